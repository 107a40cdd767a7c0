//! The matrix: effort across, effect up, divided at the medians.

use super::super::axis::{TICK, Window};
use super::super::font::{self, Weight};
use super::super::geometry::{LineSegment, Rect, Xy};
use super::super::page::text;
use super::super::placement::{self, Marker, Problem, Rung};
use super::super::plot::label_lines;
use super::super::rowed::{Legend, MarkedEntry};
use super::super::scene::{Anchor, Group, Item, Stroke};
use super::badge::{RADIUS, badge, colour};
use super::{ActionLine, Drawing, LineStanding};
use crate::analysis::quadrant::Quadrant;
use crate::stats::quantile::median;

/// With more actions only letters stand in the matrix.
const MOST_NAMES: usize = 16;
/// Half of the cap of a bar.
const CAP: f64 = 3.0;
/// Between badges of one effort.
const APART: f64 = 9.0;

/// Where things are.
struct Field {
    frame: Rect,
    effort: Window,
    effect: Window,
    /// Where the medians meet.
    cross: Xy,
    medians: (f64, f64),
    /// Of each line, in order.
    places: Vec<Xy>,
}

impl Field {
    fn x(&self, value: f64) -> f64 {
        self.frame.left + self.frame.width() * self.effort.share(value)
    }

    fn y(&self, value: f64) -> f64 {
        self.frame.bottom - self.frame.height() * self.effect.share(value)
    }
}

