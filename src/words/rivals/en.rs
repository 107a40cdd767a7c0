//! English.

use super::RivalWords;
use crate::words::en::N;
use crate::words::{MapWords, Name, Quadrants};

/// English words of these maps.
pub static WORDS: RivalWords = RivalWords {
    benchmark: MapWords {
        numbers: "Numbers: rank in the table and in the JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("Important and below the benchmark", "Important, below"),
            keep_up: Name::new("Important and above the benchmark", "Important, above"),
            low_priority: Name::new("Less important, below the benchmark", "Less important, below"),
            possible_overkill: Name::new("Less important, above the benchmark", "Less important, above"),
        },
        point: |label, importance, difference, region| {
            format!("{label}: importance {importance}, {difference} from the benchmark ({region})")
        },
        title: |count, points, noun| match count {
            0 => format!("None of the {points} {} is important and below the benchmark", noun.many),
            1 => format!("1 of {points} {} is important and below the benchmark", noun.many),
            many => format!("{many} of {points} {} are important and below the benchmark", noun.many),
        },
        description: |points, noun| {
            format!("Importance × difference to the benchmark of {points} {}.", noun.of(points))
        },
        crosshair: |_, _, _, importance, _, decimals| {
            format!(
                "Lines: importance {}, and no difference to the benchmark.",
                N.value(importance, decimals)
            )
        },
    },
    competitor: MapWords {
        numbers: "Numbers: rank in the table and in the JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("Short of what is wanted, and behind", "Short, behind"),
            keep_up: Name::new("Short of what is wanted, yet ahead", "Short, ahead"),
            low_priority: Name::new("As good as wanted, yet behind", "Enough, behind"),
            possible_overkill: Name::new("As good as wanted, and ahead", "Enough, ahead"),
        },
        point: |label, gap, difference, region| {
            format!("{label}: own gap {gap}, {difference} from the competitor ({region})")
        },
        title: |count, points, noun| match count {
            0 => format!("None of the {points} {} is short of what is wanted and behind", noun.many),
            1 => format!("1 of {points} {} is short of what is wanted, and behind", noun.many),
            many => format!("{many} of {points} {} are short of what is wanted, and behind", noun.many),
        },
        description: |points, noun| {
            format!("Own gap × difference to the competitor of {points} {}.", noun.of(points))
        },
        crosshair: |_, _, _, _, _, _| "Lines: no gap, and no difference to the competitor.".to_owned(),
    },
    gap_axis: "Own gap: importance − performance",
    difference_axis: |name| format!("Performance − {name}"),
    difference: "difference",
    beside: |name| format!("Beside {name}"),
    shown: |above, below, adjustment| {
        let adjusted = adjustment.map_or("not adjusted".to_owned(), |name| format!("adjusted by {name}"));
        let named = |names: &[String]| match names {
            [] => "none".to_owned(),
            names => names.join(", "),
        };
        format!("Significantly above, {adjusted}: {}. Significantly below: {}.", named(above), named(below))
    },
    fixed: "The benchmark is taken as known without error, which finds differences too easily.",
};
