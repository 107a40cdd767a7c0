//! Remarks in headers that say the scale: `(out of 5)`, `[1-10]`, `(1 = not important, 5 = very important)`.

mod beside;
mod direction;
mod laid_out;
mod legend;
mod unasked;

use std::ops::Range;

use crate::input::columns::pairing::is_overall;
use crate::input::columns::sides::{alone, of_phrase, tokens};
use crate::input::fold::{fold, tidy};
use crate::input::grid::Grid;
use crate::input::headings::{Heading, Headings};
use crate::input::values::number;
use crate::message::{Columns, Message};

pub use beside::{around, lowest_is_best, no_answer};

/// A scale as a header says it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    /// Lowest rating; `None` where the header says the highest only ("out of 10"), which leaves 0 and 1.
    pub lowest: Option<f64>,
    /// Highest rating; `None` where the header says what one number means ("1 = best").
    pub highest: Option<f64>,
    /// Which way its numbers run.
    pub runs: Runs,
    /// Numbers that it says to mean "no answer".
    pub no_answer: [Option<f64>; 2],
}

/// Which way the numbers of a scale run, by what a header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runs {
    /// It says nothing of the ends.
    Unsaid,
    /// The highest number is the best answer.
    Up,
    /// The lowest number is the best answer.
    Down,
    /// It says what the ends mean, in words that are not known, or the same of both.
    Unclear,
    /// It says that the codes are reversed, which leaves open whether they have been turned already.
    Coded,
}

impl Told {
    /// What is said of the direction alone.
    const fn running(runs: Runs) -> Self {
        Self { lowest: None, highest: None, runs, no_answer: [None; 2] }
    }

    /// Whether two headers may speak of one scale.
    pub fn agrees(&self, other: &Self) -> bool {
        let same = |one: Option<f64>, other: Option<f64>| one.is_none() || other.is_none() || one == other;
        let opposed = matches!((self.runs, other.runs), (Runs::Up, Runs::Down) | (Runs::Down, Runs::Up));
        same(self.lowest, other.lowest) && same(self.highest, other.highest) && !opposed
    }
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
        // Some columns of many may be coded the other way.
        let counts = |told: &Told| {
            alike(told) >= 2 && 2 * alike(told) >= sided
                || told.runs == Runs::Coded && (alike(told) >= 2 || direction::says_in_full(&heading.code))
        };
        let Some((told, stripped)) = found else { continue };
        // What means "no answer" in a column is its own affair.
        heading.missing.extend(told.no_answer.iter().flatten().map(ToString::to_string));
        if counts(told) {
            *heading = Heading { told: Some(*told), missing: heading.missing.clone(), ..stripped.clone() };
        }
    }
}

/// The lowest and the highest rating that all remarks say alike, where they say the highest.
pub fn scale_of(headings: &Headings) -> Option<(Option<f64>, f64)> {
    let told = || headings.columns.iter().filter_map(|heading| heading.told);
    let fullest = told().max_by_key(|told| (told.highest.is_some(), told.lowest.is_some()))?;
    told().all(|other| other.agrees(&fullest)).then_some((fullest.lowest, fullest.highest?))
}

/// Whether the lowest number is the best, where a header says so, and what is in doubt about it.
pub fn direction(headings: &Headings) -> (Option<bool>, Option<Message>) {
    let runs = |heading: &Heading| heading.told.map_or(Runs::Unsaid, |told| told.runs);
    let sided = || {
        let names = headings.columns.iter().filter(|heading| !heading.metadata);
        // Overall satisfaction is an outcome, with a scale of its own.
        names.filter(|heading| {
            let name = &heading.code;
            of_phrase(name).is_some() && !is_overall(name) && alone(name).is_none()
        })
    };
    let first = |wanted: Runs| headings.columns.iter().find(|heading| runs(heading) == wanted);
    if let Some(told) = first(Runs::Down) {
        let silent = sided().find(|heading| matches!(runs(heading), Runs::Unsaid | Runs::Unclear));
        let doubt = silent.map(|silent| {
            let (told, silent) = (told.code.clone(), silent.code.clone());
            Message::likely(Columns::DirectionOfSome { told, silent })
        });
        return (Some(true), doubt);
    }
    if let Some(coded) = first(Runs::Coded) {
        let column = coded.code.clone();
        return (None, Some(Message::likely(Columns::CodedBackwards { column })));
    }
    if let (Some(unclear), None) = (first(Runs::Unclear), first(Runs::Up)) {
        let column = unclear.code.clone();
        return (None, Some(Message::likely(Columns::DirectionUnclear { column })));
    }
    // "Schulnote 1-6" says no legend: everybody knows that 1 is the best. So does a German "Note 1-6"; a French one is good where it
    // is high.
    let grades = |heading: &&Heading| {
        let text = fold(&heading.code);
        let six = heading.told.is_some_and(|told| told.lowest == Some(1.0) && told.highest == Some(6.0));
        let german = || ["wichtig", "zufried", "bewert", " bis "].iter().any(|word| text.contains(word));
        let note = || text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == "note");
        text.contains("schulnote") || six && note() && german()
    };
    match sided().find(grades).filter(|_| 2 * sided().filter(grades).count() >= sided().count()) {
        Some(column) => {
            let column = column.code.clone();
            (Some(true), Some(Message::likely(Columns::SchoolGrades { column })))
        }
        None => (None, None),
    }
}

