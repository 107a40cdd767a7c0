//! Options of gates: conditions that let a pipeline pass or stop.

use clap::{Args, ValueEnum};

use super::words::one_of;
use crate::analysis::gate::{Gate, Severity, Undecided};
use crate::app::Gates as Declared;
use crate::error::{Error, Result};
use crate::input::Source;
use crate::message::Gating;

/// Conditions on the results.
#[derive(Debug, Default, Args)]
pub(super) struct GateOptions {
    #[arg(long, value_name = "GATE", value_parser = failing)]
    fail_if: Vec<Gate>,

    #[arg(long, value_name = "GATE", value_parser = warning)]
    warn_if: Vec<Gate>,

    #[arg(long, value_parser = one_of::<Undecided>())]
    undecided: Option<Undecided>,

    #[arg(long, value_enum, value_name = "SERVICE")]
    annotations: Option<AnnotationsName>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AnnotationsName {
    Github,
}

impl GateOptions {
    /// The gates of the options, then those of the study file.
    ///
    /// # Errors
    /// Where the study file holds what is not a gate.
    pub fn declared(&self, source: &Source) -> Result<Declared> {
        let mut gates: Vec<Gate> = self.fail_if.iter().chain(&self.warn_if).cloned().collect();
        for entry in &source.study.gate {
            let both = (&entry.fail_if, &entry.warn_if);
            let (text, severity) = match both {
                (Some(text), None) => (text, Severity::Error),
                (None, Some(text)) => (text, Severity::Warning),
                _ => {
                    return Err(Error::in_study(source.study_path.as_deref(), Gating::EitherFailOrWarn));
                }
            };
            let gate = Gate::new(text, severity)
                .map_err(|error| Error::in_study(source.study_path.as_deref(), Gating::from(error)))?;
            let name = entry.name.clone().unwrap_or(gate.name);
            gates.push(Gate { name, reason: entry.reason.clone(), ..gate });
        }
        let undecided = self.undecided.unwrap_or_default();
        Ok(Declared { gates, undecided, annotate: self.annotations.is_some(), ..Declared::default() })
    }
}

fn failing(text: &str) -> std::result::Result<Gate, Gating> {
    Gate::new(text, Severity::Error).map_err(Gating::from)
}

fn warning(text: &str) -> std::result::Result<Gate, Gating> {
    Gate::new(text, Severity::Warning).map_err(Gating::from)
}
