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
    footer(sheet, name, "", words);
    Ok(())
}

/// The name of a sheet, a remark and the number of the page at its foot.
pub fn footer(sheet: &mut Worksheet, name: &str, remark: &str, words: &OfficeWords) {
    // In a footer an ampersand begins a code.
    let (name, remark) = (name.replace('&', "&&"), remark.replace('&', "&&"));
    let remark = if remark.is_empty() { remark } else { format!("&C&8{remark}") };
    sheet.set_footer(format!("&L&8ecart — {name}{remark}&R&8{} &P / &N", words.page));
}

/// Below this part of their size, letters of a page are too small to read.
const READABLE: f64 = 0.7;
/// Part of their size in percent that letters have on sheets of several pages side by side.
const SEVERAL: u16 = 80;
/// Margins of wide sheets at the sides, in inches, and the room between them in pixels of 1/96 in: A4 landscape.
const MARGIN: f64 = 0.4;
const ROOM: f64 = (297.0 / 25.4 - 2.0 * MARGIN) * 96.0;

/// Whether columns of these widths in characters fit one page that can be read.
pub fn fits(widths: &[f64]) -> bool {
    pixels(widths) * READABLE <= ROOM
}

/// A column has five pixels of its own beside its characters, each as wide as a zero.
fn pixels(widths: &[f64]) -> f64 {
    widths.iter().map(|width| width * 7.0 + 5.0).sum()
}

/// Prints columns of these widths as large as one page allows; where they could not be read so, on as many pages side by side
/// as it takes, the first `names` of them on each.
pub fn readable(sheet: &mut Worksheet, widths: &[f64], names: u16) -> Result<(), XlsxError> {
    if pixels(widths) > ROOM {
        // Less than nothing leaves a margin as it is.
        sheet.set_margins(MARGIN, MARGIN, -1.0, -1.0, -1.0, -1.0);
    }
    if !fits(widths) {
        sheet.set_print_scale(SEVERAL).set_page_order(true);
        sheet.set_repeat_columns(0, names.saturating_sub(1))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{column_of, fits};

    #[test]
    fn wide_sheets_do_not_fit_one_page() {
        // 1,045 pixels between the margins are 1,493 at seven tenths of their size.
        assert!(fits(&[105.0, 105.0]) && fits(&[20.0; 10]));
        assert!(!fits(&[107.0, 107.0]) && !fits(&[20.0; 11]));
    }

    #[test]
    fn letters_are_numbers() {
        assert_eq!(["A", "Z", "AA", "AC"].map(column_of), [0, 25, 26, 28]);
    }
}
