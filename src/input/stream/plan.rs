//! What the beginning of a long file tells: what its columns are, and what is taken of them.

mod long;

use std::collections::BTreeMap;

use encoding_rs::{Encoding, UTF_8};

use crate::error::Result;
use crate::input::columns::layout::{Layout, Shape};
use crate::input::columns::strays::trials;
use crate::input::columns::{companions, tools};
use crate::input::grid::Opened;
use crate::input::open;
use crate::input::open::{dialect, encoding, text};
use crate::input::source::Source;
use crate::input::stream::cut::Cut;
use crate::input::stream::dictionary::Take;
use crate::input::survey::cells::{Cells, OfSheet};
use crate::input::survey::groups::is_made;
use crate::input::survey::table::Table;
use crate::input::survey::wide::{Paired, beside_columns, id_column, outcome_column, paired};
use crate::message::{Columns, Message, Rows, Values, What};

pub(super) use long::Long;
use long::both_sides;

/// What is known before the first row is read.
pub(super) struct Planned {
    /// The beginning as a table.
    pub table: Table,
    /// What its columns are.
    pub layout: Layout,
    /// Criteria and elements, and their columns; of a long table the two columns of ratings alone.
    pub paired: Paired,
    /// The columns of a long table.
    pub long: Option<Long>,
    /// What is taken of the rows.
    pub cut: Cut,
    /// Where the first row starts.
    pub start: usize,
    /// Position of each rating column among those that are taken.
    pub rating: BTreeMap<usize, usize>,
    /// Position of each other column among those that are taken.
    pub text: BTreeMap<usize, usize>,
    /// Positions of the two ratings of each criterion, then of each element that is rated itself.
    pub pairs: Vec<(usize, usize)>,
    /// Positions of the columns that group the respondents.
    pub groups: Vec<usize>,
    /// The columns of the condition that says which rows count, in file order.
    pub condition: Vec<usize>,
    /// The column that tells how content a respondent is, which the doctor asks.
    pub outcome: Option<usize>,
    /// The column that tells respondents apart, which the doctor asks.
    pub id: Option<usize>,
    /// The columns that the doctor asks which rows count and which groups there are, with whether they were named as segments.
    pub beside: BTreeMap<usize, bool>,
    /// Whether the answers of single respondents are kept.
    pub keep: bool,
    /// Whether the beginning reads alike in every encoding.
    pub plain: bool,
}

/// A position among what is taken of a row.
#[derive(Debug, Clone, Copy)]
pub(super) enum Asked {
    /// Among the ratings.
    Rating(usize),
    /// Among the texts.
    Text(usize),
}

/// Bytes that tell what the columns are.
const LOOKED_AT: usize = dialect::BYTES_EXAMINED;
/// Rows that do where they are shorter.
pub(super) const ROWS_LOOKED_AT: usize = dialect::ROWS_EXAMINED;

/// A grouping with more levels than this in the beginning of a file is not counted level by level.
const MOST_LEVELS: usize = 256;

impl Planned {
    /// `None` where the file is better held in memory: it is no plain text with a row for each respondent, or for each of them
    /// and each criterion, or something in its beginning is wrong or can be told from all of it only.
    ///
    /// # Errors
    /// Where the condition of the source is none.
    pub fn of(beginning: &[u8], source: &Source) -> Result<Option<Self>> {
        let Some(table) = beginning_of(beginning, source) else { return Ok(None) };
        let condition = source.filter.as_ref().map(|condition| table.condition(condition)).transpose()?;
        let condition = condition.map_or_else(Vec::new, |condition| condition.columns());
        Ok(Self::of_table(table, condition, beginning, source))
    }

    /// Where a column of the condition stands among what is taken of a row.
    pub fn asked(&self, column: usize) -> Asked {
        self.rating
            .get(&column)
            .map_or_else(|| Asked::Text(self.text[&column]), |&rating| Asked::Rating(rating))
    }

