//! Plain numbers on a scale declared or inferred.

use crate::input::answers::labels::anchored::anchored;
use crate::input::answers::labels::choose::end;
use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::infer::{Doubt, Inferred, infer};
use crate::input::answers::labels::{Coding, CodingError, Reading};
use crate::input::values::missing::{is_missing_code, is_missing_word};
use crate::message::{Message, Noticed, Turned, Values};

impl Draft<'_> {
    /// The numbers of the block with their counts, sorted; `None` when another text than a missing word is among them
    /// (but for strays among a full scale of numbers), or when value labels or listed labels rule.
    pub fn plain_numbers(&self) -> Option<Vec<(f64, u64)>> {
        if self.listed().is_some() || self.value_labels().is_some() || self.block.labels_seen {
            return None;
        }
        let no_answer = self.labelled_no_answer();
        let mut values: Vec<(f64, u64)> = Vec::new();
        let mut strays: Vec<&str> = Vec::new();
        for (text, count) in self.open.iter().filter(|(text, _)| !is_missing_word(text)) {
            let Some(value) = self.number(text) else {
                strays.push(text);
                continue;
            };
            match values.iter_mut().find(|(seen, _)| *seen == value) {
                Some((_, total)) => *total += count,
                None if no_answer.contains(&value) => {}
                None => values.push((value, *count)),
            }
        }
        values.sort_by(|a, b| a.0.total_cmp(&b.0));
        // Labels of one wave among the numbers of another are no strays.
        let waves = !strays.is_empty() && self.labels_and_numbers(&self.answers(), None).is_some();
        // `0 - not important`, 1, 2 … 9, `10 - very important`: numbers that never stand without words are ends.
        let is_end = |text: &&str| {
            anchored(text).is_some_and(|(code, _)| values.iter().all(|(value, _)| *value != code))
        };
        let ends = (1..=2).contains(&strays.len()) && strays.iter().all(is_end);
        let plain = strays.is_empty() || is_full(&values) && !ends && !is_inner(&values, &strays);
        (!values.is_empty() && !waves && plain).then_some(values)
    }

    /// Numbers mean themselves, or are turned where the user says that they run from best to worst.
    pub fn by_numbers(
        mut self,
        values: &[(f64, u64)],
        inferred: Option<&Inferred>,
    ) -> Result<Coding, CodingError> {
        let found = self.declared().or_else(|| inferred.cloned()).or_else(|| infer(values));
        let Some(Inferred { lowest, highest, missing, outside, evidence, doubt, unchosen }) = found else {
            let values = values.iter().map(|(value, _)| value.to_string()).collect();
            return Err(CodingError::NoScale { side: self.side(), values });
        };
        self.refuse_too_small(values, &outside)?;
        if let Some(doubt) = doubt {
            self.doubt_scale(doubt, lowest, highest);
        }
        let reversed = self.hints.reversed == Some(true);
        let no_answer = self.labelled_no_answer();
        self.read_open(|draft, text| match draft.number(text) {
            None if is_missing_word(text) => Reading::Missing,
            None => Reading::Bad,
            Some(value) if missing.contains(&value) || no_answer.contains(&value) => Reading::Missing,
            Some(value) if outside.contains(&value) || !(lowest..=highest).contains(&value) => Reading::Bad,
            Some(value) => Reading::Rating(if reversed { lowest + highest - value } else { value }),
        });
        if reversed {
            self.say_turned(lowest + highest, Turned::Declared);
        }
        let unchosen = if reversed { (unchosen.1, unchosen.0) } else { unchosen };
        Ok(Coding { unchosen, ..self.finish((lowest, highest), evidence, reversed, Vec::new()) })
    }

    /// Says why another scale may be meant.
    fn doubt_scale(&mut self, doubt: Doubt, lowest: f64, highest: f64) {
        self.say(Message::likely(match doubt {
            Doubt::Shares => Values::ScaleOfShares,
            Doubt::Halves => Values::ScaleOfHalves { lowest, highest },
            Doubt::Hole(value) => Values::CodeNeverUsed { value },
            Doubt::Code(value) => Values::CodeMayBeNoAnswer { value, lowest, highest },
            Doubt::BelowZero(value) => Values::BelowZero { value, highest },
            Doubt::OfOneSide(value) => Values::EndOfOneSide { value, lowest, highest },
        }));
    }

    /// Refuses a declared scale that leaves out more than a few slips.
    fn refuse_too_small(&self, values: &[(f64, u64)], outside: &[f64]) -> Result<(), CodingError> {
        let Some((lowest, highest)) = self.hints.scale else { return Ok(()) };
        let off: u64 =
            values.iter().filter(|(value, _)| outside.contains(value)).map(|(_, count)| count).sum();
        // A few are named cell by cell, and a lone code far off the scale may be "no answer".
        let next = |value: &f64| [lowest - 1.0, highest + 1.0].contains(value);
        if off <= FEW || outside.len() < 2 && !outside.iter().any(next) {
            return Ok(());
        }
        let rated = || values.iter().map(|(value, _)| *value).filter(|value| !is_missing_code(*value));
        let found = (rated().fold(f64::INFINITY, f64::min), rated().fold(f64::NEG_INFINITY, f64::max));
        Err(CodingError::ScaleTooSmall { side: self.side(), declared: (lowest, highest), found })
    }

    /// The scale the user declares; codes no usual scale holds are missing there too.
    pub fn declared(&self) -> Option<Inferred> {
        let (lowest, highest) = self.hints.scale?;
        let off = |value: &f64| !(lowest..=highest).contains(value);
        let values = self.open.iter().filter_map(|(text, _)| self.number(text)).filter(off);
        let (missing, outside) = values.partition(|value| is_missing_code(*value));
        Some(Inferred {
            lowest,
            highest,
            missing,
            outside,
            evidence: format!("{lowest}-{highest}: declared"),
            ..Inferred::on(lowest, highest)
        })
    }

    /// Says that codes were turned, and by what.
    pub fn say_turned(&mut self, sum: f64, why: Turned) {
        self.say(Message::sure(Noticed::CodesTurned { side: self.side(), sum, why }));
    }
}

/// Cells off the scale that are named one by one.
const FEW: u64 = 10;

/// Whether every point of a usual scale was chosen: then a word among the numbers is no end of it.
fn is_full(values: &[(f64, u64)]) -> bool {
    let points = |top: u8| {
        values.iter().map(|(value, _)| *value).filter(move |value| (1.0..=f64::from(top)).contains(value))
    };
    [5_u8, 7, 10].iter().any(|&top| points(top).eq((1..=top).map(f64::from)))
}

/// Whether all numbers from 1 to 9 were given, and no other, beside words for both ends: those of 0-10.
fn is_inner(values: &[(f64, u64)], strays: &[&str]) -> bool {
    let ends: Vec<Option<bool>> = strays.iter().map(|text| end(text)).collect();
    let opposite = matches!(ends[..], [Some(one), Some(other)] if one != other);
    opposite && values.iter().map(|(value, _)| *value).eq((1..=9).map(f64::from))
}
