//! Blocks of columns that bear the names of the criteria beside words that are the same in all: `Our rating: Wifi`, `Our rating: Staff`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::input::answers::labels::{could_be_ratings, is_missing_word};
use crate::input::columns::pairing::family::Member;
use crate::input::columns::rows::Answers;
use crate::input::columns::sides::{folded_words, of_phrase};
use crate::input::headings::{Heading, Headings};
use crate::input::hints::text_of;
use crate::input::values::number;

/// Such a block.
pub struct Block {
    /// The words beside the names, folded.
    pub words: Vec<String>,
    /// Its columns, in the order of the criteria.
    pub members: Vec<Member>,
}

impl Block {
    /// Whether it speaks of somebody or something else than what was experienced: a competitor, a target, the year before.
    pub fn is_of_others(&self) -> bool {
        other_word(&self.words).is_some()
    }

    /// Whether its words stand for importance where nothing else does: `Priority: Wifi`.
    pub fn may_be_importance(&self) -> bool {
        self.words.iter().any(|word| LIKE_IMPORTANCE.iter().any(|stem| word.starts_with(stem)))
    }

    /// Whether its words are used for performance where nothing else is: `Rating: Wifi`.
    pub fn may_be_performance(&self) -> bool {
        self.words.iter().any(|word| LIKE_PERFORMANCE.iter().any(|stem| word.starts_with(stem)))
            && !self.is_of_others()
            && !self.is_something_else()
    }

    /// Whether its words say that it is no second opinion of how well something is done: how often it is used, what was computed.
    pub fn is_something_else(&self) -> bool {
        // Short ones are whole words.
        let is = |word: &str, stem: &str| word == stem || stem.len() > 3 && word.starts_with(stem);
        self.words.iter().any(|word| ELSE.iter().any(|stem| is(word, stem)))
    }
}

/// The blocks of ratings that bear the names of all these columns, two or more, of words that say no side; none of the columns taken.
pub fn blocks(
    headings: &Headings,
    of: &[Member],
    taken: &BTreeSet<usize>,
    answers: &Answers<'_>,
) -> Vec<Block> {
    if of.len() < 2 {
        return Vec::new();
    }
    let mut named: HashMap<String, usize> = HashMap::new();
    for (at, member) in of.iter().enumerate() {
        for text in [&member.key, &member.name, &member.label] {
            named.insert(joined(&folded_words(text)), at);
        }
    }
    named.remove("");
    let mut found: BTreeMap<Vec<String>, Vec<Option<&Heading>>> = BTreeMap::new();
    let open = |heading: &&Heading| !heading.metadata && !taken.contains(&heading.index);
    for heading in headings.columns.iter().filter(open) {
        let text = text_of(heading);
        if of_phrase(&text).is_some() {
            continue;
        }
        let words = folded_words(&text);
        if let Some((at, beside)) = named_by(&words, &named) {
            let block = found.entry(beside).or_insert_with(|| vec![None; of.len()]);
            block[at] = Some(heading);
        }
    }
    let complete = found.into_iter().filter_map(|(words, columns)| {
        let columns: Vec<&Heading> = columns.into_iter().collect::<Option<_>>()?;
        let member = |(heading, of): (&&Heading, &Member)| Member {
            label: of.label.clone(),
            name: of.name.clone(),
            ..Member::of(heading, of.key.clone(), of.label.clone())
        };
        Some(Block { words, members: columns.iter().zip(of).map(member).collect() })
    });
    complete.filter(|block| holds_ratings(block, answers)).collect()
}

/// The criterion that words name at their beginning or end, the longest name first, and what stands beside it.
fn named_by(words: &[String], named: &HashMap<String, usize>) -> Option<(usize, Vec<String>)> {
    (1..words.len()).rev().find_map(|length| {
        let (first, last) = (&words[..length], &words[words.len() - length..]);
        let behind = || named.get(&joined(first)).map(|at| (*at, words[length..].to_vec()));
        let before = || named.get(&joined(last)).map(|at| (*at, words[..words.len() - length].to_vec()));
        before().or_else(behind)
    })
}

