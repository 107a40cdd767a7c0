//! What decides a gate, apart from where its numbers come from.

use super::expression::{Certainly, GateMeasure, Quant};
use super::report::GateOutcome;
use super::truth::Truth;
use super::view::Number;
use crate::analysis::{Change, ChangeVerdict, Verdict};

pub(super) fn changed(
    change: &Change,
    certainly: Certainly,
    by: Option<f64>,
    sign: f64,
    alpha: f64,
) -> Truth {
    let (value, delta) = (change.value * sign, by.unwrap_or(0.0));
    let beyond = |value: f64| if by.is_some() { value >= delta } else { value > 0.0 };
    // Numbers that are exactly equal have not changed, however little is known of their error.
    if change.value == 0.0 {
        return Truth::from(by == Some(0.0) && certainly == Certainly::Apparently);
    }
    match certainly {
        Certainly::Apparently => Truth::from(beyond(value)),
        _ if change.verdict == ChangeVerdict::NotTested => Truth::Unknown,
        Certainly::Certainly => {
            let near = if sign > 0.0 { change.low } else { change.high.map(|high| -high) };
            Truth::from(near.map(beyond))
        }
        Certainly::Unsaid | Certainly::Likely => {
            Truth::from(change.significant(alpha) && value > 0.0 && beyond(value))
        }
    }
}

pub(super) fn quantified(quant: Option<Quant>, truths: &[Truth]) -> Truth {
    if truths.is_empty() {
        return Truth::Unknown;
    }
    let any = truths.iter().fold(Truth::False, |all, &truth| all.or(truth));
    match quant {
        None | Some(Quant::Any) => any,
        Some(Quant::No) => any.not(),
        Some(Quant::Every) => truths.iter().fold(Truth::True, |all, &truth| all.and(truth)),
        Some(Quant::AtLeast(wanted)) => {
            let count = |which: Truth| truths.iter().filter(|&&truth| truth == which).count() as u64;
            if count(Truth::True) >= wanted {
                Truth::True
            } else if count(Truth::True) + count(Truth::Unknown) < wanted {
                Truth::False
            } else {
                Truth::Unknown
            }
        }
    }
}

/// The probability that a word asks for; `None` where the point estimate will do.
pub(super) fn level_of(certainly: Certainly) -> Option<f64> {
    match certainly {
        Certainly::Apparently => None,
        Certainly::Certainly => Some(Verdict::CERTAIN),
        Certainly::Unsaid | Certainly::Likely => Some(Verdict::LIKELY),
    }
}

pub(super) fn turned(outcome: GateOutcome) -> GateOutcome {
    match outcome {
        GateOutcome::Passed => GateOutcome::Failed,
        GateOutcome::Failed => GateOutcome::Passed,
        GateOutcome::Undecided => GateOutcome::Undecided,
    }
}

/// A probability as it is told.
pub(super) fn share(probability: f64) -> String {
    format!("{probability:.2}")
}

pub(super) fn with_interval(measure: GateMeasure, number: Number) -> String {
    let interval = number.low.zip(number.high);
    let interval =
        interval.map_or_else(String::new, |(low, high)| format!(" [{}, {}]", rounded(low), rounded(high)));
    format!("{} {}{interval}", measure.word(), rounded(number.value))
}

/// Up to four decimals, none that say nothing.
pub(super) fn rounded(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".into() } else { text.to_owned() }
}
