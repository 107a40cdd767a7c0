//! Why groups cannot be made of a column, in Spanish.

use crate::message::{Grouping, Said};

/// What was seen and what to do.
pub fn sentence(what: &Grouping) -> Said {
    let said = |by: &str, seen: String, advice: &str| Said::and(format!("--by {by}: {seen}"), advice);
    match what {
        Grouping::NotAGrouping { by, how } => said(
            by,
            format!("«{how}» no es una agrupación"),
            "usar nps, halves, tertiles, quartiles, quintiles, o tramos como 18-34,35-54,55+",
        ),
        Grouping::RangeEndsBefore { by, range } => {
            said(by, format!("el tramo {range} termina antes de empezar"), "escribir primero el número menor")
        }
        Grouping::BehindOpenRange { by, range } => said(
            by,
            format!("el tramo {range} va detrás de uno abierto"),
            "poner al final el tramo abierto, como en 18-34,35-54,55+",
        ),
        Grouping::RangesOverlap { by, range } => said(
            by,
            format!("el tramo {range} se solapa con el anterior"),
            "hacer que cada uno empiece por encima del final del anterior",
        ),
        Grouping::BetweenRanges { by, end, start } => said(
            by,
            format!("entre {end} y {start} no hay ningún tramo"),
            "hacer que cada uno empiece donde terminó el anterior",
        ),
        Grouping::NotARecommendation { by, value } => said(
            by,
            format!("{value} no es una recomendación de 0 a 10"),
            "usar tramos o terciles de esta columna en lugar de nps",
        ),
        Grouping::GroupsWithheld { by, least } => said(
            by,
            format!(
                "menos de dos grupos tienen {least} encuestados o más, el mínimo que se muestra (--smallest-shown)"
            ),
            "reunir los grupos pequeños, o bajar --smallest-shown si eso respeta lo prometido a los encuestados",
        ),
        Grouping::OneGroupMade { by, only } => said(
            by,
            match only {
                Some(only) => {
                    format!("forma un solo grupo («{only}»), y una comparación necesita dos")
                }
                None => "no forma ni un grupo, y una comparación necesita dos".to_owned(),
            },
            "elegir otros tramos u otra columna",
        ),
    }
}
