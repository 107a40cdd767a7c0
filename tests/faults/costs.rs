//! What any input may cost: seconds of computing and memory, enforced by limits of the process.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::world::root;

/// A row of the table: what is done, and what it may cost in a build for tests, which is some times slower than a release.
struct Ceiling {
    what: &'static str,
    arguments: fn(&Path) -> Vec<String>,
    seconds: u32,
    mebibytes: u32,
    /// The exit code, and what is said where it is not 0.
    ends: (i32, &'static str),
}

const CEILINGS: [Ceiling; 18] = [
    Ceiling {
        what: "a condition of 30,000 terms",
        arguments: |folder| condition(folder, &format!("recommend > 1{}", "+1".repeat(30_000))),
        seconds: 5,
        mebibytes: 300,
        ends: (1, "too long or too deep"),
    },
    Ceiling {
        what: "a condition of 300,000 ANDs",
        arguments: |folder| {
            fs::write(
                folder.join("s.toml"),
                format!("where = \"recommend > 1{}\"\n", " AND recommend > 1".repeat(300_000)),
            )
            .unwrap();
            with(&["--study", "s.toml"])
        },
        seconds: 20,
        mebibytes: 700,
        ends: (1, "too long or too deep"),
    },
    Ceiling {
        what: "LIKE with many %",
        arguments: |folder| {
            let rows = format!("{},3,4\n", "a".repeat(40)).repeat(20);
            fs::write(folder.join("s.csv"), format!("t,imp_a,perf_a\n{rows}")).unwrap();
            let pattern = "%a".repeat(19) + "b";
            strings(&["analyze", "s.csv", "--replicates", "0", "--where", &format!("t LIKE '{pattern}'")])
        },
        seconds: 3,
        mebibytes: 300,
        ends: (1, "matches none of the 20 rows"),
    },
    Ceiling {
        what: "a name of 32,000 letters in a chart",
        arguments: |folder| {
            fs::write(folder.join("s.csv"), wide(&["n".repeat(32_000), "b c ".repeat(8_000), "c".into()]))
                .unwrap();
            strings(&["analyze", "s.csv", "--replicates", "0", "-o", "a.svg", "-o", "gap.svg", "-o", "b.png"])
        },
        seconds: 20,
        mebibytes: 500,
        ends: (0, ""),
    },
    Ceiling {
        what: "a word of 64,000 letters in a table",
        arguments: |folder| {
            fs::write(folder.join("s.csv"), wide(&["n".repeat(64_000), "b".into()])).unwrap();
            strings(&["analyze", "s.csv", "--replicates", "0"])
        },
        seconds: 20,
        mebibytes: 400,
        ends: (0, ""),
    },
    Ceiling {
        what: "an id for a segment",
        arguments: |folder| {
            let rows = rows(100_000);
            fs::write(folder.join("s.csv"), format!("id,imp_a,perf_a\n{rows}")).unwrap();
            strings(&["analyze", "s.csv", "--replicates", "0", "--by", "id"])
        },
        seconds: 20,
        mebibytes: 500,
        ends: (1, "--most-levels 100000"),
    },
    Ceiling {
        what: "an id for a wave",
        arguments: |folder| many_levels(folder, "--wave"),
        seconds: 20,
        mebibytes: 500,
        ends: (1, "of --wave has 50000 different values"),
    },
    Ceiling {
        what: "an id for an audience",
        arguments: |folder| many_levels(folder, "--audience"),
        seconds: 20,
        mebibytes: 500,
        ends: (1, "of --audience has 50000 different values"),
    },
    Ceiling {
        what: "columns of ids that might be labels",
        arguments: |folder| {
            let columns = 12;
            let head: Vec<String> = (0..columns).map(|column| format!("column {column}")).collect();
            let row = |row: usize| -> String {
                let cells: Vec<String> =
                    (0..columns).map(|at| format!("Entry number {}", row * 37 + at)).collect();
                cells.join(",") + "\n"
            };
            fs::write(folder.join("s.csv"), head.join(",") + "\n" + &(0..1_000).map(row).collect::<String>())
                .unwrap();
            strings(&["analyze", "s.csv", "--replicates", "0"])
        },
        seconds: 10,
        mebibytes: 300,
        ends: (1, "s.csv"),
    },
    Ceiling {
        what: "20,000 threads",
        arguments: |folder| {
            let rows = rows(120_000);
            fs::write(folder.join("s.csv"), format!("id,imp_a,perf_a\n{rows}")).unwrap();
            strings(&["analyze", "s.csv", "--threads", "20000", "--replicates", "10"])
        },
        seconds: 20,
        // 256 stacks of 2 MiB and their arenas are addresses, not memory.
        mebibytes: 20_000,
        ends: (0, ""),
    },
    Ceiling {
        what: "a crosshair at 1e300",
        arguments: |_| with(&["--crosshair", "1e300,3", "--format", "map"]),
        seconds: 3,
        mebibytes: 300,
        ends: (1, "far outside the scale"),
    },
    Ceiling {
        what: "150 criteria in a chart",
        arguments: |folder| {
            let names: Vec<String> = (0..150).map(|name| format!("criterion {name}")).collect();
            fs::write(folder.join("s.csv"), wide(&names)).unwrap();
            strings(&["analyze", "s.csv", "--replicates", "0", "-o", "a.svg"])
        },
        seconds: 60,
        mebibytes: 600,
        ends: (0, ""),
    },
    Ceiling {
        what: "10,000 replicates",
        arguments: |_| with(&["--replicates", "10000"]),
        seconds: 30,
        mebibytes: 600,
        ends: (0, ""),
    },
    Ceiling {
        what: "a list of 20,000 values",
        arguments: |folder| {
            let values: Vec<String> = (0..20_000).map(|value| value.to_string()).collect();
            condition(folder, &format!("recommend IN ({})", values.join(",")))
        },
        seconds: 30,
        mebibytes: 500,
        ends: (0, ""),
    },
    Ceiling {
        what: "a picture of 90 million pixels",
        arguments: |_| with(&["--canvas", "4000x1400", "--pixels", "4", "-o", "a.png"]),
        seconds: 120,
        mebibytes: 900,
        ends: (0, ""),
    },
    Ceiling {
        what: "a text that begins like an Arrow stream of two gigabytes",
        arguments: |folder| {
            fs::write(folder.join("s.csv"), b"\xff\xff\xff\xff\x00\x00\x00\x7fabcdef").unwrap();
            strings(&["analyze", "s.csv"])
        },
        seconds: 5,
        mebibytes: 300,
        ends: (1, "s.csv"),
    },
    Ceiling {
        what: "a list of 20,000 texts",
        arguments: |folder| {
            let values: Vec<String> = (0..20_000).map(|value| format!("'North {value}'")).collect();
            condition(folder, &format!("region IN ('North',{})", values.join(",")))
        },
        seconds: 30,
        mebibytes: 500,
        ends: (0, ""),
    },
    Ceiling {
        what: "deep arrays in a study file",
        arguments: |folder| {
            fs::write(folder.join("s.toml"), format!("a = {}{}\n", "[".repeat(100_000), "]".repeat(100_000)))
                .unwrap();
            with(&["--study", "s.toml"])
        },
        seconds: 5,
        mebibytes: 300,
        ends: (1, "s.toml"),
    },
];

fn strings(arguments: &[&str]) -> Vec<String> {
    arguments.iter().map(ToString::to_string).collect()
}

/// The bank survey with further arguments.
fn with(more: &[&str]) -> Vec<String> {
    let bank = root().join("fixtures/bank.csv").display().to_string();
    let base = strings(&["analyze", &bank, "--quiet"]);
    let few = if more.contains(&"--replicates") { Vec::new() } else { strings(&["--replicates", "0"]) };
    [base, few, strings(more)].concat()
}

/// The same with a condition of any length, by way of a study file.
fn condition(folder: &Path, condition: &str) -> Vec<String> {
    fs::write(folder.join("s.toml"), format!("where = \"{condition}\"\n")).unwrap();
    with(&["--study", "s.toml"])
}

/// So many respondents with an id and two answers.
fn rows(count: usize) -> String {
    let mut text = String::new();
    for row in 0..count {
        text += &format!("R{row},{},{}\n", 1 + row % 5, 1 + row / 5 % 5);
    }
    text
}

/// 100,000 respondents, whose numbers of two each are what an option names.
fn many_levels(folder: &Path, option: &str) -> Vec<String> {
    let mut text = "panel,imp_a,perf_a\n".to_owned();
    for row in 0..100_000 {
        text += &format!("p{},{},{}\n", row / 2, 1 + row % 5, 1 + row / 5 % 5);
    }
    fs::write(folder.join("s.csv"), text).unwrap();
    strings(&["analyze", "s.csv", "--replicates", "0", option, "panel"])
}

/// Twenty respondents and some criteria.
fn wide(names: &[String]) -> String {
    let heads = |side: &str| names.iter().map(|name| format!("{side}_{name}")).collect::<Vec<_>>().join(",");
    let mut text = format!("{},{}\n", heads("imp"), heads("perf"));
    for row in 0..20 {
        let answers: Vec<String> =
            (0..2 * names.len()).map(|at| (1 + (row * (at + 1) + at) % 5).to_string()).collect();
        text += &(answers.join(",") + "\n");
    }
    text
}

#[test]
fn nothing_costs_more_than_its_ceiling() {
    for Ceiling { what, arguments, seconds, mebibytes, ends } in &CEILINGS {
        let folder = TempDir::new().unwrap();
        let script =
            format!("ulimit -t {seconds}; ulimit -v {}; exec \"$0\" \"$@\"", u64::from(*mebibytes) << 10);
        let ran = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_ecart")])
            .args(arguments(folder.path()))
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&ran.stderr);
        let told: String = told.chars().take(2_000).collect();
        assert_eq!(ran.status.code(), Some(ends.0), "{what}: {} {told}", ran.status);
        assert!(told.contains(ends.1), "{what}: {told}");
    }
}
