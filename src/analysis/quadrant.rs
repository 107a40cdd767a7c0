//! The four quadrants, by meaning and never by position alone.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What to do about a criterion (Martilla & James 1977).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Quadrant {
    /// Importance high, performance low: the priority.
    ConcentrateHere,
    /// Importance high, performance high.
    KeepUp,
    /// Importance low, performance low.
    LowPriority,
    /// Importance low, performance high.
    PossibleOverkill,
}

/// A number this close to the line lies on it, so that 4.00 against a 4.00 line does not
/// depend on binary rounding.
const TOLERANCE: f64 = 1e-9;

impl Quadrant {
    /// All four, in order of priority.
    pub const ALL: [Self; 4] =
        [Self::ConcentrateHere, Self::KeepUp, Self::LowPriority, Self::PossibleOverkill];

    /// The quadrant of a point against the crosshair; on the line counts as high.
    ///
    /// ```
    /// use ecart::analysis::{Crosshair, Quadrant};
    /// let crosshair = Crosshair { importance: 4.0, performance: 4.0 };
    /// assert_eq!(Quadrant::of(4.5, 3.0, crosshair), Quadrant::ConcentrateHere);
    /// assert_eq!(Quadrant::of(4.0, 4.0, crosshair), Quadrant::KeepUp);
    /// ```
    pub fn of(importance: f64, performance: f64, crosshair: Crosshair) -> Self {
        let high = |value: f64, line: f64| usize::from(value >= line - TOLERANCE);
        // Looked up, not branched on: in replicates nobody foresees the side of a line on which a row near it falls.
        let of_heights = [[Self::LowPriority, Self::PossibleOverkill], [Self::ConcentrateHere, Self::KeepUp]];
        of_heights[high(importance, crosshair.importance)][high(performance, crosshair.performance)]
    }

    /// Its name in the JSON and the CSV.
    pub fn name(self) -> &'static str {
        match self {
            Self::ConcentrateHere => "concentrate_here",
            Self::KeepUp => "keep_up",
            Self::LowPriority => "low_priority",
            Self::PossibleOverkill => "possible_overkill",
        }
    }
}

/// The pair of thresholds that makes the four quadrants, in rating units.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Crosshair {
    /// Importance at or above this is high.
    pub importance: f64,
    /// Performance at or above this is high.
    pub performance: f64,
}

impl Crosshair {
    /// Whether a point lies on one of the two lines, within the tolerance.
    pub fn touches(self, importance: f64, performance: f64) -> bool {
        (importance - self.importance).abs() <= TOLERANCE
            || (performance - self.performance).abs() <= TOLERANCE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts of the quadrants are kept in this order.
    #[test]
    fn the_quadrants_are_declared_in_their_order() {
        assert_eq!(Quadrant::ALL.map(|quadrant| quadrant as usize), [0, 1, 2, 3]);
    }

    #[test]
    fn binary_rounding_does_not_move_a_point_off_the_line() {
        let crosshair = Crosshair { importance: 0.1 + 0.2, performance: 3.0 };
        assert_eq!(Quadrant::of(0.3, 3.5, crosshair), Quadrant::KeepUp);
        assert!(crosshair.touches(0.3, 3.5));
        assert!(!crosshair.touches(0.31, 3.5));
    }

    #[test]
    fn swapping_the_sides_mirrors_the_map() {
        let crosshair = Crosshair { importance: 3.0, performance: 3.0 };
        assert_eq!(Quadrant::of(4.0, 2.0, crosshair), Quadrant::ConcentrateHere);
        assert_eq!(Quadrant::of(2.0, 4.0, crosshair), Quadrant::PossibleOverkill);
    }
}
