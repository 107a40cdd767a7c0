//! The part of a scale that is shown, and its ticks.

use super::font::{self, Weight};
use crate::words::number::Notation;

/// Size of tick labels.
pub const TICK: f64 = 9.5;

/// The visible part of a scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Least value shown.
    pub low: f64,
    /// Greatest value shown.
    pub high: f64,
    /// Whether this is less than the whole scale.
    pub zoomed: bool,
}

impl Window {
    /// The window for values on a scale.
    ///
    /// The whole scale where the values cover at least 60 % of it. Else the values and 5 % of their range more on
    /// each side (at least 1 % of the scale), at least 10 % of the scale, snapped outwards to half a tick, and clipped
    /// to the scale.
    pub fn around(values: impl IntoIterator<Item = f64>, scale: (f64, f64), full_scale: bool) -> Self {
        Self::no_narrower(0.0, values, scale, full_scale)
    }

    /// The same window, no narrower than a length of the scale either, such as some margins of error.
    pub fn no_narrower(
        least: f64,
        values: impl IntoIterator<Item = f64>,
        scale: (f64, f64),
        full_scale: bool,
    ) -> Self {
        let whole = Self { low: scale.0, high: scale.1, zoomed: false };
        let range = scale.1 - scale.0;
        let covered = values
            .into_iter()
            .filter(|value| value.is_finite())
            .map(|value| (value, value))
            .reduce(|(low, high), (value, _)| (low.min(value), high.max(value)));
        let Some((low, high)) = covered else { return whole };
        // A value off the scale (an interval's end, a derived importance) must be seen too.
        let whole = Self { low: scale.0.min(low), high: scale.1.max(high), zoomed: false };
        if full_scale || high - low >= 0.6 * range {
            return whole;
        }
        let pad = (0.05 * (high - low)).max(0.01 * range);
        let missing = (((0.1 * range).max(least) - (high - low + 2.0 * pad)) / 2.0).max(0.0);
        let (low, high) = (low - pad - missing, high + pad + missing);
        // What a window of the least width would show beyond one end of the scale, it shows at the other.
        let beyond = if missing > 0.0 { (whole.low - low, high - whole.high) } else { (0.0, 0.0) };
        let (below, above) = (beyond.0.max(0.0), beyond.1.max(0.0));
        let (low, high) = (low - above, high + below);
        let half = step(high - low) / 2.0;
        let low = exact((low / half + CLOSE).floor() * half).max(whole.low);
        let high = exact((high / half - CLOSE).ceil() * half).min(whole.high);
        Self { low, high, zoomed: low > scale.0 || high < scale.1 }
    }

    /// Values of the ticks: multiples of a step that makes at most nine intervals.
    pub fn ticks(&self) -> Vec<f64> {
        let step = step(self.high - self.low);
        let first = (self.low / step - CLOSE).ceil() as i64;
        let last = (self.high / step + CLOSE).floor() as i64;
        (first..=last).map(|tick| exact(tick as f64 * step)).collect()
    }

    /// Texts of the ticks, with as many decimals as their step needs.
    pub fn tick_labels(&self, notation: Notation) -> Vec<(f64, String)> {
        let step = step(self.high - self.low);
        let decimals = (0..4).find(|&places| is_whole(step * POWERS[places])).unwrap_or(4);
        self.ticks().into_iter().map(|tick| (tick, notation.value(tick, decimals))).collect()
    }

    /// The same texts along a level axis of a length in points; `None` for those that would touch their neighbours.
    pub fn spaced_labels(&self, notation: Notation, length: f64) -> Vec<(f64, Option<String>)> {
        const SPACE: f64 = 6.0;
        let labels = self.tick_labels(notation);
        let widest =
            labels.iter().map(|(_, label)| font::width(label, TICK, Weight::Regular)).fold(0.0, f64::max);
        let distance = length * step(self.high - self.low) / (self.high - self.low);
        let stride = ((widest + SPACE) / distance).ceil().max(1.0) as usize;
        let spaced = |(index, (value, label))| (value, (index % stride == 0).then_some(label));
        labels.into_iter().enumerate().map(spaced).collect()
    }

    /// Whether a value is shown.
    pub fn holds(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    /// Where a value lies: 0 at the low end, 1 at the high end.
    pub fn share(&self, value: f64) -> f64 {
        (value - self.low) / (self.high - self.low)
    }
}

/// Distances between ticks that a reader can count in; a quarter is not among them.
const STEPS: [f64; 19] = [
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0,
    500.0, 1000.0,
];
const POWERS: [f64; 4] = [1.0, 10.0, 100.0, 1000.0];
/// Allowance for binary rounding when a value is compared with a multiple of a step.
const CLOSE: f64 = 1e-6;

fn step(range: f64) -> f64 {
    STEPS.into_iter().find(|step| range / step <= 9.0 + CLOSE).unwrap_or(range / 5.0)
}

fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() < CLOSE
}

