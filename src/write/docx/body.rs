//! The text of a document: paragraphs, drawings, portrait and landscape pages.

use crate::office::text::{ALT, escape, run, shortened};
use crate::office::xml::Xml;

/// The text under construction.
pub struct Body {
    language: &'static str,
    text: String,
    /// Whether the page at hand is landscape, and whether anything stands on it.
    landscape: bool,
    started: bool,
    /// Whether the last page is finished, so that the next one begins only with something on it.
    to_portrait: bool,
}

/// English Metric Units in a point.
const EMU: f64 = 12_700.0;

impl Body {
    /// An empty text in a language.
    pub fn new(language: &'static str) -> Self {
        Self { language, text: String::new(), landscape: false, started: false, to_portrait: false }
    }

    /// A paragraph in a style; one without letters is none.
    pub fn paragraph(&mut self, style: &str, words: &str) {
        if words.trim().is_empty() {
            return;
        }
        let language = self.language;
        let lines: Vec<String> =
            words.lines().map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", run(line))).collect();
        let run =
            format!("<w:r><w:rPr><w:lang w:val=\"{language}\"/></w:rPr>{}</w:r>", lines.join("<w:br/>"));
        self.raw(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{run}</w:p>"));
    }

    /// What is made elsewhere.
    pub fn raw(&mut self, xml: &str) {
        if std::mem::take(&mut self.to_portrait) {
            self.turn(false);
        }
        self.text += xml;
        self.started = true;
    }

    /// Goes on with landscape pages, each for one chart.
    pub fn landscape(&mut self) {
        self.to_portrait = false;
        if self.started {
            self.turn(true);
        }
        self.landscape = true;
    }

    /// Goes back to portrait pages as soon as there is something to stand on one.
    pub fn portrait(&mut self) {
        self.to_portrait = true;
    }

    /// Ends the page at hand in its direction, and begins one in another.
    fn turn(&mut self, landscape: bool) {
        self.text += &format!("<w:p><w:pPr>{}</w:pPr></w:p>", page(self.landscape));
        (self.landscape, self.started) = (landscape, false);
    }

    /// A native chart.
    pub fn chart(&mut self, number: usize, relation: &str, size: (f64, f64), alternative: &str) {
        let space = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        let graphic = format!(
            "<a:graphicData uri=\"{space}\"><c:chart xmlns:c=\"{space}\" r:id=\"{relation}\"/></a:graphicData>"
        );
        self.drawing(number, size, alternative, &graphic);
    }

    /// A picture.
    pub fn picture(&mut self, number: usize, relation: &str, size: (f64, f64), alternative: &str) {
        let space = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        let (width, height) = extent(size);
        let graphic = format!(
            "<a:graphicData uri=\"{space}\"><pic:pic xmlns:pic=\"{space}\"><pic:nvPicPr><pic:cNvPr id=\"{number}\" \
             name=\"ecart-picture-{number}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{relation}\"/>\
             <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
             <a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>\
             </pic:pic></a:graphicData>"
        );
        self.drawing(number, size, alternative, &graphic);
    }

    fn drawing(&mut self, number: usize, size: (f64, f64), alternative: &str, graphic: &str) {
        let (width, height) = extent(size);
        let alternative = escape(&shortened(alternative, 4 * ALT));
        self.raw(&format!(
            "<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" \
             cy=\"{height}\"/><wp:docPr id=\"{number}\" name=\"ecart-chart-{number}\" descr=\"{alternative}\"/>\
             <wp:cNvGraphicFramePr/><a:graphic>{graphic}</a:graphic></wp:inline></w:drawing></w:r></w:p>"
        ));
    }

    /// The part.
    pub fn finish(self) -> String {
        let mut xml = Xml::part();
        xml.open(
            "w:document",
            &[
                ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
                ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
                ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
                ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
            ],
        );
        xml.open("w:body", &[]).raw(&self.text).raw(&page(self.landscape));
        xml.finish()
    }
}

fn extent((width, height): (f64, f64)) -> (u64, u64) {
    ((width * EMU).round() as u64, (height * EMU).round() as u64)
}

/// A4 with margins of 20 mm, in twentieths of a point.
fn page(landscape: bool) -> String {
    let (size, margin) = if landscape {
        ("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"", 1000)
    } else {
        ("w:w=\"11906\" w:h=\"16838\"", 1134)
    };
    format!(
        "<w:sectPr><w:type w:val=\"nextPage\"/><w:pgSz {size}/><w:pgMar w:top=\"{margin}\" w:right=\"1134\" w:bottom=\"{margin}\" \
         w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>"
    )
}
