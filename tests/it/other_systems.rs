//! What other systems do differently, as far as it can be tried on this one: line ends, marks of encoding, names of folders
//! and files. What only they can show is listed in `docs/releasing.md`.

use std::fs;

use tempfile::TempDir;

use crate::world::{ecart_in, root, without};

fn fixture(name: &str) -> String {
    fs::read_to_string(root().join("fixtures").join(name)).unwrap()
}

#[test]
fn a_study_file_may_have_the_line_ends_and_the_mark_of_windows() {
    let folder = TempDir::new().unwrap();
    let survey = fixture("bank.csv");
    let study = fixture("bank.toml");
    let plain = study.replace("\r\n", "\n");
    for (name, text) in [
        ("plain", plain.clone()),
        ("ends", plain.replace('\n', "\r\n")),
        ("mark", format!("\u{feff}{}", plain.replace('\n', "\r\n"))),
    ] {
        fs::write(folder.path().join(format!("{name}.toml")), text).unwrap();
    }
    fs::write(folder.path().join("bank.csv"), &survey).unwrap();
    fs::write(folder.path().join("ends.csv"), survey.replace('\n', "\r\n")).unwrap();
    let json = |survey: &str, study: &str| {
        let arguments = ["analyze", survey, "--study", study, "--format", "json", "--quiet"];
        let json = ecart_in(folder.path(), &arguments, b"").ok().json();
        // What names the file and its bytes.
        without(json, &["file", "sha256"])
    };
    let expected = json("bank.csv", "plain.toml");
    for (survey, study) in [("bank.csv", "ends.toml"), ("bank.csv", "mark.toml"), ("ends.csv", "ends.toml")] {
        assert_eq!(json(survey, study), expected, "{survey} with {study}");
    }
    let faulty = plain.replace('\n', "\r\n") + "scael = 1\r\n";
    fs::write(folder.path().join("faulty.toml"), &faulty).unwrap();
    let ran = ecart_in(folder.path(), &["analyze", "bank.csv", "--study", "faulty.toml"], b"");
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("scael"), "{}", ran.stderr);
}

#[test]
fn folders_and_files_may_have_spaces_and_letters_of_any_script() {
    let folder = TempDir::new().unwrap();
    let inside = "Étude n° 3 – été/données (1)";
    let place = folder.path().join(inside);
    fs::create_dir_all(&place).unwrap();
    fs::write(place.join("réponses 問卷.csv"), fixture("bank.csv")).unwrap();
    fs::write(place.join("mon étude.toml"), fixture("bank.toml")).unwrap();
    let path = |name: &str| format!("{inside}/{name}");
    let [survey, study, report, map, maps, json] = [
        "réponses 問卷.csv",
        "mon étude.toml",
        "rapport final.md",
        "carte à jour.svg",
        "carte {element} ü.svg",
        "vague 1.json",
    ]
    .map(path);
    let outputs = ["-o", &report, "-o", &map, "-o", &maps, "-o", &json];
    let arguments = [&["analyze", &survey, "--study", &study, "--quiet"][..], &outputs].concat();
    ecart_in(folder.path(), &arguments, b"").ok();
    let text = fs::read_to_string(place.join("rapport final.md")).unwrap();
    assert!(text.contains("carte%20à%20jour.svg") || text.contains("<carte à jour.svg>"), "{text}");
    let named = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with("carte ");
    let drawn =
        fs::read_dir(&place).unwrap().filter(|entry| named(&entry.as_ref().unwrap().file_name())).count();
    assert!(drawn > 2, "{drawn} maps");
    ecart_in(folder.path(), &["compare", &json, &survey, "--study", &study, "--quiet"], b"").ok();
}
