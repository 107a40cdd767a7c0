//! What changed since the wave before: a table of changes and the moves between quadrants by how sure they are.

use super::cell::{Cell, Mark, Tone, Value};
use super::document::{Block, Document, Section};
use super::figure::Figure;
use super::labels::{self, adjustment_name, margin};
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::gate::{GateOutcome, GateReport};
use crate::analysis::{
    Adjustment, Analysis, Change, ChangeVerdict, ComparedFlag, ComparedRow, Comparison, Level, LinkageKind,
    Measure, MixRow, Quadrant, Status, Verdict,
};
use crate::look::{Chart, Look, Part};
use crate::words::waves::{CountedMoves, WaveWords, of};

/// The sections of an analysis that has a wave before.
pub fn sections(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let Some(comparison) = &analysis.comparison else { return Vec::new() };
    let mut sections = of_comparison(comparison, look);
    // Of derived importance reports show performance, whatever is to be drawn of other waves.
    let shown = |measure| Look { measure, ..look.clone() };
    let drawn = |look: &Look| super::refusal_of_waves(comparison, Chart::Slope, look, "").is_none();
    let Some(look) = [look.measure, Measure::Performance].map(shown).into_iter().find(drawn) else {
        return sections;
    };
    let look = &look;
    let many = super::figure::many_waves(comparison, look).is_some();
    let figure = Figure::new(analysis, if many { Chart::Multiples } else { Chart::Slope }, look);
    // Of two waves behind the message, before the table; of more where all of them are told.
    let (section, at) = match sections.iter().position(|section| section.id.contains("trend")) {
        Some(place) => (sections.get_mut(place), 0),
        None => (sections.first_mut(), 1),
    };
    if let Some(section) = section {
        section.blocks.insert(at.min(section.blocks.len()), Block::Chart(Box::new(figure)));
    }
    sections
}

/// The gates, where there are any.
pub fn gates(reports: &[GateReport], look: &Look) -> Vec<Section> {
    let said = of(look.language);
    let line = |report: &GateReport| {
        let reason = report.reason.as_ref().map_or_else(String::new, |reason| format!(" ({reason})"));
        format!("{}: {}{reason}", (said.outcome)(report.outcome), report.message)
    };
    let mut lines: Vec<&GateReport> = reports.iter().collect();
    lines.sort_by_key(|report| match report.outcome {
        GateOutcome::Failed => 0,
        GateOutcome::Undecided => 1,
        GateOutcome::Passed => 2,
    });
    let lines = lines.into_iter().map(line).collect();
    vec![Section::new(Part::Gates, "", Some(said.gates.to_owned()), vec![Block::List(lines)])]
}

/// A report of waves alone.
pub fn document(comparison: &Comparison, look: &Look) -> Document {
    let said = of(look.language);
    let main = comparison.main_level();
    let warnings = comparison.warnings.iter().map(ToString::to_string).collect();
    let heading = Some(look.language.heads.warnings.to_owned());
    let mut sections = gates(&comparison.gates, look);
    sections.extend(of_comparison(comparison, look));
    sections.push(Section::new(Part::Warnings, "", heading, vec![Block::List(warnings)]));
    for section in &mut sections {
        section.blocks.retain(|block| !block.is_empty());
    }
    sections.retain(|section| !section.blocks.is_empty());
    let bases = [&comparison.old, &comparison.new].map(|wave| (wave.label.as_str(), wave.respondents));
    Document {
        words: look.language,
        title: look.title.clone().unwrap_or_else(|| message(comparison, main, look)),
        measure: look.subtitle.clone().unwrap_or_else(|| (said.measure)(&bases)),
        sections,
        absent: Vec::new(),
    }
}

fn of_comparison(comparison: &Comparison, look: &Look) -> Vec<Section> {
    let levels = [Level::Elements, Level::Criteria];
    levels
        .into_iter()
        .filter(|&level| comparison.level(level).next().is_some())
        .enumerate()
        .map(|(at, level)| section(comparison, level, at == 0, look))
        .chain(super::trend::sections(comparison, look))
        .collect()
}

/// The message: how many changed, and how sure the moves are.
fn message(comparison: &Comparison, level: Level, look: &Look) -> String {
    let said = of(look.language);
    let matched = || comparison.level(level).filter(|row| row.status == Status::Matched);
    let changed = matched().filter(|row| row.performance.as_ref().is_some_and(is_change)).count();
    let is_untested = |row: &&ComparedRow| {
        row.performance.as_ref().is_none_or(|change| change.verdict == ChangeVerdict::NotTested)
    };
    let noun = if level == Level::Elements { look.language.element } else { look.language.criterion };
    let counted = CountedMoves {
        rows: matched().count(),
        changed,
        untested: matched().filter(is_untested).count(),
        moves: VERDICTS.map(|verdict| moves(comparison, level, verdict).len()),
    };
    (said.message)(&counted, noun.many)
}

