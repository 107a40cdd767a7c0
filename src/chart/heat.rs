//! The heat table: gaps of rows in groups of respondents, with the shape of the quadrant in each, and whether the groups differ.

mod cells;
mod columns;
mod data;
mod legend;
mod shades;

use self::columns::HeatColumns;
pub use self::columns::letter;
pub use self::data::{HeatBlock, HeatCell, HeatGroup, HeatRow, HeatTable};
use self::shades::Shades;
use super::font::Weight;
use super::geometry::Xy;
use super::page::{MARGIN, Page, text};
use super::palette::Palette;
use super::picture::Picture;
use super::rowed::{self, Front, pitch_and_height};
use super::scene::{Anchor, Group, Item, Scene, Stroke};
use super::text::wrap;
use crate::analysis::quadrant::Quadrant;
use crate::look::{HeatMeasure, Look};

/// Draws a heat table; with more rows or groups than fit, the picture is taller than its canvas.
pub fn heat(data: &HeatTable, look: &Look) -> Picture {
    Picture::of(Drawing::new(data, look).scene())
}

fn is_priority(row: &HeatRow) -> bool {
    row.quadrant == Quadrant::ConcentrateHere
}

struct Drawing<'a> {
    data: &'a HeatTable,
    look: &'a Look,
    palette: &'a Palette,
    shades: Shades,
    title: String,
}

/// Space between the blocks of two elements, and between two bands.
const BETWEEN_BLOCKS: f64 = 5.0;
const BETWEEN_BANDS: f64 = 18.0;
const LEAST_PITCH: f64 = 20.0;
const GREATEST_PITCH: f64 = 30.0;
/// Height of the head of an element beside its lines, and of each of these.
const HEAD: (f64, f64) = (7.5, 12.5);
/// Size of p-values.
const P_SIZE: f64 = 9.0;
/// Size of the names of elements.
const ELEMENT: f64 = 10.0;
/// Between the lines of a head, in em.
const LINE: f64 = 1.15;

impl<'a> Drawing<'a> {
    fn new(data: &'a HeatTable, look: &'a Look) -> Self {
        // Cells that are not tested have no ground.
        let tested = data.cells().filter(|(cell, group)| data.is_tested(cell, group));
        let printed = tested.filter_map(|(cell, _)| cell.value).map(|value| data.printed(value, look));
        let title = look.title.clone().unwrap_or_else(|| data.title.clone());
        Self {
            data,
            look,
            palette: Palette::of(look.theme),
            shades: Shades::of(printed, data.measure, look.theme),
            title,
        }
    }

    fn scene(&self) -> Scene {
        let (width, height) = self.look.canvas.size();
        let page = self.page((width, height), false);
        let columns = HeatColumns::new(self.data, page.body.right, self.look);
        let page = self.page((width, height), columns.lettered);
        let bands = columns.bands.len() as f64;
        let legend = self.legend(Xy { x: MARGIN, y: 0.0 }, page.body.right);
        let least = LEAST_PITCH.max(columns.names.height());
        // Everything but the rows.
        let fixed = bands * (head_height(&columns) + self.block_heads(&columns))
            + BETWEEN_BANDS * (bands - 1.0)
            + 14.0
            + legend.height
            + 14.0;
        let rows = bands * self.data.rows().count() as f64;
        let room = page.body.height() - 12.0 - fixed;
        let (pitch, height) = pitch_and_height(self.look, rows, room, (least, GREATEST_PITCH));
        let page = self.page((width, height), columns.lettered);
        let mut items = Vec::new();
        let mut y = page.body.top + 12.0;
        for (band, groups) in columns.bands.iter().enumerate() {
            y = self.band(&mut items, &columns, (band, groups), (y, pitch)) + BETWEEN_BANDS;
        }
        let at = Xy { x: MARGIN, y: y - BETWEEN_BANDS + 17.0 };
        items.extend(self.legend(at, page.body.right).items);
        let words = &self.look.language.views.heat;
        let rows = self.data.rows().count();
        let of = words.measures[self.data.measure.place()].of;
        let description = (words.description)(of, rows, self.data.noun, self.data.columns.len() - 1);
        page.scene(self.look, format!("{description} {}.", self.title), items)
    }

