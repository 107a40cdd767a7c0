//! German.

use super::{CountedMoves, WaveWords};
use crate::analysis::gate::GateOutcome;
use crate::analysis::{Cause, Verdict};
use crate::words::de::WORDS as ALL;

/// German.
pub const WORDS: WaveWords = WaveWords {
    heading: |old, new| format!("Seit {old}: {new}"),
    message: |counted, many| {
        let CountedMoves { rows, changed, untested, moves: [certain, likely, chance, unknown] } = *counted;
        let known = certain + likely + chance;
        let moves = match (known, unknown) {
            (0, 0) => "kein Quadrant wechselt".to_owned(),
            (0, 1) => "1 Quadrantenwechsel, dessen Sicherheit nicht bekannt ist".to_owned(),
            (0, _) => format!("{unknown} Quadrantenwechsel, deren Sicherheit nicht bekannt ist"),
            _ => {
                let unknown = if unknown == 0 { String::new() } else { format!(", {unknown} nicht bekannt") };
                format!(
                    "Quadrantenwechsel: {certain} sicher, {likely} wahrscheinlich, {chance} im Bereich des Zufalls{unknown}"
                )
            }
        };
        match untested {
            0 => format!("Leistung bei {changed} von {rows} verändert ({many}); {moves}"),
            _ if untested == rows => format!("Keine Veränderung der {rows} {many} ließ sich testen; {moves}"),
            _ => format!(
                "Leistung bei {changed} von {rows} verändert ({many}), {untested} nicht getestet; {moves}"
            ),
        }
    },
    measure: |waves| {
        let base = |&(label, n): &(&str, Option<u64>)| match n {
            Some(n) => format!("{label} n = {}", ALL.notation.count(n)),
            None => label.to_owned(),
        };
        waves.iter().map(base).collect::<Vec<_>>().join(", ")
    },
    heads: ["Wicht. Δ", "Alt", "Neu", "Δ", "± 95\u{a0}%", "p", "Lücke Δ", "Quadrant", "Sicher"],
    moves: |verdict| match verdict {
        Some(Verdict::Certain) => "Sicher",
        Some(Verdict::Likely) => "Wahrscheinlich",
        Some(Verdict::Uncertain) => "Im Bereich des Zufalls",
        None => "Sicherheit nicht bekannt",
    },
    cause: |cause| match cause {
        Cause::Criterion => "das Kriterium hat sich bewegt",
        Cause::Crosshair => "nur die Linie hat sich bewegt",
        Cause::Both => "beide haben sich bewegt",
    },
    unmatched: ["neu", "entfallen"],
    linked: |both, column| format!("{both} in beiden Wellen, verknüpft über {column}."),
    note: |adjustment, alpha| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", adjustiert nach {name}"));
        format!(
            "Δ = neu − alt; eine wachsende Lücke ist eine Verschlechterung. ▲▼ verändert (p < {alpha}{adjusted})."
        )
    },
    detectable: |change| {
        format!(
            "Eine wahre Veränderung von {change} wäre in vier von fünf Fällen erkannt worden (Median der Zeilen)."
        )
    },
    probability: "Sicher = wie oft beide Quadranten wie beobachtet herauskommen, wenn die Befragten neu gezogen werden; das ist \
                  kein p-Wert. Ein Wechsel unter 80\u{a0}% trägt ein ?.",
    tiny_base: "** zu wenige Befragte in einer der Wellen: nicht getestet.",
    trend: |waves, first, last| format!("Über {waves} Wellen: {first} bis {last}"),
    trend_heads: ["Erste bis letzte", "Steigung", "p Steigung", "p gleich"],
    trend_note: |years| {
        if years {
            "Steigung: Veränderung der Leistung je Jahr, eine Gerade durch die Wellen. p gleich: dass alle Wellen einen Mittelwert \
             haben. Beide sind nicht für die Zahl der Zeilen angepasst; ▲▼ von der ersten zur letzten Welle ist es."
        } else {
            "Steigung: Veränderung der Leistung je Welle, eine Gerade durch die Wellen. p gleich: dass alle Wellen einen \
             Mittelwert haben. Beide sind nicht für die Zahl der Zeilen angepasst; ▲▼ von der ersten zur letzten Welle ist es."
        }
    },
    outside: |name, [low, high], waves| {
        format!(
            "{name}: außerhalb der Kontrollgrenzen {low} bis {high} (Mittelwert ± 2,66 mittlere gleitende Spannweiten) in {waves}"
        )
    },
    gates: "Prüfbedingungen",
    outcome: |outcome| match outcome {
        GateOutcome::Passed => "Bestanden",
        GateOutcome::Failed => "Nicht bestanden",
        GateOutcome::Undecided => "Unentschieden",
    },
    mix: |name, [change, within, mix], column| {
        format!(
            "{name}: die Stichprobe hat sich geändert; von {change} entfallen {within} auf Änderungen innerhalb der Gruppen von \
             {column} und {mix} auf deren Größen"
        )
    },
};
