//! A long text, its gzip, its pipe and the same text held in memory tell the same, whatever is damaged far behind its
//! beginning.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::thread;

use ecart::analysis::{Plan, analyze};
use ecart::input::{Pace, Progress, Source, read};
use ecart::write::{Format, Style};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::world::{ecart_in, without};

/// Rows of a plain text of more than 1 MiB, and of a shorter one that is not held in memory either.
const ROWS: [usize; 2] = [60_000, 8_000];

fn plain(rows: usize) -> String {
    let mut text = String::from("id,imp_wifi,imp_food,perf_wifi,perf_food,region,comment\n");
    for row in 0..rows {
        let answer = |turn: usize| 1 + (row * turn + row / 7) % 5;
        let region = ["North", "South", "Süd", ""][row % 4 * usize::from(row > 9)];
        text += &format!(
            "R{row},{},{},{},{},{region},{}\n",
            answer(1),
            answer(2),
            answer(3),
            answer(4),
            if row % 50 == 0 { "ça va" } else { "fine" }
        );
    }
    text
}

/// Bytes put in at the beginning of a row near the end.
fn insert(text: &mut Vec<u8>, bytes: &[u8]) {
    let at = row_at(text, 90);
    text.splice(at..at, bytes.iter().copied());
}

/// Replaces the first of some bytes near the end.
fn replace(text: &mut Vec<u8>, old: &[u8], new: &[u8]) {
    let from = row_at(text, 85);
    let at = from + text[from..].windows(old.len()).position(|window| window == old).unwrap();
    text.splice(at..at + old.len(), new.iter().copied());
}

/// Where the row begins that follows so many percent of a text.
fn row_at(text: &[u8], percent: usize) -> usize {
    let at = text.len() * percent / 100;
    at + text[at..].iter().position(|byte| *byte == b'\n').unwrap() + 1
}

/// Changes every row behind so many percent.
fn each_row(text: &mut Vec<u8>, percent: usize, change: impl Fn(&[u8]) -> Vec<u8>) {
    let at = row_at(text, percent);
    let rows: Vec<u8> = text[at..].split_inclusive(|byte| *byte == b'\n').flat_map(change).collect();
    text.truncate(at);
    text.extend(rows);
}

type Damage = fn(&mut Vec<u8>);

