//! Laws of drivers and outcomes through the command line (`methods.md` §5).

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use serde_json::Value;

use crate::world::{ecart, ecart_in, root};

fn piped(csv: &str, more: &[&str]) -> Value {
    let base = ["analyze", "-", "--format", "json", "--quiet", "--scale", "1-5"];
    ecart_in(&root(), &[&base, more].concat(), csv.as_bytes()).ok().json()
}

fn by_name(rows: &Value) -> BTreeMap<&str, &Value> {
    rows.as_array().unwrap().iter().map(|row| (row["name"].as_str().unwrap(), row)).collect()
}

/// A number that looks random, from 0 to below `below`.
fn drawn(row: u32, salt: u32, below: u32) -> u32 {
    let mut bits = row.wrapping_mul(0x9e37_79b9) ^ salt.wrapping_mul(0x85eb_ca6b);
    bits = (bits ^ (bits >> 16)).wrapping_mul(0x7feb_352d);
    bits = (bits ^ (bits >> 15)).wrapping_mul(0x846c_a68b);
    (bits ^ (bits >> 16)) % below
}

/// Pairs of columns the other way round, everything else alike: the same bits by name.
#[test]
fn the_order_of_columns_changes_no_driver_and_no_outcome() {
    let text = fs::read_to_string(root().join("fixtures/reference/work.csv")).unwrap();
    let turned: String = text.lines().fold(String::new(), |mut turned, line| {
        let mut cells: Vec<&str> = line.split(',').collect();
        cells[1..6].reverse();
        cells[6..11].rotate_left(2);
        writeln!(turned, "{}", cells.join(",")).unwrap();
        turned
    });
    let options =
        ["--outcome", "satisfaction", "--outcome", "retained", "--target", "80%", "--replicates", "300"];
    for more in [
        &["--importance", "shapley"][..],
        &["--importance", "spearman", "--weight", "weight"],
        &["--strata", "stratum", "--cluster", "psu"],
    ] {
        let more = [&options[..], more].concat();
        let (straight, turned) = (piped(&text, &more), piped(&turned, &more));
        let set = |json: &Value| json["drivers"]["criteria"].clone();
        let (a, b) = (set(&straight), set(&turned));
        assert_eq!(by_name(&a["rows"]), by_name(&b["rows"]), "{more:?}");
        assert_eq!((&a["noise"], &a["n"]), (&b["noise"], &b["n"]));
        for outcome in 0..2 {
            let of = |json: &Value| json["outcomes"][outcome].clone();
            let (a, b) = (of(&straight), of(&turned));
            assert_eq!(by_name(&a["criteria"]["rows"]), by_name(&b["criteria"]["rows"]), "{more:?}");
            let needed = |json: &Value| json["necessary"]["criteria"].clone();
            assert_eq!(by_name(&needed(&a)), by_name(&needed(&b)));
        }
    }
}

/// Whatever the scale and the cut points, a straight line has neither delighters nor hygiene factors.
#[test]
fn a_linear_outcome_yields_hybrids_only() {
    for (highest, scale) in [(5, "1-5"), (7, "1-7"), (11, "1-11")] {
        for noise in [0, 2] {
            let mut csv = String::from("id,imp_a,perf_a,imp_b,perf_b,imp_c,perf_c,out\n");
            for row in 0..600 {
                // Ratings lie high, as they do.
                let rate = |salt| 1 + drawn(row, salt, highest).max(drawn(row, salt + 50, highest));
                let [a, b, c] = [1, 2, 3].map(rate);
                let out = 3 * a + 2 * b + c + if noise > 0 { drawn(row, 9, 5 * noise) } else { 0 };
                writeln!(csv, "{row},3,{a},4,{b},2,{c},{out}").unwrap();
            }
            let more = ["--scale", scale, "--outcome", "out", "--replicates", "0"];
            let base = ["analyze", "-", "--format", "json", "--quiet"];
            let json = ecart_in(&root(), &[&base[..], &more].concat(), csv.as_bytes()).ok().json();
            for row in json["outcomes"][0]["criteria"]["rows"].as_array().unwrap() {
                let kind = row["kind"].as_str();
                assert!(kind.is_none() || kind == Some("hybrid"), "{scale} {noise}: {row}");
            }
            let hinged = &json["outcomes"][0]["criteria"]["rows"][0]["hinge"];
            assert!(hinged["p"].is_null() || hinged["p"].as_f64().unwrap() > 1e-4, "{hinged}");
        }
    }
}

