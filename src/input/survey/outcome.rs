//! Outcomes: numbers of any kind, or answers of a scale, read as ratings are.

use std::collections::BTreeMap;

use crate::input::answers::labels::infer::{infer, smallest_holding};
use crate::input::answers::labels::{Block, Coding, Reading, anchored, code_block, is_missing_word};
use crate::input::columns::remarks::{self, Runs};
use crate::input::columns::sides::{NEGATED, negated, tokens};
use crate::input::fold::fold;
use crate::input::headings::Heading;
use crate::input::hints::Hints;
use crate::input::values::missing::{is_blank, is_missing_code, without_reasons};
use crate::input::values::yes_no::yes_or_no;
use crate::input::values::{number, thousands};
use crate::message::{CodingError, Columns, Message, Noticed, Turned, Values, What};

/// The answers of an outcome column, understood.
pub(in crate::input) struct Outcome {
    /// What each text means.
    readings: BTreeMap<String, Reading>,
    /// The ends of its scale, where the file tells them.
    pub told: Option<(f64, f64)>,
    /// What was inferred.
    pub notices: Vec<Message>,
}

/// What is known of the answers of an outcome column.
pub(in crate::input) struct Asked<'a> {
    /// Header.
    pub name: &'a str,
    /// Every distinct cell text with its count, sorted by text.
    pub distinct: &'a [(String, u64)],
    /// Value labels the file carries: (code as text, label).
    pub labels: &'a [(String, String)],
    /// Codes the file declares missing.
    pub missing: &'a [String],
    /// Whether commas part the cells of the file.
    pub parted_by_commas: bool,
    pub decimal_comma: bool,
}

impl Outcome {
    /// What a text means.
    pub fn read(&self, text: &str) -> Reading {
        self.readings.get(text).copied().unwrap_or(Reading::Bad)
    }

    fn new(asked: &Asked, read: impl Fn(&str) -> Reading) -> Self {
        let readings = asked.distinct.iter().map(|(text, _)| (text.clone(), read(text))).collect();
        Self { readings, told: None, notices: Vec::new() }
    }
}

/// Understands the answers: value labels, then numbers of any size, yes and no, and the scales that ratings are on.
///
/// The scale, labels and direction that are settled for the ratings are not those of an outcome; codes for "no answer" are.
///
/// # Errors
/// Where the answers are neither.
pub(in crate::input) fn understood(asked: &Asked, hints: &Hints) -> Result<Outcome, CodingError> {
    let own = Hints { missing: hints.missing.clone(), ..Hints::default() };
    let block = Block {
        side: "outcome",
        distinct: asked.distinct,
        passed_by: &[],
        value_labels: asked.labels,
        labels_seen: false,
        declared_missing: asked.missing,
        parted_by_commas: asked.parted_by_commas,
    };
    let declared = |text: &str| is_declared(text, asked, hints);
    let answers = || {
        let given = asked.distinct.iter().filter(|(text, _)| !is_missing_word(text) && !declared(text));
        given.map(|(text, count)| (text.as_str(), *count))
    };
    let numeric = |text: &str| number(text, asked.decimal_comma);
    let (numbers, all) = answers().fold((0, 0), |(numbers, all), (text, count)| {
        (numbers + if numeric(text).is_some() { count } else { 0 }, all + count)
    });
    let labelled = asked.labels.len() >= 2;
    if !labelled && (all == 0 || numbers == all) {
        if let Some([marked, whole]) = thousands::unsaid(answers().map(|(text, _)| text)) {
            let column = asked.name.to_owned();
            return Err(CodingError::Thousands { column, marked, whole });
        }
        return Ok(of_numbers(asked, hints));
    }
    if !labelled && answers().all(|(text, _)| yes_or_no(text).is_some()) {
        let mut read = Outcome::new(asked, |text| match yes_or_no(text) {
            Some(yes) => Reading::Rating(f64::from(u8::from(yes))),
            None => Reading::Missing,
        });
        read.notices.push(Message::sure(Values::OutcomeYesNo { column: asked.name.to_owned() }));
        return Ok(read);
    }
    match code_block(block, &own, asked.decimal_comma) {
        Ok(coding) => Ok(of_coding(asked, &coding)),
        // A few texts among numbers are wrong cells, not a scale.
        Err(_) if numbers * 2 > all => Ok(of_numbers(asked, hints)),
        Err(error) => {
            let answers = answers().map(|(text, _)| text.trim().to_owned()).collect();
            Err(of_outcome(error, asked.name.to_owned(), answers))
        }
    }
}

