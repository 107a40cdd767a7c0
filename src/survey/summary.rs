//! Means computed elsewhere.

/// One criterion of a summary file.
#[derive(Debug, Clone, PartialEq)]
pub struct SummaryRow {
    /// Importance as given.
    pub importance: Given,
    /// Performance as given.
    pub performance: Given,
    /// Standard deviation of the paired differences, where given.
    pub sd_gap: Option<f64>,
    /// Respondents behind the row, where given.
    pub n: Option<u64>,
}

/// A mean with its standard deviation (denominator n − 1), where given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Given {
    /// The mean, in rating units.
    pub mean: f64,
    /// The standard deviation, in rating units.
    pub sd: Option<f64>,
}
