//! Le Sphinx: full questions as headers, and a sheet `information` with the codebook.

use std::collections::BTreeMap;

use crate::input::columns::tools::plain::header_row;
use crate::input::columns::tools::{
    Export, Recognised, Vendor, column_named, count_rows, folded, is_one_of, partial_notice,
};
use crate::input::grid::Grid;
use crate::input::headings::{Heading, Headings, clean};

/// Recognised by its metadata (`DATE_SAISIE`, `PROGRESSION` …) or by a codebook of the form
/// `V9. name | FE | 1 ; Item2 ; … ; 5`, whose answers become value labels, in its order.
pub const VENDOR: Vendor = Vendor { name: "Le Sphinx", recognise };

fn recognise(export: &Export) -> Option<Recognised> {
    let grid = export.grid;
    let header = header_row(grid)?;
    let codebook = export.codebook.map(read_codebook).unwrap_or_default();
    let metadata = grid.rows[header].iter().filter(|name| is_one_of(name, METADATA)).count();
    let evidence = match (codebook.len(), metadata) {
        (0, 0 | 1) => return None,
        (0, _) => format!("{metadata} metadata columns such as DATE_SAISIE"),
        (questions, _) => format!("a codebook of {questions} questions"),
    };
    let columns = (0..grid.width())
        .map(|index| {
            let text = grid.cell(header, index);
            // The first column, without a name, numbers the observations.
            let observation = index == 0 && text.trim().is_empty();
            Heading {
                metadata: observation || is_one_of(text, METADATA),
                value_labels: codebook.get(&key(text)).cloned().unwrap_or_default(),
                ..heading(index, text)
            }
        })
        .collect();
    let partial = column_named(grid, header, &["progression"])
        .map_or(0, |column| count_rows(grid, header + 1, column, |cell| folded(cell) == "en cours"));
    let headings = Headings {
        vendor: VENDOR.name,
        evidence,
        header_rows: header + 1,
        columns,
        dropped_rows: Vec::new(),
        notices: partial_notice(partial, "PROGRESSION En cours").into_iter().collect(),
    };
    Some(headings.into())
}

const METADATA: &[&str] = &[
    "progression",
    "date_saisie",
    "temps_saisie",
    "lang_saisie",
    "appareil_saisie",
    "origine_saisie",
    "ip_saisie",
    "date_enreg",
    "date_modif",
    "cle",
    "user_saisie",
];

/// Line breaks of a question are written as `_`.
fn heading(index: usize, text: &str) -> Heading {
    let readable = clean(&text.replace('_', " "));
    if is_one_of(text, METADATA) || readable == clean(text) {
        Heading::plain(index, text)
    } else {
        Heading::matrix(index, text, &readable, "")
    }
}

/// Headers and names of the codebook are compared without line breaks and final numbers
/// (`Question_2` is the second choice of `Question`).
fn key(text: &str) -> String {
    let text = folded(text);
    let number = text.rsplit_once('_').filter(|(_, last)| last.parse::<u32>().is_ok());
    number.map_or(text.as_str(), |(question, _)| question).replace('_', " ").trim().to_string()
}

/// Questions with a closed list of answers: single, multiple, scale.
const CLOSED: [&str; 3] = ["FU", "FM", "FE"];

/// The answers of each question, numbered in the order of the questionnaire.
fn read_codebook(grid: &Grid) -> BTreeMap<String, Vec<(String, String)>> {
    let mut codebook = BTreeMap::new();
    for row in &grid.rows {
        let joined = row.iter().collect::<Vec<_>>().join("|");
        let parts: Vec<&str> = joined.split('|').map(str::trim).filter(|part| !part.is_empty()).collect();
        let [name, kind, answers, ..] = parts[..] else {
            continue;
        };
        let numbered = name.split_once('.').filter(|(number, _)| {
            number.strip_prefix('V').is_some_and(|digits| digits.parse::<u32>().is_ok())
        });
        let (Some((_, name)), true) = (numbered, CLOSED.contains(&kind)) else {
            continue;
        };
        let labels = answers.split(';').map(clean).enumerate();
        let labels = labels.map(|(at, label)| ((at + 1).to_string(), label)).collect();
        codebook.insert(key(name), labels);
    }
    codebook
}

#[cfg(test)]
mod tests {
    use crate::input::columns::tools::recognise;
    use crate::input::columns::tools::tests::{headings_of, metadata};
    use crate::input::open::workbook;
    use crate::input::open::workbook::tests::{sheet, xlsx};

    #[test]
    fn the_codebook_labels_the_answers() {
        let data = sheet(
            2,
            &[
                &["", "Utilité de l'accueil_en gare", "Choix_1", "Choix_2", "PROGRESSION", "DATE_SAISIE"],
                &["1", "Utiles", "a", "b", "Terminé", "2026"],
                &["2", "Utiles", "a", "b", "En cours", "2026"],
            ],
        );
        let information = sheet(
            1,
            &[
                &["Nom de l'enquête", "Gares"],
                &["V1. Utilité de l'accueil en gare", "FE", "Très utiles ; Utiles ; Peu utiles"],
                &["V2. Choix", "FM", "a ; b"],
                &["V3. Texte", "OT"],
            ],
        );
        let opened =
            workbook::read(&xlsx(&[("Données", &data), ("information", &information)]), None).unwrap();
        let headings = recognise(&opened, None).unwrap().headings;
        assert_eq!((headings.vendor, headings.header_rows), ("Le Sphinx", 1));
        assert_eq!(opened.grid.numbers[0], 2);
        let label = |code: &str, text: &str| (code.to_string(), text.to_string());
        assert_eq!(
            headings.columns[1].value_labels,
            [label("1", "Très utiles"), label("2", "Utiles"), label("3", "Peu utiles")]
        );
        assert_eq!(headings.columns[1].question.as_deref(), Some("Utilité de l'accueil en gare"));
        assert_eq!(headings.columns[3].value_labels.len(), 2);
        assert_eq!(metadata(&headings), [0, 4, 5]);
        assert_eq!(headings.notices, ["1 partial response (PROGRESSION En cours) is kept"]);
    }

    #[test]
    fn text_exports_are_known_by_their_metadata() {
        assert_eq!(headings_of("q;DATE_SAISIE;TEMPS_SAISIE\n1;2;3\n").vendor, "Le Sphinx");
        assert_eq!(headings_of("q;DATE_SAISIE\n1;2\n").vendor, "plain table");
    }
}
