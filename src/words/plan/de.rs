//! German.

use super::{DraftWords, FollowWords, PlanCounts, PlanHeads, PlanNotes, PlanWords};
use crate::analysis::{ActionStatus, EffortUnit, Kept, ScoreRule};
use crate::words::de::{N, in_words};
use crate::words::number::capital;

/// German.
pub const WORDS: PlanWords = PlanWords {
    heading: "Maßnahmenplan",
    title,
    subtitle: |outcome, confidence| match outcome {
        Some(outcome) => {
            format!("Maßnahmenplan · erwartete Veränderung von {outcome}, {}-Intervall", N.level(confidence))
        }
        None => "Maßnahmenplan · gewichtete Lücke, keine Zielgröße angegeben".to_owned(),
    },
    description: |drawn, lines| {
        format!(
            "Matrix aus Aufwand und Wirkung mit {drawn} Maßnahmen neben einer Tabelle des Plans mit {lines} Zeilen."
        )
    },
    heads: PlanHeads {
        action: "Maßnahme",
        owner: "Zuständig",
        due: "Bis",
        status: "Stand",
        promised: "Zugesagt",
        needs: "Nötig",
        enough: "Genug?",
        effect: "Wirkung",
        effort: "Aufwand",
        cost: "Kosten",
        order: "Folge",
    },
    no_action: "Noch keine Maßnahme",
    no_owner: "Zuständigkeit offen",
    enough: ["ja", "nein", "kein Ziel"],
    needs: |increase| format!("nötig {increase}"),
    status: |status| match status {
        ActionStatus::Planned => "geplant",
        ActionStatus::Running => "läuft",
        ActionStatus::Done => "erledigt",
        ActionStatus::Dropped => "verworfen",
    },
    late: "überfällig",
    whole: "Ganzer Plan, Wirkungen gemeinsam geschätzt",
    effort_axis: |unit| match unit {
        EffortUnit::Points => "Aufwand, 1 bis 5",
        EffortUnit::Days => "Aufwand, Personentage",
    },
    effect_axis: ["Erwartete Wirkung", "Gewichtete Lücke"],
    quarters: ["Schnelle Erfolge", "Großprojekte", "Lückenfüller", "Überdenken"],
    median: |value| format!("Median {value}"),
    legend: ["Zusage reicht", "reicht nicht", "keine Priorität"],
    more: |lines| match lines {
        1 => "1 weitere Zeile steht in der Tabelle des Berichts.".to_owned(),
        many => format!("{many} weitere Zeilen stehen in der Tabelle des Berichts."),
    },
    notes: PlanNotes {
        enough: "Nötig: der Anstieg der Leistung, mit dem allein diese Zeile den Prioritätsquadranten verlässt, wobei die \
                 Mittelwertlinie mitwandert. Genug: die Zusage ist mindestens so groß.",
        effect: |outcome| {
            format!(
                "Wirkung: Veränderung von {outcome}, die in der Regression auf alle Leistungen mit dem zugesagten Anstieg \
                 einhergeht; ein Zusammenhang, keine bewiesene Ursache."
            )
        },
        whole: |value, interval, actions| {
            let ends = interval
                .map_or_else(String::new, |(low, high)| format!(" [{}; {}]", N.gap(low, 2), N.gap(high, 2)));
            let open =
                if actions == 1 { "Die eine offene Maßnahme" } else { "Alle offenen Maßnahmen zusammen" };
            format!("{open}: {}{ends}.", N.gap(value, 2))
        },
        cut: "Eine Zusage, die über das Ende der Skala hinausgeht, ist dort gekappt.",
        no_return: "Aus dem, was gefährdet ist, und dem, was eine Maßnahme kostet, wird keine Rendite berechnet: das eine ist \
                    ein Zusammenhang, das andere ein zu zahlender Betrag.",
        no_matrix: "Keine Matrix: sie braucht vier offene Maßnahmen mit Aufwand, alle in Punkten oder alle in Tagen.",
        score: |rule| match rule {
            ScoreRule::EffectByEffort => "Folge: Wirkung geteilt durch Aufwand, die größte zuerst.",
            ScoreRule::WeightedGapByEffort => {
                "Folge: gewichtete Lücke geteilt durch Aufwand, die größte zuerst."
            }
            ScoreRule::WeightedGap => "Folge: gewichtete Lücke, die größte zuerst.",
        },
        next: "Die nächste Welle prüft jede Zusage.",
    },
    follow: FollowWords {
        heading: |old| format!("Zusagen seit {old}"),
        heads: ["Zugesagt", "Gemessen", "Zusage"],
        kept: |kept| match kept {
            Kept::Reached => "erreicht",
            Kept::OnTheWay => "auf dem Weg",
            Kept::NoEvidence => "kein Beleg",
            Kept::Worse => "schlechter",
        },
        note: "Erreicht: das ganze Intervall der Veränderung ist mindestens so groß wie die Zusage. Auf dem Weg: ein \
               signifikanter Anstieg, der sie nicht nachweislich erreicht. Schlechter: ein signifikanter Rückgang.",
        skipped: |actions| format!("Nicht verfolgt, weil nicht begonnen oder verworfen: {actions}."),
    },
    draft: DraftWords {
        head: |count| match count {
            0 => "Jede Priorität hat eine Maßnahme.".to_owned(),
            1 => "Eine Priorität hat noch keine Maßnahme: hier ausfüllen und in die Studiendatei übernehmen."
                .to_owned(),
            many => format!(
                "{many} Prioritäten haben noch keine Maßnahme: hier ausfüllen und in die Studiendatei übernehmen."
            ),
        },
        what: "was getan wird",
        owner: "eine Funktion",
        effort: "1 bis 5, oder effort_days = …",
        due: "Jahr, Monat und Tag",
        raises: "was die Zeile braucht; nur zusagen, was sich halten lässt",
    },
};

fn title(counts: PlanCounts) -> String {
    let PlanCounts { priorities, enough, without, actions, closed } = counts;
    let open = if closed { " offene" } else { "" };
    let are = match priorities {
        0 => "Keine Priorität".to_owned(),
        1 => "Eine Priorität".to_owned(),
        many => format!("{} Prioritäten", capital(&in_words(many))),
    };
    match (priorities, actions, enough) {
        (_, 0, _) if closed => format!("{are}, keine offene Maßnahme"),
        (_, 0, _) => format!("{are}, noch keine Maßnahme"),
        (0, 1, _) => format!("{are}; eine Maßnahme zu anderen Zeilen"),
        (0, many, _) => format!("{are}; {} Maßnahmen zu anderen Zeilen", in_words(many)),
        (_, _, 0) => "Keine der geplanten Maßnahmen sagt genug zu".to_owned(),
        (1, ..) => "Die eine Priorität hat eine Maßnahme, die genug zusagt".to_owned(),
        (all, _, some) => {
            let have = if some == 1 { "hat" } else { "haben" };
            let first = if (some, all) == (2, 2) {
                "Beide Prioritäten haben eine Maßnahme, die genug zusagt".to_owned()
            } else if some == all {
                format!("Alle {} Prioritäten haben eine Maßnahme, die genug zusagt", in_words(all))
            } else {
                format!(
                    "{} von {} Prioritäten {have} eine Maßnahme, die genug zusagt",
                    capital(&in_words(some)),
                    in_words(all)
                )
            };
            match without {
                0 => first,
                1 => format!("{first}; eine hat keine{open}"),
                many => format!("{first}; {} haben keine{open}", in_words(many)),
            }
        }
    }
}
