//! How sure a guess is.

use serde::Serialize;

use crate::input::answers::labels::Coding;
use crate::input::columns::layout::{Layout, Match, Role};
use crate::input::hints::Hints;

/// How sure a guess is, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// No guess: an option, the study file or the file itself says so.
    Told,
    /// Names, words or shapes that mean one thing.
    Sure,
    /// What the answers look like, or names that differ a little.
    Likely,
    /// Nothing but order or convention: check it.
    Unsure,
}

impl Confidence {
    /// Its name in text and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::Unsure => "unsure",
        }
    }

    /// Of a tool recognised by the shape of its export; a plain table is what is left when none is.
    pub(super) fn of_vendor(vendor: &str) -> Self {
        match vendor {
            "plain table" => Self::Likely,
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
            Match::Order => Self::Unsure,
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
            Self::Unsure
        } else if ["side_from_answers", "side_from_partner", "sides_by_letters"].into_iter().any(said) {
            Self::Likely
        } else {
            Self::Sure
        }
    }

    /// Of a column's role: the tool's own columns are known, the others are told by name or by their answers.
    pub(super) fn of_role(role: Role, why: &str) -> Self {
        let by_answers = matches!(role, Role::Segment | Role::FreeText | Role::Unused);
        match role {
            _ if why.starts_with("named as ") => Self::Told,
            _ if by_answers => Self::Likely,
            _ => Self::Sure,
        }
    }

    /// Of a scale: declared; or in words of a known set; or numbers of which both ends were given; or less.
    pub(super) fn of_scale(coding: &Coding, declared: bool, ends_given: bool) -> Self {
        match (declared, coding.labels.is_empty(), ends_given) {
            (true, ..) => Self::Told,
            (false, false, _) => Self::Sure,
            (false, true, true) => Self::Likely,
            (false, true, false) => Self::Unsure,
        }
    }
}
