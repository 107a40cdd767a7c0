//! Columns of loyalty and business results: outcomes, shares of wallet, what each respondent is worth.

use crate::error::{Error, Result};
use crate::input::answers::labels::{Reading, is_missing_word};
use crate::input::answers::sheet::BadCells;
use crate::input::columns::roles::what_it_asks;
use crate::input::study::Wallet;
use crate::input::survey::cells::{Cells, Texts, understood};
use crate::input::survey::outcome::{self, Asked, Outcome};
use crate::input::values::missing::{is_blank, is_missing_code, without_reasons};
use crate::message::{Acting, Cell, CodingError, Message, Values};
use crate::survey::{Asks, OutcomeColumn};

/// An outcome, read by the machinery of ratings.
///
/// # Errors
/// Where its answers are neither numbers nor on a known scale.
pub(super) fn outcome(
    cells: &impl Cells,
    column: usize,
    bad: &mut BadCells,
    told: &mut Vec<Message>,
) -> Result<OutcomeColumn> {
    let texts = cells.texts(column);
    let (read, distinct) = read(cells, column, &texts, |asked| outcome::understood(asked, cells.hints()))?;
    let heading = cells.heading(column);
    told.extend(heading.and_then(|heading| outcome::beyond(heading, &distinct, &read)));
    let turn = heading.and_then(|heading| outcome::turned(heading, &distinct, &read, told));
    let turned = |value: f64| turn.map_or(value, |sum| sum - value);
    let value = |text: &str| meaning(&read, text).map(|value| value.map(turned));
    let problem = |text: String| Cell::NotANumber { text };
    let values = understood(cells, column, &texts, bad, value, problem, None);
    told.extend(read.notices);
    let asks = heading.map_or(Asks::Other, what_it_asks);
    Ok(OutcomeColumn::new(cells.name(column).to_owned(), &values, &texts.codes).asking(asks, read.told))
}

/// The share of wallet that a rank among several providers stands for, (1 − rank/(n + 1))·2/n of n providers: the wallet
/// allocation rule (Keiningham, Aksoy, Buoye & Cooil 2011). The shares of all n add up to 1; tied ranks are halves.
///
/// # Errors
/// Where a column is unknown, or holds codes that labels stand for.
pub(super) fn wallet(
    cells: &impl Cells,
    of: &Wallet,
    bad: &mut BadCells,
    told: &mut Vec<Message>,
) -> Result<OutcomeColumn> {
    let rank_at = cells.find("the rank", &of.rank)?;
    let ranks = numbers(cells, rank_at, |text| Cell::NotARank { text, providers: None }, bad, told)?;
    let no_count = |text: String| Cell::NotProviders { text };
    let count_at = cells.find("the number of providers", &of.of)?;
    let counts = numbers(cells, count_at, no_count, bad, told)?;
    let mut shares = Vec::with_capacity(ranks.len());
    for (respondent, both) in ranks.into_iter().zip(counts).enumerate() {
        let mut refuse = |column: usize, problem: Cell| {
            bad.add(cells.number(respondent), cells.name(column), problem);
            None
        };
        shares.push(match both {
            (Some(_), Some(n)) if n < 1.0 || n.fract() != 0.0 => refuse(count_at, no_count(n.to_string())),
            (Some(rank), Some(n)) if !(1.0..=n).contains(&rank) || (2.0 * rank).fract() != 0.0 => {
                refuse(rank_at, Cell::NotARank { text: rank.to_string(), providers: Some(n) })
            }
            (Some(rank), Some(n)) => Some((1.0 - rank / (n + 1.0)) * 2.0 / n),
            _ => None,
        });
    }
    let [rank, providers] = [rank_at, count_at].map(|column| cells.name(column).to_owned());
    told.push(Message::told(Values::WalletShares { rank, providers }));
    let of_each: Vec<u32> = (0..shares.len() as u32).collect();
    Ok(OutcomeColumn::new("wallet".to_owned(), &shares, &of_each))
}

