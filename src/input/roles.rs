//! What the columns that are not ratings hold.

use crate::input::answers::Answers;
use crate::input::fold::fold;
use crate::input::headings::{Heading, Headings};
use crate::input::hints::{Hints, find, text_of};
use crate::input::labels::{is_missing_word, number};
use crate::input::layout::{LayoutError, Notice, Role, Shape, Side};
use crate::input::pairing::is_overall;
use crate::input::sides::{of_phrase, tokens};

/// The role of every column and why, in file order.
///
/// What the hints name comes first, then names, then answers. A weight is recognised, never applied by itself.
///
/// # Errors
/// [`LayoutError::UnknownColumn`] or [`LayoutError::DuplicateColumn`] for a column a hint names.
pub fn of_columns(
    headings: &Headings,
    answers: &Answers<'_>,
    shape: &Shape,
    hints: &Hints,
) -> Result<Vec<(usize, Role, String)>, LayoutError> {
    let mut settled = used_by(shape);
    for (index, role, why) in hinted(headings, hints)? {
        settled.retain(|(column, ..)| *column != index);
        settled.push((index, role, why));
    }
    let mut roles = Vec::new();
    for heading in &headings.columns {
        let known = settled.iter().find(|(column, ..)| *column == heading.index).cloned();
        let taken = |role: Role| settled.iter().chain(&roles).any(|(_, r, _)| *r == role);
        let (role, why) = match known {
            Some((_, role, why)) => (role, why),
            None => by_name(heading, answers)
                .filter(|(role, _)| !matches!(role, Role::RespondentId | Role::Weight) || !taken(*role))
                .unwrap_or_else(|| by_answers(heading, answers)),
        };
        roles.push((heading.index, role, why));
    }
    Ok(roles)
}

/// Notices about roles: a weight that is there and not asked for.
pub fn notices(headings: &Headings, roles: &[(usize, Role, String)], hints: &Hints) -> Vec<Notice> {
    let weight = roles.iter().find(|(_, role, _)| *role == Role::Weight && hints.weight.is_none());
    let name = weight.and_then(|(index, ..)| headings.columns.iter().find(|h| h.index == *index));
    name.map(|heading| Notice {
        code: "weight_not_applied",
        message: format!(
            "column \"{0}\" looks like a weight; it is not applied (--weight \"{0}\" applies it)",
            heading.code
        ),
    })
    .into_iter()
    .collect()
}

/// Whether a column's name says that it tells respondents apart.
pub fn names_respondent(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "id",
        "#",
        "respondent",
        "respondent id",
        "respondent_id",
        "respondentid",
        "response id",
        "response_id",
        "responseid",
        "record_id",
        "record id",
        "recordid",
        "caseid",
        "case id",
        "case_id",
        "case",
        "identifiant",
        "id de la reponse",
        "repondant",
        "id_repondant",
        "id repondant",
        "participant",
        "participant_id",
        "participant id",
        "participantid",
        "user_id",
        "userid",
        "customer_id",
        "customerid",
        "client_id",
        "kunde_id",
        "id_respondent",
        "respnum",
        "*respnum",
        "resp_id",
        "respid",
        "_uuid",
        "_id",
        "key",
        "token",
        "cle",
        "antwort-id",
        "antwort id",
        "id della risposta",
        "identificador",
        "id de respuesta",
    ];
    NAMES.contains(&fold(name).as_str())
}

