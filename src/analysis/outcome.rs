//! Link to results: what performance on each criterion and element goes with in every outcome. Association, not cause.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Plan, Warning, driver, row, unrelated};
use crate::importance::penalty_reward::{Contrast, Levels, PenaltyReward, Undefined, penalty_reward};
use crate::stats::column::Column;
use crate::stats::comoments::{comoments, complete, content_order};
use crate::stats::correlation::{Deletion, correlation_interval};
use crate::stats::degenerate::Degenerate;
use crate::stats::interval::mean_interval;
use crate::stats::regression::{Coefficient, Regression, regress_rows};
use crate::survey::{ElementScores, Ratings, Scale, Survey};

/// One outcome and what goes with it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Outcome {
    /// Column of the outcome.
    pub outcome: String,
    /// Performance on a criterion better by this much, in rating units, is what a what-if supposes.
    pub what_if: f64,
    /// Performance at or below this is low in the penalty–reward contrast.
    pub low: f64,
    /// Performance at or above this is high.
    pub high: f64,
    /// Impact asymmetry above this is a delighter's, below its negative a hygiene factor's.
    pub asymmetry: f64,
    /// The criteria.
    pub criteria: Associations,
    /// The elements; `null` without elements.
    pub elements: Option<Associations>,
}

/// What the drivers of one map have to do with an outcome.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Associations {
    /// Respondents behind the regressions: they gave the outcome and rated performance on every driver.
    pub n: u64,
    /// Respondents who did not.
    pub left_out: u64,
    /// R² of the regression on all drivers; `null` where they are collinear.
    pub r_squared: Option<f64>,
    /// R² of the regression on low and high performance; `null` where they are collinear.
    pub r_squared_contrast: Option<f64>,
    /// In the order of the map's rows.
    pub rows: Vec<Association>,
}

/// What performance on one criterion or element goes with.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Association {
    /// Key of the criterion or element.
    pub name: String,
    /// Correlation with the outcome, over everybody who answered both.
    pub correlation: Option<Effect>,
    /// Change of the outcome that goes with one unit more of performance, the other drivers held.
    pub coefficient: Option<Effect>,
    /// Change of the outcome that goes with performance better by the what-if.
    pub what_if: Option<Effect>,
    /// Its place on the importance–performance map of effects; `null` without a coefficient.
    pub on_effect_map: Option<OnEffectMap>,
    /// Change of the outcome where performance is low, against the middle.
    pub penalty: Option<Effect>,
    /// Change of the outcome where performance is high, against the middle.
    pub reward: Option<Effect>,
    /// Reward + |penalty|.
    pub range: Option<f64>,
    /// Reward's part of the range.
    pub satisfaction: Option<f64>,
    /// Penalty's part of the range.
    pub dissatisfaction: Option<f64>,
    /// Impact asymmetry: satisfaction − dissatisfaction, −1 to 1.
    pub asymmetry: Option<f64>,
    /// What kind of factor it is.
    pub kind: Option<Kind>,
    /// Why there is no kind.
    pub undefined: Option<Reason>,
}

/// A place on an importance–performance map whose importance is an unstandardised effect (IPMA).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct OnEffectMap {
    /// Change of the outcome that goes with one point more of performance on 0–100, the other drivers held.
    pub importance: Effect,
    /// Mean performance on 0–100 of the declared scale, over the respondents of the regression.
    pub performance: f64,
}

/// An estimated effect with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Effect {
    /// The effect.
    pub value: f64,
    /// Lower end of the confidence interval.
    pub low: Option<f64>,
    /// Upper end of the confidence interval.
    pub high: Option<f64>,
    /// Respondents behind it.
    pub n: u64,
}

/// What low and high performance do (Mikulić & Prebežac 2008).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Pleases when it is good more than it hurts when it is bad.
    Delighter,
    /// Does both about as much.
    Hybrid,
    /// Hurts when it is bad more than it pleases when it is good.
    Hygiene,
}

/// Why a penalty–reward contrast tells no kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Performance is low for nobody, or for everybody.
    NoLow,
    /// Performance is high for nobody, or for everybody.
    NoHigh,
    /// Low performance goes with a better outcome.
    PositivePenalty,
    /// High performance goes with a worse outcome.
    NegativeReward,
    /// Neither goes with anything.
    NoImpact,
    /// Low and high performance follow from those on the other drivers.
    Collinear,
    /// Performance is the same for every respondent who counts.
    Constant,
}

/// Impact asymmetry within this of 0 is a hybrid's.
const HYBRID: f64 = 0.2;

