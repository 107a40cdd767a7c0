//! German.

use super::DashboardWords;
use crate::analysis::Verdict;
use crate::words::de::{N, in_words};
use crate::words::number::capital;

/// German.
pub const WORDS: DashboardWords = DashboardWords {
    act: "Wo handeln?",
    map: |rows, noun| format!("Wichtigkeit × Leistung, {} {}", N.count(rows as u64), noun.of(rows)),
    gaps: "Um wie viel, und wie sicher?",
    largest: |shown, tested| match (shown, tested) {
        (0, _) => "Lücken der Prioritäten".to_owned(),
        (1, true) => "die größte Lücke einer Priorität, signifikant".to_owned(),
        (shown, true) => format!("die {} größten Lücken von Prioritäten, alle signifikant", in_words(shown)),
        (1, false) => "die größte Lücke einer Priorität, nicht getestet".to_owned(),
        (shown, false) => format!("die {} größten Lücken von Prioritäten, nicht getestet", in_words(shown)),
    },
    no_gap: "Keine Lücke einer Priorität ist nachgewiesen.",
    means: |importance, performance| format!("Wichtigkeit {importance}; Leistung {performance}"),
    since: |rises, wave| format!("; {} seit {wave}", if rises { "Anstieg" } else { "Rückgang" }),
    sure: |[certain, likely], priorities, [from, least]| {
        let likely = match likely {
            0 => String::new(),
            likely => format!(", {likely} wahrscheinlich (ab {})", N.level(least)),
        };
        let noun = if priorities == 1 { "Priorität" } else { "Prioritäten" };
        format!(
            "{certain} von {priorities} {noun} sicher{likely}: derselbe Quadrant in mindestens {} der Replikate",
            N.level(from)
        )
    },
    none: |noun| format!("Kein {} ist vorrangig.", noun.one),
    others: |names, more| {
        let more = if more > 0 { format!(" und {more} weitere") } else { String::new() };
        format!("Weitere Prioritäten: {}{more}.", names.join(", "))
    },
    perhaps: |names, more| {
        let more = if more > 0 { format!(" und {more} weitere") } else { String::new() };
        format!("Vielleicht auch: {}{more}.", names.join(", "))
    },
    worse: |falling| match falling {
        0 => "; bei keinem ist eine Verschlechterung nachgewiesen".to_owned(),
        1 => "; eines davon verschlechtert sich".to_owned(),
        several => format!("; {} davon verschlechtern sich", in_words(several)),
    },
    changed: "Was hat sich verändert?",
    changes: |wave, changed, rows, noun| {
        let word = if changed == 1 { "Leistung" } else { "Leistungen" };
        format!("seit {wave}: {changed} {word}, {rows} {}", noun.of(rows))
    },
    no_change: "Keine Veränderung der Leistung ist nachgewiesen.",
    more_changes: |more| format!("Und {more} weitere: siehe Steigungsdiagramm."),
    moved: |name, enters, verdict, probability| {
        let way = match enters {
            Some(true) => "neu unter den Prioritäten",
            Some(false) => "nicht mehr unter den Prioritäten",
            None => "anderer Quadrant",
        };
        let sure = if verdict == Verdict::Certain { "sicher" } else { "wahrscheinlich" };
        let share = probability.map_or_else(String::new, |share| format!(" ({share})"));
        format!("{name}: {way}, {sure}{share}.")
    },
    more_moves: |more| format!("Und {more} weitere Quadrantenwechsel."),
    stands: "Wo steht was?",
    quadrants: |rows, noun| format!("{} {} nach Quadrant", N.count(rows as u64), noun.of(rows)),
    verdicts: |counts| {
        let words = ["sicher", "wahrscheinlich", "unsicher"];
        let parts = counts.iter().zip(words).filter(|(count, _)| **count > 0);
        let parts: Vec<String> = parts.map(|(count, word)| format!("{count} {word}")).collect();
        if parts.is_empty() { "Sicherheit unbekannt".to_owned() } else { parts.join(", ") }
    },
    whom: "Für wen?",
    by: |column, shown, priorities| {
        let of = match (shown < priorities, priorities) {
            (true, _) => format!("Lücken der ersten {shown} von {priorities} Prioritäten"),
            (false, 1) => "Lücke der Priorität".to_owned(),
            (false, _) => "Lücken der Prioritäten".to_owned(),
        };
        format!("{of} nach {column}")
    },
    cells: ["Priorität", "größer als anderswo", "dort keine Priorität", "zu wenige Antworten"],
    more_segments: |more| format!("Und {more} weitere: siehe Heatmap."),
    next: "Und nun?",
    steps: ["aus dem Plan", "wie weit die Leistung steigen muss"],
    ask: "Mehr Personen befragen, bevor gehandelt wird",
    decide: |name| format!("{name}: über eine Maßnahme entscheiden"),
    go_on: |name| format!("{name}: über eine weitere Maßnahme entscheiden"),
    done: |what| format!("erledigt: {what}"),
    raise: |name| format!("{name}: mehr zusagen"),
    due: |what| capital(what),
    until: |day| format!("fällig {day}"),
    promised: |promised| format!("zugesagt {promised}"),
    needs: |needs| format!("nötig {needs}"),
    target: |now, target, increase| format!("Leistung von {now} auf {target}: nötig {increase}"),
    unreachable: "die Skala reicht nicht aus, um den Quadranten zu verlassen",
    needs_note: "„Nötig“: der Anstieg der Leistung, der aus dem Quadranten führt.",
    keep: |strengths, noun| match strengths {
        0 => "Nichts ist vorrangig".to_owned(),
        many => format!("{many} {} halten", noun.of(many)),
    },
    compared: |wave| format!("verglichen mit {wave}"),
    margins: |confidence, adjustment, alpha, tested| {
        let tests = match adjustment {
            _ if !tested => String::new(),
            Some(adjustment) => format!(" Lücken gegen 0 getestet, {adjustment}, {alpha}."),
            None => format!(" Lücken gegen 0 getestet bei {alpha}, ohne Korrektur für viele Tests."),
        };
        let shown =
            confidence.map_or_else(String::new, |level| format!("; ± ist das {}-Intervall", N.level(level)));
        format!("Lücke = Wichtigkeit − Leistung (positiv: Defizit){shown}.{tests}")
    },
    description: |rows, noun, changes, segments| {
        let state = if changes { "die Veränderungen" } else { "die Besetzung der Quadranten" };
        let segments = if segments { ", die Segmente" } else { "" };
        format!(
            "Übersicht auf einer Seite ({} {}): die Karte, die größten Lücken der Prioritäten, {state}{segments} und die nächsten \
             Schritte.",
            N.count(rows as u64),
            noun.of(rows)
        )
    },
};
