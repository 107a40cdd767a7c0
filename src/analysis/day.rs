//! Days of the calendar.

/// The number of a day written `2026-09-30`, counted from any fixed day; `None` where there is no such day.
pub fn number(text: &str) -> Option<i64> {
    let mut parts = text.split('-');
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
        let between = |one: &str, other: &str| number(other).unwrap() - number(one).unwrap();
        assert_eq!(between("2024-02-28", "2024-03-01"), 2);
        assert_eq!(between("2023-02-28", "2023-03-01"), 1);
        assert_eq!(between("1999-12-31", "2000-01-01"), 1);
        assert_eq!(between("2000-01-01", "2026-11-28"), 9_828);
        for text in
            ["2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024-1-1", "yesterday", "2024-01-01-"]
        {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
