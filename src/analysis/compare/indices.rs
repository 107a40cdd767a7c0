//! Changes of the numbers that sum up a map or an outcome.

use super::context::Context;
use super::linked::OutcomeError;
use super::{Change, IndexChange};

/// Of the maps that both waves have, and of the outcomes.
pub(super) fn changes(context: &Context) -> Vec<IndexChange> {
    let (old, new) = (&context.old.recorded, &context.new.recorded);
    let plan = &new.plan;
    let mut changes = Vec::new();
    let main = if new.elements.is_empty() { "criteria" } else { "elements" };
    for map in &new.indices.maps {
        let Some(before) = old.indices.maps.iter().find(|other| other.level == map.level) else { continue };
        let name =
            |index: &str| if map.level == main { index.to_owned() } else { format!("{index}:{}", map.level) };
        let mut add = |index: &str, values: Option<(f64, f64)>| {
            if let Some((old, new)) = values {
                changes.push(IndexChange { name: name(index), change: Change::bare(old, new) });
            }
        };
        add("mean_gap", before.mean_gap.zip(map.mean_gap));
        add("satisfaction_index", before.satisfaction_index.zip(map.satisfaction_index));
    }
    for score in &new.indices.net_promoter {
        let before = old.indices.net_promoter.iter().find(|other| other.outcome == score.outcome);
        let Some(before) = before else { continue };
        let promoted = |answer: f64| match answer {
            _ if answer >= 9.0 => 100.0,
            _ if answer >= 7.0 => 0.0,
            _ => -100.0,
        };
        let linked = context.linked.and_then(|linked| linked.outcome(&score.outcome, promoted));
        let mut change = match linked {
            Some(OutcomeError(error)) => Change::of_error(before.score, score.score, error, plan.confidence),
            None => Change::of_normal(
                (before.score, before.standard_error),
                (score.score, score.standard_error),
                plan.confidence,
            ),
        };
        if before.n.min(score.n) < plan.smallest_base {
            change = change.untested();
        }
        changes.push(finished(format!("net_promoter:{}", score.outcome), change, context));
    }
    for effort in &new.indices.customer_effort {
        let before = old.indices.customer_effort.iter().find(|other| other.outcome == effort.outcome);
        let Some(before) = before else { continue };
        let linked = context.linked.and_then(|linked| linked.outcome(&effort.outcome, |answer| answer));
        let change = match linked {
            Some(OutcomeError(error)) => {
                Change::of_error(before.score.value, effort.score.value, error, plan.confidence)
            }
            None => Change::of_estimates(&before.score, &effort.score, plan.confidence),
        };
        changes.push(finished(format!("customer_effort:{}", effort.outcome), change, context));
    }
    changes
}

/// Each index is a family of its own.
fn finished(name: String, mut change: Change, context: &Context) -> IndexChange {
    let plan = &context.new.recorded.plan;
    super::change::adjust(&mut [&mut change], plan.adjust, plan.alpha(), None, context.designed());
    IndexChange { name, change }
}
