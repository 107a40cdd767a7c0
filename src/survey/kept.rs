//! A survey of some of its criteria.

use super::{Ratings, Survey};

impl Survey {
    /// Whether no criterion would be left of the survey, or of an element that has some.
    pub(crate) fn would_lose_all(&self, kept: &[bool]) -> bool {
        let loses_all = |criteria: &[usize]| !criteria.is_empty() && criteria.iter().all(|&at| !kept[at]);
        !kept.contains(&true) || self.elements.iter().any(|element| loses_all(&element.criteria))
    }

    /// Leaves out the criteria that are not kept, one `bool` for each; what elements are made of goes with them. The numbers of a summary
    /// stay as they are.
    pub(crate) fn keep_criteria(&mut self, kept: &[bool]) {
        let place: Vec<usize> = kept
            .iter()
            .scan(0, |next, kept| {
                let at = *next;
                *next += usize::from(*kept);
                Some(at)
            })
            .collect();
        for element in &mut self.elements {
            element.criteria.retain(|&at| kept[at]);
            element.criteria.iter_mut().for_each(|at| *at = place[*at]);
        }
        retain(&mut self.criteria, kept);
        match &mut self.ratings {
            Ratings::Answers { counts, respondents } => {
                retain(&mut counts.criteria, kept);
                retain(&mut respondents.importance, kept);
                retain(&mut respondents.performance, kept);
            }
            Ratings::Counted(counted) => {
                retain(&mut counted.counts.criteria, kept);
                retain(&mut counted.counts.weighted, kept);
                for level in counted.segments.iter_mut().flat_map(|segment| &mut segment.levels) {
                    retain(&mut level.counts.criteria, kept);
                    retain(&mut level.counts.weighted, kept);
                }
            }
            Ratings::Summary(_) => {}
        }
    }
}

/// Keeps what is kept; what lies behind (elements that were rated themselves) stays.
fn retain<T>(items: &mut Vec<T>, kept: &[bool]) {
    let mut at = 0;
    items.retain(|_| {
        at += 1;
        kept.get(at - 1).copied().unwrap_or(true)
    });
}
