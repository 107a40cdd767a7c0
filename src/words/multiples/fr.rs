//! French.

use super::{CountedChanges, MultiplesWords};
use crate::words::fr::{N, in_words};
use crate::words::slope::by;
use crate::words::slope::fr::Counted;

/// French.
pub const WORDS: MultiplesWords = MultiplesWords {
    title: |counts| {
        let &CountedChanges { measure, rows, waves, rising, falling, outside } = counts;
        let counted = Counted::of(measure);
        let many = counted.many;
        let rise = || format!("{} {}", counted.number(rising), counted.rise(rising));
        let fall = || format!("{} {}", counted.number(falling), counted.fall(falling));
        let message = match (rising, falling) {
            (0, 0) => format!("En {waves} vagues, aucune évolution démontrée des {rows} {many}"),
            (_, 0) => format!("Sur {rows} {many}, {} en {waves} vagues", rise()),
            (0, _) => format!("Sur {rows} {many}, {} en {waves} vagues", fall()),
            _ => format!("Sur {rows} {many}, {} et {} en {waves} vagues", rise(), fall()),
        };
        match outside {
            0 => message,
            1 => format!("{message}\u{202f}; {} sort de ses limites", counted.number(1)),
            several => format!("{message}\u{202f}; {} sortent de leurs limites", in_words(several)),
        }
    },
    waves: |waves, [first, last]| format!("{waves} vagues, de {first} à {last}"),
    description: |measure, rows, noun, waves, [first, last]| {
        let shown = by(measure, ["l’importance", "la performance", "l’écart"]);
        format!(
            "{rows} petits graphiques, un par {}\u{a0}: {shown} en {waves} vagues, de {first} à {last}, sur une même échelle.",
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
