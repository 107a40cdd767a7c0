//! Pearson and Spearman correlation, weighted or not, of columns with missing answers.

use super::column::Column;
use super::comoments::{comoments, complete, complete_rows, content_order};
use super::degenerate::Degenerate;
use super::interval::{Interval, normal_interval};
use super::matrix::Symmetric;

/// Which rows a correlation matrix rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deletion {
    /// The rows complete in all columns: one base for the whole matrix.
    Listwise,
    /// For each pair of columns the rows complete in both.
    Pairwise,
}

/// A correlation matrix and the rows behind it.
#[derive(Debug, Clone)]
pub struct Correlations {
    /// Ones on the diagonal; positive semidefinite.
    pub matrix: Symmetric,
    /// The smallest number of rows behind one of its entries.
    pub n: usize,
    /// The largest.
    pub most: usize,
    /// Rows behind the correlation of each column with column 0; of column 0, its own.
    pub with_first: Vec<usize>,
}

/// Smallest eigenvalue still taken for a zero that rounding pushed below.
const EIGENVALUE_ROUNDING: f64 = 1e-10;

/// Product-moment correlation r = Σw(x−x̄)(y−ȳ) / √(Σw(x−x̄)² Σw(y−ȳ)²) with weighted means.
///
/// Rows where x or y is NaN, or w is 0, are left out. `None` below two rows and for a constant side.
/// Checked against the sets of methods.md §6.4 through the regressions.
///
/// ```
/// use ecart::stats::correlation::pearson;
/// assert_eq!(pearson(&[1.0, 2.0, 3.0], &[6.0, 4.0, 2.0], None), Some(-1.0));
/// assert_eq!(pearson(&[1.0, 1.0], &[6.0, 4.0], None), None);
/// ```
pub fn pearson(x: &[f64], y: &[f64], weights: Option<&[f64]>) -> Option<f64> {
    let columns = [x, y].map(Column::from);
    let rows = complete_rows(&columns, weights);
    let both = comoments(&columns, weights, &rows).ok()?;
    Some(both.correlations().ok()?.get(0, 1))
}

/// Spearman rank correlation: [`pearson`] of the average ranks of the rows complete in both.
///
/// With weights the ranks are weighted too ([`average_ranks`]), so weight 2 is the row twice.
///
/// ```
/// use ecart::stats::correlation::spearman;
/// assert_eq!(spearman(&[1.0, 2.0, 9.0], &[1.0, 8.0, 27.0], None), Some(1.0));
/// ```
pub fn spearman(x: &[f64], y: &[f64], weights: Option<&[f64]>) -> Option<f64> {
    let rows = complete_rows(&[x, y].map(Column::from), weights);
    let take = |column: &[f64]| -> Vec<f64> { rows.iter().map(|&r| column[r as usize]).collect() };
    let weights = weights.map(take);
    let weights = weights.as_deref();
    pearson(&average_ranks(&take(x), weights), &average_ranks(&take(y), weights), weights)
}

/// Interval of a correlation by Fisher's transformation: tanh(artanh r ± z/√(n − 3)), with z the normal quantile.
///
/// `n` is the number of rows, or their effective number where they are weighted. `None` for n ≤ 3 or unless
/// 0 < `confidence` < 1; r = ±1 has an interval of width 0.
///
/// ```
/// use ecart::stats::correlation::correlation_interval;
/// // tanh(artanh 0.5 ± 1.959964/√47)
/// let interval = correlation_interval(0.5, 50.0, 0.95).unwrap();
/// assert!((interval.low - 0.257_487_9).abs() < 1e-6 && (interval.high - 0.683_256_3).abs() < 1e-6);
/// ```
pub fn correlation_interval(r: f64, n: f64, confidence: f64) -> Option<Interval> {
    if n <= 3.0 {
        return None;
    }
    if r.abs() >= 1.0 {
        return normal_interval(r, 0.0, confidence);
    }
    let on_fishers_scale = normal_interval(libm::atanh(r), 1.0 / (n - 3.0).sqrt(), confidence)?;
    Some(Interval { low: libm::tanh(on_fishers_scale.low), high: libm::tanh(on_fishers_scale.high) })
}

