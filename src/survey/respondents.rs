//! Respondents' answers as compact codes.

use crate::stats::order::RowKeys;

/// The code of a rating that was not given.
pub const MISSING: u8 = u8::MAX;
/// The code of a cell beside the ratings that is blank or holds no answer.
const BLANK: u32 = u32::MAX;

/// Every answer, column by column; all columns have `len` entries.
///
/// Kept beside the counts for what counts cannot tell: the listwise base, composites of
/// another selection, weights, segments, resampling, correlation. There may be millions: a byte a rating, four for a cell
/// beside them, eight for a weight.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Respondents {
    /// Importance codes, a byte a rating: criteria in survey order, then the elements that were rated themselves.
    pub importance: Vec<Vec<u8>>,
    /// Performance codes, same order.
    pub performance: Vec<Vec<u8>>,
    /// How many respondents.
    pub len: usize,
    /// The person behind each row, by code; empty where every row is a respondent of its own.
    pub persons: Vec<u32>,
    /// Weight of each respondent, positive or 0; `None` where the survey is not weighted.
    pub weights: Option<Vec<f64>>,
    /// How the sample was drawn; `None` where it counts as simple random.
    pub design: Option<Design>,
    /// Where weights and design come from.
    pub drawn_by: DrawnBy,
    /// What tells respondents of several waves apart, where it was asked for.
    pub panel: Option<SegmentColumn>,
    /// The wave of each respondent, where one file holds several.
    pub wave: Option<SegmentColumn>,
    /// Texts asked for as they are written, in the order asked: ids, contacts, consent, comments. They reach no output but
    /// those that ask for them.
    pub texts: Vec<SegmentColumn>,
    /// Row of each respondent in the file, as a spreadsheet numbers it; empty where it was not asked for.
    pub numbers: Vec<u64>,
    /// Groupings asked for, in the order asked.
    pub segments: Vec<SegmentColumn>,
    /// Measures of loyalty or business result asked for, in the order asked.
    pub outcomes: Vec<OutcomeColumn>,
    /// What each respondent is worth, where it was asked for.
    pub value: Option<OutcomeColumn>,
}

/// Headers of the columns that say how respondents count and were drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DrawnBy {
    /// Column of the weights.
    pub weight: Option<String>,
    /// Column of the strata.
    pub strata: Option<String>,
    /// Column of the clusters.
    pub cluster: Option<String>,
}

/// Strata and clusters (primary sampling units) of a sample, as codes from 0 by sorted label.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Design {
    /// Stratum of each respondent; all 0 without strata.
    pub strata: Vec<u32>,
    /// Cluster of each respondent, unique over strata; respondents themselves without clusters.
    pub clusters: Vec<u32>,
    /// Names of the strata, by code; empty without strata.
    pub stratum_names: Vec<String>,
    /// Stratum and name of each cluster, by code; empty where respondents are their own clusters.
    pub cluster_names: Vec<String>,
}

impl Design {
    /// Whether any cluster holds more than one respondent.
    fn is_clustered(&self) -> bool {
        let mut seen = vec![false; self.clusters.len()];
        self.clusters.iter().any(|&cluster| std::mem::replace(&mut seen[cluster as usize], true))
    }
}

/// A grouping of the respondents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentColumn {
    /// Column header.
    pub name: String,
    /// What readers see in its place: the question or label of the column where the file has one.
    pub label: String,
    /// Labels of the levels, in order.
    pub levels: Vec<String>,
    /// The code of each level in the file, where that is another text than its label.
    pub level_codes: Vec<Option<String>>,
    codes: Vec<u32>,
}

impl SegmentColumn {
    /// A grouping from the level of each respondent; `None` where the cell is blank.
    pub fn new(name: String, levels: Vec<String>, of: impl Iterator<Item = Option<u32>>) -> Self {
        let codes = of.map(|level| level.unwrap_or(BLANK)).collect();
        Self { label: name.clone(), name, level_codes: vec![None; levels.len()], levels, codes }
    }

    /// The same with what readers see in place of the header, and the codes of the levels in the file.
    #[must_use]
    pub fn labelled(self, label: String, level_codes: Vec<Option<String>>) -> Self {
        let label = if label.is_empty() { self.name.clone() } else { label };
        Self { label, level_codes, ..self }
    }

    /// Level of each respondent; `None` where the cell is blank.
    pub fn of_each(&self) -> impl ExactSizeIterator<Item = Option<u32>> + Clone {
        self.codes.iter().map(|&code| (code != BLANK).then_some(code))
    }
}

