//! Words inside sentences, in Spanish.

use super::quoted;
use crate::message::{Asked, Damage, Holds, Markup, Side, SystemReason, TableFigure, Turned, Unrelated};

pub fn markup(what: &Markup) -> &'static str {
    match what {
        Markup::WebPage => "una página web",
        Markup::Xml => "un archivo XML",
        Markup::Pdf => "un archivo PDF",
        Markup::Rtf => "un documento RTF",
        Markup::JsonLines => "JSON, un registro por línea o uno en total",
        Markup::StudyFile => "un archivo de estudio",
        Markup::Json => "texto JSON",
    }
}

pub fn reason(why: &SystemReason) -> &str {
    match why {
        SystemReason::NotFound => "no existe tal archivo",
        SystemReason::Denied => "permiso denegado",
        SystemReason::InUse => "otro programa lo tiene abierto (cerrarlo allí y repetir la orden)",
        SystemReason::IsFolder => "es una carpeta, no un archivo",
        SystemReason::Stopped => "la ejecución se detuvo",
        SystemReason::System(said) => said,
    }
}

/// Why a file of a known kind cannot be read.
pub fn damage(why: Damage) -> &'static str {
    match why {
        Damage::Nonsense => "su estructura no tiene sentido",
        Damage::UnknownType => "su estructura no tiene sentido, o tiene columnas de un tipo desconocido aquí",
        Damage::Cut => "termina demasiado pronto",
        Damage::Outside => "una de sus partes queda fuera de él",
        Damage::Grows => "descomprimido da más de lo que necesita una encuesta",
        Damage::Rows => "declara más filas de las que puede contener",
        Damage::FarCell => "una de sus celdas está muy lejos de todas las demás",
        Damage::ColumnType => "una columna es de un tipo que no puede contener respuestas",
        Damage::Memory => {
            "leerlo requiere más memoria de la que puede tener su lector; ECART_READER_MEMORY=MIB en el entorno permite más"
        }
        Damage::Time => {
            "leerlo requiere más cálculo del que puede tener su lector; ECART_READER_SECONDS=SEGUNDOS en el entorno permite más"
        }
    }
}

pub fn holding(what: &Holds) -> &'static str {
    match what {
        Holds::Answers => "respuestas",
        Holds::Counts => "recuentos",
        Holds::Means => "medias ya calculadas",
    }
}

/// Why only answers can give it.
pub fn asking(what: &Asked) -> String {
    match what {
        Asked::WeightOfCounts => "los pesos los aplica la consulta".into(),
        Asked::DesignOfCounts => "un diseño muestral necesita a los encuestados".into(),
        Asked::Outcome(column) => format!("el resultado «{column}» necesita a los encuestados"),
        Asked::Column { column, .. } => format!("la columna «{column}» es de encuestados"),
        Asked::Words => "los comentarios y el balance de valoraciones son de encuestados".into(),
        Asked::Segments(column) => format!("los segmentos por «{column}» necesitan a los encuestados"),
        Asked::WeightOfMeans(column) => {
            format!("no queda ningún encuestado que ponderar por la columna «{column}»")
        }
        Asked::AvailableOfElements => {
            "sus elementos se contaron con los criterios valorados en ambos lados".into()
        }
        Asked::Boxes => "las puntuaciones de categorías son proporciones de respuestas".into(),
        Asked::BoxesOfElements => "sus elementos se contaron por sus valoraciones medias".into(),
        Asked::Listwise => "los recuentos no dicen quién respondió a todo".into(),
        Asked::BaseOfMeans => "sus medias se basan en la base con la que se calcularon".into(),
        Asked::Importance => "la importancia se deriva de las respuestas de los encuestados".into(),
        Asked::GrandMean => {
            "la media general pondera cada criterio por su número de respuestas, y no hay columna n".into()
        }
        Asked::Element(element) => format!("los recuentos de criterios no dan el elemento «{element}»"),
        Asked::Callbacks => "una lista de llamadas necesita las respuestas de los encuestados".into(),
        Asked::Audiences => "los públicos se distinguen por una columna de los encuestados".into(),
    }
}

/// What to do instead.
pub fn instead(what: &Asked) -> String {
    match what {
        Asked::WeightOfCounts => "quitar --weight y usarlo con ecart sql".into(),
        Asked::DesignOfCounts => {
            "quitar --strata y --cluster, o leer las respuestas de los encuestados".into()
        }
        Asked::Outcome(column) => {
            format!("quitar --outcome {column}, o leer las respuestas de los encuestados")
        }
        Asked::Column { option, column } => {
            format!("quitar {option} {column}, o leer las respuestas de los encuestados")
        }
        Asked::Words => {
            "quitar --quotes, --keyness y --balance, o leer las respuestas de los encuestados".into()
        }
        Asked::Segments(column) => {
            format!("quitar --by {column}, o leer las respuestas de los encuestados")
        }
        Asked::WeightOfMeans(_) => "quitar --weight, --strata y --cluster".into(),
        Asked::Boxes | Asked::BoxesOfElements => "quitar --metric".into(),
        Asked::AvailableOfElements => "quitar --base available".into(),
        Asked::Listwise => "quitar --base listwise".into(),
        Asked::BaseOfMeans => "quitar --base".into(),
        Asked::Importance => "quitar --importance".into(),
        Asked::GrandMean => "añadir una, o usar --crosshair mean".into(),
        Asked::Element(_) => "hacer que también se cuente, con ecart sql y este archivo de estudio".into(),
        Asked::Callbacks => "leer las respuestas de los encuestados".into(),
        Asked::Audiences => "leer las respuestas de los encuestados, o quitar --audience".into(),
    }
}

