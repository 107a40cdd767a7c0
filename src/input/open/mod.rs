//! A file of any known kind, told by its first bytes.

pub(in crate::input) mod again;
pub(crate) mod archive;
pub(crate) mod arrow;
mod biff;
mod cfb;
mod decimal;
pub(crate) mod dialect;
pub(in crate::input) mod digest;
pub(crate) mod encoding;
pub(crate) mod file_error;
pub(in crate::input) mod frame;
pub(in crate::input) mod framed;
pub(crate) mod guard;
mod ipc;
mod kinds;
pub(crate) mod parquet;
pub(crate) mod records;
pub(crate) mod sav;
pub(crate) mod text;
pub(in crate::input) mod unpacking;
pub(crate) mod workbook;

use std::io::{self, Read};

use self::archive::Zip;
use self::file_error::FileError;
use self::frame::Framed;
use self::records::MAX_ROW_BYTES;
use crate::faults;
use crate::input::grid::{FileKind, Opened};
use crate::input::study::top_level;
use crate::message::Markup;

/// More bytes than this are not held in memory.
pub const MAX_FILE_BYTES: u64 = 1 << 30;

/// All bytes of a survey file; a text whose first row has no end is given up before all of it is in memory.
///
/// # Errors
/// Outside, where reading fails; inside, [`FileError::RowTooLong`] and [`FileError::FileTooLarge`].
pub fn read_bounded(reader: &mut impl Read) -> io::Result<Result<Vec<u8>, FileError>> {
    let mut bytes = Vec::new();
    let start = reader.by_ref().take(MAX_ROW_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    let no_end = || !bytes.iter().any(|byte| matches!(byte, b'\n' | b'\r'));
    if start > MAX_ROW_BYTES && !is_packed(&bytes) && no_end() {
        return Ok(Err(FileError::RowTooLong { row: 1, limit: MAX_ROW_BYTES }));
    }
    faults::call()?;
    reader.take(MAX_FILE_BYTES + 1 - start as u64).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Ok(Err(FileError::FileTooLarge { limit: MAX_FILE_BYTES }));
    }
    Ok(Ok(bytes))
}

/// Whether bytes are no delimited text: packed, or a text of another kind.
pub(in crate::input) fn is_no_text(bytes: &[u8]) -> bool {
    is_packed(bytes) || markup(bytes).is_some()
}

/// Whether bytes begin like a file that is no text: archives, workbooks, SPSS, Parquet, Arrow.
fn is_packed(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 5] = [b"PK", b"\x1F\x8B", b"\xD0\xCF\x11\xE0", b"$FL2", b"$FL3"];
    starts.iter().any(|start| bytes.starts_with(start)) || Framed::of(bytes).is_some()
}

/// Whether other people's code reads a file that begins with these bytes, or what is packed in it.
pub fn is_read_by_others(bytes: &[u8]) -> bool {
    is_packed(bytes) && !bytes.starts_with(b"$FL")
}

/// Opens a survey file from its bytes; `sheet` names the sheet of a workbook.
///
/// # Errors
/// [`FileError`], which says what to do.
pub fn open(bytes: &[u8], sheet: Option<&str>) -> Result<Opened, FileError> {
    open_nested(bytes, sheet, MAX_NESTING)
}

/// A workbook in a zip file in a gzip file is the most that occurs.
const MAX_NESTING: usize = 2;

fn open_nested(bytes: &[u8], sheet: Option<&str>, nesting: usize) -> Result<Opened, FileError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return match archive::unzip(bytes)? {
            Zip::Workbook => workbook::read(bytes, sheet),
            Zip::Export { member, bytes } => open_inner(member, &bytes, sheet, nesting),
        };
    }
    if bytes.starts_with(b"\x1F\x8B") {
        let inner = archive::gunzip(bytes)?;
        return open_inner(String::new(), &inner, sheet, nesting);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return workbook::read(bytes, sheet);
    }
    if bytes.starts_with(b"$FL2") || bytes.starts_with(b"$FL3") {
        return sav::read(bytes);
    }
    if let Some(framed) = Framed::of(bytes) {
        return framed.open(bytes);
    }
    if let Some(what) = markup(bytes) {
        return Err(FileError::NotATable { what });
    }
    text::read(bytes)
}

/// Web pages and XML that some tools name `.xls`, and other texts without rows and columns.
fn markup(bytes: &[u8]) -> Option<Markup> {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = start.trim_ascii_start();
    let begins =
        |with: &str| start.get(..with.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(with.as_bytes()));
    let known = MARKUP.iter().find(|(with, _)| begins(with)).map(|(_, what)| *what);
    known.or_else(|| is_study_file(start).then_some(Markup::StudyFile))
}

/// Whether a text is TOML of which every key is one of a study file.
fn is_study_file(text: &[u8]) -> bool {
    const LONGEST: usize = 1 << 16;
    let first = text.first().is_some_and(|byte| byte.is_ascii_lowercase() || matches!(byte, b'#' | b'['));
    if !first || text.len() > LONGEST || !text.contains(&b'=') {
        return false;
    }
    let table = std::str::from_utf8(text).ok().and_then(|text| text.parse::<toml::Table>().ok());
    let known = top_level().names;
    table.is_some_and(|table| !table.is_empty() && table.keys().all(|key| known.contains(&key.as_str())))
}

