//! German. U+00A0 stands before `%`.

use super::{
    Heads, MapWords, Marks, Methods, Name, Notes, Noun, Quadrants, Reliability, RuleNames, Tested, Titles,
    Words,
};
use crate::analysis::headline::{Headline, Standing};
use crate::words::number::capital;
use crate::words::number::{Notation, UNDEFINED};

/// How numbers are written.
pub(super) const N: Notation = Notation {
    decimal: ",",
    thousands: ".",
    grouped_from: 4,
    before_percent: "\u{a0}",
    pair: "; ",
    between: "; ",
};

/// German words.
pub static WORDS: Words = Words {
    code: "de",
    name: "Deutsch",
    notation: N,
    before_colon: "",
    criterion: Noun::new("Kriterium", "Kriterien"),
    element: Noun::new("Loyalitätselement", "Loyalitätselemente"),
    respondent: Noun::new("Befragter", "Befragte"),
    map: MapWords {
        numbers: "Nummern: Rang in der Tabelle und im JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("Handlungsbedarf", "Handeln"),
            keep_up: Name::new("Stärken halten", "Stärken"),
            low_priority: Name::new("Geringe Priorität", "Gering"),
            possible_overkill: Name::new("Mögliche Übererfüllung", "Übererfüllt"),
        },
        point: |label, importance, performance, quadrant| {
            format!("{label}: Wichtigkeit {importance}, Leistung {performance} ({quadrant})")
        },
        title: |priorities, points, noun| match priorities {
            0 if points == 1 => format!("Das eine {} erfordert kein vorrangiges Handeln", noun.one),
            0 => format!(
                "Keines der {points} {} erfordert vorrangiges Handeln",
                noun.many,
                points = number(points)
            ),
            1 if points == 1 => format!("Das einzige {} erfordert vorrangiges Handeln (1 von 1)", noun.one),
            1 => {
                format!("1 der {points} {} erfordert vorrangiges Handeln", noun.many, points = number(points))
            }
            2 if points == 2 => format!("Beide {} erfordern vorrangiges Handeln", noun.many),
            all if all == points => {
                format!("Alle {points} {} erfordern vorrangiges Handeln", noun.many, points = number(points))
            }
            many => format!(
                "{many} der {points} {} erfordern vorrangiges Handeln",
                noun.many,
                points = number(points),
                many = number(many)
            ),
        },
        description: |points, noun| {
            format!(
                "Karte aus Wichtigkeit × Leistung von {points} {}.",
                dative(points, noun),
                points = number(points)
            )
        },
        crosshair: |rule, points, noun, importance, performance, decimals| {
            format!(
                "Fadenkreuz: {} (Wichtigkeit {}; Leistung {}).",
                of_the(rule, points, noun),
                N.value(importance, decimals),
                N.value(performance, decimals)
            )
        },
    },
    grid: MapWords {
        numbers: "Nummern: Rang der abgeleiteten Wichtigkeit.",
        regions: Quadrants {
            concentrate_here: Name::new("Verborgene Treiber", "Verborgen"),
            keep_up: Name::new("Schlüsseltreiber", "Schlüssel"),
            low_priority: Name::new("Nachrangig", "Nachrangig"),
            possible_overkill: Name::new("Nur geäußert", "Geäußert"),
        },
        point: |label, derived, stated, cell| {
            format!("{label}: abgeleitete Wichtigkeit {derived}, geäußerte Wichtigkeit {stated} ({cell})")
        },
        title: |hidden, points, noun| match hidden {
            0 => format!(
                "Keines der {points} {} ist ein verborgener Treiber",
                noun.many,
                points = number(points)
            ),
            1 => format!("1 der {points} {} ist ein verborgener Treiber", noun.many, points = number(points)),
            many => format!(
                "{many} der {points} {} sind verborgene Treiber",
                noun.many,
                points = number(points),
                many = number(many)
            ),
        },
        description: |points, noun| {
            format!(
                "Abgeleitete × geäußerte Wichtigkeit von {points} {}.",
                dative(points, noun),
                points = number(points)
            )
        },
        crosshair: |_, points, noun, derived, stated, decimals| {
            format!(
                "Linien: {} (abgeleitet {}; geäußert {}).",
                of_the(WORDS.crosshair.mean, points, noun),
                N.value(derived, decimals),
                N.value(stated, decimals)
            )
        },
    },
    crosshair: RuleNames {
        mean: Name::new("Mittelwert der", "Mittelwert"),
        median: Name::new("Median der", "Median"),
        midpoint: Name::new("Mitte der Skala", "Skalenmitte"),
        grand_mean: Name::new("Gesamtmittel aller Bewertungen der", "Gesamtmittel"),
        value: Name::new("festgelegte Werte", "Wert"),
        benchmark: Name::new("Vergleichswert", "Vergleichswert"),
        previous: Name::new("vorige Welle", "Vorwelle"),
    },
    methods: Methods {
        stated: "geäußerte Wichtigkeit",
        pearson: "aus Pearson-Korrelationen abgeleitete Wichtigkeit",
        spearman: "aus Spearman-Korrelationen abgeleitete Wichtigkeit",
        beta: "aus standardisierter Regression abgeleitete Wichtigkeit",
        johnson: "aus relativen Gewichten nach Johnson abgeleitete Wichtigkeit",
        shapley: "aus Shapley-Werten (LMG) abgeleitete Wichtigkeit",
    },
    heads: Heads {
        rank_short: "Nr.",
        importance_short: "Wicht.",
        performance_short: "Leist.",
        base_short: "n",
        rank: "Rang",
        criterion: "Kriterium",
        element: "Element",
        importance: "Wichtigkeit",
        performance: "Leistung",
        gap: "Lücke",
        quadrant: "Quadrant",
        base: "Basis n",
        effective_base: "Effektive Basis",
        p: "p",
        p_adjusted: "Adjustiertes p",
        effect: "dz",
        certainty: "Sicherheit",
        net_shortfall: "Wollen mehr − weniger, %",
        largest_gap: "P(größte Lücke × Wicht.)",
        three_largest_gaps: "P(3 größte)",
        flags: "Zeichen",
        segment: "Segment",
        total: "Gesamt",
        crosshair: "Fadenkreuz",
        previous: "Vorwelle",
        change: "Veränderung",
        benchmark: "Vergleichswert",
        outcome: "Zielgröße",
        warnings: "Warnungen",
        source: "Quelle",
        interval: |confidence| format!("{}-KI", N.level(confidence)),
    },
    marks: Marks {
        respondents_both: "Befragte, die beides bewertet haben",
        outside_elements: "in keinem Element",
        not_significant: "n.s.",
        certain: "sicher",
        likely: "wahrscheinlich",
        uncertain: "unsicher",
        robust: "robust",
        depends: "wechselnd",
        on_line: "auf der Linie",
        zoomed_axis: "Achsenausschnitt",
        diagonal: "Leistung = Wichtigkeit",
        priorities: "Prioritäten",
        base: |n| format!("n = {}", N.count(n)),
        respondents: |n| format!("n = {} {}", N.count(n), if n == 1 { "Befragter" } else { "Befragte" }),
        gap: |label, importance, performance, gap| {
            format!("{label}: Wichtigkeit {importance}, Leistung {performance}, Lücke {gap}")
        },
        shares: |more, less| format!("{more} erwarten mehr, {less} bekommen mehr als erwartet"),
    },
    titles: Titles {
        headline,
        named: |headline, names| format!("{headline}: {}", names.join("; ")),
        certainty_unknown: "Sicherheit nicht bekannt",
        next,
        other_rules: |rules| {
            let under = |(rule, count): &(&str, usize)| format!("{count} ({rule})");
            format!(
                "Prioritäten bei anderem Fadenkreuz: {}.",
                rules.iter().map(under).collect::<Vec<_>>().join("; ")
            )
        },
        waves: |priorities, worse| match (priorities, worse) {
            (0, _) => "Keine Priorität in dieser Welle".to_owned(),
            (1, 0) => "1 Priorität, nicht schlechter als in der vorigen Welle".to_owned(),
            (1, _) => "1 Priorität, schlechter als in der vorigen Welle".to_owned(),
            (many, 0) => {
                format!("{many} Prioritäten, keine schlechter als in der vorigen Welle", many = number(many))
            }
            (many, worse) => {
                format!(
                    "{many} Prioritäten, davon {worse} schlechter als in der vorigen Welle",
                    many = number(many),
                    worse = number(worse)
                )
            }
        },
        too_few: |n, counted| format!("n = {}: zu wenige Befragte für Tests; {counted}", N.count(n)),
        gap: |short, rows, noun, tested| {
            let at = match short {
                0 => format!("bei keinem der {} {}", number(rows), noun.of(rows)),
                2 if rows == 2 => format!("bei beiden {}", dative(rows, noun)),
                all if all == rows && rows > 1 => {
                    format!("bei allen {} {}", number(rows), dative(rows, noun))
                }
                some => format!("bei {} von {} {}", number(some), number(rows), dative(rows, noun)),
            };
            let behind = |how: &str| {
                format!("{} bleibt die Leistung {how}hinter der Wichtigkeit zurück", capital(&at))
            };
            match tested {
                Tested::All => behind("signifikant "),
                Tested::AllBut(untested) => {
                    format!("{}; {} nicht getestet", behind("signifikant "), number(untested))
                }
                Tested::None => behind(""),
                Tested::TooFew(n) => {
                    (WORDS.titles.too_few)(n, &format!("{at} liegt die Leistung unter der Wichtigkeit"))
                }
            }
        },
        segments: |common, tested, segments| {
            let shared = match common {
                0 => "Keine Priorität ist".to_owned(),
                1 => "1 Priorität ist".to_owned(),
                many => format!("{many} Prioritäten sind", many = number(many)),
            };
            let all = if segments == 2 { "beiden".to_owned() } else { format!("allen {segments}") };
            match tested {
                0 => format!("Zu wenige Befragte für Tests in allen Segmenten; {shared} ihnen gemeinsam")
                    .replace("; Keine", "; keine"),
                1 if segments > 1 => {
                    format!("Nur 1 von {segments} Segmenten hat genügend Befragte für Tests")
                }
                few if few < segments => {
                    format!("{shared} den {few} von {segments} Segmenten mit genügend Befragten gemeinsam")
                }
                _ => format!("{shared} {all} Segmenten gemeinsam"),
            }
        },
        stated: |low, high| {
            format!(
                "Wichtigkeit und Leistung, mittlere Bewertungen von {} bis {}",
                N.plain(low),
                N.plain(high)
            )
        },
        derived: |method, base, low, high| {
            let base = match base {
                None => String::new(),
                Some([fewest, most]) if fewest == most => format!(" (n = {})", N.count(fewest)),
                Some([fewest, most]) => format!(" (n = {}–{})", N.count(fewest), N.count(most)),
            };
            format!(
                "{}{base}; Leistung, mittlere Bewertungen von {} bis {}",
                capital(method),
                N.plain(low),
                N.plain(high)
            )
        },
        shares: |boxes| format!("Wichtigkeit und Leistung, % der Bewertungen in {}", top(boxes)),
        gap_shares: |boxes| {
            format!("Lücke = Wichtigkeit − Leistung (positiv: Defizit), % der Bewertungen in {}", top(boxes))
        },
        uncertain: |uncertain, rows, noun, likely| {
            let level = N.level(likely);
            match uncertain {
                0 => format!(
                    "Kein Quadrant ist unsicher: jeder bleibt in mindestens {level} der Replikate derselbe."
                ),
                some => format!(
                    "Quadrant unsicher bei {some} von {rows} {} ({}): derselbe in weniger als {level} der Replikate.",
                    dative(rows, noun),
                    N.percent(some as f64 / rows as f64, 0),
                    rows = number(rows),
                    some = number(some)
                ),
            }
        },
        unjudged: |rows, noun, smallest| {
            format!(
                "Kein Urteil über den Quadranten von {rows} {} mit weniger als {} Befragten.",
                dative(rows, noun),
                N.count(smallest),
                rows = number(rows)
            )
        },
        gap_measure: |low, high| {
            format!(
                "Lücke = Wichtigkeit − Leistung (positiv: Defizit), mittlere Bewertungen von {} bis {}",
                N.plain(low),
                N.plain(high)
            )
        },
        arrows: |before, now| format!("Pfeil: von {before} nach {now}."),
        ellipses: |confidence| format!("Ellipse: {}-Konfidenzbereich.", N.level(confidence)),
        gap_description: |rows, noun| {
            format!("Lücken von {rows} {}, die größte zuerst.", dative(rows, noun), rows = number(rows))
        },
        segments_description: |points, noun, segments| {
            format!(
                "Karten aus Wichtigkeit × Leistung von {points} {} für {} Segmente: {}.",
                dative(points, noun),
                segments.len(),
                segments.join(", "),
                points = number(points)
            )
        },
        members: |quadrant, count, members| format!("{quadrant} ({count}): {}.", members.join("; ")),
    },
    sections: super::sections::de::SECTIONS,
    explain: &super::explain::de::WORDS,
    office: &super::office::GERMAN,
    page: &super::page::GERMAN,
    views: &super::views::de::WORDS,
    notes: Notes {
        crosshair_by_segment: |rule, points, noun| {
            format!("Fadenkreuz: {} in jedem Segment.", of_the(rule, points, noun))
        },
        zoom: |low, high| {
            format!(
                "Achsenausschnitt: der dicke Balken zeigt den sichtbaren Bereich der ganzen Skala von {} bis {}.",
                N.plain(low),
                N.plain(high)
            )
        },
        zoom_one: |low, high| {
            format!("Achsenausschnitt (ganze Skala: {} bis {}).", N.plain(low), N.plain(high))
        },
        zoom_shared: |segments, low, high| {
            let all = if segments == 2 { "beide".to_owned() } else { format!("alle {segments}") };
            format!(
                "Achsenausschnitt, derselbe für {all} Segmente (ganze Skala: {} bis {}).",
                N.plain(low),
                N.plain(high)
            )
        },
        margin: |confidence, smallest, largest, noun, decimals| {
            let (level, small, large) =
                (N.level(confidence), N.margin(smallest, decimals), N.margin(largest, decimals));
            if small == large {
                format!("Fehlerspanne bei {level}: {small} Punkte.")
            } else {
                format!("Fehlerspanne bei {level}: {small} bis {large} Punkte je nach {}.", noun.one)
            }
        },
        emphasis: |importance, performance, decimals| {
            format!(
                "Fett und farbig: „Handlungsbedarf“ (Wichtigkeit ab {}, Leistung unter {}).",
                N.value(importance, decimals),
                N.value(performance, decimals)
            )
        },
        thin: |alpha, adjustment| {
            let adjusted = adjustment.map_or(String::new(), |name| format!(" (Adjustierung nach {name})"));
            format!(
                "Dünne Linie und n.s.: Lücke nicht signifikant auf dem Niveau von {}{adjusted}.",
                N.level(alpha)
            )
        },
        ring: |probability| {
            format!(
                "Gepunkteter Ring: Quadrant unsicher (Wahrscheinlichkeit unter {}).",
                N.level(probability)
            )
        },
        benchmark: |name| format!("Pluszeichen: {name}."),
        bubbles: |measure| format!("Fläche der Markierung: {measure}."),
        importance: |method| format!("{}.", capital(method)),
        uncertain: |likely| format!("? Quadrant unsicher (unter {})", N.level(likely)),
        likely: |certain| format!("~ Quadrant wahrscheinlich (unter {})", N.level(certain)),
        small_base: |marked| format!("* Basis unter {}", N.count(marked)),
        tiny_base: |untested| format!("** Basis unter {}, nicht getestet", N.count(untested)),
        tests: |alpha, adjustment| {
            let adjusted = adjustment.map_or(String::new(), |name| format!(", Adjustierung nach {name}"));
            format!(
                "p: Lücke gegen 0, zweiseitig{adjusted}; n.s.: nicht signifikant auf dem Niveau von {}.",
                N.level(alpha)
            )
        },
        effective_base: |n, effective| {
            format!("Gewichtet: {} Befragte zählen wie {}.", N.count(n), N.value(effective, 0))
        },
        design: |strata, clusters| {
            format!(
                "Fehler nach dem Stichprobenplan: {} in {}.",
                counted(clusters, "Klumpen", "Klumpen"),
                counted(strata, "Schicht", "Schichten")
            )
        },
        net_promoter: |outcome, score, interval, (n, mark)| {
            let interval = interval.map_or_else(String::new, |(low, high)| {
                format!("{} bis {}; ", N.gap(low, 0), N.gap(high, 0))
            });
            format!(
                "Net Promoter Score von {outcome}: {} ({interval}n = {}{mark}).",
                N.gap(score, 0),
                N.count(n)
            )
        },
        effort: |outcome, mean, interval, (n, mark), highest, is_ease| {
            let what = if is_ease { "Leichtigkeit, hoch ist gut" } else { "Aufwand, niedrig ist gut" };
            let interval = interval.map_or_else(String::new, |(low, high)| {
                format!("{} bis {}; ", N.value(low, 2), N.value(high, 2))
            });
            format!(
                "Customer Effort Score von {outcome}: {} von {} ({interval}n = {}{mark}; {what}).",
                N.value(mean, 2),
                N.plain(highest),
                N.count(n)
            )
        },
        satisfaction_index: |index, mark, noun| {
            format!(
                "Zufriedenheitsindex über die {}: {}{mark} (Leistung gewichtet mit der Wichtigkeit).",
                noun.many,
                N.value(index, 2)
            )
        },
        reliability: |elements| {
            let alpha = |alpha: Option<f64>| alpha.map_or(UNDEFINED.to_owned(), |alpha| N.value(alpha, 2));
            let one = |(label, importance, performance): &Reliability| {
                format!("{label} {} und {}", alpha(*importance), alpha(*performance))
            };
            let all: Vec<String> = elements.iter().map(one).collect();
            format!("Cronbachs α (Wichtigkeit und Leistung): {}.", all.join("; "))
        },
        weights: |weight| format!("Gewichtet mit {weight}."),
        source: |source| format!("Quelle: {source}."),
        doubts: |shown, more| {
            let more = if more == 0 { String::new() } else { format!("; und {more} weitere") };
            format!("Die Datei lässt sich auch anders lesen: {}{more}.", shown.join("; "))
        },
        left_out: |dropped| {
            let one = |(count, what, reason): &(u64, &str, String)| {
                let noun = match (*what, *count == 1) {
                    ("row", true) => "Zeile",
                    ("row", false) => "Zeilen",
                    ("cell", true) => "Zelle",
                    ("cell", false) => "Zellen",
                    ("column", true) => "Spalte",
                    ("column", false) => "Spalten",
                    (other, _) => other,
                };
                format!("{} {noun} ({reason})", N.count(*count))
            };
            format!("Ausgelassen: {}.", dropped.iter().map(one).collect::<Vec<_>>().join("; "))
        },
        order: |weighted| {
            let then = if weighted { "Lücke × Wichtigkeit" } else { "Wichtigkeit" };
            format!("Reihenfolge: Quadrant, dann {then}.")
        },
        unadjusted: |adjustment| format!("§ das Intervall ist nicht adjustiert: n.s. nach {adjustment}"),
        contradicted: |priority, names, more| {
            let what = if priority {
                "Im Prioritätsquadranten, obwohl die Leistung nicht unter der Wichtigkeit liegt"
            } else {
                "Mögliche Übererfüllung, obwohl die Leistung unter der Wichtigkeit liegt"
            };
            let more = if more == 0 { String::new() } else { format!(" und {more} weitere") };
            format!("{what}: {}{more}.", names.join("; "))
        },
        no_room: |heads, width| {
            format!(
                "Bei {width} Zeichen Breite ohne Platz: {} (eine breitere Seite, --width, zeigt sie).",
                heads.join(", ")
            )
        },
        sign: "Lücke = Wichtigkeit − Leistung.",
    },
};

