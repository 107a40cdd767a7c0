//! Three samples and more that share respondents or clusters: a contrast of their means, and whether all are equal.

use super::design::SampleDesign;
use super::distribution::{fisher_f, student_t};
use super::linearised::{Linearised, Subgroup};
use super::matrix::Symmetric;
use super::trend::{EqualMeans, LinearContrast};

/// Estimates whose contributions are over the same rows, a row for each respondent of each sample.
#[derive(Debug)]
pub struct LinkedGroups<'a> {
    design: &'a SampleDesign,
    estimates: Vec<&'a Linearised>,
    /// Which units count: those with a member of any sample, or, where the unit is the respondent, those who answered.
    counts: Vec<bool>,
    /// Whether the unit is the respondent: at most one row in each sample.
    alone: bool,
}

impl<'a> LinkedGroups<'a> {
    /// The groups, whose members are told by their weights.
    ///
    /// # Panics
    /// If a group is of another number of rows than the design.
    ///
    /// ```
    /// # use ecart::stats::{design::SampleDesign, linearised::{Subgroup, Linearised}, linked::LinkedGroups};
    /// // Three people, asked three times: 1 1 2 · 2 3 4 · 4 4 6.
    /// let people = SampleDesign::new(&[0; 9], &[1, 2, 3, 1, 2, 3, 1, 2, 3]);
    /// let values = [1.0, 1.0, 2.0, 2.0, 3.0, 4.0, 4.0, 4.0, 6.0];
    /// let weights: Vec<Vec<f64>> =
    ///     (0..3).map(|wave| (0..9).map(|row| f64::from(u8::from(row / 3 == wave))).collect()).collect();
    /// let means: Vec<Linearised> = weights
    ///     .iter()
    ///     .map(|weights| Linearised::of_mean(weights, values.into_iter().map(Some)).unwrap())
    ///     .collect();
    /// let groups = means.iter().zip(&weights).map(|(estimate, weights)| Subgroup { estimate, weights });
    /// let slope = LinkedGroups::new(&people, groups).contrast(&[-0.5, 0.0, 0.5]).unwrap();
    /// // The slopes of the three are 1.5, 1.5 and 2.
    /// assert!((slope.value - 5.0 / 3.0).abs() < 1e-15 && (slope.standard_error - 1.0 / 6.0).abs() < 1e-12);
    /// assert_eq!(slope.df, 2.0);
    /// ```
    pub fn new(design: &'a SampleDesign, groups: impl Iterator<Item = Subgroup<'a>>) -> Self {
        let groups: Vec<Subgroup> = groups.collect();
        let units = design.strata().last().map_or(0, |last| last.end);
        let alone = groups.iter().all(|group| {
            let mut rows = vec![0_u32; units];
            for (&unit, &weight) in design.units().iter().zip(group.weights) {
                rows[unit as usize] += u32::from(weight > 0.0);
            }
            rows.iter().all(|&rows| rows <= 1)
        });
        let mut counts = vec![false; units];
        for group in &groups {
            assert_eq!(group.estimate.z.len(), design.units().len(), "a contribution for each row");
            for (row, &unit) in design.units().iter().enumerate() {
                counts[unit as usize] |=
                    if alone { group.estimate.counted[row] } else { group.weights[row] > 0.0 };
            }
        }
        Self { design, estimates: groups.into_iter().map(|group| group.estimate).collect(), counts, alone }
    }

    /// Σ c·m with its test against 0: the contributions Σ c·z are summed within each unit before they are squared;
    /// df = units − strata.
    ///
    /// `None` where the error is 0 but for rounding, or with fewer than two units.
    pub fn contrast(&self, factors: &[f64]) -> Option<LinearContrast> {
        let value = factors.iter().zip(&self.estimates).map(|(c, estimate)| c * estimate.value).sum();
        let variance = self.variance(factors);
        let df = self.df();
        if df < 1.0 || variance <= self.rounding(factors) {
            return None;
        }
        let standard_error = variance.sqrt();
        Some(LinearContrast {
            value,
            standard_error,
            df,
            p: student_t::two_sided_p(value / standard_error, df),
        })
    }

    /// Whether all means are equal: with d the k − 1 changes from each to the next and V their covariance by the linked
    /// units, F = d′V⁻¹d·(df − k + 2)/(df·(k − 1)) on k − 1 and df − k + 2 degrees of freedom. Of a panel in which everybody
    /// answers each time it is Hotelling's T² (1931).
    ///
    /// `None` with too few units, or where the covariance has no inverse, as where everybody changes alike.
    pub fn equality(&self) -> Option<EqualMeans> {
        let steps = self.estimates.len().checked_sub(1)?;
        let (df, df1) = (self.df(), steps as f64);
        let df2 = df - df1 + 1.0;
        if steps == 0 || df2 < 1.0 {
            return None;
        }
        let factors = |step: usize| -> Vec<f64> {
            (0..self.estimates.len())
                .map(|at| {
                    if at == step {
                        -1.0
                    } else if at == step + 1 {
                        1.0
                    } else {
                        0.0
                    }
                })
                .collect()
        };
        let both = |one: usize, other: usize| -> Vec<f64> {
            factors(one).iter().zip(factors(other)).map(|(a, b)| a + b).collect()
        };
        let own: Vec<f64> = (0..steps).map(|step| self.variance(&factors(step))).collect();
        if (0..steps).any(|step| own[step] <= self.rounding(&factors(step))) {
            return None;
        }
        let covariance = Symmetric::from_fn(steps, |one, other| {
            if one == other {
                own[one]
            } else {
                (self.variance(&both(one, other)) - own[one] - own[other]) / 2.0
            }
        });
        let changes: Vec<f64> = self.estimates.windows(2).map(|pair| pair[1].value - pair[0].value).collect();
        let solved = covariance.cholesky(1e-10).ok()?.solve(&changes);
        let wald: f64 = changes.iter().zip(&solved).map(|(change, solved)| change * solved).sum();
        let f = wald * df2 / (df * df1);
        Some(EqualMeans { f, df1, df2, p: fisher_f::survival(f, df1, df2) })
    }

