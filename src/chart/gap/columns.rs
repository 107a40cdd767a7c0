//! Where the columns of a gap chart are.

use super::Drawing;
use super::texts::{gap_text, margin_text, name_weight};
use crate::chart::axis::Window;
use crate::chart::axis_titles::strip_width;
use crate::chart::font::{self, Weight};
use crate::chart::geometry::Rect;
use crate::chart::rows::GapRow;
use crate::chart::text::{Fitted, fit_list};

/// Sizes where rows stand close; few rows have larger ones, so that they fill the page.
#[derive(Debug, Clone, Copy)]
pub struct Sizes {
    /// Names and gaps.
    pub name: f64,
    /// Values.
    pub value: f64,
    /// Room for a value outside its marker.
    pub value_room: f64,
    /// Heads of the columns of markers.
    pub head: f64,
    /// Radius of the markers.
    pub radius: f64,
}

impl Sizes {
    /// The sizes for a distance between two rows.
    fn at(pitch: f64) -> Self {
        const CLOSE: f64 = 30.0;
        const LARGEST: f64 = 1.4;
        let scale = (pitch / CLOSE).clamp(1.0, LARGEST);
        Self {
            name: 10.5 * scale,
            value: 9.0 * scale,
            value_room: 34.0 * scale,
            head: 10.0 * scale,
            radius: 4.5 * scale,
        }
    }
}

/// Where the columns of a chart are.
pub struct GapColumns {
    /// Right end of the ranks.
    pub rank: f64,
    /// Left end of the names.
    pub name: f64,
    /// Names in the order of the rows.
    pub names: Vec<Fitted>,
    /// Room of the markers.
    pub plot: Rect,
    /// Right end of the gaps.
    pub gap: f64,
    /// Right end of the margins.
    pub margin: f64,
    /// Distance between two rows.
    pub pitch: f64,
    /// Sizes of type and markers.
    pub sizes: Sizes,
}

impl GapColumns {
    /// The columns in the room between header and footnotes.
    pub fn new(drawing: &Drawing, body: Rect) -> Self {
        const GREATEST_PITCH: f64 = 100.0;
        let (top, bottom) = (body.top + 46.0, body.bottom - 42.5);
        let pitch = ((bottom - top) / drawing.rows.len().max(1) as f64).min(GREATEST_PITCH);
        let sizes = Sizes::at(pitch);
        let bold_digits = |count: usize| font::width(&"0".repeat(count), sizes.value + 0.5, Weight::Bold);
        let name = body.left + bold_digits(drawing.rows.len().to_string().len()) + 8.0;
        let most = 0.36 * body.width();
        let labels: Vec<String> = drawing.rows.iter().map(|row| named(row)).collect();
        let texts: Vec<(&str, Weight)> =
            drawing.rows.iter().zip(&labels).map(|(row, label)| (label.as_str(), name_weight(row))).collect();
        let names = fit_list(&texts, &tries(sizes.name, pitch), most);
        let widest = |texts: &mut dyn Iterator<Item = (String, f64, Weight)>| {
            texts.map(|(words, size, weight)| font::width(&words, size, weight)).fold(0.0, f64::max)
        };
        let names_width = drawing.rows.iter().zip(&names).flat_map(|(row, name)| {
            name.lines.iter().map(|line| font::width(line, name.size, name_weight(row)))
        });
        let names_width = names_width.fold(0.0, f64::max);
        let heads = &drawing.look.language.heads;
        let has_margins = drawing.rows.iter().any(|row| !margin_text(row, drawing.look).is_empty());
        let margins =
            drawing.rows.iter().map(|row| (margin_text(row, drawing.look), sizes.value, Weight::Regular));
        let margins_width = if has_margins {
            let head = (heads.interval)(drawing.data.confidence);
            widest(&mut margins.chain([(head, sizes.value, Weight::Regular)])) + 22.0
        } else {
            0.0
        };
        let gaps = drawing.rows.iter().map(|row| (gap_text(row, drawing.look), sizes.name, Weight::Bold));
        let gaps_width = widest(&mut gaps.chain([(heads.gap.to_owned(), sizes.name, Weight::Bold)]));
        let gap = body.right - margins_width;
        let strip = strip_width(&drawing.axis(), drawing.look);
        // Under short names the zoom strip must not run into the ticks.
        let left = (name + names_width + 10.0).max(body.left + strip + 30.0 - sizes.value_room);
        let plot = Rect { left, top, right: gap - gaps_width - 14.0, bottom };
        Self { rank: name - 8.0, name, names, plot, gap, margin: body.right, pitch, sizes }
    }

    /// Least distance between two rows.
    pub fn least_pitch(&self) -> f64 {
        const LEAST: f64 = 17.0;
        self.names.iter().map(|name| height(name.lines.len(), name.size)).fold(LEAST, f64::max)
    }

    /// Where a value of the window is.
    pub fn x(&self, value: f64, window: Window) -> f64 {
        let room = self.plot.width() - 2.0 * self.sizes.value_room;
        self.plot.left + self.sizes.value_room + room * window.share(value)
    }
}

/// Sizes in which the names of all rows are tried, with the lines that a row holds at its height: a long name takes a second
/// line before the letters of all get much smaller.
fn tries(largest: f64, pitch: f64) -> Vec<(usize, f64)> {
    let smaller = (0.9 * largest).max(BROKEN);
    let one_or_two = [(1, largest), (1, smaller), (2, largest), (2, smaller), (3, smaller)];
    let tries = one_or_two.into_iter().chain([(2, BROKEN), (1, BROKEN), (1, 9.0)]);
    let holds = |&(lines, size): &(usize, f64)| height(lines, size) <= pitch;
    tries.filter(holds).chain([(2, BROKEN)]).collect()
}

/// Size of broken names where rows stand close.
const BROKEN: f64 = 9.5;

/// Height of a row that holds a name of so many lines.
fn height(lines: usize, size: f64) -> f64 {
    PITCH * size * lines as f64 + 2.0
}

/// Between the lines of a name, in em.
pub const PITCH: f64 = 1.12;

fn named(row: &GapRow) -> String {
    if row.mark.is_empty() { row.label.clone() } else { format!("{}\u{a0}{}", row.label, row.mark) }
}
