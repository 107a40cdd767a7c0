//! What a gate says, understood.

use crate::analysis::Quadrant;

/// A condition; a gate fails where it holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// One of them holds.
    Or(Vec<Self>),
    /// All of them hold.
    And(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// Something about rows.
    Rows {
        /// Of how many of them; `None` of a single one.
        quant: Option<Quant>,
        /// Which rows.
        subject: RowsMeant,
        /// What is said of each.
        is: Is,
    },
    /// A number of one row against a limit.
    Value {
        /// How sure.
        certainly: Certainly,
        /// Which number.
        measure: GateMeasure,
        /// Of which row.
        name: RowName,
        /// How it is compared.
        op: Op,
        /// The limit.
        limit: f64,
    },
    /// A number of the whole survey against a limit.
    Total {
        /// Which number.
        total: Total,
        /// How it is compared.
        op: Op,
        /// The limit.
        limit: f64,
    },
}

/// Of how many rows something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quant {
    /// One at least.
    Any,
    /// All.
    Every,
    /// None.
    No,
    /// So many at least.
    AtLeast(u64),
}

/// Which rows something is said of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowsMeant {
    /// All criteria, or those of one element.
    Criteria(Option<String>),
    /// All elements.
    Elements,
    /// One row.
    One(RowName),
}

/// The name or label of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowName {
    /// As written.
    pub text: String,
    /// Which map it is of, where that was said: `true` of the elements.
    pub element: Option<bool>,
}

/// What is said of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Is {
    /// It is in a quadrant.
    In(Certainly, Quadrant),
    /// It was elsewhere in the wave before, and is there now.
    Enters(Certainly, Quadrant),
    /// It was there in the wave before, and is elsewhere now.
    Leaves(Certainly, Quadrant),
    /// It rose since the wave before.
    Rises(Certainly, GateMeasure, Option<f64>),
    /// It fell since the wave before.
    Falls(Certainly, GateMeasure, Option<f64>),
    /// A number of it against a limit.
    Compares(GateMeasure, Op, f64),
    /// Its performance is significantly above (`true`) or below the benchmark.
    AgainstBenchmark(bool),
    /// An audience's answer is significantly above (`true`) or below that of the reference.
    AgainstReference(bool),
}

/// How sure something has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Certainly {
    /// Nothing was said: likely for quadrants, significant for changes, the point estimate for numbers.
    #[default]
    Unsaid,
    /// 95 %.
    Certainly,
    /// 80 %.
    Likely,
    /// By the point estimate.
    Apparently,
}

/// A number of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the number of that name in the JSON")]
#[non_exhaustive]
pub enum GateMeasure {
    Gap,
    Importance,
    Performance,
    TopTwo,
    TopBox,
    N,
    EffectiveBase,
    Rank,
    Certainty,
    P,
    WeightedGap,
    ExpectationsMet,
    BenchmarkDifference,
}

/// A number of the whole survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the number of that name")]
pub enum Total {
    N,
    EffectiveBase,
    Priorities,
    MeanGap,
    SatisfactionIndex,
    Nps,
    Ces,
    Warnings,
    Dropped,
    MissingShare,
    Respondents,
    MatchedRows,
}

impl GateMeasure {
    /// Whether it is a share, from 0 to 1, so that a percentage may stand beside it.
    pub(super) fn is_share(self) -> bool {
        matches!(self, Self::TopTwo | Self::TopBox | Self::Certainty | Self::P | Self::ExpectationsMet)
    }
}

impl Total {
    /// Whether it is a share, from 0 to 1; scores such as the NPS run to 100.
    pub(super) fn is_share(self) -> bool {
        self == Self::MissingShare
    }
}

/// How two numbers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named by its sign")]
pub enum Op {
    Less,
    AtMost,
    More,
    AtLeast,
    Equal,
    Unequal,
}

