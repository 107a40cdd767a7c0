//! French.

use super::DashboardWords;
use crate::analysis::Verdict;
use crate::words::fr::{N, in_words};
use crate::words::number::capital;

/// French.
pub const WORDS: DashboardWords = DashboardWords {
    act: "Où agir\u{202f}?",
    map: |rows, noun| format!("importance × performance, {} {}", N.count(rows as u64), noun.of(rows)),
    gaps: "De combien, et avec quelle certitude\u{202f}?",
    largest: |shown, tested| match (shown, tested) {
        (0, _) => "écarts des priorités".to_owned(),
        (1, true) => "le plus grand écart d’une priorité, significatif".to_owned(),
        (shown, true) => {
            format!("les {} plus grands écarts de priorités, tous significatifs", in_words(shown))
        }
        (1, false) => "le plus grand écart d’une priorité, non testé".to_owned(),
        (shown, false) => format!("les {} plus grands écarts de priorités, non testés", in_words(shown)),
    },
    no_gap: "Aucun écart de priorité n’est démontré.",
    means: |importance, performance| format!("importance {importance}\u{202f}; performance {performance}"),
    since: |rises, wave| format!("\u{202f}; en {} depuis {wave}", if rises { "hausse" } else { "baisse" }),
    sure: |[certain, likely], priorities, [from, least]| {
        let likely = match likely {
            0 => String::new(),
            likely => {
                let word = if likely == 1 { "probable" } else { "probables" };
                format!(", {likely} {word} (dès {})", N.level(least))
            }
        };
        let (noun, word) = (
            if priorities < 2 { "priorité" } else { "priorités" },
            if certain < 2 { "certaine" } else { "certaines" },
        );
        format!(
            "{certain} sur {priorities} {noun} {word}{likely}\u{a0}: quadrant retrouvé dans au moins {} des réplications",
            N.level(from)
        )
    },
    none: |noun| format!("Aucun {} n’est prioritaire.", noun.one),
    others: |names, more| {
        let more = match more {
            0 => String::new(),
            1 => " et 1 autre".to_owned(),
            more => format!(" et {more} autres"),
        };
        format!("Autres priorités\u{a0}: {}{more}.", names.join(", "))
    },
    perhaps: |names, more| {
        let more = if more > 0 { format!(" et {more} de plus") } else { String::new() };
        format!("Peut-être aussi\u{a0}: {}{more}.", names.join(", "))
    },
    worse: |falling| match falling {
        0 => "\u{202f}; aucune dégradation n’y est démontrée".to_owned(),
        1 => "\u{202f}; l’un d’eux se dégrade".to_owned(),
        several => format!("\u{202f}; {} d’entre eux se dégradent", in_words(several)),
    },
    changed: "Qu’est-ce qui a changé\u{202f}?",
    changes: |wave, changed, rows, noun| {
        let word = if changed < 2 { "performance" } else { "performances" };
        format!("depuis {wave}, {changed} {word} sur {rows} {}", noun.of(rows))
    },
    no_change: "Aucune évolution de performance n’est démontrée.",
    more_changes: |more| match more {
        1 => "Et 1 autre\u{a0}: voir le graphique de pentes.".to_owned(),
        more => format!("Et {more} autres\u{a0}: voir le graphique de pentes."),
    },
    moved: |name, enters, verdict, probability| {
        let way = match enters {
            Some(true) => "entrée dans les priorités",
            Some(false) => "sortie des priorités",
            None => "changement de quadrant",
        };
        let sure = match (enters, verdict) {
            (Some(_), Verdict::Certain) => "certaine",
            (None, Verdict::Certain) => "certain",
            _ => "probable",
        };
        let share = probability.map_or_else(String::new, |share| format!(" ({share})"));
        format!("{name}\u{a0}: {way}, {sure}{share}.")
    },
    more_moves: |more| match more {
        1 => "Et 1 autre changement de quadrant.".to_owned(),
        more => format!("Et {more} autres changements de quadrant."),
    },
    stands: "Où en est-on\u{202f}?",
    quadrants: |rows, noun| format!("{} {} par quadrant", N.count(rows as u64), noun.of(rows)),
    verdicts: |counts| {
        let words = [["certain", "certains"], ["probable", "probables"], ["incertain", "incertains"]];
        let parts = counts.iter().zip(words).filter(|(count, _)| **count > 0);
        let word = |count: usize, [one, many]: [&'static str; 2]| if count == 1 { one } else { many };
        let parts: Vec<String> =
            parts.map(|(count, both)| format!("{count} {}", word(*count, both))).collect();
        if parts.is_empty() { "certitude inconnue".to_owned() } else { parts.join(", ") }
    },
    whom: "Pour qui\u{202f}?",
    by: |column, shown, priorities| {
        let of = match (shown < priorities, priorities) {
            (true, _) => format!("écarts des {shown} premières priorités sur {priorities}"),
            (false, 1) => "écart de la priorité".to_owned(),
            (false, _) => "écarts des priorités".to_owned(),
        };
        format!("{of} par {column}")
    },
    cells: ["priorité", "plus grand qu’ailleurs", "pas prioritaire ici", "trop peu de réponses"],
    more_segments: |more| match more {
        1 => "Et 1 autre\u{a0}: voir le tableau de chaleur.".to_owned(),
        more => format!("Et {more} autres\u{a0}: voir le tableau de chaleur."),
    },
    next: "Et maintenant\u{202f}?",
    steps: ["d’après le plan", "hausse de performance nécessaire"],
    ask: "Interroger plus de répondants avant d’agir",
    decide: |name| format!("{name}\u{a0}: décider une action"),
    go_on: |name| format!("{name}\u{a0}: décider une autre action"),
    done: |what| format!("fait\u{a0}: {what}"),
    raise: |name| format!("{name}\u{a0}: relever la promesse"),
    due: |what| capital(what),
    until: |day| format!("échéance {day}"),
    promised: |promised| format!("promis {promised}"),
    needs: |needs| format!("il faut {needs}"),
    target: |now, target, increase| format!("performance de {now} à {target}\u{a0}: il faut {increase}"),
    unreachable: "l’échelle ne va pas assez loin pour quitter le quadrant",
    needs_note: "«\u{202f}Il faut\u{202f}»\u{a0}: hausse de performance pour quitter le quadrant.",
    keep: |strengths, noun| match strengths {
        0 => "Rien ne presse".to_owned(),
        1 => format!("Maintenir 1 {}", noun.one),
        many => format!("Maintenir {many} {}", noun.many),
    },
    compared: |wave| format!("comparé à {wave}"),
    margins: |confidence, adjustment, alpha, tested| {
        let tests = match adjustment {
            _ if !tested => String::new(),
            Some(adjustment) => format!(" Écarts testés contre 0, {adjustment}, seuil de {alpha}."),
            None => {
                format!(" Écarts testés contre 0 au seuil de {alpha}, sans correction pour tests multiples.")
            }
        };
        let shown = confidence
            .map_or_else(String::new, |level| format!("\u{202f}; ± est l’intervalle à {}", N.level(level)));
        format!("Écart = importance − performance (positif\u{a0}: attente non satisfaite){shown}.{tests}")
    },
    description: |rows, noun, changes, segments| {
        let state = if changes { "les évolutions" } else { "l’effectif de chaque quadrant" };
        let segments = if segments { ", les segments" } else { "" };
        format!(
            "Tableau de bord de {} {}\u{a0}: la carte, les plus grands écarts des priorités, {state}{segments}, et la suite.",
            N.count(rows as u64),
            noun.of(rows)
        )
    },
};