/// Of a move, the surest first; `None` where it is not known.
const VERDICTS: [Option<Verdict>; 4] =
    [Some(Verdict::Certain), Some(Verdict::Likely), Some(Verdict::Uncertain), None];

fn is_change(change: &Change) -> bool {
    matches!(change.verdict, ChangeVerdict::Rises | ChangeVerdict::Falls)
}

fn section(comparison: &Comparison, level: Level, first: bool, look: &Look) -> Section {
    let said = of(look.language);
    let wave = |label: &str| labels::group(label, look);
    let heading = first.then(|| (said.heading)(&wave(&comparison.old.label), &wave(&comparison.new.label)));
    let mut blocks = Vec::new();
    if first {
        blocks.push(Block::Text(vec![message(comparison, level, look) + "."]));
    }
    blocks.push(Block::Table(table(comparison, level, look)));
    blocks.push(Block::List(listed(comparison, level, look)));
    blocks.push(Block::List(mixed(comparison, level, look)));
    if first {
        blocks.push(Block::Notes(notes(comparison, level, look)));
    }
    let subject = if level == Level::Elements { "elements" } else { "criteria" };
    Section::new(Part::Waves, subject, heading, blocks)
}

/// Rows by rank in the new wave, leavers of the priority quadrant first, those that are gone last.
fn ordered(comparison: &Comparison, level: Level) -> Vec<&ComparedRow> {
    let mut rows: Vec<&ComparedRow> = comparison.level(level).collect();
    let leaves =
        |row: &ComparedRow| row.quadrant.old == Some(Quadrant::ConcentrateHere) && row.quadrant.is_move();
    rows.sort_by_key(|row| (!leaves(row), row.rank.new.unwrap_or(usize::MAX), row.rank.old));
    rows
}

fn table(comparison: &Comparison, level: Level, look: &Look) -> Table {
    let words = look.language;
    let said = of(words);
    let decimals = look.decimals + 1;
    let name = if level == Level::Elements { words.heads.element } else { words.heads.criterion };
    let keys = [
        ColumnKey::ImportanceChange,
        ColumnKey::Before,
        ColumnKey::Performance,
        ColumnKey::Change,
        ColumnKey::Interval,
        ColumnKey::P,
        ColumnKey::GapChange,
        ColumnKey::Quadrant,
        ColumnKey::Certainty,
    ];
    let mut columns = vec![Column::new(ColumnKey::Name, Head::new(name))];
    // Performance first: it is what a wave is about.
    let order = [1, 2, 3, 4, 5, 0, 6, 7, 8];
    columns.extend(order.iter().map(|&at| Column::new(keys[at], Head::new(said.heads[at]))));
    let row = |row: &ComparedRow| {
        let performance = row.performance.as_ref();
        let number = |value: Option<f64>| Cell::new(Value::number(value, decimals));
        let changed = |change: Option<&Change>| {
            let cell = Cell::new(Value::gap(change.map(|change| change.value), decimals));
            cell.marked(change.and_then(mark))
        };
        let p = performance.and_then(|change| change.p_adjusted);
        let p = p.map_or(Value::Missing, |value| Value::P {
            value,
            significant: performance.is_some_and(is_change),
        });
        let margin = performance.and_then(|change| margin(change.low, change.high));
        let cells = vec![
            Cell::name(row.label_in(words.code)),
            number(performance.map(|change| change.old)),
            number(performance.map(|change| change.new)),
            changed(performance).marked(tiny_base(row)),
            number(margin),
            Cell::new(p),
            changed(row.importance.as_ref()),
            changed(row.gap.as_ref()),
            quadrants(row, said, look),
            Cell::new(Value::share(row.quadrant.probability, 0)),
        ];
        let strong = row.quadrant.new == Some(Quadrant::ConcentrateHere);
        TableRow { key: Some(row.name.clone()), cells, tone: if strong { Tone::Strong } else { Tone::Plain } }
    };
    let mut table = Table {
        kind: TableKind::Waves,
        columns,
        rows: ordered(comparison, level).into_iter().map(row).collect(),
    };
    let filled = table.filled();
    table.keep(&filled);
    table
}

