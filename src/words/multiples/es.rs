//! Spanish.

use super::{Counts, MultiplesWords};
use crate::words::es::{N, in_words};

/// Spanish.
pub const WORDS: MultiplesWords = MultiplesWords {
    title: |counts| {
        let &Counts { rows, waves, rising, falling, outside } = counts;
        let one = |count: usize, [single, several]: [&str; 2]| match count {
            1 => format!("uno {single}"),
            count => format!("{} {several}", in_words(count)),
        };
        let (rises, falls) = (["sube", "suben"], ["baja", "bajan"]);
        let message = match (rising, falling) {
            (0, 0) => format!("En {waves} olas no se demuestra ningún cambio de los {rows} desempeños"),
            (rising, 0) => format!("De {rows} desempeños, {} en {waves} olas", one(rising, rises)),
            (0, falling) => format!("De {rows} desempeños, {} en {waves} olas", one(falling, falls)),
            _ => format!(
                "De {rows} desempeños, {} y {} en {waves} olas",
                one(rising, rises),
                one(falling, falls)
            ),
        };
        match outside {
            0 => message,
            1 => format!("{message}; uno sale de sus límites"),
            several => format!("{message}; {} salen de sus límites", in_words(several)),
        }
    },
    subtitle: |noun, ends, waves, [first, last]| {
        let measure = match ends {
            Some([low, high]) => format!("Desempeño medio de cada {}, notas de {low} a {high}", noun.one),
            None => format!("Desempeño de cada {}, % de notas en las dos categorías más altas", noun.one),
        };
        format!("{measure} · {waves} olas, de {first} a {last}")
    },
    description: |rows, noun, waves, [first, last]| {
        format!(
            "{rows} gráficos pequeños, uno por {}: el desempeño en {waves} olas, de {first} a {last}, en una misma escala.",
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