    fn page(&self, size: (f64, f64), lettered: bool) -> Page {
        Page::new(size, self.look, &self.title, &self.data.subtitle, &self.footnotes(lettered)).above(4)
    }

    /// One band of groups from a top on; returns its bottom.
    fn band(
        &self,
        items: &mut Vec<Item>,
        columns: &HeatColumns,
        (band, groups): (usize, &[usize]),
        (top, pitch): (f64, f64),
    ) -> f64 {
        let mut y = top + head_height(columns);
        let places: Vec<(Option<usize>, usize)> = std::iter::once((None, 0))
            .chain(groups.iter().enumerate().map(|(place, &group)| (Some(place), group)))
            .collect();
        let head_foot = y;
        let mut index = 0;
        let mut rows = Vec::new();
        for (at, block) in self.data.blocks.iter().enumerate() {
            if let Some((name, values)) = &block.head {
                y += if at > 0 { BETWEEN_BLOCKS } else { 0.0 };
                rows.extend(self.block_head(columns, &places, (name, values), y));
                y += block_head_height(columns, name);
            }
            for row in &block.rows {
                let front = Front { rank: row.rank, label: &row.label, strong: is_priority(row) };
                let middle = y + pitch / 2.0;
                let mut line = columns.names.items(index, front, middle, self.palette);
                for &(place, group) in &places {
                    line.extend(self.cell(columns, place, (row, group), middle, pitch));
                }
                line.extend(columns.beside(band).and_then(|x| self.p(row, x, middle)));
                let id = format!("row-{}-{}", band + 1, index + 1);
                rows.push(Item::Group(Group { id, title: Some(self.tooltip(row)), items: line }));
                y += pitch;
                index += 1;
            }
        }
        let x = columns.left.1 - 7.0;
        let line = super::geometry::LineSegment { from: Xy { x, y: top }, to: Xy { x, y } };
        items.push(Item::Line(line, Stroke::solid(self.palette.leader, 0.75)));
        items.extend(self.heads(columns, &places, head_foot));
        items.extend(columns.beside(band).map(|x| {
            let at = Xy { x, y: head_foot - 8.0 };
            text(at, "p", columns.dress.head, Weight::Bold, Anchor::End, self.palette.ink)
        }));
        items.extend(rows);
        y
    }

    /// Height of the heads of all elements, and of the spaces between them.
    fn block_heads(&self, columns: &HeatColumns) -> f64 {
        let heads = self.data.blocks.iter().filter_map(|block| block.head.as_ref());
        let heights: Vec<f64> = heads.map(|(name, _)| block_head_height(columns, name)).collect();
        heights.iter().sum::<f64>() + heights.len().saturating_sub(1) as f64 * BETWEEN_BLOCKS
    }

    /// Names of the groups and their bases above the cells.
    fn heads(&self, columns: &HeatColumns, places: &[(Option<usize>, usize)], foot: f64) -> Vec<Item> {
        let words = self.look.language;
        let palette = self.palette;
        let base_line = foot - 8.0;
        let mut items = vec![text(
            Xy { x: MARGIN, y: base_line },
            &(words.views.heat.sorted)(self.data.noun),
            9.0,
            Weight::Regular,
            Anchor::Start,
            palette.muted,
        )];
        for &(place, group) in places {
            let x = columns.x(place) + columns.width(place) / 2.0;
            let lines = &columns.heads[group];
            let size = columns.dress.head;
            for (index, line) in lines.iter().enumerate() {
                let above = (lines.len() - 1 - index) as f64;
                let y = base_line - 13.0 - LINE * size * above;
                items.push(text(Xy { x, y }, line, size, Weight::Bold, Anchor::Middle, palette.ink));
            }
            let of = &self.data.columns[group];
            let Some(base) = of.base else { continue };
            let base =
                if columns.dress.compact { words.notation.count(base) } else { (words.marks.base)(base) };
            let (size, y) = (if columns.dress.compact { 8.5 } else { 9.5 }, base_line);
            let words = format!("{base}{}", of.mark);
            items.push(text(Xy { x, y }, &words, size, Weight::Regular, Anchor::Middle, palette.muted));
        }
        items
    }

