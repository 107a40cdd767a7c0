//! How many respondents gave each pair of ratings: what every mean can be reckoned from again.

use super::{Base, Plan};
use crate::survey::{Counts, Joint, MISSING, Ratings, Respondents, Survey, WeightedCell};

/// The pairs that one group of respondents gave, on the base of the plan.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct JointCounts {
    /// The column that groups and the level of it; `None` for all respondents.
    pub group: Option<(String, String)>,
    /// Respondents in the group.
    pub respondents: u64,
    /// Whether the counts are withheld: fewer respondents than the smallest base, or what few answered would follow from
    /// the counts of the others.
    pub withheld: bool,
    /// The cells of each criterion, in survey order, by importance, then by performance; empty where withheld.
    pub criteria: Vec<Vec<WeightedCell>>,
}

/// All respondents, then every level of every grouping; empty where the plan does not ask, where a file holds means only, where importance was not
/// asked, and where counts of pairs do not tell who answered everything.
pub(super) fn joint(survey: &Survey, plan: &Plan) -> Vec<JointCounts> {
    if !survey.stated || !plan.joint {
        return Vec::new();
    }
    let mut groups = match &survey.ratings {
        Ratings::Summary(_) => return Vec::new(),
        Ratings::Counted(_) if plan.base == Base::Listwise => return Vec::new(),
        Ratings::Counted(counted) => {
            let of = |group, counts: &Counts| JointCounts {
                group,
                respondents: counts.respondents,
                withheld: false,
                criteria: counted_cells(counts, survey, plan.base),
            };
            let levels = counted.segments.iter().flat_map(|column| {
                let level = |level: &crate::survey::CountedLevel| {
                    of(Some((column.name.clone(), level.label.clone())), &level.counts)
                };
                column.levels.iter().map(level).collect::<Vec<_>>()
            });
            std::iter::once(of(None, &counted.counts)).chain(levels).collect()
        }
        Ratings::Answers { respondents, .. } => of_respondents(respondents, survey, plan.base),
    };
    withhold(&mut groups, plan.smallest_base);
    groups
}

/// The groups of respondents whose answers are kept.
fn of_respondents(respondents: &Respondents, survey: &Survey, base: Base) -> Vec<JointCounts> {
    let everybody = |_: usize| Some(0);
    let mut groups = vec![JointCounts {
        group: None,
        respondents: respondents.len as u64,
        withheld: false,
        criteria: cells(respondents, survey, base, (1, &everybody)).remove(0),
    }];
    for column in &respondents.segments {
        let levels: Vec<Option<u32>> = column.of_each().collect();
        let level = |row: usize| levels[row].map(|level| level as usize);
        let count = |code: usize| levels.iter().filter(|&&level| level == Some(code as u32)).count() as u64;
        let of_levels = cells(respondents, survey, base, (column.levels.len(), &level));
        groups.extend(of_levels.into_iter().enumerate().map(|(code, criteria)| JointCounts {
            group: Some((column.name.clone(), column.levels[code].clone())),
            respondents: count(code),
            withheld: false,
            criteria,
        }));
    }
    groups
}

/// For each level of a grouping the cells of each criterion.
fn cells(
    respondents: &Respondents,
    survey: &Survey,
    base: Base,
    (levels, level): (usize, &dyn Fn(usize) -> Option<usize>),
) -> Vec<Vec<Vec<WeightedCell>>> {
    let values = &survey.scale.values;
    let (width, criteria) = (values.len() + 1, survey.criteria.len());
    let rows: Vec<(usize, usize, f64)> = (0..respondents.len)
        .filter(|&row| base != Base::Listwise || respondents.complete(row, criteria))
        .filter_map(|row| {
            let weight = respondents.weights.as_ref().map_or(1.0, |weights| weights[row]);
            Some((row, level(row)?, weight))
        })
        .filter(|(.., weight)| *weight > 0.0)
        .collect();
    let code = |code: u8| if code == MISSING { width - 1 } else { usize::from(code) };
    let mut found = vec![Vec::with_capacity(criteria); levels];
    for index in 0..criteria {
        let (importance, performance) = (&respondents.importance[index], &respondents.performance[index]);
        let mut sums = vec![(0_u64, 0.0, 0.0); levels * width * width];
        for &(row, level, weight) in &rows {
            let at = (level * width + code(importance[row])) * width + code(performance[row]);
            let (n, w, w2) = &mut sums[at];
            (*n, *w, *w2) = (*n + 1, *w + weight, *w2 + weight * weight);
        }
        for (level, sums) in sums.chunks(width * width).enumerate() {
            let cell = |(at, &(n, w, w2)): (usize, &(u64, f64, f64))| WeightedCell {
                importance: values.get(at / width).copied(),
                performance: values.get(at % width).copied(),
                n,
                w,
                w2,
            };
            let cells = sums.iter().enumerate().map(cell);
            found[level].push(cells.filter(|cell| cell.n > 0 && is_on(cell, base)).collect());
        }
    }
    found
}

