//! From the analysis to the ranking of drivers.

use super::drivers::fit;
use super::figure::{View, drawn};
use super::heat::MOST_ROWS;
use super::labels::{self, all_rows};
use crate::analysis::grid::Cell;
use crate::analysis::{Driver, DriverFlag, DriverSet, Drivers, Verdict};
use crate::chart::map::Map;
use crate::chart::ranking::{RankedDriver, Ranking};
use crate::words::views::Hidden;

/// Below this adjusted R² the ratings explain hardly anything.
const HARDLY: f64 = 0.05;

impl View<'_> {
    /// Drivers by derived importance, and the grid where importance was asked; `None` without an outcome.
    pub fn ranking(&self) -> Option<Ranking> {
        let words = self.look.language;
        let said = &words.views.drivers;
        let drivers = self.analysis.drivers.as_ref()?;
        let set: &DriverSet = match &drivers.elements {
            Some(elements) if self.noun == words.element => elements,
            _ => &drivers.criteria,
        };
        let unit = Unit::of(set);
        let hardly = set.adjusted_r_squared.is_some_and(|adjusted| adjusted < HARDLY) || is_all_noise(set);
        let order: Vec<usize> =
            set.by_position().into_iter().filter(|&index| set.rows[index].raw.is_some()).collect();
        let rows: Vec<RankedDriver> = order
            .iter()
            .take(MOST_ROWS)
            .enumerate()
            .filter_map(|(place, &index)| self.ranked(&set.rows[index], place + 1, &unit, hardly))
            .collect();
        let map = (set.rows.iter().any(|driver| driver.cell.is_some()) && !hardly)
            .then(|| unit.map(self.grid(), self));
        let level =
            set.rows.iter().any(|driver| driver.low.is_some()).then_some(self.analysis.plan.confidence);
        let mean = unit.of_position(set.thresholds.derived);
        let noise = set.noise.as_ref().filter(|_| unit.shared).map(|noise| 100.0 * noise.weight);
        let title = self.ranking_title(drivers, set, &order, hardly);
        let mut footnotes =
            vec![(words.sections.drivers.base)(labels::method(&drivers.method, words), fit(set))];
        let intervals = level.map_or_else(|| words.sections.drivers.no_intervals.to_owned(), said.whiskers);
        footnotes.push(intervals);
        footnotes.extend(noise.map(|noise| (said.strip)(&words.notation.value(noise, 2))));
        if rows.iter().any(|row| row.is_noise) {
            footnotes.push(said.muted.to_owned());
        }
        if rows.iter().any(|row| row.keeps.is_some()) {
            let ringed = rows.iter().any(|row| row.uncertain);
            footnotes.push((said.replicates)(set.replicates, ringed.then_some(Verdict::LIKELY)));
        }
        footnotes.extend(self.too_few());
        footnotes.extend(self.first_rows(rows.len(), order.len(), self.noun));
        footnotes.extend(self.look.source.as_deref().map(words.notes.source));
        Some(Ranking {
            title,
            subtitle: (said.subtitle)(&words.called(&drivers.outcome), set.adjusted_r_squared, set.n),
            description: (said.description)(rows.len(), self.noun, &words.called(&drivers.outcome)),
            footnotes,
            noun: self.noun,
            unit: if unit.shared { (said.points)(level) } else { (said.standardised)(level) },
            head: if unit.shared { said.points_head } else { said.value_head },
            mean,
            noise,
            rows,
            map,
        })
    }

    fn ranked(&self, driver: &Driver, rank: usize, unit: &Unit, hardly: bool) -> Option<RankedDriver> {
        let words = self.look.language;
        let label = all_rows(self.analysis).find(|row| row.name == driver.name);
        let label = label.map_or_else(|| driver.name.clone(), |row| drawn(&self.labels().of(row)));
        let certainty = driver.cell.zip(driver.certainty).filter(|_| !hardly);
        let value = unit.of_raw(driver.raw?);
        let interval = driver.low.zip(driver.high).map(|(low, high)| (unit.of_raw(low), unit.of_raw(high)));
        let cell = driver.cell.filter(|_| !hardly);
        let mut told = vec![format!("{label}{}: {}", words.before_colon, words.notation.value(value, 2))];
        told.extend(interval.map(|(low, high)| words.notation.interval(low, high, 2)));
        told.extend(cell.map(|cell| (words.sections.drivers.cell)(cell).to_owned()));
        told.extend(driver.n.map(words.marks.base));
        Some(RankedDriver {
            label,
            rank,
            quadrant: cell.map(Cell::quadrant),
            value,
            interval,
            keeps: certainty.map(|(cell, found)| found.of(cell)),
            uncertain: certainty.is_some_and(|(_, found)| found.verdict == Verdict::Uncertain),
            is_noise: driver.flags.contains(&DriverFlag::NoMoreThanNoise),
            told: told.join("; "),
        })
    }

    fn ranking_title(&self, drivers: &Drivers, set: &DriverSet, order: &[usize], hardly: bool) -> String {
        let words = &self.look.language.views.drivers;
        if set.n < self.analysis.plan.smallest_base {
            return (words.too_few)(&self.look.language.called(&drivers.outcome), set.n);
        }
        if is_all_noise(set) && set.adjusted_r_squared.is_none_or(|adjusted| adjusted >= HARDLY) {
            return (words.noise)(order.len(), self.noun, set.adjusted_r_squared);
        }
        if let Some(adjusted) = set.adjusted_r_squared.filter(|_| hardly) {
            return (words.hardly)(&self.look.language.called(&drivers.outcome), adjusted);
        }
        let label = |index: usize| {
            let row = all_rows(self.analysis).find(|row| row.name == set.rows[index].name);
            row.map_or_else(|| set.rows[index].name.clone(), |row| drawn(&self.labels().of(row)))
        };
        let Some(&first) = order.first() else { return (words.title)(0, set.rows.len(), self.noun, None) };
        if set.rows.iter().all(|driver| driver.cell.is_none()) {
            return (words.first)(set.rows.len(), self.noun, &label(first));
        }
        let stated = stated_places(set);
        let hidden: Vec<(usize, usize)> = order
            .iter()
            .enumerate()
            .filter(|(_, index)| set.rows[**index].cell == Some(Cell::HiddenDriver))
            .map(|(place, &index)| (place + 1, index))
            .collect();
        let name = hidden.first().map(|&(_, index)| label(index));
        let told = hidden.first().zip(name.as_deref()).map(|(&(derived, index), name)| Hidden {
            name,
            derived,
            stated: stated[index],
            // What was not resampled may be anywhere.
            sure: set.rows[index].certainty.is_some_and(|found| found.verdict != Verdict::Uncertain),
        });
        let title = (words.title)(hidden.len(), set.rows.len(), self.noun, told);
        if hidden.is_empty() && stated[first] == 1 {
            return format!("{title}{}", (words.leads)(&label(first)));
        }
        title
    }
}

