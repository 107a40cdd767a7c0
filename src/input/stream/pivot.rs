//! Rows of single answers laid out by respondent, as they come.
//!
//! A long table has a row for each respondent and criterion. Blocks are put together in the order of the file
//! ([`collect`](crate::input::stream::collect)), and of each row two bytes stay: its ratings, at the place of its respondent in
//! the column of its criterion. Rows of one respondent may stand anywhere. What the texts mean is told at the end, as for other files.

pub(super) mod ids;

use std::collections::HashMap;

use ids::{Ids, may_be_wider, trimmed};

use crate::input::stream::dictionary::{Dictionary, TOO_MANY};
use crate::input::stream::rows::{PLACES, Rows};

/// Where the columns of a long table stand among what is taken of a row.
#[derive(Debug, Clone, Default)]
pub(super) struct Turning {
    /// Position of importance among the ratings; performance is the other.
    pub importance: usize,
    /// Columns of the file beside their positions among the texts.
    pub criterion: At,
    pub element: Option<At>,
    /// Who answers, where it is a text; else the ids tell.
    pub respondent: Option<At>,
    /// The groupings that are asked for, in their order.
    pub groups: Vec<At>,
    /// Positions of texts that are kept of the first row of each respondent.
    pub kept: Vec<usize>,
    /// Texts of a row.
    pub texts: usize,
}

/// A column and its position among the texts of a row.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct At {
    pub column: usize,
    pub position: usize,
}

/// A place in the table that comes of it: a respondent and the number of a criterion, in the order in which they came.
pub(super) type Spot = (u32, usize);

/// The ratings of rows by respondent and criterion.
#[derive(Debug, Default)]
pub(super) struct Pivot {
    turning: Turning,
    /// The ids, trimmed.
    pub ids: Ids,
    /// The number of the id of each text, where respondents are texts.
    id_of_text: Vec<u32>,
    /// Of each grouping, what tells its texts apart: the number of the first that differs by nothing but white space.
    groups: Vec<Group>,
    /// What each row is about: one respondent in one combination of groups.
    pub visits: Visits,
    /// The column of each criterion, in the order in which they came; and which of them each text is.
    pub criteria: Vec<Column>,
    criterion_of_text: Vec<u32>,
    /// How often each text of importance and of performance was given, and the first records in which it was.
    pub given: [Given; 2],
    /// Whether a text was met whose ends may hold white space that ASCII has not.
    pub wider: bool,
    /// Whether there was no room for more respondents or criteria.
    pub full: bool,
    /// Places that there are, and how many there may be.
    places: usize,
    most: usize,
    /// A place whose record is wanted, and that record once it came.
    watched: Option<Spot>,
    pub seen: Option<u64>,
    /// Memory for the rows of a block.
    numbers: Vec<u32>,
}

/// The ratings of one criterion.
#[derive(Debug)]
pub(super) struct Column {
    /// Its text, and that of the element beside it in its first row, by dictionary number.
    pub text: u32,
    pub element: u32,
    /// The record of its first row.
    pub record: u64,
    /// Its rows.
    pub rows: u64,
    /// Importance and performance of each respondent; [`NONE`] of those who have no row. It ends with the last who has one.
    pub ratings: Vec<[u8; 2]>,
    /// The first respondent who has two rows, and the record of the second.
    pub twice: Option<(u32, u64)>,
}

/// The ratings of a respondent who has no row: a dictionary that has so many texts is refused.
pub(super) const NONE: [u8; 2] = [TOO_MANY; 2];

/// More criteria than this are none.
const MOST_CRITERIA: usize = 4_096;
/// Places of respondents and criteria together: two bytes each.
const MOST_PLACES: usize = 1_000_000_000;

/// What the rows are about: one respondent in one combination of groups.
#[derive(Debug, Default)]
pub(super) struct Visits {
    /// The record of the first row of each.
    pub records: Vec<u64>,
    /// The texts of that row, by position; none where they are not kept.
    pub texts: Vec<Vec<u32>>,
    /// The respondent of each, by the number of the id; empty where each respondent has one.
    pub persons: Vec<u32>,
    /// Which groupings differ between rows of one respondent.
    pub differs: Vec<bool>,
    /// The first visit of each respondent.
    first: Vec<u32>,
    /// What tells the groups of each apart, one grouping after the other.
    groups: Vec<u32>,
    /// The further visits of respondents, by their number and their groups.
    others: HashMap<Box<[u32]>, u32>,
}

