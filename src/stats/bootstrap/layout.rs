//! Which numbers of a respondent are added up: one for each column and one for each base.

use super::design::Units;
use super::gather::Lane;
use super::{AnswerColumn, MISSING, Sample};
use std::ops::Range;

/// The lanes of a row: column 0, column 1, … and after them base 0, base 1, …
pub struct Lanes<'a> {
    columns: &'a [AnswerColumn<'a>],
    weights: Option<&'a [f64]>,
    grids: Vec<Grid>,
    /// Each base is the set of columns with gaps that must be answered, without repetition.
    bases: Vec<Vec<usize>>,
    base_of: Vec<usize>,
    /// How the mean of each column comes of the totals: side by side, for they are read in every replicate.
    quotients: Vec<Quotient>,
}

/// Mean = (total + lowest · base) / (denominator · base).
struct Quotient {
    base_lane: usize,
    lowest: f64,
    denominator: f64,
}

impl<'a> Lanes<'a> {
    /// The lanes of a sample.
    pub fn new(sample: &Sample<'a>) -> Self {
        let columns = sample.columns;
        let gaps: Vec<bool> = columns.iter().map(|column| column.codes.contains(&MISSING)).collect();
        let base = |of: &AnswerColumn| -> Vec<usize> {
            (0..columns.len()).filter(|&c| gaps[c] && columns[c].group == of.group).collect()
        };
        let mut bases: Vec<Vec<usize>> = columns.iter().map(base).collect();
        bases.sort();
        bases.dedup();
        let grids: Vec<Grid> = columns.iter().map(|column| Grid::new(column.values)).collect();
        let base_of: Vec<usize> =
            columns.iter().map(|column| bases.partition_point(|other| *other < base(column))).collect();
        let quotient = |(grid, base): (&Grid, &usize)| Quotient {
            base_lane: columns.len() + base,
            lowest: grid.lowest,
            denominator: grid.denominator,
        };
        let quotients = grids.iter().zip(&base_of).map(quotient).collect();
        Self { columns, weights: sample.weights, grids, bases, base_of, quotients }
    }

    /// The number of columns.
    pub fn columns(&self) -> usize {
        self.columns.len()
    }

    /// The number of lanes; one, of zeros, when there are no columns.
    pub fn lanes(&self) -> usize {
        (self.columns.len() + self.bases.len()).max(1)
    }

    /// The largest number in any lane when all are whole numbers, else `None`.
    pub fn largest(&self) -> Option<usize> {
        let mut largest = 1.0_f64;
        for &step in self.grids.iter().flat_map(|grid| &grid.steps) {
            if step.fract() != 0.0 || step < 0.0 {
                return None;
            }
            largest = largest.max(step);
        }
        Some(largest as usize)
    }

    /// Puts out the numbers of the respondents of some units, their weights times `scale`: `put(unit, lane, number)`.
    ///
    /// Column by column: the rows of a shuffled file lie far apart, the answers of a column do not.
    pub fn add<L: Lane>(
        &self,
        units: &Units,
        range: Range<usize>,
        scale: f64,
        mut put: impl FnMut(usize, usize, L),
    ) {
        let members = |unit| units.rows(unit).iter().map(move |&respondent| (respondent, unit));
        let (respondents, owners): (Vec<u32>, Vec<usize>) = range.flat_map(members).unzip();
        let weight = |&one: &u32| scale * self.weights.map_or(1.0, |w| w[one as usize]);
        let weights: Vec<f64> = respondents.iter().map(weight).collect();
        let answers = |column: &AnswerColumn| -> Vec<u8> {
            respondents.iter().map(|&one| column.codes[one as usize]).collect()
        };
        let codes: Vec<Vec<u8>> = self.columns.iter().map(answers).collect();
        for (at, base) in self.bases.iter().enumerate() {
            // Times 0, without a branch: where answers are missing cannot be foreseen.
            let mut counted = weights.clone();
            for &column in base {
                for (weight, &code) in counted.iter_mut().zip(&codes[column]) {
                    *weight *= f64::from(u8::from(code != MISSING));
                }
            }
            for (&unit, &weight) in owners.iter().zip(&counted) {
                put(unit, self.columns.len() + at, L::from_number(weight));
            }
            for column in (0..self.columns.len()).filter(|&column| self.base_of[column] == at) {
                let steps = &self.grids[column].steps;
                for ((&unit, &weight), &code) in owners.iter().zip(&counted).zip(&codes[column]) {
                    put(unit, column, L::from_number(steps[usize::from(code)] * weight));
                }
            }
        }
    }

    /// The means of the columns and the weights of the answers behind them, from the totals of all lanes; the mean
    /// of a column without answers is NaN.
    pub fn means<L: Lane>(&self, totals: &[L::Total], means: &mut [f64], bases: &mut [f64]) {
        for (base, of) in bases.iter_mut().zip(&self.quotients) {
            *base = L::number(totals[of.base_lane]);
        }
        for (((mean, &base), &total), of) in means.iter_mut().zip(&*bases).zip(totals).zip(&self.quotients) {
            // 0/0 without answers.
            *mean = (L::number(total) + of.lowest * base) / (of.denominator * base);
        }
    }

    /// What a unit adds to the error of a column's mean: z = Σ w (x − x̄) / Σ w over its respondents, with
    /// the second sum over all; 0 for a column without answers.
    pub fn influence(&self, column: usize, unit: &[f64], totals: &[f64]) -> f64 {
        let of = &self.quotients[column];
        let base = of.base_lane;
        if totals[base] <= 0.0 {
            return 0.0;
        }
        let steps = unit[column] - totals[column] / totals[base] * unit[base];
        steps / (of.denominator * totals[base])
    }
}

/// Values as whole steps: value = (lowest + step) / denominator.
struct Grid {
    lowest: f64,
    denominator: f64,
    /// For each code; 0 for the codes that stand for nothing.
    steps: [f64; 256],
}

/// Composites of up to six ratings have denominators up to 60, the least common multiple of 1…6.
const MOST_DENOMINATOR: u32 = 60;

impl Grid {
    /// The coarsest grid that holds all values; without one the steps are the values themselves.
    fn new(values: &[f64]) -> Self {
        let near_whole = |x: f64| (x - x.round()).abs() <= 1e-9;
        let on_grid = |d: &f64| values.iter().all(|value| near_whole(value * d));
        let denominator = (1..=MOST_DENOMINATOR).map(f64::from).find(on_grid);
        let whole: Vec<f64> =
            values.iter().map(|value| denominator.map_or(*value, |d| (value * d).round())).collect();
        let lowest = denominator.and_then(|_| whole.iter().copied().reduce(f64::min)).unwrap_or(0.0);
        let mut steps = [0.0; 256];
        for (step, value) in steps.iter_mut().zip(whole) {
            *step = value - lowest;
        }
        Self { lowest, denominator: denominator.unwrap_or(1.0), steps }
    }
}
