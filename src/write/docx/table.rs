//! Tables of a document: the heads repeat on every page, rows stay whole.

use crate::office::text::escape;
use crate::report::{Cell, Form, Table, Tone, Value};
use crate::words::Words;

/// Width of a portrait page between its margins, in twentieths of a point.
const WIDTH: usize = 9638;
/// Most columns that a portrait page has room for.
const COLUMNS: usize = 9;

/// A table, in the words of a language.
pub fn table(table: &Table, words: &Words) -> String {
    let columns = table.fitting(COLUMNS);
    // As wide as what stands in it: names and sentences may break, numbers and words of heads may not.
    let weight = |column: usize| {
        let cells = table.rows.iter().map(|row| row.cells[column].text(words, Form::Long).chars().count());
        let cells = cells.max().unwrap_or_default().min(if table.is_words(column) { 26 } else { 14 });
        let head = head(table, column).split(' ').map(|word| word.chars().count()).max().unwrap_or_default();
        cells.max(head + 1) + 2
    };
    let all: usize = columns.iter().map(|&column| weight(column)).sum();
    let widths: Vec<usize> = columns.iter().map(|&column| WIDTH * weight(column) / all).collect();
    let mut text = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Report\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" \
         w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
    );
    for width in &widths {
        text += &format!("<w:gridCol w:w=\"{width}\"/>");
    }
    text += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (&column, width) in columns.iter().zip(&widths) {
        text +=
            &cell(head(table, column), *width, table.is_words(column), "<w:b/><w:color w:val=\"5B6670\"/>");
    }
    text += "</w:tr>";
    for row in &table.rows {
        text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (&column, width) in columns.iter().zip(&widths) {
            let found = &row.cells[column];
            let dress = dress(if found.tone == Tone::Plain { row.tone } else { found.tone }, found);
            text += &cell(&found.text(words, Form::Long), *width, table.is_words(column), &dress);
        }
        text += "</w:tr>";
    }
    // Two tables in a row would be one, and a cell may not be the last of a text.
    text + "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Notes\"/></w:pPr></w:p>"
}

/// The head of a column: the short one where a number stands under a long word.
fn head(table: &Table, column: usize) -> &str {
    let head = &table.columns[column].head;
    let long = head.long.split(' ').any(|word| word.chars().count() > 8);
    if long && !table.is_words(column) { &head.short } else { &head.long }
}

/// Weight and colour of a cell: those of the theme's quadrants on white.
fn dress(tone: Tone, cell: &Cell) -> String {
    let is_name = matches!(cell.value, Value::Name(_));
    match tone {
        Tone::Strong if is_name => "<w:b/><w:color w:val=\"AD370A\"/>".into(),
        Tone::Strong => "<w:b/>".into(),
        Tone::Warm => "<w:color w:val=\"AD370A\"/>".into(),
        Tone::Cool => "<w:color w:val=\"14336B\"/>".into(),
        Tone::Muted => "<w:color w:val=\"5B6670\"/>".into(),
        Tone::Plain => String::new(),
    }
}

fn cell(words: &str, width: usize, is_words: bool, dress: &str) -> String {
    let side = if is_words { "left" } else { "right" };
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:jc w:val=\"{side}\"/>\
         </w:pPr><w:r><w:rPr>{dress}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p></w:tc>",
        escape(words)
    )
}
