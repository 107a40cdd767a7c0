//! Logistic regression of an outcome of 0 and 1.

use super::column::{Column, for_each_row};
use super::comoments::comoments;
use super::degenerate::Degenerate;
use super::influence::{Influences, SampleWeights};
use super::matrix::Symmetric;
use super::regression::standardise;

/// A fitted logit: ln(q/(1 − q)) = b₀ + Σ b_j x_j, q the probability of a 1.
#[derive(Debug, Clone)]
pub struct Logit {
    /// b₀.
    pub intercept: f64,
    /// b_j, change of the log odds for one unit more of each predictor.
    pub coefficients: Vec<f64>,
    /// Standard errors of the b_j; `None` where the design tells none.
    pub standard_errors: Option<Vec<f64>>,
    /// −2 log likelihood.
    pub deviance: f64,
    /// The same with b₀ alone.
    pub null_deviance: f64,
    /// Rows used.
    pub n: usize,
    /// Degrees of freedom of the errors where weights or a design give them; `None` for the normal distribution.
    pub df: Option<f64>,
    pub(super) standard: Standard,
    /// Coefficients of the predictors in standard deviations, the intercept first.
    pub(super) gamma: Vec<f64>,
    /// Their covariance.
    pub(super) covariance: Option<Symmetric>,
}

/// Log odds beyond which a probability is 0 or 1 to thirteen digits: no finite estimate has them, a separated one does.
const BEYOND: f64 = 30.0;
/// Newton's method doubles its digits with each step; a separated fit gains one unit of log odds.
const STEPS: usize = 200;
/// Largest step, in standard deviations, after which nothing is gained.
const CONVERGED: f64 = 1e-11;

impl Logit {
    /// McFadden's R² = 1 − deviance / null deviance.
    ///
    /// ```
    /// use ecart::stats::{column::Column, influence::SampleWeights, logit::logit_rows};
    /// let columns = [&[0.0, 1.0, 0.0, 1.0], &[1.0, 1.0, 2.0, 2.0]].map(Column::from);
    /// let fit = logit_rows(&columns, SampleWeights::default(), &[0, 1, 2, 3]).unwrap();
    /// assert!(fit.mcfadden().abs() < 1e-12);
    /// ```
    pub fn mcfadden(&self) -> f64 {
        1.0 - self.deviance / self.null_deviance
    }
}

/// Maximum likelihood on these rows, all complete and in the order given; the outcome, 0 or 1, is column 0.
///
/// Newton's method to convergence. The covariance is the inverse information; with weights or a design that of the
/// linearised sum of H⁻¹ w (y − q) x (methods.md §4.2, §5).
///
/// # Errors
/// [`Degenerate`], the outcome being column 0 and the predictors 1…: [`Degenerate::Separated`] where a predictor, or
/// a sum of them of which it is the largest part, tells every 1 from every 0, so that no finite estimate exists.
///
/// ```
/// use ecart::stats::{column::Column, degenerate::Degenerate, influence::SampleWeights, logit::logit_rows};
/// let columns = [&[0.0, 0.0, 1.0, 1.0], &[1.0, 2.0, 3.0, 4.0]].map(Column::from);
/// let refused = logit_rows(&columns, SampleWeights::default(), &[0, 1, 2, 3]).unwrap_err();
/// assert_eq!(refused, Degenerate::Separated { column: 1 });
/// ```
pub fn logit_rows(columns: &[Column], sampled: SampleWeights, rows: &[u32]) -> Result<Logit, Degenerate> {
    let standard = Standard::new(columns, sampled, rows)?;
    if let Some(column) = standard.separating() {
        return Err(Degenerate::Separated { column });
    }
    let (p, all) = (columns.len() - 1, (0..columns.len() - 1).collect::<Vec<usize>>());
    let fit = standard.fit(&all).map_err(|column| Degenerate::Separated { column })?;
    let inverse = fit.information.cholesky(0.0).map_err(|column| Degenerate::Collinear { column })?.inverse();
    let covariance = if sampled.is_simple() {
        Some(inverse)
    } else {
        standard.linearised(&fit.gamma, &inverse, sampled, rows)
    };
    let unit = |j: usize| 1.0 / standard.spreads[j];
    let coefficients: Vec<f64> = (0..p).map(|j| fit.gamma[j + 1] * unit(j)).collect();
    let of_means: f64 = coefficients.iter().zip(&standard.means).map(|(b, mean)| b * mean).sum();
    let error = |all: &Symmetric| (0..p).map(|j| all.get(j + 1, j + 1).sqrt() * unit(j)).collect();
    Ok(Logit {
        intercept: fit.gamma[0] - of_means,
        coefficients,
        standard_errors: covariance.as_ref().map(error),
        deviance: fit.deviance,
        null_deviance: standard.null_deviance(),
        n: rows.len(),
        df: (!sampled.is_simple()).then(|| sampled.df(rows, p + 1)),
        gamma: fit.gamma,
        covariance,
        standard,
    })
}

