//! What copies, weights and panels do to errors and estimates.

use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

use super::survey::{COLUMNS, Lines, OUTCOMES, lines, numbers, run};
use crate::world::ecart_in;

const WEIGHT: usize = 12;

/// The last name on the path to a number.
fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// Whether two numbers are the same but for rounding.
fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-7 * a.abs().max(b.abs()).max(1e-3)
}

/// Compares the numbers of two analyses of which `claimed` says that they are the same; how many they are.
fn compare(a: &Value, b: &Value, claimed: impl Fn(&str) -> bool) -> Result<usize, String> {
    let all = |json: &Value| {
        let mut found = Vec::new();
        for part in [
            "criteria",
            "elements",
            "crosshair",
            "element_crosshair",
            "indices",
            "drivers",
            "outcomes",
            "segments",
        ] {
            numbers(part, &json[part], &mut found);
        }
        found.retain(|(path, _)| claimed(path));
        found
    };
    let (a, b) = (all(a), all(b));
    if a.len() != b.len() {
        let missing = a.iter().find(|(path, _)| b.iter().all(|(other, _)| other != path));
        return Err(format!("{} numbers and {}; {missing:?} has no partner", a.len(), b.len()));
    }
    for ((path, one), (other_path, other)) in a.iter().zip(&b) {
        if path != other_path || !same(*one, *other) {
            return Err(format!("{path}: {one} and {other} ({other_path})"));
        }
    }
    Ok(a.len())
}

/// Each line as often as `times` says, every copy with an id of its own.
fn copied(lines: &Lines, times: impl Fn(usize) -> usize) -> Lines {
    let copies = |(row, line): (usize, &Vec<String>)| {
        (0..times(row))
            .map(|copy| {
                let mut line = line.clone();
                line[0] = format!("{}x{copy}", line[0]);
                line
            })
            .collect::<Vec<_>>()
    };
    lines.iter().enumerate().flat_map(copies).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// Rows copied within their cluster say nothing new, of means, scores, coefficients, and differences of segments.
    #[test]
    fn copies_within_their_cluster_change_no_error(
        lines in lines(60..110, true),
        weighted in any::<bool>(),
        strata in any::<bool>(),
        base in prop_oneof![Just("pairs"), Just("available")],
        copies in 2_usize..4,
    ) {
        let mut more = [&OUTCOMES[..], &["--cluster", "psu", "--by", "sex", "--base", base]].concat();
        // No number hangs on how many respondents there are beyond the errors.
        more.extend(["--replicates", "0", "--smallest-base", "1", "--small-base", "3"]);
        if weighted { more.extend(["--weight", "weight"]); }
        if strata { more.extend(["--strata", "stratum"]); }
        let (once, often) = (run(&lines, &more).ok().json(), run(&copied(&lines, |_| copies), &more).ok().json());
        let claimed = |path: &str| {
            let error = path.contains("standard_error") || ["low", "high", "df", "t", "p"].contains(&last(path));
            error && !path.contains("wilcoxon")
        };
        let compared = compare(&once, &often, claimed);
        prop_assert!(compared.is_ok(), "{:?}: {:?}", more, compared);
        prop_assert!(compared.unwrap() > 200);
    }

    /// A weight of k is the row k times, for every estimate.
    #[test]
    fn a_weight_is_the_row_so_many_times(
        lines in lines(40..90, true),
        base in prop_oneof![Just("pairs"), Just("available"), Just("listwise")],
        method in prop_oneof![Just("shapley"), Just("johnson"), Just("beta"), Just("spearman")],
    ) {
        let more = [&OUTCOMES[..], &["--base", base, "--importance", method, "--replicates", "0", "--by", "sex", "--smallest-base", "2"]].concat();
        let stated = [&OUTCOMES[..], &["--base", base, "--replicates", "0", "--by", "sex", "--smallest-base", "2"]].concat();
        let often = copied(&lines, |row| lines[row][WEIGHT].parse().unwrap());
        for more in [more, stated] {
            let weighted = run(&lines, &[&more[..], &["--weight", "weight"]].concat()).ok().json();
            let counted = run(&often, &more).ok().json();
            let claimed = |path: &str| {
                let estimates = [
                    "value", "score", "net", "more", "equal", "less", "promoters", "passives", "detractors",
                    "satisfaction_index", "mean_gap", "raw", "share", "beta", "correlation", "stated", "vif",
                    "r_squared", "mcfadden", "mcfadden_part", "weighted_gap", "expectations_met", "opportunity",
                    "top_box_importance", "top_box_performance", "top_two_importance", "top_two_performance",
                    "what_if_by", "importance", "performance",
                ];
                estimates.contains(&last(path)) && !path.contains("standard_errors") && !path.contains("alpha")
            };
            let compared = compare(&weighted, &counted, claimed);
            prop_assert!(compared.is_ok(), "{:?}: {:?}", more, compared);
            prop_assert!(compared.unwrap() > 100);
        }
    }

    /// The same people twice, each a cluster: the change of a mean has the t of the pairs.
    #[test]
    fn a_panel_is_a_paired_test(lines in lines(10..60, false), seed in any::<u64>()) {
        // The second wave: some rate a higher and b lower.
        let moved = |row: usize, cell: &str, by: i64| {
            let moves = (seed >> (row % 60)) & 1 == 1;
            (cell.parse::<i64>().unwrap() + if moves { by } else { 0 }).clamp(1, 5).to_string()
        };
        let second: Lines = lines.iter().enumerate().map(|(row, line)| {
            let mut line = line.clone();
            line[5] = moved(row, &line[5], 1);
            line[6] = moved(row, &line[6], -1);
            line
        }).collect();
        let json = waves(&lines, &second);
        for (criterion, name) in ["a", "b"].into_iter().enumerate() {
            for (measure, sign) in [("performance", 1.0), ("gap", -1.0)] {
                let rating = |line: &Vec<String>| line[5 + criterion].parse::<f64>().unwrap();
                let d: Vec<f64> = lines.iter().zip(&second).map(|(before, now)| sign * (rating(now) - rating(before))).collect();
                let n = d.len() as f64;
                let mean = d.iter().sum::<f64>() / n;
                let error = (d.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / (n - 1.0) / n).sqrt();
                let found = against(&json, name, measure);
                if error < 1e-9 {
                    prop_assert!(found.is_null(), "nobody differs in their change: {}", found);
                    continue;
                }
                for (key, expected) in [("value", mean), ("t", mean / error), ("df", n - 1.0)] {
                    let found = found[key].as_f64().unwrap();
                    prop_assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{} {}: {} {}", measure, key, found, expected);
                }
            }
        }
    }
}

