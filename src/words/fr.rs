//! French. No-break spaces: U+00A0 before `:` and `%`, inside « » and before units; U+202F before `;`.

use super::{
    Heads, MapWords, Marks, Methods, Name, Notes, Noun, Quadrants, Reliability, RuleNames, Tested, Titles,
    Words,
};
use crate::analysis::headline::{Headline, Standing};
use crate::words::number::{Notation, UNDEFINED};
use crate::words::number::{capital, uncapital};

/// How numbers are written.
pub(super) const N: Notation = Notation {
    decimal: ",",
    thousands: "\u{202f}",
    grouped_from: 4,
    before_percent: "\u{a0}",
    pair: "\u{202f}; ",
    between: "\u{202f}; ",
};

/// French words.
pub static WORDS: Words = Words {
    code: "fr",
    name: "Français",
    notation: N,
    before_colon: "\u{a0}",
    criterion: Noun::new("critère", "critères"),
    element: Noun::new("élément de fidélité", "éléments de fidélité"),
    respondent: Noun::new("répondant", "répondants"),
    map: MapWords {
        numbers: "Numéros\u{a0}: rang dans le tableau et dans le JSON.",
        regions: Quadrants {
            concentrate_here: Name::new("Priorités d’action", "Priorités"),
            keep_up: Name::new("Points forts à maintenir", "Points forts"),
            low_priority: Name::new("Faible priorité", "Faible"),
            possible_overkill: Name::new("Surqualité possible", "Surqualité"),
        },
        point: |label, importance, performance, quadrant| {
            format!("{label}\u{a0}: importance {importance}, performance {performance} ({quadrant})")
        },
        title: |priorities, points, noun| match priorities {
            0 if points == 1 => format!("Le seul {} n’appelle pas d’action prioritaire", noun.one),
            0 => format!(
                "Aucun des {points}\u{a0}{} n’appelle d’action prioritaire",
                noun.many,
                points = number(points)
            ),
            1 if points == 1 => format!("Le seul {} appelle une action prioritaire (1 sur 1)", noun.one),
            1 => format!(
                "1\u{a0}{} sur {points} appelle une action prioritaire",
                noun.one,
                points = number(points)
            ),
            2 if points == 2 => format!("Les deux {} appellent une action prioritaire", noun.many),
            all if all == points => {
                format!(
                    "Les {points}\u{a0}{} appellent tous une action prioritaire",
                    noun.many,
                    points = number(points)
                )
            }
            many => format!(
                "{many}\u{a0}{} sur {points} appellent une action prioritaire",
                noun.many,
                points = number(points),
                many = number(many)
            ),
        },
        description: |points, noun| {
            format!(
                "Carte importance × performance de {points}\u{a0}{}.",
                plural(points, noun),
                points = number(points)
            )
        },
        crosshair: |rule, points, noun, importance, performance, decimals| {
            format!(
                "Croisement des axes\u{a0}: {} (importance {}\u{202f}; performance {}).",
                of_the(rule, points, noun),
                N.value(importance, decimals),
                N.value(performance, decimals)
            )
        },
    },
    grid: MapWords {
        numbers: "Numéros\u{a0}: rang de l’importance déduite.",
        regions: Quadrants {
            concentrate_here: Name::new("Leviers cachés", "Cachés"),
            keep_up: Name::new("Leviers clés", "Clés"),
            low_priority: Name::new("Mineurs", "Mineurs"),
            possible_overkill: Name::new("Déclarés seulement", "Déclarés"),
        },
        point: |label, derived, stated, cell| {
            format!("{label}\u{a0}: importance déduite {derived}, importance déclarée {stated} ({cell})")
        },
        title: |hidden, points, noun| match hidden {
            0 => format!("Aucun levier caché parmi les {points} {}", noun.many, points = number(points)),
            1 => format!("1 levier caché parmi les {points} {}", noun.many, points = number(points)),
            many => format!(
                "{many} leviers cachés parmi les {points} {}",
                noun.many,
                points = number(points),
                many = number(many)
            ),
        },
        description: |points, noun| {
            format!(
                "Importance déduite × importance déclarée de {points} {}.",
                noun.of(points),
                points = number(points)
            )
        },
        crosshair: |_, points, noun, derived, stated, decimals| {
            format!(
                "Lignes\u{a0}: moyenne des {points} {} (déduite {}, déclarée {}).",
                noun.of(points),
                N.value(derived, decimals),
                N.value(stated, decimals),
                points = number(points)
            )
        },
    },
    crosshair: RuleNames {
        mean: Name::new("moyenne des", "moyenne"),
        median: Name::new("médiane des", "médiane"),
        midpoint: Name::new("milieu de l’échelle", "milieu"),
        grand_mean: Name::new("moyenne de toutes les notes des", "moyenne générale"),
        value: Name::new("valeurs fixées", "valeur"),
        benchmark: Name::new("référence", "référence"),
        previous: Name::new("vague précédente", "précédente"),
    },
    methods: Methods {
        stated: "importance déclarée",
        pearson: "importance déduite par corrélation de Pearson",
        spearman: "importance déduite par corrélation de Spearman",
        beta: "importance déduite par régression standardisée",
        johnson: "importance déduite par poids relatifs de Johnson",
        shapley: "importance déduite par valeurs de Shapley (LMG)",
    },
    heads: Heads {
        rank_short: "n°",
        importance_short: "Imp.",
        performance_short: "Perf.",
        base_short: "n",
        rank: "Rang",
        criterion: "Critère",
        element: "Élément",
        importance: "Importance",
        performance: "Performance",
        gap: "Écart",
        quadrant: "Quadrant",
        base: "Base n",
        effective_base: "Base efficace",
        p: "p",
        p_adjusted: "p ajusté",
        effect: "dz",
        certainty: "Certitude",
        net_shortfall: "Attendent plus − moins, %",
        largest_gap: "P(plus grand écart × imp.)",
        three_largest_gaps: "P(3 plus grands)",
        flags: "Signes",
        segment: "Segment",
        total: "Ensemble",
        crosshair: "Axes",
        previous: "Précédent",
        change: "Évolution",
        benchmark: "Référence",
        outcome: "Résultat",
        warnings: "Avertissements",
        source: "Source",
        interval: |confidence| format!("IC {}", N.level(confidence)),
    },
    marks: Marks {
        respondents_both: "répondants ayant noté les deux",
        outside_elements: "hors élément",
        not_significant: "n.s.",
        certain: "certain",
        likely: "probable",
        uncertain: "incertain",
        robust: "robuste",
        depends: "variable",
        on_line: "sur la ligne",
        zoomed_axis: "axe agrandi",
        diagonal: "performance = importance",
        priorities: "Priorités",
        base: |n| format!("n\u{a0}=\u{a0}{}", N.count(n)),
        respondents: |n| {
            format!("n\u{a0}=\u{a0}{}\u{a0}{}", N.count(n), if n < 2 { "répondant" } else { "répondants" })
        },
        gap: |label, importance, performance, gap| {
            format!("{label}\u{a0}: importance {importance}, performance {performance}, écart {gap}")
        },
        shares: |more, less| format!("{more} en attendent davantage, {less} en reçoivent plus qu’attendu"),
    },
    titles: Titles {
        headline,
        named: |headline, names| format!("{headline}\u{a0}: {}", names.join("\u{202f}; ")),
        certainty_unknown: "certitude inconnue",
        next,
        other_rules: |rules| {
            let under = |(rule, count): &(&str, usize)| format!("{count} ({rule})");
            format!(
                "Priorités avec une autre règle\u{a0}: {}.",
                rules.iter().map(under).collect::<Vec<_>>().join("\u{202f}; ")
            )
        },
        waves: |priorities, worse| match (priorities, worse) {
            (0, _) => "Aucune priorité dans cette vague".to_owned(),
            (1, 0) => "1\u{a0}priorité, sans dégradation depuis la vague précédente".to_owned(),
            (1, _) => "1\u{a0}priorité, qui se dégrade depuis la vague précédente".to_owned(),
            (many, 0) => {
                format!(
                    "{many}\u{a0}priorités, dont aucune ne se dégrade depuis la vague précédente",
                    many = number(many)
                )
            }
            (many, 1) => {
                format!(
                    "{many}\u{a0}priorités, dont 1 se dégrade depuis la vague précédente",
                    many = number(many)
                )
            }
            (many, worse) => {
                format!(
                    "{many}\u{a0}priorités, dont {worse} se dégradent depuis la vague précédente",
                    many = number(many),
                    worse = number(worse)
                )
            }
        },
        too_few: |n, counted| {
            format!(
                "n\u{a0}=\u{a0}{}\u{a0}: trop peu de répondants pour un test\u{202f}; {counted}",
                N.count(n)
            )
        },
        gap: |short, rows, noun, tested| {
            let how = match tested {
                Tested::All | Tested::AllBut(_) => "significativement inférieure",
                Tested::None | Tested::TooFew(_) => "inférieure",
            };
            let short_of = |many: &str| format!("{many} une performance {how} à l’importance");
            let title = match short {
                0 => format!("Aucun {} sur {} n’{}", noun.one, number(rows), short_of("a")),
                1 => format!("1\u{a0}{} sur {} {}", noun.one, number(rows), short_of("a")),
                2 if rows == 2 => format!("Les deux {} {}", noun.many, short_of("ont")),
                all if all == rows => {
                    format!("Les {}\u{a0}{} {}", number(rows), noun.many, short_of("ont tous"))
                }
                many => {
                    format!("{}\u{a0}{} sur {} {}", number(many), noun.many, number(rows), short_of("ont"))
                }
            };
            match tested {
                Tested::All | Tested::None => title,
                Tested::AllBut(1) => format!("{title}\u{202f}; 1 non testé"),
                Tested::AllBut(untested) => format!("{title}\u{202f}; {} non testés", number(untested)),
                Tested::TooFew(n) => (WORDS.titles.too_few)(n, &uncapital(&title)),
            }
        },
        segments: |common, tested, segments| {
            let shared = match common {
                0 => "Aucune priorité n’est commune".to_owned(),
                1 => "1\u{a0}priorité est commune".to_owned(),
                many => format!("{many}\u{a0}priorités sont communes", many = number(many)),
            };
            match tested {
                0 => format!(
                    "Trop peu de répondants pour des tests dans tous les segments\u{202f}; {}",
                    shared.to_lowercase()
                ),
                1 if segments > 1 => {
                    format!("1 des {segments}\u{a0}segments a assez de répondants pour des tests")
                }
                few if few < segments => {
                    format!("{shared} aux {few}\u{a0}segments (sur {segments}) ayant assez de répondants")
                }
                _ if segments == 2 => format!("{shared} aux deux segments"),
                _ => format!("{shared} aux {segments}\u{a0}segments"),
            }
        },
        stated: |low, high| {
            format!(
                "Importance et performance perçues, notes moyennes de {} à {}",
                N.plain(low),
                N.plain(high)
            )
        },
        derived: |method, base, low, high| {
            let base = match base {
                None => String::new(),
                Some([fewest, most]) if fewest == most => format!(" (n\u{a0}=\u{a0}{})", N.count(fewest)),
                Some([fewest, most]) => format!(" (n\u{a0}=\u{a0}{} à {})", N.count(fewest), N.count(most)),
            };
            format!(
                "{}{base}\u{202f}; performance, notes moyennes de {} à {}",
                capital(method),
                N.plain(low),
                N.plain(high)
            )
        },
        shares: |boxes| format!("Importance et performance perçues, %\u{a0}des notes dans {}", top(boxes)),
        gap_shares: |boxes| {
            format!(
                "Écart = importance − performance (positif\u{a0}: attente non satisfaite), %\u{a0}des notes dans {}",
                top(boxes)
            )
        },
        uncertain: |uncertain, rows, noun, likely| {
            let level = N.level(likely);
            match uncertain {
                0 => format!(
                    "Aucun quadrant incertain\u{a0}: chaque {} garde le sien dans au moins {level} des rééchantillonnages.",
                    noun.one
                ),
                some => format!(
                    "Quadrant incertain pour {some}\u{a0}{} sur {rows} ({})\u{a0}: gardé dans moins de {level} des rééchantillonnages.",
                    plural(some, noun),
                    N.percent(some as f64 / rows as f64, 0),
                    rows = number(rows),
                    some = number(some)
                ),
            }
        },
        unjudged: |rows, noun, smallest| {
            format!(
                "Pas de verdict sur le quadrant de {rows}\u{a0}{} (moins de {}\u{a0}répondants).",
                plural(rows, noun),
                N.count(smallest),
                rows = number(rows)
            )
        },
        gap_measure: |low, high| {
            format!(
                "Écart = importance − performance (positif\u{a0}: attente non satisfaite), notes moyennes de {} à {}",
                N.plain(low),
                N.plain(high)
            )
        },
        arrows: |before, now| format!("Flèche\u{a0}: de {before} à {now}."),
        ellipses: |confidence| format!("Ellipse\u{a0}: zone de confiance à {}.", N.level(confidence)),
        gap_description: |rows, noun| {
            format!(
                "Écarts de {rows}\u{a0}{}, le plus grand d’abord.",
                plural(rows, noun),
                rows = number(rows)
            )
        },
        segments_description: |points, noun, segments| {
            format!(
                "Cartes importance × performance de {points}\u{a0}{} pour {}\u{a0}segments\u{a0}: {}.",
                plural(points, noun),
                segments.len(),
                segments.join(", "),
                points = number(points)
            )
        },
        members: |quadrant, count, members| {
            format!("{quadrant} ({count})\u{a0}: {}.", members.join("\u{202f}; "))
        },
    },
    sections: super::sections::fr::SECTIONS,
    explain: &super::explain::fr::WORDS,
    office: &super::office::FRENCH,
    page: &super::page::FRENCH,
    views: &super::views::fr::WORDS,
    notes: Notes {
        crosshair_by_segment: |rule, points, noun| {
            format!("Croisement des axes\u{a0}: {} dans chaque segment.", of_the(rule, points, noun))
        },
        zoom: |low, high| {
            format!(
                "Axes agrandis\u{a0}: le trait épais situe la plage affichée sur l’échelle complète de {} à {}.",
                N.plain(low),
                N.plain(high)
            )
        },
        zoom_one: |low, high| {
            format!("Axe agrandi (échelle complète\u{a0}: {} à {}).", N.plain(low), N.plain(high))
        },
        zoom_shared: |segments, low, high| {
            let all = if segments == 2 { "deux".to_owned() } else { segments.to_string() };
            format!(
                "Axes agrandis, communs aux {all}\u{a0}segments (échelle complète\u{a0}: {} à {}).",
                N.plain(low),
                N.plain(high)
            )
        },
        margin: |confidence, smallest, largest, noun, decimals| {
            let (level, small, large) =
                (N.level(confidence), N.margin(smallest, decimals), N.margin(largest, decimals));
            if small == large {
                format!("Marge d’erreur à {level}\u{a0}: {small}\u{a0}point.")
            } else {
                format!(
                    "Marge d’erreur à {level}\u{a0}: {small} à {large}\u{a0}point d’un {} à l’autre.",
                    noun.one
                )
            }
        },
        emphasis: |importance, performance, decimals| {
            format!(
                "En gras et en couleur\u{a0}: «\u{a0}Priorités d’action\u{a0}» (importance d’au moins {}, performance inférieure à {}).",
                N.value(importance, decimals),
                N.value(performance, decimals)
            )
        },
        thin: |alpha, adjustment| {
            let adjusted = adjustment.map_or(String::new(), |name| format!(" (ajustement de {name})"));
            format!(
                "Trait fin et n.s.\u{a0}: écart non significatif au seuil de {}{adjusted}.",
                N.level(alpha)
            )
        },
        ring: |probability| {
            format!(
                "Anneau pointillé\u{a0}: quadrant incertain (probabilité inférieure à {}).",
                N.level(probability)
            )
        },
        benchmark: |name| format!("Signe +\u{a0}: {name}."),
        bubbles: |measure| format!("Surface du marqueur\u{a0}: {measure}."),
        importance: |method| format!("{}.", capital(method)),
        uncertain: |likely| format!("? quadrant incertain (moins de {})", N.level(likely)),
        likely: |certain| format!("~ quadrant probable (moins de {})", N.level(certain)),
        small_base: |marked| format!("* base inférieure à {}", N.count(marked)),
        tiny_base: |untested| format!("** base inférieure à {}, non testée", N.count(untested)),
        tests: |alpha, adjustment| {
            let adjusted = adjustment.map_or(String::new(), |name| format!(", ajustement de {name}"));
            format!(
                "p\u{a0}: écart contre 0, bilatéral{adjusted}\u{202f}; n.s.\u{a0}: non significatif au seuil de {}.",
                N.level(alpha)
            )
        },
        effective_base: |n, effective| {
            format!(
                "Données pondérées\u{a0}: {}\u{a0}répondants en valent {}.",
                N.count(n),
                N.value(effective, 0)
            )
        },
        design: |strata, clusters| {
            format!(
                "Erreurs selon le plan de sondage\u{a0}: grappes, {}\u{202f}; strates, {}.",
                N.count(clusters as u64),
                N.count(strata as u64)
            )
        },
        net_promoter: |outcome, score, interval, (n, mark)| {
            let interval = interval.map_or_else(String::new, |(low, high)| {
                format!("de {} à {}\u{202f}; ", N.gap(low, 0), N.gap(high, 0))
            });
            format!(
                "Net promoter score de {outcome}\u{a0}: {} ({interval}n = {}{mark}).",
                N.gap(score, 0),
                N.count(n)
            )
        },
        effort: |outcome, mean, interval, (n, mark), highest, is_ease| {
            let what = if is_ease { "facilité, haut est bon" } else { "effort, bas est bon" };
            let interval = interval.map_or_else(String::new, |(low, high)| {
                format!("de {} à {}\u{202f}; ", N.value(low, 2), N.value(high, 2))
            });
            format!(
                "Score d’effort client de {outcome}\u{a0}: {} sur {} ({interval}n = {}{mark}\u{202f}; {what}).",
                N.value(mean, 2),
                N.plain(highest),
                N.count(n)
            )
        },
        satisfaction_index: |index, mark, noun| {
            format!(
                "Indice de satisfaction sur les {}\u{a0}: {}{mark} (performance pondérée par l’importance).",
                noun.many,
                N.value(index, 2)
            )
        },
        reliability: |elements| {
            let alpha = |alpha: Option<f64>| alpha.map_or(UNDEFINED.to_owned(), |alpha| N.value(alpha, 2));
            let one = |(label, importance, performance): &Reliability| {
                format!("{label} {} et {}", alpha(*importance), alpha(*performance))
            };
            let all: Vec<String> = elements.iter().map(one).collect();
            format!("Alpha de Cronbach (importance et performance)\u{a0}: {}.", all.join("\u{202f}; "))
        },
        weights: |weight| format!("Pondération\u{a0}: {weight}."),
        source: |source| format!("Source\u{a0}: {source}."),
        doubts: |shown, more| {
            let more = if more == 0 { String::new() } else { format!("\u{202f}; et {more} autres") };
            format!("Le fichier peut être lu autrement\u{a0}: {}{more}.", shown.join("\u{202f}; "))
        },
        left_out: |dropped| {
            let one = |(count, what, reason): &(u64, &str, String)| {
                let noun = match (*what, *count > 1) {
                    ("row", false) => "ligne",
                    ("row", true) => "lignes",
                    ("cell", false) => "cellule",
                    ("cell", true) => "cellules",
                    ("column", false) => "colonne",
                    ("column", true) => "colonnes",
                    (other, _) => other,
                };
                format!("{}\u{a0}{noun} ({reason})", N.count(*count))
            };
            format!(
                "Écarté à la lecture\u{a0}: {}.",
                dropped.iter().map(one).collect::<Vec<_>>().join("\u{202f}; ")
            )
        },
        order: |weighted| {
            let then = if weighted { "écart × importance" } else { "importance" };
            format!("Ordre\u{a0}: quadrant, puis {then}.")
        },
        unadjusted: |adjustment| format!("§ l’intervalle n’est pas ajusté\u{a0}: n.s. après {adjustment}"),
        contradicted: |priority, names, more| {
            let what = if priority {
                "Parmi les priorités sans que la performance soit inférieure à l’importance"
            } else {
                "Surqualité possible bien que la performance soit inférieure à l’importance"
            };
            let more = if more == 0 { String::new() } else { format!(" et {more} de plus") };
            format!("{what}\u{a0}: {}{more}.", names.join("\u{202f}; "))
        },
        no_room: |heads, width| {
            format!(
                "Sans place dans {width}\u{a0}colonnes\u{a0}: {} (une page plus large, --width, les montre).",
                heads.join(", ")
            )
        },
        sign: "Écart = importance − performance.",
    },
};

