//! The rows of a map: estimates placed in their quadrants and ranked.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    AgainstCrosshair, Basis, Benchmarked, Boxes, Certainty, Crosshair, Estimate, Gap, NetShortfall,
    PerformanceTarget, Plan, Quadrant,
};
use crate::survey::{Label, Survey};

/// One of the two maps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The map of all criteria.
    Criteria,
    /// The map of the elements.
    Elements,
}

/// One criterion or element: its numbers, its quadrant, its rank.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Row {
    /// Key, without the side word.
    pub name: String,
    /// What a reader sees.
    pub label: String,
    /// The label in other languages: language code → text.
    pub translations: BTreeMap<String, String>,
    /// Name of the element it belongs to.
    pub element: Option<String>,
    /// 1 = first to act on: by quadrant, then by weighted gap.
    pub rank: usize,
    /// Respondents who rated importance.
    pub n_importance: Option<u64>,
    /// Respondents who rated performance.
    pub n_performance: Option<u64>,
    /// Respondents who rated both.
    pub n_pairs: Option<u64>,
    /// Kish's effective base of the respondents who rated both, (Σw)²/Σw²; their number without weights.
    pub effective_base: Option<f64>,
    /// Importance on the plan's base.
    pub importance: Estimate,
    /// Performance on the plan's base.
    pub performance: Estimate,
    /// Importance − performance; positive = shortfall; `null` where importance is derived, on a scale of its own.
    pub gap: Option<Gap>,
    /// Who wants more than they get, and who less; `null` for a summary file, and where importance is derived.
    pub shortfall: Option<NetShortfall>,
    /// Gap × importance / mean importance of the map.
    pub weighted_gap: Option<f64>,
    /// Where it stands against the crosshair.
    pub quadrant: Quadrant,
    /// Whether it lies on one of the two lines (which counts as high).
    pub on_line: bool,
    /// Importance and performance tested against the lines.
    pub against_crosshair: AgainstCrosshair,
    /// How sure the quadrant is; `null` without replicates, and where importance is derived.
    pub certainty: Option<Certainty>,
    /// Shares of ratings in the highest categories; `null` for a summary file, and where importance was not asked.
    pub boxes: Option<Boxes>,
    /// Where performance leaves the priority quadrant; `null` of other rows, unless asked for.
    pub target: Option<PerformanceTarget>,
    /// Performance against the benchmark; `null` where none was given, or it lacks the row.
    pub benchmark: Option<Benchmarked>,
    /// What a reader should know of this row.
    pub flags: Vec<Flag>,
}

/// What a reader should know of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Flag {
    /// Too few respondents to test (`**`).
    TinyBase,
    /// Few respondents (`*`).
    SmallBase,
    /// Enough respondents to test, but their effective base is tiny.
    TinyEffectiveBase,
    /// Its quadrant differs between the bases `pairs` and `available`.
    BaseMatters,
    /// In `concentrate_here` although performance is not below importance.
    NoShortfall,
    /// In `low_priority` although its gap is among the three largest.
    LargeGap,
    /// In `possible_overkill` although performance is significantly below importance.
    Shortfall,
    /// In `possible_overkill` although performance is below importance, by a twentieth of the scale or more; nothing tells whether
    /// that is significant.
    UntestedShortfall,
    /// A composite whose gap lies outside those of its criteria: other respondents rated other criteria.
    OutsideCriteria,
}

impl Row {
    /// Respondents behind the row: behind its gap, or behind performance where there is no gap.
    pub fn base(&self) -> Option<u64> {
        self.gap.map_or(self.performance.n, |gap| gap.n)
    }
}

impl Flag {
    /// Its name in the JSON and the CSV.
    pub fn name(self) -> &'static str {
        match self {
            Self::TinyBase => "tiny_base",
            Self::SmallBase => "small_base",
            Self::TinyEffectiveBase => "tiny_effective_base",
            Self::BaseMatters => "base_matters",
            Self::NoShortfall => "no_shortfall",
            Self::LargeGap => "large_gap",
            Self::Shortfall => "shortfall",
            Self::UntestedShortfall => "untested_shortfall",
            Self::OutsideCriteria => "outside_criteria",
        }
    }
}

/// Who a row is about.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub name: &'a str,
    pub label: &'a Label,
    pub element: Option<&'a str>,
}

/// The criteria as subjects of rows, in survey order.
pub(super) fn criteria(survey: &Survey) -> Vec<Subject<'_>> {
    survey
        .criteria
        .iter()
        .map(|criterion| Subject {
            name: &criterion.name,
            label: &criterion.label,
            element: criterion.element.map(|index| survey.elements[index].name.as_str()),
        })
        .collect()
}

/// The elements as subjects of rows, in study order.
pub(super) fn elements(survey: &Survey) -> Vec<Subject<'_>> {
    survey
        .elements
        .iter()
        .map(|element| Subject { name: &element.name, label: &element.label, element: None })
        .collect()
}

