//! A text cut into words, and into parts at its separators.

use std::ops::Range;

use crate::input::fold::fold;

/// The words of a text, folded.
pub fn folded_words(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|(_, word)| word).collect()
}

/// The words of a text, folded, each with its place: runs of letters or of digits, cut where lower case meets upper.
pub fn tokens(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut last: Option<char> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if c.is_alphanumeric() {
            let joins = last.is_some_and(|last| {
                last.is_alphanumeric()
                    && last.is_numeric() == c.is_numeric()
                    && !(last.is_lowercase() && c.is_uppercase())
            });
            match found.last_mut() {
                Some(range) if joins => range.end = end,
                _ => found.push(at..end),
            }
        }
        last = Some(c);
    }
    let folded = |word: &str| {
        // As `fold` has it, which need not look for more than capitals.
        if word.is_ascii() { word.to_ascii_lowercase() } else { fold(word) }
    };
    found.into_iter().map(|range| (range.clone(), folded(&text[range]))).collect()
}

/// The parts of a text between its separators: brackets, colons, bars, question marks, a dash or the like between
/// spaces. Parts without a letter or digit are left out.
pub fn parts(text: &str) -> Vec<Range<usize>> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let spaced = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_none_or(|&(_, c)| c == ' ');
    let mut cuts: Vec<Range<usize>> = Vec::new();
    for (i, &(at, c)) in chars.iter().enumerate() {
        let always = matches!(c, '[' | ']' | '(' | ')' | '{' | '}' | '|' | '?' | '¿' | ':' | '→' | '>');
        let between_spaces =
            matches!(c, '-' | '–' | '—' | '/' | '_' | '.') && spaced(i.checked_sub(1)) && spaced(Some(i + 1));
        if always || between_spaces {
            cuts.push(at..at + c.len_utf8());
        }
    }
    let starts = std::iter::once(0).chain(cuts.iter().map(|cut| cut.end));
    let ends = cuts.iter().map(|cut| cut.start).chain(std::iter::once(text.len()));
    let parts = starts.zip(ends).map(|(start, end)| trimmed(text, start..end));
    parts.filter(|part| text[part.clone()].chars().any(char::is_alphanumeric)).collect()
}

/// A text without the separators and the brackets around all of it.
pub fn bare(text: &str) -> &str {
    let text = text.trim_matches(|c| is_joint(c) || matches!(c, '?' | '¿' | '–' | '—' | '→' | '>'));
    for (open, close) in [('[', ']'), ('(', ')'), ('{', '}')] {
        let inside = text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
        if let Some(inside) = inside.filter(|inside| !inside.contains([open, close])) {
            return inside.trim();
        }
    }
    text
}

/// Characters that join the words of a code.
pub fn is_joint(c: char) -> bool {
    matches!(c, '_' | '-' | '.' | ':' | '/' | '#' | '|' | ' ')
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    start..start + part.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_where_a_reader_cuts_them() {
        assert_eq!(folded_words("imp_wifi2"), ["imp", "wifi", "2"]);
        assert_eq!(folded_words("wifiImportance"), ["wifi", "importance"]);
        assert_eq!(folded_words("HOURSIMP"), ["hoursimp"]);
        assert_eq!(folded_words("L’accueil, à l'hôtel"), ["l", "accueil", "a", "l", "hotel"]);
    }

    #[test]
    fn parts_are_cut_at_separators() {
        let of = |text: &'static str| parts(text).into_iter().map(|part| &text[part]).collect::<Vec<_>>();
        assert_eq!(
            of("How important is it? [Follow-up (late)]"),
            ["How important is it", "Follow-up", "late"]
        );
        assert_eq!(of("Importance - Rapport qualité-prix"), ["Importance", "Rapport qualité-prix"]);
        assert_eq!(of("--"), [""; 0]);
    }

    #[test]
    fn brackets_around_everything_go() {
        assert_eq!(bare(" [Prix]"), "Prix");
        assert_eq!(bare("- Price (EUR)"), "Price (EUR)");
        assert_eq!(bare("(a) or (b)"), "(a) or (b)");
    }
}
