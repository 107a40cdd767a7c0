//! The importance × performance map.

use super::axis::Window;
use super::axis_titles::titled_width;
use super::backdrop::{Furniture, backdrop, tick_label_room};
use super::crowd::{self, Crowd};
use super::geometry::{Rect, Xy};
use super::key::Key;
use super::map::{Axis, Map, Point};
use super::marker;
use super::page::{MARGIN, Page};
use super::palette::Palette;
use super::picture::Picture;
use super::placement::{self, Metrics, Placement, Rung};
use super::plot::{Plot, radius};
use super::projection::{PADDING, Projection};
use super::scene::{Item, Scene};
use super::windows::windows;
use crate::analysis::quadrant::Quadrant;
use crate::look::{Labels, Look};
use crate::message::{Drawn, Message};

/// Share of the page's width that the key of a numbered map may take, and what parts it from the map.
const KEY: f64 = 0.3916;
const KEY_GUTTER: f64 = 18.0;

/// Draws a map: names beside the points where they find a place, else numbers and a key.
pub fn quadrant(map: &Map, look: &Look) -> Picture {
    let drawing = Drawing::new(map, look);
    let (mut scene, placed) = match look.labels {
        Labels::Names | Labels::Values => drawing.ladder(),
        Labels::Numbers => drawing.numbered(),
        Labels::Off => drawing.unnamed(),
    };
    let (rung, metrics) = placed.map(|placed| (placed.rung, placed.metrics)).unzip();
    scene.metadata = rung.map(|rung| format!("labels: {}", rung.name()));
    let mut notices = notices(rung, metrics.as_ref(), look);
    if let Some(Crowd { numbered, others, .. }) = drawing.crowd {
        let (shown, points) = (numbered + others, map.points.len());
        notices.push(Message::sure(Drawn::CrowdNumbered { shown, points }));
    }
    Picture { missing_glyphs: scene.missing_glyphs(), scene, rung, metrics, notices }
}

/// Why the labels are not names at their full size, where names were asked for; and what they still touch.
fn notices(rung: Option<Rung>, metrics: Option<&Metrics>, look: &Look) -> Vec<Message> {
    let mut notices = Vec::new();
    match rung {
        Some(Rung::SmallText) => {
            notices.push(Message::sure(Drawn::NamesSmaller));
        }
        Some(Rung::Numbered) if matches!(look.labels, Labels::Names | Labels::Values) => {
            notices.push(Message::sure(Drawn::NumbersForNames));
        }
        _ => {}
    }
    let faults = metrics.map_or(0, Metrics::faults);
    if faults > 0 {
        notices.push(Message::sure(Drawn::LabelsTouch { faults }));
    }
    notices
}

struct Drawing<'a> {
    map: &'a Map,
    look: &'a Look,
    importance: Window,
    performance: Window,
    title: String,
    /// The points that have names or numbers, in drawing order.
    points: Vec<&'a Point>,
    /// What of a crowd has none.
    crowd: Option<Crowd>,
}

impl<'a> Drawing<'a> {
    fn new(map: &'a Map, look: &'a Look) -> Self {
        let (importance, performance) = windows(&[map], look);
        let (points, crowd) = crowd::named(map);
        Self { map, look, importance, performance, title: map.message(look), points, crowd }
    }

    /// Names; where they find no place, names on axes that leave lone outliers out; else numbers and a key.
    fn ladder(&self) -> (Scene, Option<Placement>) {
        if let Some(named) = self.named() {
            return named;
        }
        let Some((importance, performance)) = crowd::without_outliers(self.map, self.look) else {
            return self.numbered();
        };
        let (title, points) = (self.title.clone(), self.points.clone());
        let broken = Self { importance, performance, title, points, ..*self };
        broken.named().unwrap_or_else(|| broken.numbered())
    }

    fn named(&self) -> Option<(Scene, Option<Placement>)> {
        if self.crowd.is_some() {
            return None;
        }
        let page = self.page(self.look.canvas.size(), false);
        let plot = self.plot(&page, page.body.right, marker::RADIUS);
        let ground = backdrop(&plot, Furniture::Whole);
        let placed = placement::place_names(&plot.problem(&ground))?;
        Some((self.scene(page, plot.items(ground, Some(&placed))), Some(placed)))
    }

    fn unnamed(&self) -> (Scene, Option<Placement>) {
        let page = self.page(self.look.canvas.size(), false);
        let plot = self.plot(&page, page.body.right, marker::RADIUS);
        let ground = backdrop(&plot, Furniture::Whole);
        (self.scene(page, plot.items(ground, None)), None)
    }

