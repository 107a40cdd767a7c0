//! `ecart survey.csv` is `ecart analyze survey.csv`.

use std::ffi::OsString;
use std::path::Path;

use clap::CommandFactory;

use super::Cli;
use crate::options::everywhere;

/// The arguments with `analyze` put in where the first word is a file. A word that is neither a command nor a file is
/// left for the parser to refuse, with the nearest command.
pub fn completed(arguments: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = arguments.into_iter().collect();
    let mut at = 1;
    while let Some(argument) = arguments.get(at) {
        let text = argument.to_string_lossy();
        // Options that may stand before a command have a value of their own.
        let rest = everywhere().find_map(|it| text.strip_prefix("--")?.strip_prefix(it.name));
        match rest {
            Some("") => at += 2,
            Some(rest) if rest.starts_with('=') => at += 1,
            _ => break,
        }
    }
    let Some(first) = arguments.get(at) else { return arguments };
    if is_file(first) || is_option_of_analyze(first) {
        arguments.insert(at, "analyze".into());
    }
    arguments
}

/// Whether a word is a file, or is written like one: a misspelt file is better told as such than as a command.
fn is_file(word: &OsString) -> bool {
    let text = word.to_string_lossy();
    if text == "-" {
        return true;
    }
    let named = || Cli::command().get_subcommands().any(|command| command.get_name() == text);
    let written = !text.starts_with('-') && (text.contains(['.', '/', '\\']) || Path::new(word).is_file());
    written && !named()
}

/// Whether a command line begins with an option that only a command has.
fn is_option_of_analyze(word: &OsString) -> bool {
    let text = word.to_string_lossy();
    text.starts_with('-') && !["-h", "--help", "-V", "--version"].contains(&text.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed_text(typed: &str) -> String {
        let words = typed.split(' ').map(OsString::from);
        completed(words)
            .into_iter()
            .map(|word| word.to_string_lossy().into_owned())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn a_file_is_analyzed() {
        for (typed, meant) in [
            ("ecart survey.csv", "ecart analyze survey.csv"),
            ("ecart - --by region", "ecart analyze - --by region"),
            ("ecart Cargo.toml", "ecart analyze Cargo.toml"),
            ("ecart --lang fr survey.csv -q", "ecart --lang fr analyze survey.csv -q"),
            ("ecart --messages=json survey.csv", "ecart --messages=json analyze survey.csv"),
            ("ecart -q survey.csv", "ecart analyze -q survey.csv"),
            ("ecart", "ecart"),
            ("ecart --help", "ecart --help"),
            ("ecart --lang fr", "ecart --lang fr"),
            ("ecart analyze survey.csv", "ecart analyze survey.csv"),
            ("ecart inspect survey.csv", "ecart inspect survey.csv"),
            ("ecart analyse survey.csv", "ecart analyse survey.csv"),
        ] {
            assert_eq!(completed_text(typed), meant);
        }
    }
}