/// The first row of answers, where it says the scale of each column and nothing else, as no other row does, and what it says of which.
pub fn row_of_scales(grid: &Grid, headings: &Headings) -> Option<(usize, Vec<(usize, Told)>)> {
    let rows = headings.answer_rows(grid.rows.len());
    let row = *rows.first()?;
    let filled = || grid.rows[row].iter().map(str::trim).enumerate().filter(|(_, text)| !text.is_empty());
    let says = |(column, text): (usize, &str)| {
        let told = scale_in(text, true).filter(|told| told.highest.is_some())?;
        Some((column, told))
    };
    let told: Vec<(usize, Told)> = filled().filter_map(says).collect();
    let numbers = filled().any(|(_, text)| number(text, true).is_some());
    // `1/5` is an answer where others gave `4/5`.
    let answer =
        |row: usize| told.iter().any(|(column, _)| scale_in(grid.cell(row, *column), true).is_some());
    let alone = || !rows.iter().skip(1).take(ROWS_BESIDE).any(|&row| answer(row));
    (told.len() >= 2 && 2 * told.len() >= filled().count() && !numbers && alone()).then_some((row, told))
}

/// Rows beside which a row of scales is one.
const ROWS_BESIDE: usize = 60;

/// Takes what such a row says into the headings that say nothing themselves.
pub fn take_row(grid: &Grid, headings: &mut Headings) {
    let Some((_, told)) = row_of_scales(grid, headings) else { return };
    for (column, told) in told {
        let silent =
            headings.columns.iter_mut().filter(|heading| !heading.metadata && heading.told.is_none());
        for heading in silent.filter(|heading| heading.index == column) {
            heading.told = Some(told);
            heading.missing.extend(told.no_answer.iter().flatten().map(ToString::to_string));
        }
    }
}

/// A name without a remark about a scale in it; `None` where it has none.
pub fn without_remark(name: &str) -> Option<String> {
    cut(name).map(|(_, rest)| rest)
}

/// What the header of a column says of its scale by itself.
pub fn of_heading(heading: &Heading) -> Option<Told> {
    heading.told.or_else(|| without(heading).map(|(told, _)| told))
}

