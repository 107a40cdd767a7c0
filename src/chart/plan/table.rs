//! The table beside the matrix: action, due, promise, whether it is enough, effect.

use super::super::font::Weight;
use super::super::geometry::{Rect, Xy};
use super::super::page::text;
use super::super::rowed::{own_width, rule};
use super::super::scene::{Anchor, Group, Item, Stroke};
use super::super::text::{Fitted, fit, fit_list};
use super::badge::{RADIUS, badge};
use super::{ActionLine, Drawing, LineStanding};
use crate::analysis::quadrant::Quadrant;
use crate::words::Words;
use crate::words::plan::of;

/// Least height of a line.
const LINE: f64 = 38.0;
/// From the top of the page's body to the rule under the heads.
const HEAD: f64 = 30.0;
const NAME: f64 = 10.5;
const SMALL: f64 = 9.0;
const VALUE: f64 = 10.5;

/// The table, set but not yet placed.
pub(super) struct ActionTable<'a> {
    drawing: &'a Drawing<'a>,
    left: f64,
    right: f64,
    /// Right ends of due, promised, enough, effect.
    ends: [f64; 4],
    /// Action, and what it is on, of each line.
    set: Vec<[Fitted; 2]>,
}

impl<'a> Drawing<'a> {
    /// The table between a left end and a right one.
    pub(super) fn table(&'a self, (left, right): (f64, f64)) -> ActionTable<'a> {
        let needs = |words: &Words| (of(words).needs)("+0.00");
        let heads: [fn(&Words) -> String; 3] = [
            |words| of(words).heads.effect.to_owned(),
            |words| of(words).heads.enough.to_owned(),
            |words| of(words).heads.promised.to_owned(),
        ];
        let head = |at: usize| own_width(self.look, NAME, Weight::Bold, heads[at]);
        let effect = head(0).max(38.0) + 14.0;
        let enough = head(1).max(own_width(self.look, SMALL, Weight::Regular, needs)) + 14.0;
        let promised = head(2).max(30.0) + 14.0;
        let ends = [right - effect - enough - promised, right - effect - enough, right - effect, right];
        let due =
            own_width(self.look, NAME, Weight::Bold, |words| of(words).heads.due.to_owned()).max(62.0) + 14.0;
        let names = (ends[0] - due - left - 24.0).max(70.0);
        let lines = &self.data.lines;
        let whats: Vec<(&str, Weight)> =
            lines.iter().map(|line| (line.what.as_str(), Weight::Bold)).collect();
        let whats = fit_list(&whats, &[(1, NAME), (1, 9.5), (2, 9.5)], names);
        let about = lines.iter().map(|line| fit(&line.about, &[SMALL], Weight::Regular, names));
        let set = whats.into_iter().zip(about).map(|(what, about)| [what, about]).collect();
        ActionTable { drawing: self, left, right, ends, set }
    }
}

impl ActionTable<'_> {
    /// Height of the table with its heads and the line of the whole plan.
    pub(super) fn height(&self) -> f64 {
        let lines: f64 = (0..self.set.len()).map(|at| self.line_height(at)).sum();
        HEAD + lines + if self.drawing.data.whole.is_some() { 28.0 } else { 6.0 }
    }

    fn line_height(&self, at: usize) -> f64 {
        let [what, about] = &self.set[at];
        let text = 1.2 * (what.size * what.lines.len() as f64 + about.size * about.lines.len() as f64);
        LINE.max(text + 11.0)
    }

    /// The table from a top on.
    pub(super) fn items(&self, top: f64) -> Vec<Item> {
        let palette = self.drawing.palette;
        let mut items = self.heads(top + HEAD - 9.0);
        let mut y = top + HEAD;
        items.push(rule(self.left, self.right, y, Stroke::solid(palette.muted, 1.0)));
        for (at, line) in self.drawing.data.lines.iter().enumerate() {
            let height = self.line_height(at);
            items.push(self.line(at, line, (y, height)));
            y += height;
            let next = self.drawing.data.lines.get(at + 1);
            let divides = |line: &ActionLine| line.standing == LineStanding::Other;
            let heavy = next.is_none_or(|next| divides(next) != divides(line));
            let stroke =
                if heavy { Stroke::solid(palette.muted, 1.0) } else { Stroke::solid(palette.grid, 0.75) };
            items.push(rule(self.left, self.right, y, stroke));
        }
        items.extend(self.whole(y));
        items
    }

    fn heads(&self, y: f64) -> Vec<Item> {
        let heads = &self.drawing.said.heads;
        let ink = self.drawing.palette.secondary;
        let mut items =
            vec![text(Xy { x: self.left, y }, heads.action, NAME, Weight::Bold, Anchor::Start, ink)];
        let ends = self.ends.into_iter().zip([heads.due, heads.promised, heads.enough, heads.effect]);
        items.extend(ends.map(|(x, head)| text(Xy { x, y }, head, NAME, Weight::Bold, Anchor::End, ink)));
        items
    }

