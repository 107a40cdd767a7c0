//! Decimals of Parquet and Arrow files, by their digits: none is lost, however many there are.

use polars::prelude::{Column, IntoColumn, NamedFrom, Series};
use polars_arrow::array::{Array, PrimitiveArray};
use polars_arrow::datatypes::ArrowDataType;

use crate::message::Damage;

/// The decimals of some arrays as the texts of a spreadsheet, at most `rows` of them.
///
/// # Errors
/// Where an array holds no decimals.
pub(in crate::input) fn texts(
    name: &str,
    arrays: &[Box<dyn Array>],
    rows: Option<usize>,
) -> Result<Column, Damage> {
    let mut texts = Vec::new();
    for array in arrays {
        let (ArrowDataType::Decimal(_, scale)
        | ArrowDataType::Decimal32(_, scale)
        | ArrowDataType::Decimal64(_, scale)) = *array.dtype()
        else {
            return Err(Damage::ColumnType);
        };
        let array = array.as_any();
        let digits: Vec<Option<i128>> = if let Some(wide) = array.downcast_ref::<PrimitiveArray<i128>>() {
            wide.iter().map(Option::<&i128>::copied).collect()
        } else if let Some(narrow) = array.downcast_ref::<PrimitiveArray<i64>>() {
            narrow.iter().map(|digits| digits.map(|digits| i128::from(*digits))).collect()
        } else if let Some(narrow) = array.downcast_ref::<PrimitiveArray<i32>>() {
            narrow.iter().map(|digits| digits.map(|digits| i128::from(*digits))).collect()
        } else {
            return Err(Damage::ColumnType);
        };
        texts.extend(digits.into_iter().map(|digits| digits.map(|digits| text(digits, scale))));
    }
    texts.truncate(rows.unwrap_or(usize::MAX));
    Ok(Series::new(name.into(), texts).into_column())
}

/// `150` with a scale of 2 is `1.5`.
fn text(digits: i128, scale: usize) -> String {
    let sign = if digits < 0 { "-" } else { "" };
    let digits = digits.unsigned_abs().to_string();
    let digits = format!("{digits:0>width$}", width = scale + 1);
    let (whole, fraction) = digits.split_at(digits.len() - scale);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_short_and_whole() {
        for (digits, scale, expected) in [
            (150, 2, "1.5"),
            (400, 2, "4"),
            (-5, 2, "-0.05"),
            (0, 3, "0"),
            (7, 0, "7"),
            (i128::MAX, 0, "170141183460469231731687303715884105727"),
        ] {
            assert_eq!(text(digits, scale), expected);
        }
    }
}
