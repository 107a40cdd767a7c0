//! A plan alone: the outputs that hold nothing else.

use serde_json::json;

use super::{Format, Rendered, Style, lines_of_json};
use crate::analysis::{Analysis, Followed, Level, PlanLine, PlannedAction, Row, SCHEMA_VERSION};
use crate::error::{Error, Result};
use crate::message::Acting;
use crate::report::labels::label;

/// The plan of an analysis in one of the formats.
///
/// # Errors
/// Where the format shows no plan.
pub fn render(format: &Format, analysis: &Analysis, style: &Style) -> Result<Rendered> {
    match format.name {
        "csv" => Ok(lines(analysis, style)),
        "json" => Ok(object(analysis)),
        "map" | "junit" => Err(Error::of(Acting::NotAsPlan { format: format.name.to_owned() })),
        _ => (format.render)(analysis, style),
    }
}

/// The actions and the plan of the whole JSON, with its version.
fn object(analysis: &Analysis) -> Rendered {
    let object = json!({
        "schema_version": SCHEMA_VERSION,
        "actions": analysis.actions,
        "action_plan": analysis.action_plan,
    });
    let json = serde_json::to_string_pretty(&object).expect("a plan has string keys and finite numbers only");
    lines_of_json(&json).into()
}

/// The columns, and whether each holds words.
const HEADER: [(&str, bool); 41] = [
    ("level", true),
    ("name", true),
    ("label", true),
    ("priority", true),
    ("quadrant", true),
    ("certainty", true),
    ("performance", false),
    ("gap", false),
    ("needs", false),
    ("action", true),
    ("what", true),
    ("owner", true),
    ("due", true),
    ("overdue", true),
    ("status", true),
    ("since", true),
    ("effort", false),
    ("effort_unit", true),
    ("cost", false),
    ("currency", true),
    ("promised", false),
    ("enough", true),
    ("outcome", true),
    ("expected", false),
    ("expected_se", false),
    ("expected_low", false),
    ("expected_high", false),
    ("score", false),
    ("rank", false),
    ("change", false),
    ("change_low", false),
    ("change_high", false),
    ("change_p_adjusted", false),
    ("kept", true),
    ("at_risk", false),
    ("at_risk_low", false),
    ("at_risk_high", false),
    ("value", true),
    ("value_at_risk", false),
    ("value_at_risk_low", false),
    ("value_at_risk_high", false),
];

/// A line for each line of the plan, in full precision, empty where undefined.
fn lines(analysis: &Analysis, style: &Style) -> Rendered {
    let mut writer = style.csv.writer();
    let mut write = |cells: Vec<String>| {
        let typed = HEADER
            .iter()
            .zip(cells)
            .map(|((_, words), cell)| if *words { style.csv.words(cell) } else { style.csv.number(cell) });
        writer.write_record(typed).expect("memory takes every line");
    };
    write(HEADER.iter().map(|(head, _)| (*head).to_owned()).collect());
    for line in analysis.action_plan.iter().flat_map(|plan| &plan.lines) {
        let mut cells = of_rows(line, analysis, style);
        let action = line.action.map(|at| &analysis.actions[at]);
        cells.extend(action.map_or_else(|| vec![String::new(); 20], |action| of_action(action, line, style)));
        let single = |found: &&Followed| line.on.len() == 1 && found.name == line.on[0];
        cells.extend(of_promise(action.and_then(|action| action.followed.iter().find(single))));
        cells.extend(of_risk(line, analysis));
        write(cells);
    }
    writer.into_inner().expect("memory takes every line").into()
}

/// The first nine cells.
fn of_rows(line: &PlanLine, analysis: &Analysis, style: &Style) -> Vec<String> {
    let rows: Vec<&Row> = match line.level {
        Level::Criteria => analysis.criteria.iter().collect(),
        Level::Elements => analysis.element_rows(),
    };
    let own: Vec<&Row> = rows.into_iter().filter(|row| line.on.contains(&row.name)).collect();
    let labels: Vec<&str> = own.iter().map(|row| label(row, style.look.language.code)).collect();
    let only = own.first().filter(|_| own.len() == 1);
    vec![
        if line.level == Level::Criteria { "criterion" } else { "element" }.into(),
        line.on.join(" "),
        labels.join("; "),
        line.priority.to_string(),
        only.map_or_else(String::new, |row| row.quadrant.name().to_owned()),
        only.and_then(|row| row.certainty).map_or_else(String::new, |it| it.verdict.name().to_owned()),
        number(only.map(|row| row.performance.value)),
        number(only.and_then(|row| row.gap).map(|gap| gap.value)),
        number(line.needs),
    ]
}

/// The twenty cells of an action.
fn of_action(action: &PlannedAction, line: &PlanLine, style: &Style) -> Vec<String> {
    let words = |text: &Option<String>| text.clone().unwrap_or_default();
    let truth = |known: Option<bool>| known.map_or_else(String::new, |it| it.to_string());
    let expected = action.expected.as_ref();
    let unit = action.effort_unit.map_or("", |unit| unit.name());
    vec![
        action.id.clone(),
        action.what_in(style.look.language.code).to_owned(),
        words(&action.owner),
        words(&action.due),
        truth(action.overdue),
        action.status.name().into(),
        words(&action.since),
        number(action.effort),
        unit.into(),
        number(action.cost),
        words(&action.currency),
        number(action.promised),
        truth(line.enough),
        expected.map_or_else(String::new, |it| it.outcome.clone()),
        number(expected.map(|it| it.change.value)),
        number(expected.and_then(|it| it.change.standard_error)),
        number(expected.and_then(|it| it.change.low)),
        number(expected.and_then(|it| it.change.high)),
        number(action.score),
        action.rank.map_or_else(String::new, |rank| rank.to_string()),
    ]
}

/// What came of the promise on the one row of a line.
fn of_promise(found: Option<&Followed>) -> [String; 5] {
    let change = found.map(|found| found.change);
    [
        number(change.map(|change| change.value)),
        number(change.and_then(|change| change.low)),
        number(change.and_then(|change| change.high)),
        number(change.and_then(|change| change.p_adjusted)),
        found.map_or_else(String::new, |found| found.verdict.name().to_owned()),
    ]
}

/// Who may be lost of those whom the one row of a line fails, and what they are worth.
fn of_risk(line: &PlanLine, analysis: &Analysis) -> [String; 7] {
    let (found, worth) = (line.at_risk, line.at_risk.and_then(|found| found.worth));
    let column = analysis.outcomes.first().and_then(|outcome| outcome.value.clone());
    [
        number(found.map(|found| found.at_risk)),
        number(found.map(|found| found.at_risk_low)),
        number(found.map(|found| found.at_risk_high)),
        column.filter(|_| worth.is_some()).unwrap_or_default(),
        number(worth.map(|worth| worth.value)),
        number(worth.and_then(|worth| worth.low)),
        number(worth.and_then(|worth| worth.high)),
    ]
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
