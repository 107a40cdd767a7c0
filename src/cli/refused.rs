//! What is wrong with a command line, said in the language that was asked for; some of it is known here better than by the parser.

use std::ffi::OsString;
use std::num::{ParseFloatError, ParseIntError};

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::speech::MessageForm;
use super::{Cli, Speech};
use crate::message::{Acting, Gating, Message, Place, Request, Typed};
use crate::words::language;
use crate::write::FORMATS;

/// Names that other programs have for options, and those that they have here.
const ELSEWHERE: [(&[&str], &str); 8] = [
    (&["--segment", "--segments", "--group", "--groups", "--group-by", "--groupby", "--split"], "--by"),
    (&["--out", "--outfile", "--output-file", "--export", "--save"], "--output"),
    (&["--filter", "--subset", "--select"], "--where"),
    (&["--language", "--locale"], "--lang"),
    (&["--weights", "--wt"], "--weight"),
    (&["--nps", "--kpi", "--target-variable", "--dependent", "--outcomes"], "--outcome"),
    (&["--wave-before", "--before", "--baseline"], "--previous"),
    (&["--chart-type", "--plot"], "--chart"),
];

/// The message of what a parser refused; it stands on a line of its own. `None` for help and the version, and for what no
/// command line here can come to.
pub fn message(told: &clap::Error, arguments: &[OsString]) -> Option<Message> {
    known_better(told, arguments).or_else(|| typed(told, arguments).map(Message::error))
}

/// What a parser says in English, as a message in every language.
fn typed(told: &clap::Error, arguments: &[OsString]) -> Option<Typed> {
    let all = |kind| texts(told, kind);
    let one = |kind| all(kind).into_iter().next();
    // As it is typed, without what stands for its value.
    let bare = |argument: String| match argument.split_once(' ') {
        Some((option, _)) if option.starts_with('-') => option.to_owned(),
        _ => argument,
    };
    let option = || one(ContextKind::InvalidArg).map(bare);
    let value = || one(ContextKind::InvalidValue);
    Some(match told.kind() {
        ErrorKind::UnknownArgument => match option()? {
            option if option.starts_with('-') => {
                Typed::UnknownOption { option, nearest: one(ContextKind::SuggestedArg) }
            }
            word => Typed::WordTooMany { word },
        },
        ErrorKind::InvalidSubcommand => Typed::UnknownCommand {
            command: one(ContextKind::InvalidSubcommand)?,
            nearest: one(ContextKind::SuggestedSubcommand),
        },
        ErrorKind::InvalidValue => {
            let (option, known) = (option()?, all(ContextKind::ValidValue));
            match value().filter(|value| !value.is_empty()) {
                None => Typed::ValueMissing { option, known },
                Some(value) => {
                    Typed::ValueUnknown { option, value, nearest: one(ContextKind::SuggestedValue), known }
                }
            }
        }
        ErrorKind::ValueValidation => not_taken(told, option()?, value()?)?,
        ErrorKind::TooManyValues => Typed::ValueUnwanted { option: option()?, value: value()? },
        ErrorKind::ArgumentConflict => {
            let option = option()?;
            let others: Vec<String> = all(ContextKind::PriorArg).into_iter().map(bare).collect();
            if others.contains(&option) {
                Typed::OptionTwice { option }
            } else {
                Typed::OptionsConflict { option, others }
            }
        }
        ErrorKind::MissingRequiredArgument => {
            Typed::ArgumentsMissing { command: command_of(arguments), names: all(ContextKind::InvalidArg) }
        }
        _ => return None,
    })
}

