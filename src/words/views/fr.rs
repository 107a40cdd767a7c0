//! French.

use super::{
    AnswersWords, Camps, CrowdWords, HeatWords, Hidden, MeasureWords, RankingWords, SensitivityWords,
    ToldWords, ViewWords, WorksheetWords,
};
use crate::words::Noun;
use crate::words::fr::{N, number, plural};
use crate::words::number::capital;

/// French words of these charts.
pub static WORDS: ViewWords = ViewWords {
    map: CrowdWords {
        beyond: |points| {
            let point = |(name, importance, performance): &(&str, String, String)| {
                format!("{} (importance {importance}\u{202f}; performance {performance})", quoted(name))
            };
            let named: Vec<String> = points.iter().map(point).collect();
            let lies = if points.len() == 1 { "se trouve" } else { "se trouvent" };
            format!(
                "Axes interrompus\u{a0}: {} {lies} au-delà, dans le sens de la flèche.",
                named.join(" et ")
            )
        },
        crowd: |numbered, priorities, others, points, noun| {
            let all = if numbered == priorities { "toutes" } else { "les premières" };
            format!(
                "{}\u{a0}{}\u{a0}: des numéros pour {} priorités sur {} ({all}) et pour les {} points les plus \
                 éloignés des repères dans les autres quadrants\u{202f}; de petites marques pour le reste.",
                N.count(points as u64),
                plural(points, noun),
                N.count(numbered as u64),
                N.count(priorities as u64),
                N.count(others as u64)
            )
        },
        moved: |marks, columns, lines| {
            format!(
                "Déplacées pour faire de la place\u{a0}: {}, de {} et {} au plus.",
                counted(marks, "marque"),
                counted(columns, "colonne"),
                counted(lines, "ligne")
            )
        },
        hidden: |marks| {
            let stand = if marks == 1 { "se trouve" } else { "se trouvent" };
            format!("{} {stand} derrière une autre, plus urgente.", counted(marks, "marque"))
        },
        lines_moved: |columns, lines| {
            format!(
                "Les repères sont tracés à {} et {} de leur place, pour laisser de la place à chaque quadrant.",
                counted(columns, "colonne"),
                counted(lines, "ligne")
            )
        },
    },
    told: ToldWords {
        gap: |gap| format!("écart {gap}"),
        certainty: |word, share| format!("quadrant {word} ({share} des rééchantillonnages)"),
    },
    heat: HeatWords {
        title: |common, name, (tested, groups), noun, larger| {
            if tested == 0 {
                return "Aucun groupe n’a assez de répondants pour des tests".to_owned();
            }
            let everywhere = match (tested == groups, tested) {
                (true, 2) => "les deux groupes".to_owned(),
                (true, _) => format!("les {groups}\u{a0}groupes"),
                (false, 1) => "le seul groupe testé".to_owned(),
                (false, _) => format!("les {tested}\u{a0}groupes testés"),
            };
            let first = match (common, name) {
                (0, _) => format!("Aucun {} n’est prioritaire dans {everywhere}", noun.one),
                (_, Some(name)) => format!("{} est prioritaire dans {everywhere}", quoted(name)),
                (1, None) => format!("1\u{a0}{} est prioritaire dans {everywhere}", noun.one),
                (many, None) => {
                    format!(
                        "{many}\u{a0}{} sont prioritaires dans {everywhere}",
                        noun.many,
                        many = number(many)
                    )
                }
            };
            match larger {
                None => first,
                Some((1, group)) => {
                    format!("{first}\u{202f}; 1\u{a0}écart est plus grand dans {}", quoted(group))
                }
                Some((gaps, group)) => {
                    format!("{first}\u{202f}; {gaps}\u{a0}écarts sont plus grands dans {}", quoted(group))
                }
            }
        },
        alike: "\u{202f}; aucun écart ne diffère significativement entre eux",
        subtitle: |measure, column| format!("{measure} · par {column}"),
        total: "Total",
        sorted: |noun| format!("{}, par écart", capital(noun.one)),
        measures: [
            MeasureWords {
                name: "Écart",
                of: "des écarts",
                differs: "écart plus grand, plus petit que chez les autres",
                element_lines: "Lignes d’élément\u{a0}: l’écart de l’élément lui-même.",
            },
            MeasureWords {
                name: "Performance",
                of: "de la performance",
                differs: "performance plus haute, plus basse que chez les autres",
                element_lines: "Lignes d’élément\u{a0}: la performance de l’élément lui-même.",
            },
            MeasureWords {
                name: "Importance",
                of: "de l’importance",
                differs: "importance plus haute, plus basse que chez les autres",
                element_lines: "Lignes d’élément\u{a0}: l’importance de l’élément lui-même.",
            },
        ],
        includes_zero: "l’intervalle contient 0",
        untested: |base| format!("non testé (n < {})", N.count(base)),
        p: |groups, adjustment| {
            let test = if groups == 2 { "test de la différence" } else { "F de Welch sur les groupes" };
            let adjusted = adjustment
                .map_or_else(|| "non corrigé".to_owned(), |name| format!("corrigé sur les lignes ({name})"));
            format!("p\u{a0}: {test}, {adjusted}.")
        },
        frame: "Contour vert\u{a0}: écart négatif.",
        interval: |level| {
            format!("Sans fond\u{a0}: l’intervalle à {} de l’écart, non corrigé, contient 0.", N.level(level))
        },
        nobody: "–\u{a0}: personne n’a noté les deux.",
        description: |of, rows, noun, groups| {
            format!(
                "Tableau de chaleur {of} de {rows}\u{a0}{} dans {groups}\u{a0}groupes.",
                plural(rows, noun),
                rows = number(rows)
            )
        },
        letters: |groups| {
            let named: Vec<String> =
                groups.iter().map(|(letter, name)| format!("{letter}\u{a0}{name}")).collect();
            format!("{}.", named.join(" · "))
        },
    },
    answers: AnswersWords {
        title: |rows, noun, camps, first| match (camps, first) {
            (1, Some(Camps { name, mean, low, low_answers, high, high_answers })) => format!(
                "La moyenne de {mean} pour {} cache deux camps\u{a0}: {low} de notes {low_answers}, {high} de notes \
                 {high_answers}",
                quoted(name)
            ),
            (many, Some(Camps { name, .. })) if many > 1 => format!(
                "{many} moyennes de performance sur {rows} cachent deux camps, surtout {}",
                quoted(name),
                rows = number(rows),
                many = number(many)
            ),
            _ if rows == 1 => format!("La moyenne du 1\u{a0}{} ne cache pas deux camps", noun.one),
            _ => "Aucune moyenne de performance ne cache deux camps".to_owned(),
        },
        subtitle: |low, high| {
            format!(
                "Réponses sur l’importance (gris, en haut) et la performance (couleur, en bas), % sur une échelle de \
                 {} à {}, par écart",
                N.plain(low),
                N.plain(high)
            )
        },
        importance: "imp.",
        performance: "perf.",
        low: "← notes basses",
        high: "notes hautes →",
        middle: "milieu, à part",
        mean: "Moy.",
        camps: |low, high| format!("deux camps\u{a0}: {low} bas, {high} haut"),
        rule: |low, high| {
            format!(
                "Deux camps\u{a0}: au moins 30\u{a0}% à {low}, au moins 30\u{a0}% à {high}, et au milieu moins de la \
                 moitié de chacun."
            )
        },
        apart: |middle| format!("Les notes du milieu ({middle}) sont à part, à la même échelle."),
        unfit: "Les nombres qui n’ont pas la place sont omis.",
        colour: |quadrant| format!("Noms en couleur\u{a0}: {}.", quoted(quadrant)),
        base: |base| match base {
            "available" => "Base\u{a0}: tous ceux qui ont répondu à chaque question.",
            "listwise" => "Base\u{a0}: ceux qui ont répondu à tout.",
            _ => "Base\u{a0}: ceux qui ont noté les deux.",
        },
        band: |low, high| format!("{low}–{high}"),
        description: |rows, noun| {
            format!(
                "Barres divergentes des réponses sur l’importance et la performance de {rows}\u{a0}{}, le plus grand \
                 écart d’abord.",
                plural(rows, noun),
                rows = number(rows)
            )
        },
        heading: |noun| format!("Réponses par {}", noun.one),
        heads: ["Imp. basse", "Imp. moyenne", "Imp. haute", "Perf. basse", "Perf. moyenne", "Perf. haute"],
    },
    drivers: RankingWords {
        title: |hidden, rows, noun, first| match (hidden, first) {
            (1, Some(Hidden { name, derived, stated, sure })) => {
                let is = if sure { "est" } else { "est peut-être" };
                format!(
                    "{} {is} le seul levier caché\u{a0}: {} par l’importance déduite, {} par l’importance déclarée",
                    quoted(name),
                    ordinal(derived),
                    ordinal(stated)
                )
            }
            (many, Some(Hidden { name, sure, .. })) if many > 0 => {
                let perhaps = if sure { "" } else { "peut-être " };
                format!(
                    "{many} {} sur {rows} sont {perhaps}des leviers cachés, {} d’abord",
                    noun.many,
                    quoted(name),
                    rows = number(rows),
                    many = number(many)
                )
            }
            _ => format!("Aucun {} n’est un levier caché", noun.one),
        },
        leads: |name| format!("\u{202f}; {} est en tête des deux", quoted(name)),
        too_few: |outcome, n| {
            format!(
                "n\u{a0}=\u{a0}{}\u{a0}: trop peu de répondants pour distinguer les leviers de «\u{a0}{outcome}\u{a0}»",
                N.count(n)
            )
        },
        hardly: |outcome, adjusted| {
            format!("Les notes n’expliquent guère {} (R² ajusté = {})", quoted(outcome), N.value(adjusted, 2))
        },
        noise: |rows, noun, adjusted| {
            let adjusted = adjusted
                .map_or_else(String::new, |adjusted| format!(" (R² ajusté = {})", N.value(adjusted, 2)));
            format!(
                "Aucun des {rows}\u{a0}{} ne se distingue du bruit{adjusted}",
                plural(rows, noun),
                rows = number(rows)
            )
        },
        first: |rows, noun, name| {
            format!(
                "{} est le plus lié au résultat, sur {rows}\u{a0}{}",
                quoted(name),
                plural(rows, noun),
                rows = number(rows)
            )
        },
        subtitle: |outcome, adjusted, n| {
            let adjusted = adjusted
                .map_or_else(String::new, |adjusted| format!(" · R² ajusté = {}", N.value(adjusted, 2)));
            format!("Déduite de {outcome}{adjusted} · n = {} · une association, pas une cause", N.count(n))
        },
        association: "Une association, pas une cause.",
        derived: "Importance déduite",
        points: |level| match level {
            Some(level) => format!("points de R², avec intervalles à {}", N.level(level)),
            None => "points de R²".to_owned(),
        },
        standardised: |level| match level {
            Some(level) => format!("standardisée, avec intervalles à {}", N.level(level)),
            None => "standardisée".to_owned(),
        },
        points_head: "points",
        value_head: "valeur",
        keeps: ["garde", "sa place"],
        points_axis: "Importance déduite (points de R²)",
        places: |derived, rows, stated| {
            format!("{derived} sur {rows} déduite, {stated} déclarée", rows = number(rows))
        },
        whiskers: |level| format!("Barres\u{a0}: intervalles bootstrap à {}.", N.level(level)),
        strip: |weight| {
            format!("Bande grise depuis 0\u{a0}: le poids moyen d’une colonne de bruit ({weight}).")
        },
        muted: "Barre fine et nombre gris\u{a0}: non distingué du bruit.",
        replicates: |replicates, likely| {
            let ring = likely.map_or_else(String::new, |likely| {
                format!("\u{202f}; anneau pointillé\u{a0}: moins de {}", N.level(likely))
            });
            format!(
                "Place\u{a0}: part des {replicates}\u{a0}rééchantillonnages bootstrap où la ligne la garde{ring}.",
                replicates = number(replicates)
            )
        },
        description: |rows, noun, outcome| {
            format!(
                "Classement de {rows}\u{a0}{} par importance déduite de {outcome}, à côté de la carte importance \
                 déduite × déclarée.",
                plural(rows, noun),
                rows = number(rows)
            )
        },
    },
    worksheet: WorksheetWords {
        title: |priorities, rows, noun| match priorities {
            0 => format!(
                "Feuille de travail\u{a0}: {rows}\u{a0}{}, aucune priorité",
                plural(rows, noun),
                rows = number(rows)
            ),
            1 => {
                format!(
                    "Feuille de travail\u{a0}: 1\u{a0}priorité d’abord, {rows}\u{a0}{} en tout",
                    plural(rows, noun),
                    rows = number(rows)
                )
            }
            many => format!(
                "Feuille de travail\u{a0}: {many}\u{a0}priorités d’abord, {rows}\u{a0}{} en tout",
                plural(rows, noun),
                rows = number(rows),
                many = number(many)
            ),
        },
        subtitle: "Quatre listes par écart × importance, à remplir",
        columns: ["Action", "Responsable", "Échéance"],
        advice: [
            "améliorer la performance",
            "maintenir le niveau",
            "surveiller",
            "envisager de redéployer l’effort",
        ],
        description: |rows, noun| {
            format!(
                "Feuille de travail de {rows}\u{a0}{} en quatre listes, avec des colonnes vides à remplir.",
                plural(rows, noun),
                rows = number(rows)
            )
        },
        heading: "Feuille de travail",
    },
    sensitivity: SensitivityWords {
        title: |priorities, holding, moving, instead| match (priorities, holding) {
            (0, _) => match instead {
                None => "Aucune priorité, quelle que soit la règle".to_owned(),
                Some((count, rule)) => {
                    format!("Aucune priorité dans le résultat retenu\u{202f}; {count} avec {}", quoted(rule))
                }
            },
            (1, 1) => "La seule priorité tient sous toutes les règles".to_owned(),
            (1, _) => "La seule priorité ne tient pas sous toutes les règles".to_owned(),
            (many, all) if many == all => {
                format!("Les {many}\u{a0}priorités tiennent sous toutes les règles", many = number(many))
            }
            (many, 0) => format!(
                "Aucune des {many}\u{a0}priorités ne tient sous toutes les règles",
                many = number(many)
            ),
            (many, some) => {
                let hold = if some == 1 { "tient" } else { "tiennent" };
                let first = format!(
                    "{some}\u{a0}priorités sur {many} {hold} sous toutes les règles",
                    many = number(many)
                )
                .replacen("1\u{a0}priorités", "1\u{a0}priorité", usize::from(some == 1));
                match moving {
                    [one] => format!("{first}\u{202f}; {} non", quoted(one)),
                    [one, other] => format!("{first}\u{202f}; {} et {} non", quoted(one), quoted(other)),
                    _ => first,
                }
            }
        },
        subtitle: |noun| {
            format!(
                "Quadrant de chaque {} quand changent la règle des repères, la base ou les poids, un à la fois",
                noun.one
            )
        },
        sorted: |noun| format!("{}, par écart", capital(noun.one)),
        reported: "Retenu",
        families: ["Repères", "Base", "Poids"],
        choice: |choice| match choice {
            "mean" => "Moyenne",
            "median" => "Médiane",
            "midpoint" => "Milieu",
            "grand-mean" => "Ensemble",
            "pairs" => "Paires",
            "available" => "Toutes",
            "listwise" => "Complètes",
            "weighted" => "Avec",
            "unweighted" => "Sans",
            _ => "Propre",
        },
        verdict: "Verdict",
        others: |count| match count {
            1 => "1\u{a0}autre choix".to_owned(),
            many => format!("{many}\u{a0}autres choix", many = number(many)),
        },
        robust: "robuste",
        depends: |times, choices| format!("dépend · {times} sur {choices}"),
        certainty: "Certitude du retenu",
        too_few: "trop peu",
        priorities: "Priorités sous chaque choix",
        holding: |holding, rows| {
            format!("{holding} sur {rows} robustes", rows = number(rows), holding = number(holding))
        },
        boxed: "encadré\u{a0}: un autre quadrant",
        grey: "gris\u{a0}: le même",
        rule: "Chaque choix change seul, le reste est comme retenu. Dépend\u{a0}: un autre quadrant sous au moins un choix.",
        replicates: |replicates, certain, likely| {
            format!(
                "Certitude\u{a0}: part des {}\u{a0}rééchantillonnages bootstrap dans le quadrant retenu (certain dès {}, probable \
                 dès {}).",
                number(replicates),
                N.level(certain),
                N.level(likely)
            )
        },
        description: |rows, noun, choices| {
            format!(
                "Quadrants de {rows}\u{a0}{} comme retenus et sous {choices} autres choix.",
                plural(rows, noun),
                rows = number(rows)
            )
        },
        heading: |noun| format!("Quadrants des {} sous d’autres choix", noun.many),
    },
    too_few: |n, smallest| {
        format!(
            "n\u{a0}=\u{a0}{}, moins de {}\u{a0}: rien n’est testé ici, et la certitude des quadrants n’est pas jugée.",
            N.count(n),
            N.count(smallest)
        )
    },
    first_rows: |shown, rows, noun: Noun| {
        format!(
            "Sont montrés les {shown} premiers sur {}\u{a0}{} par rang.",
            N.count(rows as u64),
            plural(rows, noun)
        )
    },
    quoted,
    ordinal,
};

/// « nom », whatever its own spaces.
fn quoted(name: &str) -> String {
    format!("«\u{a0}{name}\u{a0}»")
}

/// 1er, 2e.
fn ordinal(number: usize) -> String {
    if number == 1 { "1er".to_owned() } else { format!("{number}e") }
}

/// « 1 marque », « 3 marques »
fn counted(count: usize, noun: &str) -> String {
    let ending = if count < 2 { "" } else { "s" };
    format!("{}\u{a0}{noun}{ending}", N.count(count as u64))
}
