//! How each respondent rated performance.

use super::{Element, Ratings, Respondents, Survey, composite_score};
use crate::stats::column::Column;

/// Performance of every respondent on an element; missing where it was not rated.
#[derive(Debug, Clone)]
pub enum ElementScores<'a> {
    /// Its own ratings.
    Rated(Column<'a>),
    /// Each respondent's mean over its answered criteria.
    Composite(Vec<f64>),
}

impl ElementScores<'_> {
    /// The scores as statistics take them.
    pub fn column(&self) -> Column<'_> {
        match self {
            Self::Rated(ratings) => *ratings,
            Self::Composite(means) => means.into(),
        }
    }
}

impl Survey {
    /// Performance respondent by respondent on the criteria, in survey order; none of a summary, which has no
    /// respondents.
    pub fn criterion_scores(&self) -> Vec<Column<'_>> {
        let Ratings::Answers { respondents, .. } = &self.ratings else { return Vec::new() };
        (0..self.criteria.len()).map(|criterion| self.rated(respondents, criterion)).collect()
    }

    /// The same on the elements.
    pub fn element_scores(&self) -> Vec<ElementScores<'_>> {
        let Ratings::Answers { respondents, .. } = &self.ratings else { return Vec::new() };
        let scores = |(index, element): (usize, &Element)| {
            if element.rated {
                return ElementScores::Rated(self.rated(respondents, self.rated_column(index)));
            }
            let composite = |row| {
                composite_score(&respondents.performance, &element.criteria, row, &self.scale)
                    .unwrap_or(f64::NAN)
            };
            ElementScores::Composite((0..respondents.len).map(composite).collect())
        };
        self.elements.iter().enumerate().map(scores).collect()
    }

    /// Codes stay codes: the one of a missing answer stands for no value.
    fn rated<'a>(&'a self, respondents: &'a Respondents, column: usize) -> Column<'a> {
        Column::Codes { codes: &respondents.performance[column], values: &self.scale.values }
    }
}
