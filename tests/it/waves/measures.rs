//! Slopes and small multiples of performance, of gaps or of importance (`--measure`).

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use super::world::{compared, folder, row};
use crate::world::{Ran, ecart_in, root};

const OPTIONS: [&str; 7] = ["--study", "study.toml", "--replicates", "200", "--quiet", "--level", "criteria"];
const WAVES: [&str; 3] = ["2024.csv", "2025.csv", "2026.csv"];

fn study() -> TempDir {
    let from = root().join("fixtures/study");
    let text = |name: &str| fs::read_to_string(from.join(name)).unwrap();
    folder(&[
        ("2024.csv", text("customers_2024.csv")),
        ("2025.csv", text("customers_2025.csv")),
        ("2026.csv", text("customers_2026.csv")),
        ("study.toml", text("study.toml")),
    ])
}

/// The picture of these waves in a file of this name.
fn drawn(folder: &TempDir, waves: &[&str], file: &str, more: &[&str]) -> String {
    let all = [&["compare"], waves, &OPTIONS, more, &["-o", file]].concat();
    ecart_in(folder.path(), &all, b"").ok();
    fs::read_to_string(folder.path().join(file)).unwrap()
}

fn signed(value: f64) -> String {
    let written = format!("{:.2}", value.abs());
    if value < 0.0 && written != "0.00" { format!("\u{2212}{written}") } else { written }
}

/// How many rows rise and how many fall, by the verdicts of the JSON.
fn counts(rows: &[Value], verdict: impl Fn(&Value) -> &Value) -> (usize, usize) {
    let count = |word: &str| rows.iter().filter(|row| *verdict(row) == *word).count();
    (count("rises"), count("falls"))
}

/// Each measure has the values, the changes and the verdicts of the JSON; gaps have the line of none and say what a rise is.
#[test]
fn slopes_show_the_measure_that_is_asked() {
    let folder = study();
    let json = compared(&folder, &[&WAVES[1..], &OPTIONS].concat());
    let rows: Vec<Value> =
        json["rows"].as_array().unwrap().iter().filter(|it| it["level"] == "criteria").cloned().collect();
    let mut titles = Vec::new();
    for (measure, head) in [
        ("performance", "Mean performance of each criterion"),
        ("gap", "Mean gap (importance − performance) of each criterion"),
        ("importance", "Mean importance of each criterion"),
    ] {
        let picture = drawn(&folder, &WAVES[1..], "slope.svg", &["--measure", measure]);
        assert!(picture.contains(head), "{measure}");
        for row in &rows {
            let change = &row[measure];
            let [old, new, value] = ["old", "new", "value"].map(|key| change[key].as_f64().unwrap());
            let told = format!("{}: {} → {}", row["label"].as_str().unwrap(), signed(old), signed(new));
            assert!(picture.contains(&told), "{measure}: {told}");
            assert!(picture.contains(signed(value).trim_start_matches('\u{2212}')), "{measure}: {value}");
        }
        let (rising, falling) = counts(&rows, |row| &row[measure]["verdict"]);
        assert_eq!(
            picture.matches("stroke-width=\"45\"").count(),
            rising + falling,
            "{measure}: thick lines"
        );
        assert_eq!(picture.contains("A rising gap is a worsening."), measure == "gap");
        assert_eq!(picture.contains(">no gap 0.00<"), measure == "gap");
        let title = picture.split("<title").nth(1).and_then(|it| it.split(&['>', '<'][..]).nth(1)).unwrap();
        titles.push(title.to_owned());
    }
    assert!(
        titles[0].contains("performances") && titles[1].contains("gap") && titles[2].contains("importance"),
        "{titles:?}"
    );
    // What is drawn changes no number, and performance is what is drawn where nothing is asked.
    assert_eq!(json, compared(&folder, &[&WAVES[1..], &OPTIONS, &["--measure", "gap"]].concat()));
    let usual = drawn(&folder, &WAVES[1..], "slope.svg", &[]);
    assert_eq!(usual, drawn(&folder, &WAVES[1..], "slope.svg", &["--measure", "performance"]));
}

