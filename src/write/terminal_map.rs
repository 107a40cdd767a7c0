//! The map of the quadrants in the terminal, in cells of text.

mod grid;
mod labels;
mod plot;

use unicode_width::UnicodeWidthStr;

use self::plot::{Plot, SHORTEST};
use super::paragraph::{bullet, paragraph};
use super::{Format, Rendered, Style, shown};
use crate::analysis::Analysis;
use crate::chart::map::{BY_URGENCY, Map, Point};
use crate::error::Result;
use crate::look::Labels;
use crate::report::symbol;
use crate::report::{figure, warnings};

/// `--format map`, `.map`.
pub const FORMAT: Format = Format {
    name: "map",
    extensions: &["map"],
    about: "the map of the quadrants drawn in text, 80 columns wide",
    text: true,
    chart: false,
    render,
};

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let map = figure::map_of(analysis, &style.look);
    let mut text = String::new();
    paragraph(&mut text, &map.message(&style.look), "", style);
    paragraph(&mut text, &map.subtitle, "", style);
    text.push('\n');
    let (drawn, numbered) = draw(&map, style);
    text += &drawn;
    if numbered {
        text += &key(&map, style);
    }
    text.push('\n');
    for note in notes(&map, style, numbered) {
        paragraph(&mut text, &note, "", style);
    }
    let mut told = warnings::told(analysis).peekable();
    if told.peek().is_some() {
        text += &format!("\n{}\n", style.look.language.heads.warnings);
    }
    for warning in told {
        bullet(&mut text, &warnings::sentence(warning, analysis, &style.look), style);
    }
    Ok(shown(&text, style).into_bytes().into())
}

/// The map with names where they fit at one of three heights, else with numbers; and whether it has numbers.
fn draw(map: &Map, style: &Style) -> (String, bool) {
    const HEIGHTS: [usize; 3] = [SHORTEST, SHORTEST + 6, SHORTEST + 12];
    let texts = |label: fn(&Point) -> String| -> Vec<String> {
        map.in_drawing_order().into_iter().map(label).collect()
    };
    if style.look.labels == Labels::Names {
        let names = texts(|point| point.label.clone());
        let named = HEIGHTS.iter().find_map(|&height| Plot::new(map, style, height).with_names(&names));
        if let Some(drawn) = named {
            return (drawn, false);
        }
    }
    let numbered = style.look.labels != Labels::Off;
    let numbers = if numbered { texts(|point| point.rank.to_string()) } else { texts(|_| String::new()) };
    // Every six lines more hold at least one number more in every quadrant, so one of the heights is enough.
    let heights = (0..=map.points.len()).map(|more| SHORTEST + 6 * more);
    let drawn = heights.into_iter().find_map(|height| Plot::new(map, style, height).with_numbers(&numbers));
    (drawn.unwrap_or_default(), numbered)
}

/// Number and name of every point, grouped by quadrant, the most urgent first.
fn key(map: &Map, style: &Style) -> String {
    let digits = map.points.iter().map(|point| point.rank.to_string().len()).max().unwrap_or(1);
    let mut text = String::new();
    for quadrant in BY_URGENCY {
        let mut points: Vec<&Point> = map.points.iter().filter(|point| point.quadrant == quadrant).collect();
        points.sort_by(|one, other| one.rank.cmp(&other.rank).then_with(|| one.label.cmp(&other.label)));
        if !points.is_empty() {
            text += &format!("\n{} {}\n", symbol(quadrant), map.words.regions.of(quadrant).long);
        }
        for point in points {
            // Set narrower and then moved in, so that a long name goes on under its beginning.
            let indent = digits + 4;
            let mut name = String::new();
            let narrow = Style { width: style.width.saturating_sub(indent as u16), ..style.clone() };
            paragraph(&mut name, &point.label, "", &narrow);
            let name = name.trim_end().replace('\n', &format!("\n{}", " ".repeat(indent)));
            text += &format!("  {:>digits$}  {name}\n", point.rank);
        }
    }
    text
}

fn notes(map: &Map, style: &Style, numbered: bool) -> Vec<String> {
    let (words, cross) = (&style.look.language.notes, map.crosshair);
    let mut notes =
        vec![(map.words.crosshair)(cross.rule, cross.over, map.noun, cross.importance, cross.performance)];
    if plot::is_zoomed(map, style) {
        notes.push((words.zoom_one)(map.performance.scale.0, map.performance.scale.1));
    }
    notes.extend(numbered.then(|| map.words.numbers.to_owned()));
    notes.extend(map.footnotes.iter().cloned());
    notes.extend(style.look.footnote.clone());
    notes
}

/// Columns that a text takes in a terminal.
fn columns(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}
