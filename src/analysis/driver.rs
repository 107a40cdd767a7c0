//! Drivers: what performance on each criterion and element has to do with the first outcome (`methods.md` §5).

use schemars::JsonSchema;
use serde::Serialize;

use super::driver_intervals::{Intervals, intervals};
use super::grid::{Cell, Thresholds};
use super::{Bases, Basis, Crosshair, Estimate, Plan, row};
use crate::error::{Error, Result};
use crate::importance::regression::diagnose;
use crate::importance::{self, Contribution};
use crate::stats::degenerate::Degenerate;
use crate::survey::{OutcomeColumn, Ratings, Survey};

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
    /// Respondents who did not.
    pub left_out: u64,
    /// R² of the outcome on all drivers; `null` where they are collinear.
    pub r_squared: Option<f64>,
    /// Bootstrap replicates behind the intervals; 0 where the data are too large for them.
    pub replicates: usize,
    /// Seed of the replicates.
    pub seed: u64,
    /// Orders of entry that were drawn, where not all were worked through.
    pub permutations: Option<usize>,
    /// Thresholds of the stated × derived grid.
    pub thresholds: Thresholds,
    /// In the order of the map's rows.
    pub rows: Vec<Driver>,
}

/// One driver.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Driver {
    /// Key of the criterion or element.
    pub name: String,
    /// Stated importance, in rating units.
    pub stated: Option<f64>,
    /// On the method's own scale: a correlation, a β, a part of R².
    pub raw: f64,
    /// Lower end of the percentile bootstrap interval of `raw`.
    pub low: Option<f64>,
    /// Upper end of it.
    pub high: Option<f64>,
    /// raw / R² for the methods that share R² out.
    pub share: Option<f64>,
    /// Error from drawing orders of entry; `null` where the method is exact.
    pub sampling_error: Option<f64>,
    /// Correlation with the outcome.
    pub correlation: Option<f64>,
    /// Standardised regression coefficient among all drivers.
    pub beta: Option<f64>,
    /// Variance inflation factor.
    pub vif: Option<f64>,
    /// What a reader should know of this driver.
    pub flags: Vec<DriverFlag>,
    /// Where it stands on the stated × derived grid; `null` where importance was not asked.
    pub cell: Option<Cell>,
}

/// What a reader should know of a driver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DriverFlag {
    /// Its correlation and its β have different signs.
    Suppressor,
    /// Its variance inflation factor is above 10.
    Inflated,
    /// Better performance goes with a worse outcome.
    Negative,
}

impl Drivers {
    /// Whether positions are shares of R² in percent; else they are standardised values.
    pub fn shares(&self) -> bool {
        self.criteria.rows.iter().any(|driver| driver.share.is_some())
    }
}

impl Driver {
    /// Where it stands on the importance axis: its share of R² in percent, or its standardised value.
    pub fn position(&self) -> f64 {
        self.share.map_or(self.raw, |share| 100.0 * share)
    }
}

impl DriverSet {
    /// Derived importance as it stands on the axis; intervals belong to raw weights only.
    pub(super) fn importance(&self) -> Vec<Estimate> {
        let estimate = |driver: &Driver| {
            let raw = driver.share.is_none();
            Estimate {
                value: driver.position(),
                sd: None,
                standard_error: None,
                low: driver.low.filter(|_| raw),
                high: driver.high.filter(|_| raw),
                n: Some(self.n),
            }
        };
        self.rows.iter().map(estimate).collect()
    }
}

