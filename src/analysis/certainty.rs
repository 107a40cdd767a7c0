//! How sure the quadrants are: respondents are resampled, and the crosshair with them (`methods.md` §4.6).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::drawn::{Drawn, has_few_clusters};
use super::resampled::{Side, by_name, resampled, sample};
use super::tally::{Counts, RankCounts, Tally};
use super::{Bases, Basis, Importance, Level, Plan, Quadrant, Row};
use crate::stats::bootstrap::normal::normal_replicate_means;
use crate::stats::bootstrap::{Replicate, Resampling, for_each_replicate};
use crate::stats::random::Stream;
use crate::survey::{Ratings, Respondents, SummaryRow, Survey};

/// Probabilities of the four quadrants over the replicates, and what they say of the row's own.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[non_exhaustive]
pub struct Certainty {
    /// Probability of `concentrate_here`.
    pub concentrate_here: f64,
    /// Probability of `keep_up`.
    pub keep_up: f64,
    /// Probability of `low_priority`.
    pub low_priority: f64,
    /// Probability of `possible_overkill`.
    pub possible_overkill: f64,
    /// How sure the row's own quadrant is.
    pub verdict: Verdict,
    /// Probability that its weighted gap (gap × importance / mean importance) is the largest of its map; rows that are
    /// level share it. `null` where the rows of no replicate could be ranked.
    pub largest_weighted_gap: Option<f64>,
    /// Probability that its weighted gap is among the three largest.
    pub three_largest_weighted_gaps: Option<f64>,
    /// Probability that its gap is the largest of its map, whatever its importance.
    pub largest_gap: Option<f64>,
    /// Probability that its gap is among the three largest.
    pub three_largest_gaps: Option<f64>,
}

/// How sure a quadrant is, by its probability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// 95 % or more.
    Certain,
    /// 80 % or more.
    Likely,
    /// Less.
    Uncertain,
}

/// How the certainty of the quadrants was found.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Replication {
    /// How replicates were made.
    pub method: ReplicationMethod,
    /// What a replicate draws, in words.
    pub draws: String,
    /// Number of replicates.
    pub replicates: usize,
    /// Replicate r draws from stream r of this seed.
    pub seed: u64,
}

/// How replicates of the means are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReplicationMethod {
    /// Respondents (clusters, with a design) drawn with replacement.
    Bootstrap,
    /// Means drawn from the normal distribution with their estimated covariance.
    NormalApproximation,
}

impl Certainty {
    /// The probability of a quadrant.
    pub fn of(&self, quadrant: Quadrant) -> f64 {
        match quadrant {
            Quadrant::ConcentrateHere => self.concentrate_here,
            Quadrant::KeepUp => self.keep_up,
            Quadrant::LowPriority => self.low_priority,
            Quadrant::PossibleOverkill => self.possible_overkill,
        }
    }
}

impl Verdict {
    /// The surest first.
    pub const ALL: [Self; 3] = [Self::Certain, Self::Likely, Self::Uncertain];

    /// Below this probability a quadrant is uncertain.
    pub const LIKELY: f64 = 0.8;
    /// From this probability on it is certain.
    pub const CERTAIN: f64 = 0.95;

    /// The verdict on a probability.
    pub fn of(probability: f64) -> Self {
        if probability >= Self::CERTAIN {
            Self::Certain
        } else if probability >= Self::LIKELY {
            Self::Likely
        } else {
            Self::Uncertain
        }
    }

    /// Its name in the JSON and the CSV.
    pub fn name(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Uncertain => "uncertain",
        }
    }
}

/// Fills in the certainty of the rows of one map.
pub(super) fn judge(rows: &mut [Row], level: Level, survey: &Survey, plan: &Plan) {
    let Some(method) = replication(survey, plan) else { return };
    let order = by_name(survey, level);
    let tally = match &survey.ratings {
        Ratings::Answers { respondents, .. } => of_answers(survey, respondents, level, method.method, plan),
        Ratings::Counted(_) => {
            let Some(errors) = errors_of_counts(survey, level, plan) else { return };
            let members: Vec<Vec<usize>> = order.iter().map(|&row| vec![row]).collect();
            of_errors(&errors, &members, survey, plan)
        }
        Ratings::Summary(summary) => {
            let Some(errors) = errors_of_summary(survey, &summary.rows) else { return };
            let members: Vec<Vec<usize>> = match level {
                Level::Criteria => order.iter().map(|&criterion| vec![criterion]).collect(),
                Level::Elements => order.iter().map(|&at| survey.elements[at].criteria.clone()).collect(),
            };
            of_errors(&errors, &members, survey, plan)
        }
    };
    for ((&row, counts), ranks) in order.iter().zip(&tally.counts).zip(&tally.ranks) {
        let row = &mut rows[row];
        // The bootstrap of a handful of respondents knows no more than they do: of one it is always certain.
        if row.base().is_none_or(|n| n >= plan.smallest_base) {
            row.certainty = certainty(*counts, (*ranks, tally.ranked), row.quadrant);
        }
    }
}

