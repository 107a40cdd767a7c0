//! Fisher's F distribution.

use super::incomplete_beta::incomplete_beta_with_complement;

/// Probability that an F variable with `df1` and `df2` degrees of freedom is above `f`; 1 for `f` ≤ 0.
///
/// Iₓ(df2/2, df1/2) with x = df2/(df2 + df1·f).
///
/// ```
/// # use ecart::stats::distribution::fisher_f;
/// assert!((fisher_f::survival(3.0, 2.0, 10.0) - 0.095_367_431_640_625).abs() < 1e-15);
/// ```
pub fn survival(f: f64, df1: f64, df2: f64) -> f64 {
    if f <= 0.0 {
        return 1.0;
    }
    let scaled = df1 * f;
    let total = df2 + scaled;
    incomplete_beta_with_complement(df2 / 2.0, df1 / 2.0, df2 / total, scaled / total)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::distribution::student_t;

    /// mpmath, 40 digits.
    #[test]
    fn agrees_with_mpmath() {
        for (f, df1, df2, expected) in [
            (100.0, 4.0, 500.0, 1.704_207_141_817_010_4e-62),
            (1.01, 1000.0, 1e4, 0.410_910_151_136_946_9),
            (0.2, 5.0, 7.0, 0.952_416_450_221_427_5),
            (50.0, 3.0, 1e6, 2.649_578_834_383_146e-32),
        ] {
            let found = survival(f, df1, df2);
            assert!((found / expected - 1.0).abs() < 1e-12, "{f} {df1} {df2}: {found:e}");
        }
        assert_eq!(survival(0.0, 2.0, 3.0), 1.0);
    }

    #[test]
    fn one_numerator_degree_is_t_squared() {
        for t in [0.3, 1.0, 4.5] {
            let (f, p) = (survival(t * t, 1.0, 17.0), student_t::two_sided_p(t, 17.0));
            assert!((f / p - 1.0).abs() < 1e-13);
        }
    }
}
