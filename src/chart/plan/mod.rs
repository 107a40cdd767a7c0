//! An action plan: the matrix of effort and impact beside its table.

mod badge;
mod matrix;
mod table;

use super::geometry::Rect;
use super::page::{MARGIN, Page};
use super::palette::Palette;
use super::picture::Picture;
use super::placement::Rung;
use super::scene::Scene;
use crate::look::Look;
use crate::words::plan::{PlanWords, of};

/// A plan; plain values, already computed, that the chart only draws.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ActionChart {
    /// The message.
    pub title: String,
    /// What the effects are of.
    pub subtitle: String,
    /// Sentences under the picture.
    pub footnotes: Vec<String>,
    /// Title of the axis of effort; `None` where the actions have no effort in one unit, and so no matrix.
    pub effort: Option<&'static str>,
    /// Whether efforts are points from 1 to 5.
    pub points: bool,
    /// Title of the axis of effects.
    pub effect: &'static str,
    /// Lines of the table, in order.
    pub lines: Vec<ActionLine>,
    /// Change of the outcome with all open actions together, and half its interval.
    pub whole: Option<(f64, Option<f64>)>,
}

/// A line of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionLine {
    /// Its letter; `None` of a priority without an action.
    pub letter: Option<String>,
    /// Whether the matrix shows it: of an action on several priorities the first line only.
    pub drawn: bool,
    /// What is done.
    pub what: String,
    /// On what, and by whom.
    pub about: String,
    /// When it is to be done.
    pub due: String,
    /// How far it has come, where nothing more is to come of it.
    pub closed: Option<&'static str>,
    /// What is promised.
    pub promised: Option<f64>,
    /// What the row needs.
    pub needs: Option<f64>,
    /// How it stands.
    pub standing: LineStanding,
    /// What is on the axis of effects, in the matrix and in the table.
    pub effect: Option<f64>,
    /// Ends of its interval.
    pub interval: Option<(f64, f64)>,
    /// What it takes.
    pub effort: Option<f64>,
}

/// How a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineStanding {
    /// On a priority, and its promise is enough.
    Enough,
    /// On a priority, and it promises too little, or nothing.
    NotEnough,
    /// Not on a priority.
    Other,
    /// On a priority, and done.
    Closed,
    /// A priority without an action.
    Without,
}

/// Fewer actions make no matrix.
const LEAST: usize = 4;
/// A narrower page has the matrix above the table.
const BESIDE: f64 = 800.0;
/// Part of the width that the matrix takes beside the table.
const PART: f64 = 0.42;
/// Height of a matrix above its table.
const ABOVE: f64 = 330.0;

/// Draws matrix and table; with more lines than fit, the picture is taller than its canvas.
pub fn action_plan(data: &ActionChart, look: &Look) -> Picture {
    let drawing = Drawing { data, look, palette: Palette::of(look.theme), said: of(look.language) };
    let (scene, rung) = drawing.scene();
    Picture { rung, ..Picture::of(scene) }
}

impl ActionChart {
    /// The title that was given, or the message.
    pub fn message(&self, look: &Look) -> String {
        look.title.clone().unwrap_or_else(|| self.title.clone())
    }

    /// Whether efforts and effects are enough for a matrix beside the table.
    pub fn has_matrix(&self) -> bool {
        !self.marked().is_empty()
    }

    /// The lines that the matrix shows; none where they are too few.
    fn marked(&self) -> Vec<&ActionLine> {
        let shown: Vec<&ActionLine> = self
            .lines
            .iter()
            .filter(|line| line.drawn && line.effort.is_some() && line.effect.is_some())
            .collect();
        if self.effort.is_none() || shown.len() < LEAST { Vec::new() } else { shown }
    }
}

struct Drawing<'a> {
    data: &'a ActionChart,
    look: &'a Look,
    palette: &'a Palette,
    said: &'static PlanWords,
}

impl Drawing<'_> {
    fn scene(&self) -> (Scene, Option<Rung>) {
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height));
        let marked = self.data.marked();
        let beside = !marked.is_empty() && width >= BESIDE;
        let above = if marked.is_empty() || beside { 0.0 } else { ABOVE };
        let left = if beside { MARGIN + (PART + 0.03) * page.body.width() } else { MARGIN };
        let table = self.table((left, page.body.right));
        let needed = table.height() + above + 20.0;
        let missing = (needed - page.body.height()).max(0.0).ceil();
        let room = page.body.height();
        let page = self.page((width, height + missing));
        let top = page.body.top;
        let mut items = Vec::new();
        let mut rung = None;
        if !marked.is_empty() {
            let (right, bottom) = if beside {
                (MARGIN + PART * page.body.width(), top + room.max(200.0))
            } else {
                (page.body.right, top + ABOVE)
            };
            let frame = Rect { left: MARGIN, top, right, bottom };
            let (drawn, found) = self.matrix(&marked, frame);
            items.extend(drawn);
            rung = found;
        }
        items.extend(table.items(top + above));
        let description =
            format!("{} {}.", (self.said.description)(marked.len(), self.data.lines.len()), page.title());
        let mut scene = page.scene(self.look, description, items);
        scene.metadata = rung.map(|rung| format!("labels: {}", rung.name()));
        (scene, rung)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.data.title, &self.data.subtitle, &self.data.footnotes).above(3)
    }
}
