//! A candidate chosen for every label, and what every other choice would cost.

use super::candidates::LabelCandidate;
use super::pair;

/// One candidate chosen for every label.
#[derive(Debug, Clone)]
pub struct Arrangement<'a> {
    candidates: &'a [Vec<LabelCandidate>],
    chosen: Vec<usize>,
    /// By label and candidate: its own cost plus its pair costs with the chosen candidates of the others.
    burdens: Vec<Vec<i64>>,
    /// By label: the others that may have terms in common with it.
    near: Vec<Vec<usize>>,
}

impl<'a> Arrangement<'a> {
    /// The arrangement of a choice; every label has at least one candidate.
    pub fn new(candidates: &'a [Vec<LabelCandidate>], chosen: Vec<usize>) -> Self {
        let burdens =
            candidates.iter().map(|own| own.iter().map(|candidate| candidate.cost).collect()).collect();
        let near = pair::within_reach(candidates);
        let mut arrangement = Self { candidates, chosen, burdens, near };
        for label in 0..candidates.len() {
            arrangement.burden_others(label, 1);
        }
        arrangement
    }

    /// How many labels there are.
    pub fn len(&self) -> usize {
        self.chosen.len()
    }

    /// The candidates of a label.
    pub fn candidates(&self, label: usize) -> &'a [LabelCandidate] {
        &self.candidates[label]
    }

    /// Index of the chosen candidate of every label.
    pub fn chosen(&self) -> &[usize] {
        &self.chosen
    }

    /// The chosen candidate of a label.
    pub fn current(&self, label: usize) -> &'a LabelCandidate {
        &self.candidates[label][self.chosen[label]]
    }

    /// What each candidate of a label would cost, the others staying where they are.
    pub fn burdens(&self, label: usize) -> &[i64] {
        &self.burdens[label]
    }

    /// What the label pays where it stands.
    pub fn burden(&self, label: usize) -> i64 {
        self.burdens[label][self.chosen[label]]
    }

    /// Moves a label to another of its candidates.
    pub fn choose(&mut self, label: usize, candidate: usize) {
        if self.chosen[label] != candidate {
            self.burden_others(label, -1);
            self.chosen[label] = candidate;
            self.burden_others(label, 1);
        }
    }

    /// Cost of the whole: every label's own cost and every pair's once.
    pub fn cost(&self) -> i64 {
        // Burdens count every pair twice, own costs once.
        (0..self.len()).map(|label| self.burden(label) + self.current(label).cost).sum::<i64>() / 2
    }

    /// Number of hard faults: labels on something that is not a label, and pairs in each other's way.
    pub fn faults(&self) -> usize {
        let own = (0..self.len()).filter(|&label| self.current(label).hard).count();
        let pairs =
            (0..self.len()).flat_map(|a| self.near[a].iter().filter(move |&&b| b < a).map(move |&b| (a, b)));
        own + pairs.filter(|&(a, b)| pair::is_hard(pair::cost(self.current(a), self.current(b)))).count()
    }

    fn burden_others(&mut self, label: usize, sign: i64) {
        let candidate = self.current(label);
        for &other in &self.near[label] {
            for (theirs, burden) in self.candidates[other].iter().zip(&mut self.burdens[other]) {
                *burden += sign * pair::cost(candidate, theirs);
            }
        }
    }
}
