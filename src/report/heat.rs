//! From the analysis to the heat table of its first grouping.

use super::cell::Mark;
use super::figure::{View, drawn};
use super::labels::{self, adjustment_name};
use super::{marks, notes, titles};
use crate::analysis::{
    Analysis, Difference, ElementRow, Estimate, Flag, LevelsTest, Omnibus, Quadrant, Row, Segment,
    SegmentCrosshair, SegmentRow, Segments,
};
use crate::chart::heat::{HeatBlock, HeatCell, HeatGroup, HeatRow, HeatTable};
use crate::look::{HeatMeasure, ShownLevel};

/// Most rows of a picture: more would be a page to scroll, not a picture.
pub const MOST_ROWS: usize = 80;

/// The rank of the last row of a picture that shows the first of some rows.
pub fn last_shown(ranks: impl Iterator<Item = usize>) -> usize {
    let mut ranks: Vec<usize> = ranks.collect();
    ranks.sort_unstable();
    ranks.get(MOST_ROWS - 1).copied().unwrap_or(usize::MAX)
}

impl View<'_> {
    /// Gaps of the criteria, by element where there are any, in the groups of the first grouping; of the elements where
    /// these are asked for.
    pub fn heat(&self) -> HeatTable {
        let words = self.look.language;
        let blocks = self.blocks();
        let groups = self.analysis.segments.first();
        let mut columns = vec![HeatGroup {
            name: words.views.heat.total.to_owned(),
            base: self.analysis.respondents,
            mark: self.analysis.respondents.map_or("", |n| mark_of(n, self.analysis)),
            tested: self.analysis.respondents.is_none_or(|n| n >= self.analysis.plan.smallest_base),
        }];
        columns.extend(groups.into_iter().flat_map(|groups| &groups.levels).map(|level| HeatGroup {
            name: drawn(&level.level),
            base: Some(level.respondents),
            mark: mark_of(level.respondents, self.analysis),
            tested: level.respondents >= self.analysis.plan.smallest_base,
        }));
        let mut table = HeatTable {
            title: String::new(),
            subtitle: self.heat_measure(groups),
            footnotes: Vec::new(),
            measure: self.look.cells,
            shares: self.analysis.plan.metric.boxes().is_some(),
            noun: self.noun_of_rows(),
            confidence: self.analysis.plan.confidence,
            smallest_base: self.analysis.plan.smallest_base,
            columns,
            blocks,
        };
        // The title is about all rows; of a crowd those that come first are shown.
        table.title = self.heat_title(&table);
        let last = last_shown(table.rows().map(|row| row.rank));
        for block in &mut table.blocks {
            block.rows.retain(|row| row.rank <= last);
        }
        table.blocks.retain(|block| !block.rows.is_empty());
        table.footnotes = self.heat_notes(groups, &table.blocks);
        table
    }

    /// Rows are criteria, unless the elements are asked for.
    fn shows_elements(&self) -> bool {
        self.look.level == ShownLevel::Elements && !self.analysis.elements.is_empty()
    }

    fn noun_of_rows(&self) -> crate::words::Noun {
        let words = self.look.language;
        if self.shows_elements() { words.element } else { words.criterion }
    }

    fn heat_measure(&self, groups: Option<&Segments>) -> String {
        let measure = match self.look.cells {
            HeatMeasure::Gap => titles::gap_measure(self.analysis, self.look),
            HeatMeasure::Importance | HeatMeasure::Performance => titles::measure(self.analysis, self.look),
        };
        match groups {
            Some(groups) => (self.look.language.views.heat.subtitle)(&measure, &groups.column),
            None => measure,
        }
    }

    /// Blocks by the gap of their element, rows by gap, the largest first.
    fn blocks(&self) -> Vec<HeatBlock> {
        let analysis = self.analysis;
        if self.shows_elements() {
            let rows = analysis.elements.iter().enumerate().map(|(index, element)| (index, &element.row));
            return vec![self.block(None, rows.collect(), |level| &level.elements)];
        }
        let criteria = |of: Option<&str>| -> Vec<(usize, &Row)> {
            let rows = analysis.criteria.iter().enumerate();
            rows.filter(|(_, row)| of.is_none_or(|of| row.element.as_deref() == Some(of))).collect()
        };
        if let ShownLevel::Inside(index) = self.look.level
            && let Some(element) = analysis.elements.get(index)
        {
            let rows = criteria(Some(&element.row.name));
            return vec![self.block(Some((index, element)), rows, |level| &level.criteria)];
        }
        if analysis.elements.is_empty() {
            return vec![self.block(None, criteria(None), |level| &level.criteria)];
        }
        let mut elements: Vec<(usize, &ElementRow)> = analysis.elements.iter().enumerate().collect();
        let gap = |row: &Row| row.gap.map_or(f64::NEG_INFINITY, |gap| gap.value);
        elements.sort_by(|one, other| {
            gap(&other.1.row).total_cmp(&gap(&one.1.row)).then_with(|| one.1.row.name.cmp(&other.1.row.name))
        });
        let block = |(index, element): (usize, &ElementRow)| {
            self.block(Some((index, element)), criteria(Some(&element.row.name)), |level| &level.criteria)
        };
        let mut blocks: Vec<HeatBlock> = elements.into_iter().map(block).collect();
        let lone = analysis.criteria.iter().enumerate().filter(|(_, row)| row.element.is_none()).collect();
        blocks.push(self.block(None, lone, |level| &level.criteria));
        blocks.retain(|block| !block.rows.is_empty());
        blocks
    }

    fn block(
        &self,
        element: Option<(usize, &ElementRow)>,
        mut rows: Vec<(usize, &Row)>,
        of: fn(&Segment) -> &[SegmentRow],
    ) -> HeatBlock {
        let levels = || self.analysis.segments.first().into_iter().flat_map(|groups| &groups.levels);
        let gap = |row: &Row| row.gap.map_or(f64::NEG_INFINITY, |gap| gap.value);
        rows.sort_by(|one, other| gap(other.1).total_cmp(&gap(one.1)).then(one.1.rank.cmp(&other.1.rank)));
        let line = |(index, row): (usize, &Row)| HeatRow {
            p: self.p_of_row(index, of),
            label: drawn(&self.labels().of(row)),
            rank: row.rank,
            quadrant: row.quadrant,
            cells: std::iter::once(self.total_cell(row))
                .chain(levels().map(|level| self.level_cell(level, &of(level)[index])))
                .collect(),
        };
        let head = element.map(|(index, element)| {
            let own = self.of_row(&element.row).map(|estimate| estimate.value);
            let of_level =
                |level: &Segment| self.of_level(level.elements.get(index)?).map(|estimate| estimate.value);
            let values = std::iter::once(own).chain(levels().map(of_level)).collect();
            (drawn(&self.labels().of(&element.row)), values)
        });
        HeatBlock { head, rows: rows.into_iter().map(line).collect() }
    }

    /// What the cells show of all respondents.
    fn of_row(&self, row: &Row) -> Option<Shown> {
        match self.look.cells {
            HeatMeasure::Gap => row.gap.map(|gap| Shown { value: gap.value, ends: gap.low.zip(gap.high) }),
            HeatMeasure::Performance => Some(shown(row.performance)),
            HeatMeasure::Importance => Some(shown(row.importance)),
        }
    }

    /// What they show of a group.
    fn of_level(&self, row: &SegmentRow) -> Option<Shown> {
        let estimate = match self.look.cells {
            HeatMeasure::Gap => row.gap,
            HeatMeasure::Performance => row.performance,
            HeatMeasure::Importance => row.importance,
        };
        estimate.map(shown)
    }

    /// The same against the other groups.
    fn against(&self, row: &SegmentRow) -> Option<Difference> {
        match self.look.cells {
            HeatMeasure::Gap => row.against.gap,
            HeatMeasure::Performance => row.against.performance,
            HeatMeasure::Importance => row.against.importance,
        }
    }

    /// Adjusted p of the test that all groups have one mean: Welch's F, of two groups their difference.
    fn p_of_row(&self, index: usize, of: fn(&Segment) -> &[SegmentRow]) -> Option<f64> {
        let groups = self.analysis.segments.first()?;
        let measured = |test: &Omnibus| -> Option<LevelsTest> {
            match self.look.cells {
                HeatMeasure::Gap => test.gap,
                HeatMeasure::Performance => test.performance,
                HeatMeasure::Importance => test.importance,
            }
        };
        if let [first, _] = &groups.levels[..] {
            return self.against(of(first).get(index)?)?.p_adjusted;
        }
        let tests = if self.shows_elements() { &groups.element_omnibus } else { &groups.omnibus };
        tests.get(index).and_then(measured)?.p_adjusted
    }

    fn total_cell(&self, row: &Row) -> HeatCell {
        let value = self.of_row(row);
        HeatCell {
            value: value.map(|value| value.value),
            includes_zero: self.includes_zero(value),
            quadrant: (!row.flags.contains(&Flag::TinyBase)).then_some(row.quadrant),
            larger: None,
            n: row.base().unwrap_or_default(),
            mark: own_mark(&row.flags, self.analysis.respondents, self.analysis),
        }
    }

    fn level_cell(&self, level: &Segment, row: &SegmentRow) -> HeatCell {
        let against = self.against(row).filter(|test| test.significant);
        let value = self.of_level(row);
        HeatCell {
            value: value.map(|value| value.value),
            includes_zero: self.includes_zero(value),
            quadrant: row.quadrant.filter(|_| !row.flags.contains(&Flag::TinyBase)),
            larger: against.map(|test| test.value > 0.0),
            n: row.n,
            mark: own_mark(&row.flags, Some(level.respondents), self.analysis),
        }
    }

    /// Whether the interval of a gap includes 0; `None` where there is none.
    fn includes_zero(&self, value: Option<Shown>) -> Option<bool> {
        let (low, high) = value.filter(|_| self.look.cells == HeatMeasure::Gap)?.ends?;
        Some(low <= 0.0 && high >= 0.0)
    }

    fn heat_notes(&self, groups: Option<&Segments>, blocks: &[HeatBlock]) -> Vec<String> {
        let words = self.look.language;
        let said = &words.sections.segments;
        let Some(groups) = groups else { return Vec::new() };
        let mut notes = vec![match groups.crosshair {
            SegmentCrosshair::Total => said.total_crosshair.to_owned(),
            SegmentCrosshair::Own => said.own_crosshair.to_owned(),
        }];
        let cells = || blocks.iter().flat_map(|block| &block.rows).flat_map(|row| &row.cells);
        if cells().any(|cell| cell.larger.is_some()) {
            let of_map = if self.shows_elements() { &groups.element_omnibus } else { &groups.omnibus };
            let adjustment = adjustment_name(groups.adjustment);
            notes.push((said.arrows)(self.analysis.plan.alpha(), adjustment, !of_map.is_empty()));
        }
        if blocks.iter().flat_map(|block| &block.rows).any(|row| row.p.is_some()) {
            let adjustment = adjustment_name(groups.adjustment);
            notes.push((words.views.heat.p)(groups.levels.len(), adjustment));
        }
        let bases = groups.levels.iter().map(|level| level.respondents).chain(cells().map(|cell| cell.n));
        let marks = bases.filter_map(|n| marks::of_count(n, self.analysis)).collect();
        notes.extend(notes::meanings(marks, self.analysis, words));
        if !groups.withheld.is_empty() {
            notes.push((said.withheld)(&groups.withheld, self.analysis.plan.smallest_shown));
        }
        if groups.without_level > 0 {
            notes.push((said.without_level)(groups.without_level, &groups.column));
        }
        let shown: usize = blocks.iter().map(|block| block.rows.len()).sum();
        notes.extend(self.first_rows(shown, self.all_rows_of_level(), self.noun_of_rows()));
        notes.push((words.notes.importance)(labels::method(self.analysis.plan.importance.name(), words)));
        notes.extend(notes::weighting(self.analysis, words));
        notes.extend(self.look.source.as_deref().map(words.notes.source));
        notes
    }

    fn all_rows_of_level(&self) -> usize {
        let analysis = self.analysis;
        match self.look.level {
            ShownLevel::Inside(index) => {
                analysis.elements.get(index).map_or(0, |element| labels::members(analysis, element).len())
            }
            _ if self.shows_elements() => analysis.elements.len(),
            _ => analysis.criteria.len(),
        }
    }

    /// That only the first rows are shown, where that is so.
    pub fn first_rows(&self, shown: usize, rows: usize, noun: crate::words::Noun) -> Option<String> {
        (shown < rows).then(|| (self.look.language.views.first_rows)(shown, rows, noun))
    }

    /// That there are too few respondents for tests, where that is so of all rows.
    pub fn too_few(&self) -> Option<String> {
        let smallest = self.analysis.plan.smallest_base;
        let most = self.rows().iter().filter_map(|(row, _)| row.base()).max()?;
        (most < smallest).then(|| (self.look.language.views.too_few)(most, smallest))
    }

    /// Priorities common to all tested groups, and the group in which most gaps are larger.
    fn heat_title(&self, table: &HeatTable) -> String {
        let words = &self.look.language.views.heat;
        let tested: Vec<usize> =
            (1..table.columns.len()).filter(|&column| table.columns[column].tested).collect();
        let everywhere = |row: &&HeatRow| {
            let is_priority = |&column: &usize| row.cells[column].quadrant == Some(Quadrant::ConcentrateHere);
            !tested.is_empty() && tested.iter().all(is_priority)
        };
        let common: Vec<&HeatRow> = table.rows().filter(everywhere).collect();
        // The sentence is about gaps.
        let gaps = table.measure == HeatMeasure::Gap;
        let is_larger = |row: &&HeatRow, column: usize| gaps && row.cells[column].larger == Some(true);
        let larger = |column: usize| table.rows().filter(|row| is_larger(row, column)).count();
        let counts: Vec<(usize, usize)> = tested.iter().map(|&column| (larger(column), column)).collect();
        let all: usize = counts.iter().map(|(count, _)| count).sum();
        // Only a group that has half of all larger gaps stands out.
        let first = counts.iter().max_by_key(|(count, column)| (*count, usize::MAX - column));
        let standing_out = first.filter(|(count, _)| *count > 0 && 2 * count >= all);
        let standing_out = standing_out.map(|&(count, column)| (count, table.columns[column].name.as_str()));
        let name = (common.len() == 1).then(|| common[0].label.as_str());
        let groups = (tested.len(), table.columns.len() - 1);
        let title = (words.title)(common.len(), name, groups, table.noun, standing_out);
        let any = table.rows().flat_map(|row| &row.cells).any(|cell| cell.larger.is_some());
        let compared = self.analysis.segments.first().is_some_and(|groups| {
            let of = |level: &Segment| level.criteria.iter().any(|row| row.against.gap.is_some());
            groups.levels.iter().any(of)
        });
        if any || !compared || !gaps || tested.len() < 2 { title } else { format!("{title}{}", words.alike) }
    }
}

/// What a cell shows, and the ends of its interval.
#[derive(Debug, Clone, Copy)]
struct Shown {
    value: f64,
    ends: Option<(f64, f64)>,
}

fn shown(estimate: Estimate) -> Shown {
    Shown { value: estimate.value, ends: estimate.low.zip(estimate.high) }
}

fn mark_of(n: u64, analysis: &Analysis) -> &'static str {
    marks::of_count(n, analysis).map_or("", Mark::sign)
}

/// The mark of a cell, where that of its column does not say so already.
fn own_mark(flags: &[Flag], column: Option<u64>, analysis: &Analysis) -> &'static str {
    let own = marks::of_flags(flags).map_or("", Mark::sign);
    if column.is_some_and(|n| mark_of(n, analysis) == own) { "" } else { own }
}
