//! What stands in the way of acting on an analysis, in Spanish.

use super::words::{dozen_plain, meant, plain};
use crate::message::near::likest;
use crate::message::{Acting, Said};

/// What was seen and what to do.
pub fn sentence(what: &Acting) -> Said {
    match what {
        Acting::ActionOnUnknown { action, name, nearest, known } => Said::and(
            format!(
                "la acción «{action}» es sobre «{name}», que la encuesta no tiene ni como criterio ni como elemento{}",
                meant(nearest)
            ),
            format!("usar uno de {}", dozen_plain(&likest(name, known))),
        ),
        Acting::ActionOnBothMaps { action, on } => Said::and(
            format!("la acción «{action}» es sobre criterios y elementos a la vez: {}", plain(on)),
            "nombrar solo criterios, o solo elementos: la puntuación de un elemento se compone de sus criterios",
        ),
        Acting::ActionOnNothing { action } => Said::and(
            format!("la acción «{action}» no es sobre nada"),
            "nombrar los criterios o elementos que debe mejorar, como on = [\"waiting_time\"]",
        ),
        Acting::ActionTwice { action } => Said::and(
            format!("dos acciones tienen el identificador «{action}»"),
            "dar a cada una el suyo: por él la encuentra la próxima ola",
        ),
        Acting::PromiseBeyondScale { action, promised, scale: [low, high] } => Said::and(
            format!("la acción «{action}» promete {promised} más en una escala que va de {low} a {high}"),
            "prometer una subida en puntos de valoración, como raises = { performance = 0.4 }",
        ),
        Acting::ActionWithout { place, action, key } => Said::and(
            format!("la acción {place}{} no tiene {key}", named(action)),
            match *key {
                "id" => "darle una clave propia, la misma en cada ola: id = \"fila-app\"",
                _ => "decir qué se hace, como what = \"Turnos en la aplicación\"",
            },
        ),
        Acting::PromiseBeyondRoom { action, promised, name, room } => Said::and(
            format!(
                "la acción «{action}» promete {promised} más en «{name}», que puede subir {room} como mucho"
            ),
            "prometer lo que la escala permite: nada por encima cuenta como suficiente ni entra en el efecto",
        ),
        Acting::NotAPromise { action, promised } => Said::and(
            format!("la acción «{action}» sube el desempeño {promised}"),
            "prometer un número de puntos de valoración mayor que 0, o quitar `raises`",
        ),
        Acting::EffortOutside { action, effort } => Said::and(
            format!("el esfuerzo de la acción «{action}» es {effort}, y los esfuerzos van de 1 a 5"),
            "darle de 1 a 5, o días de una persona como effort_days",
        ),
        Acting::NotDays { action, days } => Said::and(
            format!("el esfuerzo de la acción «{action}» es de {days} días"),
            "dar un número de días mayor que 0, o effort = de 1 a 5",
        ),
        Acting::EffortTwice { action } => Said::and(
            format!("la acción «{action}» tiene tanto effort como effort_days"),
            "conservar uno, el mismo en todas las acciones: solo así se ordenan por él",
        ),
        Acting::NotACost { action, cost } => {
            Said::and(format!("la acción «{action}» cuesta {cost}"), "dar 0 o más, o quitar `cost`")
        }
        Acting::NotADay { action, text } => Said::and(
            if action.is_empty() {
                format!("«{text}» no es un día")
            } else {
                format!("la acción «{action}» vence el «{text}», que no es un día")
            },
            "escribir año, mes y día, como 2026-09-30",
        ),
        Acting::OtherStart { action, since, compared } => Said::and(
            format!(
                "la acción «{action}» partió de la ola «{since}» y se mide con el cambio desde «{compared}»"
            ),
            "comparar con la ola de la que partió, o corregir su `since`",
        ),
        Acting::NotAsPlan { format } => Said::and(
            format!("un plan no se escribe como {format}"),
            "usar table, markdown, html, xlsx, pptx, csv, json, o una imagen",
        ),
        Acting::NoComments => Said::and(
            "no se nombra ninguna columna de comentarios, y las palabras están en los comentarios",
            "nombrarla con --quotes, o dar a un [[criterion]] la suya con quotes = \"column\"",
        ),
        Acting::CommentsWithoutWords { column } => Said::and(
            format!(
                "la columna «{column}» contiene comentarios sobre todo, y ningún criterio tiene palabras que digan cuáles tratan de él"
            ),
            "dar a los criterios las suyas en el archivo de estudio, como words = [\"cola\", \"espera\"], o una columna propia: quotes = \"columna\"",
        ),
        Acting::BalanceOfShortScale { scale: [low, high] } => Said::and(
            format!("en una escala de {low} a {high} se solapan las valoraciones buenas y las malas"),
            "pedir el balance de valoraciones en una escala de cuatro puntos o más",
        ),
        Acting::CallbackOfAnonymous => Said::and(
            "el archivo de estudio dice `anonymous = true`, y a nadie a quien se prometió eso se le llama",
            "preguntar en la próxima ola a quién se puede llamar, con una columna propia",
        ),
        Acting::CallbackNeedsConsent => Said::and(
            "nada dice quién aceptó que le llamen",
            "nombrar la columna con --consent, o indicar --no-consent-needed si no hace falta preguntar a nadie",
        ),
        Acting::UnclearConsent { column, value } => Said::and(
            format!("la columna «{column}» contiene «{value}», que no dice ni sí ni no"),
            "decir con --consent-is qué textos aceptan, como --consent-is yes,1",
        ),
        Acting::CallbackOutput { path } => Said::and(
            if path.is_empty() {
                "una lista de llamadas se escribe en un archivo propio y en ningún otro sitio".to_owned()
            } else {
                format!("{path} no puede contener una lista de llamadas")
            },
            "nombrar un archivo .csv o .xlsx con -o: solo su propietario puede leerlo",
        ),
        Acting::CallbackWithoutImportance => Said::and(
            "no se preguntó por la importancia, y las llamadas siguen lo que importó a cada encuestado",
            "usar una encuesta que pregunte por la importancia",
        ),
        Acting::CallbackOnNothing => Said::and(
            "ningún criterio es una prioridad, así que no hay que llamar a nadie por ninguno",
            "nombrar los criterios que cuentan con --on",
        ),
        Acting::CallbackList { listed, scored, left_out, without_consent, on } => Said::seen(format!(
            "{listed} de {scored} encuestados en la lista por su déficit en {}; {without_consent} con déficit no aceptaron que \
             les llamen; {left_out} valoraron menos de la mitad de estos criterios y no tienen puntuación",
            plain(on)
        )),
        Acting::CodesForNumbers { column, code, label } => Said::and(
            format!(
                "la columna «{column}» contiene códigos, como {code} para «{label}», donde hacen falta números"
            ),
            "nombrar una columna cuyos números se signifiquen a sí mismos",
        ),
        Acting::NoValueAtRisk { column } => Said::and(
            format!(
                "nada de «{column}» está en riesgo: eso se dice de un resultado de 0 y 1, en el que todos los encuestados cuentan lo mismo"
            ),
            "nombrar un resultado así con --outcome, sin pesos ni conglomerados",
        ),
        Acting::EmptyPlan { output } => Said::and(
            format!("{output}: el plan no tiene ninguna línea, pues no hay ni acción ni prioridad"),
            "nombrar acciones en el archivo de estudio ([[action]]), o pedir otra imagen",
        ),
    }
}

/// The id in brackets, where there is one.
fn named(action: &str) -> String {
    if action.trim().is_empty() { String::new() } else { format!(" («{action}»)") }
}
