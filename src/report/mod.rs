//! What tables say beside their numbers, shared by every tabular output.

pub mod block;
mod drivers;
mod grid;
mod outcomes;
mod panels;
pub mod picture;
mod segments;

use self::block::Block;
use crate::analysis::CrosshairRule;
use crate::analysis::{
    Adjustment, Analysis, ElementRow, Flag, Importance, Placed, Quadrant, Row, Verdict, Warning,
};
use crate::look::Style;
use crate::words::{Name, Noun, Words};

/// One map as tables show it: a heading, its crosshair, its rows by rank.
pub struct Section<'a> {
    /// Heading, where the report has more than one section.
    pub heading: Option<String>,
    /// What a row is.
    pub noun: Noun,
    /// By rank.
    pub rows: Vec<&'a Row>,
}

/// The sections of a report: the elements, then the criteria inside each of them.
pub fn sections<'a>(analysis: &'a Analysis, style: &Style) -> Vec<Section<'a>> {
    let words = style.language;
    let mut sections = Vec::new();
    if analysis.elements.is_empty() {
        let rows = by_rank(analysis.criteria.iter().collect());
        return vec![Section { heading: None, noun: words.criterion, rows }];
    }
    let rows = by_rank(analysis.element_rows());
    sections.push(Section { heading: Some(capital(words.element.many)), noun: words.element, rows });
    for element in &analysis.elements {
        let rows = by_rank(members(analysis, element));
        if !rows.is_empty() {
            let heading = Some(label(&element.row, words).to_owned());
            sections.push(Section { heading, noun: words.criterion, rows });
        }
    }
    let lone: Vec<&Row> = analysis.criteria.iter().filter(|row| row.element.is_none()).collect();
    if !lone.is_empty() {
        let heading = Some(capital(words.marks.outside_elements));
        sections.push(Section { heading, noun: words.criterion, rows: by_rank(lone) });
    }
    sections
}

/// The tables after the maps: drivers, outcomes, segments.
pub fn blocks(analysis: &Analysis, style: &Style) -> Vec<Block> {
    let mut blocks = drivers::blocks(analysis, style);
    blocks.extend(outcomes::blocks(analysis, style));
    blocks.extend(segments::blocks(analysis, style));
    blocks
}

/// The shape the charts give a quadrant, so that it stands out without colour too.
pub fn symbol(quadrant: Quadrant) -> char {
    match quadrant {
        Quadrant::ConcentrateHere => '◆',
        Quadrant::KeepUp => '●',
        Quadrant::LowPriority => '○',
        Quadrant::PossibleOverkill => '■',
    }
}

/// How importance was obtained, from the name in the plan.
pub fn method(name: &str, words: &Words) -> &'static str {
    match name {
        "pearson" => words.methods.pearson,
        "spearman" => words.methods.spearman,
        "beta" => words.methods.beta,
        "johnson" => words.methods.johnson,
        "shapley" => words.methods.shapley,
        _ => words.methods.stated,
    }
}

/// The criteria of an element, in file order.
pub fn members<'a>(analysis: &'a Analysis, element: &ElementRow) -> Vec<&'a Row> {
    analysis.criteria.iter().filter(|row| row.element.as_deref() == Some(&element.row.name)).collect()
}

fn by_rank(mut rows: Vec<&Row>) -> Vec<&Row> {
    rows.sort_by_key(|row| row.rank);
    rows
}

/// The label of a row in the language of the words.
pub fn label<'a>(row: &'a Row, words: &Words) -> &'a str {
    row.translations.get(words.code).unwrap_or(&row.label)
}

/// The message: how many rows need priority, or the title that was given instead.
pub fn message(analysis: &Analysis, style: &Style) -> String {
    if let Some(title) = &style.title {
        return title.clone();
    }
    let words = style.language;
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
pub fn measure(analysis: &Analysis, style: &Style) -> String {
    if let Some(subtitle) = &style.subtitle {
        return subtitle.clone();
    }
    let titles = &style.language.titles;
    let (low, high) = (analysis.scale.lowest, analysis.scale.highest);
    let measure = match (analysis.plan.importance, analysis.plan.metric.boxes()) {
        (Importance::Derived(by), _) => (titles.derived)(method(by.name, style.language), low, high),
        (Importance::Stated, Some(boxes)) => (titles.shares)(boxes),
        (Importance::Stated, None) => (titles.stated)(low, high),
    };
    line(analysis, style, measure)
}

/// How many criteria are in an uncertain quadrant; `None` where certainty was not found.
pub fn certainty(analysis: &Analysis, style: &Style) -> Option<String> {
    let words = style.language;
    let verdicts: Vec<Verdict> =
        analysis.criteria.iter().filter_map(|row| row.certainty.map(|found| found.verdict)).collect();
    let uncertain = verdicts.iter().filter(|&&verdict| verdict == Verdict::Uncertain).count();
    (!verdicts.is_empty())
        .then(|| (words.titles.uncertain)(uncertain, verdicts.len(), words.criterion, Verdict::LIKELY))
}

/// `?` where the quadrant of a row is uncertain, `~` where it is only likely.
pub fn certainty_mark(row: &Row) -> &'static str {
    match row.certainty.map(|found| found.verdict) {
        Some(Verdict::Uncertain) => "?",
        Some(Verdict::Likely) => "~",
        Some(Verdict::Certain) | None => "",
    }
}

