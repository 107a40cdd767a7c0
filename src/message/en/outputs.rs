//! What stops an output from being written, in English.

use super::words::{plain, reason};
use crate::message::{Outputs, Said};

/// What was seen and what to do.
pub fn sentence(what: &Outputs) -> Said {
    match what {
        Outputs::OutputFolder { path, folder } => Said::and(
            format!("cannot write {path}: there is no folder {folder}"),
            "create it, or choose another path",
        ),
        Outputs::OutputIsFolder { path } => {
            Said::and(format!("cannot write {path}: it is a folder"), "add a file name")
        }
        Outputs::OutputIsInput { path } => {
            Said::and(format!("{path} is read by this run and would be overwritten"), "choose another path")
        }
        Outputs::OutputExists { path } => {
            Said::and(format!("{path} exists already"), "choose another path, or --force to replace it")
        }
        Outputs::OutputTwice { path } => {
            Said::and(format!("{path} is named by two -o"), "give each output its own path")
        }
        Outputs::NoElements { path } => Said::and(
            format!("cannot write {path}: the survey has no element with criteria"),
            "name elements and their criteria in a study file, --study",
        ),
        Outputs::ElementsCollide { path, one, other } => Said::and(
            format!(
                "cannot write {path}: the elements \"{one}\" and \"{other}\" would both be written to it"
            ),
            "give one of them another name in the study file",
        ),
        Outputs::NotWritten { path, why } => Said::seen(format!("cannot write {path}: {}", reason(why))),
        Outputs::SomeNotWritten { path, why, new, old } => Said::seen(if new.is_empty() {
            format!(
                "cannot write {path}: {}; no file is new: all outputs of this run are as they were",
                reason(why)
            )
        } else {
            format!("cannot write {path}: {}; new: {}; as before: {}", reason(why), plain(new), plain(old))
        }),
        Outputs::OutputProtected { path } => Said::and(
            format!("cannot write {path}: it exists and is read-only"),
            "choose another path, or make it writable",
        ),
        Outputs::StdoutFailed { why } => {
            Said::seen(format!("cannot write to standard output: {}", reason(why)))
        }
        Outputs::NotDrawn { why } => Said::seen(format!("cannot draw the chart: {why}")),
    }
}
