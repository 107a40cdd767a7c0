//! A pipe is read once: what was read of it is kept, within bounds, in case its later part is not what its beginning promised.

use std::io::{self, Read};

/// More bytes than this are not kept.
const MOST: usize = 64 << 20;

/// What was read so far.
#[derive(Debug)]
pub(super) struct Kept {
    bytes: Vec<u8>,
    keeps: bool,
}

impl Kept {
    /// Keeps what is read, or nothing of what can be read again.
    pub fn new(keeps: bool) -> Self {
        Self { bytes: Vec::new(), keeps }
    }

    /// All that was read; `None` where it was too much.
    pub fn whole(self) -> Option<Vec<u8>> {
        self.keeps.then_some(self.bytes)
    }

    /// A reader whose bytes are kept.
    pub fn keeping<R: Read>(&mut self, reader: R) -> Keeping<'_, R> {
        Keeping { reader, kept: self }
    }
}

/// A reader that keeps what it reads.
pub(super) struct Keeping<'k, R> {
    reader: R,
    kept: &'k mut Kept,
}

impl<R: Read> Read for Keeping<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        let Kept { bytes, keeps } = self.kept;
        if *keeps && bytes.len() + read <= MOST {
            bytes.extend_from_slice(&buffer[..read]);
        } else if *keeps {
            *self.kept = Kept::new(false);
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pipe_is_kept_as_far_as_there_is_room() {
        let mut kept = Kept::new(true);
        kept.keeping(&b"a,b\n1,2\n"[..]).read_to_end(&mut Vec::new()).unwrap();
        assert_eq!(kept.whole().unwrap(), b"a,b\n1,2\n");
        let mut kept = Kept::new(true);
        io::copy(&mut kept.keeping(io::repeat(b'4').take(MOST as u64 + 1)), &mut io::sink()).unwrap();
        assert!(kept.whole().is_none());
        let mut kept = Kept::new(false);
        kept.keeping(&b"4"[..]).read_to_end(&mut Vec::new()).unwrap();
        assert!(kept.whole().is_none());
    }
}
