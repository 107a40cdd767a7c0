//! A block on its way to a coding: what means "no answer" by declaration is known, the rest is open.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::answers::labels::degree::{NoAnswers, Unsure, is_degree, no_answers};
use crate::input::answers::labels::ends::Reach;
use crate::input::answers::labels::{Block, Coding, CodingError, Reading, anchored, infer};
use crate::input::fold::fold;
use crate::input::hints::Hints;
use crate::input::values::date::is_date;
use crate::input::values::missing::{is_blank, is_missing_word, without_reasons};
use crate::input::values::number;
use crate::input::values::written::Form;
use crate::message::{Message, Noticed, Side, Values};

/// What is known of a block so far. How its open cells are read is in the file of each way: `value_labels`, `plain`,
/// `anchored`, `words`, `ends`.
#[derive(Clone)]
pub struct Draft<'a> {
    /// The cells.
    pub block: Block<'a>,
    /// What the user settled.
    pub hints: &'a Hints,
    /// Cells that are neither blank nor declared missing: text, count.
    pub open: Vec<(&'a str, u64)>,
    /// How its numbers are written.
    pub form: Form,
    /// How far the scale of the other side reaches, where that is one of numbers.
    pub beside: Option<Reach>,
    /// The points of the other side's words, where this side's words are to be read on as many.
    pub points: Option<usize>,
    /// The codes whose words mean "no answer".
    pub none: NoAnswers,
    decimal_comma: bool,
    readings: BTreeMap<String, Reading>,
    notices: Vec<Message>,
}

impl<'a> Draft<'a> {
    /// A block with its blank and declared-missing cells set aside.
    pub fn new(block: Block<'a>, hints: &'a Hints, decimal_comma: bool) -> Self {
        let mut readings = BTreeMap::new();
        let mut open: Vec<(&str, u64)> = Vec::new();
        let none = no_answers(&coded(&block, hints, decimal_comma));
        let others_plain = are_plain(block.distinct, decimal_comma);
        for (text, count) in together(block.distinct, block.passed_by) {
            let declared = hints.missing.iter().chain(block.declared_missing);
            // `6 - don't know` beside 1, 2, 3, 4 and 5.
            let no_answer =
                || others_plain && anchored(text).is_some_and(|(code, _)| none.codes.contains(&code));
            let number_of = |text: &str| number(text, decimal_comma);
            // `--missing 6` means `6 - did not visit`, too.
            let means = |code: &String| {
                let worded = || anchored(text).map(|(value, _)| value).filter(|_| number_of(text).is_none());
                same(code, text, decimal_comma) || number_of(code).is_some_and(|code| worded() == Some(code))
            };
            let declared = || declared.into_iter().any(means);
            if is_blank(text) || declared() || no_answer() {
                readings.insert(text.to_owned(), Reading::Missing);
            } else {
                open.push((text, count));
            }
        }
        let answers = open.iter().map(|(text, _)| *text).filter(|text| !is_missing_word(text));
        let form = Form::of_all(answers, decimal_comma).unwrap_or(Form::Plain);
        Self {
            block,
            hints,
            open,
            form,
            beside: None,
            points: None,
            none,
            decimal_comma,
            readings,
            notices: Vec::new(),
        }
    }

    /// The coding, in the first way that holds every open cell; `inferred` is the scale both sides tell together.
    ///
    /// # Errors
    /// [`CodingError`] when no way does.
    pub fn settle(mut self, inferred: Option<&infer::Inferred>) -> Result<Coding, CodingError> {
        if self.answers().is_empty() {
            return Err(CodingError::Empty { side: self.side() });
        }
        self.refuse_dates()?;
        self.refuse_two_ticks()?;
        self.refuse_unlike_labels()?;
        self.say_unsure();
        if let Some(codes) = self.value_labels() {
            return self.by_value_labels(&codes);
        }
        if let Some(scale) = self.listed() {
            return self.by_scale(&scale, "listed in the study file");
        }
        if let Some(values) = self.plain_numbers() {
            return self.by_numbers(&values, inferred);
        }
        if let Some(anchors) = self.anchors() {
            return self.by_anchors(&anchors, inferred);
        }
        self.refuse_opposed_words()?;
        self.by_words()
    }

