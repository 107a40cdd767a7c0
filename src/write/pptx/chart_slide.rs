//! Slides of charts: message, measure, native chart, what explains it.

use rust_xlsxwriter::XlsxError;

use super::deck::Deck;
use super::dress;
use super::slide::{Layout, Place, Slide};
use crate::chart::map::Map;
use crate::chart::rows::GapRows;
use crate::look::Look;
use crate::message::Message;
use crate::report::{Document, Table};
use crate::write::charts::{self, Frame, NativeChart};

/// Under the title: the measure, the chart, what explains it.
const MEASURE: Place = Place { left: 48.0, top: 94.0, width: 864.0, height: 20.0 };
const CHART: Place = Place { left: 48.0, top: 120.0, width: 864.0, height: 366.0 };
const NOTE: Place = Place { left: 48.0, top: 492.0, width: 780.0, height: 30.0 };

/// The slide of a map, and what should be told of it.
pub fn map(
    map: &Map,
    table: &Table,
    document: &Document,
    look: &Look,
    deck: &mut Deck,
) -> Result<(Slide, Option<Message>), XlsxError> {
    let frame = frame(deck, look);
    let chart = charts::map(map, table, document, look, &frame)?;
    let editable = document.words.office.editable.to_owned();
    let told = chart.told.clone();
    let notes = vec![chart.measure.clone(), chart.notes.join(" "), editable, chart.alternative.clone()];
    Ok((slide("map", chart, notes, deck), told))
}

/// The slide of a gap chart.
pub fn gaps(rows: &GapRows, title: &str, look: &Look, deck: &mut Deck) -> Result<Slide, XlsxError> {
    let frame = frame(deck, look);
    let chart = charts::gaps(rows, title, look, &frame)?;
    let notes = vec![chart.measure.clone(), chart.notes.join(" "), chart.alternative.clone()];
    Ok(slide("gap", chart, notes, deck))
}

fn frame(deck: &Deck, look: &Look) -> Frame {
    let size = (CHART.width, CHART.height);
    Frame { number: deck.next_chart(), size, dress: dress(look.language.office.tag) }
}

fn slide(kind: &str, chart: NativeChart, notes: Vec<String>, deck: &mut Deck) -> Slide {
    let number = deck.next_chart();
    deck.chart(chart.part, chart.workbook);
    let mut slide = Slide::new(Layout::TitleOnly, &chart.title);
    slide.note("ecart-measure", MEASURE, 12.0, &chart.measure);
    slide.chart(&format!("ecart-{kind}-{number}"), CHART, number, &chart.alternative);
    slide.note("ecart-note", NOTE, 9.0, &chart.notes.join(" "));
    slide.notes = notes;
    slide
}
