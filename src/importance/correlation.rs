//! Importance as the correlation of each driver with the outcome.

use super::{Derived, Drivers, Method};
use crate::stats::comoments::complete_rows;
use crate::stats::correlation::{Deletion, spearman};
use crate::stats::degenerate::Degenerate;

/// Product-moment correlation with the outcome.
pub static PEARSON: Method =
    Method { name: "pearson", about: "correlation of performance with the outcome", derive: by_pearson };

/// Rank correlation with the outcome.
pub static SPEARMAN: Method = Method {
    name: "spearman",
    about: "rank correlation of performance with the outcome",
    derive: by_spearman,
};

fn by_pearson(drivers: &Drivers) -> Result<Derived, Degenerate> {
    let correlations = drivers.correlations()?;
    let r = (1..correlations.matrix.size()).map(|j| correlations.matrix.get(j, 0));
    Ok(Derived::of_scores(r, None, correlations.n))
}

fn by_spearman(drivers: &Drivers) -> Result<Derived, Degenerate> {
    // Refuses what has no correlation, and names the column.
    let n = drivers.correlations()?.n;
    let columns: Vec<&[f64]> = [drivers.outcome].iter().chain(drivers.drivers).copied().collect();
    let kept: Option<Vec<u32>> =
        (drivers.deletion == Deletion::Listwise).then(|| complete_rows(&columns, drivers.weights));
    let take = |column: &[f64]| -> Vec<f64> {
        kept.as_ref()
            .map_or_else(|| column.to_vec(), |rows| rows.iter().map(|&row| column[row as usize]).collect())
    };
    let outcome = take(drivers.outcome);
    let weights = drivers.weights.map(take);
    let mut scores = Vec::with_capacity(drivers.drivers.len());
    for (j, driver) in drivers.drivers.iter().enumerate() {
        let rho = spearman(&take(driver), &outcome, weights.as_deref());
        scores.push(rho.ok_or(Degenerate::Constant { column: j + 1 })?);
    }
    Ok(Derived::of_scores(scores, None, n))
}
