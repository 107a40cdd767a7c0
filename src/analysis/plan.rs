//! Everything that can change a number.

use schemars::JsonSchema;
use serde::Serialize;

/// The choices an analysis rests on; two analyses of one survey with equal plans are equal.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Plan {
    /// How the thresholds between low and high are set.
    pub crosshair: CrosshairRule,
    /// Which answers a row rests on.
    pub base: Base,
    /// Which crosshair an element's own map is drawn against.
    pub within: Within,
    /// Confidence level of every interval, between 0 and 1.
    pub confidence: f64,
    /// Rows with fewer respondents are not tested.
    pub smallest_base: u64,
    /// Rows with fewer respondents are marked.
    pub small_base: u64,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            crosshair: CrosshairRule::Mean,
            base: Base::Pairs,
            within: Within::All,
            confidence: 0.95,
            smallest_base: 30,
            small_base: 100,
        }
    }
}

/// How the pair of thresholds that makes the four quadrants is set (`methods.md` §3).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "rule")]
pub enum CrosshairRule {
    /// Mean over the rows of their means.
    Mean,
    /// Median over the rows of their means.
    Median,
    /// Middle of the declared scale.
    Midpoint,
    /// Mean of all ratings pooled.
    GrandMean,
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
            Self::Value { .. } => "value",
        }
    }
}

impl std::str::FromStr for CrosshairRule {
    type Err = String;

    /// `mean`, `median`, `midpoint`, `grand-mean`, or two numbers `I,P`.
    ///
    /// ```
    /// use ecart::analysis::CrosshairRule;
    /// assert_eq!("3,3.5".parse(), Ok(CrosshairRule::Value { importance: 3.0, performance: 3.5 }));
    /// assert!("middle".parse::<CrosshairRule>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "mean" => return Ok(Self::Mean),
            "median" => return Ok(Self::Median),
            "midpoint" => return Ok(Self::Midpoint),
            "grand-mean" => return Ok(Self::GrandMean),
            _ => {}
        }
        let number = |part: &str| part.trim().parse::<f64>().ok().filter(|value| value.is_finite());
        let numbers = text.split_once(',').and_then(|(i, p)| Some((number(i)?, number(p)?)));
        match numbers {
            Some((importance, performance)) => Ok(Self::Value { importance, performance }),
            None => Err(format!(
                "{text:?} is no crosshair: use mean, median, midpoint, grand-mean, or two numbers importance,performance such as 3,3.5"
            )),
        }
    }
}

/// Which answers a row's importance, performance and gap rest on (`methods.md` §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
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