/// What an outcome asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Asks {
    /// For a recommendation.
    Recommendation,
    /// How much effort it took: less is better.
    Effort,
    /// How easy it was: more is better.
    Ease,
    /// For effort, and the words do not say which end is the better one.
    Undirected,
    /// Anything else.
    #[default]
    Other,
}

/// A measure of loyalty or business result.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeColumn {
    /// Column header.
    pub name: String,
    /// What it asks, by its words.
    pub asks: Asks,
    /// The ends of its scale, where the file tells them.
    pub told: Option<(f64, f64)>,
    /// Every value, ascending.
    values: Vec<f64>,
    codes: Vec<u32>,
}

impl OutcomeColumn {
    /// An outcome from texts, of which each respondent has one: a text is a value, or `None` where it is blank or a
    /// missing code.
    pub fn new(name: String, texts: &[Option<f64>], of: &[u32]) -> Self {
        let mut values: Vec<f64> = of.iter().filter_map(|&text| texts[text as usize]).collect();
        values.sort_unstable_by(f64::total_cmp);
        values.dedup();
        let code = |value: f64| values.binary_search_by(|other| other.total_cmp(&value)).ok();
        let codes: Vec<u32> =
            texts.iter().map(|value| value.and_then(code).map_or(BLANK, |code| code as u32)).collect();
        Self {
            name,
            asks: Asks::Other,
            told: None,
            values,
            codes: of.iter().map(|&text| codes[text as usize]).collect(),
        }
    }

    /// The same with what it asks, and the ends of its scale where they are told.
    #[must_use]
    pub fn asking(self, asks: Asks, told: Option<(f64, f64)>) -> Self {
        Self { asks, told, ..self }
    }

    /// The different values, ascending.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// Value of each respondent; `None` where the cell is blank or a missing code.
    pub fn of_each(&self) -> impl ExactSizeIterator<Item = Option<f64>> + Clone {
        self.codes.iter().map(|&code| self.values.get(code as usize).copied())
    }

    /// The same as numbers, NaN where there is none.
    pub fn numbers(&self) -> Vec<f64> {
        self.of_each().map(|value| value.unwrap_or(f64::NAN)).collect()
    }
}

impl Respondents {
    /// Whether respondent `row` answered every one of the first `criteria` pairs.
    pub fn complete(&self, row: usize, criteria: usize) -> bool {
        let answered = |columns: &[Vec<u8>]| columns[..criteria].iter().all(|codes| codes[row] != MISSING);
        answered(&self.importance) && answered(&self.performance)
    }

    /// The respondents for which `keep` is true, in the same order; levels and labels stay.
    #[must_use]
    pub fn only(&self, keep: impl Fn(usize) -> bool) -> Self {
        let rows: Vec<u32> = (0..self.len).filter(|&row| keep(row)).map(|row| row as u32).collect();
        let mut respondents = self.clone();
        respondents.take(&rows);
        respondents
    }

    /// Whether the sums of these respondents do not depend on how the file was sorted: they add up in whole numbers, or
    /// were [put in order](Self::put_in_order).
    pub fn is_in_order(&self, columns: &[usize]) -> bool {
        let alone = |design: &Design| {
            design.is_clustered() || design.clusters.iter().zip(0..).all(|(&cluster, row)| cluster == row)
        };
        self.weights.is_none() && self.design.is_none()
            || self.keys(columns).keys().is_sorted() && self.design.as_ref().is_none_or(alone)
    }

    /// Puts respondents who are weighted or were drawn by a design in an order that depends on what is known of them:
    /// sums of floating-point numbers depend on theirs. What is known is taken in the order of `columns`, such as
    /// [`super::Survey::columns_by_name`], so that the order of the columns in the file does not matter either.
    pub fn put_in_order(&mut self, columns: &[usize]) {
        if self.weights.is_none() && self.design.is_none() {
            return;
        }
        let order = self.keys(columns).order();
        self.take(&order);
        if let Some(design) = &mut self.design
            && !design.is_clustered()
        {
            // Respondents that are their own clusters are numbered as they stand.
            design.clusters = (0..self.len as u32).collect();
        }
    }

