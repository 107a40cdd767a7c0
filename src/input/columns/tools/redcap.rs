//! REDCap: one header row of variable names; labels come from the data dictionary.

use std::collections::{BTreeMap, BTreeSet};

use crate::input::columns::tools::{Export, Recognised, Vendor, column_named, folded};
use crate::input::grid::Grid;
use crate::input::headings::{Heading, Headings, clean, fold_spaces};

/// Recognised by `redcap_…` columns, by `…_complete` columns of 0, 1 and 2 beside a record id, or by
/// columns that are fields of the project's data dictionary, which is the codebook where one is given.
pub const VENDOR: Vendor = Vendor { name: "REDCap", recognise };

/// The variable names of a data dictionary; `None` where the sheet is none.
pub fn fields(dictionary: &Grid) -> Option<BTreeSet<String>> {
    Some(Dictionary::read(dictionary)?.fields.into_keys().collect())
}

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let header = grid.rows.first()?;
    let own = header.iter().filter(|name| name.trim().starts_with("redcap_")).count();
    let forms: Vec<usize> = (0..header.len()).filter(|column| is_form_status(grid, *column)).collect();
    let dictionary = export.codebook.and_then(Dictionary::read).unwrap_or_default();
    let explained = header.iter().filter(|name| dictionary.fields.contains_key(name.trim())).count();
    let record = column_named(grid, 0, &["record_id", "study_id", "record id", "study id"]);
    let mut evidence = Vec::new();
    if own > 0 {
        evidence.push(format!("{own} columns named redcap_…"));
    } else if record.is_some_and(|column| column < 2) && !forms.is_empty() {
        let noun = if forms.len() == 1 { "status" } else { "statuses" };
        evidence.push(format!("a record id and {} form {noun}", forms.len()));
    }
    if explained > 0 {
        evidence.push(format!("{explained} fields of its data dictionary"));
    }
    if evidence.is_empty() {
        return None;
    }
    let columns = (0..grid.width())
        .map(|index| {
            let code = grid.cell(0, index);
            let mut heading = dictionary.heading(index, code);
            heading.metadata = Some(index) == record || forms.contains(&index) || is_metadata(code);
            heading
        })
        .collect();
    let headings = Headings {
        vendor: VENDOR.name,
        evidence: evidence.join(", "),
        header_rows: 1,
        columns,
        dropped_rows: Vec::new(),
        notices: Vec::new(),
    };
    Some(headings.into())
}

fn is_metadata(code: &str) -> bool {
    let code = folded(code);
    code.starts_with("redcap_") || code.ends_with("_timestamp") || code == "survey timestamp"
}

const FORM_STATUSES: [&str; 7] = ["", "0", "1", "2", "incomplete", "unverified", "complete"];

fn is_form_status(grid: &Grid, column: usize) -> bool {
    let name = folded(grid.cell(0, column));
    (name.ends_with("_complete") || name == "complete?")
        && (1..grid.rows.len()).all(|row| FORM_STATUSES.contains(&folded(grid.cell(row, column)).as_str()))
}

/// The fields of a project, by variable name.
#[derive(Default)]
struct Dictionary {
    fields: BTreeMap<String, Field>,
}

struct Field {
    label: String,
    matrix: Option<String>,
    choices: Vec<(String, String)>,
}

impl Dictionary {
    /// Reads a dictionary file; `None` where it lacks the columns of one.
    fn read(grid: &Grid) -> Option<Self> {
        let column = |names: &[&str]| column_named(grid, 0, names);
        let name = column(&["variable / field name", "field_name"])?;
        let label = column(&["field label", "field_label"])?;
        let choices = column(&["choices, calculations, or slider labels", "select_choices_or_calculations"]);
        let matrix = column(&["matrix group name", "matrix_group_name"]);
        let section = column(&["section header", "section_header"]);
        let cell = |row, column: Option<usize>| clean(column.map_or("", |column| grid.cell(row, column)));
        let mut fields = BTreeMap::new();
        // The stem of a matrix is the section header above its first field.
        let mut stems: BTreeMap<String, String> = BTreeMap::new();
        for row in 1..grid.rows.len() {
            let group = cell(row, matrix);
            let header = cell(row, section);
            let stem = (!group.is_empty()).then(|| {
                let first = if header.is_empty() { group.clone() } else { header };
                stems.entry(group).or_insert(first).clone()
            });
            let field = Field {
                label: cell(row, Some(label)),
                matrix: stem,
                choices: read_choices(&cell(row, choices)),
            };
            fields.insert(fold_spaces(grid.cell(row, name)), field);
        }
        Some(Self { fields })
    }

