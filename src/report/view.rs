//! The rows of one map with their crosshair, as every chart of it is made from them.

use std::borrow::Cow;

use super::heat::last_shown;
use super::labels::{self, RowLabels};
use super::{marks, notes, titles};
use crate::analysis::Level as Rows;
use crate::analysis::headline::Headline;
use crate::analysis::{
    Analysis, ChangeVerdict, ComparedRow, Comparison, ElementRow, Flag, OwnMap, Placed, Quadrant, Row, Within,
};
use crate::chart::crowd;
use crate::chart::map::CrosshairLines;
use crate::look::{Look, ShownLevel};
use crate::message::{Results, What};
use crate::words::Noun;
use crate::words::number::capital;

/// The rows of one map with their crosshair.
pub(super) struct View<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) look: &'a Look,
    labels: RowLabels,
    /// Each with its quadrant on this map.
    rows: Vec<(&'a Row, Quadrant)>,
    pub(super) noun: Noun,
    pub(super) placed: Placed,
    /// How many rows the crosshair was taken over.
    over: usize,
    /// Whether the certainty of the rows is that of their quadrants here.
    pub(super) own: bool,
    /// The element the criteria belong to, where they are those of one.
    pub(super) element: Option<&'a ElementRow>,
}

impl<'a> View<'a> {
    pub(super) fn of(analysis: &'a Analysis, look: &'a Look) -> Self {
        let whole = |row: &'a Row| (row, row.quadrant);
        let criteria = Self {
            analysis,
            look,
            labels: RowLabels::new(analysis, look),
            rows: analysis.criteria.iter().map(whole).collect(),
            noun: look.language.criterion,
            placed: analysis.crosshair,
            over: analysis.criteria.len(),
            own: true,
            element: None,
        };
        match (analysis.element_crosshair, look.level) {
            (Some(placed), ShownLevel::Auto | ShownLevel::Elements) => Self {
                rows: analysis.element_rows().into_iter().map(whole).collect(),
                noun: look.language.element,
                placed,
                over: analysis.elements.len(),
                ..criteria
            },
            (_, ShownLevel::Inside(index)) => match analysis.elements.get(index) {
                Some(element) => criteria.inside(element),
                None => criteria,
            },
            _ => criteria,
        }
    }

    /// The criteria of one element, against the crosshair of all criteria or against their own.
    pub(super) fn inside(self, element: &'a ElementRow) -> Self {
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

    pub(super) fn labels(&self) -> RowLabels {
        self.labels
    }

    pub(super) fn rows(&self) -> &[(&'a Row, Quadrant)] {
        &self.rows
    }

    /// Whether the first grouping has so many levels that maps beside one another could not be read.
    pub(super) fn has_many_levels(&self) -> bool {
        const PANELS: usize = 6;
        let many = |groups: &crate::analysis::Segments| groups.levels.len() > PANELS;
        let has_gaps = self.rows.iter().any(|(row, _)| row.gap.is_some());
        has_gaps && self.analysis.segments.first().is_some_and(many)
    }

    /// Where the lines of this map lie.
    pub(super) fn lines_note(&self) -> Vec<String> {
        let CrosshairLines { rule, over, importance, performance } = self.crosshair();
        let decimals = self.look.decimals_of_notes();
        vec![(self.look.language.map.crosshair)(rule, over, self.noun, importance, performance, decimals)]
    }

    /// What the arrows lead from and to, where there are any.
    pub(super) fn arrows_note(&self) -> Option<String> {
        let comparison = self.compared_map()?;
        let words = self.look.language;
        let wave = |label: &str| labels::group(label, self.look);
        let (old, new) = (wave(&comparison.old.label), wave(&comparison.new.label));
        Some((words.titles.arrows)(&old, &new))
    }

    /// What the dashed lines are, where there are any.
    pub(super) fn before_note(&self) -> Option<String> {
        let words = self.look.language;
        let old = labels::group(&self.compared_map()?.old.label, self.look);
        let lines = self
            .lines_before()
            .filter(|&before| before != (self.placed.at.importance, self.placed.at.performance));
        let number = |value: f64| words.notation.value(value, self.look.decimals_of_notes());
        lines.map(|(importance, performance)| {
            (crate::words::slope::of(words).before)(&old, &number(importance), &number(performance))
        })
    }

    /// The comparison with the wave before, where rows have arrows from there.
    fn compared_map(&self) -> Option<&'a Comparison> {
        let comparison = self.analysis.comparison.as_ref().filter(|_| self.look.arrows)?;
        self.rows.iter().any(|(row, _)| self.previous(row).is_some()).then_some(comparison)
    }

    /// Where the lines of this map lay in the wave before; `None` of a map against lines of its own.
    pub(super) fn lines_before(&self) -> Option<(f64, f64)> {
        let comparison = self.compared_map().filter(|_| self.own)?;
        let old = if self.noun == self.look.language.element {
            comparison.old.element_crosshair
        } else {
            Some(comparison.old.crosshair)
        };
        old.map(|at| (at.importance, at.performance))
    }

    /// How many of the priorities are shown to get worse, behind the message of a map with arrows.
    pub(super) fn getting_worse(&self) -> String {
        let mut priorities = self.rows.iter().filter(|found| found.1 == Quadrant::ConcentrateHere).peekable();
        if self.compared_map().is_none() || priorities.peek().is_none() {
            return String::new();
        }
        let falls = |(row, _): &&(&Row, Quadrant)| {
            let change = self.compared(row).and_then(|compared| compared.performance.as_ref());
            change.is_some_and(|change| change.verdict == ChangeVerdict::Falls)
        };
        (crate::words::dashboard::of(self.look.language).worse)(priorities.filter(falls).count())
    }

    /// Importance and performance in the wave before, where the row was there.
    pub(super) fn previous(&self, row: &Row) -> Option<(f64, f64)> {
        let before = self.compared(row)?;
        Some((before.importance?.old, before.performance?.old))
    }

    /// The row beside the wave before.
    pub(super) fn compared(&self, row: &Row) -> Option<&'a ComparedRow> {
        let comparison = self.analysis.comparison.as_ref()?;
        let level = if self.noun == self.look.language.element {
            crate::analysis::Level::Elements
        } else {
            crate::analysis::Level::Criteria
        };
        comparison.level(level).find(|compared| compared.name == row.name)
    }

