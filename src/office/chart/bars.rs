//! The gap chart: a bar from the lower to the higher of the two means of each row, labelled with its gap.

use super::axis::AxisSide;
use super::label::{Type, labels};
use super::quadrant::SheetAxis;
use super::series::{begin, label_range, numbers, texts};
use super::{ChartColour, Dress, Range};
use crate::office::xml::Xml;

/// A row of the gap chart, the largest shortfall first.
#[derive(Debug, Clone, PartialEq)]
pub struct BarRow {
    /// Its name.
    pub name: String,
    /// Its mean importance and performance.
    pub means: (f64, f64),
    /// The gap as it is written.
    pub text: String,
    /// Its left and its right end: what each is, and how much.
    pub ends: [String; 2],
    /// Whether it needs priority.
    pub priority: bool,
}

impl BarRow {
    /// The lower of the two means.
    pub fn start(&self) -> f64 {
        self.means.0.min(self.means.1)
    }

    /// The higher of them.
    pub fn end(&self) -> f64 {
        self.means.0.max(self.means.1)
    }

    /// How far apart they are.
    pub fn length(&self) -> f64 {
        self.end() - self.start()
    }

    /// What stands in the bar: nothing where it is too short for its gap.
    pub fn inside(&self, axis: &SheetAxis) -> String {
        if self.length() < axis.short() { String::new() } else { self.text.clone() }
    }

    /// What stands before it and behind it, where a gap that finds no room inside goes too.
    pub fn around(&self, axis: &SheetAxis) -> [String; 2] {
        let [before, behind] = self.ends.clone();
        if self.length() < axis.short() {
            [before, format!("{behind} ({})", self.text)]
        } else {
            [before, behind]
        }
    }
}

/// Cells of the gap chart.
#[derive(Debug)]
pub struct GapCells {
    /// The names.
    pub names: Range,
    /// The invisible starts.
    pub starts: Range,
    /// The visible lengths.
    pub lengths: Range,
    /// The gaps as texts.
    pub texts: Range,
    /// What stands before the bars and behind them.
    pub ends: [Range; 2],
    /// The invisible room of what stands behind them.
    pub rests: Range,
    /// The head of the lengths.
    pub title: Range,
}

/// A gap chart on a sheet or a slide.
#[derive(Debug)]
pub struct GapBars<'a> {
    /// Number of the chart in its file, from 1.
    pub id: u32,
    /// Its cells.
    pub cells: &'a GapCells,
    /// Its rows.
    pub bars: &'a [BarRow],
    /// What the lengths are called.
    pub name: &'a str,
    /// The axis of values.
    pub axis: &'a SheetAxis,
    /// Colours and type.
    pub dress: &'a Dress,
    /// The relationship to the workbook behind the chart.
    pub external: Option<&'a str>,
}