/// The rows of one map, in survey order.
///
/// `other` holds the same rows under the other base with its crosshair, to tell where the base matters.
pub(super) fn rows(
    subjects: &[Subject],
    bases: &[&Basis],
    crosshair: Crosshair,
    other: Option<(&[&Basis], Crosshair)>,
    plan: &Plan,
) -> Vec<Row> {
    // Summed in ascending order, so that the order of columns in the file does not matter.
    let mut importances: Vec<f64> = bases.iter().map(|basis| basis.importance.value).collect();
    importances.sort_by(f64::total_cmp);
    let mean_importance = importances.iter().sum::<f64>() / bases.len() as f64;
    let mut rows: Vec<Row> = subjects
        .iter()
        .zip(bases)
        .map(|(subject, basis)| {
            let (i, p) = (basis.importance.value, basis.performance.value);
            let [n_importance, n_performance, n_pairs] = basis.n;
            Row {
                name: subject.name.to_owned(),
                label: subject.label.text.clone(),
                translations: subject.label.translations.clone(),
                element: subject.element.map(str::to_owned),
                rank: 0,
                n_importance,
                n_performance,
                n_pairs,
                effective_base: basis.effective_base,
                importance: basis.importance,
                performance: basis.performance,
                gap: basis.gap.map(Gap::untested),
                shortfall: basis.shortfall,
                weighted_gap: basis
                    .gap
                    .filter(|_| mean_importance > 0.0)
                    .map(|gap| gap.value * i / mean_importance),
                quadrant: Quadrant::of(i, p, crosshair),
                on_line: crosshair.touches(i, p),
                against_crosshair: AgainstCrosshair::default(),
                certainty: None,
                boxes: None,
                target: None,
                benchmark: None,
                flags: Vec::new(),
            }
        })
        .collect();
    rank(&mut rows);
    let third_largest = third_largest_gap(&rows);
    for (index, row) in rows.iter_mut().enumerate() {
        let elsewhere = other.map(|(bases, crosshair)| {
            Quadrant::of(bases[index].importance.value, bases[index].performance.value, crosshair)
        });
        row.flags = flags(row, elsewhere, third_largest, plan);
    }
    rows
}

/// By quadrant in order of priority, then by weighted gap, largest first, or by importance where there are no gaps;
/// names settle ties, so that the order of columns in the file does not.
fn rank(rows: &mut [Row]) {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let weight =
        |row: &Row| row.weighted_gap.or(row.gap.map(|gap| gap.value)).unwrap_or(row.importance.value);
    order.sort_by(|&a, &b| {
        let (a, b) = (&rows[a], &rows[b]);
        a.quadrant.cmp(&b.quadrant).then(weight(b).total_cmp(&weight(a))).then_with(|| a.name.cmp(&b.name))
    });
    for (position, index) in order.into_iter().enumerate() {
        rows[index].rank = position + 1;
    }
}

fn flags(row: &Row, elsewhere: Option<Quadrant>, third_largest: f64, plan: &Plan) -> Vec<Flag> {
    let base = row.base().unwrap_or(u64::MAX);
    let gap = row.gap.map(|gap| gap.value);
    let mut flags = of_base(base, row.effective_base, plan);
    let holds = [
        (Flag::BaseMatters, elsewhere.is_some_and(|quadrant| quadrant != row.quadrant)),
        (Flag::NoShortfall, row.quadrant == Quadrant::ConcentrateHere && gap.is_some_and(|gap| gap <= 0.0)),
        (
            Flag::LargeGap,
            row.quadrant == Quadrant::LowPriority && gap.is_some_and(|gap| gap > 0.0 && gap >= third_largest),
        ),
    ];
    flags.extend(holds.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)));
    flags
}

/// What is to be known of a number of respondents, and of how many they are worth where they are weighted.
pub(super) fn of_base(n: u64, effective: Option<f64>, plan: &Plan) -> Vec<Flag> {
    let holds = [
        (Flag::TinyBase, n < plan.smallest_base),
        (Flag::SmallBase, (plan.smallest_base..plan.small_base).contains(&n)),
        (
            Flag::TinyEffectiveBase,
            n >= plan.smallest_base && effective.is_some_and(|worth| worth < plan.smallest_base as f64),
        ),
    ];
    holds.into_iter().filter_map(|(flag, holds)| holds.then_some(flag)).collect()
}

/// Flags what contradicts its quadrant once the gaps are tested; where a file holds means alone, what is plain to see:
/// a twentieth of the `range` of the scale.
pub(super) fn mirror<'a>(rows: impl Iterator<Item = &'a mut Row>, range: f64, plan: &Plan) {
    const PLAIN: f64 = 0.05;
    for row in rows.filter(|row| row.quadrant == Quadrant::PossibleOverkill) {
        let Some(gap) = row.gap.filter(|gap| gap.value > 0.0) else { continue };
        let large_base = row.base().is_none_or(|n| n >= plan.smallest_base);
        match gap.significant(plan.alpha()) {
            Some(true) => row.flags.push(Flag::Shortfall),
            None if large_base && gap.value >= PLAIN * range => row.flags.push(Flag::UntestedShortfall),
            _ => {}
        }
    }
}

/// The third largest gap; in a map of three rows or fewer none stands out.
fn third_largest_gap(rows: &[Row]) -> f64 {
    let mut gaps: Vec<f64> = rows.iter().filter_map(|row| row.gap).map(|gap| gap.value).collect();
    gaps.sort_by(|a, b| b.total_cmp(a));
    if gaps.len() > 3 { gaps[2] } else { f64::INFINITY }
}
