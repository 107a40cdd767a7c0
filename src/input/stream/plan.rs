//! What the beginning of a long file tells: what its columns are, and what is taken of them.

use std::collections::BTreeMap;

use super::cut::Cut;
use super::dictionary::Take;
use crate::input::columns::{Cells, OfSheet};
use crate::input::layout::{Layout, Shape};
use crate::input::source::Source;
use crate::input::table::Table;
use crate::input::wide::{Paired, outcome_column, paired};
use crate::input::{dialect, open, text, vendor};

/// What is known before the first row is read.
pub(super) struct Planned {
    /// The beginning as a table.
    pub table: Table,
    /// What its columns are.
    pub layout: Layout,
    /// Criteria and elements, and their columns.
    pub paired: Paired,
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
    /// The column that tells how content a respondent is, which only the doctor asks.
    pub outcome: Option<usize>,
    /// Whether the answers of single respondents are kept.
    pub keep: bool,
    /// The first bytes of the file.
    pub beginning: Vec<u8>,
}

/// Bytes that tell what the columns are, and rows that do where they are shorter.
const LOOKED_AT: usize = 256 << 10;
const ROWS_LOOKED_AT: usize = 1_000;

/// A grouping with more levels than this in the beginning of a file is not counted level by level.
const MOST_LEVELS: usize = 256;

impl Planned {
    /// `None` where the file is better held in memory: it is no plain text with a row for each respondent, or something in
    /// its beginning is wrong or can be told from all of it only.
    pub fn of(beginning: &[u8], source: &Source) -> Option<Self> {
        if open::is_no_text(beginning) || !beginning.contains(&b'\n') || source.filter.is_some() {
            return None;
        }
        let looked_at = &beginning[..beginning.len().min(LOOKED_AT)];
        let end = memchr::memchr_iter(b'\n', looked_at).nth(ROWS_LOOKED_AT);
        let looked_at = end.map_or(looked_at, |end| &looked_at[..=end]);
        let opened = text::read_beginning(looked_at).ok()?;
        if opened.dialect.encoding.starts_with("UTF-16") {
            return None;
        }
        let (delimiter, usual) = (opened.dialect.delimiter, opened.grid.usual_width());
        let table = Table::of_opened(opened, String::new(), source).ok()?;
        let headings = &table.headings;
        let blank_only = headings.dropped_rows.iter().all(|(_, reason)| reason == vendor::BLANK_ROW);
        if headings.vendor != vendor::plain::VENDOR.name || !blank_only {
            return None;
        }
        let layout = table.layout().ok()?;
        let Shape::Wide { pairs } = &layout.shape else { return None };
        let paired = paired(pairs, source).ok()?;
        let wanted = source.wanted();

        let mut takes = vec![Take::Nothing; usual];
        for &column in paired.importance.iter().chain(&paired.performance) {
            let take = takes.get_mut(column)?;
            // A column that is rated for two criteria.
            if *take == Take::Rating {
                return None;
            }
            *take = Take::Rating;
        }
        let outcome = outcome_column(&layout.roles);
        let sheet = table.sheet();
        let cells = OfSheet { sheet: &sheet, rows: &sheet.rows };
        let texts = wanted.names().into_iter().map(|(wanted_for, name)| cells.find(wanted_for, name).ok());
        let texts = texts.collect::<Option<Vec<usize>>>()?;
        let segments = wanted.segments.iter().map(|name| cells.find("a segment", name).ok());
        let segments = segments.collect::<Option<Vec<usize>>>()?;
        for &column in texts.iter().chain(&outcome) {
            match takes.get_mut(column)? {
                // A rating that is also wanted for something else.
                Take::Rating => return None,
                take => *take = Take::Text,
            }
        }
        let positions = |of: Take| -> BTreeMap<usize, usize> {
            let columns = takes.iter().enumerate().filter(|(_, take)| **take == of);
            columns.map(|(column, _)| column).zip(0..).collect()
        };
        let (rating, text) = (positions(Take::Rating), positions(Take::Text));
        let pairs = paired.importance.iter().zip(&paired.performance);
        let pairs =
            pairs.map(|(importance, performance)| (rating[importance], rating[performance])).collect();
        let few = |column: &usize| sheet.distinct(&[*column]).len() <= MOST_LEVELS;
        let composite = paired.structure.elements.iter().any(|element| !element.rated);
        let counts_will_do = source.counts_will_do
            && !source.is_stdin()
            && !composite
            // Nothing but groupings.
            && texts.len() == segments.len()
            && segments.iter().all(few);
        let groups = segments.iter().map(|column| text[column]).collect();
        // What only the doctor asks, he asks of the first respondents.
        let first_only = outcome.filter(|column| counts_will_do && !texts.contains(column));
        let cut = Cut { delimiter, takes, header_rows: headings.header_rows, usual, first_only };
        Some(Self {
            cut,
            start: start(beginning),
            rating,
            text,
            pairs,
            groups,
            outcome,
            keep: !counts_will_do,
            beginning: beginning.to_vec(),
            paired,
            layout,
            table,
        })
    }
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
