//! Wilcoxon's signed-rank test from a table of differences.

use super::distribution::normal;

/// Result of a signed-rank test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SignedRank {
    /// Sum of the ranks of the positive differences (R's V).
    pub v: f64,
    /// Two-sided p-value; `None` when every difference is zero.
    pub p: Option<f64>,
    /// Number of differences that are not zero, on which the test rests.
    pub n: u64,
    /// Number of zero differences, dropped.
    pub n_zero: u64,
    /// Whether `p` is the exact one.
    pub exact: bool,
}

impl SignedRank {
    /// Rank-biserial correlation, 2V/(m(m+1)/2) − 1 over the m differences that are not zero, −1 to 1; `None` when
    /// every difference is zero (methods.md §4.7).
    ///
    /// ```
    /// # use ecart::stats::wilcoxon::signed_rank;
    /// let test = signed_rank(&[(-1.0, 1), (0.0, 4), (2.0, 1), (3.0, 1), (4.0, 1)]);
    /// assert_eq!(test.rank_biserial(), Some(0.8));
    /// assert_eq!(signed_rank(&[(0.0, 3)]).rank_biserial(), None);
    /// ```
    pub fn rank_biserial(&self) -> Option<f64> {
        let m = self.n as f64;
        (self.n > 0).then(|| 2.0 * self.v / (m * (m + 1.0) / 2.0) - 1.0)
    }
}

/// Wilcoxon signed-rank test of a table of (difference, count): two-sided, zeros dropped (Wilcoxon's
/// rule), mean ranks for ties.
///
/// p is exact for n ≤ 25 without ties; otherwise from z = (|V − n(n+1)/4| − ½) / √(n(n+1)(2n+1)/24 −
/// Σ(t³−t)/48), t the sizes of the groups of ties. Sizes within 1e-9 of each other count as tied, and
/// within 1e-9 of 0 as zero, so that binary rounding of averaged ratings decides nothing. The order of
/// the table is irrelevant. Source: methods.md §4.1; checked against R's `wilcox.test`.
///
/// ```
/// # use ecart::stats::wilcoxon::signed_rank;
/// let test = signed_rank(&[(-1.0, 1), (0.0, 4), (2.0, 1), (3.0, 1), (4.0, 1)]);
/// assert_eq!((test.v, test.n, test.n_zero, test.exact), (9.0, 4, 4, true));
/// assert_eq!(test.p, Some(0.25));
/// ```
pub fn signed_rank(table: &[(f64, u64)]) -> SignedRank {
    let n_zero =
        table.iter().filter(|(difference, _)| difference.abs() <= SAME).map(|&(_, count)| count).sum();
    let groups = tied_groups(table);
    let n: u64 = groups.iter().map(Group::size).sum();
    let v = groups.iter().scan(0, |below, group| {
        let mean_rank = *below as f64 + (group.size() + 1) as f64 / 2.0;
        *below += group.size();
        Some(mean_rank * group.positive as f64)
    });
    let v: f64 = v.sum();
    let exact = (1..=EXACT_LIMIT).contains(&n) && groups.iter().all(|group| group.size() == 1);
    let p = match n {
        0 => None,
        _ if exact => Some(exact_p(v as usize, n as usize)),
        _ => Some(normal_p(v, n as f64, &groups)),
    };
    SignedRank { v, p, n, n_zero, exact }
}

/// Differences of this size are one difference.
const SAME: f64 = 1e-9;

/// The largest n without ties whose p-value is counted out.
const EXACT_LIMIT: u64 = 25;

/// Differences of one absolute size.
struct Group {
    positive: u64,
    negative: u64,
}

impl Group {
    fn size(&self) -> u64 {
        self.positive + self.negative
    }
}

/// The differences that are not zero, grouped by absolute size, smallest first.
fn tied_groups(table: &[(f64, u64)]) -> Vec<Group> {
    let mut rows: Vec<_> =
        table.iter().filter(|(difference, count)| difference.abs() > SAME && *count > 0).collect();
    rows.sort_by(|a, b| a.0.abs().total_cmp(&b.0.abs()));
    rows.chunk_by(|a, b| b.0.abs() - a.0.abs() <= SAME)
        .map(|chunk| {
            let total =
                |positive: bool| chunk.iter().filter(|row| (row.0 > 0.0) == positive).map(|row| row.1).sum();
            Group { positive: total(true), negative: total(false) }
        })
        .collect()
}

