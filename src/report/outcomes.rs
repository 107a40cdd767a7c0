//! Links to results as tables: associations, what-ifs, penalties and rewards.

use super::cell::{Cell, Tone, Value};
use super::document::{About, Block, Section};
use super::labels::RowLabels;
use super::notes::meanings;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use super::{marks, necessary};
use crate::analysis::{
    Analysis, Association, Associations, AtRisk, Clamped, Effect, Hinged, Model, Outcome, Reason, Row,
};
use crate::look::{Look, Part};
use crate::words::sections::FitBase;
use crate::words::{Noun, Words};

/// For every outcome the section of the elements where there are any, then that of all criteria, then what is
/// necessary for it.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let words = look.language;
    let mut sections = Vec::new();
    for outcome in &analysis.outcomes {
        let section = |associations: &Associations, rows: &[&Row], noun: Noun, level: &str| {
            let heading = (words.sections.outcomes.heading)(&words.called(&outcome.outcome), noun);
            let table = table(analysis, outcome, associations, rows, noun, look);
            let notes = notes(analysis, outcome, associations, rows, look);
            let subject = format!("{} {level}", outcome.outcome);
            Section::new(Part::Outcomes, &subject, Some(heading), vec![Block::Table(table)]).noted(notes)
        };
        if let Some(elements) = &outcome.elements {
            sections.push(section(elements, &analysis.element_rows(), words.element, "elements"));
        }
        let criteria: Vec<&Row> = analysis.criteria.iter().collect();
        sections.push(section(&outcome.criteria, &criteria, words.criterion, "criteria"));
        sections.extend(necessary::sections(analysis, outcome, look));
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
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let size = |index: usize| {
        let row = &associations.rows[index];
        row.coefficient.or(row.correlation).map_or(f64::NEG_INFINITY, |effect| effect.value)
    };
    order.sort_by(|&a, &b| size(b).total_cmp(&size(a)));
    let labels = RowLabels::new(analysis, look);
    let line = |&index: &usize| {
        let association = &associations.rows[index];
        let mark = marks::of_flags(&association.flags);
        let mut cells = vec![Cell::name(labels.of(rows[index])).marked(mark)];
        cells.extend(effects(association));
        cells.extend(contrast(association, analysis.inference.alpha, words));
        cells.extend(at_risk(association.at_risk.as_ref(), words));
        TableRow { key: Some(rows[index].name.clone()), cells, tone: Tone::Plain }
    };
    let mut table = Table {
        kind: TableKind::Outcomes,
        columns: columns(analysis, outcome, noun, words),
        rows: order.iter().map(line).collect(),
    };
    table.keep(&table.filled());
    table
}

fn columns(analysis: &Analysis, outcome: &Outcome, noun: Noun, words: &Words) -> Vec<Column> {
    let said = &words.sections.outcomes;
    let name = if noun == words.element { words.heads.element } else { words.heads.criterion };
    let delta = words.notation.gap(outcome.what_if, 1);
    let column = |key, head: &str| Column::new(key, Head::new(head));
    vec![
        column(ColumnKey::Name, name),
        column(ColumnKey::Correlation, "r").dropped(8),
        column(ColumnKey::Coefficient, said.coefficient).dropped(9),
        column(ColumnKey::WhatIf, &(said.what_if)(&delta)),
        column(ColumnKey::Interval, &(words.heads.interval)(analysis.plan.confidence)),
        column(ColumnKey::Improvement, said.improvement),
        column(ColumnKey::McFadden, said.part).dropped(6),
        column(ColumnKey::Asymmetry, said.asymmetry).dropped(7),
        column(ColumnKey::BeyondLinear, said.beyond).dropped(1),
        column(ColumnKey::Kind, said.kind),
        column(ColumnKey::Penalty, said.penalty).dropped(10),
        column(ColumnKey::Reward, said.reward).dropped(11),
        column(ColumnKey::Groups, said.groups).dropped(2),
        column(ColumnKey::SlopeBelow, said.below).dropped(3),
        column(ColumnKey::SlopeAbove, said.above).dropped(4),
        column(ColumnKey::P, said.slopes_differ).dropped(5),
        column(ColumnKey::AtRisk, said.at_risk).spare(),
        column(ColumnKey::Worth, &(said.worth)(outcome.value.as_deref().unwrap_or_default())).spare(),
    ]
}

fn value(effect: Option<Effect>) -> Cell {
    Cell::new(Value::number(effect.map(|effect| effect.value), 2))
}

fn effects(association: &Association) -> [Cell; 6] {
    let what_if = association.what_if;
    let (low, high) = (what_if.and_then(|effect| effect.low), what_if.and_then(|effect| effect.high));
    let supposed = association.what_if_by.filter(|_| association.what_if_capped);
    [
        value(association.correlation),
        value(association.coefficient),
        Cell::new(Value::gap(what_if.map(|effect| effect.value), 2)),
        Cell::new(Value::interval(low, high, 2)),
        Cell::new(Value::gap(supposed, 1)),
        Cell::new(Value::number(association.mcfadden_part, 3)),
    ]
}

