//! English.

use super::DashboardWords;
use crate::analysis::Verdict;
use crate::words::en::{N, in_words};
use crate::words::number::capital;

/// English.
pub const WORDS: DashboardWords = DashboardWords {
    act: "Where to act?",
    map: |rows, noun| format!("importance × performance, {} {}", N.count(rows as u64), noun.of(rows)),
    gaps: "By how much, and how sure?",
    largest: |shown, tested| match (shown, tested) {
        (0, _) => "gaps of the priorities".to_owned(),
        (1, true) => "the largest gap of a priority, significant".to_owned(),
        (shown, true) => format!("the {} largest gaps of priorities, all significant", in_words(shown)),
        (1, false) => "the largest gap of a priority, not tested".to_owned(),
        (shown, false) => format!("the {} largest gaps of priorities, not tested", in_words(shown)),
    },
    no_gap: "No gap of a priority is shown to be above zero.",
    means: |importance, performance| format!("importance {importance}, performance {performance}"),
    since: |rises, wave| format!(", {} since {wave}", if rises { "rising" } else { "falling" }),
    sure: |[certain, likely], priorities, [from, least]| {
        let likely = match likely {
            0 => String::new(),
            likely => format!(", {likely} likely (from {})", N.level(least)),
        };
        let noun = if priorities == 1 { "priority" } else { "priorities" };
        format!(
            "{certain} of {priorities} {noun} certain{likely}: quadrant kept in {} of replicates or more",
            N.level(from)
        )
    },
    none: |noun| format!("No {} is a priority.", noun.one),
    others: |names, more| {
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("Other priorities: {}{more}.", names.join(", "))
    },
    perhaps: |names, more| {
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        format!("Perhaps also: {}{more}.", names.join(", "))
    },
    worse: |falling| match falling {
        0 => "; none of them is shown to get worse".to_owned(),
        1 => "; one of them is getting worse".to_owned(),
        several => format!("; {} of them are getting worse", in_words(several)),
    },
    changed: "What changed?",
    changes: |wave, changed, rows, noun| {
        let verb = if changed == 1 { "performance" } else { "performances" };
        format!("since {wave}, {changed} {verb} of {rows} {}", noun.of(rows))
    },
    no_change: "No performance is shown to have changed.",
    more_changes: |more| format!("And {more} more: the slope chart has them."),
    moved: |name, enters, verdict, probability| {
        let way = match enters {
            Some(true) => "entered the priorities",
            Some(false) => "left the priorities",
            None => "changed its quadrant",
        };
        let sure = if verdict == Verdict::Certain { "certain" } else { "likely" };
        let share = probability.map_or_else(String::new, |share| format!(" ({share})"));
        format!("{name}: {way}, {sure}{share}.")
    },
    more_moves: |more| format!("And {more} more changes of quadrant."),
    stands: "Where does everything stand?",
    quadrants: |rows, noun| format!("{} {} by quadrant", N.count(rows as u64), noun.of(rows)),
    verdicts: |counts| {
        let words = ["certain", "likely", "uncertain"];
        let parts = counts.iter().zip(words).filter(|(count, _)| **count > 0);
        let parts: Vec<String> = parts.map(|(count, word)| format!("{count} {word}")).collect();
        if parts.is_empty() { "certainty not known".to_owned() } else { parts.join(", ") }
    },
    whom: "For whom?",
    by: |column, shown, priorities| {
        let of =
            if shown < priorities { format!("the first {shown} of {priorities}") } else { "the".to_owned() };
        let noun = if priorities == 1 { "priority" } else { "priorities" };
        format!("gaps of {of} {noun} by {column}")
    },
    cells: ["priority", "larger than elsewhere", "no priority there", "too few to test"],
    more_segments: |more| format!("And {more} more: the heat table has them."),
    next: "What next?",
    steps: ["from the plan", "how far performance must rise"],
    ask: "Ask more respondents before acting",
    decide: |name| format!("{name}: decide on an action"),
    go_on: |name| format!("{name}: decide on another action"),
    done: |what| format!("done: {what}"),
    raise: |name| format!("{name}: raise the promise"),
    due: |what| capital(what),
    until: |day| format!("due {day}"),
    promised: |promised| format!("promised {promised}"),
    needs: |needs| format!("needs {needs}"),
    target: |now, target, increase| format!("performance from {now} to {target}: needs {increase}"),
    unreachable: "the scale does not go far enough to leave the quadrant",
    needs_note: "“Needs”: the rise of performance that leaves the quadrant.",
    keep: |strengths, noun| match strengths {
        0 => "Nothing comes first".to_owned(),
        1 => format!("Keep up 1 {}", noun.one),
        many => format!("Keep up {many} {}", noun.many),
    },
    compared: |wave| format!("compared with {wave}"),
    margins: |confidence, adjustment, alpha, tested| {
        let tests = match adjustment {
            _ if !tested => String::new(),
            Some(adjustment) => format!(" Gaps tested against 0, {adjustment}, {alpha}."),
            None => format!(" Gaps tested against 0 at {alpha}, not adjusted for many tests."),
        };
        let shown =
            confidence.map_or_else(String::new, |level| format!("; ± is the {} interval", N.level(level)));
        format!("Gap = importance − performance (positive: shortfall){shown}.{tests}")
    },
    description: |rows, noun, changes, segments| {
        let state = if changes { "what changed" } else { "how many stand in each quadrant" };
        let segments = if segments { ", the segments" } else { "" };
        format!(
            "Dashboard of {} {}: the map, the largest gaps of the priorities, {state}{segments}, and what comes next.",
            N.count(rows as u64),
            noun.of(rows)
        )
    },
};
