//! The last sheet: how everything was computed.

use rust_xlsxwriter::{FormatAlign, Worksheet, XlsxError};

use super::formats;
use super::plan::SheetPlan;
use super::sheet::{paragraph, text};
use crate::analysis::Analysis;
use crate::report::{Block, Document};
use crate::words::inspect::translated;

/// Widths of names and values, in characters; the last column, and the width of all.
const NAMES: f64 = 46.0;
const VALUES: f64 = 60.0;
const METHOD: (u16, f64) = (1, NAMES + VALUES);

/// Settings whose values are sentences.
const SENTENCES: [&str; 3] = ["provenance.shape", "provenance.vendor", "scale.evidence"];
/// What the JSON has in English only.
const INFERRED: &str = "provenance.inferred";
/// The language of the keys themselves.
const ENGLISH: &str = "en";

/// What was inferred while reading, in the language of the report.
fn inferred(analysis: &Analysis, document: &Document) -> String {
    let language = document.words.language();
    analysis.notices.iter().map(|notice| notice.whole(language)).collect::<Vec<_>>().join(", ")
}

/// How it was computed, from what, and what was left out.
pub fn write(
    sheet: &mut Worksheet,
    analysis: &Analysis,
    document: &Document,
    plan: &SheetPlan,
) -> Result<(), XlsxError> {
    text(sheet, 0, 0, plan.words.method, &formats::title())?;
    let value = serde_json::to_value(analysis).unwrap_or_default();
    let mut row = 2;
    let code = document.words.code;
    // Numbers among words stand where the words do.
    let settings = formats::plain().set_align(FormatAlign::Left);
    // In English a setting is called by its key in the JSON; elsewhere the key stands behind its name.
    let named = |english: &str| translated(english, code).filter(|_| code != ENGLISH);
    for part in ["provenance", "plan", "scale"] {
        text(sheet, row, 0, &named(part).unwrap_or_else(|| part.to_owned()), &formats::heading())?;
        row += 1;
        let mut leaves = Vec::new();
        super::statistics::flatten(part, &value[part], &mut leaves);
        for (path, value) in leaves {
            match named(&path) {
                Some(name) => {
                    text(sheet, row, 0, &name, &formats::muted())?;
                    text(sheet, row, 2, &path, &formats::muted())?;
                }
                None => text(sheet, row, 0, &path, &formats::muted())?,
            }
            // Values of other settings are what one types, or names of columns.
            let told = SENTENCES.contains(&path.as_str());
            let said = match path.as_str() {
                INFERRED => Some(inferred(analysis, document)),
                _ => value.as_str().filter(|_| told).and_then(named),
            };
            let said = said.map(serde_json::Value::from);
            super::statistics::write_value(sheet, (row, 1), said.as_ref().unwrap_or(&value), &settings)?;
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
