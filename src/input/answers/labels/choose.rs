//! Which known scale holds the labels of a block.

use std::collections::BTreeSet;

use crate::input::answers::labels::set::{SIGNS, Scale, key, known};

/// A scale that holds all labels of a block.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The scale.
    pub scale: Scale,
    /// Rank of each label, 0 = lowest, in the order given.
    pub ranks: Vec<usize>,
    /// Labels found by a one-letter slip, with what they were taken for.
    pub slips: Vec<(String, String)>,
}

/// How the labels of a block fit the known scales.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// One scale, and others that would hold the labels too.
    One(Box<Fit>, Vec<Scale>),
    /// Two scales rank the labels differently and nothing prefers one.
    Either(Scale, Scale),
    /// No scale holds all labels.
    None,
}

/// The scale of a block's labels among the known ones, of `points` points where that is declared.
///
/// A scale whose every label was used wins. Otherwise the fewest unused labels between used ones; then the scale whose
/// labels are all in the other; then they must agree on the ranks. Where no scale has the declared points, the labels are all
/// the points there are if there are as many of them.
pub fn choose(labels: &[&str], points: Option<usize>) -> Choice {
    let keys: Vec<String> = labels.iter().map(|label| key(label)).collect();
    let mut fits: Vec<Fit> = known().iter().filter_map(|scale| fit(scale, labels, &keys)).collect();
    if let Some(points) = points {
        let alone: Vec<Fit> = fits.iter().map(Fit::alone).collect();
        fits.retain(|fit| fit.scale.labels.len() == points);
        if fits.is_empty() {
            fits = alone.into_iter().filter(|fit| fit.scale.labels.len() == points).collect();
        }
    }
    if fits.iter().any(|fit| fit.slips.is_empty()) {
        fits.retain(|fit| fit.slips.is_empty());
    }
    let all: Vec<Scale> = fits.iter().map(|fit| fit.scale.clone()).collect();
    if fits.iter().any(Fit::is_complete) {
        fits.retain(Fit::is_complete);
    } else {
        let fewest = fits.iter().map(Fit::holes).min().unwrap_or(0);
        fits.retain(|fit| fit.holes() == fewest);
        let smaller = fits.clone();
        fits.retain(|fit| !smaller.iter().any(|other| other.scale.is_within(&fit.scale)));
    }
    fits.sort_by_key(|fit| fit.scale.labels.len());
    let Some(first) = fits.first() else {
        return Choice::None;
    };
    if let Some(other) = fits.iter().find(|fit| fit.ranks != first.ranks) {
        return Choice::Either(first.scale.clone(), other.scale.clone());
    }
    let others = all.into_iter().filter(|scale| *scale != first.scale).collect();
    Choice::One(Box::new(first.clone()), others)
}

/// The known scale that holds most of the labels, and the first label it does not hold; `None` when none holds two.
pub fn nearest(labels: &[&str]) -> Option<(Scale, String)> {
    let keys: Vec<String> = labels.iter().map(|label| key(label)).collect();
    let mut best: Option<(usize, Scale, String)> = None;
    for scale in known() {
        let held = keys.iter().filter(|key| scale.rank_of_key(key).is_some()).count();
        let foreign = labels.iter().zip(&keys).find(|(_, key)| scale.rank_of_key(key).is_none());
        let foreign = foreign.map(|(label, _)| label);
        if let Some(foreign) =
            foreign.filter(|_| held >= 2 && best.as_ref().is_none_or(|(most, ..)| held > *most))
        {
            best = Some((held, scale.clone(), (*foreign).to_owned()));
        }
    }
    best.map(|(_, scale, foreign)| (scale, foreign))
}

/// Whether a label is an end of scales: `Some(true)` the high end, `Some(false)` the low end; `None` when it is
/// neither, or both in different scales.
pub fn end(label: &str) -> Option<bool> {
    let label = key(label);
    let mut ends = BTreeSet::new();
    // One colour or letter alone is no end of anything.
    for scale in known().iter().filter(|scale| scale.language != SIGNS) {
        if let Some((rank, _)) = scale.rank_of_key(&label) {
            if rank == 0 {
                ends.insert(false);
            } else if rank + 1 == scale.labels.len() {
                ends.insert(true);
            }
        }
    }
    if ends.len() == 1 { ends.first().copied() } else { None }
}

