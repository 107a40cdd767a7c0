//! What a map says in one sentence: how many of its rows call for action, and how sure that is.

use super::{Analysis, CrosshairRule, Flag, Level, Quadrant, Row, Verdict};

/// The message of a map, before it is put into words: tables, maps and alternative texts all take it from here.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    /// Rows of the map.
    pub rows: usize,
    /// Rows in the quadrant of the priorities.
    pub priorities: usize,
    /// Those of them whose performance does not fall short of importance.
    pub without_shortfall: usize,
    /// How sure that is.
    pub standing: Standing,
    /// The priorities to name, by rank: positions in the rows; those that are certain or likely, or all of them where
    /// certainty is not known.
    pub first: Vec<usize>,
}

/// How sure the priorities of a map are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Certainty was not computed.
    Unknown,
    /// Too few respondents for tests: how many there are.
    TooFew(u64),
    /// How many of the priorities are certain, and how many likely; the others are uncertain.
    Judged {
        /// 95 % or more.
        certain: usize,
        /// 80 % or more, but not certain.
        likely: usize,
    },
}

impl Headline {
    /// The headline of some rows with their quadrants on this map; `own` is false where these quadrants come from
    /// another crosshair than that of the rows' certainty.
    pub fn of(rows: &[(&Row, Quadrant)], own: bool, analysis: &Analysis) -> Self {
        let is_priority = |&(_, quadrant): &(&Row, Quadrant)| quadrant == Quadrant::ConcentrateHere;
        let priorities = rows.iter().filter(|row| is_priority(row)).count();
        // Where the file counts no respondents, or many of whom few rated anything, the rows tell.
        let most = rows.iter().map(|(row, _)| row.base()).max().flatten();
        let all_counted = rows.iter().all(|(row, _)| row.base().is_some());
        let behind = analysis.respondents.into_iter().chain(most.filter(|_| all_counted)).min();
        let few = behind.filter(|&n| n < analysis.plan.smallest_base);
        let known = own && rows.iter().any(|(row, _)| row.certainty.is_some());
        let judged = |verdict: Verdict| {
            rows.iter().filter(|row| is_priority(row) && verdict_of(row) == Some(verdict)).count()
        };
        let standing = match (few, known) {
            (Some(n), _) => Standing::TooFew(n),
            (None, false) => Standing::Unknown,
            (None, true) => {
                Standing::Judged { certain: judged(Verdict::Certain), likely: judged(Verdict::Likely) }
            }
        };
        let sure = |row: &(&Row, Quadrant)| match standing {
            Standing::Judged { .. } => {
                matches!(verdict_of(row), Some(Verdict::Certain | Verdict::Likely))
            }
            Standing::Unknown | Standing::TooFew(_) => true,
        };
        let mut first: Vec<usize> =
            (0..rows.len()).filter(|&index| is_priority(&rows[index]) && sure(&rows[index])).collect();
        first.sort_by_key(|&index| rows[index].0.rank);
        let without_shortfall =
            rows.iter().filter(|row| is_priority(row) && row.0.flags.contains(&Flag::NoShortfall)).count();
        Self { rows: rows.len(), priorities, without_shortfall, standing, first }
    }

    /// The headline of a segment, whose certainty is not computed: its rows, which of them are priorities and whether
    /// performance falls short there, its respondents.
    pub fn of_segment(rows: usize, falls_short: &[bool], respondents: u64, analysis: &Analysis) -> Self {
        let few = respondents < analysis.plan.smallest_base;
        Self {
            rows,
            priorities: falls_short.len(),
            without_shortfall: falls_short.iter().filter(|short| !**short).count(),
            standing: if few { Standing::TooFew(respondents) } else { Standing::Unknown },
            first: Vec::new(),
        }
    }

    /// How many respondents there are, where they are too few for tests.
    pub fn too_few(&self) -> Option<u64> {
        match self.standing {
            Standing::TooFew(n) => Some(n),
            Standing::Unknown | Standing::Judged { .. } => None,
        }
    }

    /// The priorities that are sure enough to act on: none where there are too few respondents.
    pub fn to_act_on(&self) -> &[usize] {
        if matches!(self.standing, Standing::TooFew(_)) { &[] } else { &self.first }
    }

    /// The priorities that are certain or likely, or all of them where certainty is not known.
    pub fn sure(&self) -> usize {
        match self.standing {
            Standing::Judged { certain, likely } => certain + likely,
            Standing::Unknown | Standing::TooFew(_) => self.priorities,
        }
    }
}

fn verdict_of((row, quadrant): &(&Row, Quadrant)) -> Option<Verdict> {
    row.certainty.map(|certainty| Verdict::of(certainty.of(*quadrant)))
}

/// How many rows of a map are priorities under each other rule of the crosshair, where that differs from how many are:
/// (rule, how many); base and weights as planned.
pub fn under_other_rules(level: Level, analysis: &Analysis) -> Vec<(CrosshairRule, usize)> {
    let rows: Vec<&Row> = match level {
        Level::Criteria => analysis.criteria.iter().collect(),
        Level::Elements => analysis.element_rows(),
    };
    let now = rows.iter().filter(|row| row.quadrant == Quadrant::ConcentrateHere).count();
    let weighted = analysis.weighting.as_ref().is_some_and(|weighting| weighting.weighted);
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let cases = analysis.sensitivity.iter().filter(|one| one.level == level).flat_map(|one| &one.cases);
    for case in cases.filter(|case| case.base == analysis.plan.base && case.weighted == weighted) {
        let at = counts.iter().position(|(rule, _)| *rule == case.rule).unwrap_or_else(|| {
            counts.push((&case.rule, 0));
            counts.len() - 1
        });
        counts[at].1 += usize::from(case.quadrant == Quadrant::ConcentrateHere);
    }
    let differing = counts.into_iter().filter(|(_, count)| *count != now);
    differing.filter_map(|(rule, count)| Some((rule.parse().ok()?, count))).collect()
}