/// McFadden's R² of the logit on each of these subsets of the predictors, counted from 0.
///
/// # Errors
/// As [`logit_rows`] on all of them.
///
/// ```
/// use ecart::stats::{column::Column, influence::SampleWeights, logit::mcfadden_of_subsets};
/// let columns = [&[0.0, 1.0, 0.0, 1.0], &[1.0, 1.0, 2.0, 2.0]].map(Column::from);
/// let none = [Vec::new()].into_iter();
/// assert!(mcfadden_of_subsets(&columns, SampleWeights::default(), &[0, 1, 2, 3], none).unwrap()[0].abs() < 1e-12);
/// ```
pub fn mcfadden_of_subsets(
    columns: &[Column],
    sampled: SampleWeights,
    rows: &[u32],
    subsets: impl Iterator<Item = Vec<usize>>,
) -> Result<Vec<f64>, Degenerate> {
    let standard = Standard::new(columns, sampled, rows)?;
    if let Some(column) = standard.separating() {
        return Err(Degenerate::Separated { column });
    }
    let null = standard.null_deviance();
    let one = |subset: Vec<usize>| {
        let fit = standard.fit(&subset).map_err(|column| Degenerate::Separated { column })?;
        Ok(1.0 - fit.deviance / null)
    };
    subsets.map(one).collect()
}

/// Rows of predictors in standard deviations from their means, with their outcomes and weights.
#[derive(Debug, Clone)]
pub(super) struct Standard {
    /// Predictors of a row.
    pub(super) width: usize,
    z: Vec<f64>,
    y: Vec<f64>,
    w: Vec<f64>,
    means: Vec<f64>,
    pub(super) spreads: Vec<f64>,
}

/// What Newton's method ends with.
pub(super) struct Fit {
    gamma: Vec<f64>,
    information: Symmetric,
    pub(super) deviance: f64,
}

impl Standard {
    /// # Errors
    /// Where a column does not vary, or the predictors are collinear.
    pub(super) fn new(columns: &[Column], sampled: SampleWeights, rows: &[u32]) -> Result<Self, Degenerate> {
        let width = columns.len() - 1;
        if rows.len() < width + 2 {
            return Err(Degenerate::TooFewRows { rows: rows.len(), needed: width + 2 });
        }
        let moments = comoments(columns, sampled.weights, rows)?;
        standardise(&moments.correlations()?)?;
        let spreads: Vec<f64> =
            (1..=width).map(|j| (moments.cross.get(j, j) / moments.weight).sqrt()).collect();
        let means = moments.means[1..].to_vec();
        let mut standard = Self {
            width,
            z: Vec::with_capacity(rows.len() * width),
            y: Vec::new(),
            w: Vec::new(),
            means,
            spreads,
        };
        for_each_row(columns, rows, |row, numbers| {
            standard.y.push(numbers[0]);
            standard.w.push(sampled.weight(row));
            let scaled = numbers[1..].iter().zip(standard.means.iter().zip(&standard.spreads));
            standard.z.extend(scaled.map(|(x, (mean, spread))| (x - mean) / spread));
        });
        Ok(standard)
    }

