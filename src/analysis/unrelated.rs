//! Why an outcome cannot be related to performance.

use super::{Associations, Effect};
use crate::error::Error;
use crate::message::{Message, Results, Unrelated};
use crate::stats::degenerate::Degenerate;
use crate::stats::influence::SampleWeights;
use crate::survey::{Asks, OutcomeColumn, Survey};

/// Why a driver has no part in an outcome.
pub(super) fn constant(name: &str, outcome: &str) -> Message {
    let what = Results::ConstantDriver { driver: name.to_owned(), outcome: outcome.to_owned() };
    Message::finding(what).about(name)
}

/// What should be known of the respondents behind the regressions on an outcome: that many were left out, or that they
/// are few for the drivers.
pub(super) fn base_of(
    associations: &Associations,
    outcome: &str,
    sampled: SampleWeights,
    respondents: usize,
) -> Vec<Message> {
    let counted = (0..respondents as u32).filter(|&row| sampled.weight(row) > 0.0).count() as u64;
    let (n, drivers) = (associations.n, associations.rows.len() as u64);
    let mut warnings = Vec::new();
    let named = outcome.to_owned();
    if 3 * n < 2 * counted {
        let what = Results::ListwiseLoss { outcome: named.clone(), n, respondents: counted, drivers };
        warnings.push(Message::finding(what).about(outcome));
    }
    if n < LEAST_PER_DRIVER * drivers {
        let what = Results::FewPerDriver { outcome: named, n, drivers, least: LEAST_PER_DRIVER };
        warnings.push(Message::finding(what).about(outcome));
    }
    warnings
}

/// Respondents a driver below which intervals of relative weights of nominal 95 % cover in two thirds of surveys.
const LEAST_PER_DRIVER: u64 = 10;

/// Why nothing can be said of an outcome, beside numbers that stand without it.
pub(super) fn warning(problem: Degenerate, outcome: &str, names: &[&str]) -> Message {
    Message::finding(because(problem, outcome, names)).about(outcome)
}

/// Why importance cannot be derived from an outcome.
pub(super) fn error(problem: Degenerate, survey: &Survey, outcome: &str, names: &[&str]) -> Error {
    Error::in_file(&survey.origin.file, because(problem, outcome, names))
}

/// A row whose importance was to be derived has none.
pub(super) fn without_importance(survey: &Survey, name: &str, outcome: &str) -> Error {
    error(Degenerate::Constant { column: 1 }, survey, outcome, &[name])
}

/// That an outcome of a rating falls where performance rises, for every driver and surely for one: it may run from best to worst.
/// Of effort less is better, and counts and yes-or-no have no best end that a name would not say.
pub(super) fn against(associations: &Associations, outcome: &OutcomeColumn) -> Option<Message> {
    let values = outcome.values();
    let is_scale =
        values.len() >= 4 && values.iter().all(|value| value.fract() == 0.0 && (1.0..=10.0).contains(value));
    if !is_scale || outcome.asks == Asks::Effort || associations.rows.len() < 2 {
        return None;
    }
    let effects = associations.rows.iter().map(|row| row.correlation);
    let effects = effects.collect::<Option<Vec<Effect>>>()?;
    let strongest = effects.iter().min_by(|a, b| a.value.total_cmp(&b.value))?;
    let turned =
        effects.iter().all(|effect| effect.value < 0.0) && strongest.high.is_some_and(|high| high < 0.0);
    let found = Results::OutcomeAgainst { outcome: outcome.name.clone(), r: strongest.value };
    (turned && strongest.value <= AGAINST).then(|| Message::finding(found).about(&outcome.name))
}

/// The correlation from which an outcome runs against a driver.
const AGAINST: f64 = -0.2;

/// Why an outcome cannot be related to these drivers; column 0 is the outcome.
fn because(problem: Degenerate, outcome: &str, names: &[&str]) -> Results {
    let name = |column: usize| column.checked_sub(1).and_then(|driver| names.get(driver)).copied();
    let why = match problem {
        Degenerate::TooFewRows { rows, needed } => {
            Unrelated::TooFewRespondents { rows, drivers: names.len(), needed }
        }
        Degenerate::Constant { column } => match name(column) {
            None => Unrelated::ConstantOutcome,
            Some(driver) => Unrelated::ConstantDriver { driver: driver.to_owned() },
        },
        Degenerate::Collinear { column } => {
            Unrelated::Collinear { driver: name(column).unwrap_or(outcome).to_owned() }
        }
        Degenerate::Separated { .. } => {
            let driver = names.first().copied().unwrap_or(outcome).to_owned();
            return Results::SeparatedOutcome { outcome: outcome.to_owned(), driver };
        }
        Degenerate::Indefinite { smallest_eigenvalue } => Unrelated::Contradictory { smallest_eigenvalue },
    };
    Results::UnrelatedOutcome { outcome: outcome.to_owned(), why }
}
