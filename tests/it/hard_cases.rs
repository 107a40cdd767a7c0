//! Data that cannot give everything: each case gets a right answer or a clear message.

use serde_json::Value;

use crate::world::{close, ecart, ecart_in, root};

/// Fifty respondents; performance on `tea` is always 4, `nothing` is an outcome that is always 7.
fn survey() -> String {
    let mut csv =
        String::from("id,group,w,imp_wifi,perf_wifi,imp_tea,perf_tea,imp_bed,perf_bed,overall,nothing\n");
    for row in 0..50 {
        let (wifi, bed) = (1 + row % 5, 1 + (row * row + row / 7) % 5);
        let (group, weight) =
            (if row < 47 { "many" } else { "few" }, if row % 10 == 0 { 0 } else { 1 + row % 3 });
        let overall = wifi + bed + row % 2;
        csv += &format!("{row},{group},{weight},5,{wifi},{},4,3,{bed},{overall},7\n", 1 + row % 4);
    }
    csv
}

fn run(csv: &str, more: &[&str]) -> Value {
    let arguments = ["analyze", "-", "--scale", "1-5", "--replicates", "200", "--format", "json"];
    ecart_in(&root(), &[&arguments[..], more].concat(), csv.as_bytes()).ok().json()
}

fn warnings<'a>(json: &'a Value, code: &str) -> Vec<&'a Value> {
    json["warnings"].as_array().unwrap().iter().filter(|warning| warning["code"] == code).collect()
}

/// Beside stated importance the others are related to the outcome as if the constant one had not been asked.
#[test]
fn a_constant_driver_is_left_out_and_told() {
    let json = run(&survey(), &["--outcome", "overall"]);
    let told = warnings(&json, "constant_driver");
    assert_eq!((told.len(), told[0]["subject"].as_str()), (1, Some("tea")));
    let rows = &json["drivers"]["criteria"]["rows"];
    assert_eq!((&rows[1]["name"], &rows[1]["raw"]), (&"tea".into(), &Value::Null));
    assert_eq!(rows[1]["flags"], serde_json::json!(["constant"]));
    let linked = &json["outcomes"][0]["criteria"]["rows"];
    assert_eq!((&linked[1]["undefined"], &linked[1]["coefficient"]), (&"constant".into(), &Value::Null));
    // The same numbers without the constant pair of columns.
    let fewer: Vec<String> = survey()
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            [&cells[..5], &cells[7..]].concat().join(",")
        })
        .collect();
    let fewer = run(&(fewer.join("\n") + "\n"), &["--outcome", "overall"]);
    for (all, kept) in [(0, 0), (2, 1)] {
        let (all, kept) = (&linked[all], &fewer["outcomes"][0]["criteria"]["rows"][kept]);
        close(number(&all["coefficient"]["value"]), number(&kept["coefficient"]["value"]), 1e-12, "b");
        assert_eq!((&all["name"], &all["kind"]), (&kept["name"], &kept["kind"]));
    }
    close(number(&rows[0]["raw"]), number(&fewer["drivers"]["criteria"]["rows"][0]["raw"]), 1e-12, "raw");
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

#[test]
fn an_outcome_that_is_always_the_same_costs_nothing_but_itself() {
    let json = run(&survey(), &["--outcome", "nothing", "--outcome", "overall"]);
    assert!(json["drivers"].is_null(), "of the first outcome");
    assert_eq!(json["outcomes"].as_array().unwrap().len(), 1);
    assert_eq!(json["outcomes"][0]["outcome"], "overall");
    let told = warnings(&json, "unrelated_outcome");
    assert_eq!((told.len(), told[0]["subject"].as_str()), (1, Some("nothing")));
    assert!(json["criteria"][0]["gap"]["value"].is_number());
}

#[test]
fn too_few_answers_for_an_outcome_are_told() {
    let few: Vec<String> = survey().lines().take(4).map(str::to_owned).collect();
    let json = run(&(few.join("\n") + "\n"), &["--outcome", "overall"]);
    assert!(json["drivers"].is_null() && json["outcomes"].as_array().unwrap().is_empty());
    assert_eq!(warnings(&json, "unrelated_outcome").len(), 1);
}

#[test]
fn one_respondent_has_means_and_nothing_more() {
    for more in [&["--outcome", "overall"][..], &["--weight", "w"], &["--cluster", "group"]] {
        let csv: Vec<String> =
            survey().lines().take(1).chain(survey().lines().skip(2).take(1)).map(str::to_owned).collect();
        let json = run(&(csv.join("\n") + "\n"), more);
        let row = &json["criteria"][0];
        assert_eq!((row["n_pairs"].as_u64(), number(&row["gap"]["value"])), (Some(1), 3.0), "{more:?}");
        assert!(row["gap"]["standard_error"].is_null() && row["gap"]["p"].is_null(), "{more:?}");
    }
}

