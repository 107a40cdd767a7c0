//! From the analysis to its dashboard: one page of the message, the map, the largest gaps and what follows from them.

mod brief;
mod changes;
mod grid;
mod sketch;
mod steps;

pub use self::brief::{Answer, AnswerKind, Brief, brief};
pub use self::sketch::{BarSketch, Sketch, SlopeSketch};
pub use self::steps::planned_next;
use super::document::{Block, Section};
use super::figure::{self, View, drawn};
use super::{labels, titles};
use crate::analysis::{Analysis, ChangeVerdict, ComparedRow, Metric, Quadrant, Row, Verdict};
use crate::chart::dashboard::{ChangeBar, Dashboard, GapBar, PriorityGaps, Question, State};
use crate::chart::map::Map;
use crate::look::{self, Chart, Look, Part};
use crate::words::dashboard::{DashboardWords, of};

/// Rows with a gap that a page needs: the mean of fewer divides hardly anything.
pub const LEAST_ROWS: usize = 4;
/// Gaps that are shown.
const GAPS: usize = 5;
/// Further priorities that are named.
const NAMED: usize = 4;

/// The page, where it is asked for as a part of a report.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let figure = figure::of(analysis, Chart::Dashboard, look);
    let blocks = figure.into_iter().map(Block::chart).collect();
    vec![Section::new(Part::Dashboard, "", None, blocks)]
}

/// The look of a page that is about the criteria where the elements are too few for it, and not asked for.
pub(super) fn page_look(analysis: &Analysis, look: &Look) -> Look {
    let few = (1..LEAST_ROWS).contains(&analysis.element_rows().len());
    let level =
        if few && look.level == look::ShownLevel::Auto { look::ShownLevel::Criteria } else { look.level };
    Look { level, ..look.clone() }
}

/// How many rows of the map that the look asks for have a gap.
pub fn rows_with_gaps(analysis: &Analysis, look: &Look) -> usize {
    View::of(analysis, &page_look(analysis, look)).rows().iter().filter(|(row, _)| row.gap.is_some()).count()
}

