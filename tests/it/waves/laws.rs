//! Laws of comparisons: swapped, with itself, saved, stacked, and of a panel that did not move.

use serde_json::Value;

use super::world::{compared, folder, id, part, perth, row};
use crate::world::ecart_in;

/// Two small waves of one survey, made by a rule.
fn wave(seed: u64, people: u64) -> String {
    let mut text = String::from("id,imp_a,perf_a,imp_b,perf_b,imp_c,perf_c,imp_d,perf_d,imp_e,perf_e\n");
    for person in 1..=people {
        text += &person.to_string();
        for item in 0..10 {
            let mixed = (person * 31 + item * 17 + seed * 97).wrapping_mul(2_654_435_761) >> 7;
            text += &format!(",{}", 1 + mixed % 5);
        }
        text.push('\n');
    }
    text
}

fn waves() -> tempfile::TempDir {
    folder(&[("old.csv", wave(1, 120)), ("new.csv", wave(2, 140)), ("same.csv", wave(1, 120))])
}

fn changes(comparison: &Value) -> Vec<(String, &'static str, Value)> {
    let measures = ["importance", "performance", "gap", "top_two_importance", "top_two_performance"];
    let rows = comparison["rows"].as_array().unwrap().iter();
    rows.flat_map(|row| measures.map(|key| (row["name"].to_string(), key, row[key].clone()))).collect()
}

#[test]
fn swapping_the_waves_negates_every_change_and_reverses_every_move() {
    let folder = waves();
    let forth = compared(&folder, &["old.csv", "new.csv", "--scale", "1-5"]);
    let back = compared(&folder, &["new.csv", "old.csv", "--scale", "1-5"]);
    for ((name, key, one), (_, _, other)) in changes(&forth).into_iter().zip(changes(&back)) {
        let number = |change: &Value, key: &str| change[key].as_f64().unwrap();
        for (part, mirrored) in [("value", "value"), ("low", "high"), ("t", "t")] {
            assert_eq!(number(&one, part), -number(&other, mirrored), "{name} {key} {part}");
        }
        assert_eq!(one["p_adjusted"], other["p_adjusted"], "{name} {key}");
    }
    for row in forth["rows"].as_array().unwrap() {
        let mirrored = super::world::row(&back, row["name"].as_str().unwrap());
        for (one, other) in [
            ("old", "new"),
            ("new_on_old_line", "old_on_new_line"),
            ("cause", "cause"),
            ("probability", "probability"),
            ("enters_priority", "leaves_priority"),
        ] {
            assert_eq!(row["quadrant"][one], mirrored["quadrant"][other], "{} {one}", row["name"]);
        }
    }
}

#[test]
fn a_wave_compared_with_itself_has_not_changed() {
    let folder = waves();
    let found = compared(&folder, &["old.csv", "same.csv", "--scale", "1-5"]);
    for (name, key, change) in changes(&found) {
        assert_eq!((change["value"].as_f64(), change["p"].as_f64()), (Some(0.0), Some(1.0)), "{name} {key}");
        assert_eq!(change["verdict"], "no_evidence");
    }
    for row in found["rows"].as_array().unwrap() {
        assert_eq!(row["quadrant"]["old"], row["quadrant"]["new"]);
        assert!(row["quadrant"]["cause"].is_null());
    }
    assert!(found["warnings"].as_array().unwrap().iter().any(|warning| warning["code"] == "same_input"));
}

/// What is saved is enough: to the last bit.
#[test]
fn saved_analyses_compare_as_surveys_do() {
    let folder = waves();
    for (survey, saved) in [("old.csv", "old.json"), ("new.csv", "new.json")] {
        ecart_in(folder.path(), &["analyze", survey, "--scale", "1-5", "-o", saved, "--quiet"], b"").ok();
    }
    let surveys = compared(&folder, &["old.csv", "new.csv", "--scale", "1-5"]);
    for pair in [["old.json", "new.json"], ["old.json", "new.csv"], ["old.csv", "new.json"]] {
        let saved = compared(&folder, &[pair[0], pair[1], "--scale", "1-5"]);
        assert_eq!(saved, surveys, "{pair:?}");
    }
}