#[test]
fn everybody_the_same_is_certain_and_untested() {
    let mut csv = String::from("id,w,region,imp_wifi,perf_wifi,imp_tea,perf_tea\n");
    for row in 0..60 {
        csv += &format!("{row},{},{},5,3,2,2\n", 1 + row % 3, row % 8);
    }
    for more in [&[][..], &["--weight", "w"], &["--weight", "w", "--cluster", "region"]] {
        let json = run(&csv, more);
        let (wifi, tea) = (&json["criteria"][0], &json["criteria"][1]);
        // Nothing is known of a spread of which nothing was seen.
        let gap = (number(&wifi["gap"]["value"]), &wifi["gap"]["standard_error"], &wifi["gap"]["low"]);
        assert_eq!(gap, (2.0, &Value::Null, &Value::Null), "{more:?}");
        assert!(wifi["gap"]["t"].is_null() && tea["gap"]["p"].is_null(), "{more:?}");
        assert_eq!(
            (&wifi["quadrant"], number(&wifi["certainty"]["keep_up"])),
            (&"keep_up".into(), 1.0),
            "{more:?}"
        );
    }
}

/// Respondents of weight 0 are answers of nobody: the numbers are those of the others.
#[test]
fn weights_of_zero_leave_respondents_out() {
    let all = run(&survey(), &["--weight", "w", "--outcome", "overall"]);
    let kept: Vec<String> =
        survey().lines().filter(|line| line.split(',').nth(2) != Some("0")).map(str::to_owned).collect();
    let kept = run(&(kept.join("\n") + "\n"), &["--weight", "w", "--outcome", "overall"]);
    assert_eq!(all["respondents"], 45);
    for part in ["criteria", "drivers", "outcomes", "weighting"] {
        assert_eq!(all[part], kept[part], "{part}");
    }
}

#[test]
fn three_respondents_of_a_level_are_not_tested_whatever_the_weights() {
    for more in
        [&["--weight", "w"][..], &["--strata", "group"], &["--outcome", "overall", "--importance", "johnson"]]
    {
        let csv = survey().replace(",4,3,", ",2,3,");
        let csv = if more.contains(&"johnson") { csv.replacen(",2,3,", ",5,3,", 9) } else { csv };
        let json = run(&csv, &[&["--by", "group"], more].concat());
        let few = &json["segments"][0]["levels"][0];
        assert_eq!((few["level"].as_str(), few["respondents"].as_u64()), (Some("few"), Some(3)), "{more:?}");
        for row in few["criteria"].as_array().unwrap() {
            assert!(row["against"]["performance"].is_null(), "{more:?}: {row}");
        }
        if more.contains(&"johnson") {
            assert!(few["criteria"][0]["importance"].is_null(), "three respondents derive nothing");
        } else {
            assert_eq!(few["criteria"][0]["flags"], serde_json::json!(["tiny_base"]));
        }
    }
}

/// The level keeps the clusters outside it: its error is that of the domain, by hand in `stats::design`.
#[test]
fn a_level_of_a_designed_sample_is_a_domain() {
    let mut csv = String::from("id,stratum,psu,group,imp_wifi,perf_wifi,imp_tea,perf_tea\n");
    // Two strata of two clusters; nobody of group a is in the second cluster of the second stratum.
    let rows =
        [(1, 1, 'a', 4), (1, 1, 'b', 2), (1, 2, 'a', 3), (2, 3, 'a', 1), (2, 3, 'b', 5), (2, 4, 'b', 3)];
    for (id, (stratum, psu, group, performance)) in rows.into_iter().enumerate() {
        csv += &format!("{id},{stratum},{psu},{group},5,{performance},3,{}\n", 1 + id % 5);
    }
    let json = run(&csv, &["--strata", "stratum", "--cluster", "psu", "--by", "group"]);
    let level = &json["segments"][0]["levels"][0];
    let performance = &level["criteria"][0]["performance"];
    // m = (4 + 3 + 1)/3; z = (x − m)/3 in the three clusters, 0 in the fourth; SE² = Σ over strata of (z₁ − z₂)².
    let m = 8.0 / 3.0;
    let z = [(4.0 - m) / 3.0, (3.0 - m) / 3.0, (1.0 - m) / 3.0, 0.0_f64];
    let error = ((z[0] - z[1]).powi(2) + (z[2] - z[3]).powi(2)).sqrt();
    close(number(&performance["value"]), m, 1e-12, "mean");
    close(number(&performance["standard_error"]), error, 1e-12, "SE of the domain");
}

#[test]
fn a_missing_or_wrong_outcome_is_named() {
    let ran = ecart(&["analyze", "fixtures/bank.csv", "--outcome", "recomend"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("recomend") && ran.stderr.contains("did you mean"), "{}", ran.stderr);
    let ran = ecart(&["analyze", "fixtures/bank.csv", "--importance", "johnson"]);
    assert!(ran.code == 1 && ran.stderr.contains("--outcome"), "{}", ran.stderr);
}
