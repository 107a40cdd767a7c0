//! What was typed and is no command line, in German.

use super::words::{meant, plain};
use crate::message::{Said, Typed};

/// What was seen and what to do.
pub fn sentence(what: &Typed) -> Said {
    match what {
        Typed::UnknownOption { option, nearest } => Said::and(
            format!("es gibt keine Option {option}{}", meant(nearest)),
            "die Optionen mit --help auflisten",
        ),
        Typed::UnknownCommand { command, nearest } => Said::and(
            format!("es gibt keinen Befehl {command}{}", meant(nearest)),
            "die Befehle mit `ecart help` auflisten",
        ),
        Typed::WordTooMany { word } => Said::and(
            format!("„{word}“ ist ein Wort zu viel"),
            "es weglassen oder einen Wert mit Leerzeichen in Anführungszeichen setzen",
        ),
        Typed::ValueUnknown { option, value, nearest, known } => Said::and(
            format!("{option} kennt den Wert „{value}“ nicht{}", meant(nearest)),
            format!("einen von diesen verwenden: {}", plain(known)),
        ),
        Typed::ValueNoNumber { option, value } => Said::and(
            format!("„{value}“ ist keine Zahl, die {option} annimmt"),
            "mit --help nachsehen, was möglich ist",
        ),
        Typed::ValueOutside { option, value, least, most } => Said::and(
            format!("„{value}“ ist keine Zahl, die {option} annimmt"),
            format!("eine ganze Zahl von {least} bis {most} verwenden"),
        ),
        Typed::ValueMissing { option, known } => Said::and(
            format!("hinter {option} fehlt der Wert"),
            match known.as_slice() {
                [] => format!("den Wert hinter {option} schreiben"),
                known => format!("einen von diesen verwenden: {}", plain(known)),
            },
        ),
        Typed::ValueUnwanted { option, value } => Said::and(
            format!("{option} nimmt keinen Wert, und dahinter steht „{value}“"),
            format!("nur {option} schreiben"),
        ),
        Typed::OptionTwice { option } => {
            Said::and(format!("{option} steht zweimal da"), "die Option einmal angeben")
        }
        Typed::OptionsConflict { option, others } => {
            Said::and(format!("{option} passt nicht zu {}", plain(others)), "eines davon weglassen")
        }
        Typed::ArgumentsMissing { command, names } => Said::and(
            format!("für {command} fehlt: {}", plain(names)),
            format!("mit `{command} --help` nachsehen, wie der Befehl verwendet wird"),
        ),
    }
}
