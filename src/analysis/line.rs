//! The rows of a map against the mean of them all, which comes from the same respondents (`methods.md` §4.5).

use super::contributions::Answers;
use super::drawn::{Drawn, Sample};
use super::{CrosshairRule, Level, Plan};
use crate::stats::exact::Exact;
use crate::stats::weighted::degrees_of_freedom;
use crate::survey::Survey;

/// Standard errors of a row's importance and performance minus their lines, with their degrees of freedom; `None` where
/// undefined.
pub(super) type LineErrors = Vec<[Option<(f64, f64)>; 2]>;

/// Whether the lines are means of the rows whose respondents were kept, so that their own sampling is known.
pub(super) fn is_sampled(survey: &Survey, plan: &Plan) -> bool {
    plan.crosshair == CrosshairRule::Mean && Answers::of(survey, plan.base).is_some()
}

/// The errors of the rows of one map; `None` where the lines are taken as constants.
///
/// z_i = Σ_k(δ_jk − 1/J)·w_i(x_ik − m_k)/W_k over the respondents with any answer in the map's base: what respondents
/// add to their row's mean, less what they add to the line.
pub(super) fn errors(survey: &Survey, drawn: Drawn, level: Level, plan: &Plan) -> Option<LineErrors> {
    if !is_sampled(survey, plan) {
        return None;
    }
    let answers = Answers::of(survey, plan.base)?;
    let rows = match level {
        Level::Criteria => survey.criteria.len(),
        Level::Elements => survey.elements.len(),
    };
    let sample = Sample::of(answers.respondents(), drawn);
    let mut errors = vec![[None; 2]; rows];
    for side in 0..2 {
        let mut line = vec![0.0; answers.respondents()];
        let mut any = vec![false; line.len()];
        let mut means: Vec<Option<OfMean>> = (0..rows).map(|_| None).collect();
        for row in answers.order(level) {
            let ratings = answers.side(level, row, side);
            let of_mean = means[row].insert(OfMean::of(&ratings, &sample));
            let weighed = ratings.iter().zip(sample.weights.iter());
            for ((&rating, &weight), (any, line)) in weighed.zip(any.iter_mut().zip(&mut line)) {
                *any |= !rating.is_nan() && weight > 0.0;
                *line += of_mean.part(rating, weight) / rows as f64;
            }
        }
        let df = degrees(&sample, &any);
        for (row, errors) in errors.iter_mut().enumerate() {
            let ratings = answers.side(level, row, side);
            let Some(of_mean) = &means[row] else { continue };
            let parts = ratings.iter().zip(&line).zip(sample.weights.iter());
            let z = parts.map(|((&rating, line), &weight)| of_mean.part(rating, weight) - line);
            let z = z.zip(&any).map(|(z, &any)| any.then_some(z));
            let error = if drawn.weighted() { sample.error_of_sum(z) } else { error_alone(z) };
            errors[side] = error.zip(df);
        }
    }
    Some(errors)
}

/// √(n/(n−1)·Σz²) of respondents who count once each, who stand as in the file: the sum is exact, so that their order
/// does not matter.
fn error_alone(z: impl ExactSizeIterator<Item = Option<f64>>) -> Option<f64> {
    // z is of the size of 1/n.
    let scale = z.len() as f64;
    let (mut n, mut squares, mut size) = (0.0, Exact::default(), Exact::default());
    for z in z.flatten() {
        n += 1.0;
        squares.add((scale * z) * (scale * z));
        size.add(scale * z.abs());
    }
    let error = (n / (n - 1.0) * squares.value()).sqrt() / scale;
    (n > 1.0 && error > ROUNDING * size.value() / scale).then_some(error)
}

/// What of an error is rounding, relative to the parts it is made of.
const ROUNDING: f64 = 1e-12;

/// Of the respondents behind the map.
fn degrees(sample: &Sample, any: &[bool]) -> Option<f64> {
    let behind = any.iter().zip(sample.weights.iter()).filter(|(any, _)| **any);
    let (n, w, w2) =
        behind.fold((0.0, 0.0, 0.0), |(n, w, w2), (_, weight)| (n + 1.0, w + weight, w2 + weight * weight));
    let df = if sample.design.is_some() { sample.df as f64 } else { n - 1.0 };
    (w2 > 0.0).then(|| degrees_of_freedom(df, w * w / w2)).filter(|&df| df > 0.0)
}

/// The weighted mean of ratings, NaN where there is none.
struct OfMean {
    mean: f64,
    sum_of_weights: f64,
}

impl OfMean {
    fn of(ratings: &[f64], sample: &Sample) -> Self {
        // Exact, so that the order of respondents does not matter.
        let (mut sum, mut sum_of_weights) = (Exact::default(), Exact::default());
        for (&rating, &weight) in ratings.iter().zip(sample.weights.iter()) {
            if !rating.is_nan() {
                sum.add(weight * rating);
                sum_of_weights.add(weight);
            }
        }
        let sum_of_weights = sum_of_weights.value();
        Self { mean: sum.value() / sum_of_weights, sum_of_weights }
    }

    /// What a rating adds to the error of the mean.
    fn part(&self, rating: f64, weight: f64) -> f64 {
        if rating.is_nan() || self.sum_of_weights <= 0.0 {
            return 0.0;
        }
        weight * (rating - self.mean) / self.sum_of_weights
    }
}
