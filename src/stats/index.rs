//! Box scores and survey indices (methods.md §4.4), from tables of (value, count); counts may be sums of
//! weights.

use super::interval::{Interval, normal_interval};

/// Share of answers in the top `boxes` categories, those ≥ `highest` − `boxes` + 1, from 0 to 1; `None`
/// without answers.
///
/// `highest` is the declared end of the scale, not the largest answer seen.
///
/// ```
/// # use ecart::stats::index::top_box_share;
/// assert_eq!(top_box_share(&[(3.0, 1.0), (4.0, 2.0), (5.0, 1.0)], 5.0, 2), Some(0.75));
/// ```
pub fn top_box_share(table: &[(f64, f64)], highest: f64, boxes: u32) -> Option<f64> {
    let threshold = highest - f64::from(boxes) + 1.0;
    share(table.iter().map(|&(value, count)| (value >= threshold - TOLERANCE, count)))
}

/// Share of pairs with performance ≥ importance, from a joint table of (importance, performance, count);
/// `None` without pairs.
///
/// ```
/// # use ecart::stats::index::expectations_met;
/// assert_eq!(expectations_met(&[(5.0, 4.0, 3.0), (4.0, 4.0, 1.0)]), Some(0.25));
/// ```
pub fn expectations_met(joint: &[(f64, f64, f64)]) -> Option<f64> {
    share(
        joint.iter().map(|&(importance, performance, count)| (performance >= importance - TOLERANCE, count)),
    )
}

/// Scores this close are equal: averages of ratings must not depend on binary rounding.
const TOLERANCE: f64 = 1e-9;

fn share(answers: impl Iterator<Item = (bool, f64)>) -> Option<f64> {
    let (hits, total) = answers.fold((0.0, 0.0), |(hits, total), (is_hit, count)| {
        (hits + if is_hit { count } else { 0.0 }, total + count)
    });
    (total > 0.0).then(|| hits / total)
}

/// Net promoter score of a 0–10 recommendation question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NetPromoter {
    /// Share of promoters (9–10), 0 to 1.
    pub promoters: f64,
    /// Share of passives (7–8), 0 to 1.
    pub passives: f64,
    /// Share of detractors (0–6), 0 to 1.
    pub detractors: f64,
    /// 100·(promoters − detractors), −100 to 100.
    pub score: f64,
    /// Standard error of the score, in the same points.
    pub standard_error: f64,
    /// Large-sample confidence interval of the score, in points.
    pub interval: Interval,
}

/// Net promoter score: %9–10 − %0–6, with SE = 100·√((p + d − (p − d)²)/n).
///
/// `base` is n, or with weights the effective base. `None` without answers or unless 0 < `confidence` < 1.
///
/// ```
/// # use ecart::stats::index::net_promoter;
/// let nps = net_promoter(&[(10.0, 3.0), (8.0, 2.0), (5.0, 1.0)], 6.0, 0.95).unwrap();
/// assert!((nps.score - 100.0 / 3.0).abs() < 1e-12);
/// ```
pub fn net_promoter(table: &[(f64, f64)], base: f64, confidence: f64) -> Option<NetPromoter> {
    if base <= 0.0 {
        return None;
    }
    let promoters = share(table.iter().map(|&(value, count)| (value >= 9.0, count)))?;
    let detractors = share(table.iter().map(|&(value, count)| (value <= 6.0, count)))?;
    let passives = share(table.iter().map(|&(value, count)| (value > 6.0 && value < 9.0, count)))?;
    let net = promoters - detractors;
    // The variance of one respondent's 1, 0 or −1; all promoters can leave −1e-17.
    let variance = (promoters + detractors - net * net).max(0.0);
    let (score, standard_error) = (100.0 * net, 100.0 * (variance / base).sqrt());
    let interval = normal_interval(score, standard_error, confidence)?;
    Some(NetPromoter { promoters, passives, detractors, score, standard_error, interval })
}

/// Customer satisfaction index: mean performance weighted by importance, Σ Iⱼ·Pⱼ/Σ Iⱼ, from one
/// (importance, performance) per criterion.
///
/// In the units of performance; `None` without criteria or when the importances add up to 0.
///
/// ```
/// # use ecart::stats::index::satisfaction_index;
/// let criteria = [(7.0, 8.0), (5.0, 4.0), (9.0, 8.0), (3.0, 3.0), (6.0, 4.0)];
/// assert!((satisfaction_index(&criteria).unwrap() - 181.0 / 30.0).abs() < 1e-14);
/// ```
pub fn satisfaction_index(criteria: &[(f64, f64)]) -> Option<f64> {
    let total: f64 = criteria.iter().map(|(importance, _)| importance).sum();
    let weighted: f64 = criteria.iter().map(|(importance, performance)| importance * performance).sum();
    (total > 0.0).then(|| weighted / total)
}

