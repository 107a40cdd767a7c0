//! The program on one screen.

use std::path::PathBuf;

use crate::analysis::{self, Analysis, Plan};
use crate::error::{Error, Result};
use crate::input::{self, Source};
use crate::output::{self, Target};
use crate::render::{Format, Level, Rendered, Style};

/// What to do: read this, analyze it so, write these.
#[derive(Debug)]
pub struct Job {
    /// What to read.
    pub source: Source,
    /// Everything that can change a number.
    pub plan: Plan,
    /// What to write.
    pub artifacts: Vec<Artifact>,
}

/// One output: what it is, how it looks, where it goes; one for each element where its path says `{element}`.
#[derive(Debug, Clone)]
pub struct Artifact {
    /// How it is made.
    pub format: &'static Format,
    /// How it looks.
    pub style: Style,
    /// Where it goes.
    pub target: Target,
}

/// Reads the survey, analyzes it, and writes every artifact; `say` hears what was
/// inferred and what should be known of an output, a line each.
///
/// # Errors
/// [`crate::error::Error`]; nothing has been written then, unless writing itself failed.
pub fn run(job: &Job, say: &mut dyn FnMut(&str)) -> Result<Analysis> {
    check(&job.artifacts, &job.source)?;

    let survey = input::read(&job.source)?;
    survey.notices.iter().for_each(|notice| say(notice));
    let analysis = analysis::analyze(&survey, &job.plan)?;

    let artifacts = with_elements(&job.artifacts, &analysis)?;
    check(&artifacts, &job.source)?;

    // Everything is drawn before anything is written, so that a failure leaves no half of a report.
    let drawn: Vec<Rendered> = artifacts
        .iter()
        .map(|artifact| (artifact.format.render)(&analysis, &artifact.style))
        .collect::<Result<_>>()?;
    for (artifact, rendered) in artifacts.iter().zip(&drawn) {
        rendered.notices.iter().for_each(|notice| say(&format!("{}: {notice}", artifact.target)));
        output::write(&artifact.target, &rendered.bytes)?;
    }
    Ok(analysis)
}

fn check(artifacts: &[Artifact], source: &Source) -> Result<()> {
    let targets: Vec<Target> = artifacts.iter().map(|artifact| artifact.target.clone()).collect();
    output::check(&targets, &source.files())
}

/// The artifacts, a pattern replaced by one artifact for each element that has criteria.
fn with_elements(artifacts: &[Artifact], analysis: &Analysis) -> Result<Vec<Artifact>> {
    let mut all = Vec::new();
    for artifact in artifacts {
        let Target::File(path) = &artifact.target else {
            all.push(artifact.clone());
            continue;
        };
        if artifact.target.is_pattern() {
            let maps = inside_elements(artifact, analysis)?;
            if maps.is_empty() {
                return Err(Error::NoElements { path: path.clone() });
            }
            all.extend(maps);
        } else {
            all.push(artifact.clone());
        }
    }
    Ok(all)
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
            return Err(Error::ElementsCollide { path: target.to_string().into(), one, other });
        }
        made.push((&element.row.name, folded));
        let style = Style { level: Level::Inside(index), ..pattern.style.clone() };
        maps.push(Artifact { format: pattern.format, style, target });
    }
    Ok(maps)
}
