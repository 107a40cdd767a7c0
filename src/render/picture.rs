//! From the analysis to what a chart draws.

use super::chart::gap::gap;
use super::chart::map::{Axis, Crosshair, Map, Point};
use super::chart::quadrant::{self, quadrant};
use super::chart::rows::{GapRow, GapRows};
use super::chart::segments::segments;
use super::report;
use super::words::Noun;
use super::{Chart, Level, Style};
use crate::analysis::{Analysis, Importance, Placed, Row};

/// The chart the style asks for.
pub fn picture(analysis: &Analysis, style: &Style) -> quadrant::Chart {
    let view = View::of(analysis, style);
    match style.chart {
        Chart::Quadrant => quadrant(&view.map(), style),
        Chart::Gap => gap(&view.gap_rows(), style),
        Chart::Segments => segments(&view.panels(), style),
        Chart::Drivers => {
            // On the grid derived importance takes the importance axis and stated importance the other.
            let style = Style { language: (style.language.sections.grid)(), ..style.clone() };
            quadrant(&view.grid(), &style)
        }
    }
}

/// The rows of one map with their crosshair.
pub(super) struct View<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) style: &'a Style,
    pub(super) rows: Vec<&'a Row>,
    pub(super) noun: Noun,
    pub(super) placed: Placed,
}

impl<'a> View<'a> {
    fn of(analysis: &'a Analysis, style: &'a Style) -> Self {
        let words = style.language;
        match (analysis.element_crosshair, style.level) {
            (Some(placed), Level::Auto | Level::Elements) => {
                Self { analysis, style, rows: analysis.element_rows(), noun: words.element, placed }
            }
            _ => {
                let rows = analysis.criteria.iter().collect();
                Self { analysis, style, rows, noun: words.criterion, placed: analysis.crosshair }
            }
        }
    }

    pub(super) fn map(&self) -> Map {
        let heads = &self.style.language.heads;
        let axis = |title: &str, scale| Axis { title: title.to_owned(), scale };
        let derived = self.analysis.plan.importance != Importance::Stated;
        let range = if derived { self.derived_range() } else { self.scale() };
        let ranks = gap_ranks(&self.rows);
        let points = self.rows.iter().zip(&ranks).map(|(row, &rank)| Point {
            id: row.name.clone(),
            label: report::label(row, self.style.language).to_owned(),
            importance: row.importance.value,
            performance: row.performance.value,
            quadrant: row.quadrant,
            rank,
            size: None,
            interval: report::margin(row.importance.low, row.importance.high)
                .zip(report::margin(row.performance.low, row.performance.high)),
            previous: None,
            benchmark: None,
            uncertain: false,
        });
        Map {
            title: None,
            subtitle: report::measure(self.analysis, self.style),
            footnotes: self.footnotes(),
            noun: self.noun,
            importance: axis(&self.importance_title(), range),
            performance: axis(heads.performance, self.scale()),
            commensurate: !derived,
            crosshair: self.crosshair(),
            confidence: self.analysis.plan.confidence,
            benchmark: None,
            size: None,
            points: points.collect(),
        }
    }

    fn gap_rows(&self) -> GapRows {
        let words = self.style.language;
        let ranks = gap_ranks(&self.rows);
        let rows = self.rows.iter().zip(&ranks).filter_map(|(row, &rank)| {
            let gap = row.gap?;
            Some(GapRow {
                id: row.name.clone(),
                label: report::label(row, words).to_owned(),
                importance: row.importance.value,
                performance: row.performance.value,
                gap: gap.value,
                margin: report::margin(gap.low, gap.high),
                significant: None,
                quadrant: row.quadrant,
                rank,
                mark: report::mark(row).to_owned(),
            })
        });
        GapRows {
            title: None,
            subtitle: report::gap_measure(self.analysis, self.style),
            footnotes: self.footnotes(),
            noun: self.noun,
            scale: self.scale(),
            crosshair: self.crosshair(),
            confidence: self.analysis.plan.confidence,
            alpha: 1.0 - self.analysis.plan.confidence,
            adjustment: None,
            rows: rows.collect(),
        }
    }

    /// What the importance axis measures: ratings, shares of R² or standardised values.
    fn importance_title(&self) -> String {
        let words = self.style.language;
        let shared = self.analysis.drivers.as_ref().is_some_and(|drivers| drivers.shares());
        match self.analysis.plan.importance {
            Importance::Derived(_) if shared => {
                format!("{} ({})", words.heads.importance, words.sections.drivers.share)
            }
            _ => words.heads.importance.to_owned(),
        }
    }

    /// Derived importance has no ends of its own: from 0, or the lowest value, to the highest.
    fn derived_range(&self) -> (f64, f64) {
        let values = self.rows.iter().map(|row| row.importance.value);
        values.fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)))
    }

    fn scale(&self) -> (f64, f64) {
        (self.analysis.scale.lowest, self.analysis.scale.highest)
    }

    fn crosshair(&self) -> Crosshair {
        Crosshair {
            importance: self.placed.at.importance,
            performance: self.placed.at.performance,
            rule: report::rule(self.placed.rule, self.style.language),
        }
    }

    fn footnotes(&self) -> Vec<String> {
        let words = self.style.language;
        let mut notes =
            vec![(words.notes.importance)(report::method(self.analysis.plan.importance.name(), words))];
        notes.extend(self.style.source.as_deref().map(words.notes.source));
        notes
    }
}

/// Rank of each row's gap, 1 the largest, or of its importance where there are no gaps; survey order settles ties.
fn gap_ranks(rows: &[&Row]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let size = |index: usize| rows[index].gap.unwrap_or(rows[index].importance).value;
    order.sort_by(|&a, &b| size(b).total_cmp(&size(a)));
    let mut ranks = vec![0; rows.len()];
    for (rank, index) in order.into_iter().enumerate() {
        ranks[index] = rank + 1;
    }
    ranks
}
