//! Question, scale and row of a column, from its code, its ImportId and its text.

use std::collections::BTreeMap;

use crate::input::headings::{Heading, clean};

/// Names every column from its code and text. Columns of one question share the text before the
/// row label, and in a side-by-side question the columns of one scale share its title too.
pub(super) fn name_columns(codes: &[&str], ids: &[Option<&str>], texts: &[String]) -> Vec<Heading> {
    let places: Vec<Place> = (0..codes.len())
        .map(|column| match tagged(codes[column], &texts[column]) {
            Some((end, scale)) => {
                Place { question: &texts[column][..end], scale: Some(scale), in_matrix: true }
            }
            None => Place::of(codes[column], ids[column]),
        })
        .collect();
    let mut questions: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut scales: BTreeMap<(&str, Option<usize>), Vec<usize>> = BTreeMap::new();
    for (column, place) in places.iter().enumerate().filter(|(_, place)| place.in_matrix) {
        questions.entry(place.question).or_default().push(column);
        scales.entry((place.question, place.scale)).or_default().push(column);
    }
    let mut headings: Vec<Heading> =
        (0..codes.len()).map(|column| Heading::matrix(column, codes[column], &texts[column], "")).collect();
    for ((question, scale), columns) in &scales {
        let stem_length = stem_length(texts, columns);
        if stem_length == 0 && scale.is_none() {
            continue;
        }
        let whole_question = &questions[question];
        // The stem of all scales together, where there are several; then the scale's own title.
        let shared = match scale {
            Some(_) if whole_question.len() > columns.len() => {
                common_prefix_to_separator(texts, whole_question)
            }
            _ => stem_length,
        };
        for column in columns {
            let text = &texts[*column];
            let stem = without_separator(&text[..stem_length]);
            let question = without_separator(&text[..shared.min(stem_length)]);
            let title = clean(stem[question.len()..].trim_start_matches([' ', '-', ':']));
            let mut heading = Heading::matrix(*column, codes[*column], question, &text[stem_length..]);
            heading.scale = scale.map(|number| (number, Some(title).filter(|title| !title.is_empty())));
            headings[*column] = heading;
        }
    }
    headings
}

/// Where the question ends in the text of a legacy side-by-side column whose code is the tag of its row, and the number of
/// its scale: `statement_one: 2` over `Question : Column 2-Statement`.
fn tagged(code: &str, text: &str) -> Option<(usize, usize)> {
    let (_, scale) = code.trim().rsplit_once(": ")?;
    Some((text.find(" : ")?, scale.parse().ok()?))
}

/// Where a code says its column belongs: `Q5#2_3` is row 3 of scale 2 of Q5, `Q2_3` row 3 of Q2.
#[derive(Debug, PartialEq)]
struct Place<'a> {
    question: &'a str,
    scale: Option<usize>,
    in_matrix: bool,
}

impl<'a> Place<'a> {
    /// Codes can be renamed, so the ImportId (`QID5#2-3`, `QID2-3`) tells the question, if there is
    /// one.
    fn of(code: &'a str, import_id: Option<&'a str>) -> Self {
        let code = code.trim();
        let in_matrix = !code.ends_with("_TEXT");
        let qid = import_id.filter(|id| id.starts_with("QID"));
        let by_id = qid.and_then(|id| id.split(['#', '-', '_']).next());
        let (stem, scale) = match code.split_once('#') {
            Some((question, rest)) => (question, rest.split_once('_').map(|(scale, _)| scale)),
            None => (code, None),
        };
        if let Some(scale) = scale.and_then(|scale| scale.parse().ok()) {
            return Self { question: by_id.unwrap_or(stem), scale: Some(scale), in_matrix };
        }
        let by_code = code.rsplit_once('_').map(|(question, _)| question);
        Self {
            question: by_id.or(by_code).unwrap_or(code),
            scale: None,
            in_matrix: in_matrix && by_code.is_some_and(|question| !question.is_empty()),
        }
    }
}

/// How many bytes of the texts of a matrix are its stem, separator included; 0 where there is none.
fn stem_length(texts: &[String], columns: &[usize]) -> usize {
    match columns {
        [column] => separator_end(&texts[*column], SEPARATORS),
        _ => common_prefix_to_separator(texts, columns),
    }
}

fn common_prefix_to_separator(texts: &[String], columns: &[usize]) -> usize {
    let Some((first, rest)) = columns.split_first() else {
        return 0;
    };
    let first = texts[*first].as_str();
    let common = rest.iter().fold(first.len(), |length, column| {
        let pairs = first[..length].char_indices().zip(texts[*column].chars());
        let agreeing = pairs.take_while(|((_, a), b)| a == b).last();
        agreeing.map_or(0, |((at, c), _)| at + c.len_utf8())
    });
    // Where one text is the beginning of all others, a hyphen in it may belong to the row.
    let weak = if common == first.len() { &[][..] } else { WEAK_SEPARATORS };
    match separator_end(&first[..common], SEPARATORS) {
        0 => separator_end(&first[..common], weak),
        end => end,
    }
}

/// Between question, scale and row: ` - ` now; older exports write `-` after the question, which
/// they may have cut.
const SEPARATORS: &[&str] = &[" - ", "...-", "?-", ":-", ".-"];

/// Separators where several columns agree on what comes before.
const WEAK_SEPARATORS: &[&str] = &["-", " : "];

/// Where the last occurrence of the first separator that occurs ends.
fn separator_end(text: &str, separators: &[&str]) -> usize {
    let ends = separators.iter().filter_map(|separator| Some(text.rfind(separator)? + separator.len()));
    ends.take(1).sum()
}

fn without_separator(stem: &str) -> &str {
    stem.trim_end().trim_end_matches('-').trim_end_matches(" :").trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_rows_tell_the_scale_of_a_legacy_side_by_side_question() {
        let codes = ["wifi: 1", "desk: 1", "wifi: 2", "desk: 2"];
        let texts = [1, 2].map(|scale| {
            ["Wi-Fi", "Desk"]
                .map(|row| format!("Our services : {}-{row}", ["Importance", "Satisfaction"][scale - 1]))
        });
        let texts: Vec<String> = texts.into_iter().flatten().collect();
        let headings = name_columns(&codes, &[None; 4], &texts);
        let scales: Vec<_> = headings.iter().map(|h| h.scale.as_ref().map(|(number, _)| *number)).collect();
        assert_eq!(scales, [Some(1), Some(1), Some(2), Some(2)]);
        let items: Vec<_> = headings.iter().map(|heading| heading.item.as_deref()).collect();
        assert_eq!(items, [Some("Wi-Fi"), Some("Desk"), Some("Wi-Fi"), Some("Desk")]);
    }

    #[test]
    fn codes_and_import_ids_tell_question_and_scale() {
        let place = |question, scale, in_matrix| Place { question, scale, in_matrix };
        assert_eq!(Place::of("Q5#2_3", None), place("Q5", Some(2), true));
        assert_eq!(Place::of("Q2_3", None), place("Q2", None, true));
        assert_eq!(Place::of("service_imp_3", None), place("service_imp", None, true));
        assert_eq!(Place::of("service_imp_3", Some("QID7-3")), place("QID7", None, true));
        assert_eq!(Place::of("Q2_3_TEXT", None), place("Q2_3", None, false));
        assert_eq!(Place::of("Q9", Some("QID9_TEXT")), place("QID9", None, false));
    }
}
