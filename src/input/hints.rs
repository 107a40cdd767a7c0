//! What the options or the study file already settle about the columns.

use std::ops::Range;

use crate::input::columns::layout::LayoutError;
use crate::input::fold::{all_near, fold, nearest, tidy};
use crate::input::headings::{Heading, Headings};

/// What the user (options or study file) already settled; empty fields leave the question open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hints {
    /// Pairs by name: (name, label, importance column, performance column).
    pub pairs: Vec<(String, Option<String>, String, String)>,
    /// Columns of the importance ratings, patterns with `*`.
    pub importance_columns: Vec<String>,
    /// Columns of the performance ratings, patterns with `*`.
    pub performance_columns: Vec<String>,
    /// Column of the weights.
    pub weight: Option<String>,
    /// Columns of the segments.
    pub segments: Vec<String>,
    /// Columns of the outcomes.
    pub outcomes: Vec<String>,
    /// Column that names the respondent.
    pub respondent: Option<String>,
    /// Lowest and highest rating of the scale.
    pub scale: Option<(f64, f64)>,
    /// Cell texts or codes that mean "no answer".
    pub missing: Vec<String>,
    /// Whether the codes run from best to worst; `None` lets the labels tell.
    pub reversed: Option<bool>,
    /// Answer labels of the importance ratings, lowest first.
    pub importance_labels: Vec<String>,
    /// Answer labels of the performance ratings, lowest first.
    pub performance_labels: Vec<String>,
}

/// What the stars of `pattern` stand for in `name`, joined, as written there; `None` when it does not match.
///
/// Both are compared folded; a pattern without a star must match whole.
pub fn captured(pattern: &str, name: &str) -> Option<String> {
    let pieces: Vec<String> = pattern.split('*').map(fold).collect();
    let folded = fold(name);
    let [first, middle @ .., last] = &pieces[..] else {
        return (pieces.concat() == folded).then(String::new);
    };
    let mut caught: Vec<Range<usize>> = Vec::new();
    let mut at = folded.starts_with(first.as_str()).then_some(first.len())?;
    for piece in middle {
        let found = at + folded[at..].find(piece.as_str())?;
        caught.push(at..found);
        at = found + piece.len();
    }
    let end = folded[at..].strip_suffix(last.as_str())?.len() + at;
    caught.push(at..end);
    let written = as_written(name, &folded);
    let text: String = caught.into_iter().map(written).collect();
    Some(text.trim().to_owned())
}

/// A range of a folded text as it was written, where folding changed letters one by one; else as folded.
fn as_written<'a>(name: &str, folded: &'a str) -> impl Fn(Range<usize>) -> String + use<'a> {
    let letters: Vec<char> = tidy(name).chars().collect();
    let changed: Vec<char> = folded.chars().collect();
    let alike = |(one, other): (&char, &char)| {
        one == other
            || fold(&one.to_string()).chars().eq([*other])
            || !one.is_alphanumeric() && !other.is_alphanumeric()
    };
    let aligned = letters.len() >= changed.len() && letters.iter().zip(&changed).all(alike);
    move |range: Range<usize>| {
        let before = folded[..range.start].chars().count();
        let count = folded[range.clone()].chars().count();
        if aligned { letters[before..before + count].iter().collect() } else { folded[range].to_owned() }
    }
}

/// The column called `name`: its code as written, else its folded code, else its folded text, else its place (`#3`, `@3`),
/// else the only one that `name` matches as a pattern with `*`.
///
/// # Errors
/// [`LayoutError::UnknownColumn`] with the nearest name; [`LayoutError::DuplicateColumn`] when two columns fit.
pub fn find<'a>(headings: &'a Headings, wanted_for: &str, name: &str) -> Result<&'a Heading, LayoutError> {
    let wanted = fold(name);
    let exact: Vec<&Heading> = headings.columns.iter().filter(|h| h.code == name).collect();
    let folded = || headings.columns.iter().filter(|h| fold(&h.code) == wanted).collect();
    let texts = || headings.columns.iter().filter(|h| fold(&text_of(h)) == wanted).collect();
    let place = || {
        let number = place_of(name);
        headings.columns.iter().filter(|h| Some(h.index + 1) == number).collect()
    };
    let pattern =
        || headings.columns.iter().filter(|h| name.contains('*') && captured_in(name, h).is_some()).collect();
    let found: Vec<&Heading> = [exact, folded(), texts(), place(), pattern()]
        .into_iter()
        .find(|f| !f.is_empty())
        .unwrap_or_default();
    match found[..] {
        [heading] => Ok(heading),
        [] => Err(LayoutError::UnknownColumn {
            wanted_for: wanted_for.to_owned(),
            name: name.to_owned(),
            nearest: near(headings, name),
            columns: headings.columns.iter().filter(|h| !h.metadata).map(|h| h.code.clone()).collect(),
        }),
        [first, second, ..] => Err(LayoutError::DuplicateColumn {
            name: name.to_owned(),
            first: first.index + 1,
            second: second.index + 1,
        }),
    }
}

