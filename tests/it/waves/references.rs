//! Changes and moves against R, through the command line.

use serde_json::Value;

use super::reference::{OVERLAP, PANEL, SEXES, SEXES_TOP_TWO};
use super::world::{compared, folder, gss, id, part, perth, perth_study, row};
use crate::world::close;

/// Keys of a measure in the tables and in the JSON.
const MEASURES: [(&str, &str); 3] = [("imp", "importance"), ("perf", "performance"), ("gap", "gap")];

fn key(measure: &str) -> &'static str {
    MEASURES.iter().find(|(name, _)| *name == measure).unwrap().1
}

fn number(change: &Value, key: &str) -> f64 {
    change[key].as_f64().unwrap_or_else(|| panic!("no {key} in {change}"))
}

#[track_caller]
fn agrees(change: &Value, expected: &[(&str, &str)], what: &str) {
    for (key, expected) in expected {
        let expected: f64 = expected.parse().unwrap();
        // Probabilities are told to twelve digits, whatever their size.
        let found = number(change, key);
        let near = if *key == "p" { (found / expected - 1.0).abs() < 1e-9 } else { false };
        if !near {
            close(found, expected, 1e-9, &format!("{what} {key}"));
        }
    }
}

fn women_then_men(options: &[&str]) -> Option<Value> {
    let path = gss()?;
    let sex = |wanted: &'static str| move |cells: &[&str]| cells[4] == wanted;
    let folder = folder(&[
        ("women.csv", part(&path, sex("\"female\""), None)),
        ("men.csv", part(&path, sex("\"male\""), None)),
    ]);
    let arguments: Vec<&str> = ["women.csv", "men.csv"].iter().chain(options).copied().collect();
    Some(compared(&folder, &arguments))
}

#[test]
fn independent_waves_are_welch() {
    let Some(found) = women_then_men(&[]) else { return };
    for line in SEXES.lines() {
        let cells: Vec<&str> = line.split(',').collect();
        let change = &row(&found, cells[1])[key(cells[0])];
        let expected = [
            ("old", cells[4]),
            ("new", cells[5]),
            ("value", cells[6]),
            ("standard_error", cells[7]),
            ("low", cells[8]),
            ("high", cells[9]),
            ("t", cells[10]),
            ("df", cells[11]),
            ("p", cells[12]),
        ];
        agrees(change, &expected, line);
    }
    for line in SEXES_TOP_TWO.lines() {
        let cells: Vec<&str> = line.split(',').collect();
        let change = &row(&found, cells[0])["top_two_performance"];
        assert_eq!(change["statistic"], "z");
        let expected =
            [("value", cells[5]), ("t", cells[6]), ("p", cells[7]), ("low", cells[8]), ("high", cells[9])];
        agrees(change, &expected, line);
    }
    for (name, importance, performance, gap, top_two) in [
        ("security", 0.079_853_520_939, 1.0, 0.527_663_200_622, 1.0),
        ("income", 1.0, 0.000_248_272_943, 0.003_047_367_059, 0.035_240_920_241),
        ("advancement", 1.0, 0.477_013_374_404, 0.421_925_386_061, 1.0),
        ("interesting", 1.0, 1.0, 1.0, 1.0),
        ("independent", 1.0, 1.0, 1.0, 1.0),
        ("help_others", 0.020_549_192_477, 0.030_593_491_890, 1.0, 0.214_482_198_352),
        ("useful_society", 0.033_542_709_193, 1.0, 1.0, 1.0),
        ("contact", 1.0, 1.0, 1.0, 1.0),
    ] {
        for (measure, expected) in [
            ("importance", importance),
            ("performance", performance),
            ("gap", gap),
            ("top_two_performance", top_two),
        ] {
            close(number(&row(&found, name)[measure], "p_adjusted"), expected, 1e-9, name);
        }
    }
    for (name, expected) in [("security", 0.186_463_550_344), ("income", 0.195_773_555_760)] {
        let change = &row(&found, name)["performance"];
        close(number(change, "detectable"), expected, 1e-9, "what one test could have shown");
    }
    for (wave, importance, performance) in
        [("old", 4.259_395_648_851, 3.851_483_966_674), ("new", 4.196_701_404_035, 3.869_949_629_338)]
    {
        let line = &found[wave]["crosshair"];
        close(number(line, "importance"), importance, 1e-9, wave);
        close(number(line, "performance"), performance, 1e-9, wave);
    }
}

