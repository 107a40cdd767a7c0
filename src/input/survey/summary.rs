//! One row for each criterion, means already computed.

mod groups;

use crate::error::{Error, Result};
use crate::input::answers::sheet::{BadCells, Sheet};
use crate::input::columns::layout::SummaryColumns;
use crate::input::headings::fold_spaces;
use crate::input::source::Source;
use crate::input::survey::structure::{Found, structure};
use crate::input::values::missing::{is_blank, is_missing_word};
use crate::input::values::number;
use crate::input::values::written::Form;
use crate::message::{
    Asked, Cell, CodingError, Columns, Holds, Message, Noticed, Request, Side, Stray, TableFigure, Turned,
    Values,
};
use crate::survey::{Given, Origin, Ratings, Scale, Summary, SummaryGroup, SummaryRow, Survey};

/// Highest ratings of the scales surveys use; the lowest is 1, or 0 for the last two.
const CONVENTIONAL: [(f64, f64); 6] =
    [(1.0, 5.0), (1.0, 7.0), (1.0, 10.0), (0.0, 10.0), (0.0, 100.0), (-3.0, 3.0)];

/// Builds the survey of a summary sheet; `origin` is completed by the caller.
pub(in crate::input) fn survey(sheet: &Sheet, columns: &SummaryColumns, source: &Source) -> Result<Survey> {
    let wanted = source.wanted();
    if let Some(column) = wanted.weight.or(wanted.strata).or(wanted.cluster) {
        let asked = Asked::WeightOfMeans(column);
        return Err(Error::in_file(sheet.file, Request::NeedsAnswers { holds: Holds::Means, asked }));
    }
    let (sheet, left_out) = &with_means(sheet, columns);
    let means = [columns.importance, columns.performance].into_iter();
    let means = means.flat_map(|column| sheet.rows.iter().map(move |&row| sheet.cell(row, column)));
    let form = Form::of_all(means, sheet.decimal_comma).unwrap_or(Form::Plain);
    let mut bad = BadCells::default();
    let mut rows: Vec<SummaryRow> =
        sheet.rows.iter().map(|&row| summary_row(sheet, columns, (row, form), &mut bad)).collect();
    bad.into_result(sheet.file)?;
    let (scale, mut notices) = scale(sheet, &rows, form)?;
    notices.extend(left_out.iter().cloned());
    let mut outside = BadCells::default();
    for (&row, summary) in sheet.rows.iter().zip(&rows) {
        for (column, mean) in
            [(columns.importance, summary.importance.mean), (columns.performance, summary.performance.mean)]
        {
            if mean < scale.lowest || mean > scale.highest {
                let (low, high) = (scale.lowest, scale.highest);
                let problem = Cell::MeanOffScale { mean, lowest: low, highest: high };
                outside.add(sheet.grid.numbers[row], sheet.name(column), problem);
            }
        }
    }
    outside.into_result(sheet.file)?;
    // Where 1 is the best, the means are turned as answers are; how far they spread stays.
    if sheet.hints.reversed == Some(true) {
        let sum = scale.lowest + scale.highest;
        for row in &mut rows {
            row.importance.mean = sum - row.importance.mean;
            row.performance.mean = sum - row.performance.mean;
        }
        let turned = |side| Message::sure(Noticed::CodesTurned { side, sum, why: Turned::Declared });
        notices.extend([Side::Importance, Side::Performance].map(turned));
    }

    let named = |&row: &usize| {
        let name = fold_spaces(sheet.cell(row, columns.criterion));
        let element = columns.element.map(|column| fold_spaces(sheet.cell(row, column)));
        Found {
            label: name.clone(),
            name,
            element: element.filter(|text| !text.is_empty()),
            headers: Vec::new(),
        }
    };
    let mut found: Vec<Found> = sheet.rows.iter().map(named).collect();
    let summary = groups::together(sheet, columns, &wanted.segments, (&mut found, rows), &mut notices)?;
    if let Some(rated) = source.study.element.iter().find(|element| element.rating.is_some()) {
        return Err(source.in_study(Request::RatingOfSummary { element: rated.name.clone() }));
    }
    let structure = structure(&found, &source.study).map_err(|problem| source.in_study(problem))?;
    let used = structure.items.len() as u64;
    Ok(Survey {
        scale,
        criteria: structure.criteria,
        elements: structure.elements,
        stated: true,
        ratings: Ratings::Summary(taken(&summary, &structure.items)),
        origin: Origin { rows_used: used, ..Origin::default() },
        notices,
        findings: Vec::new(),
    })
}

/// The rows of these criteria, in this order.
fn taken(summary: &Summary, items: &[usize]) -> Summary {
    let groups = summary.groups.iter().map(|group| SummaryGroup {
        name: group.name.clone(),
        rows: items.iter().map(|&item| group.rows[item].clone()).collect(),
    });
    Summary {
        rows: items.iter().map(|&item| summary.rows[item].clone()).collect(),
        groups: groups.collect(),
        grouped_by: summary.grouped_by.clone(),
    }
}

