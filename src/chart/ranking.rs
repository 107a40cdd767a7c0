//! Drivers ranked by derived importance with their intervals, beside the map of derived × stated importance.

use super::axis::{TICK, Window};
use super::backdrop::{Furniture, backdrop, tick_label_room};
use super::crowd;
use super::font::{self, Weight};
use super::geometry::{LineSegment, Rect, Xy};
use super::map::Map;
use super::marker;
use super::page::{MARGIN, Page, text};
use super::palette::{Palette, QuadrantStyle};
use super::picture::Picture;
use super::placement::{self, Rung};
use super::plot::Plot;
use super::projection::{PADDING, Projection};
use super::rowed::{self, Front, RowNames, own_width, pitch_and_height};
use super::scene::{Anchor, Group, Item, Scene, Stroke};
use super::windows::windows;
use crate::analysis::quadrant::Quadrant;
use crate::look::{Labels, Look};
use crate::words::Noun;

/// Drivers and their map; plain values, already computed, that the chart only draws.
#[derive(Debug, Clone)]
pub struct Ranking {
    /// The message.
    pub title: String,
    /// Outcome, fit, base.
    pub subtitle: String,
    /// What the picture is, for those who cannot see it.
    pub description: String,
    /// Sentences under the picture.
    pub footnotes: Vec<String>,
    /// What a row is.
    pub noun: Noun,
    /// What the values are, behind the head of the ranking.
    pub unit: String,
    /// Head of the column of values.
    pub head: &'static str,
    /// Mean of the values: the line of the map.
    pub mean: f64,
    /// Mean weight of a column of noise, where one was drawn.
    pub noise: Option<f64>,
    /// The most important first.
    pub rows: Vec<RankedDriver>,
    /// Derived × stated importance; `None` where importance was not asked.
    pub map: Option<Map>,
}

/// One driver.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedDriver {
    /// What the reader calls it.
    pub label: String,
    /// Its place by derived importance, 1 the first.
    pub rank: usize,
    /// Its region on the map; `None` without a map.
    pub quadrant: Option<Quadrant>,
    /// Derived importance.
    pub value: f64,
    /// Ends of its interval.
    pub interval: Option<(f64, f64)>,
    /// Share of replicates in which it keeps its place on the map.
    pub keeps: Option<f64>,
    /// Whether that is too few for the place to be sure.
    pub uncertain: bool,
    /// Whether it is not told from noise.
    pub is_noise: bool,
    /// What its tooltip says.
    pub told: String,
}

/// Draws ranking and map; with more rows than fit, the picture is taller than its canvas.
pub fn ranking(data: &Ranking, look: &Look) -> Picture {
    let drawing = Drawing { data, look, palette: Palette::of(look.theme) };
    let (scene, rung) = drawing.scene();
    Picture { rung, ..Picture::of(scene) }
}

struct Drawing<'a> {
    data: &'a Ranking,
    look: &'a Look,
    palette: &'a Palette,
}

/// Part of the width that the ranking takes beside a map.
const HALF: f64 = 0.45;
/// Baseline of the heads of the two halves, below the header of the page.
const HEAD: f64 = 22.0;
/// First row, below the header of the page.
const TOP: f64 = 56.0;
const FOOT: f64 = 46.0;
const LEAST_PITCH: f64 = 17.0;
const GREATEST_PITCH: f64 = 34.0;
const VALUE: f64 = 9.5;
/// More points than this have smaller markers beside numbers.
const CROWD: usize = 24;
const RADIUS: f64 = 4.2;

/// Places across the ranking.
struct Columns {
    names: RowNames,
    forest: (f64, f64),
    value: f64,
    keeps: f64,
    window: Window,
}

impl Columns {
    fn x(&self, value: f64) -> f64 {
        self.forest.0 + (self.forest.1 - self.forest.0) * self.window.share(value)
    }
}

