//! A deck: the report on slides, its charts native and editable, its titles messages.
//!
//! The writer walks the [`Document`]: a map and a gap chart become native charts with their own small workbook behind
//! them, tables become native tables, notes go to the last slide. Colours and type are those of the theme.

mod chart_slide;
mod deck;
mod element_slide;
mod said;
mod shapes;
mod sketches;
mod slide;
mod summary_slide;
mod table_slide;

use self::deck::Deck;
use self::slide::Slide;
use super::template::{SlideKind, Template};
use super::{Format, Rendered, Style};
use crate::analysis::Analysis;
use crate::chart::font::Weight;
use crate::chart::text::wrap;
use crate::error::{Error, Result};
use crate::look::{Look, Part};
use crate::message::{Message, Outputs};
use crate::report::figure::Data;
use crate::report::{Block, Document, Section, TableKind, brief, next_step};
use crate::words::number::capital;
use crate::words::slides::of;

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
    let style = &super::office::native(style);
    let document = Document::new(analysis, &style.look);
    let look = &style.look;
    let template = style.template.as_deref().unwrap_or_else(|| Template::house_style());
    let language = document.words.office.tag;
    let (dress, fault) = template.dress(template.layout_for(SlideKind::Map), style.colours, language);
    let mut notices: Vec<Message> = template.remarks().into_iter().chain(fault).map(Message::sure).collect();
    let mut deck = Deck::new(template, dress, &document.title);
    deck.push(opening(&document, look, &deck));
    let next = next_step(analysis, look);
    let brief = brief(analysis, look);
    let (summary, shown) = summary_slide::slide(&document, &brief, next.as_deref(), look, &deck);
    deck.push(summary);
    for slide in warned(&document, shown, &deck) {
        deck.push(slide);
    }
    let mut last = None;
    for section in &document.sections {
        // A section without a heading belongs to the one before it.
        last = section.heading.as_deref().or(last);
        slides_of((section, last), &document, style, &mut deck, &mut notices)
            .map_err(|error| Error::of(Outputs::NotDrawn { why: error.to_string() }))?;
    }
    deck.push(method(&document, &deck));
    let bytes = deck.write().map_err(|error| Error::of(Outputs::NotDrawn { why: error.to_string() }))?;
    Ok(Rendered { bytes, notices })
}

fn opening(document: &Document, look: &Look, deck: &Deck) -> Slide {
    let mut slide = deck.slide(SlideKind::Title, look.name.as_deref().unwrap_or(&document.title));
    // The name is the title already.
    let named = look.name.as_ref().map(|name| format!("{name} · "));
    let measure = named.and_then(|named| document.measure.strip_prefix(&named)).unwrap_or(&document.measure);
    slide.body("Subtitle", &[(measure.to_owned(), false)]);
    slide
}

