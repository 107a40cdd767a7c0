//! Penalty–reward contrast: does a criterion please when it is good, or only hurt when it is bad?

use super::recoded::Recoded;
use crate::stats::column::Column;
use crate::stats::comoments::{complete_rows, in_content_order};
use crate::stats::degenerate::Degenerate;
use crate::stats::influence::SampleWeights;
use crate::stats::regression::{Coefficient, Regression, regress_rows};

/// Where low and high performance begin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Levels {
    /// A rating ≤ this is low.
    pub low: f64,
    /// A rating ≥ this is high.
    pub high: f64,
}

/// The contrasts of all criteria, from one regression.
#[derive(Debug, Clone, PartialEq)]
pub struct PenaltyReward {
    /// In the order of the criteria.
    pub contrasts: Vec<Contrast>,
    /// R² of the regression on the dummies.
    pub r_squared: f64,
    /// Respondents complete in the outcome and all criteria.
    pub n: usize,
    /// Degrees of freedom of the coefficients' standard errors.
    pub df: f64,
    /// Whether nothing of the outcome is left over, so that the coefficients have no error.
    pub exact: bool,
}

/// What low and high performance on a criterion do to the outcome, against the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contrast {
    /// p: change of the outcome when performance is low; `None` where a group of the contrast is empty.
    pub penalty: Option<Coefficient>,
    /// r: change of the outcome when performance is high; `None` where a group of the contrast is empty.
    pub reward: Option<Coefficient>,
    /// Covariance of both; `None` where they have no error.
    pub covariance: Option<f64>,
    /// Who rated performance low, in the middle, and high.
    pub groups: [PerformanceGroup; 3],
}

/// Respondents of one level of performance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PerformanceGroup {
    /// How many.
    pub n: usize,
    /// Their mean rating, weighted where they are; `None` of nobody.
    pub mean: Option<f64>,
}

/// Regression of the outcome on two dummies for each criterion, low and high performance against the middle.
///
/// Respondents missing (NaN) in the outcome or any criterion are left out; errors as in
/// [`regress`](crate::stats::regression::regress). A dummy that nobody or everybody has is left out of the regression,
/// and so is the high one where nobody is in the middle.
/// Mikulić & Prebežac (2008), Managing Service Quality 18(6). Checked against methods.md §6.3.
///
/// # Errors
/// [`Degenerate`]; column 0 is the outcome, column j the j-th criterion counted from 1.
///
/// ```
/// use ecart::importance::penalty_reward::{Levels, penalty_reward};
/// use ecart::stats::{column::Column, influence::SampleWeights};
/// let outcome = [1.0, 2.0, 5.0, 6.0, 8.0, 7.0];
/// let performance = Column::from(&[1.0, 1.0, 3.0, 3.0, 5.0, 5.0]);
/// let levels = Levels { low: 2.0, high: 5.0 };
/// let found = penalty_reward(&outcome, &[performance], SampleWeights::default(), levels).unwrap();
/// let contrast = found.contrasts[0];
/// assert!((contrast.penalty.unwrap().value + 4.0).abs() < 1e-12);
/// assert!((contrast.reward.unwrap().value - 2.0).abs() < 1e-12);
/// assert_eq!(contrast.groups.map(|group| group.n), [2, 2, 2]);
/// ```
pub fn penalty_reward(
    outcome: &[f64],
    performance: &[Column],
    sampled: SampleWeights,
    levels: Levels,
) -> Result<PenaltyReward, Degenerate> {
    let all: Vec<Column> = [outcome.into()].iter().chain(performance).copied().collect();
    let mut rows = complete_rows(&all, sampled.weights);
    let mut dummies = Vec::new();
    let mut owners = Vec::new();
    let mut places = Vec::with_capacity(performance.len());
    for (criterion, &ratings) in performance.iter().enumerate() {
        let nobody_between = ratings.at(&rows).all(|x| x <= levels.low || x >= levels.high);
        let mut enter = |is_in: &dyn Fn(f64) -> bool| {
            let dummy = Recoded::new(ratings, |x| f64::from(u8::from(is_in(x))));
            dummy.varies(&rows).then(|| {
                dummies.push(dummy);
                owners.push(criterion);
                dummies.len() - 1
            })
        };
        let low = enter(&|x| x <= levels.low);
        // Without a middle, low and high say the same.
        let high = if nobody_between && low.is_some() { None } else { enter(&|x| x >= levels.high) };
        places.push(if nobody_between { (None, None) } else { (low, high) });
    }
    let columns: Vec<Column> =
        [outcome.into()].into_iter().chain(dummies.iter().map(Recoded::column)).collect();
    rows.sort_unstable();
    let rows = in_content_order(&columns, sampled.weights, &rows);
    let fit = regress_rows(&columns, sampled, &rows).map_err(|problem| name_criterion(problem, &owners))?;
    let contrasts = places.iter().zip(performance).map(|(&place, &ratings)| Contrast {
        groups: groups(ratings, sampled, levels, &rows),
        ..contrast(place, &fit)
    });
    Ok(PenaltyReward {
        contrasts: contrasts.collect(),
        r_squared: fit.r_squared,
        n: fit.n,
        df: fit.df,
        exact: fit.exact,
    })
}

