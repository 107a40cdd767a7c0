//! Sides and criteria that look turned, swapped, stuck at the ceiling, or too thin.

use crate::input::answers::doctor::Ratings;
use crate::input::answers::labels::Coding;
use crate::input::columns::layout::Side;
use crate::input::columns::sides::of_answer;
use crate::message::{Findings, Message, Values};
use crate::survey::{Joint, Scale};

/// Stated importance that tells criteria apart no more: 60 % or more of all ratings are the highest of the scale, or
/// the criteria's means lie within a twentieth of it (three criteria or more).
pub fn ceiling(counts: &[Joint], scale: &Scale) -> Option<Message> {
    let (lowest, highest) = (scale.lowest, scale.highest);
    let (mut all, mut top, mut means) = (0, 0, Vec::new());
    for joint in counts {
        let given: Vec<(f64, u64)> = scale.values.iter().copied().zip(joint.importance()).collect();
        let n: u64 = given.iter().map(|(_, n)| n).sum();
        all += n;
        top += given.iter().filter(|(rating, _)| *rating == highest).map(|(_, n)| n).sum::<u64>();
        let sum: f64 = given.iter().map(|(rating, n)| rating * *n as f64).sum();
        means.extend((n > 0).then(|| sum / n as f64));
    }
    let spread =
        means.iter().copied().fold(f64::MIN, f64::max) - means.iter().copied().fold(f64::MAX, f64::min);
    if all > 0 && top * 10 >= all * 6 {
        Some(Message::finding(Findings::Ceiling {
            top_share: Some(top as f64 / all as f64),
            spread,
            lowest,
            highest,
        }))
    } else if means.len() >= 3 && spread * 20.0 <= highest - lowest {
        Some(Message::finding(Findings::Ceiling { top_share: None, spread, lowest, highest }))
    } else {
        None
    }
}

/// Criteria whose ratings on a side run against the mean of the other criteria: r < −0.3 over 30 respondents or more, and further
/// below 0 than chance takes one of many criteria, among four criteria or more.
pub fn reversed_criteria(ratings: Ratings<'_>) -> Vec<Message> {
    let mut findings = Vec::new();
    if ratings.criteria.len() < 4 || ratings.len() < LEAST {
        return findings;
    }
    for side in [Side::Importance, Side::Performance] {
        let answered: Vec<(f64, u64)> = (0..ratings.len())
            .map(|row| ratings.row(side, row).flatten().fold((0.0, 0), |(sum, n), x| (sum + x, n + 1)))
            .collect();
        // Many respondents have the same sum and number of answers: they are counted, not looked at one by one.
        let mut rows: Vec<usize> = (0..ratings.len()).filter(|&row| answered[row].1 > 1).collect();
        rows.sort_by(|&a, &b| {
            answered[a].0.total_cmp(&answered[b].0).then(answered[a].1.cmp(&answered[b].1))
        });
        let groups: Vec<(&[usize], f64, f64)> = rows
            .chunk_by(|&a, &b| answered[a] == answered[b])
            .map(|alike| (alike, answered[alike[0]].0, (answered[alike[0]].1 - 1) as f64))
            .collect();
        for (codes, name) in ratings.codes(side).iter().zip(ratings.criteria) {
            // In the order of sums and numbers, whatever that of the rows.
            let mut points = Points::default();
            let mut counts = vec![0; ratings.scale.values.len()];
            for &(alike, sum, others) in &groups {
                if let [row] = *alike {
                    if let Some(own) = ratings.scale.values.get(usize::from(codes[row])) {
                        points.add(*own, (sum - own) / others, 1);
                    }
                    continue;
                }
                for &row in alike {
                    // No answer is no code of the scale.
                    counts.get_mut(usize::from(codes[row])).into_iter().for_each(|count| *count += 1);
                }
                for (count, own) in counts.iter_mut().zip(&ratings.scale.values) {
                    points.add(*own, (sum - own) / others, std::mem::take(count));
                }
            }
            if let Some(r) = points.below(-0.3, CHANCE_OF_MANY) {
                let found = Findings::ReversedCriterion { side, criterion: name.clone(), r };
                findings.push(Message::likely(found).about(name));
            }
        }
    }
    findings
}

