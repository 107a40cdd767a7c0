//! Box scores of the rows, and indices of a map and of outcomes (`methods.md` §4.4).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::drawn::Drawn;
use super::{Bases, Basis, Estimate, Flag, Level, Plan, Row, metric, row, weights};
use crate::message::{Message, Values};
use crate::stats::index::{NetPromoter, net_promoter, opportunity, satisfaction_index};
use crate::stats::weighted::effective_base;
use crate::survey::{Asks, OutcomeColumn, Ratings, Respondents, Scale, Survey};

/// Shares of ratings in the highest categories of the declared scale, from 0 to 1, on the row's base.
///
/// Of a composite: the mean over respondents of their share over the criteria they answered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Boxes {
    /// Importance in the highest category.
    pub top_box_importance: f64,
    /// Performance in the highest category.
    pub top_box_performance: f64,
    /// Importance in the two highest categories.
    pub top_two_importance: f64,
    /// Performance in the two highest categories.
    pub top_two_performance: f64,
    /// Respondents who rated performance at least as high as importance, of those who rated both.
    pub expectations_met: Option<f64>,
    /// Ulwick's opportunity score, 0 to 20: I + max(I − P, 0), each ten times its top-two-box share.
    pub opportunity: f64,
    /// Standard errors of the shares, by the weights and the design where there are any.
    #[serde(default)]
    pub standard_errors: BoxErrors,
}

/// Standard errors of box scores, from 0 to 1; `null` where all answers are alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BoxErrors {
    /// Of importance in the highest category.
    pub top_box_importance: Option<f64>,
    /// Of performance in the highest category.
    pub top_box_performance: Option<f64>,
    /// Of importance in the two highest categories.
    pub top_two_importance: Option<f64>,
    /// Of performance in the two highest categories.
    pub top_two_performance: Option<f64>,
    /// Of the share of met expectations.
    pub expectations_met: Option<f64>,
}

/// Numbers that sum up a map or an outcome.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Indices {
    /// One for each map.
    pub maps: Vec<MapIndices>,
    /// Of outcomes that ask for a recommendation from 0 to 10.
    pub net_promoter: Vec<NetPromoterScore>,
    /// Of outcomes that ask for effort.
    pub customer_effort: Vec<CustomerEffort>,
}

/// What sums up a map.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct MapIndices {
    /// Which map.
    pub level: Level,
    /// Customer satisfaction index: mean performance weighted by importance, Σ I·P / Σ I.
    pub satisfaction_index: Option<f64>,
    /// Mean over the rows of their gaps; `null` where importance is derived.
    pub mean_gap: Option<f64>,
    /// The fewest respondents behind one of its rows; `null` where a summary file does not say.
    pub n: Option<u64>,
    /// Whether these are few: `tiny_base`, `small_base`.
    pub flags: Vec<Flag>,
}

/// Net promoter score of an outcome.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct NetPromoterScore {
    /// Column of the outcome.
    pub outcome: String,
    /// 100·(promoters − detractors), −100 to 100.
    pub score: f64,
    /// Its standard error, in the same points, by the weights and the design where there are any; `null` where all
    /// answers are of one kind, which says nothing of their spread.
    pub standard_error: Option<f64>,
    /// Lower end of the confidence interval: large-sample, or t with the degrees of freedom of weights and design.
    pub low: Option<f64>,
    /// Upper end of the interval.
    pub high: Option<f64>,
    /// Degrees of freedom of the error; `null` for the large-sample interval.
    pub df: Option<f64>,
    /// Whether the interval was cut at −100 or 100, so that it is not centred on the score.
    pub clipped: bool,
    /// Share of 9–10.
    pub promoters: f64,
    /// Share of 7–8.
    pub passives: f64,
    /// Share of 0–6.
    pub detractors: f64,
    /// Answers.
    pub n: u64,
    /// Kish's effective base.
    pub effective_base: f64,
    /// Whether these are few: `tiny_base`, `small_base`, `tiny_effective_base`.
    pub flags: Vec<Flag>,
}

/// Customer effort score of an outcome.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct CustomerEffort {
    /// Column of the outcome.
    pub outcome: String,
    /// Which of the scores that go by this name.
    pub version: String,
    /// Highest answer of its scale, which begins at 1.
    pub highest: f64,
    /// Whether a high answer means that it was easy; else it means much effort.
    pub is_ease: bool,
    /// Mean answer.
    pub score: Estimate,
    /// Whether few gave one: `tiny_base`, `small_base`, `tiny_effective_base`.
    pub flags: Vec<Flag>,
}

