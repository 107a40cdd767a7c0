//! The plot of a map in the terminal: frame, crosshair, ends of the axes, quadrant names, marks.

use std::collections::BTreeSet;

use super::columns;
use super::grid::CellGrid;
use super::labels::{CellArea, MarkToLabel, Tag, names, numbers};
use crate::analysis::Quadrant;
use crate::chart::axis::Window;
use crate::chart::crowd;
use crate::chart::geometry::{Rect, Xy};
use crate::chart::map::{Map, Point};
use crate::chart::projection::Projection;
use crate::chart::windows::windows;
use crate::look::Orientation;
use crate::report::symbol;
use crate::write::Style;

/// Fewest lines of a plot; its first and last hold the quadrant names.
pub const SHORTEST: usize = 21;

/// Narrowest and lowest part of the plot on either side of the crosshair, so that every quadrant can hold a number.
const LEAST: (usize, usize) = (9, 2);

/// The parts of the two scales that a plot shows: importance, performance.
pub type Windows = (Window, Window);

/// A plot as text, and what stands elsewhere than its values say.
#[derive(Debug, Default)]
pub struct DrawnMap {
    /// The lines.
    pub text: String,
    /// Columns and lines that marks were moved by, those moved alone.
    moved: Vec<(usize, usize)>,
    /// Marks behind another.
    hidden: usize,
    /// Columns and lines that the crosshair is off its place.
    lines: (usize, usize),
    /// What is shown of the scales.
    windows: Option<Windows>,
}

impl DrawnMap {
    /// What a reader should know of the places, a sentence each.
    pub fn told(&self, map: &Map, style: &Style) -> Vec<String> {
        let words = &style.look.language.views.map;
        let most = |side: fn(&(usize, usize)) -> usize| self.moved.iter().map(side).max().unwrap_or(0);
        let beyond = self.windows.and_then(|windows| crowd::beyond(map, windows, &style.look));
        let moved = (!self.moved.is_empty())
            .then(|| (words.moved)(self.moved.len(), most(|by| by.0), most(|by| by.1)));
        let hidden = (self.hidden > 0).then(|| (words.hidden)(self.hidden));
        let (columns, lines) = self.lines;
        let off = (columns > 1 || lines > 1).then(|| (words.lines_moved)(columns, lines));
        [beyond, moved, hidden, off].into_iter().flatten().collect()
    }
}

/// A map laid out in cells.
pub struct CellPlot<'a> {
    map: &'a Map,
    style: &'a Style,
    points: Vec<&'a Point>,
    projection: Projection,
    width: usize,
    height: usize,
    /// Column and row of the crosshair.
    cross: (usize, usize),
    /// Where it would stand, had every quadrant room.
    centre: (usize, usize),
    /// Values at the upper end, at the crosshair and at the lower end of the upward axis.
    up: [String; 3],
    /// Columns left of the frame.
    gutter: usize,
}

/// Whether the plot of a map shows a part of a scale only.
pub fn is_zoomed(map: &Map, style: &Style) -> bool {
    let (importance, performance) = windows_of(map, style);
    importance.zoomed || performance.zoomed
}

/// The windows that hold every point of a map.
pub fn windows_of(map: &Map, style: &Style) -> Windows {
    windows(&[map], &style.look)
}

