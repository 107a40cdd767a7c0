//! Values that are chosen by a word, typed or written in a study file.

use std::path::Path;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::in_study;
use crate::error::{Error, Result};
use crate::message::Request;
use crate::options::Spelled;

/// A parser that takes the words of these values.
pub fn one_of<T: Spelled>() -> impl TypedValueParser<Value = T> {
    let named = |(word, value): &(&'static str, T)| match value.about() {
        Some(about) => PossibleValue::new(word).help(about),
        None => PossibleValue::new(word),
    };
    PossibleValuesParser::new(T::SPELLINGS.iter().map(named))
        .map(|word| T::spelled(&word).expect("the parser takes only the words of values"))
}

/// The value of an option, or else that of the study file's key, by the same words.
///
/// # Errors
/// Where the study file has none of the words, also where an option is typed in its place.
pub fn chosen<T: Spelled>(
    option: Option<T>,
    study: Option<&str>,
    key: &'static str,
    path: Option<&Path>,
) -> Result<Option<T>> {
    let declared =
        study.map(|word| T::spelled(word).ok_or_else(|| unknown(path, key, word, T::words()))).transpose()?;
    Ok(option.or(declared))
}

/// What a study file's key is told where it has a word that it does not take.
pub fn unknown(
    path: Option<&Path>,
    key: &'static str,
    word: &str,
    known: impl Iterator<Item = &'static str>,
) -> Error {
    let known = known.map(str::to_owned).collect();
    in_study(path, Request::UnknownChoice { key, value: word.to_owned(), known })
}
