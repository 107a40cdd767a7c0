//! Where the bars of a chart of answers are, and the bars.

use super::Drawing;
use super::data::AnswerRow;
use crate::chart::font::{self, Weight};
use crate::chart::geometry::{Rect, Xy};
use crate::chart::page::text;
use crate::chart::palette::Colour;
use crate::chart::rowed::{RowNames, own_width};
use crate::chart::scene::{Anchor, Item};
use crate::look::Theme;
use crate::words::Words;

/// Places across a chart.
pub struct Geometry {
    /// Where the shares of low and high answers begin.
    pub zero: f64,
    /// Where those of the middle answers begin.
    pub lane: f64,
    /// Points for all answers (a share of 1).
    pub scale: f64,
    /// Largest shares on the three sides: low, high, middle.
    largest: [f64; 3],
    /// Right ends of means, gaps, bases.
    pub mean: f64,
    /// Right end of the gaps.
    pub gap: f64,
    /// Right end of the bases.
    pub base: f64,
    /// Right end of “imp.” and “perf.”.
    parts: f64,
    /// Width of a field of the key.
    pub field: f64,
}

/// Size of the shares in the bars, and of “imp.” and “perf.”.
const SMALL: f64 = 8.5;
/// Height of a bar where rows stand close.
const BAR: f64 = 11.2;
/// Between high answers and the lane of the middle ones.
const APART: f64 = 26.0;
/// Room that a number needs beside its text.
const AROUND: f64 = 4.4;

