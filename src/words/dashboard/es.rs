//! Spanish.

use super::DashboardWords;
use crate::analysis::Verdict;
use crate::words::es::{N, in_words};
use crate::words::number::capital;

/// Spanish.
pub const WORDS: DashboardWords = DashboardWords {
    act: "¿Dónde actuar?",
    map: |rows, noun| format!("importancia × desempeño, {} {}", N.count(rows as u64), noun.of(rows)),
    gaps: "¿Cuánto, y con qué certeza?",
    largest: |shown, tested| match (shown, tested) {
        (0, _) => "brechas de las prioridades".to_owned(),
        (1, true) => "la mayor brecha de una prioridad, significativa".to_owned(),
        (shown, true) => {
            format!("las {} mayores brechas de prioridades, todas significativas", in_words(shown))
        }
        (1, false) => "la mayor brecha de una prioridad, sin prueba estadística".to_owned(),
        (shown, false) => {
            format!("las {} mayores brechas de prioridades, sin prueba estadística", in_words(shown))
        }
    },
    no_gap: "No se demuestra ninguna brecha de una prioridad.",
    means: |importance, performance| format!("importancia {importance}; desempeño {performance}"),
    since: |rises, wave| format!("; {} desde {wave}", if rises { "al alza" } else { "a la baja" }),
    sure: |[certain, likely], priorities, [from, least]| {
        let likely = match likely {
            0 => String::new(),
            likely => {
                let word = if likely == 1 { "probable" } else { "probables" };
                format!(", {likely} {word} (desde el {})", N.level(least))
            }
        };
        let noun = if priorities == 1 { "prioridad" } else { "prioridades" };
        format!(
            "{certain} de {priorities} {noun} con certeza{likely}: mismo cuadrante en al menos el {} de las réplicas",
            N.level(from)
        )
    },
    none: |noun| format!("Ningún {} es prioritario.", noun.one),
    others: |names, more| {
        let more = if more > 0 { format!(" y {more} más") } else { String::new() };
        format!("Otras prioridades: {}{more}.", names.join(", "))
    },
    perhaps: |names, more| {
        let more = if more > 0 { format!(" y {more} más") } else { String::new() };
        format!("Quizá también: {}{more}.", names.join(", "))
    },
    worse: |falling| match falling {
        0 => "; no se demuestra que ninguno empeore".to_owned(),
        1 => "; uno de ellos empeora".to_owned(),
        several => format!("; {} de ellos empeoran", in_words(several)),
    },
    changed: "¿Qué ha cambiado?",
    changes: |wave, changed, rows, noun| {
        let word = if changed == 1 { "desempeño" } else { "desempeños" };
        format!("desde {wave}, {changed} {word} de {rows} {}", noun.of(rows))
    },
    no_change: "No se demuestra ningún cambio de desempeño.",
    more_changes: |more| format!("Y {more} más: véase el gráfico de pendientes."),
    moved: |name, enters, verdict, probability| {
        let way = match enters {
            Some(true) => "entrada en las prioridades",
            Some(false) => "salida de las prioridades",
            None => "cambio de cuadrante",
        };
        let sure = if verdict == Verdict::Certain { "cierto" } else { "probable" };
        let share = probability.map_or_else(String::new, |share| format!(" ({share})"));
        format!("{name}: {way}, {sure}{share}.")
    },
    more_moves: |more| format!("Y {more} cambios de cuadrante más."),
    stands: "¿Dónde está cada uno?",
    quadrants: |rows, noun| format!("{} {} por cuadrante", N.count(rows as u64), noun.of(rows)),
    verdicts: |counts| {
        let words = [["cierto", "ciertos"], ["probable", "probables"], ["incierto", "inciertos"]];
        let parts = counts.iter().zip(words).filter(|(count, _)| **count > 0);
        let word = |count: usize, [one, many]: [&'static str; 2]| if count == 1 { one } else { many };
        let parts: Vec<String> =
            parts.map(|(count, both)| format!("{count} {}", word(*count, both))).collect();
        if parts.is_empty() { "certeza desconocida".to_owned() } else { parts.join(", ") }
    },
    whom: "¿Para quién?",
    by: |column, shown, priorities| {
        let of = match (shown < priorities, priorities) {
            (true, _) => format!("brechas de las {shown} primeras prioridades de {priorities}"),
            (false, 1) => "brecha de la prioridad".to_owned(),
            (false, _) => "brechas de las prioridades".to_owned(),
        };
        format!("{of} por {column}")
    },
    cells: ["prioridad", "mayor que en otros", "no es prioridad aquí", "muy pocas respuestas"],
    more_segments: |more| format!("Y {more} más: véase el mapa de calor."),
    next: "¿Y ahora?",
    steps: ["según el plan", "cuánto debe subir el desempeño"],
    ask: "Encuestar a más personas antes de actuar",
    decide: |name| format!("{name}: decidir una acción"),
    go_on: |name| format!("{name}: decidir otra acción"),
    done: |what| format!("hecho: {what}"),
    raise: |name| format!("{name}: aumentar la promesa"),
    due: |what| capital(what),
    until: |day| format!("plazo {day}"),
    promised: |promised| format!("prometido {promised}"),
    needs: |needs| format!("necesita {needs}"),
    target: |now, target, increase| format!("desempeño de {now} a {target}: necesita {increase}"),
    unreachable: "la escala no llega a salir del cuadrante",
    needs_note: "«Necesita»: la subida del desempeño que sale del cuadrante.",
    keep: |strengths, noun| match strengths {
        0 => "Nada es prioritario".to_owned(),
        many => format!("Mantener {many} {}", noun.of(many)),
    },
    compared: |wave| format!("comparado con {wave}"),
    margins: |confidence, adjustment, alpha, tested| {
        let tests = match adjustment {
            _ if !tested => String::new(),
            Some(adjustment) => format!(" Brechas contrastadas con 0, {adjustment}, {alpha}."),
            None => format!(" Brechas contrastadas con 0 al {alpha}, sin corrección por pruebas múltiples."),
        };
        let shown = confidence
            .map_or_else(String::new, |level| format!("; ± es el intervalo del {}", N.level(level)));
        format!("Brecha = importancia − desempeño (positiva: déficit){shown}.{tests}")
    },
    description: |rows, noun, changes, segments| {
        let state = if changes { "los cambios" } else { "cuántos hay en cada cuadrante" };
        let segments = if segments { ", los segmentos" } else { "" };
        format!(
            "Panel de {} {}: el mapa, las mayores brechas de las prioridades, {state}{segments} y los próximos pasos.",
            N.count(rows as u64),
            noun.of(rows)
        )
    },
};
