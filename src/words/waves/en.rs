//! English.

use super::WaveWords;
use crate::analysis::gate::GateOutcome;
use crate::analysis::{Cause, Verdict};
use crate::words::en::WORDS as ALL;

/// English.
pub const WORDS: WaveWords = WaveWords {
    heading: |old, new| format!("Since {old}: {new}"),
    message: |changed, all, [certain, likely, chance], many| {
        let are = |n: usize| if n == 1 { "is" } else { "are" };
        let moves = if certain + likely + chance == 0 {
            "no quadrant changes".to_owned()
        } else {
            format!(
                "of the moves between quadrants {certain} {} certain, {likely} likely, {chance} within chance",
                are(certain)
            )
        };
        format!("{changed} of {all} {many} changed in performance; {moves}")
    },
    measure: |old, new| {
        let base = |(label, n): (&str, Option<u64>)| match n {
            Some(n) => format!("{label} n = {}", ALL.notation.count(n)),
            None => label.to_owned(),
        };
        format!("{}, {}", base(old), base(new))
    },
    heads: ["Imp. Δ", "Old", "New", "Δ", "± 95%", "p", "Gap Δ", "Quadrant", "Sure"],
    moves: |verdict| match verdict {
        Verdict::Certain => "Certain",
        Verdict::Likely => "Likely",
        Verdict::Uncertain => "Within chance",
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
    gates: "Gates",
    outcome: |outcome| match outcome {
        GateOutcome::Passed => "Passed",
        GateOutcome::Failed => "Failed",
        GateOutcome::Undecided => "Undecided",
    },
    benchmark: |name| format!("Against the benchmark {name}"),
    benchmark_heads: ["Own", "Benchmark", "Δ", "± 95%", "p"],
    mix: |name, [change, within, mix], column| {
        format!(
            "{name}: the sample changed; of {change}, {within} is within the groups of {column} and {mix} from their sizes"
        )
    },
};
