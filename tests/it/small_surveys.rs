//! Surveys small enough to check by hand, and the reference values that belong to them (`methods.md` §6.6–6.8).
#![allow(
    clippy::manual_is_multiple_of,
    clippy::format_collect,
    clippy::too_many_lines,
    reason = "small surveys written out, and reference values one after the other"
)]

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::world::{close, ecart, ecart_in, named, number, root, same};

/// The JSON of a survey with this study file; its ratings go from 1 to 5.
fn analyzed(csv: &str, study: &str, more: &[&str]) -> Value {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("study.toml"), format!("scale = \"1-5\"\n{study}")).unwrap();
    let all = ["analyze", "-", "--study", "study.toml", "--format", "json", "--quiet"];
    ecart_in(folder.path(), &[&all[..], more].concat(), csv.as_bytes()).ok().json()
}

fn codes(json: &Value) -> Vec<&str> {
    json["warnings"].as_array().unwrap().iter().map(|warning| warning["code"].as_str().unwrap()).collect()
}

/// Ten people, five of whom rated performance: the gap rests on the answers of both sides, and so does its interval.
#[test]
fn the_interval_of_an_available_gap_is_centred_on_it() {
    let csv = "id,imp_a,perf_a,w\n1,5,4,1\n2,5,3,2\n3,4,4,1\n4,5,4,2\n5,5,3,1\n6,1,,2\n7,2,,1\n8,1,,2\n9,1,,1\n10,2,,1\n";
    let json = analyzed(csv, "", &["--weight", "w", "--base", "available"]);
    let gap = &json["criteria"][0]["gap"];
    same(&gap["value"], -0.5, "gap");
    assert_eq!(gap["df"], 4.0, "the pairs − 1");
    let ends = [
        ("standard_error", 0.729_312_300_761_618),
        ("low", -2.524_895_567_610_135),
        ("high", 1.524_895_567_610_135),
    ];
    for (key, expected) in ends {
        same(&gap[key], expected, key);
    }
}

/// Performance on b is asked of four users only: an element compares the same questions all the same.
#[test]
fn an_element_is_paired_at_the_criterion() {
    let line = |id: usize| format!("{id},5,5,1,{}\n", if id < 4 { "1" } else { "" });
    let csv = "id,imp_a,perf_a,imp_b,perf_b\n".to_owned() + &(0..40).map(line).collect::<String>();
    let study = "[[element]]\nname = \"both\"\ncriteria = [\"a\", \"b\"]\n";
    let json = analyzed(&csv, study, &[]);
    let element = &json["elements"][0];
    same(&element["importance"]["value"], 4.8, "importance");
    same(&element["performance"]["value"], 4.8, "performance");
    assert_eq!(element["gap"]["value"], 0.0);
    assert_eq!((&element["gap"]["standard_error"], &element["gap"]["p"]), (&Value::Null, &Value::Null));
    // Each side over its own answers leaves the range of the criteria, and says so.
    let available = analyzed(&csv, study, &["--base", "available"]);
    let element = &available["elements"][0];
    assert!(number(&element["gap"]["value"]) < -1.5, "{element}");
    assert!(element["flags"].as_array().unwrap().contains(&"outside_criteria".into()));
    assert!(codes(&available).contains(&"outside_criteria"));
}

/// Ten stores of ten customers who all say what their store says: ten answers, not a hundred.
#[test]
fn a_score_of_stores_has_the_error_of_stores() {
    let line = |id: usize| {
        let store = 1 + id / 10;
        format!("{id},{},{},{store},{store}\n", 1 + id % 5, 1 + id % 4)
    };
    let csv = "id,imp_a,perf_a,store,recommend\n".to_owned() + &(0..100).map(line).collect::<String>();
    let json = analyzed(&csv, "", &["--cluster", "store", "--outcome", "recommend"]);
    let nps = &json["indices"]["net_promoter"][0];
    same(&nps["score"], -40.0, "NPS");
    same(&nps["standard_error"], 80.0 / 3.0, "SE");
    assert_eq!((&nps["low"], &nps["clipped"], &nps["df"]), (&(-100.0).into(), &true.into(), &9.0.into()));
    same(&nps["high"], 20.324_191_007_952, "high");
}

