//! Why messages matter, in Spanish.

use crate::message::{Columns, Comparing, Findings, LayoutError, Noticed, Results, Summed, What};

/// One sentence without its full stop.
pub fn why(what: &What) -> &'static str {
    match what {
        What::FileError(_) => "no se puede leer nada, así que no se calcula ninguna cifra",
        What::LayoutError(LayoutError::Ranking { .. } | LayoutError::Choices { .. }) => {
            "los rangos y las elecciones no son valoraciones: la diferencia entre dos de ellos no dice nada de una brecha"
        }
        What::LayoutError(_) => "qué columna es cuál decide todas las cifras, y aquí el archivo no lo aclara",
        What::CodingError(_) => "una respuesta solo cuenta cuando se sabe qué valoración representa",
        What::Cell(_) | What::Summed(Summed::BadCells { .. }) => {
            "una celda que no se entiende cambiaría una media o se perdería sin aviso"
        }
        What::Columns(
            Columns::SidesByOrder { .. }
            | Columns::SideFromAnswers { .. }
            | Columns::SideFromPartner { .. }
            | Columns::SidesByLetters { .. },
        ) => {
            "con los lados intercambiados, cada brecha cambia de signo y casi todos los criterios de cuadrante"
        }
        What::Columns(Columns::WeightNotApplied { .. }) => {
            "las medias ponderadas y sin ponderar difieren cuando unos encuestados cuentan más que otros"
        }
        What::Columns(Columns::PerformanceOnly { .. }) => "sin importancia no hay brecha ni cuadrante",
        What::Columns(Columns::TextsLeftOut { .. }) => "lo que contiene la columna no entra en ninguna cifra",
        What::Columns(_) => "una brecha solo es correcta si sus dos columnas preguntan por lo mismo",
        What::Findings(Findings::Ceiling { .. }) => {
            "donde todo es importante, pequeñas diferencias deciden en qué cuadrante está un criterio"
        }
        What::Findings(
            Findings::ReversedCriterion { .. }
            | Findings::ReversedPerformance { .. }
            | Findings::SwappedSides,
        ) => "las respuestas codificadas al revés muestran lo contrario de lo que dijeron los encuestados",
        What::Findings(
            Findings::UnequalScales { .. }
            | Findings::MixedScales { .. }
            | Findings::LevelScales { .. }
            | Findings::OddFractions { .. },
        ) => "una brecha resta dos números, que deben estar en una misma escala",
        What::Findings(Findings::TinyBase { .. })
        | What::Results(
            Results::TinyBase { .. } | Results::SmallBase { .. } | Results::TinyEffectiveBase { .. },
        ) => "cuantos menos encuestados, más depende una cifra del azar",
        What::Findings(Findings::SuspiciousCode { .. } | Findings::RareTop { .. }) => {
            "un código de «sin respuesta» leído como valoración mueve todas las medias en las que entra"
        }
        What::Findings(
            Findings::StraightLiners { .. }
            | Findings::DuplicatedIds { .. }
            | Findings::MarkedRows { .. }
            | Findings::IdenticalRespondents { .. },
        ) => "los encuestados que no leyeron, o que cuentan dos veces, pesan en todas las medias",
        What::Noticed(Noticed::ScaleOfMeans { .. } | Noticed::LabelsFitTwoScales { .. }) => {
            "la escala decide dónde está su punto medio y cuáles son las respuestas más altas"
        }
        What::Noticed(Noticed::MissingTaken { .. }) => {
            "una respuesta tomada como ausente no entra en ninguna media"
        }
        What::Noticed(_) => "muestra cómo se leyó el archivo; si se quería otra cosa, las cifras cambian",
        What::Request(_) => {
            "las opciones, el archivo de estudio y la encuesta deben concordar: nada se adivina en su lugar"
        }
        What::Results(Results::BaseMatters { .. }) => {
            "un cuadrante que depende de qué respuestas cuentan no es base firme para actuar"
        }
        What::Results(Results::NoShortfall { .. } | Results::LargeGap { .. }) => {
            "cuadrante y brecha responden a dos preguntas, y aquí no coinciden"
        }
        What::Results(Results::WithoutWords { .. }) => {
            "una prioridad sin cita no es una de la que nadie habló"
        }
        What::Results(Results::RowsWithheld { .. } | Results::CriteriaWithheld { .. }) => {
            "lo que dijeron pocos se les podría atribuir"
        }
        What::Results(Results::UniformShift { .. }) => {
            "un grupo que difiere en todo quizá solo responde de otro modo"
        }
        What::Results(Results::OutcomeAgainst { .. }) => {
            "un efecto es buena o mala noticia solo según la dirección de su resultado"
        }
        What::Results(
            Results::ConstantDriver { .. }
            | Results::SeparatedOutcome { .. }
            | Results::UnrelatedOutcome { .. },
        ) => "lo que no varía, o se deduce del resto, no puede relacionarse con un resultado",
        What::Results(Results::NarrowBoxes { .. }) => {
            "una parte de los más altos de muchísimos grados no dice casi nada de las respuestas inferiores"
        }
        What::Results(Results::SingleCriterion { .. } | Results::OutsideElements { .. }) => {
            "el mapa de los elementos muestra solo lo que dan sus criterios"
        }
        What::Results(Results::ListwiseLoss { .. } | Results::FewPerDriver { .. }) => {
            "cuantos menos encuestados sostienen una regresión, más hay en ella de azar"
        }
        What::Results(
            Results::FewElements { .. }
            | Results::LevelBad { .. }
            | Results::LevelGood { .. }
            | Results::Shortfall { .. }
            | Results::UntestedShortfall { .. }
            | Results::OutsideCriteria { .. },
        ) => "unas líneas de corte con pocos puntos, o parecidos, dicen poco de lo buenos que son",
        What::Results(
            Results::FewClusters { .. } | Results::LonelyStrata { .. } | Results::OneKindOfAnswer { .. },
        ) => "un error que se basa en pocas unidades es a su vez incierto",
        What::Values(_) => {
            "qué representa una respuesta, y qué filas contienen respuestas, decide todas las cifras"
        }
        What::Comparing(
            Comparing::FixedBenchmark
            | Comparing::BenchmarkWithoutImportance
            | Comparing::NoSharedCriterion { .. },
        ) => "una comparación vale lo que vale aquello con lo que se compara",
        What::Comparing(_) => "un cambio solo cuenta donde se preguntó lo mismo al mismo tipo de personas",
        What::Beside(_) => {
            "aquello con lo que se compara debe leerse con tanta seguridad como la propia encuesta"
        }
        What::Grouping(_) => "una comparación necesita grupos que digan quién pertenece a ellos",
        What::Gating(_) => {
            "una condición de control deja pasar un proceso o lo detiene, así que debe decir lo que significa"
        }
        What::Acting(_) => "un plan se mide por sus promesas, así que debe quedar claro lo que promete",
        What::Template(_) => {
            "las diapositivas toman de la plantilla diseños, colores y fuentes, y ninguna cifra"
        }
        What::Outputs(_) => "lo que había antes sigue ahí, salvo que el mensaje diga otra cosa",
        What::Typed(_) => "no se ha leído ni escrito nada",
        What::Drawn(_) => "afecta a una sola salida; ninguna cifra cambia",
        What::Summed(Summed::Suspicious { .. }) => "--strict rechaza toda lectura que pudiera ser otra",
        What::Rows(_) => "lo que se omite no entra en ninguna cifra",
    }
}
