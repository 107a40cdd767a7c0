//! The other sheets of a workbook, where neither option nor study file says which one to read.

use crate::error::Result;
use crate::input::columns::layout::Shape;
use crate::input::grid::{Dialect, FileKind, Grid, Opened};
use crate::input::source::Source;
use crate::input::survey::table::Table;
use crate::message::{Message, Noticed};

/// The sheets beside the first, each with its beginning.
pub(super) struct Others {
    dialect: Dialect,
    beginnings: Vec<(String, Grid)>,
}

impl Others {
    /// Of a workbook of which no sheet was asked for; `None` of anything else.
    pub fn of(opened: &Opened, source: &Source) -> Option<Self> {
        let FileKind::Workbook { others, .. } = opened.dialect.kind.inner() else { return None };
        let beginnings = others.iter().cloned().zip(opened.sheets.iter().cloned()).collect();
        (source.sheet().is_none() && !others.is_empty())
            .then(|| Self { dialect: opened.dialect.clone(), beginnings })
    }

    /// The first sheet, or the only other one that holds ratings where it holds none. Where others hold ratings too, that is told.
    ///
    /// # Errors
    /// That of the first sheet, where no other one takes its place.
    pub fn settle(self, first: Result<Table>, bytes: &[u8], source: &Source) -> Result<Table> {
        let shape = first.as_ref().ok().and_then(|table| table.layout().ok()).map(|layout| layout.shape);
        let Some(shape) = shape else {
            return match &self.names(source, |_| true)[..] {
                [only] => instead(bytes, only, source, &self.dialect),
                _ => first,
            };
        };
        // Means beside the answers that they are of are no other survey.
        let sheets = self.names(source, |other| !is_of_answers(&shape) || is_of_answers(other));
        first.map(|mut table| {
            if !sheets.is_empty() {
                table.told.push(Message::likely(Noticed::SheetsHoldRatings { sheets }));
            }
            table
        })
    }

    /// The names of those that hold ratings of such a shape.
    fn names(&self, source: &Source, fits: impl Fn(&Shape) -> bool) -> Vec<String> {
        let bare = Source { filter: None, ..source.clone() };
        let holds = |grid: &Grid| {
            let opened = Opened {
                grid: grid.clone(),
                dialect: self.dialect.clone(),
                codebook: None,
                sheets: Vec::new(),
                headings: None,
                notices: Vec::new(),
                left_out: Vec::new(),
                told: Vec::new(),
            };
            let table = Table::of_opened(opened, String::new(), &bare);
            table.and_then(|table| table.layout()).is_ok_and(|layout| fits(&layout.shape))
        };
        self.beginnings.iter().filter(|(_, grid)| holds(grid)).map(|(name, _)| name.clone()).collect()
    }
}

/// Whether a table holds what respondents answered, and not means of it.
fn is_of_answers(shape: &Shape) -> bool {
    matches!(shape, Shape::Wide { .. } | Shape::Long(_))
}

/// Another sheet than the first.
fn instead(bytes: &[u8], sheet: &str, source: &Source, dialect: &Dialect) -> Result<Table> {
    let mut table = Table::of_bytes(bytes, &Source { sheet: Some(sheet.to_owned()), ..source.clone() })?;
    if let FileKind::Workbook { sheet: first, .. } = dialect.kind.inner() {
        let (sheet, first) = (sheet.to_owned(), first.clone());
        table.told.push(Message::sure(Noticed::SheetInstead { sheet, first }));
    }
    Ok(table)
}