#[test]
fn a_score_of_one_kind_of_answer_has_no_error_and_says_so() {
    let line = |id: usize| format!("{id},{},{},{}\n", 1 + id % 5, 1 + id % 4, id % 5);
    let csv = "id,imp_a,perf_a,recommend\n".to_owned() + &(0..40).map(line).collect::<String>();
    let json = analyzed(&csv, "", &["--outcome", "recommend"]);
    let nps = &json["indices"]["net_promoter"][0];
    assert_eq!(
        (&nps["score"], &nps["standard_error"], &nps["low"]),
        (&(-100.0).into(), &Value::Null, &Value::Null)
    );
    assert!(codes(&json).contains(&"one_kind_of_answer"));
}

/// Fourteen of forty rise by one and the rest stay, asked twice.
#[test]
fn a_panel_of_forty_is_a_paired_test() {
    let wave = |second: bool| {
        let line = |id: usize| {
            let rise = usize::from(second && id < 14);
            format!("{id},5,{},4,{}\n", 1 + id % 4 + rise, 2 + id % 3)
        };
        "id,imp_a,perf_a,imp_b,perf_b\n".to_owned() + &(0..40).map(line).collect::<String>()
    };
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("q1.csv"), wave(false)).unwrap();
    fs::write(folder.path().join("q2.csv"), wave(true)).unwrap();
    let all = ["analyze", "q1.csv", "q2.csv", "--by", "file", "--cluster", "id", "--scale", "1-5"];
    let json =
        ecart_in(folder.path(), &[&all[..], &["--format", "json", "--quiet"]].concat(), b"").ok().json();
    let second = &json["segments"][0]["levels"][1];
    let found = &named(&second["criteria"], "a")["against"]["performance"];
    let expected = [("value", 0.35), ("t", 4.582_575_694_955_84), ("df", 39.0), ("p", 4.629_107_098_940e-5)];
    for (key, expected) in expected {
        same(&found[key], expected, key);
    }
}

/// A handful of respondents is always sure of itself.
#[test]
fn below_the_smallest_base_there_is_no_verdict() {
    let line = |id: usize| format!("{id},5,{},{},5\n", 1 + id % 2, 1 + id % 3);
    let csv = "id,imp_a,perf_a,imp_b,perf_b\n".to_owned() + &(0..8).map(line).collect::<String>();
    let json = analyzed(&csv, "", &[]);
    assert!(json["criteria"].as_array().unwrap().iter().all(|row| row["certainty"].is_null()));
    let json = analyzed(&csv, "", &["--smallest-base", "2"]);
    assert_eq!(json["criteria"][0]["certainty"]["verdict"], "certain");
    let table = ecart_in(&root(), &["analyze", "-", "--scale", "1-5", "--quiet"], csv.as_bytes()).ok().stdout;
    assert!(
        table.contains("No verdict on the quadrant of 2 criteria with fewer than 30 respondents."),
        "{table}"
    );
    assert!(!table.contains("No quadrant is uncertain"), "{table}");
}

/// Strata a (two clusters) and b (one): b goes with a, as if the file said so.
#[test]
fn a_stratum_with_one_cluster_is_put_together_with_its_neighbour() {
    let csv = |stratum: &dyn Fn(usize) -> &'static str| {
        let line = |id: usize| {
            let psu = id % 5;
            format!(
                "{id},{},{},{},{},{},{psu}\n",
                1 + id % 5,
                1 + (id + psu) % 4,
                2 + id % 3,
                1 + id % 2,
                stratum(psu)
            )
        };
        "id,imp_a,perf_a,imp_b,perf_b,stratum,psu\n".to_owned() + &(0..60).map(line).collect::<String>()
    };
    let design = ["--strata", "stratum", "--cluster", "psu", "--replicates", "200"];
    let lonely = analyzed(&csv(&|psu| ["a", "a", "b", "b", "c"][psu]), "", &design);
    let together = analyzed(&csv(&|psu| ["a", "a", "b", "b", "b"][psu]), "", &design);
    assert_eq!(lonely["criteria"], together["criteria"]);
    assert!(codes(&lonely).contains(&"lonely_strata") && !codes(&together).contains(&"lonely_strata"));
    assert!(codes(&lonely).contains(&"few_clusters"), "5 − 2 = 3 degrees of freedom");
    assert_eq!(lonely["weighting"]["strata"], 2);
}

