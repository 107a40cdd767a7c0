//! The message of a report, its measure, and how sure it is.

use super::labels::method;
use crate::analysis::{Analysis, Importance, Quadrant, Verdict};
use crate::look::Look;
use crate::words::Words;

/// The message: how many rows need priority, or the title that was given instead.
pub fn message(analysis: &Analysis, look: &Look) -> String {
    if let Some(title) = &look.title {
        return title.clone();
    }
    let words = look.language;
    let elements = analysis.element_rows();
    let (rows, noun) = if elements.is_empty() {
        (analysis.criteria.iter().collect(), words.criterion)
    } else {
        (elements, words.element)
    };
    let priorities = rows.iter().filter(|row| row.quadrant == Quadrant::ConcentrateHere).count();
    (words.map.title)(priorities, rows.len(), noun)
}

/// Study, measure, scale and base in one line, or the subtitle that was given instead.
pub fn measure(analysis: &Analysis, look: &Look) -> String {
    if let Some(subtitle) = &look.subtitle {
        return subtitle.clone();
    }
    let titles = &look.language.titles;
    let (low, high) = (analysis.scale.lowest, analysis.scale.highest);
    let measure = match (analysis.plan.importance, analysis.plan.metric.boxes()) {
        (Importance::Derived(by), _) => (titles.derived)(method(by.name, look.language), low, high),
        (Importance::Stated, Some(boxes)) => (titles.shares)(boxes),
        (Importance::Stated, None) => (titles.stated)(low, high),
    };
    line(analysis, look, measure)
}

/// What the first screen says below title and measure.
pub fn summary(analysis: &Analysis, look: &Look) -> Vec<String> {
    certainty(analysis, look).into_iter().collect()
}

/// How many criteria are in an uncertain quadrant, and how many have too few respondents for a verdict; `None` where
/// certainty was not looked for.
pub fn certainty(analysis: &Analysis, look: &Look) -> Option<String> {
    let words = look.language;
    let verdicts: Vec<Verdict> =
        analysis.criteria.iter().filter_map(|row| row.certainty.map(|found| found.verdict)).collect();
    let uncertain = verdicts.iter().filter(|&&verdict| verdict == Verdict::Uncertain).count();
    analysis.replication.as_ref()?;
    let judged = (!verdicts.is_empty())
        .then(|| (words.titles.uncertain)(uncertain, verdicts.len(), words.criterion, Verdict::LIKELY));
    let without = analysis.criteria.len() - verdicts.len();
    let unjudged =
        (without > 0).then(|| (words.titles.unjudged)(without, words.criterion, analysis.plan.smallest_base));
    let sentences: Vec<String> = judged.into_iter().chain(unjudged).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Study, sign of the gap, scale and base in one line.
pub fn gap_measure(analysis: &Analysis, look: &Look) -> String {
    let titles = &look.language.titles;
    let measure = match analysis.plan.metric.boxes() {
        Some(boxes) => (titles.gap_shares)(boxes),
        None => (titles.gap_measure)(analysis.scale.lowest, analysis.scale.highest),
    };
    line(analysis, look, measure)
}

fn line(analysis: &Analysis, look: &Look, measure: String) -> String {
    let parts = [look.name.clone(), Some(measure), base(analysis, look.language)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `n = 1,248 respondents`; `None` where a summary file does not say.
fn base(analysis: &Analysis, words: &Words) -> Option<String> {
    analysis.respondents.map(words.marks.respondents)
}
