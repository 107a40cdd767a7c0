//! Penalty–reward contrast: does a criterion please when it is good, or only hurt when it is bad?

use crate::stats::comoments::complete_rows;
use crate::stats::degenerate::Degenerate;
use crate::stats::regression::{Coefficient, regress};

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
    pub df: usize,
}

/// What low and high performance on a criterion do to the outcome, against the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contrast {
    /// p: change of the outcome when performance is low; `None` when it is so for nobody or for all.
    pub penalty: Option<Coefficient>,
    /// r: change of the outcome when performance is high; `None` when it is so for nobody or for all.
    pub reward: Option<Coefficient>,
    /// The indices, or why there are none.
    pub indices: Result<Indices, Undefined>,
}

/// Indices of a penalty p ≤ 0 and a reward r ≥ 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Indices {
    /// RIOCS = r + |p|, range of impact on overall customer satisfaction, in units of the outcome.
    pub range: f64,
    /// SGP = r / RIOCS, satisfaction-generating potential, 0…1.
    pub satisfaction: f64,
    /// DGP = |p| / RIOCS, dissatisfaction-generating potential, 0…1.
    pub dissatisfaction: f64,
    /// IA = SGP − DGP, impact asymmetry, −1 (only hurts) … 1 (only delights).
    pub asymmetry: f64,
}

/// Why a contrast has no indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// Performance is low for nobody, or for everybody.
    NoLow,
    /// Performance is high for nobody, or for everybody.
    NoHigh,
    /// p > 0: low performance goes with a better outcome.
    PositivePenalty,
    /// r < 0: high performance goes with a worse outcome.
    NegativeReward,
    /// r = p = 0.
    NoImpact,
}

/// Regression of the outcome on two dummies for each criterion, low and high performance against the middle.
///
/// Respondents missing (NaN) in the outcome or any criterion are left out; weights as in [`regress`].
/// A dummy that nobody or everybody has is left out of the regression.
/// Mikulić & Prebežac (2008), Managing Service Quality 18(6). Checked against methods.md §6.3.
///
/// # Errors
/// [`Degenerate`]; column 0 is the outcome, column j the j-th criterion counted from 1.
///
/// ```
/// use ecart::importance::penalty_reward::{Levels, penalty_reward};
/// let outcome = [1.0, 2.0, 5.0, 6.0, 8.0, 7.0];
/// let performance = [1.0, 1.0, 3.0, 3.0, 5.0, 5.0];
/// let found = penalty_reward(&outcome, &[&performance], None, Levels { low: 2.0, high: 5.0 }).unwrap();
/// let indices = found.contrasts[0].indices.unwrap();
/// assert!((indices.range - 6.0).abs() < 1e-12);
/// assert!((indices.asymmetry - (2.0 - 4.0) / 6.0).abs() < 1e-12);
/// ```
pub fn penalty_reward(
    outcome: &[f64],
    performance: &[&[f64]],
    weights: Option<&[f64]>,
    levels: Levels,
) -> Result<PenaltyReward, Degenerate> {
    let columns: Vec<&[f64]> = [outcome].iter().chain(performance).copied().collect();
    let rows = complete_rows(&columns, weights);
    let take = |column: &[f64]| -> Vec<f64> { rows.iter().map(|&row| column[row as usize]).collect() };
    let mut dummies: Vec<Vec<f64>> = Vec::new();
    let mut owners = Vec::new();
    let mut places = Vec::with_capacity(performance.len());
    for (criterion, ratings) in performance.iter().enumerate() {
        let ratings = take(ratings);
        let mut enter = |is_in: &dyn Fn(f64) -> bool| {
            let dummy: Vec<f64> = ratings.iter().map(|&x| f64::from(u8::from(is_in(x)))).collect();
            let varies = dummy.contains(&0.0) && dummy.contains(&1.0);
            varies.then(|| {
                dummies.push(dummy);
                owners.push(criterion);
                dummies.len() - 1
            })
        };
        places.push((enter(&|x| x <= levels.low), enter(&|x| x >= levels.high)));
    }
    let predictors: Vec<&[f64]> = dummies.iter().map(Vec::as_slice).collect();
    let fit = regress(&take(outcome), &predictors, weights.map(take).as_deref())
        .map_err(|problem| name_criterion(problem, &owners))?;
    let contrast = |&(low, high): &(Option<usize>, Option<usize>)| {
        let (penalty, reward) = (low.map(|at| fit.coefficients[at]), high.map(|at| fit.coefficients[at]));
        Contrast { penalty, reward, indices: indices(penalty, reward) }
    };
    Ok(PenaltyReward {
        contrasts: places.iter().map(contrast).collect(),
        r_squared: fit.r_squared,
        n: fit.n,
        df: fit.df,
    })
}

fn indices(penalty: Option<Coefficient>, reward: Option<Coefficient>) -> Result<Indices, Undefined> {
    let p = penalty.ok_or(Undefined::NoLow)?.value;
    let r = reward.ok_or(Undefined::NoHigh)?.value;
    if p > 0.0 {
        return Err(Undefined::PositivePenalty);
    }
    if r < 0.0 {
        return Err(Undefined::NegativeReward);
    }
    let range = r - p;
    if range == 0.0 {
        return Err(Undefined::NoImpact);
    }
    let (satisfaction, dissatisfaction) = (r / range, -p / range);
    Ok(Indices { range, satisfaction, dissatisfaction, asymmetry: satisfaction - dissatisfaction })
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
    fn wrong_signs_and_empty_levels_have_reasons() {
        let performance = [1.0, 1.0, 3.0, 4.0, 5.0, 5.0];
        let reason = |outcome: &[f64], performance: &[f64]| {
            penalty_reward(outcome, &[performance], None, LEVELS).unwrap().contrasts[0].indices
        };
        assert_eq!(reason(&[1.0, 2.0, 6.0, 5.0, 4.0, 3.0], &performance), Err(Undefined::NegativeReward));
        assert_eq!(reason(&[7.0, 8.0, 6.0, 5.0, 9.0, 9.0], &performance), Err(Undefined::PositivePenalty));
        assert_eq!(reason(&[1.0, 2.0, 6.0, 5.0], &[3.0, 3.0, 5.0, 5.0]), Err(Undefined::NoLow));
        assert_eq!(reason(&[1.0, 2.0, 6.0, 5.0], &[3.0, 3.0, 1.0, 1.0]), Err(Undefined::NoHigh));
    }

    #[test]
    fn the_criterion_that_repeats_another_is_named() {
        let (outcome, a) = ([1.0, 2.0, 3.0, 5.0, 4.0, 6.0, 7.0], [1.0, 1.0, 3.0, 3.0, 5.0, 5.0, 5.0]);
        let refused = penalty_reward(&outcome, &[&a, &a], None, LEVELS).unwrap_err();
        assert_eq!(refused, Degenerate::Collinear { column: 2 });
    }
}