/// The message of a map, no surer than its quadrants.
fn headline(headline: &Headline, noun: Noun) -> String {
    let Headline { rows, priorities, without_shortfall, standing, .. } = *headline;
    let of_rows = format!(
        "{priorities}\u{a0}{} sur {rows}",
        plural(priorities, noun),
        rows = number(rows),
        priorities = number(priorities)
    );
    if let Standing::TooFew(n) = standing {
        return (WORDS.titles.too_few)(n, &format!("{of_rows} dans le quadrant des priorités"));
    }
    if priorities > 0 && without_shortfall == priorities {
        return format!("{of_rows} dans le quadrant des priorités, sans insuffisance");
    }
    let title = |count| (WORDS.map.title)(count, rows, noun);
    let Standing::Judged { certain, likely } = standing else { return title(priorities) };
    let sure = certain + likely;
    let more = match priorities - sure {
        0 => String::new(),
        more => format!("\u{202f}; {more} de plus peut-être", more = number(more)),
    };
    match (sure, certain) {
        (0, _) if priorities == 0 => title(0),
        (0, _) => format!(
            "Aucun {} n’est une priorité certaine\u{202f}; {priorities} sur {rows} peut-être",
            noun.one,
            rows = number(rows),
            priorities = number(priorities)
        ),
        (_, 0) => format!("{}, sans certitude{more}", title(sure)),
        (sure, certain) if sure == certain => format!("{}{more}", title(sure)),
        (_, certain) => {
            format!("{}, dont {certain} avec certitude{more}", title(sure), certain = number(certain))
        }
    }
}

