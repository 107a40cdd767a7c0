//! What three waves or more have, row by row.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::{Change, Linkage, Measure, Moved, WaveFacts};
use crate::analysis::{Estimate, Level, Quadrant};

/// Several waves, the oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Trend {
    /// What readers call the waves.
    pub waves: Vec<String>,
    /// Their times: years since the first where days are given, else places from 1; a slope is the change for one of these.
    pub times: Vec<f64>,
    /// Their days, as given; empty where none are.
    pub dates: Vec<String>,
    /// File, respondents and crosshairs of each.
    pub facts: Vec<WaveFacts>,
    /// How the respondents of the first wave and the last are linked.
    pub linkage: Linkage,
    /// Rows that all waves have.
    pub rows: Vec<TrendRow>,
}

/// A criterion or an element over the waves.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct TrendRow {
    /// Which map.
    pub level: Level,
    /// Key in the last wave.
    pub name: String,
    /// Label in the last wave.
    pub label: String,
    /// Label in other languages.
    pub translations: BTreeMap<String, String>,
    /// Quadrant in each wave, against its own crosshair, or that of the first or the last wave where `lines` takes one for all.
    pub quadrants: Vec<Quadrant>,
    /// The move from the first wave to the last.
    pub moved: Moved,
    /// Importance over the waves.
    pub importance: Series,
    /// Performance over the waves.
    pub performance: Series,
    /// Gap over the waves; `null` where importance is derived.
    pub gap: Option<Series>,
}

impl TrendRow {
    /// A measure over the waves; `None` of a gap where importance is derived, and of shares.
    pub fn series(&self, measure: Measure) -> Option<&Series> {
        match measure {
            Measure::Importance => Some(&self.importance),
            Measure::Performance => Some(&self.performance),
            Measure::Gap => self.gap.as_ref(),
            Measure::TopTwoImportance | Measure::TopTwoPerformance => None,
        }
    }
}

/// One number over the waves.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Series {
    /// Of each wave.
    pub points: Vec<Estimate>,
    /// Change from each wave to the next, adjusted over the rows of its map.
    pub changes: Vec<Change>,
    /// Change from the first wave to the last.
    pub overall: Change,
    /// Change for each wave, or for each year where the days of waves are given; of waves that share respondents or clusters by
    /// what each of these adds to all waves; `null` where an error is unknown.
    pub slope: Option<Slope>,
    /// Whether all waves are equal; of waves that share respondents or clusters by the covariance of their changes.
    pub equality: Option<EqualityTest>,
    /// Limits of a control chart (mean ± 2.66 mean moving range); `null` with fewer than eight waves.
    pub limits: Option<Limits>,
}

/// A straight line through the waves: Σ c·m with c = (t − t̄)/Σ(t − t̄)², t being the times.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Slope {
    /// Change for each wave, or for each year.
    pub value: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Satterthwaite's degrees of freedom; of linked waves units − strata.
    pub df: f64,
    /// Two-sided p-value.
    pub p: f64,
}

/// Welch's F over the waves; Hotelling's T² as F where they are linked.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct EqualityTest {
    /// F.
    pub f: f64,
    /// Waves − 1.
    pub df1: f64,
    /// Degrees of freedom of the errors.
    pub df2: f64,
    /// p-value.
    pub p: f64,
}

/// Limits of a control chart.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Limits {
    /// Lower limit.
    pub low: f64,
    /// Upper limit.
    pub high: f64,
    /// Places of the waves outside, from 0.
    pub outside: Vec<usize>,
}
