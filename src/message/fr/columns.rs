//! What is told of the columns, in French.

use super::{quoted, side};
use crate::message::{Columns, Said};

pub fn sentence(what: &Columns) -> Said {
    match what {
        Columns::MatchedFolded { criteria } => Said::seen(format!(
            "{} bien que la casse, les espaces, les accents ou la ponctuation diffèrent d'un côté à l'autre : {}",
            match criteria.len() {
                1 => "1 paire est rapprochée".to_owned(),
                n => format!("{n} paires sont rapprochées"),
            },
            quoted(criteria)
        )),
        Columns::MatchedByOrder { importance, performance, importance_key, performance_key } => Said::and(
            format!(
                "« {importance} » et « {performance} » sont appariées par leur place : « {importance_key} » et « {performance_key} » diffèrent"
            ),
            "si elles ne vont pas ensemble, nommez les deux colonnes de chaque critère dans un fichier d'étude",
        ),
        Columns::SidesByOrder { importance, performance } => Said::and(
            format!(
                "rien ne dit quel côté est l'importance : pris dans l'ordre, « {importance} » d'abord comme importance, « {performance} » comme performance"
            ),
            "--importance-columns et --performance-columns permettent d'en décider autrement",
        ),
        Columns::SideFromAnswers { first, side: of } => Said::and(
            format!("« {first} » … est pris comme {} : les réponses le disent", side(*of)),
            format!("--{of}-columns permet d'en décider autrement"),
        ),
        Columns::SideFromPartner { first, side: of, partner } => Said::and(
            format!(
                "« {first} » … est pris comme {}, à côté de « {partner} » … qui porte sur les mêmes lignes",
                side(*of)
            ),
            format!("--{of}-columns permet d'en décider autrement"),
        ),
        Columns::SidesByLetters { importance, performance } => Said::seen(format!(
            "les côtés sont lus dans les lettres des noms : « {importance} » … comme importance, « {performance} » … comme performance"
        )),
        Columns::TextsLeftOut { column } => Said::seen(format!(
            "la colonne « {column} » n'est pas comptée parmi les notes : ses réponses sont des textes"
        )),
        Columns::PerformanceOnly { columns } => Said::and(
            format!("{columns} colonnes de performance et aucune d'importance"),
            "l'importance peut être dérivée d'un résultat : --importance johnson --outcome COLONNE",
        ),
        Columns::WeightNotApplied { column } => Said::and(
            format!("la colonne « {column} » ressemble à une pondération ; elle n'est pas appliquée"),
            format!("--weight \"{column}\" l'applique"),
        ),
    }
}
