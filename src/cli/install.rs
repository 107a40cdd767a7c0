//! What an install wants besides the binary: completions of shells, a page of the manual; and a study to try it on.

use std::path::PathBuf;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::Cli;

/// `ecart demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// The folder to write to.
    #[arg(default_value = "ecart-demo")]
    pub folder: PathBuf,

    /// Whether files are replaced.
    #[arg(long)]
    pub force: bool,
}

/// `ecart completions`.
#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    /// The script that completes commands and options in the shell.
    pub fn script(&self) -> Vec<u8> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "ecart", &mut script);
        script
    }
}

/// The page of the manual, one section a command, in the language of `man`.
pub fn manual() -> Vec<u8> {
    let mut command = Cli::command();
    command.build();
    let mut page = Vec::new();
    // A vector takes everything that is written to it.
    let _ = clap_mangen::Man::new(command.clone()).render(&mut page);
    for command in command.get_subcommands() {
        let name = command.get_name().to_uppercase();
        page.extend(format!(".SH \"ECART {name}\"\n").bytes());
        page.extend(section(command));
    }
    page
}

/// Synopsis, description and options of a command, without headings of their own.
fn section(command: &clap::Command) -> Vec<u8> {
    let (man, mut section) = (clap_mangen::Man::new(command.clone()), Vec::new());
    let _ = man.render_synopsis_section(&mut section);
    let _ = man.render_description_section(&mut section);
    let _ = man.render_options_section(&mut section);
    let text = String::from_utf8_lossy(&section).into_owned();
    let inner = [".SH SYNOPSIS", ".SH DESCRIPTION", ".SH OPTIONS"];
    inner.iter().fold(text, |text, heading| text.replace(heading, ".PP")).into_bytes()
}
