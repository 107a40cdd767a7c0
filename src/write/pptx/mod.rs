//! A deck: the report on slides, its charts native and editable, its titles messages.
//!
//! The writer walks the [`Document`]: a map and a gap chart become native charts with their own small workbook behind
//! them, tables become native tables, notes go to the last slide. Colours and type are those of the theme.

mod chart_slide;
mod deck;
mod slide;
mod table_slide;

use self::deck::Deck;
use self::slide::{Layout, Slide};
use super::{Format, Rendered, Style};
use crate::analysis::Analysis;
use crate::error::{Error, Result};
use crate::look::{Look, Part};
use crate::office::chart::{Colour, Dress};
use crate::report::figure::Data;
use crate::report::{Block, Document, Section, TableKind};

/// `.pptx`.
pub const FORMAT: Format = Format {
    name: "pptx",
    extensions: &["pptx"],
    about: "a deck of slides with native charts",
    text: false,
    chart: false,
    render,
};

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let document = Document::new(analysis, &style.look);
    let look = &style.look;
    let mut deck = Deck::new(document.words.office.tag, &document.title);
    let mut notices = Vec::new();
    deck.push(opening(&document, look));
    deck.push(summary(&document));
    for section in &document.sections {
        slides_of(section, &document, look, &mut deck, &mut notices)
            .map_err(|error| Error::of(crate::message::Outputs::NotDrawn { why: error.to_string() }))?;
    }
    deck.push(method(&document));
    let bytes = deck
        .write()
        .map_err(|error| Error::of(crate::message::Outputs::NotDrawn { why: error.to_string() }))?;
    Ok(Rendered { bytes, notices })
}

/// The colours of the theme around the charts.
fn dress(language: &'static str) -> Dress {
    let accent = |name| Colour::Theme(name, None);
    Dress {
        language,
        typeface: "+mn-lt",
        quadrants: [accent("accent1"), accent("accent2"), accent("accent4"), accent("accent3")],
        ink: accent("tx1"),
        muted: accent("tx2"),
    }
}

fn opening(document: &Document, look: &Look) -> Slide {
    let mut slide = Slide::new(Layout::Title, look.name.as_deref().unwrap_or(&document.title));
    slide.subtitle(&document.measure);
    slide
}

/// The message, one line for each quadrant, and how sure it is.
fn summary(document: &Document) -> Slide {
    let mut slide = Slide::new(Layout::Content, &document.title);
    let mut lines: Vec<(String, bool)> = Vec::new();
    for line in lines_of(document, Part::Summary) {
        lines.push((line.to_owned(), false));
    }
    if let Some(table) = document.tables(TableKind::Main).next() {
        for quadrant in crate::chart::native::QUADRANTS {
            let is = |value: &crate::report::Value| *value == crate::report::Value::Quadrant(quadrant);
            let rows = table.rows.iter().filter(|row| row.cells.iter().any(|cell| is(&cell.value)));
            let names: Vec<&str> = rows.filter_map(table_slide::name).collect();
            if !names.is_empty() {
                let name = document.words.quadrant(quadrant).long;
                let symbol = crate::report::symbol(quadrant);
                let shown = names.iter().take(NAMED).copied().collect::<Vec<&str>>().join(" · ");
                let more = names.len().saturating_sub(NAMED);
                let more =
                    if more > 0 { format!(" {}", (document.words.office.more)(more)) } else { String::new() };
                lines.push((
                    format!(
                        "{symbol} {name} ({}){}: {shown}{more}",
                        names.len(),
                        document.words.before_colon
                    ),
                    lines.is_empty(),
                ));
            }
        }
    }
    for line in lines_of(document, Part::Warnings).take(3) {
        lines.push((line.to_owned(), false));
    }
    slide.body(&lines);
    slide
}

/// Most rows that a line of the summary names.
const NAMED: usize = 8;

fn method(document: &Document) -> Slide {
    let mut slide = Slide::new(Layout::Content, document.words.office.method);
    let notes = lines_of(document, Part::Notes).map(|line| (line.to_owned(), false));
    slide.body(&notes.collect::<Vec<_>>());
    slide
}

fn lines_of(document: &Document, part: Part) -> impl Iterator<Item = &str> {
    let sections = document.sections.iter().filter(move |section| section.part == part);
    sections
        .flat_map(|section| &section.blocks)
        .flat_map(|block| match block {
            Block::Text(lines) | Block::Notes(lines) | Block::List(lines) => lines.as_slice(),
            Block::Table(_) | Block::Chart(_) => &[],
        })
        .map(String::as_str)
}

fn slides_of(
    section: &Section,
    document: &Document,
    look: &Look,
    deck: &mut Deck,
    notices: &mut Vec<crate::message::Message>,
) -> std::result::Result<(), rust_xlsxwriter::XlsxError> {
    let heading = section.heading.as_deref();
    let main = || {
        let own = section.blocks.iter().find_map(|block| match block {
            Block::Table(table) if table.kind == TableKind::Main => Some(table),
            _ => None,
        });
        own.or_else(|| document.tables(TableKind::Main).next())
    };
    for block in &section.blocks {
        match block {
            Block::Chart(figure) => match (&figure.data, main()) {
                (Data::Map(map), Some(table)) if section.part != Part::Drivers => {
                    let (slide, told) = chart_slide::map(map, table, document, look, deck)?;
                    notices.extend(told);
                    deck.push(slide);
                }
                (Data::Gaps(rows), _) => {
                    let slide = chart_slide::gaps(rows, &figure.title, look, deck)?;
                    deck.push(slide);
                }
                _ => {}
            },
            Block::Table(table) => {
                let title = heading.unwrap_or(document.words.office.start);
                for slide in table_slide::slides(table, title, document) {
                    deck.push(slide);
                }
            }
            Block::Text(_) | Block::Notes(_) | Block::List(_) => {}
        }
    }
    Ok(())
}
