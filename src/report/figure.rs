//! From the analysis to what a chart draws.

use super::cell::Mark;
use super::dashboard::{page_look, rows_with_gaps as dashboard_rows};
use super::dots::dots as dots_of;
use super::multiples::multiples as multiples_of;
use super::notes::of_the_file;
use super::slope::slope as slope_of;
pub(super) use super::view::{View, drawn};
use super::{labels, marks, titles, told};
use crate::analysis::{
    Analysis, Change, ChangeVerdict, ComparedRow, Comparison, Drivers, Importance, Verdict,
};
use crate::chart::answers::{AnswerRows, answers};
use crate::chart::dashboard::{Dashboard, dashboard};
use crate::chart::dots::{Dots, dots};
use crate::chart::gap::gap;
use crate::chart::heat::{HeatTable, heat};
use crate::chart::layer::Layer;
use crate::chart::map::{Axis, Map, Point};
use crate::chart::multiples::{Multiples, multiples};
use crate::chart::panels::PanelSet;
use crate::chart::picture::Picture;
use crate::chart::plan::{ActionChart, action_plan};
use crate::chart::quadrant::quadrant;
use crate::chart::ranking::{Ranking, ranking};
use crate::chart::rows::{GapRow, GapRows};
use crate::chart::segments::segments as draw_segments;
use crate::chart::sensitivity::{Strip, sensitivity};
use crate::chart::slope::{SlopeData, slope};
use crate::chart::worksheet::{Worksheet, worksheet};
use crate::look::{Canvas, Chart, Look, ShownLevel};

/// A chart of a report, not yet drawn: what it shows is computed, where it goes is not.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Which chart it is.
    pub chart: Chart,
    /// Of which map.
    pub level: ShownLevel,
    /// Its message.
    pub title: String,
    /// What it shows.
    pub data: Data,
    /// What a reader should know of the file behind it.
    pub told: Vec<String>,
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
    Panels(PanelSet),
    /// Gaps in each level of a grouping.
    Heat(HeatTable),
    /// How answers are spread.
    Answers(AnswerRows),
    /// Drivers ranked, beside their map.
    Ranking(Ranking),
    /// Lists to fill in.
    Worksheet(Worksheet),
    /// Quadrants under other choices.
    Strip(Strip),
    /// Two waves.
    Slope(SlopeData),
    /// Three waves and more.
    Multiples(Multiples),
    /// Audiences.
    Dots(Dots),
    /// What is to be done, by effort and impact.
    Plan(ActionChart),
    /// All of it on one page.
    Dashboard(Box<Dashboard>),
}

impl Figure {
    /// A chart of the map that the look asks for.
    pub fn new(analysis: &Analysis, chart: Chart, look: &Look) -> Self {
        let page = (chart == Chart::Dashboard).then(|| page_look(analysis, look));
        let look = page.as_ref().unwrap_or(look);
        let view = View::of(analysis, look);
        let data = match chart {
            Chart::Quadrant => Data::Map(view.map()),
            Chart::Gap => Data::Gaps(view.gap_rows()),
            Chart::Segments if view.has_many_levels() => Data::Heat(view.heat()),
            Chart::Segments | Chart::Panels => Data::Panels(view.panels()),
            Chart::Heatmap => Data::Heat(view.heat()),
            Chart::Answers => Data::Answers(view.answers()),
            Chart::Drivers => view.ranking().map_or_else(|| Data::Map(view.grid()), Data::Ranking),
            Chart::Worksheet => Data::Worksheet(view.worksheet()),
            Chart::Sensitivity => Data::Strip(view.strip()),
            Chart::Slope => match &analysis.comparison {
                Some(comparison) => many_waves(comparison, look)
                    .map_or_else(|| Data::Slope(slope_of(comparison, look)), Data::Multiples),
                None => Data::Map(view.map()),
            },
            Chart::Multiples => {
                let comparison = analysis.comparison.as_ref();
                let found = comparison.and_then(|comparison| multiples_of(comparison, look));
                found.map_or_else(|| Data::Map(view.map()), Data::Multiples)
            }
            Chart::Audiences => dots_of(analysis, look).map_or_else(|| Data::Map(view.map()), Data::Dots),
            Chart::Plan => Data::Plan(view.action_chart()),
            Chart::Benchmark => Data::Map(view.beside_benchmark()),
            Chart::Competitor => Data::Map(view.beside_competitor()),
            Chart::Dashboard => Data::Dashboard(Box::new(view.dashboard())),
        };
        let own = match &data {
            Data::Map(map) => map.message(look),
            Data::Gaps(rows) => rows.message(look),
            Data::Panels(panels) => panels.message(look),
            Data::Heat(table) => table.title.clone(),
            Data::Answers(rows) => rows.message(look),
            Data::Ranking(ranking) => ranking.title.clone(),
            Data::Worksheet(lists) => lists.message(look),
            Data::Strip(strip) => strip.title.clone(),
            Data::Slope(waves) => waves.title.clone(),
            Data::Multiples(waves) => waves.title.clone(),
            Data::Dots(audiences) => audiences.title.clone(),
            Data::Plan(plan) => plan.message(look),
            Data::Dashboard(page) => page.title.clone(),
        };
        let title = look.title.clone().unwrap_or(own);
        Self { chart, level: look.level, title, data, told: of_the_file(analysis, look.language) }
    }

