//! Lines of the CSV about outcomes: what goes with them, criterion by criterion, and their scores.

use super::{Style, count, heads, number};
use crate::analysis::{Analysis, Associations, Effect, Flag, Kind, Outcome, Row};
use crate::report::labels::label;

/// The columns that only these lines fill.
pub(super) const LINKS: [&str; 26] = [
    "outcome",
    "correlation",
    "coefficient",
    "coefficient_se",
    "coefficient_low",
    "coefficient_high",
    "coefficient_df",
    "what_if_by",
    "what_if_capped",
    "what_if",
    "what_if_se",
    "what_if_low",
    "what_if_high",
    "impact_asymmetry",
    "kind",
    "at_risk",
    "at_risk_low",
    "at_risk_high",
    "value_at_risk",
    "value_at_risk_low",
    "value_at_risk_high",
    "score",
    "score_se",
    "score_low",
    "score_high",
    "score_n",
];

/// The cells of every other line.
pub(super) fn none() -> [String; LINKS.len()] {
    [(); LINKS.len()].map(|()| String::new())
}

/// A line for every row of a map and outcome, then one for every score.
pub(super) fn lines(record: &mut impl FnMut(Vec<String>), analysis: &Analysis, style: &Style) {
    for outcome in &analysis.outcomes {
        if let Some(elements) = &outcome.elements {
            let rows = analysis.elements.iter().map(|element| &element.row);
            linked("outcome_element", outcome, elements, rows, style, record);
        }
        linked("outcome", outcome, &outcome.criteria, analysis.criteria.iter(), style, record);
    }
    for found in &analysis.indices.net_promoter {
        let ends = [Some(found.score), found.standard_error, found.low, found.high];
        record(score("net_promoter_score", &found.outcome, ends, Some(found.n), &found.flags));
    }
    for found in &analysis.indices.customer_effort {
        let of = &found.score;
        let ends = [Some(of.value), of.standard_error, of.low, of.high];
        record(score("customer_effort_score", &found.outcome, ends, of.n, &found.flags));
    }
}

fn linked<'a>(
    level: &str,
    outcome: &Outcome,
    associations: &Associations,
    rows: impl Iterator<Item = &'a Row>,
    style: &Style,
    record: &mut impl FnMut(Vec<String>),
) {
    for (row, found) in rows.zip(&associations.rows) {
        let of =
            |effect: Option<Effect>, part: fn(&Effect) -> Option<f64>| number(effect.as_ref().and_then(part));
        let (coefficient, what_if) = (found.coefficient, found.what_if);
        let (at_risk, worth) = (found.at_risk, found.at_risk.and_then(|it| it.worth));
        record(filled(&[
            ("level", level.to_owned()),
            ("name", row.name.clone()),
            ("label", label(row, style.look.language.code).to_owned()),
            ("element", row.element.clone().unwrap_or_default()),
            ("flags", flags(&found.flags)),
            ("outcome", outcome.outcome.clone()),
            ("correlation", of(found.correlation, |effect| Some(effect.value))),
            ("coefficient", of(coefficient, |effect| Some(effect.value))),
            ("coefficient_se", of(coefficient, |effect| effect.standard_error)),
            ("coefficient_low", of(coefficient, |effect| effect.low)),
            ("coefficient_high", of(coefficient, |effect| effect.high)),
            ("coefficient_df", of(coefficient, |effect| effect.df)),
            ("what_if_by", number(found.what_if_by)),
            ("what_if_capped", found.what_if.map_or_else(String::new, |_| found.what_if_capped.to_string())),
            ("what_if", of(what_if, |effect| Some(effect.value))),
            ("what_if_se", of(what_if, |effect| effect.standard_error)),
            ("what_if_low", of(what_if, |effect| effect.low)),
            ("what_if_high", of(what_if, |effect| effect.high)),
            ("impact_asymmetry", number(found.contrast.asymmetry)),
            ("kind", found.contrast.kind.map_or("", Kind::name).to_owned()),
            ("at_risk", number(at_risk.map(|it| it.at_risk))),
            ("at_risk_low", number(at_risk.map(|it| it.at_risk_low))),
            ("at_risk_high", number(at_risk.map(|it| it.at_risk_high))),
            ("value_at_risk", number(worth.map(|it| it.value))),
            ("value_at_risk_low", number(worth.and_then(|it| it.low))),
            ("value_at_risk_high", number(worth.and_then(|it| it.high))),
        ]));
    }
}

fn score(level: &str, outcome: &str, of: [Option<f64>; 4], n: Option<u64>, few: &[Flag]) -> Vec<String> {
    let [value, standard_error, low, high] = of.map(number);
    filled(&[
        ("level", level.to_owned()),
        ("name", outcome.to_owned()),
        ("flags", flags(few)),
        ("outcome", outcome.to_owned()),
        ("score", value),
        ("score_se", standard_error),
        ("score_low", low),
        ("score_high", high),
        ("score_n", count(n)),
    ])
}

fn flags(flags: &[Flag]) -> String {
    flags.iter().map(|flag| flag.name()).collect::<Vec<_>>().join(" ")
}

/// A line with these cells under their columns, and no other.
fn filled(cells: &[(&str, String)]) -> Vec<String> {
    debug_assert!(cells.iter().all(|(name, _)| heads().any(|head| head == *name)));
    let cell = |head: &str| cells.iter().find(|(name, _)| *name == head).map(|(_, cell)| cell.clone());
    heads().map(|head| cell(head).unwrap_or_default()).collect()
}
