//! The cells behind a gap chart: two means of each row, and what the chart makes of them.

use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use super::formats;
use super::sheet::{column_of, text};
use crate::look::Look;
use crate::office::chart::Range;
use crate::office::chart::bars::{BarRow, GapCells};
use crate::office::chart::quadrant::SheetAxis;

/// Columns of the cells: name, importance, performance, start, length, gap, left end, right end, rest, and the gap
/// where the bar has room for it.
const COLUMNS: [&str; 10] = ["U", "V", "W", "X", "Y", "Z", "AA", "AB", "AC", "AD"];
/// The first row, as spreadsheets count.
const FIRST: u32 = 4;

/// Writes the cells and says where they are: a mean that is changed moves the bar and what is written at it.
pub fn gap_cells(
    sheet: &mut Worksheet,
    bars: &[BarRow],
    name: &str,
    axis: &SheetAxis,
    look: &Look,
) -> Result<GapCells, XlsxError> {
    let heads = &look.language.heads;
    let titles = [heads.criterion, heads.importance, heads.performance, "", heads.gap, "", "", "", "", ""];
    for (column, title) in COLUMNS.iter().zip(titles) {
        text(sheet, FIRST - 2, column_of(column), title, &formats::head())?;
    }
    for (row, bar) in (FIRST..).zip(bars) {
        let plain = Format::new();
        text(sheet, row - 1, column_of("U"), &bar.name, &plain)?;
        sheet.write_number(row - 1, column_of("V"), bar.means.0)?;
        sheet.write_number(row - 1, column_of("W"), bar.means.1)?;
        for (column, formula, result) in formulas(row, bar, axis, look) {
            let formula = Formula::new(formula).set_result(result);
            sheet.write_formula(row - 1, column_of(column), formula)?;
        }
        sheet.write_number(row - 1, column_of("AC"), axis.rest())?;
    }
    let last = FIRST - 1 + bars.len() as u32;
    let range =
        |column: &str, first, last| Range { sheet: name.to_owned(), column: column.to_owned(), first, last };
    let all = |column| range(column, FIRST, last);
    Ok(GapCells {
        names: all("U"),
        starts: all("X"),
        lengths: all("Y"),
        texts: all("AD"),
        ends: [all("AA"), all("AB")],
        rests: all("AC"),
        title: range("Y", FIRST - 1, FIRST - 1),
    })
}

/// What follows from the two means of a row, with what it is now.
fn formulas(row: u32, bar: &BarRow, axis: &SheetAxis, look: &Look) -> [(&'static str, String, String); 6] {
    let (heads, decimals) = (&look.language.heads, look.decimals);
    let word = |text: &str| text.replace('"', "\"\"");
    let (importance, performance) = (word(heads.importance_short), word(heads.performance_short));
    let written = |value: &str| format!("FIXED({value},{decimals},TRUE)");
    let short = format!("$V{row}>=$W{row}");
    let [low, high] = ["MIN", "MAX"].map(|which| format!("{which}($V{row},$W{row})"));
    let ([before, behind], limit) = (bar.around(axis), axis.short());
    let length = format!("ABS($V{row}-$W{row})");
    [
        ("X", format!("={low}"), bar.start().to_string()),
        ("Y", format!("={length}"), bar.length().to_string()),
        ("Z", format!("=IF({short},\"+\",\"−\")&{}", written(&length)), bar.text.clone()),
        ("AD", format!("=IF($Y{row}<{limit},\"\",$Z{row})"), bar.inside(axis)),
        ("AA", format!("=IF({short},\"{performance} \",\"{importance} \")&{}", written(&low)), before),
        (
            "AB",
            format!(
                "=IF({short},\"{importance} \",\"{performance} \")&{}&IF($Y{row}<{limit},\" (\"&$Z{row}&\")\",\"\")",
                written(&high)
            ),
            behind,
        ),
    ]
}
