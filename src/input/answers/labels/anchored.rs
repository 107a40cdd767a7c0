//! Numbers with words: `5 - Very important`, `1: never`, `Item3`, `★★★☆☆`.

use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::infer::{Inferred, infer, smallest_holding};
use crate::input::answers::labels::order::Order;
use crate::input::answers::labels::polarity::end_of;
use crate::input::answers::labels::set::{Scale, key, known};
use crate::input::answers::labels::{Coding, CodingError, Reading};
use crate::input::fold::{fold, tidy};
use crate::message::{Message, Turned, Values};

/// The number and the words of an anchored answer; `None` when the cell has no such form.
///
/// Forms: number, mark (`. : ) - = .-`), words; number and stars; `Item3`; words with the number glued behind
/// (`Very important5`), in brackets (`Very important (5)`) or behind a mark (`Very important - 5`); stars alone, counted.
pub fn anchored(cell: &str) -> Option<(f64, String)> {
    let text = tidy(cell);
    number_first(&text)
        .or_else(|| stars(&text))
        .or_else(|| number_in_brackets(&text))
        .or_else(|| number_behind_mark(&text))
        .or_else(|| number_last(&text))
}

/// Whether two wordings of one code mean different things: neither is the other with a slip, and no known sets of as many
/// ranks give both one rank.
pub fn are_unlike(one: &str, other: &str) -> bool {
    let (one, other) = (key(one), key(other));
    // "Satisfied" and "dissatisfied" differ by a few letters.
    if are_opposed(&one, &other) {
        return true;
    }
    let near = one == other
        || one.contains(&other)
        || other.contains(&one)
        || strsim::normalized_damerau_levenshtein(&one, &other) >= 0.7;
    !near && {
        let rank = |wanted: &str| -> Vec<(usize, usize)> {
            let ranked = known().iter().filter_map(|scale| {
                let (rank, slipped) = scale.rank_of_key(wanted)?;
                (!slipped).then_some((scale.labels.len(), rank))
            });
            ranked.collect()
        };
        let others = rank(&other);
        !rank(&one).iter().any(|place| others.contains(place))
    }
}

/// Whether words name opposite ends.
fn are_opposed(one: &str, other: &str) -> bool {
    end_of(one).zip(end_of(other)).is_some_and(|(one, other)| one != other)
}

