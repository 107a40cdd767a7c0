//! The gap chart: a row for each criterion, performance ● and importance ○ on one scale, the largest shortfall first.

use super::axis::{TICK, Window};
use super::axis_titles::{strip, strip_width};
use super::font::{self, Weight};
use super::geometry::{Rect, Segment, Xy};
use super::map::Axis;
use super::page::{Page, text};
use super::palette::{Colour, Palette};
use super::quadrant::Chart;
use super::rows::{GapRow, GapRows};
use super::scene::{Anchor, Group, Item, Scene, Stroke};
use super::text::{Fitted, fit};
use crate::analysis::quadrant::Quadrant;
use crate::render::style::Style;

/// Draws a gap chart; with more rows than fit, it is taller than its canvas.
pub fn gap(rows: &GapRows, style: &Style) -> Chart {
    let scene = Drawing::new(rows, style).scene();
    Chart { missing_glyphs: scene.missing_glyphs(), scene, rung: None }
}

struct Drawing<'a> {
    data: &'a GapRows,
    style: &'a Style,
    palette: &'a Palette,
    /// In reading order.
    rows: Vec<&'a GapRow>,
    window: Window,
    title: String,
}

/// Where the columns of a chart are.
struct Columns {
    /// Right end of the ranks.
    rank: f64,
    /// Left end of the names.
    name: f64,
    names: Vec<Fitted>,
    /// Room of the markers.
    plot: Rect,
    /// Right end of the gaps.
    gap: f64,
    /// Right end of the margins.
    margin: f64,
    pitch: f64,
}

const NAME: f64 = 10.5;
const VALUE: f64 = 9.0;
const RADIUS: f64 = 4.5;
/// Room for a value outside its marker.
const VALUE_ROOM: f64 = 34.0;

impl<'a> Drawing<'a> {
    fn new(data: &'a GapRows, style: &'a Style) -> Self {
        let values = data.rows.iter().flat_map(|row| [row.importance, row.performance]);
        let message = || (style.language.titles.gap)(data.short(), data.rows.len(), data.noun, data.tested());
        Self {
            data,
            style,
            palette: Palette::of(style.theme),
            rows: data.in_reading_order(),
            window: Window::around(values, data.scale, style.full_scale),
            title: style.title.clone().or_else(|| data.title.clone()).unwrap_or_else(message),
        }
    }

    fn scene(&self) -> Scene {
        const LEAST_PITCH: f64 = 17.0;
        let (width, height) = self.style.canvas.size();
        let page = self.page((width, height));
        let least = if self.columns(&page).names.iter().any(|name| name.lines.len() > 1) {
            23.0
        } else {
            LEAST_PITCH
        };
        let missing = least * self.rows.len() as f64 - self.columns(&page).plot.height();
        // More rows make the picture taller, never the letters smaller.
        let height = height + missing.max(0.0).ceil();
        let page = self.page((width, height));
        let columns = self.columns(&page);
        let mut items = page.items;
        items.push(Item::Group(Group { id: "rows".to_owned(), title: None, items: self.grid(&columns) }));
        items.extend(self.heads(&columns));
        for (index, row) in self.rows.iter().enumerate() {
            items.push(self.row(index, row, &columns));
        }
        Scene {
            width,
            height,
            title: self.title.clone(),
            description: self.description(),
            language: self.style.language.code,
            ground: self.palette.ground,
            items,
        }
    }

    fn page(&self, size: (f64, f64)) -> Page {
        let subtitle = self.style.subtitle.as_ref().unwrap_or(&self.data.subtitle);
        Page::new(size, self.style, &self.title, subtitle, &self.footnotes())
    }

    fn footnotes(&self) -> Vec<String> {
        let (data, words) = (self.data, &self.style.language.notes);
        let mut notes = Vec::new();
        if self.rows.iter().any(|row| row.quadrant == Quadrant::ConcentrateHere) {
            notes.push((words.emphasis)(data.crosshair.importance, data.crosshair.performance));
        }
        if self.rows.iter().any(|row| row.significant == Some(false)) {
            notes.push((words.thin)(data.alpha, data.adjustment.as_deref()));
        }
        if self.window.zoomed {
            notes.push((words.zoom_one)(data.scale.0, data.scale.1));
        }
        notes.extend(data.footnotes.iter().cloned());
        notes.extend(self.style.footnote.clone());
        notes
    }

