//! Everything that can change a number.

mod spelled;

use std::num::NonZeroUsize;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Importance, SpokenPlan};
use crate::message::Request;
use crate::stats::correlation;

/// The choices an analysis rests on; two analyses of one survey with equal plans are equal.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[allow(clippy::struct_excessive_bools, reason = "switches that do not depend on one another")]
pub struct Plan {
    /// How the thresholds between low and high are set.
    pub crosshair: CrosshairRule,
    /// Which answers a row rests on.
    pub base: Base,
    /// Which crosshair an element's own map is drawn against.
    pub within: Within,
    /// Which crosshair the maps of segments are placed against.
    pub segment_crosshair: SegmentCrosshair,
    /// Whether the means of the levels of each grouping are shrunk towards what they have in common.
    pub shrink: bool,
    /// Where importance comes from.
    #[schemars(with = "String")]
    pub importance: Importance,
    /// Which respondents the correlations behind derived importance rest on.
    pub deletion: Deletion,
    /// Whether rows of low priority get targets too; those of the priority quadrant have them always.
    pub target_all: bool,
    /// Performance better by this much, in rating units, is what a what-if supposes.
    pub what_if: f64,
    /// Performance at or below this rating is low in the penalty–reward contrast; `null` for the lowest quarter of the
    /// scale.
    pub low: Option<f64>,
    /// Performance at or above this rating is high; `null` for the highest eighth of the scale.
    pub high: Option<f64>,
    /// The outcome that the table of necessary conditions asks about; `null` without that table.
    pub necessary: Option<Target>,
    /// Confidence level of every interval, between 0 and 1.
    pub confidence: f64,
    /// Rows with fewer respondents are not tested.
    pub smallest_base: u64,
    /// Rows with fewer respondents are marked.
    pub small_base: u64,
    /// How p-values are adjusted for the number of tests in their family.
    pub adjust: Adjustment,
    /// What the ratings are measured by.
    pub metric: Metric,
    /// Bootstrap replicates behind the certainty of the quadrants; 0 = none.
    pub replicates: usize,
    /// Seed of everything drawn at random.
    pub seed: u64,
    /// Promised increases of performance whose outcome is looked up; the JSON tells them with the actions.
    #[serde(skip)]
    pub raises: Vec<Raise>,
    /// What is asked of comments; the JSON tells of it with what was found.
    #[serde(skip)]
    pub spoken: Option<SpokenPlan>,
    /// Whether good ratings are held against bad ones; so is this.
    #[serde(skip)]
    pub balance: bool,
    /// A grouping with more levels is refused: it is hardly one. No number depends on it, so the JSON is silent.
    #[serde(skip)]
    pub most_levels: usize,
    /// Nothing is shown of groups of fewer respondents; the JSON names them where they stand.
    #[serde(skip)]
    pub smallest_shown: u64,
    /// Whether how many gave each pair of ratings is counted, which a workbook shows; no number depends on it, so the JSON is silent.
    #[serde(skip)]
    pub joint: bool,
    /// Threads to use, `None` for as many as the machine has; they change no number, so the JSON is silent.
    #[serde(skip)]
    pub threads: Option<NonZeroUsize>,
}

/// Rows whose performance is raised together, by name, and by how much each.
pub type Raise = Vec<(String, f64)>;

impl Default for Plan {
    fn default() -> Self {
        Self {
            crosshair: CrosshairRule::Mean,
            base: Base::Pairs,
            within: Within::All,
            segment_crosshair: SegmentCrosshair::Total,
            shrink: false,
            importance: Importance::Stated,
            deletion: Deletion::Listwise,
            target_all: false,
            what_if: 0.5,
            low: None,
            high: None,
            necessary: None,
            confidence: 0.95,
            smallest_base: 30,
            small_base: 100,
            adjust: Adjustment::Holm,
            metric: Metric::Mean,
            replicates: 2000,
            seed: 1977,
            raises: Vec::new(),
            spoken: None,
            balance: false,
            most_levels: 200,
            smallest_shown: 0,
            joint: true,
            threads: None,
        }
    }
}

impl Plan {
    /// Whether it asks for what only the answers of single respondents can give, and no counts of them.
    pub fn needs_respondents(&self) -> bool {
        self.spoken.is_some()
            || self.balance
            || self.replicates > 0
            || self.base == Base::Listwise
            || self.importance != Importance::Stated
    }

    /// Significance level that belongs to the confidence level: 0.05 for 0.95.
    ///
    /// ```
    /// assert_eq!(ecart::analysis::Plan::default().alpha(), 0.05);
    /// ```
    pub fn alpha(&self) -> f64 {
        // 1 − 0.95 is 0.05 and a rest of 4e-17 that a reader should not see.
        ((1.0 - self.confidence) * 1e12).round() / 1e12
    }
}

