//! The lines of a plan: every priority with its actions, then the other actions; and by what actions are ranked.

use super::{
    ActionPlan, ActionStatus, Actions, EffortUnit, PlanLine, PlannedAction, ScoreRule, expected, is_enough,
    rows,
};
use crate::analysis::{Analysis, AtRisk, Level, Quadrant, Row};

/// The plan as a whole; fills in score and rank of each action.
pub(super) fn plan(planned: &mut [PlannedAction], actions: &Actions, analysis: &Analysis) -> ActionPlan {
    let effort_unit = same_unit(planned);
    let score_rule = score(planned, effort_unit, analysis);
    let mut lines = Vec::new();
    let levels = maps(planned);
    for &level in &levels {
        lines.extend(priorities(planned, level, analysis));
    }
    let is_open = |line: &PlanLine| line.action.is_some_and(|at| planned[at].status.is_open());
    let of_lines = |keep: &dyn Fn(&PlanLine) -> bool| {
        let kept = lines.iter().filter(|line| keep(line));
        let mut names: Vec<(Level, &str)> = kept.map(|line| (line.level, line.on[0].as_str())).collect();
        names.dedup();
        names
    };
    let (open, all) = (of_lines(&is_open), of_lines(&|_| true));
    let without_action =
        all.iter().filter(|name| !open.contains(name)).map(|(_, name)| (*name).to_owned()).collect();
    let enough = of_lines(&|line| line.enough == Some(true)).len();
    lines.extend(others(planned, &lines, analysis));
    let level = if levels.len() == 1 { levels.first() } else { None };
    ActionPlan {
        outcome: analysis.outcomes.first().map(|outcome| outcome.outcome.clone()),
        score_rule,
        effort_unit,
        today: actions.today.clone(),
        priorities: levels.iter().map(|&level| ranked(analysis, level).len()).sum(),
        enough,
        without_action,
        expected: level.and_then(|&level| expected(analysis, level, planned.len())),
        lines,
    }
}

/// The maps that the actions are on; without any, that of the criteria.
fn maps(planned: &[PlannedAction]) -> Vec<Level> {
    let is_on = |level: &Level| planned.iter().any(|action| action.level == *level);
    let found: Vec<Level> = [Level::Criteria, Level::Elements].into_iter().filter(is_on).collect();
    if found.is_empty() { vec![Level::Criteria] } else { found }
}

/// The priorities of a map by rank.
fn ranked(analysis: &Analysis, level: Level) -> Vec<&Row> {
    let mut found = rows(analysis, level);
    found.retain(|row| row.quadrant == Quadrant::ConcentrateHere);
    found.sort_by_key(|row| row.rank);
    found
}

/// A line for each action on a priority that was not given up, the open ones first, or one that says there is none.
fn priorities(planned: &[PlannedAction], level: Level, analysis: &Analysis) -> Vec<PlanLine> {
    let mut lines = Vec::new();
    for row in ranked(analysis, level) {
        let is_its = |action: &PlannedAction| {
            action.level == level && action.status != ActionStatus::Dropped && action.on.contains(&row.name)
        };
        let needs = row.target.map(|target| target.increase);
        let line = |action: Option<usize>| {
            let promised = action.and_then(|at| planned[at].promised);
            let enough = promised
                .zip(needs)
                .filter(|_| action.is_some_and(|at| planned[at].status.is_open()))
                .map(|(promised, needs)| is_enough(promised, needs, row, analysis));
            let (on, at_risk) = (vec![row.name.clone()], at_risk(analysis, level, &row.name));
            PlanLine { level, on, priority: true, action, needs, enough, at_risk }
        };
        let mut own: Vec<usize> = (0..planned.len()).filter(|&at| is_its(&planned[at])).collect();
        own.sort_by_key(|&at| !planned[at].status.is_open());
        if own.is_empty() {
            lines.push(line(None));
        }
        lines.extend(own.into_iter().map(|at| line(Some(at))));
    }
    lines
}

/// Actions on no priority by what goes with them, the largest change first; then those that were given up.
fn others(planned: &[PlannedAction], lines: &[PlanLine], analysis: &Analysis) -> Vec<PlanLine> {
    let is_listed = |at: usize| lines.iter().any(|line| line.action == Some(at));
    let mut rest: Vec<usize> = (0..planned.len()).filter(|&at| !is_listed(at)).collect();
    let effect = |at: usize| planned[at].expected.as_ref().map_or(f64::NEG_INFINITY, |it| it.change.value);
    rest.sort_by(|&a, &b| {
        let dropped = |at: usize| planned[at].status == ActionStatus::Dropped;
        dropped(a).cmp(&dropped(b)).then(effect(b).total_cmp(&effect(a)))
    });
    let line = |at: usize| PlanLine {
        level: planned[at].level,
        on: planned[at].on.clone(),
        priority: false,
        action: Some(at),
        needs: planned[at].target_increase,
        enough: None,
        at_risk: match &planned[at].on[..] {
            [name] => at_risk(analysis, planned[at].level, name),
            // Those whom several rows fail are partly the same people.
            _ => None,
        },
    };
    rest.into_iter().map(line).collect()
}

/// Who may be lost of those whom a row fails, by the first outcome.
fn at_risk(analysis: &Analysis, level: Level, name: &str) -> Option<AtRisk> {
    let outcome = analysis.outcomes.first()?;
    let map = match level {
        Level::Criteria => &outcome.criteria,
        Level::Elements => outcome.elements.as_ref()?,
    };
    map.rows.iter().find(|row| row.name == name)?.at_risk
}

/// The unit of the efforts, where every open action has one and all have the same.
fn same_unit(planned: &[PlannedAction]) -> Option<EffortUnit> {
    let mut open = planned.iter().filter(|action| action.status.is_open());
    let first = open.next()?.effort_unit?;
    open.all(|action| action.effort_unit == Some(first)).then_some(first)
}

/// Scores the open actions by the first rule that every one of them can be scored by; what is done or given up is no longer
/// to be chosen.
fn score(planned: &mut [PlannedAction], unit: Option<EffortUnit>, analysis: &Analysis) -> ScoreRule {
    let has_effect = |action: &PlannedAction| action.expected.is_some();
    let is_open = |action: &&PlannedAction| action.status.is_open();
    let rule = match unit {
        Some(_) if planned.iter().filter(is_open).all(has_effect) => ScoreRule::EffectByEffort,
        Some(_) => ScoreRule::WeightedGapByEffort,
        None => ScoreRule::WeightedGap,
    };
    for action in planned.iter_mut().filter(|action| action.status.is_open()) {
        let gap: Option<f64> = rows(analysis, action.level)
            .into_iter()
            .filter(|row| action.on.contains(&row.name))
            .map(|row| row.weighted_gap)
            .sum();
        action.score = match rule {
            ScoreRule::EffectByEffort => {
                action.expected.as_ref().zip(action.effort).map(|(it, effort)| it.change.value / effort)
            }
            ScoreRule::WeightedGapByEffort => gap.zip(action.effort).map(|(gap, effort)| gap / effort),
            ScoreRule::WeightedGap => gap,
        };
    }
    let scores: Vec<Option<f64>> = planned.iter().map(|action| action.score).collect();
    for (action, own) in planned.iter_mut().zip(&scores) {
        action.rank = own.map(|own| 1 + scores.iter().flatten().filter(|other| **other > own).count());
    }
    rule
}
