//! Who may be lost: how many more leave of those whom a row fails than of those whom it serves well (`docs/study.md`).

use schemars::JsonSchema;
use serde::Serialize;

use super::Plan;
use super::driver_replicates::{FEWEST, percentiles};
use crate::importance::penalty_reward::Levels;
use crate::stats::bootstrap::binomial::Binomial;
use crate::stats::distribution::normal;
use crate::stats::random::Stream;

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
    /// What they are worth; `null` where no column says what respondents are worth, or nobody with low performance has a
    /// value.
    pub worth: Option<Worth>,
}

/// What those at risk are worth, in units of the column of values.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Worth {
    /// Respondents with low performance whose value is known.
    pub n: u64,
    /// Their mean value.
    pub mean: f64,
    /// Respondents at risk times that mean.
    pub value: f64,
    /// Lower end of its interval, percentiles of the bootstrap over respondents; `null` with few replicates.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

/// What one respondent says of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answer {
    /// Performance, in rating units.
    pub rating: f64,
    /// 0 where the respondent is lost, else 1.
    pub outcome: f64,
    /// What the respondent is worth; NaN where that is not known.
    pub value: f64,
}

/// At risk of the answers of respondents; `None` where fewer than the smallest base are low, or high.
pub(super) fn at_risk(answers: impl Iterator<Item = Answer>, levels: Levels, plan: &Plan) -> Option<AtRisk> {
    let (mut n, mut lost, mut all) = ([0_u64; 2], [0_u64; 2], 0);
    let mut low: Vec<(bool, f64)> = Vec::new();
    for answer in answers {
        all += 1;
        let is_lost = answer.outcome == 0.0;
        let group = if answer.rating <= levels.low {
            low.push((is_lost, answer.value));
            0
        } else if answer.rating >= levels.high {
            1
        } else {
            continue;
        };
        n[group] += 1;
        lost[group] += u64::from(is_lost);
    }
    if n.iter().any(|&n| n < plan.smallest_base.max(1)) {
        return None;
    }
    let share = |group: usize| lost[group] as f64 / n[group] as f64;
    let variance = |group: usize| share(group) * (1.0 - share(group)) / n[group] as f64;
    let difference = share(0) - share(1);
    let half = normal::quantile(f64::midpoint(1.0, plan.confidence)) * (variance(0) + variance(1)).sqrt();
    let (difference_low, difference_high) = (difference - half, difference + half);
    let of_low = |share: f64| n[0] as f64 * share;
    // Sums and draws go by content, not by the order of the file.
    low.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let groups = Groups { all, n, share_high: share(1), low };
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
        worth: groups.worth(of_low(difference), plan),
    })
}

/// The respondents of a row, as the bootstrap draws them.
struct Groups {
    /// All, those between low and high too.
    all: u64,
    /// With low and with high performance.
    n: [u64; 2],
    /// Share lost of the high.
    share_high: f64,
    /// Each with low performance: whether lost, and the value.
    low: Vec<(bool, f64)>,
}

impl Groups {
    fn worth(&self, at_risk: f64, plan: &Plan) -> Option<Worth> {
        let (known, mean) = mean(self.low.iter().map(|(_, value)| *value))?;
        let mut drawn: Vec<f64> = (0..plan.replicates as u64)
            .filter_map(|replicate| self.replicate(plan.seed, replicate))
            .collect();
        drawn.sort_by(f64::total_cmp);
        let ends = if drawn.len() < FEWEST { None } else { percentiles(&drawn, plan.confidence) };
        Some(Worth {
            n: known,
            mean,
            value: at_risk * mean,
            low: ends.map(|ends| ends.low),
            high: ends.map(|ends| ends.high),
        })
    }

