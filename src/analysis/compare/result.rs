//! The answer: everything that can be said of two waves.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::{Change, CommonCrosshair, Lines, Linkage, Measure, Mix, Moved, Status, Trend, WaveFacts};
use crate::analysis::gate::GateReport;
use crate::analysis::{Adjustment, CrosshairRule, Level, Metric};
use crate::message::{Message, Written};

/// Two waves compared; immutable, every output is a function of it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Comparison {
    /// Version of this shape.
    pub schema_version: String,
    /// The old wave.
    pub old: WaveFacts,
    /// The new wave.
    pub new: WaveFacts,
    /// Which line each wave is placed against.
    pub lines: Lines,
    /// How the crosshair of each wave was set.
    pub rule: CrosshairRule,
    /// What the ratings are measured by.
    pub metric: Metric,
    /// Ends of the scale that both waves are on.
    pub scale: [f64; 2],
    /// Crosshairs over the criteria that both waves have, where more than a quarter of a wave's are not common.
    pub common_crosshair: Option<CommonCrosshair>,
    /// How the respondents of the two waves are linked.
    pub linkage: Linkage,
    /// Significance level: 1 − confidence.
    pub alpha: f64,
    /// A change of at most this much is not worth acting on; `null` where none was named.
    pub smallest_change: Option<f64>,
    /// Criteria, then elements; those of the new wave in its order, then those that only the old one has.
    pub rows: Vec<ComparedRow>,
    /// Changes of the indices of maps and outcomes.
    pub indices: Vec<IndexChange>,
    /// What the groups of a column judge otherwise, and what their sizes change (`--mix`); `null` where not asked for.
    pub mix: Option<Mix>,
    /// All waves, where there are three or more.
    pub trend: Option<Trend>,
    /// The tests that are adjusted together.
    pub families: Vec<ChangeFamily>,
    /// What came of the gates, where waves alone are compared; beside an analysis they stand there.
    pub gates: Vec<GateReport>,
    /// What a reader should know before trusting a number.
    #[schemars(with = "Vec<Written>")]
    pub warnings: Vec<Message>,
}

/// A criterion or an element in two waves.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct ComparedRow {
    /// Which map.
    pub level: Level,
    /// Key in the new wave; of a row that it lacks, in the old one.
    pub name: String,
    /// Label of the same.
    pub label: String,
    /// Label in other languages.
    pub translations: BTreeMap<String, String>,
    /// Name of the element it belongs to.
    pub element: Option<String>,
    /// Key in the old wave; `null` where it has none.
    pub old_name: Option<String>,
    /// Whether both waves have it.
    pub status: Status,
    /// What a reader should know of it.
    pub flags: Vec<ComparedFlag>,
    /// Respondents behind it in the old wave and in the new.
    pub n: [Option<u64>; 2],
    /// Change of importance; `null` unless both waves have the row.
    pub importance: Option<Change>,
    /// Change of performance.
    pub performance: Option<Change>,
    /// Change of the gap: positive is a worsening.
    pub gap: Option<Change>,
    /// Change of the share of importance ratings in the two highest categories, 0 to 1.
    pub top_two_importance: Option<Change>,
    /// Change of the share of performance ratings in the two highest categories, 0 to 1.
    pub top_two_performance: Option<Change>,
    /// Ranks.
    pub rank: Ranks,
    /// Quadrants and the move between them.
    pub quadrant: Moved,
}

/// What a reader should know of a compared row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ComparedFlag {
    /// The waves asked on different scales; both were put on 0 to 100.
    ScaleChanged,
    /// One of the waves has too few respondents to test.
    TinyBase,
    /// Respondents are in both waves, and too few of them, or too much alike, to tell how their answers go together.
    Uncorrelated,
}

impl ComparedFlag {
    /// Its name in the JSON and the CSV.
    pub fn name(self) -> &'static str {
        match self {
            Self::ScaleChanged => "scale_changed",
            Self::TinyBase => "tiny_base",
            Self::Uncorrelated => "uncorrelated",
        }
    }
}

/// Ranks in the two waves, 1 = first to act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Ranks {
    /// In the old wave.
    pub old: Option<usize>,
    /// In the new wave.
    pub new: Option<usize>,
}

/// Change of an index of a map or of an outcome.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct IndexChange {
    /// `mean_gap`, `satisfaction_index` (of the elements where there are any: with `:criteria` those of the criteria),
    /// `net_promoter:COLUMN`, `customer_effort:COLUMN`.
    pub name: String,
    /// The change.
    #[serde(flatten)]
    pub change: Change,
}

/// Tests that are adjusted together.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ChangeFamily {
    /// Which map.
    pub level: Level,
    /// Which measure.
    pub measure: Measure,
    /// How they are adjusted.
    pub adjustment: Adjustment,
    /// Rows tested.
    pub tests: usize,
}

impl ComparedRow {
    /// The change of a measure.
    pub fn change(&self, measure: Measure) -> Option<&Change> {
        match measure {
            Measure::Importance => self.importance.as_ref(),
            Measure::Performance => self.performance.as_ref(),
            Measure::Gap => self.gap.as_ref(),
            Measure::TopTwoImportance => self.top_two_importance.as_ref(),
            Measure::TopTwoPerformance => self.top_two_performance.as_ref(),
        }
    }

    /// The same, to be filled in.
    pub(super) fn change_mut(&mut self, measure: Measure) -> Option<&mut Change> {
        match measure {
            Measure::Importance => self.importance.as_mut(),
            Measure::Performance => self.performance.as_mut(),
            Measure::Gap => self.gap.as_mut(),
            Measure::TopTwoImportance => self.top_two_importance.as_mut(),
            Measure::TopTwoPerformance => self.top_two_performance.as_mut(),
        }
    }

    /// The label in a language, or the one that serves for all.
    pub fn label_in(&self, code: &str) -> &str {
        self.translations.get(code).unwrap_or(&self.label)
    }
}

impl Comparison {
    /// The rows of one map.
    pub fn level(&self, level: Level) -> impl Iterator<Item = &ComparedRow> {
        self.rows.iter().filter(move |row| row.level == level)
    }

    /// The rows a report is about: the elements where there are any, else the criteria.
    pub fn main_level(&self) -> Level {
        let elements = self.level(Level::Elements).any(|row| row.status == Status::Matched);
        if elements { Level::Elements } else { Level::Criteria }
    }
}
