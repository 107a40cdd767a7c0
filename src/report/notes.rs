//! The sentences under a report: what the numbers rest on and what the marks mean.

use std::collections::BTreeSet;

use super::cell::Mark;
use super::labels::{RowLabels, adjustment, all_rows, rule};
use super::marks;
use crate::analysis::{Analysis, ElementRow, Flag, Importance, Level, Placed, Verdict};
use crate::look::Look;
use crate::message::Strength;
use crate::words::{Noun, Reliability, Words};

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
        notes.push(crosshair(placed, analysis.elements.len(), words.element, look));
    }
    notes.push(crosshair(analysis.crosshair, analysis.criteria.len(), words.criterion, look));
    if all_rows(analysis).any(|row| row.gap.is_some_and(|gap| gap.p.is_some())) {
        notes.push((words.notes.tests)(analysis.inference.alpha, adjustment(analysis)));
    }
    notes.extend(indices(analysis, words));
    notes.extend(reliability(analysis, look));
    let alpha = analysis.inference.alpha;
    let rows = all_rows(analysis)
        .flat_map(|row| [marks::interval(row, alpha), marks::certainty(row), marks::base(row)])
        .flatten();
    let occurring = rows.chain(marks::of_indices(&analysis.indices)).collect();
    notes.extend(meanings(occurring, analysis, words));
    notes.extend(weighting(analysis, words));
    notes.extend(left_out(analysis, words));
    notes.extend(look.footnote.clone());
    notes
}

/// What sums up the maps and the outcomes: satisfaction indices and scores.
fn indices(analysis: &Analysis, words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    for map in &analysis.indices.maps {
        let noun = if map.level == Level::Elements { words.element } else { words.criterion };
        let sentence = |index| (words.notes.satisfaction_index)(index, sign(&map.flags), noun);
        notes.extend(map.satisfaction_index.map(sentence));
    }
    notes.extend(scores(analysis, words));
    notes
}

/// The net promoter scores, then the effort scores, a sentence each.
pub fn scores(analysis: &Analysis, words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    for nps in &analysis.indices.net_promoter {
        let (ends, base) = (nps.low.zip(nps.high), (nps.n, sign(&nps.flags)));
        notes.push((words.notes.net_promoter)(&words.called(&nps.outcome), nps.score, ends, base));
    }
    for effort in &analysis.indices.customer_effort {
        let score = effort.score;
        let (ends, base) = (score.low.zip(score.high), (score.n.unwrap_or_default(), sign(&effort.flags)));
        let sentence = words.notes.effort;
        notes.push(sentence(
            &words.called(&effort.outcome),
            score.value,
            ends,
            base,
            effort.highest,
            effort.is_ease,
        ));
    }
    notes
}

/// The mark of a base, empty where it is large.
fn sign(flags: &[Flag]) -> &'static str {
    marks::of_flags(flags).map_or("", Mark::sign)
}

/// Whether the criteria of each element measure one thing.
fn reliability(analysis: &Analysis, look: &Look) -> Option<String> {
    let labels = RowLabels::new(analysis, look);
    let known = |element: &ElementRow| {
        let alpha = element.alpha.as_ref().filter(|it| it.importance.or(it.performance).is_some())?;
        Some((labels.of(&element.row).into_owned(), alpha.importance, alpha.performance))
    };
    let all: Vec<(String, Option<f64>, Option<f64>)> = analysis.elements.iter().filter_map(known).collect();
    let named: Vec<Reliability> = all.iter().map(|(label, i, p)| (label.as_str(), *i, *p)).collect();
    (!named.is_empty()).then(|| (look.language.notes.reliability)(&named))
}

/// One sentence: where the crosshair of a map lies and by which rule.
pub fn crosshair(placed: Placed, rows: usize, noun: Noun, look: &Look) -> String {
    let (at, words) = (placed.at, look.language);
    let rule = rule(placed.rule, words);
    // As many decimals as the means in the table.
    let decimals = look.decimals_of_notes().max(look.decimals + 1);
    (words.map.crosshair)(rule, rows, noun, at.importance, at.performance, decimals)
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

/// What a picture says of the file it rests on, since it goes about without its table: readings that may be wrong, and the rows that
/// were left out.
pub fn of_the_file(analysis: &Analysis, words: &Words) -> Vec<String> {
    let doubtful = analysis.warnings.iter().filter(|message| message.strength >= Strength::Likely);
    let doubtful: Vec<String> = doubtful.map(|message| message.said(words.language()).seen).collect();
    let doubts = (!doubtful.is_empty()).then(|| {
        let shown: Vec<&str> = doubtful.iter().take(MOST_DOUBTS).map(String::as_str).collect();
        (words.notes.doubts)(&shown, doubtful.len() - shown.len())
    });
    doubts.into_iter().chain(rows_left_out(analysis, words)).collect()
}

/// The rows that the numbers do not rest on, and why.
pub fn rows_left_out(analysis: &Analysis, words: &Words) -> Option<String> {
    dropped(analysis, words, |what| what == "row")
}

/// Doubts that are written out under a picture.
const MOST_DOUBTS: usize = 2;

/// Rows and cells that the numbers do not rest on, and why.
fn left_out(analysis: &Analysis, words: &Words) -> Option<String> {
    dropped(analysis, words, |_| true)
}

fn dropped(analysis: &Analysis, words: &Words, of: impl Fn(&str) -> bool) -> Option<String> {
    let dropped: Vec<(u64, &str, String)> = analysis
        .provenance
        .dropped
        .iter()
        .filter(|dropped| dropped.count > 0 && of(&dropped.what))
        .map(|dropped| (dropped.count, dropped.what.as_str(), dropped.said(words.language())))
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
