//! Plan, analysis, and the pure function between them.

mod action;
mod against;
mod answers;
mod asked;
mod association;
mod at_risk;
mod audience;
mod audience_outcomes;
mod basis;
mod benchmark;
mod callback;
mod caution;
mod cells;
mod certainty;
mod compare;
mod contrast;
mod contributions;
mod crosshair;
mod day;
mod drawn;
mod driver;
mod driver_certainty;
mod driver_noise;
mod driver_replicates;
mod driver_set;
mod effect;
mod element;
mod estimate;
pub mod gate;
pub(crate) mod grid;
pub(crate) mod headline;
mod importance;
mod indices;
mod inference;
mod joint;
pub(crate) mod levels;
mod line;
mod measured;
mod metric;
mod necessary;
mod outcome;
mod plan;
mod provenance;
pub mod quadrant;
mod resampled;
mod row;
mod scale;
mod segment;
mod selection;
mod sensitivity;
mod settled;
mod shortfall;
mod shrunk;
mod spoken;
mod tally;
mod target;
mod unrelated;
mod warning;
mod weights;

pub use action::{
    Action, ActionPlan, ActionStatus, Actions, Effort, EffortUnit, ExpectedChange, Followed, Kept, PlanLine,
    PlannedAction, ScoreRule, with_actions,
};
pub use against::{Against, Difference, Equality, LevelsTest, Omnibus};
pub use answers::Answers;
pub use at_risk::{AtRisk, Worth};
pub use audience::{
    Agreement, Asking, Audience, AudienceFinding, AudienceLabels, AudiencePlan, AudienceRow, Estimates,
    Priorities, Profile, SeenBy, SharedOutcome,
};
pub use audience_outcomes::shared_outcomes;
pub use basis::{Bases, Basis};
pub use benchmark::{Benchmark, BenchmarkFacts, BenchmarkValue, Benchmarked, with_benchmark};
pub use callback::{Call, CallbackPlan, Callbacks, TOLD, Worst, callbacks};
pub use certainty::{Certainty, Replication, ReplicationMethod, Verdict};
pub use compare::{
    COMPARISON_VERSION, Cause, Change, ChangeFamily, ChangeVerdict, CommonCrosshair, CommonMove, ComparePlan,
    ComparedFlag, ComparedRow, Comparison, EqualityTest, IndexChange, Limits, Lines, Linkage, LinkageKind,
    Matching, Measure, Mix, MixRow, Moved, Ranks, Recorded, RecordedCrosshair, RecordedIndices, RecordedPlan,
    RecordedProvenance, RecordedRow, RecordedScale, RecordedWeighting, Series, Slope, Statistic, Status,
    Trend, TrendRow, Wave, WaveFacts, compare, mix, trend,
};
pub use contrast::{AsymmetryDetail, Clamped, Contrasted, Kind, Reason};
pub(crate) use day::number as day_number;
pub use driver::{Driver, DriverFlag, DriverSet, Drivers, Noise};
pub use effect::Effect;
pub use element::{Alpha, ElementRow, OwnMap};
pub use estimate::Estimate;
pub use importance::Importance;
pub use indices::{BoxErrors, Boxes, CustomerEffort, Indices, MapIndices, NetPromoterScore};
pub use inference::{AgainstCrosshair, Family, Gap, Inference, Test, Wilcoxon};
pub use joint::JointCounts;
pub use necessary::{Necessary, NecessaryRow};
pub use outcome::{Association, Associations, Hinged, Model, OnEffectMap, Outcome, Raised};
pub use plan::{
    Adjustment, Base, CrosshairRule, Deletion, Metric, Plan, Raise, SegmentCrosshair, Target, Within,
};
pub use provenance::{Dropped, Provenance};
pub use quadrant::{Crosshair, Quadrant};
pub use row::{Flag, Level, Row};
pub use scale::ScaleFacts;
pub use segment::{
    LevelStyle, Relative, RelativeDifference, Segment, SegmentRow, Segments, Style, shown, withhold,
};
pub use sensitivity::{Case, Robustness, Sensitivity};
pub use shortfall::NetShortfall;
pub use shrunk::{Shrunk, ShrunkUnit};
pub use spoken::{Balance, BalanceRow, KeyWord, Keyness, RowQuotes, Spoken, SpokenPlan, SpokenRow};
pub use target::PerformanceTarget;
pub use weights::Weighting;

