//! What stands between fences in the README and the manual: none of a kind that no test runs or reads.

use std::fs;
use std::path::PathBuf;

use ecart::input::study;
use tempfile::TempDir;

use crate::manual::pages;
use crate::world::{ecart_in, root};

/// What stands between fences: the words after the opening fence, and the lines.
pub fn blocks(text: &str) -> Vec<(String, Vec<&str>)> {
    let mut blocks: Vec<(String, Vec<&str>)> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(words) if !inside => {
                blocks.push((words.to_owned(), Vec::new()));
                inside = true;
            }
            Some(_) => inside = false,
            None if inside => blocks.last_mut().unwrap().1.push(line),
            None => {}
        }
    }
    blocks
}

/// Each command of a console block (`$ …`, which goes on after a line that ends in `\`) with the lines printed under it.
pub fn commands<'a>(lines: &[&'a str]) -> Vec<(String, Vec<&'a str>)> {
    let mut commands: Vec<(String, Vec<&str>)> = Vec::new();
    let mut going_on = false;
    for line in lines {
        let more = line.strip_suffix(" \\");
        let typed = more.unwrap_or(line);
        match (line.strip_prefix("$ "), commands.last_mut()) {
            (_, Some((command, _))) if going_on => *command += &format!(" {}", typed.trim_start()),
            (Some(_), _) => commands.push((typed[2..].to_owned(), Vec::new())),
            (None, Some((_, printed))) => {
                printed.push(line);
                continue;
            }
            (None, None) => panic!("a console block starts with a command: {line}"),
        }
        going_on = more.is_some();
    }
    assert!(!going_on, "a command goes on behind its block");
    commands
}

#[test]
fn a_command_goes_on_after_a_backslash() {
    let found = commands(&["$ ecart a.csv \\", "    -o b.md \\", "    -o c.md", "said \\", "$ ecart"]);
    assert_eq!(found[0], ("ecart a.csv -o b.md -o c.md".to_owned(), vec!["said \\"]));
    assert_eq!(found[1], ("ecart".to_owned(), vec![]));
}

/// The pages and the blocks on them.
fn all() -> Vec<(PathBuf, String, String)> {
    let others = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "fixtures/README.md"];
    let mut found = Vec::new();
    for page in pages().into_iter().chain(others.map(PathBuf::from)) {
        let text = fs::read_to_string(root().join(&page)).unwrap();
        assert_eq!(text.matches("```").count() % 2, 0, "{}: a fence is open", page.display());
        let indented =
            text.lines().find(|line| line.starts_with(' ') && line.trim_start().starts_with("```"));
        assert_eq!(indented, None, "{}: an indented fence is read by no test", page.display());
        assert!(!text.contains("~~~"), "{}: a fence of another kind", page.display());
        for (words, lines) in blocks(&text) {
            found.push((page.clone(), words, lines.join("\n")));
        }
    }
    found
}

#[test]
fn every_block_is_of_a_kind_that_is_checked() {
    for (page, words, text) in all() {
        let manual = page.starts_with("docs") || page.ends_with("README.md");
        let known = match words.as_str() {
            // Run where it stands; only the README and the manual are run.
            "console" => manual,
            // Read below.
            "toml" | "yaml" => true,
            // Shows an order of rooms, and nothing that is typed.
            "text" => !text.contains("ecart ") && !text.contains("$ "),
            // Written to a file that a command beside it reads.
            other => manual && other.contains(" file="),
        };
        assert!(known, "{}: nothing checks a block of {words:?}", page.display());
    }
}

#[test]
fn parts_of_a_study_file_are_valid() {
    let mut read = 0;
    for (page, words, text) in all() {
        if words == "toml" || words.starts_with("toml file=") {
            let parsed = study::parse(&text);
            assert!(parsed.is_ok(), "{}: {:?}", page.display(), parsed.err());
            read += 1;
        }
    }
    assert!(read >= 5, "{read} blocks");
}

#[test]
fn the_pipeline_that_is_shown_runs_a_command_that_works() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("surveys")).unwrap();
    fs::copy(root().join("fixtures/perth_parks.csv"), folder.path().join("surveys/latest.csv")).unwrap();
    fs::write(folder.path().join("survey.toml"), "").unwrap();
    let pipelines: Vec<String> =
        all().into_iter().filter(|(_, words, _)| words == "yaml").map(|(_, _, text)| text).collect();
    assert!(!pipelines.is_empty());
    for text in pipelines {
        let folded: Vec<&str> = text
            .lines()
            .skip_while(|line| !line.trim_start().starts_with("ecart "))
            .take_while(|line| !line.trim_start().starts_with("- "))
            .collect();
        let line = folded.join(" ");
        // Words, and what stands between double quotes.
        let words: Vec<&str> = line
            .split('"')
            .enumerate()
            .flat_map(|(at, part)| match at % 2 {
                0 => part.split_whitespace().collect(),
                _ => vec![part],
            })
            .collect();
        let ran = ecart_in(folder.path(), &words[1..], b"");
        assert!([0, 3].contains(&ran.code), "{line}: {}", ran.stderr);
        for file in ["report.md", "quadrant.svg", "gates.junit.xml", "baseline-next.json"] {
            assert!(folder.path().join(file).is_file(), "{file}");
        }
    }
}
