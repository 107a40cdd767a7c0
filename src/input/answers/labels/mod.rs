//! Which number each answer text means, settled for a whole block of columns at once.

mod anchored;
mod choose;
mod code;
mod degree;
mod draft;
mod ends;
mod error;
pub(in crate::input) mod infer;
mod mixed;
mod order;
mod plain;
pub(in crate::input) mod polarity;
mod set;
mod sets_de;
mod sets_en;
mod sets_en_judgements;
mod sets_es;
mod sets_expectations;
mod sets_fr;
mod sets_id;
mod sets_it;
mod sets_nl;
mod sets_pt;
mod sets_seven;
mod sets_signs;
mod value_labels;
mod words;

use std::collections::{BTreeMap, BTreeSet};

pub use crate::input::values::missing::is_missing_word;
pub use crate::input::values::number::number;
pub(in crate::input) use anchored::anchored;
pub(in crate::input) use choose::end;
pub use code::{Block, code, code_block, code_both};
pub use error::CodingError;

use crate::input::fold::fold;
use crate::input::headings::Headings;
use crate::input::values::date::is_date;
use crate::input::values::written::Form;
use crate::message::{Cell, Message, Remedy};
use crate::survey::{MISSING, Scale};

/// Which rating each cell text of a block means.
#[derive(Debug, Clone, PartialEq)]
pub struct Coding {
    /// Lowest rating of the scale.
    pub lowest: f64,
    /// Highest rating of the scale.
    pub highest: f64,
    /// How the scale was found, one line.
    pub evidence: String,
    /// Whether the codes ran from best to worst and were turned: min + max − x.
    pub reversed: bool,
    /// Rating and label, lowest first, where there are labels.
    pub labels: Vec<(f64, String)>,
    /// Cell texts taken as "no answer", in order of text; blank cells are not listed.
    pub missing: Vec<String>,
    /// What was inferred and is worth a line.
    pub notices: Vec<Message>,
    /// Which ends of a scale of numbers nobody chose: the lowest, the highest; neither where the scale is told.
    pub unchosen: (bool, bool),
    /// Every cell text seen.
    readings: BTreeMap<String, Reading>,
    form: Form,
    decimal_comma: bool,
}

/// What a cell means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reading {
    /// A rating on the scale.
    Rating(f64),
    /// No answer.
    Missing,
    /// Neither: off the scale, or not understood.
    Bad,
}

impl Coding {
    /// The rating a cell means.
    ///
    /// A cell text the block did not hold is read as a blank, a number on the scale or a known label, else it is bad.
    pub fn read(&self, cell: &str) -> Reading {
        if let Some(reading) = self.readings.get(cell) {
            return *reading;
        }
        if crate::input::values::missing::is_blank(cell) {
            return Reading::Missing;
        }
        let folded = fold(cell);
        let alike = self.readings.iter().find(|(text, _)| fold(text) == folded);
        match (alike, self.form.number(cell, self.decimal_comma)) {
            (Some((_, reading)), _) => *reading,
            (None, Some(value))
                if self.labels.is_empty() && (self.lowest..=self.highest).contains(&value) =>
            {
                Reading::Rating(if self.reversed { self.lowest + self.highest - value } else { value })
            }
            _ => Reading::Bad,
        }
    }

    /// The code of a cell's rating on the scale, [`MISSING`] for no answer; `None` where it is neither.
    pub fn code(&self, cell: &str, scale: &Scale) -> Option<u8> {
        match self.read(cell) {
            Reading::Rating(rating) => scale.code(rating),
            Reading::Missing => Some(MISSING),
            Reading::Bad => None,
        }
    }

    /// Whether the lowest and the highest rating of the scale were both given.
    pub fn ends_given(&self) -> bool {
        let given = |end: f64| self.readings.values().any(|reading| *reading == Reading::Rating(end));
        given(self.lowest) && given(self.highest)
    }