/// The message of a map, no surer than its quadrants.
fn headline(headline: &Headline, noun: Noun) -> String {
    let Headline { rows, priorities, without_shortfall, standing, .. } = *headline;
    let of_rows = format!(
        "{priorities} von {rows} {}",
        dative(rows, noun),
        rows = number(rows),
        priorities = number(priorities)
    );
    if let Standing::TooFew(n) = standing {
        return (WORDS.titles.too_few)(n, &format!("{of_rows} im Prioritätsquadranten"));
    }
    if priorities > 0 && without_shortfall == priorities {
        return format!("{of_rows} im Prioritätsquadranten, ohne Defizit");
    }
    let title = |count| (WORDS.map.title)(count, rows, noun);
    let Standing::Judged { certain, likely } = standing else { return title(priorities) };
    let sure = certain + likely;
    let more = match priorities - sure {
        0 => String::new(),
        1 => "; 1 weiteres möglicherweise".to_owned(),
        more => format!("; {more} weitere möglicherweise", more = number(more)),
    };
    match (sure, certain) {
        (0, _) if priorities == 0 => title(0),
        (0, _) => {
            format!(
                "Kein {} ist sicher eine Priorität; {priorities} von {rows} möglicherweise",
                noun.one,
                rows = number(rows),
                priorities = number(priorities)
            )
        }
        (1, 0) => format!("{}, nicht sicher{more}", title(1)),
        (_, 0) => format!("{}, keines davon sicher{more}", title(sure)),
        (sure, certain) if sure == certain => format!("{}{more}", title(sure)),
        (_, certain) => format!("{}, davon {certain} sicher{more}", title(sure), certain = number(certain)),
    }
}

