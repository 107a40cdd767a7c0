//! CSV: one line a row of either map, full precision, empty where undefined.

mod audiences;
mod outcomes;

use super::{Format, Rendered, Style};
use crate::analysis::{Analysis, Crosshair, Estimate, Gap, Level, Quadrant, Row, SegmentRow};
use crate::error::Result;
use crate::look::Chart;
use crate::report::labels::label;

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

/// Columns of tests, certainty, sensitivity, box scores and net shortfall.
const DEFENCE: [&str; 35] = [
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
    "importance_df",
    "performance_df",
    "share_more",
    "share_equal",
    "share_less",
    "net_shortfall",
    "net_shortfall_se",
    "rank_biserial",
    "probability_largest_weighted_gap",
    "probability_three_largest_weighted_gaps",
    "probability_largest_gap",
    "probability_three_largest_gaps",
];

/// Columns that close a line: the crosshair the row was placed against, its flags, the segment it is about, and what sums
/// up its map.
const TAIL: [&str; 7] = [
    "crosshair_importance",
    "crosshair_performance",
    "flags",
    "segment_column",
    "segment_level",
    "satisfaction_index",
    "mean_gap",
];

/// Columns of words; all others hold numbers.
const WORDS: [&str; 14] = [
    "level",
    "name",
    "label",
    "element",
    "quadrant",
    "on_line",
    "certainty",
    "sensitivity",
    "flags",
    "segment_column",
    "segment_level",
    "outcome",
    "what_if_capped",
    "kind",
];

/// All columns.
fn heads() -> impl Iterator<Item = &'static str> {
    HEADER.iter().chain(&DEFENCE).chain(&TAIL).chain(&outcomes::LINKS).copied()
}

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    // A file that is named after the audiences holds them alone.
    if style.chart == Chart::Audiences && !analysis.audiences.is_empty() {
        return Ok(audiences::render(analysis, style).into());
    }
    let mut writer = style.csv.writer();
    let mut record = |cells: Vec<String>| {
        let typed = heads().zip(cells).map(|(head, cell)| {
            if WORDS.contains(&head) { style.csv.words(cell) } else { style.csv.number(cell) }
        });
        writer
            .write_record(typed)
            .expect("every line has as many cells as the header, and memory takes them");
    };
    record(heads().map(str::to_owned).collect());
    if let Some(placed) = analysis.element_crosshair {
        for element in &analysis.elements {
            record(line(Level::Elements, &element.row, placed.at, analysis, style));
        }
    }
    for row in &analysis.criteria {
        record(line(Level::Criteria, row, analysis.crosshair.at, analysis, style));
    }
    segments(&mut record, analysis, style);
    outcomes::lines(&mut record, analysis, style);
    Ok(writer.into_inner().expect("writing to memory cannot fail").into())
}

fn line(level: Level, row: &Row, crosshair: Crosshair, analysis: &Analysis, style: &Style) -> Vec<String> {
    let mut cells = vec![
        match level {
            Level::Elements => "element",
            Level::Criteria => "criterion",
        }
        .to_owned(),
        row.name.clone(),
        label(row, style.look.language.code).to_owned(),
        row.element.clone().unwrap_or_default(),
        row.rank.to_string(),
        row.quadrant.name().to_owned(),
        row.on_line.to_string(),
        count(row.n_importance),
        count(row.n_performance),
        count(row.n_pairs),
    ];
    for estimate in [Some(row.importance), Some(row.performance), row.gap.as_ref().map(Gap::estimate)] {
        cells.extend(estimate.as_ref().map_or_else(Default::default, numbers));
    }
    cells.push(number(row.weighted_gap));
    cells.extend(defence(level, row, analysis));
    cells.push(crosshair.importance.to_string());
    cells.push(crosshair.performance.to_string());
    let flags = row.flags.iter().map(|flag| flag.name());
    cells.push(flags.collect::<Vec<_>>().join(" "));
    cells.extend([String::new(), String::new()]);
    let index = analysis.indices.maps.iter().find(|index| index.level == level);
    cells.push(number(index.and_then(|index| index.satisfaction_index)));
    cells.push(number(index.and_then(|index| index.mean_gap)));
    cells.extend(outcomes::none());
    cells
}

