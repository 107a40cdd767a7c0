//! Texts as TOML, whatever they hold.

use std::fmt::Write;

/// A text as a TOML string on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// Texts as a TOML array: on one line where that is short, else one to a line.
pub(super) fn list(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    let line = format!("[{}]", quoted.join(", "));
    if line.chars().count() <= 90 { line } else { format!("[\n  {},\n]", quoted.join(",\n  ")) }
}

/// A text fit for a comment: one line, nothing invisible.
pub(super) fn comment(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// Lines as comments.
pub(super) fn commented(lines: &str) -> String {
    let mut text = String::new();
    for line in lines.lines() {
        let _ = writeln!(text, "# {line}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_header_comes_back_as_it_was() {
        let header = "C:\\data \"wifi\" = 'é' # [x]\r\n\u{7f}\u{1}";
        let table: toml::Table = format!("a = {}", quoted(header)).parse().unwrap();
        assert_eq!(table["a"].as_str(), Some(header));
        assert!(!comment(header).contains('\n'));
    }

    proptest! {
        #[test]
        fn every_text_comes_back(texts in prop::collection::vec(any::<String>(), 0..5)) {
            let table: toml::Table = format!("a = {}", list(&texts)).parse().unwrap();
            let back: Vec<&str> = table["a"].as_array().unwrap().iter().filter_map(|text| text.as_str()).collect();
            prop_assert_eq!(back, texts);
        }
    }
}
