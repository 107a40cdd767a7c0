//! Elements and their criteria, verdicts and small bases, columns in any order.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Map, Value};

use super::survey::{COLUMNS, OUTCOMES, csv, lines, run, run_text};
use crate::world::without;

/// Lists of things with a name, keyed by it; what stands in no order that means something, sorted.
fn keyed(json: Value) -> Value {
    match json {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(key, value)| (key, keyed(value))).collect())
        }
        Value::Array(items) => {
            let items: Vec<Value> = items.into_iter().map(keyed).collect();
            let key = |item: &Value| {
                let name = item.get("name").or(item.get("code"))?.as_str()?;
                Some(format!("{name} {} {} {}", item["level"], item["measure"], item["message"]))
            };
            match items.iter().map(key).collect::<Option<Vec<String>>>() {
                Some(keys) if !items.is_empty() => {
                    let named: BTreeMap<String, Value> = keys.into_iter().zip(items).collect();
                    Value::Object(named.into_iter().collect::<Map<_, _>>())
                }
                _ => Value::Array(items),
            }
        }
        other => other,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// All of the JSON but where the file is read from.
    #[test]
    fn columns_in_any_order_give_the_same_json(
        lines in lines(40..80, true),
        order in Just((0..COLUMNS.len()).collect::<Vec<_>>()).prop_shuffle(),
        how in 0_usize..5,
    ) {
        let how = [
            &["--by", "sex"][..],
            &["--weight", "weight", "--importance", "johnson"],
            &["--weight", "weight", "--strata", "stratum", "--cluster", "psu", "--by", "sex", "--shrink"],
            &["--base", "available", "--metric", "top2"],
            &["--importance", "spearman", "--deletion", "pairwise"],
        ][how];
        let more = [&OUTCOMES[..], how, &["--replicates", "50", "--target", "80%"]].concat();
        let straight = run(&lines, &more).ok().json();
        let turned = run_text(&csv(&lines, &order), &more).ok().json();
        let [straight, turned] = [straight, turned].map(|json| keyed(without(json, &["provenance", "notices"])));
        for (part, value) in straight.as_object().unwrap() {
            prop_assert_eq!(value, &turned[part], "{}, {:?}", part, how);
        }
    }

    /// Where the same people rated all criteria, the gap of an element lies among those of its criteria; where others
    /// did and it does not, it is flagged.
    #[test]
    fn elements_lie_within_their_criteria(
        lines in (5_usize..40).prop_flat_map(|n| prop_oneof![lines(n..n + 1, false), lines(n..n + 1, true)]),
        base in prop_oneof![Just("pairs"), Just("available"), Just("listwise")],
    ) {
        let complete = lines.iter().all(|line| line[1..9].iter().all(|cell| !cell.is_empty()));
        let ran = run(&lines, &["--base", base, "--replicates", "0"]);
        prop_assume!(ran.code == 0);
        let json = ran.json();
        for element in json["elements"].as_array().unwrap() {
            let gap = |row: &Value| row["gap"]["value"].as_f64().unwrap();
            let sides = ["importance", "performance"].map(|side| element[side]["value"].as_f64().unwrap());
            prop_assert!((sides[0] - sides[1] - gap(element)).abs() < 1e-9, "{}", element);
            let gaps: Vec<f64> = element["criteria"].as_array().unwrap().iter().map(|name| {
                gap(json["criteria"].as_array().unwrap().iter().find(|row| &row["name"] == name).unwrap())
            }).collect();
            let (low, high) = (gaps[0].min(gaps[1]), gaps[0].max(gaps[1]));
            let outside = gap(element) < low - 1e-9 || gap(element) > high + 1e-9;
            prop_assert!(!(outside && (complete || base == "listwise")), "{} is not in [{}, {}]", gap(element), low, high);
            let flagged = element["flags"].as_array().unwrap().contains(&"outside_criteria".into());
            prop_assert_eq!(flagged, outside, "{}", element);
        }
    }

    /// Nothing is certain, likely or uncertain below the smallest base; everything is something from there on.
    #[test]
    fn no_verdict_below_the_base(lines in lines(6..60, true), smallest in 2_u64..60) {
        let least = smallest.to_string();
        let more = ["--smallest-base", &least, "--small-base", "500", "--replicates", "30", "--outcome", "overall"];
        let ran = run(&lines, &more);
        prop_assume!(ran.code == 0);
        let json = ran.json();
        for map in ["criteria", "elements"] {
            for row in json[map].as_array().unwrap() {
                let n = row["gap"]["n"].as_u64().unwrap();
                prop_assert_eq!(row["certainty"].is_null(), n < smallest, "{} of {}: {}", n, smallest, row);
            }
            let set = &json["drivers"][map];
            for driver in set["rows"].as_array().into_iter().flatten() {
                let few = set["n"].as_u64().unwrap() < smallest;
                prop_assert!(!few || driver["certainty"].is_null(), "{} of {}: {}", set["n"], smallest, driver);
            }
        }
        let kinds = json["outcomes"].as_array().unwrap().iter().flat_map(|outcome| outcome["criteria"]["rows"].as_array().unwrap());
        for row in kinds.filter(|row| !row["kind"].is_null()) {
            let ends = ["n_low", "n_high"].map(|end| row[end].as_u64().unwrap());
            prop_assert!(ends.iter().all(|&n| n >= smallest), "{}", row);
        }
    }

    /// What contradicts its quadrant says so: a priority whose gap is no shortfall, an overkill with a significant one.
    #[test]
    fn contradictions_are_flagged(lines in lines(30..120, true), base in prop_oneof![Just("pairs"), Just("available")]) {
        let json = run(&lines, &["--base", base, "--replicates", "0", "--smallest-base", "2"]).ok().json();
        let alpha = json["inference"]["alpha"].as_f64().unwrap();
        for row in ["criteria", "elements"].iter().flat_map(|map| json[map].as_array().unwrap()) {
            let gap = row["gap"]["value"].as_f64().unwrap();
            let significant = row["gap"]["p_adjusted"].as_f64().is_some_and(|p| p < alpha);
            let flagged = |flag: &str| row["flags"].as_array().unwrap().contains(&flag.into());
            prop_assert_eq!(flagged("shortfall"), row["quadrant"] == "possible_overkill" && significant && gap > 0.0, "{}", row);
            prop_assert_eq!(flagged("no_shortfall"), row["quadrant"] == "concentrate_here" && gap <= 0.0, "{}", row);
        }
    }
}
