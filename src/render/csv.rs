//! CSV: one line a row of either map, full precision, empty where undefined.

use csv::{Terminator, Writer, WriterBuilder};

use super::{Format, Rendered, Style};
use crate::analysis::{Analysis, Crosshair, Estimate, Level, Quadrant, Row};
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

/// Columns of tests, certainty, sensitivity and box scores.
const DEFENCE: [&str; 23] = [
    "effective_base",
    "t",
    "df",
    "p",
    "p_adjusted",
    "wilcoxon_v",
    "wilcoxon_p",
    "dz",
    "dz_low",
    "dz_high",
    "d_av",
    "probability_concentrate_here",
    "probability_keep_up",
    "probability_low_priority",
    "probability_possible_overkill",
    "certainty",
    "sensitivity",
    "top_box_importance",
    "top_box_performance",
    "top_two_importance",
    "top_two_performance",
    "expectations_met",
    "opportunity",
];

/// Columns that close a line: the crosshair the row was placed against, and its flags.
const TAIL: [&str; 3] = ["crosshair_importance", "crosshair_performance", "flags"];

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    record(&mut writer, HEADER.iter().chain(&DEFENCE).chain(&TAIL).map(|&head| head.to_owned()).collect());
    if let Some(placed) = analysis.element_crosshair {
        for element in &analysis.elements {
            record(&mut writer, line(Level::Elements, &element.row, placed.at, analysis, style));
        }
    }
    for row in &analysis.criteria {
        record(&mut writer, line(Level::Criteria, row, analysis.crosshair.at, analysis, style));
    }
    Ok(writer.into_inner().expect("writing to memory cannot fail").into())
}

fn record(writer: &mut Writer<Vec<u8>>, cells: Vec<String>) {
    writer.write_record(cells).expect("every line has as many cells as the header, and memory takes them");
}

fn line(level: Level, row: &Row, crosshair: Crosshair, analysis: &Analysis, style: &Style) -> Vec<String> {
    let mut cells = vec![
        match level {
            Level::Elements => "element",
            Level::Criteria => "criterion",
        }
        .to_owned(),
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
    cells.extend(defence(level, row, analysis));
    cells.push(crosshair.importance.to_string());
    cells.push(crosshair.performance.to_string());
    let flags = row.flags.iter().map(|flag| flag.name());
    cells.push(flags.collect::<Vec<_>>().join(" "));
    cells
}

/// The cells under [`DEFENCE`].
fn defence(level: Level, row: &Row, analysis: &Analysis) -> Vec<String> {
    let gap = &row.gap;
    let (v, p) = (gap.wilcoxon.map(|test| test.v), gap.wilcoxon.and_then(|test| test.p));
    let tests = [row.effective_base, gap.t, gap.df, gap.p, gap.p_adjusted, v, p];
    let effects = [gap.dz, gap.dz_low, gap.dz_high, gap.d_av];
    let probabilities = Quadrant::ALL.map(|quadrant| row.certainty.map(|found| found.of(quadrant)));
    let sensitivity =
        analysis.sensitivity.iter().find(|found| found.level == level && found.name == row.name);
    let boxes = row.boxes;
    let shares = [
        boxes.map(|boxes| boxes.top_box_importance),
        boxes.map(|boxes| boxes.top_box_performance),
        boxes.map(|boxes| boxes.top_two_importance),
        boxes.map(|boxes| boxes.top_two_performance),
        boxes.and_then(|boxes| boxes.expectations_met),
        boxes.map(|boxes| boxes.opportunity),
    ];
    let mut cells: Vec<String> = tests.into_iter().chain(effects).chain(probabilities).map(number).collect();
    cells.push(row.certainty.map_or("", |found| found.verdict.name()).to_owned());
    cells.push(sensitivity.map_or("", |found| found.verdict.name()).to_owned());
    cells.extend(shares.map(number));
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
