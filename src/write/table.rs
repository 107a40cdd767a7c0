//! The table a person reads in a terminal.

use comfy_table::{Attribute, Cell, CellAlignment, Color, ColumnConstraint, Width};
use unicode_width::UnicodeWidthStr;

use super::{Format, Rendered, Style};
use crate::analysis::{Analysis, Quadrant, Row};
use crate::error::Result;
use crate::report::block;
use crate::report::{self, Section, symbol};
use crate::words::number::UNDEFINED;

/// `--format table`, `.txt`.
pub const FORMAT: Format = Format {
    name: "table",
    extensions: &["txt"],
    about: "tables for reading, 80 columns wide or as wide as the terminal",
    text: true,
    chart: false,
    render,
};

fn render(analysis: &Analysis, style: &Style) -> Result<Rendered> {
    let mut text = String::new();
    paragraph(&mut text, &report::message(analysis, style), "", style);
    paragraph(&mut text, &report::measure(analysis, style), "", style);
    if let Some(certainty) = report::certainty(analysis, style) {
        paragraph(&mut text, &certainty, "", style);
    }
    let sections = report::sections(analysis, style);
    let lines: Vec<Vec<[String; COLUMNS]>> = sections
        .iter()
        .map(|section| section.rows.iter().map(|row| texts(row, analysis.inference.alpha, style)).collect())
        .collect();
    let heads: Vec<[String; COLUMNS]> =
        sections.iter().map(|section| heads(section, analysis, style)).collect();
    let widths = widths(heads.iter().chain(lines.iter().flatten()), style);
    for (section, lines) in sections.iter().zip(&lines) {
        text.push('\n');
        if let Some(heading) = &section.heading {
            text += &format!("{heading}\n\n");
        }
        text += &table(section, lines, widths, analysis, style);
        text.push('\n');
    }
    for block in report::blocks(analysis, style) {
        text += &format!("\n{}\n\n{}\n\n", block.heading, block.table(style));
        for note in &block.notes {
            paragraph(&mut text, note, "", style);
        }
    }
    text.push('\n');
    for note in report::notes(analysis, style) {
        paragraph(&mut text, &note, "", style);
    }
    warnings(&mut text, analysis, style);
    Ok(text.into_bytes().into())
}

/// The warnings that no mark of a table tells, as paragraphs behind a blank line.
pub fn warnings(text: &mut String, analysis: &Analysis, style: &Style) {
    let mut told = report::told(analysis).peekable();
    if told.peek().is_some() {
        text.push('\n');
        text.push_str(style.language.heads.warnings);
        text.push('\n');
        for warning in told {
            let told = report::warning(warning, analysis, style.language);
            paragraph(text, &format!("- {told}"), "  ", style);
        }
    }
}

/// One table; `widths` are those of all tables of the report, so that their columns stand in line.
fn table(
    section: &Section,
    rows: &[[String; COLUMNS]],
    widths: [usize; COLUMNS],
    analysis: &Analysis,
    style: &Style,
) -> String {
    let mut table = block::empty(style);
    table.set_header(
        heads(section, analysis, style).map(|head| Cell::new(head).add_attribute(Attribute::Bold)),
    );
    for (row, texts) in section.rows.iter().zip(rows) {
        let priority = row.quadrant == Quadrant::ConcentrateHere;
        table.add_row(texts.iter().map(|text| {
            let cell = Cell::new(text);
            if priority { cell.fg(Color::DarkRed).add_attribute(Attribute::Bold) } else { cell }
        }));
    }
    for (index, column) in table.column_iter_mut().enumerate() {
        let is_text = index == NAME || index == QUADRANT;
        let (left, right) = if index + 1 == COLUMNS { (0, 0) } else { (0, BETWEEN) };
        column.set_padding((left, right));
        column.set_cell_alignment(if is_text { CellAlignment::Left } else { CellAlignment::Right });
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(widths[index] as u16 + right)));
    }
    table.trim_fmt()
}

const COLUMNS: usize = 9;
/// Columns of words; the others hold numbers.
const NAME: usize = 1;
const QUADRANT: usize = 7;
/// Spaces right of a column; the table adds one more between two columns.
const BETWEEN: u16 = 1;
/// Names wrap, but not below this width.
const NARROWEST_NAME: usize = 16;
/// From this width on there is room for the quadrants' long names.
const WIDE: u16 = 100;

