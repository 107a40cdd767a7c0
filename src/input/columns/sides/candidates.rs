//! Every way to read a header as a side and a thing that is rated, the usual way first.

use std::ops::Range;

use crate::input::columns::layout::Side;
use crate::input::columns::sides::split::Split;
use crate::input::columns::sides::tokens::{bare, parts, tokens};
use crate::input::columns::sides::{
    alone, content, framed, is_frame, is_hyphened, is_said_by_phrase, named_thing, numbering, of_phrase,
    side_of, split_code_at,
};
use crate::input::fold::{fold, tidy};

/// A way to read a header.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Side, word and thing.
    pub split: Split,
    /// Whether a part between separators goes whole: then others may share it, as rows share a question.
    pub stem: bool,
    /// Whether that part says more than its side.
    pub specific: bool,
}

/// The ways to read a header, without those that leave nothing to rate.
///
/// In a code the first word of a side goes, else the last, else any other. In a text a part between separators that is a
/// side and nothing else goes first, then any other part that names one, whole or only its words.
pub fn candidates(header: &str) -> Vec<Candidate> {
    let header = without_addressee(&tidy(header));
    let mut found = Vec::new();
    for text in [numbering::without(&header), Some(header.as_str())].into_iter().flatten() {
        if text.contains(' ') {
            found.extend(of_text(text));
        } else {
            found.extend(of_code(text));
        }
    }
    found.retain(|candidate: &Candidate| candidate.split.key.chars().any(char::is_alphanumeric));
    let mut seen: Vec<Split> = Vec::new();
    found.retain(|candidate| {
        let new = !seen.contains(&candidate.split);
        seen.push(candidate.split.clone());
        new
    });
    found
}

/// A header without the words that say who is asked, where they stand behind a bracket: `How important is parking (visitors) to you?`.
fn without_addressee(header: &str) -> String {
    let text = header.trim_end_matches(['?', ':', '.', ' ']);
    let lower = text.to_lowercase();
    // Lowercase letters may be longer or shorter than their capitals.
    let found = ADDRESSEES.iter().find(|words| lower.len() == text.len() && lower.ends_with(**words));
    let before = found.map(|words| text[..text.len() - words.len()].trim_end());
    match before.filter(|before| before.ends_with([')', ']'])) {
        Some(before) => before.to_owned(),
        None => header.to_owned(),
    }
}

/// Who is asked, in seven languages.
const ADDRESSEES: &[&str] = &[
    " to you",
    " for you",
    " you",
    " pour vous",
    " pour toi",
    " à vos yeux",
    " für sie",
    " für dich",
    " ihnen",
    " dir",
    " para usted",
    " para ti",
    " para ustedes",
    " per lei",
    " per te",
    " para si",
    " para você",
    " voor u",
    " voor jou",
    " u",
];

fn of_code(code: &str) -> Vec<Candidate> {
    let tokens = tokens(code);
    let sided: Vec<usize> = (0..tokens.len()).filter(|&at| side_of(&tokens[at].1).is_some()).collect();
    let (first, last) = (0, tokens.len().saturating_sub(1));
    let mut order: Vec<usize> = sided.iter().copied().filter(|at| *at == first).collect();
    order.extend(sided.iter().copied().filter(|at| *at == last && *at != first));
    order.extend(sided.iter().copied().filter(|at| *at != last && *at != first));
    let split = |at: usize| split_code_at(code, &tokens, at);
    let plain = |split: Split| Candidate { split, stem: false, specific: false };
    order.into_iter().filter_map(split).map(plain).collect()
}

fn of_text(text: &str) -> Vec<Candidate> {
    let parts = parts(text);
    let said = |at: usize| &text[parts[at].clone()];
    // Two words of one side and nothing else: one of them belongs to the name.
    let is_side = |at: &usize| alone(said(*at)).is_some() && parts.len() > 1;
    let outer_first = |ats: Vec<usize>| -> Vec<usize> {
        let last = parts.len() - 1;
        let (outer, inner): (Vec<usize>, Vec<usize>) =
            ats.into_iter().partition(|at| *at == 0 || *at == last);
        outer.into_iter().chain(inner).collect()
    };
    if parts.is_empty() {
        return Vec::new();
    }
    let (pure, other): (Vec<usize>, Vec<usize>) = (0..parts.len()).partition(is_side);
    let mut found = Vec::new();
    for at in outer_first(pure) {
        if let (Some(side), Some(key)) = (alone(said(at)), rest(text, &parts, at)) {
            found.push(Candidate {
                split: Split { side, word: fold(said(at)), key },
                stem: true,
                specific: false,
            });
        }
    }
    for at in outer_first(other) {
        let part = said(at);
        let rest = rest(text, &parts, at);
        if let (Some(side), Some(key)) = (of_phrase(part), rest.clone()) {
            let split = Split { side, word: fold(part), key };
            found.push(Candidate { split, stem: true, specific: !content(part).is_empty() });
        }
        for (side, word, own) in words_of(part) {
            let key = match &rest {
                None => own,
                // As it was written: before or behind, in brackets or not.
                Some(_) if own.is_empty() => continue,
                Some(rest) => joined(text, &parts, at, &own, rest),
            };
            found.push(Candidate { split: Split { side, word, key }, stem: false, specific: false });
        }
    }
    found
}