    fn df(&self) -> f64 {
        self.design.df_of(|unit| self.counts[unit]) as f64
    }

    /// Variance of Σ c·m. A unit without a member was drawn all the same; a person who did not answer was not.
    fn variance(&self, factors: &[f64]) -> f64 {
        let z = (0..self.design.units().len())
            .map(|row| factors.iter().zip(&self.estimates).map(|(c, estimate)| c * estimate.z[row]).sum());
        let error = self.design.error_between(z, |unit| !self.alone || self.counts[unit]);
        error * error
    }

    /// What rounding leaves of a variance where all units move alike.
    fn rounding(&self, factors: &[f64]) -> f64 {
        let squares = |estimate: &Linearised| estimate.z.iter().map(|z| z * z).sum::<f64>();
        1e-13
            * factors.iter().zip(&self.estimates).map(|(c, estimate)| c * c * squares(estimate)).sum::<f64>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::linearised::linked_difference;
    use crate::stats::t_test::TTest;

    /// Rows of `waves` people each, told apart by their weights.
    fn waves(people: usize, waves: usize) -> (SampleDesign, Vec<Vec<f64>>) {
        let units: Vec<u32> = (0..waves).flat_map(|_| 0..people as u32).collect();
        let weight =
            |wave: usize| (0..people * waves).map(|row| f64::from(u8::from(row / people == wave))).collect();
        (SampleDesign::new(&vec![0; people * waves], &units), (0..waves).map(weight).collect())
    }

    fn means(values: &[f64], weights: &[Vec<f64>]) -> Vec<Linearised> {
        let mean =
            |weights: &Vec<f64>| Linearised::of_mean(weights, values.iter().copied().map(Some)).unwrap();
        weights.iter().map(mean).collect()
    }

    fn groups<'a>(means: &'a [Linearised], weights: &'a [Vec<f64>]) -> impl Iterator<Item = Subgroup<'a>> {
        means.iter().zip(weights).map(|(estimate, weights)| Subgroup { estimate, weights })
    }

    const VALUES: [f64; 15] = [1.0, 2.0, 3.0, 4.0, 5.0, 2.0, 2.0, 5.0, 4.0, 7.0, 1.0, 4.0, 4.0, 6.0, 6.0];

    /// Of two waves the contrast is the paired test, and F its square.
    #[test]
    fn two_waves_are_a_pair() {
        let (design, weights) = waves(5, 2);
        let means = means(&VALUES[..10], &weights);
        let linked = LinkedGroups::new(&design, groups(&means, &weights));
        let found = linked.contrast(&[-1.0, 1.0]).unwrap();
        let (old, new) = (
            Subgroup { estimate: &means[0], weights: &weights[0] },
            Subgroup { estimate: &means[1], weights: &weights[1] },
        );
        let TTest { standard_error, df, p, t, .. } = linked_difference(&design, new, old, 0.95).unwrap();
        assert!((found.standard_error - standard_error).abs() < 1e-14 && (found.p - p).abs() < 1e-14);
        let equal = linked.equality().unwrap();
        assert_eq!((found.df, equal.df1, equal.df2), (df, 1.0, df));
        assert!((equal.f - t * t).abs() < 1e-12 && (equal.p - p).abs() < 1e-12);
    }

    /// Hotelling's T² of five people, by hand: d = (1, 0.2), S = [[1, −1], [−1, 2.2]]·… of the two changes.
    #[test]
    fn three_waves_of_a_panel_are_hotellings() {
        let (design, weights) = waves(5, 3);
        let means = means(&VALUES, &weights);
        let found = LinkedGroups::new(&design, groups(&means, &weights)).equality().unwrap();
        let change = |from: usize, person: usize| VALUES[5 * (from + 1) + person] - VALUES[5 * from + person];
        let mean = |from: usize| (0..5).map(|person| change(from, person)).sum::<f64>() / 5.0;
        let covariance = |one: usize, other: usize| {
            (0..5).map(|it| (change(one, it) - mean(one)) * (change(other, it) - mean(other))).sum::<f64>()
                / 20.0
        };
        let (a, b, c) = (covariance(0, 0), covariance(0, 1), covariance(1, 1));
        let (x, y) = (mean(0), mean(1));
        let squared = (c * x * x - 2.0 * b * x * y + a * y * y) / (a * c - b * b);
        // T²(n − k)/((n − 1)k) with n = 5 and k = 2 changes.
        assert!((found.f - squared * 3.0 / 8.0).abs() < 1e-12, "{} {squared}", found.f);
        assert_eq!((found.df1, found.df2), (2.0, 3.0));
    }

    #[test]
    fn undefined_is_none() {
        let (design, weights) = waves(3, 3);
        // Everybody rises by one each time.
        let means = means(&[1.0, 2.0, 3.0, 2.0, 3.0, 4.0, 3.0, 4.0, 5.0], &weights);
        let linked = LinkedGroups::new(&design, groups(&means, &weights));
        assert_eq!(linked.contrast(&[-0.5, 0.0, 0.5]), None);
        assert_eq!(linked.equality(), None);
    }
}
