//! How a CSV is written: plain for programs, or for a double click in Excel.

use csv::{Terminator, Writer, WriterBuilder};

use crate::options::Spelled;

/// For whom the CSV is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum CsvDialect {
    /// Programs: commas, decimal points, UTF-8 without a mark, texts as they are.
    #[default]
    Plain,
    /// Excel where the decimal mark is a comma, as in France: semicolons, decimal commas.
    ExcelFr,
    /// Excel where the decimal mark is a point: commas, decimal points.
    ExcelEn,
}

impl Spelled for CsvDialect {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("plain", Self::Plain), ("excel-fr", Self::ExcelFr), ("excel-en", Self::ExcelEn)];
}

impl CsvDialect {
    /// What the file begins with: without this mark Excel takes UTF-8 for the system's old encoding.
    pub fn mark(self) -> &'static [u8] {
        if self == CsvDialect::Plain { b"" } else { b"\xef\xbb\xbf" }
    }

    /// A writer into memory.
    pub fn writer(self) -> Writer<Vec<u8>> {
        let delimiter = if self == CsvDialect::ExcelFr { b';' } else { b',' };
        let mut builder = WriterBuilder::new();
        builder.terminator(Terminator::Any(b'\n')).delimiter(delimiter).from_writer(self.mark().to_vec())
    }

    /// A cell of words. Excel takes one that begins as a formula does for a formula, so that it gets an apostrophe.
    pub fn words(self, text: String) -> String {
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        if formula && self != CsvDialect::Plain { format!("'{text}") } else { text }
    }

    /// A cell that holds a number.
    pub fn number(self, text: String) -> String {
        if self == CsvDialect::ExcelFr { text.replace('.', ",") } else { text }
    }
}

#[cfg(test)]
mod tests {
    use super::CsvDialect;

    #[test]
    fn only_excel_gets_guards_and_commas() {
        let cells = |dialect: CsvDialect| [dialect.words("=1+1".into()), dialect.number("-0.5".into())];
        assert_eq!(cells(CsvDialect::Plain), ["=1+1", "-0.5"]);
        assert_eq!(cells(CsvDialect::ExcelFr), ["'=1+1", "-0,5"]);
        assert_eq!(cells(CsvDialect::ExcelEn), ["'=1+1", "-0.5"]);
    }
}
