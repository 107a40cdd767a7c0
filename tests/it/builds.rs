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

/// The overrides of a profile in `Cargo.toml`, as `release harfrust 1`.
fn overrides() -> Vec<String> {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut found = Vec::new();
    let mut lines = manifest.lines().peekable();
    while let Some(line) = lines.next() {
        let Some((profile, package)) = line
            .strip_prefix("[profile.")
            .and_then(|rest| rest.trim_end_matches(']').split_once(".package."))
        else {
            continue;
        };
        let level = lines.peek().and_then(|next| next.strip_prefix("opt-level = "));
        match level {
            Some(level) => found.push(format!("{profile} {package} {level}")),
            None => assert_eq!(package, "\"*\"", "{package} says no opt-level first"),
        }
    }
    found.sort();
    found
}

#[test]
fn every_override_of_a_profile_is_told_and_of_a_package_that_there_is() {
    let page = std::fs::read_to_string(root().join("docs/performance.md")).unwrap();
    let (_, table) = page.split_once("## What is built with less optimisation").unwrap();
    let mut told = Vec::new();
    for line in table.lines().take_while(|line| !line.starts_with("## ")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let [_, profile @ ("release" | "dev"), packages, level, ..] = cells[..] {
            let each = packages.split('`').filter(|it| !it.trim().is_empty());
            told.extend(each.map(|package| format!("{profile} {package} {level}")));
        }
    }
    told.sort();
    assert_eq!(told, overrides());
    assert!(told.len() > 20, "{told:?}");
    let locked = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for one in told {
        let package = one.split(' ').nth(1).unwrap();
        assert!(locked.contains(&format!("name = \"{package}\"\n")), "{package} is not in the program");
    }
}

/// A program that unpacks files of strangers stands at no address that they could know.
#[test]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn the_program_has_no_fixed_address() {
    let head = std::fs::read(env!("CARGO_BIN_EXE_ecart")).unwrap();
    // The kind of an ELF file: 2 stands at its addresses, 3 anywhere.
    assert_eq!((&head[..4], head[16]), (&b"\x7fELF"[..], 3), "ECART_FIXED_ADDRESS was set");
}
