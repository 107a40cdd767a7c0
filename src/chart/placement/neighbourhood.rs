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
            let labels = nearest(arrangement, seed);
            if excess(arrangement, seed) == 0 || labels.iter().all(|&label| moved[label] <= solved[seed]) {
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
    options: Options,
}

impl Neighbourhood {
    fn new(arrangement: &Arrangement, labels: Vec<usize>) -> Self {
        let mut candidates = Vec::new();
        let mut costs = Vec::new();
        for &label in &labels {
            let apart = apart(arrangement, &labels, label);
            let current = arrangement.chosen()[label];
            let mut best: Vec<usize> = (0..apart.len()).collect();
            best.sort_by_key(|&candidate| (candidate != current, apart[candidate]));
            best.truncate(CANDIDATES);
            costs.push(best.iter().map(|&candidate| apart[candidate]).collect());
            candidates.push(best);
        }
        let pairs = pairs(arrangement, &labels, &candidates);
        Self { labels, candidates, options: Options { costs, pairs } }
    }

    /// Moves the labels to the best choice if that is an improvement; returns the labels moved.
    fn improve(&self, arrangement: &mut Arrangement) -> Vec<usize> {
        let stay = vec![0; self.labels.len()];
        let choice = self.options.cheapest_below(self.options.cost(&stay)).unwrap_or(stay);
        let mut moved = Vec::new();
        for ((&label, candidates), option) in self.labels.iter().zip(&self.candidates).zip(choice) {
            if option > 0 {
                arrangement.choose(label, candidates[option]);
                moved.push(label);
            }
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

fn pairs(arrangement: &Arrangement, labels: &[usize], candidates: &[Vec<usize>]) -> Vec<Vec<Vec<i64>>> {
    let candidates = |label: usize| {
        let all = arrangement.candidates(labels[label]);
        candidates[label].iter().map(move |&candidate| &all[candidate])
    };
    let pair = |later: usize, earlier: usize| {
        candidates(earlier).flat_map(|a| candidates(later).map(move |b| pair::cost(a, b))).collect()
    };
    (0..labels.len()).map(|later| (0..later).map(|earlier| pair(later, earlier)).collect()).collect()
}
