//! What a logit says in probabilities: average marginal effects and what-ifs (methods.md §5).

use super::logit::{Logit, eta, probability};

/// A difference of probabilities, averaged over the rows of the fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Marginal {
    /// The difference.
    pub value: f64,
    /// By the delta method, the predictors taken as fixed; `None` where the fit has no covariance.
    pub standard_error: Option<f64>,
}

impl Logit {
    /// Average marginal effect of a predictor, counted from 0: Σw b q(1 − q)/Σw, change of the probability for one unit
    /// more.
    ///
    /// ```
    /// use ecart::stats::{column::Column, influence::SampleWeights, logit::logit_rows};
    /// let columns = [&[1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0], &[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]];
    /// let rows: Vec<u32> = (0..8).collect();
    /// let fit = logit_rows(&columns.map(Column::from), SampleWeights::default(), &rows).unwrap();
    /// // 2 ln 3 · 3/16
    /// assert!((fit.average_effect(0).value - 0.411_979_608).abs() < 1e-9);
    /// ```
    pub fn average_effect(&self, predictor: usize) -> Marginal {
        let unit = 1.0 / self.standard.spreads[predictor];
        let gamma = self.gamma[predictor + 1];
        let (value, mut gradient) = self.averaged(|z| {
            let q = probability(eta(&self.gamma, z));
            let spread = q * (1.0 - q);
            (spread, spread * (1.0 - 2.0 * q), 0.0)
        });
        for part in &mut gradient {
            *part *= gamma * unit;
        }
        gradient[predictor + 1] += value * unit;
        self.marginal(gamma * unit * value, &gradient)
    }

    /// Average change of the probability where everybody has `by` units more of a predictor, counted from 0.
    ///
    /// ```
    /// use ecart::stats::{column::Column, influence::SampleWeights, logit::logit_rows};
    /// let columns = [&[1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0], &[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]];
    /// let rows: Vec<u32> = (0..8).collect();
    /// let fit = logit_rows(&columns.map(Column::from), SampleWeights::default(), &rows).unwrap();
    /// // From 1/4 to 3/4, and from 3/4 to 27/28.
    /// assert!((fit.what_if(0, 1.0).value - (0.5 + 27.0 / 28.0 - 0.75) / 2.0).abs() < 1e-12);
    /// ```
    pub fn what_if(&self, predictor: usize, by: f64) -> Marginal {
        let mut by_each = vec![0.0; self.gamma.len() - 1];
        by_each[predictor] = by;
        self.raised(&by_each)
    }

    /// Average change of the probability where everybody has so many units more of each predictor, in their order.
    ///
    /// ```
    /// use ecart::stats::{column::Column, influence::SampleWeights, logit::logit_rows};
    /// let columns = [&[1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0], &[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]];
    /// let rows: Vec<u32> = (0..8).collect();
    /// let fit = logit_rows(&columns.map(Column::from), SampleWeights::default(), &rows).unwrap();
    /// assert_eq!(fit.raised(&[1.0]), fit.what_if(0, 1.0));
    /// assert_eq!(fit.raised(&[0.0]).value, 0.0);
    /// ```
    pub fn raised(&self, by: &[f64]) -> Marginal {
        let shifts: Vec<f64> =
            by.iter().zip(&self.standard.spreads).map(|(by, spread)| by / spread).collect();
        let moved: f64 = shifts.iter().zip(&self.gamma[1..]).map(|(shift, gamma)| shift * gamma).sum();
        let (value, mut gradient) = self.averaged(|z| {
            let from = eta(&self.gamma, z);
            let (before, after) = (probability(from), probability(from + moved));
            let [old, new] = [before, after].map(|q| q * (1.0 - q));
            (after - before, new - old, new)
        });
        let along = gradient[self.gamma.len()];
        gradient.truncate(self.gamma.len());
        gradient[1..].iter_mut().zip(&shifts).for_each(|(part, shift)| *part += along * shift);
        self.marginal(value, &gradient)
    }

    /// Weighted means over the rows of three parts of `of`: the first; the second times (1, z); the third, last.
    fn averaged(&self, of: impl Fn(&[f64]) -> (f64, f64, f64)) -> (f64, Vec<f64>) {
        let size = self.gamma.len();
        let (mut all, mut value, mut gradient) = (0.0, 0.0, vec![0.0; size + 1]);
        for (_, w, z) in self.standard.rows() {
            let (first, second, third) = of(z);
            all += w;
            value += w * first;
            gradient[0] += w * second;
            gradient[1..size].iter_mut().zip(z).for_each(|(sum, z)| *sum += w * second * z);
            gradient[size] += w * third;
        }
        for sum in &mut gradient {
            *sum /= all;
        }
        (value / all, gradient)
    }

    fn marginal(&self, value: f64, gradient: &[f64]) -> Marginal {
        let size = self.gamma.len();
        let variance = self.covariance.as_ref().map(|covariance| {
            let line = |i: usize| (0..size).map(|j| covariance.get(i, j) * gradient[j]).sum::<f64>();
            (0..size).map(|i| gradient[i] * line(i)).sum::<f64>()
        });
        let standard_error = variance.map(|variance| variance.max(0.0).sqrt()).filter(|&error| error > 0.0);
        Marginal { value, standard_error }
    }
}
