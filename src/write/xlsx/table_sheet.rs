//! Any other table: typed cells as numbers, names and marks as text.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::formats;
use super::sheet::text;
use crate::report::{Block, Cell, Document, Form, Table, Tone, Value};

type Done = Result<(), XlsxError>;

/// Writes the tables of a section below one another, each with what explains it.
pub fn write(sheet: &mut Worksheet, heading: &str, blocks: &[&Block], document: &Document) -> Done {
    text(sheet, 0, 0, heading, &formats::title())?;
    let mut row = 2;
    let mut widest = 0;
    for block in blocks {
        match block {
            Block::Table(table) => {
                row = self::table(sheet, row, table, document)?;
                widest = widest.max(table.columns.len());
            }
            Block::Text(lines) | Block::Notes(lines) | Block::List(lines) => {
                for line in lines {
                    text(sheet, row, 0, line, &formats::muted())?;
                    row += 1;
                }
            }
            Block::Chart(_) => continue,
        }
        row += 1;
    }
    sheet.set_column_width(0, 40)?;
    for column in 1..widest.max(1) as u16 {
        sheet.set_column_width(column, 14)?;
    }
    Ok(())
}

/// Writes a table, and says which row follows it.
fn table(sheet: &mut Worksheet, first: u32, table: &Table, document: &Document) -> Result<u32, XlsxError> {
    for (column, head) in (0..).zip(&table.columns) {
        text(sheet, first, column, &head.head.long, &formats::head())?;
    }
    let mut at = first + 1;
    for row in &table.rows {
        for (column, cell) in (0..).zip(&row.cells) {
            self::cell(sheet, at, column, cell, document)?;
        }
        at += 1;
    }
    Ok(at)
}

fn cell(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, document: &Document) -> Done {
    let format = formats::of(&cell.value);
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
        None => text(sheet, row, column, &cell.text(document.words, Form::Long), &format),
    }
}

/// The format of a value between its shape and its marks.
fn with_signs(
    format: rust_xlsxwriter::Format,
    value: &Value,
    shape: &str,
    marks: &str,
) -> rust_xlsxwriter::Format {
    if shape.is_empty() && marks.is_empty() {
        return format;
    }
    let code = match value {
        Value::Number { decimals, sign, .. } => match sign {
            crate::report::Sign::Always => formats::gap(*decimals),
            crate::report::Sign::Negative if *decimals == 0 => "0".into(),
            crate::report::Sign::Negative => format!("0.{}", "0".repeat(*decimals)),
        },
        Value::Share { .. } => "0%".into(),
        Value::P { .. } => "0.000".into(),
        _ => "#,##0".into(),
    };
    let quoted = |text: &str| if text.is_empty() { String::new() } else { format!("\"{text}\"") };
    let dressed: Vec<String> =
        code.split(';').map(|part| format!("{}{part}{}", quoted(shape), quoted(marks))).collect();
    format.set_num_format(dressed.join(";"))
}
