//! Words that look like "no answer" and may be the lowest degree of what the other labels speak of: `1 - not relevant` beside
//! `5 - very relevant`, `trifft nicht zu` beside `trifft völlig zu`.

use crate::input::answers::labels::choose::{Choice, choose, end};
use crate::input::answers::labels::polarity::says_not;
use crate::input::fold::fold;
use crate::input::values::missing::is_missing_word;

/// Which codes mean "no answer".
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NoAnswers {
    /// These codes.
    pub codes: Vec<f64>,
    /// A 1 of which its words do not tell whether it is a rating.
    pub unsure: Option<Unsure>,
}

/// A 1 that may be the lowest rating or no answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Unsure {
    /// What stands behind it.
    pub words: String,
    /// Whether it is taken as a rating.
    pub rated: bool,
}

/// Which of some codes mean "no answer", by their words; a code without words is a plain number.
///
/// Words of a degree are those of a rating where their code is an end, and other labels speak of the same thing. Beyond an end that
/// already says "not at all" they are none: `6 = trifft nicht zu` beside `5 = trifft gar nicht zu`.
pub fn no_answers(coded: &[(f64, String)]) -> NoAnswers {
    let mut found = NoAnswers::default();
    let (empty, rated): (Vec<_>, Vec<_>) =
        coded.iter().partition(|(_, words)| !words.is_empty() && is_missing_word(words));
    for (code, words) in empty {
        match reading(*code, words, &rated) {
            Reading::NoAnswer => found.codes.push(*code),
            Reading::Degree => {}
            Reading::Unsure { rated } => {
                if !rated {
                    found.codes.push(*code);
                }
                found.unsure = Some(Unsure { words: words.clone(), rated });
            }
        }
    }
    found
}

enum Reading {
    NoAnswer,
    Degree,
    Unsure { rated: bool },
}

/// Whether words that look like "no answer" are a degree of what other words speak of: `not relevant` beside `very relevant`.
pub fn is_degree(words: &str, others: &[&str]) -> bool {
    stem(&fold(words)).is_some_and(|own| others.iter().any(|other| stem(&fold(other)) == Some(own)))
}

/// Which of [`STEMS`] a folded text has.
fn stem(text: &str) -> Option<usize> {
    STEMS.iter().position(|stems| stems.iter().any(|stem| text.contains(stem)))
}

fn reading(code: f64, words: &str, rated: &[&(f64, String)]) -> Reading {
    let folded = fold(words);
    let Some(own) = stem(&folded) else { return Reading::NoAnswer };
    let lowest = rated.iter().map(|(value, _)| *value).fold(f64::INFINITY, f64::min);
    let highest = rated.iter().map(|(value, _)| *value).fold(f64::NEG_INFINITY, f64::max);
    let worded = || rated.iter().filter(|(_, words)| !words.is_empty());
    let is_end = code < lowest || code > highest;
    let next = if code < lowest { lowest } else { highest };
    let beside = worded().find(|(value, _)| *value == next);
    let of_one = |words: &str| stem(&fold(words)) == Some(own);
    let beyond = beside.is_some_and(|(_, words)| of_one(words) && is_lowest(words));
    if !is_end || beyond {
        return Reading::NoAnswer;
    }
    // Where only the ends have words, none of the numbers between them need have been given.
    let adjoins = (code - next).abs() == 1.0 || worded().count() == 1;
    if adjoins && worded().any(|(_, words)| of_one(words)) {
        return Reading::Degree;
    }
    let others: Vec<&str> = worded().map(|(_, words)| words.as_str()).collect();
    // Five words that are a scale of their own leave nothing for a sixth; four may be its rest.
    let complete =
        others.len() >= 5 && matches!(choose(&others, None), Choice::One(fit, _) if fit.is_complete());
    if code == 1.0 && lowest == 2.0 && !complete {
        return Reading::Unsure { rated: OF_DEGREES.iter().any(|stem| folded.contains(stem)) };
    }
    Reading::NoAnswer
}

