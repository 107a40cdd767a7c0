//! What is told of the columns, in Spanish.

use super::{listed, quoted, side};
use crate::message::{Columns, Said};

pub fn sentence(what: &Columns) -> Said {
    const NAME_THEM: &str =
        "si no van juntas, nombrar las dos columnas de cada criterio en un archivo de estudio";
    match what {
        Columns::MatchedFolded { criteria } => Said::seen(format!(
            "{} aunque mayúsculas, espacios, tildes o puntuación difieren entre los dos lados: {}",
            if criteria.len() == 1 {
                "1 par emparejado".to_owned()
            } else {
                format!("{} pares emparejados", criteria.len())
            },
            quoted(criteria)
        )),
        Columns::MatchedByOrder { importance, performance, importance_key, performance_key } => Said::and(
            format!(
                "«{importance}» y «{performance}» se emparejan por su lugar: «{importance_key}» y «{performance_key}» difieren"
            ),
            NAME_THEM,
        ),
        Columns::MatchedByLikeness { importance, performance, importance_key, performance_key } => Said::and(
            format!(
                "«{importance}» y «{performance}» se emparejan porque sus nombres se parecen: «{importance_key}» y «{performance_key}»"
            ),
            NAME_THEM,
        ),
        Columns::SideFromName { side: of, columns } => Said::and(
            format!("{} como {}: el otro lado lleva los mismos nombres", taken(columns), side(*of)),
            format!("--{of}-columns indica otra cosa"),
        ),
        Columns::SidesFromNames { importance, performance, criteria, by } => Said::and(
            format!(
                "«{importance}» contiene la importancia y «{performance}» el desempeño de {criteria} criterios: sus filas se unen {}",
                by.as_ref().map_or_else(
                    || "en el orden en que están, porque ningún identificador distingue a los encuestados"
                        .to_owned(),
                    |column| format!("por «{column}»")
                )
            ),
            if by.is_some() {
                ""
            } else {
                "si su orden es distinto, dar a ambos un identificador de los encuestados"
            },
        ),
        Columns::OnOneSideOnly { importance, performance, by } => Said::and(
            format!(
                "{importance} encuestados valoraron solo la importancia y {performance} solo el desempeño, por «{by}»: con --base available cuentan para el lado que valoraron, y si no, no cuentan"
            ),
            "comprobar los identificadores si todos deberían estar en ambos",
        ),
        Columns::DirectionUnclear { column } => Said::and(
            format!("no se entiende la leyenda de «{column}»: un número alto se lee como la mejor respuesta"),
            "escribir reversed = true en el archivo de estudio si 1 es lo mejor, reversed = false si no",
        ),
        Columns::LabelContradictsName { column, label, side: of } => Said::and(
            format!(
                "«{column}» se lee como {} por su nombre, y su etiqueta «{label}» habla de {}",
                side(*of),
                side(of.other())
            ),
            "decir cuál es cierto: --importance-columns y --performance-columns",
        ),
        Columns::Rescaled { files } => Said::and(
            format!(
                "las valoraciones se llevan a 0-100 desde la escala declarada para cada archivo: {}",
                files.iter().map(|(file, scale)| format!("{file} {scale}")).collect::<Vec<_>>().join(", ")
            ),
            "un punto de una escala vale entonces como varios de la otra: una escala larga no se usa como una corta estirada, por lo que una diferencia entre los archivos puede venir de sus escalas",
        ),
        Columns::RepeatedColumns { columns } => {
            Said::seen(format!("{}: las mismas celdas están bajo el nombre sin su número", left_out(columns)))
        }
        Columns::ScaleFromHeaders { lowest, highest, reversed } => Said::seen(format!(
            "los encabezados dicen la escala: {lowest}-{highest}{}",
            if *reversed { ", el número menor es el mejor" } else { "" }
        )),
        Columns::DirectionOfSome { told, silent } => Said::and(
            format!(
                "«{told}» dice que el número menor es el mejor y «{silent}» no dice nada: ambos se leen así"
            ),
            "reversed = true en un archivo de estudio si vale para todos; si no, recodificar antes uno de los lados",
        ),
        Columns::CodedBackwards { column } => Said::and(
            format!(
                "«{column}» dice que sus códigos están invertidos, pero no si ya se les ha dado la vuelta: se leen tal como están"
            ),
            "escribir reversed = false en el archivo de estudio si un número alto es ahora la mejor respuesta; si no, dar la vuelta a estas columnas en el archivo (6 − respuesta en 1-5)",
        ),
        Columns::SchoolGrades { column } => Said::and(
            format!(
                "«{column}»: notas escolares, de las que la menor es la mejor, así que se invierten todas las valoraciones"
            ),
            "reversed = true en un archivo de estudio si es así, reversed = false si el número menor es el peor",
        ),
        Columns::ComputedLeftOut { columns } => Said::and(
            format!(
                "excluidas, porque en cada fila son la media o la suma de los demás criterios y no un criterio: {}",
                quoted(columns)
            ),
            "nombrar las dos columnas en un archivo de estudio si aun así son un criterio",
        ),
        Columns::SameOnBothSides { columns } => Said::and(
            format!(
                "excluidas, porque las dos columnas contienen lo mismo en cada fila, como un identificador o un grupo repetido bajo los dos títulos: {}",
                quoted(columns)
            ),
            "nombrar las dos columnas en un archivo de estudio si aun así son un criterio",
        ),
        Columns::VariantsLeftOut { columns } => Said::and(
            format!(
                "excluidas, porque sus nombres dicen un solo lado, y un criterio que ya tiene su par con algo más: {}",
                quoted(columns)
            ),
            "nombrar las dos columnas de cada criterio en un archivo de estudio si son criterios aparte",
        ),
        Columns::LegendBeside { text } => Said::and(
            format!(
                "«{text}» está junto a la tabla y dice que el número más bajo es el mejor: todas las valoraciones se invierten"
            ),
            "reversed = true en un archivo de estudio si es así, reversed = false si el número más bajo es el peor",
        ),
        Columns::FiguresLeftOut { columns } => Said::and(
            format!(
                "excluidas, porque llevan el nombre de una cifra y no nombran ningún criterio: {}",
                quoted(columns)
            ),
            "nombrar las dos columnas en un archivo de estudio si aun así son un criterio",
        ),
        Columns::SideOfOthers { column, word } => Said::and(
            format!(
                "el desempeño se lee de columnas como «{column}», cuyo «{word}» puede hablar de otra cosa que lo que vivieron los encuestados"
            ),
            "decir qué columnas contienen el desempeño: --performance-columns 'PATTERN'",
        ),
        Columns::BlockBesides { columns } => Said::and(
            format!(
                "no leídas, aunque contienen valoraciones y llevan los nombres de los criterios: {}",
                listed(columns)
            ),
            "si son uno de los dos lados, decir cuál con --importance-columns 'PATTERN' o --performance-columns 'PATTERN'; nombrar las columnas leídas también basta",
        ),
        Columns::SidedLeftOut { columns } => Said::and(
            format!(
                "excluidas, porque sus nombres dicen un lado y ninguna columna es el otro: {}",
                quoted(columns)
            ),
            "nombrar las dos columnas de cada criterio en un archivo de estudio si forman parte de un par",
        ),
        Columns::Unasked { criteria } => Said::seen(format!(
            "excluidos, porque nadie respondió a uno de los dos lados: {}",
            quoted(criteria)
        )),
        Columns::NamesAsOne { names } => Said::seen(format!(
            "los nombres que solo difieren en mayúsculas o espacios son uno: {}",
            quoted(names)
        )),
        Columns::OneEach { column } => Said::and(
            format!("cada encuestado tiene una fila, y la columna «{column}» se toma por lo que valora"),
            "si es un grupo de encuestados, nombrar las dos columnas de valoraciones como un criterio en un archivo de estudio, y el grupo con --by",
        ),
        Columns::RowsBySide { measure } => Said::seen(format!(
            "la columna «{measure}» dice el lado de cada fila: las dos filas de una respuesta se reúnen en una"
        )),
        Columns::FileScaleYields { file, scale, other, wider } => Said::and(
            format!(
                "las respuestas de {file} abarcan {scale} y las de {other} {wider}: ambas se leen en {wider}"
            ),
            "--scale LOW-HIGH la fija para todos los archivos",
        ),
        Columns::RowsInBoth { rows, files } => Said::and(
            format!(
                "{rows} filas están con las mismas respuestas en {}, y cuentan una vez en cada uno",
                files.join(" y ")
            ),
            "dar solo el más reciente si es la misma encuesta descargada dos veces",
        ),
        Columns::SharedIds { ids, files } => Said::seen(format!(
            "{ids} identificadores están en {}: parece un panel, las mismas personas encuestadas de nuevo; las respuestas de cada archivo cuentan por sí solas",
            files.join(" y ")
        )),
        Columns::NoAnswerBeside { text, codes } => Said::and(
            format!(
                "\"{text}\" está junto a la tabla: {} cuenta como sin respuesta en todas las columnas",
                codes.join(", ")
            ),
            "--missing dice qué respuestas no cuentan, también en un archivo de estudio",
        ),
        Columns::AudiencesPooled { names, column } => Said::and(
            format!(
                "el archivo de estudio declara {} como públicos, y sus respuestas se toman juntas como un solo grupo",
                names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
            ),
            match column {
                Some(column) => format!(
                    "--audience {column} los pone lado a lado; --by {column} los convierte en segmentos"
                ),
                None => "analizar un archivo cada vez".to_owned(),
            },
        ),
        Columns::ConditionReplaced { study, option } => {
            Said::seen(format!("--where {option:?} sustituye la condición {study:?} del archivo de estudio"))
        }
        Columns::SidesByOrder { importance, performance } => Said::and(
            format!(
                "nada dice qué lado es la importancia: por orden, «{importance}» se toma como importancia y «{performance}» como desempeño"
            ),
            "--importance-columns y --performance-columns indican otra cosa",
        ),
        Columns::SideFromAnswers { first, side: of } => Said::and(
            format!("«{first}» … se toma como {}: lo dicen las respuestas", side(*of)),
            format!("--{of}-columns indica otra cosa"),
        ),
        Columns::SideFromPartner { first, side: of, partner } => Said::and(
            format!("«{first}» … se toma como {}, junto a «{partner}» … sobre las mismas filas", side(*of)),
            format!("--{of}-columns indica otra cosa"),
        ),
        Columns::SidesByLetters { importance, performance } => Said::seen(format!(
            "lados leídos del comienzo o del final de los nombres: «{importance}» … como importancia, «{performance}» … como desempeño"
        )),
        Columns::TextsLeftOut { column } => Said::seen(format!(
            "la columna «{column}» queda fuera de las valoraciones: sus respuestas son textos"
        )),
        Columns::PerformanceOnly { columns } => Said::and(
            format!("{columns} columnas de desempeño y ninguna de importancia"),
            "la importancia puede derivarse de un resultado: --importance johnson --outcome COLUMN",
        ),
        Columns::RowsStandForSeveral { column } => Said::and(
            format!(
                "la columna «{column}» quizá cuenta los encuestados de cada fila; cada fila se toma como una persona"
            ),
            format!(
                "--weight \"{column}\" toma cada fila tantas veces como indica; quitar la columna si cuenta otra cosa"
            ),
        ),
        Columns::WeightNotApplied { column } => Said::and(
            format!("la columna «{column}» parece un peso; no se aplica"),
            format!("--weight \"{column}\" lo aplica"),
        ),
    }
}

/// `la columna «a» se toma`, `las columnas «a», «b» se toman`.
fn taken(columns: &[String]) -> String {
    match columns {
        [column] => format!("la columna «{column}» se toma"),
        columns => format!("las columnas {} se toman", quoted(columns)),
    }
}

/// `la columna «a» se omite`, `las columnas «a», «b» se omiten`.
fn left_out(columns: &[String]) -> String {
    match columns {
        [column] => format!("la columna «{column}» se omite"),
        columns => format!("las columnas {} se omiten", quoted(columns)),
    }
}