impl Drawing<'_> {
    /// The matrix in its part of the page, and how its names are set.
    pub(super) fn matrix(&self, lines: &[&ActionLine], room: Rect) -> (Vec<Item>, Option<Rung>) {
        let field = self.field(lines, room);
        let bars: Vec<LineSegment> =
            lines.iter().enumerate().filter_map(|(at, line)| bar(&field, at, line)).collect();
        let (mut items, mut reserved) = self.ground(&field, room, &bars);
        // A name struck through by a bar, its own too, is not read.
        let own = lines
            .iter()
            .enumerate()
            .filter_map(|(at, line)| Some((bar(&field, at, line)?, field.places[at].y)));
        reserved.extend(own.flat_map(|(bar, y)| beside(bar, y)));
        let placed = (lines.len() <= MOST_NAMES).then(|| {
            placement::place_names(&Problem {
                frame: field.frame,
                cross: field.cross,
                diagonal: None,
                faint: Vec::new(),
                arrows: bars,
                benchmarks: Vec::new(),
                dots: Vec::new(),
                reserved,
                markers: lines.iter().enumerate().map(|(at, line)| marker(&field, at, line)).collect(),
            })
        });
        let placed = placed.flatten();
        for leader in placed.iter().flat_map(|placed| &placed.labels).filter_map(|label| label.leader) {
            items.push(Item::Line(leader, Stroke::solid(self.palette.leader, 0.75)));
        }
        for (at, line) in lines.iter().enumerate() {
            let mut own = self.bar(&field, at, line);
            own.extend(badge(line, field.places[at], RADIUS, self.ground_at(&field, at), self.palette));
            if let Some(placed) = &placed {
                let strong = line.standing != LineStanding::Other;
                let ink = if strong { colour(line.standing, self.palette) } else { self.palette.ink };
                own.extend(label_lines(&placed.labels[at], ink));
            }
            let title = Some(format!("{}: {}", line.what, line.about));
            items.push(Item::Group(Group { id: format!("action-{}", at + 1), title, items: own }));
        }
        (items, placed.map(|placed| placed.rung))
    }

    fn field(&self, lines: &[&ActionLine], room: Rect) -> Field {
        let efforts: Vec<f64> = lines.iter().filter_map(|line| line.effort).collect();
        let effects: Vec<f64> = lines.iter().filter_map(|line| line.effect).collect();
        let effort = if self.data.points {
            Window { low: 0.5, high: 5.5, zoomed: false }
        } else {
            Window { low: 0.0, high: 1.1 * efforts.iter().copied().fold(0.0, f64::max), zoomed: false }
        };
        let ends = lines.iter().filter_map(|line| line.interval).flat_map(|(low, high)| [low, high]);
        let span = ends
            .chain(effects.iter().copied())
            .fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)));
        // One name above the highest bar, the names of two quarters below the lowest.
        let pad = 0.14 * (span.1 - span.0).max(1e-6);
        let effect = Window { low: span.0 - pad, high: span.1 + pad, zoomed: false };
        let labels = effect.tick_labels(self.look.language.notation);
        let widths = labels.iter().map(|(_, label)| font::width(&plus(label), TICK, Weight::Regular));
        let frame = Rect {
            left: room.left + widths.fold(0.0, f64::max) + 8.0,
            top: room.top + 42.0,
            right: room.right - 8.0,
            bottom: room.bottom - 48.0,
        };
        let medians = (median_of(&efforts), median_of(&effects));
        let mut field =
            Field { frame, effort, effect, cross: Xy { x: 0.0, y: 0.0 }, medians, places: Vec::new() };
        field.cross = Xy { x: field.x(medians.0), y: field.y(medians.1) };
        field.places = places(&field, lines);
        field
    }

    /// Tint, axes, medians with their tags, names of the quarters, legend; and the boxes that names keep clear of.
    fn ground(&self, field: &Field, room: Rect, bars: &[LineSegment]) -> (Vec<Item>, Vec<Rect>) {
        let (palette, frame, cross) = (self.palette, field.frame, field.cross);
        let quick = Rect { left: frame.left, top: frame.top, right: cross.x, bottom: cross.y };
        let mut items = vec![Item::Rect(quick, palette.tint)];
        items.extend(self.axes(field, room));
        let line = |from: Xy, to: Xy| Item::Line(LineSegment { from, to }, Stroke::solid(palette.muted, 1.0));
        items.push(line(Xy { x: cross.x, y: frame.top }, Xy { x: cross.x, y: frame.bottom }));
        items.push(line(Xy { x: frame.left, y: cross.y }, Xy { x: frame.right, y: cross.y }));
        if field.effect.holds(0.0) {
            let y = field.y(0.0);
            let zero = LineSegment { from: Xy { x: frame.left, y }, to: Xy { x: frame.right, y } };
            items.push(Item::Line(
                zero,
                Stroke { dash: Some((1.5, 3.0)), ..Stroke::solid(palette.leader, 0.75) },
            ));
        }
        let notation = self.look.language.notation;
        let effort = (self.said.median)(&notation.plain(field.medians.0));
        let effect = (self.said.median)(&notation.gap(field.medians.1, 2));
        let tag = |at: Xy, words: &str, anchor| text(at, words, TICK, Weight::Regular, anchor, palette.muted);
        items.push(tag(Xy { x: cross.x, y: frame.top - 6.0 }, &effort, Anchor::Middle));
        // Above the line or below it, left or right, where no bar strikes it through.
        let (left, right) = ((frame.left + 5.0, Anchor::Start), (frame.right - 5.0, Anchor::End));
        let places = [-4.0, 11.0].into_iter().flat_map(|down| [(left, down), (right, down)]);
        let mut tags: Vec<Item> =
            places.map(|((x, anchor), down)| tag(Xy { x, y: cross.y + down }, &effect, anchor)).collect();
        let struck = |item: &Item| {
            item.bounds()
                .is_some_and(|bounds| bars.iter().any(|bar| bounds.grown(4.0, 2.0).meets(&bar.hull())))
        };
        let inner = tags.swap_remove(tags.iter().position(|tag| !struck(tag)).unwrap_or(0));
        let mut reserved: Vec<Rect> =
            inner.bounds().map(|bounds| bounds.grown(4.0, 3.0)).into_iter().collect();
        items.push(inner);
        for item in self.quarters(frame) {
            reserved.extend(item.bounds().map(|bounds| bounds.grown(6.0, 5.0)));
            items.push(item);
        }
        items.extend(self.legend(room));
        (items, reserved)
    }

    fn axes(&self, field: &Field, room: Rect) -> Vec<Item> {
        let (palette, frame, notation) = (self.palette, field.frame, self.look.language.notation);
        let (stroke, muted) = (Stroke::solid(palette.leader, 0.75), palette.muted);
        let mut items = Vec::new();
        for (value, label) in field.effort.spaced_labels(notation, frame.width()) {
            if self.data.points && value.fract() != 0.0 {
                continue;
            }
            let x = field.x(value);
            let mark = LineSegment { from: Xy { x, y: frame.bottom }, to: Xy { x, y: frame.bottom + 4.0 } };
            items.push(Item::Line(mark, stroke));
            let at = Xy { x, y: frame.bottom + 14.5 };
            let label = if self.data.points { Some(notation.plain(value)) } else { label };
            items.extend(label.map(|label| text(at, &label, TICK, Weight::Regular, Anchor::Middle, muted)));
        }
        for (value, label) in field.effect.tick_labels(notation) {
            let y = field.y(value);
            let mark = LineSegment { from: Xy { x: frame.left - 4.0, y }, to: Xy { x: frame.left, y } };
            items.push(Item::Line(mark, stroke));
            let label = if value > 0.0 { plus(&label) } else { label };
            let at = Xy { x: frame.left - 7.0, y: y + 3.3 };
            items.push(text(at, &label, TICK, Weight::Regular, Anchor::End, muted));
        }
        let corners = [(frame.left, frame.top), (frame.left, frame.bottom), (frame.right, frame.bottom)];
        items.push(Item::Path(corners.map(|(x, y)| Xy { x, y }).to_vec(), stroke));
        let up = format!("↑ {}", self.data.effect);
        let above = Xy { x: room.left, y: room.top + 22.0 };
        items.push(text(above, &up, 11.0, Weight::Bold, Anchor::Start, palette.secondary));
        if let Some(effort) = self.data.effort {
            let below = Xy { x: frame.right, y: frame.bottom + 30.0 };
            items.push(text(
                below,
                &format!("{effort} →"),
                11.0,
                Weight::Bold,
                Anchor::End,
                palette.secondary,
            ));
        }
        items
    }

    /// The names of the quarters in their corners.
    fn quarters(&self, frame: Rect) -> Vec<Item> {
        let palette = self.palette;
        let [quick, large, fill, reconsider] = self.said.quarters;
        let strong = palette.role(Quadrant::ConcentrateHere).text;
        let deep = palette.role(Quadrant::KeepUp).text;
        let (left, right) = (frame.left + 7.0, frame.right - 7.0);
        let (top, bottom) = (frame.top + 14.5, frame.bottom - 7.0);
        [
            (quick, left, top, Anchor::Start, strong),
            (large, right, top, Anchor::End, deep),
            (fill, left, bottom, Anchor::Start, palette.muted),
            (reconsider, right, bottom, Anchor::End, palette.muted),
        ]
        .map(|(words, x, y, anchor, ink)| text(Xy { x, y }, words, 11.0, Weight::Bold, anchor, ink))
        .to_vec()
    }

    fn legend(&self, room: Rect) -> Vec<Item> {
        let palette = self.palette;
        let sample = |standing: LineStanding| {
            move |at: Xy| {
                let line = ActionLine { standing, ..blank() };
                badge(&line, Xy { x: at.x + 4.5, ..at }, 4.5, palette.ground, palette)
            }
        };
        let standings = [LineStanding::Enough, LineStanding::NotEnough, LineStanding::Other];
        let entries: Vec<MarkedEntry> = standings
            .into_iter()
            .enumerate()
            .map(|(at, standing)| {
                let words =
                    move |words: &crate::words::Words| crate::words::plan::of(words).legend[at].to_owned();
                MarkedEntry::new(9.0, self.look, words, sample(standing))
            })
            .collect();
        Legend::new(&entries, Xy { x: room.left, y: room.bottom - 2.0 }, room.right, self.look).items
    }

    /// The interval of an effect, with caps.
    fn bar(&self, field: &Field, at: usize, line: &ActionLine) -> Vec<Item> {
        let Some(LineSegment { from, to }) = bar(field, at, line) else { return Vec::new() };
        let stroke = Stroke::solid(colour(line.standing, self.palette), 1.4);
        let cap = |end: Xy| {
            let (from, to) = (Xy { x: end.x - CAP, ..end }, Xy { x: end.x + CAP, ..end });
            Item::Line(LineSegment { from, to }, stroke)
        };
        vec![Item::Line(LineSegment { from, to }, stroke), cap(from), cap(to)]
    }

    fn ground_at(&self, field: &Field, at: usize) -> super::super::palette::Colour {
        let place = field.places[at];
        if place.x < field.cross.x && place.y < field.cross.y {
            self.palette.tint
        } else {
            self.palette.ground
        }
    }
}

