//! Value axes as DrawingML.

use super::super::xml::Xml;
use super::{Dress, number};
use crate::office::axis::SheetAxis;

/// Where an axis stands and how it is written.
pub(super) struct AxisSide<'a> {
    pub id: u32,
    pub across: u32,
    /// `b` below or `l` left.
    pub position: &'static str,
    /// `min` or, for an axis whose partner runs downwards, `max`.
    pub crosses: &'static str,
    pub format: &'a str,
}

impl SheetAxis {
    pub(super) fn write(&self, xml: &mut Xml, dress: &Dress, side: &AxisSide) {
        xml.open("c:valAx", &[]);
        xml.value("c:axId", side.id);
        xml.open("c:scaling", &[]).value("c:orientation", "minMax");
        xml.value("c:max", number(self.high)).value("c:min", number(self.low)).close();
        xml.value("c:delete", 0).value("c:axPos", side.position);
        title(xml, dress, &self.title, side.position == "l");
        xml.leaf("c:numFmt", &[("formatCode", side.format), ("sourceLinked", "0")]);
        xml.value("c:majorTickMark", "out").value("c:minorTickMark", "none");
        // Low is where the partner begins; beside a partner that runs downwards that is the top.
        xml.value("c:tickLblPos", if side.crosses == "max" { "nextTo" } else { "low" });
        let line = dress.muted.fill(100);
        xml.raw(&format!("<c:spPr><a:ln w=\"9525\">{line}</a:ln></c:spPr>"));
        xml.raw(&dress.texts(9.0, &dress.muted));
        xml.value("c:crossAx", side.across).value("c:crosses", side.crosses);
        xml.value("c:crossBetween", "midCat").value("c:majorUnit", number(self.unit));
        xml.close();
    }
}

fn title(xml: &mut Xml, dress: &Dress, text: &str, upright: bool) {
    if text.is_empty() {
        return;
    }
    let turn = if upright { " rot=\"-5400000\" vert=\"horz\"" } else { "" };
    xml.open("c:title", &[]).open("c:tx", &[]).open("c:rich", &[]);
    xml.raw(&format!("<a:bodyPr{turn}/><a:lstStyle/><a:p><a:r>"));
    xml.raw(&dress.run("rPr", 10.0, false, &dress.ink)).text("a:t", &[], text);
    xml.raw("</a:r></a:p>");
    xml.close().close().value("c:overlay", 0).close();
}