#[test]
fn benjamini_hochberg_of_the_same() {
    let Some(found) = women_then_men(&["--adjust", "bh"]) else { return };
    for (name, expected) in [
        ("security", 0.234_516_978_054),
        ("income", 0.003_047_367_059),
        ("advancement", 0.234_516_978_054),
        ("interesting", 0.895_318_919_284),
        ("independent", 0.895_318_919_284),
        ("help_others", 0.957_774_452_971),
        ("useful_society", 0.557_987_326_915),
        ("contact", 0.895_318_919_284),
    ] {
        close(number(&row(&found, name)["gap"], "p_adjusted"), expected, 1e-9, name);
    }
}

#[test]
fn moves_have_a_probability_and_a_cause() {
    let Some(found) = women_then_men(&[]) else { return };
    let moved = &row(&found, "help_others")["quadrant"];
    assert_eq!([&moved["old"], &moved["new"]], ["keep_up", "possible_overkill"]);
    assert_eq!([&moved["new_on_old_line"], &moved["old_on_new_line"]], ["possible_overkill", "keep_up"]);
    assert_eq!(moved["cause"], "criterion");
    // .927 with 20,000 joint replicates, so ± 3 · .006 with 2,000 in each wave.
    close(number(moved, "probability"), 0.927, 0.018, "help_others");
    let stays = &row(&found, "useful_society")["quadrant"];
    assert_eq!([&stays["old"], &stays["new"]], ["keep_up", "keep_up"]);
    // A report with one fixed line would announce a move that is none.
    assert_eq!(stays["new_on_old_line"], "possible_overkill");
    assert!(stays["cause"].is_null());
    close(number(stays, "probability"), 0.972, 0.01, "useful_society");

    let fixed = women_then_men(&["--lines", "old"]).unwrap();
    let moved = &row(&fixed, "useful_society")["quadrant"];
    assert_eq!([&moved["new"], &moved["cause"]], ["possible_overkill", "criterion"]);
    close(number(moved, "probability"), 0.549, 0.03, "useful_society on the old line");
}

/// Two random halves of one survey: quadrants move, and none of the moves is real.
#[test]
fn halves_of_one_survey_have_no_real_move() {
    let odd = |cells: &[&str]| id(cells) % 2 == 1;
    let halves = |path: &std::path::Path| {
        let files = [("odd.csv", part(path, odd, None)), ("even.csv", part(path, |cells| !odd(cells), None))];
        compared(&folder(&files), &["odd.csv", "even.csv"])
    };
    let found = halves(&perth());
    let moved: Vec<&Value> = found["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["quadrant"]["old"] != row["quadrant"]["new"])
        .collect();
    for (name, to, probability) in [
        ("4", "possible_overkill", 0.495),
        ("7", "low_priority", 0.414),
        ("12", "keep_up", 0.633),
        ("17", "keep_up", 0.303),
        ("20", "possible_overkill", 0.475),
    ] {
        let row = moved.iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("{name} stays"));
        assert_eq!(row["quadrant"]["new"], to);
        // Of 2,000 replicates in each half, against 20,000.
        assert!((number(&row["quadrant"], "probability") - probability).abs() < 0.05, "{name}");
    }
    assert_eq!(moved.len(), 5);
    assert!(moved.iter().all(|row| row["quadrant"]["verdict"] == "uncertain"));
    assert_eq!(row(&found, "16")["quadrant"]["new_on_old_line"], "concentrate_here");

    let Some(path) = gss() else { return };
    let found = halves(&path);
    for (wave, importance, performance) in
        [("old", 4.245_592_638_876, 3.859_402_999_151), ("new", 4.210_450_639_736, 3.862_124_421_847)]
    {
        let line = &found[wave]["crosshair"];
        close(number(line, "importance"), importance, 1e-9, wave);
        close(number(line, "performance"), performance, 1e-9, wave);
    }
    let least = number(&row(&found, "independent")["importance"], "p_adjusted");
    close(least, 0.990_430, 1e-6, "importance of independence");
    for row in found["rows"].as_array().unwrap() {
        for measure in ["importance", "performance", "gap"] {
            assert!(number(&row[measure], "p_adjusted") >= 0.99, "{} {measure}", row["name"]);
        }
    }
    let moved = &row(&found, "help_others")["quadrant"];
    assert_eq!([&moved["cause"], &moved["verdict"]], ["criterion", "uncertain"]);
    close(number(moved, "probability"), 0.5425, 0.02, ".6871 × .7895");
}

