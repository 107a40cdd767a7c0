//! The panel of the summary: what comes next, and what should be known before.

use super::{Answers, LEAD, TEXT, rows};
use crate::chart::font::Weight;
use crate::look::Part;
use crate::words::number::capital;
use crate::write::pptx::lines_of;
use crate::write::pptx::slide::{Line, Slide};
use crate::write::template::SlideBox;

/// Between the edges of the panel and its text, and between two steps.
const INSET: f64 = 16.0;
const APART: f64 = 9.0;
/// Width of a number and of what separates it from its text.
const NUMBER: f64 = 32.0;

impl Answers<'_> {
    /// The steps in their order, with what is known of each; how many warnings there was room for.
    pub(super) fn coming(&self, slide: &mut Slide, place: SlideBox) -> usize {
        let dress = self.dress;
        slide.panel("ecart-summary-panel", place, &dress.muted);
        slide.bar("ecart-summary-edge", SlideBox { height: 3.0, ..place }, &dress.ink);
        let inner = |top: f64, height: f64| SlideBox {
            left: place.left + INSET,
            top,
            width: place.width - 2.0 * INSET,
            height: height.max(1.0),
        };
        let mut top = place.top + 14.0;
        let bottom = place.top + place.height - 10.0;
        slide.lines(
            "ecart-summary-next",
            inner(top, 20.0),
            &[self.line(&self.brief.next.question, 16.0, true)],
        );
        top += 30.0;
        for (number, (what, about)) in self.brief.steps.iter().enumerate() {
            let text = SlideBox {
                left: place.left + INSET + NUMBER,
                width: place.width - 2.0 * INSET - NUMBER,
                ..inner(top, 0.0)
            };
            let (lines, height) = self.step(what, about, text.width);
            if top + height > bottom {
                break;
            }
            let disc = SlideBox { width: 22.0, height: 22.0, ..inner(top, 22.0) };
            slide.disc("ecart-summary-number", disc, &dress.ink, &(number + 1).to_string());
            slide.lines("ecart-summary-step", SlideBox { height, ..text }, &lines);
            top += height.max(24.0) + APART;
        }
        top = self.noted(slide, inner(top, bottom - top));
        self.to_know(slide, inner(top + APART, bottom - top - APART))
    }

    fn step(&self, what: &str, about: &str, width: f64) -> (Vec<Line>, f64) {
        let mut lines = vec![self.line(what, LEAD.0, true)];
        let mut height = LEAD.1 * rows(what, LEAD.0, Weight::Bold, width);
        if !about.is_empty() {
            let about = capital(about);
            height += TEXT.1 * rows(&about, TEXT.0, Weight::Regular, width);
            lines.push(self.line(&about, TEXT.0, false));
        }
        (lines, height + 2.0)
    }

    /// What is said under the steps; where the next thing may stand.
    fn noted(&self, slide: &mut Slide, place: SlideBox) -> f64 {
        let height: f64 = self
            .brief
            .notes
            .iter()
            .map(|note| TEXT.1 * rows(note, TEXT.0, Weight::Regular, place.width))
            .sum();
        if self.brief.notes.is_empty() || height > place.height {
            return place.top;
        }
        let lines: Vec<Line> = self.brief.notes.iter().map(|note| self.line(note, TEXT.0, false)).collect();
        slide.lines("ecart-summary-rest", SlideBox { height, ..place }, &lines);
        place.top + height
    }

    /// What should be known before the numbers are used, where there is room to say it; how much of it.
    fn to_know(&self, slide: &mut Slide, place: SlideBox) -> usize {
        const HEAD: f64 = 24.0;
        let mut left = place.height - HEAD;
        let mut lines = vec![self.line(self.document.words.heads.warnings, 12.0, true)];
        for warning in lines_of(self.document, Part::Warnings) {
            let warning = capital(warning);
            let needs = TEXT.1 * rows(&warning, TEXT.0, Weight::Regular, place.width);
            if needs > left {
                break;
            }
            left -= needs;
            lines.push(self.line(&warning, TEXT.0, false));
        }
        let shown = lines.len() - 1;
        if shown > 0 {
            slide.rule("ecart-summary-rule", SlideBox { height: 0.0, ..place }, &self.dress.muted);
            let place = SlideBox { top: place.top + 8.0, height: place.height - 8.0, ..place };
            slide.lines("ecart-summary-warnings", place, &lines);
        }
        shown
    }
}
