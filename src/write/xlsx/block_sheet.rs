//! The rows of a map with live formulas, and to their right what the chart reads.

use rust_xlsxwriter::{
    ConditionalFormatDataBar, ConditionalFormatFormula, Format, FormatAlign, Formula, Worksheet, XlsxError,
};

use super::sheet::{column_of, text};
use super::{charts, formats};
use crate::chart::font::{self, Weight};
use crate::office::block::{CellShows, SheetBlock};
use crate::report::Document;
use crate::write::office::{Beside, MapBlock};

type Done = Result<(), XlsxError>;

/// Columns of the table: rank, name, importance, performance, gap, quadrant, base, half the interval, certainty, p.
const TABLE: std::ops::RangeInclusive<u16> = 0..=9;
/// Those of words.
const NAME: u16 = 1;
const QUADRANT: u16 = 5;

/// Writes heads, rows and helpers; `block` holds the cells with their axes, `beside` how many lines explain the map below them,
/// where there is one.
pub fn write(
    sheet: &mut Worksheet,
    (heading, measure): (&str, &str),
    rows: &MapBlock,
    block: &SheetBlock,
    document: &Document,
    (decimals, beside): (usize, Option<usize>),
) -> Done {
    text(sheet, 0, 0, heading, &formats::title())?;
    text(sheet, 1, 0, measure, &formats::muted())?;
    cells(sheet, rows, block, document, decimals)?;
    follow(sheet, block)?;
    let (head, last) = (block.head - 1, block.head - 1 + rows.names.len() as u32);
    sheet.autofilter(head, 0, last, *TABLE.end())?;
    sheet.set_freeze_panes(head + 1, 2)?;
    sheet.set_repeat_rows(head, head)?;
    let below = beside.map_or(0, |notes| charts::BESIDE_ROWS + 2 + notes as u32);
    sheet.set_print_area(0, 0, last + below, *TABLE.end())?;
    sheet.group_columns_collapsed(column_of("K"), column_of("AC"))?;
    widths(sheet, rows, beside.is_some())
}

/// The cells alone: heads, rows and what the chart reads.
pub fn cells(
    sheet: &mut Worksheet,
    rows: &MapBlock,
    block: &SheetBlock,
    document: &Document,
    decimals: usize,
) -> Done {
    heads(sheet, rows, block, document)?;
    for index in 0..rows.names.len() {
        row(sheet, rows, block, index, decimals + 1)?;
    }
    helpers(sheet, block)
}

fn heads(sheet: &mut Worksheet, rows: &MapBlock, block: &SheetBlock, document: &Document) -> Done {
    let (heads, office) = (&document.words.heads, document.words.office);
    let any = |holds: fn(&Beside) -> bool| rows.beside.iter().any(holds);
    let shown = |text: &'static str, shown: bool| if shown { text } else { "" };
    let titles = [
        heads.rank_short,
        rows.noun.as_str(),
        heads.importance,
        heads.performance,
        heads.gap,
        heads.quadrant,
        shown(heads.base, any(|beside| beside.base.is_some())),
        shown(office.margin, any(|beside| beside.margin.is_some())),
        shown(heads.certainty, any(|beside| beside.certainty.is_some())),
        shown(heads.p_adjusted, any(|beside| beside.p.is_some())),
    ];
    for (column, title) in TABLE.zip(titles) {
        let head = match column {
            NAME | QUADRANT => formats::apart(formats::head()),
            _ => formats::head().set_align(FormatAlign::Right),
        };
        text(sheet, block.head - 1, column, title, &head)?;
    }
    Ok(())
}

