//! What was typed and is no command line, in French.

use super::words::{meant, plain};
use crate::message::{Said, Typed};

/// What was seen and what to do.
pub fn sentence(what: &Typed) -> Said {
    match what {
        Typed::UnknownOption { option, nearest } => Said::and(
            format!("il n’y a pas d’option {option}{}", meant(nearest)),
            "lister les options par --help",
        ),
        Typed::UnknownCommand { command, nearest } => Said::and(
            format!("il n’y a pas de commande {command}{}", meant(nearest)),
            "lister les commandes par «\u{a0}ecart help\u{a0}»",
        ),
        Typed::WordTooMany { word } => Said::and(
            format!("«\u{a0}{word}\u{a0}» est de trop"),
            "l’omettre, ou mettre entre guillemets une valeur qui contient des espaces",
        ),
        Typed::ValueUnknown { option, value, nearest, known } => Said::and(
            format!("{option} n’a pas de valeur «\u{a0}{value}\u{a0}»{}", meant(nearest)),
            format!("choisir parmi {}", plain(known)),
        ),
        Typed::ValueNoNumber { option, value } => Said::and(
            format!("«\u{a0}{value}\u{a0}» n’est pas un nombre que {option} accepte"),
            "voir ce qu’elle accepte par --help",
        ),
        Typed::ValueOutside { option, value, least, most } => Said::and(
            format!("«\u{a0}{value}\u{a0}» n’est pas un nombre que {option} accepte"),
            format!("utiliser un nombre entier de {least} à {most}"),
        ),
        Typed::ValueMissing { option, known } => Said::and(
            format!("{option} n’est suivie d’aucune valeur"),
            match known.as_slice() {
                [] => format!("écrire la valeur après {option}"),
                known => format!("choisir parmi {}", plain(known)),
            },
        ),
        Typed::ValueUnwanted { option, value } => Said::and(
            format!("{option} ne prend pas de valeur, et «\u{a0}{value}\u{a0}» la suit"),
            format!("écrire {option} sans rien"),
        ),
        Typed::OptionTwice { option } => {
            Said::and(format!("{option} est donnée deux fois"), "la donner une fois")
        }
        Typed::OptionsConflict { option, others } => {
            Said::and(format!("{option} ne va pas avec {}", plain(others)), "omettre l’une d’elles")
        }
        Typed::ArgumentsMissing { command, names } => Said::and(
            format!("il manque à {command}\u{a0}: {}", plain(names)),
            format!("voir son emploi par «\u{a0}{command} --help\u{a0}»"),
        ),
    }
}
