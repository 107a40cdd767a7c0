//! The manual: what it shows runs and prints what it says, its pictures are made by its commands, its links lead
//! somewhere, and the pages made from the program are current.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use ecart::cli::reference;
use tempfile::TempDir;

use crate::blocks::{blocks, commands};
use crate::world::root;

/// Commands that build or measure this project: what runs this test, or takes longer than all of it.
const BUILDS: [&str; 2] = ["cargo ", "benches/peers/run "];

/// Every page of the manual, below the project's folder.
pub fn pages() -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        let mut entries: Vec<PathBuf> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|kind| kind == "md") {
                found.push(path.strip_prefix(root()).unwrap().into());
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join("docs"), &mut found);
    found
}

fn blessing() -> bool {
    std::env::var_os("ECART_BLESS").is_some_and(|bless| bless == "1")
}

#[test]
fn the_pages_of_reference_are_current() {
    for (page, made) in [
        ("docs/reference.md", reference::commands()),
        ("docs/reference/study.md", reference::study()),
        ("docs/reference/json.md", reference::json()),
    ] {
        let path = root().join(page);
        if blessing() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &made).unwrap();
        }
        assert_eq!(
            fs::read_to_string(&path).unwrap_or_default(),
            made,
            "{page}: ECART_BLESS=1 writes it again"
        );
    }
}

/// Runs a line in a shell that finds the program, with nothing else in its environment that could change what it prints.
fn shell(line: &str, folder: &Path) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_ecart")).parent().unwrap();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([program.to_path_buf()].into_iter().chain(std::env::split_paths(&path)))
        .unwrap();
    let mut command = Command::new("sh");
    command.args(["-c", line]).current_dir(folder).env_clear().env("PATH", path).env("HOME", folder);
    command.stdin(Stdio::null()).output().unwrap()
}

/// The programs of a pipeline: the first words of its parts; what stands between quotes parts nothing.
fn programs(line: &str) -> Vec<&str> {
    let (mut quoted, mut start, mut parts) = (false, 0, Vec::new());
    for (at, letter) in line.char_indices() {
        match letter {
            '\'' => quoted = !quoted,
            '|' if !quoted => {
                parts.push(&line[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&line[start..]);
    parts.iter().filter_map(|part| part.split_whitespace().next()).collect()
}

#[test]
fn the_programs_of_a_pipeline_are_told_from_what_they_are_given() {
    assert_eq!(programs("ecart a.csv | jq '.a | .b[]' | sort"), ["ecart", "jq", "sort"]);
}

/// What a command line needs that is not there: a program, or a package that its script loads.
fn lacking(line: &str, folder: &Path) -> Option<String> {
    for program in programs(line) {
        if !shell(&format!("command -v {program}"), folder).status.success() {
            return Some(program.to_owned());
        }
    }
    let mut words = line.split_whitespace();
    let (program, script) = (words.next()?, words.next()?);
    let text = fs::read_to_string(folder.join(script)).unwrap_or_default();
    let loads = |line: &&str| line.starts_with("import ") || line.starts_with("library(");
    let loaded: Vec<&str> = text.lines().filter(loads).collect();
    let asks = match program {
        "python3" => format!("python3 -c '{}'", loaded.join("; ")),
        "Rscript" => format!("Rscript -e 'NULL; {}'", loaded.join("; ")),
        _ => return None,
    };
    let there = shell(&asks, folder).status.success();
    (!there).then(|| format!("{program} with {}", loaded.join(", ")))
}

/// Whether lines are what a page shows; a line `…` stands for any number of them.
fn shows(shown: &[&str], printed: &[&str]) -> bool {
    match shown.split_first() {
        None => printed.is_empty(),
        Some((&"…", rest)) => (0..=printed.len()).any(|skipped| shows(rest, &printed[skipped..])),
        Some((line, rest)) => {
            printed.split_first().is_some_and(|(first, left)| first == line && shows(rest, left))
        }
    }
}

/// Runs what a page shows, in a folder that has the fixtures; how many commands ran, and the folder.
fn run(page: &Path) -> (usize, TempDir) {
    let folder = TempDir::new().unwrap();
    for from in ["fixtures", "fixtures/exports", "fixtures/study", "fixtures/study_fr", "examples/maturity"] {
        fs::create_dir_all(folder.path().join(from)).unwrap();
        for entry in fs::read_dir(root().join(from)).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_file() {
                fs::copy(&entry, folder.path().join(from).join(entry.file_name().unwrap())).unwrap();
            }
        }
    }
    let text = fs::read_to_string(root().join(page)).unwrap();
    let (mut here, mut ran) = (folder.path().to_path_buf(), 0);
    for (words, lines) in blocks(&text) {
        if let Some(name) = words.split_once(" file=").map(|(_, name)| name) {
            fs::write(here.join(name), lines.join("\n") + "\n").unwrap();
        }
        if words != "console" {
            continue;
        }
        for (line, shown) in commands(&lines) {
            let line = line.as_str();
            if BUILDS.iter().any(|build| line.starts_with(build)) {
                continue;
            }
            if let Some(folder) = line.strip_prefix("cd ") {
                here = here.join(folder);
                continue;
            }
            if let Some(lacking) = lacking(line, &here) {
                println!("skipped: {}: {line}: {lacking} is not here", page.display());
                continue;
            }
            let output = shell(line, &here);
            let (code, shown) = match shown.split_last() {
                Some((&"(exit code 3)", shown)) => (3, shown),
                _ => (0, &shown[..]),
            };
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(code), "{}: {line}: {said}", page.display());
            let printed = String::from_utf8(output.stdout).unwrap();
            let printed: Vec<&str> = printed.lines().collect();
            let found = shown.is_empty() || shows(shown, &printed);
            assert!(found, "{}: {line} prints\n{}", page.display(), printed.join("\n"));
            ran += 1;
        }
    }
    (ran, folder)
}

/// The pictures of the manual that a page shows.
fn pictures(text: &str) -> BTreeSet<&str> {
    let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    links.filter_map(|link| link.split_once("pictures/").map(|(_, name)| name)).collect()
}

/// A file of this name, wherever it was written.
fn written(folder: &Path, name: &str) -> Option<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).find_map(|path| {
        if path.is_dir() {
            return written(&path, name);
        }
        path.file_name().is_some_and(|found| found == name).then_some(path)
    })
}

