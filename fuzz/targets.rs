//! What is fuzzed: for each kind its seeds, the words it is made of, and the way it goes.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use ecart::analysis::{Plan, analyze};
use ecart::input::{Pace, Source, open, read, study};
use ecart::inspect;
use ecart::write::{Format, Style};

/// A kind of input.
pub struct Kind {
    pub name: &'static str,
    /// Ends of the names of fixtures that are seeds.
    seeds: &'static [&'static str],
    /// What is put in.
    pub words: &'static [&'static str],
    /// Takes an input all the way, and says what came of it.
    pub run: fn(&[u8]) -> String,
}

const TEXT: &[&str] = &[
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\u{feff}",
    "é",
    "\u{fffd}",
    "1",
    "5",
    "99",
    "-1",
    "1e308",
    "NaN",
    "3,5",
    "imp_",
    "perf_",
    "importance",
    "satisfaction",
    "sep=;\n",
    "\u{1a}",
    " ",
    "Very important",
    "N/A",
    "=1+1",
];
const XML: &[&str] = &[
    "<",
    ">",
    "/>",
    "</",
    "\"",
    "&amp;",
    "&#0;",
    "<c r=\"XFD1048576\"><v>1</v></c>",
    "<row r=\"0\">",
    "4294967295",
    "-1",
    "<table:table-row>",
    "table:number-rows-repeated=\"1048576\"",
    "<!--",
    "]]>",
    "uniqueCount=\"18446744073709551615\"",
];
const SQL: &[&str] = &[
    " AND ",
    " OR ",
    "NOT ",
    "(",
    ")",
    "region",
    "= 'West'",
    "<> 3",
    " IN (1, 2)",
    " BETWEEN 1 AND 2",
    " LIKE '%a%b_'",
    " IS NULL",
    "+1",
    "-",
    "*",
    "/",
    "''",
    "\"",
    ";",
    "--",
    "CASE WHEN",
    "SELECT",
    "1e999",
];
const TOML: &[&str] = &[
    "\n",
    "=",
    "[[criterion]]\n",
    "[[element]]\n",
    "name = ",
    "\"",
    "[",
    "]",
    "{",
    "}",
    "scale = \"1-5\"\n",
    "1e309",
    "true",
    "'''",
    "#",
    "\\u0000",
    "missing = [9]\n",
    "reversed = true\n",
    "weight = \"w\"\n",
    "a.b.c = 1\n",
];
const NOTHING: &[&str] = &["\0\0\0\0", "\u{7f}", "PAR1", "ARROW1"];

pub const KINDS: [Kind; 11] = [
    Kind { name: "text", seeds: &[".csv", ".tsv"], words: TEXT, run: file },
    Kind { name: "long", seeds: &[".csv"], words: TEXT, run: long },
    Kind { name: "where", seeds: &[".sql"], words: SQL, run: condition },
    Kind { name: "study", seeds: &[".toml"], words: TOML, run: of_study },
    Kind { name: "xlsx", seeds: &[".xlsx"], words: XML, run: file },
    Kind { name: "xlsb", seeds: &[".xlsb"], words: NOTHING, run: file },
    Kind { name: "ods", seeds: &[".ods"], words: XML, run: file },
    Kind { name: "xls", seeds: &[".xls"], words: NOTHING, run: file },
    Kind { name: "spss", seeds: &[".sav", ".zsav"], words: NOTHING, run: file },
    Kind { name: "parquet", seeds: &[".parquet"], words: NOTHING, run: file },
    Kind { name: "arrow", seeds: &[".arrow"], words: NOTHING, run: file },
];

