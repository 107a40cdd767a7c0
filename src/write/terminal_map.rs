//! The map of the quadrants in the terminal, in cells of text.

mod grid;
mod labels;
mod plot;

use unicode_width::UnicodeWidthStr;

use self::plot::{CellPlot, DrawnMap, SHORTEST, Windows};
use super::paragraph::{bullet, paragraph};
use super::{Format, Rendered, Style, shown};
use crate::analysis::{Analysis, Quadrant};
use crate::chart::crowd;
use crate::chart::map::{Map, Point};
use crate::error::Result;
use crate::look::Labels;
use crate::report::symbol;
use crate::report::{figure, notes as report_notes, warnings};

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
    text += &drawn.text;
    let (points, crowd) = crowd::named(&map);
    if numbered {
        text += &key(&map, &points, style);
    }
    text.push('\n');
    let crowd = crowd.filter(|_| numbered).map(|crowd| crowd.sentence(&map, &style.look));
    // Doubts stand among the warnings below.
    let rows = report_notes::rows_left_out(analysis, style.look.language);
    for note in
        notes(&map, style, numbered).into_iter().chain(rows).chain(crowd).chain(drawn.told(&map, style))
    {
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
fn draw(map: &Map, style: &Style) -> (DrawnMap, bool) {
    const HEIGHTS: [usize; 3] = [SHORTEST, SHORTEST + 6, SHORTEST + 12];
    /// More points than this have no room for a number in any height that a reader would scroll through.
    const NUMBERED: usize = 150;
    let whole = plot::windows_of(map, style);
    let (shown, crowd) = crowd::named(map);
    let texts = |points: &[&Point], label: &dyn Fn(&Point) -> String| -> Vec<String> {
        points.iter().map(|point| label(point)).collect()
    };
    let named = |windows: Windows| {
        let names = texts(&shown, &|point| map.name_of(point, &style.look));
        HEIGHTS
            .iter()
            .find_map(|&height| CellPlot::new(map, &shown, style, height, windows).with_names(&names))
    };
    if matches!(style.look.labels, Labels::Names | Labels::Values)
        && shown.len() <= NUMBERED
        && crowd.is_none()
    {
        let broken = || crowd::without_outliers(map, &style.look).and_then(named);
        if let Some(drawn) = named(whole).or_else(broken) {
            return (drawn, false);
        }
    }
    let numbered = style.look.labels != Labels::Off;
    if !numbered || shown.len() > NUMBERED || crowd.is_some() {
        let tallest = HEIGHTS[HEIGHTS.len() - 1];
        let points = map.in_drawing_order();
        return (CellPlot::new(map, &points, style, tallest, whole).with_marks(), false);
    }
    let windows = crowd::without_outliers(map, &style.look).unwrap_or(whole);
    let numbers = texts(&shown, &|point| point.rank.to_string());
    // Every six lines more hold at least one number more in every quadrant, so one of the heights is enough.
    let heights = (0..=shown.len()).map(|more| SHORTEST + 6 * more);
    let drawn = heights
        .into_iter()
        .find_map(|height| CellPlot::new(map, &shown, style, height, windows).with_numbers(&numbers));
    (drawn.unwrap_or_default(), numbered)
}

/// Number and name of points, grouped by quadrant, the most urgent first.
fn key(map: &Map, points: &[&Point], style: &Style) -> String {
    let digits = points.iter().map(|point| point.rank.to_string().len()).max().unwrap_or(1);
    let mut text = String::new();
    for quadrant in Quadrant::ALL {
        let mut points: Vec<&Point> =
            points.iter().copied().filter(|point| point.quadrant == quadrant).collect();
        points.sort_by(|one, other| one.rank.cmp(&other.rank).then_with(|| one.label.cmp(&other.label)));
        if !points.is_empty() {
            text += &format!("\n{} {}\n", symbol(quadrant), map.words.regions.of(quadrant).long);
        }
        for point in points {
            // Set narrower and then moved in, so that a long name goes on under its beginning.
            let indent = digits + 4;
            let mut name = String::new();
            let narrow = Style { width: style.width.saturating_sub(indent as u16), ..style.clone() };
            paragraph(&mut name, &map.name_of(point, &style.look), "", &narrow);
            let name = name.trim_end().replace('\n', &format!("\n{}", " ".repeat(indent)));
            text += &format!("  {:>digits$}  {name}\n", point.rank);
        }
    }
    text
}

fn notes(map: &Map, style: &Style, numbered: bool) -> Vec<String> {
    let words = &style.look.language.notes;
    let mut notes = vec![map.crosshair_note(&style.look)];
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
