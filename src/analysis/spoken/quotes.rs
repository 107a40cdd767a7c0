//! Which comments stand for the others: of those whom a row failed most the most typical, short, covered.

use std::collections::BTreeMap;

use super::mask::masked;
use super::tokens::{is_stop, tokens};
use super::{Comment, SpokenPlan};

/// What those said whom a row failed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RowQuotes {
    /// Three at most; empty where they are withheld.
    pub quotes: Vec<String>,
    /// Whether too few respondents spoke for anything to be shown.
    pub withheld: bool,
}

/// Quotes of a row.
const MOST: usize = 3;
/// Shorter ones say little, longer ones are not read.
const LENGTHS: std::ops::RangeInclusive<usize> = 30..=300;

/// The quotes: by shortfall, then by the cosine of their tf–idf with the mean of those in shortfall, then as the file has
/// them; the same text once.
pub(super) fn quotes(comments: &[Comment], asked: &SpokenPlan) -> RowQuotes {
    let failed: Vec<&Comment> = comments.iter().filter(|comment| comment.gap > 0.0).collect();
    if (failed.len() as u64) < asked.least.max(1) {
        return RowQuotes { quotes: Vec::new(), withheld: true };
    }
    let typical = typical(&failed, asked);
    let mut order: Vec<usize> = (0..failed.len()).collect();
    order.sort_by(|&a, &b| {
        failed[b].gap.total_cmp(&failed[a].gap).then(typical[b].total_cmp(&typical[a])).then(a.cmp(&b))
    });
    let mut quotes: Vec<String> = Vec::new();
    for at in order {
        let text = masked(failed[at].text);
        if LENGTHS.contains(&text.chars().count()) && !quotes.contains(&text) {
            quotes.push(text);
        }
        if quotes.len() == MOST {
            break;
        }
    }
    RowQuotes { quotes, withheld: false }
}

/// How like the others each comment is, 0 to 1.
fn typical(comments: &[&Comment], asked: &SpokenPlan) -> Vec<f64> {
    let count = |comment: &&Comment| {
        let mut words: BTreeMap<String, f64> = BTreeMap::new();
        for word in tokens(comment.text, asked.fold).into_iter().filter(|word| !is_stop(word)) {
            *words.entry(word).or_default() += 1.0;
        }
        words
    };
    let mut vectors: Vec<BTreeMap<String, f64>> = comments.iter().map(count).collect();
    let mut held: BTreeMap<String, f64> = BTreeMap::new();
    for word in vectors.iter().flat_map(BTreeMap::keys) {
        *held.entry(word.clone()).or_default() += 1.0;
    }
    let n = comments.len() as f64;
    for (word, weight) in vectors.iter_mut().flatten() {
        // A word that all say tells them apart as little as one that none says, and yet is what they have in common.
        *weight *= (1.0 + n / held[word]).ln();
    }
    let mut mean: BTreeMap<&str, f64> = BTreeMap::new();
    for (word, weight) in vectors.iter().flatten() {
        *mean.entry(word).or_default() += weight / n;
    }
    let length = |weights: &mut dyn Iterator<Item = &f64>| weights.map(|it| it * it).sum::<f64>().sqrt();
    let whole = length(&mut mean.values());
    let cosine = |vector: &BTreeMap<String, f64>| {
        let product: f64 = vector.iter().map(|(word, weight)| weight * mean[word.as_str()]).sum();
        let lengths = length(&mut vector.values()) * whole;
        if lengths > 0.0 { product / lengths } else { 0.0 }
    };
    vectors.iter().map(cosine).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(least: u64) -> SpokenPlan {
        SpokenPlan {
            columns: Vec::new(),
            quotes: true,
            keyness: false,
            in_json: false,
            least,
            fold: |text| text.to_lowercase(),
        }
    }

    const SAID: [(&str, f64); 6] = [
        ("Too short", 3.0),
        ("The line was busy the whole of the morning", 2.0),
        ("The line was busy, so I gave up in the end", 2.0),
        ("A plant in the hall has lost all its leaves", 2.0),
        ("The line was busy the whole of the morning", 1.0),
        ("Everything about the line is to my liking", -1.0),
    ];

    #[test]
    fn the_worst_and_most_typical_are_quoted() {
        let comments = SAID.map(|(text, gap)| Comment { text, gap });
        let found = quotes(&comments, &plan(5));
        assert_eq!(found.quotes[..2], [SAID[1].0, SAID[2].0]);
        assert_eq!(found.quotes.len(), 3, "the same text once: {found:?}");
        assert_eq!(quotes(&comments, &plan(6)), RowQuotes { quotes: Vec::new(), withheld: true });
    }
}
