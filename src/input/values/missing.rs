//! Words and codes that mean "no answer".

use crate::input::fold::fold;

/// Whether a cell holds nothing: blank, or a mark some programs write for nothing.
pub fn is_blank(cell: &str) -> bool {
    let text = fold(cell);
    // A lone dot folds to nothing.
    matches!(text.as_str(), "" | "nan" | "null" | "#n/a" | "#null" | "na" | "<na>")
}

/// Whether a cell is blank or says that there is no answer, in any of the languages known.
pub fn is_missing_word(cell: &str) -> bool {
    is_blank(cell) || {
        let text = fold(cell);
        is_known(&text)
            || text.ends_with("(n/a)")
            || text.ends_with("(na)")
            || has_reason(&text).is_some()
            || are_several(&text)
    }
}

/// Whether a folded text is a word for "no answer", in brackets or not.
fn is_known(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '<' | '>' | '"' | '\'' | ' '));
    WORDS.contains(&text) || WORDS.contains(&bare)
}

/// The word of a folded text that is a word for "no answer" and a reason: `n/a - did not use`, `keine angabe (nicht besucht)`.
fn has_reason(text: &str) -> Option<&str> {
    // Most answers are one word: no need to look for four marks.
    if !text.contains(' ') {
        return None;
    }
    let word = [" - ", ": ", " (", ", "]
        .iter()
        .filter_map(|mark| text.split_once(mark))
        .map(|(word, _)| word.trim_end_matches('.'));
    // Two letters may begin any answer.
    let telling =
        |word: &str| word.contains(['/', '.']) || word.chars().filter(|c| c.is_alphabetic()).count() > 3;
    word.min_by_key(|word| word.len()).filter(|word| telling(word) && WORDS.contains(word))
}

/// What outputs say of a text that means "no answer": words that are known, numbers and labels as they are, and of a reason
/// that a respondent wrote behind or before such a word nothing but that there is one.
pub fn without_reason(text: &str) -> String {
    let text = text.trim();
    let folded = fold(text);
    if is_known(&folded) {
        return text.to_owned();
    }
    let code = text.find(char::is_whitespace).filter(|&at| text[..at].chars().any(|c| c.is_ascii_digit()));
    if let Some(word) = has_reason(&folded) {
        format!("{word} …")
    } else if let Some(mark) =
        ["(n/a)", "(na)"].iter().find(|mark| folded.ends_with(**mark) && folded != **mark)
    {
        format!("… {mark}")
    } else if let Some((code, words)) = code.map(|at| text.split_at(at))
        && let words = words.trim_start_matches(|c: char| c.is_whitespace() || "-–—:=.)".contains(c))
        && let Some(word) = has_reason(&fold(words))
    {
        format!("{code} - {word} …")
    } else {
        text.to_owned()
    }
}

/// The same of each of some texts and how often they stand, those that become one added up.
pub fn without_reasons(texts: Vec<(String, u64)>) -> Vec<(String, u64)> {
    let mut told: Vec<(String, u64)> = Vec::with_capacity(texts.len());
    for (text, count) in texts {
        let text = without_reason(&text);
        match told.iter_mut().find(|(known, _)| *known == text) {
            Some((_, sum)) => *sum += count,
            None => told.push((text, count)),
        }
    }
    told
}

/// Whether a folded text is several words for "no answer" between strokes: `weet ik niet / n.v.t.`.
fn are_several(text: &str) -> bool {
    let mut words = text.split('/').map(|word| word.trim().trim_end_matches('.'));
    text.contains('/') && words.all(|word| WORDS.contains(&word))
}

/// Whether a number is one of those that data entry uses for "no answer" and no usual scale holds: −1 … −9, 66 … 99 in
/// the seventies' fashion (77, 88, 95–99), and the same with more digits.
pub fn is_missing_code(value: f64) -> bool {
    const CODES: &[f64] = &[
        66.0, 77.0, 88.0, 95.0, 96.0, 97.0, 98.0, 99.0, 666.0, 777.0, 888.0, 995.0, 996.0, 997.0, 998.0,
        999.0, 7777.0, 8888.0, 9996.0, 9997.0, 9998.0, 9999.0, 99_997.0, 99_998.0, 99_999.0, 999_999.0,
    ];
    let small = value.fract() == 0.0 && (-9.0..=-1.0).contains(&value);
    small || CODES.contains(&value.abs())
}

