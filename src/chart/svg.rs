//! A scene as SVG.
//!
//! Shapes are drawn by plotters' SVG backend at 20 units for each point, so that its whole-number coordinates are
//! exact to 1/20 pt (a twip). What that backend cannot say (groups with titles, text on a plain baseline, dashes,
//! ellipses with a faint fill) is written here, around its elements. No style sheets, classes, filters, clips,
//! markers or relative baselines: presentation programs take such pictures apart wrongly.

use std::fmt::Write as _;

use plotters::backend::DrawingBackend;
use plotters::prelude::SVGBackend;
use plotters::style::{RGBAColor, ShapeStyle};

use super::font::Weight;
use super::geometry::{LineSegment, Rect, Xy};
use super::palette::Colour;
use super::scene::{Anchor, Group, Item, Scene, Stroke, TextLine};

/// Fonts of the same widths as the embedded one come first, so a computed layout holds on the reader's machine.
pub const FONTS: &str = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

/// Units for each point.
const TWIPS: f64 = 20.0;

/// Stands for what the names of a picture begin with until its content is known; no text can hold it.
const OWN: char = '\u{1}';

/// The whole document; the same bytes for the same scene. Its names begin with a mark of its content, so that two
/// pictures in one page keep their own.
pub fn svg(scene: &Scene) -> String {
    let document = written(scene);
    let own = mark(&document);
    document.replace(OWN, &own)
}

/// A letter and eight hexadecimal digits that depend on a text: FNV-1a, 64 bits, folded to 32.
fn mark(text: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    format!("e{:08x}-", (hash >> 32) ^ (hash & 0xffff_ffff))
}

fn written(scene: &Scene) -> String {
    let (width, height) = (twips(scene.width), twips(scene.height));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}pt\" \
         height=\"{}pt\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{OWN}title\" \
         aria-describedby=\"{OWN}desc\" xml:lang=\"{}\" font-family=\"{FONTS}\">\n<title \
         id=\"{OWN}title\">{}</title>\n<desc id=\"{OWN}desc\">{}</desc>\n",
        scene.width,
        scene.height,
        scene.language,
        escaped(&scene.title),
        escaped(&scene.description)
    );
    if let Some(metadata) = &scene.metadata {
        push(&mut out, format_args!("<metadata>{}</metadata>\n", escaped(metadata)));
    }
    let page = Rect { left: 0.0, top: 0.0, right: scene.width, bottom: scene.height };
    write_items(&mut out, &[Item::Rect(page, scene.ground)], (width, height));
    write_items(&mut out, &scene.items, (width, height));
    out.push_str("</svg>\n");
    out
}

/// Writes items in order: runs of shapes through plotters, the rest by hand.
fn write_items(out: &mut String, items: &[Item], size: (i32, i32)) {
    for run in items.chunk_by(|one, next| is_shape(one) && is_shape(next)) {
        match &run[0] {
            Item::Text(text) => write_text(out, text),
            Item::Group(group) => write_group(out, group, size),
            Item::Ellipse(centre, radii, colour) => write_ellipse(out, *centre, *radii, *colour),
            Item::Line(segment, stroke) if stroke.dash.is_some() => write_dashed(out, *segment, *stroke),
            _ => out.push_str(&shapes(run, size)),
        }
    }
}

fn is_shape(item: &Item) -> bool {
    match item {
        Item::Line(_, stroke) | Item::Path(_, stroke) => stroke.dash.is_none(),
        Item::Rect(..) | Item::Polygon(..) | Item::Circle(..) => true,
        Item::Ellipse(..) | Item::Text(_) | Item::Group(_) => false,
    }
}

/// The elements plotters writes for shapes, without the root it puts around them.
fn shapes(items: &[Item], (width, height): (i32, i32)) -> String {
    let mut document = String::new();
    let mut backend = SVGBackend::with_string(&mut document, (width.unsigned_abs(), height.unsigned_abs()));
    for item in items {
        draw(&mut backend, item).expect("plotters' SVG backend writes into a string, which cannot fail");
    }
    backend.present().expect("plotters' SVG backend writes into a string, which cannot fail");
    drop(backend);
    let inside = document.split_once('\n').map_or("", |(_, rest)| rest);
    let inside = inside.strip_suffix("</svg>\n").unwrap_or(inside);
    // Attributes at their defaults say nothing.
    [" opacity=\"1\"", " stroke=\"none\"", " stroke-width=\"0\""]
        .iter()
        .fold(inside.to_owned(), |text, default| text.replace(default, ""))
        .replace(" \"/>", "\"/>")
}

