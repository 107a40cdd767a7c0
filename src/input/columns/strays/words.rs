//! Words that name a row of figures.

use crate::input::fold::fold;

/// What the first cell of a row tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// Nothing.
    Nothing,
    /// That the row holds a total, an average or another figure.
    Figure,
}

/// Looks at a text: `Total`, `Sous-total Nord`, `North average`, `Mittelwert:`.
pub fn telling(text: &str) -> Telling {
    if text.len() > LONGEST {
        return Telling::Nothing;
    }
    // The sign of an average.
    if text.starts_with(['Ø', 'ø', '⌀']) {
        return Telling::Figure;
    }
    let text = fold(text);
    let is_word = |word: &str| FIGURES.contains(&word.trim_matches(|c: char| !c.is_alphabetic()));
    let mut words = text.split([' ', '(', ':', '=']).filter(|word| !word.is_empty());
    let (first, last) = (words.next().unwrap_or_default(), words.next_back().unwrap_or_default());
    let named =
        WHOLE.contains(&text.as_str()) || FIGURES.contains(&text.as_str()) || is_word(first) || is_word(last);
    // A sentence speaks of totals, a row of figures is named.
    if named && text.split(' ').count() <= 4 { Telling::Figure } else { Telling::Nothing }
}

/// Whether a text is the name of a figure and of nothing else: `Total`, `Grand total:`, `Average (n = 12)`.
pub fn is_nothing_else(text: &str) -> bool {
    let folded = fold(text);
    let bare = folded.split(['(', '=', ':']).next().unwrap_or_default().trim();
    text.starts_with(['Ø', 'ø', '⌀']) || WHOLE.contains(&bare) || FIGURES.contains(&bare)
}

/// The same where the first letter of a word can tell that it is none of them.
pub fn quickly(text: &str) -> Telling {
    let may = text.bytes().next().is_some_and(|byte| {
        !byte.is_ascii()
            || b"atsmdgpneo".contains(&byte.to_ascii_lowercase()) && text.as_bytes().get(1) != Some(&b'_')
    });
    let as_word = || {
        text.split([' ', ':', '(', '-'])
            .next()
            .is_some_and(|word| word.len() >= 3 && !word.ends_with(|c: char| c.is_ascii_digit()))
    };
    if may && as_word() { telling(text) } else { Telling::Nothing }
}

/// Whether a text is short for a figure, and could be a region or a name as well: it tells one only where all others have
/// a number.
pub fn is_short(text: &str) -> bool {
    ["n", "min", "max", "var", "mode"].contains(&fold(text).trim_end_matches('='))
}

/// Whether a text names what respondents are held against, or figures about them: `Target`, `Benchmark 2024`, `Ziel Q3/2026`.
pub fn is_reference(text: &str) -> bool {
    let folded = fold(text);
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    // Of a year or a wave behind or before the word, only the word is compared.
    let is_time = |word: &&str| word.contains(|c: char| c.is_ascii_digit()) || TIMES.contains(word);
    let words: Vec<&str> = bare
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !is_time(word))
        .collect();
    let dated = words.join(" ");
    REFERENCES.contains(&bare)
        || REFERENCES.contains(&dated.as_str())
        || is_nothing_else(text)
        || is_short(text)
}

/// Words for a time, folded.
const TIMES: &[&str] = &["wave", "vague", "welle", "ola", "onda", "golf", "year", "annee", "jahr", "fy", "q"];

/// Targets, earlier years and others that are compared with, folded.
#[rustfmt::skip]
const REFERENCES: &[&str] = &[
    "target", "targets", "target value", "goal", "goals", "benchmark", "benchmarks", "industry average", "best in class", "national", "norm", "last year", "previous year", "prior year", "industry", "competitor",
    "competitors", "market", "overall", "max", "min", "best", "worst",
    "cible", "objectif", "annee precedente", "an dernier", "annee derniere", "concurrent", "concurrence", "secteur", "marche",
    "ziel", "zielwert", "sollwert", "soll", "vorjahr", "wettbewerb", "wettbewerber", "konkurrenz", "branche", "markt",
    "objetivo", "meta", "ano anterior", "ano pasado", "competencia", "sector", "mercado",
    "obiettivo", "anno precedente", "anno scorso", "concorrente", "concorrenza", "settore",
    "doel", "streefwaarde", "vorig jaar", "concurrentie", "sector",
];

const LONGEST: usize = 40;

/// Names of a total that begin like those of a criterion: "All staff" is one.
const WHOLE: &[&str] = &[
    "all",
    "alle",
    "tous",
    "toutes",
    "todos",
    "todas",
    "tutti",
    "tutte",
    "all criteria",
    "alle criteria",
    "alle kriterien",
    "tous les criteres",
    "todos los criterios",
    "tutti i criteri",
    "todos os criterios",
    "all respondents",
    "alle befragten",
];

/// Totals, averages and other figures in English, French, German, Spanish, Italian, Portuguese and Dutch, folded.
#[rustfmt::skip]
const FIGURES: &[&str] = &[
    "total", "totals", "subtotal", "sub-total", "grand total", "sum", "average", "averages", "avg", "mean", "means",
    "median", "std", "stdev", "sd", "std dev", "count", "base", "minimum", "maximum", "variance",
    "totaux", "sous-total", "somme", "moyenne", "moyennes", "moy", "mediane", "ecart-type", "ensemble", "effectif",
    "summe", "gesamt", "insgesamt", "zwischensumme", "gesamtsumme", "durchschnitt", "mittelwert", "mittelwerte",
    "gesamtergebnis", "schnitt", "anzahl", "standardabweichung",
    "suma", "totales", "promedio", "promedios", "media", "medias", "mediana", "desviacion",
    "totale", "totali", "subtotale", "somma", "medie",
    "totais", "soma",
    "desvio", "variancia", "quartil", "quartis", "deviazione", "varianza", "quartile", "cuartil", "numero", "varianz", "streuung",
    "stdabw", "std.abw", "st.dev", "st.abw", "s.d", "quartiles",
    "aantal", "standaardafwijking", "standaarddeviatie", "spreiding", "variantie", "kwartiel", "st.afw",
    "totaal", "totalen", "subtotaal", "som", "gemiddelde", "gemiddelden", "gemiddeld", "mediaan", "eindtotaal",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_named_in_seven_languages() {
        for text in [
            "Total",
            "TOTAL:",
            "Grand Total",
            "Subtotal North",
            "North average",
            "Moyenne",
            "Sous-total Nord",
            "Ø",
            "Mittelwert",
            "Gesamt",
            "Promedio",
            "Media",
            "Totale",
            "Média",
            "Gemiddelde",
            "Total (n = 12)",
        ] {
            assert_eq!(telling(text), Telling::Figure, "{text}");
        }
        for text in
            ["R_12", "T1", "Thomas", "Totally agree with all of it", "mediator", "Anna", "17", "Sumatra"]
        {
            assert_eq!((telling(text), quickly(text)), (Telling::Nothing, Telling::Nothing), "{text}");
        }
        assert!(
            is_reference("Benchmark 2024")
                && is_reference("Ziel Q3/2026")
                && is_reference("2025 target")
                && !is_reference("Nora 2024")
                && is_reference("Vorjahr:")
                && is_reference("Total")
                && !is_reference("Nora")
                && !is_reference("5/1/2024")
        );
        assert!(is_short("N") && is_short("n=") && !is_short("North"));
        assert_eq!(quickly("Sous-total Nord"), Telling::Figure);
        assert_eq!(quickly("Total"), Telling::Figure);
    }
}