impl Fit {
    /// The ranks that were used.
    pub fn used(&self) -> BTreeSet<usize> {
        self.ranks.iter().copied().collect()
    }

    /// Whether every label of the scale was used.
    pub fn is_complete(&self) -> bool {
        self.used().len() == self.scale.labels.len()
    }

    /// Whether a scale of seven labels or more was used but for both its ends: the labels used may be all there were.
    pub fn is_middle(&self) -> bool {
        let used = self.used();
        let all = self.scale.labels.len();
        all >= 7 && used.len() == all - 2 && used.first() == Some(&1) && used.last() == Some(&(all - 2))
    }

    /// Number of labels of its scale without both ends.
    pub fn inner(&self) -> usize {
        self.scale.labels.len() - 2
    }

    /// The same on a scale of the labels that were used and no others.
    fn alone(&self) -> Self {
        let used: Vec<usize> = self.used().into_iter().collect();
        let place = |rank: &usize| used.iter().position(|of_used| of_used == rank).unwrap_or_default();
        Self {
            scale: self.scale.of_ranks(&used),
            ranks: self.ranks.iter().map(place).collect(),
            slips: self.slips.clone(),
        }
    }

    /// Number of labels not used between the lowest and the highest used.
    pub fn holes(&self) -> usize {
        let used = self.used();
        match (used.first(), used.last()) {
            (Some(low), Some(high)) => high - low + 1 - used.len(),
            _ => 0,
        }
    }
}

fn fit(scale: &Scale, labels: &[&str], keys: &[String]) -> Option<Fit> {
    let mut ranks: Vec<usize> = Vec::new();
    let mut slips = Vec::new();
    for (at, wanted) in keys.iter().enumerate() {
        let (rank, slipped) = scale.rank_of_key(wanted)?;
        // Two wordings of one rank in one block ("Disagree" and "Somewhat disagree") are two ranks of another scale.
        let twice = ranks.iter().zip(keys).any(|(other, known)| *other == rank && known != wanted);
        if twice && !slipped && slips.is_empty() {
            return None;
        }
        ranks.push(rank);
        if slipped {
            slips.push((labels[at].to_owned(), scale.labels[rank].clone()));
        }
    }
    Some(Fit { scale: scale.clone(), ranks, slips })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complete_scale_chooses_itself_or_two_are_named() {
        for scale in known() {
            let labels: Vec<&str> = scale.labels.iter().map(String::as_str).collect();
            match choose(&labels, None) {
                Choice::One(fit, _) => {
                    assert_eq!(fit.ranks, (0..labels.len()).collect::<Vec<_>>(), "{}", scale.shown());
                }
                other => panic!("{}: {other:?}", scale.shown()),
            }
        }
    }

    #[test]
    fn a_slip_of_one_letter_is_seen_and_told() {
        let labels = ["Not at all important", "Slighlty important", "Moderately important", "Very important"];
        let Choice::One(fit, _) = choose(&labels, None) else { panic!() };
        assert_eq!(fit.ranks, [0, 1, 2, 3]);
        assert_eq!(fit.slips, [("Slighlty important".to_owned(), "Slightly important".to_owned())]);
    }

    #[test]
    fn unused_labels_between_used_ones_speak_against_a_scale() {
        let Choice::One(fit, _) = choose(&["Neutral", "Satisfied", "Very satisfied"], None) else { panic!() };
        assert_eq!((fit.ranks, fit.scale.labels.len()), (vec![2, 3, 4], 5));
        let Choice::One(fit, _) =
            choose(&["Disagree", "Agree", "Strongly agree", "Neither agree nor disagree"], None)
        else {
            panic!()
        };
        assert_eq!(fit.ranks, [1, 3, 4, 2]);
        let seven = choose(&["Disagree", "Agree", "Strongly agree", "Neither agree nor disagree"], Some(7));
        let Choice::One(fit, _) = seven else { panic!() };
        assert_eq!(fit.ranks, [1, 5, 6, 3]);
    }

    #[test]
    fn two_scales_with_different_ranks_are_both_named() {
        assert!(matches!(choose(&["Somewhat important", "Very important"], None), Choice::Either(..)));
        assert_eq!(choose(&["purple", "green"], None), Choice::None);
    }

    #[test]
    fn ends_are_high_or_low() {
        assert_eq!(end("Strongly agree"), Some(true));
        assert_eq!(end("Strongly disagree"), Some(false));
        assert_eq!(end("Neutral"), None);
    }
}
