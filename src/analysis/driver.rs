//! Drivers: what performance on each criterion and element has to do with the first outcome (`methods.md` §5).

use schemars::JsonSchema;
use serde::Serialize;

use super::drawn::Drawn;
use super::driver_set::Asked;
use super::grid::{Cell, CellCertainty, Thresholds};
use super::tally::Counts;
use super::{Bases, Basis, Estimate, Importance, Level, Plan, row, unrelated};
use crate::error::Result;
use crate::message::Message;
use crate::stats::column::Column;
use crate::stats::correlation::{self, Correlations, correlation_matrix};
use crate::stats::degenerate::Degenerate;
use crate::survey::{ElementScores, Ratings, Survey};

/// Derived importance of the criteria and the elements.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Drivers {
    /// Column of the outcome.
    pub outcome: String,
    /// How importance is derived: `pearson`, `spearman`, `beta`, `johnson` or `shapley`.
    pub method: String,
    /// What a position is: `percent_of_r_squared` or `standardised`.
    pub scale: String,
    /// The criteria.
    pub criteria: DriverSet,
    /// The elements; `null` without elements.
    pub elements: Option<DriverSet>,
}

/// The drivers of one map: they share out one outcome among themselves.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DriverSet {
    /// Respondents who gave the outcome and rated performance on every driver (of pairwise correlations, the fewest
    /// behind one).
    pub n: u64,
    /// The most respondents behind a correlation: `n`, or more where correlations are pairwise.
    pub largest_n: u64,
    /// Respondents who did not (of pairwise correlations, those behind none).
    pub left_out: u64,
    /// R² of the outcome on all drivers that vary; `null` where they are collinear.
    pub r_squared: Option<f64>,
    /// The same, less what as many drivers explain by chance; `null` where correlations are pairwise.
    pub adjusted_r_squared: Option<f64>,
    /// Bootstrap replicates behind the intervals: those of the plan, fewer where they would take too long, else 0.
    pub replicates: usize,
    /// What a replicate draws, in words; `null` without replicates.
    pub draws: Option<String>,
    /// Replicate r draws from stream r of this seed.
    pub seed: u64,
    /// Orders of entry that were drawn, where not all were worked through.
    pub permutations: Option<usize>,
    /// What a column of noise comes to among the drivers; `null` where weights do not share out R².
    pub noise: Option<Noise>,
    /// Thresholds of the stated × derived grid.
    pub thresholds: Thresholds,
    /// In the order of the map's rows.
    pub rows: Vec<Driver>,
    /// How often each row was in each quadrant of the replicates, where derived importance is on the axis.
    #[serde(skip)]
    pub(super) quadrants: Vec<Counts>,
}

/// A random column as a reference for weights (Tonidandel, LeBreton & Johnson 2009).
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Noise {
    /// Bootstrap replicates, each with a fresh column.
    pub replicates: usize,
    /// The method that weighs it: `shapley`, or `johnson`, also in place of `shapley` beyond 12 drivers.
    pub method: String,
    /// Its mean weight.
    pub weight: f64,
}

/// One driver.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Driver {
    /// Key of the criterion or element.
    pub name: String,
    /// Stated importance, in rating units.
    pub stated: Option<f64>,
    /// On the method's own scale: a correlation, a β, a part of R²; `null` where performance does not vary.
    pub raw: Option<f64>,
    /// Lower end of the percentile bootstrap interval of `raw`. An interval of a weight is not a test: weights cannot be
    /// negative.
    pub low: Option<f64>,
    /// Upper end of it.
    pub high: Option<f64>,
    /// raw / R² for the methods that share R² out.
    pub share: Option<f64>,
    /// Respondents behind its correlation with the outcome.
    pub n: Option<u64>,
    /// Error from drawing orders of entry; `null` where the method is exact.
    pub sampling_error: Option<f64>,
    /// Correlation with the outcome.
    pub correlation: Option<f64>,
    /// Standardised regression coefficient among all drivers.
    pub beta: Option<f64>,
    /// Variance inflation factor.
    pub vif: Option<f64>,
    /// Lower end of the percentile interval of its weight − the weight of noise.
    pub beyond_noise_low: Option<f64>,
    /// Upper end of it.
    pub beyond_noise_high: Option<f64>,
    /// What a reader should know of this driver.
    pub flags: Vec<DriverFlag>,
    /// Where it stands on the stated × derived grid; `null` where importance was not asked.
    pub cell: Option<Cell>,
    /// How sure that place is; `null` without replicates, and below the smallest base.
    pub certainty: Option<CellCertainty>,
}

/// What a reader should know of a driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DriverFlag {
    /// Its correlation and its β have different signs.
    Suppressor,
    /// Its variance inflation factor is above 10.
    Inflated,
    /// Better performance goes with a worse outcome.
    Negative,
    /// Performance is the same for every respondent who counts, so it goes with nothing.
    Constant,
    /// Its weight is not told from that of noise.
    NoMoreThanNoise,
}

impl Drivers {
    /// Whether positions are shares of R² in percent; else they are standardised values.
    pub fn shares(&self) -> bool {
        self.criteria.rows.iter().any(|driver| driver.share.is_some())
    }
}

impl Driver {
    /// Where it stands on the importance axis: its share of R² in percent, or its standardised value; `None` where
    /// performance does not vary.
    pub fn position(&self) -> Option<f64> {
        self.share.map_or(self.raw, |share| Some(100.0 * share))
    }

