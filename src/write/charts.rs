//! Native charts of decks and documents: the part, the workbook behind it, the words around it.

use rust_xlsxwriter::XlsxError;

use super::embedded;
use super::office::{LaidOut, MapBlock};
use super::xlsx::bars;
use crate::chart::map::Map;
use crate::chart::panels::{Panel, PanelSet};
use crate::chart::quadrant::description;
use crate::chart::rows::GapRows;
use crate::look::Look;
use crate::message::{Drawn, Message};
use crate::office::chart::Dress;
use crate::office::chart::bars::GapBars;
use crate::office::chart::quadrant::SheetAxis;
use crate::report::{Document, Table};

/// A chart that stays editable.
pub struct NativeChart {
    /// Its part.
    pub part: String,
    /// The workbook that *Edit Data* opens.
    pub workbook: Vec<u8>,
    /// What it says.
    pub title: String,
    /// Measure, scale and base.
    pub measure: String,
    /// For those who cannot see it.
    pub alternative: String,
    /// What explains it.
    pub notes: Vec<String>,
    /// What whoever asked for it should be told.
    pub told: Option<Message>,
}

/// The number of a chart, its size in points, and the colours and type around it.
pub struct Frame {
    /// From 1.
    pub number: usize,
    /// Width and height in points.
    pub size: (f64, f64),
    /// Colours and type.
    pub dress: Dress,
}

/// The relationship of a chart to its workbook.
const WORKBOOK: &str = "rId1";

/// A map, its names in the places that the engine found; its rows in the order of a table, or by rank.
pub fn map(
    map: &Map,
    table: Option<&Table>,
    document: &Document,
    look: &Look,
    frame: &Frame,
) -> Result<NativeChart, XlsxError> {
    among(map, &[map], MapBlock::new(map, table, document, look), (document, look), frame)
}

/// The map of one segment, its axes those of all.
pub fn segment(
    panel: &Panel,
    all: &PanelSet,
    document: &Document,
    look: &Look,
    frame: &Frame,
) -> Result<NativeChart, XlsxError> {
    among(&panel.map, &all.maps(), MapBlock::of_panel(panel, look), (document, look), frame)
}

fn among(
    map: &Map,
    all: &[&Map],
    mut rows: MapBlock,
    (document, look): (&Document, &Look),
    frame: &Frame,
) -> Result<NativeChart, XlsxError> {
    let office = document.words.office;
    rows.cells.sheet = office.data.into();
    rows.cells.head = 1;
    let laid = LaidOut::among(map, all, &rows, frame.size, look);
    let part = laid.part(&rows, frame.number as u32, frame.size, &frame.dress, Some(WORKBOOK));
    let title = map.message(look);
    let legend = laid.legend(look);
    let faults = laid.native.metrics.faults();
    let touch = Drawn::NativeLabelsTouch { chart: title.clone(), names: faults };
    Ok(NativeChart {
        part,
        workbook: embedded::map(&rows, &laid, document, look)?,
        title,
        measure: map.subtitle.clone(),
        alternative: description(map, look),
        notes: legend.into_iter().chain(map.footnotes.clone()).collect(),
        told: (faults > 0).then(|| Message::sure(touch)),
    })
}

/// What a chart of rows says in words: with what it measures where its names are too short to tell.
fn alternative(named: &str, measure: &str) -> String {
    const SHORT: usize = 40;
    if named.chars().count() > SHORT { named.to_owned() } else { format!("{measure}. {named}") }
}

/// Height of a row of a native gap chart that can still be read, in points.
const LEAST_PITCH: f64 = 15.0;

/// The pages of a gap chart whose rows can be read at a height in points, each with its title.
pub fn gap_pages(rows: &GapRows, title: &str, height: f64) -> Vec<(GapRows, String)> {
    let pages = rows.pages((height / LEAST_PITCH).floor().max(4.0) as usize);
    let count = pages.len();
    let titled = |(index, page): (usize, GapRows)| {
        let title = if count > 1 { format!("{title} ({}/{count})", index + 1) } else { title.to_owned() };
        (page, title)
    };
    pages.into_iter().enumerate().map(titled).collect()
}

/// A gap chart, or a page of one: its axis is that of all rows.
pub fn gaps(
    rows: &GapRows,
    all: &GapRows,
    title: &str,
    look: &Look,
    frame: &Frame,
) -> Result<NativeChart, XlsxError> {
    let bars = bars(rows, look);
    let values: Vec<f64> = all.rows.iter().flat_map(|row| [row.importance, row.performance]).collect();
    let axis = SheetAxis::of_bars(&values, rows.scale);
    let (workbook, cells) = embedded::gaps(&bars, look.language.office.data, &axis, look)?;
    let part = GapBars {
        id: frame.number as u32,
        cells: &cells,
        bars: &bars,
        name: look.language.heads.gap,
        axis: &axis,
        dress: &frame.dress,
        external: Some(WORKBOOK),
    };
    let named: Vec<String> = bars.iter().map(|bar| format!("{} {}", bar.name, bar.text)).collect();
    Ok(NativeChart {
        part: part.part(),
        workbook,
        title: title.to_owned(),
        measure: rows.subtitle.clone(),
        alternative: alternative(&named.join(", "), &rows.subtitle),
        notes: std::iter::once((look.language.office.ends)(look.language.map.regions.concentrate_here.long))
            .chain(rows.footnotes.clone())
            .collect(),
        told: None,
    })
}
