//! The cells behind a map: one block of a sheet that the table shows and the chart reads, formulas with their results.

use super::chart::Range;
use super::chart::quadrant::SheetAxis;

/// What a cell shows.
#[derive(Debug, Clone, PartialEq)]
pub enum CellShows {
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// #N/A: no point.
    Missing,
}

/// A cell with a formula and its result, or with a value only.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetCell {
    /// Column letters.
    pub column: &'static str,
    /// 1-based row of the sheet.
    pub row: u32,
    /// The formula, with its equals sign; `None` for a constant.
    pub formula: Option<String>,
    /// What it shows before anybody recalculates.
    pub shown: CellShows,
}

/// A row of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetRow {
    /// Mean importance.
    pub importance: f64,
    /// Mean performance.
    pub performance: f64,
    /// Its quadrant: 0 priority, 1 keep up, 2 low, 3 overkill.
    pub quadrant: usize,
    /// Whether that is uncertain.
    pub uncertain: bool,
}

/// How the thresholds follow the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineRule {
    /// The mean of the rows.
    Mean,
    /// The median of the rows.
    Median,
    /// Numbers that do not follow the rows.
    Fixed,
}

/// A block: where it stands, what it holds, and what its map shows.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetBlock {
    /// Name of the sheet.
    pub sheet: String,
    /// 1-based row of the heads; the rows follow it.
    pub head: u32,
    /// The rows, in the order of the sheet.
    pub rows: Vec<SheetRow>,
    /// The names of the quadrants, in the order of [`SheetRow::quadrant`].
    pub quadrants: [String; 4],
    /// The thresholds of importance and of performance.
    pub crosshair: (f64, f64),
    /// How they follow the rows.
    pub rule: LineRule,
    /// What stands at the ends of the two lines, each before its value: `mean`.
    pub tags: (String, String),
    /// Whether performance goes across and importance up.
    pub classic: bool,
    /// The axis across and the axis up.
    pub axes: (SheetAxis, SheetAxis),
}

/// Points of the path that tints the priority quadrant.
pub const TINT: u32 = 64;
/// Columns of y, one for each quadrant.
const HEIGHTS: [&str; 4] = ["K", "L", "M", "N"];
/// Column of y of the rings.
pub const RINGS: &str = "O";
/// Share of the quadrant that the tint leaves free at its sides.
const INSET: f64 = 0.0055;

impl SheetBlock {
    /// A column beside the rows.
    pub fn range(&self, column: &str) -> Range {
        self.part(column, 1, self.rows.len() as u32)
    }

    /// Part of a column; rows are counted from the heads.
    pub fn part(&self, column: &str, first: u32, last: u32) -> Range {
        Range {
            sheet: self.sheet.clone(),
            column: column.into(),
            first: self.head + first,
            last: self.head + last,
        }
    }

    /// The column of y of a quadrant.
    pub fn heights(&self, quadrant: usize) -> Range {
        self.range(HEIGHTS[quadrant])
    }

    /// The column of y of what rings the rows whose quadrant is uncertain.
    pub fn rings(&self) -> Range {
        self.range(RINGS)
    }

    /// Whether any row has a ring.
    pub fn has_rings(&self) -> bool {
        self.rows.iter().any(|row| row.uncertain)
    }

    /// The head of a column.
    pub fn title(&self, column: &str) -> Range {
        self.part(column, 0, 0)
    }

    /// The head of a column of y: the name of its quadrant.
    pub fn quadrant_title(&self, quadrant: usize) -> Range {
        self.title(HEIGHTS[quadrant])
    }

    /// Values across and up, of a row or of the thresholds.
    pub fn turned<T>(&self, (importance, performance): (T, T)) -> (T, T) {
        if self.classic { (performance, importance) } else { (importance, performance) }
    }

    /// Columns of the values across and up.
    pub fn columns(&self) -> (&'static str, &'static str) {
        self.turned(("C", "D"))
    }

    /// The formula of a row's gap and of its quadrant.
    pub fn derived(&self, index: usize) -> (String, String) {
        let (row, first) = (self.head + 1 + index as u32, self.head + 1);
        let head = self.head;
        let high = |column: &str, line: &str| format!("ROUND({column}{row}-${line}${first},9)>=0");
        let quadrant = format!(
            "=IF({},IF({},$L${head},$K${head}),IF({},$N${head},$M${head}))",
            high("C", "AA"),
            high("D", "AB"),
            high("D", "AB")
        );
        (format!("=C{row}-D{row}"), quadrant)
    }

