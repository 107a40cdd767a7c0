//! Words that stand inside sentences and differ from language to language.

use std::io;

use serde::Serialize;

/// What a text is that is not a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Markup {
    /// HTML.
    WebPage,
    /// XML.
    Xml,
    /// PDF.
    Pdf,
    /// Rich text.
    Rtf,
    /// JSON, a record in each line or one in all.
    JsonLines,
    /// JSON.
    Json,
    /// The study file of this program.
    StudyFile,
}

/// Why a file of a known kind cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Damage {
    /// What its parts say of one another does not fit.
    Nonsense,
    /// The same, or it has columns of a type that its reader does not know.
    UnknownType,
    /// It ends before it is complete.
    Cut,
    /// A part of it lies outside of it.
    Outside,
    /// It becomes far larger than any survey where it is unpacked.
    Grows,
    /// It claims more rows than it has room for.
    Rows,
    /// One of its cells stands far away from all others.
    FarCell,
    /// A column holds neither texts nor numbers.
    ColumnType,
    /// Reading it takes more memory than its reader may have.
    Memory,
    /// Reading it takes more computing than its reader may have.
    Time,
}

/// Why the system did not open, read or write a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SystemReason {
    /// There is no such file.
    NotFound,
    /// Permission denied.
    Denied,
    /// A folder where a file is needed.
    IsFolder,
    /// Another program has it open, which some systems take for a reason not to replace it.
    InUse,
    /// A signal stopped the run.
    Stopped,
    /// In the words of the system.
    System(String),
}

impl SystemReason {
    /// Why, in words that do not differ between systems where they can be chosen.
    pub fn of(error: &io::Error) -> Self {
        match error.kind() {
            _ if is_in_use(error, cfg!(windows)) => Self::InUse,
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            io::ErrorKind::Interrupted => Self::Stopped,
            _ => Self::System(error.to_string()),
        }
    }
}

/// Whether Windows says that the file, or a part of it, is open elsewhere: a workbook in Excel, a deck in PowerPoint.
fn is_in_use(error: &io::Error, windows: bool) -> bool {
    windows && matches!(error.raw_os_error(), Some(32 | 33))
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Holds {
    /// Answers of respondents.
    Answers,
    /// Respondents counted by their answers.
    Counts,
    /// Means of answers.
    Means,
}

/// What only answers of respondents can give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "arguments are named after what they hold")]
#[non_exhaustive]
pub enum Asked {
    /// Weights, of counts.
    WeightOfCounts,
    /// Strata or clusters, of counts.
    DesignOfCounts,
    /// An outcome.
    Outcome(String),
    /// Another column of respondents, by its option.
    Column { option: &'static str, column: String },
    /// Comments, and good ratings for each bad one.
    Words,
    /// Call-backs.
    Callbacks,
    /// Segments.
    Segments(String),
    /// Weights, of means.
    WeightOfMeans(String),
    /// Available answers, of elements that were counted by pairs.
    AvailableOfElements,
    /// Box scores.
    Boxes,
    /// Box scores of elements that were counted by their means.
    BoxesOfElements,
    /// Who is complete on everything.
    Listwise,
    /// Another base, of means.
    BaseOfMeans,
    /// Derived importance.
    Importance,
    /// The grand mean.
    GrandMean,
    /// An element, of counts of criteria.
    Element(String),
    /// Audiences.
    Audiences,
}

/// Why an outcome cannot be related to performance.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "arguments are named after what they hold")]
#[non_exhaustive]
pub enum Unrelated {
    /// Fewer respondents than are needed.
    TooFewRespondents { rows: usize, drivers: usize, needed: usize },
    /// An outcome that never varies.
    ConstantOutcome,
    /// A driver that never varies.
    ConstantDriver { driver: String },
    /// A driver that follows from the others.
    Collinear { driver: String },
    /// Pairwise correlations that no complete data could have.
    Contradictory { smallest_eigenvalue: f64 },
}

/// What a cell of a summary or of a table of counts is to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TableFigure {
    /// A mean.
    Mean,
    /// A standard deviation.
    StandardDeviation,
    /// How many respondents.
    Respondents,
    /// The sum of their weights.
    SumOfWeights,
    /// The sum of the squares of their weights.
    SumOfSquaredWeights,
}

/// What says that codes run from best to worst.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Turned {
    /// The user.
    Declared,
    /// Words among the answers.
    Words,
    /// A legend in the header.
    Header,
    /// The word for school grades in the header.
    Grades,
    /// Value labels.
    Labels(String),
}

/// What to do about a text among ratings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Remedy {
    /// A spreadsheet made a date of it.
    ExportAnew,
    /// It is an answer of another scale.
    CheckColumn,
    /// Its row holds the headers once more, in another order.
    SplitFile,
    /// It is a number with something beside it, or a name.
    Correct,
    /// It may mean "no answer": `--missing` with this argument.
    DeclareMissing(String),
    /// The same of a text that is no argument.
    ListMissing,
}

/// Why a condition cannot be applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "arguments are named after what they hold")]
#[non_exhaustive]
pub enum ConditionFault {
    /// Longer or deeper than any that is read.
    TooDeep,
    /// The text is not SQL.
    NotSql,
    /// Something stands behind its end.
    GoesOn { rest: String },
    /// A column that the file does not have.
    NoColumn { name: String, nearest: Vec<String>, some: Vec<String>, more: bool },
    /// A text that is no label of the codes it is compared with.
    NoLabel { column: String, text: String, labels: Vec<String> },
    /// A text compared with a number.
    TextWithNumber { part: String },
    /// A pattern of LIKE that takes too long to look for.
    LongPattern { letters: usize, most: usize },
    /// Arithmetic with a text.
    TextReckoned { part: String },
    /// Days written so that their order is not that of their letters.
    DaysByLetters { part: String },
    /// Texts that differ from the one asked for by case or spaces only, and would be left out.
    Alike { column: String, text: String, others: Vec<String> },
    /// Numbers of which nothing says whether a mark parts thousands or decimals.
    Thousands { column: String, marked: String, whole: String },
    /// SQL that is not known here.
    NotUnderstood { part: String },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_open_elsewhere_is_told_from_others() {
        for (code, windows, expected) in
            [(32, true, true), (33, true, true), (5, true, false), (32, false, false)]
        {
            assert_eq!(is_in_use(&io::Error::from_raw_os_error(code), windows), expected, "{code}");
        }
        assert_eq!(SystemReason::of(&io::ErrorKind::NotFound.into()), SystemReason::NotFound);
    }
}
