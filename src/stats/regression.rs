//! Ordinary and weighted least squares with one outcome.

use super::column::{Column, for_each_row};
use super::comoments::{Comoments, comoments, complete_rows};
use super::degenerate::Degenerate;
use super::influence::{Influences, SampleWeights};
use super::matrix::{Cholesky, Symmetric};

/// A fitted regression y = b₀ + Σ b_j x_j + e.
#[derive(Debug, Clone, PartialEq)]
pub struct Regression {
    /// b₀ in units of the outcome.
    pub intercept: f64,
    /// One for each predictor, in their order.
    pub coefficients: Vec<Coefficient>,
    /// Covariance of the b; `None` where there is no error to tell: the fit is exact, or the design has one cluster a
    /// stratum.
    pub covariance: Option<Symmetric>,
    /// R² = 1 − Σwe² / Σw(y−ȳ)².
    pub r_squared: f64,
    /// Whether nothing of the outcome is left over but rounding.
    pub exact: bool,
    /// Rows used.
    pub n: usize,
    /// Degrees of freedom of the standard errors: n − p − 1, or #PSU − #strata with a design.
    pub df: f64,
}

/// What a regression says of one predictor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coefficient {
    /// b: change of the outcome for one unit more of the predictor, the others held.
    pub value: f64,
    /// Standard error of b; `None` where there is none to tell, and where only rounding is left of it.
    pub standard_error: Option<f64>,
    /// β = b · sd(x)/sd(y): the same in standard deviations.
    pub standardised: f64,
    /// Variance inflation 1/(1 − R²_j), R²_j from the regression on the other predictors.
    pub vif: f64,
}

/// Share of a predictor's variance left over by those before it below which it counts as their linear function.
pub const COLLINEARITY: f64 = 1e-11;

/// Share of the outcome's variance left over below which a fit is exact.
const EXACT: f64 = 1e-12;

/// What of an error is rounding, in units of the outcome for one of the predictor.
const ROUNDING: f64 = 1e-12;

/// Least squares on the rows complete in the outcome and all predictors (NaN is missing).
///
/// b = (X′WX)⁻¹X′Wy, by Cholesky of the correlation matrix. Without weights the standard errors are the
/// classical s²(X′X)⁻¹ with s² = Σe²/(n−p−1). With weights or a design they are linearised as for every such
/// estimate (methods.md §4.2): the rows add (X′WX)⁻¹ w e x to the b, and the variance is that of the sum of what they
/// add. The order of the rows changes no bit. Checked against longley, mtcars, swiss and attitude.
///
/// # Errors
/// [`Degenerate`]; column 0 is the outcome, 1… are the predictors. At least p + 2 rows are needed.
///
/// ```
/// use ecart::stats::{column::Column, influence::SampleWeights, regression::regress};
/// let predictor = Column::from(&[1.0, 2.0, 3.0, 4.0]);
/// let fit = regress(&[1.0, 3.0, 2.0, 4.0], &[predictor], SampleWeights::default()).unwrap();
/// assert!((fit.coefficients[0].value - 0.8).abs() < 1e-15);
/// assert!((fit.intercept - 0.5).abs() < 1e-15);
/// assert!((fit.r_squared - 0.64).abs() < 1e-15);
/// assert!((fit.coefficients[0].standard_error.unwrap() - 0.18_f64.sqrt()).abs() < 1e-15);
/// ```
pub fn regress(
    outcome: &[f64],
    predictors: &[Column],
    sampled: SampleWeights,
) -> Result<Regression, Degenerate> {
    let columns: Vec<Column> = [outcome.into()].iter().chain(predictors).copied().collect();
    regress_rows(&columns, sampled, &complete_rows(&columns, sampled.weights))
}

