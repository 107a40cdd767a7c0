//! What was typed and is no command line, in English.

use super::words::{meant, plain};
use crate::message::{Said, Typed};

/// What was seen and what to do.
pub fn sentence(what: &Typed) -> Said {
    match what {
        Typed::UnknownOption { option, nearest } => Said::and(
            format!("there is no option {option}{}", meant(nearest)),
            "list the options with --help",
        ),
        Typed::UnknownCommand { command, nearest } => Said::and(
            format!("there is no command {command}{}", meant(nearest)),
            "list the commands with `ecart help`",
        ),
        Typed::WordTooMany { word } => Said::and(
            format!("\"{word}\" is one word too many"),
            "leave it out, or put a value with spaces between quotation marks",
        ),
        Typed::ValueUnknown { option, value, nearest, known } => Said::and(
            format!("{option} has no value \"{value}\"{}", meant(nearest)),
            format!("use one of {}", plain(known)),
        ),
        Typed::ValueNoNumber { option, value } => Said::and(
            format!("\"{value}\" is not a number that {option} can take"),
            "see what it takes with --help",
        ),
        Typed::ValueOutside { option, value, least, most } => Said::and(
            format!("\"{value}\" is not a number that {option} can take"),
            format!("use a whole number from {least} to {most}"),
        ),
        Typed::ValueMissing { option, known } => Said::and(
            format!("{option} has no value behind it"),
            match known.as_slice() {
                [] => format!("write the value behind {option}"),
                known => format!("use one of {}", plain(known)),
            },
        ),
        Typed::ValueUnwanted { option, value } => Said::and(
            format!("{option} takes no value, and \"{value}\" is behind it"),
            format!("write {option} alone"),
        ),
        Typed::OptionTwice { option } => Said::and(format!("{option} is given twice"), "give it once"),
        Typed::OptionsConflict { option, others } => {
            Said::and(format!("{option} does not go with {}", plain(others)), "leave one of them out")
        }
        Typed::ArgumentsMissing { command, names } => Said::and(
            format!("{command} needs {}", plain(names)),
            format!("see how it is used with `{command} --help`"),
        ),
    }
}
