//! The rows of two waves side by side.

use super::change::{Change, adjust};
use super::context::Context;
use super::facts::{Lines, Measure, Moved};
use super::joint;
use super::matching::{Matched, Status};
use super::moves::{Pairs, Placed, Sure};
use super::result::{ChangeFamily, ComparedFlag, ComparedRow, Ranks};
use super::{RecordedRow, Wave};
use crate::analysis::Level;
use crate::error::{Error, Result};
use crate::message::{Comparing, Message};
use crate::stats::welch::Share;

/// The rows and their families.
pub(super) struct Compared {
    pub rows: Vec<ComparedRow>,
    pub families: Vec<ChangeFamily>,
}

/// Both maps: criteria, then elements.
///
/// # Errors
/// Where the waves have no row in common.
pub(super) fn compared(context: &Context, warnings: &mut Vec<Message>) -> Result<Compared> {
    let mut all = Compared { rows: Vec::new(), families: Vec::new() };
    let (old, new) = (&context.old.recorded, &context.new.recorded);
    let mut matched = false;
    for level in [Level::Criteria, Level::Elements] {
        let (before, after) = match level {
            Level::Criteria => (&old.criteria, &new.criteria),
            Level::Elements => (&old.elements, &new.elements),
        };
        let found = context.plan.matching.rows(before, after);
        matched |= found.of_new.iter().any(Option::is_some);
        let mut rows = of_level(context, level, before, after, &found, warnings);
        all.families.extend(families(context, level, &mut rows));
        all.rows.extend(rows);
    }
    if !matched {
        return Err(nothing_common(context));
    }
    told_unmatched(&all.rows, warnings);
    Ok(all)
}

fn of_level(
    context: &Context,
    level: Level,
    before: &[RecordedRow],
    after: &[RecordedRow],
    matched: &Matched,
    warnings: &mut Vec<Message>,
) -> Vec<ComparedRow> {
    let (old, new) = (&context.old.recorded, &context.new.recorded);
    let placed = match level {
        Level::Criteria => Some((old.crosshair, new.crosshair)),
        Level::Elements => old.element_crosshair.zip(new.element_crosshair),
    };
    let placed = placed.map(|(old, new)| Placed { lines: context.plan.lines, old, new });
    let pairs: Vec<(usize, usize)> =
        matched.of_new.iter().enumerate().filter_map(|(at, place)| Some(((*place)?, at))).collect();
    let together = context.linked.is_some() || context.plan.lines != Lines::Own;
    let replicates = if together { joint::pairs(context, level, &pairs) } else { None };
    if together && replicates.is_none() && level == Level::Criteria && !pairs.is_empty() {
        warnings.push(Message::finding(Comparing::MovesWithoutProbability));
    }
    let mut of_pair = replicates.iter().flatten();
    let mut rows: Vec<ComparedRow> = after
        .iter()
        .zip(&matched.of_new)
        .enumerate()
        .map(|(at, (row, place))| match place {
            Some(place) => {
                let pairs = of_pair.next();
                let one = One { level, old: (*place, &before[*place]), new: (at, row) };
                context.matched(&one, placed.as_ref(), together, pairs)
            }
            None => alone(level, row, Status::Added),
        })
        .collect();
    rows.extend(matched.removed.iter().map(|&place| alone(level, &before[place], Status::Removed)));
    rows
}

