//! What stands on the importance axis: what respondents said, or what their ratings of performance have to do with
//! an outcome.

use serde::{Serialize, Serializer};

use super::{Base, Bases, Basis, CrosshairRule, Drivers, Estimate, Plan};
use crate::error::{Error, Result};
use crate::importance::{METHODS, Method, johnson};
use crate::survey::{Counts, Ratings, Respondents, Survey};

/// Where importance comes from.
#[derive(Debug, Clone, Copy)]
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
        Ratings::Answers { respondents, .. } if respondents.outcomes.is_empty() => Err(Error::Options(format!(
            "importance derived by {} needs an outcome: name its column with --outcome",
            plan.importance.name()
        ))),
        Ratings::Counted(_) | Ratings::Summary(_) => Err(Error::NeedsAnswers {
            file: survey.origin.file.clone(),
            problem: "importance is derived from respondents’ answers, so leave --importance away".into(),
        }),
        Ratings::Answers { .. } if plan.crosshair == CrosshairRule::Midpoint => Err(Error::Options(
            "the mid-point of the rating scale says nothing about derived importance: use --crosshair mean, median, or \
             two numbers"
                .into(),
        )),
        Ratings::Answers { .. } => Ok(plan),
    }
}

/// The estimates of what was rated, on this base; where importance was not asked, its place is held by performance until derived
/// importance takes it, so that performance rests on everybody who rated it.
pub(super) fn rated(survey: &Survey, base: Base, plan: &Plan) -> Result<Bases> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else {
        return Bases::of(survey, base, plan);
    };
    if survey.stated {
        return Bases::of(survey, base, plan);
    }
    let respondents = Respondents { importance: respondents.performance.clone(), ..respondents.clone() };
    let counts = Counts::of(&respondents, &survey.elements, &survey.scale, |_| true);
    let held = Survey { ratings: Ratings::Answers { counts, respondents }, ..survey.clone() };
    let mut bases = Bases::of(&held, base, plan)?;
    for basis in bases.criteria.iter_mut().chain(&mut bases.elements) {
        basis.n = [Some(0), basis.n[1], Some(0)];
    }
    Ok(bases)
}

/// The estimates with derived importance in its place; a gap across two scales is none.
pub(super) fn on_axis(bases: &Bases, drivers: &Drivers) -> Bases {
    let of = |bases: &[Basis], importance: Vec<Estimate>| {
        let with = |(basis, importance): (&Basis, Estimate)| Basis {
            importance,
            performance: basis.performance,
            gap: None,
            n: basis.n,
            df: [None, basis.df[1], None],
            effective_base: basis.effective_base,
            mass: basis.mass,
            paired: None,
            differences: Vec::new(),
            expectations_met: None,
        };
        bases.iter().zip(importance).map(with).collect()
    };
    Bases {
        criteria: of(&bases.criteria, drivers.criteria.importance()),
        elements: of(
            &bases.elements,
            drivers.elements.as_ref().map_or_else(Vec::new, super::DriverSet::importance),
        ),
    }
}
