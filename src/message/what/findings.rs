//! What the data doctor finds in the answers.

use super::declare;
use crate::message::Side;

declare! {
    /// What looks suspicious in the answers.
    Findings {
        /// Stated importance that barely distinguishes the criteria: all ratings high, or all means alike.
        Ceiling { top_share: Option<f64>, spread: f64, lowest: f64, highest: f64 },
        /// A criterion whose ratings run against those of the others.
        ReversedCriterion { side: Side, criterion: String, r: f64 },
        /// Performance that runs against the outcome.
        ReversedPerformance { r: f64 },
        /// Answers of one side that speak of the other.
        SwappedSides,
        /// The two sides on different scales.
        UnequalScales { importance: [f64; 2], performance: [f64; 2] },
        /// Criteria that may have been asked on a shorter scale than the others.
        MixedScales { criteria: Vec<String>, top: f64, lowest: f64, highest: f64, reached: f64 },
        /// Criteria with fractions among others in whole numbers.
        OddFractions { criteria: Vec<String> },
        /// Criteria that few respondents rated on both sides.
        TinyBase { least: u64, criteria: Vec<(String, u64)> },
        /// A rating that looks like a code for "no answer".
        SuspiciousCode { side: Side, value: f64, times: u64 },
        /// A number above a usual scale that far fewer gave than the one below it.
        RareTop { side: Side, top: u64, times: u64, below: u64 },
        /// Levels of a column none of whose respondents rated anything above a point that many of them are at.
        LevelScales { column: String, levels: Vec<String>, top: f64, lowest: f64, highest: f64 },
        /// Respondents who gave one and the same rating to everything.
        StraightLiners { straight: usize, respondents: usize },
        /// Respondent ids that occur more than once.
        DuplicatedIds { ids: usize, rows: usize },
        /// Rows that a column marks as ones that do not count.
        MarkedRows { column: String, marks: Vec<String>, rows: usize, respondents: usize },
        /// Rows that repeat all ratings of another row.
        IdenticalRespondents { rows: usize },
    }
}
