//! Columns that say of each row whether it counts: `Completed`, `Status`, `Exclude?`, `Progress`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::input::fold::fold;
use crate::input::values::number;
use crate::input::values::yes_no::yes_or_no;
use crate::message::{Findings, Message};

/// A column beside the ratings, with the texts of the respondents who are looked at.
#[derive(Debug)]
pub struct ColumnBeside<'a> {
    /// What it is called.
    pub name: String,
    /// Whether somebody named it as a segment, so that its rows are told apart.
    pub named: bool,
    /// A text for each respondent.
    pub texts: Vec<Cow<'a, str>>,
}

/// Rows that a column marks as ones that do not count, where it marks some and not all; of the first such column.
///
/// They are read all the same: whether a respondent who did not finish counts is for whoever made the survey to say.
pub fn marked_rows(beside: &[ColumnBeside<'_>]) -> Option<Message> {
    beside.iter().find_map(|column| {
        let kind = Kind::of(&column.name).filter(|_| !column.named)?;
        let texts = column.texts.iter().map(|text| text.trim());
        let mut levels: BTreeMap<&str, usize> = BTreeMap::new();
        texts.for_each(|text| *levels.entry(text).or_default() += 1);
        if levels.len() > kind.most_levels() || !kind.fits(levels.keys().copied()) {
            return None;
        }
        let marked: Vec<(&str, usize)> = levels.into_iter().filter(|(text, _)| kind.marks(text)).collect();
        let rows = marked.iter().map(|(_, n)| n).sum();
        if rows == 0 || rows == column.texts.len() {
            return None;
        }
        let marks: Vec<String> = marked.iter().map(|(text, _)| (*text).to_owned()).collect();
        let respondents = column.texts.len();
        Some(Message::likely(Findings::MarkedRows { column: column.name.clone(), marks, rows, respondents }))
    })
}

/// Whether the name of a column says that it tells which rows count.
pub fn names_mark(name: &str) -> bool {
    Kind::of(name).is_some()
}

/// What a column says of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `Completed`: a no does not count.
    Good,
    /// `Exclude`: a yes does not count.
    Bad,
    /// `Status`, in words.
    Status,
    /// `Progress`: less than 100 % does not count.
    Share,
}

impl Kind {
    fn of(name: &str) -> Option<Self> {
        if name.len() > LONGEST {
            return None;
        }
        let folded = fold(name);
        let parted: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let name = parted.join(" ");
        let is_among = |words: &[&str]| words.contains(&name.as_str());
        [(Self::Good, GOOD), (Self::Bad, BAD), (Self::Status, STATUS), (Self::Share, SHARE)]
            .into_iter()
            .find_map(|(kind, words)| is_among(words).then_some(kind))
    }

    fn most_levels(self) -> usize {
        if self == Self::Share { 101 } else { 12 }
    }

    /// Whether the texts are such as this kind of column has.
    fn fits<'a>(self, texts: impl Iterator<Item = &'a str> + Clone) -> bool {
        let mut given = texts.filter(|text| !text.is_empty());
        match self {
            Self::Share => {
                given.clone().all(|text| share(text).is_some_and(|share| (0.0..=100.0).contains(&share)))
                    && given.any(|text| share(text) == Some(100.0))
            }
            // A date says when, and an empty cell that it never came to it.
            Self::Good => given.all(|text| says(text).is_some() || is_left(text)),
            Self::Bad => given.all(|text| says(text).is_some()),
            Self::Status => true,
        }
    }

    /// Whether a text says that its row does not count.
    fn marks(self, text: &str) -> bool {
        match self {
            Self::Good => says(text) == Some(false) || is_left(text),
            Self::Bad => says(text) == Some(true),
            Self::Status => is_left(text),
            Self::Share => share(text).is_some_and(|share| share < 100.0),
        }
    }
}

/// Yes or no, in words, as a tick or as a digit.
fn says(text: &str) -> Option<bool> {
    match text {
        "1" | "x" | "X" | "✓" | "✔" => Some(true),
        "0" => Some(false),
        _ => yes_or_no(text),
    }
}

fn share(text: &str) -> Option<f64> {
    number(text.trim_end_matches('%').trim(), true)
}

/// Whether a status is that of somebody who did not finish, was not wanted or is not to be trusted.
fn is_left(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    LEFT.contains(&words.join(" ").as_str())
}

const LONGEST: usize = 40;

/// Names of columns whose yes counts, in seven languages, folded.
#[rustfmt::skip]
const GOOD: &[&str] = &[
    "complete", "completed", "finished", "submitted", "valid", "is valid", "qualified", "included", "include", "usable", "consent",
    "consent given", "survey completed", "completed survey",
    "termine", "acheve", "complet", "valide", "inclus", "inclure", "consentement",
    "abgeschlossen", "beendet", "vollstandig", "gultig", "verwertbar", "einwilligung", "einverstandnis",
    "completo", "completado", "completada", "terminado", "terminada", "finalizado", "finalizada", "valido", "valida", "consentimiento",
    "completato", "completata", "terminato", "concluso", "consenso",
    "concluido", "concluida", "consentimento",
    "voltooid", "afgerond", "volledig", "geldig", "toestemming",
];

