//! What the marks of a heat table mean; only those that occur.

use super::Drawing;
use super::cells::{DASH, FRAME, THIN};
use super::columns::letter;
use crate::analysis::quadrant::Quadrant;
use crate::chart::font::{self, Weight};
use crate::chart::geometry::{Rect, Xy};
use crate::chart::page::text;
use crate::chart::rowed::{self, Legend, MarkedEntry, own_width};
use crate::chart::scene::{Anchor, Item, Stroke};
use crate::look::Look;

/// A field of the scale of classes.
const FIELD: (f64, f64) = (21.0, 9.0);

impl Drawing<'_> {
    /// The scale of classes, cells without a ground, shapes, ▲▼, from a left end on a baseline.
    pub fn legend(&self, at: Xy, right: f64) -> Legend {
        let (items, width) = self.scale(at);
        let entries = self.entries();
        let legend = Legend::new(&entries, Xy { x: at.x + width + 16.0, ..at }, right, self.look);
        Legend { items: [items, legend.items].concat(), height: legend.height.max(24.0) }
    }

    fn entries(&self) -> Vec<MarkedEntry<'_>> {
        const CELL: (f64, f64) = (21.0, 10.0);
        let (look, palette) = (self.look, self.palette);
        let cell = move |at: Xy| Rect::sized(at.x, at.y - CELL.1 / 2.0, CELL.0, CELL.1);
        let mut entries = Vec::new();
        let tested = |cell, of| self.data.is_tested(cell, of);
        if self.data.cells().any(|(cell, of)| tested(cell, of) && cell.includes_zero == Some(true)) {
            let stroke = Stroke::solid(palette.leader, THIN);
            let mark = move |at: Xy| rowed::frame(cell(at), stroke);
            entries.push(MarkedEntry::new(
                CELL.0,
                look,
                |words| words.views.heat.includes_zero.to_owned(),
                mark,
            ));
        }
        if self.data.cells().any(|(cell, of)| !tested(cell, of)) {
            let base = self.data.smallest_base;
            let stroke = Stroke { colour: palette.leader, width: THIN, dash: Some(DASH) };
            let mark = move |at: Xy| rowed::frame(cell(at), stroke);
            entries.push(MarkedEntry::new(
                CELL.0,
                look,
                move |words| (words.views.heat.untested)(base),
                mark,
            ));
        }
        for quadrant in Quadrant::ALL {
            let occurs =
                self.data.cells().any(|(cell, of)| tested(cell, of) && cell.quadrant == Some(quadrant));
            if occurs {
                let priority = quadrant == Quadrant::ConcentrateHere;
                let colour = if priority { self.shades.grounds().priority } else { palette.ink };
                let mark = move |at: Xy| {
                    let at = Xy { x: at.x + 4.5, ..at };
                    rowed::shape(quadrant, at, 3.9, (colour, palette.ground), look)
                };
                entries.push(MarkedEntry::new(
                    9.0,
                    look,
                    move |words| words.quadrant(quadrant).short.to_owned(),
                    mark,
                ));
            }
        }
        if self.data.cells().any(|(cell, of)| tested(cell, of) && cell.larger.is_some()) {
            let mark = move |at: Xy| {
                let triangle = |x: f64, up| rowed::triangle(Xy { x: at.x + x, ..at }, 4.0, up, palette.ink);
                vec![triangle(4.0, true), triangle(13.5, false)]
            };
            let measure = self.data.measure;
            let differs = move |words: &crate::words::Words| {
                words.views.heat.measures[measure.place()].differs.to_owned()
            };
            entries.push(MarkedEntry::new(18.0, look, differs, mark));
        }
        entries
    }

    /// The classes that occur between the largest gaps of either sign, or the least and the greatest of other values,
    /// with their edges; and their width.
    fn scale(&self, at: Xy) -> (Vec<Item>, f64) {
        let loud = |(cell, of): (&super::HeatCell, &super::HeatGroup)| {
            let value = cell.value.filter(|_| of.tested && cell.includes_zero != Some(true))?;
            Some(self.data.printed(value, self.look))
        };
        let values: Vec<f64> = self.data.cells().filter_map(loud).collect();
        if values.is_empty() {
            return (Vec::new(), -16.0);
        }
        let (below, above) = self.shades.span(&values);
        let measure = self.data.measure;
        let words = self.look.language.views.heat.measures[measure.place()].name;
        let name =
            move |words: &crate::words::Words| words.views.heat.measures[measure.place()].name.to_owned();
        let title = own_width(self.look, 9.5, Weight::Bold, name);
        let left = at.x + title + 14.0;
        let mut items = vec![text(at, words, 9.5, Weight::Bold, Anchor::Start, self.palette.secondary)];
        let decimals = usize::from(self.shades.step < 1.0) + usize::from(self.shades.step == 0.25);
        let edges = Look { decimals, ..self.look.clone() };
        let edge = |class: i64| self.data.written(self.shades.edge(class), &edges);
        // As wide as the widest edge is long, so that no two of them touch.
        let widest = (-below..=above)
            .map(|class| font::width(&edge(class), 8.5, Weight::Regular) + 3.0)
            .fold(FIELD.0, f64::max);
        let middle = at.y - 3.2;
        for (field, class) in (-below..above).enumerate() {
            let inside = self.shades.edge(class) + 0.5 * self.shades.step;
            let x = left + widest * field as f64;
            let rect = Rect::sized(x, middle - FIELD.1 / 2.0, widest - 0.6, FIELD.1);
            items.push(Item::Rect(rect, self.shades.ground(inside)));
            if inside < 0.0 {
                items.extend(rowed::frame(rect, Stroke::solid(self.shades.grounds().frame, FRAME)));
            }
        }
        for (place, class) in (-below..=above).enumerate() {
            let at = Xy { x: left + widest * place as f64, y: at.y + 11.0 };
            items.push(text(at, &edge(class), 8.5, Weight::Regular, Anchor::Middle, self.palette.muted));
        }
        let last = font::width("+0.0", 8.5, Weight::Regular) / 2.0;
        (items, left + widest * (below + above) as f64 + last - at.x)
    }

    /// What the picture rests on.
    pub fn footnotes(&self, lettered: bool) -> Vec<String> {
        let (data, words) = (self.data, &self.look.language.views.heat);
        let mut notes = Vec::new();
        if lettered {
            let groups = data.columns.iter().skip(1).enumerate();
            let named: Vec<(String, &str)> =
                groups.map(|(index, group)| (letter(index), group.name.as_str())).collect();
            notes.push((words.letters)(&named));
        }
        let loud = |(cell, of): (&super::HeatCell, &super::HeatGroup)| {
            of.tested
                && cell.includes_zero != Some(true)
                && cell.value.is_some_and(|value| data.printed(value, self.look) < 0.0)
        };
        if data.cells().any(loud) {
            notes.push(words.frame.to_owned());
        }
        if data.cells().any(|(cell, of)| of.tested && cell.includes_zero == Some(true)) {
            notes.push((words.interval)(data.confidence));
        }
        if data.cells().any(|(cell, _)| cell.value.is_none()) {
            notes.push(words.nobody.to_owned());
        }
        if data.blocks.iter().any(|block| block.head.is_some()) {
            notes.push(words.measures[data.measure.place()].element_lines.to_owned());
        }
        notes.extend(data.footnotes.iter().cloned());
        notes
    }
}
