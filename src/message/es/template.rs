//! What is wrong with a template of slides, and what should be known of one, in Spanish.

use super::{listed, quoted};
use crate::message::{Said, Template};

/// What was seen and what to do.
pub fn sentence(what: &Template) -> Said {
    const SAVE: &str = "guardarlo como presentación de PowerPoint (.pptx)";
    match what {
        Template::TemplateIsNoPackage => Said::and(
            "no es un archivo .pptx",
            "dar una presentación o una plantilla de PowerPoint, .pptx o .potx",
        ),
        Template::TemplateIsOld => Said::and(
            "es un archivo .ppt antiguo o está protegido con contraseña",
            "guardarlo como .pptx sin contraseña",
        ),
        Template::TemplateIsOther => Said::and(
            "no es una presentación: es otro tipo de archivo de Office, u otro archivo zip",
            "dar una presentación o una plantilla de PowerPoint, .pptx o .potx",
        ),
        Template::TemplateHoldsMacros => Said::and(
            "contiene macros, que una presentación hecha con él conservaría",
            "guardarlo como .pptx",
        ),
        Template::TemplateIsStrict => Said::and("está guardado como Strict Open XML", SAVE),
        Template::TemplateDamaged { why } => {
            Said::and(format!("el archivo está dañado: {why}"), "comprobar que la descarga fue completa")
        }
        Template::TemplateTooLarge { limit } => Said::and(
            format!("sus partes ocupan descomprimidas más de {limit} bytes, que ninguna plantilla necesita"),
            "guardarlo de nuevo sin sus diapositivas ni vídeos",
        ),
        Template::TemplatePartTooLarge { part, limit } => Said::and(
            format!(
                "su parte {part} ocupa descomprimida más de {limit} bytes, que ninguna plantilla necesita"
            ),
            "guardarlo de nuevo sin esa imagen o vídeo",
        ),
        Template::TemplateTooManyParts { limit } => Said::and(
            format!("tiene más de {limit} partes, que ninguna plantilla necesita"),
            "guardarlo de nuevo sin sus diapositivas",
        ),
        Template::TemplatePartName { part } => Said::and(
            format!("su parte «{part}» tiene un nombre que lleva a otro sitio o es el de otra parte"),
            "abrirlo en PowerPoint y guardarlo de nuevo",
        ),
        Template::TemplatePartBroken { part, why } => Said::and(
            format!("su parte {part} está dañada: {why}"),
            "abrirlo en PowerPoint y guardarlo de nuevo",
        ),
        Template::TemplatePartMissing { part, from } => Said::and(
            format!("le falta la parte {part}, que {from} necesita"),
            "abrirlo en PowerPoint y guardarlo de nuevo",
        ),
        Template::TemplateWithoutLayouts => Said::and(
            "no tiene ningún diseño de diapositiva, así que no se puede hacer ninguna con él",
            "añadir uno en Vista, Patrón de diapositivas",
        ),
        Template::TemplateWithoutDeck => {
            Said::and("--template es para diapositivas, y no se escribe ningún .pptx", "añadir -o deck.pptx")
        }
        Template::RowsWithoutDeck => Said::and(
            "--rows es para tablas de diapositivas, y no se escribe ningún .pptx",
            "añadir -o deck.pptx",
        ),
        Template::TemplateWithoutTitles => Said::and(
            "ningún diseño de la plantilla tiene título, así que los títulos van en el margen superior",
            "añadir un marcador de título a un diseño en Vista, Patrón de diapositivas",
        ),
        Template::TemplatePlaceUnknown { layout, name, nearest, known } => Said::and(
            format!("ninguna diapositiva usa el marcador de posición «{name}» del diseño «{layout}»"),
            format!("cambiarle el nombre, quizá a «{nearest}»; las diapositivas buscan {}", quoted(known)),
        ),
        Template::TemplatePlaceSmall { slide, layout, width, height } => Said::and(
            format!(
                "el diseño «{layout}» deja {width} × {height} pt para la diapositiva «{slide}», así que sus puntos llevan los números de la tabla y no nombres"
            ),
            "un marcador de posición de 420 × 240 pt o más da sitio a los nombres",
        ),
        Template::TemplatePlaceUnused { layout, name, slide, taken } => Said::and(
            format!(
                "el marcador de posición «{name}» del diseño «{layout}» queda vacío, porque la diapositiva «{slide}» usa el diseño «{taken}»"
            ),
            format!("quitarlo o cambiar el nombre del diseño «{taken}»"),
        ),
        Template::TemplateRoomSmall { slide, layout, width, height, needed: (wide, high) } => Said::and(
            format!(
                "el diseño «{layout}» deja {width} × {height} pt para la diapositiva «{slide}», que necesita {wide} × {high} pt"
            ),
            format!("agrandar su marcador de posición o llamar «ecart {slide}» a otro diseño"),
        ),
        Template::TemplateAccentFaint { accent, ground, contrast } => Said::and(
            format!(
                "el énfasis 1 de la plantilla, {accent}, destaca de su fondo {ground} en {} a 1 y no en 3, así que los gráficos tienen colores propios",
                format!("{contrast:.1}").replace('.', ",")
            ),
            "--colors template toma aun así los de la plantilla",
        ),
        Template::TemplateAccentsAlike { first, second } => Said::and(
            format!(
                "dos énfasis de la plantilla que marcan cuadrantes, {}, se parecen demasiado, así que los gráficos tienen colores propios",
                listed(&[first.clone(), second.clone()])
            ),
            "--colors template toma aun así los de la plantilla",
        ),
    }
}