const MARKUP: [(&str, Markup); 11] = [
    ("<!doctype html", Markup::WebPage),
    ("<html", Markup::WebPage),
    ("<table", Markup::WebPage),
    ("<?xml", Markup::Xml),
    ("%PDF-", Markup::Pdf),
    ("{\\rtf", Markup::Rtf),
    ("{\"", Markup::JsonLines),
    ("{\n", Markup::Json),
    ("{\r\n", Markup::Json),
    ("[{", Markup::Json),
    ("[\n", Markup::Json),
];

fn open_inner(
    member: String,
    bytes: &[u8],
    sheet: Option<&str>,
    nesting: usize,
) -> Result<Opened, FileError> {
    let Some(nesting) = nesting.checked_sub(1) else {
        return Err(FileError::BrokenArchive {
            why: "it holds a compressed file that holds another one".to_string(),
        });
    };
    let mut opened = open_nested(bytes, sheet, nesting)?;
    opened.dialect.kind = FileKind::Archive { member, inner: Box::new(opened.dialect.kind) };
    Ok(opened)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::input::columns::tools;
    use crate::input::open::archive::tests::{gzip, zip};
    use crate::input::open::workbook::tests::{sheet, xlsx};

    #[test]
    fn every_kind_is_told_by_its_first_bytes() {
        let csv = b"a,b\n1,2\n";
        let workbook = xlsx(&[("S", &sheet(1, &[&["a", "b"], &["1", "2"]]))]);
        let kinds = [
            (csv.to_vec(), FileKind::Text),
            (workbook.clone(), FileKind::Workbook { sheet: "S".into(), others: Vec::new() }),
            (
                zip(&[("x/a.csv", csv)]),
                FileKind::Archive { member: "x/a.csv".into(), inner: Box::new(FileKind::Text) },
            ),
            (
                zip(&[("b.sav", include_bytes!("../../../fixtures/sav/windows_1252.sav"))]),
                FileKind::Archive { member: "b.sav".into(), inner: Box::new(FileKind::Spss) },
            ),
            (gzip(csv), FileKind::Archive { member: String::new(), inner: Box::new(FileKind::Text) }),
            (
                zip(&[("a.xlsx", &workbook)]),
                FileKind::Archive {
                    member: "a.xlsx".into(),
                    inner: Box::new(FileKind::Workbook { sheet: "S".into(), others: Vec::new() }),
                },
            ),
        ];
        for (bytes, kind) in kinds {
            let opened = open(&bytes, None).unwrap();
            assert_eq!(opened.dialect.kind, kind);
            let first = if opened.headings.is_some() { ["region", "score"] } else { ["a", "b"] };
            assert_eq!(opened.grid.rows[0], first);
        }
    }

    #[test]
    fn an_endless_first_row_is_given_up_early() {
        let mut endless = io::repeat(b'4');
        let limit = MAX_ROW_BYTES;
        assert_eq!(read_bounded(&mut endless).unwrap(), Err(FileError::RowTooLong { row: 1, limit }));
        let mut short = &b"a,b\n1,2\n"[..];
        assert_eq!(read_bounded(&mut short).unwrap().unwrap(), b"a,b\n1,2\n");
    }

    #[test]
    fn other_files_are_refused() {
        assert!(matches!(open(b"PAR1....", None), Err(FileError::BrokenParquet { .. })));
        assert!(matches!(open(b"ARROW1\0\0....", None), Err(FileError::BrokenArrow { .. })));
        assert!(matches!(open(b"\x89PNG\r\n\x1A\n\0\0", None), Err(FileError::Binary { .. })));
        for (bytes, what) in [
            (&b"%PDF-1.7\0"[..], Markup::Pdf),
            (b"\xEF\xBB\xBF\n<HTML><table>", Markup::WebPage),
            (b"<?xml version=\"1.0\"?><Workbook/>", Markup::Xml),
            (b"{\\rtf1", Markup::Rtf),
            (b"{\"id\": 1, \"imp_a\": 5}\n{\"id\": 2, \"imp_a\": 4}\n", Markup::JsonLines),
            (b"[{\"id\": 1}]", Markup::Json),
        ] {
            assert_eq!(open(bytes, None), Err(FileError::NotATable { what }));
        }
        let nested = gzip(&gzip(&gzip(b"a,b\n")));
        assert!(matches!(open(&nested, None), Err(FileError::BrokenArchive { .. })));
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(
            start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\x1F\x8B", b"\xD0\xCF\x11\xE0", b"$FL2", b"$FL3"]),
            rest in any::<Vec<u8>>(),
        ) {
            if let Ok(opened) = open(&[start, &rest].concat(), None) {
                let _ = tools::recognise(&opened, Some(&opened.grid)).is_ok();
            }
        }
    }
}
