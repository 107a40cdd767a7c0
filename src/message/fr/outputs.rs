//! What stops an output from being written, in French.

use super::words::{plain, reason};
use crate::message::{Outputs, Said};

/// What was seen and what to do.
pub fn sentence(what: &Outputs) -> Said {
    match what {
        Outputs::OutputFolder { path, folder } => Said::and(
            format!("impossible d’écrire {path}\u{a0}: il n’y a pas de dossier {folder}"),
            "le créer, ou choisir un autre chemin",
        ),
        Outputs::OutputIsFolder { path } => Said::and(
            format!("impossible d’écrire {path}\u{a0}: c’est un dossier"),
            "ajouter un nom de fichier",
        ),
        Outputs::OutputIsInput { path } => Said::and(
            format!("{path} est lu par cette exécution et serait écrasé"),
            "choisir un autre chemin",
        ),
        Outputs::OutputExists { path } => {
            Said::and(format!("{path} existe déjà"), "choisir un autre chemin, ou --force pour le remplacer")
        }
        Outputs::OutputTwice { path } => {
            Said::and(format!("{path} est nommé par deux -o"), "donner à chaque sortie son propre chemin")
        }
        Outputs::NoElements { path } => Said::and(
            format!("impossible d’écrire {path}\u{a0}: l’enquête n’a pas d’élément avec des critères"),
            "nommer des éléments et leurs critères dans un fichier d’étude, --study",
        ),
        Outputs::ElementsCollide { path, one, other } => Said::and(
            format!(
                "impossible d’écrire {path}\u{a0}: les éléments «\u{a0}{one}\u{a0}» et «\u{a0}{other}\u{a0}» y seraient écrits tous deux"
            ),
            "donner à l’un d’eux un autre nom dans le fichier d’étude",
        ),
        Outputs::NotWritten { path, why } => {
            Said::seen(format!("impossible d’écrire {path}\u{a0}: {}", reason(why)))
        }
        Outputs::SomeNotWritten { path, why, new, old } => Said::seen(if new.is_empty() {
            format!(
                "impossible d’écrire {path}\u{a0}: {}\u{202f}; aucun fichier n’est nouveau, toutes les sorties de cette exécution sont comme avant",
                reason(why)
            )
        } else {
            format!(
                "impossible d’écrire {path}\u{a0}: {}\u{202f}; nouveaux\u{a0}: {}\u{202f}; comme avant\u{a0}: {}",
                reason(why),
                plain(new),
                plain(old)
            )
        }),
        Outputs::OutputProtected { path } => Said::and(
            format!("impossible d’écrire {path}\u{a0}: il existe et est en lecture seule"),
            "choisir un autre chemin, ou le rendre inscriptible",
        ),
        Outputs::StdoutFailed { why } => {
            Said::seen(format!("impossible d’écrire sur la sortie standard\u{a0}: {}", reason(why)))
        }
        Outputs::NotDrawn { why } => Said::seen(format!("impossible de dessiner le graphique\u{a0}: {why}")),
    }
}
