//! Any other table: typed cells as numbers, names and marks as text.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::formats;
use super::sheet::{LINE, SIZE, fits, lines_in, readable, span, text};
use crate::chart::font::{self, Weight};
use crate::report::{Block, Cell, CellRoom, Document, Table, Tone, Value};

type Done = Result<(), XlsxError>;

/// Writes the tables of a section below one another, each with what explains it.
pub fn write(sheet: &mut Worksheet, heading: &str, blocks: &[&Block], document: &Document) -> Done {
    text(sheet, 0, 0, heading, &formats::title())?;
    let wide = columns(blocks, document);
    // Beside the names where those are repeated on every page, or every page had the beginning of a sentence.
    let first = u16::from(!fits(&wide));
    let (last, across) = reach(&wide, first);
    let mut row = 2;
    for block in blocks {
        match block {
            Block::Table(table) => row = self::table(sheet, row, (table, &wide), document)?,
            Block::Text(lines) | Block::Notes(lines) | Block::List(lines) => {
                for line in lines {
                    span(sheet, row, (first, last, across), line, &formats::muted_wrapped())?;
                    row += 1;
                }
            }
            Block::Chart(_) => continue,
        }
        row += 1;
    }
    for (column, &wide) in (0..).zip(&wide) {
        sheet.set_column_width(column, wide)?;
    }
    readable(sheet, &wide, 1)
}

/// Least width of a column, of the first one, and the greatest of any, in characters; words beyond it wrap. Of the greatest
/// ones the first with which all columns fit one page is taken.
const LEAST: f64 = 8.0;
const NAMES: f64 = 24.0;
const MOST: [f64; 3] = [44.0, 32.0, 20.0];
/// What a cell keeps of its width for itself, in characters.
const PADDING: f64 = 0.5;
/// Width of an untouched column, and how far a paragraph reaches at least, which is less than a page.
const UNTOUCHED: f64 = 8.43;
const PARAGRAPH: f64 = 110.0;

/// How wide the columns of all tables are, which stand below one another.
fn columns(blocks: &[&Block], document: &Document) -> Vec<f64> {
    let with = |most: f64| {
        let mut wide: Vec<f64> = Vec::new();
        for block in blocks {
            let Block::Table(table) = block else { continue };
            wide.resize(wide.len().max(table.columns.len()), LEAST);
            for (column, own) in widths(table, document, most).into_iter().enumerate() {
                wide[column] = wide[column].max(own);
            }
        }
        if let Some(first) = wide.first_mut() {
            *first = first.max(NAMES);
        }
        wide
    };
    MOST.into_iter().map(with).find(|wide| fits(wide)).unwrap_or_else(|| with(MOST[2]))
}

/// The last column of a paragraph that begins in a column, and the width of all between in characters.
fn reach(wide: &[f64], first: u16) -> (u16, f64) {
    let mut across = 0.0;
    let columns = wide.iter().copied().chain(std::iter::repeat(UNTOUCHED));
    let last = (0..).zip(columns).skip(first.into()).find(|(_, wide)| {
        across += wide;
        across >= PARAGRAPH
    });
    (last.map_or(first, |(column, _)| column), across)
}

/// How wide the columns of a table are, by what they hold.
fn widths(table: &Table, document: &Document, most: f64) -> Vec<f64> {
    let zero = font::width("0", SIZE, Weight::Regular);
    let wide = |text: &str| font::width(text, SIZE, Weight::Bold) / zero + 2.5;
    let column = |column: usize| {
        // A head may wrap, but at words only.
        let head = table.columns[column].head.long.split(' ').map(wide).fold(0.0, f64::max);
        let cells =
            table.rows.iter().map(|row| wide(&row.cells[column].text(document.words, CellRoom::Long)));
        cells.fold(head, f64::max).clamp(LEAST, most)
    };
    (0..table.columns.len()).map(column).collect()
}

/// Writes a table into columns of these widths, and says which row follows it.
fn table(
    sheet: &mut Worksheet,
    first: u32,
    (table, wide): (&Table, &[f64]),
    document: &Document,
) -> Result<u32, XlsxError> {
    for (column, head) in (0..).zip(&table.columns) {
        let align = aligned(formats::head(), column, table.is_words(usize::from(column)));
        text(sheet, first, column, &head.head.long, &align)?;
    }
    let mut at = first + 1;
    for row in &table.rows {
        for (column, cell) in (0..).zip(&row.cells) {
            let words = table.is_words(usize::from(column));
            self::cell(sheet, at, (column, words), cell, document)?;
        }
        // Not every program makes a row as high as the words that wrap in it.
        let wrapped = |(column, cell): (usize, &Cell)| {
            if table.is_words(column) {
                lines_in(&cell.text(document.words, CellRoom::Long), wide[column] - PADDING)
            } else {
                1.0
            }
        };
        let lines = row.cells.iter().enumerate().map(wrapped).fold(1.0, f64::max);
        if lines > 1.0 {
            sheet.set_row_height(at, lines * LINE)?;
        }
        at += 1;
    }
    Ok(at)
}

/// Words stand to the left, apart from the number before them; numbers stand to the right, under their head.
fn aligned(format: Format, column: u16, words: bool) -> Format {
    match (words, column) {
        (true, 0) => format,
        (true, _) => formats::apart(format),
        (false, _) => format.set_align(FormatAlign::Right),
    }
}

fn cell(
    sheet: &mut Worksheet,
    row: u32,
    (column, words): (u16, bool),
    cell: &Cell,
    document: &Document,
) -> Done {
    let format = aligned(formats::of(&cell.value), column, words).set_align(FormatAlign::Top);
    let format = if words { format.set_text_wrap() } else { format };
    let format = match cell.tone {
        Tone::Strong => format.set_bold().set_font_color(formats::accent()),
        _ => format,
    };
    // A mark or a shape is part of the format, so that the cell stays a number.
    let number = match cell.value {
        Value::Number { value, .. } | Value::Share { value, .. } | Value::P { value, .. } => Some(value),
        Value::Rank(rank) => Some(rank as f64),
        Value::Count(count) => Some(count as f64),
        _ => None,
    };
    match number {
        Some(number) => {
            let shape = cell.shape.map(|quadrant| format!("{} ", crate::report::symbol(quadrant)));
            let marks: String = cell.marks.iter().map(|mark| mark.sign()).collect();
            let format = with_signs(format, &cell.value, &shape.unwrap_or_default(), &marks);
            sheet.write_number_with_format(row, column, number, &format)?;
            Ok(())
        }
        None if cell.value.is_missing() => Ok(()),
        None => text(sheet, row, column, &cell.text(document.words, CellRoom::Long), &format),
    }
}

/// The format of a value between its shape and its marks.
fn with_signs(format: Format, value: &Value, shape: &str, marks: &str) -> Format {
    if shape.is_empty() && marks.is_empty() {
        return format;
    }
    let code = match value {
        Value::Number { decimals, sign, .. } => match sign {
            crate::report::Sign::Always => formats::gap(*decimals),
            crate::report::Sign::Negative => formats::minus(*decimals),
        },
        Value::Share { .. } => "0%".into(),
        Value::P { .. } => formats::P.into(),
        _ => "#,##0".into(),
    };
    let quoted = |text: &str| if text.is_empty() { String::new() } else { format!("\"{text}\"") };
    let dressed: Vec<String> =
        code.split(';').map(|part| format!("{}{part}{}", quoted(shape), quoted(marks))).collect();
    format.set_num_format(dressed.join(";"))
}
