//! Who may be lost: how many more leave of those whom a row fails than of those whom it serves well (`docs/walkthrough.md`).

use schemars::JsonSchema;
use serde::Serialize;

use crate::importance::penalty_reward::Levels;
use crate::stats::distribution::normal;

/// Of an outcome of 0 and 1, in which 0 is the loss: respondents with low performance who are lost beyond the share that is
/// lost with high performance. An association: others may differ in more than this row.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct AtRisk {
    /// Respondents with low performance, of those complete on all drivers.
    pub n_low: u64,
    /// Those of them whose outcome is 0.
    pub lost_low: u64,
    /// Respondents with high performance.
    pub n_high: u64,
    /// Those of them whose outcome is 0.
    pub lost_high: u64,
    /// Share lost of the low less share lost of the high.
    pub difference: f64,
    /// Lower end of its interval, unpooled.
    pub difference_low: f64,
    /// Upper end.
    pub difference_high: f64,
    /// n_low · difference: respondents at risk.
    pub at_risk: f64,
    /// Lower end of its interval.
    pub at_risk_low: f64,
    /// Upper end.
    pub at_risk_high: f64,
}

/// At risk of pairs (rating, outcome of 0 or 1); `None` where nobody is low or nobody high.
pub(super) fn at_risk(
    pairs: impl Iterator<Item = (f64, f64)>,
    levels: Levels,
    confidence: f64,
) -> Option<AtRisk> {
    let (mut n, mut lost) = ([0_u64; 2], [0_u64; 2]);
    for (rating, outcome) in pairs {
        let group = if rating <= levels.low {
            0
        } else if rating >= levels.high {
            1
        } else {
            continue;
        };
        n[group] += 1;
        lost[group] += u64::from(outcome == 0.0);
    }
    if n.contains(&0) {
        return None;
    }
    let share = |group: usize| lost[group] as f64 / n[group] as f64;
    let variance = |group: usize| share(group) * (1.0 - share(group)) / n[group] as f64;
    let difference = share(0) - share(1);
    let half = normal::quantile(f64::midpoint(1.0, confidence)) * (variance(0) + variance(1)).sqrt();
    let (difference_low, difference_high) = (difference - half, difference + half);
    let of_low = |share: f64| n[0] as f64 * share;
    Some(AtRisk {
        n_low: n[0],
        lost_low: lost[0],
        n_high: n[1],
        lost_high: lost[1],
        difference,
        difference_low,
        difference_high,
        at_risk: of_low(difference),
        at_risk_low: of_low(difference_low),
        at_risk_high: of_low(difference_high),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_served_well_and_leaves_is_no_risk_of_the_row() {
        let levels = Levels { low: 2.0, high: 4.0 };
        let pairs = [(1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (3.0, 0.0), (4.0, 1.0), (5.0, 0.0)];
        let found = at_risk(pairs.into_iter(), levels, 0.95).unwrap();
        assert_eq!((found.n_low, found.lost_low, found.n_high, found.lost_high), (3, 2, 2, 1));
        assert!((found.at_risk - 0.5).abs() < 1e-12);
        assert_eq!(at_risk([(1.0, 0.0)].into_iter(), levels, 0.95), None);
    }
}
