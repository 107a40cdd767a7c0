//! Gates: judged once, over the analysis, before anything is drawn; told after everything is written.

use crate::analysis::gate::{Gate, GateOutcome, GateReport, GateView, Severity, Undecided, judge};
use crate::error::Result;
use crate::message::{Gating, Language, Message};

/// The gates of a run.
#[derive(Debug, Clone, Default)]
pub struct Gates {
    /// In the order they were declared.
    pub gates: Vec<Gate>,
    /// What one does that cannot be decided.
    pub undecided: Undecided,
    /// Whether they are told as a build service shows them.
    pub annotate: bool,
    /// The language they are told in.
    pub language: Language,
}

impl Gates {
    /// What came of them.
    ///
    /// # Errors
    /// Where a gate speaks of what is not there.
    pub(super) fn judged(&self, view: &GateView) -> Result<Vec<GateReport>> {
        judge(&self.gates, view, self.undecided, self.language)
    }
}

/// What came of the gates of a run, to be told after everything is written.
#[derive(Debug, Default)]
pub struct JudgedGates {
    reports: Vec<GateReport>,
    annotate: bool,
}

impl JudgedGates {
    /// What came of these.
    pub(super) fn of(gates: &Gates, reports: Vec<GateReport>) -> Self {
        Self { reports, annotate: gates.annotate }
    }

    /// Whether the run ends with exit code 3.
    pub fn block(&self) -> bool {
        self.reports.iter().any(|report| report.blocks)
    }

    /// A message for each gate that did not pass, or one that says that all did; `quiet` leaves those that block. What a
    /// build service reads goes to `annotate`.
    pub fn tell(&self, quiet: bool, say: &mut dyn FnMut(&Message), annotate: &mut dyn FnMut(&str)) {
        for report in &self.reports {
            if let Some(told) = report.told().filter(|_| report.blocks || !quiet) {
                say(&told);
            }
            if let Some(annotation) = self.annotate.then(|| annotation(report)).flatten() {
                annotate(&annotation);
            }
        }
        let passed = |report: &GateReport| report.outcome == GateOutcome::Passed;
        if !quiet && !self.reports.is_empty() && self.reports.iter().all(passed) {
            say(&Message::sure(Gating::GatesPassed { count: self.reports.len() }));
        }
    }
}

/// A workflow command of GitHub; what it holds can start no other command.
fn annotation(report: &GateReport) -> Option<String> {
    let command = match (report.outcome, report.blocks) {
        (GateOutcome::Passed, _) => return None,
        (_, true) => "error",
        (GateOutcome::Failed, false) if report.severity == Severity::Error => "error",
        (_, false) => "warning",
    };
    let title = format!("gate {}", report.outcome.name());
    Some(format!("::{command} title={}::{}", property(&title), data(&report.message)))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_label_starts_a_command() {
        assert_eq!(data("50%\r\n::error::x"), "50%25%0D%0A::error::x");
        assert_eq!(property("a:b,c\n"), "a%3Ab%2Cc%0A");
    }
}
