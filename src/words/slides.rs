//! What tables of a deck say: the titles of their slides. The name of a row may be one or many, so no verb follows it.

use super::Words;

/// The words of one language; names and numbers are written already.
#[derive(Debug)]
pub struct SlideWords {
    /// The largest gap: which row, how large, whether it is shown to be the largest.
    pub furthest: fn(&str, &str, bool) -> String,
    /// That no gap is positive.
    pub no_shortfall: &'static str,
    /// In how many rows, of so many tested, segments differ significantly.
    pub differ: fn(usize, usize) -> String,
    /// How many rows, of so many, are priorities in every segment.
    pub common: fn(usize, usize) -> String,
    /// The row with the largest weight among drivers, whether it is shown to be the largest.
    pub weighs_most: fn(&str, bool) -> String,
    /// The row with the strongest link to an outcome, whether it is shown to be the strongest.
    pub strongest: fn(&str, bool) -> String,
    /// Of so many rows, in how many performance rises and falls.
    pub changes: fn(usize, usize, usize) -> String,
    /// How many open actions have a day, and the first day.
    pub planned: fn(usize, &str) -> String,
    /// How many promises, of so many that were followed, were reached.
    pub kept: fn(usize, usize) -> String,
    /// How many of those who wrote about the priorities rated them below their importance.
    pub quoted: fn(usize) -> String,
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
    furthest: |name, gap, shown| {
        if shown {
            format!("Largest gap: {name}, {gap}")
        } else {
            format!("Largest gap in the sample: {name}, {gap}")
        }
    },
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
    weighs_most: |name, shown| {
        if shown {
            format!("Largest weight: {name}")
        } else {
            format!("Largest weight in the sample: {name}")
        }
    },
    strongest: |name, shown| {
        if shown {
            format!("Strongest link: {name}")
        } else {
            format!("Strongest link in the sample: {name}")
        }
    },
    changes: |rises, falls, all| match (rises, falls) {
        (0, 0) => format!("None of {all} changes in performance is significant"),
        (rises, 0) => format!("Performance rises on {rises} of {all} and falls on none"),
        (0, falls) => format!("Performance falls on {falls} of {all} and rises on none"),
        _ => format!("Performance rises on {rises} of {all} and falls on {falls}"),
    },
    planned: |count, day| match count {
        1 => format!("One open action, due {day}"),
        _ => format!("{count} open actions, the first due {day}"),
    },
    kept: |kept, all| match (kept, all) {
        (0, 1) => "The promise was not shown to be reached".to_owned(),
        (1, 1) => "The promise was reached".to_owned(),
        (0, _) => format!("None of {all} promises was shown to be reached"),
        (1, _) => format!("1 of {all} promises was reached"),
        _ => format!("{kept} of {all} promises were reached"),
    },
    quoted: |rows| match rows {
        1 => "What those who were let down wrote about the priority".to_owned(),
        _ => format!("What those who were let down wrote about {rows} priorities"),
    },
    warned: |count| match count {
        1 => "One thing to know before using these numbers".to_owned(),
        _ => format!("{count} things to know before using these numbers"),
    },
};

static FRENCH: SlideWords = SlideWords {
    furthest: |name, gap, shown| {
        if shown {
            format!("Plus grand écart\u{a0}: {name}, {gap}")
        } else {
            format!("Plus grand écart dans l’échantillon\u{a0}: {name}, {gap}")
        }
    },
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
    weighs_most: |name, shown| {
        if shown {
            format!("Poids le plus fort\u{a0}: {name}")
        } else {
            format!("Poids le plus fort dans l’échantillon\u{a0}: {name}")
        }
    },
    strongest: |name, shown| {
        if shown {
            format!("Lien le plus fort\u{a0}: {name}")
        } else {
            format!("Lien le plus fort dans l’échantillon\u{a0}: {name}")
        }
    },
    changes: |rises, falls, all| match (rises, falls) {
        (0, 0) => format!("Aucune des {all} évolutions de performance n’est significative"),
        (rises, 0) => format!("{rises} performances sur {all} en hausse, aucune en baisse"),
        (0, falls) => format!("{falls} performances sur {all} en baisse, aucune en hausse"),
        _ => format!("Sur {all} performances, {rises} en hausse et {falls} en baisse"),
    },
    planned: |count, day| match count {
        1 => format!("Une action ouverte, échéance le {day}"),
        _ => format!("{count} actions ouvertes, première échéance le {day}"),
    },
    kept: |kept, all| match (kept, all) {
        (0, 1) => "Rien ne montre que la promesse soit tenue".to_owned(),
        (1, 1) => "La promesse est tenue".to_owned(),
        (0, _) => format!("Aucune des {all} promesses n’est tenue de façon démontrée"),
        (1, _) => format!("1 promesse sur {all} est tenue"),
        _ => format!("{kept} promesses sur {all} sont tenues"),
    },
    quoted: |rows| match rows {
        1 => "Ce qu’écrivent les déçus sur la priorité".to_owned(),
        _ => format!("Ce qu’écrivent les déçus sur {rows} priorités"),
    },
    warned: |count| match count {
        1 => "Un point à connaître avant d’utiliser ces chiffres".to_owned(),
        _ => format!("{count} points à connaître avant d’utiliser ces chiffres"),
    },
};

