//! What everything about two waves is made from.

use super::linked::Linked;
use super::{ComparePlan, Wave};

/// Everything the rows are made from.
pub(super) struct Context<'a> {
    pub old: &'a Wave<'a>,
    pub new: &'a Wave<'a>,
    pub plan: &'a ComparePlan,
    pub linked: Option<&'a Linked<'a>>,
    pub scale_changed: bool,
}

impl Context<'_> {
    /// Whether errors come from a design, whose degrees of freedom are few.
    pub fn designed(&self) -> bool {
        [self.old, self.new]
            .iter()
            .any(|wave| wave.recorded.weighting.is_some_and(|weighting| weighting.clusters.is_some()))
    }

    /// Whether both waves count every respondent the same and drew them alone.
    pub fn simple_random(&self) -> bool {
        self.old.recorded.simple_random() && self.new.recorded.simple_random()
    }
}
