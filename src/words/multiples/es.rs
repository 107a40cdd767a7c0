//! Spanish.

use super::{CountedChanges, MultiplesWords};
use crate::words::es::{N, in_words};
use crate::words::slope::by;

/// Spanish.
pub const WORDS: MultiplesWords = MultiplesWords {
    title: |counts| {
        let &CountedChanges { measure, rows, waves, rising, falling, outside } = counts;
        let many = by(measure, ["valoraciones de importancia", "desempeños", "brechas"]);
        let (single_one, the) = by(measure, [("una", "las"), ("uno", "los"), ("una", "las")]);
        let one = |count: usize, [single, several]: [&str; 2]| match count {
            1 => format!("{single_one} {single}"),
            count => format!("{} {several}", in_words(count)),
        };
        let (rises, falls) = (["sube", "suben"], ["baja", "bajan"]);
        let message = match (rising, falling) {
            (0, 0) => format!("En {waves} olas no se demuestra ningún cambio de {the} {rows} {many}"),
            (rising, 0) => format!("De {rows} {many}, {} en {waves} olas", one(rising, rises)),
            (0, falling) => format!("De {rows} {many}, {} en {waves} olas", one(falling, falls)),
            _ => {
                format!("De {rows} {many}, {} y {} en {waves} olas", one(rising, rises), one(falling, falls))
            }
        };
        match outside {
            0 => message,
            1 => format!("{message}; {single_one} sale de sus límites"),
            several => format!("{message}; {} salen de sus límites", in_words(several)),
        }
    },
    waves: |waves, [first, last]| format!("{waves} olas, de {first} a {last}"),
    description: |measure, rows, noun, waves, [first, last]| {
        let shown = by(measure, ["la importancia", "el desempeño", "la brecha"]);
        format!(
            "{rows} gráficos pequeños, uno por {}: {shown} en {waves} olas, de {first} a {last}, en una misma escala.",
            noun.one
        )
    },
    colour: |adjustment, alpha| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        format!(
            "Número junto al nombre: cambio de la primera ola a la última; color: significativo al {alpha}{adjusted}. Gris: ningún \
             cambio demostrado."
        )
    },
    intervals: |confidence| {
        format!("Barras: intervalos del {}; los límites de control requieren ocho olas.", N.level(confidence))
    },
    limits: "Discontinuas: límites de control de cada fila (media ± 2,66 rangos móviles medios); un anillo marca una ola fuera de ellos.",
    dated: "Las olas están en sus fechas.",
};
