//! What gates see: the rows and totals of an analysis, or of a saved one, with the comparison beside them.

use super::expression::{GateMeasure, Total};
use crate::analysis::{
    Analysis, Certainty, Change, ComparedRow, Comparison, Estimate, Flag, Level, Quadrant, Recorded,
    RecordedRow, Row,
};

/// Everything a gate can speak of.
#[derive(Debug, Clone)]
pub struct GateView<'a> {
    /// Criteria, then elements.
    pub rows: Vec<GateRow<'a>>,
    /// What changed since the wave before.
    pub comparison: Option<&'a Comparison>,
    /// Whether the rows are compared with a benchmark.
    pub has_benchmark: bool,
    /// Whether there is no wave before yet, which is known.
    pub first_wave: bool,
    /// Significance level.
    pub alpha: f64,
    totals: Vec<(Total, Option<f64>)>,
}

/// A row as gates see it.
#[derive(Debug, Clone)]
pub struct GateRow<'a> {
    /// Which map.
    pub level: Level,
    /// Key.
    pub name: &'a str,
    /// Labels in all languages.
    pub labels: Vec<&'a str>,
    /// Name of its element.
    pub element: Option<&'a str>,
    /// Its quadrant.
    pub quadrant: Quadrant,
    /// Probabilities of the quadrants.
    pub certainty: Option<&'a Certainty>,
    /// Whether it has too few respondents to say anything.
    pub tiny: bool,
    /// Its performance against the benchmark.
    pub against_benchmark: Option<&'a Change>,
    numbers: Vec<(GateMeasure, Option<Number>)>,
}

/// A number with its interval, where it has one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// The number.
    pub value: f64,
    /// Lower end.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

impl From<f64> for Number {
    fn from(value: f64) -> Self {
        Self { value, low: None, high: None }
    }
}

impl From<Estimate> for Number {
    fn from(estimate: Estimate) -> Self {
        Self { value: estimate.value, low: estimate.low, high: estimate.high }
    }
}

impl<'a> GateView<'a> {
    /// Of an analysis, with its comparison where it has one.
    pub fn of(analysis: &'a Analysis) -> Self {
        let criteria = analysis.criteria.iter().map(|row| of_row(row, Level::Criteria));
        let elements = analysis.elements.iter().map(|element| of_row(&element.row, Level::Elements));
        let mut view = Self {
            rows: criteria.chain(elements).collect(),
            comparison: analysis.comparison.as_ref(),
            has_benchmark: analysis.benchmark.is_some(),
            first_wave: false,
            alpha: analysis.plan.alpha(),
            totals: Vec::new(),
        };
        let count = |n: u64| Some(n as f64);
        let respondents = analysis.respondents.map(|n| n as f64);
        let weighted = analysis.weighting.as_ref();
        let indices = &analysis.indices;
        let answers: Option<u64> =
            analysis.criteria.iter().map(|row| Some(row.n_importance? + row.n_performance?)).sum();
        let asked = respondents.map(|n| n * 2.0 * analysis.criteria.len() as f64);
        view.totals = vec![
            (Total::N, respondents),
            (Total::Respondents, respondents),
            (Total::EffectiveBase, weighted.map_or(respondents, |weighting| weighting.effective_base)),
            (Total::Nps, indices.net_promoter.first().map(|score| score.score)),
            (Total::Ces, indices.customer_effort.first().map(|effort| effort.score.value)),
            (Total::Warnings, count(analysis.warnings.len() as u64)),
            (Total::Dropped, count(analysis.provenance.dropped.iter().map(|dropped| dropped.count).sum())),
            (Total::MissingShare, answers.zip(asked).map(|(given, asked)| 1.0 - given as f64 / asked)),
        ];
        let main = indices.maps.iter().find(|map| map.level == view.main_level());
        view.add_maps(main.and_then(|map| map.mean_gap), main.and_then(|map| map.satisfaction_index));
        view
    }

    /// The same with a comparison that stands beside the analysis.
    #[must_use]
    pub fn compared_by(mut self, comparison: &'a Comparison) -> Self {
        self.comparison = Some(comparison);
        let matched = comparison.rows.iter().filter(|row| row.status == crate::analysis::Status::Matched);
        let matched = matched.count() as f64;
        self.totals.retain(|(total, _)| *total != Total::MatchedRows);
        self.totals.push((Total::MatchedRows, Some(matched)));
        self
    }

    /// Of the new wave of a comparison, of which only what was saved is known.
    pub fn of_comparison(comparison: &'a Comparison, recorded: &'a Recorded) -> Self {
        let tiny = recorded.plan.smallest_base;
        let criteria = recorded.criteria.iter().map(|row| of_recorded(row, Level::Criteria, tiny));
        let elements = recorded.elements.iter().map(|row| of_recorded(row, Level::Elements, tiny));
        let mut view = Self {
            rows: criteria.chain(elements).collect(),
            comparison: Some(comparison),
            has_benchmark: false,
            first_wave: false,
            alpha: recorded.plan.alpha(),
            totals: Vec::new(),
        };
        let respondents = recorded.respondents.map(|n| n as f64);
        let indices = &recorded.indices;
        view.totals = vec![
            (Total::N, respondents),
            (Total::Respondents, respondents),
            (Total::EffectiveBase, respondents.filter(|_| recorded.simple_random())),
            (Total::Nps, indices.net_promoter.first().map(|score| score.score)),
            (Total::Ces, indices.customer_effort.first().map(|effort| effort.score.value)),
        ];
        let level = if view.main_level() == Level::Elements { "elements" } else { "criteria" };
        let main = indices.maps.iter().find(|map| map.level == level);
        view.add_maps(main.and_then(|map| map.mean_gap), main.and_then(|map| map.satisfaction_index));
        view
    }