/// A performance block that runs against the outcome: r < −0.2 between a respondent's mean performance and the outcome,
/// over 30 respondents or more, and further below 0 than by chance.
pub fn reversed_performance(ratings: Ratings<'_>, outcome: &[Option<f64>]) -> Option<Message> {
    let mut both = Vec::new();
    for (row, outcome) in (0..ratings.len()).zip(outcome) {
        let mean = mean(ratings.row(Side::Performance, row).flatten());
        both.extend(mean.zip(*outcome));
    }
    // So that the sums do not depend on the order of the rows.
    both.sort_unstable_by(|a: &(f64, f64), b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut points = Points::default();
    for (x, y) in both {
        points.add(x, y, 1);
    }
    points.below(-0.2, CHANCE_OF_ONE).map(|r| Message::likely(Findings::ReversedPerformance { r }))
}

/// Whether the labels that speak of a side all speak of this one, and one does.
fn speaks(coding: &Coding, side: Side) -> bool {
    let mut heard = coding.labels.iter().filter_map(|(_, label)| of_answer(label)).peekable();
    heard.peek().is_some() && heard.all(|heard| heard == side)
}

/// Sides whose answer labels speak of the other side.
pub fn swapped_sides(importance: &Coding, performance: &Coding) -> Option<Message> {
    (speaks(importance, Side::Performance) && !speaks(performance, Side::Performance)
        || speaks(performance, Side::Importance) && !speaks(importance, Side::Importance))
    .then(|| Message::likely(Findings::SwappedSides))
}

/// A side whose answer labels speak of the other one as those of the other one do: its columns may be named wrong.
pub fn contradicted_names(importance: &Coding, performance: &Coding) -> Option<Message> {
    let both = |side: Side| speaks(importance, side) && speaks(performance, side);
    // Both speak of one side, so the columns of the other are named wrong.
    let side = [Side::Importance, Side::Performance].into_iter().find(|side| both(side.other()))?;
    Some(Message::likely(Values::LabelsContradictNames { side }))
}

/// Sides on different scales, whose ratings cannot be subtracted as they are.
pub fn unequal_scales(importance: &Coding, performance: &Coding) -> Option<Message> {
    let scale = |coding: &Coding| (coding.lowest, coding.highest);
    let ((il, ih), (pl, ph)) = (scale(importance), scale(performance));
    ((il, ih) != (pl, ph))
        .then(|| Message::likely(Findings::UnequalScales { importance: [il, ih], performance: [pl, ph] }))
}

/// Criteria that fewer than `least` respondents rated on both sides (`methods.md` §4.3: 30).
pub fn tiny_bases(names: &[String], counts: &[Joint], least: u64) -> Option<Message> {
    let both = |joint: &Joint| joint.pairs().map(|(_, _, n)| n).sum::<u64>();
    let criteria = names.iter().zip(counts).map(|(name, joint)| (name, both(joint)));
    let thin: Vec<(String, u64)> =
        criteria.filter(|(_, n)| *n < least).map(|(name, n)| (name.clone(), n)).collect();
    (!thin.is_empty()).then(|| Message::finding(Findings::TinyBase { least, criteria: thin }))
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = values.fold((0.0, 0_usize), |(sum, n), value| (sum + value, n + 1));
    (n > 0).then(|| sum / n as f64)
}

/// Points on a plane, as sums.
#[derive(Default)]
struct Points {
    n: u64,
    /// Σx, Σy, Σx², Σy², Σxy.
    sums: [f64; 5],
}

impl Points {
    /// Adds a point `n` times.
    fn add(&mut self, x: f64, y: f64, n: u64) {
        if n == 0 {
            return;
        }
        self.n += n;
        for (sum, term) in self.sums.iter_mut().zip([x, y, x * x, y * y, x * y]) {
            *sum += term * n as f64;
        }
    }

    /// Pearson's r where it is below a bound and so many of its standard errors (1 / √n where there is no link) below 0.
    fn below(&self, bound: f64, chance: f64) -> Option<f64> {
        self.correlation().filter(|r| *r < bound && r * (self.n as f64).sqrt() < -chance)
    }

    /// Pearson's r; `None` of fewer than 30 points and of a constant.
    fn correlation(&self) -> Option<f64> {
        let n = self.n as f64;
        let [x, y, xx, yy, xy] = self.sums;
        let (xx, yy, xy) = (xx - x * x / n, yy - y * y / n, xy - x * y / n);
        let vary = self.n >= LEAST as u64 && xx > CONSTANT && yy > CONSTANT;
        vary.then(|| xy / (xx * yy).sqrt())
    }
}

/// Standard errors that chance alone does not take the lowest of some forty correlations below 0 (p < 0.0005 each).
const CHANCE_OF_MANY: f64 = 3.3;
/// The same of one (p < 0.005).
const CHANCE_OF_ONE: f64 = 2.6;
/// Points that a correlation rests on at least.
const LEAST: usize = 30;

/// Below this a sum of squares is the rounding of a constant.
const CONSTANT: f64 = 1e-9;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::answers::doctor::tests::{joints, names, respondents};
    use crate::input::answers::labels::code;
    use crate::input::hints::Hints;
    use crate::message::Language;

    fn coding(texts: &[&str]) -> Coding {
        let mut cells: Vec<(String, u64)> = texts.iter().map(|text| ((*text).to_owned(), 9)).collect();
        cells.sort();
        code("importance", &cells, &[], &[], &Hints::default(), false).unwrap()
    }

    #[test]
    fn importance_at_the_ceiling_is_seen() {
        let scale = Scale::new(1.0, 5.0);
        let found = |rows: &[[u8; 3]]| {
            let respondents = respondents(rows, rows);
            ceiling(&joints(&respondents, &scale), &scale)
        };
        let high = found(&[[5, 5, 4], [5, 4, 5]]).unwrap();
        assert_eq!(high.said(Language::English).seen, "67 % of all importance ratings are 5");
        assert!(
            found(&[[3, 4, 3], [4, 3, 4]]).unwrap().said(Language::English).seen.contains("at most 0.00")
        );
        assert_eq!(found(&[[1, 4, 5]]), None);
    }

    #[test]
    fn a_criterion_that_runs_against_the_others_is_named() {
        let (criteria, scale) = (names(4), Scale::new(1.0, 5.0));
        let level = |at: u8| at % 5 + 1;
        let rows: Vec<[u8; 4]> = (0..40).map(|at| [level(at), level(at), level(at), 6 - level(at)]).collect();
        let flat = [[3; 4]; 40];
        let against = respondents(&rows, &flat);
        let ratings = Ratings { criteria: &criteria, respondents: &against, scale: &scale };
        let found = reversed_criteria(ratings);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].subject.as_deref(), Some("c3"));
        let swapped = respondents(&flat, &rows);
        let swapped = Ratings { respondents: &swapped, ..ratings };
        let outcome: Vec<Option<f64>> = (0..40).map(|at| Some(10.0 - f64::from(at % 5))).collect();
        assert!(
            reversed_performance(swapped, &outcome)
                .unwrap()
                .said(Language::English)
                .seen
                .contains("r = -1.00")
        );
        let straight: Vec<Option<f64>> = (0..40).map(|at| Some(f64::from(at % 5))).collect();
        assert_eq!(reversed_performance(swapped, &straight), None);
    }

    #[test]
    fn labels_tell_swapped_sides_and_scales_that_differ() {
        let important =
            coding(&["Not at all important", "Slightly important", "Very important", "Extremely important"]);
        let satisfied = coding(&["Very dissatisfied", "Satisfied", "Neutral", "Dissatisfied"]);
        assert_eq!(swapped_sides(&important, &satisfied), None);
        assert!(swapped_sides(&satisfied, &important).is_some());
        assert_eq!(unequal_scales(&important, &satisfied), None);
        let ten = coding(&["0", "5", "10"]);
        assert_eq!(
            unequal_scales(&important, &ten).unwrap().said(Language::English).seen,
            "importance is on a scale 1-5, performance on 0-10"
        );
    }

    #[test]
    fn labels_of_one_side_on_both_are_told() {
        let satisfied = coding(&["Very dissatisfied", "Satisfied", "Neutral", "Dissatisfied"]);
        let important = coding(&["Not at all important", "Slightly important", "Very important"]);
        assert_eq!(contradicted_names(&important, &satisfied), None);
        let told = contradicted_names(&satisfied, &satisfied).unwrap();
        assert_eq!(told.what, Values::LabelsContradictNames { side: Side::Importance }.into());
    }

    #[test]
    fn thin_bases_are_named() {
        let (criteria, scale) = (names(2), Scale::new(1.0, 5.0));
        let rows = [[1, 2], [1, 0]];
        let respondents = respondents(&rows, &rows);
        let counts = joints(&respondents, &scale);
        let found = tiny_bases(&criteria, &counts, 2).unwrap();
        assert_eq!(
            found.said(Language::English).seen,
            "rated on both sides by fewer than 2 respondents: \"c1\" (1)"
        );
        assert_eq!(tiny_bases(&criteria, &counts, 1), None);
    }
}
