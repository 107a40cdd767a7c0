//! A first arrangement: label after label, the one with the fewest cheap places first.

use super::candidates::LabelCandidate;
use super::cost::UNIT;
use super::pair;

/// A place is cheap up to this much above the cheapest of its label.
const CHEAP: f64 = 40.0;

/// Index of a candidate for every label, each the cheapest beside those placed before it.
pub fn greedy(candidates: &[Vec<LabelCandidate>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_key(|&label| cheap(&candidates[label]));
    let mut burdens: Vec<Vec<i64>> =
        candidates.iter().map(|own| own.iter().map(|candidate| candidate.cost).collect()).collect();
    let mut chosen = vec![0; candidates.len()];
    for (rank, &label) in order.iter().enumerate() {
        chosen[label] = cheapest(&burdens[label]);
        let placed = &candidates[label][chosen[label]];
        for &other in &order[rank + 1..] {
            for (candidate, burden) in candidates[other].iter().zip(&mut burdens[other]) {
                *burden += pair::cost(placed, candidate);
            }
        }
    }
    chosen
}

/// Index of the smallest cost, the first of equals; 0 for none.
pub fn cheapest(costs: &[i64]) -> usize {
    (0..costs.len()).min_by_key(|&index| costs[index]).unwrap_or(0)
}

fn cheap(candidates: &[LabelCandidate]) -> usize {
    let limit = candidates.first().map_or(0, |best| best.cost) + (CHEAP * UNIT) as i64;
    candidates.iter().take_while(|candidate| candidate.cost <= limit).count()
}
