//! Names that tell what a column holds.

use crate::input::columns::layout::{Role, Side};
use crate::input::columns::pairing::is_overall;
use crate::input::columns::roles::seen::Seen;
use crate::input::columns::sides::{alone, of_phrase, tokens};
use crate::input::fold::fold;
use crate::input::headings::Heading;
use crate::input::hints::text_of;
use crate::survey::Asks;

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
    if is_named(&heading.code, WEIGHT)
        && let Some(mean) = seen.mean_of_positive()
    {
        let near = if (0.8..=1.25).contains(&mean) { "near 1" } else { "not near 1" };
        return Some((Role::Weight, format!("its name says weight; its mean {mean:.3} is {near}")));
    }
    if is_named(&heading.code, STRATUM) {
        return Some((Role::Stratum, "its name says stratum".to_owned()));
    }
    if is_named(&heading.code, CLUSTER) {
        return Some((Role::Cluster, "its name says sampling unit".to_owned()));
    }
    if (starts(RECOMMEND) || says(&["nps"]))
        && let Some((lowest, highest)) = seen.range()
        && lowest >= 0.0
        && highest <= 10.0
    {
        return Some((Role::Recommendation, "about recommending, by its name".to_owned()));
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

/// Whether a column's name says that it counts respondents.
pub fn names_count(name: &str) -> bool {
    let name = fold(name).replace(['_', '-', '.'], " ");
    COUNT.contains(&name.trim())
}

/// Whether a name is one of these words, alone or beside words that stand with them in names of variables: a part of a name
/// (`weight-conscious`, `Kubernetes cluster`) tells nothing.
fn is_named(name: &str, known: &[&str]) -> bool {
    let words: Vec<String> = tokens(name).into_iter().map(|(_, token)| token).collect();
    let beside =
        |word: &String| BESIDE.contains(&word.as_str()) || word.chars().all(|letter| letter.is_ascii_digit());
    let is_one = |word: &&String| known.contains(&word.as_str());
    words.iter().any(|word| is_one(&word)) && words.iter().all(|word| is_one(&word) || beside(word))
}

/// What an outcome asks, by the words of its name and question.
pub fn what_it_asks(heading: &Heading) -> Asks {
    let text = text_of(heading);
    let words: Vec<String> =
        tokens(&heading.code).into_iter().chain(tokens(&text)).map(|(_, token)| token).collect();
    let starts = |known: &[&str]| words.iter().any(|word| known.iter().any(|stem| word.starts_with(stem)));
    let says = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    // "Ces" begins many a French question.
    let abbreviated = [&heading.code, &text]
        .iter()
        .any(|text| text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "CES"));
    match () {
        () if starts(RECOMMEND) || says(&["nps"]) => Asks::Recommendation,
        () if starts(EASE) => Asks::Ease,
        () if starts(EFFORT) => Asks::Effort,
        () if abbreviated => Asks::Undirected,
        () => Asks::Other,
    }
}

/// Whether a text asks about recommending.
pub fn names_recommendation(text: &str) -> bool {
    let says = |word: &str| word == "nps" || RECOMMEND.iter().any(|stem| word.starts_with(stem));
    tokens(text).iter().any(|(_, word)| says(word))
}