/// The names of columns that read most like this one, of codes and of texts.
fn near(headings: &Headings, name: &str) -> Vec<String> {
    let codes = || headings.columns.iter().map(|h| h.code.as_str());
    let found: Vec<String> = all_near(name, codes()).into_iter().map(str::to_owned).collect();
    if !found.is_empty() {
        return found;
    }
    let texts: Vec<(String, &str)> = headings.columns.iter().map(|h| (text_of(h), h.code.as_str())).collect();
    let near = all_near(name, texts.iter().map(|(text, _)| text.as_str()));
    texts
        .iter()
        .filter(|(text, _)| near.contains(&text.as_str()))
        .map(|(_, code)| (*code).to_owned())
        .collect()
}

/// Every column that `name` stands for: those a pattern with `*` matches, in file order, else the one that bears it.
///
/// # Errors
/// As [`find`].
pub fn find_all<'a>(
    headings: &'a Headings,
    wanted_for: &str,
    name: &str,
) -> Result<Vec<&'a Heading>, LayoutError> {
    let borne = headings.columns.iter().any(|h| h.code == name);
    let matched: Vec<&Heading> = if name.contains('*') && !borne {
        headings.columns.iter().filter(|h| captured_in(name, h).is_some()).collect()
    } else {
        Vec::new()
    };
    if matched.is_empty() {
        find(headings, wanted_for, name).map(|heading| vec![heading])
    } else {
        Ok(matched)
    }
}

/// The number in `#3` or `@3`.
fn place_of(name: &str) -> Option<usize> {
    name.strip_prefix(['#', '@']).and_then(|number| number.parse().ok())
}

/// The patterns of a list: a text with commas is one where a column bears it, else several.
fn separated(headings: &Headings, patterns: &[String]) -> Vec<String> {
    let bears = |pattern: &str| headings.columns.iter().any(|h| captured_in(pattern, h).is_some());
    let each = |pattern: &String| -> Vec<String> {
        if !pattern.contains(',') || bears(pattern) {
            return vec![pattern.clone()];
        }
        pattern.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    };
    patterns.iter().flat_map(each).collect()
}

/// The columns one of the patterns matches, in file order, each with what the stars stand for. A text with commas is one
/// pattern where a column bears it, else several; `@3` is the third column.
///
/// # Errors
/// [`LayoutError::EmptyPattern`] when a pattern matches no column.
pub fn matching<'a>(
    headings: &'a Headings,
    option: &'static str,
    patterns: &[String],
) -> Result<Vec<(&'a Heading, String)>, LayoutError> {
    let patterns = &separated(headings, patterns);
    for pattern in patterns {
        if !headings.columns.iter().any(|h| captured_in(pattern, h).is_some()) {
            let bare = pattern.replace('*', "");
            return Err(LayoutError::EmptyPattern {
                option,
                pattern: pattern.clone(),
                nearest: nearest(&bare, headings.columns.iter().map(|h| h.code.as_str())).map(str::to_owned),
            });
        }
    }
    Ok(headings
        .columns
        .iter()
        .filter_map(|h| patterns.iter().find_map(|p| captured_in(p, h)).map(|caught| (h, caught)))
        .collect())
}

/// The whole text of a heading: question and row where there are both.
pub fn text_of(heading: &Heading) -> String {
    match (&heading.question, &heading.item) {
        (Some(question), Some(item)) => format!("{question} - {item}"),
        (Some(text), None) | (None, Some(text)) => text.clone(),
        (None, None) => heading.words().to_owned(),
    }
}

fn captured_in(pattern: &str, heading: &Heading) -> Option<String> {
    if place_of(pattern) == Some(heading.index + 1) {
        return Some(String::new());
    }
    captured(pattern, &heading.code).or_else(|| captured(pattern, &text_of(heading)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_any_text() {
        assert_eq!(captured("imp_*", "imp_wifi").as_deref(), Some("wifi"));
        assert_eq!(captured("*IMP", "HOURSIMP").as_deref(), Some("HOURS"));
        assert_eq!(captured("Q5#1_*", "Q5#1_10").as_deref(), Some("10"));
        assert_eq!(captured("q*_imp_*", "Q3_imp_x").as_deref(), Some("3x"));
        assert_eq!(captured("imp_wifi", "imp_wifi").as_deref(), Some(""));
        assert_eq!(captured("imp_*", "IMP_Qualité d'accueil").as_deref(), Some("Qualité d'accueil"));
        assert_eq!(captured("imp_*", "imp_Straße").as_deref(), Some("strasse"));
        assert_eq!(captured("imp", "imp_wifi"), None);
        assert_eq!(captured("a*a", "a"), None);
    }
}
