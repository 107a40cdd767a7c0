//! Options that are described only when their subcommand is asked for.

use clap::{ArgMatches, Args, Command, Error, FromArgMatches};

use super::brief::brief;
use super::inspect::without_survey;
use super::settings::setting_of;

/// The options of a subcommand. There are dozens of them: to describe those of every subcommand takes longer than
/// to read a small survey.
#[derive(Debug)]
pub struct Late<T>(pub Box<T>);

impl<T: Args> Args for Late<T> {
    fn augment_args(command: Command) -> Command {
        command.defer(|command| {
            // What the subcommand is about is told where it is listed.
            let about = command.get_about().cloned().unwrap_or_default();
            let command = described(T::augment_args(command).about(about));
            let inspects = command.get_name() == "inspect";
            let explains = command.get_name() == "explain";
            // A number below zero is a value, which the option itself refuses in a sentence, and no option of its own.
            let command = command.mut_args(|arg| {
                let takes = !arg.is_positional() && arg.get_action().takes_values();
                if takes { arg.allow_negative_numbers(true) } else { arg }
            });
            let command = if explains { of_one_row(command) } else { command };
            brief(if inspects { without_survey(command) } else { command })
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        command.defer(T::augment_args_for_update)
    }
}

/// The command, whose options have the help and the heading of the table of options.
fn described(command: Command) -> Command {
    let name = command.get_name().to_owned();
    command.mut_args(|option| {
        let Some((setting, heading)) = setting_of(&name, &option) else { return option };
        let option = match heading {
            Some(heading) => option.help_heading(heading),
            None => option,
        };
        let option = option.help(setting.help);
        match setting.more {
            Some(more) => option.long_help(format!("{}\n\n{more}", setting.help)),
            None => option,
        }
    })
}

/// What is refused in words of its own.
const TEXT: [&str; 2] = ["output", "format"];

/// The command, whose help has only the options that an explanation uses, and which takes no other.
fn of_one_row(command: Command) -> Command {
    command.mut_args(|option| {
        if setting_of("explain", &option).is_some_and(|(setting, _)| setting.explained) {
            return option;
        }
        if TEXT.contains(&option.get_id().as_str()) {
            option.hide(true)
        } else {
            option.hide(true).conflicts_with("criterion")
        }
    })
}

impl<T: FromArgMatches> FromArgMatches for Late<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches(matches).map(|options| Self(Box::new(options)))
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches_mut(matches).map(|options| Self(Box::new(options)))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }

    fn update_from_arg_matches_mut(&mut self, matches: &mut ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches_mut(matches)
    }
}
