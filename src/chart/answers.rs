//! Answers: diverging stacked bars of importance and performance of each row, the largest gap first.

mod bands;
mod bars;
mod data;

use self::bands::Bands;
use self::bars::Geometry;
pub use self::data::{AnswerRow, AnswerRows};
use super::font::Weight;
use super::geometry::{LineSegment, Rect, Xy};
use super::page::{MARGIN, Page, text};
use super::palette::Palette;
use super::picture::Picture;
use super::rowed::{self, Front, RowNames, pitch_and_height};
use super::scene::{Anchor, Group, Item, Scene, Stroke};
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;
use crate::words::views::Camps;

/// Draws the answers; with more rows than fit, the picture is taller than its canvas.
pub fn answers(data: &AnswerRows, look: &Look) -> Picture {
    Picture::of(Drawing::new(data, look).scene())
}

impl AnswerRows {
    /// The title that was given, or the message made from the answers.
    pub fn message(&self, look: &Look) -> String {
        Drawing::new(self, look).title
    }
}

struct Drawing<'a> {
    data: &'a AnswerRows,
    look: &'a Look,
    palette: &'a Palette,
    bands: Bands,
    title: String,
}

const LEAST_PITCH: f64 = 26.0;
const GREATEST_PITCH: f64 = 36.0;
/// Room above the first row, for heads and key.
const HEAD: f64 = 44.0;
/// Room below the last row, for the ticks.
const FOOT: f64 = 22.0;
/// Size of values and small words.
const VALUE: f64 = 9.5;
/// Size of the words under the name of a row with two camps.
const CAMPS: f64 = 9.0;

impl<'a> Drawing<'a> {
    fn new(data: &'a AnswerRows, look: &'a Look) -> Self {
        let bands = Bands::of(&data.values);
        let mut drawing = Self { data, look, palette: Palette::of(look.theme), bands, title: String::new() };
        drawing.title = look.title.clone().unwrap_or_else(|| drawing.message());
        drawing
    }

