//! Colours of pictures, as charts of Office files have them.

use crate::chart::palette;
use crate::office::chart::ChartColour;

/// A shade that stands off a ground a little.
pub fn halo(ground: palette::Colour) -> ChartColour {
    let is_dark =
        ground.contrast(palette::Colour(0xFF, 0xFF, 0xFF)) > ground.contrast(palette::Colour(0, 0, 0));
    let ink = if is_dark { palette::Colour(0xFF, 0xFF, 0xFF) } else { palette::Colour(0, 0, 0) };
    fixed(ink.over(ground, 0.18))
}

/// A colour that no theme changes.
pub fn fixed(colour: palette::Colour) -> ChartColour {
    ChartColour::Fixed(colour.hex().trim_start_matches('#').to_owned())
}
