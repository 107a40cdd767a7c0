//! Action plans: what is promised for the priorities, whether it is enough, what goes with it, and whether it was kept.

mod declared;
mod lines;
mod planned;

pub use declared::{Action, ActionStatus, Actions, Effort, EffortUnit};
pub use planned::{ActionPlan, ExpectedChange, Followed, Kept, PlanLine, PlannedAction, ScoreRule};

use super::{Analysis, ChangeVerdict, Level, Outcome, Row};
use crate::error::{Error, Result};
use crate::message::{Acting, Message};

/// Puts the actions beside the analysis, whose plan has been told what they raise ([`Actions::raises`]).
///
/// # Errors
/// Where an action is on a row that the survey lacks, on rows of both maps, or promises more than the scale is long.
pub fn with_actions(mut analysis: Analysis, actions: &Actions) -> Result<Analysis> {
    if !actions.is_asked() {
        return Ok(analysis);
    }
    let mut planned = Vec::with_capacity(actions.all.len());
    for (at, action) in actions.all.iter().enumerate() {
        planned.push(one(at, action, actions, &analysis)?);
    }
    for action in planned.iter().filter(|action| action.is_followed()) {
        let (since, before) = (&action.since, analysis.comparison.as_ref().map(|it| it.old.label.clone()));
        if let (Some(since), Some(compared)) = (since, before)
            && *since != compared
        {
            let what = Acting::OtherStart { action: action.id.clone(), since: since.clone(), compared };
            analysis.warnings.push(Message::finding(what));
        }
    }
    let beyond: Vec<Message> = planned.iter().flat_map(|action| beyond_room(action, &analysis)).collect();
    analysis.warnings.extend(beyond);
    let plan = lines::plan(&mut planned, actions, &analysis);
    analysis.actions = planned;
    analysis.action_plan = Some(plan);
    Ok(analysis)
}

/// The rows of one map.
fn rows(analysis: &Analysis, level: Level) -> Vec<&Row> {
    match level {
        Level::Criteria => analysis.criteria.iter().collect(),
        Level::Elements => analysis.element_rows(),
    }
}

/// The map that has all rows of an action, criteria first, and the rows.
fn placed<'a>(action: &Action, analysis: &'a Analysis) -> Result<(Level, Vec<&'a Row>)> {
    let found = |level: Level| {
        let all = rows(analysis, level);
        let own = |name: &String| all.iter().copied().find(|row| row.name == *name);
        action.on.iter().map(own).collect::<Vec<Option<&Row>>>()
    };
    for level in [Level::Criteria, Level::Elements] {
        if let Some(rows) = found(level).into_iter().collect::<Option<Vec<&Row>>>() {
            return Ok((level, rows));
        }
    }
    let anywhere = found(Level::Criteria).into_iter().zip(found(Level::Elements));
    let lost = action.on.iter().zip(anywhere).find(|(_, (one, other))| one.is_none() && other.is_none());
    let id = action.id.clone();
    Err(Error::of(match lost {
        Some((name, _)) => {
            let all = [Level::Criteria, Level::Elements].into_iter().flat_map(|level| rows(analysis, level));
            let known = all.map(|row| row.name.clone()).collect();
            Acting::ActionOnUnknown { action: id, name: name.clone(), nearest: None, known }
        }
        None => Acting::ActionOnBothMaps { action: id, on: action.on.clone() },
    }))
}

