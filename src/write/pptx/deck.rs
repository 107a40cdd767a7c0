//! The package of a deck: what its template gives, slides, notes, charts and the workbooks behind them.

use std::collections::BTreeMap;
use std::io;

use super::slide::{Slide, SlideLink};
use crate::office::chart::Dress;
use crate::office::package::{CONTENT_TYPES, Package};
use crate::office::related::{Relation, relations_of, resolved, written};
use crate::office::relations::{OFFICE, TYPES, core, relations};
use crate::office::xml::Xml;
use crate::write::template::{SlideKind, Stage, Template, notes_master};

/// A deck under construction.
pub struct Deck<'a> {
    /// What it is made of.
    pub template: &'a Template,
    /// Colours, type and language of its charts and tables.
    pub dress: Dress,
    title: String,
    slides: Vec<Slide>,
    /// The part of each chart and the workbook behind it.
    charts: Vec<(String, Vec<u8>)>,
    /// Pixels and drawing of each picture.
    pictures: Vec<(Vec<u8>, String)>,
}

impl<'a> Deck<'a> {
    /// An empty deck.
    pub fn new(template: &'a Template, dress: Dress, title: &str) -> Self {
        Self {
            template,
            dress,
            title: title.to_owned(),
            slides: Vec::new(),
            charts: Vec::new(),
            pictures: Vec::new(),
        }
    }

    /// Where everything on slides of a kind stands.
    pub fn stage(&self, kind: SlideKind) -> Stage {
        self.template.stage(kind)
    }

    /// A slide of a kind with its message.
    pub fn slide(&self, kind: SlideKind, title: &str) -> Slide {
        Slide::new(self.stage(kind), self.dress.clone(), title)
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

    /// Adds a picture, as pixels and as a drawing; its number.
    pub fn picture(&mut self, pixels: Vec<u8>, drawing: String) -> usize {
        self.pictures.push((pixels, drawing));
        self.pictures.len()
    }

    /// The file.
    pub fn write(&self) -> io::Result<Vec<u8>> {
        let mut made = Made { package: self.template.parts.clone(), kinds: self.template.kinds.clone() };
        let main = &self.template.presentation;
        let notes = self.notes_master(&mut made);
        let names = self.chart_names(&made.package);
        for (number, slide) in (1..).zip(&self.slides) {
            self.part_of_slide(&mut made, number, slide, &notes, &names);
        }
        for ((part, workbook), (name, book)) in self.charts.iter().zip(&names) {
            made.put(name, part.as_bytes(), "drawingml.chart+xml");
            made.put(book, workbook.as_slice(), "spreadsheetml.sheet");
            relations(&mut made.package, &relations_of(name), &[("package", &way(name, book))]);
        }
        for (number, (pixels, drawing)) in (1..).zip(&self.pictures) {
            for (extension, kind, bytes) in
                [("png", "image/png", pixels.as_slice()), ("svg", "image/svg+xml", drawing.as_bytes())]
            {
                let name = media(number, extension);
                made.package.put(name.clone(), bytes);
                made.kinds.insert(name, kind.to_owned());
            }
        }
        self.presentation(&mut made, &notes);
        core(&mut made.package, self.dress.language, &self.title);
        made.kinds.insert("docProps/core.xml".into(), CORE.into());
        let own = [
            (format!("{OFFICE}/officeDocument"), main.part.clone()),
            (CORE_RELATION.to_owned(), "docProps/core.xml".to_owned()),
        ];
        let own = own.into_iter().map(|(kind, target)| Relation {
            id: String::new(),
            kind,
            target,
            outside: false,
        });
        let mut root: Vec<Relation> = own.chain(self.template.root.clone()).collect();
        for (number, relation) in (1..).zip(&mut root) {
            relation.id = format!("rId{number}");
        }
        made.package.put(relations_of(""), written(&root));
        made.finish()
    }

    /// The master of notes: that of the template, or our own.
    fn notes_master(&self, made: &mut Made) -> String {
        let main = &self.template.presentation;
        let own = main.related.iter().find(|relation| relation.is("notesMaster"));
        if let Some(part) =
            own.and_then(|own| resolved(&main.part, &own.target)).filter(|_| main.notes.is_some())
        {
            return part;
        }
        let both = notes_master(&mut made.package);
        let name = both[0].0.clone();
        made.kinds.extend(both.map(|(name, kind)| (name, format!("{TYPES}.{kind}"))));
        name
    }

    /// The parts of charts and of their workbooks, which the template has not taken.
    fn chart_names(&self, package: &Package) -> Vec<(String, String)> {
        let name = |number: usize| {
            (format!("ppt/charts/chart{number}.xml"), format!("ppt/embeddings/workbook{number}.xlsx"))
        };
        let free = |(chart, book): &(String, String)| {
            !package.parts.contains_key(chart) && !package.parts.contains_key(book)
        };
        (1..).map(name).filter(free).take(self.charts.len()).collect()
    }

    fn part_of_slide(
        &self,
        made: &mut Made,
        number: usize,
        slide: &Slide,
        master: &str,
        charts: &[(String, String)],
    ) {
        let (name, notes) =
            (format!("ppt/slides/slide{number}.xml"), format!("ppt/notesSlides/notesSlide{number}.xml"));
        made.put(&name, slide.part(), "presentationml.slide+xml");
        made.put(&notes, slide.notes_part(), "presentationml.notesSlide+xml");
        let layout = &self.template.layouts[slide.stage.layout].part;
        let mut related = vec![("slideLayout", way(&name, layout)), ("notesSlide", way(&name, &notes))];
        related.extend(slide.linked.iter().map(|linked| match linked {
            SlideLink::Chart(number) => ("chart", way(&name, &charts[number - 1].0)),
            SlideLink::Pixels(number) => ("image", way(&name, &media(*number, "png"))),
            SlideLink::Drawing(number) => ("image", way(&name, &media(*number, "svg"))),
        }));
        let related: Vec<(&str, &str)> =
            related.iter().map(|(kind, target)| (*kind, target.as_str())).collect();
        relations(&mut made.package, &relations_of(&name), &related);
        let related = [("notesMaster", way(&notes, master)), ("slide", way(&notes, &name))];
        let related = [(related[0].0, related[0].1.as_str()), (related[1].0, related[1].1.as_str())];
        relations(&mut made.package, &relations_of(&notes), &related);
    }

    /// The main part, with its relations.
    fn presentation(&self, made: &mut Made, notes: &str) {
        let main = &self.template.presentation;
        let mut related = main.related.clone();
        let mut add = |kind: &str, part: &str| {
            let free = |number: &usize| !related.iter().any(|other| other.id == format!("rId{number}"));
            let id = format!("rId{}", (1..=related.len() + 1).find(free).unwrap_or_default());
            let (kind, target) = (format!("{OFFICE}/{kind}"), way(&main.part, part));
            related.push(Relation { id: id.clone(), kind, target, outside: false });
            id
        };
        let slides: Vec<String> = (1..=self.slides.len())
            .map(|number| add("slide", &format!("ppt/slides/slide{number}.xml")))
            .collect();
        let own =
            main.notes.clone().filter(|_| main.related.iter().any(|relation| relation.is("notesMaster")));
        let notes = own.unwrap_or_else(|| {
            let id = add("notesMaster", notes);
            list("p:notesMasterIdLst", &format!("<p:notesMasterId r:id=\"{id}\"/>"))
        });
        for (name, tag) in [("presProps", "p:presentationPr"), ("viewProps", "p:viewPr")] {
            let mut xml = Xml::part();
            xml.leaf(tag, &crate::write::template::SPACES);
            let part = format!("ppt/{name}.xml");
            made.put(&part, xml.finish(), &format!("presentationml.{name}+xml"));
            add(name, &part);
        }
        let mut ids = Xml::piece();
        for (number, id) in (256..).zip(slides) {
            ids.leaf("p:sldId", &[("id", &number.to_string()), ("r:id", &id)]);
        }
        let text = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
            &main.begin,
            &main.masters,
            &notes,
            &main.handouts,
            &list("p:sldIdLst", &ids.finish()),
            &main.rest,
            &main.end,
        ]
        .concat();
        made.put(&main.part, text, "presentationml.presentation.main+xml");
        made.package.put(relations_of(&main.part), written(&related));
    }
}

