//! The message of a report, its measure, and how sure it is.

use std::borrow::Cow;

use super::dashboard;
use super::labels::{self, RowLabels, method, unit};
use crate::analysis::headline::{Headline, Standing, under_other_rules};
use crate::analysis::{Analysis, Importance, Level, Quadrant, Row, Verdict};
use crate::chart::font::{self, Weight};
use crate::look::Look;
use crate::words::{Noun, Words};

/// The message of the main map, or the title that was given instead.
pub fn message(analysis: &Analysis, look: &Look) -> String {
    if let Some(title) = &look.title {
        return title.clone();
    }
    let (headline, names, noun) = whole(analysis, look);
    sentence(&headline, &names, noun, look.language)
}

/// A headline in words; it names up to three priorities where they fit one line of a slide.
pub fn sentence(headline: &Headline, names: &[Cow<str>], noun: Noun, words: &Words) -> String {
    const LINE: f64 = 904.0;
    const SIZE: f64 = 20.0;
    let text = (words.titles.headline)(headline, noun);
    if !names_all(headline) {
        return text;
    }
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let named = (words.titles.named)(&text, &names);
    if font::width(&named, SIZE, Weight::Bold) <= LINE { named } else { text }
}

/// Whether the names of the priorities may stand behind the headline: few, all of them sure.
fn names_all(headline: &Headline) -> bool {
    const MOST: usize = 3;
    let first = headline.first.len();
    (1..=MOST).contains(&first)
        && first == headline.priorities
        && headline.without_shortfall == 0
        && !matches!(headline.standing, Standing::TooFew(_))
}

/// The headline of the main map: of the elements where there are any, else of the criteria.
fn whole<'a>(analysis: &'a Analysis, look: &Look) -> (Headline, Vec<Cow<'a, str>>, Noun) {
    let words = look.language;
    let elements = analysis.element_rows();
    let (rows, noun) = if elements.is_empty() {
        (analysis.criteria.iter().collect(), words.criterion)
    } else {
        (elements, words.element)
    };
    let rows: Vec<(&Row, Quadrant)> = rows.into_iter().map(|row| (row, row.quadrant)).collect();
    let headline = Headline::of(&rows, true, analysis);
    let labels = RowLabels::new(analysis, look);
    let names = headline.first.iter().map(|&index| labels.of(rows[index].0)).collect();
    (headline, names, noun)
}

/// Study, measure, scale and base in one line, or the subtitle that was given instead.
pub fn measure(analysis: &Analysis, look: &Look) -> String {
    if let Some(subtitle) = &look.subtitle {
        return subtitle.clone();
    }
    let titles = &look.language.titles;
    let (low, high) = (analysis.scale.lowest, analysis.scale.highest);
    let measure = match (analysis.plan.importance, analysis.plan.metric.boxes()) {
        (Importance::Derived(by), _) => {
            let method = method(by.name, look.language);
            let named = match unit(analysis, look.language) {
                Some(unit) => format!("{method}, {unit}"),
                None => method.to_owned(),
            };
            (titles.derived)(&named, behind_importance(analysis), low, high)
        }
        (Importance::Stated, Some(boxes)) => (titles.shares)(boxes),
        (Importance::Stated, None) => (titles.stated)(low, high),
    };
    line_of(analysis, look, measure)
}

/// The fewest and the most respondents behind derived importance, where it does not rest on all of them.
fn behind_importance(analysis: &Analysis) -> Option<[u64; 2]> {
    let drivers = analysis.drivers.as_ref()?;
    let set = drivers.elements.as_ref().unwrap_or(&drivers.criteria);
    analysis.respondents.filter(|&all| set.n < all).map(|_| [set.n, set.largest_n])
}

