//! Derived importance and the link to results through the command line (`methods.md` §5, §6.3).

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::world::{close, ecart, ecart_in, root, shared};

const OUTCOME: [&str; 4] = ["--outcome", "overall_jobsat", "--format", "json"];

fn work_orientations(more: &[&str]) -> Option<Value> {
    let path = shared("data/gss2016_work_orientations.csv")?.display().to_string();
    let arguments = [&["analyze", path.as_str()], OUTCOME.as_slice(), more].concat();
    Some(ecart(&arguments).ok().json())
}

fn raw(json: &Value) -> Vec<f64> {
    let rows = json["drivers"]["criteria"]["rows"].as_array().unwrap();
    rows.iter().map(|row| row["raw"].as_f64().unwrap()).collect()
}

#[test]
fn shapley_and_johnson_of_work_orientations() {
    let lmg = [
        0.043_419_778_034,
        0.037_339_039_545,
        0.042_156_667_135,
        0.175_038_176_051,
        0.013_108_974_912,
        0.011_883_964_466,
        0.015_934_330_111,
        0.009_452_020_053,
    ];
    let johnson = [
        0.044_590_881_261,
        0.038_344_738_129,
        0.042_575_305_359,
        0.170_500_681_874,
        0.014_083_372_855,
        0.011_707_404_517,
        0.016_110_711_023,
        0.010_419_855_289,
    ];
    for (method, expected) in [("shapley", lmg), ("johnson", johnson)] {
        let Some(json) = work_orientations(&["--importance", method]) else { return };
        let set = &json["drivers"]["criteria"];
        assert_eq!((set["n"].as_u64(), set["left_out"].as_u64()), (Some(929), Some(544)));
        close(set["r_squared"].as_f64().unwrap(), 0.348_332_950_306, 1e-9, "R²");
        for (found, expected) in raw(&json).iter().zip(expected) {
            assert!((found / expected - 1.0).abs() < 1e-9, "{method}: {found} is not {expected}");
        }
        // On the axis it is the share of R² in percent, and there is no gap to a rating.
        let importance: f64 = json["criteria"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["importance"]["value"].as_f64().unwrap())
            .sum();
        close(importance, 100.0, 1e-9, "shares");
        assert!(json["criteria"].as_array().unwrap().iter().all(|row| row["gap"].is_null()));
        for row in set["rows"].as_array().unwrap() {
            let (low, high) = (row["low"].as_f64().unwrap(), row["high"].as_f64().unwrap());
            assert!(low < row["raw"].as_f64().unwrap() && row["raw"].as_f64().unwrap() < high, "{row}");
        }
    }
}

