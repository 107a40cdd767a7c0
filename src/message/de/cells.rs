//! What is wrong with a cell, in German.

use super::words::statistic;
use crate::message::{Cell, Remedy, Said};

/// What was seen and what to do.
pub fn sentence(what: &Cell) -> Said {
    match what {
        Cell::OffScale { text, lowest, highest, wider } => Said::and(
            format!("{text} liegt außerhalb der Skala {lowest}-{highest}"),
            match wider {
                Some([low, high]) => format!(
                    "--missing {text} hinzufügen, wenn es „keine Antwort“ bedeutet, oder --scale {low}-{high}"
                ),
                None => format!("--missing {text} hinzufügen, wenn es „keine Antwort“ bedeutet"),
            },
        ),
        Cell::RowOffScale { count, texts, lowest, highest } => Said::and(
            format!(
                "{count} Zahlen liegen außerhalb der Skala {lowest}-{highest}, in keiner anderen Zeile eine ({}{})",
                texts.join(", "),
                if *count > texts.len() as u64 { ", …" } else { "" }
            ),
            "die Zeile löschen, wenn sie Summen oder Anzahlen enthält, oder ihre Antworten berichtigen",
        ),
        Cell::NotAnAnswer { text, lowest, highest, remedy } => Said::and(
            format!("„{text}“ ist keine Antwort der Skala {lowest}-{highest}"),
            self::remedy(remedy),
        ),
        Cell::NotForGroups { text } => Said::and(
            format!("„{text}“ ist keine Zahl, und Gruppen werden aus Zahlen gebildet"),
            "bei --by nur den Namen der Spalte angeben, um nach ihren Texten zu gruppieren",
        ),
        Cell::NotAWeight { text } => Said::and(
            format!("„{text}“ ist kein gültiges Gewicht"),
            "jede befragte Person braucht ein Gewicht von 0 oder mehr",
        ),
        Cell::NotARank { text, providers } => Said::and(
            match providers {
                Some(providers) => format!("„{text}“ ist kein Rang unter {providers} Anbietern"),
                None => format!("„{text}“ ist kein Rang"),
            },
            "Ränge gehen von 1, dem bevorzugten, bis zur Zahl der Anbieter, Gleichstände in Halben; für „keine Antwort“ --missing hinzufügen",
        ),
        Cell::NotProviders { text } => Said::and(
            format!("„{text}“ ist keine Zahl von Anbietern"),
            "gemeint ist, wie viele die Person nutzt, 1 oder mehr; für „keine Antwort“ --missing hinzufügen",
        ),
        Cell::NotAValue { text } => Said::and(
            format!("„{text}“ ist keine Zahl"),
            "was eine befragte Person wert ist, ist eine Zahl ohne Währung; für „keine Antwort“ --missing hinzufügen",
        ),
        Cell::NotANumber { text } => Said::and(
            format!("„{text}“ ist keine Zahl"),
            "eine Zielgröße ist eine Zahl; für „keine Antwort“ --missing hinzufügen",
        ),
        Cell::MeanOffScale { mean, lowest, highest } => Said::and(
            format!("der Mittelwert {mean} liegt außerhalb der Skala {lowest}-{highest}"),
            "berichtigen oder die Skala mit --scale angeben",
        ),
        Cell::NotAMean { text } => Said::and(
            format!("„{text}“ ist kein Mittelwert von Bewertungen auf der Skala"),
            "berichtigen oder das Element mit ecart sql neu zählen lassen",
        ),
        Cell::NotAStatistic { text, needed } => Said::and(
            format!("„{text}“ ist {}", statistic(needed)),
            "eine Zusammenfassung enthält in jeder ihrer Zellen eine Zahl",
        ),
        Cell::NotACount { text, needed } => Said::and(
            format!("„{text}“ ist {}", statistic(needed)),
            "eine Zeile mit Häufigkeiten steht für mindestens eine befragte Person, und jede braucht ein Gewicht",
        ),
    }
}

/// What to do about a text among ratings.
fn remedy(remedy: &Remedy) -> String {
    match remedy {
        Remedy::ExportAnew => "eine Tabellenkalkulation hat aus einer Antwort wie 4/5 oder 1-2 ein Datum gemacht: die Antworten neu exportieren und nicht vorher darin öffnen".into(),
        Remedy::CheckColumn => "es ist eine Antwort einer anderen Skala: prüfen, ob die Spalte zu diesen Bewertungen gehört".into(),
        Remedy::SplitFile => "ihre Zeile enthält die Spaltennamen noch einmal in anderer Reihenfolge: was darunter steht, als eigene Datei speichern".into(),
        Remedy::Correct => "die Zelle berichtigen".into(),
        Remedy::DeclareMissing(argument) => format!("--missing {argument} hinzufügen, wenn es „keine Antwort“ bedeutet"),
        Remedy::ListMissing => "wenn es „keine Antwort“ bedeutet, unter missing in einer Studiendatei aufführen".into(),
    }
}
