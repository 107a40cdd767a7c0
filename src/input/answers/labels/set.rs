//! Ordered sets of answer labels.

use std::sync::LazyLock;

use crate::input::answers::labels::{
    sets_de, sets_en, sets_en_judgements, sets_es, sets_expectations, sets_fr, sets_id, sets_it, sets_nl,
    sets_pt, sets_seven, sets_signs,
};
use crate::input::fold::fold;

/// An ordered set of labels, lowest first.
///
/// Each rank is its wordings between bars; `~` stands for one of the adjectives, the same at every rank, and an empty
/// adjective lets the adverb stand alone ("Very" for "Very important").
#[derive(Debug)]
pub struct LabelSet {
    /// What `~` stands for; empty when no rank has one.
    pub adjectives: &'static [&'static str],
    /// The ranks, lowest first.
    pub ranks: &'static [&'static str],
}

/// One wording of a label set.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The first wording of each rank, as shown.
    pub labels: Vec<String>,
    /// Every wording of each rank, as compared.
    keys: Vec<Vec<String>>,
    /// Number of its language; that of no known set where the user lists it.
    pub language: usize,
}

impl Scale {
    /// A scale the user lists, lowest first.
    pub fn listed(labels: &[String]) -> Self {
        Self {
            labels: labels.to_vec(),
            keys: labels.iter().map(|label| vec![key(label)]).collect(),
            language: usize::MAX,
        }
    }

    /// Some of its ranks, lowest first, as a scale of their own.
    pub fn of_ranks(&self, ranks: &[usize]) -> Self {
        Self {
            labels: ranks.iter().map(|rank| self.labels[*rank].clone()).collect(),
            keys: ranks.iter().map(|rank| self.keys[*rank].clone()).collect(),
            language: self.language,
        }
    }

    /// This scale with the wordings of another of as many ranks beside its own.
    pub fn with_wordings_of(&self, other: &Self) -> Self {
        let keys = self.keys.iter().zip(&other.keys).map(|(own, more)| [own.clone(), more.clone()].concat());
        Self { keys: keys.collect(), ..self.clone() }
    }

    /// Its labels in order, for messages.
    pub fn shown(&self) -> String {
        self.labels.iter().map(|label| format!("\"{}\"", label.trim())).collect::<Vec<_>>().join(" < ")
    }

    /// The rank (0 = lowest) of a label, and whether it took a one-letter slip to find it; `None` when it has none.
    pub fn rank(&self, label: &str) -> Option<(usize, bool)> {
        self.rank_of_key(&key(label))
    }

    /// [`Scale::rank`] of a label that is already a [`key`].
    pub fn rank_of_key(&self, wanted: &str) -> Option<(usize, bool)> {
        let position =
            |test: &dyn Fn(&String) -> bool| self.keys.iter().position(|keys| keys.iter().any(test));
        if let Some(rank) = position(&|known| known == wanted) {
            return Some((rank, false));
        }
        if is_neither(wanted)
            && let Some(middle) = self.neutral()
        {
            return Some((middle, false));
        }
        // One slip, never in a short word: "mal" and "male" are words, "Slighlty important" is a slip.
        let near = |known: &String| known.len().abs_diff(wanted.len()) <= 2 && is_one_slip(known, wanted);
        if wanted.chars().count() < 8 {
            return None;
        }
        position(&near).map(|rank| (rank, true))
    }

    /// The middle rank, where it is neutral.
    fn neutral(&self) -> Option<usize> {
        let middle = self.keys.len() / 2;
        let neutral = |key: &String| is_neither(key) || NEUTRAL.contains(&key.as_str());
        (self.keys.len() % 2 == 1 && self.keys[middle].iter().any(neutral)).then_some(middle)
    }

    /// Whether this scale has fewer ranks and all of them are ranks of the other.
    pub fn is_within(&self, other: &Self) -> bool {
        self.keys.len() < other.keys.len()
            && self
                .keys
                .iter()
                .all(|keys| other.keys.iter().any(|others| keys.iter().any(|key| others.contains(key))))
    }
}

/// Whether one letter put in, left out or changed, or two neighbours swapped, makes one word of the other: an optimal
/// string alignment distance of 1, in as many steps as there are letters. A column of ids asks this of every wording there is.
fn is_one_slip(one: &str, other: &str) -> bool {
    let same = |(one, other): &(char, char)| one == other;
    let bytes = |(letter, _): (char, char)| letter.len_utf8();
    let start: usize = one.chars().zip(other.chars()).take_while(same).map(bytes).sum();
    let (one, other) = (&one[start..], &other[start..]);
    let end: usize = one.chars().rev().zip(other.chars().rev()).take_while(same).map(bytes).sum();
    let mut one = one[..one.len() - end].chars();
    let mut other = other[..other.len() - end].chars();
    match ([one.next(), one.next(), one.next()], [other.next(), other.next(), other.next()]) {
        ([Some(_), None, _], [None | Some(_), None, _]) | ([None, ..], [Some(_), None, _]) => true,
        ([Some(a), Some(b), None], [Some(c), Some(d), None]) => a == d && b == c,
        _ => false,
    }
}

/// The number of the sets of no language: signs, colours and initials.
pub const SIGNS: usize = 8;