/// One line a row of every level of every grouping: the elements, then the criteria.
fn segments(record: &mut impl FnMut(Vec<String>), analysis: &Analysis, style: &Style) {
    for segments in &analysis.segments {
        for segment in &segments.levels {
            let about = [segments.label.clone(), segment.level.clone()];
            let elements = analysis.elements.iter().map(|element| &element.row);
            for (of_total, row) in elements.zip(&segment.elements) {
                let at = segment.element_crosshair;
                record(segment_line("segment_element", of_total, row, at, &about, style));
            }
            for (of_total, row) in analysis.criteria.iter().zip(&segment.criteria) {
                record(segment_line("segment", of_total, row, segment.crosshair, &about, style));
            }
        }
    }
}

fn segment_line(
    level: &str,
    of_total: &Row,
    row: &SegmentRow,
    crosshair: Option<Crosshair>,
    about: &[String; 2],
    style: &Style,
) -> Vec<String> {
    let mut cells = vec![
        level.to_owned(),
        row.name.clone(),
        label(of_total, style.look.language.code).to_owned(),
        of_total.element.clone().unwrap_or_default(),
        row.rank.map_or_else(String::new, |rank| rank.to_string()),
        row.quadrant.map_or_else(String::new, |quadrant| quadrant.name().to_owned()),
        String::new(),
        count(row.importance.and_then(|importance| importance.n)),
        count(row.performance.and_then(|performance| performance.n)),
        row.n.to_string(),
    ];
    for estimate in [row.importance, row.performance, row.gap] {
        cells.extend(estimate.as_ref().map_or_else(Default::default, numbers));
    }
    // No weighted gap, and nothing under [`DEFENCE`].
    cells.extend(vec![String::new(); 1 + DEFENCE.len()]);
    cells.push(number(crosshair.map(|at| at.importance)));
    cells.push(number(crosshair.map(|at| at.performance)));
    cells.push(row.flags.iter().map(|flag| flag.name()).collect::<Vec<_>>().join(" "));
    cells.extend(about.iter().cloned());
    cells.extend([String::new(), String::new()]);
    cells.extend(outcomes::none());
    cells
}

/// The cells under [`DEFENCE`].
fn defence(level: Level, row: &Row, analysis: &Analysis) -> Vec<String> {
    let of_gap = |part: fn(&Gap) -> Option<f64>| row.gap.as_ref().and_then(part);
    let wilcoxon =
        [of_gap(|gap| gap.wilcoxon.map(|test| test.v)), of_gap(|gap| gap.wilcoxon.and_then(|test| test.p))];
    let tests = [
        row.effective_base,
        of_gap(|gap| gap.t),
        of_gap(|gap| gap.df),
        of_gap(|gap| gap.p),
        of_gap(|gap| gap.p_adjusted),
    ];
    let effects =
        [of_gap(|gap| gap.dz), of_gap(|gap| gap.dz_low), of_gap(|gap| gap.dz_high), of_gap(|gap| gap.d_av)];
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
    let mut cells: Vec<String> =
        tests.into_iter().chain(wilcoxon).chain(effects).chain(probabilities).map(number).collect();
    cells.push(row.certainty.map_or("", |found| found.verdict.name()).to_owned());
    cells.push(sensitivity.map_or("", |found| found.verdict.name()).to_owned());
    cells.extend(shares.map(number));
    let shortfall = row.shortfall;
    let more = [
        row.importance.df,
        row.performance.df,
        shortfall.map(|shares| shares.more),
        shortfall.map(|shares| shares.equal),
        shortfall.map(|shares| shares.less),
        shortfall.map(|shares| shares.net),
        shortfall.and_then(|shares| shares.standard_error),
        of_gap(|gap| gap.wilcoxon.and_then(|test| test.rank_biserial)),
        row.certainty.and_then(|found| found.largest_weighted_gap),
        row.certainty.and_then(|found| found.three_largest_weighted_gaps),
        row.certainty.and_then(|found| found.largest_gap),
        row.certainty.and_then(|found| found.three_largest_gaps),
    ];
    cells.extend(more.map(number));
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
