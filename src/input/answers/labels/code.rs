//! From the cells of a block, or of the two blocks of a survey, to their coding.

use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::ends::Reach;
use crate::input::answers::labels::infer::{Doubt, Inferred, infer};
use crate::input::answers::labels::{Coding, CodingError};
use crate::input::hints::Hints;

/// The cells of one side's columns together.
#[derive(Debug, Clone, Copy)]
pub struct Block<'a> {
    /// The side, for messages and for the hints: `importance` or `performance`.
    pub side: &'a str,
    /// Every distinct cell text with its count, sorted by text.
    pub distinct: &'a [(String, u64)],
    /// The same of rows that a condition leaves out: they tell of the scale as well.
    pub passed_by: &'a [(String, u64)],
    /// Value labels the file carries: (code as text, label).
    pub value_labels: &'a [(String, String)],
    /// Whether they are only those that somebody chose, as words behind numbers are: the numbers tell the scale.
    pub labels_seen: bool,
    /// Codes the file declares missing, as text.
    pub declared_missing: &'a [String],
    /// Whether commas part the cells of the file, so that one inside a cell is quoted.
    pub parted_by_commas: bool,
}

/// The coding of one block.
///
/// Tried in this order: value labels of the file, labels listed by the user, plain numbers, numbers with words, known
/// sets of labels, numbers with words at the ends only. The scale of plain numbers is inferred from this block alone;
/// [`code_both`] looks at both sides.
///
/// # Errors
/// [`CodingError`] when there is no rating, no known scale, or two that rank the answers differently.
pub fn code(
    side: &str,
    distinct: &[(String, u64)],
    value_labels: &[(String, String)],
    declared_missing: &[String],
    hints: &Hints,
    decimal_comma: bool,
) -> Result<Coding, CodingError> {
    let block = Block {
        side,
        distinct,
        passed_by: &[],
        value_labels,
        labels_seen: false,
        declared_missing,
        parted_by_commas: false,
    };
    code_block(block, hints, decimal_comma)
}

/// The same of a block.
///
/// # Errors
/// As [`code`].
pub fn code_block(block: Block<'_>, hints: &Hints, decimal_comma: bool) -> Result<Coding, CodingError> {
    let draft = Draft::new(block, hints, decimal_comma);
    let told = draft.numbers().and_then(|numbers| of_form(&draft, &numbers));
    draft.settle(told.as_ref())
}

/// The codings of the importance and the performance block, the scale of numbers inferred from both together.
///
/// Numbers beside labels take the labels' scale where it holds them. A value of one side only, just beyond a
/// complete 1–5 or 1–7 of the other (a 6, an 8, a 0), is off the scale: it may be a code for "no answer", and only
/// the user can tell. A 6 that many gave is read on 1–6, and told.
///
/// # Errors
/// As [`code`].
pub fn code_both(
    importance: Block<'_>,
    performance: Block<'_>,
    hints: &Hints,
    decimal_comma: bool,
) -> Result<(Coding, Coding), CodingError> {
    let mut one = Draft::new(importance, hints, decimal_comma);
    let mut other = Draft::new(performance, hints, decimal_comma);
    match (one.numbers(), other.numbers()) {
        _ if hints.scale.is_some() => Ok((one.settle(None)?, other.settle(None)?)),
        (Some(left), Some(right)) => {
            let apart = if one.form == other.form { apart(&left, &right) } else { Apart::Two };
            if apart == Apart::Two {
                let (first, second) = (of_form(&one, &left), of_form(&other, &right));
                return Ok((one.settle(first.as_ref())?, other.settle(second.as_ref())?));
            }
            let both = together(&left, &right);
            let scale = of_form(&one, &both).or_else(|| of_both(&left, &right, apart));
            Ok((one.settle(scale.as_ref())?, other.settle(scale.as_ref())?))
        }
        (Some(numbers), None) => {
            other.beside = Reach::of_numbers(rated(&numbers));
            let other = other.settle(None)?;
            Ok((one.settle(of_other(&numbers, &other).as_ref())?, other))
        }
        (None, Some(numbers)) => {
            one.beside = Reach::of_numbers(rated(&numbers));
            let one = one.settle(None)?;
            let other = other.settle(of_other(&numbers, &one).as_ref())?;
            Ok((one, other))
        }
        (None, None) => {
            (one.beside, other.beside) = (other.reach(), one.reach());
            by_words(&one, &other)
        }
    }
}