    /// A driver of which nothing is known but what was stated, since performance does not vary.
    pub(super) fn constant(name: &str, stated: Option<f64>) -> Self {
        Self {
            name: name.to_owned(),
            stated,
            raw: None,
            low: None,
            high: None,
            share: None,
            n: None,
            sampling_error: None,
            correlation: None,
            beta: None,
            vif: None,
            beyond_noise_low: None,
            beyond_noise_high: None,
            flags: vec![DriverFlag::Constant],
            cell: None,
            certainty: None,
        }
    }
}

impl DriverSet {
    /// Indices of the rows, the most important first; those that do not vary last.
    pub fn by_position(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        let position = |index: usize| self.rows[index].position().unwrap_or(f64::NEG_INFINITY);
        order.sort_by(|&a, &b| position(b).total_cmp(&position(a)));
        order
    }

    /// Derived importance as it stands on the axis; intervals belong to raw weights only. `None` where performance
    /// does not vary.
    pub(super) fn importance(&self) -> Vec<Option<Estimate>> {
        let estimate = |driver: &Driver| {
            let raw = driver.share.is_none();
            Some(Estimate {
                value: driver.position()?,
                sd: None,
                standard_error: None,
                low: driver.low.filter(|_| raw),
                high: driver.high.filter(|_| raw),
                n: Some(self.n),
                df: None,
                effective_base: None,
            })
        };
        self.rows.iter().map(estimate).collect()
    }

    /// Names of the drivers that do not vary.
    fn constant(&self) -> impl Iterator<Item = &str> {
        let constant = |driver: &&Driver| driver.flags.contains(&DriverFlag::Constant);
        self.rows.iter().filter(constant).map(|driver| driver.name.as_str())
    }
}

/// The drivers of the first outcome, by respondents who count as `drawn`; `None` without an outcome. What cannot be
/// related to it is told in `warnings`.
///
/// # Errors
/// Where importance is derived and the outcome does not vary, too few respondents answered everything, or pairwise
/// correlations contradict each other. Beside stated importance that is a warning.
pub(super) fn drivers(
    survey: &Survey,
    drawn: Drawn,
    plan: &Plan,
    bases: &Bases,
    warnings: &mut Vec<Message>,
) -> Result<Option<Drivers>> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return Ok(None) };
    let Some(outcome) = respondents.outcomes.first() else { return Ok(None) };
    let values = outcome.numbers();
    let mut set = |level: Level, subjects: Vec<row::Subject>, columns: &[Column], bases: &[Basis]| {
        let names: Vec<&str> = subjects.iter().map(|subject| subject.name).collect();
        let stated: Vec<Option<f64>> =
            bases.iter().map(|basis| survey.stated.then_some(basis.importance.value)).collect();
        let asked = Asked {
            survey,
            respondents,
            level,
            outcome: &values,
            columns,
            names: &names,
            stated: &stated,
            drawn,
            plan,
        };
        match asked.set() {
            Ok(set) => {
                warnings.extend(set.constant().map(|name| unrelated::constant(name, &outcome.name)));
                Ok(Some(set))
            }
            Err(problem) if plan.importance == Importance::Stated => {
                warnings.push(unrelated::warning(problem, &outcome.name, &names));
                Ok(None)
            }
            Err(problem) => Err(unrelated::error(problem, survey, &outcome.name, &names)),
        }
    };
    let scores = survey.criterion_scores();
    let Some(criteria) = set(Level::Criteria, row::criteria(survey), &scores, &bases.criteria)? else {
        return Ok(None);
    };
    let elements = if survey.elements.is_empty() {
        None
    } else {
        let scores = survey.element_scores();
        let columns: Vec<Column> = scores.iter().map(ElementScores::column).collect();
        set(Level::Elements, row::elements(survey), &columns, &bases.elements)?
    };
    let shared = criteria.rows.iter().any(|driver| driver.share.is_some());
    Ok(Some(Drivers {
        outcome: outcome.name.clone(),
        method: plan.importance.method().name.into(),
        scale: if shared { "percent_of_r_squared" } else { "standardised" }.into(),
        criteria,
        elements,
    }))
}

/// The drivers that vary, as indices of `columns`, and their correlations with the outcome in row 0.
///
/// # Errors
/// Where the outcome does not vary, or too few respondents answered everything.
pub(super) fn varying(
    outcome: &[f64],
    columns: &[Column],
    weights: Option<&[f64]>,
    deletion: correlation::Deletion,
) -> std::result::Result<(Vec<usize>, Correlations), Degenerate> {
    let mut kept: Vec<usize> = (0..columns.len()).collect();
    loop {
        let all: Vec<Column> =
            [outcome.into()].into_iter().chain(kept.iter().map(|&index| columns[index])).collect();
        match correlation_matrix(&all, weights, deletion) {
            Err(Degenerate::Constant { column }) if column > 0 && kept.len() > 1 => {
                kept.remove(column - 1);
            }
            // Columns are numbered as the caller knows them.
            Err(Degenerate::Constant { column }) if column > 0 => {
                return Err(Degenerate::Constant { column: kept[column - 1] + 1 });
            }
            found => return Ok((kept, found?)),
        }
    }
}

/// Places of the drivers sorted by name: taken so, the order of their columns changes no bit of a result.
pub(super) fn by_name(names: &[&str]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|&at| names[at]);
    order
}

/// The same problem with drivers that were taken in this order numbered as they were given.
pub(super) fn renumbered(problem: Degenerate, order: &[usize]) -> Degenerate {
    let original = |column: usize| if column == 0 { 0 } else { order[column - 1] + 1 };
    match problem {
        Degenerate::Constant { column } => Degenerate::Constant { column: original(column) },
        Degenerate::Collinear { column } => Degenerate::Collinear { column: original(column) },
        Degenerate::Separated { column } => Degenerate::Separated { column: original(column) },
        other => other,
    }
}
