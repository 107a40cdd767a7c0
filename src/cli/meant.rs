//! What was typed, as what is meant: the task of each command.

use super::{Cli, Command, Late, install};
use crate::app::{DemoJob, OutputFile, RunOutputs, Task, TemplateInspection};
use crate::error::Result;
use crate::message::Language;
use crate::output::Destination;
use crate::words::{self, start};
use crate::write::schema;

/// A task, and how it is told.
#[derive(Debug)]
pub struct Meant {
    /// What to do.
    pub task: Task,
    /// Whether only errors are told.
    pub quiet: bool,
    /// The language of messages: that of the study file, where it names one.
    pub language: Language,
}

impl Cli {
    /// What was meant; of no command at all, the screen that says how to begin.
    ///
    /// # Errors
    /// Where options do not go together, or the study file is wrong.
    pub fn meant(self) -> Result<Meant> {
        let speech = &self.speech;
        let words = speech.first().unwrap_or(&words::en::WORDS);
        let language = speech.language();
        let loud = |task| Meant { task, quiet: false, language };
        let said = |text: String| loud(Task::Said(RunOutputs::printing(text)));
        let bytes = |bytes: Vec<u8>| {
            loud(Task::Said(RunOutputs::of(vec![OutputFile::new(Destination::Stdout, bytes)])))
        };
        let Some(command) = self.command else { return Ok(said(start::of(words).screen.to_owned())) };
        Ok(match command {
            Command::Analyze(Late(asked)) => {
                let (quiet, job) = (asked.quiet, asked.into_job(speech)?);
                Meant { quiet, language: job.gates.language, task: Task::Analyze(job.into()) }
            }
            Command::Plan(Late(asked)) => {
                let (quiet, job) = (asked.analyze.quiet, asked.into_job(speech)?);
                Meant { quiet, language: job.job.gates.language, task: Task::Plan(job.into()) }
            }
            Command::Compare(Late(asked)) => {
                let (quiet, job) = (asked.analyze.quiet, asked.into_job(speech)?);
                Meant { quiet, language: job.gates.language, task: Task::Compare(job.into()) }
            }
            Command::Callback(Late(asked)) => {
                let (quiet, job) = (asked.analyze.quiet, asked.into_job(speech)?);
                let language = job.style.look.language.language();
                Meant { quiet, language, task: Task::Callback(job.into()) }
            }
            Command::Explain(Late(asked)) => {
                let (quiet, job) = (asked.analyze.quiet, asked.into_job(speech)?);
                Meant { quiet, language: job.look.language.language(), task: Task::Explain(job.into()) }
            }
            Command::Inspect(Late(asked)) => {
                if let Some((path, json)) = asked.template() {
                    let path = path.to_owned();
                    loud(Task::InspectTemplate(TemplateInspection { path, json, words }))
                } else {
                    let (quiet, job) = (asked.quiet, asked.into_inspection(language)?);
                    Meant { quiet, language, task: Task::Inspect(job.into()) }
                }
            }
            Command::Sql(Late(asked)) => loud(Task::Sql(asked.into_request()?.into())),
            Command::Demo(Late(asked)) => {
                loud(Task::Demo(DemoJob { folder: asked.folder, force: asked.force, words }))
            }
            Command::Help(Late(help)) => said(help.text(language)?),
            Command::Schema => said(schema::schema()),
            Command::Completions(Late(asked)) => bytes(asked.script()),
            Command::Man => bytes(install::manual()),
        })
    }
}