/// How often each text of a column was given, and where first.
#[derive(Debug)]
pub(super) struct Given {
    pub counts: Vec<u64>,
    /// The first records of each text.
    pub first: Vec<Vec<u64>>,
}

impl Default for Given {
    fn default() -> Self {
        Self { counts: vec![0; PLACES], first: vec![Vec::new(); PLACES] }
    }
}

/// Records of a text that are kept.
const SHOWN: u64 = 10;

impl Given {
    fn add(&mut self, text: u8, record: u64) {
        let count = &mut self.counts[usize::from(text)];
        if *count < SHOWN {
            self.first[usize::from(text)].push(record);
        }
        *count += 1;
    }
}

/// What tells the texts of a grouping apart.
#[derive(Debug, Default)]
struct Group {
    of_text: Vec<u32>,
    known: HashMap<Vec<u8>, u32>,
}

impl Pivot {
    /// An empty table; where a place is watched, the record that fills it is noted.
    pub fn new(turning: &Turning, watched: Option<Spot>) -> Self {
        let groups = turning.groups.iter().map(|_| Group::default()).collect();
        let visits = Visits {
            texts: vec![Vec::new(); turning.texts],
            differs: vec![false; turning.groups.len()],
            ..Visits::default()
        };
        Self { turning: turning.clone(), groups, visits, watched, most: MOST_PLACES, ..Self::default() }
    }

    /// Adds the next block, whose rows stand one behind the other and whose records start after `before`.
    pub fn append(&mut self, rows: &Rows, before: u64, dictionaries: &[Dictionary]) {
        let mut numbers = std::mem::take(&mut self.numbers);
        if self.full || self.respondents(rows, dictionaries, &mut numbers).is_none() {
            self.full = true;
            return;
        }
        self.meet_groups(rows, dictionaries);
        let width = self.turning.texts;
        for (row, (number, record)) in numbers.iter_mut().zip(records(rows, before)).enumerate() {
            let texts = &rows.texts[row * width..][..width];
            *number = self.visits.of(*number, texts, &self.groups, &self.turning, record);
        }
        let (one, other) = (self.turning.importance, 1 - self.turning.importance);
        for (row, (&visit, record)) in numbers.iter().zip(records(rows, before)).enumerate() {
            let ratings = [rows.ratings[2 * row + one], rows.ratings[2 * row + other]];
            self.given[0].add(ratings[0], record);
            self.given[1].add(ratings[1], record);
            let texts = &rows.texts[row * width..][..width];
            let Some(criterion) = self.criterion(texts, record) else {
                self.full = true;
                return;
            };
            self.fill((visit, criterion), ratings, record);
            if self.full {
                return;
            }
        }
        self.numbers = numbers;
    }

    /// The number of the respondent of each row; `None` where there is no room for more.
    fn respondents(
        &mut self,
        rows: &Rows,
        dictionaries: &[Dictionary],
        numbers: &mut Vec<u32>,
    ) -> Option<()> {
        numbers.clear();
        let Some(At { column, position }) = self.turning.respondent else {
            let mut last: (&[u8], u32) = (&[], u32::MAX);
            for id in rows.ids.iter() {
                if last.0 != id || last.1 == u32::MAX {
                    last = (id, self.respondent(id)?);
                }
                numbers.push(last.1);
            }
            return Some(());
        };
        for texts in rows.texts.chunks_exact(self.turning.texts) {
            let text = texts[position] as usize;
            if text >= self.id_of_text.len() {
                self.id_of_text.resize(text + 1, u32::MAX);
            }
            if self.id_of_text[text] == u32::MAX {
                let id = dictionaries[column].text(text)?;
                self.id_of_text[text] = self.respondent(&id)?;
            }
            numbers.push(self.id_of_text[text]);
        }
        Some(())
    }

    fn respondent(&mut self, id: &[u8]) -> Option<u32> {
        let id = trimmed(id);
        let before = self.ids.len();
        let number = self.ids.number(id)?;
        if self.ids.len() > before {
            self.wider |= may_be_wider(id);
        }
        Some(number)
    }

