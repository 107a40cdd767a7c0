//! What should be known, or stands in the way, of a comparison, in German.

use super::words::{dozen_plain, plain};
use crate::message::near::likest;
use crate::message::{Comparing, Said};

/// What was seen and what to do.
pub fn sentence(what: &Comparing) -> Said {
    match what {
        Comparing::FirstWave => Said::seen("es gibt noch keine vorige Welle: nichts wird verglichen"),
        Comparing::SameInput { file } => Said::and(
            format!("beide Wellen stammen aus denselben Bytes ({file})"),
            "zwei verschiedene Dateien angeben, sofern nicht der Vergleich einer Welle mit sich selbst gewollt ist",
        ),
        Comparing::LooksLikePanel { ids, column } => Said::and(
            match ids {
                1 => format!(
                    "1 Wert der Spalte „{column}“ steht in beiden Wellen, die als zwei Stichproben verglichen werden"
                ),
                ids => format!(
                    "{ids} Werte der Spalte „{column}“ stehen in beiden Wellen, die als zwei Stichproben verglichen werden"
                ),
            },
            "--panel mit dieser Spalte hinzufügen, wenn es dieselben Befragten sind",
        ),
        Comparing::LinkedClusters { clusters } => Said::and(
            format!(
                "{clusters} Klumpen haben in beiden Wellen dieselbe Schicht und Nummer und gelten als dieselben"
            ),
            "die Klumpen einer Welle anders nummerieren, wenn es andere sind",
        ),
        Comparing::MovesWithoutProbability => Said::and(
            "wie sicher die Wechsel sind, lässt sich nicht sagen: an einer festen Linie braucht es die Befragten beider Wellen und Replikate",
            "statt gespeicherter Analysen beide Befragungsdateien angeben, mit Replikaten",
        ),
        Comparing::AddedRows { rows, former, present } => {
            Said::and(format!("nur in der neuen Welle: {}", plain(rows)), renamed(former, present))
        }
        Comparing::RemovedRows { rows, former, present } => {
            Said::and(format!("nur in der alten Welle: {}", plain(rows)), renamed(former, present))
        }
        Comparing::NotInEveryWave { rows } => Said::and(
            format!(
                "nicht in jeder Welle, daher nicht in dem, was von allen Wellen gesagt wird: {}",
                plain(rows)
            ),
            "umbenannte Zeilen nennt --map ALT=NEU",
        ),
        Comparing::DifferentCriteria { added, removed } => Said::and(
            format!(
                "{added} Kriterien der neuen und {removed} der alten Welle stehen nur in einer, daher beruhen die beiden Fadenkreuze auf verschiedenen Kriterien"
            ),
            "die Wechsel auch an den Fadenkreuzen der gemeinsamen Kriterien ansehen",
        ),
        Comparing::OnlyInBenchmark { rows } => {
            Said::and(format!("nur bei den Vergleichswerten: {}", plain(rows)), SAME_NAMES)
        }
        Comparing::OnlyInSurvey { rows } => {
            Said::and(format!("nur in der Befragung, also ohne Vergleichswert: {}", plain(rows)), SAME_NAMES)
        }
        Comparing::FixedBenchmark => Said::and(
            "der Vergleichswert gilt als fehlerfrei bekannt, wodurch zu leicht Unterschiede gefunden werden",
            "die Spalten n und sd hinzufügen, wenn er selbst aus einer Stichprobe stammt",
        ),
        Comparing::BenchmarkWithoutImportance => Said::seen(
            "der Vergleichswert hat keine Wichtigkeit, daher ist deren Linie der eigene Mittelwert der Befragung",
        ),
        Comparing::NoSharedCriterion { benchmark, survey } => Said::and(
            format!(
                "sie hat kein Kriterium dieser Befragung: sie nennt {}; die Befragung hat {}",
                plain(benchmark),
                plain(survey)
            ),
            "beiden dieselben Namen oder Labels geben",
        ),
        Comparing::NoBenchmark => {
            Said::and("--crosshair benchmark braucht Vergleichswerte", "--benchmark FILE hinzufügen")
        }
        Comparing::NotOfWaves { options } => Said::and(
            format!("ein Vergleich von Wellen allein macht nichts aus {}", plain(options)),
            "analyze mit --previous verwenden, oder --mix für den Anteil von Gruppen an einer Veränderung",
        ),
        Comparing::BenchmarkOfWaves => Said::and(
            "Vergleichswerte stehen neben einer Analyse, nicht neben Wellen allein",
            "analyze mit --previous und --benchmark verwenden",
        ),
        Comparing::WaveTwice => Said::and(
            "die vorige Welle ist durch eine Datei (previous) und durch eine Spalte (wave) angegeben",
            "eines davon behalten",
        ),
        Comparing::WavesAreFiles => Said::and(
            "compare nimmt seine Wellen als Dateien",
            "--previous, --wave und --wave-order weglassen oder analyze verwenden",
        ),
        Comparing::OldOfEach { option, given, earlier } => Said::and(
            match earlier {
                1 => format!("{option} steht {} da, und es gibt eine frühere Welle", times(*given)),
                earlier => {
                    format!("{option} steht {} da, und es gibt {earlier} frühere Wellen", times(*given))
                }
            },
            "es je früherer Welle einmal angeben, die älteste zuerst; \"\" steht für das, was für die letzte gilt",
        ),
        Comparing::OldOfSaved { option } => Said::and(
            format!("sie ist eine gespeicherte Analyse, auf die {option} nicht anwendbar ist"),
            "die Umfragedatei dieser Welle angeben oder die Option weglassen",
        ),
        Comparing::OneWave => Said::and(
            "ein Vergleich braucht zwei Wellen",
            "die alte und die neue Datei nennen (oder eine Datei und --wave bei analyze)",
        ),
        Comparing::NoWaveColumn => {
            Said::and("es wurde keine Spalte der Wellen gelesen", "sie mit --wave nennen")
        }
        Comparing::OneWaveInColumn { column, only } => Said::and(
            match only {
                Some(only) => {
                    format!("Spalte „{column}“ enthält eine Welle, „{only}“, und ein Vergleich braucht zwei")
                }
                None => format!("Spalte „{column}“ enthält keine Welle, und ein Vergleich braucht zwei"),
            },
            "eine andere Spalte mit --wave nennen oder es weglassen",
        ),
        Comparing::NotAWave { wave, column, nearest, known } => Said::and(
            format!("„{wave}“ ist keine Welle der Spalte „{column}“"),
            match nearest {
                Some(near) => format!("ist „{near}“ gemeint?"),
                None => format!("sie enthält {}", dozen_plain(&likest(wave, known))),
            },
        ),
        Comparing::SetAside { keys, by } => Said::seen(format!(
            "aus der Studiendatei gilt {} nicht: eine Befragung steht neben früheren Wellen oder neben anderen Gruppen von Befragten, und {by} sagt, neben welchen",
            plain(keys)
        )),
        Comparing::MappedTwice { one, other, name } => Said::and(
            format!(
                "--map: „{one}“ und „{other}“ einer Welle können nicht beide „{name}“ einer anderen sein"
            ),
            "angeben, welche von beiden es ist",
        ),
        Comparing::NoRowToMap { name, old, nearest, known } => Said::and(
            if *old {
                format!("--map: keine frühere Welle hat eine Zeile „{name}“")
            } else {
                format!("--map: keine spätere Welle hat eine Zeile „{name}“")
            },
            match nearest {
                Some(near) => format!("ist „{near}“ gemeint?"),
                None => format!("die Zeilen sind {}", dozen_plain(&likest(name, known))),
            },
        ),
        Comparing::WaveNamedTwice { wave } => Said::and(
            format!("die Reihenfolge der Wellen nennt „{wave}“ zweimal"),
            "jede Welle einmal nennen, die älteste zuerst",
        ),
        Comparing::WithoutWave { respondents, column } => Said::and(
            format!("Befragte ohne Welle in Spalte „{column}“, die zu keiner gehören: {respondents}"),
            "ihre Welle eintragen, wo sie bekannt ist",
        ),
        Comparing::WavesLeftOut { waves } => Said::and(
            format!("Wellen, die die Reihenfolge nicht nennt und die wegbleiben: {}", plain(waves)),
            "sie auch nennen, wenn sie zum Vergleich gehören",
        ),
        Comparing::OptionsOfWaves { options } => Said::and(
            format!(
                "Optionen, die sagen, wie Wellen verglichen werden, und es gibt nur eine: {}",
                plain(options)
            ),
            "die vorige Welle mit --previous oder --wave nennen, ecart compare verwenden oder die Optionen weglassen",
        ),
        Comparing::NoEarlierWave { wave, known } => Said::and(
            format!("keine frühere Welle heißt „{wave}“"),
            format!("previous, first oder eine von {} verwenden", dozen_plain(&likest(wave, known))),
        ),
        Comparing::OtherScales { old, old_scale, new, new_scale } => Said::and(
            format!("{old} wurde auf {old_scale} bewertet und {new} auf {new_scale}"),
            "mit --scale eine Skala angeben, wenn es dieselbe ist, oder beide mit --rescale auf 0 bis 100 bringen",
        ),
        Comparing::OtherPlans { differing, old, options } => Said::and(
            format!("die beiden Wellen wurden verschieden analysiert: {}", plain(differing)),
            format!("die Befragung {old} noch einmal analysieren mit {}", options.join(" ")),
        ),
        Comparing::NoCommonRow { old, of_old, new, of_new } => Said::and(
            format!(
                "die beiden Wellen haben kein Kriterium gemeinsam: {old} hat {}; {new} hat {}",
                plain(of_old),
                plain(of_new)
            ),
            "mit --map ALT=NEU sagen, welches welches ist",
        ),
        Comparing::NothingToLink { column } => Said::and(
            format!("sie enthält keine Befragten, die über „{column}“ zu verknüpfen wären"),
            "beide Befragungsdateien angeben oder --panel weglassen",
        ),
        Comparing::MixOfSaved { column, wave } => Said::and(
            format!(
                "--mix {column} braucht die Antworten beider Wellen, und {wave} ist eine gespeicherte Analyse"
            ),
            "die Befragungsdatei dieser Welle angeben",
        ),
        Comparing::MixOfWeights => Said::and(
            "--mix zählt Befragte, und die Wellen sind gewichtet",
            "--weight weglassen: Gewichte, die die Gruppen auf eine Größe bringen, haben die Zusammensetzung schon herausgerechnet",
        ),
        Comparing::MixWithoutGroups { column } => Said::and(
            format!("--mix {column}: die Gruppen dieser Spalte stehen nicht in beiden Wellen"),
            "eine Spalte nennen, die beide Dateien haben",
        ),
        Comparing::WavesNeedAnswers => Said::and(
            "sie enthält keine Befragten, und Wellen werden durch eine Spalte von ihnen unterschieden",
            "--wave weglassen oder die Antworten der Befragten einlesen",
        ),
        Comparing::WaveDates { dates, waves } => Said::and(
            format!(
                "--wave-dates nennt {dates} {}, und es sind {waves} Wellen",
                if *dates == 1 { "Tag" } else { "Tage" }
            ),
            "den Tag jeder Welle nennen, den der ältesten zuerst",
        ),
        Comparing::WaveDatesOrder { earlier, later } => Said::and(
            format!("der Tag {earlier} liegt nicht vor {later}"),
            "die Tage in der Reihenfolge der Wellen nennen, den der ältesten zuerst",
        ),
        Comparing::DatesOfTwo => Said::and(
            "Tage der Wellen dienen einer Steigung über drei Wellen oder mehr, und es sind zwei",
            "--wave-dates weglassen oder eine Welle hinzufügen",
        ),
        Comparing::NotADay { text } => Said::and(
            format!("„{text}“ ist kein Tag"),
            "Jahr, Monat und Tag schreiben, zum Beispiel 2026-09-30",
        ),
        Comparing::NotAsComparison { format } => Said::and(
            format!("Wellen allein werden nicht als {format} geschrieben"),
            "table, markdown, csv oder json verwenden oder analyze mit --previous",
        ),
    }
}

const SAME_NAMES: &str = "beiden dieselben Namen oder Labels geben, wenn es dieselben Kriterien sind";

fn renamed(former: &Option<String>, present: &Option<String>) -> String {
    match former.as_ref().zip(present.as_ref()) {
        Some((old, new)) => {
            format!("wenn „{new}“ das frühere „{old}“ ist, mit --map {old}={new} angeben")
        }
        None => "sie gehören zum Fadenkreuz dieser Welle und haben keine Veränderung".into(),
    }
}

fn times(count: usize) -> String {
    if count == 1 { "einmal".into() } else { format!("{count}-mal") }
}