/// Rows copied within their cluster say nothing new; a weight of 2 for all says nothing either.
#[test]
fn copies_within_a_cluster_change_no_error() {
    let line = |id: usize, copy: usize| {
        let psu = id % 7;
        let sex = if id % 2 == 0 { "f" } else { "m" };
        let recommend = (id * id + psu) % 11;
        format!(
            "{id}-{copy},{},{},{},{},{psu},{sex},{recommend},2\n",
            1 + id % 5,
            1 + (id / 3 + psu) % 4,
            2 + id % 3,
            1 + (id + psu) % 5
        )
    };
    let survey = |copies: usize| {
        let lines = (0..73).flat_map(|id| (0..copies).map(move |copy| line(id, copy)));
        "id,imp_a,perf_a,imp_b,perf_b,psu,sex,recommend,w\n".to_owned() + &lines.collect::<String>()
    };
    let more = ["--cluster", "psu", "--by", "sex", "--outcome", "recommend", "--replicates", "0"];
    let [once, twice] = [1, 2].map(|copies| analyzed(&survey(copies), "", &more));
    let weighted = analyzed(&survey(1), "", &[&more[..], &["--weight", "w"]].concat());
    for other in [&twice, &weighted] {
        for (row, copied) in
            once["criteria"].as_array().unwrap().iter().zip(other["criteria"].as_array().unwrap())
        {
            for measure in ["importance", "performance", "gap"] {
                for key in ["value", "standard_error", "low", "df"] {
                    close(number(&row[measure][key]), number(&copied[measure][key]), 1e-9, key);
                }
            }
            close(
                number(&row["shortfall"]["standard_error"]),
                number(&copied["shortfall"]["standard_error"]),
                1e-9,
                "net",
            );
        }
        let nps = |json: &Value| number(&json["indices"]["net_promoter"][0]["standard_error"]);
        close(nps(&once), nps(other), 1e-9, "NPS");
        for (row, copied) in ["a", "b"].map(|name| {
            let test = |json: &Value| {
                named(&json["segments"][0]["levels"][1]["criteria"], name)["against"]["gap"].clone()
            };
            (test(&once), test(other))
        }) {
            for key in ["value", "t", "df"] {
                close(number(&row[key]), number(&copied[key]), 1e-9, key);
            }
        }
    }
}

/// Below an effective base of 30 few weights carry the error too.
#[test]
fn heavy_weights_leave_few_degrees_of_freedom() {
    let line = |id: usize| format!("{id},{},{},{}\n", 1 + id % 5, 1 + id % 4, if id < 4 { 30 } else { 1 });
    let csv = "id,imp_a,perf_a,w\n".to_owned() + &(0..60).map(line).collect::<String>();
    let gap = analyzed(&csv, "", &["--weight", "w"])["criteria"][0]["gap"].clone();
    let effective = 176.0_f64.powi(2) / (4.0 * 900.0 + 56.0);
    same(&gap["effective_base"], effective, "effective base");
    same(&gap["df"], effective - 1.0, "df");
}

