//! The two invented programmes of fixtures, a bank and an insurer, from the first map to the promises kept: waves, staff beside
//! customers, outcomes, comments, actions, whom to call back.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;

use crate::world::{Ran, ecart_in, root};

/// Folder, study file, the two waves, the staff, the outcome, column of the id.
const STUDIES: [[&str; 7]; 2] = [
    [
        "study",
        "study.toml",
        "customers_2025.csv",
        "customers_2026.csv",
        "staff_2026.csv",
        "recommend",
        "respondent_id",
    ],
    [
        "study_fr",
        "etude.toml",
        "clients_2025.csv",
        "clients_2026.csv",
        "salaries_2026.csv",
        "Reste client",
        "Identifiant",
    ],
];

fn json(folder: &TempDir, name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(folder.path().join(name)).unwrap()).unwrap()
}

#[test]
fn both_studies_go_from_the_first_map_to_promises_kept() {
    for [place, study, old, new, staff, outcome, id] in STUDIES {
        let path = |name: &str| root().join("fixtures").join(place).join(name).display().to_string();
        let (study, old, new, staff) = (path(study), path(old), path(new), path(staff));
        let folder = TempDir::new().unwrap();
        let run = |arguments: &[&str]| -> Ran {
            let fixed = ["--study", &study, "--replicates", "200", "--quiet"];
            ecart_in(folder.path(), &[arguments, &fixed[..]].concat(), b"").ok()
        };
        run(&["compare", &old, &new, "-o", "waves.json", "-o", "waves.md"]);
        assert_eq!(json(&folder, "waves.json")["linkage"]["kind"], "independent", "{place}");

        run(&["analyze", &new, &staff, "--audience", "file", "-o", "mirror.json"]);
        let audience = &json(&folder, "mirror.json")["audiences"][0];
        assert_eq!(audience["withheld"], false, "{place}");
        let blind = audience["rows"].as_array().unwrap().iter().any(|row| row["finding"] == "blind_spot");
        assert!(blind, "{place}: staff overestimate a priority");

        run(&[
            "analyze",
            &new,
            "--outcome",
            outcome,
            "--keyness",
            "--balance",
            "-o",
            "all.json",
            "-o",
            "all.md",
        ]);
        let all = json(&folder, "all.json");
        assert!(all["outcomes"][0]["criteria"]["n"].as_u64().unwrap() > 100, "{place}");
        assert!(!all["spoken"]["rows"].as_array().unwrap().is_empty(), "{place}: nobody said anything");
        let report = fs::read_to_string(folder.path().join("all.md")).unwrap();
        assert!(report.contains("> ") || report.contains("* "), "{place}");

        run(&["analyze", &new, "--previous", &old, "--level", "criteria", "-o", "kept.json"]);
        let actions = &json(&folder, "kept.json")["actions"];
        let lines = actions.as_array().unwrap();
        let verdicts: Vec<&str> = lines
            .iter()
            .flat_map(|line| line["followed"].as_array().into_iter().flatten())
            .filter_map(|followed| followed["verdict"].as_str())
            .collect();
        assert!(verdicts.len() >= 2, "{place}: {verdicts:?}");

        run(&["callback", &new, "--no-consent-needed", "--id", id, "--most", "20", "-o", "calls.csv"]);
        assert_eq!(
            fs::read_to_string(folder.path().join("calls.csv")).unwrap().lines().count(),
            21,
            "{place}"
        );
    }
}
