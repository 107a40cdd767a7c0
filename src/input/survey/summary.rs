//! One row for each criterion, means already computed.

use crate::error::{Error, Result};
use crate::input::answers::sheet::{BadCells, Sheet};
use crate::input::columns::layout::SummaryColumns;
use crate::input::headings::fold_spaces;
use crate::input::source::Source;
use crate::input::survey::structure::{Found, structure};
use crate::input::values::number;
use crate::survey::{Given, Origin, Ratings, Scale, SummaryRow, Survey};

/// Highest ratings of the scales surveys use; the lowest is 1, or 0 for the last two.
const CONVENTIONAL: [(f64, f64); 6] =
    [(1.0, 5.0), (1.0, 7.0), (1.0, 10.0), (0.0, 10.0), (0.0, 100.0), (-3.0, 3.0)];

/// Builds the survey of a summary sheet; `origin` is completed by the caller.
pub(in crate::input) fn survey(sheet: &Sheet, columns: &SummaryColumns, source: &Source) -> Result<Survey> {
    let wanted = source.wanted();
    if let Some(column) = wanted.weight.or(wanted.strata).or(wanted.cluster) {
        return Err(Error::NeedsAnswers {
            file: sheet.file.to_owned(),
            holds: "means already computed",
            problem: format!(
                "no respondent is left to weight by column {column:?}, so leave --weight, --strata and --cluster away"
            ),
        });
    }
    let mut bad = BadCells::default();
    let rows: Vec<SummaryRow> =
        sheet.rows.iter().map(|&row| summary_row(sheet, columns, row, &mut bad)).collect();
    bad.into_result(sheet.file)?;
    let (scale, notices) = scale(sheet, &rows)?;
    let mut outside = BadCells::default();
    for (&row, summary) in sheet.rows.iter().zip(&rows) {
        for (column, mean) in
            [(columns.importance, summary.importance.mean), (columns.performance, summary.performance.mean)]
        {
            if mean < scale.lowest || mean > scale.highest {
                let (low, high) = (scale.lowest, scale.highest);
                let problem =
                    format!("the mean {mean} is outside the scale {low}-{high} (correct it, or say --scale)");
                outside.add(sheet.grid.numbers[row], sheet.name(column), problem);
            }
        }
    }
    outside.into_result(sheet.file)?;

    let found: Vec<Found> = sheet
        .rows
        .iter()
        .map(|&row| {
            let name = fold_spaces(sheet.cell(row, columns.criterion));
            let element = columns.element.map(|column| fold_spaces(sheet.cell(row, column)));
            Found { label: name.clone(), name, element: element.filter(|text| !text.is_empty()) }
        })
        .collect();
    if let Some(rated) = source.study.element.iter().find(|element| element.rating.is_some()) {
        return Err(source.in_study(format!(
            "the element {:?} has a rating of its own, which a summary file cannot be asked for: leave rating away",
            rated.name
        )));
    }
    let structure = structure(&found, &source.study).map_err(|problem| source.in_study(problem))?;
    let used = structure.items.len() as u64;
    Ok(Survey {
        scale,
        criteria: structure.criteria,
        elements: structure.elements,
        stated: true,
        ratings: Ratings::Summary(structure.items.iter().map(|&item| rows[item].clone()).collect()),
        origin: Origin { rows_used: used, ..Origin::default() },
        notices,
        findings: Vec::new(),
    })
}

fn summary_row(sheet: &Sheet, columns: &SummaryColumns, row: usize, bad: &mut BadCells) -> SummaryRow {
    let mut read = |column: usize, fits: fn(f64) -> bool, what: &str| {
        let text = sheet.cell(row, column);
        let value = number(text, sheet.decimal_comma).filter(|&value| fits(value));
        if value.is_none() {
            let problem =
                format!("{:?} is not {what} (a summary holds one number in each of its cells)", text.trim());
            bad.add(sheet.grid.numbers[row], sheet.name(column), problem);
        }
        value.unwrap_or_default()
    };
    let importance = read(columns.importance, |_| true, "a mean");
    let performance = read(columns.performance, |_| true, "a mean");
    let mut optional = |column: Option<usize>, fits: fn(f64) -> bool, what: &str| {
        let column = column.filter(|&column| !sheet.cell(row, column).trim().is_empty())?;
        Some(read(column, fits, what))
    };
    let positive = |value: f64| value >= 0.0;
    let n = optional(columns.n, |n| n >= 1.0 && n.fract() == 0.0, "a number of respondents");
    SummaryRow {
        importance: Given {
            mean: importance,
            sd: optional(columns.sd_importance, positive, "a standard deviation"),
        },
        performance: Given {
            mean: performance,
            sd: optional(columns.sd_performance, positive, "a standard deviation"),
        },
        sd_gap: optional(columns.sd_gap, positive, "a standard deviation"),
        n: n.map(|n| n as u64),
    }
}

/// Means do not show the ends of their scale: without word of it, the smallest usual one that holds them.
fn scale(sheet: &Sheet, rows: &[SummaryRow]) -> Result<(Scale, Vec<String>)> {
    if let Some((lowest, highest)) = sheet.hints.scale {
        return Ok((Scale { evidence: "declared".into(), ..Scale::new(lowest, highest) }, Vec::new()));
    }
    let means = || rows.iter().flat_map(|row| [row.importance.mean, row.performance.mean]);
    let (low, high) =
        means().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), mean| (low.min(mean), high.max(mean)));
    let fitting = CONVENTIONAL.into_iter().find(|&(lowest, highest)| lowest <= low && high <= highest);
    let (lowest, highest) = fitting.ok_or_else(|| Error::Layout {
        file: sheet.file.to_owned(),
        problem: format!(
            "the means lie between {low} and {high}, on no usual scale: say which with --scale LOW-HIGH"
        ),
    })?;
    let evidence = format!("assumed, since the means lie between {low} and {high}");
    let notice = format!("scale {lowest}-{highest} {evidence} (say --scale if it is another)");
    Ok((Scale { evidence, ..Scale::new(lowest, highest) }, vec![notice]))
}
