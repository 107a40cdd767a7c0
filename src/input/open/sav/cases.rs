//! The cases: plain, bytecoded, or zlib-packed bytecode.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::ZlibDecoder;

use crate::input::open::archive::MAX_UNPACKED_BYTES;
use crate::input::open::file_error::FileError;
use crate::input::open::sav::bytes::Bytes;
use crate::input::open::sav::dictionary::{Compression, Dictionary};
use crate::input::open::sav::value::{Value, text_value};
use crate::input::open::sav::variable::Variable;

/// Iterates over the cases of a file, one value for each variable.
pub(super) struct Cases<'a> {
    dictionary: &'a Dictionary,
    data: Cow<'a, [u8]>,
    at: usize,
    /// Bytecodes of the block being read, and how many are used up.
    codes: [u8; 8],
    used: usize,
}

/// Eight bytes of a case: a number, a piece of a string, or what the bytecode says without bytes.
#[derive(Debug, Clone, Copy)]
enum Element {
    Bytes([u8; 8]),
    Number(f64),
    Missing,
}

impl<'a> Cases<'a> {
    pub(super) fn new(bytes: &'a [u8], dictionary: &'a Dictionary) -> Result<Self, FileError> {
        let data = &bytes[dictionary.data_at..];
        let data = match dictionary.compression {
            Compression::Zlib => Cow::Owned(unpack(bytes, dictionary)?),
            _ => Cow::Borrowed(data),
        };
        Ok(Self { dictionary, data, at: 0, codes: [0; 8], used: 8 })
    }

    /// The next element; `None` at the end of the data.
    fn element(&mut self) -> Option<Element> {
        if self.dictionary.compression == Compression::None {
            return self.eight().map(Element::Bytes);
        }
        loop {
            if self.used == 8 {
                self.codes = self.eight()?;
                self.used = 0;
            }
            let code = self.codes[self.used];
            self.used += 1;
            return Some(match code {
                0 => continue,
                252 => {
                    // End of the file; whatever follows is padding.
                    self.at = self.data.len();
                    self.used = 8;
                    return None;
                }
                253 => Element::Bytes(self.eight()?),
                254 => Element::Bytes([b' '; 8]),
                255 => Element::Missing,
                code => Element::Number(f64::from(code) - self.dictionary.bias),
            });
        }
    }

    fn eight(&mut self) -> Option<[u8; 8]> {
        let eight = self.data.get(self.at..self.at + 8)?.try_into().ok()?;
        self.at += 8;
        Some(eight)
    }

    fn value(&self, variable: &Variable, case: &[Element]) -> Value {
        if variable.segments.is_empty() {
            let number = match case[variable.first_element] {
                Element::Bytes(bytes) => Bytes::new(&[], 0, self.dictionary.big_endian).number(bytes),
                Element::Number(number) => number,
                Element::Missing => return Value::Missing,
            };
            let missing = number == self.dictionary.system_missing || number == -f64::MAX;
            return if missing { Value::Missing } else { Value::Number(number) };
        }
        let mut text = Vec::new();
        let mut element = variable.first_element;
        for width in &variable.segments {
            let elements = width.div_ceil(8);
            let end = text.len() + width;
            for piece in case.iter().skip(element).take(elements) {
                match piece {
                    Element::Bytes(bytes) => text.extend(bytes),
                    _ => text.extend([b' '; 8]),
                }
            }
            text.truncate(end);
            element += elements;
        }
        text_value(&text)
    }
}

impl Iterator for Cases<'_> {
    type Item = Result<Vec<Value>, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        let first = self.element()?;
        let mut case = vec![first];
        while case.len() < self.dictionary.case_elements {
            let Some(element) = self.element() else {
                let why = "the last case is cut".to_string();
                let at = self.dictionary.data_at + self.at;
                self.at = self.data.len();
                return Some(Err(FileError::BrokenSpss { at, why }));
            };
            case.push(element);
        }
        let variables = self.dictionary.variables.iter();
        Some(Ok(variables.map(|variable| self.value(variable, &case)).collect()))
    }
}

/// Unpacks the zlib blocks of a .zsav file, which its trailer lists.
fn unpack(all: &[u8], dictionary: &Dictionary) -> Result<Vec<u8>, FileError> {
    let mut header = Bytes::new(all, dictionary.data_at, dictionary.big_endian);
    header.i64()?;
    let broken = |_| header.broken("its list of blocks cannot be found");
    let trailer_at = usize::try_from(header.clone().i64()?).map_err(broken)?;
    let mut trailer = Bytes::new(all, trailer_at, dictionary.big_endian);
    trailer.take(20)?;
    let blocks = trailer.length()?;
    let mut unpacked = Vec::new();
    for _ in 0..blocks {
        trailer.i64()?;
        let at = trailer.i64()?;
        let at = usize::try_from(at).map_err(|_| trailer.broken("a block lies before the file"))?;
        trailer.length()?;
        let packed_length = trailer.length()?;
        let packed = Bytes::new(all, at, false).take(packed_length)?;
        let left = MAX_UNPACKED_BYTES - unpacked.len() as u64;
        let read = ZlibDecoder::new(packed).take(left + 1).read_to_end(&mut unpacked);
        read.map_err(|error| trailer.broken(&error.to_string()))?;
        if unpacked.len() as u64 > MAX_UNPACKED_BYTES {
            return Err(FileError::Bomb { limit: MAX_UNPACKED_BYTES });
        }
    }
    Ok(unpacked)
}
