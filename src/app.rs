//! The program on one screen.

use std::path::PathBuf;

use crate::analysis::{self, Analysis, Plan};
use crate::error::{Error, Result};
use crate::input;
use crate::input::Source;
use crate::inspect;
use crate::output::{self, Target};
use crate::write::{Format, Level, Rendered, Style};

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

/// What to look at, and what to make of it.
#[derive(Debug)]
pub struct Inspection {
    /// What to read.
    pub source: Source,
    /// How the account is made for standard output, if it is wanted.
    pub render: Option<fn(&inspect::Account) -> String>,
    /// Where the study file goes, if one is wanted.
    pub write: Option<PathBuf>,
    /// Whether it may replace one.
    pub force: bool,
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
    if job.artifacts.iter().any(|artifact| artifact.target.is_pattern()) {
        check(&artifacts, &job.source)?;
    }

    // Everything is drawn before anything is written, and written before anything is replaced: a failure leaves no half of a report.
    let drawn: Vec<Rendered> = artifacts
        .iter()
        .map(|artifact| (artifact.format.render)(&analysis, &artifact.style))
        .collect::<Result<_>>()?;
    let mut outputs = Vec::with_capacity(drawn.len());
    for (artifact, rendered) in artifacts.iter().zip(&drawn) {
        rendered.notices.iter().for_each(|notice| say(&format!("{}: {notice}", artifact.target)));
        outputs.push((&artifact.target, rendered.bytes.as_slice()));
    }
    output::write_all(&outputs)?;
    Ok(analysis)
}

/// Looks at a survey file, prints the account of it, and writes the study file.
///
/// # Errors
/// [`crate::error::Error`]; where the file opens but cannot be analyzed, the account has been printed.
pub fn inspect(job: &Inspection) -> Result<()> {
    let target = job.write.clone().map(Target::File);
    output::check(target.as_slice(), &job.source.files())?;
    if let (Some(path), false) = (&job.write, job.force) {
        output::refuse_existing(path)?;
    }

    let inspected = inspect::inspect(&job.source, job.write.as_deref())?;
    if let Some(render) = job.render {
        output::write(&Target::Stdout, render(&inspected.account).as_bytes())?;
    }
    let survey = inspected.survey?;
    if job.source.is_strict() {
        input::refuse_findings(survey)?;
    }
    match (target, inspected.study) {
        (Some(target), Some(study)) => output::write(&target, study.as_bytes()),
        _ => Ok(()),
    }
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
