//! Cells of a workbook as text, put where they belong.

use std::collections::BTreeMap;

use calamine::{Cell, Data, DataRef, ExcelDateTime};

use crate::input::grid::{Grid, Row};
use crate::input::open::file_error::FileError;
use crate::input::open::records::MAX_CELLS_PER_ROW;
use crate::input::open::text::within_limits;

/// The cells of a sheet that hold something, by row.
#[derive(Default)]
pub(super) struct Cells {
    rows: BTreeMap<u32, Vec<(usize, String)>>,
    count: usize,
    width: usize,
    /// Whether a cell is there and holds nothing.
    pub(super) hollow: bool,
}

impl Cells {
    /// Puts the cells that a reader gives, row by row, as far as they stand in the first `rows` rows of the sheet.
    pub(super) fn put_all<'a>(
        &mut self,
        rows: u32,
        mut next: impl FnMut() -> Result<Option<Cell<DataRef<'a>>>, FileError>,
    ) -> Result<(), FileError> {
        while let Some(cell) = next()?.filter(|cell| cell.get_position().0 < rows) {
            self.put(cell.get_position(), cell.get_value())?;
        }
        Ok(())
    }

    /// Puts the text of a cell where it belongs; both counted from 0.
    fn put(&mut self, (row, column): (u32, u32), data: &DataRef) -> Result<(), FileError> {
        self.hollow |= matches!(data, DataRef::Empty);
        self.put_text((row, column), borrowed_text(data))
    }

    fn put_text(&mut self, (row, column): (u32, u32), text: String) -> Result<(), FileError> {
        if text.is_empty() {
            return Ok(());
        }
        let column = column as usize;
        if column >= MAX_CELLS_PER_ROW {
            return Err(FileError::TooManyCells { row: u64::from(row) + 1, limit: MAX_CELLS_PER_ROW });
        }
        self.rows.entry(row).or_default().push((column, text));
        self.count += 1;
        self.width = self.width.max(column + 1);
        within_limits(self.rows.len(), self.count)
    }

    /// Puts the cells of a range that stand in the first `rows` rows of the sheet.
    pub(super) fn put_range(&mut self, range: &calamine::Range<Data>, rows: u32) -> Result<(), FileError> {
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            // A sheet's rows and columns are counted in 32 bits.
            let at = (first_row + row as u32, first_column + column as u32);
            if at.0 >= rows {
                break;
            }
            self.put_text(at, text(data))?;
        }
        Ok(())
    }

    pub(super) fn into_grid(self) -> Result<Grid, FileError> {
        within_limits(self.rows.len(), self.rows.len() * self.width)?;
        let mut grid = Grid::default();
        for (row, cells) in self.rows {
            let mut texts = Row::default();
            // From left to right; of a cell that is there twice the last.
            for (column, text) in BTreeMap::from_iter(cells) {
                texts.pad(column);
                texts.push(&text);
            }
            texts.pad(self.width);
            grid.rows.push(texts);
            grid.numbers.push(u64::from(row) + 1);
        }
        Ok(grid)
    }
}

fn text(data: &Data) -> String {
    match data {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        // Some .xls strings come with a NUL after each letter.
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.replace('\0', ""),
        Data::Bool(truth) => if *truth { "TRUE" } else { "FALSE" }.to_string(),
        Data::DateTime(moment) => moment_text(moment),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

fn borrowed_text(data: &DataRef) -> String {
    match data {
        DataRef::SharedString(text) => text.replace('\0', ""),
        other => text(&Data::from(other.clone())),
    }
}

/// `2026-01-09`, `2026-01-09T09:06:00`, or `30:15:00` for a duration.
fn moment_text(moment: &ExcelDateTime) -> String {
    // A rating under a date format: the days of the first months of 1900 are nobody's dates.
    if !moment.is_duration() && (1.0..=100.0).contains(&moment.as_f64()) {
        return moment.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if moment.is_duration() {
        let seconds = (moment.as_f64() * 86_400.0).round() as i64;
        let (minutes, second) = (seconds / 60, seconds % 60);
        return format!("{:02}:{:02}:{second:02}", minutes / 60, minutes % 60);
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        date
    } else {
        format!("{date}T{hour:02}:{minute:02}:{second:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    #[test]
    fn a_number_under_a_date_format_is_a_number() {
        let moment =
            |serial: f64| moment_text(&ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false));
        assert_eq!([moment(4.0), moment(3.5), moment(46031.0)], ["4", "3.5", "2026-01-09"]);
    }

    #[test]
    fn nul_characters_go() {
        assert_eq!(text(&Data::String("R\0e\0s\0".to_string())), "Res");
        assert_eq!(borrowed_text(&DataRef::SharedString("a\0")), "a");
    }

    #[test]
    fn durations_may_be_longer_than_a_day() {
        let duration = ExcelDateTime::new(1.260_416_666_666_7, ExcelDateTimeType::TimeDelta, false);
        assert_eq!(moment_text(&duration), "30:15:00");
    }

    #[test]
    fn columns_beyond_any_spreadsheet_are_refused() {
        let mut cells = Cells::default();
        let error = cells.put((4, MAX_CELLS_PER_ROW as u32), &DataRef::Bool(true)).unwrap_err();
        assert_eq!(error, FileError::TooManyCells { row: 5, limit: MAX_CELLS_PER_ROW });
    }
}
