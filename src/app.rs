//! The program on one screen.

use std::path::PathBuf;

mod actions;
mod audience;
mod benchmark;
mod callback;
mod charts;
mod compare;
mod gates;
mod template;

pub use audience::{Audiences, SMALLEST_SHOWN};
pub use benchmark::BenchmarkSource;
pub use callback::{CallbackJob, Consent, call_back};
pub use compare::{Earlier, WaveKind, WaveSource};
pub use gates::{Gates, blocked};
pub use template::read as read_template;

use crate::analysis::gate::GateView;
use crate::analysis::{self, Actions, Analysis, ComparePlan, Comparison, Plan};
use crate::error::{Error, Result};
use crate::input;
use crate::input::Source;
use crate::inspect;
use crate::look::{Look, ShownLevel};
use crate::message::{Comparing, Drawn, Language, Message, Outputs, Place};
use crate::output::{self, Destination};
use crate::survey::Survey;
use crate::write;
use crate::write::{Format, PictureFile, Rendered, Style, pictures};
use compare::ReadWave;

/// What to do: read this, analyze it so, write these.
#[derive(Debug)]
pub struct Job {
    /// What to read.
    pub source: Source,
    /// Everything that can change a number.
    pub plan: Plan,
    /// What to write.
    pub artifacts: Vec<Artifact>,
    /// How two waves are compared, where there are two.
    pub waves: ComparePlan,
    /// The waves before.
    pub earlier: Option<Earlier>,
    /// How the audiences are compared that a column tells apart, where they are.
    pub audiences: Option<Audiences>,
    /// What is to be done.
    pub actions: Actions,
    /// Conditions on the results.
    pub gates: Gates,
    /// What the rows are compared with.
    pub benchmark: Option<BenchmarkSource>,
    /// What decks are made of.
    pub template: Option<PathBuf>,
}

/// Waves to compare, the oldest first.
#[derive(Debug)]
pub struct CompareJob {
    /// What to read.
    pub waves: Vec<WaveSource>,
    /// Which one the last is compared with: `previous`, `first`, or its name.
    pub against: String,
    /// Everything that can change a number.
    pub plan: Plan,
    /// How they are compared.
    pub how: ComparePlan,
    /// Conditions on the results.
    pub gates: Gates,
    /// What to write.
    pub artifacts: Vec<Artifact>,
}

impl Job {
    /// The language of its outputs, where it has any.
    pub fn language(&self) -> Option<Language> {
        self.artifacts.first().map(|artifact| artifact.style.look.language.language())
    }
}

impl CompareJob {
    /// The language of its outputs, where it has any.
    pub fn language(&self) -> Option<Language> {
        self.artifacts.first().map(|artifact| artifact.style.look.language.language())
    }
}

/// What to look at, and what to make of it.
#[derive(Debug)]
pub struct Inspection {
    /// What to read.
    pub source: Source,
    /// How the account is made for standard output, if it is wanted.
    pub render: Option<fn(&inspect::Account) -> String>,
    /// The language of its messages.
    pub language: Language,
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
    pub target: Destination,
}

