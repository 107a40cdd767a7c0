//! Groups made of the numbers of a column.

use crate::waves::world::{folder, gss};
use crate::world::{ecart, ecart_in};

fn levels(json: &serde_json::Value) -> Vec<(String, u64)> {
    let levels = json["segments"][0]["levels"].as_array().unwrap();
    let level = |level: &serde_json::Value| {
        (level["level"].as_str().unwrap().to_owned(), level["respondents"].as_u64().unwrap())
    };
    levels.iter().map(level).collect()
}

#[test]
fn tertiles_keep_ties_together() {
    let Some(path) = gss() else { return };
    let by = |how: &str| {
        ecart(&["analyze", path.to_str().unwrap(), "--by", how, "--replicates", "0", "--format", "json"])
            .ok()
            .json()
    };
    let expected = [("≤ 5", 426), ("> 5 ≤ 6", 343), ("> 6", 164)].map(|(name, n)| (name.to_owned(), n));
    assert_eq!(levels(&by("overall_jobsat:tertiles")), expected);
    let ages = by("age:18-34,35-54,55+");
    assert_eq!(
        levels(&ages).iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["18-34", "35-54", "55+"]
    );
}

#[test]
fn a_column_of_exactly_that_name_wins_and_what_is_no_grouping_is_refused() {
    let mut text = String::from("id,imp_a,perf_a,imp_b,perf_b,rec,rec:nps\n");
    for id in 0..60 {
        text += &format!(
            "{id},{},{},{},{},{},{}\n",
            1 + id % 5,
            1 + id % 4,
            2 + id % 4,
            1 + id % 3,
            id % 11,
            ["x", "y"][id % 2]
        );
    }
    let folder = folder(&[("s.csv", text.clone()), ("t.csv", text.replace("rec:nps", "other"))]);
    let run = |file: &str, by: &str| {
        let arguments =
            ["analyze", file, "--scale", "1-5", "--by", by, "--format", "json", "--replicates", "0"];
        ecart_in(folder.path(), &arguments, b"")
    };
    assert_eq!(levels(&run("s.csv", "rec:nps").ok().json())[0].0, "x");
    let names: Vec<String> =
        levels(&run("t.csv", "rec:nps").ok().json()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["detractors", "passives", "promoters"]);
    for (by, said) in [
        ("rec:thirds", "not a grouping"),
        ("rec:0-3,5-10", "no range"),
        ("imp_a:20-30", "one group"),
        ("other:tertiles", "not a number"),
        ("nothing:nps", "nothing"),
    ] {
        let ran = run("t.csv", by);
        assert_eq!(ran.code, 1, "{by}");
        assert!(ran.stderr.contains(said), "{by}: {}", ran.stderr);
    }
}

/// H1: whether the gap differs over nine regions, Welch's F by R 4.2.2.
#[test]
fn regions_differ_as_r_says() {
    let Some(path) = gss() else { return };
    let folder = folder(&[]);
    let arguments =
        ["analyze", path.to_str().unwrap(), "--by", "region", "--replicates", "0", "--format", "json"];
    let json = crate::world::ecart_in(folder.path(), &arguments, b"").ok().json();
    let rows = json["segments"][0]["omnibus"].as_array().unwrap();
    for (name, f, df, p) in [
        ("security", 0.753_751_887_683, 304.915_926_508_999, 0.643_909_496_831),
        ("income", 2.866_338_084_506, 306.080_023_634_010, 0.004_344_430_966),
        ("contact", 1.505_815_602_495, 306.023_706_887_796, 0.154_326_889_176),
    ] {
        let gap = &rows.iter().find(|row| row["name"] == name).unwrap()["gap"];
        for (key, expected) in [("f", f), ("df_within", df), ("p", p), ("df_between", 8.0)] {
            crate::world::close(gap[key].as_f64().unwrap(), expected, 1e-9, &format!("{name} {key}"));
        }
        // The same test as a line of a table.
        let lines = json["segments"][0]["equality"].as_array().unwrap();
        let is_it = |line: &&serde_json::Value| line["name"] == name && line["measure"] == "gap";
        let line = lines.iter().find(is_it).unwrap();
        assert_eq!((&line["level"], &line["df1"]), (&"criteria".into(), &8.0.into()));
        for (key, other) in [("f", "f"), ("df2", "df_within"), ("p", "p"), ("p_adjusted", "p_adjusted")] {
            assert_eq!(line[key], gap[other], "{name} {key}");
        }
    }
    let income = &rows.iter().find(|row| row["name"] == "income").unwrap()["gap"];
    crate::world::close(income["p_adjusted"].as_f64().unwrap(), 0.034_755_447_727, 1e-9, "Holm");
}

/// The same p stands right of each row of the heat map, and what its cells hold can be chosen.
#[test]
fn a_heat_map_tells_whether_groups_differ_and_shows_what_is_asked() {
    let folder = folder(&[(
        "bank.csv",
        std::fs::read_to_string(crate::world::root().join("fixtures/bank.csv")).unwrap(),
    )]);
    let run = |more: &[&str]| {
        let base = ["analyze", "bank.csv", "--by", "region", "--replicates", "0", "--quiet"];
        crate::world::ecart_in(folder.path(), &[&base[..], more].concat(), b"").ok()
    };
    let json = run(&["--format", "json"]).json();
    let tests = json["segments"][0]["omnibus"].as_array().unwrap();
    let titles = |measure: &str| -> String {
        run(&["--cells", measure, "-o", "heatmap.svg"]);
        std::fs::read_to_string(folder.path().join("heatmap.svg")).unwrap()
    };
    for (measure, mean) in [("gap", "gap"), ("performance", "performance"), ("importance", "importance")] {
        let drawn = titles(measure);
        assert!(drawn.contains("Welch’s F over the groups, adjusted over the rows (Holm)"), "{measure}");
        for (row, test) in json["criteria"].as_array().unwrap().iter().zip(tests) {
            let p = test[mean]["p_adjusted"].as_f64().unwrap();
            let p = if p > 0.999 { "&gt;\u{a0}0.999".to_owned() } else { format!("{p:.3}") };
            assert!(drawn.contains(&format!("; p {p}")), "{measure} {}: {p}", row["name"]);
            let level = &json["segments"][0]["levels"][0];
            let cells = level["criteria"].as_array().unwrap();
            let cell = cells.iter().find(|cell| cell["name"] == row["name"]).unwrap();
            let value = cell[mean]["value"].as_f64().unwrap();
            let value = format!("{:.2}", value.abs());
            assert!(drawn.contains(&value), "{measure} {}: {value}", row["name"]);
        }
    }
    let refused = crate::world::ecart_in(folder.path(), &["analyze", "bank.csv", "--cells", "median"], b"");
    assert_eq!(refused.code, 2);
}
