//! What a strip of sensitivity shows: plain values, already computed, that the chart only draws.

use crate::analysis::quadrant::Quadrant;
use crate::words::Noun;

/// Rows under other choices.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// The message.
    pub title: String,
    /// What is shown, base.
    pub subtitle: String,
    /// Sentences under the strip.
    pub footnotes: Vec<String>,
    /// What a row is.
    pub noun: Noun,
    /// Name of the rule that is reported.
    pub reported: &'static str,
    /// Where its lines are: importance and performance.
    pub at: (f64, f64),
    /// The other choices, each changed alone.
    pub choices: Vec<OtherChoice>,
    /// The rows shown, by quadrant, then in their order.
    pub rows: Vec<StripRow>,
    /// Those of a crowd that are counted and not shown, in the same order.
    pub others: Vec<StripRow>,
}

/// Another choice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OtherChoice {
    /// What it changes: 0 the crosshair, 1 the base, 2 the weights.
    pub family: usize,
    /// Its name.
    pub name: &'static str,
    /// Where the lines are under it: importance and performance; `None` where it places no row.
    pub at: Option<(f64, f64)>,
}

/// A criterion or element.
#[derive(Debug, Clone, PartialEq)]
pub struct StripRow {
    /// What the reader calls it.
    pub label: String,
    /// Its number, the same in every output.
    pub rank: usize,
    /// Its quadrant as reported.
    pub quadrant: Quadrant,
    /// Mean gap.
    pub gap: Option<f64>,
    /// Its quadrant under each other choice; `None` where that cannot be.
    pub cases: Vec<Option<Quadrant>>,
    /// Share of replicates in its quadrant, 0 to 1; `None` where that is not known.
    pub certainty: Option<f64>,
}

impl StripRow {
    /// Under how many choices it is in another quadrant.
    pub fn moves(&self) -> usize {
        self.cases.iter().flatten().filter(|&&case| case != self.quadrant).count()
    }
}

impl Strip {
    /// Every row: those shown, then the others.
    pub fn all(&self) -> impl Iterator<Item = &StripRow> {
        self.rows.iter().chain(&self.others)
    }

    /// How many priorities there are under a choice, or as reported.
    pub fn priorities(&self, choice: Option<usize>) -> usize {
        let quadrant = |row: &StripRow| match choice {
            None => Some(row.quadrant),
            Some(choice) => row.cases[choice],
        };
        self.all().filter(|row| quadrant(row) == Some(Quadrant::ConcentrateHere)).count()
    }
}