/// Drivers that are alike have no certain place, and drivers of noise are not told from it.
#[test]
fn places_and_weights_of_noise_are_not_certain() {
    let mut csv = String::from("id");
    for k in 0..8 {
        write!(csv, ",imp_{k},perf_{k}").unwrap();
    }
    csv.push_str(",out\n");
    for row in 0..200 {
        write!(csv, "{row}").unwrap();
        for k in 0..8 {
            write!(csv, ",{},{}", 1 + drawn(row, k, 5), 1 + drawn(row, 100 + k, 5)).unwrap();
        }
        writeln!(csv, ",{}", drawn(row, 999, 7)).unwrap();
    }
    let json = piped(&csv, &["--outcome", "out", "--replicates", "1000"]);
    let rows = json["drivers"]["criteria"]["rows"].as_array().unwrap();
    let certain = rows.iter().filter(|row| row["certainty"]["verdict"] == "certain").count();
    assert!(certain <= 1, "{certain} of 8 places of noise are certain");
    let of_noise = |row: &&Value| row["flags"].as_array().unwrap().contains(&"no_more_than_noise".into());
    assert!(rows.iter().filter(of_noise).count() >= 7, "{rows:?}");
    for row in rows {
        let of = |cell: &str| row["certainty"][cell].as_f64().unwrap();
        let sum: f64 = ["key_driver", "hidden_driver", "stated_only", "minor"].map(of).iter().sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }
    // Where derived importance is on the axis, so are the quadrants.
    let json = piped(&csv, &["--outcome", "out", "--importance", "johnson", "--replicates", "500"]);
    assert_eq!(json["replication"]["method"], "bootstrap");
    let verdicts: Vec<&str> = json["criteria"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["certainty"]["verdict"].as_str().unwrap())
        .collect();
    assert!(verdicts.iter().filter(|&&verdict| verdict == "certain").count() <= 2, "{verdicts:?}");
}

#[test]
fn a_strong_driver_is_told_from_noise_and_has_a_certain_place() {
    let json = ecart(&[
        "analyze",
        "fixtures/reference/work.csv",
        "--outcome",
        "satisfaction",
        "--format",
        "json",
        "--quiet",
    ]);
    let json = json.ok().json();
    let rows = by_name(&json["drivers"]["criteria"]["rows"]);
    let learning = rows["learning"];
    assert!(learning["beyond_noise_low"].as_f64().unwrap() > 0.0);
    assert!(!learning["flags"].as_array().unwrap().contains(&"no_more_than_noise".into()));
    assert_eq!(json["drivers"]["criteria"]["noise"]["method"], "johnson");
}

#[test]
fn few_and_lost_respondents_are_warned_of_with_their_numbers() {
    let mut csv = String::from("id,imp_a,perf_a,imp_b,perf_b,imp_c,perf_c,out\n");
    for row in 0..60 {
        let blank = |keep: bool, rating: u32| if keep { rating.to_string() } else { String::new() };
        let [a, b, c] = [1, 2, 3].map(|salt| 1 + drawn(row, salt, 5));
        let c = blank(row % 3 == 0, c);
        writeln!(csv, "{row},3,{a},4,{b},2,{c},{}", 1 + drawn(row, 7, 7)).unwrap();
    }
    let json = piped(&csv, &["--outcome", "out", "--replicates", "300"]);
    let warning = |code: &str| {
        let found = json["warnings"].as_array().unwrap().iter().find(|warning| warning["code"] == code);
        found.unwrap_or_else(|| panic!("no {code}"))["message"].as_str().unwrap().to_owned()
    };
    assert!(warning("listwise_loss").contains("20 of 60 respondents"));
    assert!(warning("few_per_driver").contains("20 respondents for 3 drivers"));
    // Below the smallest base no place is certain or not.
    let rows = json["drivers"]["criteria"]["rows"].as_array().unwrap();
    assert!(rows.iter().all(|row| row["certainty"].is_null()), "{rows:?}");
    // Pairwise, each correlation has its own base, and the range is told.
    let more = ["--outcome", "out", "--importance", "pearson", "--deletion", "pairwise", "--replicates", "0"];
    let json = piped(&csv, &more);
    let set = &json["drivers"]["criteria"];
    assert_eq!(["n", "largest_n", "left_out"].map(|key| set[key].as_u64().unwrap()), [20, 60, 0]);
    let n: Vec<u64> = set["rows"].as_array().unwrap().iter().map(|row| row["n"].as_u64().unwrap()).collect();
    assert_eq!(n, [60, 60, 20]);
    assert!(set["adjusted_r_squared"].is_null());
    let base = ["analyze", "-", "--quiet", "--scale", "1-5", "--format", "table"];
    let table = ecart_in(&root(), &[&base[..], &more].concat(), csv.as_bytes()).ok().stdout;
    assert!(table.contains("20 to 60") && !table.contains("with every answer it needs"), "{table}");
}

