//! Weighted respondents and sample designs: the same estimates with linearised errors (`methods.md` §4.2).

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::basis::Found;
use super::cells::Cells;
use super::drawn::{Drawn, Sample};
use super::shortfall::sign;
use super::{Base, Basis, Estimate, NetShortfall, Plan};
use crate::stats::moments::Moments;
use crate::stats::weighted::{WeightedMean, degrees_of_freedom, design_effect, effective_base};
use crate::survey::{
    Counted, Counts, MISSING, Ratings, Respondents, Scale, Survey, WeightedCell, composite_score,
    paired_scores,
};

/// How the respondents of a weighted or designed sample count.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Weighting {
    /// Whether respondents have unequal weights.
    pub weighted: bool,
    /// Column of the weights; `null` where respondents are not weighted.
    pub weight_column: Option<String>,
    /// Column of the strata; `null` without one.
    pub strata_column: Option<String>,
    /// Column of the clusters; `null` without one.
    pub cluster_column: Option<String>,
    /// Kish's effective base of all respondents, (Σw)²/Σw².
    pub effective_base: Option<f64>,
    /// Kish's design effect of the weights, n·Σw²/(Σw)².
    pub design_effect: Option<f64>,
    /// Strata of the design; `null` without one.
    pub strata: Option<usize>,
    /// Clusters of the design; `null` without one.
    pub clusters: Option<usize>,
}

impl Weighting {
    /// `None` where every respondent counts the same and was drawn alone.
    pub(super) fn of(survey: &Survey) -> Option<Self> {
        let respondents = match &survey.ratings {
            Ratings::Answers { respondents, .. } => respondents,
            Ratings::Counted(Counted { counts, .. }) => return Self::of_cells(counts.weighted.first()?),
            Ratings::Summary(_) => return None,
        };
        if !weighted(respondents) {
            return None;
        }
        let weight = |row: usize| respondents.weights.as_ref().map_or(1.0, |weights| weights[row]);
        let (n, w, w2) = (0..respondents.len)
            .map(weight)
            .filter(|&w| w > 0.0)
            .fold((0, 0.0, 0.0), |(n, sum, squares), w| (n + 1, sum + w, squares + w * w));
        let distinct = |codes: &[u32]| codes.iter().collect::<BTreeSet<_>>().len();
        let columns = &respondents.drawn_by;
        Some(Self {
            weighted: respondents.weights.is_some(),
            weight_column: columns.weight.clone().filter(|_| respondents.weights.is_some()),
            strata_column: columns.strata.clone(),
            cluster_column: columns.cluster.clone(),
            effective_base: effective_base(w, w2),
            design_effect: design_effect(n, w, w2),
            strata: respondents.design.as_ref().map(|design| distinct(&design.strata)),
            clusters: respondents.design.as_ref().map(|design| distinct(&design.clusters)),
        })
    }
}

impl Weighting {
    /// The weighting of respondents who were counted: everybody stands in one of the cells of a pair.
    fn of_cells(cells: &[WeightedCell]) -> Option<Self> {
        let (n, w, w2) =
            cells.iter().fold((0, 0.0, 0.0), |(n, w, w2), cell| (n + cell.n, w + cell.w, w2 + cell.w2));
        Some(Self {
            weighted: true,
            weight_column: None,
            strata_column: None,
            cluster_column: None,
            effective_base: effective_base(w, w2),
            design_effect: design_effect(n, w, w2),
            strata: None,
            clusters: None,
        })
    }
}

/// Whether means of these respondents are weighted, or their errors follow a design.
pub(super) fn weighted(respondents: &Respondents) -> bool {
    respondents.weights.is_some() || respondents.design.is_some()
}

