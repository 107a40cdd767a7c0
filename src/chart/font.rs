//! The bundled typeface, Liberation Sans (the advances of Arial), and the width of text set in it.

use std::sync::OnceLock;
use ttf_parser::Face;

/// Liberation Sans Regular as a file, to hand to a rasteriser.
pub static REGULAR: &[u8] = include_bytes!("fonts/LiberationSans-Regular.ttf");

/// Liberation Sans Bold as a file, to hand to a rasteriser.
pub static BOLD: &[u8] = include_bytes!("fonts/LiberationSans-Bold.ttf");

/// How heavy the type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Body text.
    Regular,
    /// Titles, and the labels of the priority quadrant.
    Bold,
}

/// Width of a line of text in points: Σ advance × size / units per em, without kerning.
///
/// A character the font lacks counts one em, as wide as the fallback fonts of any script draw it.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let face = face(weight);
    let em = face.units_per_em();
    let advance = |c| face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph)).unwrap_or(em);
    let units: u64 = text.chars().map(|c| u64::from(advance(c))).sum();
    units as f64 * size / f64::from(em)
}

/// A text cut to a width, the cut shown.
pub fn short(text: &str, size: f64, weight: Weight, room: f64) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let mut kept: String = text.to_owned();
    while !kept.is_empty() && width(&format!("{kept}…"), size, weight) > room {
        kept.pop();
    }
    format!("{}…", kept.trim_end())
}

/// The characters of a text that the font lacks, each once, in the order they occur.
pub fn has_glyphs(text: &str) -> Vec<char> {
    let face = face(Weight::Regular);
    let mut missing = Vec::new();
    for c in text.chars() {
        if face.glyph_index(c).is_none() && !missing.contains(&c) {
            missing.push(c);
        }
    }
    missing
}

fn face(weight: Weight) -> &'static Face<'static> {
    static FACES: OnceLock<[Face<'static>; 2]> = OnceLock::new();
    let faces = FACES.get_or_init(|| {
        [REGULAR, BOLD]
            .map(|file| Face::parse(file, 0).expect("the bundled fonts are whole, a test parses both"))
    });
    match weight {
        Weight::Regular => &faces[0],
        Weight::Bold => &faces[1],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_arial() {
        // Advances of 2048 per em: A 1366, space 569, 0 1139; bold A 1479.
        assert_eq!(width("A 0", 2048.0, Weight::Regular), 1366.0 + 569.0 + 1139.0);
        assert_eq!(width("A", 2048.0, Weight::Bold), 1479.0);
        assert_eq!(width("", 10.5, Weight::Regular), 0.0);
    }

    #[test]
    fn figures_are_tabular() {
        for weight in [Weight::Regular, Weight::Bold] {
            let zero = width("0", 9.5, weight);
            assert!(('1'..='9').all(|c| width(&c.to_string(), 9.5, weight) == zero));
        }
    }

    #[test]
    fn width_adds_up() {
        let whole = width("Clarté des factures", 10.5, Weight::Regular);
        let parts = width("Clarté", 10.5, Weight::Regular) + width(" des factures", 10.5, Weight::Regular);
        assert!((whole - parts).abs() < 1e-9);
    }

    #[test]
    fn tells_the_characters_it_lacks() {
        assert_eq!(has_glyphs("É à ç − ± ≤ ’ \u{202f}\u{a0}·"), Vec::<char>::new());
        assert_eq!(has_glyphs("◆ 漢 ◆"), vec!['◆', '漢']);
        assert_eq!(width("漢", 10.0, Weight::Regular), 10.0);
    }
}
