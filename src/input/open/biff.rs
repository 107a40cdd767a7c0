//! How far the cells of an xls lie apart: its reader makes room for the whole rectangle around them before it looks at one.

use crate::input::open::cfb;
use crate::message::Damage;

/// Empty cells for each that holds something, beyond which a sheet is damaged and not sparse.
const SPARSE: u64 = 64;
/// Cells of a rectangle that is always allowed.
const ALLOWED: u64 = 2_000_000;

/// Checks that no sheet of an xls spans a rectangle that its cells do not fill in the least.
///
/// # Errors
/// Where one does: what is wrong.
pub(in crate::input) fn check(bytes: &[u8]) -> Result<(), Damage> {
    for stream in cfb::streams(bytes, &["Workbook", "Book"]) {
        for start in sheets(&stream) {
            let spread = stream.get(start..).map(spread).unwrap_or_default();
            if spread.largest > ALLOWED.max(SPARSE * spread.cells) {
                return Err(Damage::FarCell);
            }
        }
    }
    Ok(())
}

/// A record: what it is, and what it holds.
struct Record<'b> {
    kind: u16,
    data: &'b [u8],
}

impl Record<'_> {
    fn word(&self, at: usize) -> Option<u64> {
        let bytes = self.data.get(at..)?.first_chunk()?;
        Some(u16::from_le_bytes(*bytes).into())
    }

    fn long(&self, at: usize) -> Option<u64> {
        let bytes = self.data.get(at..)?.first_chunk()?;
        Some(u32::from_le_bytes(*bytes).into())
    }
}

fn records(mut stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let [a, b, c, d] = *stream.first_chunk()?;
        let end = 4 + usize::from(u16::from_le_bytes([c, d]));
        let data = stream.get(4..end)?;
        stream = &stream[end..];
        Some(Record { kind: u16::from_le_bytes([a, b]), data })
    })
}

const END: u16 = 0x000A;
const SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const SEVERAL: u16 = 0x00BD;
/// Numbers, texts, truths and errors, formulas.
const CELLS: [u16; 7] = [0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, 0x00FD, 0x0006];
const BEGIN: u16 = 0x0809;

/// Where the sheets begin.
fn sheets(stream: &[u8]) -> Vec<usize> {
    let whole = records(stream).take_while(|record| record.kind != END);
    whole.filter(|record| record.kind == SHEET).filter_map(|record| Some(record.long(0)? as usize)).collect()
}

/// What the cells of a sheet span.
#[derive(Default)]
struct Spread {
    cells: u64,
    /// Cells of the rectangle around them, or of the one that the sheet says it has.
    largest: u64,
}

fn spread(sheet: &[u8]) -> Spread {
    let (mut rows, mut columns) = ((u64::MAX, 0), (u64::MAX, 0));
    let (mut cells, mut said, mut within, mut begun) = (0, 0, 0_u64, false);
    for record in records(sheet) {
        match record.kind {
            // A chart in the sheet has records of its own.
            BEGIN if begun => within += 1,
            BEGIN => begun = true,
            END if within == 0 => break,
            END => within -= 1,
            _ if within > 0 => {}
            DIMENSIONS => said = said.max(dimensions(&record).unwrap_or_default()),
            kind if kind == SEVERAL || CELLS.contains(&kind) => {
                let (Some(row), Some(column)) = (record.word(0), record.word(2)) else { continue };
                let more =
                    if kind == SEVERAL { (record.data.len() as u64).saturating_sub(12) / 6 } else { 0 };
                rows = (rows.0.min(row), rows.1.max(row));
                columns = (columns.0.min(column), columns.1.max(column + more));
                cells += 1 + more;
            }
            _ => {}
        }
    }
    let area = if cells == 0 { 0 } else { (rows.1 - rows.0 + 1) * (columns.1 - columns.0 + 1) };
    Spread { cells, largest: area.max(said) }
}

/// Cells of the rectangle that a sheet says it has.
fn dimensions(record: &Record) -> Option<u64> {
    let [first, behind, left, right] = if record.data.len() == 10 {
        [record.word(0)?, record.word(2)?, record.word(4)?, record.word(6)?]
    } else {
        [record.long(0)?, record.long(4)?, record.word(8)?, record.word(10)?]
    };
    // A column beyond the last one of all stands for the first.
    let left = if left > 255 || left > right { 0 } else { left };
    Some(behind.saturating_sub(first).max(1).saturating_mul(right.saturating_sub(left).max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &[u8] = include_bytes!("../../../fuzz/corpus/survey.xls");

    #[test]
    fn a_sound_workbook_passes() {
        let streams = cfb::streams(SOUND, &["Workbook"]);
        let spread = spread(&streams[0][sheets(&streams[0])[0]..]);
        assert_eq!((spread.cells, check(SOUND)), (74, Ok(())));
        assert_eq!(spread.largest, 13 * 6);
        assert_eq!(check(include_bytes!("../../../fixtures/workbook/tiny.xls")), Ok(()));
    }

    #[test]
    fn a_far_cell_is_refused() {
        // The number 5 in row 2: its record is told by its kind, its length and its row.
        let stream = &cfb::streams(SOUND, &["Workbook"])[0];
        let start = sheets(stream)[0];
        let kinds = [0x027E_u16, 0x0203, 0x00BD];
        let at = (start..stream.len() - 6).find(|&at| {
            let word = |at: usize| u16::from_le_bytes([stream[at], stream[at + 1]]);
            kinds.contains(&word(at)) && word(at + 4) == 1 && word(at + 6) < 4
        });
        let record = &stream[at.unwrap()..at.unwrap() + 16];
        let place = SOUND.windows(16).position(|window| window == record).unwrap();
        let mut bytes = SOUND.to_vec();
        bytes[place + 6..place + 8].copy_from_slice(&0xFFFE_u16.to_le_bytes());
        bytes[place + 4..place + 6].copy_from_slice(&0xFFFE_u16.to_le_bytes());
        assert!(check(&bytes).is_err());
    }
}
