//! A survey file as exported: opened, its header rows understood, its ratings not yet.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::input::answers::labels::{Coding, CodingError};
use crate::input::answers::ratings;
use crate::input::answers::sheet::Sheet;
use crate::input::columns::layout;
use crate::input::columns::layout::{Layout, Shape};
use crate::input::columns::{dictionary, tools};
use crate::input::grid::{Dialect, FileKind, Grid, Opened};
use crate::input::headings::Headings;
use crate::input::hints::Hints;
use crate::input::open;
use crate::input::source::Source;
use crate::input::survey::extra::Wanted;
use crate::input::survey::filter::Filter;
use crate::input::survey::several;
use crate::input::survey::several::Parts;
use crate::input::survey::{counts, long, summary, wide};
use crate::survey::{Dropped, Survey};

/// What is known of a survey file before its ratings are read.
#[derive(Debug, Clone)]
pub struct Table {
    /// File name without its folder.
    pub file: String,
    /// SHA-256 of the bytes read, in hex; of several files, of their sums in a row.
    pub sha256: String,
    /// What was seen about the file itself.
    pub dialect: Dialect,
    /// The cells.
    pub grid: Grid,
    /// What the columns are called.
    pub headings: Headings,
    /// What options and study file settle.
    pub hints: Hints,
    /// What was noticed while opening and recognising.
    pub notices: Vec<String>,
    /// Grid rows that hold answers and pass the filter.
    pub(in crate::input) rows: Vec<usize>,
    /// Rows left out for other reasons than those in `headings`.
    pub(in crate::input) left_out: Vec<Dropped>,
    /// The files it is made of, where there are several.
    pub(in crate::input) parts: Option<Parts>,
}

impl Table {
    /// Opens the file and recognises its header rows.
    ///
    /// # Errors
    /// Where the file cannot be read, is no table, or holds no answers.
    pub fn open(source: &Source) -> Result<Self> {
        if source.more.is_empty() {
            Self::of_bytes(&source.whole(source.open()?)?, source)
        } else {
            several::table(source)
        }
    }

