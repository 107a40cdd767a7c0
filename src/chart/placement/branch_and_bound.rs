//! The cheapest choice of one option for each of a few labels, found exactly.

/// How many partial choices one search may look at.
const NODES: u32 = 60_000;
/// Options that cost more than this above the cheapest of their label are left aside, so that sums have room.
const DEAREST: i64 = 1 << 28;

/// What each option of a few labels costs, alone and together with another label's.
pub struct Options<F> {
    /// By label and option: what it costs alone, above the cheapest of its label.
    costs: Vec<Vec<i32>>,
    /// By label and option: which of those that were given it is.
    given: Vec<Vec<usize>>,
    /// Whether dearer options of a label were left aside, which no choice below the room has.
    dropped: Vec<bool>,
    /// What an option of a later and one of an earlier label cost together.
    together: F,
    /// What a choice may cost above the cheapest options of all labels.
    room: i64,
}

impl<F: Fn((usize, usize), (usize, usize), i64) -> i64> Options<F> {
    /// Those of some labels that a choice cheaper than `most` can have; `costs` are what each costs alone by label and option,
    /// and `together` says what an option of a later and one of an earlier label cost together, exactly where that is less
    /// than what it is given.
    pub fn below(most: i64, costs: &[Vec<i64>], together: F) -> Self {
        let lowest: Vec<i64> =
            costs.iter().map(|costs| costs.iter().copied().min().unwrap_or_default()).collect();
        let room = most.saturating_sub(lowest.iter().sum());
        let is_kept = |cost: i64, lowest: i64| cost - lowest < room.min(DEAREST);
        let kept = |(costs, &lowest): (&Vec<i64>, &i64)| -> Vec<usize> {
            (0..costs.len()).filter(|&option| is_kept(costs[option], lowest)).collect()
        };
        let given: Vec<Vec<usize>> = costs.iter().zip(&lowest).map(kept).collect();
        let own = |label: usize| {
            given[label].iter().map(|&option| (costs[label][option] - lowest[label]) as i32).collect()
        };
        Self {
            costs: (0..costs.len()).map(own).collect(),
            dropped: given.iter().zip(costs).map(|(given, costs)| given.len() < costs.len()).collect(),
            together,
            given,
            room,
        }
    }

    /// The cheapest choice below what was given as the most, an option for every label, by branch and bound; `None` if there is
    /// none, or none was found in the number of partial choices one search may look at.
    pub fn cheapest(&self) -> Option<Vec<usize>> {
        let labels = self.costs.len();
        let rows =
            |later: usize| (0..later).map(|earlier| vec![Vec::new(); self.costs[earlier].len()]).collect();
        let mut search = Search {
            options: self,
            pairs: (0..labels).map(rows).collect(),
            picked: Vec::new(),
            best: self.room,
            found: None,
            nodes: 0,
            memory: vec![Depth::default(); labels + 1],
        };
        search.memory.first_mut()?.costs.clone_from(&self.costs);
        search.branch(0);
        let found = search.found?;
        Some(found.into_iter().zip(&self.given).map(|(option, given)| given[option]).collect())
    }
}

struct Search<'a, F> {
    options: &'a Options<F>,
    /// By two labels, the later first, and by the option of the earlier: what each option of the later costs together with it;
    /// empty until it is asked for, since most options are never picked.
    pairs: Vec<Vec<Vec<Vec<i32>>>>,
    /// The option picked for each of the first labels.
    picked: Vec<usize>,
    best: i64,
    found: Option<Vec<usize>>,
    nodes: u32,
    /// What is reckoned with so many labels picked.
    memory: Vec<Depth>,
}

/// What is known once some labels are picked.
#[derive(Debug, Clone, Default)]
struct Depth {
    /// What the options of the labels not yet picked cost with what they cost together with the picked ones.
    costs: Vec<Vec<i32>>,
    /// Options of the next label, cheapest first.
    order: Vec<usize>,
}

