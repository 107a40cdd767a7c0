//! Texts that go to a terminal or to the log of a build service: what a survey file says never steers either.

use std::borrow::Cow;
use std::fmt::Write;

/// A text of several lines in which no character steers a terminal: every control character but the line feed, and every
/// character that turns the direction of writing, is shown as `\u{1b}`. No line starts a command of a build service.
///
/// ```
/// use ecart::output::harmless;
/// assert_eq!(harmless("\u{1b}]0;owned\u{7}"), "\\u{1b}]0;owned\\u{7}");
/// assert_eq!(harmless("Qualité\n"), "Qualité\n");
/// assert_eq!(harmless("a\n  ::error::b"), "a\n  \\u{3a}:error::b");
/// ```
pub fn harmless(text: &str) -> Cow<'_, str> {
    let commands = text.contains("::") || text.contains("##");
    if !commands && !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(escaped(text, Colours::None))
}

/// The same of a text that is one line: its line feeds are shown as `\u{a}`.
///
/// ```
/// use ecart::message::one_line;
/// assert_eq!(one_line("\"x\n::error::pwned\""), "\"x\\u{a}::error::pwned\"");
/// ```
pub fn one_line(text: &str) -> String {
    harmless(&text.replace('\n', "\\u{a}")).into_owned()
}

/// The same of a text with the colours that tables have; no other sequence is let through.
pub fn styled(text: &str) -> String {
    escaped(text, Colours::Kept)
}

/// JSON that steers no terminal: what [`harmless`] shows is written as JSON escapes it, so that it is read back the same.
///
/// ```
/// use ecart::output::harmless_json;
/// assert_eq!(harmless_json("\"\u{202e}a\u{9b}\"\n"), "\"\\u202ea\\u009b\"\n");
/// ```
pub fn in_json(json: &str) -> Cow<'_, str> {
    if !json.chars().any(steers) {
        return Cow::Borrowed(json);
    }
    let mut shown = String::with_capacity(json.len() + 16);
    for letter in json.chars() {
        if steers(letter) {
            let _ = write!(shown, "\\u{:04x}", u32::from(letter));
        } else {
            shown.push(letter);
        }
    }
    Cow::Owned(shown)
}

/// Whether colours are let through.
#[derive(Clone, Copy, PartialEq)]
enum Colours {
    None,
    Kept,
}

fn escaped(text: &str, colours: Colours) -> String {
    let mut shown = String::with_capacity(text.len() + 16);
    let mut rest = text;
    // Whether nothing but blanks stands before on the line; a build service does not see colours as blanks.
    let mut begins = true;
    while let Some(letter) = rest.chars().next() {
        let length = if colours == Colours::Kept { colour(rest).unwrap_or_default() } else { 0 };
        if length > 0 {
            shown.push_str(&rest[..length]);
        } else if steers(letter) || (begins && rest.starts_with("::")) || is_old_command(rest) {
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(letter));
        } else {
            shown.push(letter);
        }
        begins = letter == '\n' || (begins && letter.is_whitespace());
        rest = &rest[length.max(letter.len_utf8())..];
    }
    shown
}

/// `##[error]` and `##vso[…]`, which build services heed wherever they stand on a line.
fn is_old_command(text: &str) -> bool {
    text.starts_with("##[") || text.starts_with("##vso[")
}

/// C0 (but the line feed), DEL, C1, the separators of lines and paragraphs, and the marks, embeddings, overrides and
/// isolates of the bidirectional algorithm.
fn steers(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Length of the colour that a text begins with: `ESC [`, digits and semicolons, `m`.
fn colour(text: &str) -> Option<usize> {
    let body = text.strip_prefix("\u{1b}[")?;
    let end = body.find(|letter: char| !letter.is_ascii_digit() && letter != ';')?;
    body[end..].starts_with('m').then_some(2 + end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_a_terminal() {
        for hostile in [
            "\u{1b}[2J",
            "\u{9b}2J",
            "\u{7f}",
            "a\rb",
            "\u{202e}abc",
            "\u{2066}",
            "\u{61c}",
            "\u{200f}",
            "\u{8}",
            "\t",
            "\0",
        ] {
            assert!(!harmless(hostile).chars().any(steers), "{hostile:?}");
            assert!(!styled(hostile).chars().any(steers), "{hostile:?}");
            assert!(!in_json(hostile).chars().any(steers), "{hostile:?}");
        }
        assert_eq!(harmless("שלום 漢字 é\n"), "שלום 漢字 é\n");
    }

    #[test]
    fn no_line_starts_a_command() {
        for text in ["::error::x", "a\n \t::error::x", "a ##[error]x", "##vso[task.complete]x"] {
            for shown in [harmless(text).into_owned(), one_line(text), styled(text)] {
                let starts = |line: &str| line.trim_start().starts_with("::");
                assert!(!shown.lines().any(starts), "{shown}");
                assert!(!shown.contains("##[") && !shown.contains("##vso["), "{shown}");
            }
        }
        assert_eq!(harmless("Method:: a ## b"), "Method:: a ## b");
    }

    #[test]
    fn colours_are_let_through_and_nothing_else() {
        assert_eq!(styled("\u{1b}[1ma\u{1b}[0m"), "\u{1b}[1ma\u{1b}[0m");
        assert_eq!(styled("\u{1b}[38;5;1m\u{1b}[2J\u{1b}"), "\u{1b}[38;5;1m\\u{1b}[2J\\u{1b}");
    }

    #[test]
    fn json_is_read_back_the_same() {
        let text = "a\u{9b}\u{7f}\u{202e}\u{61c}é漢\u{1f600}\n";
        let json = serde_json::to_string(text).unwrap();
        assert_eq!(serde_json::from_str::<String>(&in_json(&json)).unwrap(), text);
    }
}
