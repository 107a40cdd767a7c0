//! What is said on the maps beside a benchmark or a competitor, by language.

pub(crate) mod de;
pub(crate) mod en;
pub(crate) mod es;
pub(crate) mod fr;

use super::{MapWords, Words};

/// One language.
#[derive(Debug)]
pub struct RivalWords {
    /// The map of importance × the difference to the benchmark.
    pub benchmark: MapWords,
    /// The map of the own gap × the difference to the competitor.
    pub competitor: MapWords,
    /// Axis of the own gap.
    pub gap_axis: &'static str,
    /// Axis of the difference: whose benchmark it is.
    pub difference_axis: fn(&str) -> String,
    /// Before a difference in a tooltip.
    pub difference: &'static str,
    /// Subtitle: whose benchmark it is.
    pub beside: fn(&str) -> String,
    /// Footnote: names of the rows shown to be above and below, the adjustment.
    pub shown: fn(&[String], &[String], Option<&str>) -> String,
    /// Footnote: a benchmark without an error of its own.
    pub fixed: &'static str,
}

/// The words of a language.
pub fn of(words: &Words) -> &'static RivalWords {
    match words.code {
        "de" => &de::WORDS,
        "es" => &es::WORDS,
        "fr" => &fr::WORDS,
        _ => &en::WORDS,
    }
}
