//! Importance as the correlation of each driver with the outcome.

use super::{Derived, Drivers, Method};
use crate::stats::column::Column;
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
    let rows = match drivers.deletion {
        Deletion::Listwise => complete_rows(&drivers.columns(), drivers.weights),
        Deletion::Pairwise => (0..drivers.outcome.len() as u32).collect(),
    };
    let take = |column: Column| -> Vec<f64> { column.at(&rows).collect() };
    let outcome = take(drivers.outcome.into());
    let weights = drivers.weights.map(|weights| take(weights.into()));
    let mut scores = Vec::with_capacity(drivers.drivers.len());
    for (j, &driver) in drivers.drivers.iter().enumerate() {
        let rho = spearman(&take(driver), &outcome, weights.as_deref());
        scores.push(rho.ok_or(Degenerate::Constant { column: j + 1 })?);
    }
    Ok(Derived::of_scores(scores, None, correlations.n))
}
