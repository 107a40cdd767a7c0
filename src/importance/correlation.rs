//! Importance as the correlation of each driver with the outcome.

use super::{Derived, Drivers, Method};
use crate::stats::comoments::complete_rows;
use crate::stats::correlation::{Correlations, Deletion, spearman};
use crate::stats::degenerate::Degenerate;
use crate::stats::matrix::Symmetric;

/// Product-moment correlation with the outcome.
pub static PEARSON: Method = Method {
    name: "pearson",
    about: "correlation of performance with the outcome",
    of: by_pearson,
    raw: Some(|correlations, _| Ok(with_outcome(correlations))),
};

/// Rank correlation with the outcome.
pub static SPEARMAN: Method = Method {
    name: "spearman",
    about: "rank correlation of performance with the outcome",
    of: by_spearman,
    raw: None,
};

fn by_pearson(_: &Drivers, correlations: &Correlations) -> Result<Derived, Degenerate> {
    Ok(Derived::of_scores(with_outcome(&correlations.matrix), None, correlations.n))
}

/// The correlation of each driver with the outcome.
fn with_outcome(correlations: &Symmetric) -> Vec<f64> {
    (1..correlations.size()).map(|j| correlations.get(j, 0)).collect()
}

fn by_spearman(drivers: &Drivers, correlations: &Correlations) -> Result<Derived, Degenerate> {
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
    Ok(Derived::of_scores(scores, None, correlations.n))
}