/// Gaps weighted by relative importance: gapⱼ · Iⱼ/mean(I), from one (importance, gap) per criterion;
/// `None` as in [`satisfaction_index`].
///
/// ```
/// # use ecart::stats::index::weighted_gaps;
/// assert_eq!(weighted_gaps(&[(5.0, 1.0), (3.0, -1.0)]), Some(vec![1.25, -0.75]));
/// ```
pub fn weighted_gaps(criteria: &[(f64, f64)]) -> Option<Vec<f64>> {
    let mean = criteria.iter().map(|(importance, _)| importance).sum::<f64>() / criteria.len() as f64;
    (mean > 0.0).then(|| criteria.iter().map(|(importance, gap)| gap * (importance / mean)).collect())
}

/// Ulwick's opportunity score, I + max(I − S, 0), 0 to 20, where I and S are ten times the top-2-box
/// shares of importance and satisfaction.
///
/// ```
/// # use ecart::stats::index::opportunity;
/// assert_eq!(opportunity(0.75, 0.5), 10.0);
/// assert_eq!(opportunity(0.5, 0.75), 5.0);
/// ```
pub fn opportunity(importance_share: f64, satisfaction_share: f64) -> f64 {
    10.0 * (importance_share + (importance_share - satisfaction_share).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::{self, assert_close};
    use proptest::prelude::*;

    fn table_of(values: &[f64]) -> Vec<(f64, f64)> {
        values.iter().map(|&value| (value, 1.0)).collect()
    }

    /// R 4.2: top-box and top-2-box percentages of the eight attributes.
    #[test]
    fn box_scores_agree_with_the_survey() {
        for item in gss::attributes() {
            let importance = item.answers(|respondent| respondent.importance);
            let performance = item.answers(|respondent| respondent.performance);
            for (values, boxes, key) in [
                (&importance, 2, "t2b_imp"),
                (&performance, 2, "t2b_perf"),
                (&importance, 1, "tb_imp"),
                (&performance, 1, "tb_perf"),
            ] {
                let share = top_box_share(&table_of(values), 5.0, boxes).unwrap();
                assert_close(100.0 * share, item.expect(key), key);
            }
        }
    }

    /// Half promoters, a sixth detractors: 33.33 and a variance of 5/9 per respondent.
    #[test]
    fn net_promoter_of_sixths() {
        let nps = net_promoter(&[(9.0, 2.0), (10.0, 1.0), (7.0, 2.0), (0.0, 1.0)], 6.0, 0.95).unwrap();
        assert_eq!((nps.promoters, nps.passives, nps.detractors), (0.5, 1.0 / 3.0, 1.0 / 6.0));
        assert_close(nps.score, 100.0 / 3.0, "score");
        assert_close(6.0 * (nps.standard_error / 100.0).powi(2), 5.0 / 9.0, "variance");
        assert_close(nps.interval.high - nps.score, 1.959_963_984_540_054 * nps.standard_error, "interval");
    }

    #[test]
    fn undefined_is_none() {
        assert_eq!(top_box_share(&[], 5.0, 2), None);
        assert_eq!(expectations_met(&[(1.0, 1.0, 0.0)]), None);
        assert_eq!(net_promoter(&[], 0.0, 0.95), None);
        assert_eq!(satisfaction_index(&[]), None);
        assert_eq!(weighted_gaps(&[]), None);
    }

    proptest! {
        #[test]
        fn shares_and_scores_stay_in_range(counts in prop::collection::vec(0u32..50, 11)) {
            let table: Vec<_> = (0..11).map(f64::from).zip(counts.iter().map(|&n| f64::from(n))).collect();
            let base: f64 = table.iter().map(|row| row.1).sum();
            prop_assume!(base > 0.0);
            let nps = net_promoter(&table, base, 0.95).unwrap();
            prop_assert!((nps.promoters + nps.passives + nps.detractors - 1.0).abs() < 1e-12);
            prop_assert!((-100.0..=100.0).contains(&nps.score));
            prop_assert_eq!(top_box_share(&table, 10.0, 2), Some(nps.promoters));
            let mirrored: Vec<_> = table.iter().rev().copied().collect();
            prop_assert_eq!(net_promoter(&mirrored, base, 0.95).unwrap().score, nps.score);
        }

        #[test]
        fn index_lies_between_performances(
            criteria in prop::collection::vec((0.5..10.0f64, 1.0..10.0f64), 1..12),
        ) {
            let index = satisfaction_index(&criteria).unwrap();
            let performances = criteria.iter().map(|c| c.1);
            let (low, high) = (performances.clone().fold(10.0, f64::min), performances.fold(0.0, f64::max));
            prop_assert!(index >= low - 1e-12 && index <= high + 1e-12);
            let same: Vec<_> = criteria.iter().map(|c| (c.0, 1.0)).collect();
            let gaps = weighted_gaps(&same).unwrap();
            prop_assert!((gaps.iter().sum::<f64>() / gaps.len() as f64 - 1.0).abs() < 1e-12);
        }
    }
}
