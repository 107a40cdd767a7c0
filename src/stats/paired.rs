//! Paired differences d = importance − performance: t test and effect sizes.

use super::moments::Moments;
use super::t_test::{TTest, t_test};

/// Paired t test from the moments of the differences: t = x̄/(s/√n), df = n − 1, two-sided.
///
/// `None` for fewer than two pairs, or when all differences are equal (s = 0).
///
/// ```
/// # use ecart::stats::{moments::Moments, paired::paired_t};
/// let sleep = [-1.2, -2.4, -1.3, -1.3, 0.0, -1.0, -1.8, -0.8, -4.6, -1.4];
/// let test = paired_t(&Moments::of_values(&sleep).unwrap(), 0.95).unwrap();
/// assert!((test.t + 4.062_127_683_382).abs() < 1e-11);
/// assert!((test.p - 0.002_832_890_197).abs() < 1e-11);
/// ```
pub fn paired_t(differences: &Moments, confidence: f64) -> Option<TTest> {
    t_test(differences.mean, differences.standard_error()?, differences.n as f64 - 1.0, confidence)
}

/// Standardised paired difference dz = mean(d)/sd(d), in standard deviations of the difference.
///
/// `None` for fewer than two pairs or when sd(d) = 0. Its interval is [`super::interval::dz_interval`].
///
/// ```
/// # use ecart::stats::{moments::Moments, paired::dz};
/// assert_eq!(dz(&Moments::of_values(&[1.0, 2.0, 3.0]).unwrap()), Some(2.0));
/// assert_eq!(dz(&Moments::of_values(&[1.0, 1.0]).unwrap()), None);
/// ```
pub fn dz(differences: &Moments) -> Option<f64> {
    differences.sd.filter(|&sd| sd > 0.0).map(|sd| differences.mean / sd)
}

/// Difference of means in average standard deviations: d_av = (x̄ − ȳ)/((s_x + s_y)/2).
///
/// `None` where a standard deviation is undefined or both are 0.
///
/// ```
/// # use ecart::stats::{moments::Moments, paired::d_av};
/// let of = |values: &[f64]| Moments::of_values(values).unwrap();
/// assert_eq!(d_av(&of(&[4.0, 5.0, 6.0]), &of(&[1.0, 4.0, 7.0])), Some(0.5));
/// ```
pub fn d_av(importance: &Moments, performance: &Moments) -> Option<f64> {
    let average_sd = f64::midpoint(importance.sd?, performance.sd?);
    (average_sd > 0.0).then_some((importance.mean - performance.mean) / average_sd)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::gss::{self, Respondent, assert_close};
    use proptest::prelude::*;

    const SLEEP: [f64; 10] = [-1.2, -2.4, -1.3, -1.3, 0.0, -1.0, -1.8, -0.8, -4.6, -1.4];

    /// R's sleep data, t.test(paired = TRUE).
    #[test]
    fn agrees_with_r_on_sleep() {
        let differences = Moments::of_values(&SLEEP).unwrap();
        let test = paired_t(&differences, 0.95).unwrap();
        assert_close(test.t, -4.062_127_683_382, "t");
        assert_close(test.p, 0.002_832_890_197, "p");
        assert_close(test.low, -2.459_885_763_277, "low");
        assert_close(test.high, -0.700_114_236_723, "high");
        assert_close(dz(&differences).unwrap(), -1.284_557_562_591, "dz");
    }

    /// R 4.2: t.test of the eight attributes, p down to 1e-162.
    #[test]
    fn agrees_with_the_survey() {
        for item in gss::attributes() {
            let differences = Moments::of_counts(&item.gap_counts()).unwrap();
            let test = paired_t(&differences, 0.95).unwrap();
            for (found, key) in [
                (test.estimate, "gap"),
                (test.standard_error, "se"),
                (test.t, "t"),
                (test.df, "df"),
                (test.p, "p"),
                (test.low, "lo"),
                (test.high, "hi"),
                (dz(&differences).unwrap(), "dz"),
            ] {
                assert_close(found, item.expect(key), key);
            }
        }
    }

    /// R 4.2: each respondent's mean over the answered attributes of an element, importance minus performance.
    #[test]
    fn composites_agree_with_the_survey() {
        let items = gss::attributes();
        if items.is_empty() {
            return;
        }
        let mean = |members: &[usize], person: usize, part: fn(&Respondent) -> Option<f64>| {
            let answers: Vec<_> =
                members.iter().filter_map(|&k| part(&items[k].respondents[person])).collect();
            Moments::of_values(&answers).map(|moments| moments.mean)
        };
        for (members, gap, n, t) in [
            (&[0, 1, 2][..], 1.097_251_962_884, 934, 36.878_752_898_188),
            (&[3, 4], 0.132_510_729_614, 932, 4.534_803_392_507),
            (&[5, 6, 7], -0.207_618_025_751, 932, -8.505_843_087_146),
        ] {
            let gaps = (0..items[0].respondents.len()).filter_map(|k| {
                Some(mean(members, k, |r| r.importance)? - mean(members, k, |r| r.performance)?)
            });
            let differences = Moments::of_values(&gaps.collect::<Vec<_>>()).unwrap();
            assert_eq!(differences.n, n);
            assert_close(differences.mean, gap, "gap");
            assert_close(paired_t(&differences, 0.95).unwrap().t, t, "t");
        }
    }

    /// d_av of the eight attributes from the means and standard deviations R gives.
    #[test]
    fn d_av_agrees_with_its_parts() {
        for item in gss::attributes() {
            let importance = Moments::of_values(&item.answers(|r| r.gap().and(r.importance))).unwrap();
            let performance = Moments::of_values(&item.answers(|r| r.gap().and(r.performance))).unwrap();
            let expected =
                2.0 * item.expect("gap") / (item.expect("sd_imp_pair") + item.expect("sd_perf_pair"));
            assert_close(d_av(&importance, &performance).unwrap(), expected, "d_av");
        }
    }

    proptest! {
        #[test]
        fn swapping_negates_the_gap(values in prop::collection::vec(-4.0..4.0f64, 3..30)) {
            let swapped: Vec<_> = values.iter().map(|d| -d).collect();
            let (forth, back) = (Moments::of_values(&values).unwrap(), Moments::of_values(&swapped).unwrap());
            let (a, b) = (paired_t(&forth, 0.9).unwrap(), paired_t(&back, 0.9).unwrap());
            prop_assert_eq!((a.t, a.p, a.low, a.high), (-b.t, b.p, -b.high, -b.low));
            prop_assert_eq!(dz(&forth).unwrap(), -dz(&back).unwrap());
            prop_assert!((0.0..=1.0).contains(&a.p));
        }

        #[test]
        fn units_do_not_matter(values in prop::collection::vec(-4.0..4.0f64, 3..30), factor in 0.1..20.0f64) {
            let scaled: Vec<_> = values.iter().map(|d| d * factor).collect();
            let (a, b) = (Moments::of_values(&values).unwrap(), Moments::of_values(&scaled).unwrap());
            let (t, scaled_t) = (paired_t(&a, 0.95).unwrap().t, paired_t(&b, 0.95).unwrap().t);
            prop_assert!((t - scaled_t).abs() < 1e-9 * (1.0 + t.abs()));
        }
    }
}