/// One file with a column of the wave gives the numbers of two files.
#[test]
fn stacked_waves_are_two_files() {
    let odd = |cells: &[&str]| id(cells) % 2 == 1;
    let label = |cells: &[&str]| if odd(cells) { "2025-Q1" } else { "2025-Q2" }.to_owned();
    let folder = folder(&[
        ("2025-Q1.csv", part(&perth(), odd, None)),
        ("2025-Q2.csv", part(&perth(), |cells| !odd(cells), None)),
        ("both.csv", part(&perth(), |_| true, Some(("wave", &label)))),
    ]);
    let apart = compared(&folder, &["2025-Q1.csv", "2025-Q2.csv"]);
    let arguments = ["analyze", "both.csv", "--wave", "wave", "--format", "json"];
    let stacked = ecart_in(folder.path(), &arguments, b"").ok().json();
    assert_eq!(stacked["comparison"]["rows"], apart["rows"]);
    assert_eq!(stacked["comparison"]["new"]["label"], "2025-Q2");
    assert_eq!(stacked["respondents"], apart["new"]["respondents"]);
}

/// The changes of a stacked file by file are Welch's of its segments.
#[test]
fn segments_by_file_give_the_same_tests() {
    let folder = waves();
    let arguments =
        ["analyze", "old.csv", "new.csv", "--by", "file", "--scale", "1-5", "--format", "json", "--quiet"];
    let stacked = ecart_in(folder.path(), &arguments, b"").ok().json();
    let found = compared(&folder, &["old.csv", "new.csv", "--scale", "1-5"]);
    let levels = stacked["segments"][0]["levels"].as_array().unwrap();
    let new = levels.iter().find(|level| level["level"].as_str().unwrap().starts_with("new")).unwrap();
    for segment in new["criteria"].as_array().unwrap() {
        let row = row(&found, segment["name"].as_str().unwrap());
        for key in ["importance", "performance", "gap"] {
            let (one, other) = (&segment["against"][key], &row[key]);
            for part in ["t", "df", "p", "low", "high"] {
                let (one, other) = (one[part].as_f64().unwrap(), other[part].as_f64().unwrap());
                assert!((one - other).abs() <= 1e-12 * one.abs().max(1.0), "{key} {part}: {one} {other}");
            }
        }
    }
}

#[test]
fn a_panel_that_gave_the_same_answers_has_no_error_and_no_p() {
    let folder = waves();
    let found = compared(&folder, &["old.csv", "same.csv", "--scale", "1-5", "--panel", "id"]);
    assert_eq!(found["linkage"]["both"], 120);
    for (name, key, change) in changes(&found) {
        assert_eq!(change["value"], 0.0, "{name} {key}");
        for part in ["standard_error", "p", "p_adjusted", "t"] {
            assert!(change[part].is_null(), "{name} {key} {part}: {change}");
        }
        assert_eq!(change["verdict"], "not_tested");
    }
}

#[test]
fn two_waves_with_the_same_ids_may_be_a_panel_and_nothing_is_linked_by_guess() {
    let renumbered = |text: String| {
        let mut lines = text.lines();
        let mut made = format!("{}\n", lines.next().unwrap());
        for line in lines {
            made += &format!("p{line}\n");
        }
        made
    };
    let folder = folder(&[("a.csv", renumbered(wave(1, 60))), ("b.csv", renumbered(wave(2, 60)))]);
    let found = compared(&folder, &["a.csv", "b.csv", "--scale", "1-5"]);
    assert_eq!(found["linkage"]["kind"], "independent");
    let codes: Vec<&Value> = found["warnings"].as_array().unwrap().iter().map(|it| &it["code"]).collect();
    assert_eq!(codes, ["looks_like_panel"]);
    // Numbers from 1 on are what every export has.
    let counted = compared(&waves(), &["old.csv", "new.csv", "--scale", "1-5"]);
    assert_eq!(counted["warnings"], Value::Array(Vec::new()));
}

#[test]
fn nothing_of_a_respondent_is_in_any_json() {
    let text = wave(1, 40).replace("\n7,", "\nmarguerite-0612345678,");
    let folder = folder(&[("a.csv", text.clone()), ("b.csv", text.replace(",5", ",4"))]);
    let arguments = ["compare", "a.csv", "b.csv", "--scale", "1-5", "--panel", "id", "--format", "json"];
    assert!(!ecart_in(folder.path(), &arguments, b"").ok().stdout.contains("marguerite"));
    let arguments =
        ["analyze", "b.csv", "--previous", "a.csv", "--scale", "1-5", "--panel", "id", "--format", "json"];
    assert!(!ecart_in(folder.path(), &arguments, b"").ok().stdout.contains("marguerite"));
}
