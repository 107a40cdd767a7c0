//! Means and cross-products of columns: all that correlation and regression need.

use super::degenerate::Degenerate;
use super::matrix::Symmetric;
use super::order::RowKeys;

/// Means and centred cross-products of p columns over some rows.
#[derive(Debug, Clone)]
pub struct Comoments {
    /// Rows used.
    pub n: usize,
    /// W = Σw, the number of rows when there are no weights.
    pub weight: f64,
    /// m_j = Σ w x_j / W.
    pub means: Vec<f64>,
    /// p × p: Σ w (x_j − m_j)(x_k − m_k); exactly 0 in the row of a constant column.
    pub cross: Symmetric,
}

/// The rows that are complete in all columns and have positive weight, in an order that does not depend on the file's.
///
/// NaN stands for a missing answer. `weights` are finite and not negative.
///
/// ```
/// use ecart::stats::comoments::complete_rows;
/// let mut rows = complete_rows(&[&[1.0, f64::NAN, 3.0], &[4.0, 5.0, 6.0]], None);
/// rows.sort_unstable();
/// assert_eq!(rows, [0, 2]);
/// ```
pub fn complete_rows(columns: &[&[f64]], weights: Option<&[f64]>) -> Vec<u32> {
    let mut rows = content_order(columns, weights);
    rows.retain(|&row| is_complete(columns, weights, row as usize));
    rows
}

/// All rows, in an order that does not depend on the file's.
///
/// ```
/// use ecart::stats::comoments::content_order;
/// let order = content_order(&[&[3.0, 1.0]], None);
/// let shuffled = content_order(&[&[1.0, 3.0]], None);
/// assert_eq!(order[0], 1 - shuffled[0]);
/// ```
pub fn content_order(columns: &[&[f64]], weights: Option<&[f64]>) -> Vec<u32> {
    let mut keys = RowKeys::new(columns.first().map_or(0, |column| column.len()));
    for column in columns.iter().chain(weights.iter()) {
        // One pattern of bits for each number: −0 is 0 and every NaN is the same.
        keys.add(column.iter().map(|&x| if x.is_nan() { 1 } else { (x + 0.0).to_bits() }));
    }
    keys.order()
}

/// Whether a row is answered in all columns and has positive weight.
///
/// ```
/// use ecart::stats::comoments::is_complete;
/// assert!(!is_complete(&[&[1.0]], Some(&[0.0]), 0));
/// ```
pub fn is_complete(columns: &[&[f64]], weights: Option<&[f64]>, row: usize) -> bool {
    columns.iter().all(|column| !column[row].is_nan()) && weights.is_none_or(|w| w[row] > 0.0)
}

/// Means and cross-products over `rows`, in two passes (the second on centred values).
///
/// # Errors
/// [`Degenerate::TooFewRows`] below two rows.
///
/// ```
/// use ecart::stats::comoments::comoments;
/// let both = comoments(&[&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]], None, &[0, 1, 2]).unwrap();
/// assert_eq!((both.means[1], both.cross.get(0, 1)), (4.0, 4.0));
/// ```
pub fn comoments(columns: &[&[f64]], weights: Option<&[f64]>, rows: &[u32]) -> Result<Comoments, Degenerate> {
    let Some(&first) = rows.first().filter(|_| rows.len() > 1) else {
        return Err(Degenerate::TooFewRows { rows: rows.len(), needed: 2 });
    };
    let size = columns.len();
    let weight_of = |row: u32| weights.map_or(1.0, |w| w[row as usize]);
    // Measured from the first row, so that a constant column gives zeros and no rounding.
    let origin: Vec<f64> = columns.iter().map(|column| column[first as usize]).collect();
    let mut weight = 0.0;
    let mut shifts = vec![0.0; size];
    for &row in rows {
        let w = weight_of(row);
        weight += w;
        for j in 0..size {
            shifts[j] += w * (columns[j][row as usize] - origin[j]);
        }
    }
    for shift in &mut shifts {
        *shift /= weight;
    }
    let mut cross = vec![0.0; size * size];
    let mut centred = vec![0.0; size];
    for &row in rows {
        let w = weight_of(row);
        for j in 0..size {
            centred[j] = columns[j][row as usize] - origin[j] - shifts[j];
        }
        for (i, line) in cross.chunks_exact_mut(size).enumerate() {
            let factor = w * centred[i];
            for (sum, x) in line[..=i].iter_mut().zip(&centred) {
                *sum += factor * x;
            }
        }
    }
    Ok(Comoments {
        n: rows.len(),
        weight,
        means: origin.iter().zip(&shifts).map(|(o, s)| o + s).collect(),
        cross: Symmetric::from_fn(size, |i, j| cross[i * size + j]),
    })
}

impl Comoments {
    /// R: r_jk = c_jk / √(c_jj c_kk), with ones on the diagonal.
    ///
    /// # Errors
    /// [`Degenerate::Constant`] with the first column that does not vary.
    ///
    /// ```
    /// use ecart::stats::comoments::comoments;
    /// let both = comoments(&[&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]], None, &[0, 1, 2]).unwrap();
    /// assert_eq!(both.correlations().unwrap().get(0, 1), 1.0);
    /// ```
    pub fn correlations(&self) -> Result<Symmetric, Degenerate> {
        let size = self.cross.size();
        let own = |j: usize| self.cross.get(j, j);
        if let Some(column) = (0..size).find(|&j| own(j) == 0.0) {
            return Err(Degenerate::Constant { column });
        }
        Ok(Symmetric::from_fn(size, |i, j| {
            if i == j { 1.0 } else { (self.cross.get(i, j) / (own(i) * own(j)).sqrt()).clamp(-1.0, 1.0) }
        }))
    }
}
