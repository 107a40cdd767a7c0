//! What a survey says never steers a terminal and is no command.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use tempfile::TempDir;
use zip::ZipArchive;

use crate::world::ecart_in;

/// Clears the screen, sets the title, links, and turns the direction of writing.
const HOSTILE: [&str; 7] = [
    "\u{1b}[2Jclear",
    "\u{1b}]0;owned\u{7}",
    "\u{9b}2J",
    "\u{7f}del",
    "\u{202e}turned",
    "\u{2066}apart",
    "\u{61c}mark",
];

fn steers(text: &str) -> bool {
    text.chars().any(|letter| {
        (letter.is_control() && letter != '\n')
            || matches!(letter, '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    })
}

/// A survey of two criteria and twenty respondents.
fn survey(names: [&str; 2], odd: &str) -> String {
    let mut text = format!("\"imp_{0}\",\"imp_{1}\",\"perf_{0}\",\"perf_{1}\"\n", names[0], names[1]);
    for row in 0..20 {
        let answer = |turn: usize| 1 + row * turn % 5;
        text += &format!("{},{},{},{}\n", answer(1), answer(2), answer(3), answer(4));
    }
    if !odd.is_empty() {
        text += &format!("\"{}\",2,3,4\n", odd.replace('"', "\"\""));
    }
    text
}

#[test]
fn nothing_in_a_survey_steers_a_terminal() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("s.csv");
    for hostile in HOSTILE {
        fs::write(&path, survey([hostile, "food"], "")).unwrap();
        let study = format!(
            "[[criterion]]\nname = {hostile:?}\nlabel = {hostile:?}\nimportance = {0:?}\nperformance = {1:?}\n",
            format!("imp_{hostile}"),
            format!("perf_{hostile}")
        );
        // Rust writes \u{1b} where TOML has \u001b.
        let study =
            study.replace("\\u{1b}", "\\u001b").replace("\\u{7}", "\\u0007").replace("\\u{9b}", "\\u009b");
        let study = study
            .replace("\\u{7f}", "\\u007f")
            .replace("\\u{202e}", "\\u202e")
            .replace("\\u{2066}", "\\u2066")
            .replace("\\u{61c}", "\\u061c");
        fs::write(folder.path().join("s.toml"), study).unwrap();
        for arguments in [
            &["inspect", "s.csv"][..],
            &["analyze", "s.csv", "--replicates", "0"],
            &["analyze", "s.csv", "--replicates", "0", "--format", "map"],
            &["analyze", "s.csv", "--replicates", "0", "--study", "s.toml"],
            &["analyze", "s.csv", "--replicates", "0", "--study", "s.toml", "--format", "map"],
            &["analyze", "s.csv", "--by", hostile],
            &["analyze", hostile],
            &["explain", hostile, "s.csv"],
        ] {
            let ran = ecart_in(folder.path(), arguments, b"");
            assert!(
                !steers(&ran.stdout) && !steers(&ran.stderr),
                "{arguments:?}: {:?} {:?}",
                ran.stdout,
                ran.stderr
            );
        }
        fs::write(&path, survey(["wifi", "food"], hostile)).unwrap();
        let ran = ecart_in(folder.path(), &["analyze", "s.csv"], b"");
        assert!(ran.code == 1 && !steers(&ran.stderr), "{:?}", ran.stderr);
    }
}

/// A text that would be a command to a build service, if it were a line of its own.
const COMMAND: &str = "x\n::error::pwned\r::error::pwned";

/// Whether a build service finds a command in a text that is none of ours.
fn commands(text: &str) -> bool {
    text.split(['\n', '\r']).any(|line| line.trim_start().starts_with("::error::pwned"))
}

#[test]
fn nothing_in_a_survey_is_a_command_to_a_build_service() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("s.csv", &survey(["wifi", "food"], ""));
    write("named.csv", &survey([COMMAND, "food"], ""));
    write("cell.csv", &survey(["wifi", "food"], COMMAND));
    let label = COMMAND.replace('\n', "\\n").replace('\r', "\\r");
    let criterion = |gate: &str| {
        format!(
            "{gate}[[criterion]]\nname = \"wifi\"\nlabel = \"{label}\"\nimportance = \"imp_wifi\"\n\
             performance = \"perf_wifi\"\n\n[[criterion]]\nname = \"food\"\nimportance = \"imp_food\"\n\
             performance = \"perf_food\"\n"
        )
    };
    write("label.toml", &criterion(""));
    write(
        "gate.toml",
        &(criterion("") + &format!("\n[[gate]]\nname = \"{label}\"\nfail_if = \"any gap > -9\"\n")),
    );
    write("bad.toml", &(criterion("") + &format!("\n[[gate]]\nfail_if = \"any {label} gap >\"\n")));
    write("b.csv", &format!("criterion,performance\n\"{COMMAND}\",3\nfood,3\n"));
    let gate = ["--fail-if", "any criterion gap > -9"];
    let analyze = ["analyze", "s.csv", "--replicates", "0"];
    let runs: [Vec<&str>; 13] = [
        [&analyze[..], &["--study", "label.toml"], &gate].concat(),
        [&analyze[..], &["--study", "label.toml", "--annotations", "github"], &gate].concat(),
        [&analyze[..], &["--study", "gate.toml"]].concat(),
        [&analyze[..], &["--study", "bad.toml"]].concat(),
        [&analyze[..], &["--benchmark", "b.csv"]].concat(),
        [&analyze[..], &["--study", "label.toml", "--messages", "json"], &gate].concat(),
        [&analyze[..], &["--study", "label.toml", "--format", "map"]].concat(),
        vec!["analyze", "cell.csv"],
        vec!["analyze", "named.csv", "--replicates", "0", gate[0], gate[1]],
        vec!["inspect", "cell.csv"],
        vec!["inspect", "named.csv"],
        vec!["explain", COMMAND, "named.csv"],
        vec!["demo", COMMAND],
    ];
    let mut told = 0;
    for arguments in runs {
        let ran = ecart_in(folder.path(), &arguments, b"");
        assert!(!commands(&ran.stderr), "{arguments:?}: {}", ran.stderr);
        assert!(!commands(&ran.stdout), "{arguments:?}: {}", ran.stdout);
        told += usize::from(ran.stderr.contains("pwned"));
    }
    assert!(told >= 6, "hostile names were told of {told} times only");
    // The program's own command still is one.
    let ran = ecart_in(
        folder.path(),
        &[&analyze[..], &["--study", "label.toml", "--annotations", "github"], &gate].concat(),
        b"",
    );
    assert!(ran.stderr.lines().any(|line| line.starts_with("::error title=gate ")), "{}", ran.stderr);
}

/// Runs with a terminal for standard output; what it is sent.
#[cfg(target_os = "linux")]
fn on_terminal(folder: &Path, arguments: &[&str]) -> String {
    use std::process::{Command, Stdio};
    let quoted = |text: &str| format!("'{}'", text.replace('\'', r"'\''"));
    let words: Vec<String> =
        std::iter::once(env!("CARGO_BIN_EXE_ecart")).chain(arguments.iter().copied()).map(quoted).collect();
    let mut script = Command::new("script");
    script.args(["-qec", &words.join(" "), "/dev/null"]).current_dir(folder).stdin(Stdio::null());
    let ran = script.env("NO_COLOR", "1").output().expect("`script` of util-linux makes a terminal");
    String::from_utf8_lossy(&ran.stdout).into_owned()
}

#[cfg(target_os = "linux")]
#[test]
fn no_format_steers_a_terminal_and_pipes_get_exact_bytes() {
    let folder = TempDir::new().unwrap();
    // Raw ESC makes a file no text; a study file writes it as an escape.
    let label = HOSTILE.concat() + "\u{1b}[8m";
    let escaped = serde_json::to_string(&label).unwrap().replace('\u{7f}', "\\u007f");
    let criterion = |name: &str, label: &str| {
        format!(
            "[[criterion]]\nname = {name:?}\nlabel = {label}\nimportance = \"imp_{name}\"\nperformance = \"perf_{name}\"\n\n"
        )
    };
    fs::write(folder.path().join("s.csv"), survey(["wifi", "food"], "")).unwrap();
    let study = criterion("wifi", &escaped) + &criterion("food", "\"Food\"");
    fs::write(folder.path().join("s.toml"), study).unwrap();
    // A terminal ends lines with both.
    let steers = |text: &str| steers(&text.replace("\r\n", "\n"));
    for format in ["table", "map", "markdown", "csv", "json", "alt", "html", "junit"] {
        let analyze = ["analyze", "s.csv", "--study", "s.toml", "--replicates", "0", "--quiet"];
        let gate = ["--fail-if", "any criterion performance < 99", "--format", format];
        let shown = on_terminal(folder.path(), &[&analyze[..], &gate].concat());
        assert!(shown.contains("owned") && !steers(&shown), "{format}: {shown:?}");
    }
    let steering = "x\u{1b}[2J\u{202e}";
    for arguments in [
        &["sql", "--table", steering, "--dialect", "duckdb", "s.csv"][..],
        &["demo", steering],
        &["inspect", "s.csv", "--format", "json"],
        &["explain", "wifi", "s.csv", "--study", "s.toml"],
    ] {
        let shown = on_terminal(folder.path(), arguments);
        assert!(!steers(&shown), "{arguments:?}: {shown:?}");
    }
    let piped = ["analyze", "s.csv", "--study", "s.toml", "--replicates", "0", "--format", "csv"];
    let piped = ecart_in(folder.path(), &piped, b"").ok().stdout;
    assert!(piped.contains(&label), "a pipe gets the name as it is: {piped:?}");
}

#[test]
fn advice_is_no_command() {
    let folder = TempDir::new().unwrap();
    let told = |cell: &str| {
        fs::write(folder.path().join("s.csv"), survey(["wifi", "food"], cell)).unwrap();
        let ran = ecart_in(folder.path(), &["analyze", "s.csv"], b"");
        assert_eq!(ran.code, 1, "{}", ran.stderr);
        ran.stderr
    };
    assert!(told("ask me").contains("(add --missing 'ask me' if"));
    assert!(told("don't; rm").contains(r"(add --missing 'don'\''t; rm' if"));
    for hostile in ["$(touch pwned)", "`touch pwned`", "a\u{1b}b", &"long ".repeat(20), "one, two"] {
        let told = told(hostile);
        assert!(!told.contains("--missing"), "{told}");
        assert!(told.contains("list it under missing in a study file") && told.len() < 400, "{told}");
    }
}

/// Names that markup, formulas, sheets and shapes trip over.
const ODD: [&str; 14] = [
    "</script><script>alert(1)</script>",
    "\" onmouseover=\"alert(1)\" x=\"",
    "A&B <c> ]]> --> 'q'",
    "=HYPERLINK(\"x\")",
    "a!b",
    "#REF!",
    "History",
    "R1C1",
    "_x0041_",
    "\u{202e}turned \u{200b}\u{2066}",
    "\u{1f469}\u{200d}\u{1f467} \u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}\u{1f600}",
    "a\u{b}\u{fffe}\u{ffff}b",
    "''",
    "<!-- <![CDATA[",
];

/// All parts of a package that are XML can be read, and the names of sheets are those that Excel takes.
fn is_sound(path: &Path) {
    let mut archive = ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        if [".xml", ".rels", ".vml"].iter().any(|end| name.ends_with(end)) {
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            let read = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            for sheet in read.descendants().filter(|node| node.has_tag_name("sheet")) {
                let name = sheet.attribute("name").unwrap_or_default();
                assert!(name.encode_utf16().count() <= 31 && name.to_lowercase() != "history", "{name}");
            }
        }
    }
}

