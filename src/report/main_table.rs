//! The main tables: importance, performance, gap and quadrant of the elements and of the criteria inside them.

use super::cell::{Cell, Mark, Tone, Value};
use super::document::{Block, Section};
use super::figure;
use super::labels::{RowLabels, by_rank, members, unit};
use super::marks;
use super::table::{Column, ColumnKey, Head, Row as TableRow, Table, TableKind};
use crate::analysis::{Analysis, Quadrant, Row};
use crate::look::{Look, Part, ShownLevel};
use crate::words::Noun;
use crate::words::number::capital;

/// The section of the elements; none where there are no elements.
pub fn elements(analysis: &Analysis, look: &Look) -> Vec<Section> {
    if analysis.elements.is_empty() {
        return Vec::new();
    }
    let noun = look.language.element;
    let table = table(by_rank(analysis.element_rows()), noun, analysis, look);
    vec![Section::new(Part::Elements, "", Some(capital(noun.many)), vec![Block::Table(table)])]
}

/// A section of criteria for each element, and one for those in none; one without a heading where there are no elements.
pub fn criteria(analysis: &Analysis, look: &Look) -> Vec<Section> {
    let words = look.language;
    let section = |subject: &str, heading: Option<String>, rows: Vec<&Row>, figure| {
        let table = Block::Table(table(by_rank(rows), words.criterion, analysis, look));
        let blocks = std::iter::once(table).chain(figure).collect();
        Section::new(Part::Criteria, subject, heading, blocks)
    };
    if analysis.elements.is_empty() {
        return vec![section("", None, analysis.criteria.iter().collect(), None)];
    }
    let labels = RowLabels::new(analysis, look);
    let of_element = |(index, element): (usize, &crate::analysis::ElementRow)| {
        let rows = members(analysis, element);
        let level = ShownLevel::Inside(index);
        let figure = figure::map(analysis, &Look { level, ..look.clone() });
        let figure = figure.map(|figure| Block::Chart(Box::new(figure)));
        let heading = labels.of(&element.row).into_owned();
        (!rows.is_empty()).then(|| section(&element.row.name, Some(heading), rows, figure))
    };
    let mut sections: Vec<Section> = analysis.elements.iter().enumerate().filter_map(of_element).collect();
    let lone: Vec<&Row> = analysis.criteria.iter().filter(|row| row.element.is_none()).collect();
    if !lone.is_empty() {
        sections.push(section("outside", Some(capital(words.marks.outside_elements)), lone, None));
    }
    sections
}

fn table(rows: Vec<&Row>, noun: Noun, analysis: &Analysis, look: &Look) -> Table {
    let labels = RowLabels::new(analysis, look);
    let mut table = Table {
        kind: TableKind::Main,
        columns: columns(noun, analysis, look),
        rows: rows.into_iter().map(|row| line(row, labels, analysis, look)).collect(),
    };
    table.keep(&filled(analysis));
    table
}

/// The columns, those first to go on a narrow page that the others say in part.
fn columns(noun: Noun, analysis: &Analysis, look: &Look) -> Vec<Column> {
    let words = look.language;
    let heads = &words.heads;
    let name = if noun == words.element { heads.element } else { heads.criterion };
    let confidence = analysis.plan.confidence;
    let half = format!("±\u{a0}{}", words.notation.level(confidence));
    let column = Column::new;
    let importance = match unit(analysis, words) {
        None => Head::two(heads.importance, heads.importance_short),
        Some(unit) => {
            let named = |head: &str| format!("{head}, {unit}");
            Head::two(named(heads.importance), named(heads.importance_short))
        }
    };
    vec![
        column(ColumnKey::Rank, Head::two(heads.rank, heads.rank_short)),
        column(ColumnKey::Name, Head::new(name)),
        column(ColumnKey::Importance, importance).dropped(5),
        column(ColumnKey::Performance, Head::two(heads.performance, heads.performance_short)).dropped(6),
        column(ColumnKey::Gap, Head::new(heads.gap)),
        column(ColumnKey::Interval, Head::two((heads.interval)(confidence), half)).dropped(2),
        column(ColumnKey::P, Head::two(heads.p_adjusted, heads.p)).dropped(3),
        column(ColumnKey::Quadrant, Head::new(heads.quadrant)),
        column(ColumnKey::Certainty, Head::new(heads.certainty)).dropped(1),
        column(ColumnKey::Base, Head::two(heads.base, heads.base_short)).dropped(4),
        column(ColumnKey::NetShortfall, Head::new(heads.net_shortfall)).spare(),
        column(ColumnKey::LargestGap, Head::new(heads.largest_gap)).spare(),
        column(ColumnKey::ThreeLargestGaps, Head::new(heads.three_largest_gaps)).spare(),
    ]
}

