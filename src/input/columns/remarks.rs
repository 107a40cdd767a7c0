//! Remarks in headers that say the scale: `(out of 5)`, `[1-10]`, `(1 = not important, 5 = very important)`.

use std::ops::Range;

use crate::input::answers::labels::end;
use crate::input::columns::pairing::is_overall;
use crate::input::columns::sides::{alone, of_phrase, tokens};
use crate::input::fold::{fold, tidy};
use crate::input::headings::{Heading, Headings};
use crate::message::{Columns, Message};

/// A scale as a header says it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    /// Lowest rating; `None` where the header says the highest only ("out of 10"), which leaves 0 and 1.
    pub lowest: Option<f64>,
    /// Highest rating.
    pub highest: f64,
    /// Whether the legend says that the lowest number is the best answer.
    pub reversed: bool,
}

/// Takes remarks about the scale out of the headers: the heading's text goes without, and the scale is kept.
///
/// A remark counts only where two headers or more make it, and half of those whose words say a side: a lone `(1-3)` may be
/// part of a name.
pub fn take(headings: &mut Headings) {
    let found: Vec<Option<(Told, Heading)>> = headings.columns.iter().map(without).collect();
    let says_side = |heading: &&Heading| of_phrase(&heading.code).is_some();
    let sided = headings.columns.iter().filter(|heading| !heading.metadata).filter(says_side).count();
    let alike = |told: &Told| {
        let same =
            |other: &&(Told, Heading)| other.0.highest == told.highest && other.0.lowest == told.lowest;
        found.iter().flatten().filter(same).count()
    };
    for (heading, found) in headings.columns.iter_mut().zip(&found) {
        if let Some((told, stripped)) =
            found.as_ref().filter(|(told, _)| alike(told) >= 2 && 2 * alike(told) >= sided)
        {
            *heading = Heading { told: Some(*told), ..stripped.clone() };
        }
    }
}

/// The scale that all remarks say alike.
pub fn scale_of(headings: &Headings) -> Option<Told> {
    let mut told = headings.columns.iter().filter_map(|heading| heading.told);
    let first = told.next()?;
    told.all(|other| other == first).then_some(first)
}

/// That the lowest number is the best, where a header says so, with what is in doubt about it; `None` where none does.
pub fn direction(headings: &Headings) -> Option<(bool, Option<Message>)> {
    let of = |heading: &Heading| heading.told.map(|told| told.reversed);
    let sided = || {
        let names = headings.columns.iter().filter(|heading| !heading.metadata);
        // Overall satisfaction is an outcome, with a scale of its own.
        names.filter(|heading| {
            let name = &heading.code;
            of_phrase(name).is_some() && !is_overall(name) && alone(name).is_none()
        })
    };
    if let Some(told) = headings.columns.iter().find(|heading| of(heading) == Some(true)) {
        let silent = sided().find(|heading| of(heading).is_none());
        let doubt = silent.map(|silent| {
            let (told, silent) = (told.code.clone(), silent.code.clone());
            Message::likely(Columns::DirectionOfSome { told, silent })
        });
        return Some((true, doubt));
    }
    // "Schulnote 1-6" says no legend: everybody knows that 1 is the best.
    let grades = |heading: &&Heading| fold(&heading.code).contains("schulnote");
    let column = sided().find(grades)?.code.clone();
    Some((true, Some(Message::likely(Columns::SchoolGrades { column }))))
}

/// The heading without its remark about the scale, and what that says.
fn without(heading: &Heading) -> Option<(Told, Heading)> {
    if heading.metadata {
        return None;
    }
    let mut stripped = heading.clone();
    if let Some(item) = &heading.item {
        if let Some(told) = scale_in(item) {
            // `Importance of wifi [1-5]`: what is in the brackets is no row.
            stripped.item = None;
            stripped.text = stripped.question.take();
            return Some((told, stripped));
        }
        let of_item = cut(item).map(|(told, rest)| {
            stripped.item = Some(rest);
            told
        });
        let of_question = heading.question.as_deref().and_then(cut).map(|(told, rest)| {
            stripped.question = Some(rest);
            told
        });
        return of_item.or(of_question).map(|told| (told, stripped));
    }
    if let Some((told, rest)) = heading.question.as_deref().and_then(cut) {
        stripped.question = Some(rest);
        return Some((told, stripped));
    }
    let (told, rest) = cut(&heading.code)?;
    stripped.text = Some(rest);
    Some((told, stripped))
}

