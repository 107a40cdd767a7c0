//! The levels of a grouping: what they are called and in which order they stand.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::cells::Texts;
use crate::input::fold::fold;
use crate::input::headings::{Heading, fold_case, fold_spaces};
use crate::input::values::number;
use crate::message::{Message, Values};

/// The levels of a grouping, in order.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::input) struct Levels {
    /// What readers see: the label where the file has one, else the text of the cells.
    pub names: Vec<String>,
    /// The code that stands in the cells; `None` where that is the name itself.
    pub codes: Vec<Option<String>>,
    /// Which of them each text is; `None` where it is blank or declared missing.
    pub ranks: Vec<Option<u32>>,
}

impl Levels {
    /// The levels among some texts, blank ones left out, under the labels and missing codes of their heading.
    ///
    /// Labelled levels stand in the order of the file's labels, others behind them; where all are numbers or have a number as
    /// their code, by value; without labels in their [natural order](pieces).
    pub fn of(texts: &Texts<'_>, heading: Option<&Heading>) -> Self {
        let no_labels: &[(String, String)] = &[];
        let (labels, missing) =
            heading.map_or((no_labels, &[][..]), |heading| (&heading.value_labels, &heading.missing));
        let found: Vec<Option<Level>> = texts
            .texts
            .iter()
            .map(|text| text.trim())
            .map(|text| (!text.is_empty() && !is_one_of(text, missing)).then(|| Level::of(text, labels)))
            .collect();
        let mut levels: Vec<&Level> = found.iter().flatten().collect::<BTreeSet<_>>().into_iter().collect();
        let numbers: Vec<Option<f64>> =
            levels.iter().map(|level| number(level.cells(labels), true)).collect();
        let unlabelled = levels.iter().any(|level| matches!(level, Level::Text(_)));
        if unlabelled && numbers.iter().all(Option::is_some) {
            let value = |level: &Level| number(level.cells(labels), true).unwrap_or_default();
            levels.sort_by(|a, b| value(a).total_cmp(&value(b)).then_with(|| a.cmp(b)));
        } else {
            levels.sort_by_cached_key(|level| match *level {
                Level::Labelled(at) => (*at, Vec::new(), ""),
                Level::Text(text) => (usize::MAX, pieces(text), text.as_str()),
            });
        }
        let by_level: BTreeMap<&Level, u32> =
            levels.iter().zip(0..).map(|(level, rank)| (*level, rank)).collect();
        Self {
            names: levels.iter().map(|level| level.name(labels, &levels)).collect(),
            codes: levels.iter().map(|level| level.code(labels)).collect(),
            ranks: found.iter().map(|level| by_level.get(level.as_ref()?).copied()).collect(),
        }
    }
}

/// What a cell says of its group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// The place of its label among those of the file.
    Labelled(usize),
    /// A text that has no label.
    Text(String),
}

impl Level {
    fn of(text: &str, labels: &[(String, String)]) -> Self {
        let by_code = || labels.iter().position(|(code, _)| is_same(code, text));
        let by_label = || labels.iter().position(|(_, label)| fold(label) == fold(text));
        by_code().or_else(by_label).map_or_else(|| Self::Text(text.to_owned()), Self::Labelled)
    }

    fn cells<'a>(&'a self, labels: &'a [(String, String)]) -> &'a str {
        match self {
            Self::Labelled(at) => &labels[*at].0,
            Self::Text(text) => text,
        }
    }

    /// The label, with its code where another level has the same one.
    fn name(&self, labels: &[(String, String)], all: &[&Self]) -> String {
        let label = |level: &Self| match level {
            Self::Labelled(at) => fold_spaces(&labels[*at].1),
            Self::Text(text) => text.clone(),
        };
        let own = label(self);
        match self {
            Self::Labelled(at) if all.iter().filter(|other| label(other) == own).count() > 1 => {
                format!("{own} ({})", labels[*at].0)
            }
            _ => own,
        }
    }

    fn code(&self, labels: &[(String, String)]) -> Option<String> {
        match self {
            Self::Labelled(at) => Some(labels[*at].0.clone()).filter(|code| *code != labels[*at].1),
            Self::Text(_) => None,
        }
    }
}

/// Whether a cell holds one of these codes.
fn is_one_of(text: &str, codes: &[String]) -> bool {
    codes.iter().any(|code| is_same(code, text))
}

/// Whether a cell holds a code, as it is written or as a number.
pub(in crate::input) fn is_same(code: &str, text: &str) -> bool {
    code == text || number(code, true).is_some_and(|value| number(text, true) == Some(value))
}

/// The distinct trimmed texts that `keep` keeps, sorted byte by byte, and the rank among them of each text.
pub(in crate::input) fn sorted(
    texts: &Texts<'_>,
    keep: impl Fn(&str) -> bool,
) -> (Vec<String>, Vec<Option<u32>>) {
    let kept = || texts.texts.iter().map(|text| text.trim());
    let levels: Vec<&str> = kept().filter(|text| keep(text)).collect::<BTreeSet<_>>().into_iter().collect();
    let ranks = kept().map(|text| levels.binary_search(&text).ok().map(|rank| rank as u32)).collect();
    (levels.into_iter().map(str::to_owned).collect(), ranks)
}