impl<F: Fn((usize, usize), (usize, usize), i64) -> i64> Search<'_, F> {
    /// Tries the options of the next label, cheapest first; `spent` is what the picked ones cost.
    fn branch(&mut self, spent: i64) {
        let label = self.picked.len();
        let Depth { costs, mut order } = std::mem::take(&mut self.memory[label]);
        if let Some((own, rest)) = costs.split_first() {
            let at_least = least(rest);
            let can_be_best = |&option: &usize| spent + i64::from(own[option]) + at_least < self.best;
            order.clear();
            order.extend((0..own.len()).filter(can_be_best));
            order.sort_by_key(|&option| own[option]);
            let dearer = order.len() < own.len() || self.options.dropped[label];
            // The cheapest of those that cannot be best is looked at too.
            let all = self.try_each(&order, (own, rest), spent, at_least);
            self.nodes += u32::from(all && dearer);
        } else if spent < self.best {
            self.best = spent;
            self.found = Some(self.picked.clone());
        }
        self.memory[label] = Depth { costs, order };
    }

    /// Tries options in their order; returns whether all of them were tried.
    fn try_each(
        &mut self,
        order: &[usize],
        (own, rest): (&[i32], &[Vec<i32>]),
        spent: i64,
        at_least: i64,
    ) -> bool {
        let label = self.picked.len();
        for &option in order {
            self.nodes += 1;
            let spent = spent + i64::from(own[option]);
            if self.nodes > NODES || spent + at_least >= self.best {
                return false;
            }
            if self.pick(label, option, rest, self.best - spent) {
                self.picked.push(option);
                self.branch(spent);
                self.picked.pop();
            }
        }
        true
    }

    /// Reckons what the other labels cost beside this option; whether all of them together may cost less than `room`.
    fn pick(&mut self, label: usize, option: usize, rest: &[Vec<i32>], room: i64) -> bool {
        let Options { given, together, room: enough, .. } = self.options;
        let beside = &mut self.memory[label + 1].costs;
        beside.resize(rest.len(), Vec::new());
        let mut at_least = 0;
        for ((beside, costs), later) in beside.iter_mut().zip(rest).zip(label + 1..) {
            let row = &mut self.pairs[later][label][option];
            if row.is_empty() {
                let earlier = (label, given[label][option]);
                row.extend(
                    given[later].iter().map(|&other| together((later, other), earlier, *enough) as i32),
                );
            }
            beside.clear();
            beside.extend(costs.iter().zip(row.iter()).map(|(cost, together)| cost + together));
            at_least += i64::from(lowest(beside));
            if at_least >= room {
                return false;
            }
        }
        true
    }
}

/// A lower bound of what the labels cost: the least option of each.
fn least(costs: &[Vec<i32>]) -> i64 {
    costs.iter().map(|costs| i64::from(lowest(costs))).sum()
}

/// The smallest of some costs.
fn lowest(costs: &[i32]) -> i32 {
    costs.iter().copied().fold(i32::MAX, i32::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What options cost alone, by label and option, and together, by the later label, the earlier one and their options.
    #[derive(Debug, Clone)]
    struct Costs {
        alone: Vec<Vec<i64>>,
        together: Vec<Vec<Vec<i64>>>,
    }

    impl Costs {
        fn of(&self, choice: &[usize]) -> i64 {
            let alone: i64 = self.alone.iter().zip(choice).map(|(costs, &option)| costs[option]).sum();
            let pairs = (0..choice.len()).flat_map(|later| (0..later).map(move |earlier| (later, earlier)));
            let pairs =
                pairs.map(|(later, earlier)| self.pair((later, choice[later]), (earlier, choice[earlier])));
            alone + pairs.sum::<i64>()
        }

        fn pair(&self, (later, other): (usize, usize), (earlier, one): (usize, usize)) -> i64 {
            self.together[later][earlier][one * self.alone[later].len() + other]
        }

        fn cheapest_below(&self, most: i64) -> Option<Vec<usize>> {
            Options::below(most, &self.alone, |later, earlier, _| self.pair(later, earlier)).cheapest()
        }
    }

    fn costs() -> impl Strategy<Value = Costs> {
        (1..5_usize, 1..4_usize).prop_flat_map(|(labels, options)| {
            let alone = proptest::collection::vec(proptest::collection::vec(0..100_i64, options), labels);
            let pair = proptest::collection::vec(0..60_i64, options * options);
            let together = proptest::collection::vec(proptest::collection::vec(pair, labels), labels);
            (alone, together).prop_map(|(alone, together)| Costs { alone, together })
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
        fn finds_what_trying_everything_finds(costs in costs()) {
            let all = choices(costs.alone.len(), costs.alone[0].len());
            let least = all.iter().map(|choice| costs.of(choice)).min().unwrap();
            for most in [i64::MAX, least + 1, least + 50] {
                prop_assert_eq!(costs.of(&costs.cheapest_below(most).unwrap()), least);
            }
            prop_assert_eq!(costs.cheapest_below(least), None);
        }
    }
}
