//! Why answers could not be turned into numbers, in German.

use super::side;
use super::words::{dozen, dozen_plain, near};
use crate::message::shell::listed;
use crate::message::what::usual_scale;
use crate::message::{CodingError, Said};

/// What was seen and what to do.
pub fn sentence(what: &CodingError) -> Said {
    match what {
        CodingError::Empty { side: of } => Said::and(
            format!(
                "die Spalten der {} enthalten keine Bewertung: jede Zelle ist leer oder bedeutet „keine Antwort“",
                side(*of)
            ),
            "mit `ecart inspect` prüfen, ob es die richtigen Spalten sind",
        ),
        CodingError::UnknownLabels { side: of, labels, nearest } => Said::and(
            format!(
                "die Antworten zur {} {} passen zu keiner bekannten Skala{}",
                side(*of),
                dozen(labels),
                near(nearest)
            ),
            format!(
                "sie in einer Textdatei study.toml von der niedrigsten zur höchsten aufführen und --study study.toml hinzufügen: {of}_labels = {}",
                listed(labels)
            ),
        ),
        CodingError::Ambiguous { side: of, labels, first, second } => Said::and(
            format!(
                "die Antworten zur {} {} gehören zu zwei Skalen, die sie verschieden ordnen: {first} und {second}",
                side(*of),
                dozen(labels)
            ),
            format!(
                "die Zahl der Stufen mit --scale angeben oder die Antworten in study.toml von der niedrigsten zur höchsten aufführen: {of}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::OtherPoints { side: of, found, points } => Said::and(
            format!(
                "die Antworten zur {} sind {found}, aber die angegebene Skala hat {points} Stufen",
                side(*of)
            ),
            format!(
                "--scale weglassen oder die Antworten in study.toml von der niedrigsten zur höchsten aufführen: {of}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::NoScale { side: of, values } => Said::and(
            format!(
                "die Antworten zur {} {} passen zu keiner üblichen Skala wie 1-5 oder 0-10",
                side(*of),
                dozen(values)
            ),
            "die Skala mit --scale LOW-HIGH angeben",
        ),
        CodingError::UnclearEnds { side: of, words } => Said::and(
            format!(
                "die Antworten zur {} sind Zahlen mit Worten an den Enden ({}), und nichts sagt, welches Ende das niedrige ist",
                side(*of),
                dozen(words)
            ),
            format!(
                "die Antworten in study.toml von der niedrigsten zur höchsten aufführen: {of}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::Dates { side: of, dates } => Said::and(
            format!(
                "die Antworten zur {} {} sind Datumsangaben: ein Tabellenprogramm hat sie aus Antworten wie 4/5 oder 1-2 gemacht",
                side(*of),
                dozen(dates)
            ),
            "die Spalten als Text formatieren, bevor die Antworten eingefügt oder importiert werden, oder die Antworten neu exportieren",
        ),
        CodingError::Contradictory { side: of, codes } => Said::and(
            format!(
                "die Codes der {} und ihre Wörter widersprechen einander, und keine bekannte Skala ordnet die Wörter: {}",
                side(*of),
                dozen_plain(codes)
            ),
            format!(
                "die Wörter in study.toml von der niedrigsten zur höchsten Stufe aufführen: {of}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::OutcomeNotRead { column, answers } => Said::and(
            format!(
                "die Antworten der Zielgröße „{column}“ sind weder Zahlen noch eine bekannte Skala, und eines davon ist nötig: {}",
                dozen(answers)
            ),
            "die Wörter in Zahlen umkodieren, die höchste als beste, oder eine andere Zielgröße nennen",
        ),
        CodingError::Thousands { column, marked, whole } => Said::and(
            format!(
                "„{column}“ enthält {marked} neben {whole}, und nichts sagt, ob das Zeichen Tausender oder Dezimalen trennt"
            ),
            "die Zahlen der Spalte ohne Zeichen zwischen Tausendern schreiben, oder überall mit Dezimalen",
        ),
        CodingError::OutcomeDates { column, dates } => Said::and(
            format!(
                "die Antworten der Zielgröße „{column}“ sind Datumsangaben ({}): ein Tabellenprogramm hat sie aus Antworten wie 4/5 oder 1-2 gemacht",
                dozen(dates)
            ),
            "die Spalte als Text formatieren, bevor die Antworten eingefügt oder importiert werden, oder die Antworten neu exportieren",
        ),
        CodingError::OutcomeContradictory { column, codes } => Said::and(
            format!(
                "die Codes der Zielgröße „{column}“ und ihre Wörter widersprechen einander, und keine bekannte Skala ordnet die Wörter: {}",
                dozen_plain(codes)
            ),
            "die Wörter in Zahlen umkodieren, die höchste als beste, oder eine andere Zielgröße nennen",
        ),
        CodingError::UnlikeLabels { side: of, code, labels } => Said::and(
            format!(
                "die Spalten der {} meinen mit ihren Codes nicht dasselbe: {code} ist „{}“ in der einen und „{}“ in einer anderen",
                side(*of),
                labels[0],
                labels[1]
            ),
            "die Spalten zuerst auf eine Skala umkodieren oder solche wählen, die eine teilen",
        ),
        CodingError::MiddleOfLonger { side: of, labels, inner, all } => Said::and(
            format!(
                "die Antworten zur {} {} sind {inner} Stufen oder die Mitte von {all}, deren Enden niemand gewählt hat",
                side(*of),
                dozen(labels)
            ),
            format!("sagen, was gilt: --scale 1-{inner} oder --scale 1-{all}"),
        ),
        CodingError::ScaleTooSmall { side: of, declared, found } => Said::and(
            format!(
                "die Antworten zur {} reichen von {} bis {}, und die angegebene Skala {}-{} fasst sie nicht",
                side(*of),
                found.0,
                found.1,
                declared.0,
                declared.1
            ),
            format!(
                "die gefragte Skala angeben{} oder mit --missing sagen, welche davon „keine Antwort“ bedeuten",
                usual_scale(*found).map_or_else(String::new, |scale| format!(", etwa --scale {scale},"))
            ),
        ),
        CodingError::YesNo { side: of, labels } => Said::and(
            format!(
                "die Antworten zur {} {} sind Ja und Nein, was keine Bewertungsskala ist",
                side(*of),
                dozen(labels)
            ),
            format!("die Spalten mit Bewertungen mit --{of}-columns wählen"),
        ),
        CodingError::TwoTicks { side: of, example, count } => Said::and(
            format!(
                "die Antwort „{example}“ zur {} sind zwei Antworten oder eine Zahl mit Dezimalkomma, und alle übrigen sind ganze Zahlen ({count} solche Zellen)",
                side(*of)
            ),
            "in jeder eine Antwort behalten oder Dezimalzahlen mit Punkt schreiben",
        ),
        CodingError::TwoScales { importance, performance, words } => Said::and(
            format!(
                "die Wichtigkeit steht auf einer Skala {}-{} und die Leistung auf {}-{}, und eine Lücke braucht beide auf einer",
                importance[0], importance[1], performance[0], performance[1]
            ),
            if (importance[0] < 0.0) != (performance[0] < 0.0) {
                "zuerst die eine Seite auf die Skala der anderen bringen"
            } else if *words {
                "--scale hinzufügen, wenn eine Seite nur die Enden nie nutzt, die Antworten mit importance_labels oder performance_labels in einer Studiendatei aufführen oder zuerst eine Seite umrechnen"
            } else {
                "--scale hinzufügen, wenn eine Seite nur die Enden nie nutzt, oder zuerst eine Seite umrechnen"
            },
        ),
        CodingError::TooManyValues { values, most } => Said::and(
            format!(
                "die Bewertungen nehmen {values} verschiedene Werte an, und höchstens {most} werden gelesen"
            ),
            "sie zuerst runden",
        ),
        CodingError::MeansOffScale { lowest, highest } => Said::and(
            format!(
                "die Mittelwerte liegen zwischen {lowest} und {highest}, was zu keiner üblichen Skala passt"
            ),
            "die Skala mit --scale LOW-HIGH angeben",
        ),
    }
}
