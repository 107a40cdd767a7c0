//! Series of points: the cells they read and the values cached from them.

use super::super::xml::Xml;
use super::{Range, number};

/// Numbers of cells; `None` for a cell that shows #N/A.
pub(super) fn numbers(xml: &mut Xml, tag: &'static str, range: &Range, values: &[Option<f64>]) {
    xml.open(tag, &[]).open("c:numRef", &[]).text("c:f", &[], &range.formula());
    xml.open("c:numCache", &[]).text("c:formatCode", &[], "General");
    xml.value("c:ptCount", values.len());
    for (index, value) in values.iter().enumerate().filter_map(|(index, value)| Some((index, (*value)?))) {
        xml.open("c:pt", &[("idx", &index.to_string())]).text("c:v", &[], &number(value)).close();
    }
    xml.close().close().close();
}

/// Texts of cells.
pub(super) fn texts(xml: &mut Xml, tag: &'static str, range: &Range, texts: &[String]) {
    xml.open(tag, &[]).open("c:strRef", &[]).text("c:f", &[], &range.formula());
    cache(xml, "c:strCache", texts);
    xml.close().close();
}

/// The names that labels of a series take from cells.
pub(super) fn label_range(xml: &mut Xml, range: &Range, texts: &[String]) {
    const URI: &str = "{02D57815-91ED-43cb-92C2-25804820EDAC}";
    const SPACE: &str = "http://schemas.microsoft.com/office/drawing/2012/chart";
    xml.open("c:extLst", &[]).open("c:ext", &[("uri", URI), ("xmlns:c15", SPACE)]);
    xml.open("c15:datalabelsRange", &[]).text("c15:f", &[], &range.formula());
    cache(xml, "c15:dlblRangeCache", texts);
    xml.close().close().close();
}

fn cache(xml: &mut Xml, tag: &'static str, texts: &[String]) {
    xml.open(tag, &[]).value("c:ptCount", texts.len());
    for (index, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        xml.open("c:pt", &[("idx", &index.to_string())]).text("c:v", &[], text).close();
    }
    xml.close();
}

/// The number and the name of a series; the name is that of a cell.
pub(super) fn begin(xml: &mut Xml, index: usize, range: &Range, name: &str) {
    xml.open("c:ser", &[]).value("c:idx", index).value("c:order", index);
    texts(xml, "c:tx", range, &[name.to_owned()]);
}
