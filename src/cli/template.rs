//! `--template`, `--colors` and `--rows`: what decks are made of.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::Args;

use super::words::{chosen, one_of};
use crate::app::Artifact;
use crate::error::{Error, Result};
use crate::input::Source;
use crate::message::Template;
use crate::write::template::ChartColours;

/// What decks are made of.
#[derive(Debug, Args)]
pub struct TemplateOptions {
    #[arg(long, value_name = "PPTX", requires = "output")]
    template: Option<PathBuf>,

    #[arg(long, value_parser = one_of::<ChartColours>())]
    colors: Option<ChartColours>,

    #[arg(long, value_name = "N", requires = "output")]
    rows: Option<NonZeroUsize>,
}

impl TemplateOptions {
    /// The template, and whose colours charts have; a template of the study file is for runs that write a deck.
    ///
    /// # Errors
    /// Where a template or a number of rows is named and no deck is written, or the study file is wrong.
    pub fn chosen(&self, source: &Source, artifacts: &mut [Artifact]) -> Result<Option<PathBuf>> {
        let study = &source.study;
        let path = source.study_path.as_deref();
        let colors = chosen(self.colors, study.colors.as_deref(), "colors", path)?;
        let decks = artifacts.iter_mut().filter(|artifact| artifact.format.name == "pptx");
        let mut count = 0;
        for deck in decks {
            deck.style.colours = colors.unwrap_or_default();
            deck.style.rows = self.rows;
            count += 1;
        }
        if count == 0 {
            return if self.template.is_some() {
                Err(Error::of(Template::TemplateWithoutDeck))
            } else if self.rows.is_some() {
                Err(Error::of(Template::RowsWithoutDeck))
            } else {
                Ok(None)
            };
        }
        let folder = path.and_then(Path::parent).unwrap_or(Path::new(""));
        let of_study = study.template.as_ref().map(|path| folder.join(path));
        Ok(self.template.clone().or(of_study))
    }
}
