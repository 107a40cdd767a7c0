//! What stands in the way of acting on an analysis, in English.

use super::words::{dozen_plain, meant, plain};
use crate::message::near::likest;
use crate::message::{Acting, Said};

/// What was seen and what to do.
pub fn sentence(what: &Acting) -> Said {
    match what {
        Acting::ActionOnUnknown { action, name, nearest, known } => Said::and(
            format!(
                "action \"{action}\" is on \"{name}\", which the survey has neither as a criterion nor as an element{}",
                meant(nearest)
            ),
            format!("use one of {}", dozen_plain(&likest(name, known))),
        ),
        Acting::ActionOnBothMaps { action, on } => Said::and(
            format!("action \"{action}\" is on criteria and on elements at once: {}", plain(on)),
            "name criteria only, or elements only: an element's score is made of its criteria",
        ),
        Acting::ActionOnNothing { action } => Said::and(
            format!("action \"{action}\" is on nothing"),
            "name the criteria or elements it is to raise, such as on = [\"waiting_time\"]",
        ),
        Acting::ActionTwice { action } => Said::and(
            format!("two actions have the id \"{action}\""),
            "give each its own: the id is what the next wave finds it by",
        ),
        Acting::PromiseBeyondScale { action, promised, scale: [low, high] } => Said::and(
            format!("action \"{action}\" promises {promised} more on a scale that goes from {low} to {high}"),
            "promise an increase in rating units, such as raises = { performance = 0.4 }",
        ),
        Acting::ActionWithout { place, action, key } => Said::and(
            format!("action {place}{} has no {key}", named(action)),
            match *key {
                "id" => "give it a key of its own, the same in every wave: id = \"queue-app\"",
                _ => "say what is done, such as what = \"Tickets in the app\"",
            },
        ),
        Acting::PromiseBeyondRoom { action, promised, name, room } => Said::and(
            format!(
                "action \"{action}\" promises {promised} more on \"{name}\", which can rise by {room} at most"
            ),
            "promise what the scale has room for: no more than that counts as enough or goes into the effect",
        ),
        Acting::NotAPromise { action, promised } => Said::and(
            format!("action \"{action}\" raises performance by {promised}"),
            "promise a number of rating units above 0, or leave `raises` out",
        ),
        Acting::EffortOutside { action, effort } => Said::and(
            format!("the effort of action \"{action}\" is {effort}, and efforts go from 1 to 5"),
            "give it 1 to 5, or days of one person as effort_days",
        ),
        Acting::NotDays { action, days } => Said::and(
            format!("the effort of action \"{action}\" is {days} days"),
            "give a number of days above 0, or effort = 1 to 5",
        ),
        Acting::EffortTwice { action } => Said::and(
            format!("action \"{action}\" has both effort and effort_days"),
            "keep one of them, the same for all actions: only then are they ranked by it",
        ),
        Acting::NotACost { action, cost } => {
            Said::and(format!("action \"{action}\" costs {cost}"), "give 0 or more, or leave `cost` out")
        }
        Acting::NotADay { action, text } => Said::and(
            if action.is_empty() {
                format!("\"{text}\" is not a day")
            } else {
                format!("action \"{action}\" is due on \"{text}\", which is not a day")
            },
            "write year, month and day, such as 2026-09-30",
        ),
        Acting::OtherStart { action, since, compared } => Said::and(
            format!(
                "action \"{action}\" started from wave \"{since}\", and is held against the change since \"{compared}\""
            ),
            "compare with the wave it started from, or put its `since` right",
        ),
        Acting::NotAsPlan { format } => Said::and(
            format!("a plan is not written as {format}"),
            "use table, markdown, html, xlsx, pptx, csv, json, or a picture",
        ),
        Acting::NoComments => Said::and(
            "no column of comments is named, and words are in comments",
            "name it with --quotes, or give a [[criterion]] its own as quotes = \"column\"",
        ),
        Acting::CommentsWithoutWords { column } => Said::and(
            format!(
                "column \"{column}\" holds comments about everything, and no criterion has words that tell which are about it"
            ),
            "give criteria theirs in the study file, such as words = [\"queue\", \"waiting\"], or a column of their own as quotes = \"column\"",
        ),
        Acting::BalanceOfShortScale { scale: [low, high] } => Said::and(
            format!("on a scale from {low} to {high} the good ratings and the bad ones overlap"),
            "ask for the balance of ratings on a scale of four points or more",
        ),
        Acting::CallbackOfAnonymous => Said::and(
            "the study file says `anonymous = true`, and nobody who was promised that is called back",
            "ask the next wave who may be called, with a column of its own",
        ),
        Acting::CallbackNeedsConsent => Said::and(
            "nothing says who agreed to be called",
            "name the column with --consent, or say --no-consent-needed where nobody needs to be asked",
        ),
        Acting::UnclearConsent { column, value } => Said::and(
            format!("column \"{column}\" holds \"{value}\", which says neither yes nor no"),
            "say which texts agree with --consent-is, such as --consent-is yes,1",
        ),
        Acting::CallbackOutput { path } => Said::and(
            if path.is_empty() {
                "a list of call-backs is written to a file of its own and nowhere else".to_owned()
            } else {
                format!("{path} cannot hold a list of call-backs")
            },
            "name a .csv or .xlsx file with -o: only its owner may read it",
        ),
        Acting::CallbackWithoutImportance => Said::and(
            "importance was not asked, and call-backs go by what mattered to each respondent",
            "use a survey that asks for importance",
        ),
        Acting::CallbackOnNothing => Said::and(
            "no criterion is a priority, so nobody is to be called for one",
            "name the criteria that count with --on",
        ),
        Acting::CallbackList { listed, scored, left_out, without_consent, on } => Said::seen(format!(
            "{listed} of {scored} respondents listed by their shortfall on {}; {without_consent} in shortfall did not agree \
             to be called; {left_out} rated fewer than half of these criteria and have no score",
            plain(on)
        )),
        Acting::CodesForNumbers { column, code, label } => Said::and(
            format!(
                "column \"{column}\" holds codes, such as {code} for \"{label}\", where numbers are needed"
            ),
            "name a column whose numbers mean themselves",
        ),
        Acting::NoValueAtRisk { column } => Said::and(
            format!(
                "nothing of \"{column}\" is at risk: that is told of an outcome of 0 and 1, where respondents all count the same"
            ),
            "name such an outcome with --outcome, without weights and clusters",
        ),
        Acting::EmptyPlan { output } => Said::and(
            format!("{output}: the plan has no line, since there is no action and no priority"),
            "name actions in the study file ([[action]]), or ask for another picture",
        ),
    }
}

/// The id in brackets, where there is one.
fn named(action: &str) -> String {
    if action.trim().is_empty() { String::new() } else { format!(" (\"{action}\")") }
}