/// A rising gap has the colour of a fall of performance, and the other way round.
#[test]
fn a_rising_gap_has_the_colour_of_a_worsening() {
    let wave = |performance: u32| {
        let mut text = String::from("imp_a,perf_a,imp_b,perf_b,imp_c,perf_c,imp_d,perf_d\n");
        for at in 0..80 {
            let noise = at % 2;
            text += &format!("5,{},4,{},4,{},5,{}\n", performance + noise, 3 + noise, 3 + noise, 2 + noise);
        }
        text
    };
    let folder = folder(&[("old.csv", wave(3)), ("new.csv", wave(2))]);
    let run = |measure: &str| {
        let all = [
            "compare",
            "old.csv",
            "new.csv",
            "--scale",
            "1-5",
            "--measure",
            measure,
            "-o",
            "slope.svg",
            "--quiet",
        ];
        ecart_in(folder.path(), &all, b"").ok();
        let text = fs::read_to_string(folder.path().join("slope.svg")).unwrap();
        let thick = text.split('<').find(|tag| tag.contains("stroke-width=\"45\"")).unwrap().to_owned();
        thick.split("stroke=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let json = compared(&folder, &["old.csv", "new.csv", "--scale", "1-5", "--quiet"]);
    let verdicts = ["performance", "gap"].map(|measure| row(&json, "a")[measure]["verdict"].clone());
    assert_eq!(verdicts, ["falls", "rises"]);
    assert_eq!(run("performance"), run("gap"));
}

/// Small multiples, and slopes of more waves than have axes, show the same measure; so do reports and the study file.
#[test]
fn panels_reports_and_study_files_follow_the_measure() {
    let folder = study();
    let json = compared(&folder, &[&WAVES[..], &OPTIONS].concat());
    let rows: Vec<Value> = json["trend"]["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["level"] == "criteria")
        .cloned()
        .collect();
    for (measure, noun) in [("gap", "gaps"), ("importance", "importance ratings")] {
        let slope = drawn(&folder, &WAVES, "slope.svg", &["--measure", measure]);
        let panels = drawn(&folder, &WAVES, "multiples.svg", &["--measure", measure]);
        for row in &rows {
            let points = row[measure]["points"].as_array().unwrap();
            let values: Vec<String> =
                points.iter().map(|point| signed(point["value"].as_f64().unwrap())).collect();
            let told = format!("{}: {}", row["label"].as_str().unwrap(), values.join(" → "));
            assert!(slope.contains(&told) && panels.contains(&told), "{measure}: {told}");
        }
        assert!(panels.contains(noun) || panels.contains(noun.trim_end_matches('s')), "{measure}");
        let six = [&WAVES[..], &WAVES[..]].concat();
        let many = drawn(&folder, &six, "slope.svg", &["--measure", measure]);
        assert!(
            many.contains("small charts") && many.contains(&format!(": {measure} over 6 waves")),
            "{measure}"
        );
    }
    let study = fs::read_to_string(folder.path().join("study.toml")).unwrap();
    fs::write(folder.path().join("gaps.toml"), format!("measure = \"gap\"\n{study}")).unwrap();
    let run = [
        "analyze",
        "2026.csv",
        "--previous",
        "2025.csv",
        "--study",
        "gaps.toml",
        "--quiet",
        "-o",
        "slope.svg",
        "-o",
        "r.html",
    ];
    ecart_in(folder.path(), &run, b"").ok();
    for (file, words) in
        [("slope.svg", "Mean gap (importance − performance) of each"), ("r.html", "a line from gap in")]
    {
        let text = fs::read_to_string(folder.path().join(file)).unwrap();
        assert!(text.contains(words), "{file}");
    }
    fs::write(folder.path().join("bad.toml"), format!("measure = \"median\"\n{study}")).unwrap();
    let bad = ecart_in(folder.path(), &["analyze", "2026.csv", "--study", "bad.toml"], b"");
    assert!(
        bad.code == 1 && bad.stderr.contains("median") && bad.stderr.contains("importance"),
        "{}",
        bad.stderr
    );
    assert_eq!(ecart_in(folder.path(), &["analyze", "2026.csv", "--measure", "median"], b"").code, 2);
}

/// Every language says which measure it is, and shares say of which categories.
#[test]
fn measures_have_words_in_every_language_and_unit() {
    let folder = study();
    for (lang, gap, importance, one) in [
        ("en", "Mean gap (importance", "Mean importance of each", "in the highest category"),
        ("fr", "Écart moyen (importance", "Importance moyenne de chaque", "dans la catégorie la plus haute"),
        ("de", "Mittlere Lücke (Wichtigkeit", "Mittlere Wichtigkeit je", "in der höchsten Kategorie"),
        ("es", "Brecha media (importancia", "Importancia media de cada", "en la categoría más alta"),
    ] {
        for (measure, head) in [("gap", gap), ("importance", importance)] {
            for file in ["slope.svg", "multiples.svg"] {
                let picture = drawn(&folder, &WAVES, file, &["--measure", measure, "--lang", lang]);
                assert!(picture.contains(head), "{lang} {file}: {head}");
            }
        }
        let shares = drawn(&folder, &WAVES[1..], "slope.svg", &["--metric", "top1", "--lang", lang]);
        assert!(shares.contains(one), "{lang}: {one}");
    }
}

/// Derived importance is no rating of a wave: neither it nor a gap from it is drawn as one.
#[test]
fn derived_importance_has_no_slopes() {
    let folder = study();
    let run = |measure: &str, file: &str| -> Ran {
        let all = [
            &["compare", WAVES[0], WAVES[1], WAVES[2]],
            &OPTIONS[..],
            &["--outcome", "recommend", "--importance", "pearson", "--measure", measure, "-o", file],
        ]
        .concat();
        ecart_in(folder.path(), &all, b"")
    };
    for measure in ["gap", "importance"] {
        for file in ["slope.svg", "multiples.svg"] {
            let ran = run(measure, file);
            assert!(
                ran.code != 0 && ran.stderr.contains("importance is derived"),
                "{measure}: {}",
                ran.stderr
            );
            assert!(!folder.path().join(file).exists());
        }
    }
    run("performance", "slope.svg").ok();
}