/// What codes are taken from where the header of a column says that the lowest is the best, `(1 = very satisfied, 5 = …)`, and its answers
/// are plain numbers, whose words would tell; told, as is a legend that is not understood.
pub(in crate::input) fn turned(
    heading: &Heading,
    distinct: &[(String, u64)],
    read: &Outcome,
    told: &mut Vec<Message>,
) -> Option<f64> {
    let column = heading.code.clone();
    if read.told.is_some() {
        return None;
    }
    let values = || {
        distinct.iter().filter_map(|(text, _)| match read.read(text) {
            Reading::Rating(value) => Some(value),
            _ => None,
        })
    };
    let legend = remarks::of_heading(heading);
    let Some(legend) = legend.filter(|legend| !is_grade(&heading.code) || legend.runs != Runs::Unsaid) else {
        // Of school grades 1 is the best, out of 5 or of 6.
        let highest = legend.and_then(|legend| legend.highest).unwrap_or(5.0);
        let highest = values().fold(highest, f64::max);
        let grades = is_grade(&heading.code) && highest <= 6.0;
        let (sum, why) = (1.0 + highest, Turned::Grades);
        told.extend(grades.then(|| Message::likely(Values::OutcomeTurned { column, sum, why })));
        return grades.then_some(sum);
    };
    let highest = legend.highest.or_else(|| {
        let seen = values().fold(f64::NEG_INFINITY, f64::max);
        smallest_holding(legend.lowest.unwrap_or(1.0), seen).map(|(_, highest)| highest)
    });
    match (legend.runs, highest) {
        (Runs::Down, Some(highest)) => {
            let lowest = legend.lowest.unwrap_or(1.0);
            let held = values().all(|value| (lowest..=highest).contains(&value));
            let (sum, why) = (lowest + highest, Turned::Header);
            told.push(if held {
                Message::sure(Values::OutcomeTurned { column, sum, why })
            } else {
                Message::likely(Columns::DirectionUnclear { column })
            });
            held.then_some(sum)
        }
        (Runs::Down | Runs::Unclear | Runs::Coded, _) => {
            told.push(Message::likely(Columns::DirectionUnclear { column }));
            None
        }
        (Runs::Up | Runs::Unsaid, _) => None,
    }
}

/// Numbers beyond the scale that the header of a column says, where its answers are plain numbers.
pub(in crate::input) fn beyond(
    heading: &Heading,
    distinct: &[(String, u64)],
    read: &Outcome,
) -> Option<Message> {
    let legend = remarks::of_heading(heading).filter(|_| read.told.is_none())?;
    let (lowest, highest) = (legend.lowest?, legend.highest?);
    let is_beyond = |text: &&(String, u64)| matches!(read.read(&text.0), Reading::Rating(value) if !(lowest..=highest).contains(&value));
    let values: Vec<String> =
        distinct.iter().filter(is_beyond).map(|(text, _)| text.trim().to_owned()).collect();
    let column = heading.code.clone();
    (!values.is_empty()).then(|| Message::likely(Values::OutcomeBeyond { column, values, lowest, highest }))
}

/// Whether a header speaks of German school grades, of which 1 is the best.
fn is_grade(header: &str) -> bool {
    let folded = fold(header);
    GRADES.iter().any(|word| folded.contains(word))
}

/// Words for them, folded. A "Note" alone is good where it is high in French.
const GRADES: &[&str] =
    &["schulnote", "zensur", "gesamtnote", "endnote", "notendurchschnitt", "durchschnittsnote"];

/// Whether a high number of an outcome is bad by its name: `dissatisfaction`, `churned`, `Beschwerden`, `Schulnote`.
pub(in crate::input) fn asks_for_bad(header: &str) -> bool {
    // `Gesamtunzufriedenheit`: in German the opposite may stand inside of a word.
    let opposite = |word: &str| NEGATED.iter().any(|stem| word.contains(stem));
    let bad = |word: &str| BAD.iter().any(|stem| word.starts_with(stem)) || opposite(word);
    negated(header).is_some() || is_grade(header) || tokens(header).iter().any(|(_, word)| bad(&fold(word)))
}

/// Beginnings of words for results that nobody wants, folded.
const BAD: &[&str] = &[
    "churn",
    "attrition",
    "cancel",
    "complain",
    "kundig",
    "abwander",
    "beschwerd",
    "reklamation",
    "resili",
    "plainte",
    "reclamation",
    "queja",
    "reclamo",
    "reclamac",
    "abandon",
    "disdett",
    "opzeg",
    "klacht",
    "lapsed",
    "defect",
];

