//! Benchmarks: read beside the survey, before it is analyzed where the crosshair stands at them.

use std::path::PathBuf;

use crate::analysis::{Benchmark, CrosshairRule, Plan};
use crate::error::Result;
use crate::input::benchmark;
use crate::message::{Comparing, Message};
use crate::survey::Survey;

/// Where a benchmark comes from.
#[derive(Debug, Clone)]
pub struct BenchmarkSource {
    /// A table, or a saved analysis.
    pub path: PathBuf,
    /// The group that is compared with.
    pub group: Option<String>,
    /// Whether the crosshair stands at it.
    pub crosshair: bool,
}

impl BenchmarkSource {
    /// The benchmark, measured as the survey is.
    pub(super) fn read(&self, survey: &Survey, plan: &Plan) -> Result<Benchmark> {
        let scale = (survey.scale.lowest, survey.scale.highest);
        let measure = benchmark::BenchmarkMeasure { scale, metric: plan.metric };
        benchmark::read(&self.path, self.group.as_deref(), measure)
    }
}

/// The plan, its crosshair at the benchmark where it asks for that.
pub(super) fn plan(
    plan: &Plan,
    benchmark: Option<&Benchmark>,
    survey: &Survey,
    say: &mut dyn FnMut(&Message),
) -> Plan {
    let (CrosshairRule::Benchmark { .. }, Some(benchmark)) = (plan.crosshair, benchmark) else {
        return plan.clone();
    };
    let names = |criteria: bool| -> Vec<(&str, &str)> {
        if criteria {
            survey.criteria.iter().map(|it| (it.name.as_str(), it.label.text.as_str())).collect()
        } else {
            survey.elements.iter().map(|it| (it.name.as_str(), it.label.text.as_str())).collect()
        }
    };
    let lines = benchmark.lines(&names(true)).or_else(|| benchmark.lines(&names(false)));
    // Without a shared row the comparison says so in its own words.
    let Some((importance, performance)) = lines else {
        return Plan { crosshair: CrosshairRule::Mean, ..plan.clone() };
    };
    if importance.is_none() {
        say(&Message::sure(Comparing::BenchmarkWithoutImportance));
    }
    Plan { crosshair: CrosshairRule::Benchmark { importance, performance }, ..plan.clone() }
}