static GERMAN: SlideWords = SlideWords {
    furthest: |name, gap, shown| {
        if shown {
            format!("Größte Lücke: {name}, {gap}")
        } else {
            format!("Größte Lücke in der Stichprobe: {name}, {gap}")
        }
    },
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
    weighs_most: |name, shown| {
        if shown {
            format!("Größtes Gewicht: {name}")
        } else {
            format!("Größtes Gewicht in der Stichprobe: {name}")
        }
    },
    strongest: |name, shown| {
        if shown {
            format!("Stärkster Zusammenhang: {name}")
        } else {
            format!("Stärkster Zusammenhang in der Stichprobe: {name}")
        }
    },
    changes: |rises, falls, all| match (rises, falls) {
        (0, 0) => format!("Keine von {all} Veränderungen der Leistung ist signifikant"),
        (1, 0) => format!("1 von {all} Leistungen steigt, keine fällt"),
        (rises, 0) => format!("{rises} von {all} Leistungen steigen, keine fällt"),
        (0, 1) => format!("1 von {all} Leistungen fällt, keine steigt"),
        (0, falls) => format!("{falls} von {all} Leistungen fallen, keine steigt"),
        _ => format!("Von {all} Leistungen im Plus: {rises}; im Minus: {falls}"),
    },
    planned: |count, day| match count {
        1 => format!("Eine offene Maßnahme, Termin {day}"),
        _ => format!("{count} offene Maßnahmen, erster Termin {day}"),
    },
    kept: |kept, all| match (kept, all) {
        (0, 1) => "Nichts zeigt, dass das Versprechen erreicht ist".to_owned(),
        (1, 1) => "Das Versprechen ist erreicht".to_owned(),
        (0, _) => format!("Keines von {all} Versprechen ist nachweislich erreicht"),
        (1, _) => format!("1 von {all} Versprechen ist erreicht"),
        _ => format!("{kept} von {all} Versprechen sind erreicht"),
    },
    quoted: |rows| match rows {
        1 => "Was Enttäuschte über die Priorität schreiben".to_owned(),
        _ => format!("Was Enttäuschte über {rows} Prioritäten schreiben"),
    },
    warned: |count| match count {
        1 => "Ein Hinweis vor der Nutzung dieser Zahlen".to_owned(),
        _ => format!("{count} Hinweise vor der Nutzung dieser Zahlen"),
    },
};

static SPANISH: SlideWords = SlideWords {
    furthest: |name, gap, shown| {
        if shown {
            format!("Mayor brecha: {name}, {gap}")
        } else {
            format!("Mayor brecha en la muestra: {name}, {gap}")
        }
    },
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
    weighs_most: |name, shown| {
        if shown { format!("Mayor peso: {name}") } else { format!("Mayor peso en la muestra: {name}") }
    },
    strongest: |name, shown| {
        if shown {
            format!("Vínculo más fuerte: {name}")
        } else {
            format!("Vínculo más fuerte en la muestra: {name}")
        }
    },
    changes: |rises, falls, all| match (rises, falls) {
        (0, 0) => format!("Ninguno de los {all} cambios de desempeño es significativo"),
        (1, 0) => format!("1 de {all} desempeños sube, ninguno baja"),
        (rises, 0) => format!("{rises} de {all} desempeños suben, ninguno baja"),
        (0, 1) => format!("1 de {all} desempeños baja, ninguno sube"),
        (0, falls) => format!("{falls} de {all} desempeños bajan, ninguno sube"),
        _ => format!("De {all} desempeños, en alza: {rises}; a la baja: {falls}"),
    },
    planned: |count, day| match count {
        1 => format!("Una acción abierta, con plazo {day}"),
        _ => format!("{count} acciones abiertas, primer plazo {day}"),
    },
    kept: |kept, all| match (kept, all) {
        (0, 1) => "Nada muestra que la promesa se haya cumplido".to_owned(),
        (1, 1) => "La promesa se ha cumplido".to_owned(),
        (0, _) => format!("No se muestra cumplida ninguna de {all} promesas"),
        (1, _) => format!("1 de {all} promesas se ha cumplido"),
        _ => format!("{kept} de {all} promesas se han cumplido"),
    },
    quoted: |rows| match rows {
        1 => "Lo que escriben los decepcionados sobre la prioridad".to_owned(),
        _ => format!("Lo que escriben los decepcionados sobre {rows} prioridades"),
    },
    warned: |count| match count {
        1 => "Un punto que conviene saber antes de usar estas cifras".to_owned(),
        _ => format!("{count} puntos que conviene saber antes de usar estas cifras"),
    },
};
