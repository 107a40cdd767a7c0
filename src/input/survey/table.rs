//! A survey file as exported: opened, its header rows understood, its ratings not yet.

mod other_sheets;
mod refused;
mod told;

use other_sheets::Others;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::input::answers::labels::{Coding, CodingError, is_missing_word};
use crate::input::answers::ratings;
use crate::input::answers::sheet::Sheet;
use crate::input::columns::layout;
use crate::input::columns::layout::{Layout, Role, Shape};
use crate::input::columns::tidy::{self, Turned};
use crate::input::columns::tools::qualtrics::status;
use crate::input::columns::{companions, dictionary, remarks, tools};
use crate::input::grid::{Dialect, Grid, Opened};
use crate::input::headings::Headings;
use crate::input::hints::Hints;
use crate::input::open::digest::hex;
use crate::input::source::Source;
use crate::input::survey::filter::{self, Filter};
use crate::input::survey::several;
use crate::input::survey::several::Parts;
use crate::input::survey::wide::outcome_column;
use crate::input::survey::{counts, long, summary, wide};
use crate::input::values::number;
use crate::message::{Columns, ConditionFault, FileError, LayoutError, Message, Request, Rows};
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
    /// How the other sheets of its workbook begin.
    pub(in crate::input) sheets: Vec<Grid>,
    /// What options and study file settle.
    pub hints: Hints,
    /// What was noticed while opening and recognising.
    pub notices: Vec<Message>,
    /// What was noticed of the rows.
    pub(in crate::input) told: Vec<Message>,
    /// Grid rows that hold answers and do not pass the filter.
    pub(in crate::input) passed_by: Vec<usize>,
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
            return Err(Error::in_file(file, FileError::Empty));
        }
        let opened = refused::opened(bytes, source)?;
        let two = source.sheet().is_none_or(|sheet| sheet.contains(','));
        if two && let Some(table) = several::sheets(bytes, &opened.dialect.kind, source)? {
            return Ok(table);
        }
        refused::other_sheet(&opened.dialect.kind, source)?;
        let others = Others::of(&opened, source);
        let table = Self::of_opened(opened, hex(&Sha256::digest(bytes)), source);
        match others {
            Some(others) => others.settle(table, bytes, source),
            None => table,
        }
    }

    /// The same, from a file or the beginning of one that is opened already.
    ///
    /// # Errors
    /// Where it is no table, or holds no answers.
    pub(in crate::input) fn of_opened(opened: Opened, sha256: String, source: &Source) -> Result<Self> {
        let file = source.name();
        refused::refuse_left_out(&opened.left_out, source).map_err(|error| Error::in_file(&file, error))?;
        if dictionary::is_one(&opened.grid) {
            return Err(Error::in_file(file, FileError::IsDictionary));
        }
        let dictionary = dictionary::read(source, &opened)?;
        let recognised =
            tools::recognise(&opened, dictionary.as_ref()).map_err(|error| Error::in_file(&file, error))?;
        let mut table = Self {
            rows: Vec::new(),
            passed_by: Vec::new(),
            told: opened.told,
            left_out: Vec::new(),
            parts: None,
            sha256,
            dialect: opened.dialect,
            sheets: opened.sheets,
            grid: recognised.grid.unwrap_or(opened.grid),
            notices: opened.notices.into_iter().chain(recognised.headings.notices.iter().cloned()).collect(),
            headings: recognised.headings,
            hints: source.hints()?,
            file,
        };
        if source.keep_tests || source.study.keep_tests {
            table.headings.dropped_rows.retain(|(_, reason)| !status::is_test(reason));
        }
        table = table.turned(source)?;
        remarks::take_row(&table.grid, &mut table.headings);
        table.leave_out_strays();
        table.told.extend(companions::join(&table.grid, &mut table.headings));
        table = table.with_answer_rows();
        if table.rows.is_empty() {
            return Err(table.without_rows());
        }
        table.told_by_headers();
        // A table that was turned for its condition holds nothing else.
        if table.left_out.is_empty() {
            table.filter(source)?;
        }
        Ok(table)
    }

    /// The error of a table none of whose rows is an answer.
    fn without_rows(self) -> Error {
        let dropped = &self.headings.dropped_rows;
        if !dropped.iter().any(|(_, reason)| status::is_test(reason)) {
            return Error::in_file(self.file, FileError::HeaderOnly);
        }
        let tests = status::all_tests(dropped);
        Error::in_file(self.file, tests)
    }

    /// The same with all rows that hold answers.
    pub(in crate::input) fn with_answer_rows(self) -> Self {
        Self { rows: self.headings.answer_rows(self.grid.rows.len()), ..self }
    }

    /// With both sides of an answer in one row, where they stand in two; where only the rows of a condition can be turned, with those.
    fn turned(mut self, source: &Source) -> Result<Self> {
        let mut found = tidy::turned(&self.grid, &self.headings);
        if found.is_none() && source.filter.is_some() && tidy::obstacle(&self.grid, &self.headings).is_some()
        {
            let mut kept = Self { rows: self.headings.answer_rows(self.grid.rows.len()), ..self.clone() };
            kept.filter(source)?;
            let passed_by = kept.passed_by.iter().map(|&row| (row, Rows::BlankRow));
            let mut headings = self.headings.clone();
            headings.dropped_rows.extend(passed_by);
            headings.dropped_rows.sort_by_key(|(row, _)| *row);
            found = tidy::turned(&self.grid, &headings);
            if found.is_some() {
                self.left_out = kept.left_out;
                self.told = kept.told;
            }
        }
        if let Some(Turned { grid, headings, measure }) = found {
            (self.grid, self.headings) = (grid, headings);
            self.told.push(Message::sure(Columns::RowsBySide { measure }));
        }
        Ok(self)
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
        layout::understand(&self.grid, &self.headings, &self.hints)
            .map_err(|error| tidy::obstacle(&self.grid, &self.headings).unwrap_or(error))
            .map_err(|error| Error::in_file(&self.file, refused::on_sheet(error, &self.dialect.kind)))
    }

    /// The roles of the columns, as far as they can be told where the ratings make no pairs.
    pub fn roles_alone(&self) -> Vec<(usize, Role, String)> {
        layout::roles_alone(&self.grid, &self.headings, &self.hints)
    }

    /// Lowest and highest number of a column, words for "no answer" left out; `None` where it holds other texts.
    pub fn range(&self, column: usize) -> Option<(f64, f64)> {
        let texts = self.grid.distinct(&self.rows, &[column]);
        let given = texts.iter().filter(|(text, _)| !is_missing_word(text));
        let numbers = given.map(|(text, _)| number(text, self.dialect.decimal_comma));
        numbers.collect::<Option<Vec<f64>>>()?.into_iter().fold(None, |range, value| {
            let (low, high) = range.unwrap_or((value, value));
            Some((value.min(low), value.max(high)))
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
            (mut error, Some(parts)) => {
                parts.place(&mut error.message);
                error
            }
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
                refused::refuse_columns(&sheet, &source.wanted())?;
                ("summary", summary::survey(&sheet, columns, source)?)
            }
            Shape::PerformanceOnly { items } => {
                let wanted = source.wanted();
                if wanted.outcome().is_none() {
                    return Err(self.performance_only(items, layout));
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
        survey.notices.splice(0..0, self.noticed().chain(layout.notices.iter().cloned()));
        Ok(survey)
    }

    /// What was noticed before the columns were understood.
    pub fn noticed(&self) -> impl Iterator<Item = Message> + '_ {
        self.notices.iter().chain(&self.told).cloned()
    }

    /// Why performance alone makes no gap, and the options that derive importance.
    fn performance_only(&self, items: &[(String, usize)], layout: &Layout) -> Error {
        let names: Vec<String> =
            items.iter().map(|(_, column)| self.headings.name(*column).to_owned()).collect();
        let outcomes = self.outcomes(items, layout).into_iter();
        let outcomes = outcomes.map(|column| self.headings.name(column).to_owned()).collect();
        Error::in_file(&self.file, LayoutError::OnlyPerformance { columns: names, outcomes })
    }

    /// Columns that may hold an outcome: those that are one by name or answers, else all other columns of numbers.
    fn outcomes(&self, items: &[(String, usize)], layout: &Layout) -> Vec<usize> {
        let first = outcome_column(&layout.roles);
        let is_one = |role: Role| matches!(role, Role::Outcome | Role::Recommendation | Role::Satisfaction);
        let others = layout.roles.iter().filter(|(column, role, _)| is_one(*role) && Some(*column) != first);
        if first.is_some() {
            return first.into_iter().chain(others.map(|(column, ..)| *column)).collect();
        }
        let is_left = |role: Role| matches!(role, Role::Unused | Role::Segment | Role::FreeText);
        let differs = |column: usize| self.range(column).is_some_and(|(low, high)| low < high);
        let left = layout.roles.iter().filter(|(column, role, _)| {
            is_left(*role) && items.iter().all(|(_, item)| item != column) && differs(*column)
        });
        left.map(|(column, ..)| *column).collect()
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
        // First, wherever they stand: a long file only counts them.
        dropped.sort_by_key(|dropped| dropped.reason != Rows::BlankRow);
        dropped.extend(self.left_out.iter().cloned());
        dropped
    }

    /// Keeps the rows for which the condition is true, where there is one.
    pub(in crate::input) fn filter(&mut self, source: &Source) -> Result<()> {
        let Some(condition) = &source.filter else { return Ok(()) };
        let filter = self.condition(condition)?;
        let cell = |row: usize, column: usize| self.grid.cell(self.rows[row], column);
        let holds = filter.holds(self.rows.len(), cell, self.dialect.decimal_comma);
        let holds = holds.map_err(|fault| not_applied(&self.file, condition, fault))?;
        self.told.extend(replaced(condition, source));
        let read = self.rows.len() as u64;
        let mut holds = holds.into_iter();
        let (rows, passed_by) = self.rows.iter().partition(|_| holds.next().unwrap_or_default());
        (self.rows, self.passed_by) = (rows, passed_by);
        let left = self.rows.len() as u64;
        self.left_out.push(left_out(&self.file, condition, read, left)?);
        Ok(())
    }

    /// A condition over the columns of this table.
    ///
    /// # Errors
    /// Where it is none.
    pub(in crate::input) fn condition(&self, condition: &str) -> Result<Filter<'_>> {
        Filter::new(condition, &self.headings).map_err(|fault| not_applied(&self.file, condition, fault))
    }

    pub(in crate::input) fn sheet(&self) -> Sheet<'_> {
        Sheet {
            file: &self.file,
            grid: &self.grid,
            headings: &self.headings,
            hints: &self.hints,
            decimal_comma: self.dialect.decimal_comma,
            parted_by_commas: self.dialect.delimiter == b',',
            file_column: self.parts.as_ref().and_then(|parts| parts.level_column),
            rows: self.rows.clone(),
            passed_by: &self.passed_by,
        }
    }
}

