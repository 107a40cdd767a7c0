//! Why groups cannot be made of a column, in German.

use crate::message::{Grouping, Said};

/// What was seen and what to do.
pub fn sentence(what: &Grouping) -> Said {
    let said = |by: &str, seen: String, advice: &str| Said::and(format!("--by {by}: {seen}"), advice);
    match what {
        Grouping::NotAGrouping { by, how } => said(
            by,
            format!("„{how}“ ist keine Gruppierung"),
            "nps, halves, tertiles, quartiles, quintiles oder Bereiche wie 18-34,35-54,55+ verwenden",
        ),
        Grouping::RangeEndsBefore { by, range } => said(
            by,
            format!("der Bereich {range} endet, bevor er beginnt"),
            "die kleinere Zahl zuerst schreiben",
        ),
        Grouping::BehindOpenRange { by, range } => said(
            by,
            format!("der Bereich {range} steht hinter einem offenen"),
            "den offenen Bereich ans Ende stellen, wie in 18-34,35-54,55+",
        ),
        Grouping::RangesOverlap { by, range } => said(
            by,
            format!("der Bereich {range} überschneidet sich mit dem davor"),
            "jeden über dem Ende des vorigen beginnen lassen",
        ),
        Grouping::BetweenRanges { by, end, start } => said(
            by,
            format!("zwischen {end} und {start} liegt kein Bereich"),
            "jeden am Ende des vorigen beginnen lassen",
        ),
        Grouping::NotARecommendation { by, value } => said(
            by,
            format!("{value} ist keine Weiterempfehlung von 0 bis 10"),
            "Bereiche oder Terzile dieser Spalte statt nps verwenden",
        ),
        Grouping::GroupsWithheld { by, least } => said(
            by,
            format!(
                "weniger als zwei Gruppen haben {least} Befragte oder mehr, das Mindeste, das gezeigt wird (--smallest-shown)"
            ),
            "kleine Gruppen zusammenfassen, oder --smallest-shown senken, wenn das zu dem passt, was den Befragten zugesagt wurde",
        ),
        Grouping::OneGroupMade { by, only } => said(
            by,
            match only {
                Some(only) => {
                    format!("daraus wird nur eine Gruppe („{only}“), und ein Vergleich braucht zwei")
                }
                None => "daraus wird keine einzige Gruppe, und ein Vergleich braucht zwei".to_owned(),
            },
            "andere Bereiche oder eine andere Spalte wählen",
        ),
    }
}
