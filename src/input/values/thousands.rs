//! Numbers of which nothing says whether a mark parts thousands or decimals.

/// A number with a mark before three digits and a whole one beside it, `1.042` and `804`, where all numbers of a column that have a
/// mark have three digits behind it: a thousand and forty-two, or one and some. `None` where the column says which: by `0.873`,
/// by other decimals, by a whole number of four digits, or by whole numbers as small as the others.
pub fn unsaid<'t>(texts: impl Iterator<Item = &'t str>) -> Option<[String; 2]> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (mut marked, mut whole) = (None, None);
    for text in texts.map(|text| text.trim().trim_start_matches('-')) {
        match text.split_once(['.', ',']) {
            Some((thousands, rest)) if digits(thousands) && digits(rest) => {
                if rest.len() != 3 || thousands.starts_with('0') || thousands.len() > 3 {
                    return None;
                }
                marked.get_or_insert(text);
            }
            None if digits(text) && text.len() > 3 => return None,
            // What stands between a hundred and a thousand is on the way to thousands.
            None if digits(text) && text.len() == 3 => _ = whole.get_or_insert(text),
            _ => {}
        }
    }
    Some([marked?.to_owned(), whole?.to_owned()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_before_three_digits_may_part_thousands() {
        let unsaid = |texts: &[&str]| unsaid(texts.iter().copied());
        assert_eq!(unsaid(&["200", "3.200", "804"]), Some(["3.200".to_owned(), "200".to_owned()]));
        assert_eq!(unsaid(&["-1,042", "", "n/a", "574"]).unwrap(), ["1,042", "574"]);
        for plain in [
            &["1.204", "0.873", "120"][..],
            &["1.204", "1.5", "120"],
            &["1.204", "1204", "120"],
            &["1.204", "1", "2"],
            &["100", "200"],
            &["1.204", "2.100"],
            &["1.087,50", "200"],
        ] {
            assert_eq!(unsaid(plain), None, "{plain:?}");
        }
    }
}