    /// The same, from all bytes of the file.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub(in crate::input) fn of_bytes(bytes: &[u8], source: &Source) -> Result<Self> {
        let file = source.name();
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Error::Empty { file });
        }
        let in_file = |problem: String| Error::File { file, problem };
        let opened = open::open(bytes, source.sheet()).map_err(|error| in_file(error.to_string()))?;
        Self::of_opened(opened, hex(&Sha256::digest(bytes)), source)
    }

    /// The same, from a file or the beginning of one that is opened already.
    ///
    /// # Errors
    /// Where it is no table, or holds no answers.
    pub(in crate::input) fn of_opened(opened: Opened, sha256: String, source: &Source) -> Result<Self> {
        let file = source.name();
        let in_file = |problem: String| Error::File { file: file.clone(), problem };
        let dictionary = dictionary::read(source, &opened)?;
        let recognised =
            tools::recognise(&opened, dictionary.as_ref()).map_err(|error| in_file(error.to_string()))?;
        let mut table = Self {
            rows: Vec::new(),
            left_out: Vec::new(),
            parts: None,
            sha256,
            dialect: opened.dialect,
            grid: recognised.grid.unwrap_or(opened.grid),
            notices: opened.notices.into_iter().chain(recognised.headings.notices.iter().cloned()).collect(),
            headings: recognised.headings,
            hints: source.hints()?,
            file,
        };
        table = table.with_answer_rows();
        if table.rows.is_empty() {
            return Err(Error::HeaderOnly { file: table.file });
        }
        table.filter(source)?;
        Ok(table)
    }

    /// The same with all rows that hold answers.
    pub(in crate::input) fn with_answer_rows(self) -> Self {
        Self { rows: self.headings.answer_rows(self.grid.rows.len()), ..self }
    }

    /// Rows of answers, dropped ones included.
    pub(in crate::input) fn rows_read(&self) -> u64 {
        (self.grid.rows.len() - self.headings.header_rows) as u64
    }

    /// What the columns are.
    ///
    /// # Errors
    /// Where the ratings cannot be found; of a workbook with other sheets, those are named.
    pub fn layout(&self) -> Result<Layout> {
        layout::understand(&self.grid, &self.headings, &self.hints).map_err(|error| Error::Layout {
            file: self.file.clone(),
            problem: format!("{error}{}", other_sheets(&self.dialect.kind)),
        })
    }

    /// How the cells of each side are read; `None` where the file holds no answers of both sides.
    ///
    /// # Errors
    /// [`CodingError`], where the answers of a side are on no scale or on two.
    pub fn codings(&self, layout: &Layout) -> Option<std::result::Result<(Coding, Coding), CodingError>> {
        let (importance, performance) = rating_columns(&layout.shape)?;
        Some(ratings::codings(&self.sheet(), &importance, &performance))
    }

    /// The survey the layout makes of the file.
    ///
    /// # Errors
    /// Where cells are no ratings, or the study file names what is not there.
    pub fn survey(&self, layout: &Layout, source: &Source) -> Result<Survey> {
        self.understood(layout, source).map_err(|error| match (error, &self.parts) {
            (Error::Cells { file, cells, count }, Some(parts)) => Error::Cells {
                file,
                cells: cells.into_iter().map(|cell| parts.placed(cell)).collect(),
                count,
            },
            (error, _) => error,
        })
    }

    fn understood(&self, layout: &Layout, source: &Source) -> Result<Survey> {
        let sheet = self.sheet();
        let (shape, mut survey) = match &layout.shape {
            Shape::Wide { pairs } => ("wide", wide::survey(&sheet, pairs, &layout.roles, source)?),
            Shape::Long(columns) => ("long", long::survey(&sheet, columns, source)?),
            Shape::Counts(columns) => ("counts", counts::survey(&sheet, columns, source)?),
            Shape::Summary(columns) => {
                refuse_columns(&self.file, &source.wanted())?;
                ("summary", summary::survey(&sheet, columns, source)?)
            }
            Shape::PerformanceOnly { items } => {
                let wanted = source.wanted();
                if wanted.outcomes.is_empty() {
                    return Err(performance_only(&self.file, items.len()));
                }
                ("performance_only", wide::performance_only(&sheet, items, &layout.roles, &wanted, source)?)
            }
        };
        survey.origin.file.clone_from(&self.file);
        survey.origin.sha256.clone_from(&self.sha256);
        survey.origin.shape = shape;
        survey.origin.vendor = self.headings.vendor;
        survey.origin.rows_read = self.rows_read();
        survey.origin.parts = self.parts.as_ref().map_or_else(Vec::new, |parts| parts.files.clone());
        survey.origin.dropped.extend(self.dropped_rows());
        let noticed = layout.notices.iter().map(|notice| notice.message.clone());
        survey.notices.splice(0..0, self.notices.iter().cloned().chain(noticed));
        Ok(survey)
    }

    /// Rows left out, counted by reason, in order of first appearance.
    pub fn dropped_rows(&self) -> Vec<Dropped> {
        let mut dropped: Vec<Dropped> = Vec::new();
        for (_, reason) in &self.headings.dropped_rows {
            match dropped.iter_mut().find(|known| known.reason == *reason) {
                Some(known) => known.count += 1,
                None => dropped.push(Dropped { what: "row", reason: reason.clone(), count: 1 }),
            }
        }
        dropped.extend(self.left_out.iter().cloned());
        dropped
    }

    /// Keeps the rows for which the condition is true, where there is one.
    pub(in crate::input) fn filter(&mut self, source: &Source) -> Result<()> {
        let Some(condition) = &source.filter else { return Ok(()) };
        let filter = self.condition(condition)?;
        let cell = |row: usize, column: usize| self.grid.cell(self.rows[row], column);
        let holds = filter.holds(self.rows.len(), cell, self.dialect.decimal_comma);
        let holds = holds.map_err(|problem| not_applied(&self.file, condition, &problem))?;
        let read = self.rows.len() as u64;
        let mut holds = holds.into_iter();
        self.rows.retain(|_| holds.next().unwrap_or_default());
        let left = self.rows.len() as u64;
        self.left_out.push(left_out(&self.file, condition, read, left)?);
        Ok(())
    }

    /// A condition over the columns of this table.
    ///
    /// # Errors
    /// Where it is none.
    pub(in crate::input) fn condition(&self, condition: &str) -> Result<Filter<'_>> {
        Filter::new(condition, &self.headings).map_err(|problem| not_applied(&self.file, condition, &problem))
    }

    pub(in crate::input) fn sheet(&self) -> Sheet<'_> {
        Sheet {
            file: &self.file,
            grid: &self.grid,
            headings: &self.headings,
            hints: &self.hints,
            decimal_comma: self.dialect.decimal_comma,
            rows: self.rows.clone(),
        }
    }
}

