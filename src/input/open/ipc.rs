//! What an Arrow file claims of itself, checked against its size before anybody believes it.

use polars_arrow_format::ipc::planus::ReadAsRoot;
use polars_arrow_format::ipc::{MessageHeaderRef, MessageRef, RecordBatchRef};

use crate::input::open::archive::growth;
use crate::message::Damage;

/// Before the length of a message.
const MARK: [u8; 4] = [0xFF; 4];
/// Behind the length of the footer.
const END: &[u8] = b"ARROW1";
/// Bytes that say how long a packed buffer is once unpacked.
const LENGTH: usize = 8;

/// Checks every message of a stream.
///
/// # Errors
/// Where lengths or places lie outside the file, or buffers grow beyond reason.
pub(in crate::input) fn check_stream(bytes: &[u8]) -> Result<(), Damage> {
    let mut room = growth(bytes.len() as u64);
    let mut at = 0;
    while let Some(message) = Message::at(bytes, at)? {
        let body = message.check(bytes, &mut room)?;
        at = message.body + body;
    }
    Ok(())
}

/// Checks the footer of a file.
///
/// # Errors
/// Where it does not lie inside the file.
pub(in crate::input) fn check_footer(bytes: &[u8]) -> Result<(), Damage> {
    let inner = bytes.strip_suffix(END).ok_or(Damage::Cut)?;
    let (rest, length) = inner.split_last_chunk::<4>().ok_or(Damage::Cut)?;
    match usize::try_from(i32::from_le_bytes(*length)) {
        Ok(length) if length > 0 && length <= rest.len() => Ok(()),
        _ => Err(Damage::Outside),
    }
}

/// Checks the messages at some places of a file.
///
/// # Errors
/// As [`check_stream`].
pub(in crate::input) fn check_blocks(bytes: &[u8], blocks: impl Iterator<Item = i64>) -> Result<(), Damage> {
    let mut room = growth(bytes.len() as u64);
    for offset in blocks {
        let at = usize::try_from(offset).map_err(|_| outside())?;
        if let Some(message) = Message::at(bytes, at)? {
            message.check(bytes, &mut room)?;
        }
    }
    Ok(())
}

/// A message, and where its body begins.
struct Message<'b> {
    message: MessageRef<'b>,
    body: usize,
}

impl<'b> Message<'b> {
    /// `None` where there is no further one.
    fn at(bytes: &'b [u8], at: usize) -> Result<Option<Self>, Damage> {
        let word = |at: usize| -> Option<[u8; 4]> { bytes.get(at..)?.first_chunk().copied() };
        let Some(first) = word(at) else { return Ok(None) };
        let (length, start) =
            if first == MARK { (word(at + 4).ok_or_else(outside)?, at + 8) } else { (first, at + 4) };
        let length = usize::try_from(i32::from_le_bytes(length)).map_err(|_| outside())?;
        if length == 0 {
            return Ok(None);
        }
        let header = bytes.get(start..).and_then(|rest| rest.get(..length)).ok_or_else(outside)?;
        let message = MessageRef::read_as_root(header).map_err(|_| senseless())?;
        Ok(Some(Self { message, body: start + length }))
    }

    /// Returns how long the body is.
    fn check(&self, bytes: &[u8], room: &mut u64) -> Result<usize, Damage> {
        let length = self.message.body_length().map_err(|_| senseless())?;
        let length = usize::try_from(length).map_err(|_| outside())?;
        let body = bytes.get(self.body..).and_then(|rest| rest.get(..length)).ok_or_else(outside)?;
        match self.message.header().map_err(|_| senseless())? {
            Some(MessageHeaderRef::RecordBatch(batch)) => check_batch(batch, body, room)?,
            Some(MessageHeaderRef::DictionaryBatch(dictionary)) => {
                if let Some(batch) = dictionary.data().map_err(|_| senseless())? {
                    check_batch(batch, body, room)?;
                }
            }
            _ => {}
        }
        Ok(length)
    }
}

fn check_batch(batch: RecordBatchRef, body: &[u8], room: &mut u64) -> Result<(), Damage> {
    let rows = batch.length().map_err(|_| senseless())?;
    let nodes = batch.nodes().map_err(|_| senseless())?;
    for node in nodes.iter().flat_map(|nodes| nodes.iter()) {
        if node.length() < 0 || node.null_count() < 0 || node.null_count() > node.length() {
            return Err(senseless());
        }
    }
    // A bit is the least that a row takes.
    let most = room.saturating_mul(8);
    if u64::try_from(rows).map_or(true, |rows| rows > most) {
        return Err(senseless());
    }
    let packed = batch.compression().map_err(|_| senseless())?.is_some();
    let buffers = batch.buffers().map_err(|_| senseless())?;
    for buffer in buffers.iter().flat_map(|buffers| buffers.iter()) {
        let place = usize::try_from(buffer.offset()).ok().zip(usize::try_from(buffer.length()).ok());
        let (offset, length) = place.ok_or_else(outside)?;
        let buffer = body.get(offset..).and_then(|rest| rest.get(..length)).ok_or_else(outside)?;
        if packed && !buffer.is_empty() {
            let unpacked = buffer.first_chunk::<LENGTH>().map(|length| i64::from_le_bytes(*length));
            // -1 stands before a buffer that was not worth packing.
            let unpacked = match unpacked.ok_or_else(senseless)? {
                -1 => 0,
                length => u64::try_from(length).map_err(|_| senseless())?,
            };
            *room = room.checked_sub(unpacked).ok_or(Damage::Grows)?;
        }
    }
    Ok(())
}

fn outside() -> Damage {
    Damage::Outside
}

fn senseless() -> Damage {
    Damage::Nonsense
}
