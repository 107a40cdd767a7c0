//! Numbers with words: `5 - Very important`, `1: never`, `Item3`, `★★★☆☆`.

use crate::input::answers::labels::choose::runs_down;
use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::infer::{Inferred, infer};
use crate::input::answers::labels::{Coding, CodingError, Reading};
use crate::input::fold::{fold, tidy};
use crate::input::values::missing::is_missing_word;

/// The number and the words of an anchored answer; `None` when the cell has no such form.
///
/// Forms: number, mark (`. : ) - = .-`), words; number and stars; `Item3`; words with the number glued behind
/// (`Very important5`); stars alone, counted.
pub fn anchored(cell: &str) -> Option<(f64, String)> {
    let text = tidy(cell);
    number_first(&text).or_else(|| stars(&text)).or_else(|| number_last(&text))
}

impl Draft<'_> {
    /// The numbers of the answers with their words, sorted; `None` when an answer has no number, or none has words.
    pub fn anchors(&self) -> Option<Vec<(f64, String)>> {
        let mut anchors: Vec<(f64, String)> = Vec::new();
        let mut worded = false;
        for text in self.answers() {
            let plain = self.number(text).map(|value| (value, String::new()));
            worded |= plain.is_none();
            let (value, words) = plain.or_else(|| anchored(text))?;
            match anchors.iter_mut().find(|(seen, _)| *seen == value) {
                Some((_, known)) if known.is_empty() => *known = words,
                Some(_) => {}
                None => anchors.push((value, words)),
            }
        }
        anchors.sort_by(|a, b| a.0.total_cmp(&b.0));
        worded.then_some(anchors)
    }

    /// The numbers written in the answers, plain or with words, with their counts, sorted; words that mean no answer
    /// left out. `None` when an answer has no number.
    pub fn numbers(&self) -> Option<Vec<(f64, u64)>> {
        if let Some(values) = self.plain_numbers() {
            return Some(values);
        }
        if self.listed().is_some() || self.value_labels().is_some() {
            return None;
        }
        let mut anchors = self.anchors()?;
        anchors.retain(|(_, words)| words.is_empty() || !is_missing_word(words));
        let count = |value: f64| {
            let of_cell = |text: &str| self.number(text).or_else(|| anchored(text).map(|(value, _)| value));
            self.open.iter().filter(|(text, _)| of_cell(text) == Some(value)).map(|(_, count)| count).sum()
        };
        Some(anchors.iter().map(|(value, _)| (*value, count(*value))).collect())
    }

    /// The numbers rule; the words tell what is missing and which way they run.
    pub fn by_anchors(
        mut self,
        anchors: &[(f64, String)],
        inferred: Option<&Inferred>,
    ) -> Result<Coding, CodingError> {
        let (no_answer, points): (Vec<_>, Vec<_>) =
            anchors.iter().partition(|(_, words)| !words.is_empty() && is_missing_word(words));
        let values: Vec<(f64, u64)> = points.iter().map(|(value, _)| (*value, 1)).collect();
        let found = self.declared().or_else(|| inferred.cloned()).or_else(|| infer(&values));
        let Some(Inferred { lowest, highest, missing, .. }) = found else {
            let values = values.iter().map(|(value, _)| value.to_string()).collect();
            return Err(CodingError::NoScale { side: self.side(), values });
        };
        let worded: Vec<&(f64, String)> = points.into_iter().filter(|(_, words)| !words.is_empty()).collect();
        let texts: Vec<&str> = worded.iter().map(|(_, words)| words.as_str()).collect();
        let reversed = self.hints.reversed.unwrap_or_else(|| runs_down(&texts));
        let turn = |value: f64| if reversed { lowest + highest - value } else { value };
        let means_nothing =
            |value: f64| missing.contains(&value) || no_answer.iter().any(|(code, _)| *code == value);
        self.read_open(|draft, text| {
            match draft.number(text).or_else(|| anchored(text).map(|(value, _)| value)) {
                None => Reading::Missing,
                Some(value) if means_nothing(value) => Reading::Missing,
                Some(value) if (lowest..=highest).contains(&value) => Reading::Rating(turn(value)),
                Some(_) => Reading::Bad,
            }
        });
        if reversed {
            self.say_turned(lowest + highest, "by their words");
        }
        let labels = worded.iter().map(|(value, words)| (turn(*value), words.clone())).collect();
        let evidence = format!("{lowest}-{highest}: numbers written in the answers");
        Ok(self.finish((lowest, highest), evidence, reversed, labels))
    }
}

fn number_first(text: &str) -> Option<(f64, String)> {
    let sign = usize::from(text.starts_with('-'));
    let digits = text[sign..].bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let (number, rest) = text.split_at(sign + digits);
    let rest = rest.trim_start();
    let words = rest.trim_start_matches(['.', ':', ')', '-', '–', '—', '=', '★', '⭐', '*', ' ']);
    let marked = rest.starts_with(['.', ':', ')', '-', '–', '—', '=', '★', '⭐', '(']);
    let says = words.chars().any(char::is_alphabetic) || rest.starts_with(['★', '⭐']);
    (marked && says).then(|| {
        number.parse().ok().map(|value| (value, words.trim_end_matches(')').trim_matches('(').to_owned()))
    })?
}

/// `Item3` of Sphinx has no words of its own.
fn number_last(text: &str) -> Option<(f64, String)> {
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &text[words.len()..];
    if !(1..=2).contains(&number.len()) || !words.ends_with(char::is_alphabetic) {
        return None;
    }
    let words = if fold(words) == "item" { String::new() } else { words.to_owned() };
    number.parse().ok().map(|value| (value, words))
}

fn stars(text: &str) -> Option<(f64, String)> {
    let is_star = |c: char| matches!(c, '★' | '⭐' | '☆' | '✩');
    let filled = text.chars().filter(|c| matches!(c, '★' | '⭐')).count();
    let only = !text.is_empty() && text.chars().all(is_star);
    (only && filled > 0).then(|| (filled as f64, String::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_words_in_every_form() {
        for (cell, value, words) in [
            ("5 - Very important", 5.0, "Very important"),
            ("1: never", 1.0, "never"),
            ("1.- Very important", 1.0, "Very important"),
            ("2. POCO IMPORTANTE", 2.0, "POCO IMPORTANTE"),
            ("1 — Muy mala", 1.0, "Muy mala"),
            ("3) neutral", 3.0, "neutral"),
            ("5 (Very important)", 5.0, "Very important"),
            ("Item3", 3.0, ""),
            ("Not at all important1", 1.0, "Not at all important"),
            ("5 ⭐⭐⭐⭐⭐ Zeer tevreden", 5.0, "Zeer tevreden"),
            ("★★★☆☆", 3.0, ""),
        ] {
            assert_eq!(anchored(cell), Some((value, words.to_owned())), "{cell}");
        }
        for cell in ["5", "", "Very important", "2026-01-01", "12/13/2018", "100% agree", "-"] {
            assert_eq!(anchored(cell), None, "{cell}");
        }
    }
}
