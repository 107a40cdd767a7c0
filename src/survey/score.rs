//! How each respondent rated performance, as numbers.

use super::{MISSING, Ratings, Survey, composite_score};

/// Performance of every respondent; NaN where it was not rated.
#[derive(Debug, Clone, PartialEq)]
pub struct Performance {
    /// A column for each criterion, in survey order.
    pub criteria: Vec<Vec<f64>>,
    /// A column for each element: its own rating, or the respondent's mean over its answered criteria.
    pub elements: Vec<Vec<f64>>,
}

impl Survey {
    /// Performance respondent by respondent; `None` for a summary, which has none.
    pub fn performance(&self) -> Option<Performance> {
        let Ratings::Answers { respondents, .. } = &self.ratings else { return None };
        let rating = |code: u8| if code == MISSING { f64::NAN } else { self.scale.values[usize::from(code)] };
        let ratings = |column: usize| -> Vec<f64> {
            respondents.performance[column].iter().map(|&code| rating(code)).collect()
        };
        let mut next_rated = self.criteria.len();
        let score = |element: &super::Element| {
            if element.rated {
                next_rated += 1;
                return ratings(next_rated - 1);
            }
            let composite = |row| {
                composite_score(&respondents.performance, &element.criteria, row, &self.scale)
                    .unwrap_or(f64::NAN)
            };
            (0..respondents.len).map(composite).collect()
        };
        Some(Performance {
            criteria: (0..self.criteria.len()).map(ratings).collect(),
            elements: self.elements.iter().map(score).collect(),
        })
    }
}