/// Two waves as two files, compared with people as clusters.
fn waves(first: &Lines, second: &Lines) -> Value {
    let folder = TempDir::new().unwrap();
    let order: Vec<usize> = (0..9).collect();
    assert_eq!(COLUMNS[8], "perf_d");
    for (name, lines) in [("q1.csv", first), ("q2.csv", second)] {
        std::fs::write(folder.path().join(name), super::survey::csv(lines, &order)).unwrap();
    }
    let all = ["analyze", "q1.csv", "q2.csv", "--by", "file", "--cluster", "id", "--scale", "1-5"];
    let more = ["--replicates", "0", "--smallest-base", "2", "--format", "json", "--quiet"];
    ecart_in(folder.path(), &[&all[..], &more].concat(), b"").ok().json()
}

/// The second wave against the first.
fn against<'a>(json: &'a Value, name: &str, measure: &str) -> &'a Value {
    let rows = json["segments"][0]["levels"][1]["criteria"].as_array().unwrap();
    &rows.iter().find(|row| row["name"] == name).unwrap()["against"][measure]
}

/// Forty people, fourteen of whom rate a by one better the second time: t² is 21.
#[test]
fn fourteen_of_forty_rise() {
    let wave = |by: &dyn Fn(usize) -> usize| -> Lines {
        (0..40)
            .map(|row| {
                let mut line = vec![format!("r{row}")];
                line.extend(
                    (0..8).map(|at| (1 + (row + at / 2) % 4 + if at == 4 { by(row) } else { 0 }).to_string()),
                );
                line
            })
            .collect()
    };
    let json = waves(&wave(&|_| 0), &wave(&|row| usize::from(row < 14)));
    let change = against(&json, "a", "performance");
    for (key, expected) in [("value", 0.35), ("t", 21_f64.sqrt()), ("df", 39.0)] {
        assert!((change[key].as_f64().unwrap() - expected).abs() <= 1e-9 * expected, "{key}: {change}");
    }
    assert!((change["p"].as_f64().unwrap() - 4.6e-5).abs() < 5e-7, "{change}");
}
