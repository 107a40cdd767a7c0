//! The map: points in four quadrants, each with its name where the placement engine put it.

use super::axis::AxisSide;
pub use super::label::PlacedName;
use super::label::{Type, broken, labels};
use super::series::{begin, label_range, numbers};
use super::{ChartColour, Dress, share};
pub use crate::office::axis::SheetAxis;
use crate::office::block::{RINGS, SheetBlock, TINT};
use crate::office::xml::Xml;

/// Room around the inner plot, in points: left, top, right, bottom.
pub const MARGINS: (f64, f64, f64, f64) = (46.0, 18.0, 10.0, 44.0);

/// A map on a sheet, a slide or a page.
#[derive(Debug)]
pub struct SheetMap<'a> {
    /// Number of the chart in its file, from 1: ids are made of it.
    pub id: u32,
    /// Width and height in points.
    pub size: (f64, f64),
    /// Its cells.
    pub block: &'a SheetBlock,
    /// Names of the rows, in their order.
    pub names: &'a [String],
    /// Column of the names: `B`, or that of the ranks where these stand for them.
    pub named_by: &'a str,
    /// The place of each name.
    pub placed: &'a [PlacedName],
    /// Size of the names in points.
    pub type_size: f64,
    /// The place of the name of each quadrant.
    pub corners: &'a [PlacedName; 4],
    /// The place of the tag of the upright line and of the level one.
    pub tags: &'a [PlacedName; 2],
    /// Colours and type.
    pub dress: &'a Dress,
    /// The relationship to the workbook behind the chart, where the part is not in that workbook.
    pub external: Option<&'a str>,
}

/// Shapes of the markers that repeat the meaning of the quadrants, and their sizes in points.
const SHAPES: [(&str, u32); 4] = [("diamond", 9), ("circle", 8), ("circle", 8), ("square", 7)];

/// Size of a ring around a marker in points.
const RING: u32 = 13;
/// The number of the first series of points, those of the tint, of the lines and of the corners being before it. Office
/// draws series in the order of their numbers, LibreOffice the last of the part first: rings, where there are any, have this
/// number and stand last, so that they are under the points for both.
const FIRST_POINTS: usize = 4;

