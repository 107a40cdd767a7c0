//! The first and the last sheet: what the report says, and how it was computed.

use rust_xlsxwriter::{FormatAlign, Formula, Worksheet, XlsxError};

use super::formats;
use super::plan::Plan;
use super::sheet::{paragraph, text};
use crate::analysis::Analysis;
use crate::chart::native::QUADRANTS;
use crate::look::Part;
use crate::report::{Block, Document, Section};
use crate::write::office::MapBlock;

type Done = Result<(), XlsxError>;

/// Widths of the columns of both sheets, in characters.
const NAMES: f64 = 46.0;
const NUMBERS: f64 = 14.0;
const VALUES: f64 = 60.0;
/// The last column of the summary, and the width of all.
const SUMMARY: (u16, f64) = (4, NAMES + 4.0 * NUMBERS);
/// The same of the method.
const METHOD: (u16, f64) = (1, NAMES + VALUES);
/// Most priorities that the summary names.
const NAMED: usize = 12;

/// What, with counts that follow the sheets; how sure; what next, by rank; what should be known.
pub fn write(
    sheet: &mut Worksheet,
    document: &Document,
    sections: &[&Section],
    plan: &Plan,
    next: Option<&str>,
) -> Done {
    let words = document.words.office;
    text(sheet, 0, 0, &document.title, &formats::title())?;
    text(sheet, 1, 0, &document.measure, &formats::muted())?;
    let mut row = 3;
    if let Some((name, rows)) = plan.rows() {
        row = counts(sheet, row, name, rows, document)? + 1;
    }
    let mut sure = lines(sections, Part::Summary).filter(|line| Some(*line) != next).peekable();
    if sure.peek().is_some() {
        text(sheet, row, 0, words.sure, &formats::heading())?;
        row += 1;
    }
    for line in sure {
        paragraph(sheet, row, SUMMARY, line, &formats::wrapped())?;
        row += 1;
    }
    row += 1;
    let shown = lines(sections, Part::Summary).any(|line| Some(line) == next);
    if let Some(next) = next.filter(|_| shown) {
        text(sheet, row, 0, words.next, &formats::heading())?;
        paragraph(sheet, row + 1, SUMMARY, next, &formats::wrapped())?;
        row += 3;
    }
    if let Some((name, rows)) = plan.rows() {
        row = priorities(sheet, row, rows, document)?;
        row = changed(sheet, row + 1, name, rows, document)?;
    }
    for part in [Part::Warnings, Part::Notes] {
        let mut lines = lines(sections, part).peekable();
        if lines.peek().is_some() {
            row += 1;
            if part == Part::Warnings {
                text(sheet, row, 0, document.words.heads.warnings, &formats::heading())?;
                row += 1;
            }
            for line in lines {
                paragraph(sheet, row, SUMMARY, line, &formats::muted_wrapped())?;
                row += 1;
            }
        }
    }
    sheet.set_column_width(0, NAMES)?;
    for column in 1..=SUMMARY.0 {
        sheet.set_column_width(column, NUMBERS)?;
    }
    Ok(())
}

fn lines<'a>(sections: &[&'a Section], part: Part) -> impl Iterator<Item = &'a str> {
    let blocks =
        sections.iter().copied().filter(move |section| section.part == part).flat_map(|it| &it.blocks);
    blocks.collect::<Vec<&Block>>().into_iter().flat_map(|block| match block {
        Block::Text(lines) | Block::Notes(lines) | Block::List(lines) => {
            lines.iter().map(String::as_str).collect()
        }
        Block::Table(_) | Block::Chart(_) => Vec::new(),
    })
}

/// How many rows each quadrant holds, counted by the sheet itself.
fn counts(
    sheet: &mut Worksheet,
    row: u32,
    name: &str,
    rows: &MapBlock,
    document: &Document,
) -> Result<u32, XlsxError> {
    let quadrants = rows.cells.range("F").formula().replace(&quoted(&rows.cells.sheet), &quoted(name));
    for (index, (quadrant, count)) in QUADRANTS.iter().zip(rows.cells.counts()).enumerate() {
        let at = row + index as u32;
        let name = document.words.quadrant(*quadrant);
        text(sheet, at, 0, name.long, &formats::plain())?;
        // The sheet may show the short name where the map is narrow.
        let either =
            format!("=SUM(COUNTIF({quadrants},{{\"{}\",\"{}\"}}))", safe(name.long), safe(name.short));
        let formula = if name.long == name.short {
            format!("=COUNTIF({quadrants},\"{}\")", safe(name.long))
        } else {
            either
        };
        let formula = Formula::new(formula).set_result(count.to_string());
        sheet.write_formula_with_format(at, 1, formula, &formats::plain().set_bold())?;
    }
    Ok(row + 4)
}

fn safe(text: &str) -> String {
    text.replace('"', "\"\"")
}