    /// Everything that the chart reads beside the columns of the table.
    pub fn helpers(&self) -> Vec<SheetCell> {
        let mut cells = self.heads();
        cells.extend(self.thresholds());
        cells.extend(self.heights_of_rows());
        cells.extend(self.heights_of_rings());
        cells.extend(self.lines());
        cells.extend(self.corners());
        cells.extend(self.tint());
        cells
    }

    fn heads(&self) -> Vec<SheetCell> {
        let constant = |column, text: &str| self.cell(column, 0, None, CellShows::Text(text.to_owned()));
        let named = HEIGHTS.iter().zip(&self.quadrants).map(|(column, name)| constant(column, name));
        let lines = [("Q", "x"), ("R", "y"), ("T", "x"), ("U", "y"), ("X", "x"), ("Y", "y")];
        named.chain(lines.map(|(column, name)| constant(column, name))).collect()
    }

    fn thresholds(&self) -> Vec<SheetCell> {
        let (first, last) = (self.head + 1, self.head + self.rows.len() as u32);
        let line = |column, from: &str, value| {
            let function = match self.rule {
                LineRule::Mean => Some("AVERAGE"),
                LineRule::Median => Some("MEDIAN"),
                LineRule::Fixed => None,
            };
            let formula = function.map(|function| format!("={function}({from}{first}:{from}{last})"));
            self.cell(column, 1, formula, CellShows::Number(value))
        };
        let (across, up) = &self.axes;
        let ends = [across.low, across.high, up.low, up.high];
        let ends = (1..).zip(ends).map(|(row, end)| self.cell("AC", row, None, CellShows::Number(end)));
        [line("AA", "C", self.crosshair.0), line("AB", "D", self.crosshair.1)]
            .into_iter()
            .chain(ends)
            .collect()
    }

    fn heights_of_rows(&self) -> Vec<SheetCell> {
        let (_, up) = self.columns();
        let mut cells = Vec::new();
        for (index, row) in (1..).zip(&self.rows) {
            for (quadrant, &column) in HEIGHTS.iter().enumerate() {
                let at = self.head + index;
                let formula = format!("=IF($F{at}={column}${},${up}{at},NA())", self.head);
                let (_, height) = self.turned((row.importance, row.performance));
                let shown =
                    if row.quadrant == quadrant { CellShows::Number(height) } else { CellShows::Missing };
                cells.push(self.cell(column, index, Some(formula), shown));
            }
        }
        cells
    }

    /// A ring follows the height of its row.
    fn heights_of_rings(&self) -> Vec<SheetCell> {
        if !self.has_rings() {
            return Vec::new();
        }
        let (_, up) = self.columns();
        let head = self.cell(RINGS, 0, None, CellShows::Text("?".to_owned()));
        let ring = |(index, row): (u32, &SheetRow)| {
            let (_, height) = self.turned((row.importance, row.performance));
            let (formula, shown) = if row.uncertain {
                (format!("={up}{}", self.head + index), CellShows::Number(height))
            } else {
                ("=NA()".to_owned(), CellShows::Missing)
            };
            self.cell(RINGS, index, Some(formula), shown)
        };
        std::iter::once(head).chain((1..).zip(&self.rows).map(ring)).collect()
    }

    /// The two ends of both lines of the crosshair, the upright one first, and the tag at the far end of each.
    pub fn line_ends(&self) -> [[(f64, f64); 2]; 2] {
        let (across, up) = &self.axes;
        let (x, y) = self.turned(self.crosshair);
        [[(x, up.low), (x, up.high)], [(across.low, y), (across.high, y)]]
    }

    fn lines(&self) -> Vec<SheetCell> {
        let first = self.head + 1;
        let (x, y) = self.turned(("$AA", "$AB"));
        let end = |row: u32| format!("=$AC${}", self.head + row);
        let formulas = [
            (format!("={x}${first}"), end(3)),
            (format!("={x}${first}"), end(4)),
            (end(1), format!("={y}${first}")),
            (end(2), format!("={y}${first}")),
        ];
        let ends = self.line_ends().concat();
        let mut cells = Vec::new();
        for ((row, (x, y)), (at_x, at_y)) in (1..).zip(formulas).zip(ends) {
            cells.push(self.cell("Q", row, Some(x), CellShows::Number(at_x)));
            cells.push(self.cell("R", row, Some(y), CellShows::Number(at_y)));
        }
        let (across, up) = self.turned((&self.tags.0, &self.tags.1));
        cells.push(self.cell("P", 2, None, CellShows::Text(across.clone())));
        cells.push(self.cell("P", 4, None, CellShows::Text(up.clone())));
        cells
    }