/// A row that both waves have, with its place in each.
struct One<'a> {
    level: Level,
    old: (usize, &'a RecordedRow),
    new: (usize, &'a RecordedRow),
}

impl Context<'_> {
    fn matched(
        &self,
        one: &One,
        placed: Option<&Placed>,
        together: bool,
        pairs: Option<&Pairs>,
    ) -> ComparedRow {
        let ((_, old), (_, new)) = (one.old, one.new);
        let sure = if together {
            Sure::Together(pairs)
        } else {
            Sure::Apart(old.certainty.as_ref(), new.certainty.as_ref())
        };
        let mut flags = Vec::new();
        let tiny =
            [old, new].iter().any(|row| row.base().is_some_and(|n| n < self.new.recorded.plan.smallest_base));
        let mut changes = Measure::ALL.map(|measure| {
            let (change, uncorrelated) = self.change(one, measure)?;
            if uncorrelated && !flags.contains(&ComparedFlag::Uncorrelated) {
                flags.push(ComparedFlag::Uncorrelated);
            }
            Some(if tiny { change.untested() } else { change })
        });
        if tiny {
            flags.insert(0, ComparedFlag::TinyBase);
        }
        if self.scale_changed {
            flags.insert(0, ComparedFlag::ScaleChanged);
        }
        let mut take = |at: usize| changes[at].take();
        ComparedRow {
            level: one.level,
            name: new.name.clone(),
            label: new.label.clone(),
            translations: new.translations.clone(),
            element: new.element.clone(),
            old_name: Some(old.name.clone()),
            status: Status::Matched,
            flags,
            n: [old.base(), new.base()],
            importance: take(0),
            performance: take(1),
            gap: take(2),
            top_two_importance: take(3),
            top_two_performance: take(4),
            rank: Ranks { old: Some(old.rank), new: Some(new.rank) },
            quadrant: placed.map_or_else(Moved::default, |placed| placed.moved(old, new, &sure)),
        }
    }

    /// The change of a measure, and whether respondents are shared and tell no correlation.
    fn change(&self, one: &One, measure: Measure) -> Option<(Change, bool)> {
        let (old, new) = (one.old.1, one.new.1);
        let confidence = self.new.recorded.plan.confidence;
        if let Some(linked) = self.linked {
            let places = [one.old.0, one.new.0];
            let values = [value(old, measure)?, value(new, measure)?];
            return Some(linked.change(one.level, places, measure, values, confidence));
        }
        let change = match measure {
            Measure::Importance => Change::of_estimates(&old.importance, &new.importance, confidence),
            Measure::Performance => Change::of_estimates(&old.performance, &new.performance, confidence),
            Measure::Gap => Change::of_estimates(&old.gap?, &new.gap?, confidence),
            Measure::TopTwoImportance | Measure::TopTwoPerformance => self.boxes(old, new, measure)?,
        };
        Some((change, false))
    }

    /// Shares of two independent samples: counted where every respondent counts the same, else by their errors.
    fn boxes(&self, old: &RecordedRow, new: &RecordedRow, measure: Measure) -> Option<Change> {
        let confidence = self.new.recorded.plan.confidence;
        let share = |row: &RecordedRow| {
            let n = if measure == Measure::TopTwoImportance { row.importance.n } else { row.performance.n }?
                as f64;
            let hits = value(row, measure)? * n;
            // A composite's share of a respondent is no 0 or 1, and its sum is seldom whole.
            ((hits - hits.round()).abs() < 1e-6 && n > 0.0).then(|| Share { hits: hits.round(), base: n })
        };
        let values = (value(old, measure)?, value(new, measure)?);
        if self.simple_random()
            && old.is_counted()
            && new.is_counted()
            && let (Some(before), Some(after)) = (share(old), share(new))
        {
            return Some(Change {
                old: values.0,
                new: values.1,
                ..Change::of_shares(before, after, confidence)
            });
        }
        let estimate = |row: &RecordedRow| {
            let boxes = row.boxes?;
            let (value, error, side) = match measure {
                Measure::TopTwoImportance => {
                    (boxes.top_two_importance, boxes.standard_errors.top_two_importance, row.importance)
                }
                _ => (boxes.top_two_performance, boxes.standard_errors.top_two_performance, row.performance),
            };
            Some(crate::analysis::Estimate { value, standard_error: error, ..side })
        };
        Some(Change::of_estimates(&estimate(old)?, &estimate(new)?, confidence))
    }
}

