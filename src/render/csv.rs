//! CSV: one line a row of either map, full precision, empty where undefined.

use csv::{Terminator, Writer, WriterBuilder};

use super::{Format, Rendered, Style};
use crate::analysis::{Analysis, Crosshair, Estimate, Row};
use crate::error::Result;

/// `--format csv`, `.csv`.
pub const FORMAT: Format = Format {
    name: "csv",
    extensions: &["csv"],
    about: "one line for each element and criterion, in full precision",
    text: true,
    chart: false,
    render,
};

/// The columns, in order; an estimate takes five.
const HEADER: [&str; 26] = [
    "level",
    "name",
    "label",
    "element",
    "rank",
    "quadrant",
    "on_line",
    "n_importance",
    "n_performance",
    "n_pairs",
    "importance",
    "importance_sd",
    "importance_se",
    "importance_low",
    "importance_high",
    "performance",
    "performance_sd",
    "performance_se",
    "performance_low",
    "performance_high",
    "gap",
    "gap_sd",
    "gap_se",
    "gap_low",
    "gap_high",
    "weighted_gap",
];

/// Columns that close a line: the crosshair the row was placed against, and its flags.
const TAIL: [&str; 3] = ["crosshair_importance", "crosshair_performance", "flags"];

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    record(&mut writer, HEADER.iter().chain(&TAIL).map(|&head| head.to_owned()).collect());
    if let Some(placed) = analysis.element_crosshair {
        for element in &analysis.elements {
            record(&mut writer, line("element", &element.row, placed.at, style));
        }
    }
    for row in &analysis.criteria {
        record(&mut writer, line("criterion", row, analysis.crosshair.at, style));
    }
    Ok(writer.into_inner().expect("writing to memory cannot fail").into())
}

fn record(writer: &mut Writer<Vec<u8>>, cells: Vec<String>) {
    writer.write_record(cells).expect("every line has as many cells as the header, and memory takes them");
}

fn line(level: &str, row: &Row, crosshair: Crosshair, style: &Style) -> Vec<String> {
    let mut cells = vec![
        level.to_owned(),
        row.name.clone(),
        super::report::label(row, style.language).to_owned(),
        row.element.clone().unwrap_or_default(),
        row.rank.to_string(),
        row.quadrant.name().to_owned(),
        row.on_line.to_string(),
        count(row.n_importance),
        count(row.n_performance),
        count(row.n_pairs),
    ];
    for estimate in [&row.importance, &row.performance, &row.gap.estimate()] {
        cells.extend(numbers(estimate));
    }
    cells.push(number(row.weighted_gap));
    cells.push(crosshair.importance.to_string());
    cells.push(crosshair.performance.to_string());
    let flags = row.flags.iter().map(|flag| flag.name());
    cells.push(flags.collect::<Vec<_>>().join(" "));
    cells
}

fn numbers(estimate: &Estimate) -> [String; 5] {
    [Some(estimate.value), estimate.sd, estimate.standard_error, estimate.low, estimate.high].map(number)
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn count(n: Option<u64>) -> String {
    n.map_or_else(String::new, |n| n.to_string())
}