impl SheetMap<'_> {
    /// The part.
    pub fn part(&self) -> String {
        let mut xml = self.dress.begun();
        xml.open("c:plotArea", &[]);
        self.layout(&mut xml);
        xml.open("c:scatterChart", &[]).value("c:scatterStyle", "lineMarker").value("c:varyColors", 0);
        self.tint(&mut xml);
        self.lines(&mut xml);
        self.corners(&mut xml);
        for quadrant in 0..4 {
            self.points(&mut xml, quadrant);
        }
        if self.block.has_rings() {
            self.rings(&mut xml);
        }
        let (across, up) = (self.id * 10 + 1, self.id * 10 + 2);
        xml.value("c:axId", across).value("c:axId", up).close();
        let axes = [(across, up, "b", &self.block.axes.0), (up, across, "l", &self.block.axes.1)];
        for (id, partner, position, axis) in axes {
            let decimals = axis.decimals();
            let format = if decimals == 0 { "0".into() } else { format!("0.{}", "0".repeat(decimals)) };
            axis.write(
                &mut xml,
                self.dress,
                &AxisSide { id, across: partner, position, crosses: "min", format: &format },
            );
        }
        xml.raw("<c:spPr><a:noFill/></c:spPr>").close();
        xml.value("c:plotVisOnly", 0).value("c:dispBlanksAs", "gap").close();
        xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        xml.raw(&self.dress.texts(10.0, &self.dress.ink));
        if let Some(relationship) = self.external {
            xml.open("c:externalData", &[("r:id", relationship)]).value("c:autoUpdate", 0).close();
        }
        xml.finish()
    }

    fn layout(&self, xml: &mut Xml) {
        let ((width, height), (left, top, right, bottom)) = (self.size, MARGINS);
        xml.open("c:layout", &[]).open("c:manualLayout", &[]);
        xml.value("c:layoutTarget", "inner").value("c:xMode", "edge").value("c:yMode", "edge");
        xml.value("c:x", share(left / width)).value("c:y", share(top / height));
        xml.value("c:w", share((width - left - right) / width))
            .value("c:h", share((height - top - bottom) / height));
        xml.close().close();
    }

    /// Height of the inner plot in points.
    fn plot_height(&self) -> f64 {
        self.size.1 - MARGINS.1 - MARGINS.3
    }

    fn tint(&self, xml: &mut Xml) {
        let block = self.block;
        let path = block.tint_path();
        begin(xml, 0, &block.quadrant_title(0), &block.quadrants[0]);
        let (_, y) = block.turned(block.crosshair);
        let (_, top) = block.corners_high()[0];
        let shown = block.axes.1.share(y);
        let height = self.plot_height() * if top { 1.0 - shown } else { shown };
        // A little more than a strip, so that neighbours overlap; in English metric units, 12,700 a point.
        let width = (height / f64::from(TINT / 2) * 1.12 * 12_700.0).round().max(1.0);
        let fill = self.dress.quadrants[0].fill(8);
        xml.raw(&format!(
            "<c:spPr><a:ln w=\"{width}\" cap=\"flat\">{fill}<a:miter lim=\"800000\"/></a:ln></c:spPr>"
        ));
        xml.raw(NO_MARKER);
        let points =
            |side: fn(&(f64, f64)) -> f64| path.iter().map(|point| Some(side(point))).collect::<Vec<_>>();
        numbers(xml, "c:xVal", &block.part("X", 1, TINT), &points(|point| point.0));
        numbers(xml, "c:yVal", &block.part("Y", 1, TINT), &points(|point| point.1));
        xml.value("c:smooth", 0).close();
    }

    fn lines(&self, xml: &mut Xml) {
        let block = self.block;
        let (upright, level) = block.turned((&block.tags.0, &block.tags.1));
        for (line, (tag, ends)) in [upright, level].into_iter().zip(block.line_ends()).enumerate() {
            let first = line as u32 * 2 + 1;
            let range = |column| block.part(column, first, first + 1);
            begin(xml, line + 1, &block.part("P", first + 1, first + 1), tag);
            let fill = self.dress.muted.fill(100);
            xml.raw(&format!("<c:spPr><a:ln w=\"12700\">{fill}</a:ln></c:spPr>"));
            xml.raw(NO_MARKER);
            let kind = Type {
                ids: (self.id, line + 1),
                size: 9.0,
                bold: false,
                colours: &[&self.dress.muted],
                leaders: false,
                position: "ctr",
            };
            let texts = [String::new(), tag.clone()];
            labels(xml, self.dress, &kind, &texts, &[None, Some(self.tags[line].clone())]);
            numbers(xml, "c:xVal", &range("Q"), &ends.map(|end| Some(end.0)));
            numbers(xml, "c:yVal", &range("R"), &ends.map(|end| Some(end.1)));
            xml.value("c:smooth", 0);
            label_range(xml, &range("P"), &texts);
            xml.close();
        }
    }

    fn corners(&self, xml: &mut Xml) {
        let block = self.block;
        begin(xml, 3, &block.title("V"), "");
        xml.raw(NO_LINE).raw(NO_MARKER);
        // Low priority is the quadrant that calls for nothing.
        let [first, keep, _, overkill] = &self.dress.quadrants;
        let colours = [first, keep, &self.dress.muted, overkill];
        let kind = Type {
            ids: (self.id, 3),
            size: 10.0,
            bold: true,
            colours: &colours,
            leaders: false,
            position: "ctr",
        };
        let (texts, points) = (block.corner_texts(), block.corner_points());
        let placed: Vec<Option<PlacedName>> = self.corners.iter().cloned().map(Some).collect();
        labels(xml, self.dress, &kind, &texts, &placed);
        numbers(xml, "c:xVal", &block.part("T", 1, 4), &points.map(|point| Some(point.0)));
        numbers(xml, "c:yVal", &block.part("U", 1, 4), &points.map(|point| Some(point.1)));
        xml.value("c:smooth", 0);
        label_range(xml, &block.part("V", 1, 4), &texts);
        xml.close();
    }

    /// A ring under each row whose quadrant is uncertain.
    fn rings(&self, xml: &mut Xml) {
        let block = self.block;
        begin(xml, FIRST_POINTS, &block.title(RINGS), "?");
        let (fill, line) = (self.dress.halo.fill(55), self.dress.ink.fill(100));
        xml.raw(NO_LINE).raw(&format!(
            "<c:marker><c:symbol val=\"circle\"/><c:size val=\"{RING}\"/><c:spPr>{fill}<a:ln w=\"12700\">{line}\
             <a:prstDash val=\"sysDot\"/></a:ln></c:spPr></c:marker>"
        ));
        let (across, _) = block.columns();
        let side = |side: fn((f64, f64)) -> f64| {
            let rows = block.rows.iter();
            rows.map(move |row| (row.uncertain, side(block.turned((row.importance, row.performance)))))
        };
        let x: Vec<Option<f64>> = side(|point| point.0).map(|(_, x)| Some(x)).collect();
        let y: Vec<Option<f64>> = side(|point| point.1).map(|(ring, y)| ring.then_some(y)).collect();
        numbers(xml, "c:xVal", &block.range(across), &x);
        numbers(xml, "c:yVal", &block.rings(), &y);
        xml.value("c:smooth", 0).close();
    }

    /// All rows, of which those of another quadrant are #N/A: a row that changes its quadrant changes its series.
    fn points(&self, xml: &mut Xml, quadrant: usize) {
        let block = self.block;
        let colour = &self.dress.quadrants[quadrant];
        let number = quadrant + FIRST_POINTS + usize::from(block.has_rings());
        begin(xml, number, &block.quadrant_title(quadrant), &block.quadrants[quadrant]);
        xml.raw(NO_LINE).raw(&marker(quadrant, colour));
        let leaders =
            block.rows.iter().zip(self.placed).any(|(row, placed)| row.quadrant == quadrant && placed.led);
        let ink = if quadrant == 0 { colour } else { &self.dress.ink };
        let kind = Type {
            ids: (self.id, number),
            size: self.type_size,
            bold: quadrant == 0,
            colours: &[ink],
            leaders,
            position: "ctr",
        };
        let placed: Vec<Option<PlacedName>> = block
            .rows
            .iter()
            .zip(self.placed)
            .map(|(row, placed)| (row.quadrant == quadrant).then(|| placed.clone()))
            .collect();
        let names = broken(self.names, &placed);
        labels(xml, self.dress, &kind, &names, &placed);
        let (across, _) = block.columns();
        let turned = |row: &crate::office::block::SheetRow| block.turned((row.importance, row.performance));
        let x: Vec<Option<f64>> = block.rows.iter().map(|row| Some(turned(row).0)).collect();
        let y: Vec<Option<f64>> =
            block.rows.iter().map(|row| (row.quadrant == quadrant).then(|| turned(row).1)).collect();
        numbers(xml, "c:xVal", &block.range(across), &x);
        numbers(xml, "c:yVal", &block.heights(quadrant), &y);
        xml.value("c:smooth", 0);
        label_range(xml, &block.range(self.named_by), &names);
        xml.close();
    }
}

const NO_LINE: &str = "<c:spPr><a:ln w=\"19050\"><a:noFill/></a:ln></c:spPr>";
const NO_MARKER: &str = "<c:marker><c:symbol val=\"none\"/></c:marker>";

fn marker(quadrant: usize, colour: &ChartColour) -> String {
    let (shape, size) = SHAPES[quadrant];
    // A marker without any fill is drawn without its border by some readers: low priority is filled thinly.
    let fill = if quadrant == 2 { colour.fill(15) } else { colour.fill(100) };
    let line = colour.fill(100);
    format!(
        "<c:marker><c:symbol val=\"{shape}\"/><c:size val=\"{size}\"/><c:spPr>{fill}<a:ln w=\"19050\">{line}</a:ln></c:spPr></c:marker>"
    )
}
