//! Outputs of waves that are compared alone.

use csv::{Terminator, WriterBuilder};

use super::{Format, Rendered, Style, alt, junit, lines_of_json, markdown, on_terminal, png, svg, table};
use crate::analysis::{Change, ComparedRow, Comparison, Level, Measure, Status};
use crate::chart::multiples::multiples;
use crate::chart::picture::Picture;
use crate::chart::slope::slope;
use crate::error::{Error, Result};
use crate::look::Chart;
use crate::message::{Comparing, Request};
use crate::report::{self, Document};

/// A comparison in one of the formats.
///
/// # Errors
/// Where the format shows no comparison.
pub fn render(format: &Format, comparison: &Comparison, style: &Style) -> Result<Rendered> {
    drawn(format, comparison, style).map(|rendered| on_terminal(rendered, format, style))
}

fn drawn(format: &Format, comparison: &Comparison, style: &Style) -> Result<Rendered> {
    match format.name {
        "json" => Ok(json(comparison)),
        "csv" => Ok(lines(comparison)),
        "table" => Ok(table::of_document(&Document::of_waves(comparison, &style.look), style)),
        "markdown" => Ok(markdown::of_document(&Document::of_waves(comparison, &style.look), style)),
        "junit" => Ok(junit::suite(&comparison.gates).into_bytes().into()),
        "svg" => Ok(svg::of_picture(picture(comparison, style)?)),
        "png" => png::of_picture(picture(comparison, style)?, style),
        "alt" => Ok(alt::of_picture(&picture(comparison, style)?)),
        name => Err(Error::of(Comparing::NotAsComparison { format: name.to_owned() })),
    }
}

/// The slopes of two waves; each row over all of them where that is asked for, or where more are told than slopes hold.
fn picture(comparison: &Comparison, style: &Style) -> Result<Picture> {
    let look = &style.look;
    let chart = if style.chart == Chart::Multiples { Chart::Multiples } else { Chart::Slope };
    let output = if chart == Chart::Multiples { "--chart multiples" } else { "--chart slope" };
    if chart == Chart::Multiples && comparison.trend.is_none() {
        return Err(Error::of(Request::ChartNeedsThreeWaves { output: output.into() }));
    }
    if let Some(refused) = report::refusal_of_waves(comparison, chart, look, output) {
        return Err(Error::of(refused));
    }
    if let Some(found) = report::multiples(comparison, look).filter(|_| chart == Chart::Multiples) {
        return Ok(multiples(&found, look));
    }
    Ok(match report::figure::many_waves(comparison, look) {
        Some(found) => multiples(&found, look),
        None => slope(&report::slope(comparison, look), look),
    })
}

fn json(comparison: &Comparison) -> Rendered {
    let json = serde_json::to_string_pretty(comparison)
        .expect("a comparison has string keys and finite numbers only");
    lines_of_json(&json).into()
}

const HEADER: [&str; 25] = [
    "level",
    "name",
    "old_name",
    "label",
    "status",
    "measure",
    "n_old",
    "n_new",
    "old",
    "new",
    "change",
    "standard_error",
    "low",
    "high",
    "t",
    "df",
    "p",
    "p_adjusted",
    "detectable",
    "verdict",
    "quadrant_old",
    "quadrant_new",
    "cause",
    "probability",
    "flags",
];

/// A line for each row and measure, in full precision, empty where undefined.
fn lines(comparison: &Comparison) -> Rendered {
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    let mut write = |cells: &[String]| writer.write_record(cells).expect("memory takes every line");
    write(&HEADER.map(str::to_owned));
    for row in &comparison.rows {
        for (measure, name) in [
            (Measure::Importance, "importance"),
            (Measure::Performance, "performance"),
            (Measure::Gap, "gap"),
            (Measure::TopTwoImportance, "top_two_importance"),
            (Measure::TopTwoPerformance, "top_two_performance"),
        ] {
            if row.change(measure).is_some()
                || row.status != Status::Matched && measure == Measure::Performance
            {
                write(&line(row, name, row.change(measure)));
            }
        }
    }
    writer.into_inner().expect("memory takes every line").into()
}

fn line(row: &ComparedRow, measure: &str, change: Option<&Change>) -> Vec<String> {
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    let of = |part: fn(&Change) -> Option<f64>| number(change.and_then(part));
    let count = |n: Option<u64>| n.map_or_else(String::new, |n| n.to_string());
    let status = match row.status {
        Status::Matched => "matched",
        Status::Added => "added",
        Status::Removed => "removed",
    };
    let quadrant =
        |quadrant: Option<crate::analysis::Quadrant>| quadrant.map_or("", |it| it.name()).to_owned();
    let level = if row.level == Level::Criteria { "criteria" } else { "elements" };
    vec![
        level.into(),
        row.name.clone(),
        row.old_name.clone().unwrap_or_default(),
        row.label.clone(),
        status.into(),
        measure.into(),
        count(row.n[0]),
        count(row.n[1]),
        of(|change| Some(change.old)),
        of(|change| Some(change.new)),
        of(|change| Some(change.value)),
        of(|change| change.standard_error),
        of(|change| change.low),
        of(|change| change.high),
        of(|change| change.t),
        of(|change| change.df),
        of(|change| change.p),
        of(|change| change.p_adjusted),
        of(|change| change.detectable),
        change.map_or("", |change| change.verdict.name()).into(),
        quadrant(row.quadrant.old),
        quadrant(row.quadrant.new),
        row.quadrant.cause.map_or("", crate::analysis::Cause::name).into(),
        number(row.quadrant.probability),
        row.flags.iter().map(|flag| flag.name()).collect::<Vec<_>>().join(" "),
    ]
}
