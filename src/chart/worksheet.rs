//! A worksheet to print: the four quadrants as lists by weight, with empty columns to fill in.

use super::font::{self, Weight};
use super::geometry::{LineSegment, Xy};
use super::marker;
use super::page::{MARGIN, Page, text};
use super::palette::Palette;
use super::picture::Picture;
use super::rowed::{self, Front, RowNames, own_width, pitch_and_height};
use super::scene::{Anchor, Group, Item, Scene, Stroke};
use crate::analysis::quadrant::Quadrant;
use crate::look::Look;
use crate::words::Noun;

/// Rows of the four lists; plain values, already computed, that the chart only draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Worksheet {
    /// Measure, base; may be empty.
    pub subtitle: String,
    /// Sentences under the lists.
    pub footnotes: Vec<String>,
    /// What a row is.
    pub noun: Noun,
    /// By rank: list after list.
    pub rows: Vec<WorkRow>,
    /// How many rows there are in all, of which these are the first.
    pub all: usize,
    /// How many of all there are in each list.
    pub counts: [usize; 4],
}

/// A criterion or element.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkRow {
    /// What the reader calls it.
    pub label: String,
    /// Its number, the same in every output.
    pub rank: usize,
    /// Its list.
    pub quadrant: Quadrant,
    /// Mean importance and performance.
    pub means: (f64, f64),
    /// Mean gap, where there is one.
    pub gap: Option<f64>,
}

/// Draws the lists; with more rows than fit, the picture is taller than its canvas.
pub fn worksheet(data: &Worksheet, look: &Look) -> Picture {
    Picture::of(Drawing { data, look, palette: Palette::of(look.theme) }.scene())
}

impl Worksheet {
    /// The title that was given, or the message made from the counts.
    pub fn message(&self, look: &Look) -> String {
        let title = || (look.language.views.worksheet.title)(self.counts[0], self.all, self.noun);
        look.title.clone().unwrap_or_else(title)
    }
}

/// The quadrants in the order of ranks.
pub const LISTS: [Quadrant; 4] =
    [Quadrant::ConcentrateHere, Quadrant::KeepUp, Quadrant::LowPriority, Quadrant::PossibleOverkill];

struct Drawing<'a> {
    data: &'a Worksheet,
    look: &'a Look,
    palette: &'a Palette,
}

/// Least height of a row in which a hand can write.
const LEAST_PITCH: f64 = 20.0;
const GREATEST_PITCH: f64 = 34.0;
/// Height of the head of a list, and of those of the columns.
const LIST: f64 = 24.0;
const HEADS: f64 = 22.0;
const VALUE: f64 = 9.5;
const HEAD: f64 = 9.0;

struct Columns {
    names: RowNames,
    /// Right ends of importance, performance, gap.
    values: [f64; 3],
    /// Left ends of action, owner, due.
    empty: [f64; 3],
    right: f64,
}

