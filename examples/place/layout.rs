//! A chart reduced to its points: read from JSON, placed, and written as JSON.

use ecart::analysis::{Crosshair, Quadrant};
use ecart::chart::axis::Window;
use ecart::chart::backdrop::{Furniture, backdrop};
use ecart::chart::geometry::{LineSegment, Rect};
use ecart::chart::layer::Layer;
use ecart::chart::map::{self, Axis, Map};
use ecart::chart::placement::{Metrics, Placement, Problem, Rung, place_names, place_numbers};
use ecart::chart::plot::Plot;
use ecart::chart::projection::{PADDING, Projection};
use ecart::look::{Look, Orientation};
use ecart::words::fr;
use serde::{Deserialize, Serialize};

/// Width of the plot where a key of names stands beside it.
const NUMBERED_WIDTH: f64 = 508.0;

/// Points to draw, in rating units, and the plot to draw them in.
#[derive(Debug, Clone, Deserialize)]
pub struct Layout {
    pub window: Pair<[f64; 2]>,
    pub crosshair: Pair<f64>,
    /// Left, top, right, bottom in points.
    pub plot_pt: [f64; 4],
    pub points: Vec<Point>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Pair<T> {
    pub x: T,
    pub y: T,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Point {
    pub x: f64,
    pub y: f64,
    pub label: String,
}

/// What was placed where.
#[derive(Debug, Clone, Serialize)]
pub struct Dump {
    pub mode: &'static str,
    pub size: f64,
    pub cost: i64,
    pub metrics: Figures,
    pub bounds: [f64; 4],
    pub cross: [f64; 2],
    pub lines: Vec<[f64; 4]>,
    pub reserved: Vec<[f64; 4]>,
    pub items: Vec<Item>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Item {
    pub label: String,
    pub lines: Vec<String>,
    pub point: [f64; 2],
    pub r: f64,
    pub bold: bool,
    pub rect: [f64; 4],
    pub leader: Option<[f64; 4]>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Figures {
    pub n: usize,
    pub label_label: usize,
    pub label_point: usize,
    pub label_line: usize,
    pub label_reserved: usize,
    pub outside: usize,
    pub leader_leader: usize,
    pub leader_label: usize,
    pub leader_point: usize,
    pub leaders: usize,
    pub ambiguous: usize,
    pub other_quadrant: usize,
    pub unplaced: usize,
    pub leader_mean: f64,
    pub leader_max: f64,
}

impl Layout {
    /// Places the names, or the numbers in a narrower plot where the names do not fit.
    pub fn place(&self) -> Dump {
        let problem = self.problem(self.plot_pt[2], 4.5);
        if let Some(placement) = place_names(&problem) {
            return dump(&problem, &placement);
        }
        let radius = if self.points.len() > 24 { 3.2 } else { 4.5 };
        let problem = self.problem(self.plot_pt[0] + NUMBERED_WIDTH, radius);
        dump(&problem, &place_numbers(&problem))
    }

    /// What the chart itself would have to place in a frame that ends at `right`.
    pub fn problem(&self, right: f64, radius: f64) -> Problem {
        let (map, look) = (self.map(), Look { language: &fr::WORDS, ..Look::default() });
        let [left, top, _, bottom] = self.plot_pt;
        let window = |[low, high]: [f64; 2]| Window { low, high, zoomed: false };
        let projection = Projection {
            frame: Rect { left, top, right, bottom },
            padding: PADDING,
            importance: window(self.window.x),
            performance: window(self.window.y),
            orientation: Orientation::Cemi,
        };
        let points = map.in_drawing_order();
        let plot = Plot { map: &map, look: &look, projection, radius, prefix: String::new(), points };
        plot.problem(&backdrop(&plot, Furniture::Whole))
    }

    /// The map of the points.
    pub fn map(&self) -> Map {
        let words = &fr::WORDS;
        let crosshair = Crosshair { importance: self.crosshair.x, performance: self.crosshair.y };
        let point = |(index, point): (usize, &Point)| map::Point {
            id: index.to_string(),
            label: point.label.clone(),
            importance: point.x,
            performance: point.y,
            quadrant: Quadrant::of(point.x, point.y, crosshair),
            rank: 1 + self.points.iter().filter(|other| ranks_before(other, point)).count(),
            size: None,
            interval: None,
            previous: None,
            moved: true,
            benchmark: None,
            uncertain: false,
            gap: Some(point.x - point.y),
            told: Vec::new(),
        };
        let axis = |title: &str, [low, high]: [f64; 2]| Axis { title: title.to_owned(), scale: (low, high) };
        Map {
            words: &words.map,
            title: None,
            subtitle: String::new(),
            footnotes: Vec::new(),
            noun: words.criterion,
            importance: axis(words.heads.importance, self.window.x),
            performance: axis(words.heads.performance, self.window.y),
            layers: Layer::ALL.to_vec(),
            crosshair: map::CrosshairLines {
                importance: self.crosshair.x,
                performance: self.crosshair.y,
                rule: words.crosshair.mean,
                over: self.points.len(),
            },
            before: None,
            confidence: 0.95,
            benchmark: None,
            size: None,
            points: self.points.iter().enumerate().map(point).collect(),
        }
    }
}

/// Largest gap first, then by name.
fn ranks_before(a: &Point, b: &Point) -> bool {
    let gaps = (b.x - b.y).total_cmp(&(a.x - a.y));
    gaps.then_with(|| a.label.cmp(&b.label)).is_lt()
}

fn dump(problem: &Problem, placement: &Placement) -> Dump {
    let items = problem.markers.iter().zip(&placement.labels).map(|(marker, label)| Item {
        label: marker.label.clone(),
        lines: label.lines.clone(),
        point: [marker.at.x, marker.at.y],
        r: marker.radius,
        bold: label.bold,
        rect: corners(&label.rect),
        leader: label.leader.as_ref().map(ends),
    });
    Dump {
        mode: if placement.rung == Rung::Numbered { "numbered" } else { "text" },
        size: placement.labels.first().map_or(0.0, |label| label.size),
        cost: placement.cost,
        metrics: figures(&placement.metrics),
        bounds: corners(&problem.frame),
        cross: [problem.cross.x, problem.cross.y],
        lines: problem.lines().iter().map(ends).collect(),
        reserved: problem.reserved.iter().map(corners).collect(),
        items: items.collect(),
    }
}

fn corners(rect: &Rect) -> [f64; 4] {
    [rect.left, rect.top, rect.right, rect.bottom]
}

fn ends(segment: &LineSegment) -> [f64; 4] {
    [segment.from.x, segment.from.y, segment.to.x, segment.to.y]
}

fn figures(metrics: &Metrics) -> Figures {
    let tenths = |length: f64| (length * 10.0).round() / 10.0;
    Figures {
        n: metrics.n,
        label_label: metrics.label_label,
        label_point: metrics.label_point,
        label_line: metrics.label_line,
        label_reserved: metrics.label_reserved,
        outside: metrics.outside,
        leader_leader: metrics.leader_leader,
        leader_label: metrics.leader_label,
        leader_point: metrics.leader_point,
        leaders: metrics.leaders,
        ambiguous: metrics.ambiguous,
        other_quadrant: metrics.other_quadrant,
        unplaced: metrics.unplaced,
        leader_mean: tenths(metrics.leader_mean),
        leader_max: tenths(metrics.leader_max),
    }
}
