//! The command line as scripts and people use it.

use std::fs;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::world::{ecart, ecart_in, root};

#[test]
fn a_file_is_all_it_needs() {
    let ran = ecart(&["analyze", "fixtures/bank.csv"]).ok();
    assert!(ran.stdout.contains("need priority action"), "{}", ran.stdout);
    assert!(ran.stdout.contains("Fee clarity"));
    for line in ran.stderr.lines() {
        assert!(!line.is_empty() && !line.starts_with("error"), "{line}");
    }
}

#[test]
fn nothing_but_json_reaches_standard_output() {
    let ran = ecart(&["analyze", "fixtures/bank.csv", "--format", "json"]).ok();
    let json = ran.json();
    assert_eq!(json["criteria"].as_array().unwrap().len(), 12);
    assert_eq!(json["elements"].as_array().unwrap().len(), 0);
    assert!(json["element_crosshair"].is_null());
}

#[test]
fn standard_input_is_a_file_too() {
    let bytes = fs::read(root().join("fixtures/bank.csv")).unwrap();
    let piped = ecart_in(&root(), &["analyze", "-", "--format", "json"], &bytes).ok().json();
    let named = ecart(&["analyze", "fixtures/bank.csv", "--format", "json"]).ok().json();
    assert_eq!(piped["criteria"], named["criteria"]);
    assert_eq!(piped["provenance"]["file"], "-");
    assert_eq!(piped["provenance"]["sha256"], named["provenance"]["sha256"]);
}

#[test]
fn outputs_repeat_and_their_extension_picks_the_format() {
    let folder = TempDir::new().unwrap();
    let paths: Vec<String> = ["t.txt", "t.csv", "t.json", "t.md", "quadrant.svg", "q.PNG"]
        .iter()
        .map(|name| folder.path().join(name).display().to_string())
        .collect();
    let mut arguments = vec!["analyze", "fixtures/bank.csv", "--quiet"];
    for path in &paths {
        arguments.extend(["-o", path]);
    }
    let ran = ecart(&arguments).ok();
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("", ""));
    let starts: [&[u8]; 6] = [b"", b"level,", b"{", b"# ", b"<?xml", b"\x89PNG"];
    for (path, start) in paths.iter().zip(starts) {
        let bytes = fs::read(path).unwrap();
        assert!(bytes.len() > 500 && bytes.starts_with(start), "{path}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 6, "temporary files were left behind");
}

#[test]
fn a_table_can_come_with_files() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("t.json").display().to_string();
    let ran = ecart(&["analyze", "fixtures/bank.csv", "--format", "table", "-o", &path]).ok();
    assert!(ran.stdout.contains("Criterion") && fs::metadata(path).unwrap().len() > 500);
}

#[test]
fn options_override_the_study_file() {
    let base = ["analyze", "fixtures/bank.csv", "--study", "fixtures/bank.toml", "--format", "json"];
    let with = |more: &[&str]| ecart(&[&base[..], more].concat()).ok().json();
    assert_eq!(with(&[])["crosshair"]["rule"], "mean");
    let median = with(&["--crosshair", "median", "--confidence", "0.9", "--base", "available"]);
    assert_eq!(median["crosshair"]["rule"], "median");
    assert_eq!(median["plan"]["confidence"], 0.9);
    assert_eq!(median["plan"]["base"], "available");
    let value = with(&["--crosshair", "4,3.5"]);
    assert_eq!(
        value["crosshair"],
        serde_json::json!({ "rule": "value", "importance": 4.0, "performance": 3.5 })
    );
}

#[test]
fn missing_codes_are_no_ratings() {
    let csv = b"id,imp_wifi,imp_tea,perf_wifi,perf_tea\n1,5,4,99,3\n2,4,99,2,2\n3,3,2,1,99\n4,1,5,4,5\n";
    let ran =
        ecart_in(&root(), &["analyze", "-", "--missing", "99", "--scale", "1-5", "--format", "json"], csv)
            .ok();
    let json = ran.json();
    assert_eq!(json["criteria"][0]["n_pairs"], 3);
    assert_eq!(json["criteria"][0]["n_performance"], 3);
    assert_eq!(json["scale"]["missing"], serde_json::json!(["99"]));
}

#[test]
fn colour_is_for_terminals_or_on_demand() {
    let plain = ecart(&["analyze", "fixtures/bank.csv"]).ok();
    assert!(!plain.stdout.contains('\u{1b}'));
    let coloured = ecart(&["analyze", "fixtures/bank.csv", "--color", "always"]).ok();
    assert!(coloured.stdout.contains('\u{1b}'));
}

