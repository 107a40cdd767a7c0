//! What a reader should know before trusting a number: values with advice, shown by every renderer.

use super::{CrosshairRule, ElementRow, Flag, Plan, Row, indices};
use crate::message::{Message, Plain, Values};
use crate::survey::Survey;

/// A warning about one criterion or element.
pub(super) fn about(subject: &str, code: &'static str, seen: String, advice: &str) -> Message {
    Message::finding(Plain::Plain { code, seen, advice: advice.into() }).about(subject)
}

/// A warning about a survey as a whole.
pub(super) fn told(code: &'static str, seen: String, advice: &str) -> Message {
    Message::finding(Plain::Plain { code, seen, advice: advice.into() })
}

/// What should be known of this analysis, in the order of the rows it is about.
pub(super) fn warnings(
    survey: &Survey,
    plan: &Plan,
    criteria: &[Row],
    elements: &[ElementRow],
) -> Vec<Message> {
    let rows = criteria.iter().chain(elements.iter().map(|element| &element.row));
    // Rows with a tiny base are flagged below, on the base of the plan.
    let findings = survey.findings.iter().filter(|finding| finding.code() != Flag::TinyBase.name());
    let inferred = survey.notices.iter().filter(|notice| notice.is_warning());
    let mut warnings: Vec<Message> = inferred.chain(findings).cloned().collect();
    warnings.extend(rows.flat_map(|row| row.flags.iter().map(|&flag| of_flag(row, flag, plan))));
    warnings.extend(indices::without_score(survey));
    warnings.extend(ends_that_nobody_chose(survey, plan));
    for element in survey.elements.iter().filter(|element| !element.rated && element.criteria.len() == 1) {
        warnings.push(about(
            &element.name,
            "single_criterion",
            format!("the element {:?} has one criterion, so its composite is that criterion", element.name),
            "declare the pair as the element's own rating, or give it more criteria",
        ));
    }
    let lone: Vec<&str> = survey
        .criteria
        .iter()
        .filter(|criterion| !survey.elements.is_empty() && criterion.element.is_none())
        .map(|criterion| criterion.name.as_str())
        .collect();
    if !lone.is_empty() {
        warnings.push(Message::finding(Plain::Plain {
            code: "outside_elements",
            seen: format!("in no element: {}", lone.join(", ")),
            advice: "name them under an element of the study file if they belong to one".into(),
        }));
    }
    warnings
}

/// An end of an inferred scale that no answer shows, where a number printed rests on it.
fn ends_that_nobody_chose(survey: &Survey, plan: &Plan) -> Option<Message> {
    let (scale, unchosen) = (&survey.scale, survey.scale.unchosen);
    let (lowest, highest) = (scale.lowest, scale.highest);
    let low = unchosen.lowest && plan.crosshair == CrosshairRule::Midpoint;
    let ends = [(low, lowest), (unchosen.highest, highest)];
    let unchosen: Vec<f64> = ends.into_iter().filter(|(unchosen, _)| *unchosen).map(|(_, end)| end).collect();
    (!unchosen.is_empty()).then(|| Message::likely(Values::EndNotChosen { lowest, highest, unchosen }))
}

fn of_flag(row: &Row, flag: Flag, plan: &Plan) -> Message {
    let name = &row.name;
    let n = row.base().unwrap_or_default();
    let (message, advice) = match flag {
        Flag::TinyBase => (
            format!("{name}: {n} respondents are fewer than {} (**)", plan.smallest_base),
            "do not read its numbers as more than anecdote",
        ),
        Flag::SmallBase => (
            format!("{name}: {n} respondents are fewer than {} (*)", plan.small_base),
            "read its interval before its mean",
        ),
        Flag::TinyEffectiveBase => (
            format!(
                "{name}: its {n} respondents are worth {:.1} by their weights, fewer than {}",
                row.effective_base.unwrap_or_default(),
                plan.smallest_base
            ),
            "a few heavy weights carry its numbers: trim the weights, or do not read them as more than anecdote",
        ),
        Flag::BaseMatters => (
            format!("{name}: its quadrant differs between the bases pairs and available"),
            "see who rated one side only before acting on it",
        ),
        Flag::NoShortfall => (
            format!("{name}: in the priority quadrant although performance is not below importance"),
            "the crosshair puts it there; look at its gap as well",
        ),
        Flag::LargeGap => (
            format!("{name}: low priority although its gap is among the three largest"),
            "look at the gap as well as the quadrant",
        ),
        Flag::Shortfall => (
            format!("{name}: possible overkill although performance is significantly below importance"),
            "the crosshair puts it there; do not take effort away from it",
        ),
        Flag::OutsideCriteria => (
            format!(
                "{name}: its gap lies outside those of its criteria, since different respondents rated them"
            ),
            "read the gaps of its criteria, or compare complete respondents with --base listwise",
        ),
    };
    about(name, flag.name(), message, advice)
}
