//! The scale behind plain numbers, and the codes beside it that mean "no answer".

use crate::input::values::missing::is_missing_code;

/// A scale found in numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Inferred {
    /// Lowest rating.
    pub lowest: f64,
    /// Highest rating.
    pub highest: f64,
    /// Values that mean "no answer".
    pub missing: Vec<f64>,
    /// Values on no side of the scale.
    pub outside: Vec<f64>,
    /// Why, one line.
    pub evidence: String,
    /// Why another scale may be meant.
    pub doubt: Option<Doubt>,
    /// Which ends nobody chose: the lowest, the highest.
    pub unchosen: (bool, bool),
}

/// Why another scale may be meant than the one inferred.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Doubt {
    /// Fractions between 0 and 1: shares, or ratings brought onto 0–1.
    Shares,
    /// Halves up to 5.
    Halves,
    /// A value that nobody gave between two that many did.
    Hole(f64),
    /// An end of a less usual scale given far more or less often than the ratings beside it: a usual scale and a code.
    Code(f64),
    /// A value below 0 taken for none, beside 0 and a few above it.
    BelowZero(f64),
    /// A value that one side alone gave, just beyond all points of the other, each of them given: a scale of both, or of one.
    OfOneSide(f64),
}

impl Inferred {
    /// A scale that is told.
    pub fn on(lowest: f64, highest: f64) -> Self {
        Self {
            lowest,
            highest,
            missing: Vec::new(),
            outside: Vec::new(),
            evidence: String::new(),
            doubt: None,
            unchosen: (false, false),
        }
    }
}

/// The usual scale behind distinct values with their counts, sorted by value; `None` when no usual scale holds them.
///
/// 1. Codes no usual scale holds (99, −1, …) are missing, unless the values are spread over −k…k, or over 0–100 and hold the code.
/// 2. 6, 7, 8 and 9, when they are at most a third of the answers, are missing far above three or more other values.
/// 3. Values above 10 that are few (at most a tenth of the answers) next to three or more values up to 10 are outside.
/// 4. A lone 0 beside a complete 1–5 or 1–7, or a rare value (under 1 %) just beyond a complete 1–4, 1–5 or 1–7, is
///    outside: it may be a code or an error, and only the user can tell. So are a few 10s (under 5 %) above a complete 1–4 or 1–5
///    where nobody gave a number between them.
/// 5. The smallest usual scale that holds the rest; a less usual one (1–4, 0–4, 1–6, 1–9 …) only when both its ends were
///    used. Fractions between 0 and 1 are shares; 0 and 1 alone are no scale.
pub fn infer(values: &[(f64, u64)]) -> Option<Inferred> {
    // On 0–100 a 99 is a rating, and a −1 is none.
    let (spread, bipolar) = (is_spread(values), is_bipolar(values));
    let negative = values.iter().filter(|(value, _)| *value < 0.0).count();
    let is_code =
        |value: f64| is_missing_code(value) && !bipolar && (!spread || value < 0.0 && negative <= MOST_CODES);
    let (codes, mut rest): (Vec<_>, Vec<_>) = values.iter().copied().partition(|(value, _)| is_code(*value));
    let mut missing: Vec<f64> = codes.into_iter().map(|(value, _)| value).collect();
    let above = codes_above(&rest);
    rest.retain(|(value, _)| !above.contains(value));
    missing.extend(&above);
    let outside = outside(&rest);
    rest.retain(|(value, _)| !outside.contains(value));
    let (lowest, highest) = scale_of(&rest)?;
    let seen = format!("values {} to {}", rest.first()?.0, rest.last()?.0);
    let set_aside = match missing[..] {
        [] => String::new(),
        _ => format!("; {} outside the run taken as no answer", listed(&missing)),
    };
    let evidence = format!("{lowest}-{highest}: the smallest usual scale that holds the {seen}{set_aside}");
    missing.sort_by(f64::total_cmp);
    // A 7 above 1 to 5 may be a rating of which the one below was not chosen; 8 and 9 are the usual codes.
    // A −1 beside 0 may be a rating around 0 of which the one below was not chosen.
    let below =
        missing.iter().rfind(|value| **value < 0.0 && lowest == 0.0 && **value >= -highest && highest <= 5.0);
    let may_rate = |value: &&f64| **value == highest + 2.0 && **value <= 7.0;
    let doubt = doubt(&rest, lowest, highest)
        .or_else(|| above.iter().find(may_rate).map(|value| Doubt::Hole(value - 1.0)))
        .or_else(|| below.map(|value| Doubt::BelowZero(*value)));
    let (first, last) = (rest.first()?.0, rest.last()?.0);
    // No usual scale but 0–100 holds a 61, and few choose its very end.
    let unchosen = (first > lowest, last < highest && (highest < 100.0 || last <= 60.0));
    Some(Inferred { lowest, highest, missing, outside, evidence, doubt, unchosen })
}

