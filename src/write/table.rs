//! The report a person reads in a terminal.

use super::paragraph::{bullet, paragraph};
use super::tabular::{SharedColumns, table, tables};
use super::{Format, Rendered, Style, shown};
use crate::analysis::Analysis;
use crate::error::Result;
use crate::report::{Block, Document, Section, Table, TableKind};
use crate::words::Words;

/// `--format table`, `.txt`.
pub const FORMAT: Format = Format {
    name: "table",
    extensions: &["txt"],
    about: "tables for reading, 80 columns wide or as wide as the terminal",
    text: true,
    chart: false,
    render,
};

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    Ok(of_document(&Document::new(analysis, &style.look), style))
}

/// A document as a terminal shows it.
pub(super) fn of_document(document: &Document, style: &Style) -> Rendered {
    let main: Vec<_> = document.tables(TableKind::Main).collect();
    let layout = SharedColumns::of(&main, document.words, usize::from(style.width));
    let mut text = String::new();
    paragraph(&mut text, &document.title, "", style);
    paragraph(&mut text, &document.measure, "", style);
    for section in &document.sections {
        write(&mut text, section, &layout, document, style);
    }
    no_room(&mut text, &layout, document.words, style);
    Rendered::report(shown(&text, style), document)
}

/// One section, its charts left out.
fn write(text: &mut String, section: &Section, layout: &SharedColumns, document: &Document, style: &Style) {
    let mut blocks = section.blocks.iter().filter(|block| !matches!(block, Block::Chart(_))).peekable();
    if blocks.peek().is_none() {
        return;
    }
    if let Some(heading) = &section.heading {
        *text += &format!("\n{heading}\n");
    }
    for block in blocks {
        match block {
            Block::Table(found) => tabled(text, found, layout, document.words, style),
            Block::Text(lines) => paragraphs(text, lines, style),
            Block::Notes(lines) => {
                text.push('\n');
                paragraphs(text, lines, style);
            }
            Block::List(lines) => {
                for line in lines {
                    bullet(text, line, style);
                }
            }
            Block::Chart(_) => {}
        }
    }
}

/// A table, and which of its columns found no room; those of the main tables are told once, at the end.
fn tabled(text: &mut String, found: &Table, layout: &SharedColumns, words: &Words, style: &Style) {
    if found.kind == TableKind::Main {
        *text += &format!("\n{}\n", table(found, layout, words, style));
        return;
    }
    let page = usize::from(style.width);
    let own = found.leaves_out().then(|| SharedColumns::of(&[found], words, page));
    // Groups without end go on below, whatever else is left out.
    if let Some(own) = own.filter(|own| own.width() <= page) {
        *text += &format!("\n{}\n", table(found, &own, words, style));
        no_room(text, &own, words, style);
    } else {
        *text += &format!("\n{}\n", tables(found, words, style));
    }
}

/// Which columns found no room.
fn no_room(text: &mut String, layout: &SharedColumns, words: &Words, style: &Style) {
    if !layout.dropped.is_empty() {
        let note = (words.notes.no_room)(&layout.dropped, usize::from(style.width));
        text.push('\n');
        paragraph(text, &note, "", style);
    }
}

fn paragraphs(text: &mut String, lines: &[String], style: &Style) {
    for line in lines {
        paragraph(text, line, "", style);
    }
}
