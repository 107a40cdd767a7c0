//! What is drawn on a slide beside charts and tables: lines of text, rules, panels, numbers, a small map.

use super::slide::{Line, Slide};
use crate::analysis::Quadrant;
use crate::chart::map::{Map, Point};
use crate::chart::native::QUADRANTS;
use crate::chart::quadrant::description;
use crate::look::{Look, Orientation};
use crate::office::chart::ChartColour;
use crate::office::text::run;
use crate::write::template::SlideBox;

/// Height of the names of the axes of a small map.
const AXIS: f64 = 12.0;

impl Slide {
    /// Lines of text at a place, each in its size and colour.
    pub fn lines(&mut self, name: &str, place: SlideBox, lines: &[Line]) {
        self.lines_aligned(name, place, lines, "l");
    }

    /// The same, aligned `l`, `ctr` or `r`.
    pub(super) fn lines_aligned(&mut self, name: &str, place: SlideBox, lines: &[Line], align: &str) {
        let id = self.id();
        let text: String = lines.iter().map(|line| self.paragraph(line, align)).collect();
        self.shapes += &format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>{}\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\" \
             lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:normAutofit/></a:bodyPr><a:lstStyle/>{text}</p:txBody></p:sp>",
            place.transform("a")
        );
    }

    fn paragraph(&self, line: &Line, align: &str) -> String {
        let (language, size) = (self.dress.language, (line.size * 100.0).round());
        let bold = if line.bold { " b=\"1\"" } else { "" };
        format!(
            "<a:p><a:pPr algn=\"{align}\"/><a:r><a:rPr lang=\"{language}\" sz=\"{size}\"{bold}>{}</a:rPr><a:t>{}</a:t></a:r></a:p>",
            line.colour.fill(100),
            run(&line.text)
        )
    }

    /// A hairline.
    pub fn rule(&mut self, name: &str, place: SlideBox, colour: &ChartColour) {
        let id = self.id();
        self.shapes += &connector(id, name, place, &colour.fill(60), 6_350);
    }

    /// A ground behind what follows.
    pub fn panel(&mut self, name: &str, place: SlideBox, colour: &ChartColour) {
        let id = self.id();
        self.shapes += &shape(id, name, "rect", place, &colour.fill(7), "<a:p/>");
    }

    /// A bar of a colour.
    pub fn bar(&mut self, name: &str, place: SlideBox, colour: &ChartColour) {
        let id = self.id();
        self.shapes += &shape(id, name, "rect", place, &colour.fill(100), "<a:p/>");
    }

    /// A number on a disc, in the colour of the ground.
    pub fn disc(&mut self, name: &str, place: SlideBox, colour: &ChartColour, number: &str) {
        let id = self.id();
        let line =
            Line { text: number.to_owned(), size: 11.0, bold: true, colour: ChartColour::Theme("bg1", None) };
        let text = self.paragraph(&line, "ctr");
        self.shapes += &shape(id, name, "ellipse", place, &colour.fill(100), &text);
    }

    /// The map without names: where its points are, and the lines between its quadrants; told in words as every map.
    pub fn small_map(&mut self, map: &Map, area: SlideBox, look: &Look) {
        self.group("ecart-summary-map", &description(map, look), area);
        let (across, up) = match look.orientation {
            Orientation::Cemi => (&map.importance.title, &map.performance.title),
            Orientation::Classic => (&map.performance.title, &map.importance.title),
        };
        let muted = self.dress.muted.clone();
        let above = SlideBox { height: AXIS, ..area };
        self.aligned("axis", above, &format!("↑ {up}"), (false, &muted), "l");
        let below = SlideBox { top: area.top + area.height - AXIS, ..above };
        self.aligned("axis", below, &format!("{across} →"), (false, &muted), "r");
        let area = SlideBox { top: area.top + AXIS + 2.0, height: area.height - 2.0 * (AXIS + 2.0), ..area };
        let small = Small::new(map, area, look);
        let quadrants = self.dress.quadrants.clone();
        let id = self.id();
        self.shapes += &shape(id, "ground", "rect", small.priorities(), &quadrants[0].fill(8), "<a:p/>");
        for line in small.lines() {
            let id = self.id();
            self.shapes += &connector(id, "line", line, &muted.fill(100), 9_525);
        }
        for point in &map.points {
            let at = QUADRANTS.iter().position(|&quadrant| quadrant == point.quadrant).unwrap_or_default();
            let (id, fill) = (self.id(), quadrants[at].fill(if at == 2 { 40 } else { 100 }));
            let kind = ["diamond", "ellipse", "ellipse", "rect"][at];
            self.shapes += &shape(id, "point", kind, small.mark(point), &fill, "<a:p/>");
        }
        self.shapes += "</p:grpSp>";
    }
}