    /// Measure, scale and base, for a title that stands elsewhere; may be empty.
    pub fn measure(&self) -> &str {
        match &self.data {
            Data::Map(map) => &map.subtitle,
            Data::Gaps(rows) => &rows.subtitle,
            Data::Panels(panels) => &panels.subtitle,
            Data::Heat(table) => &table.subtitle,
            Data::Answers(rows) => &rows.subtitle,
            Data::Ranking(ranking) => &ranking.subtitle,
            Data::Worksheet(lists) => &lists.subtitle,
            Data::Strip(strip) => &strip.subtitle,
            Data::Slope(waves) => &waves.subtitle,
            Data::Multiples(waves) => &waves.subtitle,
            Data::Dots(audiences) => &audiences.subtitle,
            Data::Plan(plan) => &plan.subtitle,
            Data::Dashboard(page) => &page.subtitle,
        }
    }

    /// Draws it: the slow part, where names find their places.
    pub fn draw(&self, look: &Look) -> Picture {
        let footnotes: Vec<&str> =
            self.told.iter().map(String::as_str).chain(look.footnote.as_deref()).collect();
        let footnote = (!footnotes.is_empty()).then(|| footnotes.join(" "));
        let look = &Look { footnote, canvas: self.fitting(look.canvas), ..look.clone() };
        match &self.data {
            Data::Map(map) => quadrant(map, look),
            Data::Gaps(rows) => gap(rows, look),
            Data::Panels(panels) => draw_segments(panels, look),
            Data::Heat(table) => heat(table, look),
            Data::Answers(rows) => answers(rows, look),
            Data::Ranking(drivers) => ranking(drivers, look),
            Data::Worksheet(lists) => worksheet(lists, look),
            Data::Strip(strip) => sensitivity(strip, look),
            Data::Slope(waves) => slope(waves, look),
            Data::Multiples(waves) => multiples(waves, look),
            Data::Dots(audiences) => dots(audiences, look),
            Data::Plan(plan) => action_plan(plan, look),
            Data::Dashboard(page) => dashboard(page, look),
        }
    }
}

impl Figure {
    /// The canvas, or a wider one where the columns of the chart would stand on one another.
    fn fitting(&self, canvas: Canvas) -> Canvas {
        let least = match &self.data {
            Data::Slope(_) | Data::Answers(_) | Data::Ranking(_) => 720.0,
            Data::Panels(_) | Data::Dots(_) => 640.0,
            Data::Strip(_) | Data::Worksheet(_) => 480.0,
            Data::Map(_)
            | Data::Gaps(_)
            | Data::Heat(_)
            | Data::Plan(_)
            | Data::Multiples(_)
            | Data::Dashboard(_) => 0.0,
        };
        let (width, height) = canvas.size();
        if width < least { Canvas::Size(least, height) } else { canvas }
    }
}

/// The small multiples of more waves than fit between the axes of slopes.
pub fn many_waves(comparison: &Comparison, look: &Look) -> Option<Multiples> {
    const MOST: usize = 5;
    let waves = comparison.trend.as_ref().map_or(2, |trend| trend.waves.len());
    if waves > MOST { multiples_of(comparison, look) } else { None }
}

