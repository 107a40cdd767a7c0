//! A text of any length, some whole rows at a time.

use std::io::{self, Read};

use memchr::{memchr, memchr_iter, memrchr};
use sha2::{Digest, Sha256};

use crate::faults;
use crate::input::open::digest::hex;
use crate::input::open::encoding::nul;
use crate::input::open::file_error::FileError;
use crate::input::open::records::MAX_ROW_BYTES;

/// Whole rows of a text.
#[derive(Debug)]
pub(super) struct Block {
    /// 0 for the first block.
    pub index: usize,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Where it begins in the text.
    pub offset: u64,
    /// Where its first row starts: behind [`MARGIN`], and a byte-order mark in the first block.
    pub start: usize,
}

/// Bytes before what was read. Large memory begins a little behind the start of a page, as do the pages that a file is
/// copied from, and some processors (Zen 3) copy by half as fast where the two are less than 64 bytes apart.
const MARGIN: usize = 64;

/// Cuts a text into blocks of about `size` bytes that end with a row; line breaks inside quotes end none.
pub(super) struct Blocks<R> {
    reader: R,
    delimiter: u8,
    size: usize,
    /// Bytes of the first block before the first row.
    start: usize,
    next: usize,
    /// Where the next block begins in the text.
    offset: u64,
    /// What was read beyond the last block.
    rest: Vec<u8>,
    hash: Option<Sha256>,
    /// The last bytes read, where those are wanted.
    last: Vec<u8>,
    /// Bytes read so far.
    pub read: u64,
}

impl Block {
    /// Its text.
    pub fn text(&self) -> &[u8] {
        &self.bytes[self.start..]
    }

    /// The place in the whole text of a byte of [`text`](Self::text).
    pub fn place(&self, at: usize) -> usize {
        self.offset as usize + self.start - MARGIN + at
    }
}

impl<R: Read> Blocks<R> {
    /// The blocks of a text whose rows begin `start` bytes after its beginning.
    pub fn new(reader: R, delimiter: u8, start: usize, size: usize) -> Self {
        Self {
            reader,
            delimiter,
            size,
            start,
            next: 0,
            offset: 0,
            rest: Vec::new(),
            hash: None,
            last: Vec::new(),
            read: 0,
        }
    }

    /// The same, with their SHA-256 at the end.
    pub fn hashed(self) -> Self {
        Self { hash: Some(Sha256::new()), ..self }
    }

    /// The next block; `None` behind the last one. `spare` is the memory of a block that is done with, or none.
    ///
    /// # Errors
    /// Outside, where reading fails; inside, [`FileError::RowTooLong`] with its number left 0, or the NUL in such a row.
    pub fn block(&mut self, spare: Vec<u8>) -> io::Result<Result<Option<Block>, FileError>> {
        let mut bytes = spare;
        bytes.clear();
        bytes.resize(MARGIN, b'\n');
        bytes.append(&mut self.rest);
        let start = MARGIN + std::mem::take(&mut self.start);
        loop {
            let known = bytes.len();
            let room = self.size.max(known - MARGIN);
            bytes.reserve(room);
            faults::call()?;
            let got = self.reader.by_ref().take(room as u64).read_to_end(&mut bytes)?;
            if let Some(hash) = &mut self.hash {
                hash.update(&bytes[known..]);
                self.last = last(&self.last, &bytes[known..]);
            }
            self.read += got as u64;
            let index = self.next;
            if got < room {
                self.next += 1;
                // Ctrl-Z ends the text files of old systems.
                while bytes.len() > start && bytes.ends_with(b"\x1a") {
                    bytes.pop();
                }
                let offset = self.offset;
                return Ok(Ok((bytes.len() > start).then_some(Block { index, bytes, offset, start })));
            }
            if let Some(end) = end_of_last_row(&bytes, start, self.delimiter) {
                self.next += 1;
                self.rest.extend_from_slice(&bytes[end..]);
                bytes.truncate(end);
                let offset = self.offset;
                self.offset += (end - MARGIN) as u64;
                return Ok(Ok(Some(Block { index, bytes, offset, start })));
            }
            if bytes.len() - MARGIN > MAX_ROW_BYTES {
                if let Some(at) = memchr(0, &bytes[start..]) {
                    return Ok(Err(nul(self.offset as usize + start - MARGIN + at)));
                }
                return Ok(Err(FileError::RowTooLong { row: 0, limit: MAX_ROW_BYTES }));
            }
        }
    }