pub(super) fn shape(id: u32, name: &str, kind: &str, place: SlideBox, fill: &str, text: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{}<a:prstGeom \
         prst=\"{kind}\"><a:avLst/></a:prstGeom>{fill}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr lIns=\"0\" \
         tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle/>{text}</p:txBody></p:sp>",
        place.transform("a")
    )
}

pub(super) fn connector(id: u32, name: &str, place: SlideBox, fill: &str, width: u32) -> String {
    format!(
        "<p:cxnSp><p:nvCxnSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{}\
         <a:prstGeom prst=\"line\"><a:avLst/></a:prstGeom><a:ln w=\"{width}\">{fill}</a:ln></p:spPr></p:cxnSp>",
        place.transform("a")
    )
}

/// A map without names in a small area.
struct Small<'a> {
    map: &'a Map,
    area: SlideBox,
    turned: bool,
    /// Lowest and highest value across and up.
    ends: [(f64, f64); 2],
}

/// Width of a mark, in points.
const MARK: f64 = 7.0;

impl<'a> Small<'a> {
    fn new(map: &'a Map, area: SlideBox, look: &Look) -> Self {
        let turned = look.orientation == Orientation::Classic;
        let mut small = Self { map, area, turned, ends: [(0.0, 1.0); 2] };
        let cross = small.cross();
        let sides: Vec<(f64, f64)> =
            map.points.iter().map(|point| small.sides(point)).chain([cross]).collect();
        small.ends = [|it: &(f64, f64)| it.0, |it: &(f64, f64)| it.1].map(|side: fn(&(f64, f64)) -> f64| {
            let values = || sides.iter().map(side).filter(|value| value.is_finite());
            let (low, high) =
                (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
            let air = 0.08 * (high - low).max(1e-9);
            (low - air, high + air)
        });
        small
    }

    fn sides(&self, point: &Point) -> (f64, f64) {
        self.turn((point.importance, point.performance))
    }

    fn cross(&self) -> (f64, f64) {
        self.turn((self.map.crosshair.importance, self.map.crosshair.performance))
    }

    fn turn(&self, (importance, performance): (f64, f64)) -> (f64, f64) {
        if self.turned { (performance, importance) } else { (importance, performance) }
    }

    fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let share = |value: f64, (low, high): (f64, f64)| ((value - low) / (high - low)).clamp(0.0, 1.0);
        let SlideBox { left, top, width, height } = self.area;
        (left + width * share(x, self.ends[0]), top + height * (1.0 - share(y, self.ends[1])))
    }

    fn mark(&self, point: &Point) -> SlideBox {
        let (x, y) = self.at(self.sides(point));
        let size = if point.quadrant == Quadrant::ConcentrateHere { MARK + 1.5 } else { MARK };
        SlideBox { left: x - size / 2.0, top: y - size / 2.0, width: size, height: size }
    }

    /// The upright and the level line.
    fn lines(&self) -> [SlideBox; 2] {
        let ((x, y), SlideBox { left, top, width, height }) = (self.at(self.cross()), self.area);
        [SlideBox { left: x, top, width: 0.0, height }, SlideBox { left, top: y, width, height: 0.0 }]
    }

    /// The quadrant of the priorities: importance high, performance low.
    fn priorities(&self) -> SlideBox {
        let ((x, y), SlideBox { left, top, width, height }) = (self.at(self.cross()), self.area);
        if self.turned {
            SlideBox { left, top, width: x - left, height: y - top }
        } else {
            SlideBox { left: x, top: y, width: left + width - x, height: top + height - y }
        }
    }
}