    /// What the marks behind the names of the gap chart mean.
    pub(super) fn meanings(&self) -> Option<String> {
        // Of a crowd the first rows are shown.
        let last = last_shown(self.rows.iter().map(|(row, _)| row.rank));
        let last = if self.rows.len() > crowd::NAMED { last } else { usize::MAX };
        let shown = self.rows.iter().filter(|(row, _)| row.gap.is_some() && row.rank <= last);
        let marks = shown.filter_map(|(row, _)| marks::base(row));
        notes::meanings(marks.collect(), self.analysis, self.look.language)
    }

    pub(super) fn scale(&self) -> (f64, f64) {
        (self.analysis.scale.lowest, self.analysis.scale.highest)
    }

    pub(super) fn crosshair(&self) -> CrosshairLines {
        CrosshairLines {
            importance: self.placed.at.importance,
            performance: self.placed.at.performance,
            rule: labels::rule(self.placed.rule, self.look.language),
            over: self.over,
        }
    }

    /// How many of the rows need priority, and how sure that is, before it is put into words.
    pub(super) fn headline(&self) -> Headline {
        Headline::of(&self.rows, self.own, self.analysis)
    }

    /// How many of the rows need priority, and how sure that is.
    pub(super) fn message(&self) -> String {
        let headline = self.headline();
        let names: Vec<Cow<str>> =
            headline.first.iter().map(|&index| self.labels.of(self.rows[index].0)).collect();
        titles::sentence(&headline, &names, self.noun, self.look.language)
    }

    /// A message about the criteria of an element, headed by its name.
    pub(super) fn headed(&self, element: &ElementRow, message: &str) -> String {
        let words = self.look.language;
        let mut letters = message.chars();
        let first = letters.next().map(|first| first.to_lowercase().collect::<String>()).unwrap_or_default();
        format!("{}{}: {first}{}", drawn(&self.labels.of(&element.row)), words.before_colon, letters.as_str())
    }

    pub(super) fn footnotes(&self) -> Vec<String> {
        let level = if self.noun == self.look.language.element { Rows::Elements } else { Rows::Criteria };
        let rules = titles::other_rules(level, self.analysis, self.look.language);
        let mut notes = self.origin(rules.filter(|_| self.element.is_none()));
        notes.extend(self.contradicted());
        notes.extend(self.whole_level(level));
        notes
    }

    /// Priorities without a shortfall, and strengths that may be too much although they fall short: the name of the quadrant
    /// says the contrary of the gap.
    fn contradicted(&self) -> Vec<String> {
        const NAMED: usize = 3;
        if !self.own {
            return Vec::new();
        }
        let says = |flags: &'static [Flag], priority: bool| {
            let rows: Vec<&Row> = self
                .rows
                .iter()
                .filter(|(row, _)| flags.iter().any(|flag| row.flags.contains(flag)))
                .map(|(row, _)| *row)
                .collect();
            let names: Vec<String> = rows.iter().take(NAMED).map(|row| drawn(&self.labels.of(row))).collect();
            let more = rows.len().saturating_sub(NAMED);
            (!names.is_empty()).then(|| (self.look.language.notes.contradicted)(priority, &names, more))
        };
        let short = says(&[Flag::Shortfall, Flag::UntestedShortfall], false);
        says(&[Flag::NoShortfall], true).into_iter().chain(short).collect()
    }

    /// That all rows stand high, or low, so that a quadrant compares them among themselves only.
    fn whole_level(&self, level: Rows) -> Option<String> {
        let of = if level == Rows::Elements { "elements" } else { "criteria" };
        let told = self.analysis.warnings.iter().find(|warning| {
            matches!(&warning.what, What::Results(Results::LevelBad { of: its, .. } | Results::LevelGood { of: its, .. }) if *its == of)
        })?;
        let language = self.look.language.language();
        Some(format!("{}.", capital(&told.said(language).seen)))
    }

    /// Whence importance, weights and data are, and between them what is said of the map as a whole.
    pub(super) fn origin(&self, of_the_whole: Option<String>) -> Vec<String> {
        let words = self.look.language;
        let mut notes =
            vec![(words.notes.importance)(labels::method(self.analysis.plan.importance.name(), words))];
        notes.extend(notes::weighting(self.analysis, words));
        notes.extend(of_the_whole);
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