impl View<'_> {
    pub(super) fn dashboard(&self) -> Dashboard {
        let (analysis, look) = (self.analysis, self.look);
        let (words, said) = (look.language, of(look.language));
        let priorities = self.priorities();
        let head = |question: &str, about: String| Question { question: question.to_owned(), about };
        let state = self.state();
        let segments = self.segment_grid(&priorities);
        let changes = matches!(state, State::Changes { .. });
        let tested = priorities.iter().any(|row| self.is_significant(row).is_some());
        let adjustment = labels::adjustment(analysis);
        let alpha = words.notation.level(analysis.inference.alpha);
        let gaps = self.largest_gaps(&priorities, tested);
        let of_change = |rows: &[ChangeBar]| rows.iter().any(|bar| bar.interval.is_some());
        let margins = gaps.rows.iter().any(|bar| bar.interval.is_some())
            || matches!(&state, State::Changes { rows, .. } if of_change(rows));
        let confidence = margins.then_some(analysis.plan.confidence);
        let mut footnotes = vec![(said.margins)(confidence, adjustment, &alpha, tested)];
        footnotes.extend(self.lines_note());
        footnotes.extend(self.footnotes());
        let map = self.quiet_map();
        let title = self.message() + &self.getting_worse();
        footnotes.extend(self.arrows_note().filter(|_| map.points.iter().any(|it| it.previous.is_some())));
        Dashboard {
            title,
            subtitle: self.dashboard_measure(),
            description: (said.description)(map.points.len(), self.noun, changes, segments.is_some()),
            footnotes,
            map_head: head(said.act, (said.map)(map.points.len(), self.noun)),
            map,
            gaps,
            state,
            segments,
            steps: self.next_steps(),
        }
    }

    /// The priorities by rank.
    fn priorities(&self) -> Vec<&Row> {
        let is_priority = |found: &&(&Row, Quadrant)| found.1 == Quadrant::ConcentrateHere;
        let mut rows: Vec<&Row> = self.rows().iter().filter(is_priority).map(|&(row, _)| row).collect();
        rows.sort_by_key(|row| row.rank);
        rows
    }

    fn called(&self, row: &Row) -> String {
        drawn(&self.labels().of(row))
    }

    fn is_significant(&self, row: &Row) -> Option<bool> {
        row.gap?.significant(self.analysis.inference.alpha)
    }

    /// What is shown of the performance of a row since the wave before.
    fn verdict(&self, row: &Row) -> Option<ChangeVerdict> {
        Some(self.compared(row)?.performance?.verdict)
    }

    /// The map with arrows of certain and likely moves only.
    fn quiet_map(&self) -> Map {
        let mut map = self.map();
        map.before = None;
        let moves = |row: &ComparedRow| {
            let sure = matches!(row.quadrant.verdict, Some(Verdict::Certain | Verdict::Likely));
            row.quadrant.is_move() && sure
        };
        for (point, &(row, _)) in map.points.iter_mut().zip(self.rows()) {
            if !self.compared(row).is_some_and(moves) {
                point.previous = None;
            }
        }
        map
    }

    /// Measure and base, and the wave before.
    fn dashboard_measure(&self) -> String {
        let measure = titles::measure(self.analysis, self.look);
        match (&self.analysis.comparison, &self.look.subtitle) {
            (Some(comparison), None) => {
                let wave = self.wave(&comparison.old.label);
                let base = comparison.old.respondents.map(self.look.language.marks.base);
                let before = base.map_or_else(|| wave.clone(), |base| format!("{wave}, {base}"));
                format!("{measure} · {}", (of(self.look.language).compared)(&before))
            }
            _ => measure,
        }
    }

    fn wave(&self, label: &str) -> String {
        labels::group(label, self.look)
    }

    /// The largest gaps of priorities above 0: those that are significant, or where none was tested, all.
    fn largest_gaps(&self, priorities: &[&Row], tested: bool) -> PriorityGaps {
        let said = of(self.look.language);
        let gap = |row: &Row| row.gap.map_or(f64::NEG_INFINITY, |gap| gap.value);
        let mut shown: Vec<&Row> = priorities.to_vec();
        shown.retain(|row| gap(row) > 0.0 && (!tested || self.is_significant(row) == Some(true)));
        shown.sort_by(|one, other| gap(other).total_cmp(&gap(one)).then(one.rank.cmp(&other.rank)));
        shown.truncate(GAPS);
        let bars: Vec<GapBar> = shown.iter().filter_map(|row| self.bar(row, said)).collect();
        let others: Vec<String> = priorities
            .iter()
            .filter(|row| shown.iter().all(|other| other.rank != row.rank))
            .map(|row| format!("{}\u{a0}{}", row.rank, self.called(row)))
            .collect();
        let mut notes = Vec::new();
        if bars.is_empty() && !priorities.is_empty() {
            notes.push(said.no_gap.to_owned());
        }
        if !others.is_empty() {
            let named = others.len().min(NAMED);
            notes.push((said.others)(&others[..named], others.len() - named));
        }
        let question = said.gaps.to_owned();
        let head = Question { question, about: (said.largest)(bars.len(), tested) };
        PriorityGaps { head, rows: bars, sure: self.how_sure(priorities, said), notes }
    }

    fn bar(&self, row: &Row, said: &DashboardWords) -> Option<GapBar> {
        let number = |value: f64| self.look.language.notation.value(value, self.look.decimals);
        let gap = row.gap?;
        let mut about = (said.means)(&number(row.importance.value), &number(row.performance.value));
        if let Some(comparison) = &self.analysis.comparison {
            let wave = self.wave(&comparison.old.label);
            match self.verdict(row) {
                Some(ChangeVerdict::Rises) => about += &(said.since)(true, &wave),
                Some(ChangeVerdict::Falls) => about += &(said.since)(false, &wave),
                _ => {}
            }
        }
        let (rank, label) = (row.rank, self.called(row));
        Some(GapBar { rank, label, about, gap: gap.value, interval: gap.low.zip(gap.high) })
    }

    fn how_sure(&self, priorities: &[&Row], said: &DashboardWords) -> String {
        if priorities.is_empty() {
            return (said.none)(self.noun);
        }
        let known = self.own && priorities.iter().any(|row| row.certainty.is_some());
        if !known {
            return (said.verdicts)([0; 3]);
        }
        let of = |verdict| {
            let is = |row: &&&Row| row.certainty.is_some_and(|found| found.verdict == verdict);
            priorities.iter().filter(is).count()
        };
        let counts = [of(Verdict::Certain), of(Verdict::Likely)];
        (said.sure)(counts, priorities.len(), [Verdict::CERTAIN, Verdict::LIKELY])
    }

    /// Per cent where the comparison holds shares of one.
    fn change_unit(&self) -> f64 {
        let mean = |metric| metric == Metric::Mean;
        match &self.analysis.comparison {
            Some(comparison) if !mean(comparison.metric) => 100.0,
            _ => 1.0,
        }
    }
}
