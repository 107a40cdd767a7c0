//! Shapley values of McFadden's R²: what each driver adds to a logit, over all orders of entry.

use crate::stats::column::Column;
use crate::stats::degenerate::Degenerate;
use crate::stats::influence::SampleWeights;
use crate::stats::logit::mcfadden_of_subsets;

use super::shapley::values_of_subsets;

/// Most drivers whose 2ᵖ logits are all fitted.
pub const MOST: usize = 12;
/// Products that may be spent on them: some seconds.
const BUDGET: f64 = 4e9;
/// Steps of Newton's method in a logit.
const STEPS: f64 = 7.0;

/// Parts of McFadden's R² of the logit on these rows, the outcome being column 0; they add up to it. `None` where there
/// are too many drivers and respondents to fit every subset.
///
/// φ_j = Σ_{S∌j} |S|!(p−|S|−1)!/p! · [R²(S∪j) − R²(S)]. Checked against methods.md §6.8.
///
/// # Errors
/// [`Degenerate`], as [`logit_rows`](crate::stats::logit::logit_rows).
///
/// ```
/// use ecart::importance::mcfadden::parts_of_mcfadden;
/// use ecart::stats::{column::Column, influence::SampleWeights};
/// let columns = [&[1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0], &[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]];
/// let rows: Vec<u32> = (0..8).collect();
/// let parts = parts_of_mcfadden(&columns.map(Column::from), SampleWeights::default(), &rows).unwrap().unwrap();
/// // 1 − (ln 4 − ¾ ln 3)/ln 2
/// assert!((parts[0] - 0.188_721_875).abs() < 1e-9);
/// ```
pub fn parts_of_mcfadden(
    columns: &[Column],
    sampled: SampleWeights,
    rows: &[u32],
) -> Result<Option<Vec<f64>>, Degenerate> {
    let p = columns.len() - 1;
    let cost = (p as f64).exp2() * rows.len() as f64 * ((p + 1) as f64).powi(2) / 4.0 * STEPS;
    if p > MOST || cost > BUDGET {
        return Ok(None);
    }
    // Driver 0 is the highest bit, as the Shapley values have it.
    let subsets = (0..1_usize << p).map(|subset| (0..p).filter(|j| subset >> (p - 1 - j) & 1 == 1).collect());
    let explained = mcfadden_of_subsets(columns, sampled, rows, subsets)?;
    Ok(Some(values_of_subsets(explained, p)))
}
