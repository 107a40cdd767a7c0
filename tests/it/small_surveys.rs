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

use crate::world::{close, ecart, ecart_in, root, shared};

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is not a number"))
}

#[track_caller]
fn same(found: &Value, expected: f64, what: &str) {
    close(number(found), expected, 1e-9 * expected.abs(), what);
}

fn named<'a>(rows: &'a Value, name: &str) -> &'a Value {
    rows.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("no {name}"))
}

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
    for (key, expected) in [("standard_error", 0.729_312), ("low", -2.524_896), ("high", 1.524_896)] {
        close(number(&gap[key]), expected, 5e-7, key);
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
    close(number(&nps["high"]), 20.324_191, 1e-5, "high");
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
    assert!(told["message"].as_str().unwrap().contains("against the midpoint: 3 concentrate_here"), "{told}");
    assert_eq!(told["arguments"]["at_midpoint"][0], serde_json::json!(["concentrate_here", 3]));
    assert!(codes(&analyzed(&csv(4), "", &["--replicates", "0"])).contains(&"level_good"));
    assert!(!codes(&analyzed(&csv(1), study, &["--crosshair", "midpoint"])).contains(&"level_bad"));
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
}

/// The work orientations: composites paired at the criterion, net shortfall, ranks, shrinkage, reliability.
#[test]
fn the_work_orientations_have_their_reference_values() {
    let Some(path) = shared("data/gss2016_work_orientations.csv") else { return };
    let folder = TempDir::new().unwrap();
    let study = root().join("fixtures/orientations/work.toml").display().to_string();
    let run = |more: &[&str]| {
        let all = ["analyze", path.to_str().unwrap(), "--study", &study, "--format", "json", "--quiet"];
        ecart_in(folder.path(), &[&all[..], more].concat(), b"").ok().json()
    };
    let json = run(&["--by", "degree", "--by", "region", "--shrink"]);
    for (name, n, importance, performance, gap, sd, t) in [
        (
            "extrinsic",
            934,
            4.379_550_321_199,
            3.282_655_246_253,
            1.096_895_074_946,
            0.908_741_043_862,
            36.889_127_288_351,
        ),
        (
            "content",
            932,
            4.198_497_854_077,
            4.065_987_124_464,
            0.132_510_729_614,
            0.892_073_294_959,
            4.534_803_392_507,
        ),
        (
            "social",
            932,
            4.094_778_254_649,
            4.302_396_280_401,
            -0.207_618_025_751,
            0.745_490_737_494,
            -8.502_189_125_698,
        ),
    ] {
        let row = named(&json["elements"], name);
        assert_eq!(row["gap"]["n"], n);
        same(&row["importance"]["value"], importance, name);
        same(&row["performance"]["value"], performance, name);
        same(&row["gap"]["value"], gap, name);
        same(&row["gap"]["sd"], sd, name);
        same(&row["gap"]["t"], t, name);
    }
    same(&json["element_crosshair"]["importance"], 4.224_275_476_642, "line");
    same(&json["element_crosshair"]["performance"], 3.883_679_550_372, "line");
    let quadrants =
        ["extrinsic", "content", "social"].map(|name| named(&json["elements"], name)["quadrant"].clone());
    assert_eq!(quadrants, ["concentrate_here", "possible_overkill", "possible_overkill"]);
    let weighted = run(&["--weight", "weight", "--replicates", "0"]);
    for (name, gap, error) in [
        ("extrinsic", 1.075_855_695_854, 0.032_468_290_205),
        ("content", 0.149_955_125_293, 0.032_431_472_976),
        ("social", -0.188_627_518_792, 0.027_684_303_758),
    ] {
        let row = named(&weighted["elements"], name);
        same(&row["gap"]["value"], gap, name);
        same(&row["gap"]["standard_error"], error, name);
    }
    same(&named(&weighted["elements"], "extrinsic")["effective_base"], 757.883_651_623, "effective base");

    for (name, shares, net, rank_biserial) in [
        ("security", Some((0.519_313, 0.400_215, 0.080_472, 0.020_914)), 0.438_841, 0.797_438),
        ("income", Some((0.700_965, 0.216_506, 0.082_529, 0.020_743)), 0.618_435, 0.870_183),
        ("advancement", None, 0.697_425, 0.949_347),
        ("interesting", None, 0.233_083, 0.509_725),
        ("independent", None, -0.134_120, -0.174_297),
        ("help_others", None, -0.076_180, -0.142_307),
        ("useful_society", None, 0.107_527, 0.271_279),
        ("contact", None, -0.475_832, -0.768_771),
    ] {
        let row = named(&json["criteria"], name);
        let found = &row["shortfall"];
        close(number(&found["net"]), net, 5.1e-7, name);
        close(number(&row["gap"]["wilcoxon"]["rank_biserial"]), rank_biserial, 5.1e-7, name);
        if let Some((more, equal, less, error)) = shares {
            for (key, expected) in
                [("more", more), ("equal", equal), ("less", less), ("standard_error", error)]
            {
                close(number(&found[key]), expected, 5.1e-7, key);
            }
        }
    }
    let first = |name: &str| number(&named(&json["criteria"], name)["certainty"]["largest_weighted_gap"]);
    close(first("advancement"), 0.9976, 0.004, "largest weighted gap");
    close(first("income"), 0.0024, 0.004, "largest weighted gap");

    let line = &named(&json["criteria"], "advancement")["against_crosshair"]["performance"];
    same(&line["t"], -26.319_292_403_881, "against the line");

    let shrunk = |column: usize, name: &str| {
        let found = json["segments"][column]["shrinkage"].as_array().unwrap().iter();
        found
            .clone()
            .find(|found| found["name"] == name && found["measure"] == "performance")
            .unwrap()
            .clone()
    };
    let income = shrunk(0, "income");
    close(number(&income["q"]), 29.892_385, 5.1e-7, "Q");
    same(&income["tau_squared"], 0.045_205_043_007, "τ²");
    same(&income["mean"], 2.812_870_484_053, "μ");
    let units: Vec<[f64; 2]> = income["units"]
        .as_array()
        .unwrap()
        .iter()
        .map(|unit| [number(&unit["own"]), number(&unit["shrunk"])])
        .collect();
    for [own, value] in [
        [0.765_617, 2.603_553],
        [0.949_623, 2.716_563],
        [0.793_862, 2.781_483],
        [0.889_204, 2.763_441],
        [0.801_395, 3.199_312],
    ] {
        // Levels are sorted by name, the reference by education.
        assert!(
            units.iter().any(|unit| (unit[0] - own).abs() < 1e-6 && (unit[1] - value).abs() < 1e-6),
            "{own}: {units:?}"
        );
    }
    let security = shrunk(1, "security");
    close(number(&security["q"]), 6.930_034, 5.1e-7, "Q");
    assert_eq!((&security["tau_squared"], &security["df"]), (&0.0.into(), &8.0.into()));
    close(number(&security["mean"]), 3.968_967, 5.1e-7, "one value");

    let alpha = &named(&json["elements"], "extrinsic")["alpha"];
    same(&alpha["performance"], 0.576_967_859_866, "α");
    same(&alpha["importance"], 0.618_284_861_013, "α");
    assert_eq!((&alpha["n_performance"], &alpha["n_importance"]), (&933.into(), &1466.into()));
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