    fn columns(&self, page: &Page) -> Columns {
        const GREATEST_PITCH: f64 = 36.0;
        let body = page.body;
        let bold_digits = |count: usize| font::width(&"0".repeat(count), VALUE + 0.5, Weight::Bold);
        let name = body.left + bold_digits(self.rows.len().to_string().len()) + 8.0;
        let most = 0.36 * body.width();
        let names: Vec<Fitted> =
            self.rows.iter().map(|row| fit(&named(row), &[NAME, 9.5, 9.0], name_weight(row), most)).collect();
        let widest = |texts: &mut dyn Iterator<Item = (String, f64, Weight)>| {
            texts.map(|(words, size, weight)| font::width(&words, size, weight)).fold(0.0, f64::max)
        };
        let names_width = self.rows.iter().zip(&names).flat_map(|(row, name)| {
            name.lines.iter().map(|line| font::width(line, name.size, name_weight(row)))
        });
        let names_width = names_width.fold(0.0, f64::max);
        let head = (self.style.language.heads.interval)(self.data.confidence);
        let has_margins = self.rows.iter().any(|row| !self.margin(row).is_empty());
        let margins = self.rows.iter().map(|row| (self.margin(row), VALUE, Weight::Regular));
        let margins_width = if has_margins {
            widest(&mut margins.chain([(head, VALUE, Weight::Regular)])) + 22.0
        } else {
            0.0
        };
        let head = self.style.language.heads.gap.to_owned();
        let gaps = self.rows.iter().map(|row| (self.gap(row), NAME, Weight::Bold));
        let gaps_width = widest(&mut gaps.chain([(head, NAME, Weight::Bold)]));
        let gap = body.right - margins_width;
        let (top, bottom) = (body.top + 46.0, body.bottom - 42.5);
        let pitch = ((bottom - top) / self.rows.len().max(1) as f64).min(GREATEST_PITCH);
        let strip = strip_width(&self.axis(), self.style);
        // Under short names the zoom strip must not run into the ticks.
        let left = (name + names_width + 10.0).max(body.left + strip + 16.0 - VALUE_ROOM);
        let plot = Rect { left, top, right: gap - gaps_width - 14.0, bottom };
        Columns { rank: name - 8.0, name, names, plot, gap, margin: body.right, pitch }
    }

    fn grid(&self, columns: &Columns) -> Vec<Item> {
        let Columns { plot, pitch, .. } = columns;
        let foot = plot.top + pitch * self.rows.len() as f64;
        let mut items = Vec::new();
        let hair = Stroke::solid(self.palette.grid, 0.75);
        let length = plot.width() - 2.0 * VALUE_ROOM;
        for (value, label) in self.window.spaced_labels(self.style.language.notation, length) {
            let x = self.x(value, columns);
            items.push(Item::Line(
                Segment { from: Xy { x, y: plot.top - 8.0 }, to: Xy { x, y: foot + 6.0 } },
                hair,
            ));
            let at = Xy { x, y: foot + 18.5 };
            let muted = self.palette.muted;
            items.extend(label.map(|label| text(at, &label, TICK, Weight::Regular, Anchor::Middle, muted)));
        }
        for boundary in 1..self.rows.len() {
            let y = plot.top + pitch * boundary as f64;
            let (from, to) = (Xy { x: super::page::MARGIN, y }, Xy { x: columns.margin, y });
            items.push(Item::Line(Segment { from, to }, hair));
        }
        if self.window.zoomed {
            let at = Xy { x: super::page::MARGIN, y: foot + 18.5 };
            items.extend(strip(self.window, &self.axis(), self.style, at));
        }
        items
    }

    /// Names of the columns; those of the markers stand above the first row, so that no legend is needed.
    fn heads(&self, columns: &Columns) -> Vec<Item> {
        let words = &self.style.language.heads;
        let y = columns.plot.top - 12.0;
        let mut items = vec![text(
            Xy { x: columns.gap, y },
            words.gap,
            NAME,
            Weight::Bold,
            Anchor::End,
            self.palette.secondary,
        )];
        if self.rows.iter().any(|row| !self.margin(row).is_empty()) {
            let head = (words.interval)(self.data.confidence);
            let at = Xy { x: columns.margin, y };
            items.push(text(at, &head, VALUE, Weight::Regular, Anchor::End, self.palette.muted));
        }
        let Some(first) = self.rows.first() else { return items };
        let mut heads = [(first.performance, words.performance), (first.importance, words.importance)];
        heads.sort_by(|one, other| one.0.total_cmp(&other.0));
        let [low, high] =
            heads.map(|(value, head)| (self.x(value, columns), font::width(head, 10.0, Weight::Bold) / 2.0));
        // Heads of close markers move apart, to either side of the middle.
        let overlap = (low.0 + low.1 + 10.0 - (high.0 - high.1)).max(0.0) / 2.0;
        for ((marker, half), shift, (_, head)) in [(low, -overlap, heads[0]), (high, overlap, heads[1])] {
            let x = (marker + shift).max(columns.plot.left + half).min(columns.plot.right - half);
            items.push(text(Xy { x, y }, head, 10.0, Weight::Bold, Anchor::Middle, self.palette.secondary));
            let stub = Segment {
                from: Xy { x: marker, y: y + 4.0 },
                to: Xy { x: marker, y: columns.plot.top + 0.5 * columns.pitch - RADIUS - 2.0 },
            };
            items.push(Item::Line(stub, Stroke::solid(self.palette.leader, 0.75)));
        }
        items
    }

