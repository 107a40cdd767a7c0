//! What is wrong with a gate, and what was seen of one, in German.

use crate::message::{Gating, Said};

/// What was seen and what to do.
pub fn sentence(what: &Gating) -> Said {
    let sure = |probability: &Option<String>| {
        probability
            .as_ref()
            .map_or_else(String::new, |probability| format!(", Wahrscheinlichkeit {probability}"))
    };
    match what {
        Gating::Malformed { fault, .. } => {
            let said = sentence(fault);
            let colon = if said.advice.is_empty() { "" } else { ": " };
            Said::seen(format!("{}{colon}{}", said.seen, said.advice))
        }
        Gating::EitherFailOrWarn => Said::and(
            "ein [[gate]] hat sowohl fail_if als auch warn_if oder keines von beiden",
            "jedem eines davon geben",
        ),
        Gating::Expected { word } => Said::seen(format!("{word} erwartet")),
        Gating::ExpectedJoint => Said::seen("and, or oder das Ende erwartet"),
        Gating::ExpectedQuadrant => Said::seen("ein Quadrant erwartet"),
        Gating::ExpectedMeasure => Said::seen("eine Größe einer Zeile erwartet"),
        Gating::ExpectedNumber => Said::seen("eine Zahl erwartet, etwa 1.2 oder 60%"),
        Gating::ExpectedCount => Said::seen("eine ganze Zahl ab 1 erwartet"),
        Gating::EmptyGate => Said::and(
            "diese Bedingung ist leer",
            "eine schreiben, etwa any criterion enters concentrate_here",
        ),
        Gating::NoShare => {
            Said::and("ein Anteil liegt zwischen 0 und 1, diese Zahl nicht", "als 0.6 oder 60% schreiben")
        }
        Gating::PercentOfNumber => {
            Said::and("% gehört zu Anteilen, und dies ist keiner", "die Zahl selbst schreiben, ohne %")
        }
        Gating::ExpectedName => {
            Said::seen("ein Name erwartet: ein Wort oder ein Label in doppelten Anführungszeichen")
        }
        Gating::ExpectedMove => Said::seen("in, enters, leaves, rises oder falls erwartet"),
        Gating::ExpectedVerb => {
            Said::seen("eine Aussage darüber erwartet: in, enters, leaves, rises, falls, gap > 1, …")
        }
        Gating::NoQuadrantOf { word, nearest, known } => no("kein Quadrant", word, nearest, known),
        Gating::NoMeasureOf { word, nearest, known } => no("keine Größe einer Zeile", word, nearest, known),
        Gating::NoTotalOf { word, nearest, known } => no("keine Größe der Befragung", word, nearest, known),
        Gating::NoVerbOf { word, nearest, known } => no("weder Verb noch Größe", word, nearest, known),
        Gating::NoChangesOf => {
            Said::seen("Veränderungen gibt es von gap, importance, performance und top_two")
        }
        Gating::NegativeChange => Said::seen("by nimmt eine Zahl von 0 oder mehr"),
        Gating::TooNested { most } => {
            Said::seen(format!("Klammern und not dürfen höchstens {most}-fach ineinander stehen"))
        }
        Gating::LikelyOfNumber => Said::seen(
            "eine Größe wird mit certainly (ihrem Intervall) oder apparently (der Zahl selbst) verglichen",
        ),
        Gating::CertainlyEqual => Said::seen("certainly steht bei <, <=, > und >="),
        Gating::CertaintyOfTotal => {
            Said::and("eine Größe der ganzen Befragung wird verglichen, wie sie ist", "dieses Wort weglassen")
        }
        Gating::QuantityOfOne => {
            Said::seen("bei einer einzelnen Zeile stehen weder any noch every, no oder at least")
        }
        Gating::NoQuantity => Said::seen("sagen, von wie vielen: any, every, no oder at least 3"),
        Gating::ElementsOfElement => Said::and("Elemente gehören zu nichts", "criteria of \"…\" schreiben"),
        Gating::TooManyCharacters { most, has } => {
            Said::seen(format!("eine Prüfbedingung hat höchstens {most} Zeichen, diese hat {has}"))
        }
        Gating::OpenQuote => {
            Said::and("dieses Anführungszeichen ist nicht geschlossen", "den Namen mit \" beenden")
        }
        Gating::DecimalComma => Said::and("Dezimalzahlen haben hier einen Punkt", "1.2 für 1,2 schreiben"),
        Gating::CommaInGate => {
            Said::and("eine Prüfbedingung hat keine Kommas", "Bedingungen mit and, or verbinden")
        }
        Gating::SignForJoint => Said::seen("Bedingungen mit and, or verbinden"),
        Gating::SignForNot => Said::seen("not schreiben, oder != zwischen zwei Zahlen"),
        Gating::SingleQuotes => Said::seen("Namen stehen in doppelten Anführungszeichen"),
        Gating::NoMeaning { letter } => Said::and(
            format!("„{letter}“ hat in einer Prüfbedingung keine Bedeutung"),
            "Namen mit solchen Zeichen in doppelte Anführungszeichen setzen",
        ),
        Gating::GateNeedsWave { gate } => Said::and(
            format!("Prüfbedingung „{gate}“ fragt nach der vorigen Welle"),
            "--previous oder --wave hinzufügen",
        ),
        Gating::GateNeedsBenchmark { gate } => {
            Said::and(format!("Prüfbedingung „{gate}“ fragt nach Vergleichswerten"), "--benchmark hinzufügen")
        }
        Gating::GateNeedsAudiences { gate } => {
            Said::and(format!("Prüfbedingung „{gate}“ fragt nach Zielgruppen"), "--audience hinzufügen")
        }
        Gating::NoRowOfGate { gate, name, nearest } => {
            let advice = nearest.as_ref().map_or_else(
                || "inspect zeigt die Namen".to_owned(),
                |near| format!("am nächsten liegt „{near}“"),
            );
            Said::and(format!("Prüfbedingung „{gate}“: kein Kriterium oder Element heißt „{name}“"), advice)
        }
        Gating::TwoLevelsOfGate { gate, name } => Said::and(
            format!("Prüfbedingung „{gate}“: „{name}“ ist der Name mehrerer Zeilen"),
            format!("element \"{name}\" oder criterion \"{name}\" schreiben"),
        ),
        Gating::SeveralRowsOfGate { gate, name } => Said::and(
            format!("Prüfbedingung „{gate}“: „{name}“ ist der Name mehrerer Zeilen"),
            "den Schlüssel statt des Labels verwenden",
        ),
        Gating::WithoutNumber { row, measure } => {
            Said::seen(format!("für „{row}“ ist {measure} nicht bekannt"))
        }
        Gating::TotalIs { total, value } => Said::seen(format!("{total} ist {value}")),
        Gating::TotalUnknown { total } => Said::seen(format!("{total} ist nicht bekannt")),
        Gating::RowIn { row, quadrant, probability } => {
            Said::seen(format!("„{row}“ ({quadrant}{})", sure(probability)))
        }
        Gating::RowMoved { row, from, to, probability } => {
            Said::seen(format!("„{row}“ ({from} → {to}{})", sure(probability)))
        }
        Gating::RowWithoutQuadrant { row } => {
            Said::seen(format!("„{row}“ hat in einer der Wellen keinen Quadranten"))
        }
        Gating::WithoutChange { row, measure } => {
            Said::seen(format!("für „{row}“ ist keine Veränderung von {measure} bekannt"))
        }
        Gating::WithoutWave { row } => Said::seen(format!("„{row}“ hat keine vorige Welle")),
        Gating::WithoutBenchmark { row } => Said::seen(format!("„{row}“ hat keinen Vergleichswert")),
        Gating::GateFailed { told } => Said::seen(format!("Prüfbedingung nicht bestanden: {told}")),
        Gating::GateWarns { told } => Said::seen(format!("Prüfbedingung warnt: {told}")),
        Gating::GateUndecided { told } => Said::seen(format!("Prüfbedingung unentschieden: {told}")),
        Gating::GatesPassed { count } => {
            Said::seen(format!("Prüfbedingungen bestanden: {count} von {count}"))
        }
        Gating::Decided { gate, seen, more } => {
            let more = if *more > 0 { format!(" und {more} weitere") } else { String::new() };
            Said::seen(format!("{gate}: {}{more}", seen.join(", ")))
        }
    }
}

fn no(kind: &str, word: &str, nearest: &Option<String>, known: &[String]) -> Said {
    let advice = match nearest {
        Some(near) => format!("ist {near} gemeint?"),
        None => format!("bekannt: {}", known.join(", ")),
    };
    Said::seen(format!("„{word}“ ist {kind} ({advice})"))
}
