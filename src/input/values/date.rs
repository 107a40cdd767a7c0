//! Days and months that a spreadsheet makes of `4/5` and `1-2`.

use crate::input::fold::fold;

/// Whether a cell is a day and a month, with or without a year: `05-Apr`, `5 avr.`, `Mai 04`, `2-Jan-26`, `2026-05-04`,
/// `04/05/2026`.
pub fn is_date(cell: &str) -> bool {
    // Most cells are a digit, and no date is as short as the longest rating.
    if cell.len() < 4 || !cell.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let text = fold(cell);
    // No spreadsheet writes so, but `1 - mai` is "never" in Italian.
    if text.contains(" - ") {
        return false;
    }
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [one, other] => is_day(one) && is_month(other) || is_month(one) && (is_day(other) || is_year(other)),
        [day, "de" | "di", month] => is_day(day) && is_month(month),
        [one, month, year] if is_month(month) => is_day(one) && is_year(year),
        [first, second, third] => {
            let of_day = |day: &str, month: &str| is_day(day) && is_day(month);
            is_long_year(first) && of_day(second, third.split('t').next().unwrap_or(third))
                || of_day(first, second) && is_long_year(third)
        }
        _ => false,
    }
}

fn is_day(text: &str) -> bool {
    matches!(text.len(), 1 | 2) && text.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

fn is_year(text: &str) -> bool {
    is_long_year(text) || text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_long_year(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1900..2200).contains(&year))
}

/// By its first letters, so that every length counts that a spreadsheet writes.
fn is_month(text: &str) -> bool {
    text.chars().count() >= 3 && MONTHS.iter().any(|month| month.starts_with(text)) || SHORT.contains(&text)
}

/// The months in English, French, German, Spanish, Italian, Portuguese and Dutch, folded.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
    "decembre",
    "januar", "februar", "marz", "juni", "juli", "oktober", "dezember",
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
    "gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre",
    "janeiro", "fevereiro", "marco", "maio", "junho", "julho", "setembro", "outubro", "novembro", "dezembro",
    "januari", "februari", "maart", "mei", "augustus",
];

/// Shortenings that do not begin the name.
const SHORT: &[&str] = &["janv", "fevr", "mrt", "mrz", "sept", "juil", "avr", "janner"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months_in_seven_languages() {
        for cell in [
            "05-Apr",
            "5-Apr",
            "Apr-05",
            "5 avr.",
            "05. Mai",
            "2-Jan",
            "3-févr.",
            "04. Mrz",
            "1-ene",
            "2-giu",
            "3/mag",
            "5-dez",
            "5-mei",
            "04/mrt",
            "5 de abr",
            "4-mai-26",
            "2026-05-04",
            "2026-05-04T00:00:00",
            "04/05/2026",
            "May-04",
            "5-Aug",
            "05.Okt",
            "2 août",
        ] {
            assert!(is_date(cell), "{cell}");
        }
        for cell in [
            "4",
            "4.5",
            "10",
            "4/5",
            "1 - never",
            "5 - Very",
            "May",
            "3 stars",
            "1: mar",
            "12/13",
            "",
            "Mars",
            "2 ma",
            "100 %",
            "4 - maybe",
            "1-5",
            "1 - Mai",
        ] {
            assert!(!is_date(cell), "{cell}");
        }
    }
}
