//! Ordinary and weighted least squares with one outcome.

use super::column::{Column, for_each_row};
use super::comoments::{Comoments, comoments, complete_rows};
use super::degenerate::Degenerate;
use super::matrix::{Cholesky, Symmetric};

/// A fitted regression y = b₀ + Σ b_j x_j + e.
#[derive(Debug, Clone, PartialEq)]
pub struct Regression {
    /// b₀ in units of the outcome.
    pub intercept: f64,
    /// One for each predictor, in their order.
    pub coefficients: Vec<Coefficient>,
    /// R² = 1 − Σwe² / Σw(y−ȳ)².
    pub r_squared: f64,
    /// Rows used.
    pub n: usize,
    /// n − p − 1, the degrees of freedom of the standard errors.
    pub df: usize,
}

/// What a regression says of one predictor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coefficient {
    /// b: change of the outcome for one unit more of the predictor, the others held.
    pub value: f64,
    /// Standard error of b.
    pub standard_error: f64,
    /// β = b · sd(x)/sd(y): the same in standard deviations.
    pub standardised: f64,
    /// Standard error of b · sd(x)/sd(y), the standard deviations taken as known.
    pub standardised_error: f64,
    /// Variance inflation 1/(1 − R²_j), R²_j from the regression on the other predictors.
    pub vif: f64,
}

/// Share of a predictor's variance left over by those before it below which it counts as their linear function.
pub const COLLINEARITY: f64 = 1e-11;

/// Least squares on the rows complete in the outcome and all predictors (NaN is missing).
///
/// b = (X′WX)⁻¹X′Wy, by Cholesky of the correlation matrix. Without weights the standard errors are the
/// classical s²(X′X)⁻¹ with s² = Σe²/(n−p−1). With weights they are linearised as for every weighted
/// estimate (methods.md §4.2): n/(n−1) Σ w²e² x x′ between two (X′WX)⁻¹. In both df = n − p − 1.
/// The order of the rows changes no bit. Checked against longley, mtcars, swiss and attitude.
///
/// # Errors
/// [`Degenerate`]; column 0 is the outcome, 1… are the predictors. At least p + 2 rows are needed.
///
/// ```
/// use ecart::stats::{column::Column, regression::regress};
/// let predictor = Column::from(&[1.0, 2.0, 3.0, 4.0]);
/// let fit = regress(&[1.0, 3.0, 2.0, 4.0], &[predictor], None).unwrap();
/// assert!((fit.coefficients[0].value - 0.8).abs() < 1e-15);
/// assert!((fit.intercept - 0.5).abs() < 1e-15);
/// assert!((fit.r_squared - 0.64).abs() < 1e-15);
/// assert!((fit.coefficients[0].standard_error - 0.18_f64.sqrt()).abs() < 1e-15);
/// ```
pub fn regress(
    outcome: &[f64],
    predictors: &[Column],
    weights: Option<&[f64]>,
) -> Result<Regression, Degenerate> {
    let columns: Vec<Column> = [outcome.into()].iter().chain(predictors).copied().collect();
    regress_rows(&columns, weights, &complete_rows(&columns, weights))
}

/// The same on these rows, of which all are complete and in the order given; the outcome is column 0.
///
/// # Errors
/// As those of [`regress`].
///
/// ```
/// use ecart::stats::{column::Column, regression::regress_rows};
/// let columns = [&[1.0, 3.0, 5.0, 9.0], &[1.0, 2.0, 3.0, 4.0]].map(Column::from);
/// assert_eq!(regress_rows(&columns, None, &[0, 1, 2]).unwrap().r_squared, 1.0);
/// ```
pub fn regress_rows(
    columns: &[Column],
    weights: Option<&[f64]>,
    rows: &[u32],
) -> Result<Regression, Degenerate> {
    let (n, p) = (rows.len(), columns.len() - 1);
    if n < p + 2 {
        return Err(Degenerate::TooFewRows { rows: n, needed: p + 2 });
    }
    let moments = comoments(columns, weights, rows)?;
    let fit = standardise(&moments.correlations()?)?;
    let df = n - p - 1;
    let errors = match weights {
        None => {
            let residual = (1.0 - fit.r_squared).max(0.0) / df as f64;
            (0..p).map(|j| (residual * fit.inverse.get(j, j)).sqrt()).collect()
        }
        Some(weights) => linearised_errors(columns, weights, rows, &moments, &fit),
    };
    let spread = |column: usize| moments.cross.get(column, column).sqrt();
    let coefficient = |j: usize| {
        let unit = spread(0) / spread(j + 1);
        Coefficient {
            value: fit.betas[j] * unit,
            standard_error: errors[j] * unit,
            standardised: fit.betas[j],
            standardised_error: errors[j],
            vif: fit.inverse.get(j, j),
        }
    };
    let coefficients: Vec<Coefficient> = (0..p).map(coefficient).collect();
    let explained = |(c, mean): (&Coefficient, &f64)| c.value * mean;
    let intercept =
        moments.means[0] - coefficients.iter().zip(&moments.means[1..]).map(explained).sum::<f64>();
    Ok(Regression { intercept, coefficients, r_squared: fit.r_squared, n, df })
}

