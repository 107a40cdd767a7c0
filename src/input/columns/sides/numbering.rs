//! The number of a question in front of its text.

use crate::input::columns::sides::{begins_with, content};

/// A header without the number of its question: `Q5. `, `5) `, `F12: `, `Q5 - `, `Frage 3: `; `None` where it has none.
///
/// A bare number needs a mark behind it (`24 h service` is a name), a letter and a number do not (`Q5 Price`).
pub fn without(header: &str) -> Option<&str> {
    let text = header.trim_start_matches(['(', '[']);
    let word: usize = text.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let (word, after) = text.split_at(word);
    let spaced = after.trim_start();
    let named = WORDS.contains(&word.to_lowercase().as_str());
    let digits = spaced.bytes().take_while(u8::is_ascii_digit).count();
    if !(word.is_empty() || named)
        || digits == 0
        || digits > 3
        || (word.chars().count() == 1 && spaced != after)
    {
        return None;
    }
    let rest = &spaced[digits..];
    // `Q5a`, `Q5_1`, `5.2`.
    let sub = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'_' || *byte == b'.').count();
    let sub = if rest[..sub].ends_with('.') { sub - 1 } else { sub };
    let rest = &rest[sub..];
    let letter = rest.chars().next().filter(char::is_ascii_lowercase);
    let rest = match letter {
        Some(letter) if rest[letter.len_utf8()..].starts_with(['.', ')', ':', ' ', ']']) => {
            &rest[letter.len_utf8()..]
        }
        _ => rest,
    };
    let marked = rest.trim_start_matches([' ', '.', ')', ']', ':', '-', '–', '—']);
    let mark = &rest[..rest.len() - marked.len()];
    let is_mark =
        mark.contains(['.', ')', ']', ':']) || mark.trim().contains(['-', '–', '—']) && mark.starts_with(' ');
    // `Q4_Importance of parking`: a code in front of a text.
    let number = &spaced[..spaced.len() - rest.len()];
    let names = || content(marked).chars().any(char::is_alphabetic);
    let sided = || begins_with(marked).is_some() && names();
    let glued = named && mark.is_empty() && number.ends_with('_') && (rest.contains(' ') || sided());
    // `1.2 Importance of wifi`; `2.4 GHz` is a name.
    let section = || number.contains('.') && mark == " " && sided();
    let apart = is_mark && mark.ends_with(' ') || named && mark.ends_with(' ') || glued || section();
    (apart && marked.chars().any(char::is_alphabetic)).then_some(marked)
}

/// What stands before the number of a question.
const WORDS: &[&str] = &[
    "q", "f", "p", "d", "v", "question", "frage", "pregunta", "domanda", "pergunta", "vraag", "item", "nr",
    "no", "n",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_questions_go() {
        for (header, rest) in [
            ("Q5. Importance of wifi", "Importance of wifi"),
            ("5) Importance", "Importance"),
            ("F12: Wichtigkeit", "Wichtigkeit"),
            ("Q5 - Importance - Price", "Importance - Price"),
            ("Q5a Importance of x", "Importance of x"),
            ("12. Importancia del precio", "Importancia del precio"),
            ("Question 3 : importance", "importance"),
            ("Q5.2 Importance", "Importance"),
            ("1.2 Importance of wifi", "Importance of wifi"),
            ("V1_Wichtigkeit_Preis", "Wichtigkeit_Preis"),
            ("Q4_Importance of parking", "Importance of parking"),
        ] {
            assert_eq!(without(header), Some(rest), "{header}");
        }
    }

    #[test]
    fn names_keep_their_numbers() {
        for header in [
            "24 h service",
            "2.4 GHz importance",
            "5G coverage",
            "Q5_imp",
            "imp 1",
            "A 5 wifi",
            "3",
            "Q5",
            "wifi 2. floor",
        ] {
            assert_eq!(without(header), None, "{header}");
        }
    }
}
