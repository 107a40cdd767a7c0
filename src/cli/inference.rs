//! Options of weights, tests and certainty.

use std::num::NonZeroUsize;
use std::path::Path;

use clap::Args;

use super::in_study;
use super::words::{chosen, one_of};
use crate::analysis::{Adjustment, Metric, Plan};
use crate::error::Result;
use crate::input::Wanted;
use crate::input::study::Study;
use crate::message::Request;

/// How respondents count, and how sure the numbers are.
#[derive(Debug, Args)]
pub(super) struct InferenceOptions {
    #[arg(long, value_name = "COLUMN")]
    weight: Option<String>,

    #[arg(long, value_name = "COLUMN")]
    strata: Option<String>,

    #[arg(long, value_name = "COLUMN")]
    cluster: Option<String>,

    #[arg(long, value_parser = one_of::<Adjustment>())]
    adjust: Option<Adjustment>,

    #[arg(long, value_name = "N")]
    smallest_base: Option<u64>,

    #[arg(long, value_name = "N")]
    small_base: Option<u64>,

    #[arg(long, value_parser = one_of::<Metric>())]
    metric: Option<Metric>,

    #[arg(long, value_name = "N", value_parser = replicates)]
    replicates: Option<usize>,

    #[arg(long, value_name = "N")]
    seed: Option<u64>,

    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

impl InferenceOptions {
    /// Adds what is meant to a plan; the study file says what the options leave open.
    pub fn plan(&self, plan: &Plan, study: &Study, path: Option<&Path>) -> Result<Plan> {
        let adjust = chosen(self.adjust, study.adjust.as_deref(), "adjust", path)?;
        let declared = study.replicates.map(|n| replicates(&n.to_string())).transpose();
        let declared = declared.map_err(|problem| in_study(path, problem))?;
        let metric = chosen(self.metric, study.metric.as_deref(), "metric", path)?;
        Ok(Plan {
            adjust: adjust.unwrap_or(plan.adjust),
            metric: metric.unwrap_or(plan.metric),
            smallest_base: self.smallest_base.or(study.smallest_base).unwrap_or(plan.smallest_base),
            small_base: self.small_base.or(study.small_base).unwrap_or(plan.small_base),
            replicates: self.replicates.or(declared).unwrap_or(plan.replicates),
            seed: self.seed.or(study.seed).unwrap_or(plan.seed),
            threads: self.threads,
            ..plan.clone()
        })
    }

    /// The columns wanted beside the ratings.
    pub fn wanted(&self, wanted: Wanted) -> Wanted {
        let (weight, strata, cluster) = (self.weight.clone(), self.strata.clone(), self.cluster.clone());
        Wanted { weight, strata, cluster, ..wanted }
    }
}

/// More would take gigabytes and tell no more.
const MOST_REPLICATES: usize = 1_000_000;

fn replicates(text: &str) -> std::result::Result<usize, Request> {
    text.parse()
        .ok()
        .filter(|&n| n <= MOST_REPLICATES)
        .ok_or_else(|| Request::NotReplicates { text: text.to_owned(), most: MOST_REPLICATES })
}