/// Linearised standard errors of the β: the root of n/(n−1) Σ (w e Rxx⁻¹ z)², all in units of √(Σw(x−m)²).
fn linearised_errors(
    columns: &[Column],
    weights: &[f64],
    rows: &[u32],
    moments: &Comoments,
    fit: &Standardised,
) -> Vec<f64> {
    let p = fit.betas.len();
    let spreads: Vec<f64> = (0..=p).map(|j| moments.cross.get(j, j).sqrt()).collect();
    let mut standard = vec![0.0; p + 1];
    let mut squares = vec![0.0; p];
    for_each_row(columns, rows, |row, numbers| {
        for (j, x) in numbers.iter().enumerate() {
            standard[j] = (x - moments.means[j]) / spreads[j];
        }
        let z = &standard[1..];
        let fitted: f64 = fit.betas.iter().zip(z).map(|(beta, z)| beta * z).sum();
        let residual = weights[row as usize] * (standard[0] - fitted);
        for (j, square) in squares.iter_mut().enumerate() {
            let influence: f64 = z.iter().enumerate().map(|(k, z)| fit.inverse.get(j, k) * z).sum();
            *square += (residual * influence) * (residual * influence);
        }
    });
    let n = rows.len() as f64;
    squares.iter().map(|square| (square * n / (n - 1.0)).sqrt()).collect()
}

/// A regression in standard deviations, from correlations alone.
#[derive(Debug, Clone)]
pub struct Standardised {
    /// β = Rxx⁻¹ r.
    pub betas: Vec<f64>,
    /// Rxx⁻¹; its diagonal holds the variance inflation factors.
    pub inverse: Symmetric,
    /// R² = r′β.
    pub r_squared: f64,
}

/// Standardised regression of column 0 on the others, from their correlation matrix.
///
/// # Errors
/// [`Degenerate::Collinear`] with the first column that those before it explain.
///
/// ```
/// use ecart::stats::{matrix::Symmetric, regression::standardise};
/// let r = Symmetric::from_fn(2, |i, j| if i == j { 1.0 } else { 0.6 });
/// let fit = standardise(&r).unwrap();
/// assert_eq!((fit.betas[0], fit.inverse.get(0, 0)), (0.6, 1.0));
/// ```
pub fn standardise(correlations: &Symmetric) -> Result<Standardised, Degenerate> {
    let p = correlations.size().saturating_sub(1);
    let drivers = Symmetric::from_fn(p, |i, j| correlations.get(i + 1, j + 1));
    let cholesky: Cholesky =
        drivers.cholesky(COLLINEARITY).map_err(|column| Degenerate::Collinear { column: column + 1 })?;
    let r: Vec<f64> = (1..=p).map(|j| correlations.get(j, 0)).collect();
    let betas = cholesky.solve(&r);
    let r_squared = betas.iter().zip(&r).map(|(beta, r)| beta * r).sum();
    Ok(Standardised { betas, inverse: cholesky.inverse(), r_squared })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn linear_dependence_is_named() {
        let (a, b) = ([1.0, 2.0, 4.0, 8.0, 7.0], [5.0, 1.0, 2.0, 2.0, 4.0]);
        let sum: Vec<f64> = a.iter().zip(b).map(|(a, b)| 3.0 * a - b).collect();
        let y = [1.0, 2.0, 2.0, 5.0, 4.0];
        assert_eq!(
            regress(&y, &[Column::from(&a), Column::from(&b), Column::from(&sum)], None),
            Err(Degenerate::Collinear { column: 3 })
        );
        assert_eq!(
            regress(&y[..3], &[&a[..3], &b[..3]].map(Column::from), None),
            Err(Degenerate::TooFewRows { rows: 3, needed: 4 })
        );
    }

    proptest! {
        #[test]
        fn residuals_are_orthogonal_and_affine_changes_follow(
            rows in prop::collection::vec((-4.0..4.0_f64, -4.0..4.0_f64, -4.0..4.0_f64, 0.5..2.0_f64), 8..30),
        ) {
            let y: Vec<f64> = rows.iter().map(|r| r.0).collect();
            let a: Vec<f64> = rows.iter().map(|r| r.1).collect();
            let b: Vec<f64> = rows.iter().map(|r| r.2).collect();
            let w: Vec<f64> = rows.iter().map(|r| r.3).collect();
            for weights in [None, Some(w.as_slice())] {
                let fit = regress(&y, &[&a, &b].map(Column::from), weights).unwrap();
                let weight = |i: usize| weights.map_or(1.0, |w| w[i]);
                let residual = |i: usize| {
                    y[i] - fit.intercept - fit.coefficients[0].value * a[i] - fit.coefficients[1].value * b[i]
                };
                for column in [&a, &b, &vec![1.0; y.len()]] {
                    let moment: f64 = (0..y.len()).map(|i| weight(i) * residual(i) * column[i]).sum();
                    prop_assert!(moment.abs() < 1e-9);
                }
                let scaled: Vec<f64> = a.iter().map(|a| 10.0 - 4.0 * a).collect();
                let again = regress(&y, &[&scaled, &b].map(Column::from), weights).unwrap();
                let (one, two) = (fit.coefficients[0], again.coefficients[0]);
                prop_assert!((one.value + 4.0 * two.value).abs() < 1e-9);
                prop_assert!((one.standard_error - 4.0 * two.standard_error).abs() < 1e-9);
                prop_assert!((one.standardised + two.standardised).abs() < 1e-9);
                prop_assert!((one.vif - two.vif).abs() < 1e-9 * one.vif);
                prop_assert!((fit.r_squared - again.r_squared).abs() < 1e-9);
            }
            let equal = regress(&y, &[&a, &b].map(Column::from), Some(&vec![1.7; y.len()])).unwrap();
            let plain = regress(&y, &[&a, &b].map(Column::from), None).unwrap();
            for (e, p) in equal.coefficients.iter().zip(&plain.coefficients) {
                prop_assert!((e.value - p.value).abs() < 1e-10 * (1.0 + p.value.abs()));
                prop_assert!((e.vif - p.vif).abs() < 1e-10 * p.vif);
            }
        }
    }
}
