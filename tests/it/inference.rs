//! Tests, weights, certainty, sensitivity and indices through the command line, against methods.md §6.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::shared_data::ATTRIBUTES;
use crate::world::{close, ecart, ecart_in, root, shared};

const GSS: &str = "../shared/data/gss2016_work_orientations.csv";

/// The JSON of an analysis of the work orientations, `None` where they are absent.
fn orientations(more: &[&str]) -> Option<Value> {
    shared("data")?;
    Some(ecart(&[&["analyze", GSS, "--format", "json", "--quiet"], more].concat()).ok().json())
}

/// The values R gives, by attribute.
fn oracle() -> BTreeMap<String, Value> {
    let text = fs::read_to_string(shared("oracles/gss_gap.json").unwrap()).unwrap();
    let rows: Vec<Value> = serde_json::from_str(&text).unwrap();
    rows.into_iter().map(|row| (row["attr"].as_str().unwrap().to_owned(), row)).collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn named<'a>(rows: &'a Value, name: &str) -> &'a Value {
    rows.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("no {name}"))
}

/// Relative closeness, so that a p-value of 1e-162 is checked too.
#[track_caller]
fn same(found: &Value, expected: &Value, tolerance: f64, what: &str) {
    let (found, expected) = (number(found), number(expected));
    assert!((found - expected).abs() <= tolerance * expected.abs(), "{what}: {found} is not {expected}");
}

#[test]
fn tests_and_effects_are_those_of_r() {
    let Some(json) = orientations(&["--replicates", "0"]) else { return };
    let bh = orientations(&["--replicates", "0", "--adjust", "bh"]).unwrap();
    let none = orientations(&["--replicates", "0", "--adjust", "none"]).unwrap();
    for (name, expected) in oracle() {
        let row = named(&json["criteria"], &name);
        let gap = &row["gap"];
        for (found, key) in [
            (&gap["value"], "gap"),
            (&gap["sd"], "sd_d"),
            (&gap["standard_error"], "se"),
            (&gap["low"], "lo"),
            (&gap["high"], "hi"),
            (&gap["t"], "t"),
            (&gap["df"], "df"),
            (&gap["p"], "p"),
            (&gap["p_adjusted"], "p_holm"),
            (&gap["dz"], "dz"),
            (&gap["wilcoxon"]["v"], "V"),
            (&gap["wilcoxon"]["p"], "p_wil_cc"),
            (&gap["wilcoxon"]["n_zero"], "n_zero"),
        ] {
            same(found, &expected[key], 1e-9, &format!("{name} {key}"));
        }
        same(&named(&bh["criteria"], &name)["gap"]["p_adjusted"], &expected["p_bh"], 1e-9, "p_bh");
        assert_eq!(named(&none["criteria"], &name)["gap"]["p_adjusted"], gap["p"]);
        assert!(row["certainty"].is_null(), "no replicates, no certainty");
    }
    let security = &named(&json["criteria"], "security")["gap"];
    // By scipy's noncentral t.
    close(number(&security["dz_low"]), 0.581_506_941_939, 5e-10, "dz low");
    close(number(&security["dz_high"]), 0.722_921_116_316, 7e-10, "dz high");
    assert_eq!(json["inference"]["families"][0]["tests"], 8);
    assert!(json["replication"].is_null());
}

