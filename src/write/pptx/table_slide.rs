//! Slides of tables: as many rows on each as its place holds.

use super::deck::Deck;
use super::slide::{EMU, Place, Slide};
use super::template::Kind;
use crate::chart::font::{self, Weight};
use crate::office::chart::Dress;
use crate::office::text::escape;
use crate::report::{Cell, Column, ColumnKey, Document, Form, Row, Table, Tone, Value};

/// Most columns on one slide.
const COLUMNS: usize = 9;
/// Height of a row, and size of its type: a short table is read from the back of the room.
#[derive(Clone, Copy)]
struct Size {
    row: f64,
    letters: f64,
}

impl Size {
    /// The most rows, heads aside, that a height in points holds.
    fn most(height: f64) -> usize {
        ((height / Self::SMALL.row).floor() as usize).saturating_sub(1).max(1)
    }

    const SMALL: Self = Self { row: 28.0, letters: 12.0 };
    const LARGE: Self = Self { row: 38.0, letters: 14.0 };

    fn of(rows: usize, height: f64) -> Self {
        let fits = rows <= 7 && Self::LARGE.row * (rows + 1) as f64 <= height;
        if fits { Self::LARGE } else { Self::SMALL }
    }
}

/// What a row is called.
pub fn name(row: &Row) -> Option<&str> {
    row.cells.iter().find_map(|cell| match &cell.value {
        Value::Name(name) => Some(name.as_str()),
        _ => None,
    })
}

/// The slides of a table, its heads on each; what explains it stands below as far as there is room, and whole in the notes of the
/// speaker.
pub fn slides(
    table: &Table,
    title: &str,
    (document, explained): (&Document, &[&str]),
    deck: &Deck,
) -> Vec<Slide> {
    let columns = table.fitting(COLUMNS);
    let most = Size::most(deck.stage(Kind::Table).room.height);
    // As many on each, so that none holds a last row alone.
    let each = table.rows.len().div_ceil(table.rows.len().div_ceil(most).max(1)).max(1);
    let pages: Vec<&[Row]> = table.rows.chunks(each).collect();
    let count = pages.len();
    let page = |(index, rows): (usize, &&[Row])| {
        let title = if count > 1 { format!("{title} ({}/{count})", index + 1) } else { title.to_owned() };
        let mut slide = deck.slide(Kind::Table, &title);
        let size = Size::of(each, slide.stage.room.height);
        let (id, room) = (slide.id(), slide.stage.room);
        let grid = grid(&columns, rows, table, size, document, (&slide.dress, room.width));
        let place = Place { height: size.row * (rows.len() + 1) as f64, ..room };
        slide.shapes += &format!(
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"ecart-table-{}\"/><p:cNvGraphicFramePr>\
             <a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr>{}</p:nvGraphicFramePr>{}<a:graphic><a:graphicData \
             uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\">{grid}</a:graphicData></a:graphic></p:graphicFrame>",
            index + 1,
            slide.followed(),
            place.transform("p")
        );
        explain(
            &mut slide,
            explained,
            Place { top: place.top + place.height, height: room.height - place.height, ..room },
        );
        slide
    };
    pages.iter().enumerate().map(page).collect()
}

/// Puts sentences into the room below a table, the first that fit, and all of them into the notes.
fn explain(slide: &mut Slide, explained: &[&str], room: Place) {
    let lines = |text: &str| (font::width(text, NOTE, Weight::Regular) / room.width * WORDS).ceil();
    let mut shown = String::new();
    for sentence in explained {
        let longer = format!("{shown} {sentence}");
        if lines(&longer) * LINE > room.height - ABOVE {
            break;
        }
        longer.trim().clone_into(&mut shown);
    }
    if !shown.is_empty() {
        let place = Place { top: room.top + ABOVE, height: lines(&shown) * LINE, ..room };
        slide.text("ecart-note", place, NOTE, &shown);
    }
    slide.notes = explained.iter().map(|&sentence| sentence.to_owned()).collect();
}

/// Size of notes, height of a line of them, and the room above; lines end at words, so that they are not filled to the last letter.
const NOTE: f64 = 9.0;
const LINE: f64 = 12.0;
const ABOVE: f64 = 8.0;
const WORDS: f64 = 1.08;

