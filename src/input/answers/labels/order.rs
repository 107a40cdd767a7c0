//! Which way words run that stand beside codes.

use crate::input::answers::labels::choose::{Choice, choose, end};
use crate::input::answers::labels::set::Scale;

/// How words in the order of their codes are ranked.
#[derive(Debug, Clone, PartialEq)]
pub enum Order {
    /// From worst to best, or nothing speaks against it.
    Up,
    /// From best to worst.
    Down,
    /// In an order of their own: the rank of each word in a set that holds all of them.
    Other(Vec<usize>, Scale),
    /// A word of the low end stands between words of the high end, or the other way round.
    Contradictory,
}

/// The order of words, by a set that holds all of them, else by the words that are ends of known sets.
///
/// `listed` is the set that the user lists.
pub fn order_of(words: &[&str], listed: Option<&Scale>) -> Order {
    if words.len() < 2 {
        return Order::Up;
    }
    let of_scale = |scale: &Scale| -> Option<(Vec<usize>, Scale)> {
        let ranks: Option<Vec<usize>> =
            words.iter().map(|word| scale.rank(word).map(|(rank, _)| rank)).collect();
        ranks.map(|ranks| (ranks, scale.clone()))
    };
    let found = listed.and_then(of_scale).or_else(|| match choose(words, None) {
        Choice::One(fit, _) => Some((fit.ranks, fit.scale)),
        // Two sets with other ranks seldom run the other way.
        Choice::Either(scale, other) => {
            [scale, other].iter().filter_map(of_scale).find(|(ranks, _)| monotone(ranks))
        }
        Choice::None => None,
    });
    match found {
        Some((ranks, _)) if ranks.is_sorted() => Order::Up,
        Some((ranks, _)) if monotone(&ranks) => Order::Down,
        Some((ranks, scale)) => Order::Other(ranks, scale),
        None => by_ends(words),
    }
}

fn monotone(ranks: &[usize]) -> bool {
    ranks.is_sorted() || ranks.windows(2).all(|pair| pair[0] > pair[1])
}

fn by_ends(words: &[&str]) -> Order {
    let ends: Vec<Option<bool>> = words.iter().map(|word| end(word)).collect();
    let places = |wanted: bool| {
        ends.iter().enumerate().filter(move |(_, end)| **end == Some(wanted)).map(|(at, _)| at)
    };
    let (lows, highs) =
        (places(false).min().zip(places(false).max()), places(true).min().zip(places(true).max()));
    match (lows, highs) {
        (Some((_, last_low)), Some((first_high, _))) if last_low < first_high => Order::Up,
        (Some((first_low, _)), Some((_, last_high))) if last_high < first_low => Order::Down,
        (Some(_), Some(_)) => Order::Contradictory,
        // One end alone says where it stands.
        (None, Some((0, 0))) => Order::Down,
        (Some((first, last)), None) if first == last && last == words.len() - 1 => Order::Down,
        _ => Order::Up,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_run_up_down_or_in_their_own_order() {
        let of = |words: &[&str]| order_of(words, None);
        assert_eq!(
            of(&["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"]),
            Order::Up
        );
        assert_eq!(of(&["Très satisfait", "Satisfait", "Insatisfait", "Très insatisfait"]), Order::Down);
        let shuffled =
            ["Äußerst wichtig", "Mäßig wichtig", "Gar nicht wichtig", "Wenig wichtig", "Sehr wichtig"];
        assert!(matches!(of(&shuffled), Order::Other(ranks, _) if ranks == [4, 2, 0, 1, 3]));
        assert_eq!(
            of(&["Extremely so", "Excellent", "Terribly", "Very poor", "Outstanding"]),
            Order::Contradictory
        );
        assert_eq!(of(&["Good for nothing", "Excellent"]), Order::Up);
        assert_eq!(of(&["Excellent", "Whatever"]), Order::Down);
    }

    #[test]
    fn a_listed_set_decides() {
        let listed = Scale::listed(&["red".into(), "amber".into(), "green".into()]);
        assert!(
            matches!(order_of(&["green", "red", "amber"], Some(&listed)), Order::Other(ranks, _) if ranks == [2, 0, 1])
        );
        assert_eq!(order_of(&["green", "amber", "red"], Some(&listed)), Order::Down);
    }
}
