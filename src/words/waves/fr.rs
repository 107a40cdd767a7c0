//! French.

use super::{CountedMoves, WaveWords};
use crate::analysis::gate::GateOutcome;
use crate::analysis::{Cause, Verdict};
use crate::words::fr::WORDS as ALL;

/// French.
pub const WORDS: WaveWords = WaveWords {
    heading: |old, new| format!("Depuis {old}\u{202f}: {new}"),
    message: |counted, many| {
        let CountedMoves { rows, changed, untested, moves: [certain, likely, chance, unknown] } = *counted;
        let moves = match (certain + likely + chance, unknown) {
            (0, 0) => "aucun quadrant ne change".to_owned(),
            (0, 1) => "1 change de quadrant, sans que l’on sache avec quelle certitude".to_owned(),
            (0, _) => format!("{unknown} changent de quadrant, sans que l’on sache avec quelle certitude"),
            _ => {
                let unknown =
                    if unknown == 0 { String::new() } else { format!(", {unknown} de certitude inconnue") };
                format!(
                    "parmi les changements de quadrant, {certain} certain(s), {likely} probable(s), {chance} dans la marge du hasard{unknown}"
                )
            }
        };
        match untested {
            0 => format!("{changed} {many} sur {rows} changent de performance\u{202f}; {moves}"),
            _ if untested == rows => {
                format!("Aucun changement des {rows} {many} n’a pu être testé\u{202f}; {moves}")
            }
            _ => format!(
                "{changed} {many} sur {rows} changent de performance, {untested} sans test\u{202f}; {moves}"
            ),
        }
    },
    measure: |waves| {
        let base = |&(label, n): &(&str, Option<u64>)| match n {
            Some(n) => format!("{label} n\u{a0}=\u{a0}{}", ALL.notation.count(n)),
            None => label.to_owned(),
        };
        waves.iter().map(base).collect::<Vec<_>>().join(", ")
    },
    heads: ["Imp. Δ", "Avant", "Après", "Δ", "± 95\u{a0}%", "p", "Écart Δ", "Quadrant", "Sûr"],
    moves: |verdict| match verdict {
        Some(Verdict::Certain) => "Certains",
        Some(Verdict::Likely) => "Probables",
        Some(Verdict::Uncertain) => "Dans la marge du hasard",
        None => "Certitude inconnue",
    },
    cause: |cause| match cause {
        Cause::Criterion => "le critère a bougé",
        Cause::Crosshair => "seule la ligne a bougé",
        Cause::Both => "les deux ont bougé",
    },
    unmatched: ["nouveau", "disparu"],
    linked: |both, column| format!("{both} dans les deux vagues, reliés par {column}."),
    note: |adjustment, alpha| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", ajusté selon {name}"));
        let alpha = alpha.replace('.', ",");
        format!(
            "Δ = après − avant\u{202f}; un écart qui monte se dégrade. ▲▼ a changé (p < {alpha}{adjusted})."
        )
    },
    detectable: |change| {
        format!("Un vrai changement de {change} aurait été montré quatre fois sur cinq (médiane des lignes).")
    },
    probability: "Sûr = fréquence à laquelle les deux quadrants ressortent comme observés quand on retire les répondants\u{202f}; \
                  ce n’est pas une valeur p. Un changement sous 80\u{a0}% porte ?.",
    tiny_base: "** trop peu de répondants dans l’une des vagues\u{202f}: sans test.",
    trend: |waves, first, last| format!("Sur {waves} vagues\u{a0}: de {first} à {last}"),
    trend_heads: ["Première à dernière", "Pente", "p pente", "p égalité"],
    trend_note: |years| {
        if years {
            "Pente\u{a0}: évolution de la performance par an, droite à travers les vagues. p égalité\u{a0}: toutes les vagues ont la \
             même moyenne. Ni l’une ni l’autre n’est ajustée au nombre de lignes\u{202f}; ▲▼ de la première vague à la dernière \
             l’est."
        } else {
            "Pente\u{a0}: évolution de la performance par vague, droite à travers les vagues. p égalité\u{a0}: toutes les vagues ont \
             la même moyenne. Ni l’une ni l’autre n’est ajustée au nombre de lignes\u{202f}; ▲▼ de la première vague à la \
             dernière l’est."
        }
    },
    outside: |name, [low, high], waves| {
        format!(
            "{name}\u{a0}: hors des limites de contrôle, {low} à {high} (moyenne ± 2,66 étendues mobiles moyennes), pour {waves}"
        )
    },
    gates: "Seuils",
    outcome: |outcome| match outcome {
        GateOutcome::Passed => "Passé",
        GateOutcome::Failed => "Échoué",
        GateOutcome::Undecided => "Indécidé",
    },
    mix: |name, [change, within, mix], column| {
        format!(
            "{name}\u{a0}: l’échantillon a changé\u{202f}; sur {change}, {within} vient de l’intérieur des groupes de {column} et {mix} de leurs tailles"
        )
    },
};
