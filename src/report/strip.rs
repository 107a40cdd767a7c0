//! From the analysis to the quadrants under other choices: the strip, and the same as a table.

use super::cell::{Cell, Tone, Value};
use super::document::{Block, Section};
use super::figure::{self, View, drawn};
use super::heat::last_shown;
use super::labels::{self, RowLabels};
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use super::titles;
use crate::analysis::{Analysis, Base, Case, Flag, Level as Rows, Quadrant, Row, Sensitivity, Verdict};
use crate::chart::sensitivity::{OtherChoice, Strip, StripRow};
use crate::look::{Chart, Look, Part};
use crate::words::Words;

/// A choice that differs from the plan in one respect.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Other {
    Rule(String),
    Base(Base),
    Weights,
}

impl Other {
    fn choice(&self, weighted: bool, at: Option<(f64, f64)>, words: &Words) -> OtherChoice {
        let name = words.views.sensitivity.choice;
        match self {
            Self::Rule(rule) => OtherChoice { family: 0, name: name(rule), at },
            Self::Base(base) => OtherChoice { family: 1, name: name(labels::base(*base)), at },
            Self::Weights => {
                OtherChoice { family: 2, name: name(if weighted { "unweighted" } else { "weighted" }), at }
            }
        }
    }

    /// Whether a case is the plan but for this choice.
    fn is(&self, case: &Case, (rule, base, weighted): (&str, Base, bool)) -> bool {
        match self {
            Self::Rule(other) => case.rule == *other && case.base == base && case.weighted == weighted,
            Self::Base(other) => case.rule == rule && case.base == *other && case.weighted == weighted,
            Self::Weights => case.rule == rule && case.base == base && case.weighted != weighted,
        }
    }
}

impl View<'_> {
    /// The rows of this map under other choices, one at a time.
    pub fn strip(&self) -> Strip {
        let (analysis, words) = (self.analysis, self.look.language);
        let said = &words.views.sensitivity;
        let level = if self.noun == words.element { Rows::Elements } else { Rows::Criteria };
        let of =
            |row: &Row| analysis.sensitivity.iter().find(|one| one.level == level && one.name == row.name);
        let plan = planned(analysis);
        let others = others(analysis, level);
        let mut rows: Vec<&Row> = self.rows().iter().map(|&(row, _)| row).collect();
        let all = rows.len();
        let gap = |row: &Row| row.gap.map_or(f64::NEG_INFINITY, |gap| gap.value);
        rows.sort_by(|one, other| {
            let quadrants = one.quadrant.cmp(&other.quadrant);
            quadrants.then(gap(other).total_cmp(&gap(one))).then(one.rank.cmp(&other.rank))
        });
        let line = |row: &&Row| StripRow {
            label: drawn(&self.labels().of(row)),
            rank: row.rank,
            quadrant: row.quadrant,
            gap: row.gap.map(|gap| gap.value),
            cases: others.iter().map(|other| case(of(row), other, plan)).collect(),
            certainty: row
                .certainty
                .filter(|_| !row.flags.contains(&Flag::TinyBase))
                .map(|found| found.of(row.quadrant)),
        };
        let last = last_shown(rows.iter().map(|row| row.rank));
        let (rows, rest): (Vec<StripRow>, Vec<StripRow>) =
            rows.iter().map(line).partition(|row| row.rank <= last);
        let mut footnotes = self.lines_note();
        footnotes.push(said.rule.to_owned());
        if let Some(replication) =
            analysis.replication.as_ref().filter(|_| rows.iter().any(|row| row.certainty.is_some()))
        {
            footnotes.push((said.replicates)(replication.replicates, Verdict::CERTAIN, Verdict::LIKELY));
        }
        footnotes.extend(self.too_few());
        footnotes.extend(self.first_rows(rows.len(), all, self.noun));
        footnotes.extend(self.look.source.as_deref().map(words.notes.source));
        let of_level = || analysis.sensitivity.iter().filter(|one| one.level == level);
        let at = |other: &Other| {
            let case = of_level().flat_map(|one| &one.cases).find(|case| other.is(case, plan))?;
            Some((case.at.importance, case.at.performance))
        };
        let mut strip = Strip {
            title: String::new(),
            subtitle: titles::line_of(analysis, self.look, (said.subtitle)(self.noun)),
            footnotes,
            noun: self.noun,
            reported: labels::rule(self.placed.rule, words).short,
            at: (self.placed.at.importance, self.placed.at.performance),
            choices: others.iter().map(|other| other.choice(plan.2, at(other), words)).collect(),
            rows,
            others: rest,
        };
        strip.title = title(&strip, words);
        strip
    }
}

fn title(strip: &Strip, words: &Words) -> String {
    let priorities: Vec<&StripRow> =
        strip.all().filter(|row| row.quadrant == Quadrant::ConcentrateHere).collect();
    let moving: Vec<&str> =
        priorities.iter().filter(|row| row.moves() > 0).map(|row| row.label.as_str()).collect();
    let most = (0..strip.choices.len()).map(|choice| (strip.priorities(Some(choice)), choice));
    let most =
        most.filter(|(count, _)| *count > 0).max_by_key(|(count, choice)| (*count, usize::MAX - choice));
    let instead = most.map(|(count, choice)| (count, strip.choices[choice].name));
    (words.views.sensitivity.title)(priorities.len(), priorities.len() - moving.len(), &moving, instead)
}