/// Whether no driver is told from a column of noise.
fn is_all_noise(set: &DriverSet) -> bool {
    let mut known = set.rows.iter().filter(|driver| driver.raw.is_some()).peekable();
    known.peek().is_some() && known.all(|driver| driver.flags.contains(&DriverFlag::NoMoreThanNoise))
}

/// The place of each driver by stated importance, 1 the first; equals share the better one.
fn stated_places(set: &DriverSet) -> Vec<usize> {
    let stated: Vec<f64> = set.rows.iter().map(|driver| driver.stated.unwrap_or(f64::NEG_INFINITY)).collect();
    stated.iter().map(|own| 1 + stated.iter().filter(|other| *other > own).count()).collect()
}

/// What derived importance is written in: points of R² where weights share it out, else as it is.
struct Unit {
    shared: bool,
    /// Points of R² for each percent of R².
    per_percent: f64,
}

impl Unit {
    fn of(set: &DriverSet) -> Self {
        let r_squared = set.rows.iter().find_map(|driver| {
            let (raw, share) = (driver.raw?, driver.share?);
            (share != 0.0).then(|| raw / share)
        });
        Self {
            shared: set.rows.iter().any(|driver| driver.share.is_some()),
            per_percent: r_squared.unwrap_or(1.0),
        }
    }

    fn of_raw(&self, raw: f64) -> f64 {
        if self.shared { 100.0 * raw } else { raw }
    }

    /// From a place on the axis of the grid: a share of R² in percent, or a standardised value.
    fn of_position(&self, position: f64) -> f64 {
        if self.shared { position * self.per_percent } else { position }
    }

    /// The grid with its derived axis in this unit.
    fn map(&self, mut map: Map, view: &View) -> Map {
        if !self.shared {
            return map;
        }
        let (low, high) = map.importance.scale;
        map.importance.scale = (self.of_position(low), self.of_position(high));
        view.look.language.views.drivers.points_axis.clone_into(&mut map.importance.title);
        map.crosshair.importance = self.of_position(map.crosshair.importance);
        for point in &mut map.points {
            point.importance = self.of_position(point.importance);
        }
        map
    }
}
