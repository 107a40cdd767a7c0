//! What should be known, or stands in the way, of a comparison, in French.

use super::words::{dozen_plain, plain};
use crate::message::near::likest;
use crate::message::{Comparing, Said};

/// What was seen and what to do.
pub fn sentence(what: &Comparing) -> Said {
    match what {
        Comparing::FirstWave => {
            Said::seen("il n’y a pas encore de vague précédente\u{a0}: rien n’est comparé")
        }
        Comparing::SameInput { file } => Said::and(
            format!("les deux vagues viennent des mêmes octets ({file})"),
            "donner deux fichiers différents, sauf s’il s’agit bien de comparer une vague à elle-même",
        ),
        Comparing::LooksLikePanel { ids, column } => Said::and(
            match ids {
                1 => format!(
                    "1 valeur de la colonne «\u{a0}{column}\u{a0}» figure dans les deux vagues, comparées comme deux échantillons"
                ),
                ids => format!(
                    "{ids} valeurs de la colonne «\u{a0}{column}\u{a0}» figurent dans les deux vagues, comparées comme deux échantillons"
                ),
            },
            "ajouter --panel avec cette colonne si ce sont les mêmes répondants",
        ),
        Comparing::LinkedClusters { clusters } => Said::and(
            format!(
                "{clusters} grappes ont la même strate et le même numéro dans les deux vagues et passent pour les mêmes"
            ),
            "numéroter autrement les grappes d’une vague si ce sont d’autres",
        ),
        Comparing::MovesWithoutProbability => Said::and(
            "la certitude des déplacements ne peut être dite\u{a0}: sur une ligne fixe, il faut les répondants des deux vagues et des rééchantillons",
            "donner les deux fichiers d’enquête au lieu d’analyses enregistrées, avec des rééchantillons",
        ),
        Comparing::AddedRows { rows, former, present } => Said::and(
            format!("seulement dans la nouvelle vague\u{a0}: {}", plain(rows)),
            renamed(former, present),
        ),
        Comparing::RemovedRows { rows, former, present } => Said::and(
            format!("seulement dans l’ancienne vague\u{a0}: {}", plain(rows)),
            renamed(former, present),
        ),
        Comparing::NotInEveryWave { rows } => Said::and(
            format!(
                "lignes qui manquent dans une vague, donc absentes de ce qui est dit de toutes\u{a0}: {}",
                plain(rows)
            ),
            "une ligne renommée se déclare avec --map ANCIEN=NOUVEAU",
        ),
        Comparing::DifferentCriteria { added, removed } => Said::and(
            format!(
                "{added} critères de la nouvelle vague et {removed} de l’ancienne ne sont que dans une vague\u{a0}: les axes des deux vagues reposent sur d’autres critères"
            ),
            "regarder aussi les déplacements face aux axes des critères communs",
        ),
        Comparing::OnlyInBenchmark { rows } => {
            Said::and(format!("seulement dans la référence\u{a0}: {}", plain(rows)), SAME_NAMES)
        }
        Comparing::OnlyInSurvey { rows } => Said::and(
            format!("seulement dans l’enquête, donc sans référence\u{a0}: {}", plain(rows)),
            SAME_NAMES,
        ),
        Comparing::FixedBenchmark => Said::and(
            "la référence est tenue pour connue sans erreur, ce qui fait trouver trop facilement des différences",
            "ajouter des colonnes n et sd si elle est elle-même un échantillon",
        ),
        Comparing::BenchmarkWithoutImportance => Said::seen(
            "la référence n’a pas d’importance\u{a0}: la ligne d’importance est la moyenne de l’enquête",
        ),
        Comparing::NoSharedCriterion { benchmark, survey } => Said::and(
            format!(
                "elle n’a aucun critère de cette enquête\u{a0}: elle nomme {}\u{202f}; l’enquête a {}",
                plain(benchmark),
                plain(survey)
            ),
            "donner aux deux les mêmes noms ou libellés",
        ),
        Comparing::NoBenchmark => {
            Said::and("--crosshair benchmark demande une référence", "ajouter --benchmark FICHIER")
        }
        Comparing::NotOfWaves { options } => Said::and(
            format!("une comparaison de vagues seules ne fait rien de {}", plain(options)),
            "utiliser analyze avec --previous, ou --mix pour la part des groupes dans un changement",
        ),
        Comparing::BenchmarkOfWaves => Said::and(
            "une référence accompagne une analyse, pas des vagues seules",
            "utiliser analyze avec --previous et --benchmark",
        ),
        Comparing::WaveTwice => Said::and(
            "la vague précédente est donnée par un fichier (previous) et par une colonne (wave)",
            "n’en garder qu’un",
        ),
        Comparing::WavesAreFiles => Said::and(
            "compare prend ses vagues dans des fichiers",
            "retirer --previous, --wave et --wave-order, ou utiliser analyze",
        ),
        Comparing::OldOfEach { option, given, earlier } => Said::and(
            match earlier {
                1 => format!("{option} est donné {}, et il y a une seule vague précédente", times(*given)),
                earlier => {
                    format!("{option} est donné {}, et il y a {earlier} vagues précédentes", times(*given))
                }
            },
            "le donner une fois pour chaque vague précédente, la plus ancienne d’abord\u{202f}; \"\" vaut ce qui vaut pour la dernière",
        ),
        Comparing::OldOfSaved { option } => Said::and(
            format!("c’est une analyse enregistrée, à laquelle {option} ne s’applique pas"),
            "donner le fichier d’enquête de cette vague, ou retirer l’option",
        ),
        Comparing::OneWave => Said::and(
            "une comparaison demande deux vagues",
            "nommer l’ancien fichier et le nouveau (ou un fichier et --wave avec analyze)",
        ),
        Comparing::NoWaveColumn => Said::and("aucune colonne de vagues n’a été lue", "la nommer avec --wave"),
        Comparing::OneWaveInColumn { column, only } => Said::and(
            match only {
                Some(only) => format!(
                    "la colonne «\u{a0}{column}\u{a0}» contient une seule vague, «\u{a0}{only}\u{a0}», et une comparaison en demande deux"
                ),
                None => format!(
                    "la colonne «\u{a0}{column}\u{a0}» ne contient aucune vague, et une comparaison en demande deux"
                ),
            },
            "nommer une autre colonne avec --wave, ou retirer l’option",
        ),
        Comparing::NotAWave { wave, column, nearest, known } => Said::and(
            format!("«\u{a0}{wave}\u{a0}» n’est pas une vague de la colonne «\u{a0}{column}\u{a0}»"),
            match nearest {
                Some(near) => format!("vouliez-vous dire «\u{a0}{near}\u{a0}»\u{202f}?"),
                None => format!("elle contient {}", dozen_plain(&likest(wave, known))),
            },
        ),
        Comparing::SetAside { keys, by } => Said::seen(format!(
            "du fichier d’étude, {} est laissé de côté\u{a0}: une enquête se place à côté de vagues antérieures ou d’autres publics, et {by} dit lesquels",
            plain(keys)
        )),
        Comparing::MappedTwice { one, other, name } => Said::and(
            format!(
                "--map\u{a0}: «\u{a0}{one}\u{a0}» et «\u{a0}{other}\u{a0}» d’une même vague ne peuvent être toutes deux «\u{a0}{name}\u{a0}» d’une autre"
            ),
            "dire laquelle des deux c’est",
        ),
        Comparing::NoRowToMap { name, old, nearest, known } => Said::and(
            if *old {
                format!("--map\u{a0}: aucune vague antérieure n’a de ligne «\u{a0}{name}\u{a0}»")
            } else {
                format!("--map\u{a0}: aucune vague postérieure n’a de ligne «\u{a0}{name}\u{a0}»")
            },
            match nearest {
                Some(near) => format!("vouliez-vous dire «\u{a0}{near}\u{a0}»\u{202f}?"),
                None => format!("les lignes sont {}", dozen_plain(&likest(name, known))),
            },
        ),
        Comparing::WaveNamedTwice { wave } => Said::and(
            format!("l’ordre des vagues nomme deux fois «\u{a0}{wave}\u{a0}»"),
            "nommer chaque vague une fois, la plus ancienne d’abord",
        ),
        Comparing::WithoutWave { respondents, column } => Said::and(
            format!(
                "répondants sans vague dans la colonne «\u{a0}{column}\u{a0}», qui ne sont dans aucune\u{a0}: {respondents}"
            ),
            "remplir leur vague là où elle est connue",
        ),
        Comparing::WavesLeftOut { waves } => Said::and(
            format!("vagues que l’ordre ne nomme pas, et qui sont laissées de côté\u{a0}: {}", plain(waves)),
            "les nommer aussi si elles font partie de la comparaison",
        ),
        Comparing::OptionsOfWaves { options } => Said::and(
            format!(
                "options qui disent comment comparer des vagues, et il n’y en a qu’une\u{a0}: {}",
                plain(options)
            ),
            "nommer la vague précédente avec --previous ou --wave, utiliser ecart compare, ou retirer ces options",
        ),
        Comparing::NoEarlierWave { wave, known } => Said::and(
            format!("aucune vague antérieure ne s’appelle «\u{a0}{wave}\u{a0}»"),
            format!("utiliser previous, first, ou l’une de {}", dozen_plain(&likest(wave, known))),
        ),
        Comparing::OtherScales { old, old_scale, new, new_scale } => Said::and(
            format!("{old} a été noté sur {old_scale} et {new} sur {new_scale}"),
            "déclarer une échelle avec --scale si c’est la même, ou ramener les deux à 0-100 avec --rescale",
        ),
        Comparing::OtherPlans { differing, old, options } => Said::and(
            format!("les deux vagues ont été analysées différemment\u{a0}: {}", plain(differing)),
            format!("analyser de nouveau l’enquête de {old} avec {}", options.join(" ")),
        ),
        Comparing::NoCommonRow { old, of_old, new, of_new } => Said::and(
            format!(
                "les deux vagues n’ont aucun critère en commun\u{a0}: {old} a {}\u{202f}; {new} a {}",
                plain(of_old),
                plain(of_new)
            ),
            "dire lequel est lequel avec --map ANCIEN=NOUVEAU",
        ),
        Comparing::NothingToLink { column } => Said::and(
            format!("il ne contient pas de répondants à relier par «\u{a0}{column}\u{a0}»"),
            "donner les deux fichiers d’enquête, ou retirer --panel",
        ),
        Comparing::MixOfSaved { column, wave } => Said::and(
            format!(
                "--mix {column} demande les réponses des deux vagues, et {wave} est une analyse enregistrée"
            ),
            "donner le fichier d’enquête de cette vague",
        ),
        Comparing::MixOfWeights => Said::and(
            "--mix compte des répondants, et les vagues sont pondérées",
            "retirer --weight\u{202f}; des poids qui ramènent les groupes à une taille ont déjà ôté l’effet de structure",
        ),
        Comparing::MixWithoutGroups { column } => Said::and(
            format!("--mix {column}\u{a0}: les groupes de cette colonne ne sont pas dans les deux vagues"),
            "nommer une colonne que les deux fichiers ont",
        ),
        Comparing::WavesNeedAnswers => Said::and(
            "il ne contient pas de répondants, et les vagues se distinguent par une de leurs colonnes",
            "retirer --wave, ou lire les réponses des répondants",
        ),
        Comparing::WaveDates { dates, waves } => Said::and(
            format!(
                "--wave-dates donne {dates} {}, et il y a {waves} vagues",
                if *dates == 1 { "date" } else { "dates" }
            ),
            "donner la date de chaque vague, la plus ancienne d’abord",
        ),
        Comparing::WaveDatesOrder { earlier, later } => Said::and(
            format!("la date {earlier} ne précède pas {later}"),
            "donner les dates dans l’ordre des vagues, la plus ancienne d’abord",
        ),
        Comparing::DatesOfTwo => Said::and(
            "les dates servent à une pente sur trois vagues ou plus, et il y en a deux",
            "retirer --wave-dates, ou ajouter une vague",
        ),
        Comparing::NotADay { text } => Said::and(
            format!("«\u{a0}{text}\u{a0}» n’est pas une date"),
            "écrire année, mois et jour, par exemple 2026-09-30",
        ),
        Comparing::NotAsComparison { format } => Said::and(
            format!("des vagues seules ne s’écrivent pas en {format}"),
            "utiliser table, markdown, csv ou json, ou analyze avec --previous",
        ),
    }
}

const SAME_NAMES: &str = "donner aux deux les mêmes noms ou libellés si ce sont les mêmes critères";

fn renamed(former: &Option<String>, present: &Option<String>) -> String {
    match former.as_ref().zip(present.as_ref()) {
        Some((old, new)) => {
            format!("si «\u{a0}{new}\u{a0}» est l’ancien «\u{a0}{old}\u{a0}», le dire avec --map {old}={new}")
        }
        None => "ils comptent dans les axes de cette vague et n’ont pas de variation".into(),
    }
}

fn times(count: usize) -> String {
    if count == 1 { "une fois".into() } else { format!("{count} fois") }
}
