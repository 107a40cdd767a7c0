//! Impact asymmetry: does reward or penalty weigh more, beyond what a straight line would give (methods.md §5)?

use super::penalty_reward::{Contrast, PenaltyReward};
use crate::stats::distribution::student_t;
use crate::stats::interval::{Interval, mean_interval};
use crate::stats::regression::Coefficient;

/// When a contrast may be judged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContrastRule {
    /// Confidence level of the intervals.
    pub confidence: f64,
    /// A coefficient of the wrong sign that differs from 0 at this level withholds the indices.
    pub alpha: f64,
    /// Fewer respondents than this at either end withhold them too.
    pub smallest_base: u64,
}

/// Indices of a penalty p ≤ 0 and a reward r ≥ 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Impact {
    /// RIOCS = r + |p|, range of impact on overall customer satisfaction, in units of the outcome.
    pub range: f64,
    /// SGP = r / RIOCS, satisfaction-generating potential, 0…1.
    pub satisfaction: f64,
    /// DGP = |p| / RIOCS, dissatisfaction-generating potential, 0…1.
    pub dissatisfaction: f64,
    /// IA = SGP − DGP, impact asymmetry, −1 (only hurts) … 1 (only delights).
    pub asymmetry: f64,
    /// Standard error of IA by the delta method; `None` where the coefficients have none.
    pub standard_error: Option<f64>,
    /// Interval of IA, cut at −1 and 1.
    pub interval: Option<Interval>,
    /// IA0, the asymmetry of a straight line through the mean ratings of the three groups.
    pub linear: f64,
    /// Interval of IA − IA0, IA0 taken as fixed; of no width where the fit is exact.
    pub beyond_linear: Option<Interval>,
    /// Which of the two had the wrong sign, not significantly, and counts as 0.
    pub clamped: Option<End>,
}

/// An end of performance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Low performance: the penalty.
    Low,
    /// High performance: the reward.
    High,
}

/// Why a contrast has no indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// Performance is low for nobody.
    NoLow,
    /// Performance is in the middle for nobody.
    NoMiddle,
    /// Performance is high for nobody.
    NoHigh,
    /// Performance is low for too few respondents.
    FewLow,
    /// Performance is high for too few respondents.
    FewHigh,
    /// p > 0, significantly: low performance goes with a better outcome.
    PositivePenalty,
    /// r < 0, significantly: high performance goes with a worse outcome.
    NegativeReward,
    /// r = p = 0, up to rounding.
    NoImpact,
}

/// The indices of one contrast of `all`.
///
/// IA = (r + p)/(r − p) with gradient (−2p, 2r)/(r − p)² in (r, p); IA0 = ((h − m) − (m − l))/((h − m) + (m − l)), l, m
/// and h the mean ratings of the groups. Mikulić & Prebežac (2008). Checked against methods.md §6.3, §6.8.
///
/// # Errors
/// [`Undefined`], the first reason that applies.
///
/// ```
/// use ecart::importance::asymmetry::{ContrastRule, impact};
/// use ecart::importance::penalty_reward::{Levels, penalty_reward};
/// use ecart::stats::{column::Column, influence::SampleWeights};
/// let outcome = [1.0, 2.0, 5.0, 6.0, 8.0, 7.0];
/// let performance = Column::from(&[1.0, 1.0, 3.0, 3.0, 5.0, 5.0]);
/// let levels = Levels { low: 2.0, high: 5.0 };
/// let found = penalty_reward(&outcome, &[performance], SampleWeights::default(), levels).unwrap();
/// let rule = ContrastRule { confidence: 0.95, alpha: 0.05, smallest_base: 2 };
/// let impact = impact(&found.contrasts[0], &found, rule).unwrap();
/// assert!((impact.asymmetry - (2.0 - 4.0) / 6.0).abs() < 1e-12);
/// assert_eq!(impact.linear, 0.0);
/// ```
pub fn impact(contrast: &Contrast, all: &PenaltyReward, rule: ContrastRule) -> Result<Impact, Undefined> {
    let [low, middle, high] = contrast.groups;
    let l = low.mean.ok_or(Undefined::NoLow)?;
    let h = high.mean.ok_or(Undefined::NoHigh)?;
    let m = middle.mean.ok_or(Undefined::NoMiddle)?;
    if (low.n as u64) < rule.smallest_base {
        return Err(Undefined::FewLow);
    }
    if (high.n as u64) < rule.smallest_base {
        return Err(Undefined::FewHigh);
    }
    let penalty = contrast.penalty.ok_or(Undefined::NoLow)?;
    let reward = contrast.reward.ok_or(Undefined::NoHigh)?;
    let scale = penalty.value.abs() + reward.value.abs();
    let differs = |one: &Coefficient| match one.standard_error {
        Some(error) => student_t::two_sided_p(one.value / error, all.df) < rule.alpha,
        None => all.exact && one.value.abs() > ROUNDING * scale,
    };
    let (wrong_penalty, wrong_reward) = (penalty.value > 0.0, reward.value < 0.0);
    if wrong_penalty && differs(&penalty) {
        return Err(Undefined::PositivePenalty);
    }
    if wrong_reward && differs(&reward) {
        return Err(Undefined::NegativeReward);
    }
    let (p, r) = (penalty.value.min(0.0), reward.value.max(0.0));
    let range = r - p;
    if range <= ROUNDING * largest(all) {
        return Err(Undefined::NoImpact);
    }
    let asymmetry = (r + p) / range;
    let linear = ((h - m) - (m - l)) / (h - l);
    let standard_error = error(contrast, p, r);
    let around = |value: f64| {
        let known = standard_error.and_then(|error| mean_interval(value, error, all.df, rule.confidence));
        known.or(all.exact.then_some(Interval { low: value, high: value }))
    };
    let cut = |whole: Interval| Interval { low: whole.low.max(-1.0), high: whole.high.min(1.0) };
    Ok(Impact {
        range,
        satisfaction: r / range,
        dissatisfaction: -p / range,
        asymmetry,
        standard_error,
        interval: around(asymmetry).map(cut),
        linear,
        beyond_linear: around(asymmetry - linear),
        clamped: match (wrong_penalty, wrong_reward) {
            (true, _) => Some(End::Low),
            (_, true) => Some(End::High),
            _ => None,
        },
    })
}