/// The estimates of the criteria and the elements under `base`, weighted, their ratings read on `scale`.
pub(super) fn rows(
    survey: &Survey,
    respondents: &Respondents,
    scale: &Scale,
    drawn: Drawn,
    base: Base,
    plan: &Plan,
) -> [Vec<Found>; 2] {
    let criteria = survey.criteria.len();
    let sample = Sample::of(respondents.len, drawn);
    let used: Option<Vec<bool>> = (base == Base::Listwise)
        .then(|| (0..respondents.len).map(|row| respondents.complete(row, criteria)).collect());
    let on_base = |row: usize| used.as_ref().is_none_or(|used| used[row]);
    let basis = |scores: &Scores| {
        let n = sizes(scores, &sample);
        of_scores(scores, &sample, &on_base, n, base, plan).ok_or(n)
    };
    let of_criteria = (0..criteria).map(|at| {
        if sample.design.is_some() {
            return basis(&Scores::of_criterion(scale, respondents, at));
        }
        let (importance, performance) = (&respondents.importance[at], &respondents.performance[at]);
        let cells = |keep: &dyn Fn(usize) -> bool| {
            Cells::of(importance, performance, &sample.weights, &scale.values, keep)
        };
        let all = cells(&|_| true);
        let found = match base {
            Base::Listwise => of_cells(&cells(&on_base), all.sizes(), base, plan),
            Base::Pairs | Base::Available => of_cells(&all, all.sizes(), base, plan),
        };
        found.ok_or(all.sizes())
    });
    let of_elements =
        (0..survey.elements.len()).map(|at| basis(&Scores::of_element(survey, scale, respondents, at)));
    [of_criteria.collect(), of_elements.collect()]
}

/// The same of respondents who were counted with their weights.
pub(super) fn rows_of_counts(counts: &Counts, base: Base, plan: &Plan) -> [Vec<Found>; 2] {
    let basis = |cells: &Vec<WeightedCell>| {
        let cells = Cells::counted(cells);
        let n = cells.sizes();
        of_cells(&cells, n, base, plan).ok_or(n)
    };
    let mut criteria: Vec<Found> = counts.weighted.iter().map(basis).collect();
    let elements = criteria.split_off(counts.criteria.len());
    [criteria, elements]
}

/// Mean of one value a respondent, weighted and with the error of the design where they are.
pub(super) fn estimate(
    drawn: Drawn,
    values: impl ExactSizeIterator<Item = Option<f64>> + Clone,
    plan: &Plan,
) -> Option<Estimate> {
    Sample::of(values.len(), drawn).mean(values).map(|mean| of_mean(&mean, plan))
}

/// Every respondent's importance and performance of one row, in rating units; `None` where not rated.
pub(super) struct Scores {
    /// Importance, over all that was rated.
    pub importance: Vec<Option<f64>>,
    /// Performance.
    pub performance: Vec<Option<f64>>,
    /// Both, over what was rated on both sides.
    pub pairs: Vec<Option<(f64, f64)>>,
}

impl Scores {
    /// The ratings of a criterion.
    pub fn of_criterion(scale: &Scale, respondents: &Respondents, criterion: usize) -> Self {
        let rating = |&code: &u8| (code != MISSING).then(|| scale.values[usize::from(code)]);
        let importance: Vec<Option<f64>> = respondents.importance[criterion].iter().map(rating).collect();
        let performance: Vec<Option<f64>> = respondents.performance[criterion].iter().map(rating).collect();
        let pairs = importance.iter().zip(&performance).map(|(i, p)| i.zip(*p)).collect();
        Self { importance, performance, pairs }
    }

    /// The ratings of an element that was rated itself, else the composites of its criteria.
    pub fn of_element(survey: &Survey, scale: &Scale, respondents: &Respondents, element: usize) -> Self {
        if survey.elements[element].rated {
            return Self::of_criterion(scale, respondents, survey.rated_column(element));
        }
        let members = &survey.elements[element].criteria;
        let composites = |columns: &[Vec<u8>]| {
            (0..respondents.len).map(|row| composite_score(columns, members, row, scale)).collect()
        };
        Self {
            importance: composites(&respondents.importance),
            performance: composites(&respondents.performance),
            pairs: (0..respondents.len).map(|row| paired_scores(respondents, members, row, scale)).collect(),
        }
    }

