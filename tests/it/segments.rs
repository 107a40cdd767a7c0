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
    for (key, expected) in
        [("t", -4.209_980_524_194), ("df", 931.760_710_532_33), ("p", 2.801_353_981_022_5e-5_f64)]
    {
        close(against[key].as_f64().unwrap(), expected, 1e-9 * expected.abs(), key);
    }
    // Holm over the eight criteria of the level: it is the smallest p of the eight.
    let adjusted = against["p_adjusted"].as_f64().unwrap();
    close(adjusted / against["p"].as_f64().unwrap(), 8.0, 1e-9, "Holm");
    let mirrored = &row(&levels[1], "income")["against"]["performance"];
    close(mirrored["t"].as_f64().unwrap(), 4.209_980_524_194, 1e-9, "the other way round");
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

/// The level that is compared, and what it should give: value, SE by way of the interval, t, df, p.
fn against<'a>(json: &'a Value, level: usize, name: &str, measure: &str) -> &'a Value {
    &row(&json["segments"][0]["levels"][level], name)["against"][measure]
}

/// R's survey package, svyby with covmat and svycontrast: men and women live in the same sampling units.
#[test]
fn groups_that_share_clusters_are_compared_within_them() {
    let Some(path) = shared("data/gss2016_work_orientations.csv") else { return };
    let arguments = ["--by", "sex", "--weight", "weight", "--strata", "vstrat", "--cluster", "vpsu"];
    let mut all = vec!["analyze", path.to_str().unwrap()];
    all.extend(arguments);
    all.extend(["--replicates", "0", "--format", "json"]);
    let json = ecart(&all).ok().json();
    for (name, measure, value, t, p) in [
        ("security", "gap", -0.143_816_761_827, -1.758_238_403_633, 0.083_414_341_013),
        ("security", "performance", 0.051_437_070_699, 0.769_010_399_495, 0.444_672_510_221),
        ("income", "gap", -0.287_153_589_651, -3.033_921_967_058, 0.003_467_837_157),
        ("income", "performance", 0.256_469_413_221, 3.467_993_151_196, 0.000_935_231_609),
        ("help_others", "gap", -0.038_792_512_660, -0.587_964_445_439, 0.558_593_479_252),
        ("help_others", "performance", -0.146_791_386_616, -2.585_563_457_036, 0.011_972_799_725),
    ] {
        // Levels are sorted: female, male.
        let found = against(&json, 1, name, measure);
        for (key, expected) in [("value", value), ("t", t), ("p", p), ("df", 65.0)] {
            close(found[key].as_f64().unwrap(), expected, 1e-9 * expected.abs(), key);
        }
    }
}

/// Forty people asked twice: two in three rate a by one better the second time, nobody changes b.
#[test]
fn a_panel_with_people_as_clusters_is_a_paired_test() {
    let wave = |second: bool| {
        let rise = |id: usize| usize::from(second && !id.is_multiple_of(3));
        let line = |id: usize| format!("{id},5,{},4,{}\n", 1 + id % 4 + rise(id), 2 + id % 3);
        "id,imp_a,perf_a,imp_b,perf_b\n".to_owned() + &(1..=40).map(line).collect::<String>()
    };
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("q1.csv"), wave(false)).unwrap();
    fs::write(folder.path().join("q2.csv"), wave(true)).unwrap();
    let arguments = ["analyze", "q1.csv", "q2.csv", "--by", "file", "--cluster", "id", "--format", "json"];
    let json = ecart_in(folder.path(), &arguments, b"").ok().json();
    let change = against(&json, 1, "a", "performance");
    for (key, expected) in [("value", 27.0 / 40.0), ("t", 9.0), ("df", 39.0), ("p", 4.631_611_689_45e-11)] {
        close(change[key].as_f64().unwrap(), expected, 1e-9 * expected, key);
    }
    assert_eq!(
        against(&json, 1, "b", "performance"),
        &Value::Null,
        "nobody changed: there is no error to test by"
    );
    let gap = against(&json, 1, "a", "gap");
    close(gap["t"].as_f64().unwrap(), -9.0, 1e-8, "importance stays");
}

/// Means of two groups in a file each, with their deviations: the groups are tested as their respondents would be.
#[test]
fn summary_files_are_groups_with_tests_of_their_own() {
    let all = [
        "analyze",
        "fixtures/kinds/18-means-nord.csv",
        "fixtures/kinds/18-means-sud.csv",
        "--scale",
        "1-5",
        "--format",
        "json",
        "--quiet",
    ];
    let json = ecart(&all).ok().json();
    assert_eq!((&json["segments"][0]["column"], &json["respondents"]), (&"file".into(), &160.into()));
    let north = &json["segments"][0]["levels"][0];
    assert_eq!((&north["level"], &north["respondents"]), (&"18-means-nord".into(), &100.into()));
    let found = &row(north, "accueil")["against"]["performance"];
    let error: f64 = (1.0 / 100.0 + 1.1 * 1.1 / 60.0_f64).sqrt();
    close(found["value"].as_f64().unwrap(), 3.0 - 3.3, 1e-12, "difference");
    close(found["t"].as_f64().unwrap(), -0.3 / error, 1e-9, "t");
    // Squares within 99·1² + 59·1.1² and between 100·60/160·0.3².
    let sd = ((99.0 + 59.0 * 1.21 + 37.5 * 0.09) / 159.0_f64).sqrt();
    close(json["criteria"][0]["performance"]["sd"].as_f64().unwrap(), sd, 1e-12, "sd of all");
    // The gaps of the respondents are known to nobody.
    assert!(row(north, "accueil")["against"]["gap"].is_null());

    let groups =
        ["analyze", "fixtures/kinds/18-means-by-region-en.csv", "--scale", "1-5", "--format", "json"];
    let by = |column: &str| ecart(&[&groups[..], &["--by", column]].concat());
    assert_eq!(by("region").ok().json()["segments"][0]["levels"][1]["level"], "South");
    for nonsense in ["criterion", "n"] {
        assert!(by(nonsense).stderr.contains("need the respondents"), "{nonsense}");
    }
}
