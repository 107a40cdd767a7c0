//! Parts of a package, as they are followed and parsed.

use std::collections::BTreeMap;

use super::Result;
use crate::message;
use crate::office::opened::parsed;
use crate::office::package::Package;
use crate::office::related::{Broken, Relation, target};
/// Names of relations inside parts.
pub(super) const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The part that a relation leads to.
pub(super) fn followed(package: &Package, from: &str, relation: &Relation) -> Result<String> {
    target(package, from, &relation.target).map(str::to_owned).ok_or_else(|| {
        let from = if from.is_empty() { "the package" } else { from };
        message::Template::TemplatePartMissing { part: relation.target.clone(), from: from.to_owned() }
    })
}

/// A part, parsed.
pub(super) fn read<'a>(part: &str, source: &'a str) -> Result<roxmltree::Document<'a>> {
    parsed(source).map_err(|why| broken(Broken { part: part.to_owned(), why }))
}

pub(super) fn broken(Broken { part, why }: Broken) -> message::Template {
    message::Template::TemplatePartBroken { part, why }
}

/// Kept parts and the content type of each.
pub(super) type KeptParts = (Package, BTreeMap<String, String>);