    /// The cell texts that mean ratings, each with its rating, in order of text.
    pub fn ratings(&self) -> impl Iterator<Item = (&str, f64)> {
        self.readings.iter().filter_map(|(text, reading)| match reading {
            Reading::Rating(rating) => Some((text.as_str(), *rating)),
            _ => None,
        })
    }

    /// What is wrong with a bad cell: `9 is outside the scale 1-5 (add --missing 9 if it means "no answer", or --scale 1-10)`.
    pub fn problem(&self, cell: &str, headings: &Headings) -> Cell {
        let text = cell.trim();
        let (lowest, highest) = (self.lowest, self.highest);
        let Some(value) = number(cell, self.decimal_comma) else {
            let remedy = if headings.name_a_column(text) { Remedy::SplitFile } else { remedy(text) };
            let shown: String = text.chars().take(SHOWN).collect();
            let more = if shown.len() < text.len() { "…" } else { "" };
            return Cell::NotAnAnswer { text: format!("{shown}{more}"), lowest, highest, remedy };
        };
        let wider = if value == lowest - 1.0 || value == highest + 1.0 {
            Some((lowest.min(value), highest.max(value)))
        } else {
            infer::smallest_holding(lowest.min(value), highest.max(value))
        };
        let wider = wider.map(|(low, high)| [low, high]);
        Cell::OffScale { text: text.to_owned(), lowest, highest, wider }
    }
}

/// Letters of a cell that an error repeats.
const SHOWN: usize = 60;

/// A text as an argument that may be pasted into a shell; `None` where it would be long, part of a list, or what a shell or a
/// terminal takes for more than a text.
fn argument(text: &str) -> Option<String> {
    let strange = |letter: char| {
        letter.is_control()
            || matches!(letter, '$' | '`' | ',' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let plain = text.chars().count() <= 40 && !text.chars().any(strange);
    plain.then(|| format!("'{}'", text.replace('\'', r"'\''")))
}

/// What to do about a text among ratings; a text that may be an answer is never offered as "no answer".
fn remedy(text: &str) -> Remedy {
    if is_date(text) {
        return Remedy::ExportAnew;
    }
    let label = set::key(text);
    // What a program writes for nothing looks like a word of a scale.
    if text != "None" && set::known().iter().any(|scale| scale.rank_of_key(&label).is_some()) {
        return Remedy::CheckColumn;
    }
    // A number with something beside it, or the name of a column.
    if text.contains(|c: char| c.is_ascii_digit() || c == '_') {
        return Remedy::Correct;
    }
    argument(text).map_or(Remedy::ListMissing, Remedy::DeclareMissing)
}

/// Whether a block's cells could be ratings: 3 to 16 different answers, none longer than 60 characters.
pub fn could_be_ratings(distinct: &[(String, u64)]) -> bool {
    let answers = distinct.iter().map(|(text, _)| text).filter(|text| !is_missing_word(text));
    let texts: BTreeSet<String> = answers.map(|text| fold(text)).collect();
    (3..=16).contains(&texts.len()) && texts.iter().all(|text| text.chars().count() <= 60)
}

/// Whether a column's cells are texts rather than ratings: more than 16 different answers, less than half of them
/// numbers.
pub fn could_be_texts(distinct: &[(String, u64)]) -> bool {
    let numbers = || given(distinct).filter(|text| number(text, true).is_some()).count();
    // `45 %`, `12/20`: numbers in the form of all others.
    let written = || Form::of_all(given(distinct).map(String::as_str), true).is_some();
    holds_many(distinct) && 2 * numbers() < given(distinct).count() && !written()
}

/// Whether there are more than 16 different answers, more than a rating scale has.
pub fn holds_many(distinct: &[(String, u64)]) -> bool {
    given(distinct).nth(16).is_some()
}

fn given(distinct: &[(String, u64)]) -> impl Iterator<Item = &String> {
    distinct.iter().map(|(text, _)| text).filter(|text| !is_missing_word(text))
}
