//! What workbook, deck and document share: the rows of a map as cells, its colours, its names in their places.

use crate::analysis::Verdict;
use crate::chart::layer::Layer;
use crate::chart::map::{Map, Point};
use crate::chart::native::{Native, QUADRANTS};
use crate::chart::palette::Palette;
use crate::chart::panels::Panel;
use crate::look::{Look, Orientation, Theme};
use crate::office::block::{LineRule, SheetBlock, SheetRow};
use crate::office::chart::Dress;
use crate::office::chart::quadrant::{PlacedName, SheetAxis, SheetMap as NativeMap};
use crate::report::{ColumnKey, Document, Row as TableRow, Table, TableKind, Value};
use crate::words::number::capital;
use crate::write::Style;
use crate::write::shade::{fixed, halo};

/// The rows of a map in the order of its table, as cells that the chart reads.
#[derive(Debug, Clone)]
pub struct MapBlock {
    /// The cells.
    pub cells: SheetBlock,
    /// For each row its place among the points of the map.
    pub order: Vec<usize>,
    /// Rank, base, half the interval, certainty and adjusted p of each row, where there are any.
    pub beside: Vec<Beside>,
    /// Names of the rows.
    pub names: Vec<String>,
    /// What a row is: the head of the names.
    pub noun: String,
}

/// What stands beside the means of a row.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// 1 the first.
    pub rank: Option<usize>,
    /// Respondents.
    pub base: Option<u64>,
    /// What marks the base: nothing, or that it is small.
    pub base_mark: String,
    /// Half the width of the interval of the gap.
    pub margin: Option<f64>,
    /// Certainty of the quadrant, from 0 to 1.
    pub certainty: Option<f64>,
    /// Adjusted p-value of the gap.
    pub p: Option<f64>,
}

impl Beside {
    /// What a row of a table says beside its means.
    fn of(row: &TableRow, table: &Table) -> Self {
        let whole = |key: ColumnKey| {
            let column = table.columns.iter().position(|column| column.key == key);
            column.map(|column| &row.cells[column])
        };
        let cell = |key: ColumnKey| whole(key).map_or(&Value::Missing, |cell| &cell.value);
        let marks = whole(ColumnKey::Base).map_or(&[][..], |cell| &cell.marks);
        Self {
            rank: match cell(ColumnKey::Rank) {
                Value::Rank(rank) => Some(*rank),
                _ => None,
            },
            base: match cell(ColumnKey::Base) {
                Value::Count(count) => Some(*count),
                _ => None,
            },
            base_mark: marks.iter().map(|mark| mark.sign()).collect(),
            margin: match cell(ColumnKey::Interval) {
                Value::Interval { low, high, .. } => Some((high - low) / 2.0),
                _ => None,
            },
            certainty: match cell(ColumnKey::Certainty) {
                Value::Share { value, .. } => Some(*value),
                _ => None,
            },
            p: match cell(ColumnKey::P) {
                Value::P { value, .. } => Some(*value),
                _ => None,
            },
        }
    }
}

/// Row of the heads of a block on a sheet of its own.
pub const HEAD: u32 = 6;

impl MapBlock {
    /// The rows of a table that are points of the map, in the order of the table; where it lacks some, those of all tables
    /// by rank.
    pub fn new(map: &Map, table: Option<&Table>, document: &Document, look: &Look) -> Self {
        let place = |key: &str| map.points.iter().position(|point| point.id == key);
        let placed = |table: &Table| -> Vec<(usize, Beside)> {
            let rows = table.rows.iter().filter_map(|row| Some((place(row.key.as_deref()?)?, row)));
            rows.map(|(index, row)| (index, Beside::of(row, table))).collect()
        };
        let mut found = table.map(placed).unwrap_or_default();
        if found.len() < map.points.len() {
            found = document.tables(TableKind::Main).flat_map(placed).collect();
            let known: Vec<usize> = found.iter().map(|(index, _)| *index).collect();
            let missing = (0..map.points.len()).filter(|index| !known.contains(index));
            let ranked = |index: usize| Beside { rank: Some(map.points[index].rank), ..Beside::default() };
            found.extend(missing.map(|index| (index, ranked(index))));
            found.sort_by_key(|(index, _)| map.points[*index].rank);
            found.dedup_by_key(|(index, _)| *index);
        }
        let (order, beside): (Vec<usize>, Vec<Beside>) = found.into_iter().unzip();
        let names = order.iter().map(|&index| map.points[index].label.clone()).collect();
        let head = table.and_then(|table| table.columns.iter().find(|it| it.key == ColumnKey::Name));
        let noun = head.map_or_else(|| capital(map.noun.one), |column| column.head.long.clone());
        Self { cells: cells(map, &order, look), order, beside, names, noun }
    }
}

impl MapBlock {
    /// The rows of a segment, in the order of their ranks over all segments.
    pub fn of_panel(panel: &Panel, look: &Look) -> Self {
        let points = &panel.map.points;
        let mut order: Vec<usize> = (0..points.len()).collect();
        order.sort_by_key(|&index| points[index].rank);
        let beside = |&index: &usize| {
            let (base, margin) = panel.bases[index];
            Beside { rank: Some(points[index].rank), base: Some(base), margin, ..Beside::default() }
        };
        Self {
            cells: cells(&panel.map, &order, look),
            beside: order.iter().map(beside).collect(),
            names: order.iter().map(|&index| points[index].label.clone()).collect(),
            noun: capital(panel.map.noun.one),
            order,
        }
    }
}

