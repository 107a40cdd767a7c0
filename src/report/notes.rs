//! The sentences under a report: what the numbers rest on and what the marks mean.

use std::collections::BTreeSet;

use super::cell::Mark;
use super::labels::{adjustment, all_rows, rule};
use super::marks;
use crate::analysis::{Analysis, Importance, Level, Placed, Verdict};
use crate::look::Look;
use crate::words::{Noun, Words};

/// The sentences under a report: sign of the gap, crosshairs, small bases, source.
pub fn notes(analysis: &Analysis, look: &Look) -> Vec<String> {
    let words = look.language;
    let mut notes = Vec::new();
    let order = (words.notes.order)(analysis.criteria.iter().any(|row| row.weighted_gap.is_some()));
    notes.push(match analysis.plan.importance {
        Importance::Stated => format!("{} {order}", words.notes.sign),
        Importance::Derived(_) => order,
    });
    if let Some(placed) = analysis.element_crosshair {
        notes.push(crosshair(placed, analysis.elements.len(), words.element, words));
    }
    notes.push(crosshair(analysis.crosshair, analysis.criteria.len(), words.criterion, words));
    if all_rows(analysis).any(|row| row.gap.is_some_and(|gap| gap.p.is_some())) {
        notes.push((words.notes.tests)(analysis.inference.alpha, adjustment(analysis)));
    }
    notes.extend(indices(analysis, words));
    let alpha = analysis.inference.alpha;
    let occurring = all_rows(analysis)
        .flat_map(|row| [marks::interval(row, alpha), marks::certainty(row), marks::base(row)])
        .flatten();
    notes.extend(meanings(occurring.collect(), analysis, words));
    notes.extend(weighting(analysis, words));
    notes.extend(left_out(analysis, words));
    notes.extend(look.footnote.clone());
    notes
}

/// What sums up the maps and the outcomes: satisfaction index, net promoter and effort scores.
fn indices(analysis: &Analysis, words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    for map in &analysis.indices.maps {
        let noun = if map.level == Level::Elements { words.element } else { words.criterion };
        notes.extend(map.satisfaction_index.map(|index| (words.notes.satisfaction_index)(index, noun)));
    }
    for nps in &analysis.indices.net_promoter {
        notes.push((words.notes.net_promoter)(&nps.outcome, nps.score, nps.low.zip(nps.high), nps.n));
    }
    for effort in &analysis.indices.customer_effort {
        let (mean, highest) = (effort.score.value, effort.highest);
        notes.push((words.notes.effort)(&effort.outcome, mean, highest, effort.is_ease));
    }
    notes
}

/// One sentence: where the crosshair of a map lies and by which rule.
pub fn crosshair(placed: Placed, rows: usize, noun: Noun, words: &Words) -> String {
    (words.map.crosshair)(rule(placed.rule, words), rows, noun, placed.at.importance, placed.at.performance)
}

/// What the marks of intervals, certainty and bases mean that occur, in one sentence.
pub fn meanings(occurring: BTreeSet<Mark>, analysis: &Analysis, words: &Words) -> Option<String> {
    let (notes, plan) = (&words.notes, &analysis.plan);
    let meaning = |mark: Mark| match mark {
        Mark::Uncertain => Some((notes.uncertain)(Verdict::LIKELY)),
        Mark::Likely => Some((notes.likely)(Verdict::CERTAIN)),
        Mark::SmallBase => Some((notes.small_base)(plan.small_base)),
        Mark::TinyBase => Some((notes.tiny_base)(plan.smallest_base)),
        Mark::Unadjusted => adjustment(analysis).map(notes.unadjusted),
        _ => None,
    };
    let meanings: Vec<String> = occurring.into_iter().filter_map(meaning).collect();
    (!meanings.is_empty()).then(|| format!("{}.", meanings.join(words.notation.pair)))
}

/// Rows and cells that the numbers do not rest on, and why.
fn left_out(analysis: &Analysis, words: &Words) -> Option<String> {
    let dropped: Vec<(u64, &str, &str)> = analysis
        .provenance
        .dropped
        .iter()
        .filter(|dropped| dropped.count > 0)
        .map(|dropped| (dropped.count, dropped.what.as_str(), dropped.reason.as_str()))
        .collect();
    (!dropped.is_empty()).then(|| (words.notes.left_out)(&dropped))
}

/// How respondents count, where they do not all count the same.
pub fn weighting(analysis: &Analysis, words: &Words) -> Vec<String> {
    let Some(weighting) = &analysis.weighting else { return Vec::new() };
    let effective = weighting.effective_base.filter(|_| weighting.weighted).zip(analysis.respondents);
    let effective = effective.map(|(effective, n)| (words.notes.effective_base)(n, effective));
    let column = weighting.weight_column.as_deref().map(words.notes.weights);
    let design = weighting.strata.zip(weighting.clusters);
    let design = design.map(|(strata, clusters)| (words.notes.design)(strata, clusters));
    column.into_iter().chain(effective).chain(design).collect()
}
