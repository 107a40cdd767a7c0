//! Three samples and more: a contrast, equality of means, limits of a control chart.

use super::distribution::{fisher_f, student_t};
use super::welch::GroupMean;

/// A sum of means with given factors.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinearContrast {
    /// Σ c·m.
    pub value: f64,
    /// √Σ c²·SE².
    pub standard_error: f64,
    /// Satterthwaite's degrees of freedom.
    pub df: f64,
    /// Two-sided p-value of value / standard error.
    pub p: f64,
}

/// Whether several means are equal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EqualMeans {
    /// Welch's F.
    pub f: f64,
    /// Groups − 1.
    pub df1: f64,
    /// Degrees of freedom of the errors.
    pub df2: f64,
    /// Probability of an F as large.
    pub p: f64,
}

/// Factors of the slope of a line through values at these times: (t − t̄)/Σ(t − t̄)².
///
/// `None` with fewer than two different times.
///
/// ```
/// assert_eq!(ecart::stats::trend::slope_factors(&[1.0, 2.0, 3.0]), Some(vec![-0.5, 0.0, 0.5]));
/// ```
pub fn slope_factors(times: &[f64]) -> Option<Vec<f64>> {
    let mean = times.iter().sum::<f64>() / times.len() as f64;
    let squares: f64 = times.iter().map(|t| (t - mean) * (t - mean)).sum();
    (squares > 0.0).then(|| times.iter().map(|t| (t - mean) / squares).collect())
}

/// Σ c·m of independent means with its test against 0; df = (Σ c²SE²)²/Σ((c²SE²)²/df).
///
/// `None` where the error is 0 or a degree of freedom is missing where it matters.
///
/// ```
/// use ecart::stats::{trend::contrast, welch::GroupMean};
/// let mean = |mean| GroupMean { mean, standard_error: 0.5, df: 9.0 };
/// let found = contrast(&[-1.0, 1.0], &[mean(2.0), mean(3.0)]).unwrap();
/// assert!((found.value - 1.0).abs() < 1e-15 && (found.df - 18.0).abs() < 1e-12);
/// ```
pub fn contrast(factors: &[f64], groups: &[GroupMean]) -> Option<LinearContrast> {
    let value = factors.iter().zip(groups).map(|(c, group)| c * group.mean).sum::<f64>();
    let parts: Vec<(f64, f64)> =
        factors.iter().zip(groups).map(|(c, group)| ((c * group.standard_error).powi(2), group.df)).collect();
    let variance: f64 = parts.iter().map(|(part, _)| part).sum();
    if variance <= 0.0 {
        return None;
    }
    let lost: f64 = parts.iter().map(|(part, df)| (part / variance) * (part / variance) / df).sum();
    let df = 1.0 / lost;
    if !df.is_finite() || df <= 0.0 {
        return None;
    }
    let standard_error = variance.sqrt();
    Some(LinearContrast { value, standard_error, df, p: student_t::two_sided_p(value / standard_error, df) })
}

/// Welch's F over independent groups, with w = 1/SE²: F = [Σw(m − m̃)²/(k − 1)]/[1 + 2(k − 2)Λ/3], df₂ = 1/Λ with
/// Λ = 3·Σ(1 − w/Σw)²/df/(k² − 1) (Welch 1951).
///
/// Groups without a standard error above 0 are left out; `None` where fewer than two are left.
///
/// ```
/// use ecart::stats::{trend::equality, welch::GroupMean};
/// let mean = |mean| GroupMean { mean, standard_error: 0.5, df: 9.0 };
/// let two = equality(&[mean(2.0), mean(3.0)]).unwrap();
/// // Of two groups it is Welch's t, squared.
/// assert!((two.f - 2.0).abs() < 1e-12 && (two.df2 - 18.0).abs() < 1e-9);
/// ```
pub fn equality(groups: &[GroupMean]) -> Option<EqualMeans> {
    let known: Vec<&GroupMean> =
        groups.iter().filter(|group| group.standard_error > 0.0 && group.df > 0.0).collect();
    let k = known.len() as f64;
    if known.len() < 2 {
        return None;
    }
    let weight = |group: &GroupMean| 1.0 / (group.standard_error * group.standard_error);
    let total: f64 = known.iter().map(|group| weight(group)).sum();
    let centre = known.iter().map(|group| weight(group) * group.mean).sum::<f64>() / total;
    let between =
        known.iter().map(|group| weight(group) * (group.mean - centre).powi(2)).sum::<f64>() / (k - 1.0);
    let lambda = known.iter().map(|group| (1.0 - weight(group) / total).powi(2) / group.df).sum::<f64>()
        * 3.0
        / (k * k - 1.0);
    let f = between / (1.0 + 2.0 * (k - 2.0) * lambda / 3.0);
    let (df1, df2) = (k - 1.0, 1.0 / lambda);
    Some(EqualMeans { f, df1, df2, p: fisher_f::survival(f, df1, df2) })
}

