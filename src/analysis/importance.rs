//! What stands on the importance axis: what respondents said, or what their ratings of performance have to do with
//! an outcome.

use serde::{Serialize, Serializer};

use super::drawn::Drawn;
use super::{Base, Bases, Basis, CrosshairRule, DriverSet, Drivers, Estimate, Plan};
use crate::error::{Error, Result};
use crate::importance::{METHODS, Method, johnson};
use crate::message::{Asked, Request};
use crate::survey::{Ratings, Respondents, Survey};

/// Where importance comes from.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Importance {
    /// Respondents rated it.
    Stated,
    /// It is derived from an outcome by this method.
    Derived(&'static Method),
}

impl Importance {
    /// Its name on the command line and in the JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Derived(method) => method.name,
        }
    }

    /// The importance with this name: `stated`, or a method's.
    ///
    /// ```
    /// use ecart::analysis::Importance;
    /// assert_eq!(Importance::named("johnson").unwrap().name(), "johnson");
    /// assert!(Importance::named("guessed").is_none());
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        if name == "stated" {
            return Some(Self::Stated);
        }
        METHODS.iter().find(|method| method.name == name).map(|method| Self::Derived(method))
    }

    /// The method that derives it; relative weights where a grid of drivers is wanted beside stated importance.
    pub fn method(self) -> &'static Method {
        match self {
            Self::Stated => &johnson::METHOD,
            Self::Derived(method) => method,
        }
    }
}

impl PartialEq for Importance {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Serialize for Importance {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// The plan as it can be carried out: a survey that did not ask for importance has it derived.
///
/// # Errors
/// Where importance is to be derived and there is no outcome, or the crosshair has no meaning for it.
pub(super) fn feasible(plan: &Plan, survey: &Survey) -> Result<Plan> {
    let mut plan = plan.clone();
    if !survey.stated && plan.importance == Importance::Stated {
        plan.importance = Importance::Derived(plan.importance.method());
    }
    if plan.importance == Importance::Stated {
        return Ok(plan);
    }
    match &survey.ratings {
        Ratings::Answers { respondents, .. } if respondents.outcomes.is_empty() => {
            Err(Error::of(Request::NeedsOutcome { method: plan.importance.name() }))
        }
        Ratings::Counted(_) | Ratings::Summary(_) => Err(Error::in_file(
            &survey.origin.file,
            Request::NeedsAnswers { holds: survey.ratings.holds(), asked: Asked::Importance },
        )),
        Ratings::Answers { .. } if plan.crosshair == CrosshairRule::Midpoint => {
            Err(Error::of(Request::MidpointOfDerived))
        }
        Ratings::Answers { .. } => Ok(plan),
    }
}

/// The estimates of what was rated, on this base; where importance was not asked, its place is held by performance until derived
/// importance takes it, so that performance rests on everybody who rated it.
pub(super) fn rated(survey: &Survey, drawn: Drawn, base: Base, plan: &Plan) -> Result<Bases> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else {
        return Bases::of(survey, drawn, base, plan);
    };
    if survey.stated {
        return Bases::of(survey, drawn, base, plan);
    }
    let respondents = Respondents { importance: respondents.performance.clone(), ..respondents.clone() };
    let mut bases = Bases::of(&survey.with_respondents(respondents), drawn, base, plan)?;
    for basis in bases.criteria.iter_mut().chain(&mut bases.elements) {
        basis.n = [Some(0), basis.n[1], Some(0)];
    }
    Ok(bases)
}

/// The estimates with derived importance in its place; a gap across two scales is none. `Err` holds the name of a
/// row that has no derived importance, since performance on it does not vary.
pub(super) fn on_axis<'a>(bases: &Bases, drivers: &'a Drivers) -> std::result::Result<Bases, &'a str> {
    let [criteria, elements] = each_on_axis(bases, drivers);
    let named = |set: Option<&'a DriverSet>, bases: Vec<Option<Basis>>| {
        let names = set.into_iter().flat_map(|set| &set.rows).map(|driver| driver.name.as_str());
        names
            .zip(bases)
            .map(|(name, basis)| basis.ok_or(name))
            .collect::<std::result::Result<Vec<Basis>, &str>>()
    };
    Ok(Bases {
        criteria: named(Some(&drivers.criteria), criteria)?,
        elements: named(drivers.elements.as_ref(), elements)?,
    })
}

/// The same row by row; `None` where a row has no derived importance.
pub(super) fn each_on_axis(bases: &Bases, drivers: &Drivers) -> [Vec<Option<Basis>>; 2] {
    let of = |bases: &[Basis], importance: Vec<Option<Estimate>>| {
        let with = |(basis, importance): (&Basis, Option<Estimate>)| {
            Some(Basis {
                importance: importance?,
                performance: basis.performance,
                gap: None,
                n: basis.n,
                effective_base: basis.effective_base,
                mass: basis.mass,
                paired: None,
                differences: Vec::new(),
                expectations_met: None,
                expectations_met_error: None,
                shortfall: None,
            })
        };
        bases.iter().zip(importance).map(with).collect()
    };
    let elements = drivers.elements.as_ref().map_or_else(Vec::new, DriverSet::importance);
    [of(&bases.criteria, drivers.criteria.importance()), of(&bases.elements, elements)]
}
