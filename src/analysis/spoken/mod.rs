//! Words beside numbers: what those said whom a row failed, how it differs from what the others said, and how many good
//! ratings there are for a bad one. No model, no guess of a mood.

mod balance;
mod keyness;
mod mask;
mod quotes;
mod tokens;

pub(super) use balance::balance;
pub use balance::{Balance, BalanceRow};
pub use keyness::{KeyWord, Keyness};
pub use quotes::RowQuotes;

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Plan, Quadrant, Row};
use crate::message::{Message, Results};
use crate::survey::{MISSING, Ratings, Respondents, Survey};

/// What is asked of the comments.
#[derive(Clone)]
pub struct SpokenPlan {
    /// Criteria by name, each with the place of its column among the texts that were read, and the words by which a
    /// comment of a general column is about it, folded; empty for a column of its own.
    pub columns: Vec<(String, usize, Vec<String>)>,
    /// Whether quotes are shown.
    pub quotes: bool,
    /// Whether the words of those in shortfall are held against those of the others.
    pub keyness: bool,
    /// Whether quotes stand in the JSON too.
    pub in_json: bool,
    /// Fewer respondents are not quoted, and words of fewer are not told.
    pub least: u64,
    /// How a text is compared.
    pub fold: fn(&str) -> String,
}

/// What was found in the comments.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Spoken {
    /// Fewer respondents are not quoted, and words of fewer are not told.
    pub smallest_shown: u64,
    /// Priorities without a column of their own and without words that tell which comments are about them, by rank.
    pub without_words: Vec<String>,
    /// The priorities with comments, by rank.
    pub rows: Vec<SpokenRow>,
}

/// The comments on one priority.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SpokenRow {
    /// Key of the criterion.
    pub name: String,
    /// Respondents with a comment on it who rated both sides; `null` where they are fewer than `smallest_shown`.
    pub comments: Option<u64>,
    /// Those of them whose rating of performance is below that of importance; `null` where they are fewer.
    pub in_shortfall: Option<u64>,
    /// Words of those in shortfall against those of the others; `null` where it was not asked for.
    pub keyness: Option<Keyness>,
    /// What they said, covered and cut as elsewhere; `null` where it was not asked for in so many words, or is withheld.
    pub said: Option<Vec<String>>,
    /// The same for every other output.
    #[serde(skip)]
    pub quotes: Option<RowQuotes>,
}

/// A comment, and by how much the row failed whoever wrote it.
struct Comment<'a> {
    text: &'a str,
    /// Importance − performance, in rating units.
    gap: f64,
}

/// What the comments on the priorities say; `None` where nothing was asked of them.
pub(super) fn spoken(survey: &Survey, rows: &[Row], plan: &Plan) -> Option<Spoken> {
    let asked = plan.spoken.as_ref().filter(|asked| asked.quotes || asked.keyness)?;
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return None };
    let mut priorities: Vec<(usize, &Row)> =
        rows.iter().enumerate().filter(|(_, row)| row.quadrant == Quadrant::ConcentrateHere).collect();
    priorities.sort_by_key(|(_, row)| row.rank);
    let mut found = Spoken { smallest_shown: asked.least, ..Spoken::default() };
    for (at, row) in priorities {
        let Some((_, column, words)) = asked.columns.iter().find(|(name, ..)| *name == row.name) else {
            found.without_words.push(row.name.clone());
            continue;
        };
        // A file without the column, or one in which nobody wrote anything.
        if respondents.texts.get(*column).is_none_or(|texts| texts.levels.is_empty()) {
            continue;
        }
        let comments = comments(survey, respondents, at, (*column, words.as_slice()), asked);
        let failed = comments.iter().filter(|comment| comment.gap > 0.0).count() as u64;
        let shown = |count: u64| (count >= asked.least).then_some(count);
        let quotes = asked.quotes.then(|| quotes::quotes(&comments, asked));
        let said = quotes.as_ref().filter(|found| asked.in_json && !found.withheld);
        found.rows.push(SpokenRow {
            name: row.name.clone(),
            comments: shown(comments.len() as u64),
            in_shortfall: shown(failed),
            keyness: asked.keyness.then(|| keyness::keyness(&comments, asked)),
            said: said.map(|found| found.quotes.clone()),
            quotes,
        });
    }
    Some(found)
}

/// That priorities are left out because nothing tells which comments are about them.
pub(super) fn left_out(spoken: Option<&Spoken>) -> Option<Message> {
    let rows = spoken.map(|spoken| spoken.without_words.clone()).filter(|rows| !rows.is_empty())?;
    Some(Message::finding(Results::WithoutWords { rows }))
}

/// The comments about a criterion of those who rated both its sides, in file order.
fn comments<'a>(
    survey: &Survey,
    respondents: &'a Respondents,
    criterion: usize,
    (column, words): (usize, &[String]),
    asked: &SpokenPlan,
) -> Vec<Comment<'a>> {
    let Some(column) = respondents.texts.get(column) else { return Vec::new() };
    let value = |side: &[Vec<u8>], respondent: usize| {
        let code = side[criterion][respondent];
        (code != MISSING).then(|| survey.scale.values[usize::from(code)])
    };
    let about: Vec<bool> = column
        .levels
        .iter()
        .map(|text| {
            let tokens = tokens::tokens(text, asked.fold);
            !tokens.is_empty() && (words.is_empty() || tokens.iter().any(|token| words.contains(token)))
        })
        .collect();
    let comment = |(respondent, level): (usize, Option<u32>)| {
        let level = level.filter(|&level| about[level as usize])?;
        let importance = value(&respondents.importance, respondent)?;
        let performance = value(&respondents.performance, respondent)?;
        Some(Comment { text: &column.levels[level as usize], gap: importance - performance })
    };
    column.of_each().enumerate().filter_map(comment).collect()
}

impl fmt::Debug for SpokenPlan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { columns, quotes, keyness, in_json, least, .. } = self;
        write!(formatter, "SpokenPlan({columns:?}, {quotes}, {keyness}, {in_json}, {least})")
    }
}

impl PartialEq for SpokenPlan {
    fn eq(&self, other: &Self) -> bool {
        (&self.columns, self.quotes, self.keyness, self.in_json, self.least)
            == (&other.columns, other.quotes, other.keyness, other.in_json, other.least)
    }
}