/// The columns the shape holds.
fn used_by(shape: &Shape) -> Vec<(usize, Role, String)> {
    let rating = |column: usize, why: String| (column, Role::Rating, why);
    match shape {
        Shape::Wide { pairs } => pairs
            .iter()
            .flat_map(|pair| {
                [
                    rating(pair.importance, format!("importance of \"{}\"", pair.label)),
                    rating(pair.performance, format!("performance of \"{}\"", pair.label)),
                ]
            })
            .collect(),
        Shape::PerformanceOnly { items } => {
            items.iter().map(|(name, column)| rating(*column, format!("performance of \"{name}\""))).collect()
        }
        Shape::Long { respondent, criterion, element, importance, performance } => {
            let mut used = vec![
                rating(*importance, "importance".to_owned()),
                rating(*performance, "performance".to_owned()),
                (*criterion, Role::Unused, "names the criterion of the row".to_owned()),
            ];
            used.extend(
                respondent
                    .map(|column| (column, Role::RespondentId, "names the respondent of the row".to_owned())),
            );
            used.extend(
                element.map(|column| (column, Role::Unused, "names the element of the row".to_owned())),
            );
            used
        }
        Shape::Summary {
            criterion,
            element,
            importance,
            performance,
            n,
            sd_importance,
            sd_performance,
            sd_gap,
        } => {
            let mut used = vec![
                rating(*importance, "mean importance".to_owned()),
                rating(*performance, "mean performance".to_owned()),
                (*criterion, Role::Unused, "names the criterion of the row".to_owned()),
            ];
            let others = [
                (element, "names the element of the row"),
                (n, "number of respondents"),
                (sd_importance, "standard deviation of importance"),
                (sd_performance, "standard deviation of performance"),
                (sd_gap, "standard deviation of the gap"),
            ];
            used.extend(
                others
                    .iter()
                    .filter_map(|(column, why)| column.map(|c| (c, Role::Unused, (*why).to_owned()))),
            );
            used
        }
    }
}

fn hinted(headings: &Headings, hints: &Hints) -> Result<Vec<(usize, Role, String)>, LayoutError> {
    let mut settled = Vec::new();
    let singles =
        [("weight", Role::Weight, &hints.weight), ("respondent", Role::RespondentId, &hints.respondent)];
    for (what, role, name) in singles {
        if let Some(name) = name {
            settled.push((find(headings, what, name)?.index, role, format!("named as {what}")));
        }
    }
    for (what, role, names) in
        [("segment", Role::Segment, &hints.segments), ("outcome", Role::Outcome, &hints.outcomes)]
    {
        for name in names {
            settled.push((find(headings, what, name)?.index, role, format!("named as {what}")));
        }
    }
    Ok(settled)
}

/// The role a name tells, when the answers do not speak against it.
fn by_name(heading: &Heading, answers: &Answers<'_>) -> Option<(Role, String)> {
    let text = text_of(heading);
    let words: Vec<String> =
        tokens(&heading.code).into_iter().chain(tokens(&text)).map(|(_, token)| token).collect();
    let says = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let starts = |known: &[&str]| words.iter().any(|word| known.iter().any(|stem| word.starts_with(stem)));
    if names_respondent(&heading.code) {
        return Some((Role::RespondentId, "its name tells respondents apart".to_owned()));
    }
    if heading.metadata {
        return Some((Role::Metadata, "written by the survey tool".to_owned()));
    }
    if says(WEIGHT)
        && let Some(mean) = mean_of_positive(heading, answers)
    {
        let near = if (0.8..=1.25).contains(&mean) { "near 1" } else { "not near 1" };
        return Some((Role::Weight, format!("its name says weight; its mean {mean:.3} is {near}")));
    }
    if says(STRATUM) {
        return Some((Role::Stratum, "its name says stratum".to_owned()));
    }
    if says(CLUSTER) {
        return Some((Role::Cluster, "its name says sampling unit".to_owned()));
    }
    if (starts(RECOMMEND) || says(&["nps"]))
        && let Some((lowest, highest)) = range(heading, answers)
        && lowest >= 0.0
        && highest <= 10.0
    {
        return Some((Role::Recommendation, format!("about recommending, answers {lowest} to {highest}")));
    }
    let overall = is_overall(&text) || is_overall(&heading.code);
    let satisfied =
        words.iter().any(|word| word.contains("sat")) || of_phrase(&text) == Some(Side::Performance);
    if (overall && satisfied
        || fold(&heading.code) == "overall"
        || crate::input::sides::alone(&text) == Some(Side::Performance))
        && few(heading, answers, 12).is_some()
    {
        return Some((Role::Satisfaction, "overall satisfaction, by its name".to_owned()));
    }
    if starts(OUTCOME) {
        return Some((Role::Outcome, "its name says loyalty or result".to_owned()));
    }
    None
}