/// The links of every outcome; one that nothing can be said of is told in `warnings` and left out.
pub(super) fn outcomes(survey: &Survey, plan: &Plan, warnings: &mut Vec<Warning>) -> Vec<Outcome> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return Vec::new() };
    if respondents.outcomes.is_empty() {
        return Vec::new();
    }
    let criteria_scores = survey.criterion_scores();
    let element_scores = survey.element_scores();
    let element_scores: Vec<Column> = element_scores.iter().map(ElementScores::column).collect();
    let weights = respondents.weights.as_deref();
    let levels = levels(&survey.scale);
    let mut found = Vec::new();
    for (index, outcome) in respondents.outcomes.iter().enumerate() {
        let values = outcome.numbers();
        let mut data = |columns: &[Column], subjects: Vec<row::Subject>| {
            let names: Vec<&str> = subjects.iter().map(|subject| subject.name).collect();
            let linked = associations(&values, columns, weights, &names, &survey.scale, plan);
            // Of the first outcome the drivers have told the same.
            match &linked {
                Ok(associations) if index > 0 => {
                    let constant = |row: &&Association| row.undefined == Some(Reason::Constant);
                    let rows = associations.rows.iter().filter(constant);
                    warnings.extend(rows.map(|row| unrelated::constant(&row.name, &outcome.name)));
                }
                Err(problem) if index > 0 => {
                    warnings.push(unrelated::warning(*problem, &outcome.name, &names));
                }
                _ => {}
            }
            linked.ok()
        };
        let Some(criteria) = data(&criteria_scores, row::criteria(survey)) else { continue };
        let elements =
            if survey.elements.is_empty() { None } else { data(&element_scores, row::elements(survey)) };
        found.push(Outcome {
            outcome: outcome.name.clone(),
            what_if: plan.what_if,
            low: levels.low,
            high: levels.high,
            asymmetry: HYBRID,
            criteria,
            elements,
        });
    }
    found
}

/// Low: the lowest quarter of the scale; high: its top eighth. On 1–5 these are 1–2 and 5, on 0–10 they are 0–2 and 9–10.
fn levels(scale: &Scale) -> Levels {
    let range = scale.highest - scale.lowest;
    let (low, high) = (scale.lowest + range / 4.0, scale.highest - range / 8.0);
    // The ratings where they begin, so that a reader can check them.
    let at_most = scale.values.iter().copied().filter(|&value| value <= low).fold(scale.lowest, f64::max);
    let at_least = scale.values.iter().copied().filter(|&value| value >= high).fold(scale.highest, f64::min);
    Levels { low: at_most, high: at_least }
}

fn associations(
    outcome: &[f64],
    columns: &[Column],
    weights: Option<&[f64]>,
    names: &[&str],
    scale: &Scale,
    plan: &Plan,
) -> std::result::Result<Associations, Degenerate> {
    let levels = levels(scale);
    let needed = columns.len() + 2;
    let (kept, _) = match driver::varying(outcome, columns, weights, Deletion::Listwise) {
        Err(Degenerate::TooFewRows { rows, .. }) => return Err(Degenerate::TooFewRows { rows, needed }),
        other => other?,
    };
    let varying: Vec<Column> = kept.iter().map(|&index| columns[index]).collect();
    let contrasts = match penalty_reward(outcome, &varying, weights, levels) {
        // Too many dummies for the respondents: the plain regression says what it can.
        Err(Degenerate::TooFewRows { .. }) => None,
        other => unless_collinear(other)?,
    };
    let all: Vec<Column> = [outcome.into()].into_iter().chain(varying.iter().copied()).collect();
    let order = content_order(&all, weights);
    let complete = in_order(&order, &complete(&all, weights));
    let fit = unless_collinear(regress_rows(&all, weights, &complete))?;
    let n = complete.len();
    let means: Vec<f64> = varying.iter().map(|&ratings| mean(ratings, weights, &complete)).collect();
    let row = |(index, name): (usize, &&str)| {
        let Ok(at) = kept.binary_search(&index) else {
            return Association::undefined((*name).to_owned(), Reason::Constant);
        };
        let coefficient = fit.as_ref().map(|fit| effect(&fit.coefficients[at], fit.n, fit.df, plan));
        let what_if = coefficient.map(|one| one.times(plan.what_if));
        let on_effect_map = coefficient.map(|one| OnEffectMap {
            importance: one.times(scale.range() / 100.0),
            performance: 100.0 * (means[at] - scale.lowest) / scale.range(),
        });
        Association {
            correlation: correlation(columns[index], outcome, weights, &order, plan),
            coefficient,
            what_if,
            on_effect_map,
            ..contrasted((*name).to_owned(), at, contrasts.as_ref(), plan)
        }
    };
    Ok(Associations {
        n: n as u64,
        left_out: (outcome.len() - n) as u64,
        r_squared: fit.as_ref().map(|fit: &Regression| fit.r_squared),
        r_squared_contrast: contrasts.as_ref().map(|all| all.r_squared),
        rows: names.iter().enumerate().map(row).collect(),
    })
}

fn mean(ratings: Column, weights: Option<&[f64]>, rows: &[u32]) -> f64 {
    let (sum, total) = rows.iter().zip(ratings.at(rows)).fold((0.0, 0.0), |(sum, total), (&row, rating)| {
        let weight = weights.map_or(1.0, |weights| weights[row as usize]);
        (sum + weight * rating, total + weight)
    });
    sum / total
}