/// The number of a measure in one wave.
fn value(row: &RecordedRow, measure: Measure) -> Option<f64> {
    match measure {
        Measure::Importance => Some(row.importance.value),
        Measure::Performance => Some(row.performance.value),
        Measure::Gap => row.gap.map(|gap| gap.value),
        Measure::TopTwoImportance => row.boxes.map(|boxes| boxes.top_two_importance),
        Measure::TopTwoPerformance => row.boxes.map(|boxes| boxes.top_two_performance),
    }
}

/// A row of one wave only.
fn alone(level: Level, row: &RecordedRow, status: Status) -> ComparedRow {
    let (old, new) = if status == Status::Removed { (Some(row), None) } else { (None, Some(row)) };
    ComparedRow {
        level,
        name: row.name.clone(),
        label: row.label.clone(),
        translations: row.translations.clone(),
        element: row.element.clone(),
        old_name: old.map(|row| row.name.clone()),
        status,
        flags: Vec::new(),
        n: [old, new].map(|row| row.and_then(RecordedRow::base)),
        importance: None,
        performance: None,
        gap: None,
        top_two_importance: None,
        top_two_performance: None,
        rank: Ranks { old: old.map(|row| row.rank), new: new.map(|row| row.rank) },
        quadrant: Moved {
            old: old.map(|row| row.quadrant),
            new: new.map(|row| row.quadrant),
            ..Moved::default()
        },
    }
}

/// Adjusts each measure over the rows of one map.
fn families(context: &Context, level: Level, rows: &mut [ComparedRow]) -> Vec<ChangeFamily> {
    let plan = &context.new.recorded.plan;
    let mut families = Vec::new();
    for measure in Measure::ALL {
        let mut family: Vec<&mut Change> =
            rows.iter_mut().filter_map(|row| row.change_mut(measure)).collect();
        let shares = matches!(measure, Measure::TopTwoImportance | Measure::TopTwoPerformance);
        let smallest = context.plan.smallest_change.filter(|_| !shares);
        let tests = adjust(&mut family, plan.adjust, plan.alpha(), smallest, context.designed());
        if !family.is_empty() {
            families.push(ChangeFamily { level, measure, adjustment: plan.adjust, tests });
        }
    }
    families
}

fn told_unmatched(rows: &[ComparedRow], warnings: &mut Vec<Message>) {
    for status in [Status::Added, Status::Removed] {
        let names: Vec<&str> =
            rows.iter().filter(|row| row.status == status).map(|row| row.name.as_str()).collect();
        if names.is_empty() {
            continue;
        }
        let other = if status == Status::Added { Status::Removed } else { Status::Added };
        let others: Vec<&str> =
            rows.iter().filter(|row| row.status == other).map(|row| row.name.as_str()).collect();
        let near = names.iter().find_map(|name| {
            let near = others.iter().max_by(|a, b| likeness(name, a).total_cmp(&likeness(name, b)))?;
            let (old, new) = if status == Status::Added { (near, name) } else { (name, near) };
            Some([old, new].map(|name| (*name).to_owned()))
        });
        let rows = names.iter().map(|name| (*name).to_owned()).collect();
        let [former, present] = near.map_or([None, None], |near| near.map(Some));
        warnings.push(Message::finding(match status {
            Status::Added => Comparing::AddedRows { rows, former, present },
            _ => Comparing::RemovedRows { rows, former, present },
        }));
    }
}

fn likeness(one: &str, other: &str) -> f64 {
    strsim::jaro_winkler(&one.to_lowercase(), &other.to_lowercase())
}

fn nothing_common(context: &Context) -> Error {
    let names = |wave: &Wave| {
        let rows = wave.recorded.criteria.iter().chain(&wave.recorded.elements);
        rows.map(|row| row.name.clone()).take(12).collect::<Vec<_>>()
    };
    Error::of(Comparing::NoCommonRow {
        old: context.old.label.clone(),
        of_old: names(context.old),
        new: context.new.label.clone(),
        of_new: names(context.new),
    })
}
