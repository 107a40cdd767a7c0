//! `ecart compare`: every wave read and analyzed, the last compared with one of them.

use std::path::PathBuf;

use super::waves::{self, WaveSource};
use super::{Artifact, Gates, tell_written};
use crate::analysis::{ComparePlan, Comparison, Plan};
use crate::error::Result;
use crate::message::{Language, Message};
use crate::output::{self, Destination};
use crate::write::{self, Rendered};

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
    let against = waves::against(&waves, &job.against)?;
    let mut comparison = waves::compared(&waves, against, &plan, &job.how)?;
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
