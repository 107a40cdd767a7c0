//! What could lead to a person is covered before anything else is done with a comment.

/// What stands for what was covered.
const COVER: &str = "▇";

/// The text with e-mail addresses, addresses of pages and numbers covered, its spaces single.
pub fn masked(text: &str) -> String {
    text.split_whitespace().map(covered).collect::<Vec<_>>().join(" ")
}

fn covered(word: &str) -> String {
    let lower = word.to_lowercase();
    if word.contains('@') || lower.contains("://") || lower.contains("www.") || is_page(&lower) {
        return COVER.to_owned();
    }
    // Digits, and what parts them within a number.
    let mut made = String::new();
    let mut inside = false;
    let letters: Vec<char> = word.chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        let parts = matches!(letter, '.' | ',' | '-' | '/' | ':' | '+' | '(' | ')')
            && letters.get(at + 1).is_some_and(|next| next.is_numeric())
            && (inside || matches!(letter, '+' | '('));
        if letter.is_numeric() || parts {
            if !inside {
                made.push_str(COVER);
            }
            inside = true;
        } else {
            inside = false;
            made.push(letter);
        }
    }
    made
}

/// `example.org/x`: letters, a point, and an end of two letters or more, before a slash or at the end of the word.
fn is_page(word: &str) -> bool {
    const ENDS: [&str; 14] =
        ["com", "org", "net", "fr", "de", "es", "it", "nl", "pt", "uk", "eu", "io", "ch", "be"];
    let host = word.split('/').next().unwrap_or(word);
    let slash = word.contains('/');
    let Some((name, end)) = host.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']).rsplit_once('.')
    else {
        return false;
    };
    let is_end = end.len() >= 2 && end.bytes().all(|letter| letter.is_ascii_lowercase());
    let is_name = name.chars().any(char::is_alphanumeric);
    is_name && is_end && (slash || ENDS.contains(&end))
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn what_leads_to_a_person_is_covered() {
        for (text, expected) in [
            ("Write to jo.doe@example.org, please.", "Write to ▇ please."),
            ("See https://example.org/a?b=1 and www.example.org", "See ▇ and ▇"),
            ("It is on example.com/me.", "It is on ▇"),
            ("Call 06 12-34.56 or +33(0)6", "Call ▇ ▇ or ▇"),
            ("I waited 20 minutes at 8:30, on 3/4/2026.", "I waited ▇ minutes at ▇, on ▇."),
            ("No.  Then\tyes.And no", "No. Then yes.And no"),
            ("Account n°12345A", "Account n°▇A"),
            ("٣٤ days", "▇ days"),
        ] {
            assert_eq!(masked(text), expected);
        }
    }
}
