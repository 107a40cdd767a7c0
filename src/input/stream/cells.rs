//! Where cells end.
#![allow(clippy::inline_always, reason = "only what is inlined into `Vectors::run` is compiled for vectors")]

use memchr::memchr3;

use crate::input::open::records::line_end;
use crate::input::stream::blocks::after_quotes;
use crate::input::stream::words::{Look, first_place, word};

/// What follows a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    Cell,
    Row,
}

/// The cell at `at`, where the next one or the next row starts, and which of the two; `None` where a quote stays open.
///
/// A cell that starts with `"` runs to the closing mark, `""` meaning one mark; a mark elsewhere is an ordinary
/// character.
pub(super) fn cell<'a>(
    bytes: &'a [u8],
    at: usize,
    delimiter: u8,
    unquoted: &'a mut Vec<u8>,
) -> Option<(&'a [u8], usize, Next)> {
    let ends = |end: usize| match line_end(&bytes[end..]) {
        Some(length) => (end + length, Next::Row),
        None if end == bytes.len() => (end, Next::Row),
        None => (end + 1, Next::Cell),
    };
    if bytes.get(at) != Some(&b'"') {
        let end = end_of_cell(bytes, at, delimiter);
        let (after, next) = ends(end);
        return Some((&bytes[at..end], after, next));
    }
    if let Some(cell) = short_quoted(bytes, at, delimiter) {
        return Some(cell);
    }
    let closed = after_quotes(bytes, at)?;
    let end = end_of_cell(bytes, closed, delimiter);
    let (after, next) = ends(end);
    let inner = &bytes[at + 1..closed - 1];
    if end == closed && !inner.contains(&b'"') {
        return Some((inner, after, next));
    }
    unquoted.clear();
    let mut marks = inner.iter().copied();
    while let Some(byte) = marks.next() {
        unquoted.push(byte);
        if byte == b'"' {
            // Inside the quotes a mark stands twice.
            marks.next();
        }
    }
    unquoted.extend_from_slice(&bytes[closed..end]);
    Some((unquoted, after, next))
}

/// The same for up to seven bytes between two quotation marks and nothing else, as tools write that quote every answer.
#[inline]
fn short_quoted(bytes: &[u8], at: usize, delimiter: u8) -> Option<(&[u8], usize, Next)> {
    let inner = at + 1;
    let end = inner + first_place(word(bytes, inner)?, b'"')?;
    match bytes[end + 1..] {
        [byte, ..] if byte == delimiter => Some((&bytes[inner..end], end + 2, Next::Cell)),
        [b'\n', ..] => Some((&bytes[inner..end], end + 2, Next::Row)),
        [b'\r', b'\n', ..] => Some((&bytes[inner..end], end + 3, Next::Row)),
        _ => None,
    }
}

/// Where the cells of a row without quotation marks end, as far as it is known.
pub(super) struct Ends {
    pub from: usize,
    /// A bit for each byte from there on.
    pub bits: u64,
    /// Where the row ends.
    pub last: usize,
}

impl Ends {
    /// Where the cell ends that starts at `at`; `None` behind the last one.
    #[inline(always)]
    pub fn end(&mut self, look: impl Look, bytes: &[u8], at: usize, delimiter: u8) -> Option<usize> {
        let mut bits = self.bits.checked_shr((at - self.from) as u32).unwrap_or_default();
        if bits == 0 {
            bits = look.ends(bytes, at, delimiter);
            (self.from, self.bits) = (at, bits);
        }
        let end =
            if bits == 0 { end_of_cell(bytes, at, delimiter) } else { at + bits.trailing_zeros() as usize };
        (end <= self.last).then_some(end)
    }
}

fn end_of_cell(bytes: &[u8], at: usize, delimiter: u8) -> usize {
    memchr3(delimiter, b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |end| at + end)
}