    /// The open cells that do not mean "no answer" in any language.
    pub fn answers(&self) -> Vec<&'a str> {
        self.open.iter().map(|(text, _)| *text).filter(|text| !self.is_no_answer(text)).collect()
    }

    /// The same, with words for "no answer" that are the lowest degree beside the word of the other end: 2, 3, 4, `very relevant` and
    /// `not relevant`.
    pub fn answers_and_degrees(&self) -> Vec<&'a str> {
        let answers = self.answers();
        let words: Vec<&str> = answers.iter().copied().filter(|text| self.number(text).is_none()).collect();
        let is_one = |text: &str| answers.contains(&text) || words.len() == 1 && is_degree(text, &words);
        self.open.iter().map(|(text, _)| *text).filter(|text| is_one(text)).collect()
    }

    /// Whether a text means "no answer" and is no degree with its number, `Not relevant (1)`.
    fn is_no_answer(&self, text: &str) -> bool {
        is_missing_word(text) && anchored(text).is_none_or(|(code, _)| self.none.codes.contains(&code))
    }

    /// Whether a text stands in a row that is not left out.
    fn is_used(&self, text: &str) -> bool {
        let distinct = self.block.distinct;
        self.block.passed_by.is_empty() || distinct.iter().any(|(used, _)| used == text)
    }

    /// The number a cell holds.
    pub fn number(&self, text: &str) -> Option<f64> {
        self.form.number(text, self.decimal_comma)
    }

    /// Refuses answers of which most that are no numbers are dates: a spreadsheet made them of 4/5 or 1-2.
    fn refuse_dates(&self) -> Result<(), CodingError> {
        let texts: Vec<&str> =
            self.answers().into_iter().filter(|text| self.number(text).is_none()).collect();
        let dates: Vec<String> =
            texts.iter().filter(|text| is_date(text)).map(|text| (*text).to_owned()).collect();
        if dates.len() * 2 <= texts.len() {
            return Ok(());
        }
        Err(CodingError::Dates { side: self.side(), dates })
    }

    /// Refuses whole ratings among which a few cells hold two: `4;5`, `3-4`, and in a comma-separated file `4,5`, which may be a
    /// half too. Elsewhere a comma is that of decimals: `4,5` is a half and told, `1,2` is not.
    fn refuse_two_ticks(&mut self) -> Result<(), CodingError> {
        let short = |part: &str| matches!(part.trim().len(), 1 | 2) && part.trim().parse::<u8>().is_ok();
        let parts = |text: &str| {
            let parted = text.split_once([',', ';', '&', '+']).or_else(|| text.split_once('-'));
            parted.filter(|(one, other)| short(one) && short(other)).map(|(_, other)| other.trim().to_owned())
        };
        let is_pair = |text: &str| parts(text).is_some();
        let pairs: Vec<&(&str, u64)> = self.open.iter().filter(|(text, _)| is_pair(text)).collect();
        let Some((example, _)) = pairs.first() else { return Ok(()) };
        let seconds: Vec<String> = pairs.iter().filter_map(|(text, _)| parts(text)).collect();
        let halves = match pairs.iter().all(|(text, _)| text.contains(',')) {
            true if seconds.iter().any(|second| second.len() == 2 || second == "0") => Some(false),
            true if seconds.iter().all(|second| second == "5") => Some(!are_spread(&pairs)),
            _ => None,
        };
        let others = || self.open.iter().filter(|(text, _)| !is_pair(text) && !is_missing_word(text));
        let whole = others().all(|(text, _)| self.number(text).is_some_and(|value| value.fract() == 0.0));
        let count =
            |cells: &mut dyn Iterator<Item = &(&str, u64)>| cells.map(|(_, count)| count).sum::<u64>();
        let (pairs, others) = (count(&mut pairs.iter().copied()), count(&mut others()));
        if !whole || pairs * 3 > others {
            return Ok(());
        }
        let example = example.trim().to_owned();
        if !self.block.parted_by_commas && halves.is_some() {
            if halves == Some(true) {
                self.say(Message::likely(Values::HalvesOrTicks { side: self.side(), example, count: pairs }));
            }
            return Ok(());
        }
        Err(CodingError::TwoTicks { side: self.side(), example, count: pairs })
    }

    /// The side; `None` of an outcome.
    pub fn told_side(&self) -> Option<Side> {
        match self.block.side {
            "importance" => Some(Side::Importance),
            "performance" => Some(Side::Performance),
            _ => None,
        }
    }

    /// The side, for messages.
    pub fn side(&self) -> Side {
        if self.block.side == "performance" { Side::Performance } else { Side::Importance }
    }

    /// Whether the user declares a code missing.
    pub fn is_declared_missing(&self, code: &str) -> bool {
        let declared = self.hints.missing.iter().chain(self.block.declared_missing);
        declared.into_iter().any(|known| same(known, code, self.decimal_comma))
    }

    /// Reads every open cell.
    pub fn read_open(&mut self, read: impl Fn(&Self, &str) -> Reading) {
        for (text, _) in std::mem::take(&mut self.open) {
            let reading = read(self, text);
            self.readings.insert(text.to_owned(), reading);
        }
    }

    /// Says that a 1 may be a rating or none.
    fn say_unsure(&mut self) {
        let Some(Unsure { words, rated }) = self.none.unsure.clone() else { return };
        self.say(Message::likely(Values::LowestOrNoAnswer { side: self.side(), words, rated }));
    }

    /// Adds a notice.
    pub fn say(&mut self, notice: Message) {
        self.notices.push(notice);
    }

    /// The coding, with a notice of the cells taken as no answer that nobody declared.
    pub fn finish(
        mut self,
        (lowest, highest): (f64, f64),
        evidence: String,
        reversed: bool,
        mut labels: Vec<(f64, String)>,
    ) -> Coding {
        labels.sort_by(|a, b| a.0.total_cmp(&b.0));
        let is_missing = |(text, reading): &(&String, &Reading)| {
            **reading == Reading::Missing && !is_blank(text) && self.is_used(text)
        };
        let missing: Vec<String> =
            self.readings.iter().filter(is_missing).map(|(text, _)| text.clone()).collect();
        let untold = |(text, _): &&(String, u64)| {
            missing.contains(text)
                && !self.hints.missing.iter().any(|code| same(code, text, self.decimal_comma))
        };
        let answers: Vec<(String, u64)> = self
            .block
            .distinct
            .iter()
            .filter(untold)
            .map(|(text, count)| (text.trim().to_owned(), *count))
            .collect();
        if !answers.is_empty() {
            let side = self.side();
            let answers = without_reasons(answers);
            self.say(Message::sure(Noticed::MissingTaken { side, answers }));
        }
        Coding {
            lowest,
            highest,
            evidence,
            reversed,
            labels,
            missing,
            notices: self.notices,
            unchosen: (false, false),
            readings: self.readings,
            form: self.form,
            decimal_comma: self.decimal_comma,
        }
    }
}

