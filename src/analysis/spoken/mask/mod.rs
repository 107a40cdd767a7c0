//! What could lead to a person is covered before anything else is done with a comment.

mod address;
mod number;

/// What stands for what was covered.
const COVER: &str = "▇";

/// The text with e-mail addresses, addresses of pages, names at messengers and numbers covered, its spaces single.
///
/// People write an address so that no program finds it, `jo (at) example (dot) org`, or slip while writing, `jo @ example. org`:
/// where it is not plain a word too many is covered, not one too few.
pub fn masked(text: &str) -> String {
    let apart = address::apart(&seen(text));
    let words: Vec<&str> = apart.split_whitespace().collect();
    let mut covered = address::covered(&words);
    number::in_words(&words, &mut covered);
    let mut made: Vec<String> = Vec::with_capacity(words.len());
    for (word, is_covered) in words.iter().zip(covered) {
        let word = if is_covered { COVER.to_owned() } else { number::covered(word) };
        // How many pieces a number has says what it is.
        if word != COVER || made.last().is_none_or(|last| last != COVER) {
            made.push(word);
        }
    }
    made.join(" ")
}

/// The text with the usual signs, without letters that nobody sees between those of an address; elsewhere, as in emoji and
/// in Persian, they mean something.
fn seen(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let mut letters = text.chars().map(usual).peekable();
    while let Some(letter) = letters.next() {
        let plain = |other: &char| other.is_ascii() || is_unseen(*other);
        if !(is_unseen(letter)
            && made.ends_with(|last: char| last.is_ascii())
            && letters.peek().is_some_and(plain))
        {
            made.push(letter);
        }
    }
    made
}

fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The usual form of signs that stand in addresses.
fn usual(letter: char) -> char {
    match letter {
        '＠' | '﹫' => '@',
        '．' | '․' | '﹒' => '.',
        other => other,
    }
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
            ("Call 06 12-34.56 or +33(0)6", "Call ▇ or ▇"),
            ("I waited 20 minutes at 8:30, on 3/4/2026.", "I waited ▇ minutes at ▇, on ▇."),
            ("No.  Then\tyes.And no", "No. Then yes.And no"),
            ("Account n°12345A", "Account n°▇A"),
            ("٣٤ days", "▇ days"),
        ] {
            assert_eq!(masked(text), expected);
        }
    }

    /// The ways in which people write addresses; nothing of them is left.
    #[test]
    fn no_way_of_writing_an_address_is_left() {
        for address in [
            "jolly.doe (at) example (dot) com",
            "jolly.doe(at)example(dot)com",
            "jolly.doe [at] example.com",
            "jolly.doe(at) example.com",
            "jolly.doe ( at ) example ( dot ) com",
            "jolly.doe at example dot com",
            "jolly.doe AT example DOT com",
            "jolly_doe_at_example_dot_com",
            "jolly-at-example-dot-com",
            "jolly.doe @ example . com",
            "jolly.doe@ example.com",
            "jolly.doe @example.com",
            "jolly.doe@example. com",
            "jolly.doe@example .com",
            "jolly . doe @ example . com",
            "jolly (dot) doe (at) example (dot) com",
            "jolly.doe＠example．com",
            "jolly.doe\u{200b}@exam\u{ad}ple.com",
            "jolly.doe at gmail",
            "jolly.doe arobase example point fr",
            "jolly.doe arroba example punto com",
            "jolly.doe (a) example.fr",
            "jolly.doe (ät) example Punkt de",
            "jolly@exämple.fr",
            "jolly@example",
            "exämple.fr",
            "http://exämple.fr/jolly",
            "example.com:8080/jolly",
            "\"example.com\"",
            "example.com’s",
            "example dot com",
            "example (dot) org",
            "example .com",
            "example . com",
            "jolly.example.info",
            "пример.рф/jolly",
            "jolly.xn--p1ai",
            "skype:jolly.doe",
            "Skype: jolly_doe",
            "whatsapp:jolly",
            "WhatsApp : jolly",
            "skype jolly.doe",
            "insta @jolly",
            "mailto:jolly",
            "0 6 1 2 3 4 5 6 7 8",
            "06\u{a0}12\u{202f}34",
            "0.6.1.2.3.4",
            "06 – 12 – 34",
            "+ 33 (0) 6 12",
            "zéro six douze trente-quatre cinquante-six",
            "zero six one two three four",
        ] {
            let told = masked(&format!("Please reach me, {address} soon"));
            for left in ["jolly", "doe", "example", "exämple", "пример", "gmail", "six", "douze"] {
                assert!(!told.to_lowercase().contains(left), "{address}: {told}");
            }
            assert!(told.contains('▇') && !told.chars().any(char::is_numeric), "{address}: {told}");
            assert!(told.starts_with("Please reach") && told.ends_with("soon"), "{address}: {told}");
        }
    }

    /// What is no address stays as it is written.
    #[test]
    fn other_words_stay() {
        for text in [
            "I waited at the desk. At this point it broke, so I left.",
            "Au point de vue du prix, rien à dire; le service (à la caisse) est bon.",
            "Ich stand an der Kasse.Dann ging ich",
            "Call me when it works (at last), point taken.",
            "Two or three people, one desk: the signal was weak.",
            "The app is fine . It crashes, though",
            "Whatsapp is faster than your desk",
            "Two things: (a) the price (b) the wait",
            "He said: \"and/or\", e.g. a queue, i.e. waiting",
        ] {
            assert_eq!(masked(text), text);
        }
    }
}