/// What to do next.
fn next(headline: &Headline, first: &[&str], noun: Noun) -> String {
    match headline.standing {
        Standing::TooFew(_) => "Ensuite\u{a0}: interroger plus de répondants avant d’agir.".to_owned(),
        _ if headline.priorities == 0 => {
            format!(
                "Ensuite\u{a0}: aucun {} ne passe en premier\u{202f}; voir les plus grands écarts.",
                noun.one
            )
        }
        _ if first.is_empty() || headline.without_shortfall == headline.priorities => {
            "Ensuite\u{a0}: interroger plus de répondants, ou voir aussi les écarts, avant d’agir.".to_owned()
        }
        Standing::Judged { .. } | Standing::Unknown => {
            let more = headline.first.len() - first.len();
            let more = if more > 0 { format!(" et {more} de plus") } else { String::new() };
            format!("Ensuite\u{a0}: agir sur {}{more}.", first.join("\u{202f}; "))
        }
    }
}

/// « la catégorie la plus haute », « les deux catégories les plus hautes »
pub(super) fn top(boxes: u8) -> &'static str {
    if boxes == 1 { "la catégorie la plus haute" } else { "les deux catégories les plus hautes" }
}

/// « moyenne des 18 critères » ; a rule that is not taken over the points stands alone.
fn of_the(rule: Name, points: usize, noun: Noun) -> String {
    if let Some(mean) = rule.long.strip_suffix(" des").filter(|_| points == 1) {
        format!("{mean} du seul {}", noun.one)
    } else if rule.long.ends_with(" des") {
        format!("{} {points}\u{a0}{}", rule.long, plural(points, noun), points = number(points))
    } else {
        rule.long.to_owned()
    }
}

/// French counts 0 and 1 as singular.
pub(super) fn plural(count: usize, noun: Noun) -> &'static str {
    if count < 2 { noun.one } else { noun.many }
}

/// A number up to ten in words, of priorities and performances.
pub(super) fn in_words(count: usize) -> String {
    const WORDS: [&str; 11] =
        ["aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];
    WORDS.get(count).map_or_else(|| N.count(count as u64), |word| (*word).to_owned())
}

/// A number of rows or segments.
pub(super) fn number(count: usize) -> String {
    N.count(count as u64)
}
