//! Respondents' answers as compact codes.

/// The code of a rating that was not given.
pub const MISSING: u8 = u8::MAX;

/// Every answer, column by column; all columns have `len` entries.
///
/// Kept beside the counts for what counts cannot tell: the listwise base, composites of
/// another selection, weights, segments, resampling, correlation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Respondents {
    /// Importance codes, a byte a rating: criteria in survey order, then the elements that were rated themselves.
    pub importance: Vec<Vec<u8>>,
    /// Performance codes, same order.
    pub performance: Vec<Vec<u8>>,
    /// How many respondents.
    pub len: usize,
    /// Weight of each respondent, positive or 0; `None` where the survey is not weighted.
    pub weights: Option<Vec<f64>>,
    /// How the sample was drawn; `None` where it counts as simple random.
    pub design: Option<Design>,
    /// Where weights and design come from.
    pub drawn_by: DrawnBy,
    /// Groupings asked for, in the order asked.
    pub segments: Vec<SegmentColumn>,
    /// Measures of loyalty or business result asked for, in the order asked.
    pub outcomes: Vec<OutcomeColumn>,
}

/// Headers of the columns that say how respondents count and were drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DrawnBy {
    /// Column of the weights.
    pub weight: Option<String>,
    /// Column of the strata.
    pub strata: Option<String>,
    /// Column of the clusters.
    pub cluster: Option<String>,
}

/// Strata and clusters (primary sampling units) of a sample, as codes from 0 by sorted label.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Design {
    /// Stratum of each respondent; all 0 without strata.
    pub strata: Vec<u32>,
    /// Cluster of each respondent, unique over strata; respondents themselves without clusters.
    pub clusters: Vec<u32>,
}

/// A grouping of the respondents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentColumn {
    /// Column header.
    pub name: String,
    /// Labels of the levels, sorted.
    pub levels: Vec<String>,
    /// Level of each respondent; `None` where the cell is blank.
    pub codes: Vec<Option<u32>>,
}

/// A measure of loyalty or business result.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeColumn {
    /// Column header.
    pub name: String,
    /// Value of each respondent; `None` where the cell is blank or a missing code.
    pub values: Vec<Option<f64>>,
}

impl OutcomeColumn {
    /// The values as numbers, NaN where there is none.
    pub fn numbers(&self) -> Vec<f64> {
        self.values.iter().map(|value| value.unwrap_or(f64::NAN)).collect()
    }
}

impl Respondents {
    /// Whether respondent `row` answered every one of the first `criteria` pairs.
    pub fn complete(&self, row: usize, criteria: usize) -> bool {
        let answered = |columns: &[Vec<u8>]| columns[..criteria].iter().all(|codes| codes[row] != MISSING);
        answered(&self.importance) && answered(&self.performance)
    }

    /// The respondents for which `keep` is true, in the same order; levels and labels stay.
    #[must_use]
    pub fn only(&self, keep: impl Fn(usize) -> bool) -> Self {
        let rows: Vec<usize> = (0..self.len).filter(|&row| keep(row)).collect();
        self.at(&rows)
    }

    /// The respondents of these rows, in this order; levels and labels stay.
    #[must_use]
    pub fn at(&self, rows: &[usize]) -> Self {
        let codes = |columns: &[Vec<u8>]| columns.iter().map(|column| pick(column, rows)).collect();
        Self {
            importance: codes(&self.importance),
            performance: codes(&self.performance),
            len: rows.len(),
            weights: self.weights.as_ref().map(|weights| pick(weights, rows)),
            design: self.design.as_ref().map(|design| Design {
                strata: pick(&design.strata, rows),
                clusters: pick(&design.clusters, rows),
            }),
            drawn_by: self.drawn_by.clone(),
            segments: self
                .segments
                .iter()
                .map(|segment| SegmentColumn { codes: pick(&segment.codes, rows), ..segment.clone() })
                .collect(),
            outcomes: self
                .outcomes
                .iter()
                .map(|outcome| OutcomeColumn {
                    name: outcome.name.clone(),
                    values: pick(&outcome.values, rows),
                })
                .collect(),
        }
    }
}

fn pick<T: Copy>(column: &[T], rows: &[usize]) -> Vec<T> {
    rows.iter().map(|&row| column[row]).collect()
}