    /// The same of a survey that did not ask for importance, its place held by performance.
    pub fn of_performance_alone(self) -> Self {
        let pairs = self.performance.iter().map(|p| p.map(|p| (p, p))).collect();
        Self { importance: self.performance.clone(), performance: self.performance, pairs }
    }
}

/// Respondents of positive weight who rated importance, performance, and both.
fn sizes(scores: &Scores, sample: &Sample) -> [u64; 3] {
    let people = |rated: &mut dyn Iterator<Item = bool>| sample.count(rated);
    if let (Some(i), Some(p), Some(both)) = (
        people(&mut scores.importance.iter().map(Option::is_some)),
        people(&mut scores.performance.iter().map(Option::is_some)),
        people(&mut scores.pairs.iter().map(Option::is_some)),
    ) {
        return [i, p, both];
    }
    let mut n = [0; 3];
    for (row, &weight) in sample.weights.iter().enumerate() {
        if weight > 0.0 {
            n[0] += u64::from(scores.importance[row].is_some());
            n[1] += u64::from(scores.performance[row].is_some());
            n[2] += u64::from(scores.pairs[row].is_some());
        }
    }
    n
}

/// `None` where nobody of positive weight is left on the base.
fn of_scores(
    scores: &Scores,
    sample: &Sample,
    on_base: &impl Fn(usize) -> bool,
    n: [u64; 3],
    base: Base,
    plan: &Plan,
) -> Option<Basis> {
    let both = || scores.pairs.iter().enumerate().map(|(row, pair)| pair.filter(|_| on_base(row)));
    let pairs = [
        sample.mean(both().map(|pair| pair.map(|(i, _)| i)))?,
        sample.mean(both().map(|pair| pair.map(|(_, p)| p)))?,
        sample.mean(both().map(|pair| pair.map(|(i, p)| i - p)))?,
    ];
    let [i, p, gap] = if base == Base::Available {
        let i = sample.mean(scores.importance.iter().copied())?;
        let p = sample.mean(scores.performance.iter().copied())?;
        [i, p, overlapping(scores, sample, &i, &p, &pairs[2])]
    } else {
        pairs
    };
    let of_pairs =
        |score: fn(f64, f64) -> f64| sample.mean(both().map(move |pair| pair.map(|(i, p)| score(i, p))));
    Some(assemble([i, p, gap], pairs, n, of_pairs, plan))
}

/// The same as [`of_scores`] from the table of a criterion, where there is no design.
fn of_cells(cells: &Cells, n: [u64; 3], base: Base, plan: &Plan) -> Option<Basis> {
    let pairs = [
        cells.mean(|i, p| i.zip(p).map(|(i, _)| i))?,
        cells.mean(|i, p| i.zip(p).map(|(_, p)| p))?,
        cells.mean(|i, p| Some(i? - p?))?,
    ];
    let means = if base == Base::Available {
        let (i, p) = (cells.mean(|i, _| i)?, cells.mean(|_, p| p)?);
        // As in `overlapping`: the mean of n·z, z being linear in the weight.
        let raters = n[0] + n[1] - n[2];
        let influence = cells.mean_of_products(|one, other| {
            let z = part(1.0, one, &i) - part(1.0, other, &p);
            (one.is_some() || other.is_some()).then_some(raters as f64 * z)
        })?;
        let union = cells.mean(|i, p| (i.is_some() || p.is_some()).then_some(0.0))?;
        let gap = of_union(&union, influence.standard_error, &pairs[2], pairs[2].n as f64 - 1.0);
        [i, p, gap]
    } else {
        pairs
    };
    let of_pairs = |score: fn(f64, f64) -> f64| cells.mean(|i, p| i.zip(p).map(|(i, p)| score(i, p)));
    Some(assemble(means, pairs, n, of_pairs, plan))
}

