//! What a heat table shows: plain values, already computed, that the chart only draws.

use crate::analysis::quadrant::Quadrant;
use crate::words::Noun;

/// Gaps of rows in groups of respondents, beside those of all.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatTable {
    /// The message.
    pub title: String,
    /// Sign of the gap, scale, base, column; may be empty.
    pub subtitle: String,
    /// Sentences after those that explain the chart itself.
    pub footnotes: Vec<String>,
    /// What a row is.
    pub noun: Noun,
    /// Confidence level of the intervals of the gaps (0.95).
    pub confidence: f64,
    /// Groups below so many respondents are not tested.
    pub smallest_base: u64,
    /// All respondents, then the groups in the order shown.
    pub columns: Vec<Group>,
    /// Rows in blocks, in the order shown.
    pub blocks: Vec<HeatBlock>,
}

/// A column: respondents of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its respondents, where they are known.
    pub base: Option<u64>,
    /// Mark of a small base (`*`, `**`), or nothing.
    pub mark: &'static str,
    /// Whether it has enough respondents to be tested.
    pub tested: bool,
}

/// The rows of an element, or all rows.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatBlock {
    /// The element and its own gaps, one for each column.
    pub head: Option<(String, Vec<Option<f64>>)>,
    /// In the order shown.
    pub rows: Vec<HeatRow>,
}

/// A criterion or element.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatRow {
    /// What the reader calls it.
    pub label: String,
    /// Its number, the same in every output.
    pub rank: usize,
    /// Its quadrant over all respondents.
    pub quadrant: Quadrant,
    /// One for each column.
    pub cells: Vec<HeatCell>,
}

/// A row in one group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeatCell {
    /// Mean gap; `None` where nobody rated both.
    pub gap: Option<f64>,
    /// Whether its interval includes 0; `None` where it has none.
    pub includes_zero: Option<bool>,
    /// Its quadrant in the group.
    pub quadrant: Option<Quadrant>,
    /// Whether the gap is significantly larger (`true`) or smaller than among the others.
    pub larger: Option<bool>,
    /// Respondents behind it.
    pub n: u64,
    /// Mark of a small base where the group itself has none.
    pub mark: &'static str,
}

impl HeatTable {
    /// Every row in the order shown.
    pub fn rows(&self) -> impl Iterator<Item = &HeatRow> {
        self.blocks.iter().flat_map(|block| &block.rows)
    }

    /// Every cell with its column.
    pub fn cells(&self) -> impl Iterator<Item = (&HeatCell, &Group)> {
        self.rows().flat_map(|row| row.cells.iter().zip(&self.columns))
    }
}
