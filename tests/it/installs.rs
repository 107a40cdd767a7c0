//! What installs and pipelines take from the repository: the files of the package, and the step of `action.yml`.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

use crate::world::root;

#[test]
fn the_files_of_the_package_are_there() {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap();
    assert!(assets.len() > 5);
    let script = fs::read_to_string(root().join("packaging/run")).unwrap();
    for asset in assets {
        let file = asset[0].as_str().unwrap();
        let made = file.strip_prefix("target/packaging/").map(|name| format!("$made/{name}"));
        let known = match made {
            Some(made) => script.contains(&made),
            None => file == "target/release/ecart" || root().join(file).is_file(),
        };
        assert!(known, "{file} is neither there nor made");
    }
    let wheel: toml::Table = fs::read_to_string(root().join("pyproject.toml")).unwrap().parse().unwrap();
    for file in wheel["project"]["license-files"].as_array().unwrap() {
        assert!(root().join(file.as_str().unwrap()).is_file(), "{file}");
    }
    assert_eq!(wheel["project"]["description"], manifest["package"]["description"]);
    assert_eq!(wheel["project"]["license"], manifest["package"]["license"]);
}

#[test]
fn the_action_writes_its_outputs_and_ends_as_its_gates_say() {
    if Command::new("bash").args(["-c", "true"]).status().is_err() {
        println!("skipped: there is no bash to run the step of action.yml");
        return;
    }
    let folder = TempDir::new().unwrap();
    fs::copy(root().join("fixtures/perth_parks.csv"), folder.path().join("answers 1.csv")).unwrap();
    let run = |fail_if: &str, summary: &str| {
        let mut step = Command::new("bash");
        step.arg(root().join("packaging/action")).current_dir(folder.path());
        step.env("PROGRAM", env!("CARGO_BIN_EXE_ecart")).env("SURVEY", "answers 1.csv");
        step.env("OUTPUTS", "report.md\ngates.junit.xml\n").env("GITHUB_STEP_SUMMARY", summary);
        step.env("PREVIOUS", "baseline.json").env("FAIL_IF", fail_if).env("STUDY", "").env("WARN_IF", "");
        step.output().unwrap()
    };
    let passed = run("n < 10\n\nno criterion in keep_up\n", "passed.md");
    assert_eq!(passed.status.code(), Some(0), "{}", String::from_utf8_lossy(&passed.stderr));
    let failed = run("n < 1000", "failed.md");
    assert_eq!(failed.status.code(), Some(3));
    let said =
        String::from_utf8_lossy(&failed.stderr).into_owned() + &String::from_utf8_lossy(&failed.stdout);
    assert!(said.contains("::error"), "{said}");
    let report = fs::read(folder.path().join("report.md")).unwrap();
    assert_eq!(fs::read(folder.path().join("failed.md")).unwrap(), report);
    assert!(folder.path().join("gates.junit.xml").is_file());
    // Every input of the action reaches the step.
    let action = fs::read_to_string(root().join("action.yml")).unwrap();
    let step = fs::read_to_string(root().join("packaging/action")).unwrap();
    for name in ["SURVEY", "STUDY", "PREVIOUS", "FAIL_IF", "WARN_IF", "OUTPUTS", "PROGRAM"] {
        assert!(action.contains(&format!("        {name}: ${{{{ inputs.")), "{name}");
        assert!(step.contains(name), "{name}");
    }
}
