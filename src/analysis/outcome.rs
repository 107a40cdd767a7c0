//! Link to results: what performance on each criterion and element goes with in every outcome. Association, not cause
//! (`methods.md` §5).

use schemars::JsonSchema;
use serde::Serialize;

use super::association::associations;
use super::at_risk::AtRisk;
use super::contrast::{self, Contrasted, HYBRID};
use super::drawn::Drawn;
use super::necessary::{self, Necessary};
use super::{Effect, Flag, Plan, row, unrelated};
use crate::error::Result;
use crate::message::{Acting, Message};
use crate::stats::column::Column;
use crate::stats::influence::SampleWeights;
use crate::survey::{ElementScores, OutcomeColumn, Ratings, Survey};

/// One outcome and what goes with it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Outcome {
    /// Column of the outcome.
    pub outcome: String,
    /// Column of what respondents are worth, where something of it is at risk.
    pub value: Option<String>,
    /// What its coefficients come from: a straight line, or a logit where it is 0 or 1.
    pub model: Model,
    /// Performance on a criterion better by this much, in rating units, is what a what-if supposes.
    pub what_if: f64,
    /// Performance at or below this is low in the penalty–reward contrast.
    pub low: f64,
    /// Performance at or above this is high.
    pub high: f64,
    /// Impact asymmetry beyond that of a straight line by more than this is a delighter's, below its negative a hygiene
    /// factor's.
    pub asymmetry: f64,
    /// Lowest and highest rating of performance that drives it, whatever measure the map shows.
    pub ratings: [f64; 2],
    /// Middle of the scale, where the slopes of the hinge regression meet.
    pub hinge_at: f64,
    /// The criteria.
    pub criteria: Associations,
    /// The elements; `null` without elements.
    pub elements: Option<Associations>,
    /// Necessary conditions; `null` where they were not asked for.
    pub necessary: Option<Necessary>,
}

/// What coefficients come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Model {
    /// Least squares: a coefficient is a change of the outcome.
    Linear,
    /// Maximum likelihood of a logit: a coefficient is an average marginal effect, a change of the share of ones.
    Logit,
}

/// What the drivers of one map have to do with an outcome.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Associations {
    /// Respondents behind the regressions: they gave the outcome and rated performance on every driver.
    pub n: u64,
    /// Respondents who did not.
    pub left_out: u64,
    /// R² of the regression on all drivers; `null` where they are collinear, and of a logit.
    pub r_squared: Option<f64>,
    /// The same, less what as many drivers explain by chance.
    pub adjusted_r_squared: Option<f64>,
    /// McFadden's R² of a logit.
    pub mcfadden: Option<f64>,
    /// R² of the regression on low and high performance; `null` where they are collinear.
    pub r_squared_contrast: Option<f64>,
    /// R² of the regression on the two sides of the middle of the scale; `null` where they are collinear.
    pub r_squared_hinge: Option<f64>,
    /// In the order of the map's rows.
    pub rows: Vec<Association>,
    /// What goes with each of the plan's raises; `None` where its rows are not all on this map, or it is of nothing.
    #[serde(skip)]
    pub raised: Vec<Option<Raised>>,
}

/// Change of the outcome that goes with several rows raised together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Raised {
    /// The change.
    pub change: Effect,
    /// Whether a raise was cut at the end of the scale.
    pub cut: bool,
}

/// What performance on one criterion or element goes with.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Association {
    /// Key of the criterion or element.
    pub name: String,
    /// Correlation with the outcome, over everybody who answered both.
    pub correlation: Option<Effect>,
    /// Change of the outcome that goes with one unit more of performance, the other drivers held.
    pub coefficient: Option<Effect>,
    /// Change of the log odds of a 1, of a logit.
    pub log_odds: Option<Effect>,
    /// Its part of McFadden's R² (Shapley); `null` where there are too many drivers to fit every subset.
    pub mcfadden_part: Option<f64>,
    /// Change of the outcome that goes with performance better by `what_if_by`.
    pub what_if: Option<Effect>,
    /// The improvement supposed: the plan's, or what is left up to the end of the scale.
    pub what_if_by: Option<f64>,
    /// Whether the mean is too near the end of the scale for the plan's improvement.
    pub what_if_capped: bool,
    /// Its place on the importance–performance map of effects; `null` without a coefficient.
    pub on_effect_map: Option<OnEffectMap>,
    /// What low and high performance do.
    #[serde(flatten)]
    pub contrast: Contrasted,
    /// Who may be lost, of an outcome of 0 and 1 and respondents who all count the same, with no fewer than the smallest
    /// base low and high; else `null`.
    pub at_risk: Option<AtRisk>,
    /// Slopes below and above the middle of the scale.
    pub hinge: Option<Hinged>,
    /// Whether few respondents are behind its coefficient, or its correlation where there is none: `tiny_base`,
    /// `small_base`.
    pub flags: Vec<Flag>,
}

