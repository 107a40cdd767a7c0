//! The laws of comparisons, of surveys made by chance: swapped, with itself, saved, stacked, and of a panel that did not move.

use proptest::prelude::*;
use serde_json::Value;

use super::world::{compared, folder};
use crate::world::ecart_in;

const MEASURES: [&str; 5] = ["importance", "performance", "gap", "top_two_importance", "top_two_performance"];

/// A wave of people who rate so many things from 1 to 5; 0 is no answer. The last number of each is their weight.
fn wave(things: usize, people: usize) -> impl Strategy<Value = Vec<Vec<u8>>> {
    let answer = prop_oneof![1 => Just(0_u8), 9 => 1_u8..=5];
    prop::collection::vec(prop::collection::vec(answer, 2 * things + 1), people)
}

fn two_waves() -> impl Strategy<Value = (usize, [Vec<Vec<u8>>; 2])> {
    (2_usize..5, 25_usize..70, 25_usize..70)
        .prop_flat_map(|(things, one, other)| (Just(things), [wave(things, one), wave(things, other)]))
}

/// The wave as a file; with a further first column where it is stacked.
fn text(things: usize, people: &[Vec<u8>], label: Option<&str>) -> String {
    let head: Vec<String> = (0..things).map(|at| format!("imp_{at}x,perf_{at}x")).collect();
    let mut text = format!("{}id,{},w\n", label.map_or("", |_| "wave,"), head.join(","));
    for (at, person) in people.iter().enumerate() {
        let written = |answer: &u8| if *answer == 0 { String::new() } else { answer.to_string() };
        let (weight, answers) = person.split_last().unwrap();
        let answers: Vec<String> = answers.iter().map(written).collect();
        let label = label.map_or_else(String::new, |label| format!("{label},"));
        text += &format!("{label}p{at},{},{}\n", answers.join(","), 1 + weight);
    }
    text
}

/// The rows of a comparison.
fn rows(found: &Value) -> &[Value] {
    found["rows"].as_array().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn laws_hold_of_any_two_waves((things, [old, new]) in two_waves(), weighted in any::<bool>()) {
        let (before, after) = (text(things, &old, None), text(things, &new, None));
        let stacked = text(things, &old, Some("2025")) + text(things, &new, Some("2026")).split_once('\n').unwrap().1;
        let folder = folder(&[
            ("2025.csv", before.clone()),
            ("2026.csv", after),
            ("same.csv", before),
            ("both.csv", stacked),
        ]);
        let mut options = vec!["--scale", "1-5", "--replicates", "40", "--quiet"];
        if weighted {
            options.extend(["--weight", "w"]);
        }
        let run = |files: &[&str]| compared(&folder, &[files, &options].concat());
        let forth = run(&["2025.csv", "2026.csv"]);

        // Swapped, every change is negated and every move reversed.
        let back = run(&["2026.csv", "2025.csv"]);
        for (one, other) in rows(&forth).iter().zip(rows(&back)) {
            for measure in MEASURES {
                for (part, mirrored) in [("value", "value"), ("low", "high"), ("t", "t")] {
                    let negated = other[measure][mirrored].as_f64().map(|value| -value);
                    prop_assert_eq!(one[measure][part].as_f64(), negated, "{} {}", measure, part);
                }
                prop_assert_eq!(&one[measure]["p_adjusted"], &other[measure]["p_adjusted"]);
            }
            for (part, mirrored) in [
                ("old", "new"),
                ("new_on_old_line", "old_on_new_line"),
                ("cause", "cause"),
                ("probability", "probability"),
                ("enters_priority", "leaves_priority"),
            ] {
                prop_assert_eq!(&one["quadrant"][part], &other["quadrant"][mirrored], "{}", part);
            }
        }

        // With itself nothing changes and nothing moves; as a panel there is no error and no p.
        let itself = run(&["2025.csv", "same.csv"]);
        let panel = run(&["2025.csv", "same.csv", "--panel", "id"]);
        for (alone, linked) in rows(&itself).iter().zip(rows(&panel)) {
            prop_assert_eq!(&alone["quadrant"]["old"], &alone["quadrant"]["new"]);
            for measure in MEASURES {
                let change = &alone[measure];
                prop_assert_eq!(change["value"].as_f64(), Some(0.0));
                prop_assert!(change["p"].is_null() || change["p"] == 1.0, "{}", change);
                let change = &linked[measure];
                prop_assert_eq!(change["value"].as_f64(), Some(0.0));
                prop_assert!(change["p"].is_null() && change["standard_error"].is_null(), "{}", change);
            }
        }

        // What is saved is enough, to the last bit.
        for (survey, saved) in [("2025.csv", "2025.json"), ("2026.csv", "2026.json")] {
            ecart_in(folder.path(), &[&["analyze", survey, "-o", saved], &options[..]].concat(), b"").ok();
        }
        // But ids, by which two surveys may look like a panel, are in no saved analysis.
        let mut saved = run(&["2025.json", "2026.json"]);
        saved["warnings"] = forth["warnings"].clone();
        prop_assert_eq!(&saved, &forth);

        // One file with a column of the wave says what two files say.
        let one = [&["analyze", "both.csv", "--wave", "wave", "--format", "json"], &options[..]].concat();
        let one = ecart_in(folder.path(), &one, b"").ok().json();
        prop_assert_eq!(&one["comparison"]["rows"], &forth["rows"]);
    }
}
