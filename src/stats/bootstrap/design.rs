//! Who is drawn: respondents or clusters of them, within strata, in an order that is not the file's.

use crate::stats::order::RowKeys;
use crate::stats::random::mix;
use std::ops::Range;

/// The units of resampling.
pub struct Units {
    rows: Vec<u32>,
    /// Unit u is made of `rows[starts[u]..starts[u + 1]]`.
    starts: Vec<u32>,
    /// The units of each stratum follow one another.
    pub strata: Vec<Stratum>,
}

/// Units drawn among themselves.
pub struct Stratum {
    /// Its units.
    pub units: Range<usize>,
    /// Draws with replacement in each replicate.
    pub draws: usize,
    /// What the weight of a drawn unit is multiplied with.
    pub scale: f64,
}

impl Units {
    /// Draws in each replicate.
    pub fn draws(&self) -> usize {
        self.strata.iter().map(|stratum| stratum.draws).sum()
    }

    /// Every row a unit, n draws out of n: the plain bootstrap.
    pub fn respondents(keys: &RowKeys) -> Self {
        let rows = keys.order();
        let n = rows.len();
        Self {
            starts: (0..=n as u32).collect(),
            strata: vec![Stratum { units: 0..n, draws: n, scale: 1.0 }],
            rows,
        }
    }

    /// Clusters within strata: n − 1 draws out of the n clusters of a stratum, weights times n/(n − 1).
    ///
    /// With n draws the variance would come out (n − 1)/n of what it is, half with the usual two clusters
    /// a stratum (Rao, Wu & Yue 1992). A stratum with a single cluster is kept as it is.
    pub fn sampled(keys: &RowKeys, strata: Option<&[u32]>, clusters: Option<&[u32]>) -> Self {
        let stratum = |row: u32| strata.map_or(0, |s| s[row as usize]);
        let cluster = |row: u32| clusters.map_or(0, |c| c[row as usize]);
        let mut rows = keys.order();
        rows.sort_by_key(|&row| (stratum(row), cluster(row)));
        // The numbers of strata and clusters may be given in the order of the file: sort by content.
        let content = |rows: &[u32]| rows.iter().fold(0, |all, &row| mix(all ^ keys.keys()[row as usize]));
        let mut ordered: Vec<(u64, Vec<_>)> = Vec::new();
        for rows in rows.chunk_by(|&a, &b| stratum(a) == stratum(b)) {
            let one = |&a: &u32, &b: &u32| clusters.is_some() && cluster(a) == cluster(b);
            let mut units: Vec<_> = rows.chunk_by(one).map(|rows| (content(rows), rows)).collect();
            units.sort_unstable();
            let key = units.iter().fold(0, |all, unit| mix(all ^ unit.0));
            ordered.push((key, units));
        }
        ordered.sort_unstable();
        let mut sampled = Self { rows: Vec::with_capacity(rows.len()), starts: vec![0], strata: Vec::new() };
        for (_, units) in ordered {
            let first = sampled.starts.len() - 1;
            sampled.strata.push(Stratum::of(first..first + units.len()));
            for (_, rows) in units {
                sampled.rows.extend(rows);
                sampled.starts.push(sampled.rows.len() as u32);
            }
        }
        sampled
    }

    /// The rows of a unit.
    pub fn rows(&self, unit: usize) -> &[u32] {
        &self.rows[self.starts[unit] as usize..self.starts[unit + 1] as usize]
    }
}

impl Stratum {
    /// Draws one unit less than there are; a single unit is kept.
    fn of(units: Range<usize>) -> Self {
        let n = units.len();
        let draws = (n - 1).max(1);
        Self { units, draws, scale: n as f64 / draws as f64 }
    }
}