/// The quadrant, or the two of a move; `?` where it is within chance.
fn quadrants(row: &ComparedRow, said: &WaveWords, look: &Look) -> Cell {
    let words = look.language;
    let short =
        |quadrant: Quadrant| format!("{} {}", super::symbol(quadrant), words.quadrant(quadrant).short);
    match (row.quadrant.old, row.quadrant.new) {
        (Some(old), Some(new)) if old == new => Cell::words(short(new)),
        (Some(old), Some(new)) => {
            let unsure = row.quadrant.verdict == Some(Verdict::Uncertain);
            let text = format!("{} → {}", super::symbol(old), short(new));
            Cell::words(text).marked(unsure.then_some(Mark::Uncertain))
        }
        (None, Some(new)) => Cell::words(format!("{} ({})", short(new), said.unmatched[0])),
        (Some(old), None) => Cell::words(format!("{} ({})", short(old), said.unmatched[1])),
        (None, None) => Cell::default(),
    }
}

/// The mark of a row of which one wave has too few respondents.
fn tiny_base(row: &ComparedRow) -> Option<Mark> {
    row.flags.contains(&ComparedFlag::TinyBase).then_some(Mark::TinyBase)
}

fn mark(change: &Change) -> Option<Mark> {
    match change.verdict {
        ChangeVerdict::Rises => Some(Mark::Larger),
        ChangeVerdict::Falls => Some(Mark::Smaller),
        _ => None,
    }
}

/// The rows that move with this certainty.
fn moves(comparison: &Comparison, level: Level, verdict: Option<Verdict>) -> Vec<&ComparedRow> {
    let fits = |row: &&ComparedRow| row.quadrant.is_move() && row.quadrant.verdict == verdict;
    ordered(comparison, level).into_iter().filter(fits).collect()
}

/// The moves: certain, likely, within chance.
fn listed(comparison: &Comparison, level: Level, look: &Look) -> Vec<String> {
    let words = look.language;
    let said = of(words);
    let one = |row: &ComparedRow| {
        let (Some(old), Some(new)) = (row.quadrant.old, row.quadrant.new) else { return String::new() };
        let name = |quadrant| words.quadrant(quadrant).short;
        let cause = row.quadrant.cause.map_or("", |cause| (said.cause)(cause));
        let sure = row.quadrant.probability.map(|probability| words.notation.percent(probability, 0));
        let facts: Vec<&str> =
            sure.as_deref().into_iter().chain([cause]).filter(|it| !it.is_empty()).collect();
        format!("{} ({} → {}; {})", row.label_in(words.code), name(old), name(new), facts.join(", "))
    };
    let group = |verdict: Option<Verdict>| {
        let rows = moves(comparison, level, verdict);
        let rows: Vec<String> = rows.into_iter().map(one).collect();
        (!rows.is_empty()).then(|| format!("{} ({}): {}", (said.moves)(verdict), rows.len(), rows.join("; ")))
    };
    VERDICTS.into_iter().filter_map(group).collect()
}

/// The changes of performance of which the sizes of groups make a quarter or more.
fn mixed(comparison: &Comparison, level: Level, look: &Look) -> Vec<String> {
    let Some(found) = &comparison.mix else { return Vec::new() };
    let words = look.language;
    let of = |row: &&MixRow| row.level == level && row.measure == Measure::Performance && row.matters();
    let told = |row: &MixRow| {
        let known = comparison.level(level).find(|known| known.name == row.name);
        let name = known.map_or(row.name.as_str(), |known| known.label_in(words.code));
        let number = |value: Option<f64>| words.notation.gap(value.unwrap_or(f64::NAN), look.decimals + 1);
        let parts = [number(Some(row.change)), number(row.within), number(row.mix)];
        (crate::words::waves::of(words).mix)(name, [&parts[0], &parts[1], &parts[2]], &found.column)
    };
    found.rows.iter().filter(of).map(told).collect()
}

fn notes(comparison: &Comparison, level: Level, look: &Look) -> Vec<String> {
    let words = look.language;
    let said = of(words);
    let adjustment = comparison.families.first().map_or(Adjustment::None, |family| family.adjustment);
    let alpha = words.notation.plain(comparison.alpha);
    let mut notes = vec![(said.note)(adjustment_name(adjustment), &alpha)];
    let mut detectable: Vec<f64> = comparison
        .level(level)
        .filter_map(|row| row.performance.as_ref().and_then(|change| change.detectable_adjusted))
        .collect();
    detectable.sort_by(f64::total_cmp);
    if let Some(median) = crate::stats::quantile::median(&detectable) {
        notes.push((said.detectable)(&words.notation.value(median, look.decimals + 1)));
    }
    if comparison.level(level).any(|row| row.quadrant.probability.is_some()) {
        notes.push(said.probability.to_owned());
    }
    if comparison.level(level).any(|row| tiny_base(row).is_some()) {
        notes.push(said.tiny_base.to_owned());
    }
    let linkage = &comparison.linkage;
    if let (true, Some(column)) = (linkage.kind != LinkageKind::Independent, &linkage.column) {
        notes.push((said.linked)(linkage.both, column));
    }
    notes
}