fn doubt(values: &[(f64, u64)], lowest: f64, highest: f64) -> Option<Doubt> {
    if (lowest, highest) == (0.0, 1.0) {
        return Some(Doubt::Shares);
    }
    if is_halves(values) && lowest < 1.0 {
        return Some(Doubt::Halves);
    }
    hole(values, highest - lowest)
        .map(Doubt::Hole)
        .or_else(|| code(values, (lowest, highest)).map(Doubt::Code))
}

/// The end of 0–4 or 1–6 that may mean "no answer" beside 1–4 or 1–5: it breaks with the way in which the ratings beside it
/// become more or fewer.
fn code(values: &[(f64, u64)], scale: (f64, f64)) -> Option<f64> {
    let from_the_end: Vec<u64> = match scale {
        (0.0, 4.0) => values.iter().map(|(_, count)| *count).collect(),
        (1.0, 6.0) => values.iter().rev().map(|(_, count)| *count).collect(),
        _ => return None,
    };
    let [end, next, third, ..] = from_the_end[..] else { return None };
    let (end, next, third) = (end as f64, next as f64, third as f64);
    // As many as the next has of the third, but no more than the next: answers thin out towards an end.
    let expected = next * (next / third).min(1.0);
    let is_odd = next >= FEWEST_BESIDE && (end < 0.4 * expected || end > 3.0 * next && next < third);
    is_odd.then_some(if scale.0 == 0.0 { 0.0 } else { 6.0 })
}

/// Codes below 0 beside ratings up to 100, more than which are ratings.
const MOST_CODES: usize = 2;

/// Answers beside an end that tell how many were to be expected at it.
const FEWEST_BESIDE: f64 = 8.0;

/// The first of the whole values that nobody gave although those on both sides of it were given often, on scales of at most eleven points: where
/// four or more would be expected, hardly one survey in fifty has none by chance.
fn hole(values: &[(f64, u64)], range: f64) -> Option<f64> {
    if range > 10.0 || values.iter().any(|(value, _)| value.fract() != 0.0) {
        return None;
    }
    let gap = |pair: &&[(f64, u64)]| pair[1].0 - pair[0].0 >= 2.0 && pair[0].1 + pair[1].1 >= 8;
    values.windows(2).find(gap).map(|pair| pair[0].0 + 1.0)
}

/// Whole and half ratings up to 5, some of them halves.
fn is_halves(values: &[(f64, u64)]) -> bool {
    let halves = values.iter().all(|(value, _)| (value * 2.0).fract() == 0.0 && (0.0..=5.0).contains(value));
    halves && values.iter().any(|(value, _)| value.fract() != 0.0)
}

/// The smallest of the usual scales that hold every value from `low` to `high`; `None` when none does.
pub fn smallest_holding(low: f64, high: f64) -> Option<(f64, f64)> {
    let holds = |(lowest, highest): &(f64, f64)| {
        // Scales around 0 are for values below 0.
        *lowest <= low && high <= *highest && (low < 0.0 || *lowest >= 0.0)
    };
    USUAL.iter().copied().find(holds)
}

