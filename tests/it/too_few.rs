//! What is withheld where there are too few respondents or clusters, in every output.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::world::{ecart_in, same};

/// `n` people: a far ahead of b in importance, a recommendation and whether they stay.
fn survey(n: usize) -> String {
    let line = |id: usize| {
        let (a, b) = (1 + id % 4, 2 + id % 3);
        let rest = if id.is_multiple_of(3) { "no" } else { "yes" };
        format!("{id},5,{a},3,{b},{},{rest},{},{}\n", (id * 7) % 11, id / 10, id % 2)
    };
    "id,imp_a,perf_a,imp_b,perf_b,rec,recommend,shop,half\n".to_owned()
        + &(0..n).map(line).collect::<String>()
}

fn ran(csv: &str, more: &[&str]) -> String {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("s.csv"), csv).unwrap();
    ecart_in(folder.path(), &[&["analyze", "s.csv", "--scale", "1-5", "--quiet"][..], more].concat(), b"")
        .ok()
        .stdout
}

fn json(csv: &str, more: &[&str]) -> Value {
    ran(csv, &[more, &["--format", "json"]].concat()).parse().unwrap()
}

fn codes(json: &Value) -> Vec<&str> {
    json["warnings"].as_array().unwrap().iter().map(|warning| warning["code"].as_str().unwrap()).collect()
}

#[test]
fn a_yes_is_no_recommendation_from_0_to_10() {
    let csv = survey(60);
    let of_words = json(&csv, &["--outcome", "recommend"]);
    let of_numbers = json(&csv.replace(",no,", ",0,").replace(",yes,", ",1,"), &["--outcome", "recommend"]);
    for json in [of_words, of_numbers] {
        assert!(json["indices"]["net_promoter"].as_array().unwrap().is_empty(), "{}", json["indices"]);
        assert!(codes(&json).contains(&"no_net_promoter"), "{:?}", codes(&json));
    }
    let scored = csv.replace(",rec,recommend,", ",recommend,answer,");
    let scored = json(&scored, &["--outcome", "recommend"]);
    assert_eq!(scored["indices"]["net_promoter"].as_array().unwrap().len(), 1);
}

#[test]
fn too_few_clusters_make_nothing_certain() {
    let csv = survey(80);
    for (clusters, words) in [("half", "not judged"), ("one", "no certainty")] {
        let csv = csv.replace(",half\n", ",half,one\n");
        let csv: String = csv
            .lines()
            .map(|line| if line.ends_with("one") { format!("{line}\n") } else { format!("{line},1\n") })
            .collect();
        let found = json(&csv, &["--cluster", clusters]);
        assert!(found["replication"].is_null());
        assert!(
            found["criteria"].as_array().unwrap().iter().all(|row| row["certainty"].is_null()),
            "{clusters}"
        );
        let warning = found["warnings"].to_string();
        assert!(warning.contains(words) && !warning.contains("lonely_strata"), "{warning}");
        let drivers = json(&csv, &["--cluster", clusters, "--outcome", "rec", "--importance", "johnson"]);
        assert!(
            drivers["drivers"]["criteria"]["rows"].as_array().unwrap().iter().all(|row| row["low"].is_null())
        );
    }
    assert!(
        json(&csv, &["--cluster", "shop"])["criteria"][0]["certainty"].is_object(),
        "eight shops are enough"
    );
}

#[test]
fn a_hinge_of_few_has_slopes_and_no_test() {
    for (n, tested) in [(24, false), (48, true)] {
        let found = json(&survey(n), &["--outcome", "rec"]);
        let hinge = &found["outcomes"][0]["criteria"]["rows"][0]["hinge"];
        assert!(hinge["below"].is_object(), "{hinge}");
        assert_eq!((hinge["t"].is_number(), hinge["p"].is_number()), (tested, tested), "{n}: {hinge}");
    }
}

/// The supposed improvement ends at the highest rating, whatever the map shows.
#[test]
fn a_supposed_improvement_ends_at_the_highest_rating() {
    let csv: String = survey(60).lines().map(|line| line.replace(",5,", ",4,") + "\n").collect();
    let text = ran(&csv, &["--outcome", "rec", "--metric", "top2", "--what-if", "4", "--format", "markdown"]);
    assert!(text.contains("no more room up to 5"), "{text}");
    assert!(!text.contains("up to 100"), "{text}");
    let found = json(&csv, &["--outcome", "rec", "--metric", "top2"]);
    same(&found["outcomes"][0]["ratings"][1], 5.0, "highest rating");
}

#[test]
fn waves_of_few_are_not_told_to_stay() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("old.csv"), survey(8)).unwrap();
    fs::write(path("few.csv"), survey(9).replace(",3,2,", ",5,1,")).unwrap();
    fs::write(path("many.csv"), survey(60)).unwrap();
    let compared = |old: &str, new: &str, more: &[&str]| {
        let all = ["compare", old, new, "--scale", "1-5", "--quiet"];
        ecart_in(folder.path(), &[&all[..], more].concat(), b"").ok().stdout
    };
    for (language, said, note) in [
        ("en", "No change of the 2 criteria could be tested", "** too few respondents in one of the waves"),
        ("fr", "Aucun changement des 2 critères n’a pu être testé", "** trop peu de répondants"),
    ] {
        for format in ["table", "markdown"] {
            let text = compared("old.csv", "few.csv", &["--lang", language, "--format", format]);
            let text = text.replace('\\', "");
            assert!(text.contains(said) && text.contains(note), "{text}");
            assert!(!text.contains("0 of 2") && !text.contains("within chance"), "{text}");
        }
    }
    let csv = compared("old.csv", "few.csv", &["--format", "csv"]);
    assert!(csv.lines().next().unwrap().ends_with(",flags"));
    assert!(csv.lines().skip(1).all(|line| line.ends_with("tiny_base")), "{csv}");
    let text = compared("many.csv", "many.csv", &[]);
    assert!(text.contains("0 of 2 criteria changed in performance; no quadrant changes"), "{text}");
}

/// Charts of a survey that is not tested say so.
#[test]
fn charts_of_few_say_that_nothing_is_tested() {
    let folder = TempDir::new().unwrap();
    for (n, says) in [(21, true), (60, false)] {
        fs::write(folder.path().join("s.csv"), survey(n)).unwrap();
        for chart in ["drivers", "worksheet", "sensitivity"] {
            let (name, file) = (chart, format!("{chart}.svg"));
            let all = ["analyze", "s.csv", "--scale", "1-5", "--outcome", "rec", "--importance", "johnson"];
            let stated = &all[..if chart == "drivers" { 8 } else { 6 }];
            ecart_in(folder.path(), &[stated, &["--chart", name, "-o", &file, "--quiet"]].concat(), b"").ok();
            let svg = fs::read_to_string(folder.path().join(&file)).unwrap();
            assert_eq!(svg.contains("n = 21, below 30: nothing here is tested"), says, "{chart} of {n}");
        }
    }
}
