//! Plain numbers on a scale declared or inferred.

use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::infer::{Inferred, infer};
use crate::input::answers::labels::{Coding, CodingError, Reading};
use crate::input::values::missing::{is_missing_code, is_missing_word};

impl Draft<'_> {
    /// The numbers of the block with their counts, sorted; `None` when another text than a missing word is among them
    /// (but for strays among a full scale of numbers), or when value labels or listed labels rule.
    pub fn plain_numbers(&self) -> Option<Vec<(f64, u64)>> {
        if self.listed().is_some() || self.value_labels().is_some() {
            return None;
        }
        let no_answer = self.labelled_no_answer();
        let mut values: Vec<(f64, u64)> = Vec::new();
        let mut strays = false;
        for (text, count) in self.open.iter().filter(|(text, _)| !is_missing_word(text)) {
            let Some(value) = self.number(text) else {
                strays = true;
                continue;
            };
            match values.iter_mut().find(|(seen, _)| *seen == value) {
                Some((_, total)) => *total += count,
                None if no_answer.contains(&value) => {}
                None => values.push((value, *count)),
            }
        }
        values.sort_by(|a, b| a.0.total_cmp(&b.0));
        (!values.is_empty() && (!strays || is_full(&values))).then_some(values)
    }

    /// Numbers mean themselves, or are turned where the user says that they run from best to worst.
    pub fn by_numbers(
        mut self,
        values: &[(f64, u64)],
        inferred: Option<&Inferred>,
    ) -> Result<Coding, CodingError> {
        let found = self.declared().or_else(|| inferred.cloned()).or_else(|| infer(values));
        let Some(Inferred { lowest, highest, missing, outside, evidence }) = found else {
            let values = values.iter().map(|(value, _)| value.to_string()).collect();
            return Err(CodingError::NoScale { side: self.side(), values });
        };
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
            self.say_turned(lowest + highest, "as declared");
        }
        Ok(self.finish((lowest, highest), evidence, reversed, Vec::new()))
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
        })
    }

    /// Says that codes were turned, and by what.
    pub fn say_turned(&mut self, sum: f64, why: &str) {
        let message =
            format!("{} codes run from best to worst, {why}: turned, {sum} − code", self.block.side);
        self.say("codes_turned", message);
    }
}

/// Whether every point of a usual scale was chosen: then a word among the numbers is no end of it.
fn is_full(values: &[(f64, u64)]) -> bool {
    let points = |top: u8| {
        values.iter().map(|(value, _)| *value).filter(move |value| (1.0..=f64::from(top)).contains(value))
    };
    [5_u8, 7, 10].iter().any(|&top| points(top).eq((1..=top).map(f64::from)))
}