#[rustfmt::skip] // dense, one paragraph for each language
const WORDS: &[&str] = &[
    // Any language.
    "-", "--", "n/a", "na", "n.a", "n. a", "n/d", "nd", "x", "missing", "refused", "refusal",
    // English.
    "not applicable", "does not apply", "doesn't apply", "no answer", "no response", "no opinion",
    "no basis for evaluation", "don't know", "dont know", "do not know", "don't know / no answer",
    "don't know/no answer", "dk", "dk/na", "unsure", "not sure", "can't say", "cannot say",
    "prefer not to say", "prefer not to answer", "not asked", "not available", "never used", "not used",
    "have not used", "not available to use", "don't use", "i don't do this", "unfamiliar", "not relevant",
    "not relevant for me", "not completed", "skipped", "not answered", "seen but not answered",
    "system missing", "missing; not available", "not asked in this country", "not applicable to me", "did not use", "didn't use", "did not use it", "haven't used", "haven't used it",
    "have not used it", "no experience", "not experienced", "does not apply to me", "unable to judge",
    "unable to rate", "cannot judge", "cannot rate", "can't rate", "can't judge", "not able to rate", "not able to judge", "no contact", "never visited", "i don't know", "no idea", "not stated",
    // French.
    "ne sait pas", "ne sais pas", "je ne sais pas", "nsp", "nspp", "ne se prononce pas",
    "ne sait pas / ne se prononce pas", "ne sait pas/ne se prononce pas", "sans objet", "sans opinion",
    "sans avis", "sans reponse", "non concerne", "non concernee", "non concerne(e)", "non applicable",
    "pas de reponse", "pas d'opinion", "pas d'avis", "pas concerne", "pas concerne(e)",
    "je ne suis pas concerne", "je ne suis pas concerne(e)", "refus", "non reponse", "nr",
    "ne s'applique pas", "s.o", "so", "prefere ne pas repondre", "je prefere ne pas repondre",
    "non utilise", "jamais utilise", "pas utilise", "n'a pas utilise", "je n'ai pas utilise", "pas d'experience",
    "non renseigne", "je ne peux pas juger", "ne peut pas juger", "ne peut juger", "ne peux pas juger", "impossible a juger", "impossible a evaluer",
    // Spanish.
    "no sabe", "no se", "no sabe / no contesta", "no sabe/no contesta", "no contesta", "ns/nc", "nsnc",
    "ns", "nc", "no aplica", "no procede", "prefiero no responder", "sin opinion", "sin respuesta",
    "no sabe / no responde", "no responde", "no lo se", "no utilizado", "no lo he utilizado", "no lo use",
    "no utilice", "nunca lo he usado", "no puedo valorar", "no puedo evaluar", "no puede valorar",
    // German.
    "keine angabe", "k. a", "k.a", "ka", "k. a.", "weiss nicht", "weiss ich nicht", "trifft nicht zu",
    "nicht zutreffend", "keine meinung", "keine antwort", "nicht beurteilbar", "kann ich nicht beurteilen",
    "nicht genutzt", "nicht benutzt", "nie genutzt", "nicht verwendet", "nicht besucht", "weiss es nicht",
    "kann ich nicht sagen", "kann nicht beurteilen", "nicht bewertbar", "kann ich nicht bewerten", "habe ich nicht genutzt", "keine erfahrung", "ohne angabe",
    // Italian.
    "non so", "non sa", "non sa / non risponde", "non risponde", "non applicabile", "non provata",
    "non provato", "nessuna risposta", "nessuna opinione", "non utilizzato", "non usato", "mai usato", "mai utilizzato",
    "non lo so", "non saprei", "non ho utilizzato", "non posso giudicare", "non posso valutare", "preferisco non rispondere",
    // Portuguese.
    "nao sabe", "nao sei", "nao se aplica", "sem opiniao", "sem resposta", "ns/nr", "nao responde",
    "nao sabe / nao responde", "prefiro nao responder", "nao aplicavel", "nao utilizo", "nao utilizei", "nao usei", "nunca usei", "nunca utilizei", "nao utilizado",
    "nao usado", "nao sei dizer", "nao posso avaliar",
    // Dutch.
    "weet niet", "weet ik niet", "geen mening", "geen antwoord", "niet van toepassing", "n.v.t", "nvt",
    "wil niet zeggen", "niet gebruikt", "nooit gebruikt", "geen ervaring", "kan ik niet beoordelen", "onbekend",
    "ik weet het niet", "zeg ik liever niet",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_no_answer_in_seven_languages() {
        for word in [
            "",
            " ",
            ".",
            "N/A",
            "n/a",
            "[not completed]",
            "Don’t know",
            "Ne sait pas / Ne se prononce pas",
            "NSP",
            "Sans objet",
            "No sabe / No contesta",
            "Keine Angabe",
            "Weiß nicht",
            "k. A.",
            "Non provata",
            "Sem Opinião",
            "Não sabe",
            "Weet niet",
            "Unfamiliar (N/A)",
            "(N/A)",
            "N/A - did not use",
            "N/A – nie besucht",
            "Sans objet (non utilisé)",
            "Keine Angabe: nicht besucht",
            "Niet gebruikt",
            "N.v.t. - niet gebruikt",
            "Weet ik niet / n.v.t.",
            "k. A. / nicht genutzt",
        ] {
            assert!(is_missing_word(word), "{word}");
        }
        for word in
            ["4", "Neutral", "Neutre", "Somewhat important", "Nada", "No - never", "X: Important", "So, so"]
        {
            assert!(!is_missing_word(word), "{word}");
        }
    }

    #[test]
    fn what_a_respondent_wrote_is_not_told() {
        for (text, told) in [
            ("no idea - ask Mary Smith", "no idea …"),
            ("Keine Angabe (Frau Huber weiß es)", "keine angabe …"),
            ("ask Mary (N/A)", "… (n/a)"),
            ("9 - don't know: ask Mary", "9 - don't know …"),
            ("Don't know / no answer", "Don't know / no answer"),
            ("Weet ik niet / n.v.t.", "Weet ik niet / n.v.t."),
            ("(N/A)", "(N/A)"),
            ("No idea", "No idea"),
            ("99", "99"),
            ("9 - don't know", "9 - don't know"),
        ] {
            assert_eq!(without_reason(text), told);
        }
        let texts = [("n/a - Mary", 2), ("99", 1), ("N/A - John", 3)].map(|(text, n)| (text.to_owned(), n));
        assert_eq!(without_reasons(texts.into()), [("n/a …".to_owned(), 5), ("99".to_owned(), 1)]);
    }

    #[test]
    fn missing_codes_are_on_no_usual_scale() {
        assert!([-99.0, -1.0, 99.0, 98.0, 999.0, 99_999.0].iter().all(|code| is_missing_code(*code)));
        assert!([0.0, 5.0, 9.0, 10.0, 50.0, 100.0].iter().all(|code| !is_missing_code(*code)));
    }
}
