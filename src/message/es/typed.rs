//! What was typed and is no command line, in Spanish.

use super::words::{meant, plain};
use crate::message::{Said, Typed};

/// What was seen and what to do.
pub fn sentence(what: &Typed) -> Said {
    match what {
        Typed::UnknownOption { option, nearest } => Said::and(
            format!("no existe la opción {option}{}", meant(nearest)),
            "ver las opciones con --help",
        ),
        Typed::UnknownCommand { command, nearest } => Said::and(
            format!("no existe el comando {command}{}", meant(nearest)),
            "ver los comandos con `ecart help`",
        ),
        Typed::WordTooMany { word } => Said::and(
            format!("«{word}» sobra"),
            "quitarla, o poner entre comillas un valor que contenga espacios",
        ),
        Typed::ValueUnknown { option, value, nearest, known } => Said::and(
            format!("{option} no tiene el valor «{value}»{}", meant(nearest)),
            format!("usar uno de {}", plain(known)),
        ),
        Typed::ValueNoNumber { option, value } => Said::and(
            format!("«{value}» no es un número que {option} acepte"),
            "ver lo que acepta con --help",
        ),
        Typed::ValueOutside { option, value, least, most } => Said::and(
            format!("«{value}» no es un número que {option} acepte"),
            format!("usar un número entero de {least} a {most}"),
        ),
        Typed::ValueMissing { option, known } => Said::and(
            format!("falta el valor de {option}"),
            match known.as_slice() {
                [] => format!("escribir el valor detrás de {option}"),
                known => format!("usar uno de {}", plain(known)),
            },
        ),
        Typed::ValueUnwanted { option, value } => Said::and(
            format!("{option} no lleva valor, y detrás está «{value}»"),
            format!("escribir solo {option}"),
        ),
        Typed::OptionTwice { option } => {
            Said::and(format!("{option} aparece dos veces"), "indicarla una vez")
        }
        Typed::OptionsConflict { option, others } => {
            Said::and(format!("{option} no es compatible con {}", plain(others)), "quitar una de las dos")
        }
        Typed::ArgumentsMissing { command, names } => Said::and(
            format!("a {command} le falta: {}", plain(names)),
            format!("ver cómo se usa con `{command} --help`"),
        ),
    }
}
