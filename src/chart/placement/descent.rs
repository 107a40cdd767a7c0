//! Best-response descent: the best single move, again and again.

use super::arrangement::Arrangement;
use super::greedy::cheapest;

/// Makes the best move of one label until no move of one label improves the whole.
pub fn descend(arrangement: &mut Arrangement) {
    while let Some((_, label, candidate)) = (0..arrangement.len())
        .map(|label| {
            let best = cheapest(arrangement.burdens(label));
            (arrangement.burdens(label)[best] - arrangement.burden(label), label, best)
        })
        .filter(|&(change, ..)| change < 0)
        .min()
    {
        arrangement.choose(label, candidate);
    }
}