/// What the parser tells of a kind: none, one text or several.
fn texts(told: &clap::Error, kind: ContextKind) -> Vec<String> {
    match told.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

/// A number that an option does not take; `None` for what a parser of ours says in words of its own.
fn not_taken(told: &clap::Error, option: String, value: String) -> Option<Typed> {
    let source = std::error::Error::source(told)?;
    if source.is::<ParseIntError>() || source.is::<ParseFloatError>() {
        return Some(Typed::ValueNoNumber { option, value });
    }
    let said = source.to_string();
    let ends = said.strip_prefix(&value)?.strip_prefix(" is not in ")?.split_once("..=");
    let (least, most) = ends.and_then(|(least, most)| Some((least.parse().ok()?, most.parse().ok()?)))?;
    Some(Typed::ValueOutside { option, value, least, most })
}

/// The command as it is typed.
fn command_of(arguments: &[OsString]) -> String {
    let commands = Cli::command();
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let found = words.find(|word| commands.find_subcommand(word).is_some());
    found.map_or_else(|| "ecart".to_owned(), |name| format!("ecart {name}"))
}

/// What is known here better than by the parser.
fn known_better(told: &clap::Error, arguments: &[OsString]) -> Option<Message> {
    let context = |kind| match told.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    match told.kind() {
        ErrorKind::ValueValidation => {
            let source = std::error::Error::source(told)?;
            let request = source.downcast_ref::<Request>().cloned().map(Message::error);
            let gating = || source.downcast_ref::<Gating>().cloned().map(Message::error);
            let acting = || source.downcast_ref::<Acting>().cloned().map(Message::error);
            // Which of the options it is about; an output says its path itself.
            let option = context(ContextKind::InvalidArg).and_then(|usage| usage.split(' ').next());
            let place = option.filter(|option| option.starts_with("--") && *option != "--output");
            let message = request.or_else(gating).or_else(acting)?;
            Some(match place {
                Some(option) => message.at(Place::file(option.to_owned())),
                None => message,
            })
        }
        ErrorKind::UnknownArgument => {
            let option = context(ContextKind::InvalidArg)?;
            if let Some((option, value)) = value_with_minus(option, arguments) {
                return Some(Message::error(Request::ValueWithMinus { option, value }));
            }
            let (_, instead) = ELSEWHERE.iter().find(|(names, _)| names.contains(&option))?;
            let (option, instead) = (option.to_owned(), (*instead).to_owned());
            Some(Message::error(Request::OptionElsewhere { option, instead }))
        }
        ErrorKind::ArgumentConflict => {
            let command = arguments.iter().skip(1).find(|word| !word.to_string_lossy().starts_with('-'))?;
            // Which of the two is named first depends on the order in which they were typed.
            let mut both = [ContextKind::InvalidArg, ContextKind::PriorArg]
                .into_iter()
                .flat_map(|kind| texts(told, kind));
            let option = both.find(|argument| argument.starts_with("--"))?;
            let option = option.split(' ').next()?.to_owned();
            (command == "explain").then(|| Message::error(Request::ExplainTakesNo { option }))
        }
        ErrorKind::InvalidValue => {
            let option = context(ContextKind::InvalidArg)?;
            let value = context(ContextKind::InvalidValue)?;
            let is_file = FORMATS.iter().any(|format| format.name == value && !format.text);
            (option.starts_with("--format ") && is_file)
                .then(|| Message::error(Request::FormatIsAFile { format: value.to_owned() }))
        }
        ErrorKind::MissingRequiredArgument => {
            let command = arguments.iter().skip(1).find(|word| !word.to_string_lossy().starts_with('-'))?;
            (command == "explain").then(|| Message::error(Request::ExplainNeedsBoth))
        }
        _ => None,
    }
}

/// The option and the value behind it, where what the parser takes for an option stands in place of a value.
fn value_with_minus(unknown: &str, arguments: &[OsString]) -> Option<(String, String)> {
    let words: Vec<String> = arguments.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let is_it = |value: &str| value.starts_with(unknown) && !value.starts_with("--");
    let [option, value] = words.windows(2).find(|pair| pair[0].starts_with("--") && is_it(&pair[1]))? else {
        return None;
    };
    let mut command = Cli::command();
    command.build();
    let command = command.find_subcommand(words.get(1)?)?;
    let known = command.get_arguments().find(|it| it.get_long() == option.strip_prefix("--"))?;
    let takes = known.get_action().takes_values() && !known.is_require_equals_set();
    takes.then(|| (option.clone(), value.clone()))
}

/// How messages were asked for, where the rest of the command line is not understood.
pub fn speech_of(arguments: &[OsString]) -> Speech {
    let value = |option: &str| {
        let words: Vec<_> = arguments.iter().map(|word| word.to_string_lossy()).collect();
        let own = words.iter().find_map(|word| word.strip_prefix(option)?.strip_prefix('='));
        let next = words.iter().position(|word| word == option).and_then(|at| words.get(at + 1));
        own.or(next.map(AsRef::as_ref)).map(str::to_owned)
    };
    let codes = value("--lang").unwrap_or_default();
    let messages = match value("--messages").as_deref() {
        Some("json") => MessageForm::Json,
        _ => MessageForm::Text,
    };
    Speech { lang: codes.split(',').filter_map(language).collect(), messages }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_other_programs_lead_to_options_that_there_are() {
        let mut command = Cli::command();
        command.build();
        let analyze = command.find_subcommand("analyze").unwrap();
        let options: Vec<String> =
            analyze.get_arguments().filter_map(|it| Some(format!("--{}", it.get_long()?))).collect();
        for (others, own) in ELSEWHERE {
            assert!(options.iter().any(|option| option == own), "{own}");
            for other in others {
                assert!(!options.iter().any(|option| option == other), "{other} is an option");
            }
        }
    }

    #[test]
    fn whatever_a_value_is_refused_for_is_said_in_words_of_ours() {
        let mut built = Cli::command();
        built.build();
        // Made once: the options of a subcommand are described as it is first parsed.
        let mut parser = Cli::command();
        let mut refused = 0;
        for command in built.get_subcommands().filter(|command| command.get_name() != "help") {
            let options = command.get_arguments().filter(|option| option.get_action().takes_values());
            for option in options.filter_map(clap::Arg::get_long) {
                for value in
                    ["", "?", ",", "a,", "=", "a=", "0", "-1", "1.5", "99999999999999999999999", "1e999"]
                {
                    let line = ["ecart", command.get_name(), &format!("--{option}={value}"), "a", "b"];
                    let line = line.map(OsString::from);
                    let Err(told) = parser.try_get_matches_from_mut(&line) else { continue };
                    assert!(message(&told, &line).is_some(), "{line:?}: {told}");
                    refused += 1;
                }
            }
        }
        assert!(refused > 300, "{refused}");
    }

    #[test]
    fn the_language_is_that_of_the_command_line() {
        let typed = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        for (line, code) in [
            ("ecart analyze x.csv --lang de -o x.pdf", "de"),
            ("ecart --lang=es,en analyze x.csv", "es"),
            ("ecart analyze x.csv", "en"),
            ("ecart analyze x.csv --lang", "en"),
        ] {
            assert_eq!(speech_of(&typed(line)).language().code(), code, "{line}");
        }
        assert_eq!(speech_of(&typed("ecart --messages json x")).messages, MessageForm::Json);
    }
}
