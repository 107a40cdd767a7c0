//! What is fuzzed: for each kind its seeds, the words it is made of, and the way it goes.

use std::cell::{OnceCell, RefCell};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use ecart::analysis::gate::{Gate, GateView, Severity, Undecided, judge};
use ecart::analysis::{Analysis, ComparePlan, Plan, Recorded, Wave, analyze, compare};
use ecart::input::{Pace, Source, benchmark, open, read, recorded, study};
use ecart::inspect;
use ecart::message::Language;
use ecart::write::template::Template;
use ecart::write::{Format, Style};

use crate::words::{DECK, GATE, JSON, NOTHING, SQL, TABLE, TEXT, TOML, XML};

/// A kind of input.
pub struct Kind {
    pub name: &'static str,
    /// Ends of the names of files that are seeds.
    pub seeds: &'static [&'static str],
    /// Whether a seed is lines, of which the first will do.
    pub lines: bool,
    /// What is put in.
    pub words: &'static [&'static str],
    /// Takes an input, of this number, all the way, and says what came of it.
    pub run: fn(&[u8], u64) -> String,
    /// Inputs of a child process.
    pub batch: u64,
}

const fn text(
    name: &'static str,
    seeds: &'static [&'static str],
    words: &'static [&'static str],
    run: fn(&[u8], u64) -> String,
) -> Kind {
    Kind { name, seeds, lines: true, words, run, batch: 8_000 }
}

const fn archive(
    name: &'static str,
    seeds: &'static [&'static str],
    words: &'static [&'static str],
    batch: u64,
) -> Kind {
    Kind { name, seeds, lines: false, words, run: file, batch }
}

pub const KINDS: [Kind; 15] = [
    text("text", &[".csv", ".tsv"], TEXT, file),
    text("long", &[".csv"], TEXT, long),
    text("where", &[".sql"], SQL, condition),
    Kind { lines: false, ..text("study", &[".toml"], TOML, of_study) },
    text("gate", &[".gate"], GATE, gate),
    Kind { lines: false, batch: 2_000, ..text("saved", &[".saved.json"], JSON, saved) },
    text("benchmark", &[".benchmark.csv"], TABLE, compared),
    archive("xlsx", &[".xlsx"], XML, 2_000),
    archive("xlsb", &[".xlsb"], NOTHING, 2_000),
    archive("ods", &[".ods"], XML, 4_000),
    archive("xls", &[".xls"], NOTHING, 4_000),
    archive("spss", &[".sav", ".zsav"], NOTHING, 4_000),
    archive("parquet", &[".parquet"], NOTHING, 4_000),
    archive("arrow", &[".arrow"], NOTHING, 4_000),
    Kind { run: template, batch: 500, ..archive("template", &[".pptx"], DECK, 500) },
];

/// Whether an input of this number goes the whole way: looked at, and written in every text format. The others are read,
/// analyzed, and written in one, which takes a tenth of the time.
fn is_whole(number: u64) -> bool {
    number % 64 < 2
}

/// A file of any kind, looked at and analyzed.
fn file(bytes: &[u8], number: u64) -> String {
    let source = Source::bytes("input", bytes);
    if is_whole(number) {
        let _ = open::open(bytes, None);
        let _ = inspect::inspect(&source, None).map(|inspected| inspect::text(&inspected.account));
    }
    analyzed(&source, number)
}

/// A text, read block by block and held in memory: the two tell the same.
fn long(bytes: &[u8], number: u64) -> String {
    with_file(bytes, |path| {
        let pace = Pace { long: bytes.len() / 3, block: 1 + bytes.len() / 7, ..Pace::default() };
        let held = analyzed(&Source::file(path), number);
        let blocks = Source { pace, ..Source::file(path) };
        let told = analyzed(&blocks, number);
        // What is read is never another survey. Only rows that the held text leaves out, and columns computed from others, may be
        // seen otherwise from a beginning of a few rows, which no real file has; `tests/faults/late_damage.rs` compares texts of
        // a real length.
        if held.starts_with("ok") && told.starts_with("ok") && held != told {
            let beginning = &bytes[..bytes.len() / 3];
            let few = memchr::memchr_iter(b'\n', beginning).count() < ROWS_TO_COMPUTE;
            let excused = read(&Source::file(path)).is_ok_and(|survey| {
                let computed = survey.notices.iter().any(|notice| notice.code() == "computed_left_out");
                !survey.origin.dropped.is_empty() || few && computed
            });
            assert!(excused, "{held} but {told}");
        }
        held
    })
}

/// Lines among which the rows stand that tell a computed column.
const ROWS_TO_COMPUTE: usize = 62;

/// The first respondents of a survey with elements and a segment.
fn bank_rows() -> Vec<u8> {
    let whole = fs::read(crate::seeds::root().join("fixtures/bank.csv")).unwrap();
    whole.split_inclusive(|byte| *byte == b'\n').take(16).flatten().copied().collect()
}

thread_local! {
    static BANK: OnceCell<(Source, Analysis)> = const { OnceCell::new() };
}

