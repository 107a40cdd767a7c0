//! `ecart inspect`.

use std::path::{Path, PathBuf};

use clap::{Args, Command, ValueEnum};

use super::reading::ReadingOptions;
use crate::app::Inspection;
use crate::error::Result;
use crate::inspect;
use crate::message::Language;

/// `ecart inspect`.
#[derive(Debug, Args)]
pub struct Inspect {
    #[command(flatten)]
    reading: ReadingOptions,

    #[arg(long, value_name = "PPTX", conflicts_with = "files")]
    template: Option<PathBuf>,

    #[arg(long, value_enum, default_value_t = AccountForm::Text)]
    format: AccountForm,

    #[arg(long, value_name = "COLUMN")]
    outcome: Vec<String>,

    #[arg(long, value_name = "TOML")]
    write: Option<PathBuf>,

    #[arg(long, requires = "write")]
    force: bool,

    /// Whether only errors are told.
    #[arg(short, long)]
    pub quiet: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AccountForm {
    /// One screen for people
    Text,
    /// Everything, for programs
    Json,
}

impl Inspect {
    /// The template that is looked at instead of a survey, and whether its account is JSON.
    pub fn template(&self) -> Option<(&Path, bool)> {
        Some((self.template.as_deref()?, self.format == AccountForm::Json))
    }

    /// The survey files.
    pub fn files(&self) -> &[PathBuf] {
        self.reading.files()
    }

    /// What was meant.
    ///
    /// # Errors
    /// Where the study file is wrong.
    pub fn into_inspection(self, language: Language) -> Result<Inspection> {
        let mut source = self.reading.into_source()?;
        source.wanted.outcomes = self.outcome;
        Ok(Inspection {
            render: match (self.quiet, self.format) {
                (true, _) => None,
                (false, AccountForm::Text) => Some(inspect::text),
                (false, AccountForm::Json) => Some(inspect::json),
            },
            language,
            write: self.write,
            force: self.force,
            source,
        })
    }
}

/// The command, which needs no survey where it looks at a template.
pub fn without_survey(command: Command) -> Command {
    command.mut_arg("files", |files| files.required(false).required_unless_present("template"))
}