fn quoted(name: &str) -> String {
    format!("'{}'!", name.replace('\'', "''"))
}

/// The priorities with their gap and certainty, the first to act on first.
fn priorities(
    sheet: &mut Worksheet,
    row: u32,
    rows: &MapBlock,
    document: &Document,
) -> Result<u32, XlsxError> {
    let heads = &document.words.heads;
    let urgent: Vec<usize> =
        (0..rows.names.len()).filter(|&index| rows.cells.rows[index].quadrant == 0).collect();
    if urgent.is_empty() {
        return Ok(row);
    }
    let certain = rows.beside.iter().any(|beside| beside.certainty.is_some());
    let certainty = if certain { heads.certainty } else { "" };
    let titles = [document.words.marks.priorities, heads.importance, heads.performance, heads.gap, certainty];
    for (column, title) in (0..).zip(titles) {
        // A head stands over its numbers.
        let format = if column > 0 { formats::head().set_align(FormatAlign::Right) } else { formats::head() };
        text(sheet, row, column, title, &format)?;
    }
    for (at, &index) in (row + 1..).zip(urgent.iter().take(NAMED)) {
        let means = &rows.cells.rows[index];
        text(
            sheet,
            at,
            0,
            &rows.names[index],
            &formats::plain().set_bold().set_font_color(formats::accent()),
        )?;
        let mean = formats::plain().set_num_format("0.00");
        sheet.write_number_with_format(at, 1, means.importance, &mean)?;
        sheet.write_number_with_format(at, 2, means.performance, &mean)?;
        let gap = formats::plain().set_num_format(formats::gap(2)).set_bold();
        sheet.write_number_with_format(at, 3, means.importance - means.performance, &gap)?;
        if let Some(certainty) = rows.beside[index].certainty {
            sheet.write_number_with_format(at, 4, certainty, &formats::plain().set_num_format("0%"))?;
        }
    }
    let mut after = row + 1 + urgent.len().min(NAMED) as u32;
    if urgent.len() > NAMED {
        text(sheet, after, 0, &(document.words.office.more)(urgent.len() - NAMED), &formats::muted())?;
        after += 1;
    }
    Ok(after)
}

/// A sentence that appears once a mean is changed by hand: the message above was written before.
fn changed(
    sheet: &mut Worksheet,
    row: u32,
    name: &str,
    rows: &MapBlock,
    document: &Document,
) -> Result<u32, XlsxError> {
    let sums = ["C", "D"].map(|column| {
        let side =
            |row: &crate::office::block::Row| if column == "C" { row.importance } else { row.performance };
        let mut sum = 0.0;
        // Positions weigh in, so that two rows that change places are seen.
        for (index, row) in rows.cells.rows.iter().enumerate() {
            sum += side(row) * (index + 1) as f64;
        }
        let range = rows.cells.range(column).formula().replace(&quoted(&rows.cells.sheet), &quoted(name));
        format!("ABS(SUMPRODUCT({range},ROW({range})-{})-{sum})>0.0000001", rows.cells.head)
    });
    let formula =
        format!("=IF(OR({},{}),\"{}\",\" \")", sums[0], sums[1], safe(document.words.office.changed));
    let format = formats::plain().set_bold().set_font_color(formats::accent());
    sheet.write_formula_with_format(row, 0, Formula::new(formula).set_result(" "), &format)?;
    Ok(row + 1)
}

/// How it was computed, from what, and what was left out.
pub fn method(sheet: &mut Worksheet, analysis: &Analysis, document: &Document, plan: &Plan) -> Done {
    text(sheet, 0, 0, plan.words.method, &formats::title())?;
    let value = serde_json::to_value(analysis).unwrap_or_default();
    let mut row = 2;
    for part in ["provenance", "plan", "scale"] {
        text(sheet, row, 0, part, &formats::heading())?;
        row += 1;
        let mut leaves = Vec::new();
        super::statistics::flatten(part, &value[part], &mut leaves);
        for (path, value) in leaves {
            text(sheet, row, 0, &path, &formats::muted())?;
            super::statistics::write_value(sheet, row, 1, &value)?;
            row += 1;
        }
        row += 1;
    }
    for section in &document.sections {
        let notes = || {
            section
                .blocks
                .iter()
                .filter_map(|block| if let Block::Notes(lines) = block { Some(lines) } else { None })
        };
        if notes().next().is_none() {
            continue;
        }
        if let Some(heading) = &section.heading {
            text(sheet, row, 0, heading, &formats::heading())?;
            row += 1;
        }
        for line in notes().flatten() {
            paragraph(sheet, row, METHOD, line, &formats::wrapped())?;
            row += 1;
        }
        row += 1;
    }
    sheet.set_column_width(0, NAMES)?;
    sheet.set_column_width(1, VALUES)?;
    Ok(())
}
