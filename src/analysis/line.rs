//! The rows of a map against the mean of them all, which comes from the same respondents (`methods.md` §4.5).

use super::contributions::{Answers, Side};
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
        let mut added = vec![0.0; line.len()];
        let mut shares: Vec<Option<Shares>> = (0..rows).map(|_| None).collect();
        for row in answers.order(level) {
            let side = answers.side(level, row, side);
            let shares = shares[row].insert(Shares::of(&side, &sample, drawn.weighted()));
            shares.fill(&side, &sample, &mut added);
            shares.largest =
                added.iter().fold(0.0, |most, share| if share.abs() > most { share.abs() } else { most });
            line.iter_mut().zip(&added).for_each(|(line, share)| *line += share / rows as f64);
            side.mark(&mut any);
        }
        any.iter_mut().zip(sample.weights.iter()).for_each(|(any, &weight)| *any &= weight > 0.0);
        let df = degrees(&sample, &any);
        let behind = any.iter().filter(|any| **any).count() as f64;
        for (row, errors) in errors.iter_mut().enumerate() {
            let Some(shares) = &shares[row] else { continue };
            shares.fill(&answers.side(level, row, side), &sample, &mut added);
            added.iter_mut().zip(&line).for_each(|(z, line)| *z -= line);
            let error = if drawn.weighted() {
                sample.error_of_sum(added.iter().zip(&any).map(|(&z, &any)| any.then_some(z)))
            } else {
                error_alone(&added, behind)
            };
            // Below this it is the rounding of the parts that it is made of.
            let rounding = 1e-12 * shares.largest * (line.len() as f64).sqrt();
            errors[side] = error.filter(|&error| error > rounding).zip(df);
        }
    }
    Some(errors)
}

/// √(n/(n−1)·Σz²) of n respondents who count once each; z is 0 of everybody else. They stand as in the file: the sum is exact,
/// so that their order does not matter.
fn error_alone(z: &[f64], n: f64) -> Option<f64> {
    // z is of the size of 1/n; a power of two leaves its digits as they are.
    let scale = (z.len() as f64 / 4.0).log2().ceil().exp2();
    let mut squares = Exact::default();
    for z in z {
        squares.add((scale * z) * (scale * z));
    }
    (n > 1.0).then(|| (n / (n - 1.0) * squares.value()).sqrt() / scale)
}

/// Of the respondents behind the map.
fn degrees(sample: &Sample, any: &[bool]) -> Option<f64> {
    let behind = any.iter().zip(sample.weights.iter()).filter(|(any, _)| **any);
    let (n, w, w2) =
        behind.fold((0.0, 0.0, 0.0), |(n, w, w2), (_, weight)| (n + 1.0, w + weight, w2 + weight * weight));
    let df = if sample.design.is_some() { sample.df as f64 } else { n - 1.0 };
    (w2 > 0.0).then(|| degrees_of_freedom(df, w * w / w2)).filter(|&df| df > 0.0)
}

/// What each answer adds to the error of its row's weighted mean m: w(x − m)/W.
struct Shares {
    mean: f64,
    sum_of_weights: f64,
    /// (x − m)/W of each code where answers are codes.
    of_code: [f64; CODES],
    /// The largest that any respondent adds.
    largest: f64,
}

/// As many as there are different bytes.
const CODES: usize = 256;

impl Shares {
    /// All sums are exact, so that the order of respondents does not matter.
    fn of(side: &Side, sample: &Sample, weighted: bool) -> Self {
        let (mut sum, mut weights) = (Exact::default(), Exact::default());
        let mut of_code = [0.0; CODES];
        let answered = sample.weights.iter();
        match side {
            Side::Codes(codes, scale) => {
                let mut counts = [0; CODES];
                let mut heaps = [Exact::default(); CODES];
                if weighted {
                    codes
                        .iter()
                        .zip(answered)
                        .for_each(|(&code, &weight)| heaps[usize::from(code)].add(weight));
                } else {
                    codes
                        .iter()
                        .zip(answered)
                        .for_each(|(&c, &weight)| counts[usize::from(c)] += u64::from(weight > 0.0));
                    heaps.iter_mut().zip(counts).for_each(|(heap, count)| heap.add_all(1.0, count));
                }
                for (&value, heap) in scale.iter().zip(heaps) {
                    sum.add(value * heap.value());
                    weights.merge(heap);
                }
            }
            Side::Scores(scores) => {
                for (&score, &weight) in scores.iter().zip(answered).filter(|(score, _)| !score.is_nan()) {
                    sum.add(weight * score);
                    weights.add(weight);
                }
            }
        }
        let sum_of_weights = weights.value();
        let mean = sum.value() / sum_of_weights;
        if let (Side::Codes(_, scale), true) = (side, sum_of_weights > 0.0) {
            of_code
                .iter_mut()
                .zip(*scale)
                .for_each(|(share, value)| *share = (value - mean) / sum_of_weights);
        }
        Self { mean, sum_of_weights, of_code, largest: 0.0 }
    }

    /// What each respondent adds; 0 of those without an answer or weight.
    fn fill(&self, side: &Side, sample: &Sample, added: &mut [f64]) {
        let places = added.iter_mut().zip(sample.weights.iter());
        match side {
            Side::Codes(codes, _) => places
                .zip(codes.iter())
                .for_each(|((added, &weight), &code)| *added = weight * self.of_code[usize::from(code)]),
            Side::Scores(scores) => places.zip(scores).for_each(|((added, &weight), &score)| {
                let share = weight * (score - self.mean) / self.sum_of_weights;
                *added = if share.is_nan() { 0.0 } else { share };
            }),
        }
    }
}