#[test]
fn weighted_gaps_and_errors_are_those_of_r() {
    let weights = ["--replicates", "0", "--weight", "weight"];
    let Some(simple) = orientations(&weights) else { return };
    let design =
        orientations(&[&weights[..], &["--strata", "vstrat", "--cluster", "vpsu"]].concat()).unwrap();
    for (name, expected) in oracle() {
        let (a, b) = (named(&simple["criteria"], &name), named(&design["criteria"], &name));
        for (found, key) in [
            (&a["gap"]["value"], "w_gap"),
            (&b["gap"]["value"], "w_gap"),
            (&a["effective_base"], "neff"),
            (&a["gap"]["sd"], "sd_w_rel"),
            (&a["gap"]["standard_error"], "se_svy_iid"),
            (&b["gap"]["standard_error"], "se_svy_design"),
        ] {
            same(found, &expected[key], 1e-9, &format!("{name} {key}"));
        }
        assert_eq!((number(&a["gap"]["df"]), number(&b["gap"]["df"])), (number(&expected["df"]), 65.0));
        assert!(a["gap"]["wilcoxon"].is_null() && a["gap"]["dz_low"].is_null());
    }
    // With everybody's answers of each side, the weighted means are those of all of them.
    let available = orientations(&[&weights[..], &["--base", "available"]].concat()).unwrap();
    for (name, expected) in oracle() {
        let row = named(&available["criteria"], &name);
        same(&row["importance"]["value"], &expected["w_imp_all"], 1e-9, "w_imp_all");
        same(&row["performance"]["value"], &expected["w_perf"], 1e-9, "w_perf");
        // Nearly the error over the pairs: most who rated one side and not the other rated importance.
        let (found, pairs) = (number(&row["gap"]["standard_error"]), number(&expected["se_svy_iid"]));
        assert!(found > 0.9 * pairs && found < pairs, "{name}: {found} {pairs}");
    }
    assert_eq!(named(&simple["criteria"], "help_others")["quadrant"], "possible_overkill");
    assert_eq!(design["weighting"]["clusters"], 130);
    let columns = ["weight_column", "strata_column", "cluster_column"].map(|key| &design["weighting"][key]);
    assert_eq!(columns, ["weight", "vstrat", "vpsu"]);
    assert!(simple["weighting"]["strata_column"].is_null());
    assert!(ecart(&[&["analyze", GSS], &weights[..]].concat()).ok().stderr.find("not applied").is_none());
}

#[test]
fn composites_of_elements_are_those_of_r() {
    let Some(file) = shared("data/gss2016_work_orientations.csv") else { return };
    let folder = TempDir::new().unwrap();
    let study = "[[element]]\nname = \"extrinsic\"\ncriteria = [\"security\", \"income\", \"advancement\"]\n\
                 [[element]]\nname = \"content\"\ncriteria = [\"interesting\", \"independent\"]\n\
                 [[element]]\nname = \"social\"\ncriteria = [\"help_others\", \"useful_society\", \"contact\"]\n";
    fs::write(folder.path().join("study.toml"), study).unwrap();
    let file = file.display().to_string();
    let run = |more: &[&str]| {
        let base = ["analyze", &file, "--study", "study.toml", "--format", "json", "--quiet"];
        ecart_in(folder.path(), &[&base[..], more].concat(), b"").ok().json()
    };
    let json = run(&[]);
    for (name, gap, n, t) in [
        ("extrinsic", 1.096_895_074_946, 934, 36.889_127_288_351),
        ("content", 0.132_510_729_614, 932, 4.534_803_392_507),
        ("social", -0.207_618_025_751, 932, -8.502_189_125_698),
    ] {
        let row = named(&json["elements"], name);
        close(number(&row["gap"]["value"]), gap, 1e-11, name);
        close(number(&row["gap"]["t"]), t, 1e-9 * t.abs(), name);
        assert_eq!(row["gap"]["n"], n);
        assert_eq!(row["certainty"]["verdict"], "certain");
        assert!(row["gap"]["wilcoxon"]["p"].is_number());
    }
    assert_eq!(json["sensitivity"].as_array().unwrap().len(), 11);
    // The share of an element is the mean over respondents of their share over its criteria.
    let shares = run(&["--metric", "top2"]);
    assert_eq!((&shares["scale"]["lowest"], &shares["scale"]["highest"]), (&0.0.into(), &100.0.into()));
    for (at, element) in json["elements"].as_array().unwrap().iter().enumerate() {
        let share = &shares["elements"][at]["importance"]["value"];
        close(number(share) / 100.0, number(&element["boxes"]["top_two_importance"]), 1e-12, "share");
    }
}

