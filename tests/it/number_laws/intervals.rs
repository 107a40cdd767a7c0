//! Every interval of every output holds its value, and is centred on it unless its method or its limits say otherwise.

use proptest::prelude::*;
use serde_json::Value;

use super::survey::{OUTCOMES, lines, run, walk};

const BASES: [&[&str]; 3] = [&[], &["--base", "available"], &["--base", "listwise"]];
const DRAWN: [&[&str]; 4] = [
    &[],
    &["--weight", "weight"],
    &["--cluster", "psu"],
    &["--weight", "weight", "--strata", "stratum", "--cluster", "psu"],
];
const HOW: [&[&str]; 6] = [
    &["--by", "sex"],
    &["--metric", "top2"],
    &["--crosshair", "midpoint", "--what-if", "2"],
    &["--importance", "johnson"],
    &["--importance", "pearson", "--deletion", "pairwise"],
    &["--by", "sex", "--shrink", "--confidence", "0.5"],
];

/// What an interval promises.
#[derive(Debug, PartialEq)]
enum Promise {
    /// Symmetric about its value, unless it was cut, which the JSON says.
    Centred,
    /// Round its value, on a scale of its own.
    Holding,
    /// Percentiles of replicates, which need not hold anything.
    Nothing,
}

/// The promise of the interval that ends in the field `low` of an object: its value, whether it was cut, and the fields
/// of its ends. Fields that look like ends of intervals must be known here.
fn promise<'a>(path: &str, low: &str, object: &'a Value) -> Option<(Promise, &'a Value, bool)> {
    let has = |key: &str| object.get(key).is_some();
    let cut = ["clipped", "cut"].iter().any(|key| object.get(*key) == Some(&Value::Bool(true)));
    match low {
        // A count, cut points, and slopes.
        "n_low" | "lost_low" | "below" => None,
        "low" if has("hinge_at") || has("adjust") => None,
        "beyond_noise_low" => Some((Promise::Nothing, &Value::Null, false)),
        "low" if has("raw") => Some((Promise::Nothing, &object["raw"], false)),
        "at_risk_low" => Some((Promise::Centred, &object["at_risk"], false)),
        "difference_low" => Some((Promise::Centred, &object["difference"], false)),
        "dz_low" => Some((Promise::Holding, &object["dz"], false)),
        "beyond_linear_low" => Some((Promise::Centred, &object["beyond_linear"], false)),
        // Its value is a field of the object around it.
        "low" if has("beyond_linear") => None,
        "low" if path.ends_with(".correlation") => Some((Promise::Holding, &object["value"], false)),
        "low" => {
            let value = ["value", "score", "net"].into_iter().find(|key| has(key));
            let value = value.unwrap_or_else(|| panic!("{path}: an interval of nothing: {object}"));
            Some((Promise::Centred, &object[value], cut))
        }
        other => panic!("{path}: {other} is not known to be the end of an interval"),
    }
}

fn holds(path: &str, value: f64, [low, high]: [f64; 2], promise: &Promise, cut: bool) -> Result<(), String> {
    let rounding = 1e-9 * (high - low).abs().max(value.abs()).max(1e-6);
    if *promise == Promise::Nothing {
        return if low <= high { Ok(()) } else { Err(format!("{path}: [{low}, {high}]")) };
    }
    if !(low - rounding..=high + rounding).contains(&value) {
        return Err(format!("{path}: {value} is not in [{low}, {high}]"));
    }
    let off = (f64::midpoint(low, high) - value).abs();
    if *promise == Promise::Centred && !cut && off > rounding {
        return Err(format!("{path}: [{low}, {high}] is not centred on {value}, and was not cut"));
    }
    Ok(())
}

/// All promises of a JSON; how many intervals there are.
fn kept(json: &Value, derived: bool) -> Result<usize, String> {
    let mut found = Ok(0);
    walk("", json, &mut |path, object| {
        let mut check = |path: &str, value: &Value, ends: [&Value; 2], promise: &Promise, cut: bool| {
            let number = Value::as_f64;
            let ends = number(ends[0]).zip(number(ends[1]));
            let Ok(count) = &mut found else { return };
            let Some((low, high)) = ends else { return };
            match holds(path, number(value).unwrap_or(low), [low, high], promise, cut) {
                Ok(()) => *count += 1,
                Err(problem) => found = Err(problem),
            }
        };
        for low in object.as_object().unwrap().keys().filter(|key| key.ends_with("low")) {
            let Some((mut promise, value, cut)) = promise(path, low, object) else { continue };
            // On the axis stands what the replicates gave.
            if derived && path.ends_with(".importance") && !path.contains("effect_map") {
                promise = Promise::Nothing;
            }
            let high = low.replace("low", "high");
            check(path, value, [&object[low], &object[&high]], &promise, cut);
        }
        if let Some(detail) = object.get("asymmetry_detail").filter(|detail| detail.is_object()) {
            let cut = detail["cut"] == true;
            check(path, &object["asymmetry"], [&detail["low"], &detail["high"]], &Promise::Centred, cut);
        }
    });
    found
}

/// No error is what rounding left of nothing.
fn errors_are_errors(json: &Value) -> Result<(), String> {
    let mut found = Ok(());
    walk("", json, &mut |path, object| {
        let (error, value) = (object.get("standard_error"), object.get("value"));
        if let (Some(error), Some(value)) = (error.and_then(Value::as_f64), value.and_then(Value::as_f64))
            && error <= 1e-13 * value.abs()
        {
            found = Err(format!("{path}: an error of {error} of {value}"));
        }
    });
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_interval_holds_its_value(
        lines in lines(40..110, true),
        base in 0..BASES.len(),
        drawn in 0..DRAWN.len(),
        how in 0..HOW.len(),
    ) {
        let more = [BASES[base], DRAWN[drawn], HOW[how], &OUTCOMES, &["--replicates", "40"]].concat();
        let ran = run(&lines, &more);
        prop_assert_eq!(ran.code, 0, "{:?}: {}", &more, ran.stderr);
        let json = ran.json();
        let intervals = kept(&json, more.contains(&"--importance"));
        prop_assert!(intervals.is_ok(), "{:?}: {:?}", &more, intervals);
        prop_assert!(intervals.unwrap() > 40, "{:?}: hardly an interval", &more);
        let errors = errors_are_errors(&json);
        prop_assert!(errors.is_ok(), "{:?}: {:?}", &more, errors);
    }
}

#[test]
fn a_broken_promise_is_seen() {
    let row = |gap: &str| {
        serde_json::from_str::<Value>(&format!("{{\"criteria\": [{{\"gap\": {gap}}}]}}")).unwrap()
    };
    assert_eq!(kept(&row("{\"value\": 1.0, \"low\": 0.5, \"high\": 1.5}"), false), Ok(1));
    assert!(kept(&row("{\"value\": -0.5, \"low\": -0.74, \"high\": 3.31}"), false).is_err());
    assert!(kept(&row("{\"value\": 2.0, \"low\": 0.5, \"high\": 1.5}"), false).is_err());
    assert_eq!(kept(&row("{\"net\": 0.9, \"low\": 0.5, \"high\": 1.0, \"clipped\": true}"), false), Ok(1));
    assert!(kept(&row("{\"net\": 0.9, \"low\": 0.5, \"high\": 1.0, \"clipped\": false}"), false).is_err());
    assert!(errors_are_errors(&row("{\"value\": 3.0, \"standard_error\": 1e-17}")).is_err());
}