    /// A number of the whole survey; `None` where it is not known.
    pub fn total(&self, total: Total) -> Option<f64> {
        self.totals.iter().find(|(known, _)| *known == total).and_then(|(_, value)| *value)
    }

    /// The row of the comparison that belongs to a row.
    pub fn compared(&self, row: &GateRow) -> Option<&'a ComparedRow> {
        self.comparison?.level(row.level).find(|compared| compared.name == row.name)
    }

    /// The elements where there are any, else the criteria.
    fn main_level(&self) -> Level {
        let elements = self.rows.iter().any(|row| row.level == Level::Elements);
        if elements { Level::Elements } else { Level::Criteria }
    }

    fn add_maps(&mut self, mean_gap: Option<f64>, satisfaction: Option<f64>) {
        let main = self.main_level();
        let priority = |row: &&GateRow| row.level == main && row.quadrant == Quadrant::ConcentrateHere;
        let priorities = self.rows.iter().filter(priority).count() as f64;
        let matched = self.comparison.map(|comparison| {
            comparison.rows.iter().filter(|row| row.status == crate::analysis::Status::Matched).count() as f64
        });
        self.totals.extend([
            (Total::Priorities, Some(priorities)),
            (Total::MeanGap, mean_gap),
            (Total::SatisfactionIndex, satisfaction),
            (Total::MatchedRows, matched),
        ]);
    }
}

impl GateRow<'_> {
    /// A number of the row; `None` where it is not known, or rests on too few respondents.
    pub fn number(&self, measure: GateMeasure) -> Option<Number> {
        let about_base = matches!(measure, GateMeasure::N | GateMeasure::EffectiveBase);
        if self.tiny && !about_base {
            return None;
        }
        self.numbers.iter().find(|(known, _)| *known == measure).and_then(|(_, number)| *number)
    }

    /// Whether it goes by this name or label.
    pub fn is_called(&self, name: &str) -> bool {
        let same = |other: &str| other.trim().to_lowercase() == name.trim().to_lowercase();
        same(self.name) || self.labels.iter().any(|label| same(label))
    }
}

fn of_row(row: &Row, level: Level) -> GateRow<'_> {
    let own = row.certainty.as_ref().map(|certainty| certainty.of(row.quadrant));
    let boxes = row.boxes.as_ref();
    let number = |value: Option<f64>| value.map(Number::from);
    let against_benchmark = row.benchmark.as_ref().map(|benchmark| &benchmark.difference);
    let difference = against_benchmark.map(|it| Number { value: it.value, low: it.low, high: it.high });
    GateRow {
        against_benchmark,
        level,
        name: &row.name,
        labels: row.translations.values().chain([&row.label]).map(String::as_str).collect(),
        element: row.element.as_deref(),
        quadrant: row.quadrant,
        certainty: row.certainty.as_ref(),
        tiny: row.flags.contains(&Flag::TinyBase),
        numbers: vec![
            (GateMeasure::Gap, row.gap.map(|gap| gap.estimate().into())),
            (GateMeasure::Importance, Some(row.importance.into())),
            (GateMeasure::Performance, Some(row.performance.into())),
            (GateMeasure::TopTwo, number(boxes.map(|boxes| boxes.top_two_performance))),
            (GateMeasure::TopBox, number(boxes.map(|boxes| boxes.top_box_performance))),
            (GateMeasure::N, number(row.base().map(|n| n as f64))),
            (GateMeasure::EffectiveBase, number(row.effective_base)),
            (GateMeasure::Rank, Some((row.rank as f64).into())),
            (GateMeasure::Certainty, number(own)),
            (GateMeasure::P, number(row.gap.and_then(|gap| gap.p_adjusted))),
            (GateMeasure::WeightedGap, number(row.weighted_gap)),
            (GateMeasure::ExpectationsMet, number(boxes.and_then(|boxes| boxes.expectations_met))),
            (GateMeasure::BenchmarkDifference, difference),
        ],
    }
}

fn of_recorded(row: &RecordedRow, level: Level, smallest: u64) -> GateRow<'_> {
    let own = row.certainty.as_ref().map(|certainty| certainty.of(row.quadrant));
    let boxes = row.boxes.as_ref();
    let number = |value: Option<f64>| value.map(Number::from);
    GateRow {
        against_benchmark: None,
        level,
        name: &row.name,
        labels: row.translations.values().chain([&row.label]).map(String::as_str).collect(),
        element: row.element.as_deref(),
        quadrant: row.quadrant,
        certainty: row.certainty.as_ref(),
        tiny: row.base().is_some_and(|n| n < smallest),
        numbers: vec![
            (GateMeasure::Gap, row.gap.map(Number::from)),
            (GateMeasure::Importance, Some(row.importance.into())),
            (GateMeasure::Performance, Some(row.performance.into())),
            (GateMeasure::TopTwo, number(boxes.map(|boxes| boxes.top_two_performance))),
            (GateMeasure::TopBox, number(boxes.map(|boxes| boxes.top_box_performance))),
            (GateMeasure::N, number(row.base().map(|n| n as f64))),
            (GateMeasure::Rank, Some((row.rank as f64).into())),
            (GateMeasure::Certainty, number(own)),
            (GateMeasure::WeightedGap, number(row.weighted_gap)),
            (GateMeasure::ExpectationsMet, number(boxes.and_then(|boxes| boxes.expectations_met))),
        ],
    }
}
