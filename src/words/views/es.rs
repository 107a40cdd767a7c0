//! Spanish.

use super::{
    AnswersWords, Camps, CrowdWords, HeatWords, Hidden, MeasureWords, RankingWords, SensitivityWords,
    ToldWords, ViewWords, WorksheetWords,
};
use crate::words::Noun;
use crate::words::es::{N, counted, number};
use crate::words::number::capital;

/// Spanish words of these charts.
pub static WORDS: ViewWords = ViewWords {
    map: CrowdWords {
        beyond: |points| {
            let point = |(name, importance, performance): &(&str, String, String)| {
                format!("«{name}» (importancia {importance}, desempeño {performance})")
            };
            let named: Vec<String> = points.iter().map(point).collect();
            let lies = if points.len() == 1 { "queda" } else { "quedan" };
            format!("Ejes cortados: {} {lies} fuera, hacia donde apunta la flecha.", named.join(" y "))
        },
        crowd: |numbered, priorities, others, points, noun| {
            let all =
                if numbered == priorities { "todas las prioridades" } else { "las primeras prioridades" };
            format!(
                "{} {}: números para {all} ({} de {}) y para los {} más alejados de las líneas en los demás cuadrantes; \
                 marcas pequeñas para el resto.",
                N.count(points as u64),
                noun.of(points),
                N.count(numbered as u64),
                N.count(priorities as u64),
                N.count(others as u64)
            )
        },
        moved: |marks, columns, lines| {
            format!(
                "Desplazado para hacer sitio: {}, hasta {} y {}.",
                counted(marks, "marca", "marcas"),
                counted(columns, "columna", "columnas"),
                counted(lines, "línea", "líneas")
            )
        },
        hidden: |marks| {
            let stand = if marks == 1 { "queda" } else { "quedan" };
            format!("{} {stand} detrás de otra más urgente.", counted(marks, "marca", "marcas"))
        },
        lines_moved: |columns, lines| {
            format!(
                "Las líneas de corte se dibujan desplazadas {} y {}, para que cada cuadrante tenga sitio.",
                counted(columns, "columna", "columnas"),
                counted(lines, "línea", "líneas")
            )
        },
    },
    told: ToldWords {
        gap: |gap| format!("brecha {gap}"),
        certainty: |word, share| format!("cuadrante {word} ({share} de las réplicas)"),
    },
    heat: HeatWords {
        title: |common, name, (tested, groups), noun, larger| {
            if tested == 0 {
                return "Ningún grupo tiene suficientes encuestados para las pruebas".to_owned();
            }
            let everywhere = match (tested == groups, tested) {
                (true, 2) => "ambos grupos".to_owned(),
                (true, _) => format!("los {groups} grupos"),
                (false, 1) => "el único grupo con pruebas".to_owned(),
                (false, _) => format!("los {tested} grupos con pruebas"),
            };
            let first = match (common, name) {
                (0, _) => format!("Ningún {} es una prioridad en {everywhere}", noun.one),
                (_, Some(name)) => format!("«{name}» es una prioridad en {everywhere}"),
                (1, None) => format!("1 {} es una prioridad en {everywhere}", noun.one),
                (many, None) => {
                    format!("{many} {} son prioridades en {everywhere}", noun.many, many = number(many))
                }
            };
            match larger {
                None => first,
                Some((1, group)) => format!("{first}; 1 brecha es mayor en «{group}»"),
                Some((gaps, group)) => format!("{first}; {gaps} brechas son mayores en «{group}»"),
            }
        },
        alike: "; ninguna brecha difiere significativamente entre ellos",
        subtitle: |measure, column| format!("{measure} · por {column}"),
        total: "Total",
        sorted: |noun| format!("{}, por brecha", capital(noun.one)),
        measures: [
            MeasureWords {
                name: "Brecha",
                of: "de las brechas",
                differs: "brecha mayor, menor que entre los demás",
                element_lines: "Líneas de elementos: la brecha propia del elemento.",
            },
            MeasureWords {
                name: "Desempeño",
                of: "del desempeño",
                differs: "desempeño mayor, menor que entre los demás",
                element_lines: "Líneas de elementos: el desempeño propio del elemento.",
            },
            MeasureWords {
                name: "Importancia",
                of: "de la importancia",
                differs: "importancia mayor, menor que entre los demás",
                element_lines: "Líneas de elementos: la importancia propia del elemento.",
            },
        ],
        includes_zero: "el intervalo incluye 0",
        untested: |base| format!("sin prueba (n < {})", N.count(base)),
        p: |groups, adjustment| {
            let test = if groups == 2 { "prueba de la diferencia" } else { "F de Welch entre los grupos" };
            let adjusted = adjustment.map_or_else(
                || "sin ajustar".to_owned(),
                |name| format!("ajustado sobre las filas ({name})"),
            );
            format!("p: {test}, {adjusted}.")
        },
        frame: "Marco verde: brecha negativa.",
        interval: |level| {
            format!("Sin fondo: el intervalo de la brecha al {}, sin ajustar, incluye 0.", N.level(level))
        },
        nobody: "–: nadie valoró ambos.",
        description: |of, rows, noun, groups| {
            format!("Mapa de calor {of} de {rows} {} en {groups} grupos.", noun.of(rows), rows = number(rows))
        },
        letters: |groups| {
            let named: Vec<String> =
                groups.iter().map(|(letter, name)| format!("{letter}\u{a0}{name}")).collect();
            format!("{}.", named.join(" · "))
        },
    },
    answers: AnswersWords {
        title: |rows, noun, camps, first| match (camps, first) {
            (1, Some(Camps { name, mean, low, low_answers, high, high_answers })) => format!(
                "La media de {mean} de «{name}» oculta dos bandos: un {low} lo valora con {low_answers} y un {high} con \
                 {high_answers}"
            ),
            (many, Some(Camps { name, .. })) if many > 1 => {
                format!(
                    "{many} de {rows} medias de desempeño ocultan dos bandos, sobre todo «{name}»",
                    rows = number(rows),
                    many = number(many)
                )
            }
            _ if rows == 1 => format!("La media del único {} no oculta dos bandos", noun.one),
            _ => "Ninguna media de desempeño oculta dos bandos".to_owned(),
        },
        subtitle: |low, high| {
            format!(
                "Respuestas sobre importancia (gris, arriba) y desempeño (color, abajo), % en una escala de {} a {}, por orden \
                 de brecha",
                N.plain(low),
                N.plain(high)
            )
        },
        importance: "imp.",
        performance: "des.",
        low: "← bajas",
        high: "respuestas altas →",
        middle: "medias, aparte",
        mean: "Media",
        camps: |low, high| format!("dos bandos: {low} bajo, {high} alto"),
        rule: |low, high| {
            format!(
                "Dos bandos: al menos un 30\u{a0}% en {low}, al menos un 30\u{a0}% en {high} y, en el medio, menos de la mitad \
                 de cualquiera de los dos."
            )
        },
        apart: |middle| format!("Las respuestas medias ({middle}) van aparte, a la misma escala."),
        unfit: "Se omiten los números que no caben.",
        colour: |quadrant| format!("Nombres en color: «{quadrant}»."),
        base: |base| match base {
            "available" => "Base: todos los que respondieron a cada pregunta.",
            "listwise" => "Base: quienes respondieron a todo.",
            _ => "Base: quienes valoraron ambos.",
        },
        band: |low, high| format!("{low}-{high}"),
        description: |rows, noun| {
            format!(
                "Barras divergentes de las respuestas sobre importancia y desempeño de {rows} {}, la brecha mayor primero.",
                noun.of(rows),
                rows = number(rows)
            )
        },
        heading: |noun| format!("Respuestas por {}", noun.one),
        heads: ["Imp. baja", "Imp. media", "Imp. alta", "Des. bajo", "Des. medio", "Des. alto"],
    },
    drivers: RankingWords {
        title: |hidden, rows, noun, first| match (hidden, first) {
            (1, Some(Hidden { name, derived, stated, sure })) => {
                let is = if sure { "es" } else { "quizá es" };
                format!(
                    "«{name}» {is} el único impulsor oculto: {} por importancia derivada, {} por declarada",
                    ordinal(derived),
                    ordinal(stated)
                )
            }
            (many, Some(Hidden { name, sure, .. })) if many > 0 => {
                let perhaps = if sure { "son" } else { "quizá son" };
                format!(
                    "{many} de los {rows} {} {perhaps} impulsores ocultos, «{name}» el primero",
                    noun.many,
                    rows = number(rows),
                    many = number(many)
                )
            }
            _ => format!("Ningún {} es un impulsor oculto", noun.one),
        },
        leads: |name| format!("; «{name}» encabeza ambas listas"),
        too_few: |outcome, n| {
            format!("n = {}: muy pocos encuestados para distinguir los impulsores de «{outcome}»", N.count(n))
        },
        hardly: |outcome, adjusted| {
            format!("Las valoraciones apenas explican «{outcome}» (R² ajustado = {})", N.value(adjusted, 2))
        },
        noise: |rows, noun, adjusted| {
            let adjusted = adjusted
                .map_or_else(String::new, |adjusted| format!(" (R² ajustado = {})", N.value(adjusted, 2)));
            format!(
                "Ninguno de los {rows} {} se distingue del ruido{adjusted}",
                noun.of(rows),
                rows = number(rows)
            )
        },
        first: |rows, noun, name| {
            format!(
                "«{name}» es, de {rows} {}, lo más asociado al resultado",
                noun.of(rows),
                rows = number(rows)
            )
        },
        subtitle: |outcome, adjusted, n| {
            let adjusted = adjusted
                .map_or_else(String::new, |adjusted| format!(" · R² ajustado = {}", N.value(adjusted, 2)));
            format!("Derivada de {outcome}{adjusted} · n = {} · asociación, no causa", N.count(n))
        },
        association: "Asociación, no causa.",
        derived: "Importancia derivada",
        points: |level| match level {
            Some(level) => format!("puntos de R², con intervalos al {}", N.level(level)),
            None => "puntos de R²".to_owned(),
        },
        standardised: |level| match level {
            Some(level) => format!("estandarizada, con intervalos al {}", N.level(level)),
            None => "estandarizada".to_owned(),
        },
        points_head: "puntos",
        value_head: "valor",
        keeps: ["mantiene", "su lugar"],
        points_axis: "Importancia derivada (puntos de R²)",
        places: |derived, rows, stated| {
            format!("{derived} de {rows} derivada, {stated} declarada", rows = number(rows))
        },
        whiskers: |level| format!("Bigotes: intervalos bootstrap al {}.", N.level(level)),
        strip: |weight| format!("Franja gris desde 0: el peso medio de una columna aleatoria ({weight})."),
        muted: "Línea fina y número gris: no se distingue del azar.",
        replicates: |replicates, likely| {
            let ring = likely.map_or_else(String::new, |likely| {
                format!("; anillo punteado: menos del {}", N.level(likely))
            });
            format!(
                "Lugar: proporción de {replicates} réplicas bootstrap en que una fila lo mantiene{ring}.",
                replicates = number(replicates)
            )
        },
        description: |rows, noun, outcome| {
            format!(
                "Clasificación de {rows} {} por importancia derivada para {outcome}, junto al mapa de importancia derivada × \
                 declarada.",
                noun.of(rows),
                rows = number(rows)
            )
        },
    },
    worksheet: WorksheetWords {
        title: |priorities, rows, noun| match priorities {
            0 => format!(
                "Hoja de trabajo: {rows} {}, ninguna prioridad entre ellos",
                noun.of(rows),
                rows = number(rows)
            ),
            1 => format!(
                "Hoja de trabajo: 1 prioridad primero, {rows} {} en total",
                noun.of(rows),
                rows = number(rows)
            ),
            many => format!(
                "Hoja de trabajo: {many} prioridades primero, {rows} {} en total",
                noun.of(rows),
                rows = number(rows),
                many = number(many)
            ),
        },
        subtitle: "Cuatro listas por brecha × importancia, para completar",
        columns: ["Acción", "Responsable", "Plazo"],
        advice: ["mejorar el desempeño", "mantener el nivel", "observar", "valorar reasignar esfuerzo"],
        description: |rows, noun| {
            format!(
                "Hoja de trabajo de {rows} {} en cuatro listas, con columnas vacías para completar.",
                noun.of(rows),
                rows = number(rows)
            )
        },
        heading: "Hoja de trabajo",
    },
    sensitivity: SensitivityWords {
        title: |priorities, holding, moving, instead| match (priorities, holding) {
            (0, _) => match instead {
                None => "Ninguna prioridad, sea cual sea la regla".to_owned(),
                Some((count, rule)) => format!("Ninguna prioridad en el informe; {count} con «{rule}»"),
            },
            (1, 1) => "La única prioridad se mantiene con todas las reglas".to_owned(),
            (1, _) => "La única prioridad no se mantiene con todas las reglas".to_owned(),
            (many, all) if many == all => {
                format!("Las {many} prioridades se mantienen con todas las reglas", many = number(many))
            }
            (many, 0) => format!(
                "Ninguna de las {many} prioridades se mantiene con todas las reglas",
                many = number(many)
            ),
            (many, some) => {
                let hold = if some == 1 { "se mantiene" } else { "se mantienen" };
                let first =
                    format!("{some} de {many} prioridades {hold} con todas las reglas", many = number(many));
                match moving {
                    [one] => format!("{first}; «{one}» no"),
                    [one, other] => format!("{first}; «{one}» y «{other}» no"),
                    _ => first,
                }
            }
        },
        subtitle: |noun| {
            format!(
                "Cuadrante de cada {} al cambiar la regla de las líneas de corte, la base o los pesos, una cosa cada vez",
                noun.one
            )
        },
        sorted: |noun| format!("{}, por brecha", capital(noun.one)),
        reported: "En el informe",
        families: ["Corte", "Base", "Pesos"],
        choice: |choice| match choice {
            "mean" => "Media",
            "median" => "Mediana",
            "midpoint" => "Medio",
            "grand-mean" => "General",
            "pairs" => "Pares",
            "available" => "Todos",
            "listwise" => "Completos",
            "weighted" => "Con",
            "unweighted" => "Sin",
            _ => "Propio",
        },
        verdict: "Veredicto",
        others: |count| match count {
            1 => "1 opción más".to_owned(),
            many => format!("{many} opciones más", many = number(many)),
        },
        robust: "robusto",
        depends: |times, choices| format!("variable · {times} de {choices}"),
        certainty: "Certeza en el informe",
        too_few: "muy pocos",
        priorities: "Prioridades",
        holding: |holding, rows| {
            format!("{holding} de {rows} robustos", rows = number(rows), holding = number(holding))
        },
        boxed: "en recuadro: otro cuadrante que en el informe",
        grey: "gris: el mismo",
        rule: "Cada opción se cambia sola, lo demás como en el informe. Variable: otro cuadrante con al menos una.",
        replicates: |replicates, certain, likely| {
            format!(
                "Certeza: proporción de {} réplicas bootstrap en el cuadrante del informe (cierto desde el {}, probable desde \
                 el {}).",
                number(replicates),
                N.level(certain),
                N.level(likely)
            )
        },
        description: |rows, noun, choices| {
            format!(
                "Cuadrantes de {rows} {} en el informe y con {choices} opciones más.",
                noun.of(rows),
                rows = number(rows)
            )
        },
        heading: |noun| format!("Cuadrantes de los {} con otras opciones", noun.many),
    },
    too_few: |n, smallest| {
        format!(
            "n = {}, menos de {}: nada de esto lleva pruebas ni se juzga cuán ciertos son los cuadrantes.",
            N.count(n),
            N.count(smallest)
        )
    },
    first_rows: |shown, rows, noun: Noun| {
        format!(
            "Se muestran los primeros {shown} de {} {} por posición.",
            N.count(rows as u64),
            noun.of(rows)
        )
    },
    quoted: |name| format!("«{name}»"),
    ordinal,
};

/// 1.º, 2.º, 3.º
fn ordinal(number: usize) -> String {
    format!("{number}.º")
}
