//! How the answers to each criterion are spread over the scale: a mean hides two camps.

use super::{Base, Plan};
use crate::survey::{Counts, Joint, MISSING, Ratings, Respondents, Scale, Survey, WeightedCell};

/// The answers to one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// Key of the criterion.
    pub name: String,
    /// The ratings of the scale, ascending, and what respondents gave: (rating, share of importance, share of
    /// performance); each share from 0 to 1, weighted where respondents are. Ratings that nobody gave are among them.
    pub shares: Vec<(f64, f64, f64)>,
    /// Respondents behind performance: on the base of pairs those who rated both.
    pub n: u64,
}

/// The answers to the criteria, in survey order, on the base of the plan; empty where a file holds means only, or
/// importance was not asked.
pub(super) fn answers(survey: &Survey, plan: &Plan) -> Vec<Answers> {
    if !survey.stated {
        return Vec::new();
    }
    let weighted = |counts: &Counts, index: usize| match counts.weighted.get(index) {
        Some(cells) if !cells.is_empty() => of_cells(cells, &survey.scale, plan.base),
        _ => of_joint(&counts.criteria[index], plan.base),
    };
    let of = |index: usize| match &survey.ratings {
        Ratings::Summary(_) => None,
        // Counts of pairs do not tell who answered everything.
        Ratings::Counted(_) if plan.base == Base::Listwise => None,
        Ratings::Counted(counted) => Some(weighted(&counted.counts, index)),
        Ratings::Answers { respondents, .. } => Some(of_respondents(respondents, index, survey, plan.base)),
    };
    let row = |(index, name): (usize, &String)| {
        let Tally { importance, performance, n } = of(index)?;
        let shares = |sums: &[f64]| -> Vec<f64> {
            let total: f64 = sums.iter().sum();
            sums.iter().map(|sum| if total > 0.0 { sum / total } else { 0.0 }).collect()
        };
        let (importance, performance) = (shares(&importance), shares(&performance));
        let values = survey.scale.values.iter().zip(importance).zip(performance);
        let shares = values.map(|((&value, importance), performance)| (value, importance, performance));
        Some(Answers { name: name.clone(), shares: shares.collect(), n })
    };
    let names: Vec<String> = survey.criteria.iter().map(|criterion| criterion.name.clone()).collect();
    names.iter().enumerate().map(row).collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// Weights of the answers by code.
struct Tally {
    importance: Vec<f64>,
    performance: Vec<f64>,
    n: u64,
}

impl Tally {
    fn new(levels: usize) -> Self {
        Self { importance: vec![0.0; levels], performance: vec![0.0; levels], n: 0 }
    }
}

fn of_respondents(respondents: &Respondents, index: usize, survey: &Survey, base: Base) -> Tally {
    let mut tally = Tally::new(survey.scale.values.len());
    let (importance, performance) = (&respondents.importance[index], &respondents.performance[index]);
    for row in 0..respondents.len {
        let weight = respondents.weights.as_ref().map_or(1.0, |weights| weights[row]);
        let (i, p) = (importance[row], performance[row]);
        let both = i != MISSING && p != MISSING;
        let counts = match base {
            Base::Available => true,
            Base::Pairs => both,
            Base::Listwise => respondents.complete(row, survey.criteria.len()),
        };
        if !counts || weight <= 0.0 {
            continue;
        }
        for (code, sums) in [(i, &mut tally.importance), (p, &mut tally.performance)] {
            if let Some(sum) = sums.get_mut(usize::from(code)).filter(|_| code != MISSING) {
                *sum += weight;
            }
        }
        tally.n += u64::from(p != MISSING);
    }
    tally
}

fn of_joint(joint: &Joint, base: Base) -> Tally {
    let (importance, performance) = (joint.importance(), joint.performance());
    let mut tally = Tally::new(importance.len());
    if base == Base::Available {
        let floats = |counts: &[u64]| counts.iter().map(|&n| n as f64).collect();
        tally.n = performance.iter().sum();
        (tally.importance, tally.performance) = (floats(&importance), floats(&performance));
        return tally;
    }
    for (i, p, n) in joint.pairs() {
        tally.importance[i] += n as f64;
        tally.performance[p] += n as f64;
        tally.n += n;
    }
    tally
}

fn of_cells(cells: &[WeightedCell], scale: &Scale, base: Base) -> Tally {
    let mut tally = Tally::new(scale.values.len());
    for cell in cells {
        if base != Base::Available && (cell.importance.is_none() || cell.performance.is_none()) {
            continue;
        }
        for (value, sums) in
            [(cell.importance, &mut tally.importance), (cell.performance, &mut tally.performance)]
        {
            if let Some(code) = value.and_then(|value| scale.code(value)) {
                sums[usize::from(code)] += cell.w;
            }
        }
        tally.n += if cell.performance.is_some() { cell.n } else { 0 };
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joint() -> Joint {
        let mut joint = Joint::new(3);
        for (importance, performance) in [(2, 0), (2, 0), (1, 2), (MISSING, 2), (0, MISSING)] {
            joint.add(importance, performance);
        }
        joint
    }

    #[test]
    fn pairs_leave_out_who_rated_one_side() {
        let tally = of_joint(&joint(), Base::Pairs);
        assert_eq!(
            (tally.importance, tally.performance, tally.n),
            (vec![0.0, 1.0, 2.0], vec![2.0, 0.0, 1.0], 3)
        );
    }

    #[test]
    fn available_counts_each_side_by_itself() {
        let tally = of_joint(&joint(), Base::Available);
        assert_eq!(
            (tally.importance, tally.performance, tally.n),
            (vec![1.0, 1.0, 2.0], vec![2.0, 0.0, 2.0], 4)
        );
    }

    #[test]
    fn weights_count_and_what_has_none_does_not() {
        let cells = [(3.0, 1.0, 1.5), (2.0, 2.0, 0.5)].map(|(importance, performance, w)| WeightedCell {
            importance: Some(importance),
            performance: Some(performance),
            n: 1,
            w,
            w2: w * w,
        });
        let tally = of_cells(&cells, &Scale::new(1.0, 3.0), Base::Pairs);
        assert_eq!(
            (tally.importance, tally.performance, tally.n),
            (vec![0.0, 0.5, 1.5], vec![1.5, 0.5, 0.0], 2)
        );
    }
}
