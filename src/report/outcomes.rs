//! Links to results as tables: associations, what-ifs, penalties and rewards.

use super::block::{Block, Cell};
use super::drivers::{interval, number};
use crate::analysis::{Analysis, Association, Associations, Effect, Outcome, Row};
use crate::look::Style;
use crate::report;
use crate::words::Noun;
use crate::words::number::UNDEFINED;

/// For every outcome the table of the elements where there are any, then that of all criteria.
pub fn blocks(analysis: &Analysis, style: &Style) -> Vec<Block> {
    let words = style.language;
    let mut blocks = Vec::new();
    for outcome in &analysis.outcomes {
        if let Some(elements) = &outcome.elements {
            blocks.push(block(analysis, outcome, elements, &analysis.element_rows(), words.element, style));
        }
        let criteria: Vec<&Row> = analysis.criteria.iter().collect();
        blocks.push(block(analysis, outcome, &outcome.criteria, &criteria, words.criterion, style));
    }
    blocks
}

fn block(
    analysis: &Analysis,
    outcome: &Outcome,
    associations: &Associations,
    rows: &[&Row],
    noun: Noun,
    style: &Style,
) -> Block {
    let words = style.language;
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
        let mut cells = vec![Cell::from(report::label(rows[index], words))];
        cells.extend(numbers(&associations.rows[index], style));
        cells
    };
    Block {
        heading: (said.heading)(&outcome.outcome, noun),
        heads: vec![
            name.to_owned(),
            "r".to_owned(),
            said.coefficient.to_owned(),
            (said.what_if)(&delta),
            (words.heads.interval)(analysis.plan.confidence),
            said.asymmetry.to_owned(),
            said.kind.to_owned(),
            said.penalty.to_owned(),
            said.reward.to_owned(),
        ],
        rows: order.iter().map(line).collect(),
        notes: vec![
            (said.base)(associations.n, associations.left_out, associations.r_squared),
            (said.columns)(analysis.plan.confidence, &outcome.outcome),
            (said.contrast)(outcome.low, outcome.high, outcome.asymmetry),
        ],
    }
}

fn numbers(association: &Association, style: &Style) -> [Cell; 8] {
    let said = &style.language.sections.outcomes;
    let value = |effect: Option<Effect>, decimals| number(effect.map(|effect| effect.value), style, decimals);
    let kind = match (association.kind, association.undefined) {
        (Some(kind), _) => (said.kind_of)(kind),
        (None, Some(reason)) => (said.reason)(reason),
        (None, None) => UNDEFINED,
    };
    let what_if = association.what_if;
    [
        value(association.correlation, 2),
        value(association.coefficient, 2),
        what_if
            .map_or_else(|| UNDEFINED.into(), |effect| style.language.notation.gap(effect.value, 2).into()),
        interval(what_if.and_then(|effect| effect.low), what_if.and_then(|effect| effect.high), style),
        number(association.asymmetry, style, 2),
        kind.into(),
        value(association.penalty, 2),
        value(association.reward, 2),
    ]
}
