//! The audiences alone: one line for each row and measure of each audience beside the reference.

use super::Style;
use crate::analysis::{Analysis, Asking, Audience, AudienceFinding, AudienceRow, Change, Estimates, Level};

/// The columns, in order.
const HEADER: [&str; 23] = [
    "audience",
    "reference",
    "asks",
    "withheld",
    "level",
    "name",
    "label",
    "measure",
    "n_reference",
    "n_audience",
    "reference_value",
    "audience_value",
    "difference",
    "standard_error",
    "low",
    "high",
    "t",
    "df",
    "p",
    "p_adjusted",
    "quadrant_reference",
    "quadrant_audience",
    "verdict",
];

/// Columns that hold numbers.
const NUMBERS: std::ops::Range<usize> = 8..20;

/// The lines, the header first; an audience whose numbers are withheld has one line that says so.
pub fn render(analysis: &Analysis, style: &Style) -> Vec<u8> {
    let mut writer = style.csv.writer();
    let mut record = |cells: Vec<String>| {
        let typed = cells.into_iter().enumerate().map(|(at, cell)| {
            if NUMBERS.contains(&at) { style.csv.number(cell) } else { style.csv.words(cell) }
        });
        writer
            .write_record(typed)
            .expect("every line has as many cells as the header, and memory takes them");
    };
    record(heads());
    for audience in &analysis.audiences {
        if audience.withheld {
            let mut cells = vec![String::new(); HEADER.len()];
            cells[..4].clone_from_slice(&front(audience));
            record(cells);
        }
        for row in &audience.rows {
            if row.withheld {
                record(withheld(analysis, audience, row));
            }
            let measures = [
                ("importance", row.importance),
                ("performance", row.performance),
                ("top_two_performance", row.top_two_performance),
            ];
            for (measure, change) in measures {
                if let Some(change) = change {
                    record(line(analysis, audience, row, (measure, &change)));
                }
            }
        }
    }
    writer.into_inner().expect("writing to memory cannot fail")
}

fn heads() -> Vec<String> {
    HEADER.iter().map(|&head| head.to_owned()).collect()
}

fn front(audience: &Audience) -> [String; 4] {
    let asks = match audience.asks {
        Some(Asking::Own) => "own",
        Some(Asking::Belief) => "belief",
        None => "",
    };
    [audience.audience.clone(), audience.reference.clone(), asks.into(), audience.withheld.to_string()]
}

/// The line of a row whose numbers are withheld: what is asked of all, and what the reference says of the quadrant.
fn withheld(analysis: &Analysis, audience: &Audience, row: &AudienceRow) -> Vec<String> {
    let mut cells = vec![String::new(); HEADER.len()];
    cells[..4].clone_from_slice(&front(audience));
    cells[3] = true.to_string();
    let (level, label) = named(analysis, row);
    cells[4..7].clone_from_slice(&[level.to_owned(), row.name.clone(), label]);
    cells[20] = row.quadrant.reference.map_or_else(String::new, |it| it.name().to_owned());
    cells
}

/// Which map a row is of, and its label.
fn named(analysis: &Analysis, row: &AudienceRow) -> (&'static str, String) {
    let (level, known) = match row.level {
        Level::Criteria => ("criteria", analysis.criteria.iter().find(|it| it.name == row.name)),
        Level::Elements => {
            ("elements", analysis.elements.iter().map(|it| &it.row).find(|it| it.name == row.name))
        }
    };
    (level, known.map_or_else(|| row.name.clone(), |row| row.label.clone()))
}

fn line(
    analysis: &Analysis,
    audience: &Audience,
    row: &AudienceRow,
    (measure, change): (&str, &Change),
) -> Vec<String> {
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    let n = |side: usize| audience.respondents.map_or_else(String::new, |n| n[side].to_string());
    let (level, label) = named(analysis, row);
    let quadrant =
        |quadrant: Option<crate::analysis::Quadrant>| quadrant.map_or("", |it| it.name()).to_owned();
    // What the audience makes of a row is a verdict on performance.
    let verdict = if measure == "performance" { verdict(row) } else { "" };
    let mut cells = front(audience).to_vec();
    cells.extend([
        level.to_owned(),
        row.name.clone(),
        label,
        measure.to_owned(),
        n(0),
        n(1),
        number(Some(change.old)),
        number(Some(change.new)),
        number(Some(change.value)),
        number(change.standard_error),
        number(change.low),
        number(change.high),
        number(change.t),
        number(change.df),
        number(change.p),
        number(change.p_adjusted),
        quadrant(row.quadrant.reference),
        quadrant(row.quadrant.audience),
        verdict.to_owned(),
    ]);
    cells
}

fn verdict(row: &AudienceRow) -> &'static str {
    match (row.finding, row.verdict) {
        (Some(AudienceFinding::BlindSpot), _) => "overestimates blind_spot",
        (Some(AudienceFinding::HiddenStrength), _) => "underestimates hidden_strength",
        (None, Some(Estimates::Overestimates)) => "overestimates",
        (None, Some(Estimates::Underestimates)) => "underestimates",
        (None, Some(Estimates::Aligned)) => "aligned",
        (None, Some(Estimates::Unclear)) => "unclear",
        (None, None) => "",
    }
}