/// Perth's items 12 to 22 as a second wave of items 1 to 11: the same people, the items renamed.
fn panel(extra: &[&str], files: &[(&str, String)]) -> Value {
    let mut all = vec![
        ("old.toml", perth_study(1..=11)),
        ("new.toml", perth_study(12..=22)),
        ("perth.csv", std::fs::read_to_string(perth()).unwrap()),
    ];
    all.extend(files.iter().cloned());
    let folder = folder(&all);
    let renamed: Vec<String> = (1..=11).map(|item| format!("--map={item}={}", item + 11)).collect();
    let survey = if files.is_empty() { "perth.csv" } else { files[0].0 };
    let mut arguments = vec![survey, survey, "--old-study", "old.toml", "--study", "new.toml"];
    // One file in both places: its name tells the waves apart no more.
    arguments.extend(["--panel", "respondentId"]);
    arguments.extend(renamed.iter().map(String::as_str));
    arguments.extend(extra);
    compared(&folder, &arguments)
}

/// A row by its number in the old wave.
fn renamed<'a>(found: &'a Value, item: &str) -> &'a Value {
    row(found, &(item.parse::<u32>().unwrap() + 11).to_string())
}

#[test]
fn a_full_panel_is_paired() {
    let found = panel(&[], &[]);
    assert_eq!(
        (found["linkage"]["kind"].as_str(), found["linkage"]["both"].as_u64()),
        (Some("panel"), Some(393))
    );
    for line in PANEL.lines() {
        let cells: Vec<&str> = line.split(',').collect();
        let change = &renamed(&found, cells[1])[key(cells[0])];
        let expected = [
            ("value", cells[2]),
            ("standard_error", cells[3]),
            ("t", cells[4]),
            ("p", cells[5]),
            ("df", "392"),
        ];
        agrees(change, &expected, line);
    }
    for (item, expected) in [
        ("1", 2.815_119_032_02e-6),
        ("5", 0.368_823_107_580),
        ("9", 4.910_350_809_69e-24),
        ("10", 0.000_541_229_501_564),
    ] {
        let adjusted = number(&renamed(&found, item)["gap"], "p_adjusted");
        assert!((adjusted / expected - 1.0).abs() < 1e-9, "{item}: {adjusted:e}");
    }
    let first = &renamed(&found, "1")["top_two_performance"];
    agrees(first, &[("t", "-3.138299039816"), ("p", "0.00169931413959")], "McNemar of item 1");
    close(number(&renamed(&found, "9")["top_two_performance"], "t"), 7.319_931_375_965, 1e-9, "item 9");
    // Everybody is drawn once for both waves: the product would say .447 of item 5.
    for (item, to, probability) in [
        ("5", "low_priority", 0.352),
        ("9", "possible_overkill", 0.588),
        ("10", "keep_up", 0.978),
        ("3", "low_priority", 0.998),
    ] {
        let moved = &renamed(&found, item)["quadrant"];
        assert_eq!(moved["new"], to, "{item}");
        assert!((number(moved, "probability") - probability).abs() < 0.045, "{item}: {moved}");
    }
    close(number(&renamed(&found, "9")["quadrant"], "leaves_priority"), 1.0, 1e-3, "item 9 leaves");
}

#[test]
fn a_weighted_panel_adds_up_contributions() {
    let weight = |cells: &[&str]| ((7 * id(cells)) % 5 + 1).to_string();
    let text = part(&perth(), |_| true, Some(("w", &weight)));
    let found = panel(&["--weight", "w"], &[("weighted.csv", text)]);
    let gap = &renamed(&found, "1")["gap"];
    agrees(gap, &[("value", "-0.436440677966"), ("standard_error", "0.086928207860")], "gap of item 1");
}