/// Rule, base and weights of the plan.
fn planned(analysis: &Analysis) -> (&str, Base, bool) {
    let weighted = analysis.weighting.as_ref().is_some_and(|weighting| weighting.weighted);
    (analysis.crosshair.rule.name(), analysis.plan.base, weighted)
}

fn case(found: Option<&Sensitivity>, other: &Other, plan: (&str, Base, bool)) -> Option<Quadrant> {
    found?.cases.iter().find(|case| other.is(case, plan)).map(|case| case.quadrant)
}

/// The choices that differ from the plan in one respect, in the order in which they were tried.
fn others(analysis: &Analysis, level: Rows) -> Vec<Other> {
    let (rule, base, weighted) = planned(analysis);
    let mut found: Vec<Other> = Vec::new();
    let cases = analysis.sensitivity.iter().filter(|one| one.level == level).flat_map(|one| &one.cases);
    for case in cases {
        let other = match (case.rule != rule, case.base != base, case.weighted != weighted) {
            (true, false, false) => Other::Rule(case.rule.clone()),
            (false, true, false) => Other::Base(case.base),
            (false, false, true) => Other::Weights,
            _ => continue,
        };
        if !found.contains(&other) {
            found.push(other);
        }
    }
    let family = |other: &Other| match other {
        Other::Rule(_) => 0,
        Other::Base(_) => 1,
        Other::Weights => 2,
    };
    found.sort_by_key(family);
    found
}

/// The quadrant of each row as reported and under each other choice; nothing where there is no other.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let words = look.language;
    let said = &words.views.sensitivity;
    let Some(figure) = figure::of(analysis, Chart::Sensitivity, look) else { return Vec::new() };
    let figure::Data::Strip(strip) = &figure.data else { return Vec::new() };
    let labels = RowLabels::new(analysis, look);
    let line = |row: &StripRow| {
        let elements = analysis.element_rows();
        let own = if elements.is_empty() {
            analysis.criteria.iter().find(|found| found.rank == row.rank)
        } else {
            elements.into_iter().find(|found| found.rank == row.rank)
        };
        let name = own.map_or_else(|| row.label.clone(), |own| labels.of(own).into_owned());
        let case = |case: &Option<Quadrant>| {
            case.map_or_else(Cell::default, |quadrant| {
                let tone = if quadrant == row.quadrant { Tone::Muted } else { Tone::Strong };
                Cell::quadrant(quadrant).toned(tone)
            })
        };
        let front = [Cell::new(Value::Rank(row.rank)), Cell::name(name), Cell::quadrant(row.quadrant)];
        let verdict = match row.moves() {
            0 => said.robust.to_owned(),
            times => (said.depends)(times, strip.choices.len()),
        };
        let cells =
            front.into_iter().chain(row.cases.iter().map(case)).chain([Cell::words(verdict)]).collect();
        TableRow { key: own.map(|own| own.name.clone()), cells, tone: Tone::Plain }
    };
    let heads = &words.heads;
    let name = if strip.noun == words.element { heads.element } else { heads.criterion };
    let front = [
        Column::new(ColumnKey::Rank, Head::two(heads.rank, heads.rank_short)),
        Column::new(ColumnKey::Name, Head::new(name)),
        Column::new(ColumnKey::Quadrant, Head::new(strip.reported)),
    ];
    let choices = strip.choices.iter().map(|choice| Column::new(ColumnKey::Level, Head::new(choice.name)));
    let verdict = [Column::new(ColumnKey::Certainty, Head::new(said.verdict))];
    let table = Table {
        kind: TableKind::Sensitivity,
        columns: front.into_iter().chain(choices).chain(verdict).collect(),
        rows: strip.all().map(line).chain([lines_of(strip, look)]).collect(),
    };
    let (heading, notes) =
        ((said.heading)(strip.noun), vec![format!("{}.", strip.title), said.rule.to_owned()]);
    let blocks = vec![Block::Chart(Box::new(figure)), Block::Table(table), Block::Notes(notes)];
    vec![Section::new(Part::Sensitivity, "", Some(heading), blocks)]
}

/// The last row of the table: where the lines are as reported and under each other choice.
fn lines_of(strip: &Strip, look: &Look) -> TableRow {
    let words = look.language;
    let at = |(importance, performance): (f64, f64)| {
        let value = |value: f64| words.notation.value(value, look.decimals + 1);
        Cell::words(format!("{} / {}", value(importance), value(performance))).toned(Tone::Muted)
    };
    let choices = strip.choices.iter().map(|choice| choice.at.map_or_else(Cell::default, at));
    let front = [Cell::default(), Cell::name(words.heads.crosshair), at(strip.at)];
    let cells = front.into_iter().chain(choices).chain([Cell::default()]).collect();
    TableRow { key: None, cells, tone: Tone::Muted }
}
