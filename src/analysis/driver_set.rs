//! The drivers of one map: weights, intervals, places on the grid, and how sure they are (`methods.md` §5).

use super::drawn::Drawn;
use super::driver::{Driver, DriverFlag, DriverSet, by_name, renumbered, varying};
use super::driver_certainty::{self, Placed};
use super::driver_noise::{self, BeyondNoise};
use super::driver_replicates::{Replicates, replicates};
use super::grid::{Cell, Thresholds};
use super::{Crosshair, Importance, Level, Plan};
use crate::importance;
use crate::importance::Derived;
use crate::importance::regression::{Diagnosis, diagnose};
use crate::stats::column::Column;
use crate::stats::correlation::{Correlations, Deletion};
use crate::stats::degenerate::Degenerate;
use crate::stats::regression::adjusted_r_squared;
use crate::survey::{Respondents, Survey};

/// What a set of drivers is made from.
pub(super) struct Asked<'a> {
    pub survey: &'a Survey,
    pub respondents: &'a Respondents,
    pub level: Level,
    pub outcome: &'a [f64],
    /// Performance on each driver.
    pub columns: &'a [Column<'a>],
    pub names: &'a [&'a str],
    pub stated: &'a [Option<f64>],
    pub drawn: Drawn<'a>,
    pub plan: &'a Plan,
}

impl Asked<'_> {
    /// The set.
    ///
    /// # Errors
    /// [`Degenerate`], the outcome being column 0 and the drivers counted from 1 as they are given.
    pub fn set(&self) -> Result<DriverSet, Degenerate> {
        let (plan, weights) = (self.plan, self.drawn.weights);
        let order = by_name(self.names);
        let sorted: Vec<Column> = order.iter().map(|&at| self.columns[at]).collect();
        let needed = |kept: usize| kept + 2;
        let (kept, correlations) = match varying(self.outcome, &sorted, weights, plan.deletion.into()) {
            Err(Degenerate::TooFewRows { rows, .. }) => {
                return Err(Degenerate::TooFewRows { rows, needed: needed(sorted.len()) });
            }
            other => other.map_err(|problem| renumbered(problem, &order))?,
        };
        let n = correlations.n;
        if n < needed(kept.len()) {
            return Err(Degenerate::TooFewRows { rows: n, needed: needed(kept.len()) });
        }
        // From here on only the drivers that vary, by name; `places` are theirs among the rows of the map.
        let places: Vec<usize> = kept.iter().map(|&at| order[at]).collect();
        let columns: Vec<Column> = kept.iter().map(|&at| sorted[at]).collect();
        let data = importance::Drivers {
            outcome: self.outcome,
            drivers: &columns,
            weights,
            deletion: plan.deletion.into(),
            seed: plan.seed,
        };
        let method = plan.importance.method();
        let derived = (method.of)(&data, &correlations).map_err(|problem| renumbered(problem, &places))?;
        // Collinear drivers share what they have in common; only their coefficients cannot be told apart.
        let diagnoses = diagnose(&correlations.matrix).ok();
        let made = replicates(self, method, &data, (&correlations, &derived));
        let noise = driver_noise::beyond(method, &data, made.as_ref(), plan);
        let mut rows: Vec<Driver> = self
            .names
            .iter()
            .zip(self.stated)
            .map(|(name, &stated)| Driver::constant(name, stated))
            .collect();
        let found = Found {
            derived: &derived,
            correlations: &correlations,
            diagnoses: diagnoses.as_deref(),
            replicates: made.as_ref(),
            noise: noise.as_ref(),
        };
        for (at, &place) in places.iter().enumerate() {
            let constant = std::mem::replace(&mut rows[place], Driver::constant("", None));
            rows[place] = found.driver(at, constant, plan);
        }
        let thresholds = place(&mut rows);
        let quadrants = self.judge(&mut rows, &places, made.as_ref(), n);
        let r_squared = derived.r_squared.or_else(|| diagnoses.as_deref().map(explained));
        let listwise = data.deletion == Deletion::Listwise;
        Ok(DriverSet {
            n: n as u64,
            largest_n: correlations.most as u64,
            left_out: self.left_out(&columns, n) as u64,
            r_squared,
            adjusted_r_squared: r_squared
                .filter(|_| listwise)
                .and_then(|r_squared| adjusted_r_squared(r_squared, n, columns.len())),
            replicates: made.as_ref().map_or(0, |made| made.raw.iter().flatten().count()),
            draws: made.map(|made| made.draws),
            seed: plan.seed,
            permutations: derived.permutations,
            noise: noise.map(|noise| noise.reference),
            thresholds,
            rows,
            quadrants,
        })
    }

    /// Respondents behind no correlation.
    fn left_out(&self, columns: &[Column], n: usize) -> usize {
        if Deletion::from(self.plan.deletion) == Deletion::Listwise {
            return self.outcome.len() - n;
        }
        let mut answers: Vec<u32> = self.outcome.iter().map(|y| u32::from(!y.is_nan())).collect();
        for column in columns {
            column.each(|x| u32::from(!x.is_nan()), |row, answered| answers[row] += answered);
        }
        answers.iter().filter(|&&answers| answers < 2).count()
    }

    /// Fills in how sure the places are; how often the rows were in each quadrant, where derived importance is on the
    /// axis.
    fn judge(
        &self,
        rows: &mut [Driver],
        places: &[usize],
        made: Option<&Replicates>,
        n: usize,
    ) -> Vec<super::tally::Counts> {
        let Some(made) = made.filter(|_| n as u64 >= self.plan.smallest_base) else { return Vec::new() };
        let shares = rows.iter().any(|driver| driver.share.is_some());
        let placed = Placed { rows: places, shares, made };
        driver_certainty::judge(rows, &placed);
        if self.plan.importance == Importance::Stated {
            return Vec::new();
        }
        placed.quadrants(rows.len(), self.survey, self.plan)
    }
}