use schemars::JsonSchema;
use serde::Serialize;

use crate::error::Result;
use crate::message::{Message, Written};
use crate::survey::Survey;
use measured::{Based, Maps, Measured};

/// Version of the JSON's shape: the major number changes where a script would break.
pub const SCHEMA_VERSION: &str = "1.1.0";

/// The one answer: complete, immutable; every output is a pure function of it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Analysis {
    /// Version of this shape.
    pub schema_version: String,
    /// Where the numbers come from.
    pub provenance: Provenance,
    /// Every choice that can change a number.
    pub plan: Plan,
    /// The scale of the ratings.
    pub scale: ScaleFacts,
    /// Respondents in the survey; of a summary file, the largest base it gives.
    pub respondents: Option<u64>,
    /// Crosshair of the criteria's map.
    pub crosshair: Placed,
    /// The criteria, in file order.
    pub criteria: Vec<Row>,
    /// Crosshair of the elements' map; `null` without elements.
    pub element_crosshair: Option<Placed>,
    /// The elements, in study order.
    pub elements: Vec<ElementRow>,
    /// How respondents count; `null` where every one counts the same and was drawn alone.
    pub weighting: Option<Weighting>,
    /// How the tests were made.
    pub inference: Inference,
    /// How the certainty of the quadrants was found; `null` where it was not: without replicates, of means without
    /// standard deviations, and where importance is derived from too few respondents.
    pub replication: Option<Replication>,
    /// The quadrants under other rules, bases and weights: criteria, then elements.
    pub sensitivity: Vec<Sensitivity>,
    /// Indices of the maps and of the outcomes.
    pub indices: Indices,
    /// How the answers to each criterion are spread; empty where the file holds means only.
    #[serde(skip)]
    pub answers: Vec<Answers>,
    /// How many respondents gave each pair of ratings, all together and in every group; empty where nobody knows.
    #[serde(skip)]
    pub joint: Vec<JointCounts>,
    /// Derived importance of criteria and elements, and the stated × derived grid; `null` without an outcome.
    pub drivers: Option<Drivers>,
    /// What performance goes with in each outcome.
    pub outcomes: Vec<Outcome>,
    /// The maps of segments, one entry for each column that groups the respondents.
    pub segments: Vec<Segments>,
    /// The wave before, and what changed since; `null` where none was given.
    pub comparison: Option<Comparison>,
    /// What other audiences answer beside the one that is analyzed; empty where none was asked for.
    pub audiences: Vec<Audience>,
    /// What the rows are compared with; `null` where no benchmark was given.
    pub benchmark: Option<BenchmarkFacts>,
    /// What is to be done, in the order in which it was declared; empty where no plan was asked for.
    pub actions: Vec<PlannedAction>,
    /// The actions as one plan, with the priorities that have none; `null` where no plan was asked for.
    pub action_plan: Option<ActionPlan>,
    /// What the comments on the priorities say, without the comments; `null` where it was not asked for.
    pub spoken: Option<Spoken>,
    /// Good ratings for each bad one; `null` where it was not asked for.
    pub balance: Option<Balance>,
    /// What came of the gates.
    pub gates: Vec<gate::GateReport>,
    /// What a reader should know before trusting a number.
    #[schemars(with = "Vec<Written>")]
    pub warnings: Vec<Message>,
    /// What was inferred while reading, as `provenance.inferred` says it, taken apart for scripts.
    #[schemars(with = "Vec<Written>")]
    pub notices: Vec<Message>,
}

/// A crosshair with the rule that placed it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Placed {
    /// How it was set.
    #[serde(serialize_with = "rule_name")]
    #[schemars(with = "String")]
    pub rule: CrosshairRule,
    /// Where it is.
    #[serde(flatten)]
    pub at: Crosshair,
}