/// Whether words name the lowest degree: a known label, or a "not" that is strengthened.
fn is_lowest(words: &str) -> bool {
    let folded = fold(words);
    let strong = || folded.split(' ').any(|word| STRONGLY.contains(&word));
    end(words) == Some(false) || says_not(&folded) && strong()
}

/// Beginnings of words whose "not" may be the lowest degree as well as no answer, those of one thing together, folded.
const STEMS: &[&[&str]] = &[
    &["relev"],
    &["appl", "apply"],
    &["concern"],
    &["zutreff", "trifft"],
    &["aplica"],
    &["toepassing"],
    &["pertinen"],
];

/// Those of them that seldom mean that nothing was asked.
const OF_DEGREES: &[&str] = &["relev", "trifft", "pertinen"];

/// Words that strengthen a "not", folded.
const STRONGLY: &[&str] = &[
    "all",
    "gar",
    "uberhaupt",
    "keinster",
    "tout",
    "absolument",
    "nada",
    "absoluto",
    "totalmente",
    "totally",
    "completely",
    "helemaal",
    "affatto",
    "assolutamente",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(labels: &[&str]) -> NoAnswers {
        let coded = |label: &&str| {
            let (code, words) = label.split_once(' ').unwrap_or((label, ""));
            (code.parse().unwrap(), words.to_owned())
        };
        no_answers(&labels.iter().map(coded).collect::<Vec<_>>())
    }

    #[test]
    fn the_lowest_degree_is_a_rating() {
        for labels in [
            &["1 trifft nicht zu", "2 trifft kaum zu", "3 teils", "4 trifft eher zu", "5 trifft völlig zu"][..],
            &["1 not relevant", "2 slightly relevant", "3", "4", "5 very relevant"],
            &["1 very relevant", "2", "3", "4", "5 not relevant"],
            &["1 does not apply", "2", "3", "4", "5 fully applies"],
            &["1 non concerné", "2 un peu concerné", "3 concerné", "4 très concerné"],
            &["0 no aplica", "1 aplica poco", "2 aplica bastante", "3 aplica del todo"],
            &["1 niet van toepassing", "5 helemaal van toepassing"],
            &["1 não se aplica", "2", "3", "4", "5 aplica-se totalmente"],
        ] {
            assert_eq!(of(labels), NoAnswers::default(), "{labels:?}");
        }
    }

    #[test]
    fn no_answer_stays_no_answer() {
        for (labels, code) in [
            (
                &[
                    "1 trifft voll zu",
                    "2",
                    "3",
                    "4 trifft kaum zu",
                    "5 trifft gar nicht zu",
                    "6 trifft nicht zu",
                ][..],
                6.0,
            ),
            (&["0 not relevant", "1 not at all relevant", "2", "3", "4 very relevant"], 0.0),
            (&["1 very poor", "2 poor", "3 fair", "4 good", "5 very good", "6 not applicable"], 6.0),
            (&["0 not applicable", "1", "2", "3", "4", "5 very good"], 0.0),
            (&["1 keine Bedeutung", "2", "3", "4", "5 sehr große Bedeutung", "6 keine Angabe"], 6.0),
            (
                &[
                    "1 not applicable",
                    "2 very dissatisfied",
                    "3 dissatisfied",
                    "4 neutral",
                    "5 satisfied",
                    "6 very satisfied",
                ],
                1.0,
            ),
            (&["1 don't know", "2", "3", "4", "5 very good"], 1.0),
        ] {
            assert_eq!(of(labels), NoAnswers { codes: vec![code], unsure: None }, "{labels:?}");
        }
    }

    #[test]
    fn a_1_beside_other_words_is_unsure() {
        let rated = of(&["1 not relevant", "2 low", "3 medium", "4 high", "5 top"]);
        assert!(rated.codes.is_empty() && rated.unsure.is_some_and(|unsure| unsure.rated));
        let left_out = of(&["1 not applicable", "2 low", "3 medium", "4 high", "5 top"]);
        assert_eq!(left_out.codes, [1.0]);
        assert!(left_out.unsure.is_some_and(|unsure| !unsure.rated));
    }
}
