//! Audiences: what employees or managers answer beside the customers, criterion by criterion.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Change, Comparison, Level, Quadrant, Recorded, RecordedRow};
use crate::stats::agreement::{concordance, differences, kendall};
use crate::stats::correlation::spearman;
use crate::survey::Label;

/// What an audience answers beside the reference.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Audience {
    /// Column that tells audiences apart.
    pub column: String,
    /// The audience that the others stand beside.
    pub reference: String,
    /// This one.
    pub audience: String,
    /// What readers call the two, where the study file says it.
    pub labels: AudienceLabels,
    /// Whether its respondents said what they think themselves, or what they believe the reference thinks; `null` where
    /// the study file does not say.
    pub asks: Option<Asking>,
    /// Respondents of the reference and of the audience; `null` where the numbers are withheld.
    pub respondents: Option<[u64; 2]>,
    /// Whether its numbers are withheld: too few respondents, or what few answered would follow from the others.
    pub withheld: bool,
    /// Significance level of the verdicts.
    pub alpha: f64,
    /// Performances within this of one another, in rating units, are aligned.
    pub aligned_within: f64,
    /// What fewer respondents answered is withheld.
    pub smallest_shown: u64,
    /// Criteria, then elements; empty where the numbers are withheld.
    pub rows: Vec<AudienceRow>,
    /// How far the two agree over the criteria, and over the elements where there are any.
    pub agreement: Vec<Agreement>,
    /// Shares of ones in outcomes of 0 and 1: what the audience believes, and what the reference says.
    pub outcomes: Vec<SharedOutcome>,
}

/// What readers call two audiences; each language code → text is empty where one text serves all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AudienceLabels {
    /// The reference.
    pub reference: Option<String>,
    /// The same in other languages.
    pub reference_translations: BTreeMap<String, String>,
    /// The other one.
    pub audience: Option<String>,
    /// The same in other languages.
    pub audience_translations: BTreeMap<String, String>,
}

impl AudienceLabels {
    /// Of the labels that were given.
    pub fn of(reference: Option<&Label>, audience: Option<&Label>) -> Self {
        let text = |label: Option<&Label>| label.map(|label| label.text.clone());
        let translations =
            |label: Option<&Label>| label.map(|label| label.translations.clone()).unwrap_or_default();
        Self {
            reference: text(reference),
            reference_translations: translations(reference),
            audience: text(audience),
            audience_translations: translations(audience),
        }
    }
}

impl Audience {
    /// What readers call an audience, in a language; `None` where it is neither of the two, or has no label.
    pub fn called(&self, name: &str, code: &str) -> Option<&str> {
        let (label, translations) = match name {
            _ if name == self.audience => (&self.labels.audience, &self.labels.audience_translations),
            _ if name == self.reference => (&self.labels.reference, &self.labels.reference_translations),
            _ => return None,
        };
        translations.get(code).or(label.as_ref()).map(String::as_str)
    }
}

/// What the respondents of an audience were asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Asking {
    /// What they think themselves.
    Own,
    /// What they believe the reference thinks.
    Belief,
}

/// A criterion or an element as two audiences see it; changes go from the reference to the audience.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct AudienceRow {
    /// Which map.
    pub level: Level,
    /// Key.
    pub name: String,
    /// Importance of the audience − that of the reference.
    pub importance: Option<Change>,
    /// Performance of the audience − that of the reference.
    pub performance: Option<Change>,
    /// The same of the share of performance ratings in the two highest categories, 0 to 1.
    pub top_two_performance: Option<Change>,
    /// Where the two have it.
    pub quadrant: SeenBy,
    /// What the audience makes of performance; `null` where it is not tested.
    pub verdict: Option<Estimates>,
    /// What the reference should know of it.
    pub finding: Option<AudienceFinding>,
    /// Whether its numbers are withheld: too few of the audience rated it.
    pub withheld: bool,
}

/// The quadrants of a row on the maps of two audiences.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct SeenBy {
    /// On that of the reference.
    pub reference: Option<Quadrant>,
    /// On that of the audience.
    pub audience: Option<Quadrant>,
}

/// What an audience makes of the performance that the reference rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Estimates {
    /// Significantly above the reference.
    Overestimates,
    /// Significantly below it.
    Underestimates,
    /// Shown to be within `aligned_within` of it.
    Aligned,
    /// None of these is shown.
    Unclear,
}

