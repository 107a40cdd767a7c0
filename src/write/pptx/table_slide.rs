//! Slides of tables: as many rows on each as its place holds.

use std::num::NonZeroUsize;

use super::deck::Deck;
use super::slide::Slide;
use crate::chart::font::{self, Weight};
use crate::office::chart::Dress;
use crate::office::text::run;
use crate::report::{Cell, CellRoom, Column, ColumnKey, Document, Row, Table, Tone};
use crate::write::template::{EMU, SlideBox, SlideKind};

/// Most columns on one slide.
const COLUMNS: usize = 9;
/// The columns that a slide shows of a table.
pub fn shown(table: &Table) -> Vec<ColumnKey> {
    table.fitting(COLUMNS).into_iter().map(|column| table.columns[column].key).collect()
}

/// Height of a row, and size of its type: a short table is read from the back of the room.
#[derive(Clone, Copy)]
struct Size {
    row: f64,
    letters: f64,
}

impl Size {
    const SMALL: Self = Self { row: 28.0, letters: 12.0 };
    const LARGE: Self = Self { row: 38.0, letters: 14.0 };
}

/// Most rows of a table in large letters.
const FEW: usize = 7;

/// A table set in a width: its columns, and how high its head and its rows are, words broken.
struct Set {
    size: Size,
    widths: Vec<f64>,
    head: f64,
    rows: Vec<f64>,
}

impl Set {
    fn new(columns: &[usize], table: &Table, size: Size, document: &Document, width: f64) -> Self {
        let widths = widths(columns, &table.rows, table, size, document, width);
        let lines = |text: &str, at: usize| {
            let needs = font::width(text, size.letters, Weight::Bold) * 1.06;
            (needs / (widths[at] - AIR).max(1.0)).ceil().max(1.0)
        };
        let high = |lines: f64| size.row.max(lines * size.letters * 1.25 + 8.0);
        let head =
            columns.iter().enumerate().map(|(at, &column)| lines(&table.columns[column].head.short, at));
        let head = high(head.fold(1.0, f64::max));
        let row = |row: &Row| {
            let cells = columns.iter().enumerate();
            let each = cells.map(|(at, &column)| {
                lines(&row.cells[column].text(document.words, form(&table.columns[column])), at)
            });
            high(each.fold(1.0, f64::max))
        };
        let rows = table.rows.iter().map(row).collect();
        Self { size, widths, head, rows }
    }

    /// How many rows stand on each slide, so that none holds a last row alone.
    fn each(&self, height: f64) -> usize {
        let fits =
            |each: &usize| self.rows.chunks(*each).all(|rows| self.head + rows.iter().sum::<f64>() <= height);
        let count = self.rows.len();
        (1..=count).map(|pages| count.div_ceil(pages)).find(fits).unwrap_or(1)
    }
}

/// The slides of a table, its heads on each; what explains it stands below as far as there is room, and whole in the notes of the
/// speaker.
pub fn slides(
    table: &Table,
    (title, measure): (&str, Option<&str>),
    (document, explained): (&Document, &[&str]),
    most: Option<NonZeroUsize>,
    deck: &Deck,
) -> Vec<Slide> {
    let (table, left_out) = &cut(table, most);
    let told = (*left_out > 0).then(|| (document.words.office.left_out)(*left_out));
    let columns = table.fitting(COLUMNS);
    let hidden = (0..table.columns.len()).filter(|column| !columns.contains(column));
    let hidden: Vec<&str> = hidden.map(|column| table.columns[column].head.long.as_str()).collect();
    let hidden = (!hidden.is_empty()).then(|| (document.words.office.columns)(&hidden));
    let told = told.into_iter().chain(hidden).collect::<Vec<_>>();
    let explained: Vec<&str> = told.iter().map(String::as_str).chain(explained.iter().copied()).collect();
    let (room, above) = headed(deck.stage(SlideKind::Table).room, measure.is_some());
    let set = |size| Set::new(&columns, table, size, document, room.width);
    let large = Some(set(Size::LARGE))
        .filter(|set| table.rows.len() <= FEW && set.each(room.height) == table.rows.len());
    let set = large.unwrap_or_else(|| set(Size::SMALL));
    let each = set.each(room.height);
    let pages: Vec<&[Row]> = table.rows.chunks(each).collect();
    let count = pages.len();
    let page = |(index, rows): (usize, &&[Row])| {
        let title = if count > 1 { format!("{title} ({}/{count})", index + 1) } else { title.to_owned() };
        let mut slide = deck.slide(SlideKind::Table, &title);
        if let Some(measure) = measure {
            slide.text("ecart-measure", above, 12.0, measure);
        }
        let heights = &set.rows[index * each..index * each + rows.len()];
        let grid = grid(&columns, (rows, heights), table, &set, document, &slide.dress);
        let place = SlideBox { height: set.head + heights.iter().sum::<f64>(), ..room };
        let followed = slide.followed();
        framed(&mut slide, index + 1, &grid, (place, &followed));
        explain(
            &mut slide,
            &explained,
            SlideBox { top: place.top + place.height, height: room.height - place.height, ..room },
        );
        slide
    };
    pages.iter().enumerate().map(page).collect()
}

/// The room of a table below the line above it, and that line.
fn headed(room: SlideBox, has_line: bool) -> (SlideBox, SlideBox) {
    let above = SlideBox { height: 20.0, top: room.top - 10.0, ..room };
    let down = if has_line { 16.0 } else { 0.0 };
    (SlideBox { top: room.top + down, height: (room.height - down).max(1.0), ..room }, above)
}

