//! How sure a guess is.

use serde::Serialize;

use crate::input::answers::labels::Coding;
use crate::input::columns::layout::{Layout, Match, Role};
use crate::input::hints::Hints;

/// How sure a reading is, surest first: the strengths of messages, in the same words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// An option, the study file or the file itself says so.
    Told,
    /// Only one reading fits: names, words or shapes that mean one thing.
    Sure,
    /// The usual reading, and another one fits: what answers look like, names that differ a little.
    Likely,
    /// Nothing but order or size: check it.
    Guess,
}

impl Confidence {
    /// Its name in text and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Guess => "guess",
        }
    }

    /// Of a tool recognised by the shape of its export; a plain table is all that is left when none is.
    pub(super) fn of_vendor(vendor: &str) -> Self {
        match vendor {
            "SPSS" => Self::Told,
            _ => Self::Sure,
        }
    }

    /// Of a pair, by how its columns were matched.
    pub(super) fn of_match(matched: Match) -> Self {
        match matched {
            Match::Named => Self::Told,
            Match::Exact | Match::Folded => Self::Sure,
            Match::Near => Self::Likely,
            Match::Order => Self::Guess,
        }
    }

    /// Of the sides: words are sure, answers and letters likely, order is no more than a convention.
    pub(super) fn of_sides(layout: &Layout, hints: &Hints) -> Self {
        let said = |code: &str| layout.notices.iter().any(|notice| notice.code() == code);
        if !hints.pairs.is_empty()
            || !hints.importance_columns.is_empty()
            || !hints.performance_columns.is_empty()
        {
            Self::Told
        } else if said("sides_by_order") {
            Self::Guess
        } else if ["side_from_answers", "side_from_partner", "sides_by_letters"].into_iter().any(said) {
            Self::Likely
        } else {
            Self::Sure
        }
    }

    /// Of a column's role: the tool's own columns are known, the others are told by name or by their answers.
    ///
    /// Ratings of a file that is not `understood` are such by their answers alone.
    pub(super) fn of_role(role: Role, why: &str, understood: bool) -> Self {
        let by_answers = matches!(role, Role::Segment | Role::FreeText | Role::Unused)
            || role == Role::Rating && !understood;
        match role {
            _ if why.starts_with("named as ") => Self::Told,
            _ if by_answers => Self::Likely,
            _ => Self::Sure,
        }
    }

    /// Of a scale: declared; or in words of a known set, or numbers of which both ends were given; or numbers of which one
    /// was not, so that a wider scale would hold them too.
    pub(super) fn of_scale(coding: &Coding, declared: bool, ends_given: bool) -> Self {
        match (declared, coding.labels.is_empty(), ends_given) {
            (true, ..) => Self::Told,
            (false, false, _) | (false, true, true) => Self::Sure,
            (false, true, false) => Self::Likely,
        }
    }
}