#[test]
fn maps_in_one_end_of_the_scale_say_so() {
    let csv = |low: usize| {
        let line = |id: usize| {
            let rating =
                |of: usize| if low == 1 { 1 + (id + of) % 2 } else { 4 + usize::from((id + of) % 40 > 0) };
            format!(
                "{id},{},{},{},{},{},{}\n",
                3 + id % 3,
                rating(0),
                4 + id % 2,
                rating(1),
                3 + id % 2,
                rating(2)
            )
        };
        "id,imp_a,perf_a,imp_b,perf_b,imp_c,perf_c\n".to_owned() + &(0..80).map(line).collect::<String>()
    };
    let study = "[[element]]\nname = \"x\"\ncriteria = [\"a\", \"b\"]\n[[element]]\nname = \"y\"\ncriteria = [\"c\"]\n";
    let bad = analyzed(&csv(1), study, &["--replicates", "0"]);
    assert!(codes(&bad).contains(&"level_bad") && codes(&bad).contains(&"few_elements"), "{:?}", codes(&bad));
    let told =
        bad["warnings"].as_array().unwrap().iter().find(|warning| warning["code"] == "level_bad").unwrap();
    assert!(
        told["message"].as_str().unwrap().contains("against the midpoint: 3 to concentrate on"),
        "{told}"
    );
    assert_eq!(told["arguments"]["at_midpoint"][0], serde_json::json!(["concentrate_here", 3]));
    assert!(codes(&analyzed(&csv(4), "", &["--replicates", "0"])).contains(&"level_good"));
    assert!(!codes(&analyzed(&csv(1), study, &["--crosshair", "midpoint"])).contains(&"level_bad"));
}

/// Of a scale of 101 points the two highest categories are 99 and 100, which is hardly what was meant.
#[test]
fn shares_of_the_highest_of_very_many_categories_say_which_they_count() {
    let run = |metric: &str, scale: &str, lang: &str, more: &[&str]| {
        let ratings =
            |id: usize| if scale == "0-100" { [10 * (id % 11), 100 - id] } else { [id % 11, id % 10] };
        let line = |id: usize| format!("{id},{},{}\n", ratings(id)[0], ratings(id)[1]);
        let csv = "id,imp_a,perf_a\n".to_owned() + &(0..80).map(line).collect::<String>();
        let folder = TempDir::new().unwrap();
        let all = ["analyze", "-", "--scale", scale, "--metric", metric, "--lang", lang, "--width", "400"];
        ecart_in(folder.path(), &[&all[..], more].concat(), csv.as_bytes())
    };
    for (lang, said) in [
        (
            "en",
            "the two highest categories of the scale from 0 to 100 are 99 and 100: a rating of 98 does not count",
        ),
        (
            "fr",
            "les deux catégories les plus hautes de l’échelle de 0 à 100 sont 99 et 100\u{a0}: une note de 98",
        ),
        (
            "de",
            "die beiden höchsten Kategorien der Skala von 0 bis 100 sind 99 und 100: eine Bewertung von 98",
        ),
        ("es", "las dos categorías más altas de la escala de 0 a 100 son 99 y 100: una valoración de 98"),
    ] {
        let told = run("top2", "0-100", lang, &["--replicates", "0"]).ok().stdout;
        assert!(told.contains(said), "{told}");
    }
    let top1 = run("top1", "0-100", "en", &["--replicates", "0"]).ok().stdout;
    assert!(top1.contains("is 100 alone: a rating of 99 does not count"), "{top1}");
    for (metric, scale, warned) in
        [("top2", "0-100", true), ("mean", "0-100", false), ("top2", "0-10", false)]
    {
        let json = run(metric, scale, "en", &["--replicates", "0", "--format", "json"]).ok().json();
        assert_eq!(codes(&json).contains(&"narrow_boxes"), warned, "{metric} of {scale}");
    }
}

/// Twelve levels of eight criteria in which nothing differs: hardly any is marked.
#[test]
fn levels_that_do_not_differ_are_not_marked() {
    let mut state = 7_u64;
    let mut rating = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        1 + (state >> 33) % 5
    };
    let heads: String = (0..8).map(|at| format!(",imp_k{at},perf_k{at}")).collect();
    let mut csv = format!("id{heads},team\n");
    for id in 0..600 {
        let cells: String = (0..16).map(|_| format!(",{}", rating())).collect();
        csv += &format!("{id}{cells},t{}\n", id % 5);
    }
    let json = analyzed(&csv, "", &["--by", "team", "--replicates", "0"]);
    let segments = &json["segments"][0];
    assert_eq!(segments["omnibus"].as_array().unwrap().len(), 8);
    let tests =
        segments["levels"].as_array().unwrap().iter().flat_map(|level| level["criteria"].as_array().unwrap());
    for test in tests.map(|row| &row["against"]["gap"]) {
        let (p, adjusted) = (number(&test["p"]), number(&test["p_adjusted"]));
        assert!(adjusted >= p && test["significant"] == false, "{test}");
    }
    // Holm over 40 tests: the smallest p of all is multiplied by 40.
    let all: Vec<(f64, f64)> = segments["levels"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|level| level["criteria"].as_array().unwrap())
        .map(|row| (number(&row["against"]["gap"]["p"]), number(&row["against"]["gap"]["p_adjusted"])))
        .collect();
    let smallest = all.iter().min_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
    close(smallest.1, (40.0 * smallest.0).min(1.0), 1e-9, "Holm");
}

