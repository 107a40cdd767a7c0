//! Labels whose text is a cell and whose place is the engine's.

use super::super::text::escape;
use super::super::xml::Xml;
use super::{ChartColour, Dress, share};

/// A name in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedName {
    /// From the point to the middle of the name, as shares of the chart's width and height; right and down are positive.
    pub offset: (f64, f64),
    /// Width and height of the name, as shares of the chart.
    pub size: (f64, f64),
    /// Its lines.
    pub lines: Vec<String>,
    /// Whether it is so far from its point that a line leads to it.
    pub led: bool,
}

/// The texts of labels, each broken where it was laid out: who draws them from what is cached breaks them there too, and
/// who reads the cells again has the width of their boxes.
pub(super) fn broken(texts: &[String], placed: &[Option<PlacedName>]) -> Vec<String> {
    let shown = |(text, placed): (&String, Option<&PlacedName>)| match placed {
        Some(PlacedName { lines, .. }) if lines.join(" ") == *text => lines.join("\n"),
        _ => text.clone(),
    };
    let placed = placed.iter().map(Option::as_ref).chain(std::iter::repeat(None));
    texts.iter().zip(placed).map(shown).collect()
}

/// How the labels of a series are set.
pub(super) struct Type<'a> {
    /// Number of the chart and of the series, of which the ids of fields are made.
    pub ids: (u32, usize),
    pub size: f64,
    pub bold: bool,
    /// Of each label; the last one of all that follow it.
    pub colours: &'a [&'a ChartColour],
    pub leaders: bool,
    /// Where a label stands that has no place of its own: `ctr`, or at the end or the base of a bar, inside it.
    pub position: &'static str,
}

impl Type<'_> {
    fn colour(&self, index: usize) -> &ChartColour {
        self.colours[index.min(self.colours.len() - 1)]
    }
}

/// The labels of a series: each names the cell's text, at its place or on its point.
pub(super) fn labels(
    xml: &mut Xml,
    dress: &Dress,
    kind: &Type,
    texts: &[String],
    placed: &[Option<PlacedName>],
) {
    xml.open("c:dLbls", &[]);
    for (index, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        label(xml, dress, kind, index, text, placed.get(index).and_then(Option::as_ref));
    }
    xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
    xml.raw(&dress.texts(kind.size, kind.colour(0)));
    xml.value("c:dLblPos", kind.position);
    shown(xml);
    xml.open("c:extLst", &[]).open("c:ext", &EXTENSION);
    xml.leaf("c15:showDataLabelsRange", &[("val", "1")]);
    xml.leaf("c15:showLeaderLines", &[("val", if kind.leaders { "1" } else { "0" })]);
    if kind.leaders {
        let line = dress.muted.fill(100);
        xml.raw(&format!(
            "<c15:leaderLines><c:spPr><a:ln w=\"6350\">{line}</a:ln></c:spPr></c15:leaderLines>"
        ));
    }
    xml.close().close().close();
}

const EXTENSION: [(&str, &str); 2] = [
    ("uri", "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"),
    ("xmlns:c15", "http://schemas.microsoft.com/office/drawing/2012/chart"),
];

fn label(xml: &mut Xml, dress: &Dress, kind: &Type, index: usize, text: &str, placed: Option<&PlacedName>) {
    xml.open("c:dLbl", &[]).value("c:idx", index);
    match placed {
        Some(PlacedName { offset, .. }) => {
            xml.open("c:layout", &[]).open("c:manualLayout", &[]);
            xml.value("c:x", share(offset.0)).value("c:y", share(offset.1)).close().close();
        }
        None => {
            xml.leaf("c:layout", &[]);
        }
    }
    let wrap = if placed.is_some_and(|placed| placed.lines.len() > 1) { "square" } else { "none" };
    let centred = format!(
        "<a:pPr algn=\"ctr\">{}</a:pPr>",
        dress.run("defRPr", kind.size, kind.bold, kind.colour(index)).replacen(
            &format!(" lang=\"{}\"", dress.language),
            "",
            1
        )
    );
    // No random id: the number of the chart, of the series and of the point.
    let (chart, series) = kind.ids;
    let id = format!("{{EC4A{chart:04X}-{series:04X}-4004-8000-{index:012X}}}");
    xml.open("c:tx", &[]).open("c:rich", &[]);
    xml.raw(&format!(
        "<a:bodyPr wrap=\"{wrap}\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle/><a:p>{centred}\
         <a:fld id=\"{id}\" type=\"CELLRANGE\">{}{centred}<a:t>{}</a:t></a:fld><a:endParaRPr lang=\"{}\"/></a:p>",
        dress.run("rPr", kind.size, kind.bold, kind.colour(index)),
        escape(text),
        dress.language
    ));
    xml.close().close();
    xml.value("c:dLblPos", kind.position);
    shown(xml);
    xml.open("c:extLst", &[]).open("c:ext", &EXTENSION);
    if let Some(PlacedName { size, .. }) = placed {
        xml.open("c15:layout", &[]).open("c:manualLayout", &[]);
        xml.value("c:w", share(size.0)).value("c:h", share(size.1)).close().close();
    }
    xml.leaf("c15:dlblFieldTable", &[]);
    xml.leaf("c15:showDataLabelsRange", &[("val", "1")]);
    xml.close().close().close();
}

/// Nothing of the point itself is written: its label is its name.
fn shown(xml: &mut Xml) {
    for part in ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"] {
        xml.leaf(&format!("c:show{part}"), &[("val", "0")]);
    }
}