/// Average ranks: the weight below plus half the weight tied, plus ½.
///
/// Rank(i) = Σ_{x_j < x_i} w_j + ½ Σ_{x_j = x_i} w_j + ½, which without weights is the usual mean of
/// the places 1…n that tied values share. NaN has no rank (NaN) and counts for nobody.
///
/// ```
/// use ecart::stats::correlation::average_ranks;
/// assert_eq!(average_ranks(&[10.0, 30.0, 10.0], None), [1.5, 3.0, 1.5]);
/// ```
pub fn average_ranks(x: &[f64], weights: Option<&[f64]>) -> Vec<f64> {
    let weight_of = |row: usize| weights.map_or(1.0, |w| w[row]);
    let mut order: Vec<usize> = (0..x.len()).filter(|&row| !x[row].is_nan()).collect();
    order.sort_by(|&a, &b| x[a].total_cmp(&x[b]));
    let mut ranks = vec![f64::NAN; x.len()];
    let mut below = 0.0;
    for tied in order.chunk_by(|&a, &b| x[a] == x[b]) {
        let weight: f64 = tied.iter().map(|&row| weight_of(row)).sum();
        for &row in tied {
            ranks[row] = below + 0.5 * weight + 0.5;
        }
        below += weight;
    }
    ranks
}

/// The matrix of Pearson correlations of columns in which NaN is a missing answer.
///
/// # Errors
/// [`Degenerate::TooFewRows`] and [`Degenerate::Constant`] with the column;
/// [`Degenerate::Indefinite`] with the smallest eigenvalue where correlations on different bases
/// contradict each other, which only [`Deletion::Pairwise`] can bring about.
///
/// ```
/// use ecart::stats::{column::Column, correlation::{Deletion, correlation_matrix}};
/// let columns = [&[1.0, 2.0, 3.0, 4.0], &[2.0, 1.0, 4.0, f64::NAN]].map(Column::from);
/// let r = correlation_matrix(&columns, None, Deletion::Listwise).unwrap();
/// assert_eq!(r.n, 3);
/// assert!((r.matrix.get(0, 1) - 0.6546536707079772).abs() < 1e-15);
/// ```
pub fn correlation_matrix(
    columns: &[Column],
    weights: Option<&[f64]>,
    deletion: Deletion,
) -> Result<Correlations, Degenerate> {
    match deletion {
        Deletion::Listwise => {
            let rows = complete_rows(columns, weights);
            let matrix = comoments(columns, weights, &rows)?.correlations()?;
            let n = rows.len();
            Ok(Correlations { matrix, n, most: n, with_first: vec![n; columns.len()] })
        }
        Deletion::Pairwise => pairwise(columns, weights),
    }
}

