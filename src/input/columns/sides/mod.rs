//! Which side of a pair a text speaks of.

mod candidates;
mod numbering;
mod split;
mod tokens;
mod words;

pub use candidates::{Candidate, candidates, words_of};
pub use split::{Split, is_hyphened, split_glued};
use split::{content, framed, split_code_at};
pub use tokens::{folded_words, tokens};
pub use words::NEGATED;

use std::ops::Range;

use crate::input::columns::layout::Side;
use crate::input::fold::fold;

/// The side a question, a scale title or an answer label speaks of; `None` for neither and for both.
pub fn of_phrase(text: &str) -> Option<Side> {
    let folded = fold(text);
    let holds = |phrases: &[&str]| holds_one(&folded, phrases);
    if holds(words::PERFORMANCE_PHRASES) {
        return Some(Side::Performance);
    }
    let tokens = tokens(text);
    let any = |test: fn(&str) -> bool| tokens.iter().any(|(_, token)| test(token));
    let (important, performs) = (any(is_importance), any(is_performance));
    // "How would you rate its importance?" rates, but not how well something is done.
    if !important && holds(words::RATING_PHRASES) {
        return Some(Side::Performance);
    }
    if holds(words::IMPORTANCE_PHRASES) {
        return Some(Side::Importance);
    }
    let (expected, perceived) = (any(is_expected), any(is_perceived));
    match (important, performs) {
        (true, false) => Some(Side::Importance),
        // "Expected performance" is the expectation; "perceived performance" is the performance.
        (false, true) if expected && !folded.contains("satisf") => Some(Side::Importance),
        (false, true) => Some(Side::Performance),
        (false, false) if expected && !perceived => Some(Side::Importance),
        (false, false) if perceived && !expected => Some(Side::Performance),
        _ => None,
    }
}

/// The side an answer speaks of: `Below expectations` says how well something was done, though expectations are importance.
pub fn of_answer(text: &str) -> Option<Side> {
    let tokens = tokens(text);
    let any =
        |stems: &[&str]| tokens.iter().any(|(_, token)| stems.iter().any(|stem| token.starts_with(stem)));
    if any(words::EXPECTED) && any(words::AGAINST_EXPECTED) {
        Some(Side::Performance)
    } else {
        of_phrase(text)
    }
}

/// Whether a header names levels that somebody made of a score: `Satisfaction category`.
pub fn names_grouping(header: &str) -> bool {
    tokens(header).iter().any(|(_, token)| words::GROUPING.contains(&token.as_str()))
}

/// The side whose word comes first in a header, behind nothing but words of questions: `How important is X to your satisfaction?`.
pub fn begins_with(header: &str) -> Option<Side> {
    let first = tokens(header).into_iter().find(|(_, token)| !is_frame(token));
    first.and_then(|(_, token)| side_of(&token))
}

/// Whether a phrase says the side, and no word of its own: `How would you rate`, `How well`.
fn is_said_by_phrase(text: &str) -> bool {
    let folded = fold(text);
    let all = [words::PERFORMANCE_PHRASES, words::RATING_PHRASES, words::IMPORTANCE_PHRASES];
    all.into_iter().any(|phrases| holds_one(&folded, phrases))
}

fn holds_one(folded: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| folded.contains(phrase))
}

/// The side a header means when it says nothing else: `importance`, `Mean satisfaction`, `Note de performance`.
pub fn alone(header: &str) -> Option<Side> {
    let tokens = tokens(header);
    if named_thing(header, &tokens).is_some() {
        return None;
    }
    let (sided, rest): (Vec<_>, Vec<_>) = tokens.iter().partition(|(_, token)| side_of(token).is_some());
    let silent = rest.iter().all(|(_, token)| is_frame(token) || words::MEASURE.contains(&token.as_str()));
    let side = sided.first().and_then(|(_, token)| side_of(token))?;
    (silent && sided.iter().all(|(_, token)| side_of(token) == Some(side))).then_some(side)
}

/// The place of the one word beside a side that names what is rated although questions use it too: `imp_a`, `perf_do`,
/// `d_imp`; `your satisfaction` and `l'importance` name nothing.
fn named_thing(header: &str, tokens: &[(Range<usize>, String)]) -> Option<Range<usize>> {
    match tokens {
        [(_, side), (thing, word)] if side_of(side).is_some() && is_frame(word) => Some(thing.clone()),
        [(thing, word), (_, side)] if side_of(side).is_some() && is_frame(word) => {
            let apostrophe = header[thing.end..].starts_with(['\'', '’']);
            (word.chars().count() == 1 && !apostrophe).then(|| thing.clone())
        }
        _ => None,
    }
}

