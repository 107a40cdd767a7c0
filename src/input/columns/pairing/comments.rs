//! Columns that ask for a comment beside a rating: `Importance of price (comment)`, `Zufriedenheit Preis - warum?`.

use crate::input::answers::labels::{end, is_missing_word};
use crate::input::columns::sides::tokens;
use crate::input::fold::fold;
use crate::input::values::number;

/// Whether a header asks for a comment or a reason.
pub fn asks(header: &str) -> bool {
    tokens(header).iter().any(|(_, word)| ASKS.contains(&fold(word).as_str()))
}

/// Whether answers are comments: there are none, or some are neither numbers nor ends of scales and most are no numbers.
pub fn are(distinct: &[(String, u64)]) -> bool {
    let given = || distinct.iter().filter(|(text, _)| !is_missing_word(text));
    let is_number = |text: &str| number(text, true).is_some();
    let numbers = given().filter(|(text, _)| is_number(text)).count();
    given().count() == 0
        || 2 * numbers < given().count() && given().any(|(text, _)| !is_number(text) && end(text).is_none())
}

/// Words that ask for a comment or a reason, folded.
#[rustfmt::skip]
const ASKS: &[&str] = &[
    "comment", "comments", "why", "reason", "reasons", "explain", "remark", "remarks", "verbatim", "text", "specify",
    "kommentar", "kommentare", "warum", "weshalb", "grund", "grunde", "begrundung", "anmerkung", "anmerkungen", "freitext",
    "commentaire", "commentaires", "pourquoi", "raison", "raisons", "precisez", "remarque", "remarques",
    "comentario", "comentarios", "razon", "razones", "motivo", "motivos", "porque", "especifique",
    "commento", "commenti", "perche", "motivi", "opmerking", "opmerkingen", "toelichting", "waarom", "reden", "redenen",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn is_comment(header: &str, answers: &[&str]) -> bool {
        let distinct: Vec<(String, u64)> = answers.iter().map(|text| ((*text).to_owned(), 3)).collect();
        asks(header) && are(&distinct)
    }

    #[test]
    fn a_comment_is_asked_for_and_given_in_words() {
        assert!(is_comment("Importance of price (comment)", &["too dear", "fine", ""]));
        assert!(is_comment("Zufriedenheit Preis - warum?", &["zu teuer", "5", "passt"]));
        assert!(!is_comment("Importance of comments", &["1", "2", "5"]));
        assert!(!is_comment("Satisfaction : commentaires", &["Très satisfait", "Pas du tout satisfait"]));
        assert!(!is_comment("Importance of price", &["too dear", "fine"]));
    }
}
