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