/// Everything found of the drivers that vary.
struct Found<'a> {
    derived: &'a Derived,
    correlations: &'a Correlations,
    diagnoses: Option<&'a [Diagnosis]>,
    replicates: Option<&'a Replicates>,
    noise: Option<&'a BeyondNoise>,
}

impl Found<'_> {
    fn driver(&self, at: usize, constant: Driver, plan: &Plan) -> Driver {
        let contribution = &self.derived.contributions[at];
        let diagnosis = self.diagnoses.map(|all| all[at]);
        let interval = self.replicates.and_then(|made| made.interval(at, plan.confidence));
        let beyond = self.noise.map(|noise| noise.intervals[at]);
        let flags = [
            (DriverFlag::Suppressor, diagnosis.is_some_and(|one| one.suppressor)),
            (DriverFlag::Inflated, diagnosis.is_some_and(|one| one.inflated)),
            (DriverFlag::Negative, diagnosis.is_some_and(|one| one.correlation < 0.0)),
            (DriverFlag::NoMoreThanNoise, beyond.is_some_and(|interval| interval.low <= 0.0)),
        ];
        Driver {
            raw: Some(contribution.raw),
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
            share: contribution.share,
            n: Some(self.correlations.with_first[at + 1] as u64),
            sampling_error: contribution.sampling_error,
            correlation: diagnosis.map(|one| one.correlation),
            beta: diagnosis.map(|one| one.beta),
            vif: diagnosis.map(|one| one.vif),
            beyond_noise_low: beyond.map(|interval| interval.low),
            beyond_noise_high: beyond.map(|interval| interval.high),
            flags: flags.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)).collect(),
            ..constant
        }
    }
}

fn explained(diagnoses: &[Diagnosis]) -> f64 {
    diagnoses.iter().map(|one| one.correlation * one.beta).sum()
}

/// Places the drivers on the stated × derived grid, against the means over the rows that are on it.
fn place(rows: &mut [Driver]) -> Thresholds {
    let placed: Vec<(f64, Option<f64>)> =
        rows.iter().filter_map(|driver| Some((driver.position()?, driver.stated))).collect();
    // In ascending order, so that the order of columns in the file does not matter.
    let mean = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values.iter().sum::<f64>() / values.len() as f64
    };
    let derived = mean(placed.iter().map(|(position, _)| *position).collect());
    let stated = placed.iter().map(|(_, stated)| *stated).collect::<Option<Vec<f64>>>().map(mean);
    for driver in rows.iter_mut() {
        let point = driver.stated.zip(driver.position());
        driver.cell = point.zip(stated).map(|((own, position), line)| {
            Cell::of(own, position, Crosshair { importance: derived, performance: line })
        });
    }
    Thresholds { stated, derived }
}
