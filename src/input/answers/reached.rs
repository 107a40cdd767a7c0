//! How far the answers reach on a scale that is told.

use crate::input::answers::labels::Coding;
use crate::message::{Message, Values};

/// A declared scale whose upper quarter no side's numbers reach: percentages and shares of the highest ratings would all
/// be computed on a scale that may not have been asked.
pub fn never_reached(declared: (f64, f64), sides: &[&Coding]) -> Option<Message> {
    let (lowest, highest) = declared;
    if sides.iter().any(|coding| !coding.labels.is_empty() || coding.reversed) {
        return None;
    }
    let top =
        sides.iter().flat_map(|coding| coding.ratings()).map(|(_, rating)| rating).fold(lowest, f64::max);
    (top < lowest + 0.75 * (highest - lowest))
        .then(|| Message::likely(Values::ScaleNeverReached { lowest, highest, top }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::answers::labels::code;
    use crate::input::hints::Hints;

    #[test]
    fn a_scale_left_half_empty_is_told() {
        let found = |scale: (f64, f64), answers: &[&str]| {
            let cells: Vec<(String, u64)> = answers.iter().map(|text| ((*text).to_owned(), 20)).collect();
            let hints = Hints { scale: Some(scale), ..Hints::default() };
            let coding = code("performance", &cells, &[], &[], &hints, false).unwrap();
            never_reached(scale, &[&coding])
        };
        let five = ["1", "2", "3", "4", "5"];
        assert!(found((1.0, 10.0), &five).unwrap().to_string().contains("no answer is above 5"));
        assert!(found((1.0, 7.0), &five).is_some());
        assert_eq!(found((1.0, 5.0), &five[..4]), None);
        assert_eq!(found((0.0, 10.0), &["2", "8"]), None);
    }
}
