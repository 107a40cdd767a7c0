//! What a legend says of the ends of a scale: `1 = not important, 5 = very important`, `1 sehr wichtig - 5 unwichtig`.

use std::ops::Range;

use super::unasked::apart;
use super::{Runs, Told, WORDS, is_scale, is_top};
use crate::input::answers::labels::polarity::{HIGHEST, LOWEST, NOT, end_of, is_evaluative};
use crate::input::columns::sides::tokens;

/// The numbers of a text, each with its place.
pub(super) type Numbers = [(f64, Range<usize>)];

/// The scale and the direction that a legend says; `None` where the text is none.
///
/// A mark behind a number (`=`, `:`, a bracket, "is") makes what follows its meaning; without one its words must be known. One
/// number alone says a direction only, and counts where it stands in brackets or behind `=`.
///
/// A number that means "no answer", `6 = don't know`, is no end of the scale.
pub(super) fn legend(folded: &str, numbers: &Numbers, enclosed: bool) -> Option<Told> {
    // `low = 1, high = 5`: the words stand before their numbers.
    let in_front =
        enclosed && numbers.first().is_some_and(|(_, place)| front(folded, numbers, place).is_some());
    let (set_aside, rated) = apart(folded, numbers, in_front);
    let aside = !set_aside.is_empty();
    let mut codes = set_aside.iter().map(|(value, _)| *value);
    let no_answer = [codes.next(), codes.next()];
    if rated.is_empty() && aside {
        let first = set_aside.first()?.1.start;
        let alone = in_front || tokens(&folded[..first]).iter().all(|(_, word)| leads(word));
        let told = Told { lowest: None, highest: None, runs: Runs::Unsaid, no_answer };
        return (alone && enclosed).then_some(told);
    }
    let (all, numbers) = (numbers, rated.as_slice());
    let lowest = numbers.iter().map(|(value, _)| *value).min_by(f64::total_cmp)?;
    let highest = numbers.iter().map(|(value, _)| *value).max_by(f64::total_cmp)?;
    let first = all.first()?.1.start;
    // What stands before the first number leads to it, and is no name.
    if !in_front && !tokens(&folded[..first]).iter().all(|(_, word)| leads(word)) {
        return None;
    }
    let meaning = |value: f64| {
        let mut places = numbers.iter().filter(|(other, _)| *other == value);
        places.find_map(|(_, place)| Meaning::at(folded, all, place, in_front))
    };
    if lowest < highest {
        let (low, high) = (meaning(lowest), meaning(highest));
        let both_marked = [&low, &high].iter().all(|end| end.as_ref().is_some_and(|end| end.marked));
        let mut ends = [&low, &high].map(|end| end.as_ref().and_then(|end| end.best));
        // `1-5, no half points`: a bare "no" behind a number is the end of a scale only where the other end is said, too.
        let sure = [&low, &high].map(|end| end.as_ref().is_some_and(Meaning::is_sure));
        for end in 0..2 {
            if !sure[end] && ends[1 - end].is_none_or(|other| Some(!other) != ends[end]) {
                ends[end] = None;
            }
        }
        // A scale from 2 where 1 rates nothing.
        let from_two = no_answer.contains(&Some(1.0)) && is_top(highest);
        if !is_scale(lowest, highest) && !from_two || !both_marked && !aside && ends == [None, None] {
            return None;
        }
        if aside && !both_marked && ends == [None, None] {
            return Some(Told {
                lowest: Some(lowest),
                highest: Some(highest),
                runs: Runs::Unsaid,
                no_answer,
            });
        }
        return Some(Told { lowest: Some(lowest), highest: Some(highest), runs: Runs::of(ends), no_answer });
    }
    let only = meaning(lowest)?;
    let best = only.best.filter(|_| only.equated || enclosed && only.weight != Weight::Bare)?;
    // `5 = never`, `6 = nunca`: the end of a scale, or nothing to rate.
    if only.weight != Weight::More && lowest > 1.0 {
        return is_top(lowest).then(|| Told::running(Runs::Unclear));
    }
    match lowest {
        0.0 | 1.0 => {
            Some(Told { lowest: Some(lowest), highest: None, runs: Runs::of([Some(best), None]), no_answer })
        }
        _ if is_top(lowest) => {
            Some(Told { lowest: None, highest: None, runs: Runs::of([None, Some(best)]), no_answer })
        }
        _ => None,
    }
}

