//! German.

use super::StyleWords;

/// German.
pub const WORDS: StyleWords = StyleWords {
    heading: |column| format!("Antwortstile nach {column}"),
    heads: ["Mittel", "höchste", "Enden", "Streuung"],
    note: "Über alle Bewertungen aller Kriterien: ihr Mittel, der Anteil der höchsten Note, der Anteil beider Enden der Skala und die \
           Standardabweichung der Noten einer Person, im Mittel. Gruppen, die die Skala anders nutzen, unterscheiden sich in jedem \
           Mittelwert, ohne etwas anders zu sehen.",
    counted: "Die Befragten wurden nur gezählt: Die Streuung innerhalb einer Person und ein Test der Verschiebung sind nicht bekannt.",
    relative: |noun, column| format!("Relative Differenzen der {} nach {column}", noun.many),
    place: "Rang",
    relative_note: "Leistung minus die der übrigen Gruppen, abzüglich des Mittels dieser Differenzen über alle Zeilen: was eine \
                    gemeinsame Verschiebung übrig lässt. Rang: Platz ihrer Leistung innerhalb der Gruppe, 1 die höchste. Kein \
                    Mittelwert ist korrigiert, und nichts davon ist getestet.",
};
