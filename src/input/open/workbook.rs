//! Workbooks (xlsx, xlsb, xls, ods) to a grid.

mod cells;
mod closing;
mod completed;
mod filtered;

use std::io::Cursor;

use calamine::{Ods, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx};

use crate::input::grid::{Dialect, FileKind, Grid, Opened};
use crate::input::open::dialect;
use crate::input::open::file_error::{FileError, damage};
use crate::input::open::guard::guarded;
use crate::input::open::{archive, biff, cfb};
use crate::message::{Damage, Message, Noticed};
use cells::Cells;

/// Reads one sheet of a workbook: the one named, else the first visible one with a cell in it.
///
/// Rows without a cell are left out and counted in the row numbers. Numbers are printed in their
/// shortest form (`5`, `0.75`), dates as ISO text, `TRUE` and `FALSE` as such.
///
/// # Errors
/// [`FileError::BrokenWorkbook`], [`FileError::PasswordProtected`], [`FileError::NoSuchSheet`],
/// [`FileError::Empty`], [`FileError::Summary`], [`FileError::TooManyRows`].
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Opened, FileError> {
    guarded(bytes.len(), || read_sheet(bytes, sheet))
        .unwrap_or_else(|why| Err(FileError::BrokenWorkbook { why }))
}

fn read_sheet(bytes: &[u8], sheet: Option<&str>) -> Result<Opened, FileError> {
    let mut workbook = Workbook::open(bytes)?;
    let names = workbook.sheets(sheet.is_some());
    refuse_summary(&names)?;
    let codebook_at = names.iter().position(|name| name.eq_ignore_ascii_case(CODEBOOK_SHEET));
    let codebook_at = codebook_at.filter(|_| names.len() > 1);
    let mut notices = Vec::new();
    let (name, (grid, told)) = match sheet {
        Some(wanted) => match names.iter().find(|name| name.as_str() == wanted) {
            Some(name) => (name.clone(), workbook.grid(name)?),
            None => {
                return Err(FileError::NoSuchSheet { wanted: wanted.to_string(), sheets: names });
            }
        },
        None => first_filled(&mut workbook, &names, codebook_at, &mut notices)?,
    };
    if grid.rows.is_empty() {
        return Err(FileError::Empty);
    }
    notices.extend(grid.blank_rows_notice());
    let mut told = told;
    if matches!(workbook, Workbook::Xlsx(_)) {
        told.extend(filtered::told(bytes, &name, &grid));
    }
    let codebook = match codebook_at {
        Some(at) if names[at] != name => Some(workbook.grid(&names[at])?.0),
        _ => None,
    };
    let others = names.iter().filter(|other| **other != name).take(MOST_BESIDE);
    let beginnings: Vec<Grid> = others.filter_map(|other| workbook.beginning(other).ok()).collect();
    Ok(Opened {
        dialect: Dialect {
            encoding: "UTF-8",
            bom: false,
            delimiter: 0,
            decimal_comma: dialect::decimal_comma(&grid),
            kind: FileKind::Workbook {
                others: names.into_iter().filter(|other| *other != name).collect(),
                sheet: name,
            },
        },
        grid,
        codebook,
        sheets: beginnings,
        headings: None,
        notices,
        left_out: Vec::new(),
        told,
    })
}

/// Other sheets in which a legend is looked for.
const MOST_BESIDE: usize = 12;
/// Rows of them.
const ROWS_BESIDE: u32 = 60;

/// The sheet in which Sphinx explains the questions.
const CODEBOOK_SHEET: &str = "information";

fn first_filled(
    workbook: &mut Workbook,
    names: &[String],
    codebook_at: Option<usize>,
    notices: &mut Vec<Message>,
) -> Result<(String, Told), FileError> {
    let candidates: Vec<&String> =
        (0..names.len()).filter(|at| Some(*at) != codebook_at).map(|at| &names[at]).collect();
    for (at, name) in candidates.iter().enumerate() {
        let (grid, told) = workbook.grid(name)?;
        if !grid.rows.is_empty() {
            if candidates.len() > at + 1 {
                let (sheet, others) = ((*name).clone(), candidates.len() - at - 1);
                notices.push(Message::sure(Noticed::OneSheetOfSeveral { sheet, others }));
            }
            return Ok(((*name).clone(), (grid, told)));
        }
    }
    Err(FileError::Empty)
}