impl Draft<'_> {
    /// Refuses numbers whose words are opposite: `1 - very satisfied` in one cell, `1 - very dissatisfied` in another.
    pub fn refuse_opposed_words(&self) -> Result<(), CodingError> {
        let mut seen: Vec<(f64, String)> = Vec::new();
        for text in self.answers() {
            let Some((value, words)) = anchored(text).filter(|(_, words)| !words.is_empty()) else {
                continue;
            };
            match seen.iter().find(|(known, _)| *known == value) {
                Some((_, first)) if are_opposed(&key(first), &key(&words)) => {
                    let labels = Box::new([first.clone(), words]);
                    return Err(CodingError::UnlikeLabels {
                        side: self.side(),
                        code: value.to_string(),
                        labels,
                    });
                }
                Some(_) => {}
                None => seen.push((value, words)),
            }
        }
        Ok(())
    }

    /// The numbers of the answers with their words, sorted; `None` when an answer has no number, none has words, or a
    /// number has several unlike ones: then it is no code.
    pub fn anchors(&self) -> Option<Vec<(f64, String)>> {
        let mut anchors: Vec<(f64, String)> = Vec::new();
        let beside = if self.block.labels_seen { self.labelled_codes() } else { Vec::new() };
        let words_of = |value: f64| {
            let found = beside.iter().find(|(code, _)| *code == value);
            found.map_or_else(String::new, |(_, words)| words.clone())
        };
        let mut worded = !beside.is_empty();
        for text in self.answers() {
            let plain = self.number(text).map(|value| (value, words_of(value)));
            worded |= plain.is_none();
            let (value, words) = plain.or_else(|| anchored(text))?;
            match anchors.iter_mut().find(|(seen, _)| *seen == value) {
                Some((_, known)) if known.is_empty() => *known = words,
                Some((_, known)) if !words.is_empty() && are_unlike(known, &words) => return None,
                Some(_) => {}
                None => anchors.push((value, words)),
            }
        }
        anchors.sort_by(|a, b| a.0.total_cmp(&b.0));
        // `5 min`, `10 min`: a unit behind a number is no anchor of a scale.
        let words: Vec<String> = anchors.iter().map(|(_, words)| key(words)).collect();
        let is_unit = |at: usize| !words[at].is_empty() && words[..at].contains(&words[at]);
        let bare =
            || self.answers().iter().any(|text| self.number(text).is_none() && has_no_mark(&tidy(text)));
        if (0..words.len()).any(is_unit) && bare() {
            return None;
        }
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
        anchors.retain(|(code, _)| !self.none.codes.contains(code));
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
            anchors.iter().partition(|(code, _)| self.none.codes.contains(code));
        let values: Vec<(f64, u64)> = points.iter().map(|(value, _)| (*value, 1)).collect();
        let mut found = self.declared().or_else(|| inferred.cloned()).or_else(|| infer(&values));
        // A number whose words are an answer is none of "no answer", wherever it stands.
        let rated = |value: &f64| points.iter().any(|(point, words)| point == value && !words.is_empty());
        if let Some(own) = found.as_mut().filter(|own| own.missing.iter().any(rated)) {
            own.missing.retain(|value| !rated(value));
            let top = values.iter().map(|(value, _)| *value).fold(own.highest, f64::max);
            (own.lowest, own.highest) = smallest_holding(own.lowest, top).unwrap_or((own.lowest, top));
        }
        let Some(Inferred { lowest, highest, missing, .. }) = found else {
            let values = values.iter().map(|(value, _)| value.to_string()).collect();
            return Err(CodingError::NoScale { side: self.side(), values });
        };
        let worded: Vec<(f64, String)> =
            points.into_iter().filter(|(_, words)| !words.is_empty()).cloned().collect();
        // A number without words beyond the only one with words tells on which side that stands.
        let mut ends = worded.clone();
        if let [(only, _)] = worded.as_slice() {
            let bare = |value: &f64| (*value, String::new());
            let below = values.iter().map(|(value, _)| value).find(|value| *value < only).map(bare);
            let above = values.iter().map(|(value, _)| value).find(|value| *value > only).map(bare);
            ends = below.into_iter().chain(worded.iter().cloned()).chain(above).collect();
        }
        let order = match self.hints.reversed {
            Some(true) => Order::Down,
            Some(false) => Order::Up,
            None => self.order_told(&ends, None),
        };
        match order {
            Order::Contradictory => return Err(self.contradictory(&worded)),
            Order::Other(_, scale) => {
                if worded.len() < values.len() {
                    return Err(self.contradictory(&worded));
                }
                return Ok(self.by_words_of_anchors(&scale, &worded));
            }
            Order::Up | Order::Down => {}
        }
        let reversed = order == Order::Down;
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
            self.say_turned(lowest + highest, Turned::Words);
        }
        let labels = worded.into_iter().map(|(value, words)| (turn(value), words)).collect();
        let evidence = format!("{lowest}-{highest}: numbers written in the answers");
        Ok(self.finish((lowest, highest), evidence, reversed, labels))
    }

    /// The words rule where a known set ranks them in another order than the numbers before them.
    fn by_words_of_anchors(mut self, scale: &Scale, worded: &[(f64, String)]) -> Coding {
        let highest = scale.labels.len() as f64;
        let (side, shown) = (self.told_side(), scale.shown());
        self.say(Message::sure(Values::WordsRankCodes { side, scale: shown }));
        let rank = |words: &str| scale.rank(words).map(|(rank, _)| rank as f64 + 1.0);
        self.read_open(|draft, text| {
            let value = draft.number(text).or_else(|| anchored(text).map(|(value, _)| value));
            let words = value.and_then(|value| worded.iter().find(|(code, _)| *code == value));
            match words.and_then(|(_, words)| rank(words)) {
                Some(rank) => Reading::Rating(rank),
                None => Reading::Missing,
            }
        });
        let labels = scale.labels.iter().enumerate().map(|(rank, label)| (rank as f64 + 1.0, label.clone()));
        let (evidence, labels) =
            (format!("1-{highest}: {}, a known set of labels", scale.shown()), labels.collect());
        self.finish((1.0, highest), evidence, false, labels)
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
    ((marked || has_no_mark(text)) && says).then(|| {
        number.parse().ok().map(|value| (value, words.trim_end_matches(')').trim_matches('(').to_owned()))
    })?
}

