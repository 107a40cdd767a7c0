//! Options that are described only when their subcommand is asked for.

use clap::{ArgMatches, Args, Command, Error, FromArgMatches};

use super::brief::brief;
use super::inspect::without_survey;

/// The options of a subcommand. There are dozens of them: to describe those of every subcommand takes longer than
/// to read a small survey.
#[derive(Debug)]
pub struct Late<T>(pub Box<T>);

impl<T: Args> Args for Late<T> {
    fn augment_args(command: Command) -> Command {
        command.defer(|command| {
            // What the subcommand is about is told where it is listed.
            let about = command.get_about().cloned().unwrap_or_default();
            let command = T::augment_args(command).about(about);
            let inspects = command.get_name() == "inspect";
            brief(if inspects { without_survey(command) } else { command })
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        command.defer(T::augment_args_for_update)
    }
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
