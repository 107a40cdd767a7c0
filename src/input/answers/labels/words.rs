//! Words alone: labels of a known set, or of one the user lists.

use std::collections::BTreeSet;

use crate::input::answers::labels::choose::{Choice, Fit, choose, nearest};
use crate::input::answers::labels::draft::Draft;
use crate::input::answers::labels::set::Scale;
use crate::input::answers::labels::{Coding, CodingError, Reading};
use crate::input::values::missing::is_missing_word;

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
        let points = self.hints.scale.map(|(low, high)| (high - low + 1.0) as usize);
        let (labels, choice) = match choose(&all, points) {
            Choice::None => (answers.clone(), choose(&answers, points)),
            choice => (all, choice),
        };
        let labels = labels.iter().map(|text| (*text).to_owned()).collect();
        match choice {
            Choice::One(fit, others) => {
                self.say_choice(&fit, &others);
                self.by_scale(&fit.scale, "a known set of labels")
            }
            Choice::Either(first, second) => {
                let (first, second) = (first.shown(), second.shown());
                Err(CodingError::Ambiguous { side: self.side(), labels, first, second })
            }
            Choice::None => {
                if let Some(ends) = self.ends(&answers) {
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

    /// Says which labels were slips, and which longer scale would have held them too.
    fn say_choice(&mut self, fit: &Fit, others: &[Scale]) {
        for (seen, meant) in &fit.slips {
            self.say("label_slip", format!("{} answer \"{seen}\" is taken as \"{meant}\"", self.block.side));
        }
        let used: BTreeSet<usize> = fit.ranks.iter().copied().collect();
        let all_used = used.len() == fit.scale.labels.len();
        let other = others.iter().find(|other| other.labels.len() != fit.scale.labels.len());
        if let Some(other) = other.filter(|_| !all_used) {
            let message = format!(
                "{} answers are ranked {}; {} would hold them too (--scale 1-{} takes it)",
                self.block.side,
                fit.scale.shown(),
                other.shown(),
                other.labels.len()
            );
            self.say("labels_fit_two_scales", message);
        }
    }
}