/// The seeds of a kind: fixtures and what was found before.
pub fn seeds(kind: &Kind) -> Vec<Vec<u8>> {
    fn walk(folder: &Path, ends: &[&str], found: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                walk(&path, ends, found);
            } else if ends.iter().any(|end| path.to_string_lossy().ends_with(end)) {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join("fixtures"), kind.seeds, &mut paths);
    walk(&root.join("fuzz/corpus"), kind.seeds, &mut paths);
    paths.sort();
    let small =
        |path: &PathBuf| fs::read(path).ok().filter(|bytes| bytes.len() < 60_000 && !bytes.is_empty());
    let mut seeds: Vec<Vec<u8>> = paths.iter().filter_map(small).collect();
    if kind.name == "where" {
        let conditions = [
            "region = 'North' AND imp_courtesy >= 3",
            "NOT (imp_app_ease IN (1, 2) OR region LIKE '%o_th')",
            "imp_courtesy BETWEEN 1 AND 4 OR region IS NULL",
        ];
        seeds = conditions.map(|text| text.as_bytes().to_vec()).to_vec();
    }
    assert!(!seeds.is_empty(), "no seeds of {}", kind.name);
    seeds
}

/// A file of any kind, looked at and analyzed.
fn file(bytes: &[u8]) -> String {
    if let Err(error) = open::open(bytes, None) {
        return error.to_string();
    }
    with_file(bytes, |path| {
        let source = Source::file(path);
        let _ = inspect::inspect(&source, None).map(|inspected| inspect::text(&inspected.account));
        analyzed(&source)
    })
}

/// A text, read block by block and held in memory: the two tell the same.
fn long(bytes: &[u8]) -> String {
    with_file(bytes, |path| {
        let long = Pace { long: bytes.len() / 3, block: 1 + bytes.len() / 7, ..Pace::default() };
        let (held, blocks) =
            (analyzed(&Source::file(path)), analyzed(&Source { pace: long, ..Source::file(path) }));
        // A beginning of a few rows promises less than that of a real file, but what is read is never another survey.
        let both = held.starts_with("ok") && blocks.starts_with("ok");
        assert!(!both || held == blocks, "{held} but {blocks}");
        held
    })
}

fn condition(bytes: &[u8]) -> String {
    let condition = String::from_utf8_lossy(bytes).into_owned();
    let bank = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bank.csv");
    analyzed(&Source { filter: Some(condition), ..Source::file(bank) })
}

fn of_study(bytes: &[u8]) -> String {
    match study::parse(&String::from_utf8_lossy(bytes)) {
        Err(error) => error.to_string(),
        Ok(study) => {
            let bank = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bank.csv");
            analyzed(&Source { study, ..Source::file(bank) })
        }
    }
}

fn with_file(bytes: &[u8], run: impl FnOnce(&Path) -> String) -> String {
    thread_local! {
        static FOLDER: RefCell<tempfile::TempDir> = RefCell::new(tempfile::tempdir().unwrap());
    }
    FOLDER.with_borrow(|folder| {
        let path = folder.path().join("input");
        fs::write(&path, bytes).unwrap();
        run(&path)
    })
}

/// The survey, analyzed and written in every text there is; a picture only of few, for it takes long.
fn analyzed(source: &Source) -> String {
    let survey = match read(source) {
        Ok(survey) => survey,
        Err(error) => return error.to_string(),
    };
    let analysis = match analyze(&survey, &Plan { replicates: 20, ..Plan::default() }) {
        Ok(analysis) => analysis,
        Err(error) => return error.to_string(),
    };
    for name in ["table", "map", "csv", "markdown", "json", "alt"] {
        let format = Format::named(name).unwrap();
        let Ok(rendered) = (format.render)(&analysis, &Style::default()) else { continue };
        let text = String::from_utf8(rendered.bytes).unwrap();
        if name == "json" {
            serde_json::from_str::<serde_json::Value>(&text).unwrap();
        }
        if matches!(name, "table" | "map") {
            assert!(
                !text.chars().any(|letter| letter.is_control() && letter != '\n'),
                "a report steers the terminal"
            );
        }
    }
    if analysis.respondents.is_some_and(|n| n.is_multiple_of(16)) {
        let _ = (Format::named("svg").unwrap().render)(&analysis, &Style::default());
    }
    format!("ok {} criteria, {:?} respondents", analysis.criteria.len(), analysis.respondents)
}
