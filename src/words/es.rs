//! Spanish. U+00A0 stands before `%`; four digits are not grouped.

use super::{
    Heads, MapWords, Marks, Methods, Name, Notes, Noun, Quadrants, Reliability, RuleNames, Tested, Titles,
    Words,
};
use crate::analysis::headline::{Headline, Standing};
use crate::words::number::capital;
use crate::words::number::{Notation, UNDEFINED};

/// How numbers are written.
pub(super) const N: Notation = Notation {
    decimal: ",",
    thousands: "\u{202f}",
    grouped_from: 5,
    before_percent: "\u{a0}",
    pair: "; ",
    between: "; ",
};

/// Spanish words.
pub static WORDS: Words = Words {
    code: "es",
    name: "Español",
    notation: N,
    before_colon: "",
    criterion: Noun::new("criterio", "criterios"),
    element: Noun::new("elemento de lealtad", "elementos de lealtad"),
    respondent: Noun::new("encuestado", "encuestados"),
    map: MapWords {
        numbers: "Números: posición en la tabla y en el JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("Concentrar esfuerzos", "Concentrar"),
            keep_up: Name::new("Mantener el buen trabajo", "Mantener"),
            low_priority: Name::new("Baja prioridad", "Baja"),
            possible_overkill: Name::new("Posible exceso", "Exceso"),
        },
        point: |label, importance, performance, quadrant| {
            format!("{label}: importancia {importance}, desempeño {performance} ({quadrant})")
        },
        title: |priorities, points, noun| match priorities {
            0 if points == 1 => format!("El único {} no requiere acción prioritaria", noun.one),
            0 => format!(
                "Ninguno de los {points} {} requiere acción prioritaria",
                noun.many,
                points = number(points)
            ),
            1 if points == 1 => format!("El único {} requiere acción prioritaria (1 de 1)", noun.one),
            1 => format!(
                "1 de los {points} {} requiere acción prioritaria",
                noun.many,
                points = number(points)
            ),
            2 if points == 2 => format!("Los dos {} requieren acción prioritaria", noun.many),
            all if all == points => {
                format!("Los {points} {} requieren acción prioritaria", noun.many, points = number(points))
            }
            many => format!(
                "{many} de los {points} {} requieren acción prioritaria",
                noun.many,
                points = number(points),
                many = number(many)
            ),
        },
        description: |points, noun| {
            format!(
                "Mapa de importancia × desempeño de {points} {}.",
                noun.of(points),
                points = number(points)
            )
        },
        crosshair: |rule, points, noun, importance, performance, decimals| {
            format!(
                "Líneas de corte: {} (importancia {}; desempeño {}).",
                of_the(rule, points, noun),
                N.value(importance, decimals),
                N.value(performance, decimals)
            )
        },
    },
    grid: MapWords {
        numbers: "Números: posición por importancia derivada.",
        regions: Quadrants {
            concentrate_here: Name::new("Impulsores ocultos", "Ocultos"),
            keep_up: Name::new("Impulsores clave", "Clave"),
            low_priority: Name::new("Menores", "Menores"),
            possible_overkill: Name::new("Solo declarados", "Declarados"),
        },
        point: |label, derived, stated, cell| {
            format!("{label}: importancia derivada {derived}, importancia declarada {stated} ({cell})")
        },
        title: |hidden, points, noun| match hidden {
            0 => format!(
                "Ninguno de los {points} {} es un impulsor oculto",
                noun.many,
                points = number(points)
            ),
            1 => format!("1 de los {points} {} es un impulsor oculto", noun.many, points = number(points)),
            many => format!(
                "{many} de los {points} {} son impulsores ocultos",
                noun.many,
                points = number(points),
                many = number(many)
            ),
        },
        description: |points, noun| {
            format!(
                "Importancia derivada × declarada de {points} {}.",
                noun.of(points),
                points = number(points)
            )
        },
        crosshair: |_, points, noun, derived, stated, decimals| {
            format!(
                "Líneas: {} (derivada {}; declarada {}).",
                of_the(WORDS.crosshair.mean, points, noun),
                N.value(derived, decimals),
                N.value(stated, decimals)
            )
        },
    },
    crosshair: RuleNames {
        mean: Name::new("media de los", "media"),
        median: Name::new("mediana de los", "mediana"),
        midpoint: Name::new("punto medio de la escala", "punto medio"),
        grand_mean: Name::new("media de todas las valoraciones de los", "media general"),
        value: Name::new("valores fijados", "valor"),
        benchmark: Name::new("referencia", "referencia"),
        previous: Name::new("ola anterior", "anterior"),
    },
    methods: Methods {
        stated: "importancia declarada",
        pearson: "importancia derivada por correlación de Pearson",
        spearman: "importancia derivada por correlación de Spearman",
        beta: "importancia derivada por regresión estandarizada",
        johnson: "importancia derivada por pesos relativos de Johnson",
        shapley: "importancia derivada por valores de Shapley (LMG)",
    },
    heads: Heads {
        rank_short: "n.º",
        importance_short: "Imp.",
        performance_short: "Des.",
        base_short: "n",
        rank: "Posición",
        criterion: "Criterio",
        element: "Elemento",
        importance: "Importancia",
        performance: "Desempeño",
        gap: "Brecha",
        quadrant: "Cuadrante",
        base: "Base n",
        effective_base: "Base efectiva",
        p: "p",
        p_adjusted: "p ajustado",
        effect: "dz",
        certainty: "Certeza",
        net_shortfall: "Quieren más − menos, %",
        largest_gap: "P(mayor brecha × imp.)",
        three_largest_gaps: "P(3 mayores)",
        flags: "Marcas",
        segment: "Segmento",
        total: "Total",
        crosshair: "Corte",
        previous: "Anterior",
        change: "Cambio",
        benchmark: "Referencia",
        outcome: "Resultado",
        warnings: "Advertencias",
        source: "Fuente",
        interval: |confidence| format!("IC {}", N.level(confidence)),
    },
    marks: Marks {
        respondents_both: "encuestados que valoraron ambos",
        outside_elements: "en ningún elemento",
        not_significant: "n.s.",
        certain: "cierto",
        likely: "probable",
        uncertain: "incierto",
        robust: "robusto",
        depends: "variable",
        on_line: "sobre la línea",
        zoomed_axis: "eje ampliado",
        diagonal: "desempeño = importancia",
        priorities: "Prioridades",
        base: |n| format!("n = {}", N.count(n)),
        respondents: |n| format!("n = {} {}", N.count(n), if n == 1 { "encuestado" } else { "encuestados" }),
        gap: |label, importance, performance, gap| {
            format!("{label}: importancia {importance}, desempeño {performance}, brecha {gap}")
        },
        shares: |more, less| format!("{more} quieren más, {less} reciben más de lo que quieren"),
    },
    titles: Titles {
        headline,
        named: |headline, names| format!("{headline}: {}", names.join("; ")),
        certainty_unknown: "certeza desconocida",
        next,
        other_rules: |rules| {
            let under = |(rule, count): &(&str, usize)| format!("{count} ({rule})");
            format!(
                "Prioridades con otras líneas de corte: {}.",
                rules.iter().map(under).collect::<Vec<_>>().join("; ")
            )
        },
        waves: |priorities, worse| match (priorities, worse) {
            (0, _) => "Ninguna prioridad en esta ola".to_owned(),
            (1, 0) => "1 prioridad, no peor que en la ola anterior".to_owned(),
            (1, _) => "1 prioridad, peor que en la ola anterior".to_owned(),
            (many, 0) => {
                format!("{many} prioridades, ninguna peor que en la ola anterior", many = number(many))
            }
            (many, worse) => {
                format!(
                    "{many} prioridades, {worse} de ellas peor que en la ola anterior",
                    many = number(many),
                    worse = number(worse)
                )
            }
        },
        too_few: |n, counted| format!("n = {}: muy pocos encuestados para pruebas; {counted}", N.count(n)),
        gap: |short, rows, noun, tested| {
            let of = match short {
                0 => format!("en ninguno de los {} {}", number(rows), noun.of(rows)),
                2 if rows == 2 => format!("en los dos {}", noun.many),
                all if all == rows && rows > 1 => format!("en los {} {}", number(rows), noun.many),
                some => format!("en {} de {} {}", number(some), number(rows), noun.of(rows)),
            };
            let short_of = |how: &str| format!("{of} el desempeño es {how}inferior a la importancia");
            match tested {
                Tested::All => capital(&short_of("significativamente ")),
                Tested::AllBut(untested) => {
                    format!("{}; {} sin prueba", capital(&short_of("significativamente ")), number(untested))
                }
                Tested::None => capital(&short_of("")),
                Tested::TooFew(n) => (WORDS.titles.too_few)(n, &short_of("")),
            }
        },
        segments: |common, tested, segments| {
            let shared = match common {
                0 => "Ninguna prioridad es común".to_owned(),
                1 => "1 prioridad es común".to_owned(),
                many => format!("{many} prioridades son comunes", many = number(many)),
            };
            match tested {
                0 => format!(
                    "Muy pocos encuestados para pruebas en todos los segmentos; {}",
                    shared.to_lowercase()
                ),
                1 if segments > 1 => {
                    format!("Solo 1 de los {segments} segmentos tiene suficientes encuestados para pruebas")
                }
                few if few < segments => {
                    format!("{shared} a los {few} de {segments} segmentos con suficientes encuestados")
                }
                _ if segments == 2 => format!("{shared} a los dos segmentos"),
                _ => format!("{shared} a los {segments} segmentos"),
            }
        },
        stated: |low, high| {
            format!("Importancia y desempeño, valoraciones medias de {} a {}", N.plain(low), N.plain(high))
        },
        derived: |method, base, low, high| {
            let base = match base {
                None => String::new(),
                Some([fewest, most]) if fewest == most => format!(" (n = {})", N.count(fewest)),
                Some([fewest, most]) => format!(" (n = {}-{})", N.count(fewest), N.count(most)),
            };
            format!(
                "{}{base}; desempeño, valoraciones medias de {} a {}",
                capital(method),
                N.plain(low),
                N.plain(high)
            )
        },
        shares: |boxes| format!("Importancia y desempeño, % de valoraciones en {}", top(boxes)),
        gap_shares: |boxes| {
            format!(
                "Brecha = importancia − desempeño (positiva: déficit), % de valoraciones en {}",
                top(boxes)
            )
        },
        uncertain: |uncertain, rows, noun, likely| {
            let level = N.level(likely);
            match uncertain {
                0 => format!(
                    "Ningún cuadrante es incierto: cada uno se mantiene en al menos el {level} de las réplicas."
                ),
                some => format!(
                    "Cuadrante incierto en {some} de {rows} {} ({}): se mantiene en menos del {level} de las réplicas.",
                    noun.of(rows),
                    N.percent(some as f64 / rows as f64, 0),
                    rows = number(rows),
                    some = number(some)
                ),
            }
        },
        unjudged: |rows, noun, smallest| {
            format!(
                "Sin veredicto sobre el cuadrante de {rows} {} con menos de {} encuestados.",
                noun.of(rows),
                N.count(smallest),
                rows = number(rows)
            )
        },
        gap_measure: |low, high| {
            format!(
                "Brecha = importancia − desempeño (positiva: déficit), valoraciones medias de {} a {}",
                N.plain(low),
                N.plain(high)
            )
        },
        arrows: |before, now| format!("Flecha: de {before} a {now}."),
        ellipses: |confidence| format!("Elipse: región de confianza del {}.", N.level(confidence)),
        gap_description: |rows, noun| {
            format!("Brechas de {rows} {}, la mayor primero.", noun.of(rows), rows = number(rows))
        },
        segments_description: |points, noun, segments| {
            format!(
                "Mapas de importancia × desempeño de {points} {} para {} segmentos: {}.",
                noun.of(points),
                segments.len(),
                segments.join(", "),
                points = number(points)
            )
        },
        members: |quadrant, count, members| format!("{quadrant} ({count}): {}.", members.join("; ")),
    },
    sections: super::sections::es::SECTIONS,
    explain: &super::explain::es::WORDS,
    office: &super::office::SPANISH,
    page: &super::page::SPANISH,
    views: &super::views::es::WORDS,
    notes: Notes {
        crosshair_by_segment: |rule, points, noun| {
            format!("Líneas de corte: {} en cada segmento.", of_the(rule, points, noun))
        },
        zoom: |low, high| {
            format!(
                "Ejes ampliados: la barra gruesa sitúa el tramo visible en la escala completa de {} a {}.",
                N.plain(low),
                N.plain(high)
            )
        },
        zoom_one: |low, high| {
            format!("Eje ampliado (escala completa: de {} a {}).", N.plain(low), N.plain(high))
        },
        zoom_shared: |segments, low, high| {
            let all = if segments == 2 { "dos".to_owned() } else { segments.to_string() };
            format!(
                "Ejes ampliados, iguales para los {all} segmentos (escala completa: de {} a {}).",
                N.plain(low),
                N.plain(high)
            )
        },
        margin: |confidence, smallest, largest, noun, decimals| {
            let (level, small, large) =
                (N.level(confidence), N.margin(smallest, decimals), N.margin(largest, decimals));
            if small == large {
                format!("Margen de error al {level}: {small} puntos.")
            } else {
                format!("Margen de error al {level}: de {small} a {large} puntos según el {}.", noun.one)
            }
        },
        emphasis: |importance, performance, decimals| {
            format!(
                "En negrita y color: «Concentrar esfuerzos» (importancia desde {}, desempeño inferior a {}).",
                N.value(importance, decimals),
                N.value(performance, decimals)
            )
        },
        thin: |alpha, adjustment| {
            let adjusted = adjustment.map_or(String::new(), |name| format!(" (ajuste de {name})"));
            format!("Línea fina y n.s.: brecha no significativa al nivel del {}{adjusted}.", N.level(alpha))
        },
        ring: |probability| {
            format!(
                "Anillo punteado: cuadrante incierto (probabilidad inferior al {}).",
                N.level(probability)
            )
        },
        benchmark: |name| format!("Signo más: {name}."),
        bubbles: |measure| format!("Superficie del marcador: {measure}."),
        importance: |method| format!("{}.", capital(method)),
        uncertain: |likely| format!("? cuadrante incierto (menos del {})", N.level(likely)),
        likely: |certain| format!("~ cuadrante probable (menos del {})", N.level(certain)),
        small_base: |marked| format!("* base inferior a {}", N.count(marked)),
        tiny_base: |untested| format!("** base inferior a {}, sin prueba estadística", N.count(untested)),
        tests: |alpha, adjustment| {
            let adjusted = adjustment.map_or(String::new(), |name| format!(", ajuste de {name}"));
            format!(
                "p: brecha frente a 0, bilateral{adjusted}; n.s.: no significativa al nivel del {}.",
                N.level(alpha)
            )
        },
        effective_base: |n, effective| {
            format!("Ponderado: {} encuestados equivalen a {}.", N.count(n), N.value(effective, 0))
        },
        design: |strata, clusters| {
            format!(
                "Errores según el diseño muestral: {} en {}.",
                counted(clusters, "conglomerado", "conglomerados"),
                counted(strata, "estrato", "estratos")
            )
        },
        net_promoter: |outcome, score, interval, (n, mark)| {
            let interval = interval.map_or_else(String::new, |(low, high)| {
                format!("de {} a {}; ", N.gap(low, 0), N.gap(high, 0))
            });
            format!(
                "Net Promoter Score de {outcome}: {} ({interval}n = {}{mark}).",
                N.gap(score, 0),
                N.count(n)
            )
        },
        effort: |outcome, mean, interval, (n, mark), highest, is_ease| {
            let what = if is_ease { "facilidad, alto es bueno" } else { "esfuerzo, bajo es bueno" };
            let interval = interval.map_or_else(String::new, |(low, high)| {
                format!("de {} a {}; ", N.value(low, 2), N.value(high, 2))
            });
            format!(
                "Índice de esfuerzo del cliente de {outcome}: {} de {} ({interval}n = {}{mark}; {what}).",
                N.value(mean, 2),
                N.plain(highest),
                N.count(n)
            )
        },
        satisfaction_index: |index, mark, noun| {
            format!(
                "Índice de satisfacción de los {}: {}{mark} (desempeño ponderado por importancia).",
                noun.many,
                N.value(index, 2)
            )
        },
        reliability: |elements| {
            let alpha = |alpha: Option<f64>| alpha.map_or(UNDEFINED.to_owned(), |alpha| N.value(alpha, 2));
            let one = |(label, importance, performance): &Reliability| {
                format!("{label} {} y {}", alpha(*importance), alpha(*performance))
            };
            let all: Vec<String> = elements.iter().map(one).collect();
            format!("Alfa de Cronbach (importancia y desempeño): {}.", all.join("; "))
        },
        weights: |weight| format!("Ponderado por {weight}."),
        source: |source| format!("Fuente: {source}."),
        doubts: |shown, more| {
            let more = if more == 0 { String::new() } else { format!("; y {more} más") };
            format!("El archivo puede leerse de otro modo: {}{more}.", shown.join("; "))
        },
        left_out: |dropped| {
            let one = |(count, what, reason): &(u64, &str, String)| {
                let noun = match (*what, *count == 1) {
                    ("row", true) => "fila",
                    ("row", false) => "filas",
                    ("cell", true) => "celda",
                    ("cell", false) => "celdas",
                    ("column", true) => "columna",
                    ("column", false) => "columnas",
                    (other, _) => other,
                };
                format!("{} {noun} ({reason})", N.count(*count))
            };
            format!("Excluido: {}.", dropped.iter().map(one).collect::<Vec<_>>().join("; "))
        },
        order: |weighted| {
            let then = if weighted { "brecha × importancia" } else { "importancia" };
            format!("Orden: cuadrante y, después, {then}.")
        },
        unadjusted: |adjustment| format!("§ el intervalo no está ajustado: n.s. tras {adjustment}"),
        contradicted: |priority, names, more| {
            let what = if priority {
                "En el cuadrante prioritario aunque el desempeño no está por debajo de la importancia"
            } else {
                "Posible exceso aunque el desempeño está por debajo de la importancia"
            };
            let more = if more == 0 { String::new() } else { format!(" y {more} más") };
            format!("{what}: {}{more}.", names.join("; "))
        },
        no_room: |heads, width| {
            format!(
                "Sin espacio en {width} columnas: {} (una página más ancha, --width, las muestra).",
                heads.join(", ")
            )
        },
        sign: "Brecha = importancia − desempeño.",
    },
};