/// What two ends say that stand without numbers, `very important - not important`: the best one first leaves open whether it is
/// the highest number; `None` where the words are others, or those of a sentence.
pub(super) fn ends_in_words(folded: &str) -> Option<Runs> {
    let parts = JOINTS.iter().filter_map(|joint| folded.split_once(joint));
    let is_short = |part: &str| (1..=MOST_WORDS).contains(&part.split_whitespace().count());
    let mut ends = parts
        .filter(|(first, last)| is_short(first) && is_short(last))
        .map(|(first, last)| (end_of(first.trim()), end_of(last.trim())));
    ends.find_map(|ends| match ends {
        (Some(true), Some(false)) => Some(Runs::Unclear),
        (Some(false), Some(true)) => Some(Runs::Up),
        _ => None,
    })
}

/// What stands between the two ends of a scale.
const JOINTS: &[&str] = &[
    " - ", " – ", " — ", "...", "…", "..", " → ", " -> ", "/", " to ", " bis ", " a ", " al ", " hasta ",
    " tot ", " ate ",
];
/// Words of an end.
const MOST_WORDS: usize = 4;

/// What stands behind a number, up to the next one.
fn behind<'a>(folded: &'a str, numbers: &Numbers, place: &Range<usize>) -> &'a str {
    let next = numbers.iter().map(|(_, other)| other.start).filter(|start| *start >= place.end).min();
    folded[place.end..next.unwrap_or(folded.len())].trim_start()
}

/// The words behind a number.
pub(super) fn words_behind(folded: &str, numbers: &Numbers, place: &Range<usize>) -> String {
    let words = behind(folded, numbers, place).trim_start_matches(['=', ':', '(', '-', '→', ' ']);
    words.split([',', ';', ')', '(']).next().unwrap_or_default().trim().to_owned()
}

/// The words before a number and the mark that says that it is theirs: `low` of `low = 1`.
pub(super) fn front(folded: &str, numbers: &Numbers, place: &Range<usize>) -> Option<String> {
    let last = numbers.iter().map(|(_, other)| other.end).filter(|end| *end <= place.start).max();
    let before = folded[last.unwrap_or(0)..place.start].trim_end().strip_suffix(['=', ':'])?;
    let words = before.trim_matches(|c: char| !c.is_alphanumeric());
    words.chars().any(char::is_alphabetic).then(|| words.to_owned())
}

impl Runs {
    /// From what is known of both ends: whether the lowest, the highest number is the best answer.
    fn of(ends: [Option<bool>; 2]) -> Self {
        match ends {
            [None, None] | [Some(true), Some(true)] | [Some(false), Some(false)] => Self::Unclear,
            [Some(true), _] | [_, Some(false)] => Self::Down,
            [Some(false), _] | [_, Some(true)] => Self::Up,
        }
    }
}

/// What stands behind a number.
struct Meaning {
    /// Whether a mark parts it from the number.
    marked: bool,
    /// Whether that says that the number is this: `=`, "is".
    equated: bool,
    /// Whether it names the best answer; `None` where its words are not known.
    best: Option<bool>,
    /// How much says so.
    weight: Weight,
}

/// How much the words of an end say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// Nothing that is better or worse, or a bare "no".
    Bare,
    /// One word that says no and may be an answer: `never`, `nada`.
    No,
    /// What is good or bad.
    More,
}

impl Weight {
    fn of(words: &str) -> Self {
        match (is_evaluative(words), NOT.contains(&words)) {
            (false, _) => Self::Bare,
            (true, true) => Self::No,
            (true, false) => Self::More,
        }
    }
}

impl Meaning {
    /// Whether more than a bare "no" says so, or that is said to be what the number means.
    fn is_sure(&self) -> bool {
        self.equated || self.weight != Weight::Bare
    }

    /// Of a number whose words stand before it or behind it.
    fn at(folded: &str, numbers: &Numbers, place: &Range<usize>, in_front: bool) -> Option<Self> {
        if in_front {
            front(folded, numbers, place).map(|words| Self::of(&words))
        } else {
            Self::behind(folded, numbers, place)
        }
    }