/// The codings of two sides without numbers. Where the words of the sides would be scales of different lengths, the one whose
/// words are not all used, or fit two scales, is read on as many points as the other.
fn by_words(one: &Draft<'_>, other: &Draft<'_>) -> Result<(Coding, Coding), CodingError> {
    let (first, second) = (one.clone().settle(None), other.clone().settle(None));
    let points = |coding: &Result<Coding, CodingError>| {
        let coding = coding.as_ref().ok().filter(|coding| !coding.labels.is_empty() && coding.lowest == 1.0);
        // Numbers of which one or two have words have more points than labels.
        coding.map(|coding| coding.highest as usize)
    };
    let (of_first, of_second) = (points(&first), points(&second));
    let asks = |coding| matches!(coding, &Err(CodingError::MiddleOfLonger { .. }));
    if of_first == of_second || asks(&first) || asks(&second) {
        return Ok((first?, second?));
    }
    let on = |draft: &Draft<'_>, points: Option<usize>| {
        let mut draft = draft.clone();
        draft.points = Some(points?);
        draft.settle(None).ok()
    };
    match (on(one, of_second), on(other, of_first)) {
        (Some(_), Some(second)) if first.as_ref().is_ok_and(Coding::ends_given) => Ok((first?, second)),
        (Some(first), _) => Ok((first, second?)),
        (None, Some(second)) => Ok((first?, second)),
        (None, None) => Ok((first?, second?)),
    }
}

/// The scale that the writing of the numbers tells: percent, or a highest rating behind each.
fn of_form(draft: &Draft<'_>, numbers: &[(f64, u64)]) -> Option<Inferred> {
    let (lowest, highest) = draft.form.scale(numbers.first()?.0)?;
    let evidence = format!("{lowest}-{highest}: as the answers are written");
    Some(Inferred { evidence, ..Inferred::on(lowest, highest) })
}

/// The values that mean ratings.
fn rated(numbers: &[(f64, u64)]) -> Vec<f64> {
    let off = infer(numbers).map_or_else(Vec::new, |found| [found.missing, found.outside].concat());
    numbers.iter().map(|(value, _)| *value).filter(|value| !off.contains(value)).collect()
}

/// Whether two sides are on one scale.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Apart {
    /// They are.
    One,
    /// They are, unless the value that only one of them has, just beyond all that the other has, is none.
    Likely(f64),
    /// They are on two.
    Two,
}

/// Whether the sides are on scales with different ends, the lower one of them used from end to end: a side that merely
/// did not reach the top would hardly stop at 5 or 7 with all points below given. One point below, such as 1–4 beside 1–5,
/// it may, where few chose the last one.
fn apart(left: &[(f64, u64)], right: &[(f64, u64)]) -> Apart {
    let (Some(one), Some(other)) = (infer(left), infer(right)) else { return Apart::One };
    // Around 0 on one side, and farther up than that on the other.
    let around = |one: &Inferred, other: &Inferred| {
        one.lowest < 0.0 && other.lowest >= 0.0 && other.highest > one.highest
    };
    // Shares on one side, such as percentages of a spreadsheet, and ratings beyond them on the other.
    let shares = |one: &Inferred, other: &Inferred| one.highest == 1.0 && other.highest > 1.0;
    if [(&one, &other), (&other, &one)].iter().any(|(one, other)| around(one, other) || shares(one, other)) {
        return Apart::Two;
    }
    if let Some(value) = stray(left, right).or_else(|| stray(right, left)) {
        // Many gave it, as many give the end of a scale, and nobody the lowest.
        let is_end = value == 6.0 && is_given(value, left, right);
        return if is_end { Apart::Likely(value) } else { Apart::One };
    }
    if one.highest == other.highest {
        return Apart::One;
    }
    let (values, own, wider) =
        if one.highest < other.highest { (left, one, right) } else { (right, other, left) };
    // The longer scale is that of ratings of which none lies beyond the shorter one.
    let Some(reached) = rated(wider).last().copied().filter(|reached| *reached > own.highest) else {
        return Apart::One;
    };
    let points = (0..=(own.highest - own.lowest) as i64).map(|step| own.lowest + step as f64);
    if !points.into_iter().all(|point| values.iter().any(|(value, _)| *value == point)) {
        return Apart::One;
    }
    // One point further hardly anybody may have gone, where few chose the one before.
    let last = values.iter().find(|(value, _)| *value == own.highest).map_or(0, |(_, count)| *count);
    match reached - own.highest {
        1.0 if last < FEW => Apart::One,
        1.0 if last < MANY => Apart::Likely(reached),
        _ => Apart::Two,
    }
}

