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
            let explains = command.get_name() == "explain";
            let compares = command.get_name() == "compare";
            // A number below zero is a value, which the option itself refuses in a sentence, and no option of its own.
            let command = command.mut_args(|arg| {
                let takes = !arg.is_positional() && arg.get_action().takes_values();
                if takes { arg.allow_negative_numbers(true) } else { arg }
            });
            let command = if explains { of_one_row(command) } else { command };
            let command = if compares { of_waves(command) } else { command };
            brief(if inspects { without_survey(command) } else { command })
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        command.defer(T::augment_args_for_update)
    }
}

/// What changes the arithmetic of one row, and how the program speaks.
const OF_ONE_ROW: [&str; 29] = [
    "criterion",
    "files",
    "lang",
    "messages",
    "join",
    "study",
    "dictionary",
    "sheet",
    "scale",
    "missing",
    "importance_columns",
    "performance_columns",
    "filter",
    "keep_tests",
    "strict",
    "crosshair",
    "base",
    "confidence",
    "weight",
    "strata",
    "cluster",
    "metric",
    "outcome",
    "importance",
    "deletion",
    "rescale",
    "lines",
    "threads",
    "quiet",
];
/// What is refused in words of its own.
const TEXT: [&str; 2] = ["output", "format"];

/// The command, whose help names the outputs that waves alone have.
fn of_waves(command: Command) -> Command {
    command.mut_arg("output", |output| {
        output
            .help("Write to a file (repeat for more): .txt .csv .json .md .svg .png .alt.txt .junit.xml")
            .long_help(
                "Write to a file (repeat for more): .txt .csv .json .md .svg .png .alt.txt .junit.xml\n\n\
                 The extension picks the format. The name of an .svg, .png or .alt.txt tells its chart: multiples.svg has \
                 each criterion over all waves; every other name is the slope between two. Maps, workbooks, documents, \
                 decks and pages come of analyze with --previous",
            )
    })
}

/// The command, whose help has only the options that an explanation uses, and which takes no other.
fn of_one_row(command: Command) -> Command {
    command.mut_args(|option| {
        let id = option.get_id().as_str();
        if OF_ONE_ROW.contains(&id) {
            return option;
        }
        if TEXT.contains(&id) { option.hide(true) } else { option.hide(true).conflicts_with("criterion") }
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
