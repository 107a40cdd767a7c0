//! From the analysis to the maps of its segments.

use super::cell::Mark;
use super::figure::{View, drawn};
use super::{labels, marks, notes, told};
use crate::analysis::headline::{Headline, Standing};
use crate::analysis::{Quadrant, Segment, SegmentCrosshair, SegmentRow};
use crate::chart::crowd;
use crate::chart::layer::Layer;
use crate::chart::map::{CrosshairLines, Map, Point};
use crate::chart::panels::{KeyLine, Panel, PanelSet};

impl View<'_> {
    /// The maps of the first grouping; without one, the map of all respondents.
    pub fn panels(&self) -> PanelSet {
        let words = self.look.language;
        let whole = self.map();
        let grouping = self.analysis.segments.first();
        let panels = grouping.map_or_else(Vec::new, |grouping| {
            grouping.levels.iter().filter_map(|segment| self.panel(segment, &whole)).collect()
        });
        let entry = |point: &Point| KeyLine {
            id: point.id.clone(),
            label: point.label.clone(),
            rank: point.rank,
            quadrant: point.quadrant,
        };
        let (named, crowd) = crowd::named_in_panels(&whole);
        let common = grouping.is_some_and(|grouping| grouping.crosshair == SegmentCrosshair::Total);
        let bases = grouping.into_iter().flat_map(|grouping| &grouping.levels);
        let bases = bases.filter_map(|level| marks::of_count(level.respondents, self.analysis)).collect();
        let mut footnotes: Vec<String> = notes::meanings(bases, self.analysis, words).into_iter().collect();
        footnotes.extend(whole.footnotes.clone());
        if let Some(grouping) = grouping.filter(|grouping| !grouping.withheld.is_empty()) {
            let note = words.sections.segments.withheld;
            footnotes.push(note(&grouping.withheld, self.analysis.plan.smallest_shown));
        }
        if let Some(grouping) = grouping.filter(|grouping| grouping.without_level > 0) {
            let note = words.sections.segments.without_level;
            footnotes.push(note(grouping.without_level, &grouping.label));
        }
        PanelSet {
            title: None,
            subtitle: whole.subtitle.clone(),
            footnotes,
            noun: self.noun,
            rule: labels::rule(self.placed.rule, words),
            common: common.then_some(whole.crosshair),
            entries: named.into_iter().map(entry).collect(),
            crowd: crowd.map(|crowd| crowd.sentence(&whole, self.look)),
            panels,
        }
    }

    /// `None` for a level in which nobody rated anything.
    fn panel(&self, segment: &Segment, whole: &Map) -> Option<Panel> {
        let (rows, at) = if self.noun == self.look.language.element {
            (&segment.elements, segment.element_crosshair?)
        } else {
            (&segment.criteria, segment.crosshair?)
        };
        let tested = segment.respondents >= self.analysis.plan.smallest_base;
        let point = |point: &Point| {
            let row: &SegmentRow = rows.iter().find(|row| row.name == point.id)?;
            let (importance, performance) = (row.importance?, row.performance?);
            let margin = row.gap.and_then(|gap| labels::margin(gap.low, gap.high));
            let point = Point {
                importance: importance.value,
                performance: performance.value,
                quadrant: row.quadrant?,
                interval: labels::margin(importance.low, importance.high)
                    .zip(labels::margin(performance.low, performance.high))
                    .filter(|_| tested),
                gap: row.gap.map(|gap| gap.value),
                told: told::of_segment(row, self.look),
                ..point.clone()
            };
            Some((point, (row.n, margin)))
        };
        let crosshair =
            CrosshairLines { importance: at.importance, performance: at.performance, ..whole.crosshair };
        let (points, bases): (Vec<Point>, Vec<(u64, Option<f64>)>) =
            whole.points.iter().filter_map(point).unzip();
        // Rings would be those of all respondents: the certainty of a segment is not known.
        let layers = whole.layers.iter().copied().filter(|&layer| layer != Layer::Rings).collect();
        let marked = marks::of_count(segment.respondents, self.analysis);
        let mark = marked.map_or("", Mark::sign);
        let (name, words) = (drawn(&segment.level), self.look.language);
        let priorities = points.iter().filter(|point| point.quadrant == Quadrant::ConcentrateHere);
        let falls_short: Vec<bool> = priorities.map(|point| point.gap.is_none_or(|gap| gap > 0.0)).collect();
        let headline = Headline::of_segment(points.len(), &falls_short, segment.respondents, self.analysis);
        let title = (words.titles.headline)(&headline, self.noun);
        // What is not known of the quadrants is said where they are counted.
        let unknown = headline.standing == Standing::Unknown && headline.priorities > 0;
        let base = (words.marks.respondents)(segment.respondents) + mark;
        let map = Map {
            title: Some(match headline.standing {
                Standing::TooFew(_) => format!("{name}, {title}"),
                _ => format!("{name}{}: {title}", words.before_colon),
            }),
            subtitle: if unknown { format!("{base} · {}", words.titles.certainty_unknown) } else { base },
            // What other rules would make of all respondents says nothing of these.
            footnotes: notes::meanings(marked.into_iter().collect(), self.analysis, words)
                .into_iter()
                .chain(self.origin(None))
                .collect(),
            layers,
            // The wave before has no such groups.
            before: None,
            crosshair,
            points,
            ..whole.clone()
        };
        Some(Panel { name, base: segment.respondents, mark, tested, bases, map })
    }
}