/// The cells of a map whose rows stand in an order.
fn cells(map: &Map, order: &[usize], look: &Look) -> SheetBlock {
    let points: Vec<&Point> = order.iter().map(|&index| &map.points[index]).collect();
    let row = |point: &&Point| SheetRow {
        importance: point.importance,
        performance: point.performance,
        quadrant: QUADRANTS.iter().position(|&quadrant| quadrant == point.quadrant).unwrap_or_default(),
        uncertain: point.uncertain && map.layers.contains(&Layer::Rings),
    };
    let empty = SheetAxis { title: String::new(), low: 0.0, high: 1.0, unit: 1.0 };
    let rows: Vec<SheetRow> = points.iter().map(row).collect();
    SheetBlock {
        sheet: String::new(),
        head: HEAD,
        rule: rule(map, &rows),
        rows,
        quadrants: QUADRANTS.map(|quadrant| map.words.regions.of(quadrant).long.to_owned()),
        crosshair: (map.crosshair.importance, map.crosshair.performance),
        tags: (String::new(), String::new()),
        classic: look.orientation == Orientation::Classic,
        axes: (empty.clone(), empty),
    }
}

/// The rule that the rows themselves obey: a crosshair of other rows, or of respondents, does not follow these cells.
fn rule(map: &Map, rows: &[SheetRow]) -> LineRule {
    let sides: [Vec<f64>; 2] =
        [rows.iter().map(|row| row.importance).collect(), rows.iter().map(|row| row.performance).collect()];
    let lines = [map.crosshair.importance, map.crosshair.performance];
    let obeys = |value: fn(&[f64]) -> f64| {
        sides.iter().zip(lines).all(|(side, line)| (value(side) - line).abs() < 1e-9 * line.abs().max(1.0))
    };
    match map.crosshair.over == rows.len() {
        true if obeys(mean) => LineRule::Mean,
        true if obeys(median) => LineRule::Median,
        _ => LineRule::Fixed,
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// A map laid out for one chart, its names in the order of the rows.
pub struct LaidOut {
    /// The cells with their axes and tags.
    pub block: SheetBlock,
    /// The place of each name.
    pub placed: Vec<PlacedName>,
    /// Where quadrant names, tags and the rest stand.
    pub native: Native,
}

impl LaidOut {
    /// Lays a map out for a chart of a size in points, with the axes of several maps.
    pub fn among(map: &Map, all: &[&Map], rows: &MapBlock, size: (f64, f64), look: &Look) -> Self {
        let native = Native::among(map, all, size, look);
        let [(across, _), (up, _)] = native.tags.clone();
        let mut block = rows.cells.clone();
        block.tags = block.turned((across, up));
        block.axes = native.axes.clone();
        block.quadrants.clone_from(&native.quadrants);
        let placed = rows.order.iter().map(|&index| native.placed[index].clone()).collect();
        Self { block, placed, native }
    }

    /// What explains the marks of the chart itself.
    pub fn legend(&self, look: &Look) -> Vec<String> {
        let ring = self.block.has_rings().then(|| (look.language.notes.ring)(Verdict::LIKELY));
        let numbered = self.native.numbered.then(|| look.language.office.numbered.to_owned());
        ring.into_iter().chain(numbered).collect()
    }

    /// The part of its chart, points called by their names, or by their ranks where names find no place.
    pub fn part(
        &self,
        rows: &MapBlock,
        id: u32,
        size: (f64, f64),
        dress: &Dress,
        external: Option<&str>,
    ) -> String {
        let rank = |beside: &Beside| beside.rank.map_or_else(String::new, |rank| rank.to_string());
        let ranks: Vec<String> = rows.beside.iter().map(rank).collect();
        let [(_, across), (_, up)] = self.native.tags.clone();
        let numbered = self.native.numbered;
        let chart = NativeMap {
            id,
            size,
            block: &self.block,
            names: if numbered { &ranks } else { &rows.names },
            named_by: if numbered { "A" } else { "B" },
            placed: &self.placed,
            type_size: self.native.type_size,
            corners: &self.native.corners,
            tags: &[across, up],
            dress,
            external,
        };
        chart.part()
    }
}

/// The look of native charts, which have no arrows from the wave before and no marks of a benchmark, and do not speak of them;
/// and of the report around them, whose reader has no options to choose.
pub fn native(style: &Style) -> Style {
    let look = Look { arrows: false, benchmarks: false, options: false, ..style.look.clone() };
    Style { look, ..style.clone() }
}

/// The colours of the house, as fixed colours.
pub fn house(typeface: &'static str, language: &'static str) -> Dress {
    let palette = Palette::of(Theme::Light);
    Dress {
        language,
        typeface,
        quadrants: QUADRANTS.map(|quadrant| fixed(palette.role(quadrant).marker)),
        ink: fixed(palette.ink),
        muted: fixed(palette.muted),
        halo: halo(palette.ground),
    }
}
