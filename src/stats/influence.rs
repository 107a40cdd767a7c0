//! Covariance of estimates from what each respondent adds to them: weights, strata and clusters by one form (methods.md §4.2).

use super::design::SampleDesign;
use super::matrix::Symmetric;
use super::weighted::effective_base;

/// How the rows of a sample count and were drawn; by default each once, alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct SampleWeights<'a> {
    /// One finite weight ≥ 0 for each row of the sample.
    pub weights: Option<&'a [f64]>,
    /// Strata and clusters of all rows of the sample.
    pub design: Option<&'a SampleDesign>,
}

impl<'a> SampleWeights<'a> {
    /// Rows that count by these weights and were drawn alone.
    ///
    /// ```
    /// # use ecart::stats::influence::SampleWeights;
    /// assert!(SampleWeights::weighted(None).is_simple());
    /// assert_eq!(SampleWeights::weighted(Some(&[1.0, 3.0])).weight(1), 3.0);
    /// ```
    pub fn weighted(weights: Option<&'a [f64]>) -> Self {
        Self { weights, design: None }
    }

    /// Whether every row counts once and was drawn alone, so that the classical errors hold.
    ///
    /// ```
    /// # use ecart::stats::influence::SampleWeights;
    /// assert!(!SampleWeights::weighted(Some(&[1.0])).is_simple());
    /// ```
    pub fn is_simple(self) -> bool {
        self.weights.is_none() && self.design.is_none()
    }

    /// The weight of a row, 1 without weights.
    ///
    /// ```
    /// # use ecart::stats::influence::SampleWeights;
    /// assert_eq!(SampleWeights::default().weight(7), 1.0);
    /// ```
    pub fn weight(self, row: u32) -> f64 {
        self.weights.map_or(1.0, |weights| weights[row as usize])
    }

    /// Degrees of freedom of the errors of estimates over these rows, `fitted` numbers having been estimated: #PSU −
    /// #strata with a design, else n − `fitted`; with weights worth fewer than 30 rows, their effective number −
    /// `fitted`. Not positive where there are none.
    ///
    /// ```
    /// # use ecart::stats::influence::SampleWeights;
    /// assert_eq!(SampleWeights::default().df(&[0, 1, 2], 1), 2.0);
    /// // Weights 1, 1, 2, 4 are worth 2.9 rows.
    /// let heavy = SampleWeights::weighted(Some(&[1.0, 1.0, 2.0, 4.0])).df(&[0, 1, 2, 3], 1);
    /// assert!((heavy - 1.909_090_909_090_909).abs() < 1e-14);
    /// ```
    pub fn df(self, rows: &[u32], fitted: usize) -> f64 {
        if let Some(design) = self.design {
            let ones;
            let weights = if let Some(weights) = self.weights {
                weights
            } else {
                ones = vec![1.0; design.units().len()];
                &ones
            };
            return design.df(weights) as f64;
        }
        let n = rows.len() as f64;
        let base = match self.weights {
            None => n,
            Some(_) => self.effective_base(rows).filter(|&base| base < HEAVY).unwrap_or(n),
        };
        base - fitted as f64
    }

    /// Kish's effective base of these rows; `None` where none has weight.
    ///
    /// ```
    /// # use ecart::stats::influence::SampleWeights;
    /// assert_eq!(SampleWeights::default().effective_base(&[0, 1, 2]), Some(3.0));
    /// ```
    pub fn effective_base(self, rows: &[u32]) -> Option<f64> {
        let add = |(sum, squares): (f64, f64), &row: &u32| {
            let weight = self.weight(row);
            (sum + weight, squares + weight * weight)
        };
        let (sum, squares) = rows.iter().fold((0.0, 0.0), add);
        effective_base(sum, squares)
    }
}

/// An effective base below this, of unequal weights, gives the degrees of freedom.
const HEAVY: f64 = 30.0;

/// Adds up what the rows add to k estimates, which sums to 0 over all rows for each of them.
#[derive(Debug)]
pub struct Influences<'a> {
    sampled: SampleWeights<'a>,
    size: usize,
    rows: usize,
    /// Totals of the clusters one after the other, of a design.
    totals: Vec<f64>,
    /// Σ z z′ over the rows, without a design.
    cross: Vec<f64>,
    /// Σ|z|, which tells a zero from what rounding left of it.
    size_of_terms: Vec<f64>,
}

impl<'a> Influences<'a> {
    /// Of no rows yet, on `size` estimates.
    ///
    /// ```
    /// # use ecart::stats::influence::{Influences, SampleWeights};
    /// let mut influences = Influences::new(SampleWeights::default(), 1);
    /// influences.add(0, &[1.0]);
    /// influences.add(1, &[-1.0]);
    /// // n/(n − 1) Σz² = 2/1 · 2
    /// assert_eq!(influences.covariance().unwrap().get(0, 0), 4.0);
    /// ```
    pub fn new(sampled: SampleWeights<'a>, size: usize) -> Self {
        let clusters = sampled.design.and_then(|design| design.strata().last()).map_or(0, |last| last.end);
        let cross = if sampled.design.is_some() { 0 } else { size * size };
        Self {
            sampled,
            size,
            rows: 0,
            totals: vec![0.0; clusters * size],
            cross: vec![0.0; cross],
            size_of_terms: vec![0.0; size],
        }
    }

