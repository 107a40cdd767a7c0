//! French, with the no-break spaces of its typography.

use super::{ExplainWords, MeanOf};

/// French sentences.
pub static WORDS: ExplainWords = ExplainWords {
    summary: "Le fichier contient des moyennes déjà calculées\u{a0}: il n’y a pas de réponses à compter.",
    respondents: |all, both, importance, performance, neither| {
        format!(
            "Sur {all} répondants, {both} ont noté les deux côtés, {importance} l’importance seule, {performance} la \
             performance seule, et {neither} ni l’une ni l’autre."
        )
    },
    performance_only: "L’importance n’a pas été demandée\u{202f}; la performance repose sur tous ceux qui l’ont notée.",
    pairs: "Base pairs\u{a0}: seuls comptent ceux qui ont noté les deux côtés, pour que importance − performance donne \
            l’écart\u{202f}; les autres sont écartés.",
    available: "Base available\u{a0}: chaque moyenne repose sur toutes les réponses de son côté\u{202f}; ceux qui n’ont \
                noté ni l’un ni l’autre sont écartés.",
    listwise: |n| {
        format!(
            "Base listwise\u{a0}: seuls comptent les {n} répondants qui ont noté les deux côtés de chaque critère."
        )
    },
    dropped: |count, what, reason| {
        let what = match what {
            "row" => "ligne",
            "cell" => "cellule",
            "column" => "colonne",
            other => other,
        };
        format!("Écarté à la lecture\u{a0}: {count} × {what} ({reason}).")
    },
    table: "Combien ont donné chaque paire de notes (– = non noté)\u{a0}:",
    measure: |measure| match measure {
        MeanOf::Importance => "Importance",
        MeanOf::Performance => "Performance",
        MeanOf::Gap => "Écart de chaque répondant",
    },
    composite: "la moyenne des critères de l’élément chez chaque répondant, additionnée",
    mean: |name, products, sum, n, mean| {
        format!("{name}\u{a0}: {products}{sum}\u{202f}; {sum} / {n} = {mean}.")
    },
    given: |name, value, n| {
        let n = n.map_or_else(String::new, |n| format!(" (n = {n})"));
        format!("{name}\u{a0}: {value}{n}.")
    },
    difference: |importance, performance, gap| {
        format!("Importance − performance\u{a0}: {importance} − {performance} = {gap}.")
    },
    sd: |sd, n| format!("Écart-type {sd} (carrés divisés par {n} − 1)."),
    interval: |error, level, t, df, interval| {
        format!(
            "Erreur-type {error}\u{202f}; intervalle à {level}\u{a0}: moyenne ± {t} × {error} = {interval} (t à {df} ddl)."
        )
    },
    derived: |method, value| {
        format!(
            "L’importance est déduite du résultat ({method})\u{a0}: {value}, sur une échelle à elle, d’où l’absence d’écart."
        )
    },
    crosshair: |rule, rows, noun, importance, performance| {
        format!(
            "Croisement des axes ({rule}, {rows} {noun})\u{a0}: importance {importance}, performance {performance}."
        )
    },
    side: |importance, performance, quadrant| {
        let side = |high: bool| {
            if high { "sur sa ligne ou au-dessus\u{a0}: forte" } else { "sous sa ligne\u{a0}: faible" }
        };
        format!(
            "L’importance {} est {}\u{202f}; la performance {} est {}. Quadrant\u{a0}: {quadrant}.",
            importance.0,
            side(importance.1),
            performance.0,
            side(performance.1)
        )
    },
    on_line: "Le point est sur une ligne, ce qui compte comme fort.",
    weighted: |gap, importance, mean, weighted| {
        format!(
            "Écart pondéré\u{a0}: écart × importance / importance moyenne = {gap} × {importance} / {mean} = {weighted}."
        )
    },
    rank: |rank, rows, noun, gaps| {
        let then = if gaps { "écart pondéré" } else { "importance" };
        format!("Rang {rank} sur {rows} {noun}\u{a0}: par quadrant, le plus urgent d’abord, puis par {then}.")
    },
};
