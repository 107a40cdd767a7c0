//! What tables of a deck say: the titles of their slides.

use super::Words;

/// The words of one language; names and numbers are written already.
#[derive(Debug)]
pub struct SlideWords {
    /// The largest gap: which row, how large.
    pub furthest: fn(&str, &str) -> String,
    /// That no gap is positive.
    pub no_shortfall: &'static str,
    /// In how many rows, of so many tested, segments differ significantly.
    pub differ: fn(usize, usize) -> String,
    /// How many rows, of so many, are priorities in every segment.
    pub common: fn(usize, usize) -> String,
    /// The row with the largest weight among drivers.
    pub weighs_most: fn(&str) -> String,
    /// The row with the strongest link to an outcome.
    pub strongest: fn(&str) -> String,
    /// Of so many rows, in how many performance rises and falls.
    pub changes: fn(usize, usize, usize) -> String,
    /// How many actions have a day, and the first day.
    pub planned: fn(usize, &str) -> String,
    /// How many warnings there are.
    pub warned: fn(usize) -> String,
}

/// The words of a language; English where it has none of its own.
pub fn of(words: &Words) -> &'static SlideWords {
    match words.code {
        "fr" => &FRENCH,
        "de" => &GERMAN,
        "es" => &SPANISH,
        _ => &ENGLISH,
    }
}

static ENGLISH: SlideWords = SlideWords {
    furthest: |name, gap| format!("{name} falls furthest short: {gap}"),
    no_shortfall: "Nothing falls short of its importance",
    differ: |some, all| match (some, all) {
        (0, _) => format!("None of {all} gaps differs significantly between segments"),
        (1, _) => format!("1 of {all} gaps differs significantly between segments"),
        _ => format!("{some} of {all} gaps differ significantly between segments"),
    },
    common: |some, all| match some {
        0 => "Nothing is a priority in every segment".to_owned(),
        1 => format!("1 of {all} is a priority in every segment"),
        _ => format!("{some} of {all} are priorities in every segment"),
    },
    weighs_most: |name| format!("{name} weighs most"),
    strongest: |name| format!("{name} has the strongest link"),
    changes: |rises, falls, all| match (rises, falls) {
        (0, 0) => format!("None of {all} changes in performance is significant"),
        (rises, 0) => format!("Performance rises on {rises} of {all} and falls on none"),
        (0, falls) => format!("Performance falls on {falls} of {all} and rises on none"),
        _ => format!("Of {all}, performance rises on {rises} and falls on {falls}"),
    },
    planned: |count, day| match count {
        1 => format!("1 action has a due date: {day}"),
        _ => format!("{count} actions have a due date, the first {day}"),
    },
    warned: |count| match count {
        1 => "One thing to know before using these numbers".to_owned(),
        _ => format!("{count} things to know before using these numbers"),
    },
};

static FRENCH: SlideWords = SlideWords {
    furthest: |name, gap| format!("Plus grand écart\u{a0}: {name}, {gap}"),
    no_shortfall: "Aucune performance n’est inférieure à l’importance",
    differ: |some, all| match some {
        0 => format!("Aucun des {all} écarts ne diffère significativement d’un segment à l’autre"),
        1 => format!("1 écart sur {all} diffère significativement d’un segment à l’autre"),
        _ => format!("{some} écarts sur {all} diffèrent significativement d’un segment à l’autre"),
    },
    common: |some, all| match some {
        0 => "Aucune priorité n’est commune à tous les segments".to_owned(),
        1 => format!("1 sur {all} est prioritaire dans tous les segments"),
        _ => format!("{some} sur {all} sont prioritaires dans tous les segments"),
    },
    weighs_most: |name| format!("Poids le plus fort\u{a0}: {name}"),
    strongest: |name| format!("Lien le plus fort\u{a0}: {name}"),
    changes: |rises, falls, all| match (rises, falls) {
        (0, 0) => format!("Aucune des {all} évolutions de performance n’est significative"),
        _ => format!("Sur {all} performances, en hausse\u{a0}: {rises}\u{202f}; en baisse\u{a0}: {falls}"),
    },
    planned: |count, day| match count {
        1 => format!("1 action a une échéance\u{a0}: {day}"),
        _ => format!("{count} actions ont une échéance, la première le {day}"),
    },
    warned: |count| match count {
        1 => "Un point à connaître avant d’utiliser ces chiffres".to_owned(),
        _ => format!("{count} points à connaître avant d’utiliser ces chiffres"),
    },
};

static GERMAN: SlideWords = SlideWords {
    furthest: |name, gap| format!("Die größte Lücke hat {name}: {gap}"),
    no_shortfall: "Nirgends bleibt die Leistung hinter der Wichtigkeit zurück",
    differ: |some, all| match some {
        0 => format!("Keine von {all} Lücken unterscheidet sich signifikant zwischen den Segmenten"),
        1 => format!("1 von {all} Lücken unterscheidet sich signifikant zwischen den Segmenten"),
        _ => format!("{some} von {all} Lücken unterscheiden sich signifikant zwischen den Segmenten"),
    },
    common: |some, all| match some {
        0 => "Nichts hat in allen Segmenten Priorität".to_owned(),
        1 => format!("1 von {all} hat in allen Segmenten Priorität"),
        _ => format!("{some} von {all} haben in allen Segmenten Priorität"),
    },
    weighs_most: |name| format!("Am meisten wiegt {name}"),
    strongest: |name| format!("Am stärksten hängt {name} damit zusammen"),
    changes: |rises, falls, all| match (rises, falls) {
        (0, 0) => format!("Keine von {all} Veränderungen der Leistung ist signifikant"),
        _ => format!("Von {all} Leistungen steigen {rises} und fallen {falls}"),
    },
    planned: |count, day| match count {
        1 => format!("1 Maßnahme hat einen Termin: {day}"),
        _ => format!("{count} Maßnahmen haben einen Termin, die erste {day}"),
    },
    warned: |count| match count {
        1 => "Ein Hinweis vor der Nutzung dieser Zahlen".to_owned(),
        _ => format!("{count} Hinweise vor der Nutzung dieser Zahlen"),
    },
};

static SPANISH: SlideWords = SlideWords {
    furthest: |name, gap| format!("La mayor brecha es la de {name}: {gap}"),
    no_shortfall: "Ningún desempeño queda por debajo de la importancia",
    differ: |some, all| match some {
        0 => format!("Ninguna de {all} brechas difiere significativamente entre segmentos"),
        1 => format!("1 de {all} brechas difiere significativamente entre segmentos"),
        _ => format!("{some} de {all} brechas difieren significativamente entre segmentos"),
    },
    common: |some, all| match some {
        0 => "Nada es prioritario en todos los segmentos".to_owned(),
        1 => format!("1 de {all} es prioridad en todos los segmentos"),
        _ => format!("{some} de {all} son prioridades en todos los segmentos"),
    },
    weighs_most: |name| format!("Lo que más pesa: {name}"),
    strongest: |name| format!("El vínculo más fuerte: {name}"),
    changes: |rises, falls, all| match (rises, falls) {
        (0, 0) => format!("Ninguno de los {all} cambios de desempeño es significativo"),
        _ => format!("De {all} desempeños, suben {rises} y bajan {falls}"),
    },
    planned: |count, day| match count {
        1 => format!("1 acción tiene plazo: {day}"),
        _ => format!("{count} acciones tienen plazo, la primera el {day}"),
    },
    warned: |count| match count {
        1 => "Un punto que conviene saber antes de usar estas cifras".to_owned(),
        _ => format!("{count} puntos que conviene saber antes de usar estas cifras"),
    },
};
