//! Colours by role, light and dark, and the shape that repeats each quadrant's meaning.

use crate::analysis::quadrant::Quadrant;
use crate::look::Theme;

/// An opaque colour: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// The colours of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Ground of the picture.
    pub ground: Colour,
    /// Ground of the priority quadrant.
    pub tint: Colour,
    /// Title and names.
    pub ink: Colour,
    /// Axis titles, and the dark part of the zoom strip.
    pub secondary: Colour,
    /// Subtitle, ticks, tags, footnotes, crosshair.
    pub muted: Colour,
    /// Axes and leaders.
    pub leader: Colour,
    /// Rules between rows; decorative.
    pub grid: Colour,
    concentrate_here: QuadrantStyle,
    keep_up: QuadrantStyle,
    low_priority: QuadrantStyle,
    possible_overkill: QuadrantStyle,
}

/// The style of one quadrant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuadrantStyle {
    /// Colour of the marker.
    pub marker: Colour,
    /// Colour of text.
    pub text: Colour,
    /// Shape of the marker.
    pub shape: MarkerShape,
}

/// Shapes tell the quadrants apart in print without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum MarkerShape {
    /// ◆
    Diamond,
    /// ●
    Disc,
    /// ■
    Square,
    /// ○
    Ring,
}

impl Palette {
    /// The colours of a theme.
    pub fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }

    /// The style of a quadrant.
    pub fn role(&self, quadrant: Quadrant) -> QuadrantStyle {
        match quadrant {
            Quadrant::ConcentrateHere => self.concentrate_here,
            Quadrant::KeepUp => self.keep_up,
            Quadrant::LowPriority => self.low_priority,
            Quadrant::PossibleOverkill => self.possible_overkill,
        }
    }

    /// The ground behind a quadrant.
    pub fn ground_of(&self, quadrant: Quadrant) -> Colour {
        if quadrant == Quadrant::ConcentrateHere { self.tint } else { self.ground }
    }

    /// The arrows that lead to a quadrant's points: paler than the points.
    pub fn arrow(&self, quadrant: Quadrant) -> Colour {
        self.role(quadrant).marker.over(self.ground_of(quadrant), 0.75)
    }
}

impl QuadrantStyle {
    const fn new(marker: Colour, text: Colour, shape: MarkerShape) -> Self {
        Self { marker, text, shape }
    }

    /// The same shape in another colour.
    #[must_use]
    pub fn coloured(self, marker: Colour) -> Self {
        Self { marker, ..self }
    }
}

impl Colour {
    /// `#RRGGBB`.
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }

    /// Contrast ratio of WCAG 2.2, (L₁ + 0.05)/(L₂ + 0.05), from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let luminance = |colour: Self| {
            let linear = |channel: u8| {
                let c = f64::from(channel) / 255.0;
                if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
        };
        let (a, b) = (luminance(self), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// This colour laid over a ground with an opacity from 0 to 1.
    #[must_use]
    pub fn over(self, ground: Self, opacity: f64) -> Self {
        let mix = |top: u8, below: u8| {
            (f64::from(top) * opacity + f64::from(below) * (1.0 - opacity)).round() as u8
        };
        Self(mix(self.0, ground.0), mix(self.1, ground.1), mix(self.2, ground.2))
    }
}

static LIGHT: Palette = Palette {
    ground: Colour(0xFF, 0xFF, 0xFF),
    tint: Colour(0xFD, 0xF2, 0xEC),
    ink: Colour(0x1F, 0x29, 0x33),
    secondary: Colour(0x3D, 0x48, 0x52),
    muted: Colour(0x5B, 0x66, 0x70),
    leader: Colour(0x85, 0x8D, 0x96),
    grid: Colour(0xED, 0xF0, 0xF3),
    concentrate_here: QuadrantStyle::new(
        Colour(0xC8, 0x44, 0x0F),
        Colour(0xAD, 0x37, 0x0A),
        MarkerShape::Diamond,
    ),
    keep_up: QuadrantStyle::new(Colour(0x14, 0x33, 0x6B), Colour(0x14, 0x33, 0x6B), MarkerShape::Disc),
    low_priority: QuadrantStyle::new(Colour(0x66, 0x71, 0x7C), Colour(0x5B, 0x66, 0x70), MarkerShape::Ring),
    possible_overkill: QuadrantStyle::new(
        Colour(0x0C, 0x65, 0x5C),
        Colour(0x0B, 0x5A, 0x52),
        MarkerShape::Square,
    ),
};

