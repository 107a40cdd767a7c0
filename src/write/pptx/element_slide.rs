//! The slide of one element: its rows on the left, its map on the right, where both can be read.

use rust_xlsxwriter::XlsxError;

use super::chart_slide;
use super::deck::Deck;
use super::slide::Slide;
use super::table_slide;
use crate::look::Look;
use crate::message::Message;
use crate::report::figure::Data;
use crate::report::{Block, ColumnKey, Document, Section, TableKind};
use crate::write::charts::{self, Frame};
use crate::write::template::{ROOM_FOR_NAMES, SlideBox, SlideKind};

/// Share of the width that the table takes, and its least width in points.
const TABLE: (f64, f64) = (0.37, 270.0);
/// Between table and map.
const AIR: f64 = 16.0;
/// What a table beside its map shows: the map says the rest.
const COLUMNS: [ColumnKey; 5] =
    [ColumnKey::Name, ColumnKey::Importance, ColumnKey::Performance, ColumnKey::Gap, ColumnKey::Interval];

/// The slide and what should be told of it; `None` where the section is no table with its map, or where they find no room.
pub fn slide(
    section: &Section,
    document: &Document,
    look: &Look,
    deck: &mut Deck,
) -> Result<Option<(Slide, Vec<Message>)>, XlsxError> {
    let [Block::Table(table), Block::Chart(figure)] = section.blocks.as_slice() else { return Ok(None) };
    let (TableKind::Main, Data::Map(map)) = (table.kind, &figure.data) else { return Ok(None) };
    let stage = deck.stage(SlideKind::Map);
    let wide = (TABLE.0 * stage.chart.width).max(TABLE.1);
    let chart = SlideBox {
        left: stage.chart.left + wide + AIR,
        width: stage.chart.width - wide - AIR,
        ..stage.chart
    };
    // A placeholder is for the map alone.
    if stage.content.is_some() || chart.width < ROOM_FOR_NAMES.0 || chart.height < ROOM_FOR_NAMES.1 {
        return Ok(None);
    }
    let mut slide = deck.slide(SlideKind::Map, &map.message(look));
    let columns = COLUMNS
        .iter()
        .filter_map(|key| table.columns.iter().position(|column| column.key == *key))
        .collect::<Vec<usize>>();
    let place = SlideBox { width: wide, top: chart.top + 10.0, height: chart.height - 10.0, ..stage.chart };
    if table_slide::beside(&mut slide, table, &columns, document, place).is_none() {
        return Ok(None);
    }
    let number = deck.next_chart();
    let frame = Frame { number, size: (chart.width, chart.height), dress: deck.dress.clone() };
    let native = charts::map(map, Some(table), document, look, &frame)?;
    let told = native.told.clone().into_iter().collect();
    let alone = |column: &usize| !columns.contains(column);
    let hidden = (0..table.columns.len()).filter(alone).map(|at| table.columns[at].head.long.as_str());
    let hidden: Vec<&str> = hidden.collect();
    let more = (!hidden.is_empty()).then(|| (document.words.office.columns)(&hidden));
    chart_slide::place(&mut slide, SlideKind::Map, native, (stage.measure, chart, stage.note), deck);
    slide.notes.insert(2, document.words.office.editable.to_owned());
    slide.notes.extend(more);
    Ok(Some((slide, told)))
}
