//! French.

use super::{Agreed, AudienceWords};
use crate::analysis::{Asking, AudienceFinding, Estimates};
use crate::words::fr::N;
use crate::words::number::UNDEFINED;

/// French.
pub const WORDS: AudienceWords = AudienceWords {
    heading: |audience, reference| format!("{audience} à côté de {reference}\u{a0}: performance"),
    few: |least| format!("Masqué\u{a0}: les lignes de moins de {least} réponses."),
    withheld: |audience| {
        format!("{audience}\u{a0}: masqué, trop peu de réponses, ou chiffres déductibles de ceux des autres.")
    },
    difference: "Δ",
    importance_difference: "Imp. Δ",
    verdict: "Verdict",
    estimates: |verdict| match verdict {
        Estimates::Overestimates => "surestime",
        Estimates::Underestimates => "sous-estime",
        Estimates::Aligned => "aligné",
        Estimates::Unclear => "incertain",
    },
    finding: |finding, rows| {
        let kind = match finding {
            AudienceFinding::BlindSpot => "Angles morts (une priorité, surestimée)",
            AudienceFinding::HiddenStrength => "Forces cachées (bonnes, sous-estimées)",
        };
        format!("{kind}\u{a0}: {}", rows.join("\u{202f}; "))
    },
    asked: |audience, reference, asks| match asks {
        Some(Asking::Own) => format!("{audience}\u{a0}: leur propre avis."),
        Some(Asking::Belief) => format!("{audience}\u{a0}: ce qu’ils croient que pensent {reference}."),
        None => format!(
            "{audience}\u{a0}: leurs réponses\u{202f}; le fichier d’étude ne dit pas si c’est leur avis ou ce qu’ils croient que \
             pensent {reference} ([[audience]] asks)."
        ),
    },
    bases: |[reference, audience], [n, m]| {
        format!("{reference} n\u{a0}=\u{a0}{}, {audience} n\u{a0}=\u{a0}{}.", N.count(n), N.count(m))
    },
    columns: |alpha, aligned| {
        format!(
            "Δ = public − référence. Surestime ou sous-estime\u{a0}: p ajusté inférieur à {}\u{202f}; aligné\u{a0}: tout \
             l’intervalle dans ±{}\u{202f}; sinon incertain. ▲▼ l’importance diffère.",
            N.plain(alpha),
            N.plain(aligned)
        )
    },
    agreement: |rows, shared, importance, performance| {
        let of = |agreed: Agreed| {
            let number = |value: Option<f64>| value.map_or(UNDEFINED.to_owned(), |value| N.value(value, 2));
            let bias = agreed.bias.map_or(UNDEFINED.to_owned(), |bias| N.gap(bias, 2));
            format!(
                "corrélation des rangs {}, différence moyenne {bias}, concordance {}",
                number(agreed.spearman),
                number(agreed.concordance)
            )
        };
        format!(
            "Sur {rows}\u{a0}lignes\u{a0}: importance, {}\u{202f}; performance, {}\u{202f}; {shared} dans le même quadrant.",
            of(importance),
            of(performance)
        )
    },
    priorities: |[shared, reference, audience]| {
        let list =
            |names: &[String]| if names.is_empty() { "aucune".to_owned() } else { names.join("\u{202f}; ") };
        format!(
            "Priorités des deux\u{a0}: {}. De la référence seule\u{a0}: {}. Du public seul\u{a0}: {}.",
            list(&shared),
            list(&reference),
            list(&audience)
        )
    },
    outcome: |outcome, [reference, audience], [said, other], interval, belief| {
        let verb = if belief { "le croient" } else { "le disent" };
        let points = 100.0 * (other - said);
        let ends = interval.map_or_else(String::new, |(low, high)| {
            format!(" [{}\u{202f}; {}]", N.gap(100.0 * low, 0), N.gap(100.0 * high, 0))
        });
        format!(
            "{outcome}\u{a0}: {} ({audience}) {verb}, {} ({reference}) le disent\u{a0}: {}\u{a0}points{ends}.",
            N.percent(other, 0),
            N.percent(said, 0),
            N.gap(points, 0)
        )
    },
};
