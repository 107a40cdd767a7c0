//! Classes of values, and their grounds: of gaps of one width on both sides of 0, so that equal size has equal depth; of
//! other values from the least to the greatest.

use crate::chart::palette::Colour;
use crate::look::{HeatMeasure, Theme};

/// Classes of values by size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shades {
    /// Width of a class.
    pub step: f64,
    /// Where the first class begins, of values that are no gaps.
    from: Option<f64>,
    grounds: &'static Grounds,
}

/// Colours of cells in a theme.
#[derive(Debug, PartialEq)]
pub struct Grounds {
    positive: [Colour; CLASSES],
    negative: [Colour; CLASSES],
    /// The frame of negative gaps, which tells the sign without colour.
    pub frame: Colour,
    /// The shape of priorities.
    pub priority: Colour,
}

/// Most classes on one side.
const CLASSES: usize = 5;

impl Shades {
    /// The classes for values as they are printed, the largest of them in the last or last but one.
    pub fn of(values: impl Iterator<Item = f64>, measure: HeatMeasure, theme: Theme) -> Self {
        const STEPS: [f64; 12] = [0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 1000.0];
        let step_of = |fits: &dyn Fn(f64) -> bool| {
            STEPS.iter().copied().find(|step| fits(*step)).unwrap_or(STEPS[STEPS.len() - 1])
        };
        let most = |step: f64| step * CLASSES as f64 * (1.0 + 1e-9);
        let grounds = grounds(theme);
        if measure == HeatMeasure::Gap {
            let largest = values.map(f64::abs).fold(0.0, f64::max);
            return Self { step: step_of(&|step| largest <= most(step)), from: None, grounds };
        }
        let (least, greatest) = values
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, greatest), value| {
                (f64::min(least, value), f64::max(greatest, value))
            });
        let start = |step: f64| (least / step + 1e-9).floor() * step;
        let step = step_of(&|step| least > greatest || greatest - start(step) <= most(step));
        Self { step, from: Some(if least > greatest { 0.0 } else { start(step) }), grounds }
    }

    /// The class of a value as it is printed: of a gap from 0 on either side.
    pub fn class(&self, value: f64) -> usize {
        let above = self.from.map_or(value.abs(), |from| (value - from).max(0.0));
        ((above / self.step + 1e-9).floor() as usize).min(CLASSES - 1)
    }

    /// How many classes below and above the first edge some values take.
    pub fn span(&self, values: &[f64]) -> (i64, i64) {
        let classes = |side: f64| {
            let is_of_side = |value: f64| {
                self.from.map_or(value * side > 0.0 || (side > 0.0 && value == 0.0), |_| side > 0.0)
            };
            let of_side = values.iter().filter(|&&value| is_of_side(value));
            of_side.map(|&value| self.class(value) as i64 + 1).max().unwrap_or(0)
        };
        (classes(-1.0), classes(1.0))
    }

    /// The value at an edge, counted from that at which classes begin.
    pub fn edge(&self, class: i64) -> f64 {
        self.from.unwrap_or(0.0) + class as f64 * self.step
    }

    /// The ground of a value.
    pub fn ground(&self, value: f64) -> Colour {
        let falls = value < 0.0 || self.from.is_some();
        let side = if falls { &self.grounds.negative } else { &self.grounds.positive };
        side[self.class(value)]
    }

    /// The colours that are not grounds.
    pub fn grounds(&self) -> &'static Grounds {
        self.grounds
    }
}

/// The grounds of a theme.
pub fn grounds(theme: Theme) -> &'static Grounds {
    match theme {
        Theme::Light => &LIGHT,
        Theme::Dark => &DARK,
    }
}

static LIGHT: Grounds = Grounds {
    positive: [
        Colour(0xFB, 0xE9, 0xDF),
        Colour(0xF8, 0xD0, 0xBA),
        Colour(0xF3, 0xB0, 0x8D),
        Colour(0xEC, 0x8C, 0x5E),
        Colour(0xE2, 0x6F, 0x3B),
    ],
    negative: [
        Colour(0xE3, 0xF0, 0xEE),
        Colour(0xBB, 0xDD, 0xD8),
        Colour(0x8F, 0xC7, 0xC0),
        Colour(0x7F, 0xBD, 0xB5),
        Colour(0x6F, 0xB3, 0xAA),
    ],
    frame: Colour(0x08, 0x45, 0x3F),
    priority: Colour(0x7A, 0x26, 0x06),
};

static DARK: Grounds = Grounds {
    positive: [
        Colour(0x37, 0x29, 0x26),
        Colour(0x4F, 0x34, 0x2A),
        Colour(0x66, 0x40, 0x2F),
        Colour(0x7E, 0x4B, 0x33),
        Colour(0x95, 0x57, 0x37),
    ],
    negative: [
        Colour(0x24, 0x2C, 0x32),
        Colour(0x31, 0x3D, 0x41),
        Colour(0x3F, 0x4D, 0x50),
        Colour(0x4C, 0x5E, 0x60),
        Colour(0x59, 0x6F, 0x6F),
    ],
    frame: Colour(0xB9, 0xE4, 0xDC),
    priority: Colour(0xFF, 0xC9, 0xA8),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::palette::Palette;

    #[test]
    fn text_and_shapes_can_be_seen_on_every_ground() {
        for theme in [Theme::Light, Theme::Dark] {
            let (grounds, palette) = (grounds(theme), Palette::of(theme));
            for ground in grounds.positive.iter().chain(&grounds.negative) {
                assert!(palette.ink.contrast(*ground) >= 4.5, "{theme:?} {ground:?}");
                assert!(grounds.priority.contrast(*ground) >= 3.0, "{theme:?} {ground:?}");
            }
            for ground in &grounds.negative {
                assert!(grounds.frame.contrast(*ground) >= 3.0, "{theme:?} {ground:?}");
            }
        }
    }

    #[test]
    fn equal_sizes_have_equal_depth_and_classes_follow_what_is_printed() {
        let shades = Shades::of([2.3, -0.7].into_iter(), HeatMeasure::Gap, Theme::Light);
        assert_eq!(shades.step, 0.5);
        assert_eq!([0.0, 0.4, 0.5, -0.5, 2.3, -2.3].map(|gap| shades.class(gap)), [0, 0, 1, 1, 4, 4]);
        // 0.3 / 0.1 is a little less than 3 in binary.
        assert_eq!(Shades::of([0.3].into_iter(), HeatMeasure::Gap, Theme::Light).class(0.3), 3);
        let none: [f64; 0] = [];
        assert_eq!(Shades::of(none.into_iter(), HeatMeasure::Gap, Theme::Dark).step, 0.1);
    }

    #[test]
    fn values_that_are_no_gaps_have_classes_from_the_least_to_the_greatest() {
        let shades = Shades::of([2.7, 4.4].into_iter(), HeatMeasure::Performance, Theme::Light);
        assert_eq!((shades.step, shades.edge(0), shades.span(&[2.7, 4.4])), (0.5, 2.5, (0, 4)));
        assert_eq!([2.7, 2.9, 3.0, 4.4].map(|value| shades.class(value)), [0, 0, 1, 3]);
        let none: [f64; 0] = [];
        assert_eq!(Shades::of(none.into_iter(), HeatMeasure::Importance, Theme::Light).class(3.0), 4);
    }
}
