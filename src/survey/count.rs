//! Counting respondents into sufficient statistics.

use super::composite::{composite_score, paired_scores};
use super::{Composite, Element, Joint, Respondents, Scale, WeightedCell};

/// The sufficient statistics of a group of respondents.
#[derive(Debug, Clone, PartialEq)]
pub struct Counts {
    /// Respondents counted.
    pub respondents: u64,
    /// A table for each criterion, in survey order.
    pub criteria: Vec<Joint>,
    /// One for each element, in survey order.
    pub elements: Vec<ElementCounts>,
    /// Where respondents were counted with their weights: the cells of each criterion, then of each element; else empty.
    pub weighted: Vec<Vec<WeightedCell>>,
}

/// What an element's score rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ElementCounts {
    /// The element was rated itself.
    Rated(Joint),
    /// Means over its criteria.
    Composite(Composite),
}

impl Counts {
    /// Counts the respondents for which `keep` is true.
    pub fn of(
        respondents: &Respondents,
        elements: &[Element],
        scale: &Scale,
        keep: impl Fn(usize) -> bool,
    ) -> Self {
        let rows: Vec<usize> = (0..respondents.len).filter(|&row| keep(row)).collect();
        let joint = |column: usize| {
            let mut joint = Joint::new(scale.values.len());
            for &row in &rows {
                joint.add(respondents.importance[column][row], respondents.performance[column][row]);
            }
            joint
        };
        let rated = elements.iter().filter(|element| element.rated).count();
        let criteria = respondents.importance.len() - rated;
        let mut next_rated = criteria;
        let elements = elements
            .iter()
            .map(|element| {
                if element.rated {
                    next_rated += 1;
                    return ElementCounts::Rated(joint(next_rated - 1));
                }
                let mut composite = Composite::default();
                for &row in &rows {
                    let side = |columns| composite_score(columns, &element.criteria, row, scale);
                    composite.add(
                        [side(&respondents.importance), side(&respondents.performance)],
                        paired_scores(respondents, &element.criteria, row, scale),
                    );
                }
                ElementCounts::Composite(composite)
            })
            .collect();
        let criteria = (0..criteria).map(joint).collect();
        Self { respondents: rows.len() as u64, criteria, elements, weighted: Vec::new() }
    }

    /// Whether an element is scored by the means of its criteria, which a share of high ratings cannot be told from.
    pub fn has_composites(&self) -> bool {
        self.elements.iter().any(|element| matches!(element, ElementCounts::Composite(_)))
    }

    /// The same with weighted ratings read on another scale of the same categories; means of ratings stay as they are.
    #[must_use]
    pub fn on_scale(&self, own: &Scale, other: &Scale) -> Self {
        let read = |rating: &mut Option<f64>| {
            let category = own.values.iter().position(|value| Some(*value) == *rating);
            if let Some(category) = category {
                *rating = Some(other.values[category]);
            }
        };
        let mut counts = self.clone();
        for cell in counts.weighted.iter_mut().flatten() {
            read(&mut cell.importance);
            read(&mut cell.performance);
        }
        counts
    }

    /// Adds the counts of other respondents of the same survey.
    pub fn merge(&mut self, other: &Self) {
        self.respondents += other.respondents;
        for (mine, theirs) in self.criteria.iter_mut().zip(&other.criteria) {
            mine.merge(theirs);
        }
        for (mine, theirs) in self.elements.iter_mut().zip(&other.elements) {
            match (mine, theirs) {
                (ElementCounts::Rated(mine), ElementCounts::Rated(theirs)) => mine.merge(theirs),
                (ElementCounts::Composite(mine), ElementCounts::Composite(theirs)) => mine.merge(theirs),
                _ => unreachable!("an element of one survey is scored in one way"),
            }
        }
        for (mine, theirs) in self.weighted.iter_mut().zip(&other.weighted) {
            *mine = WeightedCell::gather([mine.as_slice(), theirs].concat());
        }
    }
}