impl GateMeasure {
    /// All of them with their words.
    pub const ALL: [(Self, &'static str); 13] = [
        (Self::Gap, "gap"),
        (Self::Importance, "importance"),
        (Self::Performance, "performance"),
        (Self::TopTwo, "top_two"),
        (Self::TopBox, "top_box"),
        (Self::N, "n"),
        (Self::EffectiveBase, "effective_base"),
        (Self::Rank, "rank"),
        (Self::Certainty, "certainty"),
        (Self::P, "p"),
        (Self::WeightedGap, "weighted_gap"),
        (Self::ExpectationsMet, "expectations_met"),
        (Self::BenchmarkDifference, "benchmark_difference"),
    ];

    /// Whether waves tell its change.
    pub fn changes(self) -> bool {
        matches!(self, Self::Gap | Self::Importance | Self::Performance | Self::TopTwo)
    }

    /// Its word.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(measure, _)| *measure == self).map_or("", |(_, word)| word)
    }
}

impl Total {
    /// All of them with their words.
    pub const ALL: [(Self, &'static str); 12] = [
        (Self::N, "n"),
        (Self::EffectiveBase, "effective_base"),
        (Self::Priorities, "priorities"),
        (Self::MeanGap, "mean_gap"),
        (Self::SatisfactionIndex, "satisfaction_index"),
        (Self::Nps, "nps"),
        (Self::Ces, "ces"),
        (Self::Warnings, "warnings"),
        (Self::Dropped, "dropped"),
        (Self::MissingShare, "missing_share"),
        (Self::Respondents, "respondents"),
        (Self::MatchedRows, "matched_rows"),
    ];

    /// Its word.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(total, _)| *total == self).map_or("", |(_, word)| word)
    }
}

impl Op {
    /// All of them with their signs, the longer first.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::AtMost, "<="),
        (Self::AtLeast, ">="),
        (Self::Equal, "=="),
        (Self::Unequal, "!="),
        (Self::Less, "<"),
        (Self::More, ">"),
    ];

    /// Its sign.
    pub fn sign(self) -> &'static str {
        Self::ALL.iter().find(|(op, _)| *op == self).map_or("", |(_, sign)| sign)
    }

    /// Whether the comparison holds.
    pub fn holds(self, value: f64, limit: f64) -> bool {
        match self {
            Self::Less => value < limit,
            Self::AtMost => value <= limit,
            Self::More => value > limit,
            Self::AtLeast => value >= limit,
            Self::Equal => value == limit,
            Self::Unequal => value != limit,
        }
    }
}

impl Condition {
    /// Whether it asks for the wave before.
    pub fn asks_for_waves(&self) -> bool {
        self.any_part(&|part| match part {
            Self::Rows { is, .. } => {
                matches!(is, Is::Enters(..) | Is::Leaves(..) | Is::Rises(..) | Is::Falls(..))
            }
            Self::Total { total, .. } => *total == Total::MatchedRows,
            _ => false,
        })
    }

    /// Whether it asks for a benchmark.
    pub fn asks_for_benchmark(&self) -> bool {
        let measured = |measure: GateMeasure| measure == GateMeasure::BenchmarkDifference;
        self.any_part(&|part| match part {
            Self::Rows { is: Is::AgainstBenchmark(_), .. } => true,
            Self::Rows { is: Is::Compares(measure, ..), .. } | Self::Value { measure, .. } => {
                measured(*measure)
            }
            _ => false,
        })
    }

    /// Whether it asks for audiences.
    pub fn asks_for_audiences(&self) -> bool {
        self.any_part(&|part| matches!(part, Self::Rows { is: Is::AgainstReference(_), .. }))
    }

    fn any_part(&self, asks: &dyn Fn(&Self) -> bool) -> bool {
        match self {
            Self::Or(parts) | Self::And(parts) => parts.iter().any(|part| part.any_part(asks)),
            Self::Not(part) => part.any_part(asks),
            part => asks(part),
        }
    }
}