/// Taken whatever points were used; by span.
const USUAL: &[(f64, f64)] =
    &[(1.0, 5.0), (-2.0, 2.0), (1.0, 7.0), (-3.0, 3.0), (1.0, 10.0), (0.0, 10.0), (-5.0, 5.0), (0.0, 100.0)];

/// Taken only when both ends were used: less usual, so that a 3 or a 6 nobody gave does not shrink a 1–5 or a 1–7.
const WITH_ENDS: &[(f64, f64)] =
    &[(-4.0, 4.0), (0.0, 3.0), (1.0, 4.0), (0.0, 4.0), (1.0, 6.0), (0.0, 5.0), (0.0, 6.0), (1.0, 9.0)];

/// Taken only when every point was used.
const COMPLETE: &[&[f64]] = &[&[1.0, 2.0, 3.0], &[0.0, 1.0, 2.0]];

fn scale_of(values: &[(f64, u64)]) -> Option<(f64, f64)> {
    let (low, high) = (values.first()?.0, values.last()?.0);
    if low >= 0.0 && high <= 1.0 && (low < 1.0) {
        let shares = values.iter().any(|(value, _)| value.fract() != 0.0);
        return shares.then_some((0.0, 1.0));
    }
    if is_halves(values) && low < 1.0 {
        return Some((low.min(0.5), 5.0));
    }
    let complete = COMPLETE.iter().any(|points| values.iter().map(|(value, _)| value).eq(points.iter()));
    if complete || WITH_ENDS.contains(&(low, high)) { Some((low, high)) } else { smallest_holding(low, high) }
}

/// Many values above 10: a 0–100 scale, on which 99 is a rating.
fn is_spread(values: &[(f64, u64)]) -> bool {
    let high = values.iter().filter(|(value, _)| *value > 10.0 && *value <= 100.0);
    high.filter(|(value, _)| !is_missing_code(*value)).count() >= 3
}

/// Two or more of each sign, with 0, that reach as far below it as above it, but for one: a scale such as −2…2 or −5…5.
fn is_bipolar(values: &[(f64, u64)]) -> bool {
    let count = |test: &dyn Fn(f64) -> bool| values.iter().filter(|(value, _)| test(*value)).count();
    count(&|v| v < 0.0) >= 2
        && count(&|v| v > 0.0) >= 2
        && count(&|v| v == 0.0) == 1
        && count(&|v| v.abs() > 5.0) == 0
        && values.first().zip(values.last()).is_some_and(|(low, high)| (low.0 + high.0).abs() <= 1.0)
}

/// Values among 6–9, at most a third of the answers, that lie far above the others: two or more above the scale of a
/// run of three or more consecutive values, or three or more above four or more values.
fn codes_above(values: &[(f64, u64)]) -> Vec<f64> {
    let steps = || values.iter().zip(values.iter().skip(1)).map(|((a, _), (b, _))| b - a);
    let gap = steps().position(|step| step >= 3.0).map(|at| at + 1);
    let run = steps().take_while(|step| *step == 1.0).count() + 1;
    let (low, high) = values.split_at(gap.unwrap_or(run).min(values.len()));
    let Some((_, top)) = scale_of(low) else { return Vec::new() };
    let are_codes = high.iter().all(|(value, _)| [6.0, 7.0, 8.0, 9.0].contains(value) && value - top >= 2.0);
    let count = |values: &[(f64, u64)]| values.iter().map(|(_, count)| count).sum::<u64>();
    // Values that start higher are the top of a longer scale of which some points were not used.
    let starts_low = low.first().is_some_and(|(value, _)| *value <= 3.0);
    let enough = if run >= low.len() { 3 } else { 4 };
    if low.len() >= enough && are_codes && starts_low && count(high) * 3 <= count(values) {
        high.iter().map(|(value, _)| *value).collect()
    } else {
        Vec::new()
    }
}