/// The codes of a block with their words, plain numbers among them, those declared missing left out; none where no words mean
/// "no answer".
fn coded(block: &Block<'_>, hints: &Hints, decimal_comma: bool) -> Vec<(f64, String)> {
    let cells = block.distinct.iter().map(|(text, _)| text.as_str());
    let (plain, others): (Vec<_>, Vec<_>) =
        cells.map(|text| (number(text, decimal_comma), text)).partition(|(value, _)| value.is_some());
    let worded: Vec<(f64, String)> = block
        .value_labels
        .iter()
        .filter_map(|(code, label)| Some((number(code, decimal_comma)?, label.clone())))
        .chain(others.into_iter().filter_map(|(_, text)| anchored(text)))
        .collect();
    // Most blocks end here: plain numbers, of which there may be many.
    if !worded.iter().any(|(_, words)| !words.is_empty() && is_missing_word(words)) {
        return Vec::new();
    }
    let of_cells = plain.into_iter().filter_map(|(value, _)| Some((value?, String::new())));
    let declared = |value: f64| {
        let codes = hints.missing.iter().chain(block.declared_missing);
        codes.into_iter().any(|code| number(code, decimal_comma) == Some(value))
    };
    let mut coded: Vec<(f64, String)> = Vec::new();
    for (value, words) in worded.into_iter().chain(of_cells).filter(|(value, _)| !declared(*value)) {
        match coded.iter_mut().find(|(known, _)| *known == value) {
            Some((_, known)) if known.is_empty() => *known = words,
            Some(_) => {}
            None => coded.push((value, words)),
        }
    }
    coded
}

/// Whether all answers are numbers but for those whose words mean "no answer".
fn are_plain(distinct: &[(String, u64)], decimal_comma: bool) -> bool {
    let (mut numbers, mut worded) = (0, 0);
    for (text, _) in distinct.iter().filter(|(text, _)| !is_missing_word(text)) {
        match (number(text, decimal_comma), anchored(text)) {
            (Some(_), _) => numbers += 1,
            (None, Some((_, words))) if say_no_answer(&words) => worded += 1,
            _ => return false,
        }
    }
    numbers >= 2 && worded > 0
}

/// Whether the words behind a number mean "no answer".
fn say_no_answer(words: &str) -> bool {
    words.chars().any(char::is_alphabetic) && is_missing_word(words)
}

/// The texts of both, each once with both counts, in order of text; both are sorted.
fn together<'a>(
    distinct: &'a [(String, u64)],
    more: &'a [(String, u64)],
) -> impl Iterator<Item = (&'a str, u64)> {
    let mut texts: Vec<(&str, u64)> = Vec::with_capacity(distinct.len() + more.len());
    texts.extend(distinct.iter().chain(more).map(|(text, count)| (text.as_str(), *count)));
    if !more.is_empty() {
        texts.sort_by_key(|(text, _)| *text);
        texts.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0 };
            same
        });
    }
    texts.into_iter()
}

/// Whether two cell texts are the same number or the same folded text.
fn same(one: &str, other: &str, decimal_comma: bool) -> bool {
    match (number(one, decimal_comma), number(other, decimal_comma)) {
        (Some(a), Some(b)) => a == b,
        (None, None) => fold(one) == fold(other),
        _ => false,
    }
}

/// Whether halves stand behind three numbers or more, in many cells: two ticks would be `1,2` and `2,3` as well.
fn are_spread(halves: &[&(&str, u64)]) -> bool {
    let firsts: BTreeSet<&str> =
        halves.iter().filter_map(|(text, _)| text.trim().split_once(',')).map(|(first, _)| first).collect();
    firsts.len() >= 3 && halves.iter().map(|(_, count)| count).sum::<u64>() >= MANY
}

/// Cells that are no slips.
const MANY: u64 = 20;