/// Collinear drivers have no coefficients of their own; everything else is refused.
fn unless_collinear<T>(
    result: std::result::Result<T, Degenerate>,
) -> std::result::Result<Option<T>, Degenerate> {
    match result {
        Ok(fit) => Ok(Some(fit)),
        Err(Degenerate::Collinear { .. }) => Ok(None),
        Err(other) => Err(other),
    }
}

impl Effect {
    /// The effect of `factor` units more.
    fn times(self, factor: f64) -> Self {
        let Self { value, low, high, n } = self;
        Self {
            value: value * factor,
            low: low.map(|low| low * factor),
            high: high.map(|high| high * factor),
            n,
        }
    }
}

fn effect(coefficient: &Coefficient, n: usize, df: usize, plan: &Plan) -> Effect {
    let interval = mean_interval(coefficient.value, coefficient.standard_error, df as f64, plan.confidence);
    Effect {
        value: coefficient.value,
        low: interval.map(|interval| interval.low),
        high: interval.map(|interval| interval.high),
        n: n as u64,
    }
}

/// The rows that count, in this order.
fn in_order(order: &[u32], counts: &[bool]) -> Vec<u32> {
    order.iter().copied().filter(|&row| counts[row as usize]).collect()
}

/// Over everybody who answered both, taken in an order that is not the file's.
fn correlation(
    driver: Column,
    outcome: &[f64],
    weights: Option<&[f64]>,
    order: &[u32],
    plan: &Plan,
) -> Option<Effect> {
    let both = [driver, outcome.into()];
    let rows = in_order(order, &complete(&both, weights));
    let value = comoments(&both, weights, &rows).ok()?.correlations().ok()?.get(0, 1);
    let weight = |&row: &u32| weights.map_or(1.0, |weights| weights[row as usize]);
    let (sum, squares) =
        rows.iter().map(weight).fold((0.0, 0.0), |(sum, squares), w| (sum + w, squares + w * w));
    let interval = correlation_interval(value, sum * sum / squares, plan.confidence);
    Some(Effect {
        value,
        low: interval.map(|interval| interval.low),
        high: interval.map(|interval| interval.high),
        n: rows.len() as u64,
    })
}

/// The part of an association that the penalty–reward contrast tells.
fn contrasted(name: String, index: usize, contrasts: Option<&PenaltyReward>, plan: &Plan) -> Association {
    let Some(all) = contrasts else { return Association::undefined(name, Reason::Collinear) };
    let mut association = Association { undefined: None, ..Association::undefined(name, Reason::Collinear) };
    let Contrast { penalty, reward, indices } = &all.contrasts[index];
    association.penalty = penalty.as_ref().map(|one| effect(one, all.n, all.df, plan));
    association.reward = reward.as_ref().map(|one| effect(one, all.n, all.df, plan));
    match indices {
        Ok(indices) => {
            association.range = Some(indices.range);
            association.satisfaction = Some(indices.satisfaction);
            association.dissatisfaction = Some(indices.dissatisfaction);
            association.asymmetry = Some(indices.asymmetry);
            association.kind = Some(kind(indices.asymmetry));
        }
        Err(reason) => association.undefined = Some(why(*reason)),
    }
    association
}

impl Association {
    /// An association of which nothing is known, and why.
    fn undefined(name: String, reason: Reason) -> Self {
        Self {
            name,
            correlation: None,
            coefficient: None,
            what_if: None,
            on_effect_map: None,
            penalty: None,
            reward: None,
            range: None,
            satisfaction: None,
            dissatisfaction: None,
            asymmetry: None,
            kind: None,
            undefined: Some(reason),
        }
    }
}

fn kind(asymmetry: f64) -> Kind {
    match asymmetry {
        asymmetry if asymmetry > HYBRID => Kind::Delighter,
        asymmetry if asymmetry < -HYBRID => Kind::Hygiene,
        _ => Kind::Hybrid,
    }
}

fn why(reason: Undefined) -> Reason {
    match reason {
        Undefined::NoLow => Reason::NoLow,
        Undefined::NoHigh => Reason::NoHigh,
        Undefined::PositivePenalty => Reason::PositivePenalty,
        Undefined::NegativeReward => Reason::NegativeReward,
        Undefined::NoImpact => Reason::NoImpact,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn low_and_high_begin_at_ratings_of_the_scale() {
        let of = |lowest, highest| levels(&Scale::new(lowest, highest));
        assert_eq!(of(1.0, 5.0), Levels { low: 2.0, high: 5.0 });
        assert_eq!(of(1.0, 7.0), Levels { low: 2.0, high: 7.0 });
        assert_eq!(of(0.0, 10.0), Levels { low: 2.0, high: 9.0 });
        assert_eq!(of(1.0, 10.0), Levels { low: 3.0, high: 9.0 });
        assert_eq!(of(1.0, 3.0), Levels { low: 1.0, high: 3.0 });
    }

    #[test]
    fn kinds_follow_the_asymmetry() {
        assert_eq!(
            [kind(0.21), kind(0.2), kind(-0.2), kind(-0.21)],
            [Kind::Delighter, Kind::Hybrid, Kind::Hybrid, Kind::Hygiene]
        );
    }
}