/// Lower and upper limit of single values on a control chart (XmR): mean ∓ 2.66·mean moving range.
///
/// `None` with fewer than two values.
///
/// ```
/// let (low, high) = ecart::stats::trend::control_limits(&[1.0, 2.0, 1.0]).unwrap();
/// assert!((low - (4.0 / 3.0 - 2.66)).abs() < 1e-12 && (high - (4.0 / 3.0 + 2.66)).abs() < 1e-12);
/// ```
pub fn control_limits(values: &[f64]) -> Option<(f64, f64)> {
    if values.len() < 2 {
        return None;
    }
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let ranges: f64 = values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum();
    let width = 2.66 * ranges / (values.len() - 1) as f64;
    Some((mean - width, mean + width))
}

/// Change of a mean taken apart: what changed inside the cells, and what comes from their sizes.
///
/// Σ p̄(x₁ − x₀) and Σ x̄(p₁ − p₀) over the cells, bars being means of the two samples (Kitagawa 1955); the two add up
/// to the change. `cells` holds size and mean of each cell in the old and in the new sample. `None` where a cell is
/// empty in one of them, or there are none.
///
/// ```
/// use ecart::stats::trend::mix_effect;
/// let (within, mix) = mix_effect(&[[(1.0, 2.0), (3.0, 2.5)], [(1.0, 4.0), (1.0, 4.0)]]).unwrap();
/// assert!((within + mix - (2.875 - 3.0)).abs() < 1e-12);
/// ```
pub fn mix_effect(cells: &[[(f64, f64); 2]]) -> Option<(f64, f64)> {
    if cells.is_empty() || cells.iter().flatten().any(|(size, _)| *size <= 0.0) {
        return None;
    }
    let total = |wave: usize| cells.iter().map(|cell| cell[wave].0).sum::<f64>();
    let totals = [total(0), total(1)];
    let (mut within, mut mix) = (0.0, 0.0);
    for [old, new] in cells {
        let (p0, p1) = (old.0 / totals[0], new.0 / totals[1]);
        within += f64::midpoint(p0, p1) * (new.1 - old.1);
        mix += f64::midpoint(old.1, new.1) * (p1 - p0);
    }
    Some((within, mix))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::assert_close;

    /// An invented series of twelve; the limits were computed by R.
    #[test]
    fn a_wave_outside_is_seen() {
        let series = [3.90, 3.94, 3.88, 3.91, 3.95, 3.89, 3.92, 3.93, 3.90, 3.70, 3.91, 3.92];
        let (low, high) = control_limits(&series).unwrap();
        assert_close(low, 3.721_724_242_424, "low");
        assert_close(high, 4.069_942_424_242, "high");
        let outside: Vec<usize> =
            (1..).zip(&series).filter(|(_, value)| !(low..=high).contains(value)).map(|(at, _)| at).collect();
        assert_eq!(outside, [10]);
    }

    #[test]
    fn undefined_is_none() {
        let sure = GroupMean { mean: 3.0, standard_error: 0.0, df: 4.0 };
        assert_eq!(contrast(&[1.0], &[sure]), None);
        assert_eq!(equality(&[sure, sure]), None);
        assert_eq!(slope_factors(&[2.0, 2.0]), None);
        assert_eq!(control_limits(&[1.0]), None);
        assert_eq!(mix_effect(&[[(0.0, 1.0), (2.0, 1.0)]]), None);
    }
}
