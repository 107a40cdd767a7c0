//! What a legend says of numbers that rate nothing: `6 = don't know`, `9 if not used`.

use std::collections::BTreeSet;
use std::ops::Range;

use super::legend::{Numbers, are_opposite, front, is_joined, is_range, words_behind};
use crate::input::answers::labels::end;
use crate::input::answers::labels::polarity::NOT;
use crate::input::columns::sides::{folded_words, tokens};
use crate::input::values::missing::is_missing_word;

/// A number with its place.
type Number = (f64, Range<usize>);

/// The numbers of a legend that mean "no answer", and the others; `in_front` where words stand before their numbers.
pub(super) fn apart(folded: &str, numbers: &Numbers, in_front: bool) -> (Vec<Number>, Vec<Number>) {
    let said_of = |place: &Range<usize>| {
        let behind = words_behind(folded, numbers, place);
        let before = front(folded, numbers, place);
        match before {
            Some(before) if in_front || behind.is_empty() => before,
            None if behind.is_empty() => between(folded, numbers, place).to_owned(),
            _ => behind,
        }
    };
    // `2 low - 6 high, 1 = no opinion`: the others begin with 2 and their ends are opposite, and nothing makes the 1 a degree of what
    // they speak of.
    let runs_from_two = |words: &str| {
        let others: Vec<Number> = numbers.iter().filter(|(value, _)| *value != 1.0).cloned().collect();
        let lowest = others.iter().map(|(value, _)| *value).min_by(f64::total_cmp);
        lowest == Some(2.0)
            && are_opposite(folded, numbers, &others, in_front)
            && !others.iter().any(|(_, place)| speak_of_one(words, &said_of(place)))
            && !DEGREES.iter().any(|stem| words.contains(stem))
    };
    let alone = numbers.len() == 1;
    let says_nothing = |value: f64, place: &Range<usize>| {
        let said = said_of(place);
        let words = without_when(last_clause(&said));
        // A lone number that no usual scale ends with.
        let odd = alone && (value == 0.0 || value > 5.0 && value != 7.0 && value != 10.0);
        if value == 1.0 {
            return is_no_answer(words) && runs_from_two(words);
        }
        is_no_answer(words) || odd && end(words).is_none() && is_not_asked(words)
    };
    let (mut set_aside, mut rated): (Vec<_>, Vec<_>) =
        numbers.iter().cloned().partition(|(value, place)| says_nothing(*value, place));
    // `1-5, 9 if not used`: beyond the ends that are said, and nothing that is better or worse.
    let beyond = |rated: &Numbers| {
        let (top, place) = rated.iter().max_by(|(one, _), (other, _)| one.total_cmp(other))?;
        let (gone, others): (Vec<_>, Vec<_>) = rated.iter().cloned().partition(|(value, _)| value == top);
        let said = said_of(place);
        let words = without_when(last_clause(&said));
        let nothing = is_not_asked(words) && (is_joined(folded, &others) || end(words).is_none());
        (others.len() >= 2 && is_range(folded, &others) && nothing).then_some((gone, others))
    };
    if let Some((gone, others)) = beyond(&rated) {
        set_aside.extend(gone);
        rated = others;
    }
    // `1-5, 3 = not sure`: a word for the middle.
    let (low, high) = rated
        .iter()
        .fold((f64::MAX, f64::MIN), |(low, high), (value, _)| (low.min(*value), high.max(*value)));
    let (inside, outside): (Vec<_>, Vec<_>) =
        set_aside.into_iter().partition(|(value, _)| low < *value && *value < high);
    set_aside = outside;
    if !inside.is_empty() {
        rated = numbers.iter().filter(|number| !set_aside.contains(number)).cloned().collect();
    }
    // `1 = trifft voll zu, 5 = trifft nicht zu`: the ends of a scale.
    if rated.len() == 1 && numbers.len() == 2 {
        return (Vec::new(), numbers.to_vec());
    }
    (set_aside, rated)
}

/// Whether two texts share the beginning of a word of some length that is no "not": `does not apply`, `hardly applies`.
fn speak_of_one(one: &str, other: &str) -> bool {
    let stems = |text: &str| -> BTreeSet<String> {
        let words =
            tokens(text).into_iter().map(|(_, word)| word).filter(|word| !NOT.contains(&word.as_str()));
        words
            .filter(|word| word.chars().count() >= STEM)
            .map(|word| word.chars().take(STEM).collect())
            .collect()
    };
    !stems(one).is_disjoint(&stems(other))
}

/// Beginnings of words whose "not" may be the lowest degree as well as no answer: `not relevant`, `trifft nicht zu`.
const DEGREES: &[&str] = &["relev", "appli", "apply", "concern", "zutreff", "trifft", "aplica", "toepassing"];

/// Letters of a word that tell what it speaks of.
const STEM: usize = 4;

/// What stands between the number before and this one, without a mark: `dk` of `1-5, dk 6`.
fn between<'a>(folded: &'a str, numbers: &Numbers, place: &Range<usize>) -> &'a str {
    let last = numbers.iter().map(|(_, other)| other.end).filter(|end| *end <= place.start).max();
    folded[last.unwrap_or(place.start)..place.start].trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether the words of a number mean "no answer", and no end of a scale.
fn is_no_answer(words: &str) -> bool {
    words.chars().any(char::is_alphabetic) && is_missing_word(words) && end(words).is_none()
}

/// Words without those that say when a number is to be given: `for "not applicable"`.
fn without_when(words: &str) -> &str {
    let trimmed = |text: &'_ str| -> usize {
        text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len()
    };
    let mut rest = &words[trimmed(words)..];
    while let Some((first, behind)) = rest.split_once(' ') {
        if !WHEN.contains(&first) {
            break;
        }
        rest = &behind[trimmed(behind)..];
    }
    rest.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.')
}

/// The last of several clauses: of `5 high, n/a = 6` what belongs to the 6.
fn last_clause(words: &str) -> &str {
    words.rsplit([',', ';', '(']).next().unwrap_or(words).trim()
}

/// Whether words say that nothing was rated: `not used`, `never tried`, `unknown`.
fn is_not_asked(words: &str) -> bool {
    let words = folded_words(words);
    let unasked = |word: &String| {
        NOT.contains(&word.as_str())
            || UNASKED.iter().any(|stem| word.starts_with(stem))
            || is_missing_word(word)
    };
    words.iter().any(unasked)
}

/// Words in front of when a number is to be given.
const WHEN: &[&str] = &[
    "if", "when", "for", "pour", "si", "quand", "wenn", "falls", "bei", "fur", "se", "per", "para", "quando",
    "als", "voor", "indien", "tick", "choose", "use", "select", "cocher", "is", "means",
];

/// Beginnings of words for what was not used, not known or does not concern one.
const UNASKED: &[&str] = &[
    "unused",
    "unsure",
    "unknown",
    "skip",
    "blank",
    "leer",
    "vide",
    "vacio",
    "vuoto",
    "vazio",
    "leeg",
    "other",
    "autre",
    "andere",
    "otro",
    "altro",
    "outro",
    "anders",
    "untried",
    "unbekannt",
    "ungenutzt",
    "inconnu",
    "desconocid",
    "sconosciut",
    "onbekend",
];