#[test]
fn box_scores_go_on_the_axes() {
    for (metric, keys) in [("top2", ["t2b_imp", "t2b_perf"]), ("top1", ["tb_imp", "tb_perf"])] {
        let Some(json) = orientations(&["--metric", metric, "--base", "available"]) else { return };
        for (name, expected) in oracle() {
            let row = named(&json["criteria"], &name);
            same(&row["importance"]["value"], &expected[keys[0]], 1e-9, &name);
            same(&row["performance"]["value"], &expected[keys[1]], 1e-9, &name);
            // √(p(1 − p)/(n − 1)), in percent.
            let (share, n) = (number(&row["importance"]["value"]) / 100.0, number(&row["importance"]["n"]));
            let error = 100.0 * (share * (1.0 - share) / (n - 1.0)).sqrt();
            close(number(&row["importance"]["standard_error"]), error, 1e-9, "error of a share");
            let boxes = &row["boxes"];
            let (i, p) = (number(&boxes["top_two_importance"]), number(&boxes["top_two_performance"]));
            close(number(&boxes["opportunity"]), 10.0 * (i + (i - p).max(0.0)), 1e-12, "opportunity");
        }
        close(number(&json["crosshair"]["importance"]), mean(&json, "importance"), 1e-12, "crosshair");
    }
}

fn mean(json: &Value, side: &str) -> f64 {
    let rows = json["criteria"].as_array().unwrap();
    rows.iter().map(|row| number(&row[side]["value"])).sum::<f64>() / rows.len() as f64
}

/// methods.md §6.3: on all answers only help_others is in doubt.
#[test]
fn quadrants_are_as_certain_as_their_bootstrap_says() {
    let Some(json) = orientations(&["--base", "available", "--threads", "1"]) else { return };
    let quadrants = [
        ("security", "keep_up"),
        ("income", "low_priority"),
        ("advancement", "concentrate_here"),
        ("interesting", "keep_up"),
        ("independent", "possible_overkill"),
        ("useful_society", "keep_up"),
        ("contact", "possible_overkill"),
    ];
    for (name, quadrant) in quadrants {
        let row = named(&json["criteria"], name);
        assert_eq!(row["quadrant"], quadrant);
        assert!(number(&row["certainty"][quadrant]) >= 0.999, "{name}");
        assert_eq!(row["certainty"]["verdict"], "certain");
    }
    let certainty = &named(&json["criteria"], "help_others")["certainty"];
    assert!((number(&certainty["keep_up"]) - 0.67).abs() < 0.03, "{certainty}");
    assert!((number(&certainty["possible_overkill"]) - 0.33).abs() < 0.03, "{certainty}");
    assert_eq!(certainty["verdict"], "uncertain");
    assert_eq!(json["replication"]["replicates"], 2000);
    assert_eq!(json["replication"]["seed"], json["plan"]["seed"]);
    let two = orientations(&["--base", "available", "--threads", "2"]).unwrap();
    assert_eq!(json, two, "threads change no number");
    let other = orientations(&["--base", "available", "--seed", "9"]).unwrap();
    assert_ne!(json["criteria"][5]["certainty"], other["criteria"][5]["certainty"]);
    assert_eq!(json["criteria"][5]["gap"], other["criteria"][5]["gap"]);
}

#[test]
fn sensitivity_tells_what_a_quadrant_depends_on() {
    let Some(json) = orientations(&["--base", "available", "--weight", "weight", "--replicates", "0"]) else {
        return;
    };
    let rows = json["sensitivity"].as_array().unwrap();
    assert_eq!(rows.len(), ATTRIBUTES.len());
    let help_others = rows.iter().find(|row| row["name"] == "help_others").unwrap();
    assert_eq!(help_others["verdict"], "depends");
    let case = |rule: &str, base: &str, weighted: bool| {
        let cases = help_others["cases"].as_array().unwrap();
        assert_eq!(cases.len(), 16);
        let found = cases
            .iter()
            .find(|case| case["rule"] == rule && case["base"] == base && case["weighted"] == weighted);
        found.unwrap()["quadrant"].as_str().unwrap().to_owned()
    };
    // methods.md §6.3: it turns to overkill under weights, under the paired base, and under the median.
    assert_eq!(case("mean", "available", false), "keep_up");
    assert_eq!(case("mean", "available", true), "possible_overkill");
    assert_eq!(case("mean", "pairs", false), "possible_overkill");
    assert_eq!(case("median", "available", false), "possible_overkill");
}

