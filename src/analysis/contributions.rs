//! What each respondent adds to the errors of a row's estimates (`methods.md` §4.2, §4.5).

use std::borrow::Cow;

use super::resampled::by_name;
use super::weights::Scores;
use super::{Base, Level};
use crate::stats::linearised::Linearised;
use crate::survey::{MISSING, Ratings, Respondents, Survey};

/// Importance, performance and gap of a row by what each respondent adds to their errors.
pub(super) struct Contributions {
    /// Of importance.
    pub importance: Linearised,
    /// Of performance.
    pub performance: Linearised,
    /// Of importance − performance.
    pub gap: Linearised,
}

/// The answers of a survey as its rows see them, on one base.
pub(super) struct Answers<'a> {
    survey: &'a Survey,
    respondents: &'a Respondents,
    base: Base,
    /// Who is on the base; everybody who rated the row where `None`.
    complete: Option<Vec<bool>>,
}

impl<'a> Answers<'a> {
    /// `None` where respondents were not kept.
    pub fn of(survey: &'a Survey, base: Base) -> Option<Self> {
        let Ratings::Answers { respondents, .. } = &survey.ratings else { return None };
        let complete = |row| respondents.complete(row, survey.criteria.len());
        let complete = (base == Base::Listwise).then(|| (0..respondents.len).map(complete).collect());
        Some(Self { survey, respondents, base, complete })
    }

    /// The contributions to a row of one of the maps; `weights` are 0 outside the part that is looked at. `None`
    /// where nobody is left on the base.
    ///
    /// Where importance was not asked, its place is held by performance, which then rests on everybody who rated it.
    pub fn contributions(&self, level: Level, row: usize, weights: &[f64]) -> Option<Contributions> {
        let scale = &self.survey.scale;
        let scores = match level {
            Level::Criteria => Scores::of_criterion(scale, self.respondents, row),
            Level::Elements => Scores::of_element(self.survey, scale, self.respondents, row),
        };
        let scores = if self.survey.stated { scores } else { scores.of_performance_alone() };
        let Scores { importance, performance, pairs } = scores;
        let both = |at: usize| {
            let used = self.complete.as_ref().is_none_or(|complete| complete[at]);
            pairs[at].filter(|_| used)
        };
        let mean = |value: &dyn Fn(usize) -> Option<f64>| {
            Linearised::of_mean(weights, (0..weights.len()).map(value))
        };
        if self.base == Base::Available {
            let importance = mean(&|at| importance[at])?;
            let performance = mean(&|at| performance[at])?;
            let gap = importance.minus(&performance);
            return Some(Contributions { importance, performance, gap });
        }
        Some(Contributions {
            importance: mean(&|at| both(at).map(|(i, _)| i))?,
            performance: mean(&|at| both(at).map(|(_, p)| p))?,
            gap: mean(&|at| both(at).map(|(i, p)| i - p))?,
        })
    }

    /// How many they are.
    pub fn respondents(&self) -> usize {
        self.respondents.len
    }

    /// The rows of a map by name: sums over them must not depend on the order of columns in the file.
    pub fn order(&self, level: Level) -> Vec<usize> {
        by_name(self.survey, level)
    }

    /// One side of a row, 0 for importance, 1 for performance, respondent by respondent; nothing for those who are not
    /// on the base.
    pub fn side(&self, level: Level, row: usize, side: usize) -> Side<'_> {
        let complete = |at: usize| self.complete.as_ref().is_none_or(|complete| complete[at]);
        let column = match level {
            Level::Criteria => Some(row),
            Level::Elements => self.survey.elements[row].rated.then(|| self.survey.rated_column(row)),
        };
        let everybody = 0..self.respondents.len;
        let Some(column) = column else {
            let scores = Scores::of_element(self.survey, &self.survey.scale, self.respondents, row);
            let score = |at: usize| match self.base {
                Base::Available => [scores.importance[at], scores.performance[at]][side],
                Base::Pairs | Base::Listwise => scores.pairs[at].map(|(i, p)| [i, p][side]),
            };
            return Side::Scores(
                everybody.map(|at| score(at).filter(|_| complete(at)).unwrap_or(f64::NAN)).collect(),
            );
        };
        let sides = [&self.respondents.importance[column], &self.respondents.performance[column]];
        let (own, other) = (sides[side], sides[1 - side]);
        let paired = self.base != Base::Available && self.survey.stated;
        let codes = match (&self.complete, paired) {
            (None, false) => Cow::Borrowed(own.as_slice()),
            (None, true) => own
                .iter()
                .zip(other)
                .map(|(&own, &other)| if other == MISSING { MISSING } else { own })
                .collect(),
            (Some(complete), _) => {
                let used = |(other, complete): (&u8, &bool)| *complete && !(paired && *other == MISSING);
                let kept = other.iter().zip(complete).map(used);
                own.iter().zip(kept).map(|(&own, kept)| if kept { own } else { MISSING }).collect()
            }
        };
        Side::Codes(codes, &self.survey.scale.values)
    }
}

/// One side of a row, respondent by respondent.
pub(super) enum Side<'a> {
    /// Ratings: codes into the values of the scale, [`MISSING`] where there is none.
    Codes(Cow<'a, [u8]>, &'a [f64]),
    /// Means of several ratings, NaN where there is none.
    Scores(Vec<f64>),
}

impl Side<'_> {
    /// Marks those who have an answer.
    pub fn mark(&self, any: &mut [bool]) {
        match self {
            Self::Codes(codes, _) => {
                any.iter_mut().zip(codes.iter()).for_each(|(any, &code)| *any |= code != MISSING);
            }
            Self::Scores(scores) => {
                any.iter_mut().zip(scores).for_each(|(any, score)| *any |= !score.is_nan());
            }
        }
    }
}