/// Everything but score and rank.
fn one(at: usize, action: &Action, actions: &Actions, analysis: &Analysis) -> Result<PlannedAction> {
    let (level, rows) = placed(action, analysis)?;
    let range = analysis.scale.highest - analysis.scale.lowest;
    if let Some(promised) = action.promised.filter(|promised| *promised > range) {
        let (id, scale) = (action.id.clone(), [analysis.scale.lowest, analysis.scale.highest]);
        return Err(Error::of(Acting::PromiseBeyondScale { action: id, promised, scale }));
    }
    let of_row = |row: &&Row| row.target.map(|target| target.increase);
    let target_increase = rows.iter().filter_map(of_row).reduce(f64::max);
    // Each row for itself: the one that needs most may not be the one that has least room.
    let promised = action.promised.filter(|_| action.status.is_open());
    let enough = promised.zip(target_increase).map(|(promised, _)| {
        let kept = |row: &&Row| of_row(row).is_none_or(|needs| is_enough(promised, needs, row, analysis));
        rows.iter().all(kept)
    });
    let late = |due: &String| actions.today.as_ref().map(|today| action.status.is_open() && due < today);
    Ok(PlannedAction {
        id: action.id.clone(),
        level,
        on: action.on.clone(),
        what: action.what.text.clone(),
        translations: action.what.translations.clone(),
        owner: action.owner.clone(),
        effort: action.effort.map(Effort::value),
        effort_unit: action.effort.map(Effort::unit),
        cost: action.cost,
        currency: action.currency.clone(),
        due: action.due.clone(),
        overdue: action.due.as_ref().and_then(late),
        status: action.status,
        since: action.since.clone(),
        promised: action.promised,
        target_increase,
        enough,
        expected: expected(analysis, level, at),
        score: None,
        rank: None,
        followed: followed(action, level, analysis),
    })
}

/// Whether a promise is enough for what a row needs, rounding aside: no row rises beyond the top of the scale, whatever
/// is promised.
fn is_enough(promised: f64, needs: f64, row: &Row, analysis: &Analysis) -> bool {
    promised.min(room(row, analysis)) >= needs - 1e-9
}

/// How far the performance of a row can rise.
fn room(row: &Row, analysis: &Analysis) -> f64 {
    analysis.scale.highest - row.performance.value
}

/// The rows on which an open action promises more than they can rise.
fn beyond_room(action: &PlannedAction, analysis: &Analysis) -> Vec<Message> {
    let Some(promised) = action.promised.filter(|_| action.status.is_open()) else { return Vec::new() };
    let rows = rows(analysis, action.level).into_iter().filter(|row| action.on.contains(&row.name));
    let short = rows.filter(|row| promised > room(row, analysis) + 1e-9);
    let told = |row: &Row| {
        // Rounded down: what is told must be possible.
        let room = (room(row, analysis) * 100.0).floor() / 100.0;
        let (action, name) = (action.id.clone(), row.name.clone());
        Message::finding(Acting::PromiseBeyondRoom { action, promised, name, room }).about(&row.name)
    };
    short.map(told).collect()
}

/// Change of the first outcome that goes with the raise at a place of the plan.
fn expected(analysis: &Analysis, level: Level, at: usize) -> Option<ExpectedChange> {
    let outcome: &Outcome = analysis.outcomes.first()?;
    let map = match level {
        Level::Criteria => &outcome.criteria,
        Level::Elements => outcome.elements.as_ref()?,
    };
    let raised = map.raised.get(at)?.as_ref()?;
    Some(ExpectedChange { outcome: outcome.outcome.clone(), change: raised.change, cut: raised.cut })
}

/// What became of the promise on each row that both waves have; nothing of an action that was not begun, or given up.
fn followed(action: &Action, level: Level, analysis: &Analysis) -> Vec<Followed> {
    let is_followed = action.status.is_followed(action.since.is_some());
    let Some(comparison) = analysis.comparison.as_ref().filter(|_| is_followed) else { return Vec::new() };
    let of_row = |name: &String| {
        let row = comparison.level(level).find(|row| row.name == *name)?;
        let change = row.performance?;
        let verdict = match change.verdict {
            // Too few respondents to say anything.
            ChangeVerdict::NotTested => Kept::NoEvidence,
            _ if action.promised.zip(change.low).is_some_and(|(promised, low)| low >= promised) => {
                Kept::Reached
            }
            ChangeVerdict::Rises => Kept::OnTheWay,
            ChangeVerdict::Falls => Kept::Worse,
            _ => Kept::NoEvidence,
        };
        Some(Followed { name: name.clone(), change, verdict })
    };
    action.on.iter().filter_map(of_row).collect()
}
