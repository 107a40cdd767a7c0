//! Names that tell what a column holds.

use crate::input::columns::layout::{Role, Side};
use crate::input::columns::pairing::is_overall;
use crate::input::columns::roles::seen::Seen;
use crate::input::columns::sides::{alone, of_phrase, tokens};
use crate::input::fold::fold;
use crate::input::headings::Heading;
use crate::input::hints::text_of;

/// The role a name tells and why, when the answers do not speak against it.
pub fn by_name(heading: &Heading, seen: &Seen<'_>) -> Option<(Role, String)> {
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
        && let Some(mean) = seen.mean_of_positive()
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
        && let Some((lowest, highest)) = seen.range()
        && lowest >= 0.0
        && highest <= 10.0
    {
        return Some((Role::Recommendation, format!("about recommending, answers {lowest} to {highest}")));
    }
    let satisfied =
        of_phrase(&text) == Some(Side::Performance) || words.iter().any(|word| word.ends_with("sat"));
    let overall = is_overall(&text) && satisfied
        || fold(&heading.code) == "overall"
        || alone(&text) == Some(Side::Performance);
    if overall && seen.few(12).is_some() {
        return Some((Role::Satisfaction, "overall satisfaction, by its name".to_owned()));
    }
    starts(OUTCOME).then(|| (Role::Outcome, "its name says loyalty or result".to_owned()))
}

/// Whether a column's name says that it tells respondents apart.
pub fn names_respondent(name: &str) -> bool {
    let name = fold(name).replace(['_', '-'], " ");
    RESPONDENT.contains(&name.trim())
}

/// Compared with underscores and dashes as spaces.
#[rustfmt::skip]
const RESPONDENT: &[&str] = &[
    "id", "#", "respondent", "respondent id", "respondentid", "response id", "responseid", "record id",
    "recordid", "case", "case id", "caseid", "participant", "participant id", "participantid", "user id",
    "userid", "customer id", "customerid", "client id", "resp id", "respid", "respnum", "*respnum", "uuid",
    "key", "token", "identifiant", "id de la reponse", "repondant", "id repondant", "cle", "numero",
    "antwort id", "teilnehmer", "kunden id", "id della risposta", "identificador", "id de respuesta",
    "id da resposta", "respondent nummer", "id respondent",
];
#[rustfmt::skip]
const WEIGHT: &[&str] = &[
    "weight", "weights", "weighting", "wt", "wts", "wgt", "wtssall", "poids", "ponderation", "gewicht",
    "gewichtung", "peso", "pesos", "ponderacion", "ponderazione", "ponderacao", "weging", "weegfactor",
];
const STRATUM: &[&str] =
    &["stratum", "strata", "strat", "vstrat", "vstrata", "strate", "strates", "estrato", "schicht"];
const CLUSTER: &[&str] = &["psu", "vpsu", "cluster", "clusters", "grappe", "conglomerado", "klumpen"];
const RECOMMEND: &[&str] = &[
    "recommend",
    "recommand",
    "empfehl",
    "weiterempf",
    "recomend",
    "recomiend",
    "raccomand",
    "consigli",
    "aanbevel",
];
#[rustfmt::skip]
const OUTCOME: &[&str] = &[
    "loyal", "fidelit", "repurchas", "reachat", "rachat", "renew", "renouvel", "retention", "churn",
    "spend", "revenue", "wiederkauf", "recompra", "riacquist", "herhaalaankoop",
];
