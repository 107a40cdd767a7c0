//! Slides of charts: message, measure, native chart, what explains it.

use rust_xlsxwriter::XlsxError;

use super::deck::Deck;
use super::slide::{Layout, Place, Slide};
use super::{dress, workbook};
use crate::chart::map::Map;
use crate::chart::quadrant::description;
use crate::chart::rows::GapRows;
use crate::look::Look;
use crate::message::{Drawn, Message};
use crate::office::chart::bars::Gaps;
use crate::office::chart::quadrant::Axis;
use crate::report::{Document, Table};
use crate::write::office::{LaidOut, MapBlock};
use crate::write::xlsx::bars;

/// Under the title: the measure, the chart, what explains it.
const MEASURE: Place = Place { left: 48.0, top: 94.0, width: 864.0, height: 20.0 };
const CHART: Place = Place { left: 48.0, top: 120.0, width: 864.0, height: 366.0 };
const NOTE: Place = Place { left: 48.0, top: 492.0, width: 780.0, height: 30.0 };
/// The relationship of a chart to its workbook.
const WORKBOOK: &str = "rId1";

/// The slide of a map, and what should be told of it.
pub fn map(
    map: &Map,
    table: &Table,
    document: &Document,
    look: &Look,
    deck: &mut Deck,
) -> Result<(Slide, Option<Message>), XlsxError> {
    let office = document.words.office;
    let mut rows = MapBlock::new(map, table, look);
    rows.cells.sheet = office.data.into();
    rows.cells.head = 1;
    let laid = LaidOut::new(map, &rows, (CHART.width, CHART.height), look);
    let dress = dress(office.tag);
    let number = deck.next_chart();
    let part = laid.part(&rows, number as u32, (CHART.width, CHART.height), &dress, Some(WORKBOOK));
    deck.chart(part, workbook::map(&rows, &laid, document, look)?);

    let (message, alternative) = (map.message(look), description(map, look));
    let mut slide = Slide::new(Layout::TitleOnly, &message);
    slide.note("ecart-measure", MEASURE, 12.0, &map.subtitle);
    slide.chart(&format!("ecart-map-{number}"), CHART, number, &alternative);
    let numbered = laid.native.numbered.then(|| office.numbered.to_owned());
    let notes: Vec<String> = numbered.into_iter().chain(map.footnotes.clone()).collect();
    slide.note("ecart-note", NOTE, 9.0, &notes.join(" "));
    slide.notes = vec![map.subtitle.clone(), notes.join(" "), office.editable.to_owned(), alternative];
    let faults = laid.native.metrics.faults();
    let touch = Drawn::NativeLabelsTouch { chart: message.clone(), names: faults };
    Ok((slide, (faults > 0).then(|| Message::sure(touch))))
}

/// The slide of a gap chart.
pub fn gaps(rows: &GapRows, title: &str, look: &Look, deck: &mut Deck) -> Result<Slide, XlsxError> {
    let office = look.language.office;
    let bars = bars(rows, look);
    let (workbook, cells) = workbook::gaps(&bars, office.data, look)?;
    let values: Vec<f64> = bars.iter().flat_map(|bar| [bar.start, bar.start + bar.length]).collect();
    let axis = Axis::around("", &values, rows.scale);
    let dress = dress(office.tag);
    let number = deck.next_chart();
    let part = Gaps {
        id: number as u32,
        cells: &cells,
        bars: &bars,
        name: look.language.heads.gap,
        axis: &axis,
        dress: &dress,
        external: Some(WORKBOOK),
    };
    let part = part.part();
    deck.chart(part, workbook);
    let mut slide = Slide::new(Layout::TitleOnly, title);
    slide.note("ecart-measure", MEASURE, 12.0, &rows.subtitle);
    let named: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.name, bar.text)).collect();
    slide.chart(&format!("ecart-gap-{number}"), CHART, number, &named.join(", "));
    slide.note("ecart-note", NOTE, 9.0, &rows.footnotes.join(" "));
    slide.notes = vec![rows.subtitle.clone(), rows.footnotes.join(" "), named.join(", ")];
    Ok(slide)
}
