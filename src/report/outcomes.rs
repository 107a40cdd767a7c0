//! Links to results as tables: associations, what-ifs, penalties and rewards.

use super::cell::{Cell, Tone, Value};
use super::document::{Block, Section};
use super::labels::label;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::{Analysis, Association, Associations, Effect, Outcome, Row};
use crate::look::{Look, Part};
use crate::words::Noun;

/// For every outcome the section of the elements where there are any, then that of all criteria.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let words = look.language;
    let mut sections = Vec::new();
    for outcome in &analysis.outcomes {
        let section = |associations: &Associations, rows: &[&Row], noun: Noun, level: &str| {
            let heading = (words.sections.outcomes.heading)(&outcome.outcome, noun);
            let table = table(analysis, outcome, associations, rows, noun, look);
            let blocks =
                vec![Block::Table(table), Block::Notes(notes(analysis, outcome, associations, look))];
            Section::new(Part::Outcomes, &format!("{} {level}", outcome.outcome), Some(heading), blocks)
        };
        if let Some(elements) = &outcome.elements {
            sections.push(section(elements, &analysis.element_rows(), words.element, "elements"));
        }
        let criteria: Vec<&Row> = analysis.criteria.iter().collect();
        sections.push(section(&outcome.criteria, &criteria, words.criterion, "criteria"));
    }
    sections
}

fn table(
    analysis: &Analysis,
    outcome: &Outcome,
    associations: &Associations,
    rows: &[&Row],
    noun: Noun,
    look: &Look,
) -> Table {
    let words = look.language;
    let said = &words.sections.outcomes;
    let name = if noun == words.element { words.heads.element } else { words.heads.criterion };
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let size = |index: usize| {
        let row = &associations.rows[index];
        row.coefficient.or(row.correlation).map_or(f64::NEG_INFINITY, |effect| effect.value)
    };
    order.sort_by(|&a, &b| size(b).total_cmp(&size(a)));
    let delta = words.notation.gap(outcome.what_if, 1);
    let line = |&index: &usize| {
        let mut cells = vec![Cell::name(label(rows[index], words))];
        cells.extend(numbers(&associations.rows[index], look));
        TableRow { key: Some(rows[index].name.clone()), cells, tone: Tone::Plain }
    };
    let column = |key, head: &str| Column::new(key, Head::new(head));
    let mut table = Table {
        kind: TableKind::Outcomes,
        columns: vec![
            column(ColumnKey::Name, name),
            column(ColumnKey::Correlation, "r"),
            column(ColumnKey::Coefficient, said.coefficient),
            column(ColumnKey::WhatIf, &(said.what_if)(&delta)),
            column(ColumnKey::Interval, &(words.heads.interval)(analysis.plan.confidence)),
            column(ColumnKey::Asymmetry, said.asymmetry),
            column(ColumnKey::Kind, said.kind),
            column(ColumnKey::Penalty, said.penalty),
            column(ColumnKey::Reward, said.reward),
        ],
        rows: order.iter().map(line).collect(),
    };
    table.keep(&table.filled());
    table
}

fn notes(analysis: &Analysis, outcome: &Outcome, associations: &Associations, look: &Look) -> Vec<String> {
    let said = &look.language.sections.outcomes;
    vec![
        (said.base)(associations.n, associations.left_out, associations.r_squared),
        (said.columns)(analysis.plan.confidence, &outcome.outcome),
        (said.contrast)(outcome.low, outcome.high, outcome.asymmetry),
    ]
}

fn numbers(association: &Association, look: &Look) -> [Cell; 8] {
    let said = &look.language.sections.outcomes;
    let value = |effect: Option<Effect>| Cell::new(Value::number(effect.map(|effect| effect.value), 2));
    let kind = match (association.kind, association.undefined) {
        (Some(kind), _) => Cell::words((said.kind_of)(kind)),
        (None, Some(reason)) => Cell::words((said.reason)(reason)),
        (None, None) => Cell::default(),
    };
    let what_if = association.what_if;
    let (low, high) = (what_if.and_then(|effect| effect.low), what_if.and_then(|effect| effect.high));
    [
        value(association.correlation),
        value(association.coefficient),
        Cell::new(Value::gap(what_if.map(|effect| effect.value), 2)),
        Cell::new(Value::interval(low, high, 2)),
        Cell::new(Value::number(association.asymmetry, 2)),
        kind,
        value(association.penalty),
        value(association.reward),
    ]
}
