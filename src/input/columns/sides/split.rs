//! A header without its side: what is rated.

use std::ops::Range;

use crate::input::columns::layout::Side;
use crate::input::columns::sides::tokens::{is_joint, tokens};
use crate::input::columns::sides::{is_frame, side_of};
use crate::input::fold::fold;

/// A header split into its side and the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// The side the header names.
    pub side: Side,
    /// The word that names it, folded.
    pub word: String,
    /// The rest, as written: what is rated. Empty when the header is the side alone.
    pub key: String,
}

/// Every way to read a code whose side is glued to the rest: `HOURSIMP`, `IMPHOURS`, `HOWSAT1`.
///
/// Ambiguous by nature (`SATURDAY`): only a partner with the same rest on the other side makes one of them right.
pub fn split_glued(code: &str) -> Vec<Split> {
    const GLUED: [(&str, Side); 6] = [
        ("imp", Side::Importance),
        ("importance", Side::Importance),
        ("sat", Side::Performance),
        ("perf", Side::Performance),
        ("satisfaction", Side::Performance),
        ("performance", Side::Performance),
    ];
    let folded = fold(code);
    // Positions in the folded text are positions in the code only when folding changed nothing but case.
    if folded.len() != code.len() || code.contains(' ') || !code.is_ascii() {
        return Vec::new();
    }
    let mut splits = Vec::new();
    for (word, side) in GLUED {
        for (start, _) in folded.match_indices(word) {
            let end = start + word.len();
            let after = &code[end..];
            let at_edge = start == 0 || after.is_empty() || after.chars().all(|c| c.is_ascii_digit());
            if at_edge && word.len() < code.len() {
                let key = format!("{}{after}", &code[..start]);
                splits.push(Split { side, word: word.to_owned(), key });
            }
        }
    }
    splits
}

/// A code without the word of a side at one of its tokens.
pub(super) fn split_code_at(code: &str, tokens: &[(Range<usize>, String)], at: usize) -> Option<Split> {
    let (range, word) = &tokens[at];
    let side = side_of(word)?;
    let before = code[..range.start].trim_end_matches(is_joint);
    let after = code[range.end..].trim_start_matches(is_joint);
    let key = if before.is_empty() || after.is_empty() {
        format!("{before}{after}")
    } else {
        // The joint that stays is the one in front of the side: `q5_imp_1` is about `q5_1`.
        format!("{}{after}", &code[..range.start])
    };
    let key = key.trim_matches(is_joint).trim_start_matches('[').trim_end_matches(']');
    Some(Split { side, word: word.clone(), key: without_connective(key, word).to_owned() })
}

/// `importance_of_wifi` and `satisfaction_with_wifi` are both about `wifi`; a short side word takes none (`imp_with_kids`).
fn without_connective<'a>(key: &'a str, word: &str) -> &'a str {
    const CONNECTIVES: &[&str] =
        &["of", "with", "de", "du", "des", "avec", "von", "mit", "di", "con", "com", "van", "met", "del"];
    match tokens(key).as_slice() {
        [(first, token), _, ..] if word.len() > 5 && CONNECTIVES.contains(&token.as_str()) => {
            key[first.end..].trim_start_matches(is_joint)
        }
        _ => key,
    }
}

/// What is left of a phrase without its side's words and the question's words around it.
pub(super) fn content(phrase: &str) -> String {
    without(phrase, |token| side_of(token).is_some() || is_frame(token))
}

/// The same where a phrase says the side, so that a word of a side belongs to the name: `Bewertung von Preis-Leistung`.
pub(super) fn framed(phrase: &str) -> String {
    without(phrase, is_frame)
}

fn without(phrase: &str, silent: impl Fn(&str) -> bool) -> String {
    let tokens = tokens(phrase);
    // `Check-in`, `E-mail`: half of a word is none of a question.
    let hyphened = |at: usize| is_hyphened(phrase, &tokens, at);
    let start = (0..tokens.len()).find(|&at| !silent(&tokens[at].1) || hyphened(at));
    // `Tariff A`: a capital behind a name is no article.
    let letter =
        |range: &Range<usize>| range.len() == 1 && phrase[range.clone()].chars().all(char::is_uppercase);
    let start = start.map(|start| with_no(&tokens, start));
    let end =
        (0..tokens.len()).rev().find(|&at| !silent(&tokens[at].1) || letter(&tokens[at].0) || hyphened(at));
    match (start, end) {
        (Some(start), Some(end)) => phrase[tokens[start].0.start..tokens[end].0.end].to_owned(),
        _ => String::new(),
    }
}