/// Every wording of every known set.
pub fn known() -> &'static [Scale] {
    static KNOWN: LazyLock<Vec<Scale>> = LazyLock::new(|| {
        let languages: [&[&[LabelSet]]; 9] = [
            &[sets_en::SETS, sets_en_judgements::SETS],
            &[sets_fr::SETS, sets_seven::FRENCH, sets_expectations::FRENCH],
            &[sets_es::SETS, sets_seven::SPANISH, sets_expectations::SPANISH],
            &[sets_de::SETS, sets_seven::GERMAN, sets_expectations::GERMAN],
            &[sets_it::SETS, sets_seven::ITALIAN, sets_expectations::ITALIAN],
            &[sets_pt::SETS, sets_seven::PORTUGUESE, sets_expectations::PORTUGUESE],
            &[sets_nl::SETS, sets_seven::DUTCH, sets_expectations::DUTCH],
            &[sets_id::SETS],
            &[sets_signs::SETS],
        ];
        let of = |(language, tables): (usize, &[&'static [LabelSet]])| -> Vec<Scale> {
            tables.iter().copied().flatten().flat_map(|set| wordings(set, language)).collect()
        };
        languages.into_iter().enumerate().flat_map(of).collect()
    });
    &KNOWN
}

/// A label as compared: folded, with spaces for underscores, without brackets at the end, and without the endings of gender and
/// number.
///
/// `Plutôt satisfait(e)`, `plutôt satisfaites`, `Plutôt satisfait·e` and the damaged `Plutôt satisfait€` are one.
pub fn key(label: &str) -> String {
    let folded = fold(&label.replace('€', "(e)").replace('_', " "));
    folded.split(' ').map(without_ending).collect::<Vec<_>>().join(" ")
}

/// Keys of "neutral".
const NEUTRAL: &[&str] = &["neutral", "neutr", "neutraal", "indifferent", "regular"];

/// Whether a key is "neither one nor the other" in any length: `neither`, `weder noch`, `ni satisfait ni insatisfait`.
fn is_neither(key: &str) -> bool {
    let twice = |word: &str| key.starts_with(&format!("{word} ")) && key.contains(&format!(" {word} "));
    key.starts_with("neither")
        || key.starts_with("weder")
        || key.starts_with("nem ") && key.contains(" nem ")
        || key.starts_with("nao ") && key.contains(" nem ")
        || ["ni", "ne", "noch"].into_iter().any(twice)
}

fn wordings(set: &LabelSet, language: usize) -> Vec<Scale> {
    let adjectives = if set.adjectives.is_empty() { &[""] } else { set.adjectives };
    let wording = |adjective: &&str| {
        let of_rank = |rank: &&str| -> Vec<String> {
            let texts = rank.split('|').map(|text| text.replace('~', adjective).trim().to_owned());
            texts.filter(|text| !text.is_empty()).collect()
        };
        let texts: Vec<Vec<String>> = set.ranks.iter().map(of_rank).collect();
        Scale {
            labels: texts.iter().filter_map(|texts| texts.first()).map(|text| capitalized(text)).collect(),
            keys: texts.iter().map(|texts| texts.iter().map(|text| key(text)).collect()).collect(),
            language,
        }
    };
    adjectives.iter().map(wording).collect()
}

/// As an answer is written: an adjective that stands alone begins a line.
fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn without_ending(word: &str) -> String {
    const ENDINGS: [&str; 9] = ["e", "s", "es", "a", "as", "o", "os", "i", "n"];
    let marked =
        word.split_once(['(', '·', '•', '.', '/', '-']).filter(|(stem, _)| stem.chars().count() >= 4);
    let word = match marked {
        Some((stem, ending)) if ENDINGS.contains(&ending.trim_matches(['(', ')', '·', '.', '-'])) => stem,
        _ => word,
    };
    let trimmed = word.trim_end_matches(['a', 'e', 'i', 'o', 's']);
    if trimmed.chars().count() >= 3 { trimmed.to_owned() } else { word.to_owned() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_scale_tells_its_ranks_apart() {
        for scale in known() {
            let keys: Vec<&String> = scale.keys.iter().flatten().collect();
            let distinct: BTreeSet<&String> = keys.iter().copied().collect();
            assert_eq!(keys.len(), distinct.len(), "{}", scale.shown());
            for (rank, label) in scale.labels.iter().enumerate() {
                assert_eq!(scale.rank(label), Some((rank, false)), "{label} in {}", scale.shown());
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn a_slip_is_a_distance_of_one(one in "[abé]{0,6}", other in "[abé]{0,6}") {
            proptest::prop_assert_eq!(is_one_slip(&one, &other), strsim::osa_distance(&one, &other) == 1);
        }
    }

    #[test]
    fn neither_is_neutral_in_every_length() {
        let scale = known().iter().find(|scale| scale.labels[0] == "Very dissatisfied").unwrap();
        for label in
            ["Neither", "Neither / nor", "Neither satisfied or dissatisfied", "Neither one nor the other"]
        {
            assert_eq!(scale.rank(label), Some((2, false)), "{label}");
        }
        let french = known().iter().find(|scale| scale.labels[0] == "Très insatisfait").unwrap();
        assert_eq!(french.rank("Ni content ni mécontent"), Some((2, false)));
        assert_eq!(french.rank("Ne sait pas"), None);
    }

    #[test]
    fn gender_and_number_do_not_count() {
        let forms = [
            "Plutôt satisfait(e)",
            "plutôt satisfaites",
            "Plutôt satisfait·e",
            "Plutôt satisfait€",
            "Plutôt satisfait.e.s",
        ];
        assert!(forms[..4].iter().all(|form| key(form) == key("plutôt satisfait")), "{forms:?}");
        assert_eq!(key("Muy satisfecha"), key("Muy satisfecho/a"));
    }
}
