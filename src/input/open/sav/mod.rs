//! SPSS system files (.sav, .zsav), read without any other crate than a zlib decoder.
//!
//! Layout of the format: a header of 176 bytes, records of the dictionary (variables, value labels,
//! documents, extensions), the mark 999, then the cases, plain, bytecoded or zlib-packed.

mod bytes;
mod cases;
mod dictionary;
mod extension;
mod headings;
mod value;
mod variable;

use std::collections::BTreeSet;

use crate::input::grid::{Dialect, FileKind, Grid, Opened, Row};
use crate::input::open::file_error::FileError;
use crate::input::open::text::within_limits;
use crate::message::{Message, Noticed};
use cases::Cases;
use dictionary::Dictionary;

/// Reads an SPSS system file: one grid row of variable names, then one row for each case, numbered
/// as SPSS numbers cases (names have number 0).
///
/// System-missing values are empty cells; dates are ISO text; user-missing values stay as they are
/// and are listed in the headings.
///
/// # Errors
/// [`FileError::BrokenSpss`] where the file is damaged, [`FileError::Bomb`],
/// [`FileError::TooManyRows`], [`FileError::Empty`] where it has no variable.
pub fn read(bytes: &[u8]) -> Result<Opened, FileError> {
    let dictionary = Dictionary::read(bytes)?;
    let names: Vec<String> = dictionary.variables.iter().map(|variable| variable.name.clone()).collect();
    if names.is_empty() {
        return Err(FileError::Empty);
    }
    let mut grid = Grid { rows: vec![names.iter().collect()], numbers: vec![0] };
    let mut missing: Vec<BTreeSet<String>> = vec![BTreeSet::new(); dictionary.variables.len()];
    for case in Cases::new(bytes, &dictionary)? {
        let case = case?;
        within_limits(grid.rows.len(), grid.rows.len() * case.len())?;
        let mut row = Row::default();
        for ((value, variable), missing) in case.iter().zip(&dictionary.variables).zip(&mut missing) {
            let text = variable.text(value);
            if variable.is_user_missing(value) && !missing.contains(&text) {
                missing.insert(text.clone());
            }
            row.push(&text);
        }
        grid.numbers.push(grid.rows.len() as u64);
        grid.rows.push(row);
    }
    let mut notices = Vec::new();
    if let Some(weight) = &dictionary.weight {
        notices.push(Message::told(Noticed::WeightInFile { column: weight.clone() }));
    }
    let headings = headings::of(&dictionary, &missing, &grid);
    Ok(Opened {
        grid,
        dialect: Dialect {
            encoding: dictionary.encoding.name(),
            bom: false,
            delimiter: 0,
            decimal_comma: false,
            kind: FileKind::Spss,
        },
        codebook: None,
        sheets: Vec::new(),
        headings: Some(headings),
        notices,
        left_out: Vec::new(),
        told: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Small files written by pyreadstat; `fixtures/sav/make.py` says what is in them.
    const FIXTURES: [&[u8]; 4] = [
        include_bytes!("../../../../fixtures/sav/everything.sav"),
        include_bytes!("../../../../fixtures/sav/everything.zsav"),
        include_bytes!("../../../../fixtures/sav/everything_plain.sav"),
        include_bytes!("../../../../fixtures/sav/windows_1252.sav"),
    ];

    #[test]
    fn every_packing_gives_the_same_rows() {
        for fixture in &FIXTURES[..3] {
            let grid = read(fixture).unwrap().grid;
            assert_eq!(grid.numbers, [0, 1, 2, 3, 4]);
            let essay = ["x".repeat(600), "y".repeat(255) + &"z".repeat(45), "short".into(), String::new()];
            let comment = ["é".repeat(20), "a".repeat(40), "refused to say it".into(), "word".into()];
            assert_eq!(
                grid.rows,
                [
                    [
                        "respondent_identifier",
                        "importance_of_wifi",
                        "satisfaction_with_wifi",
                        "weight",
                        "region",
                        "comment",
                        "essay",
                        "day",
                        "last",
                    ],
                    ["1", "1", "5", "0.75", "Nord", &comment[0], &essay[0], "2026-01-09", "10"],
                    ["2", "2", "-5", "1.25", "Île", &comment[1], &essay[1], "2000-02-29", "151"],
                    ["3", "", "99", "-2.5", "", &comment[2], &essay[2], "", "152"],
                    ["4", "9", "3", "1000000.125", "Sud", &comment[3], &essay[3], "1970-01-01", "-99"],
                ]
            );
        }
    }

    #[test]
    fn labels_and_missing_values_become_headings() {
        let opened = read(FIXTURES[0]).unwrap();
        let columns = opened.headings.unwrap().columns;
        let labels = |column: usize| -> Vec<(&str, &str)> {
            let labels = columns[column].value_labels.iter();
            labels.map(|(code, label)| (code.as_str(), label.as_str())).collect()
        };
        // The labels of missing codes are no points of the scale.
        assert_eq!(labels(1), [("1", "Very important"), ("2", "Not important")]);
        assert_eq!(columns[1].missing, ["8", "9"]);
        assert_eq!(labels(2), [("1", "Low"), ("5", "Très haut")]);
        assert_eq!(columns[2].missing, ["-5", "99"]);
        assert_eq!(
            (labels(4), columns[4].missing.clone()),
            (vec![("Nord", "The north")], vec!["Sud".to_string()])
        );
        assert_eq!(
            (labels(5), columns[5].missing.clone()),
            (vec![("refused to say it", "Refusal")], vec!["word".to_string()])
        );
        // Two variables end in "How important", two begin with "Wifi": the first side is the stem.
        let parts = |column: usize| (columns[column].question.as_deref(), columns[column].item.as_deref());
        assert_eq!(parts(1), (Some("Wifi"), Some("How important")));
        assert_eq!(parts(8), (Some("How important"), Some("Prix à payer")));
        assert_eq!(columns[0].code, "respondent_identifier");
    }

    #[test]
    fn old_encodings_are_read() {
        let opened = read(FIXTURES[3]).unwrap();
        assert_eq!(opened.dialect.encoding, "windows-1252");
        assert_eq!(opened.grid.rows[2], ["Île", "2"]);
        let score = &opened.headings.unwrap().columns[1];
        assert_eq!(score.question.as_deref(), Some("Qualité"));
        assert_eq!(score.value_labels[0], ("1".to_string(), "Très mal".to_string()));
    }

    #[test]
    fn truncated_files_are_told() {
        for fixture in FIXTURES {
            for length in [0, 4, 100, 176, 300, fixture.len() / 2] {
                assert!(read(&fixture[..length]).is_err(), "{length}");
            }
        }
    }

    proptest! {
        #[test]
        fn damaged_bytes_never_panic(
            fixture in prop::sample::select(FIXTURES.to_vec()),
            damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        ) {
            let mut bytes = fixture.to_vec();
            for (at, with) in damage {
                let at = at.index(bytes.len());
                bytes[at] = with;
            }
            let _ = read(&bytes).is_ok();
        }

        #[test]
        fn arbitrary_bytes_never_panic(rest in any::<Vec<u8>>()) {
            let _ = read(&[b"$FL2", &rest[..]].concat()).is_ok();
        }
    }
}
