//! Codes whose labels the file itself carries.

use crate::input::answers::labels::anchored::are_unlike;
use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::order::{Order, order_of};
use crate::input::answers::labels::set::Scale;
use crate::input::answers::labels::{Coding, CodingError, Reading};
use crate::input::fold::fold;
use crate::input::values::missing::is_missing_word;
use crate::message::{Message, Turned, Values};

impl Draft<'_> {
    /// The labelled codes that are ratings, sorted by code; `None` when fewer than two are, or when a cell is neither
    /// a number, a label nor a missing word.
    pub fn value_labels(&self) -> Option<Vec<(f64, String)>> {
        if self.block.labels_seen {
            return None;
        }
        let codes: Vec<(f64, String)> =
            self.labelled_codes().into_iter().filter(|(code, _)| !self.none.codes.contains(code)).collect();
        let known = |text: &&str| self.number(text).is_some() || code_of(&codes, text).is_some();
        (codes.len() >= 2 && self.answers().iter().all(known)).then_some(codes)
    }

    /// Codes mean their own numbers when they are consecutive or only the ends are labelled, else their ranks; they are
    /// turned when the labels run from best to worst. Labels of a known set in another order are ranked by the set.
    ///
    /// # Errors
    /// [`CodingError::Contradictory`] where codes and labels contradict each other and no known set holds the labels.
    pub fn by_value_labels(mut self, codes: &[(f64, String)]) -> Result<Coding, CodingError> {
        let no_answer = self.labelled_no_answer();
        let texts: Vec<&str> = codes.iter().map(|(_, label)| label.as_str()).collect();
        let order = match self.hints.reversed {
            Some(true) => Order::Down,
            Some(false) => Order::Up,
            None => self.order_told(codes, self.listed().as_ref()),
        };
        let reversed = order == Order::Down;
        let own = codes.len() == 2 || codes.windows(2).all(|pair| pair[1].0 - pair[0].0 == 1.0);
        let lowest_code = if own { codes[0].0 } else { 1.0 };
        let place = |at: usize| match &order {
            Order::Other(ranks, _) => {
                lowest_code + ranks.iter().filter(|rank| **rank < ranks[at]).count() as f64
            }
            _ if own => codes[at].0,
            _ => at as f64 + 1.0,
        };
        match &order {
            Order::Contradictory => return Err(self.contradictory(codes)),
            Order::Other(_, scale) => {
                let (side, shown) = (self.told_side(), scale.shown());
                self.say(Message::sure(Values::WordsRankCodes { side, scale: shown }));
            }
            Order::Up | Order::Down => {}
        }
        let last = codes.len() - 1;
        let ends = if matches!(order, Order::Other(..)) {
            (lowest_code, lowest_code + last as f64)
        } else {
            (place(0), place(last))
        };
        let (lowest, highest) = self.hints.scale.unwrap_or(ends);
        let turn = |value: f64| if reversed { lowest + highest - value } else { value };
        self.read_open(|draft, text| {
            let Some(code) = code_of(codes, text).or_else(|| draft.number(text)) else {
                return Reading::Missing;
            };
            if no_answer.contains(&code) {
                return Reading::Missing;
            }
            let value = match codes.iter().position(|(known, _)| *known == code) {
                Some(at) => place(at),
                None if own && !matches!(order, Order::Other(..)) => code,
                None => return Reading::Bad,
            };
            if (lowest..=highest).contains(&value) { Reading::Rating(turn(value)) } else { Reading::Bad }
        });
        if reversed {
            let why = format!("{} = \"{}\"", codes[0].0, texts[0]);
            self.say_turned(lowest + highest, Turned::Labels(why));
        }
        let labels =
            texts.iter().enumerate().map(|(at, label)| (turn(place(at)), (*label).to_owned())).collect();
        let source = if self.hints.scale.is_some() { "declared" } else { "the value labels of the file" };
        Ok(self.finish((lowest, highest), format!("{lowest}-{highest}: {source}"), reversed, labels))
    }

    /// The order of codes by their words; says so where the words do not tell it, or one end alone does.
    pub fn order_told(&mut self, codes: &[(f64, String)], listed: Option<&Scale>) -> Order {
        let texts: Vec<&str> = codes.iter().map(|(_, words)| words.as_str()).collect();
        let (order, told) = order_of(&texts, listed);
        if let (false, [first, .., last]) = (told, codes) {
            let shown = |(code, words): &(f64, String)| format!("{code} = {words}");
            let (lowest, highest) = (shown(first), shown(last));
            let down = order == Order::Down;
            self.say(Message::likely(Values::LabelDirection { side: self.side(), lowest, highest, down }));
        }
        order
    }

    /// The error of codes whose words contradict them.
    pub fn contradictory(&self, codes: &[(f64, String)]) -> CodingError {
        let codes = codes.iter().map(|(code, label)| format!("{code} = {label}")).collect();
        CodingError::Contradictory { side: self.side(), codes }
    }

    /// Refuses columns of one side in which a code has labels that mean different things.
    ///
    /// # Errors
    /// [`CodingError::UnlikeLabels`] naming the code and two of its labels.
    pub fn refuse_unlike_labels(&self) -> Result<(), CodingError> {
        let mut seen: Vec<(f64, &str)> = Vec::new();
        for (code, label) in self.block.value_labels {
            let Some(value) = self.number(code).filter(|_| !self.is_declared_missing(code)) else { continue };
            match seen.iter().find(|(known, _)| *known == value) {
                // "Don't know" and "refused" are one.
                Some((_, first)) if is_missing_word(first) && is_missing_word(label) => {}
                Some((_, first)) if are_unlike(first, label) => {
                    let labels = Box::new([(*first).to_owned(), label.clone()]);
                    return Err(CodingError::UnlikeLabels { side: self.side(), code: code.clone(), labels });
                }
                Some(_) => {}
                None => seen.push((value, label)),
            }
        }
        Ok(())
    }

    /// The codes whose label means "no answer".
    pub fn labelled_no_answer(&self) -> Vec<f64> {
        let codes = self.labelled_codes().into_iter();
        codes.map(|(code, _)| code).filter(|code| self.none.codes.contains(code)).collect()
    }

    /// The file's value labels, codes as numbers, sorted by code, each once, without those declared missing.
    pub(super) fn labelled_codes(&self) -> Vec<(f64, String)> {
        let mut codes: Vec<(f64, String)> = Vec::new();
        for (code, label) in self.block.value_labels {
            let value = self.number(code).filter(|_| !self.is_declared_missing(code));
            if let Some(value) = value.filter(|value| !codes.iter().any(|(seen, _)| seen == value)) {
                codes.push((value, label.clone()));
            }
        }
        codes.sort_by(|a, b| a.0.total_cmp(&b.0));
        codes
    }
}

/// The code whose label a cell repeats.
fn code_of(codes: &[(f64, String)], text: &str) -> Option<f64> {
    let folded = fold(text);
    codes.iter().find(|(_, label)| fold(label) == folded).map(|(code, _)| *code)
}
