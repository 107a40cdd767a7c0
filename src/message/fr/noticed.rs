//! What was seen while a file was read, in French.

use super::listed;
use super::words::{counted, held_by, turned};
use crate::message::{Noticed, Said};

/// What was seen and what to do.
pub fn sentence(what: &Noticed) -> Said {
    match what {
        Noticed::BlankRows { rows } => Said::seen(match rows {
            1 => "1 ligne vide est passée".to_owned(),
            rows => format!("{rows} lignes vides sont passées"),
        }),
        Noticed::ShortRows { rows, first, usual } => Said::seen(match rows {
            1 => format!(
                "1 ligne a moins que les {usual} cellules habituelles (première\u{a0}: ligne {first})"
            ),
            rows => format!(
                "{rows} lignes ont moins que les {usual} cellules habituelles (première\u{a0}: ligne {first})"
            ),
        }),
        Noticed::LongRows { rows, first, usual } => Said::seen(match rows {
            1 => {
                format!("1 ligne a plus que les {usual} cellules habituelles (première\u{a0}: ligne {first})")
            }
            rows => format!(
                "{rows} lignes ont plus que les {usual} cellules habituelles (première\u{a0}: ligne {first})"
            ),
        }),
        Noticed::Replaced { characters, encoding } => Said::seen(format!(
            "{characters} caractères ne sont pas de l’{encoding} valable et ont été remplacés"
        )),
        Noticed::OneSheetOfSeveral { sheet, others } => Said::seen(format!(
            "la feuille «\u{a0}{sheet}\u{a0}» est lue\u{202f}; le classeur en a {others} de plus"
        )),
        Noticed::SheetInstead { sheet, first } => Said::seen(format!(
            "la feuille «\u{a0}{sheet}\u{a0}» est lue\u{a0}: elle seule contient des notes, et la première, «\u{a0}{first}\u{a0}», n’en contient aucune"
        )),
        Noticed::SheetsHoldRatings { sheets } => Said::and(
            format!(
                "d’autres feuilles contiennent aussi des notes et ne sont pas lues\u{a0}: {}",
                listed(sheets)
            ),
            "dites laquelle par --sheet, ou enregistrez-les dans des fichiers à part pour en lire plusieurs",
        ),
        Noticed::FilteredRows { sheet, count, first } => Said::and(
            match count {
                1 => format!(
                    "un filtre de la feuille «\u{a0}{sheet}\u{a0}» masque la ligne {first}\u{a0}: elle est lue malgré tout"
                ),
                _ => format!(
                    "un filtre de la feuille «\u{a0}{sheet}\u{a0}» masque {count} lignes (première\u{a0}: ligne {first})\u{a0}: elles sont lues malgré tout"
                ),
            },
            "pour les écarter, donnez la condition du filtre par --where, ou copiez les lignes visibles dans une feuille à part",
        ),
        Noticed::WeightInFile { column } => {
            Said::seen(format!("le fichier se dit pondéré par «\u{a0}{column}\u{a0}»"))
        }
        Noticed::PartialKept { responses, evidence } => Said::seen(match responses {
            1 => format!("1 réponse partielle ({evidence}) est gardée"),
            responses => format!("{responses} réponses partielles ({evidence}) sont gardées"),
        }),
        Noticed::DisqualifiedKept { responses } => {
            Said::seen(format!("{responses} réponses disqualifiées sont gardées"))
        }
        Noticed::RepeatedStatements { statements } => Said::seen(format!(
            "{statements} énoncés figurent dans plusieurs questions, dont l’export ne contient pas les titres"
        )),
        Noticed::HeaderBelow { row } => Said::seen(format!(
            "l’en-tête est la ligne {row}\u{202f}; les lignes au-dessus ne sont pas des réponses"
        )),
        Noticed::NumericHeader { row } => {
            Said::seen(format!("la ligne {row} est prise pour l’en-tête mais ne contient que des nombres"))
        }
        Noticed::ChoicesFolded { columns, ratings } => {
            Said::seen(format!("{columns} colonnes, une par choix, ont été réunies en {ratings} notes"))
        }
        Noticed::FileColumn { column } => {
            Said::seen(format!("la colonne «\u{a0}{column}\u{a0}» dit le fichier de chaque ligne"))
        }
        Noticed::GroupsOfMeans { groups, column } => Said::seen(format!(
            "moyennes de {groups} groupes, par «\u{a0}{column}\u{a0}»\u{a0}: la carte est de tous, chacun comptant par ses répondants, et les groupes sont des segments"
        )),
        Noticed::ColumnsLacking { file, column, more } => Said::seen(match more {
            0 => format!("{file} n’a pas de colonne «\u{a0}{column}\u{a0}»\u{a0}: ses cellules sont vides"),
            more => format!(
                "{file} n’a pas de colonne «\u{a0}{column}\u{a0}» ni {more} autres\u{a0}: ses cellules sont vides"
            ),
        }),
        Noticed::RowsUnjoined { rows, of, other, column } => Said::seen(format!(
            "{rows} lignes sur {of} n’ont dans {other} aucune ligne de même {column}\u{a0}: ses cellules sont vides"
        )),
        Noticed::RowsAsRespondents => Said::and(
            "aucune colonne ne distingue les répondants\u{a0}: chaque ligne compte pour un répondant",
            "la nommer par respondent = \"…\" dans un fichier d’étude",
        ),
        Noticed::CountedOnce { columns, several, people } => Said::seen(format!(
            "{several}\u{a0}répondants sur {people} ont noté dans plusieurs groupes de {}\u{a0}: chacun compte une fois dans les totaux, et les tests lient ce qu’un même répondant a dit",
            columns.iter().map(|column| format!("«\u{a0}{column}\u{a0}»")).collect::<Vec<_>>().join(", ")
        )),
        Noticed::ScaleOfMeans { lowest, highest, low, high } => Said::and(
            format!("échelle {lowest}-{highest} supposée, les moyennes allant de {low} à {high}"),
            "utiliser --scale si elle est autre",
        ),
        Noticed::ColumnsUnread { columns } => Said::seen(match columns.len() {
            1 => format!(
                "1 colonne est écartée, car elle ne contient ni textes ni nombres\u{a0}: {}",
                held_by(columns)
            ),
            n => format!(
                "{n} colonnes sont écartées, car elles ne contiennent ni textes ni nombres\u{a0}: {}",
                held_by(columns)
            ),
        }),
        Noticed::MissingTaken { side, answers } => Said::seen(format!(
            "{side}\u{a0}: cellules prises pour une absence de réponse\u{a0}: {}",
            counted(answers)
        )),
        Noticed::CodesTurned { side, sum, why } => Said::seen(format!(
            "{side}\u{a0}: les codes vont du meilleur au pire, {}\u{a0}: retournés, {sum} − code",
            turned(why)
        )),
        Noticed::LabelSlip { side, seen, meant } => Said::seen(format!(
            "{side}\u{a0}: la réponse «\u{a0}{seen}\u{a0}» est prise pour «\u{a0}{meant}\u{a0}»"
        )),
        Noticed::LabelsFitTwoScales { side, taken, other, points } => Said::and(
            format!(
                "{side}\u{a0}: les réponses sont rangées {taken}\u{202f}; {other} les contiendrait aussi"
            ),
            format!("--scale 1-{points} la prend"),
        ),
    }
}
