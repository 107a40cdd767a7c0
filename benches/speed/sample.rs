//! A made-up survey, the same every time.

use std::fmt::Write;
use std::io::Write as _;

use ecart::input;

use ecart::input::{Source, Wanted};
use ecart::stats::random::Stream;
use ecart::survey::Survey;
use polars::prelude::{DataFrame, IntoColumn, NamedFrom, Series};
use polars_io::parquet::write::ParquetWriter;
use tempfile::NamedTempFile;

/// Criteria of the survey.
pub const CRITERIA: usize = 20;

/// A CSV file of whole numbers 1 to 5, one cell in twenty empty, a column of four segments and an outcome.
pub fn file(rows: usize) -> NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    file.write_all(text(rows).as_bytes()).unwrap();
    file
}

/// The same as a Parquet file, its columns texts.
pub fn parquet(rows: usize) -> NamedTempFile {
    let text = text(rows);
    let mut lines = text.lines().map(|line| line.split(','));
    let names: Vec<&str> = lines.next().unwrap().collect();
    let rows: Vec<Vec<&str>> = lines.map(Iterator::collect).collect();
    let column = |(at, name): (usize, &&str)| {
        let cells: Vec<&str> = rows.iter().map(|row| row[at]).collect();
        Series::new((*name).into(), cells).into_column()
    };
    let columns = names.iter().enumerate().map(column).collect();
    let mut frame = DataFrame::new(rows.len(), columns).unwrap();
    let mut file = tempfile::Builder::new().suffix(".parquet").tempfile().unwrap();
    ParquetWriter::new(&mut file).finish(&mut frame).unwrap();
    file
}

/// The file as a source, grouped by its segments.
pub fn source(file: &NamedTempFile) -> Source {
    let wanted = Wanted { segments: vec!["segment".into()], ..Wanted::default() };
    Source { wanted, ..Source::file(file.path()) }
}

/// The survey in memory.
pub fn survey(rows: usize) -> Survey {
    input::read(&source(&file(rows))).unwrap()
}

/// Codes of a column of answers, 0 to 4.
pub fn codes(rows: usize, column: u64) -> Vec<u8> {
    let mut stream = Stream::new(1, column);
    (0..rows).map(|_| stream.below(5) as u8).collect()
}

fn text(rows: usize) -> String {
    let names = ["imp", "perf"].iter().flat_map(|side| (1..=CRITERIA).map(move |c| format!("{side}_{c}")));
    let mut text = format!("respondent_id,segment,{},overall\n", names.collect::<Vec<_>>().join(","));
    let mut stream = Stream::new(1977, 0);
    for row in 0..rows {
        let segment = ["North", "South", "East", "West"][stream.below(4) as usize];
        write!(text, "R{row:07},{segment}").unwrap();
        for _ in 0..2 * CRITERIA {
            // The higher of two draws: people like what they are asked about.
            let rating = 1 + stream.below(5).max(stream.below(5));
            if stream.below(20) == 0 { text.push(',') } else { write!(text, ",{rating}").unwrap() }
        }
        writeln!(text, ",{}", stream.below(11)).unwrap();
    }
    text
}
