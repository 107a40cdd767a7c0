//! Which way words run that stand beside codes.

use crate::input::answers::labels::choose::{Choice, choose, end};
use crate::input::answers::labels::polarity::leaning;
use crate::input::answers::labels::set::Scale;
use crate::input::fold::fold;

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
///
/// The second value is whether the words tell it: by a set, by ends that are known, or by both ends that lean to another side.
pub fn order_of(words: &[&str], listed: Option<&Scale>) -> (Order, bool) {
    if words.len() < 2 {
        return (Order::Up, true);
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
        Some((ranks, _)) if ranks.is_sorted() => (Order::Up, true),
        Some((ranks, _)) if monotone(&ranks) => (Order::Down, true),
        Some((ranks, scale)) => (Order::Other(ranks, scale), true),
        None => by_ends(words).map_or_else(|| by_leaning(words), |order| (order, true)),
    }
}

fn monotone(ranks: &[usize]) -> bool {
    ranks.is_sorted() || ranks.windows(2).all(|pair| pair[0] > pair[1])
}

/// By words that are ends of known sets; `None` where there is none.
fn by_ends(words: &[&str]) -> Option<Order> {
    let Sides { lows, highs } = Sides::of(words, end);
    Some(match (lows, highs) {
        (Some((_, last_low)), Some((first_high, _))) if last_low < first_high => Order::Up,
        (Some((first_low, _)), Some((_, last_high))) if last_high < first_low => Order::Down,
        (Some(_), Some(_)) => Order::Contradictory,
        // One end alone says where it stands, and one in the middle nothing.
        (None, Some((0, 0))) => Order::Down,
        (Some((first, last)), None) if first == last && last == words.len() - 1 => Order::Down,
        (Some((0, _)), None) => Order::Up,
        (None, Some((_, last))) if last == words.len() - 1 => Order::Up,
        _ => return None,
    })
}

/// By words that no set knows: what is negated is low, what is strengthened high. Numbers that speak of one thing only, `1 star`,
/// `5 stars`, run up.
fn by_leaning(words: &[&str]) -> (Order, bool) {
    let last = words.len() - 1;
    let Sides { lows, highs } = Sides::of(words, leaning);
    match (lows, highs) {
        (Some((_, last_low)), Some((first_high, _))) if last_low < first_high => (Order::Up, true),
        (Some((first_low, _)), Some((_, last_high))) if last_high < first_low => (Order::Down, true),
        (Some((0, low)), None) if low < last => (Order::Up, true),
        (None, Some((high, end))) if high > 0 && end == last => (Order::Up, true),
        (Some((low, _)), None) if 2 * low > last => (Order::Down, false),
        (None, Some((0, high))) if 2 * high < last => (Order::Down, false),
        _ => (Order::Up, words[0].is_empty() || words[last].is_empty() || count_one_thing(words)),
    }
}

/// The places of the first and the last word of the low side, and of the high side.
struct Sides {
    lows: Option<(usize, usize)>,
    highs: Option<(usize, usize)>,
}

impl Sides {
    fn of(words: &[&str], side: impl Fn(&str) -> Option<bool>) -> Self {
        let sides: Vec<Option<bool>> = words.iter().map(|word| side(word)).collect();
        let places = |wanted: bool| {
            let first = sides.iter().position(|side| *side == Some(wanted));
            first.zip(sides.iter().rposition(|side| *side == Some(wanted)))
        };
        Self { lows: places(false), highs: places(true) }
    }
}

/// Whether all words begin alike and none says "not": `star`, `stars`.
fn count_one_thing(words: &[&str]) -> bool {
    let beginning = |word: &str| -> String { fold(word).chars().take(BEGINNING).collect() };
    let is_one = |word: &str| word.split_whitespace().count() == 1;
    words.iter().all(|word| is_one(word) && beginning(word) == beginning(words[0]))
}

/// Letters that a word and its plural begin with.
const BEGINNING: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_run_up_down_or_in_their_own_order() {
        let of = |words: &[&str]| order_of(words, None).0;
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
    fn words_of_no_set_lean_to_one_side() {
        for (words, found) in [
            (&["ja", "eher ja", "weder noch", "eher nein", "nein"][..], (Order::Down, true)),
            (&["zeer relevant", "niet relevant"], (Order::Down, true)),
            (&["not relevant", "hardly relevant", "very relevant"], (Order::Up, true)),
            (&["no", "yes"], (Order::Up, true)),
            (&["no problems", "many problems"], (Order::Up, false)),
            (&["kuma", "mzuri"], (Order::Up, false)),
            (&["dringend", "nicht dringend"], (Order::Down, false)),
            (&["muchísima", "mucha", "regular", "poca", "ninguna"], (Order::Down, true)),
            (&["nothing", "little", "some", "much", "everything"], (Order::Up, true)),
            (&["rien", "un peu", "assez", "tout"], (Order::Up, true)),
            (&["kuma", "very so", "mzuri"], (Order::Up, false)),
            (&["star", "stars"], (Order::Up, true)),
            (&["", "whatever"], (Order::Up, true)),
        ] {
            assert_eq!(order_of(words, None), found, "{words:?}");
        }
    }

    #[test]
    fn a_listed_set_decides() {
        let listed = Scale::listed(&["red".into(), "amber".into(), "green".into()]);
        assert!(
            matches!(order_of(&["green", "red", "amber"], Some(&listed)).0, Order::Other(ranks, _) if ranks == [2, 0, 1])
        );
        assert_eq!(order_of(&["green", "amber", "red"], Some(&listed)), (Order::Down, true));
    }
}
