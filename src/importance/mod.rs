//! Derived importance: what the ratings of performance have to do with an outcome.
//!
//! One file for each method; each ends in a constant that stands in [`METHODS`].

pub mod asymmetry;
pub mod correlation;
pub mod hinge;
pub mod johnson;
pub mod mcfadden;
pub mod necessary;
pub mod penalty_reward;
pub mod permutation;
mod recoded;
pub mod regression;
pub mod shapley;

use crate::stats::column::Column;
use crate::stats::correlation::{Correlations, Deletion, correlation_matrix};
use crate::stats::degenerate::Degenerate;
use crate::stats::matrix::Symmetric;

/// Variance left in a driver, of 1, below which those before it explain it and it adds nothing.
const EXPLAINED: f64 = 1e-11;

/// An outcome and the drivers that may explain it; NaN is a missing answer.
#[derive(Debug, Clone, Copy)]
pub struct Drivers<'a> {
    /// One number for each respondent.
    pub outcome: &'a [f64],
    /// One column for each driver, as long as the outcome.
    pub drivers: &'a [Column<'a>],
    /// Finite, not negative; a respondent of weight 0 does not count.
    pub weights: Option<&'a [f64]>,
    /// Which respondents each correlation rests on.
    pub deletion: Deletion,
    /// For the methods that sample.
    pub seed: u64,
}

/// The importance of every driver by one method.
#[derive(Debug, Clone, PartialEq)]
pub struct Derived {
    /// In the order of the drivers.
    pub contributions: Vec<Contribution>,
    /// R² where the method shares it out.
    pub r_squared: Option<f64>,
    /// Respondents behind the numbers (the fewest of any pair when deletion is pairwise).
    pub n: usize,
    /// Orders of entry that were drawn, when not all were worked through.
    pub permutations: Option<usize>,
}

/// The importance of one driver.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    /// On the method's own scale: a correlation, a β, a part of R².
    pub raw: f64,
    /// raw / R² for the methods that share R² out, else `None`.
    pub share: Option<f64>,
    /// Error of the sampling of orders, not of the sampling of respondents; `None` when exact.
    pub sampling_error: Option<f64>,
}

/// A way to derive importance.
#[derive(Debug)]
pub struct Method {
    /// As typed on the command line.
    pub name: &'static str,
    /// One line for the help.
    pub about: &'static str,
    /// The computation, from the answers and their correlations.
    pub of: fn(&Drivers, &Correlations) -> Result<Derived, Degenerate>,
    /// The raw values alone, where they follow from the correlations; `None` where they need the answers themselves.
    pub raw: Option<OfCorrelations>,
}

/// Raw values of the drivers from correlations with the outcome in row 0, and the seed of what is sampled.
pub type OfCorrelations = fn(&Symmetric, u64) -> Result<Vec<f64>, Degenerate>;

impl Method {
    /// The importance of every driver.
    ///
    /// # Errors
    /// [`Degenerate`], columns counted with the outcome as 0 and the drivers from 1.
    ///
    /// ```
    /// use ecart::importance::{Drivers, correlation::PEARSON};
    /// use ecart::stats::{column::Column, correlation::Deletion};
    /// let drivers = Drivers {
    ///     outcome: &[1.0, 2.0, 3.0], drivers: &[Column::from(&[3.0, 2.0, 1.0])],
    ///     weights: None, deletion: Deletion::Listwise, seed: 1,
    /// };
    /// assert_eq!(PEARSON.derive(&drivers).unwrap().contributions[0].raw, -1.0);
    /// ```
    pub fn derive(&self, drivers: &Drivers) -> Result<Derived, Degenerate> {
        (self.of)(drivers, &drivers.correlations()?)
    }
}

/// Every method, in the order of the help.
pub static METHODS: &[&Method] =
    &[&correlation::PEARSON, &correlation::SPEARMAN, &regression::METHOD, &johnson::METHOD, &shapley::METHOD];

impl Drivers<'_> {
    /// Correlations with the outcome in row 0 and the drivers after it.
    ///
    /// # Errors
    /// [`Degenerate`], columns counted with the outcome as 0 and the drivers from 1.
    ///
    /// ```
    /// use ecart::importance::Drivers;
    /// use ecart::stats::{column::Column, correlation::Deletion};
    /// let drivers = Drivers {
    ///     outcome: &[1.0, 2.0, 3.0], drivers: &[Column::from(&[2.0, 4.0, 6.0])],
    ///     weights: None, deletion: Deletion::Listwise, seed: 1,
    /// };
    /// assert_eq!(drivers.correlations().unwrap().matrix.get(0, 1), 1.0);
    /// ```
    pub fn correlations(&self) -> Result<Correlations, Degenerate> {
        correlation_matrix(&self.columns(), self.weights, self.deletion)
    }

    /// The outcome and the drivers after it.
    ///
    /// ```
    /// use ecart::importance::Drivers;
    /// use ecart::stats::{column::Column, correlation::Deletion};
    /// let drivers = Drivers {
    ///     outcome: &[1.0, 2.0, 3.0], drivers: &[Column::from(&[2.0, 4.0, 6.0])],
    ///     weights: None, deletion: Deletion::Listwise, seed: 1,
    /// };
    /// assert_eq!(drivers.columns()[1].get(0), 2.0);
    /// ```
    pub fn columns(&self) -> Vec<Column<'_>> {
        [self.outcome.into()].iter().chain(self.drivers).copied().collect()
    }
}

impl Derived {
    /// Parts of R² with their shares of it.
    fn of_r_squared(raw: &[f64], r_squared: f64, n: usize) -> Self {
        let contributions = raw
            .iter()
            .map(|&raw| Contribution {
                raw,
                share: (r_squared > 0.0).then(|| raw / r_squared),
                sampling_error: None,
            })
            .collect();
        Self { contributions, r_squared: Some(r_squared), n, permutations: None }
    }

    /// Numbers that are parts of nothing.
    fn of_scores(raw: impl IntoIterator<Item = f64>, r_squared: Option<f64>, n: usize) -> Self {
        let contributions =
            raw.into_iter().map(|raw| Contribution { raw, share: None, sampling_error: None }).collect();
        Self { contributions, r_squared, n, permutations: None }
    }
}

#[cfg(test)]
mod tests;
