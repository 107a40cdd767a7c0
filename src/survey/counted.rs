//! A survey whose answers were counted and not kept.

use super::Counts;

/// Joint counts of everybody and of every level of every grouping asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// Everybody.
    pub counts: Counts,
    /// Groupings, in the order asked.
    pub segments: Vec<CountedSegment>,
}

/// Respondents who answered one pair alike, and their weights.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeightedCell {
    /// Importance, in rating units; `None` where it was not rated.
    pub importance: Option<f64>,
    /// Performance.
    pub performance: Option<f64>,
    /// How many they are; respondents of weight 0 are not among them.
    pub n: u64,
    /// Σw.
    pub w: f64,
    /// Σw².
    pub w2: f64,
}

impl WeightedCell {
    /// Adds the sums of others who answered so, and puts the cells in order: by importance, then by performance, no
    /// answer last.
    pub fn gather(mut cells: Vec<Self>) -> Vec<Self> {
        let key = |value: Option<f64>| value.unwrap_or(f64::INFINITY);
        cells.sort_by(|a, b| {
            let importance = key(a.importance).total_cmp(&key(b.importance));
            importance.then(key(a.performance).total_cmp(&key(b.performance)))
        });
        cells.dedup_by(|next, kept| {
            let same = next.importance == kept.importance && next.performance == kept.performance;
            if same {
                (kept.n, kept.w, kept.w2) = (kept.n + next.n, kept.w + next.w, kept.w2 + next.w2);
            }
            same
        });
        cells
    }
}

/// A grouping of respondents who were counted.
#[derive(Debug, Clone, PartialEq)]
pub struct CountedSegment {
    /// Column header.
    pub name: String,
    /// What readers see in its place: the question or label of the column where the file has one.
    pub label: String,
    /// The levels, in the order of the file's labels, else in natural order.
    pub levels: Vec<CountedLevel>,
    /// Respondents whose level is blank.
    pub without_level: u64,
}

/// The respondents of one level.
#[derive(Debug, Clone, PartialEq)]
pub struct CountedLevel {
    /// Its label.
    pub label: String,
    /// The code that stands for it in the file, where that is another text.
    pub code: Option<String>,
    /// Their counts.
    pub counts: Counts,
}

impl CountedSegment {
    /// The counts of every other level together; `None` where there is no other.
    pub fn others(&self, level: usize) -> Option<Counts> {
        let mut others = self.levels.iter().enumerate().filter(|(at, _)| *at != level);
        let mut sum = others.next()?.1.counts.clone();
        others.for_each(|(_, other)| sum.merge(&other.counts));
        Some(sum)
    }
}
