//! Whether respondents judge otherwise, or other respondents answer: a change taken apart by groups (Kitagawa 1955).

use schemars::JsonSchema;
use serde::Serialize;

use super::Measure;
use crate::analysis::{Analysis, Estimate, Level, SegmentRow, Segments};

/// Changes between two waves, each in a part within the groups of a column and a part that their sizes make.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct Mix {
    /// The column of the groups.
    pub column: String,
    /// Rows that both waves have, each with importance, performance and gap.
    pub rows: Vec<MixRow>,
}

/// A change taken apart; respondents without a group are in neither wave's mean.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[non_exhaustive]
pub struct MixRow {
    /// Which map.
    pub level: Level,
    /// Key in the new wave.
    pub name: String,
    /// What changed.
    pub measure: Measure,
    /// New − old mean, over the respondents who are in a group.
    pub change: f64,
    /// Σ p̄ₛ(x̄₁ₛ − x̄₀ₛ): what the groups judge otherwise. `null` where a group is in one wave only.
    pub within: Option<f64>,
    /// Σ x̄̄ₛ(p₁ₛ − p₀ₛ): what the sizes of the groups change.
    pub mix: Option<f64>,
}

impl MixRow {
    /// Whether the sizes of the groups make a quarter of the change or more.
    pub fn matters(&self) -> bool {
        self.mix.is_some_and(|mix| mix != 0.0 && mix.abs() >= self.change.abs() / 4.0)
    }
}

/// Takes the changes of the rows that both waves have apart by a grouping that both were analyzed by; `old_name` tells what a
/// row of the new wave is called in the old one. `None` where one of them was not grouped so.
pub fn mix<'a>(
    column: &str,
    old: &Analysis,
    new: &'a Analysis,
    old_name: impl Fn(Level, &'a str) -> Option<String>,
) -> Option<Mix> {
    let grouping =
        |analysis: &'a Analysis| analysis.segments.iter().find(|segments| segments.column == column);
    let after = grouping(new)?;
    let before = old.segments.iter().find(|segments| segments.column == column)?;
    let mut rows = Vec::new();
    for level in [Level::Criteria, Level::Elements] {
        let names: Vec<&str> = match level {
            Level::Criteria => new.criteria.iter().map(|row| row.name.as_str()).collect(),
            Level::Elements => new.elements.iter().map(|row| row.row.name.as_str()).collect(),
        };
        for name in names {
            let Some(former) = old_name(level, name) else { continue };
            for measure in [Measure::Importance, Measure::Performance, Measure::Gap] {
                let found = Groups::of([before, after], level, [&former, name], measure);
                rows.extend(found.apart().map(|(change, parts)| MixRow {
                    level,
                    name: name.to_owned(),
                    measure,
                    change,
                    within: parts.map(|parts| parts.0),
                    mix: parts.map(|parts| parts.1),
                }));
            }
        }
    }
    Some(Mix { column: column.to_owned(), rows })
}

/// Mean and respondents of each group in both waves.
struct Groups(Vec<[Option<(f64, f64)>; 2]>);

impl Groups {
    fn of(waves: [&Segments; 2], level: Level, names: [&str; 2], measure: Measure) -> Self {
        let mut levels: Vec<&str> = Vec::new();
        for segment in waves.iter().flat_map(|wave| &wave.levels) {
            if !levels.contains(&segment.level.as_str()) {
                levels.push(&segment.level);
            }
        }
        let cell = |wave: usize, group: &str| {
            let segment = waves[wave].levels.iter().find(|segment| segment.level == group)?;
            let row = segment.rows(level).iter().find(|row| row.name == names[wave])?;
            let estimate = measured(row, measure)?;
            let n = estimate.n.unwrap_or(row.n);
            (n > 0).then_some((estimate.value, n as f64))
        };
        Self(levels.into_iter().map(|group| [cell(0, group), cell(1, group)]).collect())
    }

    /// The change, and its two parts where every group is in both waves.
    fn apart(&self) -> Option<(f64, Option<(f64, f64)>)> {
        let size = |wave: usize| self.0.iter().filter_map(|group| group[wave]).map(|(_, n)| n).sum::<f64>();
        let (before, after) = (size(0), size(1));
        if before == 0.0 || after == 0.0 {
            return None;
        }
        let mean = |wave: usize, all: f64| {
            self.0.iter().filter_map(|group| group[wave]).map(|(mean, n)| mean * n / all).sum::<f64>()
        };
        let change = mean(1, after) - mean(0, before);
        let parts = self.0.iter().try_fold((0.0, 0.0), |(within, mix), group| {
            let ((x0, n0), (x1, n1)) = match group {
                [Some(old), Some(new)] => (*old, *new),
                [None, None] => return Some((within, mix)),
                _ => return None,
            };
            let (p0, p1) = (n0 / before, n1 / after);
            Some((within + f64::midpoint(p0, p1) * (x1 - x0), mix + f64::midpoint(x0, x1) * (p1 - p0)))
        });
        Some((change, parts))
    }
}

fn measured(row: &SegmentRow, measure: Measure) -> Option<&Estimate> {
    match measure {
        Measure::Importance => row.importance.as_ref(),
        Measure::Performance => row.performance.as_ref(),
        _ => row.gap.as_ref(),
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;

    #[test]
    fn the_parts_add_up_to_the_change() {
        // Two groups: 40 and 60 of 100, then 70 and 30; means 2 and 4, then 2.5 and 4.
        let groups =
            Groups(vec![[Some((2.0, 40.0)), Some((2.5, 70.0))], [Some((4.0, 60.0)), Some((4.0, 30.0))]]);
        let (change, parts) = groups.apart().unwrap();
        let (within, mix) = parts.unwrap();
        assert!((change - (2.95 - 3.2)).abs() < 1e-12);
        assert!((within - 0.55 * 0.5).abs() < 1e-12 && (mix - (2.25 * 0.3 - 4.0 * 0.3)).abs() < 1e-12);
        assert!((within + mix - change).abs() < 1e-12);
    }

    #[test]
    fn a_group_of_one_wave_cannot_be_taken_apart() {
        let groups = Groups(vec![[Some((2.0, 40.0)), Some((2.5, 70.0))], [None, Some((4.0, 30.0))]]);
        assert_eq!(groups.apart().unwrap().1, None);
        assert!(Groups(vec![[None, Some((1.0, 2.0))]]).apart().is_none());
    }
}