/// Whether a word of questions is joined by a hyphen or stroke to one that is none, as in `Check-in`, `E-mail` and `A/C`.
pub fn is_hyphened(phrase: &str, tokens: &[(Range<usize>, String)], at: usize) -> bool {
    let names = |at: usize| !is_frame(&tokens[at].1) && side_of(&tokens[at].1).is_none();
    let joined = |one: usize, other: usize| {
        matches!(&phrase[tokens[one].0.end..tokens[other].0.start], "-" | "‐" | "‑" | "/" | "&")
    };
    side_of(&tokens[at].1).is_none()
        && (at > 0 && joined(at - 1, at) && names(at - 1)
            || at + 1 < tokens.len() && joined(at, at + 1) && names(at + 1))
}

/// Where a thing begins with the "no" that belongs to it, `importance of no hidden fees`; in Portuguese it is an article behind a side,
/// `importância no atendimento`.
pub(super) fn with_no(tokens: &[(Range<usize>, String)], start: usize) -> usize {
    let is_no = |at: usize| tokens[at].1 == "no";
    match start.checked_sub(1).filter(|&before| is_no(before)) {
        Some(0) => 0,
        Some(before) if side_of(&tokens[before - 1].1).is_none() => before,
        _ => start,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::columns::sides::candidates;

    fn pair(header: &str) -> (Side, String) {
        let first = candidates(header).into_iter().next().unwrap_or_else(|| panic!("{header}"));
        (first.split.side, first.split.key)
    }

    #[test]
    fn codes_name_their_side() {
        use Side::{Importance, Performance};
        for (code, side, key) in [
            ("imp_wifi", Importance, "wifi"),
            ("wifi_satisfaction", Performance, "wifi"),
            ("WIFI_IMP", Importance, "WIFI"),
            ("Imp-Outcome001", Importance, "Outcome001"),
            ("imp__researching.minimize_time", Importance, "researching.minimize_time"),
            ("q5_imp_1", Importance, "q5_1"),
            ("sat1", Performance, "1"),
            ("wifiImportance", Importance, "wifi"),
            ("perf.wifi", Performance, "wifi"),
            ("importance_of_wifi", Importance, "wifi"),
            ("satisfaction_with_wifi", Performance, "wifi"),
            ("imp_in_store", Importance, "in_store"),
            ("imp_a", Importance, "a"),
            ("d_perf", Performance, "d"),
            ("Wichtigkeit_Preis", Importance, "Preis"),
            ("Zufriedenheit_Preis", Performance, "Preis"),
            ("Importance of Tariff A", Importance, "Tariff A"),
            ("Importance of no hidden fees", Importance, "no hidden fees"),
            ("Satisfaction with Terminal E", Performance, "Terminal E"),
            ("Importance of Check-in", Importance, "Check-in"),
            ("Satisfaction with E-mail", Performance, "E-mail"),
            ("Importance of Log-in to you", Importance, "Log-in"),
        ] {
            assert_eq!(pair(code), (side, key.to_owned()), "{code}");
        }
        assert_eq!(pair("important_date_x").0, Importance);
        assert_eq!((candidates("wifi"), candidates("saturday")), (vec![], vec![]));
    }

    #[test]
    fn texts_name_their_side() {
        use Side::{Importance, Performance};
        for (text, side, key) in [
            ("Importance - Accueil et écoute", Importance, "Accueil et écoute"),
            ("Satisfaction: Friendly welcome", Performance, "Friendly welcome"),
            ("Friendly welcome (importance)", Importance, "Friendly welcome"),
            ("Friendly welcome - How Satisfied...", Performance, "Friendly welcome"),
            ("How important is the wifi to you?", Importance, "wifi"),
            ("How satisfied are you with the wifi?", Performance, "wifi"),
            ("Quelle importance accordez-vous à chaque point ? [Prix]", Importance, "Prix"),
            ("Importance A", Importance, "A"),
            ("Importance - Satisfaction guarantee", Importance, "Satisfaction guarantee"),
            ("Importance de l'accueil", Importance, "accueil"),
            ("Satisfaction de l'accueil", Performance, "accueil"),
            ("Attente : délai", Importance, "délai"),
            ("Importance: Price (EUR)", Importance, "Price (EUR)"),
            ("Q5 - Importance - Price", Importance, "Price"),
            ("Price (EUR) - importance", Importance, "Price (EUR)"),
            ("How important is it? [Follow-up (late)]", Importance, "Follow-up (late)"),
            ("Wie wichtig ist Ihnen der Preis?", Importance, "Preis"),
            ("Wie zufrieden sind Sie mit dem Preis?", Performance, "Preis"),
        ] {
            assert_eq!(pair(text), (side, key.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_glued_side_is_read_every_way() {
        let keys = |code: &str| split_glued(code).into_iter().map(|s| (s.side, s.key)).collect::<Vec<_>>();
        assert_eq!(keys("HOURSIMP"), [(Side::Importance, "HOURS".to_owned())]);
        assert_eq!(keys("HOWSAT10"), [(Side::Performance, "HOW10".to_owned())]);
        assert_eq!(keys("SATURDAY"), [(Side::Performance, "URDAY".to_owned())]);
        assert_eq!(keys("IMP"), []);
    }
}
