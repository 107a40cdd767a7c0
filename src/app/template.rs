//! The template of the decks of a run: read before anything else, since a deck without it is not what was asked for.

use std::path::Path;
use std::sync::Arc;

use super::Artifact;
use crate::error::{Error, Result};
use crate::input;
use crate::message;
use crate::office::opened::LARGEST;
use crate::write::template::Template;

/// A template from its file.
///
/// # Errors
/// Where it cannot be read, or no deck can be made from it.
pub fn read(path: &Path) -> Result<Template> {
    let bytes = input::whole(path, LARGEST)?;
    let wrong = |what: message::Template| Error::in_file(path.display().to_string(), what);
    if bytes.len() as u64 > LARGEST {
        return Err(wrong(message::Template::TemplateTooLarge { limit: LARGEST }));
    }
    Template::read(&bytes).map_err(wrong)
}

/// The artifacts, decks made from the template.
pub(super) fn dressed(artifacts: &[Artifact], template: Option<&Path>) -> Result<Vec<Artifact>> {
    let mut artifacts = artifacts.to_vec();
    if let Some(path) = template {
        let template = Arc::new(read(path)?);
        template.has_room().map_err(|what| Error::in_file(path.display().to_string(), what))?;
        for artifact in artifacts.iter_mut().filter(|artifact| artifact.format.name == "pptx") {
            artifact.style.template = Some(Arc::clone(&template));
        }
    }
    Ok(artifacts)
}
