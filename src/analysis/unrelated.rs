//! Why an outcome cannot be related to performance, in words.

use super::Warning;
use crate::error::Error;
use crate::stats::degenerate::Degenerate;
use crate::survey::Survey;

/// Why a driver has no part in an outcome.
pub(super) fn constant(name: &str, outcome: &str) -> Warning {
    Warning::about(
        name,
        "constant_driver",
        format!(
            "{name}: performance is the same for every respondent who counts, so it cannot go with the outcome \
             {outcome:?}"
        ),
        "leave it out with a study file, or do not read its absence among the drivers as unimportance",
    )
}

/// Why nothing can be said of an outcome, beside numbers that stand without it.
pub(super) fn warning(problem: Degenerate, outcome: &str, names: &[&str]) -> Warning {
    let (message, advice) = because(problem, outcome, names);
    Warning::about(outcome, "unrelated_outcome", message, &advice)
}

/// Why importance cannot be derived from an outcome.
pub(super) fn error(problem: Degenerate, survey: &Survey, outcome: &str, names: &[&str]) -> Error {
    let (message, advice) = because(problem, outcome, names);
    Error::Layout { file: survey.origin.file.clone(), problem: format!("{message}: {advice}") }
}

/// A row whose importance was to be derived has none.
pub(super) fn without_importance(survey: &Survey, name: &str, outcome: &str) -> Error {
    error(Degenerate::Constant { column: 1 }, survey, outcome, &[name])
}

/// Why an outcome cannot be related to these drivers, and what to do about it; column 0 is the outcome.
fn because(problem: Degenerate, outcome: &str, names: &[&str]) -> (String, String) {
    let name = |column: usize| column.checked_sub(1).and_then(|driver| names.get(driver)).copied();
    let (message, advice) = match problem {
        Degenerate::TooFewRows { rows, needed } => (
            format!(
                "{rows} respondents gave the outcome {outcome:?} and rated performance on all {} drivers, and {needed} \
                 are needed",
                names.len()
            ),
            "leave criteria out with a study file",
        ),
        Degenerate::Constant { column } => match name(column) {
            None => (
                format!(
                    "the outcome {outcome:?} is the same for every respondent who counts, so nothing goes with it"
                ),
                "choose another column for --outcome",
            ),
            Some(driver) => (
                format!(
                    "performance on {driver:?} is the same for every respondent who counts, so it cannot go with the \
                     outcome {outcome:?}"
                ),
                "leave it out with a study file, or use --importance stated",
            ),
        },
        Degenerate::Collinear { column } => (
            format!(
                "performance on {:?} follows from that on the others, so its part in the outcome {outcome:?} cannot be \
                 told apart",
                name(column).unwrap_or(outcome)
            ),
            "leave it out with a study file, or use --importance johnson",
        ),
        Degenerate::Indefinite { smallest_eigenvalue } => (
            format!(
                "the pairwise correlations with the outcome {outcome:?} contradict each other (smallest eigenvalue \
                 {smallest_eigenvalue:.3}), because they rest on different respondents"
            ),
            "use --deletion listwise",
        ),
    };
    (message, advice.to_owned())
}
