//! The cheapest choice of one option for each of a few labels, found exactly.

/// How many partial choices one search may look at.
const NODES: u32 = 60_000;

/// What each option costs, alone and together with another label's.
#[derive(Debug, Clone)]
pub struct Options {
    /// By label and option: what it costs alone.
    pub costs: Vec<Vec<i64>>,
    /// By two labels, the later first, and by their options, the earlier's first: what they cost together.
    pub pairs: Vec<Vec<Vec<i64>>>,
}

impl Options {
    /// What a choice costs: an option for every label.
    pub fn cost(&self, choice: &[usize]) -> i64 {
        let alone: i64 = self.costs.iter().zip(choice).map(|(costs, &option)| costs[option]).sum();
        let together = self.pairs.iter().enumerate().flat_map(|(later, pairs)| {
            let options = self.costs[later].len();
            pairs.iter().zip(choice).map(move |(pair, &earlier)| pair[earlier * options + choice[later]])
        });
        alone + together.sum::<i64>()
    }

    /// The cheapest choice below a cost, by branch and bound; `None` if there is none, or none was
    /// found in the number of partial choices one search may look at.
    pub fn cheapest_below(&self, cost: i64) -> Option<Vec<usize>> {
        let mut search = Search { pairs: &self.pairs, picked: Vec::new(), best: cost, found: None, nodes: 0 };
        search.branch(&self.costs, 0);
        search.found
    }
}

struct Search<'a> {
    pairs: &'a [Vec<Vec<i64>>],
    /// The option picked for each of the first labels.
    picked: Vec<usize>,
    best: i64,
    found: Option<Vec<usize>>,
    nodes: u32,
}

impl Search<'_> {
    /// Tries the options of the next label, cheapest first.
    ///
    /// `costs` are those of the labels not yet picked, with what they cost together with the picked
    /// ones; `spent` is what the picked ones cost.
    fn branch(&mut self, costs: &[Vec<i64>], spent: i64) {
        let Some((own, rest)) = costs.split_first() else {
            if spent < self.best {
                self.best = spent;
                self.found = Some(self.picked.clone());
            }
            return;
        };
        let label = self.picked.len();
        let at_least = least(rest);
        let mut order: Vec<usize> = (0..own.len()).collect();
        order.sort_by_key(|&option| own[option]);
        for option in order {
            self.nodes += 1;
            let spent = spent + own[option];
            if self.nodes > NODES || spent + at_least >= self.best {
                return;
            }
            let beside: Vec<Vec<i64>> = rest
                .iter()
                .zip(&self.pairs[label + 1..])
                .map(|(costs, pairs)| {
                    let together = &pairs[label][option * costs.len()..];
                    costs.iter().zip(together).map(|(cost, together)| cost + together).collect()
                })
                .collect();
            if spent + least(&beside) < self.best {
                self.picked.push(option);
                self.branch(&beside, spent);
                self.picked.pop();
            }
        }
    }
}

/// A lower bound of what the labels cost: the least option of each.
fn least(costs: &[Vec<i64>]) -> i64 {
    costs.iter().filter_map(|costs| costs.iter().min()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn options() -> impl Strategy<Value = Options> {
        (1..5_usize, 1..4_usize).prop_flat_map(|(labels, options)| {
            let costs = proptest::collection::vec(proptest::collection::vec(0..100_i64, options), labels);
            let pair = proptest::collection::vec(0..60_i64, options * options);
            let pairs = proptest::collection::vec(proptest::collection::vec(pair, labels), labels);
            (costs, pairs).prop_map(|(costs, mut pairs)| {
                for (later, pairs) in pairs.iter_mut().enumerate() {
                    pairs.truncate(later);
                }
                Options { costs, pairs }
            })
        })
    }

    /// Every choice there is.
    fn choices(labels: usize, options: usize) -> Vec<Vec<usize>> {
        (0..labels).fold(vec![vec![]], |choices, _| {
            let longer = |choice: &Vec<usize>, option| choice.iter().copied().chain([option]).collect();
            choices.iter().flat_map(|choice| (0..options).map(move |option| longer(choice, option))).collect()
        })
    }

    proptest! {
        #[test]
        fn finds_what_trying_everything_finds(options in options()) {
            let all = choices(options.costs.len(), options.costs[0].len());
            let least = all.iter().map(|choice| options.cost(choice)).min().unwrap();
            let found = options.cheapest_below(i64::MAX).unwrap();
            prop_assert_eq!(options.cost(&found), least);
            prop_assert_eq!(options.cheapest_below(least), None);
        }
    }
}