    /// Takes in what a row of the sample adds; a row that adds nothing need not be told.
    ///
    /// ```
    /// # use ecart::stats::influence::{Influences, SampleWeights};
    /// let mut influences = Influences::new(SampleWeights::default(), 2);
    /// influences.add(0, &[1.0, 0.0]);
    /// assert_eq!(influences.covariance(), None); // one row tells no error
    /// ```
    pub fn add(&mut self, row: u32, z: &[f64]) {
        self.rows += 1;
        for (sum, z) in self.size_of_terms.iter_mut().zip(z) {
            *sum += z.abs();
        }
        if let Some(design) = self.sampled.design {
            let unit = design.units()[row as usize] as usize;
            let totals = &mut self.totals[unit * self.size..][..self.size];
            totals.iter_mut().zip(z).for_each(|(total, z)| *total += z);
            return;
        }
        for (i, line) in self.cross.chunks_exact_mut(self.size.max(1)).enumerate() {
            for (sum, other) in line[..=i].iter_mut().zip(z) {
                *sum += z[i] * other;
            }
        }
    }

    /// n/(n − 1) Σ z z′, or Σ_h n_h/(n_h − 1) Σ_a (z_ha − z̄_h)(z_ha − z̄_h)′ over the clusters a of the strata h;
    /// `None` where one row or one cluster a stratum tells no error.
    ///
    /// ```
    /// # use ecart::stats::{design::SampleDesign, influence::{Influences, SampleWeights}};
    /// let design = SampleDesign::new(&[1, 1, 1, 1], &[1, 1, 2, 2]);
    /// let mut influences = Influences::new(SampleWeights { weights: None, design: Some(&design) }, 1);
    /// for (row, z) in [-1.0, -1.0, 1.0, 1.0].into_iter().enumerate() {
    ///     influences.add(row as u32, &[z]);
    /// }
    /// assert_eq!(influences.covariance().unwrap().get(0, 0), 16.0);
    /// ```
    pub fn covariance(&self) -> Option<Symmetric> {
        let size = self.size;
        let Some(design) = self.sampled.design else {
            let n = self.rows as f64;
            let scale = n / (n - 1.0);
            return (self.rows > 1).then(|| self.cleaned(|i, j| scale * self.cross[i * size + j]));
        };
        if design.strata().iter().all(|stratum| stratum.len() < 2) {
            return None;
        }
        let mut sums = vec![0.0; size * size];
        for stratum in design.strata() {
            self.between(&self.totals[stratum.start * size..stratum.end * size], &mut sums);
        }
        Some(self.cleaned(|i, j| sums[i * size + j]))
    }

    /// Adds n/(n − 1) Σ(z − z̄)(z − z̄)′ over the clusters of a stratum; a lonely one is one of two, the other empty.
    fn between(&self, totals: &[f64], sums: &mut [f64]) {
        let size = self.size;
        let clusters = totals.len() / size.max(1);
        let n = clusters.max(2) as f64;
        let mean = |j: usize| totals.iter().skip(j).step_by(size).sum::<f64>() / n;
        let means: Vec<f64> = (0..size).map(mean).collect();
        let empty = n - clusters as f64;
        let scale = n / (n - 1.0);
        for i in 0..size {
            for j in 0..=i {
                let product = |z: &[f64]| (z[i] - means[i]) * (z[j] - means[j]);
                let products: f64 = totals.chunks_exact(size).map(product).sum();
                sums[i * size + j] += scale * (products + empty * means[i] * means[j]);
            }
        }
    }

    /// A variance that is only what rounding left of its terms is 0.
    fn cleaned(&self, entry: impl Fn(usize, usize) -> f64) -> Symmetric {
        let rounding = |i: usize| (ROUNDING * self.size_of_terms[i]).powi(2);
        let nothing: Vec<bool> = (0..self.size).map(|i| entry(i, i) <= rounding(i)).collect();
        Symmetric::from_fn(self.size, |i, j| if nothing[i] || nothing[j] { 0.0 } else { entry(i, j) })
    }
}

/// Relative size of what is left of a sum that is 0.
const ROUNDING: f64 = 1e-13;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whatever the strata and clusters, the error of one estimate is that of the design.
        #[test]
        fn variances_are_those_of_the_design(
            rows in prop::collection::vec((-3.0..3.0_f64, -3.0..3.0_f64, 0_u32..3, 0_u32..6), 4..40),
        ) {
            let strata: Vec<u32> = rows.iter().map(|row| row.2).collect();
            let clusters: Vec<u32> = rows.iter().map(|row| row.2 * 10 + row.3).collect();
            let design = SampleDesign::new(&strata, &clusters);
            let mut influences = Influences::new(SampleWeights { weights: None, design: Some(&design) }, 2);
            for (at, row) in rows.iter().enumerate() {
                influences.add(at as u32, &[row.0, row.1]);
            }
            let Some(covariance) = influences.covariance() else { return Ok(()) };
            let alone = |of: fn(&(f64, f64, u32, u32)) -> f64| {
                design.standard_error(rows.iter().map(of)).powi(2)
            };
            let sum = alone(|row| row.0 + row.1);
            prop_assert!((covariance.get(0, 0) - alone(|row| row.0)).abs() < 1e-9);
            prop_assert!((covariance.get(1, 1) - alone(|row| row.1)).abs() < 1e-9);
            let of_sum = covariance.get(0, 0) + covariance.get(1, 1) + 2.0 * covariance.get(0, 1);
            prop_assert!((of_sum - sum).abs() < 1e-9);
        }
    }

    #[test]
    fn what_rounding_leaves_is_zero() {
        let design = SampleDesign::new(&[1; 6], &[1, 1, 1, 2, 2, 2]);
        let mut influences = Influences::new(SampleWeights { weights: None, design: Some(&design) }, 1);
        for (row, z) in [0.1, 0.2, -0.3, 0.1, 0.2, -0.3].into_iter().enumerate() {
            influences.add(row as u32, &[z]);
        }
        assert_eq!(influences.covariance().unwrap().get(0, 0), 0.0);
    }
}
