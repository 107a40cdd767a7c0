//! Ratings that may be codes for "no answer".

use crate::input::answers::labels::{Coding, Reading};
use crate::input::values::number;
use crate::message::Side;
use crate::message::{Findings, Message};

/// Values on the scale that look like codes for "no answer": one of 0, 6–9, 77, 88, 98 and 99 given at least 20 times
/// and more than three times as often as the two values nearest to it together.
///
/// `distinct` holds the block's cell texts with their counts, as the coding was made from.
pub fn suspicious_codes(side: Side, distinct: &[(String, u64)], coding: &Coding) -> Vec<Message> {
    const CODES: [f64; 9] = [0.0, 6.0, 7.0, 8.0, 9.0, 77.0, 88.0, 98.0, 99.0];
    let count = |value: f64| -> u64 {
        let same = |(text, _): &&(String, u64)| number(text, true) == Some(value);
        distinct.iter().filter(same).map(|(_, count)| count).sum()
    };
    let suspicious = |code: &f64| {
        let neighbours = [code - 2.0, code - 1.0, code + 1.0, code + 2.0];
        let on_scale =
            neighbours.into_iter().filter(|value| (coding.lowest..=coding.highest).contains(value));
        let mut nearest: Vec<f64> = on_scale.collect();
        nearest.sort_by(|a, b| (a - code).abs().total_cmp(&(b - code).abs()));
        let around: u64 = nearest.into_iter().take(2).map(count).sum();
        let is_rating = matches!(coding.read(&code.to_string()), Reading::Rating(_));
        // Many answers at the top of a scale are no surprise.
        is_rating && *code < coding.highest && count(*code) >= 20 && count(*code) > 3 * around
    };
    let found = CODES.into_iter().filter(suspicious);
    found
        .map(|code| Message::likely(Findings::SuspiciousCode { side, value: code, times: count(code) }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::answers::labels::code;
    use crate::input::hints::Hints;
    use crate::message::Language;

    #[test]
    fn a_nine_without_neighbours_is_suspicious() {
        let cells =
            |counts: &[(&str, u64)]| counts.iter().map(|(t, n)| ((*t).to_owned(), *n)).collect::<Vec<_>>();
        let hints = Hints { scale: Some((0.0, 10.0)), ..Hints::default() };
        let seen = cells(&[("1", 50), ("2", 60), ("3", 80), ("4", 90), ("5", 70), ("9", 40)]);
        let coding = code("importance", &seen, &[], &[], &hints, false).unwrap();
        let found = suspicious_codes(Side::Importance, &seen, &coding);
        assert_eq!(found.len(), 1);
        assert!(found[0].said(Language::English).seen.contains("9 was given 40 times"));
        let seen = cells(&[("10", 50), ("7", 60), ("8", 80), ("9", 90)]);
        let coding = code("importance", &seen, &[], &[], &hints, false).unwrap();
        assert!(suspicious_codes(Side::Importance, &seen, &coding).is_empty());
    }
}