/// A basis from the means of importance, performance and gap on the base and over the pairs, and the mean of any
/// score of the pairs.
fn assemble(
    [i, p, gap]: [WeightedMean; 3],
    pairs: [WeightedMean; 3],
    n: [u64; 3],
    of_pairs: impl Fn(fn(f64, f64) -> f64) -> Option<WeightedMean>,
    plan: &Plan,
) -> Basis {
    let met = of_pairs(|i, p| f64::from(u8::from(sign(i, p) <= 0.0))).map(|met| of_mean(&met, plan));
    let more = of_pairs(|i, p| f64::from(u8::from(sign(i, p) > 0.0)));
    let net = of_pairs(sign).zip(more);
    let moments = |mean: &WeightedMean| Moments { n: mean.n, mean: mean.mean, sd: mean.sd };
    Basis {
        importance: of_mean(&i, plan),
        performance: of_mean(&p, plan),
        // The difference of the two means, so that the printed row adds up to the last digit.
        gap: Some(of_mean(&WeightedMean { mean: i.mean - p.mean, ..gap }, plan)),
        n: n.map(Some),
        effective_base: Some(pairs[2].effective_base),
        mass: [Some(i.sum_of_weights), Some(p.sum_of_weights)],
        paired: Some(pairs.each_ref().map(moments)),
        differences: Vec::new(),
        expectations_met: met.map(|met| met.value),
        expectations_met_error: met.and_then(|met| met.standard_error),
        shortfall: net.map(|(net, more)| NetShortfall::of(of_mean(&net, plan), more.mean)),
    }
}

fn of_mean(mean: &WeightedMean, plan: &Plan) -> Estimate {
    let estimate =
        Estimate::with_error(mean.mean, mean.standard_error, mean.df, Some(mean.n), plan.confidence);
    // Equal weights are none; their effective base differs from n by rounding only.
    let weighted = mean.design_effect > 1.0 + 1e-12;
    Estimate { sd: mean.sd, effective_base: weighted.then_some(mean.effective_base), ..estimate }
}

/// A difference of two weighted means over partly the same respondents, its error linearised: that of the
/// sum of z = w(I − m_I)/W_I − w(P − m_P)/W_P, a side that was not rated adding nothing.
///
/// Degrees of freedom and base are those of the pairs, which are fewer.
fn overlapping(
    scores: &Scores,
    sample: &Sample,
    importance: &WeightedMean,
    performance: &WeightedMean,
    pairs: &WeightedMean,
) -> WeightedMean {
    let rows = scores.importance.iter().zip(&scores.performance).zip(sample.weights.iter());
    let influences = rows.map(|((&i, &p), &weight)| {
        let z = part(weight, i, importance) - part(weight, p, performance);
        (i.is_some() || p.is_some()).then_some(z)
    });
    let raters = scores.importance.iter().zip(&scores.performance);
    let union = sample.mean(raters.map(|(i, p)| (i.is_some() || p.is_some()).then_some(0.0)));
    let df = if sample.design.is_some() { sample.df as f64 } else { pairs.n as f64 - 1.0 };
    let error = sample.error_of_sum(influences);
    union.map_or(WeightedMean { standard_error: error, sd: None, ..*pairs }, |union| {
        of_union(&union, error, pairs, df)
    })
}

/// A gap over the union of the raters of both sides; its base is that of the pairs, which are fewer, its effective
/// base that of all behind it.
fn of_union(union: &WeightedMean, error: Option<f64>, pairs: &WeightedMean, df: f64) -> WeightedMean {
    WeightedMean {
        n: pairs.n,
        sd: None,
        standard_error: error,
        df: degrees_of_freedom(df, union.effective_base),
        ..*union
    }
}

/// What a score adds to the error of its mean: w(x − m)/W; 0 where there is none.
fn part(weight: f64, score: Option<f64>, mean: &WeightedMean) -> f64 {
    score.map_or(0.0, |score| weight * (score - mean.mean) / mean.sum_of_weights)
}
