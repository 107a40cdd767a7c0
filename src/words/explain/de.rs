//! German.

use super::{ExplainWords, MeanOf};

/// German sentences.
pub static WORDS: ExplainWords = ExplainWords {
    summary: "Die Datei enthält bereits berechnete Mittelwerte, daher gibt es keine Antworten zu zählen.",
    respondents: |all, both, importance, performance, neither| {
        format!(
            "Von {all} Befragten haben {both} beide Seiten bewertet, {importance} nur die Wichtigkeit, {performance} nur die \
             Leistung und {neither} keine von beiden."
        )
    },
    performance_only: "Die Wichtigkeit wurde nicht erfragt; die Leistung beruht auf allen, die sie bewertet haben.",
    pairs: "Basis pairs: nur wer beide Seiten bewertet hat, zählt, damit Wichtigkeit − Leistung die Lücke ergibt; die übrigen \
            bleiben außen vor.",
    available: "Basis available: jeder Mittelwert beruht auf allen Antworten zu seiner Seite; wer keine bewertet hat, bleibt \
                außen vor.",
    listwise: |n| {
        format!(
            "Basis listwise: nur die {n} Befragten, die bei jedem Kriterium beide Seiten bewertet haben, zählen."
        )
    },
    dropped: |count, what, reason| {
        let what = match what {
            "row" => "Zeile",
            "cell" => "Zelle",
            "column" => "Spalte",
            other => other,
        };
        format!("Beim Lesen ausgelassen: {count} × {what} ({reason}).")
    },
    table: "Wie viele jedes Paar von Bewertungen gegeben haben (– = nicht bewertet):",
    measure: |measure| match measure {
        MeanOf::Importance => "Wichtigkeit",
        MeanOf::Performance => "Leistung",
        MeanOf::Gap => "Lücke je Befragtem",
    },
    composite: "Mittelwert der Kriterien des Elements bei jedem Befragten, aufsummiert",
    mean: |name, products, sum, n, mean| format!("{name}: {products}{sum}; {sum} / {n} = {mean}."),
    given: |name, value, n| {
        let n = n.map_or_else(String::new, |n| format!(" (n = {n})"));
        format!("{name}: {value}{n}.")
    },
    difference: |importance, performance, gap| {
        format!("Wichtigkeit − Leistung: {importance} − {performance} = {gap}.")
    },
    sd: |sd, n| format!("Standardabweichung {sd} (Quadrate geteilt durch {n} − 1)."),
    interval: |error, level, t, df, interval| {
        format!(
            "Standardfehler {error}; {level}-Intervall: Mittelwert ± {t} × {error} = {interval} (t mit {df} Freiheitsgraden)."
        )
    },
    derived: |method, value| {
        format!(
            "Die Wichtigkeit ist aus der Zielgröße abgeleitet ({method}): {value}, auf einer eigenen Skala, daher gibt es keine \
             Lücke."
        )
    },
    crosshair: |rule, rows, noun, importance, performance| {
        format!("Fadenkreuz ({rule}, {rows} {noun}): Wichtigkeit {importance}, Leistung {performance}.")
    },
    side: |importance, performance, quadrant| {
        let side =
            |high: bool| if high { "auf oder über der Linie: hoch" } else { "unter der Linie: niedrig" };
        format!(
            "Wichtigkeit {} liegt {}; Leistung {} liegt {}. Quadrant: {quadrant}.",
            importance.0,
            side(importance.1),
            performance.0,
            side(performance.1)
        )
    },
    on_line: "Der Punkt liegt auf einer Linie, was als hoch zählt.",
    weighted: |gap, importance, mean, weighted| {
        format!(
            "Gewichtete Lücke: Lücke × Wichtigkeit / mittlere Wichtigkeit = {gap} × {importance} / {mean} = {weighted}."
        )
    },
    rank: |rank, rows, noun, gaps| {
        let then = if gaps { "gewichteter Lücke" } else { "Wichtigkeit" };
        format!("Rang {rank} von {rows} ({noun}): nach Quadrant, der dringendste zuerst, dann nach {then}.")
    },
};