fn outside(values: &[(f64, u64)]) -> Vec<f64> {
    let total: u64 = values.iter().map(|(_, count)| count).sum();
    let count_of =
        |test: &dyn Fn(f64) -> bool| -> u64 { values.iter().filter(|(v, _)| test(*v)).map(|(_, c)| c).sum() };
    let low_values = values.iter().filter(|(value, _)| *value <= 10.0).count();
    let above_ten = count_of(&|v| v > 10.0);
    let mut outside: Vec<f64> = Vec::new();
    if above_ten > 0 && low_values >= 3 && above_ten * 10 <= total {
        outside.extend(values.iter().map(|(value, _)| *value).filter(|value| *value > 10.0));
    }
    let rest: Vec<f64> =
        values.iter().map(|(value, _)| *value).filter(|value| !outside.contains(value)).collect();
    for top in [4.0_f64, 5.0, 7.0] {
        let points: Vec<f64> = (1..=top as i64).map(|point| point as f64).collect();
        let extra: Vec<f64> = rest.iter().copied().filter(|value| !points.contains(value)).collect();
        let holds_all = points.iter().all(|point| rest.contains(point));
        let rare = |value: f64| count_of(&|v| v == value) * 100 < total;
        let lone_zero = extra == [0.0] && top != 4.0;
        let few = |value: f64| count_of(&|v| v == value) * 20 < total;
        let far_ten = extra == [10.0] && top <= 5.0 && few(10.0);
        let just_beyond = extra.len() == 1 && (extra[0] == top + 1.0 || extra[0] == 0.0) && rare(extra[0]);
        if holds_all && (lone_zero || just_beyond || far_ten) {
            outside.extend(extra);
            break;
        }
    }
    outside
}