/// Whether options or the file say that a text is no answer.
fn is_declared(text: &str, asked: &Asked, hints: &Hints) -> bool {
    let same = |code: &String| {
        code == text.trim() || number(code, true).is_some_and(|value| number(text, true) == Some(value))
    };
    hints.missing.iter().chain(asked.missing).any(same)
}

/// Why the answers of an outcome cannot be read, which is no side of a pair.
fn of_outcome(error: CodingError, column: String, answers: Vec<String>) -> CodingError {
    match error {
        CodingError::Dates { dates, .. } => CodingError::OutcomeDates { column, dates },
        CodingError::Contradictory { codes, .. } => CodingError::OutcomeContradictory { column, codes },
        _ => CodingError::OutcomeNotRead { column, answers },
    }
}

/// Numbers of a column that is on no scale, such as ranks and sums: all of them mean themselves.
pub(in crate::input) fn plain_numbers(asked: &Asked, hints: &Hints) -> Outcome {
    Outcome::new(asked, |text| match number(text, asked.decimal_comma) {
        _ if is_missing_word(text) || is_declared(text, asked, hints) => Reading::Missing,
        Some(value) => Reading::Rating(value),
        None => Reading::Bad,
    })
}

/// Numbers mean themselves, but for codes of "no answer" far from all others.
///
/// A few cells with words behind their numbers, `5 - very satisfied` beside 4, are their numbers.
fn of_numbers(asked: &Asked, hints: &Hints) -> Outcome {
    let declared = |text: &str| is_declared(text, asked, hints);
    let worded =
        |text: &str| anchored(text).filter(|(_, words)| !is_missing_word(words)).map(|(value, _)| value);
    let numeric = |text: &str| number(text, asked.decimal_comma).or_else(|| worded(text));
    let values: Vec<(f64, u64)> = asked
        .distinct
        .iter()
        .filter(|(text, _)| !declared(text))
        .filter_map(|(text, count)| Some((numeric(text)?, *count)))
        .collect();
    let (codes, doubtful) = codes(values);
    let mut read = Outcome::new(asked, |text| match numeric(text) {
        _ if is_missing_word(text) || declared(text) => Reading::Missing,
        Some(value) if codes.iter().any(|(code, _)| *code == value) => Reading::Missing,
        Some(value) => Reading::Rating(value),
        None => Reading::Bad,
    });
    let texts: Vec<(String, u64)> = asked
        .distinct
        .iter()
        .filter(|(text, _)| read.read(text) == Reading::Missing && !is_blank(text) && !declared(text))
        .map(|(text, count)| (text.trim().to_owned(), *count))
        .collect();
    if !texts.is_empty() {
        let texts = without_reasons(texts);
        let told = Values::OutcomeMissing { column: asked.name.to_owned(), texts };
        read.notices.push(if doubtful.taken { Message::likely(told) } else { Message::sure(told) });
    }
    if let Some(value) = doubtful.stray {
        read.notices.push(Message::likely(Values::OutcomeStray { column: asked.name.to_owned(), value }));
    }
    read
}

/// What the size of values alone tells of codes among them.
struct Doubtful {
    /// Whether codes were taken for "no answer" because they are far above the others.
    taken: bool,
    /// A 0 below a complete scale, which stands as it is.
    stray: Option<f64>,
}

/// The values that mean "no answer": above a usual scale of at most eleven points, or the only negative ones.
fn codes(mut values: Vec<(f64, u64)>) -> (Vec<(f64, u64)>, Doubtful) {
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut codes, rest): (Vec<_>, Vec<_>) =
        values.into_iter().partition(|(value, _)| is_missing_code(*value));
    let small = rest.len() >= 2 && rest.iter().all(|(value, _)| (0.0..=10.0).contains(value));
    let scale = infer(&rest).filter(|_| small);
    let on_scale = small && (scale.is_some() || rest.iter().all(|(value, _)| *value <= 1.0));
    let positive = rest.len() >= 2 && rest.iter().all(|(value, _)| *value >= 0.0);
    codes.retain(|(code, _)| on_scale || positive && *code < 0.0);
    let far: Vec<f64> = scale.as_ref().map_or_else(Vec::new, |scale| scale.missing.clone());
    // A rare highest point is a point of the scale; a 0 below 1, 2, 3 … may be a code.
    let zero = scale.and_then(|scale| scale.outside.into_iter().find(|value| *value == 0.0));
    let doubtful = Doubtful { taken: !far.is_empty(), stray: zero };
    codes.extend(rest.into_iter().filter(|(value, _)| far.contains(value)));
    (codes, doubtful)
}