    /// The same of a frame, whose answers are kept; `table` is its beginning.
    ///
    /// # Errors
    /// Where the condition of the source is none.
    pub fn of_frame(table: Table, source: &Source) -> Result<Option<Self>> {
        let condition = source.filter.as_ref().map(|condition| table.condition(condition)).transpose()?;
        let condition = condition.map_or_else(Vec::new, |condition| condition.columns());
        // The names of the columns and nothing else.
        let planned = Self::of_table(table, condition, &[], source).filter(|it| it.cut.header_rows == 1);
        Ok(planned.map(|planned| Self { keep: true, ..planned }))
    }

    fn of_table(table: Table, condition: Vec<usize>, beginning: &[u8], source: &Source) -> Option<Self> {
        let headings = &table.headings;
        let layout = layout_of(&table)?;
        let (paired, long) = match &layout.shape {
            Shape::Wide { pairs } => (paired(pairs, source).ok()?, None),
            Shape::Long(columns) => {
                Long::is_one(&table, columns)?;
                (both_sides(columns), Some(columns))
            }
            _ => return None,
        };
        let wanted = source.wanted();
        let (delimiter, usual) = (table.dialect.delimiter, table.grid.usual_width());
        let sheet = table.sheet();
        let cells = OfSheet { sheet: &sheet, rows: &sheet.rows };
        let texts =
            cells.wanted(&wanted).into_iter().map(|(wanted_for, name)| cells.find_all(wanted_for, name).ok());
        let texts = texts.collect::<Option<Vec<Vec<usize>>>>()?.concat();
        let segments = wanted.segments.iter().map(|name| cells.find_all("a segment", name).ok());
        let segments = segments.collect::<Option<Vec<Vec<usize>>>>()?.concat();
        let wide = long.is_none();
        let outcome = outcome_column(&layout.roles).filter(|_| wide);
        let id = id_column(&layout.roles).filter(|_| wide);
        // What only the doctor asks, he asks of the first respondents.
        let first = outcome.map(|column| (column, Take::First)).into_iter();
        let first = first.chain(id.map(|column| (column, Take::Id)));
        let groups_asked = if wide { beside_columns(headings, &layout.roles) } else { BTreeMap::new() };
        let first = groups_asked.keys().map(|&column| (column, Take::First)).chain(first);
        let own = first.chain(long.map(Long::takes).into_iter().flatten());
        let beside = texts.iter().map(|&column| (column, Take::Text));
        let asked = condition.iter().map(|&column| (column, Take::Asked));
        let takes = takes_of(usual, &paired, own.chain(beside).chain(asked))?;
        let cut = Cut { delimiter, takes, header_rows: headings.header_rows, usual };
        let rating: BTreeMap<usize, usize> = cut.ratings().zip(0..).collect();
        let text: BTreeMap<usize, usize> = cut.texts().zip(0..).collect();
        let pairs = paired.importance.iter().zip(&paired.performance);
        let pairs =
            pairs.map(|(importance, performance)| (rating[importance], rating[performance])).collect();
        let few = |column: &usize| sheet.distinct(&[*column]).len() <= MOST_LEVELS;
        let composite = paired.structure.elements.iter().any(|element| !element.rated);
        let counts_will_do = source.counts_will_do
            && wide
            && !composite
            // Nothing but groupings.
            && texts.len() == segments.len()
            && !wanted.segments.iter().any(|name| is_made(headings, name))
            && segments.iter().all(few);
        let of_long = |columns| Long::of(&table, columns, &cut, (&rating, &text), (&texts, &segments));
        let long = long.and_then(of_long);
        // Which column holds the criteria is told from all rows, whether they count or not.
        if long.as_ref().is_some_and(|long| !long.named) && !condition.is_empty() {
            return None;
        }
        let groups = segments.iter().map(|column| text[column]).collect();
        Some(Self {
            cut,
            long,
            start: start(beginning),
            rating,
            text,
            pairs,
            groups,
            condition,
            outcome,
            id,
            beside: groups_asked,
            keep: !counts_will_do,
            plain: told_by(beginning).is_ascii(),
            paired,
            layout,
            table,
        })
    }
}

