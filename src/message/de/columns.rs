//! What is told of the columns, in German.

use super::{listed, quoted, side};
use crate::message::{Columns, Said};

pub fn sentence(what: &Columns) -> Said {
    const NAME_THEM: &str =
        "wenn sie nicht zusammengehören, die beiden Spalten jedes Kriteriums in einer Studiendatei nennen";
    match what {
        Columns::MatchedFolded { criteria } => Said::seen(format!(
            "{} zugeordnet, obwohl sich Groß- und Kleinschreibung, Leerzeichen, Akzente oder Satzzeichen der beiden Seiten unterscheiden: {}",
            if criteria.len() == 1 { "1 Paar".to_owned() } else { format!("{} Paare", criteria.len()) },
            quoted(criteria)
        )),
        Columns::MatchedByOrder { importance, performance, importance_key, performance_key } => Said::and(
            format!(
                "„{importance}“ und „{performance}“ sind nach ihrer Stellung gepaart: „{importance_key}“ und „{performance_key}“ unterscheiden sich"
            ),
            NAME_THEM,
        ),
        Columns::MatchedByLikeness { importance, performance, importance_key, performance_key } => Said::and(
            format!(
                "„{importance}“ und „{performance}“ sind gepaart, weil sich ihre Namen ähneln: „{importance_key}“ und „{performance_key}“"
            ),
            NAME_THEM,
        ),
        Columns::SideFromName { side: of, columns } => Said::and(
            format!("{} als {} gelesen: die andere Seite trägt dieselben Namen", are(columns), side(*of)),
            format!("--{of}-columns legt es anders fest"),
        ),
        Columns::SidesFromNames { importance, performance, criteria, by } => Said::and(
            format!(
                "„{importance}“ enthält die Wichtigkeit und „{performance}“ die Leistung von {criteria} Kriterien: ihre Zeilen sind {} zusammengeführt",
                by.as_ref().map_or_else(
                    || "in der Reihenfolge, in der sie stehen, weil keine Kennung die Befragten unterscheidet,"
                        .to_owned(),
                    |column| format!("über „{column}“")
                )
            ),
            if by.is_some() {
                ""
            } else {
                "wenn ihre Reihenfolgen verschieden sind, beiden eine Kennung der Befragten geben"
            },
        ),
        Columns::OnOneSideOnly { importance, performance, by } => Said::and(
            format!(
                "{importance} Befragte haben nur die Wichtigkeit und {performance} nur die Leistung bewertet, nach „{by}“: mit --base available zählen sie für die bewertete Seite, sonst gar nicht"
            ),
            "die Kennungen prüfen, wenn alle in beiden vorkommen sollten",
        ),
        Columns::DirectionUnclear { column } => Said::and(
            format!(
                "die Legende in „{column}“ wird nicht verstanden: eine hohe Zahl gilt als die bessere Antwort"
            ),
            "reversed = true in die Studiendatei schreiben, wenn 1 das Beste ist, sonst reversed = false",
        ),
        Columns::LabelContradictsName { column, label, side: of } => Said::and(
            format!(
                "„{column}“ wird nach dem Namen als {} gelesen, und das Label „{label}“ spricht von {}",
                side(*of),
                side(of.other())
            ),
            "sagen, was gilt: --importance-columns und --performance-columns",
        ),
        Columns::Rescaled { files } => Said::and(
            format!(
                "die Bewertungen sind von der für jede Datei angegebenen Skala auf 0-100 gebracht: {}",
                files.iter().map(|(file, scale)| format!("{file} {scale}")).collect::<Vec<_>>().join(", ")
            ),
            "ein Punkt der einen Skala ist dann so viel wie mehrere der anderen: eine lange Skala wird nicht wie eine gedehnte kurze benutzt, daher kann ein Unterschied zwischen den Dateien von ihren Skalen kommen",
        ),
        Columns::RepeatedColumns { columns } => Said::seen(format!(
            "{} weggelassen: dieselben Zellen stehen unter dem Namen ohne die Nummer",
            are(columns)
        )),
        Columns::ScaleFromHeaders { lowest, highest, reversed } => Said::seen(format!(
            "die Kopfzeile nennt die Skala: {lowest}-{highest}{}",
            if *reversed { ", die kleinste Zahl als die beste" } else { "" }
        )),
        Columns::DirectionOfSome { told, silent } => Said::and(
            format!(
                "„{told}“ sagt, dass die kleinste Zahl die beste ist, und „{silent}“ sagt nichts: beide werden so gelesen"
            ),
            "reversed = true in eine Studiendatei, wenn es für alle gilt; sonst zuerst eine der Seiten umkodieren",
        ),
        Columns::CodedBackwards { column } => Said::and(
            format!(
                "„{column}“ sagt, dass die Codes umgekehrt sind, aber nicht, ob sie schon umgedreht wurden: sie werden gelesen, wie sie dastehen"
            ),
            "reversed = false in die Studiendatei schreiben, wenn eine hohe Zahl jetzt die bessere Antwort ist; sonst diese Spalten in der Datei umdrehen (6 − Antwort bei 1-5)",
        ),
        Columns::SchoolGrades { column } => Said::and(
            format!(
                "„{column}“: Schulnoten, von denen die kleinste die beste ist, daher werden alle Bewertungen umgedreht"
            ),
            "reversed = true in eine Studiendatei, wenn das stimmt, reversed = false, wenn die kleinste Zahl die schlechteste ist",
        ),
        Columns::ComputedLeftOut { columns } => Said::and(
            format!(
                "weggelassen, weil sie in jeder Zeile der Mittelwert oder die Summe der anderen Kriterien und kein Kriterium sind: {}",
                quoted(columns)
            ),
            "die beiden Spalten in einer Studiendatei nennen, wenn sie doch ein Kriterium sind",
        ),
        Columns::SameOnBothSides { columns } => Said::and(
            format!(
                "weggelassen, weil beide Spalten in jeder Zeile dasselbe enthalten, wie eine Kennung oder Gruppe unter beiden Titeln: {}",
                quoted(columns)
            ),
            "die beiden Spalten in einer Studiendatei nennen, wenn sie doch ein Kriterium sind",
        ),
        Columns::VariantsLeftOut { columns } => Said::and(
            format!(
                "weggelassen, weil ihre Namen nur eine Seite nennen, und ein Kriterium, das sein Paar schon hat, mit einem Zusatz: {}",
                quoted(columns)
            ),
            "die beiden Spalten jedes Kriteriums in einer Studiendatei nennen, wenn es eigene Kriterien sind",
        ),
        Columns::LegendBeside { text } => Said::and(
            format!("„{text}“ steht neben der Tabelle und sagt, dass die kleinste Zahl die beste ist: alle Bewertungen sind umgedreht"),
            "reversed = true in eine Studiendatei, wenn es so ist, reversed = false, wenn die kleinste Zahl die schlechteste ist",
        ),
        Columns::FiguresLeftOut { columns } => Said::and(
            format!("weggelassen, weil sie wie Kennzahlen heißen und kein Kriterium nennen: {}", quoted(columns)),
            "die beiden Spalten in einer Studiendatei nennen, wenn sie doch ein Kriterium sind",
        ),
        Columns::SideOfOthers { column, word } => Said::and(
            format!("die Leistung ist aus Spalten wie „{column}“ gelesen, deren „{word}“ von jemand oder etwas anderem sprechen kann als von dem, was die Befragten erlebt haben"),
            "angeben, welche Spalten die Leistung enthalten: --performance-columns 'PATTERN'",
        ),
        Columns::BlockBesides { columns } => Said::and(
            format!("nicht gelesen, obwohl sie Bewertungen enthalten und die Namen der Kriterien tragen: {}", listed(columns)),
            "wenn sie eine der beiden Seiten sind, mit --importance-columns 'PATTERN' oder --performance-columns 'PATTERN' angeben, welche; die gelesenen Spalten zu nennen genügt auch",
        ),
        Columns::SidedLeftOut { columns } => Said::and(
            format!(
                "weggelassen, weil ihre Namen eine Seite nennen und keine Spalte die andere ist: {}",
                quoted(columns)
            ),
            "die beiden Spalten jedes Kriteriums in einer Studiendatei nennen, wenn sie zu einem Paar gehören",
        ),
        Columns::Unasked { criteria } => Said::seen(format!(
            "weggelassen, weil niemand eine der beiden Seiten beantwortet hat: {}",
            quoted(criteria)
        )),
        Columns::NamesAsOne { names } => Said::seen(format!(
            "Namen, die sich nur durch Groß- und Kleinschreibung oder Leerzeichen unterscheiden, gelten als einer: {}",
            quoted(names)
        )),
        Columns::OneEach { column } => Said::and(
            format!("jede befragte Person hat eine Zeile, und Spalte „{column}“ gilt als das, was sie bewertet"),
            "wenn sie eine Gruppe von Befragten nennt, die beiden Spalten der Bewertungen in einer Studiendatei als ein Kriterium angeben und die Gruppe mit --by",
        ),
        Columns::RowsBySide { measure } => Said::seen(format!(
            "Spalte „{measure}“ nennt die Seite jeder Zeile: die beiden Zeilen einer Antwort werden zu einer"
        )),
        Columns::FileScaleYields { file, scale, other, wider } => Said::and(
            format!(
                "die Antworten von {file} reichen über {scale} und die von {other} über {wider}: beide werden auf {wider} gelesen"
            ),
            "--scale LOW-HIGH legt sie für alle Dateien fest",
        ),
        Columns::RowsInBoth { rows, files } => Said::and(
            format!("{rows} Zeilen stehen mit denselben Antworten in {} und zählen in jeder einmal", files.join(" und ")),
            "nur die spätere angeben, wenn sie dieselbe Befragung noch einmal enthält",
        ),
        Columns::SharedIds { ids, files } => Said::seen(format!(
            "{ids} Kennungen stehen in {}: das sieht nach einem Panel aus, denselben erneut befragten Personen; die Antworten jeder Datei zählen für sich",
            files.join(" und ")
        )),
        Columns::NoAnswerBeside { text, codes } => Said::and(
            format!("„{text}“ steht neben der Tabelle: {} gilt in allen Spalten als keine Antwort", codes.join(", ")),
            "--missing sagt, welche Antworten nicht zählen, auch in einer Studiendatei",
        ),
        Columns::AudiencesPooled { names, column } => Said::and(
            format!(
                "die Studiendatei nennt {} als Zielgruppen, und ihre Antworten zählen zusammen als eine Gruppe",
                names.iter().map(|name| format!("„{name}“")).collect::<Vec<_>>().join(", ")
            ),
            match column {
                Some(column) => format!("--audience {column} stellt sie nebeneinander; --by {column} macht sie zu Segmenten"),
                None => "eine Datei nach der anderen auswerten".to_owned(),
            },
        ),
        Columns::ConditionReplaced { study, option } => {
            Said::seen(format!("--where {option:?} ersetzt die Bedingung {study:?} der Studiendatei"))
        }
        Columns::SidesByOrder { importance, performance } => Said::and(
            format!(
                "nichts sagt, welche Seite die Wichtigkeit ist: nach der Reihenfolge gilt „{importance}“ als Wichtigkeit, „{performance}“ als Leistung"
            ),
            "--importance-columns und --performance-columns legen es anders fest",
        ),
        Columns::SideFromAnswers { first, side: of } => Said::and(
            format!("„{first}“ … gilt als {}: so sagen es die Antworten", side(*of)),
            format!("--{of}-columns legt es anders fest"),
        ),
        Columns::SideFromPartner { first, side: of, partner } => Said::and(
            format!("„{first}“ … gilt als {}, neben „{partner}“ … zu denselben Zeilen", side(*of)),
            format!("--{of}-columns legt es anders fest"),
        ),
        Columns::SidesByLetters { importance, performance } => Said::seen(format!(
            "Seiten am Anfang oder Ende der Namen erkannt: „{importance}“ … als Wichtigkeit, „{performance}“ … als Leistung"
        )),
        Columns::TextsLeftOut { column } => Said::seen(format!(
            "Spalte „{column}“ gehört nicht zu den Bewertungen: ihre Antworten sind Texte"
        )),
        Columns::PerformanceOnly { columns } => Said::and(
            format!("{columns} Spalten zur Leistung und keine zur Wichtigkeit"),
            "Wichtigkeit lässt sich aus einer Zielgröße ableiten: --importance johnson --outcome COLUMN",
        ),
        Columns::RowsStandForSeveral { column } => Said::and(
            format!("Spalte „{column}“ zählt vielleicht die Befragten jeder Zeile; jede Zeile gilt als eine Person"),
            format!("--weight \"{column}\" nimmt jede Zeile so oft, wie sie sagt; die Spalte entfernen, wenn sie etwas anderes zählt"),
        ),
        Columns::WeightNotApplied { column } => Said::and(
            format!("Spalte „{column}“ sieht wie ein Gewicht aus; sie wird nicht angewendet"),
            format!("--weight \"{column}\" wendet sie an"),
        ),
    }
}

/// `Spalte „a“ ist`, `Spalten „a“, „b“ sind`.
fn are(columns: &[String]) -> String {
    match columns {
        [column] => format!("Spalte „{column}“ ist"),
        columns => format!("Spalten {} sind", quoted(columns)),
    }
}
