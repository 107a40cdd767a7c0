//! German.

use super::{Agreed, AudienceWords};
use crate::analysis::{Asking, AudienceFinding, Estimates};
use crate::words::de::N;
use crate::words::number::UNDEFINED;

/// German.
pub const WORDS: AudienceWords = AudienceWords {
    heading: |audience, reference| format!("{audience} neben {reference}: Leistung"),
    few: |least| format!("Zurückgehalten: Zeilen mit weniger als {least} Antworten."),
    withheld: |audience| {
        format!(
            "{audience}: zurückgehalten; es haben zu wenige geantwortet, oder die Zahlen ließen sich aus denen anderer \
             erschließen."
        )
    },
    difference: "Δ",
    importance_difference: "Wicht. Δ",
    verdict: "Urteil",
    estimates: |verdict| match verdict {
        Estimates::Overestimates => "überschätzt",
        Estimates::Underestimates => "unterschätzt",
        Estimates::Aligned => "im Einklang",
        Estimates::Unclear => "unklar",
    },
    finding: |finding, rows| {
        let kind = match finding {
            AudienceFinding::BlindSpot => "Blinde Flecken (eine Priorität, überschätzt)",
            AudienceFinding::HiddenStrength => "Verborgene Stärken (gut, unterschätzt)",
        };
        format!("{kind}: {}", rows.join("; "))
    },
    asked: |audience, reference, asks| match asks {
        Some(Asking::Own) => format!("{audience}: die eigene Meinung."),
        Some(Asking::Belief) => format!("{audience}: was nach ihrer Einschätzung {reference} denken."),
        None => format!(
            "{audience}: ihre Antworten; die Studiendatei sagt nicht, ob die eigene Meinung oder was nach ihrer Einschätzung \
             {reference} denken ([[audience]] asks)."
        ),
    },
    bases: |[reference, audience], [n, m]| {
        format!("{reference} n = {}, {audience} n = {}.", N.count(n), N.count(m))
    },
    columns: |alpha, aligned| {
        format!(
            "Δ = Zielgruppe − Bezugsgruppe. Über- oder unterschätzt: adjustiertes p unter {}; im Einklang: das ganze Intervall \
             innerhalb von ±{}; sonst unklar. ▲▼ Wichtigkeit verschieden.",
            N.plain(alpha),
            N.plain(aligned)
        )
    },
    agreement: |rows, shared, importance, performance| {
        let of = |agreed: Agreed| {
            let number = |value: Option<f64>| value.map_or(UNDEFINED.to_owned(), |value| N.value(value, 2));
            let bias = agreed.bias.map_or(UNDEFINED.to_owned(), |bias| N.gap(bias, 2));
            format!(
                "Rangkorrelation {}, mittlere Differenz {bias}, Konkordanz {}",
                number(agreed.spearman),
                number(agreed.concordance)
            )
        };
        format!(
            "Über {rows} Zeilen: Wichtigkeit {}; Leistung {}; {shared} im selben Quadranten.",
            of(importance),
            of(performance)
        )
    },
    priorities: |[shared, reference, audience]| {
        let list = |names: &[String]| if names.is_empty() { "keine".to_owned() } else { names.join("; ") };
        format!(
            "Prioritäten beider: {}. Nur der Bezugsgruppe: {}. Nur der Zielgruppe: {}.",
            list(&shared),
            list(&reference),
            list(&audience)
        )
    },
    outcome: |outcome, [reference, audience], [said, other], interval, belief| {
        let verb = if belief { "glauben es" } else { "sagen es" };
        let points = 100.0 * (other - said);
        let ends = interval.map_or_else(String::new, |(low, high)| {
            format!(" [{}; {}]", N.gap(100.0 * low, 0), N.gap(100.0 * high, 0))
        });
        format!(
            "{outcome}: {} der Gruppe {audience} {verb}, {} der Gruppe {reference} sagen es: {} Punkte{ends}.",
            N.percent(other, 0),
            N.percent(said, 0),
            N.gap(points, 0)
        )
    },
};
