//! What is said on standard error, and in which language.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::message::{Language, Message};
use crate::options;
use crate::output::harmless_json;
use crate::words::{LANGUAGES, Words, language};

/// How notices, warnings and errors are said.
#[derive(Debug, Clone, Default, Args)]
pub struct Speech {
    /// Languages, the first for everything that has one only.
    #[arg(long, global = true, value_delimiter = ',', value_parser = language_names(), help = help_of("lang"))]
    pub lang: Vec<&'static Words>,

    /// The form of messages.
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORM", help = help_of("messages"))]
    pub messages: MessageForm,
}

/// The form of messages on standard error.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum MessageForm {
    /// Sentences for people
    #[default]
    Text,
    /// For programs: code, message, advice, severity, strength, place, arguments
    Json,
}

/// What the table of options says of one that every command takes.
fn help_of(name: &str) -> &'static str {
    options::of("", name).map_or("", |(setting, _)| setting.help)
}

impl Speech {
    /// The language of messages, unless the study file names another.
    pub fn language(&self) -> Language {
        self.first().map(Words::language).unwrap_or_default()
    }

    /// The first of the languages that were typed.
    pub fn first(&self) -> Option<&'static Words> {
        self.lang.first().copied()
    }

    /// A message as a line of standard error; `None` for what people read in the report instead.
    pub fn line(&self, message: &Message, language: Language) -> Option<String> {
        match self.messages {
            MessageForm::Json => Some(json(&message.clone().in_language(language))),
            MessageForm::Text if message.is_of_numbers() => None,
            MessageForm::Text => Some(message.whole(language)),
        }
    }

    /// An error as standard error gets it.
    pub fn error(&self, message: &Message, language: Language) -> String {
        match self.messages {
            MessageForm::Json => json(&message.clone().in_language(language)),
            MessageForm::Text => format!("{}{}", language.around().error, message.whole(language)),
        }
    }
}

fn json(message: &Message) -> String {
    let line = serde_json::to_string(message).expect("a message has string keys and finite numbers only");
    harmless_json(&line).into_owned()
}

fn language_names() -> impl TypedValueParser<Value = &'static Words> {
    PossibleValuesParser::new(LANGUAGES.iter().map(|words| words.code))
        .map(|code| language(&code).expect("the parser takes only the codes of languages"))
}
