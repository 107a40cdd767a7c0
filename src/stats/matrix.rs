//! Small dense symmetric matrices and their linear systems.

/// A symmetric matrix, n × n.
#[derive(Debug, Clone, PartialEq)]
pub struct Symmetric {
    size: usize,
    values: Vec<f64>,
}

/// The lower triangle L of A = L L′.
#[derive(Debug, Clone)]
pub struct Cholesky {
    size: usize,
    lower: Vec<f64>,
}

impl Symmetric {
    /// The matrix with a(i, j) = `entry(i, j)`; `entry` is asked for i ≥ j only.
    ///
    /// ```
    /// use ecart::stats::matrix::Symmetric;
    /// let a = Symmetric::from_fn(2, |i, j| (i + j) as f64);
    /// assert_eq!(a.get(0, 1), 1.0);
    /// ```
    pub fn from_fn(size: usize, mut entry: impl FnMut(usize, usize) -> f64) -> Self {
        let mut values = vec![0.0; size * size];
        for i in 0..size {
            for j in 0..=i {
                let value = entry(i, j);
                values[i * size + j] = value;
                values[j * size + i] = value;
            }
        }
        Self { size, values }
    }

    /// The number of rows.
    ///
    /// ```
    /// use ecart::stats::matrix::Symmetric;
    /// assert_eq!(Symmetric::from_fn(3, |_, _| 0.0).size(), 3);
    /// ```
    pub fn size(&self) -> usize {
        self.size
    }

    /// The entry in row i, column j.
    ///
    /// ```
    /// use ecart::stats::matrix::Symmetric;
    /// assert_eq!(Symmetric::from_fn(2, |i, j| (10 * i + j) as f64).get(1, 0), 10.0);
    /// ```
    pub fn get(&self, i: usize, j: usize) -> f64 {
        self.values[i * self.size + j]
    }

    /// x′Ax.
    ///
    /// ```
    /// use ecart::stats::matrix::Symmetric;
    /// let a = Symmetric::from_fn(2, |i, j| if i == j { 2.0 } else { 1.0 });
    /// assert_eq!(a.form(&[1.0, 3.0]), 2.0 + 18.0 + 6.0);
    /// ```
    pub fn form(&self, x: &[f64]) -> f64 {
        let line = |i: usize| x.iter().enumerate().map(|(j, x)| self.get(i, j) * x).sum::<f64>();
        x.iter().enumerate().map(|(i, x)| x * line(i)).sum()
    }

    /// A = L L′ for a positive definite matrix.
    ///
    /// # Errors
    /// The index of the first column whose pivot, divided by its diagonal entry, is not above
    /// `tolerance`: for a correlation matrix the share of its variance not explained by those before it.
    ///
    /// ```
    /// use ecart::stats::matrix::Symmetric;
    /// let singular = Symmetric::from_fn(2, |_, _| 1.0);
    /// assert_eq!(singular.cholesky(1e-10).err(), Some(1));
    /// ```
    pub fn cholesky(&self, tolerance: f64) -> Result<Cholesky, usize> {
        let n = self.size;
        let mut lower = vec![0.0; n * n];
        for j in 0..n {
            let dot = |a: usize, lower: &[f64]| -> f64 {
                (0..j).map(|k| lower[a * n + k] * lower[j * n + k]).sum()
            };
            let pivot = self.get(j, j) - dot(j, &lower);
            let enough = pivot > tolerance * self.get(j, j);
            if !enough {
                return Err(j);
            }
            let root = pivot.sqrt();
            lower[j * n + j] = root;
            for i in j + 1..n {
                lower[i * n + j] = (self.get(i, j) - dot(i, &lower)) / root;
            }
        }
        Ok(Cholesky { size: n, lower })
    }
}

impl Cholesky {
    /// x with A x = b.
    ///
    /// ```
    /// use ecart::stats::matrix::Symmetric;
    /// let a = Symmetric::from_fn(2, |i, j| if i == j { 2.0 } else { 1.0 });
    /// let x = a.cholesky(0.0).unwrap().solve(&[3.0, 3.0]);
    /// assert!((x[0] - 1.0).abs() < 1e-15 && (x[1] - 1.0).abs() < 1e-15);
    /// ```
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let n = self.size;
        let mut x = b.to_vec();
        for i in 0..n {
            for k in 0..i {
                x[i] -= self.lower[i * n + k] * x[k];
            }
            x[i] /= self.lower[i * n + i];
        }
        for i in (0..n).rev() {
            for k in i + 1..n {
                x[i] -= self.lower[k * n + i] * x[k];
            }
            x[i] /= self.lower[i * n + i];
        }
        x
    }

    /// A⁻¹.
    ///
    /// ```
    /// use ecart::stats::matrix::Symmetric;
    /// let inverse = Symmetric::from_fn(1, |_, _| 4.0).cholesky(0.0).unwrap().inverse();
    /// assert_eq!(inverse.get(0, 0), 0.25);
    /// ```
    pub fn inverse(&self) -> Symmetric {
        let n = self.size;
        let columns: Vec<Vec<f64>> = (0..n)
            .map(|j| {
                let mut unit = vec![0.0; n];
                unit[j] = 1.0;
                self.solve(&unit)
            })
            .collect();
        Symmetric::from_fn(n, |i, j| f64::midpoint(columns[i][j], columns[j][i]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn solving_inverts_multiplication(
            entries in prop::collection::vec(-1.0..1.0_f64, 25),
            x in prop::collection::vec(-5.0..5.0_f64, 5),
        ) {
            // B B′ + I is positive definite.
            let b = |i: usize, k: usize| entries[5 * i + k];
            let a = Symmetric::from_fn(5, |i, j| {
                f64::from(u8::from(i == j)) + (0..5).map(|k| b(i, k) * b(j, k)).sum::<f64>()
            });
            let product: Vec<f64> =
                (0..5).map(|i| (0..5).map(|j| a.get(i, j) * x[j]).sum()).collect();
            let cholesky = a.cholesky(0.0).unwrap();
            let inverse = cholesky.inverse();
            for (i, solved) in cholesky.solve(&product).iter().enumerate() {
                let by_inverse: f64 = (0..5).map(|j| inverse.get(i, j) * product[j]).sum();
                prop_assert!((solved - x[i]).abs() < 1e-11);
                prop_assert!((by_inverse - x[i]).abs() < 1e-11);
            }
        }
    }
}