/// The sheet without the rows that lack a mean, and what is told of them: a criterion that was asked on one side only, or a title
/// over others.
fn with_means<'a>(sheet: &Sheet<'a>, columns: &SummaryColumns) -> (Sheet<'a>, Vec<Message>) {
    let lacks = |row: usize, column: usize| {
        is_blank(sheet.cell(row, column)) || is_missing_word(sheet.cell(row, column))
    };
    let (mut titles, mut unasked) = (Vec::new(), Vec::new());
    let (kept, others): (Vec<usize>, Vec<usize>) = sheet
        .rows
        .iter()
        .partition(|&&row| !lacks(row, columns.importance) && !lacks(row, columns.performance));
    for row in others {
        if lacks(row, columns.importance) && lacks(row, columns.performance) {
            titles.push(sheet.grid.numbers[row]);
        } else {
            unasked.push(fold_spaces(sheet.cell(row, columns.criterion)));
        }
    }
    let mut told = Vec::new();
    if !titles.is_empty() {
        let count = titles.len() as u64;
        titles.truncate(SHOWN);
        told.push(Message::sure(Values::RowsLeftOut { stray: Stray::Note, count, rows: titles }));
    }
    if !unasked.is_empty() {
        told.push(Message::sure(Columns::Unasked { criteria: unasked }));
    }
    // A table of nothing else has no mean at all: its cells are named.
    let rows = if kept.is_empty() { sheet.rows.clone() } else { kept };
    (Sheet { rows, ..*sheet }, told)
}

/// A number of respondents: `1,234`, `n = 40`.
fn respondents(text: &str) -> String {
    let text = text.trim().trim_start_matches(['n', 'N', '=', ' ']);
    let parts: Vec<&str> = text.split([',', '.', ' ', '\'', '\u{a0}', '\u{202f}']).collect();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = parts.len() > 1
        && parts.iter().all(|part| digits(part))
        && parts[1..].iter().all(|part| part.len() == 3);
    if grouped { parts.concat() } else { text.to_owned() }
}

/// Row numbers shown.
const SHOWN: usize = 10;

fn summary_row(
    sheet: &Sheet,
    columns: &SummaryColumns,
    (row, form): (usize, Form),
    bad: &mut BadCells,
) -> SummaryRow {
    let mut read = |column: usize, fits: fn(f64) -> bool, needed: TableFigure| {
        let text = sheet.cell(row, column);
        let value = match needed {
            TableFigure::Mean => form.number(text, sheet.decimal_comma),
            TableFigure::Respondents => number(&respondents(text), sheet.decimal_comma),
            _ => number(text, sheet.decimal_comma),
        };
        let value = value.filter(|&value| fits(value));
        if value.is_none() {
            let problem = Cell::NotAStatistic { text: text.trim().to_owned(), needed };
            bad.add(sheet.grid.numbers[row], sheet.name(column), problem);
        }
        value.unwrap_or_default()
    };
    let importance = read(columns.importance, |_| true, TableFigure::Mean);
    let performance = read(columns.performance, |_| true, TableFigure::Mean);
    let mut optional = |column: Option<usize>, fits: fn(f64) -> bool, needed: TableFigure| {
        let is_given = |text: &str| !is_blank(text) && !is_missing_word(text);
        let column = column.filter(|&column| is_given(sheet.cell(row, column)))?;
        Some(read(column, fits, needed))
    };
    let positive = |value: f64| value >= 0.0;
    let n = optional(columns.n, |n| n >= 1.0 && n.fract() == 0.0, TableFigure::Respondents);
    SummaryRow {
        importance: Given {
            mean: importance,
            sd: optional(columns.sd_importance, positive, TableFigure::StandardDeviation),
        },
        performance: Given {
            mean: performance,
            sd: optional(columns.sd_performance, positive, TableFigure::StandardDeviation),
        },
        sd_gap: optional(columns.sd_gap, positive, TableFigure::StandardDeviation),
        n: n.map(|n| n as u64),
    }
}

/// Means do not show the ends of their scale: without word of it, the smallest usual one that holds them.
fn scale(sheet: &Sheet, rows: &[SummaryRow], form: Form) -> Result<(Scale, Vec<Message>)> {
    if let Some((lowest, highest)) = sheet.hints.scale {
        return Ok((Scale { evidence: "declared".into(), ..Scale::new(lowest, highest) }, Vec::new()));
    }
    let first = rows.first().map_or(0.0, |row| row.importance.mean);
    if let Some((lowest, highest)) = form.scale(first) {
        let evidence = format!("{lowest}-{highest}: as the answers are written");
        return Ok((Scale { evidence, ..Scale::new(lowest, highest) }, Vec::new()));
    }
    let means = || rows.iter().flat_map(|row| [row.importance.mean, row.performance.mean]);
    let (low, high) =
        means().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), mean| (low.min(mean), high.max(mean)));
    let fitting = CONVENTIONAL.into_iter().find(|&(lowest, highest)| lowest <= low && high <= highest);
    let (lowest, highest) = fitting.ok_or_else(|| {
        Error::in_file(sheet.file, CodingError::MeansOffScale { lowest: low, highest: high })
    })?;
    let evidence = format!("assumed, since the means lie between {low} and {high}");
    let notice = Message::likely(Noticed::ScaleOfMeans { lowest, highest, low, high });
    Ok((Scale { evidence, ..Scale::new(lowest, highest) }, vec![notice]))
}
