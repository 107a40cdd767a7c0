//! Yes and no in the languages known.

use crate::input::fold::fold;

/// Whether a cell says yes (`Some(true)`) or no (`Some(false)`).
pub fn yes_or_no(cell: &str) -> Option<bool> {
    let text = fold(cell);
    let says = |words: &[&str]| words.contains(&text.as_str());
    if says(YES) { Some(true) } else { says(NO).then_some(false) }
}

/// Whether a cell says yes or no.
pub fn is_yes_or_no(cell: &str) -> bool {
    yes_or_no(cell).is_some()
}

/// English, French, German, Spanish, Italian, Portuguese and Dutch, folded.
const YES: &[&str] =
    &["yes", "y", "true", "oui", "vrai", "ja", "wahr", "si", "verdadero", "vero", "sim", "waar"];
const NO: &[&str] = &["no", "n", "false", "non", "faux", "nein", "falsch", "falso", "nao", "nee", "onwaar"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_in_seven_languages() {
        let of = |words: &[&str]| words.iter().map(|word| yes_or_no(word)).collect::<Vec<_>>();
        assert_eq!(of(&["Yes", "OUI", "ja", "Sí", "TRUE", "Sim"]), [Some(true); 6]);
        assert_eq!(of(&["No", "non", "Nein", "Não", "nee", "FALSE"]), [Some(false); 6]);
        assert_eq!(of(&["4", "maybe"]), [None; 2]);
    }
}