/// Relative size of a coefficient that only rounding tells from 0.
const ROUNDING: f64 = 1e-9;

/// The largest coefficient or standard error of any contrast.
fn largest(all: &PenaltyReward) -> f64 {
    let ends = all.contrasts.iter().flat_map(|contrast| [contrast.penalty, contrast.reward]).flatten();
    let sizes = ends.flat_map(|one| [one.value.abs(), one.standard_error.unwrap_or_default()]);
    sizes.fold(0.0, f64::max)
}

/// Standard error of IA at p and r.
fn error(contrast: &Contrast, p: f64, r: f64) -> Option<f64> {
    let of = |one: Option<Coefficient>| one?.standard_error;
    let (of_p, of_r) = (of(contrast.penalty)?, of(contrast.reward)?);
    let squared_range = (r - p) * (r - p);
    let (by_r, by_p) = (-2.0 * p / squared_range, 2.0 * r / squared_range);
    let variance = (by_r * of_r).powi(2) + (by_p * of_p).powi(2) + 2.0 * by_r * by_p * contrast.covariance?;
    Some(variance.max(0.0).sqrt())
}

#[cfg(test)]
mod tests {
    use super::super::penalty_reward::{Levels, penalty_reward};
    use super::*;
    use crate::stats::column::Column;
    use crate::stats::influence::SampleWeights;

    const RULE: ContrastRule = ContrastRule { confidence: 0.95, alpha: 0.05, smallest_base: 1 };

    fn of(outcome: &[f64], performance: &[f64], rule: ContrastRule) -> Result<Impact, Undefined> {
        let levels = Levels { low: 2.0, high: 5.0 };
        let found =
            penalty_reward(outcome, &[Column::from(performance)], SampleWeights::default(), levels).unwrap();
        impact(&found.contrasts[0], &found, rule)
    }

    #[test]
    fn empty_and_small_groups_have_reasons() {
        let outcome = [1.0, 2.0, 6.0, 5.0, 4.0, 3.0];
        let reason = |performance: &[f64], rule| of(&outcome, performance, rule).unwrap_err();
        assert_eq!(reason(&[3.0, 3.0, 5.0, 5.0, 3.0, 5.0], RULE), Undefined::NoLow);
        assert_eq!(reason(&[3.0, 3.0, 1.0, 1.0, 3.0, 1.0], RULE), Undefined::NoHigh);
        assert_eq!(reason(&[1.0, 1.0, 5.0, 5.0, 1.0, 5.0], RULE), Undefined::NoMiddle);
        let needs = |smallest_base| ContrastRule { smallest_base, ..RULE };
        assert_eq!(reason(&[1.0, 3.0, 5.0, 5.0, 3.0, 5.0], needs(2)), Undefined::FewLow);
        assert_eq!(reason(&[1.0, 1.0, 3.0, 5.0, 3.0, 1.0], needs(2)), Undefined::FewHigh);
    }

    #[test]
    fn a_wrong_sign_withholds_only_where_it_is_significant() {
        let performance = [1.0, 1.0, 1.0, 3.0, 3.0, 3.0, 5.0, 5.0, 5.0];
        let noisy = [5.0, 2.0, 6.0, 3.0, 5.0, 4.0, 9.0, 8.0, 7.0];
        let found = of(&noisy, &performance, RULE).unwrap();
        assert_eq!((found.clamped, found.asymmetry, found.dissatisfaction), (Some(End::Low), 1.0, 0.0));
        let clear = [8.0, 8.1, 8.2, 3.0, 3.1, 3.2, 9.0, 9.1, 9.2];
        assert_eq!(of(&clear, &performance, RULE), Err(Undefined::PositivePenalty));
        let clear = [1.0, 1.1, 1.2, 5.0, 5.1, 5.2, 3.0, 3.1, 3.2];
        assert_eq!(of(&clear, &performance, RULE), Err(Undefined::NegativeReward));
    }

    /// The outcome is the same on average whatever the performance; dummies leave 1e-17 of it.
    #[test]
    fn what_rounding_leaves_of_no_impact_is_none() {
        let performance: Vec<f64> = (0..90).map(|row| [1.0, 3.0, 5.0][row % 3]).collect();
        let outcome: Vec<f64> = (0..90).map(|row| 0.1 + 0.3 * f64::from((row / 3) % 3)).collect();
        assert_eq!(of(&outcome, &performance, RULE), Err(Undefined::NoImpact));
    }

    #[test]
    fn a_straight_line_on_a_long_scale_is_no_hygiene_factor() {
        // Low 1 and 2, high 5: IA0 is not 0, and the outcome is the rating itself.
        let performance: Vec<f64> = (0..70).map(|row| f64::from(1 + row % 5)).collect();
        let found = of(&performance, &performance, RULE).unwrap();
        assert!((found.linear - (1.5 - 2.0) / 3.5).abs() < 1e-12);
        assert!((found.asymmetry - found.linear).abs() < 1e-12);
    }
}
