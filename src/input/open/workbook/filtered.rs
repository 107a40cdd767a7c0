//! Rows of a sheet that a filter hides: whoever looks at the sheet sees the others only.

use std::io::{Cursor, Read};

use memchr::memmem;
use roxmltree::Document;
use zip::ZipArchive;

use crate::input::grid::Grid;
use crate::input::open::archive::MAX_UNPACKED_BYTES;
use crate::message::{Message, Noticed};

/// Tells how many rows of the grid a filter of the sheet hides; `None` where none does.
///
/// The sheet is unpacked again only where its beginning says that it is filtered.
pub(super) fn told(bytes: &[u8], sheet: &str, grid: &Grid) -> Option<Message> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = part_of(&mut archive, sheet)?;
    let beginning = text(&mut archive, &part, BEGINNING)?;
    if !["filterMode=\"1\"", "filterMode=\"true\""].iter().any(|mode| beginning.contains(mode)) {
        return None;
    }
    let rows = hidden_rows(text(&mut archive, &part, MAX_UNPACKED_BYTES)?.as_bytes());
    let held = |row: &&u64| grid.numbers.binary_search(row).is_ok();
    let (count, first) = (rows.iter().filter(held).count() as u64, rows.iter().find(held).copied()?);
    Some(Message::likely(Noticed::FilteredRows { sheet: sheet.to_owned(), count, first }))
}

/// The part that holds a sheet.
fn part_of(archive: &mut ZipArchive<Cursor<&[u8]>>, sheet: &str) -> Option<String> {
    let workbook = text(archive, "xl/workbook.xml", MOST_OF_A_LIST)?;
    let workbook = Document::parse(&workbook).ok()?;
    let is_sheet =
        |node: &roxmltree::Node| node.tag_name().name() == "sheet" && node.attribute("name") == Some(sheet);
    let found = workbook.descendants().find(is_sheet)?;
    let id =
        found.attributes().find(|attribute| attribute.name() == "id" && attribute.namespace().is_some())?;
    let relations = text(archive, "xl/_rels/workbook.xml.rels", MOST_OF_A_LIST)?;
    let relations = Document::parse(&relations).ok()?;
    let is_meant = |node: &roxmltree::Node| node.attribute("Id") == Some(id.value());
    let target = relations.descendants().find(is_meant)?.attribute("Target")?;
    Some(target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned))
}

/// So many bytes of a part at the most.
fn text(archive: &mut ZipArchive<Cursor<&[u8]>>, part: &str, most: u64) -> Option<String> {
    let mut bytes = Vec::new();
    archive.by_name(part).ok()?.take(most).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The numbers of the hidden rows of a sheet, ascending.
fn hidden_rows(xml: &[u8]) -> Vec<u64> {
    let mut rows = Vec::new();
    for at in memmem::find_iter(xml, b"<row ") {
        let rest = &xml[at..];
        let Some(end) = memchr::memchr(b'>', rest) else { break };
        let tag = String::from_utf8_lossy(&rest[..end]);
        if tag.contains(" hidden=\"1\"") || tag.contains(" hidden=\"true\"") {
            let number = tag.split_once(" r=\"").and_then(|(_, rest)| rest.split_once('"'));
            rows.extend(number.and_then(|(number, _)| number.parse::<u64>().ok()));
        }
    }
    rows.sort_unstable();
    rows
}

/// Where a sheet says that it is filtered.
const BEGINNING: u64 = 4096;
/// Lists of sheets and of relations.
const MOST_OF_A_LIST: u64 = 4 << 20;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::open::archive::tests::zip;
    use crate::input::open::workbook::read;
    use crate::input::open::workbook::tests::xlsx;

    fn with(beginning: &str, rows: &str) -> Vec<u8> {
        let sheet = format!(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{beginning}<sheetData>{rows}</sheetData></worksheet>"
        );
        let plain = xlsx(&[("Data", "")]);
        let mut archive = ZipArchive::new(Cursor::new(plain.as_slice())).unwrap();
        let count = archive.len();
        let names: Vec<String> =
            (0..count).map(|at| archive.by_index(at).unwrap().name().unwrap().into_owned()).collect();
        let mut parts = Vec::new();
        for name in names {
            let old = text(&mut archive, &name, MAX_UNPACKED_BYTES).unwrap();
            parts.push(if name.ends_with("sheet1.xml") { (name, sheet.clone()) } else { (name, old) });
        }
        let parts: Vec<(&str, &[u8])> =
            parts.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())).collect();
        zip(&parts)
    }

    #[test]
    fn rows_that_a_filter_hides_are_counted() {
        let cell = |row: u64, hidden: &str| {
            format!("<row r=\"{row}\"{hidden}><c r=\"A{row}\"><v>{row}</v></c></row>")
        };
        let hidden = " hidden=\"1\"";
        let rows = [cell(1, ""), cell(2, hidden), cell(3, ""), cell(4, hidden)].concat();
        let told = |beginning: &str| read(&with(beginning, &rows), None).unwrap().told;
        let filtered = told("<sheetPr filterMode=\"1\"/>");
        let what = Noticed::FilteredRows { sheet: "Data".into(), count: 2, first: 2 };
        assert_eq!(filtered.iter().map(|message| message.what.clone()).collect::<Vec<_>>(), [what.into()]);
        // Rows that are folded away belong to what is shown.
        assert_eq!(told("").len(), 0);
    }
}
