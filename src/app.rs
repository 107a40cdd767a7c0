//! The commands, each in a file of its own.

mod actions;
mod analyze;
mod artifact;
mod audience;
mod benchmark;
mod callback;
mod charts;
mod compare;
mod gates;
mod inspect;
mod template;
mod waves;

pub use analyze::{Job, run};
pub use artifact::Artifact;
pub use audience::{Audiences, SMALLEST_SHOWN};
pub use benchmark::BenchmarkSource;
pub use callback::{CallbackJob, Consent, call_back};
pub use compare::{CompareJob, compare};
pub use gates::{Gates, blocked};
pub use inspect::{Inspection, inspect};
pub use template::read as read_template;
pub use waves::{Earlier, WaveKind, WaveSource};

use crate::message::{Drawn, Message};
use crate::output::Destination;

/// Says which files are new: a run without a word leaves one to look for them.
fn tell_written<'a>(targets: impl Iterator<Item = &'a Destination>, say: &mut dyn FnMut(&Message)) {
    let paths: Vec<String> =
        targets.filter(|target| **target != Destination::Stdout).map(ToString::to_string).collect();
    if !paths.is_empty() {
        say(&Message::sure(Drawn::Written { paths }));
    }
}
