//! One value of one variable, and its text.

use encoding_rs::Encoding;

/// What a cell of an SPSS file holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// System-missing.
    Missing,
    Number(f64),
    /// Bytes of a string, in the file's encoding, without the spaces that pad it.
    Text(Vec<u8>),
}

/// How numbers of a variable are shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Display {
    Number,
    /// Seconds since 14 October 1582, shown as a day.
    Date,
    /// The same with the time of day.
    DateTime,
    /// Seconds, shown as hours, minutes and seconds.
    Time,
}

impl Display {
    /// From the format of a variable record (its type is the third byte).
    pub(super) fn of(print_format: i32) -> Self {
        match print_format >> 16 & 0xFF {
            20 | 23 | 24 | 28..=30 | 38 | 39 => Self::Date,
            22 | 41 => Self::DateTime,
            21 | 25 | 40 => Self::Time,
            _ => Self::Number,
        }
    }
}

/// The text of a value: numbers in their shortest form, dates as ISO text, missing as nothing.
pub(super) fn text(value: &Value, display: Display, encoding: &'static Encoding) -> String {
    match value {
        Value::Missing => String::new(),
        Value::Text(bytes) => decode(bytes, encoding),
        Value::Number(number) if !number.is_finite() => String::new(),
        Value::Number(number) => match display {
            Display::Number => number.to_string(),
            Display::Date => moment(*number).map_or_else(|| number.to_string(), |(date, _)| date),
            Display::DateTime => {
                moment(*number).map_or_else(|| number.to_string(), |(date, time)| format!("{date}T{time}"))
            }
            Display::Time => time(*number),
        },
    }
}

/// Bytes of a string as text, without the NULs and spaces at its end.
pub(super) fn decode(bytes: &[u8], encoding: &'static Encoding) -> String {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    text.trim_end_matches([' ', '\0']).replace('\0', "")
}

/// A string value without the spaces that pad it, so that equal texts compare equal.
pub(super) fn text_value(bytes: &[u8]) -> Value {
    let padding = |byte: &&u8| matches!(**byte, b' ' | 0);
    let length = bytes.len() - bytes.iter().rev().take_while(padding).count();
    Value::Text(bytes[..length].to_vec())
}

const SECONDS_PER_DAY: f64 = 86_400.0;

/// Days from 14 October 1582 to 1 March 2000, where a 400-year cycle of the calendar starts.
const DAYS_TO_MARCH_2000: i64 = 152_445;

/// Date and time of seconds since 14 October 1582; `None` outside the years 1 to 9999.
fn moment(seconds: f64) -> Option<(String, String)> {
    let day = (seconds / SECONDS_PER_DAY).floor();
    if !(-577_000.0..3_075_000.0).contains(&day) {
        return None;
    }
    // Counted from March, the leap day is the last day of a year.
    let days = day as i64 - DAYS_TO_MARCH_2000;
    let (cycle, in_cycle) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let century = (in_cycle / 36_524).min(3);
    let in_century = in_cycle - century * 36_524;
    let (four, in_four) = (in_century / 1_461, in_century % 1_461);
    let year_in_four = (in_four / 365).min(3);
    let in_year = in_four - year_in_four * 365;
    // Months from March have 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28 or 29 days.
    let month = (5 * in_year + 2) / 153;
    let day_of_month = in_year - (153 * month + 2) / 5 + 1;
    let from_january = month >= 10;
    let year = 2000 + 400 * cycle + 100 * century + 4 * four + year_in_four + i64::from(from_january);
    let month = if from_january { month - 9 } else { month + 3 };
    let date = format!("{year:04}-{month:02}-{day_of_month:02}");
    Some((date, time(seconds - day * SECONDS_PER_DAY)))
}

fn time(seconds: f64) -> String {
    let sign = if seconds < 0.0 { "-" } else { "" };
    let whole = seconds.abs().floor() as u64;
    format!("{sign}{:02}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{UTF_8, WINDOWS_1252};
    use proptest::prelude::*;

    fn shown(number: f64, display: Display) -> String {
        text(&Value::Number(number), display, UTF_8)
    }

    #[test]
    fn numbers_are_short_and_missing_is_nothing() {
        assert_eq!(shown(5.0, Display::Number), "5");
        assert_eq!(shown(0.75, Display::Number), "0.75");
        assert_eq!(shown(f64::NAN, Display::Number), "");
        assert_eq!(text(&Value::Missing, Display::Number, UTF_8), "");
    }

    #[test]
    fn dates_count_from_the_first_day_of_the_calendar() {
        assert_eq!(shown(0.0, Display::Date), "1582-10-14");
        assert_eq!(shown(86_400.0, Display::Date), "1582-10-15");
        // 1970-01-01 is 12 219 379 200 seconds later.
        assert_eq!(shown(12_219_379_200.0, Display::DateTime), "1970-01-01T00:00:00");
        assert_eq!(shown(12_219_379_200.0 + 951_782_400.0, Display::Date), "2000-02-29");
        assert_eq!(shown(12_219_379_200.0 + 951_868_800.0, Display::Date), "2000-03-01");
        assert_eq!(shown(12_219_379_200.0 + 1_772_236_799.0, Display::DateTime), "2026-02-27T23:59:59");
        assert_eq!(shown(3_723.0, Display::Time), "01:02:03");
        assert_eq!(shown(1e300, Display::Date).len(), 301);
    }

    #[test]
    fn strings_lose_their_padding() {
        let value = Value::Text(b"Qualit\xE9 \0  ".to_vec());
        assert_eq!(text(&value, Display::Number, WINDOWS_1252), "Qualité");
    }

    proptest! {
        #[test]
        fn following_days_have_following_dates(day in 0_i32..2_000_000) {
            let date = |day: i32| shown(f64::from(day) * SECONDS_PER_DAY, Display::Date);
            prop_assert!(date(day) < date(day + 1));
        }

        #[test]
        fn arbitrary_numbers_never_panic(number in any::<f64>(), format in any::<i32>()) {
            shown(number, Display::of(format));
        }
    }
}
