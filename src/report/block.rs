//! A table of any number of columns: in a terminal it wraps into blocks that repeat the names.

use comfy_table::{
    Attribute, Cell as TableCell, CellAlignment, Color, ColumnConstraint, ContentArrangement, LineStyle,
    Table, TableStyle, Width,
};
use unicode_width::UnicodeWidthStr;

use crate::look::Style;

/// Rows of cells under heads; the first column holds names.
pub struct Block {
    /// What the table shows.
    pub heading: String,
    /// One for each column.
    pub heads: Vec<String>,
    /// Each as long as the heads.
    pub rows: Vec<Vec<Cell>>,
    /// Sentences below it.
    pub notes: Vec<String>,
}

/// What stands in a cell.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Its text.
    pub text: String,
    /// How much it should catch the eye.
    pub tone: Tone,
}

/// How a cell is coloured where there is colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Not at all.
    #[default]
    Plain,
    /// A priority.
    Strong,
    /// Worth a look.
    Warm,
    /// The opposite of a priority.
    Cool,
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.into(), tone: Tone::Plain }
    }
}

impl Block {
    /// As wide as the style says, in as many tables as that takes.
    pub fn table(&self, style: &Style) -> String {
        let widths: Vec<usize> = (0..self.heads.len())
            .map(|column| {
                let cells = self.rows.iter().map(|row| row[column].text.as_str());
                cells.chain([self.heads[column].as_str()]).map(UnicodeWidthStr::width).max().unwrap_or(0)
            })
            .collect();
        let tables: Vec<String> = split(&widths, usize::from(style.width))
            .iter()
            .map(|part| self.part(part, &widths, style))
            .collect();
        tables.join("\n\n")
    }

    /// A Markdown table; `escape` makes a text harmless.
    pub fn markdown(&self, escape: impl Fn(&str) -> String) -> String {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let mut text = line(self.heads.iter().map(|head| escape(head)).collect());
        text.push_str("|:--|");
        text.push_str(&"--:|".repeat(self.heads.len().saturating_sub(1)));
        text.push('\n');
        for row in &self.rows {
            let cell = |cell: &Cell| match cell.tone {
                Tone::Strong => format!("**{}**", escape(&cell.text)),
                _ => escape(&cell.text),
            };
            text += &line(row.iter().map(cell).collect());
        }
        text
    }

    fn part(&self, columns: &[usize], widths: &[usize], style: &Style) -> String {
        let mut table = empty(style);
        let head = |&column: &usize| TableCell::new(&self.heads[column]).add_attribute(Attribute::Bold);
        table.set_header(columns.iter().map(head));
        for row in &self.rows {
            table.add_row(columns.iter().map(|&column| toned(&row[column])));
        }
        for (at, (column, &index)) in table.column_iter_mut().zip(columns).enumerate() {
            let right = if at + 1 == columns.len() { 0 } else { BETWEEN };
            column.set_padding((0, right));
            column.set_cell_alignment(if index == 0 { CellAlignment::Left } else { CellAlignment::Right });
            let width = if index == 0 { widths[0].min(WIDEST_NAME) } else { widths[index] };
            column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width as u16 + right)));
        }
        table.trim_fmt()
    }
}

/// A table without frames, a rule under its head; as wide as the style says.
pub fn empty(style: &Style) -> Table {
    let mut table = Table::new();
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

/// Names wrap beyond this width.
const WIDEST_NAME: usize = 28;
/// Spaces right of a column; the table adds one more between two columns.
const BETWEEN: u16 = 1;

/// Columns of each table: the names, and as many others as fit beside them; at least one.
fn split(widths: &[usize], page: usize) -> Vec<Vec<usize>> {
    let name = widths.first().map_or(0, |&width| width.min(WIDEST_NAME));
    let between = usize::from(BETWEEN) + 1;
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut used = usize::MAX / 2;
    for (column, width) in widths.iter().enumerate().skip(1) {
        if used + between + width > page {
            parts.push(vec![0]);
            used = name;
        }
        used += between + width;
        if let Some(part) = parts.last_mut() {
            part.push(column);
        }
    }
    parts
}

fn toned(cell: &Cell) -> TableCell {
    let made = TableCell::new(&cell.text);
    match cell.tone {
        Tone::Plain => made,
        Tone::Strong => made.fg(Color::DarkRed).add_attribute(Attribute::Bold),
        Tone::Warm => made.fg(Color::DarkYellow),
        Tone::Cool => made.fg(Color::DarkCyan),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_wrap_into_tables_that_repeat_the_names() {
        assert_eq!(split(&[10, 8, 8, 8], 30), [vec![0, 1, 2], vec![0, 3]]);
        assert_eq!(split(&[10, 90], 30), [[0, 1]]);
    }
}
