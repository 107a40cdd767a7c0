//! Words of a comment, and those that say nothing of what it is about.

use super::mask::masked;

/// The words of a comment, folded, in order; what was covered is no word.
pub fn tokens(text: &str, fold: fn(&str) -> String) -> Vec<String> {
    let folded = fold(&masked(text));
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a word says nothing of what a comment is about, in any of the seven languages; no word is one of a letter.
pub fn is_stop(word: &str) -> bool {
    word.chars().count() < 2 || STOP.iter().any(|words| words.split_whitespace().any(|stop| stop == word))
}

/// Folded, as words are compared.
const STOP: [&str; 7] = [
    include_str!("stop/en.txt"),
    include_str!("stop/fr.txt"),
    include_str!("stop/de.txt"),
    include_str!("stop/es.txt"),
    include_str!("stop/it.txt"),
    include_str!("stop/nl.txt"),
    include_str!("stop/pt.txt"),
];

#[cfg(test)]
mod tests {
    use super::{is_stop, tokens};

    #[test]
    fn words_are_folded_and_numbers_are_none() {
        let plain = |text: &str| text.to_lowercase();
        assert_eq!(tokens("L’attente: 20 min, long!", plain), ["l", "attente", "min", "long"]);
        for word in ["the", "nous", "und", "para", "della", "het", "nao", "x"] {
            assert!(is_stop(word), "{word}");
        }
        assert!(!is_stop("phone") && !is_stop("attente"));
    }
}