    /// Outcome, weight and predictors of each row.
    pub(super) fn rows(&self) -> impl Iterator<Item = (f64, f64, &[f64])> {
        let z = self.z.chunks_exact(self.width.max(1));
        self.y.iter().zip(&self.w).zip(z).map(|((&y, &w), z)| (y, w, z))
    }

    /// The predictor, counted from 1, that by itself tells every 1 from every 0 or meets them in one value.
    fn separating(&self) -> Option<usize> {
        let mut ends = vec![[[f64::INFINITY, f64::NEG_INFINITY]; 2]; self.width];
        for (y, _, z) in self.rows() {
            for (ends, &z) in ends.iter_mut().zip(z) {
                let [low, high] = &mut ends[usize::from(y > 0.5)];
                (*low, *high) = (low.min(z), high.max(z));
            }
        }
        let apart = |[zeros, ones]: &[[f64; 2]; 2]| zeros[1] <= ones[0] || ones[1] <= zeros[0];
        ends.iter().position(apart).map(|at| at + 1)
    }

    /// The fit on some of the predictors.
    ///
    /// # Errors
    /// The predictor, counted from 1 among all, that moves most where the estimate has no end.
    pub(super) fn fit(&self, predictors: &[usize]) -> Result<Fit, usize> {
        let size = predictors.len() + 1;
        let mut gamma = vec![0.0; size];
        let mut step: Vec<f64> = Vec::new();
        let mut last = f64::INFINITY;
        for _ in 0..STEPS {
            let at = self.likelihood(predictors, &gamma);
            if at.deviance > last * (1.0 + 1e-9) {
                // Too far: half the step back.
                for (gamma, step) in gamma.iter_mut().zip(&mut step) {
                    *step /= 2.0;
                    *gamma -= *step;
                }
                continue;
            }
            let most = |step: &[f64]| {
                let sizes = step.iter().enumerate().skip(1).map(|(at, step)| (step.abs(), at));
                let largest = sizes.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
                largest.map_or(0, |(_, at)| predictors[at - 1] + 1)
            };
            if at.largest > BEYOND {
                return Err(most(&step));
            }
            let Ok(cholesky) = at.information.cholesky(0.0) else { return Err(most(&step)) };
            if !step.is_empty() && step.iter().all(|step| step.abs() < CONVERGED) {
                return Ok(Fit { gamma, information: at.information, deviance: at.deviance });
            }
            step = cholesky.solve(&at.score);
            gamma.iter_mut().zip(&step).for_each(|(gamma, step)| *gamma += step);
            last = at.deviance;
        }
        Err(predictors.first().map_or(0, |first| first + 1))
    }

    fn likelihood(&self, predictors: &[usize], gamma: &[f64]) -> Likelihood {
        let size = gamma.len();
        let (mut score, mut information) = (vec![0.0; size], vec![0.0; size * size]);
        let (mut deviance, mut largest, mut x) = (0.0, 0.0_f64, vec![1.0; size]);
        for (y, w, z) in self.rows() {
            for (x, &predictor) in x[1..].iter_mut().zip(predictors) {
                *x = z[predictor];
            }
            let eta: f64 = gamma.iter().zip(&x).map(|(gamma, x)| gamma * x).sum();
            let q = probability(eta);
            largest = largest.max(eta.abs());
            // −ln of the probability of what was answered, without the loss of 1 − q.
            let against = if y > 0.5 { -eta } else { eta };
            deviance += 2.0 * w * (against.max(0.0) + libm::log1p(libm::exp(-against.abs())));
            let (residual, spread) = (w * (y - q), w * q * (1.0 - q));
            for i in 0..size {
                score[i] += residual * x[i];
                for j in 0..=i {
                    information[i * size + j] += spread * x[i] * x[j];
                }
            }
        }
        let information = Symmetric::from_fn(size, |i, j| information[i * size + j]);
        Likelihood { deviance, largest, score, information }
    }