/// What is told where an option replaces the condition of the study file.
pub(in crate::input) fn replaced(condition: &str, source: &Source) -> Option<Message> {
    let study = source.study.filter.as_ref().filter(|study| *study != condition)?.clone();
    Some(Message::told(Columns::ConditionReplaced { study, option: condition.to_owned() }))
}

/// A condition that cannot be applied.
pub(in crate::input) fn not_applied(file: &str, condition: &str, fault: ConditionFault) -> Error {
    Error::in_file(file, Request::BadCondition { condition: filter::short(condition), fault })
}

/// What a condition leaves out of the rows that were read.
///
/// # Errors
/// Where nothing is left.
pub(in crate::input) fn left_out(file: &str, condition: &str, read: u64, left: u64) -> Result<Dropped> {
    if left == 0 {
        let condition = filter::short(condition);
        return Err(Error::in_file(file, Request::NoRowMatches { condition, read }));
    }
    Ok(Dropped {
        what: "row",
        reason: Rows::ConditionNotMet { condition: condition.to_owned() },
        count: read - left,
    })
}

/// The columns of each side's answers; `None` where there are none (summaries, performance alone).
fn rating_columns(shape: &Shape) -> Option<(Vec<usize>, Vec<usize>)> {
    match shape {
        Shape::Wide { pairs } => Some(pairs.iter().map(|pair| (pair.importance, pair.performance)).unzip()),
        Shape::Long(columns) => Some((vec![columns.importance], vec![columns.performance])),
        Shape::Counts(_) | Shape::Summary(_) | Shape::PerformanceOnly { .. } => None,
    }
}