/// The heading without its remark about the scale, and what that says.
fn without(heading: &Heading) -> Option<(Told, Heading)> {
    if heading.metadata {
        return None;
    }
    let mut stripped = heading.clone();
    if let Some(item) = &heading.item {
        if let Some(told) = scale_in(item, true) {
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
    let (told, rest) = cut(&heading.code).or_else(|| {
        let rest = direction::without_coded_tail(&heading.code)?;
        Some((Told::running(Runs::Coded), rest))
    })?;
    stripped.text = Some(rest);
    Some((told, stripped))
}

/// A text without the remarks in it that say a scale, which may stand in brackets, behind the last question mark, comma or dash,
/// or at the end; `None` where there is none, or nothing else.
fn cut(text: &str) -> Option<(Told, String)> {
    let text = tidy(text);
    let (told, rest) = cut_once(&text, false)?;
    // `1-5, 1 being the best`: two remarks.
    match cut_once(&rest, true) {
        Some((other, shorter))
            if other.agrees(&told) && (told.highest.is_none() || told.runs == Runs::Unsaid) =>
        {
            let runs = if told.runs == Runs::Unsaid { other.runs } else { told.runs };
            let both = Told {
                lowest: told.lowest.or(other.lowest),
                highest: told.highest.or(other.highest),
                runs,
                ..told
            };
            Some((both, shorter))
        }
        _ => Some((told, rest)),
    }
}

/// A text without one remark; `again` where another one stood behind it, so that bare numbers at the end are one too.
fn cut_once(text: &str, again: bool) -> Option<(Told, String)> {
    let enclosed = bracketed(text).into_iter().map(|place| (place, true));
    let behind = behind(text).into_iter().map(|place| (place, false));
    let end = at_the_end(text).map(|place| (place, false));
    let of = |((inner, whole), enclosed): ((Range<usize>, Range<usize>), bool)| {
        Some((scale_in(&text[inner], enclosed)?, whole))
    };
    let legend =
        |found: &(Told, Range<usize>)| again || !matches!(found.0.runs, Runs::Unsaid | Runs::Unclear);
    let mut remarks = enclosed.chain(behind);
    let (told, place) = remarks.find_map(of).or_else(|| end.and_then(of).filter(legend))?;
    let rest = format!("{} {}", text[..place.start].trim_end(), text[place.end..].trim_start());
    let rest = rest.trim().trim_end_matches([',', '-', '–', '—', ':', ' ', ';']).to_owned();
    rest.chars().any(char::is_alphanumeric).then_some((told, rest))
}

/// From the words that lead to the first number that stands alone to the end: `Price where 1 is the best and 5 the worst`.
fn at_the_end(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let words = tokens(text);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let first = words.iter().position(|(_, word)| is_number(word))?;
    let lead = words[..first].iter().rev().take_while(|(_, word)| legend::leads(&fold(word))).count();
    // A name that is nothing but such words stays one.
    let start = words[first - lead].0.start;
    (first > lead).then_some((start..text.len(), start..text.len()))
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
    "zwischen", "bewertung", "escala", "del", "al", "sobre", "nota", "puntos", "estrellas", "una", "puntuacion", "puntue", "puntua", "puntuar", "califique", "evalue", "valore", "entre",
    "y", "scala", "da", "su", "voto", "punti", "stelle", "uma", "ate", "em", "pontos", "estrelas", "numa", "schaal", "van", "tot",
    "met", "t", "m", "op", "een", "punten", "sterren", "cijfer", "waarde", "wert", "valeur", "value", "valor", "valore", "score",
    "par", "per", "evaluez", "attribuez", "donnez", "bewerten", "bewerte", "sie", "bitte", "geben", "valuti", "valuta", "dia", "assegni",
    "avalie", "pontue", "classifique", "geef", "beoordeel", "uw", "votre", "ihre", "vote",
];

/// Words that stand in front of the highest rating alone.
const OUT_OF: &[&str] =
    &["out of", "sur", "von", "sobre", "su", "em", "op", "max", "maximum", "/", "of", "auf", "van", "uit"];

/// Words behind the number of points.
const POINTS: &[&str] = &[
    "point", "points", "punkte", "punkten", "punkt", "puntos", "punti", "pontos", "punts", "stars", "etoiles",
];

/// The scale that a remark says, which may stand in brackets; `None` where it says something else.
fn scale_in(remark: &str, enclosed: bool) -> Option<Told> {
    let folded = fold(remark);
    let numbers = numbers(&folded);
    if let Some(told) = legend::legend(&folded, &numbers, enclosed) {
        return Some(told);
    }
    if numbers.is_empty() {
        let runs = direction::runs(&folded, enclosed).or_else(|| legend::ends_in_words(&folded));
        return runs.map(Told::running);
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
            Some(Told { lowest: Some(low), highest: Some(high), ..Told::running(Runs::Unsaid) })
        }
        // `5-1`: the other way round than usual, for a reason that it does not say.
        [(high, _), (low, _)] if enclosed && low == 1.0 && is_scale(low, high) => {
            Some(Told { lowest: Some(low), highest: Some(high), ..Told::running(Runs::Unclear) })
        }
        [(high, ref place)] if is_top(high) => {
            let before = folded[..place.start].trim_end();
            let after = tokens(&folded[place.end..]);
            let out_of = OUT_OF.iter().any(|words| before.ends_with(words));
            let points = after.first().is_some_and(|(_, word)| POINTS.contains(&word.as_str()));
            (out_of || points).then_some(Told { highest: Some(high), ..Told::running(Runs::Unsaid) })
        }
        _ => None,
    }
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
        // `1.2` is the number of a question, or a decimal.
        let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if bytes.get(end) == Some(&b'.') && digits(end + 1) > 0 {
            at = end + 1 + digits(end + 1);
            continue;
        }
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
        scale_in(remark, true).map(|told| (told.lowest, told.highest.unwrap()))
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
            ("puntúe de 1 a 5", Some(1.0), 5.0),
            ("bewerten Sie von 1 bis 5", Some(1.0), 5.0),
            ("évaluez de 0 à 10", Some(0.0), 10.0),
            ("valuti da 1 a 5", Some(1.0), 5.0),
            ("avalie de 1 a 5", Some(1.0), 5.0),
            ("geef een cijfer van 1 tot 10", Some(1.0), 10.0),
            ("1 t/m 5", Some(1.0), 5.0),
            ("op een schaal van 1 tot 10", Some(1.0), 10.0),
            ("1 = not important, 5 = very important", Some(1.0), 5.0),
            ("1 = not, 5 = very", Some(1.0), 5.0),
            ("1 = pas du tout ; 10 = tout à fait", Some(1.0), 10.0),
            ("1: gar nicht – 7: sehr", Some(1.0), 7.0),
            ("1 (laag) tot 5 (hoog)", Some(1.0), 5.0),
            ("1=bajo 2=medio 3=alto", Some(1.0), 3.0),
            ("1 = not at all, 5 = very, 6 = don't know", Some(1.0), 5.0),
            ("1-5, 6 = no opinion", Some(1.0), 5.0),
            ("1 = laag, 5 = hoog, 0 = n.v.t.", Some(1.0), 5.0),
            ("0 = n.v.t., 1 = laag, 5 = hoog", Some(1.0), 5.0),
            ("2 low - 6 high, 1 = no opinion", Some(2.0), 6.0),
            ("1 = keine Angabe, 2 = sehr schlecht, 6 = sehr gut", Some(2.0), 6.0),
            ("1 = sans opinion, 2 = faible, 5 = fort", Some(2.0), 5.0),
            ("1 = not relevant, 2 = hardly relevant, 5 = very relevant", Some(1.0), 5.0),
            ("1 = trifft nicht zu, 2 = trifft eher nicht zu, 5 = trifft voll zu", Some(1.0), 5.0),
            ("1 = not relevant, 2 = slightly important, 5 = very important", Some(1.0), 5.0),
            ("1 = does not apply, 2 = hardly applies, 5 = applies fully", Some(1.0), 5.0),
            ("not relevant = 1, hardly relevant = 2, very relevant = 5", Some(1.0), 5.0),
            ("no opinion = 1, low = 2, high = 6", Some(2.0), 6.0),
            ("1 = nicht genutzt, 2 = nicht gut, 5 = sehr gut", Some(2.0), 5.0),
        ] {
            assert_eq!(of(remark), Some((lowest, highest)), "{remark}");
        }
        assert_eq!(scale_in("5-1", true).unwrap().runs, Runs::Unclear);
        assert_eq!(scale_in("5-1", false), None);
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
        let reversed = |remark: &str| scale_in(remark, true).unwrap().runs == Runs::Down;
        assert!(reversed("1 = very important, 5 = not at all important"));
        assert!(reversed("1 = sehr wichtig, 5 = überhaupt nicht wichtig"));
        assert!(!reversed("1 = not at all important, 5 = very important"));
        assert!(!reversed("1 = low, 5 = high"));
        assert!(reversed("5 = lowest, 1 = highest") && reversed("1 = am besten (hoch), 6 = schlecht"));
        assert!(!reversed("1 = le moins important, 5 = le plus important"));
        for best_first in [
            "1 very important, 5 not at all important",
            "1 sehr wichtig - 5 unwichtig",
            "1 muito importante ... 5 nada importante",
            "1 = zeer belangrijk",
            "1=alto",
            "5 = low",
            "1 is best",
            "where 1 is very important and 5 is not important",
            "1 being the most important",
            "1 très important, 5 pas du tout important",
            "1 = le plus important",
            "de 1 très important à 5 pas important",
            "1 étant la meilleure note",
            "1 beste Note",
            "1 ist am wichtigsten",
            "1 est le plus important",
            "von 1 (sehr wichtig) bis 5 (unwichtig)",
            "1 muy importante, 5 nada importante",
            "1 = máxima, 5 = mínima",
            "siendo 1 muy importante y 5 nada importante",
            "1 = heel erg, 5 = helemaal niet",
            "1 molto, 5 per nulla",
            "da 1 molto importante a 5 per niente importante",
        ] {
            assert!(reversed(best_first), "{best_first}");
        }
        assert!(reversed("high = 1, low = 5") && reversed("sehr gut: 1; schlecht: 5"));
        assert!(reversed("1 = trifft voll zu, 5 = trifft nicht zu"));
        for best_last in [
            "low = 1, high = 5",
            "mauvais = 1, bon = 5",
            "slecht: 1; goed: 5",
            "1 = trifft nicht zu, 5 = trifft voll zu",
            "1 unwichtig - 5 sehr wichtig",
            "1=basso",
            "5 = best",
            "1 pas du tout, 5 tout à fait",
            "de 1 nada a 5 mucho",
        ] {
            assert_eq!(scale_in(best_last, true).unwrap().runs, Runs::Up, "{best_last}");
        }
        for unclear in ["1 = kriba, 5 = dobra", "1 = very important, 5 = very important"] {
            assert_eq!(scale_in(unclear, true).unwrap().runs, Runs::Unclear, "{unclear}");
        }
        for name in ["1 = blue", "lobby 1 best", "1: Wifi", "5 star service"] {
            assert_eq!(scale_in(name, false), None, "{name}");
        }
    }

    /// A bare "no" beside a scale says how to answer, and not which end is the best.
    #[test]
    fn what_is_said_of_answering_is_no_end() {
        for remark in [
            "please rate 1-5, no half points",
            "de 1 à 5, laisser vide si non concerné",
            "1-5; skip if not applicable",
            "1-5, blank = no opinion",
            "1-5, leer = keine Angabe",
            "1-5, not mandatory",
            "1 to 5, not required",
            "scale 1-5, no neutral",
            "1-5 - no ties",
            "1-5 (no half points)",
        ] {
            let runs = scale_in(remark, true).map(|told| told.runs);
            assert!(matches!(runs, None | Some(Runs::Unsaid)), "{remark}: {runs:?}");
        }
        for (remark, code) in [
            ("1-5, 9 if not used", 9.0),
            ("1-5; 6 = none", 6.0),
            ("enter 6 if you have no opinion", 6.0),
            ("6 = blank", 6.0),
            ("6 = andere", 6.0),
            ("1-5, DK 6", 6.0),
            ("1 low - 5 high, n/a = 6", 6.0),
            ("1 = low, 5 = high, 6 = never tried", 6.0),
            ("1 bis 5, 6 = kein Kontakt", 6.0),
            ("6 = never tried", 6.0),
            ("NA=6", 6.0),
            ("k.A. = 6", 6.0),
            ("6=skip", 6.0),
            ("tick 6 for \"not applicable\"", 6.0),
            ("0 = nicht genutzt", 0.0),
        ] {
            let told = scale_in(remark, true).unwrap_or_else(|| panic!("{remark}"));
            assert_eq!(told.no_answer[0], Some(code), "{remark}");
            assert!(matches!(told.runs, Runs::Unsaid | Runs::Up), "{remark}: {:?}", told.runs);
            assert!(told.highest.is_none_or(|highest| highest == 5.0), "{remark}");
        }
        assert_eq!(scale_in("5 = no shop", true).map(|told| told.runs), Some(Runs::Unclear));
        assert_eq!(scale_in("6 = nunca", true).map(|told| told.runs), Some(Runs::Unclear));
        let from_two = scale_in("2 = low, 6 = high, 1 = n/a", true).unwrap();
        assert_eq!((from_two.no_answer[0], from_two.runs), (Some(1.0), Runs::Up));
        // A word for the middle.
        assert!(scale_in("1-5, 3 = not sure", true).is_none_or(|told| told.no_answer == [None; 2]));
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
            ("Importance of price where 1 is very important and 5 is not important", "Importance of price"),
            ("Wichtigkeit: Preis von 1 (sehr wichtig) bis 5 (unwichtig)", "Wichtigkeit: Preis"),
            ("Importance of price 1-5, 1 being the most important", "Importance of price"),
            ("Belang van prijs - 1 = zeer belangrijk", "Belang van prijs"),
        ] {
            assert_eq!(rest(header).as_deref(), Some(without), "{header}");
        }
        assert_eq!(rest("Importance of parking (24 h)"), None);
        assert_eq!(rest("Importance of the top 5 products"), None);
        assert_eq!(rest("Importance - 1: Wifi"), None);
        assert_eq!(rest("(1-5)"), None);
        assert_eq!(rest("Importance of breakfast / lunch"), None);
    }
}
