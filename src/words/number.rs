//! Every number as text: the one place where a value is rounded and written for a reader.

/// What stands in a cell whose value is undefined.
pub const UNDEFINED: &str = "–";

/// How a language writes its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notation {
    /// Decimal mark: `.` or `,`.
    pub decimal: &'static str,
    /// Thousands separator: `,`, `.` or U+202F.
    pub thousands: &'static str,
    /// Digits from which a whole number is grouped: 4, or 5 where `1234` stands undivided.
    pub grouped_from: usize,
    /// What stands between a number and its percent sign: nothing or U+00A0.
    pub before_percent: &'static str,
    /// What stands between two values of a pair, as in (8.36; 7.44).
    pub pair: &'static str,
    /// What stands between the ends of an interval.
    pub between: &'static str,
}

impl Notation {
    /// A rating, mean or effect size with a fixed number of decimals: `8.36`, `−0,5`.
    ///
    /// The sign is U+2212; a value that rounds to zero has none; what is not finite is [`UNDEFINED`].
    pub fn value(&self, value: f64, decimals: usize) -> String {
        self.signed(value, decimals, "")
    }

    /// A gap or a change, with its sign always shown: `+2.4`, `−0.8`, and `0.0` without one.
    pub fn gap(&self, value: f64, decimals: usize) -> String {
        self.signed(value, decimals, "+")
    }

    /// The half-width of an interval: `±0.14`.
    pub fn margin(&self, half_width: f64, decimals: usize) -> String {
        if half_width.is_finite() {
            format!("±{}", self.value(half_width.abs(), decimals))
        } else {
            UNDEFINED.to_owned()
        }
    }

    /// A number with as many decimals as it needs, four at most: scale ends and settings (`1`, `2.5`).
    pub fn plain(&self, value: f64) -> String {
        let text = self.value(value, 4);
        match text.split_once(self.decimal) {
            Some((whole, fraction)) => {
                let fraction = fraction.trim_end_matches('0');
                if fraction.is_empty() {
                    whole.to_owned()
                } else {
                    format!("{whole}{}{fraction}", self.decimal)
                }
            }
            None => text,
        }
    }

    /// A number of respondents: `1,248`.
    pub fn count(&self, count: u64) -> String {
        self.group(&count.to_string())
    }

    /// A share of one as a percentage: `0.125` is `12.5%` with one decimal.
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        let text = self.value(share * 100.0, decimals);
        if text == UNDEFINED {
            return text;
        }
        format!("{text}{}%", self.before_percent)
    }

    /// A confidence level, without needless decimals: `0.95` is `95%`, `0.999` is `99.9%`.
    pub fn level(&self, share: f64) -> String {
        format!("{}{}%", self.plain(share * 100.0), self.before_percent)
    }

    /// A probability in whole per cent; one that rounds to a certainty is only said to be near it.
    pub fn probability(&self, p: f64) -> String {
        if p > 0.995 { format!(">\u{a0}{}", self.percent(0.99, 0)) } else { self.percent(p, 0) }
    }

    /// A p-value with three decimals; below 0.001 and above 0.999 only the bound is said.
    pub fn p_value(&self, p: f64) -> String {
        if !p.is_finite() {
            UNDEFINED.to_owned()
        } else if p < 0.001 {
            format!("<\u{a0}{}", self.value(0.001, 3))
        } else if p > 0.999 {
            format!(">\u{a0}{}", self.value(0.999, 3))
        } else {
            self.value(p, 3)
        }
    }

    /// An interval in brackets: `[0.58, 0.72]`, `[0,58 ; 0,72]`.
    pub fn interval(&self, low: f64, high: f64, decimals: usize) -> String {
        let (low, high) = (self.value(low, decimals), self.value(high, decimals));
        format!("[{low}{}{high}]", self.between)
    }

    fn signed(&self, value: f64, decimals: usize, plus: &str) -> String {
        if !value.is_finite() {
            return UNDEFINED.to_owned();
        }
        let digits = format!("{:.decimals$}", value.abs());
        let zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let sign = match value {
            _ if zero => "",
            _ if value < 0.0 => "\u{2212}",
            _ => plus,
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let mark = if fraction.is_empty() { "" } else { self.decimal };
        format!("{sign}{}{mark}{fraction}", self.group(whole))
    }

    /// Digits in groups of three from the right, where there are enough of them.
    fn group(&self, digits: &str) -> String {
        if digits.len() < self.grouped_from {
            return digits.to_owned();
        }
        let mut grouped = String::with_capacity(digits.len() * 2);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push_str(self.thousands);
            }
            grouped.push(digit);
        }
        grouped
    }
}

