//! What each respondent adds to the errors of a row's estimates (`methods.md` §4.2, §4.5).

use super::weights::Scores;
use super::{Base, Level};
use crate::stats::linearised::Linearised;
use crate::survey::{Ratings, Respondents, Survey};

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
        let Scores { importance, performance } = match level {
            Level::Criteria => Scores::of_criterion(scale, self.respondents, row),
            Level::Elements => Scores::of_element(self.survey, scale, self.respondents, row),
        };
        let importance = if self.survey.stated { importance } else { performance.clone() };
        let both = |at: usize| {
            let used = self.complete.as_ref().is_none_or(|complete| complete[at]);
            importance[at].zip(performance[at]).filter(|_| used)
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
}
