//! Small multiples: one map for each segment on the same axes, numbers in the maps, one key for all.

use super::axis::Window;
use super::axis_titles::{AxisTitles, axis_titles};
use super::backdrop::{Furniture, backdrop, tick_label_room};
use super::font::{self, Weight};
use super::geometry::{Rect, Xy};
use super::map::Map;
use super::marker;
use super::matrix::{self, Matrix};
use super::page::{MARGIN, Page, text};
use super::palette::Palette;
use super::panels::{Panel, PanelSet};
use super::picture::Picture;
use super::placement;
use super::plot::Plot;
use super::projection::{PADDING, Projection};
use super::rowed::{Legend, MarkedEntry};
use super::scene::{Anchor, Group, Item, Scene};
use super::text::{Fitted, fit};
use super::windows::windows;
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;

/// Draws the maps of all segments; with more than fit, the picture is taller than its canvas.
pub fn segments(data: &PanelSet, look: &Look) -> Picture {
    let scene = Drawing::new(data, look).scene();
    Picture { missing_glyphs: scene.missing_glyphs(), scene, rung: None, metrics: None, notices: Vec::new() }
}

struct Drawing<'a> {
    data: &'a PanelSet,
    look: &'a Look,
    palette: &'a Palette,
    importance: Window,
    performance: Window,
    title: String,
}

/// Space above a panel for each line of its name, and below it for its ticks.
const HEAD: f64 = 16.0;
const FOOT: f64 = 22.0;
/// Part of the page that a key beside the maps takes at most.
const BESIDE: f64 = 0.42;
/// Room of a key below the maps for the title of their axis and its own heads.
const KEY_HEAD: f64 = 44.0;
/// Space between panels.
const GUTTER: f64 = 18.0;

impl<'a> Drawing<'a> {
    fn new(data: &'a PanelSet, look: &'a Look) -> Self {
        let maps: Vec<&Map> = data.panels.iter().map(|panel| &panel.map).collect();
        let (importance, performance) = windows(&maps, look);
        Self {
            data,
            look,
            palette: Palette::of(look.theme),
            importance,
            performance,
            title: data.message(look),
        }
    }

