//! The package of a deck: theme, master, layouts, slides, notes, charts and the workbooks behind them.

use std::io;

use super::slide::{Layout, SPACES, Slide};
use crate::office::package::Package;
use crate::office::relations::{content_types, relations, root};
use crate::office::xml::Xml;

/// A deck under construction.
pub struct Deck {
    language: &'static str,
    title: String,
    slides: Vec<Slide>,
    /// The part of each chart and the workbook behind it.
    charts: Vec<(String, Vec<u8>)>,
}

impl Deck {
    /// An empty deck.
    pub fn new(language: &'static str, title: &str) -> Self {
        Self { language, title: title.to_owned(), slides: Vec::new(), charts: Vec::new() }
    }

    /// Adds a slide.
    pub fn push(&mut self, slide: Slide) {
        self.slides.push(slide);
    }

    /// The number that the next chart will have.
    pub fn next_chart(&self) -> usize {
        self.charts.len() + 1
    }

    /// Adds a chart with its workbook; slides name it by [`next_chart`](Self::next_chart).
    pub fn chart(&mut self, part: String, workbook: Vec<u8>) {
        self.charts.push((part, workbook));
    }

    /// The file.
    pub fn write(&self) -> io::Result<Vec<u8>> {
        let mut package = Package::default();
        fixed(&mut package);
        for (number, slide) in (1..).zip(&self.slides) {
            self.slide(&mut package, number, slide);
        }
        for (number, (part, workbook)) in (1..).zip(&self.charts) {
            package.put(format!("ppt/charts/chart{number}.xml"), part.as_bytes());
            package.put(format!("ppt/embeddings/workbook{number}.xlsx"), workbook.as_slice());
            let target = format!("../embeddings/workbook{number}.xlsx");
            relations(
                &mut package,
                &format!("ppt/charts/_rels/chart{number}.xml.rels"),
                &[("package", &target)],
            );
        }
        package.put("ppt/presentation.xml", self.presentation());
        let mut related: Vec<(&str, String)> = vec![("slideMaster", "slideMasters/slideMaster1.xml".into())];
        related.extend((1..=self.slides.len()).map(|number| ("slide", format!("slides/slide{number}.xml"))));
        related.push(("notesMaster", "notesMasters/notesMaster1.xml".into()));
        related.push(("presProps", "presProps.xml".into()));
        related.push(("viewProps", "viewProps.xml".into()));
        related.push(("theme", "theme/theme1.xml".into()));
        related.push(("tableStyles", "tableStyles.xml".into()));
        let related: Vec<(&str, &str)> =
            related.iter().map(|(kind, target)| (*kind, target.as_str())).collect();
        relations(&mut package, "ppt/_rels/presentation.xml.rels", &related);
        root(&mut package, "ppt/presentation.xml", self.language, &self.title);
        content_types(&mut package, kind);
        package.write()
    }

    fn slide(&self, package: &mut Package, number: usize, slide: &Slide) {
        package.put(format!("ppt/slides/slide{number}.xml"), slide.part(self.language));
        package.put(format!("ppt/notesSlides/notesSlide{number}.xml"), slide.notes_part(self.language));
        let layout = match slide.layout {
            Layout::Title => 1,
            Layout::Content => 2,
            Layout::TitleOnly => 3,
        };
        let mut related = vec![
            ("slideLayout", format!("../slideLayouts/slideLayout{layout}.xml")),
            ("notesSlide", format!("../notesSlides/notesSlide{number}.xml")),
        ];
        related.extend(slide.charts.iter().map(|chart| ("chart", format!("../charts/chart{chart}.xml"))));
        let related: Vec<(&str, &str)> =
            related.iter().map(|(kind, target)| (*kind, target.as_str())).collect();
        relations(package, &format!("ppt/slides/_rels/slide{number}.xml.rels"), &related);
        let back = format!("../slides/slide{number}.xml");
        let related = [("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", back.as_str())];
        relations(package, &format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"), &related);
    }

    fn presentation(&self) -> String {
        let mut xml = Xml::part();
        xml.open("p:presentation", &SPACES);
        xml.raw("<p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>");
        let notes = format!("rId{}", self.slides.len() + 2);
        xml.open("p:notesMasterIdLst", &[]).leaf("p:notesMasterId", &[("r:id", &notes)]).close();
        xml.open("p:sldIdLst", &[]);
        for number in 0..self.slides.len() {
            let (id, relation) = ((256 + number).to_string(), format!("rId{}", number + 2));
            xml.leaf("p:sldId", &[("id", &id), ("r:id", &relation)]);
        }
        xml.close()
            .raw("<p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>");
        xml.finish()
    }
}

/// The parts that are the same in every deck.
fn fixed(package: &mut Package) {
    package.put("ppt/theme/theme1.xml", include_str!("parts/theme.xml"));
    package.put("ppt/theme/theme2.xml", include_str!("parts/theme.xml"));
    package.put("ppt/slideMasters/slideMaster1.xml", include_str!("parts/master.xml"));
    let layouts = [
        include_str!("parts/layout_title.xml"),
        include_str!("parts/layout_content.xml"),
        include_str!("parts/layout_title_only.xml"),
    ];
    let mut related: Vec<(&str, String)> = Vec::new();
    for (number, layout) in (1..).zip(layouts) {
        package.put(format!("ppt/slideLayouts/slideLayout{number}.xml"), layout);
        let rels = format!("ppt/slideLayouts/_rels/slideLayout{number}.xml.rels");
        relations(package, &rels, &[("slideMaster", "../slideMasters/slideMaster1.xml")]);
        related.push(("slideLayout", format!("../slideLayouts/slideLayout{number}.xml")));
    }
    related.push(("theme", "../theme/theme1.xml".into()));
    let related: Vec<(&str, &str)> = related.iter().map(|(kind, target)| (*kind, target.as_str())).collect();
    relations(package, "ppt/slideMasters/_rels/slideMaster1.xml.rels", &related);
    package.put("ppt/notesMasters/notesMaster1.xml", include_str!("parts/notes_master.xml"));
    relations(package, "ppt/notesMasters/_rels/notesMaster1.xml.rels", &[("theme", "../theme/theme2.xml")]);
    for (name, tag) in [("presProps", "p:presentationPr"), ("viewProps", "p:viewPr")] {
        let mut xml = Xml::part();
        xml.leaf(tag, &SPACES);
        package.put(format!("ppt/{name}.xml"), xml.finish());
    }
    let mut styles = Xml::part();
    styles.leaf("a:tblStyleLst", &[SPACES[0], ("def", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}")]);
    package.put("ppt/tableStyles.xml", styles.finish());
}

/// The content type of a part.
fn kind(folder: &str, name: &str) -> Option<&'static str> {
    Some(match (folder, name) {
        (_, "ppt/presentation.xml") => "presentationml.presentation.main+xml",
        (_, "ppt/presProps.xml") => "presentationml.presProps+xml",
        (_, "ppt/viewProps.xml") => "presentationml.viewProps+xml",
        (_, "ppt/tableStyles.xml") => "presentationml.tableStyles+xml",
        ("ppt/slides", _) => "presentationml.slide+xml",
        ("ppt/slideLayouts", _) => "presentationml.slideLayout+xml",
        ("ppt/slideMasters", _) => "presentationml.slideMaster+xml",
        ("ppt/notesMasters", _) => "presentationml.notesMaster+xml",
        ("ppt/notesSlides", _) => "presentationml.notesSlide+xml",
        ("ppt/theme", _) => "theme+xml",
        ("ppt/charts", _) => "drawingml.chart+xml",
        _ => return None,
    })
}
