//! The template of the house: made of its parts, read as any other.

use std::sync::LazyLock;

use super::Template;
use crate::office::package::{CONTENT_TYPES, Package};
use crate::office::relations::relations;
use crate::office::xml::Xml;
use crate::write::template::place::SPACES;

impl Template {
    /// The template of the house.
    pub fn house_style() -> &'static Self {
        static HOUSE: LazyLock<Template> = LazyLock::new(|| {
            Template::of(&package(), false)
                .unwrap_or_else(|fault| panic!("the template of the house: {fault}"))
        });
        &HOUSE
    }
}

const LAYOUTS: [&str; 3] = [
    include_str!("../pptx/parts/layout_title.xml"),
    include_str!("../pptx/parts/layout_content.xml"),
    include_str!("../pptx/parts/layout_title_only.xml"),
];
const THEME: &str = include_str!("../pptx/parts/theme.xml");
const NOTES: &str = include_str!("../pptx/parts/notes_master.xml");
const KINDS: &str = "application/vnd.openxmlformats-officedocument";

fn package() -> Package {
    let mut package = Package::default();
    package.put("ppt/theme/theme1.xml", THEME);
    package.put("ppt/slideMasters/slideMaster1.xml", include_str!("../pptx/parts/master.xml"));
    let mut related: Vec<(&str, String)> = Vec::new();
    for (number, layout) in (1..).zip(LAYOUTS) {
        package.put(format!("ppt/slideLayouts/slideLayout{number}.xml"), layout);
        let rels = format!("ppt/slideLayouts/_rels/slideLayout{number}.xml.rels");
        relations(&mut package, &rels, &[("slideMaster", "../slideMasters/slideMaster1.xml")]);
        related.push(("slideLayout", format!("../slideLayouts/slideLayout{number}.xml")));
    }
    related.push(("theme", "../theme/theme1.xml".into()));
    let related: Vec<(&str, &str)> = related.iter().map(|(kind, target)| (*kind, target.as_str())).collect();
    relations(&mut package, "ppt/slideMasters/_rels/slideMaster1.xml.rels", &related);
    let mut styles = Xml::part();
    styles.leaf("a:tblStyleLst", &[SPACES[0], ("def", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}")]);
    package.put("ppt/tableStyles.xml", styles.finish());
    let mut main = Xml::part();
    main.open("p:presentation", &SPACES);
    main.raw("<p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>");
    main.raw("<p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>");
    package.put("ppt/presentation.xml", main.finish());
    let related = [
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("theme", "theme/theme1.xml"),
        ("tableStyles", "tableStyles.xml"),
    ];
    relations(&mut package, "ppt/_rels/presentation.xml.rels", &related);
    relations(&mut package, "_rels/.rels", &[("officeDocument", "ppt/presentation.xml")]);
    package.put(CONTENT_TYPES, types(&package));
    package
}

fn types(package: &Package) -> String {
    let mut xml = Xml::part();
    xml.open("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]);
    for name in package.parts.keys().filter(|name| !name.contains("_rels/")) {
        let kind = match name.rsplit_once('/').map_or("", |(folder, _)| folder) {
            "ppt/theme" => "theme+xml",
            "ppt/slideMasters" => "presentationml.slideMaster+xml",
            "ppt/slideLayouts" => "presentationml.slideLayout+xml",
            _ if name == "ppt/tableStyles.xml" => "presentationml.tableStyles+xml",
            _ => "presentationml.presentation.main+xml",
        };
        xml.leaf(
            "Override",
            &[("PartName", &format!("/{name}")), ("ContentType", &format!("{KINDS}.{kind}"))],
        );
    }
    xml.finish()
}

/// Puts the master of notes of the house into a package that has none, its theme beside it; tells their names.
pub fn notes_master(package: &mut Package) -> [(String, &'static str); 2] {
    let free = |package: &Package, stem: &str| {
        let name = |number: usize| format!("{stem}{number}.xml");
        let taken = |number: &usize| package.parts.contains_key(&name(*number));
        name((1..=package.parts.len()).find(|number| !taken(number)).unwrap_or_default())
    };
    let (master, theme) = (free(package, "ppt/notesMasters/notesMaster"), free(package, "ppt/theme/theme"));
    package.put(theme.clone(), THEME).put(master.clone(), NOTES);
    let file = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let rels = format!("ppt/notesMasters/_rels/{}.rels", file(&master));
    relations(package, &rels, &[("theme", &format!("../theme/{}", file(&theme)))]);
    [(master, "presentationml.notesMaster+xml"), (theme, "theme+xml")]
}
