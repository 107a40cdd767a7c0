//! A workbook: the report on sheets, with live formulas and charts that stay charts.
//!
//! The writer walks the [`Document`]: tables become sheets, charts native charts whose names stand where the placement
//! engine put them. The crate that writes the sheets leaves a placeholder for each chart; the parts are exchanged at
//! the end.

mod block_sheet;
mod charts;
mod data;
mod formats;
mod gap_cells;
mod method;
mod plan;
mod sheet;
mod statistics;
mod summary;
mod table_sheet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use self::charts::Charts;
use self::plan::{Content, SheetPlan};
use super::{Format, Rendered, Style};
use crate::analysis::Analysis;
use crate::error::{Error, Result};
use crate::office::package::Package;
use crate::office::text::clean;
use crate::report::{Document, brief, next_step};

pub(in crate::write) use self::block_sheet::cells as block_cells;
pub(in crate::write) use self::charts::bars;
pub(in crate::write) use self::gap_cells::gap_cells;
pub(in crate::write) use self::statistics::flatten;

/// `.xlsx`.
pub const FORMAT: Format = Format {
    name: "xlsx",
    extensions: &["xlsx"],
    about: "a workbook with live formulas and native charts",
    text: false,
    chart: false,
    render,
};

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let style = &super::office::native(style);
    let document = Document::new(analysis, &style.look);
    let plan = SheetPlan::of(&document, &style.look);
    let (bytes, charts) = book(analysis, &document, &plan, style).map_err(|error| unwritable(&error))?;
    let name = |number: usize| format!("xl/charts/chart{number}.xml");
    let anchored = charts.anchored(&bytes).map_err(|error| unwritable(&error))?;
    let parts = (1..).zip(charts.parts).map(|(number, part)| (name(number), part.into_bytes()));
    let parts = parts.chain(anchored).collect();
    let bytes = Package::replaced(&bytes, &parts).map_err(|error| unwritable(&error))?;
    Ok(Rendered { bytes, notices: charts.notices })
}

fn unwritable(error: &dyn std::fmt::Display) -> Error {
    Error::of(crate::message::Outputs::NotDrawn { why: error.to_string() })
}

/// The workbook with placeholders, and the charts to put in their places.
fn book(
    analysis: &Analysis,
    document: &Document,
    plan: &SheetPlan,
    style: &Style,
) -> std::result::Result<(Vec<u8>, Charts), rust_xlsxwriter::XlsxError> {
    let mut book = Workbook::new();
    let mut charts = Charts::default();
    for planned in &plan.sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(&planned.name)?;
        sheet::page(sheet, &planned.name, planned.content.pages(), plan.words)?;
        match &planned.content {
            Content::Front(sections) => {
                let (brief, next) = (brief(analysis, &style.look), next_step(analysis, &style.look));
                summary::write(sheet, document, sections, plan, (&brief, next.as_deref()))?;
            }
            Content::Block { heading, measure, block, map, among, beside } => {
                let laid = charts.laid(map, among, block, *beside, &style.look);
                block_sheet::write(
                    sheet,
                    (heading, measure),
                    block,
                    &laid.block,
                    document,
                    (
                        style.look.decimals,
                        beside.then(|| charts::beside_notes(map, &laid, &style.look).len()),
                    ),
                )?;
                if *beside {
                    charts.beside(sheet, (map, among), block, &style.look)?;
                }
            }
            Content::Map { map, block } => charts.map_sheet(sheet, map, block, document, &style.look)?,
            Content::Gaps { rows, title } => {
                charts.gap_sheet(sheet, rows, title, &planned.name, &style.look)?;
            }
            Content::Tables { heading, blocks } => table_sheet::write(sheet, heading, blocks, document)?,
            Content::Statistics => statistics::write(sheet, &planned.name, analysis, plan.words)?,
            Content::Data => data::write(sheet, analysis, document)?,
            Content::Method => method::write(sheet, analysis, document, plan)?,
        }
    }
    // No clock: a fixed day, so that the same report has the same bytes.
    let properties = DocProperties::new()
        .set_title(clean(&document.title))
        .set_author("ecart")
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    book.set_properties(&properties);
    Ok((book.save_to_buffer()?, charts))
}
