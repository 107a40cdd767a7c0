//! The columns beside the ratings: weight, design, segments, outcomes.

use std::collections::HashMap;

use crate::error::{Error, Result};
use crate::input::answers::sheet::BadCells;
use crate::input::survey::cells::{Cells, TEXT, Wanted, understood};
use crate::input::survey::design::design;
use crate::input::survey::grouping::plain;
use crate::input::survey::groups;
use crate::input::survey::results;
use crate::input::survey::wave::wave;
use crate::input::values::{number, thousands};
use crate::message::{Cell, CodingError, LayoutError, Message, Noticed, Request, Values};
use crate::survey::{DrawnBy, Respondents, SegmentColumn};

/// Fills in what is wanted.
///
/// # Errors
/// Where a column is unknown or named twice, a weight is negative or missing, all weights are 0, or
/// an outcome is neither a number nor an answer of a scale.
pub(in crate::input) fn fill(
    respondents: &mut Respondents,
    cells: &impl Cells,
    wanted: &Wanted,
) -> Result<Vec<Message>> {
    let mut bad = BadCells::default();
    let mut told = Vec::new();
    if let Some(name) = &wanted.weight {
        respondents.weights = Some(weights(cells, cells.find("the weight", name)?, &mut bad)?);
    }
    respondents.design = design(cells, wanted, respondents.len, &mut told)?;
    let header = |wanted_for: &str, name: &Option<String>| -> Result<Option<String>> {
        let Some(name) = name else { return Ok(None) };
        Ok(Some(cells.name(cells.find(wanted_for, name)?).to_owned()))
    };
    respondents.drawn_by = DrawnBy {
        weight: header("the weight", &wanted.weight)?,
        strata: header("the strata", &wanted.strata)?,
        cluster: header("the clusters", &wanted.cluster)?,
    };
    if let Some(name) = &wanted.wave {
        respondents.wave = Some(wave(cells, cells.find(wanted.of_wave(), name)?));
    }
    if let Some(name) = &wanted.panel {
        let column = cells.find("the panel", name)?;
        respondents.panel = Some(panel(cells, column, respondents.wave.as_ref())?);
    }
    for name in &wanted.texts {
        if cells.lacks(wanted, name) {
            respondents.texts.push(SegmentColumn::new(
                name.clone(),
                Vec::new(),
                (0..respondents.len).map(|_| None),
            ));
            let (file, column) = (cells.file().to_owned(), name.clone());
            told.push(Message::told(Noticed::ColumnsLacking { file, column, more: 0 }));
            continue;
        }
        respondents.texts.push(plain(cells, cells.find(TEXT, name)?));
    }
    if wanted.numbered {
        respondents.numbers = (0..respondents.len).map(|respondent| cells.number(respondent)).collect();
    }
    for name in &wanted.segments {
        match &cells.find_all("a segment", name)?[..] {
            [_] => respondents.segments.push(groups::grouped(cells, name, &mut told)?),
            // Of a pattern each column by its place: two may have one header.
            columns => {
                for column in columns {
                    let place = format!("#{}", column + 1);
                    respondents.segments.push(groups::grouped(cells, &place, &mut told)?);
                }
            }
        }
    }
    for name in &wanted.outcomes {
        for column in cells.find_all("an outcome", name)? {
            respondents.outcomes.push(results::outcome(cells, column, &mut bad, &mut told)?);
        }
    }
    if let Some(wallet) = &wanted.wallet {
        respondents.outcomes.push(results::wallet(cells, wallet, &mut bad, &mut told)?);
    }
    if let Some(name) = &wanted.value {
        let column = cells.find("the value", name)?;
        respondents.value = Some(results::value(cells, column, &mut bad, &mut told)?);
    }
    bad.into_result(cells.file())?;
    match &respondents.weights {
        Some(weights) if weights.iter().all(|&weight| weight == 0.0) => Err(Error::in_file(
            cells.file(),
            Request::AllWeightsZero { column: wanted.weight.clone().unwrap_or_default() },
        )),
        _ => {
            told.extend(weightless(respondents, wanted));
            Ok(told)
        }
    }
}

/// Told of respondents who count for nothing.
fn weightless(respondents: &Respondents, wanted: &Wanted) -> Option<Message> {
    let (weights, column) = (respondents.weights.as_ref()?, wanted.weight.clone()?);
    let count = weights.iter().filter(|weight| **weight == 0.0).count();
    (count > 0).then(|| Message::told(Values::ZeroWeights { column, count }))
}

fn weights(cells: &impl Cells, column: usize, bad: &mut BadCells) -> Result<Vec<f64>> {
    let weight = |text: &str| {
        number(text, cells.decimal_comma()).filter(|weight| weight.is_finite() && *weight >= 0.0)
    };
    let problem = |text: String| Cell::NotAWeight { text };
    let texts = cells.texts(column);
    if let Some([marked, whole]) = thousands::unsaid(texts.texts.iter().map(AsRef::as_ref)) {
        let column = cells.name(column).to_owned();
        return Err(Error::in_file(cells.file(), CodingError::Thousands { column, marked, whole }));
    }
    let weights = understood(cells, column, &texts, bad, weight, problem, 0.0);
    Ok(texts.codes.iter().map(|&code| weights[code as usize]).collect())
}

/// Ids of respondents, each at most once in a wave; a blank one belongs to nobody else.
fn panel(cells: &impl Cells, column: usize, waves: Option<&SegmentColumn>) -> Result<SegmentColumn> {
    let panel = plain(cells, column);
    let waves: Option<Vec<Option<u32>>> = waves.map(|waves| waves.of_each().collect());
    let mut first: HashMap<(u32, Option<u32>), usize> = HashMap::new();
    for (respondent, level) in panel.of_each().enumerate() {
        let Some(level) = level else { continue };
        let wave = waves.as_ref().and_then(|waves| waves[respondent]);
        if let Some(other) = first.insert((level, wave), respondent) {
            let what = LayoutError::TwiceInWave {
                first: cells.number(other),
                second: cells.number(respondent),
                column: cells.name(column).to_owned(),
            };
            return Err(Error::in_file(cells.file(), what));
        }
    }
    Ok(panel)
}
