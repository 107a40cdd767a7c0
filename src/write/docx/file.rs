//! The package of a document: styles, text, charts with the workbooks behind them, pictures.

use std::io;

use crate::office::package::Package;
use crate::office::relations::{content_types, relations, root};

/// What the text refers to.
#[derive(Default)]
pub struct File {
    /// The part of each chart and the workbook behind it.
    charts: Vec<(String, Vec<u8>)>,
    pictures: Vec<Vec<u8>>,
    /// Kind and target of each relation behind the fixed ones, in order.
    related: Vec<(&'static str, String)>,
}

/// The parts that every document has, by the kind of their relation.
const FIXED: [(&str, &str, &str); 5] = [
    ("styles", "styles.xml", include_str!("parts/styles.xml")),
    ("settings", "settings.xml", include_str!("parts/settings.xml")),
    ("fontTable", "fontTable.xml", include_str!("parts/fonts.xml")),
    ("numbering", "numbering.xml", include_str!("parts/numbering.xml")),
    ("theme", "theme/theme1.xml", include_str!("../pptx/parts/theme.xml")),
];

impl File {
    /// The number that the next chart will have.
    pub fn next_chart(&self) -> usize {
        self.charts.len() + 1
    }

    /// A number that no drawing has yet.
    pub fn next_drawing(&self) -> usize {
        1000 + self.related.len()
    }

    /// Adds a chart with its workbook; the relation that the text names.
    pub fn chart(&mut self, part: String, workbook: Vec<u8>) -> String {
        self.charts.push((part, workbook));
        self.relate("chart", format!("charts/chart{}.xml", self.charts.len()))
    }

    /// Adds a picture; the relation that the text names.
    pub fn picture(&mut self, bytes: Vec<u8>) -> String {
        self.pictures.push(bytes);
        self.relate("image", format!("media/image{}.png", self.pictures.len()))
    }

    fn relate(&mut self, kind: &'static str, target: String) -> String {
        self.related.push((kind, target));
        format!("rId{}", FIXED.len() + self.related.len())
    }

    /// The file around a text.
    pub fn write(&self, text: String, language: &str, title: &str) -> io::Result<Vec<u8>> {
        let mut package = Package::default();
        package.put("word/document.xml", text);
        let mut related: Vec<(&str, &str)> = Vec::new();
        for (kind, name, part) in FIXED {
            package.put(format!("word/{name}"), part);
            related.push((kind, name));
        }
        related.extend(self.related.iter().map(|(kind, target)| (*kind, target.as_str())));
        relations(&mut package, "word/_rels/document.xml.rels", &related);
        for (number, (part, workbook)) in (1..).zip(&self.charts) {
            package.put(format!("word/charts/chart{number}.xml"), part.as_bytes());
            package.put(format!("word/embeddings/workbook{number}.xlsx"), workbook.as_slice());
            let target = format!("../embeddings/workbook{number}.xlsx");
            let name = format!("word/charts/_rels/chart{number}.xml.rels");
            relations(&mut package, &name, &[("package", &target)]);
        }
        for (number, picture) in (1..).zip(&self.pictures) {
            package.put(format!("word/media/image{number}.png"), picture.as_slice());
        }
        root(&mut package, "word/document.xml", language, title);
        content_types(&mut package, kind);
        package.write()
    }
}

/// The content type of a part.
fn kind(folder: &str, name: &str) -> Option<&'static str> {
    Some(match (folder, name) {
        (_, "word/document.xml") => "wordprocessingml.document.main+xml",
        (_, "word/styles.xml") => "wordprocessingml.styles+xml",
        (_, "word/settings.xml") => "wordprocessingml.settings+xml",
        (_, "word/fontTable.xml") => "wordprocessingml.fontTable+xml",
        (_, "word/numbering.xml") => "wordprocessingml.numbering+xml",
        ("word/theme", _) => "theme+xml",
        ("word/charts", _) => "drawingml.chart+xml",
        _ => return None,
    })
}