/// The other parts; `None` where there are none.
fn rest(text: &str, parts: &[Range<usize>], at: usize) -> Option<String> {
    let before = bare(text[parts[0].start..parts[at].start].trim_end_matches(['[', '(', '{', ' ']));
    let after = bare(text[parts[at].end..].trim_start_matches([']', ')', '}', ' ', '?']));
    let kept: Vec<&str> = [before, after].into_iter().filter(|text| !text.is_empty()).collect();
    (!kept.is_empty()).then(|| kept.join(" - "))
}

/// What a part rates with the rest of the header behind or before it.
fn joined(text: &str, parts: &[Range<usize>], at: usize, own: &str, rest: &str) -> String {
    let behind = text[parts[at].end..].trim_start_matches([' ', '?']);
    let only_behind = at == 0;
    match behind.chars().next() {
        Some(open @ ('(' | '[')) if only_behind => {
            format!("{own} {open}{rest}{}", if open == '(' { ')' } else { ']' })
        }
        _ if only_behind => format!("{own} - {rest}"),
        _ => format!("{rest} - {own}"),
    }
}

/// The ways to take the words of a side out of a phrase: side, word and what is left, trimmed of the words of a question.
pub fn words_of(part: &str) -> Vec<(Side, String, String)> {
    let tokens = tokens(part);
    let sided: Vec<usize> = (0..tokens.len()).filter(|&at| side_of(&tokens[at].1).is_some()).collect();
    let mut found = Vec::new();
    let between = |start: usize, end: usize| {
        // Words of a question around the name go; a word that stands alone is the name.
        let frame = |at: usize| is_frame(&tokens[at].1) && !is_hyphened(part, &tokens, at);
        let from = (start..end).find(|&at| !frame(at));
        let to = (start..end).rev().find(|&at| !frame(at));
        match (from, to) {
            (Some(from), Some(to)) => part[tokens[from].0.start..tokens[to].0.end].to_owned(),
            _ if end == start + 1 => part[tokens[start].0.clone()].to_owned(),
            _ => String::new(),
        }
    };
    let first_frames = |at: usize| (0..at).all(|before| is_frame(&tokens[before].1));
    let last_frames = |at: usize| (at + 1..tokens.len()).all(|after| is_frame(&tokens[after].1));
    if let Some(side) = of_phrase(part) {
        let word = sided.first().map_or_else(|| fold(part), |&at| tokens[at].1.clone());
        let own = named_thing(part, &tokens).map_or_else(|| content(part), |thing| part[thing].to_owned());
        if sided.len() == 1 && is_said_by_phrase(part) {
            found.push((side, String::new(), framed(part)));
        }
        if sided.len() <= 1 {
            // The side of the whole phrase may be another than that of its word: "expected performance".
            found.push((side, if sided.is_empty() { String::new() } else { word }, own));
            return found;
        }
    }
    // Several words of sides: the first or the last is the side, the others belong to the name.
    for &at in sided.iter().filter(|&&at| first_frames(at)) {
        found.extend(
            side_of(&tokens[at].1).map(|side| (side, tokens[at].1.clone(), between(at + 1, tokens.len()))),
        );
    }
    for &at in sided.iter().filter(|&&at| last_frames(at)) {
        found.extend(side_of(&tokens[at].1).map(|side| (side, tokens[at].1.clone(), between(0, at))));
    }
    for &at in &sided {
        let rest = [between(0, at), between(at + 1, tokens.len())].join(" ").trim().to_owned();
        found.extend(side_of(&tokens[at].1).map(|side| (side, tokens[at].1.clone(), rest)));
    }
    found
}