/// What the first screen says below title and measure: how sure, under which other choices it changes, what next.
pub fn summary(analysis: &Analysis, look: &Look) -> Vec<String> {
    let words = look.language;
    let mut lines: Vec<String> = certainty(analysis, look).into_iter().collect();
    let level = if analysis.elements.is_empty() { Level::Criteria } else { Level::Elements };
    lines.extend(other_rules(level, analysis, words));
    lines.extend(next(analysis, look));
    lines
}

/// What to do next: the steps of the plan where there is one, else the first priorities; `None` where the message names them
/// all.
pub fn next(analysis: &Analysis, look: &Look) -> Option<String> {
    const MOST: usize = 3;
    if let Some(planned) = dashboard::planned_next(analysis, look) {
        return Some(planned);
    }
    let (headline, names, noun) = whole(analysis, look);
    let title = message(analysis, look);
    let told = !names.is_empty() && names.iter().all(|name| title.contains(name.as_ref()));
    let first: Vec<&str> = names.iter().take(MOST).map(AsRef::as_ref).collect();
    (!told).then(|| (look.language.titles.next)(&headline, &first, noun))
}

/// How many priorities a map would have under other rules of the crosshair, where that differs.
pub fn other_rules(level: Level, analysis: &Analysis, words: &Words) -> Option<String> {
    let rules = under_other_rules(level, analysis);
    let named: Vec<(&str, usize)> =
        rules.iter().map(|(rule, count)| (labels::rule(*rule, words).short, *count)).collect();
    (!named.is_empty()).then(|| (words.titles.other_rules)(&named))
}

/// How many elements and criteria are in an uncertain quadrant, and how many have too few respondents for a verdict;
/// `None` where certainty was not looked for.
pub fn certainty(analysis: &Analysis, look: &Look) -> Option<String> {
    analysis.replication.as_ref()?;
    let (words, smallest) = (look.language, analysis.plan.smallest_base);
    let elements: Vec<&Row> = analysis.element_rows();
    let criteria: Vec<&Row> = analysis.criteria.iter().collect();
    let mut sentences = Vec::new();
    let mut none_uncertain = None;
    for (rows, noun) in [(elements, words.element), (criteria, words.criterion)] {
        let verdicts: Vec<Verdict> =
            rows.iter().filter_map(|row| row.certainty.map(|found| found.verdict)).collect();
        let uncertain = verdicts.iter().filter(|&&verdict| verdict == Verdict::Uncertain).count();
        let said = || (words.titles.uncertain)(uncertain, verdicts.len(), noun, Verdict::LIKELY);
        match (verdicts.len(), uncertain) {
            (0, _) => {}
            (_, 0) => none_uncertain = Some(said()),
            _ => sentences.push(said()),
        }
        let without = rows.len() - verdicts.len();
        if without > 0 {
            sentences.push((words.titles.unjudged)(without, noun, smallest));
        }
    }
    // Of all rows, or it would contradict what is said of some.
    if sentences.is_empty() {
        sentences.extend(none_uncertain);
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Study, sign of the gap, scale and base in one line.
pub fn gap_measure(analysis: &Analysis, look: &Look) -> String {
    let titles = &look.language.titles;
    let measure = match analysis.plan.metric.boxes() {
        Some(boxes) => (titles.gap_shares)(boxes),
        None => (titles.gap_measure)(analysis.scale.lowest, analysis.scale.highest),
    };
    line_of(analysis, look, measure)
}

/// Study, a measure, base and what is not known of certainty in one line.
pub fn line_of(analysis: &Analysis, look: &Look, measure: String) -> String {
    let (headline, ..) = whole(analysis, look);
    let unknown = headline.standing == Standing::Unknown && headline.priorities > 0;
    let unknown = unknown.then(|| look.language.titles.certainty_unknown.to_owned());
    let parts = [look.name.clone(), Some(measure), base(analysis, look.language), unknown];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `n = 1,248 respondents`; `None` where a summary file does not say.
fn base(analysis: &Analysis, words: &Words) -> Option<String> {
    analysis.respondents.map(words.marks.respondents)
}
