//! One map of the criteria inside each element: `-o 'maps/{element}.svg'`.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::world::{Ran, ecart_in, root};

/// A folder with the fixture of elements and a folder for the maps.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    for file in ["assurance.csv", "assurance.toml"] {
        fs::copy(root().join("fixtures").join(file), folder.path().join(file)).unwrap();
    }
    fs::create_dir(folder.path().join("maps")).unwrap();
    folder
}

fn analyze(folder: &Path, options: &[&str]) -> Ran {
    let arguments = [&["analyze", "assurance.csv", "--study", "assurance.toml"], options].concat();
    ecart_in(folder, &arguments, b"")
}

fn files(folder: &Path) -> Vec<String> {
    let mut files: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    files
}

/// What stands beside the crosshair: the values of its two tags.
fn tags(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let texts =
        document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text());
    texts.filter(|text| text.starts_with("moyenne ")).map(str::to_owned).collect()
}

#[test]
fn each_element_gets_its_map() {
    let folder = folder();
    analyze(folder.path(), &["-o", "maps/{element}.svg", "-o", "maps/gap-{element}.png"]).ok();
    let names = ["agence", "en_ligne", "service_client", "sinistres"];
    let mut expected: Vec<String> = names.iter().map(|name| format!("{name}.svg")).collect();
    expected.extend(names.iter().map(|name| format!("gap-{name}.png")));
    expected.sort();
    assert_eq!(files(&folder.path().join("maps")), expected);
    let svg = fs::read_to_string(folder.path().join("maps/agence.svg")).unwrap();
    assert_eq!(svg.matches("-point-").count(), 3);
    for words in ["Agence\u{a0}: ", "Horaires d’ouverture", "Compétence des conseillers", "Proximité"] {
        assert!(svg.contains(words), "{words}");
    }
    assert!(!svg.contains("Suivi du dossier"));
}

#[test]
fn the_gap_chart_of_an_element_holds_its_criteria_alone() {
    let folder = folder();
    analyze(folder.path(), &["--chart", "gap", "-o", "maps/{element}.svg"]).ok();
    let svg = fs::read_to_string(folder.path().join("maps/sinistres.svg")).unwrap();
    assert_eq!(svg.matches("-row-").count(), 3);
    assert!(svg.contains("title\">Sinistres\u{a0}: "));
}

#[test]
fn all_criteria_share_one_crosshair_unless_their_own_is_asked_for() {
    let folder = folder();
    // Own crosshairs need four criteria.
    let study = "scale = \"1-10\"\nlanguage = \"fr\"\n[[element]]\nname = \"a\"\ncriteria = [\"Délai d’attente au \
                 téléphone\", \"Clarté des réponses\", \"Amabilité\", \"Proximité\"]\n[[element]]\nname = \"b\"\n\
                 criteria = [\"Déclaration en ligne\", \"Disponibilité du site\", \"Suivi du dossier\", \"Équité de \
                 l’expertise\"]\n";
    fs::write(folder.path().join("assurance.toml"), study).unwrap();
    let maps = |options: &[&str]| {
        analyze(folder.path(), &[&["-o", "maps/{element}.svg"], options].concat()).ok();
        ["a", "b"].map(|name| fs::read_to_string(folder.path().join(format!("maps/{name}.svg"))).unwrap())
    };
    let [a, b] = maps(&[]);
    assert_eq!(tags(&a), tags(&b));
    assert_eq!(tags(&a).len(), 2);
    assert!(a.contains("Croisement des axes\u{a0}: moyenne des 16\u{a0}critères"));
    let [own_a, own_b] = maps(&["--within", "own"]);
    assert_ne!(tags(&own_a), tags(&own_b));
    assert!(own_a.contains("Croisement des axes\u{a0}: moyenne des 4\u{a0}critères"));
    let json = analyze(folder.path(), &["--within", "own", "--format", "json"]).ok().json();
    let crosshair = &json["elements"][0]["own_map"]["crosshair"];
    let written = |side: &str| format!("moyenne {:.2}", crosshair[side].as_f64().unwrap()).replace('.', ",");
    assert!(tags(&own_a).contains(&written("importance")) && tags(&own_a).contains(&written("performance")));
}

#[test]
fn nothing_is_written_where_two_elements_make_one_file() {
    let folder = folder();
    let study = "[[element]]\nname = \"en ligne\"\ncriteria = [\"Déclaration en ligne\"]\n\
                 [[element]]\nname = \"En/ligne\"\ncriteria = [\"Disponibilité du site\"]\n";
    fs::write(folder.path().join("assurance.toml"), study).unwrap();
    let ran = analyze(folder.path(), &["-o", "first.svg", "-o", "maps/{element}.svg"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("\"en ligne\" and \"En/ligne\" would both be written"), "{}", ran.stderr);
    assert!(files(&folder.path().join("maps")).is_empty() && !folder.path().join("first.svg").exists());
}

#[test]
fn a_map_never_replaces_another_output() {
    let folder = folder();
    let ran = analyze(folder.path(), &["-o", "maps/agence.svg", "-o", "maps/{element}.svg"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("maps/agence.svg est nommé par deux -o"), "{}", ran.stderr);
    assert!(files(&folder.path().join("maps")).is_empty());
}
