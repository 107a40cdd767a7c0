//! Penalty–reward contrast: does a criterion please when it is good, or only hurt when it is bad?

use std::borrow::Cow;

use crate::stats::column::Column;
use crate::stats::comoments::{complete_rows, in_content_order};
use crate::stats::degenerate::Degenerate;
use crate::stats::regression::{Coefficient, regress_rows};

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
/// Respondents missing (NaN) in the outcome or any criterion are left out; weights as in [`regress`](crate::stats::regression::regress).
/// A dummy that nobody or everybody has is left out of the regression.
/// Mikulić & Prebežac (2008), Managing Service Quality 18(6). Checked against methods.md §6.3.
///
/// # Errors
/// [`Degenerate`]; column 0 is the outcome, column j the j-th criterion counted from 1.
///
/// ```
/// use ecart::importance::penalty_reward::{Levels, penalty_reward};
/// use ecart::stats::column::Column;
/// let outcome = [1.0, 2.0, 5.0, 6.0, 8.0, 7.0];
/// let performance = Column::from(&[1.0, 1.0, 3.0, 3.0, 5.0, 5.0]);
/// let found = penalty_reward(&outcome, &[performance], None, Levels { low: 2.0, high: 5.0 }).unwrap();
/// let indices = found.contrasts[0].indices.unwrap();
/// assert!((indices.range - 6.0).abs() < 1e-12);
/// assert!((indices.asymmetry - (2.0 - 4.0) / 6.0).abs() < 1e-12);
/// ```
pub fn penalty_reward(
    outcome: &[f64],
    performance: &[Column],
    weights: Option<&[f64]>,
    levels: Levels,
) -> Result<PenaltyReward, Degenerate> {
    let all: Vec<Column> = [outcome.into()].iter().chain(performance).copied().collect();
    let mut rows = complete_rows(&all, weights);
    let mut dummies = Vec::new();
    let mut owners = Vec::new();
    let mut places = Vec::with_capacity(performance.len());
    for (criterion, &ratings) in performance.iter().enumerate() {
        let mut enter = |is_in: &dyn Fn(f64) -> bool| {
            let dummy = Dummy::new(ratings, is_in);
            dummy.varies(&rows).then(|| {
                dummies.push(dummy);
                owners.push(criterion);
                dummies.len() - 1
            })
        };
        places.push((enter(&|x| x <= levels.low), enter(&|x| x >= levels.high)));
    }
    let columns: Vec<Column> =
        [outcome.into()].into_iter().chain(dummies.iter().map(Dummy::column)).collect();
    rows.sort_unstable();
    let rows = in_content_order(&columns, weights, &rows);
    let fit = regress_rows(&columns, weights, &rows).map_err(|problem| name_criterion(problem, &owners))?;
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

/// 1 where a rating is in a set, else 0.
struct Dummy<'a> {
    codes: Cow<'a, [u8]>,
    values: Vec<f64>,
}

impl<'a> Dummy<'a> {
    /// Codes stay as they are, and only stand for something else.
    fn new(ratings: Column<'a>, is_in: &dyn Fn(f64) -> bool) -> Self {
        match ratings {
            Column::Codes { codes, values } => Self {
                codes: codes.into(),
                values: values.iter().map(|&x| f64::from(u8::from(is_in(x)))).collect(),
            },
            Column::Numbers(numbers) => {
                Self { codes: numbers.iter().map(|&x| u8::from(is_in(x))).collect(), values: vec![0.0, 1.0] }
            }
        }
    }

    fn column(&self) -> Column<'_> {
        Column::Codes { codes: &self.codes, values: &self.values }
    }

    /// Whether somebody of these rows is in the set and somebody is not.
    fn varies(&self, rows: &[u32]) -> bool {
        [0.0, 1.0].iter().all(|value| self.column().at(rows).any(|x| x == *value))
    }
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
            penalty_reward(outcome, &[performance.into()], None, LEVELS).unwrap().contrasts[0].indices
        };
        assert_eq!(reason(&[1.0, 2.0, 6.0, 5.0, 4.0, 3.0], &performance), Err(Undefined::NegativeReward));
        assert_eq!(reason(&[7.0, 8.0, 6.0, 5.0, 9.0, 9.0], &performance), Err(Undefined::PositivePenalty));
        assert_eq!(reason(&[1.0, 2.0, 6.0, 5.0], &[3.0, 3.0, 5.0, 5.0]), Err(Undefined::NoLow));
        assert_eq!(reason(&[1.0, 2.0, 6.0, 5.0], &[3.0, 3.0, 1.0, 1.0]), Err(Undefined::NoHigh));
    }

    #[test]
    fn codes_are_contrasted_as_their_numbers() {
        let values = [1.0, 2.0, 3.0, 4.0, 5.0];
        let codes: [Vec<u8>; 2] = [7, 11].map(|n| {
            (0..90_u32).map(|row| if row % 17 == 0 { 255 } else { (row * row % n % 5) as u8 }).collect()
        });
        let coded = codes.each_ref().map(|codes| Column::Codes { codes, values: &values });
        let numbers = coded.map(|column| (0..90).map(|row| column.get(row)).collect::<Vec<f64>>());
        let outcome: Vec<f64> = (0..90).map(|row| f64::from(row * 7 % 11)).collect();
        assert_eq!(
            penalty_reward(&outcome, &coded, None, LEVELS).unwrap(),
            penalty_reward(&outcome, &numbers.each_ref().map(Column::from), None, LEVELS).unwrap()
        );
    }

    #[test]
    fn the_criterion_that_repeats_another_is_named() {
        let (outcome, a) = ([1.0, 2.0, 3.0, 5.0, 4.0, 6.0, 7.0], [1.0, 1.0, 3.0, 3.0, 5.0, 5.0, 5.0]);
        let refused = penalty_reward(&outcome, &[&a, &a].map(Column::from), None, LEVELS).unwrap_err();
        assert_eq!(refused, Degenerate::Collinear { column: 2 });
    }
}
