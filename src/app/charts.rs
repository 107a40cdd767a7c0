//! Charts that have nothing to show are refused before anything is written.

use super::Artifact;
use crate::analysis::Analysis;
use crate::error::{Error, Result};
use crate::look::Chart;
use crate::message::{Acting, Request, Results, What};
use crate::report::{LEAST_ROWS_OF_A_DASHBOARD, figure, refusal_of_waves, rows_with_gaps};

/// Refuses charts that would have nothing to show, and says what is missing; of several waves the first has `waves` and no
/// comparison.
///
/// # Errors
/// The first chart that would be empty.
pub fn refuse_empty(artifacts: &[Artifact], waves: bool, analysis: &Analysis) -> Result<()> {
    for artifact in artifacts.iter().filter(|artifact| artifact.format.chart) {
        let output = || artifact.target.to_string();
        match artifact.style.chart {
            Chart::Answers if analysis.answers.is_empty() => {
                return Err(Error::of(Request::ChartNeedsAnswers { output: output() }));
            }
            Chart::Dashboard => {
                let rows = rows_with_gaps(analysis, &artifact.style.look);
                let least = LEAST_ROWS_OF_A_DASHBOARD;
                if rows < least {
                    let output = output();
                    return Err(Error::of(Request::DashboardNeedsRows { output, rows, least }));
                }
            }
            Chart::Drivers if figure::drivers(analysis, &artifact.style.look).is_none() => {
                return Err(Error::of(no_drivers(analysis, output())));
            }
            Chart::Heatmap if analysis.segments.is_empty() => {
                return Err(Error::of(Request::ChartNeedsSegments { output: output() }));
            }
            // In the first of several waves the map stands in for it, and that it is the first is told.
            Chart::Slope if analysis.comparison.is_none() && !waves => {
                return Err(Error::of(Request::ChartNeedsWaves { output: output() }));
            }
            Chart::Multiples if analysis.comparison.as_ref().is_none_or(|it| it.trend.is_none()) => {
                return Err(Error::of(Request::ChartNeedsThreeWaves { output: output() }));
            }
            Chart::Slope | Chart::Multiples => {
                let style = &artifact.style;
                let refused = |comparison| refusal_of_waves(comparison, style.chart, &style.look, &output());
                if let Some(refused) = analysis.comparison.as_ref().and_then(refused) {
                    return Err(Error::of(refused));
                }
            }
            Chart::Audiences => {
                let shown = analysis.audiences.iter().filter(|audience| !audience.withheld).count();
                match shown {
                    0 => return Err(Error::of(Request::ChartNeedsAudiences { output: output() })),
                    1 | 2 => {}
                    others => {
                        let audiences = others + 1;
                        return Err(Error::of(Request::ChartOfThree { output: output(), audiences }));
                    }
                }
            }
            Chart::Benchmark | Chart::Competitor if analysis.benchmark.is_none() => {
                return Err(Error::of(Request::ChartNeedsBenchmark { output: output() }));
            }
            Chart::Plan if analysis.action_plan.as_ref().is_none_or(|plan| plan.lines.is_empty()) => {
                return Err(Error::of(Acting::EmptyPlan { output: output() }));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Why there is no chart of drivers: what was found when they were looked for.
fn no_drivers(analysis: &Analysis, output: String) -> Request {
    let why = analysis.warnings.iter().find_map(|warning| match &warning.what {
        What::Results(Results::UnrelatedOutcome { outcome, why }) => Some((outcome.clone(), why.clone())),
        _ => None,
    });
    Request::ChartNeedsDrivers { output, why }
}
