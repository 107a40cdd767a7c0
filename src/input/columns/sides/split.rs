//! A header without its side: what is rated.

use crate::input::columns::layout::Side;
use crate::input::columns::sides::tokens::{bare, is_joint, parts, tokens};
use crate::input::columns::sides::{is_frame, named_thing, of_phrase, side_of};
use crate::input::fold::{fold, tidy};

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

/// What goes with the side when it is taken out of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// The part between separators that names the side goes whole: `How important is it? [Wifi]` is about `Wifi`.
    Parts,
    /// Only the side's words and the words of a question go: `Importance of wifi (lobby)` is about `wifi (lobby)`.
    Words,
}

/// The side a header names and what is left of it; `None` when it names no side.
///
/// In a code (no spaces) the side is a whole word (`imp_wifi`, `wifi_SAT`, `q5_imp_1`, `wifiImportance`), the first
/// one if there are several; in a text it is a part between separators, or words of the only part.
pub fn split(header: &str, cut: Cut) -> Option<Split> {
    let header = tidy(header);
    if header.contains(' ') { split_text(&header, cut) } else { split_code(&header) }
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

fn split_code(code: &str) -> Option<Split> {
    let tokens = tokens(code);
    let at = match (tokens.first(), tokens.last()) {
        (Some((_, first)), _) if side_of(first).is_some() => 0,
        (_, Some((_, last))) if side_of(last).is_some() => tokens.len() - 1,
        _ => tokens.iter().position(|(_, token)| side_of(token).is_some())?,
    };
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

fn split_text(text: &str, cut: Cut) -> Option<Split> {
    let mut parts = parts(text);
    // A question's number in front ("Q5 - Importance - Price") says nothing about what is rated.
    while parts.len() > 2 && is_number(&text[parts[0].clone()]) {
        parts.remove(0);
    }
    let sides: Vec<Option<Side>> = parts.iter().map(|part| of_phrase(&text[part.clone()])).collect();
    // A criterion may speak of satisfaction too ("Importance - Satisfaction guarantee"): the outer part decides.
    let at = match (sides.first(), sides.last()) {
        (Some(Some(_)), _) => 0,
        (_, Some(Some(_))) => parts.len() - 1,
        _ => sides.iter().position(Option::is_some)?,
    };
    let side = sides[at]?;
    let part = &text[parts[at].clone()];
    let single = parts.len() == 1;
    let before = bare(text[parts[0].start..parts[at].start].trim_end_matches(['[', '(', '{', ' ']));
    let after = bare(text[parts[at].end..].trim_start_matches([']', ')', '}', ' ']));
    // A word of questions that stands alone beside the side is a name: `Importance A`.
    let named = if single { named_thing(part, &tokens(part)) } else { None };
    let own = match named {
        Some(thing) => part[thing].to_owned(),
        None if single || cut == Cut::Words => content(part),
        None => String::new(),
    };
    let kept = [before, own.as_str(), after].into_iter().filter(|text| !text.is_empty());
    let key = kept.collect::<Vec<_>>().join(" - ");
    let word = if single { word_of(part) } else { fold(part) };
    Some(Split { side, word, key })
}

/// `5`, `Q5`, `Q5a`.
fn is_number(part: &str) -> bool {
    let digits = part.trim_start_matches(['Q', 'q']).trim_end_matches(char::is_alphabetic);
    !digits.is_empty() && part.len() <= 6 && digits.bytes().all(|b| b.is_ascii_digit())
}

fn word_of(part: &str) -> String {
    let word = tokens(part).into_iter().find(|(_, token)| side_of(token).is_some());
    word.map_or_else(String::new, |(_, token)| token)
}

/// What is left of a phrase without its side's words and the question's words around it.
fn content(phrase: &str) -> String {
    let tokens = tokens(phrase);
    let silent = |token: &str| side_of(token).is_some() || is_frame(token);
    let start = tokens.iter().position(|(_, token)| !silent(token));
    let end = tokens.iter().rposition(|(_, token)| !silent(token));
    match (start, end) {
        (Some(start), Some(end)) => phrase[tokens[start].0.start..tokens[end].0.end].to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(header: &str) -> (Side, String) {
        let split = split(header, Cut::Parts).unwrap_or_else(|| panic!("{header}"));
        (split.side, split.key)
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
        ] {
            assert_eq!(pair(code), (side, key.to_owned()), "{code}");
        }
        assert_eq!(split("important_date_x", Cut::Parts).map(|s| s.side), Some(Importance));
        assert_eq!(split("wifi", Cut::Parts), None);
        assert_eq!(split("saturday", Cut::Parts), None);
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
