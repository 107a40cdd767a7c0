//! Slides of tables: thirteen rows at most on each.

use super::slide::{LANG, Layout, Place, Slide};
use crate::office::text::escape;
use crate::report::{Cell, Document, Form, Row, Table, Tone, Value};

/// Most rows on one slide, and most columns.
const ROWS: usize = 13;
const COLUMNS: usize = 9;
const AREA: Place = Place { left: 48.0, top: 104.0, width: 864.0, height: 24.0 };
/// Height of a row, and size of its type: a short table is read from the back of the room.
#[derive(Clone, Copy)]
struct Size {
    row: f64,
    letters: f64,
}

impl Size {
    fn of(rows: usize) -> Self {
        if rows <= 7 { Self { row: 38.0, letters: 14.0 } } else { Self { row: 28.0, letters: 12.0 } }
    }
}

/// What a row is called.
pub fn name(row: &Row) -> Option<&str> {
    row.cells.iter().find_map(|cell| match &cell.value {
        Value::Name(name) => Some(name.as_str()),
        _ => None,
    })
}

/// The slides of a table, its heads on each.
pub fn slides(table: &Table, title: &str, document: &Document) -> Vec<Slide> {
    let columns = table.fitting(COLUMNS);
    // As many on each, so that none holds a last row alone.
    let each = table.rows.len().div_ceil(table.rows.len().div_ceil(ROWS).max(1)).max(1);
    let pages: Vec<&[Row]> = table.rows.chunks(each).collect();
    let (count, size) = (pages.len(), Size::of(each));
    let page = |(index, rows): (usize, &&[Row])| {
        let title = if count > 1 { format!("{title} ({}/{count})", index + 1) } else { title.to_owned() };
        let mut slide = Slide::new(Layout::TitleOnly, &title);
        let id = slide.id();
        slide.shapes += &frame((id, index), &columns, rows, table, size, document);
        slide
    };
    pages.iter().enumerate().map(page).collect()
}

fn frame(
    (id, page): (u32, usize),
    columns: &[usize],
    rows: &[Row],
    table: &Table,
    size: Size,
    document: &Document,
) -> String {
    let wide = |column: usize| {
        if matches!(rows[0].cells[column].value, Value::Name(_)) {
            3.2
        } else if table.is_words(column) {
            2.0
        } else {
            1.0
        }
    };
    let total: f64 = columns.iter().map(|&column| wide(column)).sum();
    let place = Place { height: size.row * (rows.len() + 1) as f64, ..AREA };
    let mut xml = format!(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"ecart-table-{}\"/><p:cNvGraphicFramePr>\
         <a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{}<a:graphic><a:graphicData \
         uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>",
        page + 1,
        place.transform("p")
    );
    for &column in columns {
        let width = (AREA.width * wide(column) / total * super::slide::EMU).round();
        xml += &format!("<a:gridCol w=\"{width}\"/>");
    }
    xml += "</a:tblGrid>";
    xml += &line(
        columns.iter().map(|&column| {
            cell(&table.columns[column].head.short, table.is_words(column), size, (true, Tone::Plain))
        }),
        size,
    );
    for row in rows {
        xml += &line(
            columns.iter().map(|&column| {
                let Cell { tone, value, .. } = &row.cells[column];
                let tone = if row.tone == Tone::Strong { Tone::Strong } else { *tone };
                let text = if value.is_missing() {
                    String::new()
                } else {
                    row.cells[column].text(document.words, Form::Short)
                };
                cell(&text, table.is_words(column), size, (false, tone))
            }),
            size,
        );
    }
    xml + "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
}

fn line(cells: impl Iterator<Item = String>, size: Size) -> String {
    format!("<a:tr h=\"{}\">{}</a:tr>", (size.row * super::slide::EMU).round(), cells.collect::<String>())
}

fn cell(text: &str, words: bool, size: Size, (head, tone): (bool, Tone)) -> String {
    let align = if words { "l" } else { "r" };
    let (bold, colour) = match tone {
        Tone::Strong => (true, "accent1"),
        Tone::Muted => (head, "tx2"),
        _ => (head, "tx1"),
    };
    let bold = if bold { " b=\"1\"" } else { "" };
    let none = ["L", "R", "T"].map(|side| format!("<a:ln{side} w=\"0\"><a:noFill/></a:ln{side}>")).concat();
    let width = if head { 12_700 } else { 6_350 };
    let properties = format!("lang=\"{LANG}\" sz=\"{}\"{bold}", size.letters * 100.0);
    let fill = format!("<a:solidFill><a:schemeClr val=\"{colour}\"/></a:solidFill>");
    let run = if text.is_empty() {
        String::new()
    } else {
        format!("<a:r><a:rPr {properties}>{fill}</a:rPr><a:t>{}</a:t></a:r>", escape(text))
    };
    format!(
        "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"{align}\"/>{run}<a:endParaRPr lang=\"{LANG}\" \
         sz=\"{}\"/></a:p></a:txBody><a:tcPr marL=\"45720\" marR=\"45720\" marT=\"36000\" marB=\"36000\" anchor=\"ctr\">{none}\
         <a:lnB w=\"{width}\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:lnB><a:noFill/></a:tcPr></a:tc>",
        size.letters * 100.0
    )
}
