//! The counts behind the means: how many respondents gave each pair of ratings, and the means reckoned from them.

use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use super::formats;
use super::sheet::text;
use crate::analysis::{Analysis, JointCounts, Metric};
use crate::report::Document;
use crate::words::office::AuditWords;

type Done = Result<(), XlsxError>;

/// Row of the heads, from 0.
const HEAD: u32 = 3;
/// Columns of the counts: group, level, key, importance, performance, respondents, weight.
const COUNTS: [&str; 7] = ["A", "B", "C", "D", "E", "F", "G"];
/// Column of the key, of the means as analysed, and of the means from the counts.
const KEY: u16 = 8;
/// More rows than this are too many to be looked through: then the counts of all respondents are there alone.
const MOST: usize = 20_000;

/// Writes the counts of every group that may be shown, and beside them the means of all as analysed and from the counts.
pub fn write(sheet: &mut Worksheet, analysis: &Analysis, document: &Document) -> Done {
    let words = &document.words.office.audit;
    text(sheet, 0, 0, words.title, &formats::title())?;
    let groups = &analysis.joint;
    let Some(all) = groups.first() else {
        return text(sheet, 1, 0, words.none, &formats::muted());
    };
    let rows =
        |groups: &[JointCounts]| -> usize { groups.iter().flat_map(|it| &it.criteria).map(Vec::len).sum() };
    let few = rows(groups) <= MOST;
    let shown = if few { groups.as_slice() } else { &groups[..1] };
    let mut notes: Vec<String> = Vec::new();
    let names = |group: &&JointCounts| match &group.group {
        Some((column, level)) => format!("{column} = {level}"),
        None => words.everybody.to_owned(),
    };
    let withheld: Vec<String> = shown.iter().filter(|group| group.withheld).map(|it| names(&it)).collect();
    if !withheld.is_empty() {
        notes.push((words.withheld)(&withheld.join("; "), analysis.plan.smallest_base));
    }
    if !few {
        notes.push((words.too_many)(rows(groups)));
    }
    text(sheet, 1, 0, &notes.join(" "), &formats::muted())?;
    let heads = &document.words.heads;
    let titles = [words.group, words.level, heads.criterion, heads.importance, heads.performance, "n", "Σw"];
    for (column, title) in (0..).zip(titles) {
        text(sheet, HEAD, column, title, &formats::head())?;
    }
    let mut at = HEAD + 1;
    for group in shown {
        at = counts(sheet, at, group, analysis)?;
    }
    sheet.set_freeze_panes(HEAD + 1, 0)?;
    sheet.set_repeat_rows(HEAD, HEAD)?;
    sheet.autofilter(HEAD, 0, at.max(HEAD + 2) - 1, COUNTS.len() as u16 - 1)?;
    sheet.set_column_width(2, 24)?.set_column_width(KEY, 24)?;
    for (column, title) in [(3, heads.importance), (4, heads.performance)] {
        sheet.set_column_width(column, (title.chars().count() + 3).max(9) as f64)?;
    }
    for column in KEY + 1..=KEY + 4 {
        sheet.set_column_width(column, 16)?;
    }
    if all.withheld || analysis.plan.metric != Metric::Mean {
        return Ok(());
    }
    means(sheet, all, analysis, document, words)
}

/// The cells of one group; the row that follows them.
fn counts(
    sheet: &mut Worksheet,
    mut at: u32,
    group: &JointCounts,
    analysis: &Analysis,
) -> Result<u32, XlsxError> {
    let plain = formats::plain();
    for (row, cells) in analysis.criteria.iter().zip(&group.criteria) {
        for cell in cells {
            if let Some((column, level)) = &group.group {
                text(sheet, at, 0, column, &plain)?;
                text(sheet, at, 1, level, &plain)?;
            }
            text(sheet, at, 2, &row.name, &plain)?;
            for (column, rating) in [(3, cell.importance), (4, cell.performance)] {
                if let Some(rating) = rating {
                    sheet.write_number_with_format(at, column, rating, &plain)?;
                }
            }
            sheet.write_number_with_format(at, 5, cell.n as f64, &plain)?;
            sheet.write_number_with_format(at, 6, cell.w, &plain)?;
            at += 1;
        }
    }
    Ok(at)
}

/// The means of all respondents, as analysed and as formulas over the counts.
fn means(
    sheet: &mut Worksheet,
    all: &JointCounts,
    analysis: &Analysis,
    document: &Document,
    words: &AuditWords,
) -> Done {
    let heads = &document.words.heads;
    let titles = [
        heads.criterion.to_owned(),
        heads.importance.to_owned(),
        heads.performance.to_owned(),
        format!("{} {}", heads.importance, words.from_counts),
        format!("{} {}", heads.performance, words.from_counts),
    ];
    for (column, title) in (KEY..).zip(&titles) {
        text(sheet, HEAD, column, title, &formats::head())?;
    }
    let (first, plain) = (HEAD + 2, formats::plain());
    let last = first + all.criteria.iter().map(Vec::len).sum::<usize>() as u32 - 1;
    let number = Format::new().set_font_name("Arial").set_font_size(10).set_num_format("0.0000");
    for (at, row) in (HEAD + 1..).zip(&analysis.criteria) {
        text(sheet, at, KEY, &row.name, &plain)?;
        let sides = [("D", row.importance.value), ("E", row.performance.value)];
        for (offset, (column, value)) in (1..).zip(sides) {
            sheet.write_number_with_format(at, KEY + offset, value, &number)?;
            let own = format!("($C${first}:$C${last}=$I{})", at + 1);
            let (ratings, weights) =
                (format!("{column}${first}:{column}${last}"), format!("$G${first}:$G${last}"));
            let formula = format!(
                "=SUMPRODUCT({own}*({ratings}<>\"\"),{ratings},{weights})/SUMPRODUCT({own}*({ratings}<>\"\"),{weights})"
            );
            let formula = Formula::new(formula).set_result(value.to_string());
            sheet.write_formula_with_format(at, KEY + 2 + offset, formula, &number)?;
        }
    }
    Ok(())
}
