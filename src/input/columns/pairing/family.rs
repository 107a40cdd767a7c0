//! Columns asked in one breath: the rows of a question, or the names that share a side word.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::columns::layout::Side;
use crate::input::columns::sides::{Cut, of_phrase, split, tokens};
use crate::input::fold::{fold, tidy};
use crate::input::headings::{Heading, Headings};

/// A column that may be half of a pair.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Grid column.
    pub column: usize,
    /// The column's code, for messages.
    pub code: String,
    /// What is rated, as written: the partner's key must read the same.
    pub key: String,
    /// Short name of what is rated.
    pub name: String,
    /// Text of what is rated.
    pub label: String,
}

impl Member {
    /// A column the user chose: its row, else its text without the side, else what the pattern's stars stand for.
    pub fn chosen(heading: &Heading, caught: String) -> Self {
        let described =
            describe(heading, Cut::Parts).filter(|(side, ..)| side.is_some() || heading.item.is_some());
        match described {
            Some((_, _, member)) => member,
            None if caught.is_empty() => Self::of(heading, heading.code.clone(), heading.code.clone()),
            None => {
                let label = heading.question.clone().unwrap_or_else(|| caught.clone());
                Self { name: caught.clone(), ..Self::of(heading, caught, label) }
            }
        }
    }

    /// Whether it rates everything at once and names no criterion: `overall`, `Overall experience`.
    pub fn is_overall(&self) -> bool {
        const GENERIC: &[&str] = &[
            "satisfaction",
            "experience",
            "service",
            "services",
            "quality",
            "qualite",
            "visit",
            "visite",
            "impression",
            "rating",
            "score",
        ];
        let tokens = tokens(&self.key);
        let generic =
            |token: &str| OVERALL.contains(&token) || GENERIC.contains(&token) || token.ends_with("sat");
        is_overall(&self.key) && tokens.iter().all(|(_, token)| generic(token))
    }

    /// A column whose rated thing is known.
    pub fn of(heading: &Heading, key: String, label: String) -> Self {
        Self { column: heading.index, code: heading.code.clone(), key, name: label.clone(), label }
    }
}

/// Whether a text speaks of everything at once ("overall", "dans l'ensemble") rather than of one criterion.
pub fn is_overall(text: &str) -> bool {
    tokens(text).iter().any(|(_, token)| OVERALL.contains(&token.as_str()))
}

const OVERALL: &[&str] = &[
    "overall",
    "global",
    "globale",
    "globalement",
    "general",
    "generale",
    "ensemble",
    "gesamt",
    "insgesamt",
    "complessiva",
    "geral",
    "algemeen",
];

/// Columns that rate different things on one side.
#[derive(Debug, Clone, PartialEq)]
pub struct Family {
    /// The side, where words or answers tell it.
    pub side: Option<Side>,
    /// What they share: the folded question, or the side word.
    pub stem: String,
    /// Whether they are rows of one question.
    pub matrix: bool,
    /// The columns, in file order.
    pub members: Vec<Member>,
}

impl Family {
    /// Whether two members are about the same thing.
    pub fn has_duplicates(&self) -> bool {
        let mut seen = BTreeSet::new();
        self.members.iter().any(|member| !seen.insert(fold(&member.key)))
    }

    /// What the members are about, folded.
    pub fn keys(&self) -> BTreeSet<String> {
        self.members.iter().map(|member| fold(&member.key)).collect()
    }
}

/// The families that questions, scales and side words make, in file order of their first column.
pub fn of(headings: &Headings, cut: Cut) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for heading in headings.columns.iter().filter(|h| !h.metadata) {
        let Some((side, stem, member)) = describe(heading, cut) else {
            continue;
        };
        match families.iter_mut().find(|f| f.side == side && f.stem == stem) {
            Some(family) => family.members.push(member),
            None => families.push(Family {
                side,
                stem,
                matrix: heading.item.is_some() || heading.scale.is_some(),
                members: vec![member],
            }),
        }
    }
    families.into_iter().flat_map(by_occurrence).collect()
}

/// The side, the stem and the member a heading makes; `None` when nothing makes it half of a pair.
fn describe(heading: &Heading, cut: Cut) -> Option<(Option<Side>, String, Member)> {
    let by_code = split(&heading.code, cut).filter(|s| !s.key.is_empty());
    if let Some(item) = &heading.item {
        let question = heading.question.as_deref().unwrap_or_default();
        let title = heading.scale.as_ref().and_then(|(_, title)| title.as_deref());
        let scale = heading.scale.as_ref().map_or_else(String::new, |(n, _)| format!(" #{n}"));
        let side = title.and_then(of_phrase).or_else(|| of_phrase(question));
        let member = || Member::of(heading, item.clone(), tidy(item));
        // A row label that is a side and nothing else: the export puts the row first and the question last.
        let row_first =
            split(item, Cut::Words).filter(|s| side.is_none() && s.key.is_empty() && !question.is_empty());
        return Some(match (side, row_first, by_code) {
            (Some(side), ..) => (Some(side), format!("{}{scale}", fold(question)), member()),
            (None, Some(row), _) => {
                (Some(row.side), row.word, Member::of(heading, question.to_owned(), tidy(question)))
            }
            (None, None, Some(code)) if !heading.code.contains(' ') => (Some(code.side), code.word, member()),
            (None, None, _) => (None, format!("{}{scale}", fold(question)), member()),
        });
    }
    let text = heading.question.as_deref();
    let by_text = text.and_then(|text| split(text, cut)).filter(|s| !s.key.is_empty());
    match (by_code, by_text) {
        (Some(code), by_text) => {
            let label = by_text.map(|s| s.key).or_else(|| text.map(tidy)).unwrap_or_else(|| code.key.clone());
            let member = Member { name: code.key.clone(), ..Member::of(heading, code.key, label) };
            Some((Some(code.side), code.word, member))
        }
        (None, Some(split)) => {
            Some((Some(split.side), split.word, Member::of(heading, split.key.clone(), split.key)))
        }
        (None, None) => None,
    }
}

/// Rows that come twice under one question are two questions whose texts were cut before they differ: the first time
/// each row comes makes one family, the second time another.
fn by_occurrence(family: Family) -> Vec<Family> {
    if !family.matrix || !family.has_duplicates() {
        return vec![family];
    }
    let mut parts: Vec<Family> = Vec::new();
    let mut turns: BTreeMap<String, usize> = BTreeMap::new();
    for member in family.members {
        let turn = turns.entry(fold(&member.key)).and_modify(|turn| *turn += 1).or_insert(0);
        if parts.len() <= *turn {
            let stem = format!("{} ({})", family.stem, *turn + 1);
            parts.push(Family { side: family.side, stem, matrix: true, members: Vec::new() });
        }
        parts[*turn].members.push(member);
    }
    parts
}
