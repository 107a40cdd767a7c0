//! German.

use super::SpokenWords;
use crate::words::de::N;

/// German.
pub const WORDS: SpokenWords = SpokenWords {
    heading: "In eigenen Worten",
    quotes_of: |name, failed, all| {
        format!(
            "{name}: {} von {}, die dazu geschrieben haben, bewerten die Leistung unter der Wichtigkeit",
            N.count(failed),
            N.count(all)
        )
    },
    withheld: |name, least| {
        format!("{name}: zurückgehalten; weniger als {least} der Enttäuschten haben dazu geschrieben.")
    },
    quotes_note: "Zitate: von denen mit dem größten Defizit die typischsten, kurz gehalten; Adressen, Links und Zahlen sind \
                  verdeckt. Sie sagen, wie es ausgedrückt wird, nicht wie oft.",
    word: "Wort",
    heads: ["Defizit", "Übrige", "n", "z"],
    no_word: |least| format!("Kein Wort von mindestens {least} Befragten ist vom Zufall zu unterscheiden."),
    words_note: |least| {
        format!(
            "Wörter: wie oft Befragte mit Defizit und die übrigen sie gebrauchen, und z der logarithmierten Chancen zwischen \
             beiden Gruppen (|z| ≥ 1,96, mindestens {least} Befragte). Groß- und Kleinschreibung, Akzente und Funktionswörter \
             bleiben unberücksichtigt, Endungen nicht."
        )
    },
    balance: "Positive zu negativen Bewertungen",
    balance_heads: ["Positiv", "Negativ", "Verhältnis"],
    overall: "Alle zusammen",
    to_one: |ratio| format!("{} : 1", N.value(ratio, 1)),
    balance_note: |high, low| {
        format!(
            "Leistungsbewertungen von {} und mehr je Bewertung von {} und weniger. 3 : 1 ist eine Faustregel, kein Gesetz.",
            N.plain(high),
            N.plain(low)
        )
    },
};
