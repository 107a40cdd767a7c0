//! English.

use super::{Agreed, AudienceWords};
use crate::analysis::{Asking, AudienceFinding, Estimates};
use crate::words::en::N;
use crate::words::number::UNDEFINED;

/// English.
pub const WORDS: AudienceWords = AudienceWords {
    heading: |audience, reference| format!("{audience} beside {reference}: performance"),
    few: |least| format!("Withheld: rows with fewer than {least} answers."),
    withheld: |audience| {
        format!("{audience}: withheld; too few answered, or their numbers would follow from those of others.")
    },
    difference: "Δ",
    importance_difference: "Imp. Δ",
    verdict: "Verdict",
    estimates: |verdict| match verdict {
        Estimates::Overestimates => "overestimates",
        Estimates::Underestimates => "underestimates",
        Estimates::Aligned => "aligned",
        Estimates::Unclear => "unclear",
    },
    finding: |finding, rows| {
        let kind = match finding {
            AudienceFinding::BlindSpot => "Blind spots (a priority, overestimated)",
            AudienceFinding::HiddenStrength => "Hidden strengths (good, underestimated)",
        };
        format!("{kind}: {}", rows.join("; "))
    },
    asked: |audience, reference, asks| match asks {
        Some(Asking::Own) => format!("{audience}: what they think themselves."),
        Some(Asking::Belief) => format!("{audience}: what they believe {reference} think."),
        None => format!(
            "{audience}: their answers; the study file does not say whether their own view or what they believe {reference} \
             think ([[audience]] asks)."
        ),
    },
    bases: |[reference, audience], [n, m]| {
        format!("{reference} n = {}, {audience} n = {}.", N.count(n), N.count(m))
    },
    columns: |alpha, aligned| {
        format!(
            "Δ = audience − reference. Over- or underestimates: adjusted p below {}; aligned: the whole interval within ±{}; \
             else unclear. ▲▼ importance differs.",
            N.plain(alpha),
            N.plain(aligned)
        )
    },
    agreement: |rows, shared, importance, performance| {
        let of = |agreed: Agreed| {
            let number = |value: Option<f64>| value.map_or(UNDEFINED.to_owned(), |value| N.value(value, 2));
            let bias = agreed.bias.map_or(UNDEFINED.to_owned(), |bias| N.gap(bias, 2));
            format!(
                "rank correlation {}, mean difference {bias}, concordance {}",
                number(agreed.spearman),
                number(agreed.concordance)
            )
        };
        format!(
            "Over {rows} rows: importance {}; performance {}; {shared} in the same quadrant.",
            of(importance),
            of(performance)
        )
    },
    priorities: |[shared, reference, audience]| {
        let list = |names: &[String]| if names.is_empty() { "none".to_owned() } else { names.join("; ") };
        format!(
            "Priorities of both: {}. Of the reference only: {}. Of the audience only: {}.",
            list(&shared),
            list(&reference),
            list(&audience)
        )
    },
    outcome: |outcome, [reference, audience], [said, other], interval, belief| {
        let verb = if belief { "believe it" } else { "say it" };
        let points = 100.0 * (other - said);
        let ends = interval.map_or_else(String::new, |(low, high)| {
            format!(" [{}, {}]", N.gap(100.0 * low, 0), N.gap(100.0 * high, 0))
        });
        format!(
            "{outcome}: {} of {audience} {verb}, {} of {reference} say it: {} points{ends}.",
            N.percent(other, 0),
            N.percent(said, 0),
            N.gap(points, 0)
        )
    },
};