    /// Whether the groups differ in a row, bold where they do; right of everything else.
    fn p(&self, row: &HeatRow, right: f64, middle: f64) -> Option<Item> {
        let p = row.p?;
        let shown = p < 1.0 - self.data.confidence;
        let at = Xy { x: right, y: middle + 0.36 * P_SIZE };
        let ink = if shown { self.palette.ink } else { self.palette.muted };
        let written = self.look.language.notation.p_value(p);
        Some(text(at, &written, P_SIZE, rowed::weight(shown), Anchor::End, ink))
    }

    /// The line of an element: its name and its own values.
    fn block_head(
        &self,
        columns: &HeatColumns,
        places: &[(Option<usize>, usize)],
        (name, values): (&str, &[Option<f64>]),
        y: f64,
    ) -> Vec<Item> {
        let ink = self.palette.secondary;
        let lines = element_lines(columns, name);
        let last = y + 1.0 + HEAD.1 * lines.len() as f64;
        let line = |(index, words): (usize, &String)| {
            let above = (lines.len() - 1 - index) as f64;
            let at = Xy { x: MARGIN, y: last - HEAD.1 * above };
            text(at, words, ELEMENT, Weight::Bold, Anchor::Start, ink)
        };
        let mut items: Vec<Item> = lines.iter().enumerate().map(line).collect();
        let y = last;
        for &(place, group) in places {
            let Some(value) = values[group] else { continue };
            let x = columns.x(place) + cells::value_right(columns.dress, columns.width(place));
            let tested = self.data.columns[group].tested;
            let weight = rowed::weight(tested);
            let colour = if tested { ink } else { self.palette.muted };
            let words = self.data.written(value, self.look);
            items.push(text(
                Xy { x, y },
                &words,
                (columns.dress.value - 1.0).max(8.5),
                weight,
                Anchor::End,
                colour,
            ));
        }
        items
    }

    /// Every value of a row in words.
    fn tooltip(&self, row: &HeatRow) -> String {
        let words = self.look.language;
        let cell = |(cell, group): (&HeatCell, &HeatGroup)| {
            let fine = Look { decimals: 2, ..self.look.clone() };
            let value = cell.value.map_or("–".to_owned(), |value| self.data.written(value, &fine));
            let arrow = cell.larger.map_or("", |larger| if larger { " ▲" } else { " ▼" });
            format!("{} {value}{arrow}, {}", group.name, (words.marks.base)(cell.n))
        };
        let cells: Vec<String> = row.cells.iter().zip(&self.data.columns).map(cell).collect();
        let p = row.p.map_or_else(String::new, |p| format!("; p {}", words.notation.p_value(p)));
        format!("{}{}: {}{p}", row.label, words.before_colon, cells.join("; "))
    }
}

/// Height of the heads with their bases.
fn head_height(columns: &HeatColumns) -> f64 {
    let lines = columns.heads.iter().map(Vec::len).max().unwrap_or(1);
    LINE * columns.dress.head * lines as f64 + 22.0
}

/// Height of the head of an element.
fn block_head_height(columns: &HeatColumns, name: &str) -> f64 {
    HEAD.0 + HEAD.1 * element_lines(columns, name).len() as f64
}

/// The name of an element, no wider than numbers and names of its rows.
fn element_lines(columns: &HeatColumns, name: &str) -> Vec<String> {
    wrap(name, ELEMENT, Weight::Bold, columns.left.0 - MARGIN - 8.0)
}

impl HeatTable {
    /// A value as it is printed, so that class and sign follow the text.
    fn printed(&self, value: f64, look: &Look) -> f64 {
        let decimals = if self.shares && self.measure != HeatMeasure::Gap { 2 } else { look.decimals };
        let text = format!("{value:.decimals$}");
        text.parse().unwrap_or(value)
    }
}
