//! Tables of a document: the heads repeat on every page, rows stay whole.

use crate::chart::font::{self, Weight};
use crate::office::text::run;
use crate::report::{Cell, CellRoom, ColumnKey, Table, Tone, Value};
use crate::words::Words;

/// A page that a table stands on: its width between margins in twentieths of a point, and the columns that it has room for.
#[derive(Debug, Clone, Copy)]
pub struct TablePage {
    width: usize,
    columns: usize,
}

/// A portrait page.
pub const PORTRAIT: TablePage = TablePage { width: 9638, columns: 9 };
/// A landscape page.
pub const LANDSCAPE: TablePage = TablePage { width: 14_520, columns: 12 };

/// Size of the letters, in points.
const SIZE: f64 = 9.0;
/// Left and right margin of a cell, in points.
const AROUND: f64 = 10.8;
/// A word may be this much wider in the fonts of other programs.
const WIDER: f64 = 1.03;
/// Widest column of words that need not break, in points.
const WIDEST: f64 = 150.0;

/// A table, in the words of a language: as reports say it where that fits the page, else as a narrow page says it.
pub fn table(table: &Table, words: &Words, page: TablePage) -> String {
    let columns = table.fitting(page.columns);
    let rooms = |form| columns.iter().map(|&column| Room::of(table, column, words, form)).collect::<Vec<_>>();
    let fits = |rooms: &[Room]| rooms.iter().map(|room| room.least).sum::<f64>() <= page.width as f64 / 20.0;
    let long = rooms(CellRoom::Long);
    let (form, rooms) =
        if fits(&long) { (CellRoom::Long, long) } else { (CellRoom::Short, rooms(CellRoom::Short)) };
    let (widths, wide) = (shared(&rooms, page), page.width);
    let mut text = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Report\"/><w:tblW w:w=\"{wide}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" \
         w:noVBand=\"1\"/></w:tblPr><w:tblGrid>"
    );
    for width in &widths {
        text += &format!("<w:gridCol w:w=\"{width}\"/>");
    }
    text += "</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (&column, width) in columns.iter().zip(&widths) {
        text += &cell(
            head(table, column, form),
            *width,
            table.is_words(column),
            "<w:b/><w:color w:val=\"5B6670\"/>",
        );
    }
    text += "</w:tr>";
    for row in &table.rows {
        text += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (&column, width) in columns.iter().zip(&widths) {
            let found = &row.cells[column];
            let dress = dress(if found.tone == Tone::Plain { row.tone } else { found.tone }, found);
            text += &cell(&found.text(words, form), *width, table.is_words(column), &dress);
        }
        text += "</w:tr>";
    }
    // Two tables in a row would be one, and a cell may not be the last of a text.
    text + "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Notes\"/></w:pPr></w:p>"
}

/// The columns that a page shows of a table.
pub fn shown(table: &Table, page: TablePage) -> Vec<ColumnKey> {
    table.fitting(page.columns).into_iter().map(|column| table.columns[column].key).collect()
}

/// What a column needs, in points.
struct Room {
    /// So that no word or number breaks.
    least: f64,
    /// So that nothing breaks.
    whole: f64,
}

impl Room {
    fn of(table: &Table, column: usize, words: &Words, form: CellRoom) -> Self {
        let is_words = table.is_words(column);
        let wide = |text: &str| font::width(text, SIZE, Weight::Bold) * WIDER + AROUND;
        let longest = |text: &str| text.split(' ').map(wide).fold(0.0, f64::max);
        let head = longest(head(table, column, form));
        let cells = table.rows.iter().map(|row| row.cells[column].text(words, form));
        let (mut least, mut whole) = (head, head);
        for text in cells {
            // Names and sentences may break between words, numbers may not.
            least = least.max(if is_words { longest(&text) } else { wide(&text) });
            whole = whole.max(wide(&text).min(WIDEST));
        }
        Self { least, whole: whole.max(least) }
    }
}

/// The widths of columns, in twentieths of a point: what each needs at least, and the rest to those that want more.
fn shared(rooms: &[Room], page: TablePage) -> Vec<usize> {
    let page = page.width as f64 / 20.0;
    let sum = |part: fn(&Room) -> f64| rooms.iter().map(part).sum::<f64>();
    let (least, whole) = (sum(|room| room.least), sum(|room| room.whole));
    let width = |room: &Room| {
        if whole <= page {
            room.whole * page / whole
        } else if least <= page {
            room.least + (room.whole - room.least) * (page - least) / (whole - least)
        } else {
            room.least * page / least
        }
    };
    rooms.iter().map(|room| (width(room) * 20.0) as usize).collect()
}

/// The head of a column: the short one on a narrow page, and where a number stands under a long word.
fn head(table: &Table, column: usize, form: CellRoom) -> &str {
    let head = &table.columns[column].head;
    let long = head.long.split(' ').any(|word| word.chars().count() > 8);
    let narrow = form == CellRoom::Short || long;
    if narrow && !table.is_words(column) { &head.short } else { &head.long }
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
        run(words)
    )
}
