//! From the analysis to what a chart draws.

use crate::analysis::{
    Analysis, Drivers, ElementRow, Importance, OwnMap, Placed, Quadrant, Row, Verdict, Within,
};
use crate::chart::gap::gap;
use crate::chart::map::{Axis, Crosshair, Map, Point};
use crate::chart::quadrant::{self, quadrant};
use crate::chart::rows::{GapRow, GapRows};
use crate::chart::segments::segments;
use crate::look::{Chart, Level, Style};
use crate::report;
use crate::words::Noun;

/// The chart the style asks for.
pub fn picture(analysis: &Analysis, style: &Style) -> quadrant::Chart {
    let view = View::of(analysis, style);
    match style.chart {
        Chart::Quadrant => quadrant(&view.map(), style),
        Chart::Gap => gap(&view.gap_rows(), style),
        Chart::Segments => segments(&view.panels(), style),
        Chart::Drivers => quadrant(&view.grid(), style),
    }
}

/// The map of the quadrants that the style asks for, before it is drawn.
pub fn map(analysis: &Analysis, style: &Style) -> Map {
    View::of(analysis, style).map()
}

/// The rows of one map with their crosshair.
pub(super) struct View<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) style: &'a Style,
    /// Each with its quadrant on this map.
    rows: Vec<(&'a Row, Quadrant)>,
    pub(super) noun: Noun,
    pub(super) placed: Placed,
    /// How many rows the crosshair was taken over.
    over: usize,
    /// The element the criteria belong to, where they are those of one.
    element: Option<&'a ElementRow>,
}

impl<'a> View<'a> {
    fn of(analysis: &'a Analysis, style: &'a Style) -> Self {
        let whole = |row: &'a Row| (row, row.quadrant);
        let criteria = Self {
            analysis,
            style,
            rows: analysis.criteria.iter().map(whole).collect(),
            noun: style.language.criterion,
            placed: analysis.crosshair,
            over: analysis.criteria.len(),
            element: None,
        };
        match (analysis.element_crosshair, style.level) {
            (Some(placed), Level::Auto | Level::Elements) => Self {
                rows: analysis.element_rows().into_iter().map(whole).collect(),
                noun: style.language.element,
                placed,
                over: analysis.elements.len(),
                ..criteria
            },
            (_, Level::Inside(index)) => match analysis.elements.get(index) {
                Some(element) => criteria.inside(element),
                None => criteria,
            },
            _ => criteria,
        }
    }

    /// The criteria of one element, against the crosshair of all criteria or against their own.
    fn inside(self, element: &'a ElementRow) -> Self {
        let members = report::members(self.analysis, element);
        let element = Some(element);
        match element
            .and_then(|element| element.own_map.as_ref().filter(|_| element.drawn_within == Within::Own))
        {
            Some(OwnMap { crosshair, quadrants }) => Self {
                placed: Placed { at: *crosshair, ..self.placed },
                over: members.len(),
                rows: members.into_iter().zip(quadrants.iter().copied()).collect(),
                element,
                ..self
            },
            None => {
                Self { rows: members.into_iter().map(|row| (row, row.quadrant)).collect(), element, ..self }
            }
        }
    }

    pub(super) fn map(&self) -> Map {
        let (heads, marks) = (&self.style.language.heads, &self.style.language.marks);
        let axis = |title: &str, scale| Axis { title: title.to_owned(), scale };
        let derived = self.analysis.plan.importance != Importance::Stated;
        let range = if derived { self.derived_range() } else { self.scale() };
        let ranks = gap_ranks(&self.rows);
        let points = self.rows.iter().zip(&ranks).map(|(&(row, quadrant), &rank)| Point {
            id: row.name.clone(),
            label: report::label(row, self.style.language).to_owned(),
            importance: row.importance.value,
            performance: row.performance.value,
            quadrant,
            rank,
            size: row.base().map(|n| n as f64),
            interval: report::margin(row.importance.low, row.importance.high)
                .zip(report::margin(row.performance.low, row.performance.high)),
            previous: None,
            benchmark: None,
            uncertain: row.certainty.is_some_and(|found| found.verdict == Verdict::Uncertain),
        });
        Map {
            title: self.element.map(|element| self.headed(element, &self.message())),
            subtitle: report::measure(self.analysis, self.style),
            footnotes: self.footnotes(),
            words: &self.style.language.map,
            noun: self.noun,
            importance: axis(&self.importance_title(), range),
            performance: axis(heads.performance, self.scale()),
            commensurate: !derived,
            crosshair: self.crosshair(),
            confidence: self.analysis.plan.confidence,
            benchmark: None,
            size: self
                .rows
                .iter()
                .all(|(row, _)| row.base().is_some())
                .then(|| marks.respondents_both.to_owned()),
            points: points.collect(),
        }
    }

