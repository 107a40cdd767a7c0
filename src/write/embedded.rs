//! The small workbook behind a chart of a deck: what *Edit Data* opens.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::look::Look;
use crate::office::chart::bars::{BarRow, GapCells};
use crate::office::chart::quadrant::SheetAxis;
use crate::report::Document;
use crate::write::office::{LaidOut, MapBlock};
use crate::write::xlsx::{block_cells, gap_cells};

/// The rows of a map and what the chart reads.
pub fn map(rows: &MapBlock, laid: &LaidOut, document: &Document, look: &Look) -> Result<Vec<u8>, XlsxError> {
    let mut book = empty()?;
    let sheet = book.add_worksheet();
    sheet.set_name(&rows.cells.sheet)?;
    block_cells(sheet, rows, &laid.block, document, look.decimals)?;
    book.save_to_buffer()
}

/// The bars of a gap chart, and where they stand.
pub fn gaps(
    bars: &[BarRow],
    name: &str,
    axis: &SheetAxis,
    look: &Look,
) -> Result<(Vec<u8>, GapCells), XlsxError> {
    let mut book = empty()?;
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    let cells = gap_cells(sheet, bars, name, axis, look)?;
    Ok((book.save_to_buffer()?, cells))
}

/// A workbook without a clock.
fn empty() -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new().set_author("ecart");
    book.set_properties(&properties.set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    Ok(book)
}