/// An estimate that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AudienceFinding {
    /// A priority of the reference whose performance is overestimated.
    BlindSpot,
    /// A strength of the reference whose performance is underestimated.
    HiddenStrength,
}

/// How far two audiences agree over the rows of a map. Of so few rows no test is made.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Agreement {
    /// Which map.
    pub level: Level,
    /// Rows that both have.
    pub rows: usize,
    /// Of the mean importances.
    pub importance: Profile,
    /// Of the mean performances.
    pub performance: Profile,
    /// Rows in the same quadrant on both maps.
    pub quadrants_shared: usize,
    /// Keys of the priorities.
    pub priorities: Priorities,
}

/// How two profiles over the same rows go together.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Profile {
    /// Rank correlation; `null` of fewer than two rows, or of a constant.
    pub spearman: Option<f64>,
    /// Kendall's τ-b.
    pub kendall: Option<f64>,
    /// Mean of audience − reference.
    pub mean_difference: Option<f64>,
    /// Mean of its absolute value.
    pub mean_absolute_difference: Option<f64>,
    /// Lin's concordance, with the moments of a population.
    pub concordance: Option<f64>,
}

/// Priorities of two audiences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Priorities {
    /// Of both.
    pub shared: Vec<String>,
    /// Of the reference only.
    pub only_reference: Vec<String>,
    /// Of the audience only.
    pub only_audience: Vec<String>,
}

/// The share of ones in an outcome, as two audiences have it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SharedOutcome {
    /// Column of the outcome.
    pub outcome: String,
    /// Share of the audience − that of the reference, with a z-test.
    #[serde(flatten)]
    pub change: Change,
}

/// Who stands beside whom, and what was asked.
#[derive(Debug, Clone)]
pub struct AudiencePlan {
    /// Column that tells audiences apart.
    pub column: String,
    /// What this audience was asked.
    pub asks: Option<Asking>,
    /// What readers call the two.
    pub labels: AudienceLabels,
    /// Performances within this of one another are aligned.
    pub aligned_within: f64,
    /// A row that fewer of the audience rated is not shown.
    pub smallest_shown: u64,
}

impl Audience {
    /// From the comparison of the reference (old) with the audience (new), whose rows are these.
    pub fn of(
        comparison: &Comparison,
        audience: &Recorded,
        outcomes: Vec<SharedOutcome>,
        plan: AudiencePlan,
    ) -> Self {
        let small = |row: &super::ComparedRow| {
            let rows = match row.level {
                Level::Criteria => &audience.criteria,
                Level::Elements => &audience.elements,
            };
            let own = rows.iter().find(|own| own.name == row.name);
            own.and_then(RecordedRow::fewest).is_some_and(|n| n < plan.smallest_shown)
        };
        let rows: Vec<AudienceRow> = comparison
            .rows
            .iter()
            .map(|row| {
                if small(row) {
                    AudienceRow::withheld(row)
                } else {
                    AudienceRow::of(row, comparison.alpha, plan.aligned_within)
                }
            })
            .collect();
        let agreement = [Level::Criteria, Level::Elements].map(|level| Agreement::of(level, &rows));
        let n = comparison.old.respondents.zip(comparison.new.respondents);
        Self {
            respondents: n.map(|(reference, audience)| [reference, audience]),
            withheld: false,
            alpha: comparison.alpha,
            rows,
            agreement: agreement.into_iter().flatten().collect(),
            outcomes,
            ..Self::withheld(&comparison.old.label, &comparison.new.label, comparison.alpha, plan)
        }
    }

    /// An audience of which nothing is shown.
    pub fn withheld(reference: &str, audience: &str, alpha: f64, plan: AudiencePlan) -> Self {
        Self {
            column: plan.column,
            reference: reference.to_owned(),
            audience: audience.to_owned(),
            labels: plan.labels,
            asks: plan.asks,
            respondents: None,
            withheld: true,
            alpha,
            aligned_within: plan.aligned_within,
            smallest_shown: plan.smallest_shown,
            rows: Vec::new(),
            agreement: Vec::new(),
            outcomes: Vec::new(),
        }
    }