    fn scene(&self) -> Scene {
        const LEAST_PANEL: f64 = 150.0;
        const KEY_GUTTER: f64 = 22.0;
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height));
        let beside = Matrix::new(self.data, BESIDE * page.body.width());
        // A key of very many columns stands below the maps, which would find no room beside it.
        let is_below = beside.width() > 0.5 * page.body.width();
        let matrix = if is_below { Matrix::new(self.data, page.body.width()) } else { beside };
        let taken = if is_below { 0.0 } else { matrix.width() + KEY_GUTTER };
        let (beside_height, below_height) = if is_below {
            (0.0, 1.2 * matrix.least_height() + KEY_HEAD)
        } else {
            (matrix.least_height(), 0.0)
        };
        let area = self.area(&page, page.body.right - taken);
        let (legend, above) = self.legend(area, page.body.right);
        let area = Rect { top: area.top + above, ..area };
        let (columns, rows) = grid(self.data.panels.len(), is_below);
        let names = self.names(area, columns);
        let head = HEAD * names.iter().map(|name| name.lines.len()).max().unwrap_or(1) as f64;
        let needed = (beside_height + head + FOOT).max(rows as f64 * (LEAST_PANEL + head + FOOT));
        let height = height + (needed + below_height - area.height()).max(0.0).ceil();
        let page = self.page((width, height));
        let area = self.area(&page, area.right);
        let area = Rect { top: area.top + above, bottom: area.bottom - below_height, ..area };
        let mut items = self.axis_titles(area).items;
        items.push(Item::Group(Group { id: "legend".to_owned(), title: None, items: legend }));
        let cell = (area.width() + GUTTER) / columns as f64;
        let pitch = area.height() / rows as f64;
        for (index, panel) in self.data.panels.iter().enumerate() {
            let (column, row) = (index % columns, index / columns);
            let left = area.left + cell * column as f64;
            let top = area.top + pitch * row as f64 + head;
            let bottom = area.top + pitch * (row + 1) as f64 - FOOT;
            let frame = Rect { left, top, right: left + cell - GUTTER, bottom };
            items.extend(self.panel(panel, &names[index], frame, (index, column == 0)));
        }
        let right = if is_below { page.body.left + matrix.width() } else { page.body.right };
        let (top, bottom) = if is_below {
            (area.bottom + KEY_HEAD, area.bottom + below_height)
        } else {
            (area.top + head, area.bottom - FOOT)
        };
        let key = Rect { left: right - matrix.width(), top, right, bottom };
        items.extend(matrix.items(self.data, key, self.look));
        page.scene(self.look, self.description(), items)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.title, &self.data.subtitle, &self.footnotes())
    }

    fn footnotes(&self) -> Vec<String> {
        let (data, words) = (self.data, &self.look.language.notes);
        let mut notes = if let Some(at) = data.common {
            let line = self.look.language.map.crosshair;
            vec![
                line(
                    data.rule,
                    at.over,
                    data.noun,
                    at.importance,
                    at.performance,
                    self.look.decimals_of_notes(),
                ),
                self.look.language.sections.segments.total_crosshair.to_owned(),
            ]
        } else {
            let over = data.panels.first().map_or(0, |panel| panel.map.crosshair.over);
            vec![(words.crosshair_by_segment)(data.rule, over, data.noun)]
        };
        notes.push(self.look.language.map.numbers.to_owned());
        notes.extend(data.crowd.clone());
        if self.importance.zoomed || self.performance.zoomed {
            let scale = data.panels.first().map_or((0.0, 1.0), |panel| panel.map.performance.scale);
            notes.push((words.zoom_shared)(data.panels.len(), scale.0, scale.1));
        }
        notes.extend(data.footnotes.iter().cloned());
        notes
    }

    /// Room of the panels, heads and ticks included, between the two axis titles.
    fn area(&self, page: &Page, right: f64) -> Rect {
        let up = self.projection(page.body).up();
        let left = 52.0_f64.max(MARGIN + tick_label_room(up, self.look));
        Rect { left, top: page.body.top + 34.0, right, bottom: page.body.bottom - 47.0 + FOOT }
    }

    fn names(&self, area: Rect, columns: usize) -> Vec<Fitted> {
        let width = (area.width() + GUTTER) / columns as f64 - GUTTER;
        let base = |panel: &Panel| font::width(&self.base(panel), 9.0, Weight::Regular);
        let heads = self.data.panels.iter().zip(matrix::heads(self.data));
        let name = |(panel, head): (&Panel, matrix::SegmentHead)| {
            fit(&head.panel, &[11.0, 10.0, 9.5], Weight::Bold, width - base(panel) - 6.0)
        };
        heads.map(name).collect()
    }

    /// The base of a panel with its mark.
    fn base(&self, panel: &Panel) -> String {
        (self.look.language.marks.base)(panel.base) + panel.mark
    }

    fn axis_titles(&self, area: Rect) -> AxisTitles {
        let Some(panel) = self.data.panels.first() else {
            return AxisTitles { items: Vec::new(), right: MARGIN, level_left: MARGIN };
        };
        let (above, below) =
            (Xy { x: MARGIN, y: area.top - 7.0 }, Xy { x: area.right, y: area.bottom + 8.0 });
        axis_titles(&panel.map, self.look, &self.projection(area), above, below)
    }

    /// What the shapes mean that occur: beside the title of the upward axis where there is room on its line, else on lines
    /// of their own, whose height the area gives up at its top.
    fn legend(&self, area: Rect, right: f64) -> (Vec<Item>, f64) {
        const SPACE: f64 = 28.0;
        let points = || self.data.panels.iter().flat_map(|panel| &panel.map.points);
        let (look, palette) = (self.look, self.palette);
        let entry = |quadrant: Quadrant| {
            MarkedEntry::new(
                9.0,
                look,
                move |words| words.quadrant(quadrant).long.to_owned(),
                move |at| {
                    marker::marker(palette.role(quadrant), Xy { x: at.x + 4.5, ..at }, 4.0, palette.ground)
                },
            )
        };
        let occurs = |quadrant: &Quadrant| points().any(|point| point.quadrant == *quadrant);
        let entries: Vec<MarkedEntry> = Quadrant::ALL.into_iter().filter(occurs).map(entry).collect();
        let baseline = area.top - 7.0;
        let beside = Xy { x: self.axis_titles(area).right + SPACE, y: baseline };
        let legend = Legend::new(&entries, beside, right, look);
        let fits = |item: &Item| item.bounds().is_none_or(|bounds| bounds.right <= right);
        if legend.lines() <= 1 && legend.items.iter().all(fits) {
            return (legend.items, 0.0);
        }
        let legend = Legend::new(&entries, Xy { x: MARGIN, y: baseline }, right, look);
        (legend.items, legend.height)
    }

    fn panel(&self, panel: &Panel, name: &Fitted, frame: Rect, (index, first): (usize, bool)) -> Vec<Item> {
        let mut points = panel.map.in_drawing_order();
        // Of a crowd only those of the key have numbers.
        points.retain(|point| self.data.entries.iter().any(|entry| entry.id == point.id));
        let plot = Plot {
            map: &panel.map,
            look: self.look,
            projection: self.projection(frame),
            radius: if points.len() > 24 { marker::SMALL_RADIUS } else { 4.0 },
            prefix: format!("segment-{}-", index + 1),
            points,
        };
        let base = self.base(panel);
        let width = name.lines.last().map_or(0.0, |line| font::width(line, name.size, Weight::Bold));
        let taken = frame.left + width + 6.0 + font::width(&base, 9.0, Weight::Regular);
        let ground = backdrop(&plot, Furniture::Panel { first, taken });
        let placed = placement::place_numbers(&plot.problem(&ground));
        let mut items = plot.items(ground, Some(&placed));
        let last = Xy { x: frame.left, y: frame.top - 7.0 };
        let count = name.lines.len();
        for (row, line) in name.lines.iter().enumerate() {
            let at = Xy { y: last.y - 1.15 * name.size * (count - 1 - row) as f64, ..last };
            items.push(text(at, line, name.size, Weight::Bold, Anchor::Start, self.palette.ink));
        }
        let at = Xy { x: last.x + width + 6.0, ..last };
        items.push(text(at, &base, 9.0, Weight::Regular, Anchor::Start, self.palette.muted));
        items
    }

    fn projection(&self, frame: Rect) -> Projection {
        Projection {
            frame,
            padding: PADDING,
            importance: self.importance,
            performance: self.performance,
            orientation: self.look.orientation,
        }
    }

    fn description(&self) -> String {
        let words = self.look.language;
        let names: Vec<String> = self.data.panels.iter().map(|panel| panel.name.clone()).collect();
        let head = (words.titles.segments_description)(self.data.points(), self.data.noun, &names);
        let priorities = self.data.panels.iter().filter_map(|panel| {
            let mut points = panel.map.in_drawing_order();
            points.retain(|point| point.quadrant == Quadrant::ConcentrateHere);
            points.sort_by_key(|point| point.rank);
            let labels: Vec<String> = points.iter().map(|point| point.label.clone()).collect();
            let name = format!("{}, {}", panel.name, words.quadrant(Quadrant::ConcentrateHere).long);
            (!labels.is_empty()).then(|| (words.titles.members)(&name, labels.len(), &labels))
        });
        priorities.fold(head, |text, sentence| format!("{text} {sentence}"))
    }
}

/// Columns and rows for a number of panels: more where the key stands below them.
fn grid(panels: usize, is_below: bool) -> (usize, usize) {
    let columns = match panels {
        _ if is_below => 5,
        0..=3 => panels.max(1),
        4 => 2,
        _ => 3,
    };
    (columns, panels.div_ceil(columns).max(1))
}
