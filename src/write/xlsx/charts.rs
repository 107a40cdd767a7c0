//! The charts of a workbook: a placeholder on the sheet, and the part that takes its place.

use std::collections::BTreeMap;
use std::rc::Rc;

use rust_xlsxwriter::{Chart, ChartType, Worksheet, XlsxError};

use super::formats;
use super::gap_cells::gap_cells;
use super::sheet::text;
use crate::chart::map::Map;
use crate::chart::quadrant::description;
use crate::chart::rows::GapRows;
use crate::look::Look;
use crate::message::{Drawn, Message};
use crate::office::chart::bars::{BarRow, GapBars};
use crate::office::chart::quadrant::SheetAxis;
use crate::office::package::Package;
use crate::office::text::{ALT, clean, shortened};
use crate::report::Document;
use crate::write::office::{LaidOut, MapBlock, house};

/// The charts in the order in which they stand in the workbook.
#[derive(Default)]
pub struct Charts {
    /// Their parts.
    pub parts: Vec<String>,
    /// What whoever asked for the workbook should be told.
    pub notices: Vec<crate::message::Message>,
    /// Width and height of each in pixels.
    sizes: Vec<(u32, u32)>,
    /// What is laid out already, by the sheet that holds the rows.
    laid: BTreeMap<String, Rc<LaidOut>>,
}

/// Size of a map on a sheet of its own and beside its rows, in pixels of 1/96 in.
const WHOLE: (u32, u32) = (1180, 620);
const BESIDE: (u32, u32) = (1000, 560);
/// Rows of a sheet that a map beside its rows covers; a row has 20 pixels.
pub const BESIDE_ROWS: u32 = BESIDE.1 / 20;
/// Points in a pixel.
const POINT: f64 = 0.75;
/// Typeface of all charts of a workbook.
const TYPEFACE: &str = "Arial";

type Done = Result<(), XlsxError>;

impl Charts {
    /// A map laid out for its place, once, with the axes of all that it is compared with.
    pub fn laid(
        &mut self,
        map: &Map,
        among: &[&Map],
        rows: &MapBlock,
        beside: bool,
        look: &Look,
    ) -> Rc<LaidOut> {
        let (width, height) = if beside { BESIDE } else { WHOLE };
        let size = (f64::from(width) * POINT, f64::from(height) * POINT);
        let made = || Rc::new(LaidOut::among(map, among, rows, size, look));
        self.laid.entry(rows.cells.sheet.clone()).or_insert_with(made).clone()
    }

    /// A map beside its rows, and the maps whose axes it shares.
    pub fn beside(
        &mut self,
        sheet: &mut Worksheet,
        (map, among): (&Map, &[&Map]),
        rows: &MapBlock,
        look: &Look,
    ) -> Done {
        let laid = self.laid(map, among, rows, true, look);
        let below = rows.cells.head + rows.cells.rows.len() as u32 + 1;
        self.map(sheet, (below, 0), BESIDE, (map, rows, &laid), look)?;
        for (row, note) in (below + BESIDE_ROWS + 1..).zip(beside_notes(map, &laid, look)) {
            text(sheet, row, 0, &note, &formats::muted())?;
        }
        Ok(())
    }

    /// A map on a sheet of its own, under its message.
    pub fn map_sheet(
        &mut self,
        sheet: &mut Worksheet,
        map: &Map,
        rows: &MapBlock,
        document: &Document,
        look: &Look,
    ) -> Done {
        let laid = self.laid(map, &[map], rows, false, look);
        text(sheet, 0, 0, &map.message(look), &formats::title())?;
        text(sheet, 1, 0, &map.subtitle, &formats::muted())?;
        self.map(sheet, (2, 0), WHOLE, (map, rows, &laid), look)?;
        // A row has 20 pixels.
        let below = 2 + WHOLE.1 / 20 + 1;
        let editable = document.words.office.editable.to_owned();
        let notes = map.footnotes.iter().cloned().chain([editable]).chain(laid.legend(look));
        for (row, note) in (below..).zip(notes) {
            text(sheet, row, 0, &note, &formats::muted())?;
        }
        Ok(())
    }

    fn map(
        &mut self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        (width, height): (u32, u32),
        (map, rows, laid): (&Map, &MapBlock, &LaidOut),
        look: &Look,
    ) -> Done {
        let dress = house(TYPEFACE, look.language.office.tag);
        let number = self.parts.len() as u32 + 1;
        let size = (f64::from(width) * POINT, f64::from(height) * POINT);
        self.parts.push(laid.part(rows, number, size, &dress, None));
        self.sizes.push((width, height));
        let faults = laid.native.metrics.faults();
        if faults > 0 {
            let chart = map.message(look);
            self.notices.push(Message::sure(Drawn::NativeLabelsTouch { chart, names: faults }));
        }
        let range = laid.block.range("D").formula();
        placeholder(sheet, at, (width, height), ChartType::Scatter, &range, &description(map, look))
    }

