//! What every package needs around its parts: relations, content types, properties without a clock.

use super::package::{CONTENT_TYPES, Package};
use super::xml::Xml;

/// What kinds of relations begin with.
pub const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
/// What content types of Office documents begin with.
pub const TYPES: &str = "application/vnd.openxmlformats-officedocument";

/// Puts a part of relations, numbered from `rId1`: kind and target of each.
pub fn relations(package: &mut Package, name: &str, related: &[(&str, &str)]) {
    let mut xml = Xml::part();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for (number, (kind, target)) in (1..).zip(related) {
        let (id, kind) = (format!("rId{number}"), format!("{OFFICE}/{kind}"));
        xml.leaf("Relationship", &[("Id", &id), ("Type", &kind), ("Target", target)]);
    }
    package.put(name, xml.finish());
}

/// Puts the relations of the package to its main part and to its properties, and these: no day of making, none of change.
pub fn root(package: &mut Package, main: &str, language: &str, title: &str) {
    let mut xml = Xml::part();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    let kind = format!("{OFFICE}/officeDocument");
    xml.leaf("Relationship", &[("Id", "rId1"), ("Type", &kind), ("Target", main)]);
    let kind = format!("{PACKAGE}/relationships/metadata/core-properties");
    xml.leaf("Relationship", &[("Id", "rId2"), ("Type", &kind), ("Target", "docProps/core.xml")]);
    package.put("_rels/.rels", xml.finish());
    core(package, language, title);
}

/// Puts the properties of a document: its title and its language, no day of making, none of change.
pub fn core(package: &mut Package, language: &str, title: &str) {
    let mut xml = Xml::part();
    let spaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml.open("cp:coreProperties", &spaces);
    xml.text("dc:title", &[], title).text("dc:creator", &[], "ecart").text("dc:language", &[], language);
    package.put("docProps/core.xml", xml.finish());
}

/// Puts the content types of all parts; `kind` tells that of a part by its folder and its whole name, after the prefix that
/// Office documents share. Parts of which it tells nothing have the type of their extension.
pub fn content_types(package: &mut Package, kind: fn(&str, &str) -> Option<&'static str>) {
    let mut xml = Xml::part();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    let defaults = [
        ("png", "image/png".to_owned()),
        ("rels", "application/vnd.openxmlformats-package.relationships+xml".to_owned()),
        ("xlsx", format!("{TYPES}.spreadsheetml.sheet")),
        ("xml", "application/xml".to_owned()),
    ];
    let ends = |extension: &str| package.parts.keys().any(|name| name.ends_with(&format!(".{extension}")));
    for (extension, kind) in defaults.iter().filter(|(extension, _)| ends(extension)) {
        xml.leaf("Default", &[("Extension", extension), ("ContentType", kind)]);
    }
    for name in package.parts.keys() {
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let kind = match (name.as_str(), kind(folder, name)) {
            ("docProps/core.xml", _) => {
                "application/vnd.openxmlformats-package.core-properties+xml".to_owned()
            }
            (_, Some(kind)) => format!("{TYPES}.{kind}"),
            _ => continue,
        };
        xml.leaf("Override", &[("PartName", &format!("/{name}")), ("ContentType", &kind)]);
    }
    package.put(CONTENT_TYPES, xml.finish());
}
