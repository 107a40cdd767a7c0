//! What should be known of an output, in French.

use super::words::{absent, plain, spaced};
use crate::message::{Drawn, MOST_FILES, Said};

/// What was seen and what to do.
pub fn sentence(what: &Drawn) -> Said {
    match what {
        Drawn::Written { paths } => {
            let shown = plain(&paths[..paths.len().min(MOST_FILES)]);
            Said::seen(match paths.len().saturating_sub(MOST_FILES) {
                0 => format!("écrit\u{a0}: {shown}"),
                more => format!("écrit\u{a0}: {shown} et {more} de plus"),
            })
        }
        Drawn::NamesSmaller => {
            Said::seen("les noms sont composés en 9,5 pt, certains ne trouvant pas de place en 10,5 pt")
        }
        Drawn::NumbersForNames => Said::and(
            "des numéros et une légende remplacent les noms, certains ne trouvant pas de place près de leur point",
            "un --canvas plus grand ou une carte par élément, -o {element}.svg, leur donne de la place",
        ),
        Drawn::LabelsTouch { faults } => Said::and(
            format!(
                "les points sont si proches que {faults} libellés et lignes de repère touchent une autre marque"
            ),
            "un --canvas plus grand leur donne de la place",
        ),
        Drawn::LargerThanCanvas { width, height, wide, high } => Said::and(
            format!(
                "l’image a {width} × {height} points au lieu de {wide} × {high}\u{a0}: elle a grandi avec ce qu’elle montre",
            ),
            "un --canvas plus grand, ou un graphique par élément, -o {element}.svg, la garde sur une page",
        ),
        Drawn::CrowdNumbered { shown, points } => Said::and(
            format!(
                "{shown} des {points} points ont un numéro, les priorités et les extrêmes\u{202f}; les autres sont de petites marques"
            ),
            "une carte par élément, -o {element}.svg, ou --where en montre moins",
        ),
        Drawn::NativeLabelsTouch { chart, names } => Said::and(
            format!("{chart}\u{a0}: {names} des noms touchent un autre élément du graphique natif"),
            "les y déplacer, ou utiliser des numéros, --labels numbers",
        ),
        Drawn::PageWithoutPanels { largest } => Said::and(
            format!(
                "la page dépasserait {mb} Mo, donc le graphique des segments est omis",
                mb = largest / 1_000_000
            ),
            "-o segments.svg le dessine",
        ),
        Drawn::GlyphsMissing { glyphs } => Said::and(
            format!(
                "la police incorporée n’a pas {}\u{a0}: l’image montre des cases vides à leur place",
                spaced(glyphs)
            ),
            "un .svg les garde en texte",
        ),
        Drawn::SectionAbsent { section } => {
            Said::seen(format!("pas de section «\u{a0}{section}\u{a0}»\u{a0}: {}", absent(section)))
        }
    }
}