/// What to do next.
fn next(headline: &Headline, first: &[&str], noun: Noun) -> String {
    match headline.standing {
        Standing::TooFew(_) => "Als Nächstes: mehr Personen befragen, bevor gehandelt wird.".to_owned(),
        _ if headline.priorities == 0 => {
            format!("Als Nächstes: kein {} geht vor; die größten Lücken ansehen.", noun.one)
        }
        _ if first.is_empty() || headline.without_shortfall == headline.priorities => {
            "Als Nächstes: mehr Personen befragen oder auch die Lücken ansehen, bevor gehandelt wird."
                .to_owned()
        }
        Standing::Judged { .. } | Standing::Unknown => {
            let more = headline.first.len() - first.len();
            let more = match more {
                0 => String::new(),
                1 => " und 1 weiteres".to_owned(),
                more => format!(" und {more} weitere"),
            };
            format!("Als Nächstes angehen: {}{more}.", first.join("; "))
        }
    }
}

/// “der höchsten Kategorie”, “den beiden höchsten Kategorien”
pub(super) fn top(boxes: u8) -> &'static str {
    if boxes == 1 { "der höchsten Kategorie" } else { "den beiden höchsten Kategorien" }
}

/// “1 Schicht”, “65 Schichten”
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", N.count(count as u64), if count == 1 { one } else { many })
}

/// “Mittelwert der 18 Kriterien”; rules that are not taken over the points stand alone.
fn of_the(rule: Name, points: usize, noun: Noun) -> String {
    match rule.long.strip_suffix(" der") {
        Some(mean) if points == 1 => format!("{mean} von nur einem {}", noun.one),
        Some(_) => format!("{} {points} {}", rule.long, noun.many, points = number(points)),
        None => rule.long.to_owned(),
    }
}

/// The noun after “von”: “von 18 Kriterien”, “von 6 Loyalitätselementen”.
pub(super) fn dative(count: usize, noun: Noun) -> String {
    match count {
        1 => noun.one.to_owned(),
        _ if noun.many.ends_with('n') => noun.many.to_owned(),
        _ => format!("{}n", noun.many),
    }
}

/// A number up to ten in words, of priorities and performances.
pub(super) fn in_words(count: usize) -> String {
    const WORDS: [&str; 11] =
        ["keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];
    WORDS.get(count).map_or_else(|| N.count(count as u64), |word| (*word).to_owned())
}

/// A number of rows or segments.
pub(super) fn number(count: usize) -> String {
    N.count(count as u64)
}
