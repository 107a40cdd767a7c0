//! German.

use super::{CountedChanges, MultiplesWords};
use crate::words::de::{N, in_words};
use crate::words::slope::by;
use crate::words::slope::de::noun;

/// German.
pub const WORDS: MultiplesWords = MultiplesWords {
    title: |counts| {
        let &CountedChanges { measure, rows, waves, rising, falling, outside } = counts;
        let many = noun(measure).many;
        let (rise, fall) = (verb(rising, "steigt", "steigen"), verb(falling, "fällt", "fallen"));
        let message = match (rising, falling) {
            (0, 0) => format!("Über {waves} Wellen ist keine Veränderung der {rows} {many} nachgewiesen"),
            (rising, 0) => format!("Von {rows} {many} {rise} über {waves} Wellen {}", in_words(rising)),
            (0, falling) => format!("Von {rows} {many} {fall} über {waves} Wellen {}", in_words(falling)),
            _ => format!(
                "Von {rows} {many} {rise} über {waves} Wellen {}, {} {fall}",
                in_words(rising),
                in_words(falling)
            ),
        };
        match outside {
            0 => message,
            1 => format!("{message}; eine verlässt ihre Grenzen"),
            several => format!("{message}; {} verlassen ihre Grenzen", in_words(several)),
        }
    },
    waves: |waves, [first, last]| format!("{waves} Wellen, {first} bis {last}"),
    description: |measure, rows, noun, waves, [first, last]| {
        let shown = by(measure, ["die Wichtigkeit", "die Leistung", "die Lücke"]);
        format!(
            "{rows} kleine Diagramme, je {} eines: {shown} über {waves} Wellen von {first} bis {last}, auf einer Skala.",
            noun.one
        )
    },
    colour: |adjustment, alpha| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        format!(
            "Zahl neben dem Namen: Veränderung von der ersten zur letzten Welle; Farbe: signifikant bei {alpha}{adjusted}. Grau: \
             keine Veränderung nachgewiesen."
        )
    },
    intervals: |confidence| {
        format!("Balken: {}-Intervalle; Kontrollgrenzen brauchen acht Wellen.", N.level(confidence))
    },
    limits: "Gestrichelt: Kontrollgrenzen jeder Zeile (Mittel ± 2,66 mittlere gleitende Spannweiten); ein Ring markiert eine Welle \
             außerhalb.",
    dated: "Die Wellen stehen an ihren Tagen.",
};

fn verb(count: usize, one: &'static str, several: &'static str) -> &'static str {
    if count == 1 { one } else { several }
}
