//! What stops an output from being written, in German.

use super::words::{plain, reason};
use crate::message::{Outputs, Said};

/// What was seen and what to do.
pub fn sentence(what: &Outputs) -> Said {
    match what {
        Outputs::OutputFolder { path, folder } => Said::and(
            format!("{path} kann nicht geschrieben werden: es gibt keinen Ordner {folder}"),
            "ihn anlegen oder einen anderen Pfad wählen",
        ),
        Outputs::OutputIsFolder { path } => Said::and(
            format!("{path} kann nicht geschrieben werden: das ist ein Ordner"),
            "einen Dateinamen hinzufügen",
        ),
        Outputs::OutputIsInput { path } => Said::and(
            format!("{path} wird in diesem Lauf gelesen und würde überschrieben"),
            "einen anderen Pfad wählen",
        ),
        Outputs::OutputExists { path } => Said::and(
            format!("{path} existiert bereits"),
            "einen anderen Pfad wählen oder mit --force ersetzen",
        ),
        Outputs::OutputTwice { path } => {
            Said::and(format!("{path} steht bei zwei -o"), "jeder Ausgabe einen eigenen Pfad geben")
        }
        Outputs::NoElements { path } => Said::and(
            format!("{path} kann nicht geschrieben werden: die Befragung hat kein Element mit Kriterien"),
            "Elemente und ihre Kriterien in einer Studiendatei nennen, --study",
        ),
        Outputs::ElementsCollide { path, one, other } => Said::and(
            format!(
                "{path} kann nicht geschrieben werden: die Elemente „{one}“ und „{other}“ kämen beide dorthin"
            ),
            "einem davon in der Studiendatei einen anderen Namen geben",
        ),
        Outputs::NotWritten { path, why } => {
            Said::seen(format!("{path} kann nicht geschrieben werden: {}", reason(why)))
        }
        Outputs::SomeNotWritten { path, why, new, old } => Said::seen(if new.is_empty() {
            format!(
                "{path} kann nicht geschrieben werden: {}; keine Datei ist neu: alle Ausgaben dieses Laufs sind, wie sie waren",
                reason(why)
            )
        } else {
            format!(
                "{path} kann nicht geschrieben werden: {}; neu: {}; wie zuvor: {}",
                reason(why),
                plain(new),
                plain(old)
            )
        }),
        Outputs::OutputProtected { path } => Said::and(
            format!("{path} kann nicht geschrieben werden: die Datei existiert und ist schreibgeschützt"),
            "einen anderen Pfad wählen oder den Schreibschutz aufheben",
        ),
        Outputs::StdoutFailed { why } => {
            Said::seen(format!("auf die Standardausgabe kann nicht geschrieben werden: {}", reason(why)))
        }
        Outputs::NotDrawn { why } => Said::seen(format!("das Diagramm kann nicht gezeichnet werden: {why}")),
    }
}
