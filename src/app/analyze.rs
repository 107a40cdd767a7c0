//! `ecart analyze`: read, analyzed, drawn.

use std::path::PathBuf;

use super::gates::JudgedGates;
use super::outputs::RunOutputs;
use super::waves::{self, Earlier, ReadWave};
use super::{
    Artifact, Audiences, BenchmarkSource, Gates, actions, artifact, audience, benchmark, charts, template,
};
use crate::analysis::gate::GateView;
use crate::analysis::{self, Actions, Analysis, ComparePlan, Plan};
use crate::error::Result;
use crate::input::{self, Source};
use crate::message::{Comparing, Language, Message};
use crate::survey::Survey;

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

/// Reads the survey, analyzes it, and draws every artifact; `say` hears what was inferred, and what should be known of the
/// numbers.
///
/// # Errors
/// [`crate::error::Error`]; nothing has been written then.
pub fn analyze(job: &Job, say: &mut dyn FnMut(&Message)) -> Result<(Analysis, RunOutputs)> {
    let inputs = job.files();
    artifact::check(&job.artifacts, &inputs)?;
    let wanted = template::dressed(&job.artifacts, job.template.as_deref())?;

    let analysis = analyzed(job, say)?;

    charts::refuse_empty(&job.artifacts, job.earlier.is_some(), &analysis)?;
    let artifacts = artifact::of_each_element(&wanted, &analysis)?;
    artifact::check(&artifacts, &inputs)?;
    let drawn =
        artifact::with_pictures(artifacts).into_iter().map(|artifact| artifact.of_analysis(&analysis));
    let files = drawn.collect::<Result<_>>()?;
    let gates = JudgedGates::of(&job.gates, analysis.gates.clone());
    Ok((analysis, RunOutputs { gates, ..RunOutputs::of(files) }))
}

/// The analysis, with everything that stands beside it.
fn analyzed(job: &Job, say: &mut dyn FnMut(&Message)) -> Result<Analysis> {
    let survey = input::read(&job.source)?;
    actions::refuse_words(&survey, &job.plan)?;
    survey.notices.iter().for_each(&mut *say);
    let benchmark = job.benchmark.as_ref().map(|benchmark| benchmark.read(&survey, &job.plan)).transpose()?;
    let plan = benchmark::plan(&job.plan, benchmark.as_ref(), &survey, say);
    let plan = Plan { joint: shows_counts(&job.artifacts), ..plan };
    let (noticed, file) = (survey.notices.clone(), survey.origin.file.clone());
    let mut analysis = analysis::withhold(with_others(survey, &plan, job, say)?)?;
    if let Some(benchmark) = &benchmark {
        analysis = analysis::with_benchmark(analysis, benchmark)?;
    }
    analysis = actions::planned(analysis, &job.actions, job.source.study_path.as_deref())?;
    analysis.warnings.iter().filter(|warning| !noticed.contains(warning)).for_each(&mut *say);
    input::refuse_doubts(&job.source, analysis.warnings.iter(), &file)?;
    let mut view = GateView::of(&analysis);
    view.first_wave = job.earlier.is_some() && analysis.comparison.is_none();
    analysis.gates = job.gates.judged(&view)?;
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

/// The analysis of the survey, beside other audiences, or with what changed since the wave before.
fn with_others(survey: Survey, plan: &Plan, job: &Job, say: &mut dyn FnMut(&Message)) -> Result<Analysis> {
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
