//! Artifacts: one for each output, one for each element where a path stands for several.

use std::path::PathBuf;

use super::outputs::OutputFile;
use crate::analysis::{Analysis, Comparison};
use crate::error::{Error, Result};
use crate::look::{Look, ShownLevel};
use crate::message::Outputs;
use crate::output::{self, Destination};
use crate::write::{self, Format, PictureFile, Rendered, Style, pictures};

/// One output: what it is, how it looks, where it goes; one for each element where its path says `{element}`.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// How it is made.
    pub format: &'static Format,
    /// How it looks.
    pub style: Style,
    /// Where it goes.
    pub target: Destination,
}

impl Artifact {
    /// The artifact of an analysis.
    pub(super) fn of_analysis(&self, analysis: &Analysis) -> Result<OutputFile> {
        let Rendered { bytes, notices } = write::render(self.format, analysis, &self.style)?;
        Ok(OutputFile { target: self.target.clone(), bytes, notices })
    }

    /// The artifact of waves that are compared alone.
    pub(super) fn of_comparison(&self, comparison: &Comparison) -> Result<OutputFile> {
        let drawn = write::comparison::render(self.format, comparison, &self.style)?;
        Ok(OutputFile::new(self.target.clone(), drawn.bytes))
    }
}

/// Refuses artifacts that cannot be written, or that would replace one of the inputs.
pub(super) fn check(artifacts: &[Artifact], inputs: &[PathBuf]) -> Result<()> {
    let targets: Vec<Destination> = artifacts.iter().map(|artifact| artifact.target.clone()).collect();
    output::check(&targets, inputs)
}

/// The artifacts, a pattern replaced by one artifact for each element that has criteria.
pub(super) fn of_each_element(artifacts: &[Artifact], analysis: &Analysis) -> Result<Vec<Artifact>> {
    let mut all = Vec::new();
    for artifact in artifacts {
        let Destination::File(path) = &artifact.target else {
            all.push(artifact.clone());
            continue;
        };
        if artifact.target.is_pattern() {
            let maps = inside_elements(artifact, analysis)?;
            if maps.is_empty() {
                return Err(Error::of(Outputs::NoElements { path: path.display().to_string() }));
            }
            all.extend(maps);
        } else {
            all.push(artifact.clone());
        }
    }
    Ok(all)
}

/// The artifacts; a report knows the charts that are written beside it, and how to get there.
pub(super) fn with_pictures(mut artifacts: Vec<Artifact>) -> Vec<Artifact> {
    let picture = |artifact: &Artifact| match &artifact.target {
        Destination::File(path) if artifact.format.chart && !artifact.format.text => {
            Some((artifact.style.clone(), path.clone()))
        }
        _ => None,
    };
    let drawn: Vec<(Style, PathBuf)> = artifacts.iter().filter_map(picture).collect();
    for artifact in artifacts.iter_mut().filter(|artifact| !artifact.format.chart) {
        let from = match &artifact.target {
            Destination::File(path) => path.clone(),
            Destination::Stdout => PathBuf::new(),
        };
        let picture = |(style, path): &(Style, PathBuf)| PictureFile {
            chart: style.chart,
            level: style.look.level,
            path: pictures::way(&from, path).into(),
        };
        artifact.style.pictures = drawn.iter().map(picture).collect();
    }
    artifacts
}

/// The maps inside the elements, each in a file of its own.
fn inside_elements(pattern: &Artifact, analysis: &Analysis) -> Result<Vec<Artifact>> {
    let mut made: Vec<(&str, PathBuf)> = Vec::new();
    let mut maps = Vec::new();
    for (index, element) in analysis.elements.iter().enumerate().filter(|(_, it)| !it.criteria.is_empty()) {
        let target = pattern.target.for_element(&element.row.name);
        // Some systems take letters of either case for the same file.
        let folded = PathBuf::from(target.to_string().to_lowercase());
        if let Some((one, _)) = made.iter().find(|(_, path)| *path == folded) {
            let (one, other) = ((*one).to_owned(), element.row.name.clone());
            return Err(Error::of(Outputs::ElementsCollide { path: target.to_string(), one, other }));
        }
        made.push((&element.row.name, folded));
        let look = Look { level: ShownLevel::Inside(index), ..pattern.style.look.clone() };
        let style = Style { look, ..pattern.style.clone() };
        maps.push(Artifact { format: pattern.format, style, target });
    }
    Ok(maps)
}