/// How a cell of a column is written: an interval whole where its head does not say that it is half of one.
fn form(column: &Column) -> Form {
    let whole = column.key == ColumnKey::Interval && column.head.long == column.head.short;
    if whole { Form::Long } else { Form::Short }
}

fn grid(
    columns: &[usize],
    rows: &[Row],
    table: &Table,
    size: Size,
    document: &Document,
    (dress, width): (&Dress, f64),
) -> String {
    let widths = widths(columns, rows, table, size, document, width);
    let mut xml = String::from("<a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>");
    for wide in widths {
        xml += &format!("<a:gridCol w=\"{}\"/>", (wide * EMU).round());
    }
    xml += "</a:tblGrid>";
    xml += &line(
        columns.iter().map(|&column| {
            cell(&table.columns[column].head.short, table.is_words(column), size, (true, Tone::Plain), dress)
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
                    row.cells[column].text(document.words, form(&table.columns[column]))
                };
                cell(&text, table.is_words(column), size, (false, tone), dress)
            }),
            size,
        );
    }
    xml + "</a:tbl>"
}

/// Widths of the columns: numbers as wide as they are, words what is left, each by what it needs.
fn widths(
    columns: &[usize],
    rows: &[Row],
    table: &Table,
    size: Size,
    document: &Document,
    width: f64,
) -> Vec<f64> {
    /// Margins of a cell, with some air for another font.
    const AIR: f64 = 18.0;
    let needs = |&column: &usize| {
        let cells =
            rows.iter().map(|row| row.cells[column].text(document.words, form(&table.columns[column])));
        let texts = cells.chain([table.columns[column].head.short.clone()]);
        let wide = |text: String| font::width(&text, size.letters, Weight::Bold);
        texts.map(wide).fold(0.0, f64::max) * 1.06 + AIR
    };
    let natural: Vec<f64> = columns.iter().map(needs).collect();
    let is_words = |at: usize| table.is_words(columns[at]);
    let total = |words: bool| -> f64 {
        natural.iter().enumerate().filter(|(at, _)| is_words(*at) == words).map(|(_, wide)| wide).sum()
    };
    let (numbers, words) = (total(false), total(true));
    // Where there is more room than needed, all grow alike; where there is less, words break.
    let grown = (width / (numbers + words)).max(1.0);
    let left = (width - numbers * grown).max(0.3 * width);
    let scale = width / (numbers * grown + left);
    let share = |(at, wide): (usize, &f64)| {
        let own = if is_words(at) && words > 0.0 { wide / words * left } else { wide * grown };
        own * scale
    };
    natural.iter().enumerate().map(share).collect()
}

fn line(cells: impl Iterator<Item = String>, size: Size) -> String {
    format!("<a:tr h=\"{}\">{}</a:tr>", (size.row * EMU).round(), cells.collect::<String>())
}

fn cell(text: &str, words: bool, size: Size, (head, tone): (bool, Tone), dress: &Dress) -> String {
    let align = if words { "l" } else { "r" };
    let (bold, colour) = match tone {
        Tone::Strong => (true, &dress.quadrants[0]),
        Tone::Muted => (head, &dress.muted),
        _ => (head, &dress.ink),
    };
    let bold = if bold { " b=\"1\"" } else { "" };
    let none = ["L", "R", "T"].map(|side| format!("<a:ln{side} w=\"0\"><a:noFill/></a:ln{side}>")).concat();
    // Words behind numbers keep their distance.
    let before = if words { 91_440 } else { 45_720 };
    let width = if head { 12_700 } else { 6_350 };
    let language = dress.language;
    let properties = format!("lang=\"{language}\" sz=\"{}\"{bold}", size.letters * 100.0);
    let (fill, rule) = (colour.fill(100), dress.muted.fill(100));
    let run = if text.is_empty() {
        String::new()
    } else {
        format!("<a:r><a:rPr {properties}>{fill}</a:rPr><a:t>{}</a:t></a:r>", escape(text))
    };
    format!(
        "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"{align}\"/>{run}<a:endParaRPr lang=\"{language}\" \
         sz=\"{}\"/></a:p></a:txBody><a:tcPr marL=\"{before}\" marR=\"45720\" marT=\"36000\" marB=\"36000\" anchor=\"ctr\">{none}\
         <a:lnB w=\"{width}\">{rule}</a:lnB><a:noFill/></a:tcPr></a:tc>",
        size.letters * 100.0
    )
}