/// The message of a map, no surer than its quadrants.
fn headline(headline: &Headline, noun: Noun) -> String {
    let Headline { rows, priorities, without_shortfall, standing, .. } = *headline;
    let of_rows = format!(
        "{priorities} de {rows} {}",
        noun.of(rows),
        rows = number(rows),
        priorities = number(priorities)
    );
    if let Standing::TooFew(n) = standing {
        return (WORDS.titles.too_few)(n, &format!("{of_rows} en el cuadrante prioritario"));
    }
    if priorities > 0 && without_shortfall == priorities {
        return format!("{of_rows} en el cuadrante prioritario, sin déficit");
    }
    let title = |count| (WORDS.map.title)(count, rows, noun);
    let Standing::Judged { certain, likely } = standing else { return title(priorities) };
    let sure = certain + likely;
    let more = match priorities - sure {
        0 => String::new(),
        more => format!("; quizá {more} más", more = number(more)),
    };
    match (sure, certain) {
        (0, _) if priorities == 0 => title(0),
        (0, _) => {
            format!(
                "Ningún {} es con certeza una prioridad; quizá {priorities} de {rows}",
                noun.one,
                rows = number(rows),
                priorities = number(priorities)
            )
        }
        (1, 0) => format!("{}, sin certeza{more}", title(1)),
        (_, 0) => format!("{}, ninguno con certeza{more}", title(sure)),
        (sure, certain) if sure == certain => format!("{}{more}", title(sure)),
        (_, certain) => format!("{}, {certain} con certeza{more}", title(sure), certain = number(certain)),
    }
}