/// A condition that cannot be applied.
pub(in crate::input) fn not_applied(file: &str, condition: &str, problem: &str) -> Error {
    Error::Layout {
        file: file.to_owned(),
        problem: format!("--where {condition:?} cannot be applied: {problem}"),
    }
}

/// What a condition leaves out of the rows that were read.
///
/// # Errors
/// Where nothing is left.
pub(in crate::input) fn left_out(file: &str, condition: &str, read: u64, left: u64) -> Result<Dropped> {
    if left == 0 {
        return Err(Error::Layout {
            file: file.to_owned(),
            problem: format!("--where {condition:?} is true for none of the {read} rows"),
        });
    }
    Ok(Dropped { what: "row", reason: format!("not {condition}"), count: read - left })
}

/// The columns of each side's answers; `None` where there are none (summaries, performance alone).
fn rating_columns(shape: &Shape) -> Option<(Vec<usize>, Vec<usize>)> {
    match shape {
        Shape::Wide { pairs } => Some(pairs.iter().map(|pair| (pair.importance, pair.performance)).unzip()),
        Shape::Long(columns) => Some((vec![columns.importance], vec![columns.performance])),
        Shape::Counts(_) | Shape::Summary(_) | Shape::PerformanceOnly { .. } => None,
    }
}

/// Advice where another sheet of the workbook may be the one that was meant.
fn other_sheets(kind: &FileKind) -> String {
    match kind {
        FileKind::Workbook { sheet, others } if !others.is_empty() => {
            let others: Vec<String> = others.iter().take(8).map(|name| format!("{name:?}")).collect();
            format!("; this is sheet {sheet:?}, and --sheet reads another one ({})", others.join(", "))
        }
        FileKind::Archive { inner, .. } => other_sheets(inner),
        _ => String::new(),
    }
}

/// A summary has no respondents to group or to relate to an outcome.
fn refuse_columns(file: &str, wanted: &Wanted) -> Result<()> {
    let problem = match (wanted.segments.first(), wanted.outcomes.first()) {
        (Some(column), _) => format!("leave --by {column} away, or read the respondents’ answers"),
        (None, Some(column)) => format!("leave --outcome {column} away, or read the respondents’ answers"),
        (None, None) => return Ok(()),
    };
    Err(Error::NeedsAnswers { file: file.to_owned(), holds: "means already computed", problem })
}

fn performance_only(file: &str, items: usize) -> Error {
    Error::Layout {
        file: file.to_owned(),
        problem: format!(
            "its {items} rating columns are all of performance, and a gap needs importance too: name the importance \
             columns with --importance-columns, or an outcome with --outcome to derive importance from"
        ),
    }
}

/// Bytes as two hex digits each.
pub(in crate::input) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
