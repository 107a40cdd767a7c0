//! Waves that share respondents or clusters: what a unit adds to both means is added up before it is squared.

use std::borrow::Cow;
use std::collections::HashMap;

use super::facts::{Linkage, LinkageKind, Measure};
use super::scored::{Scored, Side};
use super::units::{cluster_names, ids, respondents, strata};
use super::{Change, Statistic};
use crate::analysis::settled;
use crate::analysis::weights;
use crate::analysis::{Base, Level, Plan};
use crate::error::{Error, Result};
use crate::message::{Comparing, Message};
use crate::stats::correlation::pearson;
use crate::stats::design::{SampleDesign, collapsed};
use crate::stats::linearised::{Linearised, Subgroup, linked_difference};
use crate::stats::mcnemar::mcnemar;
use crate::stats::moments::Moments;
use crate::stats::overlap::{ChangeError, Shared, change_error};
use crate::stats::t_test::TTest;
use crate::survey::Survey;

/// Two surveys and which of their respondents belong together.
pub(super) struct Linked<'a> {
    /// The surveys with their weights settled, their strata as they were drawn.
    pub surveys: [Cow<'a, Survey>; 2],
    /// The linked unit (respondent or cluster) of each respondent; units of both waves are numbered together.
    pub units: [Vec<u32>; 2],
    /// Stratum of each respondent, numbered together; one with a single unit is put together with its neighbour.
    pub strata: [Vec<u32>; 2],
    base: Base,
    plan: Plan,
    facts: Linkage,
    /// Distinct units of both waves.
    distinct: usize,
    /// Strata and units of the respondents of both waves, the old one's first.
    design: SampleDesign,
}

/// The error of a change of an outcome, which may be undefined.
pub(super) struct OutcomeError(pub Option<ChangeError>);

