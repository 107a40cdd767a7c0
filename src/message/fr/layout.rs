//! Why the columns could not be understood, in French.

use super::words::{dozen, held, meant, side_of, side_ref, suggested, wanted};
use crate::message::near::likest;
use crate::message::shell::{list, patterns, sql_name, two_sides};
use crate::message::{LayoutError, Said};

/// What was seen and what to do.
pub fn sentence(what: &LayoutError) -> Said {
    match what {
        LayoutError::NoPair { columns, total } => Said::and(
            format!(
                "aucune paire importance/performance parmi {total} colonnes\u{a0}: {}\u{202f}; cherché des mots tels que importance/satisfaction, imp/perf, wichtig/zufrieden dans les noms et les questions, et les mêmes lignes sous deux questions",
                dozen(columns)
            ),
            "indiquer les colonnes\u{a0}: --importance-columns 'imp_*' --performance-columns 'perf_*', ou nommer les paires dans study.toml",
        ),
        LayoutError::OneSided { column, side, nearest } => Said::and(
            match nearest {
                Some(nearest) => format!(
                    "la colonne «\u{a0}{column}\u{a0}» porte sur le côté {} sans sa contrepartie ({})\u{202f}; la colonne libre la plus proche est «\u{a0}{nearest}\u{a0}»",
                    side_of(*side),
                    side_of(side.other())
                ),
                None => format!(
                    "la colonne «\u{a0}{column}\u{a0}» porte sur le côté {} sans sa contrepartie ({})",
                    side_of(*side),
                    side_of(side.other())
                ),
            },
            "nommer la paire dans study.toml, ou choisir les colonnes par --importance-columns et --performance-columns",
        ),
        LayoutError::DuplicateColumn { name, first, second } => Said::and(
            format!(
                "deux colonnes s’appellent «\u{a0}{name}\u{a0}»\u{a0}: la colonne {first} et la colonne {second}"
            ),
            format!(
                "renommer l’une, ou nommer les paires dans study.toml, par leur place\u{a0}: \"#{first}\", \"#{second}\""
            ),
        ),
        LayoutError::UnknownColumn { wanted_for, name, nearest, columns } => Said::and(
            format!(
                "{}\u{a0}: il n’y a pas de colonne «\u{a0}{name}\u{a0}»{}",
                wanted(wanted_for),
                suggested(nearest, &likest(name, columns))
            ),
            "lister les colonnes par «\u{a0}ecart inspect\u{a0}»",
        ),
        LayoutError::EmptyPattern { option, pattern, nearest } => Said::and(
            format!(
                "{option}\u{a0}: aucune colonne ne correspond à «\u{a0}{pattern}\u{a0}»{}",
                meant(nearest)
            ),
            "* remplace n’importe quel texte",
        ),
        LayoutError::BothSides { column } => Said::and(
            format!("la colonne «\u{a0}{column}\u{a0}» est nommée pour l’importance et pour la performance"),
            "la nommer pour un seul côté\u{a0}: chaque colonne en note un",
        ),
        LayoutError::TwoBlocks { side, first, second } => Said::and(
            format!(
                "deux blocs de colonnes peuvent être le côté {}\u{a0}: «\u{a0}{first}\u{a0}» … et «\u{a0}{second}\u{a0}» …",
                side_ref(side)
            ),
            format!("en choisir un par --{side}-columns"),
        ),
        LayoutError::Ranking { first, last, k, rows, of } => Said::and(
            format!(
                "les colonnes «\u{a0}{first}\u{a0}» à «\u{a0}{last}\u{a0}» contiennent des rangs, pas des notes\u{a0}: {rows} répondants complets sur {of} donnent une fois exactement chaque rang de 1 à {k}"
            ),
            "indiquer les colonnes de notes par --importance-columns et --performance-columns\u{a0}: un écart demande des notes",
        ),
        LayoutError::PairsContradicted { names, questions } => Said::and(
            format!(
                "«\u{a0}{}\u{a0}» et «\u{a0}{}\u{a0}» forment une paire par leur nom, et portent par leur libellé sur «\u{a0}{}\u{a0}» et «\u{a0}{}\u{a0}»",
                names[0], names[1], questions[0], questions[1]
            ),
            "nommer les deux colonnes de chaque critère dans un fichier d’étude, ou corriger les noms ou les libellés",
        ),
        LayoutError::SharedOut { first, last, sum, rows, of } => Said::and(
            format!("les colonnes de «\u{a0}{first}\u{a0}» à «\u{a0}{last}\u{a0}» contiennent des points répartis, et non des notes\u{a0}: leur somme est {sum} dans {rows} lignes sur {of}"),
            "de tels points disent l’importance de chacun à côté des autres\u{202f}; demander des notes, ou laisser ces colonnes et dériver l’importance d’un résultat\u{a0}: --importance johnson",
        ),
        LayoutError::Unsaid { first, second } => Said::and(
            format!(
                "«\u{a0}{first}\u{a0}» … et «\u{a0}{second}\u{a0}» … posent deux questions sur les mêmes choses, et les mots d’aucune ne disent importance ou performance"
            ),
            "dire laquelle est laquelle\u{a0}: --importance-columns et --performance-columns\u{202f}; ou relier l’une à un résultat\u{a0}: --performance-columns … --outcome COLONNE --importance johnson",
        ),
        LayoutError::ImportanceOnly { columns, count, beside } => Said::and(
            format!(
                "seule l’importance a été trouvée ({count} colonnes\u{a0}: {}), et un écart demande aussi la performance",
                dozen(columns)
            ),
            if beside.is_empty() {
                "nommer ses colonnes par --performance-columns 'MOTIF'".to_owned()
            } else {
                format!("nommer ses colonnes par --performance-columns 'MOTIF'\u{202f}; portent les mêmes noms\u{a0}: {}", dozen(beside))
            },
        ),
        LayoutError::NoSide { columns, outcome } => Said::and(
            format!(
                "{} colonnes contiennent des notes et aucun de leurs noms ne dit importance ou performance\u{a0}: {}",
                columns.len(),
                dozen(columns)
            ),
            match two_sides(columns) {
                Some([one, other]) => format!(
                    "indiquer les colonnes de chaque côté\u{a0}: --importance-columns {one} --performance-columns {other}, ou l’inverse"
                ),
                None => format!(
                    "si toutes portent sur la performance, l’importance peut être dérivée d’un résultat\u{a0}: --performance-columns {} --outcome {} --importance johnson\u{202f}; si les deux côtés ont été posés, indiquer les colonnes de chacun\u{a0}: --importance-columns 'MOTIF' --performance-columns 'MOTIF'",
                    patterns(columns),
                    outcome.as_ref().map_or_else(|| "COLONNE".to_owned(), |name| format!("\"{name}\""))
                ),
            },
        ),
        LayoutError::Nameless { importance, of_importance, performance, of_performance } => Said::and(
            format!(
                "{of_importance} × «\u{a0}{importance}\u{a0}» et {of_performance} × «\u{a0}{performance}\u{a0}» ne disent chacune qu’un côté, et rien ne dit ce qu’elles notent"
            ),
            "écrire dans l’en-tête de chaque colonne ce qu’elle note («\u{a0}Importance - horaires\u{a0}»), ou nommer les deux colonnes de chaque critère dans un fichier d’étude par leur place (\"#2\", \"#3\", …)",
        ),
        LayoutError::NegatedSide { column, word } => Said::and(
            format!("«\u{a0}{column}\u{a0}» demande «\u{a0}{word}\u{a0}»\u{a0}: un nombre élevé y est mauvais, et un écart demande que les deux côtés montent avec ce qui est bon"),
            "retourner ces réponses dans le fichier (6 − réponse sur 1-5) et renommer les colonnes\u{202f}; reversed = true dans un fichier d’étude si toutes les notes vont du meilleur au pire, reversed = false si un nombre élevé est bon malgré tout",
        ),
        LayoutError::RowsAreCriteria { column } => Said::and(
            format!("la colonne «\u{a0}{column}\u{a0}» nomme un autre critère à chaque ligne, les lignes ne sont donc pas des répondants, et rien ne dit quelles deux colonnes contiennent leur importance et leur performance"),
            "nommer les deux\u{a0}: --importance-columns 'COLONNE' --performance-columns 'COLONNE'",
        ),
        LayoutError::Transposed { column, example } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» contient les questions («\u{a0}{example}\u{a0}»), les répondants sont donc dans les colonnes et non dans les lignes"
            ),
            "transposer le tableau pour que chaque répondant ait sa ligne (dans un tableur\u{a0}: copier, collage spécial, transposé)",
        ),
        LayoutError::OtherMeasures { column, others, sides } => Said::and(
            format!("la colonne «\u{a0}{column}\u{a0}» dit l’importance et la performance des réponses, et en plus {}", super::quoted(others)),
            format!("garder les deux avec --where \"{column} IN ({list})\"", list = list(sides), column = sql_name(column)),
        ),
        LayoutError::SeveralOfEach { column, example } => Said::and(
            format!("chaque réponse revient plusieurs fois, une fois par «\u{a0}{column}\u{a0}»"),
            format!("en choisir un avec --where \"{column} = '{example}'\"", column = sql_name(column)),
        ),
        LayoutError::Copied { column, of } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» semble être «\u{a0}{of}\u{a0}» une seconde fois, numérotée par un tableur, mais ses cellules diffèrent"
            ),
            "donner à chacune son propre nom, ou nommer les paires dans study.toml",
        ),
        LayoutError::IdsDisagree { column, other, id, beside, row } => Said::and(
            format!("«\u{a0}{column}\u{a0}» et «\u{a0}{other}\u{a0}» désignent des répondants différents dans la même ligne ({id} et {beside} à la ligne {row})\u{a0}: deux tableaux semblent placés côte à côte dans un autre ordre"),
            format!("enregistrez chaque tableau dans un fichier et analysez les deux avec --join \"{column}\"\u{a0}; supprimez l’une des deux colonnes si elle désigne autre chose"),
        ),
        LayoutError::TwoScales { first, other } => Said::and(
            format!(
                "«\u{a0}{first}\u{a0}» et «\u{a0}{other}\u{a0}» disent deux échelles, et un écart demande toutes les notes sur une seule"
            ),
            "ramener d’abord les colonnes de l’une à l’autre, ou utiliser --scale si les en-têtes se trompent",
        ),
        LayoutError::OppositeScales { first, other, sum } => Said::and(
            format!("«\u{a0}{first}\u{a0}» et «\u{a0}{other}\u{a0}» vont en sens contraire\u{a0}: 1 est la meilleure réponse dans l’une et la pire dans l’autre"),
            format!("inversez les colonnes de l’une dans le fichier ({sum} − réponse), avec leur légende"),
        ),
        LayoutError::Choices { first, last, example } => Said::and(
            format!(
                "les colonnes «\u{a0}{first}\u{a0}» à «\u{a0}{last}\u{a0}» contiennent des choix («\u{a0}{example}\u{a0}» …), pas des notes\u{a0}: les répondants désignent ce qui leur importe, et un écart demande l’importance de chaque critère"
            ),
            "dériver l’importance d’un résultat\u{a0}: --outcome COLONNE --importance johnson",
        ),
        LayoutError::Expanded { column, answer } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» et les autres contiennent une seule réponse chacune («\u{a0}{answer}\u{a0}» ou rien)\u{a0}: cet export étale chaque note sur une colonne par réponse"
            ),
            "exporter la forme condensée, une colonne par ligne de la question",
        ),
        LayoutError::SummaryExport { found } => Said::and(
            format!(
                "c’est un export de synthèse («\u{a0}{found}\u{a0}»)\u{a0}: effectifs et pourcentages de chaque réponse, pas une ligne par répondant"
            ),
            "exporter plutôt toutes les réponses individuelles",
        ),
        LayoutError::ThreeLevels { columns, patterns } => Said::and(
            format!(
                "trois notes par critère\u{a0}: minimum («\u{a0}{}\u{a0}»), souhaité («\u{a0}{}\u{a0}») et perçu («\u{a0}{}\u{a0}»)\u{202f}; un écart en demande deux",
                columns[0], columns[1], columns[2]
            ),
            format!(
                "indiquer lesquelles\u{a0}: --importance-columns '{}' --performance-columns '{}' pour la distance au niveau souhaité, '{}' d’abord pour la distance au minimum",
                patterns[1], patterns[2], patterns[0]
            ),
        ),
        LayoutError::NoCriterion { importance, performance } => Said::and(
            format!(
                "les colonnes «\u{a0}{importance}\u{a0}» et «\u{a0}{performance}\u{a0}» contiennent des notes, mais aucune colonne ne nomme le critère de chaque ligne"
            ),
            "appeler «\u{a0}criterion\u{a0}» la colonne qui le nomme",
        ),
        LayoutError::Unmatched { importance, performance, first_importance, first_performance } => Said::and(
            format!(
                "{importance} colonnes d’importance («\u{a0}{first_importance}\u{a0}» …) et {performance} colonnes de performance («\u{a0}{first_performance}\u{a0}» …) ont des noms qui ne se correspondent pas"
            ),
            "nommer les paires dans study.toml",
        ),
        LayoutError::OnlyPerformance { columns, outcomes } => Said::and(
            format!(
                "ses {} colonnes de notes portent toutes sur la performance ({}), et un écart demande aussi l’importance",
                columns.len(),
                dozen(columns)
            ),
            format!(
                "indiquer les colonnes d’importance par --importance-columns, ou dériver l’importance d’un résultat\u{a0}: {}",
                match &outcomes[..] {
                    [] => "--outcome COLONNE --importance johnson, mais aucune autre colonne ne contient de nombres".to_owned(),
                    [one] => format!("--outcome \"{one}\" --importance johnson"),
                    [one, others @ ..] => {
                        format!("--outcome \"{one}\" --importance johnson, ou à sa place {}", dozen(others))
                    }
                }
            ),
        ),
        LayoutError::OnSheet { problem, sheet, others } => Said::and(
            format!(
                "{}\u{202f}; c’est la feuille «\u{a0}{sheet}\u{a0}», et --sheet en lit une autre\u{a0}: {}",
                sentence(problem).seen,
                dozen(others)
            ),
            sentence(problem).advice,
        ),
        LayoutError::TooManyAnswers { column, most } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» contient plus de {most} réponses différentes, et aucune échelle n’en a autant"
            ),
            "indiquer les colonnes de notes par --importance-columns et --performance-columns",
        ),
        LayoutError::BlankCriterion { row, column } => Said::and(
            format!("ligne {row}, colonne «\u{a0}{column}\u{a0}»\u{a0}: aucun critère n’est nommé"),
            "le nommer",
        ),
        LayoutError::RatedTwice { earlier, row, criterion } => Said::and(
            format!(
                "lignes {earlier} et {row}\u{a0}: un même répondant note deux fois «\u{a0}{criterion}\u{a0}»"
            ),
            "garder une seule des lignes, ou choisir une marque, un produit ou une vague avec --where",
        ),
        LayoutError::NeitherTextsNorNumbers { column, holds } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» contient {}, qui ne sont ni des textes ni des nombres",
                held(holds)
            ),
            "l’écrire comme l’un des deux, ou ne pas la demander",
        ),
        LayoutError::NoRespondents => Said::and(
            "ses lignes ne sont pas des répondants\u{a0}: une requête compte une table à une ligne par répondant et une colonne par note",
            "donner la table des réponses",
        ),
        LayoutError::FilesOnOtherScales { first, first_scale, second, second_scale } => Said::and(
            format!(
                "{first} est sur une échelle {first_scale} et {second} sur {second_scale}\u{a0}: leurs réponses ne font pas une enquête"
            ),
            "les ramener à une échelle avec --rescale et l’échelle de chaque [[file]] dans un fichier d’étude, les analyser un par un, ou donner --scale BAS-HAUT si la même échelle a été proposée",
        ),
        LayoutError::SummariesOfGroups { criterion } => Said::and(
            format!(
                "il contient des moyennes de plusieurs groupes, et «\u{a0}{criterion}\u{a0}» ne dit pas combien de répondants sont derrière chacune\u{a0}: ensemble ils n’ont pas de moyenne"
            ),
            "donner l’effectif n de chaque ligne, ou analyser les groupes un par un",
        ),
        LayoutError::SummarisedTwice { earlier, row, criterion, columns } => Said::and(
            format!(
                "les lignes {earlier} et {row} donnent toutes deux des moyennes de «\u{a0}{criterion}\u{a0}»"
            ),
            match &columns[..] {
                [] => {
                    "n’en garder qu’une, ou ajouter une colonne qui dit de quel groupe elles sont".to_owned()
                }
                columns => {
                    format!("nommer la colonne qui dit les groupes avec --by\u{a0}: {}", columns.join(", "))
                }
            },
        ),
        LayoutError::TwiceInWave { first, second, column } => Said::and(
            format!(
                "les lignes {first} et {second} ont la même valeur dans la colonne «\u{a0}{column}\u{a0}», et un panel a chaque répondant une fois par vague"
            ),
            "corriger l’une des deux, ou nommer une autre colonne avec --panel",
        ),
    }
}