    fn scene(&self) -> Scene {
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height));
        let fronts: Vec<Front> = self.data.rows.iter().map(front).collect();
        let names = RowNames::new(&fronts, 0.2 * page.body.width());
        let camps = if self.data.rows.iter().any(|row| self.bands.camps(row).is_some()) { 11.0 } else { 0.0 };
        let least = LEAST_PITCH.max(names.height() + camps);
        let rows = self.data.rows.len().max(1) as f64;
        let room = page.body.height() - HEAD - FOOT - 14.0;
        let (pitch, height) = pitch_and_height(self.look, rows, room, (least, GREATEST_PITCH));
        let page = self.page((width, height));
        let top = page.body.top + HEAD;
        let geometry = Geometry::new(self, &names, page.body.right);
        let frame = Rect {
            left: MARGIN,
            top,
            right: page.body.right,
            bottom: top + pitch * self.data.rows.len() as f64,
        };
        let mut items = self.grid(&geometry, frame);
        items.extend(self.heads(&geometry, top));
        for (index, row) in self.data.rows.iter().enumerate() {
            let middle = top + pitch * (index as f64 + 0.5);
            items.push(self.row(index, row, (&names, &geometry), (middle, pitch)));
        }
        items.extend(self.zero_lines(&geometry, frame));
        let words = &self.look.language.views.answers;
        let description = (words.description)(self.data.rows.len(), self.data.noun);
        page.scene(self.look, format!("{description} {}.", self.title), items)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.title, &self.data.subtitle, &self.footnotes()).above(3)
    }

    /// How many means hide two camps, and which of them most.
    fn message(&self) -> String {
        let split = |row: &&AnswerRow| self.bands.camps(row).is_some();
        let smaller = |row: &AnswerRow| self.bands.camps(row).map_or(0.0, |(low, high)| low.min(high));
        let mut rows: Vec<&AnswerRow> = self.data.all().filter(split).collect();
        rows.sort_by(|one, other| smaller(other).total_cmp(&smaller(one)).then(one.rank.cmp(&other.rank)));
        let notation = self.look.language.notation;
        let words = &self.look.language.views.answers;
        let (low_answers, high_answers) = self.ends();
        let told = rows.first().and_then(|row| {
            let (low, high) = self.bands.camps(row)?;
            Some((row, notation.percent(low, 0), notation.percent(high, 0)))
        });
        let mean = told.as_ref().map(|(row, ..)| notation.value(row.performance.0, self.look.decimals));
        let camps = told.as_ref().zip(mean.as_ref()).map(|((row, low, high), mean)| Camps {
            name: &row.label,
            mean,
            low,
            low_answers: &low_answers,
            high,
            high_answers: &high_answers,
        });
        (words.title)(self.data.all().count(), self.data.noun, rows.len(), camps)
    }

    /// The low and the high answers, from first to last.
    fn ends(&self) -> (String, String) {
        (self.bands.named(self.bands.low(), self.look), self.bands.named(self.bands.high(), self.look))
    }

    fn footnotes(&self) -> Vec<String> {
        let (data, words) = (self.data, &self.look.language.views.answers);
        let mut notes = Vec::new();
        if data.rows.iter().any(|row| self.bands.camps(row).is_some()) {
            let (low, high) = self.ends();
            notes.push((words.rule)(&low, &high));
        }
        if let Some(middle) = self.bands.middle() {
            notes.push((words.apart)(&self.bands.label(middle, self.look)));
        }
        notes.push(words.unfit.to_owned());
        if data.rows.iter().any(|row| row.quadrant == Quadrant::ConcentrateHere) {
            notes.push((words.colour)(self.look.language.quadrant(Quadrant::ConcentrateHere).long));
        }
        notes.push((words.base)(data.base).to_owned());
        notes.extend(data.footnotes.iter().cloned());
        notes
    }

    /// Ticks of every quarter with their lines, and rules between the rows.
    fn grid(&self, geometry: &Geometry, frame: Rect) -> Vec<Item> {
        let palette = self.palette;
        let hair = Stroke::solid(palette.grid, 0.75);
        let mut items = Vec::new();
        let rows = self.data.rows.len();
        for boundary in 0..=rows {
            let y = frame.top + frame.height() * boundary as f64 / rows.max(1) as f64;
            items.push(rowed::rule(frame.left, frame.right, y, hair));
        }
        for (x, share, last) in geometry.ticks() {
            let line = LineSegment { from: Xy { x, y: frame.top }, to: Xy { x, y: frame.bottom + 4.0 } };
            items.push(Item::Line(line, hair));
            let notation = self.look.language.notation;
            let words = if last { notation.percent(share, 0) } else { notation.value(100.0 * share, 0) };
            let at = Xy { x, y: frame.bottom + 15.0 };
            items.push(text(at, &words, VALUE, Weight::Regular, Anchor::Middle, palette.muted));
        }
        items
    }

    fn zero_lines(&self, geometry: &Geometry, frame: Rect) -> Vec<Item> {
        let line = |x: f64| {
            let ends = LineSegment { from: Xy { x, y: frame.top }, to: Xy { x, y: frame.bottom + 4.0 } };
            Item::Line(ends, Stroke::solid(self.palette.secondary, 1.0))
        };
        let lane = self.bands.middle().map(|_| geometry.lane);
        std::iter::once(geometry.zero).chain(lane).map(line).collect()
    }

    /// The key: the answers, written in the colours of their bars; and the heads of the columns.
    fn heads(&self, geometry: &Geometry, top: f64) -> Vec<Item> {
        let words = &self.look.language.views.answers;
        let heads = &self.look.language.heads;
        let (ink, muted) = (self.palette.secondary, self.palette.muted);
        let middle = top - 22.0;
        let baseline = middle + 3.3;
        let head = |x: f64, text_: &str, anchor| {
            text(Xy { x, y: baseline }, text_, VALUE, Weight::Bold, anchor, ink)
        };
        let mut items = geometry.key(self, middle);
        let (low, high) = geometry.key_ends(self);
        items.push(head(low - 6.0, words.low, Anchor::End));
        items.push(head(high + 6.0, words.high, Anchor::Start));
        if self.bands.middle().is_some() {
            items.push(head(geometry.lane + geometry.field + 6.0, words.middle, Anchor::Start));
        }
        items.push(head(geometry.mean, words.mean, Anchor::End));
        items.push(head(geometry.gap, heads.gap, Anchor::End));
        let at = Xy { x: geometry.base, y: baseline };
        items.push(text(at, heads.base_short, VALUE, Weight::Regular, Anchor::End, muted));
        items
    }

    fn row(
        &self,
        index: usize,
        row: &AnswerRow,
        (names, geometry): (&RowNames, &Geometry),
        (middle, pitch): (f64, f64),
    ) -> Item {
        let (palette, language) = (self.palette, self.look.language);
        let words = &language.views.answers;
        let camps = self.bands.camps(row);
        let mut items = Vec::new();
        if camps.is_some() {
            let ground = Rect {
                left: MARGIN,
                top: middle - pitch / 2.0 + 0.5,
                right: geometry.base,
                bottom: middle + pitch / 2.0 - 0.5,
            };
            items.push(Item::Rect(ground, palette.grid));
        }
        let lift = if camps.is_some() { 5.5 } else { 0.0 };
        items.extend(names.items(index, front(row), middle - lift, palette));
        if let Some((low, high)) = camps {
            let y = middle - lift + 0.5 * names.height() + 7.0;
            let percent = |share| language.notation.percent(share, 0);
            let words = (words.camps)(&percent(low), &percent(high));
            let x = names.left;
            let sides = [(0.0, -1.0), (9.0, 1.0)].map(|(dx, side)| {
                let at = Xy { x: x + dx + 2.0, y: y - 3.0 };
                let tip = Xy { x: at.x + 2.4 * side, y: at.y };
                let back = at.x - 2.4 * side;
                Item::Polygon(
                    vec![tip, Xy { x: back, y: at.y - 3.0 }, Xy { x: back, y: at.y + 3.0 }],
                    palette.ink,
                )
            });
            items.extend(sides);
            let at = Xy { x: x + 17.0, y };
            items.push(text(at, &words, CAMPS, Weight::Bold, Anchor::Start, palette.ink));
        }
        items.extend(geometry.bars(self, row, middle, pitch));
        items.extend(self.numbers(row, geometry, (middle, pitch), camps.is_some()));
        let title = self.tooltip(row);
        Item::Group(Group { id: format!("row-{}", index + 1), title: Some(title), items })
    }

    /// Means, gap and base.
    fn numbers(
        &self,
        row: &AnswerRow,
        geometry: &Geometry,
        (middle, pitch): (f64, f64),
        camps: bool,
    ) -> Vec<Item> {
        let (palette, notation) = (self.palette, self.look.language.notation);
        let decimals = self.look.decimals;
        let priority = row.quadrant == Quadrant::ConcentrateHere;
        let ink = if priority { palette.role(Quadrant::ConcentrateHere).text } else { palette.ink };
        let quarter = pitch / 4.0 - 1.5;
        let put = |x: f64, y: f64, words: &str, weight, colour| {
            text(Xy { x, y: y + 3.3 }, words, VALUE, weight, Anchor::End, colour)
        };
        let weight = rowed::weight(camps);
        let (importance, performance) =
            (notation.value(row.importance.0, decimals), notation.value(row.performance.0, decimals));
        vec![
            put(geometry.mean, middle - quarter, &importance, Weight::Regular, palette.muted),
            put(geometry.mean, middle + quarter, &performance, weight, palette.ink),
            put(geometry.gap, middle, &notation.gap(row.gap, decimals), Weight::Bold, ink),
            put(
                geometry.base,
                middle,
                &format!("{}{}", notation.count(row.n), row.mark),
                Weight::Regular,
                palette.muted,
            ),
        ]
    }

    /// Every share of a row in words.
    fn tooltip(&self, row: &AnswerRow) -> String {
        let (language, words) = (self.look.language, &self.look.language.views.answers);
        let part = |name: &str, shares: &[f64]| {
            let bands = self.bands.shares(shares).into_iter().enumerate();
            let told = bands.map(|(band, share)| {
                format!(
                    "{}\u{a0}: {}",
                    self.bands.label(band, self.look),
                    language.notation.percent(share, 0)
                )
            });
            format!("{name} {}", told.collect::<Vec<_>>().join(", "))
        };
        let (importance, performance) =
            (part(words.importance, &row.importance.1), part(words.performance, &row.performance.1));
        let gap = (language.views.told.gap)(&language.notation.gap(row.gap, 2));
        let base = (language.marks.base)(row.n);
        format!("{}{}: {importance}; {performance}; {gap}; {base}", row.label, language.before_colon)
    }
}

fn front(row: &AnswerRow) -> Front<'_> {
    Front { rank: row.rank, label: &row.label, strong: row.quadrant == Quadrant::ConcentrateHere }
}
