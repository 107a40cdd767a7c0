//! Means and cross-products of columns: all that correlation and regression need.

use super::column::{Column, for_each_row};
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
/// use ecart::stats::{column::Column, comoments::complete_rows};
/// let columns = [&[1.0, f64::NAN, 3.0], &[4.0, 5.0, 6.0]].map(Column::from);
/// let mut rows = complete_rows(&columns, None);
/// rows.sort_unstable();
/// assert_eq!(rows, [0, 2]);
/// ```
pub fn complete_rows(columns: &[Column], weights: Option<&[f64]>) -> Vec<u32> {
    let rows: Vec<u32> = {
        let complete = complete(columns, weights);
        (0..complete.len() as u32).filter(|&row| complete[row as usize]).collect()
    };
    in_content_order(columns, weights, &rows)
}

/// All rows, in an order that does not depend on the file's.
///
/// ```
/// use ecart::stats::{column::Column, comoments::content_order};
/// let order = content_order(&[Column::from(&[3.0, 1.0])], None);
/// let shuffled = content_order(&[Column::from(&[1.0, 3.0])], None);
/// assert_eq!(order[0], 1 - shuffled[0]);
/// ```
pub fn content_order(columns: &[Column], weights: Option<&[f64]>) -> Vec<u32> {
    let rows: Vec<u32> = (0..columns.first().map_or(0, |column| column.len()) as u32).collect();
    in_content_order(columns, weights, &rows)
}

/// These rows, given in ascending order, in an order that does not depend on the file's.
///
/// ```
/// use ecart::stats::{column::Column, comoments::in_content_order};
/// assert_eq!(in_content_order(&[Column::from(&[3.0, 1.0])], None, &[1]), [1]);
/// ```
pub fn in_content_order(columns: &[Column], weights: Option<&[f64]>, rows: &[u32]) -> Vec<u32> {
    let mut keys = RowKeys::new(columns.first().map_or(0, |column| column.len()));
    for column in columns.iter().copied().chain(weights.map(Column::from)) {
        // One pattern of bits for each number: −0 is 0 and every NaN is the same.
        let bits = |x: f64| if x.is_nan() { 1 } else { (x + 0.0).to_bits() };
        column.each(bits, |row, bits| keys.add_to(row, bits));
    }
    keys.order_of(rows)
}

/// Of each row, whether it is answered in all columns and has positive weight.
///
/// ```
/// use ecart::stats::{column::Column, comoments::complete};
/// assert_eq!(complete(&[Column::from(&[1.0, f64::NAN, 1.0])], Some(&[1.0, 1.0, 0.0])), [true, false, false]);
/// ```
pub fn complete(columns: &[Column], weights: Option<&[f64]>) -> Vec<bool> {
    let mut complete = vec![true; columns.first().map_or(0, |column| column.len())];
    for column in columns {
        column.each(|x| !x.is_nan(), |row, answered| complete[row] &= answered);
    }
    if let Some(weights) = weights {
        Column::from(weights).each(|w| w > 0.0, |row, counts| complete[row] &= counts);
    }
    complete
}

/// Means and cross-products over `rows`, in two passes (the second on centred values).
///
/// # Errors
/// [`Degenerate::TooFewRows`] below two rows.
///
/// ```
/// use ecart::stats::{column::Column, comoments::comoments};
/// let columns = [&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]].map(Column::from);
/// let both = comoments(&columns, None, &[0, 1, 2]).unwrap();
/// assert_eq!((both.means[1], both.cross.get(0, 1)), (4.0, 4.0));
/// ```
pub fn comoments(columns: &[Column], weights: Option<&[f64]>, rows: &[u32]) -> Result<Comoments, Degenerate> {
    let Some(&first) = rows.first().filter(|_| rows.len() > 1) else {
        return Err(Degenerate::TooFewRows { rows: rows.len(), needed: 2 });
    };
    let size = columns.len();
    let weight_of = |row: u32| weights.map_or(1.0, |w| w[row as usize]);
    // Measured from the first row, so that a constant column gives zeros and no rounding.
    let origin: Vec<f64> = columns.iter().map(|column| column.get(first as usize)).collect();
    let mut weight = 0.0;
    let mut shifts = vec![0.0; size];
    for_each_row(columns, rows, |row, numbers| {
        let w = weight_of(row);
        weight += w;
        for ((shift, x), origin) in shifts.iter_mut().zip(numbers).zip(&origin) {
            *shift += w * (x - origin);
        }
    });
    for shift in &mut shifts {
        *shift /= weight;
    }
    let mut cross = vec![0.0; size * size];
    let mut centred = vec![0.0; size];
    for_each_row(columns, rows, |row, numbers| {
        let w = weight_of(row);
        for (((centred, x), origin), shift) in centred.iter_mut().zip(numbers).zip(&origin).zip(&shifts) {
            *centred = x - origin - shift;
        }
        for (i, line) in cross.chunks_exact_mut(size).enumerate() {
            let factor = w * centred[i];
            for (sum, x) in line[..=i].iter_mut().zip(&centred) {
                *sum += factor * x;
            }
        }
    });
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
    /// use ecart::stats::{column::Column, comoments::comoments};
    /// let columns = [&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]].map(Column::from);
    /// let both = comoments(&columns, None, &[0, 1, 2]).unwrap();
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
