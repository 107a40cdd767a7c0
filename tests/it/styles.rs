//! Countries that use the scale otherwise, and groups too small to be shown (`docs/segments.md`).

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::callback::unpacked;
use crate::waves::world::{folder, gss};
use crate::world::{Ran, close, ecart_in};

fn run(folder: &TempDir, more: &[&str]) -> Ran {
    let base = ["analyze", "all.csv", "--scale", "1-5", "--replicates", "0"];
    ecart_in(folder.path(), &[&base, more].concat(), b"")
}

/// The number at the end of a way through a JSON.
fn at(json: &Value, way: &str) -> f64 {
    json.pointer(way).and_then(Value::as_f64).unwrap_or_else(|| panic!("no {way}"))
}

/// Women and men of the work orientations, against R 4.2.2: means and extreme shares of all performance ratings, and what is left
/// of the difference in income.
#[test]
fn styles_and_relative_differences_agree_with_r() {
    let Some(path) = gss() else { return };
    let folder = folder(&[]);
    let arguments = [
        "analyze",
        path.to_str().unwrap(),
        "--by",
        "sex",
        "--format",
        "json",
        "--replicates",
        "0",
        "--quiet",
    ];
    let json = ecart_in(folder.path(), &arguments, b"").ok().json();
    let segments = &json["segments"][0];
    let styles = segments["styles"].as_array().unwrap();
    let style = |level: &str| styles.iter().find(|style| style["level"] == level).unwrap();
    for (level, mean, extreme) in
        [("female", 3.850_661_625_709, 0.384_553_065_082), ("male", 3.869_946_808_511, 0.360_106_382_979)]
    {
        close(at(style(level), "/performance/mean"), mean, 1e-9, level);
        close(at(style(level), "/performance/extreme"), extreme, 1e-9, level);
        let spread = at(style(level), "/performance/within_sd");
        assert!((0.5..1.5).contains(&spread), "{level}: {spread}");
    }
    let rows = segments["relative"].as_array().unwrap();
    let income = rows.iter().find(|row| row["name"] == "income").unwrap();
    let male = income["levels"].as_array().unwrap().iter().find(|level| level["level"] == "male").unwrap();
    close(at(male, "/difference"), 0.292_541_703_047, 1e-9, "difference");
    close(at(male, "/relative"), 0.274_076_040_383, 1e-9, "relative");
    assert!(styles.iter().all(|style| style["uniform"] == false), "men differ in two rows only");
    assert!(!json.to_string().contains("uniform_shift"));
}

/// Two countries of 80: one rates six criteria `shift` higher than the other, the last criterion by `last`.
fn countries(shift: i64, last: i64) -> String {
    let mut text = String::from("id,country");
    (1..=6).for_each(|item| text += &format!(",imp_q{item},perf_q{item}"));
    text.push('\n');
    for person in 0..160_i64 {
        let there = person % 2;
        text += &format!("{person},{}", ["Here", "There"][there as usize]);
        for item in 1..=6_i64 {
            let chance = (person * 31 + item * 17 + (person * person * item) % 7) % 3;
            let by = if item == 6 { last } else { shift };
            text += &format!(",{},{}", 3 + chance % 2, (1 + chance + there * by).clamp(1, 5));
        }
        text.push('\n');
    }
    text
}

