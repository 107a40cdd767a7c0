//! What is wrong with a file that is read beside the survey: a benchmark, a saved analysis.

use super::declare;

declare! {
    /// What is wrong with a file that is read beside the survey.
    Beside {
        /// A benchmark without a row.
        BenchmarkEmpty,
        /// A benchmark without a column that it needs.
        BenchmarkWithoutColumn { column: String },
        /// A benchmark with a header and no row below it.
        BenchmarkWithoutRows,
        /// A cell of a benchmark that is no number.
        BenchmarkNotANumber { text: String },
        /// A value of a benchmark off the survey's scale.
        BenchmarkOffScale { value: f64, lowest: f64, highest: f64 },
        /// A saved analysis of ratings on another scale.
        BenchmarkOtherScale { own: [f64; 2], survey: [f64; 2] },
        /// Means beside shares of the highest ratings, or the other way round.
        BenchmarkOtherMetric { own: &'static str, asked: &'static str },
        /// A share of a benchmark below 0 or above 1.
        BenchmarkNoShare { value: f64 },
        /// A number of respondents or an error that cannot be one.
        BenchmarkTooSmall { value: f64, least: f64 },
        /// A criterion of a benchmark without a value.
        BenchmarkWithoutValue { criterion: String },
        /// Two rows of a benchmark about one criterion of one group.
        BenchmarkTwice { criterion: String, first: u64, second: u64 },
        /// A group that the benchmark does not hold.
        NoBenchmarkGroup { group: String, nearest: Option<String>, known: Vec<String> },
        /// Several groups of a benchmark, and none named.
        SeveralBenchmarkGroups { known: Vec<String> },
        /// A saved analysis that is no JSON.
        SavedIsNotJson { problem: String },
        /// JSON that is no analysis.
        SavedIsNoAnalysis,
        /// A saved analysis of another version.
        SavedByOtherVersion { version: String },
        /// A saved analysis that lacks something.
        SavedIsIncomplete { problem: String },
    }
}
