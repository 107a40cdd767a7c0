//! What is said on standard error, and in which language.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::message::{Language, Message};
use crate::output::harmless_json;
use crate::words::{LANGUAGES, Words, language};

/// How notices, warnings and errors are said.
#[derive(Debug, Clone, Default, Args)]
pub struct Speech {
    /// Language of reports and charts, of notices and of errors; an .html page holds all of fr,en, everything else takes the first [default: en]
    #[arg(long, global = true, value_delimiter = ',', value_parser = language_names())]
    pub lang: Vec<&'static Words>,

    /// How notices, warnings and errors are written to standard error: as text, or as JSON, one object a line
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORM")]
    pub messages: Form,
}

/// The form of messages on standard error.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Sentences for people
    #[default]
    Text,
    /// For programs: code, message, advice, severity, strength, place, arguments
    Json,
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
            Form::Json => Some(json(&message.clone().in_language(language))),
            Form::Text if message.is_of_numbers() => None,
            Form::Text => Some(message.whole(language)),
        }
    }

    /// An error as standard error gets it.
    pub fn error(&self, message: &Message, language: Language) -> String {
        match self.messages {
            Form::Json => json(&message.clone().in_language(language)),
            Form::Text => format!("{}{}", language.around().error, message.whole(language)),
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
