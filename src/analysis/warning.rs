//! What a reader should know before trusting a number: values with advice, shown by every renderer.

use super::{CrosshairRule, ElementRow, Flag, Plan, Row, indices};
use crate::message::{Message, Results};
use crate::survey::Survey;

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
    warnings.extend(survey.scale.ends_that_nobody_chose(plan.crosshair == CrosshairRule::Midpoint));
    for element in survey.elements.iter().filter(|element| !element.rated && element.criteria.len() == 1) {
        let what = Results::SingleCriterion { element: element.name.clone() };
        warnings.push(Message::finding(what).about(&element.name));
    }
    let lone: Vec<String> = survey
        .criteria
        .iter()
        .filter(|criterion| !survey.elements.is_empty() && criterion.element.is_none())
        .map(|criterion| criterion.name.clone())
        .collect();
    if !lone.is_empty() {
        warnings.push(Message::finding(Results::OutsideElements { criteria: lone }));
    }
    warnings
}

fn of_flag(row: &Row, flag: Flag, plan: &Plan) -> Message {
    let n = row.base().unwrap_or_default();
    let named = row.name.clone();
    let what = match flag {
        Flag::TinyBase => Results::TinyBase { row: named, n, least: plan.smallest_base },
        Flag::SmallBase => Results::SmallBase { row: named, n, least: plan.small_base },
        Flag::TinyEffectiveBase => Results::TinyEffectiveBase {
            row: named,
            n,
            effective: row.effective_base.unwrap_or_default(),
            least: plan.smallest_base,
        },
        Flag::BaseMatters => Results::BaseMatters { row: named },
        Flag::NoShortfall => Results::NoShortfall { row: named },
        Flag::LargeGap => Results::LargeGap { row: named },
        Flag::Shortfall => Results::Shortfall { row: named },
        Flag::UntestedShortfall => Results::UntestedShortfall { row: named },
        Flag::OutsideCriteria => Results::OutsideCriteria { row: named },
    };
    Message::finding(what).about(&row.name)
}
