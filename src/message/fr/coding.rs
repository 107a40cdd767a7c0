//! Why answers could not be turned into numbers, in French.

use super::of_side;
use super::words::{dozen, dozen_plain, near};
use crate::message::shell::listed;
use crate::message::what::usual_scale;
use crate::message::{CodingError, Said};

/// What was seen and what to do.
pub fn sentence(what: &CodingError) -> Said {
    match what {
        CodingError::Empty { side } => Said::and(
            format!(
                "les colonnes {of} ne contiennent aucune note\u{a0}: chaque cellule est vide ou veut dire «\u{a0}sans réponse\u{a0}»",
                of = of_side(*side)
            ),
            "vérifier par «\u{a0}ecart inspect\u{a0}» que ce sont les bonnes colonnes",
        ),
        CodingError::UnknownLabels { side, labels, nearest } => Said::and(
            format!(
                "les réponses {of} {} ne correspondent à aucune échelle connue{}",
                dozen(labels),
                near(nearest),
                of = of_side(*side)
            ),
            format!(
                "les lister de la plus basse à la plus haute dans un fichier texte study.toml et ajouter --study study.toml\u{a0}: {side}_labels = {}",
                listed(labels)
            ),
        ),
        CodingError::Ambiguous { side, labels, first, second } => Said::and(
            format!(
                "les réponses {of} {} figurent dans deux échelles qui les rangent différemment\u{a0}: {first} et {second}",
                dozen(labels),
                of = of_side(*side)
            ),
            format!(
                "donner le nombre de points par --scale, ou lister les réponses de la plus basse à la plus haute dans study.toml\u{a0}: {side}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::OtherPoints { side, found, points } => Said::and(
            format!(
                "les réponses {of} sont {found}, mais l’échelle déclarée a {points} points",
                of = of_side(*side)
            ),
            format!(
                "retirer --scale, ou lister les réponses de la plus basse à la plus haute dans study.toml\u{a0}: {side}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::NoScale { side, values } => Said::and(
            format!(
                "les réponses {of} {} ne tiennent dans aucune échelle usuelle telle que 1-5 ou 0-10",
                dozen(values),
                of = of_side(*side)
            ),
            "donner l’échelle par --scale BAS-HAUT",
        ),
        CodingError::UnclearEnds { side, words } => Said::and(
            format!(
                "les réponses {of} sont des nombres avec des mots aux extrémités ({}), et rien ne dit laquelle est la plus basse",
                dozen(words),
                of = of_side(*side)
            ),
            format!(
                "lister les réponses de la plus basse à la plus haute dans study.toml\u{a0}: {side}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::Dates { side, dates } => Said::and(
            format!(
                "les réponses {of} {} sont des dates\u{a0}: un tableur les a faites de réponses telles que 4/5 ou 1-2",
                dozen(dates),
                of = of_side(*side)
            ),
            "mettre les colonnes au format texte avant de coller ou d’importer les réponses, ou les exporter de nouveau",
        ),
        CodingError::Contradictory { side, codes } => Said::and(
            format!(
                "les codes {of} et leurs mots se contredisent, et aucune échelle connue ne range les mots\u{a0}: {}",
                dozen_plain(codes),
                of = of_side(*side)
            ),
            format!(
                "lister les mots du plus bas au plus haut dans study.toml\u{a0}: {side}_labels = [\"…\", \"…\"]"
            ),
        ),
        CodingError::OutcomeNotRead { column, answers } => Said::and(
            format!(
                "les réponses du résultat «\u{a0}{column}\u{a0}» ne sont ni des nombres ni une échelle connue, et il faut l’un des deux\u{a0}: {}",
                dozen(answers)
            ),
            "recoder les mots en nombres, le meilleur étant le plus grand, ou nommer un autre résultat",
        ),
        CodingError::Thousands { column, marked, whole } => Said::and(
            format!(
                "«\u{a0}{column}\u{a0}» contient {marked} à côté de {whole}, et rien ne dit si le signe sépare des milliers ou des décimales"
            ),
            "écrire les nombres de la colonne sans signe entre les milliers, ou partout avec des décimales",
        ),
        CodingError::OutcomeDates { column, dates } => Said::and(
            format!(
                "les réponses du résultat «\u{a0}{column}\u{a0}» sont des dates ({})\u{a0}: un tableur les a faites de réponses telles que 4/5 ou 1-2",
                dozen(dates)
            ),
            "mettre la colonne au format texte avant de coller ou d’importer les réponses, ou exporter à nouveau",
        ),
        CodingError::OutcomeContradictory { column, codes } => Said::and(
            format!(
                "les codes du résultat «\u{a0}{column}\u{a0}» et leurs mots se contredisent, et aucune échelle connue n’ordonne les mots\u{a0}: {}",
                dozen_plain(codes)
            ),
            "recoder les mots en nombres, le meilleur étant le plus grand, ou nommer un autre résultat",
        ),
        CodingError::UnlikeLabels { side, code, labels } => Said::and(
            format!(
                "les colonnes {of} ne veulent pas dire la même chose par leurs codes\u{a0}: {code} est «\u{a0}{}\u{a0}» dans l’une et «\u{a0}{}\u{a0}» dans une autre",
                labels[0],
                labels[1],
                of = of_side(*side)
            ),
            "ramener d’abord les colonnes à une échelle, ou choisir celles qui en ont une en commun",
        ),
        CodingError::MiddleOfLonger { side, labels, inner, all } => Said::and(
            format!(
                "les réponses {of} {} sont {inner} points, ou le milieu de {all} dont personne n’a choisi les extrémités",
                dozen(labels),
                of = of_side(*side)
            ),
            format!("dire lequel\u{a0}: --scale 1-{inner} ou --scale 1-{all}"),
        ),
        CodingError::ScaleTooSmall { side, declared, found } => Said::and(
            format!(
                "les réponses {of} vont de {} à {}, et l’échelle déclarée {}-{} ne les contient pas",
                found.0,
                found.1,
                declared.0,
                declared.1,
                of = of_side(*side)
            ),
            format!(
                "déclarer l’échelle posée{}, ou dire par --missing laquelle veut dire «\u{a0}sans réponse\u{a0}»",
                usual_scale(*found)
                    .map_or_else(String::new, |scale| format!(", par exemple --scale {scale}"))
            ),
        ),
        CodingError::YesNo { side, labels } => Said::and(
            format!(
                "les réponses {of} {} sont oui et non, ce qui n’est pas une échelle de notes",
                dozen(labels),
                of = of_side(*side)
            ),
            format!("choisir les colonnes de notes par --{side}-columns"),
        ),
        CodingError::TwoTicks { side, example, count } => Said::and(
            format!(
                "la réponse {of} «\u{a0}{example}\u{a0}» est deux réponses ou un nombre à virgule, et toutes les autres sont des nombres entiers ({count} cellules)",
                of = of_side(*side)
            ),
            "garder une réponse dans chacune, ou écrire les décimales avec un point",
        ),
        CodingError::TwoScales { importance, performance, words } => Said::and(
            format!(
                "l’importance est sur une échelle {}-{} et la performance sur {}-{}, et un écart les demande sur une seule",
                importance[0], importance[1], performance[0], performance[1]
            ),
            if (importance[0] < 0.0) != (performance[0] < 0.0) {
                "ramener d’abord un côté à l’échelle de l’autre"
            } else if *words {
                "ajouter --scale si un côté n’utilise simplement jamais les extrémités, lister les réponses par importance_labels ou performance_labels dans un fichier d’étude, ou ramener d’abord un côté à l’échelle de l’autre"
            } else {
                "ajouter --scale si un côté n’utilise simplement jamais les extrémités, ou ramener d’abord un côté à l’échelle de l’autre"
            },
        ),
        CodingError::TooManyValues { values, most } => Said::and(
            format!("les notes prennent {values} valeurs différentes, et {most} au plus sont lues"),
            "les arrondir d’abord",
        ),
        CodingError::MeansOffScale { lowest, highest } => Said::and(
            format!("les moyennes vont de {lowest} à {highest}, ce qui ne tient dans aucune échelle usuelle"),
            "donner l’échelle par --scale BAS-HAUT",
        ),
    }
}
