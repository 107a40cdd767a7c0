//! Columns asked in one breath: the rows of a question, or the names that share a side word.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::columns::layout::Side;
use crate::input::columns::pairing::reading::{Reading, readings};
use crate::input::columns::pairing::resolve::resolved;
use crate::input::columns::remarks::without_remark;
use crate::input::columns::sides::tokens;
use crate::input::fold::fold;
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
    pub fn chosen(heading: &Heading, caught: &str) -> Self {
        // `Rating: *` written as `Rating*` catches the mark between the two as well.
        let caught = caught.trim_matches([' ', ':', '-', '–', '—', '/', '|', '=']).to_owned();
        let described =
            readings(heading).into_iter().find(|reading| reading.side.is_some() || heading.item.is_some());
        match described {
            Some(Reading { member, .. }) => member,
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
        let key = without_remark(&self.key).unwrap_or_else(|| self.key.clone());
        let tokens = tokens(&key);
        let generic =
            |token: &str| OVERALL.contains(&token) || GENERIC.contains(&token) || token.ends_with("sat");
        is_overall(&key) && tokens.iter().all(|(_, token)| generic(token))
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
    "algemene",
    "algehele",
    "allgemein",
    "allgemeine",
    "gesamtzufriedenheit",
    "gesamturteil",
    "complessivo",
    "complessivamente",
    "generales",
    "totale",
    "total",
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
    /// Whether the file has no words for the question: the first or second scale of a row, the first or second time.
    pub wordless: bool,
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
pub fn of(headings: &Headings) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for Reading { side, stem, member, matrix, wordless, .. } in resolved(headings) {
        match families.iter_mut().find(|f| f.side == side && f.stem == stem) {
            Some(family) => family.members.push(member),
            None => families.push(Family { side, stem, matrix, wordless, members: vec![member] }),
        }
    }
    families.into_iter().flat_map(by_occurrence).collect()
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
            parts.push(Family { side: family.side, stem, matrix: true, wordless: true, members: Vec::new() });
        }
        parts[*turn].members.push(member);
    }
    parts
}
