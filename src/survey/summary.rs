//! Means computed elsewhere.

/// The rows of summary files: of everybody, and of the groups where there are several files.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Summary {
    /// One for each criterion, in the order of the survey's.
    pub rows: Vec<SummaryRow>,
    /// The groups that were put together; empty where the file knows of none.
    pub groups: Vec<SummaryGroup>,
    /// What tells the groups apart, for readers; empty without groups.
    pub grouped_by: String,
}

/// One of several groups of respondents whose means were computed elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct SummaryGroup {
    /// Its name.
    pub name: String,
    /// One for each criterion, in the order of the survey's; `None` where the group was not asked.
    pub rows: Vec<Option<SummaryRow>>,
}

impl Summary {
    /// One group, or a file that knows of none.
    pub fn of(rows: Vec<SummaryRow>) -> Self {
        Self { rows, ..Self::default() }
    }

    /// The rows of all groups but one, put together.
    pub fn others(&self, group: usize) -> Vec<Option<SummaryRow>> {
        let others = || self.groups.iter().enumerate().filter(|(at, _)| *at != group);
        (0..self.rows.len())
            .map(|row| SummaryRow::pooled(others().filter_map(|(_, it)| it.rows[row].as_ref())))
            .collect()
    }
}

/// One criterion of a summary file.
#[derive(Debug, Clone, PartialEq)]
pub struct SummaryRow {
    /// Importance as given.
    pub importance: Given,
    /// Performance as given.
    pub performance: Given,
    /// Standard deviation of the paired differences, where given.
    pub sd_gap: Option<f64>,
    /// Respondents behind the row, where given.
    pub n: Option<u64>,
}

/// A mean with its standard deviation (denominator n − 1), where given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Given {
    /// The mean, in rating units.
    pub mean: f64,
    /// The standard deviation, in rating units.
    pub sd: Option<f64>,
}

impl SummaryRow {
    /// The row of several groups together, each counting by its respondents; `None` of no group, and where one does not say
    /// how many they are.
    pub fn pooled<'a>(rows: impl Iterator<Item = &'a Self> + Clone) -> Option<Self> {
        let n = rows.clone().map(|row| row.n).sum::<Option<u64>>().filter(|&n| n > 0)?;
        let of = |part: fn(&Self) -> Given| Given::pooled(rows.clone().map(|row| (part(row), row.n)), n);
        let gap = |row: &Self| Given { mean: row.importance.mean - row.performance.mean, sd: row.sd_gap };
        let (importance, performance) = (of(|row| row.importance), of(|row| row.performance));
        let sd_gap = Given::pooled(rows.map(|row| (gap(row), row.n)), n).sd;
        Some(Self { importance, performance, sd_gap, n: Some(n) })
    }
}

impl Given {
    /// Mean and standard deviation of groups with these sizes, `n` in all: squares within them and between them.
    fn pooled(groups: impl Iterator<Item = (Self, Option<u64>)> + Clone, n: u64) -> Self {
        let size = |of: Option<u64>| of.unwrap_or_default() as f64;
        let mean = groups.clone().map(|(given, of)| size(of) * given.mean).sum::<f64>() / n as f64;
        let squares = groups
            .map(|(given, of)| {
                // Of one respondent no deviation is known, and none is needed.
                let sd = if of == Some(1) { given.sd.unwrap_or_default() } else { given.sd? };
                Some((size(of) - 1.0) * sd * sd + size(of) * (given.mean - mean).powi(2))
            })
            .sum::<Option<f64>>();
        let sd = squares.filter(|_| n > 1).map(|squares| (squares / (n - 1) as f64).sqrt());
        Self { mean, sd }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(mean: f64, sd: Option<f64>, n: Option<u64>) -> SummaryRow {
        let given = Given { mean, sd };
        SummaryRow { importance: given, performance: given, sd_gap: sd, n }
    }

    /// 1, 2, 3 and 3, 5, together 1, 2, 3, 3, 5.
    #[test]
    fn groups_together_are_their_respondents_together() {
        let groups = [row(2.0, Some(1.0), Some(3)), row(4.0, Some(2.0_f64.sqrt()), Some(2))];
        let all = SummaryRow::pooled(groups.iter()).unwrap();
        assert_eq!((all.n, all.importance.mean), (Some(5), 14.0 / 5.0));
        // Deviations from 2.8: 3.24 + 0.64 + 0.04 + 0.04 + 4.84 = 8.8.
        assert!((all.importance.sd.unwrap() - (8.8_f64 / 4.0).sqrt()).abs() < 1e-15);
        // The gaps are 0 on average in both groups.
        assert!((all.sd_gap.unwrap() - ((2.0 + 2.0) / 4.0_f64).sqrt()).abs() < 1e-15);
    }

    #[test]
    fn what_is_not_given_is_not_made_up() {
        let groups = [row(2.0, None, Some(3)), row(4.0, Some(1.0), Some(2))];
        let all = SummaryRow::pooled(groups.iter()).unwrap();
        assert_eq!((all.importance.sd, all.sd_gap), (None, None));
        assert_eq!(SummaryRow::pooled([row(2.0, None, None)].iter()), None);
        assert_eq!(SummaryRow::pooled([].iter()), None);
        let one = row(2.0, Some(1.0), Some(3));
        let alone = SummaryRow::pooled([&one].into_iter()).unwrap();
        assert!((alone.importance.sd.unwrap() - 1.0).abs() < 1e-15 && alone.n == one.n);
    }
}
