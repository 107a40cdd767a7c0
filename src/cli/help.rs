//! `ecart help`: of commands, and of the codes of messages.

use clap::{Args, CommandFactory};

use super::Cli;
use crate::error::{Error, Result};
use crate::message::{Language, Request, guide};

/// `ecart help`.
#[derive(Debug, Args)]
pub struct Help {
    topic: Option<String>,
}

impl Help {
    /// What is printed.
    ///
    /// # Errors
    /// Where there is neither a command nor a message of this name.
    pub fn text(&self, language: Language) -> Result<String> {
        let mut command = Cli::command();
        command.build();
        let Some(topic) = self.topic.as_deref() else {
            return Ok(command.render_long_help().to_string());
        };
        if let Some(command) = command.find_subcommand_mut(topic) {
            return Ok(command.render_long_help().to_string());
        }
        if topic == "messages" {
            return Ok(guide::codes().into_keys().flat_map(|code| [code, "\n"]).collect());
        }
        guide::entry(topic, language)
            .ok_or_else(|| Error::of(Request::UnknownTopic { topic: topic.to_owned() }))
    }
}
