//! From the analysis to the stated × derived grid.

use super::drivers::fit;
use super::figure::View;
use super::labels;
use crate::analysis::{Driver, DriverSet, Verdict};
use crate::chart::layer::Layer;
use crate::chart::map::{Axis, CrosshairLines, Map, Point};

impl View<'_> {
    /// Derived importance across, stated importance up; drivers without stated importance are not on it.
    pub fn grid(&self) -> Map {
        let words = self.look.language;
        let said = &words.sections.drivers;
        let whole = self.map();
        let Some(drivers) = &self.analysis.drivers else { return Map { points: Vec::new(), ..whole } };
        let set: &DriverSet = match &drivers.elements {
            Some(elements) if self.noun == words.element => elements,
            _ => &drivers.criteria,
        };
        let range = set.rows.iter().filter_map(Driver::position);
        let range =
            range.fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)));
        let order = set.by_position();
        let rank = |index: usize| order.iter().position(|&other| other == index).unwrap_or(index) + 1;
        let point = |point: &Point| {
            let index = set.rows.iter().position(|driver| driver.name == point.id)?;
            let driver = &set.rows[index];
            Some(Point {
                importance: driver.position()?,
                performance: driver.stated?,
                quadrant: driver.cell?.quadrant(),
                rank: rank(index),
                interval: None,
                gap: None,
                told: self.told_of_place(driver),
                uncertain: driver.certainty.is_some_and(|found| found.verdict == Verdict::Uncertain),
                ..point.clone()
            })
        };
        let shared = set.rows.iter().any(|driver| driver.share.is_some());
        let derived = if shared {
            format!("{} ({})", said.derived_axis, said.share)
        } else {
            said.derived_axis.to_owned()
        };
        let mut footnotes = vec![(said.base)(labels::method(&drivers.method, words), fit(set))];
        footnotes.extend(self.look.source.as_deref().map(words.notes.source));
        Map {
            words: &words.grid,
            title: None,
            subtitle: (said.heading)(self.noun, &words.called(&drivers.outcome)),
            footnotes,
            importance: Axis { title: derived, scale: range },
            performance: Axis {
                title: said.stated_axis.to_owned(),
                scale: (self.analysis.scale.lowest, self.analysis.scale.highest),
            },
            // Both axes are on scales of their own; the rings are those of the places on this grid.
            layers: vec![Layer::Rings],
            crosshair: CrosshairLines {
                importance: set.thresholds.derived,
                performance: set.thresholds.stated.unwrap_or_default(),
                rule: words.crosshair.mean,
                over: set.rows.len(),
            },
            points: whole.points.iter().filter_map(point).collect(),
            ..whole
        }
    }
    /// Base of a driver, and how sure its place is.
    fn told_of_place(&self, driver: &Driver) -> Vec<String> {
        let words = self.look.language;
        let place = driver.cell.zip(driver.certainty);
        let sure = place.map(|(cell, certainty)| {
            let percent = words.notation.percent(certainty.of(cell), 0);
            format!("{} {}: {percent}", words.views.drivers.keeps[0], words.views.drivers.keeps[1])
        });
        driver.n.map(words.marks.base).into_iter().chain(sure).collect()
    }
}