/// Slopes of a hinge regression (Mittal, Ross & Baldasare 1998).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Hinged {
    /// Change of the outcome for one unit more below the middle; `null` where nobody rated below it.
    pub below: Option<Effect>,
    /// The same above it.
    pub above: Option<Effect>,
    /// Below − above; `null` where one is missing.
    pub difference: Option<Effect>,
    /// t of the difference; `null` below the smallest base.
    pub t: Option<f64>,
    /// Two-sided, unadjusted.
    pub p: Option<f64>,
}

/// A place on an importance–performance map whose importance is an unstandardised effect (IPMA).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct OnEffectMap {
    /// Change of the outcome that goes with one point more of performance on 0–100, the other drivers held.
    pub importance: Effect,
    /// Mean performance on 0–100 of the declared scale, over the respondents of the regression.
    pub performance: f64,
}

/// The links of every outcome; one that nothing can be said of is told in `warnings` and left out.
///
/// # Errors
/// Where the plan's low and high leave no middle on the scale.
pub(super) fn outcomes(
    survey: &Survey,
    drawn: Drawn,
    plan: &Plan,
    warnings: &mut Vec<Message>,
) -> Result<Vec<Outcome>> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return Ok(Vec::new()) };
    if respondents.outcomes.is_empty() {
        return Ok(Vec::new());
    }
    let levels = contrast::levels(&survey.scale, plan)?;
    let criteria_scores = survey.criterion_scores();
    let element_scores = survey.element_scores();
    let element_scores: Vec<Column> = element_scores.iter().map(ElementScores::column).collect();
    let worth = respondents.value.as_ref().map(OutcomeColumn::numbers);
    let sampled = SampleWeights { weights: drawn.weights, design: drawn.design };
    let mut found = Vec::new();
    for (index, outcome) in respondents.outcomes.iter().enumerate() {
        let values = outcome.numbers();
        let mut data = |columns: &[Column], subjects: &[row::Subject]| {
            let names: Vec<&str> = subjects.iter().map(|subject| subject.name).collect();
            let linked = associations(
                &values,
                columns,
                sampled,
                &names,
                &survey.scale,
                (levels, worth.as_deref()),
                plan,
            );
            if let Ok((_, associations, told)) = &linked {
                warnings.extend(unrelated::base_of(associations, &outcome.name, sampled, values.len()));
                warnings
                    .extend(told.map(|problem| unrelated::warning(problem.0, &outcome.name, &[problem.1])));
            }
            // Of the first outcome the drivers have told the same.
            match &linked {
                Ok((_, associations, _)) if index > 0 => {
                    let constant = |row: &&Association| row.contrast.is_constant();
                    let rows = associations.rows.iter().filter(constant);
                    warnings.extend(rows.map(|row| unrelated::constant(&row.name, &outcome.name)));
                }
                Err(problem) if index > 0 => {
                    warnings.push(unrelated::warning(*problem, &outcome.name, &names));
                }
                _ => {}
            }
            linked.ok().map(|(model, associations, _)| (model, associations))
        };
        let Some((model, criteria)) = data(&criteria_scores, &row::criteria(survey)) else { continue };
        let elements = if survey.elements.is_empty() {
            None
        } else {
            data(&element_scores, &row::elements(survey)).map(|(_, elements)| elements)
        };
        warnings.extend(unrelated::against(&criteria, outcome));
        found.push(Outcome {
            outcome: outcome.name.clone(),
            value: respondents.value.as_ref().filter(|_| criteria.is_worth()).map(|it| it.name.clone()),
            model,
            what_if: plan.what_if,
            low: levels.low,
            high: levels.high,
            asymmetry: HYBRID,
            ratings: [survey.scale.lowest, survey.scale.highest],
            hinge_at: survey.scale.midpoint(),
            criteria,
            elements,
            necessary: necessary::necessary(
                survey,
                [&criteria_scores, &element_scores],
                &values,
                sampled,
                plan,
            ),
        });
    }
    let value = respondents.value.as_ref().filter(|_| found.iter().all(|outcome| outcome.value.is_none()));
    warnings.extend(value.map(|it| Message::finding(Acting::NoValueAtRisk { column: it.name.clone() })));
    Ok(found)
}

impl Associations {
    /// Whether something that respondents are worth is at risk.
    fn is_worth(&self) -> bool {
        self.rows.iter().any(|row| row.at_risk.is_some_and(|it| it.worth.is_some()))
    }
}
