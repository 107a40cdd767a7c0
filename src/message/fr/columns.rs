//! What is told of the columns, in French.

use super::{listed, quoted, side};
use crate::message::{Columns, Said};

pub fn sentence(what: &Columns) -> Said {
    match what {
        Columns::MatchedFolded { criteria } => Said::seen(format!(
            "{} bien que la casse, les espaces, les accents ou la ponctuation diffèrent d’un côté à l’autre\u{a0}: {}",
            match criteria.len() {
                1 => "1 paire est rapprochée".to_owned(),
                n => format!("{n} paires sont rapprochées"),
            },
            quoted(criteria)
        )),
        Columns::MatchedByOrder { importance, performance, importance_key, performance_key } => Said::and(
            format!(
                "«\u{a0}{importance}\u{a0}» et «\u{a0}{performance}\u{a0}» sont appariées par leur place\u{a0}: «\u{a0}{importance_key}\u{a0}» et «\u{a0}{performance_key}\u{a0}» diffèrent"
            ),
            "si elles ne vont pas ensemble, nommez les deux colonnes de chaque critère dans un fichier d’étude",
        ),
        Columns::MatchedByLikeness { importance, performance, importance_key, performance_key } => Said::and(
            format!(
                "«\u{a0}{importance}\u{a0}» et «\u{a0}{performance}\u{a0}» sont appariées parce que leurs noms sont proches\u{a0}: «\u{a0}{importance_key}\u{a0}» et «\u{a0}{performance_key}\u{a0}»"
            ),
            "si elles ne vont pas ensemble, nommez les deux colonnes de chaque critère dans un fichier d’étude",
        ),
        Columns::SideFromName { side: of, columns } => Said::and(
            format!(
                "pris comme {}\u{a0}: {}\u{a0}; l’autre côté porte les mêmes noms",
                side(*of),
                quoted(columns)
            ),
            format!("--{of}-columns permet d’en décider autrement"),
        ),
        Columns::SidesFromNames { importance, performance, criteria, by } => Said::and(
            format!(
                "«\u{a0}{importance}\u{a0}» contient l’importance et «\u{a0}{performance}\u{a0}» la performance de {criteria} critères\u{a0}: leurs lignes sont réunies {}",
                by.as_ref().map_or_else(
                    || "dans l’ordre où elles se trouvent, car aucun identifiant ne distingue les répondants"
                        .to_owned(),
                    |column| format!("par «\u{a0}{column}\u{a0}»")
                )
            ),
            if by.is_some() {
                ""
            } else {
                "si elles ne sont pas dans le même ordre, donnez aux deux un identifiant des répondants"
            },
        ),
        Columns::OnOneSideOnly { importance, performance, by } => Said::and(
            format!(
                "par «\u{a0}{by}\u{a0}», {importance} répondants n’ont noté que l’importance et {performance} que la performance\u{a0}: ils comptent pour ce côté sous --base available, et pas du tout sinon"
            ),
            "vérifier les identifiants si tous devaient être des deux côtés",
        ),
        Columns::DirectionUnclear { column } => Said::and(
            format!(
                "la légende dans «\u{a0}{column}\u{a0}» n’est pas comprise\u{a0}: un nombre élevé est lu comme la meilleure réponse"
            ),
            "écrire reversed = true dans le fichier d’étude si 1 est la meilleure, reversed = false sinon",
        ),
        Columns::CodedBackwards { column } => Said::and(
            format!(
                "«\u{a0}{column}\u{a0}» dit que ses codes sont inversés, mais pas s’ils ont déjà été retournés\u{a0}: ils sont lus tels quels"
            ),
            "écrire reversed = false dans le fichier d’étude si un nombre élevé est maintenant la meilleure réponse\u{202f}; sinon retourner ces colonnes dans le fichier (6 − réponse sur 1-5)",
        ),
        Columns::LabelContradictsName { column, label, side } => Said::and(
            format!(
                "«\u{a0}{column}\u{a0}» est lu comme {} d’après son nom, et son libellé «\u{a0}{label}\u{a0}» parle de {}",
                super::side(*side),
                super::side(side.other())
            ),
            "dire lequel est juste\u{a0}: --importance-columns et --performance-columns",
        ),
        Columns::Rescaled { files } => Said::and(
            format!(
                "les notes sont ramenées à 0-100 de l’échelle déclarée pour chaque fichier\u{a0}: {}",
                files.iter().map(|(file, scale)| format!("{file} {scale}")).collect::<Vec<_>>().join(", ")
            ),
            "un point d’une échelle en vaut alors plusieurs d’une autre\u{a0}: on n’utilise pas une longue échelle comme une courte que l’on aurait étirée, si bien qu’une différence entre les fichiers peut venir de leurs échelles",
        ),
        Columns::RepeatedColumns { columns } => Said::seen(format!(
            "colonnes écartées, car les mêmes cellules figurent sous le nom sans numéro\u{a0}: {}",
            quoted(columns)
        )),
        Columns::ScaleFromHeaders { lowest, highest, reversed } => Said::seen(format!(
            "les en-têtes disent l’échelle\u{a0}: {lowest}-{highest}{}",
            if *reversed { ", le plus petit nombre étant le meilleur" } else { "" }
        )),
        Columns::DirectionOfSome { told, silent } => Said::and(
            format!(
                "«\u{a0}{told}\u{a0}» dit que le plus petit nombre est le meilleur et «\u{a0}{silent}\u{a0}» ne dit rien\u{a0}: les deux sont lues ainsi"
            ),
            "reversed = true dans un fichier d’étude si cela vaut pour toutes\u{202f}; sinon, recoder d’abord l’un des côtés",
        ),
        Columns::SchoolGrades { column } => Said::and(
            format!(
                "«\u{a0}{column}\u{a0}»\u{a0}: notes scolaires, dont la plus petite est la meilleure\u{a0}; toutes les notes sont retournées"
            ),
            "reversed = true dans un fichier d’étude si c’est le cas, reversed = false si le plus petit nombre est le pire",
        ),
        Columns::ComputedLeftOut { columns } => Said::and(
            format!(
                "écartées, car elles sont à chaque ligne la moyenne ou la somme des autres critères et n’en sont pas un\u{a0}: {}",
                quoted(columns)
            ),
            "nommez les deux colonnes dans un fichier d’étude si c’est un critère malgré tout",
        ),
        Columns::SameOnBothSides { columns } => Said::and(
            format!(
                "écartées, car les deux colonnes contiennent la même chose à chaque ligne, comme un identifiant ou un groupe répété sous les deux titres\u{a0}: {}",
                quoted(columns)
            ),
            "nommez les deux colonnes dans un fichier d’étude si c’est un critère malgré tout",
        ),
        Columns::VariantsLeftOut { columns } => Said::and(
            format!(
                "écartées, car leur nom dit un seul côté, et un critère déjà apparié avec quelque chose de plus\u{a0}: {}",
                quoted(columns)
            ),
            "nommez les deux colonnes de chaque critère dans un fichier d’étude si ce sont des critères à part",
        ),
        Columns::LegendBeside { text } => Said::and(
            format!(
                "«\u{a0}{text}\u{a0}» se trouve à côté du tableau et dit que le plus petit nombre est le meilleur\u{a0}: toutes les notes sont retournées"
            ),
            "reversed = true dans un fichier d’étude si c’est le cas, reversed = false si le plus petit nombre est le pire",
        ),
        Columns::FiguresLeftOut { columns } => Said::and(
            format!(
                "écartées, car leur nom est celui d’un chiffre et ne nomme aucun critère\u{a0}: {}",
                quoted(columns)
            ),
            "nommez les deux colonnes dans un fichier d’étude si c’est un critère malgré tout",
        ),
        Columns::SideOfOthers { column, word } => Said::and(
            format!(
                "la performance est lue de colonnes comme «\u{a0}{column}\u{a0}», dont «\u{a0}{word}\u{a0}» peut parler d’autre chose que de ce que les répondants ont vécu"
            ),
            "dites quelles colonnes contiennent la performance\u{a0}: --performance-columns 'MOTIF'",
        ),
        Columns::BlockBesides { columns } => Said::and(
            format!(
                "non lues, alors qu’elles contiennent des notes et portent les noms des critères\u{a0}: {}",
                listed(columns)
            ),
            "si elles sont l’un des deux côtés, dites lequel par --importance-columns 'MOTIF' ou --performance-columns 'MOTIF'\u{202f}; nommer les colonnes lues suffit aussi",
        ),
        Columns::SidedLeftOut { columns } => Said::and(
            format!(
                "écartées, car leur nom dit un côté et qu’aucune colonne n’est l’autre\u{a0}: {}",
                quoted(columns)
            ),
            "nommez les deux colonnes de chaque critère dans un fichier d’étude si elles font partie d’une paire",
        ),
        Columns::Unasked { criteria } => Said::seen(format!(
            "écartés, car personne n’a répondu pour l’un des deux côtés\u{a0}: {}",
            quoted(criteria)
        )),
        Columns::NamesAsOne { names } => Said::seen(format!(
            "les noms qui ne diffèrent que par la casse ou les espaces n’en font qu’un\u{a0}: {}",
            quoted(names)
        )),
        Columns::OneEach { column } => Said::and(
            format!(
                "chaque répondant a une ligne, et la colonne «\u{a0}{column}\u{a0}» est prise pour ce qu’il note"
            ),
            "si c’est un groupe de répondants, nommez les deux colonnes de notes comme un critère dans un fichier d’étude, et le groupe par --by",
        ),
        Columns::RowsBySide { measure } => Said::seen(format!(
            "la colonne «\u{a0}{measure}\u{a0}» dit le côté de chaque ligne\u{a0}: les deux lignes d’une réponse sont réunies"
        )),
        Columns::FileScaleYields { file, scale, other, wider } => Said::and(
            format!(
                "les réponses de {file} vont de {scale}, celles de {other} de {wider}\u{a0}: les deux sont lues sur {wider}"
            ),
            "--scale BAS-HAUT le dit pour tous les fichiers",
        ),
        Columns::RowsInBoth { rows, files } => Said::and(
            format!(
                "{rows} lignes figurent avec les mêmes réponses dans {}, et comptent une fois dans chacun",
                files.join(" et ")
            ),
            "donnez seulement le plus récent s’il s’agit de la même enquête téléchargée deux fois",
        ),
        Columns::SharedIds { ids, files } => Said::seen(format!(
            "{ids} identifiants figurent dans {}\u{a0}: cela ressemble à un panel, les mêmes personnes interrogées de nouveau\u{a0}; les réponses de chaque fichier comptent pour elles-mêmes",
            files.join(" et ")
        )),
        Columns::NoAnswerBeside { text, codes } => Said::and(
            format!(
                "«\u{a0}{text}\u{a0}» figure à côté du tableau\u{a0}: {} compte comme sans réponse dans toutes les colonnes",
                codes.join(", ")
            ),
            "--missing dit quelles réponses ne comptent pas, aussi dans un fichier d’étude",
        ),
        Columns::AudiencesPooled { names, column } => Said::and(
            format!(
                "le fichier d’étude déclare {} comme publics, et leurs réponses sont prises ensemble comme un seul groupe",
                names.iter().map(|name| format!("«\u{a0}{name}\u{a0}»")).collect::<Vec<_>>().join(", ")
            ),
            match column {
                Some(column) => format!(
                    "--audience {column} les met côte à côte\u{202f}; --by {column} en fait des segments"
                ),
                None => "analyser un fichier à la fois".to_owned(),
            },
        ),
        Columns::ConditionReplaced { study, option } => Said::seen(format!(
            "--where «\u{a0}{option}\u{a0}» remplace la condition du fichier d’étude, «\u{a0}{study}\u{a0}»"
        )),
        Columns::SidesByOrder { importance, performance } => Said::and(
            format!(
                "rien ne dit quel côté est l’importance\u{a0}: pris dans l’ordre, «\u{a0}{importance}\u{a0}» d’abord comme importance, «\u{a0}{performance}\u{a0}» comme performance"
            ),
            "--importance-columns et --performance-columns permettent d’en décider autrement",
        ),
        Columns::SideFromAnswers { first, side: of } => Said::and(
            format!("«\u{a0}{first}\u{a0}» … est pris comme {}\u{a0}: les réponses le disent", side(*of)),
            format!("--{of}-columns permet d’en décider autrement"),
        ),
        Columns::SideFromPartner { first, side: of, partner } => Said::and(
            format!(
                "«\u{a0}{first}\u{a0}» … est pris comme {}, à côté de «\u{a0}{partner}\u{a0}» … qui porte sur les mêmes lignes",
                side(*of)
            ),
            format!("--{of}-columns permet d’en décider autrement"),
        ),
        Columns::SidesByLetters { importance, performance } => Said::seen(format!(
            "les côtés sont lus au début ou à la fin des noms\u{a0}: «\u{a0}{importance}\u{a0}» … comme importance, «\u{a0}{performance}\u{a0}» … comme performance"
        )),
        Columns::TextsLeftOut { column } => Said::seen(format!(
            "la colonne «\u{a0}{column}\u{a0}» n’est pas comptée parmi les notes\u{a0}: ses réponses sont des textes"
        )),
        Columns::PerformanceOnly { columns } => Said::and(
            format!("{columns} colonnes de performance et aucune d’importance"),
            "l’importance peut être dérivée d’un résultat\u{a0}: --importance johnson --outcome COLONNE",
        ),
        Columns::RowsStandForSeveral { column } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» compte peut-être les répondants de chaque ligne\u{a0}: chaque ligne est prise pour une personne"
            ),
            format!(
                "--weight \"{column}\" compte chaque ligne autant de fois qu’elle l’indique\u{a0}; supprimez la colonne si elle compte autre chose"
            ),
        ),
        Columns::WeightNotApplied { column } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» ressemble à une pondération\u{202f}; elle n’est pas appliquée"
            ),
            format!("--weight \"{column}\" l’applique"),
        ),
    }
}
