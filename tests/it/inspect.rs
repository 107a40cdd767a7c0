//! `ecart inspect`, and what `--strict` makes of its findings.

use std::fs;

use tempfile::TempDir;

use crate::world::{ecart, ecart_in, golden, root};

#[test]
fn the_account_fits_a_screen() {
    for name in ["qualtrics.csv", "microsoft_forms.xlsx", "long.csv", "spss_reversed.sav", "summary.csv"] {
        let ran = ecart(&["inspect", &format!("fixtures/exports/{name}")]).ok();
        assert_eq!(ran.stderr, "");
        assert!(ran.stdout.lines().count() <= 48, "{}", ran.stdout);
        golden(&root().join(format!("fixtures/golden/inspect_{name}.txt")), ran.stdout.as_bytes());
    }
}

#[test]
fn a_study_file_is_golden_too() {
    let folder = TempDir::new().unwrap();
    for name in ["qualtrics.csv", "google_forms_fr.csv", "long.csv"] {
        let path = folder.path().join(name);
        let written = path.to_str().unwrap();
        ecart(&["inspect", &format!("fixtures/exports/{name}"), "--quiet", "--write", written]).ok();
        golden(&root().join(format!("fixtures/golden/study_{name}.toml")), &fs::read(&path).unwrap());
    }
}

#[test]
fn a_file_that_cannot_be_analyzed_is_still_told() {
    let ran = ecart(&["inspect", "fixtures/bad/no_pairs.csv", "--format", "json"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.starts_with("error: no_pairs.csv: "), "{}", ran.stderr);
    let json = ran.json();
    assert!(!json["columns"].as_array().unwrap().is_empty());
    assert!(json["shape"].is_null() && json["columns"][0]["role"].is_string());
    assert!(json["problem"].as_str().unwrap().contains("--importance-columns"));
    let text = ecart(&["inspect", "fixtures/bad/no_pairs.csv"]);
    assert!(text.stdout.contains("problem     "), "{}", text.stdout);
}

#[test]
fn strict_refuses_the_same_in_every_command() {
    // Nobody gave a 5: a scale to 5 is likely only.
    let folder = TempDir::new().unwrap();
    let row = |at: u32| format!("{at},{},{},{},{}", 2 + at % 3, 4 - at % 2, 2 + at / 3 % 3, 3 + at % 2);
    let rows = (0..40).map(row).collect::<Vec<_>>().join("\n");
    for name in ["one.csv", "two.csv"] {
        let csv = format!(
            "id,Importance of Wifi,Importance of Staff,Satisfaction with Wifi,Satisfaction with Staff\n{rows}"
        );
        fs::write(folder.path().join(name), csv).unwrap();
    }
    let commands: [&[&str]; 4] = [
        &["analyze", "one.csv"],
        &["inspect", "one.csv"],
        &["compare", "one.csv", "two.csv"],
        &["callback", "one.csv", "--no-consent-needed", "--on", "Wifi", "-o", "calls.csv"],
    ];
    for command in commands {
        ecart_in(folder.path(), command, b"").ok();
        let refused = ecart_in(folder.path(), &[command, &["--strict"]].concat(), b"");
        assert_eq!(refused.code, 1, "{command:?}");
        assert!(refused.stderr.contains("nobody gave 5"), "{command:?}: {}", refused.stderr);
        let settled = ecart_in(folder.path(), &[command, &["--strict", "--scale", "1-5"]].concat(), b"").ok();
        assert!(!settled.stderr.contains("nobody gave"), "{command:?}: {}", settled.stderr);
    }
    let account = ecart_in(folder.path(), &["inspect", "one.csv", "--format", "json"], b"").ok().json();
    assert_eq!(account["warnings"][0]["code"], "end_not_chosen");
}

/// Ratings without a word of a side, and an outcome.
const FEES: &str = "id,Fees,Q7A_ART,x6,overall\n1,5,3,1,4\n2,4,2,2,3\n3,3,4,4,2\n4,4,4,3,4\n5,2,1,2,1\n6,5,5,4,5\n7,1,2,1,2\n8,3,3,3,3\n";

#[test]
fn columns_have_roles_where_there_are_no_pairs() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("fees.csv"), FEES).unwrap();
    let ran = ecart_in(folder.path(), &["inspect", "fees.csv", "--format", "json"], b"");
    assert_eq!(ran.code, 1);
    let columns = ran.json()["columns"].clone();
    let of = |at: usize, key: &str| columns[at][key].clone();
    assert_eq!(
        (of(0, "role"), of(1, "role"), of(3, "role")),
        ("respondent_id".into(), "rating".into(), "rating".into())
    );
    assert_eq!((of(1, "confidence"), of(1, "answers")), ("likely".into(), serde_json::json!([1.0, 5.0])));
    assert_eq!(of(4, "role"), "satisfaction");
    let text = ecart_in(folder.path(), &["inspect", "fees.csv", "--outcome", "overall"], b"").stdout;
    assert!(text.contains("rating, answers 1 to 5: no side is said (likely)"), "{text}");
    assert!(text.contains("outcome, answers 1 to 5: named as outcome (told)"), "{text}");
}

