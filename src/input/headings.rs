//! What the columns are called, once the header rows of the vendor are understood.

use std::collections::BTreeSet;

use crate::input::columns::remarks::Told;
use crate::input::fold::fold;
use crate::message::{Message, Rows};

/// The header rows of an export, understood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Headings {
    /// Vendor name ("Qualtrics", "plain table", …).
    pub vendor: &'static str,
    /// How sure and why, one line.
    pub evidence: String,
    /// How many leading grid rows are headers (data start there).
    pub header_rows: usize,
    /// One heading for each column, in file order.
    pub columns: Vec<Heading>,
    /// Grid row indices that are not answers (previews, tests, blank lines), each with its reason.
    pub dropped_rows: Vec<(usize, Rows)>,
    /// Notices worth a line.
    pub notices: Vec<Message>,
}

impl Headings {
    /// The heading of a column.
    pub fn of(&self, column: usize) -> Option<&Heading> {
        self.columns.iter().find(|heading| heading.index == column)
    }

    /// Header text of a column.
    pub fn name(&self, column: usize) -> &str {
        self.of(column).map_or("", |heading| &heading.code)
    }

    /// Whether a text is the header of a column.
    pub fn name_a_column(&self, text: &str) -> bool {
        let folded = fold(text);
        self.columns.iter().any(|heading| fold(&heading.code) == folded || fold(heading.words()) == folded)
    }

    /// Value labels and missing codes the file itself declares for some columns.
    pub fn declared(&self, columns: &[usize]) -> (Vec<(String, String)>, Vec<String>) {
        let of_columns = || self.columns.iter().filter(|heading| columns.contains(&heading.index));
        let mut labels: Vec<(String, String)> =
            of_columns().flat_map(|heading| heading.value_labels.clone()).collect();
        let mut missing: Vec<String> = of_columns().flat_map(|heading| heading.missing.clone()).collect();
        labels.dedup();
        missing.sort();
        missing.dedup();
        (labels, missing)
    }

    /// Whether the value labels of some columns are only those that were chosen.
    pub fn labels_seen(&self, columns: &[usize]) -> bool {
        let labelled =
            |heading: &&Heading| columns.contains(&heading.index) && !heading.value_labels.is_empty();
        let mut labelled = self.columns.iter().filter(labelled).peekable();
        labelled.peek().is_some() && labelled.all(|heading| heading.labels_seen)
    }

    /// The grid rows that hold answers, out of `rows` rows: neither headers nor dropped.
    pub fn answer_rows(&self, rows: usize) -> Vec<usize> {
        let dropped: BTreeSet<usize> = self.dropped_rows.iter().map(|(row, _)| *row).collect();
        (self.header_rows..rows).filter(|row| !dropped.contains(row)).collect()
    }
}

/// One column's heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Heading {
    /// Index of the column in the grid.
    pub index: usize,
    /// Short code where the export has one (`Q5#1_3`, `imp_wifi`), else the header text.
    pub code: String,
    /// The question (stem) this column belongs to, cleaned; `None` where the header is a single
    /// text.
    pub question: Option<String>,
    /// The row label inside the question (matrix row = criterion), cleaned.
    pub item: Option<String>,
    /// Which scale of a side-by-side or dual-scale question (1, 2, …), with its title where the
    /// export gives one.
    pub scale: Option<(usize, Option<String>)>,
    /// Vendor's own metadata (dates, IP, progress …): never a rating.
    pub metadata: bool,
    /// Ordered value labels where the file itself carries them: (code as text, label).
    pub value_labels: Vec<(String, String)>,
    /// Whether these are only those that somebody chose, seen beside the codes: the scale may have more.
    pub labels_seen: bool,
    /// Codes the file declares missing, as text.
    pub missing: Vec<String>,
    /// The header without a remark about the scale, where it has one and is a single text.
    pub text: Option<String>,
    /// The scale that the header says.
    pub told: Option<Told>,
}

impl Heading {
    /// The header's text, without a remark about the scale.
    pub fn words(&self) -> &str {
        self.text.as_deref().unwrap_or(&self.code)
    }

    /// A heading that is a single text.
    pub fn plain(index: usize, text: &str) -> Self {
        Self { index, code: fold_spaces(text), ..Self::default() }
    }

