//! One table in the clothes of every export, read with no options; and the study files `inspect` writes of them.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::world::{Ran, close, ecart, ecart_in, root, shared};

/// Our own exports and the tool each is recognised as (`fixtures/exports/make.py` writes them).
const OWN: &[(&str, &str)] = &[
    ("alchemer.csv", "Alchemer"),
    ("excel_fr.csv", "plain table"),
    ("excel_mac.csv", "plain table"),
    ("google_forms_fr.csv", "Google Forms"),
    ("kobo.csv", "KoboToolbox / ODK"),
    ("limesurvey_codes.csv", "LimeSurvey"),
    ("limesurvey_fr.csv", "LimeSurvey"),
    ("long.csv", "plain table"),
    ("microsoft_forms.xlsx", "Microsoft Forms"),
    ("plain.csv", "plain table"),
    ("plain.csv.gz", "plain table"),
    ("plain.zip", "plain table"),
    ("plain_utf16.csv", "plain table"),
    ("qualtrics.csv", "Qualtrics"),
    ("qualtrics_legacy.csv", "Qualtrics"),
    ("redcap.csv", "REDCap"),
    ("sphinx.xlsx", "Le Sphinx"),
    ("spss_reversed.sav", "SPSS"),
    ("summary.csv", "plain table"),
    ("surveymonkey.csv", "SurveyMonkey"),
    ("surveymonkey_expanded.csv", "SurveyMonkey"),
    ("typeform.csv", "Typeform"),
];

/// The shared exports: language of the criteria, weight column, segment column.
const SHARED: &[(&str, &str, &str, &str)] = &[
    ("excel_fr_cp1252.csv", "fr", "Poids", "Région"),
    ("google_forms_fr.csv", "fr", "Poids", "Région"),
    ("limesurvey_dual_scale_fr.csv", "fr", "poids", "région"),
    ("long.csv", "en", "weight", "segment"),
    ("microsoft_forms.xlsx", "en", "Weight", "Region"),
    ("qualtrics_side_by_side.csv", "en", "weight", "segment"),
    ("spss_reversed.sav", "en", "weight", "region"),
    ("surveymonkey_condensed.csv", "en", "weight", "Which region do you live in?"),
];

fn own(name: &str) -> PathBuf {
    root().join("fixtures/exports").join(name)
}

fn analyzed(path: &Path, more: &[&str]) -> Ran {
    ecart(&[&["analyze", path.to_str().unwrap(), "--format", "json"], more].concat()).ok()
}

fn inspected(path: &Path) -> Value {
    ecart(&["inspect", path.to_str().unwrap(), "--format", "json"]).ok().json()
}

fn truth(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// The criteria of an analysis are those of the truth, in order.
fn same_criteria(name: &str, json: &Value, truth: &Value) {
    let (found, expected) = (json["criteria"].as_array().unwrap(), truth["criteria"].as_array().unwrap());
    assert_eq!(found.len(), expected.len(), "{name}");
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found["n_pairs"], expected["n_pairs"], "{name}: {found}");
        for side in ["importance", "performance"] {
            let value = found[side]["value"].as_f64().unwrap();
            close(value, expected[side].as_f64().unwrap(), 1e-9, &format!("{name}, {side}"));
        }
    }
}

/// Every line says something, and none is an error.
fn one_line_notices(name: &str, ran: &Ran) {
    for line in ran.stderr.lines() {
        assert!(!line.trim().is_empty() && !line.starts_with("error"), "{name}: {}", ran.stderr);
    }
}

fn columns_with_role<'a>(inspection: &'a Value, role: &str) -> Vec<&'a str> {
    let columns = inspection["columns"].as_array().unwrap().iter();
    columns.filter(|column| column["role"] == role).map(|column| column["name"].as_str().unwrap()).collect()
}