/// A run of digits or of letters, in the order in which they are compared.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    /// How many digits, and which; without zeros in front.
    Digits(usize, String),
    Letters(String),
}

/// What names are ordered by, as a reader of any language looks for them: case, accents and marks apart, numbers by value.
///
/// Agence 2 stands before Agence 10, Île-de-France between H and N; texts that differ in what is not compared stand as their
/// bytes do.
fn pieces(text: &str) -> Vec<Piece> {
    let folded = fold(text);
    let mut pieces: Vec<Piece> = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let digits = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
            let (run, behind) = rest.split_at(end);
            pieces.push(if digits {
                let run = run.trim_start_matches('0');
                Piece::Digits(run.len(), run.to_owned())
            } else {
                Piece::Letters(run.to_owned())
            });
            rest = behind;
        }
    }
    pieces
}

/// Told of the answers that the file declares missing, which are no level.
pub(in crate::input) fn told_missing(
    texts: &Texts<'_>,
    heading: Option<&Heading>,
    respondents: &[u64],
) -> Option<Message> {
    let heading = heading.filter(|heading| !heading.missing.is_empty())?;
    let each = texts.texts.iter().zip(respondents).filter(|(text, count)| {
        **count > 0 && !text.trim().is_empty() && is_one_of(text.trim(), &heading.missing)
    });
    let mut texts: Vec<(String, u64)> = each.map(|(text, count)| (text.trim().to_owned(), *count)).collect();
    texts.sort();
    let column = heading.code.clone();
    (!texts.is_empty()).then(|| Message::told(Values::LevelsMissing { column, texts }))
}

/// Gives texts that differ by case and spaces only one spelling, and tells which.
///
/// The spelling is the first that is not in capitals, in order of text.
pub(in crate::input) fn one_spelling(texts: &mut [Cow<'_, str>], column: &str) -> Option<Message> {
    let mut spellings: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for text in texts.iter() {
        spellings.entry(fold_case(text)).or_default().insert(fold_spaces(text));
    }
    spellings.retain(|_, spellings| spellings.len() > 1);
    if spellings.is_empty() {
        return None;
    }
    let mut names = Vec::new();
    for (key, spellings) in &spellings {
        let in_capitals = |text: &&String| text.to_uppercase() == **text;
        let chosen = spellings.iter().find(|text| !in_capitals(text)).or_else(|| spellings.first())?;
        for text in texts.iter_mut().filter(|text| fold_case(text) == *key) {
            *text = Cow::Owned(chosen.clone());
        }
        let others = spellings.iter().filter(|text| *text != chosen).cloned().collect();
        names.push((chosen.clone(), others));
    }
    Some(Message::sure(Values::OneName { column: column.to_owned(), names }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(texts: &[&str], labels: &[(&str, &str)], missing: &[&str]) -> Levels {
        let texts = Texts {
            texts: texts.iter().map(|text| Cow::Borrowed(*text)).collect(),
            codes: Cow::Borrowed(&[]),
        };
        let heading = Heading {
            value_labels: labels.iter().map(|(code, label)| ((*code).into(), (*label).into())).collect(),
            missing: missing.iter().map(|code| (*code).to_owned()).collect(),
            ..Heading::default()
        };
        Levels::of(&texts, Some(&heading))
    }

    #[test]
    fn names_stand_where_a_reader_looks_for_them() {
        let natural = levels(
            &["Agence 10", "Nord", "Île-de-France", "agence 2", "Hauts-de-France", "Écully", "Agence 02 bis"],
            &[],
            &[],
        );
        assert_eq!(
            natural.names,
            ["agence 2", "Agence 02 bis", "Agence 10", "Écully", "Hauts-de-France", "Île-de-France", "Nord"]
        );
        assert_eq!(natural.ranks[2], Some(5));
        assert_eq!(levels(&["10", "9", "-1", "2,5"], &[], &[]).names, ["-1", "2,5", "9", "10"]);
        assert_eq!(levels(&["Österreich", "Zug", "Olten"], &[], &[]).names, ["Olten", "Österreich", "Zug"]);
    }

    #[test]
    fn labels_name_and_order_the_levels() {
        let labels = [("1", "Sud"), ("2", "Nord"), ("9", "Refus")];
        let found = levels(&["2.0", "1", "9", "", "Nord"], &labels, &["9"]);
        assert_eq!(found.names, ["Sud", "Nord"]);
        assert_eq!(found.codes, [Some("1".to_owned()), Some("2".to_owned())]);
        assert_eq!(found.ranks, [Some(1), Some(0), None, None, Some(1)]);
        // A code without a label stands among the others by its value.
        assert_eq!(levels(&["3", "0", "1"], &labels, &[]).names, ["0", "Sud", "3"]);
        assert_eq!(
            levels(&["a", "b"], &[("a", "Other"), ("b", "Other")], &[]).names,
            ["Other (a)", "Other (b)"]
        );
    }
}
