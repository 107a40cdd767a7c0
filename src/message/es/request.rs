//! What was asked and does not go with the file, in Spanish.

use super::condition;
use super::words::{
    asking, at_line, by_element, dozen_plain, holding, in_section, instead, instead_of, meant, plain,
    unrelated,
};
use crate::message::near::likest;
use crate::message::{Request, Said};

/// What was seen and what to do.
pub fn sentence(what: &Request) -> Said {
    const OTHER_CHART: &str = "o elegir otro gráfico con --chart";
    match what {
        Request::StudyFault { line, problem } => Said::seen(format!("línea {line}: {problem}")),
        Request::UnknownKey { line, key, section, nearest, known } => Said::and(
            format!("{}clave desconocida «{key}»{}{}", at_line(line), in_section(section), meant(nearest)),
            format!("usar una de {}", dozen_plain(&likest(key, known))),
        ),
        Request::ListedTwice { criterion } => {
            Said::and(format!("el criterio «{criterion}» se enumera dos veces"), "enumerarlo una vez")
        }
        Request::ElementTwice { element } => {
            Said::and(format!("el elemento «{element}» se declara dos veces"), "declararlo una vez")
        }
        Request::EmptyElement { element } => Said::and(
            format!("el elemento «{element}» no tiene criterios ni valoración propia"),
            "añadir criteria = [\"…\"] o rating = \"…\"",
        ),
        Request::InTwoElements { criterion, first, second } => Said::and(
            format!("el criterio «{criterion}» lo nombra el elemento «{first}» y de nuevo «{second}»"),
            "nombrarlo en uno: un criterio pertenece a un elemento",
        ),
        Request::NoSuchCriterion { element, name, nearest, known } => Said::and(
            format!(
                "{} nombra «{name}», pero la encuesta no tiene tal criterio{}",
                by_element(element),
                meant(nearest)
            ),
            format!("la encuesta tiene {}", dozen_plain(&likest(name, known))),
        ),
        Request::NoSuchFile { name, known } => Said::and(
            format!("[[file]] nombra «{name}», que no se lee: {}", dozen_plain(known)),
            "nombrar un archivo como se llama, sin su carpeta",
        ),
        Request::RatingOfSummary { element } => Said::and(
            format!(
                "el elemento «{element}» tiene su propio `rating`, que un archivo de medias no puede aportar"
            ),
            "quitar la clave",
        ),
        Request::UnknownChoice { key, value, known } => Said::and(
            format!("no se conoce {key} = \"{value}\""),
            format!("usar uno de estos valores: {}", plain(known)),
        ),
        Request::NotInRange { key, value, least, most } => {
            Said::and(format!("{key} = {value} no es un número entero de {least} a {most}"), "corregirlo")
        }
        Request::NeedsAnswers { holds, asked } => Said::and(
            format!("contiene {}, no respuestas: {}", holding(holds), asking(asked)),
            instead(asked),
        ),
        Request::NeedsOutcome { method } => Said::and(
            format!("la importancia derivada por {method} necesita un resultado"),
            "nombrar su columna con --outcome",
        ),
        Request::MidpointOfDerived => Said::and(
            "el punto medio de la escala de valoración no dice nada de la importancia derivada",
            "usar --crosshair mean, median, o dos números",
        ),
        Request::ExplanationIsText => {
            Said::and("una explicación es texto en la salida estándar", "quitar --format y -o")
        }
        Request::ChartNeedsSegments { output } => Said::and(
            format!("{output} es un gráfico de segmentos, y no hay ninguno"),
            format!("nombrar con --by la columna que los forma, {OTHER_CHART}"),
        ),
        Request::ChartNeedsOutcome { output } => Said::and(
            format!("{output} es un gráfico de impulsores, y no hay ningún resultado"),
            format!("nombrar con --outcome la columna del resultado, {OTHER_CHART}"),
        ),
        Request::ChartNeedsWaves { output } => Said::and(
            format!("{output} es un gráfico de dos olas, y hay una"),
            format!("nombrar la ola anterior con --previous o --wave, usar ecart compare, {OTHER_CHART}"),
        ),
        Request::ChartNeedsThreeWaves { output } => Said::and(
            format!("{output} muestra tres olas o más, y hay menos"),
            "nombrar tres archivos o más con ecart compare, o una columna con tres olas en --wave; slope muestra dos",
        ),
        Request::ChartNeedsCommonRows { output, rows, least } => Said::and(
            format!(
                "{output} muestra {} que tienen todas las olas, y {}",
                if *least == 1 { "filas" } else { "dos filas o más" },
                if *rows == 1 { "hay una" } else { "no hay ninguna" }
            ),
            "la tabla dice lo que cambió; las filas que cambiaron de nombre se declaran con --map ANTIGUO=NUEVO",
        ),
        Request::ChartNeedsAudiences { output } => Said::and(
            format!("{output} es un gráfico de públicos, y no hay ninguno que mostrar junto a la referencia"),
            format!("nombrar con --audience la columna que los distingue, {OTHER_CHART}"),
        ),
        Request::ChartNeedsBenchmark { output } => Said::and(
            format!("{output} es un gráfico junto a una referencia, y no hay ninguna"),
            "añadir --benchmark ARCHIVO o elegir otro gráfico con --chart",
        ),
        Request::ChartOfThree { output, audiences } => Said::and(
            format!("{output} puede mostrar tres públicos, y hay {audiences}"),
            format!("excluir algunos con --where, {OTHER_CHART}"),
        ),
        Request::ChartNeedsGaps { output } => Said::and(
            format!("{output} es un gráfico de brechas, y la importancia derivada no las tiene"),
            format!("quitar --importance, {OTHER_CHART}"),
        ),
        Request::ChartNeedsStated { output } => Said::and(
            format!(
                "{output} debe mostrar la importancia valorada, o brechas respecto a ella, y la importancia es derivada"
            ),
            "quitar --importance, o mostrar el desempeño con --measure performance",
        ),
        Request::OptionsWithout { options, needs } => Said::and(
            format!("{} no dice nada sin {needs}", options.join(", ")),
            format!("añadir {needs}, o quitar la opción"),
        ),
        Request::ValueWithMinus { option, value } => Said::and(
            format!("lo que sigue a {option} empieza por un guion y se lee como una opción: {value}"),
            format!("escribir {option}={value}"),
        ),
        Request::DashboardNeedsRows { output, rows, least } => Said::and(
            format!("{output} es un panel, y {rows} filas tienen una brecha: hacen falta {least}"),
            format!("mostrar los criterios en lugar de los elementos con --level criteria, {OTHER_CHART}"),
        ),
        Request::ChartNeedsAnswers { output } => Said::and(
            format!(
                "{output} es un gráfico de respuestas sueltas, y el archivo solo contiene medias, o respuestas sin importancia"
            ),
            format!("leer el archivo de las respuestas, {OTHER_CHART}"),
        ),
        Request::ChartNeedsDrivers { output, why } => {
            let seen = why.as_ref().map(|(outcome, why)| unrelated(why, outcome));
            let seen = seen.as_deref().unwrap_or("ningún impulsor tiene importancia derivada");
            let advice = why.as_ref().map_or("elegir otro gráfico con --chart", |(_, why)| instead_of(why));
            Said::and(format!("{output} es un gráfico de impulsores, pero {seen}"), advice)
        }
        Request::UnknownRow { name, nearest, known } => Said::and(
            format!("ningún criterio o elemento se llama «{name}»{}", meant(nearest)),
            format!("usar uno de {}", dozen_plain(&likest(name, known))),
        ),
        Request::BadCondition { condition, fault } => Said::and(
            format!("--where \"{condition}\" no es válido: {}", condition::sentence(fault)),
            "usar comparaciones como region = 'West' AND age >= 30, con AND, OR, NOT, IN (…), BETWEEN, LIKE e IS NULL",
        ),
        Request::NoRowMatches { condition, read } => Said::and(
            format!("--where \"{condition}\" no coincide con ninguna de las {read} filas"),
            "comparar sus valores con las respuestas: `ecart inspect` muestra las columnas",
        ),
        Request::OneLevel { column, level } => Said::and(
            match level {
                Some(only) => format!(
                    "todas las respuestas de la columna de segmentos «{column}» son «{only}», así que no hay nada que comparar"
                ),
                None => format!("la columna de segmentos «{column}» está vacía"),
            },
            "elegir otra columna para --by",
        ),
        Request::AllWeightsZero { column } => Said::and(
            format!("todos los pesos de la columna «{column}» son 0, así que no queda nadie"),
            "quitar --weight, o elegir otra columna",
        ),
        Request::NoPairs { criterion, n_importance, n_performance } => Said::and(
            format!(
                "nadie valoró a la vez la importancia y el desempeño de «{criterion}» ({n_importance} valoraron la importancia, {n_performance} el desempeño)"
            ),
            "si las dos preguntas se hicieron a personas distintas, añadir --base available; si no, enumerar los demás criterios en un archivo de estudio, o comprobar que sus dos columnas van juntas",
        ),
        Request::NobodyComplete { criteria } => Said::and(
            format!(
                "ningún encuestado valoró la importancia y el desempeño de los {criteria} criterios, así que --base listwise no deja a nadie"
            ),
            "usar --base pairs o --base available",
        ),
        Request::NotAScale { text } => Said::and(
            format!("«{text}» no es una escala válida"),
            "dar su valoración más baja y la más alta, como 1-5 o 0-10",
        ),
        Request::NotACrosshair { text } => Said::and(
            format!("«{text}» no son líneas de corte válidas"),
            "usar mean, median, midpoint, grand-mean, o dos números importancia,desempeño como 3,3.5",
        ),
        Request::NotACanvas { text, least, greatest } => Said::and(
            format!("«{text}» no es un lienzo válido"),
            format!(
                "usar slide, print, body, square, o ANCHOxALTO en puntos de {}x{} a {greatest}x{greatest}",
                least[0], least[1]
            ),
        ),
        Request::NotAConfidence { text } => Said::and(
            format!("{text} no es un nivel de confianza válido"),
            "usar un número entre 0 y 1, como 0.95",
        ),
        Request::NotReplicates { text, most } => Said::and(
            format!("{text} no es un número de réplicas válido"),
            format!("usar 0 para ninguna, o un número entero hasta {most}"),
        ),
        Request::NotAnImprovement { text } => Said::and(
            format!("{text} no es una mejora válida"),
            "usar un número de puntos de valoración, como 0.5",
        ),
        Request::NotALimit { variable, value, most } => Said::and(
            format!("{variable}={value} en el entorno no es un límite"),
            format!("dar un número entero de 1 a {most}, o ninguno"),
        ),
        Request::TooManyLevels { grouping, column, levels } => Said::and(
            format!(
                "la columna «{column}» de {grouping} tiene {levels} valores distintos, y un mapa para cada uno tarda mucho"
            ),
            format!(
                "elegir para {grouping} una columna con menos, o pedirlos todos con --most-levels {levels}"
            ),
        ),
        Request::CrosshairFar { importance, performance, lowest, highest } => Said::and(
            format!("--crosshair {importance},{performance} está muy fuera de la escala {lowest}-{highest}"),
            "dar dos números dentro de ella",
        ),
        Request::LevelsDoNotFit { low, high, lowest, highest } => Said::and(
            format!(
                "un desempeño bajo hasta {low} y uno alto desde {high} no caben ambos en la escala de {lowest} a {highest}"
            ),
            "dar a --low y --high dos valoraciones de ella, la primera menor que la segunda",
        ),
        Request::NotATarget { text } => Said::and(
            format!("«{text}» no es una meta válida"),
            "usar un valor del resultado como 9, o una parte de su rango observado como 80%",
        ),
        Request::OneAudience { column, level } => Said::and(
            match level {
                Some(only) => format!(
                    "la columna «{column}» contiene un solo público, «{only}», y hacen falta dos, uno junto a otro"
                ),
                None => format!("la columna «{column}» está vacía, así que no distingue públicos"),
            },
            "nombrar otra columna con --audience, o quitarlo",
        ),
        Request::UnknownReference { column, name, known } => Said::and(
            format!("ningún público de la columna «{column}» se llama «{name}»"),
            format!("dar a --reference uno de estos: {}", known.join(", ")),
        ),
        Request::AudiencesWithheld { column, least } => Said::and(
            format!(
                "se pueden mostrar menos de dos públicos de la columna «{column}»: los de menos de {least} encuestados no se muestran y, si es uno solo, tampoco el siguiente más pequeño, cuyas respuestas lo delatarían"
            ),
            "dar un nombre común a los públicos pequeños, o esperar más respuestas",
        ),
        Request::AudiencesOfWaves => Said::and(
            "los públicos van junto a un análisis, no junto a olas",
            "usar analyze, o quitar --audience (en el archivo de estudio: audience_column)",
        ),
        Request::NotADifference { text } => Said::and(
            format!("«{text}» no es una diferencia"),
            "dar un número de puntos de valoración mayor que 0, como 0.2",
        ),
        Request::NotAChange { text } => Said::and(
            format!("«{text}» no es un cambio"),
            "dar un número de puntos de valoración mayor que 0, como 0.2",
        ),
        Request::NotAScore { text } => Said::and(
            format!("{text} no es una puntuación"),
            "usar un número en puntos de la escala, como 1.5",
        ),
        Request::NotARename { text } => {
            Said::and(format!("«{text}» no es ANTIGUO=NUEVO"), "escribir el nombre anterior, = y el actual")
        }
        Request::NotAWallet { text } => Said::and(
            format!("«{text}» no es PUESTO,NÚMERO"),
            "indicar la columna de nuestro puesto, una coma y la columna de cuántos proveedores se usan",
        ),
        Request::OutputKind { path, nearest, known } => Said::and(
            format!("{path}: la extensión de una salida indica su tipo, y esta no indica ninguno"),
            match nearest {
                Some(nearest) => format!("usar {nearest}, o una de {}", plain(known)),
                None => format!("usar una de {}", plain(known)),
            },
        ),
        Request::OutputPdf { path } => Said::and(
            format!("{path}: no se escribe ningún PDF"),
            "escribir .html e imprimir la página en un archivo, o escribir .pptx o .docx y guardarlo como PDF",
        ),
        Request::PatternOfReport { path } => Said::and(
            format!("{path}: {{element}} hace un gráfico para cada elemento"),
            "usar .svg, .png o .alt.txt",
        ),
        Request::PatternMisplaced { path } => Said::and(
            format!("{path}: {{element}} puede figurar una vez, en el nombre del archivo"),
            "escribirlo como en maps/{element}.svg",
        ),
        Request::OptionElsewhere { option, instead } => {
            Said::and(format!("no existe la opción {option}"), format!("aquí se llama {instead}"))
        }
        Request::ExplainNeedsBoth => Said::and(
            "explain toma un criterio y después un archivo, y falta uno de los dos",
            "ecart explain \"Precio\" respuestas.csv",
        ),
        Request::ExplainTakesNo { option } => Said::and(
            format!("explain muestra el cálculo de una fila, al que {option} no añade nada"),
            format!("omitir {option}, o darla a ecart analyze"),
        ),
        Request::FormatIsAFile { format } => Said::and(
            format!("la salida estándar recibe texto, y .{format} no lo es"),
            format!("escribirlo en un archivo: -o NOMBRE.{format}"),
        ),
        Request::ExplainSwapped { file, criterion } => Said::and(
            format!("explain toma primero el criterio, y «{file}» es un archivo"),
            format!("escribir ecart explain \"{criterion}\" {file}"),
        ),
        Request::UnknownTopic { topic } => Said::and(
            format!("no hay ni orden ni mensaje llamado «{topic}»"),
            "ver las órdenes con `ecart help`, y los códigos de los mensajes con `ecart help messages`",
        ),
    }
}
