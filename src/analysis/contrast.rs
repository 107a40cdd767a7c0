//! Kinds of factors: what low and high performance do, against a straight line (`methods.md` §5).

use schemars::JsonSchema;
use serde::Serialize;

use super::{Effect, Plan};
use crate::error::{Error, Result};
use crate::importance::asymmetry::{ContrastRule, End, Impact, Undefined, impact};
use crate::importance::penalty_reward::{Levels, PenaltyReward};
use crate::message::Request;
use crate::stats::interval::Interval;
use crate::survey::Scale;

/// What low and high performance on one criterion or element go with.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Contrasted {
    /// Change of the outcome where performance is low, against the middle.
    pub penalty: Option<Effect>,
    /// Change of the outcome where performance is high, against the middle.
    pub reward: Option<Effect>,
    /// Respondents who rated performance low.
    pub n_low: Option<u64>,
    /// Respondents who rated it in the middle.
    pub n_middle: Option<u64>,
    /// Respondents who rated it high.
    pub n_high: Option<u64>,
    /// Reward + |penalty|.
    pub range: Option<f64>,
    /// Reward's part of the range.
    pub satisfaction: Option<f64>,
    /// Penalty's part of the range.
    pub dissatisfaction: Option<f64>,
    /// Impact asymmetry: satisfaction − dissatisfaction, −1 to 1.
    pub asymmetry: Option<f64>,
    /// How sure the asymmetry is, and what a straight line would give.
    pub asymmetry_detail: Option<AsymmetryDetail>,
    /// What kind of factor it is.
    pub kind: Option<Kind>,
    /// Why there is no kind.
    pub undefined: Option<Reason>,
}

/// How sure an impact asymmetry is, and what a straight line would give.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct AsymmetryDetail {
    /// Standard error of the asymmetry, by the delta method.
    pub standard_error: Option<f64>,
    /// Lower end of its interval, not below −1.
    pub low: Option<f64>,
    /// Upper end of its interval, not above 1.
    pub high: Option<f64>,
    /// Whether an end of the interval was cut.
    pub cut: bool,
    /// The asymmetry of a straight line through the mean ratings of the three groups.
    pub linear: f64,
    /// Asymmetry − that of the straight line.
    pub beyond_linear: f64,
    /// Lower end of the interval of the difference.
    pub beyond_linear_low: Option<f64>,
    /// Upper end of it.
    pub beyond_linear_high: Option<f64>,
    /// Which coefficient has the wrong sign, not significantly, and counts as 0.
    pub clamped: Option<Clamped>,
}

/// A coefficient of a contrast that counts as 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Clamped {
    /// That of low performance.
    Penalty,
    /// That of high performance.
    Reward,
}

/// What low and high performance do (Mikulić & Prebežac 2008), beyond what a straight line would.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// Pleases when it is good more than it hurts when it is bad.
    Delighter,
    /// Does both about as much.
    Hybrid,
    /// Hurts when it is bad more than it pleases when it is good.
    Hygiene,
}

impl Kind {
    /// Its name in the JSON and the CSV.
    pub fn name(self) -> &'static str {
        match self {
            Self::Delighter => "delighter",
            Self::Hybrid => "hybrid",
            Self::Hygiene => "hygiene",
        }
    }
}

/// Why a penalty–reward contrast tells no kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    /// Performance is low for nobody.
    NoLow,
    /// Performance is in the middle for nobody.
    NoMiddle,
    /// Performance is high for nobody.
    NoHigh,
    /// Performance is low for too few respondents.
    FewLow,
    /// Performance is high for too few respondents.
    FewHigh,
    /// Low performance goes with a better outcome.
    PositivePenalty,
    /// High performance goes with a worse outcome.
    NegativeReward,
    /// Neither goes with anything.
    NoImpact,
    /// The interval reaches from one kind into another.
    Undecided,
    /// Low and high performance follow from those on the other drivers, or respondents are too few for them.
    Collinear,
    /// Performance is the same for every respondent who counts.
    Constant,
}

impl Reason {
    /// Every reason, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::NoLow,
        Self::NoMiddle,
        Self::NoHigh,
        Self::FewLow,
        Self::FewHigh,
        Self::PositivePenalty,
        Self::NegativeReward,
        Self::NoImpact,
        Self::Undecided,
        Self::Collinear,
        Self::Constant,
    ];
}

/// Impact asymmetry within this of a straight line's is a hybrid's.
pub(super) const HYBRID: f64 = 0.2;

/// Where low and high begin: as the plan says, else the lowest quarter of the scale and its top eighth. On 1–5 these
/// are 1–2 and 5, on 0–10 they are 0–2 and 9–10.
///
/// # Errors
/// Where the plan's leave no middle, or no low or high, on the scale.
pub(super) fn levels(scale: &Scale, plan: &Plan) -> Result<Levels> {
    let range = scale.highest - scale.lowest;
    let (low, high) = (scale.lowest + range / 4.0, scale.highest - range / 8.0);
    // The ratings where they begin, so that a reader can check them.
    let at_most = scale.values.iter().copied().filter(|&value| value <= low).fold(scale.lowest, f64::max);
    let at_least = scale.values.iter().copied().filter(|&value| value >= high).fold(scale.highest, f64::min);
    let levels = Levels { low: plan.low.unwrap_or(at_most), high: plan.high.unwrap_or(at_least) };
    if levels.low >= levels.high || levels.low < scale.lowest || levels.high > scale.highest {
        return Err(Error::of(Request::LevelsDoNotFit {
            low: levels.low,
            high: levels.high,
            lowest: scale.lowest,
            highest: scale.highest,
        }));
    }
    Ok(levels)
}

