//! Spanish.

use super::{ExplainWords, MeanOf};

/// Spanish sentences.
pub static WORDS: ExplainWords = ExplainWords {
    summary: "El archivo contiene medias ya calculadas, por lo que no hay respuestas que contar.",
    respondents: |all, both, importance, performance, neither| {
        format!(
            "De {all} encuestados, {both} valoraron ambos lados, {importance} solo la importancia, {performance} solo el \
             desempeño y {neither} ninguno de los dos."
        )
    },
    performance_only: "No se preguntó por la importancia; el desempeño se basa en todos los que lo valoraron.",
    pairs: "Base pairs: solo cuentan quienes valoraron ambos lados, para que importancia − desempeño dé la brecha; los demás \
            quedan fuera.",
    available: "Base available: cada media se basa en todas las respuestas de su lado; quienes no valoraron ninguno quedan \
                fuera.",
    listwise: |n| {
        format!(
            "Base listwise: solo cuentan los {n} encuestados que valoraron ambos lados de todos los criterios."
        )
    },
    dropped: |count, what, reason| {
        let what = match what {
            "row" => "fila",
            "cell" => "celda",
            "column" => "columna",
            other => other,
        };
        format!("Excluido al leer: {count} × {what} ({reason}).")
    },
    table: "Cuántos dieron cada par de valoraciones (– = sin valorar):",
    measure: |measure| match measure {
        MeanOf::Importance => "Importancia",
        MeanOf::Performance => "Desempeño",
        MeanOf::Gap => "Brecha de cada encuestado",
    },
    composite: "la media de los criterios del elemento de cada encuestado, sumada",
    mean: |name, products, sum, n, mean| format!("{name}: {products}{sum}; {sum} / {n} = {mean}."),
    given: |name, value, n| {
        let n = n.map_or_else(String::new, |n| format!(" (n = {n})"));
        format!("{name}: {value}{n}.")
    },
    difference: |importance, performance, gap| {
        format!("Importancia − desempeño: {importance} − {performance} = {gap}.")
    },
    sd: |sd, n| format!("Desviación típica {sd} (cuadrados divididos por {n} − 1)."),
    interval: |error, level, t, df, interval| {
        format!(
            "Error típico {error}; intervalo al {level}: media ± {t} × {error} = {interval} (t con {df} gl)."
        )
    },
    derived: |method, value| {
        format!(
            "La importancia se deriva del resultado ({method}): {value}, en una escala propia, por lo que no hay brecha."
        )
    },
    crosshair: |rule, rows, noun, importance, performance| {
        format!("Líneas de corte ({rule}, {rows} {noun}): importancia {importance}, desempeño {performance}.")
    },
    side: |importance, performance, quadrant| {
        let side = |high: bool| {
            if high { "sobre su línea o por encima: alta" } else { "por debajo de su línea: baja" }
        };
        let side_of_performance = |high: bool| {
            if high { "sobre su línea o por encima: alto" } else { "por debajo de su línea: bajo" }
        };
        format!(
            "La importancia {} está {}; el desempeño {} está {}. Cuadrante: {quadrant}.",
            importance.0,
            side(importance.1),
            performance.0,
            side_of_performance(performance.1)
        )
    },
    on_line: "El punto está sobre una línea, lo que cuenta como alto.",
    weighted: |gap, importance, mean, weighted| {
        format!(
            "Brecha ponderada: brecha × importancia / importancia media = {gap} × {importance} / {mean} = {weighted}."
        )
    },
    rank: |rank, rows, noun, gaps| {
        let then = if gaps { "brecha ponderada" } else { "importancia" };
        format!(
            "Posición {rank} de {rows} {noun}: por cuadrante, el más urgente primero, y después por {then}."
        )
    },
};
