//! Columns that are named like figures about the others: means and targets, shares of the highest answers.

use std::collections::BTreeSet;

use crate::input::columns::pairing::family::Member;
use crate::input::columns::sides::{names_grouping, tokens};
use crate::input::fold::fold;
use crate::message::{Columns, Message};

/// Leaves out what is named like a figure about the others, `Mean importance` beside `Target importance`, where criteria are left.
pub fn without(importance: &mut Vec<Member>, performance: &mut Vec<Member>, notices: &mut Vec<Message>) {
    let is_figure = |member: &Member| {
        let words: Vec<String> = tokens(&member.key).into_iter().map(|(_, word)| fold(&word)).collect();
        let is_number = |word: &String| word.chars().all(|letter| letter.is_ascii_digit());
        // `Factor 1`, `cluster 2`.
        let (numbers, words): (Vec<&String>, Vec<&String>) = words.iter().partition(|word| is_number(word));
        let named =
            |list: &[&str]| !words.is_empty() && words.iter().all(|word| list.contains(&word.as_str()));
        // `overall score`; `Overall` alone may be asked.
        let figures: Vec<&&String> = words.iter().filter(|word| !OVERALL.contains(&word.as_str())).collect();
        !figures.is_empty() && figures.iter().all(|word| FIGURES.contains(&word.as_str()))
            || !numbers.is_empty() && named(NUMBERED_FIGURES)
    };
    let keys: BTreeSet<String> =
        importance.iter().chain(&*performance).map(|member| words_of(&member.key).join(" ")).collect();
    // `price t2b` beside `price`: the share of the highest answers.
    let is_box = |member: &Member| of_boxes(&member.key).is_some_and(|of| keys.contains(&of));
    let boxes: Vec<String> = [&*importance, &*performance]
        .into_iter()
        .flat_map(|side| side.iter().filter(|member| is_box(member)).map(|member| member.code.clone()))
        .collect();
    if !boxes.is_empty() {
        importance.retain(|member| !is_box(member));
        performance.retain(|member| !is_box(member));
        notices.push(Message::sure(Columns::FiguresLeftOut { columns: boxes }));
    }
    let named: Vec<String> = [&*importance, &*performance]
        .into_iter()
        .flat_map(|side| side.iter().filter(|member| is_figure(member)).map(|member| member.code.clone()))
        .collect();
    let left = |side: &[Member]| side.iter().filter(|member| !is_figure(member)).count() >= 2;
    if named.is_empty() || !left(importance) || !left(performance) {
        return;
    }
    importance.retain(|member| !is_figure(member));
    performance.retain(|member| !is_figure(member));
    // Levels that somebody made of a score are none of the criteria, for sure.
    let are_levels = named.iter().all(|code| names_grouping(code));
    let told = Columns::FiguresLeftOut { columns: named };
    notices.push(if are_levels { Message::sure(told) } else { Message::likely(told) });
}

/// The criterion of which a name means the highest or lowest answers: `price t2b`, `wifi (top 2 box)`.
fn of_boxes(key: &str) -> Option<String> {
    let words = words_of(key);
    let is_of_box = |word: &String| BOXES.contains(&word.as_str()) || BESIDE_BOXES.contains(&word.as_str());
    let (first, last) =
        (words.iter().position(|word| !is_of_box(word))?, words.iter().rposition(|word| !is_of_box(word))?);
    // `Top service` is a criterion, `top 2` is not.
    let is = |word: &String, list: &[&str]| list.contains(&word.as_str());
    let says = |words: &[String]| {
        words.iter().any(|word| is(word, BOXES))
            && words
                .iter()
                .any(|word| is(word, BESIDE_BOXES) || is(word, BOXES) && !is(word, &["top", "bottom"]))
    };
    (says(&words[..first]) || says(&words[last + 1..])).then(|| words[first..=last].join(" "))
}

/// The words of a name, numbers inside them kept: `t2b`.
fn words_of(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Words for the share of the highest or lowest answers, folded.
#[rustfmt::skip]
const BOXES: &[&str] =
    &["t1b", "t2b", "t3b", "b1b", "b2b", "b3b", "t2", "b2", "top", "bottom", "top2", "top3", "bottom2", "topbox", "top2box", "toptwo"];
/// Words and numbers beside them.
const BESIDE_BOXES: &[&str] = &["1", "2", "3", "box", "boxes", "two", "three"];

/// Names of figures about respondents or criteria, folded.
#[rustfmt::skip]
const FIGURES: &[&str] = &[
    "mean", "means", "average", "avg", "median", "target", "targets", "benchmark", "norm", "sd", "moyenne", "cible", "objectif",
    "mittelwert", "durchschnitt", "zielwert", "sollwert", "promedio", "objetivo", "obiettivo", "gemiddelde", "streefwaarde",
    "cluster", "index", "quintile", "quartile", "decile", "tercile", "tertile", "percentile", "rank", "ranking", "count", "sum", "zscore",
    "stdev", "std", "variance", "valid", "missing", "indice", "rang", "effectif", "somme", "segment", "quantil", "perzentil", "rangplatz",
    "anzahl", "summe", "cuartil", "quintil", "percentil", "rango", "suma", "quartil", "decil", "conteggio", "somma", "quartiel", "aantal",
    "som", "quintiel", "percentiel", "centered", "standardized", "standardised", "scaled", "computed", "rounded", "recoded",
    "group", "groups", "groupe", "gruppe", "gruppo", "grupo", "groep", "class", "classe", "klasse", "clase", "category", "categorie",
    "kategorie", "categoria", "level", "niveau", "band", "tier", "max", "min", "maximum", "minimum", "answered", "skala", "scale",
    "score", "scores", "gesamtscore", "overallscore", "totalscore", "n",
];

/// Words that say of which figure it is one.
const OVERALL: &[&str] =
    &["overall", "total", "global", "gesamt", "globale", "totale", "complessivo", "totaal", "own", "my"];

/// Names that are figures where a number stands beside them: `Factor 1`.
const NUMBERED_FIGURES: &[&str] = &[
    "factor",
    "facteur",
    "faktor",
    "fattore",
    "fator",
    "component",
    "composante",
    "komponente",
    "componente",
    "score",
    "pc",
    "fac",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_are_of_a_criterion() {
        let of = |key: &str| of_boxes(key).unwrap_or_default();
        for key in
            ["price t2b", "Price_T2B", "price (Top 2 Box)", "top2 price", "t2b: price", "price bottom 2"]
        {
            assert_eq!(of(key), "price", "{key}");
        }
        for key in ["top service", "price", "top 2", "box 2", "laptop price", "service at the top"] {
            assert_eq!(of(key), "", "{key}");
        }
    }
}