#[test]
fn shuffled_rows_and_threads_change_no_weighted_number() {
    let text = fs::read_to_string(root().join("fixtures/bank.csv")).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    let header = lines.remove(0);
    let shuffled: Vec<&str> = (0..lines.len()).map(|at| lines[(at * 67 + 31) % lines.len()]).collect();
    let folder = TempDir::new().unwrap();
    fs::copy(root().join("fixtures/bank.toml"), folder.path().join("bank.toml")).unwrap();
    fs::write(folder.path().join("bank.csv"), &text).unwrap();
    fs::write(folder.path().join("other.csv"), format!("{header}\n{}\n", shuffled.join("\n"))).unwrap();
    for design in [&["--base", "available"][..], &["--strata", "region"], &["--cluster", "region"]] {
        let run = |file: &str, threads: &str| {
            let arguments =
                ["analyze", file, "--study", "bank.toml", "--weight", "weight", "--format", "json"];
            let more = ["--threads", threads];
            let mut json =
                ecart_in(folder.path(), &[&arguments[..], design, &more].concat(), b"").ok().json();
            json["provenance"] = Value::Null;
            json
        };
        assert_eq!(run("bank.csv", "1"), run("other.csv", "2"), "{design:?}");
    }
}

/// methods.md §6.1, and a summary's certainty by the normal approximation.
#[test]
fn summaries_have_indices_and_certainty_where_their_deviations_are_given() {
    let json = ecart(&["analyze", "fixtures/martilla_james.csv", "--format", "json"]).ok().json();
    let map = &json["indices"]["maps"][0];
    close(number(&map["satisfaction_index"]), 2.831_287_398_005, 1e-9, "CSI");
    close(number(&map["mean_gap"]), 0.335, 1e-12, "mean gap");
    assert!(json["criteria"][0]["certainty"].is_null() && json["replication"].is_null());
    let quadrants = |name: &str| {
        let rows = json["sensitivity"].as_array().unwrap();
        rows.iter().filter(|row| row["verdict"] == name).count()
    };
    assert_eq!(quadrants("robust") + quadrants("depends"), 14);

    let csv = b"criterion,importance,performance,n,sd_importance,sd_performance,sd_gap\n\
                a,4.5,2.5,200,0.8,0.9,1.1\nb,4.0,3.95,200,0.8,0.9,1.1\nc,3.0,4.5,200,0.8,0.9,1.1\n\
                d,3.97,3.9,200,0.8,0.9,1.1\n";
    let json = ecart_in(&root(), &["analyze", "-", "--scale", "1-5", "--format", "json"], csv).ok().json();
    assert_eq!(json["replication"]["method"], "normal_approximation");
    assert_eq!(json["criteria"][0]["certainty"]["verdict"], "certain");
    // t = 2 / (1.1/√200)
    close(number(&json["criteria"][0]["gap"]["t"]), 2.0 / (1.1 / 200_f64.sqrt()), 1e-12, "t");
    assert!(json["criteria"][0]["gap"]["wilcoxon"].is_null());

    // An element's mean is the mean of its criteria's, in every replicate too.
    let folder = TempDir::new().unwrap();
    let study = "[[element]]\nname = \"e\"\ncriteria = [\"a\", \"b\"]\n\
                 [[element]]\nname = \"f\"\ncriteria = [\"c\", \"d\"]\n";
    fs::write(folder.path().join("s.toml"), study).unwrap();
    let arguments = ["analyze", "-", "--scale", "1-5", "--study", "s.toml", "--format", "json"];
    let json = ecart_in(folder.path(), &arguments, csv).ok().json();
    let certainty = &json["elements"][0]["certainty"];
    assert_eq!(
        (&json["elements"][0]["quadrant"], &certainty["verdict"]),
        (&"concentrate_here".into(), &"certain".into())
    );
}