/// Twice the smaller tail of V when every one of the 2ⁿ choices of signs is as likely.
fn exact_p(v: usize, n: usize) -> f64 {
    let largest = n * (n + 1) / 2;
    // ways[s]: choices of ranks that sum to s; adding one rank at a time, from the top so that each rank is
    // used once.
    let mut ways = vec![0u32; largest + 1];
    ways[0] = 1;
    for rank in 1..=n {
        for sum in (rank..=largest).rev() {
            ways[sum] += ways[sum - rank];
        }
    }
    let smaller = v.min(largest - v);
    let tail: u32 = ways[..=smaller].iter().sum();
    (2.0 * f64::from(tail) / f64::from(1u32 << n)).min(1.0)
}

fn normal_p(v: f64, n: f64, groups: &[Group]) -> f64 {
    let ties: f64 = groups.iter().map(|group| group.size() as f64).map(|t| t * t * t - t).sum();
    let variance = n * (n + 1.0) * (2.0 * n + 1.0) / 24.0 - ties / 48.0;
    let distance = (v - n * (n + 1.0) / 4.0).abs();
    normal::two_sided_p((distance - 0.5).max(0.0) / variance.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::{self, assert_close};
    use proptest::prelude::*;

    fn once(differences: &[f64]) -> Vec<(f64, u64)> {
        differences.iter().map(|&d| (d, 1)).collect()
    }

    /// Hollander & Wolfe's depression scores (R: V = 40, p = .0390625).
    #[test]
    fn exact_p_of_the_depression_scores() {
        // In thousandths: 3140 as 3.14 would look like a rough π.
        let x = [1830, 500, 1620, 2480, 1680, 1880, 1550, 3060, 1300];
        let y = [878, 647, 598, 2050, 1060, 1290, 1060, 3140, 1290];
        let differences: Vec<_> = x.iter().zip(y).map(|(x, y)| f64::from(x - y)).collect();
        let test = signed_rank(&once(&differences));
        assert_eq!((test.v, test.p, test.exact), (40.0, Some(0.039_062_5), true));
    }

    /// R 4.2: wilcox.test(correct = TRUE) on the eight attributes.
    #[test]
    fn agrees_with_the_survey() {
        for item in gss::attributes() {
            let test = signed_rank(&item.gap_counts());
            assert_eq!(test.n_zero as f64, item.expect("n_zero"));
            assert_close(test.v, item.expect("V"), "V");
            assert_close(test.p.unwrap(), item.expect("p_wil_cc"), "p_wil_cc");
        }
    }

    #[test]
    fn edges() {
        let none = signed_rank(&[(0.0, 7), (1.0, 0)]);
        assert_eq!((none.v, none.p, none.n, none.n_zero), (0.0, None, 0, 7));
        assert_eq!(signed_rank(&[(2.0, 1)]).p, Some(1.0));
        // 0.1 + 0.2 differs from 0.3 in binary only: tied.
        assert!(!signed_rank(&[(0.1 + 0.2, 1), (-0.3, 1)]).exact);
    }

    proptest! {
        #[test]
        fn swapping_mirrors_v(table in prop::collection::vec((-9i8..=9, 0u64..30), 1..20)) {
            let forth: Vec<_> = table.iter().map(|&(d, n)| (f64::from(d), n)).collect();
            let back: Vec<_> = forth.iter().rev().map(|&(d, n)| (-d, n)).collect();
            let (a, b) = (signed_rank(&forth), signed_rank(&back));
            prop_assert_eq!(a.v + b.v, (a.n * (a.n + 1)) as f64 / 2.0);
            prop_assert_eq!((a.p, a.n, a.n_zero), (b.p, b.n, b.n_zero));
            prop_assert!(a.p.is_none_or(|p| (0.0..=1.0).contains(&p)));
        }
    }
}