#[test]
fn a_what_if_stops_at_the_end_of_the_scale() {
    let options = ["analyze", "fixtures/reference/work.csv", "--outcome", "satisfaction", "--quiet"];
    let run = |more: &[&str]| ecart(&[&options[..], &["--replicates", "0"], more].concat()).ok();
    let json = run(&["--what-if", "1.5", "--format", "json"]).json();
    let mut capped = 0;
    for row in json["outcomes"][0]["criteria"]["rows"].as_array().unwrap() {
        let mean = 1.0 + 4.0 * row["on_effect_map"]["performance"].as_f64().unwrap() / 100.0;
        let by = row["what_if_by"].as_f64().unwrap();
        assert!((by - 1.5_f64.min(5.0 - mean)).abs() < 1e-9, "{row}");
        assert_eq!(row["what_if_capped"].as_bool().unwrap(), 5.0 - mean < 1.5);
        let change = row["what_if"]["value"].as_f64().unwrap();
        assert!((change - by * row["coefficient"]["value"].as_f64().unwrap()).abs() < 1e-12);
        capped += usize::from(row["what_if_capped"].as_bool().unwrap());
    }
    assert_eq!(capped, 2, "security is at 3.61 and team at 3.82 of 5");
    for (format, language, words) in
        [("table", "en", "a smaller improvement"), ("markdown", "fr", "une amélioration moindre")]
    {
        let text = run(&["--what-if", "1.5", "--format", format, "--lang", language]).stdout;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(words), "{text}");
        assert!(!run(&["--what-if", "0.5", "--format", format, "--lang", language]).stdout.contains(words));
    }
    // Worse performance stops at the other end, and its interval stands in order.
    let json = run(&["--what-if=-3", "--format", "json"]).json();
    for row in json["outcomes"][0]["criteria"]["rows"].as_array().unwrap() {
        assert!(row["what_if_by"].as_f64().unwrap() < 0.0);
        let [low, high] = ["low", "high"].map(|end| row["what_if"][end].as_f64().unwrap());
        assert!(low <= high, "{row}");
    }
}

#[test]
fn a_separated_outcome_is_refused_by_name() {
    let mut csv = String::from("id,imp_a,perf_a,imp_b,perf_b,out\n");
    for row in 0..80 {
        let (a, b) = (1 + drawn(row, 1, 5), 1 + drawn(row, 2, 5));
        writeln!(csv, "{row},3,{a},4,{b},{}", u32::from(b >= 4)).unwrap();
    }
    let json = piped(&csv, &["--outcome", "out", "--replicates", "0"]);
    let link = &json["outcomes"][0];
    assert_eq!(link["model"], "logit");
    for row in link["criteria"]["rows"].as_array().unwrap() {
        assert!(row["coefficient"].is_null() && row["what_if"].is_null() && row["correlation"].is_object());
    }
    let warning = json["warnings"].as_array().unwrap().iter().find(|one| one["code"] == "separated_outcome");
    assert!(warning.unwrap()["message"].as_str().unwrap().contains("\"b\""), "{warning:?}");
}

#[test]
fn cut_points_are_settable_and_lie_on_the_scale() {
    let run = |more: &[&str]| {
        let base = ["analyze", "fixtures/reference/work.csv", "--outcome", "satisfaction", "--quiet"];
        ecart(&[&base[..], &["--replicates", "0", "--format", "json"], more].concat())
    };
    let json = run(&["--low", "1", "--high", "4"]).ok().json();
    let link = &json["outcomes"][0];
    assert_eq!((link["low"].as_f64(), link["high"].as_f64()), (Some(1.0), Some(4.0)));
    let pay = &link["criteria"]["rows"][0];
    assert_eq!((pay["n_high"].as_u64().unwrap() > 30, pay["n_low"].as_u64().unwrap() > 30), (true, true));
    let refused = run(&["--low", "4", "--high", "4"]);
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("--low and --high"), "{}", refused.stderr);
}

#[test]
fn one_respondent_makes_no_kind_and_the_reason_is_a_sentence() {
    let json = ecart(&[
        "analyze",
        "fixtures/reference/work.csv",
        "--outcome",
        "satisfaction",
        "--quiet",
        "--format",
        "json",
        "--replicates",
        "0",
    ]);
    let json = json.ok().json();
    let pay = &json["outcomes"][0]["criteria"]["rows"][0];
    assert_eq!((&pay["kind"], &pay["undefined"]), (&Value::Null, &"few_high".into()), "25 rated it 5");
    let table = ecart(&[
        "analyze",
        "fixtures/reference/work.csv",
        "--outcome",
        "satisfaction",
        "--quiet",
        "--replicates",
        "0",
        "--width",
        "160",
    ]);
    let table = table.ok().stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(table.contains("No kind where too few rated performance high: Pay."), "{table}");
    assert!(table.contains("164/152/25"), "{table}");
}
