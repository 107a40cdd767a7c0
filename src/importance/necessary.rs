//! Necessary conditions: what an outcome does not do without, whatever else it takes (methods.md §5).

use crate::stats::random::Stream;

/// The answers of those who gave both: a rating and an outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Scatter {
    /// Ascending by rating, then by outcome.
    points: Vec<(f64, f64)>,
}

/// What an outcome of a given level asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bottleneck {
    /// Nobody has such an outcome with less than this rating.
    pub required: f64,
    /// Share of respondents strictly below it, 0…1.
    pub below: f64,
}

impl Scatter {
    /// Ratings with their outcomes; NaN is missing.
    ///
    /// ```
    /// use ecart::importance::necessary::Scatter;
    /// assert_eq!(Scatter::new([(1.0, 2.0), (f64::NAN, 3.0)].into_iter()).len(), 1);
    /// ```
    pub fn new(answers: impl Iterator<Item = (f64, f64)>) -> Self {
        let mut points: Vec<(f64, f64)> = answers.filter(|(x, y)| !x.is_nan() && !y.is_nan()).collect();
        points.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        Self { points }
    }

    /// How many gave both.
    ///
    /// ```
    /// use ecart::importance::necessary::Scatter;
    /// assert_eq!(Scatter::new([(1.0, 2.0)].into_iter()).len(), 1);
    /// ```
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether nobody gave both.
    ///
    /// ```
    /// use ecart::importance::necessary::Scatter;
    /// assert!(Scatter::new(std::iter::empty()).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// Effect size d of the ceiling: the empty area above the step function through the upper left points (CE-FDH), as
    /// a part of the observed range of ratings times that of outcomes, 0…1; `None` where either does not vary.
    ///
    /// Dul (2016), Organizational Research Methods 19(1). Checked against methods.md §6.8.
    ///
    /// ```
    /// use ecart::importance::necessary::Scatter;
    /// // Nobody has more than 0 below a rating of 3: all of the area is empty.
    /// let points = [(1.0, 0.0), (2.0, 0.0), (3.0, 2.0)];
    /// assert_eq!(Scatter::new(points.into_iter()).effect(), Some(1.0));
    /// let points = [(1.0, 0.0), (2.0, 1.0), (3.0, 2.0)];
    /// assert_eq!(Scatter::new(points.into_iter()).effect(), Some(0.75));
    /// ```
    pub fn effect(&self) -> Option<f64> {
        let outcomes: Vec<f64> = self.points.iter().map(|point| point.1).collect();
        self.empty_share(&outcomes)
    }

    /// The share of `permutations` random orders of the outcomes with an effect as large, their own counted in:
    /// (b + 1)/(B + 1), drawn from stream `stream` of the seed; `None` without permutations or an effect.
    ///
    /// ```
    /// use ecart::importance::necessary::Scatter;
    /// let points = (0..30).map(|at| (f64::from(at), f64::from(at)));
    /// assert_eq!(Scatter::new(points).p(99, 1, 0), Some(0.01));
    /// ```
    pub fn p(&self, permutations: usize, seed: u64, stream: u64) -> Option<f64> {
        let effect = self.effect().filter(|_| permutations > 0)?;
        let mut outcomes: Vec<f64> = self.points.iter().map(|point| point.1).collect();
        let mut stream = Stream::new(seed, stream);
        let mut as_large = 0_usize;
        for _ in 0..permutations {
            for last in (1..outcomes.len()).rev() {
                outcomes.swap(last, stream.below(last as u32 + 1) as usize);
            }
            // Rounding must not tell equal areas apart.
            as_large += usize::from(self.empty_share(&outcomes)? >= effect - ROUNDING);
        }
        Some((as_large + 1) as f64 / (permutations + 1) as f64)
    }

    /// What an outcome of at least `target` asks for; `None` where nobody has one.
    ///
    /// ```
    /// use ecart::importance::necessary::Scatter;
    /// let points = [(1.0, 0.0), (2.0, 1.0), (3.0, 2.0), (4.0, 2.0)];
    /// let found = Scatter::new(points.into_iter()).bottleneck(1.5).unwrap();
    /// assert_eq!((found.required, found.below), (3.0, 0.5));
    /// ```
    pub fn bottleneck(&self, target: f64) -> Option<Bottleneck> {
        let (required, _) = *self.points.iter().find(|point| point.1 >= target)?;
        let below = self.points.partition_point(|point| point.0 < required);
        Some(Bottleneck { required, below: below as f64 / self.points.len() as f64 })
    }

    /// The ratings with these outcomes instead.
    fn empty_share(&self, outcomes: &[f64]) -> Option<f64> {
        let (first, last) = (self.points.first()?.0, self.points.last()?.0);
        let (low, high) = outcomes
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &y| (low.min(y), high.max(y)));
        if first == last || low == high {
            return None;
        }
        let (mut empty, mut ceiling, mut from) = (0.0, f64::NEG_INFINITY, first);
        for (&(x, _), &y) in self.points.iter().zip(outcomes) {
            if x > from {
                empty += (x - from) * (high - ceiling);
                from = x;
            }
            ceiling = ceiling.max(y);
        }
        Some(empty / ((last - first) * (high - low)))
    }
}

/// Relative to an area of 1.
const ROUNDING: f64 = 1e-12;
