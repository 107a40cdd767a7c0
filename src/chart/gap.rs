//! The gap chart: a row for each criterion, performance ● and importance ○ on one scale, the largest shortfall first.

mod columns;
mod row;
mod texts;

use self::columns::GapColumns;
use self::texts::margin_text;
use super::axis::{TICK, Window};
use super::axis_titles::strip;
use super::crowd::NAMED;
use super::font::{self, Weight};
use super::geometry::{LineSegment, Xy};
use super::map::Axis;
use super::page::{Page, text};
use super::palette::Palette;
use super::picture::Picture;
use super::rowed::taken_off;
use super::rows::{GapRow, GapRows};
use super::scene::{Anchor, Group, Item, Scene, Stroke};
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;

/// Draws a gap chart; with more rows than fit, it is taller than its canvas.
pub fn gap(rows: &GapRows, look: &Look) -> Picture {
    let scene = Drawing::new(rows, look).scene();
    Picture { missing_glyphs: scene.missing_glyphs(), scene, rung: None, metrics: None, notices: Vec::new() }
}

struct Drawing<'a> {
    data: &'a GapRows,
    look: &'a Look,
    palette: &'a Palette,
    /// In reading order.
    rows: Vec<&'a GapRow>,
    window: Window,
    title: String,
}

/// The rows in reading order; of a crowd those that come first.
fn shown(data: &GapRows) -> Vec<&GapRow> {
    /// As many as other charts of rows show of more.
    const FIRST: usize = 80;
    let mut rows = data.in_reading_order();
    if rows.len() > NAMED {
        rows.retain(|row| row.rank <= FIRST);
    }
    rows
}

impl<'a> Drawing<'a> {
    fn new(data: &'a GapRows, look: &'a Look) -> Self {
        let values = data.rows.iter().flat_map(|row| [row.importance, row.performance]);
        Self {
            data,
            look,
            palette: Palette::of(look.theme),
            rows: shown(data),
            window: Window::around(values, data.scale, look.full_scale),
            title: data.message(look),
        }
    }