/// Reads the survey, analyzes it, and writes every artifact; `say` hears what was
/// inferred, what should be known of the numbers, and what should be known of an output.
///
/// # Errors
/// [`crate::error::Error`]; nothing has been written then, unless writing itself failed.
pub fn run(job: &Job, say: &mut dyn FnMut(&Message)) -> Result<Analysis> {
    let inputs = job.files();
    check(&job.artifacts, &inputs)?;
    let wanted = template::dressed(&job.artifacts, job.template.as_deref())?;

    let survey = input::read(&job.source)?;
    actions::refuse_words(&survey, &job.plan)?;
    survey.notices.iter().for_each(&mut *say);
    let benchmark = job.benchmark.as_ref().map(|benchmark| benchmark.read(&survey, &job.plan)).transpose()?;
    let plan = benchmark::plan(&job.plan, benchmark.as_ref(), &survey, say);
    let plan = Plan { joint: shows_counts(&job.artifacts), ..plan };
    let (noticed, file) = (survey.notices.clone(), survey.origin.file.clone());
    let mut analysis = analysis::withhold(analyzed(survey, &plan, job, say)?)?;
    if let Some(benchmark) = &benchmark {
        analysis = analysis::with_benchmark(analysis, benchmark)?;
    }
    analysis = actions::planned(analysis, &job.actions, job.source.study_path.as_deref())?;
    analysis.warnings.iter().filter(|warning| !noticed.contains(warning)).for_each(&mut *say);
    input::refuse_doubts(&job.source, analysis.warnings.iter(), &file)?;
    let first_wave = job.earlier.is_some() && analysis.comparison.is_none();
    let mut view = GateView::of(&analysis);
    view.first_wave = first_wave;
    analysis.gates = job.gates.judged(&view)?;

    charts::refuse_empty(job, &analysis)?;
    let artifacts = with_elements(&wanted, &analysis)?;
    if job.artifacts.iter().any(|artifact| artifact.target.is_pattern()) {
        check(&artifacts, &inputs)?;
    }

    let artifacts = with_pictures(artifacts);
    // Everything is drawn before anything is written, and written before anything is replaced: a failure leaves no half of a report.
    let drawn: Vec<Rendered> = artifacts
        .iter()
        .map(|artifact| write::render(artifact.format, &analysis, &artifact.style))
        .collect::<Result<_>>()?;
    let mut outputs = Vec::with_capacity(drawn.len());
    for (artifact, rendered) in artifacts.iter().zip(&drawn) {
        for notice in &rendered.notices {
            say(&notice.clone().at(Place::file(artifact.target.to_string())));
        }
        outputs.push((&artifact.target, rendered.bytes.as_slice()));
    }
    output::write_all(&outputs)?;
    tell_written(artifacts.iter().map(|artifact| &artifact.target), say);
    Ok(analysis)
}

/// Says which files are new: a run without a word leaves one to look for them.
fn tell_written<'a>(targets: impl Iterator<Item = &'a Destination>, say: &mut dyn FnMut(&Message)) {
    let paths: Vec<String> =
        targets.filter(|target| **target != Destination::Stdout).map(ToString::to_string).collect();
    if !paths.is_empty() {
        say(&Message::sure(Drawn::Written { paths }));
    }
}

/// Whether an output shows how many gave each pair of ratings: a workbook does, and counting them is a pass over all answers.
fn shows_counts(artifacts: &[Artifact]) -> bool {
    artifacts.iter().any(|artifact| artifact.format.name == "xlsx")
}

impl Job {
    /// Every file this run reads.
    fn files(&self) -> Vec<PathBuf> {
        let before = match &self.earlier {
            Some(Earlier::File { wave, .. }) => wave.files(),
            Some(Earlier::Column { .. }) | None => Vec::new(),
        };
        let benchmark = self.benchmark.iter().map(|benchmark| benchmark.path.clone());
        self.source.files().into_iter().chain(before).chain(benchmark).chain(self.template.clone()).collect()
    }
}

/// The analysis of the survey, with what changed since the wave before.
fn analyzed(survey: Survey, plan: &Plan, job: &Job, say: &mut dyn FnMut(&Message)) -> Result<Analysis> {
    if let Some(audiences) = &job.audiences {
        return audience::with_audiences(&survey, audiences, plan, &job.waves);
    }
    match &job.earlier {
        None => analysis::analyze(&survey, plan),
        Some(Earlier::File { wave, optional }) => {
            let analysis = analysis::analyze(&survey, plan)?;
            if *optional && wave.files().iter().any(|path| !path.exists()) {
                say(&Message::sure(Comparing::FirstWave));
                return Ok(analysis);
            }
            let waves = [
                wave.read(plan, say)?,
                ReadWave::analyzed(compare::stem(&job.source.path), survey, analysis),
            ];
            compare::with_comparison(waves.into(), 0, Vec::new(), plan, &job.waves)
        }
        Some(Earlier::Column { order, against }) => {
            let waves = compare::split(&survey, order, plan)?;
            let against = compare::against(&waves, against)?;
            compare::with_comparison(waves, against, compare::left_out(&survey, order), plan, &job.waves)
        }
    }
}