fn row(sheet: &mut Worksheet, rows: &MapBlock, block: &SheetBlock, index: usize, decimals: usize) -> Done {
    let (at, beside, means) = (block.head + index as u32, &rows.beside[index], &block.rows[index]);
    let places = formats::places(decimals);
    let number = |code: &str| formats::plain().set_num_format(code);
    text(sheet, at, NAME, &rows.names[index], &formats::apart(formats::plain()))?;
    sheet.write_number_with_format(at, 2, means.importance, &number(&places))?;
    sheet.write_number_with_format(at, 3, means.performance, &number(&places))?;
    let (gap, quadrant) = block.derived(index);
    let gap = Formula::new(gap).set_result(format!("{}", means.importance - means.performance));
    sheet.write_formula_with_format(at, 4, gap, &number(&formats::gap(decimals)))?;
    let quadrant = Formula::new(quadrant).set_result(&block.quadrants[means.quadrant]);
    sheet.write_formula_with_format(at, QUADRANT, quadrant, &formats::apart(formats::plain()))?;
    // The mark is part of the format, so that the base stays a number.
    let base = match beside.base_mark.as_str() {
        "" => "#,##0".to_owned(),
        mark => format!("#,##0\"{mark}\""),
    };
    let optional = [
        (0, beside.rank.map(|rank| rank as f64), "0"),
        (6, beside.base.map(|base| base as f64), &base),
        (7, beside.margin, "\"±\"0.00"),
        (8, beside.certainty, "0%"),
        (9, beside.p, formats::P),
    ];
    for (column, value, code) in optional {
        if let Some(value) = value {
            sheet.write_number_with_format(at, column, value, &number(code))?;
        }
    }
    Ok(())
}

fn helpers(sheet: &mut Worksheet, block: &SheetBlock) -> Done {
    let muted = formats::muted();
    for cell in block.helpers() {
        let (row, column) = (cell.row - 1, column_of(cell.column));
        let result = match &cell.shown {
            CellShows::Number(number) => format!("{number}"),
            CellShows::Text(text) => text.clone(),
            CellShows::Missing => "#N/A".into(),
        };
        match (cell.formula, &cell.shown) {
            (Some(formula), _) => {
                sheet.write_formula_with_format(
                    row,
                    column,
                    Formula::new(formula).set_result(result),
                    &muted,
                )?;
            }
            (None, CellShows::Number(number)) => {
                sheet.write_number_with_format(row, column, *number, &muted)?;
            }
            (None, _) => text(sheet, row, column, &result, &muted)?,
        }
    }
    Ok(())
}

/// What follows when a value is changed: the colour of priorities, and bars behind the gaps.
fn follow(sheet: &mut Worksheet, block: &SheetBlock) -> Done {
    let (first, last) = (block.head, block.head + block.rows.len() as u32 - 1);
    let accent = Format::new().set_bold().set_font_color(formats::accent());
    let rule = ConditionalFormatFormula::new()
        .set_rule(format!("=$F{}=$K${}", first + 1, block.head).as_str())
        .set_format(accent);
    // A part of its own for the gap, which some readers give only the rules of one part.
    for (from, to) in [(0, 3), (4, 4), (5, 5)] {
        sheet.add_conditional_format(first, from, last, to, &rule)?;
    }
    // Fixed ends with room on the right, so that the number stays readable: bars end in the middle of the cell.
    let gaps = block.rows.iter().map(|row| row.importance - row.performance);
    let (least, most) = gaps.fold((0.0_f64, 0.0_f64), |(least, most), gap| (least.min(gap), most.max(gap)));
    let (low, wide) = (least - 0.01, most - least + 0.02);
    let bar = ConditionalFormatDataBar::new()
        .set_minimum(rust_xlsxwriter::ConditionalFormatType::Number, low)
        .set_maximum(rust_xlsxwriter::ConditionalFormatType::Number, low + 2.0 * wide)
        .set_fill_color("F4C7B3")
        .set_negative_fill_color("B8D8D3")
        .set_solid_fill(true);
    sheet.add_conditional_format(first, 4, last, 4, &bar)?;
    Ok(())
}

fn widths(sheet: &mut Worksheet, rows: &MapBlock, beside: bool) -> Done {
    // A character of a sheet is as wide as a zero.
    let zero = font::width("0", 10.0, Weight::Regular);
    let widest = rows.names.iter().map(|name| font::width(name, 10.0, Weight::Bold)).fold(60.0, f64::max);
    // A map below the rows is no wider than they are, so that paper does not cut it.
    let least = if beside { 40.0 } else { 0.0 };
    let columns =
        [5.0, (widest / zero + 2.0).clamp(least, 60.0), 12.0, 12.0, 14.0, 22.0, 11.0, 10.0, 10.0, 11.0];
    for (column, width) in TABLE.zip(columns) {
        sheet.set_column_width(column, width)?;
    }
    Ok(())
}
