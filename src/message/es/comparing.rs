//! What should be known, or stands in the way, of a comparison, in Spanish.

use super::words::{dozen_plain, plain};
use crate::message::near::likest;
use crate::message::{Comparing, Said};

/// What was seen and what to do.
pub fn sentence(what: &Comparing) -> Said {
    match what {
        Comparing::FirstWave => Said::seen("aún no hay ola anterior: no se compara nada"),
        Comparing::SameInput { file } => Said::and(
            format!("ambas olas proceden de los mismos bytes ({file})"),
            "dar dos archivos distintos, salvo que se quiera comparar una ola consigo misma",
        ),
        Comparing::LooksLikePanel { ids, column } => Said::and(
            match ids {
                1 => format!(
                    "1 valor de la columna «{column}» está en ambas olas, que se comparan como dos muestras"
                ),
                ids => format!(
                    "{ids} valores de la columna «{column}» están en ambas olas, que se comparan como dos muestras"
                ),
            },
            "añadir --panel con esta columna si son los mismos encuestados",
        ),
        Comparing::LinkedClusters { clusters } => Said::and(
            format!(
                "{clusters} conglomerados tienen el mismo estrato y número en ambas olas y se toman como los mismos"
            ),
            "numerar de otro modo los conglomerados de una ola si son otros",
        ),
        Comparing::MovesWithoutProbability => Said::and(
            "no se puede decir cuán seguros son los cambios: con una línea fija hacen falta los encuestados de ambas olas y réplicas",
            "dar ambos archivos de encuesta en lugar de análisis guardados, con réplicas",
        ),
        Comparing::AddedRows { rows, former, present } => {
            Said::and(format!("solo en la ola nueva: {}", plain(rows)), renamed(former, present))
        }
        Comparing::RemovedRows { rows, former, present } => {
            Said::and(format!("solo en la ola antigua: {}", plain(rows)), renamed(former, present))
        }
        Comparing::NotInEveryWave { rows } => Said::and(
            format!("no en todas las olas, así que no en lo que se dice de todas: {}", plain(rows)),
            "una fila que cambió de nombre se declara con --map ANTIGUO=NUEVO",
        ),
        Comparing::DifferentCriteria { added, removed } => Said::and(
            format!(
                "{added} criterios de la ola nueva y {removed} de la antigua están en una sola, así que las líneas de corte de cada una se basan en criterios distintos"
            ),
            "mirar también los cambios con las líneas de corte de los criterios comunes",
        ),
        Comparing::OnlyInBenchmark { rows } => {
            Said::and(format!("solo en la referencia: {}", plain(rows)), SAME_NAMES)
        }
        Comparing::OnlyInSurvey { rows } => {
            Said::and(format!("solo en la encuesta, es decir, sin referencia: {}", plain(rows)), SAME_NAMES)
        }
        Comparing::FixedBenchmark => Said::and(
            "la referencia se toma como conocida sin error, con lo que se hallan diferencias con demasiada facilidad",
            "añadir las columnas n y sd si ella misma es una muestra",
        ),
        Comparing::BenchmarkWithoutImportance => Said::seen(
            "la referencia no tiene importancia, así que la línea de la importancia es la media propia de la encuesta",
        ),
        Comparing::NoSharedCriterion { benchmark, survey } => Said::and(
            format!(
                "no tiene ningún criterio de esta encuesta: nombra {}; la encuesta tiene {}",
                plain(benchmark),
                plain(survey)
            ),
            "dar a ambas los mismos nombres o etiquetas",
        ),
        Comparing::NoBenchmark => {
            Said::and("--crosshair benchmark necesita una referencia", "añadir --benchmark FILE")
        }
        Comparing::NotOfWaves { options } => Said::and(
            format!("una comparación de olas solas no hace nada con {}", plain(options)),
            "usar analyze con --previous, o --mix para lo que los grupos aportan a un cambio",
        ),
        Comparing::BenchmarkOfWaves => Said::and(
            "una referencia va junto a un análisis, no junto a olas solas",
            "usar analyze con --previous y --benchmark",
        ),
        Comparing::WaveTwice => Said::and(
            "la ola anterior se da por un archivo (previous) y por una columna (wave)",
            "conservar uno de los dos",
        ),
        Comparing::WavesAreFiles => Said::and(
            "compare toma sus olas como archivos",
            "quitar --previous, --wave y --wave-order, o usar analyze",
        ),
        Comparing::OldOfEach { option, given, earlier } => Said::and(
            match earlier {
                1 => format!("{option} se da {}, y hay una sola ola anterior", times(*given)),
                earlier => format!("{option} se da {}, y hay {earlier} olas anteriores", times(*given)),
            },
            "darlo una vez por cada ola anterior, la más antigua primero; \"\" equivale a lo que vale para la última",
        ),
        Comparing::OldOfSaved { option } => Said::and(
            format!("es un análisis guardado, al que {option} no se aplica"),
            "dar el archivo de encuesta de esa ola, o quitar la opción",
        ),
        Comparing::OneWave => Said::and(
            "una comparación necesita dos olas",
            "nombrar el archivo antiguo y el nuevo (o un archivo y --wave con analyze)",
        ),
        Comparing::NoWaveColumn => Said::and("no se leyó ninguna columna de olas", "nombrarla con --wave"),
        Comparing::OneWaveInColumn { column, only } => Said::and(
            match only {
                Some(only) => format!(
                    "la columna «{column}» contiene una sola ola, «{only}», y una comparación necesita dos"
                ),
                None => {
                    format!("la columna «{column}» no contiene ninguna ola, y una comparación necesita dos")
                }
            },
            "nombrar otra columna con --wave, o quitarlo",
        ),
        Comparing::NotAWave { wave, column, nearest, known } => Said::and(
            format!("«{wave}» no es una ola de la columna «{column}»"),
            match nearest {
                Some(near) => format!("¿se trata de «{near}»?"),
                None => format!("contiene {}", dozen_plain(&likest(wave, known))),
            },
        ),
        Comparing::SetAside { keys, by } => Said::seen(format!(
            "del archivo de estudio se deja aparte {}: una encuesta se compara con olas anteriores o con otros públicos, y {by} dice con cuáles",
            plain(keys)
        )),
        Comparing::MappedTwice { one, other, name } => Said::and(
            format!("--map: «{one}» y «{other}» de una ola no pueden ser ambas «{name}» de otra"),
            "decir cuál de las dos es",
        ),
        Comparing::NoRowToMap { name, old, nearest, known } => Said::and(
            if *old {
                format!("--map: ninguna ola anterior tiene una fila «{name}»")
            } else {
                format!("--map: ninguna ola posterior tiene una fila «{name}»")
            },
            match nearest {
                Some(near) => format!("¿se trata de «{near}»?"),
                None => format!("las filas son {}", dozen_plain(&likest(name, known))),
            },
        ),
        Comparing::WaveNamedTwice { wave } => Said::and(
            format!("el orden de las olas nombra «{wave}» dos veces"),
            "nombrar cada ola una vez, la más antigua primero",
        ),
        Comparing::WithoutWave { respondents, column } => Said::and(
            format!("encuestados sin ola en la columna «{column}», que no están en ninguna: {respondents}"),
            "rellenar su ola donde se conozca",
        ),
        Comparing::WavesLeftOut { waves } => Said::and(
            format!("olas que el orden no nombra y que quedan fuera: {}", plain(waves)),
            "nombrarlas también si pertenecen a la comparación",
        ),
        Comparing::OptionsOfWaves { options } => Said::and(
            format!("opciones que dicen cómo se comparan las olas, y hay una sola: {}", plain(options)),
            "nombrar la ola anterior con --previous o --wave, usar ecart compare, o quitar esas opciones",
        ),
        Comparing::NoEarlierWave { wave, known } => Said::and(
            format!("ninguna ola anterior se llama «{wave}»"),
            format!("usar previous, first, o una de {}", dozen_plain(&likest(wave, known))),
        ),
        Comparing::OtherScales { old, old_scale, new, new_scale } => Said::and(
            format!("{old} se valoró en {old_scale} y {new} en {new_scale}"),
            "declarar una escala con --scale si es la misma, o llevar ambas a 0-100 con --rescale",
        ),
        Comparing::OtherPlans { differing, old, options } => Said::and(
            format!("las dos olas se analizaron de modo distinto: {}", plain(differing)),
            format!("analizar de nuevo la encuesta de {old} con {}", options.join(" ")),
        ),
        Comparing::NoCommonRow { old, of_old, new, of_new } => Said::and(
            format!(
                "las dos olas no tienen ningún criterio en común: {old} tiene {}; {new} tiene {}",
                plain(of_old),
                plain(of_new)
            ),
            "decir cuál es cuál con --map ANTIGUO=NUEVO",
        ),
        Comparing::NothingToLink { column } => Said::and(
            format!("no contiene encuestados que enlazar por «{column}»"),
            "dar ambos archivos de encuesta, o quitar --panel",
        ),
        Comparing::MixOfSaved { column, wave } => Said::and(
            format!("--mix {column} necesita las respuestas de ambas olas, y {wave} es un análisis guardado"),
            "dar el archivo de encuesta de esa ola",
        ),
        Comparing::MixOfWeights => Said::and(
            "--mix cuenta encuestados, y las olas están ponderadas",
            "quitar --weight: los pesos que igualan el tamaño de los grupos ya han eliminado la composición",
        ),
        Comparing::MixWithoutGroups { column } => Said::and(
            format!("--mix {column}: los grupos de esta columna no están en ambas olas"),
            "nombrar una columna que tengan ambos archivos",
        ),
        Comparing::WavesNeedAnswers => Said::and(
            "no contiene encuestados, y las olas se distinguen por una columna de ellos",
            "quitar --wave, o leer las respuestas de los encuestados",
        ),
        Comparing::WaveDates { dates, waves } => Said::and(
            format!(
                "--wave-dates da {dates} {}, y hay {waves} olas",
                if *dates == 1 { "día" } else { "días" }
            ),
            "dar el día de cada ola, la más antigua primero",
        ),
        Comparing::WaveDatesOrder { earlier, later } => Said::and(
            format!("el día {earlier} no es anterior a {later}"),
            "dar los días en el orden de las olas, la más antigua primero",
        ),
        Comparing::DatesOfTwo => Said::and(
            "los días de las olas sirven para una pendiente de tres olas o más, y hay dos",
            "quitar --wave-dates o añadir una ola",
        ),
        Comparing::NotADay { text } => {
            Said::and(format!("«{text}» no es un día"), "escribir año, mes y día, por ejemplo 2026-09-30")
        }
        Comparing::NotAsComparison { format } => Said::and(
            format!("las olas solas no se escriben como {format}"),
            "usar table, markdown, csv o json, o analyze con --previous",
        ),
    }
}

const SAME_NAMES: &str = "dar a ambas los mismos nombres o etiquetas si son los mismos criterios";

fn renamed(former: &Option<String>, present: &Option<String>) -> String {
    match former.as_ref().zip(present.as_ref()) {
        Some((old, new)) => format!("si «{new}» es el antiguo «{old}», decirlo con --map {old}={new}"),
        None => "forman parte de las líneas de corte de esa ola y no tienen cambio".into(),
    }
}

fn times(count: usize) -> String {
    if count == 1 { "una vez".into() } else { format!("{count} veces") }
}
