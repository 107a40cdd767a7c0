//! Options of segments, outcomes and derived importance.

use std::path::Path;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use super::{in_study, of_study};

use crate::analysis::{Deletion, Importance, Plan, SegmentCrosshair};
use crate::app::Artifact;
use crate::error::{Error, Result};
use crate::importance::METHODS;
use crate::input::Wanted;
use crate::input::study::Study;
use crate::write::Chart;

/// Who is compared, and what the ratings are related to.
#[derive(Debug, Args)]
#[command(next_help_heading = "Segments and outcomes")]
pub struct Groups {
    /// Column that groups the respondents: a map for each of its levels (repeat for more)
    #[arg(long, value_name = "COLUMN")]
    by: Vec<String>,

    /// Crosshair of the segments' maps: of all respondents, or of each segment's own [default: total]
    #[arg(long, value_enum)]
    segment_crosshair: Option<SegmentCrosshairName>,

    /// Column of a loyalty or business result that performance is related to (repeat for more)
    #[arg(long, value_name = "COLUMN")]
    outcome: Vec<String>,

    /// Where importance comes from: stated, or derived from the first outcome [default: stated]
    #[arg(long, value_parser = importance_names())]
    importance: Option<Importance>,

    /// Respondents behind derived importance: complete on everything, or on each two columns [default: listwise]
    #[arg(long, value_enum)]
    deletion: Option<DeletionName>,

    /// Improvement of performance, in rating units, whose outcome is looked up [default: 0.5]
    #[arg(long, value_name = "DELTA", value_parser = delta)]
    what_if: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SegmentCrosshairName {
    Total,
    Own,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DeletionName {
    Listwise,
    Pairwise,
}

impl Groups {
    /// The plan with what these options say; the study file says what they leave open.
    pub fn plan(&self, plan: &Plan, study: &Study, path: Option<&Path>) -> Result<Plan> {
        let crosshair = self.segment_crosshair.or(of_study(
            study.segment_crosshair.as_deref(),
            "segment_crosshair",
            path,
        )?);
        let deletion = self.deletion.or(of_study(study.deletion.as_deref(), "deletion", path)?);
        let importance = study.importance.as_deref().map(|name| {
            let known = || METHODS.iter().map(|method| method.name).collect::<Vec<_>>().join(", ");
            Importance::named(name).ok_or_else(|| {
                in_study(path, format!("importance = {name:?} is not known (known: stated, {})", known()))
            })
        });
        let what_if = study.what_if.map(|by| delta(&by.to_string())).transpose();
        let what_if = what_if.map_err(|problem| in_study(path, problem))?;
        Ok(Plan {
            segment_crosshair: crosshair.map_or(plan.segment_crosshair, SegmentCrosshairName::meaning),
            importance: self.importance.or(importance.transpose()?).unwrap_or(plan.importance),
            deletion: deletion.map_or(plan.deletion, DeletionName::meaning),
            what_if: self.what_if.or(what_if).unwrap_or(plan.what_if),
            ..plan.clone()
        })
    }

    /// The columns these options name.
    pub fn wanted(&self, wanted: Wanted) -> Wanted {
        Wanted { segments: self.by.clone(), outcomes: self.outcome.clone(), ..wanted }
    }
}

/// Refuses charts of what was not asked for.
///
/// # Errors
/// Where a chart of segments has no grouping, one of drivers no outcome, or one of gaps no stated importance.
pub fn check(artifacts: &[Artifact], wanted: &Wanted, plan: &Plan) -> Result<()> {
    for artifact in artifacts {
        let missing = match artifact.style.chart {
            _ if !artifact.format.chart => continue,
            Chart::Segments if wanted.segments.is_empty() => {
                "is a chart of segments: name the column that makes them with --by"
            }
            Chart::Drivers if wanted.outcomes.is_empty() => {
                "is a chart of drivers: name the column of the outcome with --outcome"
            }
            Chart::Gap if plan.importance != Importance::Stated => {
                "is a chart of gaps, and derived importance has none: leave --importance away"
            }
            _ => continue,
        };
        return Err(Error::Options(format!(
            "{} {missing}, or choose another chart with --chart",
            artifact.target
        )));
    }
    Ok(())
}

impl SegmentCrosshairName {
    fn meaning(self) -> SegmentCrosshair {
        match self {
            Self::Total => SegmentCrosshair::Total,
            Self::Own => SegmentCrosshair::Own,
        }
    }
}

impl DeletionName {
    fn meaning(self) -> Deletion {
        match self {
            Self::Listwise => Deletion::Listwise,
            Self::Pairwise => Deletion::Pairwise,
        }
    }
}

fn importance_names() -> impl TypedValueParser<Value = Importance> {
    let stated = PossibleValue::new("stated").help("as respondents rated it");
    let derived = METHODS.iter().map(|method| PossibleValue::new(method.name).help(method.about));
    PossibleValuesParser::new(std::iter::once(stated).chain(derived))
        .map(|name| Importance::named(&name).expect("the parser takes only the names of importances"))
}

fn delta(text: &str) -> std::result::Result<f64, String> {
    match text.parse::<f64>() {
        Ok(delta) if delta.is_finite() && delta != 0.0 => Ok(delta),
        _ => Err(format!("{text} is no improvement: use a number of rating units, such as 0.5")),
    }
}
