//! The container of an xls: sectors that are chained by a table, checked before anybody follows them.

use crate::message::Damage;

/// Sectors from here on stand for something else: free, the end of a chain, a part of the table.
const SPECIAL: u32 = 0xFFFF_FFFA;
/// Where the header lists the first sectors of the table, and how many it lists.
const LISTED: (usize, usize) = (76, 109);
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;

/// Checks that every chain has an end, and no stream is longer than the file.
///
/// # Errors
/// Where one has none: what is wrong.
pub(in crate::input) fn check(bytes: &[u8]) -> Result<(), Damage> {
    let container = Container::of(bytes).ok_or(Damage::Cut)?;
    let table = container.table().ok_or_else(endless)?;
    let directory = container.chain(&table, word(bytes, 48).unwrap_or(SPECIAL)).ok_or_else(endless)?;
    container.chain(&table, word(bytes, 60).unwrap_or(SPECIAL)).ok_or_else(endless)?;
    let smallest = word(bytes, 56).unwrap_or_default();
    for entry in
        directory.iter().filter_map(|&sector| container.sector(sector)).flat_map(|it| it.chunks_exact(ENTRY))
    {
        let (kind, start, length) = (entry[66], word(entry, 116), word(entry, 120));
        let (Some(start), Some(length)) = (start, length) else { continue };
        let is_stream = kind == 5 || kind == 2 && length >= smallest;
        if length as usize > bytes.len() && matches!(kind, 2 | 5) {
            return Err(Damage::Outside);
        }
        if is_stream && length > 0 {
            container.chain(&table, start).ok_or_else(endless)?;
        }
    }
    Ok(())
}

/// The streams of these names, in the order of the directory; what cannot be followed is left out.
pub(in crate::input) fn streams(bytes: &[u8], names: &[&str]) -> Vec<Vec<u8>> {
    let found = || {
        let container = Container::of(bytes)?;
        let table = container.table()?;
        let whole = |start: u32| -> Option<Vec<u8>> {
            let sectors = container.chain(&table, start)?;
            Some(sectors.iter().filter_map(|&sector| container.sector(sector)).flatten().copied().collect())
        };
        let directory = whole(word(bytes, 48)?)?;
        // Streams that are short lie in one of the root, in sectors of their own.
        let (short, next) =
            (whole(word(&directory, 116)?).unwrap_or_default(), whole(word(bytes, 60)?).unwrap_or_default());
        let entries =
            directory.chunks_exact(ENTRY).filter(|entry| names.iter().any(|name| is_named(entry, name)));
        let stream = |entry: &[u8]| {
            let (start, length) = (word(entry, 116)?, word(entry, 120)? as usize);
            let mut stream = if length < SHORT { short_chain(&short, &next, start) } else { whole(start)? };
            stream.truncate(length);
            Some(stream)
        };
        Some(entries.filter_map(stream).collect())
    };
    found().unwrap_or_default()
}

/// Fewer bytes than this lie in the stream of the root.
const SHORT: usize = 4096;
/// Bytes of its sectors.
const SHORT_SECTOR: usize = 64;

fn short_chain(stream: &[u8], next: &[u8], start: u32) -> Vec<u8> {
    let (mut found, mut at) = (Vec::new(), start);
    while at < SPECIAL && found.len() < SHORT {
        let from = at as usize * SHORT_SECTOR;
        let Some(sector) = stream.get(from..(from + SHORT_SECTOR).min(stream.len())) else { break };
        found.extend_from_slice(sector);
        at = word(next, 4 * at as usize).unwrap_or(SPECIAL);
    }
    found
}

fn is_named(entry: &[u8], name: &str) -> bool {
    let units = entry[..64].chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    let found: String = char::decode_utf16(units.take_while(|unit| *unit != 0)).flatten().collect();
    found.eq_ignore_ascii_case(name)
}

struct Container<'b> {
    bytes: &'b [u8],
    /// Bytes of a sector.
    size: usize,
}

impl<'b> Container<'b> {
    fn of(bytes: &'b [u8]) -> Option<Self> {
        let shift = u16::from_le_bytes(*bytes.get(30..)?.first_chunk()?);
        matches!(shift, 9 | 12).then_some(Self { bytes, size: 1 << shift }).filter(|_| bytes.len() >= 512)
    }

    fn sectors(&self) -> usize {
        self.bytes.len().div_ceil(self.size)
    }

    /// A sector, the last of which may be cut.
    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.size)?;
        let rest = self.bytes.get(start..)?;
        Some(&rest[..rest.len().min(self.size)])
    }

    /// Which sector follows each of them; `None` where the sectors of the table are chained without end.
    fn table(&self) -> Option<Vec<u32>> {
        let mut parts: Vec<u32> =
            (0..LISTED.1).filter_map(|at| word(self.bytes, LISTED.0 + 4 * at)).collect();
        let mut next = word(self.bytes, 68)?;
        let mut visited = 0;
        while next < SPECIAL {
            visited += 1;
            if visited > self.sectors() {
                return None;
            }
            let Some(sector) = self.sector(next) else { break };
            let words = sector.len() / 4;
            parts.extend((0..words.saturating_sub(1)).filter_map(|at| word(sector, 4 * at)));
            next = word(sector, 4 * words.saturating_sub(1)).unwrap_or(SPECIAL);
        }
        let mut table = Vec::new();
        for part in parts.into_iter().filter(|part| *part < SPECIAL) {
            let Some(sector) = self.sector(part) else { continue };
            table.extend(
                sector
                    .chunks_exact(4)
                    .map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])),
            );
            // A table of more entries than there are sectors names one sector twice.
            if table.len() > self.sectors() + self.size {
                return None;
            }
        }
        Some(table)
    }

    /// The sectors of a chain; `None` where it has no end.
    fn chain(&self, table: &[u32], start: u32) -> Option<Vec<u32>> {
        let (mut sectors, mut next) = (Vec::new(), start);
        while next < SPECIAL {
            if sectors.len() >= self.sectors() {
                return None;
            }
            sectors.push(next);
            next = table.get(next as usize).copied().unwrap_or(SPECIAL);
        }
        Some(sectors)
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
}

fn endless() -> Damage {
    Damage::Nonsense
}

#[cfg(test)]
mod tests {
    use super::*;

    const TINY: &[u8] = include_bytes!("../../../fixtures/workbook/tiny.xls");

    #[test]
    fn a_sound_workbook_passes() {
        assert_eq!(check(TINY), Ok(()));
    }

    #[test]
    fn a_directory_that_follows_itself_is_refused() {
        let mut bytes = TINY.to_vec();
        let table = 512 * (word(&bytes, 76).unwrap() as usize + 1);
        let directory = word(&bytes, 48).unwrap();
        bytes[table + 4 * directory as usize..][..4].copy_from_slice(&directory.to_le_bytes());
        assert_eq!(check(&bytes), Err(endless()));
    }
}