#[test]
fn penalties_and_rewards_of_work_orientations() {
    let Some(json) = work_orientations(&[]) else { return };
    let link = &json["outcomes"][0];
    assert_eq!((link["low"].as_f64(), link["high"].as_f64()), (Some(2.0), Some(5.0)));
    close(link["criteria"]["r_squared_contrast"].as_f64().unwrap(), 0.328_673_277_439, 1e-9, "R²");
    let row = |name: &str| {
        link["criteria"]["rows"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()
    };
    let security = row("security");
    close(security["penalty"]["value"].as_f64().unwrap(), -0.609_538_979_717, 1e-9, "penalty");
    close(security["reward"]["value"].as_f64().unwrap(), 0.047_605_708_956, 1e-9, "reward");
    close(security["asymmetry"].as_f64().unwrap(), -0.855_113_463_512_695, 8e-10, "IA");
    // The interval of IA − IA0 is [−1.067, −0.185]: it reaches into the band of hybrids.
    assert_eq!((&security["kind"], &security["undefined"]), (&Value::Null, &"undecided".into()));
    let interesting = row("interesting");
    close(interesting["reward"]["value"].as_f64().unwrap(), 0.722_546_648_065, 1e-9, "reward");
    close(interesting["penalty"]["value"].as_f64().unwrap(), -0.948_435_366_490, 1e-9, "penalty");
    // The what-if is half a unit of the coefficient, ends of the interval included.
    for end in ["value", "low", "high"] {
        let (one, half) = (&interesting["coefficient"][end], &interesting["what_if"][end]);
        close(half.as_f64().unwrap(), one.as_f64().unwrap() / 2.0, 1e-15, end);
    }
    // Stated importance keeps its axis and its gaps.
    assert_eq!(json["plan"]["importance"], "stated");
    assert!(json["criteria"][0]["gap"]["value"].is_number());
    let place = &json["drivers"]["criteria"]["rows"][3];
    assert_eq!((&place["name"], &place["cell"]), (&"interesting".into(), &"key_driver".into()));
}

#[test]
fn a_survey_of_performance_only_has_its_importance_derived() {
    let json =
        ecart(&["analyze", "fixtures/performance_only.csv", "--outcome", "overall", "--format", "json"]);
    let json = json.ok().json();
    assert_eq!(
        (json["plan"]["importance"].as_str(), json["provenance"]["shape"].as_str()),
        (Some("johnson"), Some("performance_only"))
    );
    let rows = json["criteria"].as_array().unwrap();
    assert_eq!(rows.len(), 3, "the outcome is no criterion");
    for row in rows {
        assert_eq!((row["n_importance"].as_u64(), row["n_performance"].as_u64()), (Some(0), Some(40)));
        assert!(row["gap"].is_null() && row["quadrant"].is_string());
    }
    assert!(json["drivers"]["criteria"]["rows"][0]["cell"].is_null(), "no stated importance, no grid");
}

#[test]
fn shuffled_rows_change_no_driver() {
    let text = fs::read_to_string(root().join("fixtures/bank.csv")).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    let header = lines.remove(0);
    lines.reverse();
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("bank.csv"), format!("{header}\n{}\n", lines.join("\n"))).unwrap();
    let options = ["--outcome", "recommend", "--importance", "shapley", "--by", "region", "--format", "json"];
    let shuffled = ecart_in(folder.path(), &[&["analyze", "bank.csv"], options.as_slice()].concat(), b"");
    let straight = ecart(&[&["analyze", "fixtures/bank.csv"], options.as_slice()].concat());
    let (shuffled, straight) = (shuffled.ok().json(), straight.ok().json());
    for part in ["criteria", "drivers", "outcomes", "segments"] {
        assert_eq!(shuffled[part], straight[part], "{part}");
    }
}

/// Whatever is drawn, threads change no interval, and with a design clusters are drawn.
#[test]
fn intervals_do_not_depend_on_threads() {
    for more in [
        &["--importance", "johnson", "--strata", "region"][..],
        &["--importance", "spearman", "--weight", "weight"],
        &["--importance", "beta", "--deletion", "pairwise"],
        &["--importance", "shapley", "--strata", "region", "--cluster", "respondent_id"],
    ] {
        let run = |threads: &str| {
            let arguments = [
                "analyze",
                "fixtures/bank.csv",
                "--outcome",
                "recommend",
                "--replicates",
                "300",
                "--threads",
                threads,
            ];
            ecart(&[&arguments[..], more, &["--format", "json"]].concat()).ok().json()["drivers"].clone()
        };
        let one = run("1");
        assert_eq!(one, run("2"), "{more:?}");
        let set = &one["criteria"];
        let designed = more.contains(&"--strata") || more.contains(&"--cluster");
        assert_eq!(set["draws"].as_str().unwrap().starts_with("clusters"), designed, "{more:?}");
        for row in set["rows"].as_array().unwrap() {
            let [low, raw, high] = ["low", "raw", "high"].map(|end| row[end].as_f64().unwrap());
            assert!(low < high && low <= raw + 0.2 && raw <= high + 0.2, "{more:?}: {row}");
        }
    }
}

/// methods.md §5: unstandardised effects, ratings on 0–100 of the declared range.
#[test]
fn effects_and_performance_stand_on_0_to_100() {
    let Some(json) = work_orientations(&["--replicates", "0"]) else { return };
    for row in json["outcomes"][0]["criteria"]["rows"].as_array().unwrap() {
        let place = &row["on_effect_map"];
        for end in ["value", "low", "high"] {
            let (one, point) = (&row["coefficient"][end], &place["importance"][end]);
            close(point.as_f64().unwrap(), one.as_f64().unwrap() * 4.0 / 100.0, 1e-15, end);
        }
        assert!((0.0..=100.0).contains(&place["performance"].as_f64().unwrap()), "{row}");
    }
    // Every respondent at the middle of 1–5 is at 50.
    let mut csv = String::from("id,imp_a,perf_a,imp_b,perf_b,out\n");
    for row in 0..20 {
        csv += &format!("{row},3,{},4,{},{}\n", 2 + row % 3, 1 + row % 4, row % 5);
    }
    let arguments = ["analyze", "-", "--scale", "1-5", "--outcome", "out", "--format", "json"];
    let json = ecart_in(&root(), &arguments, csv.as_bytes()).ok().json();
    let performance = &json["outcomes"][0]["criteria"]["rows"][0]["on_effect_map"]["performance"];
    // 2, 3, 4 seven, seven and six times: the mean is 2.95.
    close(performance.as_f64().unwrap(), 100.0 * (2.95 - 1.0) / 4.0, 1e-12, "performance");
}