/// How p-values are adjusted for the number of tests in their family (`methods.md` §4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Adjustment {
    /// Holm's step-down: bounds the chance of any false finding in the family.
    Holm,
    /// Benjamini and Hochberg: bounds the expected share of false findings among the findings.
    Bh,
    /// Not at all.
    None,
}

/// What the ratings are measured by (`methods.md` §4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Metric {
    /// Their mean, in rating units.
    Mean,
    /// The share of ratings in the two highest categories, in percent.
    Top2,
    /// The share of ratings in the highest category, in percent.
    Top1,
}

/// How the pair of thresholds that makes the four quadrants is set (`methods.md` §3).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "rule")]
#[non_exhaustive]
pub enum CrosshairRule {
    /// Mean over the rows of their means.
    Mean,
    /// Median over the rows of their means.
    Median,
    /// Middle of the declared scale.
    Midpoint,
    /// Mean of all ratings pooled.
    GrandMean,
    /// Mean over the rows of a benchmark's own numbers; of the survey's where the benchmark has no importance.
    Benchmark {
        /// Threshold of importance.
        importance: Option<f64>,
        /// Threshold of performance.
        performance: f64,
    },
    /// Two given numbers.
    Value {
        /// Threshold of importance.
        importance: f64,
        /// Threshold of performance.
        performance: f64,
    },
}

impl CrosshairRule {
    /// Its name on the command line and in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mean => "mean",
            Self::Median => "median",
            Self::Midpoint => "midpoint",
            Self::GrandMean => "grand-mean",
            Self::Benchmark { .. } => "benchmark",
            Self::Value { .. } => "value",
        }
    }
}

impl std::str::FromStr for CrosshairRule {
    type Err = Request;

    /// `mean`, `median`, `midpoint`, `grand-mean`, or two numbers `I,P`.
    ///
    /// ```
    /// use ecart::analysis::CrosshairRule;
    /// assert_eq!("3,3.5".parse(), Ok(CrosshairRule::Value { importance: 3.0, performance: 3.5 }));
    /// assert!("middle".parse::<CrosshairRule>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, Request> {
        match text {
            "mean" => return Ok(Self::Mean),
            "median" => return Ok(Self::Median),
            "midpoint" => return Ok(Self::Midpoint),
            // Its numbers are filled in when the benchmark is read.
            "benchmark" => return Ok(Self::Benchmark { importance: None, performance: f64::NAN }),
            "grand-mean" => return Ok(Self::GrandMean),
            _ => {}
        }
        let number = |part: &str| part.trim().parse::<f64>().ok().filter(|value| value.is_finite());
        let numbers = text.split_once(',').and_then(|(i, p)| Some((number(i)?, number(p)?)));
        match numbers {
            Some((importance, performance)) => Ok(Self::Value { importance, performance }),
            None => Err(Request::NotACrosshair { text: text.to_owned() }),
        }
    }
}

/// Which answers a row's importance, performance and gap rest on (`methods.md` §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// Respondents who rated both, so that importance − performance = gap.
    Pairs,
    /// Each mean on all its own answers.
    Available,
    /// Respondents complete on all criteria.
    Listwise,
}

/// Which crosshair an element's own map is drawn against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Within {
    /// The one crosshair of all criteria, so that criteria of different elements compare.
    All,
    /// One computed from the element's own criteria, at least four of them.
    Own,
}

/// Which crosshair the map of a segment is placed against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SegmentCrosshair {
    /// The one crosshair of all respondents, so that segments compare.
    Total,
    /// One computed from the segment's own rows.
    Own,
}

/// Which respondents a correlation rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Deletion {
    /// Those who gave the outcome and rated performance on every driver.
    Listwise,
    /// For each two columns those who answered both.
    Pairwise,
}

impl From<Deletion> for correlation::Deletion {
    fn from(deletion: Deletion) -> Self {
        match deletion {
            Deletion::Listwise => Self::Listwise,
            Deletion::Pairwise => Self::Pairwise,
        }
    }
}

/// An outcome to reach (`methods.md` §5).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// In units of the outcome.
    Value(f64),
    /// In percent of the observed range of the outcome.
    Percent(f64),
}

impl Default for Target {
    fn default() -> Self {
        Self::Percent(80.0)
    }
}

impl std::str::FromStr for Target {
    type Err = Request;

    /// A number, or a percentage of the observed range.
    ///
    /// ```
    /// use ecart::analysis::Target;
    /// assert_eq!("80%".parse(), Ok(Target::Percent(80.0)));
    /// assert_eq!("9".parse(), Ok(Target::Value(9.0)));
    /// assert!("high".parse::<Target>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, Request> {
        let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        let found = match text.trim().strip_suffix('%') {
            Some(percent) => {
                number(percent).filter(|percent| (0.0..=100.0).contains(percent)).map(Self::Percent)
            }
            None => number(text).map(Self::Value),
        };
        found.ok_or_else(|| Request::NotATarget { text: text.to_owned() })
    }
}