fn of_coding(asked: &Asked, coding: &Coding) -> Outcome {
    let mut read = Outcome::new(asked, |text| coding.read(text));
    let labels: Vec<String> = coding.labels.iter().map(|(_, label)| label.clone()).collect();
    let column = asked.name.to_owned();
    if labels.len() > 1 && asked.labels.is_empty() {
        let (lowest, highest) = (coding.lowest, coding.highest);
        read.notices.push(Message::sure(Values::OutcomeWords {
            column: column.clone(),
            lowest,
            highest,
            labels,
        }));
    }
    read.notices.extend(coding.notices.iter().map(|notice| match &notice.what {
        // The machinery of ratings speaks of a side; an outcome is none.
        What::Noticed(Noticed::CodesTurned { sum, why, .. }) => {
            let (column, sum, why) = (column.clone(), *sum, why.clone());
            Message::sure(Values::OutcomeTurned { column, sum, why })
        }
        _ => notice.clone().about(&column),
    }));
    // Words at one end alone do not say where the other one is: `10 - extremely likely`.
    let worded = |end: f64| coding.labels.iter().any(|(rating, _)| *rating == end);
    let told = worded(coding.lowest) && worded(coding.highest);
    read.told = told.then_some((coding.lowest, coding.highest));
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(texts: &[&str], labels: &[(&str, &str)]) -> Result<Outcome, CodingError> {
        let mut distinct: Vec<(String, u64)> = texts.iter().map(|text| ((*text).to_owned(), 5)).collect();
        distinct.sort();
        let labels: Vec<(String, String)> =
            labels.iter().map(|(code, label)| ((*code).to_owned(), (*label).to_owned())).collect();
        let asked = Asked {
            name: "o",
            distinct: &distinct,
            labels: &labels,
            missing: &[],
            parted_by_commas: true,
            decimal_comma: false,
        };
        understood(&asked, &Hints::default())
    }

    fn value(outcome: &Outcome, text: &str) -> Option<f64> {
        match outcome.read(text) {
            Reading::Rating(value) => Some(value),
            _ => None,
        }
    }

    #[test]
    fn a_99_above_a_scale_is_no_answer_and_told() {
        let found = read(&["6", "7", "8", "9", "10", "99"], &[]).unwrap();
        assert_eq!((value(&found, "99"), value(&found, "10")), (None, Some(10.0)));
        assert!(found.notices[0].to_string().contains("\"99\" (5)"), "{:?}", found.notices);
        // Money is not on a scale.
        let found = read(&["12.5", "45", "99", "120", "-99"], &[]).unwrap();
        assert_eq!((value(&found, "99"), value(&found, "-99")), (Some(99.0), None));
    }

    #[test]
    fn words_are_read_like_ratings() {
        let found =
            read(&["Très satisfait", "Satisfait", "Insatisfait", "Très insatisfait", "Neutre"], &[]).unwrap();
        assert_eq!((value(&found, "Très satisfait"), found.told), (Some(5.0), Some((1.0, 5.0))));
        let found = read(&["9 - fast sicher", "10 - sicher", "0 - nie"], &[]).unwrap();
        assert_eq!(value(&found, "9 - fast sicher"), Some(9.0));
        let found = read(&["Ja", "Nein", "k. A."], &[]).unwrap();
        assert_eq!(
            (value(&found, "Ja"), value(&found, "Nein"), value(&found, "k. A.")),
            (Some(1.0), Some(0.0), None)
        );
        // One end says nothing of the other.
        let found = read(&["2", "7", "9", "10 - sicher"], &[]).unwrap();
        assert_eq!((value(&found, "10 - sicher"), found.told), (Some(10.0), None));
        // A file in which 1 is best.
        let best_first =
            [("1", "Very satisfied"), ("2", "Satisfied"), ("3", "Dissatisfied"), ("4", "Very dissatisfied")];
        assert_eq!(value(&read(&["1", "2", "4"], &best_first).unwrap(), "1"), Some(4.0));
    }

    #[test]
    fn what_is_neither_number_nor_scale_is_refused() {
        let error = read(&["blue", "green", "red"], &[]).err().unwrap().to_string();
        assert!(error.contains("neither numbers nor a scale") && !error.contains("--missing"), "{error}");
        let few = read(&["4", "5", "3", "2", "oops"], &[]).unwrap();
        assert_eq!(few.read("oops"), Reading::Bad);
    }
}