    /// A gap chart on a sheet of its own, its cells beside it.
    pub fn gap_sheet(
        &mut self,
        sheet: &mut Worksheet,
        rows: &GapRows,
        title: &str,
        name: &str,
        look: &Look,
    ) -> Done {
        text(sheet, 0, 0, title, &formats::title())?;
        text(sheet, 1, 0, &rows.subtitle, &formats::muted())?;
        let bars = bars(rows, look);
        let values: Vec<f64> = bars.iter().flat_map(|bar| [bar.start(), bar.end()]).collect();
        let axis = SheetAxis::of_bars(&values, rows.scale);
        let cells = gap_cells(sheet, &bars, name, &axis, look)?;
        let dress = house(TYPEFACE, look.language.office.tag);
        let part = GapBars {
            id: self.parts.len() as u32 + 1,
            cells: &cells,
            bars: &bars,
            name: look.language.heads.gap,
            axis: &axis,
            dress: &dress,
            external: None,
        };
        self.parts.push(part.part());
        let height = (bars.len() as u32 * 26 + 80).max(260);
        self.sizes.push((1000, height));
        let range = cells.lengths.formula();
        let legend = (look.language.office.ends)(look.language.map.regions.concentrate_here.long);
        let below = 2 + height / 20 + 1;
        text(sheet, below, 0, &legend, &formats::muted())?;
        sheet.set_print_area(0, 0, below + 1, 16)?;
        placeholder(sheet, (2, 0), (1000, height), ChartType::BarStacked, &range, title)
    }
}

impl Charts {
    /// The drawings of a workbook with charts of the size that they were laid out for. Between two cells they would be as wide as
    /// the columns are, which is otherwise in each program and with each default font, and names would stand off their points.
    pub fn anchored(&self, bytes: &[u8]) -> std::io::Result<Vec<(String, Vec<u8>)>> {
        let mut sizes = self.sizes.iter();
        let mut drawings = Vec::new();
        for number in 1..=self.sizes.len() {
            let name = format!("xl/drawings/drawing{number}.xml");
            let Some(part) = Package::part(bytes, &name)? else { break };
            let part = String::from_utf8_lossy(&part).into_owned();
            let (mut done, mut rest) = (String::new(), part.as_str());
            while let Some(((before, anchor), &(width, height))) =
                rest.split_once("<xdr:twoCellAnchor").zip(sizes.as_slice().first())
            {
                let Some((_, inside)) = anchor.split_once('>') else { break };
                let Some((from, after)) = inside.split_once("<xdr:to>") else { break };
                let Some((_, shape)) = after.split_once("</xdr:to>") else { break };
                sizes.next();
                let [width, height] = [width, height].map(|pixels| pixels * EMU);
                done +=
                    &format!("{before}<xdr:oneCellAnchor>{from}<xdr:ext cx=\"{width}\" cy=\"{height}\"/>");
                rest = shape;
                if let Some((shape, after)) = rest.split_once("</xdr:twoCellAnchor>") {
                    done += &format!("{shape}</xdr:oneCellAnchor>");
                    rest = after;
                }
            }
            done += rest;
            drawings.push((name, done.into_bytes()));
        }
        Ok(drawings)
    }
}

/// English metric units in a pixel of 1/96 in.
const EMU: u32 = 9525;

/// What explains a map beside its rows: its marks, and the marks of the rows.
pub fn beside_notes(map: &Map, laid: &LaidOut, look: &Look) -> Vec<String> {
    laid.legend(look).into_iter().chain(map.footnotes.iter().cloned()).collect()
}

/// The bars of a gap chart, the largest shortfall first.
pub fn bars(rows: &GapRows, look: &Look) -> Vec<BarRow> {
    let (notation, heads) = (look.language.notation, &look.language.heads);
    let bar = |row: &&crate::chart::rows::GapRow| {
        let importance =
            format!("{} {}", heads.importance_short, notation.value(row.importance, look.decimals));
        let performance =
            format!("{} {}", heads.performance_short, notation.value(row.performance, look.decimals));
        let falls_short = row.importance >= row.performance;
        BarRow {
            name: row.label.clone(),
            means: (row.importance, row.performance),
            text: notation.gap(row.gap, look.decimals),
            ends: if falls_short { [performance, importance] } else { [importance, performance] },
            priority: row.quadrant == crate::analysis::quadrant::Quadrant::ConcentrateHere,
        }
    };
    rows.in_reading_order().iter().map(bar).collect()
}

/// Where a chart will stand: the crate wants a series, the part that takes its place brings its own.
fn placeholder(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (width, height): (u32, u32),
    kind: ChartType,
    range: &str,
    alternative: &str,
) -> Done {
    let mut chart = Chart::new(kind);
    chart.add_series().set_values(range).set_categories(range);
    chart.set_width(width).set_height(height);
    chart.set_alt_text(shortened(&clean(alternative), ALT));
    sheet.insert_chart(row, column, &chart)?;
    Ok(())
}