/// What is taken of each column: the ratings of both sides, and some others; `None` where a column would be both, or is
/// rated for two criteria.
fn takes_of(usual: usize, paired: &Paired, others: impl Iterator<Item = (usize, Take)>) -> Option<Vec<Take>> {
    let mut takes = vec![Take::Nothing; usual];
    for &column in paired.importance.iter().chain(&paired.performance) {
        let take = takes.get_mut(column)?;
        if *take == Take::Rating {
            return None;
        }
        *take = Take::Rating;
    }
    for (column, wanted) in others {
        let take = takes.get_mut(column)?;
        *take = match (*take, wanted) {
            (Take::Rating, Take::Asked) => Take::Rating,
            (Take::Rating, _) => return None,
            (Take::Text | Take::First | Take::Id, Take::Asked) => Take::Text,
            _ => wanted,
        };
    }
    Some(takes)
}

/// What the columns of a file are, as its beginning tells; `None` where that is better told from all of it.
fn layout_of(table: &Table) -> Option<Layout> {
    let headings = &table.headings;
    let known = |reason: &Rows| matches!(reason, Rows::BlankRow | Rows::SurplusCells);
    let blank_only = headings.dropped_rows.iter().all(|(_, reason)| known(reason));
    // Labels in a column beside are known from all rows only.
    let labelled = headings.columns.iter().any(|heading| !heading.value_labels.is_empty());
    let labelled = labelled || companions::undecided(&table.grid, headings);
    if headings.vendor != tools::plain::VENDOR.name || !blank_only || labelled {
        return None;
    }
    // Whether a scale "out of 10" has a 0 is told from all answers.
    if headings
        .columns
        .iter()
        .any(|heading| heading.told.is_some_and(|told| told.lowest.is_none() || told.highest.is_none()))
    {
        return None;
    }
    // What rows at the end of the beginning say, rows in the middle do not.
    let first = table.rows.iter().take(trials::FIRST).next_back().map(|&row| table.grid.numbers[row]);
    let is_of_ends = |told: &Message| match &told.what {
        What::Values(Values::TestRows { rows, .. }) => rows.iter().any(|row| Some(*row) > first),
        What::Values(Values::OddIds { .. } | Values::NoId { .. }) => true,
        _ => false,
    };
    if table.told.iter().any(is_of_ends) {
        return None;
    }
    let layout = table.layout().ok()?;
    // Whether a copy holds the same cells is told from all of them.
    if layout
        .notices
        .iter()
        .any(|notice| matches!(notice.what, What::Columns(Columns::RepeatedColumns { .. })))
    {
        return None;
    }
    Some(layout)
}

/// The beginning of a text as a table, its rows not yet filtered.
fn beginning_of(beginning: &[u8], source: &Source) -> Option<Table> {
    if open::is_no_text(beginning)
        || !beginning.contains(&b'\n')
        || encoding::refuse_binary(beginning).is_err()
    {
        return None;
    }
    let opened = text::read_beginning(told_by(beginning)).ok()?;
    // Elsewhere a byte may be a part of a character and look like a delimiter.
    let encoding = Encoding::for_label(opened.dialect.encoding.as_bytes())?;
    if encoding != UTF_8 && !encoding.is_single_byte() {
        return None;
    }
    unfiltered(opened, source)
}

/// As much of the beginning as tells what the columns are.
fn told_by(beginning: &[u8]) -> &[u8] {
    let looked_at = &beginning[..beginning.len().min(LOOKED_AT)];
    let end = memchr::memchr_iter(b'\n', looked_at).nth(ROWS_LOOKED_AT - 1);
    end.map_or(looked_at, |end| &looked_at[..=end])
}

/// The beginning of a file as a table with all its rows: which of them count is told from the whole file.
pub(super) fn unfiltered(opened: Opened, source: &Source) -> Option<Table> {
    let unfiltered = Source { filter: None, ..source.clone() };
    Table::of_opened(opened, String::new(), &unfiltered).ok()
}

/// Where the first row starts: after a byte-order mark, and after a line that declares the delimiter.
fn start(beginning: &[u8]) -> usize {
    let mark = if beginning.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let line = beginning[mark..].iter().take_while(|byte| **byte != b'\n').copied();
    let mut line = String::from_utf8_lossy(&line.collect::<Vec<u8>>()).into_owned();
    line.push('\n');
    match dialect::declared_delimiter(&line) {
        Some((_, rest)) => mark + line.len() - rest.len(),
        None => mark,
    }
}
