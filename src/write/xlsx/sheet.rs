//! Sheets as people look at them and print them.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use crate::chart::font::{self, Weight};
use crate::office::text::{CELL, clean, is_like_formula, shortened};
use crate::words::office::OfficeWords;

/// Writes a text from anybody: never a formula, never too long, never what a sheet cannot hold.
pub fn text(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        return Ok(());
    }
    sheet.write_string_with_format(row, column, shortened(&clean(text), CELL), &guarded(text, format))?;
    Ok(())
}

/// A format under which a text that looks like a formula stays a text.
fn guarded(text: &str, format: &Format) -> Format {
    if is_like_formula(text) { format.clone().set_quote_prefix() } else { format.clone() }
}

/// Size of the letters of sheets in points.
pub const SIZE: f64 = 10.0;
/// Height of a line of them in points.
pub const LINE: f64 = 13.5;

/// Writes a paragraph across several columns, in as many lines as it needs; `width` is that of the columns together, in
/// characters of a sheet. No program computes the height of merged cells by itself.
pub fn paragraph(
    sheet: &mut Worksheet,
    row: u32,
    (last, width): (u16, f64),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    span(sheet, row, (0, last, width), text, format)?;
    Ok(())
}

/// The same from one column to another; how many lines it needs.
pub fn span(
    sheet: &mut Worksheet,
    row: u32,
    (first, last, width): (u16, u16, f64),
    text: &str,
    format: &Format,
) -> Result<f64, XlsxError> {
    let lines = lines_in(text, width);
    let (shown, format) = (shortened(&clean(text), CELL), guarded(text, format));
    if first == last {
        sheet.write_string_with_format(row, first, shown, &format)?;
    } else {
        sheet.merge_range(row, first, row, last, &shown, &format)?;
    }
    sheet.set_row_height(row, lines * LINE)?;
    Ok(lines)
}

/// How many lines a text needs in a width in characters.
pub fn lines_in(text: &str, width: f64) -> f64 {
    let room = width * font::width("0", SIZE, Weight::Regular);
    (font::width(text, SIZE, Weight::Regular) * WORDS / room).ceil().max(1.0)
}

/// Lines end at words, so that they are not filled to the last letter.
const WORDS: f64 = 1.06;

/// The number of a column, from 0.
///
/// ```text
/// A → 0, Z → 25, AA → 26
/// ```
pub fn column_of(letters: &str) -> u16 {
    letters.bytes().fold(0, |number, letter| number * 26 + u16::from(letter - b'A') + 1) - 1
}

/// Landscape, one page wide, `high` pages high (0: as many as it takes), without grid lines, with a footer that says where
/// one is.
pub fn page(sheet: &mut Worksheet, name: &str, high: u16, words: &OfficeWords) -> Result<(), XlsxError> {
    const A4: u8 = 9;
    sheet.set_screen_gridlines(false).set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, high);
    // In a footer an ampersand begins a code.
    let name = name.replace('&', "&&");
    sheet.set_footer(format!("&L&8ecart — {name}&R&8{} &P / &N", words.page));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::column_of;

    #[test]
    fn letters_are_numbers() {
        assert_eq!(["A", "Z", "AA", "AC"].map(column_of), [0, 25, 26, 28]);
    }
}