    fn line(&self, at: usize, line: &ActionLine, (top, height): (f64, f64)) -> Item {
        let palette = self.drawing.palette;
        let strong = palette.role(Quadrant::ConcentrateHere).text;
        let without = line.standing == LineStanding::Without;
        let ground = if without { palette.tint } else { palette.ground };
        let mut items = Vec::new();
        if without {
            let band = Rect { left: self.left, top, right: self.right, bottom: top + height };
            items.push(Item::Rect(band, palette.tint));
        }
        let middle = top + height / 2.0;
        items.extend(badge(line, Xy { x: self.left + 8.0, y: middle }, RADIUS, ground, palette));
        let [what, about] = &self.set[at];
        let block = 1.2 * (what.size * what.lines.len() as f64 + about.size * about.lines.len() as f64);
        let mut baseline = middle - block / 2.0 - 0.22 * what.size;
        for (block, weight, ink) in [
            (what, Weight::Bold, if without { strong } else { palette.ink }),
            (about, Weight::Regular, palette.muted),
        ] {
            for words in &block.lines {
                baseline += 1.2 * block.size;
                let at = Xy { x: self.left + 24.0, y: baseline };
                items.push(text(at, words, block.size, weight, Anchor::Start, ink));
            }
        }
        items.extend(self.values(line, middle));
        let title = Some(format!("{}: {}", line.what, line.about));
        Item::Group(Group { id: format!("line-{}", at + 1), title, items })
    }

    fn values(&self, line: &ActionLine, middle: f64) -> Vec<Item> {
        let (palette, said) = (self.drawing.palette, self.drawing.said);
        let notation = self.drawing.look.language.notation;
        let strong = palette.role(Quadrant::ConcentrateHere).text;
        let at = |column: usize, y: f64| Xy { x: self.ends[column], y };
        let one = middle + 0.36 * VALUE;
        let (first, second) = (middle - 1.5, middle + 11.0);
        let written = |place: Xy, words: &str, size: f64, weight, ink| {
            text(place, words, size, weight, Anchor::End, ink)
        };
        let mut items = vec![written(at(0, one), &line.due, 9.5, Weight::Regular, palette.secondary)];
        let promised = line.promised.map(|promised| notation.gap(promised, 2));
        items.extend(
            promised.map(|words| written(at(1, one), &words, VALUE, Weight::Regular, palette.secondary)),
        );
        let [yes, no, no_target] = said.enough;
        match line.standing {
            LineStanding::Enough => items.push(written(at(2, first), yes, VALUE, Weight::Bold, palette.ink)),
            LineStanding::NotEnough => items.push(written(at(2, first), no, VALUE, Weight::Bold, strong)),
            LineStanding::Without => items.push(written(at(2, first), "–", VALUE, Weight::Bold, strong)),
            LineStanding::Closed => {
                let state = line.closed.unwrap_or_default();
                items.push(written(at(2, first), state, SMALL, Weight::Regular, palette.muted));
            }
            LineStanding::Other => {
                let state = line.closed.unwrap_or(no_target);
                items.push(written(at(2, one), state, SMALL, Weight::Regular, palette.muted));
            }
        }
        if let Some(needs) = line.needs.filter(|_| line.standing != LineStanding::Other) {
            let words = (said.needs)(&notation.gap(needs, 2));
            items.push(written(at(2, second), &words, SMALL, Weight::Regular, palette.muted));
        }
        if let Some(effect) = line.effect.filter(|_| line.drawn) {
            // An interval over zero shows no effect.
            let shown = line.interval.is_none_or(|(low, high)| low > 0.0 || high < 0.0);
            let (weight, ink) =
                if shown { (Weight::Bold, palette.ink) } else { (Weight::Regular, palette.muted) };
            items.push(written(at(3, first), &notation.gap(effect, 2), VALUE, weight, ink));
            if let Some((low, high)) = line.interval {
                let margin = notation.margin((high - low) / 2.0, 2);
                items.push(written(at(3, second), &margin, SMALL, Weight::Regular, palette.muted));
            }
        }
        items
    }

    /// All open actions together.
    fn whole(&self, y: f64) -> Vec<Item> {
        let Some((value, margin)) = self.drawing.data.whole else { return Vec::new() };
        let palette = self.drawing.palette;
        let notation = self.drawing.look.language.notation;
        let baseline = y + 18.0;
        let name = Xy { x: self.left + 24.0, y: baseline };
        let words = match margin {
            Some(margin) => format!("{} {}", notation.gap(value, 2), notation.margin(margin, 2)),
            None => notation.gap(value, 2),
        };
        vec![
            text(name, self.drawing.said.whole, NAME, Weight::Bold, Anchor::Start, palette.ink),
            text(Xy { x: self.right, y: baseline }, &words, VALUE, Weight::Bold, Anchor::End, palette.ink),
        ]
    }
}