#[test]
fn own_exports_are_one_table() {
    let truth = truth(&own("expected.json"));
    for (name, vendor) in OWN {
        let ran = analyzed(&own(name), &[]);
        one_line_notices(name, &ran);
        let json = ran.json();
        same_criteria(name, &json, &truth);
        assert_eq!(json["provenance"]["vendor"], *vendor, "{name}");
    }
    let files = fs::read_dir(own("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let not_tables =
        ["make.py", "expected.json", "two_sheets.xlsx", "redcap_coded.csv", "redcap_dictionary.csv"];
    let mut files: Vec<String> = files.filter(|name| !not_tables.contains(&name.as_str())).collect();
    files.sort();
    assert_eq!(files, OWN.iter().map(|(name, _)| *name).collect::<Vec<_>>());
}

#[test]
fn a_sheet_may_be_named() {
    let ran = analyzed(&own("two_sheets.xlsx"), &["--sheet", "Answers"]);
    same_criteria("two_sheets.xlsx", &ran.json(), &truth(&own("expected.json")));
    // Without its name the only one with ratings is read, and that is told; another one that is named stays what it is.
    let found = analyzed(&own("two_sheets.xlsx"), &[]);
    same_criteria("two_sheets.xlsx", &found.json(), &truth(&own("expected.json")));
    assert!(found.stderr.contains("sheet \"Answers\" is read: it is the only one"), "{}", found.stderr);
    let refused = ecart(&["analyze", own("two_sheets.xlsx").to_str().unwrap(), "--sheet", "Notes"]);
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("--sheet reads another one: \"Answers\""), "{}", refused.stderr);
}

#[test]
fn a_data_dictionary_explains_variable_names() {
    let coded = own("redcap_coded.csv");
    let dictionary = own("redcap_dictionary.csv").display().to_string();
    let options = ["--dictionary", dictionary.as_str()];
    let json = analyzed(&coded, &options).json();
    same_criteria("redcap_coded.csv", &json, &truth(&own("expected.json")));
    assert_eq!(json["criteria"][0]["label"], "Friendly welcome");
    assert_eq!(json["provenance"]["vendor"], "REDCap");
    comes_back(&coded, &options);
    // A study file names it relative to itself, and inspect writes it so.
    let folder = TempDir::new().unwrap();
    for name in ["redcap_coded.csv", "redcap_dictionary.csv"] {
        fs::copy(own(name), folder.path().join(name)).unwrap();
    }
    fs::create_dir(folder.path().join("studies")).unwrap();
    let inspect = ["inspect", "redcap_coded.csv", "--dictionary", "redcap_dictionary.csv"];
    let write = ["--quiet", "--write", "studies/study.toml"];
    ecart_in(folder.path(), &[&inspect[..], &write[..]].concat(), b"").ok();
    let written = fs::read_to_string(folder.path().join("studies/study.toml")).unwrap();
    assert!(written.contains("dictionary = \"../redcap_dictionary.csv\"\n"), "{written}");
    let analyze = ["analyze", "redcap_coded.csv", "--study", "studies/study.toml", "--format", "json"];
    let again = ecart_in(folder.path(), &analyze, b"").ok();
    assert_eq!(json["criteria"], again.json()["criteria"]);
}

#[test]
fn what_is_dropped_and_turned_is_told() {
    let json = analyzed(&own("qualtrics.csv"), &[]).json();
    assert_eq!(
        json["provenance"]["dropped"],
        serde_json::json!([{"what": "row", "reason": "survey preview", "code": "survey_preview", "count": 1}])
    );
    let said = analyzed(&own("spss_reversed.sav"), &[]).stderr;
    assert_eq!(said.matches("codes run from best to worst").count(), 2, "{said}");
    let inspection = inspected(&own("spss_reversed.sav"));
    assert_eq!(inspection["scales"][0]["reversed"], true);
    assert_eq!(inspection["scales"][1]["missing"], serde_json::json!(["9"]));
    assert_eq!(columns_with_role(&inspection, "weight"), ["weight"]);
    assert_eq!(columns_with_role(&inspection, "segment"), ["region"]);
}

#[test]
fn shared_exports_are_one_table() {
    let Some(folder) = shared("exports") else { return };
    let truth = truth(&folder.join("truth.json"));
    for (name, language, weight, segment) in SHARED {
        let ran = analyzed(&folder.join(name), &[]);
        one_line_notices(name, &ran);
        assert!(
            ran.stderr.contains(&format!("column \"{weight}\" looks like a weight; it is not applied")),
            "{name}"
        );
        let json = ran.json();
        same_criteria(name, &json, &truth);
        let names: Vec<&str> =
            json["criteria"].as_array().unwrap().iter().map(|row| row["label"].as_str().unwrap()).collect();
        let items: Vec<&str> = truth[format!("items_{language}")]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item.as_str().unwrap())
            .collect();
        // The file in Windows-1252 has a typewriter's apostrophe.
        let plain = |texts: &[&str]| texts.join("|").replace('’', "'");
        assert_eq!(plain(&names), plain(&items), "{name}");
        let inspection = inspected(&folder.join(name));
        assert_eq!(columns_with_role(&inspection, "weight"), [*weight], "{name}");
        assert!(columns_with_role(&inspection, "segment").contains(segment), "{name}");
    }
    let dropped =
        analyzed(&folder.join("qualtrics_side_by_side.csv"), &[]).json()["provenance"]["dropped"].clone();
    assert_eq!(
        dropped,
        serde_json::json!([{"what": "row", "reason": "survey preview", "code": "survey_preview", "count": 2}])
    );
    same_criteria("truth.csv", &analyzed(&folder.join("truth.csv"), &[]).json(), &truth);
}

