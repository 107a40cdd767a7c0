//! From the analysis to what a chart draws.

use std::borrow::Cow;

use super::cell::Mark;
use super::labels::Labels;
use super::{labels, marks, notes, titles};
use crate::analysis::Level as Rows;
use crate::analysis::headline::Headline;
use crate::analysis::{
    Analysis, Change, ChangeVerdict, ComparedRow, Drivers, ElementRow, Importance, OwnMap, Placed, Quadrant,
    Row, Verdict, Within,
};
use crate::chart::gap::gap;
use crate::chart::layer::Layer;
use crate::chart::map::{Axis, Crosshair, Map, Point};
use crate::chart::panels::Segments;
use crate::chart::picture::Picture;
use crate::chart::quadrant::quadrant;
use crate::chart::rows::{GapRow, GapRows};
use crate::chart::segments::segments as draw_segments;
use crate::look::{Chart, Level, Look};
use crate::words::Noun;

/// A chart of a report, not yet drawn: what it shows is computed, where it goes is not.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Which chart it is.
    pub chart: Chart,
    /// Of which map.
    pub level: Level,
    /// Its message.
    pub title: String,
    /// What it shows.
    pub data: Data,
}

/// What a figure shows, in values that a native chart can use too.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Data {
    /// A map: of importance × performance, or derived × stated importance.
    Map(Map),
    /// A gap chart.
    Gaps(GapRows),
    /// A map for each level of a grouping.
    Panels(Segments),
}

impl Figure {
    /// A chart of the map that the look asks for.
    pub fn new(analysis: &Analysis, chart: Chart, look: &Look) -> Self {
        let view = View::of(analysis, look);
        let data = match chart {
            Chart::Quadrant => Data::Map(view.map()),
            Chart::Gap => Data::Gaps(view.gap_rows()),
            Chart::Segments => Data::Panels(view.panels()),
            Chart::Drivers => Data::Map(view.grid()),
        };
        let title = match &data {
            Data::Map(map) => map.message(look),
            Data::Gaps(rows) => rows.message(look),
            Data::Panels(panels) => panels.message(look),
        };
        Self { chart, level: look.level, title, data }
    }

    /// Draws it: the slow part, where names find their places.
    pub fn draw(&self, look: &Look) -> Picture {
        match &self.data {
            Data::Map(map) => quadrant(map, look),
            Data::Gaps(rows) => gap(rows, look),
            Data::Panels(panels) => draw_segments(panels, look),
        }
    }
}

/// The map of the quadrants; of no use where there is nothing to place.
pub fn map(analysis: &Analysis, look: &Look) -> Option<Figure> {
    (!analysis.criteria.is_empty()).then(|| Figure::new(analysis, Chart::Quadrant, look))
}

/// The gap chart, where there are gaps.
pub fn gaps(analysis: &Analysis, look: &Look) -> Option<Figure> {
    let gaps = analysis.criteria.iter().any(|row| row.gap.is_some());
    gaps.then(|| Figure::new(analysis, Chart::Gap, look))
}

/// The maps of the first grouping, where there is one.
pub fn segments(analysis: &Analysis, look: &Look) -> Option<Figure> {
    (!analysis.segments.is_empty()).then(|| Figure::new(analysis, Chart::Segments, look))
}

/// Stated against derived importance, where both are known.
pub fn drivers(analysis: &Analysis, look: &Look) -> Option<Figure> {
    let drivers = analysis.drivers.as_ref()?;
    let placed = drivers.criteria.rows.iter().any(|driver| driver.cell.is_some());
    placed.then(|| Figure::new(analysis, Chart::Drivers, look))
}

/// The map of the quadrants that the look asks for, before it is drawn.
pub fn map_of(analysis: &Analysis, look: &Look) -> Map {
    View::of(analysis, look).map()
}

/// The rows of one map with their crosshair.
pub(super) struct View<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) look: &'a Look,
    labels: Labels,
    /// Each with its quadrant on this map.
    rows: Vec<(&'a Row, Quadrant)>,
    pub(super) noun: Noun,
    pub(super) placed: Placed,
    /// How many rows the crosshair was taken over.
    over: usize,
    /// Whether the certainty of the rows is that of their quadrants here.
    own: bool,
    /// The element the criteria belong to, where they are those of one.
    element: Option<&'a ElementRow>,
}

