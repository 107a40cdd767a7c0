//! Three waves and more that share respondents or clusters.

use std::borrow::Cow;
use std::collections::HashMap;

use super::scored::{Scored, Side};
use super::units::{cluster_names, ids, respondents, strata};
use super::{EqualityTest, Measure, Plan, Slope, Wave};
use crate::analysis::{Level, settled};
use crate::stats::design::{SampleDesign, collapsed};
use crate::stats::linearised::{Linearised, Subgroup};
use crate::stats::linked::LinkedGroups;
use crate::survey::Survey;

/// The surveys of all waves, and the units that they share.
pub(super) struct Chain<'a> {
    surveys: Vec<Cow<'a, Survey>>,
    plan: &'a Plan,
    /// Strata and units of the respondents of all waves, the oldest wave first.
    design: SampleDesign,
}

impl<'a> Chain<'a> {
    /// Linked as two of them are; `None` where a wave has no answers of single respondents, or nothing links them.
    pub fn of(waves: &[Wave<'a>], panel: Option<&str>) -> Option<Self> {
        let read: Vec<(&Survey, &Plan)> = waves.iter().map(|wave| wave.read).collect::<Option<_>>()?;
        let surveys: Vec<Cow<Survey>> = read.iter().map(|(survey, _)| settled::in_order(survey)).collect();
        let of_all = |names: fn(&crate::survey::Respondents) -> Option<Vec<Option<String>>>| {
            surveys.iter().map(|survey| names(respondents(survey)?)).collect::<Option<Vec<_>>>()
        };
        let names = of_all(cluster_names).or_else(|| panel.and_then(|_| of_all(ids)))?;
        let mut known: HashMap<&str, u32> = HashMap::new();
        let mut next = 0;
        let units: Vec<u32> = names
            .iter()
            .flatten()
            .map(|name| {
                let mut fresh = || {
                    next += 1;
                    next - 1
                };
                match name {
                    Some(name) => *known.entry(name).or_insert_with(fresh),
                    None => fresh(),
                }
            })
            .collect();
        let (strata, _) = collapsed(&strata(&surveys).concat(), &units);
        let (_, plan) = *read.last()?;
        Some(Self { surveys, plan, design: SampleDesign::new(&strata, &units) })
    }

    /// Slope and equality of a row, whose key in each wave is given.
    pub fn tests(
        &self,
        level: Level,
        path: &[String],
        measure: Measure,
        factors: Option<&[f64]>,
    ) -> Option<(Option<Slope>, Option<EqualityTest>)> {
        let lengths: Vec<usize> =
            self.surveys.iter().map(|survey| respondents(survey).map_or(0, |it| it.len)).collect();
        let all: usize = lengths.iter().sum();
        let mut before = 0;
        let mut stacked: Vec<(Linearised, Vec<f64>)> = Vec::new();
        for ((survey, name), length) in self.surveys.iter().zip(path).zip(&lengths) {
            let side = Side { survey, plan: self.plan };
            let Scored { part, .. } = side.scored(level, place(survey, level, name)?, measure);
            let part = part?;
            let among = |inner: &[f64]| {
                let mut among = vec![0.0; all];
                among[before..before + length].copy_from_slice(inner);
                among
            };
            let mut counted = vec![false; all];
            counted[before..before + length].copy_from_slice(&part.counted);
            let estimate = Linearised { value: part.value, z: among(&part.z), counted };
            stacked.push((estimate, among(&side.weights())));
            before += length;
        }
        let groups = stacked.iter().map(|(estimate, weights)| Subgroup { estimate, weights });
        let linked = LinkedGroups::new(&self.design, groups);
        let slope = factors.and_then(|factors| linked.contrast(factors));
        let slope = slope.map(|found| Slope {
            value: found.value,
            standard_error: found.standard_error,
            df: found.df,
            p: found.p,
        });
        let equality = linked.equality();
        let equality =
            equality.map(|test| EqualityTest { f: test.f, df1: test.df1, df2: test.df2, p: test.p });
        Some((slope, equality))
    }
}

/// The place of a row in its survey.
fn place(survey: &Survey, level: Level, name: &str) -> Option<usize> {
    match level {
        Level::Criteria => survey.criteria.iter().position(|criterion| criterion.name == name),
        Level::Elements => survey.elements.iter().position(|element| element.name == name),
    }
}
