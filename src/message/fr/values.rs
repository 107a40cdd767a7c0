//! What is told of answers, scales and rows, in French.

use super::words::{numbers, row_numbers, turned};
use super::{of_side, quoted, side};
use crate::message::{Said, Side, Stray, Values};

#[allow(clippy::too_many_lines, reason = "a table: a sentence for each variant")]
pub fn sentence(what: &Values) -> Said {
    match what {
        Values::WordsRankCodes { side, scale } => Said::seen(format!(
            "{} sont rangées par leurs mots, {scale}\u{a0}; leurs codes sont dans un autre ordre",
            answers(*side)
        )),
        Values::LabelColumn { column, labels } => Said::seen(format!(
            "la colonne «\u{a0}{labels}\u{a0}» contient les libellés des codes de la colonne «\u{a0}{column}\u{a0}»"
        )),
        Values::TwoLanguages { side, scale } => Said::seen(format!(
            "{} sont des libellés en deux langues ou de deux rédactions, lus sur une seule échelle\u{a0}: {scale}",
            answers(*side)
        )),
        Values::LabelsUnused { side, taken, all, points } => Said::and(
            format!(
                "{} sont {points} libellés sur {all}, {taken}\u{202f}; personne n’a choisi les autres, qui n’étaient peut-être pas proposés",
                answers(*side)
            ),
            format!(
                "indiquer --scale 1-{points} si le questionnaire n’avait que ceux qui ont été choisis, --scale 1-{all} s’il les avait tous"
            ),
        ),
        Values::PointsOfOtherSide { side: of, points, taken } => Said::and(
            format!(
                "{}\u{a0}: réponses lues sur {points} points, {taken}, puisque l’autre côté en a autant",
                side(*of)
            ),
            format!(
                "indiquer --scale 1-{points} si c’est bien cela\u{202f}; sinon donner les libellés dans un fichier d’étude (importance_labels, performance_labels)"
            ),
        ),
        Values::LabelsAndNumbers { side, highest, scale } => Said::and(
            format!(
                "{} sont des libellés et des nombres, lus sur une seule échelle\u{a0}: 1 à {highest} pour {scale}",
                answers(*side)
            ),
            "corrigez le fichier si ses nombres vont dans l’autre sens ou veulent dire autre chose",
        ),
        Values::EndsFromWords { lowest, highest } => Said::and(
            format!(
                "des nombres avec des mots aux extrémités sont lus sur l’échelle {lowest}-{highest}, la plus petite échelle usuelle qui les contient"
            ),
            "indiquez --scale si l’échelle avait d’autres extrémités",
        ),
        Values::ScaleOfShares => Said::and(
            "des fractions entre 0 et 1 sont lues sur l’échelle 0-1",
            "indiquez --scale si c’en est une autre",
        ),
        Values::ScaleOfHalves { lowest, highest } => Said::and(
            format!("des demi-notes jusqu’à 5 sont lues sur l’échelle {lowest}-{highest}"),
            "indiquez --scale si c’en est une autre",
        ),
        Values::CodeNeverUsed { value } => Said::and(
            format!(
                "personne n’a donné {value}, alors que beaucoup ont donné {} et {}\u{a0}: les codes désignent peut-être d’autres notes",
                value - 1.0,
                value + 1.0
            ),
            "recodez les réponses si les codes sautent un nombre\u{a0}; sinon indiquez --scale",
        ),
        Values::CodeMayBeNoAnswer { value, lowest, highest } => Said::and(
            format!(
                "la réponse {value} est bien plus rare, ou bien plus fréquente, que les notes voisines\u{a0}: lue comme une note sur {lowest}-{highest}, alors qu’elle peut signifier «\u{a0}sans réponse\u{a0}»"
            ),
            format!(
                "indiquez --missing {value} si elle signifie «\u{a0}sans réponse\u{a0}», --scale {lowest}-{highest} si c’est une note"
            ),
        ),
        Values::BelowZero { value, highest } => Said::and(
            format!(
                "{value} se trouve à côté de 0 à {highest} et compte comme sans réponse, alors que l’échelle va peut-être de -{highest} à {highest}"
            ),
            format!(
                "indiquez --missing={value} si cela veut dire «\u{a0}sans réponse\u{a0}», --scale=-{highest}-{highest} si c’est une note"
            ),
        ),
        Values::EndOfOneSide { value, lowest, highest } => Said::and(
            format!(
                "un seul côté a la réponse {value}, et l’autre toutes celles au-dessous\u{a0}: les deux sont lus sur {lowest}-{highest}, alors que l’autre a peut-être une échelle plus courte, ou que {value} veut peut-être dire «\u{a0}sans réponse\u{a0}»"
            ),
            format!(
                "indiquez --scale {lowest}-{highest} si les deux ont été demandés ainsi, --missing {value} si cela veut dire «\u{a0}sans réponse\u{a0}»\u{202f}; convertissez un côté s’il y avait deux échelles"
            ),
        ),
        Values::ScaleNeverReached { lowest, highest, top } => Said::and(
            format!(
                "l’échelle déclarée est {lowest}-{highest}, et aucune réponse ne dépasse {top}\u{a0}: les réponses sont peut-être sur {}-{top}",
                lowest.min(1.0)
            ),
            "déclarez l’échelle de la question\u{a0}: le milieu et les parts des notes les plus hautes en dépendent",
        ),
        Values::EndNotChosen { lowest, highest, unchosen } => Said::and(
            format!(
                "personne n’a donné {}\u{a0}: l’échelle usuelle {lowest}-{highest} est retenue",
                numbers(unchosen)
            ),
            "indiquez --scale avec la note la plus basse et la plus haute possibles\u{a0}: le milieu et les parts des notes les plus hautes en dépendent",
        ),
        Values::LabelsContradictNames { side: of } => Said::and(
            format!(
                "les colonnes nommées {} contiennent des réponses qui parlent de {}",
                side(*of),
                side(of.other())
            ),
            "vérifiez les noms, ou indiquez les colonnes de chaque côté par --importance-columns et --performance-columns",
        ),
        Values::LowestOrNoAnswer { side: of, words, rated } => Said::and(
            format!(
                "{} contient «\u{a0}1 = {words}\u{a0}», qui peut être la note la plus basse ou une absence de réponse\u{a0}: {}",
                side(*of),
                if *rated {
                    "c’est lu comme la note la plus basse"
                } else {
                    "c’est lu comme une absence de réponse"
                }
            ),
            if *rated {
                "déclarez-le par --missing 1 s’il signifie une absence de réponse"
            } else {
                "ôtez ces mots du fichier si 1 est la note la plus basse"
            },
        ),
        Values::LabelDirection { side: of, lowest, highest, down } => Said::and(
            format!(
                "les mots de {} ne disent pas avec certitude quel bout est le meilleur («\u{a0}{lowest}\u{a0}», «\u{a0}{highest}\u{a0}»)\u{a0}: {}",
                side(*of),
                if *down {
                    "un nombre bas est lu comme la meilleure réponse"
                } else {
                    "un nombre élevé est lu comme la meilleure réponse"
                }
            ),
            "écrivez reversed = true dans le fichier d’étude si 1 est la meilleure réponse, sinon reversed = false",
        ),
        Values::ShiftedRows { count, rows } => Said::and(
            format!(
                "{}\u{a0}: plus de cellules que de colonnes, les réponses sont peut-être décalées ({})",
                left_out(*count),
                row_numbers(*count, rows)
            ),
            "mettez entre guillemets les textes de ces lignes qui contiennent le séparateur, ou exportez de nouveau le fichier",
        ),
        Values::RowsBesideThemselves { count, rows } => Said::and(
            format!(
                "{}\u{a0}: un texte parmi les notes et un nombre parmi les textes, les cellules sont donc décalées d’une colonne ({})",
                left_out(*count),
                row_numbers(*count, rows)
            ),
            "corrigez ces lignes, ou exportez de nouveau le fichier",
        ),
        Values::RowsBesideTheirNumbers { count, rows } => Said::and(
            format!(
                "{}\u{a0}: la première colonne compte les lignes, et ici le compte est une colonne plus à droite, ou une réponse est à sa place et rien dans la dernière colonne, les cellules sont donc décalées d’une colonne ({})",
                left_out(*count),
                row_numbers(*count, rows)
            ),
            "corrigez ces lignes, ou exportez de nouveau le fichier",
        ),
        Values::OddIds { ids, row } => Said::and(
            format!(
                "la première colonne contient des nombres, mais {} à partir de la ligne {row}\u{a0}: lu comme {}, alors que des lignes de totaux s’appellent ainsi",
                quoted(ids),
                if ids.len() == 1 { "un répondant" } else { "des répondants" }
            ),
            "supprimez ces lignes si personne n’a donné ces réponses, ou donnez aussi des numéros à ces répondants",
        ),
        Values::TestRows { column, rows } => Said::and(
            format!(
                "une cellule de «\u{a0}{column}\u{a0}» dit que sa ligne est un test ({})\u{a0}: lue malgré tout comme celle d’un répondant",
                row_numbers(rows.len() as u64, rows)
            ),
            "supprimez ces lignes si quelqu’un n’a fait qu’essayer le questionnaire",
        ),
        Values::NoId { rows } => Said::and(
            format!(
                "{} des notes et rien dans la première colonne, que toutes les autres remplissent\u{a0}: lu comme {}, alors que des cibles, des moyennes ou des numéros de questions peuvent se présenter ainsi",
                if let [row] = rows.as_slice() {
                    format!("la ligne {row} a")
                } else {
                    format!("{} ont", row_numbers(rows.len() as u64, rows))
                },
                if rows.len() == 1 { "un répondant" } else { "des répondants" }
            ),
            "supprimez ces lignes si personne n’a donné ces réponses, ou complétez leur première colonne",
        ),
        Values::RowsEndEarly { count, first, usual } => Said::and(
            format!(
                "{} une cellule de moins que les {usual} habituelles (première\u{a0}: ligne {first})\u{a0}: la dernière est lue comme vide, alors qu’une cellule manque peut-être avant elle, ce qui décale toutes les suivantes",
                if *count == 1 { "1 ligne a".to_owned() } else { format!("{count} lignes ont") }
            ),
            "examinez ces lignes, et corrigez-les ou exportez de nouveau le fichier",
        ),
        Values::HalvesOrTicks { side: of, example, count } => Said::and(
            format!(
                "{}\u{a0}: des nombres entiers et {count} cellules comme «\u{a0}{example}\u{a0}», lues comme des demis, alors que deux coches ont la même forme",
                side(*of)
            ),
            "corrigez ces cellules si des répondants ont coché deux réponses\u{202f}; écrivez toutes les notes avec des décimales s’ils ont donné des demis",
        ),
        Values::BlankUnits { column, count, clusters } => Said::and(
            format!(
                "«\u{a0}{column}\u{a0}» est vide pour {count} répondants\u{a0}: {}",
                if *clusters {
                    "chacun est pris comme une grappe à lui seul"
                } else {
                    "ils sont pris comme une strate à part"
                }
            ),
            "remplir ces cellules, ou écarter ces répondants avec --where",
        ),
        Values::RowsLeftOut { stray, count, rows } => Said::seen(format!(
            "{}\u{a0}: {} ({})",
            left_out(*count),
            match stray {
                Stray::Figures => "un total, une moyenne ou un autre chiffre sur d’autres lignes",
                Stray::Note => "une note sous le tableau",
                Stray::Header => "l’en-tête répété",
                Stray::Scales => "l’échelle de chaque colonne",
            },
            row_numbers(*count, rows)
        )),
        Values::FormulasWithoutResults { count, cells } => Said::and(
            format!(
                "{count} cellules contiennent une formule sans résultat enregistré et sont lues comme vides ({}{})",
                cells.join(", "),
                if *count > cells.len() as u64 { ", …" } else { "" }
            ),
            "ouvrez le classeur dans un tableur et enregistrez-le, pour qu’il contienne les résultats",
        ),
        Values::OutcomeMissing { column, texts } => Said::seen(format!(
            "résultat «\u{a0}{column}\u{a0}»\u{a0}: cellules prises pour des non-réponses\u{a0}: {}",
            texts
                .iter()
                .map(|(text, count)| format!("«\u{a0}{text}\u{a0}» ({count})"))
                .collect::<Vec<_>>()
                .join(", ")
        )),
        Values::OutcomeBeyond { column, values, lowest, highest } => Said::and(
            format!(
                "résultat «\u{a0}{column}\u{a0}»\u{a0}: {} dépasse l’échelle {lowest}-{highest} que dit son en-tête, et est lu comme une réponse",
                quoted(values)
            ),
            "ajouter --missing avec ce nombre s’il veut dire «\u{a0}sans réponse\u{a0}»",
        ),
        Values::CellsMissing { column, texts } => Said::seen(format!(
            "colonne «\u{a0}{column}\u{a0}»\u{a0}: cellules prises pour des non-réponses\u{a0}: {}",
            texts
                .iter()
                .map(|(text, count)| format!("«\u{a0}{text}\u{a0}» ({count})"))
                .collect::<Vec<_>>()
                .join(", ")
        )),
        Values::NegativeValues { column, count, least } => Said::and(
            format!(
                "valeur «\u{a0}{column}\u{a0}»\u{a0}: {count} répondants valent moins de 0 (le plus bas\u{a0}: {least})\u{202f}; ils comptent ainsi"
            ),
            "vérifier que la colonne contient ce que vaut chaque répondant, pertes comprises",
        ),
        Values::OutcomeStray { column, value } => Said::and(
            format!(
                "résultat «\u{a0}{column}\u{a0}»\u{a0}: {value} se trouve juste au-delà d’une échelle dont tous les points ont servi, et est lu comme une réponse"
            ),
            format!("ajoutez --missing {value} si cela signifie «\u{a0}pas de réponse\u{a0}»"),
        ),
        Values::WalletShares { rank, providers } => Said::seen(format!(
            "résultat «\u{a0}wallet\u{a0}»\u{a0}: du rang «\u{a0}{rank}\u{a0}» parmi n = «\u{a0}{providers}\u{a0}» la part de portefeuille (1 − rang/(n + 1))·2/n"
        )),
        Values::LevelsMissing { column, texts } => Said::seen(format!(
            "colonne «\u{a0}{column}\u{a0}»\u{a0}: dans aucun groupe, car le fichier les déclare manquants\u{a0}: {}",
            texts
                .iter()
                .map(|(text, count)| format!("«\u{a0}{text}\u{a0}» ({count})"))
                .collect::<Vec<_>>()
                .join(", ")
        )),
        Values::OutcomeTurned { column, sum, why } => Said::seen(format!(
            "résultat «\u{a0}{column}\u{a0}»\u{a0}: ses codes vont du meilleur au pire, {}\u{a0}: retournés, {sum} − code",
            turned(why)
        )),
        Values::OutcomeYesNo { column } => {
            Said::seen(format!("résultat «\u{a0}{column}\u{a0}»\u{a0}: oui est lu 1 et non 0"))
        }
        Values::OutcomeWords { column, lowest, highest, labels } => Said::seen(format!(
            "résultat «\u{a0}{column}\u{a0}»\u{a0}: les mots sont lus de {lowest} à {highest}\u{a0}: {}",
            labels.iter().map(|label| format!("«\u{a0}{label}\u{a0}»")).collect::<Vec<_>>().join(" < ")
        )),
        Values::ZeroWeights { column, count: 1 } => Said::seen(format!(
            "1 répondant a le poids 0 dans la colonne «\u{a0}{column}\u{a0}» et ne compte pas"
        )),
        Values::ZeroWeights { column, count } => Said::seen(format!(
            "{count} répondants ont le poids 0 dans la colonne «\u{a0}{column}\u{a0}» et ne comptent pas"
        )),
        Values::OneName { column, names } => Said::seen(format!(
            "colonne «\u{a0}{column}\u{a0}»\u{a0}: des noms qui ne diffèrent que par la casse ou les espaces n’en font qu’un\u{a0}: {}",
            names
                .iter()
                .map(|(name, others)| format!("«\u{a0}{name}\u{a0}» et {}", quoted(others)))
                .collect::<Vec<_>>()
                .join("\u{a0}; ")
        )),
        Values::NoNetPromoter { outcome, lowest, highest } => Said::and(
            format!(
                "les réponses de «\u{a0}{outcome}\u{a0}» vont de {lowest} à {highest}, et un net promoter score demande 0 à 10\u{a0}: aucun n’est donné"
            ),
            "posez la recommandation de 0 à 10, ou lisez le résultat tel quel",
        ),
        Values::NoEffortDirection { outcome } => Said::and(
            format!(
                "«\u{a0}{outcome}\u{a0}» porte sur l’effort, et ses mots ne disent pas si une réponse haute est beaucoup d’effort ou peu\u{a0}: aucun score n’est donné"
            ),
            "nommez la colonne par sa question, par exemple «\u{a0}Était-ce facile\u{a0}?\u{a0}» ou «\u{a0}Combien d’efforts cela a-t-il demandé\u{a0}?\u{a0}»",
        ),
    }
}

fn answers(of: Option<Side>) -> String {
    of.map_or_else(|| "les réponses du résultat".to_owned(), |of| format!("les réponses {}", of_side(of)))
}

fn left_out(count: u64) -> String {
    if count == 1 {
        "1 ligne est laissée de côté".to_owned()
    } else {
        format!("{count} lignes sont laissées de côté")
    }
}
