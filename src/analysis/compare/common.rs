//! Crosshairs over the criteria that both waves have, where many are not common: means over different criteria are not
//! the same line.

use super::{CommonCrosshair, CommonMove, ComparedRow, RecordedRow, Status, Wave};
use crate::analysis::{Level, Quadrant, crosshair};
use crate::message::{Comparing, Message};
use crate::survey::Scale;

/// `None` where at least three quarters of the criteria of either wave are common; else a warning is given as well.
pub(super) fn crosshair(
    old: &Wave,
    new: &Wave,
    rows: &[ComparedRow],
    warnings: &mut Vec<Message>,
) -> Option<CommonCrosshair> {
    let of_level = || rows.iter().filter(|row| row.level == Level::Criteria);
    let count = |status| of_level().filter(|row| row.status == status).count();
    let (matched, added, removed) = (count(Status::Matched), count(Status::Added), count(Status::Removed));
    if 4 * added <= matched + added && 4 * removed <= matched + removed {
        return None;
    }
    let pairs: Vec<(&RecordedRow, &RecordedRow)> = of_level()
        .filter(|row| row.status == Status::Matched)
        .filter_map(|row| {
            let find =
                |wave: &Wave, name: &str| wave.recorded.criteria.iter().position(|row| row.name == name);
            let before = find(old, row.old_name.as_deref()?)?;
            Some((&old.recorded.criteria[before], &new.recorded.criteria[find(new, &row.name)?]))
        })
        .collect();
    warnings.push(Message::finding(Comparing::DifferentCriteria { added, removed }));
    let scale = Scale::new(new.recorded.scale.lowest, new.recorded.scale.highest);
    let line = |of: &dyn Fn(&(&RecordedRow, &RecordedRow)) -> RecordedRow, wave: &Wave| {
        let rows: Vec<RecordedRow> = pairs.iter().map(of).collect();
        let mean = |part: fn(&RecordedRow) -> f64| rows.iter().map(part).collect::<Vec<f64>>();
        let mass = |part: fn(&RecordedRow) -> Option<u64>| {
            let known = rows.iter().map(|row| part(row).map(|n| n as f64)).collect::<Option<Vec<f64>>>();
            known.filter(|_| wave.recorded.simple_random())
        };
        let (i, p) = (mean(|row| row.importance.value), mean(|row| row.performance.value));
        let (wi, wp) = (mass(|row| row.importance.n), mass(|row| row.performance.n));
        crosshair::place([&i, &p], [wi.as_deref(), wp.as_deref()], wave.recorded.plan.crosshair, &scale)
    };
    let (before, after) = (line(&|pair| pair.0.clone(), old)?, line(&|pair| pair.1.clone(), new)?);
    let moves = pairs.iter().filter_map(|(one, other)| {
        let of = |row: &RecordedRow, at| Quadrant::of(row.importance.value, row.performance.value, at);
        let (old, new) = (of(one, before), of(other, after));
        (old != new).then(|| CommonMove { name: other.name.clone(), old, new })
    });
    Some(CommonCrosshair { old: before, new: after, moves: moves.collect() })
}