#[test]
fn no_name_breaks_a_report_or_is_markup_in_it() {
    let folder = TempDir::new().unwrap();
    for (at, odd) in ODD.iter().enumerate() {
        let name = odd.replace('"', "\"\"");
        let mut text = format!("\"imp_{name} 1\",imp_b,\"perf_{name} 1\",perf_b,region\n");
        for row in 0..40 {
            let level = if row % 2 == 0 { name.as_str() } else { "B" };
            text += &format!(
                "{},{},{},{},\"{level}\"\n",
                1 + row % 5,
                1 + row * 3 % 5,
                1 + row * 2 % 5,
                1 + row * 4 % 5
            );
        }
        fs::write(folder.path().join("s.csv"), text).unwrap();
        let mut arguments = vec!["analyze", "s.csv", "--by", "region", "--replicates", "0", "--quiet"];
        // Slides and documents of some, for they take a while.
        let outputs = ["o.xlsx", "o.html", "o.svg", "o.md", "o.json", "o.csv", "o.pptx", "o.docx"];
        let outputs = &outputs[..if at % 3 == 0 { 8 } else { 6 }];
        for output in outputs {
            arguments.extend(["-o", output]);
        }
        ecart_in(folder.path(), &arguments, b"").ok();
        let path = |name: &str| folder.path().join(name);
        outputs.iter().filter(|name| name.ends_with('x')).for_each(|name| is_sound(&path(name)));
        let svg = fs::read_to_string(path("o.svg")).unwrap();
        assert!(roxmltree::Document::parse(&svg).is_ok(), "{odd}: {svg}");
        let html = fs::read_to_string(path("o.html")).unwrap();
        assert_eq!(html.matches("<script").count(), 1, "{odd}");
        assert!(!html.contains("\" onmouseover=\""), "{odd}");
    }
}
