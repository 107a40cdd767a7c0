//! What should be known of the numbers.

use super::declare;
use crate::message::Unrelated;

declare! {
    /// What should be known of the numbers.
    Results {
        /// Too few respondents to test.
        TinyBase { row: String, n: u64, least: u64 },
        /// Few respondents.
        SmallBase { row: String, n: u64, least: u64 },
        /// Weights that leave few respondents' worth.
        TinyEffectiveBase { row: String, n: u64, effective: f64, least: u64 },
        /// A quadrant that depends on the base.
        BaseMatters { row: String },
        /// A priority without a shortfall.
        NoShortfall { row: String },
        /// A large gap of low priority.
        LargeGap { row: String },
        /// Possible overkill with a shortfall.
        Shortfall { row: String },
        /// Possible overkill with a shortfall that nothing tests.
        UntestedShortfall { row: String },
        /// An element whose gap lies outside those of its criteria.
        OutsideCriteria { row: String },
        /// So few elements that the crosshair decides.
        FewElements { crosshair: &'static str },
        /// A net promoter score of one kind of answer.
        OneKindOfAnswer { outcome: String, n: u64, kind: &'static str },
        /// Few degrees of freedom of a design.
        FewClusters { df: u64, least: u64 },
        /// Strata with one cluster.
        LonelyStrata { lonely: usize, clusters: usize, strata: usize },
        /// Performance low throughout.
        LevelBad { rows: usize, of: &'static str, midpoint: f64, at_midpoint: Vec<(&'static str, usize)> },
        /// Performance high throughout.
        LevelGood { rows: usize, of: &'static str, excellent: f64, at_midpoint: Vec<(&'static str, usize)> },
        /// Highest categories of a scale so long that they are next to nothing of it: how many, its ends.
        NarrowBoxes { boxes: u64, lowest: f64, highest: f64 },
        /// An element of one criterion.
        SingleCriterion { element: String },
        /// Criteria of no element.
        OutsideElements { criteria: Vec<String> },
        /// A driver without any part in an outcome.
        ConstantDriver { driver: String, outcome: String },
        /// An outcome whose regressions rest on few of the respondents.
        ListwiseLoss { outcome: String, n: u64, respondents: u64, drivers: u64 },
        /// Few respondents for the drivers of an outcome.
        FewPerDriver { outcome: String, n: u64, drivers: u64, least: u64 },
        /// An outcome that performance separates without fail.
        SeparatedOutcome { outcome: String, driver: String },
        /// An outcome that nothing can be said of.
        UnrelatedOutcome { outcome: String, why: Unrelated },
        /// An outcome that falls where performance rises, for every criterion.
        OutcomeAgainst { outcome: String, r: f64 },
        /// A group that rates everything higher or lower than the others do.
        UniformShift { column: String, level: String, rows: usize, shift: f64 },
        /// Rows of groups that too few of the group rated to be shown, or that would follow from the others.
        RowsWithheld { by: String, cells: Vec<(String, String)>, least: u64 },
        /// Criteria that too few of the audience that is analyzed rated to be shown.
        CriteriaWithheld { audience: String, criteria: Vec<String>, least: u64 },
        /// Priorities of which nothing tells which comments are about them.
        WithoutWords { rows: Vec<String> },
    }
}

impl Results {
    /// The same with other names for rows.
    #[must_use]
    pub fn renamed(mut self, name: impl Fn(&str) -> String) -> Self {
        match &mut self {
            Self::TinyBase { row, .. }
            | Self::SmallBase { row, .. }
            | Self::TinyEffectiveBase { row, .. }
            | Self::BaseMatters { row }
            | Self::NoShortfall { row }
            | Self::Shortfall { row }
            | Self::UntestedShortfall { row }
            | Self::OutsideCriteria { row }
            | Self::LargeGap { row } => *row = name(row),
            Self::SingleCriterion { element } => *element = name(element),
            Self::OutsideElements { criteria } => *criteria = criteria.iter().map(|it| name(it)).collect(),
            Self::RowsWithheld { cells, .. } => cells.iter_mut().for_each(|(row, _)| *row = name(row)),
            Self::CriteriaWithheld { criteria, .. } => criteria.iter_mut().for_each(|it| *it = name(it)),
            Self::WithoutWords { rows } => rows.iter_mut().for_each(|row| *row = name(row)),
            Self::ConstantDriver { driver, .. } => *driver = name(driver),
            Self::SeparatedOutcome { .. }
            | Self::ListwiseLoss { .. }
            | Self::FewPerDriver { .. }
            | Self::FewElements { .. }
            | Self::OneKindOfAnswer { .. }
            | Self::FewClusters { .. }
            | Self::LonelyStrata { .. }
            | Self::NarrowBoxes { .. }
            | Self::LevelBad { .. }
            | Self::LevelGood { .. }
            | Self::OutcomeAgainst { .. }
            | Self::UniformShift { .. }
            | Self::UnrelatedOutcome { .. } => {}
        }
        self
    }
}