pub fn unrelated(why: &Unrelated, outcome: &str) -> String {
    match why {
        Unrelated::TooFewRespondents { rows, drivers, needed } => format!(
            "{rows} encuestados dieron el resultado «{outcome}» y valoraron el desempeño de los {drivers} impulsores, y hacen falta {needed}"
        ),
        Unrelated::ConstantOutcome => format!(
            "el resultado «{outcome}» es igual para todos los encuestados que cuentan, así que nada puede relacionarse con él"
        ),
        Unrelated::ConstantDriver { driver } => format!(
            "el desempeño de «{driver}» es igual para todos los encuestados que cuentan, así que no puede relacionarse con el resultado «{outcome}»"
        ),
        Unrelated::Collinear { driver } => format!(
            "el desempeño de «{driver}» se deduce del de los demás, así que su efecto en el resultado «{outcome}» no puede separarse"
        ),
        Unrelated::Contradictory { smallest_eigenvalue } => format!(
            "las correlaciones por pares con el resultado «{outcome}» se contradicen (menor valor propio {}), porque se basan en encuestados distintos",
            format!("{smallest_eigenvalue:.3}").replace('.', ",")
        ),
    }
}

pub fn instead_of(why: &Unrelated) -> &'static str {
    match why {
        Unrelated::TooFewRespondents { .. } => "enumerar menos criterios en un archivo de estudio",
        Unrelated::ConstantOutcome => "elegir otra columna para --outcome",
        Unrelated::ConstantDriver { .. } => {
            "enumerar los demás criterios en un archivo de estudio, o usar --importance stated"
        }
        Unrelated::Collinear { .. } => {
            "enumerar los demás criterios en un archivo de estudio, o usar --importance johnson"
        }
        Unrelated::Contradictory { .. } => "usar --deletion listwise",
    }
}

pub fn statistic(needed: &TableFigure) -> &'static str {
    match needed {
        TableFigure::Mean => "una media",
        TableFigure::StandardDeviation => "una desviación típica",
        TableFigure::Respondents => "un número de encuestados",
        TableFigure::SumOfWeights => "una suma de pesos",
        TableFigure::SumOfSquaredWeights => "una suma de pesos al cuadrado",
    }
}

pub fn turned(why: &Turned) -> String {
    match why {
        Turned::Declared => "según lo declarado".into(),
        Turned::Words => "según sus palabras".into(),
        Turned::Header => "según la leyenda del encabezado".into(),
        Turned::Grades => "como las notas escolares alemanas".into(),
        Turned::Labels(labels) => format!("según sus etiquetas de valor: {labels}"),
    }
}

/// What a column was wanted for.
pub fn wanted(what: &str) -> String {
    let known = match what {
        "weight" | "the weight" | "the weights" => "la ponderación",
        "the strata" => "los estratos",
        "the clusters" => "los conglomerados",
        "segment" | "a segment" => "un segmento",
        "outcome" | "an outcome" => "un resultado",
        "the panel" => "el panel",
        "a text" => "un texto",
        "the value" => "el valor",
        "the rank" => "el rango",
        "the number of providers" => "el número de proveedores",
        "the wave" => "la ola",
        "the audience" => "el público",
        "respondent" => "el encuestado",
        _ => "",
    };
    match (known, what.split_once(" of ")) {
        ("", Some(("importance", rest))) => format!("la importancia de {rest}"),
        ("", Some(("performance", rest))) => format!("el desempeño de {rest}"),
        ("", _) => what.to_owned(),
        (known, _) => known.to_owned(),
    }
}

/// A side as it stands alone.
pub fn side_of(side: Side) -> &'static str {
    super::side(side)
}

/// A side as an object.
pub fn side_ref(side: &Side) -> &'static str {
    super::the_side(*side)
}

/// The first dozen names in quotes.
pub fn dozen(names: &[String]) -> String {
    first(names, 12, quoted)
}

/// The first dozen names as they are.
pub fn dozen_plain(names: &[String]) -> String {
    first(names, 12, plain)
}

/// Names as they are.
pub fn plain(names: &[String]) -> String {
    names.join(", ")
}

fn first(names: &[String], most: usize, said: fn(&[String]) -> String) -> String {
    let shown = said(&names[..names.len().min(most)]);
    if names.len() > most { shown + ", …" } else { shown }
}

/// The name that may have been meant.
pub fn meant(nearest: &Option<String>) -> String {
    nearest.as_ref().map_or_else(String::new, |name| format!("; ¿se trata de «{name}»?"))
}