fn method(document: &Document, deck: &Deck) -> Slide {
    let mut slide = deck.slide(SlideKind::Method, document.words.office.method);
    let notes = lines_of(document, Part::Notes).map(|line| (line.to_owned(), false));
    slide.body("Content", &notes.collect::<Vec<_>>());
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

/// What explains the tables of a section.
fn notes_of(block: &Block) -> impl Iterator<Item = &str> {
    let lines = match block {
        Block::Notes(lines) => lines.as_slice(),
        _ => &[],
    };
    lines.iter().map(String::as_str)
}

fn slides_of(
    (section, heading): (&Section, Option<&str>),
    document: &Document,
    style: &Style,
    deck: &mut Deck,
    notices: &mut Vec<Message>,
) -> std::result::Result<(), Box<dyn std::error::Error>> {
    let look = &style.look;
    let main = || {
        let own = section.blocks.iter().find_map(|block| match block {
            Block::Table(table) if table.kind == TableKind::Main => Some(table),
            _ => None,
        });
        own.or_else(|| document.tables(TableKind::Main).next())
    };
    // Rows and map of one element stand beside each other where there is room for both.
    let paired = element_slide::slide(section, document, look, deck)?;
    if let Some((slide, told)) = paired {
        notices.extend(told);
        deck.push(slide);
        return Ok(());
    }
    for block in &section.blocks {
        match block {
            Block::Chart(figure) => match &figure.data {
                Data::Map(map) if section.part != Part::Drivers => {
                    let (slide, told) = chart_slide::map(map, main(), document, look, deck)?;
                    notices.extend(told);
                    deck.push(slide);
                }
                Data::Gaps(rows) => {
                    chart_slide::gaps(rows, &figure.title, look, deck)?;
                }
                data => {
                    let (slide, told) = chart_slide::picture(figure, look, deck)?;
                    notices.extend(told);
                    deck.push(slide);
                    // All segments at a glance, then each on a slide of its own, to be edited.
                    if let Data::Panels(segments) = data {
                        notices.extend(chart_slide::segments(segments, document, look, deck)?);
                    }
                }
            },
            Block::Table(table) => {
                let start = document.words.office.start;
                let own = section.heading.as_deref();
                let heading = if table.kind == TableKind::Main { own } else { heading }.unwrap_or(start);
                let shown = table_slide::shown(table);
                let notes = section.blocks.iter().flat_map(notes_of);
                let explained: Vec<&str> = notes.filter(|note| section.is_about(note, &shown)).collect();
                let said = said::title(table, section, document);
                let headed = said.as_deref().map_or((heading, None), |said| (said, Some(heading)));
                for slide in table_slide::slides(table, headed, (document, &explained), style.rows, deck) {
                    deck.push(slide);
                }
            }
            Block::Text(_) | Block::Notes(_) | Block::List(_) => {}
        }
    }
    if section.part == Part::Words {
        for slide in quoted(section, heading.unwrap_or(document.words.office.start), document, deck) {
            deck.push(slide);
        }
    }
    Ok(())
}

/// All warnings, where the summary had no room for some of them: what holds of every number is read before them.
fn warned(document: &Document, shown: usize, deck: &Deck) -> Vec<Slide> {
    let lines: Vec<_> = lines_of(document, Part::Warnings).map(|line| vec![(capital(line), false)]).collect();
    let title = (of(document.words).warned)(lines.len());
    if lines.len() <= shown { Vec::new() } else { paged(lines, |_| title.clone(), deck) }
}

/// What was said, each below the sentence that says of what, on as few slides as hold it.
fn quoted(section: &Section, title: &str, document: &Document, deck: &Deck) -> Vec<Slide> {
    let mut groups = Vec::new();
    for pair in section.blocks.windows(2) {
        let (before, Block::List(quotes)) = (&pair[0], &pair[1]) else { continue };
        let said = if let Block::Text(said) = before { said.as_slice() } else { &[] };
        let named = said.iter().map(|line| (line.clone(), true));
        groups.push(named.chain(quotes.iter().map(|line| (line.clone(), false))).collect());
    }
    let title = if groups.is_empty() { title.to_owned() } else { (of(document.words).quoted)(groups.len()) };
    paged(groups, |_| title.clone(), deck)
}

/// Groups of lines that stand together, on as few slides as hold them.
fn paged(
    groups: Vec<Vec<(String, bool)>>,
    title: impl Fn(&[(String, bool)]) -> String,
    deck: &Deck,
) -> Vec<Slide> {
    let room = deck.stage(SlideKind::Method).room;
    let tall = |lines: &[(String, bool)]| -> f64 {
        let rows = |(line, _): &(String, bool)| wrap(line, QUOTE.0, Weight::Bold, room.width).len();
        lines.iter().map(rows).sum::<usize>() as f64 * QUOTE.1
    };
    let mut pages: Vec<Vec<(String, bool)>> = Vec::new();
    for lines in groups {
        match pages.last_mut() {
            Some(page) if tall(page) + tall(&lines) <= room.height => page.extend(lines),
            _ => pages.push(lines),
        }
    }
    let page = |lines: Vec<(String, bool)>| {
        let title = title(&lines);
        let mut slide = deck.slide(SlideKind::Method, &title);
        slide.body("Content", &lines);
        slide
    };
    pages.into_iter().map(page).collect()
}

/// Size of quotes as far as their layout does not say otherwise, and height of a line with what parts it from the next.
const QUOTE: (f64, f64) = (18.0, 27.0);
