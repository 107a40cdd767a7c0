//! A place in the bytes of a file, with the byte order of the machine that wrote it.

use crate::input::open::file_error::FileError;

/// Reads numbers and runs of bytes one after the other; never past the end.
#[derive(Debug, Clone)]
pub(super) struct Bytes<'a> {
    all: &'a [u8],
    at: usize,
    big_endian: bool,
}

impl<'a> Bytes<'a> {
    pub(super) fn new(all: &'a [u8], at: usize, big_endian: bool) -> Self {
        Self { all, at, big_endian }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// What is left.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.all.get(self.at..).unwrap_or_default()
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], FileError> {
        let taken = self.rest().get(..length).ok_or_else(|| self.broken("it ends too early"))?;
        self.at += length;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], FileError> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N)?);
        Ok(array)
    }

    pub(super) fn i32(&mut self) -> Result<i32, FileError> {
        let bytes = self.array()?;
        Ok(if self.big_endian { i32::from_be_bytes(bytes) } else { i32::from_le_bytes(bytes) })
    }

    pub(super) fn i64(&mut self) -> Result<i64, FileError> {
        let bytes = self.array()?;
        Ok(if self.big_endian { i64::from_be_bytes(bytes) } else { i64::from_le_bytes(bytes) })
    }

    pub(super) fn f64(&mut self) -> Result<f64, FileError> {
        self.array().map(|bytes| self.number(bytes))
    }

    /// A length or count, which cannot be negative.
    pub(super) fn length(&mut self) -> Result<usize, FileError> {
        let length = self.i32()?;
        usize::try_from(length).map_err(|_| self.broken("a length is negative"))
    }

    /// Eight bytes as a number in the file's byte order.
    pub(super) fn number(&self, bytes: [u8; 8]) -> f64 {
        if self.big_endian { f64::from_be_bytes(bytes) } else { f64::from_le_bytes(bytes) }
    }

    pub(super) fn broken(&self, why: &str) -> FileError {
        FileError::BrokenSpss { at: self.at, why: why.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_both_orders() {
        let big = [0, 0, 0, 2, 0x40, 0x14, 0, 0, 0, 0, 0, 0];
        let mut bytes = Bytes::new(&big, 0, true);
        assert_eq!((bytes.i32().unwrap(), bytes.f64().unwrap()), (2, 5.0));
        let little = [2, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF];
        let mut bytes = Bytes::new(&little, 0, false);
        assert_eq!(bytes.i32().unwrap(), 2);
        assert!(bytes.length().is_err());
        assert!(bytes.take(1).is_err() && bytes.rest().is_empty());
    }
}
