//! The distinct texts of a column, numbered as they come.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// What is wanted of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Take {
    /// Nothing.
    Nothing,
    /// Ratings: a byte each.
    Rating,
    /// Any text.
    Text,
    /// The same, of the first respondents only, whom the doctor looks at.
    First,
    /// The ids of the first respondents: hardly two are alike, so they are kept as they are.
    Id,
    /// Any text, for the condition that says which rows count, and for nothing else.
    Asked,
}

impl Take {
    /// Whether texts are taken.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::First | Self::Asked)
    }
}

/// The number of a blank cell.
pub(super) const BLANK: u32 = 0;
/// The digits stand first among ratings: `0` is 1, `9` is 10.
pub(super) const ZERO: u8 = 1;
/// Stands for every text of a rating column that holds more than a byte can number.
pub(super) const TOO_MANY: u8 = u8::MAX;

/// The texts of one column, shared by all threads.
///
/// The numbers depend on which thread comes first: what is made of them must go by the texts.
#[derive(Debug)]
pub(super) struct Dictionary(Mutex<Texts>);

#[derive(Debug)]
struct Texts {
    known: Vec<Vec<u8>>,
    numbers: HashMap<Vec<u8>, u32>,
    most: u32,
}

impl Dictionary {
    /// A dictionary that holds what every column of its kind holds.
    pub fn new(take: Take) -> Self {
        let mut texts = vec![Vec::new()];
        if take == Take::Rating {
            texts.extend((b'0'..=b'9').map(|digit| vec![digit]));
        }
        let numbers = texts.iter().cloned().zip(0..).collect();
        let most = if take == Take::Rating { u32::from(TOO_MANY) } else { u32::MAX };
        Self(Mutex::new(Texts { known: texts, numbers, most }))
    }

    /// The number of a text, a new one where it is new.
    pub fn number(&self, text: &[u8]) -> u32 {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(&number) = texts.numbers.get(text) {
            return number;
        }
        let number = texts.known.len() as u32;
        if number >= texts.most {
            return texts.most;
        }
        texts.known.push(text.to_vec());
        texts.numbers.insert(text.to_vec(), number);
        number
    }

    /// The texts so far from this number on.
    pub fn since(&self, number: usize) -> Vec<Vec<u8>> {
        let texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        texts.known.get(number..).unwrap_or_default().to_vec()
    }

    /// The text with this number.
    pub fn text(&self, number: usize) -> Option<Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).known.get(number).cloned()
    }

    /// Every text so far, by number.
    pub fn texts(&self) -> Vec<Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).known.clone()
    }

    /// Every text, by number.
    pub fn into_texts(self) -> Vec<Vec<u8>> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner).known
    }
}

/// What one thread has already looked up in a dictionary.
#[derive(Debug)]
pub(super) struct Lookup {
    /// Short texts, each where its key says: answers are few, and most find their place at once.
    short: [Option<(Key, u32)>; PLACES],
    /// Longer texts, each where its ends say, those that came first: names of criteria come in every row of a long table.
    long: Vec<Option<(Box<[u8]>, u32)>>,
    others: HashMap<Vec<u8>, u32>,
}

/// 2⁶.
const PLACES: usize = 64;
/// 2⁹.
const LONG_PLACES: usize = 512;

impl Default for Lookup {
    fn default() -> Self {
        Self { short: [None; PLACES], long: Vec::new(), others: HashMap::new() }
    }
}

impl Lookup {
    /// The number of a text in the dictionary.
    pub fn number(&mut self, text: &[u8], dictionary: &Dictionary) -> u32 {
        if text.is_empty() {
            return BLANK;
        }
        let Some(key) = Key::of(text) else { return self.long(text, dictionary) };
        let place = key.place();
        if let Some((known, number)) = self.short[place]
            && known == key
        {
            return number;
        }
        let number = self.other(text, dictionary);
        self.short[place] = Some((key, number));
        number
    }

    /// The number of a text of more than eight bytes.
    fn long(&mut self, text: &[u8], dictionary: &Dictionary) -> u32 {
        let place = place_of_ends(text);
        match self.long.get(place) {
            Some(Some((known, number))) if **known == *text => return *number,
            Some(Some(_)) => return self.other(text, dictionary),
            Some(None) => {}
            None => self.long.resize(LONG_PLACES, None),
        }
        let number = self.other(text, dictionary);
        self.long[place] = Some((text.into(), number));
        number
    }

    fn other(&mut self, text: &[u8], dictionary: &Dictionary) -> u32 {
        if let Some(&number) = self.others.get(text) {
            return number;
        }
        let number = dictionary.number(text);
        self.others.insert(text.to_vec(), number);
        number
    }
}

/// A text of one to eight bytes: no two have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    length: usize,
    bytes: u64,
}

impl Key {
    fn of(text: &[u8]) -> Option<Self> {
        let length = text.len();
        let four =
            |at: usize| text.get(at..at + 4)?.try_into().ok().map(|four| u64::from(u32::from_le_bytes(four)));
        let bytes = match length {
            1..4 => {
                let one = |at: usize| u64::from(text[at]);
                one(0) | one(length / 2) << 8 | one(length - 1) << 16
            }
            // The last four may repeat some of the first.
            4..=8 => four(0)? | four(length - 4)? << 32,
            _ => return None,
        };
        Some(Self { length, bytes })
    }

    /// Multiplied by 2⁶⁴ over the golden ratio, so that texts that are alike stand apart.
    fn place(self) -> usize {
        (self.bytes.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58) as usize % PLACES
    }
}

/// Where a text of more than eight bytes may stand: by its first and its last eight, and its length.
fn place_of_ends(text: &[u8]) -> usize {
    let word = |eight: Option<&[u8; 8]>| eight.map_or(0, |eight| u64::from_le_bytes(*eight));
    let (first, last) = (word(text.first_chunk()), word(text.last_chunk()));
    let mixed = first ^ last.rotate_left(23) ^ text.len() as u64;
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 55) as usize % LONG_PLACES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_one_number() {
        let (dictionary, mut one, mut other) =
            (Dictionary::new(Take::Rating), Lookup::default(), Lookup::default());
        assert_eq!(one.number(b"", &dictionary), BLANK);
        assert_eq!(one.number(b"7", &dictionary), u32::from(ZERO) + 7);
        assert_eq!(one.number(b"N/A", &dictionary), other.number(b"N/A", &dictionary));
        for text in 0..300 {
            one.number(format!("text {text}").as_bytes(), &dictionary);
        }
        assert_eq!(one.number(b"text 299", &dictionary), u32::from(TOO_MANY));
        assert_eq!(other.number(b"text 0", &dictionary), 12);
        assert_eq!(dictionary.into_texts()[12], b"text 0");
    }

    #[test]
    fn short_texts_keep_their_numbers_whatever_their_places() {
        let (dictionary, mut lookup) = (Dictionary::new(Take::Text), Lookup::default());
        let texts: Vec<String> =
            (0..2_000).flat_map(|n| [format!("{n:b}"), format!("Criterion number {n}")]).collect();
        let numbers: Vec<u32> =
            texts.iter().map(|text| lookup.number(text.as_bytes(), &dictionary)).collect();
        let again: Vec<u32> = texts.iter().map(|text| lookup.number(text.as_bytes(), &dictionary)).collect();
        assert_eq!(numbers, again);
        let distinct: std::collections::BTreeSet<u32> = numbers.into_iter().collect();
        assert_eq!(distinct.len(), texts.len());
    }
}