fn line(row: &Row, labels: RowLabels, analysis: &Analysis, look: &Look) -> TableRow {
    // One more decimal than the charts: a table is for reading values.
    let decimals = look.decimals + 1;
    let tone = if row.quadrant == Quadrant::ConcentrateHere { Tone::Strong } else { Tone::Plain };
    let gap = row.gap;
    let p = gap.and_then(|gap| gap.p_adjusted);
    let certainty = row.certainty.filter(|_| marks::base(row) != Some(Mark::TinyBase));
    let share = certainty.map(|found| found.of(row.quadrant));
    let net = row.shortfall.map(|shares| 100.0 * shares.net);
    let cells = vec![
        Cell::new(Value::Rank(row.rank)),
        Cell::name(labels.of(row)).toned(tone),
        Cell::new(Value::number(row.importance.value, decimals)),
        Cell::new(Value::number(row.performance.value, decimals)),
        Cell::new(Value::gap(gap.map(|gap| gap.value), decimals)).toned(tone),
        Cell::new(Value::interval(gap.and_then(|gap| gap.low), gap.and_then(|gap| gap.high), decimals))
            .marked(marks::interval(row, analysis.inference.alpha)),
        Cell::new(p.map_or(Value::Missing, |value| Value::P {
            value,
            significant: value < analysis.inference.alpha,
        })),
        Cell::quadrant(row.quadrant).marked(marks::certainty(row)).toned(tone),
        Cell::new(Value::share(share, 0)),
        Cell::new(row.base().map_or(Value::Missing, Value::Count)).marked(marks::base(row)),
        Cell::new(Value::gap(net, 0)),
        Cell::new(Value::share(certainty.and_then(|found| found.largest_weighted_gap), 0)),
        Cell::new(Value::share(certainty.and_then(|found| found.three_largest_weighted_gaps), 0)),
    ];
    TableRow { key: Some(row.name.clone()), cells, tone }
}

/// Which columns hold something in any of the main tables, so that all have the same.
fn filled(analysis: &Analysis) -> [bool; 13] {
    let any = |holds: fn(&Row) -> bool| analysis.criteria.iter().chain(analysis.element_rows()).any(holds);
    let gap = any(|row| row.gap.is_some());
    let interval = any(|row| row.gap.is_some_and(|gap| gap.low.is_some()));
    let p = any(|row| row.gap.is_some_and(|gap| gap.p_adjusted.is_some()));
    let certainty = any(|row| row.certainty.is_some() && marks::base(row) != Some(Mark::TinyBase));
    let base = any(|row| row.base().is_some());
    let net = any(|row| row.shortfall.is_some());
    let largest = any(|row| row.certainty.is_some_and(|found| found.largest_weighted_gap.is_some()));
    // Of three rows or fewer each is one of the three largest.
    let three = largest && analysis.criteria.len() > 3;
    [
        true,
        true,
        true,
        true,
        gap,
        interval,
        p,
        true,
        certainty,
        base,
        net,
        largest && certainty,
        three && certainty,
    ]
}