    /// The corners of the quadrants, in their order.
    pub fn corner_points(&self) -> [(f64, f64); 4] {
        let (across, up) = &self.axes;
        self.corners_high().map(|(right, top)| {
            (if right { across.high } else { across.low }, if top { up.high } else { up.low })
        })
    }

    /// For each quadrant whether it is on the right and whether it is on top.
    pub fn corners_high(&self) -> [(bool, bool); 4] {
        [(true, false), (true, true), (false, false), (false, true)].map(|sides| self.turned(sides))
    }

    /// How many rows each quadrant holds.
    pub fn counts(&self) -> [usize; 4] {
        [0, 1, 2, 3].map(|quadrant| self.rows.iter().filter(|row| row.quadrant == quadrant).count())
    }

    /// The name of each quadrant with its count.
    pub fn corner_texts(&self) -> [String; 4] {
        let counts = self.counts();
        [0, 1, 2, 3].map(|index| format!("{} · {}", self.quadrants[index], counts[index]))
    }

    fn corners(&self) -> Vec<SheetCell> {
        let (first, last) = (self.head + 1, self.head + self.rows.len() as u32);
        let (points, texts, sides) = (self.corner_points(), self.corner_texts(), self.corners_high());
        let mut cells = Vec::new();
        for (index, column) in HEIGHTS.iter().enumerate() {
            let row = index as u32 + 1;
            let ((right, top), (x, y)) = (sides[index], points[index]);
            let end = |high, low| format!("=$AC${}", self.head + if high { low + 1 } else { low });
            let count =
                format!("={column}${0}&\" · \"&COUNTIF($F${first}:$F${last},{column}${0})", self.head);
            cells.push(self.cell("T", row, Some(end(right, 1)), CellShows::Number(x)));
            cells.push(self.cell("U", row, Some(end(top, 3)), CellShows::Number(y)));
            cells.push(self.cell("V", row, Some(count), CellShows::Text(texts[index].clone())));
        }
        cells
    }

    /// One stroke to and fro over the priority quadrant: a single path does not darken where it meets itself.
    pub fn tint_path(&self) -> Vec<(f64, f64)> {
        let (across, up) = &self.axes;
        let (x, y) = self.turned(self.crosshair);
        let (right, top) = self.corners_high()[0];
        let (side, foot) = (if right { across.high } else { across.low }, if top { up.high } else { up.low });
        (0..TINT)
            .map(|point| {
                let (strip, far) = strip(point);
                (x + (side - x) * if far { 1.0 - INSET } else { INSET }, y + (foot - y) * strip)
            })
            .collect()
    }

    fn tint(&self) -> Vec<SheetCell> {
        let first = self.head + 1;
        let (x, y) = self.turned(("$AA", "$AB"));
        let (right, top) = self.corners_high()[0];
        let (side, foot) = (self.head + if right { 2 } else { 1 }, self.head + if top { 4 } else { 3 });
        let mut cells = Vec::new();
        for (point, (at_x, at_y)) in (0..TINT).zip(self.tint_path()) {
            let (strip, far) = strip(point);
            let inset = if far { 1.0 - INSET } else { INSET };
            let across = format!("={x}${first}+($AC${side}-{x}${first})*{inset}");
            let down = format!("={y}${first}+($AC${foot}-{y}${first})*{strip}");
            cells.push(self.cell("X", point + 1, Some(across), CellShows::Number(at_x)));
            cells.push(self.cell("Y", point + 1, Some(down), CellShows::Number(at_y)));
        }
        cells
    }

    fn cell(&self, column: &'static str, row: u32, formula: Option<String>, shown: CellShows) -> SheetCell {
        SheetCell { column, row: self.head + row, formula, shown }
    }
}

/// Which share of the height a point of the path is at, and whether it is at the far side.
fn strip(point: u32) -> (f64, bool) {
    let strip = point / 2;
    let far = point.is_multiple_of(2) != strip.is_multiple_of(2);
    ((f64::from(strip) + 0.5) / f64::from(TINT / 2), far)
}
