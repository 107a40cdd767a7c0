//! Numbers with words at the ends only: `Strongly agree`, 9, 8, …, 2, `Strongly disagree`.

use crate::input::answers::labels::choose::end;
use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::infer::smallest_holding;
use crate::input::answers::labels::polarity::leaning;
use crate::input::answers::labels::{Coding, CodingError, Reading};
use crate::message::{Message, Values};

/// A numeric scale whose ends are words.
pub struct Ends {
    lowest: f64,
    highest: f64,
    /// Whether every point between them was used, so that no other scale fits as well.
    complete: bool,
    /// The words with the rating each means.
    words: Vec<(String, f64)>,
}

/// How far a scale reaches at least, by the numbers and the words of its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    lowest: f64,
    highest: f64,
    /// The numbers given, sorted.
    numbers: Vec<f64>,
}

impl Reach {
    /// The reach of plain numbers, sorted.
    pub fn of_numbers(numbers: Vec<f64>) -> Option<Self> {
        let (&lowest, &highest) = (numbers.first()?, numbers.last()?);
        Some(Self { lowest, highest, numbers })
    }

    /// The reach of both.
    fn and(&self, other: &Self) -> Self {
        let mut numbers = [self.numbers.clone(), other.numbers.clone()].concat();
        numbers.sort_by(f64::total_cmp);
        numbers.dedup();
        Self { lowest: self.lowest.min(other.lowest), highest: self.highest.max(other.highest), numbers }
    }

    /// The ends of the scale, and whether every point between them was used: then they are the reach itself, else those
    /// of the smallest usual scale that holds it.
    fn scale(&self) -> (f64, f64, bool) {
        let inner = (1..(self.highest - self.lowest) as i64).map(|step| self.lowest + step as f64);
        let complete = inner.into_iter().all(|point| self.numbers.contains(&point));
        if complete && (0.0..=1.0).contains(&self.lowest) {
            return (self.lowest, self.highest, true);
        }
        let (lowest, highest) =
            smallest_holding(self.lowest, self.highest).unwrap_or((self.lowest, self.highest));
        (lowest, highest, false)
    }
}

impl Draft<'_> {
    /// How far the scale reaches of answers that are numbers and one or two words: a word stands beyond the numbers.
    ///
    /// `None` when the answers are not of that form or nothing tells which end is which.
    pub fn reach(&self) -> Option<Reach> {
        let (numbers, words) = self.numbers_and_words(&self.answers_and_degrees())?;
        let is_high = sided(&words)?;
        let (low, high) = (numbers[0], numbers[numbers.len() - 1]);
        // An end without a word was not chosen: below, the numbers still start at the usual 1.
        let lowest = if is_high.contains(&false) { low - 1.0 } else { low.min(1.0) };
        let highest = if is_high.contains(&true) { high + 1.0 } else { high };
        Some(Reach { lowest, highest, numbers })
    }

    /// The scale of answers that are numbers and one or two words: the words are the ends.
    ///
    /// `None` when the answers are not of that form; an error when nothing tells which end is the low one.
    pub fn ends(&self, answers: &[&str]) -> Option<Result<Ends, CodingError>> {
        let (_, words) = self.numbers_and_words(answers)?;
        let (Some(is_high), Some(own)) = (sided(&words), self.reach()) else {
            let words = words.iter().map(|word| (*word).to_owned()).collect();
            return Some(Err(CodingError::UnclearEnds { side: self.side(), words }));
        };
        let reach = self.beside.as_ref().map_or(own.clone(), |beside| own.and(beside));
        let (lowest, highest, complete) = match self.hints.scale {
            Some((lowest, highest)) => (lowest, highest, true),
            None => reach.scale(),
        };
        let rating = |is_high: bool| if is_high { highest } else { lowest };
        let words =
            words.iter().zip(is_high).map(|(word, is_high)| ((*word).to_owned(), rating(is_high))).collect();
        Some(Ok(Ends { lowest, highest, complete, words }))
    }

    /// Numbers mean themselves, words the end they stand for.
    pub fn by_ends(mut self, ends: &Ends) -> Coding {
        let Ends { lowest, highest, complete, words } = ends;
        if !complete {
            self.say(Message::likely(Values::EndsFromWords { lowest: *lowest, highest: *highest }));
        }
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

    /// The different numbers, sorted, and the words of answers that are two numbers or more and one or two words.
    fn numbers_and_words<'t>(&self, answers: &[&'t str]) -> Option<(Vec<f64>, Vec<&'t str>)> {
        let mut numbers: Vec<f64> = answers.iter().filter_map(|text| self.number(text)).collect();
        let words: Vec<&str> = answers.iter().copied().filter(|text| self.number(text).is_none()).collect();
        numbers.sort_by(f64::total_cmp);
        numbers.dedup();
        (numbers.len() >= 2 && matches!(words.len(), 1 | 2)).then_some((numbers, words))
    }
}

/// Which of the words is the high end; `None` where nothing tells.
fn sided(words: &[&str]) -> Option<Vec<bool>> {
    let known: Vec<Option<bool>> = words.iter().map(|word| end(word)).collect();
    match known[..] {
        [Some(only)] => Some(vec![only]),
        [Some(a), Some(b)] if a != b => Some(vec![a, b]),
        [Some(a), None] => Some(vec![a, !a]),
        [None, Some(b)] => Some(vec![!b, b]),
        // `niet relevant` and `zeer relevant`, which no set holds: both must lean, and to another side.
        [None, None] => match [leaning(words[0]), leaning(words[1])] {
            [Some(a), Some(b)] if a != b => Some(vec![a, b]),
            _ => None,
        },
        _ => None,
    }
}