/// Three numbers or more that ratings may be, or words of a known scale.
fn holds_ratings(block: &Block, answers: &Answers<'_>) -> bool {
    let columns: Vec<usize> = block.members.iter().map(|member| member.column).collect();
    let texts = answers.distinct(&columns);
    let off = |text: &str| number(text, true).is_some_and(|value| !(0.0..=100.0).contains(&value));
    let numbers = || texts.iter().all(|(text, _)| is_missing_word(text) || number(text, true).is_some());
    texts.len() >= 3 && (could_be_ratings(&texts) || numbers()) && !texts.iter().any(|(text, _)| off(text))
}

/// The first word among these that speaks of somebody or something else than what was experienced.
pub fn other_word(words: &[String]) -> Option<&String> {
    // The last visit is what was experienced, the last year is not.
    let is_time = |at: usize| words.get(at).is_some_and(|word| TIMES.contains(&word.as_str()));
    let is_earlier = |at: usize| {
        LAST.iter().any(|stem| words[at].starts_with(stem)) && (is_time(at + 1) || at > 0 && is_time(at - 1))
    };
    let is_other = |at: usize| OTHERS.iter().any(|stem| words[at].starts_with(stem));
    (0..words.len()).find(|&at| is_other(at) || is_earlier(at)).map(|at| &words[at])
}

fn joined(words: &[String]) -> String {
    words.join(" ")
}

/// Beginnings of words for somebody or something else, folded.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "competit", "rival", "benchmark", "target", "ideal", "previous", "prior", "former", "minim", "acceptable", "desired", "concurren",
    "cible", "objectif", "precedent", "wettbewerb", "konkurren", "ziel", "vorjahr", "fruher", "mindest", "competen",
    "objetivo", "anterior", "concorren", "obiettiv", "doel",
];

/// Beginnings of words for the time before, folded: of a wave or a year, or of a visit.
const LAST: &[&str] = &["last", "dernier", "letzt", "pasad", "scors", "vorig", "passad", "ultim"];
/// What they are of where they tell of another time, folded.
#[rustfmt::skip]
const TIMES: &[&str] = &[
    "year", "years", "wave", "quarter", "month", "survey", "annee", "an", "vague", "trimestre", "enquete", "jahr", "jahre", "welle", "quartal",
    "monat", "befragung", "ano", "ola", "encuesta", "mes", "anno", "ondata", "mese", "onda", "jaar", "golf", "maand",
];

/// Beginnings of words that are used for importance, folded.
const LIKE_IMPORTANCE: &[&str] =
    &["priorit", "relevan", "critical", "essential", "need", "weight", "stellenwert", "gewicht", "enjeu"];

/// Beginnings of words that are used for performance, folded.
#[rustfmt::skip]
const LIKE_PERFORMANCE: &[&str] = &[
    "rating", "rate", "score", "quality", "experience", "evaluat", "assess", "judg", "grade", "mark", "now", "today", "current", "deliver",
    "bewert", "beurteil", "urteil", "note", "qualit", "erfahr", "erleb", "heute", "apprecia", "avis", "vecu", "califica", "valora", "evalua", "nota",
    "calidad", "experien", "actual", "voto", "valuta", "giudiz", "esperien", "avalia", "qualid", "beoordel", "cijfer", "kwaliteit", "ervaring",
];

/// Beginnings of words for what is asked or computed beside ratings, folded.
#[rustfmt::skip]
const ELSE: &[&str] = &[
    "gap", "diff", "delta", "weighted", "comment", "reason", "why", "rank", "frequen", "usage", "use", "used", "using", "often", "aware",
    "know", "familiar", "change", "trend", "time", "t2b", "top", "box", "recommend", "agree", "ecart", "pourquoi", "raison",
    "rang", "usag", "utilis", "connai", "notori", "abweichung", "differenz", "kommentar", "grund", "warum", "nutz", "haufig", "bekannt",
    "kenn", "brecha", "diferencia", "comentario", "motivo", "uso", "usa", "frecuencia", "conoc", "n", "sd", "std", "count", "base",
];
