//! Replicates of two waves together: a panel draws each respondent once for both, and one wave's line serves the other.

use super::context::Context;
use super::facts::Lines;
use super::linked::Linked;
use super::moves::Pairs;
use super::units::respondents;
use crate::analysis::certainty::{base, mean, replication};
use crate::analysis::drawn::FEW_DF;
use crate::analysis::resampled::{Resampled, resampled, sample};
use crate::analysis::tally::Tally;
use crate::analysis::{Crosshair, Importance, Level, Plan, Quadrant, ReplicationMethod, metric, settled};
use crate::stats::bootstrap::normal::normal_replicate_means_from;
use crate::stats::bootstrap::{
    AnswerColumn, MISSING, Replicate, Resampling, SECOND_SAMPLE, Sample, for_each_replicate_from,
};
use crate::stats::design::SampleDesign;
use crate::survey::Survey;

/// Beyond so many linked units means are drawn from their normal distribution.
const MOST_UNITS: usize = 100_000;

/// For each pair of places (old, new) how often it was in each pair of quadrants; `None` without the respondents of both
/// waves or without replicates.
pub(super) fn pairs(context: &Context, level: Level, places: &[(usize, usize)]) -> Option<Vec<Pairs>> {
    let (old, new) = (context.old.read?, context.new.read?);
    let plan = new.1;
    if places.is_empty() || plan.replicates == 0 || plan.importance != Importance::Stated {
        return None;
    }
    match context.linked {
        Some(linked) => together(linked, level, context.plan.lines, plan, places),
        None => apart([old.0, new.0], level, context.plan.lines, plan, places),
    }
}

/// Waves of linked units: each unit is drawn once, with its rows in both waves.
fn together(
    linked: &Linked,
    level: Level,
    lines: Lines,
    plan: &Plan,
    places: &[(usize, usize)],
) -> Option<Vec<Pairs>> {
    let (clusters, strata) = (linked.units.concat(), linked.strata.concat());
    if SampleDesign::new(&strata, &clusters).df_of(|_| true) < FEW_DF {
        return None;
    }
    let measured = [0, 1].map(|wave| metric::measured(&linked.surveys[wave], plan.metric));
    let [old, new] = [respondents(&measured[0])?, respondents(&measured[1])?];
    let prepared =
        [resampled(&measured[0], old, level, plan.base), resampled(&measured[1], new, level, plan.base)];
    let codes = stacked(&prepared, [old.len, new.len]);
    let of_each = [prepared[0].columns(), prepared[1].columns()];
    let groups = of_each[0].iter().map(|column| column.group + 1).max().unwrap_or_default();
    let all =
        of_each[0].iter().map(|column| (column, 0)).chain(of_each[1].iter().map(|column| (column, groups)));
    let columns: Vec<AnswerColumn> = all
        .zip(&codes)
        .map(|((column, added), codes)| AnswerColumn {
            codes,
            values: column.values,
            group: column.group + added,
        })
        .collect();
    let weight = |respondents: &crate::survey::Respondents, row: usize| {
        respondents.weights.as_ref().map_or(1.0, |weights| weights[row])
    };
    let weights: Vec<f64> =
        (0..old.len).map(|row| weight(old, row)).chain((0..new.len).map(|row| weight(new, row))).collect();
    let sample = Sample {
        columns: &columns,
        weights: Some(&weights),
        strata: Some(&strata),
        clusters: Some(&clusters),
    };
    let resampling = Resampling { replicates: plan.replicates, seed: plan.seed, threads: plan.threads };
    let second = of_each[0].len();
    let mut found = Found::new(places, prepared.each_ref().map(Resampled::positions), lines);
    let mut tallies = [
        Tally::new(prepared[0].sides.len(), &measured[0].scale, plan),
        Tally::new(prepared[1].sides.len(), &measured[1].scale, plan),
    ];
    let take = |replicate: Replicate| {
        let at = [0, 1].map(|wave| {
            let shift = wave * second;
            let side = |row: usize, side: usize| {
                let range = &prepared[wave].sides[row][side];
                range.start + shift..range.end + shift
            };
            tallies[wave].place(
                |row, which| mean(&side(row, which), replicate),
                |row, which| base(&side(row, which), replicate),
            )
        });
        found.add(at, |wave, row| tallies[wave].point(row));
    };
    if linked.distinct() > MOST_UNITS {
        normal_replicate_means_from(&sample, &resampling, 0).iter().for_each(take);
    } else {
        for_each_replicate_from(&sample, &resampling, 0, take);
    }
    Some(found.pairs)
}