/// What each respondent is worth, in units of the column.
///
/// # Errors
/// Where the column holds codes that labels stand for.
pub(super) fn value(
    cells: &impl Cells,
    column: usize,
    bad: &mut BadCells,
    told: &mut Vec<Message>,
) -> Result<OutcomeColumn> {
    let mut values = numbers(cells, column, |text| Cell::NotAValue { text }, bad, told)?;
    told.extend(below_nothing(cells.name(column), &mut values));
    let of_each: Vec<u32> = (0..values.len() as u32).collect();
    Ok(OutcomeColumn::new(cells.name(column).to_owned(), &values, &of_each))
}

/// What is told of values below 0: the only ones in the fashion of data entry, −1, −9 or −99, are codes for “no answer” and
/// taken out; others are losses.
fn below_nothing(column: &str, values: &mut [Option<f64>]) -> Option<Message> {
    let column = column.to_owned();
    let mut below: Vec<f64> = values.iter().flatten().copied().filter(|value| *value < 0.0).collect();
    below.sort_by(f64::total_cmp);
    let least = *below.first()?;
    let count = below.len() as u64;
    below.dedup();
    if !below.iter().all(|value| is_missing_code(*value)) {
        return Some(Message::finding(Values::NegativeValues { column, count, least }));
    }
    let times = |code: f64| values.iter().flatten().filter(|value| **value == code).count() as u64;
    let texts = below.iter().map(|code| (code.to_string(), times(*code))).collect();
    for value in values.iter_mut() {
        *value = value.filter(|value| *value >= 0.0);
    }
    Some(Message::likely(Values::CellsMissing { column, texts }))
}

/// The numbers of a column that nothing else can stand for, by respondent.
fn numbers(
    cells: &impl Cells,
    column: usize,
    problem: impl Fn(String) -> Cell,
    bad: &mut BadCells,
    told: &mut Vec<Message>,
) -> Result<Vec<Option<f64>>> {
    let (labels, _) = cells.headings().declared(&[column]);
    if let [(code, label), _, ..] = &labels[..] {
        let (column, code, label) = (cells.name(column).to_owned(), code.clone(), label.clone());
        return Err(Error::in_file(cells.file(), Acting::CodesForNumbers { column, code, label }));
    }
    let texts = cells.texts(column);
    let (read, distinct) =
        read(cells, column, &texts, |asked| Ok(outcome::plain_numbers(asked, cells.hints())))?;
    let values = understood(cells, column, &texts, bad, |text| meaning(&read, text), problem, None);
    let is_word = |text: &str| is_missing_word(text) && !is_blank(text);
    let words: Vec<(String, u64)> = distinct.into_iter().filter(|(text, _)| is_word(text)).collect();
    if !words.is_empty() {
        let column = cells.name(column).to_owned();
        let texts = without_reasons(words);
        told.push(Message::sure(Values::CellsMissing { column, texts }));
    }
    Ok(texts.codes.iter().map(|&code| values[code as usize]).collect())
}

/// What the texts of a column mean, and each of them with its count.
fn read(
    cells: &impl Cells,
    column: usize,
    texts: &Texts,
    of: impl Fn(&Asked) -> std::result::Result<Outcome, CodingError>,
) -> Result<(Outcome, Vec<(String, u64)>)> {
    let mut counts = vec![0; texts.texts.len()];
    for &code in texts.codes.iter() {
        counts[code as usize] += 1;
    }
    let mut distinct: Vec<(String, u64)> =
        texts.texts.iter().zip(counts).map(|(text, count)| (text.clone().into_owned(), count)).collect();
    distinct.sort();
    let (labels, missing) = cells.headings().declared(&[column]);
    let asked = Asked {
        name: cells.name(column),
        distinct: &distinct,
        labels: &labels,
        missing: &missing,
        parted_by_commas: cells.parted_by_commas(),
        decimal_comma: cells.decimal_comma(),
    };
    let read = of(&asked).map_err(|what| Error::in_file(cells.file(), what))?;
    Ok((read, distinct))
}

/// The number of a text, `None` within where it is no answer.
#[allow(clippy::option_option, reason = "a text may mean a number, no answer, or nothing at all")]
fn meaning(read: &Outcome, text: &str) -> Option<Option<f64>> {
    match read.read(text) {
        Reading::Rating(value) => Some(Some(value)),
        Reading::Missing => Some(None),
        Reading::Bad => None,
    }
}
