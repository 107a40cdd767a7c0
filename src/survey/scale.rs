//! The rating scale.

use crate::message::{Message, Values};

/// The declared or inferred range of a rating, higher is better.
///
/// Reverse-coded answers are turned (`lowest + highest − x`) while they are read,
/// so that every rating inside a [`Survey`](super::Survey) points upwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Lowest possible rating.
    pub lowest: f64,
    /// Highest possible rating.
    pub highest: f64,
    /// The ratings that codes stand for, ascending: code `c` is `values[c]`. At most 255.
    pub values: Vec<f64>,
    /// Rating → the words it was given in, where the file had words.
    pub labels: Vec<(f64, String)>,
    /// Texts that were read as "no answer".
    pub missing: Vec<String>,
    /// How the range is known, in words.
    pub evidence: String,
    /// The ends that nobody chose and nobody told, of a scale inferred from numbers.
    pub unchosen: Unchosen,
}

/// Ends of an inferred scale that no answer shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unchosen {
    /// The lowest rating.
    pub lowest: bool,
    /// The highest rating.
    pub highest: bool,
}

impl Unchosen {
    /// Those that neither side chose; each side says which of the two it did not choose.
    pub fn of_both(one: (bool, bool), other: (bool, bool)) -> Self {
        Self { lowest: one.0 && other.0, highest: one.1 && other.1 }
    }
}

impl Scale {
    /// `(lowest + highest) / 2`, in rating units.
    ///
    /// ```
    /// let scale = ecart::survey::Scale::new(1.0, 5.0);
    /// assert_eq!(scale.midpoint(), 3.0);
    /// ```
    pub fn midpoint(&self) -> f64 {
        f64::midpoint(self.lowest, self.highest)
    }

    /// `highest − lowest`, in rating units.
    ///
    /// ```
    /// assert_eq!(ecart::survey::Scale::new(1.0, 5.0).range(), 4.0);
    /// ```
    pub fn range(&self) -> f64 {
        self.highest - self.lowest
    }

    /// What is told of an end of an inferred scale that no answer shows, where a number rests on it: top boxes rest on the highest
    /// rating, a crosshair `at_midpoint` on both.
    pub fn ends_that_nobody_chose(&self, at_midpoint: bool) -> Option<Message> {
        let (lowest, highest) = (self.lowest, self.highest);
        let ends = [(self.unchosen.lowest && at_midpoint, lowest), (self.unchosen.highest, highest)];
        let unchosen: Vec<f64> =
            ends.into_iter().filter(|(unchosen, _)| *unchosen).map(|(_, end)| end).collect();
        (!unchosen.is_empty()).then(|| Message::likely(Values::EndNotChosen { lowest, highest, unchosen }))
    }

    /// A scale of whole numbers from `lowest` to `highest`, without labels.
    pub fn new(lowest: f64, highest: f64) -> Self {
        let steps = (highest - lowest).floor().clamp(0.0, 254.0) as usize;
        Self {
            lowest,
            highest,
            values: (0..=steps).map(|step| lowest + step as f64).collect(),
            labels: Vec::new(),
            missing: Vec::new(),
            evidence: String::new(),
            unchosen: Unchosen::default(),
        }
    }

    /// The code of a rating, `None` where it is none of [`Scale::values`].
    pub fn code(&self, rating: f64) -> Option<u8> {
        let at = self.values.partition_point(|&value| value < rating);
        (self.values.get(at) == Some(&rating)).then_some(at as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_positions_and_nothing_else_has_one() {
        let scale = Scale::new(0.0, 10.0);
        assert_eq!(scale.values.len(), 11);
        assert_eq!(scale.code(0.0), Some(0));
        assert_eq!(scale.code(10.0), Some(10));
        assert_eq!(scale.code(3.5), None);
        assert_eq!(scale.code(11.0), None);
    }
}
