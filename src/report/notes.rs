//! The sentences under a report: what the numbers rest on and what the marks mean.

use super::labels::{adjustment, all_rows, rule};
use super::marks;
use crate::analysis::{Analysis, Importance, Level, Placed, Verdict};
use crate::look::Look;
use crate::words::{Noun, Words};

/// The sentences under a report: sign of the gap, crosshairs, small bases, source.
pub fn notes(analysis: &Analysis, look: &Look) -> Vec<String> {
    let words = look.language;
    let mut notes = Vec::new();
    if analysis.plan.importance == Importance::Stated {
        notes.push(words.notes.sign.to_owned());
    }
    if let Some(placed) = analysis.element_crosshair {
        notes.push(crosshair(placed, analysis.elements.len(), words.element, words));
    }
    notes.push(crosshair(analysis.crosshair, analysis.criteria.len(), words.criterion, words));
    if all_rows(analysis).any(|row| row.gap.is_some_and(|gap| gap.p.is_some())) {
        notes.push((words.notes.tests)(analysis.inference.alpha, adjustment(analysis)));
    }
    if all_rows(analysis).any(|row| marks::certainty(row).is_some()) {
        notes.push((words.notes.certainty)(Verdict::LIKELY, Verdict::CERTAIN));
    }
    notes.extend(indices(analysis, words));
    notes.extend(weighting(analysis, words));
    if all_rows(analysis).any(|row| marks::base(row).is_some()) {
        notes.push((words.notes.small_bases)(analysis.plan.smallest_base, analysis.plan.small_base));
    }
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

/// How respondents count, where they do not all count the same.
pub fn weighting(analysis: &Analysis, words: &Words) -> Vec<String> {
    let Some(weighting) = &analysis.weighting else { return Vec::new() };
    let effective = weighting.effective_base.filter(|_| weighting.weighted).zip(analysis.respondents);
    let effective = effective.map(|(effective, n)| (words.notes.effective_base)(n, effective));
    let design = weighting.strata.zip(weighting.clusters);
    let design = design.map(|(strata, clusters)| (words.notes.design)(strata, clusters));
    effective.into_iter().chain(design).collect()
}