impl Contrasted {
    /// The contrast at this place of all; without contrasts there are as many reasons as rows.
    pub(super) fn of(all: Option<&PenaltyReward>, at: usize, plan: &Plan) -> Self {
        let Some(all) = all else { return Self::undefined(Reason::Collinear) };
        let contrast = &all.contrasts[at];
        let effect = |one| Effect::of(one, all.df, all.n, plan);
        let [n_low, n_middle, n_high] = contrast.groups.map(|group| Some(group.n as u64));
        let told = Self {
            penalty: contrast.penalty.as_ref().map(effect),
            reward: contrast.reward.as_ref().map(effect),
            n_low,
            n_middle,
            n_high,
            ..Self::undefined(Reason::Undecided)
        };
        let rule = ContrastRule {
            confidence: plan.confidence,
            alpha: plan.alpha(),
            smallest_base: plan.smallest_base,
        };
        match impact(contrast, all, rule) {
            Err(reason) => Self { undefined: Some(why(reason)), ..told },
            Ok(impact) => {
                let kind = impact.beyond_linear.and_then(kind);
                Self {
                    range: Some(impact.range),
                    satisfaction: Some(impact.satisfaction),
                    dissatisfaction: Some(impact.dissatisfaction),
                    asymmetry: Some(impact.asymmetry),
                    asymmetry_detail: Some(AsymmetryDetail::of(&impact)),
                    kind,
                    undefined: if kind.is_some() { None } else { Some(Reason::Undecided) },
                    ..told
                }
            }
        }
    }

    /// A contrast of which nothing is known, and why.
    pub(super) fn undefined(reason: Reason) -> Self {
        Self {
            penalty: None,
            reward: None,
            n_low: None,
            n_middle: None,
            n_high: None,
            range: None,
            satisfaction: None,
            dissatisfaction: None,
            asymmetry: None,
            asymmetry_detail: None,
            kind: None,
            undefined: Some(reason),
        }
    }

    /// Whether performance is the same for everybody.
    pub(super) fn is_constant(&self) -> bool {
        self.undefined == Some(Reason::Constant)
    }
}

impl AsymmetryDetail {
    fn of(impact: &Impact) -> Self {
        let ends = |interval: Option<Interval>| {
            (interval.map(|interval| interval.low), interval.map(|interval| interval.high))
        };
        let (low, high) = ends(impact.interval);
        let (beyond_linear_low, beyond_linear_high) = ends(impact.beyond_linear);
        // The two intervals have one width where none was cut.
        let width = |low: Option<f64>, high: Option<f64>| Some(high? - low?);
        let whole = width(beyond_linear_low, beyond_linear_high);
        Self {
            standard_error: impact.standard_error,
            low,
            high,
            cut: width(low, high).zip(whole).is_some_and(|(shown, whole)| shown < whole - 1e-9),
            linear: impact.linear,
            beyond_linear: impact.asymmetry - impact.linear,
            beyond_linear_low,
            beyond_linear_high,
            clamped: impact.clamped.map(|end| match end {
                End::Low => Clamped::Penalty,
                End::High => Clamped::Reward,
            }),
        }
    }
}

/// A kind where the whole interval of the difference to a straight line says the same.
fn kind(beyond_linear: Interval) -> Option<Kind> {
    let Interval { low, high } = beyond_linear;
    if low > HYBRID {
        Some(Kind::Delighter)
    } else if high < -HYBRID {
        Some(Kind::Hygiene)
    } else if low >= -HYBRID && high <= HYBRID {
        Some(Kind::Hybrid)
    } else {
        None
    }
}

fn why(reason: Undefined) -> Reason {
    match reason {
        Undefined::NoLow => Reason::NoLow,
        Undefined::NoMiddle => Reason::NoMiddle,
        Undefined::NoHigh => Reason::NoHigh,
        Undefined::FewLow => Reason::FewLow,
        Undefined::FewHigh => Reason::FewHigh,
        Undefined::PositivePenalty => Reason::PositivePenalty,
        Undefined::NegativeReward => Reason::NegativeReward,
        Undefined::NoImpact => Reason::NoImpact,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn low_and_high_begin_at_ratings_of_the_scale() {
        let of = |lowest, highest| levels(&Scale::new(lowest, highest), &Plan::default()).unwrap();
        assert_eq!(of(1.0, 5.0), Levels { low: 2.0, high: 5.0 });
        assert_eq!(of(1.0, 7.0), Levels { low: 2.0, high: 7.0 });
        assert_eq!(of(0.0, 10.0), Levels { low: 2.0, high: 9.0 });
        assert_eq!(of(1.0, 10.0), Levels { low: 3.0, high: 9.0 });
        assert_eq!(of(1.0, 3.0), Levels { low: 1.0, high: 3.0 });
    }

    #[test]
    fn given_cut_points_lie_on_the_scale_in_order() {
        let of = |low, high| {
            let plan = Plan { low: Some(low), high: Some(high), ..Plan::default() };
            levels(&Scale::new(1.0, 5.0), &plan)
        };
        assert_eq!(of(1.0, 4.0).unwrap(), Levels { low: 1.0, high: 4.0 });
        assert!(of(4.0, 2.0).is_err() && of(0.0, 5.0).is_err() && of(2.0, 6.0).is_err());
    }

    #[test]
    fn kinds_follow_whole_intervals() {
        let of = |low, high| kind(Interval { low, high });
        assert_eq!(of(0.21, 0.9), Some(Kind::Delighter));
        assert_eq!(of(-0.9, -0.21), Some(Kind::Hygiene));
        assert_eq!(of(-0.2, 0.2), Some(Kind::Hybrid));
        assert_eq!((of(0.1, 0.3), of(-1.067, -0.185), of(-0.5, 0.5)), (None, None, None));
    }
}