fn damages() -> Vec<(&'static str, Damage)> {
    vec![
        ("nothing", |_| {}),
        ("a hole of NUL", |t| {
            let at = t.len() * 9 / 10;
            t[at..at + 4_000].fill(0);
        }),
        ("one NUL in a rating", |t| replace(t, b",4,", b",4\0,")),
        ("one NUL in a comment", |t| replace(t, b"fine", b"fi\0ne")),
        ("a NUL in quotes", |t| replace(t, b"fine", b"\"fi\0,ne\"")),
        ("the last byte is NUL", |t| t.push(0)),
        ("a row of too many cells, and then a NUL", |t| {
            insert(t, &[&vec![b','; 20_000][..], b"\n1,2\0\n"].concat());
        }),
        ("a row of too many cells", |t| insert(t, &[&vec![b','; 20_000][..], b"\n"].concat())),
        ("an open quote, and then a NUL", |t| {
            replace(t, b"fine", b"\"fine");
            t.push(0);
        }),
        ("an open quote", |t| replace(t, b"fine", b"\"fine")),
        ("a mark amid a cell", |t| replace(t, b"fine", b"fi\"ne")),
        ("a row cut in two", |t| replace(t, b",fine\n", b"\n,fine\n")),
        ("the end is cut", |t| t.truncate(t.len() - 9)),
        ("cut amid a character", |t| {
            t.truncate(t.len() - 5);
            t.push(0xC3);
        }),
        ("a Latin letter in a comment", |t| replace(t, b"fine", b"fin\xE9")),
        ("a Latin letter in a region", |t| replace(t, b"North", b"N\xF4rth")),
        ("a Latin letter in a rating", |t| replace(t, b",5,", b",\xE9,")),
        ("a run of 0xFF", |t| insert(t, &[0xFF; 300])),
        ("many rows in windows-1252", |t| {
            each_row(t, 60, |row| [&row[..row.len() - 1], b" d\xE9j\xE0 vu \xE9t\xE9\n"].concat());
        }),
        ("many rows in MacRoman", |t| {
            each_row(t, 60, |row| [&row[..row.len() - 1], b" d\x8Ej\x88 vu \x8Et\x8E\n"].concat());
        }),
        ("many rows in windows-1251", |t| {
            each_row(t, 60, |row| {
                [&row[..row.len() - 1], b" \xCD\xE0\xF1\xEA\xEE\xEB\xFC\xEA\xEE \xE2\xE0\xE6\xED\xEE\n"]
                    .concat()
            });
        }),
        ("many rows in Shift JIS", |t| {
            each_row(t, 60, |row| {
                [&row[..row.len() - 1], b" \x96\x9E\x91\xAB\x93x\x82\xCD\x82\xA2\n"].concat()
            });
        }),
        ("characters that were lost before", |t| replace(t, b"fine", "fi\u{fffd}ne".as_bytes())),
        ("a byte-order mark", |t| insert(t, b"\xEF\xBB\xBF")),
        ("a text in UTF-16", |t| {
            insert(
                t,
                &"R1,4,3,2,1,North,fine\n".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
            );
        }),
        ("control characters", |t| insert(t, &[1, 2, 3, 4, 5, b'\n'])),
        ("Ctrl-Z at the end", |t| t.extend(b"\x1a\x1a")),
        ("Ctrl-Z amid", |t| replace(t, b"fine", b"\x1a")),
        ("blank lines", |t| insert(t, b"\n\r\n\n")),
        ("blank rows", |t| insert(t, b",,,,,,\n , ,,,,,\n   \n")),
        ("a short row", |t| insert(t, b"R1,4\n")),
        ("a long row", |t| insert(t, b"R1,4,3,2,1,North,fine,and,more\n")),
        ("most rows are short", |t| each_row(t, 40, |_| b"R1,4,5,3,2\nR2,5,4,3,2\n".to_vec())),
        ("most rows are long", |t| each_row(t, 20, |row| [&row[..row.len() - 1], b",x\n"].concat())),
        ("a delimiter behind each row", |t| each_row(t, 60, |row| [&row[..row.len() - 1], b",\n"].concat())),
        ("another delimiter", |t| {
            each_row(t, 95, |row| row.iter().map(|byte| if *byte == b',' { b';' } else { *byte }).collect());
        }),
        ("other line ends", |t| each_row(t, 60, |row| [&row[..row.len() - 1], b"\r\n"].concat())),
        ("a carriage return", |t| replace(t, b"fine", b"fi\rne")),
        ("shifted cells", |t| replace(t, b",North,", b",5,North,")),
        ("a header amid", |t| insert(t, b"id,imp_wifi,imp_food,perf_wifi,perf_food,region,comment\n")),
        ("another file", |t| insert(t, b"name;age\nA;3\nB;4\n")),
        ("a web page", |t| t.extend(b"<html><body>502 Bad Gateway</body></html>\n")),
        ("an answer outside the scale", |t| replace(t, b",5,", b",99,")),
        ("a word for an answer", |t| replace(t, b",5,", b",five,")),
        ("a decimal comma", |t| replace(t, b",5,", b",\"4,5\",")),
        ("an id that comes twice", |t| insert(t, b"R7999,4,3,2,1,North,fine\n")),
        ("a long cell", |t| replace(t, b"fine", &[b'x'; 700_000])),
    ]
}

/// What is told of a file.
type Told = Result<(serde_json::Value, Vec<String>), String>;

/// The analysis as JSON without where it came from, or the error; and the notices.
fn told(source: &Source) -> Told {
    let survey = read(source).map_err(|error| error.to_string())?;
    let plan = Plan { replicates: 0, ..Plan::default() };
    let analysis = analyze(&survey, &plan).map_err(|error| error.to_string())?;
    let json = (Format::named("json").unwrap().render)(&analysis, &Style::default()).unwrap();
    let notices = survey.notices.iter().map(|notice| format!("{notice:?}")).collect();
    Ok((from_anywhere(&json.bytes), notices))
}

fn from_anywhere(json: &[u8]) -> serde_json::Value {
    let mut json: serde_json::Value = serde_json::from_slice(json).unwrap();
    for key in ["file", "sha256"] {
        assert!(json["provenance"][key].is_string());
        json["provenance"][key] = serde_json::Value::Null;
    }
    // Where answers are only counted, nothing is known of what takes whole respondents.
    without(json, &["against_crosshair", "target", "alpha"])
}

