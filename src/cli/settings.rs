//! The table of options, as clap names its arguments.

use clap::Arg;

use crate::options::{self, Setting};

/// What the table of options has of an option of a command, and its heading.
pub fn setting_of(command: &str, option: &Arg) -> Option<(&'static Setting, Option<&'static str>)> {
    let name = option.get_long().unwrap_or(option.get_id().as_str());
    options::of(command, name)
}
