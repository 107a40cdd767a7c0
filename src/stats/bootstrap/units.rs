//! Who is drawn where statistics need more than means: respondents, clusters, or random groups of either.

use crate::stats::design::SampleDesign;
use crate::stats::random::Stream;
use std::ops::Range;

/// The units of resampling: every row belongs to one of them.
#[derive(Debug, Clone)]
pub struct DrawnUnits {
    /// Unit of each row.
    pub of_rows: Vec<u32>,
    /// The units of each stratum, with the draws among them and what the weight of a drawn unit is multiplied with.
    strata: Vec<(Range<usize>, usize, f64)>,
    /// Whether units are random groups of what the sample was drawn by.
    pub grouped: bool,
}

/// Stream of the random groups, which no replicate has.
const GROUPING: u64 = u64::MAX;

impl DrawnUnits {
    /// Every row by itself without a design, n draws out of n; else the clusters of each stratum, n_h − 1 draws out
    /// of n_h and weights times n_h/(n_h − 1) (Rao, Wu & Yue 1992).
    ///
    /// Above `most` units, those of a stratum are put into random groups of equal size, about `most` in all, which
    /// are drawn in their stead: the variance of the replicates stays what it is, up to the chance of the grouping
    /// (relative error √(2/groups)). `design` holds the clusters of the rows in the order in which they are numbered.
    ///
    /// ```
    /// # use ecart::stats::bootstrap::units::DrawnUnits;
    /// let units = DrawnUnits::new(10, None, 5, 1);
    /// assert!(units.grouped && units.len() == 5);
    /// assert_eq!(units.draw(1, 0).iter().sum::<f64>(), 5.0);
    /// ```
    pub fn new(rows: usize, design: Option<(&SampleDesign, &[u32])>, most: usize, seed: u64) -> Self {
        let (first, strata) = match design {
            None => ((0..rows as u32).collect(), std::iter::once(0..rows).collect()),
            Some((design, order)) => {
                let of_row = |&row: &u32| design.units()[row as usize];
                (order.iter().map(of_row).collect::<Vec<u32>>(), design.strata().to_vec())
            }
        };
        let all: usize = strata.iter().map(Range::len).sum();
        let grouped = all > most;
        let mut stream = Stream::new(seed, GROUPING);
        let mut places = vec![0; all];
        let mut drawn = Vec::with_capacity(strata.len());
        let mut next = 0;
        for stratum in strata {
            let n = stratum.len();
            let groups = if grouped { (n * most / all).max(2).min(n) } else { n };
            for (at, place) in stratum.clone().zip(stream.order(n, groups < n)) {
                places[at] = (next + place % groups.max(1)) as u32;
            }
            let (draws, scale) = match (design, groups) {
                (None, _) | (_, 0 | 1) => (groups, 1.0),
                (Some(_), groups) => (groups - 1, groups as f64 / (groups - 1) as f64),
            };
            drawn.push((next..next + groups, draws, scale));
            next += groups;
        }
        let of_rows = first.iter().map(|&unit| places[unit as usize]).collect();
        Self { of_rows, strata: drawn, grouped }
    }

    /// The same units, drawn alike, with some of their rows only.
    ///
    /// ```
    /// # use ecart::stats::bootstrap::units::DrawnUnits;
    /// let units = DrawnUnits::new(3, None, 100, 1);
    /// let some = units.of_some([true, false, true].into_iter());
    /// assert_eq!((some.of_rows.as_slice(), some.len()), (&[0, 2][..], 3));
    /// ```
    #[must_use]
    pub fn of_some(&self, rows: impl Iterator<Item = bool>) -> Self {
        let of_rows =
            self.of_rows.iter().zip(rows).filter_map(|(&unit, kept)| kept.then_some(unit)).collect();
        Self { of_rows, ..self.clone() }
    }

    /// Number of units.
    ///
    /// ```
    /// # use ecart::stats::bootstrap::units::DrawnUnits;
    /// assert_eq!(DrawnUnits::new(3, None, 100, 1).len(), 3);
    /// ```
    pub fn len(&self) -> usize {
        self.strata.last().map_or(0, |(units, ..)| units.end)
    }

    /// Whether there is nobody to draw.
    ///
    /// ```
    /// # use ecart::stats::bootstrap::units::DrawnUnits;
    /// assert!(DrawnUnits::new(0, None, 100, 1).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What the weight of each unit is multiplied with in a replicate: how often it was drawn, times the scale of
    /// its stratum.
    ///
    /// ```
    /// # use ecart::stats::bootstrap::units::DrawnUnits;
    /// # use ecart::stats::design::SampleDesign;
    /// let design = SampleDesign::new(&[1, 1, 1], &[1, 2, 3]);
    /// let units = DrawnUnits::new(3, Some((&design, &[0, 1, 2])), 100, 1);
    /// assert_eq!(units.draw(7, 0).iter().sum::<f64>(), 3.0); // two draws, times 3/2
    /// ```
    pub fn draw(&self, seed: u64, replicate: usize) -> Vec<f64> {
        let mut stream = Stream::new(seed, replicate as u64);
        let mut counts = vec![0.0; self.len()];
        for (units, draws, scale) in &self.strata {
            for _ in 0..*draws {
                counts[units.start + stream.below(units.len() as u32) as usize] += scale;
            }
        }
        counts
    }
}

impl Stream {
    /// 0..n, in random order or as it is.
    fn order(&mut self, n: usize, random: bool) -> Vec<usize> {
        if random { self.permutation(n) } else { (0..n).collect() }
    }
}