impl Drawing<'_> {
    fn scene(&self) -> Scene {
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height));
        let columns = self.columns(page.body.right);
        let lists = LISTS.into_iter().filter(|&list| self.members(list).next().is_some()).count() as f64;
        let rows = self.data.rows.len().max(1) as f64;
        let least = LEAST_PITCH.max(columns.names.height());
        let room = page.body.height() - 16.0 - HEADS - lists * LIST - 14.0;
        let (pitch, height) = pitch_and_height(self.look, rows, room, (least, GREATEST_PITCH));
        let page = self.page((width, height));
        let mut items = self.heads(&columns, page.body.top + 16.0 + HEADS - 8.0);
        let mut y = page.body.top + 16.0 + HEADS;
        let mut index = 0;
        for (place, list) in LISTS.into_iter().enumerate() {
            let members: Vec<&WorkRow> = self.members(list).collect();
            if members.is_empty() {
                continue;
            }
            items.extend(self.list(list, place, self.data.counts[place], y));
            y += LIST;
            let top = y;
            for row in members {
                items.push(self.row(index, row, &columns, (y, pitch)));
                y += pitch;
                index += 1;
            }
            let rule = Stroke::solid(self.palette.leader, 0.5);
            for x in columns.empty {
                let line = LineSegment { from: Xy { x: x - 6.0, y: top }, to: Xy { x: x - 6.0, y } };
                items.push(Item::Line(line, rule));
            }
        }
        let words = &self.look.language.views.worksheet;
        let description = (words.description)(self.data.rows.len(), self.data.noun);
        page.scene(self.look, format!("{description} {}.", self.title()), items)
    }

    fn members(&self, list: Quadrant) -> impl Iterator<Item = &WorkRow> {
        self.data.rows.iter().filter(move |row| row.quadrant == list)
    }

    fn title(&self) -> String {
        self.data.message(self.look)
    }

    fn page(&self, size: (f64, f64)) -> Page {
        Page::new(size, self.look, &self.title(), &self.data.subtitle, &self.data.footnotes).above(2)
    }

    fn columns(&self, right: f64) -> Columns {
        let fronts: Vec<Front> = self.data.rows.iter().map(front).collect();
        let names = RowNames::new(&fronts, 0.27 * (right - MARGIN));
        let heads: [fn(&crate::words::Words) -> String; 3] = [
            |words| words.heads.importance_short.to_owned(),
            |words| words.heads.performance_short.to_owned(),
            |words| words.heads.gap.to_owned(),
        ];
        let width = |index: usize| {
            let values =
                self.data.rows.iter().map(|row| font::width(&self.values(row)[index], VALUE, Weight::Bold));
            values.fold(own_width(self.look, HEAD, Weight::Regular, heads[index]), f64::max) + 12.0
        };
        let mut x = names.right + 6.0;
        let values = [0, 1, 2].map(|index| {
            x += width(index);
            x
        });
        let left = x + 18.0;
        let room = right - left;
        let empty = [left, left + 0.56 * room, left + 0.82 * room];
        Columns { names, values, empty, right }
    }

    /// Importance, performance and gap as they are written.
    fn values(&self, row: &WorkRow) -> [String; 3] {
        let (notation, decimals) = (self.look.language.notation, self.look.decimals);
        let gap = row.gap.map_or_else(|| "–".to_owned(), |gap| notation.gap(gap, decimals));
        [notation.value(row.means.0, decimals), notation.value(row.means.1, decimals), gap]
    }

    fn heads(&self, columns: &Columns, y: f64) -> Vec<Item> {
        let words = self.look.language;
        let muted = self.palette.muted;
        let heads = &words.heads;
        let head = |x: f64, name: &str, anchor| text(Xy { x, y }, name, HEAD, Weight::Regular, anchor, muted);
        let values = [heads.importance_short, heads.performance_short, heads.gap];
        let values = columns.values.into_iter().zip(values).map(|(x, name)| head(x, name, Anchor::End));
        let empty = columns.empty.into_iter().zip(words.views.worksheet.columns);
        let empty = empty.map(|(x, name)| {
            text(Xy { x, y }, name, VALUE, Weight::Bold, Anchor::Start, self.palette.secondary)
        });
        values.chain(empty).collect()
    }

    /// The head of a list: shape, name, count, what it is for.
    fn list(&self, list: Quadrant, place: usize, count: usize, y: f64) -> Vec<Item> {
        const SIZE: f64 = 11.0;
        let words = self.look.language;
        let role = self.palette.role(list);
        let baseline = y + 16.0;
        let name = |words: &crate::words::Words| format!("{} · {count}", words.quadrant(list).long);
        let after = own_width(self.look, SIZE, Weight::Bold, name) + 10.0;
        let left = MARGIN + 14.0;
        let mut items =
            marker::marker(role, Xy { x: MARGIN + 4.5, y: baseline - 4.0 }, 4.4, self.palette.ground);
        let at = Xy { x: left, y: baseline };
        items.push(text(at, &name(words), SIZE, Weight::Bold, Anchor::Start, role.text));
        let advice = words.views.worksheet.advice[place];
        let at = Xy { x: left + after, y: baseline };
        items.push(text(at, advice, VALUE, Weight::Regular, Anchor::Start, self.palette.muted));
        items
    }

    fn row(&self, index: usize, row: &WorkRow, columns: &Columns, (y, pitch): (f64, f64)) -> Item {
        let palette = self.palette;
        let middle = y + pitch / 2.0;
        let rule = Stroke::solid(palette.leader, 0.5);
        let mut items = vec![
            rowed::rule(MARGIN, columns.right, y, rule),
            rowed::rule(MARGIN, columns.right, y + pitch, rule),
        ];
        items.extend(columns.names.items(index, front(row), middle, palette));
        let strong = front(row).strong;
        let ink = if strong { palette.role(Quadrant::ConcentrateHere).text } else { palette.ink };
        let styles =
            [(Weight::Regular, palette.muted), (Weight::Regular, palette.muted), (Weight::Bold, ink)];
        for ((x, words), (weight, colour)) in columns.values.into_iter().zip(self.values(row)).zip(styles) {
            let at = Xy { x, y: middle + 0.36 * VALUE };
            items.push(text(at, &words, VALUE, weight, Anchor::End, colour));
        }
        let words = self.look.language;
        let [importance, performance, gap] = self.values(row);
        let title = (words.marks.gap)(&row.label, &importance, &performance, &gap);
        Item::Group(Group { id: format!("row-{}", index + 1), title: Some(title), items })
    }
}

fn front(row: &WorkRow) -> Front<'_> {
    Front { rank: row.rank, label: &row.label, strong: row.quadrant == Quadrant::ConcentrateHere }
}
