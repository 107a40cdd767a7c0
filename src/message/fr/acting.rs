//! What stands in the way of acting on an analysis, in French.

use super::words::{dozen_plain, meant, plain};
use crate::message::near::likest;
use crate::message::{Acting, Said};

/// What was seen and what to do.
pub fn sentence(what: &Acting) -> Said {
    match what {
        Acting::ActionOnUnknown { action, name, nearest, known } => Said::and(
            format!(
                "l’action «\u{a0}{action}\u{a0}» porte sur «\u{a0}{name}\u{a0}», qui n’est ni un critère ni un élément de l’enquête{}",
                meant(nearest)
            ),
            format!("choisir parmi {}", dozen_plain(&likest(name, known))),
        ),
        Acting::ActionOnBothMaps { action, on } => Said::and(
            format!(
                "l’action «\u{a0}{action}\u{a0}» porte à la fois sur des critères et des éléments\u{a0}: {}",
                plain(on)
            ),
            "ne nommer que des critères, ou que des éléments\u{a0}: la note d’un élément est faite de ses critères",
        ),
        Acting::ActionOnNothing { action } => Said::and(
            format!("l’action «\u{a0}{action}\u{a0}» ne porte sur rien"),
            "nommer les critères ou éléments qu’elle doit relever, comme on = [\"waiting_time\"]",
        ),
        Acting::ActionTwice { action } => Said::and(
            format!("deux actions ont l’id «\u{a0}{action}\u{a0}»"),
            "donner à chacune le sien\u{a0}: c’est par l’id que la vague suivante la retrouve",
        ),
        Acting::PromiseBeyondScale { action, promised, scale: [low, high] } => Said::and(
            format!(
                "l’action «\u{a0}{action}\u{a0}» promet {promised} de plus sur une échelle qui va de {low} à {high}"
            ),
            "promettre une hausse en unités de note, comme raises = { performance = 0.4 }",
        ),
        Acting::ActionWithout { place, action, key } => Said::and(
            format!("l’action {place}{} n’a pas de «\u{a0}{key}\u{a0}»", named(action)),
            match *key {
                "id" => "lui donner une clé à elle, la même à chaque vague\u{a0}: id = \"file-appli\"",
                _ => "dire ce qui est fait, comme what = \"Des tickets dans l’application\"",
            },
        ),
        Acting::PromiseBeyondRoom { action, promised, name, room } => Said::and(
            format!(
                "l’action «\u{a0}{action}\u{a0}» promet {promised} de plus sur «\u{a0}{name}\u{a0}», qui peut monter de {room} au plus"
            ),
            "promettre ce que l’échelle permet\u{a0}: rien au-delà ne compte comme assez ni dans l’effet",
        ),
        Acting::NotAPromise { action, promised } => Said::and(
            format!("l’action «\u{a0}{action}\u{a0}» relève la performance de {promised}"),
            "promettre un nombre d’unités de note supérieur à 0, ou omettre «\u{a0}raises\u{a0}»",
        ),
        Acting::EffortOutside { action, effort } => Said::and(
            format!("l’effort de l’action «\u{a0}{action}\u{a0}» est {effort}, et les efforts vont de 1 à 5"),
            "donner 1 à 5, ou des jours d’une personne dans effort_days",
        ),
        Acting::NotDays { action, days } => Said::and(
            format!("l’effort de l’action «\u{a0}{action}\u{a0}» est de {days} jours"),
            "donner un nombre de jours supérieur à 0, ou effort = 1 à 5",
        ),
        Acting::EffortTwice { action } => Said::and(
            format!("l’action «\u{a0}{action}\u{a0}» a effort et effort_days"),
            "garder l’un des deux, le même pour toutes les actions\u{a0}: elles ne sont classées qu’ainsi",
        ),
        Acting::NotACost { action, cost } => Said::and(
            format!("l’action «\u{a0}{action}\u{a0}» coûte {cost}"),
            "donner 0 ou plus, ou omettre «\u{a0}cost\u{a0}»",
        ),
        Acting::NotADay { action, text } => Said::and(
            if action.is_empty() {
                format!("«\u{a0}{text}\u{a0}» n’est pas un jour")
            } else {
                format!(
                    "l’action «\u{a0}{action}\u{a0}» est due le «\u{a0}{text}\u{a0}», qui n’est pas un jour"
                )
            },
            "écrire l’année, le mois et le jour, comme 2026-09-30",
        ),
        Acting::OtherStart { action, since, compared } => Said::and(
            format!(
                "l’action «\u{a0}{action}\u{a0}» est partie de la vague «\u{a0}{since}\u{a0}», et est jugée sur l’évolution depuis «\u{a0}{compared}\u{a0}»"
            ),
            "comparer avec la vague dont elle est partie, ou corriger son «\u{a0}since\u{a0}»",
        ),
        Acting::NotAsPlan { format } => Said::and(
            format!("un plan ne s’écrit pas en {format}"),
            "utiliser table, markdown, html, xlsx, pptx, csv, json, ou une image",
        ),
        Acting::NoComments => Said::and(
            "aucune colonne de commentaires n’est nommée, et les mots sont dans les commentaires",
            "la nommer avec --quotes, ou donner la sienne à un [[criterion]]\u{a0}: quotes = \"colonne\"",
        ),
        Acting::CommentsWithoutWords { column } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» contient des commentaires sur tout, et aucun critère n’a de mots qui disent lesquels le concernent"
            ),
            "donner les leurs aux critères dans le fichier d’étude, comme words = [\"file\", \"attente\"], ou une colonne à eux\u{a0}: quotes = \"colonne\"",
        ),
        Acting::BalanceOfShortScale { scale: [low, high] } => Said::and(
            format!("sur une échelle de {low} à {high}, les bonnes notes et les mauvaises se recouvrent"),
            "demander le rapport des notes sur une échelle de quatre points ou plus",
        ),
        Acting::CallbackOfAnonymous => Said::and(
            "le fichier d’étude dit «\u{a0}anonymous = true\u{a0}», et nul à qui cela fut promis n’est rappelé",
            "demander à la prochaine vague qui peut être appelé, dans une colonne à part",
        ),
        Acting::CallbackNeedsConsent => Said::and(
            "rien ne dit qui a accepté d’être appelé",
            "nommer la colonne avec --consent, ou dire --no-consent-needed si nul n’a à être interrogé",
        ),
        Acting::UnclearConsent { column, value } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» contient «\u{a0}{value}\u{a0}», qui ne dit ni oui ni non"
            ),
            "dire quels textes acceptent avec --consent-is, comme --consent-is oui,1",
        ),
        Acting::CallbackOutput { path } => Said::and(
            if path.is_empty() {
                "une liste de rappels s’écrit dans un fichier à elle et nulle part ailleurs".to_owned()
            } else {
                format!("{path} ne peut contenir une liste de rappels")
            },
            "nommer un fichier .csv ou .xlsx avec -o\u{a0}: seul son propriétaire peut le lire",
        ),
        Acting::CallbackWithoutImportance => Said::and(
            "l’importance n’a pas été demandée, et l’on rappelle selon ce qui comptait pour chaque répondant",
            "utiliser une enquête qui demande l’importance",
        ),
        Acting::CallbackOnNothing => Said::and(
            "aucun critère n’est prioritaire\u{a0}: nul n’est à rappeler pour l’un d’eux",
            "nommer les critères qui comptent avec --on",
        ),
        Acting::CallbackList { listed, scored, left_out, without_consent, on } => Said::seen(format!(
            "{listed} des {scored} répondants listés selon leur manque sur {}\u{202f}; {without_consent} en manque n’ont pas \
             accepté d’être appelés\u{202f}; {left_out} ont noté moins de la moitié de ces critères et n’ont pas de score",
            plain(on)
        )),
        Acting::CodesForNumbers { column, code, label } => Said::and(
            format!(
                "la colonne «\u{a0}{column}\u{a0}» contient des codes, comme {code} pour «\u{a0}{label}\u{a0}», là où il faut des nombres"
            ),
            "nommer une colonne dont les nombres valent par eux-mêmes",
        ),
        Acting::NoValueAtRisk { column } => Said::and(
            format!(
                "rien de «\u{a0}{column}\u{a0}» n’est en jeu\u{a0}: cela se dit d’un résultat à 0 ou 1, quand tous les répondants comptent autant"
            ),
            "nommer un tel résultat avec --outcome, sans pondération ni grappes",
        ),
        Acting::EmptyPlan { output } => Said::and(
            format!("{output}\u{a0}: le plan n’a aucune ligne, faute d’action et de priorité"),
            "nommer des actions dans le fichier d’étude ([[action]]), ou demander une autre image",
        ),
    }
}

/// The id in brackets, where there is one.
fn named(action: &str) -> String {
    if action.trim().is_empty() { String::new() } else { format!(" («\u{a0}{action}\u{a0}»)") }
}