/// Compared with underscores and dashes as spaces.
#[rustfmt::skip]
const RESPONDENT: &[&str] = &[
    "id", "#", "respondent", "respondent id", "respondentid", "response id", "responseid", "record id",
    "recordid", "case", "case id", "caseid", "participant", "participant id", "participantid", "user id",
    "userid", "customer id", "customerid", "client id", "resp id", "respid", "respnum", "*respnum", "uuid",
    "key", "token", "identifiant", "id de la reponse", "repondant", "id repondant", "cle", "numero",
    "antwort id", "teilnehmer", "kunden id", "id della risposta", "identificador", "id de respuesta",
    "id da resposta", "respondent nummer", "id respondent", "befragter", "befragte", "teilnehmer id", "enquete",
    "enquetee", "interviewe", "encuestado", "entrevistado", "participante", "rispondente", "intervistato", "partecipante",
    "respondente", "inquirido", "deelnemer", "geinterviewde",
];
#[rustfmt::skip]
const COUNT: &[&str] = &[
    "n", "count", "counts", "freq", "frequency", "respondents", "responses", "cases", "number of respondents",
    "number of responses", "no of respondents", "num respondents", "n respondents", "respondent count",
    "anzahl", "haufigkeit", "anzahl befragte", "anzahl befragter", "anzahl der befragten", "anzahl antworten", "falle",
    "effectif", "effectifs", "frequence", "nombre", "nombre de repondants", "nombre de reponses", "nb repondants", "repondants",
    "frecuencia", "recuento", "casos", "numero de encuestados", "numero de respuestas", "encuestados",
    "frequenza", "conteggio", "numero di rispondenti", "rispondenti", "frequencia", "contagem", "numero de respondentes",
    "respondentes", "aantal", "aantal respondenten", "frequentie", "respondenten",
];
#[rustfmt::skip]
const WEIGHT: &[&str] = &[
    "weight", "weights", "weighting", "wt", "wts", "wgt", "wtssall", "poids", "ponderation", "gewicht",
    "gewichtung", "peso", "pesos", "ponderacion", "ponderazione", "ponderacao", "weging", "weegfactor",
];
/// Words that stand beside those of weights, strata and clusters.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "survey", "sample", "sampling", "case", "final", "post", "design", "base", "norm", "normalised", "normalized",
    "trimmed", "raked", "raking", "calibrated", "respondent", "person", "individual", "household", "population", "unit",
    "id", "no", "nr", "num", "number", "code", "var", "variable", "w", "of", "the", "primary", "factor",
    "de", "du", "des", "la", "final", "finale", "enquete", "redressement", "individuel", "sondage", "repondant",
    "faktor", "fallgewicht", "personen", "hochrechnung", "encuesta", "muestral", "final", "campione", "amostral",
    "steekproef", "weeg", "nummer", "numero",
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
    "aanrad",
    "aangerad",
];
const EASE: &[&str] = &[
    "easy",
    "ease",
    "easily",
    "facil",
    "einfach",
    "leicht",
    "simple",
    "semplic",
    "gemakkelijk",
    "makkelijk",
    "eenvoud",
];
const EFFORT: &[&str] = &[
    "effort",
    "aufwand",
    "muhe",
    "muehe",
    "anstreng",
    "esfuerzo",
    "sforzo",
    "fatica",
    "esforco",
    "moeite",
    "inspanning",
];
#[rustfmt::skip]
const OUTCOME: &[&str] = &[
    "loyal", "fidelit", "repurchas", "reachat", "rachat", "renew", "renouvel", "retention", "churn",
    "spend", "revenue", "wiederkauf", "recompra", "riacquist", "herhaalaankoop",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_name_is_no_weight_and_no_cluster() {
        for name in ["weight", "w_weight", "Poids final", "survey_weight_2", "Gewicht", "weegfactor"] {
            assert!(is_named(name, WEIGHT), "{name}");
        }
        for name in ["weight-conscious", "Poids du produit", "Gewicht der Tasche", "weight of the parcel"] {
            assert!(!is_named(name, WEIGHT), "{name}");
        }
        assert!(is_named("cluster_id", CLUSTER) && is_named("psu", CLUSTER));
        assert!(!is_named("Kubernetes cluster", CLUSTER) && !is_named("cluster satisfaction", CLUSTER));
    }

    #[test]
    fn an_outcome_asks_what_its_words_say() {
        let asks = |text: &str| what_it_asks(&Heading::plain(0, text));
        for text in [
            "recommend",
            "NPS",
            "Würden Sie uns weiterempfehlen?",
            "¿Nos recomendaría?",
            "Ci consiglierebbe?",
            "Zou u ons aanbevelen?",
        ] {
            assert_eq!(asks(text), Asks::Recommendation, "{text}");
        }
        for text in ["How much effort did it take?", "Wie viel Aufwand war es?", "Hoeveel moeite kostte het?"]
        {
            assert_eq!(asks(text), Asks::Effort, "{text}");
        }
        for text in ["It was easy to get help", "Était-ce facile ?", "Wie einfach war es?"] {
            assert_eq!(asks(text), Asks::Ease, "{text}");
        }
        assert_eq!((asks("CES"), asks("ces produits")), (Asks::Undirected, Asks::Other));
    }
}