impl Geometry {
    /// The largest scale that holds the widest row.
    pub fn new(drawing: &Drawing, names: &RowNames, right: f64) -> Self {
        let words = |part: fn(&Words) -> &'static str| {
            own_width(drawing.look, SMALL, Weight::Regular, |words| part(words).to_owned())
        };
        let part =
            words(|words| words.views.answers.importance).max(words(|words| words.views.answers.performance));
        let camps =
            own_width(drawing.look, 9.0, Weight::Bold, |words| (words.views.answers.camps)("00%", "00%"))
                + 19.0;
        let split = drawing.data.rows.iter().any(|row| drawing.bands.camps(row).is_some());
        let names_right = if split { names.right.max(names.left + camps) } else { names.right };
        let parts = names_right + 10.0 + part;
        let base = right;
        let gap = base - 44.0;
        let mean = gap - 44.0;
        let left = parts + 8.0;
        let room = mean - 36.0 - left;
        let mut largest = [0.0_f64; 3];
        for row in &drawing.data.rows {
            for shares in [&row.importance.1, &row.performance.1] {
                let shares = drawing.bands.shares(shares);
                let sum = |bands: std::ops::Range<usize>| shares[bands].iter().sum::<f64>();
                let middle = drawing.bands.middle().map_or(0.0, |middle| shares[middle]);
                let sides = [sum(drawing.bands.low()), sum(drawing.bands.high()), middle];
                for (most, side) in largest.iter_mut().zip(sides) {
                    *most = most.max(side);
                }
            }
        }
        // To the next tenth, so that the last tick is not far from the longest bar.
        let rounded = |share: f64| ((share * 10.0 - 1e-9).ceil() / 10.0).max(0.1);
        let has_lane = drawing.bands.middle().is_some();
        largest = largest.map(rounded);
        if !has_lane {
            largest[2] = 0.0;
        }
        let apart = if has_lane { APART } else { 0.0 };
        let field = drawing
            .bands
            .labels(drawing.look)
            .iter()
            .map(|label| font::width(label, SMALL, Weight::Regular) + 6.0)
            .fold(19.0, f64::max);
        // The heads stand left of the key and right of the lane, and need their room.
        let head = |words: fn(&Words) -> &'static str| {
            own_width(drawing.look, 9.5, Weight::Bold, |language| words(language).to_owned()) + 10.0
        };
        let low_head = head(|words| words.views.answers.low) + field * drawing.bands.low().len() as f64;
        let lane_head = if has_lane { field + 6.0 + head(|words| words.views.answers.middle) } else { 0.0 };
        let sides = |scale: f64| {
            (scale * largest[0]).max(low_head)
                + scale * largest[1]
                + apart
                + (scale * largest[2]).max(lane_head)
        };
        // The largest of scales that differ by a hundredth, from that which needs no room for heads.
        let most = (room - apart) / largest.iter().sum::<f64>();
        let scale =
            (0..100).map(|step| most * (1.0 - f64::from(step) / 100.0)).find(|&scale| sides(scale) <= room);
        let scale = scale.unwrap_or(most * 0.01);
        let zero = left + (scale * largest[0]).max(low_head);
        let lane = zero + scale * largest[1] + apart;
        Self { zero, lane, scale, largest, mean, gap, base, parts, field }
    }

    /// Ticks of every quarter: place, share, whether it is the last of its side.
    pub fn ticks(&self) -> Vec<(f64, f64, bool)> {
        let mut ticks = Vec::new();
        let mut side = |origin: f64, sign: f64, most: f64, zero: bool| {
            let last = (most * 4.0 + 1e-9).floor() as usize;
            for tick in usize::from(!zero)..=last {
                let share = tick as f64 / 4.0;
                ticks.push((origin + sign * self.scale * share, share, tick == last && tick > 0));
            }
        };
        side(self.zero, -1.0, self.largest[0], false);
        side(self.zero, 1.0, self.largest[1], true);
        if self.largest[2] > 0.0 {
            side(self.lane, 1.0, self.largest[2], true);
        }
        ticks
    }

    /// Left and right end of the key around the zero line.
    pub fn key_ends(&self, drawing: &Drawing) -> (f64, f64) {
        let (low, high) = (drawing.bands.low().len() as f64, drawing.bands.high().len() as f64);
        (self.zero - self.field * low, self.zero + self.field * high)
    }

    /// A field for each answer, importance above performance, around a middle.
    pub fn key(&self, drawing: &Drawing, middle: f64) -> Vec<Item> {
        const HEIGHT: f64 = 11.0;
        let (left, _) = self.key_ends(drawing);
        let mut items = Vec::new();
        for (part, top) in [(BarOf::Importance, middle - HEIGHT - 0.4), (BarOf::Performance, middle + 0.4)] {
            for band in 0..drawing.bands.len() {
                let x = match drawing.bands.middle() {
                    Some(centre) if band == centre => self.lane,
                    Some(centre) if band > centre => left + self.field * (band - 1) as f64,
                    _ => left + self.field * band as f64,
                };
                let rect = Rect::sized(x, top, self.field - 0.8, HEIGHT);
                let label = drawing.bands.label(band, drawing.look);
                items.extend(filled(drawing, part, band, rect, Some(&label)));
            }
            let words = match part {
                BarOf::Importance => drawing.look.language.heads.importance,
                BarOf::Performance => drawing.look.language.heads.performance,
            };
            let at = Xy { x: self.parts, y: top + HEIGHT / 2.0 + 3.0 };
            let muted = drawing.palette.muted;
            items.push(text(
                at,
                &drawing.look.language.small(words),
                SMALL,
                Weight::Regular,
                Anchor::End,
                muted,
            ));
        }
        items
    }

    /// The two bars of a row.
    pub fn bars(&self, drawing: &Drawing, row: &AnswerRow, middle: f64, pitch: f64) -> Vec<Item> {
        let height = BAR.max(0.36 * pitch).min(0.5 * pitch - 1.5);
        let words = &drawing.look.language.views.answers;
        let parts = [
            (BarOf::Importance, &row.importance.1, words.importance, middle - height - 0.45),
            (BarOf::Performance, &row.performance.1, words.performance, middle + 0.45),
        ];
        let mut items = Vec::new();
        for (part, shares, name, top) in parts {
            let at = Xy { x: self.parts, y: top + height / 2.0 + 3.0 };
            items.push(text(at, name, SMALL, Weight::Regular, Anchor::End, drawing.palette.muted));
            let shares = drawing.bands.shares(shares);
            let mut x = self.zero - self.scale * shares[drawing.bands.low()].iter().sum::<f64>();
            for (band, &share) in shares.iter().enumerate() {
                let width = self.scale * share;
                let left = if drawing.bands.middle() == Some(band) { self.lane } else { x };
                if drawing.bands.middle() != Some(band) {
                    x += width;
                }
                if width < 0.25 {
                    continue;
                }
                let rect = Rect::sized(left, top, (width - 0.8).max(0.2), height);
                let number = drawing.look.language.notation.value(100.0 * share, 0);
                let fits = font::width(&number, SMALL, Weight::Regular) + AROUND <= width;
                items.extend(filled(drawing, part, band, rect, fits.then_some(number.as_str())));
            }
        }
        items
    }
}

/// Whose bar it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BarOf {
    /// Grey.
    Importance,
    /// In colour.
    Performance,
}

