//! What a reader should know before trusting a number: values with advice, shown by every renderer.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ElementRow, Flag, Plan, Row};
use crate::survey::{Finding, Survey};

/// Something in the data that is not wrong but should be known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Warning {
    /// Stable name for scripts.
    pub code: String,
    /// What was seen.
    pub message: String,
    /// What to do about it.
    pub advice: String,
    /// The criterion, element or column it is about, where it is about one.
    pub subject: Option<String>,
}

impl Warning {
    /// A warning about one criterion or element.
    pub fn about(subject: &str, code: &str, message: String, advice: &str) -> Self {
        Self { code: code.into(), message, advice: advice.into(), subject: Some(subject.into()) }
    }

    /// A suspicion about the answers.
    pub fn of_finding(finding: &Finding) -> Self {
        Self {
            code: finding.code.into(),
            message: finding.message.clone(),
            advice: finding.advice.into(),
            subject: finding.subject.clone(),
        }
    }

    /// A warning about the survey as a whole.
    pub fn general(code: &str, message: String, advice: &str) -> Self {
        Self { code: code.into(), message, advice: advice.into(), subject: None }
    }
}

/// What should be known of this analysis, in the order of the rows it is about.
pub(super) fn warnings(
    survey: &Survey,
    plan: &Plan,
    criteria: &[Row],
    elements: &[ElementRow],
) -> Vec<Warning> {
    let rows = criteria.iter().chain(elements.iter().map(|element| &element.row));
    // Rows with a tiny base are flagged below, on the base of the plan.
    let findings = survey.findings.iter().filter(|finding| finding.code != Flag::TinyBase.name());
    let mut warnings: Vec<Warning> = findings.map(Warning::of_finding).collect();
    warnings.extend(rows.flat_map(|row| row.flags.iter().map(|&flag| of_flag(row, flag, plan))));
    for element in survey.elements.iter().filter(|element| !element.rated && element.criteria.len() == 1) {
        warnings.push(Warning::about(
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
        warnings.push(Warning::general(
            "outside_elements",
            format!("in no element: {}", lone.join(", ")),
            "name them under an element of the study file if they belong to one",
        ));
    }
    warnings
}

fn of_flag(row: &Row, flag: Flag, plan: &Plan) -> Warning {
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
    };
    Warning::about(name, flag.name(), message, advice)
}
