//! The first sheet: what, with counts that follow the other sheets; how sure; by how much; what changed; what next.

use rust_xlsxwriter::{FormatAlign, Formula, Worksheet, XlsxError};

use super::formats;
use super::plan::SheetPlan;
use super::sheet::{paragraph, span, text};
use crate::chart::native::QUADRANTS;
use crate::look::Part;
use crate::report::{Answer, AnswerKind, Block, Brief, Document, Section};
use crate::words::dashboard;
use crate::words::number::capital;
use crate::write::office::MapBlock;

type Done = Result<(), XlsxError>;
type Row = Result<u32, XlsxError>;

/// Widths of the columns, in characters.
const NAMES: f64 = 42.0;
const NUMBERS: f64 = 13.0;
/// The last column, and the width of all.
const WHOLE: (u16, f64) = (5, NAMES + 5.0 * NUMBERS);
/// The columns behind the first and behind the second, and their width.
const BEHIND: (u16, u16, f64) = (1, 5, 5.0 * NUMBERS);
const BEYOND: (u16, u16, f64) = (2, 5, 4.0 * NUMBERS);
/// Most priorities that the table names.
const NAMED: usize = 12;

/// The summary, from the first question to what should be known before the numbers are used.
pub fn write(
    sheet: &mut Worksheet,
    document: &Document,
    sections: &[&Section],
    plan: &SheetPlan,
    (brief, next): (&Brief, Option<&str>),
) -> Done {
    text(sheet, 0, 0, &document.title, &formats::title())?;
    text(sheet, 1, 0, &document.measure, &formats::muted())?;
    let asked = dashboard::of(document.words);
    let mut row = 3;
    if let Some((name, rows)) = plan.rows() {
        text(sheet, row, 0, asked.stands, &formats::heading())?;
        row = counts(sheet, row + 1, name, rows, document)? + 1;
    }
    row = sure(sheet, row, document, sections, (brief, next))?;
    if let Some((_, rows)) = plan.rows() {
        row = priorities(sheet, row, rows, document)?;
    }
    for answer in &brief.answers {
        row = further(sheet, row, answer, document)?;
    }
    row = coming(sheet, row, brief)?;
    if let Some((name, rows)) = plan.rows() {
        row = changed(sheet, row, name, rows, document)?;
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
                let line = if part == Part::Warnings { capital(line) } else { line.to_owned() };
                paragraph(sheet, row, WHOLE, &line, &formats::muted_wrapped())?;
                row += 1;
            }
        }
    }
    sheet.set_column_width(0, NAMES)?;
    for column in 1..=WHOLE.0 {
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

/// How many rows each quadrant holds, counted by the sheet itself, and which they are.
fn counts(sheet: &mut Worksheet, row: u32, name: &str, rows: &MapBlock, document: &Document) -> Row {
    let quadrants = rows.cells.range("F").formula().replace(&quoted(&rows.cells.sheet), &quoted(name));
    for (index, (&quadrant, count)) in QUADRANTS.iter().zip(rows.cells.counts()).enumerate() {
        let at = row + index as u32;
        let name = document.words.quadrant(quadrant);
        text(sheet, at, 0, name.long, &formats::plain().set_align(FormatAlign::Top))?;
        // The sheet may show the short name where the map is narrow.
        let either =
            format!("=SUM(COUNTIF({quadrants},{{\"{}\",\"{}\"}}))", safe(name.long), safe(name.short));
        let formula = if name.long == name.short {
            format!("=COUNTIF({quadrants},\"{}\")", safe(name.long))
        } else {
            either
        };
        let formula = Formula::new(formula).set_result(count.to_string());
        let figure = formats::figure(quadrant).set_align(FormatAlign::Top);
        sheet.write_formula_with_format(at, 1, formula, &figure)?;
        let own = (0..rows.names.len()).filter(|&row| rows.cells.rows[row].quadrant == index);
        let members: Vec<&str> = own.map(|row| rows.names[row].as_str()).collect();
        let shown = &members[..members.len().min(NAMED)];
        let more = match members.len() - shown.len() {
            0 => String::new(),
            more => format!(" {}", (document.words.office.more)(more)),
        };
        span(sheet, at, BEYOND, &format!("{}{more}", shown.join(" · ")), &formats::wrapped().set_indent(1))?;
    }
    Ok(row + 4)
}

/// How many of the priorities are certain, and what else is said of it.
fn sure(
    sheet: &mut Worksheet,
    mut row: u32,
    document: &Document,
    sections: &[&Section],
    (brief, next): (&Brief, Option<&str>),
) -> Row {
    let about = brief.answers.iter().filter(|answer| answer.kind == AnswerKind::Act).flat_map(|it| &it.about);
    let said = lines(sections, Part::Summary).filter(|line| Some(*line) != next);
    let told: Vec<&str> = about.map(String::as_str).chain(said).collect();
    if told.is_empty() {
        return Ok(row);
    }
    text(sheet, row, 0, document.words.office.sure, &formats::heading())?;
    for line in told {
        row += 1;
        paragraph(sheet, row, WHOLE, line, &formats::wrapped())?;
    }
    Ok(row + 2)
}

/// The priorities with their gap, its margin and their certainty, the first to act on first.
fn priorities(sheet: &mut Worksheet, row: u32, rows: &MapBlock, document: &Document) -> Row {
    let heads = &document.words.heads;
    let urgent: Vec<usize> =
        (0..rows.names.len()).filter(|&index| rows.cells.rows[index].quadrant == 0).collect();
    if urgent.is_empty() {
        return Ok(row);
    }
    let any = |has: fn(&crate::write::office::Beside) -> bool, head| {
        if rows.beside.iter().any(has) { head } else { "" }
    };
    let titles = [
        document.words.marks.priorities,
        heads.importance,
        heads.performance,
        heads.gap,
        any(|it| it.margin.is_some(), document.words.office.margin),
        any(|it| it.certainty.is_some(), heads.certainty),
    ];
    for (column, title) in (0..).zip(titles) {
        // A head stands over its numbers.
        let format = if column > 0 { formats::head().set_align(FormatAlign::Right) } else { formats::head() };
        text(sheet, row, column, title, &format)?;
    }
    for (at, &index) in (row + 1..).zip(urgent.iter().take(NAMED)) {
        let (means, beside) = (&rows.cells.rows[index], &rows.beside[index]);
        let named = formats::plain().set_bold().set_font_color(formats::accent());
        text(sheet, at, 0, &rows.names[index], &named)?;
        let mean = formats::plain().set_num_format("0.00");
        sheet.write_number_with_format(at, 1, means.importance, &mean)?;
        sheet.write_number_with_format(at, 2, means.performance, &mean)?;
        let gap = formats::plain().set_num_format(formats::gap(2)).set_bold();
        sheet.write_number_with_format(at, 3, means.importance - means.performance, &gap)?;
        if let Some(margin) = beside.margin {
            sheet.write_number_with_format(at, 4, margin, &formats::plain().set_num_format("\"±\"0.00"))?;
        }
        if let Some(certainty) = beside.certainty {
            sheet.write_number_with_format(at, 5, certainty, &formats::plain().set_num_format("0%"))?;
        }
    }
    let mut after = row + 1 + urgent.len().min(NAMED) as u32;
    if urgent.len() > NAMED {
        text(sheet, after, 0, &(document.words.office.more)(urgent.len() - NAMED), &formats::muted())?;
        after += 1;
    }
    Ok(after + 1)
}

/// What changed, who sees it otherwise, for whom: the question, the figure, what it means.
fn further(sheet: &mut Worksheet, row: u32, answer: &Answer, document: &Document) -> Row {
    let asked = dashboard::of(document.words);
    let question = match answer.kind {
        AnswerKind::Change => asked.changed,
        AnswerKind::Segments => asked.whom,
        AnswerKind::Audience => document.words.office.otherwise,
        AnswerKind::Score => answer.under.as_str(),
        AnswerKind::Act | AnswerKind::Gap | AnswerKind::Quadrant => return Ok(row),
    };
    text(sheet, row, 0, question, &formats::heading())?;
    let figure = formats::figure(answer.tone).set_align(FormatAlign::Top);
    let lead = formats::wrapped().set_bold();
    text(
        sheet,
        row + 1,
        0,
        &match answer.kind {
            AnswerKind::Score => answer.figure.clone(),
            _ => format!("{} {}", answer.figure, answer.under),
        },
        &figure.set_align(FormatAlign::Left),
    )?;
    span(sheet, row + 1, BEHIND, &answer.lead, &lead)?;
    let mut at = row + 2;
    for line in &answer.about {
        span(sheet, at, BEHIND, line, &formats::wrapped())?;
        at += 1;
    }
    Ok(at + 1)
}

/// The steps in their order, with what is known of each.
fn coming(sheet: &mut Worksheet, mut row: u32, brief: &Brief) -> Row {
    text(sheet, row, 0, &brief.next.question, &formats::heading())?;
    for (number, (what, about)) in (1..).zip(&brief.steps) {
        row += 1;
        let known = span(sheet, row, BEHIND, &capital(about), &formats::wrapped())?;
        let format = formats::wrapped().set_bold();
        span(sheet, row, (0, 0, NAMES), &format!("{number}  {what}"), &format)?;
        // The row is as high as the higher of its two texts.
        let lines = super::sheet::lines_in(&format!("{number}  {what}"), NAMES).max(known);
        sheet.set_row_height(row, lines * super::sheet::LINE)?;
    }
    for note in &brief.notes {
        row += 1;
        paragraph(sheet, row, WHOLE, note, &formats::muted_wrapped())?;
    }
    Ok(row + 1)
}

fn safe(text: &str) -> String {
    text.replace('"', "\"\"")
}

fn quoted(name: &str) -> String {
    format!("'{}'!", name.replace('\'', "''"))
}

/// A sentence that appears once a mean is changed by hand: the message above was written before.
fn changed(sheet: &mut Worksheet, row: u32, name: &str, rows: &MapBlock, document: &Document) -> Row {
    let sums = ["C", "D"].map(|column| {
        let side = |row: &crate::office::block::SheetRow| {
            if column == "C" { row.importance } else { row.performance }
        };
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