/// Answers at the end of a scale, fewer than which may have none beyond them by chance.
const FEW: u64 = 8;
/// So many that this is no chance.
const MANY: u64 = 40;

/// Whether one answer in twenty of the side that has a value is this one, and none the lowest.
fn is_given(value: f64, left: &[(f64, u64)], right: &[(f64, u64)]) -> bool {
    [left, right].iter().any(|side| {
        let all: u64 = side.iter().map(|(_, count)| count).sum();
        side.first().is_some_and(|(lowest, _)| *lowest > 1.0)
            && side.iter().any(|(given, count)| *given == value && count * 20 >= all)
    })
}

/// The scale of the values of both sides together.
fn of_both(left: &[(f64, u64)], right: &[(f64, u64)], apart: Apart) -> Option<Inferred> {
    let mut values = together(left, right);
    if let Apart::Likely(value) = apart {
        let found = infer(&values)?;
        let doubt = found.doubt.or(Some(Doubt::OfOneSide(value)));
        return Some(Inferred { doubt, ..found });
    }
    let stray = stray(left, right).or_else(|| stray(right, left));
    values.retain(|(value, _)| Some(*value) != stray);
    infer(&values)
}

/// The values of both sides with their counts, sorted.
fn together(left: &[(f64, u64)], right: &[(f64, u64)]) -> Vec<(f64, u64)> {
    let mut values: Vec<(f64, u64)> = left.to_vec();
    for (value, count) in right {
        match values.iter_mut().find(|(seen, _)| seen == value) {
            Some((_, total)) => *total += count,
            None => values.push((*value, *count)),
        }
    }
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    values
}

/// The labels' scale of the other side, when it holds the numbers inferred here.
fn of_other(numbers: &[(f64, u64)], other: &Coding) -> Option<Inferred> {
    let own = infer(numbers)?;
    let set_aside = |value: f64| own.missing.contains(&value) || own.outside.contains(&value);
    let (lowest, highest) = (other.lowest, other.highest);
    let holds = numbers.iter().all(|(value, _)| set_aside(*value) || (lowest..=highest).contains(value));
    holds.then(|| Inferred {
        lowest,
        highest,
        evidence: format!("{lowest}-{highest}: the scale of the other side"),
        ..own
    })
}

/// The value of `wide` just beyond a complete 1–5 or 1–7 that is all of `narrow`.
fn stray(narrow: &[(f64, u64)], wide: &[(f64, u64)]) -> Option<f64> {
    let usual = |values: &[(f64, u64)]| -> Vec<f64> {
        values.iter().map(|(value, _)| *value).filter(|value| (0.0..=10.0).contains(value)).collect()
    };
    let (narrow, wide) = (usual(narrow), usual(wide));
    let complete = matches!(narrow.len(), 5 | 7)
        && narrow.iter().zip(1..).all(|(value, point)| *value == f64::from(point));
    let extra: Vec<f64> = wide.iter().copied().filter(|value| !narrow.contains(value)).collect();
    match extra[..] {
        [value] if complete && (value == 0.0 || value == narrow.len() as f64 + 1.0) => Some(value),
        _ => None,
    }
}
