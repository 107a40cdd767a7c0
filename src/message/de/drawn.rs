//! What should be known of an output, in German.

use super::words::{absent, plain, spaced};
use crate::message::{Drawn, MOST_FILES, Said};

/// What was seen and what to do.
pub fn sentence(what: &Drawn) -> Said {
    match what {
        Drawn::Written { paths } => {
            let shown = plain(&paths[..paths.len().min(MOST_FILES)]);
            Said::seen(match paths.len().saturating_sub(MOST_FILES) {
                0 => format!("geschrieben: {shown}"),
                more => format!("geschrieben: {shown} und {more} weitere"),
            })
        }
        Drawn::NamesSmaller => {
            Said::seen("Namen sind in 9,5 pt gesetzt, da einige in 10,5 pt keinen Platz finden")
        }
        Drawn::NumbersForNames => Said::and(
            "Nummern und eine Legende stehen für die Namen, da einige neben ihren Punkten keinen Platz finden",
            "eine größere --canvas oder eine Karte je Element, -o {element}.svg, gibt ihnen Platz",
        ),
        Drawn::LabelsTouch { faults } => Said::and(
            format!(
                "die Punkte liegen so dicht, dass {faults} der Beschriftungen und Verbindungslinien eine andere Markierung berühren"
            ),
            "eine größere --canvas gibt ihnen Platz",
        ),
        Drawn::LargerThanCanvas { width, height, wide, high } => Said::and(
            format!(
                "das Bild hat {width} × {height} Punkt statt {wide} × {high}: es ist mit seinem Inhalt gewachsen",
            ),
            "eine größere --canvas oder ein Diagramm je Element, -o {element}.svg, hält es auf einer Seite",
        ),
        Drawn::CrowdNumbered { shown, points } => Said::and(
            format!(
                "{shown} der {points} Punkte haben Nummern, die Prioritäten und die äußersten; die übrigen sind kleine Markierungen"
            ),
            "--where oder eine Karte je Element, -o {element}.svg, zeigt weniger",
        ),
        Drawn::NativeLabelsTouch { chart, names } => Said::and(
            format!("{chart}: {names} der Namen berühren eine andere Markierung des nativen Diagramms"),
            "sie dort verschieben oder Nummern verwenden, --labels numbers",
        ),
        Drawn::PageWithoutPanels { largest } => Said::and(
            format!(
                "die Seite wäre größer als {mb} MB, daher fehlt das Diagramm der Segmente",
                mb = largest / 1_000_000
            ),
            "-o segments.svg zeichnet es",
        ),
        Drawn::GlyphsMissing { glyphs } => Said::and(
            format!(
                "der eingebetteten Schrift fehlt {}, daher stehen im Bild leere Kästchen dafür",
                spaced(glyphs)
            ),
            "eine .svg behält es als Text",
        ),
        Drawn::SectionAbsent { section } => {
            Said::seen(format!("kein Abschnitt „{section}“: {}", absent(section)))
        }
    }
}