/// What to do next.
fn next(headline: &Headline, first: &[&str], noun: Noun) -> String {
    match headline.standing {
        Standing::TooFew(_) => "Siguiente paso: encuestar a más personas antes de actuar.".to_owned(),
        _ if headline.priorities == 0 => {
            format!("Siguiente paso: ningún {} va primero; ver las brechas mayores.", noun.one)
        }
        _ if first.is_empty() || headline.without_shortfall == headline.priorities => {
            "Siguiente paso: encuestar a más personas, o mirar también las brechas, antes de actuar."
                .to_owned()
        }
        Standing::Judged { .. } | Standing::Unknown => {
            let more = headline.first.len() - first.len();
            let more = if more > 0 { format!(" y {more} más") } else { String::new() };
            format!("Siguiente paso: actuar sobre {}{more}.", first.join("; "))
        }
    }
}

/// “la categoría más alta”, “las dos categorías más altas”
pub(super) fn top(boxes: u8) -> &'static str {
    if boxes == 1 { "la categoría más alta" } else { "las dos categorías más altas" }
}

/// “1 estrato”, “65 estratos”
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", N.count(count as u64), if count == 1 { one } else { many })
}

/// “media de los 18 criterios”; rules that are not taken over the points stand alone.
fn of_the(rule: Name, points: usize, noun: Noun) -> String {
    match rule.long.strip_suffix(" de los") {
        Some(mean) if points == 1 => format!("{mean} de un solo {}", noun.one),
        Some(_) => format!("{} {points} {}", rule.long, noun.many, points = number(points)),
        None => rule.long.to_owned(),
    }
}

/// A number up to ten in words, of priorities and rows.
pub(super) fn in_words(count: usize) -> String {
    const WORDS: [&str; 11] =
        ["ninguna", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"];
    WORDS.get(count).map_or_else(|| N.count(count as u64), |word| (*word).to_owned())
}

/// A number of rows or segments.
pub(super) fn number(count: usize) -> String {
    N.count(count as u64)
}
