//! Every sentence a user reads when something fails: what, where, the value found, what to do.

use std::fmt::Write;
use std::io;
use std::path::PathBuf;

/// Shorthand for results of this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a run stopped. Nothing has been written then.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The survey file cannot be opened or read.
    #[error("cannot read {}: {}", path.display(), reason(source))]
    Read {
        /// As given.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Nothing in the file.
    #[error("{file} is empty: export the survey again, with its header row and its answers")]
    Empty {
        /// File name.
        file: String,
    },
    /// Headers but no answers.
    #[error("{file} has a header and no answers below it: export the survey again once it has responses")]
    HeaderOnly {
        /// File name.
        file: String,
    },
    /// The bytes are no table.
    #[error("{file}: {problem}")]
    File {
        /// File name.
        file: String,
        /// What was found and what to do.
        problem: String,
    },
    /// The columns could not be understood.
    #[error("{file}: {problem}")]
    Layout {
        /// File name.
        file: String,
        /// What was found and what to do.
        problem: String,
    },
    /// Cells that are no ratings of the scale.
    #[error("{}", bad_cells(file, cells, *count))]
    Cells {
        /// File name.
        file: String,
        /// The first ten.
        cells: Vec<BadCell>,
        /// How many there are in all.
        count: u64,
    },
    /// The data doctor found something, and `--strict` was asked for.
    #[error("{}", suspicious(file, findings))]
    Suspicious {
        /// File name.
        file: String,
        /// What was found and what to do, a line each.
        findings: Vec<String>,
    },
    /// No respondent rated both sides of a criterion.
    #[error(
        "{file}: nobody rated both importance and performance of {criterion:?} ({n_importance} rated importance, {n_performance} performance): leave the criterion out with a study file, or check that its two columns belong together"
    )]
    NoPairs {
        /// File name.
        file: String,
        /// Criterion name.
        criterion: String,
        /// Respondents who rated importance.
        n_importance: u64,
        /// Respondents who rated performance.
        n_performance: u64,
    },
    /// Nobody is complete on all criteria.
    #[error(
        "{file}: no respondent rated importance and performance of all {criteria} criteria, so --base listwise leaves nobody: use --base pairs or --base available"
    )]
    NobodyComplete {
        /// File name.
        file: String,
        /// Number of criteria.
        criteria: usize,
    },
    /// Something asked of means or counts that only answers can give.
    #[error("{file} holds {holds}, not answers: {problem}")]
    NeedsAnswers {
        /// File name.
        file: String,
        /// What it holds.
        holds: &'static str,
        /// What cannot be had and what to do.
        problem: String,
    },
    /// Options that do not go together.
    #[error("{0}")]
    Options(String),
    /// The study file is wrong.
    #[error("study file {}: {problem}", path.display())]
    Study {
        /// As given.
        path: PathBuf,
        /// What and where.
        problem: String,
    },
    /// The folder of an output is missing.
    #[error("cannot write {}: there is no folder {} (create it, or choose another path)", path.display(), folder.display())]
    OutputFolder {
        /// As given.
        path: PathBuf,
        /// The missing folder.
        folder: PathBuf,
    },
    /// An output is a folder.
    #[error("cannot write {}: it is a folder (add a file name)", path.display())]
    OutputIsFolder {
        /// As given.
        path: PathBuf,
    },
    /// An output is an input.
    #[error("{} is read by this run and would be overwritten: choose another path", path.display())]
    OutputIsInput {
        /// As given.
        path: PathBuf,
    },
    /// A file that is not replaced without being asked exists.
    #[error("{} exists already: choose another path, or --force to replace it", path.display())]
    OutputExists {
        /// As given.
        path: PathBuf,
    },
    /// Two outputs are one file.
    #[error("{} is named by two -o: give each output its own path", path.display())]
    OutputTwice {
        /// As given.
        path: PathBuf,
    },
    /// Maps inside elements without elements.
    #[error("cannot write {}: the survey has no element with criteria (name elements and their criteria in a study file, --study)", path.display())]
    NoElements {
        /// As given.
        path: PathBuf,
    },
    /// Two elements whose names make one file.
    #[error("cannot write {}: the elements {one:?} and {other:?} would both be written to it (give one of them another name in the study file)", path.display())]
    ElementsCollide {
        /// The file of both.
        path: PathBuf,
        /// The first of them.
        one: String,
        /// The second.
        other: String,
    },
    /// A file could not be written; what was there before still is.
    #[error("cannot write {}: {}", path.display(), reason(source))]
    Write {
        /// As given.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// One of several files could not be written.
    #[error("cannot write {}: {} ({})", path.display(), reason(source), state(new, old))]
    WriteSome {
        /// As given.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
        /// The files that were replaced before.
        new: Vec<PathBuf>,
        /// The files that are as they were.
        old: Vec<PathBuf>,
    },
    /// An existing file may not be written to.
    #[error("cannot write {}: it is there already and may only be read (choose another path, or make it writable)", path.display())]
    OutputProtected {
        /// As given.
        path: PathBuf,
    },
    /// Standard output could not be written.
    #[error("cannot write to standard output: {}", reason(.0))]
    Stdout(io::Error),
    /// A picture could not be drawn.
    #[error("cannot draw the chart: {0}")]
    Draw(String),
}

/// A cell that is no rating.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCell {
    /// Its file, where several are read.
    pub file: Option<String>,
    /// Row as a spreadsheet counts.
    pub row: u64,
    /// Column header.
    pub column: String,
    /// What is wrong, the value included, and what to do: `9 is outside the scale 1-5 (add --missing 9 …)`.
    pub problem: String,
}

fn bad_cells(file: &str, cells: &[BadCell], count: u64) -> String {
    if let [BadCell { file: own, row, column, problem }] = cells {
        let file = own.as_deref().unwrap_or(file);
        return format!("row {row}, column {column:?} of {file}: {problem}");
    }
    let place = |BadCell { file, row, column, problem }: &BadCell| {
        let file = file.as_ref().map_or_else(String::new, |file| format!(" of {file}"));
        format!("row {row}{file}, column {column:?}: {problem}")
    };
    let mut text = format!("{count} cells of {file} are wrong:");
    for cell in cells {
        text += "\n  ";
        text += &place(cell);
    }
    let more = count - cells.len() as u64;
    if more > 0 {
        text += &format!("\n  … and {more} more");
    }
    text
}

fn suspicious(file: &str, findings: &[String]) -> String {
    let mut text = format!("{file} looks suspicious, and --strict makes that an error:");
    for finding in findings.iter().take(SHOWN) {
        text += "\n  ";
        text += finding;
    }
    if findings.len() > SHOWN {
        let _ = write!(text, "\n  … and {} more", findings.len() - SHOWN);
    }
    text
}

/// Which files of a run are new.
fn state(new: &[PathBuf], old: &[PathBuf]) -> String {
    let list = |paths: &[PathBuf]| {
        paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
    };
    if new.is_empty() {
        return "no file is new: all outputs of this run are as they were".into();
    }
    format!("new: {}; as before: {}", list(new), list(old))
}

/// Findings shown in one error.
const SHOWN: usize = 10;

/// What the system said, in words that do not differ between systems where they can be chosen.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".into(),
        io::ErrorKind::PermissionDenied => "permission denied".into(),
        io::ErrorKind::IsADirectory => "it is a folder, not a file".into(),
        _ => error.to_string(),
    }
}
