//! Hinge regression: a slope below the middle of the scale and one above it, from all answers and without cuts.

use super::recoded::Recoded;
use crate::stats::column::Column;
use crate::stats::comoments::{complete_rows, in_content_order};
use crate::stats::degenerate::Degenerate;
use crate::stats::distribution::student_t;
use crate::stats::influence::SampleWeights;
use crate::stats::regression::{Coefficient, Regression, regress_rows};

/// The slopes of all drivers, from one regression.
#[derive(Debug, Clone, PartialEq)]
pub struct Hinge {
    /// In the order of the drivers.
    pub slopes: Vec<Slopes>,
    /// R² of the regression.
    pub r_squared: f64,
    /// Respondents complete in the outcome and all drivers.
    pub n: usize,
    /// Degrees of freedom of the errors.
    pub df: f64,
}

/// The slopes of one driver.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slopes {
    /// Change of the outcome for one unit more below the middle; `None` where nobody rated below it.
    pub below: Option<Coefficient>,
    /// The same above it.
    pub above: Option<Coefficient>,
    /// Whether the two differ; `None` where one is missing or has no error.
    pub test: Option<SlopeTest>,
}

/// t-test of the slope below against the slope above.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SlopeTest {
    /// Below − above.
    pub difference: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Their ratio.
    pub t: f64,
    /// Two-sided.
    pub p: f64,
}

/// Regression of the outcome on min(x − c, 0) and max(x − c, 0) for every driver, c the middle of the scale.
///
/// Errors as in [`regress`](crate::stats::regression::regress). A side on which nobody is stays out.
/// Mittal, Ross & Baldasare (1998), Journal of Marketing 62(1). Checked against methods.md §6.8.
///
/// # Errors
/// [`Degenerate`]; column 0 is the outcome, column j the j-th driver counted from 1.
///
/// ```
/// use ecart::importance::hinge::hinge;
/// use ecart::stats::{column::Column, influence::SampleWeights};
/// // Slope 3 below 3, slope 1 above it.
/// let outcome = [-6.0, -3.1, 0.1, 1.0, 2.0, 0.0];
/// let ratings = Column::from(&[1.0, 2.0, 3.0, 4.0, 5.0, 3.0]);
/// let slopes = hinge(&outcome, &[ratings], SampleWeights::default(), 3.0).unwrap().slopes[0];
/// assert!((slopes.below.unwrap().value - 3.03).abs() < 0.02);
/// assert!((slopes.above.unwrap().value - 1.0).abs() < 0.02);
/// ```
pub fn hinge(
    outcome: &[f64],
    drivers: &[Column],
    sampled: SampleWeights,
    middle: f64,
) -> Result<Hinge, Degenerate> {
    let all: Vec<Column> = [outcome.into()].iter().chain(drivers).copied().collect();
    let mut rows = complete_rows(&all, sampled.weights);
    let mut sides = Vec::new();
    let mut owners = Vec::new();
    let mut places = Vec::with_capacity(drivers.len());
    for (driver, &ratings) in drivers.iter().enumerate() {
        let mut enter = |of: &dyn Fn(f64) -> f64| {
            let side = Recoded::new(ratings, of);
            side.varies(&rows).then(|| {
                sides.push(side);
                owners.push(driver);
                sides.len() - 1
            })
        };
        places.push((enter(&|x| (x - middle).min(0.0)), enter(&|x| (x - middle).max(0.0))));
    }
    let columns: Vec<Column> =
        [outcome.into()].into_iter().chain(sides.iter().map(Recoded::column)).collect();
    rows.sort_unstable();
    let rows = in_content_order(&columns, sampled.weights, &rows);
    let owner = |column: usize| column.checked_sub(1).map_or(0, |side| owners[side] + 1);
    let fit = regress_rows(&columns, sampled, &rows).map_err(|problem| match problem {
        Degenerate::Collinear { column } => Degenerate::Collinear { column: owner(column) },
        Degenerate::Constant { column } => Degenerate::Constant { column: owner(column) },
        other => other,
    })?;
    let slopes = places.iter().map(|&(below, above)| Slopes {
        below: below.map(|at| fit.coefficients[at]),
        above: above.map(|at| fit.coefficients[at]),
        test: below.zip(above).and_then(|(below, above)| test(&fit, below, above)),
    });
    Ok(Hinge { slopes: slopes.collect(), r_squared: fit.r_squared, n: fit.n, df: fit.df })
}

fn test(fit: &Regression, below: usize, above: usize) -> Option<SlopeTest> {
    let all = fit.covariance.as_ref()?;
    let variance = all.get(below, below) + all.get(above, above) - 2.0 * all.get(below, above);
    if variance <= 0.0 || fit.df <= 0.0 {
        return None;
    }
    let difference = fit.coefficients[below].value - fit.coefficients[above].value;
    let standard_error = variance.sqrt();
    let t = difference / standard_error;
    Some(SlopeTest { difference, standard_error, t, p: student_t::two_sided_p(t, fit.df) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_without_answers_has_no_slope() {
        let outcome = [1.0, 2.0, 4.0, 3.0, 5.0];
        let ratings = [3.0, 3.5, 4.0, 4.0, 5.0];
        let found = hinge(&outcome, &[Column::from(&ratings)], SampleWeights::default(), 3.0).unwrap();
        assert_eq!((found.slopes[0].below, found.slopes[0].test), (None, None));
        assert!(found.slopes[0].above.is_some());
    }
}
