//! What a gap chart shows: plain values, already computed, that the chart only draws.

use super::map::CrosshairLines;
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;
use crate::words::{Noun, Tested};

/// Criteria or elements with their two means on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct GapRows {
    /// The message; made from the counts where there is none.
    pub title: Option<String>,
    /// Sign of the gap, scale, wave, base; may be empty.
    pub subtitle: String,
    /// Sentences after those that explain the chart itself.
    pub footnotes: Vec<String>,
    /// What a row is.
    pub noun: Noun,
    /// Ends of the scale that both ratings share.
    pub scale: (f64, f64),
    /// The lines that make the priority quadrant.
    pub crosshair: CrosshairLines,
    /// Confidence level of the intervals (0.95).
    pub confidence: f64,
    /// Significance level of the tests (0.05).
    pub alpha: f64,
    /// Name of the adjustment for many tests, where there is one.
    pub adjustment: Option<String>,
    /// Respondents, where they are too few for tests.
    pub too_few: Option<u64>,
    /// The rows, in any order.
    pub rows: Vec<GapRow>,
}

/// One criterion or element.
#[derive(Debug, Clone, PartialEq)]
pub struct GapRow {
    /// Name of the criterion, unique in the chart.
    pub id: String,
    /// What the reader calls it.
    pub label: String,
    /// Mean importance.
    pub importance: f64,
    /// Mean performance.
    pub performance: f64,
    /// Mean gap, as the analysis has it.
    pub gap: f64,
    /// Half-width of the interval of the gap.
    pub margin: Option<f64>,
    /// Whether the gap is significant; `None` where it was not tested.
    pub significant: Option<bool>,
    /// Shares of respondents who want more than they get, and who get more than they want, 0 to 1.
    pub shares: Option<(f64, f64)>,
    /// Its quadrant.
    pub quadrant: Quadrant,
    /// Its number, the same in every output.
    pub rank: usize,
    /// Mark of a small base (`*`, `**`), or nothing.
    pub mark: String,
    /// What a tooltip adds: base, certainty, already written.
    pub told: Vec<String>,
}

impl GapRow {
    /// Whether its gap is drawn as one that is not shown to be there: tested and not significant, or too small to test.
    pub fn is_quiet(&self) -> bool {
        self.significant == Some(false) || self.mark == UNTESTED
    }
}

/// The mark of a base too small to test.
const UNTESTED: &str = "**";

impl GapRows {
    /// The title that was given, or the message made from the counts.
    pub fn message(&self, look: &Look) -> String {
        let message = || (look.language.titles.gap)(self.short(), self.rows.len(), self.noun, self.tested());
        look.title.clone().or_else(|| self.title.clone()).unwrap_or_else(message)
    }

    /// The rows in reading order, whatever their order here: the largest shortfall first, then by number and label.
    pub fn in_reading_order(&self) -> Vec<&GapRow> {
        let mut rows: Vec<&GapRow> = self.rows.iter().collect();
        rows.sort_by(|one, other| {
            (other.gap.total_cmp(&one.gap))
                .then(one.rank.cmp(&other.rank))
                .then_with(|| one.label.cmp(&other.label))
                .then_with(|| one.id.cmp(&other.id))
        });
        rows
    }

    /// The rows in reading order on as few pages as hold no more than `most` each, of about the same length.
    pub fn pages(&self, most: usize) -> Vec<Self> {
        let rows: Vec<GapRow> = self.in_reading_order().into_iter().cloned().collect();
        let pages = rows.len().div_ceil(most.max(1)).max(1);
        let each = rows.len().div_ceil(pages).max(1);
        if pages == 1 {
            return vec![self.clone()];
        }
        rows.chunks(each).map(|rows| Self { rows: rows.to_vec(), ..self.clone() }).collect()
    }

    /// How many rows fall short: with a significant gap above 0 where any gap was tested, else with a gap above 0.
    pub fn short(&self) -> usize {
        let tested = self.tested();
        let counts = |row: &&GapRow| match tested {
            Tested::All | Tested::AllBut(_) => row.significant == Some(true),
            Tested::None | Tested::TooFew(_) => true,
        };
        self.rows.iter().filter(|row| row.gap > 0.0).filter(counts).count()
    }

    /// Which gaps were tested.
    pub fn tested(&self) -> Tested {
        let untested = self.rows.iter().filter(|row| row.significant.is_none()).count();
        match self.too_few {
            Some(n) => Tested::TooFew(n),
            None if untested == 0 => Tested::All,
            None if untested == self.rows.len() => Tested::None,
            None => Tested::AllBut(untested),
        }
    }
}
