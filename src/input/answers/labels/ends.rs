//! Numbers with words at the ends only: `Strongly agree`, 9, 8, …, 2, `Strongly disagree`.

use crate::input::answers::labels::choose::end;
use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::{Coding, CodingError, Reading};

/// A numeric scale whose ends are words.
pub struct Ends {
    lowest: f64,
    highest: f64,
    /// The words with the rating each means.
    words: Vec<(String, f64)>,
}

impl Draft<'_> {
    /// The scale of answers that are numbers and one or two words: the words are the values the numbers leave out.
    ///
    /// `None` when the answers are not of that form; an error when nothing tells which end is the low one.
    pub fn ends(&self, answers: &[&str]) -> Option<Result<Ends, CodingError>> {
        let mut numbers: Vec<f64> = answers.iter().filter_map(|text| self.number(text)).collect();
        let words: Vec<&str> = answers.iter().copied().filter(|text| self.number(text).is_none()).collect();
        numbers.sort_by(f64::total_cmp);
        numbers.dedup();
        let ([low, .., high], 1 | 2) = (&numbers[..], words.len()) else { return None };
        let known: Vec<Option<bool>> = words.iter().map(|word| end(word)).collect();
        let is_high = match known[..] {
            [Some(only)] => vec![only],
            [Some(a), Some(b)] if a != b => vec![a, b],
            [Some(a), None] => vec![a, !a],
            [None, Some(b)] => vec![!b, b],
            _ => {
                let words = words.iter().map(|word| (*word).to_owned()).collect();
                return Some(Err(CodingError::UnclearEnds { side: self.side(), words }));
            }
        };
        // An end without a word was not chosen: below, the numbers still start at the usual 1.
        let beneath = if is_high.contains(&false) { low - 1.0 } else { low.min(1.0) };
        let above = if is_high.contains(&true) { high + 1.0 } else { *high };
        let (lowest, highest) = self.hints.scale.unwrap_or((beneath, above));
        let rating = |is_high: bool| if is_high { highest } else { lowest };
        let words =
            words.iter().zip(is_high).map(|(word, is_high)| ((*word).to_owned(), rating(is_high))).collect();
        Some(Ok(Ends { lowest, highest, words }))
    }

    /// Numbers mean themselves, words the end they stand for.
    pub fn by_ends(mut self, ends: &Ends) -> Coding {
        let Ends { lowest, highest, words } = ends;
        self.read_open(|draft, text| {
            match (words.iter().find(|(word, _)| word == text), draft.number(text)) {
                (Some((_, rating)), _) => Reading::Rating(*rating),
                (None, Some(value)) if (*lowest..=*highest).contains(&value) => Reading::Rating(value),
                (None, Some(_)) => Reading::Bad,
                (None, None) => Reading::Missing,
            }
        });
        let labels = words.iter().map(|(word, rating)| (*rating, word.clone())).collect();
        let evidence = format!("{lowest}-{highest}: numbers with words at the ends");
        self.finish((*lowest, *highest), evidence, false, labels)
    }
}