const PARKS: &str = "fixtures/perth_parks.csv";

/// Perth urban parks: the line is the mean of the same people's answers.
#[test]
fn parks_are_tested_against_a_sampled_line() {
    let json = ecart(&["analyze", PARKS, "--replicates", "0", "--format", "json", "--quiet"]).ok().json();
    for (item, side, t) in [
        (0, "performance", 8.259_001_680_303),
        (15, "performance", -13.236_828_127_417),
        (0, "importance", 14.623_558_019_804),
    ] {
        same(&json["criteria"][item]["against_crosshair"][side]["t"], t, "t");
    }
    // The same line as two numbers is a constant.
    let at = &json["crosshair"];
    let line = format!("{},{}", at["importance"], at["performance"]);
    let fixed = ["analyze", PARKS, "--crosshair", &line, "--replicates", "0", "--format", "json", "--quiet"];
    let fixed = ecart(&fixed).ok().json();
    for (item, t) in [(0, 6.915_572_783_600), (15, -11.572_182_891_291)] {
        same(&fixed["criteria"][item]["against_crosshair"]["performance"]["t"], t, "t against a constant");
    }
}

/// Three criteria that everybody rated alike are their line: what is left of the differences is rounding, no error to
/// divide by.
#[test]
fn rows_that_are_their_line_are_not_tested_against_it() {
    // Five times, for fewer are not tested at all.
    let answers = [(5, 1), (4, 2), (2, 3), (1, 2), (3, 5), (5, 3), (2, 2)].repeat(5);
    let csv = answers.iter().fold("a imp,b imp,c imp,a perf,b perf,c perf,w\n".to_owned(), |csv, (i, p)| {
        format!("{csv}{i},{i},{i},{p},{p},{p},{}\n", 0.7 + 0.1 * f64::from(*p))
    });
    for weighted in [&[][..], &["--weight", "w"]] {
        let json = analyzed(&csv, "", weighted);
        for row in json["criteria"].as_array().unwrap() {
            assert!(row["against_crosshair"]["importance"].is_null(), "{row}");
            assert!(row["against_crosshair"]["performance"].is_null(), "{row}");
        }
    }
    let other = csv.replacen("5,5,5,1,1,1", "5,4,5,1,2,1", 1);
    let json = analyzed(&other, "", &[]);
    // One of 35 lies 2/3 above: a mean of 2/105 with a standard error of 2/105.
    same(&named(&json["criteria"], "b")["against_crosshair"]["performance"]["t"], 1.0, "t");
}

/// All twenty-two items of the parks as one element.
#[test]
fn the_parks_are_one_reliable_element() {
    let json = ecart(&["analyze", PARKS, "--replicates", "0", "--format", "json", "--quiet"]).ok().json();
    let names: Vec<String> =
        json["criteria"].as_array().unwrap().iter().map(|row| row["name"].to_string()).collect();
    let folder = TempDir::new().unwrap();
    let study = format!("[[element]]\nname = \"parks\"\ncriteria = [{}]\n", names.join(", "));
    fs::write(folder.path().join("study.toml"), study).unwrap();
    let all = ["analyze", PARKS, "--study", "study.toml", "--replicates", "0", "--format", "json", "--quiet"];
    let full = ecart_in(
        &root(),
        &[&all[..3], &[folder.path().join("study.toml").to_str().unwrap()], &all[4..]].concat(),
        b"",
    );
    let alpha = &full.ok().json()["elements"][0]["alpha"];
    same(&alpha["performance"], 0.886_312_974_246, "α");
}
