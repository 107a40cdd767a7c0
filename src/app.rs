//! The commands, each in a file of its own: a job becomes outputs, and nothing is written before all of them are made.

mod actions;
mod analyze;
mod artifact;
mod audience;
mod benchmark;
mod callback;
mod charts;
mod compare;
mod demo;
mod explain;
mod gates;
mod inspect;
mod outputs;
mod plan;
mod template;
mod waves;

pub use analyze::{Job, analyze};
pub use artifact::Artifact;
pub use audience::{Audiences, SMALLEST_SHOWN};
pub use benchmark::BenchmarkSource;
pub use callback::{CallbackJob, Consent};
pub use compare::CompareJob;
pub use demo::DemoJob;
pub use explain::ExplainJob;
pub use gates::{Gates, JudgedGates};
pub use inspect::{Inspection, TemplateInspection};
pub use outputs::{OutputFile, RunOutputs};
pub use plan::PlanJob;
pub use template::read as read_template;
pub use waves::{Earlier, WaveKind, WaveSource};

use crate::error::Result;
use crate::message::Message;
use crate::sql;

/// One command, with everything that it needs to know.
#[derive(Debug)]
#[non_exhaustive]
pub enum Task {
    /// `ecart analyze`.
    Analyze(Box<Job>),
    /// `ecart plan`.
    Plan(Box<PlanJob>),
    /// `ecart compare`.
    Compare(Box<CompareJob>),
    /// `ecart callback`.
    Callback(Box<CallbackJob>),
    /// `ecart explain`.
    Explain(Box<ExplainJob>),
    /// `ecart inspect`.
    Inspect(Box<Inspection>),
    /// `ecart inspect --template`.
    InspectTemplate(TemplateInspection),
    /// `ecart sql`.
    Sql(Box<sql::Request>),
    /// `ecart demo`.
    Demo(DemoJob),
    /// What the command line says of itself: help, schema, completions.
    Said(RunOutputs),
}

/// Does a task: read, analyzed, drawn; `say` hears what was inferred, and what should be known of the numbers.
///
/// # Errors
/// [`crate::error::Error`]; nothing has been written then.
pub fn run(task: Task, say: &mut dyn FnMut(&Message)) -> Result<RunOutputs> {
    match task {
        Task::Analyze(job) => analyze(&job, say).map(|(_, outputs)| outputs),
        Task::Plan(job) => plan::plan(&job, say),
        Task::Compare(job) => compare::compare(&job, say),
        Task::Callback(job) => callback::call_back(&job, say),
        Task::Explain(job) => explain::explained(&job, say),
        Task::Inspect(job) => inspect::inspect(&job),
        Task::InspectTemplate(job) => inspect::inspect_template(&job),
        Task::Sql(request) => sql::query(&request).map(RunOutputs::printing),
        Task::Demo(job) => demo::demonstrated(&job),
        Task::Said(outputs) => Ok(outputs),
    }
}
