//! From the analysis to the worksheet: four lists by weight, with empty columns.

use super::cell::{Cell, Tone, Value};
use super::document::{Block, Section};
use super::figure::{self, View, drawn};
use super::heat::MOST_ROWS;
use super::labels::{RowLabels, by_rank};
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use super::titles;
use crate::analysis::{Analysis, Quadrant, Row};
use crate::chart::worksheet::{LISTS, WorkRow, Worksheet};
use crate::look::{Chart, Look, Part};
use crate::words::number::capital;

impl View<'_> {
    /// The rows of this map by rank.
    pub fn worksheet(&self) -> Worksheet {
        let words = self.look.language;
        let mut rows = self.rows().to_vec();
        rows.sort_by_key(|(row, _)| row.rank);
        let counts = LISTS.map(|list| rows.iter().filter(|(_, quadrant)| *quadrant == list).count());
        let all = rows.len();
        rows.truncate(MOST_ROWS);
        let line = |&(row, quadrant): &(&Row, Quadrant)| WorkRow {
            label: drawn(&self.labels().of(row)),
            rank: row.rank,
            quadrant,
            means: (row.importance.value, row.performance.value),
            gap: row.gap.map(|gap| gap.value),
        };
        let rows: Vec<WorkRow> = rows.iter().map(line).collect();
        let mut footnotes = self.lines_note();
        footnotes.extend(self.too_few());
        footnotes.extend(self.first_rows(rows.len(), all, self.noun));
        footnotes.extend(self.look.source.as_deref().map(words.notes.source));
        let measure = words.views.worksheet.subtitle.to_owned();
        let subtitle = titles::line_of(self.analysis, self.look, measure);
        Worksheet { subtitle, footnotes, noun: self.noun, rows, all, counts }
    }
}

/// One table for each list that has rows.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let words = look.language;
    let said = &words.views.worksheet;
    let Some(figure) = figure::of(analysis, Chart::Worksheet, look) else { return Vec::new() };
    let elements = analysis.element_rows();
    let rows = if elements.is_empty() { analysis.criteria.iter().collect() } else { elements };
    let name = if analysis.elements.is_empty() { words.heads.criterion } else { words.heads.element };
    let rows = by_rank(rows);
    let labels = RowLabels::new(analysis, look);
    let line = |row: &&Row| {
        let tone = if row.quadrant == Quadrant::ConcentrateHere { Tone::Strong } else { Tone::Plain };
        let cells = [
            Cell::new(Value::Rank(row.rank)),
            Cell::name(labels.of(row)).toned(tone),
            Cell::new(Value::gap(row.gap.map(|gap| gap.value), look.decimals + 1)).toned(tone),
        ];
        let empty = std::iter::repeat_n(Cell::words(" "), said.columns.len());
        TableRow { key: Some(row.name.clone()), cells: cells.into_iter().chain(empty).collect(), tone }
    };
    let columns = || {
        let heads = &words.heads;
        let front = [
            Column::new(ColumnKey::Rank, Head::two(heads.rank, heads.rank_short)),
            Column::new(ColumnKey::Name, Head::new(name)),
            Column::new(ColumnKey::Gap, Head::new(heads.gap)),
        ];
        front
            .into_iter()
            .chain(said.columns.map(|head| Column::new(ColumnKey::ToFill, Head::new(head))))
            .collect()
    };
    let mut blocks = vec![Block::Chart(Box::new(figure))];
    for (place, list) in LISTS.into_iter().enumerate() {
        let members: Vec<TableRow> = rows.iter().filter(|row| row.quadrant == list).map(line).collect();
        if members.is_empty() {
            continue;
        }
        let advice = said.advice[place];
        let head =
            format!("{} · {}{}: {advice}", words.quadrant(list).long, members.len(), words.before_colon);
        blocks.push(Block::Text(vec![head]));
        blocks.push(Block::Table(Table { kind: TableKind::Worksheet, columns: columns(), rows: members }));
    }
    let heading = capital(said.heading);
    vec![Section::new(Part::Worksheet, "", Some(heading), blocks)]
}
