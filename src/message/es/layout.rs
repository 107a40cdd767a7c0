//! Why the columns could not be understood, in Spanish.

use super::words::{dozen, held, meant, side_of, side_ref, suggested, wanted};
use crate::message::near::likest;
use crate::message::shell::{list, patterns, sql_name, two_sides};
use crate::message::{LayoutError, Said};

/// What was seen and what to do.
pub fn sentence(what: &LayoutError) -> Said {
    match what {
        LayoutError::NoPair { columns, total } => Said::and(
            format!(
                "no se encuentra ningún par de importancia y desempeño entre {total} columnas: {}; se buscaron palabras como importance/satisfaction, imp/perf, wichtig/zufrieden en nombres y preguntas, y las mismas filas bajo dos preguntas",
                dozen(columns)
            ),
            "decir qué columnas son: --importance-columns 'imp_*' --performance-columns 'perf_*', o nombrar los pares en study.toml",
        ),
        LayoutError::OneSided { column, side, nearest } => Said::and(
            match nearest {
                Some(nearest) => format!(
                    "la columna «{column}» es de {} y le falta la de {}; la columna libre más parecida es «{nearest}»",
                    side_of(*side),
                    side_of(side.other())
                ),
                None => format!(
                    "la columna «{column}» es de {} y le falta la de {}",
                    side_of(*side),
                    side_of(side.other())
                ),
            },
            "nombrar el par en study.toml, o elegir las columnas con --importance-columns y --performance-columns",
        ),
        LayoutError::DuplicateColumn { name, first, second } => Said::and(
            format!("dos columnas se llaman «{name}»: la columna {first} y la columna {second}"),
            format!(
                "cambiar el nombre de una, o nombrar los pares en study.toml por su lugar: \"#{first}\", \"#{second}\""
            ),
        ),
        LayoutError::UnknownColumn { wanted_for, name, nearest, columns } => Said::and(
            format!(
                "{}: no hay ninguna columna «{name}»{}",
                wanted(wanted_for),
                suggested(nearest, &likest(name, columns))
            ),
            "ver las columnas con `ecart inspect`",
        ),
        LayoutError::EmptyPattern { option, pattern, nearest } => Said::and(
            format!("{option}: ninguna columna coincide con «{pattern}»{}", meant(nearest)),
            "* representa cualquier texto",
        ),
        LayoutError::BothSides { column } => Said::and(
            format!("la columna «{column}» se nombra para la importancia y para el desempeño"),
            "nombrarla para un lado: cada columna valora uno",
        ),
        LayoutError::TwoBlocks { side, first, second } => Said::and(
            format!("dos bloques de columnas podrían ser {}: «{first}» … y «{second}» …", side_ref(side)),
            format!("elegir uno con --{side}-columns"),
        ),
        LayoutError::Ranking { first, last, k, rows, of } => Said::and(
            format!(
                "las columnas «{first}» a «{last}» contienen rangos, no valoraciones: {rows} de {of} encuestados completos dan cada valor de 1 a {k} exactamente una vez"
            ),
            "nombrar las columnas de valoraciones con --importance-columns y --performance-columns: una brecha necesita valoraciones",
        ),
        LayoutError::PairsContradicted { names, questions } => Said::and(
            format!(
                "«{}» y «{}» son un par por su nombre, y por su etiqueta preguntan por «{}» y «{}»",
                names[0], names[1], questions[0], questions[1]
            ),
            "nombrar las dos columnas de cada criterio en un archivo de estudio, o corregir los nombres o las etiquetas",
        ),
        LayoutError::SharedOut { first, last, sum, rows, of } => Said::and(
            format!(
                "las columnas de «{first}» a «{last}» contienen puntos repartidos, no valoraciones: suman {sum} en {rows} de {of} filas"
            ),
            "esos puntos dicen lo importante que es cada uno junto a los demás; preguntar valoraciones, o dejar estas columnas y derivar la importancia de un resultado: --importance johnson",
        ),
        LayoutError::Unsaid { first, second } => Said::and(
            format!(
                "«{first}» … y «{second}» … hacen dos preguntas sobre lo mismo, y las palabras de ninguna dicen importancia o desempeño"
            ),
            "decir cuál es cuál: --importance-columns y --performance-columns; o relacionar una con un resultado: --performance-columns … --outcome COLUMN --importance johnson",
        ),
        LayoutError::ImportanceOnly { columns, count, beside } => Said::and(
            format!(
                "solo se encontró importancia ({count} columnas: {}), y una brecha necesita también desempeño",
                dozen(columns)
            ),
            if beside.is_empty() {
                "nombrar sus columnas con --performance-columns 'PATTERN'".to_owned()
            } else {
                format!(
                    "nombrar sus columnas con --performance-columns 'PATTERN'; llevan los mismos nombres: {}",
                    dozen(beside)
                )
            },
        ),
        LayoutError::NoSide { columns, outcome } => Said::and(
            format!(
                "{} columnas contienen valoraciones y ninguno de sus nombres dice importancia o desempeño: {}",
                columns.len(),
                dozen(columns)
            ),
            match two_sides(columns) {
                Some([one, other]) => format!(
                    "decir qué columnas son cuáles: --importance-columns {one} --performance-columns {other}, o al revés"
                ),
                None => format!(
                    "si todas son de desempeño, la importancia puede derivarse de un resultado: --performance-columns {} --outcome {} --importance johnson; si se preguntaron ambos lados, decir qué columnas son cuáles: --importance-columns 'PATTERN' --performance-columns 'PATTERN'",
                    patterns(columns),
                    outcome.as_ref().map_or_else(|| "COLUMN".to_owned(), |name| format!("\"{name}\""))
                ),
            },
        ),
        LayoutError::Nameless { importance, of_importance, performance, of_performance } => Said::and(
            format!(
                "{of_importance} × «{importance}» y {of_performance} × «{performance}» dicen un lado cada uno, y nada dice qué valoran"
            ),
            "escribir en cada encabezado lo que valora la columna (\"Importancia - horario\"), o nombrar las dos columnas de cada criterio en un archivo de estudio por su lugar (\"#2\", \"#3\", …)",
        ),
        LayoutError::NegatedSide { column, word } => Said::and(
            format!(
                "«{column}» pregunta por {word}: allí un número alto es malo, y en una brecha ambos lados deben subir con lo bueno"
            ),
            "invertir esas respuestas en el archivo (6 − respuesta en 1-5) y cambiar el nombre de las columnas; reversed = true en un archivo de estudio si todas las valoraciones van de mejor a peor, reversed = false si aun así un número alto es bueno",
        ),
        LayoutError::RowsAreCriteria { column } => Said::and(
            format!(
                "la columna «{column}» nombra otro criterio en cada fila, así que las filas no son encuestados, y nada dice qué dos columnas contienen su importancia y su desempeño"
            ),
            "nombrar las dos: --importance-columns 'COLUMN' --performance-columns 'COLUMN'",
        ),
        LayoutError::Transposed { column, example } => Said::and(
            format!(
                "la columna «{column}» contiene las preguntas («{example}»), así que los encuestados están en las columnas y no en las filas"
            ),
            "transponer la tabla para que cada encuestado tenga una fila (en una hoja de cálculo: copiar, pegado especial, transponer)",
        ),
        LayoutError::OtherMeasures { column, others, sides } => Said::and(
            format!(
                "la columna «{column}» dice importancia y desempeño de las respuestas, y además {}",
                super::quoted(others)
            ),
            format!(
                "conservar los dos con --where \"{column} IN ({list})\"",
                list = list(sides),
                column = sql_name(column)
            ),
        ),
        LayoutError::SeveralOfEach { column, example } => Said::and(
            format!("cada respuesta aparece varias veces, una por cada «{column}»"),
            format!("elegir uno con --where \"{column} = '{example}'\"", column = sql_name(column)),
        ),
        LayoutError::Copied { column, of } => Said::and(
            format!(
                "la columna «{column}» parece ser otra vez «{of}», numerada por una hoja de cálculo o un data frame, pero sus celdas difieren"
            ),
            "dar a cada una su propio nombre, o nombrar los pares en study.toml",
        ),
        LayoutError::IdsDisagree { column, other, id, beside, row } => Said::and(
            format!(
                "«{column}» y «{other}» nombran a encuestados distintos en la misma fila ({id} y {beside} en la fila {row}): parece que hay dos tablas una junto a otra en otro orden"
            ),
            format!(
                "guardar cada tabla en un archivo propio y analizar ambas con --join \"{column}\"; quitar una de las dos columnas si nombra otra cosa"
            ),
        ),
        LayoutError::TwoScales { first, other } => Said::and(
            format!(
                "«{first}» y «{other}» dicen dos escalas, y una brecha necesita todas las valoraciones en una"
            ),
            "convertir antes las columnas de una de ellas, o usar --scale si los encabezados están mal",
        ),
        LayoutError::OppositeScales { first, other, sum } => Said::and(
            format!(
                "«{first}» y «{other}» van en sentidos opuestos: 1 es la mejor respuesta en una y la peor en la otra"
            ),
            format!("invertir en el archivo las columnas de una ({sum} − respuesta), con su leyenda"),
        ),
        LayoutError::Choices { first, last, example } => Said::and(
            format!(
                "las columnas «{first}» a «{last}» contienen elecciones («{example}» …), no valoraciones: los encuestados eligen lo que les importa, y una brecha necesita la importancia de cada criterio"
            ),
            "derivar la importancia de un resultado: --outcome COLUMN --importance johnson",
        ),
        LayoutError::Expanded { column, answer } => Said::and(
            format!(
                "la columna «{column}» y las demás contienen una respuesta cada una («{answer}» o nada): esta exportación reparte cada valoración en una columna por respuesta"
            ),
            "exportar la forma condensada, una columna por fila de la pregunta",
        ),
        LayoutError::SummaryExport { found } => Said::and(
            format!(
                "es una exportación resumida («{found}»): recuentos y porcentajes de cada respuesta, no una fila por encuestado"
            ),
            "exportar en su lugar todas las respuestas individuales",
        ),
        LayoutError::ThreeLevels { columns, patterns } => Said::and(
            format!(
                "tres valoraciones por criterio: mínima («{}»), deseada («{}») y percibida («{}»); una brecha necesita dos",
                columns[0], columns[1], columns[2]
            ),
            format!(
                "decir cuáles: --importance-columns '{}' --performance-columns '{}' para la distancia al nivel deseado, '{}' en primer lugar para la distancia al mínimo",
                patterns[1], patterns[2], patterns[0]
            ),
        ),
        LayoutError::NoCriterion { importance, performance } => Said::and(
            format!(
                "las columnas «{importance}» y «{performance}» contienen valoraciones, pero ninguna columna nombra el criterio del que trata cada fila"
            ),
            "llamar \"criterion\" a la columna que lo nombra",
        ),
        LayoutError::Unmatched { importance, performance, first_importance, first_performance } => Said::and(
            format!(
                "{importance} columnas de importancia («{first_importance}» …) y {performance} de desempeño («{first_performance}» …) tienen nombres que no coinciden"
            ),
            "nombrar los pares en study.toml",
        ),
        LayoutError::OnlyPerformance { columns, outcomes } => Said::and(
            format!(
                "sus {} columnas de valoraciones son todas de desempeño ({}), y una brecha necesita también importancia",
                columns.len(),
                dozen(columns)
            ),
            format!(
                "nombrar las columnas de importancia con --importance-columns, o derivar la importancia de un resultado: {}",
                match &outcomes[..] {
                    [] =>
                        "--outcome COLUMN --importance johnson, aunque ninguna otra columna contiene números"
                            .to_owned(),
                    [one] => format!("--outcome \"{one}\" --importance johnson"),
                    [one, others @ ..] => {
                        format!("--outcome \"{one}\" --importance johnson, o en su lugar {}", dozen(others))
                    }
                }
            ),
        ),
        LayoutError::OnSheet { problem, sheet, others } => Said::and(
            format!(
                "{}; esta es la hoja «{sheet}», y --sheet lee otra: {}",
                sentence(problem).seen,
                dozen(others)
            ),
            sentence(problem).advice,
        ),
        LayoutError::TooManyAnswers { column, most } => Said::and(
            format!(
                "la columna «{column}» contiene más de {most} respuestas distintas, y ninguna escala de valoración tiene tantas"
            ),
            "decir qué columnas son valoraciones con --importance-columns y --performance-columns",
        ),
        LayoutError::BlankCriterion { row, column } => {
            Said::and(format!("fila {row}, columna «{column}»: no se nombra ningún criterio"), "nombrarlo")
        }
        LayoutError::RatedTwice { earlier, row, criterion } => Said::and(
            format!("filas {earlier} y {row}: un encuestado valora «{criterion}» dos veces"),
            "conservar una de las filas, o elegir una marca, un producto o una ola con --where",
        ),
        LayoutError::NeitherTextsNorNumbers { column, holds } => Said::and(
            format!("la columna «{column}» contiene {}, que no son ni textos ni números", held(holds)),
            "escribirla como uno de ellos, o no pedirla",
        ),
        LayoutError::NoRespondents => Said::and(
            "sus filas no son encuestados: una consulta cuenta una tabla con una fila por encuestado y una columna por valoración",
            "dar la tabla de las respuestas",
        ),
        LayoutError::FilesOnOtherScales { first, first_scale, second, second_scale } => Said::and(
            format!(
                "{first} está en una escala {first_scale} y {second} en {second_scale}: sus respuestas no son una sola encuesta"
            ),
            "llevar ambos a una escala con --rescale y la escala de cada [[file]] en un archivo de estudio, analizarlos uno a uno, o usar --scale LOW-HIGH si ambos se preguntaron en la misma",
        ),
        LayoutError::SummariesOfGroups { criterion } => Said::and(
            format!(
                "contiene medias de varios grupos, y «{criterion}» no dice cuántos encuestados hay detrás de cada una, así que todas juntas no tienen media"
            ),
            "dar a cada fila su n, o analizar los grupos uno a uno",
        ),
        LayoutError::SummarisedTwice { earlier, row, criterion, columns } => Said::and(
            format!("las filas {earlier} y {row} dan ambas medias de «{criterion}»"),
            match &columns[..] {
                [] => "conservar una de ellas, o añadir una columna que distinga sus grupos".to_owned(),
                columns => {
                    format!("nombrar la columna que distingue los grupos con --by: {}", columns.join(", "))
                }
            },
        ),
        LayoutError::TwiceInWave { first, second, column } => Said::and(
            format!(
                "las filas {first} y {second} tienen el mismo valor en la columna «{column}», y un panel tiene a cada encuestado una vez por ola"
            ),
            "corregir una de ellas, o nombrar otra columna con --panel",
        ),
    }
}
