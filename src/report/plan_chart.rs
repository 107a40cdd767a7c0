//! From the plan to its chart: letters, axes, lines.

use super::figure::{View, drawn};
use super::labels::margin;
use super::plan::{due, message, names};
use crate::analysis::{Analysis, EffortUnit, PlanLine, ScoreRule};
use crate::chart::plan::{ActionChart, ActionLine, LineStanding};
use crate::words::plan::of;

impl View<'_> {
    /// The plan of the analysis; an empty one where none was asked for.
    pub fn action_chart(&self) -> ActionChart {
        let (analysis, look) = (self.analysis, self.look);
        let said = of(look.language);
        let Some(plan) = &analysis.action_plan else { return ActionChart::default() };
        let has_effect = plan.score_rule == ScoreRule::EffectByEffort
            || analysis.actions.iter().any(|action| action.expected.is_some());
        let outcome = plan.outcome.as_deref().filter(|_| has_effect);
        let mut letters: Vec<usize> = Vec::new();
        let lines = plan.lines.iter().map(|line| self.action_line(line, has_effect, &mut letters)).collect();
        let mut footnotes = vec![said.notes.enough.to_owned()];
        footnotes.extend(outcome.map(said.notes.effect));
        footnotes.push(said.notes.next.to_owned());
        footnotes.extend(look.source.as_deref().map(look.language.notes.source));
        let chart = ActionChart {
            title: message(plan, analysis, look),
            subtitle: (said.subtitle)(outcome, analysis.plan.confidence),
            footnotes,
            effort: plan.effort_unit.map(said.effort_axis),
            points: plan.effort_unit == Some(EffortUnit::Points),
            effect: said.effect_axis[usize::from(!has_effect)],
            lines,
            whole: plan.expected.as_ref().map(|it| (it.change.value, margin(it.change.low, it.change.high))),
        };
        let has_actions = !analysis.actions.is_empty();
        let note = (has_actions && !chart.has_matrix()).then(|| said.notes.no_matrix.to_owned());
        let footnotes = note.into_iter().chain(chart.footnotes).collect();
        ActionChart { footnotes, ..chart }
    }

    fn action_line(&self, line: &PlanLine, has_effect: bool, letters: &mut Vec<usize>) -> ActionLine {
        let (analysis, look) = (self.analysis, self.look);
        let said = of(look.language);
        let rows = drawn(&names(&line.on, line.level, analysis, look));
        let Some(at) = line.action else {
            return ActionLine {
                letter: None,
                drawn: false,
                what: said.no_action.to_owned(),
                about: format!("{rows} · {}", said.no_owner),
                due: String::new(),
                closed: None,
                promised: None,
                needs: line.needs,
                standing: LineStanding::Without,
                effect: None,
                interval: None,
                effort: None,
            };
        };
        let first = !letters.contains(&at);
        if first {
            letters.push(at);
        }
        let action = &analysis.actions[at];
        let expected = action.expected.as_ref().map(|expected| expected.change);
        let effect =
            if has_effect { expected.map(|it| it.value) } else { weighted_gap(analysis, line, &action.on) };
        ActionLine {
            letter: letters.iter().position(|&other| other == at).map(letter),
            drawn: first && action.status.is_open(),
            what: drawn(action.what_in(look.language.code)),
            about: action.owner.as_ref().map_or_else(|| rows.clone(), |owner| format!("{rows} · {owner}")),
            due: due(action, said).unwrap_or_default(),
            closed: (!action.status.is_open()).then(|| (said.status)(action.status)),
            promised: action.promised,
            needs: line.needs,
            standing: match (line.priority, line.enough) {
                (false, _) => LineStanding::Other,
                (true, _) if !action.status.is_open() => LineStanding::Closed,
                (true, Some(true)) => LineStanding::Enough,
                (true, _) => LineStanding::NotEnough,
            },
            effect,
            interval: expected.filter(|_| has_effect).and_then(|it| it.low.zip(it.high)),
            effort: action.effort,
        }
    }
}

/// Sum of the weighted gaps of the rows of an action.
fn weighted_gap(analysis: &Analysis, line: &PlanLine, on: &[String]) -> Option<f64> {
    let rows = super::plan::rows(line.level, analysis);
    rows.into_iter().filter(|row| on.contains(&row.name)).map(|row| row.weighted_gap).sum()
}

/// A, B, … Z, AA, AB, …
fn letter(index: usize) -> String {
    let one = |index: usize| char::from(b'A' + (index % 26) as u8);
    if index < 26 { one(index).to_string() } else { format!("{}{}", one(index / 26 - 1), one(index)) }
}