/// The codes of both waves below one another, nobody having an answer in the columns of the other.
fn stacked(prepared: &[Resampled; 2], lengths: [usize; 2]) -> Vec<Vec<u8>> {
    let missing = lengths.map(|length| vec![MISSING; length]);
    let old = prepared[0].columns().into_iter().map(|column| [column.codes, missing[1].as_slice()].concat());
    let new = prepared[1].columns().into_iter().map(|column| [missing[0].as_slice(), column.codes].concat());
    old.chain(new).collect()
}

/// Waves drawn apart, both placed against the line of one of them: each draws from streams of its own.
fn apart(
    surveys: [&Survey; 2],
    level: Level,
    lines: Lines,
    plan: &Plan,
    places: &[(usize, usize)],
) -> Option<Vec<Pairs>> {
    let points =
        [replicates(surveys[0], level, plan, 0)?, replicates(surveys[1], level, plan, SECOND_SAMPLE)?];
    let mut found = Found::new(places, points.each_ref().map(|points| points.positions.clone()), lines);
    for replicate in 0..plan.replicates {
        let at = [0, 1].map(|wave| points[wave].lines[replicate]);
        found.add(at, |wave, row| points[wave].point(replicate, row));
    }
    Some(found.pairs)
}

/// The means of the rows, by name, and the line in every replicate of one wave.
struct Points {
    lines: Vec<Option<Crosshair>>,
    means: Vec<[f64; 2]>,
    rows: usize,
    /// Where each row of the map stands among them.
    positions: Vec<usize>,
}

impl Points {
    fn point(&self, replicate: usize, row: usize) -> [f64; 2] {
        self.means[replicate * self.rows + row]
    }
}

fn replicates(survey: &Survey, level: Level, plan: &Plan, first: u64) -> Option<Points> {
    let settled = settled::settled(survey);
    let measured = metric::measured(&settled, plan.metric);
    let respondents = respondents(&measured)?;
    let method = replication(&measured, plan)?.method;
    let prepared = resampled(&measured, respondents, level, plan.base);
    let columns = prepared.columns();
    let sample = sample(&columns, respondents);
    let resampling = Resampling { replicates: plan.replicates, seed: plan.seed, threads: plan.threads };
    let rows = prepared.sides.len();
    let mut points = Points { lines: Vec::new(), means: Vec::new(), rows, positions: prepared.positions() };
    let mut tally = Tally::new(rows, &measured.scale, plan);
    let take = |replicate: Replicate| {
        let line = tally.place(
            |row, which| mean(&prepared.sides[row][which], replicate),
            |row, which| base(&prepared.sides[row][which], replicate),
        );
        points.lines.push(line);
        points.means.extend((0..rows).map(|row| tally.point(row)));
    };
    match method {
        ReplicationMethod::Bootstrap => for_each_replicate_from(&sample, &resampling, first, take),
        ReplicationMethod::NormalApproximation => {
            normal_replicate_means_from(&sample, &resampling, first).iter().for_each(take);
        }
    }
    Some(points)
}

/// How often each row was where.
struct Found {
    /// Where the two rows of each pair stand among the rows by name.
    places: Vec<(usize, usize)>,
    lines: Lines,
    pairs: Vec<Pairs>,
}

impl Found {
    fn new(rows: &[(usize, usize)], positions: [Vec<usize>; 2], lines: Lines) -> Self {
        let [before, after] = positions;
        let places = rows.iter().map(|&(old, new)| (before[old], after[new])).collect();
        Self { places, lines, pairs: vec![[[0; 4]; 4]; rows.len()] }
    }

    /// Places every row of a replicate of both waves; a row without a mean in one of them is nowhere.
    fn add(&mut self, at: [Option<Crosshair>; 2], point: impl Fn(usize, usize) -> [f64; 2]) {
        let at = match self.lines {
            Lines::Own => at,
            Lines::Old => [at[0]; 2],
            Lines::New => [at[1]; 2],
        };
        let [Some(before), Some(after)] = at else { return };
        for (pairs, &(old, new)) in self.pairs.iter_mut().zip(&self.places) {
            let (one, other) = (point(0, old), point(1, new));
            if one.iter().chain(&other).all(|mean| !mean.is_nan()) {
                let (from, to) =
                    (Quadrant::of(one[0], one[1], before), Quadrant::of(other[0], other[1], after));
                pairs[from as usize][to as usize] += 1;
            }
        }
    }
}
