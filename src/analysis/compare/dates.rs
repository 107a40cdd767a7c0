//! Days of waves, for a slope over time that does not take them for evenly spaced.

use crate::analysis::day;
use crate::error::{Error, Result};
use crate::message::Comparing;

/// Days in a year of the Gregorian calendar, on average.
const YEAR: f64 = 365.2425;

/// The times of the waves: in years since the first where their days are given, else their places from 1.
///
/// # Errors
/// Where there are not as many days as waves, one is none, or they do not ascend.
pub fn times(days: &[String], waves: usize) -> Result<Vec<f64>> {
    if days.is_empty() {
        return Ok((1..=waves).map(|time| time as f64).collect());
    }
    if days.len() != waves {
        return Err(Error::of(Comparing::WaveDates { dates: days.len(), waves }));
    }
    let day = |text: &String| {
        day::number(text.trim()).ok_or_else(|| Error::of(Comparing::NotADay { text: text.clone() }))
    };
    let numbers = days.iter().map(day).collect::<Result<Vec<i64>>>()?;
    if let Some(at) = numbers.windows(2).position(|pair| pair[0] >= pair[1]) {
        let (earlier, later) = (days[at].clone(), days[at + 1].clone());
        return Err(Error::of(Comparing::WaveDatesOrder { earlier, later }));
    }
    Ok(numbers.iter().map(|number| (number - numbers[0]) as f64 / YEAR).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waves_without_days_are_evenly_spaced() {
        assert_eq!(times(&[], 3).unwrap(), [1.0, 2.0, 3.0]);
        let days = ["2024-01-01".to_owned(), "2025-01-01".to_owned(), "2027-01-01".to_owned()];
        let found = times(&days, 3).unwrap();
        assert!((found[1] - 366.0 / YEAR).abs() < 1e-12 && (found[2] - 1096.0 / YEAR).abs() < 1e-12);
        for (days, waves) in [(&days[..], 2), (&["2025-01-01".to_owned(), "2024-01-01".to_owned()][..], 2)] {
            assert!(times(days, waves).is_err());
        }
    }
}