/// The name of an adjustment, as it stands in a sentence.
pub fn adjustment(analysis: &Analysis) -> Option<&'static str> {
    match analysis.plan.adjust {
        Adjustment::Holm => Some("Holm"),
        Adjustment::Bh => Some("Benjamini-Hochberg"),
        Adjustment::None => None,
    }
}

/// Study, sign of the gap, scale and base in one line.
pub fn gap_measure(analysis: &Analysis, style: &Style) -> String {
    let titles = &style.language.titles;
    let measure = match analysis.plan.metric.boxes() {
        Some(boxes) => (titles.gap_shares)(boxes),
        None => (titles.gap_measure)(analysis.scale.lowest, analysis.scale.highest),
    };
    line(analysis, style, measure)
}

fn line(analysis: &Analysis, style: &Style, measure: String) -> String {
    let parts = [style.name.clone(), Some(measure), base(analysis, style.language)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `n = 1,248 respondents`; `None` where a summary file does not say.
fn base(analysis: &Analysis, words: &Words) -> Option<String> {
    analysis.respondents.map(words.marks.respondents)
}

/// One sentence: where the crosshair of a map lies and by which rule.
pub fn crosshair(placed: Placed, rows: usize, noun: Noun, words: &Words) -> String {
    (words.map.crosshair)(rule(placed.rule, words), rows, noun, placed.at.importance, placed.at.performance)
}

/// The name of a crosshair rule.
pub fn rule(rule: CrosshairRule, words: &Words) -> Name {
    match rule {
        CrosshairRule::Mean => words.crosshair.mean,
        CrosshairRule::Median => words.crosshair.median,
        CrosshairRule::Midpoint => words.crosshair.midpoint,
        CrosshairRule::GrandMean => words.crosshair.grand_mean,
        CrosshairRule::Value { .. } => words.crosshair.value,
    }
}

/// The sentences under a report: sign of the gap, crosshairs, small bases, source.
pub fn notes(analysis: &Analysis, style: &Style) -> Vec<String> {
    let words = style.language;
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
    if all_rows(analysis).any(|row| !certainty_mark(row).is_empty()) {
        notes.push((words.notes.certainty)(Verdict::LIKELY, Verdict::CERTAIN));
    }
    notes.extend(weighting(analysis, words));
    if all_rows(analysis).any(|row| !mark(row).is_empty()) {
        notes.push((words.notes.small_bases)(analysis.plan.smallest_base, analysis.plan.small_base));
    }
    notes.extend(style.footnote.clone());
    notes
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

/// `**` where a base is too small to test, `*` where it is small.
pub fn mark(row: &Row) -> &'static str {
    match row.flags.iter().find(|flag| matches!(flag, Flag::TinyBase | Flag::SmallBase)) {
        Some(Flag::TinyBase) => "**",
        Some(_) => "*",
        None => "",
    }
}

/// Half the width of a confidence interval.
pub fn margin(low: Option<f64>, high: Option<f64>) -> Option<f64> {
    Some((high? - low?) / 2.0)
}

/// The warnings that are not told by a mark of the table.
pub fn told(analysis: &Analysis) -> impl Iterator<Item = &Warning> {
    analysis.warnings.iter().filter(|warning| !matches!(warning.code.as_str(), "small_base" | "tiny_base"))
}

/// A warning with its advice, in the language of the words where it has it.
pub fn warning(warning: &Warning, analysis: &Analysis, words: &Words) -> String {
    let named = |name: &String| all_rows(analysis).find(|row| row.name == *name).map(|row| label(row, words));
    let subject = if let Some(name) = &warning.subject {
        named(name).unwrap_or(name).to_owned()
    } else {
        let lone = analysis.criteria.iter().filter(|row| row.element.is_none());
        lone.map(|row| label(row, words)).collect::<Vec<&str>>().join(", ")
    };
    (words.warning)(&warning.code, &subject)
        .unwrap_or_else(|| format!("{}: {}", warning.message, warning.advice))
}

fn all_rows(analysis: &Analysis) -> impl Iterator<Item = &Row> {
    analysis.criteria.iter().chain(analysis.elements.iter().map(|element| &element.row))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