    fn null_deviance(&self) -> f64 {
        let (ones, all) = self.rows().fold((0.0, 0.0), |(ones, all), (y, w, _)| (ones + w * y, all + w));
        let part = |part: f64| if part > 0.0 { part * libm::log(part / all) } else { 0.0 };
        -2.0 * (part(ones) + part(all - ones))
    }

    fn linearised(
        &self,
        gamma: &[f64],
        inverse: &Symmetric,
        sampled: SampleWeights,
        rows: &[u32],
    ) -> Option<Symmetric> {
        let size = gamma.len();
        let mut influences = Influences::new(sampled, size);
        let mut adds = vec![0.0; size];
        for ((y, w, z), &row) in self.rows().zip(rows) {
            let residual = w * (y - probability(eta(gamma, z)));
            for (j, add) in adds.iter_mut().enumerate() {
                let x = std::iter::once(&1.0).chain(z);
                *add = residual * x.enumerate().map(|(k, x)| inverse.get(j, k) * x).sum::<f64>();
            }
            influences.add(row, &adds);
        }
        influences.covariance()
    }
}

struct Likelihood {
    deviance: f64,
    /// Largest |η| of a row.
    largest: f64,
    score: Vec<f64>,
    information: Symmetric,
}

/// γ₀ + Σ γ_j z_j.
pub(super) fn eta(gamma: &[f64], z: &[f64]) -> f64 {
    gamma[0] + gamma[1..].iter().zip(z).map(|(gamma, z)| gamma * z).sum::<f64>()
}

/// 1/(1 + e^−η).
pub(super) fn probability(eta: f64) -> f64 {
    if eta >= 0.0 {
        1.0 / (1.0 + libm::exp(-eta))
    } else {
        let e = libm::exp(eta);
        e / (1.0 + e)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(y: &[f64], x: &[&[f64]]) -> Result<Logit, Degenerate> {
        let columns: Vec<Column> = std::iter::once(y).chain(x.iter().copied()).map(Column::from).collect();
        let rows: Vec<u32> = (0..y.len() as u32).collect();
        logit_rows(&columns, SampleWeights::default(), &rows)
    }

    #[test]
    fn two_by_two_by_hand() {
        // 1 of 4 at x = 0, 3 of 4 at x = 1: log odds −ln 3 and ln 3.
        let y = [1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0];
        let x = [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0];
        let found = fit(&y, &[&x]).unwrap();
        assert!((found.intercept + 3.0_f64.ln()).abs() < 1e-12);
        assert!((found.coefficients[0] - 2.0 * 3.0_f64.ln()).abs() < 1e-12);
        // Variance of a log odds ratio: 1/1 + 1/3 + 1/3 + 1/1.
        assert!((found.standard_errors.unwrap()[0] - (8.0_f64 / 3.0).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn separation_is_named_alone_and_in_sums() {
        let y = [0.0, 0.0, 0.0, 1.0, 1.0, 1.0];
        let noise = [2.0, 1.0, 3.0, 2.0, 3.0, 1.0];
        // Meets in one value: quasi-complete.
        assert_eq!(
            fit(&y, &[&noise, &[1.0, 2.0, 3.0, 3.0, 4.0, 5.0]]).unwrap_err(),
            Degenerate::Separated { column: 2 }
        );
        // Neither alone, but their difference does.
        let y = [0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0];
        let a = [1.0, 2.0, 3.0, 5.0, 2.0, 3.0, 4.0, 6.0];
        let b = [1.1, 2.2, 3.1, 5.3, 1.8, 2.7, 3.9, 5.6];
        assert!(matches!(fit(&y, &[&a, &b]), Err(Degenerate::Separated { column: 1 | 2 })));
    }
}