/// Whether nothing but a space parts a number from the words behind it: `1 Not important`.
fn has_no_mark(text: &str) -> bool {
    let rest = text.trim_start_matches('-').trim_start_matches(|c: char| c.is_ascii_digit());
    rest.starts_with(' ')
        && rest.trim_start().chars().take(LEAST_LETTERS).filter(|c| c.is_alphabetic()).count()
            == LEAST_LETTERS
}

/// Letters that a word behind a bare number begins with: units have fewer.
const LEAST_LETTERS: usize = 3;

/// `Very important (5)`, `Sehr wichtig [5]`.
fn number_in_brackets(text: &str) -> Option<(f64, String)> {
    let (words, number) = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
        .or_else(|| text.strip_suffix(']').and_then(|text| text.rsplit_once('[')))?;
    let number = number.trim();
    let digits = number.strip_prefix('-').unwrap_or(number);
    let is_code = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let words = words.trim();
    (is_code && words.ends_with(|c: char| c.is_alphabetic() || c == ')'))
        .then(|| number.parse().ok().map(|value| (value, words.to_owned())))?
}

/// `Very important - 5`, `Sehr wichtig = 5`.
fn number_behind_mark(text: &str) -> Option<(f64, String)> {
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &text[words.len()..];
    let marked = words.trim_end();
    let bare = marked.strip_suffix(['-', '–', '—', '=', ':'])?;
    // `A4-5`, `2025-12`: what stands before the mark is words, and a hyphen has a space before it.
    let parted = !marked.ends_with('-') || bare.ends_with(' ');
    let says = bare.chars().filter(|c| c.is_alphabetic()).count() >= LEAST_LETTERS
        && !bare.contains(|c: char| c.is_ascii_digit());
    let is_code = (1..=2).contains(&number.len()) && parted && says;
    is_code.then(|| number.parse().ok().map(|value| (value, bare.trim().to_owned())))?
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
            ("Très satisfait (5)", 5.0, "Très satisfait"),
            ("Sehr wichtig [5]", 5.0, "Sehr wichtig"),
            ("Not satisfied ( 1 )", 1.0, "Not satisfied"),
            ("1 Nada importante", 1.0, "Nada importante"),
            ("Muy importante - 10", 10.0, "Muy importante"),
            ("sehr wichtig = 5", 5.0, "sehr wichtig"),
            ("5 très satisfait", 5.0, "très satisfait"),
        ] {
            assert_eq!(anchored(cell), Some((value, words.to_owned())), "{cell}");
        }
        for cell in [
            "Wifi (2024)",
            "(5)",
            "5",
            "",
            "Very important",
            "2026-01-01",
            "12/13/2018",
            "100% agree",
            "-",
            "24 h",
            "A4-5",
            "Room 12 - 5",
            "co-2",
            "5 €",
        ] {
            assert_eq!(anchored(cell), None, "{cell}");
        }
    }

    #[test]
    fn wordings_of_one_code_are_alike_or_not() {
        assert!(!are_unlike("Very satisfied", "Very satisfied "));
        assert!(!are_unlike("Very satisfied", "Très satisfait"));
        assert!(!are_unlike("Extremely important", "extremly important"));
        assert!(are_unlike("Main street", "High road"));
        assert!(are_unlike("Very satisfied", "Sehr unzufrieden"));
    }
}