/// A bar of an answer with a text in its middle.
fn filled(drawing: &Drawing, part: BarOf, band: usize, rect: Rect, label: Option<&str>) -> Vec<Item> {
    let (ground, ink) = tint(part, band, drawing.bands.len(), drawing.look.theme);
    let centre = rect.centre();
    let at = Xy { x: centre.x, y: centre.y + 0.36 * SMALL };
    let words = label.map(|label| text(at, label, SMALL, Weight::Regular, Anchor::Middle, ink));
    std::iter::once(Item::Rect(rect, ground)).chain(words).collect()
}

/// Ends of a ramp: the outermost and the innermost answer of a side, each with the ink on it.
type Ramp = [(Colour, Colour); 2];

/// Colours of a part in a theme: low answers, the middle, high answers.
struct Tints {
    low: Ramp,
    middle: (Colour, Colour),
    high: Ramp,
}

/// Ground and ink of an answer: strong at the ends of the scale, pale towards its middle.
fn tint(part: BarOf, band: usize, bands: usize, theme: Theme) -> (Colour, Colour) {
    let tints = tints(part, theme);
    let side = bands / 2;
    if bands % 2 == 1 && band == side {
        return tints.middle;
    }
    let (ramp, place) = if band < side { (&tints.low, band) } else { (&tints.high, bands - 1 - band) };
    match (place, side) {
        (0, _) => ramp[0],
        (place, side) if place + 1 == side => ramp[1],
        // Between the two ends, on the ink of the pale one.
        (place, side) => {
            let share = 1.0 - place as f64 / (side - 1) as f64;
            (ramp[0].0.over(ramp[1].0, MIXED * share), ramp[1].1)
        }
    }
}

/// How much of the strong end is in the answers next to it: more, and the ink of the pale end could not be read on them.
const MIXED: f64 = 0.35;

fn tints(part: BarOf, theme: Theme) -> Tints {
    let pair = |(r, g, b): (u8, u8, u8), ink: Colour| (Colour(r, g, b), ink);
    let (white, ink) = (Colour(0xFF, 0xFF, 0xFF), Colour(0x1F, 0x29, 0x33));
    let pale = Colour(0xF2, 0xF5, 0xF7);
    let black = Colour(0x14, 0x18, 0x1F);
    match (part, theme) {
        (BarOf::Importance, Theme::Light) => Tints {
            low: [pair((0x6A, 0x75, 0x7F), white), pair((0xC2, 0xC9, 0xD0), ink)],
            middle: pair((0xDD, 0xE2, 0xE6), ink),
            high: [pair((0x56, 0x61, 0x6B), white), pair((0xB3, 0xBD, 0xC6), ink)],
        },
        (BarOf::Performance, Theme::Light) => Tints {
            low: [pair((0xB8, 0x3C, 0x0B), white), pair((0xF2, 0xAC, 0x86), ink)],
            middle: pair((0xE4, 0xE1, 0xDA), ink),
            high: [pair((0x14, 0x33, 0x6B), white), pair((0xA3, 0xB8, 0xDE), ink)],
        },
        (BarOf::Importance, Theme::Dark) => Tints {
            low: [pair((0x93, 0x9E, 0xA9), black), pair((0x4A, 0x54, 0x5E), pale)],
            middle: pair((0x36, 0x3E, 0x47), pale),
            high: [pair((0xA9, 0xB4, 0xBF), black), pair((0x56, 0x61, 0x6B), pale)],
        },
        (BarOf::Performance, Theme::Dark) => Tints {
            low: [pair((0xFF, 0x8A, 0x4C), black), pair((0x84, 0x47, 0x28), pale)],
            middle: pair((0x4A, 0x46, 0x40), pale),
            high: [pair((0x7F, 0xB2, 0xFF), black), pair((0x2F, 0x4F, 0x85), pale)],
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::palette::Palette;

    #[test]
    fn numbers_can_be_read_in_every_bar_and_the_ends_stand_out() {
        for theme in [Theme::Light, Theme::Dark] {
            for part in [BarOf::Importance, BarOf::Performance] {
                for bands in 2..=7 {
                    for band in 0..bands {
                        let (ground, ink) = tint(part, band, bands, theme);
                        assert!(ink.contrast(ground) >= 4.5, "{theme:?} {part:?} {band} of {bands}");
                    }
                    for end in [0, bands - 1] {
                        let (ground, _) = tint(part, end, bands, theme);
                        assert!(
                            ground.contrast(Palette::of(theme).ground) >= 3.0,
                            "{theme:?} {part:?} {end}"
                        );
                    }
                }
            }
        }
    }
}
