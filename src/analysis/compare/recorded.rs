//! What a comparison needs of an analysis, as its JSON has it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::analysis::{
    Adjustment, Analysis, Base, Boxes, Certainty, Crosshair, CrosshairRule, Estimate, Metric, Quadrant,
};

/// A saved analysis; fields it does not need are ignored.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Recorded {
    /// Version of the JSON's shape.
    pub schema_version: String,
    /// Where its numbers come from.
    pub provenance: RecordedProvenance,
    /// How it was made.
    pub plan: RecordedPlan,
    /// The scale of the ratings.
    pub scale: RecordedScale,
    /// Respondents, where it says.
    pub respondents: Option<u64>,
    /// Crosshair of the criteria.
    pub crosshair: RecordedCrosshair,
    /// The criteria, in file order.
    pub criteria: Vec<RecordedRow>,
    /// Crosshair of the elements.
    pub element_crosshair: Option<RecordedCrosshair>,
    /// The elements, in study order.
    #[serde(default)]
    pub elements: Vec<RecordedRow>,
    /// How respondents counted; `None` where all of them counted the same and were drawn alone.
    pub weighting: Option<RecordedWeighting>,
    /// Indices of maps and outcomes.
    pub indices: RecordedIndices,
}

/// File and sum of its bytes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RecordedProvenance {
    /// File name without its folder.
    pub file: String,
    /// SHA-256 of the bytes, in hex.
    pub sha256: String,
}

/// The choices of the plan that matter to a comparison.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RecordedPlan {
    /// How the crosshair was set.
    pub crosshair: CrosshairRule,
    /// Which answers the rows rest on.
    pub base: Base,
    /// What the ratings are measured by.
    pub metric: Metric,
    /// Where importance comes from.
    pub importance: String,
    /// Confidence level.
    pub confidence: f64,
    /// Rows with fewer respondents are not tested.
    pub smallest_base: u64,
    /// How p-values are adjusted.
    pub adjust: Adjustment,
    /// Seed of everything drawn.
    pub seed: u64,
}

/// The ends of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct RecordedScale {
    /// Lowest rating.
    pub lowest: f64,
    /// Highest rating.
    pub highest: f64,
}

/// A crosshair.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct RecordedCrosshair {
    /// Line of importance.
    pub importance: f64,
    /// Line of performance.
    pub performance: f64,
}

/// A criterion or an element.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RecordedRow {
    /// Key.
    pub name: String,
    /// What readers see.
    pub label: String,
    /// The label in other languages.
    #[serde(default)]
    pub translations: BTreeMap<String, String>,
    /// Name of the element it belongs to.
    pub element: Option<String>,
    /// 1 = first to act on.
    pub rank: usize,
    /// Mean importance.
    pub importance: Estimate,
    /// Mean performance.
    pub performance: Estimate,
    /// Mean gap.
    pub gap: Option<Estimate>,
    /// Gap × importance / mean importance.
    pub weighted_gap: Option<f64>,
    /// Quadrant against the wave's own crosshair.
    pub quadrant: Quadrant,
    /// Probabilities of the quadrants.
    pub certainty: Option<Certainty>,
    /// Box scores.
    pub boxes: Option<Boxes>,
    /// `composite` where an element's score is made of its criteria.
    #[serde(default)]
    pub score: Option<String>,
}

/// How respondents counted.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct RecordedWeighting {
    /// Whether they had unequal weights.
    pub weighted: bool,
    /// Strata of the design.
    pub strata: Option<u64>,
    /// Clusters of the design.
    pub clusters: Option<u64>,
}

/// Indices of maps and outcomes.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
pub struct RecordedIndices {
    /// Of each map.
    #[serde(default)]
    pub maps: Vec<RecordedMap>,
    /// Net promoter scores.
    #[serde(default)]
    pub net_promoter: Vec<RecordedNetPromoter>,
    /// Effort scores.
    #[serde(default)]
    pub customer_effort: Vec<RecordedEffort>,
}