#[test]
fn the_grid_of_drivers_is_a_chart() {
    let folder = TempDir::new().unwrap();
    for (language, words) in [("en", ["Hidden drivers", "Derived"]), ("fr", ["Leviers cachés", "déduite"])]
    {
        let path = folder.path().join(format!("drivers-{language}.svg"));
        let path = path.to_str().unwrap();
        ecart(&["analyze", "fixtures/bank.csv", "--outcome", "recommend", "--lang", language, "-o", path])
            .ok();
        let picture = fs::read_to_string(path).unwrap();
        for word in words {
            assert!(picture.to_lowercase().contains(&word.to_lowercase()), "{word}");
        }
        assert!(!picture.contains("Concentrate here") && !picture.contains("Priorités"), "{language}");
    }
}

/// The CSV holds what-ifs, indices and scores as the JSON does, to the last digit, on lines and in columns of their own.
#[test]
fn csv_says_of_outcomes_what_the_json_says() {
    let base = [
        "analyze",
        "fixtures/reference/work.csv",
        "--outcome",
        "satisfaction",
        "--outcome",
        "retained",
        "--what-if",
        "1.5",
        "--replicates",
        "0",
        "--quiet",
    ];
    let run = |format: &str| ecart(&[&base[..], &["--format", format]].concat()).ok();
    let (json, csv) = (run("json").json(), run("csv").stdout);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let at = |name: &str| heads.iter().position(|head| head == name).unwrap_or_else(|| panic!("no {name}"));
    let lines: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let text = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let number = |cell: &str, value: &Value| match value.as_f64() {
        Some(value) => assert_eq!(cell.parse::<f64>().unwrap(), value),
        None => assert_eq!(cell, ""),
    };
    for outcome in json["outcomes"].as_array().unwrap() {
        let rows = outcome["criteria"]["rows"].as_array().unwrap();
        let of_outcome = |line: &&csv::StringRecord| {
            line[at("level")] == *"outcome" && line[at("outcome")] == *outcome["outcome"].as_str().unwrap()
        };
        assert_eq!(lines.iter().filter(of_outcome).count(), rows.len());
        for row in rows {
            let line = lines
                .iter()
                .filter(of_outcome)
                .find(|line| line[at("name")] == *row["name"].as_str().unwrap());
            let cell = |name: &str| line.unwrap()[at(name)].to_owned();
            for (head, value) in [
                ("coefficient", &row["coefficient"]["value"]),
                ("coefficient_se", &row["coefficient"]["standard_error"]),
                ("what_if_by", &row["what_if_by"]),
                ("what_if", &row["what_if"]["value"]),
                ("what_if_low", &row["what_if"]["low"]),
                ("what_if_high", &row["what_if"]["high"]),
                ("impact_asymmetry", &row["asymmetry"]),
            ] {
                number(&cell(head), value);
            }
            assert_eq!(cell("what_if_capped"), text(&row["what_if_capped"]));
            assert_eq!(cell("kind"), text(&row["kind"]));
        }
    }
    let of_map = &json["indices"]["maps"][0];
    for line in lines.iter().filter(|line| line[at("level")] == *"criterion") {
        number(&line[at("satisfaction_index")], &of_map["satisfaction_index"]);
        number(&line[at("mean_gap")], &of_map["mean_gap"]);
    }
    assert!(lines.iter().any(|line| line[at("what_if_capped")] == *"true"));

    let score = ["analyze", "fixtures/bank.csv", "--outcome", "recommend", "--replicates", "0", "--quiet"];
    let json = ecart(&[&score[..], &["--format", "json"]].concat()).ok().json();
    let csv = ecart(&[&score[..], &["--format", "csv"]].concat()).ok().stdout;
    let line = csv.lines().find(|line| line.starts_with("net_promoter_score,recommend")).unwrap();
    let found = &json["indices"]["net_promoter"][0];
    let cells: Vec<&str> = line.split(',').collect();
    let keys = ["score", "standard_error", "low", "high", "n"];
    for (cell, key) in cells[cells.len() - keys.len()..].iter().zip(keys) {
        number(cell, &found[key]);
    }
}