#[test]
fn outcomes_that_ask_for_it_have_a_net_promoter_score() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("study.toml"), "outcomes = [\"recommend\", \"easy\"]\n").unwrap();
    // Half promoters, a third passives, a sixth detractors.
    let mut csv = String::from("id,imp_wifi,perf_wifi,imp_tea,perf_tea,recommend,easy\n");
    for (row, answer) in [9, 10, 9, 7, 8, 0].into_iter().enumerate() {
        csv +=
            &format!("{row},5,{},{},{},{answer},{}\n", 1 + row % 5, 1 + row % 4, 1 + row * row % 5, 1 + row);
    }
    let arguments = ["analyze", "-", "--study", "study.toml", "--scale", "1-5", "--format", "json"];
    let json = ecart_in(folder.path(), &arguments, csv.as_bytes()).ok().json();
    let nps = &json["indices"]["net_promoter"][0];
    close(number(&nps["score"]), 100.0 / 3.0, 1e-12, "NPS");
    close(number(&nps["standard_error"]), 100.0 * (5.0 / 9.0 / 6.0_f64).sqrt(), 1e-12, "its error");
    let ces = &json["indices"]["customer_effort"][0];
    assert!(ces["version"].as_str().unwrap().starts_with("CES 2.0"), "{ces}");
    close(number(&ces["score"]["value"]), 3.5, 1e-12, "CES");
}

#[test]
fn what_is_undefined_is_null_and_stops_nothing() {
    let run = |csv: &str| {
        let arguments = ["analyze", "-", "--scale", "1-5", "--format", "json"];
        ecart_in(&root(), &arguments, csv.as_bytes()).ok().json()
    };
    let one = run("id,imp_wifi,perf_wifi,imp_tea,perf_tea\n1,5,3,2,4\n");
    let row = &one["criteria"][0];
    assert_eq!(row["gap"]["value"], 2.0);
    for null in ["sd", "standard_error", "low", "t", "p", "p_adjusted", "dz", "wilcoxon"] {
        assert!(row["gap"][null].is_null(), "{null}");
    }
    assert_eq!(row["flags"], serde_json::json!(["tiny_base"]));
    // Everybody gives the same answers: no spread, so no t; all differences tied.
    let constant = (0..40).map(|row| format!("{row},5,3,2,2\n")).collect::<Vec<_>>().concat();
    let json = run(&format!("id,imp_wifi,perf_wifi,imp_tea,perf_tea\n{constant}"));
    let (gap, tied) = (&json["criteria"][0]["gap"], &json["criteria"][1]["gap"]);
    assert_eq!((&gap["standard_error"], &gap["t"], &gap["dz"]), (&Value::Null, &Value::Null, &Value::Null));
    assert!(number(&gap["wilcoxon"]["p"]) < 1e-9);
    assert_eq!((&tied["wilcoxon"]["n_zero"], &tied["wilcoxon"]["p"]), (&40.into(), &Value::Null));
    assert_eq!(json["criteria"][0]["certainty"]["keep_up"], 1.0);
}

#[test]
fn a_small_effective_base_is_told() {
    let mut csv = String::from("id,w,imp_wifi,perf_wifi,imp_tea,perf_tea\n");
    for row in 0..50 {
        let weight = if row == 0 { 100 } else { 1 };
        csv += &format!("{row},{weight},{},{},{},3\n", 1 + row % 5, 1 + row % 3, 1 + row % 4);
    }
    let arguments = ["analyze", "-", "--weight", "w", "--scale", "1-5", "--format", "json"];
    let json = ecart_in(&root(), &arguments, csv.as_bytes()).ok().json();
    let row = &json["criteria"][0];
    close(number(&row["effective_base"]), 149.0 * 149.0 / 10_049.0, 1e-12, "Kish");
    assert_eq!(row["flags"], serde_json::json!(["small_base", "tiny_effective_base"]));
    assert!(json["warnings"].to_string().contains("effective base of 2.2"));
}

#[test]
fn tables_say_what_is_uncertain_and_what_is_not_significant() {
    let csv = fs::read_to_string(root().join("fixtures/bank.csv")).unwrap();
    let few = csv.lines().take(46).map(|line| format!("{line}\n")).collect::<Vec<_>>().concat();
    for (lang, words) in [
        ("en", ["Quadrant uncertain for", "n.s.", "? quadrant uncertain", "Holm"]),
        ("fr", ["Quadrant incertain pour", "n.s.", "? quadrant incertain", "Holm"]),
    ] {
        let table = ecart_in(&root(), &["analyze", "-", "--lang", lang], few.as_bytes()).ok().stdout;
        for word in words {
            assert!(table.contains(word), "{word}: {table}");
        }
        assert!(table.lines().all(|line| line.chars().count() <= 80), "{table}");
    }
}
