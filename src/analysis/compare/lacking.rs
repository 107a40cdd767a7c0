//! What several waves leave untold of rows that some of them lack, and of steps between earlier ones.

use std::collections::BTreeSet;

use super::{ComparePlan, Comparison, RecordedRow, Status, TrendRow, Wave};
use crate::analysis::Level;
use crate::message::{Comparing, Message, What};

/// What should be known of all waves and is not told of the two that are compared: rows that one of the waves lacks, waves that
/// are the same file, and ids or clusters that are in two of them.
pub fn warnings(
    waves: &[Wave],
    plan: &ComparePlan,
    compared: &Comparison,
    steps: &[Comparison],
    rows: &[TrendRow],
) -> Vec<Message> {
    let told = &compared.warnings;
    let mut said: Vec<Message> = Vec::new();
    for warning in steps.iter().flat_map(|step| &step.warnings) {
        let of_any_two = matches!(
            warning.what,
            What::Comparing(
                Comparing::SameInput { .. }
                    | Comparing::LooksLikePanel { .. }
                    | Comparing::LinkedClusters { .. }
            )
        );
        if of_any_two && !told.contains(warning) && !said.contains(warning) {
            said.push(warning.clone());
        }
    }
    let lacking: Vec<String> = [Level::Criteria, Level::Elements]
        .into_iter()
        .flat_map(|level| lacking(waves, plan, compared, rows, level))
        .collect();
    if !lacking.is_empty() {
        said.push(Message::finding(Comparing::NotInEveryWave { rows: lacking }));
    }
    said
}

/// Rows that the trend leaves out and of which the comparison says nothing, each with the waves that lack it.
fn lacking(
    waves: &[Wave],
    plan: &ComparePlan,
    compared: &Comparison,
    rows: &[TrendRow],
    level: Level,
) -> Vec<String> {
    let of = |wave: &Wave| match level {
        Level::Criteria => wave.recorded.criteria.clone(),
        Level::Elements => wave.recorded.elements.clone(),
    };
    let all: Vec<Vec<RecordedRow>> = waves.iter().map(of).collect();
    let told: BTreeSet<&str> = rows
        .iter()
        .filter(|row| row.level == level)
        .map(|row| row.name.as_str())
        .chain(compared.level(level).filter(|row| row.status != Status::Matched).map(|row| row.name.as_str()))
        .collect();
    let mut seen: Vec<(usize, &RecordedRow)> = Vec::new();
    let mut lines = Vec::new();
    for (at, wave) in all.iter().enumerate().rev() {
        for row in wave {
            let known = |&(other, known): &(usize, &RecordedRow)| {
                other != at && (known.name == row.name || has(plan, std::slice::from_ref(known), row, false))
            };
            if seen.iter().any(known) {
                continue;
            }
            seen.push((at, row));
            if told.contains(row.name.as_str()) {
                continue;
            }
            let lacks = |&other: &usize| !has(plan, &all[other], row, other < at);
            let without: Vec<&str> = (0..waves.len())
                .filter(|&other| other != at)
                .filter(lacks)
                .map(|it| waves[it].label.as_str())
                .collect();
            lines.push(match &without[..] {
                [] => row.name.clone(),
                names => format!("{} ({})", row.name, names.join(", ")),
            });
        }
    }
    lines
}

/// Whether another wave has a row, under this name or another.
fn has(plan: &ComparePlan, other: &[RecordedRow], row: &RecordedRow, earlier: bool) -> bool {
    let one = std::slice::from_ref(row);
    if earlier {
        plan.matching.rows(other, one).of_new[0].is_some()
    } else {
        plan.matching.rows(one, other).removed.is_empty()
    }
}