/// The text with a capital at its beginning.
pub fn capital(text: &str) -> String {
    // n is a sign, not a word.
    if text.starts_with("n\u{a0}=") || text.starts_with("n =") {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text with its first letter small: a sentence after the words that begin it.
pub fn uncapital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::UNDEFINED;
    use crate::words::{en, fr};

    #[test]
    fn each_language_writes_values_its_own_way() {
        let (english, french) = (en::WORDS.notation, fr::WORDS.notation);
        for (value, decimals, in_english, in_french) in [
            (8.356, 2, "8.36", "8,36"),
            (-0.04, 1, "0.0", "0,0"),
            (-0.06, 1, "−0.1", "−0,1"),
            (0.0, 0, "0", "0"),
            (1_234_567.5, 1, "1,234,567.5", "1\u{202f}234\u{202f}567,5"),
            (-1248.0, 0, "−1,248", "−1\u{202f}248"),
            (999.0, 2, "999.00", "999,00"),
            (f64::NAN, 2, UNDEFINED, UNDEFINED),
            (f64::INFINITY, 2, UNDEFINED, UNDEFINED),
        ] {
            assert_eq!(english.value(value, decimals), in_english);
            assert_eq!(french.value(value, decimals), in_french);
        }
    }

    #[test]
    fn gaps_show_their_sign_unless_they_round_to_zero() {
        let french = fr::WORDS.notation;
        assert_eq!(french.gap(2.42, 1), "+2,4");
        assert_eq!(french.gap(-0.82, 1), "−0,8");
        assert_eq!(french.gap(0.049, 1), "0,0");
        assert_eq!(french.gap(-0.049, 1), "0,0");
        assert_eq!(french.margin(0.14, 2), "±0,14");
        assert_eq!(french.margin(f64::NAN, 2), UNDEFINED);
    }

    #[test]
    fn scale_ends_have_no_needless_decimals() {
        let english = en::WORDS.notation;
        assert_eq!(english.plain(10.0), "10");
        assert_eq!(english.plain(2.5), "2.5");
        assert_eq!(english.plain(-3.0), "−3");
        assert_eq!(english.plain(1000.0), "1,000");
        assert_eq!(english.plain(f64::NAN), UNDEFINED);
    }

    #[test]
    fn shares_levels_and_counts() {
        let (english, french) = (en::WORDS.notation, fr::WORDS.notation);
        assert_eq!(english.percent(0.125, 1), "12.5%");
        assert_eq!(french.percent(0.125, 1), "12,5\u{a0}%");
        assert_eq!(english.percent(f64::NAN, 1), UNDEFINED);
        assert_eq!(english.level(0.95), "95%");
        assert_eq!(french.level(0.999), "99,9\u{a0}%");
        assert_eq!(english.count(1248), "1,248");
        assert_eq!(french.count(1_000_000), "1\u{202f}000\u{202f}000");
        assert_eq!(english.count(999), "999");
    }

    #[test]
    fn p_values_never_print_as_zero_or_one() {
        let (english, french) = (en::WORDS.notation, fr::WORDS.notation);
        assert_eq!(english.p_value(0.0414), "0.041");
        assert_eq!(english.p_value(1e-64), "<\u{a0}0.001");
        assert_eq!(french.p_value(0.000_99), "<\u{a0}0,001");
        assert_eq!(french.p_value(1.0), ">\u{a0}0,999");
        assert_eq!(english.p_value(f64::NAN), UNDEFINED);
    }

    #[test]
    fn intervals_use_a_separator_that_is_not_the_decimal_mark() {
        assert_eq!(en::WORDS.notation.interval(-0.5, 0.72, 2), "[−0.50, 0.72]");
        assert_eq!(fr::WORDS.notation.interval(-0.5, 0.72, 2), "[−0,50\u{202f}; 0,72]");
    }
}
