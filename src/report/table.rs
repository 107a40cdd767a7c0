//! A table of typed cells.

use super::cell::{Cell, Tone, Value};

/// Rows of cells under columns; as many cells in a row as there are columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Tables of one kind have the same columns; a writer may give them the same widths.
    pub kind: TableKind,
    /// From left to right.
    pub columns: Vec<Column>,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TableKind {
    /// Importance, performance, gap and quadrant of each criterion or element.
    Main,
    /// Stated and derived importance.
    Drivers,
    /// Links to an outcome.
    Outcomes,
    /// Necessary conditions of an outcome.
    Necessary,
    /// A grid of rows by levels of a grouping.
    Segments,
    /// How levels use the scale, and their relative differences.
    Styles,
    /// Changes since the wave before.
    Waves,
    /// What another audience answers.
    Audiences,
    /// What is to be done about what, and what came of it.
    Plan,
    /// Telling words, good ratings for each bad one.
    Words,
    /// How answers are spread.
    Answers,
    /// A list to fill in.
    Worksheet,
    /// Quadrants under other choices.
    Sensitivity,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it holds, the same in every language.
    pub key: ColumnKey,
    /// Its head.
    pub head: Head,
    /// In which order a page that is too narrow leaves it out, 1 the first; `None` keeps it. 0 is for columns that are
    /// shown where there is room to spare, and not missed elsewhere.
    pub dropped: Option<u8>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[expect(missing_docs, reason = "each is the column it names")]
pub enum ColumnKey {
    Rank,
    Name,
    Importance,
    Performance,
    Gap,
    Interval,
    P,
    Quadrant,
    Certainty,
    Base,
    /// Share of those who want more less that of those who get more than they want.
    NetShortfall,
    /// Probability that the weighted gap is the largest.
    LargestGap,
    /// Probability that it is one of the three largest.
    ThreeLargestGaps,
    /// Which cell of the stated × derived grid.
    Place,
    /// Derived importance.
    Derived,
    /// Share of R².
    Share,
    Correlation,
    Coefficient,
    /// What goes with an improvement.
    WhatIf,
    /// The improvement that a what-if supposes.
    Improvement,
    VarianceInflation,
    /// Part of McFadden's R².
    McFadden,
    Asymmetry,
    /// Interval of the asymmetry beyond that of a straight line.
    BeyondLinear,
    Kind,
    Penalty,
    Reward,
    /// Numbers of low, middle and high ratings.
    Groups,
    /// Slope below the middle of the scale.
    SlopeBelow,
    /// Slope above it.
    SlopeAbove,
    /// Effect size of a necessary condition.
    Effect,
    /// Performance that a target asks for.
    Required,
    /// Share of respondents below it.
    ShareBelow,
    /// Respondents who may be lost.
    AtRisk,
    /// What they are worth.
    Worth,
    /// A level of a grouping, or another choice.
    Level,
    /// Left empty, for a reader to fill in.
    ToFill,
    /// The number in the wave before.
    Before,
    Change,
    ImportanceChange,
    GapChange,
    /// What is done.
    Action,
    Owner,
    Due,
    Status,
    Promised,
    /// Increase that leaves the priority quadrant.
    Needs,
    Enough,
    /// Change of an outcome that goes with a promise.
    Expected,
    Effort,
    Cost,
}

/// The head of a column, in full and for a narrow page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// In full.
    pub long: String,
    /// For a narrow page.
    pub short: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Row {
    /// Name of the criterion or element in the JSON; `None` for what sums up, such as bases.
    pub key: Option<String>,
    /// As many as there are columns.
    pub cells: Vec<Cell>,
    /// How much the whole row should catch the eye.
    pub tone: Tone,
}

impl Head {
    /// The same on every page.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { long: text.clone(), short: text }
    }

    /// One in full, one for a narrow page.
    pub fn two(long: impl Into<String>, short: impl Into<String>) -> Self {
        Self { long: long.into(), short: short.into() }
    }
}

impl Column {
    /// A column that no page leaves out.
    pub fn new(key: ColumnKey, head: Head) -> Self {
        Self { key, head, dropped: None }
    }

    /// The column, shown where there is room to spare.
    #[must_use]
    pub fn spare(self) -> Self {
        self.dropped(0)
    }

    /// Whether it is shown only where there is room to spare.
    pub fn is_spare(&self) -> bool {
        self.dropped == Some(0)
    }

    /// The column, left out as the `order`th by pages that are too narrow.
    #[must_use]
    pub fn dropped(self, order: u8) -> Self {
        Self { dropped: Some(order), ..self }
    }
}

impl Table {
    /// The columns that a page of so many has room for: those go first that a narrow page leaves out first.
    pub fn fitting(&self, most: usize) -> Vec<usize> {
        let mut columns: Vec<usize> = (0..self.columns.len()).collect();
        while columns.len() > most {
            let first = columns
                .iter()
                .copied()
                .min_by_key(|&column| (self.columns[column].dropped.unwrap_or(u8::MAX), column));
            let Some(first) = first.filter(|&column| self.columns[column].dropped.is_some()) else {
                columns.truncate(most);
                break;
            };
            columns.retain(|&column| column != first);
        }
        columns
    }

    /// Whether pages that are too narrow leave columns out; other tables go on below.
    pub fn leaves_out(&self) -> bool {
        self.columns.iter().any(|column| column.dropped.is_some())
    }

    /// Whether a column holds words, which stand to the left; numbers stand to the right.
    pub fn is_words(&self, column: usize) -> bool {
        self.rows
            .iter()
            .map(|row| &row.cells[column].value)
            .find(|value| !value.is_missing())
            .is_some_and(Value::is_words)
    }

    /// Which columns hold something.
    pub fn filled(&self) -> Vec<bool> {
        let filled = |column: usize| self.rows.iter().any(|row| !row.cells[column].value.is_missing());
        (0..self.columns.len()).map(filled).collect()
    }

    /// Keeps the columns for which there is a `true`.
    pub fn keep(&mut self, kept: &[bool]) {
        let mut at = kept.iter();
        self.columns.retain(|_| *at.next().unwrap_or(&true));
        for row in &mut self.rows {
            let mut at = kept.iter();
            row.cells.retain(|_| *at.next().unwrap_or(&true));
        }
    }
}