/// The columns that may have been meant, or else those that there are.
pub fn suggested(nearest: &[String], columns: &[String]) -> String {
    match (nearest, columns) {
        ([], []) => String::new(),
        ([], columns) => format!("; las columnas son {}", dozen(columns)),
        (nearest, _) => {
            let named: Vec<String> = nearest.iter().map(|name| format!("«{name}»")).collect();
            format!("; ¿se trata de {}?", named.join(" o "))
        }
    }
}

/// The nearest scale, and what it lacks.
pub fn near(nearest: &Option<(String, String)>) -> String {
    nearest
        .as_ref()
        .map_or_else(String::new, |(set, label)| format!("; la más próxima es {set}, que no tiene «{label}»"))
}

/// The line of a study file.
pub fn at_line(line: &Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!("línea {line}: "))
}

/// The section of a study file.
pub fn in_section(section: &Option<&'static str>) -> String {
    section.map_or_else(String::new, |section| format!(" en [[{section}]]"))
}

/// What of a study file names a criterion.
pub fn by_element(element: &Option<String>) -> String {
    element.as_ref().map_or_else(|| "[[criterion]]".into(), |element| format!("el elemento «{element}»"))
}

/// Answers with their counts.
pub fn counted(answers: &[(String, u64)]) -> String {
    answers.iter().map(|(answer, n)| format!("«{answer}» ({n})")).collect::<Vec<_>>().join(", ")
}

pub fn one_decimal(value: &f64) -> String {
    format!("{value:.1}").replace('.', ",")
}

/// Letters side by side.
pub fn spaced(glyphs: &[String]) -> String {
    glyphs.join(" ")
}

/// Why a section is not there.
pub fn absent(section: &str) -> &'static str {
    match section {
        "elements" => "el estudio no tiene elementos",
        "drivers" | "outcomes" => "indicar un resultado con --outcome",
        "segments" | "heatmap" => "indicar una columna con --by",
        "answers" => "el archivo solo contiene medias, o respuestas sin importancia",
        _ => "no hay nada que contar",
    }
}

/// What a column holds that is neither texts nor numbers.
pub fn held(what: &'static str) -> &'static str {
    match what {
        "bytes" => "octetos",
        "decimals of 256 bits" => "decimales de 256 bits",
        "durations" => "duraciones",
        "lists" => "listas",
        "maps" => "asignaciones",
        "numbered values that are no texts" => "valores numerados que no son textos",
        "numbers of 128 bits" => "números de 128 bits",
        "numbers of 16 bits" => "números de 16 bits",
        "structures" => "estructuras",
        "values of a type of their own" => "valores de un tipo propio",
        "values of several types" => "valores de varios tipos",
        other => other,
    }
}

/// Columns with what they hold, the first of them.
pub fn held_by(columns: &[(String, &'static str)]) -> String {
    const NAMED: usize = 8;
    let named = columns.iter().take(NAMED).map(|(name, what)| format!("«{name}» ({})", held(what)));
    let named = named.collect::<Vec<_>>().join(", ");
    match columns.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} y {more} más"),
    }
}

/// Where rows stand against the midpoint of the scale.
pub fn against_midpoint(counts: &[(&'static str, usize)]) -> String {
    if counts.is_empty() {
        return String::new();
    }
    let some = counts.iter().filter(|(_, n)| *n > 0);
    let some =
        some.map(|(quadrant, n)| format!("{n} en {}", quadrant_of(quadrant))).collect::<Vec<_>>().join(", ");
    format!("; frente al punto medio: {some}")
}

/// A quadrant by its name for scripts.
fn quadrant_of(name: &'static str) -> &'static str {
    match name {
        "concentrate_here" => "«Concentrar esfuerzos»",
        "keep_up" => "«Mantener el buen trabajo»",
        "low_priority" => "«Baja prioridad»",
        "possible_overkill" => "«Posible exceso»",
        other => other,
    }
}

/// Criteria or elements.
pub fn of_rows(rows: &'static str) -> &'static str {
    match rows {
        "criteria" => "criterios",
        "elements" => "elementos",
        other => other,
    }
}

/// Kinds of answers of a net promoter score.
pub fn raters(kind: &'static str) -> &'static str {
    match kind {
        "promoters" => "promotores",
        "detractors" => "detractores",
        "passives" => "pasivos",
        other => other,
    }
}

/// A rule of the crosshair by its name for scripts.
pub fn crosshair_of(rule: &'static str) -> &'static str {
    match rule {
        "mean" => "la media",
        "median" => "la mediana",
        "grand-mean" => "la media general",
        other => other,
    }
}

/// Rows by their numbers, and whether there are more.
pub fn row_numbers(count: u64, rows: &[u64]) -> String {
    let word = if count == 1 { "fila" } else { "filas" };
    let shown: Vec<String> = rows.iter().map(u64::to_string).collect();
    format!("{word} {}{}", shown.join(", "), if count > rows.len() as u64 { ", …" } else { "" })
}

/// Numbers, one after the other.
pub fn numbers(values: &[f64], and: &str) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(&format!(" {and} "))
}