impl Drawing<'_> {
    fn scene(&self) -> (Scene, Option<Rung>) {
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height));
        let columns = self.columns(&page);
        let least = LEAST_PITCH.max(columns.names.height());
        let rows = self.data.rows.len().max(1) as f64;
        let room = page.body.height() - TOP - FOOT;
        // A map beside the rows takes the height that they leave.
        let (pitch, needed) = pitch_and_height(self.look, rows, room, (least, GREATEST_PITCH));
        let height = if self.data.map.is_some() { needed.max(height) } else { needed };
        let page = self.page((width, height));
        let top = page.body.top + TOP;
        let mut items = self.frame(&columns, (top, pitch));
        for (index, row) in self.data.rows.iter().enumerate() {
            items.push(self.row(index, row, &columns, top + pitch * (index as f64 + 0.5)));
        }
        let mut rung = None;
        if let Some(map) = &self.data.map {
            // Beside a long list the map is as high as it is wide, and no higher.
            let square = (1.0 - HALF) * page.body.width();
            let bottom = (top + room.max(square)).min(page.body.bottom - FOOT);
            let frame = Rect { left: 0.0, top: top - 10.0, right: page.body.right, bottom };
            let (drawn, found) = self.map(map, frame, width);
            items.extend(drawn);
            rung = found;
        }
        let mut scene = page.scene(self.look, self.data.description.clone(), items);
        scene.metadata = rung.map(|rung| format!("labels: {}", rung.name()));
        (scene, rung)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.data.title, &self.data.subtitle, &self.footnotes()).above(4)
    }

    fn columns(&self, page: &Page) -> Columns {
        let right = if self.data.map.is_some() { MARGIN + HALF * page.body.width() } else { page.body.right };
        let fronts: Vec<Front> = self.data.rows.iter().map(front).collect();
        let names = RowNames::new(&fronts, 0.38 * (right - MARGIN));
        let views = |words: &crate::words::Words| words.views.drivers.keeps.map(str::to_owned);
        let keeps = if self.data.rows.iter().any(|row| row.keeps.is_some()) {
            let width =
                |line: usize| own_width(self.look, 9.0, Weight::Regular, |words| views(words)[line].clone());
            width(0).max(width(1)).max(30.0) + 14.0
        } else {
            0.0
        };
        let head =
            own_width(self.look, 9.0, Weight::Regular, |words| words.views.drivers.points_head.to_owned())
                .max(own_width(self.look, 9.0, Weight::Regular, |words| {
                    words.views.drivers.value_head.to_owned()
                }));
        let widths =
            self.data.rows.iter().map(|row| font::width(&self.written(row.value), VALUE, Weight::Bold));
        let values = widths.fold(head, f64::max);
        let ends = self.data.rows.iter().flat_map(|row| {
            let (low, high) = row.interval.unwrap_or((row.value, row.value));
            [low.min(row.value), high.max(row.value)]
        });
        let span = ends
            .chain([0.0, self.data.mean])
            .fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)));
        let window = Window::around([], (span.0, span.1.max(span.0 + 1e-6)), true);
        let value = right - keeps;
        Columns { forest: (names.right + 14.0, value - values - 16.0), names, value, keeps: right, window }
    }

    fn written(&self, value: f64) -> String {
        self.look.language.notation.value(value, self.look.decimals.max(1))
    }

    /// Heads of the ranking and of its columns.
    fn heads(&self, columns: &Columns, top: f64) -> Vec<Item> {
        let (palette, said) = (self.palette, &self.look.language.views.drivers);
        let head = top - TOP + HEAD;
        let after =
            own_width(self.look, 11.0, Weight::Bold, |words| words.views.drivers.derived.to_owned()) + 8.0;
        let muted = |at: Xy, words: &str, size: f64, anchor| {
            text(at, words, size, Weight::Regular, anchor, palette.muted)
        };
        let at = |x: f64, y: f64| Xy { x, y };
        let title = at(MARGIN, head);
        let title = text(title, said.derived, 11.0, Weight::Bold, Anchor::Start, palette.secondary);
        let mut items = vec![
            title,
            muted(at(MARGIN + after, head), &self.data.unit, 9.5, Anchor::Start),
            muted(at(columns.value, top - 8.0), self.data.head, 9.0, Anchor::End),
        ];
        let mean = format!("{} {}", self.look.language.crosshair.mean.short, self.written(self.data.mean));
        let half = font::width(&mean, 9.0, Weight::Regular) / 2.0;
        let x = columns.x(self.data.mean).min(columns.forest.1 + 10.0 - half);
        items.push(muted(at(x, top - 8.0), &mean, 9.0, Anchor::Middle));
        if columns.keeps > columns.value {
            let line = |(line, words): (usize, &&str)| {
                muted(at(columns.keeps, top - 8.0 - 11.0 * (1 - line) as f64), words, 9.0, Anchor::End)
            };
            items.extend(said.keeps.iter().enumerate().map(line));
        }
        items
    }

    /// The strip of noise, gridlines with their ticks, rules between the rows, the line of the mean.
    fn frame(&self, columns: &Columns, (top, pitch): (f64, f64)) -> Vec<Item> {
        let (data, palette) = (self.data, self.palette);
        let bottom = top + pitch * data.rows.len() as f64;
        let hair = Stroke::solid(palette.grid, 0.75);
        let mut items = self.heads(columns, top);
        if let Some(noise) = data.noise {
            let left = columns.x(0.0);
            let right = columns.x(noise).max(left + 0.75);
            let strip = Rect { left, top: top - 4.0, right, bottom };
            items.push(Item::Rect(strip, palette.leader.over(palette.ground, 0.3)));
        }
        let length = columns.forest.1 - columns.forest.0;
        for (value, label) in columns.window.spaced_labels(self.look.language.notation, length) {
            let x = columns.x(value);
            let line = LineSegment { from: Xy { x, y: top - 4.0 }, to: Xy { x, y: bottom + 4.0 } };
            items.push(Item::Line(line, hair));
            let at = Xy { x, y: bottom + 15.0 };
            let tick = |label: String| text(at, &label, TICK, Weight::Regular, Anchor::Middle, palette.muted);
            items.extend(label.map(tick));
        }
        for boundary in 0..=data.rows.len() {
            items.push(rowed::rule(MARGIN, columns.keeps, top + pitch * boundary as f64, hair));
        }
        let x = columns.x(data.mean);
        let line = LineSegment { from: Xy { x, y: top - 4.0 }, to: Xy { x, y: bottom } };
        items.push(Item::Line(line, Stroke::solid(palette.muted, 1.0)));
        items
    }

    fn row(&self, index: usize, row: &RankedDriver, columns: &Columns, y: f64) -> Item {
        let palette = self.palette;
        let role = self.role(row);
        let mut items = columns.names.items(index, front(row), y, palette);
        let at = Xy { x: columns.x(row.value), y };
        if let Some((low, high)) = row.interval {
            let width = if row.is_noise { 1.0 } else { 2.0 };
            let stroke = Stroke::solid(role.marker, width);
            let (low, high) = (columns.x(low), columns.x(high));
            items.push(rowed::rule(low, high, y, stroke));
            for x in [low, high] {
                let end = LineSegment { from: Xy { x, y: y - 3.0 }, to: Xy { x, y: y + 3.0 } };
                items.push(Item::Line(end, Stroke::solid(role.marker, 1.0)));
            }
        }
        items.extend(marker::marker(role, at, RADIUS, palette.ground));
        if row.uncertain {
            items.extend(marker::uncertain_ring(at, RADIUS + marker::RING_GAP, palette.secondary));
        }
        let (weight, ink) =
            if row.is_noise { (Weight::Regular, palette.muted) } else { (Weight::Bold, palette.ink) };
        let baseline = y + 0.36 * VALUE;
        let value = Xy { x: columns.value, y: baseline };
        items.push(text(value, &self.written(row.value), VALUE, weight, Anchor::End, ink));
        if let Some(keeps) = row.keeps {
            let share = self.look.language.notation.percent(keeps, 0);
            let (weight, ink) =
                if row.uncertain { (Weight::Bold, palette.ink) } else { (Weight::Regular, palette.muted) };
            let at = Xy { x: columns.keeps, y: baseline };
            items.push(text(at, &share, VALUE, weight, Anchor::End, ink));
        }
        Item::Group(Group { id: format!("row-{}", index + 1), title: Some(row.told.clone()), items })
    }

    /// Without a map all have the shape of what is neither here nor there, in ink.
    fn role(&self, row: &RankedDriver) -> QuadrantStyle {
        match row.quadrant {
            Some(quadrant) => self.palette.role(quadrant),
            None => self.palette.role(Quadrant::KeepUp).coloured(self.palette.secondary),
        }
    }

    /// What the ranking rests on, and what of a crowd has no number on the map.
    fn footnotes(&self) -> Vec<String> {
        let map = self.data.map.as_ref().filter(|_| self.look.labels != Labels::Off);
        let crowd =
            map.and_then(|map| crowd::named_in_panels(map).1.map(|crowd| crowd.sentence(map, self.look)));
        self.data.footnotes.iter().cloned().chain(crowd).collect()
    }

    /// The map in the right half of the page: names, or the numbers of the ranking.
    fn map(&self, map: &Map, frame: Rect, width: f64) -> (Vec<Item>, Option<Rung>) {
        let (importance, performance) = windows(&[map], self.look);
        let mut projection = Projection {
            frame,
            padding: PADDING,
            importance,
            performance,
            orientation: self.look.orientation,
        };
        let room = tick_label_room(projection.up(), self.look);
        projection.frame.left = MARGIN + HALF * (width - 2.0 * MARGIN) + 26.0 + room;
        let (points, crowd) = crowd::named_in_panels(map);
        let points = if self.look.labels == Labels::Off { map.in_drawing_order() } else { points };
        let plot = |radius: f64| Plot {
            map,
            look: self.look,
            projection,
            radius,
            prefix: String::new(),
            points: points.clone(),
        };
        let named = plot(marker::RADIUS);
        let ground = backdrop(&named, Furniture::Right);
        let names = crowd.is_none() && matches!(self.look.labels, Labels::Names | Labels::Values);
        if self.look.labels == Labels::Off {
            return (named.items(ground, None), None);
        }
        if let Some(placed) = names.then(|| placement::place_names(&named.problem(&ground))).flatten() {
            return (named.items(ground, Some(&placed)), Some(placed.rung));
        }
        let small = if map.points.len() > CROWD { marker::SMALL_RADIUS } else { marker::RADIUS };
        let numbered = plot(small);
        let ground = backdrop(&numbered, Furniture::Right);
        let placed = placement::place_numbers(&numbered.problem(&ground));
        (numbered.items(ground, Some(&placed)), Some(placed.rung))
    }
}

fn front(row: &RankedDriver) -> Front<'_> {
    Front { rank: row.rank, label: &row.label, strong: row.quadrant == Some(Quadrant::ConcentrateHere) }
}
