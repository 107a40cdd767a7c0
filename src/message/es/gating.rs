//! What is wrong with a gate, and what was seen of one, in Spanish.

use crate::message::{Gating, Said};

/// What was seen and what to do.
pub fn sentence(what: &Gating) -> Said {
    let sure = |probability: &Option<String>| {
        probability.as_ref().map_or_else(String::new, |probability| format!(", probabilidad {probability}"))
    };
    match what {
        Gating::Malformed { fault, .. } => {
            let said = sentence(fault);
            let colon = if said.advice.is_empty() { "" } else { ": " };
            Said::seen(format!("{}{colon}{}", said.seen, said.advice))
        }
        Gating::EitherFailOrWarn => {
            Said::and("un [[gate]] tiene fail_if y warn_if, o ninguno", "dar a cada uno uno de los dos")
        }
        Gating::Expected { word } => Said::seen(format!("se esperaba {word}")),
        Gating::ExpectedJoint => Said::seen("se esperaba and, or, o el final"),
        Gating::ExpectedQuadrant => Said::seen("se esperaba un cuadrante"),
        Gating::ExpectedMeasure => Said::seen("se esperaba una cifra de una fila"),
        Gating::ExpectedNumber => Said::seen("se esperaba un número, como 1.2 o 60%"),
        Gating::ExpectedCount => Said::seen("se esperaba un número entero, 1 o más"),
        Gating::EmptyGate => Said::and(
            "esta condición está vacía",
            "escribir una, por ejemplo any criterion enters concentrate_here",
        ),
        Gating::NoShare => {
            Said::and("una proporción está entre 0 y 1, y este número no", "escribirla como 0.6 o como 60%")
        }
        Gating::PercentOfNumber => {
            Said::and("% es para proporciones, y esto no lo es", "escribir el número mismo, sin %")
        }
        Gating::ExpectedName => {
            Said::seen("se esperaba un nombre: una palabra, o una etiqueta entre comillas dobles")
        }
        Gating::ExpectedMove => Said::seen("se esperaba in, enters, leaves, rises o falls"),
        Gating::ExpectedVerb => {
            Said::seen("se esperaba lo que se dice de ello: in, enters, leaves, rises, falls, gap > 1, …")
        }
        Gating::NoQuadrantOf { word, nearest, known } => no("un cuadrante", word, nearest, known),
        Gating::NoMeasureOf { word, nearest, known } => no("una cifra de una fila", word, nearest, known),
        Gating::NoTotalOf { word, nearest, known } => no("una cifra de la encuesta", word, nearest, known),
        Gating::NoVerbOf { word, nearest, known } => no("un verbo ni una cifra", word, nearest, known),
        Gating::NoChangesOf => Said::seen("hay cambios de gap, importance, performance y top_two"),
        Gating::NegativeChange => Said::seen("by toma un número de 0 o más"),
        Gating::TooNested { most } => {
            Said::seen(format!("los paréntesis y not se anidan en {most} niveles como máximo"))
        }
        Gating::LikelyOfNumber => {
            Said::seen("una cifra se compara con certainly (su intervalo) o con apparently (la propia cifra)")
        }
        Gating::CertainlyEqual => Said::seen("certainly va con <, <=, > y >="),
        Gating::CertaintyOfTotal => {
            Said::and("una cifra de toda la encuesta se compara tal como es", "quitar esta palabra")
        }
        Gating::QuantityOfOne => Said::seen("una sola fila no lleva any, every, no ni at least"),
        Gating::NoQuantity => Said::seen("decir de cuántos: any, every, no, o at least 3"),
        Gating::ElementsOfElement => {
            Said::and("los elementos no pertenecen a nada", "decir criteria of \"…\"")
        }
        Gating::TooManyCharacters { most, has } => Said::seen(format!(
            "una condición de control tiene como máximo {most} caracteres, y esta tiene {has}"
        )),
        Gating::OpenQuote => Said::and("estas comillas no se cierran", "terminar el nombre con \""),
        Gating::DecimalComma => Said::and("aquí los decimales llevan punto", "escribir 1.2 en lugar de 1,2"),
        Gating::CommaInGate => {
            Said::and("una condición de control no lleva comas", "unir las condiciones con and, or")
        }
        Gating::SignForJoint => Said::seen("unir las condiciones con and, or"),
        Gating::SignForNot => Said::seen("decir not, o != entre dos números"),
        Gating::SingleQuotes => Said::seen("los nombres van entre comillas dobles"),
        Gating::NoMeaning { letter } => Said::and(
            format!("«{letter}» no significa nada en una condición de control"),
            "poner entre comillas dobles los nombres con tales signos",
        ),
        Gating::GateNeedsWave { gate } => Said::and(
            format!("la condición «{gate}» pregunta por la ola anterior"),
            "añadir --previous o --wave",
        ),
        Gating::GateNeedsBenchmark { gate } => {
            Said::and(format!("la condición «{gate}» pregunta por una referencia"), "añadir --benchmark")
        }
        Gating::GateNeedsAudiences { gate } => {
            Said::and(format!("la condición «{gate}» pregunta por públicos"), "añadir --audience")
        }
        Gating::NoRowOfGate { gate, name, nearest } => {
            let advice = nearest.as_ref().map_or_else(
                || "inspect muestra los nombres".to_owned(),
                |near| format!("el más próximo es «{near}»"),
            );
            Said::and(format!("condición «{gate}»: ningún criterio o elemento se llama «{name}»"), advice)
        }
        Gating::TwoLevelsOfGate { gate, name } => Said::and(
            format!("condición «{gate}»: «{name}» es el nombre de varias filas"),
            format!("decir element \"{name}\" o criterion \"{name}\""),
        ),
        Gating::SeveralRowsOfGate { gate, name } => Said::and(
            format!("condición «{gate}»: «{name}» es el nombre de varias filas"),
            "usar su clave en lugar de su etiqueta",
        ),
        Gating::WithoutNumber { row, measure } => Said::seen(format!("no se conoce {measure} de «{row}»")),
        Gating::TotalIs { total, value } => Said::seen(format!("{total} es {value}")),
        Gating::TotalUnknown { total } => Said::seen(format!("no se conoce {total}")),
        Gating::RowIn { row, quadrant, probability } => {
            Said::seen(format!("«{row}» ({quadrant}{})", sure(probability)))
        }
        Gating::RowMoved { row, from, to, probability } => {
            Said::seen(format!("«{row}» ({from} → {to}{})", sure(probability)))
        }
        Gating::RowWithoutQuadrant { row } => {
            Said::seen(format!("«{row}» no tiene cuadrante en una de las olas"))
        }
        Gating::WithoutChange { row, measure } => {
            Said::seen(format!("no se conoce el cambio de {measure} de «{row}»"))
        }
        Gating::WithoutWave { row } => Said::seen(format!("«{row}» no tiene ola anterior")),
        Gating::WithoutBenchmark { row } => Said::seen(format!("«{row}» no tiene referencia")),
        Gating::GateFailed { told } => Said::seen(format!("condición no superada: {told}")),
        Gating::GateWarns { told } => Said::seen(format!("condición con advertencia: {told}")),
        Gating::GateUndecided { told } => Said::seen(format!("condición indecisa: {told}")),
        Gating::GatesPassed { count } => Said::seen(format!("condiciones superadas: {count} de {count}")),
        Gating::Decided { gate, seen, more } => {
            let more = if *more > 0 { format!(" y {more} más") } else { String::new() };
            Said::seen(format!("{gate}: {}{more}", seen.join(", ")))
        }
    }
}

fn no(kind: &str, word: &str, nearest: &Option<String>, known: &[String]) -> Said {
    let advice = match nearest {
        Some(near) => format!("¿se trata de {near}?"),
        None => format!("conocidos: {}", known.join(", ")),
    };
    Said::seen(format!("«{word}» no es {kind} ({advice})"))
}