/// How certainty is found for this survey; `None` where it is not: without replicates, of a summary without
/// standard deviations, of a design with too few clusters, and where importance is derived, whose own error these replicates
/// would leave out.
pub(super) fn replication(survey: &Survey, plan: &Plan) -> Option<Replication> {
    if plan.replicates == 0 || plan.importance != Importance::Stated {
        return None;
    }
    if has_few_clusters(survey) {
        return None;
    }
    let (method, draws) = match &survey.ratings {
        Ratings::Answers { respondents, .. } => {
            let unit = match &respondents.design {
                Some(_) => "clusters within strata, one less than there are, with their respondents",
                None => "respondents, as many as there are",
            };
            let (units, most) = drawn_and_most(respondents);
            if units > most {
                let text = format!(
                    "means from the normal distribution with their linearised covariance, since there are more than {most} to draw"
                );
                (ReplicationMethod::NormalApproximation, text)
            } else {
                (ReplicationMethod::Bootstrap, format!("{unit}, with replacement"))
            }
        }
        Ratings::Counted(_) => {
            errors_of_counts(survey, Level::Criteria, plan)?;
            let text = "means from the normal distribution with the errors that their counts give, rows \
                        independent of each other, since no respondents are left to draw";
            (ReplicationMethod::NormalApproximation, text.to_owned())
        }
        Ratings::Summary(summary) => {
            errors_of_summary(survey, &summary.rows)?;
            let text = "means from the normal distribution with the given standard deviations, criteria \
                        independent of each other, since a summary file has no respondents to draw";
            (ReplicationMethod::NormalApproximation, text.to_owned())
        }
    };
    Some(Replication { method, draws, replicates: plan.replicates, seed: plan.seed })
}

/// How many respondents or clusters a replicate draws from, and the most of them that are drawn: above that the
/// bootstrap takes seconds, and the normal approximation has long been as good.
fn drawn_and_most(respondents: &Respondents) -> (usize, usize) {
    match &respondents.design {
        // Cluster codes run from 0.
        Some(design) => (design.clusters.iter().max().map_or(0, |&last| last as usize + 1), MOST_WEIGHTED),
        None if respondents.weights.is_some() => (respondents.len, MOST_WEIGHTED),
        None => (respondents.len, MOST_RESPONDENTS),
    }
}

/// Bytes are added up fast.
const MOST_RESPONDENTS: usize = 500_000;
/// Numbers with decimals are not.
const MOST_WEIGHTED: usize = 100_000;

fn of_answers<'a>(
    survey: &'a Survey,
    respondents: &Respondents,
    level: Level,
    method: ReplicationMethod,
    plan: &'a Plan,
) -> Tally<'a> {
    let prepared = resampled(survey, respondents, level, plan.base);
    let columns = prepared.columns();
    let sample = sample(&columns, respondents);
    let resampling = Resampling { replicates: plan.replicates, seed: plan.seed, threads: plan.threads };
    let mut tally = Tally::new(prepared.sides.len(), &survey.scale, plan);
    let add = |replicate: Replicate| {
        let side = |row: usize, side: usize| &prepared.sides[row][side];
        tally.add(
            |row, which| mean(side(row, which), replicate),
            |row, which| base(side(row, which), replicate),
        );
    };
    match method {
        ReplicationMethod::Bootstrap => for_each_replicate(&sample, &resampling, add),
        ReplicationMethod::NormalApproximation => {
            normal_replicate_means(&sample, &resampling).iter().for_each(add);
        }
    }
    tally
}

/// Mean of a side in a replicate; NaN where nobody who rated it was drawn.
#[inline]
pub(super) fn mean(side: &Side, replicate: Replicate) -> f64 {
    if side.len() == 1 {
        return replicate.means()[side.start];
    }
    let parts = side.clone().filter_map(|at| Some(replicate.mean(at)? * replicate.bases[at]));
    parts.sum::<f64>() / base(side, replicate)
}

/// The weight of the answers behind the mean of a side.
#[inline]
pub(super) fn base(side: &Side, replicate: Replicate) -> f64 {
    side.clone().map(|at| replicate.bases[at]).sum()
}