impl<'a> Linked<'a> {
    /// By the panel column, or by clusters that have the same stratum and number in both; `None` of waves drawn apart.
    ///
    /// # Errors
    /// Where a panel is asked for and one of the waves has no answers of single respondents.
    pub fn of(
        old: (&'a Survey, &Plan),
        new: (&'a Survey, &Plan),
        panel: Option<&str>,
    ) -> Result<Option<Self>> {
        let surveys = [old.0, new.0].map(settled::in_order);
        let names = {
            let [one, other] = [0, 1].map(|wave| respondents(&surveys[wave]));
            let (Some(one), Some(other)) = (one, other) else {
                let missing = usize::from(one.is_some());
                return match panel {
                    None => Ok(None),
                    Some(column) => Err(Error::in_file(
                        &surveys[missing].origin.file,
                        Comparing::NothingToLink { column: column.to_owned() },
                    )),
                };
            };
            let clusters = cluster_names(one).zip(cluster_names(other));
            match (clusters, panel) {
                (Some((one, other)), _) if panel.is_some() || one.iter().any(|name| other.contains(name)) => {
                    Some((LinkageKind::Clusters, [one, other]))
                }
                (_, Some(_)) => {
                    ids(one).zip(ids(other)).map(|(one, other)| (LinkageKind::Panel, [one, other]))
                }
                (_, None) => None,
            }
        };
        let Some((kind, names)) = names else { return Ok(None) };
        Ok(Some(Self::by(kind, &names, surveys, new.1, panel)))
    }

    fn by(
        kind: LinkageKind,
        names: &[Vec<Option<String>>; 2],
        surveys: [Cow<'a, Survey>; 2],
        plan: &Plan,
        panel: Option<&str>,
    ) -> Self {
        let mut known: HashMap<&str, u32> = HashMap::new();
        let mut next = 0;
        let mut in_wave: Vec<[bool; 2]> = Vec::new();
        let units = [0, 1].map(|wave| {
            let each = names[wave].iter().map(|name| {
                let mut fresh = || {
                    next += 1;
                    in_wave.push([false; 2]);
                    next - 1
                };
                let unit = match name {
                    Some(name) => *known.entry(name).or_insert_with(fresh),
                    None => fresh(),
                };
                in_wave[unit as usize][wave] = true;
                unit
            });
            each.collect::<Vec<u32>>()
        });
        let strata: [Vec<u32>; 2] = strata(&surveys).try_into().expect("a list for each wave");
        let count = |which: [bool; 2]| in_wave.iter().filter(|found| **found == which).count() as u64;
        let by_cluster = kind == LinkageKind::Clusters;
        let column = match (by_cluster, respondents(&surveys[1])) {
            (true, Some(respondents)) => respondents.drawn_by.cluster.clone(),
            _ => panel.map(str::to_owned),
        };
        let facts = Linkage {
            kind,
            column,
            both: count([true, true]),
            only_old: count([true, false]),
            only_new: count([false, true]),
        };
        // Of both waves together: a stratum may have one cluster left in either.
        let (all, _) = collapsed(&strata.concat(), &units.concat());
        let design = SampleDesign::new(&all, &units.concat());
        let (old, new) = all.split_at(strata[0].len());
        let strata = [old.to_vec(), new.to_vec()];
        let (base, plan, distinct) = (plan.base, plan.clone(), next as usize);
        Self { surveys, units, strata, base, plan, facts, distinct, design }
    }

    /// Which units are linked.
    pub fn facts(&self) -> Linkage {
        self.facts.clone()
    }

    /// How many units both waves have together.
    pub fn distinct(&self) -> usize {
        self.distinct
    }

    /// What was linked without being asked for.
    pub fn warnings(&self) -> Option<Message> {
        (self.facts.kind == LinkageKind::Clusters)
            .then(|| Message::finding(Comparing::LinkedClusters { clusters: self.facts.both }))
    }

    /// The change of a measure of a row, and whether its shared respondents tell no correlation.
    pub fn change(
        &self,
        level: Level,
        places: [usize; 2],
        measure: Measure,
        values: [f64; 2],
        confidence: f64,
    ) -> (Change, bool) {
        let [old, new] = [0, 1].map(|wave| self.side(wave).scored(level, places[wave], measure));
        let share = matches!(measure, Measure::TopTwoImportance | Measure::TopTwoPerformance);
        if share && let Some(change) = self.full_panel_share(&old, &new, values, confidence) {
            return (change, false);
        }
        let linear = self.base == Base::Available && measure == Measure::Gap;
        let (error, uncorrelated) = self.error(&old, &new, linear);
        (Change::of_error(values[0], values[1], error, confidence), uncorrelated)
    }

    /// The error of the change of an outcome, its answers read as `of`; `None` where a wave lacks it.
    pub fn outcome(&self, name: &str, of: impl Fn(f64) -> f64) -> Option<OutcomeError> {
        let scored = |wave: usize| {
            let respondents = respondents(&self.surveys[wave])?;
            let column = respondents.outcomes.iter().find(|outcome| outcome.name == name)?;
            let scores: Vec<Option<f64>> = column.of_each().map(|answer| answer.map(&of)).collect();
            let part = self.side(wave).part(&scores);
            Some(Scored { scores, part })
        };
        let (old, new) = (scored(0)?, scored(1)?);
        Some(OutcomeError(self.error(&old, &new, false).0))
    }

    fn weighted(&self) -> bool {
        self.surveys.iter().any(|survey| respondents(survey).is_some_and(weights::weighted))
    }

    /// Partly overlapping samples where everybody counts the same and was drawn alone, else linearised.
    fn error(&self, old: &Scored, new: &Scored, linear: bool) -> (Option<ChangeError>, bool) {
        if linear || self.weighted() || self.facts.kind == LinkageKind::Clusters {
            return (self.linearised(old, new), false);
        }
        let moments = |scored: &Scored| {
            Moments::of_values(&scored.scores.iter().flatten().copied().collect::<Vec<f64>>())
        };
        let (Some(before), Some(after)) = (moments(old), moments(new)) else { return (None, false) };
        let (one, other): (Vec<f64>, Vec<f64>) = self.both(old, new).into_iter().unzip();
        let shared = Shared { n: one.len() as u64, r: pearson(&one, &other, None) };
        let nobody_moved = one == other && one.len() as u64 == before.n && before.n == after.n;
        let error = if nobody_moved { None } else { change_error(&before, &after, shared) };
        (error, shared.is_uncorrelated() && !nobody_moved)
    }

    /// Scores of those who have one in both waves.
    fn both(&self, old: &Scored, new: &Scored) -> Vec<(f64, f64)> {
        let mut before: Vec<Option<f64>> = vec![None; self.distinct];
        for (&unit, score) in self.units[0].iter().zip(&old.scores) {
            before[unit as usize] = *score;
        }
        let pairs = self.units[1].iter().zip(&new.scores);
        pairs.filter_map(|(&unit, score)| before[unit as usize].zip(*score)).collect()
    }

    /// What both waves add to the error of the change, summed within the linked units.
    fn linearised(&self, old: &Scored, new: &Scored) -> Option<ChangeError> {
        let lengths = [0, 1].map(|wave| self.units[wave].len());
        let stacked = |wave: usize, part: &Linearised| {
            let (before, after) = if wave == 0 { (0, lengths[1]) } else { (lengths[0], 0) };
            let among = |inner: &[f64]| [&vec![0.0; before], inner, &vec![0.0; after]].concat();
            let counted = [&vec![false; before], part.counted.as_slice(), &vec![false; after]].concat();
            let estimate = Linearised { value: part.value, z: among(&part.z), counted };
            (estimate, among(&self.side(wave).weights()))
        };
        let (before, of_old) = stacked(0, old.part.as_ref()?);
        let (after, of_new) = stacked(1, new.part.as_ref()?);
        let group = |estimate, weights| Subgroup { estimate, weights };
        let test = linked_difference(&self.design, group(&after, &of_new), group(&before, &of_old), 0.95)?;
        // What rounding leaves where all units moved alike is no error.
        let squares: f64 = before.z.iter().chain(&after.z).map(|z| z * z).sum();
        let TTest { standard_error, df, .. } = test;
        (standard_error * standard_error > 1e-13 * squares).then_some(ChangeError { standard_error, df })
    }

    /// A wave by itself.
    fn side(&self, wave: usize) -> Side<'_> {
        Side { survey: &self.surveys[wave], plan: &self.plan }
    }

    /// McNemar's test, where everybody who has a score in one wave has one in the other, each 0 or 1.
    fn full_panel_share(
        &self,
        old: &Scored,
        new: &Scored,
        values: [f64; 2],
        confidence: f64,
    ) -> Option<Change> {
        if self.weighted() || self.facts.kind == LinkageKind::Clusters {
            return None;
        }
        let pairs = self.both(old, new);
        let answered = |scored: &Scored| scored.scores.iter().flatten().count();
        let whole = pairs.iter().all(|(a, b)| [a, b].iter().all(|share| **share == 0.0 || **share == 1.0));
        if !whole || pairs.len() != answered(old) || pairs.len() != answered(new) {
            return None;
        }
        let count = |from: f64, to: f64| pairs.iter().filter(|pair| **pair == (from, to)).count() as u64;
        let bare = Change { statistic: Statistic::Z, ..Change::bare(values[0], values[1]) };
        let Some(test) = mcnemar(count(1.0, 0.0), count(0.0, 1.0), pairs.len() as u64, confidence) else {
            return Some(bare);
        };
        Some(Change {
            standard_error: Some(test.standard_error),
            low: Some(test.interval.low),
            high: Some(test.interval.high),
            t: Some(test.z),
            p: Some(test.p),
            ..bare
        })
    }
}