/// `None` where the backend refuses.
fn draw(backend: &mut SVGBackend<'_>, item: &Item) -> Option<()> {
    let stroked = |stroke: &Stroke| ShapeStyle {
        color: rgb(stroke.colour),
        filled: false,
        stroke_width: twips(stroke.width).unsigned_abs(),
    };
    let filled = |colour: Colour| ShapeStyle { color: rgb(colour), filled: true, stroke_width: 0 };
    let drawn = match item {
        Item::Rect(rect, colour) => {
            let corners = ((twips(rect.left), twips(rect.top)), (twips(rect.right), twips(rect.bottom)));
            backend.draw_rect(corners.0, corners.1, &filled(*colour), true)
        }
        Item::Line(segment, stroke) => {
            backend.draw_line(place(segment.from), place(segment.to), &stroked(stroke))
        }
        Item::Path(points, stroke) => backend.draw_path(points.iter().copied().map(place), &stroked(stroke)),
        Item::Polygon(points, colour) => {
            backend.fill_polygon(points.iter().copied().map(place), &filled(*colour))
        }
        Item::Circle(centre, radius, colour) => {
            backend.draw_circle(place(*centre), twips(*radius).unsigned_abs(), &filled(*colour), true)
        }
        Item::Ellipse(..) | Item::Text(_) | Item::Group(_) => Ok(()),
    };
    drawn.ok()
}

fn write_text(out: &mut String, text: &TextLine) {
    let (x, y) = place(text.at);
    let anchor = match text.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let weight = if text.weight == Weight::Bold { " font-weight=\"bold\"" } else { "" };
    let (size, fill, words) = (twips(text.size), text.colour.hex(), escaped(&text.text));
    push(
        out,
        format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight} fill=\"{fill}\"{anchor}>{words}</text>\n"
        ),
    );
}

fn write_group(out: &mut String, group: &Group, size: (i32, i32)) {
    push(out, format_args!("<g id=\"{OWN}{}\">\n", escaped(&group.id)));
    if let Some(title) = &group.title {
        push(out, format_args!("<title>{}</title>\n", escaped(title)));
    }
    write_items(out, &group.items, size);
    out.push_str("</g>\n");
}

fn write_ellipse(out: &mut String, centre: Xy, (rx, ry): (f64, f64), colour: Colour) {
    let ((x, y), rx, ry, colour) = (place(centre), twips(rx), twips(ry), colour.hex());
    push(
        out,
        format_args!(
            "<ellipse cx=\"{x}\" cy=\"{y}\" rx=\"{rx}\" ry=\"{ry}\" fill=\"{colour}\" fill-opacity=\"0.1\" \
             stroke=\"{colour}\" stroke-opacity=\"0.5\" stroke-width=\"15\"/>\n"
        ),
    );
}

fn write_dashed(out: &mut String, segment: LineSegment, stroke: Stroke) {
    let ((x1, y1), (x2, y2)) = (place(segment.from), place(segment.to));
    let (width, colour) = (twips(stroke.width), stroke.colour.hex());
    let (dash, space) = stroke.dash.map_or((0, 0), |(dash, space)| (twips(dash), twips(space)));
    push(
        out,
        format_args!(
            "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{colour}\" stroke-width=\"{width}\" \
             stroke-dasharray=\"{dash} {space}\"/>\n"
        ),
    );
}

fn push(out: &mut String, text: std::fmt::Arguments) {
    out.write_fmt(text).expect("writing to a string cannot fail");
}

fn place(at: Xy) -> (i32, i32) {
    (twips(at.x), twips(at.y))
}

fn twips(points: f64) -> i32 {
    (points * TWIPS).round() as i32
}

fn rgb(colour: Colour) -> RGBAColor {
    RGBAColor(colour.0, colour.1, colour.2, 1.0)
}

/// Text with the five characters XML reserves replaced, and those it forbids left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn the_mark_of_a_text_is_known_and_depends_on_it() {
        // FNV-1a of the empty text is its offset basis, cbf29ce484222325; of “a” it is af63dc4c8601ec8c.
        assert_eq!(mark(""), format!("e{:08x}-", 0xcbf2_9ce4_u32 ^ 0x8422_2325));
        assert_eq!(mark("a"), format!("e{:08x}-", 0xaf63_dc4c_u32 ^ 0x8601_ec8c));
        assert_ne!(mark("a"), mark("b"));
    }
}
