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
    /// Dates that a spreadsheet made of ratings.
    #[error(
        "the {side} answers {} are dates: a spreadsheet made them of answers such as 4/5 or 1-2 (format the columns as text before the answers are pasted or imported, or export the answers anew and do not open them in a spreadsheet first)",
        quoted(dates)
    )]
    Dates {
        /// The side.
        side: String,
        /// The dates seen.
        dates: Vec<String>,
    },
    /// Codes whose words contradict them, and no known set holds the words.
    #[error(
        "the {side} codes and their words contradict each other, and no known scale ranks the words: {} (list the words from lowest to highest in study.toml: {side}_labels = [\"…\", \"…\"], or say with reversed which way the codes run)",
        shown(codes)
    )]
    Contradictory {
        /// The side.
        side: String,
        /// Codes and words.
        codes: Vec<String>,
    },
    /// One code with several labels.
    #[error(
        "the columns of {side} do not mean the same by their codes: {code} is \"{}\" in one and \"{}\" in another (recode the columns to one scale first, or leave out those that differ: --{side}-columns)",
        labels[0], labels[1]
    )]
    UnlikeLabels {
        /// The side.
        side: String,
        /// The code.
        code: String,
        /// Two of its labels.
        labels: Box<[String; 2]>,
    },
    /// Labels that are a whole scale or the middle of a longer one.
    #[error(
        "the {side} answers {} are {inner} points, or the middle of {all} of which nobody chose the ends (say which: --scale 1-{inner} or --scale 1-{all})",
        quoted(labels)
    )]
    MiddleOfLonger {
        /// The side.
        side: String,
        /// The labels seen.
        labels: Vec<String>,
        /// Points they are by themselves.
        inner: usize,
        /// Points of the longer scale.
        all: usize,
    },
    /// A declared scale that does not hold the answers.
    #[error(
        "the {side} answers run from {} to {}, and the declared scale {}-{} does not hold them (declare the scale that was asked, or say with --missing which of them means \"no answer\")",
        found.0, found.1, declared.0, declared.1
    )]
    ScaleTooSmall {
        /// The side.
        side: String,
        /// Ends of the declared scale.
        declared: (f64, f64),
        /// Lowest and highest answer.
        found: (f64, f64),
    },
    /// Yes and no.
    #[error(
        "the {side} answers {} are yes and no, which is no rating scale (choose the columns that hold ratings with --{side}-columns)",
        quoted(labels)
    )]
    YesNo {
        /// The side.
        side: String,
        /// The labels seen.
        labels: Vec<String>,
    },
    /// Two numbers in one cell of a comma-separated file.
    #[error(
        "the {side} answer \"{example}\" is two answers or a number with a decimal comma, and all others are whole numbers ({count} such cells: keep one answer in each, or write decimals with a point)"
    )]
    TwoTicks {
        /// The side.
        side: String,
        /// Such a cell.
        example: String,
        /// How many there are.
        count: u64,
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

fn shown(codes: &[String]) -> String {
    let more = if codes.len() > 12 { ", …" } else { "" };
    format!("{}{more}", codes.iter().take(12).map(String::as_str).collect::<Vec<_>>().join(", "))
}

fn near(nearest: Option<&(String, String)>) -> String {
    nearest
        .map_or_else(String::new, |(set, label)| format!("; the nearest is {set}, which has no \"{label}\""))
}
