//! A made-up survey of the shape of the work orientations, against numbers that `fixtures/orientations/make.py` computes on
//! its own from the formulas of `docs/methods.md`: every clone checks them.

use std::fs;

use serde_json::Value;

use crate::world::{ecart, root};

const SURVEY: [&str; 4] =
    ["analyze", "fixtures/orientations/work.csv", "--study", "fixtures/orientations/work.toml"];
const WEIGHT: [&str; 2] = ["--weight", "weight"];
const DESIGN: [&str; 6] = ["--weight", "weight", "--strata", "stratum", "--cluster", "psu"];

fn analyzed(more: &[&str]) -> Value {
    ecart(&[&SURVEY[..], &["--format", "json", "--quiet"], more].concat()).ok().json()
}

/// The same without resampling, of which these numbers are none.
fn computed(more: &[&str]) -> Value {
    analyzed(&[&["--replicates", "0"], more].concat())
}

fn answers() -> Value {
    let text = fs::read_to_string(root().join("fixtures/orientations/answers.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn named<'a>(rows: &'a Value, name: &str) -> &'a Value {
    rows.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap_or_else(|| panic!("no {name}"))
}

#[track_caller]
fn same(found: &Value, expected: &Value, what: &str) {
    let number = |value: &Value| value.as_f64().unwrap_or_else(|| panic!("{what}: {value} is not a number"));
    let (found, expected) = (number(found), number(expected));
    assert!((found - expected).abs() <= 1e-9 * expected.abs(), "{what}: {found} is not {expected}");
}

/// Name and expected numbers of every row of a map.
fn rows<'a>(answers: &'a Value, map: &str) -> impl Iterator<Item = (&'a str, &'a Value)> {
    answers[map].as_object().unwrap().iter().map(|(name, row)| (name.as_str(), row))
}

#[test]
fn means_and_errors_of_criteria_and_of_elements_paired_at_the_criterion() {
    let answers = answers();
    let analyses = [
        (computed(&[]), "value", "se"),
        (computed(&WEIGHT), "weighted", "se_weighted"),
        (computed(&DESIGN), "weighted", "se_designed"),
    ];
    for map in ["criteria", "elements"] {
        for (name, expected) in rows(&answers, map) {
            for (json, value, error) in &analyses {
                let row = named(&json[map], name);
                for measure in ["importance", "performance", "gap"] {
                    same(
                        &row[measure]["value"],
                        &expected[measure][value],
                        &format!("{name} {measure} {value}"),
                    );
                    same(
                        &row[measure]["standard_error"],
                        &expected[measure][error],
                        &format!("{name} {measure} {error}"),
                    );
                }
            }
            let [plain, weighted, designed] = [0, 1, 2].map(|at| named(&analyses[at].0[map], name));
            assert_eq!(plain["gap"]["n"], expected["n"], "{name}");
            assert_eq!(plain["gap"]["effective_base"], Value::Null, "nobody is weighted");
            same(&plain["gap"]["sd"], &expected["sd"], "sd");
            same(&plain["gap"]["t"], &expected["t"], "t");
            same(&plain["gap"]["dz"], &expected["dz"], "dz");
            same(&weighted["gap"]["effective_base"], &expected["effective_base"], "effective base");
            same(&designed["gap"]["df"], &answers["degrees_of_freedom"], "df");
        }
    }
}

#[test]
fn shortfalls_are_shares_with_their_errors() {
    let answers = answers();
    let (plain, designed) = (computed(&[]), computed(&DESIGN));
    for map in ["criteria", "elements"] {
        for (name, expected) in rows(&answers, map) {
            let expected = &expected["shortfall"];
            let found = &named(&plain[map], name)["shortfall"];
            for (key, expected) in
                [("more", "more"), ("less", "less"), ("net", "net"), ("standard_error", "se")]
                    .map(|(key, from)| (key, &expected[from]))
            {
                same(&found[key], expected, &format!("{name} {key}"));
            }
            same(
                &named(&plain[map], name)["gap"]["wilcoxon"]["rank_biserial"],
                &expected["rank_biserial"],
                name,
            );
            let found = &named(&designed[map], name)["shortfall"];
            same(&found["net"], &expected["weighted"], name);
            same(&found["standard_error"], &expected["se_designed"], name);
        }
    }
}

#[test]
fn a_gap_of_all_available_answers_has_the_error_of_both_sides() {
    let answers = answers();
    let analyses = [(&WEIGHT[..], "se_weighted"), (&DESIGN[..], "se_designed")]
        .map(|(more, error)| (computed(&[more, &["--base", "available"]].concat()), error));
    for (name, expected) in rows(&answers, "available") {
        for (json, error) in &analyses {
            let gap = &named(&json["criteria"], name)["gap"];
            same(&gap["value"], &expected["gap"], name);
            same(&gap["standard_error"], &expected[error], name);
            let middle = f64::midpoint(gap["low"].as_f64().unwrap(), gap["high"].as_f64().unwrap());
            same(&middle.into(), &expected["gap"], "the middle of the interval");
            assert_eq!(
                [&gap["dz"], &gap["wilcoxon"]],
                [&Value::Null; 2],
                "of the pairs, and this is not their gap"
            );
        }
    }
}

#[test]
fn rows_are_tested_against_a_line_that_is_sampled_too() {
    let answers = answers();
    let (plain, designed) = (computed(&[]), computed(&DESIGN));
    assert!(plain["inference"]["against_crosshair"].as_str().unwrap().contains("same respondents"));
    for side in ["importance", "performance"] {
        for (name, expected) in rows(&answers["against_line"], side) {
            let test = |json: &Value| named(&json["criteria"], name)["against_crosshair"][side].clone();
            same(&test(&plain)["t"], &expected["t"], name);
            same(&test(&designed)["t"], &expected["t_designed"], name);
            assert_eq!(test(&plain)["df"].as_f64(), expected["n"].as_f64().map(|n| n - 1.0), "{name}");
        }
    }
    let fixed = computed(&["--crosshair", "midpoint"]);
    assert_eq!(fixed["inference"]["against_crosshair"], "the lines are taken as constants");
}

#[test]
fn men_and_women_of_one_cluster_are_not_independent() {
    let answers = answers();
    let json = computed(&[&DESIGN[..], &["--by", "sex"]].concat());
    for (name, expected) in rows(&answers, "male_minus_female") {
        // Levels are sorted: female, male.
        let male = &json["segments"][0]["levels"][1];
        let test = &named(&male["criteria"], name)["against"]["gap"];
        same(&test["value"], &expected["value"], name);
        let t = expected["value"].as_f64().unwrap() / expected["se"].as_f64().unwrap();
        same(&test["t"], &t.into(), name);
        same(&test["df"], &answers["degrees_of_freedom"], "df");
    }
}

#[test]
fn levels_have_an_f_first_and_shrunk_means() {
    let answers = answers();
    let json = computed(&["--by", "degree", "--shrink"]);
    let by_degree = &json["segments"][0];
    assert!(by_degree["family"].as_str().unwrap().starts_with("all levels × the rows"));
    for (name, expected) in rows(&answers, "by_degree") {
        let test = &named(&by_degree["omnibus"], name)["performance"];
        same(&test["f"], &expected["welch"]["f"], name);
        same(&test["df_within"], &expected["welch"]["df_within"], name);
        let shrunk = by_degree["shrinkage"].as_array().unwrap().iter();
        let of_row = |found: &&Value| found["name"] == name && found["measure"] == "performance";
        let found = shrunk.clone().find(of_row).unwrap();
        for key in ["q", "tau_squared", "mean"] {
            same(&found[key], &expected["shrinkage"][key], key);
        }
        for (at, unit) in found["units"].as_array().unwrap().iter().enumerate() {
            same(&unit["own"], &expected["shrinkage"]["own"][at], "own");
            same(&unit["shrunk"], &expected["shrinkage"]["shrunk"][at], "shrunk");
        }
    }
    assert!(computed(&["--by", "degree"])["segments"][0]["shrinkage"].is_null(), "not asked for");
}

#[test]
fn elements_have_their_alpha_and_outcomes_their_score() {
    let answers = answers();
    let json = computed(&["--outcome", "recommend"]);
    for (name, expected) in rows(&answers, "alpha") {
        let found = &named(&json["elements"], name)["alpha"];
        for side in ["importance", "performance"] {
            same(&found[side], &expected[side]["alpha"], name);
            assert_eq!(found[format!("n_{side}")], expected[side]["n"]);
        }
    }
    let expected = &answers["net_promoter"];
    let score = |more: &[&str]| {
        computed(&[more, &["--outcome", "recommend"]].concat())["indices"]["net_promoter"][0].clone()
    };
    for (more, value, error) in [
        (&[][..], "score", "se"),
        (&WEIGHT[..], "weighted", "se_weighted"),
        (&DESIGN[..], "weighted", "se_designed"),
    ] {
        let found = score(more);
        same(&found["score"], &expected[value], value);
        same(&found["standard_error"], &expected[error], error);
    }
}

/// The columns of a file in another order change no number of any row.
#[test]
fn the_order_of_columns_changes_nothing() {
    let text = fs::read_to_string(root().join("fixtures/orientations/work.csv")).unwrap();
    let columns = text.lines().next().unwrap().split(',').count();
    let folder = tempfile::TempDir::new().unwrap();
    let write = |name: &str, order: &[usize]| {
        let line = |line: &str| {
            let cells: Vec<&str> = line.split(',').collect();
            order.iter().map(|&at| cells[at]).collect::<Vec<_>>().join(",") + "\n"
        };
        let path = folder.path().join(name);
        fs::write(&path, text.lines().map(line).collect::<String>()).unwrap();
        path.display().to_string()
    };
    let backwards: Vec<usize> = (0..columns).rev().collect();
    let study = root().join("fixtures/orientations/work.toml").display().to_string();
    for more in [&[][..], &WEIGHT[..], &DESIGN[..], &["--base", "available"][..], &["--by", "sex"][..]] {
        let run = |file: &str| {
            let all = ["analyze", file, "--study", &study, "--replicates", "300", "--format", "json"];
            ecart(&[&all[..], more].concat()).ok().json()
        };
        let [forth, back] = [(0..columns).collect::<Vec<_>>(), backwards.clone()]
            .map(|order| run(&write("work.csv", &order)));
        for map in ["criteria", "elements"] {
            for row in forth[map].as_array().unwrap() {
                assert_eq!(row, named(&back[map], row["name"].as_str().unwrap()), "{more:?}");
            }
        }
        assert_eq!(forth["crosshair"], back["crosshair"], "{more:?}");
        assert_eq!(forth["indices"]["maps"], back["indices"]["maps"], "{more:?}");
        for (level, other) in forth["segments"][0]["levels"]
            .as_array()
            .into_iter()
            .flatten()
            .zip(back["segments"][0]["levels"].as_array().into_iter().flatten())
        {
            for row in level["criteria"].as_array().unwrap() {
                assert_eq!(row, named(&other["criteria"], row["name"].as_str().unwrap()), "{more:?}");
            }
        }
    }
}
