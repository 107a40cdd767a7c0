//! Action plans as tables: a line for every priority and action, and what came of the promises.

use super::cell::{Cell, Tone, Value};
use super::document::{Block, Section};
use super::figure;
use super::labels::{self, RowLabels, margin};
use super::marks;
use super::notes::meanings;
use super::outcomes;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::{ActionPlan, Analysis, Kept, Level, PlanLine, PlannedAction, Row};
use crate::look::{Chart, Look, Part};
use crate::words::plan::{PlanCounts, PlanWords, of};

/// The plan, where one was asked for, and what came of it since the wave before.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let Some(plan) = &analysis.action_plan else { return Vec::new() };
    let page = Page { analysis, plan, look, said: of(look.language) };
    // Where it heads the report it is not said again.
    let alone = look.title.is_none() && look.sections.as_deref() == Some(&[Part::Plan]);
    let message = (!alone).then(|| message(plan, analysis, look) + ".");
    let mut blocks = vec![Block::Text(message.into_iter().collect())];
    blocks.extend(figure::of(analysis, Chart::Plan, look).map(Block::chart));
    blocks.extend([Block::Table(page.table()), Block::Notes(page.notes())]);
    let mut sections = vec![Section::new(Part::Plan, "", Some(page.said.heading.to_owned()), blocks)];
    sections.extend(page.followed());
    sections
}

/// How many priorities have an action that promises enough.
pub fn message(plan: &ActionPlan, analysis: &Analysis, look: &Look) -> String {
    (of(look.language).title)(PlanCounts {
        priorities: plan.priorities,
        enough: plan.enough,
        without: plan.without_action.len(),
        actions: analysis.actions.iter().filter(|action| action.status.is_open()).count(),
        closed: analysis.actions.iter().any(|action| !action.status.is_open()),
    })
}

/// What the rows of a line are called.
pub(super) fn names(on: &[String], level: Level, analysis: &Analysis, look: &Look) -> String {
    let labels = RowLabels::new(analysis, look);
    let names =
        on.iter().filter_map(|name| row(name, level, analysis)).map(|row| labels.of(row).into_owned());
    names.collect::<Vec<_>>().join(", ")
}

/// The rows of one map.
pub(super) fn rows(level: Level, analysis: &Analysis) -> Vec<&Row> {
    match level {
        Level::Criteria => analysis.criteria.iter().collect(),
        Level::Elements => analysis.element_rows(),
    }
}

fn row<'a>(name: &str, level: Level, analysis: &'a Analysis) -> Option<&'a Row> {
    rows(level, analysis).into_iter().find(|row| row.name == name)
}

/// The due day, and whether it has passed.
pub(super) fn due(action: &PlannedAction, said: &PlanWords) -> Option<String> {
    let day = action.due.as_ref()?;
    Some(if action.overdue == Some(true) { format!("{day} ({})", said.late) } else { day.clone() })
}

struct Page<'a> {
    analysis: &'a Analysis,
    plan: &'a ActionPlan,
    look: &'a Look,
    said: &'static PlanWords,
}

