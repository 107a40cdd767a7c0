//! What should be known of the numbers, in Spanish.

use super::findings::two_decimals;
use super::words::{
    against_midpoint, crosshair_of, instead_of, of_rows, one_decimal, plain, raters, unrelated,
};
use crate::message::said::crossed;
use crate::message::{Results, Said};

/// What was seen and what to do.
pub fn sentence(what: &Results) -> Said {
    match what {
        Results::TinyBase { row, n, least } => Said::and(
            format!("{row}: {n} encuestados son menos de {least} (**)"),
            "tratar sus cifras como anecdóticas",
        ),
        Results::SmallBase { row, n, least } => Said::and(
            format!("{row}: {n} encuestados son menos de {least} (*)"),
            "leer su intervalo antes que su media",
        ),
        Results::TinyEffectiveBase { row, n, effective, least } => Said::and(
            format!(
                "{row}: sus {n} encuestados tienen una base efectiva de {}, menos de {least}",
                one_decimal(effective)
            ),
            "unos pocos pesos grandes sostienen sus cifras: recortar los pesos, o tratar sus cifras como anecdóticas",
        ),
        Results::BaseMatters { row } => Said::and(
            format!("{row}: su cuadrante difiere entre las bases pairs y available"),
            "mirar quién valoró un solo lado antes de actuar",
        ),
        Results::NoShortfall { row } => Said::and(
            format!(
                "{row}: en el cuadrante prioritario aunque el desempeño no está por debajo de la importancia"
            ),
            "lo sitúan ahí las líneas de corte; mirar también su brecha",
        ),
        Results::LargeGap { row } => Said::and(
            format!("{row}: baja prioridad aunque su brecha está entre las tres mayores"),
            "mirar la brecha además del cuadrante",
        ),
        Results::Shortfall { row } => Said::and(
            format!(
                "{row}: posible exceso aunque el desempeño está significativamente por debajo de la importancia"
            ),
            "lo sitúan ahí las líneas de corte; no reducir el esfuerzo dedicado",
        ),
        Results::UntestedShortfall { row } => Said::and(
            format!(
                "{row}: posible exceso aunque el desempeño está por debajo de la importancia; si es por azar, las medias solas no lo dicen"
            ),
            "lo sitúan ahí las líneas de corte; no reducir el esfuerzo dedicado",
        ),
        Results::OutsideCriteria { row } => Said::and(
            format!(
                "{row}: su brecha queda fuera de las de sus criterios, pues los valoraron encuestados distintos"
            ),
            "leer las brechas de sus criterios, o comparar encuestados completos con --base listwise",
        ),
        Results::FewElements { crosshair } => Said::and(
            format!(
                "con tan pocos elementos, cada uno está de por sí cerca de {} de todos, así que las líneas de corte deciden sus cuadrantes más que sus valoraciones",
                crosshair_of(crosshair)
            ),
            "leer sus brechas, o usar --crosshair midpoint",
        ),
        Results::OneKindOfAnswer { outcome, n, kind } => Said::and(
            format!(
                "{outcome}: las {n} respuestas son todas de {}, así que la puntuación no tiene error",
                raters(kind)
            ),
            "comprobar que la pregunta se hizo en una escala de 0 a 10",
        ),
        Results::FewClusters { df: 0, .. } => Said::and(
            "el diseño no deja grados de libertad (conglomerados − estratos = 0), así que no hay errores, ni pruebas, ni certeza de los cuadrantes",
            "unir los estratos pequeños, y nombrar como conglomerados lo que se sorteó (--cluster)",
        ),
        Results::FewClusters { df, least } => Said::and(
            format!(
                "los errores se basan en {df} grados de libertad (conglomerados − estratos), menos de {least}, así que no se juzga cuán seguros son los cuadrantes"
            ),
            "leer los intervalos como una guía aproximada, y unir los estratos pequeños",
        ),
        Results::LonelyStrata { lonely, clusters, strata } => Said::and(
            format!(
                "{lonely} de los estratos tienen un solo conglomerado, que no dice nada de la dispersión entre conglomerados: cada uno se une con su vecino (quedan {clusters} conglomerados en {strata} {})",
                if *strata == 1 { "estrato" } else { "estratos" }
            ),
            "unir esos estratos a mano por lo que tienen en común, antes de leer la encuesta",
        ),
        Results::NarrowBoxes { boxes, lowest, highest } => Said::and(
            if *boxes == 1 {
                format!(
                    "la categoría más alta de la escala de {lowest} a {highest} es solo {highest}: una valoración de {} no cuenta",
                    highest - 1.0
                )
            } else {
                format!(
                    "las dos categorías más altas de la escala de {lowest} a {highest} son {} y {highest}: una valoración de {} no cuenta",
                    highest - 1.0,
                    highest - 2.0
                )
            },
            "usar la media (--metric mean), o recodificar antes las respuestas en menos categorías",
        ),
        Results::LevelBad { rows, of, midpoint, at_midpoint } => Said::and(
            format!(
                "el desempeño de los {rows} {} está por debajo del punto medio de la escala ({midpoint}){}",
                of_rows(of),
                against_midpoint(at_midpoint)
            ),
            "un cuadrante con desempeño alto solo lo es entre estos: ninguno de ellos rinde bien",
        ),
        Results::LevelGood { rows, of, excellent, at_midpoint } => Said::and(
            format!(
                "el desempeño de los {rows} {} supera {excellent}, en la décima parte superior de la escala{}",
                of_rows(of),
                against_midpoint(at_midpoint)
            ),
            "un cuadrante con desempeño bajo solo lo es entre estos: todos ellos rinden bien",
        ),
        Results::SingleCriterion { element } => Said::and(
            format!("el elemento «{element}» tiene un solo criterio, así que su compuesto es ese criterio"),
            "declarar el par como valoración propia del elemento, o darle más criterios",
        ),
        Results::OutsideElements { criteria } => Said::and(
            format!("en ningún elemento: {}", plain(criteria)),
            "nombrarlos en un elemento del archivo de estudio si pertenecen a uno",
        ),
        Results::ConstantDriver { driver, outcome } => Said::and(
            format!(
                "{driver}: el desempeño es igual para todos los encuestados que cuentan, así que no puede relacionarse con el resultado «{outcome}»"
            ),
            "enumerar los demás criterios en un archivo de estudio, o no leer su ausencia entre los impulsores como falta de importancia",
        ),
        Results::ListwiseLoss { outcome, n, respondents, drivers } => Said::and(
            format!(
                "{n} de {respondents} encuestados dieron el resultado «{outcome}» y valoraron el desempeño de los {drivers} impulsores; lo que se relaciona con él se basa en ellos"
            ),
            "comparar quiénes son con el total antes de leer sus impulsores como los de todos; --deletion pairwise deriva la importancia de cada dos columnas",
        ),
        Results::FewPerDriver { outcome, n, drivers, least } => Said::and(
            format!(
                "{n} encuestados para {drivers} impulsores de «{outcome}» son menos de {least} por impulsor: los intervalos de los pesos cubren entonces mucho menos de lo que dicen"
            ),
            "leer el orden de los impulsores como una conjetura; el R² ajustado dice cuánto del ajuste es azar",
        ),
        Results::SeparatedOutcome { outcome, driver } => Said::and(
            format!(
                "el desempeño de «{driver}», solo o junto con los demás, separa a todos los que tienen 1 en el resultado «{outcome}» de todos los que tienen 0, así que un logit no tiene coeficientes finitos"
            ),
            "leer en su lugar su penalización y recompensa y la tabla de condiciones necesarias (--necessary); más encuestados le dan coeficientes",
        ),
        Results::OutcomeAgainst { outcome, r } => Said::and(
            format!(
                "{outcome}: sus números bajan cuando el desempeño sube, en todos los criterios (r desde {}): si un número bajo es su mejor respuesta, los cambios por debajo de 0 son buenas noticias",
                two_decimals(*r)
            ),
            "invertir la columna en el archivo, de modo que un número alto sea la mejor respuesta, si debe leerse como de costumbre",
        ),
        Results::WithoutWords { rows } => Said::and(
            format!("no se cita ningún comentario sobre {}: nada dice cuáles tratan de ello", plain(rows)),
            "añadir words = [\"…\"] en [[criterion]] del archivo de estudio, o quotes = \"COLUMNA\" si cada uno tiene su propia columna",
        ),
        Results::RowsWithheld { by, cells, least } => Said::and(
            format!(
                "valorados por menos de {least} de un grupo ({by}), o calculables a partir de los demás, y no mostrados: {}",
                crossed(cells)
            ),
            "unir los grupos pequeños, o bajar --smallest-shown si lo permite lo prometido a los encuestados",
        ),
        Results::CriteriaWithheld { audience, criteria, least } => Said::and(
            format!(
                "valorados por menos de {least} ({audience}) y excluidos para todos: {}",
                plain(criteria)
            ),
            "tomar otra --reference, o bajar --smallest-shown si lo permite lo prometido a los encuestados",
        ),
        Results::UniformShift { column, level, rows, shift } => Said::and(
            format!(
                "{level} ({column}) valora el desempeño en los {rows} criterios más {} que los demás, en {} de media: un hábito de respuesta lo desplaza todo por igual, y también un proveedor mejor o peor",
                if *shift > 0.0 { "alto" } else { "bajo" },
                two_decimals(shift.abs())
            ),
            "leer sus diferencias relativas y sus puestos antes de decir dónde es mejor o peor, o situar cada grupo respecto a sus propias líneas de corte (--segment-crosshair own)",
        ),
        Results::UnrelatedOutcome { outcome, why } => Said::and(unrelated(why, outcome), instead_of(why)),
    }
}
