//! What should be known of an output, in Spanish.

use super::words::{absent, plain, spaced};
use crate::message::{Drawn, MOST_FILES, Said};

/// What was seen and what to do.
pub fn sentence(what: &Drawn) -> Said {
    match what {
        Drawn::Written { paths } => {
            let shown = plain(&paths[..paths.len().min(MOST_FILES)]);
            Said::seen(match paths.len().saturating_sub(MOST_FILES) {
                0 => format!("escrito: {shown}"),
                more => format!("escrito: {shown} y {more} más"),
            })
        }
        Drawn::NamesSmaller => {
            Said::seen("los nombres van a 9,5 pt, pues algunos no encuentran sitio a 10,5 pt")
        }
        Drawn::NumbersForNames => Said::and(
            "unos números y una clave sustituyen a los nombres, pues algunos no encuentran sitio junto a sus puntos",
            "una --canvas mayor o un mapa por elemento, -o {element}.svg, les da sitio",
        ),
        Drawn::LabelsTouch { faults } => Said::and(
            format!(
                "los puntos están tan juntos que {faults} de las etiquetas y líneas de unión tocan otra marca"
            ),
            "una --canvas mayor les da sitio",
        ),
        Drawn::LargerThanCanvas { width, height, wide, high } => Said::and(
            format!(
                "la imagen tiene {width} × {height} puntos en lugar de {wide} × {high}: ha crecido con lo que muestra",
            ),
            "una --canvas mayor, o un gráfico por elemento, -o {element}.svg, la deja en una página",
        ),
        Drawn::CrowdNumbered { shown, points } => Said::and(
            format!(
                "{shown} de los {points} puntos llevan número, las prioridades y los extremos; los demás son marcas pequeñas"
            ),
            "--where, o un mapa por elemento, -o {element}.svg, muestra menos",
        ),
        Drawn::NativeLabelsTouch { chart, names } => Said::and(
            format!("{chart}: {names} de los nombres tocan otra marca del gráfico nativo"),
            "moverlos allí, o usar números, --labels numbers",
        ),
        Drawn::PageWithoutPanels { largest } => Said::and(
            format!(
                "la página superaría {mb} MB, así que se omite el gráfico de los segmentos",
                mb = largest / 1_000_000
            ),
            "-o segments.svg lo dibuja",
        ),
        Drawn::GlyphsMissing { glyphs } => Said::and(
            format!(
                "a la fuente incorporada le falta {}, por lo que la imagen muestra casillas vacías en su lugar",
                spaced(glyphs)
            ),
            "un .svg lo conserva como texto",
        ),
        Drawn::SectionAbsent { section } => {
            Said::seen(format!("no hay sección «{section}»: {}", absent(section)))
        }
    }
}