    fn row(&self, index: usize, row: &GapRow, columns: &Columns) -> Item {
        let palette = self.palette;
        let y = columns.plot.top + columns.pitch * (index as f64 + 0.5);
        let priority = row.quadrant == Quadrant::ConcentrateHere;
        let role = palette.role(Quadrant::ConcentrateHere);
        let (mark, ink) = if priority { (role.marker, role.text) } else { (palette.secondary, palette.ink) };
        let quiet = row.significant == Some(false);
        let (baseline, muted) = (y + 0.36 * VALUE, palette.muted);
        let mut items = vec![text(
            Xy { x: columns.rank, y: baseline },
            &row.rank.to_string(),
            VALUE,
            Weight::Regular,
            Anchor::End,
            muted,
        )];
        items.extend(name_lines(&columns.names[index], Xy { x: columns.name, y }, name_weight(row), ink));
        let (performance, importance) = (self.x(row.performance, columns), self.x(row.importance, columns));
        let (left, right) = (performance.min(importance), performance.max(importance));
        let bar = mark.over(palette.ground, if priority { 0.5 } else { 0.42 });
        let line = Segment { from: Xy { x: left, y }, to: Xy { x: right, y } };
        items.push(Item::Line(line, Stroke::solid(bar, if quiet { 1.0 } else { 3.0 })));
        let place = |x: f64| Xy { x, y };
        items.extend([
            Item::Circle(place(importance), RADIUS + 0.75, palette.ground),
            Item::Circle(place(importance), RADIUS, mark),
            Item::Circle(place(importance), RADIUS - 1.5, palette.ground),
            Item::Circle(place(performance), RADIUS + 0.75, palette.ground),
            Item::Circle(place(performance), RADIUS - 0.25, mark),
        ]);
        let performance_first = performance <= importance;
        let values = [
            (performance, row.performance, performance_first),
            (importance, row.importance, !performance_first),
        ];
        for (place, (x, value, on_left)) in values.into_iter().enumerate() {
            let (x, anchor) = if on_left { (x - 8.5, Anchor::End) } else { (x + 8.5, Anchor::Start) };
            let words = self.style.language.notation.value(value, self.style.decimals);
            let colour = if place == 0 { if priority { ink } else { palette.secondary } } else { muted };
            items.push(text(Xy { x, y: baseline }, &words, VALUE, Weight::Regular, anchor, colour));
        }
        let (weight, colour) = if quiet { (Weight::Regular, muted) } else { (Weight::Bold, ink) };
        let at = Xy { x: columns.gap, y: y + 0.36 * NAME };
        items.push(text(at, &self.gap(row), NAME, weight, Anchor::End, colour));
        let margin = self.margin(row);
        if !margin.is_empty() {
            let at = Xy { x: columns.margin, y: baseline };
            items.push(text(at, &margin, VALUE, Weight::Regular, Anchor::End, muted));
        }
        let title = self.sentence(row, 2);
        Item::Group(Group { id: format!("row-{}", index + 1), title: Some(title), items })
    }

    fn x(&self, value: f64, columns: &Columns) -> f64 {
        let room = columns.plot.width() - 2.0 * VALUE_ROOM;
        columns.plot.left + VALUE_ROOM + room * self.window.share(value)
    }

    /// The one axis that both ratings share.
    fn axis(&self) -> Axis {
        Axis { title: String::new(), scale: self.data.scale }
    }

    fn gap(&self, row: &GapRow) -> String {
        self.style.language.notation.gap(row.gap, self.style.decimals)
    }

    fn margin(&self, row: &GapRow) -> String {
        let words = self.style.language;
        let margin = row.margin.map(|margin| words.notation.margin(margin, self.style.decimals));
        let quiet = (row.significant == Some(false)).then(|| words.marks.not_significant.to_owned());
        quiet.into_iter().chain(margin).collect::<Vec<String>>().join(" ")
    }

    fn sentence(&self, row: &GapRow, decimals: usize) -> String {
        let words = self.style.language;
        let value = |value: f64| words.notation.value(value, decimals);
        let gap = words.notation.gap(row.gap, decimals);
        (words.marks.gap)(&row.label, &value(row.importance), &value(row.performance), &gap)
    }

    fn description(&self) -> String {
        let head = (self.style.language.titles.gap_description)(self.rows.len(), self.data.noun);
        let rows = self.rows.iter().map(|row| format!(" {}.", self.sentence(row, self.style.decimals)));
        rows.fold(head, |text, row| text + &row)
    }
}

fn named(row: &GapRow) -> String {
    if row.mark.is_empty() { row.label.clone() } else { format!("{}\u{a0}{}", row.label, row.mark) }
}

fn name_weight(row: &GapRow) -> Weight {
    if row.quadrant == Quadrant::ConcentrateHere { Weight::Bold } else { Weight::Regular }
}

/// The lines of a name, centred on the middle of its row.
fn name_lines(name: &Fitted, middle: Xy, weight: Weight, colour: Colour) -> impl Iterator<Item = Item> {
    let pitch = 1.12 * name.size;
    let first = middle.y + 0.36 * name.size - pitch * (name.lines.len() - 1) as f64 / 2.0;
    name.lines.iter().enumerate().map(move |(row, line)| {
        let at = Xy { x: middle.x, y: first + pitch * row as f64 };
        text(at, line, name.size, weight, Anchor::Start, colour)
    })
}