/// Puts a table on a slide.
fn framed(slide: &mut Slide, number: usize, grid: &str, (place, followed): (SlideBox, &str)) {
    let id = slide.id();
    slide.shapes += &format!(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"ecart-table-{number}\"/><p:cNvGraphicFramePr>\
         <a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr>{followed}</p:nvGraphicFramePr>{}<a:graphic><a:graphicData \
         uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\">{grid}</a:graphicData></a:graphic></p:graphicFrame>",
        place.transform("p")
    );
}

/// A table of few columns in a place beside something else; the height it takes, or `None` where it does not fit.
pub fn beside(
    slide: &mut Slide,
    table: &Table,
    columns: &[usize],
    document: &Document,
    place: SlideBox,
) -> Option<f64> {
    let set = Set::new(columns, table, Size::SMALL, document, place.width);
    let height = set.head + set.rows.iter().sum::<f64>();
    if height > place.height {
        return None;
    }
    let grid = grid(columns, (&table.rows, &set.rows), table, &set, document, &slide.dress);
    framed(slide, 1, &grid, (SlideBox { height, ..place }, "<p:nvPr/>"));
    Some(height)
}

/// The first rows of a table, and how many are left out; rows of no criterion, such as the bases, stay.
fn cut(table: &Table, most: Option<NonZeroUsize>) -> (Table, usize) {
    let mut cut = table.clone();
    let named = table.rows.iter().any(|row| row.key.is_some());
    let mut seen = 0;
    cut.rows.retain(|row| {
        let counts = row.key.is_some() || !named;
        seen += usize::from(counts);
        !counts || most.is_none_or(|most| seen <= most.get())
    });
    let left_out = table.rows.len() - cut.rows.len();
    (cut, left_out)
}

/// Puts sentences into the room below a table, the first that fit, and all of them into the notes.
fn explain(slide: &mut Slide, explained: &[&str], room: SlideBox) {
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
        let place = SlideBox { top: room.top + ABOVE, height: lines(&shown) * LINE, ..room };
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
fn form(column: &Column) -> CellRoom {
    let whole = column.key == ColumnKey::Interval && column.head.long == column.head.short;
    if whole { CellRoom::Long } else { CellRoom::Short }
}

fn grid(
    columns: &[usize],
    (rows, heights): (&[Row], &[f64]),
    table: &Table,
    set: &Set,
    document: &Document,
    dress: &Dress,
) -> String {
    let size = set.size;
    let mut xml = String::from("<a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>");
    for wide in &set.widths {
        xml += &format!("<a:gridCol w=\"{}\"/>", (wide * EMU).round());
    }
    xml += "</a:tblGrid>";
    xml += &line(
        columns.iter().map(|&column| {
            cell(&table.columns[column].head.short, table.is_words(column), size, (true, Tone::Plain), dress)
        }),
        set.head,
    );
    for (row, height) in rows.iter().zip(heights) {
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
            *height,
        );
    }
    xml + "</a:tbl>"
}

/// Margins of a cell, with some air for another font.
const AIR: f64 = 18.0;

/// Widths of the columns: numbers as wide as they are, words what is left, each by what it needs.
fn widths(
    columns: &[usize],
    rows: &[Row],
    table: &Table,
    size: Size,
    document: &Document,
    width: f64,
) -> Vec<f64> {
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
    // No column of words is narrower than its longest word; the others give what it needs more than its share.
    let longest = |at: usize| {
        let cells = rows
            .iter()
            .map(|row| row.cells[columns[at]].text(document.words, form(&table.columns[columns[at]])));
        let texts = cells.chain([table.columns[columns[at]].head.short.clone()]);
        let word = |text: String| {
            text.split(' ').map(|word| font::width(word, size.letters, Weight::Bold)).fold(0.0, f64::max)
        };
        texts.map(word).fold(0.0, f64::max) * 1.06 + AIR
    };
    let shares: Vec<f64> = natural
        .iter()
        .enumerate()
        .filter(|(at, _)| is_words(*at))
        .map(|(at, wide)| (wide / words * left * scale).max(longest(at).min(wide * scale)))
        .collect();
    let over = shares.iter().sum::<f64>() - left * scale;
    let spare = |at: usize, own: f64| (own - longest(at)).max(0.0);
    let words_at = (0..natural.len()).filter(|&at| is_words(at));
    let giving: f64 = words_at.zip(&shares).map(|(at, own)| spare(at, *own)).sum();
    let mut own = shares.into_iter();
    let share = |(at, wide): (usize, &f64)| {
        if !is_words(at) {
            return wide * grown * scale;
        }
        let own = own.next().unwrap_or_default();
        let given = if giving > 0.0 { over * (spare(at, own) / giving) } else { 0.0 };
        own - given
    };
    natural.iter().enumerate().map(share).collect()
}

fn line(cells: impl Iterator<Item = String>, height: f64) -> String {
    format!("<a:tr h=\"{}\">{}</a:tr>", (height * EMU).round(), cells.collect::<String>())
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
    let before = if words { 152_400 } else { 45_720 };
    let width = if head { 12_700 } else { 6_350 };
    let language = dress.language;
    let properties = format!("lang=\"{language}\" sz=\"{}\"{bold}", size.letters * 100.0);
    let (fill, rule) = (colour.fill(100), dress.muted.fill(100));
    let run = if text.is_empty() {
        String::new()
    } else {
        format!("<a:r><a:rPr {properties}>{fill}</a:rPr><a:t>{}</a:t></a:r>", run(text))
    };
    format!(
        "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"{align}\"/>{run}<a:endParaRPr lang=\"{language}\" \
         sz=\"{}\"/></a:p></a:txBody><a:tcPr marL=\"{before}\" marR=\"45720\" marT=\"36000\" marB=\"36000\" anchor=\"ctr\">{none}\
         <a:lnB w=\"{width}\">{rule}</a:lnB><a:noFill/></a:tcPr></a:tc>",
        size.letters * 100.0
    )
}