impl Page<'_> {
    fn table(&self) -> Table {
        let (words, heads) = (self.look.language, &self.said.heads);
        let outcomes = &words.sections.outcomes;
        let value = self.analysis.outcomes.first().and_then(|outcome| outcome.value.as_deref());
        let column = |key, head: &str| Column::new(key, Head::new(head));
        let on_elements = self.plan.lines.iter().all(|line| line.level == Level::Elements);
        let name = if on_elements && !self.plan.lines.is_empty() {
            words.heads.element
        } else {
            words.heads.criterion
        };
        let interval = Head::new((words.heads.interval)(self.analysis.plan.confidence));
        let columns = vec![
            column(ColumnKey::Name, name),
            column(ColumnKey::Quadrant, words.heads.quadrant).dropped(5),
            column(ColumnKey::Gap, words.heads.gap).dropped(6),
            column(ColumnKey::Action, heads.action),
            column(ColumnKey::Owner, heads.owner).dropped(4),
            column(ColumnKey::Due, heads.due).dropped(7),
            column(ColumnKey::Status, heads.status).dropped(3),
            column(ColumnKey::Promised, heads.promised),
            column(ColumnKey::Needs, heads.needs),
            column(ColumnKey::Enough, heads.enough),
            column(ColumnKey::Expected, heads.effect),
            Column::new(ColumnKey::Interval, interval).dropped(2),
            column(ColumnKey::Effort, heads.effort).dropped(8),
            column(ColumnKey::Cost, heads.cost).dropped(1),
            column(ColumnKey::AtRisk, outcomes.at_risk).dropped(10),
            column(ColumnKey::Worth, &(outcomes.worth)(value.unwrap_or_default())).dropped(9),
            column(ColumnKey::Rank, heads.order),
        ];
        let rows = self.plan.lines.iter().map(|line| self.line(line)).collect();
        let mut table = Table { kind: TableKind::Plan, columns, rows };
        let filled = table.filled();
        table.keep(&filled);
        table
    }

    fn line(&self, line: &PlanLine) -> TableRow {
        let (said, decimals) = (self.said, self.look.decimals + 1);
        let action = line.action.map(|at| &self.analysis.actions[at]);
        let only = line.on.first().filter(|_| line.on.len() == 1);
        let row = only.and_then(|name| row(name, line.level, self.analysis));
        let text = |text: Option<String>| text.map_or_else(Cell::default, Cell::words);
        let gap = |value: Option<f64>| Cell::new(Value::gap(value, decimals));
        let effect = action.and_then(|action| action.expected.as_ref()).map(|it| it.change);
        let tone = if line.priority { Tone::Strong } else { Tone::Plain };
        let quadrant =
            row.map_or_else(Cell::default, |row| Cell::quadrant(row.quadrant).marked(marks::certainty(row)));
        let effort = action.and_then(|action| action.effort);
        let cost = action.and_then(|action| Some((action.cost?, action.currency.as_deref())));
        let cost = cost.map(|(cost, currency)| {
            let cost = self.look.language.notation.plain(cost);
            currency.map_or_else(|| cost.clone(), |currency| format!("{cost}\u{a0}{currency}"))
        });
        let [at_risk, worth] = outcomes::at_risk(line.at_risk.as_ref(), self.look.language);
        let cells = vec![
            Cell::name(names(&line.on, line.level, self.analysis, self.look)).toned(tone),
            quadrant,
            gap(row.and_then(|row| row.gap.map(|gap| gap.value))),
            Cell::words(self.what(action)),
            text(action.and_then(|action| action.owner.clone())),
            text(action.and_then(|action| due(action, said))),
            text(action.map(|action| (said.status)(action.status).to_owned())),
            gap(action.and_then(|action| action.promised)),
            gap(line.needs),
            text(enough(line, said)),
            gap(effect.map(|effect| effect.value)),
            Cell::new(Value::interval(
                effect.and_then(|effect| effect.low),
                effect.and_then(|effect| effect.high),
                decimals,
            )),
            Cell::new(Value::number(effort, usize::from(effort.is_some_and(|it| it.fract() != 0.0)))),
            text(cost),
            at_risk,
            worth,
            action
                .and_then(|action| action.rank)
                .map_or_else(Cell::default, |rank| Cell::new(Value::Rank(rank))),
        ];
        TableRow { key: action.map(|action| action.id.clone()), cells, tone: Tone::Plain }
    }

    fn what(&self, action: Option<&PlannedAction>) -> String {
        let code = self.look.language.code;
        action.map_or_else(|| self.said.no_action.to_owned(), |action| action.what_in(code).to_owned())
    }

    fn notes(&self) -> Vec<String> {
        let (plan, said) = (self.plan, &self.said.notes);
        let mut notes = vec![said.enough.to_owned()];
        let lines = plan.lines.iter().filter(|line| line.on.len() == 1);
        let shown = lines.filter_map(|line| row(&line.on[0], line.level, self.analysis));
        notes.extend(meanings(
            shown.filter_map(marks::certainty).collect(),
            self.analysis,
            self.look.language,
        ));
        let has_effect = self.analysis.actions.iter().any(|action| action.expected.is_some());
        if let Some(outcome) = plan.outcome.as_ref().filter(|_| has_effect) {
            notes.push((said.effect)(outcome));
        }
        if let Some(whole) = &plan.expected {
            let open = self.analysis.actions.iter().filter(|action| action.status.is_open()).count();
            notes.push((said.whole)(whole.change.value, whole.change.low.zip(whole.change.high), open));
        }
        if self.analysis.actions.iter().filter_map(|action| action.expected.as_ref()).any(|it| it.cut) {
            notes.push(said.cut.to_owned());
        }
        if let Some(outcome) =
            self.analysis.outcomes.first().filter(|_| plan.lines.iter().any(|it| it.at_risk.is_some()))
        {
            let (links, level) = (&self.look.language.sections.outcomes, self.analysis.plan.confidence);
            notes.push((links.at_risk_note)(
                outcome.low,
                outcome.high,
                level,
                self.analysis.plan.smallest_base,
            ));
            notes.extend(outcome.value.as_ref().map(|value| (links.worth_note)(value)));
            notes.push(said.no_return.to_owned());
        }
        if self.analysis.actions.iter().any(|action| action.rank.is_some()) {
            notes.push((said.score)(plan.score_rule).to_owned());
        }
        if !self.analysis.actions.is_empty() {
            notes.push(said.next.to_owned());
        }
        notes
    }

    /// What came of each promise on each row that both waves have.
    fn followed(&self) -> Option<Section> {
        let comparison = self.analysis.comparison.as_ref()?;
        let (said, words) = (&self.said.follow, self.look.language);
        let decimals = self.look.decimals + 1;
        let [promised, measured, verdict] = said.heads;
        let head = |text: &str| Head::new(text);
        let columns = vec![
            Column::new(ColumnKey::Name, head(words.heads.criterion)),
            Column::new(ColumnKey::Action, head(self.said.heads.action)),
            Column::new(ColumnKey::Promised, head(promised)),
            Column::new(ColumnKey::Change, head(measured)),
            Column::new(
                ColumnKey::Interval,
                Head::two(format!("± {}", words.notation.level(self.analysis.plan.confidence)), "±"),
            ),
            Column::new(ColumnKey::P, Head::two(words.heads.p_adjusted, words.heads.p)),
            Column::new(ColumnKey::Kind, head(verdict)),
        ];
        let mut rows = Vec::new();
        for action in &self.analysis.actions {
            for found in &action.followed {
                let change = &found.change;
                let strong = found.verdict == Kept::Worse;
                let significant = change.p_adjusted.is_some_and(|p| p < comparison.alpha);
                let p = change.p_adjusted.map_or(Value::Missing, |value| Value::P { value, significant });
                let cells = vec![
                    Cell::name(names(
                        std::slice::from_ref(&found.name),
                        action.level,
                        self.analysis,
                        self.look,
                    )),
                    Cell::words(action.what_in(words.code)),
                    Cell::new(Value::gap(action.promised, decimals)),
                    Cell::new(Value::gap(change.value, decimals)),
                    Cell::new(Value::number(margin(change.low, change.high), decimals)),
                    Cell::new(p),
                    Cell::words((said.kept)(found.verdict)),
                ];
                let tone = if strong { Tone::Strong } else { Tone::Plain };
                rows.push(TableRow { key: Some(action.id.clone()), cells, tone });
            }
        }
        let (mut blocks, mut notes) = (Vec::new(), Vec::new());
        if !rows.is_empty() {
            blocks.push(Block::Table(Table { kind: TableKind::Plan, columns, rows }));
            notes.push(said.note.to_owned());
        }
        let skipped = self.analysis.actions.iter().filter(|action| !action.is_followed());
        let skipped: Vec<&str> = skipped.map(|action| action.what_in(words.code)).collect();
        if !skipped.is_empty() {
            notes.push((said.skipped)(&skipped.join(words.notation.pair)));
        }
        let heading = (said.heading)(&labels::group(&comparison.old.label, self.look));
        (!notes.is_empty()).then(|| {
            blocks.push(Block::Notes(notes));
            Section::new(Part::Plan, "followed", Some(heading), blocks)
        })
    }
}

/// Whether the promise of a line is enough; nothing without a promise.
fn enough(line: &PlanLine, said: &PlanWords) -> Option<String> {
    let [yes, no, no_target] = said.enough;
    let word = match (line.priority, line.enough) {
        (_, Some(true)) => yes,
        (_, Some(false)) => no,
        (false, None) => no_target,
        (true, None) => return None,
    };
    Some(word.to_owned())
}
