//! Stated × derived importance: what people say matters against what goes with their loyalty (Vavra; `methods.md` §5).

use schemars::JsonSchema;
use serde::Serialize;

use super::{Crosshair, Quadrant, Verdict};

/// Where a driver stands on the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// High stated, high derived importance.
    KeyDriver,
    /// Low stated, high derived importance: it matters more than people say.
    HiddenDriver,
    /// High stated, low derived importance: taken for granted, or said out of politeness.
    StatedOnly,
    /// Low stated, low derived importance.
    Minor,
}

/// Probabilities of the four cells over the replicates, and what they say of the driver's own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct CellCertainty {
    /// Probability of `key_driver`.
    pub key_driver: f64,
    /// Probability of `hidden_driver`.
    pub hidden_driver: f64,
    /// Probability of `stated_only`.
    pub stated_only: f64,
    /// Probability of `minor`.
    pub minor: f64,
    /// How sure the driver's own cell is.
    pub verdict: Verdict,
}

impl CellCertainty {
    /// Probability of one of the cells.
    pub fn of(&self, cell: Cell) -> f64 {
        match cell {
            Cell::KeyDriver => self.key_driver,
            Cell::HiddenDriver => self.hidden_driver,
            Cell::StatedOnly => self.stated_only,
            Cell::Minor => self.minor,
        }
    }

    /// From how often the driver was in each cell, in their order; `None` where it was in none.
    pub(super) fn from_counts(counts: [u64; 4], own: Cell) -> Option<Self> {
        let total: u64 = counts.iter().sum();
        let [key_driver, hidden_driver, stated_only, minor] = counts.map(|n| n as f64 / total as f64);
        let verdict = Verdict::of(counts[own as usize] as f64 / total as f64);
        (total > 0).then_some(Self { key_driver, hidden_driver, stated_only, minor, verdict })
    }
}

/// The thresholds of the grid: the means over its rows.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Thresholds {
    /// Stated importance at or above this is high, in rating units; `null` where it was not asked.
    pub stated: Option<f64>,
    /// Derived importance at or above this is high, on the scale of its method.
    pub derived: f64,
}

impl Cell {
    /// The cell of a driver; on the line counts as high, with the tolerance of the quadrants.
    pub fn of(stated: f64, derived: f64, thresholds: Crosshair) -> Self {
        match Quadrant::of(derived, stated, thresholds) {
            Quadrant::KeepUp => Self::KeyDriver,
            Quadrant::ConcentrateHere => Self::HiddenDriver,
            Quadrant::PossibleOverkill => Self::StatedOnly,
            Quadrant::LowPriority => Self::Minor,
        }
    }

    /// The quadrant that a chart of the grid draws it as: derived importance on the importance axis, stated on the other.
    pub fn quadrant(self) -> Quadrant {
        match self {
            Self::KeyDriver => Quadrant::KeepUp,
            Self::HiddenDriver => Quadrant::ConcentrateHere,
            Self::StatedOnly => Quadrant::PossibleOverkill,
            Self::Minor => Quadrant::LowPriority,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_told_apart_by_both_thresholds() {
        let at = Crosshair { importance: 10.0, performance: 4.0 };
        assert_eq!(Cell::of(4.0, 10.0, at), Cell::KeyDriver);
        assert_eq!(Cell::of(3.9, 12.0, at), Cell::HiddenDriver);
        assert_eq!(Cell::of(4.5, 2.0, at), Cell::StatedOnly);
        assert_eq!(Cell::of(3.0, 2.0, at), Cell::Minor);
        for cell in [Cell::KeyDriver, Cell::HiddenDriver, Cell::StatedOnly, Cell::Minor] {
            let back = [(4.0, 10.0), (3.0, 10.0), (4.0, 2.0), (3.0, 2.0)].map(|(s, d)| Cell::of(s, d, at));
            assert_eq!(back.iter().filter(|&&other| other.quadrant() == cell.quadrant()).count(), 1);
        }
    }
}
