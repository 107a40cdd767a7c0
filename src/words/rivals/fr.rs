//! French.

use super::RivalWords;
use crate::words::fr::{N, plural};
use crate::words::{MapWords, Name, Quadrants};

/// French words of these maps.
pub static WORDS: RivalWords = RivalWords {
    benchmark: MapWords {
        numbers: "Numéros\u{a0}: rang dans le tableau et dans le JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("Important, sous la référence", "Important, sous"),
            keep_up: Name::new("Important, au-dessus de la référence", "Important, au-dessus"),
            low_priority: Name::new("Moins important, sous la référence", "Moins important, sous"),
            possible_overkill: Name::new(
                "Moins important, au-dessus de la référence",
                "Moins important, au-dessus",
            ),
        },
        point: |label, importance, difference, region| {
            format!(
                "{label}\u{a0}: importance {importance}, {difference} par rapport à la référence ({region})"
            )
        },
        title: |count, points, noun| match count {
            0 => format!("Aucun des {points}\u{a0}{} n’est important et sous la référence", noun.many),
            1 => format!("1\u{a0}{} sur {points} est important et sous la référence", noun.one),
            many => format!("{many}\u{a0}{} sur {points} sont importants et sous la référence", noun.many),
        },
        description: |points, noun| {
            format!("Importance × différence avec la référence de {points}\u{a0}{}.", plural(points, noun))
        },
        crosshair: |_, _, _, importance, _, decimals| {
            format!(
                "Lignes\u{a0}: importance {}, et aucune différence avec la référence.",
                N.value(importance, decimals)
            )
        },
    },
    competitor: MapWords {
        numbers: "Numéros\u{a0}: rang dans le tableau et dans le JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("En deçà des attentes et derrière", "En deçà, derrière"),
            keep_up: Name::new("En deçà des attentes mais devant", "En deçà, devant"),
            low_priority: Name::new("À la hauteur mais derrière", "À la hauteur, derrière"),
            possible_overkill: Name::new("À la hauteur et devant", "À la hauteur, devant"),
        },
        point: |label, gap, difference, region| {
            format!("{label}\u{a0}: écart propre {gap}, {difference} par rapport au concurrent ({region})")
        },
        title: |count, points, noun| match count {
            0 => format!("Aucun des {points}\u{a0}{} n’est en deçà des attentes et derrière", noun.many),
            1 => format!("1\u{a0}{} sur {points} est en deçà des attentes et derrière", noun.one),
            many => format!("{many}\u{a0}{} sur {points} sont en deçà des attentes et derrière", noun.many),
        },
        description: |points, noun| {
            format!("Écart propre × différence avec le concurrent de {points}\u{a0}{}.", plural(points, noun))
        },
        crosshair: |_, _, _, _, _, _| {
            "Lignes\u{a0}: aucun écart, et aucune différence avec le concurrent.".to_owned()
        },
    },
    gap_axis: "Écart propre\u{a0}: importance − performance",
    difference_axis: |name| format!("Performance − {name}"),
    difference: "différence",
    beside: |name| format!("À côté de {name}"),
    shown: |above, below, adjustment| {
        let adjusted =
            adjustment.map_or("sans correction".to_owned(), |name| format!("correction de {name}"));
        let named = |names: &[String]| match names {
            [] => "aucun".to_owned(),
            names => names.join(", "),
        };
        format!(
            "Significativement au-dessus ({adjusted})\u{a0}: {}. Significativement en dessous\u{a0}: {}.",
            named(above),
            named(below)
        )
    },
    fixed: "La référence est tenue pour connue sans erreur, ce qui fait trouver trop facilement des différences.",
};