fn pairwise(columns: &[Column], weights: Option<&[f64]>) -> Result<Correlations, Degenerate> {
    let size = columns.len();
    let order = content_order(columns, weights);
    let (mut n, mut most) = (order.len(), 0);
    let own = complete(&columns[..1.min(size)], weights).into_iter().filter(|&counts| counts).count();
    let mut with_first = vec![own; size];
    let mut lower = vec![1.0; size * size];
    for i in 1..size {
        for j in 0..i {
            let pair = [columns[j], columns[i]];
            let complete = complete(&pair, weights);
            let rows: Vec<u32> = order.iter().copied().filter(|&row| complete[row as usize]).collect();
            (n, most) = (n.min(rows.len()), most.max(rows.len()));
            if j == 0 {
                with_first[i] = rows.len();
            }
            let r = comoments(&pair, weights, &rows)?.correlations();
            lower[i * size + j] = r
                .map_err(|problem| match problem {
                    Degenerate::Constant { column } => Degenerate::Constant { column: [j, i][column] },
                    other => other,
                })?
                .get(0, 1);
        }
    }
    let matrix = Symmetric::from_fn(size, |i, j| lower[i * size + j]);
    match matrix.eigen().values.last() {
        Some(&smallest_eigenvalue) if smallest_eigenvalue < -EIGENVALUE_ROUNDING => {
            Err(Degenerate::Indefinite { smallest_eigenvalue })
        }
        _ => Ok(Correlations { matrix, n, most, with_first }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const GAP: f64 = f64::NAN;

    #[test]
    fn ranks_of_ties_and_weights() {
        let x = [3.0, 1.0, GAP, 3.0, 2.0];
        let ranks = average_ranks(&x, None);
        assert_eq!([ranks[0], ranks[1], ranks[3], ranks[4]], [3.5, 1.0, 3.5, 2.0]);
        assert!(ranks[2].is_nan());
    }

    #[test]
    fn contradicting_pairs_are_refused() {
        // r = 1, 1 and −1 on three disjoint bases: eigenvalues 2, 2 and −1.
        let a = [1.0, 2.0, 3.0, 1.0, 2.0, 3.0, GAP, GAP, GAP];
        let b = [1.0, 2.0, 3.0, GAP, GAP, GAP, 1.0, 2.0, 3.0];
        let c = [GAP, GAP, GAP, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0];
        let columns = [&a, &b, &c].map(Column::from);
        match correlation_matrix(&columns, None, Deletion::Pairwise) {
            Err(Degenerate::Indefinite { smallest_eigenvalue }) => {
                assert!((smallest_eigenvalue + 1.0).abs() < 1e-12);
            }
            other => panic!("{other:?}"),
        }
        let listwise = correlation_matrix(&columns, None, Deletion::Listwise);
        assert_eq!(listwise.unwrap_err(), Degenerate::TooFewRows { rows: 0, needed: 2 });
    }

    #[test]
    fn a_constant_column_is_named() {
        let (x, same) = ([0.1, 0.2, 0.4], [0.3; 3]);
        for deletion in [Deletion::Listwise, Deletion::Pairwise] {
            let columns = [&x, &same, &x].map(Column::from);
            let refused = correlation_matrix(&columns, None, deletion).unwrap_err();
            assert_eq!(refused, Degenerate::Constant { column: 1 });
        }
    }

    proptest! {
        #[test]
        fn weight_two_is_the_row_twice(rows in prop::collection::vec((1..6_u8, 1..6_u8, 1..3_u8), 4..40)) {
            let x: Vec<f64> = rows.iter().map(|r| f64::from(r.0)).collect();
            let y: Vec<f64> = rows.iter().map(|r| f64::from(r.1)).collect();
            let w: Vec<f64> = rows.iter().map(|r| f64::from(r.2)).collect();
            let repeat = |column: &[f64]| -> Vec<f64> {
                column.iter().zip(&w).flat_map(|(&v, &w)| vec![v; w as usize]).collect()
            };
            for r in [pearson, spearman] {
                match (r(&x, &y, Some(&w)), r(&repeat(&x), &repeat(&y), None)) {
                    (Some(weighted), Some(repeated)) => prop_assert!((weighted - repeated).abs() < 1e-12),
                    (weighted, repeated) => prop_assert_eq!(weighted, repeated),
                }
            }
        }

        #[test]
        fn equal_weights_and_the_order_of_rows_change_nothing(
            rows in prop::collection::vec((1..6_u8, 1..6_u8), 3..40),
            turn in 0..40_usize,
        ) {
            let mut x: Vec<f64> = rows.iter().map(|r| f64::from(r.0) / 3.0).collect();
            let mut y: Vec<f64> = rows.iter().map(|r| f64::from(r.1) / 7.0).collect();
            let before = (pearson(&x, &y, None), spearman(&x, &y, None));
            let weighted = pearson(&x, &y, Some(&vec![0.7; x.len()]));
            prop_assert_eq!(weighted.is_some(), before.0.is_some());
            if let (Some(weighted), Some(plain)) = (weighted, before.0) {
                prop_assert!((weighted - plain).abs() < 1e-12);
            }
            let turn = turn % x.len();
            x.rotate_left(turn);
            y.rotate_left(turn);
            prop_assert_eq!(before, (pearson(&x, &y, None), spearman(&x, &y, None)));
        }
    }
}
