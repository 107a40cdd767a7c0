//! Why groups cannot be made of a column.

use super::declare;

declare! {
    /// Why groups cannot be made of a column; `by` is the grouping as it was asked for.
    Grouping {
        /// A way to group that is not known.
        NotAGrouping { by: String, how: String },
        /// A range whose end is below its beginning.
        RangeEndsBefore { by: String, range: String },
        /// A range behind one without an end.
        BehindOpenRange { by: String, range: String },
        /// Two ranges that share numbers.
        RangesOverlap { by: String, range: String },
        /// Numbers between two ranges that belong to none.
        BetweenRanges { by: String, end: f64, start: f64 },
        /// A number that is no recommendation.
        NotARecommendation { by: String, value: f64 },
        /// A grouping that leaves nothing to compare.
        OneGroupMade { by: String, only: Option<String> },
        /// A grouping of which too few groups are large enough to be shown.
        GroupsWithheld { by: String, least: u64 },
    }
}
