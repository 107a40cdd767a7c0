//! Importance as the standardised regression coefficient, and what to beware of in correlated drivers.

use super::{Derived, Drivers, Method};
use crate::stats::correlation::Correlations;
use crate::stats::degenerate::Degenerate;
use crate::stats::matrix::Symmetric;
use crate::stats::regression::standardise;

/// Standardised regression coefficient.
pub static METHOD: Method = Method {
    name: "beta",
    about: "standardised regression coefficient",
    of: by_beta,
    raw: Some(|correlations, _| Ok(standardise(correlations)?.betas)),
};

/// Variance inflation above which a coefficient is flagged.
pub const HIGH_VIF: f64 = 10.0;

/// Signs and inflation of one driver.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Diagnosis {
    /// Correlation with the outcome.
    pub correlation: f64,
    /// Standardised regression coefficient among all drivers.
    pub beta: f64,
    /// The signs of the two differ: the driver works by what it takes out of the others.
    pub suppressor: bool,
    /// Variance inflation factor.
    pub vif: f64,
    /// VIF > 10.
    pub inflated: bool,
}

/// Correlation, β, VIF and their flags for each driver, from correlations with the outcome in row 0.
///
/// # Errors
/// [`Degenerate`], the outcome being column 0 and the drivers columns 1…
///
/// ```
/// use ecart::importance::{Drivers, regression::diagnose};
/// use ecart::stats::{column::Column, correlation::Deletion};
/// let drivers = Drivers {
///     outcome: &[1.0, 2.0, 3.0, 5.0], drivers: &[Column::from(&[2.0, 4.0, 6.0, 7.0])],
///     weights: None, deletion: Deletion::Listwise, seed: 1,
/// };
/// let alone = diagnose(&drivers.correlations().unwrap().matrix).unwrap()[0];
/// assert_eq!((alone.vif, alone.suppressor), (1.0, false));
/// ```
pub fn diagnose(correlations: &Symmetric) -> Result<Vec<Diagnosis>, Degenerate> {
    let fit = standardise(correlations)?;
    let diagnosis = |(j, &beta): (usize, &f64)| {
        let (correlation, vif) = (correlations.get(j + 1, 0), fit.inverse.get(j, j));
        Diagnosis { correlation, beta, suppressor: correlation * beta < 0.0, vif, inflated: vif > HIGH_VIF }
    };
    Ok(fit.betas.iter().enumerate().map(diagnosis).collect())
}

fn by_beta(_: &Drivers, correlations: &Correlations) -> Result<Derived, Degenerate> {
    let fit = standardise(&correlations.matrix)?;
    Ok(Derived::of_scores(fit.betas, Some(fit.r_squared), correlations.n))
}