/// The same on these rows, of which all are complete and in the order given; the outcome is column 0.
///
/// # Errors
/// As those of [`regress`].
///
/// ```
/// use ecart::stats::{column::Column, influence::SampleWeights, regression::regress_rows};
/// let columns = [&[1.0, 3.0, 5.0, 9.0], &[1.0, 2.0, 3.0, 4.0]].map(Column::from);
/// let fit = regress_rows(&columns, SampleWeights::default(), &[0, 1, 2]).unwrap();
/// assert_eq!((fit.r_squared, fit.covariance), (1.0, None));
/// ```
pub fn regress_rows(
    columns: &[Column],
    sampled: SampleWeights,
    rows: &[u32],
) -> Result<Regression, Degenerate> {
    let (n, p) = (rows.len(), columns.len() - 1);
    if n < p + 2 {
        return Err(Degenerate::TooFewRows { rows: n, needed: p + 2 });
    }
    let moments = comoments(columns, sampled.weights, rows)?;
    let fit = standardise(&moments.correlations()?)?;
    let df = sampled.df(rows, p + 1);
    let exact = 1.0 - fit.r_squared < EXACT;
    let of_betas = if exact {
        None
    } else if sampled.is_simple() {
        let residual = (1.0 - fit.r_squared) / df;
        Some(Symmetric::from_fn(p, |i, j| residual * fit.inverse.get(i, j)))
    } else {
        linearised(columns, sampled, rows, &moments, &fit)
    };
    let unit = |j: usize| (moments.cross.get(0, 0) / moments.cross.get(j + 1, j + 1)).sqrt();
    let covariance = of_betas.map(|all| Symmetric::from_fn(p, |i, j| all.get(i, j) * unit(i) * unit(j)));
    // Where all rows of a coefficient lie on it, only rounding is left.
    let is_error = |error: f64, j: usize| error > ROUNDING * unit(j) * fit.betas[j].abs().max(1.0);
    let coefficient = |j: usize| Coefficient {
        value: fit.betas[j] * unit(j),
        standard_error: covariance
            .as_ref()
            .map(|all| all.get(j, j).sqrt())
            .filter(|&error| is_error(error, j)),
        standardised: fit.betas[j],
        vif: fit.inverse.get(j, j),
    };
    let coefficients: Vec<Coefficient> = (0..p).map(coefficient).collect();
    let explained = |(c, mean): (&Coefficient, &f64)| c.value * mean;
    let intercept =
        moments.means[0] - coefficients.iter().zip(&moments.means[1..]).map(explained).sum::<f64>();
    Ok(Regression { intercept, coefficients, covariance, r_squared: fit.r_squared, exact, n, df })
}

/// R² less what as many predictors explain by chance: 1 − (1 − R²)(n − 1)/(n − p − 1) (methods.md §5); `None` for
/// n ≤ p + 1.
///
/// ```
/// use ecart::stats::regression::adjusted_r_squared;
/// assert_eq!(adjusted_r_squared(0.5, 11, 5), Some(0.0));
/// assert_eq!(adjusted_r_squared(0.5, 6, 5), None);
/// ```
pub fn adjusted_r_squared(r_squared: f64, n: usize, predictors: usize) -> Option<f64> {
    let left = n.checked_sub(predictors + 1).filter(|&left| left > 0)?;
    Some(1.0 - (1.0 - r_squared) * (n as f64 - 1.0) / left as f64)
}