fn heads(section: &Section, analysis: &Analysis, style: &Style) -> [String; COLUMNS] {
    let heads = &style.language.heads;
    let name = if section.noun == style.language.element { heads.element } else { heads.criterion };
    [
        heads.rank_short.to_owned(),
        name.to_owned(),
        heads.importance_short.to_owned(),
        heads.performance_short.to_owned(),
        heads.gap.to_owned(),
        format!("±\u{a0}{}", style.language.notation.level(analysis.plan.confidence)),
        heads.p.to_owned(),
        heads.quadrant.to_owned(),
        heads.base_short.to_owned(),
    ]
}

/// Widths that hold every number of every section; what is left of the page is for the names.
fn widths<'a>(lines: impl Iterator<Item = &'a [String; COLUMNS]>, style: &Style) -> [usize; COLUMNS] {
    let mut widths = [0; COLUMNS];
    for line in lines {
        for (width, text) in widths.iter_mut().zip(line) {
            *width = (*width).max(UnicodeWidthStr::width(text.as_str()));
        }
    }
    let others: usize =
        widths.iter().sum::<usize>() - widths[NAME] + (usize::from(BETWEEN) + 1) * (COLUMNS - 1);
    let room = usize::from(style.width).saturating_sub(others).max(NARROWEST_NAME);
    widths[NAME] = widths[NAME].min(room);
    widths
}

fn texts(row: &Row, alpha: f64, style: &Style) -> [String; COLUMNS] {
    let words = style.language;
    let notation = words.notation;
    // One more decimal than the charts: a table is for reading values.
    let decimals = style.decimals + 1;
    let margin = row
        .gap
        .and_then(|gap| report::margin(gap.low, gap.high))
        .map_or_else(|| UNDEFINED.to_owned(), |half| notation.value(half, decimals));
    let base = row.base().map_or_else(|| UNDEFINED.to_owned(), |n| notation.count(n));
    let quadrant = words.quadrant(row.quadrant);
    let mut quadrant = if style.width >= WIDE { quadrant.long } else { quadrant.short }.to_owned();
    if let Some(certainty) = row.certainty.filter(|_| style.width >= WIDE) {
        quadrant = format!("{quadrant} {}", notation.percent(certainty.of(row.quadrant), 0));
    }
    let mark = report::certainty_mark(row);
    if !mark.is_empty() {
        quadrant = format!("{quadrant} {mark}");
    }
    [
        row.rank.to_string(),
        report::label(row, words).to_owned(),
        notation.value(row.importance.value, decimals),
        notation.value(row.performance.value, decimals),
        row.gap.map_or_else(|| UNDEFINED.to_owned(), |gap| notation.gap(gap.value, decimals)),
        margin,
        p_value(row, alpha, style),
        format!("{} {quadrant}", symbol(row.quadrant)),
        format!("{base}{}", report::mark(row)),
    ]
}

/// The adjusted p-value of the gap; on a narrow page without its leading zero, and `n.s.` where it is not
/// significant.
fn p_value(row: &Row, alpha: f64, style: &Style) -> String {
    let (notation, marks) = (style.language.notation, &style.language.marks);
    let Some(p) = row.gap.and_then(|gap| gap.p_adjusted) else { return UNDEFINED.to_owned() };
    if style.width >= WIDE {
        return notation.p_value(p);
    }
    if p >= alpha {
        return marks.not_significant.to_owned();
    }
    let zero = format!("0{}", notation.decimal);
    notation.p_value(p).replace(&zero, notation.decimal).replace('\u{a0}', "")
}

/// A paragraph broken at spaces to the width of the style, further lines behind `hang`.
pub fn paragraph(text: &mut String, words: &str, hang: &str, style: &Style) {
    let width = usize::from(style.width);
    let mut column = 0;
    for word in words.split(' ') {
        let length = UnicodeWidthStr::width(word);
        if column > 0 && column + 1 + length > width {
            text.push('\n');
            text.push_str(hang);
            column = hang.len();
        } else if column > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text.push('\n');
}
