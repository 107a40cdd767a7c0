//! What the respondents of one wave add to its numbers.

use super::facts::Measure;
use super::units::respondents;
use crate::analysis::weights::Scores;
use crate::analysis::{Base, Level, Plan, metric};
use crate::stats::linearised::Linearised;
use crate::survey::Survey;

/// What respondents add to a number of their wave: their score, and their part of its error.
pub(super) struct Scored {
    pub scores: Vec<Option<f64>>,
    pub part: Option<Linearised>,
}

/// A wave, and the plan by which its numbers are made.
pub(super) struct Side<'a> {
    pub survey: &'a Survey,
    pub plan: &'a Plan,
}

impl Side<'_> {
    /// Weight of each respondent.
    pub fn weights(&self) -> Vec<f64> {
        let respondents = respondents(self.survey);
        respondents.map_or_else(Vec::new, |it| it.weights.clone().unwrap_or_else(|| vec![1.0; it.len]))
    }

    /// The scores of a row under a measure, on the plan's base.
    pub fn scored(&self, level: Level, place: usize, measure: Measure) -> Scored {
        let survey = self.survey;
        let Some(respondents) = respondents(survey) else {
            return Scored { scores: Vec::new(), part: None };
        };
        let share = matches!(measure, Measure::TopTwoImportance | Measure::TopTwoPerformance);
        let scale = match (share, self.plan.metric.boxes()) {
            (true, _) => metric::in_top_boxes(&survey.scale, 2),
            (false, Some(boxes)) => metric::in_top_boxes(&survey.scale, boxes),
            (false, None) => survey.scale.clone(),
        };
        let factor = if share { 0.01 } else { 1.0 };
        let rated = match level {
            Level::Criteria => Scores::of_criterion(&scale, respondents, place),
            Level::Elements => Scores::of_element(survey, &scale, respondents, place),
        };
        let criteria = survey.criteria.len();
        let counts = |row: usize| {
            respondents.weights.as_ref().is_none_or(|weights| weights[row] > 0.0)
                && match self.plan.base {
                    Base::Pairs => rated.importance[row].is_some() && rated.performance[row].is_some(),
                    Base::Available => true,
                    Base::Listwise => {
                        respondents.complete(row, criteria)
                            && rated.importance[row].is_some()
                            && rated.performance[row].is_some()
                    }
                }
        };
        let side = |scores: &[Option<f64>]| -> Vec<Option<f64>> {
            let of =
                |(row, score): (usize, &Option<f64>)| score.filter(|_| counts(row)).map(|it| it * factor);
            scores.iter().enumerate().map(of).collect()
        };
        let (i, p) = (side(&rated.importance), side(&rated.performance));
        let gap = || i.iter().zip(&p).map(|(i, p)| Some((*i)? - (*p)?)).collect::<Vec<_>>();
        let (scores, part) = match measure {
            Measure::Importance | Measure::TopTwoImportance => (i.clone(), self.part(&i)),
            Measure::Performance | Measure::TopTwoPerformance => (p.clone(), self.part(&p)),
            Measure::Gap if self.plan.base == Base::Available => {
                let of = self.part(&i).zip(self.part(&p));
                (gap(), of.map(|(importance, performance)| importance.minus(&performance)))
            }
            Measure::Gap => {
                let scores = gap();
                let part = self.part(&scores);
                (scores, part)
            }
        };
        Scored { scores, part }
    }

    /// What each respondent adds to the error of the mean of these scores.
    pub fn part(&self, scores: &[Option<f64>]) -> Option<Linearised> {
        Linearised::of_mean(&self.weights(), scores.iter().copied())
    }
}
