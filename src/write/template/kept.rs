//! What a deck keeps of a template: everything that its masters lead to, and none of its slides.

use std::collections::BTreeMap;

use super::parts::{KeptParts, broken, followed};
use crate::message;
use crate::office::opened::{parsed, text};
use crate::office::package::Package;
use crate::office::related::{Broken, Kinds, NO_TEXT, Relation, relations, relations_of, written};

/// The first slide of a deck, which stands for slides of the template that a layout leads to.
pub const FIRST_SLIDE: &str = "ppt/slides/slide1.xml";

/// Whether a deck keeps what the package itself leads to: custom properties, say, but no preview, signature, or count of slides.
pub fn is_kept_of_package(relation: &Relation) -> bool {
    let left_out =
        ["officeDocument", "core-properties", "extended-properties", "thumbnail", "origin", "signature"];
    !left_out.iter().any(|word| relation.is(word))
}

/// Whether a deck keeps what the presentation leads to: not its slides, nor who commented on them, nor how they were seen last.
pub fn is_kept_of_presentation(relation: &Relation) -> bool {
    let left_out = [
        "slide",
        "presProps",
        "viewProps",
        "commentAuthors",
        "authors",
        "changesInfo",
        "revisionInfo",
        "slideUpdateInfo",
    ];
    !left_out.iter().any(|word| relation.is(word))
}

/// The parts that are kept, without the presentation and its relations.
pub fn kept(
    package: &Package,
    main: &str,
    root: &[Relation],
    kinds: &Kinds,
) -> Result<KeptParts, message::Template> {
    let mut parts = Package::default();
    let mut found = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    for relation in root.iter().filter(|relation| is_kept_of_package(relation) && !relation.outside) {
        open.push(followed(package, "", relation)?);
    }
    for relation in relations(package, main).map_err(broken)? {
        refuse_macros(&relation, None)?;
        if is_kept_of_presentation(&relation) && !relation.outside {
            open.push(followed(package, main, &relation)?);
        }
    }
    while let Some(part) = open.pop() {
        if found.contains_key(&part) || part == main {
            continue;
        }
        let kind = kinds.kind(&part).unwrap_or("application/octet-stream");
        check(package, &part, kind)?;
        parts.put(part.clone(), package.parts[&part].clone());
        let mut related = relations(package, &part).map_err(broken)?;
        let mut changed = false;
        for relation in &mut related {
            refuse_macros(relation, Some(kind))?;
            if relation.outside {
                continue;
            }
            if relation.is("slide") {
                relation.target = format!("/{FIRST_SLIDE}");
                changed = true;
            } else {
                open.push(followed(package, &part, relation)?);
            }
        }
        let name = relations_of(&part);
        if changed {
            parts.put(name, written(&related));
        } else if let Some(bytes) = package.parts.get(&name) {
            parts.put(name, bytes.clone());
        }
        found.insert(part, kind.to_owned());
    }
    Ok((parts, found))
}

fn refuse_macros(relation: &Relation, kind: Option<&str>) -> Result<(), message::Template> {
    let is = relation.is("vbaProject") || kind.is_some_and(|kind| kind.contains("vbaProject"));
    if is { Err(message::Template::TemplateHoldsMacros) } else { Ok(()) }
}

/// A kept part of XML can be read: a deck holds no part that PowerPoint would stumble over.
fn check(package: &Package, part: &str, kind: &str) -> Result<(), message::Template> {
    if !(kind.ends_with("+xml") || kind.ends_with("/xml")) {
        return Ok(());
    }
    let fault = |why: String| broken(Broken { part: part.to_owned(), why });
    let text = text(&package.parts[part]).ok_or_else(|| fault(NO_TEXT.into()))?;
    parsed(&text).map(drop).map_err(fault)
}
