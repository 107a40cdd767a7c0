//! From a seed to an input: a few changes, of bytes, words, lines or members of an archive.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::seeds::Seeds;
use crate::targets::Kind;

/// SplitMix64: small, and the same everywhere.
pub struct Random(u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Below `most`, 0 for 0.
    pub fn below(&mut self, most: usize) -> usize {
        if most == 0 { 0 } else { (self.next() % most as u64) as usize }
    }

    pub fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

/// The input of a kind with this number.
pub fn input(kind: &Kind, seeds: &Seeds, number: u64) -> Vec<u8> {
    let mut random = Random(number.wrapping_mul(0x2545_F491_4F6C_DD1D) ^ kind.name.len() as u64);
    // Small ones are quick and as odd as large ones; the large ones have what small ones have not.
    let seeds = if random.below(32) == 0 { &seeds.whole } else { &seeds.small };
    let seed = &seeds[random.below(seeds.len())];
    // Now and then as it is, so that what is sound stays sound.
    if number.is_multiple_of(64) {
        return seed.clone();
    }
    let times = 1 + random.below(4);
    if seed.starts_with(b"PK") && random.below(4) > 0 {
        return member(seed, &mut random, times, kind.words).unwrap_or_else(|| seed.clone());
    }
    let mut bytes = seed.clone();
    for _ in 0..times {
        change(&mut bytes, &mut random, kind.words);
    }
    if random.below(16) == 0 {
        let other = &seeds[random.below(seeds.len())];
        let (at, from) = (random.below(bytes.len()), random.below(other.len()));
        bytes.truncate(at);
        bytes.extend_from_slice(&other[from..]);
    }
    bytes
}

/// The same archive with one member changed as this number has it.
#[allow(dead_code, reason = "the guided fuzzer asks for it")]
pub fn member_of(seed: &[u8], number: u64, words: &[&str]) -> Option<Vec<u8>> {
    let mut random = Random(number);
    let times = 1 + random.below(3);
    member(seed, &mut random, times, words)
}

/// The same archive with one member changed, and all checksums right again.
fn member(seed: &[u8], random: &mut Random, times: usize, words: &[&str]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(seed)).ok()?;
    let changed = random.below(archive.len());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for at in 0..archive.len() {
        let mut member = archive.by_index(at).ok()?;
        let name = member.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).ok()?;
        if at == changed {
            (0..times).for_each(|_| change(&mut bytes, random, words));
        }
        writer.start_file(name.as_str(), stored).ok()?;
        writer.write_all(&bytes).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

fn change(bytes: &mut Vec<u8>, random: &mut Random, words: &[&str]) {
    let at = random.below(bytes.len());
    let length = (1 + random.below(40)).min(bytes.len().saturating_sub(at));
    match random.below(12) {
        0 if !bytes.is_empty() => bytes[at] ^= 1 << random.below(8),
        1 if !bytes.is_empty() => bytes[at] = random.next() as u8,
        2 => drop(bytes.drain(at..at + length)),
        3 => {
            let part = bytes[at..at + length].to_vec();
            let to = random.below(bytes.len());
            bytes.splice(to..to, part);
        }
        4 => bytes.truncate(at),
        // Words of two, four and eight bytes, as lengths and places are written; most stand near the end.
        5..=7 => {
            let width = [2, 4, 8][random.below(3)];
            let at = if random.below(2) == 0 { at } else { bytes.len() - random.below(bytes.len() / 3 + 1) };
            let at = at / width * width;
            let values = [
                0,
                1,
                u64::MAX,
                0x7FFF_FFFF_FFFF_FFFF,
                0x7FFF_FFFF,
                0x8000,
                bytes.len() as u64,
                random.next(),
            ];
            let value = values[random.below(values.len())].to_le_bytes();
            if let Some(place) = bytes.get_mut(at..at + width) {
                place.copy_from_slice(&value[..width]);
            }
        }
        8 => {
            let line =
                |at: usize| bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            let (from, to) = (line(at), line(random.below(bytes.len())));
            let end = bytes[from..]
                .iter()
                .position(|byte| *byte == b'\n')
                .map_or(bytes.len(), |end| from + end + 1);
            let row = bytes[from..end].to_vec();
            bytes.splice(to..to, row);
        }
        _ => {
            let word = random.pick(words);
            bytes.splice(at..at, word.bytes());
        }
    }
}
