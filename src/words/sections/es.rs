//! Spanish.

use super::{DriverWords, FitBase, NecessaryWords, OutcomeWords, Sections, SegmentWords};
use crate::analysis::grid::Cell;
use crate::analysis::{Clamped, Kind, Reason};
use crate::words::es::N;
use crate::words::number::capital;

/// Spanish words of the sections.
pub const SECTIONS: Sections = Sections {
    segments: SegmentWords {
        gaps: |noun, column| format!("Brechas de los {} por {column}", noun.many),
        quadrants: |noun, column| format!("Cuadrantes de los {} por {column}", noun.many),
        base: "Encuestados",
        differ: "F de Welch, p",
        differ_note: |adjustment| {
            let adjusted =
                adjustment.map_or_else(String::new, |name| format!(", ajuste de {name} sobre las filas"));
            format!("F de Welch: si las brechas de los grupos difieren entre sí{adjusted}.")
        },
        arrows: |alpha, adjustment, omnibus| {
            let adjusted = adjustment.map_or_else(String::new, |name| {
                format!(", ajuste de {name} sobre todos los grupos y filas")
            });
            let whole = if omnibus { ", y los grupos difieren en conjunto (F de Welch)" } else { "" };
            format!(
                "▲ brecha mayor, ▼ brecha menor que entre los encuestados de los demás grupos (al nivel del \
                 {}{adjusted}){whole}.",
                N.level(alpha)
            )
        },
        shades: |largest| {
            format!(
                "Tramas ░ ▒ ▓: un tercio, dos tercios, la totalidad de la brecha mayor ({}).",
                N.gap(largest, 2)
            )
        },
        signs: |signs| {
            let named: Vec<String> = signs.iter().map(|(sign, name)| format!("{sign} {name}")).collect();
            format!("{}.", named.join(", "))
        },
        total_crosshair: "Cada segmento se sitúa respecto a las líneas de corte del total de encuestados.",
        own_crosshair: "Cada segmento se sitúa respecto a sus propias líneas de corte.",
        shrunk: |noun, column| format!("Desempeño de los {} por {column}, contraído", noun.many),
        shrunk_means: "Cada media se acerca a la de todos los grupos, tanto más cuantas menos respuestas tiene.",
        no_difference: |levels, column, rows| {
            format!(
                "Los {levels} grupos de {column} no difieren más allá del azar del muestreo y comparten un mismo valor: {}.",
                rows.join("; ")
            )
        },
        withheld: |levels, least| {
            format!(
                "No se muestran, porque los grupos pequeños se reservan (menos de {least} encuestados, o sus respuestas se deducirían): {}.",
                levels.join(N.pair)
            )
        },
        without_level: |count, column| match count {
            1 => format!("1 encuestado no tiene respuesta en {column} y no está en ningún segmento."),
            many => format!(
                "{} encuestados no tienen respuesta en {column} y no están en ningún segmento.",
                N.count(many)
            ),
        },
    },
    drivers: DriverWords {
        heading: |noun, outcome| format!("Impulsores de {outcome}: {}", noun.many),
        stated: "Declarada",
        derived_axis: "Importancia derivada",
        stated_axis: "Importancia declarada",
        share: "% del R²",
        points: "Puntos de R²",
        raw: "Derivada",
        place: "Lugar",
        cell: |cell| match cell {
            Cell::KeyDriver => "impulsor clave",
            Cell::HiddenDriver => "impulsor oculto",
            Cell::StatedOnly => "solo declarado",
            Cell::Minor => "menor",
        },
        base: |method, fit| {
            let (name, r_squared) = (capital(method), explained(fit));
            let (n, left_out) = (N.count(fit.n), N.count(fit.left_out));
            if fit.largest_n > fit.n {
                let most = N.count(fit.largest_n);
                format!(
                    "{name}{r_squared}; cada correlación se basa en los {n} a {most} encuestados que dieron ambas respuestas \
                     (columna n: con el resultado); {left_out} no entran en ninguna."
                )
            } else {
                format!(
                    "{name}{r_squared}, n = {n} encuestados con todas las respuestas necesarias; {left_out} excluidos."
                )
            }
        },
        intervals: |replicates, seed, confidence| {
            format!(
                "Entre corchetes: intervalos bootstrap de percentiles al {} ({} réplicas, semilla {seed}).",
                N.level(confidence),
                N.count(replicates as u64)
            )
        },
        no_intervals: "Sin intervalos bootstrap: el remuestreo tardaría demasiado o no se pidió.",
        sure: |likely, certain| {
            format!(
                "Lugar: ? incierto (se mantiene en menos del {} de las réplicas), ~ probable (en menos del {}).",
                N.level(likely),
                N.level(certain)
            )
        },
        noise: |weight, replicates| {
            format!(
                "° su peso no se distingue del de una columna aleatoria ({} puntos de R² de media en {replicates} réplicas). Los pesos \
                 nunca son negativos, por lo que su intervalo no es una prueba.",
                N.value(100.0 * weight, 1)
            )
        },
        thresholds: |stated, derived, unit| {
            let unit = if unit.is_empty() { String::new() } else { format!("\u{a0}{unit}") };
            format!(
                "Alto: a partir de la media de las filas (declarada {}; derivada {}{unit}).",
                N.value(stated, 2),
                N.value(derived, 2)
            )
        },
        suppressor: "† correlación y β tienen signos distintos: actúa por lo que resta a los demás.",
        inflated: "‡ VIF superior a 10: su β no puede separarse de los demás.",
        association: "Asociación, no causa.",
    },
    outcomes: OutcomeWords {
        heading: |outcome, noun| format!("Relación con {outcome}: {}", noun.many),
        coefficient: "b",
        what_if: |delta| format!("Si {delta}"),
        penalty: "Penalización",
        reward: "Recompensa",
        asymmetry: "AI",
        improvement: "límite",
        beyond: "AI − recta",
        groups: "n bajo/medio/alto",
        below: "b debajo",
        above: "b encima",
        slopes_differ: "p difieren",
        part: "McFadden",
        at_risk: "En riesgo",
        worth: |column| format!("En riesgo: {column}"),
        worth_note: |column| {
            format!(
                "En riesgo: {column} son los mismos encuestados por la media de {column} de quienes valoraron bajo, con su \
                 intervalo bootstrap."
            )
        },
        at_risk_note: |low, high, confidence, least| {
            format!(
                "En riesgo: encuestados con una valoración de {} como máximo, por la proporción de ellos con resultado 0 que \
                 excede la de quienes valoran con {} o más, con su intervalo al {}; donde ambos grupos tienen {least} \
                 encuestados o más. Es una asociación: los dos grupos pueden diferir en otras cosas.",
                N.plain(low),
                N.plain(high),
                N.level(confidence)
            )
        },
        kind: "Tipo",
        kind_of: |kind| match kind {
            Kind::Delighter => "entusiasmo",
            Kind::Hybrid => "híbrido",
            Kind::Hygiene => "higiene",
        },
        no_kind: |reason, labels| {
            let why = match reason {
                Reason::NoLow => "nadie valoró bajo el desempeño",
                Reason::NoMiddle => "nadie dio al desempeño un valor medio",
                Reason::NoHigh => "nadie valoró alto el desempeño",
                Reason::FewLow => "muy pocos valoraron bajo el desempeño",
                Reason::FewHigh => "muy pocos valoraron alto el desempeño",
                Reason::PositivePenalty => "un desempeño bajo va con un resultado significativamente mejor",
                Reason::NegativeReward => "un desempeño alto va con un resultado significativamente peor",
                Reason::NoImpact => "ni un desempeño bajo ni uno alto van con un cambio",
                Reason::Undecided => "el intervalo va de un tipo a otro",
                Reason::Collinear => {
                    "el desempeño bajo y el alto se deducen de los demás, o hay muy pocos encuestados"
                }
                Reason::Constant => "el desempeño es igual para todos",
            };
            format!("Sin clasificar donde {why}: {}.", labels.join("; "))
        },
        clamped: |clamped, labels| {
            let which = match clamped {
                Clamped::Penalty => "La penalización",
                Clamped::Reward => "La recompensa",
            };
            format!(
                "{which} tiene el signo contrario, sin ser significativa, y cuenta como 0: {}.",
                labels.join("; ")
            )
        },
        base: |fit| {
            format!(
                "n = {} encuestados con todas las respuestas que requiere la regresión{}; {} excluidos.",
                N.count(fit.n),
                explained(fit),
                N.count(fit.left_out)
            )
        },
        columns: |confidence, outcome| {
            format!(
                "r: correlación; b: cambio de {outcome} asociado a un punto más de valoración, con los demás fijos; Si: cambio \
                 asociado a esa mejora. Entre corchetes: intervalos al {}. Asociación, no causa.",
                N.level(confidence)
            )
        },
        columns_of_logit: |confidence, outcome| {
            format!(
                "r: correlación; b: efecto marginal medio de un logit, cambio de la proporción con 1 en {outcome} asociado a \
                 un punto más de valoración, con los demás fijos; Si: cambio asociado a esa mejora; McFadden: parte de su R² \
                 (Shapley). Entre corchetes: intervalos al {}. Asociación, no causa.",
                N.level(confidence)
            )
        },
        capped: |delta, end| {
            format!(
                "límite: se supone una mejora menor que {delta}, pues la media no deja más margen hasta {}.",
                N.plain(end)
            )
        },
        contrast: |low, high, hybrid| {
            format!(
                "Penalización y recompensa: cambio cuando el desempeño es de {} como máximo o de {} como mínimo, frente al \
                 punto medio. AI = (recompensa − |penalización|)/(recompensa + |penalización|), menos el de una recta: factor \
                 de entusiasmo donde todo el intervalo está por encima de {}, de higiene donde está por debajo de {}, híbrido \
                 donde está entre ambos.",
                N.plain(low),
                N.plain(high),
                N.plain(hybrid),
                N.plain(-hybrid)
            )
        },
        hinge: |middle| {
            format!(
                "b debajo, b encima: pendientes por debajo y por encima de {}, con todas las valoraciones; p: si difieren, sin \
                 ajuste.",
                N.plain(middle)
            )
        },
        necessary: NecessaryWords {
            heading: |outcome, noun| format!("Necesario para {outcome}: {}", noun.many),
            effect: "d",
            required: |target| format!("Para {target}"),
            below: "Debajo",
            columns: |target, permutations| {
                let p = match permutations {
                    0 => String::new(),
                    some => format!("; p: proporción de {some} órdenes aleatorios con un d igual de grande"),
                };
                format!(
                    "d: parte vacía del mapa de desempeño y resultado, arriba a la izquierda{p}. Para {target}: nadie tiene ese \
                     resultado con menor desempeño; Debajo: encuestados por debajo. Un d pequeño, o unas pocas respuestas \
                     atípicas, dicen poco."
                )
            },
        },
    },
};

/// “, R² = 0,348 (ajustado 0,343)”
fn explained(fit: FitBase) -> String {
    let name = if fit.logit { "R² de McFadden" } else { "R²" };
    let adjusted = fit.adjusted.map_or_else(String::new, |r| format!(" (ajustado {})", N.value(r, 3)));
    fit.r_squared.map_or_else(String::new, |r| format!(", {name} = {}{adjusted}", N.value(r, 3)))
}