    fn gap_rows(&self) -> GapRows {
        let words = self.style.language;
        let ranks = gap_ranks(&self.rows);
        let rows = self.rows.iter().zip(&ranks).filter_map(|(&(row, quadrant), &rank)| {
            let gap = row.gap?;
            Some(GapRow {
                id: row.name.clone(),
                label: report::label(row, words).to_owned(),
                importance: row.importance.value,
                performance: row.performance.value,
                gap: gap.value,
                margin: report::margin(gap.low, gap.high),
                significant: gap.significant(self.analysis.inference.alpha),
                quadrant,
                rank,
                mark: report::mark(row).to_owned(),
            })
        });
        let mut shown = GapRows {
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
        };
        shown.title = self.element.map(|element| {
            let message = (words.titles.gap)(shown.short(), shown.rows.len(), self.noun, shown.tested());
            self.headed(element, &message)
        });
        shown
    }

    /// What the importance axis measures: ratings, shares of R² or standardised values.
    fn importance_title(&self) -> String {
        let words = self.style.language;
        let shared = self.analysis.drivers.as_ref().is_some_and(Drivers::shares);
        match self.analysis.plan.importance {
            Importance::Derived(_) if shared => {
                format!("{} ({})", words.heads.importance, words.sections.drivers.share)
            }
            _ => words.heads.importance.to_owned(),
        }
    }

    /// Derived importance has no ends of its own: from 0, or the lowest value, to the highest.
    fn derived_range(&self) -> (f64, f64) {
        let values = self.rows.iter().map(|(row, _)| row.importance.value);
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
            over: self.over,
        }
    }

    /// How many of the rows need priority.
    fn message(&self) -> String {
        let priorities =
            self.rows.iter().filter(|(_, quadrant)| *quadrant == Quadrant::ConcentrateHere).count();
        (self.style.language.map.title)(priorities, self.rows.len(), self.noun)
    }

    /// A message about the criteria of an element, headed by its name.
    fn headed(&self, element: &ElementRow, message: &str) -> String {
        let words = self.style.language;
        let mut letters = message.chars();
        let first = letters.next().map(|first| first.to_lowercase().collect::<String>()).unwrap_or_default();
        format!("{}{}: {first}{}", report::label(&element.row, words), words.before_colon, letters.as_str())
    }

    fn footnotes(&self) -> Vec<String> {
        let words = self.style.language;
        let mut notes =
            vec![(words.notes.importance)(report::method(self.analysis.plan.importance.name(), words))];
        notes.extend(report::weighting(self.analysis, words));
        notes.extend(self.style.source.as_deref().map(words.notes.source));
        notes
    }
}

/// Rank of each row's gap, 1 the largest, or of its importance where there are no gaps; survey order settles ties.
fn gap_ranks(rows: &[(&Row, Quadrant)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let size = |index: usize| {
        let (row, _) = rows[index];
        row.gap.map_or(row.importance.value, |gap| gap.value)
    };
    order.sort_by(|&a, &b| size(b).total_cmp(&size(a)));
    let mut ranks = vec![0; rows.len()];
    for (rank, index) in order.into_iter().enumerate() {
        ranks[index] = rank + 1;
    }
    ranks
}
