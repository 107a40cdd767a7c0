//! The colours of a template, and whether charts can be told apart in them.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::Template;
use crate::chart::native::QUADRANTS;
use crate::chart::palette::{Colour, Palette};
use crate::look::Theme;
use crate::message;
use crate::office::chart::{self, Dress};
use crate::options::Spelled;
use crate::write::shade::halo;

/// Whose colours the charts of a deck have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ChartColours {
    /// Those of the template, where they can be told apart.
    #[default]
    Fitting,
    /// Those of the house.
    House,
    /// Those of the template, whatever they are.
    Template,
}

impl Spelled for ChartColours {
    const SPELLINGS: &'static [(&'static str, Self)] =
        &[("house", Self::House), ("template", Self::Template)];

    fn about(self) -> Option<&'static str> {
        match self {
            Self::Fitting => None,
            Self::House => Some("Those of charts elsewhere"),
            Self::Template => Some("Those of the template, whatever they are"),
        }
    }
}

/// The colours of a master.
#[derive(Debug, Clone, Default)]
pub struct Colours {
    /// Those of the theme: `accent1`, `dk1`.
    scheme: BTreeMap<String, Colour>,
    /// What slides call them: `bg1` is `lt1`.
    map: BTreeMap<String, String>,
    ground: Option<Ground>,
}

/// What a slide stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// A colour.
    Fixed(Colour),
    /// A colour of the theme.
    Scheme(String),
}

impl Ground {
    /// The ground of a master or a layout; `None` where it has none or one of many colours.
    pub fn of(root: Node) -> Option<Self> {
        let ground = root.descendants().find(|node| node.tag_name().name() == "bg")?;
        let inner = ground.first_element_child()?;
        let holder = match inner.tag_name().name() {
            "bgRef" => inner,
            _ => inner.children().find(|node| node.tag_name().name() == "solidFill")?,
        };
        let colour = holder.first_element_child()?;
        let value = colour.attribute("val")?;
        match colour.tag_name().name() {
            "srgbClr" => hex(value).map(Self::Fixed),
            "schemeClr" => Some(Self::Scheme(value.to_owned())),
            _ => None,
        }
    }
}

impl Colours {
    /// The colours of a theme.
    pub fn of(theme: Node) -> Self {
        let scheme = theme.descendants().find(|node| node.tag_name().name() == "clrScheme");
        let colour = |node: Node| {
            let value = node.first_element_child()?;
            let value = value.attribute("lastClr").or_else(|| value.attribute("val"))?;
            Some((node.tag_name().name().to_owned(), hex(value)?))
        };
        let scheme = scheme.map(|scheme| scheme.children().filter_map(colour).collect());
        Self { scheme: scheme.unwrap_or_default(), ..Self::default() }
    }

    /// Takes from a master what its slides call the colours, and what they stand on.
    pub fn mapped(&mut self, master: Node) {
        let map = master.descendants().find(|node| node.tag_name().name() == "clrMap");
        let pairs = map.into_iter().flat_map(|map| map.attributes());
        self.map = pairs.map(|pair| (pair.name().to_owned(), pair.value().to_owned())).collect();
        self.ground = Ground::of(master);
    }

    /// The colour that slides call by a name.
    pub fn colour(&self, name: &str) -> Option<Colour> {
        self.scheme.get(self.map.get(name).map_or(name, String::as_str)).copied()
    }

    fn ground(&self, own: Option<&Ground>) -> Colour {
        let found = match own.or(self.ground.as_ref()) {
            Some(Ground::Fixed(colour)) => Some(*colour),
            Some(Ground::Scheme(name)) => self.colour(name),
            None => None,
        };
        found.or_else(|| self.colour("bg1")).unwrap_or(Palette::of(Theme::Light).ground)
    }
}

impl Template {
    /// What slides of a layout stand on.
    pub fn ground(&self, layout: usize) -> Colour {
        let layout = &self.layouts[layout];
        self.masters[layout.master].colours.ground(layout.ground.as_ref())
    }

    /// Whether slides of a layout are dark, so that what stands on them is light.
    pub fn is_dark(&self, layout: usize) -> bool {
        let ground = self.ground(layout);
        ground.contrast(Colour(0xFF, 0xFF, 0xFF)) > ground.contrast(Colour(0, 0, 0))
    }