fn with_bank<T>(run: impl FnOnce(&Source, &Analysis) -> T) -> T {
    BANK.with(|bank| {
        let (source, analysis) = bank.get_or_init(|| {
            let source = Source::bytes("bank.csv", &bank_rows());
            let analysis = analyze(&read(&source).unwrap(), &quick()).unwrap();
            (source, analysis)
        });
        run(source, analysis)
    })
}

/// Its analysis.
pub fn bank() -> Analysis {
    with_bank(|_, analysis| analysis.clone())
}

fn quick() -> Plan {
    Plan { replicates: 0, ..Plan::default() }
}

fn condition(bytes: &[u8], number: u64) -> String {
    let filter = Some(String::from_utf8_lossy(bytes).into_owned());
    with_bank(|source, _| analyzed(&Source { filter, ..source.clone() }, number))
}

fn of_study(bytes: &[u8], number: u64) -> String {
    match study::parse(&String::from_utf8_lossy(bytes)) {
        Err(error) => error.to_string(),
        Ok(study) => with_bank(|source, _| analyzed(&Source { study, ..source.clone() }, number)),
    }
}

fn gate(bytes: &[u8], _: u64) -> String {
    let gate = match Gate::new(&String::from_utf8_lossy(bytes), Severity::Error) {
        Ok(gate) => gate,
        Err(error) => return error.to_string(),
    };
    with_bank(|_, analysis| {
        match judge(&[gate], &GateView::of(analysis), Undecided::Fail, Language::English) {
            Ok(reports) => format!("ok {:?}", reports[0].outcome),
            Err(error) => error.to_string(),
        }
    })
}

/// A saved analysis, as the wave before.
fn saved(bytes: &[u8], number: u64) -> String {
    let recorded = match recorded::parse(bytes) {
        Ok(recorded) => recorded,
        Err(problem) => return problem.to_string(),
    };
    with_bank(|_, analysis| {
        let old = Wave { label: "old".into(), recorded, read: None };
        let new = Wave { label: "new".into(), recorded: Recorded::of(analysis), read: None };
        match compare(&old, &new, &ComparePlan::default()) {
            Err(error) => error.to_string(),
            Ok(comparison) => {
                let rows = comparison.rows.len();
                let mut analysis = analysis.clone();
                analysis.comparison = Some(comparison);
                written(&analysis, number);
                format!("ok {rows} rows")
            }
        }
    })
}

/// What the benchmarks are of.
const MEANS: benchmark::BenchmarkMeasure =
    benchmark::BenchmarkMeasure { scale: (1.0, 5.0), metric: ecart::analysis::Metric::Mean };

fn compared(bytes: &[u8], number: u64) -> String {
    with_file(bytes, |path| match benchmark::read(path, None, MEANS) {
        Err(error) => error.to_string(),
        Ok(benchmark) => match ecart::analysis::with_benchmark(bank(), &benchmark) {
            Err(error) => error.to_string(),
            Ok(analysis) => {
                written(&analysis, number);
                "ok".to_owned()
            }
        },
    })
}

/// What a deck is made of.
fn template(bytes: &[u8], number: u64) -> String {
    let template = match Template::read(bytes) {
        Err(problem) => return problem.to_string(),
        Ok(template) => template,
    };
    if number.is_multiple_of(8) {
        let style = Style { template: Some(Arc::new(template)), ..Style::default() };
        with_bank(|_, analysis| match (Format::named("pptx").unwrap().render)(analysis, &style) {
            Ok(_) => "ok, a deck".to_owned(),
            Err(error) => error.to_string(),
        })
    } else {
        "ok".to_owned()
    }
}

fn with_file(bytes: &[u8], run: impl FnOnce(&Path) -> String) -> String {
    thread_local! {
        static FOLDER: RefCell<tempfile::TempDir> = RefCell::new(tempfile::tempdir().unwrap());
    }
    FOLDER.with_borrow(|folder| {
        let path = folder.path().join("input.csv");
        fs::write(&path, bytes).unwrap();
        run(&path)
    })
}

/// The survey, analyzed and written.
fn analyzed(source: &Source, number: u64) -> String {
    let survey = match read(source) {
        Ok(survey) => survey,
        Err(error) => return error.to_string(),
    };
    let plan = if is_whole(number) { Plan { replicates: 20, ..Plan::default() } } else { quick() };
    let analysis = match analyze(&survey, &plan) {
        Ok(analysis) => analysis,
        Err(error) => return error.to_string(),
    };
    written(&analysis, number);
    format!("ok {} criteria, {:?} respondents", analysis.criteria.len(), analysis.respondents)
}

const TEXTS: [&str; 6] = ["table", "map", "csv", "markdown", "json", "alt"];
const LONGER: [&str; 5] = ["svg", "html", "xlsx", "docx", "pptx"];

/// Every text there is where the input goes the whole way, and one of the others of a few; else one text.
fn written(analysis: &Analysis, number: u64) {
    let one = TEXTS[(number / 64) as usize % TEXTS.len()];
    for name in TEXTS.into_iter().filter(|name| is_whole(number) || *name == one) {
        let Ok(rendered) = (Format::named(name).unwrap().render)(analysis, &Style::default()) else {
            continue;
        };
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
    if number % 256 < 2 {
        let name = LONGER[(number / 256) as usize % LONGER.len()];
        let _ = (Format::named(name).unwrap().render)(analysis, &Style::default());
    }
}
