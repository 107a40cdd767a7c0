//! Waves: two surveys of one thing, what changed between them, how sure that is, and whether the criterion or the line
//! moved (programme of waves, `docs/waves.md`).

mod chain;
mod change;
mod common;
mod context;
mod dates;
mod facts;
mod indices;
mod joint;
mod lacking;
mod linked;
mod matching;
mod mix;
mod moves;
mod recorded;
mod rescale;
mod result;
mod rows;
mod scored;
mod trend;
mod trended;
mod units;

pub(super) use change::adjust as adjust_changes;
pub use change::{Change, ChangeVerdict, Statistic};
pub use facts::{Cause, CommonCrosshair, CommonMove, Lines, Linkage, LinkageKind, Measure, Moved, WaveFacts};
pub use matching::{Matching, Status};
pub use mix::{Mix, MixRow, mix};
pub use recorded::{
    Recorded, RecordedCrosshair, RecordedIndices, RecordedPlan, RecordedProvenance, RecordedRow,
    RecordedScale, RecordedWeighting,
};
pub use result::{ChangeFamily, ComparedFlag, ComparedRow, Comparison, IndexChange, Ranks};
pub use trend::trend;
pub use trended::{EqualityTest, Limits, Series, Slope, Trend, TrendRow};

use super::Plan;
use crate::error::{Error, Result};
use crate::message::{Comparing, Message};
use crate::survey::Survey;
use linked::Linked;

/// Version of the JSON of a comparison.
pub const COMPARISON_VERSION: &str = "1.1.0";

/// One wave: a saved analysis, or one just made of a survey that is still at hand.
#[derive(Debug, Clone)]
pub struct Wave<'a> {
    /// What readers call it: `2026-T1`.
    pub label: String,
    /// The analysis, as its JSON has it.
    pub recorded: Recorded,
    /// The survey it was made of and the plan; `None` of a saved analysis.
    pub read: Option<(&'a Survey, &'a Plan)>,
}

/// How two waves are compared, beyond the plan of the new one.
#[derive(Debug, Clone, Default)]
pub struct ComparePlan {
    /// Which line each wave is placed against.
    pub lines: Lines,
    /// Column that says which respondents of the two waves are the same.
    pub panel: Option<String>,
    /// A change of at most this much, in rating units, is no change worth acting on.
    pub smallest_change: Option<f64>,
    /// Column whose groups take each change apart.
    pub mix: Option<String>,
    /// Whether ratings on different scales are put on 0 to 100.
    pub rescale: bool,
    /// How rows of the two waves are recognised as the same.
    pub matching: Matching,
    /// Days of three waves or more, the oldest first, as `2026-09-30`; empty where they are taken as evenly spaced.
    pub dates: Vec<String>,
}

/// Compares two waves.
///
/// Everything that a saved analysis can give is computed from what would be saved, so that two surveys and their two
/// JSONs give the same bits. What needs respondents (a panel, shared clusters, the move on one wave's fixed line) is
/// `null` without them, and a warning says so.
///
/// # Errors
/// Where the waves share no row, are on different scales (unless rescaled), or were analyzed by different plans, or a
/// panel is asked of a saved analysis.
pub fn compare(old: &Wave, new: &Wave, plan: &ComparePlan) -> Result<Comparison> {
    let mut warnings = Vec::new();
    let (old, new, scale_changed) = rescale::on_one_scale(old, new, plan.rescale)?;
    same_plan(&old, &new)?;
    let (old, new) = (&old, &new);
    let linked = linked(old, new, plan, &mut warnings)?;
    let same = |of: fn(&Recorded) -> (&str, RecordedCrosshair)| of(&old.recorded) == of(&new.recorded);
    if same(|wave| (&wave.provenance.sha256, wave.crosshair)) {
        let file = new.recorded.provenance.file.clone();
        warnings.push(Message::finding(Comparing::SameInput { file }));
    }
    let context = context::Context { old, new, plan, linked: linked.as_ref(), scale_changed };
    let compared = rows::compared(&context, &mut warnings)?;
    let common_crosshair = common::crosshair(old, new, &compared.rows, &mut warnings);
    let linkage = linked.as_ref().map_or_else(Linkage::independent, Linked::facts);
    Ok(Comparison {
        schema_version: COMPARISON_VERSION.into(),
        old: WaveFacts::of(old),
        new: WaveFacts::of(new),
        lines: plan.lines,
        rule: new.recorded.plan.crosshair,
        metric: new.recorded.plan.metric,
        scale: [new.recorded.scale.lowest, new.recorded.scale.highest],
        common_crosshair,
        linkage,
        alpha: new.recorded.plan.alpha(),
        smallest_change: plan.smallest_change,
        indices: indices::changes(&context),
        rows: compared.rows,
        mix: None,
        trend: None,
        gates: Vec::new(),
        families: compared.families,
        warnings,
    })
}

/// The link of the two waves where they have one.
fn linked<'a>(
    old: &Wave<'a>,
    new: &Wave<'a>,
    plan: &ComparePlan,
    warnings: &mut Vec<Message>,
) -> Result<Option<Linked<'a>>> {
    let (Some(first), Some(second)) = (old.read, new.read) else {
        if let Some(column) = &plan.panel {
            let saved = if old.read.is_none() { old } else { new };
            let what = Comparing::NothingToLink { column: column.clone() };
            return Err(Error::in_file(&saved.recorded.provenance.file, what));
        }
        return Ok(None);
    };
    let linked = Linked::of(first, second, plan.panel.as_deref())?;
    if let Some(linked) = &linked {
        warnings.extend(linked.warnings());
    } else if let Some(warning) = units::looks_like_panel(first.0, second.0) {
        warnings.push(warning);
    }
    Ok(linked)
}

/// Two analyses compare where the same numbers were asked of both.
fn same_plan(old: &Wave, new: &Wave) -> Result<()> {
    let (one, other) = (&old.recorded.plan, &new.recorded.plan);
    let differing: Vec<String> = one
        .keys()
        .into_iter()
        .zip(other.keys())
        .filter(|(one, other)| one.1 != other.1)
        .map(|(one, other)| format!("{} ({} then {})", one.0, one.1, other.1))
        .collect();
    if differing.is_empty() {
        return Ok(());
    }
    let options: Vec<String> = one
        .keys()
        .into_iter()
        .zip(other.keys())
        .filter(|(one, other)| one.1 != other.1)
        .map(|(_, key)| format!("--{} {}", key.0, key.1))
        .collect();
    Err(Error::of(Comparing::OtherPlans { differing, old: old.label.clone(), options }))
}