/// Fills in the box scores of the rows of both maps; `survey` is on its rating scale, whatever the metric.
pub(super) fn boxes(rows: [&mut [Row]; 2], survey: &Survey, drawn: Drawn, plan: &Plan) {
    if matches!(survey.ratings, Ratings::Summary(_)) {
        return;
    }
    let on = |scale: &Scale| Bases::on_scale(survey, scale, drawn, plan.base, plan).ok();
    let share = |boxes| on(&metric::in_top_boxes(&survey.scale, boxes));
    let (Some(rated), Some(top), Some(two)) = (on(&survey.scale), share(1), share(2)) else { return };
    let composites = matches!(&survey.ratings, Ratings::Counted(counted) if counted.counts.has_composites());
    let maps =
        [(&rated.criteria, &top.criteria, &two.criteria), (&rated.elements, &top.elements, &two.elements)];
    // Composites that were counted elsewhere tell nothing of single ratings.
    let maps = maps.into_iter().take(if composites { 1 } else { 2 });
    for (rows, (rated, top, two)) in rows.into_iter().zip(maps) {
        for (row, ((rated, top), two)) in rows.iter_mut().zip(rated.iter().zip(top).zip(two)) {
            row.boxes = Some(of_row(rated, top, two));
        }
    }
}

/// The indices of a survey and its maps.
pub(super) fn indices(
    criteria: &[Row],
    elements: &[Row],
    survey: &Survey,
    drawn: Drawn,
    plan: &Plan,
) -> Indices {
    let maps = [(Level::Criteria, criteria), (Level::Elements, elements)];
    let maps = maps.into_iter().filter(|(_, rows)| !rows.is_empty()).map(|(level, rows)| {
        // In ascending order, so that the order of columns in the file does not matter.
        let mut points: Vec<(f64, f64)> =
            rows.iter().map(|row| (row.importance.value, row.performance.value)).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let n = rows.iter().filter_map(Row::base).min();
        let flags = n.map_or_else(Vec::new, |n| row::of_base(n, None, plan));
        MapIndices {
            level,
            satisfaction_index: satisfaction_index(&points),
            mean_gap: mean_gap(rows),
            n,
            flags,
        }
    });
    let maps = maps.collect();
    let Ratings::Answers { respondents, .. } = &survey.ratings else {
        return Indices { maps, net_promoter: Vec::new(), customer_effort: Vec::new() };
    };
    let outcomes = || respondents.outcomes.iter();
    Indices {
        maps,
        net_promoter: outcomes()
            .filter_map(|outcome| recommendation(outcome, respondents, drawn, plan))
            .collect(),
        customer_effort: outcomes().filter_map(|outcome| effort(outcome, drawn, plan)).collect(),
    }
}

/// `None` where a row has no gap.
fn mean_gap(rows: &[Row]) -> Option<f64> {
    let mut gaps = rows.iter().map(|row| row.gap.map(|gap| gap.value)).collect::<Option<Vec<f64>>>()?;
    gaps.sort_by(f64::total_cmp);
    Some(gaps.iter().sum::<f64>() / rows.len() as f64)
}

fn of_row(rated: &Basis, top: &Basis, two: &Basis) -> Boxes {
    let share = |estimate: Estimate| estimate.value / 100.0;
    let error = |estimate: Estimate| estimate.standard_error.map(|error| error / 100.0);
    let (importance, performance) = (share(two.importance), share(two.performance));
    Boxes {
        top_box_importance: share(top.importance),
        top_box_performance: share(top.performance),
        top_two_importance: importance,
        top_two_performance: performance,
        expectations_met: rated.expectations_met,
        opportunity: opportunity(importance, performance),
        standard_errors: BoxErrors {
            top_box_importance: error(top.importance),
            top_box_performance: error(top.performance),
            top_two_importance: error(two.importance),
            top_two_performance: error(two.performance),
            expectations_met: rated.expectations_met_error,
        },
    }
}

