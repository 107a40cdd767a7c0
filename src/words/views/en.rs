//! English.

use super::{
    AnswersWords, Camps, CrowdWords, HeatWords, Hidden, MeasureWords, RankingWords, SensitivityWords,
    ToldWords, ViewWords, WorksheetWords,
};
use crate::words::Noun;
use crate::words::en::{N, number};
use crate::words::number::capital;

/// English words of these charts.
pub static WORDS: ViewWords = ViewWords {
    map: CrowdWords {
        beyond: |points| {
            let point = |(name, importance, performance): &(&str, String, String)| {
                format!("“{name}” (importance {importance}, performance {performance})")
            };
            let named: Vec<String> = points.iter().map(point).collect();
            let lies = if points.len() == 1 { "lies" } else { "lie" };
            format!("Broken axes: {} {lies} beyond them, where the arrow points.", named.join(" and "))
        },
        crowd: |numbered, priorities, others, points, noun| {
            let all = if numbered == priorities { "all" } else { "the first" };
            format!(
                "{} {}: numbers for {all} {} of {} priorities and for the {} farthest from the lines in the other \
                 quadrants; small marks for the rest.",
                N.count(points as u64),
                noun.of(points),
                N.count(numbered as u64),
                N.count(priorities as u64),
                N.count(others as u64)
            )
        },
        moved: |marks, columns, lines| {
            format!(
                "Moved to make room: {}, by up to {} and {}.",
                counted(marks, "mark"),
                counted(columns, "column"),
                counted(lines, "line")
            )
        },
        hidden: |marks| {
            let stand = if marks == 1 { "stands" } else { "stand" };
            format!("{} {stand} behind another that is more urgent.", counted(marks, "mark"))
        },
        lines_moved: |columns, lines| {
            format!(
                "The crosshair is drawn {} and {} off its place, so that every quadrant has room.",
                counted(columns, "column"),
                counted(lines, "line")
            )
        },
    },
    told: ToldWords {
        gap: |gap| format!("gap {gap}"),
        certainty: |word, share| format!("quadrant {word} ({share} of replicates)"),
    },
    heat: HeatWords {
        title: |common, name, (tested, groups), noun, larger| {
            if tested == 0 {
                return "No group has enough respondents for tests".to_owned();
            }
            let everywhere = match (tested == groups, tested) {
                (true, 2) => "both groups".to_owned(),
                (true, _) => format!("all {groups} groups"),
                (false, 1) => "the one tested group".to_owned(),
                (false, _) => format!("the {tested} tested groups"),
            };
            let first = match (common, name) {
                (0, _) => format!("No {} is a priority in {everywhere}", noun.one),
                (_, Some(name)) => format!("“{name}” is a priority in {everywhere}"),
                (1, None) => format!("1 {} is a priority in {everywhere}", noun.one),
                (many, None) => {
                    format!("{many} {} are priorities in {everywhere}", noun.many, many = number(many))
                }
            };
            match larger {
                None => first,
                Some((1, group)) => format!("{first}; 1 gap is larger in “{group}”"),
                Some((gaps, group)) => format!("{first}; {gaps} gaps are larger in “{group}”"),
            }
        },
        alike: "; no gap differs significantly between them",
        subtitle: |measure, column| format!("{measure} · by {column}"),
        total: "Total",
        sorted: |noun| format!("{}, by gap", capital(noun.one)),
        measures: [
            MeasureWords {
                name: "Gap",
                of: "the gaps",
                differs: "gap larger, smaller than among the others",
                element_lines: "Lines of elements: the element’s own gap.",
            },
            MeasureWords {
                name: "Performance",
                of: "the performance",
                differs: "performance higher, lower than among the others",
                element_lines: "Lines of elements: the element’s own performance.",
            },
            MeasureWords {
                name: "Importance",
                of: "the importance",
                differs: "importance higher, lower than among the others",
                element_lines: "Lines of elements: the element’s own importance.",
            },
        ],
        includes_zero: "interval includes 0",
        untested: |base| format!("not tested (n < {})", N.count(base)),
        p: |groups, adjustment| {
            let test = if groups == 2 { "test of the difference" } else { "Welch’s F over the groups" };
            let adjusted = adjustment
                .map_or_else(|| "not adjusted".to_owned(), |name| format!("adjusted over the rows ({name})"));
            format!("p: {test}, {adjusted}.")
        },
        frame: "Frame in green: negative gap.",
        interval: |level| {
            format!("Without a ground: the {} interval of the gap, not adjusted, includes 0.", N.level(level))
        },
        nobody: "–: nobody rated both.",
        description: |of, rows, noun, groups| {
            format!("Heat table of {of} of {rows} {} in {groups} groups.", noun.of(rows), rows = number(rows))
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
                "The mean of {mean} for “{name}” hides two camps: {low} rate it {low_answers}, {high} rate it \
                 {high_answers}"
            ),
            (many, Some(Camps { name, .. })) if many > 1 => {
                format!(
                    "{many} of {rows} performance means hide two camps, most of all “{name}”",
                    rows = number(rows),
                    many = number(many)
                )
            }
            _ if rows == 1 => format!("The mean of the 1 {} does not hide two camps", noun.one),
            _ => "No mean of performance hides two camps".to_owned(),
        },
        subtitle: |low, high| {
            format!(
                "Answers to importance (grey, above) and performance (colour, below), % on a scale from {} to {}, \
                 sorted by gap",
                N.plain(low),
                N.plain(high)
            )
        },
        importance: "imp.",
        performance: "perf.",
        low: "← low answers",
        high: "high answers →",
        middle: "middle, apart",
        mean: "Mean",
        camps: |low, high| format!("two camps: {low} low, {high} high"),
        rule: |low, high| {
            format!(
                "Two camps: at least 30% at {low}, at least 30% at {high}, and in the middle less than half of \
                 either."
            )
        },
        apart: |middle| format!("Middle answers ({middle}) stand apart, on the same scale."),
        unfit: "Numbers that do not fit are left out.",
        colour: |quadrant| format!("Names in colour: “{quadrant}”."),
        base: |base| match base {
            "available" => "Base: all who answered each question.",
            "listwise" => "Base: those who answered everything.",
            _ => "Base: those who rated both.",
        },
        band: |low, high| format!("{low}–{high}"),
        description: |rows, noun| {
            format!(
                "Diverging bars of the answers to importance and performance of {rows} {}, the largest gap first.",
                noun.of(rows),
                rows = number(rows)
            )
        },
        heading: |noun| format!("Answers by {}", noun.one),
        heads: ["Imp. low", "Imp. middle", "Imp. high", "Perf. low", "Perf. middle", "Perf. high"],
    },
    drivers: RankingWords {
        title: |hidden, rows, noun, first| match (hidden, first) {
            (1, Some(Hidden { name, derived, stated, sure })) => {
                let is = if sure { "is" } else { "is perhaps" };
                format!(
                    "“{name}” {is} the one hidden driver: {} by derived, {} by stated importance",
                    ordinal(derived),
                    ordinal(stated)
                )
            }
            (many, Some(Hidden { name, sure, .. })) if many > 0 => {
                let perhaps = if sure { "" } else { "perhaps " };
                format!(
                    "{many} of {rows} {} are {perhaps}hidden drivers, “{name}” first",
                    noun.many,
                    rows = number(rows),
                    many = number(many)
                )
            }
            _ => format!("No {} is a hidden driver", noun.one),
        },
        leads: |name| format!("; “{name}” leads in both"),
        too_few: |outcome, n| {
            format!("n = {}: too few respondents to tell the drivers of “{outcome}” apart", N.count(n))
        },
        hardly: |outcome, adjusted| {
            format!("The ratings hardly explain “{outcome}” (adjusted R² = {})", N.value(adjusted, 2))
        },
        noise: |rows, noun, adjusted| {
            let adjusted = adjusted
                .map_or_else(String::new, |adjusted| format!(" (adjusted R² = {})", N.value(adjusted, 2)));
            format!(
                "None of the {rows} {} can be told from noise{adjusted}",
                noun.of(rows),
                rows = number(rows)
            )
        },
        first: |rows, noun, name| {
            format!("“{name}” goes most with the outcome, of {rows} {}", noun.of(rows), rows = number(rows))
        },
        subtitle: |outcome, adjusted, n| {
            let adjusted = adjusted
                .map_or_else(String::new, |adjusted| format!(" · adjusted R² = {}", N.value(adjusted, 2)));
            format!("Derived from {outcome}{adjusted} · n = {} · association, not cause", N.count(n))
        },
        association: "Association, not cause.",
        derived: "Derived importance",
        points: |level| match level {
            Some(level) => format!("points of R², with {} intervals", N.level(level)),
            None => "points of R²".to_owned(),
        },
        standardised: |level| match level {
            Some(level) => format!("standardised, with {} intervals", N.level(level)),
            None => "standardised".to_owned(),
        },
        points_head: "points",
        value_head: "value",
        keeps: ["keeps", "its place"],
        points_axis: "Derived importance (points of R²)",
        places: |derived, rows, stated| {
            format!("{derived} of {rows} derived, {stated} stated", rows = number(rows))
        },
        whiskers: |level| format!("Whiskers: {} bootstrap intervals.", N.level(level)),
        strip: |weight| format!("Grey strip from 0: the mean weight of a column of noise ({weight})."),
        muted: "Thin line and grey number: not told from noise.",
        replicates: |replicates, likely| {
            let ring =
                likely.map_or_else(String::new, |likely| format!("; dotted ring: below {}", N.level(likely)));
            format!(
                "Place: share of {replicates} bootstrap replicates in which a row keeps it{ring}.",
                replicates = number(replicates)
            )
        },
        description: |rows, noun, outcome| {
            format!(
                "Ranking of {rows} {} by derived importance for {outcome} beside the map of derived × stated \
                 importance.",
                noun.of(rows),
                rows = number(rows)
            )
        },
    },
    worksheet: WorksheetWords {
        title: |priorities, rows, noun| match priorities {
            0 => format!("Worksheet: {rows} {}, none of them a priority", noun.of(rows), rows = number(rows)),
            1 => format!("Worksheet: 1 priority first, {rows} {} in all", noun.of(rows), rows = number(rows)),
            many => format!(
                "Worksheet: {many} priorities first, {rows} {} in all",
                noun.of(rows),
                rows = number(rows),
                many = number(many)
            ),
        },
        subtitle: "Four lists by gap × importance, to fill in",
        columns: ["Action", "Owner", "Due"],
        advice: ["raise performance", "hold the level", "watch", "consider shifting effort"],
        description: |rows, noun| {
            format!(
                "Worksheet of {rows} {} in four lists, with empty columns to fill in.",
                noun.of(rows),
                rows = number(rows)
            )
        },
        heading: "Worksheet",
    },
    sensitivity: SensitivityWords {
        title: |priorities, holding, moving, instead| match (priorities, holding) {
            (0, _) => match instead {
                None => "No priority, whichever the rule".to_owned(),
                Some((count, rule)) => format!("No priority as reported; {count} under “{rule}”"),
            },
            (1, 1) => "The one priority holds under every rule".to_owned(),
            (1, _) => "The one priority does not hold under every rule".to_owned(),
            (2, 2) => "Both priorities hold under every rule".to_owned(),
            (many, all) if many == all => {
                format!("All {many} priorities hold under every rule", many = number(many))
            }
            (many, 0) => format!("None of the {many} priorities holds under every rule", many = number(many)),
            (many, some) => {
                let hold = if some == 1 { "holds" } else { "hold" };
                let first =
                    format!("{some} of {many} priorities {hold} under every rule", many = number(many));
                match moving {
                    [one] => format!("{first}; “{one}” does not"),
                    [one, other] => format!("{first}; “{one}” and “{other}” do not"),
                    _ => first,
                }
            }
        },
        subtitle: |noun| {
            format!(
                "Quadrant of each {} as the rule of the crosshair, the base or the weights are changed, one at a time",
                noun.one
            )
        },
        sorted: |noun| format!("{}, by gap", capital(noun.one)),
        reported: "As reported",
        families: ["Crosshair", "Base", "Weights"],
        choice: |choice| match choice {
            "mean" => "Mean",
            "median" => "Median",
            "midpoint" => "Mid-point",
            "grand-mean" => "Pooled",
            "pairs" => "Pairs",
            "available" => "All",
            "listwise" => "Complete",
            "weighted" => "On",
            "unweighted" => "None",
            _ => "Own",
        },
        verdict: "Verdict",
        others: |count| match count {
            1 => "1 other choice".to_owned(),
            many => format!("{many} other choices", many = number(many)),
        },
        robust: "robust",
        depends: |times, choices| format!("depends · {times} of {choices}"),
        certainty: "Certainty as reported",
        too_few: "too few",
        priorities: "Priorities under each choice",
        holding: |holding, rows| {
            format!("{holding} of {rows} robust", rows = number(rows), holding = number(holding))
        },
        boxed: "boxed: another quadrant than reported",
        grey: "grey: the same",
        rule: "Each choice is changed alone, the rest as reported. Depends: another quadrant under at least one.",
        replicates: |replicates, certain, likely| {
            format!(
                "Certainty: share of {} bootstrap replicates in the reported quadrant (certain from {}, likely from \
                 {}).",
                number(replicates),
                N.level(certain),
                N.level(likely)
            )
        },
        description: |rows, noun, choices| {
            format!(
                "Quadrants of {rows} {} as reported and under {choices} other choices.",
                noun.of(rows),
                rows = number(rows)
            )
        },
        heading: |noun| format!("Quadrants of the {} under other choices", noun.many),
    },
    too_few: |n, smallest| {
        format!(
            "n = {}, below {}: nothing here is tested, and how sure the quadrants are is not judged.",
            N.count(n),
            N.count(smallest)
        )
    },
    first_rows: |shown, rows, noun: Noun| {
        format!("Shown: the first {shown} of {} {} by rank.", N.count(rows as u64), noun.of(rows))
    },
    quoted: |name| format!("“{name}”"),
    ordinal,
};

/// 1st, 2nd, 3rd, 4th, 11th, 21st.
fn ordinal(number: usize) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// “1 mark”, “3 marks”
fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", N.count(count as u64))
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn ordinals_end_as_they_are_said() {
        let said: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 112].into_iter().map(ordinal).collect();
        assert_eq!(said, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]);
    }
}