impl<'a> View<'a> {
    fn of(analysis: &'a Analysis, look: &'a Look) -> Self {
        let whole = |row: &'a Row| (row, row.quadrant);
        let criteria = Self {
            analysis,
            look,
            labels: Labels::new(analysis, look),
            rows: analysis.criteria.iter().map(whole).collect(),
            noun: look.language.criterion,
            placed: analysis.crosshair,
            over: analysis.criteria.len(),
            own: true,
            element: None,
        };
        match (analysis.element_crosshair, look.level) {
            (Some(placed), Level::Auto | Level::Elements) => Self {
                rows: analysis.element_rows().into_iter().map(whole).collect(),
                noun: look.language.element,
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
        let members = labels::members(self.analysis, element);
        let element = Some(element);
        match element
            .and_then(|element| element.own_map.as_ref().filter(|_| element.drawn_within == Within::Own))
        {
            Some(OwnMap { crosshair, quadrants }) => Self {
                placed: Placed { at: *crosshair, ..self.placed },
                over: members.len(),
                own: false,
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
        let (heads, marks) = (&self.look.language.heads, &self.look.language.marks);
        let axis = |title: &str, scale| Axis { title: title.to_owned(), scale };
        let derived = self.analysis.plan.importance != Importance::Stated;
        let range = if derived { self.derived_range() } else { self.scale() };
        let points = self.rows.iter().map(|&(row, quadrant)| Point {
            id: row.name.clone(),
            label: drawn(&self.labels.of(row)),
            importance: row.importance.value,
            performance: row.performance.value,
            quadrant,
            rank: row.rank,
            size: row.base().map(|n| n as f64),
            interval: labels::margin(row.importance.low, row.importance.high)
                .zip(labels::margin(row.performance.low, row.performance.high)),
            previous: self.previous(row),
            moved: self.compared(row).is_some_and(is_shown),
            benchmark: row
                .benchmark
                .as_ref()
                .map(|it| (it.importance.unwrap_or(row.importance.value), it.performance)),
            uncertain: row.certainty.is_some_and(|found| found.verdict == Verdict::Uncertain),
        });
        Map {
            title: Some(match self.element {
                Some(element) => self.headed(element, &self.message()),
                None => self.message(),
            }),
            subtitle: titles::measure(self.analysis, self.look),
            footnotes: self.footnotes(),
            words: &self.look.language.map,
            noun: self.noun,
            importance: axis(&self.importance_title(), range),
            performance: axis(heads.performance, self.scale()),
            layers: self.layers(derived),
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

    /// Importance and performance in the wave before, where the row was there.
    fn previous(&self, row: &Row) -> Option<(f64, f64)> {
        let before = self.compared(row)?;
        Some((before.importance?.old, before.performance?.old))
    }

    /// The row beside the wave before.
    fn compared(&self, row: &Row) -> Option<&'a ComparedRow> {
        let comparison = self.analysis.comparison.as_ref()?;
        let level = if self.noun == self.look.language.element {
            crate::analysis::Level::Elements
        } else {
            crate::analysis::Level::Criteria
        };
        comparison.level(level).find(|compared| compared.name == row.name)
    }

    fn gap_rows(&self) -> GapRows {
        let words = self.look.language;
        let rows = self.rows.iter().filter_map(|&(row, quadrant)| {
            let gap = row.gap?;
            Some(GapRow {
                id: row.name.clone(),
                label: drawn(&self.labels.of(row)),
                importance: row.importance.value,
                performance: row.performance.value,
                gap: gap.value,
                margin: labels::margin(gap.low, gap.high),
                significant: gap.significant(self.analysis.inference.alpha),
                shares: row.shortfall.map(|shares| (shares.more, shares.less)),
                quadrant,
                rank: row.rank,
                mark: marks::base(row).map_or("", Mark::sign).to_owned(),
            })
        });
        let mut shown = GapRows {
            title: None,
            subtitle: titles::gap_measure(self.analysis, self.look),
            footnotes: self.footnotes(),
            noun: self.noun,
            scale: self.scale(),
            crosshair: self.crosshair(),
            confidence: self.analysis.plan.confidence,
            alpha: self.analysis.inference.alpha,
            adjustment: labels::adjustment(self.analysis).map(str::to_owned),
            rows: rows.collect(),
        };
        shown.title = self.element.map(|element| {
            let message = (words.titles.gap)(shown.short(), shown.rows.len(), self.noun, shown.tested());
            self.headed(element, &message)
        });
        shown
    }

    /// What the map can show: a diagonal only where both axes are on one scale, rings only where the certainty of the
    /// rows is that of this map.
    fn layers(&self, derived: bool) -> Vec<Layer> {
        let has = |layer: &Layer| match layer {
            Layer::Diagonal => !derived,
            Layer::Rings => self.own,
            _ => true,
        };
        Layer::ALL.into_iter().filter(has).collect()
    }

    /// What the importance axis measures: ratings, shares of R² or standardised values.
    fn importance_title(&self) -> String {
        let words = self.look.language;
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
            rule: labels::rule(self.placed.rule, self.look.language),
            over: self.over,
        }
    }

    /// How many of the rows need priority, and how sure that is.
    fn message(&self) -> String {
        let headline = Headline::of(&self.rows, self.own, self.analysis);
        let names: Vec<Cow<str>> =
            headline.first.iter().map(|&index| self.labels.of(self.rows[index].0)).collect();
        titles::sentence(&headline, &names, self.noun, self.look.language)
    }

    /// A message about the criteria of an element, headed by its name.
    fn headed(&self, element: &ElementRow, message: &str) -> String {
        let words = self.look.language;
        let mut letters = message.chars();
        let first = letters.next().map(|first| first.to_lowercase().collect::<String>()).unwrap_or_default();
        format!("{}{}: {first}{}", drawn(&self.labels.of(&element.row)), words.before_colon, letters.as_str())
    }

    fn footnotes(&self) -> Vec<String> {
        let words = self.look.language;
        let mut notes =
            vec![(words.notes.importance)(labels::method(self.analysis.plan.importance.name(), words))];
        notes.extend(notes::weighting(self.analysis, words));
        let level = if self.noun == words.element { Rows::Elements } else { Rows::Criteria };
        notes.extend(titles::other_rules(level, self.analysis, words).filter(|_| self.element.is_none()));
        notes.extend(self.look.source.as_deref().map(words.notes.source));
        notes
    }
}

/// A text as charts draw it: beyond [`LONGEST`] letters it is cut, before anybody measures it.
pub(super) fn drawn(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}

/// No chart has room for more letters of a name.
const LONGEST: usize = 300;

/// Whether a row has moved: to another quadrant at least likely, or in its performance significantly.
fn is_shown(row: &ComparedRow) -> bool {
    let moves =
        row.quadrant.is_move() && row.quadrant.verdict.is_some_and(|verdict| verdict != Verdict::Uncertain);
    let changes = |change: &Change| matches!(change.verdict, ChangeVerdict::Rises | ChangeVerdict::Falls);
    moves || row.performance.as_ref().is_some_and(changes)
}
