//! Commands and options, as clap has them.

use clap::builder::PossibleValue;
use clap::{Arg, Command, CommandFactory};

use super::{MADE, cell, code};
use crate::cli::Cli;
use crate::cli::settings::setting_of;
use crate::options::StudyKey;

/// Every command with its options, as Markdown. An option that was told of an earlier command in the same words is
/// named there only; where a command has all options of another, that one is.
pub fn commands() -> String {
    let mut command = Cli::command();
    command.build();
    let mut text = format!("# Commands and options\n\n{MADE}");
    text += &format!("\n{}\n", command.get_after_help().map(ToString::to_string).unwrap_or_default());
    text += "\n## Everywhere\n\n";
    let everywhere: Vec<&Arg> = command.get_arguments().filter(|option| !option.is_positional()).collect();
    text += &table("", &everywhere);
    let everywhere: Vec<Name> = everywhere.into_iter().map(key).collect();
    let mut told: Vec<Told> = Vec::new();
    for command in command.get_subcommands().filter(|command| !command.is_hide_set()) {
        let options: Vec<&Arg> = command.get_arguments().filter(|option| !option.is_hide_set()).collect();
        let own: Vec<&Arg> =
            options.into_iter().filter(|option| !everywhere.contains(&key(option))).collect();
        text += &described(command, &own, &told);
        told.push(Told { command: command.get_name().into(), options: own.into_iter().map(key).collect() });
    }
    text
}

/// What tells that two commands have the same option: its name and its help.
type Name = (String, String);

/// What was told of a command.
struct Told {
    command: String,
    options: Vec<Name>,
}

/// The section of a command.
fn described(command: &Command, options: &[&Arg], told: &[Told]) -> String {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let mut text = format!("\n## ecart {}\n\n{}.\n", command.get_name(), cell(&about));
    let is_told = |option: &&Arg| told.iter().any(|one| one.options.contains(&key(option)));
    let (again, new): (Vec<&Arg>, Vec<&Arg>) = options.iter().copied().partition(is_told);
    let mut headings: Vec<Option<&str>> = Vec::new();
    for option in &new {
        if !headings.contains(&option.get_help_heading()) {
            headings.push(option.get_help_heading());
        }
    }
    for heading in headings {
        let under: Vec<&Arg> =
            new.iter().copied().filter(|option| option.get_help_heading() == heading).collect();
        if let Some(heading) = heading {
            text += &format!("\n### {heading} (ecart {})\n", command.get_name());
        }
        text += &format!("\n{}", table(command.get_name(), &under));
    }
    text + &repeated(&again, told)
}

/// What a command has of those told before: all options of one of them, and the names of the others.
fn repeated(again: &[&Arg], told: &[Told]) -> String {
    let keys: Vec<Name> = again.iter().map(|option| key(option)).collect();
    let whole = told.iter().filter(|one| one.options.len() > 1);
    let whole = whole.filter(|one| one.options.iter().all(|option| keys.contains(option)));
    let whole = whole.max_by_key(|one| one.options.len());
    let left = |option: &&&Arg| whole.is_none_or(|one| !one.options.contains(&key(option)));
    let mut names: Vec<String> = again.iter().filter(left).map(|option| code(&name(option))).collect();
    if let Some(Told { command, .. }) = whole {
        names.insert(0, format!("all options of [ecart {command}](#ecart-{command})"));
    }
    if names.is_empty() { String::new() } else { format!("\nAs above: {}.\n", names.join(", ")) }
}

fn key(option: &Arg) -> Name {
    (name(option), help(option))
}

fn table(command: &str, options: &[&Arg]) -> String {
    let row = |option: &&Arg| {
        let key = key_of(command, option);
        format!("| {} | {} | {key} |\n", code(&typed(option)), cell(&help(option)) + &values(option))
    };
    let rows: String = options.iter().map(row).collect();
    format!("| option | what it does | study key |\n|---|---|---|\n{rows}")
}

/// Where the study file says what an option of a command says.
fn key_of(command: &str, option: &Arg) -> String {
    match setting_of(command, option).map(|(setting, _)| setting.key) {
        Some(StudyKey::Is(key)) => code(key),
        Some(StudyKey::Rows(section)) => code(&format!("[[{section}]]")),
        Some(StudyKey::Run(_)) | None => String::new(),
    }
}

/// `--where` or `FILE`.
fn name(option: &Arg) -> String {
    match option.get_long() {
        Some(long) => format!("--{long}"),
        None => option.get_value_names().unwrap_or_default().iter().map(ToString::to_string).collect(),
    }
}

/// How an option is typed: `-o, --output <PATH>`.
fn typed(option: &Arg) -> String {
    let short = option.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
    let takes = option.get_action().takes_values() && !option.is_positional();
    let optional = option.get_num_args().is_some_and(|range| range.min_values() == 0);
    let values = option.get_value_names().unwrap_or_default();
    let values: Vec<String> = values.iter().map(|value| format!("<{value}>")).collect();
    match (takes, optional) {
        (true, true) => format!("{short}{}[={}]", name(option), values.join(" ")),
        (true, false) => format!("{short}{} {}", name(option), values.join(" ")),
        _ if option.is_positional() => values.join(" "),
        _ => format!("{short}{}", name(option)),
    }
}

/// The whole help of an option.
fn help(option: &Arg) -> String {
    option.get_long_help().or(option.get_help()).map(ToString::to_string).unwrap_or_default()
}

/// What it can be, and is where it is not given.
fn values(option: &Arg) -> String {
    let mut text = String::new();
    let takes = option.get_action().takes_values();
    let possible: Vec<PossibleValue> =
        option.get_possible_values().into_iter().filter(|value| takes && !value.is_hide_set()).collect();
    let said = |value: &PossibleValue| match value.get_help() {
        Some(help) => format!("{} ({})", code(value.get_name()), cell(&help.to_string())),
        None => code(value.get_name()),
    };
    if !possible.is_empty() {
        text += &format!(". One of {}", possible.iter().map(said).collect::<Vec<_>>().join(", "));
    }
    let defaults: Vec<String> =
        option.get_default_values().iter().map(|it| it.to_string_lossy().into()).collect();
    if takes && !defaults.is_empty() {
        text += &format!(". Default {}", code(&defaults.join(",")));
    }
    text
}