/// The multiple without the noise of its binary product: 6.95, not 6.950000000000001.
fn exact(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::Window;
    use crate::words::{en, fr};

    type Range = (f64, f64);

    /// Least and greatest value on a scale, and the window they get.
    const WINDOWS: [(Range, Range, Range); 16] = [
        ((7.24, 9.12), (1.0, 10.0), (7.0, 9.25)),
        ((6.62, 8.24), (1.0, 10.0), (6.5, 8.4)),
        ((7.47, 8.74), (1.0, 10.0), (7.3, 8.9)),
        ((7.0, 9.0), (1.0, 10.0), (6.75, 9.25)),
        ((7.0, 8.5), (1.0, 10.0), (6.9, 8.6)),
        ((6.0, 9.0), (1.0, 10.0), (5.75, 9.25)),
        ((7.4, 7.41), (1.0, 10.0), (6.95, 7.9)),
        ((2.05, 3.83), (1.0, 4.0), (1.75, 4.0)),
        ((2.0, 3.33), (1.0, 4.0), (1.9, 3.4)),
        ((7.2, 8.15), (1.0, 10.0), (7.1, 8.3)),
        ((6.9, 8.0), (1.0, 10.0), (6.8, 8.1)),
        ((7.3, 8.09), (1.0, 10.0), (7.2, 8.2)),
        ((6.81, 7.62), (1.0, 10.0), (6.7, 7.8)),
        ((5.2, 9.3), (1.0, 10.0), (4.5, 10.0)),
        ((4.9, 7.82), (1.0, 10.0), (4.75, 8.0)),
        ((1.36, 9.69), (1.0, 10.0), (1.0, 10.0)),
    ];

    #[test]
    fn windows_follow_the_rule() {
        for ((least, greatest), scale, (low, high)) in WINDOWS {
            let window = Window::around([greatest, least], scale, false);
            assert_eq!((window.low, window.high), (low, high), "{least}–{greatest}");
            assert_eq!(window.zoomed, (low, high) != scale);
        }
    }

    #[test]
    fn a_window_holds_its_values_and_has_two_to_ten_ticks() {
        for scale in [(1.0, 5.0), (1.0, 7.0), (0.0, 10.0), (0.0, 100.0), (0.0, 1.0), (0.0, 0.08), (-3.0, 3.0)]
        {
            for from in 0..=20 {
                for to in from..=20 {
                    let at = |share: i32| scale.0 + (scale.1 - scale.0) * f64::from(share) / 20.0;
                    let window = Window::around([at(from), at(to)], scale, false);
                    assert!(
                        window.low <= at(from) + 1e-9 && at(to) <= window.high + 1e-9,
                        "{scale:?} {from} {to}"
                    );
                    assert!(window.low >= scale.0 && window.high <= scale.1);
                    let ticks = window.ticks();
                    assert!((2..=10).contains(&ticks.len()), "{window:?} {ticks:?}");
                    assert!(ticks[0] >= window.low - 1e-9 && ticks[ticks.len() - 1] <= window.high + 1e-9);
                }
            }
        }
    }

    #[test]
    fn the_whole_scale_is_shown_when_forced_or_empty() {
        let whole = Window { low: 1.0, high: 5.0, zoomed: false };
        assert_eq!(Window::around([3.0, 3.1], (1.0, 5.0), true), whole);
        assert_eq!(Window::around([], (1.0, 5.0), false), whole);
        assert_eq!(Window::around([f64::NAN], (1.0, 5.0), false), whole);
    }

    #[test]
    fn tick_labels_have_the_decimals_of_their_step() {
        let labels = |low, high, notation| -> Vec<String> {
            let window = Window { low, high, zoomed: true };
            window.tick_labels(notation).into_iter().map(|(_, label)| label).collect()
        };
        assert_eq!(labels(6.5, 8.4, fr::WORDS.notation), ["6,5", "7,0", "7,5", "8,0"]);
        assert_eq!(
            labels(1.0, 10.0, en::WORDS.notation),
            ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]
        );
        assert_eq!(labels(0.0, 100.0, en::WORDS.notation), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(labels(-0.1, 0.1, en::WORDS.notation), ["−0.10", "−0.05", "0.00", "0.05", "0.10"]);
    }

    #[test]
    fn labels_without_room_are_left_out_evenly() {
        let window = Window { low: 1.0, high: 10.0, zoomed: false };
        let labels = |length| -> Vec<Option<String>> {
            window.spaced_labels(en::WORDS.notation, length).into_iter().map(|(_, label)| label).collect()
        };
        assert!(labels(400.0).iter().all(Option::is_some));
        let shown: Vec<String> = labels(90.0).into_iter().flatten().collect();
        assert_eq!(shown, ["1", "3", "5", "7", "9"]);
    }
}
