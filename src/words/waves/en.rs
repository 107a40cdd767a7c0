//! English.

use super::{CountedMoves, WaveWords};
use crate::analysis::gate::GateOutcome;
use crate::analysis::{Cause, Verdict};
use crate::words::en::WORDS as ALL;

/// English.
pub const WORDS: WaveWords = WaveWords {
    heading: |old, new| format!("Since {old}: {new}"),
    message: |counted, many| {
        let CountedMoves { rows, changed, untested, moves: [certain, likely, chance, unknown] } = *counted;
        let are = |n: usize| if n == 1 { "is" } else { "are" };
        let known = certain + likely + chance;
        let moves = match (known, unknown) {
            (0, 0) => "no quadrant changes".to_owned(),
            (0, 1) => "1 moves between quadrants, and how surely is not known".to_owned(),
            (0, _) => format!("{unknown} move between quadrants, and how surely is not known"),
            _ => {
                let unknown = if unknown == 0 { String::new() } else { format!(", {unknown} not known") };
                format!(
                    "of the moves between quadrants {certain} {} certain, {likely} likely, {chance} within chance{unknown}",
                    are(certain)
                )
            }
        };
        match untested {
            0 => format!("{changed} of {rows} {many} changed in performance; {moves}"),
            _ if untested == rows => format!("No change of the {rows} {many} could be tested; {moves}"),
            _ => format!("{changed} of {rows} {many} changed in performance, {untested} not tested; {moves}"),
        }
    },
    measure: |waves| {
        let base = |&(label, n): &(&str, Option<u64>)| match n {
            Some(n) => format!("{label} n = {}", ALL.notation.count(n)),
            None => label.to_owned(),
        };
        waves.iter().map(base).collect::<Vec<_>>().join(", ")
    },
    heads: ["Imp. Δ", "Old", "New", "Δ", "± 95%", "p", "Gap Δ", "Quadrant", "Sure"],
    moves: |verdict| match verdict {
        Some(Verdict::Certain) => "Certain",
        Some(Verdict::Likely) => "Likely",
        Some(Verdict::Uncertain) => "Within chance",
        None => "Certainty not known",
    },
    cause: |cause| match cause {
        Cause::Criterion => "the criterion moved",
        Cause::Crosshair => "only the line moved",
        Cause::Both => "both moved",
    },
    unmatched: ["new", "gone"],
    linked: |both, column| format!("{both} in both waves, linked by {column}."),
    note: |adjustment, alpha| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", adjusted after {name}"));
        format!("Δ = new − old; a gap that rises gets worse. ▲▼ changed (p < {alpha}{adjusted}).")
    },
    detectable: |change| {
        format!("A true change of {change} would have been shown four times in five (median of the rows).")
    },
    probability: "Sure = how often the two quadrants come out as observed when respondents are drawn anew; it is no \
                  p-value. A move below 80% is marked ?.",
    tiny_base: "** too few respondents in one of the waves: not tested.",
    trend: |waves, first, last| format!("Over {waves} waves: {first} to {last}"),
    trend_heads: ["First to last", "Slope", "p slope", "p equal"],
    trend_note: |years| {
        if years {
            "Slope: change of performance for each year, a straight line through the waves. p equal: that all waves have one \
             mean. Neither is adjusted for the number of rows; ▲▼ from the first wave to the last is."
        } else {
            "Slope: change of performance for each wave, a straight line through the waves. p equal: that all waves have one \
             mean. Neither is adjusted for the number of rows; ▲▼ from the first wave to the last is."
        }
    },
    outside: |name, [low, high], waves| {
        format!(
            "{name}: outside the control limits {low} to {high} (mean ± 2.66 mean moving ranges) in {waves}"
        )
    },
    gates: "Gates",
    outcome: |outcome| match outcome {
        GateOutcome::Passed => "Passed",
        GateOutcome::Failed => "Failed",
        GateOutcome::Undecided => "Undecided",
    },
    mix: |name, [change, within, mix], column| {
        format!(
            "{name}: the sample changed; of {change}, {within} is within the groups of {column} and {mix} from their sizes"
        )
    },
};
