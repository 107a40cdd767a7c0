//! Suspicions about a survey's answers: pure functions from ratings to findings, nothing is changed.
//!
//! No finding depends on the order of the respondents, unless there are more than [`MOST_EXAMINED`].

mod blocks;
mod codes;
mod levels;
mod marks;
mod mixed;
mod respondents;

pub use blocks::{
    ceiling, contradicted_names, reversed_criteria, reversed_performance, swapped_sides, tiny_bases,
    unequal_scales,
};
pub use codes::{rare_top, suspicious_codes};
pub use levels::level_scales;
pub use marks::{ColumnBeside, marked_rows, names_mark};
pub use mixed::{mixed_scales, odd_fractions};
pub use respondents::{duplicated_ids, duplicated_ids_of, identical_respondents, straight_liners};

use crate::input::columns::layout::Side;
use crate::message::Message;
use crate::survey::{Joint, Respondents, Scale};

/// Criteria that fewer respondents rated on both sides are named (`methods.md` §4.3).
const SMALLEST_BASE: u64 = 30;

/// Respondents who are looked at one by one; of a longer file, the first of them. A block coded the wrong way shows in
/// any few thousand, and among many more, honest respondents agree to the last rating by chance.
pub const MOST_EXAMINED: usize = 20_000;

/// Everything suspicious in the ratings; `counts` are those of all respondents, a table for each criterion, and
/// `outcome` is one value for each respondent looked at, where there is an outcome.
pub fn examine(ratings: Ratings<'_>, counts: &[Joint], outcome: Option<&[Option<f64>]>) -> Vec<Message> {
    let mut findings: Vec<Message> = straight_liners(ratings).into_iter().collect();
    findings.extend(identical_respondents(ratings));
    findings.extend(ceiling(counts, ratings.scale));
    findings.extend(mixed_scales(ratings.criteria, counts, ratings.scale));
    findings.extend(odd_fractions(ratings.criteria, counts, ratings.scale));
    findings.extend(reversed_criteria(ratings));
    findings.extend(outcome.and_then(|outcome| reversed_performance(ratings, outcome)));
    findings.extend(tiny_bases(ratings.criteria, counts, SMALLEST_BASE));
    findings
}

/// What columns beside the ratings tell of the respondents who are looked at.
pub fn beside(ratings: Ratings<'_>, beside: &[ColumnBeside<'_>]) -> Vec<Message> {
    marked_rows(beside).into_iter().chain(level_scales(ratings, beside)).collect()
}

/// The ratings of a survey.
#[derive(Debug, Clone, Copy)]
pub struct Ratings<'a> {
    /// Names of the criteria.
    pub criteria: &'a [String],
    /// Their ratings, in the first columns of each side.
    pub respondents: &'a Respondents,
    /// What the codes of the ratings mean.
    pub scale: &'a Scale,
}

impl<'a> Ratings<'a> {
    /// Number of respondents looked at.
    fn len(self) -> usize {
        self.respondents.len.min(MOST_EXAMINED)
    }

    /// The codes of a side, a column for each criterion.
    fn codes(self, side: Side) -> &'a [Vec<u8>] {
        let columns = match side {
            Side::Importance => &self.respondents.importance,
            Side::Performance => &self.respondents.performance,
        };
        &columns[..self.criteria.len()]
    }

    /// A respondent's ratings of a side, criterion by criterion.
    fn row(self, side: Side, row: usize) -> impl Iterator<Item = Option<f64>> + 'a {
        self.codes(side).iter().map(move |codes| self.rating(codes[row]))
    }

    /// The rating a code stands for; `None` for no answer, which is no code of the scale.
    fn rating(self, code: u8) -> Option<f64> {
        self.scale.values.get(usize::from(code)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{Counts, MISSING};

    /// A side's columns from its rows on the scale 1-5; 0 is no answer.
    pub(in crate::input) fn columns<const N: usize>(rows: &[[u8; N]]) -> Vec<Vec<u8>> {
        let code = |rating: u8| rating.checked_sub(1).unwrap_or(MISSING);
        (0..N).map(|at| rows.iter().map(|row| code(row[at])).collect()).collect()
    }

    /// Respondents from the rows of both sides.
    pub(in crate::input) fn respondents<const N: usize>(
        importance: &[[u8; N]],
        performance: &[[u8; N]],
    ) -> Respondents {
        Respondents {
            importance: columns(importance),
            performance: columns(performance),
            len: importance.len(),
            ..Respondents::default()
        }
    }

    /// The counts of their ratings.
    pub(in crate::input) fn joints(respondents: &Respondents, scale: &Scale) -> Vec<Joint> {
        Counts::of(respondents, &[], scale, |_| true).criteria
    }

    pub(in crate::input) fn names(n: usize) -> Vec<String> {
        (0..n).map(|at| format!("c{at}")).collect()
    }

    #[test]
    fn the_order_of_the_respondents_does_not_matter() {
        let mut rows: Vec<[u8; 5]> =
            (0..60_u32).map(|at| [1, 2, 3, 4, 5].map(|k| ((at * k + at / 7) % 5 + 1) as u8)).collect();
        rows.extend([[5; 5]; 8]);
        let mut turned = rows.clone();
        turned.reverse();
        turned.swap(3, 40);
        let (criteria, scale) = (names(5), Scale::new(1.0, 5.0));
        let found = |rows: &[[u8; 5]]| {
            let respondents = respondents(rows, rows);
            let outcome: Vec<Option<f64>> =
                rows.iter().map(|row| Some(f64::from(6 - row[2]) / 7.0)).collect();
            let counts = joints(&respondents, &scale);
            let ratings = Ratings { criteria: &criteria, respondents: &respondents, scale: &scale };
            examine(ratings, &counts, Some(&outcome))
        };
        assert_eq!(found(&rows), found(&turned));
        assert!(found(&rows).iter().any(|finding| finding.code() == "straight_liners"));
    }
}
