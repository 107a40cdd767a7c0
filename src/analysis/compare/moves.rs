//! Moves between quadrants: where a row was, where it is, what moved, and how sure that is.

use super::facts::{Cause, Lines, Moved};
use super::{RecordedCrosshair, RecordedRow};
use crate::analysis::{Certainty, Quadrant, Verdict};

/// How often a row was in each pair of quadrants, old then new, over the joint replicates.
pub(super) type Pairs = [[u64; 4]; 4];

/// Where the quadrants of two waves come from.
pub(super) struct Placed {
    pub lines: Lines,
    pub old: RecordedCrosshair,
    pub new: RecordedCrosshair,
}

/// What makes the probabilities of a move.
pub(super) enum Sure<'a> {
    /// Two waves drawn apart, each placed against its own line: what each of them says of its own.
    Apart(Option<&'a Certainty>, Option<&'a Certainty>),
    /// Replicates of both waves together.
    Together(Option<&'a Pairs>),
}

impl Placed {
    /// The move of a row that both waves have.
    pub fn moved(&self, old: &RecordedRow, new: &RecordedRow, sure: &Sure) -> Moved {
        let of = |row: &RecordedRow, line: RecordedCrosshair| {
            Quadrant::of(row.importance.value, row.performance.value, line.at())
        };
        let (new_on_old_line, old_on_new_line) = (of(new, self.old), of(old, self.new));
        let (before, after) = match self.lines {
            Lines::Own => (old.quadrant, new.quadrant),
            Lines::Old => (old.quadrant, new_on_old_line),
            Lines::New => (old_on_new_line, new.quadrant),
        };
        let cause = (before != after).then(|| match self.lines {
            Lines::Own => cause(before, after, new_on_old_line, old_on_new_line),
            Lines::Old | Lines::New => Cause::Criterion,
        });
        let moved = Moved {
            old: Some(before),
            new: Some(after),
            new_on_old_line: Some(new_on_old_line),
            old_on_new_line: Some(old_on_new_line),
            cause,
            ..Moved::default()
        };
        match sure {
            Sure::Apart(Some(old), Some(new)) => with_product(moved, before, after, old, new),
            Sure::Together(Some(pairs)) => with_pairs(moved, before, after, pairs),
            Sure::Apart(..) | Sure::Together(None) => moved,
        }
    }
}

/// A row moves by itself where it moves under either line, and by the line where it would not have moved under one.
fn cause(before: Quadrant, after: Quadrant, new_on_old_line: Quadrant, old_on_new_line: Quadrant) -> Cause {
    let criterion = new_on_old_line == after && old_on_new_line == before;
    let crosshair = old_on_new_line == after && new_on_old_line == before;
    match (criterion, crosshair) {
        (true, false) => Cause::Criterion,
        (false, true) => Cause::Crosshair,
        _ => Cause::Both,
    }
}

/// Waves drawn apart: the product of what each says.
fn with_product(moved: Moved, before: Quadrant, after: Quadrant, old: &Certainty, new: &Certainty) -> Moved {
    let priority = Quadrant::ConcentrateHere;
    let stays: f64 = Quadrant::ALL.iter().map(|&quadrant| old.of(quadrant) * new.of(quadrant)).sum();
    finished(
        moved,
        old.of(before) * new.of(after),
        (1.0 - stays).clamp(0.0, 1.0),
        (1.0 - old.of(priority)) * new.of(priority),
        old.of(priority) * (1.0 - new.of(priority)),
    )
}

fn with_pairs(moved: Moved, before: Quadrant, after: Quadrant, pairs: &Pairs) -> Moved {
    let all: u64 = pairs.iter().flatten().sum();
    if all == 0 {
        return moved;
    }
    let share = |count: u64| count as f64 / all as f64;
    let priority = Quadrant::ConcentrateHere as usize;
    let others = |pick: &dyn Fn(usize) -> u64| (0..4).filter(|&at| at != priority).map(pick).sum::<u64>();
    let stays: u64 = (0..4).map(|at| pairs[at][at]).sum();
    finished(
        moved,
        share(pairs[before as usize][after as usize]),
        share(all - stays),
        share(others(&|at| pairs[at][priority])),
        share(others(&|at| pairs[priority][at])),
    )
}

fn finished(moved: Moved, probability: f64, any: f64, enters: f64, leaves: f64) -> Moved {
    Moved {
        probability: Some(probability),
        any_change: Some(any),
        enters_priority: Some(enters),
        leaves_priority: Some(leaves),
        verdict: Some(Verdict::of(probability)),
        ..moved
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Quadrant::{ConcentrateHere, KeepUp, LowPriority, PossibleOverkill};

    #[test]
    fn causes() {
        // It moves under either line.
        assert_eq!(cause(KeepUp, PossibleOverkill, PossibleOverkill, KeepUp), Cause::Criterion);
        // Only the line did.
        assert_eq!(cause(KeepUp, ConcentrateHere, KeepUp, ConcentrateHere), Cause::Crosshair);
        // Both were needed; or either would have done.
        assert_eq!(cause(KeepUp, LowPriority, KeepUp, KeepUp), Cause::Both);
        assert_eq!(cause(KeepUp, LowPriority, LowPriority, LowPriority), Cause::Both);
    }

    #[test]
    fn pairs_add_up() {
        let mut pairs = [[0; 4]; 4];
        (pairs[0][1], pairs[0][0], pairs[2][0]) = (6, 3, 1);
        let moved = with_pairs(Moved::default(), ConcentrateHere, KeepUp, &pairs);
        assert_eq!(moved.probability, Some(0.6));
        assert_eq!(moved.any_change, Some(0.7));
        assert_eq!((moved.leaves_priority, moved.enters_priority), (Some(0.6), Some(0.1)));
        assert_eq!(moved.verdict, Some(Verdict::Uncertain));
        assert_eq!(with_pairs(Moved::default(), KeepUp, KeepUp, &[[0; 4]; 4]), Moved::default());
    }
}