#[test]
fn french_differs_in_words_and_number_forms_only() {
    let french =
        ecart(&["analyze", "fixtures/bank.csv", "--study", "fixtures/bank.toml", "--lang", "fr"]).ok().stdout;
    assert!(
        french.contains("Clarté des frais") && french.contains("4,33") && !french.contains("4.33"),
        "{french}"
    );
    let json =
        |lang| ecart(&["analyze", "fixtures/bank.csv", "--format", "json", "--lang", lang]).ok().stdout;
    assert_eq!(json("en"), json("fr"), "the language of tables is no part of the numbers");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ecart"))
        .args(["schema"])
        .current_dir(root())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn charts_need_no_fonts_of_the_machine() {
    // The environment is empty and so is the folder: what is drawn can only come from the program.
    let folder = TempDir::new().unwrap();
    fs::copy(root().join("fixtures/bank.csv"), folder.path().join("bank.csv")).unwrap();
    ecart_in(folder.path(), &["analyze", "bank.csv", "-o", "map.png"], b"").ok();
    let shared = TempDir::new().unwrap();
    let path = shared.path().join("map.png").display().to_string();
    ecart(&["analyze", "fixtures/bank.csv", "-o", &path]).ok();
    assert_eq!(fs::read(folder.path().join("map.png")).unwrap(), fs::read(path).unwrap());
}

#[test]
fn short_help_is_short_and_every_help_has_an_example() {
    for command in ["analyze", "compare", "inspect", "explain", "sql", "schema", "help"] {
        let short = ecart(&[command, "-h"]).ok().stdout;
        assert!(short.lines().count() <= 60, "{command} -h: {} lines", short.lines().count());
        let long = ecart(&[command, "--help"]).ok().stdout;
        assert!(long.contains("Examples:") && long.contains(&format!("ecart {command}")), "{command} --help");
    }
    let short = ecart(&["analyze", "-h"]).ok().stdout;
    assert!(short.contains(".pptx") && !short.contains("--segment-crosshair"), "{short}");
}

#[test]
fn help_lists_every_format_and_choice() {
    let help = ecart(&["analyze", "--help"]).ok().stdout;
    for word in
        ["table", "json", "csv", "markdown", "--crosshair", "--orientation", "listwise", "cemi", "classic"]
    {
        assert!(help.contains(word), "{word}");
    }
}

/// What an option says a study file can say, and the option overrides it.
#[test]
fn a_study_file_says_what_options_say() {
    let folder = TempDir::new().unwrap();
    fs::copy(root().join("fixtures/bank.csv"), folder.path().join("bank.csv")).unwrap();
    let study = "outcomes = [\"recommend\"]\nsegments = [\"region\"]\nimportance = \"shapley\"\n\
                 deletion = \"pairwise\"\nwhat_if = 1.5\nsegment_crosshair = \"own\"\nmetric = \"top2\"\n\
                 adjust = \"bh\"\nreplicates = 0\nseed = 3\nsmallest_base = 10\nsmall_base = 50\n\
                 base = \"available\"\nwhere = \"region <> 'West'\"\n";
    fs::write(folder.path().join("study.toml"), study).unwrap();
    let run = |arguments: &[&str]| {
        let arguments = [&["analyze", "bank.csv", "--format", "json", "--quiet"], arguments].concat();
        let mut json = ecart_in(folder.path(), &arguments, b"").ok().json();
        json["provenance"] = serde_json::Value::Null;
        json
    };
    let by_study = run(&["--study", "study.toml"]);
    let options = "--outcome recommend --by region --importance shapley --deletion pairwise --what-if 1.5 \
                   --segment-crosshair own --metric top2 --adjust bh --replicates 0 --seed 3 --smallest-base 10 \
                   --small-base 50 --base available --where";
    let options: Vec<&str> = options.split_whitespace().chain(["region <> 'West'"]).collect();
    assert_eq!(by_study, run(&options));
    assert_eq!(run(&["--study", "study.toml", "--what-if", "2"])["plan"]["what_if"], 2.0);
    for (key, problem) in [
        ("importance = \"guessed\"", "use one of stated, pearson"),
        ("what_if = 0", "is not a valid improvement"),
        ("imporance = \"shapley\"", "did you mean \"importance\"?"),
        ("deletion = \"pairs\"", "use one of listwise, pairwise"),
    ] {
        fs::write(folder.path().join("wrong.toml"), format!("{key}\n")).unwrap();
        let ran = ecart_in(folder.path(), &["analyze", "bank.csv", "--study", "wrong.toml"], b"");
        assert!(ran.code == 1 && ran.stderr.contains(problem), "{key}: {}", ran.stderr);
    }
}

#[test]
fn a_picture_on_standard_output_is_refused_with_the_way_to_a_file() {
    for format in ["png", "svg", "xlsx", "pptx", "docx"] {
        let ran = ecart(&["analyze", "fixtures/bank.csv", "--format", format]);
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains(&format!("-o NAME.{format}")), "{}", ran.stderr);
    }
}
