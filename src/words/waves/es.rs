//! Spanish.

use super::{CountedMoves, WaveWords};
use crate::analysis::gate::GateOutcome;
use crate::analysis::{Cause, Verdict};
use crate::words::es::WORDS as ALL;

/// Spanish.
pub const WORDS: WaveWords = WaveWords {
    heading: |old, new| format!("Desde {old}: {new}"),
    message: |counted, many| {
        let CountedMoves { rows, changed, untested, moves: [certain, likely, chance, unknown] } = *counted;
        let known = certain + likely + chance;
        let moves = match (known, unknown) {
            (0, 0) => "ningún cuadrante cambia".to_owned(),
            (0, 1) => "1 cambio de cuadrante, de certeza desconocida".to_owned(),
            (0, _) => format!("{unknown} cambios de cuadrante, de certeza desconocida"),
            _ => {
                let unknown = if unknown == 0 { String::new() } else { format!(", {unknown} sin conocer") };
                format!(
                    "cambios de cuadrante: {certain} con certeza, {likely} probables, {chance} dentro del azar{unknown}"
                )
            }
        };
        match untested {
            0 => format!("El desempeño cambió en {changed} de {rows} {many}; {moves}"),
            _ if untested == rows => {
                format!("No se pudo probar ningún cambio de los {rows} {many}; {moves}")
            }
            _ => format!("El desempeño cambió en {changed} de {rows} {many}, {untested} sin prueba; {moves}"),
        }
    },
    measure: |waves| {
        let base = |&(label, n): &(&str, Option<u64>)| match n {
            Some(n) => format!("{label} n = {}", ALL.notation.count(n)),
            None => label.to_owned(),
        };
        waves.iter().map(base).collect::<Vec<_>>().join(", ")
    },
    heads: ["Imp. Δ", "Antes", "Ahora", "Δ", "± 95\u{a0}%", "p", "Brecha Δ", "Cuadrante", "Certeza"],
    moves: |verdict| match verdict {
        Some(Verdict::Certain) => "Ciertos",
        Some(Verdict::Likely) => "Probables",
        Some(Verdict::Uncertain) => "Dentro del azar",
        None => "De certeza desconocida",
    },
    cause: |cause| match cause {
        Cause::Criterion => "se movió el criterio",
        Cause::Crosshair => "solo se movió la línea",
        Cause::Both => "se movieron ambos",
    },
    unmatched: ["nuevo", "retirado"],
    linked: |both, column| format!("{both} en ambas olas, enlazados por {column}."),
    note: |adjustment, alpha| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", ajustado por {name}"));
        format!("Δ = ahora − antes; una brecha que crece empeora. ▲▼ cambió (p < {alpha}{adjusted}).")
    },
    detectable: |change| {
        format!(
            "Un cambio real de {change} se habría detectado cuatro de cada cinco veces (mediana de las filas)."
        )
    },
    probability: "Certeza = con qué frecuencia salen ambos cuadrantes como se observaron al remuestrear a los encuestados; no es \
                  un valor p. Un cambio inferior al 80\u{a0}% lleva un ?.",
    tiny_base: "** muy pocos encuestados en una de las olas: sin prueba.",
    trend: |waves, first, last| format!("En {waves} olas: de {first} a {last}"),
    trend_heads: ["Primera a última", "Pendiente", "p pendiente", "p igualdad"],
    trend_note: |years| {
        if years {
            "Pendiente: cambio del desempeño por año, una recta a través de las olas. p igualdad: que todas las olas tienen la misma \
             media. Ninguna se ajusta al número de filas; ▲▼ de la primera ola a la última sí."
        } else {
            "Pendiente: cambio del desempeño por ola, una recta a través de las olas. p igualdad: que todas las olas tienen la misma \
             media. Ninguna se ajusta al número de filas; ▲▼ de la primera ola a la última sí."
        }
    },
    outside: |name, [low, high], waves| {
        format!(
            "{name}: fuera de los límites de control, {low} a {high} (media ± 2,66 rangos móviles medios), en {waves}"
        )
    },
    gates: "Condiciones de control",
    outcome: |outcome| match outcome {
        GateOutcome::Passed => "Superada",
        GateOutcome::Failed => "No superada",
        GateOutcome::Undecided => "Indecisa",
    },
    mix: |name, [change, within, mix], column| {
        format!(
            "{name}: la muestra cambió; de {change}, {within} se debe a cambios dentro de los grupos de {column} y {mix} a sus \
             tamaños"
        )
    },
};
