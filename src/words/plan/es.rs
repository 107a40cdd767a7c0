//! Spanish.

use super::{DraftWords, FollowWords, PlanCounts, PlanHeads, PlanNotes, PlanWords};
use crate::analysis::{ActionStatus, EffortUnit, Kept, ScoreRule};
use crate::words::es::{N, in_words};
use crate::words::number::capital;

/// Spanish.
pub const WORDS: PlanWords = PlanWords {
    heading: "Plan de acción",
    title,
    subtitle: |outcome, confidence| match outcome {
        Some(outcome) => {
            format!("Plan de acción · cambio esperado de {outcome}, intervalo al {}", N.level(confidence))
        }
        None => "Plan de acción · brecha ponderada, sin resultado indicado".to_owned(),
    },
    description: |drawn, lines| {
        format!(
            "Matriz de esfuerzo e impacto con {drawn} acciones junto a una tabla del plan con {lines} líneas."
        )
    },
    heads: PlanHeads {
        action: "Acción",
        owner: "Responsable",
        due: "Plazo",
        status: "Estado",
        promised: "Prometido",
        needs: "Necesario",
        enough: "¿Basta?",
        effect: "Efecto",
        effort: "Esfuerzo",
        cost: "Coste",
        order: "Orden",
    },
    no_action: "Aún sin acción",
    no_owner: "responsable por designar",
    enough: ["sí", "no", "sin meta"],
    needs: |increase| format!("necesita {increase}"),
    status: |status| match status {
        ActionStatus::Planned => "prevista",
        ActionStatus::Running => "en curso",
        ActionStatus::Done => "hecha",
        ActionStatus::Dropped => "descartada",
    },
    late: "vencida",
    whole: "Todo el plan, efectos estimados en conjunto",
    effort_axis: |unit| match unit {
        EffortUnit::Points => "Esfuerzo, de 1 a 5",
        EffortUnit::Days => "Esfuerzo, días-persona",
    },
    effect_axis: ["Efecto esperado", "Brecha ponderada"],
    quarters: ["Mejoras rápidas", "Grandes proyectos", "De relleno", "Reconsiderar"],
    median: |value| format!("mediana {value}"),
    legend: ["promesa suficiente", "no basta", "no prioritario"],
    more: |lines| match lines {
        1 => "1 línea más está en la tabla del informe.".to_owned(),
        many => format!("{many} líneas más están en la tabla del informe."),
    },
    notes: PlanNotes {
        enough: "Necesario: la subida del desempeño con la que esta fila, por sí sola, sale del cuadrante prioritario, pues la \
                 línea de la media se mueve con ella. Basta: la promesa es al menos esa.",
        effect: |outcome| {
            format!(
                "Efecto: cambio de {outcome} asociado a la subida prometida en la regresión sobre todos los desempeños; una \
                 asociación, no una causa demostrada."
            )
        },
        whole: |value, interval, actions| {
            let ends = interval
                .map_or_else(String::new, |(low, high)| format!(" [{}; {}]", N.gap(low, 2), N.gap(high, 2)));
            let open = if actions == 1 {
                "La única acción abierta"
            } else {
                "Todas las acciones abiertas en conjunto"
            };
            format!("{open}: {}{ends}.", N.gap(value, 2))
        },
        cut: "Una promesa que supera el extremo de la escala se corta allí.",
        no_return: "No se calcula ningún retorno entre lo que está en riesgo y lo que cuesta una acción: lo primero es una \
                    asociación; lo segundo, un importe que pagar.",
        no_matrix: "Sin matriz: hacen falta cuatro acciones abiertas con esfuerzo, todas en puntos o todas en días.",
        score: |rule| match rule {
            ScoreRule::EffectByEffort => "Orden: efecto dividido por esfuerzo, el mayor primero.",
            ScoreRule::WeightedGapByEffort => {
                "Orden: brecha ponderada dividida por esfuerzo, la mayor primero."
            }
            ScoreRule::WeightedGap => "Orden: brecha ponderada, la mayor primero.",
        },
        next: "La próxima ola pone a prueba cada promesa.",
    },
    follow: FollowWords {
        heading: |old| format!("Promesas desde {old}"),
        heads: ["Prometido", "Medido", "Promesa"],
        kept: |kept| match kept {
            Kept::Reached => "cumplida",
            Kept::OnTheWay => "en camino",
            Kept::NoEvidence => "sin indicios",
            Kept::Worse => "peor",
        },
        note: "Cumplida: todo el intervalo del cambio alcanza al menos la promesa. En camino: una subida significativa que no se \
               demuestra que la alcance. Peor: una bajada significativa.",
        skipped: |actions| format!("Sin seguimiento, por no empezadas o descartadas: {actions}."),
    },
    draft: DraftWords {
        head: |count| match count {
            0 => "Cada prioridad tiene una acción.".to_owned(),
            1 => "Una prioridad aún no tiene acción: completar esto y añadirlo al archivo de estudio."
                .to_owned(),
            many => format!(
                "{many} prioridades aún no tienen acción: completar esto y añadirlo al archivo de estudio."
            ),
        },
        what: "qué se hace",
        owner: "un cargo",
        effort: "de 1 a 5, o effort_days = …",
        due: "año, mes y día",
        raises: "lo que la fila necesita; prometer lo que se pueda cumplir",
    },
};

fn title(counts: PlanCounts) -> String {
    let PlanCounts { priorities, enough, without, actions, closed } = counts;
    let open = if closed { " abierta" } else { "" };
    let are = match priorities {
        0 => "Ninguna prioridad".to_owned(),
        1 => "Una prioridad".to_owned(),
        many => format!("{} prioridades", capital(&in_words(many))),
    };
    match (priorities, actions, enough) {
        (_, 0, _) if closed => format!("{are}, sin acción abierta"),
        (_, 0, _) => format!("{are}, aún sin acción"),
        (0, 1, _) => format!("{are}; una acción sobre otras filas"),
        (0, many, _) => format!("{are}; {} acciones sobre otras filas", in_words(many)),
        (_, _, 0) => "Ninguna de las acciones previstas promete lo suficiente".to_owned(),
        (1, ..) => "La única prioridad tiene una acción que promete lo suficiente".to_owned(),
        (all, _, some) => {
            let have = if some == 1 { "tiene" } else { "tienen" };
            let first = if some == all {
                format!("Las {} prioridades tienen una acción que promete lo suficiente", in_words(all))
            } else {
                format!(
                    "{} de {} prioridades {have} una acción que promete lo suficiente",
                    capital(&in_words(some)),
                    in_words(all)
                )
            };
            match without {
                0 => first,
                1 => format!("{first}; una no tiene ninguna{open}"),
                many => format!("{first}; {} no tienen ninguna{open}", in_words(many)),
            }
        }
    }
}