    fn heading(&self, index: usize, code: &str) -> Heading {
        let code = fold_spaces(code);
        if let Some(field) = self.fields.get(&code) {
            let (question, item) = match &field.matrix {
                Some(stem) => (stem.as_str(), field.label.as_str()),
                None => (field.label.as_str(), ""),
            };
            return Heading {
                value_labels: field.choices.clone(),
                ..Heading::matrix(index, &code, question, item)
            };
        }
        // A checkbox has a column of 0 and 1 for each choice: race___1.
        let checkbox = code.split_once("___").and_then(|(name, choice)| {
            let field = self.fields.get(name)?;
            let (_, label) = field.choices.iter().find(|(value, _)| value == choice)?;
            Some(Heading::matrix(index, &code, &field.label, label))
        });
        checkbox.unwrap_or_else(|| Heading::plain(index, &code))
    }
}

/// `1, Not important | 2, Important`; calculations and slider labels give nothing.
fn read_choices(text: &str) -> Vec<(String, String)> {
    let choice = |choice: &str| {
        let (code, label) = choice.split_once(',')?;
        Some((code.trim().to_string(), label.trim().to_string()))
    };
    text.split('|').map(choice).collect::<Option<_>>().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::columns::tools::recognise;
    use crate::input::columns::tools::tests::{headings_of, metadata, parts};
    use crate::input::open::text;

    const EXPORT: &str = "record_id,redcap_survey_identifier,visit_timestamp,imp_wifi,imp_price,race___1,visit_complete\n1,,[not completed],4,5,0,2\n";

    #[test]
    fn names_are_enough() {
        let headings = headings_of(EXPORT);
        assert_eq!((headings.vendor, headings.header_rows), ("REDCap", 1));
        assert_eq!(metadata(&headings), [0, 1, 2, 6]);
        assert_eq!(headings.columns[3].code, "imp_wifi");
        assert_eq!(headings_of("record_id,a_complete\n1,2\n").vendor, "REDCap");
        assert_eq!(headings_of("record_id,a_complete\n1,7\n").vendor, "plain table");
    }

    #[test]
    fn the_dictionary_gives_labels_and_matrices() {
        let dictionary = text::read(
            b"\"Variable / Field Name\",\"Section Header\",\"Field Label\",\"Choices, Calculations, OR Slider Labels\",\"Matrix Group Name\"\n\
              imp_wifi,<b>How important?</b>,Wifi,\"1, Not important | 2, Important, very\",imp\n\
              imp_price,,Price,\"1, Not important | 2, Important, very\",imp\n\
              race,,Race (all that apply),\"1, Asian | 2, Other\",\n",
        )
        .unwrap();
        let opened = text::read(EXPORT.as_bytes()).unwrap();
        let headings = recognise(&opened, Some(&dictionary.grid)).unwrap().headings;
        assert_eq!(
            parts(&headings)[3..6],
            [
                (Some("How important?"), Some("Wifi"), None),
                (Some("How important?"), Some("Price"), None),
                (Some("Race (all that apply)"), Some("Asian"), None)
            ]
        );
        let labels: Vec<(&str, &str)> = headings.columns[4]
            .value_labels
            .iter()
            .map(|(code, label)| (code.as_str(), label.as_str()))
            .collect();
        assert_eq!(labels, [("1", "Not important"), ("2", "Important, very")]);
    }

    #[test]
    fn calculations_are_no_choices() {
        assert!(read_choices("sum([a],[b])|x").is_empty());
        assert!(read_choices("").is_empty());
    }
}
