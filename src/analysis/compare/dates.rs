//! Days of waves, for a slope over time that does not take them for evenly spaced.

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
    let day =
        |text: &String| number_of(text).ok_or_else(|| Error::of(Comparing::NotADay { text: text.clone() }));
    let numbers = days.iter().map(day).collect::<Result<Vec<i64>>>()?;
    if let Some(at) = numbers.windows(2).position(|pair| pair[0] >= pair[1]) {
        let (earlier, later) = (days[at].clone(), days[at + 1].clone());
        return Err(Error::of(Comparing::WaveDatesOrder { earlier, later }));
    }
    Ok(numbers.iter().map(|number| (number - numbers[0]) as f64 / YEAR).collect())
}

/// The number of a day written `2026-09-30`, counted from any fixed day.
fn number_of(text: &str) -> Option<i64> {
    let mut parts = text.trim().split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let shaped =
        (year.len(), month.len(), day.len()) == (4, 2, 2) && digits(year) && digits(month) && digits(day);
    if !shaped || parts.next().is_some() {
        return None;
    }
    let (year, month, day): (i64, i64, i64) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let length = *lengths.get(usize::try_from(month - 1).ok()?)?;
    if !(1..=length).contains(&day) {
        return None;
    }
    // Days before the year, with the leap days of the years before it.
    let past = year - 1;
    let before = 365 * past + past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400);
    let months: i64 = lengths.iter().take(usize::try_from(month - 1).ok()?).sum();
    Some(before + months + day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_leap_years_and_none_that_is_not() {
        let between = |one: &str, other: &str| number_of(other).unwrap() - number_of(one).unwrap();
        assert_eq!(between("2024-02-28", "2024-03-01"), 2);
        assert_eq!(between("2023-02-28", "2023-03-01"), 1);
        assert_eq!(between("1999-12-31", "2000-01-01"), 1);
        assert_eq!(between("2000-01-01", "2026-11-28"), 9_828);
        for text in
            ["2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024-1-1", "yesterday", "2024-01-01-"]
        {
            assert_eq!(number_of(text), None, "{text}");
        }
    }

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
