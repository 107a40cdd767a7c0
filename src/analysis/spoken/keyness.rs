//! Words that those use whom a row failed, against those that the others use (`docs/study.md`).

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::tokens::{is_stop, tokens};
use super::{Comment, SpokenPlan};

/// Words of two groups of comments, held against one another.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Keyness {
    /// Words said by those in shortfall, all counted.
    pub in_shortfall: u64,
    /// Words said by the others.
    pub others: u64,
    /// Words of at least `smallest_shown` respondents, the most telling of a shortfall first.
    pub words: Vec<KeyWord>,
}

/// One word.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct KeyWord {
    /// Folded: lower case, without accents; no endings are taken off.
    pub word: String,
    /// How often those in shortfall said it, and the others.
    pub counts: [u64; 2],
    /// Respondents who said it, each counted once.
    pub respondents: u64,
    /// Log odds ratio with a Dirichlet prior of weight 10, spread as the words of both groups together.
    pub log_odds: f64,
    /// Its variance.
    pub variance: f64,
    /// `log_odds` / √`variance`.
    pub z: f64,
    /// Whether |z| is at least 1.96.
    pub distinctive: bool,
}

/// Weight of the prior.
const PRIOR: f64 = 10.0;
/// Beyond this a word is told from chance.
const DISTINCTIVE: f64 = 1.96;

#[derive(Default)]
struct Count {
    tokens: [u64; 2],
    respondents: u64,
}

/// Weighted log odds ratios with an informative Dirichlet prior (after Monroe, Colaresi & Quinn 2008): α_w = 10 · share
/// of w in both groups, δ = ln((y₁ + α_w)/(n₁ + 10 − y₁ − α_w)) − ln((y₂ + α_w)/(n₂ + 10 − y₂ − α_w)),
/// variance 1/(y₁ + α_w) + 1/(y₂ + α_w).
pub(super) fn keyness(comments: &[Comment], asked: &SpokenPlan) -> Keyness {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    let mut n = [0_u64; 2];
    for comment in comments {
        let group = usize::from(comment.gap <= 0.0);
        let mut said = tokens(comment.text, asked.fold);
        n[group] += said.len() as u64;
        for word in &said {
            counts.entry(word.clone()).or_default().tokens[group] += 1;
        }
        said.sort_unstable();
        said.dedup();
        for word in said {
            counts.entry(word).or_default().respondents += 1;
        }
    }
    let all = (n[0] + n[1]) as f64;
    let mut words: Vec<KeyWord> = counts
        .into_iter()
        .filter(|(word, count)| count.respondents >= asked.least.max(1) && !is_stop(word))
        .map(|(word, count)| {
            let [y1, y2] = count.tokens.map(|tokens| tokens as f64);
            let prior = PRIOR * (y1 + y2) / all;
            let odds = |y: f64, n: u64| ((y + prior) / (n as f64 + PRIOR - y - prior)).ln();
            let log_odds = odds(y1, n[0]) - odds(y2, n[1]);
            let variance = 1.0 / (y1 + prior) + 1.0 / (y2 + prior);
            let z = log_odds / variance.sqrt();
            KeyWord {
                word,
                counts: count.tokens,
                respondents: count.respondents,
                log_odds,
                variance,
                z,
                distinctive: z.abs() >= DISTINCTIVE,
            }
        })
        .collect();
    words.sort_by(|a, b| b.z.total_cmp(&a.z).then_with(|| a.word.cmp(&b.word)));
    Keyness { in_shortfall: n[0], others: n[1], words }
}