    /// What is at risk among as many respondents drawn with replacement; `None` where a group came out empty.
    ///
    /// The draws are multinomial, by the chain rule: how many are low, how many of the others high, how many of those lost;
    /// and each that is low is one of the low with equal chances.
    fn replicate(&self, seed: u64, replicate: u64) -> Option<f64> {
        let mut stream = Stream::new(seed, replicate);
        let share = |part: u64, whole: u64| part as f64 / whole as f64;
        let n_low = Binomial::new(self.all, share(self.n[0], self.all)).draw(&mut stream);
        let rest = share(self.n[1], self.all - self.n[0]);
        let n_high = Binomial::new(self.all - n_low, rest).draw(&mut stream);
        let lost_high = Binomial::new(n_high, self.share_high).draw(&mut stream);
        if n_low == 0 || n_high == 0 {
            return None;
        }
        let one = |_: u64| self.low[stream.below(self.low.len() as u32) as usize];
        let low: Vec<(bool, f64)> = (0..n_low).map(one).collect();
        let lost_low = low.iter().filter(|(lost, _)| *lost).count() as u64;
        let (_, mean) = mean(low.iter().map(|(_, value)| *value))?;
        Some(n_low as f64 * (share(lost_low, n_low) - share(lost_high, n_high)) * mean)
    }
}

/// How many values are known, and their mean; `None` where none is.
fn mean(values: impl Iterator<Item = f64>) -> Option<(u64, f64)> {
    let (n, sum) =
        values.filter(|value| !value.is_nan()).fold((0_u64, 0.0), |(n, sum), value| (n + 1, sum + value));
    (n > 0).then(|| (n, sum / n as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVELS: Levels = Levels { low: 2.0, high: 4.0 };

    fn answers(of: &[(f64, f64, f64)]) -> Vec<Answer> {
        of.iter().map(|&(rating, outcome, value)| Answer { rating, outcome, value }).collect()
    }

    #[test]
    fn whoever_is_served_well_and_leaves_is_no_risk_of_the_row() {
        let none = f64::NAN;
        let pairs = [
            (1.0, 0.0, none),
            (2.0, 0.0, none),
            (2.0, 1.0, none),
            (3.0, 0.0, none),
            (4.0, 1.0, none),
            (5.0, 0.0, none),
        ];
        let plan = Plan { smallest_base: 2, ..Plan::default() };
        let found = at_risk(answers(&pairs).into_iter(), LEVELS, &plan).unwrap();
        assert_eq!((found.n_low, found.lost_low, found.n_high, found.lost_high), (3, 2, 2, 1));
        assert!((found.at_risk - 0.5).abs() < 1e-12);
        assert_eq!(found.worth, None);
        // Of so few nothing is told.
        assert_eq!(at_risk(answers(&pairs).into_iter(), LEVELS, &Plan::default()), None);
    }

    /// 200 low of whom 120 are lost, 300 high of whom 60 are; 100 between. With equal values the variance of what is at
    /// risk is that of n_low·(p − q), n_low being drawn too: by the delta method √(n_l p(1−p) + n_l² q(1−q)/n_h + …).
    #[test]
    fn the_interval_of_a_value_is_that_of_a_count_that_is_drawn() {
        let mut of = Vec::new();
        for (count, rating, outcome) in
            [(120, 1.0, 0.0), (80, 2.0, 1.0), (60, 5.0, 0.0), (240, 4.0, 1.0), (100, 3.0, 1.0)]
        {
            of.extend(std::iter::repeat_n((rating, outcome, 10.0), count));
        }
        let plan = Plan { replicates: 20_000, ..Plan::default() };
        let found = at_risk(answers(&of).into_iter(), LEVELS, &plan).unwrap();
        let worth = found.worth.unwrap();
        assert_eq!((worth.n, worth.mean), (200, 10.0));
        assert!((worth.value - 800.0).abs() < 1e-9, "200 · (0.6 − 0.2) · 10: {}", worth.value);
        // lost − n_low·q: n = 600, shares .2, 1/3, q = .2.
        let (n, low, lost, q) = (600.0_f64, 1.0 / 3.0, 0.2, 0.2);
        let counts = n * (lost * (1.0 - lost) + q * q * low * (1.0 - low) - 2.0 * q * lost * (1.0 - low));
        let of_q = (n * low).powi(2) * q * (1.0 - q) / (n * 0.5);
        let error = 10.0 * (counts + of_q).sqrt();
        for (end, side) in [(worth.low.unwrap(), -1.0), (worth.high.unwrap(), 1.0)] {
            let expected = 800.0 + side * 1.96 * error;
            assert!((end - expected).abs() < 0.06 * 1.96 * error, "{end} {expected}");
        }
        // The order of the file changes nothing.
        of.reverse();
        assert_eq!(at_risk(answers(&of).into_iter(), LEVELS, &plan).unwrap(), found);
    }
}