/// The part of a picture; templates call theirs otherwise.
fn media(number: usize, extension: &str) -> String {
    format!("ppt/media/ecart-picture{number}.{extension}")
}

const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_RELATION: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/// A list of the presentation, which may call the languages of its parts by other names than we do.
fn list(tag: &str, inner: &str) -> String {
    let [_, (relations, related), (slides, of_slides)] = crate::write::template::SPACES;
    format!("<{tag} {slides}=\"{of_slides}\" {relations}=\"{related}\">{inner}</{tag}>")
}

/// The way from the folder of one part to another part.
fn way(from: &str, to: &str) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let shared = from[..from.len() - 1].iter().zip(&to).take_while(|(one, other)| one == other).count();
    let up = vec![".."; from.len() - 1 - shared];
    up.iter().chain(&to[shared..]).copied().collect::<Vec<_>>().join("/")
}

/// Parts with their content types.
struct Made {
    package: Package,
    kinds: BTreeMap<String, String>,
}

impl Made {
    /// Puts a part in; its kind is what follows the prefix that Office documents share.
    fn put(&mut self, name: &str, content: impl Into<Vec<u8>>, kind: &str) {
        self.package.put(name, content);
        self.kinds.insert(name.to_owned(), format!("{TYPES}.{kind}"));
    }

    /// The file, the kinds of all parts told: by extension where it settles them, by name elsewhere.
    fn finish(mut self) -> io::Result<Vec<u8>> {
        let extension = |name: &str| name.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
        let mut defaults: BTreeMap<String, &str> = BTreeMap::new();
        defaults.insert("rels".into(), "application/vnd.openxmlformats-package.relationships+xml");
        defaults.insert("xml".into(), "application/xml");
        for (name, kind) in &self.kinds {
            if let Some(extension) = extension(name) {
                defaults.entry(extension).or_insert(kind);
            }
        }
        let mut xml = Xml::part();
        xml.open("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]);
        for (extension, kind) in &defaults {
            xml.leaf("Default", &[("Extension", extension), ("ContentType", kind)]);
        }
        for (name, kind) in &self.kinds {
            let settled = extension(name).and_then(|extension| defaults.get(&extension).copied());
            if settled != Some(kind.as_str()) {
                xml.leaf("Override", &[("PartName", &format!("/{name}")), ("ContentType", kind)]);
            }
        }
        let types = xml.finish();
        self.package.put(CONTENT_TYPES, types);
        self.package.write()
    }
}

#[cfg(test)]
mod tests {
    use super::way;

    #[test]
    fn a_part_is_found_from_another() {
        for (from, to, expected) in [
            ("ppt/presentation.xml", "ppt/slides/slide1.xml", "slides/slide1.xml"),
            ("ppt/slides/slide1.xml", "ppt/slideLayouts/a.xml", "../slideLayouts/a.xml"),
            ("presentation.xml", "ppt/slides/slide1.xml", "ppt/slides/slide1.xml"),
            ("a/b/c.xml", "d.xml", "../../d.xml"),
        ] {
            assert_eq!(way(from, to), expected);
        }
    }
}
