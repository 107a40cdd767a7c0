//! Every option, once: its name, what it does, under which heading help lists it, and the key of the study file that says the same.
//!
//! The command line takes help and headings from here, and so do completions, the page of the manual and
//! `docs/reference.md`, which are made of it; `ecart inspect --write` and the short help follow from the same rows. How a value is read
//! stands where it is typed (`cli/`) and written (`input/study.rs`); the words of values that are chosen are theirs ([`Spelled`]).

mod acting;
mod beside;
mod commands;
mod looks;
mod numbers;
mod reading;
mod setting;
mod spelled;

pub use setting::{Setting, StudyKey};
pub use spelled::Spelled;

/// Options that help lists under one heading.
#[derive(Debug, Clone, Copy)]
pub struct OptionGroup {
    /// The heading; without one they are the command's own.
    pub heading: Option<&'static str>,
    /// The options, in the order in which help lists them.
    pub settings: &'static [Setting],
}

/// Every option and key.
pub const GROUPS: [OptionGroup; 15] = [
    commands::EVERYWHERE,
    commands::COMMANDS,
    reading::READING,
    numbers::NUMBERS,
    numbers::INFERENCE,
    numbers::GROUPS,
    beside::WAVES,
    beside::AUDIENCES,
    beside::OTHERS,
    beside::WORDS,
    acting::ACTIONS,
    acting::GATES,
    acting::CALLBACK,
    looks::LOOKS,
    looks::CHARTS,
];

/// What a study file alone can say.
pub const STUDY: OptionGroup = commands::STUDY;

/// An option of a command, with its heading: the command's own where it has one of this name, else that of all.
///
/// ```
/// use ecart::options::of;
/// assert_eq!(of("analyze", "by").unwrap().0.study_key(), Some("segments"));
/// assert_ne!(of("analyze", "outcome").unwrap().0.help, of("inspect", "outcome").unwrap().0.help);
/// assert!(of("analyze", "draft").is_none());
/// ```
pub fn of(command: &str, name: &str) -> Option<(&'static Setting, Option<&'static str>)> {
    let named =
        || GROUPS.iter().flat_map(|group| group.settings.iter().map(|setting| (setting, group.heading)));
    let own = named().find(|(it, _)| it.name == name && it.command == Some(command));
    own.or_else(|| named().find(|(it, _)| it.name == name && it.command.is_none()))
}

/// The options that every command takes, also before its name.
pub fn everywhere() -> impl Iterator<Item = &'static Setting> {
    commands::EVERYWHERE.settings.iter()
}

/// The option that says the same as a key of the study file.
pub fn with_key(key: &str) -> Option<&'static Setting> {
    let mut all = GROUPS.iter().flat_map(|group| group.settings);
    all.find(|setting| setting.command.is_none() && setting.study_key() == Some(key))
}

/// Whether `ecart inspect --write` writes a key of the study file of what it saw.
pub fn is_seen(key: &str) -> bool {
    let all = GROUPS.iter().chain([&STUDY]).flat_map(|group| group.settings);
    all.into_iter().any(|setting| setting.seen && setting.study_key() == Some(key))
}