    /// The rows of one map.
    pub fn level(&self, level: Level) -> impl Iterator<Item = &AudienceRow> {
        self.rows.iter().filter(move |row| row.level == level)
    }
}

impl AudienceRow {
    fn of(row: &super::ComparedRow, alpha: f64, aligned: f64) -> Self {
        let quadrant = SeenBy { reference: row.quadrant.old, audience: row.quadrant.new };
        let verdict = row.performance.as_ref().and_then(|change| estimates(change, alpha, aligned));
        let finding = match (verdict, quadrant.reference) {
            (Some(Estimates::Overestimates), Some(Quadrant::ConcentrateHere)) => {
                Some(AudienceFinding::BlindSpot)
            }
            (Some(Estimates::Underestimates), Some(Quadrant::KeepUp)) => {
                Some(AudienceFinding::HiddenStrength)
            }
            _ => None,
        };
        Self {
            level: row.level,
            name: row.name.clone(),
            importance: row.importance,
            performance: row.performance,
            top_two_performance: row.top_two_performance,
            quadrant,
            verdict,
            finding,
            withheld: false,
        }
    }

    /// A row of which nothing that the audience answered is shown.
    fn withheld(row: &super::ComparedRow) -> Self {
        Self {
            level: row.level,
            name: row.name.clone(),
            importance: None,
            performance: None,
            top_two_performance: None,
            quadrant: SeenBy { reference: row.quadrant.old, audience: None },
            verdict: None,
            finding: None,
            withheld: true,
        }
    }
}

fn estimates(change: &Change, alpha: f64, aligned: f64) -> Option<Estimates> {
    let p = change.p_adjusted.or(change.p)?;
    let (low, high) = change.low.zip(change.high)?;
    Some(match change.value {
        value if p < alpha && value > 0.0 => Estimates::Overestimates,
        value if p < alpha && value < 0.0 => Estimates::Underestimates,
        _ if -aligned <= low && high <= aligned => Estimates::Aligned,
        _ => Estimates::Unclear,
    })
}

impl Agreement {
    /// `None` without a row that both have.
    fn of(level: Level, rows: &[AudienceRow]) -> Option<Self> {
        let both: Vec<&AudienceRow> =
            rows.iter().filter(|row| row.level == level && row.performance.is_some()).collect();
        if both.is_empty() {
            return None;
        }
        let profile = |part: fn(&AudienceRow) -> Option<Change>| {
            // By name, so that the order of columns changes no bit.
            let mut changes: Vec<(&str, Change)> =
                both.iter().filter_map(|row| Some((row.name.as_str(), part(row)?))).collect();
            changes.sort_by_key(|(name, _)| *name);
            let [reference, audience] = [|change: &Change| change.old, |change: &Change| change.new]
                .map(|side: fn(&Change) -> f64| changes.iter().map(|(_, it)| side(it)).collect::<Vec<f64>>());
            Profile::of(&reference, &audience)
        };
        let keys = |holds: fn(bool, bool) -> bool| -> Vec<String> {
            let priority = |quadrant| quadrant == Some(Quadrant::ConcentrateHere);
            let fits = |row: &&&AudienceRow| {
                holds(priority(row.quadrant.reference), priority(row.quadrant.audience))
            };
            both.iter().filter(fits).map(|row| row.name.clone()).collect()
        };
        let shared = |row: &&&AudienceRow| {
            row.quadrant.reference.is_some() && row.quadrant.reference == row.quadrant.audience
        };
        Some(Self {
            level,
            rows: both.len(),
            importance: profile(|row| row.importance),
            performance: profile(|row| row.performance),
            quadrants_shared: both.iter().filter(shared).count(),
            priorities: Priorities {
                shared: keys(|reference, audience| reference && audience),
                only_reference: keys(|reference, audience| reference && !audience),
                only_audience: keys(|reference, audience| !reference && audience),
            },
        })
    }
}

impl Profile {
    fn of(reference: &[f64], audience: &[f64]) -> Self {
        let difference = differences(reference, audience);
        Self {
            spearman: spearman(reference, audience, None),
            kendall: kendall(reference, audience),
            mean_difference: difference.map(|it| it.0),
            mean_absolute_difference: difference.map(|it| it.1),
            concordance: if reference.is_empty() { None } else { concordance(reference, audience) },
        }
    }
}