#[test]
fn waves_that_partly_overlap() {
    let found = panel(&["--old-where", "respondentId <= 300", "--where", "respondentId >= 101"], &[]);
    let linkage = &found["linkage"];
    assert_eq!(["both", "only_old", "only_new"].map(|key| linkage[key].as_u64().unwrap()), [200, 100, 93]);
    for line in OVERLAP.lines() {
        let cells: Vec<&str> = line.split(',').collect();
        let change = &renamed(&found, cells[1])[key(cells[0])];
        let expected = [
            ("value", cells[2]),
            ("standard_error", cells[3]),
            ("t", cells[4]),
            ("df", cells[5]),
            ("p", cells[6]),
        ];
        for (key, expected) in expected {
            // The table has twelve digits.
            let (found, expected) = (number(change, key), expected.parse::<f64>().unwrap());
            assert!((found / expected - 1.0).abs() < 1e-9, "{line}: {key} {found}");
        }
    }
}

#[test]
fn weighted_waves_are_linearised() {
    let Some(found) = women_then_men(&["--weight", "weight"]) else { return };
    for (name, measure, expected) in [
        (
            "security",
            "gap",
            ["-0.143816761827", "0.080038335651", "-1.796848480886", "923.977394826491", "0.0726861738052"],
        ),
        (
            "income",
            "gap",
            ["-0.287153589651", "0.097671984468", "-2.939979065800", "929.141074293769", "0.00336366869902"],
        ),
        (
            "income",
            "performance",
            ["0.256469413221", "0.077405079687", "3.313340859024", "929.500237783389", "0.000957478414697"],
        ),
    ] {
        let keys = ["value", "standard_error", "t", "df", "p"];
        let expected: Vec<(&str, &str)> = keys.into_iter().zip(expected).collect();
        agrees(&row(&found, name)[measure], &expected, name);
    }
}

#[test]
fn waves_of_one_design_share_their_clusters() {
    let Some(path) = gss() else { return };
    let wave = |cells: &[&str]| if id(cells) % 2 == 1 { "wave 1" } else { "wave 2" }.to_owned();
    let folder = folder(&[("both.csv", part(&path, |_| true, Some(("wave", &wave))))]);
    let arguments = [
        "analyze",
        "both.csv",
        "--wave",
        "wave",
        "--weight",
        "weight",
        "--strata",
        "vstrat",
        "--cluster",
        "vpsu",
        "--format",
        "json",
        "--replicates",
        "200",
    ];
    let json = crate::world::ecart_in(folder.path(), &arguments, b"").ok().json();
    let found = &json["comparison"];
    assert_eq!(found["linkage"]["kind"], "clusters");
    for (name, value, error) in
        [("income", "-0.072992990450", "0.085084376624"), ("security", "-0.056058194845", "0.085464940265")]
    {
        let gap = &row(found, name)["gap"];
        agrees(gap, &[("value", value), ("standard_error", error), ("df", "65")], name);
    }
}

/// Promoters, passives and detractors of two waves.
fn recommending(counts: [u32; 3]) -> String {
    let mut text = String::from("imp_a,perf_a,imp_b,perf_b,recommend\n");
    let mut line = 0;
    for (count, answer) in counts.into_iter().zip([9, 8, 3]) {
        for _ in 0..count {
            line += 1;
            text +=
                &format!("{},{},{},{},{answer}\n", 1 + line % 5, 1 + line % 4, 2 + line % 4, 1 + line % 3);
        }
    }
    text
}

#[test]
fn net_promoter_scores_change() {
    let folder =
        folder(&[("old.csv", recommending([453, 295, 147])), ("new.csv", recommending([420, 300, 180]))]);
    let found = compared(&folder, &["old.csv", "new.csv", "--outcome", "recommend", "--scale", "1-5"]);
    let indices = found["indices"].as_array().unwrap();
    let change = indices.iter().find(|index| index["name"] == "net_promoter:recommend").unwrap();
    agrees(
        change,
        &[
            ("old", "34.189944134078"),
            ("new", "26.666666666667"),
            ("value", "-7.523277467412"),
            ("standard_error", "3.577931656563"),
            ("t", "-2.102688980549"),
            ("p", "0.0354929659459"),
        ],
        "NPS",
    );
}

