//! Texts that go to a terminal: what a survey file says never steers it.

use std::borrow::Cow;
use std::fmt::Write;

/// The text with every control character but the line feed, and every character that turns the direction of writing, shown
/// as `\u{1b}`.
///
/// ```
/// use ecart::output::harmless;
/// assert_eq!(harmless("\u{1b}]0;owned\u{7}"), "\\u{1b}]0;owned\\u{7}");
/// assert_eq!(harmless("Qualité\n"), "Qualité\n");
/// ```
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    text.chars().for_each(|letter| show(letter, &mut shown));
    Cow::Owned(shown)
}

/// The same of a text with the colours that tables have; no other sequence is let through.
pub fn styled(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = colour(rest).unwrap_or_default();
        if length > 0 {
            shown.push_str(&rest[..length]);
        } else {
            show(letter, &mut shown);
        }
        rest = &rest[length.max(letter.len_utf8())..];
    }
    shown
}

fn show(letter: char, shown: &mut String) {
    if steers(letter) {
        let _ = write!(shown, "\\u{{{:x}}}", u32::from(letter));
    } else {
        shown.push(letter);
    }
}

/// C0 (but the line feed), DEL, C1, the separators of lines and paragraphs, and the embeddings, overrides and isolates of
/// the bidirectional algorithm.
fn steers(letter: char) -> bool {
    (letter.is_control() && letter != '\n')
        || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
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
        for hostile in
            ["\u{1b}[2J", "\u{9b}2J", "\u{7f}", "a\rb", "\u{202e}abc", "\u{2066}", "\u{8}", "\t", "\0"]
        {
            assert!(!harmless(hostile).chars().any(steers), "{hostile:?}");
            assert!(!styled(hostile).chars().any(steers), "{hostile:?}");
        }
        assert_eq!(harmless("שלום 漢字 é\n"), "שלום 漢字 é\n");
    }

    #[test]
    fn colours_are_let_through_and_nothing_else() {
        assert_eq!(styled("\u{1b}[1ma\u{1b}[0m"), "\u{1b}[1ma\u{1b}[0m");
        assert_eq!(styled("\u{1b}[38;5;1m\u{1b}[2J\u{1b}"), "\u{1b}[38;5;1m\\u{1b}[2J\\u{1b}");
    }
}
