//! What is said of a wave, of two that are compared, and of a move between them.

use schemars::JsonSchema;
use serde::Serialize;

use super::Wave;
use crate::analysis::{Crosshair, Quadrant, Verdict};

/// One wave.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct WaveFacts {
    /// What readers call it.
    pub label: String,
    /// File name without its folder.
    pub file: String,
    /// SHA-256 of its bytes, in hex.
    pub sha256: String,
    /// Respondents, where known.
    pub respondents: Option<u64>,
    /// Its own crosshair of the criteria.
    pub crosshair: Crosshair,
    /// Its own crosshair of the elements; `null` without elements.
    pub element_crosshair: Option<Crosshair>,
}

/// Which crosshair the two waves are placed against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lines {
    /// Each against its own, as its report printed it.
    #[default]
    Own,
    /// Both against that of the old wave.
    Old,
    /// Both against that of the new wave.
    New,
}

/// How the respondents of two waves belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Linkage {
    /// Which kind.
    pub kind: LinkageKind,
    /// The column that links; `null` of independent waves.
    pub column: Option<String>,
    /// Units (respondents, clusters) in both waves.
    pub both: u64,
    /// Units in the old wave only.
    pub only_old: u64,
    /// Units in the new wave only.
    pub only_new: u64,
}

/// Kinds of linkage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinkageKind {
    /// Two samples drawn apart.
    Independent,
    /// The same respondents, or some of them.
    Panel,
    /// Respondents of the same clusters.
    Clusters,
}

/// Quadrants of a row in two waves; `null` where a wave lacks the row or cannot tell.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, JsonSchema)]
pub struct Moved {
    /// In the old wave.
    pub old: Option<Quadrant>,
    /// In the new wave.
    pub new: Option<Quadrant>,
    /// The new values against the old line.
    pub new_on_old_line: Option<Quadrant>,
    /// The old values against the new line.
    pub old_on_new_line: Option<Quadrant>,
    /// What made it move; `null` where it stayed.
    pub cause: Option<Cause>,
    /// Probability that the quadrants come out as observed, in replicates of both waves; no p-value.
    pub probability: Option<f64>,
    /// Probability of any change of quadrant.
    pub any_change: Option<f64>,
    /// Probability that it enters `concentrate_here`.
    pub enters_priority: Option<f64>,
    /// Probability that it leaves `concentrate_here`.
    pub leaves_priority: Option<f64>,
    /// How sure the observed move (or stay) is.
    pub verdict: Option<Verdict>,
}

/// What makes a row change its quadrant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Cause {
    /// It moves under either line.
    Criterion,
    /// Only the line moved: the others changed.
    Crosshair,
    /// Both are needed, or either would do.
    Both,
}

/// What changes in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Mean importance.
    Importance,
    /// Mean performance.
    Performance,
    /// Mean gap.
    Gap,
    /// Share of importance in the two highest categories.
    TopTwoImportance,
    /// Share of performance in the two highest categories.
    TopTwoPerformance,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Importance, Self::Performance, Self::Gap, Self::TopTwoImportance, Self::TopTwoPerformance];
}

impl Cause {
    /// Its name in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Criterion => "criterion",
            Self::Crosshair => "crosshair",
            Self::Both => "both",
        }
    }
}

impl Moved {
    /// Whether the two waves have it in different quadrants.
    pub fn is_move(&self) -> bool {
        matches!((self.old, self.new), (Some(old), Some(new)) if old != new)
    }
}

impl Linkage {
    /// Of two samples drawn apart.
    pub(super) fn independent() -> Self {
        Self { kind: LinkageKind::Independent, column: None, both: 0, only_old: 0, only_new: 0 }
    }
}

impl WaveFacts {
    pub(super) fn of(wave: &Wave) -> Self {
        let recorded = &wave.recorded;
        Self {
            label: wave.label.clone(),
            file: recorded.provenance.file.clone(),
            sha256: recorded.provenance.sha256.clone(),
            respondents: recorded.respondents,
            crosshair: recorded.crosshair.at(),
            element_crosshair: recorded.element_crosshair.map(super::RecordedCrosshair::at),
        }
    }
}

/// The two crosshairs over the common criteria, and the moves under them.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CommonCrosshair {
    /// Of the old wave.
    pub old: Crosshair,
    /// Of the new wave.
    pub new: Crosshair,
    /// The common criteria that change their quadrant under them.
    pub moves: Vec<CommonMove>,
}

/// A move under the common crosshairs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommonMove {
    /// Key of the criterion.
    pub name: String,
    /// Quadrant in the old wave.
    pub old: Quadrant,
    /// Quadrant in the new wave.
    pub new: Quadrant,
}