/// The bytes of the criteria as the program prints them.
fn criteria_bytes(ran: &Ran) -> &str {
    let start = ran.stdout.find("\n  \"criteria\": [").unwrap();
    let end = start + ran.stdout[start..].find("\n  \"element_crosshair\"").unwrap();
    &ran.stdout[start..end]
}

/// What `inspect --write` says, given back with `--study`, gives the same bytes of criteria.
fn comes_back(path: &Path, more: &[&str]) {
    let folder = TempDir::new().unwrap();
    let study = folder.path().join("study.toml");
    let study = study.to_str().unwrap();
    let before = analyzed(path, more);
    let inspect = [&["inspect", path.to_str().unwrap(), "--quiet", "--write", study], more].concat();
    let silent = ecart(&inspect).ok();
    assert_eq!((silent.stdout.as_str(), silent.stderr.as_str()), ("", ""), "{}", path.display());
    let after = analyzed(path, &["--study", study]);
    let written = fs::read_to_string(study).unwrap();
    assert_eq!(criteria_bytes(&before), criteria_bytes(&after), "{}:\n{written}", path.display());
    // Writing it again from itself says the same.
    let again = folder.path().join("again.toml");
    let again = again.to_str().unwrap();
    ecart(&["inspect", path.to_str().unwrap(), "--quiet", "--study", study, "--write", again]).ok();
    let third = analyzed(path, &["--study", again]);
    assert_eq!(criteria_bytes(&before), criteria_bytes(&third), "{}", path.display());
}

#[test]
fn a_study_file_written_by_inspect_reproduces_the_analysis() {
    for (name, _) in OWN {
        comes_back(&own(name), &[]);
    }
    comes_back(&own("two_sheets.xlsx"), &["--sheet", "Answers"]);
    for (name, study) in [("bank", true), ("bank_long", false), ("assurance", true), ("martilla_james", true)]
    {
        let study = study.then(|| root().join(format!("fixtures/{name}.toml")).display().to_string());
        let more: Vec<&str> = study.iter().flat_map(|study| ["--study", study]).collect();
        comes_back(&root().join(format!("fixtures/{name}.csv")), &more);
    }
}

#[test]
fn a_study_file_of_a_shared_export_reproduces_the_analysis() {
    let Some(folder) = shared("exports") else { return };
    for (name, ..) in SHARED {
        comes_back(&folder.join(name), &[]);
    }
    comes_back(&folder.join("truth.csv"), &[]);
}