/// `None` where the outcome does not ask for a recommendation, or nothing says that its answers are 0 to 10.
fn recommendation(
    outcome: &OutcomeColumn,
    respondents: &Respondents,
    drawn: Drawn,
    plan: &Plan,
) -> Option<NetPromoterScore> {
    if outcome.asks != Asks::Recommendation || !is_from_0_to_10(outcome) {
        return None;
    }
    let table = table(outcome, respondents);
    let (n, w, w2) =
        table.values().fold((0, 0.0, 0.0), |(n, w, w2), cell| (n + cell.n, w + cell.w, w2 + cell.w2));
    let effective_base = effective_base(w, w2)?;
    let shares: Vec<(f64, f64)> = table.iter().map(|(&value, cell)| (f64::from(value), cell.w)).collect();
    let NetPromoter { promoters, passives, detractors, score, standard_error, interval } =
        net_promoter(&shares, effective_base, plan.confidence)?;
    let points = |value: f64| f64::from(i8::from(value >= 9.0) - i8::from(value <= 6.0)) * 100.0;
    // One formula for independent respondents who count once each, another for all others.
    let (standard_error, low, high, df) = if drawn.weighted() {
        let net = weights::estimate(drawn, outcome.of_each().map(|value| value.map(points)), plan)?;
        (net.standard_error, net.low, net.high, net.df)
    } else {
        let error = Some(standard_error).filter(|&error| error > 1e-9);
        (error, error.map(|_| interval.low), error.map(|_| interval.high), None)
    };
    let limit = |end: Option<f64>| end.map(|end: f64| end.clamp(-100.0, 100.0));
    Some(NetPromoterScore {
        outcome: outcome.name.clone(),
        score,
        standard_error,
        low: limit(low),
        high: limit(high),
        df,
        clipped: low.is_some_and(|low| low < -100.0) || high.is_some_and(|high| high > 100.0),
        promoters,
        passives,
        detractors,
        n,
        effective_base,
        flags: row::of_base(n, Some(effective_base), plan),
    })
}

/// Whether answers are whole numbers from 0 to 10 by what is told, or by a 0 or an answer above 7 with none above 10.
fn is_from_0_to_10(outcome: &OutcomeColumn) -> bool {
    let values = outcome.values();
    // A yes or no is a 0 or a 1 as well.
    let reached =
        values.last().is_some_and(|highest| *highest > 7.0 || *highest > 1.0 && values.first() == Some(&0.0));
    on_whole_numbers(outcome, 0.0, 10.0)
        && (reached || outcome.told == Some((0.0, 10.0)))
        && outcome.told.is_none_or(|told| told == (0.0, 10.0))
}

/// What stands in the way of the score of an outcome that asks for a recommendation or for effort.
pub(super) fn without_score(survey: &Survey) -> Vec<Message> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return Vec::new() };
    let told = |outcome: &OutcomeColumn| {
        let (name, lowest, highest) =
            (outcome.name.clone(), *outcome.values().first()?, *outcome.values().last()?);
        let what = match outcome.asks {
            Asks::Recommendation if !is_from_0_to_10(outcome) => {
                Values::NoNetPromoter { outcome: name.clone(), lowest, highest }
            }
            Asks::Undirected => Values::NoEffortDirection { outcome: name.clone() },
            _ => return None,
        };
        Some(Message::finding(what).about(name))
    };
    respondents.outcomes.iter().filter_map(told).collect()
}

/// `None` where the outcome does not ask for effort, its words do not say which end is the better one, or its answers are
/// not 1 to 5 or 1 to 7.
fn effort(outcome: &OutcomeColumn, drawn: Drawn, plan: &Plan) -> Option<CustomerEffort> {
    let highest = [5.0, 7.0].into_iter().find(|&highest| on_whole_numbers(outcome, 1.0, highest))?;
    let version = match outcome.asks {
        Asks::Effort => format!("CES 1.0: mean effort, 1 (very low) to {highest} (very high)"),
        Asks::Ease => format!("CES 2.0: mean agreement that it was easy, 1 to {highest}"),
        _ => return None,
    };
    let score = weights::estimate(drawn, outcome.of_each(), plan)?;
    let flags = row::of_base(score.n.unwrap_or_default(), score.effective_base, plan);
    Some(CustomerEffort {
        outcome: outcome.name.clone(),
        version,
        highest,
        is_ease: outcome.asks == Asks::Ease,
        score,
        flags,
    })
}

fn on_whole_numbers(outcome: &OutcomeColumn, lowest: f64, highest: f64) -> bool {
    let mut values = outcome.of_each().flatten();
    values.all(|value| value.fract() == 0.0 && (lowest..=highest).contains(&value))
}

#[derive(Default)]
struct Cell {
    n: u64,
    w: f64,
    w2: f64,
}

/// Number, Σw and Σw² of each answer of positive weight.
fn table(outcome: &OutcomeColumn, respondents: &Respondents) -> BTreeMap<u8, Cell> {
    let mut table: BTreeMap<u8, Cell> = BTreeMap::new();
    for (row, value) in outcome.of_each().enumerate() {
        let weight = respondents.weights.as_ref().map_or(1.0, |weights| weights[row]);
        if let (Some(value), true) = (value, weight > 0.0) {
            let cell = table.entry(value as u8).or_default();
            cell.n += 1;
            cell.w += weight;
            cell.w2 += weight * weight;
        }
    }
    table
}
