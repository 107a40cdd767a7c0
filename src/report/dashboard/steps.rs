//! What comes next: from the plan where there is one, else how far the first priorities are from their targets.

use crate::analysis::headline::Standing;
use crate::analysis::{ActionPlan, ActionStatus, Analysis, PlanLine, Quadrant, Row};
use crate::chart::dashboard::{Question, Steps};
use crate::look::Look;
use crate::report::plan::{due, names};
use crate::report::view::{View, drawn};
use crate::words::dashboard::of;

/// Steps that are shown.
const STEPS: usize = 3;

/// The steps of the plan in one sentence, the same as those of the summary; `None` without a plan.
pub fn planned_next(analysis: &Analysis, look: &Look) -> Option<String> {
    acted(analysis)?;
    let Steps { head, rows, .. } = View::of(analysis, look).next_steps();
    let steps: Vec<&str> = rows.iter().map(|(what, _)| what.as_str()).collect();
    Some(format!("{} {}.", head.question, steps.join(" · ")))
}

/// The plan, where it has actions.
fn acted(analysis: &Analysis) -> Option<&ActionPlan> {
    analysis.action_plan.as_ref().filter(|_| !analysis.actions.is_empty())
}

impl View<'_> {
    pub(super) fn next_steps(&self) -> Steps {
        let said = of(self.look.language);
        let plan = acted(self.analysis);
        // Nobody acts on what is not known: only priorities that are sure have a way to go.
        let headline = self.headline();
        let mut rows: Vec<(String, String)> = if let Some(plan) = plan {
            self.planned(plan)
        } else {
            let first = headline.to_act_on().iter().take(STEPS);
            first.map(|&index| self.targeted(self.rows()[index].0)).collect()
        };
        let known = !rows.is_empty();
        let unsure = match headline.standing {
            Standing::TooFew(n) => Some((self.look.language.marks.respondents)(n)),
            _ => (headline.priorities > 0 && headline.first.is_empty()).then(|| self.message()),
        };
        rows.splice(0..0, unsure.map(|about| (said.ask.to_owned(), about)));
        rows.truncate(STEPS);
        let head = Question {
            question: said.next.to_owned(),
            about: if known { said.steps[usize::from(plan.is_none())].to_owned() } else { String::new() },
        };
        if rows.is_empty() {
            let strengths = self.rows().iter().filter(|found| found.1 == Quadrant::KeepUp).count();
            let keep = ((said.keep)(strengths, self.noun), (said.none)(self.noun));
            return Steps { head, rows: vec![keep], notes: Vec::new() };
        }
        Steps { head, rows, notes: if known { vec![said.needs_note.to_owned()] } else { Vec::new() } }
    }

    /// Promises that are too small, priorities without an action, then what is due next.
    fn planned(&self, plan: &ActionPlan) -> Vec<(String, String)> {
        let said = of(self.look.language);
        let on = |line: &PlanLine| drawn(&names(&line.on, line.level, self.analysis, self.look));
        let small = plan.lines.iter().filter(|line| line.priority && line.enough == Some(false));
        let lacks = |line: &&PlanLine| line.priority && plan.without_action.contains(&line.on[0]);
        let mut without: Vec<&PlanLine> = plan.lines.iter().filter(lacks).collect();
        without.dedup_by(|one, other| one.on == other.on);
        let mut steps: Vec<(String, &PlanLine)> = small.map(|line| ((said.raise)(&on(line)), line)).collect();
        let decided = |line: &PlanLine| if self.is_done(line) { said.go_on } else { said.decide };
        steps.extend(without.into_iter().map(|line| (decided(line)(&on(line)), line)));
        let mut due: Vec<(&str, &PlanLine)> = plan
            .lines
            .iter()
            .filter(|line| line.enough != Some(false) || !line.priority)
            .filter_map(|line| {
                let action = &self.analysis.actions[line.action?];
                Some((action.due.as_deref().filter(|_| action.status.is_open())?, line))
            })
            .collect();
        due.sort_by(|one, other| one.0.cmp(other.0));
        due.dedup_by_key(|(_, line)| line.action);
        steps.extend(due.into_iter().filter_map(|(_, line)| {
            let what = self.analysis.actions[line.action?].what_in(self.look.language.code);
            Some(((said.due)(&drawn(what)), line))
        }));
        steps.truncate(STEPS);
        steps.into_iter().map(|(what, line)| (what, self.about(line))).collect()
    }

    /// Owner, day, promise, need of a line of the plan.
    fn about(&self, line: &PlanLine) -> String {
        let (words, said) = (self.look.language, of(self.look.language));
        // What is done has no owner, day and promise of what is to come.
        let action =
            line.action.map(|at| &self.analysis.actions[at]).filter(|action| action.status.is_open());
        let owner = action.and_then(|action| action.owner.clone());
        let gap = |value: f64| words.notation.gap(value, self.look.decimals + 1);
        let plan = crate::words::plan::of(words);
        let done = line.action.filter(|_| self.is_done(line)).map(|at| &self.analysis.actions[at]);
        let mut parts = vec![match done {
            Some(done) => (said.done)(&drawn(done.what_in(words.code))),
            None => owner.unwrap_or_else(|| plan.no_owner.to_owned()),
        }];
        parts.extend(action.and_then(|action| due(action, plan)).map(|day| (said.until)(&day)));
        parts.extend(action.and_then(|action| action.promised).map(|it| (said.promised)(&gap(it))));
        parts.extend(line.needs.map(|it| (said.needs)(&gap(it))));
        parts.join(words.notation.pair)
    }

    /// Whether the action of a line has been done, so that another one has to come.
    fn is_done(&self, line: &PlanLine) -> bool {
        line.action.is_some_and(|at| self.analysis.actions[at].status == ActionStatus::Done)
    }

    /// A priority and how far it has to go.
    fn targeted(&self, row: &Row) -> (String, String) {
        let (words, said) = (self.look.language, of(self.look.language));
        let number = |value: f64| words.notation.value(value, self.look.decimals + 1);
        let about = match row.target.as_ref().filter(|_| self.own) {
            Some(target) if target.reachable => {
                let increase = words.notation.gap(target.increase, self.look.decimals + 1);
                (said.target)(&number(row.performance.value), &number(target.performance), &increase)
            }
            Some(_) => said.unreachable.to_owned(),
            None => (said.means)(&number(row.importance.value), &number(row.performance.value)),
        };
        (self.called(row), about)
    }
}
