//! Replicates with a column of noise appended: what a weight comes to that means nothing.

use super::Resampling;
use super::threads::{in_runs, number};
use super::units::DrawnUnits;
use crate::stats::column::Column;
use crate::stats::comoments::comoments;
use crate::stats::matrix::Symmetric;
use crate::stats::random::Stream;

/// Streams of the noise, which no draw has.
const NOISE: u64 = 1 << 41;

/// What `take` makes of the correlations of each replicate, a fresh column of standard normal noise standing last;
/// `None` where a column does not vary.
///
/// `rows` are those of the units and complete in all columns (Tonidandel, LeBreton & Johnson 2009).
///
/// ```
/// # use ecart::stats::bootstrap::{Resampling, noise::replicate_with_noise, units::DrawnUnits};
/// # use ecart::stats::column::Column;
/// let columns = [&[1.0, 2.0, 3.0, 4.0], &[2.0, 1.0, 4.0, 3.0]].map(Column::from);
/// let units = DrawnUnits::new(4, None, 100, 1);
/// let resampling = Resampling { replicates: 9, seed: 1, threads: std::num::NonZeroUsize::new(2) };
/// let sizes = replicate_with_noise(&columns, None, &[0, 1, 2, 3], &units, &resampling, |r| Some(r.size()));
/// assert!(sizes.iter().flatten().all(|&size| size == 3));
/// ```
pub fn replicate_with_noise<T: Send>(
    columns: &[Column],
    weights: Option<&[f64]>,
    rows: &[u32],
    units: &DrawnUnits,
    resampling: &Resampling,
    take: impl Fn(&Symmetric) -> Option<T> + Sync,
) -> Vec<Option<T>> {
    let length = columns.first().map_or(0, |column| column.len());
    in_runs(resampling.replicates, number(resampling.threads), |replicates| {
        let (mut noise, mut drawn) = (vec![0.0; length], vec![0.0; length]);
        let mut one = |replicate: usize| {
            let counts = units.draw(resampling.seed, replicate);
            let mut stream = Stream::new(resampling.seed, NOISE + replicate as u64);
            let mut chosen = Vec::with_capacity(rows.len());
            for (&row, &unit) in rows.iter().zip(&units.of_rows) {
                let weight = weights.map_or(1.0, |weights| weights[row as usize]);
                noise[row as usize] = stream.normal();
                drawn[row as usize] = counts[unit as usize] * weight;
                if counts[unit as usize] > 0.0 {
                    chosen.push(row);
                }
            }
            let all: Vec<Column> = columns.iter().copied().chain([Column::from(&noise)]).collect();
            let moments = comoments(&all, Some(&drawn), &chosen).ok()?;
            take(&moments.correlations().ok()?)
        };
        replicates.map(&mut one).collect()
    })
}
