//! Slopes of three to five waves: every wave has an axis, and the change is that from the first to the last.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use super::world::{compared, folder, row};
use crate::callback::unpacked;
use crate::world::{ecart_in, root};

/// The waves of the study; the last is there twice more under other names.
fn study() -> TempDir {
    let from = root().join("fixtures/study");
    let text = |name: &str| fs::read_to_string(from.join(name)).unwrap();
    let last = text("customers_2026.csv");
    folder(&[
        ("2024.csv", text("customers_2024.csv")),
        ("2025.csv", text("customers_2025.csv")),
        ("2026.csv", last.clone()),
        ("2027.csv", last.clone()),
        ("2028.csv", last),
        ("study.toml", text("study.toml")),
    ])
}

const OPTIONS: [&str; 5] = ["--study", "study.toml", "--replicates", "200", "--quiet"];

fn trend(folder: &TempDir, waves: &[&str], more: &[&str]) -> Value {
    compared(folder, &[waves, &OPTIONS, more].concat())
}

/// What the picture of these waves is.
fn drawn(folder: &TempDir, waves: &[&str], more: &[&str]) -> String {
    let all = [&["compare"], waves, &OPTIONS, &["--level", "criteria", "-o", "slope.svg"], more].concat();
    ecart_in(folder.path(), &all, b"").ok();
    fs::read_to_string(folder.path().join("slope.svg")).unwrap()
}