    /// The colours and type of charts on slides of a layout, and why they are not those of the template, where they are not.
    pub fn dress(
        &self,
        layout: usize,
        choice: ChartColours,
        language: &'static str,
    ) -> (Dress, Option<message::Template>) {
        let theme = |name| chart::ChartColour::Theme(name, None);
        let own = ACCENTS.map(theme);
        let muted =
            if self.foreign { chart::ChartColour::Theme("tx1", Some((65, 35))) } else { theme("tx2") };
        let halo = halo(self.ground(layout));
        let dress = Dress { language, typeface: "+mn-lt", quadrants: own, ink: theme("tx1"), muted, halo };
        let fault = if choice == ChartColours::Fitting && self.foreign { self.fault(layout) } else { None };
        if choice == ChartColours::House && self.foreign || fault.is_some() {
            return (Dress { quadrants: self.house(layout), ..dress }, fault);
        }
        (dress, None)
    }

    /// The colours of the house that go with the ground of a layout.
    fn house(&self, layout: usize) -> [chart::ChartColour; 4] {
        let palette = Palette::of(if self.is_dark(layout) { Theme::Dark } else { Theme::Light });
        QUADRANTS.map(|quadrant| {
            let hex = palette.role(quadrant).marker.hex();
            chart::ChartColour::Fixed(hex.trim_start_matches('#').to_owned())
        })
    }

    /// What is wrong with the accents of a layout as marks of the quadrants.
    fn fault(&self, layout: usize) -> Option<message::Template> {
        let colours = &self.masters[self.layouts[layout].master].colours;
        let (ground, first) = (self.ground(layout), colours.colour(ACCENTS[0])?);
        let contrast = first.contrast(ground);
        if contrast < LEAST_CONTRAST {
            let (accent, ground) = (first.hex(), ground.hex());
            return Some(message::Template::TemplateAccentFaint { accent, ground, contrast });
        }
        let accents: Vec<(&str, Colour)> =
            ACCENTS.into_iter().filter_map(|name| Some((name, colours.colour(name)?))).collect();
        let pairs = accents
            .iter()
            .enumerate()
            .flat_map(|(at, one)| accents[at + 1..].iter().map(move |other| (one, other)));
        let alike = pairs.into_iter().find(|(one, other)| difference(one.1, other.1) < LEAST_DIFFERENCE);
        let said = |(name, colour): &(&str, Colour)| format!("{name} {}", colour.hex());
        alike.map(|(one, other)| message::Template::TemplateAccentsAlike {
            first: said(one),
            second: said(other),
        })
    }
}

/// The accents that mark the quadrants: priority, keep up, low, overkill.
const ACCENTS: [&str; 4] = ["accent1", "accent2", "accent4", "accent3"];
/// Contrast that graphic marks need, by WCAG 2.2.
const LEAST_CONTRAST: f64 = 3.0;
/// Difference of colours that is seen at a glance, as a distance in CIE 1976 L*a*b*.
const LEAST_DIFFERENCE: f64 = 10.0;

fn hex(text: &str) -> Option<Colour> {
    let value =
        Some(text).filter(|text| text.len() == 6).and_then(|text| u32::from_str_radix(text, 16).ok())?;
    let [_, red, green, blue] = value.to_be_bytes();
    Some(Colour(red, green, blue))
}

/// How far two colours are apart in CIE 1976 L*a*b*, under D65.
fn difference(one: Colour, other: Colour) -> f64 {
    let [a, b] = [one, other].map(lab);
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

fn lab(colour: Colour) -> [f64; 3] {
    let linear = |channel: u8| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = [colour.0, colour.1, colour.2].map(linear);
    let x = (0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue) / 0.950_47;
    let y = 0.212_672_9 * red + 0.715_152_2 * green + 0.072_175 * blue;
    let z = (0.019_333_9 * red + 0.119_192 * green + 0.950_304_1 * blue) / 1.088_83;
    let [x, y, z] = [x, y, z].map(|t| {
        const BEND: f64 = 6.0 / 29.0;
        if t > BEND.powi(3) { t.cbrt() } else { t / (3.0 * BEND * BEND) + 4.0 / 29.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_as_far_apart_as_the_eye_has_them() {
        // Lab of sRGB red under D65: 53.24, 80.09, 67.20.
        let red = lab(Colour(0xFF, 0, 0));
        for (value, known) in red.into_iter().zip([53.24, 80.09, 67.20]) {
            assert!((value - known).abs() < 0.05, "{red:?}");
        }
        assert!(difference(Colour(0xFF, 0xFF, 0xFF), Colour(0, 0, 0)) > 99.9);
        assert!(difference(Colour(0x14, 0x33, 0x6B), Colour(0x16, 0x36, 0x70)) < LEAST_DIFFERENCE);
        assert_eq!(hex("1F2933"), Some(Colour(0x1F, 0x29, 0x33)));
        assert_eq!((hex("+12345"), hex("12")), (Some(Colour(0x01, 0x23, 0x45)), None));
    }
}
