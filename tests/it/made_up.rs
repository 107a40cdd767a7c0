//! The made-up survey of fixtures/reference through the command line, against NumPy and statsmodels: formulas of
//! methods.md §4.2 and §5 without, with weights, and with a design.

use serde_json::Value;

use crate::world::{ecart, root};

const HOW: [(&str, &[&str]); 3] = [
    ("plain", &[]),
    ("weighted", &["--weight", "weight"]),
    ("designed", &["--weight", "weight", "--strata", "stratum", "--cluster", "psu"]),
];

fn expected() -> Value {
    let text = std::fs::read_to_string(root().join("fixtures/reference/work.expected.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn analyzed(outcome: &str, more: &[&str]) -> Value {
    let base =
        ["analyze", "fixtures/reference/work.csv", "--outcome", outcome, "--format", "json", "--quiet"];
    ecart(&[&base, more].concat()).ok().json()
}

#[track_caller]
fn close(found: &Value, expected: &Value, what: &str) {
    let (found, expected) = (found.as_f64(), expected.as_f64());
    let (Some(found), Some(expected)) = (found, expected) else { panic!("{what}: {found:?} {expected:?}") };
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1e-3), "{what}: {found} is not {expected}");
}

#[test]
fn regressions_contrasts_and_hinges() {
    let expected = expected();
    for (how, more) in HOW {
        let json = analyzed("satisfaction", &[more, &["--replicates", "0"]].concat());
        let link = &json["outcomes"][0];
        assert_eq!((&link["model"], &link["criteria"]["n"]), (&"linear".into(), &expected["n"]));
        for (at, row) in link["criteria"]["rows"].as_array().unwrap().iter().enumerate() {
            let what = |part: &str| format!("{how} {} {part}", row["name"]);
            let of = &expected["coefficients"][how];
            close(&row["coefficient"]["value"], &of["values"][at], &what("b"));
            close(&row["coefficient"]["standard_error"], &of["errors"][at], &what("error of b"));
            let contrast = &expected["contrasts"][at];
            for (number, n) in ["n_low", "n_middle", "n_high"].into_iter().enumerate() {
                assert_eq!(row[n], contrast["n"][number], "{}", what(n));
            }
            let contrast = &contrast[how];
            for side in ["penalty", "reward"] {
                close(&row[side]["value"], &contrast[side], &what(side));
                close(&row[side]["standard_error"], &contrast[format!("{side}_error")], &what(side));
            }
            let (p, r) = (contrast["penalty"].as_f64().unwrap(), contrast["reward"].as_f64().unwrap());
            if p < 0.0 && r > 0.0 && contrast_is_large(row) {
                close(&row["asymmetry"], &contrast["asymmetry"], &what("asymmetry"));
                close(&row["asymmetry_detail"]["standard_error"], &contrast["error"], &what("its error"));
                close(&row["asymmetry_detail"]["linear"], &contrast["linear"], &what("linear"));
            }
            let hinge = &expected["hinges"][at][how];
            close(&row["hinge"]["below"]["value"], &hinge["below"], &what("below"));
            close(&row["hinge"]["above"]["value"], &hinge["above"], &what("above"));
            close(&row["hinge"]["t"], &hinge["t"], &what("t"));
            let correlation = &expected["correlations"][at];
            assert_eq!(row["correlation"]["n"], correlation["n"]);
            if how == "plain" {
                assert!(row["correlation"]["standard_error"].is_null());
            } else {
                close(&row["correlation"]["value"], &correlation["r"], &what("r"));
                close(&row["correlation"]["standard_error"], &correlation[how], &what("error of r"));
            }
            if how == "designed" {
                assert_eq!(row["coefficient"]["df"].as_f64(), expected["df"].as_f64());
                assert_eq!(row["correlation"]["df"].as_f64(), expected["df"].as_f64());
            }
        }
        if how == "plain" {
            close(&link["criteria"]["r_squared"], &expected["r_squared"], "R²");
            close(&link["criteria"]["adjusted_r_squared"], &expected["adjusted"], "adjusted R²");
        }
    }
}

fn contrast_is_large(row: &Value) -> bool {
    ["n_low", "n_high"].into_iter().all(|n| row[n].as_u64().unwrap() >= 30)
}

#[test]
fn weights_that_share_out_r_squared() {
    let expected = expected();
    for method in ["shapley", "johnson"] {
        let json = analyzed("satisfaction", &["--importance", method, "--replicates", "0"]);
        let set = &json["drivers"]["criteria"];
        close(&set["adjusted_r_squared"], &expected["adjusted"], "adjusted R²");
        for (row, expected) in
            set["rows"].as_array().unwrap().iter().zip(expected[method].as_array().unwrap())
        {
            close(&row["raw"], expected, method);
        }
    }
}

#[test]
fn logits_and_their_effects() {
    let expected = &expected()["logit"];
    for (how, more) in HOW {
        let json = analyzed("retained", &[more, &["--replicates", "0"]].concat());
        let link = &json["outcomes"][0];
        assert_eq!(link["model"], "logit");
        assert!(link["criteria"]["r_squared"].is_null());
        let of = if how == "plain" { expected } else { &expected[how] };
        for (at, row) in link["criteria"]["rows"].as_array().unwrap().iter().enumerate() {
            let what = |part: &str| format!("{how} {} {part}", row["name"]);
            close(&row["log_odds"]["value"], &of["log_odds"][at], &what("log odds"));
            close(&row["log_odds"]["standard_error"], &of["errors"][at], &what("their error"));
            close(&row["coefficient"]["value"], &of["effects"][at], &what("effect"));
            close(&row["coefficient"]["standard_error"], &of["effect_errors"][at], &what("its error"));
            if how == "plain" {
                let what_if = &expected["what_ifs"][at];
                close(&row["what_if"]["value"], &what_if["change"], &what("what-if"));
                close(&row["what_if"]["standard_error"], &what_if["error"], &what("error of the what-if"));
                close(&row["what_if_by"], &what_if["by"], &what("by"));
                close(&row["mcfadden_part"], &expected["parts"][at], &what("part"));
                assert!(row["coefficient"]["df"].is_null(), "normal");
            }
        }
        if how == "plain" {
            close(&link["criteria"]["mcfadden"], &expected["mcfadden"], "McFadden");
        }
    }
}

#[test]
fn necessary_conditions() {
    let expected = expected();
    let json = analyzed("satisfaction", &["--target", "6", "--replicates", "200"]);
    let found = &json["outcomes"][0]["necessary"];
    assert_eq!((found["target"].as_f64(), found["permutations"].as_u64()), (Some(6.0), Some(200)));
    for (row, expected) in
        found["criteria"].as_array().unwrap().iter().zip(expected["necessary"].as_array().unwrap())
    {
        assert_eq!(row["n"], expected["n"]);
        close(&row["effect"], &expected["effect"], "d");
        close(&row["required"], &expected["required"], "required");
        close(&row["below"], &expected["below"], "below");
        assert!(row["p"].as_f64().unwrap() >= 1.0 / 201.0);
    }
    assert!(analyzed("satisfaction", &["--replicates", "0"])["outcomes"][0]["necessary"].is_null());
}
