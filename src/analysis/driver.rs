//! Drivers: what performance on each criterion and element has to do with the first outcome (`methods.md` §5).

use schemars::JsonSchema;
use serde::Serialize;

use super::drawn::Drawn;
use super::driver_intervals::{Intervals, intervals};
use super::grid::{Cell, Thresholds};
use super::{Bases, Basis, Crosshair, Estimate, Importance, Plan, Warning, row, unrelated};
use crate::error::Result;
use crate::importance;
use crate::importance::regression::diagnose;
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
    /// Respondents who did not.
    pub left_out: u64,
    /// R² of the outcome on all drivers that vary; `null` where they are collinear.
    pub r_squared: Option<f64>,
    /// Bootstrap replicates behind the intervals: those of the plan, fewer where they would take too long, else 0.
    pub replicates: usize,
    /// What a replicate draws, in words; `null` without replicates.
    pub draws: Option<String>,
    /// Replicate r draws from stream r of this seed.
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
    /// On the method's own scale: a correlation, a β, a part of R²; `null` where performance does not vary.
    pub raw: Option<f64>,
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
    /// Performance is the same for every respondent who counts, so it goes with nothing.
    Constant,
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
            })
        };
        self.rows.iter().map(estimate).collect()
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
    warnings: &mut Vec<Warning>,
) -> Result<Option<Drivers>> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return Ok(None) };
    let Some(outcome) = respondents.outcomes.first() else { return Ok(None) };
    let values = outcome.numbers();
    let mut set = |subjects: Vec<row::Subject>, columns: &[Column], bases: &[Basis]| {
        let names: Vec<&str> = subjects.iter().map(|subject| subject.name).collect();
        let stated: Vec<Option<f64>> =
            bases.iter().map(|basis| survey.stated.then_some(basis.importance.value)).collect();
        match DriverSet::of(&values, columns, drawn, &stated, &names, plan) {
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
    let Some(criteria) = set(row::criteria(survey), &survey.criterion_scores(), &bases.criteria)? else {
        return Ok(None);
    };
    let elements = if survey.elements.is_empty() {
        None
    } else {
        let scores = survey.element_scores();
        let columns: Vec<Column> = scores.iter().map(ElementScores::column).collect();
        set(row::elements(survey), &columns, &bases.elements)?
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

impl DriverSet {
    fn of(
        values: &[f64],
        columns: &[Column],
        drawn: Drawn,
        stated: &[Option<f64>],
        names: &[&str],
        plan: &Plan,
    ) -> std::result::Result<Self, Degenerate> {
        let weights = drawn.weights;
        let needed = |kept: usize| kept + 2;
        let (kept, correlations) = match varying(values, columns, weights, plan.deletion.into()) {
            Err(Degenerate::TooFewRows { rows, .. }) => {
                return Err(Degenerate::TooFewRows { rows, needed: needed(columns.len()) });
            }
            other => other?,
        };
        let n = correlations.n;
        if n < needed(kept.len()) {
            return Err(Degenerate::TooFewRows { rows: n, needed: needed(kept.len()) });
        }
        // From here on only the drivers that vary; their columns are numbered as the caller knows them in errors.
        let columns: Vec<Column> = kept.iter().map(|&index| columns[index]).collect();
        let data = importance::Drivers {
            outcome: values,
            drivers: &columns,
            weights,
            deletion: plan.deletion.into(),
            seed: plan.seed,
        };
        let method = plan.importance.method();
        let derived = (method.of)(&data, &correlations).map_err(|problem| renumbered(problem, &kept))?;
        // Collinear drivers share what they have in common; only their coefficients cannot be told apart.
        let diagnoses = diagnose(&correlations.matrix).ok();
        let explained =
            |r_squared: f64, one: &importance::regression::Diagnosis| r_squared + one.correlation * one.beta;
        let r_squared =
            derived.r_squared.or_else(|| diagnoses.as_ref().map(|all| all.iter().fold(0.0, explained)));
        let Intervals { of_drivers, replicates, draws } =
            intervals(method, &data, (&correlations, &derived), drawn.design, plan);
        let mut rows: Vec<Driver> =
            names.iter().zip(stated).map(|(name, &stated)| Driver::constant(name, stated)).collect();
        for (at, (contribution, &index)) in derived.contributions.iter().zip(&kept).enumerate() {
            let diagnosis = diagnoses.as_ref().map(|all| all[at]);
            let interval = of_drivers.as_ref().map(|all| all[at]);
            let flags = [
                (DriverFlag::Suppressor, diagnosis.is_some_and(|one| one.suppressor)),
                (DriverFlag::Inflated, diagnosis.is_some_and(|one| one.inflated)),
                (DriverFlag::Negative, diagnosis.is_some_and(|one| one.correlation < 0.0)),
            ];
            rows[index] = Driver {
                name: names[index].to_owned(),
                stated: stated[index],
                raw: Some(contribution.raw),
                low: interval.map(|interval| interval.low),
                high: interval.map(|interval| interval.high),
                share: contribution.share,
                sampling_error: contribution.sampling_error,
                correlation: diagnosis.map(|one| one.correlation),
                beta: diagnosis.map(|one| one.beta),
                vif: diagnosis.map(|one| one.vif),
                flags: flags.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)).collect(),
                cell: None,
            };
        }
        let thresholds = place(&mut rows);
        Ok(Self {
            n: n as u64,
            left_out: (values.len() - n) as u64,
            r_squared,
            replicates,
            draws,
            seed: plan.seed,
            permutations: derived.permutations,
            thresholds,
            rows,
        })
    }

    /// Names of the drivers that do not vary.
    fn constant(&self) -> impl Iterator<Item = &str> {
        let constant = |driver: &&Driver| driver.flags.contains(&DriverFlag::Constant);
        self.rows.iter().filter(constant).map(|driver| driver.name.as_str())
    }
}

impl Driver {
    /// A driver of which nothing is known but what was stated, since performance does not vary.
    fn constant(name: &str, stated: Option<f64>) -> Self {
        Self {
            name: name.to_owned(),
            stated,
            raw: None,
            low: None,
            high: None,
            share: None,
            sampling_error: None,
            correlation: None,
            beta: None,
            vif: None,
            flags: vec![DriverFlag::Constant],
            cell: None,
        }
    }
}

/// The same problem with the columns of the drivers that were kept numbered as all drivers are.
fn renumbered(problem: Degenerate, kept: &[usize]) -> Degenerate {
    let original = |column: usize| if column == 0 { 0 } else { kept[column - 1] + 1 };
    match problem {
        Degenerate::Constant { column } => Degenerate::Constant { column: original(column) },
        Degenerate::Collinear { column } => Degenerate::Collinear { column: original(column) },
        other => other,
    }
}

/// Places the drivers on the stated × derived grid, against the means over the rows that are on it.
fn place(rows: &mut [Driver]) -> Thresholds {
    let placed: Vec<(f64, Option<f64>)> =
        rows.iter().filter_map(|driver| Some((driver.position()?, driver.stated))).collect();
    let count = placed.len() as f64;
    let derived = placed.iter().map(|(position, _)| position).sum::<f64>() / count;
    let stated: Option<f64> = placed.iter().map(|(_, stated)| *stated).sum();
    let stated = stated.map(|sum| sum / count);
    for driver in rows.iter_mut() {
        let point = driver.stated.zip(driver.position());
        driver.cell = point.zip(stated).map(|((own, position), line)| {
            Cell::of(own, position, Crosshair { importance: derived, performance: line })
        });
    }
    Thresholds { stated, derived }
}
