//! A cell read as a number.

use crate::input::fold::tidy;

/// The number a cell holds: `4`, `4.0`, `4,0`, `−1`, `'4`, `４`; `None` for anything else.
///
/// A comma is the decimal comma; with three digits behind it only when the file says so (`1,000` is a thousand
/// elsewhere). Thousands may be parted where nothing else can be meant: `1.087,50`, `1,087.50`, `1 087,50`, `1'087`, `1.234.567`.
/// No exponents, no infinities.
pub fn number(cell: &str, decimal_comma: bool) -> Option<f64> {
    // Most cells are one digit.
    if let [digit @ b'0'..=b'9'] = cell.as_bytes() {
        return Some(f64::from(digit - b'0'));
    }
    // As most others have it already: no need to clean it.
    if cell.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+')) {
        let found = clean_number(cell, decimal_comma);
        return found.or_else(|| clean_number(&without_thousands(cell)?, true));
    }
    // Nor may it be one with a letter, but for markup around it.
    if cell.bytes().any(|b| b.is_ascii_alphabetic()) && !cell.contains(['<', '&']) {
        return None;
    }
    let text = tidy(cell);
    let text: String = text.strip_prefix('\'').unwrap_or(&text).chars().map(plain_width).collect();
    clean_number(&text, decimal_comma).or_else(|| clean_number(&without_thousands(&text)?, true))
}

/// A number without the marks between its thousands, where they are plain: a blank or an apostrophe, a mark that stands twice, or another
/// mark than that of the decimals behind it.
fn without_thousands(text: &str) -> Option<String> {
    // Most texts that are no number are words, and seen at once.
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '\'' | '’' | '.' | ',' | '-' | '+')) {
        return None;
    }
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    [' ', '\'', '’', '.', ','].into_iter().find_map(|mark| {
        let (whole, fraction) = match text.rsplit_once(['.', ',']).filter(|(whole, _)| !whole.ends_with(mark))
        {
            Some((whole, fraction)) if !text[whole.len()..].starts_with(mark) => (whole, Some(fraction)),
            _ => (text, None),
        };
        let mut groups = whole.split(mark);
        let first = groups.next()?.trim_start_matches(['-', '+']);
        let rest: Vec<&str> = groups.collect();
        let is_plain = fraction.is_some() || rest.len() >= 2 || !matches!(mark, '.' | ',');
        let grouped = digits(first) && first.len() <= 3 && !rest.is_empty();
        let right = grouped && is_plain && rest.iter().all(|group| group.len() == 3 && digits(group));
        (right && fraction.is_none_or(digits)).then(|| {
            let whole = whole.replace(mark, "");
            fraction.map_or(whole.clone(), |fraction| format!("{whole}.{fraction}"))
        })
    })
}

/// Digits and marks of East Asian keyboards, and the minus sign, as those of a typewriter.
fn plain_width(c: char) -> char {
    match c {
        '−' | '－' => '-',
        '．' => '.',
        '，' => ',',
        '０'..='９' => char::from(b'0' + (u32::from(c) - u32::from('０')) as u8),
        _ => c,
    }
}

/// The number a text is, cleaned of all that is around a number.
fn clean_number(text: &str, decimal_comma: bool) -> Option<f64> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once(['.', ',']) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let whole_is_right = digits(whole) && whole.len() <= 15;
    let fraction_is_right = fraction.is_none_or(|f| digits(f) && f.len() <= 20);
    let grouped = unsigned.contains(',') && fraction.is_some_and(|f| f.len() == 3) && !decimal_comma;
    if !whole_is_right || !fraction_is_right || grouped {
        return None;
    }
    if fraction.is_some() { text.replace(',', ".").parse().ok() } else { text.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_every_clothing() {
        for (cell, value) in [
            ("4", 4.0),
            (" 4.0 ", 4.0),
            ("4,0", 4.0),
            ("\u{2212}1", -1.0),
            ("'4", 4.0),
            ("5.0000000000", 5.0),
            ("-99", -99.0),
            ("４", 4.0),
            ("４．５", 4.5),
            ("1.087,50", 1087.5),
            ("1,087.50", 1087.5),
            ("-1 087,5", -1087.5),
            ("1'234'567", 1_234_567.0),
            ("1.234.567", 1_234_567.0),
            ("12 000", 12_000.0),
        ] {
            assert_eq!(number(cell, false), Some(value), "{cell}");
        }
        for cell in [
            "",
            "-",
            "4 5",
            "1e3",
            "inf",
            "NaN",
            "4.",
            ".5",
            "1,000",
            "1.2.3",
            "four",
            "1.23,4",
            "1.234,5,6",
            "1 23",
            "4 512 3",
            "1,000,00",
        ] {
            assert_eq!(number(cell, false), None, "{cell}");
        }
        assert_eq!(number("1,000", true), Some(1.0));
    }
}