/// What sums up a map.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RecordedMap {
    /// `criteria` or `elements`.
    pub level: String,
    /// Mean performance weighted by importance.
    pub satisfaction_index: Option<f64>,
    /// Mean gap.
    pub mean_gap: Option<f64>,
}

/// A net promoter score.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RecordedNetPromoter {
    /// Column.
    pub outcome: String,
    /// −100 to 100.
    pub score: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Answers.
    pub n: u64,
}

/// An effort score.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RecordedEffort {
    /// Column.
    pub outcome: String,
    /// Mean answer.
    pub score: Estimate,
}

impl Recorded {
    /// What the JSON of this analysis would hold.
    ///
    /// # Panics
    /// Never: an analysis has string keys and finite numbers only, and these fields are among its own.
    pub fn of(analysis: &Analysis) -> Self {
        let value = serde_json::to_value(analysis).expect("an analysis can be written as JSON");
        Self::from_value(value).expect("an analysis holds what is recorded of it")
    }

    /// The fields of a JSON that is an analysis.
    ///
    /// # Errors
    /// What is missing or of another kind.
    pub fn from_value(value: serde_json::Value) -> std::result::Result<Self, String> {
        let mut recorded: Self = serde_json::from_value(value).map_err(|error| error.to_string())?;
        recorded.fill_degrees_of_freedom();
        Ok(recorded)
    }

    /// A JSON of before 1.1.0 has them for tested gaps only.
    fn fill_degrees_of_freedom(&mut self) {
        let of_design = self.weighting.and_then(|weighting| {
            let clusters = weighting.clusters?;
            Some(clusters.saturating_sub(weighting.strata.unwrap_or(1)) as f64)
        });
        for row in self.criteria.iter_mut().chain(&mut self.elements) {
            for estimate in [&mut row.importance, &mut row.performance].into_iter().chain(&mut row.gap) {
                let missing = estimate.df.is_none() && estimate.standard_error.is_some();
                if missing {
                    estimate.df = of_design.or(estimate.n.map(|n| n as f64 - 1.0));
                }
            }
        }
    }

    /// Whether every respondent counts the same and was drawn alone.
    pub fn simple_random(&self) -> bool {
        self.weighting.is_none()
    }
}

impl RecordedPlan {
    /// What must be equal in two waves: key and value, as options write them.
    pub fn keys(&self) -> [(&'static str, String); 4] {
        let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let json =
            |value: &dyn Fn() -> serde_json::Result<serde_json::Value>| value().map(name).unwrap_or_default();
        let crosshair = match self.crosshair {
            CrosshairRule::Value { importance, performance } => format!("{importance},{performance}"),
            rule => rule.name().to_owned(),
        };
        [
            ("crosshair", crosshair),
            ("base", json(&|| serde_json::to_value(self.base))),
            ("metric", json(&|| serde_json::to_value(self.metric))),
            ("importance", self.importance.clone()),
        ]
    }

    /// Significance level that belongs to the confidence level.
    pub fn alpha(&self) -> f64 {
        ((1.0 - self.confidence) * 1e12).round() / 1e12
    }
}

impl RecordedCrosshair {
    /// As every other crosshair.
    pub fn at(self) -> Crosshair {
        Crosshair { importance: self.importance, performance: self.performance }
    }
}

impl RecordedRow {
    /// The label in a language, or the one that serves for all.
    pub fn label_in(&self, code: &str) -> &str {
        self.translations.get(code).unwrap_or(&self.label)
    }

    /// Whether each respondent's box score is 0 or 1.
    pub fn is_counted(&self) -> bool {
        self.score.as_deref() != Some("composite")
    }

    /// Respondents behind the row.
    pub fn base(&self) -> Option<u64> {
        self.gap.map_or(self.performance.n, |gap| gap.n)
    }

    /// The fewest respondents behind any of its numbers.
    pub fn fewest(&self) -> Option<u64> {
        [self.importance.n, self.performance.n, self.base()].into_iter().flatten().min()
    }
}
