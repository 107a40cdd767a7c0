//! What is wrong with a gate, and what was seen of one, in French.

use crate::message::{Gating, Said};

/// What was seen and what to do.
pub fn sentence(what: &Gating) -> Said {
    let sure = |probability: &Option<String>| {
        probability.as_ref().map_or_else(String::new, |probability| format!(", probabilité {probability}"))
    };
    match what {
        Gating::Malformed { fault, .. } => {
            let said = sentence(fault);
            let colon = if said.advice.is_empty() { "" } else { " : " };
            Said::seen(format!("{}{colon}{}", said.seen, said.advice))
        }
        Gating::EitherFailOrWarn => Said::and(
            "un [[gate]] a fail_if et warn_if à la fois, ou ni l’un ni l’autre",
            "donner à chacun l’un des deux",
        ),
        Gating::Expected { word } => Said::seen(format!("il faut ici {word}")),
        Gating::ExpectedJoint => Said::seen("il faut ici and, or, ou la fin"),
        Gating::ExpectedQuadrant => Said::seen("il faut ici un quadrant"),
        Gating::ExpectedMeasure => Said::seen("il faut ici un nombre d’une ligne"),
        Gating::ExpectedNumber => Said::seen("il faut ici un nombre, comme 1.2 ou 60%"),
        Gating::ExpectedCount => Said::seen("il faut ici un nombre entier, 1 ou plus"),
        Gating::EmptyGate => Said::and(
            "cette condition est vide",
            "en écrire une, par exemple any criterion enters concentrate_here",
        ),
        Gating::NoShare => {
            Said::and("une part est comprise entre 0 et 1, et ce nombre ne l’est pas", "l’écrire 0.6 ou 60%")
        }
        Gating::PercentOfNumber => {
            Said::and("% va avec les parts, et ceci n’en est pas une", "écrire le nombre lui-même, sans %")
        }
        Gating::ExpectedName => {
            Said::seen("il faut ici un nom\u{a0}: un mot, ou un libellé entre guillemets droits")
        }
        Gating::ExpectedMove => Said::seen("il faut ici in, enters, leaves, rises ou falls"),
        Gating::ExpectedVerb => {
            Said::seen("il faut ici ce qui en est dit\u{a0}: in, enters, leaves, rises, falls, gap > 1, …")
        }
        Gating::NoQuadrantOf { word, nearest, known } => no("un quadrant", word, nearest, known),
        Gating::NoMeasureOf { word, nearest, known } => no("un nombre d’une ligne", word, nearest, known),
        Gating::NoTotalOf { word, nearest, known } => no("un nombre de l’enquête", word, nearest, known),
        Gating::NoVerbOf { word, nearest, known } => no("un verbe ou un nombre", word, nearest, known),
        Gating::NoChangesOf => Said::seen("un changement se dit de gap, importance, performance et top_two"),
        Gating::NegativeChange => Said::seen("by demande un nombre d’au moins 0"),
        Gating::TooNested { most } => {
            Said::seen(format!("parenthèses et not s’emboîtent sur {most} niveaux au plus"))
        }
        Gating::LikelyOfNumber => {
            Said::seen("un nombre se compare certainly (son intervalle) ou apparently (le nombre même)")
        }
        Gating::CertainlyEqual => Said::seen("certainly va avec <, <=, > et >="),
        Gating::CertaintyOfTotal => {
            Said::and("un nombre de toute l’enquête se compare tel quel", "retirer ce mot")
        }
        Gating::QuantityOfOne => Said::seen("une seule ligne ne prend ni any, ni every, ni no, ni at least"),
        Gating::NoQuantity => Said::seen("dire de combien\u{a0}: any, every, no, ou at least 3"),
        Gating::ElementsOfElement => {
            Said::and("les éléments n’appartiennent à rien", "dire criteria of \"…\"")
        }
        Gating::TooManyCharacters { most, has } => {
            Said::seen(format!("une condition a au plus {most} caractères, et celle-ci en a {has}"))
        }
        Gating::OpenQuote => Said::and("ce guillemet n’est pas fermé", "finir le nom par \""),
        Gating::DecimalComma => Said::and("les décimales ont ici un point", "écrire 1.2 pour 1,2"),
        Gating::CommaInGate => {
            Said::and("une condition n’a pas de virgules", "joindre les conditions par and, or")
        }
        Gating::SignForJoint => Said::seen("joindre les conditions par and, or"),
        Gating::SignForNot => Said::seen("dire not, ou != entre deux nombres"),
        Gating::SingleQuotes => Said::seen("les noms se mettent entre guillemets droits doubles"),
        Gating::NoMeaning { letter } => Said::and(
            format!("«\u{a0}{letter}\u{a0}» n’a pas de sens dans une condition"),
            "mettre les noms qui ont de telles lettres entre guillemets droits doubles",
        ),
        Gating::GateNeedsWave { gate } => Said::and(
            format!("la condition «\u{a0}{gate}\u{a0}» demande la vague précédente"),
            "ajouter --previous ou --wave",
        ),
        Gating::GateNeedsBenchmark { gate } => Said::and(
            format!("la condition «\u{a0}{gate}\u{a0}» demande une référence"),
            "ajouter --benchmark",
        ),
        Gating::GateNeedsAudiences { gate } => {
            Said::and(format!("la condition «\u{a0}{gate}\u{a0}» demande des publics"), "ajouter --audience")
        }
        Gating::NoRowOfGate { gate, name, nearest } => {
            let advice = nearest.as_ref().map_or_else(
                || "inspect donne les noms".to_owned(),
                |near| format!("le plus proche est «\u{a0}{near}\u{a0}»"),
            );
            Said::and(
                format!(
                    "condition «\u{a0}{gate}\u{a0}»\u{a0}: aucun critère ou élément ne s’appelle «\u{a0}{name}\u{a0}»"
                ),
                advice,
            )
        }
        Gating::TwoLevelsOfGate { gate, name } => Said::and(
            format!(
                "condition «\u{a0}{gate}\u{a0}»\u{a0}: «\u{a0}{name}\u{a0}» est le nom de plusieurs lignes"
            ),
            format!("dire element \"{name}\" ou criterion \"{name}\""),
        ),
        Gating::SeveralRowsOfGate { gate, name } => Said::and(
            format!(
                "condition «\u{a0}{gate}\u{a0}»\u{a0}: «\u{a0}{name}\u{a0}» est le nom de plusieurs lignes"
            ),
            "utiliser sa clé au lieu de son libellé",
        ),
        Gating::WithoutNumber { row, measure } => {
            Said::seen(format!("«\u{a0}{row}\u{a0}» n’a pas de {measure}"))
        }
        Gating::TotalIs { total, value } => Said::seen(format!("{total} vaut {value}")),
        Gating::TotalUnknown { total } => Said::seen(format!("{total} n’est pas connu")),
        Gating::RowIn { row, quadrant, probability } => {
            Said::seen(format!("«\u{a0}{row}\u{a0}» ({quadrant}{})", sure(probability)))
        }
        Gating::RowMoved { row, from, to, probability } => {
            Said::seen(format!("«\u{a0}{row}\u{a0}» ({from} → {to}{})", sure(probability)))
        }
        Gating::RowWithoutQuadrant { row } => {
            Said::seen(format!("«\u{a0}{row}\u{a0}» n’a pas de quadrant dans l’une des vagues"))
        }
        Gating::WithoutChange { row, measure } => {
            Said::seen(format!("«\u{a0}{row}\u{a0}» n’a pas de changement de {measure}"))
        }
        Gating::WithoutWave { row } => Said::seen(format!("«\u{a0}{row}\u{a0}» n’a pas de vague précédente")),
        Gating::WithoutBenchmark { row } => Said::seen(format!("«\u{a0}{row}\u{a0}» n’a pas de référence")),
        Gating::GateFailed { told } => Said::seen(format!("condition non remplie\u{a0}: {told}")),
        Gating::GateWarns { told } => Said::seen(format!("condition à surveiller\u{a0}: {told}")),
        Gating::GateUndecided { told } => Said::seen(format!("condition indécise\u{a0}: {told}")),
        Gating::GatesPassed { count } => {
            Said::seen(format!("conditions remplies\u{a0}: {count} sur {count}"))
        }
        Gating::Decided { gate, seen, more } => {
            let more = if *more > 0 { format!(", et {more} de plus") } else { String::new() };
            Said::seen(format!("{gate}\u{a0}: {}{more}", seen.join(", ")))
        }
    }
}

fn no(kind: &str, word: &str, nearest: &Option<String>, known: &[String]) -> Said {
    let advice = match nearest {
        Some(near) => format!("vouliez-vous dire {near}\u{202f}?"),
        None => format!("connus\u{a0}: {}", known.join(", ")),
    };
    Said::seen(format!("«\u{a0}{word}\u{a0}» n’est pas {kind} ({advice})"))
}
