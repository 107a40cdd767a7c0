//! `ecart analyze`: read, analyzed, drawn.

use std::path::PathBuf;

use super::artifact::{check, with_elements, with_pictures};
use super::waves::{self, Earlier, ReadWave};
use super::{
    Artifact, Audiences, BenchmarkSource, Gates, actions, audience, benchmark, charts, tell_written, template,
};
use crate::analysis::gate::GateView;
use crate::analysis::{self, Actions, Analysis, ComparePlan, Plan};
use crate::error::Result;
use crate::input::{self, Source};
use crate::message::{Comparing, Language, Message, Place};
use crate::output;
use crate::survey::Survey;
use crate::write::{self, Rendered};

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

impl Job {
    /// The language of its outputs, where it has any.
    pub fn language(&self) -> Option<Language> {
        self.artifacts.first().map(|artifact| artifact.style.look.language.language())
    }
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

/// Whether an output shows how many gave each pair of ratings: a workbook does, and counting them is a pass over all answers.
fn shows_counts(artifacts: &[Artifact]) -> bool {
    artifacts.iter().any(|artifact| artifact.format.name == "xlsx")
}

impl Job {
    /// Every file this run reads.
    pub(super) fn files(&self) -> Vec<PathBuf> {
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
            let waves =
                [wave.read(plan, say)?, ReadWave::analyzed(waves::stem(&job.source.path), survey, analysis)];
            waves::with_comparison(waves.into(), 0, Vec::new(), plan, &job.waves)
        }
        Some(Earlier::Column { order, against }) => {
            let waves = waves::split(&survey, order, plan)?;
            let against = waves::against(&waves, against)?;
            waves::with_comparison(waves, against, waves::left_out(&survey, order), plan, &job.waves)
        }
    }
}
