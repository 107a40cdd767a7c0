//! The panel of the summary: what comes first, and what should be known before.

use super::{Answers, FIRST, TEXT, rows};
use crate::analysis::Quadrant;
use crate::chart::font::{self, Weight};
use crate::look::Part;
use crate::office::chart::Colour;
use crate::report::{ColumnKey, Form, Row, Value};
use crate::words::number::capital;
use crate::write::pptx::lines_of;
use crate::write::pptx::slide::{Line, Place, Slide};
use crate::write::pptx::table_slide::name;

impl Answers<'_> {
    /// What comes first, by rank, with the numbers that say why.
    pub(super) fn coming(&self, slide: &mut Slide, place: Place) {
        let (words, dress) = (self.document.words, self.dress);
        slide.panel("ecart-summary-panel", place, &dress.muted);
        let inner = |top: f64, height: f64| Place {
            left: place.left + 16.0,
            top: place.top + top,
            width: place.width - 32.0,
            height,
        };
        let line = |text: String, size: f64, bold: bool| Line {
            text,
            size,
            bold,
            colour: if bold { dress.ink.clone() } else { dress.muted.clone() },
        };
        slide.lines(
            "ecart-summary-next",
            inner(12.0, 22.0),
            &[line(words.office.next.to_owned(), 16.0, true)],
        );
        let first: Vec<&Row> = rows(self.table, Quadrant::ConcentrateHere).take(FIRST).collect();
        let each = (place.height - 84.0) / FIRST as f64;
        for (number, row) in first.iter().enumerate() {
            let top = 42.0 + each * number as f64;
            let disc = Place { width: 22.0, ..inner(top, 22.0) };
            slide.disc("ecart-summary-number", disc, &dress.quadrants[0], &(number + 1).to_string());
            let name = name(row).unwrap_or_default().to_owned();
            let text = Place { left: disc.left + 32.0, width: place.width - 64.0, ..inner(top, each - 4.0) };
            slide.lines("ecart-summary-first", text, &self.item(name, row, text.width));
        }
        let used = 42.0 + each * first.len() as f64;
        let rest = if first.is_empty() { self.next.map(str::to_owned) } else { self.further() };
        if let Some(rest) = rest {
            slide.lines("ecart-summary-rest", inner(used, 36.0), &[line(rest, TEXT, false)]);
        }
        self.to_know(slide, inner(used + 36.0, place.height - used - 48.0));
    }

    /// What comes first: its name, and the numbers that say why.
    fn item(&self, name: String, row: &Row, width: f64) -> Vec<Line> {
        let line = |text: String, size: f64, bold: bool, colour: &Colour| Line {
            text,
            size,
            bold,
            colour: colour.clone(),
        };
        let mut lines = vec![line(name, 13.0, true, &self.dress.ink)];
        let why = self.why(row);
        let whole = why.join(" · ");
        if font::width(&whole, 11.0, Weight::Regular) <= width {
            lines.push(line(whole, 11.0, false, &self.dress.muted));
        } else {
            lines.extend(why.into_iter().map(|why| line(why, 11.0, false, &self.dress.muted)));
        }
        lines
    }

    /// What should be known before the numbers are used, where there is room to say it.
    fn to_know(&self, slide: &mut Slide, place: Place) {
        let mut warnings = lines_of(self.document, Part::Warnings).peekable();
        if place.height < 70.0 || warnings.peek().is_none() {
            return;
        }
        slide.rule("ecart-summary-rule", Place { height: 0.0, ..place }, &self.dress.muted);
        let line = |text: String, bold: bool| Line {
            text,
            size: if bold { 12.0 } else { 11.0 },
            bold,
            colour: if bold { self.dress.ink.clone() } else { self.dress.muted.clone() },
        };
        let mut lines = vec![line(self.document.words.heads.warnings.to_owned(), true)];
        // Lines of the warnings that fit, counted with some to spare.
        let mut left = ((place.height - 34.0) / 14.5).floor();
        for warning in warnings {
            let needs = (font::width(warning, 11.0, Weight::Regular) * 1.12 / place.width).ceil();
            if needs > left {
                break;
            }
            left -= needs;
            lines.push(line(capital(warning), false));
        }
        if lines.len() > 1 {
            slide.lines(
                "ecart-summary-warnings",
                Place { top: place.top + 10.0, height: place.height - 10.0, ..place },
                &lines,
            );
        }
    }

    /// The numbers of a row: its gap with half its interval; importance and performance.
    fn why(&self, row: &Row) -> [String; 2] {
        let words = self.document.words;
        let cell = |key: ColumnKey| {
            let at = self.table.columns.iter().position(|column| column.key == key)?;
            (!row.cells[at].value.is_missing()).then(|| row.cells[at].text(words, Form::Short))
        };
        let half =
            self.table.columns.iter().position(|column| column.key == ColumnKey::Interval).and_then(|at| {
                match row.cells[at].value {
                    Value::Interval { low, high, decimals } => {
                        Some(format!(" ±{}", words.notation.value((high - low) / 2.0, decimals)))
                    }
                    _ => None,
                }
            });
        let said = |name: &str, value: Option<String>| value.map(|value| format!("{name} {value}"));
        let sides = [
            said(words.heads.importance, cell(ColumnKey::Importance)),
            said(words.heads.performance, cell(ColumnKey::Performance)),
        ];
        let gap = cell(ColumnKey::Gap).map(|gap| gap + half.as_deref().unwrap_or_default());
        let sides: Vec<String> = sides.into_iter().flatten().collect();
        [said(words.heads.gap, gap).unwrap_or_default(), sides.join(" · ")]
    }

    /// Further priorities than those that are listed.
    fn further(&self) -> Option<String> {
        let more = rows(self.table, Quadrant::ConcentrateHere).count().saturating_sub(FIRST);
        (more > 0).then(|| (self.document.words.office.more)(more))
    }
}
