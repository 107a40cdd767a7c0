//! The report a person reads in a terminal.

use super::paragraph::{bullet, paragraph};
use super::tabular::{Layout, tables};
use super::{Format, Rendered, Style, shown};
use crate::analysis::Analysis;
use crate::error::Result;
use crate::report::{Block, Document, Section, TableKind};

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
    let layout = Layout::of(&main, document.words, usize::from(style.width));
    let mut text = String::new();
    paragraph(&mut text, &document.title, "", style);
    paragraph(&mut text, &document.measure, "", style);
    for section in &document.sections {
        write(&mut text, section, &layout, document, style);
    }
    if !layout.dropped.is_empty() {
        let note = (document.words.notes.no_room)(&layout.dropped, usize::from(style.width));
        text.push('\n');
        paragraph(&mut text, &note, "", style);
    }
    Rendered::report(shown(&text, style), document)
}

/// One section, its charts left out.
fn write(text: &mut String, section: &Section, layout: &Layout, document: &Document, style: &Style) {
    let mut blocks = section.blocks.iter().filter(|block| !matches!(block, Block::Chart(_))).peekable();
    if blocks.peek().is_none() {
        return;
    }
    if let Some(heading) = &section.heading {
        *text += &format!("\n{heading}\n");
    }
    for block in blocks {
        match block {
            Block::Table(table) => {
                *text += &format!("\n{}\n", tables(table, layout, document.words, style));
            }
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

fn paragraphs(text: &mut String, lines: &[String], style: &Style) {
    for line in lines {
        paragraph(text, line, "", style);
    }
}