/// A country that rates everything higher is told to do so in every output, with the panel and what is left of its differences.
#[test]
fn a_uniform_shift_is_told_and_nothing_is_corrected() {
    let made = folder(&[("all.csv", countries(1, 2))]);
    let json = run(&made, &["--by", "country", "--format", "json"]).ok().json();
    let segments = &json["segments"][0];
    let there = segments["styles"].as_array().unwrap().iter().find(|one| one["level"] == "There").unwrap();
    assert!(there["uniform"] == true && at(there, "/shift/value") > 1.0, "{there}");
    let here = segments["styles"].as_array().unwrap().iter().find(|one| one["level"] == "Here").unwrap();
    assert!(at(there, "/performance/highest") > at(here, "/performance/highest"));
    let warned: Vec<&Value> =
        json["warnings"].as_array().unwrap().iter().filter(|it| it["code"] == "uniform_shift").collect();
    assert_eq!(warned.len(), 1, "said once of two groups: {warned:?}");
    // The relative differences of a level add up to nothing, and the last row alone stands out.
    let relative = |name: &str| -> f64 {
        let row = segments["relative"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap();
        let level = row["levels"].as_array().unwrap().iter().find(|one| one["level"] == "There").unwrap();
        at(level, "/relative")
    };
    let all: Vec<f64> = (1..=6).map(|item| relative(&format!("q{item}"))).collect();
    assert!(all.iter().sum::<f64>().abs() < 1e-9 && all[5] > 0.5, "{all:?}");
    assert!(all[..5].iter().all(|one| *one < 0.0), "{all:?}");
    for (lang, panel, left) in [
        ("en", "Response styles by country", "Relative differences of the criteria by country"),
        ("fr", "Styles de réponse selon country", "Différences relatives des critères selon country"),
        ("de", "Antwortstile nach country", "Relative Differenzen der Kriterien nach country"),
        ("es", "Estilos de respuesta por country", "Diferencias relativas de los criterios por country"),
    ] {
        for format in ["table", "markdown"] {
            let told = run(&made, &["--by", "country", "--format", format, "--lang", lang]).ok().stdout;
            assert!(told.contains(panel) && told.contains(left), "{lang} {format}: {told}");
        }
    }
    let files = ["-o", "r.html", "-o", "r.xlsx", "-o", "r.docx", "-o", "r.pptx", "--quiet"];
    run(&made, &[&["--by", "country"], &files[..]].concat()).ok();
    for file in ["r.html", "r.xlsx", "r.docx", "r.pptx"] {
        let bytes = fs::read(made.path().join(file)).unwrap();
        let parts = if file == "r.html" { vec![String::from_utf8(bytes).unwrap()] } else { unpacked(&bytes) };
        assert!(parts.iter().any(|part| part.contains("Response styles by country")), "{file}");
    }
}

/// Where groups differ in some rows only there is nothing to warn of; the panel is shown where it is asked for.
#[test]
fn without_a_shift_the_panel_is_shown_where_asked_for() {
    let made = folder(&[("all.csv", countries(0, 2))]);
    let told = run(&made, &["--by", "country", "--format", "markdown"]).ok().stdout;
    assert!(!told.contains("Response styles") && !told.contains("habit of answering"), "{told}");
    let asked = run(&made, &["--by", "country", "--response-styles", "--format", "markdown"]).ok().stdout;
    assert!(asked.contains("Response styles by country"), "{asked}");
}

/// Four regions, two of them of a few people whose answers nobody else gave.
fn regions() -> String {
    let mut text = String::from("id,region,imp_a,perf_a,imp_b,perf_b,imp_c,perf_c\n");
    for (region, people, base) in [("North", 60, 3), ("South", 50, 2), ("Isle", 3, 5), ("Rock", 4, 5)] {
        for person in 0..people {
            let chance = person % 2;
            text += &format!(
                "{region}{person},{region},4,{},{},{},5,{}\n",
                (base - chance).max(1),
                3 + chance,
                (base - chance).max(1),
                (base - 1 + chance).min(5)
            );
        }
    }
    text
}

/// Groups below the least that is shown are in no output, and a single one takes the next smallest with it.
#[test]
fn small_groups_are_withheld_everywhere() {
    let made = folder(&[("all.csv", regions())]);
    let by = ["--by", "region", "--smallest-shown", "5", "--response-styles", "--shrink"];
    let json = run(&made, &[&by[..], &["--format", "json"]].concat()).ok().json();
    let segments = &json["segments"][0];
    assert_eq!(segments["withheld"], serde_json::json!(["Isle", "Rock"]));
    let names: Vec<&str> =
        segments["levels"].as_array().unwrap().iter().map(|level| level["level"].as_str().unwrap()).collect();
    assert_eq!(names, ["North", "South"]);
    for key in ["styles", "relative", "shrinkage"] {
        assert!(!segments[key].to_string().contains("Isle"), "{key}");
    }
    // One group of four alone: the next smallest goes with it.
    let json = run(&made, &["--by", "region", "--smallest-shown", "4", "--format", "json"]).ok().json();
    assert_eq!(json["segments"][0]["withheld"], serde_json::json!(["Isle", "Rock"]));
    // In reports only the sentence that says so names them, and pictures have no panel of them.
    let files = [
        "-o",
        "r.md",
        "-o",
        "r.html",
        "-o",
        "r.csv",
        "-o",
        "r.xlsx",
        "-o",
        "r.docx",
        "-o",
        "r.pptx",
        "-o",
        "segments.svg",
        "-o",
        "heatmap.svg",
        "-o",
        "segments.alt.txt",
        "--quiet",
    ];
    run(&made, &[&by[..], &files].concat()).ok();
    for file in files.iter().filter(|file| file.contains('.')) {
        let bytes = fs::read(made.path().join(file)).unwrap();
        let parts = match String::from_utf8(bytes.clone()) {
            Ok(text) => vec![text],
            Err(_) => unpacked(&bytes),
        };
        for part in parts {
            let rest = part.replace("Isle, Rock", "").replace("Isle and Rock", "");
            assert!(!rest.contains("Isle") && !rest.contains("Rock"), "{file}: {rest}");
        }
    }
    let refused = run(&made, &["--by", "region", "--smallest-shown", "55"]);
    assert!(refused.code == 1 && refused.stderr.contains("fewer than two groups"), "{}", refused.stderr);
}
