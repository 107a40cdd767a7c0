//! English.

use super::{DraftWords, FollowWords, PlanCounts, PlanHeads, PlanNotes, PlanWords};
use crate::analysis::{ActionStatus, EffortUnit, Kept, ScoreRule};
use crate::words::en::{N, in_words};
use crate::words::number::capital;

/// English.
pub const WORDS: PlanWords = PlanWords {
    heading: "Action plan",
    title,
    subtitle: |outcome, confidence| match outcome {
        Some(outcome) => {
            format!("Action plan · expected change of {outcome}, {} interval", N.level(confidence))
        }
        None => "Action plan · weighted gap, no outcome given".to_owned(),
    },
    description: |drawn, lines| {
        format!(
            "Matrix of effort and impact with {drawn} actions beside a table of the plan with {lines} lines."
        )
    },
    heads: PlanHeads {
        action: "Action",
        owner: "Owner",
        due: "Due",
        status: "Status",
        promised: "Promised",
        needs: "Needs",
        enough: "Enough?",
        effect: "Effect",
        effort: "Effort",
        cost: "Cost",
        order: "Order",
    },
    no_action: "No action yet",
    no_owner: "owner to be named",
    enough: ["yes", "no", "no target"],
    needs: |increase| format!("needs {increase}"),
    status: |status| match status {
        ActionStatus::Planned => "planned",
        ActionStatus::Running => "running",
        ActionStatus::Done => "done",
        ActionStatus::Dropped => "dropped",
    },
    late: "late",
    whole: "Whole plan, effects estimated together",
    effort_axis: |unit| match unit {
        EffortUnit::Points => "Effort, 1 to 5",
        EffortUnit::Days => "Effort, person-days",
    },
    effect_axis: ["Expected effect", "Weighted gap"],
    quarters: ["Quick wins", "Large projects", "Fill-ins", "Reconsider"],
    median: |value| format!("median {value}"),
    legend: ["promises enough", "not enough", "not a priority"],
    more: |lines| match lines {
        1 => "1 line more is in the table of the report.".to_owned(),
        many => format!("{many} lines more are in the table of the report."),
    },
    notes: PlanNotes {
        enough: "Needs: the rise in performance at which this row alone leaves the priority quadrant, the mean line moving \
                 along with it. Enough: the promise is at least that.",
        effect: |outcome| {
            format!(
                "Effect: change of {outcome} that goes with the promised rise in the regression on all performances; an \
                 association, not a proven cause."
            )
        },
        whole: |value, interval, actions| {
            let ends = interval
                .map_or_else(String::new, |(low, high)| format!(" [{}, {}]", N.gap(low, 2), N.gap(high, 2)));
            let open = if actions == 1 { "The one open action" } else { "All open actions together" };
            format!("{open}: {}{ends}.", N.gap(value, 2))
        },
        cut: "A promise is cut at the end of the scale where it goes beyond it.",
        no_return: "No return is computed of what is at risk and what an action costs: the one is an association, the other a sum \
                    to be paid.",
        no_matrix: "No matrix: it takes four open actions on this plan with an effort, all as points or all in days.",
        score: |rule| match rule {
            ScoreRule::EffectByEffort => "Order: effect divided by effort, the largest first.",
            ScoreRule::WeightedGapByEffort => "Order: weighted gap divided by effort, the largest first.",
            ScoreRule::WeightedGap => "Order: weighted gap, the largest first.",
        },
        next: "The next wave tests every promise.",
    },
    follow: FollowWords {
        heading: |old| format!("Promises since {old}"),
        heads: ["Promised", "Measured", "Promise"],
        kept: |kept| match kept {
            Kept::Reached => "reached",
            Kept::OnTheWay => "on the way",
            Kept::NoEvidence => "no evidence",
            Kept::Worse => "worse",
        },
        note: "Reached: the whole interval of the change is at least the promise. On the way: a significant rise that is not \
               shown to reach it. Worse: a significant fall.",
        skipped: |actions| format!("Not followed, since not begun or given up: {actions}."),
    },
    draft: DraftWords {
        head: |count| match count {
            0 => "Every priority has an action.".to_owned(),
            1 => "One priority has no action yet: fill this in and add it to the study file.".to_owned(),
            many => {
                format!("{many} priorities have no action yet: fill these in and add them to the study file.")
            }
        },
        what: "what is done",
        owner: "a role",
        effort: "1 to 5, or effort_days = …",
        due: "year, month and day",
        raises: "what the row needs; promise what you can keep",
    },
};

fn title(counts: PlanCounts) -> String {
    let PlanCounts { priorities, enough, without, actions, closed } = counts;
    let open = if closed { " open" } else { "" };
    let are = match priorities {
        0 => "No priority".to_owned(),
        1 => "One priority".to_owned(),
        many => format!("{} priorities", capital(&in_words(many))),
    };
    match (priorities, actions, enough) {
        (_, 0, _) if closed => format!("{are}, no open action"),
        (_, 0, _) => format!("{are}, no action yet"),
        (0, 1, _) => format!("{are}; one action on other rows"),
        (0, many, _) => format!("{are}; {} actions on other rows", in_words(many)),
        (_, _, 0) => "None of the planned actions promises enough".to_owned(),
        (1, ..) => "The one priority has an action that promises enough".to_owned(),
        (all, _, some) => {
            let have = if some == 1 { "has" } else { "have" };
            let first = if (some, all) == (2, 2) {
                "Both priorities have an action that promises enough".to_owned()
            } else if some == all {
                format!("All {} priorities have an action that promises enough", in_words(all))
            } else {
                format!(
                    "{} of {} priorities {have} an action that promises enough",
                    capital(&in_words(some)),
                    in_words(all)
                )
            };
            match without {
                0 => first,
                1 => format!("{first}; one has none{open}"),
                many => format!("{first}; {} have none{open}", in_words(many)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PlanCounts, title};

    #[test]
    fn the_message_counts_what_is_promised() {
        let said = |priorities, enough, without, actions| {
            title(PlanCounts { priorities, enough, without, actions, closed: false })
        };
        assert_eq!(
            said(6, 3, 1, 8),
            "Three of six priorities have an action that promises enough; one has none"
        );
        assert_eq!(said(6, 0, 6, 0), "Six priorities, no action yet");
        assert_eq!(said(6, 0, 1, 3), "None of the planned actions promises enough");
        assert_eq!(said(6, 1, 0, 6), "One of six priorities has an action that promises enough");
        assert_eq!(said(12, 12, 0, 12), "All 12 priorities have an action that promises enough");
        assert_eq!(said(0, 0, 0, 2), "No priority; two actions on other rows");
        let closed = |enough, without, actions| {
            title(PlanCounts { priorities: 6, enough, without, actions, closed: true })
        };
        assert_eq!(closed(0, 6, 0), "Six priorities, no open action");
        assert_eq!(
            closed(1, 2, 3),
            "One of six priorities has an action that promises enough; two have none open"
        );
    }
}
