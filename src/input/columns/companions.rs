//! A column of codes beside the column of its labels: `imp_wifi` and `imp_wifi:label`.

use std::collections::BTreeMap;

use crate::input::columns::rows::Answers;
use crate::input::fold::fold;
use crate::input::grid::Grid;
use crate::input::headings::Headings;
use crate::input::values::number;
use crate::message::{Message, Values};

/// Gives codes the labels that stand in a column of their own beside them, and sets that column aside.
///
/// A column is one of labels where its name is another one's with "label" behind it, that one holds numbers, and each
/// number has one label.
pub(in crate::input) fn join(grid: &Grid, headings: &mut Headings) -> Vec<Message> {
    let mut found = Vec::new();
    for (codes, at, labels) in candidates(grid, headings) {
        if headings.columns[codes].value_labels.is_empty() && labels.len() >= FEWEST {
            found.push((codes, at, labels));
        }
    }
    let mut told = Vec::new();
    for (codes, at, labels) in found {
        let column = headings.columns[codes].code.clone();
        told.push(Message::sure(Values::LabelColumn { labels: headings.columns[at].code.clone(), column }));
        headings.columns[codes].value_labels = labels;
        headings.columns[codes].labels_seen = true;
        headings.columns[at].metadata = true;
    }
    told
}

/// Whether columns are named as codes and their labels, and the rows of `grid` say neither that they are nor that they are not.
pub(in crate::input) fn undecided(grid: &Grid, headings: &Headings) -> bool {
    candidates(grid, headings).iter().any(|(_, _, labels)| labels.len() < FEWEST)
}

/// Fewer different labels may be a text that happens to stand beside a number.
const FEWEST: usize = 2;

/// Columns of codes, each with the column that is named after it and the labels found there so far, as far as nothing in
/// `grid` speaks against the pair.
fn candidates(grid: &Grid, headings: &Headings) -> Vec<(usize, usize, Labels)> {
    let stems: Vec<Option<String>> = headings.columns.iter().map(|heading| stem(&heading.code)).collect();
    if stems.iter().all(Option::is_none) {
        return Vec::new();
    }
    let answers = Answers::new(grid, headings);
    let pair = |(at, stem): (usize, &Option<String>)| {
        let stem = stem.as_ref()?;
        let codes = headings.columns.iter().position(|heading| fold(&heading.code) == *stem)?;
        let columns = (headings.columns[codes].index, headings.columns[at].index);
        Some((codes, at, labels(&answers, columns)?))
    };
    stems.iter().enumerate().filter_map(pair).collect()
}

/// The folded name of the column of codes, where a name is that of a column of labels: `imp_a:label`, `Text: imp_a`.
fn stem(name: &str) -> Option<String> {
    const MARKS: [char; 6] = [':', '_', '.', '-', ' ', '['];
    let name = fold(name);
    let bare = name.trim_end_matches(')');
    let named = |stem: &str| (!stem.is_empty()).then(|| stem.to_owned());
    let in_front = || {
        let stem = WORDS.iter().find_map(|word| name.strip_prefix(word))?;
        let marked = stem.starts_with([':', '_', '-', '.']) || stem.starts_with(" (");
        marked.then(|| stem.trim_start_matches(MARKS)).and_then(named)
    };
    let Some(stem) = WORDS.iter().find_map(|word| bare.strip_suffix(word)) else { return in_front() };
    let stem = stem.trim_end_matches('(').trim_end();
    let marked = stem.ends_with(MARKS) || bare.len() < name.len();
    marked.then(|| stem.trim_end_matches(MARKS)).and_then(named)
}

/// Folded, in the languages known.
const WORDS: &[&str] = &[
    "labels",
    "label",
    "lbl",
    "text",
    "libelle",
    "etiquette",
    "beschriftung",
    "etiqueta",
    "etichetta",
    "rotulo",
];

/// Codes and their labels, in order of code.
type Labels = Vec<(String, String)>;

/// Each code with its label; `None` where a code has several, or the columns are no such pair.
fn labels(answers: &Answers<'_>, (codes, labels): (usize, usize)) -> Option<Labels> {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for row in 0..answers.len() {
        let (code, label) = (answers.cell(row, codes).trim(), answers.cell(row, labels).trim());
        if code.is_empty() || label.is_empty() {
            continue;
        }
        number(code, true)?;
        if number(label, true).is_some() {
            return None;
        }
        match known.get(code) {
            Some(other) if fold(other) != fold(label) => return None,
            Some(_) => {}
            None => _ = known.insert(code.to_owned(), label.to_owned()),
        }
    }
    let mut labels: Labels = known.into_iter().collect();
    let value = |code: &str| number(code, true).unwrap_or_default();
    labels.sort_by(|(one, _), (other, _)| value(one).total_cmp(&value(other)));
    Some(labels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::columns::tools::tests::headings_of;
    use crate::input::open::text;

    fn joined(csv: &str) -> (Headings, usize) {
        let grid = text::read(csv.as_bytes()).unwrap().grid;
        let mut headings = headings_of(csv);
        let told = join(&grid, &mut headings).len();
        (headings, told)
    }

    #[test]
    fn labels_in_a_column_beside_are_value_labels() {
        let (headings, told) = joined("imp_a,imp_a:label\n1,Wenig\n2,Sehr\n1,wenig\n,\n");
        assert_eq!(told, 1);
        let labels = &headings.columns[0].value_labels;
        assert_eq!(labels[..], [("1".into(), "Wenig".into()), ("2".into(), "Sehr".into())]);
        assert!(headings.columns[1].metadata && !headings.columns[0].metadata);
        assert_eq!(joined("q1,q1_libelle\n1,Peu\n2,Très\n").1, 1);
        assert_eq!(joined("q1,Text: q1\n1,Peu\n2,Très\n").1, 1);
        assert_eq!(joined("q1,label_q1\n1,Peu\n2,Très\n").1, 1);
    }

    #[test]
    fn a_beginning_may_not_decide() {
        let undecided = |csv: &str| {
            let grid = text::read(csv.as_bytes()).unwrap().grid;
            super::undecided(&grid, &headings_of(csv))
        };
        assert!(undecided("imp_a,imp_a_label\n2,Sehr\n2,Sehr\n"));
        assert!(undecided("imp_a,imp_a_label\n,\n"));
        assert!(!undecided("imp_a,imp_a_label\n1,Wenig\n2,Sehr\n"));
        assert!(!undecided("imp_a,imp_a_text\n1,because\n1,so it is\n"));
    }

    #[test]
    fn other_columns_are_left_alone() {
        assert_eq!(joined("imp_a,imp_a_label\n1,Wenig\n2,Sehr\n1,Mittel\n").1, 0);
        assert_eq!(joined("imp_a,label\n1,Wenig\n2,Sehr\n").1, 0);
        assert_eq!(joined("imp_a,imp_a_label\n1,4\n2,5\n").1, 0);
    }
}
