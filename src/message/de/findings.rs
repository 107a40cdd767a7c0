//! What the data doctor finds, in German.

use super::{quoted, side};
use crate::message::{Findings, Said};

pub fn sentence(what: &Findings) -> Said {
    match what {
        Findings::Ceiling { top_share, spread, lowest, highest } => Said::and(
            match top_share {
                Some(share) => {
                    format!("{:.0}\u{a0}% aller Bewertungen der Wichtigkeit sind {highest}", 100.0 * share)
                }
                None => format!(
                    "die mittlere Wichtigkeit schwankt über die Kriterien um höchstens {} (Skala {lowest}–{highest})",
                    two_decimals(*spread)
                ),
            },
            "die geäußerte Wichtigkeit unterscheidet die Kriterien kaum: sie aus einer Zielgröße ableiten (--importance johnson --outcome COLUMN)",
        ),
        Findings::ReversedCriterion { side: of, criterion, r } => Said::and(
            format!(
                "{} von „{criterion}“ läuft den übrigen Kriterien entgegen (r = {})",
                side(*of),
                two_decimals(*r)
            ),
            "prüfen, ob diese Antworten vom Besten zum Schlechtesten kodiert sind",
        ),
        Findings::ReversedPerformance { r } => Said::and(
            format!(
                "Befragte, die die Leistung höher bewerten, haben niedrigere Werte der Zielgröße (r = {})",
                two_decimals(*r)
            ),
            "eines von beiden läuft vermutlich vom Besten zum Schlechtesten: mit reversed = true in study.toml umdrehen",
        ),
        Findings::SwappedSides => Said::and(
            "die Antworten der einen Seite sprechen von der anderen: Wichtigkeit und Leistung scheinen vertauscht",
            "mit --importance-columns und --performance-columns sagen, welche Spalten welche sind",
        ),
        Findings::UnequalScales { importance: [il, ih], performance: [pl, ph] } => Said::and(
            format!("die Wichtigkeit steht auf einer Skala {il}-{ih}, die Leistung auf {pl}-{ph}"),
            "eine Skala angeben, wenn beide auf ihr gefragt wurden; sonst beide auf 0-100 ihres angegebenen Bereichs bringen",
        ),
        Findings::MixedScales { criteria, top, lowest, highest, reached } => Said::and(
            format!(
                "niemand bewertete höher als {top} auf einer Skala {lowest}-{highest}, auf der andere Kriterien bis {reached} reichen, als wären diese auf einer kürzeren gefragt worden: {}",
                quoted(criteria)
            ),
            "--scale angeben, wenn alle auf einer Skala gefragt wurden; sonst die Kriterien jeder Skala für sich auswerten oder auf eine umkodieren",
        ),
        Findings::LevelScales { column, levels, top, lowest, highest } => Said::and(
            format!(
                "niemand hat auf einer Skala {lowest}-{highest} über {top} bewertet, wo „{column}“ {} ist, während andere bis {highest} gehen, als sei dort auf einer kürzeren gefragt worden",
                quoted(levels)
            ),
            "jede Skala für sich auswerten (--where) oder auf eine umrechnen",
        ),
        Findings::OddFractions { criteria } => Said::and(
            format!(
                "enthält Brüche, wo alle anderen Kriterien in ganzen Zahlen bewertet wurden, wie ein Mittelwert oder Score: {}",
                quoted(criteria)
            ),
            "weglassen, wenn es berechnet wurde; sonst --scale angeben",
        ),
        Findings::TinyBase { least, criteria } => Said::and(
            format!("beidseitig bewertet von weniger als {least} Befragten: {}", counted(criteria)),
            "ihre Zahlen als Einzelfälle behandeln",
        ),
        Findings::SuspiciousCode { side: of, value, times } => Said::and(
            format!("{}: {value} wurde {times} Mal gegeben, weit öfter als die Nachbarwerte", side(*of)),
            "wenn es „keine Antwort“ bedeutet, mit --missing angeben",
        ),
        Findings::RareTop { side: of, top, times, below } => Said::and(
            format!(
                "{}: {top} wurde {times} Mal gegeben und {} {below} Mal, als endete die Skala dort",
                side(*of),
                top - 1
            ),
            format!("--missing {top} angeben, wenn es „keine Antwort“ bedeutet, sonst --scale 1-{top}"),
        ),
        Findings::StraightLiners { straight, respondents } => Said::and(
            format!(
                "{straight} von {respondents} Befragten geben jedem Kriterium dieselbe Wichtigkeit und jedem dieselbe Leistung"
            ),
            "die Ergebnisse ohne sie vergleichen: sie ziehen alle Kriterien an dieselbe Stelle",
        ),
        Findings::DuplicatedIds { ids, rows } => Said::and(
            match ids {
                1 => format!("1 Kennung von Befragten kommt mehrfach vor, in {rows} Zeilen"),
                _ => format!("{ids} Kennungen von Befragten kommen mehrfach vor, in {rows} Zeilen"),
            },
            "je befragter Person eine Zeile behalten oder angeben, dass die Zeilen Befragte × Kriterium sind",
        ),
        Findings::MarkedRows { column, marks, rows, respondents } => Said::and(
            format!(
                "„{column}“ sagt von {rows} der {respondents} Zeilen, dass sie nicht zählen ({}): sie werden trotzdem gelesen",
                quoted(marks)
            ),
            "mit einer Bedingung auf diese Spalte weglassen (--where) oder mit --by neben die anderen stellen",
        ),
        Findings::IdenticalRespondents { rows } => Said::and(
            match rows {
                1 => "1 Zeile wiederholt alle Bewertungen einer anderen Zeile".to_owned(),
                _ => format!("{rows} Zeilen wiederholen alle Bewertungen einer anderen Zeile"),
            },
            "prüfen, ob ein Fragebogen zweimal eingelesen wurde",
        ),
    }
}

pub fn two_decimals(value: f64) -> String {
    format!("{value:.2}").replace('.', ",")
}

/// Criteria with their counts, the first few.
fn counted(criteria: &[(String, u64)]) -> String {
    const SHOWN: usize = 8;
    let shown: Vec<String> = criteria.iter().take(SHOWN).map(|(name, n)| format!("„{name}“ ({n})")).collect();
    shown.join(", ") + if criteria.len() > SHOWN { ", …" } else { "" }
}
