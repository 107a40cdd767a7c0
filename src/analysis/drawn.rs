//! Who counts, and how much: weights, design, and the part of the sample that is looked at.

use std::borrow::Cow;

use crate::stats::design::SampleDesign;
use crate::stats::weighted::{WeightedMean, WeightedSums};
use crate::survey::{Ratings, Survey, distinct};

/// How respondents count and were drawn; by default each of them once, alone.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Drawn<'a> {
    /// Weight of each respondent.
    pub weights: Option<&'a [f64]>,
    /// Whether respondents who were counted go by their weights.
    pub weighted_counts: bool,
    /// Strata and clusters.
    pub design: Option<&'a SampleDesign>,
    /// The person behind each row; empty where every row is one.
    pub persons: &'a [u32],
    /// Whether each respondent belongs to the part of the sample that is looked at; to everything where `None`.
    pub within: Option<&'a [bool]>,
}

impl<'a> Drawn<'a> {
    /// Everybody of a survey; `design` is its [`design`].
    pub fn of(survey: &'a Survey, design: Option<&'a SampleDesign>) -> Self {
        match &survey.ratings {
            Ratings::Answers { respondents, .. } => {
                let (weights, persons) = (respondents.weights.as_deref(), respondents.persons.as_slice());
                Self { weights, design, persons, ..Self::default() }
            }
            Ratings::Counted(counted) => {
                Self { weighted_counts: !counted.counts.weighted.is_empty(), ..Self::default() }
            }
            Ratings::Summary(_) => Self::default(),
        }
    }

    /// Whether respondents have weights.
    pub fn has_weights(self) -> bool {
        self.weights.is_some() || self.weighted_counts
    }

    /// Whether means are weighted, or their errors follow a design.
    pub fn weighted(self) -> bool {
        self.weights.is_some() || self.design.is_some()
    }

    /// Whether a respondent belongs to the part that is looked at.
    pub fn holds(self, row: usize) -> bool {
        self.within.is_none_or(|within| within[row])
    }
}

/// The design of the respondents, where they have one.
pub(super) fn design(survey: &Survey) -> Option<SampleDesign> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return None };
    respondents.design.as_ref().map(|design| SampleDesign::new(&design.strata, &design.clusters))
}

/// Whether a design leaves too few degrees of freedom to judge how sure anything is: replicates of two clusters are much
/// alike, and those of one are all the same.
pub(super) fn has_few_clusters(survey: &Survey) -> bool {
    let (Some(design), Some(respondents)) = (design(survey), survey.respondents()) else { return false };
    Sample::of(respondents as usize, Drawn::of(survey, Some(&design))).df < FEW_DF
}

/// Below this many degrees of freedom a design is told, and nothing is called certain.
pub(super) const FEW_DF: u64 = 5;

/// Who was drawn, and with which weight.
pub(super) struct Sample<'a> {
    /// 0 outside the part that is looked at.
    pub weights: Cow<'a, [f64]>,
    pub design: Option<&'a SampleDesign>,
    /// The person behind each row; empty where every row is one.
    pub persons: &'a [u32],
    /// Degrees of freedom of the design.
    pub df: u64,
}

impl<'a> Sample<'a> {
    /// Of this many respondents.
    pub fn of(respondents: usize, drawn: Drawn<'a>) -> Self {
        let weight = |row: usize| drawn.weights.map_or(1.0, |weights| weights[row]);
        let weights = match (drawn.weights, drawn.within) {
            (Some(weights), None) => Cow::Borrowed(weights),
            _ => (0..respondents).map(|row| if drawn.holds(row) { weight(row) } else { 0.0 }).collect(),
        };
        let df = drawn.design.map_or(0, |design| design.df(&weights));
        Self { df, weights, design: drawn.design, persons: drawn.persons }
    }

    /// Weighted mean of the values that are there, with the error of the design.
    pub fn mean(&self, values: impl Iterator<Item = Option<f64>> + Clone) -> Option<WeightedMean> {
        if let Some(design) = self.design {
            let answered = values.clone().map(|value| value.is_some());
            let mean = design.mean(&self.weights, values, self.df)?;
            return Some(WeightedMean { n: self.count(answered).unwrap_or(mean.n), ..mean });
        }
        let mut sums = WeightedSums::default();
        for (&weight, value) in self.weights.iter().zip(values) {
            if let (Some(value), true) = (value, weight > 0.0) {
                sums.add(value, 1, weight, weight * weight);
            }
        }
        sums.mean()
    }

    /// How many people of positive weight there are in the rows for which something holds; `None` where every row is one.
    pub fn count(&self, holds: impl Iterator<Item = bool>) -> Option<u64> {
        let rows = self.persons.iter().zip(self.weights.iter()).zip(holds);
        let counted = rows.filter(|((_, weight), holds)| **weight > 0.0 && *holds);
        (!self.persons.is_empty()).then(|| distinct(counted.map(|((&person, _), _)| person)))
    }

    /// Standard error of a sum of parts that are 0 in expectation, over the respondents who have one.
    pub fn error_of_sum(&self, parts: impl Iterator<Item = Option<f64>>) -> Option<f64> {
        if let Some(design) = self.design {
            return (self.df > 0).then(|| design.standard_error(parts.map(Option::unwrap_or_default)));
        }
        let counted = parts.zip(self.weights.iter()).filter(|&(_, &weight)| weight > 0.0);
        let (n, squares) = counted
            .filter_map(|(part, _)| part)
            .fold((0.0, 0.0), |(n, squares), part| (n + 1.0, squares + part * part));
        (n > 1.0).then(|| (n / (n - 1.0) * squares).sqrt())
    }
}
