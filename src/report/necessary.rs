//! Necessary conditions as tables.

use super::cell::{Cell, Tone, Value};
use super::document::{Block, Section};
use super::labels::RowLabels;
use super::marks;
use super::notes::meanings;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::{Analysis, Necessary, NecessaryRow, Outcome, Row};
use crate::look::{Look, Part};
use crate::words::{Noun, Words};

/// The section of the elements where there are any, then that of all criteria; none where it was not asked for.
pub fn sections(analysis: &Analysis, outcome: &Outcome, look: &Look) -> Vec<Section> {
    let Some(necessary) = &outcome.necessary else { return Vec::new() };
    let words = look.language;
    let criteria: Vec<&Row> = analysis.criteria.iter().collect();
    let levels = [
        (&necessary.elements, analysis.element_rows(), words.element, "elements"),
        (&necessary.criteria, criteria, words.criterion, "criteria"),
    ];
    let asked = levels.into_iter().filter(|(found, ..)| !found.is_empty());
    let section = |(found, rows, noun, level): (&Vec<NecessaryRow>, Vec<&Row>, Noun, &str)| {
        let heading = (words.sections.outcomes.necessary.heading)(&words.called(&outcome.outcome), noun);
        let table = table(analysis, necessary, (found, &rows), noun, look);
        let notes = notes(analysis, necessary, found, words);
        let subject = format!("{} necessary {level}", outcome.outcome);
        let blocks = vec![Block::Table(table), Block::Notes(notes)];
        Section::new(Part::Outcomes, &subject, Some(heading), blocks)
    };
    asked.map(section).collect()
}

fn table(
    analysis: &Analysis,
    necessary: &Necessary,
    (found, rows): (&[NecessaryRow], &[&Row]),
    noun: Noun,
    look: &Look,
) -> Table {
    let (words, labels) = (look.language, RowLabels::new(analysis, look));
    let said = &words.sections.outcomes.necessary;
    let name = if noun == words.element { words.heads.element } else { words.heads.criterion };
    let mut order: Vec<usize> = (0..found.len()).collect();
    let size = |index: usize| found[index].effect.unwrap_or(f64::NEG_INFINITY);
    order.sort_by(|&a, &b| size(b).total_cmp(&size(a)));
    let alpha = analysis.inference.alpha;
    let line = |&index: &usize| {
        let one = &found[index];
        let p = |value: f64| Value::P { value, significant: value < alpha };
        let cells = vec![
            Cell::name(labels.of(rows[index])).marked(marks::of_count(one.n, analysis)),
            Cell::new(Value::number(one.effect, 3)),
            Cell::new(one.p.map_or(Value::Missing, p)),
            Cell::new(Value::number(one.required, 1)),
            Cell::new(Value::share(one.below, 0)),
            Cell::new(Value::Count(one.n)),
        ];
        TableRow { key: Some(one.name.clone()), cells, tone: Tone::Plain }
    };
    let column = |key, head: &str| Column::new(key, Head::new(head));
    Table {
        kind: TableKind::Necessary,
        columns: vec![
            column(ColumnKey::Name, name),
            column(ColumnKey::Effect, said.effect),
            column(ColumnKey::P, words.heads.p),
            column(ColumnKey::Required, &(said.required)(&target(necessary, words))),
            column(ColumnKey::ShareBelow, said.below),
            column(ColumnKey::Base, words.heads.base_short),
        ],
        rows: order.iter().map(line).collect(),
    }
}

fn notes(analysis: &Analysis, necessary: &Necessary, found: &[NecessaryRow], words: &Words) -> Vec<String> {
    let said = &words.sections.outcomes.necessary;
    let mut notes = vec![(said.columns)(&target(necessary, words), necessary.permutations)];
    let bases = found.iter().filter_map(|one| marks::of_count(one.n, analysis));
    notes.extend(meanings(bases.collect(), analysis, words));
    notes
}

fn target(necessary: &Necessary, words: &Words) -> String {
    words.notation.value(necessary.target, 1)
}