fn marker(field: &Field, at: usize, line: &ActionLine) -> Marker {
    Marker {
        at: field.places[at],
        radius: RADIUS + 1.0,
        label: line.what.clone(),
        bold: line.standing != LineStanding::Other,
        number: at + 1,
        ellipse: None,
    }
}

fn bar(field: &Field, at: usize, line: &ActionLine) -> Option<LineSegment> {
    let (low, high) = line.interval?;
    let x = field.places[at].x;
    Some(LineSegment { from: Xy { x, y: field.y(low) }, to: Xy { x, y: field.y(high) } })
}

/// The box of a bar above the badge at `y` and the one below it: a leader may leave the badge itself.
fn beside(bar: LineSegment, y: f64) -> impl Iterator<Item = Rect> {
    let (top, bottom) = (bar.from.y.min(bar.to.y), bar.from.y.max(bar.to.y));
    let part = |top: f64, bottom: f64| Rect { left: bar.from.x - CAP, right: bar.from.x + CAP, top, bottom };
    let parts = [part(top, y - RADIUS - 1.0), part(y + RADIUS + 1.0, bottom)];
    parts.into_iter().filter(|part| part.top < part.bottom)
}

/// Badges of one effort side by side, around it.
fn places(field: &Field, lines: &[&ActionLine]) -> Vec<Xy> {
    let effort = |line: &ActionLine| line.effort.unwrap_or(0.0);
    let place = |(at, line): (usize, &&ActionLine)| {
        let same: Vec<usize> =
            (0..lines.len()).filter(|&other| effort(lines[other]) == effort(line)).collect();
        let own = same.iter().position(|&other| other == at).unwrap_or(0) as f64;
        let aside = 2.0 * APART * (own - (same.len() - 1) as f64 / 2.0);
        let aside = if same.len() > 1 { aside } else { 0.0 };
        Xy { x: field.x(effort(line)) + aside, y: field.y(line.effect.unwrap_or(0.0)) }
    };
    lines.iter().enumerate().map(place).collect()
}

fn median_of(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    median(&sorted).unwrap_or(0.0)
}

fn plus(label: &str) -> String {
    format!("+{label}")
}

/// A line with a letter and nothing else, for the legend.
fn blank() -> ActionLine {
    ActionLine {
        letter: Some(String::new()),
        drawn: false,
        what: String::new(),
        about: String::new(),
        due: String::new(),
        closed: None,
        promised: None,
        needs: None,
        standing: LineStanding::Other,
        effect: None,
        interval: None,
        effort: None,
    }
}
