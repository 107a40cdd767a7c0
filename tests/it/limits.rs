//! Files too large to be kept beside the tests, made when they are needed.

use std::fs::{self, File};
use std::io::{Cursor, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Beyond the longest row that is read.
const LONG: usize = (64 << 20) + 2;
/// Beyond the cells of any spreadsheet's row.
const MANY: usize = 20_000;
/// A wide file that is still read.
const WIDE: usize = 12_000;
/// What a bomb unpacks to.
const BOMB: usize = 40 << 20;

/// More than is held in memory.
const HUGE: u64 = (1 << 30) + 1;

/// Writes a file, which its name tells of.
pub fn write(path: &Path) {
    let name = path.file_name().unwrap().to_str().unwrap();
    if name == "huge.parquet" {
        // What was not written takes no room on the disk.
        let mut file = File::create(path).unwrap();
        file.write_all(b"PAR1").unwrap();
        file.set_len(HUGE).unwrap();
    } else {
        fs::write(path, bytes(name)).unwrap();
    }
}

fn bytes(name: &str) -> Vec<u8> {
    match name {
        "one_long_line.csv" => vec![b'4'; LONG],
        "long_cell.csv" => [&b"imp_a,perf_a\n1,2\n\""[..], &vec![b'4'; LONG]].concat(),
        "many_cells.csv" => header(MANY).into_bytes(),
        "wide.csv" => format!("{}\n{}\n", header(WIDE), vec!["3"; WIDE].join(",")).into_bytes(),
        "bomb.zip" => zip(&[("export.csv", &vec![b'4'; BOMB])]),
        "bomb.xlsx" => {
            zip(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &vec![b' '; BOMB])])
        }
        "far_cell.xlsx" => far_cell(),
        _ => panic!("no such file: {name}"),
    }
}

fn header(columns: usize) -> String {
    (1..=columns).map(|column| format!("q{column}")).collect::<Vec<_>>().join(",")
}

/// A workbook with something in the first and in the last cell a sheet can have.
fn far_cell() -> Vec<u8> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const SHEETS: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let cell = |place: &str, row: &str| {
        format!("<row r=\"{row}\"><c r=\"{place}\" t=\"inlineStr\"><is><t>a</t></is></c></row>")
    };
    let rows = cell("A1", "1") + &cell("XFD1048576", "1048576");
    let sheet = format!("<worksheet xmlns=\"{SHEETS}\"><sheetData>{rows}</sheetData></worksheet>");
    let workbook = format!(
        "<workbook xmlns=\"{SHEETS}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let relations = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let root = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"w\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    zip(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in members {
        archive.start_file(*name, packed).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
