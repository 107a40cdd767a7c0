//! A survey whose answers were counted and not kept.

use super::Counts;

/// Joint counts of everybody and of every level of every grouping asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// Everybody.
    pub counts: Counts,
    /// Groupings, in the order asked.
    pub segments: Vec<CountedSegment>,
}

/// A grouping of respondents who were counted.
#[derive(Debug, Clone, PartialEq)]
pub struct CountedSegment {
    /// Column header.
    pub name: String,
    /// What readers see in its place: the question or label of the column where the file has one.
    pub label: String,
    /// The levels, in the order of the file's labels, else in natural order.
    pub levels: Vec<CountedLevel>,
    /// Respondents whose level is blank.
    pub without_level: u64,
}

/// The respondents of one level.
#[derive(Debug, Clone, PartialEq)]
pub struct CountedLevel {
    /// Its label.
    pub label: String,
    /// The code that stands for it in the file, where that is another text.
    pub code: Option<String>,
    /// Their counts.
    pub counts: Counts,
}

impl CountedSegment {
    /// The counts of every other level together; `None` where there is no other.
    pub fn others(&self, level: usize) -> Option<Counts> {
        let mut others = self.levels.iter().enumerate().filter(|(at, _)| *at != level);
        let mut sum = others.next()?.1.counts.clone();
        others.for_each(|(_, other)| sum.merge(&other.counts));
        Some(sum)
    }
}
