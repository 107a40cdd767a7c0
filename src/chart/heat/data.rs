//! What a heat table shows: plain values, already computed, that the chart only draws.

use crate::analysis::quadrant::Quadrant;
use crate::look::{HeatMeasure, Look};
use crate::words::Noun;

/// Gaps (or performance, or importance) of rows in groups of respondents, beside those of all.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatTable {
    /// The message.
    pub title: String,
    /// Sign of the gap, scale, base, column; may be empty.
    pub subtitle: String,
    /// Sentences after those that explain the chart itself.
    pub footnotes: Vec<String>,
    /// What the cells hold.
    pub measure: HeatMeasure,
    /// Whether they are shares, 0 to 1.
    pub shares: bool,
    /// What a row is.
    pub noun: Noun,
    /// Confidence level of the intervals of the gaps (0.95).
    pub confidence: f64,
    /// Groups below so many respondents are not tested.
    pub smallest_base: u64,
    /// All respondents, then the groups in the order shown.
    pub columns: Vec<HeatGroup>,
    /// Rows in blocks, in the order shown.
    pub blocks: Vec<HeatBlock>,
}

/// A column: respondents of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatGroup {
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
    /// The element and its own values, one for each column.
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
    /// Adjusted p of the test that all groups have one mean; `None` where there is none.
    pub p: Option<f64>,
}

/// A row in one group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeatCell {
    /// Mean gap, or what else is shown; `None` where nobody rated both.
    pub value: Option<f64>,
    /// Whether the interval of a gap includes 0; `None` where it has none, and of other measures.
    pub includes_zero: Option<bool>,
    /// Its quadrant in the group.
    pub quadrant: Option<Quadrant>,
    /// Whether it is significantly larger (`true`) or smaller than among the others.
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

    /// Whether a row has a p to be shown.
    pub fn tests_rows(&self) -> bool {
        self.rows().any(|row| row.p.is_some())
    }

    /// A value as it is written: gaps with their sign, shares in per cent.
    pub fn written(&self, value: f64, look: &Look) -> String {
        let notation = &look.language.notation;
        match (self.measure, self.shares) {
            (HeatMeasure::Gap, _) => notation.gap(value, look.decimals),
            (_, true) => notation.percent(value, 0),
            (_, false) => notation.value(value, look.decimals),
        }
    }

    /// Whether a cell has enough respondents to be tested: its group, and where they are known its own.
    pub fn is_tested(&self, cell: &HeatCell, group: &HeatGroup) -> bool {
        group.tested && (cell.n == 0 || cell.n >= self.smallest_base)
    }

    /// Every cell with its column.
    pub fn cells(&self) -> impl Iterator<Item = (&HeatCell, &HeatGroup)> {
        self.rows().flat_map(|row| row.cells.iter().zip(&self.columns))
    }
}