    /// A heading made of a question and a row label; empty parts are `None`.
    pub fn matrix(index: usize, code: &str, question: &str, item: &str) -> Self {
        let part = |text: &str| Some(clean(text)).filter(|text| !text.is_empty());
        Self { index, code: fold_spaces(code), question: part(question), item: part(item), ..Self::default() }
    }
}

/// A header text without HTML tags, entities, invisible characters and doubled spaces.
pub fn clean(text: &str) -> String {
    fold_spaces(&decode_entities(&strip_tags(text)))
}

/// The text with every run of white space (no-break, thin and line breaks included) as one space,
/// none at the ends, and without zero-width characters.
pub fn fold_spaces(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as it is compared where neither case nor spaces matter.
pub fn fold_case(text: &str) -> String {
    fold_spaces(text).to_lowercase()
}

/// Removes `<…>` where it looks like a tag; `a < b` and `<5 years` stay.
fn strip_tags(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        kept.push_str(&rest[..open]);
        rest = &rest[open..];
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c));
        if is_tag {
            let Some(close) = rest.find('>') else { break };
            // A tag separates words: `Lottery<br>A`.
            kept.push(' ');
            rest = &rest[close + 1..];
        } else {
            kept.push('<');
            rest = &rest[1..];
        }
    }
    kept + rest
}

/// The entities that rich-text editors of survey tools write into headers.
const ENTITIES: &[(&str, &str)] = &[
    ("nbsp", " "),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("rdquo", "”"),
    ("ldquo", "“"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("hellip", "…"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("euro", "€"),
    ("agrave", "à"),
    ("acirc", "â"),
    ("ccedil", "ç"),
    ("eacute", "é"),
    ("Eacute", "É"),
    ("egrave", "è"),
    ("ecirc", "ê"),
    ("euml", "ë"),
    ("icirc", "î"),
    ("iuml", "ï"),
    ("ocirc", "ô"),
    ("oelig", "œ"),
    ("ugrave", "ù"),
    ("ucirc", "û"),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("szlig", "ß"),
    ("aacute", "á"),
    ("iacute", "í"),
    ("oacute", "ó"),
    ("uacute", "ú"),
    ("ntilde", "ñ"),
    ("atilde", "ã"),
    ("otilde", "õ"),
];

/// `#x10FFFF;` is as long as the longest name here.
const LONGEST_ENTITY: usize = 9;

fn decode_entities(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        decoded.push_str(&rest[..start]);
        rest = &rest[start + 1..];
        let end = rest.bytes().take(LONGEST_ENTITY).position(|byte| byte == b';');
        let meaning = end.and_then(|end| Some((entity(&rest[..end])?, end)));
        if let Some((character, end)) = meaning {
            decoded.push_str(&character);
            rest = &rest[end + 1..];
        } else {
            decoded.push('&');
        }
    }
    decoded + rest
}

fn entity(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).map(String::from);
    }
    ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, character)| (*character).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_entities_and_odd_spaces_go() {
        assert_eq!(clean("Consider&nbsp;this: <br>In <b>Lottery</b>\u{a0}A "), "Consider this: In Lottery A");
        assert_eq!(clean("Qualit&eacute; &#233; &#xe9; &unknown; R&D"), "Qualité é é &unknown; R&D");
        assert_eq!(clean("<5 years, a < b > c"), "<5 years, a < b > c");
        assert_eq!(clean("\u{feff}Horaires\u{202f}?\u{200b}\nsuite"), "Horaires ? suite");
    }

    #[test]
    fn answers_are_what_is_left() {
        let headings = Headings {
            vendor: "plain table",
            evidence: String::new(),
            header_rows: 2,
            columns: Vec::new(),
            dropped_rows: vec![(3, Rows::BlankRow)],
            notices: Vec::new(),
        };
        assert_eq!(headings.answer_rows(6), [2, 4, 5]);
        assert!(headings.answer_rows(1).is_empty());
    }

    #[test]
    fn empty_parts_of_a_matrix_heading_are_none() {
        let heading = Heading::matrix(3, " Q1_1 ", "<p></p>", "Wifi");
        assert_eq!((heading.index, heading.code.as_str()), (3, "Q1_1"));
        assert_eq!((heading.question, heading.item), (None, Some("Wifi".to_string())));
    }

    proptest! {
        #[test]
        fn cleaning_never_panics_and_leaves_no_outer_space(text in any::<String>()) {
            let cleaned = clean(&text);
            prop_assert_eq!(cleaned.trim(), &cleaned);
        }
    }
}
