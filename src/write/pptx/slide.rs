//! A slide under construction: its title, its shapes, its notes.

use crate::office::text::{clean, escape};
use crate::office::xml::Xml;

/// English metric units in a point.
pub const EMU: f64 = 12_700.0;

/// Which layout a slide follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// The first slide.
    Title,
    /// Title and text.
    Content,
    /// Title and whatever the slide brings.
    TitleOnly,
}

/// A rectangle on a slide, in points.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// One slide.
#[derive(Debug)]
pub struct Slide {
    pub layout: Layout,
    pub title: String,
    /// Everything but the title, as XML.
    pub shapes: String,
    /// The charts it shows, by their number in the deck.
    pub charts: Vec<usize>,
    /// What the speaker should know.
    pub notes: Vec<String>,
    next: u32,
}

impl Slide {
    /// A slide with its message.
    pub fn new(layout: Layout, title: &str) -> Self {
        Self {
            layout,
            title: clean(title),
            shapes: String::new(),
            charts: Vec::new(),
            notes: Vec::new(),
            next: 3,
        }
    }

    /// The next number of a shape; 1 is the tree, 2 the title.
    pub fn id(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    /// The subtitle of a first slide.
    pub fn subtitle(&mut self, text: &str) {
        let paragraphs = [(text.to_owned(), false)];
        self.placeholder("Subtitle", "type=\"subTitle\" idx=\"1\"", &paragraphs);
    }

    /// The text of a slide of text; bold where told.
    pub fn body(&mut self, lines: &[(String, bool)]) {
        self.placeholder("Content", "idx=\"1\"", lines);
    }

    fn placeholder(&mut self, name: &str, kind: &str, lines: &[(String, bool)]) {
        let id = self.id();
        self.shapes += &format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr>\
             <a:lstStyle/>{}</p:txBody></p:sp>",
            paragraphs(lines)
        );
    }

    /// A line of small text at a place.
    pub fn note(&mut self, name: &str, place: Place, size: f64, text: &str) {
        let id = self.id();
        let run = format!(
            "<a:rPr lang=\"{LANG}\" sz=\"{}\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill></a:rPr>",
            size * 100.0
        );
        self.shapes += &format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>{}\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\" \
             lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r>{run}<a:t>{}</a:t>\
             </a:r></a:p></p:txBody></p:sp>",
            place.transform("a"),
            escape(text)
        );
    }

    /// A chart of the deck, by its number, with what it shows for those who cannot see it.
    pub fn chart(&mut self, name: &str, place: Place, number: usize, alternative: &str) {
        let id = self.id();
        self.charts.push(number);
        let relation = self.charts.len() + 2;
        self.shapes += &format!(
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"{}\" descr=\"{}\"/><p:cNvGraphicFramePr>\
             <a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{}<a:graphic>\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart \
             xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId{relation}\"/></a:graphicData>\
             </a:graphic></p:graphicFrame>",
            escape(name),
            escape(alternative),
            place.transform("p")
        );
    }

    /// The part.
    pub fn part(&self, language: &str) -> String {
        let kind = if self.layout == Layout::Title { "ctrTitle" } else { "title" };
        let mut xml = Xml::part();
        xml.open("p:sld", &SPACES).open("p:cSld", &[]).open("p:spTree", &[]).raw(TREE);
        xml.raw(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
             <p:ph type=\"{kind}\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>{}\
             </p:txBody></p:sp>",
            paragraphs(&[(self.title.clone(), false)])
        ));
        xml.raw(&self.shapes);
        xml.raw(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Slide Number\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"4\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>\
             <a:lstStyle/><a:p><a:fld id=\"{EC4A0001-0000-4004-8000-000000000001}\" type=\"slidenum\">\
             <a:rPr lang=\"en-US\"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang=\"en-US\"/></a:p></p:txBody></p:sp>",
        );
        xml.close().close().raw("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
        xml.finish().replace(LANG, language)
    }

    /// The part of its notes.
    pub fn notes_part(&self, language: &str) -> String {
        let lines: Vec<(String, bool)> = self.notes.iter().map(|line| (line.clone(), false)).collect();
        let mut xml = Xml::part();
        xml.open("p:notes", &SPACES).open("p:cSld", &[]).open("p:spTree", &[]).raw(TREE);
        xml.raw(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" \
             noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>",
        );
        xml.raw(&format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
             <p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{}</p:txBody></p:sp>",
            paragraphs(&lines)
        ));
        xml.close().close().raw("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
        xml.finish().replace(LANG, language)
    }
}

/// Stands for the language of the deck until a part is written.
pub const LANG: &str = "{language}";

const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>\
    <a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

/// Names of the languages of a slide.
pub const SPACES: [(&str, &str); 3] = [
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"),
];

fn paragraphs(lines: &[(String, bool)]) -> String {
    let line = |(text, bold): &(String, bool)| {
        let bold = if *bold { " b=\"1\"" } else { "" };
        format!("<a:p><a:r><a:rPr lang=\"{LANG}\"{bold}/><a:t>{}</a:t></a:r></a:p>", escape(text))
    };
    if lines.is_empty() {
        return format!("<a:p><a:endParaRPr lang=\"{LANG}\"/></a:p>");
    }
    lines.iter().map(line).collect()
}

impl Place {
    /// As a transform of the language `a` or `p`.
    pub fn transform(self, space: &str) -> String {
        let emu = |points: f64| (points * EMU).round();
        format!(
            "<{space}:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></{space}:xfrm>",
            emu(self.left),
            emu(self.top),
            emu(self.width),
            emu(self.height)
        )
    }
}
