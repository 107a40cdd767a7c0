//! Tables of a document in columns of a terminal.

mod layout;

use comfy_table::{
    Attribute, Cell as TableCell, CellAlignment, Color, ColumnConstraint, ContentArrangement, LineStyle,
    Table as Drawn, TableStyle, Width,
};
use unicode_width::UnicodeWidthStr;

pub use self::layout::SharedColumns;
use self::layout::{BETWEEN, ShownColumn};
use super::Style;
use crate::report::{CellRoom, ColumnKey, Table, TableKind, Tone};
use crate::words::Words;

/// A table in the columns of its layout.
pub fn table(table: &Table, layout: &SharedColumns, words: &Words, style: &Style) -> String {
    drawn(table, &layout.columns, words, style)
}

/// A table that leaves nothing out: in as many tables as the page takes, each of which repeats the names; cells in short
/// where the page is too narrow for all of them in full.
pub fn tables(table: &Table, words: &Words, style: &Style) -> String {
    let page = usize::from(style.width);
    let widths = |form| -> Vec<usize> {
        (0..table.columns.len()).map(|column| natural(table, column, form, words)).collect()
    };
    let whole = |widths: &[usize]| widths.iter().sum::<usize>() + BETWEEN * widths.len().saturating_sub(1);
    let full = widths(CellRoom::Long);
    let form = if whole(&full) <= page { CellRoom::Long } else { CellRoom::Short };
    let mut widths = if form == CellRoom::Long { full } else { widths(form) };
    // A number alone does not say whose row it is.
    let front = if table.columns.first().is_some_and(|column| column.key == ColumnKey::Rank) { 2 } else { 1 };
    if whole(&widths) > page
        && let Some(name) = widths.get_mut(front - 1)
    {
        *name = (*name).min(WIDEST_NAME);
    }
    let shown = |&index: &usize| ShownColumn { index, width: widths[index], form, head: form };
    let tables = split(&widths, front, page)
        .iter()
        .map(|part| drawn(table, &part.iter().map(shown).collect::<Vec<_>>(), words, style))
        .collect::<Vec<_>>();
    tables.join("\n\n")
}

/// Names wrap beyond this width where the table is wider than the page.
const WIDEST_NAME: usize = 28;

fn natural(table: &Table, column: usize, form: CellRoom, words: &Words) -> usize {
    let head = &table.columns[column].head;
    let head = if form == CellRoom::Long { &head.long } else { &head.short };
    let cells = table.rows.iter().map(|row| width(&row.cells[column].text(words, form)));
    cells.chain([width(head)]).max().unwrap_or(0)
}

/// Columns of each table: those in front, and as many others as fit beside them; at least one.
fn split(widths: &[usize], front: usize, page: usize) -> Vec<Vec<usize>> {
    let front = front.min(widths.len());
    let taken = widths[..front].iter().sum::<usize>() + BETWEEN * front.saturating_sub(1);
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut used = usize::MAX / 2;
    for (column, width) in widths.iter().enumerate().skip(front) {
        if used + BETWEEN + width > page {
            parts.push((0..front).collect());
            used = taken;
        }
        used += BETWEEN + width;
        if let Some(part) = parts.last_mut() {
            part.push(column);
        }
    }
    parts
}

fn drawn(table: &Table, columns: &[ShownColumn], words: &Words, style: &Style) -> String {
    let mut drawn = empty(style);
    let head = |shown: &ShownColumn| {
        let head = &table.columns[shown.index].head;
        let text = if shown.head == CellRoom::Short { &head.short } else { &head.long };
        TableCell::new(text).add_attribute(Attribute::Bold)
    };
    drawn.set_header(columns.iter().map(head));
    for row in &table.rows {
        drawn.add_row(columns.iter().map(|shown| {
            let cell = &row.cells[shown.index];
            let tone = if row.tone == Tone::Plain { cell.tone } else { row.tone };
            toned(TableCell::new(cell.text(words, shown.form)), tone)
        }));
    }
    for (at, (column, shown)) in drawn.column_iter_mut().zip(columns).enumerate() {
        // The table adds one more space between two columns.
        let right = if at + 1 == columns.len() { 0 } else { BETWEEN as u16 - 1 };
        column.set_padding((0, right));
        // Numbers stand under one another by their ends, words by their beginnings.
        let left = table.is_words(shown.index) || shown.index == 0 && table.kind != TableKind::Main;
        column.set_cell_alignment(if left { CellAlignment::Left } else { CellAlignment::Right });
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(shown.width as u16 + right)));
    }
    drawn.trim_fmt()
}

/// A table without frames, a rule under its head; as wide as the style says.
fn empty(style: &Style) -> Drawn {
    let mut table = Drawn::new();
    let rule = LineStyle::none().fill('─').junction('─');
    table
        .load_style(TableStyle::new().header_separator(rule))
        .set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(style.width);
    if style.color {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    table
}

fn toned(cell: TableCell, tone: Tone) -> TableCell {
    match tone {
        Tone::Plain | Tone::Muted => cell,
        Tone::Strong => cell.fg(Color::DarkRed).add_attribute(Attribute::Bold),
        Tone::Warm => cell.fg(Color::DarkYellow),
        Tone::Cool => cell.fg(Color::DarkCyan),
    }
}

/// Columns that a text takes in a terminal.
fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn columns_wrap_into_tables_that_repeat_the_names() {
        assert_eq!(split(&[10, 8, 8, 8], 1, 30), [vec![0, 1, 2], vec![0, 3]]);
        assert_eq!(split(&[10, 90], 1, 30), [[0, 1]]);
        assert_eq!(split(&[4, 10, 8, 8], 2, 26), [[0, 1, 2], [0, 1, 3]]);
    }
}
