//! What is told of answers, scales and rows, in German.

use super::words::{numbers, row_numbers, turned};
use super::{quoted, side};
use crate::message::{Said, Side, Stray, Values};

#[allow(clippy::too_many_lines, reason = "a table: a sentence for each variant")]
pub fn sentence(what: &Values) -> Said {
    match what {
        Values::WordsRankCodes { side, scale } => Said::seen(format!(
            "{} sind nach ihren Wörtern geordnet, {scale}; ihre Codes stehen in anderer Reihenfolge",
            answers(*side)
        )),
        Values::LabelColumn { column, labels } => {
            Said::seen(format!("Spalte „{labels}“ enthält die Labels der Codes in Spalte „{column}“"))
        }
        Values::TwoLanguages { side, scale } => Said::seen(format!(
            "{} sind Labels in zwei Sprachen oder Formulierungen, gelesen als eine Skala: {scale}",
            answers(*side)
        )),
        Values::LabelsAndNumbers { side, highest, scale } => Said::and(
            format!(
                "{} sind Labels und Zahlen, gelesen als eine Skala: 1 bis {highest} für {scale}",
                answers(*side)
            ),
            "die Datei berichtigen, wenn ihre Zahlen andersherum laufen oder etwas anderes bedeuten",
        ),
        Values::LabelsUnused { side, taken, all, points } => Said::and(
            format!(
                "{} sind {points} Labels von {all}, {taken}; die übrigen hat niemand gewählt, vielleicht standen sie nicht zur Wahl",
                answers(*side)
            ),
            format!(
                "--scale 1-{points} angeben, wenn der Fragebogen nur die gewählten hatte, --scale 1-{all}, wenn er alle hatte"
            ),
        ),
        Values::PointsOfOtherSide { side: of, points, taken } => Said::and(
            format!(
                "die Antworten zur {} werden als {points} Stufen gelesen, {taken}, da die andere Seite ebenso viele hat",
                side(*of)
            ),
            format!(
                "--scale 1-{points} angeben, wenn das stimmt; sonst die Labels in einer Studiendatei aufführen (importance_labels, performance_labels)"
            ),
        ),
        Values::EndsFromWords { lowest, highest } => Said::and(
            format!(
                "Zahlen mit Worten an den Enden werden auf der Skala {lowest}-{highest} gelesen, der kleinsten üblichen, die sie zwischen ihren Enden fasst"
            ),
            "--scale angeben, wenn die Skala andere Enden hatte",
        ),
        Values::ScaleOfShares => Said::and(
            "Bruchteile zwischen 0 und 1 werden auf der Skala 0-1 gelesen",
            "--scale angeben, wenn es eine andere ist",
        ),
        Values::ScaleOfHalves { lowest, highest } => Said::and(
            format!("halbe Werte bis 5 werden auf der Skala {lowest}-{highest} gelesen"),
            "--scale angeben, wenn es eine andere ist",
        ),
        Values::CodeNeverUsed { value } => Said::and(
            format!(
                "niemand hat {value} gegeben, obwohl viele {} und {} gaben: die Codes stehen vielleicht für andere Bewertungen",
                value - 1.0,
                value + 1.0
            ),
            "die Antworten umkodieren, wenn die Codes eine Zahl überspringen; sonst --scale angeben",
        ),
        Values::CodeMayBeNoAnswer { value, lowest, highest } => Said::and(
            format!(
                "die Antwort {value} ist viel seltener oder viel häufiger als die Bewertungen neben ihr: gelesen als Bewertung auf {lowest}-{highest}, obwohl sie „keine Angabe“ bedeuten kann"
            ),
            format!(
                "--missing {value} angeben, wenn sie „keine Angabe“ bedeutet, --scale {lowest}-{highest}, wenn sie eine Bewertung ist"
            ),
        ),
        Values::BelowZero { value, highest } => Said::and(
            format!(
                "{value} steht neben 0 bis {highest} und gilt als keine Antwort, obwohl die Skala von -{highest} bis {highest} laufen kann"
            ),
            format!(
                "--missing={value} angeben, wenn es „keine Antwort“ bedeutet, --scale=-{highest}-{highest}, wenn es eine Bewertung ist"
            ),
        ),
        Values::EndOfOneSide { value, lowest, highest } => Said::and(
            format!(
                "nur eine Seite hat die Antwort {value}, die andere jede darunter: beide werden auf {lowest}-{highest} gelesen, obwohl die andere eine kürzere Skala haben oder {value} „keine Antwort“ bedeuten kann"
            ),
            format!(
                "--scale {lowest}-{highest} angeben, wenn beide so gefragt wurden, --missing {value}, wenn es „keine Antwort“ bedeutet; eine Seite umrechnen, wenn es zwei Skalen waren"
            ),
        ),
        Values::ScaleNeverReached { lowest, highest, top } => Said::and(
            format!(
                "als Skala ist {lowest}-{highest} angegeben, und keine Antwort liegt über {top}: die Antworten stehen vielleicht auf {}-{top}",
                lowest.min(1.0)
            ),
            "die gefragte Skala angeben: die Skalenmitte und die Anteile der höchsten Bewertungen beruhen darauf",
        ),
        Values::EndNotChosen { lowest, highest, unchosen } => Said::and(
            format!(
                "niemand hat {} gegeben, daher gilt die übliche Skala {lowest}-{highest}",
                numbers(unchosen, "und")
            ),
            "--scale mit der niedrigsten und höchsten möglichen Bewertung angeben: die Skalenmitte und die Anteile der höchsten Bewertungen beruhen darauf",
        ),
        Values::LabelsContradictNames { side: of } => Said::and(
            format!(
                "die nach {} benannten Spalten enthalten Antworten, die von {} sprechen",
                side(*of),
                side(of.other())
            ),
            "die Namen prüfen oder mit --importance-columns und --performance-columns sagen, welche Spalten welche sind",
        ),
        Values::LowestOrNoAnswer { side: of, words, rated } => Said::and(
            format!(
                "{} hat „1 = {words}“, das die niedrigste Bewertung oder keine Antwort sein kann: {}",
                side(*of),
                if *rated { "es gilt als niedrigste Bewertung" } else { "es gilt als keine Antwort" }
            ),
            if *rated {
                "mit --missing 1 angeben, wenn es keine Antwort bedeutet"
            } else {
                "diese Wörter aus der Datei nehmen, wenn 1 die niedrigste Bewertung ist"
            },
        ),
        Values::LabelDirection { side: of, lowest, highest, down } => Said::and(
            format!(
                "die Wörter von {} sagen nicht sicher, welches Ende das bessere ist („{lowest}“, „{highest}“): {}",
                side(*of),
                if *down {
                    "eine niedrige Zahl gilt als die bessere Antwort"
                } else {
                    "eine hohe Zahl gilt als die bessere Antwort"
                }
            ),
            "reversed = true in die Studiendatei schreiben, wenn 1 die beste Antwort ist, sonst reversed = false",
        ),
        Values::ShiftedRows { count, rows } => Said::and(
            format!(
                "{} weggelassen: mehr Zellen als Spalten, sodass Antworten verschoben sein können ({})",
                are(*count),
                row_numbers(*count, rows)
            ),
            "in diesen Zeilen Texte mit dem Trennzeichen in Anführungszeichen setzen oder die Datei neu exportieren",
        ),
        Values::RowsBesideThemselves { count, rows } => Said::and(
            format!(
                "{} weggelassen: zwischen den Bewertungen steht ein Text und zwischen den Texten eine Zahl, daher sind die Zellen um eine Spalte verschoben ({})",
                are(*count),
                row_numbers(*count, rows)
            ),
            "diese Zeilen berichtigen oder die Datei neu exportieren",
        ),
        Values::RowsBesideTheirNumbers { count, rows } => Said::and(
            format!(
                "{} weggelassen: die erste Spalte zählt die Zeilen, und hier steht die Zahl eine Spalte weiter rechts, oder an ihrer Stelle steht eine Antwort und in der letzten Spalte nichts, daher sind die Zellen um eine Spalte verschoben ({})",
                are(*count),
                row_numbers(*count, rows)
            ),
            "diese Zeilen berichtigen oder die Datei neu exportieren",
        ),
        Values::OddIds { ids, row } => Said::and(
            format!(
                "die erste Spalte enthält Zahlen, ab Zeile {row} aber {}: gelesen als {}, obwohl auch Zeilen wie Summen so heißen",
                quoted(ids),
                if ids.len() == 1 { "befragte Person" } else { "Befragte" }
            ),
            "diese Zeilen löschen, wenn niemand diese Antworten gegeben hat, oder auch diesen Befragten Nummern geben",
        ),
        Values::TestRows { column, rows } => Said::and(
            format!(
                "eine Zelle von „{column}“ sagt, dass ihre Zeile ein Test ist ({}): trotzdem gelesen wie die von Befragten",
                row_numbers(rows.len() as u64, rows)
            ),
            "diese Zeilen löschen, wenn jemand den Fragebogen nur ausprobiert hat",
        ),
        Values::NoId { rows } => Said::and(
            format!(
                "{} Bewertungen und nichts in der ersten Spalte, in der alle anderen etwas haben: gelesen als {}, obwohl auch Ziele, Mittelwerte oder Nummern der Fragen so stehen können",
                if let [row] = rows.as_slice() {
                    format!("Zeile {row} hat")
                } else {
                    format!("{} haben", row_numbers(rows.len() as u64, rows))
                },
                if rows.len() == 1 { "befragte Person" } else { "Befragte" }
            ),
            "diese Zeilen löschen, wenn niemand diese Antworten gegeben hat, oder ihre erste Spalte ausfüllen",
        ),
        Values::RowsEndEarly { count, first, usual } => Said::and(
            format!(
                "{} eine Zelle weniger als die üblichen {usual} (erste: Zeile {first}): die letzte gilt als leer, obwohl davor eine Zelle fehlen kann, womit alle dahinter verschoben wären",
                if *count == 1 { "1 Zeile hat".to_owned() } else { format!("{count} Zeilen haben") }
            ),
            "diese Zeilen ansehen und berichtigen oder die Datei neu exportieren",
        ),
        Values::HalvesOrTicks { side: of, example, count } => Said::and(
            format!(
                "{} enthält ganze Zahlen und {count} Zellen wie „{example}“: gelesen als halbe Werte, obwohl zwei Kreuze genauso aussehen",
                side(*of)
            ),
            "diese Zellen berichtigen, wenn Befragte zwei Antworten angekreuzt haben; alle Bewertungen mit Dezimalstellen schreiben, wenn sie halbe Werte gaben",
        ),
        Values::BlankUnits { column, count, clusters } => Said::and(
            format!(
                "„{column}“ ist bei {count} Befragten leer: {}",
                if *clusters {
                    "jede Person gilt als eigener Klumpen"
                } else {
                    "sie gelten als eigene Schicht"
                }
            ),
            "diese Zellen ausfüllen oder diese Befragten mit --where auslassen",
        ),
        Values::RowsLeftOut { stray, count, rows } => Said::seen(format!(
            "{} weggelassen: {} ({})",
            are(*count),
            match stray {
                Stray::Figures => "eine Summe, ein Mittelwert oder eine andere Zahl über andere Zeilen",
                Stray::Note => "eine Anmerkung unter der Tabelle",
                Stray::Header => "noch einmal die Kopfzeile",
                Stray::Scales => "die Skala jeder Spalte",
            },
            row_numbers(*count, rows)
        )),
        Values::FormulasWithoutResults { count, cells } => Said::and(
            format!(
                "{count} Zellen enthalten eine Formel ohne gespeichertes Ergebnis und gelten als leer ({}{})",
                cells.join(", "),
                if *count > cells.len() as u64 { ", …" } else { "" }
            ),
            "die Arbeitsmappe in einem Tabellenprogramm öffnen und speichern, damit sie die Ergebnisse enthält",
        ),
        Values::OutcomeMissing { column, texts } => Said::seen(format!(
            "Zielgröße „{column}“: Zellen, die als keine Antwort gelten: {}",
            texts.iter().map(|(text, count)| format!("„{text}“ ({count})")).collect::<Vec<_>>().join(", ")
        )),
        Values::OutcomeBeyond { column, values, lowest, highest } => Said::and(
            format!(
                "Zielgröße „{column}“: {} liegt außerhalb der Skala {lowest}-{highest}, die ihre Überschrift nennt, und gilt als Antwort",
                quoted(values)
            ),
            "--missing mit der Zahl angeben, wenn sie „keine Antwort“ bedeutet",
        ),
        Values::CellsMissing { column, texts } => Said::seen(format!(
            "Spalte „{column}“: Zellen, die als keine Antwort gelten: {}",
            texts.iter().map(|(text, count)| format!("„{text}“ ({count})")).collect::<Vec<_>>().join(", ")
        )),
        Values::NegativeValues { column, count, least } => Said::and(
            format!(
                "Wert „{column}“: {count} Befragte sind weniger als 0 wert (der niedrigste Wert ist {least}); sie zählen so"
            ),
            "prüfen, dass die Spalte enthält, was jede befragte Person wert ist, Verluste eingeschlossen",
        ),
        Values::OutcomeStray { column, value } => Said::and(
            format!(
                "Zielgröße „{column}“: {value} liegt knapp außerhalb einer Skala, deren Punkte alle vorkommen, und wird als Antwort gelesen"
            ),
            format!("--missing {value} hinzufügen, wenn es „keine Antwort“ heißt"),
        ),
        Values::WalletShares { rank, providers } => Said::seen(format!(
            "Zielgröße \"wallet\": aus Rang „{rank}“ unter n = „{providers}“ der Anteil an den Ausgaben (1 - rank/(n + 1))*2/n"
        )),
        Values::LevelsMissing { column, texts } => Said::seen(format!(
            "Spalte „{column}“: in keiner Gruppe, weil die Datei sie als fehlend angibt: {}",
            texts.iter().map(|(text, count)| format!("„{text}“ ({count})")).collect::<Vec<_>>().join(", ")
        )),
        Values::OutcomeTurned { column, sum, why } => Said::seen(format!(
            "Zielgröße „{column}“: ihre Codes gehen vom Besten zum Schlechtesten, {}: umgedreht, {sum} − Code",
            turned(why)
        )),
        Values::OutcomeYesNo { column } => {
            Said::seen(format!("Zielgröße „{column}“: Ja wird als 1 und Nein als 0 gelesen"))
        }
        Values::OutcomeWords { column, lowest, highest, labels } => Said::seen(format!(
            "Zielgröße „{column}“: Wörter werden als {lowest} bis {highest} gelesen: {}",
            labels.iter().map(|label| format!("„{label}“")).collect::<Vec<_>>().join(" < ")
        )),
        Values::ZeroWeights { column, count: 1 } => {
            Said::seen(format!("1 Befragter hat das Gewicht 0 in Spalte „{column}“ und zählt nicht"))
        }
        Values::ZeroWeights { column, count } => {
            Said::seen(format!("{count} Befragte haben das Gewicht 0 in Spalte „{column}“ und zählen nicht"))
        }
        Values::OneName { column, names } => Said::seen(format!(
            "Spalte „{column}“: Namen, die sich nur durch Groß- und Kleinschreibung oder Leerzeichen unterscheiden, gelten als einer: {}",
            names
                .iter()
                .map(|(name, others)| format!("„{name}“ und {}", quoted(others)))
                .collect::<Vec<_>>()
                .join("; ")
        )),
        Values::NoNetPromoter { outcome, lowest, highest } => Said::and(
            format!(
                "die Antworten zu „{outcome}“ reichen von {lowest} bis {highest}, und ein Net Promoter Score braucht 0 bis 10: es wird keiner angegeben"
            ),
            "die Weiterempfehlung von 0 bis 10 erfragen oder die Zielgröße lesen, wie sie ist",
        ),
        Values::NoEffortDirection { outcome } => Said::and(
            format!(
                "„{outcome}“ fragt nach Aufwand, und die Worte sagen nicht, ob eine hohe Antwort viel oder wenig Aufwand ist: es wird kein Wert angegeben"
            ),
            "die Spalte nach ihrer Frage benennen, etwa „Wie leicht war es?“ oder „Wie viel Aufwand war es?“",
        ),
    }
}

fn answers(of: Option<Side>) -> String {
    of.map_or_else(|| "Antworten zur Zielgröße".to_owned(), |of| format!("Antworten zur {}", side(of)))
}

fn are(count: u64) -> String {
    if count == 1 { "1 Zeile ist".to_owned() } else { format!("{count} Zeilen sind") }
}
