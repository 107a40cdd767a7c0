//! From the analysis to the spread of answers: the rows of the chart, and the same as a table.

use super::cell::{Cell, Mark, Value};
use super::document::{Block, Section};
use super::figure::{View, drawn};
use super::heat::last_shown;
use super::labels::RowLabels;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use super::{figure, labels, marks, notes, titles};
use crate::analysis::{Analysis, Answers, Row};
use crate::chart::answers::{AnswerRow, AnswerRows};
use crate::look::{Chart, Look, Part, ShownLevel};
use crate::words::number::capital;

impl View<'_> {
    /// The answers to the criteria, or to those inside one element, by gap.
    pub fn answers(&self) -> AnswerRows {
        let (analysis, words) = (self.analysis, self.look.language);
        let element = match self.look.level {
            ShownLevel::Inside(index) => analysis.elements.get(index),
            _ => None,
        };
        let all = answered(analysis);
        let mut rows: Vec<(&Row, &Answers)> = all
            .into_iter()
            .filter(|(row, _)| element.is_none_or(|it| row.element.as_deref() == Some(it.row.name.as_str())))
            .collect();
        let count = rows.len();
        rows.sort_by(|one, other| {
            let gap = |row: &Row| row.gap.map_or(f64::NEG_INFINITY, |gap| gap.value);
            gap(other.0).total_cmp(&gap(one.0)).then(one.0.rank.cmp(&other.0.rank))
        });
        let values = rows.first().map_or_else(Vec::new, |(_, answers)| {
            answers.shares.iter().map(|share| share.0).collect::<Vec<f64>>()
        });
        let line = |&(row, answers): &(&Row, &Answers)| AnswerRow {
            label: drawn(&self.labels().of(row)),
            rank: row.rank,
            quadrant: row.quadrant,
            importance: (row.importance.value, answers.shares.iter().map(|share| share.1).collect()),
            performance: (row.performance.value, answers.shares.iter().map(|share| share.2).collect()),
            gap: row.gap.map_or(0.0, |gap| gap.value),
            n: answers.n,
            mark: marks::of_count(answers.n, analysis).map_or("", Mark::sign),
            large: answers.n >= analysis.plan.small_base,
        };
        let last = last_shown(rows.iter().map(|(row, _)| row.rank));
        let (shown, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(row, _)| row.rank <= last);
        let (low, high) = (values.first().copied(), values.last().copied());
        let measure = (words.views.answers.subtitle)(low.unwrap_or_default(), high.unwrap_or_default());
        let mut footnotes: Vec<String> = Vec::new();
        let bases = shown.iter().filter_map(|(_, answers)| marks::of_count(answers.n, analysis)).collect();
        footnotes.extend(notes::meanings(bases, analysis, words));
        footnotes.extend(self.first_rows(shown.len(), count, words.criterion));
        footnotes.extend(notes::weighting(analysis, words));
        footnotes.extend(self.look.source.as_deref().map(words.notes.source));
        AnswerRows {
            subtitle: titles::line_of(analysis, self.look, measure),
            footnotes,
            noun: words.criterion,
            base: labels::base(analysis.plan.base),
            values,
            rows: shown.iter().map(line).collect(),
            others: others.iter().map(line).collect(),
        }
    }
}

/// The criteria whose answers are known, each with them.
fn answered(analysis: &Analysis) -> Vec<(&Row, &Answers)> {
    let of = |answers: &'_ Answers| analysis.criteria.iter().find(|row| row.name == answers.name);
    let with = |answers| Some((of(answers)?, answers));
    analysis.answers.iter().filter_map(with).filter(|(row, _)| row.gap.is_some()).collect()
}

/// Shares of low, middle and high answers of each criterion; nothing where the file holds means only.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let words = look.language;
    let said = &words.views.answers;
    let Some(figure) = figure::of(analysis, Chart::Answers, look) else { return Vec::new() };
    let figure::Data::Answers(rows) = &figure.data else { return Vec::new() };
    let labels = RowLabels::new(analysis, look);
    let line = |row: &AnswerRow| {
        let own = analysis.criteria.iter().find(|found| found.rank == row.rank);
        let name = own.map_or_else(|| row.label.clone(), |own| labels.of(own).into_owned());
        let share = |value: f64| Cell::new(Value::Share { value, decimals: 0 });
        let shares = [&row.importance.1, &row.performance.1].map(|shares| thirds(shares).map(share));
        let front = [Cell::new(Value::Rank(row.rank)), Cell::name(name)];
        let back = [
            Cell::new(Value::gap(Some(row.gap), look.decimals + 1)),
            Cell::new(Value::Count(row.n)).marked(marks::of_count(row.n, analysis)),
        ];
        let cells = front.into_iter().chain(shares.into_iter().flatten()).chain(back).collect();
        TableRow { key: own.map(|own| own.name.clone()), cells, tone: super::cell::Tone::Plain }
    };
    let heads = &words.heads;
    let columns = [
        Column::new(ColumnKey::Rank, Head::two(heads.rank, heads.rank_short)),
        Column::new(ColumnKey::Name, Head::new(heads.criterion)),
    ];
    let shares = said.heads.iter().map(|head| Column::new(ColumnKey::Share, Head::new(*head)));
    let back = [
        Column::new(ColumnKey::Gap, Head::new(heads.gap)),
        Column::new(ColumnKey::Base, Head::two(heads.base, heads.base_short)),
    ];
    let table = Table {
        kind: TableKind::Answers,
        columns: columns.into_iter().chain(shares).chain(back).collect(),
        rows: rows.all().map(line).collect(),
    };
    let notes = vec![(said.base)(labels::base(analysis.plan.base)).to_owned()];
    let heading = capital(&(said.heading)(words.criterion));
    let blocks = vec![Block::Chart(Box::new(figure)), Block::Table(table), Block::Notes(notes)];
    vec![Section::new(Part::Answers, "", Some(heading), blocks)]
}

/// Shares of the answers below, in and above the middle of the scale.
fn thirds(shares: &[f64]) -> [f64; 3] {
    let half = shares.len() / 2;
    let sum = |part: &[f64]| part.iter().sum::<f64>();
    let above = shares.len().div_ceil(2);
    [sum(&shares[..half]), sum(&shares[half..above]), sum(&shares[above..])]
}