fn listed(values: &[f64]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[f64]) -> Inferred {
        let counted: Vec<(f64, u64)> = values.iter().map(|value| (*value, 50)).collect();
        infer(&counted).unwrap()
    }

    fn scale(values: &[f64]) -> (f64, f64) {
        let found = of(values);
        (found.lowest, found.highest)
    }

    #[test]
    fn the_smallest_usual_scale_holds_the_values() {
        assert_eq!(scale(&[1.0, 2.0, 3.0, 4.0, 5.0]), (1.0, 5.0));
        assert_eq!(scale(&[3.0, 4.0, 5.0]), (1.0, 5.0));
        assert_eq!(scale(&[1.0, 2.0, 3.0, 4.0]), (1.0, 4.0));
        assert_eq!(scale(&[2.0, 3.0, 4.0, 6.0, 7.0]), (1.0, 7.0));
        assert_eq!(scale(&[0.0, 3.0, 5.0, 8.0, 10.0]), (0.0, 10.0));
        assert_eq!(scale(&[4.0, 7.0, 8.0, 9.0, 10.0]), (1.0, 10.0));
        assert_eq!(scale(&[0.0, 1.0, 2.0, 3.0, 4.0]), (0.0, 4.0));
        assert_eq!(scale(&[1.0, 2.0, 3.0]), (1.0, 3.0));
        assert_eq!(scale(&[0.0, 10.0, 35.0, 50.0, 80.0, 99.0]), (0.0, 100.0));
        assert_eq!(scale(&[-2.0, -1.0, 0.0, 1.0, 2.0]), (-2.0, 2.0));
        assert_eq!(scale(&[2.0, 3.0, 4.0]), (1.0, 5.0));
        assert_eq!(scale(&[2.0, 3.0, 4.0, 5.0, 6.0]), (1.0, 7.0));
        assert_eq!(scale(&[4.0]), (1.0, 5.0));
        assert_eq!(scale(&[0.0, 2.0, 3.0, 7.0]), (0.0, 10.0));
    }

    #[test]
    fn shares_and_halves_are_not_0_to_10() {
        assert_eq!(scale(&[0.0, 0.25, 0.5, 0.75, 1.0]), (0.0, 1.0));
        assert_eq!(of(&[0.25, 0.75]).doubt, Some(Doubt::Shares));
        assert_eq!(scale(&[0.5, 1.5, 3.0, 4.5]), (0.5, 5.0));
        assert_eq!(scale(&[0.0, 1.5, 3.0, 4.5]), (0.0, 5.0));
        assert_eq!(scale(&[1.5, 3.0, 4.5]), (1.0, 5.0));
        assert_eq!(infer(&[(0.0, 30), (1.0, 40)]), None);
    }

    #[test]
    fn a_value_that_nobody_gave_between_two_that_many_did_is_a_hole() {
        assert_eq!(of(&[1.0, 2.0, 3.0, 5.0, 6.0]).doubt, Some(Doubt::Hole(4.0)));
        assert_eq!(infer(&[(1.0, 2), (2.0, 3), (4.0, 4), (5.0, 9)]).unwrap().doubt, None);
        assert_eq!(of(&[0.0, 10.0, 20.0, 50.0, 52.0, 90.0]).doubt, None);
    }

    #[test]
    fn an_end_that_breaks_with_its_neighbours_may_be_a_code() {
        let doubt = |first: f64, counts: &[u64]| {
            let values: Vec<(f64, u64)> =
                counts.iter().enumerate().map(|(at, n)| (first + at as f64, *n)).collect();
            infer(&values).unwrap().doubt
        };
        assert_eq!(doubt(1.0, &[20, 22, 19, 21, 24, 6]), Some(Doubt::Code(6.0)));
        assert_eq!(doubt(1.0, &[4, 9, 20, 40, 60, 9]), Some(Doubt::Code(6.0)));
        assert_eq!(doubt(0.0, &[6, 20, 22, 19, 21]), Some(Doubt::Code(0.0)));
        assert_eq!(doubt(0.0, &[40, 9, 22, 40, 60]), Some(Doubt::Code(0.0)));
        // Answers that thin out, or mount up, towards the end.
        for counts in [[5, 12, 30, 35, 25, 9], [2, 4, 9, 20, 40, 60], [20, 21, 22, 20, 19, 14]] {
            assert_eq!(doubt(1.0, &counts), None, "{counts:?}");
        }
        for counts in [[3, 8, 20, 40, 34], [9, 12, 14, 20, 25], [20, 22, 19, 21, 20]] {
            assert_eq!(doubt(0.0, &counts), None, "{counts:?}");
        }
    }

    #[test]
    fn codes_beside_the_run_are_missing() {
        assert_eq!(of(&[-99.0, 1.0, 2.0, 3.0, 4.0, 5.0]).missing, [-99.0]);
        assert_eq!(of(&[1.0, 2.0, 3.0, 4.0, 5.0, 8.0, 9.0, 99.0]).missing, [8.0, 9.0, 99.0]);
        assert_eq!(of(&[2.0, 3.0, 4.0, 5.0, 9.0]).missing, [9.0]);
        let sliders = of(&[-1.0, 0.0, 10.0, 35.0, 50.0, 80.0, 99.0]);
        assert_eq!((sliders.highest, sliders.missing), (100.0, vec![-1.0]));
        assert_eq!(of(&[1.0, 3.0, 4.0, 5.0, 9.0]).missing, [9.0]);
        assert_eq!(of(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 9.0]).missing, [9.0]);
        assert_eq!(scale(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]), (1.0, 9.0));
        assert!(of(&[5.0, 6.0, 7.0, 9.0]).missing.is_empty());
    }

    #[test]
    fn what_may_be_a_code_or_an_error_is_outside() {
        let found = infer(&[(1.0, 50), (2.0, 50), (3.0, 50), (4.0, 50), (5.0, 50), (55.0, 1)]).unwrap();
        assert_eq!((found.highest, found.outside), (5.0, vec![55.0]));
        let found = infer(&[(1.0, 50), (2.0, 50), (3.0, 50), (4.0, 50), (5.0, 50), (6.0, 1)]).unwrap();
        assert_eq!((found.highest, found.outside), (5.0, vec![6.0]));
        assert_eq!(of(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]).outside, [0.0]);
        assert_eq!(scale(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]), (1.0, 6.0));
    }
}