impl GapBars<'_> {
    /// The part.
    pub fn part(&self) -> String {
        let mut xml = self.dress.begun();
        xml.open("c:plotArea", &[]).leaf("c:layout", &[]);
        xml.open("c:barChart", &[])
            .value("c:barDir", "bar")
            .value("c:grouping", "stacked")
            .value("c:varyColors", 0);
        self.starts(&mut xml);
        self.lengths(&mut xml);
        self.rests(&mut xml);
        let (names, values) = (self.id * 10 + 3, self.id * 10 + 4);
        // Few bars are no wider than those of a full chart.
        xml.value("c:gapWidth", if self.bars.len() < 6 { 150 } else { 60 })
            .value("c:overlap", 100)
            .value("c:axId", names)
            .value("c:axId", values)
            .close();
        self.name_axis(&mut xml, names, values);
        let decimals = self.axis.decimals();
        let format = if decimals == 0 { "0".into() } else { format!("0.{}", "0".repeat(decimals)) };
        // The names run downwards, so the values stand at their far end.
        let side = AxisSide { id: values, across: names, position: "b", crosses: "max", format: &format };
        self.axis.write(&mut xml, self.dress, &side);
        xml.raw("<c:spPr><a:noFill/></c:spPr>").close();
        xml.value("c:plotVisOnly", 0).value("c:dispBlanksAs", "gap").close();
        xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        xml.raw(&self.dress.texts(10.0, &self.dress.ink));
        if let Some(relationship) = self.external {
            xml.open("c:externalData", &[("r:id", relationship)]).value("c:autoUpdate", 0).close();
        }
        xml.finish()
    }

    fn starts(&self, xml: &mut Xml) {
        begin(xml, 0, &self.cells.title, self.name);
        xml.raw("<c:spPr><a:noFill/></c:spPr>").value("c:invertIfNegative", 0);
        self.end(xml, 0);
        self.values(xml, &self.cells.starts, BarRow::start);
        label_range(xml, &self.cells.ends[0], &self.ends(0));
        xml.close();
    }

    fn lengths(&self, xml: &mut Xml) {
        begin(xml, 1, &self.cells.title, self.name);
        let plain = &self.dress.quadrants[2];
        xml.raw(&format!("<c:spPr>{}</c:spPr>", plain.fill(100))).value("c:invertIfNegative", 0);
        for (index, _) in self.bars.iter().enumerate().filter(|(_, bar)| bar.priority) {
            let fill = self.dress.quadrants[0].fill(100);
            xml.open("c:dPt", &[])
                .value("c:idx", index)
                .value("c:invertIfNegative", 0)
                .value("c:bubble3D", 0);
            xml.raw(&format!("<c:spPr>{fill}</c:spPr>")).close();
        }
        let texts: Vec<String> = self.bars.iter().map(|bar| bar.inside(self.axis)).collect();
        let white = ChartColour::Fixed("FFFFFF".into());
        let kind = Type {
            ids: (self.id, 1),
            size: 10.0,
            bold: true,
            colours: &[&white],
            leaders: false,
            position: "ctr",
        };
        labels(xml, self.dress, &kind, &texts, &[]);
        self.values(xml, &self.cells.lengths, BarRow::length);
        label_range(xml, &self.cells.texts, &texts);
        xml.close();
    }

    /// What stands behind the bars, at the base of bars that nobody sees.
    fn rests(&self, xml: &mut Xml) {
        begin(xml, 2, &self.cells.title, self.name);
        xml.raw("<c:spPr><a:noFill/></c:spPr>").value("c:invertIfNegative", 0);
        self.end(xml, 1);
        let rest = self.axis.rest();
        let rests: Vec<Option<f64>> = self.bars.iter().map(|_| Some(rest)).collect();
        let names: Vec<String> = self.bars.iter().map(|bar| bar.name.clone()).collect();
        texts(xml, "c:cat", &self.cells.names, &names);
        numbers(xml, "c:val", &self.cells.rests, &rests);
        label_range(xml, &self.cells.ends[1], &self.ends(1));
        xml.close();
    }

    fn ends(&self, side: usize) -> Vec<String> {
        self.bars.iter().map(|bar| bar.around(self.axis)[side].clone()).collect()
    }

    /// The labels of one end of the bars.
    fn end(&self, xml: &mut Xml, side: usize) {
        let kind = Type {
            ids: (self.id, 2 * side),
            size: 9.0,
            bold: false,
            colours: &[&self.dress.muted],
            leaders: false,
            position: ["inEnd", "inBase"][side],
        };
        labels(xml, self.dress, &kind, &self.ends(side), &[]);
    }

    fn values(&self, xml: &mut Xml, range: &Range, value: fn(&BarRow) -> f64) {
        let names: Vec<String> = self.bars.iter().map(|bar| bar.name.clone()).collect();
        let values: Vec<Option<f64>> = self.bars.iter().map(|bar| Some(value(bar))).collect();
        texts(xml, "c:cat", &self.cells.names, &names);
        numbers(xml, "c:val", range, &values);
    }

    fn name_axis(&self, xml: &mut Xml, id: u32, across: u32) {
        xml.open("c:catAx", &[]).value("c:axId", id);
        xml.open("c:scaling", &[]).value("c:orientation", "maxMin").close();
        xml.value("c:delete", 0).value("c:axPos", "l");
        xml.leaf("c:numFmt", &[("formatCode", "General"), ("sourceLinked", "0")]);
        xml.value("c:majorTickMark", "none").value("c:minorTickMark", "none").value("c:tickLblPos", "low");
        xml.raw("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>").raw(&self.dress.texts(10.0, &self.dress.ink));
        xml.value("c:crossAx", across).value("c:crosses", "autoZero").value("c:auto", 0);
        xml.value("c:lblAlgn", "ctr").value("c:lblOffset", 100).value("c:noMultiLvlLbl", 1).close();
    }
}
