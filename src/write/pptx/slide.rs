//! A slide under construction: its title, its shapes, its notes.

use crate::office::chart::{ChartColour, Dress};
use crate::office::text::{escape, run};
use crate::office::xml::Xml;
use crate::write::template::{Holder, SPACES, SlideBox, Stage};

/// What a slide shows beside its text, by its number in the deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlideLink {
    /// A native chart.
    Chart(usize),
    /// A picture in pixels.
    Pixels(usize),
    /// The same, sharp at every size.
    Drawing(usize),
}

/// A line of text.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Size of its letters in points.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// ChartColour of its letters.
    pub colour: ChartColour,
}

/// One slide.
#[derive(Debug)]
pub struct Slide {
    /// Where everything on it stands.
    pub stage: Stage,
    /// Colours, type and language.
    pub dress: Dress,
    title: String,
    /// Everything but the title, as XML.
    pub shapes: String,
    /// What it shows beside its text, in the order of its relations behind layout and notes.
    pub linked: Vec<SlideLink>,
    /// What the speaker should know.
    pub notes: Vec<String>,
    next: u32,
}

impl Slide {
    /// A slide with its message.
    pub fn new(stage: Stage, dress: Dress, title: &str) -> Self {
        let (shapes, linked, notes) = (String::new(), Vec::new(), Vec::new());
        Self { stage, dress, title: title.to_owned(), shapes, linked, notes, next: 3 }
    }

    /// The next number of a shape; 1 is the tree, 2 the title.
    pub fn id(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    /// The text of a slide of text, or the subtitle of a first one; bold where told.
    pub fn body(&mut self, name: &str, lines: &[(String, bool)]) {
        let id = self.id();
        let lines = paragraphs(lines, self.dress.language);
        let text = "<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>";
        let (kind, properties) = match &self.stage.content {
            Some(holder) => (
                format!("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>{}</p:nvPr>", holder.mark()),
                if holder.frame.is_some() { "<p:spPr/>".to_owned() } else { boxed(self.stage.room) },
            ),
            None => ("<p:cNvSpPr txBox=\"1\"/><p:nvPr/>".to_owned(), boxed(self.stage.room)),
        };
        self.shapes += &format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/>{kind}</p:nvSpPr>{properties}{text}{lines}</p:txBody></p:sp>"
        );
    }

    /// A line of small text at a place.
    pub fn text(&mut self, name: &str, place: SlideBox, size: f64, text: &str) {
        let line = Line { text: text.to_owned(), size, bold: false, colour: self.dress.muted.clone() };
        self.lines(name, place, &[line]);
    }

    /// A chart of the deck, by its number, with what it shows for those who cannot see it.
    pub fn chart(&mut self, name: &str, place: SlideBox, number: usize, alternative: &str) {
        let id = self.id();
        let relation = self.link(SlideLink::Chart(number));
        self.shapes += &format!(
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"{}\" descr=\"{}\"/><p:cNvGraphicFramePr>\
             <a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr>{}</p:nvGraphicFramePr>{}<a:graphic>\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart \
             xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId{relation}\"/></a:graphicData>\
             </a:graphic></p:graphicFrame>",
            escape(name),
            escape(alternative),
            self.followed(),
            place.transform("p")
        );
    }

    /// A picture of the deck, by its number, with what it shows for those who cannot see it.
    pub fn picture(&mut self, name: &str, place: SlideBox, number: usize, alternative: &str) {
        let id = self.id();
        let (pixels, drawing) = (self.link(SlideLink::Pixels(number)), self.link(SlideLink::Drawing(number)));
        self.shapes += &format!(
            "<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"{}\" descr=\"{}\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/>\
             </p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed=\"rId{pixels}\"><a:extLst>\
             <a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\"><asvg:svgBlip \
             xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rId{drawing}\"/></a:ext></a:extLst>\
             </a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>{}</p:pic>",
            escape(name),
            escape(alternative),
            boxed(place)
        );
    }

    /// The number of the relation to what it shows.
    fn link(&mut self, linked: SlideLink) -> usize {
        self.linked.push(linked);
        self.linked.len() + 2
    }

    /// What a chart or a table says of the placeholder whose place it takes.
    pub fn followed(&self) -> String {
        let taken = self.stage.content.as_ref().filter(|holder| holder.is_object());
        taken.map_or_else(|| "<p:nvPr/>".to_owned(), |holder| format!("<p:nvPr>{}</p:nvPr>", holder.mark()))
    }

    /// The part.
    pub fn part(&self) -> String {
        let mut xml = Xml::part();
        xml.open("p:sld", &SPACES).open("p:cSld", &[]).open("p:spTree", &[]).raw(TREE);
        xml.raw(&self.head()).raw(&self.shapes).raw(&self.number());
        xml.close().close().raw("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
        xml.finish()
    }

    /// The title, a placeholder even where the layout has none, so that readers and outlines find it.
    fn head(&self) -> String {
        let holder = self.stage.title.as_ref();
        let mark = holder.map_or_else(|| "<p:ph type=\"title\"/>".to_owned(), Holder::mark);
        let inherited = holder.is_some_and(|holder| holder.frame.is_some());
        let properties = if inherited { "<p:spPr/>".to_owned() } else { boxed(self.stage.head) };
        format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>{mark}\
             </p:nvPr></p:nvSpPr>{properties}<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>{}</p:txBody></p:sp>",
            paragraphs(&[(self.title.clone(), false)], self.dress.language)
        )
    }

    /// The number of the slide, where its layout has a place for it.
    fn number(&self) -> String {
        let Some(holder) = &self.stage.number else { return String::new() };
        format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Slide Number\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr>{}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>\
             <a:fld id=\"{{EC4A0001-0000-4004-8000-000000000001}}\" type=\"slidenum\"><a:rPr lang=\"en-US\"/><a:t>‹#›</a:t></a:fld>\
             <a:endParaRPr lang=\"en-US\"/></a:p></p:txBody></p:sp>",
            holder.mark()
        )
    }

    /// The part of its notes.
    pub fn notes_part(&self) -> String {
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
            paragraphs(&lines, self.dress.language)
        ));
        xml.close().close().raw("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
        xml.finish()
    }
}

const TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>\
    <a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

fn paragraphs(lines: &[(String, bool)], language: &str) -> String {
    let line = |(text, bold): &(String, bool)| {
        let bold = if *bold { " b=\"1\"" } else { "" };
        format!("<a:p><a:r><a:rPr lang=\"{language}\"{bold}/><a:t>{}</a:t></a:r></a:p>", run(text))
    };
    if lines.is_empty() {
        return format!("<a:p><a:endParaRPr lang=\"{language}\"/></a:p>");
    }
    lines.iter().map(line).collect()
}

/// Properties of a shape that stands at a place.
fn boxed(place: SlideBox) -> String {
    format!("<p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>", place.transform("a"))
}
