//! A sum that does not depend on the order of its terms.

/// Fixed-point accumulator of `f64` terms: 2⁻⁶⁰ resolution, range ±1.4·10²⁰.
///
/// Each term is rounded once to the grid (error ≤ 2⁻⁶⁰), then added as an integer: the same
/// bytes come out for any order of terms, any chunks and any number of threads. Terms beyond
/// the range saturate, which no rating or weight comes near.
///
/// ```
/// use ecart::stats::exact::Exact;
/// let mut sum = Exact::default();
/// for term in [0.1, 0.2, 0.3] { sum.add(term); }
/// let mut back = Exact::default();
/// for term in [0.3, 0.2, 0.1] { back.add(term); }
/// assert_eq!(sum, back);
/// assert!((sum.value() - 0.6).abs() < 1e-15);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exact(i128);

/// 2⁶⁰: units of the grid in one.
const GRID: f64 = 1_152_921_504_606_846_976.0;

/// A term in units of the grid where it is below 8, which the processor converts by itself: most terms, at a fifth of the time.
#[inline]
fn short(term: f64) -> Option<i64> {
    (term.abs() < 8.0).then_some((term * GRID) as i64)
}

impl Exact {
    /// Adds one term.
    #[inline]
    pub fn add(&mut self, term: f64) {
        self.0 = self.0.saturating_add(match short(term) {
            Some(units) => i128::from(units),
            None => (term * GRID) as i128,
        });
    }

    /// Adds one term `n` times.
    #[inline]
    pub fn add_all(&mut self, term: f64, n: u64) {
        self.0 = self.0.saturating_add(match short(term) {
            // 63 and 64 bits: the product has room.
            Some(units) => i128::from(units) * i128::from(n),
            None => ((term * GRID) as i128).saturating_mul(i128::from(n)),
        });
    }

    /// Adds another sum.
    pub fn merge(&mut self, other: Self) {
        self.0 = self.0.saturating_add(other.0);
    }

    /// The sum, rounded once to the nearest `f64`.
    pub fn value(self) -> f64 {
        self.0 as f64 / GRID
    }
}
