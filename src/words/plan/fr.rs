//! French.

use super::{DraftWords, FollowWords, PlanCounts, PlanHeads, PlanNotes, PlanWords};
use crate::analysis::{ActionStatus, EffortUnit, Kept, ScoreRule};
use crate::words::fr::{N, in_words};
use crate::words::number::capital;

/// French.
pub const WORDS: PlanWords = PlanWords {
    heading: "Plan d’action",
    title,
    subtitle: |outcome, confidence| match outcome {
        Some(outcome) => {
            format!("Plan d’action · évolution attendue de {outcome}, intervalle à {}", N.level(confidence))
        }
        None => "Plan d’action · écart pondéré, sans résultat donné".to_owned(),
    },
    description: |drawn, lines| {
        format!(
            "Matrice effort et effet avec {drawn}\u{a0}actions, à côté d’un tableau du plan de {lines}\u{a0}lignes."
        )
    },
    heads: PlanHeads {
        action: "Action",
        owner: "Responsable",
        due: "Échéance",
        status: "État",
        promised: "Promis",
        needs: "Requis",
        enough: "Assez\u{202f}?",
        effect: "Effet",
        effort: "Effort",
        cost: "Coût",
        order: "Ordre",
    },
    no_action: "Pas encore d’action",
    no_owner: "responsable à nommer",
    enough: ["oui", "non", "sans cible"],
    needs: |increase| format!("requis {increase}"),
    status: |status| match status {
        ActionStatus::Planned => "prévue",
        ActionStatus::Running => "en cours",
        ActionStatus::Done => "faite",
        ActionStatus::Dropped => "abandonnée",
    },
    late: "en retard",
    whole: "Plan entier, effets estimés ensemble",
    effort_axis: |unit| match unit {
        EffortUnit::Points => "Effort, de 1 à 5",
        EffortUnit::Days => "Effort, jours-personne",
    },
    effect_axis: ["Effet attendu", "Écart pondéré"],
    quarters: ["Gains rapides", "Grands projets", "Compléments", "À revoir"],
    median: |value| format!("médiane {value}"),
    legend: ["promet assez", "pas assez", "pas une priorité"],
    more: |lines| match lines {
        1 => "1\u{a0}ligne de plus dans le tableau du rapport.".to_owned(),
        many => format!("{many}\u{a0}lignes de plus dans le tableau du rapport."),
    },
    notes: PlanNotes {
        enough: "Requis\u{a0}: la hausse de performance à laquelle cette ligne seule quitte le quadrant prioritaire, la \
                 moyenne se déplaçant avec elle. Assez\u{a0}: la promesse l’atteint.",
        effect: |outcome| {
            format!(
                "Effet\u{a0}: évolution de {outcome} qui va avec la hausse promise dans la régression sur toutes les \
                 performances\u{202f}; une association, pas une cause prouvée."
            )
        },
        whole: |value, interval, actions| {
            let ends = interval.map_or_else(String::new, |(low, high)| {
                format!(" [{}\u{202f}; {}]", N.gap(low, 2), N.gap(high, 2))
            });
            let open =
                if actions == 1 { "La seule action ouverte" } else { "Toutes les actions ouvertes ensemble" };
            format!("{open}\u{a0}: {}{ends}.", N.gap(value, 2))
        },
        cut: "Une promesse qui dépasse le bout de l’échelle y est coupée.",
        no_return: "Aucun rendement n’est calculé de ce qui est en jeu et du coût d’une action\u{a0}: l’un est une association, \
                    l’autre une somme à payer.",
        no_matrix: "Pas de matrice\u{a0}: il y faut quatre actions ouvertes avec un effort, toutes en points ou toutes en jours.",
        score: |rule| match rule {
            ScoreRule::EffectByEffort => "Ordre\u{a0}: effet divisé par l’effort, le plus grand d’abord.",
            ScoreRule::WeightedGapByEffort => {
                "Ordre\u{a0}: écart pondéré divisé par l’effort, le plus grand d’abord."
            }
            ScoreRule::WeightedGap => "Ordre\u{a0}: écart pondéré, le plus grand d’abord.",
        },
        next: "La prochaine vague met chaque promesse à l’épreuve.",
    },
    follow: FollowWords {
        heading: |old| format!("Promesses depuis {old}"),
        heads: ["Promis", "Mesuré", "Promesse"],
        kept: |kept| match kept {
            Kept::Reached => "atteinte",
            Kept::OnTheWay => "en bonne voie",
            Kept::NoEvidence => "rien de montré",
            Kept::Worse => "en recul",
        },
        note: "Atteinte\u{a0}: tout l’intervalle de l’évolution est au moins égal à la promesse. En bonne voie\u{a0}: une \
               hausse significative dont il n’est pas montré qu’elle l’atteint. En recul\u{a0}: une baisse significative.",
        skipped: |actions| format!("Non suivies, car pas commencées ou abandonnées\u{a0}: {actions}."),
    },
    draft: DraftWords {
        head: |count| match count {
            0 => "Chaque priorité a une action.".to_owned(),
            1 => {
                "Une priorité n’a pas encore d’action\u{a0}: compléter ceci et l’ajouter au fichier d’étude."
                    .to_owned()
            }
            many => format!(
                "{many}\u{a0}priorités n’ont pas encore d’action\u{a0}: compléter ceci et l’ajouter au fichier d’étude."
            ),
        },
        what: "ce qui est fait",
        owner: "une fonction",
        effort: "1 à 5, ou effort_days = …",
        due: "année, mois et jour",
        raises: "ce que la ligne requiert\u{202f}; promettre ce qu’on peut tenir",
    },
};

fn title(counts: PlanCounts) -> String {
    let PlanCounts { priorities, enough, without, actions, closed } = counts;
    let open = if closed { " d’ouverte" } else { "" };
    let are = match priorities {
        0 => "Aucune priorité".to_owned(),
        1 => "Une priorité".to_owned(),
        many => format!("{} priorités", capital(&in_words(many))),
    };
    match (priorities, actions, enough) {
        (_, 0, _) if closed => format!("{are}, aucune action ouverte"),
        (_, 0, _) => format!("{are}, pas encore d’action"),
        (0, 1, _) => format!("{are}\u{202f}; une action sur d’autres lignes"),
        (0, many, _) => format!("{are}\u{202f}; {} actions sur d’autres lignes", in_words(many)),
        (_, _, 0) => "Aucune des actions prévues ne promet assez".to_owned(),
        (1, ..) => "La seule priorité a une action qui promet assez".to_owned(),
        (all, _, some) => {
            let have = if some == 1 { "a" } else { "ont" };
            let first = if some == all {
                format!("Les {} priorités ont une action qui promet assez", in_words(all))
            } else {
                format!(
                    "{} des {} priorités {have} une action qui promet assez",
                    capital(&in_words(some)),
                    in_words(all)
                )
            };
            match without {
                0 => first,
                1 => format!("{first}\u{202f}; une n’en a aucune{open}"),
                many => format!("{first}\u{202f}; {} n’en ont aucune{open}", in_words(many)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PlanCounts, title};

    #[test]
    fn the_message_counts_what_is_promised() {
        let counts = PlanCounts { priorities: 6, enough: 3, without: 1, actions: 8, closed: false };
        assert_eq!(
            title(counts),
            "Trois des six priorités ont une action qui promet assez\u{202f}; une n’en a aucune"
        );
    }
}
