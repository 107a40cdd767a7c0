//! The answers of a scale as bars: each by itself on scales of up to seven, else five bands, symmetric about the middle.

use super::data::AnswerRow;
use crate::look::Look;

/// Bands of answers from the lowest to the highest: the first and last rating of each, as indices of the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Bands {
    bands: Vec<(usize, usize)>,
    values: Vec<f64>,
}

/// Scales of more ratings are drawn in bands.
const SINGLE: usize = 7;

impl Bands {
    /// The bands of the ratings of a scale.
    pub fn of(values: &[f64]) -> Self {
        let count = values.len();
        let sizes = if count <= SINGLE { vec![1; count] } else { five(count) };
        let mut first = 0;
        let bands = sizes.into_iter().map(|size| {
            first += size;
            (first - size, first - 1)
        });
        Self { bands: bands.collect(), values: values.to_vec() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.bands.len()
    }

    /// The band in the middle, which stands apart; none of an even number.
    pub fn middle(&self) -> Option<usize> {
        (self.len() % 2 == 1 && self.len() > 1).then_some(self.len() / 2)
    }

    /// The bands below the middle, the lowest first.
    pub fn low(&self) -> std::ops::Range<usize> {
        0..self.len() / 2
    }

    /// The bands above the middle.
    pub fn high(&self) -> std::ops::Range<usize> {
        self.len().div_ceil(2)..self.len()
    }

    /// The share of each band, from those of the ratings.
    pub fn shares(&self, shares: &[f64]) -> Vec<f64> {
        self.bands.iter().map(|&(first, last)| shares[first..=last].iter().sum()).collect()
    }

    /// A band as it is written: `4`, or `7–8`.
    pub fn label(&self, band: usize, look: &Look) -> String {
        let (first, last) = self.bands[band];
        self.range(first, last, look)
    }

    /// All of them as they are written.
    pub fn labels(&self, look: &Look) -> Vec<String> {
        (0..self.len()).map(|band| self.label(band, look)).collect()
    }

    /// Bands together, from their first to their last rating.
    pub fn named(&self, bands: std::ops::Range<usize>, look: &Look) -> String {
        match (self.bands.get(bands.start), bands.end.checked_sub(1).and_then(|last| self.bands.get(last))) {
            (Some(first), Some(last)) => self.range(first.0, last.1, look),
            _ => String::new(),
        }
    }

    /// The shares of the low and of the high performance, where these are two camps: each at least 30 %, and less than
    /// half of the smaller in the middle.
    pub fn camps(&self, row: &AnswerRow) -> Option<(f64, f64)> {
        const CAMP: f64 = 0.3;
        let shares = self.shares(&row.performance.1);
        let sum = |bands: std::ops::Range<usize>| shares[bands].iter().sum::<f64>();
        let (low, high) = (sum(self.low()), sum(self.high()));
        let middle = self.middle().map_or(0.0, |middle| shares[middle]);
        let split = low >= CAMP && high >= CAMP && middle < 0.5 * low.min(high);
        // Without a middle every spread of answers would be two camps.
        (row.large && self.middle().is_some() && split).then_some((low, high))
    }

    fn range(&self, first: usize, last: usize, look: &Look) -> String {
        let plain = |index: usize| look.language.notation.plain(self.values[index]);
        if first == last {
            plain(first)
        } else {
            (look.language.views.answers.band)(&plain(first), &plain(last))
        }
    }
}

/// Five sizes that add up to a count, the same from both ends.
fn five(count: usize) -> Vec<usize> {
    let (base, rest) = (count / 5, count % 5);
    let sizes = match rest {
        0 => [0, 0, 0],
        1 => [1, 0, -1],
        2 => [1, 0, 0],
        3 => [1, 0, 1],
        _ => [1, 1, 0],
    };
    let size = |more: i32| base.saturating_add_signed(more as isize);
    let [outer, inner, middle] = sizes.map(size);
    vec![outer, inner, middle, inner, outer]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::Look;

    fn labels(low: f64, high: f64) -> Vec<String> {
        let values: Vec<f64> = (0..=(high - low) as usize).map(|step| low + step as f64).collect();
        let bands = Bands::of(&values);
        (0..bands.len()).map(|band| bands.label(band, &Look::default())).collect()
    }

    #[test]
    fn long_scales_have_five_bands_symmetric_about_the_middle() {
        assert_eq!(labels(1.0, 10.0), ["1–2", "3–4", "5–6", "7–8", "9–10"]);
        assert_eq!(labels(0.0, 10.0), ["0–2", "3–4", "5", "6–7", "8–10"]);
        assert_eq!(labels(1.0, 5.0), ["1", "2", "3", "4", "5"]);
        for count in 8..=255 {
            let sizes = five(count);
            assert_eq!(sizes.iter().sum::<usize>(), count);
            assert!(sizes.iter().all(|&size| size > 0) && sizes[0] == sizes[4] && sizes[1] == sizes[3]);
        }
    }

    #[test]
    fn two_camps_need_both_ends_and_an_empty_middle() {
        let bands = Bands::of(&[1.0, 2.0, 3.0, 4.0, 5.0]);
        let row = |shares: [f64; 5], large| AnswerRow {
            label: String::new(),
            rank: 1,
            quadrant: crate::analysis::Quadrant::KeepUp,
            importance: (4.0, shares.to_vec()),
            performance: (3.0, shares.to_vec()),
            gap: 1.0,
            n: 200,
            mark: "",
            large,
        };
        let split = [0.13, 0.2, 0.14, 0.22, 0.31];
        assert!(bands.camps(&row(split, true)).is_some_and(|(low, _)| (low - 0.33).abs() < 1e-12));
        assert_eq!(bands.camps(&row(split, false)), None);
        assert_eq!(bands.camps(&row([0.1, 0.2, 0.2, 0.2, 0.3], true)), None);
        assert_eq!(bands.camps(&row([0.0, 0.29, 0.0, 0.0, 0.71], true)), None);
    }
}
