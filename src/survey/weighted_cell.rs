//! How many answered one pair alike, and what they weigh.

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