/// Linearised covariance of the β, from what each row adds to them: w e Rxx⁻¹ z, all in units of √(Σw(x−m)²).
fn linearised(
    columns: &[Column],
    sampled: SampleWeights,
    rows: &[u32],
    moments: &Comoments,
    fit: &Standardised,
) -> Option<Symmetric> {
    let p = fit.betas.len();
    let spreads: Vec<f64> = (0..=p).map(|j| moments.cross.get(j, j).sqrt()).collect();
    let mut standard = vec![0.0; p + 1];
    let mut adds = vec![0.0; p];
    let mut influences = Influences::new(sampled, p);
    for_each_row(columns, rows, |row, numbers| {
        for (j, x) in numbers.iter().enumerate() {
            standard[j] = (x - moments.means[j]) / spreads[j];
        }
        let z = &standard[1..];
        let fitted: f64 = fit.betas.iter().zip(z).map(|(beta, z)| beta * z).sum();
        let residual = sampled.weight(row) * (standard[0] - fitted);
        for (j, add) in adds.iter_mut().enumerate() {
            *add = residual * z.iter().enumerate().map(|(k, z)| fit.inverse.get(j, k) * z).sum::<f64>();
        }
        influences.add(row, &adds);
    });
    influences.covariance()
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
    use crate::stats::design::SampleDesign;
    use proptest::prelude::*;

    #[test]
    fn linear_dependence_is_named() {
        let (a, b) = ([1.0, 2.0, 4.0, 8.0, 7.0], [5.0, 1.0, 2.0, 2.0, 4.0]);
        let sum: Vec<f64> = a.iter().zip(b).map(|(a, b)| 3.0 * a - b).collect();
        let y = [1.0, 2.0, 2.0, 5.0, 4.0];
        assert_eq!(
            regress(&y, &[Column::from(&a), Column::from(&b), Column::from(&sum)], SampleWeights::default()),
            Err(Degenerate::Collinear { column: 3 })
        );
        assert_eq!(
            regress(&y[..3], &[&a[..3], &b[..3]].map(Column::from), SampleWeights::default()),
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
                let sampled = SampleWeights::weighted(weights);
                let fit = regress(&y, &[&a, &b].map(Column::from), sampled).unwrap();
                let weight = |i: usize| weights.map_or(1.0, |w| w[i]);
                let residual = |i: usize| {
                    y[i] - fit.intercept - fit.coefficients[0].value * a[i] - fit.coefficients[1].value * b[i]
                };
                for column in [&a, &b, &vec![1.0; y.len()]] {
                    let moment: f64 = (0..y.len()).map(|i| weight(i) * residual(i) * column[i]).sum();
                    prop_assert!(moment.abs() < 1e-9);
                }
                let scaled: Vec<f64> = a.iter().map(|a| 10.0 - 4.0 * a).collect();
                let again = regress(&y, &[&scaled, &b].map(Column::from), sampled).unwrap();
                let (one, two) = (fit.coefficients[0], again.coefficients[0]);
                prop_assert!((one.value + 4.0 * two.value).abs() < 1e-9);
                let errors = [one, two].map(|c| c.standard_error.unwrap());
                prop_assert!((errors[0] - 4.0 * errors[1]).abs() < 1e-9);
                prop_assert!((one.standardised + two.standardised).abs() < 1e-9);
                prop_assert!((one.vif - two.vif).abs() < 1e-9 * one.vif);
                prop_assert!((fit.r_squared - again.r_squared).abs() < 1e-9);
            }
            let same = vec![1.7; y.len()];
            let equal = regress(&y, &[&a, &b].map(Column::from), SampleWeights::weighted(Some(&same))).unwrap();
            let plain = regress(&y, &[&a, &b].map(Column::from), SampleWeights::default()).unwrap();
            for (e, p) in equal.coefficients.iter().zip(&plain.coefficients) {
                prop_assert!((e.value - p.value).abs() < 1e-10 * (1.0 + p.value.abs()));
                prop_assert!((e.vif - p.vif).abs() < 1e-10 * p.vif);
            }
        }

        /// Whoever answers twice within a cluster tells nothing new.
        #[test]
        fn copies_within_their_cluster_change_no_error(
            rows in prop::collection::vec((-4.0..4.0_f64, -4.0..4.0_f64, 0_u32..9), 12..40),
            copies in 2..4_usize,
        ) {
            let fit = |rows: &[(f64, f64, u32)]| {
                let y: Vec<f64> = rows.iter().map(|r| r.0).collect();
                let x: Vec<f64> = rows.iter().map(|r| r.1).collect();
                let clusters: Vec<u32> = rows.iter().map(|r| r.2).collect();
                let design = SampleDesign::new(&vec![0; rows.len()], &clusters);
                let sampled = SampleWeights { weights: None, design: Some(&design) };
                regress(&y, &[Column::from(&x)], sampled).map(|fit| (fit.coefficients[0], fit.df))
            };
            let copied: Vec<(f64, f64, u32)> =
                rows.iter().flat_map(|&row| std::iter::repeat_n(row, copies)).collect();
            if let (Ok((once, df)), Ok((often, same_df))) = (fit(&rows), fit(&copied)) {
                prop_assert!((once.value - often.value).abs() < 1e-9);
                prop_assert_eq!(df, same_df);
                match (once.standard_error, often.standard_error) {
                    (Some(once), Some(often)) => prop_assert!((once - often).abs() < 1e-9 * (1.0 + once)),
                    (once, often) => prop_assert_eq!(once.is_some(), often.is_some()),
                }
            }
        }
    }
}