static DARK: Palette = Palette {
    ground: Colour(0x14, 0x18, 0x1F),
    tint: Colour(0x2A, 0x1C, 0x17),
    ink: Colour(0xF2, 0xF5, 0xF7),
    secondary: Colour(0xCD, 0xD4, 0xDB),
    muted: Colour(0xA3, 0xAD, 0xB8),
    leader: Colour(0x7C, 0x87, 0x93),
    grid: Colour(0x2A, 0x31, 0x3A),
    concentrate_here: QuadrantStyle::new(
        Colour(0xFF, 0x8A, 0x4C),
        Colour(0xFF, 0x9A, 0x63),
        MarkerShape::Diamond,
    ),
    keep_up: QuadrantStyle::new(Colour(0x7F, 0xB2, 0xFF), Colour(0x9C, 0xC3, 0xFF), MarkerShape::Disc),
    low_priority: QuadrantStyle::new(Colour(0xA3, 0xAD, 0xB8), Colour(0xA3, 0xAD, 0xB8), MarkerShape::Ring),
    possible_overkill: QuadrantStyle::new(
        Colour(0xB9, 0xE4, 0xDC),
        Colour(0xB9, 0xE4, 0xDC),
        MarkerShape::Square,
    ),
};

#[cfg(test)]
mod tests {
    use super::{Colour, DARK, LIGHT};
    use crate::analysis::quadrant::Quadrant;

    const QUADRANTS: [Quadrant; 4] =
        [Quadrant::ConcentrateHere, Quadrant::KeepUp, Quadrant::LowPriority, Quadrant::PossibleOverkill];

    fn contrast(one: Colour, other: Colour) -> f64 {
        one.contrast(other)
    }

    #[test]
    fn contrast_agrees_with_published_values() {
        assert!((contrast(Colour(0, 0, 0), Colour(255, 255, 255)) - 21.0).abs() < 1e-9);
        assert!((contrast(Colour(0x77, 0x77, 0x77), Colour(255, 255, 255)) - 4.48).abs() < 0.005);
    }

    #[test]
    fn text_and_marks_can_be_seen() {
        for palette in [&LIGHT, &DARK] {
            for ground in [palette.ground, palette.tint] {
                for text in [palette.ink, palette.secondary, palette.muted] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
                }
                assert!(contrast(palette.leader, ground) >= 3.0, "leaders on {ground:?}");
            }
            for quadrant in QUADRANTS {
                let (role, ground) = (palette.role(quadrant), palette.ground_of(quadrant));
                assert!(contrast(role.text, ground) >= 4.5, "{quadrant:?}");
                assert!(contrast(role.marker, ground) >= 3.0, "{quadrant:?}");
                assert!(contrast(palette.arrow(quadrant), ground) >= 3.0, "arrow of {quadrant:?}");
            }
        }
    }

    #[test]
    fn quadrants_differ_in_colour_and_in_shape() {
        for palette in [&LIGHT, &DARK] {
            for (index, one) in QUADRANTS.iter().enumerate() {
                for other in &QUADRANTS[index + 1..] {
                    assert_ne!(palette.role(*one).marker, palette.role(*other).marker);
                    assert_ne!(palette.role(*one).shape, palette.role(*other).shape);
                }
            }
        }
    }

    #[test]
    fn a_colour_laid_over_a_ground_lies_between_them() {
        assert_eq!(Colour(255, 0, 10).over(Colour(0, 0, 10), 0.0), Colour(0, 0, 10));
        assert_eq!(Colour(255, 0, 10).over(Colour(0, 0, 10), 1.0), Colour(255, 0, 10));
        assert_eq!(Colour(200, 0, 10).over(Colour(0, 0, 10), 0.5), Colour(100, 0, 10));
        assert_eq!(Colour(200, 0, 10).hex(), "#C8000A");
    }
}
