//! What stands under the rows of a strip: how many priorities there are under each choice, and what the marks mean.

use super::data::StripRow;
use super::places::Places;
use super::{Drawing, OWN, SAME, VALUE};
use crate::analysis::Verdict;
use crate::analysis::quadrant::Quadrant;
use crate::chart::font::Weight;
use crate::chart::geometry::{Rect, Xy};
use crate::chart::marker;
use crate::chart::page::{MARGIN, text};
use crate::chart::rowed::{self, Legend, MarkedEntry};
use crate::chart::scene::{Anchor, Item, Stroke};
use crate::chart::worksheet::LISTS;

/// A word of a language.
type Word = fn(&crate::words::Words) -> String;

impl Drawing<'_> {
    /// How many priorities there are under each choice.
    pub fn counts(&self, places: &Places, y: f64) -> Vec<Item> {
        let (palette, words) = (self.palette, self.look.language);
        let said = &words.views.sensitivity;
        let role = palette.role(Quadrant::ConcentrateHere);
        let baseline = y + 15.0;
        let put = |x: f64, words: &str, weight, anchor, colour| {
            text(Xy { x, y: baseline }, words, VALUE, weight, anchor, colour)
        };
        let own = self.data.priorities(None);
        let mut items = vec![
            rowed::rule(MARGIN, places.right, y, Stroke::solid(palette.leader, 1.0)),
            put(MARGIN, said.priorities, Weight::Bold, Anchor::Start, palette.ink),
        ];
        let mut count = |x: f64, number: usize, ground| {
            let at = Xy { x: x - 6.0, y: baseline - 3.4 };
            items.extend(marker::marker(role, at, 3.6, ground));
            let differs = number != own;
            let (weight, colour) =
                if differs { (Weight::Bold, role.text) } else { (Weight::Regular, palette.ink) };
            items.push(put(x + 2.0, &number.to_string(), weight, Anchor::Start, colour));
        };
        count(f64::midpoint(places.reported.0, places.reported.1), own, palette.grid);
        for (choice, x) in places.choices.iter().enumerate() {
            count(*x, self.data.priorities(Some(choice)), palette.ground);
        }
        let robust = self.data.all().filter(|row| row.moves() == 0).count();
        let holding = (said.holding)(robust, self.data.all().count());
        items.push(put(places.verdict, &holding, Weight::Bold, Anchor::Start, palette.ink));
        items
    }

    /// Only what occurs.
    pub fn legend(&self, y: f64, right: f64) -> Legend {
        let (look, palette) = (self.look, self.palette);
        let mut entries = Vec::new();
        for quadrant in LISTS {
            let shown = |row: &StripRow| row.quadrant == quadrant || row.cases.contains(&Some(quadrant));
            if self.data.rows.iter().any(shown) {
                let role = palette.role(quadrant);
                let mark =
                    move |at: Xy| marker::marker(role, Xy { x: at.x + 4.5, ..at }, OWN, palette.ground);
                entries.push(MarkedEntry::new(
                    9.0,
                    look,
                    move |words| words.quadrant(quadrant).short.to_owned(),
                    mark,
                ));
            }
        }
        if self.data.rows.iter().any(|row| row.moves() > 0) {
            let mark = move |at: Xy| {
                let rect = Rect::sized(at.x, at.y - 6.0, 26.0, 12.0);
                let frame = rowed::frame(rect, Stroke::solid(palette.secondary, 1.0));
                let role = palette.role(Quadrant::KeepUp);
                let shape = marker::marker(role, Xy { x: at.x + 13.0, ..at }, 3.6, palette.ground);
                [frame, shape].concat()
            };
            entries.push(MarkedEntry::new(
                26.0,
                look,
                |words| words.views.sensitivity.boxed.to_owned(),
                mark,
            ));
        }
        if self.data.rows.iter().any(|row| row.moves() < row.cases.len()) {
            let mark = move |at: Xy| {
                let at = Xy { x: at.x + 3.5, ..at };
                rowed::shape(Quadrant::KeepUp, at, SAME, (palette.leader, palette.ground), look)
            };
            entries.push(MarkedEntry::new(7.0, look, |words| words.views.sensitivity.grey.to_owned(), mark));
        }
        let verdicts: [(Verdict, Word); 3] = [
            (Verdict::Certain, |words| words.marks.certain.to_owned()),
            (Verdict::Likely, |words| words.marks.likely.to_owned()),
            (Verdict::Uncertain, |words| words.marks.uncertain.to_owned()),
        ];
        for (verdict, words) in verdicts {
            if self
                .data
                .rows
                .iter()
                .any(|row| row.certainty.is_some_and(|share| Verdict::of(share) == verdict))
            {
                let mark = move |at: Xy| self.bar(Rect::sized(at.x, at.y - 3.5, 21.0, 7.0), verdict);
                entries.push(MarkedEntry::new(21.0, look, words, mark));
            }
        }
        Legend::new(&entries, Xy { x: MARGIN, y }, right, look)
    }
}