/// The role the answers tell: few values are a segment, long texts are free, the rest is not used.
fn by_answers(heading: &Heading, answers: &Answers<'_>) -> (Role, String) {
    let filled = answers.column(heading.index).map(str::trim).filter(|cell| !cell.is_empty());
    let (mut count, mut letters, mut numbers) = (0_usize, 0_usize, 0_usize);
    for cell in filled {
        count += 1;
        letters += cell.chars().count();
        numbers += usize::from(number(cell, true).is_some());
    }
    if count == 0 {
        return (Role::Unused, "empty".to_owned());
    }
    if let Some(values) = few(heading, answers, 12) {
        if values == 1 {
            return (Role::Unused, "one value only".to_owned());
        }
        if values * 2 <= count {
            return (Role::Segment, format!("{values} different values"));
        }
    }
    if numbers * 10 >= count * 9 {
        return (Role::Unused, "numbers of many values".to_owned());
    }
    if letters > 25 * count {
        return (Role::FreeText, format!("texts of {} characters on average", letters / count));
    }
    (Role::Unused, "texts of many values".to_owned())
}

const WEIGHT: &[&str] = &[
    "weight",
    "weights",
    "weighting",
    "wt",
    "wts",
    "wgt",
    "wtssall",
    "poids",
    "ponderation",
    "gewicht",
    "gewichtung",
    "peso",
    "pesos",
    "ponderacion",
    "ponderazione",
    "ponderacao",
    "weging",
    "weegfactor",
];
const STRATUM: &[&str] =
    &["stratum", "strata", "strat", "vstrat", "vstrata", "strate", "strates", "estrato", "schicht"];
const CLUSTER: &[&str] = &["psu", "vpsu", "cluster", "grappe", "conglomerado", "klumpen", "clusters"];
const RECOMMEND: &[&str] = &[
    "recommend",
    "recommand",
    "recommen",
    "empfehl",
    "recomend",
    "recomiend",
    "raccomand",
    "consigli",
    "aanbevel",
];
const OUTCOME: &[&str] = &[
    "loyal",
    "fidelit",
    "repurchas",
    "reachat",
    "rachat",
    "renew",
    "renouvel",
    "retention",
    "churn",
    "spend",
    "revenue",
    "wiederkauf",
    "recompra",
    "riacquist",
    "herhaalaankoop",
];

/// Number of different answers, blank and missing words left out; `None` when there are more than `most`.
fn few(heading: &Heading, answers: &Answers<'_>, most: usize) -> Option<usize> {
    let mut seen: Vec<String> = Vec::new();
    let mut last = "";
    for cell in answers.column(heading.index) {
        if cell == last || cell.trim().is_empty() {
            continue;
        }
        last = cell;
        if is_missing_word(cell) {
            continue;
        }
        let text = fold(cell);
        if !seen.contains(&text) {
            seen.push(text);
            if seen.len() > most {
                return None;
            }
        }
    }
    Some(seen.len())
}

/// Mean of a column that holds positive numbers only.
///
/// Summed over the distinct cell texts in order, so that the order of the rows does not matter.
fn mean_of_positive(heading: &Heading, answers: &Answers<'_>) -> Option<f64> {
    let (mut total, mut count) = (0.0, 0_u64);
    for (text, times) in answers.distinct(&[heading.index]) {
        if text.trim().is_empty() {
            continue;
        }
        let value = number(&text, true).filter(|value| *value >= 0.0)?;
        total += value * times as f64;
        count += times;
    }
    (total > 0.0).then(|| total / count as f64)
}

/// Smallest and largest number of a column, missing words left out; `None` when it holds other texts.
fn range(heading: &Heading, answers: &Answers<'_>) -> Option<(f64, f64)> {
    let mut seen: Option<(f64, f64)> = None;
    for cell in answers.column(heading.index) {
        if is_missing_word(cell) {
            continue;
        }
        let value = number(cell, true)?;
        seen = Some(seen.map_or((value, value), |(low, high): (f64, f64)| (low.min(value), high.max(value))));
    }
    seen
}