/// Names of columns whose yes does not count.
#[rustfmt::skip]
const BAD: &[&str] = &[
    "exclude", "excluded", "exclusion", "duplicate", "duplicated", "is duplicate", "speeder", "speeders", "bot", "fraud", "spam", "straightliner",
    "straight liner", "straightlining", "screened out", "screenout", "screen out", "disqualified", "preview", "incomplete", "invalid", "remove",
    "discard", "rejected",
    "exclure", "exclu", "doublon", "incomplet", "invalide", "hors cible", "a exclure",
    "ausschliessen", "ausgeschlossen", "ausschluss", "duplikat", "doppelt", "unvollstandig", "abgebrochen", "abbruch", "ungultig",
    "excluir", "excluido", "duplicado", "incompleto", "escludere", "escluso", "duplicato", "descartado", "descartar",
    "uitsluiten", "uitgesloten", "dubbel", "onvolledig", "ongeldig", "afgebroken",
];

/// Names of columns that say it in words.
#[rustfmt::skip]
const STATUS: &[&str] = &[
    "status", "response status", "survey status", "interview status", "record status", "completion status", "respondent status",
    "quality flag", "quality check", "quality", "data quality", "flag", "flags", "disposition", "interview result",
    "statut", "statut de la reponse", "statut du questionnaire", "qualite", "controle qualite",
    "bearbeitungsstatus", "antwortstatus", "interviewstatus", "qualitat",
    "estado", "estado de la respuesta", "stato", "stato della risposta", "estado da resposta", "antwoordstatus",
];

/// Names of columns that say how far a respondent came.
#[rustfmt::skip]
const SHARE: &[&str] = &[
    "progress", "complete percent", "percent complete", "percent completed", "completion", "completion rate", "fortschritt", "progression",
    "avancement", "progreso", "avance", "progresso", "avanzamento", "voortgang",
];

/// What is said of those who do not count.
#[rustfmt::skip]
const LEFT: &[&str] = &[
    "incomplete", "partial", "partially complete", "partially completed", "partial complete", "not complete", "not completed", "not finished",
    "unfinished", "in progress", "started", "abandoned", "dropped out", "dropout", "drop out", "break off", "breakoff", "screened out",
    "screen out", "screenout", "screened", "disqualified", "disqualify", "terminated", "terminate", "quota full", "over quota", "overquota",
    "quotafull", "rejected", "invalid", "excluded", "exclude", "deleted", "test", "preview", "survey preview", "survey test", "speeder",
    "speeding", "too fast", "fraud", "bot", "spam", "duplicate", "timeout", "timed out", "refused", "refusal", "failed", "fail", "bad",
    "straightliner", "straight liner", "straightlining", "failed attention check", "inattentive",
    "incomplet", "incomplete", "partiel", "partielle", "non termine", "inacheve", "abandonne", "abandon", "rejete", "en cours", "hors cible",
    "hors quota", "quota atteint", "exclu", "doublon", "refus", "invalide", "trop rapide",
    "unvollstandig", "abgebrochen", "abbruch", "teilweise", "teilweise ausgefullt", "ausgescreent", "screenout", "ungultig", "geloscht",
    "ausgeschlossen", "in bearbeitung", "doppelt", "duplikat", "quote voll", "verweigert", "nicht abgeschlossen", "nicht beendet", "zu schnell",
    "incompleto", "incompleta", "parcial", "abandonado", "abandonada", "en curso", "rechazado", "excluido", "excluida", "duplicado",
    "no completado", "no terminado", "descartado", "cuota llena", "no valido",
    "parziale", "abbandonato", "in corso", "escluso", "scartato", "duplicato", "non completato", "non valido", "fuori quota",
    "em andamento", "rejeitado", "nao concluido",
    "onvolledig", "afgebroken", "gedeeltelijk", "uitgesloten", "ongeldig", "afgewezen", "niet voltooid", "niet afgerond", "dubbel",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::What;

    fn told(name: &str, texts: &[&str]) -> Option<(Vec<String>, usize)> {
        let texts = texts.iter().map(|text| Cow::Borrowed(*text)).collect();
        let found = marked_rows(&[ColumnBeside { name: name.into(), named: false, texts }])?;
        let What::Findings(Findings::MarkedRows { marks, rows, .. }) = found.what else {
            panic!("{found:?}")
        };
        Some((marks, rows))
    }

    #[test]
    fn rows_that_do_not_count_are_told_in_several_languages() {
        for (name, texts, marks) in [
            ("Completed", &["Yes", "No", "Yes"][..], &["No"][..]),
            ("Consent?", &["1", "0", "1"], &["0"]),
            ("Exclude?", &["", "x", ""], &["x"]),
            ("Abgeschlossen", &["Ja", "Nein", "Ja"], &["Nein"]),
            ("Statut", &["Terminé", "Incomplet", "Terminé"], &["Incomplet"]),
            ("Quality_flag", &["OK", "Speeder", "Duplicate", "OK"], &["Duplicate", "Speeder"]),
            ("Status", &["Complete", "Screened out", "Complete"], &["Screened out"]),
            ("Progress", &["100", "40", "100 %"], &["40"]),
        ] {
            let (found, rows) = told(name, texts).unwrap_or_else(|| panic!("{name}"));
            assert_eq!(
                (found, rows),
                (marks.iter().map(|mark| (*mark).to_owned()).collect(), marks.len()),
                "{name}"
            );
        }
    }

    #[test]
    fn other_columns_say_nothing_of_rows() {
        for (name, texts) in [
            ("Customer status", &["Active", "Partial"][..]),
            ("Status", &["Gold", "Silver", "Gold"]),
            ("Completed", &["2024-05-01", "2024-05-02", ""]),
            ("Completed", &["Yes", "Yes"]),
            ("Completed", &["No", "No"]),
            ("Progress", &["20", "40", "80"]),
            ("Valid", &["3", "4"]),
            ("Region", &["Incomplete", "North"]),
        ] {
            assert_eq!(told(name, texts), None, "{name}");
        }
    }
}