    /// The last bytes of everything read, where the sum of them is wanted.
    pub fn take_last(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.last)
    }

    /// Blocks given so far.
    pub fn blocks(&self) -> usize {
        self.next
    }

    /// SHA-256 of everything read, in hex, where it was wanted.
    pub fn sha256(self) -> Option<String> {
        self.hash.map(|hash| hex(&hash.finalize()))
    }
}

/// Bytes at the end of a text that are looked at for rows that no respondent gave.
const LAST: usize = 8 << 10;

/// The last bytes of a text whose last bytes were others before more were read.
fn last(before: &[u8], more: &[u8]) -> Vec<u8> {
    let room = LAST.saturating_sub(more.len()).min(before.len());
    [&before[before.len() - room..], &more[more.len().saturating_sub(LAST)..]].concat()
}

/// Behind the last line feed that ends a row, in bytes whose first row begins at `start`.
fn end_of_last_row(bytes: &[u8], start: usize, delimiter: u8) -> Option<usize> {
    // Outside of quotes from here on.
    let (mut from, mut last) = (start, None);
    loop {
        let opens = |at: usize| at == start || [delimiter, b'\n', b'\r'].contains(&bytes[at - 1]);
        let open = memchr_iter(b'"', &bytes[from..]).map(|at| from + at).find(|&at| opens(at));
        if let Some(at) = memrchr(b'\n', &bytes[from..open.unwrap_or(bytes.len())]) {
            last = Some(from + at + 1);
        }
        match open.and_then(|open| after_quotes(bytes, open)) {
            Some(after) => from = after,
            None => return last,
        }
    }
}

/// Behind the mark that closes the quotes opened at `open`; `None` where none does.
pub(super) fn after_quotes(bytes: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    loop {
        at += memchr::memchr(b'"', &bytes[at..])? + 1;
        match bytes.get(at) {
            Some(b'"') => at += 1,
            _ => return Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::input::grid::Row;
    use crate::input::open::records::Records;

    fn blocks(text: &[u8], start: usize, size: usize) -> Vec<Vec<u8>> {
        let mut blocks = Blocks::new(text, b',', start, size);
        let mut found = Vec::new();
        let mut spare = Vec::new();
        while let Some(block) = blocks.block(spare).unwrap().unwrap() {
            assert_eq!(block.index, found.len());
            found.push(block.bytes[MARGIN..].to_vec());
            spare = block.bytes;
        }
        found
    }

    #[test]
    fn a_block_ends_with_a_row() {
        assert_eq!(blocks(b"a,b\n1,2\n3,4\n", 0, 5), [&b"a,b\n"[..], b"1,2\n", b"3,4\n"]);
        assert_eq!(blocks(b"a\n\"x\ny\"\nz", 0, 4), [&b"a\n"[..], b"\"x\ny\"\n", b"z"]);
        assert_eq!(blocks(b"5\" pipe\n1\n", 0, 8), [&b"5\" pipe\n"[..], b"1\n"]);
        assert_eq!(
            blocks(b"\xEF\xBB\xBF\"a\nb\"\n1\n2\n", 3, 5),
            [&b"\xEF\xBB\xBF\"a\nb\"\n"[..], b"1\n2\n"]
        );
    }

    #[test]
    fn the_hash_is_that_of_the_file() {
        let mut blocks = Blocks::new(&b"abc"[..], b',', 0, 2).hashed();
        while blocks.block(Vec::new()).unwrap().unwrap().is_some() {}
        assert_eq!(
            blocks.sha256().as_deref(),
            Some("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        );
    }

    proptest! {
        #[test]
        fn blocks_hold_the_rows_of_the_text(text in "[a,\"\r\n]{0,60}", size in 1_usize..20) {
            let rows = |text: &str| -> Vec<Row> {
                Records::new(text, b',').map_while(Result::ok).map(|record| record.cells).collect()
            };
            let found = blocks(text.as_bytes(), 0, size);
            prop_assert_eq!(found.concat(), text.as_bytes());
            let cut: Vec<_> =
                found.iter().flat_map(|block| rows(std::str::from_utf8(block).unwrap())).collect();
            prop_assert_eq!(cut, rows(&text));
        }
    }
}
