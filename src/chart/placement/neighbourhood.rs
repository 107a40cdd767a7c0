//! Exact re-optimisation of neighbourhoods: a few labels close to each other are placed anew, all at
//! once and as well as can be, the others staying where they are.

use super::arrangement::Arrangement;
use super::branch_and_bound::Options;
use super::candidates::LabelCandidate;
use super::cost::sixteenths;
use super::pair;

/// How many labels are placed anew together.
const LABELS: usize = 6;
/// How many candidates of each are tried, the best beside the labels that stay.
const CANDIDATES: usize = 48;

/// Places neighbourhoods anew, those of the worst labels first, until none can be improved.
pub fn refine(arrangement: &mut Arrangement) {
    // By label: how many moves had been made when it last moved, and when its neighbourhood was last solved.
    let mut moved = vec![1; arrangement.len()];
    let mut solved = vec![0; arrangement.len()];
    let mut moves = 1;
    loop {
        let before = moves;
        let mut seeds: Vec<usize> = (0..arrangement.len()).collect();
        seeds.sort_by_key(|&label| -excess(arrangement, label));
        for seed in seeds {
            if excess(arrangement, seed) == 0 {
                continue;
            }
            let labels = nearest(arrangement, seed);
            if labels.iter().all(|&label| moved[label] <= solved[seed]) {
                continue;
            }
            for label in Neighbourhood::new(arrangement, labels).improve(arrangement) {
                moves += 1;
                moved[label] = moves;
            }
            solved[seed] = moves;
        }
        if moves == before {
            return;
        }
    }
}

/// What a label pays above its cheapest candidate on an empty chart.
fn excess(arrangement: &Arrangement, label: usize) -> i64 {
    arrangement.burden(label) - arrangement.candidates(label)[0].cost
}

/// The seed and the labels nearest to it, by the distance between boxes and leaders.
fn nearest(arrangement: &Arrangement, seed: usize) -> Vec<usize> {
    let own = arrangement.current(seed);
    let distance = |other: usize| sixteenths(own.gap(arrangement.current(other)));
    let mut labels: Vec<usize> = (0..arrangement.len()).collect();
    labels.sort_by_cached_key(|&label| (label != seed, distance(label)));
    labels.truncate(LABELS);
    labels
}

/// A few labels and a few candidates of each.
struct Neighbourhood {
    labels: Vec<usize>,
    /// By label: indices of candidates, the current one first.
    candidates: Vec<Vec<usize>>,
    /// What they cost beside the labels that stay.
    costs: Vec<Vec<i64>>,
}

impl Neighbourhood {
    fn new(arrangement: &Arrangement, labels: Vec<usize>) -> Self {
        let mut candidates = Vec::new();
        let mut costs = Vec::new();
        for &label in &labels {
            let apart = apart(arrangement, &labels, label);
            let current = arrangement.chosen()[label];
            let key = |&candidate: &usize| (candidate != current, apart[candidate], candidate);
            let mut best: Vec<usize> = (0..apart.len()).collect();
            if best.len() > CANDIDATES {
                best.select_nth_unstable_by_key(CANDIDATES, key);
                best.truncate(CANDIDATES);
            }
            best.sort_unstable_by_key(key);
            costs.push(best.iter().map(|&candidate| apart[candidate]).collect());
            candidates.push(best);
        }
        Self { labels, candidates, costs }
    }

    /// Moves the labels to the best choice if that is an improvement; returns the labels moved.
    fn improve(&self, arrangement: &mut Arrangement) -> Vec<usize> {
        let candidate =
            |at: usize, option: usize| &arrangement.candidates(self.labels[at])[self.candidates[at][option]];
        let pair = |(later, one): (usize, usize), (earlier, other): (usize, usize), enough: i64| {
            pair::cost_up_to(candidate(earlier, other), candidate(later, one), enough)
        };
        let stays: i64 = self.costs.iter().map(|costs| costs[0]).sum();
        let pairs = (0..self.labels.len()).flat_map(|later| (0..later).map(move |earlier| (later, earlier)));
        let together = pairs.map(|(later, earlier)| pair((later, 0), (earlier, 0), i64::MAX));
        let choice = Options::below(stays + together.sum::<i64>(), &self.costs, pair).cheapest();
        let mut moved = Vec::new();
        for (label, option) in choice.into_iter().flatten().enumerate().filter(|(_, option)| *option > 0) {
            arrangement.choose(self.labels[label], self.candidates[label][option]);
            moved.push(self.labels[label]);
        }
        moved
    }
}

/// What the candidates of a label cost beside the labels that stay, those to move set aside.
fn apart(arrangement: &Arrangement, labels: &[usize], label: usize) -> Vec<i64> {
    let others: Vec<&LabelCandidate> =
        labels.iter().filter(|&&other| other != label).map(|&other| arrangement.current(other)).collect();
    let together = |candidate| others.iter().map(|other| pair::cost(candidate, other)).sum::<i64>();
    let candidates = arrangement.candidates(label).iter().zip(arrangement.burdens(label));
    candidates.map(|(candidate, burden)| burden - together(candidate)).collect()
}