    /// Tells new texts of the groupings apart.
    fn meet_groups(&mut self, rows: &Rows, dictionaries: &[Dictionary]) {
        for (group, at) in self.groups.iter_mut().zip(&self.turning.groups) {
            let texts = rows.texts.chunks_exact(self.turning.texts);
            let last = texts.map(|texts| texts[at.position] as usize).max();
            if last.is_none_or(|last| last < group.of_text.len()) {
                continue;
            }
            for text in dictionaries[at.column].since(group.of_text.len()) {
                let text = trimmed(&text);
                self.wider |= may_be_wider(text);
                let number = group.of_text.len() as u32;
                let of_text = *group.known.entry(text.to_vec()).or_insert(number);
                group.of_text.push(of_text);
            }
        }
    }

    /// The number of the criterion of a row; `None` where there are too many.
    fn criterion(&mut self, texts: &[u32], record: u64) -> Option<usize> {
        let text = texts[self.turning.criterion.position];
        let at = text as usize;
        if at >= self.criterion_of_text.len() {
            self.criterion_of_text.resize(at + 1, u32::MAX);
        }
        if self.criterion_of_text[at] == u32::MAX {
            if self.criteria.len() == MOST_CRITERIA {
                return None;
            }
            self.criterion_of_text[at] = self.criteria.len() as u32;
            let element = self.turning.element.map_or(0, |element| texts[element.position]);
            self.criteria.push(Column { text, element, record, rows: 0, ratings: Vec::new(), twice: None });
        }
        Some(self.criterion_of_text[at] as usize)
    }

    fn fill(&mut self, spot: Spot, ratings: [u8; 2], record: u64) {
        let (visit, criterion) = spot;
        let column = &mut self.criteria[criterion];
        column.rows += 1;
        let at = visit as usize;
        if at >= column.ratings.len() {
            self.places += at + 1 - column.ratings.len();
            if self.places > self.most {
                self.full = true;
                return;
            }
            column.ratings.resize(at + 1, NONE);
        }
        if column.ratings[at] != NONE {
            column.twice.get_or_insert((visit, record));
            return;
        }
        column.ratings[at] = ratings;
        if self.watched == Some(spot) {
            self.seen = Some(record);
        }
    }

    /// Lets go of what only further rows would need.
    pub fn settled(self) -> Self {
        let visits = Visits { first: Vec::new(), groups: Vec::new(), others: HashMap::new(), ..self.visits };
        let ids = self.ids.settled();
        Self { visits, ids, id_of_text: Vec::new(), numbers: Vec::new(), ..self }
    }
}

impl Visits {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// The visit of a row of a respondent.
    fn of(&mut self, person: u32, texts: &[u32], groups: &[Group], turning: &Turning, record: u64) -> u32 {
        let group = |(group, at): (&Group, &At)| group.of_text[texts[at.position] as usize];
        let own = || groups.iter().zip(&turning.groups).map(group);
        let number = self.len() as u32;
        let Some(&first) = self.first.get(person as usize) else {
            // Ids are numbered as they come.
            self.first.push(number);
            self.groups.extend(own());
            return self.begin(person, texts, turning, record);
        };
        let width = groups.len();
        let known = &self.groups[first as usize * width..][..width];
        if own().eq(known.iter().copied()) {
            return first;
        }
        let key: Box<[u32]> = [person].into_iter().chain(own()).collect();
        if let Some(&other) = self.others.get(&key) {
            return other;
        }
        for (differs, (own, first)) in self.differs.iter_mut().zip(own().zip(known)) {
            *differs |= own != *first;
        }
        if self.persons.is_empty() {
            // So far each respondent had one.
            self.persons = (0..number).collect();
        }
        self.groups.extend_from_slice(&key[1..]);
        self.others.insert(key, number);
        self.begin(person, texts, turning, record)
    }

    fn begin(&mut self, person: u32, texts: &[u32], turning: &Turning, record: u64) -> u32 {
        let number = self.records.len() as u32;
        self.records.push(record);
        if !self.persons.is_empty() {
            self.persons.push(person);
        }
        for &position in &turning.kept {
            self.texts[position].push(texts[position]);
        }
        number
    }
}

/// The record of each row of a block whose records start after `before`.
fn records(rows: &Rows, before: u64) -> impl Iterator<Item = u64> {
    let mut breaks = rows.breaks.iter().copied().peekable();
    let mut next = before + 1;
    (0..rows.len).map(move |row| {
        if let Some((_, record)) = breaks.next_if(|(first, _)| *first == row) {
            next = before + record;
        }
        next += 1;
        next - 1
    })
}

#[cfg(test)]
mod tests;