    fn scene(&self) -> Scene {
        let (width, height) = self.look.canvas.size();
        let columns = GapColumns::new(self, self.page((width, height)).body);
        let missing = columns.least_pitch() * self.rows.len() as f64 - columns.plot.height();
        let blank = columns.plot.height() - columns.pitch * self.rows.len() as f64;
        // More rows make the picture taller, never the letters smaller.
        let height = height + missing.max(0.0).ceil() - taken_off(self.look, blank);
        let page = self.page((width, height));
        let columns = GapColumns::new(self, page.body);
        let rows = Group { id: "rows".to_owned(), title: None, items: self.grid(&columns) };
        let mut items = vec![Item::Group(rows)];
        items.extend(self.heads(&columns));
        for (index, row) in self.rows.iter().enumerate() {
            items.push(self.row(index, row, &columns));
        }
        page.scene(self.look, self.description(), items)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.title, &self.data.subtitle, &self.footnotes())
    }

    fn footnotes(&self) -> Vec<String> {
        let (data, words) = (self.data, &self.look.language.notes);
        let mut notes = Vec::new();
        if self.rows.iter().any(|row| row.quadrant == Quadrant::ConcentrateHere) {
            notes.push((words.emphasis)(
                data.crosshair.importance,
                data.crosshair.performance,
                self.look.decimals_of_notes(),
            ));
        }
        if self.rows.iter().any(|row| row.significant == Some(false)) {
            notes.push((words.thin)(data.alpha, data.adjustment.as_deref()));
        }
        if self.window.zoomed {
            notes.push((words.zoom_one)(data.scale.0, data.scale.1));
        }
        if self.rows.windows(2).any(|pair| pair[0].rank > pair[1].rank) {
            notes.push(self.look.language.map.numbers.to_owned());
        }
        let (shown, all) = (self.rows.len(), data.rows.len());
        if shown < all {
            notes.push((self.look.language.views.first_rows)(shown, all, data.noun));
        }
        notes.extend(data.footnotes.iter().cloned());
        notes
    }

    fn grid(&self, columns: &GapColumns) -> Vec<Item> {
        let GapColumns { plot, pitch, .. } = columns;
        let foot = plot.top + pitch * self.rows.len() as f64;
        let mut items = Vec::new();
        let hair = Stroke::solid(self.palette.grid, 0.75);
        let length = plot.width() - 2.0 * columns.sizes.value_room;
        for (value, label) in self.window.spaced_labels(self.look.language.notation, length) {
            let x = columns.x(value, self.window);
            items.push(Item::Line(
                LineSegment { from: Xy { x, y: plot.top - 8.0 }, to: Xy { x, y: foot + 6.0 } },
                hair,
            ));
            let at = Xy { x, y: foot + 18.5 };
            let muted = self.palette.muted;
            items.extend(label.map(|label| text(at, &label, TICK, Weight::Regular, Anchor::Middle, muted)));
        }
        for boundary in 1..self.rows.len() {
            let y = plot.top + pitch * boundary as f64;
            let (from, to) = (Xy { x: super::page::MARGIN, y }, Xy { x: columns.margin, y });
            items.push(Item::Line(LineSegment { from, to }, hair));
        }
        if self.window.zoomed {
            let at = Xy { x: super::page::MARGIN, y: foot + 18.5 };
            items.extend(strip(self.window, &self.axis(), self.look, at));
        }
        items
    }

    /// Names of the columns; those of the markers stand above the first row, so that no legend is needed.
    fn heads(&self, columns: &GapColumns) -> Vec<Item> {
        const SPACE: f64 = 10.0;
        let (words, sizes) = (&self.look.language.heads, columns.sizes);
        let y = columns.plot.top - 12.0;
        let mut items = vec![text(
            Xy { x: columns.gap, y },
            words.gap,
            sizes.name,
            Weight::Bold,
            Anchor::End,
            self.palette.secondary,
        )];
        if self.rows.iter().any(|row| !margin_text(row, self.look).is_empty()) {
            let head = (words.interval)(self.data.confidence);
            let at = Xy { x: columns.margin, y };
            items.push(text(at, &head, sizes.value, Weight::Regular, Anchor::End, self.palette.muted));
        }
        let Some(first) = self.rows.first() else { return items };
        let mut heads = [(first.performance, words.performance), (first.importance, words.importance)];
        heads.sort_by(|one, other| one.0.total_cmp(&other.0));
        let [low, high] = heads.map(|(value, _)| columns.x(value, self.window));
        let [low_half, high_half] = heads.map(|(_, head)| font::width(head, sizes.head, Weight::Bold) / 2.0);
        // Heads of close markers move apart; to the left there is nothing above the names.
        let overlap = (low + low_half + SPACE - (high - high_half)).max(0.0);
        let right = (high + overlap / 2.0).min(columns.plot.right - high_half);
        let left = (low - overlap / 2.0).min(right - high_half - SPACE - low_half);
        for (marker, x, (_, head)) in [(low, left, heads[0]), (high, right, heads[1])] {
            items.push(text(
                Xy { x, y },
                head,
                sizes.head,
                Weight::Bold,
                Anchor::Middle,
                self.palette.secondary,
            ));
            let foot = columns.plot.top + 0.5 * columns.pitch - sizes.radius - 2.0;
            let stub = LineSegment { from: Xy { x: marker, y: y + 4.0 }, to: Xy { x: marker, y: foot } };
            items.push(Item::Line(stub, Stroke::solid(self.palette.leader, 0.75)));
        }
        items
    }

    /// The one axis that both ratings share.
    fn axis(&self) -> Axis {
        Axis { title: String::new(), scale: self.data.scale }
    }

    fn description(&self) -> String {
        let head = (self.look.language.titles.gap_description)(self.rows.len(), self.data.noun);
        let rows = self.rows.iter().map(|row| format!(" {}.", self.sentence(row, self.look.decimals)));
        rows.fold(head, |text, row| text + &row)
    }
}
