//! What is wrong with a file beside the survey, in German.

use super::listed;
use super::words::plain;
use crate::message::{Beside, Said};

/// What was seen and what to do.
pub fn sentence(what: &Beside) -> Said {
    match what {
        Beside::BenchmarkEmpty => {
            Said::and("sie ist leer", "eine Tabelle mit den Spalten criterion und performance angeben")
        }
        Beside::BenchmarkWithoutColumn { column } => Said::and(
            format!("sie hat keine Spalte „{column}“"),
            "Vergleichswerte haben die Spalten criterion und performance und dürfen importance, n, sd, se, top_two, group, source, year haben",
        ),
        Beside::BenchmarkWithoutRows => Said::and(
            "sie hat eine Kopfzeile und kein Kriterium darunter",
            "für jedes Kriterium eine Zeile angeben",
        ),
        Beside::BenchmarkNotANumber { text } => Said::and(
            format!("„{text}“ ist keine Zahl"),
            "dort eine Zahl eintragen oder die Zelle leer lassen",
        ),
        Beside::BenchmarkOffScale { value, lowest, highest } => Said::and(
            format!("{value} liegt außerhalb der Skala der Befragung, {lowest}-{highest}"),
            "die Vergleichswerte auf derselben Skala angeben",
        ),
        Beside::BenchmarkOtherScale { own: [low, high], survey: [lowest, highest] } => Said::and(
            format!("dort wurde auf {low}-{high} bewertet und in der Befragung auf {lowest}-{highest}"),
            "den Vergleichswert auf der Skala der Befragung angeben",
        ),
        Beside::BenchmarkOtherMetric { own, asked } => Said::and(
            format!("ihre Zahlen sind die von --metric {own}, und diese Analyse hat --metric {asked}"),
            "für beide dasselbe Maß verwenden",
        ),
        Beside::BenchmarkNoShare { value } => {
            Said::and(format!("{value} ist kein Anteil"), "ihn als Zahl von 0 bis 1 schreiben, etwa 0.62")
        }
        Beside::BenchmarkTooSmall { value, least } => {
            Said::and(format!("{value} liegt unter {least}"), "berichtigen oder die Zelle leer lassen")
        }
        Beside::BenchmarkWithoutValue { criterion } => Said::and(
            format!("„{criterion}“ hat keine Leistung"),
            "die Zelle ausfüllen oder die Zeile entfernen",
        ),
        Beside::BenchmarkTwice { criterion, first, second } => Said::and(
            format!("die Zeilen {first} und {second} gehören beide zu „{criterion}“"),
            "eine davon entfernen oder sie durch eine Spalte group unterscheiden",
        ),
        Beside::NoBenchmarkGroup { group, nearest, known } => {
            let advice = match nearest {
                Some(near) => format!("ist „{near}“ gemeint?"),
                None if known.is_empty() => {
                    "die Datei hat keine Spalte group; --benchmark-group weglassen".to_owned()
                }
                None => format!("sie hat {}", listed(known)),
            };
            Said::and(format!("sie hat keine Gruppe „{group}“"), advice)
        }
        Beside::SeveralBenchmarkGroups { known } => Said::and(
            format!("sie enthält mehrere Gruppen ({})", plain(known)),
            "die Gruppe zum Vergleich nennen, --benchmark-group",
        ),
        Beside::SavedIsNotJson { problem } => Said::and(
            format!("sie ist keine JSON-Datei ({problem})"),
            "eine Befragung angeben oder was `ecart analyze -o FILE.json` geschrieben hat",
        ),
        Beside::SavedIsNoAnalysis => Said::and(
            "sie ist nicht das JSON einer Analyse",
            "angeben, was `ecart analyze -o FILE.json` geschrieben hat",
        ),
        Beside::SavedByOtherVersion { version } => Said::and(
            format!("sie hat das Format {version}, und diese Version liest 1.x"),
            "mit dieser Version neu schreiben oder die Befragung angeben",
        ),
        Beside::SavedIsIncomplete { problem } => Said::and(
            format!("sie ist keine vollständige Analyse ({problem})"),
            "mit `ecart analyze` neu schreiben",
        ),
    }
}
