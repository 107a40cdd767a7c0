//! The delimiter and the decimal mark, by counting.

use crate::input::grid::{Grid, Row};
use crate::input::open::records::Records;

/// Delimiters that survey tools write, in order of preference when nothing else decides.
pub const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The delimiter that gives the most rows of the first row's width, the width being above 1;
/// between equals the one that gives more cells, then the order of [`DELIMITERS`]. Where the first
/// row is one cell whatever the delimiter (a title), the most frequent width counts instead. A
/// comma where no delimiter gives two columns.
///
/// `text` may be the beginning of a file; its last row is then counted like the others.
pub fn delimiter(text: &str) -> u8 {
    let mut present = DELIMITERS.into_iter().filter(|delimiter| text.as_bytes().contains(delimiter));
    // The only one there is, if it parts the first row: nothing else could give as many rows of its width.
    if let (Some(only), None) = (present.next(), present.next())
        && parts_the_first_row(text, only)
    {
        return only;
    }
    let widths = DELIMITERS.map(|delimiter| widths(text, delimiter));
    let best = |score: fn(&[usize]) -> (usize, usize)| {
        let mut best = (DELIMITERS[0], (0, 0));
        for (delimiter, widths) in DELIMITERS.into_iter().zip(&widths) {
            let score = score(widths);
            if score > best.1 {
                best = (delimiter, score);
            }
        }
        best
    };
    match best(rows_like_the_first) {
        (_, (0, 0)) => best(rows_alike).0,
        (delimiter, _) => delimiter,
    }
}

/// The delimiter that a first line `sep=;` declares (Excel), and the text after that line.
pub fn declared_delimiter(text: &str) -> Option<(u8, &str)> {
    let rest = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP="))?;
    let delimiter = rest.bytes().next().filter(|byte| DELIMITERS.contains(byte))?;
    let rest = &rest[1..];
    let rest = rest.strip_prefix('\r').unwrap_or(rest);
    Some((delimiter, rest.strip_prefix('\n').unwrap_or(rest)))
}

/// The whole lines at the beginning of a text by which its dialect is told, however much of it is known: [`ROWS_EXAMINED`]
/// at most.
pub fn telling(text: &str) -> &str {
    let first = &text.as_bytes()[..text.len().min(BYTES_EXAMINED)];
    let lines = memchr::memchr_iter(b'\n', first).nth(ROWS_EXAMINED - 1);
    match lines.or_else(|| memchr::memrchr(b'\n', first).filter(|_| first.len() < text.len())) {
        Some(end) => &text[..=end],
        None => text,
    }
}

/// Whether numbers are written with a decimal comma: more cells like `3,5` than like `3.5`.
/// Thousands (`1,234`) are no evidence.
pub fn decimal_comma(grid: &Grid) -> bool {
    decimal_comma_in(grid, ROWS_EXAMINED)
}

/// The same, by the first rows.
pub fn decimal_comma_in(grid: &Grid, rows: usize) -> bool {
    let (commas, points) = decimal_marks(grid, rows);
    commas > points
}

/// Whether a number is written with decimals (`3.5`).
pub fn has_decimals(grid: &Grid) -> bool {
    decimal_marks(grid, ROWS_EXAMINED) != (0, 0)
}

/// Cells like `3,5` and cells like `3.5`.
fn decimal_marks(grid: &Grid, rows: usize) -> (usize, usize) {
    let (mut commas, mut points) = (0_usize, 0_usize);
    for cell in grid.rows.iter().take(rows).flat_map(Row::iter) {
        match decimal_mark(cell) {
            Some(b',') => commas += 1,
            Some(_) => points += 1,
            None => {}
        }
    }
    (commas, points)
}

/// Rows looked at for the dialect.
pub const ROWS_EXAMINED: usize = 1_000;
/// Bytes of text looked at where those rows are longer.
pub const BYTES_EXAMINED: usize = 256 << 10;

/// Cells of the first rows; none where the delimiter never stands.
fn widths(text: &str, delimiter: u8) -> Vec<usize> {
    if !text.as_bytes().contains(&delimiter) {
        return Vec::new();
    }
    Records::new(text, delimiter).widths().take(ROWS_EXAMINED).collect()
}

/// Whether the first row has more than one cell, seen without a reader where nothing is quoted.
fn parts_the_first_row(text: &str, delimiter: u8) -> bool {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = &text.as_bytes()[..end];
    if !line.contains(&b'"') && line.contains(&delimiter) {
        return true;
    }
    Records::new(text, delimiter).widths().next().is_some_and(|width| width > 1)
}

/// Rows of the first row's width and that width; `(0, 0)` where it is 1.
fn rows_like_the_first(widths: &[usize]) -> (usize, usize) {
    match widths {
        [first, ..] if *first > 1 => (widths.iter().filter(|width| *width == first).count(), *first),
        _ => (0, 0),
    }
}

/// Rows of the most frequent width above 1 and that width; `(0, 0)` where there is none.
fn rows_alike(widths: &[usize]) -> (usize, usize) {
    let mut widths: Vec<usize> = widths.iter().copied().filter(|width| *width > 1).collect();
    widths.sort_unstable();
    widths.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0])).max().unwrap_or((0, 0))
}

fn decimal_mark(cell: &str) -> Option<u8> {
    if cell.len() < "3,5".len() {
        return None;
    }
    let cell = cell.trim();
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let at = digits.find([',', '.'])?;
    let (whole, fraction) = (&digits[..at], &digits[at + 1..]);
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let thousands = fraction.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0";
    (all_digits(whole) && all_digits(fraction) && !thousands).then(|| digits.as_bytes()[at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn grid(cells: &[&str]) -> Grid {
        Grid { rows: vec![cells.iter().collect()], numbers: vec![1] }
    }

    #[test]
    fn the_most_regular_delimiter_wins() {
        assert_eq!(delimiter("a,b\n1,2\n"), b',');
        assert_eq!(delimiter("a;b, c;d\n1,5;2,5;3\n1,0;2;3\n"), b';');
        assert_eq!(delimiter("a, b\tc\n1\t2\n3\t4\n"), b'\t');
        assert_eq!(delimiter("a|b|c\n1|2|3\n"), b'|');
        assert_eq!(delimiter("\"a;x\",\"b;y\"\n1,2\n"), b',');
    }

    #[test]
    fn a_title_decides_nothing() {
        assert_eq!(delimiter("Survey 2026\n\na;b, c;d\n1,5;2,5;3\n"), b';');
    }

    #[test]
    fn one_column_is_read_with_a_comma() {
        assert_eq!(delimiter("a\n1\n"), b',');
        assert_eq!(delimiter(""), b',');
    }

    #[test]
    fn excel_may_declare_the_delimiter() {
        assert_eq!(declared_delimiter("sep=;\r\na;b"), Some((b';', "a;b")));
        assert_eq!(declared_delimiter("sep=x\na"), None);
        assert_eq!(declared_delimiter("separate,b"), None);
    }

    #[test]
    fn the_decimal_mark_is_the_more_frequent() {
        assert!(decimal_comma(&grid(&["3,5", "-1,0", "2.5"])));
        assert!(!decimal_comma(&grid(&["3.5", "3"])));
        assert!(!decimal_comma(&grid(&["1,234", "1,2,3", "a,b", ",5", "5,"])));
        assert!(decimal_comma(&grid(&["0,125"])));
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            prop_assert!(DELIMITERS.contains(&delimiter(&text)));
            prop_assert!(declared_delimiter(&text).is_none_or(|(_, rest)| text.ends_with(rest)));
            decimal_mark(&text);
        }
    }
}