/// A chart of the kind that reports show where it is asked for; `None` where there is nothing to show.
pub(super) fn of(analysis: &Analysis, chart: Chart, look: &Look) -> Option<Figure> {
    let has_gaps = || analysis.criteria.iter().any(|row| row.gap.is_some());
    let holds = match chart {
        Chart::Answers => !analysis.answers.is_empty() && has_gaps(),
        Chart::Heatmap => !analysis.segments.is_empty() && has_gaps(),
        Chart::Dashboard => dashboard_rows(analysis, look) >= super::dashboard::LEAST_ROWS,
        Chart::Plan => analysis.action_plan.as_ref().is_some_and(|plan| !plan.lines.is_empty()),
        Chart::Sensitivity => analysis.sensitivity.iter().any(|one| one.cases.len() > 1),
        _ => !analysis.criteria.is_empty(),
    };
    holds.then(|| Figure::new(analysis, chart, look))
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

/// Drivers by derived importance, and stated against derived where both are known.
pub fn drivers(analysis: &Analysis, look: &Look) -> Option<Figure> {
    let drivers = analysis.drivers.as_ref()?;
    let ranked = drivers.criteria.rows.iter().any(|driver| driver.raw.is_some());
    ranked.then(|| Figure::new(analysis, Chart::Drivers, look))
}

/// The map of the quadrants that the look asks for, before it is drawn.
pub fn map_of(analysis: &Analysis, look: &Look) -> Map {
    View::of(analysis, look).map()
}

impl View<'_> {
    pub(super) fn map(&self) -> Map {
        let (heads, marks) = (&self.look.language.heads, &self.look.language.marks);
        let axis = |title: &str, scale| Axis { title: title.to_owned(), scale };
        let derived = self.analysis.plan.importance != Importance::Stated;
        let range = if derived { self.derived_range() } else { self.scale() };
        let points = self.rows().iter().map(|&(row, quadrant)| Point {
            id: row.name.clone(),
            label: drawn(&self.labels().of(row)),
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
            gap: row.gap.map(|gap| gap.value),
            told: told::of_row(row, quadrant, self.analysis, self.look),
        });
        Map {
            title: Some(match self.element {
                Some(element) => self.headed(element, &self.message()),
                None => self.message() + &self.getting_worse(),
            }),
            subtitle: titles::measure(self.analysis, self.look),
            footnotes: self
                .arrows_note()
                .into_iter()
                .chain(self.before_note())
                .chain(self.footnotes())
                .collect(),
            words: &self.look.language.map,
            noun: self.noun,
            importance: axis(&self.importance_title(), range),
            performance: axis(&self.measured(heads.performance), self.scale()),
            layers: self.layers(derived),
            crosshair: self.crosshair(),
            before: self.lines_before(),
            confidence: self.analysis.plan.confidence,
            benchmark: None,
            size: self
                .rows()
                .iter()
                .all(|(row, _)| row.base().is_some())
                .then(|| marks.respondents_both.to_owned()),
            points: points.collect(),
        }
    }

    fn gap_rows(&self) -> GapRows {
        let words = self.look.language;
        let rows = self.rows().iter().filter_map(|&(row, quadrant)| {
            let gap = row.gap?;
            Some(GapRow {
                id: row.name.clone(),
                label: drawn(&self.labels().of(row)),
                importance: row.importance.value,
                performance: row.performance.value,
                gap: gap.value,
                margin: labels::margin(gap.low, gap.high),
                significant: gap.significant(self.analysis.inference.alpha),
                shares: row.shortfall.map(|shares| (shares.more, shares.less)),
                quadrant,
                rank: row.rank,
                mark: marks::base(row).map_or("", Mark::sign).to_owned(),
                told: told::of_gap_row(row, quadrant, self.analysis, self.look),
            })
        });
        let mut shown = GapRows {
            title: None,
            subtitle: titles::gap_measure(self.analysis, self.look),
            footnotes: self.meanings().into_iter().chain(self.footnotes()).collect(),
            noun: self.noun,
            scale: self.scale(),
            crosshair: self.crosshair(),
            confidence: self.analysis.plan.confidence,
            alpha: self.analysis.inference.alpha,
            adjustment: labels::adjustment(self.analysis).map(str::to_owned),
            too_few: self.headline().too_few(),
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
            Importance::Stated => self.measured(words.heads.importance),
            Importance::Derived(_) => words.heads.importance.to_owned(),
        }
    }

    /// An axis of ratings; shares of respondents are in per cent.
    fn measured(&self, title: &str) -> String {
        let shares = self.analysis.plan.metric.boxes().is_some();
        if shares { format!("{title} (%)") } else { title.to_owned() }
    }

    /// Derived importance has no ends of its own: from 0, or the lowest value, to the highest.
    fn derived_range(&self) -> (f64, f64) {
        let values = self.rows().iter().map(|(row, _)| row.importance.value);
        values.fold((0.0, 0.0), |(low, high): (f64, f64), value| (low.min(value), high.max(value)))
    }
}

/// Whether a row has moved: to another quadrant at least likely, or in its performance significantly.
fn is_shown(row: &ComparedRow) -> bool {
    let moves =
        row.quadrant.is_move() && row.quadrant.verdict.is_some_and(|verdict| verdict != Verdict::Uncertain);
    let changes = |change: &Change| matches!(change.verdict, ChangeVerdict::Rises | ChangeVerdict::Falls);
    moves || row.performance.as_ref().is_some_and(changes)
}
