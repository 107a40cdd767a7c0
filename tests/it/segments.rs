//! Segments: each level like a survey of its own, compared with the others (`methods.md` §4.5, §6.3).

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::world::{close, ecart, ecart_in, root, shared};

fn row<'a>(level: &'a Value, name: &str) -> &'a Value {
    level["criteria"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()
}

#[test]
fn welch_of_work_orientations_by_sex() {
    let Some(path) = shared("data/gss2016_work_orientations.csv") else { return };
    let json =
        ecart(&["analyze", path.to_str().unwrap(), "--by", "sex", "--base", "available", "--format", "json"])
            .ok()
            .json();
    let by_sex = &json["segments"][0];
    assert_eq!((by_sex["column"].as_str(), by_sex["without_level"].as_u64()), (Some("sex"), Some(0)));
    let levels = by_sex["levels"].as_array().unwrap();
    assert_eq!([&levels[0]["level"], &levels[1]["level"]], ["female", "male"]);
    // The reference rests on everybody who rated performance.
    let against = &row(&levels[0], "income")["against"]["performance"];
    for (key, expected, tolerance) in
        [("t", -4.209_980_524, 1e-9), ("df", 931.760_710_5, 1e-9), ("p", 2.801_353_98e-5, 1e-13)]
    {
        close(against[key].as_f64().unwrap(), expected, tolerance, key);
    }
    // Holm over the eight criteria of the level: it is the smallest p of the eight.
    let adjusted = against["p_adjusted"].as_f64().unwrap();
    close(adjusted / against["p"].as_f64().unwrap(), 8.0, 1e-9, "Holm");
    let mirrored = &row(&levels[1], "income")["against"]["performance"];
    close(mirrored["t"].as_f64().unwrap(), 4.209_980_524, 1e-9, "the other way round");
}

/// A level is what the survey of its respondents alone would be.
#[test]
fn a_level_is_the_survey_of_its_respondents() {
    let text = fs::read_to_string(root().join("fixtures/bank.csv")).unwrap();
    let mut lines = text.lines();
    let header = lines.next().unwrap();
    let west: Vec<&str> = lines.filter(|line| line.contains(",West,")).collect();
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("west.csv"), format!("{header}\n{}\n", west.join("\n"))).unwrap();
    let study = root().join("fixtures/bank.toml").display().to_string();
    let arguments = ["analyze", "west.csv", "--study", &study, "--format", "json"];
    let alone = ecart_in(folder.path(), &arguments, b"").ok().json();
    let whole = ecart(&[
        "analyze",
        "fixtures/bank.csv",
        "--study",
        "fixtures/bank.toml",
        "--by",
        "region",
        "--segment-crosshair",
        "own",
        "--format",
        "json",
    ]);
    let whole = whole.ok().json();
    let level =
        whole["segments"][0]["levels"].as_array().unwrap().iter().find(|l| l["level"] == "West").unwrap();
    assert_eq!(level["respondents"].as_u64().unwrap(), west.len() as u64);
    for map in ["criteria", "elements"] {
        for (row, other) in level[map].as_array().unwrap().iter().zip(alone[map].as_array().unwrap()) {
            for key in ["name", "importance", "performance", "quadrant", "rank"] {
                assert_eq!(row[key], other[key], "{} {key}", row["name"]);
            }
            assert_eq!(row["gap"]["value"], other["gap"]["value"]);
        }
    }
}

#[test]
fn three_respondents_get_their_numbers_and_no_test() {
    let mut text = String::from("id,imp_price,perf_price,imp_wifi,perf_wifi,group\n");
    for id in 0..80 {
        text += &format!(
            "{id},{},{},{},{},{}\n",
            1 + id % 5,
            1 + id % 4,
            2 + id % 4,
            1 + id % 3,
            if id < 40 { "x" } else { "y" }
        );
    }
    // Nobody of the small group rated b on both sides.
    text += "80,5,2,4,,few\n81,4,2,,3,few\n82,5,1,,,few\n83,5,5,5,5,\n";
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("s.csv"), text).unwrap();
    let run = |format| {
        ecart_in(
            folder.path(),
            &["analyze", "s.csv", "--scale", "1-5", "--by", "group", "--format", format],
            b"",
        )
        .ok()
    };
    let json = run("json").json();
    let by_group = &json["segments"][0];
    assert_eq!(by_group["without_level"], 1);
    let few = &by_group["levels"][0];
    assert_eq!((few["level"].as_str(), few["respondents"].as_u64()), (Some("few"), Some(3)));
    let price = row(few, "price");
    close(price["gap"]["value"].as_f64().unwrap(), 3.0, 1e-12, "(3 + 2 + 4) / 3");
    assert_eq!(
        (price["n"].as_u64(), &price["against"]["gap"], &price["flags"][0]),
        (Some(3), &Value::Null, &Value::from("tiny_base"))
    );
    let wifi = row(few, "wifi");
    assert_eq!((wifi["n"].as_u64(), &wifi["gap"], &wifi["quadrant"]), (Some(0), &Value::Null, &Value::Null));
    let tested = &row(&by_group["levels"][1], "wifi")["against"]["gap"];
    assert!(tested["p"].as_f64().is_some_and(|p| (0.0..=1.0).contains(&p)), "{tested}");
    let table = run("table").stdout;
    assert!(table.contains("1 respondent has no answer in group"), "{table}");
    assert_eq!(run("csv").stdout.lines().filter(|line| line.starts_with("segment,")).count(), 6);
}

#[test]
fn many_levels_wrap_into_tables_of_eighty_columns() {
    let mut text = String::from("id,imp_price,perf_price,imp_wifi,perf_wifi,group\n");
    for id in 0..60 {
        text += &format!(
            "{id},{},{},{},{},level number {:02}\n",
            1 + id % 5,
            1 + id % 4,
            2 + id % 4,
            1 + id % 3,
            id % 20
        );
    }
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("s.csv"), text).unwrap();
    let arguments =
        ["analyze", "s.csv", "--scale", "1-5", "--by", "group", "-o", "t.txt", "-o", "segments.svg"];
    ecart_in(folder.path(), &arguments, b"").ok();
    let table = fs::read_to_string(folder.path().join("t.txt")).unwrap();
    assert!(table.lines().all(|line| line.chars().count() <= 80), "{table}");
    for level in 0..20 {
        assert!(table.contains(&format!("level number {level:02}")));
    }
    let picture = fs::read_to_string(folder.path().join("segments.svg")).unwrap();
    assert!(picture.contains("level number 19"));
}