/// The move from the first wave to the last and its change are those of comparing these two alone, whichever waves are between.
#[test]
fn the_first_wave_and_the_last_are_compared_as_if_they_were_alone() {
    let folder = study();
    for lines in ["own", "old", "new"] {
        let all = trend(&folder, &["2024.csv", "2025.csv", "2026.csv"], &["--lines", lines]);
        let two = trend(&folder, &["2024.csv", "2026.csv"], &["--lines", lines]);
        let rows = all["trend"]["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 15, "twelve criteria and three elements");
        let mut moves = 0;
        for found in rows {
            let alone = row(&two, found["name"].as_str().unwrap());
            assert_eq!(found["moved"], alone["quadrant"], "{lines}: {}", found["name"]);
            assert_eq!(found["performance"]["overall"], alone["performance"], "{}", found["name"]);
            let quadrants = found["quadrants"].as_array().unwrap();
            assert_eq!(
                (&quadrants[0], &quadrants[2]),
                (&alone["quadrant"]["old"], &alone["quadrant"]["new"]),
                "{lines}: {}",
                found["name"]
            );
            moves += usize::from(quadrants[0] != quadrants[2]);
        }
        assert!(moves > 0, "something moves");
        let facts = all["trend"]["facts"].as_array().unwrap();
        assert_eq!((&facts[0], &facts[2]), (&two["old"], &two["new"]));
        assert_eq!(facts[1]["respondents"], 240);
        assert_eq!(all["trend"]["linkage"], two["linkage"]);
    }
}

/// A line goes through every wave; colour, verdict and move are those of the last against the first, and the heads say so.
#[test]
fn every_wave_has_an_axis() {
    let folder = study();
    let waves = ["2024.csv", "2025.csv", "2026.csv"];
    let json = trend(&folder, &waves, &[]);
    let picture = drawn(&folder, &waves, &[]);
    assert!(
        picture.contains("Over 3 waves, two performances rise, two fall; one change of quadrant is certain")
    );
    assert!(picture.contains("First wave to last: 2024 → 2026"), "{picture}");
    assert!(picture.contains("Colour: change from the first wave to the last, significant at 5%"));
    let rows = json["trend"]["rows"].as_array().unwrap();
    let written = |value: &Value| format!("{:.2}", value.as_f64().unwrap());
    let mut shown = 0;
    for row in rows.iter().filter(|row| row["level"] == "criteria") {
        let points = row["performance"]["points"].as_array().unwrap();
        let values: Vec<String> = points.iter().map(|point| written(&point["value"])).collect();
        let told = format!("{}: {}", row["label"].as_str().unwrap(), values.join(" → "));
        assert!(picture.contains(&told), "{told}");
        let verdict = row["performance"]["overall"]["verdict"].as_str().unwrap();
        shown += usize::from(verdict == "rises" || verdict == "falls");
    }
    // Two thick segments, from wave to wave, of each row that changed.
    assert_eq!((shown, picture.matches("stroke-width=\"45\"").count()), (4, 8), "{picture}");
    // What the last step alone says is said of the last two waves, and is another thing.
    let step = drawn(&folder, &waves[1..], &[]);
    assert!(
        !step.contains("First wave to last") && !step.contains("Over "),
        "two waves have no head for them"
    );
}

/// Up to five waves have axes, in every language and look; of six each row has a panel.
#[test]
fn five_waves_have_axes_and_six_have_panels() {
    let folder = study();
    let five = ["2024.csv", "2025.csv", "2026.csv", "2027.csv", "2028.csv"];
    for (lang, head) in [
        ("en", "First wave to last: 2024 → 2028"),
        ("fr", "De la première vague à la dernière\u{a0}: 2024 → 2028"),
        ("de", "Erste bis letzte Welle: 2024 → 2028"),
        ("es", "De la primera ola a la última: 2024 → 2028"),
    ] {
        let picture = drawn(&folder, &five, &["--lang", lang, "--theme", "dark"]);
        assert!(picture.contains(head), "{lang}");
        for wave in ["2024", "2025", "2026", "2027", "2028"] {
            assert!(picture.contains(&format!(">{wave}<")), "{lang}: the head of {wave}");
        }
    }
    let six = [&five[..], &["2025.csv"]].concat();
    let picture = drawn(&folder, &six, &[]);
    assert!(picture.contains("small charts") && !picture.contains("First wave to last"), "{picture}");
}

/// A report of up to five waves has the slopes where it tells of all of them, once.
#[test]
fn reports_of_three_waves_show_their_slopes_once() {
    let folder = study();
    let mut stacked = String::new();
    for year in ["2024", "2025", "2026"] {
        let text = fs::read_to_string(folder.path().join(format!("{year}.csv"))).unwrap();
        let skipped = usize::from(!stacked.is_empty());
        for (at, line) in text.lines().enumerate().skip(skipped) {
            stacked += &format!("{},{line}\n", if at == 0 { "wave" } else { year });
        }
    }
    fs::write(folder.path().join("all.csv"), stacked).unwrap();
    let run = [
        "analyze",
        "all.csv",
        "--wave",
        "wave",
        "-o",
        "r.html",
        "-o",
        "r.pptx",
        "-o",
        "slope.svg",
        "-o",
        "r.md",
    ];
    ecart_in(folder.path(), &[&run[..], &OPTIONS].concat(), b"").ok();
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let picture = text("slope.svg");
    let title = picture.split("<title").nth(1).and_then(|it| it.split(&['>', '<'][..]).nth(1)).unwrap();
    assert!(title.starts_with("Over 3 waves, "), "{title}");
    let page = text("r.html");
    assert_eq!(page.matches(&format!(">{title}</title>")).count(), 1, "the page");
    let report = text("r.md");
    let place = report.find("(<slope.svg>)").expect("the report shows the picture");
    assert_eq!(report.matches("(<slope.svg>)").count(), 1);
    assert!(report[..place].contains("Over 3 waves: 2024 to 2026"), "under the heading of all waves");
    let slides = unpacked(&fs::read(folder.path().join("r.pptx")).unwrap());
    assert!(slides.iter().any(|part| part.contains(title)), "the deck");
}

/// What the study file says of former names and of new criteria holds for each earlier wave, whichever it is; a renaming by hand
/// that no wave knows is refused, and a chart of one row too.
#[test]
fn renamed_and_new_criteria_are_told_by_one_study_file() {
    let wave = |name: &str, more: bool, seed: usize| {
        let further = if more { ",imp_new,perf_new" } else { "" };
        let mut text = format!("imp_{name},perf_{name},imp_b,perf_b{further}\n");
        for at in 0..60 {
            let of = |by: usize| 1 + (at * by + seed) % 5;
            text += &format!("{},{},{},{}", of(3), of(4), of(7), of(2));
            text += &if more { format!(",{},{}\n", of(6), of(1)) } else { "\n".to_owned() };
        }
        text
    };
    let study = "scale = \"1-5\"\nreplicates = 50\n[[criterion]]\nname = \"wifi\"\nlabel = \"Wi-Fi\"\npreviously = [\"wireless\", \"q7\"]\n\
                 [[criterion]]\nname = \"b\"\n[[criterion]]\nname = \"new\"\n";
    let folder = folder(&[
        ("1.csv", wave("q7", false, 1)),
        ("2.csv", wave("wireless", false, 2)),
        ("3.csv", wave("wifi", false, 3)),
        ("4.csv", wave("wifi", true, 4)),
        ("study.toml", study.to_owned()),
        ("one.csv", "imp_a,perf_a\n5,3\n4,2\n5,4\n3,3\n4,4\n".to_owned()),
        ("other.csv", "imp_a,perf_a\n5,4\n4,3\n5,4\n3,4\n4,4\n".to_owned()),
    ]);
    let found = compared(&folder, &["1.csv", "2.csv", "3.csv", "4.csv", "--study", "study.toml", "--quiet"]);
    let names: Vec<&Value> =
        found["trend"]["rows"].as_array().unwrap().iter().map(|row| &row["name"]).collect();
    assert_eq!(names, ["wifi", "b"], "every wave has both");
    assert_eq!(row(&found, "wifi")["old_name"], "wifi");
    assert_eq!(row(&found, "new")["status"], "added");
    for (old, name) in [("1.csv", "q7"), ("2.csv", "wireless")] {
        let found = compared(&folder, &[old, "4.csv", "--study", "study.toml", "--quiet"]);
        assert_eq!(row(&found, "wifi")["old_name"], name);
        let previous =
            ["analyze", "4.csv", "--previous", old, "--study", "study.toml", "--format", "json", "--quiet"];
        let beside = ecart_in(folder.path(), &previous, b"").ok().json();
        assert_eq!(beside["comparison"]["rows"], found["rows"]);
    }
    // Of the wave itself that is a mistake.
    let swapped = ecart_in(folder.path(), &["compare", "4.csv", "1.csv", "--study", "study.toml"], b"");
    assert!(swapped.code == 1 && swapped.stderr.contains("no such criterion"), "{}", swapped.stderr);
    for (map, said) in [
        ("q8=wifi", "no earlier wave has a row \"q8\""),
        ("wireless=wify", "no later wave has a row \"wify\" (did you mean \"wifi\"?)"),
    ] {
        let ran =
            ecart_in(folder.path(), &["compare", "2.csv", "3.csv", "--scale", "1-5", "--map", map], b"");
        assert!(ran.code == 1 && ran.stderr.contains(said), "{map}: {}", ran.stderr);
    }
    for command in
        [&["compare", "one.csv", "other.csv"][..], &["analyze", "one.csv", "--previous", "other.csv"]]
    {
        let ran = ecart_in(folder.path(), &[command, &["--scale", "1-5", "-o", "slope.svg"]].concat(), b"");
        assert!(ran.code == 1 && ran.stderr.contains("two rows or more"), "{command:?}: {}", ran.stderr);
        assert!(!folder.path().join("slope.svg").exists());
    }
}
