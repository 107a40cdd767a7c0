//! Why an outcome cannot be related to performance, in words.

use super::Associations;
use super::warning::about;
use crate::error::Error;
use crate::message::Message;
use crate::stats::degenerate::Degenerate;
use crate::stats::influence::Sampled;
use crate::survey::Survey;

/// Why a driver has no part in an outcome.
pub(super) fn constant(name: &str, outcome: &str) -> Message {
    about(
        name,
        "constant_driver",
        format!(
            "{name}: performance is the same for every respondent who counts, so it cannot go with the outcome \
             {outcome:?}"
        ),
        "leave it out with a study file, or do not read its absence among the drivers as unimportance",
    )
}

/// What should be known of the respondents behind the regressions on an outcome: that many were left out, or that they
/// are few for the drivers.
pub(super) fn base_of(
    associations: &Associations,
    outcome: &str,
    sampled: Sampled,
    respondents: usize,
) -> Vec<Message> {
    let counted = (0..respondents as u32).filter(|&row| sampled.weight(row) > 0.0).count() as u64;
    let (n, drivers) = (associations.n, associations.rows.len() as u64);
    let mut warnings = Vec::new();
    if 3 * n < 2 * counted {
        warnings.push(about(
            outcome,
            "listwise_loss",
            format!(
                "{n} of {counted} respondents gave the outcome {outcome:?} and rated performance on all {drivers} \
                 drivers; what it goes with rests on them"
            ),
            "compare who they are with everybody before reading their drivers as those of all; --deletion pairwise \
             derives importance from each two columns",
        ));
    }
    if n < LEAST_PER_DRIVER * drivers {
        warnings.push(about(
            outcome,
            "few_per_driver",
            format!(
                "{n} respondents for {drivers} drivers of {outcome:?} are fewer than {LEAST_PER_DRIVER} a driver: \
                 intervals of weights then cover far less often than they say"
            ),
            "read the order of the drivers as a guess; the adjusted R² says how much of the fit is chance",
        ));
    }
    warnings
}

/// Respondents a driver below which intervals of relative weights of nominal 95 % cover in two thirds of surveys.
const LEAST_PER_DRIVER: u64 = 10;

/// Why nothing can be said of an outcome, beside numbers that stand without it.
pub(super) fn warning(problem: Degenerate, outcome: &str, names: &[&str]) -> Message {
    let (message, advice) = because(problem, outcome, names);
    let code = match problem {
        Degenerate::Separated { .. } => "separated_outcome",
        _ => "unrelated_outcome",
    };
    about(outcome, code, message, &advice)
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
        Degenerate::Separated { .. } => (
            format!(
                "performance on {:?} tells everybody with 1 in the outcome {outcome:?} from everybody with 0, by itself \
                 or together with the others, so a logit has no finite coefficients",
                names.first().copied().unwrap_or(outcome)
            ),
            "read its penalty and reward and the table of necessary conditions (--necessary) instead; more respondents \
             give it coefficients",
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