impl<'a> CellPlot<'a> {
    /// Lays out some points of a map in a number of lines.
    pub fn new(
        map: &'a Map,
        points: &[&'a Point],
        style: &'a Style,
        height: usize,
        (importance, performance): Windows,
    ) -> Self {
        let orientation = style.look.orientation;
        let (value, window) = match orientation {
            Orientation::Cemi => (map.crosshair.performance, performance),
            Orientation::Classic => (map.crosshair.importance, importance),
        };
        let notation = style.look.language.notation;
        let up = [notation.plain(window.high), notation.value(value, 2), notation.plain(window.low)];
        let gutter = up.iter().map(|text| columns(text)).max().unwrap_or(0) + 1;
        let width = usize::from(style.width).saturating_sub(gutter + 1).max(2 * LEAST.0 + 1);
        let frame = Rect { left: 0.0, top: 0.0, right: (width - 1) as f64, bottom: (height - 1) as f64 };
        let padding = (1.0, 1.0);
        let projection = Projection { frame, padding, importance, performance, orientation };
        let centre = cell(projection.place(map.crosshair.importance, map.crosshair.performance));
        let cross =
            (centre.0.clamp(LEAST.0, width - 1 - LEAST.0), centre.1.clamp(LEAST.1, height - 1 - LEAST.1));
        let points = points.to_vec();
        Self { map, style, points, projection, width, height, cross, centre, up, gutter }
    }

    /// The plot with names, given in drawing order; `None` where some find no place.
    pub fn with_names(&self, texts: &[String]) -> Option<DrawnMap> {
        let tags = names(&self.subjects(texts))?;
        Some(DrawnMap { moved: self.moved(&tags), ..self.drawn(self.text(texts, &tags)) })
    }

    /// The plot with numbers; `None` where some find no place.
    pub fn with_numbers(&self, texts: &[String]) -> Option<DrawnMap> {
        let tags = numbers(&self.subjects(texts))?;
        Some(DrawnMap { moved: self.moved(&tags), ..self.drawn(self.text(texts, &tags)) })
    }

    /// The plot with marks alone, each in its own cell; the more urgent of a cell is seen.
    pub fn with_marks(&self) -> DrawnMap {
        let texts = vec![String::new(); self.points.len()];
        let tags: Vec<Tag> = self.subjects(&texts).iter().map(MarkToLabel::alone).collect();
        let cells: BTreeSet<(usize, usize)> = tags.iter().map(|tag| (tag.mark, tag.row)).collect();
        DrawnMap { hidden: tags.len() - cells.len(), ..self.drawn(self.text(&texts, &tags)) }
    }

    fn drawn(&self, text: String) -> DrawnMap {
        let lines = (self.cross.0.abs_diff(self.centre.0), self.cross.1.abs_diff(self.centre.1));
        let windows = Some((self.projection.importance, self.projection.performance));
        DrawnMap { text, lines, windows, ..DrawnMap::default() }
    }

    /// How far marks stand from the cells of their values, where that is more than the cell beside it.
    fn moved(&self, tags: &[Tag]) -> Vec<(usize, usize)> {
        let by = |(point, tag): (&&Point, &Tag)| {
            let (column, row) = cell(self.projection.place(point.importance, point.performance));
            (tag.mark.abs_diff(column), tag.row.abs_diff(row))
        };
        self.points.iter().zip(tags).map(by).filter(|&(columns, rows)| columns > 1 || rows > 1).collect()
    }

    fn subjects(&self, texts: &[String]) -> Vec<MarkToLabel> {
        let subject = |(point, text): (&&Point, &String)| {
            // The bands of the quadrant names are above and below the points.
            let whole = self.area(point.quadrant);
            let area = CellArea { top: whole.top.max(1), bottom: whole.bottom.min(self.height - 2), ..whole };
            let (column, row) = cell(self.projection.place(point.importance, point.performance));
            // Never on a line of the crosshair, whose cell is wider than the line it stands for.
            let at = (column.clamp(area.left, area.right), row.clamp(area.top, area.bottom));
            MarkToLabel { at, area, width: columns(text) }
        };
        self.points.iter().zip(texts).map(subject).collect()
    }

    /// The cells of a quadrant.
    fn area(&self, quadrant: Quadrant) -> CellArea {
        let (right, top) = self.projection.corner(quadrant);
        CellArea {
            left: if right { self.cross.0 + 1 } else { 0 },
            right: if right { self.width - 1 } else { self.cross.0 - 1 },
            top: if top { 0 } else { self.cross.1 + 1 },
            bottom: if top { self.cross.1 - 1 } else { self.height - 1 },
        }
    }

    fn text(&self, texts: &[String], tags: &[Tag]) -> String {
        let mut grid = CellGrid::new(self.gutter + 1 + self.width, self.height + 3);
        self.lines(&mut grid);
        self.ends(&mut grid);
        for quadrant in Quadrant::ALL {
            self.quadrant_name(&mut grid, quadrant);
        }
        for ((point, text), tag) in self.points.iter().zip(texts).zip(tags) {
            let strong = point.quadrant == Quadrant::ConcentrateHere;
            let mut write = |column: usize, text: &str| {
                grid.write(tag.row, self.gutter + 1 + column, text, strong);
            };
            write(tag.mark, &symbol(point.quadrant).to_string());
            write(tag.label, text);
        }
        let (up, _) = self.titles();
        format!("↑ {up}\n{}", grid.text(self.style.color))
    }

    /// The frame and the crosshair.
    fn lines(&self, grid: &mut CellGrid) {
        let (column, row) = self.cross;
        let level = |left: char, cross: char| {
            let line: String = (0..self.width).map(|at| if at == column { cross } else { '─' }).collect();
            format!("{left}{line}")
        };
        for line in 0..self.height {
            let edge = if line == 1 || line == self.height - 2 { "┤" } else { "│" };
            grid.write(line, self.gutter, edge, false);
            grid.write(line, self.gutter + 1 + column, "│", false);
        }
        grid.write(row, self.gutter, &level('┼', '┼'), false);
        grid.write(self.height, self.gutter, &level('└', '┴'), false);
    }

    /// The values at the ends of the axes and at the crosshair, and the title of the level axis.
    fn ends(&self, grid: &mut CellGrid) {
        for (text, line) in self.up.iter().zip([1, self.cross.1, self.height - 2]) {
            grid.write(line, (self.gutter - 1).saturating_sub(columns(text)), text, false);
        }
        let notation = self.style.look.language.notation;
        let (value, window) = match self.style.look.orientation {
            Orientation::Cemi => (self.map.crosshair.importance, self.projection.importance),
            Orientation::Classic => (self.map.crosshair.performance, self.projection.performance),
        };
        let (low, high) = (notation.plain(window.low), notation.plain(window.high));
        let left = self.gutter + 2;
        let right = self.gutter + self.width;
        grid.write(self.height + 1, left, &low, false);
        grid.write(self.height + 1, right.saturating_sub(columns(&high)), &high, false);
        // Its rule stands before the value where there is room between the ends.
        let value = notation.value(value, 2);
        let (first, last) = (left + columns(&low) + 2, right.saturating_sub(columns(&high) + 2));
        let tags = [format!("{} {value}", self.map.crosshair.rule.short), value];
        for tag in tags.iter().filter(|tag| first + columns(tag) <= last) {
            let middle = self.gutter + 1 + self.cross.0;
            let at = middle.saturating_sub(columns(tag) / 2).clamp(first, last - columns(tag));
            if at <= middle && middle < at + columns(tag) {
                grid.write(self.height + 1, at, tag, false);
                break;
            }
        }
        let (_, across) = self.titles();
        let title = format!("{across} →");
        grid.write(self.height + 2, (right + 1).saturating_sub(columns(&title)), &title, false);
    }

    /// Titles of the upward and of the level axis.
    fn titles(&self) -> (&str, &str) {
        let (importance, performance) = (&self.map.importance.title, &self.map.performance.title);
        match self.style.look.orientation {
            Orientation::Cemi => (performance, importance),
            Orientation::Classic => (importance, performance),
        }
    }

    /// Name and count in the outer corner: in full, short, or the count alone where the quadrant is narrow.
    fn quadrant_name(&self, grid: &mut CellGrid, quadrant: Quadrant) {
        let area = self.area(quadrant);
        let room = area.right + 1 - area.left;
        let (sign, count) = (symbol(quadrant), self.map.count(quadrant));
        let name = self.map.words.regions.of(quadrant);
        let texts = [
            format!("{sign} {} · {count}", name.long),
            format!("{sign} {} · {count}", name.short),
            format!("{sign} · {count}"),
        ];
        let Some(text) = texts.iter().find(|text| columns(text) + 2 <= room) else { return };
        let (right, top) = self.projection.corner(quadrant);
        let column = if right { area.right - columns(text) } else { area.left + 1 };
        let row = if top { area.top } else { area.bottom };
        let strong = quadrant == Quadrant::ConcentrateHere;
        grid.write(row, self.gutter + 1 + column, text, strong);
    }
}

fn cell(at: Xy) -> (usize, usize) {
    (at.x.round() as usize, at.y.round() as usize)
}
