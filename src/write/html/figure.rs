//! A chart of the page: the same picture as an SVG file, its colours those of the page, its points to be walked.

use super::table::place;
use crate::chart::map::Map;
use crate::chart::palette::Palette;
use crate::chart::svg::svg;
use crate::look::{Canvas, Labels, Look, Theme};
use crate::office::text::escape;
use crate::office::xml::Xml;
use crate::report::figure::Data;
use crate::report::{Figure, Section};

/// Width and height of the picture for narrow screens, in points.
const NARROW: (f64, f64) = (380.0, 440.0);

/// Writes a chart for wide screens and, for a map, another for narrow ones, under its title unless it stands above
/// already; says what should be known of it.
pub fn write(
    page: &mut Xml,
    figure: &Figure,
    (section, titled): (&Section, bool),
    look: &Look,
    before: &str,
) -> Vec<crate::message::Message> {
    let look = Look { theme: Theme::Light, ..look.clone() };
    let wide = figure.draw(&Look { canvas: Canvas::Body, ..look.clone() });
    page.open("figure", &[]);
    if !titled {
        // No level is left out for whoever walks the page by its headings.
        let level = if section.heading.is_some() { "h3" } else { "h2" };
        page.text(level, &[], &figure.title);
    }
    let map = match &figure.data {
        Data::Map(map) => Some(map),
        _ => None,
    };
    let prefix = format!("{before}{}-{:?}", section.id, figure.chart).to_lowercase();
    page.open("div", &[("class", if map.is_some() { "wide" } else { "" })]);
    page.raw(&inlined(&svg(&wide.scene), &prefix, map)).close();
    if map.is_some() {
        let narrow = Look { canvas: Canvas::Within(NARROW.0, NARROW.1), labels: Labels::Numbers, ..look };
        let narrow = figure.draw(&narrow);
        page.open("div", &[("class", "narrow")]);
        page.raw(&inlined(&svg(&narrow.scene), &format!("{prefix}-narrow"), map)).close();
    }
    page.close();
    wide.notices
}

/// The picture as part of the page: its own names, the page's colours, a name and a place for each point.
fn inlined(picture: &str, prefix: &str, map: Option<&Map>) -> String {
    let begin = picture.find("<svg").unwrap_or_default();
    // The mark of its content gives way to the name of its section, which says where it is.
    let mark = picture.find(" id=\"").and_then(|at| picture[at + 5..].split('-').next()).unwrap_or_default();
    let mut text = picture[begin..].replace(&format!("\"{mark}-"), &format!("\"{prefix}-"));
    text = text.replacen("role=\"img\"", "role=\"group\"", 1);
    text = coloured(&text);
    if let Some(map) = map {
        for (index, point) in map.in_drawing_order().iter().enumerate() {
            text = named(&text, &format!("{prefix}-point-{}", index + 1), point);
        }
    }
    text
}

/// A point that can be pointed at: its title becomes its name, so that there is one tooltip and not two.
fn named(text: &str, id: &str, point: &crate::chart::map::Point) -> String {
    let (begin, end) = (format!("<g id=\"{id}\">\n<title>"), "</title>");
    let Some(at) = text.find(&begin) else { return text.to_owned() };
    let rest = &text[at + begin.len()..];
    let Some(length) = rest.find(end) else { return text.to_owned() };
    let title = &rest[..length];
    let opened = format!(
        "<g id=\"{id}\" role=\"img\" aria-label=\"{}\" data-key=\"{}\" data-name=\"{}\" data-quadrant=\"{}\">",
        title.replace('"', "&quot;"),
        escape(&point.id),
        escape(&point.label),
        place(point.quadrant)
    );
    format!("{}{opened}{}", &text[..at], &rest[length + end.len()..])
}

/// Colours of the light palette become variables of the page, which has them light and dark.
fn coloured(text: &str) -> String {
    let palette = Palette::of(Theme::Light);
    let colours = [
        (palette.ground, "ground"),
        (palette.tint, "tint"),
        (palette.ink, "ink"),
        (palette.secondary, "muted"),
        (palette.muted, "muted"),
        (palette.leader, "muted"),
        (palette.grid, "line"),
    ];
    let roles = super::QUADRANTS.into_iter().zip(["priority", "keep", "low", "overkill"]);
    let roles = roles.flat_map(|(quadrant, name)| {
        let role = palette.role(quadrant);
        [(role.marker, name), (role.text, name)]
    });
    let mut text = text.to_owned();
    for (colour, name) in colours.into_iter().chain(roles) {
        text = text.replace(&format!("\"{}\"", colour.hex()), &format!("\"var(--{name})\""));
    }
    text
}
