//! French.

use super::{Counts, MultiplesWords};
use crate::words::fr::{N, in_words};

/// French.
pub const WORDS: MultiplesWords = MultiplesWords {
    title: |counts| {
        let &Counts { rows, waves, rising, falling, outside } = counts;
        let one = |count: usize, [single, several]: [&str; 2]| {
            format!("{} {}", in_words(count), if count == 1 { single } else { several })
        };
        let (rises, falls) = (["monte", "montent"], ["baisse", "baissent"]);
        let message = match (rising, falling) {
            (0, 0) => format!("En {waves} vagues, aucune évolution démontrée des {rows} performances"),
            (rising, 0) => format!("Sur {rows} performances, {} en {waves} vagues", one(rising, rises)),
            (0, falling) => format!("Sur {rows} performances, {} en {waves} vagues", one(falling, falls)),
            _ => format!(
                "Sur {rows} performances, {} et {} en {waves} vagues",
                one(rising, rises),
                one(falling, falls)
            ),
        };
        match outside {
            0 => message,
            1 => format!("{message}\u{202f}; une sort de ses limites"),
            several => format!("{message}\u{202f}; {} sortent de leurs limites", in_words(several)),
        }
    },
    subtitle: |noun, ends, waves, [first, last]| {
        let measure = match ends {
            Some([low, high]) => {
                format!("Performance moyenne de chaque {}, notes de {low} à {high}", noun.one)
            }
            None => format!(
                "Performance de chaque {}, % de notes dans les deux catégories les plus hautes",
                noun.one
            ),
        };
        format!("{measure} · {waves} vagues, de {first} à {last}")
    },
    description: |rows, noun, waves, [first, last]| {
        format!(
            "{rows} petits graphiques, un par {}\u{a0}: la performance en {waves} vagues, de {first} à {last}, sur une même échelle.",
            noun.one
        )
    },
    colour: |adjustment, alpha| {
        let adjusted = adjustment.map_or_else(String::new, |name| format!(", {name}"));
        format!(
            "Nombre à côté du nom\u{a0}: évolution de la première à la dernière vague\u{202f}; couleur\u{a0}: significative à \
             {alpha}{adjusted}. Gris\u{a0}: évolution non démontrée."
        )
    },
    intervals: |confidence| {
        format!(
            "Barres\u{a0}: intervalles à {}\u{202f}; les limites de contrôle demandent huit vagues.",
            N.level(confidence)
        )
    },
    limits: "Tirets\u{a0}: limites de contrôle de chaque ligne (moyenne ± 2,66 étendues mobiles moyennes)\u{202f}; un anneau marque une \
             vague en dehors.",
    dated: "Les vagues sont placées à leur date.",
};