#[test]
fn three_waves_have_a_slope() {
    let Some(path) = gss() else { return };
    let wave = |cells: &[&str]| {
        match cells[5].parse().unwrap_or(0) {
            1..=3 => "1",
            4..=6 => "2",
            7..=9 => "3",
            _ => "",
        }
        .to_owned()
    };
    let folder = folder(&[("all.csv", part(&path, |_| true, Some(("wave", &wave))))]);
    let arguments = ["analyze", "all.csv", "--wave", "wave", "--format", "json", "--replicates", "0"];
    let json = crate::world::ecart_in(folder.path(), &arguments, b"").ok().json();
    let trend = &json["comparison"]["trend"];
    assert_eq!(trend["waves"], serde_json::json!(["1", "2", "3"]));
    let rows = trend["rows"].as_array().unwrap();
    let income = &rows.iter().find(|row| row["name"] == "income").unwrap()["performance"];
    for (at, expected) in [2.756_838_905_775, 2.769_480_519_481, 2.851_351_351_351].into_iter().enumerate() {
        close(number(&income["points"][at], "value"), expected, 1e-9, "a wave");
    }
    for (key, expected) in [
        ("value", 0.047_256_222_788),
        ("standard_error", 0.042_520_509_928),
        ("df", 607.456_701_229_181),
        ("p", 0.266_846_735_391),
    ] {
        close(number(&income["slope"], key), expected, 1e-9, key);
    }
    for (key, expected) in [("f", 0.692_033_451_076), ("df2", 614.559_311_115_944)] {
        close(number(&income["equality"], key), expected, 1e-9, key);
    }
    assert!((number(&income["equality"], "p") - 0.500_947).abs() < 1e-6);
    assert!(income["limits"].is_null(), "three waves make no control chart");
}

/// Days of the waves: c = (t − t̄)/Σ(t − t̄)² of the years between them, SE = √Σc²SE²; evenly spaced they say the same.
#[test]
fn a_slope_is_for_each_year_where_the_days_of_waves_are_told() {
    let text = std::fs::read_to_string(super::world::perth()).unwrap();
    let mut lines = text.lines();
    let mut all = format!("{},wave\n", lines.next().unwrap());
    for (at, line) in lines.enumerate() {
        all += &format!("{line},{}\n", 1 + at % 3);
    }
    let folder = folder(&[("all.csv", all)]);
    let run = |more: &[&str]| {
        let base = ["analyze", "all.csv", "--wave", "wave", "--format", "json", "--replicates", "0"];
        crate::world::ecart_in(folder.path(), &[&base[..], more].concat(), b"").ok().json()
    };
    let of = |json: &Value| json["comparison"]["trend"].clone();
    let plain = of(&run(&[]));
    let even = of(&run(&["--wave-dates", "2023-01-01,2024-01-01,2024-12-31"]));
    let uneven = of(&run(&["--wave-dates", "2020-01-01,2021-01-01,2026-01-01"]));
    assert_eq!(plain["times"], serde_json::json!([1.0, 2.0, 3.0]));
    let times: Vec<f64> = [0.0, 366.0, 2192.0].iter().map(|days| days / 365.2425).collect();
    let mean = times.iter().sum::<f64>() / 3.0;
    let spread: f64 = times.iter().map(|time| (time - mean).powi(2)).sum();
    for (at, row) in uneven["rows"].as_array().unwrap().iter().enumerate() {
        for measure in ["importance", "performance", "gap"] {
            let (mut value, mut variance) = (0.0, 0.0);
            for (time, point) in times.iter().zip(row[measure]["points"].as_array().unwrap()) {
                let factor = (time - mean) / spread;
                value += factor * number(point, "value");
                variance += (factor * number(point, "standard_error")).powi(2);
            }
            let slope = &row[measure]["slope"];
            assert!((number(slope, "value") - value).abs() < 1e-12, "{measure} {at}");
            close(number(slope, "standard_error"), variance.sqrt(), 1e-9, "error");
            // A year is 365.2425 days, and waves a year apart are 365: the same line on another ruler.
            let (one, other) = (&plain["rows"][at][measure]["slope"], &even["rows"][at][measure]["slope"]);
            assert!((number(one, "value") * 365.2425 / 365.0 - number(other, "value")).abs() < 1e-12);
            assert!((number(one, "p") - number(other, "p")).abs() < 1e-9);
        }
    }
}
