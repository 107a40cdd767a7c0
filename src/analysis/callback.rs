//! Call-backs: respondents by what mattered to them and was not given, the worst first.

use super::{Analysis, Quadrant, Row};
use crate::survey::{MISSING, OutcomeColumn, Ratings, Respondents, Survey};

/// Who is listed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CallbackPlan {
    /// Criteria that count, or elements for all of theirs; the priorities where none is named.
    pub on: Vec<String>,
    /// At most so many respondents.
    pub most: Option<usize>,
    /// Respondents of at least this score; those without any shortfall are never listed.
    pub least: Option<f64>,
}

/// The list, and whom it leaves out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Callbacks {
    /// The worst first.
    pub calls: Vec<Call>,
    /// Names of the criteria that count, in file order.
    pub on: Vec<String>,
    /// Respondents who rated enough to have a score.
    pub scored: usize,
    /// Respondents who rated both sides of fewer than half of the criteria.
    pub left_out: usize,
}

/// One respondent.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// Place among the respondents of the survey.
    pub respondent: usize,
    /// Σ I max(I − P, 0) / Σ I over the criteria rated on both sides, in rating units, importance I and performance P
    /// being the respondent's own.
    pub score: f64,
    /// Criteria of which performance is below importance.
    pub shortfalls: usize,
    /// The largest shortfalls, by importance × shortfall, three at most.
    pub worst: Vec<Worst>,
}

/// A criterion that fell short.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worst {
    /// Place among the criteria of the survey.
    pub criterion: usize,
    /// The respondent's own importance.
    pub importance: f64,
    /// The respondent's own performance.
    pub performance: f64,
}

/// Shortfalls that a line of the list tells.
pub const TOLD: usize = 3;

/// The respondents to call, by score, then by the number of shortfalls, then by outcome, the lowest first, then as the
/// file has them; `None` where the survey holds no respondents.
pub fn callbacks(survey: &Survey, analysis: &Analysis, plan: &CallbackPlan) -> Option<Callbacks> {
    let Ratings::Answers { respondents, .. } = &survey.ratings else { return None };
    let counted = counted(survey, analysis, plan);
    let mut found = Callbacks {
        on: counted.iter().map(|&at| survey.criteria[at].name.clone()).collect(),
        ..Callbacks::default()
    };
    for respondent in 0..respondents.len {
        let rated = rated(survey, respondents, respondent, &counted);
        match call(respondent, &rated).filter(|_| 2 * rated.len() >= counted.len()) {
            Some(call) => {
                found.scored += 1;
                found.calls.push(call);
            }
            None => found.left_out += 1,
        }
    }
    let least = plan.least.unwrap_or(0.0);
    found.calls.retain(|call| call.score > 0.0 && call.score >= least);
    let outcome: Vec<f64> = respondents.outcomes.first().map(OutcomeColumn::numbers).unwrap_or_default();
    let outcome = |call: &Call| outcome.get(call.respondent).copied().unwrap_or(f64::NAN);
    let number = |call: &Call| respondents.numbers.get(call.respondent).copied();
    found.calls.sort_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then(b.shortfalls.cmp(&a.shortfalls))
            // Without an outcome last: a number that is none is above all others.
            .then(outcome(a).total_cmp(&outcome(b)))
            .then(number(a).cmp(&number(b)))
            .then(a.respondent.cmp(&b.respondent))
    });
    found.calls.truncate(plan.most.unwrap_or(usize::MAX));
    Some(found)
}

/// Places of the criteria that count, in file order.
fn counted(survey: &Survey, analysis: &Analysis, plan: &CallbackPlan) -> Vec<usize> {
    let is_priority = |row: &Row| row.quadrant == Quadrant::ConcentrateHere;
    let is_named = |at: usize| {
        let criterion = &survey.criteria[at];
        let element = criterion.element.map(|element| &survey.elements[element].name);
        plan.on.iter().any(|name| *name == criterion.name || Some(name) == element)
    };
    (0..survey.criteria.len())
        .filter(|&at| if plan.on.is_empty() { is_priority(&analysis.criteria[at]) } else { is_named(at) })
        .collect()
}

/// What a respondent rated on both sides.
fn rated(survey: &Survey, respondents: &Respondents, respondent: usize, counted: &[usize]) -> Vec<Worst> {
    let value = |side: &[Vec<u8>], at: usize| {
        let code = side[at][respondent];
        (code != MISSING).then(|| survey.scale.values[usize::from(code)])
    };
    let pair = |&criterion: &usize| {
        let importance = value(&respondents.importance, criterion)?;
        Some(Worst { criterion, importance, performance: value(&respondents.performance, criterion)? })
    };
    counted.iter().filter_map(pair).collect()
}

/// The score; `None` where nothing was important at all.
fn call(respondent: usize, rated: &[Worst]) -> Option<Call> {
    let all: f64 = rated.iter().map(|one| one.importance).sum();
    let weighted = |one: &Worst| one.importance * (one.importance - one.performance).max(0.0);
    let mut worst: Vec<Worst> =
        rated.iter().copied().filter(|one| one.importance > one.performance).collect();
    let shortfalls = worst.len();
    worst.sort_by(|a, b| weighted(b).total_cmp(&weighted(a)));
    worst.truncate(TOLD);
    let score = rated.iter().map(weighted).sum::<f64>() / all;
    (all > 0.0).then_some(Call { respondent, score, shortfalls, worst })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(importance: f64, performance: f64) -> Worst {
        Worst { criterion: 0, importance, performance }
    }

    #[test]
    fn what_matters_more_counts_more() {
        let call = |rated: &[Worst]| super::call(0, rated).map(|call| (call.score, call.shortfalls));
        assert_eq!(call(&[one(4.0, 2.0), one(2.0, 2.0)]), Some((8.0 / 6.0, 1)));
        assert_eq!(call(&[one(2.0, 1.0), one(4.0, 4.0)]), Some((2.0 / 6.0, 1)));
        // More than was wanted makes up for nothing.
        assert_eq!(call(&[one(3.0, 5.0)]), Some((0.0, 0)));
        assert_eq!(call(&[one(0.0, 0.0)]), None);
    }

    #[test]
    fn the_three_worst_are_told() {
        let rated = [one(5.0, 4.0), one(3.0, 1.0), one(5.0, 1.0), one(4.0, 3.0), one(1.0, 3.0)];
        let worst = super::call(7, &rated).unwrap().worst;
        assert_eq!(worst, [rated[2], rated[1], rated[0]]);
    }
}
