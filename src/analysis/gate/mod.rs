//! Gates: conditions on an analysis that let a pipeline pass or stop, with three outcomes (`docs/ci.md`).

mod decide;
mod error;
mod expression;
mod judge;
mod parse;
mod parser;
mod print;
mod report;
mod scan;
mod truth;
mod view;

pub use error::GateError;
pub use expression::{Certainly, Condition, GateMeasure, Is, Op, Quant, RowName, RowsMeant, Total};
pub use judge::judge;
pub use parse::parse;
pub use report::{GateOutcome, GateReport, GateSubject, Severity};
pub use truth::Truth;
pub use view::{GateRow, GateView};

/// A gate as it is declared.
#[derive(Debug, Clone, PartialEq)]
pub struct Gate {
    /// What readers call it; its expression where it has no name.
    pub name: String,
    /// The expression as written.
    pub expression: String,
    /// The expression, understood.
    pub condition: Condition,
    /// What a condition that holds does.
    pub severity: Severity,
    /// Why the gate is there, where that was said.
    pub reason: Option<String>,
}

/// What an undecided gate does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Undecided {
    /// It stops the pipeline: what was not measured has not passed.
    #[default]
    Fail,
    /// It is told, and lets the pipeline pass.
    Warn,
    /// It passes.
    Pass,
}

impl Gate {
    /// A gate from its expression.
    ///
    /// # Errors
    /// Where the expression is not a gate: what is wrong, with a caret under the place.
    pub fn new(expression: &str, severity: Severity) -> Result<Self, GateError> {
        let condition = parse(expression)?;
        let expression = expression.trim().to_owned();
        Ok(Self { name: expression.clone(), expression, condition, severity, reason: None })
    }
}
