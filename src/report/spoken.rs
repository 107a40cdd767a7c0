//! Words beside numbers: quotes and telling words of the priorities, and good ratings for each bad one.

use super::cell::{Cell, Tone, Value};
use super::document::{Block, Section};
use super::labels::RowLabels;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::{Analysis, Balance, BalanceRow, SpokenRow};
use crate::look::{Look, Part};
use crate::words::spoken::{SpokenWords, of};

/// What was asked of comments and ratings.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let said = of(look.language);
    let mut sections = Vec::new();
    if let Some(spoken) = &analysis.spoken {
        let mut blocks = Vec::new();
        for row in &spoken.rows {
            blocks.extend(of_row(row, spoken.smallest_shown, analysis, look));
        }
        let mut notes = Vec::new();
        if spoken.rows.iter().any(|row| row.quotes.as_ref().is_some_and(|found| !found.quotes.is_empty())) {
            notes.push(said.quotes_note.to_owned());
        }
        if spoken.rows.iter().any(|row| row.keyness.is_some()) {
            notes.push((said.words_note)(spoken.smallest_shown));
        }
        blocks.push(Block::Notes(notes));
        sections.push(Section::new(Part::Words, "", Some(said.heading.to_owned()), blocks));
    }
    sections.extend(analysis.balance.as_ref().map(|balance| balanced(balance, analysis, look)));
    sections
}

fn label(name: &str, analysis: &Analysis, look: &Look) -> String {
    let row = analysis.criteria.iter().find(|row| row.name == name);
    row.map_or_else(|| name.to_owned(), |row| RowLabels::new(analysis, look).of(row).into_owned())
}

/// Quotes, then the words that tell those in shortfall from the others.
fn of_row(row: &SpokenRow, least: u64, analysis: &Analysis, look: &Look) -> Vec<Block> {
    let said = of(look.language);
    let name = label(&row.name, analysis, look);
    let (Some(failed), Some(all)) = (row.in_shortfall, row.comments) else {
        return vec![Block::Text(vec![(said.withheld)(&name, least)])];
    };
    let mut blocks = vec![Block::Text(vec![(said.quotes_of)(&name, failed, all)])];
    if let Some(found) = row.quotes.as_ref().filter(|found| !found.withheld) {
        let quoted = look.language.views.quoted;
        blocks.push(Block::List(found.quotes.iter().map(|quote| quoted(quote)).collect()));
    }
    if let Some(keyness) = &row.keyness {
        let [below, others, n, z] = said.heads;
        let head = |text: &str| Head::new(text);
        let columns = vec![
            Column::new(ColumnKey::Name, head(said.word)),
            Column::new(ColumnKey::ShareBelow, head(below)),
            Column::new(ColumnKey::Groups, head(others)),
            Column::new(ColumnKey::Base, head(n)),
            Column::new(ColumnKey::Effect, head(z)),
        ];
        let words = keyness.words.iter().filter(|word| word.distinctive);
        let rows: Vec<TableRow> = words
            .map(|word| TableRow {
                key: None,
                cells: vec![
                    Cell::name(&word.word),
                    Cell::new(Value::Count(word.counts[0])),
                    Cell::new(Value::Count(word.counts[1])),
                    Cell::new(Value::Count(word.respondents)),
                    Cell::new(Value::gap(word.z, 1)),
                ],
                tone: Tone::Plain,
            })
            .collect();
        if rows.is_empty() {
            blocks.push(Block::Text(vec![(said.no_word)(least)]));
        } else {
            blocks.push(Block::Table(Table { kind: TableKind::Words, columns, rows }));
        }
    }
    blocks
}

fn balanced(balance: &Balance, analysis: &Analysis, look: &Look) -> Section {
    let (said, words) = (of(look.language), look.language);
    let [positive, negative, ratio] = said.balance_heads;
    let head = |text: &str| Head::new(text);
    let columns = vec![
        Column::new(ColumnKey::Name, head(words.heads.criterion)),
        Column::new(ColumnKey::Reward, head(positive)),
        Column::new(ColumnKey::Penalty, head(negative)),
        Column::new(ColumnKey::Effect, head(ratio)),
        Column::new(ColumnKey::Interval, head(&(words.heads.interval)(analysis.plan.confidence))),
    ];
    let mut order: Vec<&BalanceRow> = balance.criteria.iter().collect();
    order.sort_by(|a, b| {
        let known = |row: &BalanceRow| row.ratio.unwrap_or(f64::INFINITY);
        known(a).total_cmp(&known(b)).then_with(|| a.name.cmp(&b.name))
    });
    let overall = (said.overall.to_owned(), &balance.overall);
    let named = order.into_iter().map(|row| (label(&row.name, analysis, look), row));
    let rows = named.chain([overall]).map(|(name, row)| line(name, row, said)).collect();
    let table = Table { kind: TableKind::Words, columns, rows };
    let note = (said.balance_note)(balance.positive_from, balance.negative_to);
    let blocks = vec![Block::Table(table), Block::Notes(vec![note])];
    Section::new(Part::Words, "balance", Some(said.balance.to_owned()), blocks)
}

fn line(name: String, row: &BalanceRow, said: &SpokenWords) -> TableRow {
    let whole = |count: f64| Cell::new(Value::number(count, usize::from(count.fract() != 0.0)));
    let cells = vec![
        Cell::name(name),
        whole(row.positive),
        whole(row.negative),
        row.ratio.map_or_else(Cell::default, |ratio| Cell::words((said.to_one)(ratio))),
        Cell::new(Value::interval(row.low, row.high, 1)),
    ];
    TableRow { key: Some(row.name.clone()), cells, tone: Tone::Plain }
}
