//! Counting respondents into sufficient statistics.

use super::{Composite, Element, Joint, MISSING, Respondents, Scale};

/// The sufficient statistics of a group of respondents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Respondents counted.
    pub respondents: u64,
    /// A table for each criterion, in survey order.
    pub criteria: Vec<Joint>,
    /// One for each element, in survey order.
    pub elements: Vec<ElementCounts>,
}

/// What an element's score rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ElementCounts {
    /// The element was rated itself.
    Rated(Joint),
    /// Means over its answered criteria.
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
                    composite.add(
                        mean(&respondents.importance, &element.criteria, row, scale),
                        mean(&respondents.performance, &element.criteria, row, scale),
                    );
                }
                ElementCounts::Composite(composite)
            })
            .collect();
        Self { respondents: rows.len() as u64, criteria: (0..criteria).map(joint).collect(), elements }
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
    }
}

/// Mean over the answered ones of `criteria`, `None` where none was answered.
pub(super) fn mean(columns: &[Vec<u8>], criteria: &[usize], row: usize, scale: &Scale) -> Option<f64> {
    let (mut sum, mut n) = (0.0, 0_u32);
    for &criterion in criteria {
        let code = columns[criterion][row];
        if code != MISSING {
            sum += scale.values[usize::from(code)];
            n += 1;
        }
    }
    (n > 0).then(|| sum / f64::from(n))
}