/// Computes every number of the survey under the plan.
///
/// # Errors
/// Where a criterion has no answers left under the plan's base, or the survey cannot give what
/// the plan asks for.
pub fn analyze(survey: &Survey, plan: &Plan) -> Result<Analysis> {
    let plan = &importance::feasible(plan, survey)?;
    asked::needs_answers(survey, plan)?;
    let (read, settled) = (survey, &*settled::settled(survey));
    let survey = &*metric::measured(settled, plan.metric);
    let design = drawn::design(survey);
    let measured = Measured::of(settled, survey, design.as_ref(), plan);
    let drawn = measured.drawn;

    let mut untold = Vec::new();
    let selections = selection::selections(survey, drawn, plan)?;
    let rated = selection::own(&selections, plan);
    let drivers = driver::drivers(survey, drawn, plan, rated, &mut untold)?;
    let derived = drivers.as_ref().filter(|_| plan.importance != Importance::Stated);
    let bases = &measured.on_axes(rated, derived)?;
    let based = Based { bases, other: measured::other_base(&selections, derived, plan), derived };
    let Maps { criteria, elements, crosshair, element_crosshair, families } = measured.maps(based)?;

    let sensitivity = sensitivity::sensitivity(&criteria, &elements, survey, &selections, derived, plan);
    let indices = indices::indices(&criteria, &elements, survey, drawn, plan);
    let cautions = caution::of((survey, settled), drawn, [&criteria, &elements], &indices, plan);
    let total = [Some(crosshair), element_crosshair].map(|placed| placed.map(|placed| placed.at));
    let mut segments = segment::segments(survey, drawn, plan, total)?;
    untold.extend(segment::fill_styles(&mut segments, settled, drawn, plan));
    let outcomes = outcome::outcomes(settled, drawn, plan, &mut untold)?;
    let spoken = spoken::spoken(read, &criteria, plan);
    untold.extend(spoken::left_out(spoken.as_ref()));
    let elements = element::elements(elements, (survey, settled), bases, plan);
    let warnings = warning::warnings(survey, plan, &criteria, &elements);
    Ok(Analysis {
        inference: Inference::of(families, (measured.sampling, line::is_sampled(survey, plan)), plan),
        replication: certainty::replication(survey, plan)
            .or_else(|| driver_certainty::replication(&derived?.criteria)),
        criteria,
        element_crosshair,
        elements,
        sensitivity,
        indices,
        outcomes,
        drivers,
        segments,
        spoken,
        balance: spoken::balance(read, plan)?,
        warnings: warnings.into_iter().chain(cautions).chain(untold).collect(),
        ..Analysis::without_rows(read, &measured, crosshair)
    })
}

impl Analysis {
    /// What is known of a survey before its rows are: nothing stands beside it, and no gate was judged.
    fn without_rows(read: &Survey, measured: &Measured, crosshair: Placed) -> Self {
        let Measured { settled, survey, plan, sampling, .. } = *measured;
        Self {
            schema_version: SCHEMA_VERSION.into(),
            provenance: Provenance::of(read),
            plan: plan.clone(),
            scale: ScaleFacts::of(&survey.scale),
            respondents: survey.respondents(),
            crosshair,
            criteria: Vec::new(),
            element_crosshair: None,
            elements: Vec::new(),
            weighting: Weighting::of(survey),
            inference: Inference::of(Vec::new(), (sampling, false), plan),
            replication: None,
            sensitivity: Vec::new(),
            answers: answers::answers(settled, plan),
            joint: joint::joint(settled, plan),
            indices: Indices::default(),
            outcomes: Vec::new(),
            drivers: None,
            segments: Vec::new(),
            comparison: None,
            audiences: Vec::new(),
            benchmark: None,
            actions: Vec::new(),
            action_plan: None,
            spoken: None,
            balance: None,
            gates: Vec::new(),
            warnings: Vec::new(),
            notices: read.notices.clone(),
        }
    }

    /// The rows of the elements' map, in study order.
    pub fn element_rows(&self) -> Vec<&Row> {
        self.elements.iter().map(|element| &element.row).collect()
    }
}

fn rule_name<S: serde::Serializer>(
    rule: &CrosshairRule,
    serializer: S,
) -> std::result::Result<S::Ok, S::Error> {
    serializer.serialize_str(rule.name())
}