/// A text without the remark in it that says a scale, which may stand in brackets or behind the last question mark, comma or
/// dash; `None` where there is none, or nothing else.
fn cut(text: &str) -> Option<(Told, String)> {
    let text = tidy(text);
    let mut remark = bracketed(&text).into_iter().chain(behind(&text));
    let (told, place) = remark.find_map(|(inner, whole)| Some((scale_in(&text[inner])?, whole)))?;
    let rest = format!("{} {}", text[..place.start].trim_end(), text[place.end..].trim_start());
    let rest = rest.trim().trim_end_matches([',', '-', '–', '—', ':', ' ', ';']).to_owned();
    rest.chars().any(char::is_alphanumeric).then_some((told, rest))
}

/// The brackets of a text, innermost: what is inside, and with them.
fn bracketed(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut open: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => open.push(at),
            ')' | ']' | '}' => found.extend(open.pop().map(|start| (start + 1..at, start..at + 1))),
            _ => {}
        }
    }
    // `(1 (low) - 5 (high))`: the outer brackets hold all of it.
    found.sort_by_key(|(_, whole)| (whole.start, std::cmp::Reverse(whole.end)));
    found
}

/// What stands behind a mark that ends a question or sets a remark apart.
fn behind(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let marks = text.char_indices().filter(|(at, c)| {
        matches!(c, '?' | '.' | ',' | ';' | ':' | '*')
            || matches!(c, '-' | '–' | '—' | '/') && text[..*at].ends_with(' ')
    });
    let from = |(at, c): (usize, char)| {
        // The mark of "/5" says that it is the highest.
        let start = if c == '/' { at } else { at + c.len_utf8() };
        (start..text.len(), if c == '?' { start } else { at }..text.len())
    };
    marks.map(from).filter(|(inner, _)| !text[inner.clone()].trim().is_empty()).collect()
}

/// The words that may stand beside the numbers of a scale.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "scale", "rating", "rate", "rated", "score", "scores", "points", "point", "pts", "from", "to", "on", "a", "of", "out", "max",
    "maximum", "stars", "star", "likert", "the", "please", "range", "and", "through", "best", "is", "with", "in", "your", "answer",
    "echelle", "note", "notez", "notee", "noter", "notes", "sur", "de", "une", "la", "le", "et", "en", "entre", "etoiles", "allant",
    "skala", "von", "bis", "auf", "einer", "der", "die", "punkte", "punkten", "punkt", "note", "noten", "sterne", "schulnote", "und",
    "zwischen", "bewertung", "escala", "del", "al", "sobre", "nota", "puntos", "estrellas", "una", "puntuacion", "valore", "entre",
    "y", "scala", "da", "su", "voto", "punti", "stelle", "uma", "ate", "em", "pontos", "estrelas", "numa", "schaal", "van", "tot",
    "met", "t", "m", "op", "een", "punten", "sterren", "cijfer", "waarde", "wert", "valeur", "value", "valor", "valore", "score",
    "par", "per", "per",
];

/// Words that stand in front of the highest rating alone.
const OUT_OF: &[&str] =
    &["out of", "sur", "von", "sobre", "su", "em", "op", "max", "maximum", "/", "of", "auf", "van", "uit"];

/// Words behind the number of points.
const POINTS: &[&str] = &[
    "point", "points", "punkte", "punkten", "punkt", "puntos", "punti", "pontos", "punts", "stars", "etoiles",
];

