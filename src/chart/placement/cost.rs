//! The unit of costs.
//!
//! Terms are added as `f64` and rounded to sixteenths before anything is compared, so that
//! comparisons are between integers.

/// Integer costs are in 1/16.
pub const UNIT: f64 = 16.0;
/// A term from here on is a fault that no reader should see.
pub const HARD: f64 = 700.0;

/// A cost, which is never negative, as an integer.
pub fn sixteenths(cost: f64) -> i64 {
    (cost * UNIT + 0.5) as i64
}