/// `None` where the row was in no quadrant of any replicate.
pub(super) fn certainty(
    counts: Counts,
    (ranks, ranked): (RankCounts, u64),
    own: Quadrant,
) -> Option<Certainty> {
    let total: u64 = counts.iter().sum();
    if total == 0 {
        return None;
    }
    let [concentrate_here, keep_up, low_priority, possible_overkill] =
        counts.map(|n| n as f64 / total as f64);
    let verdict = Verdict::Uncertain;
    let [[largest_weighted_gap, three_largest_weighted_gaps], [largest_gap, three_largest_gaps]] =
        ranks.map(|by| by.map(|count| (ranked > 0).then(|| count / ranked as f64)));
    let found = Certainty {
        concentrate_here,
        keep_up,
        low_priority,
        possible_overkill,
        verdict,
        largest_weighted_gap,
        three_largest_weighted_gaps,
        largest_gap,
        three_largest_gaps,
    };
    Some(Certainty { verdict: Verdict::of(found.of(own)), ..found })
}

/// `members` are those whose means make up each row: itself, or the criteria of an element.
///
/// Each is drawn alone, from streams of its own name, so that the order of rows in the file changes nothing.
fn of_errors<'a>(errors: &[Errors], members: &[Vec<usize>], survey: &'a Survey, plan: &'a Plan) -> Tally<'a> {
    let mut tally = Tally::new(members.len(), &survey.scale, plan);
    for replicate in 0..plan.replicates {
        let draw = |errors: &Errors| errors.draw(&mut Stream::new(errors.seed ^ plan.seed, replicate as u64));
        let drawn: Vec<[f64; 2]> = errors.iter().map(draw).collect();
        tally.add(
            // An element without criteria has no mean: 0/0.
            |row, side| {
                members[row].iter().map(|&at| drawn[at][side]).sum::<f64>() / members[row].len() as f64
            },
            |row, _| members[row].iter().map(|&at| errors[at].n).sum(),
        );
    }
    tally
}

/// What the name of a row adds to the seed: the hash of Fowler, Noll & Vo (FNV-1a) of its bytes.
fn of_name(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The sampling errors of the criteria of a summary; `None` where one has no error.
fn errors_of_summary(survey: &Survey, rows: &[SummaryRow]) -> Option<Vec<Errors>> {
    rows.iter().zip(&survey.criteria).map(|(row, criterion)| Errors::of(row, &criterion.name)).collect()
}

/// The sampling errors of the rows of one map, from its counts; `None` where a row has no error.
fn errors_of_counts(survey: &Survey, level: Level, plan: &Plan) -> Option<Vec<Errors>> {
    let bases = Bases::of(survey, Drawn::of(survey, None), plan.base, plan).ok()?;
    let rows = match level {
        Level::Criteria => bases.criteria,
        Level::Elements => bases.elements,
    };
    let name = |row: usize| match level {
        Level::Criteria => &survey.criteria[row].name,
        Level::Elements => &survey.elements[row].name,
    };
    rows.iter().enumerate().map(|(row, basis)| Errors::of_basis(basis, name(row))).collect()
}

/// What is known of the sampling of one row's two means.
struct Errors {
    means: (f64, f64),
    /// Their standard errors.
    spreads: (f64, f64),
    correlation: f64,
    n: f64,
    /// What its name adds to the seed.
    seed: u64,
}

impl Errors {
    /// `None` without n and both standard deviations. Importance and performance are uncorrelated where the
    /// standard deviation of their difference is not given.
    fn of(row: &SummaryRow, name: &str) -> Option<Self> {
        let (n, i, p) = (row.n? as f64, row.importance.sd?, row.performance.sd?);
        let covariance = row.sd_gap.map_or(0.0, |gap| (i * i + p * p - gap * gap) / 2.0);
        let correlation = if i * p > 0.0 { (covariance / (i * p)).clamp(-1.0, 1.0) } else { 0.0 };
        Some(Self {
            means: (row.importance.mean, row.performance.mean),
            spreads: (i / n.sqrt(), p / n.sqrt()),
            correlation,
            n,
            seed: of_name(name),
        })
    }

    /// The correlation of the two means rests on the respondents who rated both; `None` without standard errors.
    fn of_basis(basis: &Basis, name: &str) -> Option<Self> {
        let spreads = (basis.importance.standard_error?, basis.performance.standard_error?);
        let [i, p, gap] = basis.paired?;
        let covariance = (i.sd?.powi(2) + p.sd?.powi(2) - gap.sd?.powi(2)) / 2.0;
        let [mass_i, mass_p] = basis.mass;
        let of_means = covariance * gap.n as f64 / (mass_i? * mass_p?);
        let product = spreads.0 * spreads.1;
        let correlation = if product > 0.0 { (of_means / product).clamp(-1.0, 1.0) } else { 0.0 };
        Some(Self {
            means: (basis.importance.value, basis.performance.value),
            spreads,
            correlation,
            n: mass_i?,
            seed: of_name(name),
        })
    }

    fn draw(&self, stream: &mut Stream) -> [f64; 2] {
        let (a, b) = (stream.normal(), stream.normal());
        let r = self.correlation;
        let along = r * a + (1.0 - r * r).sqrt() * b;
        [self.means.0 + self.spreads.0 * a, self.means.1 + self.spreads.1 * along]
    }
}
