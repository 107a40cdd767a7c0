//! A gzip file as a stream of the text inside, unpacked by a thread of its own.

use std::io::{self, Cursor, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use flate2::read::MultiGzDecoder;
use sha2::{Digest, Sha256};

use crate::input::open::digest::hex;

/// Bytes unpacked at a time.
const CHUNK: usize = 256 << 10;
/// Chunks that wait for whoever reads them.
const WAITING: usize = 8;

/// How a gzip file begins.
pub(in crate::input) const MAGIC: &[u8] = b"\x1F\x8B";

/// The text inside.
pub(in crate::input) struct Unpacking {
    chunks: Receiver<io::Result<Vec<u8>>>,
    chunk: Cursor<Vec<u8>>,
    sum: Option<Receiver<String>>,
}

/// The SHA-256 of the packed bytes, known when all of them have been read.
pub(in crate::input) struct Sum(Receiver<String>);

impl Sum {
    /// In hexadecimal digits; `None` where the file was not read to its end.
    pub fn take(self) -> Option<String> {
        self.0.recv().ok()
    }
}

impl Unpacking {
    /// Starts to unpack.
    ///
    /// # Errors
    /// Where the system makes no more threads.
    pub fn start(packed: impl Read + Send + 'static) -> io::Result<Self> {
        let (send, chunks) = sync_channel(WAITING);
        let (tell, sum) = sync_channel(1);
        thread::Builder::new().spawn(move || unpack(packed, &send, &tell))?;
        Ok(Self { chunks, chunk: Cursor::default(), sum: Some(sum) })
    }

    /// What the packed bytes will have summed up to; once.
    pub fn sum(&mut self) -> Option<Sum> {
        self.sum.take().map(Sum)
    }
}

/// Sends chunk by chunk, and at the end the sum, until nobody listens any more.
fn unpack(packed: impl Read, send: &SyncSender<io::Result<Vec<u8>>>, tell: &SyncSender<String>) {
    let mut decoder = MultiGzDecoder::new(Summed { packed, hash: Sha256::new() });
    loop {
        let mut chunk = Vec::with_capacity(CHUNK);
        let read = decoder.by_ref().take(CHUNK as u64).read_to_end(&mut chunk);
        let ended = chunk.is_empty();
        // What came before the damage is sent too: a long text is read as a short one is.
        if !ended && send.send(Ok(chunk)).is_err() {
            return;
        }
        match read {
            Err(error) => {
                let _ = send.send(Err(error));
                return;
            }
            Ok(_) if ended => break,
            Ok(_) => {}
        }
    }
    let _ = tell.send(hex(&decoder.into_inner().hash.finalize()));
}

impl Read for Unpacking {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.chunk.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            match self.chunks.recv() {
                Ok(chunk) => self.chunk = Cursor::new(chunk?),
                // The thread has ended, after the last chunk.
                Err(_) => return Ok(0),
            }
        }
    }
}

/// A reader that sums up what it reads.
struct Summed<R> {
    packed: R,
    hash: Sha256,
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.packed.read(buffer)?;
        self.hash.update(&buffer[..read]);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::open::archive::tests::gzip;

    #[test]
    fn what_was_packed_comes_out_with_the_sum_of_the_packed() {
        let text: Vec<u8> = (0..600_000_u32).flat_map(|n| (n % 251).to_string().into_bytes()).collect();
        let packed = [gzip(&text[..1000]), gzip(&text[1000..])].concat();
        let mut unpacking = Unpacking::start(Cursor::new(packed.clone())).unwrap();
        let sum = unpacking.sum().unwrap();
        let mut unpacked = Vec::new();
        unpacking.read_to_end(&mut unpacked).unwrap();
        assert!(unpacked == text);
        assert_eq!(sum.take(), Some(hex(&Sha256::digest(&packed))));
    }

    #[test]
    fn damage_is_an_error_and_not_an_end() {
        let packed = gzip(&b"a,b\n1,2\n".repeat(100_000));
        let cut = packed[..packed.len() - 9].to_vec();
        let mut unpacking = Unpacking::start(Cursor::new(cut)).unwrap();
        let sum = unpacking.sum().unwrap();
        let mut unpacked = Vec::new();
        let error = unpacking.read_to_end(&mut unpacked).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
        assert_eq!(sum.take(), None);
    }

    #[test]
    fn whoever_stops_reading_stops_the_thread() {
        let packed = gzip(&vec![b'a'; 8 << 20]);
        let mut unpacking = Unpacking::start(Cursor::new(packed)).unwrap();
        let sum = unpacking.sum().unwrap();
        drop(unpacking);
        assert_eq!(sum.take(), None);
    }
}
