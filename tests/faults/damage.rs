//! Damaged workbooks, Parquet and Arrow files: one sentence, soon, in little memory.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use polars::prelude::{DataFrame, IntoColumn, NamedFrom, Series};
use polars_io::parquet::write::ParquetWriter;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::world::{Ran, ecart_in, root};

/// Longer than any of these files may take, with room for a busy machine.
const SOON: Duration = Duration::from_secs(20);

fn analyze(folder: &Path, name: &str, bytes: &[u8]) -> Ran {
    fs::write(folder.join(name), bytes).unwrap();
    let began = Instant::now();
    let ran = ecart_in(folder, &["analyze", name, "--replicates", "0"], b"");
    assert!(began.elapsed() < SOON, "{name} took {:?}", began.elapsed());
    ran
}

/// One error in one line, and nothing of what a reader says when it panics.
fn refused(ran: &Ran, says: &str) {
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stderr.starts_with("error: ") && ran.stderr.lines().count() == 1, "{}", ran.stderr);
    assert!(ran.stderr.contains(says), "{}", ran.stderr);
    assert!(ran.stdout.is_empty());
}

fn workbook(name: &str) -> Vec<u8> {
    fs::read(root().join("fixtures/workbook").join(name)).unwrap()
}

/// A zip file with one of its members changed.
fn with_member(bytes: &[u8], name: &str, mut change: impl FnMut(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut member = archive.by_index(at).unwrap();
        let found = member.name().unwrap().into_owned();
        let mut text = Vec::new();
        member.read_to_end(&mut text).unwrap();
        writer.start_file(found.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(&if found == name { change(text) } else { text }).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn an_ods_that_ends_in_the_middle_is_refused() {
    let (folder, whole) = (TempDir::new().unwrap(), workbook("tiny.ods"));
    let mut length = 0;
    with_member(&whole, "content.xml", |text| {
        length = text.len();
        text
    });
    for part in 0..12 {
        let cut = with_member(&whole, "content.xml", |text| text[..length * part / 12].to_vec());
        let ran = analyze(folder.path(), "cut.ods", &cut);
        refused(&ran, "the workbook cannot be read");
        assert!(!ran.stderr.contains("_rels"), "{}", ran.stderr);
    }
    // Behind the last row, inside the table.
    let behind = with_member(&whole, "content.xml", |text| {
        let end = b"</table:table-row>";
        let at = text.windows(end.len()).rposition(|window| window == end).unwrap();
        text[..at + end.len()].to_vec()
    });
    refused(&analyze(folder.path(), "cut.ods", &behind), "it ends too early");
}

#[test]
fn an_xls_whose_sectors_are_chained_without_end_is_refused() {
    let (folder, mut bytes) = (TempDir::new().unwrap(), workbook("tiny.xls"));
    let word = |bytes: &[u8], at: usize| u32::from_le_bytes(*bytes[at..].first_chunk().unwrap());
    let table = 512 * (word(&bytes, 76) as usize + 1);
    let directory = word(&bytes, 48);
    bytes[table + 4 * directory as usize..][..4].copy_from_slice(&directory.to_le_bytes());
    refused(&analyze(folder.path(), "loop.xls", &bytes), "its structure makes no sense");
}

/// Lengths and places that lie: each word of the file in turn is more than anybody has.
#[test]
fn lengths_that_lie_are_refused() {
    let folder = TempDir::new().unwrap();
    for (name, step) in [("int64.arrow", 96), ("stream_decimal.arrow", 96), ("int64.parquet", 48)] {
        let whole = fs::read(root().join("fixtures/types").join(name)).unwrap();
        for at in (8..whole.len() - 8).step_by(step) {
            let mut bytes = whole.clone();
            bytes[at..at + 8].copy_from_slice(&0x0066_6666_6666_6666_u64.to_le_bytes());
            let ran = analyze(folder.path(), name, &bytes);
            // A rating that is another number is one that is read.
            if ran.code != 0 {
                assert_eq!(ran.code, 1, "{name} at {at}: {}", ran.stderr);
                assert!(
                    !ran.stderr.contains("panicked") && !ran.stderr.contains("memory allocation"),
                    "{}",
                    ran.stderr
                );
                // The words of other people's readers, and the kind of another file.
                let foreign = ["source_location", "error: Error", "parquet error", "Cell limit"];
                assert!(!foreign.iter().any(|word| ran.stderr.contains(word)), "{}", ran.stderr);
            }
        }
    }
    let short = b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7Fabcdef";
    refused(&analyze(folder.path(), "short.arrow", short), "the Arrow file cannot be read");
}

#[cfg(unix)]
#[test]
fn what_a_reader_may_use_can_be_set() {
    let folder = TempDir::new().unwrap();
    let ratings = |turn: i64| (0..400_000_i64).map(|row| row * turn % 5).collect::<Vec<_>>();
    let column = |name: &str, turn| Series::new(name.into(), ratings(turn)).into_column();
    let mut frame = DataFrame::new(400_000, vec![column("imp_a", 1), column("perf_a", 2)]).unwrap();
    let path = folder.path().join("many.parquet");
    ParquetWriter::new(fs::File::create(&path).unwrap()).finish(&mut frame).unwrap();
    let run = |memory: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ecart"));
        command
            .arg("analyze")
            .arg(&path)
            .args(["--replicates", "0"])
            .env_clear()
            .env("ECART_READER_MEMORY", memory)
            .stdin(Stdio::null());
        let output = command.output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, told) = run("1");
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("many.parquet") && told.contains("cannot be read"), "{told}");
    assert!(told.contains("more memory than its reader may have"), "{told}");
    assert_eq!(told.lines().count(), 1, "{told}");
    assert_eq!(run("900").0, Some(0), "{}", run("900").1);
    for wrong in ["abc", "0", "-1", "1.5", "", "99999999999999999999"] {
        let (code, told) = run(wrong);
        assert_eq!(code, Some(2), "{told}");
        let says = format!("error: ECART_READER_MEMORY={wrong} in the environment is not a limit");
        assert!(told.starts_with(&says) && told.lines().count() == 1, "{told}");
    }
}

#[test]
fn a_damaged_file_is_told_of_in_the_language_asked_for() {
    let folder = TempDir::new().unwrap();
    let whole = fs::read(root().join("fixtures/types/int64.arrow")).unwrap();
    fs::write(folder.path().join("cut.arrow"), &whole[..whole.len() - 20]).unwrap();
    for (language, says) in [
        ("en", "the Arrow file cannot be read: it ends too early"),
        ("de", "die Arrow-Datei kann nicht gelesen werden: sie endet zu früh"),
        ("fr", "le fichier Arrow est illisible\u{a0}: il finit trop tôt"),
        ("es", "no se puede leer el archivo Arrow: termina demasiado pronto"),
    ] {
        let ran = ecart_in(folder.path(), &["analyze", "cut.arrow", "--lang", language], b"");
        assert!(ran.code == 1 && ran.stderr.contains(says), "{}", ran.stderr);
    }
}

#[test]
fn a_cell_of_an_ods_far_away_from_all_others_is_refused() {
    let folder = TempDir::new().unwrap();
    let far = with_member(&workbook("tiny.ods"), "content.xml", |text| {
        let text = String::from_utf8(text).unwrap();
        let at = text.rfind("</table:table>").unwrap();
        let cell = "<table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell>";
        let empty = "<table:table-cell table:number-columns-repeated=\"16000\"/>";
        let rows = format!(
            "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>\
             <table:table-row>{empty}{cell}</table:table-row>"
        );
        (text[..at].to_owned() + &rows + &text[at..]).into_bytes()
    });
    refused(&analyze(folder.path(), "far.ods", &far), "one of its cells is far from all others");
}

/// A workbook on standard input, in an archive, and from a pipe goes the same way.
#[cfg(unix)]
#[test]
fn a_workbook_is_read_from_anywhere() {
    let folder = TempDir::new().unwrap();
    let sheet = root().join("fixtures/exports");
    let Some(xlsx) = fs::read_dir(sheet)
        .unwrap()
        .map(|it| it.unwrap().path())
        .find(|it| it.extension().is_some_and(|it| it == "xlsx"))
    else {
        println!("skipped: no workbook among the exports");
        return;
    };
    let bytes = fs::read(&xlsx).unwrap();
    fs::write(folder.path().join("a.xlsx"), &bytes).unwrap();
    let run =
        |file: &str, input: &[u8]| ecart_in(folder.path(), &["inspect", file, "--format", "json"], input);
    let file = run("a.xlsx", b"");
    let piped = run("-", &bytes);
    assert_eq!(
        (file.code, file.stdout.replace("a.xlsx", "-")),
        (piped.code, piped.stdout),
        "{}",
        file.stderr
    );
    let pipe = run("/dev/stdin", &bytes);
    assert_eq!(file.code, pipe.code);
}

#[cfg(unix)]
#[test]
fn a_named_pipe_is_read_once() {
    let folder = TempDir::new().unwrap();
    let made = Command::new("mkfifo").arg(folder.path().join("pipe")).status();
    if !made.is_ok_and(|made| made.success()) {
        println!("skipped: there is no mkfifo here");
        return;
    }
    for file in ["fixtures/bank.csv", "fixtures/workbook/tiny.xlsb"] {
        let script = "cat \"$1\" > pipe & exec \"$0\" analyze pipe --replicates 0 --quiet -o out.json";
        let mut child = Command::new("sh")
            .args(["-c", script, env!("CARGO_BIN_EXE_ecart")])
            .arg(root().join(file))
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        let began = Instant::now();
        let ended = loop {
            if let Some(ended) = child.try_wait().unwrap() {
                break ended;
            }
            if began.elapsed() > SOON {
                child.kill().unwrap();
                panic!("{file}: it waits for ever");
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        assert!(ended.success(), "{file}");
        assert!(folder.path().join("out.json").exists());
    }
}

/// What has no end is refused before it fills the memory, whatever it is given as.
#[cfg(unix)]
#[test]
fn a_file_without_an_end_is_refused() {
    if !Path::new("/dev/zero").exists() {
        println!("skipped: this system has no /dev/zero");
        return;
    }
    let folder = TempDir::new().unwrap();
    let bank = root().join("fixtures/bank.csv").display().to_string();
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("saved.json")).unwrap();
    for arguments in [
        &["analyze", "/dev/zero"][..],
        &["inspect", "/dev/zero"],
        &["inspect", "--template", "/dev/zero"],
        &["analyze", &bank, "--study", "/dev/zero"],
        &["analyze", &bank, "--quiet", "--benchmark", "/dev/zero"],
        &["analyze", &bank, "--quiet", "--benchmark", "saved.json"],
        &["analyze", &bank, "--quiet", "--dictionary", "/dev/zero"],
        &["compare", "saved.json", &bank],
        &["compare", "/dev/zero", &bank],
    ] {
        let script = "ulimit -v 1500000; ulimit -t 20; exec \"$0\" \"$@\"";
        let mut command = Command::new("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_ecart")]).args(arguments);
        let ran = command.current_dir(folder.path()).stdin(Stdio::null()).output().unwrap();
        let stderr = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(1), "{arguments:?}: {stderr}");
        assert!(stderr.starts_with("error: ") && stderr.lines().count() == 1, "{arguments:?}: {stderr}");
    }
}

#[test]
fn a_nul_in_wide_text_is_refused() {
    let folder = TempDir::new().unwrap();
    for count in [0, 1, 30] {
        let text = format!("imp_a,perf_a\n{}4,\0\n5,2\n", "4,3\n".repeat(count));
        let units = text.encode_utf16();
        let bytes: Vec<u8> = [vec![0xFF, 0xFE], units.flat_map(u16::to_le_bytes).collect()].concat();
        let at = bytes.windows(3).position(|three| three == [b',', 0, 0]).unwrap() + 2;
        refused(&analyze(folder.path(), "s.csv", &bytes), &format!("byte {at} is NUL"));
    }
}
