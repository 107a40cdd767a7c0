//! A straight line has neither delighters nor hygiene factors, whatever the scale, the cut points, and who rated what.

use std::fmt::Write;

use proptest::prelude::*;

use crate::world::{ecart_in, root};

/// How many respondents chose each rating of a driver, lowest first: each at least once.
fn chosen(points: usize) -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(1_usize..4, points)
}

/// The ratings that so many respondents chose.
fn ratings(chosen: &[usize]) -> Vec<usize> {
    chosen.iter().enumerate().flat_map(|(at, &n)| vec![at + 1; n]).collect()
}

/// Two drivers of which every two ratings meet as often as their shares say, so that neither stands for the other, and
/// an outcome that is a straight line of both; with the low and the high cut point.
fn survey() -> impl Strategy<Value = (usize, String, usize, usize)> {
    (5_usize..=8)
        .prop_flat_map(|points| {
            let cuts = (1..points - 1).prop_flat_map(move |low| (Just(low), low + 2..=points));
            (Just(points), chosen(points), chosen(points), 0_u32..5, 1_u32..5, cuts)
        })
        .prop_map(|(points, of_a, of_b, slope_a, slope_b, (low, high))| {
            let mut csv = String::from("id,imp_a,perf_a,imp_b,perf_b,out\n");
            let mut id = 0;
            for a in ratings(&of_a) {
                for b in ratings(&of_b) {
                    id += 1;
                    let out = 10 + slope_a as usize * a + slope_b as usize * b;
                    writeln!(csv, "{id},3,{a},{},{b},{out}", 2 + id % 3).unwrap();
                }
            }
            (points, csv, low, high)
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_straight_line_yields_hybrids_only((points, csv, low, high) in survey()) {
        let (scale, low, high) = (format!("1-{points}"), low.to_string(), high.to_string());
        let all = [
            "analyze", "-", "--scale", &scale, "--outcome", "out", "--low", &low, "--high", &high,
            "--smallest-base", "2", "--replicates", "0", "--format", "json", "--quiet",
        ];
        let json = ecart_in(&root(), &all, csv.as_bytes()).ok().json();
        for row in json["outcomes"][0]["criteria"]["rows"].as_array().unwrap() {
            let kind = row["kind"].as_str();
            prop_assert!(kind.is_none() || kind == Some("hybrid"), "{}", row);
            if let Some(found) = row["asymmetry"].as_f64() {
                // It is that of the line, to the last digits: nothing here is sampled.
                let linear = row["asymmetry_detail"]["linear"].as_f64().unwrap();
                prop_assert!((found - linear).abs() < 1e-9, "{} is not {}: {}", found, linear, row);
            }
            if let Some(difference) = row["hinge"]["difference"]["value"].as_f64() {
                prop_assert!(difference.abs() < 1e-9, "{}", row);
            }
        }
    }
}