/// The drivers of the first outcome; `None` without an outcome.
///
/// # Errors
/// Where the outcome or a driver does not vary, too few respondents answered everything, or pairwise correlations
/// contradict each other.
pub(super) fn drivers(survey: &Survey, plan: &Plan, bases: &Bases) -> Result<Option<Drivers>> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return Ok(None) };
    let (Some(outcome), Some(performance)) = (respondents.outcomes.first(), survey.performance()) else {
        return Ok(None);
    };
    let weights = respondents.weights.as_deref();
    let set = |subjects: Vec<row::Subject>, columns: &[Vec<f64>], bases: &[Basis]| {
        let names: Vec<&str> = subjects.iter().map(|subject| subject.name).collect();
        let stated: Vec<Option<f64>> =
            bases.iter().map(|basis| survey.stated.then_some(basis.importance.value)).collect();
        DriverSet::of(outcome, columns, weights, &stated, &names, plan)
            .map_err(|problem| refused(problem, survey, &outcome.name, &names))
    };
    let criteria = set(row::criteria(survey), &performance.criteria, &bases.criteria)?;
    let elements = if survey.elements.is_empty() {
        None
    } else {
        Some(set(row::elements(survey), &performance.elements, &bases.elements)?)
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

/// Why an outcome cannot be related to these drivers, in words; column 0 is the outcome.
pub(super) fn refused(problem: Degenerate, survey: &Survey, outcome: &str, names: &[&str]) -> Error {
    let file = survey.origin.file.clone();
    let name = |column: usize| column.checked_sub(1).and_then(|driver| names.get(driver)).copied();
    let problem = match problem {
        Degenerate::TooFewRows { rows, needed } => format!(
            "{rows} respondents gave the outcome {outcome:?} and rated performance on all {} drivers, and {needed} are \
             needed: leave criteria out with a study file, or leave --outcome away",
            names.len()
        ),
        Degenerate::Constant { column } => match name(column) {
            None => format!(
                "the outcome {outcome:?} is the same for every respondent who counts, so nothing goes with it: choose \
                 another column for --outcome"
            ),
            Some(driver) => format!(
                "performance on {driver:?} is the same for every respondent who counts, so it cannot go with the outcome \
                 {outcome:?}: leave it out with a study file, or leave --outcome away"
            ),
        },
        Degenerate::Collinear { column } => format!(
            "performance on {:?} follows from that on the others, so its part in the outcome {outcome:?} cannot be told \
             apart: leave it out with a study file, or use --importance johnson",
            name(column).unwrap_or(outcome)
        ),
        Degenerate::Indefinite { smallest_eigenvalue } => format!(
            "the pairwise correlations with the outcome {outcome:?} contradict each other (smallest eigenvalue \
             {smallest_eigenvalue:.3}), because they rest on different respondents: use --deletion listwise"
        ),
    };
    Error::Layout { file, problem }
}

impl DriverSet {
    fn of(
        outcome: &OutcomeColumn,
        columns: &[Vec<f64>],
        weights: Option<&[f64]>,
        stated: &[Option<f64>],
        names: &[&str],
        plan: &Plan,
    ) -> std::result::Result<Self, Degenerate> {
        let values = outcome.numbers();
        let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let data = importance::Drivers {
            outcome: &values,
            drivers: &columns,
            weights,
            deletion: plan.deletion.into(),
            seed: plan.seed,
        };
        let needed = columns.len() + 2;
        let n = match data.correlations() {
            Err(Degenerate::TooFewRows { rows, .. }) => return Err(Degenerate::TooFewRows { rows, needed }),
            other => other?.n,
        };
        if n < needed {
            return Err(Degenerate::TooFewRows { rows: n, needed });
        }
        let method = plan.importance.method();
        let derived = (method.derive)(&data)?;
        // Collinear drivers share what they have in common; only their coefficients cannot be told apart.
        let diagnoses = diagnose(&data).ok();
        let explained =
            |r_squared: f64, one: &importance::regression::Diagnosis| r_squared + one.correlation * one.beta;
        let r_squared =
            derived.r_squared.or_else(|| diagnoses.as_ref().map(|all| all.iter().fold(0.0, explained)));
        let Intervals { of_drivers, replicates } = intervals(method, &data, plan);
        let driver = |(index, contribution): (usize, &Contribution)| {
            let diagnosis = diagnoses.as_ref().map(|all| all[index]);
            let interval = of_drivers.as_ref().map(|all| all[index]);
            let flags = [
                (DriverFlag::Suppressor, diagnosis.is_some_and(|one| one.suppressor)),
                (DriverFlag::Inflated, diagnosis.is_some_and(|one| one.inflated)),
                (DriverFlag::Negative, diagnosis.is_some_and(|one| one.correlation < 0.0)),
            ];
            Driver {
                name: names[index].to_owned(),
                stated: stated[index],
                raw: contribution.raw,
                low: interval.map(|interval| interval.low),
                high: interval.map(|interval| interval.high),
                share: contribution.share,
                sampling_error: contribution.sampling_error,
                correlation: diagnosis.map(|one| one.correlation),
                beta: diagnosis.map(|one| one.beta),
                vif: diagnosis.map(|one| one.vif),
                flags: flags.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)).collect(),
                cell: None,
            }
        };
        let mut rows: Vec<Driver> = derived.contributions.iter().enumerate().map(driver).collect();
        let thresholds = place(&mut rows);
        Ok(Self {
            n: n as u64,
            left_out: (values.len() - n) as u64,
            r_squared,
            replicates,
            seed: plan.seed,
            permutations: derived.permutations,
            thresholds,
            rows,
        })
    }
}

/// Places the drivers on the stated × derived grid, against the means over the rows.
fn place(rows: &mut [Driver]) -> Thresholds {
    let count = rows.len() as f64;
    let derived = rows.iter().map(Driver::position).sum::<f64>() / count;
    let stated: Option<f64> = rows.iter().map(|driver| driver.stated).sum();
    let stated = stated.map(|sum| sum / count);
    for driver in rows.iter_mut() {
        driver.cell = driver.stated.zip(stated).map(|(own, line)| {
            Cell::of(own, driver.position(), Crosshair { importance: derived, performance: line })
        });
    }
    Thresholds { stated, derived }
}
