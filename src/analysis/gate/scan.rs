//! A gate cut into words.

use super::error::GateError;
use crate::message::Gating;

/// A word, with where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    /// Characters before it.
    pub at: usize,
}

/// What a word is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, digits, `_ - .`: a keyword, a bare name or a number.
    Word(String),
    /// A quoted name.
    Quoted(String),
    /// A sign: an operator, a bracket or `%`.
    Sign(&'static str),
}

/// A gate is a line, not a program.
pub(super) const MOST_CHARACTERS: usize = 1_000;

const SIGNS: [&str; 10] = ["<=", ">=", "==", "!=", "<", ">", "(", ")", "%", "="];

/// Cuts a gate into words.
///
/// # Errors
/// Where it is too long, a quote is not closed, or a sign is not known.
pub(super) fn scan(text: &str) -> Result<Vec<Token>, GateError> {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() > MOST_CHARACTERS {
        let problem = Gating::TooManyCharacters { most: MOST_CHARACTERS, has: letters.len() };
        return Err(GateError::new(text, MOST_CHARACTERS, problem));
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let letter = letters[at];
        if letter.is_whitespace() {
            at += 1;
        } else if in_word(letter) {
            let end = (at..letters.len()).find(|&end| !in_word(letters[end])).unwrap_or(letters.len());
            tokens.push(Token { kind: Kind::Word(letters[at..end].iter().collect()), at });
            at = end;
        } else if letter == '"' {
            let (name, end) = quoted(text, &letters, at)?;
            tokens.push(Token { kind: Kind::Quoted(name), at });
            at = end;
        } else {
            let sign = sign(&letters[at..]).ok_or_else(|| unknown(text, &letters, at))?;
            tokens.push(Token { kind: Kind::Sign(sign), at });
            at += sign.len();
        }
    }
    Ok(tokens)
}

/// Whether a letter may stand in a bare word.
pub(super) fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.')
}

/// The name between quotes, and where it ends; a backslash makes the next letter plain.
fn quoted(text: &str, letters: &[char], start: usize) -> Result<(String, usize), GateError> {
    let mut name = String::new();
    let mut at = start + 1;
    while let Some(&letter) = letters.get(at) {
        match letter {
            '"' => return Ok((name, at + 1)),
            '\\' if at + 1 < letters.len() => {
                name.push(letters[at + 1]);
                at += 2;
            }
            letter => {
                name.push(letter);
                at += 1;
            }
        }
    }
    Err(GateError::new(text, start, Gating::OpenQuote))
}

fn sign(letters: &[char]) -> Option<&'static str> {
    SIGNS.into_iter().find(|sign| sign.chars().eq(letters.iter().copied().take(sign.len())))
}

fn unknown(text: &str, letters: &[char], at: usize) -> GateError {
    let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let problem = match letters[at] {
        ',' if at > 0 && digit(letters.get(at - 1)) && digit(letters.get(at + 1)) => Gating::DecimalComma,
        ',' => Gating::CommaInGate,
        '&' | '|' => Gating::SignForJoint,
        '!' => Gating::SignForNot,
        '\'' => Gating::SingleQuotes,
        letter => Gating::NoMeaning { letter: letter.to_string() },
    };
    GateError::new(text, at, problem)
}
