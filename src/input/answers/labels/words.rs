//! Words alone: labels of a known set, or of one the user lists.

use crate::input::answers::labels::choose::{Choice, Fit, choose, nearest};
use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::mixed::in_two_languages;
use crate::input::answers::labels::set::Scale;
use crate::input::answers::labels::{Coding, CodingError, Reading};
use crate::input::values::missing::is_missing_word;
use crate::input::values::yes_no::is_yes_or_no;
use crate::message::{Message, Noticed, Values};

impl Draft<'_> {
    /// The scale the user lists for this side.
    pub fn listed(&self) -> Option<Scale> {
        let labels = match self.block.side {
            "importance" => &self.hints.importance_labels,
            _ => &self.hints.performance_labels,
        };
        (!labels.is_empty()).then(|| Scale::listed(labels))
    }

    /// The known set that holds the labels, missing words left out only where no set has them as a rank; else numbers
    /// with words at the ends.
    pub fn by_words(mut self) -> Result<Coding, CodingError> {
        let all: Vec<&str> = self.open.iter().map(|(text, _)| *text).collect();
        let answers = self.answers();
        let told = self.hints.scale.map(|(low, high)| (high - low + 1.0) as usize);
        let points = told.or(self.points);
        let (labels, choice) = match choose(&all, points) {
            Choice::None => (answers.clone(), choose(&answers, points)),
            choice => (all, choice),
        };
        let labels = labels.iter().map(|text| (*text).to_owned()).collect();
        match choice {
            Choice::One(fit, _) if points.is_none() && fit.is_middle() => {
                let (inner, all) = (fit.inner(), fit.scale.labels.len());
                Err(CodingError::MiddleOfLonger { side: self.side(), labels, inner, all })
            }
            Choice::One(fit, _) if told.is_none() && self.points.is_some() && fit.holes() > 0 => {
                Err(CodingError::UnknownLabels { side: self.side(), labels, nearest: None })
            }
            Choice::One(fit, others) => {
                self.say_choice(&fit, &others);
                self.by_scale(&fit.scale, "a known set of labels")
            }
            Choice::Either(first, second) => {
                let (first, second) = (first.shown(), second.shown());
                Err(CodingError::Ambiguous { side: self.side(), labels, first, second })
            }
            Choice::None => {
                if answers.iter().all(|answer| is_yes_or_no(answer)) {
                    return Err(CodingError::YesNo { side: self.side(), labels });
                }
                if let Some(scale) = in_two_languages(&answers, points) {
                    let (side, shown) = (self.told_side(), scale.shown());
                    self.say(Message::sure(Values::TwoLanguages { side, scale: shown }));
                    return self.by_scale(&scale, "known sets of labels of two languages");
                }
                if let Some(scale) = self.labels_and_numbers(&answers, points) {
                    return self.by_labels_and_numbers(&scale);
                }
                if let Some(ends) = self.ends(&self.answers_and_degrees()) {
                    return ends.map(|ends| self.by_ends(&ends));
                }
                if let (Some(points), Choice::One(fit, _)) = (points, choose(&answers, None)) {
                    let found = fit.scale.shown();
                    return Err(CodingError::OtherPoints { side: self.side(), found, points });
                }
                let nearest = nearest(&answers).map(|(scale, foreign)| (scale.shown(), foreign));
                Err(CodingError::UnknownLabels { side: self.side(), labels, nearest })
            }
        }
    }

    /// Labels mean their ranks, and numbers beside them the same ranks.
    fn by_labels_and_numbers(mut self, scale: &Scale) -> Result<Coding, CodingError> {
        let highest = scale.labels.len();
        let (side, shown) = (self.told_side(), scale.shown());
        self.say(Message::likely(Values::LabelsAndNumbers { side, highest, scale: shown }));
        let (lowest, top) = self.hints.scale.unwrap_or((1.0, highest as f64));
        self.read_open(|draft, text| {
            let rank = scale.rank(text).map(|(rank, _)| lowest + rank as f64);
            match rank.or_else(|| draft.number(text)) {
                Some(value) if (lowest..=top).contains(&value) => Reading::Rating(value),
                None if is_missing_word(text) => Reading::Missing,
                _ => Reading::Bad,
            }
        });
        let labels = scale.labels.iter().enumerate();
        let labels = labels.map(|(rank, label)| (lowest + rank as f64, label.clone())).collect();
        let evidence = format!("{lowest}-{top}: {}, labels and their numbers", scale.shown());
        Ok(self.finish((lowest, top), evidence, false, labels))
    }

    /// Labels mean their rank, counted from the lowest of the declared scale, else from 1.
    ///
    /// # Errors
    /// [`CodingError::UnknownLabels`] when no cell is a label of the scale.
    pub fn by_scale(mut self, scale: &Scale, why: &str) -> Result<Coding, CodingError> {
        let lowest = self.hints.scale.map_or(1.0, |(low, _)| low);
        let highest = lowest + scale.labels.len() as f64 - 1.0;
        let answers = self.answers();
        if answers.iter().all(|text| scale.rank(text).is_none()) {
            let labels: Vec<String> = answers.iter().map(|text| (*text).to_owned()).collect();
            let nearest = labels.first().map(|foreign| (scale.shown(), foreign.clone()));
            return Err(CodingError::UnknownLabels { side: self.side(), labels, nearest });
        }
        self.read_open(|_, text| match scale.rank(text) {
            Some((rank, _)) => Reading::Rating(lowest + rank as f64),
            None if is_missing_word(text) => Reading::Missing,
            None => Reading::Bad,
        });
        let labels =
            scale.labels.iter().enumerate().map(|(rank, label)| (lowest + rank as f64, label.clone()));
        let evidence = format!("{lowest}-{highest}: {}, {why}", scale.shown());
        let labels = labels.collect();
        Ok(self.finish((lowest, highest), evidence, false, labels))
    }

    /// Says which labels were slips, and which other scale would have held them too.
    fn say_choice(&mut self, fit: &Fit, others: &[Scale]) {
        let side = self.side();
        for (seen, meant) in &fit.slips {
            let (seen, meant) = (seen.clone(), meant.clone());
            self.say(Message::sure(Noticed::LabelSlip { side, seen, meant }));
        }
        if self.hints.scale.is_some() {
            return;
        }
        if let Some(points) = self.points {
            let taken = fit.scale.shown();
            self.say(Message::likely(Values::PointsOfOtherSide { side, points, taken }));
            return;
        }
        if self.may_be_all(fit) {
            let (side, taken, points) = (self.told_side(), fit.scale.shown(), fit.used().len());
            let all = fit.scale.labels.len();
            self.say(Message::likely(Values::LabelsUnused { side, taken, all, points }));
            return;
        }
        let longer = |other: &&Scale| fit.scale.is_within(other) && fit.scale.labels.len() <= SHORT;
        let few = self.open.iter().map(|(_, count)| count).sum::<u64>() < MANY;
        // As many labels, of which the lowest is the second lowest of the other.
        let otherwise = |other: &&Scale| {
            let same = |text: &str| {
                other.rank(text).map(|(rank, _)| rank) == fit.scale.rank(text).map(|(rank, _)| rank)
            };
            other.labels.len() == fit.scale.labels.len() && !self.open.iter().all(|(text, _)| same(text))
        };
        if let Some(other) = others.iter().find(otherwise).filter(|_| !fit.is_complete()) {
            let (taken, other, points) = (fit.scale.shown(), other.shown(), other.labels.len());
            self.say(Message::likely(Noticed::LabelsFitTwoScales { side, taken, other, points }));
            return;
        }
        let other = if fit.is_complete() {
            others.iter().find(longer).filter(|_| few)
        } else {
            others.iter().find(|other| other.labels.len() != fit.scale.labels.len())
        };
        if let Some(other) = other {
            // Where the answers would be other ratings there, and some labels of this scale, shorter than the usual five, nobody gave.
            let rank = |scale: &Scale, text: &str| scale.rank(text).map(|(rank, _)| rank);
            let shifted = !fit.is_complete()
                && fit.scale.labels.len() < USUAL
                && self.open.iter().any(|(text, _)| rank(other, text) != rank(&fit.scale, text));
            let (taken, points, other) = (fit.scale.shown(), other.labels.len(), other.shown());
            let what = Noticed::LabelsFitTwoScales { side, taken, other, points };
            self.say(if shifted { Message::likely(what) } else { Message::sure(what) });
        }
    }

    /// Whether the labels used may be all there were: one between two that many chose, or both ends, were not.
    fn may_be_all(&self, fit: &Fit) -> bool {
        let used: Vec<usize> = fit.used().into_iter().collect();
        let count = |rank: usize| -> u64 {
            let of_rank = self
                .open
                .iter()
                .filter(|(text, _)| fit.scale.rank(text).is_some_and(|(of_text, _)| of_text == rank));
            of_rank.map(|(_, count)| count).sum()
        };
        let hole =
            used.windows(2).any(|pair| pair[1] - pair[0] > 1 && count(pair[0]) + count(pair[1]) >= FEW);
        let ends = used.len() >= 3 && used[0] > 0 && used.last() < Some(&(fit.scale.labels.len() - 1));
        hole || ends && used.iter().map(|rank| count(*rank)).sum::<u64>() >= FEW
    }
}

/// Answers of which fewer may leave out a label by chance.
const FEW: u64 = 8;

/// Answers of which so many leave out both ends of a scale only where it has none.
const MANY: u64 = 60;

/// Labels that most scales have.
const USUAL: usize = 5;
/// Labels of a scale that is short enough to be the middle of another.
const SHORT: usize = 3;