    /// Of words that stand before their number and a mark.
    fn of(words: &str) -> Self {
        Self { marked: true, equated: true, best: end_of(words), weight: Weight::of(words) }
    }

    fn behind(folded: &str, numbers: &Numbers, place: &Range<usize>) -> Option<Self> {
        let rest = behind(folded, numbers, place);
        // What follows a comma is another thing: `1-5, blank = no opinion`.
        if rest.starts_with([',', ';', '.', '|']) {
            return None;
        }
        let spaced = |verb: &&str| rest.strip_prefix(*verb).filter(|rest| rest.starts_with(' '));
        let verb = VERBS.iter().find_map(spaced);
        let equated = verb.or_else(|| rest.strip_prefix(['=', '→']));
        let marked = equated.or_else(|| rest.strip_prefix([':', '(', '-', '–', '—']));
        let words = marked.unwrap_or(rest).trim().trim_matches(|c: char| !c.is_alphanumeric());
        let is_end = |word: &str| HIGHEST.contains(&word) || LOWEST.contains(&word);
        let says = tokens(words).iter().any(|(_, word)| !WORDS.contains(&word.as_str()) || is_end(word));
        let clause = clause(words);
        says.then(|| Self {
            marked: marked.is_some(),
            equated: equated.is_some(),
            best: end_of(clause),
            weight: Weight::of(clause),
        })
    }
}

/// Whether a word may stand before the first number of a legend.
pub(super) fn leads(word: &str) -> bool {
    WORDS.contains(&word) || LEADS.contains(&word)
}

const LEADS: &[&str] = &[
    "where", "being", "with", "enter", "put", "write", "mark", "give", "type", "entrez", "saisir",
    "indiquez", "mettez", "bitte", "eingeben", "marque", "indique", "inserire", "indicare", "vul", "wobei",
    "mit", "ou", "avec", "siendo", "donde", "dove", "con", "sendo", "onde", "com", "waarbij", "waar", "met",
    "tick", "choose", "select", "use", "cochez", "cocher", "or", "oder", "o",
];

/// What says that a number is what follows.
const VERBS: &[&str] = &[
    "is",
    "being",
    "means",
    "est",
    "etant",
    "signifie",
    "ist",
    "bedeutet",
    "es",
    "significa",
    "siendo",
    "e",
    "sendo",
    "betekent",
];

/// Whether two numbers stand as the ends of a scale, `1-5`, `1 to 5`.
pub(super) fn is_joined(folded: &str, numbers: &Numbers) -> bool {
    let [(low, first), .., (high, last)] = numbers else { return false };
    let joint = folded.get(first.end..last.start).unwrap_or_default().trim();
    let joints = [
        "-", "–", "—", "to", "bis", "a", "al", "tot", "t/m", "..", "...", "…", "/", "ate", "et", "and", "und",
    ];
    is_scale(low.min(*high), low.max(*high)) && joints.contains(&joint)
}

/// Whether two numbers stand so, or their words are opposite: `1 = low, 5 = high`.
pub(super) fn is_range(folded: &str, numbers: &Numbers) -> bool {
    let [(low, _), .., (high, _)] = numbers else { return false };
    let opposite = || are_opposite(folded, numbers, numbers, false);
    is_joined(folded, numbers) || is_scale(low.min(*high), low.max(*high)) && opposite()
}

/// Whether the lowest and the highest of some among `all` numbers are said to be opposite.
pub(super) fn are_opposite(folded: &str, all: &Numbers, numbers: &Numbers, in_front: bool) -> bool {
    let best = |end: Option<&(f64, Range<usize>)>| Meaning::at(folded, all, &end?.1, in_front)?.best;
    let low = best(numbers.iter().min_by(|(one, _), (other, _)| one.total_cmp(other)));
    let high = best(numbers.iter().max_by(|(one, _), (other, _)| one.total_cmp(other)));
    low.is_some() && low == high.map(|best| !best)
}

/// The words up to the next mark or joining word.
fn clause(text: &str) -> &str {
    let text = text.split([',', ';', '/', ')', '(', '-', '–', '…']).next().unwrap_or_default().trim();
    let text = text.split("..").next().unwrap_or_default().trim();
    let joining =
        [" and", " to", " bis", " et", " a", " y", " e", " en", " und", " tot", " ate", " ed", " al", " au"];
    joining.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text)
}
