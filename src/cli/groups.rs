//! Options of segments, outcomes and derived importance.

use std::path::Path;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::in_study;
use super::words::{chosen, one_of, unknown};

use crate::analysis::{Deletion, Importance, Plan, SegmentCrosshair, Target};
use crate::app::Artifact;
use crate::error::{Error, Result};
use crate::importance::METHODS;
use crate::input::Wanted;
use crate::input::study::{Study, Wallet};
use crate::look::Chart;
use crate::message::Request;

/// Who is compared, and what the ratings are related to.
#[derive(Debug, Args)]
pub struct GroupOptions {
    #[arg(long, value_name = "COLUMN")]
    by: Vec<String>,

    #[arg(long, value_name = "COUNT", default_value_t = Plan::default().most_levels)]
    most_levels: usize,

    #[arg(long, value_parser = one_of::<SegmentCrosshair>())]
    segment_crosshair: Option<SegmentCrosshair>,

    #[arg(long)]
    shrink: bool,

    #[arg(long, value_name = "COLUMN")]
    outcome: Vec<String>,

    #[arg(long, value_name = "RANK,COUNT")]
    wallet: Option<Wallet>,

    #[arg(long, value_name = "COLUMN")]
    value: Option<String>,

    #[arg(long, value_parser = importance_names())]
    importance: Option<Importance>,

    #[arg(long, value_parser = one_of::<Deletion>())]
    deletion: Option<Deletion>,

    #[arg(long, value_name = "DELTA", value_parser = delta)]
    what_if: Option<f64>,

    #[arg(long, value_name = "RATING")]
    low: Option<f64>,

    #[arg(long, value_name = "RATING")]
    high: Option<f64>,

    #[arg(long)]
    necessary: bool,

    #[arg(long, value_name = "VALUE")]
    target: Option<Target>,
}

impl GroupOptions {
    /// Whether a column that groups was typed.
    pub fn names_groups(&self) -> bool {
        !self.by.is_empty()
    }

    /// The plan with what these options say; the study file says what they leave open.
    pub fn plan(&self, plan: &Plan, study: &Study, path: Option<&Path>) -> Result<Plan> {
        let declared = study.segment_crosshair.as_deref();
        let crosshair = chosen(self.segment_crosshair, declared, "segment_crosshair", path)?;
        let deletion = chosen(self.deletion, study.deletion.as_deref(), "deletion", path)?;
        let importance = study.importance.as_deref().map(|name| {
            Importance::named(name).ok_or_else(|| {
                let known = std::iter::once("stated").chain(METHODS.iter().map(|method| method.name));
                unknown(path, "importance", name, known)
            })
        });
        let what_if = study.what_if.map(|by| delta(&by.to_string())).transpose();
        let what_if = what_if.map_err(|problem| in_study(path, problem))?;
        let target = study.target.as_ref().map(|target| target.text().parse());
        let target = target.transpose().map_err(|problem| in_study(path, problem))?;
        let target = self.target.or(target);
        // A target is asked for its table.
        let necessary = self.necessary || study.necessary || target.is_some();
        Ok(Plan {
            low: self.low.or(study.low).or(plan.low),
            high: self.high.or(study.high).or(plan.high),
            necessary: if necessary { Some(target.unwrap_or_default()) } else { plan.necessary },
            segment_crosshair: crosshair.unwrap_or(plan.segment_crosshair),
            shrink: self.shrink || study.shrink.unwrap_or(plan.shrink),
            importance: self.importance.or(importance.transpose()?).unwrap_or(plan.importance),
            deletion: deletion.unwrap_or(plan.deletion),
            most_levels: self.most_levels,
            what_if: self.what_if.or(what_if).unwrap_or(plan.what_if),
            ..plan.clone()
        })
    }

    /// The columns these options name.
    pub fn wanted(&self, wanted: Wanted) -> Wanted {
        let (segments, outcomes) = (self.by.clone(), self.outcome.clone());
        let (wallet, value) = (self.wallet.clone(), self.value.clone());
        Wanted { segments, outcomes, wallet, value, ..wanted }
    }
}

/// Refuses charts of what was not asked for.
///
/// # Errors
/// Where a chart of segments has no grouping, one of drivers no outcome, or one of gaps no stated importance.
pub fn check(artifacts: &[Artifact], wanted: &Wanted, plan: &Plan) -> Result<()> {
    for artifact in artifacts {
        let output = artifact.target.to_string();
        let missing = match artifact.style.chart {
            _ if !artifact.format.chart => continue,
            Chart::Segments | Chart::Panels | Chart::Heatmap if wanted.segments.is_empty() => {
                Request::ChartNeedsSegments { output }
            }
            Chart::Drivers if wanted.outcome().is_none() => Request::ChartNeedsOutcome { output },
            Chart::Gap | Chart::Answers | Chart::Heatmap | Chart::Dashboard
                if plan.importance != Importance::Stated =>
            {
                Request::ChartNeedsGaps { output }
            }
            _ => continue,
        };
        return Err(Error::of(missing));
    }
    Ok(())
}

fn importance_names() -> impl TypedValueParser<Value = Importance> {
    let stated = PossibleValue::new("stated").help("as respondents rated it");
    let derived = METHODS.iter().map(|method| PossibleValue::new(method.name).help(method.about));
    PossibleValuesParser::new(std::iter::once(stated).chain(derived))
        .map(|name| Importance::named(&name).expect("the parser takes only the names of importances"))
}

fn delta(text: &str) -> std::result::Result<f64, Request> {
    match text.parse::<f64>() {
        Ok(delta) if delta.is_finite() && delta != 0.0 => Ok(delta),
        _ => Err(Request::NotAnImprovement { text: text.to_owned() }),
    }
}
