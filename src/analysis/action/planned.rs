//! What a plan says of its actions.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{ActionStatus, EffortUnit};
use crate::analysis::{AtRisk, Change, Effect, Level};

/// An action with what it promises, whether that is enough, and what goes with it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct PlannedAction {
    /// Its key, the same in every wave.
    pub id: String,
    /// Which map its rows are on.
    pub level: Level,
    /// Keys of the criteria or elements whose performance it is to raise.
    pub on: Vec<String>,
    /// What is done.
    pub what: String,
    /// The same in other languages: language code → text.
    pub translations: BTreeMap<String, String>,
    /// Who does it.
    pub owner: Option<String>,
    /// What it takes, in the unit of `effort_unit`.
    pub effort: Option<f64>,
    /// Points from 1 to 5, or days of one person.
    pub effort_unit: Option<EffortUnit>,
    /// What it costs.
    pub cost: Option<f64>,
    /// Currency of the cost.
    pub currency: Option<String>,
    /// When it is to be done.
    pub due: Option<String>,
    /// Whether it is open after that day; `null` where no day was given to hold it against, or none is due.
    pub overdue: Option<bool>,
    /// How far it has come.
    pub status: ActionStatus,
    /// Name of the wave it started from.
    pub since: Option<String>,
    /// How much it is to raise performance on each row, in rating units.
    pub promised: Option<f64>,
    /// The largest increase that one of its rows needs to leave the priority quadrant; `null` where none has a target.
    pub target_increase: Option<f64>,
    /// Whether the promise is at least what each of its rows needs, and the scale has room for it; `null` without a promise
    /// or a target, and of what is done or given up.
    pub enough: Option<bool>,
    /// Change of the first outcome that goes with the promise; an association, no proven effect.
    pub expected: Option<ExpectedChange>,
    /// By what open actions are ranked, after `score_rule` of the plan; `null` of what is done or given up.
    pub score: Option<f64>,
    /// 1 = the highest score.
    pub rank: Option<usize>,
    /// Each of its rows since the wave before; empty of an action that was not begun and names no wave, or was given up.
    pub followed: Vec<Followed>,
}

/// Change of an outcome that goes with a promise.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ExpectedChange {
    /// Column of the outcome.
    pub outcome: String,
    /// Σ bδ with its error √(δ′Vδ), V the covariance of the coefficients; of a logit the mean change of the probability.
    #[serde(flatten)]
    pub change: Effect,
    /// Whether a promise was cut at the end of the scale.
    pub cut: bool,
}

/// A promise and what came of it on one row.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Followed {
    /// Key of the criterion or element.
    pub name: String,
    /// Change of its performance since the wave before.
    pub change: Change,
    /// What can be said of the promise.
    pub verdict: Kept,
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// The whole interval of the change is at least what was promised.
    Reached,
    /// A significant rise that is not shown to reach it.
    OnTheWay,
    /// Not shown to have changed.
    NoEvidence,
    /// A significant fall.
    Worse,
}

/// The actions as one plan.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct ActionPlan {
    /// The first outcome, which effects are of; `null` where none was given.
    pub outcome: Option<String>,
    /// What the scores are.
    pub score_rule: ScoreRule,
    /// Unit of the efforts, where all open actions have the same.
    pub effort_unit: Option<EffortUnit>,
    /// The day against which due dates are held.
    pub today: Option<String>,
    /// Every priority, with or without an action, by rank; then actions on other rows, then those given up.
    pub lines: Vec<PlanLine>,
    /// Priorities.
    pub priorities: usize,
    /// Priorities with an open action that promises enough.
    pub enough: usize,
    /// Keys of priorities without an open action.
    pub without_action: Vec<String>,
    /// Change of the outcome that goes with all open actions together; `null` where they are on both maps.
    pub expected: Option<ExpectedChange>,
}

/// By what actions are ranked; one rule for all, since values of different rules do not compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ScoreRule {
    /// Expected change of the outcome / effort.
    EffectByEffort,
    /// Sum of the weighted gaps of its rows / effort.
    WeightedGapByEffort,
    /// Sum of the weighted gaps of its rows.
    WeightedGap,
}

/// One line of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PlanLine {
    /// Which map.
    pub level: Level,
    /// Keys of the criteria or elements: one of a priority, all of another action.
    pub on: Vec<String>,
    /// Whether they are a priority.
    pub priority: bool,
    /// The action, by its place; `null` where a priority has none.
    pub action: Option<usize>,
    /// Increase that leaves the priority quadrant; `null` where there is no target.
    pub needs: Option<f64>,
    /// Whether the promise of an open action is at least that, and the scale has room for it.
    pub enough: Option<bool>,
    /// Who may be lost of those whom its one row fails, where the first outcome is 0 or 1; beside the cost of the action,
    /// and not to be set off against it: an association.
    pub at_risk: Option<AtRisk>,
}

impl Kept {
    /// Its name in the JSON and the CSV.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::OnTheWay => "on_the_way",
            Self::NoEvidence => "no_evidence",
            Self::Worse => "worse",
        }
    }
}

impl PlannedAction {
    /// Whether its rows are followed since the wave before: it was begun, or names the wave it started from, and was not
    /// given up.
    pub fn is_followed(&self) -> bool {
        self.status.is_followed(self.since.is_some())
    }

    /// What is done, in a language.
    pub fn what_in(&self, code: &str) -> &str {
        self.translations.get(code).unwrap_or(&self.what)
    }
}
