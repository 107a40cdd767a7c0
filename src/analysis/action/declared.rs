//! An action as it was declared.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::Raise;
use crate::options::Spelled;
use crate::survey::Label;

/// Something that somebody is to do, and what it is to change.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Its key, the same in every wave.
    pub id: String,
    /// Criteria or elements whose performance it is to raise.
    pub on: Vec<String>,
    /// What is done.
    pub what: Label,
    /// Who does it: a role, shown as written.
    pub owner: Option<String>,
    /// What it takes.
    pub effort: Option<Effort>,
    /// What it costs.
    pub cost: Option<f64>,
    /// Currency of the cost.
    pub currency: Option<String>,
    /// When it is to be done, `2026-09-30`.
    pub due: Option<String>,
    /// How far it has come.
    pub status: ActionStatus,
    /// How much it is to raise performance on each row, in rating units.
    pub promised: Option<f64>,
    /// Name of the wave it started from.
    pub since: Option<String>,
}

/// Actions, and the day they are looked at.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Actions {
    /// In the order in which they were declared.
    pub all: Vec<Action>,
    /// The day against which due dates are held, `2026-09-30`; without one nothing is late.
    pub today: Option<String>,
    /// Whether a plan is asked for even where there is no action.
    pub always: bool,
}

/// What an action takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effort {
    /// On a scale from 1 to 5.
    Points(f64),
    /// In days of one person.
    Days(f64),
}

/// How far an action has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    /// Not begun.
    #[default]
    Planned,
    /// Begun.
    Running,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// What efforts are measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EffortUnit {
    /// Points from 1 to 5.
    Points,
    /// Days of one person.
    Days,
}

impl ActionStatus {
    /// Its name in the study file and the JSON.
    pub fn name(self) -> &'static str {
        self.spelling().unwrap_or_default()
    }

    /// Whether something is still to come of it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Running)
    }

    /// Whether a change since the wave before can tell anything of an action: it was begun, or names the wave it started
    /// from, and was not given up.
    pub(super) fn is_followed(self, names_wave: bool) -> bool {
        matches!(self, Self::Running | Self::Done) || self == Self::Planned && names_wave
    }
}

impl EffortUnit {
    /// Its name in the JSON and the CSV.
    pub fn name(self) -> &'static str {
        match self {
            Self::Points => "points",
            Self::Days => "days",
        }
    }
}

impl Effort {
    /// The number, whatever its unit.
    pub fn value(self) -> f64 {
        match self {
            Self::Points(value) | Self::Days(value) => value,
        }
    }

    /// The unit.
    pub fn unit(self) -> EffortUnit {
        match self {
            Self::Points(_) => EffortUnit::Points,
            Self::Days(_) => EffortUnit::Days,
        }
    }
}

impl Action {
    /// What it is to raise; nothing where nothing was promised.
    fn raise(&self) -> Raise {
        self.promised.map_or_else(Raise::new, |by| self.on.iter().map(|row| (row.clone(), by)).collect())
    }
}

impl Actions {
    /// What each action is to raise, then all open ones together.
    pub fn raises(&self) -> Vec<Raise> {
        let mut raises: Vec<Raise> = self.all.iter().map(Action::raise).collect();
        let mut whole = Raise::new();
        for action in self.all.iter().filter(|action| action.status.is_open()) {
            for (row, by) in action.raise() {
                match whole.iter_mut().find(|(known, _)| *known == row) {
                    Some((_, sum)) => *sum += by,
                    None => whole.push((row, by)),
                }
            }
        }
        raises.push(whole);
        raises
    }

    /// Whether a plan is made.
    pub fn is_asked(&self) -> bool {
        self.always || !self.all.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(id: &str, on: &[&str], promised: f64) -> Action {
        Action {
            id: id.into(),
            on: on.iter().map(|row| (*row).to_owned()).collect(),
            what: Label::plain(id),
            owner: None,
            effort: None,
            cost: None,
            currency: None,
            due: None,
            status: ActionStatus::Planned,
            promised: Some(promised),
            since: None,
        }
    }

    #[test]
    fn the_whole_plan_adds_the_open_promises_of_a_row() {
        let mut all =
            vec![action("a", &["x", "y"], 0.5), action("b", &["x"], 0.25), action("c", &["y"], 9.0)];
        all[2].status = ActionStatus::Dropped;
        let raises = Actions { all, ..Actions::default() }.raises();
        assert_eq!(raises.len(), 4);
        assert_eq!(raises[3], [("x".to_owned(), 0.75), ("y".to_owned(), 0.5)]);
    }
}