/// The cells of respondents who were counted and not kept.
fn counted_cells(counts: &Counts, survey: &Survey, base: Base) -> Vec<Vec<WeightedCell>> {
    let of = |index: usize| match counts.weighted.get(index) {
        Some(cells) if !cells.is_empty() => {
            cells.iter().copied().filter(|cell| is_on(cell, base)).collect::<Vec<_>>()
        }
        _ => of_joint(&counts.criteria[index], &survey.scale.values, base),
    };
    (0..survey.criteria.len()).map(of).collect()
}

fn of_joint(joint: &Joint, values: &[f64], base: Base) -> Vec<WeightedCell> {
    let cell = |importance: Option<usize>, performance: Option<usize>, n: u64| WeightedCell {
        importance: importance.map(|code| values[code]),
        performance: performance.map(|code| values[code]),
        n,
        w: n as f64,
        w2: n as f64,
    };
    let mut cells: Vec<WeightedCell> = joint.pairs().map(|(i, p, n)| cell(Some(i), Some(p), n)).collect();
    if base == Base::Available {
        // Who rated one side only is what is left of that side.
        let (mut importance, mut performance) = (joint.importance(), joint.performance());
        for (i, p, n) in joint.pairs() {
            (importance[i], performance[p]) = (importance[i] - n, performance[p] - n);
        }
        cells.extend(importance.iter().enumerate().map(|(code, &n)| cell(Some(code), None, n)));
        cells.extend(performance.iter().enumerate().map(|(code, &n)| cell(None, Some(code), n)));
        cells.retain(|cell| cell.n > 0);
    }
    WeightedCell::gather(cells)
}

/// Whether a cell counts on a base; nobody who rated neither side does.
fn is_on(cell: &WeightedCell, base: Base) -> bool {
    let sides = [cell.importance, cell.performance];
    match base {
        Base::Available => sides.iter().any(Option::is_some),
        Base::Pairs | Base::Listwise => sides.iter().all(Option::is_some),
    }
}

/// Withholds small groups, and further ones until those that are not shown are together no small group: the counts of all
/// less those that are shown would tell them.
fn withhold(groups: &mut [JointCounts], smallest: u64) {
    let all = groups.first().map_or(0, |all| all.respondents);
    let columns: Vec<String> = groups.iter().filter_map(|it| Some(it.group.as_ref()?.0.clone())).collect();
    for group in groups.iter_mut() {
        group.withheld = group.respondents < smallest;
    }
    for column in columns {
        let mut own: Vec<&mut JointCounts> = groups
            .iter_mut()
            .filter(|group| group.group.as_ref().is_some_and(|(name, _)| *name == column))
            .collect();
        own.sort_by_key(|group| group.respondents);
        loop {
            let shown: u64 = own.iter().filter(|group| !group.withheld).map(|group| group.respondents).sum();
            let hidden = all.saturating_sub(shown);
            let Some(next) = own.iter_mut().find(|group| !group.withheld) else { break };
            if hidden == 0 || hidden >= smallest {
                break;
            }
            next.withheld = true;
        }
    }
    for group in groups.iter_mut().filter(|group| group.withheld) {
        group.criteria = Vec::new();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(level: Option<&str>, respondents: u64) -> JointCounts {
        let group = level.map(|level| ("region".to_owned(), level.to_owned()));
        JointCounts { group, respondents, withheld: false, criteria: vec![Vec::new()] }
    }

    #[test]
    fn what_is_withheld_does_not_follow_from_the_rest() {
        let shown = |sizes: &[u64], all: u64| -> Vec<bool> {
            let mut groups = vec![group(None, all)];
            groups.extend(sizes.iter().map(|&size| group(Some(&size.to_string()), size)));
            withhold(&mut groups, 30);
            assert!(groups.iter().all(|group| group.withheld == group.criteria.is_empty()));
            groups[1..].iter().map(|group| !group.withheld).collect()
        };
        assert_eq!(shown(&[100, 80], 180), [true, true]);
        assert_eq!(shown(&[100, 20, 60], 180), [true, false, false], "the next takes its place in the rest");
        assert_eq!(shown(&[100, 20, 15], 135), [true, false, false], "together they are no small group");
        assert_eq!(shown(&[100, 60], 170), [true, false], "ten without a level would follow");
        assert_eq!(shown(&[12, 8], 20), [false, false]);
    }
}
