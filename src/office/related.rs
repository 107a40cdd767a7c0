//! Relations between the parts of a package from elsewhere, and the kinds of its parts.

use std::collections::BTreeMap;

use super::opened::{parsed, text};
use super::package::{CONTENT_TYPES, Package};
use super::text::escape;
use super::xml::Xml;

/// A relation of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// The name by which the part calls it.
    pub id: String,
    /// What it is, an address.
    pub kind: String,
    /// What it leads to, as it is written.
    pub target: String,
    /// Whether that is outside the package.
    pub outside: bool,
}

impl Relation {
    /// Whether its kind ends in this word.
    pub fn is(&self, word: &str) -> bool {
        self.kind.rsplit('/').next() == Some(word)
    }
}

/// Why a part cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Its name.
    pub part: String,
    /// What is wrong with it.
    pub why: String,
}

/// Where the relations of a part stand; those of the package for an empty name.
///
/// ```
/// use ecart::office::related::relations_of;
/// assert_eq!(relations_of("ppt/presentation.xml"), "ppt/_rels/presentation.xml.rels");
/// assert_eq!(relations_of(""), "_rels/.rels");
/// ```
pub fn relations_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// The relations of a part, none where it has none.
///
/// # Errors
/// Where their part is no XML.
pub fn relations(package: &Package, part: &str) -> Result<Vec<Relation>, Broken> {
    let name = relations_of(part);
    let Some(bytes) = package.parts.get(&name) else { return Ok(Vec::new()) };
    let broken = |why: String| Broken { part: name.clone(), why };
    let text = text(bytes).ok_or_else(|| broken(NO_TEXT.into()))?;
    let document = parsed(&text).map_err(broken)?;
    let found = document.descendants().filter(|node| node.tag_name().name() == "Relationship");
    let relation = |node: roxmltree::Node| {
        let attribute = |name| node.attribute(name).unwrap_or_default().to_owned();
        Relation {
            id: attribute("Id"),
            kind: attribute("Type"),
            target: attribute("Target"),
            outside: node.attribute("TargetMode") == Some("External"),
        }
    };
    Ok(found.map(relation).collect())
}

/// That a part is in no encoding that XML has.
pub const NO_TEXT: &str = "it is neither UTF-8 nor UTF-16";

/// Relations as a part.
pub fn written(relations: &[Relation]) -> String {
    let mut xml = Xml::part();
    xml.open("Relationships", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")]);
    for Relation { id, kind, target, outside } in relations {
        let mode = if *outside { " TargetMode=\"External\"" } else { "" };
        xml.raw(&format!(
            "<Relationship Id=\"{}\" Type=\"{}\" Target=\"{}\"{mode}/>",
            escape(id),
            escape(kind),
            escape(target)
        ));
    }
    xml.finish()
}

/// The part that a relation of another leads to, whatever the case of its letters; `None` where there is none.
pub fn target<'a>(package: &'a Package, part: &str, target: &str) -> Option<&'a str> {
    let path = resolved(part, target)?;
    if let Some((name, _)) = package.parts.get_key_value(&path) {
        return Some(name);
    }
    let path = unescaped(&path).to_lowercase();
    package.parts.keys().find(|name| name.to_lowercase() == path).map(String::as_str)
}

/// The name of a part, as another part calls it; `None` where it leads out of the package.
///
/// ```
/// use ecart::office::related::resolved;
/// let layout = "ppt/slideLayouts/slideLayout1.xml";
/// assert_eq!(resolved(layout, "../media/a.png").as_deref(), Some("ppt/media/a.png"));
/// assert_eq!(resolved(layout, "/ppt/media/a.png").as_deref(), Some("ppt/media/a.png"));
/// assert_eq!(resolved(layout, "../../../a.png"), None);
/// ```
pub fn resolved(part: &str, target: &str) -> Option<String> {
    let target = target.split('#').next().unwrap_or_default();
    let (mut path, way): (Vec<&str>, &str) = match target.strip_prefix('/') {
        Some(way) => (Vec::new(), way),
        None => (part.rsplit_once('/').map_or(Vec::new(), |(folder, _)| folder.split('/').collect()), target),
    };
    for step in way.split('/') {
        match step {
            ".." => {
                path.pop()?;
            }
            "" | "." => {}
            step => path.push(step),
        }
    }
    Some(path.join("/"))
}

/// `%20` and its like as what they stand for.
fn unescaped(path: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), path.as_bytes());
    while let [first, tail @ ..] = rest {
        let code = tail.get(..2).filter(|_| *first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The kinds of the parts of a package.
#[derive(Debug, Clone, Default)]
pub struct Kinds {
    /// By extension, in lower case.
    defaults: BTreeMap<String, String>,
    /// By name, in lower case.
    named: BTreeMap<String, String>,
}

impl Kinds {
    /// The kinds that a package tells; `None` where it tells none.
    ///
    /// # Errors
    /// Where their part is no XML.
    pub fn of(package: &Package) -> Result<Option<Self>, Broken> {
        let Some(bytes) = package.parts.get(CONTENT_TYPES) else { return Ok(None) };
        let broken = |why: String| Broken { part: CONTENT_TYPES.into(), why };
        let text = text(bytes).ok_or_else(|| broken(NO_TEXT.into()))?;
        let document = parsed(&text).map_err(broken)?;
        let mut kinds = Self::default();
        for node in document.descendants() {
            let kind = node.attribute("ContentType").unwrap_or_default().to_owned();
            if let Some(extension) = node.attribute("Extension") {
                kinds.defaults.insert(extension.to_lowercase(), kind);
            } else if let Some(name) = node.attribute("PartName") {
                kinds.named.insert(name.trim_start_matches('/').to_lowercase(), kind);
            }
        }
        Ok(Some(kinds))
    }

    /// The kind of a part.
    pub fn kind(&self, part: &str) -> Option<&str> {
        let part = part.to_lowercase();
        let extension = part.rsplit_once('.').map(|(_, extension)| extension);
        self.named.get(&part).or_else(|| self.defaults.get(extension?)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_however_they_are_written() {
        let mut package = Package::default();
        package.put("ppt/media/Logo 1.png", "");
        let found = |way| target(&package, "ppt/slides/slide1.xml", way);
        assert_eq!(found("../media/logo%201.PNG"), Some("ppt/media/Logo 1.png"));
        assert_eq!(found("../media/other.png"), None);
        assert_eq!(unescaped("100%"), "100%");
        assert_eq!(unescaped("%zz%41"), "%zzA");
    }

    #[test]
    fn relations_come_back_as_they_were_written() {
        let relation = |id: &str, outside| Relation {
            id: id.into(),
            kind: "http://x/slide".into(),
            target: "a?b=1&c=2".into(),
            outside,
        };
        let both = [relation("rId1", false), relation("rId2", true)];
        let mut package = Package::default();
        package.put("_rels/.rels", written(&both));
        assert_eq!(relations(&package, "").unwrap(), both);
        assert!(both[0].is("slide") && !both[0].is("slideMaster"));
        package.put("_rels/.rels", "<a>");
        assert_eq!(relations(&package, "").unwrap_err().part, "_rels/.rels");
    }
}
