//! `ecart compare`: every wave read and analyzed, the last compared with one of them.

use std::path::PathBuf;

use super::gates::JudgedGates;
use super::outputs::RunOutputs;
use super::waves::{self, WaveSource};
use super::{Artifact, Gates, artifact};
use crate::analysis::{ComparePlan, Plan};
use crate::error::Result;
use crate::message::{Language, Message};

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

impl CompareJob {
    /// The language of its outputs, where it has any.
    pub fn language(&self) -> Option<Language> {
        self.artifacts.first().map(|artifact| artifact.style.look.language.language())
    }
}

/// Reads and analyzes every wave, compares the last with the one that is asked for, and draws that; `say` hears what was inferred.
///
/// # Errors
/// [`crate::error::Error`].
pub fn compare(job: &CompareJob, say: &mut dyn FnMut(&Message)) -> Result<RunOutputs> {
    let inputs: Vec<PathBuf> = job.waves.iter().flat_map(WaveSource::files).collect();
    artifact::check(&job.artifacts, &inputs)?;
    // No output of a comparison shows how many gave each pair of ratings.
    let plan = Plan { joint: false, ..job.plan.clone() };
    let waves = job.waves.iter().map(|wave| wave.read(&plan, say)).collect::<Result<Vec<_>>>()?;
    let against = waves::against(&waves, &job.against)?;
    let mut comparison = waves::compared(&waves, against, &plan, &job.how)?;
    comparison.gates = job.gates.judged(&waves[waves.len() - 1].view(&comparison))?;
    comparison.warnings.iter().for_each(say);
    let drawn = job.artifacts.iter().map(|artifact| artifact.of_comparison(&comparison));
    let files = drawn.collect::<Result<_>>()?;
    Ok(RunOutputs { gates: JudgedGates::of(&job.gates, comparison.gates), ..RunOutputs::of(files) })
}
