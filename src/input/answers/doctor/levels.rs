//! Groups of respondents who were asked on another scale than the others.

use std::collections::BTreeMap;

use crate::input::answers::doctor::Ratings;
use crate::input::answers::doctor::marks::ColumnBeside;
use crate::input::answers::doctor::mixed::TOPS;
use crate::input::columns::layout::Side;
use crate::message::{Findings, Message};

/// Levels of a column none of whose respondents went beyond a point of the scale at which many of their ratings are, while those
/// of others go to its end: a wave or a country that was asked on a shorter scale.
///
/// Of the first such column.
pub fn level_scales(ratings: Ratings<'_>, beside: &[ColumnBeside<'_>]) -> Option<Message> {
    let tops = tops(ratings);
    beside.iter().find_map(|column| of_column(ratings, &tops, column))
}

/// The ratings of one respondent.
#[derive(Debug, Clone, Copy, Default)]
struct Given {
    /// The highest code.
    top: u8,
    /// How many have it.
    at_top: u64,
    all: u64,
}

/// The highest rating of each respondent.
fn tops(ratings: Ratings<'_>) -> Vec<Given> {
    let mut tops = vec![Given::default(); ratings.len()];
    for codes in [Side::Importance, Side::Performance].into_iter().flat_map(|side| ratings.codes(side)) {
        for (given, &code) in tops.iter_mut().zip(codes) {
            if usize::from(code) < ratings.scale.values.len() {
                given.add(Given { top: code, at_top: 1, all: 1 });
            }
        }
    }
    tops
}

impl Given {
    fn add(&mut self, other: Self) {
        self.all += other.all;
        match other.top.cmp(&self.top) {
            _ if self.at_top == 0 => (self.top, self.at_top) = (other.top, other.at_top),
            std::cmp::Ordering::Greater => (self.top, self.at_top) = (other.top, other.at_top),
            std::cmp::Ordering::Equal => self.at_top += other.at_top,
            std::cmp::Ordering::Less => {}
        }
    }
}

fn of_column(ratings: Ratings<'_>, tops: &[Given], column: &ColumnBeside<'_>) -> Option<Message> {
    let mut levels: BTreeMap<&str, Given> = BTreeMap::new();
    for (text, given) in column.texts.iter().zip(tops) {
        let text = text.trim();
        if !text.is_empty() {
            levels.entry(text).or_default().add(*given);
            if levels.len() > MOST_LEVELS {
                return None;
            }
        }
    }
    let scale = ratings.scale;
    let value = |given: &Given| scale.values[usize::from(given.top)];
    let reached = levels.values().any(|given| value(given) == scale.highest && given.at_top >= MANY);
    let above = shares_above(ratings);
    // Ratings of one respondent go together: so many count as one.
    let each = 1.0 + ALIKE * (2 * ratings.criteria.len() - 1) as f64;
    // A level that ends one point below the end may be of people who are hard to please, and so may a small one.
    let is_short = |given: &Given| {
        let top = value(given);
        let expected = given.all as f64 / each * above[usize::from(given.top)];
        TOPS.contains(&top)
            && scale.highest - top > 1.0
            && given.at_top >= MANY
            && given.at_top * PILED >= given.all
            && expected >= FAR_FROM_NONE
    };
    let short: Vec<(&str, f64)> = levels
        .iter()
        .filter(|(_, given)| is_short(given))
        .map(|(text, given)| (*text, value(given)))
        .collect();
    let top = short.first()?.1;
    let named = short.iter().filter(|(_, other)| *other == top).map(|(text, _)| (*text).to_owned()).collect();
    reached.then(|| {
        Message::likely(Findings::LevelScales {
            column: column.name.clone(),
            levels: named,
            top,
            lowest: scale.lowest,
            highest: scale.highest,
        })
    })
}

/// The share of all ratings above each point of the scale.
fn shares_above(ratings: Ratings<'_>) -> Vec<f64> {
    let mut given = vec![0_u64; ratings.scale.values.len()];
    for codes in [Side::Importance, Side::Performance].into_iter().flat_map(|side| ratings.codes(side)) {
        for &code in &codes[..ratings.len()] {
            given.get_mut(usize::from(code)).into_iter().for_each(|n| *n += 1);
        }
    }
    let all = given.iter().sum::<u64>().max(1) as f64;
    (0..given.len()).map(|at| given[at + 1..].iter().sum::<u64>() as f64 / all).collect()
}

/// Levels beyond which a column groups nobody.
const MOST_LEVELS: usize = 50;
/// Ratings at a point beyond which somebody would have gone.
const MANY: u64 = 8;
/// Of so many ratings, one stands at the end of a scale at least.
const PILED: u64 = 20;
/// How alike two ratings of one respondent are, as a correlation.
const ALIKE: f64 = 0.4;
/// Ratings above the point that are expected, where there are none: by chance in one of a thousand levels.
const FAR_FROM_NONE: f64 = 7.0;

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::input::answers::doctor::tests::{names, respondents};
    use crate::message::What;
    use crate::survey::Scale;

    #[test]
    fn a_wave_on_a_shorter_scale_is_told() {
        let row = |at: usize, highest: usize| [at, at + 1, at * 3 + 2].map(|n| (n % highest + 1) as u8);
        let found = |highest: usize| {
            let rows: Vec<[u8; 3]> =
                (0..40).map(|at| row(at, if at % 2 == 0 { highest } else { 10 })).collect();
            let all = respondents(&rows, &rows);
            let (criteria, scale) = (names(3), Scale::new(1.0, 10.0));
            let ratings = Ratings { criteria: &criteria, respondents: &all, scale: &scale };
            let texts = (0..40).map(|at| Cow::Borrowed(if at % 2 == 0 { "2024" } else { "2025" })).collect();
            level_scales(ratings, &[ColumnBeside { name: "Wave".into(), named: true, texts }])
        };
        let What::Findings(Findings::LevelScales { column, levels, top, .. }) = found(5).unwrap().what else {
            panic!("another finding");
        };
        assert_eq!((column.as_str(), levels, top), ("Wave", vec!["2024".to_owned()], 5.0));
        assert_eq!(found(10), None);
        assert_eq!(found(9), None);
    }
}
