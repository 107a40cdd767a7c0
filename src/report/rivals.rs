//! From the analysis to the maps beside a benchmark: importance × the difference to it, and the own gap × that difference.

use super::figure::{View, drawn};
use super::{labels, told};
use crate::analysis::{Benchmarked, ChangeVerdict, Crosshair as Lines, Quadrant, Row};
use crate::chart::layer::Layer;
use crate::chart::map::{Axis, CrosshairLines, Map, Point};
use crate::words::rivals::{RivalWords, of};

impl View<'_> {
    /// Importance across, performance − benchmark up, its line at 0.
    pub fn beside_benchmark(&self) -> Map {
        let words = self.look.language;
        let whole = self.map();
        let line = Lines { importance: self.placed.at.importance, performance: 0.0 };
        let points = self
            .benchmarked()
            .map(|(row, found)| self.point(row, found, (row.importance.value, margin_of(row)), line));
        Map {
            words: &of(words).benchmark,
            title: None,
            subtitle: self.beside(),
            footnotes: self.rival_notes(),
            performance: self.difference_axis(),
            layers: vec![Layer::Ellipses],
            // Only one of the lines is where the plan puts it.
            before: None,
            crosshair: CrosshairLines { performance: 0.0, rule: words.crosshair.value, ..self.crosshair() },
            points: points.collect(),
            ..whole
        }
    }

    /// The own gap across, performance − competitor up, both lines at 0; rows without a gap are not on it.
    pub fn beside_competitor(&self) -> Map {
        let words = self.look.language;
        let whole = self.map();
        let range = self.scale().1 - self.scale().0;
        let line = Lines { importance: 0.0, performance: 0.0 };
        let points = self.benchmarked().filter_map(|(row, found)| {
            let gap = row.gap?;
            Some(self.point(row, found, (gap.value, labels::margin(gap.low, gap.high)), line))
        });
        Map {
            words: &of(words).competitor,
            title: None,
            subtitle: self.beside(),
            footnotes: self.rival_notes(),
            importance: Axis { title: of(words).gap_axis.to_owned(), scale: (-range, range) },
            performance: self.difference_axis(),
            layers: vec![Layer::Ellipses],
            before: None,
            crosshair: CrosshairLines {
                importance: 0.0,
                performance: 0.0,
                rule: words.crosshair.value,
                ..self.crosshair()
            },
            points: points.collect(),
            ..whole
        }
    }

    /// The rows that the benchmark has.
    fn benchmarked(&self) -> impl Iterator<Item = (&Row, &Benchmarked)> {
        self.rows().iter().filter_map(|(row, _)| Some((*row, row.benchmark.as_ref()?)))
    }

    /// A row at its place across and at its difference to the benchmark.
    fn point(&self, row: &Row, found: &Benchmarked, across: (f64, Option<f64>), line: Lines) -> Point {
        let change = &found.difference;
        let notation = &self.look.language.notation;
        let difference = format!("{} {}", of(self.look.language).difference, notation.gap(change.value, 2));
        let p = change.p_adjusted.map(|p| format!("p {}", notation.p_value(p)));
        let told = std::iter::once(difference).chain(p);
        Point {
            id: row.name.clone(),
            label: drawn(&self.labels().of(row)),
            importance: across.0,
            performance: change.value,
            quadrant: Quadrant::of(across.0, change.value, line),
            rank: row.rank,
            size: None,
            interval: across.1.zip(labels::margin(change.low, change.high)),
            previous: None,
            moved: false,
            benchmark: None,
            uncertain: false,
            gap: None,
            told: told.chain(told::of_gap_row(row, row.quadrant, self.analysis, self.look)).collect(),
        }
    }

    fn difference_axis(&self) -> Axis {
        let range = self.scale().1 - self.scale().0;
        Axis { title: (of(self.look.language).difference_axis)(&self.rival()), scale: (-range, range) }
    }

    /// Whose benchmark it is: its group, else its file.
    fn rival(&self) -> String {
        let Some(facts) = &self.analysis.benchmark else { return String::new() };
        drawn(facts.group.as_ref().unwrap_or(&facts.file))
    }

    fn beside(&self) -> String {
        let said = of(self.look.language);
        format!("{} · {}", (said.beside)(&self.rival()), super::titles::measure(self.analysis, self.look))
    }

    /// Which differences are shown, what the benchmark is, and where the data come from.
    fn rival_notes(&self) -> Vec<String> {
        let words = self.look.language;
        let said: &RivalWords = of(words);
        let names = |verdict: ChangeVerdict| -> Vec<String> {
            let those = self.benchmarked().filter(|(_, found)| found.difference.verdict == verdict);
            those.map(|(row, _)| drawn(&self.labels().of(row))).collect()
        };
        let (above, below) = (names(ChangeVerdict::Rises), names(ChangeVerdict::Falls));
        let mut notes = vec![(said.shown)(&above, &below, labels::adjustment(self.analysis))];
        if self.benchmarked().any(|(_, found)| found.fixed) {
            notes.push(said.fixed.to_owned());
        }
        notes.extend(self.look.source.as_deref().map(words.notes.source));
        notes
    }
}

fn margin_of(row: &Row) -> Option<f64> {
    labels::margin(row.importance.low, row.importance.high)
}