/// Reads and analyzes every wave, compares the last with the one that is asked for, and writes the artifacts.
///
/// # Errors
/// [`crate::error::Error`]; nothing has been written then, unless writing itself failed.
pub fn compare(job: &CompareJob, say: &mut dyn FnMut(&Message)) -> Result<Comparison> {
    let targets: Vec<Destination> = job.artifacts.iter().map(|artifact| artifact.target.clone()).collect();
    let inputs: Vec<PathBuf> = job.waves.iter().flat_map(WaveSource::files).collect();
    output::check(&targets, &inputs)?;
    // No output of a comparison shows how many gave each pair of ratings.
    let plan = Plan { joint: false, ..job.plan.clone() };
    let waves = job.waves.iter().map(|wave| wave.read(&plan, say)).collect::<Result<Vec<_>>>()?;
    let against = compare::against(&waves, &job.against)?;
    let mut comparison = compare::compared(&waves, against, &plan, &job.how)?;
    comparison.gates = job.gates.judged(&waves[waves.len() - 1].view(&comparison))?;
    for warning in &comparison.warnings {
        say(warning);
    }
    let drawn: Vec<Rendered> = job
        .artifacts
        .iter()
        .map(|artifact| write::comparison::render(artifact.format, &comparison, &artifact.style))
        .collect::<Result<_>>()?;
    let outputs: Vec<(&Destination, &[u8])> = job
        .artifacts
        .iter()
        .zip(&drawn)
        .map(|(artifact, it)| (&artifact.target, it.bytes.as_slice()))
        .collect();
    output::write_all(&outputs)?;
    tell_written(outputs.iter().map(|(target, _)| *target), say);
    Ok(comparison)
}

/// Looks at a survey file, prints the account of it, and writes the study file; `say` hears that it did.
///
/// # Errors
/// [`crate::error::Error`]; where the file opens but cannot be analyzed, the account has been printed.
pub fn inspect(job: &Inspection, say: &mut dyn FnMut(&Message)) -> Result<()> {
    let target = job.write.clone().map(Destination::File);
    output::check(target.as_slice(), &job.source.files())?;
    if let (Some(path), false) = (&job.write, job.force) {
        output::refuse_existing(path)?;
    }

    let mut inspected = inspect::inspect(&job.source, job.write.as_deref())?;
    inspected.account.say_in(job.language);
    if let Some(render) = job.render {
        output::write(&Destination::Stdout, render(&inspected.account).as_bytes())?;
    }
    let survey = inspected.survey?;
    let doubts = survey.scale.ends_that_nobody_chose(false);
    input::refuse_doubts(&job.source, survey.doubtful().chain(&doubts), &survey.origin.file)?;
    if let (Some(target), Some(study)) = (target, inspected.study) {
        output::write(&target, study.as_bytes())?;
        tell_written(std::iter::once(&target), say);
    }
    Ok(())
}

fn check(artifacts: &[Artifact], inputs: &[PathBuf]) -> Result<()> {
    let targets: Vec<Destination> = artifacts.iter().map(|artifact| artifact.target.clone()).collect();
    output::check(&targets, inputs)
}

/// The artifacts, a pattern replaced by one artifact for each element that has criteria.
fn with_elements(artifacts: &[Artifact], analysis: &Analysis) -> Result<Vec<Artifact>> {
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
fn with_pictures(mut artifacts: Vec<Artifact>) -> Vec<Artifact> {
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
