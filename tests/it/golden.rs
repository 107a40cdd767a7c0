//! Every fixture in every format, byte for byte, and the promises about those bytes.

use std::fs;
use std::path::Path;

use ecart::write::{FORMATS, schema};
use tempfile::TempDir;

use crate::golden_parts;
use crate::world::{ecart, ecart_in, golden, root};

/// Name of the fixture and the arguments that read it.
pub const FIXTURES: &[(&str, &[&str])] = &[
    ("martilla_james", &["fixtures/martilla_james.csv", "--study", "fixtures/martilla_james.toml"]),
    ("bank", &["fixtures/bank.csv", "--study", "fixtures/bank.toml"]),
    ("bank_plain", &["fixtures/bank.csv", "--crosshair", "midpoint"]),
    ("assurance", &["fixtures/assurance.csv", "--study", "fixtures/assurance.toml"]),
    ("bank_long", &["fixtures/bank_long.csv"]),
    (
        "bank_drivers",
        &[
            "fixtures/bank.csv",
            "--study",
            "fixtures/bank.toml",
            "--outcome",
            "recommend",
            "--importance",
            "shapley",
        ],
    ),
    ("performance_only", &["fixtures/performance_only.csv", "--outcome", "overall"]),
    ("bank_segments", &["fixtures/bank.csv", "--study", "fixtures/bank.toml", "--by", "region"]),
];

#[test]
fn every_fixture_in_every_format() {
    let folder = TempDir::new().unwrap();
    for (name, arguments) in FIXTURES {
        for format in FORMATS {
            let extension = format.extensions[0];
            let made = folder.path().join(format!("{name}.{extension}"));
            let mut arguments: Vec<&str> = [&["analyze"], *arguments].concat();
            let path = made.to_str().unwrap();
            arguments.extend(["-o", path]);
            let first = ecart(&arguments).ok();
            let bytes = fs::read(&made).unwrap();
            let again = ecart(&arguments).ok();
            assert_eq!(bytes, fs::read(&made).unwrap(), "{name}.{extension} differs between two runs");
            assert_eq!(first.stdout, "", "a file was asked for, not standard output");
            assert_eq!(first.stderr, again.stderr);
            if ["xlsx", "pptx", "docx"].contains(&format.name) {
                golden_parts::compared(name, extension, &bytes);
            }
            // A page holds two drawings of each map: one fixture shows how it is made.
            if format.text && (format.name != "html" || *name == "martilla_james") {
                golden(&root().join(format!("fixtures/golden/{name}.{extension}")), &bytes);
            }
        }
    }
}

#[test]
fn pictures_are_the_golden_ones() {
    let folder = TempDir::new().unwrap();
    for (name, arguments) in FIXTURES {
        let (svg, png) =
            (folder.path().join(format!("{name}.svg")), folder.path().join(format!("{name}.png")));
        let mut arguments: Vec<&str> = [&["analyze"], *arguments].concat();
        arguments.extend(["-o", svg.to_str().unwrap(), "-o", png.to_str().unwrap()]);
        ecart(&arguments).ok();
        golden(&root().join(format!("fixtures/golden/{name}.svg")), &fs::read(&svg).unwrap());
        let bytes = fs::read(&png).unwrap();
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
        // Twice the 960 × 540 pt of the scene.
        assert_eq!(&bytes[16..24], &[0, 0, 0x07, 0x80, 0, 0, 0x04, 0x38], "{name}.png");
    }
}

#[test]
fn json_follows_the_published_schema() {
    let text = schema::schema();
    golden(&root().join("fixtures/schema.json"), text.as_bytes());
    assert_eq!(ecart(&["schema"]).ok().stdout, text);
    let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (name, _) in FIXTURES {
        let path = root().join(format!("fixtures/golden/{name}.json"));
        let json: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
    assert!(
        !validator.is_valid(&serde_json::json!({ "schema_version": "1.1.0" })),
        "the schema takes anything"
    );
}

/// The bank's answers in another order of the rows.
fn shuffled_bank() -> String {
    let text = fs::read_to_string(root().join("fixtures/bank.csv")).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    let header = lines.remove(0);
    // A fixed permutation without fixed points to speak of: 67 and the number of rows have no common factor.
    let count = lines.len();
    assert_ne!(count % 67, 0);
    let shuffled: Vec<&str> = (0..count).map(|at| lines[(at * 67 + 31) % count]).collect();
    format!("{header}\n{}\n", shuffled.join("\n"))
}

#[test]
fn shuffled_rows_draw_the_same_pictures() {
    const PICTURES: [&str; 6] =
        ["quadrant.svg", "gap.svg", "segments.svg", "drivers.svg", "{element}.svg", "segments.png"];
    let draw = |answers: &str| {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("bank.csv"), answers).unwrap();
        fs::copy(root().join("fixtures/bank.toml"), folder.path().join("bank.toml")).unwrap();
        let mut arguments = vec!["analyze", "bank.csv", "--study", "bank.toml", "--by", "region"];
        arguments.extend(["--outcome", "recommend", "--replicates", "0", "--quiet"]);
        arguments.extend(PICTURES.iter().flat_map(|picture| ["-o", picture]));
        ecart_in(folder.path(), &arguments, b"").ok();
        let files = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path());
        let mut files: Vec<(String, Vec<u8>)> = files
            .filter(|path| path.extension().is_some_and(|extension| extension == "svg" || extension == "png"))
            .map(|path| (path.file_name().unwrap().display().to_string(), fs::read(&path).unwrap()))
            .collect();
        files.sort();
        files
    };
    let (once, again) =
        (draw(&fs::read_to_string(root().join("fixtures/bank.csv")).unwrap()), draw(&shuffled_bank()));
    assert!(once.len() > PICTURES.len(), "one picture for each element");
    for ((name, bytes), (other, others)) in once.iter().zip(&again) {
        assert_eq!(name, other);
        assert!(bytes == others, "{name} depends on the order of the rows");
    }
    assert_eq!(once.len(), again.len());
}

