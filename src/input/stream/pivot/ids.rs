//! The ids of respondents, numbered as they come.

use std::hash::{BuildHasher, RandomState};

/// Texts of which each is kept once, and found again by a hash that nobody can foresee.
#[derive(Debug, Default)]
pub(in crate::input::stream) struct Ids {
    /// The texts one behind the other, and where each ends.
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// Half of a hash and a number, each where its hash says or at the next free place.
    places: Vec<Place>,
    hasher: RandomState,
}

/// What stands at a place of the table.
#[derive(Debug, Clone, Copy)]
struct Place {
    hash: u32,
    number: u32,
}

const FREE: Place = Place { hash: 0, number: u32::MAX };

/// Places of the smallest table.
const FEWEST: usize = 1 << 10;

impl Ids {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a text, a new one where it is new; `None` where there is no room for more.
    pub fn number(&mut self, text: &[u8]) -> Option<u32> {
        if self.len() * 4 >= self.places.len() * 3 {
            self.make_room();
        }
        let hash = self.hasher.hash_one(text) as u32;
        let mut at = hash as usize & (self.places.len() - 1);
        loop {
            let Place { hash: known, number } = self.places[at];
            if number == FREE.number {
                break;
            }
            if known == hash && self.text(number) == text {
                return Some(number);
            }
            at = (at + 1) & (self.places.len() - 1);
        }
        let number = u32::try_from(self.len()).ok().filter(|number| *number < FREE.number)?;
        let end = u32::try_from(self.bytes.len() + text.len()).ok()?;
        self.bytes.extend_from_slice(text);
        self.ends.push(end);
        self.places[at] = Place { hash, number };
        Some(number)
    }

    /// The text with this number.
    pub fn text(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.bytes[start..self.ends[number] as usize]
    }

    /// All texts, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|number| self.text(number as u32))
    }

    /// The same without the table, where no more are looked up.
    pub fn settled(self) -> Self {
        Self { places: Vec::new(), ..self }
    }

    /// Twice as many places.
    fn make_room(&mut self) {
        let len = (2 * self.places.len()).max(FEWEST);
        let before = std::mem::replace(&mut self.places, vec![FREE; len]);
        for place in before.into_iter().filter(|place| place.number != FREE.number) {
            let mut at = place.hash as usize & (len - 1);
            while self.places[at].number != FREE.number {
                at = (at + 1) & (len - 1);
            }
            self.places[at] = place;
        }
    }
}

/// A text without white space at its ends, as far as ASCII has it.
pub(in crate::input::stream) fn trimmed(mut text: &[u8]) -> &[u8] {
    let is_space = |byte: &u8| matches!(byte, 9..=13 | b' ');
    while let [first, rest @ ..] = text
        && is_space(first)
    {
        text = rest;
    }
    while let [rest @ .., last] = text
        && is_space(last)
    {
        text = rest;
    }
    text
}

/// Whether a trimmed text may have other white space at its ends: that depends on its encoding.
pub(in crate::input::stream) fn may_be_wider(text: &[u8]) -> bool {
    [text.first(), text.last()].into_iter().flatten().any(|byte| !byte.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_one_number() {
        let mut ids = Ids::default();
        let texts: Vec<String> = (0..5_000).map(|at| format!("R{}", at * 37 % 5_000)).collect();
        let numbers: Vec<u32> = texts.iter().map(|text| ids.number(text.as_bytes()).unwrap()).collect();
        assert_eq!(numbers, (0..5_000).collect::<Vec<u32>>());
        let again: Vec<u32> = texts.iter().map(|text| ids.number(text.as_bytes()).unwrap()).collect();
        assert_eq!(again, numbers);
        assert_eq!(ids.number(b""), Some(5_000));
        assert_eq!((ids.number(b""), ids.len()), (Some(5_000), 5_001));
        assert!(ids.iter().take(5_000).eq(texts.iter().map(String::as_bytes)));
    }

    #[test]
    fn ends_are_trimmed_as_a_text_is() {
        for text in ["", " ", " a\t", "\u{b}a b\r\n", "a", "\u{1c}a"] {
            assert_eq!(trimmed(text.as_bytes()), text.trim().as_bytes());
        }
        assert!(may_be_wider("a\u{a0}".as_bytes()) && !may_be_wider("a\u{a0}b".as_bytes()));
    }
}
