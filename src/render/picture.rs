//! From the analysis to what a chart draws.

use super::chart::gap::gap;
use super::chart::map::{Axis, Crosshair, Map, Point};
use super::chart::quadrant::{self, quadrant};
use super::chart::rows::{GapRow, GapRows};
use super::report;
use super::words::Noun;
use super::{Chart, Level, Style};
use crate::analysis::{Analysis, Placed, Row, Verdict};

/// The chart the style asks for.
pub fn picture(analysis: &Analysis, style: &Style) -> quadrant::Chart {
    let view = View::of(analysis, style);
    match style.chart {
        Chart::Quadrant => quadrant(&view.map(), style),
        Chart::Gap => gap(&view.gap_rows(), style),
    }
}

/// The rows of one map with their crosshair.
struct View<'a> {
    analysis: &'a Analysis,
    style: &'a Style,
    rows: Vec<&'a Row>,
    noun: Noun,
    placed: Placed,
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

    fn map(&self) -> Map {
        let heads = &self.style.language.heads;
        let axis = |title: &str| Axis { title: title.to_owned(), scale: self.scale() };
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
            uncertain: row.certainty.is_some_and(|found| found.verdict == Verdict::Uncertain),
        });
        Map {
            title: None,
            subtitle: report::measure(self.analysis, self.style),
            footnotes: self.footnotes(),
            noun: self.noun,
            importance: axis(heads.importance),
            performance: axis(heads.performance),
            commensurate: true,
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
        let rows = self.rows.iter().zip(&ranks).map(|(row, &rank)| GapRow {
            id: row.name.clone(),
            label: report::label(row, words).to_owned(),
            importance: row.importance.value,
            performance: row.performance.value,
            gap: row.gap.value,
            margin: report::margin(row.gap.low, row.gap.high),
            significant: row.gap.significant(self.analysis.inference.alpha),
            quadrant: row.quadrant,
            rank,
            mark: report::mark(row).to_owned(),
        });
        GapRows {
            title: None,
            subtitle: report::gap_measure(self.analysis, self.style),
            footnotes: self.footnotes(),
            noun: self.noun,
            scale: self.scale(),
            crosshair: self.crosshair(),
            confidence: self.analysis.plan.confidence,
            alpha: self.analysis.inference.alpha,
            adjustment: report::adjustment(self.analysis).map(str::to_owned),
            rows: rows.collect(),
        }
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
        let mut notes = vec![(words.notes.importance)(words.methods.stated)];
        notes.extend(report::weighting(self.analysis, words));
        notes.extend(self.style.source.as_deref().map(words.notes.source));
        notes
    }
}

/// Rank of each row's gap, 1 the largest; survey order settles ties.
fn gap_ranks(rows: &[&Row]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|&a, &b| rows[b].gap.value.total_cmp(&rows[a].gap.value));
    let mut ranks = vec![0; rows.len()];
    for (rank, index) in order.into_iter().enumerate() {
        ranks[index] = rank + 1;
    }
    ranks
}