#[test]
fn derived_importance_has_a_study_file_too() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("fees.csv"), FEES).unwrap();
    let reading = ["fees.csv", "--performance-columns", "Fees,Q7A_ART,x6", "--outcome", "overall"];
    let write = ["inspect", "--quiet", "--write", "study.toml"];
    ecart_in(folder.path(), &[&write[..], &reading].concat(), b"").ok();
    let study = fs::read_to_string(folder.path().join("study.toml")).unwrap();
    assert!(
        study.contains("importance = \"johnson\"") && study.contains("outcomes = [\"overall\"]"),
        "{study}"
    );
    let analyze = ["analyze", "--format", "json", "--quiet"];
    let first =
        ecart_in(folder.path(), &[&analyze[..], &reading, &["--importance", "johnson"]].concat(), b"").ok();
    let again =
        ecart_in(folder.path(), &[&analyze[..], &["fees.csv", "--study", "study.toml"]].concat(), b"").ok();
    assert_eq!(first.json()["criteria"], again.json()["criteria"]);
}

#[test]
fn a_study_file_is_not_replaced_unasked() {
    let folder = TempDir::new().unwrap();
    fs::copy(root().join("fixtures/bank.csv"), folder.path().join("bank.csv")).unwrap();
    fs::write(folder.path().join("study.toml"), "# mine\n").unwrap();
    let inspect = ["inspect", "bank.csv", "--write", "study.toml"];
    let refused = ecart_in(folder.path(), &inspect, b"");
    assert_eq!((refused.code, refused.stdout.as_str()), (1, ""));
    assert!(refused.stderr.contains("--force"), "{}", refused.stderr);
    assert_eq!(fs::read_to_string(folder.path().join("study.toml")).unwrap(), "# mine\n");
    ecart_in(folder.path(), &[&inspect[..], &["--force"]].concat(), b"").ok();
    assert!(fs::read_to_string(folder.path().join("study.toml")).unwrap().contains("[[criterion]]"));
    let over_input = ecart_in(folder.path(), &["inspect", "bank.csv", "--write", "bank.csv", "--force"], b"");
    assert!(over_input.stderr.contains("would be overwritten"), "{}", over_input.stderr);
    // A file that cannot be analyzed makes no study file.
    fs::copy(root().join("fixtures/bad/no_pairs.csv"), folder.path().join("no_pairs.csv")).unwrap();
    assert_eq!(ecart_in(folder.path(), &["inspect", "no_pairs.csv", "--write", "new.toml"], b"").code, 1);
    assert!(!folder.path().join("new.toml").exists());
}

/// Forty respondents of whom ten answer everything alike, and one questionnaire that came twice.
fn suspicious() -> String {
    let mut text = "id,imp_a,imp_b,imp_c,imp_d,imp_e,perf_a,perf_b,perf_c,perf_d,perf_e\n".to_owned();
    for person in 0..40_usize {
        let id = if person == 39 { 1 } else { person + 1 };
        let rating = |at: usize| if person < 10 { 4 } else { (person.min(38) * (at + 3) + at * at) % 5 + 1 };
        let ratings: Vec<String> = (0..10).map(|at| rating(at).to_string()).collect();
        text += &format!("{id},{}\n", ratings.join(","));
    }
    text
}

#[test]
fn suspicions_are_warnings_and_with_strict_errors() {
    let folder = TempDir::new().unwrap();
    let text = suspicious();
    fs::write(folder.path().join("s.csv"), &text).unwrap();
    let analyze = ["analyze", "s.csv", "--format", "json"];
    let ran = ecart_in(folder.path(), &analyze, b"").ok();
    let warnings = ran.json()["warnings"].clone();
    let codes: Vec<&str> =
        warnings.as_array().unwrap().iter().map(|warning| warning["code"].as_str().unwrap()).collect();
    for code in ["duplicated_ids", "straight_liners", "identical_respondents"] {
        assert!(codes.contains(&code), "{codes:?}");
    }
    // The order of the rows is no evidence.
    let (header, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    fs::write(folder.path().join("s.csv"), format!("{header}\n{}\n", rows.join("\n"))).unwrap();
    assert_eq!(ecart_in(folder.path(), &analyze, b"").ok().json()["warnings"], warnings);

    let strict = ecart_in(folder.path(), &[&analyze[..], &["--strict"]].concat(), b"");
    assert_eq!((strict.code, strict.stdout.as_str()), (1, ""));
    assert!(strict.stderr.contains("10 of 40 respondents"), "{}", strict.stderr);
    fs::write(folder.path().join("study.toml"), "strict = true\n").unwrap();
    assert_eq!(ecart_in(folder.path(), &[&analyze[..], &["--study", "study.toml"]].concat(), b"").code, 1);
    let inspected = ecart_in(folder.path(), &["inspect", "s.csv", "--strict"], b"");
    assert!(inspected.code == 1 && inspected.stdout.contains("warnings ("), "{}", inspected.stdout);
    ecart(&["analyze", "fixtures/bank.csv", "--strict"]).ok();
}

#[test]
fn inputs_beyond_reason_end_soon_and_clearly() {
    let folder = TempDir::new().unwrap();
    let refused = |text: &[u8]| {
        fs::write(folder.path().join("big.csv"), text).unwrap();
        let ran = ecart_in(folder.path(), &["analyze", "big.csv"], b"");
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
        ran.stderr
    };
    let questions: Vec<String> = (0..10_000).map(|at| format!("question {at}")).collect();
    let wide = format!("{}\n{}\n", questions.join(","), vec!["4"; 10_000].join(","));
    assert!(refused(wide.as_bytes()).contains("pair found among 10000 columns"));
    let wider = format!("a,b\n{}\n", ",".repeat(20_000));
    assert!(refused(wider.as_bytes()).contains("row 2 has more than 16384 cells"));
    let endless = "4".repeat((64 << 20) + 2);
    assert!(refused(endless.as_bytes()).contains("row 1 is longer than 67108864 bytes"));
    let later = format!("a,b\n{endless}");
    assert!(refused(later.as_bytes()).contains("row 2 is longer than 67108864 bytes"));
}
