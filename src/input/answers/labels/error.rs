//! Why a block of answers could not be turned into numbers.

/// Why the answers of one side could not be coded, and what to do.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CodingError {
    /// Nothing but blanks and missing words.
    #[error("the {side} columns hold no rating: every cell is blank or means \"no answer\"")]
    Empty {
        /// The side.
        side: String,
    },
    /// Answers no known set of labels holds.
    #[error(
        "the {side} answers {} are not a scale that is known{} (list them from lowest to highest in study.toml: {side}_labels = [\"…\", \"…\"])",
        quoted(labels),
        near(nearest.as_ref())
    )]
    UnknownLabels {
        /// The side.
        side: String,
        /// The labels seen.
        labels: Vec<String>,
        /// The set that holds most of them, and the first label it does not hold.
        nearest: Option<(String, String)>,
    },
    /// Two sets of labels hold the answers and rank them differently.
    #[error(
        "the {side} answers {} are in two scales that rank them differently: {first} and {second} (say how many points there are with --scale, or list the labels from lowest to highest in study.toml: {side}_labels = [\"…\", \"…\"])",
        quoted(labels)
    )]
    Ambiguous {
        /// The side.
        side: String,
        /// The labels seen.
        labels: Vec<String>,
        /// One scale.
        first: String,
        /// The other.
        second: String,
    },
    /// A known set of labels with another number of points than declared.
    #[error(
        "the {side} answers are {found}, but the declared scale has {points} points (leave --scale out, or list the labels from lowest to highest in study.toml: {side}_labels = [\"…\", \"…\"])"
    )]
    OtherPoints {
        /// The side.
        side: String,
        /// The scale found.
        found: String,
        /// Points declared.
        points: usize,
    },
    /// Numbers no usual scale holds.
    #[error(
        "the {side} answers {} are on no usual scale such as 1-5 or 0-10 (say which with --scale LOW-HIGH)",
        quoted(values)
    )]
    NoScale {
        /// The side.
        side: String,
        /// The values seen.
        values: Vec<String>,
    },
    /// Words at the ends of a numeric scale, and nothing tells which end is which.
    #[error(
        "the {side} answers are numbers with words at the ends ({}), and nothing tells which end is the low one (list all answers from lowest to highest in study.toml: {side}_labels = [\"…\", \"…\"])",
        quoted(words)
    )]
    UnclearEnds {
        /// The side.
        side: String,
        /// The words.
        words: Vec<String>,
    },
}

fn quoted(texts: &[String]) -> String {
    let shown: Vec<String> = texts.iter().take(12).map(|text| format!("\"{text}\"")).collect();
    let more = if texts.len() > 12 { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

fn near(nearest: Option<&(String, String)>) -> String {
    nearest
        .map_or_else(String::new, |(set, label)| format!("; the nearest is {set}, which has no \"{label}\""))
}
