//! The list of call-backs: the only output that holds what respondents can be reached by.

use rust_xlsxwriter::{Format as CellFormat, Workbook, XlsxError};

use super::dialect::CsvDialect;
use crate::analysis::{Call, Callbacks, TOLD};
use crate::error::{Error, Result};
use crate::message::Outputs;
use crate::office::text::clean;
use crate::survey::{SegmentColumn, Survey};

/// A list with the columns that stand beside it.
#[derive(Debug)]
pub struct CallList<'a> {
    /// Who is to be called.
    pub found: &'a Callbacks,
    /// The survey they are of.
    pub survey: &'a Survey,
    /// Row of each respondent in the file.
    pub numbers: &'a [u64],
    /// Columns that were named: id, contacts, then the comment.
    pub columns: Vec<&'a SegmentColumn>,
    /// Name and values of the outcome, where there is one.
    pub outcome: Option<(&'a str, Vec<f64>)>,
    /// Code of the language of labels.
    pub language: &'static str,
}

/// A cell: words, a number, or nothing.
enum Cell {
    Words(String),
    Number(f64),
    Empty,
}

impl CallList<'_> {
    /// As CSV.
    ///
    /// # Panics
    /// Never: memory takes every line.
    pub fn csv(&self, dialect: CsvDialect) -> Vec<u8> {
        let mut writer = dialect.writer();
        let mut write = |cells: Vec<String>| writer.write_record(cells).expect("memory takes every line");
        write(self.heads().into_iter().map(|head| dialect.words(head)).collect());
        for call in &self.found.calls {
            let text = |cell: Cell| match cell {
                Cell::Words(words) => dialect.words(words),
                Cell::Number(number) => dialect.number(number.to_string()),
                Cell::Empty => String::new(),
            };
            write(self.line(call).into_iter().map(text).collect());
        }
        writer.into_inner().expect("memory takes every line")
    }

    /// As a workbook; no cell of it is a formula.
    ///
    /// # Errors
    /// Where it is longer than a sheet.
    pub fn xlsx(&self) -> Result<Vec<u8>> {
        self.book().map_err(|error| Error::of(Outputs::NotDrawn { why: error.to_string() }))
    }

    fn book(&self) -> std::result::Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let bold = CellFormat::new().set_bold();
        for (column, head) in (0..).zip(self.heads()) {
            sheet.write_string_with_format(0, column, clean(&head), &bold)?;
        }
        for (row, call) in (1..).zip(&self.found.calls) {
            for (column, cell) in (0..).zip(self.line(call)) {
                match cell {
                    Cell::Words(words) => {
                        sheet.write_string(row, column, clean(&words))?;
                    }
                    Cell::Number(number) => {
                        sheet.write_number(row, column, number)?;
                    }
                    Cell::Empty => {}
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        // No clock: a fixed day, so that the same list has the same bytes.
        let properties = rust_xlsxwriter::DocProperties::new()
            .set_author("ecart")
            .set_creation_datetime(&rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1)?);
        book.set_properties(&properties);
        book.save_to_buffer()
    }

    fn heads(&self) -> Vec<String> {
        let mut heads = vec!["row".to_owned()];
        heads.extend(self.columns.iter().map(|column| column.name.clone()));
        heads.extend(["score", "shortfalls"].map(str::to_owned));
        heads.extend((1..=TOLD).flat_map(|at| {
            [format!("shortfall_{at}"), format!("importance_{at}"), format!("performance_{at}")]
        }));
        heads.extend(self.outcome.iter().map(|(name, _)| (*name).to_owned()));
        heads
    }

    fn line(&self, call: &Call) -> Vec<Cell> {
        let at = call.respondent;
        let mut cells = vec![Cell::Number(self.numbers.get(at).copied().unwrap_or_default() as f64)];
        let text = |column: &&SegmentColumn| {
            let level = column.of_each().nth(at).flatten();
            level.map_or(Cell::Empty, |level| Cell::Words(column.levels[level as usize].clone()))
        };
        cells.extend(self.columns.iter().map(text));
        cells.extend([Cell::Number(call.score), Cell::Number(call.shortfalls as f64)]);
        for place in 0..TOLD {
            match call.worst.get(place) {
                Some(worst) => {
                    let label = &self.survey.criteria[worst.criterion].label;
                    cells.push(Cell::Words(label.in_language(self.language).to_owned()));
                    cells.extend([Cell::Number(worst.importance), Cell::Number(worst.performance)]);
                }
                None => cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]),
            }
        }
        cells.extend(self.outcome.iter().map(|(_, values)| {
            values.get(at).copied().filter(|value| !value.is_nan()).map_or(Cell::Empty, Cell::Number)
        }));
        cells
    }
}
