//! One build of everything serves the program, its examples and its tests (Cargo.toml).

use std::collections::BTreeMap;
use std::process::Command;

use crate::world::root;

/// The features of each package, by name and version; `None` where cargo or a package is not here.
fn features(edges: &str) -> Option<BTreeMap<String, Vec<String>>> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let asked =
        ["tree", "--locked", "--offline", "--prefix", "none", "--format", "{p}\t{f}", "--edges", edges];
    let ran = Command::new(cargo).args(asked).current_dir(root()).output().ok()?;
    ran.status.success().then_some(())?;
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in String::from_utf8(ran.stdout).ok()?.lines() {
        let (package, features) = line.split_once('\t')?;
        let features = features.trim_end_matches(" (*)").to_owned();
        found.entry(package.trim_end_matches(" (proc-macro)").to_owned()).or_default().push(features);
    }
    for features in found.values_mut() {
        features.sort();
        features.dedup();
    }
    Some(found)
}

#[test]
fn tests_ask_no_feature_of_a_package_of_the_program() {
    let (Some(program), Some(all)) = (features("normal,build"), features("normal,build,dev")) else {
        println!("skipped: cargo does not list the packages here");
        return;
    };
    assert!(program.len() > 50);
    for (package, features) in program.iter().filter(|(package, _)| !package.starts_with("ecart ")) {
        assert_eq!(Some(features), all.get(package), "{package} would be built twice");
    }
}