/// The scale that a remark says; `None` where it says something else.
pub fn scale_in(remark: &str) -> Option<Told> {
    let folded = fold(remark);
    let numbers = numbers(&folded);
    if let Some(told) = legend(&folded, &numbers) {
        return Some(told);
    }
    let words: Vec<String> = tokens(&folded)
        .into_iter()
        .map(|(_, word)| word)
        .filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    if !words.iter().all(|word| WORDS.contains(&word.as_str())) {
        return None;
    }
    match numbers[..] {
        [(low, _), (high, _)] if is_scale(low, high) => {
            Some(Told { lowest: Some(low), highest: high, reversed: false })
        }
        [(high, ref place)] if is_top(high) => {
            let before = folded[..place.start].trim_end();
            let after = tokens(&folded[place.end..]);
            let out_of = OUT_OF.iter().any(|words| before.ends_with(words));
            let points = after.first().is_some_and(|(_, word)| POINTS.contains(&word.as_str()));
            (out_of || points).then_some(Told { lowest: None, highest: high, reversed: false })
        }
        _ => None,
    }
}

/// `1 = not important, 5 = very important`, `1: gar nicht … 5: sehr`, `1 (low) to 5 (high)`, `not at all 1 - 5 very`.
fn legend(folded: &str, numbers: &[(f64, Range<usize>)]) -> Option<Told> {
    let (low, low_at) = numbers.iter().min_by(|a, b| a.0.total_cmp(&b.0))?;
    let (high, high_at) = numbers.iter().max_by(|a, b| a.0.total_cmp(&b.0))?;
    let after = |place: &Range<usize>| {
        let next = numbers.iter().map(|(_, other)| other.start).filter(|start| *start >= place.end).min();
        &folded[place.end..next.unwrap_or(folded.len())]
    };
    let explained = |place: &Range<usize>| {
        let rest = after(place).trim_start();
        let rest = rest.strip_prefix(['=', ':', '(', '-', '→']).or_else(|| rest.strip_prefix("is "))?;
        let word = rest.trim().trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        word.chars().any(char::is_alphabetic).then_some(word)
    };
    let ascending = numbers.len() >= 2 && is_scale(*low, *high);
    let (low_word, high_word) = (explained(low_at)?, explained(high_at)?);
    let reversed = end_of(clause(&low_word)) == Some(true) || end_of(clause(&high_word)) == Some(false);
    ascending.then_some(Told { lowest: Some(*low), highest: *high, reversed })
}

/// Which end of a scale a legend names: by a known label, else by a word for the best or the worst.
fn end_of(clause: &str) -> Option<bool> {
    let says = |words: &[&str]| tokens(clause).iter().any(|(_, word)| words.contains(&word.as_str()));
    end(clause).or_else(|| match (says(HIGHEST), says(LOWEST)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    })
}

/// Words for the good end of a scale, folded.
#[rustfmt::skip]
const HIGHEST: &[&str] = &[
    "highest", "high", "best", "most", "top", "hochste", "hoch", "beste", "bester", "bestes", "eleve", "elevee", "meilleur",
    "meilleure", "mejor", "alto", "alta", "maximo", "migliore", "massimo", "melhor", "hoog", "hoogste", "maximum",
];

/// Words for the bad end, folded.
#[rustfmt::skip]
const LOWEST: &[&str] = &[
    "lowest", "low", "worst", "least", "niedrigste", "niedrig", "schlechteste", "schlecht", "faible", "pire", "peor", "bajo",
    "baja", "minimo", "peggiore", "basso", "pior", "baixo", "baixa", "laag", "laagste", "slechtste", "minimum",
];

/// The words up to the next mark or joining word.
fn clause(text: &str) -> &str {
    let text = text.split([',', ';', '/', ')', '(', '-', '…']).next().unwrap_or_default().trim();
    let joining = [" and", " to", " bis", " et", " a", " y", " e", " en", " und", " tot", " ate"];
    joining.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text)
}

/// The whole numbers of a text with their places; a minus counts where nothing stands before it.
fn numbers(text: &str) -> Vec<(f64, Range<usize>)> {
    let mut found: Vec<(f64, Range<usize>)> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = at + bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let negative = at > 0
            && bytes[at - 1] == b'-'
            && !text[..at - 1].trim_end().ends_with(|c: char| c.is_alphanumeric());
        let start = at - usize::from(negative);
        if let Ok(number) = text[start..end].parse::<f64>() {
            found.push((number, start..end));
        }
        at = end;
    }
    found
}

