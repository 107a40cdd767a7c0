//! Options of action plans, and the actions of the study file.

use clap::Args;

use super::words::unknown;
use crate::analysis::{Action, ActionStatus, Actions as Declared, Effort, day_number};
use crate::error::{Error, Result};
use crate::input::Source;
use crate::input::study::StudyAction;
use crate::message::Acting;
use crate::options::Spelled;

/// What is to be done.
#[derive(Debug, Default, Args)]
pub(super) struct ActionOptions {
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<String>,
}

impl ActionOptions {
    /// The actions of the study file.
    ///
    /// # Errors
    /// Where one of them is no action.
    pub fn declared(&self, source: &Source) -> Result<Declared> {
        let mut all: Vec<Action> = Vec::with_capacity(source.study.action.len());
        for (place, entry) in (1..).zip(&source.study.action) {
            let action = action(place, entry).map_err(|found| found.in_study(source))?;
            if all.iter().any(|other| other.id == action.id) {
                let what = Acting::ActionTwice { action: action.id };
                return Err(in_file(source, what));
            }
            all.push(action);
        }
        Ok(Declared { all, today: self.today.clone(), always: false })
    }
}

/// What is wrong with an action.
enum Fault {
    Acting(Acting),
    Status(String),
}

impl From<Acting> for Fault {
    fn from(what: Acting) -> Self {
        Self::Acting(what)
    }
}

impl Fault {
    fn in_study(self, source: &Source) -> Error {
        match self {
            Self::Acting(what) => in_file(source, what),
            Self::Status(value) => {
                unknown(source.study_path.as_deref(), "status", &value, ActionStatus::words())
            }
        }
    }
}

fn in_file(source: &Source, what: Acting) -> Error {
    Error::in_study(source.study_path.as_deref(), what)
}

fn action(place: usize, entry: &StudyAction) -> std::result::Result<Action, Fault> {
    let id = || entry.id.clone();
    let lacks = |key: &'static str| Acting::ActionWithout { place, action: id(), key };
    if entry.id.trim().is_empty() {
        return Err(lacks("id").into());
    }
    let what = entry.what.label();
    if std::iter::once(&what.text).chain(what.translations.values()).any(|text| text.trim().is_empty()) {
        return Err(lacks("what").into());
    }
    if entry.on.is_empty() {
        return Err(Acting::ActionOnNothing { action: id() }.into());
    }
    if let Some(text) = entry.due.as_ref().filter(|text| !is_day(text)) {
        return Err(Acting::NotADay { action: id(), text: text.clone() }.into());
    }
    if let Some(cost) = entry.cost.filter(|cost| !(cost.is_finite() && *cost >= 0.0)) {
        return Err(Acting::NotACost { action: id(), cost }.into());
    }
    let promised = entry.raises.as_ref().map(|raises| raises.performance);
    if let Some(promised) = promised.filter(|by| !(by.is_finite() && *by > 0.0)) {
        return Err(Acting::NotAPromise { action: id(), promised }.into());
    }
    let status = match &entry.status {
        None => ActionStatus::default(),
        Some(text) => ActionStatus::spelled(text).ok_or_else(|| Fault::Status(text.clone()))?,
    };
    Ok(Action {
        id: id(),
        on: entry.on.clone(),
        what,
        owner: entry.owner.clone().filter(|owner| !owner.trim().is_empty()),
        effort: effort(entry)?,
        cost: entry.cost,
        currency: entry.currency.clone(),
        due: entry.due.clone(),
        status,
        promised,
        since: entry.since.clone(),
    })
}

fn effort(entry: &StudyAction) -> std::result::Result<Option<Effort>, Acting> {
    let action = entry.id.clone();
    match (entry.effort, entry.effort_days) {
        (Some(_), Some(_)) => Err(Acting::EffortTwice { action }),
        (Some(effort), None) if !(1.0..=5.0).contains(&effort) => {
            Err(Acting::EffortOutside { action, effort })
        }
        (None, Some(days)) if !(days.is_finite() && days > 0.0) => Err(Acting::NotDays { action, days }),
        (points, days) => Ok(points.map(Effort::Points).or(days.map(Effort::Days))),
    }
}

fn day(text: &str) -> std::result::Result<String, Acting> {
    let what = || Acting::NotADay { action: String::new(), text: text.to_owned() };
    is_day(text).then(|| text.to_owned()).ok_or_else(what)
}

/// Whether a text is a day of the calendar as `2026-09-30`, so that days compare as texts.
fn is_day(text: &str) -> bool {
    day_number(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn a_day_is_one_of_the_calendar() {
        for day in ["2026-09-30", "2024-02-29", "2000-02-29", "2026-12-31"] {
            assert!(is_day(day), "{day}");
        }
        for other in
            ["2026-9-30", "30.09.2026", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "soon", ""]
        {
            assert!(!is_day(other), "{other}");
        }
    }
}