/// The same of a pipe.
fn piped(folder: &Path, bytes: &[u8], pace: Pace) -> Told {
    let path = folder.join("pipe.csv");
    if !path.exists() {
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    }
    thread::scope(|scope| {
        // A reader that has seen enough closes the pipe.
        scope.spawn(|| drop(fs::write(&path, bytes)));
        told(&Source { pace, ..Source::file(&path) })
    })
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Errors name the file.
fn anonymous(told: Told) -> Told {
    let names = ["survey.csv.gz", "survey.csv", "pipe.csv"];
    told.map_err(|error| names.iter().fold(error, |text, name| text.replace(name, "-")))
}

#[test]
fn late_damage_is_told_alike_however_a_text_is_read() {
    let (folder, whole) = (tempfile::tempdir().unwrap(), plain(ROWS[1]));
    let (path, packed) = (folder.path().join("survey.csv"), folder.path().join("survey.csv.gz"));
    let damages = damages();
    assert!(damages.len() > 40);
    let mut wrong = Vec::new();
    for (what, damage) in damages {
        let mut bytes = whole.clone().into_bytes();
        damage(&mut bytes);
        fs::write(&path, &bytes).unwrap();
        fs::write(&packed, gzip(&bytes)).unwrap();
        // Behind the rows that tell the dialect, and before the damage.
        let long = Pace { long: 60_000, block: 20_000, ..Pace::default() };
        assert!(bytes.len() > 2 * long.long, "{what}");
        let held =
            anonymous(told(&Source { pace: Pace { long: 1 << 30, ..long.clone() }, ..Source::file(&path) }));
        let ways = [
            ("block by block", told(&Source { pace: long.clone(), ..Source::file(&path) })),
            ("counted", told(&Source { pace: long.clone(), counts_will_do: true, ..Source::file(&path) })),
            ("gzip", told(&Source { pace: long.clone(), ..Source::file(&packed) })),
            ("pipe", piped(folder.path(), &bytes, long)),
        ];
        for (way, found) in ways {
            let found = anonymous(found);
            if held != found {
                let short = |told: &Told| match told {
                    Ok((json, notices)) => format!("{} respondents, {notices:?}", json["respondents"]),
                    Err(error) => error.clone(),
                };
                wrong.push(format!("{what}, {way}:\n  held: {}\n  here: {}", short(&held), short(&found)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The program itself, at the size at which it reads block by block.
#[test]
fn a_hole_in_a_large_text_is_refused() {
    let (folder, whole) = (tempfile::tempdir().unwrap(), plain(ROWS[0]));
    for what in ["a hole of NUL", "one NUL in a comment", "a Latin letter in a comment"] {
        let mut bytes = whole.clone().into_bytes();
        damages().into_iter().find(|(name, _)| *name == what).unwrap().1(&mut bytes);
        assert!(bytes.len() > 1 << 20);
        fs::write(folder.path().join("survey.csv"), &bytes).unwrap();
        fs::write(folder.path().join("survey.csv.gz"), gzip(&bytes)).unwrap();
        let run = |file: &str, input: &[u8]| {
            let arguments = ["analyze", file, "--format", "json", "--replicates", "0"];
            let ran = ecart_in(folder.path(), &arguments, input);
            let told = ran.stderr.replace("survey.csv.gz", "-").replace("survey.csv", "-");
            let json = (ran.code == 0).then(|| from_anywhere(ran.stdout.as_bytes()));
            (ran.code, told, json)
        };
        let file = run("survey.csv", b"");
        assert_eq!(file.0, i32::from(what.contains("NUL")), "{}", file.1);
        let telling = if file.0 == 0 { "1 characters are not valid UTF-8" } else { "is NUL" };
        assert!(file.1.contains(telling), "{}", file.1);
        assert_eq!(file, run("survey.csv.gz", b""), "{what}");
        assert_eq!(file, run("-", &bytes), "{what}");
    }
}

/// Parts of two files are no file.
#[test]
fn a_file_that_changes_while_it_is_read_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("survey.csv");
    fs::write(&path, plain(ROWS[1])).unwrap();
    // With a condition the file is read twice, and the second pass begins in the middle.
    let changed = path.clone();
    let change = Progress::of(move |read, total| {
        if total.is_some_and(|total| read > total / 2) {
            fs::write(&changed, "id,imp_wifi,perf_wifi\n1,2,3\n").unwrap();
        }
    });
    let source = |progress: Progress| Source {
        pace: Pace { long: 60_000, block: 20_000, progress },
        filter: Some("region <> 'North'".to_owned()),
        ..Source::file(&path)
    };
    assert!(read(&source(Progress::default())).is_ok());
    let error = read(&source(change)).unwrap_err().to_string();
    assert!(error.contains("changed while it was read"), "{error}");
}