fn is_scale(low: f64, high: f64) -> bool {
    (low == 0.0 || low == 1.0) && is_top(high) || low < 0.0 && low == -high && high <= 10.0
}

fn is_top(high: f64) -> bool {
    [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 20.0, 100.0].contains(&high)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(remark: &str) -> Option<(Option<f64>, f64)> {
        scale_in(remark).map(|told| (told.lowest, told.highest))
    }

    #[test]
    fn remarks_say_the_scale_in_seven_languages() {
        for (remark, lowest, highest) in [
            ("1-5", Some(1.0), 5.0),
            ("1 – 10", Some(1.0), 10.0),
            ("-2 to 2", Some(-2.0), 2.0),
            ("1 to 7", Some(1.0), 7.0),
            ("out of 5", None, 5.0),
            ("/10", None, 10.0),
            ("5-point scale", None, 5.0),
            ("note de 1 à 5", Some(1.0), 5.0),
            ("sur 10", None, 10.0),
            ("échelle de 0 à 10", Some(0.0), 10.0),
            ("Skala von 1 bis 5", Some(1.0), 5.0),
            ("del 1 al 5", Some(1.0), 5.0),
            ("voto da 1 a 10", Some(1.0), 10.0),
            ("escala de 1 a 5", Some(1.0), 5.0),
            ("1 t/m 5", Some(1.0), 5.0),
            ("op een schaal van 1 tot 10", Some(1.0), 10.0),
            ("1 = not important, 5 = very important", Some(1.0), 5.0),
            ("1 = not, 5 = very", Some(1.0), 5.0),
            ("1 = pas du tout ; 10 = tout à fait", Some(1.0), 10.0),
            ("1: gar nicht – 7: sehr", Some(1.0), 7.0),
            ("1 (laag) tot 5 (hoog)", Some(1.0), 5.0),
            ("1=bajo 2=medio 3=alto", Some(1.0), 3.0),
        ] {
            assert_eq!(of(remark), Some((lowest, highest)), "{remark}");
        }
    }

    #[test]
    fn other_remarks_are_left_alone() {
        for remark in [
            "at home",
            "24 h",
            "EUR",
            "2 of 3 visits",
            "1-2 days",
            "lobby 1",
            "3",
            "10-20",
            "2024-2025",
            "5 GHz",
        ] {
            assert_eq!(of(remark), None, "{remark}");
        }
    }

    #[test]
    fn a_legend_says_which_end_is_the_best() {
        let reversed = |remark: &str| scale_in(remark).unwrap().reversed;
        assert!(reversed("1 = very important, 5 = not at all important"));
        assert!(reversed("1 = sehr wichtig, 5 = überhaupt nicht wichtig"));
        assert!(!reversed("1 = not at all important, 5 = very important"));
        assert!(!reversed("1 = low, 5 = high"));
        assert!(reversed("5 = lowest, 1 = highest") && reversed("1 = am besten (hoch), 6 = schlecht"));
        assert!(!reversed("1 = le moins important, 5 = le plus important"));
    }

    #[test]
    fn a_header_goes_without_its_remark() {
        let rest = |header: &str| cut(header).map(|(_, rest)| rest);
        for (header, without) in [
            ("Importance of wifi (out of 5)", "Importance of wifi"),
            ("How important is X to you? (1 = not, 5 = very)", "How important is X to you?"),
            ("How important is X to you? 1 = not, 5 = very", "How important is X to you?"),
            ("Importance (1-5) - Wifi", "Importance - Wifi"),
            ("Wichtigkeit Preis, Skala 1-5", "Wichtigkeit Preis"),
            ("imp_wifi [1-10]", "imp_wifi"),
            ("Importance du wifi /5", "Importance du wifi"),
        ] {
            assert_eq!(rest(header).as_deref(), Some(without), "{header}");
        }
        assert_eq!(rest("Importance of parking (24 h)"), None);
        assert_eq!(rest("(1-5)"), None);
        assert_eq!(rest("Importance of breakfast / lunch"), None);
    }
}