fn contrast((low, high): (Option<usize>, Option<usize>), fit: &Regression) -> Contrast {
    let covariance = fit.covariance.as_ref().zip(low.zip(high));
    Contrast {
        penalty: low.map(|at| fit.coefficients[at]),
        reward: high.map(|at| fit.coefficients[at]),
        covariance: covariance.map(|(all, (low, high))| all.get(low, high)),
        groups: [PerformanceGroup { n: 0, mean: None }; 3],
    }
}

fn groups(ratings: Column, sampled: SampleWeights, levels: Levels, rows: &[u32]) -> [PerformanceGroup; 3] {
    let mut sums = [(0, 0.0, 0.0); 3];
    for (&row, x) in rows.iter().zip(ratings.at(rows)) {
        let level = if x <= levels.low { 0 } else { 1 + usize::from(x >= levels.high) };
        let (n, weights, sum) = &mut sums[level];
        *n += 1;
        *weights += sampled.weight(row);
        *sum += sampled.weight(row) * x;
    }
    sums.map(|(n, weights, sum)| PerformanceGroup { n, mean: (n > 0).then(|| sum / weights) })
}

/// The regression counts dummies, the reader criteria.
fn name_criterion(problem: Degenerate, owners: &[usize]) -> Degenerate {
    let owner = |column: usize| column.checked_sub(1).map_or(0, |dummy| owners[dummy] + 1);
    match problem {
        Degenerate::Collinear { column } => Degenerate::Collinear { column: owner(column) },
        Degenerate::Constant { column } => Degenerate::Constant { column: owner(column) },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVELS: Levels = Levels { low: 2.0, high: 5.0 };

    #[test]
    fn codes_are_contrasted_as_their_numbers() {
        let values = [1.0, 2.0, 3.0, 4.0, 5.0];
        let codes: [Vec<u8>; 2] = [7, 11].map(|n| {
            (0..90_u32).map(|row| if row % 17 == 0 { 255 } else { (row * row % n % 5) as u8 }).collect()
        });
        let coded = codes.each_ref().map(|codes| Column::Codes { codes, values: &values });
        let numbers = coded.map(|column| (0..90).map(|row| column.get(row)).collect::<Vec<f64>>());
        let outcome: Vec<f64> = (0..90).map(|row| f64::from(row * 7 % 11)).collect();
        let simple = SampleWeights::default();
        assert_eq!(
            penalty_reward(&outcome, &coded, simple, LEVELS).unwrap(),
            penalty_reward(&outcome, &numbers.each_ref().map(Column::from), simple, LEVELS).unwrap()
        );
    }

    #[test]
    fn the_criterion_that_repeats_another_is_named() {
        let (outcome, a) = ([1.0, 2.0, 3.0, 5.0, 4.0, 6.0, 7.0], [1.0, 1.0, 3.0, 3.0, 5.0, 5.0, 5.0]);
        let refused = penalty_reward(&outcome, &[&a, &a].map(Column::from), SampleWeights::default(), LEVELS);
        assert_eq!(refused.unwrap_err(), Degenerate::Collinear { column: 2 });
    }

    #[test]
    fn a_criterion_without_a_middle_does_not_spoil_the_others() {
        let outcome = [1.0, 2.0, 3.0, 5.0, 4.0, 6.0, 7.0, 2.0];
        let (a, no_middle) =
            ([1.0, 1.0, 3.0, 3.0, 5.0, 5.0, 4.0, 2.0], [1.0, 5.0, 1.0, 5.0, 1.0, 5.0, 5.0, 1.0]);
        let found =
            penalty_reward(&outcome, &[&a, &no_middle].map(Column::from), SampleWeights::default(), LEVELS)
                .unwrap();
        assert!(found.contrasts[0].penalty.is_some() && found.contrasts[0].reward.is_some());
        assert_eq!((found.contrasts[1].penalty, found.contrasts[1].reward), (None, None));
        assert_eq!(found.contrasts[1].groups.map(|group| group.n), [4, 0, 4]);
    }
}
