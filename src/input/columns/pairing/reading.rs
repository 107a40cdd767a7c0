//! The ways to read one heading as half of a pair.

use crate::input::columns::layout::Side;
use crate::input::columns::pairing::family::Member;
use crate::input::columns::sides::{Candidate, alone, candidates, of_phrase, words_of};
use crate::input::fold::{fold, tidy};
use crate::input::headings::Heading;

/// A way to read a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The side; `None` where no word tells it.
    pub side: Option<Side>,
    /// What it shares with others of its family: the folded question, or the word of the side.
    pub stem: String,
    /// What is rated.
    pub member: Member,
    /// Whether it is the row of a question.
    pub matrix: bool,
    /// Whether the file has no words for the question, only the number of a scale.
    pub wordless: bool,
    /// Whether the stem is a question that may hold the name itself, so that it must be shared to be one.
    pub needs_company: bool,
}

/// The ways to read a heading, the usual way first; none where nothing makes it half of a pair.
pub fn readings(heading: &Heading) -> Vec<Reading> {
    match &heading.item {
        Some(item) => of_row(heading, item),
        None => of_text(heading),
    }
}

fn of_row(heading: &Heading, item: &str) -> Vec<Reading> {
    let question = heading.question.as_deref().unwrap_or_default();
    let title = heading.scale.as_ref().and_then(|(_, title)| title.as_deref());
    let scale = heading.scale.as_ref().map_or_else(String::new, |(n, _)| format!(" #{n}"));
    let stem = format!("{}{scale}", fold(question));
    let reading = |side: Option<Side>, stem: String, member: Member| Reading {
        side,
        stem,
        member,
        matrix: true,
        wordless: heading.scale.is_some() && title.is_none(),
        needs_company: false,
    };
    let row = || Member::of(heading, item.to_owned(), tidy(item));
    let mut found = Vec::new();
    if let Some(side) = title.and_then(of_phrase) {
        found.push(reading(Some(side), stem.clone(), row()));
    }
    // A row label that is a side and nothing else: the export puts the row first and the question last.
    if let Some(side) = alone(item).filter(|_| found.is_empty() && !question.is_empty()) {
        let member = Member::of(heading, question.to_owned(), tidy(question));
        found.push(reading(Some(side), fold(item), member));
    }
    if let Some(side) = of_phrase(question).filter(|_| title.and_then(of_phrase).is_none()) {
        let words: Vec<_> = words_of(question).into_iter().filter(|(.., own)| !own.is_empty()).collect();
        let whole = reading(Some(side), stem.clone(), row());
        found.push(Reading { needs_company: !words.is_empty(), ..whole });
        for (side, word, own) in words {
            let key = format!("{own} ({})", tidy(item));
            let member = Member::of(heading, key.clone(), key);
            found.push(Reading { matrix: false, ..reading(Some(side), word, member) });
        }
    }
    if found.is_empty() {
        // The row says its side itself: `Please rate [Price - Importance]`.
        let said = candidates(item).into_iter().filter(|c| c.stem && !c.specific);
        found.extend(said.map(|c| {
            let member = Member::of(heading, c.split.key.clone(), tidy(&c.split.key));
            let stem = format!("{stem} {}", c.split.word);
            Reading { matrix: false, ..reading(Some(c.split.side), stem, member) }
        }));
    }
    if found.is_empty() && !heading.code.contains(' ') {
        found.extend(
            candidates(&heading.code).into_iter().map(|c| reading(Some(c.split.side), c.split.word, row())),
        );
    }
    if found.is_empty() {
        found.push(reading(None, stem, row()));
    }
    found
}

fn of_text(heading: &Heading) -> Vec<Reading> {
    let text = heading.question.as_deref();
    let (by_code, by_text) = (candidates(heading.words()), text.map(candidates).unwrap_or_default());
    let label = by_text.first().map(|c| c.split.key.clone()).or_else(|| text.map(tidy));
    let of_code = by_code.into_iter().map(|c| {
        let label = label.clone().unwrap_or_else(|| c.split.key.clone());
        let member = Member { name: c.split.key.clone(), ..Member::of(heading, c.split.key.clone(), label) };
        (c, member)
    });
    let of_text = by_text.into_iter().map(|c| {
        let member = Member::of(heading, c.split.key.clone(), c.split.key.clone());
        (c, member)
    });
    let reading = |(c, member): (Candidate, Member)| Reading {
        side: Some(c.split.side),
        stem: c.split.word,
        member,
        matrix: false,
        wordless: false,
        needs_company: c.stem && c.specific,
    };
    of_code.chain(of_text).map(reading).collect()
}