fn contrast(association: &Association, alpha: f64, words: &Words) -> [Cell; 9] {
    let (said, notation) = (&words.sections.outcomes, words.notation);
    let found = &association.contrast;
    let detail = found.asymmetry_detail;
    let groups = [found.n_low, found.n_middle, found.n_high].into_iter().collect::<Option<Vec<u64>>>();
    let groups = groups.map(|all| all.iter().map(|&n| notation.count(n)).collect::<Vec<_>>().join("/"));
    let slope = |of: fn(&Hinged) -> Option<Effect>| association.hinge.as_ref().and_then(of);
    let low = detail.and_then(|detail| detail.beyond_linear_low);
    let high = detail.and_then(|detail| detail.beyond_linear_high);
    let p = association.hinge.and_then(|hinge| hinge.p);
    [
        Cell::new(Value::number(found.asymmetry, 2)),
        Cell::new(Value::interval(low, high, 2)),
        found.kind.map_or_else(Cell::default, |kind| Cell::words((said.kind_of)(kind))),
        value(found.penalty),
        value(found.reward),
        groups.map_or_else(Cell::default, Cell::words),
        value(slope(|hinge| hinge.below)),
        value(slope(|hinge| hinge.above)),
        Cell::new(p.map_or(Value::Missing, |value| Value::P { value, significant: value < alpha })),
    ]
}

/// Respondents who may be lost and what they are worth, each with the ends of its interval.
pub(super) fn at_risk(found: Option<&AtRisk>, words: &Words) -> [Cell; 2] {
    let Some(found) = found else { return Default::default() };
    let notation = words.notation;
    let cell = |value: f64, ends: Option<(f64, f64)>| {
        let ends =
            ends.map_or_else(String::new, |(low, high)| format!(" {}", notation.interval(low, high, 0)));
        Cell::words(format!("{}{ends}", notation.value(value, 0)))
    };
    let worth = found.worth.map_or_else(Cell::default, |it| cell(it.value, it.low.zip(it.high)));
    [cell(found.at_risk, Some((found.at_risk_low, found.at_risk_high))), worth]
}

fn notes(
    analysis: &Analysis,
    outcome: &Outcome,
    associations: &Associations,
    rows: &[&Row],
    look: &Look,
) -> Vec<About> {
    let words = look.language;
    let said = &words.sections.outcomes;
    let logit = outcome.model == Model::Logit;
    let fit = FitBase {
        r_squared: associations.mcfadden.or(associations.r_squared),
        adjusted: associations.adjusted_r_squared,
        logit,
        n: associations.n,
        largest_n: associations.n,
        left_out: associations.left_out,
    };
    let columns = if logit { said.columns_of_logit } else { said.columns };
    let mut notes =
        whole([(said.base)(fit), columns(analysis.plan.confidence, &words.called(&outcome.outcome))]);
    let all = || associations.rows.iter().zip(rows);
    if all().any(|(association, _)| association.what_if_capped) {
        let end = outcome.ratings[usize::from(outcome.what_if >= 0.0)];
        notes.push(((said.capped)(&words.notation.gap(outcome.what_if, 1), end), &[ColumnKey::Improvement]));
    }
    notes.push(((said.contrast)(outcome.low, outcome.high, outcome.asymmetry), &CONTRAST));
    let labels = RowLabels::new(analysis, look);
    let told = |holds: &dyn Fn(&Association) -> bool, say: &dyn Fn(&[&str]) -> String| {
        let names: Vec<_> = all().filter(|(one, _)| holds(one)).map(|(_, row)| labels.of(row)).collect();
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        (!names.is_empty()).then(|| (say(&names), &CONTRAST as &[ColumnKey]))
    };
    for clamped in [Clamped::Penalty, Clamped::Reward] {
        let of = |one: &Association| one.contrast.asymmetry_detail.and_then(|detail| detail.clamped);
        notes.extend(told(&|one| of(one) == Some(clamped), &|names| (said.clamped)(clamped, names)));
    }
    for reason in Reason::ALL {
        let holds = |one: &Association| one.contrast.undefined == Some(reason);
        notes.extend(told(&holds, &|names| (said.no_kind)(reason, names)));
    }
    if associations.rows.iter().any(|one| one.at_risk.is_some()) {
        let (level, least) = (analysis.plan.confidence, analysis.plan.smallest_base);
        let at_risk = (said.at_risk_note)(outcome.low, outcome.high, level, least);
        notes.push((at_risk, &[ColumnKey::AtRisk, ColumnKey::Worth]));
        let worth = outcome.value.as_ref().map(|value| (said.worth_note)(value));
        notes.extend(worth.map(|worth| (worth, &[ColumnKey::Worth] as &[ColumnKey])));
    }
    notes.push((
        (said.hinge)(outcome.hinge_at),
        &[ColumnKey::SlopeBelow, ColumnKey::SlopeAbove, ColumnKey::P],
    ));
    let bases = all().filter_map(|(one, _)| marks::of_flags(&one.flags));
    notes.extend(whole(meanings(bases.collect(), analysis, words)));
    notes
}

/// What the contrast of low and high ratings gives.
const CONTRAST: [ColumnKey; 5] =
    [ColumnKey::Asymmetry, ColumnKey::BeyondLinear, ColumnKey::Kind, ColumnKey::Penalty, ColumnKey::Reward];

/// Notes about no column.
fn whole(notes: impl IntoIterator<Item = String>) -> Vec<About> {
    notes.into_iter().map(|note| (note, &[] as &[ColumnKey])).collect()
}
