//! Columns of numbers, of which ratings take a byte each.

/// Numbers of respondents, NaN where one gave no answer.
#[derive(Debug, Clone, Copy)]
pub enum Column<'a> {
    /// The numbers themselves.
    Numbers(&'a [f64]),
    /// A byte for each respondent.
    Codes {
        /// Places among `values`; one beyond them is a missing answer.
        codes: &'a [u8],
        /// What the codes stand for.
        values: &'a [f64],
    },
}

impl Column<'_> {
    /// How many respondents.
    ///
    /// ```
    /// assert_eq!(ecart::stats::column::Column::from(&[4.0, f64::NAN]).len(), 2);
    /// ```
    pub fn len(self) -> usize {
        match self {
            Self::Numbers(numbers) => numbers.len(),
            Self::Codes { codes, .. } => codes.len(),
        }
    }

    /// Whether there are no respondents.
    ///
    /// ```
    /// assert!(ecart::stats::column::Column::Numbers(&[]).is_empty());
    /// ```
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The number of respondent `row`.
    ///
    /// ```
    /// use ecart::stats::column::Column;
    /// let ratings = Column::Codes { codes: &[1, 255], values: &[0.5, 1.5] };
    /// assert_eq!(ratings.get(0), 1.5);
    /// assert!(ratings.get(1).is_nan());
    /// ```
    pub fn get(self, row: usize) -> f64 {
        match self {
            Self::Numbers(numbers) => numbers[row],
            Self::Codes { codes, values } => value(values, codes[row]),
        }
    }

    /// The numbers of these respondents, in this order.
    ///
    /// ```
    /// use ecart::stats::column::Column;
    /// let ratings = Column::Codes { codes: &[1, 0], values: &[0.5, 1.5] };
    /// assert_eq!(ratings.at(&[1, 0, 1]).collect::<Vec<f64>>(), [0.5, 1.5, 0.5]);
    /// ```
    pub fn at(self, rows: &[u32]) -> impl Iterator<Item = f64> {
        rows.iter().map(move |&row| self.get(row as usize))
    }

    /// What `of` makes of every number is given to `put`, in order; `of` sees each value of codes but once.
    ///
    /// ```
    /// use ecart::stats::column::Column;
    /// let mut missing = 0;
    /// Column::from(&[4.0, f64::NAN]).each(f64::is_nan, |_, is_missing| missing += u32::from(is_missing));
    /// assert_eq!(missing, 1);
    /// ```
    pub fn each<T: Copy>(self, of: impl Fn(f64) -> T, mut put: impl FnMut(usize, T)) {
        match self {
            Self::Numbers(numbers) => numbers.iter().enumerate().for_each(|(row, &x)| put(row, of(x))),
            Self::Codes { codes, values } => {
                let made: [T; 256] = std::array::from_fn(|code| of(value(values, code as u8)));
                codes.iter().enumerate().for_each(|(row, &code)| put(row, made[usize::from(code)]));
            }
        }
    }
}

impl<'a> From<&'a [f64]> for Column<'a> {
    fn from(numbers: &'a [f64]) -> Self {
        Self::Numbers(numbers)
    }
}

impl<'a> From<&'a Vec<f64>> for Column<'a> {
    fn from(numbers: &'a Vec<f64>) -> Self {
        Self::Numbers(numbers)
    }
}

impl<'a, const N: usize> From<&'a [f64; N]> for Column<'a> {
    fn from(numbers: &'a [f64; N]) -> Self {
        Self::Numbers(numbers)
    }
}

/// Rows looked up together, so that one does not wait for another's memory.
const BLOCK: usize = 64;

/// Hands over respondents one after the other, their numbers of all columns side by side.
///
/// ```
/// use ecart::stats::column::{Column, for_each_row};
/// let columns = [Column::from(&[1.0, 2.0]), Column::Codes { codes: &[0, 1], values: &[10.0, 20.0] }];
/// let mut sums = Vec::new();
/// for_each_row(&columns, &[1, 0], |_, numbers| sums.push(numbers.iter().sum::<f64>()));
/// assert_eq!(sums, [22.0, 11.0]);
/// ```
pub fn for_each_row(columns: &[Column], rows: &[u32], mut take: impl FnMut(u32, &[f64])) {
    let width = columns.len().max(1);
    let mut block = vec![0.0; width * BLOCK];
    for rows in rows.chunks(BLOCK) {
        for (place, &column) in columns.iter().enumerate() {
            let cells = block[place..].iter_mut().step_by(width).zip(rows);
            match column {
                Column::Numbers(numbers) => {
                    cells.for_each(|(cell, &row)| *cell = numbers[row as usize]);
                }
                Column::Codes { codes, values } => {
                    cells.for_each(|(cell, &row)| *cell = value(values, codes[row as usize]));
                }
            }
        }
        for (&row, numbers) in rows.iter().zip(block.chunks_exact(width)) {
            take(row, &numbers[..columns.len()]);
        }
    }
}

fn value(values: &[f64], code: u8) -> f64 {
    values.get(usize::from(code)).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_numbers_are_told_alike() {
        let values = [1.0, 2.5, 4.0];
        let codes: Vec<u8> = (0..200).map(|row| if row % 7 == 0 { 255 } else { row % 3 }).collect();
        let coded = Column::Codes { codes: &codes, values: &values };
        let numbers: Vec<f64> = (0..200).map(|row| coded.get(row)).collect();
        let rows: Vec<u32> = (0..200).rev().chain([3, 3]).collect();
        let mut seen = Vec::new();
        for_each_row(&[coded, Column::from(&numbers)], &rows, |row, both| {
            assert_eq!(both[0].to_bits(), both[1].to_bits());
            assert_eq!(both[0].to_bits(), numbers[row as usize].to_bits());
            seen.push(row);
        });
        assert_eq!(seen, rows);
        let bits = |column: Column| {
            let mut bits = Vec::new();
            column.each(f64::to_bits, |row, of| bits.push((row, of)));
            bits
        };
        assert_eq!(bits(coded), bits(Column::from(&numbers)));
    }
}
