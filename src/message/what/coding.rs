//! Why answers could not be turned into numbers.

use super::declare;
use crate::message::Side;

declare! {
    /// Why answers could not be turned into numbers.
    CodingError {
        /// Nothing but blanks and missing words.
        Empty { side: Side },
        /// Answers no known set of labels holds.
        UnknownLabels { side: Side, labels: Vec<String>, nearest: Option<(String, String)> },
        /// Two sets of labels hold the answers and rank them differently.
        Ambiguous { side: Side, labels: Vec<String>, first: String, second: String },
        /// A known set of labels with another number of points than declared.
        OtherPoints { side: Side, found: String, points: usize },
        /// Numbers no usual scale holds.
        NoScale { side: Side, values: Vec<String> },
        /// Words at the ends of a numeric scale, and nothing tells which end is which.
        UnclearEnds { side: Side, words: Vec<String> },
        /// Dates that a spreadsheet made of ratings.
        Dates { side: Side, dates: Vec<String> },
        /// Codes whose words contradict them, and no known set holds the words.
        Contradictory { side: Side, codes: Vec<String> },
        /// One code with several labels.
        UnlikeLabels { side: Side, code: String, labels: Box<[String; 2]> },
        /// Labels that are a whole scale or the middle of a longer one.
        MiddleOfLonger { side: Side, labels: Vec<String>, inner: usize, all: usize },
        /// A declared scale that does not hold the answers.
        ScaleTooSmall { side: Side, declared: (f64, f64), found: (f64, f64) },
        /// Yes and no.
        YesNo { side: Side, labels: Vec<String> },
        /// Two numbers in one cell of a comma-separated file.
        TwoTicks { side: Side, example: String, count: u64 },
        /// The two sides are on two scales.
        TwoScales { importance: [f64; 2], performance: [f64; 2], words: bool },
        /// More different ratings than are kept.
        TooManyValues { values: usize, most: usize },
        /// Answers of an outcome that are neither numbers nor on a known scale.
        OutcomeNotRead { column: String, answers: Vec<String> },
        /// Numbers of a column of which nothing says whether a mark parts thousands or decimals.
        Thousands { column: String, marked: String, whole: String },
        /// Answers of an outcome of which a spreadsheet made dates.
        OutcomeDates { column: String, dates: Vec<String> },
        /// Codes of an outcome whose words contradict them.
        OutcomeContradictory { column: String, codes: Vec<String> },
        /// Means that no usual scale holds.
        MeansOffScale { lowest: f64, highest: f64 },
    }
}

/// The shortest usual scale that holds answers between two numbers, as `--scale` takes it; `None` of what no usual scale holds.
pub(in crate::message) fn usual_scale((lowest, highest): (f64, f64)) -> Option<String> {
    const HIGHEST: [u8; 5] = [5, 7, 10, 20, 100];
    let from = match lowest {
        below if below < 0.0 => return None,
        below if below < 1.0 => 0,
        _ => 1,
    };
    let to = HIGHEST.into_iter().find(|&to| f64::from(to) >= highest)?;
    // Nobody asks on a scale from 1 to 100 what is asked from 0 on.
    Some(format!("{}-{to}", if to == 100 { 0 } else { from }))
}