    fn numbered(&self) -> (Scene, Option<Placement>) {
        const CROWD: usize = 24;
        let radius = if self.points.len() > CROWD { marker::SMALL_RADIUS } else { marker::RADIUS };
        let room = |page: &Page| {
            let frame = self.projection(page, page.body.right).frame;
            Rect { left: frame.right - KEY * page.body.width(), ..frame }
        };
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height), true);
        let key = Key::new(self.map, &self.points, &room(&page), self.look);
        // A key that is too tall makes the picture taller, never the names smaller or fewer.
        let height = height + (key.height() - room(&page).height()).max(0.0).ceil();
        let page = self.page((width, height), true);
        // What a narrow key leaves free goes to the map.
        let left = page.body.right - key.width();
        let plot = self.plot(&page, left - KEY_GUTTER, radius);
        let ground = backdrop(&plot, Furniture::Whole);
        let placed = placement::place_numbers(&plot.problem(&ground));
        let mut items = plot.items(ground, Some(&placed));
        let corner = Xy { x: left, y: plot.projection.frame.top };
        items.extend(key.items(corner, Palette::of(self.look.theme).ink));
        (self.scene(page, items), Some(placed))
    }

    fn page(&self, size: (f64, f64), numbered: bool) -> Page {
        Page::new(size, self.look, &self.title, &self.map.subtitle, &self.footnotes(numbered))
    }

    fn plot(&self, page: &Page, right: f64, radius: f64) -> Plot<'a> {
        Plot {
            map: self.map,
            look: self.look,
            projection: self.projection(page, right),
            radius,
            prefix: String::new(),
            points: self.points.clone(),
        }
    }

    fn projection(&self, page: &Page, right: f64) -> Projection {
        let radii = self.map.points.iter().map(|point| radius(point, self.map, self.look, marker::RADIUS));
        let largest = radii.fold(0.0, f64::max);
        let mut projection = Projection {
            frame: Rect { left: 52.0, top: page.body.top + 36.0, right, bottom: page.body.bottom - 42.5 },
            padding: (PADDING.0.max(largest + 4.0), PADDING.1.max(largest + 19.5)),
            importance: self.importance,
            performance: self.performance,
            orientation: self.look.orientation,
        };
        let needed = MARGIN + tick_label_room(projection.up(), self.look);
        projection.frame.left = projection.frame.left.max(needed);
        projection
    }

    fn footnotes(&self, numbered: bool) -> Vec<String> {
        let (map, words) = (self.map, &self.look.language.notes);
        let mut notes = vec![map.crosshair_note(self.look)];
        if self.importance.zoomed || self.performance.zoomed {
            let axis = if self.performance.zoomed { &map.performance } else { &map.importance };
            let told = if self.strips_fit(numbered) { words.zoom } else { words.zoom_one };
            notes.push(told(axis.scale.0, axis.scale.1));
        }
        // One range for both axes only where both are on one scale.
        let intervals = map.points.iter().filter_map(|point| point.interval);
        let halves = intervals.filter(|_| map.importance.scale == map.performance.scale);
        let range = halves
            .flat_map(|(one, other)| [(one, one), (other, other)])
            .reduce(|(low, high), (half, _)| (low.min(half), high.max(half)));
        let decimals = self.look.decimals_of_notes();
        notes.extend(range.map(|(low, high)| (words.margin)(map.confidence, low, high, map.noun, decimals)));
        notes.extend(map.legend(self.look));
        notes.extend(crowd::beyond(map, (self.importance, self.performance), self.look));
        notes.extend(self.crowd.filter(|_| numbered).map(|crowd| crowd.sentence(map, self.look)));
        notes.extend(numbered.then(|| map.words.numbers.to_owned()));
        notes.extend(map.footnotes.iter().cloned());
        notes
    }

    /// Whether both axes have room for the strip that shows their part of the scale, beside the widest key.
    fn strips_fit(&self, numbered: bool) -> bool {
        let width = self.look.canvas.size().0 - 2.0 * MARGIN;
        let room = if numbered { width * (1.0 - KEY) - KEY_GUTTER } else { width };
        let fits = |(window, axis): (Window, &Axis)| !window.zoomed || titled_width(axis, self.look) <= room;
        fits((self.importance, &self.map.importance)) && fits((self.performance, &self.map.performance))
    }

    fn scene(&self, page: Page, plot: Vec<Item>) -> Scene {
        page.scene(self.look, description(self.map, self.look), plot)
    }
}

/// Every point by quadrant with its values, for those who cannot see the picture.
pub fn description(map: &Map, look: &Look) -> String {
    let words = look.language;
    let value = |value: f64| words.notation.value(value, look.decimals);
    let mut parts = vec![(map.words.description)(map.points.len(), map.noun)];
    for quadrant in Quadrant::ALL {
        let mut members: Vec<&Point> = map.in_drawing_order();
        members.retain(|point| point.quadrant == quadrant);
        members.sort_by_key(|point| point.rank);
        let member = |point: &&Point| {
            let (importance, performance) = (value(point.importance), value(point.performance));
            format!("{} ({importance}{}{performance})", point.label, words.notation.pair)
        };
        let members: Vec<String> = members.iter().map(member).collect();
        if !members.is_empty() {
            parts.push((words.titles.members)(map.words.regions.of(quadrant).long, members.len(), &members));
        }
    }
    parts.join(" ")
}