/// The word by which a header asks for the opposite of a side, `dissatisfaction`, `Unwichtigkeit`, where no other word of it names one.
pub fn negated(header: &str) -> Option<String> {
    let words = folded_words(header);
    let says_no = |at: usize| words::NOT.contains(&words[at].as_str());
    let strengthens = |at: usize| words::BETWEEN_NOT.contains(&words[at].as_str());
    let is_opposite = |at: usize| words::NEGATED.iter().any(|stem| words[at].starts_with(stem));
    // Where the opposite begins: `not satisfied`, `nicht sehr wichtig`, `lack of satisfaction`.
    let opposite_from = |at: usize| match at {
        _ if is_opposite(at) => Some(at),
        _ if at > 0 && says_no(at - 1) => Some(at - 1),
        _ if at > 1 && strengthens(at - 1) && says_no(at - 2) => Some(at - 2),
        _ => None,
    };
    let sided: Vec<usize> =
        (0..words.len()).filter(|&at| side_of(&words[at]).is_some() || is_opposite(at)).collect();
    let &first = sided.first()?;
    // `Performance problems with X`, and not the criterion `performance problems`.
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    if sided.len() == 1
        && side_of(&words[first]) == Some(Side::Performance)
        && words::FLAWS.contains(&word(first + 1))
        && (words::OF_FLAWS.contains(&word(first + 2)) || header.contains(':'))
    {
        return Some(words[first..=first + 1].join(" "));
    }
    let from = opposite_from(first)?;
    sided.iter().all(|&at| opposite_from(at).is_some()).then(|| words[from..=first].join(" "))
}

fn side_of(token: &str) -> Option<Side> {
    if is_importance(token) || is_expected(token) {
        Some(Side::Importance)
    } else if is_performance(token) || is_perceived(token) {
        Some(Side::Performance)
    } else {
        None
    }
}

/// Whether a word names importance.
pub fn is_importance(token: &str) -> bool {
    let by_chance = || words::NOT_IMPORTANCE.iter().any(|word| token.contains(word));
    let has_stem = || words::IMPORTANCE_STEMS.iter().any(|stem| token.contains(stem));
    words::IMPORTANCE.contains(&token) || has_stem() && !by_chance()
}

fn is_performance(token: &str) -> bool {
    words::PERFORMANCE.contains(&token) || words::PERFORMANCE_STEMS.iter().any(|stem| token.contains(stem))
}

fn is_expected(token: &str) -> bool {
    words::EXPECTED.iter().any(|stem| token.starts_with(stem)) && !is_met(token)
}

fn is_perceived(token: &str) -> bool {
    words::PERCEIVED.iter().any(|stem| token.starts_with(stem)) || is_met(token)
}

/// `Erwartungserfüllung`: what is expected, and how far it is met.
fn is_met(token: &str) -> bool {
    token.contains("erfull")
}

/// Whether a word belongs to a question and not to the thing it asks about.
pub fn is_frame(token: &str) -> bool {
    words::FRAME.contains(&token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_speak_of_one_side_or_of_none() {
        assert_eq!(of_phrase("Quanto è importante per te ogni funzione?"), Some(Side::Importance));
        assert_eq!(of_phrase("Quanto funziona bene ogni funzione?"), Some(Side::Performance));
        assert_eq!(of_phrase("Hoe tevreden bent u"), Some(Side::Performance));
        assert_eq!(of_phrase("¿Qué tan satisfecho está?"), Some(Side::Performance));
        assert_eq!(of_phrase("indiquez son importance et votre satisfaction"), None);
        assert_eq!(of_phrase("Expected performance"), Some(Side::Importance));
        assert_eq!(of_phrase("Perceived performance"), Some(Side::Performance));
        assert_eq!(of_phrase("Completely meets expectations"), Some(Side::Performance));
        assert_eq!(of_phrase("Erwartung an den Preis"), Some(Side::Importance));
        assert_eq!(of_phrase("Erwartungserfüllung Preis"), Some(Side::Performance));
        assert_eq!(of_phrase("Please rate our service"), None);
    }

    #[test]
    fn a_side_may_stand_alone() {
        assert_eq!(alone("importance"), Some(Side::Importance));
        assert_eq!(alone("Mean satisfaction"), Some(Side::Performance));
        assert_eq!(alone("moyenne_performance"), Some(Side::Performance));
        assert_eq!(alone("imp_wifi"), None);
        assert_eq!((alone("imp_a"), alone("d_perf"), alone("Importance A")), (None, None, None));
        assert_eq!(alone("L’importance"), Some(Side::Importance));
        assert_eq!(alone("Votre satisfaction"), Some(Side::Performance));
        assert_eq!(alone("sd_importance"), None);
    }
}