/// SurveyMonkey writes a summary as one sheet for each question.
fn refuse_summary(names: &[String]) -> Result<(), FileError> {
    let of_a_question = |name: &String| {
        name.strip_prefix("Question ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    if names.len() > 1 && names.iter().all(of_a_question) {
        return Err(FileError::Summary {
            evidence: format!("its sheets are named \"{}\" and so on", names[0]),
        });
    }
    Ok(())
}

type Bytes<'a> = Cursor<&'a [u8]>;
/// The cells of a sheet, and what should be known of them.
type Told = (Grid, Vec<Message>);

enum Workbook<'a> {
    Xlsx(Box<Xlsx<Bytes<'a>>>),
    Xlsb(Box<Xlsb<Bytes<'a>>>),
    Xls(Box<Xls<Bytes<'a>>>),
    Ods(Box<Ods<Bytes<'a>>>),
}

impl<'a> Workbook<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, FileError> {
        let reader = || Cursor::new(bytes);
        if bytes.starts_with(OLE_SIGNATURE) {
            // A workbook with a password is an OLE file holding an encrypted package.
            let wide: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
            if bytes.windows(wide.len()).any(|window| window == wide) {
                return Err(FileError::PasswordProtected);
            }
            cfb::check(bytes)
                .and_then(|()| biff::check(bytes))
                .map_err(|why| FileError::BrokenWorkbook { why })?;
            return Xls::new(reader()).map(|xls| Self::Xls(Box::new(xls))).map_err(|error| broken(&error));
        }
        match archive::workbook_part(bytes) {
            Some((archive::XLSB_PART, _)) => {
                Xlsb::new(reader()).map(|xlsb| Self::Xlsb(Box::new(xlsb))).map_err(|error| broken(&error))
            }
            Some((archive::ODS_PART, content)) => {
                if !closing::is_whole(&content) {
                    return Err(FileError::BrokenWorkbook { why: Damage::Cut });
                }
                Ods::new(reader()).map(|ods| Self::Ods(Box::new(ods))).map_err(|error| match error {
                    calamine::OdsError::Password => FileError::PasswordProtected,
                    error => broken(&error),
                })
            }
            _ => Xlsx::new(reader()).map(|xlsx| Self::Xlsx(Box::new(xlsx))).map_err(|error| broken(&error)),
        }
    }

    /// Names of the visible worksheets; of all, where none is visible or `hidden` ones are wanted.
    fn sheets(&self, hidden: bool) -> Vec<String> {
        let sheets = match self {
            Self::Xlsx(workbook) => workbook.sheets_metadata(),
            Self::Xlsb(workbook) => workbook.sheets_metadata(),
            Self::Xls(workbook) => workbook.sheets_metadata(),
            Self::Ods(workbook) => workbook.sheets_metadata(),
        };
        let worksheets = || sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let name = |sheet: &calamine::Sheet| sheet.name.clone();
        let visible: Vec<String> =
            worksheets().filter(|sheet| sheet.visible == SheetVisible::Visible).map(name).collect();
        if hidden || visible.is_empty() { worksheets().map(name).collect() } else { visible }
    }

    /// The first rows of a sheet, as they stand there.
    fn beginning(&mut self, name: &str) -> Result<Grid, FileError> {
        self.cells(name, ROWS_BESIDE)?.into_grid()
    }

    /// The cells of a sheet, completed by what the workbook keeps beside them.
    fn grid(&mut self, name: &str) -> Result<Told, FileError> {
        let cells = self.cells(name, u32::MAX)?;
        let hollow = cells.hollow;
        let mut grid = cells.into_grid()?;
        let Self::Xlsx(workbook) = self else { return Ok((grid, Vec::new())) };
        completed::merged(workbook, name, &mut grid);
        let told = hollow.then(|| completed::formulas(workbook, name, &grid)).flatten();
        Ok((grid, told.into_iter().collect()))
    }

    /// The cells of the first `rows` rows of a sheet.
    fn cells(&mut self, name: &str, rows: u32) -> Result<Cells, FileError> {
        let mut cells = Cells::default();
        // The streaming readers keep a cell far away from all others from making a sheet of
        // billions of empty cells.
        match self {
            Self::Xlsx(workbook) => {
                let reader = workbook.worksheet_cells_reader(name);
                let mut reader = reader.map_err(|error| broken(&error))?;
                cells.put_all(rows, || reader.next_cell().map_err(|error| broken(&error)))?;
            }
            Self::Xlsb(workbook) => {
                let reader = workbook.worksheet_cells_reader(name);
                let mut reader = reader.map_err(|error| broken(&error))?;
                cells.put_all(rows, || reader.next_cell().map_err(|error| broken(&error)))?;
            }
            Self::Xls(workbook) => {
                let range = workbook.worksheet_range(name);
                cells.put_range(&range.map_err(|error| broken(&error))?, rows)?;
            }
            Self::Ods(workbook) => {
                let range = workbook.worksheet_range(name);
                cells.put_range(&range.map_err(|error| broken(&error))?, rows)?;
            }
        }
        Ok(cells)
    }
}

const OLE_SIGNATURE: &[u8] = b"\xD0\xCF\x11\xE0";

fn broken(error: &impl std::fmt::Display) -> FileError {
    FileError::BrokenWorkbook { why: damage(error) }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::fmt::Write;

    use proptest::prelude::*;

    use super::*;
    use crate::input::open::archive::tests::zip;

    /// An xlsx file of the given sheets, each the inside of `<sheetData>`.
    pub(crate) fn xlsx(sheets: &[(&str, &str)]) -> Vec<u8> {
        let (mut list, mut links) = (String::new(), String::new());
        let mut parts = Vec::new();
        for (at, (name, data)) in sheets.iter().enumerate() {
            let id = at + 1;
            write!(list, "<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"r{id}\"/>").unwrap();
            write!(links, "<Relationship Id=\"r{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>").unwrap();
            let xml = format!(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{data}</sheetData></worksheet>"
            );
            parts.push((format!("xl/worksheets/sheet{id}.xml"), xml));
        }
        parts.push(("xl/workbook.xml".into(), format!(
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{list}</sheets></workbook>"
        )));
        parts.push(("xl/_rels/workbook.xml.rels".into(), format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"
        )));
        parts.push(("_rels/.rels".into(), "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"w\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>".to_string()));
        // Style 1 is a date.
        parts.push(("xl/styles.xml".into(), "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>".to_string()));
        let members: Vec<(&str, &[u8])> =
            parts.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())).collect();
        zip(&members)
    }

    /// The inside of `<sheetData>` for rows of text.
    pub(crate) fn sheet(first_row: usize, rows: &[&[&str]]) -> String {
        let mut xml = String::new();
        for (row, cells) in rows.iter().enumerate() {
            write!(xml, "<row r=\"{}\">", first_row + row).unwrap();
            for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
                let letter = char::from(b'A' + column as u8);
                write!(
                    xml,
                    "<c r=\"{letter}{}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>",
                    first_row + row
                )
                .unwrap();
            }
            xml.push_str("</row>");
        }
        xml
    }

    #[test]
    fn numbers_are_short_and_dates_are_iso() {
        let data = "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><v>0.75</v></c><c r=\"C1\" s=\"1\"><v>46031.5</v></c><c r=\"D1\" s=\"1\"><v>46031</v></c><c r=\"E1\" t=\"b\"><v>1</v></c><c r=\"F1\" t=\"e\"><v>#N/A</v></c></row>";
        let opened = read(&xlsx(&[("Data", data)]), None).unwrap();
        assert_eq!(opened.grid.rows, [["5", "0.75", "2026-01-09T12:00:00", "2026-01-09", "TRUE", "#N/A"]]);
        assert_eq!(opened.dialect.kind, FileKind::Workbook { sheet: "Data".into(), others: Vec::new() });
    }

    #[test]
    fn rows_keep_their_numbers_and_columns_their_place() {
        let data = sheet(2, &[&["", "b"], &[], &["1", "2"]]);
        let grid = read(&xlsx(&[("S", &data)]), None).unwrap().grid;
        assert_eq!(grid.numbers, [2, 4]);
        assert_eq!(grid.rows, [["", "b"], ["1", "2"]]);
    }

    #[test]
    fn the_first_filled_sheet_is_read_unless_one_is_named() {
        let (one, two) = (sheet(1, &[&["a", "b"]]), sheet(1, &[&["c", "d"]]));
        let bytes = xlsx(&[("Empty", ""), ("One", &one), ("Two", &two)]);
        let opened = read(&bytes, None).unwrap();
        assert_eq!(opened.grid.rows, [["a", "b"]]);
        assert_eq!(opened.notices, ["sheet \"One\" is read; the workbook has 1 more"]);
        assert_eq!(read(&bytes, Some("Two")).unwrap().grid.rows, [["c", "d"]]);
        assert_eq!(read(&bytes, Some("Empty")), Err(FileError::Empty));
        let error = read(&bytes, Some("three")).unwrap_err().to_string();
        let sheets = "there is no sheet \"three\"; the workbook has \"Empty\", \"One\", \"Two\"";
        assert_eq!(error, format!("{sheets} (choose one of them with --sheet)"));
    }

    #[test]
    fn a_codebook_sheet_comes_along() {
        let (data, information) = (sheet(1, &[&["a", "b"]]), sheet(1, &[&["V1", "FE"]]));
        let opened = read(&xlsx(&[("information", &information), ("Data", &data)]), None).unwrap();
        assert_eq!(opened.grid.rows, [["a", "b"]]);
        assert_eq!(opened.codebook.unwrap().rows, [["V1", "FE"]]);
        assert!(opened.notices.is_empty());
    }

    #[test]
    fn summaries_are_refused() {
        let bytes = xlsx(&[("Question 1", ""), ("Question 2", "")]);
        assert!(matches!(read(&bytes, None), Err(FileError::Summary { .. })));
    }

    #[test]
    fn a_lonely_far_cell_costs_no_memory() {
        let data = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
        assert_eq!(read(&xlsx(&[("S", data)]), None).unwrap().grid.numbers, [1, 1_048_576]);
    }

    #[test]
    fn damaged_and_protected_workbooks_are_told() {
        let bytes = xlsx(&[("S", &sheet(1, &[&["a", "b"]]))]);
        let error = read(&bytes[..bytes.len() / 2], None);
        assert!(matches!(error, Err(FileError::BrokenWorkbook { .. })));
        assert!(matches!(
            read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 truncated", None),
            Err(FileError::BrokenWorkbook { .. })
        ));
        let mut protected = b"\xD0\xCF\x11\xE0".to_vec();
        protected.extend("EncryptedPackage".bytes().flat_map(|byte| [byte, 0]));
        assert_eq!(read(&protected, None), Err(FileError::PasswordProtected));
    }

    #[test]
    fn xls_and_ods_are_read_alike() {
        let files: [&[u8]; 2] = [
            include_bytes!("../../../fixtures/workbook/tiny.xls"),
            include_bytes!("../../../fixtures/workbook/tiny.ods"),
        ];
        for bytes in files {
            let opened = read(bytes, None).unwrap();
            assert_eq!(opened.grid.numbers, [3, 4, 6]);
            assert_eq!(
                opened.grid.rows,
                [
                    ["id", "imp_é", "perf_é", "date"],
                    ["1", "5", "3.5", "2026-01-09"],
                    ["2", "N/A", "TRUE", ""]
                ]
            );
            assert_eq!(opened.notices, ["3 blank rows are passed over"]);
        }
    }

    proptest! {
        #[test]
        fn damaged_bytes_never_panic(at in any::<prop::sample::Index>(), with in any::<u8>(), tail in any::<Vec<u8>>()) {
            let mut bytes = xlsx(&[("S", &sheet(1, &[&["a", "b"], &["1", "2"]]))]);
            let at = at.index(bytes.len());
            bytes[at] = with;
            let _ = read(&bytes, None).is_ok();
            let _ = read(&tail, None).is_ok();
        }
    }
}
