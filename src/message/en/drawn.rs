//! What should be known of an output, in English.

use super::words::{absent, plain, spaced};
use crate::message::{Drawn, MOST_FILES, Said};

/// What was seen and what to do.
pub fn sentence(what: &Drawn) -> Said {
    match what {
        Drawn::Written { paths } => {
            let shown = plain(&paths[..paths.len().min(MOST_FILES)]);
            Said::seen(match paths.len().saturating_sub(MOST_FILES) {
                0 => format!("written: {shown}"),
                more => format!("written: {shown} and {more} more"),
            })
        }
        Drawn::NamesSmaller => Said::seen("names are set at 9.5 pt, since some find no place at 10.5 pt"),
        Drawn::NumbersForNames => Said::and(
            "numbers and a key stand for the names, since some find no place beside their points",
            "a larger --canvas or one map for each element, -o {element}.svg, gives them room",
        ),
        Drawn::LabelsTouch { faults } => Said::and(
            format!(
                "the points are so close that {faults} of the labels and leader lines touch another mark"
            ),
            "a larger --canvas gives them room",
        ),
        Drawn::LargerThanCanvas { width, height, wide, high } => Said::and(
            format!(
                "the picture is {width} × {height} points instead of {wide} × {high}: it grew with what it shows",
            ),
            "a larger --canvas, or one chart for each element, -o {element}.svg, keeps it on one page",
        ),
        Drawn::CrowdNumbered { shown, points } => Said::and(
            format!(
                "{shown} of the {points} points have numbers, the priorities and the extremes; the others are small marks"
            ),
            "--where, or one map for each element, -o {element}.svg, shows fewer",
        ),
        Drawn::NativeLabelsTouch { chart, names } => Said::and(
            format!("{chart}: {names} of the names touch another mark of the native chart"),
            "move them there, or use numbers, --labels numbers",
        ),
        Drawn::PageWithoutPanels { largest } => Said::and(
            format!(
                "the page would be larger than {mb} MB, so the chart of the segments is left out",
                mb = largest / 1_000_000
            ),
            "-o segments.svg draws it",
        ),
        Drawn::GlyphsMissing { glyphs } => Said::and(
            format!("the embedded font lacks {}, so the picture shows boxes in their place", spaced(glyphs)),
            "an .svg keeps them as text",
        ),
        Drawn::SectionAbsent { section } => {
            Said::seen(format!("no section \"{section}\": {}", absent(section)))
        }
    }
}
