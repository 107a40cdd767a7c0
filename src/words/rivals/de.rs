//! German.

use super::RivalWords;
use crate::words::de::{N, dative};
use crate::words::{MapWords, Name, Quadrants};

/// German words of these maps.
pub static WORDS: RivalWords = RivalWords {
    benchmark: MapWords {
        numbers: "Nummern: Rang in der Tabelle und im JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("Wichtig, unter dem Vergleichswert", "Wichtig, darunter"),
            keep_up: Name::new("Wichtig, über dem Vergleichswert", "Wichtig, darüber"),
            low_priority: Name::new("Weniger wichtig, unter dem Vergleichswert", "Weniger wichtig, darunter"),
            possible_overkill: Name::new(
                "Weniger wichtig, über dem Vergleichswert",
                "Weniger wichtig, darüber",
            ),
        },
        point: |label, importance, difference, region| {
            format!("{label}: Wichtigkeit {importance}, {difference} zum Vergleichswert ({region})")
        },
        title: |count, points, noun| match count {
            0 => format!("Keines der {points} {} ist wichtig und unter dem Vergleichswert", noun.many),
            1 => format!("1 der {points} {} ist wichtig und unter dem Vergleichswert", noun.many),
            many => format!("{many} der {points} {} sind wichtig und unter dem Vergleichswert", noun.many),
        },
        description: |points, noun| {
            format!("Wichtigkeit × Unterschied zum Vergleichswert von {points} {}.", dative(points, noun))
        },
        crosshair: |_, _, _, importance, _, decimals| {
            format!(
                "Linien: Wichtigkeit {} und kein Unterschied zum Vergleichswert.",
                N.value(importance, decimals)
            )
        },
    },
    competitor: MapWords {
        numbers: "Nummern: Rang in der Tabelle und im JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("Unter dem Erwarteten und zurück", "Darunter, zurück"),
            keep_up: Name::new("Unter dem Erwarteten, doch voraus", "Darunter, voraus"),
            low_priority: Name::new("Wie erwartet, doch zurück", "Genug, zurück"),
            possible_overkill: Name::new("Wie erwartet und voraus", "Genug, voraus"),
        },
        point: |label, gap, difference, region| {
            format!("{label}: eigene Lücke {gap}, {difference} zum Wettbewerber ({region})")
        },
        title: |count, points, noun| match count {
            0 => format!("Keines der {points} {} ist unter dem Erwarteten und zurück", noun.many),
            1 => format!("1 der {points} {} ist unter dem Erwarteten und zurück", noun.many),
            many => format!("{many} der {points} {} sind unter dem Erwarteten und zurück", noun.many),
        },
        description: |points, noun| {
            format!("Eigene Lücke × Unterschied zum Wettbewerber von {points} {}.", dative(points, noun))
        },
        crosshair: |_, _, _, _, _, _| "Linien: keine Lücke und kein Unterschied zum Wettbewerber.".to_owned(),
    },
    gap_axis: "Eigene Lücke: Wichtigkeit − Leistung",
    difference_axis: |name| format!("Leistung − {name}"),
    difference: "Unterschied",
    beside: |name| format!("Neben {name}"),
    shown: |above, below, adjustment| {
        let adjusted =
            adjustment.map_or("nicht korrigiert".to_owned(), |name| format!("korrigiert nach {name}"));
        let named = |names: &[String]| match names {
            [] => "keine".to_owned(),
            names => names.join(", "),
        };
        format!("Signifikant darüber, {adjusted}: {}. Signifikant darunter: {}.", named(above), named(below))
    },
    fixed: "Der Vergleichswert gilt als ohne Fehler bekannt; so finden sich Unterschiede zu leicht.",
};
