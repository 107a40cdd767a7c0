//! German.

use super::{
    AnswersWords, Camps, CrowdWords, HeatWords, Hidden, MeasureWords, RankingWords, SensitivityWords,
    ToldWords, ViewWords, WorksheetWords,
};
use crate::words::Noun;
use crate::words::de::{N, counted, dative, number};

/// German words of these charts.
pub static WORDS: ViewWords = ViewWords {
    map: CrowdWords {
        beyond: |points| {
            let point = |(name, importance, performance): &(&str, String, String)| {
                format!("„{name}“ (Wichtigkeit {importance}, Leistung {performance})")
            };
            let named: Vec<String> = points.iter().map(point).collect();
            let lies = if points.len() == 1 { "liegt" } else { "liegen" };
            format!("Unterbrochene Achsen: {} {lies} jenseits davon, in Pfeilrichtung.", named.join(" und "))
        },
        crowd: |numbered, priorities, others, points, noun| {
            let all = if numbered == priorities { "alle" } else { "die ersten" };
            format!(
                "{} {}: Nummern für {all} {} von {} Prioritäten und für die {} in den übrigen Quadranten, die am weitesten \
                 von den Linien liegen; kleine Markierungen für den Rest.",
                N.count(points as u64),
                noun.of(points),
                N.count(numbered as u64),
                N.count(priorities as u64),
                N.count(others as u64)
            )
        },
        moved: |marks, columns, lines| {
            format!(
                "Verschoben, um Platz zu schaffen: {}, um bis zu {} und {}.",
                counted(marks, "Markierung", "Markierungen"),
                counted(columns, "Spalte", "Spalten"),
                counted(lines, "Zeile", "Zeilen")
            )
        },
        hidden: |marks| {
            let stand = if marks == 1 { "steht" } else { "stehen" };
            format!("{} {stand} hinter einer dringlicheren.", counted(marks, "Markierung", "Markierungen"))
        },
        lines_moved: |columns, lines| {
            format!(
                "Das Fadenkreuz ist um {} und {} versetzt gezeichnet, damit jeder Quadrant Platz hat.",
                counted(columns, "Spalte", "Spalten"),
                counted(lines, "Zeile", "Zeilen")
            )
        },
    },
    told: ToldWords {
        gap: |gap| format!("Lücke {gap}"),
        certainty: |word, share| format!("Quadrant {word} ({share} der Replikate)"),
    },
    heat: HeatWords {
        title: |common, name, (tested, groups), noun, larger| {
            if tested == 0 {
                return "Keine Gruppe hat genug Befragte für Tests".to_owned();
            }
            let everywhere = match (tested == groups, tested) {
                (true, 2) => "beiden Gruppen".to_owned(),
                (true, _) => format!("allen {groups} Gruppen"),
                (false, 1) => "der einen getesteten Gruppe".to_owned(),
                (false, _) => format!("den {tested} getesteten Gruppen"),
            };
            let first = match (common, name) {
                (0, _) => format!("Kein {} ist in {everywhere} eine Priorität", noun.one),
                (_, Some(name)) => format!("„{name}“ ist in {everywhere} eine Priorität"),
                (1, None) => format!("1 {} ist in {everywhere} eine Priorität", noun.one),
                (many, None) => {
                    format!("{many} {} sind in {everywhere} Prioritäten", noun.many, many = number(many))
                }
            };
            match larger {
                None => first,
                Some((1, group)) => format!("{first}; 1 Lücke ist in „{group}“ größer"),
                Some((gaps, group)) => format!("{first}; {gaps} Lücken sind in „{group}“ größer"),
            }
        },
        alike: "; keine Lücke unterscheidet sich signifikant zwischen ihnen",
        subtitle: |measure, column| format!("{measure} · nach {column}"),
        total: "Gesamt",
        sorted: |noun| format!("{}, nach Lücke", noun.one),
        measures: [
            MeasureWords {
                name: "Lücke",
                of: "der Lücken",
                differs: "Lücke größer, kleiner als bei den übrigen",
                element_lines: "Zeilen der Elemente: die eigene Lücke des Elements.",
            },
            MeasureWords {
                name: "Leistung",
                of: "der Leistung",
                differs: "Leistung höher, niedriger als bei den übrigen",
                element_lines: "Zeilen der Elemente: die eigene Leistung des Elements.",
            },
            MeasureWords {
                name: "Wichtigkeit",
                of: "der Wichtigkeit",
                differs: "Wichtigkeit höher, niedriger als bei den übrigen",
                element_lines: "Zeilen der Elemente: die eigene Wichtigkeit des Elements.",
            },
        ],
        includes_zero: "Intervall schließt 0 ein",
        untested: |base| format!("nicht getestet (n < {})", N.count(base)),
        p: |groups, adjustment| {
            let test =
                if groups == 2 { "Test des Unterschieds" } else { "F-Test von Welch über die Gruppen" };
            let adjusted = adjustment.map_or_else(
                || "nicht korrigiert".to_owned(),
                |name| format!("korrigiert über die Zeilen ({name})"),
            );
            format!("p: {test}, {adjusted}.")
        },
        frame: "Grüner Rahmen: negative Lücke.",
        interval: |level| {
            format!(
                "Ohne Fläche: das {}-Intervall der Lücke, nicht adjustiert, schließt 0 ein.",
                N.level(level)
            )
        },
        nobody: "–: niemand hat beides bewertet.",
        description: |of, rows, noun, groups| {
            format!(
                "Heatmap {of} von {rows} {} in {groups} Gruppen.",
                dative(rows, noun),
                rows = number(rows)
            )
        },
        letters: |groups| {
            let named: Vec<String> =
                groups.iter().map(|(letter, name)| format!("{letter}\u{a0}{name}")).collect();
            format!("{}.", named.join(" · "))
        },
    },
    answers: AnswersWords {
        title: |rows, noun, camps, first| match (camps, first) {
            (1, Some(Camps { name, mean, low, low_answers, high, high_answers })) => format!(
                "Der Mittelwert {mean} von „{name}“ verdeckt zwei Lager: {low} bewerten mit {low_answers}, {high} mit \
                 {high_answers}"
            ),
            (many, Some(Camps { name, .. })) if many > 1 => {
                format!(
                    "{many} von {rows} Leistungsmittelwerten verdecken zwei Lager, vor allem „{name}“",
                    rows = number(rows),
                    many = number(many)
                )
            }
            _ if rows == 1 => format!("Der Mittelwert des 1 {}s verdeckt keine zwei Lager", noun.one),
            _ => "Kein Leistungsmittelwert verdeckt zwei Lager".to_owned(),
        },
        subtitle: |low, high| {
            format!(
                "Antworten zu Wichtigkeit (grau, oben) und Leistung (farbig, unten), % auf einer Skala von {} bis {}, nach \
                 Lücke sortiert",
                N.plain(low),
                N.plain(high)
            )
        },
        importance: "Wicht.",
        performance: "Leist.",
        low: "← niedrige",
        high: "hohe Antworten →",
        middle: "Mitte, gesondert",
        mean: "Mittel",
        camps: |low, high| format!("zwei Lager: {low} niedrig, {high} hoch"),
        rule: |low, high| {
            format!(
                "Zwei Lager: mindestens 30\u{a0}% bei {low}, mindestens 30\u{a0}% bei {high} und in der Mitte weniger als die \
                 Hälfte jedes der beiden."
            )
        },
        apart: |middle| format!("Mittlere Antworten ({middle}) stehen gesondert, im selben Maßstab."),
        unfit: "Zahlen ohne Platz sind weggelassen.",
        colour: |quadrant| format!("Farbige Namen: „{quadrant}“."),
        base: |base| match base {
            "available" => "Basis: alle, die die jeweilige Frage beantwortet haben.",
            "listwise" => "Basis: wer alles beantwortet hat.",
            _ => "Basis: wer beides bewertet hat.",
        },
        band: |low, high| format!("{low}–{high}"),
        description: |rows, noun| {
            format!(
                "Divergierende Balken der Antworten zu Wichtigkeit und Leistung von {rows} {}, die größte Lücke zuerst.",
                dative(rows, noun),
                rows = number(rows)
            )
        },
        heading: |noun| format!("Antworten je {}", noun.one),
        heads: [
            "Wicht. niedrig",
            "Wicht. mittel",
            "Wicht. hoch",
            "Leist. niedrig",
            "Leist. mittel",
            "Leist. hoch",
        ],
    },
    drivers: RankingWords {
        title: |hidden, rows, noun, first| match (hidden, first) {
            (1, Some(Hidden { name, derived, stated, sure })) => {
                let is = if sure { "ist" } else { "ist vielleicht" };
                format!(
                    "„{name}“ {is} der einzige verborgene Treiber: {} nach abgeleiteter, {} nach geäußerter Wichtigkeit",
                    ordinal(derived),
                    ordinal(stated)
                )
            }
            (many, Some(Hidden { name, sure, .. })) if many > 0 => {
                let perhaps = if sure { "" } else { "vielleicht " };
                format!(
                    "{many} der {rows} {} sind {perhaps}verborgene Treiber, „{name}“ zuerst",
                    noun.many,
                    rows = number(rows),
                    many = number(many)
                )
            }
            _ => format!("Kein {} ist ein verborgener Treiber", noun.one),
        },
        leads: |name| format!("; „{name}“ führt in beidem"),
        too_few: |outcome, n| {
            format!("n = {}: zu wenige Befragte, um die Treiber von „{outcome}“ zu unterscheiden", N.count(n))
        },
        hardly: |outcome, adjusted| {
            format!("Die Bewertungen erklären „{outcome}“ kaum (adjustiertes R² = {})", N.value(adjusted, 2))
        },
        noise: |rows, noun, adjusted| {
            let adjusted = adjusted.map_or_else(String::new, |adjusted| {
                format!(" (adjustiertes R² = {})", N.value(adjusted, 2))
            });
            format!(
                "Keines der {rows} {} hebt sich vom Rauschen ab{adjusted}",
                noun.of(rows),
                rows = number(rows)
            )
        },
        first: |rows, noun, name| {
            format!(
                "„{name}“ hängt von {rows} {} am stärksten mit der Zielgröße zusammen",
                dative(rows, noun),
                rows = number(rows)
            )
        },
        subtitle: |outcome, adjusted, n| {
            let adjusted = adjusted.map_or_else(String::new, |adjusted| {
                format!(" · adjustiertes R² = {}", N.value(adjusted, 2))
            });
            format!("Abgeleitet aus {outcome}{adjusted} · n = {} · Zusammenhang, keine Ursache", N.count(n))
        },
        association: "Zusammenhang, keine Ursache.",
        derived: "Abgeleitete Wichtigkeit",
        points: |level| match level {
            Some(level) => format!("Punkte des R², mit {}-Intervallen", N.level(level)),
            None => "Punkte des R²".to_owned(),
        },
        standardised: |level| match level {
            Some(level) => format!("standardisiert, mit {}-Intervallen", N.level(level)),
            None => "standardisiert".to_owned(),
        },
        points_head: "Punkte",
        value_head: "Wert",
        keeps: ["behält", "den Platz"],
        points_axis: "Abgeleitete Wichtigkeit (Punkte des R²)",
        places: |derived, rows, stated| {
            format!("{derived} von {rows} abgeleitet, {stated} geäußert", rows = number(rows))
        },
        whiskers: |level| format!("Striche: {}-Bootstrap-Intervalle.", N.level(level)),
        strip: |weight| format!("Grauer Streifen ab 0: das mittlere Gewicht einer Zufallsspalte ({weight})."),
        muted: "Dünne Linie und graue Zahl: vom Zufall nicht zu unterscheiden.",
        replicates: |replicates, likely| {
            let ring = likely
                .map_or_else(String::new, |likely| format!("; gepunkteter Ring: unter {}", N.level(likely)));
            format!(
                "Platz: Anteil von {replicates} Bootstrap-Replikaten, in denen eine Zeile ihn behält{ring}.",
                replicates = number(replicates)
            )
        },
        description: |rows, noun, outcome| {
            format!(
                "Rangfolge von {rows} {} nach abgeleiteter Wichtigkeit für {outcome} neben der Karte aus abgeleiteter × \
                 geäußerter Wichtigkeit.",
                dative(rows, noun),
                rows = number(rows)
            )
        },
    },
    worksheet: WorksheetWords {
        title: |priorities, rows, noun| match priorities {
            0 => format!(
                "Arbeitsblatt: {rows} {}, keine Priorität darunter",
                noun.of(rows),
                rows = number(rows)
            ),
            1 => format!(
                "Arbeitsblatt: 1 Priorität zuerst, {rows} {} insgesamt",
                noun.of(rows),
                rows = number(rows)
            ),
            many => format!(
                "Arbeitsblatt: {many} Prioritäten zuerst, {rows} {} insgesamt",
                noun.of(rows),
                rows = number(rows),
                many = number(many)
            ),
        },
        subtitle: "Vier Listen nach Lücke × Wichtigkeit, zum Ausfüllen",
        columns: ["Maßnahme", "Zuständig", "Bis"],
        advice: ["Leistung steigern", "Niveau halten", "beobachten", "Aufwand verlagern?"],
        description: |rows, noun| {
            format!(
                "Arbeitsblatt mit {rows} {} in vier Listen, mit leeren Spalten zum Ausfüllen.",
                dative(rows, noun),
                rows = number(rows)
            )
        },
        heading: "Arbeitsblatt",
    },
    sensitivity: SensitivityWords {
        title: |priorities, holding, moving, instead| match (priorities, holding) {
            (0, _) => match instead {
                None => "Keine Priorität, nach welcher Regel auch immer".to_owned(),
                Some((count, rule)) => format!("Keine Priorität wie berichtet; {count} bei „{rule}“"),
            },
            (1, 1) => "Die eine Priorität hat nach jeder Regel Bestand".to_owned(),
            (1, _) => "Die eine Priorität hat nicht nach jeder Regel Bestand".to_owned(),
            (2, 2) => "Beide Prioritäten haben nach jeder Regel Bestand".to_owned(),
            (many, all) if many == all => {
                format!("Alle {many} Prioritäten haben nach jeder Regel Bestand", many = number(many))
            }
            (many, 0) => {
                format!("Keine der {many} Prioritäten hat nach jeder Regel Bestand", many = number(many))
            }
            (many, some) => {
                let hold = if some == 1 { "hat" } else { "haben" };
                let first = format!(
                    "{some} von {many} Prioritäten {hold} nach jeder Regel Bestand",
                    many = number(many)
                );
                match moving {
                    [one] => format!("{first}; „{one}“ nicht"),
                    [one, other] => format!("{first}; „{one}“ und „{other}“ nicht"),
                    _ => first,
                }
            }
        },
        subtitle: |noun| {
            format!(
                "Quadrant je {}, wenn Regel des Fadenkreuzes, Basis oder Gewichte geändert werden, jeweils eines allein",
                noun.one
            )
        },
        sorted: |noun| format!("{}, nach Lücke", noun.one),
        reported: "Wie berichtet",
        families: ["Fadenkreuz", "Basis", "Gewichte"],
        choice: |choice| match choice {
            "mean" => "Mittelwert",
            "median" => "Median",
            "midpoint" => "Mitte",
            "grand-mean" => "Gesamt",
            "pairs" => "Paare",
            "available" => "Alle",
            "listwise" => "Vollst.",
            "weighted" => "Mit",
            "unweighted" => "Ohne",
            _ => "Eigenes",
        },
        verdict: "Urteil",
        others: |count| match count {
            1 => "1 andere Variante".to_owned(),
            many => format!("{many} andere Varianten", many = number(many)),
        },
        robust: "robust",
        depends: |times, choices| format!("wechselnd · {times} von {choices}"),
        certainty: "Sicherheit wie berichtet",
        too_few: "zu wenige",
        priorities: "Prioritäten",
        holding: |holding, rows| {
            format!("{holding} von {rows} robust", rows = number(rows), holding = number(holding))
        },
        boxed: "umrandet: anderer Quadrant als berichtet",
        grey: "grau: derselbe",
        rule: "Jede Variante ändert eines allein, alles Übrige wie berichtet. Wechselnd: bei mindestens einer ein anderer Quadrant.",
        replicates: |replicates, certain, likely| {
            format!(
                "Sicherheit: Anteil von {} Bootstrap-Replikaten im berichteten Quadranten (sicher ab {}, wahrscheinlich ab \
                 {}).",
                number(replicates),
                N.level(certain),
                N.level(likely)
            )
        },
        description: |rows, noun, choices| {
            format!(
                "Quadranten von {rows} {} wie berichtet und bei {choices} anderen Varianten.",
                dative(rows, noun),
                rows = number(rows)
            )
        },
        heading: |noun| format!("Quadranten der {} in anderen Varianten", noun.many),
    },
    too_few: |n, smallest| {
        format!(
            "n = {}, unter {}: nichts davon ist getestet, und wie sicher die Quadranten sind, ist nicht beurteilt.",
            N.count(n),
            N.count(smallest)
        )
    },
    first_rows: |shown, rows, noun: Noun| {
        format!("Gezeigt: die ersten {shown} von {} {} nach Rang.", N.count(rows as u64), dative(rows, noun))
    },
    quoted: |name| format!("„{name}“"),
    ordinal,
};

/// 1., 2., 3.
fn ordinal(number: usize) -> String {
    format!("{number}.")
}
