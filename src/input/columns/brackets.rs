//! Headers of the form `Question [row][scale]`.

/// Splits the balanced brackets at the end of a header from the text before them:
/// `Rate [our] café [Wifi [5 GHz]][Scale 1]` gives `Rate [our] café` and `Wifi [5 GHz]`, `Scale 1`.
/// No bracket at the end gives the whole header and an empty list.
pub fn trailing(header: &str) -> (&str, Vec<&str>) {
    let mut stem = header.trim();
    let mut parts = Vec::new();
    while let Some(open) = last_opening(stem) {
        parts.push(stem[open + 1..stem.len() - 1].trim());
        stem = &stem[..open];
        // `[row] [other]` is a text with brackets in it, not row and scale.
        if !stem.ends_with(']') {
            break;
        }
    }
    parts.reverse();
    (stem.trim(), parts)
}

/// Where the bracket opens that the last character closes.
fn last_opening(text: &str) -> Option<usize> {
    if !text.ends_with(']') {
        return None;
    }
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate().rev() {
        match byte {
            b']' => depth += 1,
            b'[' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn brackets_at_the_end_are_split_off() {
        assert_eq!(trailing("How important?  [Wifi ]"), ("How important?", vec!["Wifi"]));
        assert_eq!(trailing("Q [a][Scale 1]"), ("Q", vec!["a", "Scale 1"]));
        assert_eq!(
            trailing("Rate [our] café [Wifi [5 GHz]][Scale 1]"),
            ("Rate [our] café", vec!["Wifi [5 GHz]", "Scale 1"])
        );
        assert_eq!(trailing("Q [a] [b]"), ("Q [a]", vec!["b"]));
    }

    #[test]
    fn other_headers_stay_whole() {
        assert_eq!(trailing("plain"), ("plain", vec![]));
        assert_eq!(trailing("a] b]"), ("a] b]", vec![]));
        assert_eq!(trailing("[only]"), ("", vec!["only"]));
        assert_eq!(trailing("[a] tail"), ("[a] tail", vec![]));
    }

    proptest! {
        #[test]
        fn arbitrary_headers_never_panic(header in "[\\[\\]a é]{0,12}") {
            let (stem, parts) = trailing(&header);
            prop_assert!(header.contains(stem));
            prop_assert!(parts.iter().all(|part| header.contains(part)));
        }
    }
}