#[test]
fn shuffled_rows_change_nothing_but_the_provenance() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("bank.csv"), shuffled_bank()).unwrap();
    fs::copy(root().join("fixtures/bank.toml"), folder.path().join("bank.toml")).unwrap();
    let arguments = ["analyze", "bank.csv", "--study", "bank.toml", "--format", "json", "-o", "map.svg"];
    let mut found = ecart_in(folder.path(), &arguments, b"").ok().json();
    let mut expected: serde_json::Value =
        serde_json::from_slice(&fs::read(root().join("fixtures/golden/bank.json")).unwrap()).unwrap();
    assert_ne!(found["provenance"], expected["provenance"]);
    found["provenance"] = serde_json::Value::Null;
    expected["provenance"] = serde_json::Value::Null;
    assert_eq!(found, expected);
    golden(&root().join("fixtures/golden/bank.svg"), &fs::read(folder.path().join("map.svg")).unwrap());
}

#[test]
fn wide_and_long_hold_the_same_numbers() {
    let read = |name: &str| -> serde_json::Value {
        serde_json::from_slice(&fs::read(root().join(format!("fixtures/golden/{name}.json"))).unwrap())
            .unwrap()
    };
    let (wide, long) =
        (ecart(&["analyze", "fixtures/bank.csv", "--format", "json"]).ok().json(), read("bank_long"));
    assert_eq!(wide["criteria"], long["criteria"]);
}

#[test]
fn every_text_output_carries_the_same_numbers() {
    let folder = Path::new("fixtures/golden");
    let text = fs::read_to_string(root().join(folder).join("bank.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let table = fs::read_to_string(root().join(folder).join("bank.txt")).unwrap();
    let markdown = fs::read_to_string(root().join(folder).join("bank.md")).unwrap();
    let mut csv = csv::Reader::from_path(root().join(folder).join("bank.csv")).unwrap();
    let head = csv.headers().unwrap().clone();
    let at = |name: &str| head.iter().position(|column| column == name).unwrap();
    let lines: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
    let rows: Vec<&serde_json::Value> =
        json["elements"].as_array().unwrap().iter().chain(json["criteria"].as_array().unwrap()).collect();
    assert_eq!(rows.len(), lines.len());
    for (row, line) in rows.iter().zip(&lines) {
        assert_eq!(row["name"], line[at("name")]);
        assert_eq!(row["quadrant"], line[at("quadrant")]);
        for part in ["importance", "performance", "gap"] {
            let value = row[part]["value"].as_f64().unwrap();
            // JSON writes a whole number with a decimal point, CSV without.
            let written =
                [format!("\"value\": {},", &line[at(part)]), format!("\"value\": {}.0,", &line[at(part)])];
            assert!(
                written.iter().any(|number| text.contains(number)),
                "{part} of {} in full precision",
                row["name"]
            );
            let rounded = format!("{:.2}", value.abs());
            let label = row["label"].as_str().unwrap();
            // The table may wrap a label: its first word stands on the line of the numbers.
            let first = label.split(' ').next().unwrap();
            let found = |text: &str| text.lines().any(|line| line.contains(first) && line.contains(&rounded));
            assert!(found(&table), "{label} {part} {rounded} in the table");
            assert!(found(&markdown), "{label} {part} {rounded} in the Markdown");
        }
    }
}

#[test]
fn tables_fit_eighty_columns() {
    for (name, _) in FIXTURES {
        let table = fs::read_to_string(root().join(format!("fixtures/golden/{name}.txt"))).unwrap();
        for line in table.lines() {
            assert!(line.chars().count() <= 80, "{name}: {line}");
            assert!(!line.contains('\u{1b}'), "{name}: colour in a file");
        }
    }
}
