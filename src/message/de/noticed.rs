//! What was seen while a file was read, in German.

use super::listed;
use super::side;
use super::words::{counted, held_by, turned};
use crate::message::{Noticed, Said};

/// What was seen and what to do.
pub fn sentence(what: &Noticed) -> Said {
    match what {
        Noticed::BlankRows { rows } => Said::seen(match rows {
            1 => "1 leere Zeile wird übergangen".to_owned(),
            rows => format!("{rows} leere Zeilen werden übergangen"),
        }),
        Noticed::ShortRows { rows, first, usual } => Said::seen(match rows {
            1 => format!("1 Zeile hat weniger als die üblichen {usual} Zellen (erste: Zeile {first})"),
            rows => {
                format!("{rows} Zeilen haben weniger als die üblichen {usual} Zellen (erste: Zeile {first})")
            }
        }),
        Noticed::LongRows { rows, first, usual } => Said::seen(match rows {
            1 => format!("1 Zeile hat mehr als die üblichen {usual} Zellen (erste: Zeile {first})"),
            rows => {
                format!("{rows} Zeilen haben mehr als die üblichen {usual} Zellen (erste: Zeile {first})")
            }
        }),
        Noticed::Replaced { characters, encoding } => {
            Said::seen(format!("{characters} Zeichen sind in {encoding} nicht gültig und wurden ersetzt"))
        }
        Noticed::OneSheetOfSeveral { sheet, others } => {
            Said::seen(format!("Blatt „{sheet}“ wird gelesen; die Arbeitsmappe hat {others} weitere"))
        }
        Noticed::SheetInstead { sheet, first } => Said::seen(format!(
            "Blatt „{sheet}“ wird gelesen: nur dort stehen Bewertungen, auf dem ersten, „{first}“, keine"
        )),
        Noticed::SheetsHoldRatings { sheets } => Said::and(
            format!(
                "auch auf anderen Blättern stehen Bewertungen, die nicht gelesen werden: {}",
                listed(sheets)
            ),
            "mit --sheet angeben, welches gilt, oder sie als eigene Dateien speichern, um mehrere zu lesen",
        ),
        Noticed::FilteredRows { sheet, count, first } => Said::and(
            match count {
                1 => format!(
                    "ein Filter von Blatt „{sheet}“ blendet Zeile {first} aus: sie wird trotzdem gelesen"
                ),
                _ => format!(
                    "ein Filter von Blatt „{sheet}“ blendet {count} Zeilen aus (erste: Zeile {first}): sie werden trotzdem gelesen"
                ),
            },
            "um sie wegzulassen, die Bedingung des Filters mit --where angeben oder die sichtbaren Zeilen auf ein eigenes Blatt kopieren",
        ),
        Noticed::WeightInFile { column } => {
            Said::seen(format!("die Datei sagt, dass sie mit „{column}“ gewichtet ist"))
        }
        Noticed::PartialKept { responses, evidence } => Said::seen(match responses {
            1 => format!("1 unvollständige Antwort ({evidence}) wird behalten"),
            responses => format!("{responses} unvollständige Antworten ({evidence}) werden behalten"),
        }),
        Noticed::DisqualifiedKept { responses } => {
            Said::seen(format!("{responses} ausgeschlossene Antworten werden behalten"))
        }
        Noticed::RepeatedStatements { statements } => Said::seen(format!(
            "{statements} Aussagen kommen in mehreren Fragen vor, deren Titel der Export nicht enthält"
        )),
        Noticed::HeaderBelow { row } => {
            Said::seen(format!("die Kopfzeile ist Zeile {row}; die Zeilen darüber sind keine Antworten"))
        }
        Noticed::NumericHeader { row } => {
            Said::seen(format!("Zeile {row} gilt als Kopfzeile, enthält aber nur Zahlen"))
        }
        Noticed::ChoicesFolded { columns, ratings } => Said::seen(format!(
            "{columns} Spalten, eine je Auswahl, wurden zu {ratings} Bewertungen zusammengefasst"
        )),
        Noticed::FileColumn { column } => {
            Said::seen(format!("Spalte „{column}“ nennt die Datei jeder Zeile"))
        }
        Noticed::GroupsOfMeans { groups, column } => Said::seen(format!(
            "Mittelwerte von {groups} Gruppen nach „{column}“: die Karte zeigt alle zusammen, jede nach ihren Befragten gezählt, und die Gruppen sind Segmente"
        )),
        Noticed::ColumnsLacking { file, column, more } => Said::seen(match more {
            0 => format!("{file} hat keine Spalte „{column}“: ihre Zellen sind leer"),
            more => format!("{file} hat keine Spalte „{column}“ und {more} weitere: ihre Zellen sind leer"),
        }),
        Noticed::RowsUnjoined { rows, of, other, column } => Said::seen(format!(
            "{rows} von {of} Zeilen haben keine Zeile in {other} mit demselben Wert in {column}: deren Zellen sind leer"
        )),
        Noticed::RowsAsRespondents => Said::and(
            "keine Spalte unterscheidet Befragte, daher zählt jede Zeile als eigene befragte Person",
            "sie mit respondent = \"…\" in einer Studiendatei nennen",
        ),
        Noticed::CountedOnce { columns, several, people } => Said::seen(format!(
            "{several} von {people} Befragten haben in mehr als einer Gruppe von {} bewertet: jede Person zählt in Summen einmal, und Tests verknüpfen, was eine Person gesagt hat",
            columns.iter().map(|column| format!("„{column}“")).collect::<Vec<_>>().join(", ")
        )),
        Noticed::ScaleOfMeans { lowest, highest, low, high } => Said::and(
            format!(
                "Skala {lowest}-{highest} angenommen, da die Mittelwerte zwischen {low} und {high} liegen"
            ),
            "--scale verwenden, wenn das nicht stimmt",
        ),
        Noticed::ColumnsUnread { columns } => Said::seen(match columns.len() {
            1 => format!(
                "1 Spalte ist weggelassen, weil sie weder Texte noch Zahlen enthält: {}",
                held_by(columns)
            ),
            n => format!(
                "{n} Spalten sind weggelassen, weil sie weder Texte noch Zahlen enthalten: {}",
                held_by(columns)
            ),
        }),
        Noticed::MissingTaken { side: of, answers } => Said::seen(format!(
            "Zellen der {}, die als keine Antwort gelten: {}",
            side(*of),
            counted(answers)
        )),
        Noticed::CodesTurned { side: of, sum, why } => Said::seen(format!(
            "die Codes der {} gehen vom Besten zum Schlechtesten, {}: umgedreht, {sum} − Code",
            side(*of),
            turned(why)
        )),
        Noticed::LabelSlip { side: of, seen, meant } => {
            Said::seen(format!("die Antwort „{seen}“ zur {} gilt als „{meant}“", side(*of)))
        }
        Noticed::LabelsFitTwoScales { side: of, taken, other, points } => Said::and(
            format!("die Antworten zur {} sind als {taken} geordnet; {other} würde auch passen", side(*of)),
            format!("--scale 1-{points} nimmt diese"),
        ),
    }
}
