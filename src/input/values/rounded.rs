//! Numbers that may be others, rounded as they are written.

/// Digits behind the decimal point or comma of a text.
pub fn decimals(text: &str) -> usize {
    text.trim().split_once(['.', ',']).map_or(0, |(_, decimals)| decimals.len())
}

/// Whether a number written with so many decimals is another one, rounded.
pub fn is_rounded(value: f64, exact: f64, decimals: usize) -> bool {
    (value - exact).abs() <= 0.5 * 10_f64.powi(-(decimals as i32)) + 1e-9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_rounded_as_it_is_written() {
        assert_eq!([decimals("4"), decimals(" 4.25"), decimals("4,5 ")], [0, 2, 1]);
        assert!(is_rounded(4.0, 3.5, 0) && is_rounded(3.67, 11.0 / 3.0, 2) && is_rounded(3.7, 11.0 / 3.0, 1));
        assert!(!is_rounded(3.66, 11.0 / 3.0, 2) && !is_rounded(4.0, 3.4, 0));
    }
}