    /// Keys made of all that is known of each respondent.
    fn keys(&self, columns: &[usize]) -> RowKeys {
        let mut keys = RowKeys::new(self.len);
        for side in [&self.importance, &self.performance] {
            for codes in columns.iter().map(|&column| &side[column]) {
                keys.add(codes.iter().map(|&code| u64::from(code)));
            }
        }
        if let Some(weights) = &self.weights {
            keys.add(weights.iter().map(|weight| weight.to_bits()));
        }
        if let Some(design) = &self.design {
            keys.add(design.strata.iter().map(|&stratum| u64::from(stratum)));
            if design.is_clustered() {
                keys.add(design.clusters.iter().map(|&cluster| u64::from(cluster)));
            }
        }
        for segment in &self.segments {
            keys.add(segment.of_each().map(|level| level.map_or(u64::MAX, u64::from)));
        }
        for outcome in self.outcomes.iter().chain(&self.value) {
            keys.add(outcome.of_each().map(|value| value.map_or(u64::MAX, f64::to_bits)));
        }
        keys
    }

    /// Keeps the respondents of these rows, in this order, column by column: there is never a second copy of all of them.
    fn take(&mut self, rows: &[u32]) {
        self.len = rows.len();
        self.importance.iter_mut().chain(&mut self.performance).for_each(|codes| pick(codes, rows));
        if let Some(weights) = &mut self.weights {
            pick(weights, rows);
        }
        if let Some(design) = &mut self.design {
            pick(&mut design.strata, rows);
            pick(&mut design.clusters, rows);
        }
        let beside =
            self.segments.iter_mut().chain(&mut self.panel).chain(&mut self.wave).chain(&mut self.texts);
        beside.for_each(|column| pick(&mut column.codes, rows));
        let results = self.outcomes.iter_mut().chain(&mut self.value);
        results.for_each(|outcome| pick(&mut outcome.codes, rows));
        if !self.numbers.is_empty() {
            pick(&mut self.numbers, rows);
        }
        if !self.persons.is_empty() {
            pick(&mut self.persons, rows);
        }
    }
}

/// Leaves these rows of a column, in this order.
pub(crate) fn pick<T: Copy>(column: &mut Vec<T>, rows: &[u32]) {
    *column = rows.iter().map(|&row| column[row as usize]).collect();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighted() -> Respondents {
        let levels = vec!["North".to_owned(), "South".to_owned()];
        let of_each = [Some(1), None, Some(0), Some(1)];
        Respondents {
            importance: vec![vec![4, 3, MISSING, 3]],
            performance: vec![vec![1, 2, 2, 2]],
            len: 4,
            weights: Some(vec![1.5, 1.0, 0.0, 2.0]),
            segments: vec![SegmentColumn::new("region".to_owned(), levels, of_each.into_iter())],
            outcomes: vec![OutcomeColumn::new(
                "nps".to_owned(),
                &[None, Some(9.0), Some(7.5)],
                &[1, 0, 2, 1],
            )],
            ..Respondents::default()
        }
    }

    #[test]
    fn columns_beside_the_ratings_give_back_what_they_were_given() {
        let respondents = weighted();
        assert!(respondents.segments[0].of_each().eq([Some(1), None, Some(0), Some(1)]));
        assert!(respondents.outcomes[0].of_each().eq([Some(9.0), None, Some(7.5), Some(9.0)]));
        let numbers = respondents.outcomes[0].numbers();
        assert!(numbers[1].is_nan() && numbers[2] == 7.5);
    }

    #[test]
    fn any_shuffle_is_put_in_one_order() {
        let mut one = weighted();
        let mut other = one.clone();
        other.take(&[2, 0, 3, 1]);
        assert_ne!(one, other);
        one.put_in_order(&[0]);
        other.put_in_order(&[0]);
        assert_eq!(one, other);
        assert!(one.is_in_order(&[0]));
        // Every respondent keeps what was known of them.
        let heavy = one.weights.as_ref().unwrap().iter().position(|&weight| weight == 1.5).unwrap();
        assert_eq!((one.importance[0][heavy], one.performance[0][heavy]), (4, 1));
        assert_eq!(one.segments[0].of_each().nth(heavy), Some(Some(1)));
        let some = one.only(|row| row != heavy);
        assert_eq!((some.len, some.outcomes[0].of_each().count()), (3, 3));
    }

    #[test]
    fn respondents_drawn_alone_are_numbered_as_they_stand() {
        let mut alone = weighted();
        alone.design =
            Some(Design { strata: vec![1, 0, 0, 1], clusters: vec![3, 1, 0, 2], ..Design::default() });
        assert!(!alone.is_in_order(&[0]));
        alone.put_in_order(&[0]);
        assert!(alone.is_in_order(&[0]));
        assert_eq!(alone.design.unwrap().clusters, [0, 1, 2, 3]);
        let unweighted = Respondents { weights: None, ..weighted() };
        assert!(unweighted.is_in_order(&[0]));
    }
}
