//! Spanish.

use super::RivalWords;
use crate::words::es::N;
use crate::words::{MapWords, Name, Quadrants};

/// Spanish words of these maps.
pub static WORDS: RivalWords = RivalWords {
    benchmark: MapWords {
        numbers: "Números: posición en la tabla y en el JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("Importante, bajo la referencia", "Importante, debajo"),
            keep_up: Name::new("Importante, sobre la referencia", "Importante, encima"),
            low_priority: Name::new("Menos importante, bajo la referencia", "Menos importante, debajo"),
            possible_overkill: Name::new("Menos importante, sobre la referencia", "Menos importante, encima"),
        },
        point: |label, importance, difference, region| {
            format!("{label}: importancia {importance}, {difference} respecto de la referencia ({region})")
        },
        title: |count, points, noun| match count {
            0 => format!("Ninguno de los {points} {} es importante y está bajo la referencia", noun.many),
            1 => format!("1 de los {points} {} es importante y está bajo la referencia", noun.many),
            many => {
                format!("{many} de los {points} {} son importantes y están bajo la referencia", noun.many)
            }
        },
        description: |points, noun| {
            format!("Importancia × diferencia con la referencia de {points} {}.", noun.of(points))
        },
        crosshair: |_, _, _, importance, _, decimals| {
            format!(
                "Líneas: importancia {} y ninguna diferencia con la referencia.",
                N.value(importance, decimals)
            )
        },
    },
    competitor: MapWords {
        numbers: "Números: posición en la tabla y en el JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("Por debajo de lo esperado y por detrás", "Corto, por detrás"),
            keep_up: Name::new("Por debajo de lo esperado, pero por delante", "Corto, por delante"),
            low_priority: Name::new("A la altura, pero por detrás", "A la altura, por detrás"),
            possible_overkill: Name::new("A la altura y por delante", "A la altura, por delante"),
        },
        point: |label, gap, difference, region| {
            format!("{label}: brecha propia {gap}, {difference} respecto del competidor ({region})")
        },
        title: |count, points, noun| match count {
            0 => {
                format!("Ninguno de los {points} {} queda por debajo de lo esperado y por detrás", noun.many)
            }
            1 => format!("1 de los {points} {} queda por debajo de lo esperado y por detrás", noun.many),
            many => {
                format!("{many} de los {points} {} quedan por debajo de lo esperado y por detrás", noun.many)
            }
        },
        description: |points, noun| {
            format!("Brecha propia × diferencia con el competidor de {points} {}.", noun.of(points))
        },
        crosshair: |_, _, _, _, _, _| {
            "Líneas: ninguna brecha y ninguna diferencia con el competidor.".to_owned()
        },
    },
    gap_axis: "Brecha propia: importancia − desempeño",
    difference_axis: |name| format!("Desempeño − {name}"),
    difference: "diferencia",
    beside: |name| format!("Junto a {name}"),
    shown: |above, below, adjustment| {
        let adjusted = adjustment.map_or("sin ajustar".to_owned(), |name| format!("ajuste de {name}"));
        let named = |names: &[String]| match names {
            [] => "ninguno".to_owned(),
            names => names.join(", "),
        };
        format!(
            "Significativamente por encima, {adjusted}: {}. Significativamente por debajo: {}.",
            named(above),
            named(below)
        )
    },
    fixed: "La referencia se toma como conocida sin error, lo que halla diferencias con demasiada facilidad.",
};