#[test]
fn no_command_stands_outside_a_block_that_is_run() {
    for page in pages() {
        let text = fs::read_to_string(root().join(&page)).unwrap();
        let mut inside = false;
        for line in text.lines() {
            inside ^= line.starts_with("```");
            let typed = line.strip_prefix("    ").map(|line| line.strip_prefix("$ ").unwrap_or(line));
            let shown = !inside && typed.is_some_and(|typed| typed.starts_with("ecart "));
            assert!(!shown, "{}: indented, so that nothing runs it: {line}", page.display());
        }
    }
}

#[test]
fn what_the_manual_shows_runs_and_makes_its_pictures() {
    if Command::new("sh").args(["-c", "true"]).status().is_err() {
        println!("skipped: there is no sh to run the commands of the manual");
        return;
    }
    let (mut all, mut shown) = (0, BTreeSet::new());
    for page in pages() {
        let text = fs::read_to_string(root().join(&page)).unwrap();
        let (ran, folder) = run(&page);
        all += ran;
        for name in pictures(&text) {
            let made = written(folder.path(), name)
                .unwrap_or_else(|| panic!("{}: no command writes {name}", page.display()));
            let (made, kept) = (fs::read(made).unwrap(), root().join("docs/pictures").join(name));
            if blessing() {
                fs::create_dir_all(kept.parent().unwrap()).unwrap();
                fs::write(&kept, &made).unwrap();
            }
            let same = fs::read(&kept).unwrap_or_default() == made;
            assert!(same, "{}: {name} is another picture; ECART_BLESS=1 draws it again", page.display());
            shown.insert(name.to_owned());
        }
    }
    assert!(all >= 60, "the manual shows {all} runs only");
    let kept: BTreeSet<String> = fs::read_dir(root().join("docs/pictures"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(kept, shown, "pictures that are kept, and pictures that a page shows");
}

/// The anchor of a heading, as web pages make it of Markdown.
fn anchor(heading: &str) -> String {
    let kept =
        heading.trim().chars().filter(|letter| letter.is_alphanumeric() || [' ', '-', '_'].contains(letter));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// A text without what stands between fences or backticks.
fn prose(text: &str) -> String {
    let mut inside = false;
    let lines = text.lines().filter(|line| {
        let fence = line.starts_with("```");
        inside ^= fence;
        !fence && !inside
    });
    lines.flat_map(|line| [line, "\n"]).collect::<String>().split('`').step_by(2).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut checked = 0;
    let others = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "fixtures/README.md"];
    for page in pages().into_iter().chain(others.map(PathBuf::from)) {
        let text = fs::read_to_string(root().join(&page)).unwrap();
        let text = prose(&text);
        // Links of other shapes, and those that leave the project, would be followed by nothing.
        for shape in ["://", "href=", "src=", "\n["] {
            let found = text.find(shape).map(|at| &text[at..]).unwrap_or_default();
            let definition = shape != "\n[" || found.lines().nth(1).is_some_and(|line| line.contains("]: "));
            assert!(found.is_empty() || !definition, "{}: {found:.80}", page.display());
        }
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, wanted) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => root().join(&page),
                file => root().join(page.parent().unwrap()).join(file),
            };
            assert!(target.exists(), "{} links to {link}", page.display());
            if !wanted.is_empty() {
                let there = fs::read_to_string(&target).unwrap();
                let mut headings = there.lines().filter(|line| line.starts_with('#'));
                let found = headings.any(|line| anchor(line.trim_start_matches('#')) == wanted);
                assert!(found, "{} links to {link}, a heading that is not there", page.display());
            }
            checked += 1;
        }
    }
    assert!(checked > 50, "{checked} links were found");
}

#[test]
fn every_page_is_in_the_table_of_contents_once() {
    let contents = fs::read_to_string(root().join("docs/SUMMARY.md")).unwrap();
    let links = contents.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let listed: Vec<PathBuf> =
        links.filter(|link| !link.starts_with("../")).map(|link| Path::new("docs").join(link)).collect();
    let once: BTreeSet<PathBuf> = listed.iter().cloned().collect();
    assert_eq!(once.len(), listed.len(), "a page stands twice in docs/SUMMARY.md");
    let there: BTreeSet<PathBuf> = pages().into_iter().filter(|page| !page.ends_with("SUMMARY.md")).collect();
    assert_eq!(once, there);
}
